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
        ("they mend 31 sails in the winter, she wants 48", "want to mend 48 sails in the winter rather than 31"),
        ("they throw out 400 trays a week. she wants 100", "want to throw out no more than 100 trays a week rather than 400"),
        ("last yr 41 rugs came back from the dyer. she wants below 10 by May", "want fewer than 10 rugs to come back from the dyer by May rather than 41"),
        ("They'd had twenty-seven slips in the quarter. she wants it under fifteen", "want to bring slips down from 27 to under 15"),
        ("the queue is 55 minutes already, she like to bring to 20 mins by May", "want to bring the queue down from 55 to 20 minutes by May"),
        ("1,400 parts on the books, she wants under 600 in ten months without the depots shouting", "want to bring parts on the books down from 1,400 to under 600 in ten months without the depots shouting"),
        ("rooms ready by 3pm - only 72% now!! she wants 95", "want 95% of rooms ready by 3pm, up from 72%"),
        ("The chair opened by saying that appeals are taking 71 days on the average, and that she will not sleep well until it is 30", "want appeals to take 30 days rather than 71"),
        ("it takes 5 hours 40 to get a fitting crew on site and she wishes to see 3 hours by December", "want to get a fitting crew on site in 3 hours by December rather than 5 hours 40 minutes"),
        ("we need 6 weeks to fill a night shift, she wants 2", "want to fill a night shift in 2 weeks rather than 6"),
        ("She is not happy that only 58 percent of the trainees are passing the test, and she wants 75", "want 75% of the trainees to be passing the test, up from 58%"),
        ("She explained me the delay: the result of the soil tests takes 8 days, she would like 5", "want the result of the soil tests to take 5 days rather than 8"),
        ("3 in 10 clerks have no key card in the first week. she wants 1 in 20", "want no more than 1 in 20 clerks to have no key card in the first week rather than 3 in 10"),
        ("refunds take two days and she wants 25 minutes", "want refunds to take 25 minutes rather than 2 days"),
        ("She said we lose 19% of the water before the tap and she wants 12", "want to lose no more than 12% of the water before the tap, down from 19%"),
        ("31 days lost per season, she wants under 15", "want fewer than 15 days lost per season rather than 31"),
        ("samples wait too long between weighing and ashing, now 9 days. she wants 4 days", "want samples to wait 4 days between weighing and ashing rather than 9"),
        ("her gripe: 212 reports. nobody opens 150 of them. wants it down to 40 that people use, by June", "want to bring reports down from 212 to 40 by June"),
        ("his ask: repeat faults = 34% of jobs -> wants <15 by June", "want to bring repeat faults down from 34% to under 15% by June"),
        ("incidents: 4 a month reported. she needs 20", "want to bring incidents reported up from 4 a month to 20"),
        ("time to hire 52 days, should be 30", "want to bring time to hire down from 52 to 30 days"),
        ("win rate 18%, needs 25", "want to bring the win rate up from 18% to 25%"),
        ("8am rush at the desk: people wait 25 mins. she wants 10", "want people to wait no more than 10 minutes rather than 25"),
    ],
    ids=[
        "a verb", "a rate", "in words", "a month", "a share", "one in", "waiting", "named before", "upwards", "said by her",
        "not the old one", "has to", "ahead of", "labelled", "zero", "no comma", "is after", "is the plan", "thousands", "of the year", "done in", "what they do", "what they do away", "last year", "in the quarter", "like to bring", "without", "a share named before",
        "not until", "to do it takes", "they need to", "not happy that", "behind a colon", "who have none", "in another unit", "a share lost", "lost days", "too long", "some of them",
        "an ask", "reported", "time to", "a verb that is a noun", "a theme with a figure",
    ],
)  # fmt: skip
def test_an_aim_is_told_from_where_to_where(line: str, aim: str) -> None:
    """The thing, both figures, their unit and the date are those of the notes."""
    assert aim in aims(line)


@pytest.mark.parametrize(
    ("lines", "aim"),
    [
        ("her thing: handover. it takes 40 mins and she wants it in 15", "want to bring handover down from 40 to 15 minutes"),
        ("She is tired of breakages, we lose 14 a week and she is aiming for 5 by the start of the season", "want to bring breakages down from 14 a week to 5 by the start of the season"),
        ("What's eating her is spoilage. We leave nearly 6 percent in the vats and she'd be happy with 3 by the summer", "want to bring spoilage down from 6% to 3% by the summer"),
        ("fed up of reprints. covers come back because the fold is off, 11 in every 100. she wants it at 4 before Diwali", "want to bring reprints down from 11 in 100 to 4 before Diwali"),
        ("ramp checks cut. Now 340, target 120 by Q2", "want to bring ramp checks down from 340 to 120 by Q2"),
        ("she wants the queue at 10 minutes, now it's 25", "want to bring the queue down from 25 to 10 minutes"),
        ("wants the wait under 8 minutes, it was 20 last winter", "want to bring the wait down from 20 to under 8 minutes"),
        ("260 pieces a day is rejected. she wish to be 100", "want no more than 100 pieces a day to be rejected rather than 260"),
        ("12 pallet a week come back from the packing. she wants max 4", "want no more than 4 pallets a week to come back from the packing rather than 12"),
        ("forty minute line. she wants it at fifteen", "want to bring the line down from 40 to 15 minutes"),
        ("- seal rate is 71%. She must see 80 before the new lines are open", "want to bring the seal rate up from 71% to 80% before the new lines are open"),
        ("7 in 100 trays are short. she wants 2 by march", "want no more than 2 in 100 trays to be short by March rather than 7 in 100"),
        ("What madam wants: returns within 30 days are 18%, she is wanting it at 8 by Diwali", "want to bring returns within 30 days down from 18% to 8% by Diwali"),
        ("today: 63 carton types -> goal WH: 25 till end of Q3", "want to bring carton types down from 63 to 25 by the end of Q3"),
        ("complaints are at 31 a month, she wants them in single figures by May", "want to bring complaints down from 31 a month to under 10 by May"),
        ("- fitting takes 45 mins\n- goal: 30", "want the fitting to take 30 minutes rather than 45"),
        ("what she's after - rejects in the first hour. 14% last season, wants under 8", "want to bring rejects in the first hour down from 14% to under 8%"),
        ("her big thing: trams off the road at 6am. currently 7 or 8 every morning, wants it under 3 by May", "want to bring trams off the road at 6am down from 7-8 every morning to under 3 by May"),
        ("late pallets too many. 9 a week, wants 3", "want to bring late pallets down from 9 a week to 3"),
        ("her problem: returns. 12 of 100 last month, wants 5", "want to bring returns down from 12 in 100 to 5"),
        ("wants seal life past 60%, were at 44", "want to bring the seal life up from 44% to over 60%"),
    ],
    ids=[
        "a heading", "tired of", "what is eating her", "fed up of", "cut", "now behind", "was behind", "what is rejected", "one slip in the number", "told before the thing",
        "a clause for a date", "a share of many", "a label that wants", "whose goal", "single figures", "a line of its own", "last season",
        "seven or eight", "too many", "so many of a hundred", "past",
    ],
)  # fmt: skip
def test_a_figure_is_told_of_what_the_line_is_about(lines: str, aim: str) -> None:
    """What they are on about, where the figure stands alone or behind the one that is wanted."""
    assert aim in aims(lines)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("She says they lose about 40 keys on a busy weekend. She told me she'd like every last one signed out by hand", "you lose about 40 keys on a busy weekend and you would like every last one signed out by hand"),
        ("They throw away around 90 trays a week and she wants that cut in half by March", "you throw away around 90 trays a week and you want that cut in half by March"),
        ("They have 12 open claims. She wants them closed by Easter", "you have 12 open claims and you want them closed by Easter"),
        ("He told that 14 vans queue at the gate each morning, wants none of them waiting longer than ten minutes", "14 vans queue at the gate each morning and you want none of them waiting longer than ten minutes"),
        ("she has one in nine parcels going back and she wants that down to one in forty before the sales start", "you have one in nine parcels going back and you want that down to 1 in 40 before the sales start"),
        ("She said three in ten drop out after 6 weeks. She'd be happy with one in ten", "three in ten drop out after 6 weeks and you would be happy with 1 in 10"),
        ("He said last winter they had 31 days without a boat. His dream is maximum 10", "last winter they had 31 days without a boat and your dream is at most 10"),
        ("He told me 22 loads went out late in March. He'd like it in single digits before the summer", "22 loads went out late in March and you would like it under 10 before the summer"),
        ("Priya: I lose 8 per cent before I have even started. I want 3\nMe: ok\nPriya: yes\nMe: bye", "you lose 8% before you have even started and you want that to be 3%"),
        ("They send parcels to the wrong dock. 40 a day. She wants 10 by June", "you send parcels to the wrong dock, 40 a day, and you want that to be 10 by June"),
        ("She told me they lose 40 keys a week, she wants it at 10", "they lose 40 keys a week and you want it to be 10"),
        ("Mrs S: A van goes for service and it is away for six days. I want it back in 48 hours\nMe: ok\nMrs S: yes\nMe: bye", "a van goes for service and it is away for six days and you want it back in 48 hours"),
        ("PRIYA: We're losing folks at the kerb. Eleven minutes average. I want it at five by back-to-school\nME: ok\nPRIYA: yes\nME: bye", "you are losing folks at the kerb, 11 minutes on average, and you want it to be 5 by back-to-school"),
        ("They'd had 9 late runs in March. She wants them gone by June", "you had 9 late runs in March and you want them gone by June"),
        ("Her: I lose 8 per cent before I have even started. I want 3\nMe: ok\nHer: yes\nMe: bye", "you lose 8% before you have even started and you want that to be 3%"),
        ("She reckons half the bread trays come back untouched and she wants that down to a fifth by winter", "half the bread trays come back untouched and you want that down to a fifth by winter"),
        ("She complained that only one in three interns stays, hopes for two in three", "only one in three interns stays and you are hoping for 2 in 3"),
        ("the depot loses 40 crates every jan. wants it under 15 by May", "the depot loses 40 crates every January and you want it under 15 by May"),
        ("His problem: drivers call twice. Around 13 percent of invoices are getting stuck. He wants below 5 by May", "around 13% of invoices are getting stuck and you want that below 5 by May"),
        ("She buys from the small shops, like 4 out of 10 never place a second order, and she wants that down to two out of ten by fall", "4 out of 10 never place a second order and you want that down to 2 in 10 by fall"),
        ("The bins are the thing, crews come back with 14 bags and she wants them emptied by noon", "crews come back with 14 bags and you want them emptied by noon"),
    ],
    ids=[
        "every last one", "that cut", "them closed", "none of them", "one in nine", "another figure beside it", "a dream", "single digits", "her own words", "initials of the one who speaks", "we who speak", "they'd had", "a figure alone between", "they with a verb",
        "her own words with no name",
        "half of them", "only so many", "a month with a point", "around so many", "a share within", "the last of two clauses",
    ],
)  # fmt: skip
def test_a_wish_that_points_back_is_told_behind_what_stands(lines: str, told: str) -> None:
    """What is to be done to "it" or "every one" is plain where the statement with its figure stands before."""
    notes = read_notes(f"interview with Mrs Priya Sandhu re shift lead\n{lines}")
    assert told in [point.text for point in read_candidates(notes) if point.kind == "aim"]


@pytest.mark.parametrize(
    "lines",
    [
        "They have 12 open claims. She wants that report by Monday",
        "They have 12 open claims. She likes them sorted by colour",
        "They have 12 open claims. She doesn't want them closed by Easter",
        "They were short of hands. She wants it down on paper",
        "He said that four fitters will retire and what they know goes with them, and he wants it down on paper",
        "She has 7 loads, 9 late, she wants it at 3",
        "They have 12 open claims. She wants that empty running is under 15%",
    ],
    ids=["a thing", "a liking", "refused", "no figure", "something else", "two figures", "a clause"],
)
def test_what_points_to_something_else_is_not_told_behind_it(lines: str) -> None:
    """ "It" is what the statement ends on, and a thing of its own is no "it"."""
    notes = read_notes(f"interview with Priya re shift lead\n{lines}")
    wrong = ("12 open claims and", "hands and", "retire and you", "9 late and")
    assert not [p.text for p in read_candidates(notes) if p.kind == "aim" and any(x in p.text for x in wrong)]


@pytest.mark.parametrize(
    "line",
    [
        "they are not slow until it is 5 degrees, it takes 9 minutes",
        "it takes 3 nurses to lift a patient, she wants 2",
        "too many blades stopped for the wind, 31 days, she wants under 15",
        "she says now only 38 cents in every dollar come back. she is aiming for 55",
    ],
    ids=["weather", "hands", "so many", "so many that come"],
)
def test_what_only_looks_like_an_aim_is_none(line: str) -> None:
    """Neither what hands a thing takes nor a thing counted without a figure is told from where to where."""
    assert not aims(line)


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("wants: dead slots down. now 27% -> under 20% till end of year", "from 27% to under 20% by the end of the year"),
        ("She wants dead slots down. Now 9 a week, target 3", "from 9 a week to 3"),
        ("she wants dead slots down: 27% now, under 20% by June", "from 27% to under 20% by June"),
        ("she wants dead slots down. Now 9 a week, 3 in the annex", ""),
        ("my boss wants dead slots down. Now 9 a week, target 3", ""),
    ],
    ids=["arrow", "target", "colon", "a part", "of others"],
)  # fmt: skip
def test_where_a_thing_is_to_go_may_stand_behind_its_way(line: str, want: str) -> None:
    notes = read_notes(f"interview with Priya re shift lead\n{line}")
    told = [p.text for p in read_candidates(notes) if p.kind == "want" and " down from " in p.text]
    assert told == ([f"want to bring dead slots down {want}"] if want else [])


@pytest.mark.parametrize(
    "line", ["Goal: max 3 per quarter", "she wants 95% by June", "wants below 4 before the peak"]
)
def test_a_figure_of_nothing_is_no_wish(line: str) -> None:
    """Who reads "you want 95% by June" asks: of what?"""
    notes = read_notes(f"interview with Priya re shift lead\n{line}")
    assert not [point.text for point in read_candidates(notes) if point.kind == "want"]


@pytest.mark.parametrize(
    "line",
    [
        "worried about the new starters. 9 in 30 have packed it in. she wants 3",
        "tired of breakages. she wants 2 people per desk",
        "every ride through its teardown by March 1, she wants it so, 4 were late",
        "she wants losses under one per lakh, they are 4",
        "Dan's gripe. it takes 11 days. wants 4",
        "the queue. she wants 40% of them back, up by one",
    ],
)
def test_a_figure_that_may_be_of_something_else_makes_no_aim(line: str) -> None:
    """People are brought nowhere, and a count of other things is not what the line is about."""
    assert not [text for text in aims(line) if text.startswith("want to bring")]


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
        "then two buses again. she wants 4 visits only",
        "the queue on market days 15 and 30 is 55 minutes, she likes to bring it to 20 minutes",
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
        "another thing counted",
        "days that are numbers",
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
        ("one in eleven", "1 in 11"),
        ("one site", ""),
        ("7.2 per thousand", "7.2 per thousand"),
        ("19 per 1000", ""),
        ("3h10", ""),
        ("5 hours 40 and", "5 hours 40 minutes"),
        ("5 hours 40 crates", ""),
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
        ("70-odd", "20", "down "),
        ("9-10 every morning", "9", "down "),
    ],
)
def test_the_direction_goes_by_size(old: str, new: str, way: str) -> None:
    """Also where a part of a whole is told."""
    assert direction(old, new) == way
