"""Words as learners of English write them, put right in a recap."""

from __future__ import annotations

import pytest
from tests.notes.test_points import candidates

from followup.language.mends import mends, with_mends
from followup.language.tagging import tagged
from followup.language.tidy import tidy
from followup.notes import read_notes
from followup.notes.points.candidates import candidates as find_candidates


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("I teached two newcomers", "I taught two newcomers"),
        ("we builded a rack", "we built a rack"),
        ("gave informations on thursdy", "gave information on Thursday"),
        ("false alarms shud come down", "false alarms should come down"),
        ("learned, spelled, the news", "learned, spelled, the news"),
        ("the scan takes 5 d now", "the scan takes 5 days now"),
        ("a 3d print", "a 3d print"),
    ],
)
def test_forms_made_by_the_rule_are_put_right(written: str, meant: str) -> None:
    """And forms that English has are left alone."""
    assert tidy(written) == meant


def test_what_is_counted_is_fewer() -> None:
    assert ("want", "want fewer trucks at night") in candidates("she wants less trucks at night")


def mended(text: str) -> str:
    words = tagged(text)
    return with_mends(text, words, mends(words))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("stop the line alone without to call somebody", "stop the line alone without calling somebody"),
        ("bring the tester to the track instead of shunt the train", "bring the tester to the track instead of shunting the train"),
        ("speak only for to fight", "speak only to fight"),
        ("I have made a small card for the clerks", "I made a small card for the clerks"),
        ("we have also written the speed every morning", "we also wrote the speed every morning"),
        ("I did turn the wheels on the Monday", "I turned the wheels on the Monday"),
        ("the calls did not went down", "the calls did not go down"),
        ("he must to wear gloves", "he must wear gloves"),
        ("the cracks are went from sixty wheels to 16", "the cracks went from sixty wheels to 16"),
        ("I had make a second chamber", "I had made a second chamber"),
        ("under the door where the air come", "under the door where the air comes"),
        ("that the one who is driving decide if stop", "that the one who is driving decides whether to stop"),
        ("rejects fell in 5 month", "rejects fell in 5 months"),
        ("because it make noise", "because it makes noise"),
        ("turn it not only one time the week", "turn it not only once a week"),
        ("small portions six times the day", "small portions six times a day"),
        ("I repeated it two times", "I repeated it twice"),
        ("from 40 tests by month to 110", "from 40 tests a month to 110"),
        ("moisture checked each 2 hours", "moisture checked every 2 hours"),
        ("finish the backlog until Friday", "finish the backlog by Friday"),
        ("you want it brought to 20 until March", "you want it brought to 20 by March"),
        ("you said so since ten years", "you said so for ten years"),
        ("I clean the tanks since 2019", "I have cleaned the tanks since 2019"),
        ("less wrong boxes and less trucks", "fewer wrong boxes and fewer trucks"),
        ("much people with many information", "many people with much information"),
        ("you are wanting the list short", "you want the list short"),
        ("I am checking the fridge every morning", "I check the fridge every morning"),
        ("I suggested to use two boxes", "I suggested using two boxes"),
        ("we discussed about the trolleys", "we discussed the trolleys"),
        ("you become every morning 60 calls", "you get every morning 60 calls"),
        ("I passed from 40 tests to 110", "I went from 40 tests to 110"),
        ("explained me that the pump fails", "explained to me that the pump fails"),
        ("from 7% down to 4% in this winter", "from 7% down to 4% this winter"),
        ("the fish on the photo", "the fish in the photo"),
        ("done by same person at all the three gates", "done by the same person at all three gates"),
        ("by end of year, from middle of March", "by the end of the year, from the middle of March"),
        ("labels checked at start of run by end of play", "labels checked at the start of the run by the end of play"),
        ("the belt runs more faster", "the belt runs faster"),
        ("the list what I wrote", "the list that I wrote"),
        ("an truck with a old lift for a hour", "a truck with an old lift for an hour"),
        ("I trained 12 apprentice in the shop", "I trained 12 apprentices in the shop"),
    ],
)  # fmt: skip
def test_what_learners_write_is_put_right(written: str, meant: str) -> None:
    assert mended(written) == meant


@pytest.mark.parametrize(
    "right",
    [
        "we use instead of chalk the tablet",
        "the crew rests instead of work the whole day",
        "the parts we wait for to arrive",
        "I have run the desk since 2019",
        "I have driven the bus for seven years",
        "I have already written the plan",
        "I have trained staff on each shift",
        "the driver goes when I have signed the sheet",
        "I have worked in three depots",
        "what we did was turn the wheels",
        "the purge I did cut losses",
        "I did last season on the south line",
        "do all you can to help",
        "nobody even opens them",
        "make everybody sign",
        "as it best suits the crew, let it go",
        "at one time the day was longer",
        "two times 30 minutes",
        "28 orders by week 6 and 5 faults by month end",
        "I gave them each 10 minutes",
        "keep the rate under 4 until June",
        "want the queue to be under 15 until June",
        "pull the top 20 vendors by week",
        "you do not want to finish until Friday",
        "finish the round until the bell rings",
        "I use the old sheet since the crew is small",
        "less experienced drivers and less than ten",
        "we are adding a sensor to each tank",
        "the label I suggested to stop mix-ups",
        "we discussed about 40 cases",
        "parcels passed from one belt to the next",
        "explain them to new staff",
        "three vans came in last week",
        "write the date on the photo",
        "more older people",
        "I told the crew what I did",
        "a one-off, a union, an MRI, a European",
        "an end of year stock count at end of line test",
        "bay 3 alarm at 9 start with two man crew",
        "three times a week after the 1996 batch, with a 5am start at 4 d",
    ],
)  # fmt: skip
def test_what_is_right_stays(right: str) -> None:
    """The nearest neighbours of what is mended mean what they say."""
    assert mended(right) == right


def test_a_mended_point_says_so() -> None:
    """Its text has the mend, and the judge is told."""
    notes = read_notes(
        "Chat with Ann Lee, depot lead.\n\n- I told her that I have made a small card for the clerks"
    )
    points = [point for point in find_candidates(notes) if point.kind == "told"]
    assert any(
        point.text == "I made a small card for the clerks" and "mended" in point.signs for point in points
    )
