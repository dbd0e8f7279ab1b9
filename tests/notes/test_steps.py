"""What comes next: visits and tasks that the reader offered, and what the writer promised to bring or do."""

from __future__ import annotations

import pytest

from followup.notes import read_notes
from followup.notes.points.finding import read_candidates
from followup.writers.offline.choosing import decided

HEAD = "Interview for depot planner with Ann Hill\n\n"


def _texts(line: str) -> set[tuple[str, str]]:
    return {
        (point.kind, point.text)
        for point in read_candidates(read_notes(HEAD + line))
        if point.kind in ("invited", "promised")
    }


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("she will let me shadow the late shift on Tuesday", "invited", "shadow the late shift on Tuesday"),
        ("she said would I draft a version for complaints", "invited", "draft a version for complaints"),
        ("asked if I could bring the crate figures", "invited", "bring the crate figures"),
        ("she said come along to the Leeds refit and I said yes", "invited", "come along to the Leeds refit"),
        ("she'll show me the planning board on Thursday", "invited", "see the planning board on Thursday"),
        ("she asked to see the notebook", "invited", "show you the notebook"),
        ("she said she will come see my old press after Easter", "invited", "show you my old press after Easter"),
        ("she wants to come and look at the lamps on Thursday", "invited", "show you the lamps on Thursday"),
        ("ended on me sending her the buddy checklist", "promised", "send you the buddy checklist"),
        ("agreed: I send the talk guide until Wednesday", "promised", "send the talk guide by Wednesday"),
        (
            "also I can come do 2 shifts on the wash side",
            "promised",
            "come and do 2 shifts on the wash side",
        ),
        ("said I'd walk the yard with her", "promised", "walk the yard with you"),
        ("left it that I bring the scan log to the meeting", "promised", "bring the scan log to the meeting"),
        ("she wants me on the appeals group from August", "invited", "join the appeals group from August"),
        ("she offered that I sit in on two sittings", "invited", "sit in on two sittings"),
        ("next: I pull the top 20 vendors by week", "promised", "pull the top 20 vendors by week"),
        ("feedback: wants me to sit in on two tribunals", "invited", "sit in on two tribunals"),
        ("she liked the spoons and would I show the other kitchens", "invited", "show the other kitchens"),
        ("she said that I should visit the kiln at Barrow", "invited", "visit the kiln at Barrow"),
        ("she offered for me to sit in on one audit in March", "invited", "sit in on one audit in March"),
        ("she'd be happy for me to join the stock count in May", "invited", "join the stock count in May"),
        ("she suggested that I shadow Owen on the spring order", "invited", "shadow Owen on the spring order"),
        ("offered I ride along on two farm visits", "invited", "ride along on two farm visits"),
        ("she offered that I can join the night group on Mondays", "invited", "join the night group on Mondays"),
        ("would I like to sit in on the budget round, she asked", "invited", "sit in on the budget round"),
        ("says come out with her on two blasts", "invited", "come out with you on two blasts"),
        ("she offered me two days on the planning desk", "invited", "spend two days on the planning desk"),
        ("she has offered me a place on the spring course", "invited", "take the place on the spring course"),
        ("the offer to ride out on the launch stands", "invited", "ride out on the launch"),
        ("she offers => join the August audit as note taker + a course", "invited", "join the August audit as note taker"),
        ("Suggested also: sit in with the audit group", "invited", "sit in with the audit group"),
        ("Her suggestion is that I take charge of the liner orders", "invited", "take charge of the liner orders"),
        ("he's gonna have me come watch the Friday launch from the pier", "invited", "come and watch the Friday launch from the pier"),
    ],
    ids=["let", "would I", "if I could", "come along", "be shown", "asks to see", "will come", "wants to come", "on me", "agreed", "can come", "said I'd", "left it", "wants me on", "offered that", "next", "wants me to", "and would I", "should", "offered for me", "happy for me", "a name shadowed", "offered I", "that I can", "would I like", "says come", "days", "a place", "the offer", "arrow", "label", "suggestion", "have me"],
)  # fmt: skip
def test_a_step_is_told(line: str, kind: str, text: str) -> None:
    """As an infinitive of mine, turned to the reader."""
    assert (kind, text) in _texts(line)


@pytest.mark.parametrize(
    "line",
    [
        "she said I'd be fine",
        "let me put this down while it is hot",
        "I'd love the job",
        "she asked me to think about it",
        "I'll send her a message on Friday",
        "she told me to text her",
        "she asked can I read a control chart",
        "I'm not sure I can run the desk",
        "would I let it go, I asked myself",
        "said shadow boards are no use",
        "I suggested shadow boards for the tools",
        "she might let me shadow the late shift one day",
        "she offered me a biscuit with jam",
        "she offered to let me sit in on two in the spring",
        "she said that I miss the year end",
    ],
    ids=[
        "praise",
        "to myself",
        "a wish",
        "to think",
        "a message",
        "to text",
        "a skill",
        "a doubt",
        "a question of mine",
        "a thing that is called so",
        "my own suggestion",
        "might",
        "a biscuit",
        "two of what",
        "what I miss",
    ],
)
def test_what_is_no_step_is_none(line: str) -> None:
    """Wishes, doubts, further messages and talk to oneself are promised to nobody."""
    assert not _texts(line)


def test_after_a_no_only_what_was_arranged_with_it_holds() -> None:
    """A trial shift arranged before the no is over; what the call offered is not."""
    before = "She will let me shadow the late shift on Tuesday. Then she rang: it's a no."
    after = "She rang, it's a no. She will let me shadow the late shift on Tuesday."
    for text, kept in ((before, False), (after, True)):
        points = [
            p
            for p in read_candidates(read_notes(f"Ann Hill, depot planner\n\n{text}"))
            if p.kind == "invited"
        ]
        assert points
        assert bool(decided(points, text.find("it's a no") + len("Ann Hill, depot planner\n\n"))) is kept


def test_what_the_reader_is_going_to_do_is_no_invitation() -> None:
    """ "She is going to try" tells the reader's own plan; "she goes: come and try it" invites."""
    assert _texts("she is going to try the red hour on dock 3, with my name under it") == set()
