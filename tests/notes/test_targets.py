"""Aims told with figures, in one clause or in two neighbours, and the figures that they are made of."""

from __future__ import annotations

import pytest

from followup.language.tagging import tag_text
from followup.notes.points.figures import aligned, direction, figure_at
from followup.notes.points.finding import read_candidates
from followup.notes.reading import read_notes


def aims(line: str) -> list[str]:
    """What the reader wants, as the notes' one line tells it."""
    notes = read_notes(f"interview with Priya re shift lead\n{line}")
    return [point.text for point in read_candidates(notes) if "target" in point.signs]


@pytest.mark.parametrize(
    ("line", "aim"),
    [
        ("refunds take 28 days, she wants 10", "want refunds to take 10 days rather than 28"),
        ("error rate 1.8%, target under 0.5 by Easter", "want to bring the error rate down from 1.8% to under 0.5% by Easter"),
        ("they had twenty six falls last quarter, she wants it under fifteen", "want to bring falls down from 26 to under 15"),
        ("46 breakdowns a month on packing, wants under 30", "want to bring breakdowns on packing down from 46 a month to under 30"),
        ("71% on time now, aim is 95% by June", "want 95% on time by June, up from 71%"),
        ("1 in 5 changes gets backed out. Wants 1 in 20", "want no more than 1 in 20 changes to get backed out rather than 1 in 5"),
        ("trucks wait 47 mins at the gate, she wants 25", "want trucks to wait no more than 25 minutes at the gate rather than 47"),
        ("tool change at line 3 = 38 mins, she wants under 20", "want to bring the tool change at line 3 down from 38 to under 20 minutes"),
        ("guest score for arrival 7.1, she wants 8.5 before cruise season", "want to bring the guest score for arrival up from 7.1 to 8.5 before cruise season"),
        ("she said disputes take 21 days and wants it to be 10", "want disputes to take 10 days rather than 21"),
        ("goal is disputes at 10 days not 21", "want to bring disputes down from 21 to 10 days"),
        ("night moves 15 a week, has to come down to 5", "want to bring night moves down from 15 a week to 5"),
        ("stock accuracy stuck at 93.5, needs 99 ahead of the audit", "want to bring stock accuracy up from 93.5 to 99 ahead of the audit"),
        ("Turnaround: 12 days, target 7", "want to bring turnaround down from 12 to 7 days"),
        ("61 open incidents last year, aim is zero by June", "want to bring open incidents down from 61 to zero by June"),
        ("quotes take 6 days want 2", "want quotes to take 2 days rather than 6"),
        ("response time is 14 days, she's after 5", "want to bring response time down from 14 to 5 days"),
        ("changeovers 55 mins, 30 by xmas is the plan", "want to bring changeovers down from 55 to 30 minutes by Christmas"),
        ("alert backlog 9,400!! wants below 3k by nov", "want to bring the alert backlog down from 9,400 to below 3,000 by November"),
        ("absence is 9.1% and her target for the year is 6", "want to bring absence down from 9.1% to 6%"),
        ("offers go out in 19 working days on avg; she needs ten", "want offers to go out in 10 working days rather than 19"),
        ("rooms ready by 3pm - only 72% now!! she wants 95", "want 95% of rooms ready by 3pm, up from 72%"),
    ],
    ids=[
        "a verb", "a rate", "in words", "a month", "a share", "one in", "waiting", "named before", "upwards", "said by her",
        "not the old one", "has to", "ahead of", "labelled", "zero", "no comma", "is after", "is the plan", "thousands", "of the year", "done in", "a share named before",
    ],
)  # fmt: skip
def test_an_aim_is_told_from_where_to_where(line: str, aim: str) -> None:
    """The thing, both figures, their unit and the date are those of the notes."""
    assert aim in aims(line)


@pytest.mark.parametrize(
    "line",
    [
        "last year 63 cases, she wants max 20 this year",
        "wait on the ward is 3h10, she wants under 2 hrs",
        "team of 12, she wants 95% on time",
        "we start at 8.30, she wants 10",
        "laptop swap is 6, wants 2",
        "recording compliance is 91.2, the board wants 95",
        "ineffective trials 19.5%. Ministry target is 15",
        "only 210 kids taking hot dinners out of 480, she wants 300",
        "DC: 5.5 hours on average, wants 4",
    ],
    ids=[
        "no thing",
        "hours and minutes",
        "two things",
        "a time",
        "nothing to count",
        "somebody else's wish",
        "somebody else's target",
        "a part of more",
        "a speaker",
    ],
)
def test_figures_that_do_not_belong_together_make_no_aim(line: str) -> None:
    """No thing, another unit, another thing: then nothing is said."""
    assert aims(line) == []


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("28 days", "28 days"),
        ("210 a week", "210 a week"),
        ("two in ten", "2 in 10"),
        ("fourteen percent", "14%"),
        ("2 working days", "2 working days"),
        ("10:30", ""),
        ("3h10", ""),
    ],
)
def test_a_figure_has_its_unit(text: str, figure: str) -> None:
    """Times of day and names with a number in them are no figures."""
    assert figure_at(tag_text(text), 0)[0] == figure


@pytest.mark.parametrize(
    ("old", "new", "both"),
    [
        ("28 days", "10", ("28", "10 days")),
        ("40", "90%", ("40%", "90%")),
        ("6 hours", "90 minutes", ("6 hours", "90 minutes")),
        ("6 hours", "90 pages", ("", "")),
        ("900 a week", "100", ("900 a week", "100")),
        ("3", "2000", ("", "")),
    ],
)
def test_two_figures_are_told_in_one_unit(old: str, new: str, both: tuple[str, str]) -> None:
    """Of different units or sizes one is not the other's aim."""
    assert aligned(old, new) == both


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("28", "10 days", "down "),
        ("1 in 12", "1 in 40", "down "),
        ("8.3", "8.8", "up "),
        ("5", "5", ""),
        ("5 days", "48 hours", "down "),
    ],
)
def test_the_direction_goes_by_size(old: str, new: str, way: str) -> None:
    """Also where a part of a whole is told."""
    assert direction(old, new) == way
