"""Wishes, shared views and quotations as candidates for a recap, in whatever words the notes tell them."""

from __future__ import annotations

import pytest
from tests.notes.test_points import candidates

from followup.notes import read_notes
from followup.notes.points.finding import read_candidates


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Her desire is that every returned tray must reach the wash by 9", "want every returned tray to reach the wash by 9"),
        ("main thing she is wanting - late slots should come down", "want late slots to come down"),
        ("what she'd love, honestly, is for the dock list to be done by noon", "would like the dock list to be done by noon"),
        ("she want that the queue is under 15 until June", "want the queue to be under 15 until June"),
        ("Priya wants that no picker works alone at night", "want no picker to work alone at night"),
        ("What she want: drivers can book a bay by themselves", "want drivers to be able to book a bay by themselves"),
        ("What she actually wants, once you dig it out, is no trolley in the aisle", "want no trolley in the aisle"),
        ("she's after three new bays before the peak", "want three new bays before the peak"),
    ],
    ids=["that must", "next unit", "cleft", "that is", "that no", "label", "aside", "after"],
)  # fmt: skip
def test_a_wish_is_told_in_one_form(line: str, text: str) -> None:
    """Whatever announces it, what they wish is a thing, or a thing that is to do something."""
    assert ("want", text) in candidates(line)


@pytest.mark.parametrize(
    "line",
    [
        "she was plain about what she wants. Starters are ringing the desk nine times a day",
        "I want every returned tray to reach the wash by 9",
        "she doesn't want every returned tray to reach the wash by 9",
        "she wants to know how I run the tray wash",
    ],
    ids=["how it stands", "mine", "denied", "of the talk"],
)
def test_what_is_no_wish_of_theirs_is_not_told_as_one(line: str) -> None:
    assert not [text for kind, text in candidates(line) if kind == "want"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("We were both of the view that the board alone is not enough", "that the board alone is not enough"),
        ("both of us think the fault list is useless unless nights can search it", "that the fault list is useless unless nights can search it"),
        ("Same page on: start with the two smallest docks", "to start with the two smallest docks"),
    ],
    ids=["view", "think", "label"],
)  # fmt: skip
def test_a_view_that_both_hold_is_what_we_agreed(line: str, text: str) -> None:
    assert ("agreed", text) in candidates(line)


def test_their_very_words_are_kept_as_they_were() -> None:
    """Neither a question nor words of mine are repeated to them."""
    line = 'she said "a late truck is a cold truck", then "who signed that off?"'
    assert [text for kind, text in candidates(line) if kind == "quoted"] == ["a late truck is a cold truck"]
    mine = 'Me: I told them "a late truck is a cold truck"'
    assert not [text for kind, text in candidates(mine) if kind == "quoted"]


def test_he_or_she_is_the_one_named_last() -> None:
    """What one of several wants is no wish of all."""
    notes = read_notes(
        "Interview: Priya Nair (ops) and Miguel Santos (yard)\nRole: shift lead\n"
        "Miguel does the yard. He wants the late trucks under 5 a week by June.\n"
    )
    wants = [point for point in read_candidates(notes) if point.kind == "want"]
    assert wants and {point.speaker for point in wants} == {"miguel"}
