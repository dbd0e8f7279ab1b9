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
        ("she would like that wait down to twenty minutes by the time the new berth opens", "would like the wait down to twenty minutes by the time the new berth opens"),
        ("What she want: drivers can book a bay by themselves", "want drivers to be able to book a bay by themselves"),
        ("What she actually wants, once you dig it out, is no trolley in the aisle", "want no trolley in the aisle"),
        ("she's after three new bays before the peak", "want three new bays before the peak"),
        ("Her intention is that every cage should have its tag checked by noon", "want every cage to have its tag checked by noon"),
        ("he wants that every tray finds its ward the same evening", "want every tray to find its ward the same evening"),
        ("She wants that before the next tide all four crews write in one log", "want all four crews to write in one log before the next tide"),
        ("his wish is that after every shift, the bench must be wiped, because of the audit", "want the bench to be wiped after every shift"),
        ("she is wanting that unpaid above 60 days should come down to 9 percent", "want unpaid above 60 days to come down to 9%"),
        ("He is dead set on getting the tool desk staffed at lunch", "want to get the tool desk staffed at lunch"),
        ("She's mad to get the blue bins down", "want to get the blue bins down"),
        ("big thing for him: tour lorries back out the gate in 12 days", "want tour lorries back out the gate in 12 days"),
        ("biggest thing for Priya - fewer hand deliveries to the annex", "want fewer hand deliveries to the annex"),
        ("main point on his list: every van washed on Fridays", "want every van washed on Fridays"),
        ("it was all about the vans and him wanting nobody parked at the gate after six", "want nobody parked at the gate after six"),
        ("she wan all the crates stacked by eight", "want all the crates stacked by eight"),
        ("He is needing two extra hands on the linen dock", "need two extra hands on the linen dock"),
        ("what she is after is a shorter queue at the gate", "want a shorter queue at the gate"),
        ("the matter that is eating him is callbacks in the first month. He is wanting them halved by June", "want callbacks in the first month halved by June"),
        ("What's killing him is the late turns on the ramp, he wants them away by five", "want the late turns on the ramp away by five"),
        ("he wants to hang on to every one of the next lot that's his thing really", "want to hang on to every one of the next lot"),
        ("WHAT SHE WANTS: that apprentices stay", "want apprentices to stay"),
        ("She wants guests return not so many towels", "want guests not to return so many towels"),
        ("She wants alarms cut by June", "want alarms cut by June"),
        ("she wants max 6 crates on a trolley", "want no more than 6 crates on a trolley"),
        ("she wants nobody stuck in a lift longer than forty minutes that was the big thing", "want nobody stuck in a lift longer than forty minutes"),
        ("What she wants, and said twice, is that no lorry waits longer than an hour", "want no lorry to wait longer than an hour"),
        ("Her wish is, that we in the summer window make 48 frames instead of 31", "want to make 48 frames instead of 31 in the summer window"),
        ("She wants that we can see every order on one screen", "want to be able to see every order on one screen"),
        ("She wants zero accident on site", "want zero accidents on site"),
        ("overdue inspections: she wants none left by June", "want no overdue inspections left by June"),
        ("What she wants - dead slots. She wants half of that filled", "want half of the dead slots filled"),
        ("What she's after is falls. They had a bad quarter, and she wants that halved by Easter", "want falls halved by Easter"),
        ("she wants late trays down that was her whole deal", "want late trays down"),
        ("what she wants - crates from the fish people must be back in 24 hours", "want crates from the fish people to be back in 24 hours"),
        ("what she needs is folk not having to ring twice it's thirty percent ringing back", "want folk not having to ring twice"),
    ],
    ids=[
        "that must", "next unit", "cleft", "that is", "that no", "by the time", "label", "aside", "after", "intention", "the same evening",
        "scene first", "scene and reason", "no plain subject", "dead set", "mad to", "label of a thing", "thing for her", "on his list",
        "him wanting", "wan", "is needing", "is after", "cleft and them", "what's and them", "comment behind", "that they stay", "not so many", "alarms cut", "max", "comment in the past",
        "an aside", "that we do", "that we can", "zero", "none of the topic", "half of the topic", "that halved", "comment behind down", "that must behind a label", "a figure behind",
    ],
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
        "he wants that if a pallet is torn the driver takes a photo",
        "main thing on his mind: casks coming back with no label",
        "main concern for him: rust on the racks",
        "the lads are keen to move the tool store",
        "she's mad. tea in a mug every hour",
        "they want someone who's done an audit from the office side",
        "she needs somebody who has already run a night desk",
    ],
    ids=[
        "how it stands",
        "mine",
        "denied",
        "of the talk",
        "a case",
        "a trouble",
        "a concern",
        "of others",
        "plainly mad",
        "asked of whoever applies",
        "asked and done already",
    ],
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


def test_a_wish_does_not_reach_over_what_is_held_back() -> None:
    """What they want, told in a passage that must not travel, is not looked for behind it."""
    notes = read_notes(
        "interview with Priya re shift lead\nShe has one big thing - the salary bands, between us. Camera shows 4 % falls through."
    )
    assert not [point for point in read_candidates(notes) if point.kind == "want"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (
            "Sir explained that press changeover is presently taking 52 minutes",
            "press changeover is presently taking 52 minutes",
        ),
        ("Madam said that the trays come back wet on Mondays", "the trays come back wet on Mondays"),
    ],
)
def test_sir_and_madam_are_the_reader(line: str, text: str) -> None:
    """Whoever is spoken of with respect alone is who asked the questions."""
    notes = read_notes(f"interview with Mrs Nair re shift lead\n{line}")
    assert (("hear", text)) in {(point.kind, point.text) for point in read_candidates(notes)}
