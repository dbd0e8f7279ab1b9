"""Agreements, aims told in a cleft and labels without a colon, as candidates for a recap."""

from __future__ import annotations

import re

import pytest

from followup.notes.points.finding import read_candidates
from followup.notes.reading import read_notes


def told(line: str, kind: str) -> list[str]:
    """Every candidate of a kind that the notes' one line gives."""
    notes = read_notes(f"Interview with Priya Nair, shift lead role\n{line}\n")
    return [point.text for point in read_candidates(notes) if point.kind == kind and point.passage.line == 2]


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("Agreed: I run my script on the new racks tomorrow night", "agreed", "that I would run my script on the new racks tomorrow night"),
        ("agreed - start with the two smallest sites", "agreed", "to start with the two smallest sites"),
        ("we agreed I will send two write-ups for her to read", "agreed", "that I would send two write-ups for you to read"),
        ("agreed a walk with the tenants before the plan is drawn", "agreed", "on a walk with the tenants before the plan"),
        ("we agreed wholeheartedly that nobody should lift alone", "agreed", "that nobody should lift alone"),
        ("we both agreed and it was that the coach sits beside the person", "agreed", "that the coach sits beside the person"),
        ("we agreed that new starters do their own tests before they trust the screen", "agreed", "that new starters do their own tests before they trust the screen"),
        ("we agreed that a foreman must put the hand in the drum himself", "agreed", "that a foreman must put the hand in the drum himself"),
        ("we agreed that a driver should check his own tyres before the gate", "agreed", "that a driver should check his own tyres before the gate"),
        ("What he dreams of is one list for both wards", "want", "want one list for both wards"),
        ("the thing she's after is fewer callbacks", "want", "want fewer callbacks"),
        ("Wants: first call to payment in 4 days", "want", "want a first call to payment in 4 days"),
        ("me = the supplier scorecard", "mine", "tell you about the supplier scorecard"),
        ("liked that I ring care homes by 9 the day before", "told", "I ring care homes by 9 the day before"),
        ("told her my form went from 90 to 96 last term", "told", "my form went from 90 to 96 last term"),
        ("I rebuilt the wash rota comma two crews instead of three full stop", "told", "I rebuilt the wash rota, two crews instead of three"),
    ],
    ids=["a promise", "a dash", "we", "a walk", "with an adverb", "with a lead", "theirs", "himself", "his own", "cleft", "after", "a label", "equals", "liked", "what it did", "spoken marks"],
)  # fmt: skip
def test_is_told(line: str, kind: str, text: str) -> None:
    assert text in told(line, kind)


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("missed slots 5 a month down to 1", "told", "slots"),
        ("turned out it was the drainage", "told", "drainage"),
        ("Wants: every squad talks to 2 users each sprint", "want", "squad talks"),
        ("the open rate is 18%, she wants it at 30, no sorry, 25 by Christmas", "want", "30"),
        ("agreed I would bring the red tag sheets for lines 6 and 8 on Monday", "agreed", "lines 6$"),
        ("agreed I would spend a night at the gate to see where the handoff drags", "agreed", "to see$"),
        ("I like the roster that Kowalczyk wrote for bay 4", "told", "roster"),
    ],
    ids=["a measure", "an outcome", "a sentence", "taken back", "half a pair", "nothing seen", "a deed of others"],
)  # fmt: skip
def test_is_not_told(line: str, kind: str, words: str) -> None:
    """Neither what nobody did, nor what was taken back, nor a clause cut where it needs its end."""
    assert not any(re.search(words, text) for text in told(line, kind))


@pytest.mark.parametrize(
    "line",
    ["agreed", "deal\nI rebuilt the wash rota for the night crew"],
    ids=["the last line", "a line of its own"],
)
def test_a_word_alone_labels_nothing_on_other_lines(line: str) -> None:
    assert not told(line, "agreed")


def test_columns_set_apart_by_blanks_are_no_one_sentence() -> None:
    assert "want flowers from Nairobi to stand no more than 20 minutes rather than 50" in told(
        "VP Cargo Ops      flowers from Nairobi stand 50 min, she wants 20", "want"
    )


def test_a_colleague_beside_me_may_be_named() -> None:
    assert "I swapped the beds with Orla Devlin on Tuesday" in told(
        "I swapped the beds with Orla Devlin on Tuesday", "told"
    )
