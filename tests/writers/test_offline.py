"""The offline writer: whole messages from notes, by their properties."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.notes_corpus import FILES, corpus_notes, notes_of, read_once

from followup import check, draft, draft_each
from followup.errors import DraftRejected
from followup.models import DraftResult
from followup.notes import Notes, Point, read_notes
from followup.notes.base import Passage
from followup.notes.points import Kind
from followup.writers.base import Attempt, Brief
from followup.writers.offline import OfflineWriter
from followup.writers.offline.closings import closing
from followup.writers.offline.sentences import Sentence, write_recap

NOTES = """Interviewers: Priya Nair (ops manager) and Miguel Santos
Role: Night Shift Lead
Priya wants late trucks down from 14 a week to 5 by June
Miguel asked about the handover sheet
I told them about the label change I led in bay 6
Miguel said the new scanner goes live in March
I offered to draft the rota for the trial
-- Tom"""
_BROKEN = re.compile(
    r"\b(?:he|she|him|hers)\b|\b(the|a|to|about|you|and|of) \1\b|about (?:he|she|they|it) |[=|{}<>]|:(?!\d)|\s,"
)


def offline(notes: str | Notes, **fields: object) -> DraftResult:
    """The offline draft, rejected or not."""
    try:
        return draft(notes, engine="offline", **fields)
    except DraftRejected as rejection:
        return rejection.result


def lines_of(file: Path) -> list[str]:
    """All lines of the notes of one author, whole and each cut in its middle."""
    lines = [line for _, text in notes_of(file) for line in text.split("\n")]
    return lines + [line[: len(line) // 2] for line in lines]


@settings(max_examples=100, deadline=None)
@given(
    lines=st.lists(st.sampled_from([line for file in FILES[::12] for line in lines_of(file)]), max_size=12),
    occasion=st.sampled_from(["thanks", "not-selected"]),
)
def test_lines_of_any_notes_in_any_order_end_in_a_valid_draft(lines: list[str], occasion: str) -> None:
    """Whatever stands beside what, the draft breaks no rule; grounding is judged too."""
    notes = "\n".join(["Interview for the store lead post", *lines])
    result = offline(notes, occasion=occasion)
    assert result.status == "ready"
    assert not [one for one in result.violations if one.severity == "error"]


@pytest.mark.parametrize(
    "line",
    [
        "I said about the advice sheet I started on dock 9 where we see what is on the wagon",
        "he needs someone riding along with the fitters 2 days a week, not behind a desk",
        "He said come and sit on the dispatch desk\n- Interview notes!",
        "We were all agreed that the technician must see the person walk at least once. I answered that I would sit one "
        "day each week in the fitting room.",
        "me: Nobody's money is worth it",
        "name: Br",
        "she wants me to do the same photo guide for the spring table, try it in two stores\nhe wants numbers he can trust",
    ],
    ids=[
        "advice",
        "a wish for somebody",
        "an offer",
        "common words",
        "no name",
        "a farewell",
        "nothing safe",
    ],
)
def test_notes_that_hardly_suit_a_no_make_a_valid_draft(line: str) -> None:
    """Something of the talk is named where the notes hold anything at all."""
    assert offline(f"Interview for the store lead post\n{line}", occasion="not-selected").status == "ready"


@pytest.mark.parametrize("name", ["-", "ji", "Tanaka-san", "-san"])
def test_a_reader_with_an_odd_name_is_written_to(name: str) -> None:
    """What ends like a form of respect, or is nothing else, is greeted as it was given."""
    assert offline(NOTES, to=name).status == "ready"


def test_the_message_has_four_parts_and_moves_from_them_to_me() -> None:
    """Their aim comes before my work; the role is named and nothing is missing."""
    result = offline(NOTES)
    recap = " ".join(result.parts.recap)
    assert result.status == "ready" and result.missing == ()
    assert recap.index("late trucks") < recap.index("label change")
    assert "Night Shift Lead" in result.subject and "Night Shift Lead" in result.parts.opening
    assert "look forward" in result.parts.closing


def test_every_recap_sentence_has_evidence_in_its_line() -> None:
    """The quote is an exact part of the note line that the evidence names."""
    result = offline(NOTES)
    lines = NOTES.split("\n")
    assert [item.sentence for item in result.evidence] == list(result.parts.recap)
    for item in result.evidence:
        assert item.quote and item.quote in lines[item.lines[0] - 1]


def test_the_same_notes_give_the_same_bytes() -> None:
    """No clock and no chance."""
    assert offline(NOTES).text == offline(NOTES).text


def test_thin_notes_give_an_honest_short_form() -> None:
    """Nothing is claimed that the notes do not say, and the caller is told what to give."""
    result = offline("good chat, nice people")
    assert result.parts.recap == () and result.status == "ready"
    assert set(result.missing) == {"interviewer", "role", "sender", "topics"}


def test_after_a_no_nothing_sounds_open() -> None:
    """Thanks and a recap, but no offer, no aim to help with, no wish to hear from them."""
    result = offline(NOTES, occasion="not-selected")
    assert result.status == "ready" and result.parts.opening.startswith("Thank you")
    assert (
        "would be happy" not in result.text
        and "rota" not in result.text
        and "hearing from you" not in result.text
    )
    assert "role opens" in result.parts.closing


@pytest.mark.parametrize(
    ("said", "open_"),
    [
        ("the boy came in with the tea so I did not get it", True),
        ("Update: didn't get it", False),
        ("i did not get the job", False),
        ("tell them what happened even if it's a no", True),
        ("last year I was not selected", True),
        ("He rang on Friday, and it's a no.", False),
    ],
)
def test_a_no_is_told_of_the_role_and_not_of_anything_missed(said: str, open_: bool) -> None:
    """A name that was not caught leaves the decision open."""
    result = offline(f"{NOTES}\n{said}")
    assert ("hearing from you" in result.text or "next steps" in result.text) is open_


EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))


@pytest.mark.parametrize(
    ("line", "thanked"),
    [
        ("It's a no. She rang me herself at ten past five, decent of her.", "calling me yourself"),
        ("Priya wrote to me herself with the no.", "writing to me yourself"),
        ("It's a no. HR rang. She calls herself a dinosaur with labels.", ""),
        ("It's a no. My boss Rick rang me himself.", ""),
        ("It's a no. She wrote the rota herself and phoned HR herself.", ""),
        ("It's a no. Priya phoned at 4 herself, decent.", "calling me yourself"),
    ],
    ids=["she", "by name", "a name for herself", "somebody else", "something else", "at four"],
)
def test_who_brought_the_no_in_person_is_thanked_for_it(line: str, thanked: str) -> None:
    """Only the one reader, and only where the notes say so."""
    notes = f"Interviewer: Priya Nair\nRole: Night Lead\n{line}\nWe talked about the returns cage"
    opening = offline(notes, occasion="not-selected").parts.opening
    assert opening.startswith(f"Thank you for {thanked}") and ("yourself" in opening) is bool(thanked)


@pytest.mark.parametrize(
    ("line", "thanks"),
    [
        ("Priya rang at ten past four, it's a no.", "calling me,"),
        ("Got the call from Priya, it's a no.", "calling me,"),
        ("It's a no, email from Priya at nine.", "writing to me,"),
        ("It's a no. Mrs Nair told me herself on the ramp.", "telling me yourself,"),
        ("It's a no. On the phone she said it had been close.", "calling me,"),
        ("She phoned, it's a no. Her advice: learn the roster desk.", "calling me, for your advice,"),
        ("It's a no. Her feedback was that I know the floor.", "your feedback,"),
        ("It's a no. HR rang, then an email from the portal.", ""),
        ("It's a no. Priya called the cage a mess.", ""),
        ("It's a no. She called me Danny twice.", ""),
        ("It's a no, I'll ask for feedback. I suggested a second bin.", ""),
    ],
)
def test_after_a_no_the_reader_is_thanked_for_what_the_notes_tell(line: str, thanks: str) -> None:
    """A call or letter of the reader's own, advice and feedback that were given; nothing else."""
    notes = f"Interviewer: Priya Nair\nRole: Night Lead\n{line}\nWe talked about the returns cage"
    opening = offline(notes, occasion="not-selected").parts.opening
    asked = f"Thank you for {thanks} and for the time" if thanks else "Thank you for "
    assert opening.startswith(asked)
    assert thanks or not any(word in opening for word in ("me,", "feedback", "advice"))


def test_of_two_readers_the_one_who_called_is_thanked_by_name() -> None:
    """And an offer is taken up with whoever made it."""
    notes = (
        "Met Priya Nair and Tom Hale about the Night Lead role.\nWe talked about the returns cage.\n"
        "It's a no. Tom rang me himself. Priya offered to let me shadow the night shift in May."
    )
    text = offline(notes, occasion="not-selected").text
    assert "Thank you also, Tom, for calling me yourself." in text
    assert "As you suggested, Priya, I would gladly" in text or "as you suggested, Priya." in text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "She offered me something on the desk with Rick, I said yes",
            "kind offer, which I am happy to take up.",
        ),
        ("She will put me on the welfare ticket.", "kind offer."),
        ("My colleague Rick offered me a day on the truck.", ""),
        ("She offered me a biscuit and a coffee.", ""),
        ("I offered to let her keep the tags.", ""),
        ("She might let me shadow the dispatch desk one day.", ""),
    ],
    ids=["with a yes", "put me on", "a colleague's", "a biscuit", "my own", "might"],
)
def test_an_offer_that_cannot_be_told_well_is_thanked_for(line: str, told: str) -> None:
    """Without details; only where it was the reader's, and for later."""
    notes = (
        f"Interviewer: Priya Nair\nRole: Night Lead\nPriya rang, it's a no.\n{line}\nWe talked about the cage"
    )
    result = offline(notes, occasion="not-selected")
    assert (told or "the time you gave") in result.text
    assert told or ("kind offer" not in result.text and "suggested" not in result.text)


@pytest.mark.parametrize(
    ("line", "suggested"),
    [
        ("Priya wants me to put in again.", True),
        ("I told my wife that I would apply again.", False),
        ("I'd try again any time.", False),
    ],
)
def test_trying_again_is_as_suggested_only_where_the_reader_said_so(line: str, suggested: bool) -> None:
    """What the writer hopes for is no suggestion of the reader's."""
    notes = f"Interviewer: Priya Nair\nRole: Night Lead\nIt's a no.\n{line}\nWe talked about the returns cage"
    assert ("you suggested" in offline(notes, occasion="not-selected").parts.closing) is suggested


def test_after_a_no_an_offer_goes_before_deeds_of_mine() -> None:
    """It is taken up; of what the writer did no more than one thing is told again."""
    notes = (
        "Interviewer: Priya Nair\nRole: Night Lead\nIt's a no, Priya rang.\n"
        "She wants the queue under ten minutes by June.\n"
        "I told her I moved the count to Thursdays and late orders went from 30 to 12.\n"
        "I told her about the colour tags on the cages.\n"
        "She suggested I shadow the dispatch desk in April."
    )
    result = offline(notes, occasion="not-selected")
    recap = " ".join(result.parts.recap)
    assert "shadow the dispatch desk in April" in recap and "As I mentioned" not in recap


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_pass_on_both_occasions(path: Path) -> None:
    """Whatever the occasion, the message for the example notes breaks no rule."""
    notes = path.read_text(encoding="utf-8")
    for occasion in ("thanks", "not-selected"):
        assert offline(notes, occasion=occasion).status == "ready", occasion


@pytest.mark.parametrize("tone", ["warm", "neutral", "formal"])
def test_every_tone_passes_the_rules(tone: str) -> None:
    """Tone changes the words around the recap, never the verdict."""
    result = offline(NOTES, tone=tone)
    assert check(result.text, notes=NOTES).ok


def test_a_short_limit_costs_points_not_the_role() -> None:
    """Over the word limit the weakest points go first; the role stays."""
    full, short = offline(NOTES), offline(NOTES, max_words=55)
    assert short.status == "ready" and "Night Shift Lead" in short.parts.opening
    assert len(" ".join(short.parts.recap)) < len(" ".join(full.parts.recap))


def test_each_reader_gets_what_he_or_she_said() -> None:
    """Two messages, different main points, and "you want" only to the one who wants."""
    priya, miguel = draft_each(NOTES, engine="offline")
    assert priya.parts.greeting == "Hi Priya," and miguel.parts.greeting == "Hi Miguel,"
    assert "late trucks" in priya.text and "late trucks" not in miguel.text
    assert "handover sheet" in miguel.text and "handover sheet" not in priya.text
    assert not set(priya.parts.recap) & set(miguel.parts.recap)


def test_a_reader_who_said_nothing_gets_what_all_heard() -> None:
    """Without a point of his or her own the second reader still gets a valid message, not the other's wish."""
    notes = "Interviewers: Priya Nair and Miguel Santos\nRole: Night Shift Lead\nPriya wants late trucks down from 14 a week to 5 by June\n"
    notes += "Priya said the new scanner goes live in March"
    priya, miguel = draft_each(notes, engine="offline")
    assert "you want late trucks down" in priya.text and "you want" not in miguel.text
    assert miguel.parts.recap


def test_what_one_reader_wants_is_a_topic_for_the_other() -> None:
    """Where only one reader said anything, the other is thanked for talking about it; nobody is rejected."""
    notes = (
        "Interviewers: Priya Nair, Miguel Santos\nRole: Night Lead\n\n"
        "Priya wants late trucks down from 14 a week to 5 by June\n"
    )
    priya, miguel = draft_each(notes, engine="offline")
    assert "you want late trucks down" in priya.text
    assert "about late trucks" in miguel.text
    assert "you want" not in miguel.text


def test_one_reader_gets_one_message() -> None:
    """`draft_each` of notes with a single interviewer is an ordinary draft."""
    notes = "Interviewer: Priya Nair\nWe talked about the returns backlog"
    (only,) = draft_each(notes, engine="offline")
    assert only.text == offline(notes).text


def test_a_greeting_that_breaks_a_rule_turns_neutral() -> None:
    """When the rules blame the greeting, the next attempt greets nobody by name and keeps its points."""
    import asyncio

    notes = read_notes(NOTES)
    brief = Brief(notes=notes, to=notes.interviewers, role="Night Shift Lead")
    first = asyncio.run(OfflineWriter()(brief, None))
    draft_ = first.draft.model_copy(update={"greeting": "Hi Dra. and Nuno,"})
    text = f"Subject: x\n\nHi Bob,\n\n{draft_.opening}\n\nThe pick rate board in bay 6.\n\nBest,\nTom"
    blamed = tuple(v for v in check(text, notes=NOTES, to="Priya").violations if v.part == "greeting")
    second = asyncio.run(OfflineWriter()(brief, Attempt(draft_, blamed)))
    assert blamed and second.draft.greeting == "Hello," and second.draft.recap == first.draft.recap


def test_repairs_end_at_the_short_form() -> None:
    """Whatever the rules object to, each repair changes the draft until no point is left."""
    import asyncio

    notes = read_notes(NOTES)
    brief = Brief(notes=notes, to=notes.interviewers, role="Night Shift Lead")
    writer = OfflineWriter()
    written = asyncio.run(writer(brief, None))
    for _ in range(writer.max_repairs):
        text = f"Subject: x\n\n{written.draft.opening}\n\n{' '.join(written.draft.recap)}"
        hit = check(text, max_words=1).violations
        attempt = Attempt(written.draft, tuple(v for v in hit if v.rule == "too-long"))
        written = asyncio.run(writer(brief, attempt))
    assert written.draft.recap == ()


@pytest.mark.parametrize("text", corpus_notes())
def test_drafts_of_real_notes_are_valid_and_well_formed(text: str) -> None:
    """The rules accept the draft; it opens no two sentences alike and keeps no word about a third person."""
    result = offline(read_once(text))
    assert [v.rule for v in result.violations if v.severity == "error"] == []
    body = " ".join((result.parts.opening, *result.parts.recap, result.parts.closing)).casefold()
    assert not _BROKEN.search(body), _BROKEN.search(body)
    starts = [" ".join(sentence.split()[:3]).casefold() for sentence in result.parts.recap]
    assert len(starts) == len(set(starts))
    assert result.evidence or not result.parts.recap


def test_one_of_several_readers_is_named_for_what_only_he_or_she_said() -> None:
    """ "You want" to two readers would give Hazel's wish to both."""
    recap = write_recap(
        [
            Point(
                "want", "want supplier queries answered in 2 days", Passage("3", 3, 0, 9, ""), speaker="hazel"
            ),
        ],
        "seed",
        called={"hazel": "Hazel", "tunde": "Tunde"},
    )
    assert ", Hazel, " in recap[0].text


@pytest.mark.parametrize("seed", ["a", "b", "c", "d", "e", "f"])
def test_one_of_several_readers_is_named_in_whatever_frame(seed: str) -> None:
    """Also where it "stayed with me" how it stands with what Hazel wants."""
    text = "queries take 9 days and you want that to be 2"
    point = Point("aim", text, Passage("3", 3, 0, 9, ""), speaker="hazel")
    recap = write_recap([point], seed, called={"hazel": "Hazel", "tunde": "Tunde"})
    assert ", Hazel, that queries" in recap[0].text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Prof - waiting time is 11 weeks. she'd like 6", "Professor Kaye, that you want"),
        ("SP -> wants the sockets back within a day", "Suresh, that you want"),
        ("T wants: the sockets back within a day", "Tabitha, that you want"),
        ("Suresh's biggest worry is that sockets come back", "Suresh, that your biggest worry is"),
        ("Suresh and I agreed that the tech must be in the fitting", "good, Suresh, to agree that"),
        ("Suresh nodded, all of us agreed that the tech must be in the fitting", "good to agree that"),
    ],
)
def test_a_panel_member_is_turned_to_by_title_and_possessive(line: str, told: str) -> None:
    """Who is meant is read from the words themselves, not from whoever was named last above."""
    notes = "Panel: Prof. Anneliese Kaye, Suresh Pillai, Tabitha Moore\nRole: Senior Technician\n\n"
    assert told in offline(notes + line).text


def test_the_text_calls_readers_as_the_greeting_does() -> None:
    """Beside somebody with a title nobody turns up by the given name alone further down."""
    notes = "Panel: Herr Zurbriggen and Annelies Kuonen\nplanner post\nAnnelies wants supplier queries answered in 2 days"
    result = offline(notes)
    assert result.parts.greeting == "Dear Herr Zurbriggen and Annelies Kuonen,"
    assert "Annelies" not in " ".join(result.parts.recap).replace("Annelies Kuonen", "")


def test_nobody_is_called_by_the_whole_name_within_a_sentence() -> None:
    """Readers greeted in full, since one of them has a mere "Mr", are "you" in the text."""
    notes = "Panel: Mr. Devendra Kulkarni and Farida Contractor\nplanner post\nMr. Kulkarni wants supplier queries answered in 2 days"
    result = offline(notes)
    assert result.parts.greeting == "Dear Devendra Kulkarni and Farida Contractor,"
    recap = " ".join(result.parts.recap)
    assert "you want supplier queries" in recap and "Kulkarni" not in recap


@pytest.mark.parametrize(("speaker", "whose"), [("hazel", "hazel's "), ("", "the ")])
def test_words_quoted_to_several_readers_are_nobody_elses(speaker: str, whose: str) -> None:
    """ "Your words" to two readers would be one's in the other's mouth."""
    point = Point("quoted", "a late truck is a cold truck", Passage("3", 3, 0, 9, ""), speaker=speaker)
    recap = write_recap([point], "seed", called={"hazel": "Hazel", "tunde": "Tunde"})
    assert re.search(rf'\b{whose}(?:words|line) "a late truck is a cold truck"', recap[0].text, re.IGNORECASE)


def test_three_topics_make_one_list() -> None:
    """No "a and b and c"."""
    topics = [
        Point("topic", text, Passage("3", 3, 0, 9, ""))
        for text in ("the yard", "the switch order and the bad spots")
    ]
    assert "the yard, the switch order and the bad spots" in write_recap(topics, "seed")[0].text


def test_no_recap_begins_with_what_was_mentioned() -> None:
    """Behind another sentence it may stand."""
    for place in range(20):
        told = Point("told", f"I moved the tea to porch {place}", Passage("3", 3, 0, 9, ""))
        assert not write_recap([told], f"seed {place}")[0].text.startswith("As I mentioned")


def test_two_deeds_with_results_are_two_sentences() -> None:
    """Two plain ones may share a sentence; with what came of each it would be a chain."""

    def deeds(*texts: str) -> list[Point]:
        return [Point("mine", text, Passage("3", 3, 0, 9, "")) for text in texts]

    card = "explain how I made the small card"
    shelf = "tell you about my Thursday shelf and how we saved 180 items"
    assert len(write_recap(deeds(card, "show you the log"), "seed")) == 1
    assert len(write_recap(deeds(card, shelf), "seed")) == 2
    view = Point("agreed", "that the shelf is full by noon", Passage("4", 4, 0, 9, ""))
    assert len(write_recap([*deeds("show you the log", shelf), view], "seed")) == 3


def _told(kind: Kind, text: str, start: int = 0) -> Point:
    return Point(kind, text, Passage(f"3.{start}", 3, start, start + 30, ""))


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("that a tired finger is worse than no proof", ("Like you, I think", "I agree with you")),
        ("that the volunteers get forgotten", ("Like you, I think", "I agree with you")),
        ("that the boots must be dry", ("Like you, I think", "It was good to agree that the")),
        ("that you listen before you measure", ("I agree that you", "It was good to agree that you")),
        ("that nobody lifts alone", ("I agree that nobody", "It was good to agree that nobody")),
        ("that I would send two write-ups", ("I was glad that we agreed", "It was good to agree that I")),
        ("to ask the crew first", ("I was glad that we agreed to", "It was good to agree to")),
    ],
)
def test_what_both_hold_is_told_as_what_it_is(text: str, starts: tuple[str, str]) -> None:
    """Nobody is glad that the volunteers get forgotten; a view is shared, a duty or an arrangement agreed."""
    for place in range(20):
        assert write_recap([_told("agreed", text)], f"seed {place}")[0].text.startswith(starts)


def test_a_view_of_one_reader_is_shared_with_that_one() -> None:
    """In either frame the name stands where "you" does."""
    point = replace(_told("agreed", "that a late truck is a cold truck"), speaker="hazel")
    texts = {
        write_recap([point], f"seed {place}", called={"hazel": "Hazel", "tunde": "Tunde"})[0].text
        for place in range(20)
    }
    assert texts == {
        "Like you, Hazel, I think that a late truck is a cold truck.",
        "I agree with you, Hazel, that a late truck is a cold truck.",
    }


def test_a_story_goes_on_without_being_announced_again() -> None:
    """What stands right behind needs no "As I mentioned"; what stands elsewhere comes on top."""
    mine = _told("mine", "tell you about the shed meetings")
    near, far = (_told("told", "I went round on Thursdays", start) for start in (31, 900))
    assert [sentence.text for sentence in write_recap([mine, near], "seed")][
        1
    ] == "I went round on Thursdays."
    assert write_recap([mine, far], "seed")[1].text.startswith("I also ")


def test_a_second_point_of_a_sort_is_told_as_one() -> None:
    """ "I was glad to ... It was a pleasure to ..." says the same twice."""
    deeds = [
        _told("mine", "tell you about the cards and how late sheets went from 55 to 8"),
        _told("mine", "explain how we sort the linen by ward before it goes down to the wash at night"),
    ]
    wants = [_told("want", "want fewer falls"), _told("want", "want one page per kid")]
    assert " also " in write_recap(deeds, "seed")[1].text
    assert " also " in write_recap(wants, "seed")[1].text


@pytest.mark.parametrize(
    ("kind", "text", "turn"),
    [
        ("told", "I moved the count to Thursdays", "that experience"),
        ("told", "late orders went from 30 to 12", "the role,"),
        ("told", "I check before I chuck", "the role,"),
        ("aim", "the queue is 30 minutes and you want it under ten", "this"),
    ],
)
def test_the_closing_refers_to_what_was_told(kind: Kind, text: str, turn: str) -> None:
    """No experience of a habit or a bare result, and "more interested" only by what was heard."""
    brief = Brief(notes=read_notes("Role: Night Lead"), role="Night Lead")
    point = _told(kind, text)
    for place in range(20):
        told = closing(brief, f"seed {place}", [Sentence(text, (point,))])
        assert turn in told
        assert "that experience" not in told or turn == "that experience"
        assert "even more" not in told


@pytest.mark.parametrize(
    ("kind", "one", "two", "told"),
    [
        ("promised", "bring the rota sheet", "sit with the union rep", "also gladly"),
        ("agreed", "to train nights first", "on one shared list", "We also agreed"),
        ("invited", "see the yard", "meet the planners", "would also be glad to"),
        ("hear", "the yard moves in May", "the planners sit upstairs", "also interested"),
    ],
)
def test_two_points_of_a_kind_do_not_read_alike(kind: Kind, one: str, two: str, told: str) -> None:
    """The second goes on from the first, and says neither "as we discussed" nor the like again."""
    points = [Point(kind, text, Passage("3", 3, 0, 9, "")) for text in (one, two)]
    recap = write_recap(points, "seed")
    assert told in recap[1].text
    assert not re.search(r"as (?:we discussed|you suggested)", recap[1].text, re.IGNORECASE)


def test_a_tick_behind_what_was_agreed_is_not_sent() -> None:
    """Signs and pictures at the edge of a note are no words of it."""
    notes = "Interview with Tom Reid, shift lead. He wants fewer vans late.\nwe agreed to check the board before the vans \u2714\u2714 \U0001f44d"
    assert not set("\u2714\U0001f44d") & set(offline(notes).text)
