"""Wishes, shared views and quotations as candidates for a recap, in whatever words the notes tell them."""

from __future__ import annotations

import pytest
from tests.notes.test_points import candidates

from followup.notes import read_notes
from followup.notes.points.finding import find_points, read_candidates


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
        ("She want that until the spring release every main desk has one voice sheet", "want every main desk to have one voice sheet by the spring release"),
        ("Her wish is, that we in the summer window make 48 frames instead of 31", "want to make 48 frames instead of 31 in the summer window"),
        ("She wants that we can see every order on one screen", "want to be able to see every order on one screen"),
        ("She wants zero accident on site", "want zero accidents on site"),
        ("overdue inspections: she wants none left by June", "want no overdue inspections left by June"),
        ("What she wants - dead slots. She wants half of that filled", "want half of the dead slots filled"),
        ("What she's after is falls. They had a bad quarter, and she wants that halved by Easter", "want falls halved by Easter"),
        ("she wants late trays down that was her whole deal", "want late trays down"),
        ("what she wants - crates from the fish people must be back in 24 hours", "want crates from the fish people to be back in 24 hours"),
        ("what she needs is folk not having to ring twice it's thirty percent ringing back", "want folk not having to ring twice"),
        ("She wants that the callers dont repeat their story when put through", "want the callers not to repeat their story when put through"),
        ("her wish is that a wet sling never goes back on the rack", "want a wet sling never to go back on the rack"),
        ("she kept her gloves on and what she will reach is that the small bells don't come back from the customer", "want the small bells not to come back from the customer"),
        ("What she wants until Easter, a visitor who rings gets a name", "want a visitor who rings to get a name by Easter"),
        ("She would love to see the pallets gone from the lane by six", "would love to see the pallets gone from the lane by six"),
        ("He'd like to see a second bay within three months", "would like to see a second bay within three months"),
        ("She herself finds the count less important than that each crate comes home whole", "want each crate to come home whole"),
        ("what matters to him is that the night crew hears the plan early", "want the night crew to hear the plan early"),
        ("she wants fewer forms and also that the clerks can see the queue", "want fewer forms and the clerks to be able to see the queue"),
        ("He wants that no bay is left unlit and that every driver signs the sheet", "want no bay to be left unlit and every driver to sign the sheet"),
        ("she want => late tray 11/month -> 4/month, rain is the most", "want to bring the late tray from 11 a month to 4 a month"),
        ("anyway she wants the thefts down there were fourteen last year", "want to bring the thefts down"),
        ("target = 95% patched in 14 days by May", "want 95% patched in 14 days by May"),
        ("what she dreams of is that nobody has to call twice", "want nobody to have to call twice"),
        ("he wants fewer claims there is a board for it", "want fewer claims"),
        ("Goal: 12 new desks on the system by June", "want 12 new desks on the system by June"),
    ],
    ids=[
        "that must", "next unit", "cleft", "that is", "that no", "by the time", "label", "aside", "after", "intention", "the same evening",
        "time first", "scene first", "scene and reason", "no plain subject", "dead set", "mad to", "label of a thing", "thing for her", "on his list",
        "him wanting", "wan", "is needing", "is after", "cleft and them", "what's and them", "comment behind", "that they stay", "not so many", "alarms cut", "max", "comment in the past",
        "an aside", "that we do", "that we can", "zero", "none of the topic", "half of the topic", "that halved", "comment behind down", "that must behind a label", "a figure behind",
        "that they don't", "that it never", "will reach", "a date for an is", "to see it done", "to see it by then", "important that", "matters that", "a thing and that", "that and that", "from where to where", "there were", "a label before a share", "dreams of", "there is", "a label before a number",
    ],
)  # fmt: skip
def test_a_wish_is_told_in_one_form(line: str, text: str) -> None:
    """Whatever announces it, what they wish is a thing, or a thing that is to do something."""
    assert ("want", text) in candidates(line)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("rooms ready by two is the dream", "want rooms ready by two"),
        ("clean trays - that's all she asks for", "want clean trays"),
        ("lab reports in 2 days, thats the wish", "want lab reports in 2 days"),
        ("nobody waits >8 hours on a trolley is what she's after", "want nobody to wait over 8 hours on a trolley"),
        ("fuel bill down a third by next year, her big ask", "want to bring the fuel bill down a third by next year"),
        ("helpers staying beyond 6 months = her hope", "want helpers staying beyond 6 months"),
        ("no bus leaves early, that's his one rule", "want no bus to leave early"),
        ("every file found within an hour, that would make her happy", "want every file found within an hour"),
        ("fewer torn sacks is her goal no. 1", "want fewer torn sacks"),
    ],
    ids=["the dream", "all she asks", "the wish", "what she's after", "her ask", "equals", "his rule", "happy", "a rank"],
)  # fmt: skip
def test_a_wish_may_be_called_so_behind_it(line: str, text: str) -> None:
    """What is wished comes first, and only then that somebody wishes it."""
    assert ("want", text) in candidates(line)


@pytest.mark.parametrize(
    "line",
    [
        "the tea was good, that was her idea",
        "a small team is my goal",
        "shift swaps, that is what she asked about and I had no answer",
        "she said quality is the goal",
        "I said fewer sacks was the goal",
    ],
    ids=["an idea", "mine", "a question", "said", "said by me"],
)
def test_what_is_called_something_else_behind_it_is_no_wish(line: str) -> None:
    assert not [text for kind, text in candidates(line) if kind == "want"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("priority no. 1 = late payments under 5%", "want late payments under 5%"),
        ("she'd love it if no queue was longer than 3 people", "would like no queue to be longer than 3 people"),
        ("she wants the plate arrive hot", "want the plate to arrive hot"),
        ("she wants starters paid right first month", "want starters paid right in the first month"),
        ("he wants new drivers to stay past first month", "want new drivers to stay past the first month"),
        ("The line is 25 minutes on Fridays. She wants that nobody stands more than eight", "want nobody to stand more than eight minutes"),
    ],
    ids=["a rank", "if", "a verb that is no noun", "a time", "a time with a preposition", "a unit told before"],
)  # fmt: skip
def test_a_wish_is_put_into_english(line: str, text: str) -> None:
    assert ("want", text) in candidates(line)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("she wants see pages for the printer codes", "pages"),
        ("he wants getting the over-seventies back", "getting"),
        ("her ask: repeat incidents = 34% of tickets -> wants under 15", "want repeat"),
        ("she wants to get to 80 by Easter", "80"),
        ("she would want to be under 5% next July", "5%"),
        ('dropped calls 12% - "I want that halved"', "that halved"),
    ],
    ids=["an errand", "getting", "how it stands", "get to", "be under", "pointing back"],
)
def test_half_a_wish_is_none(line: str, words: str) -> None:
    assert not [text for kind, text in candidates(line) if kind in ("want", "quoted") and words in text]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("she wants every ride through its winter check by March", "want every ride through its winter check by March"),
        ("he wants the bottom bend draining inside a day", "want the bottom bend draining inside a day"),
        ("she wants loading the vans done in 14 minutes", "want loading the vans done in 14 minutes"),
    ],
    ids=["a noun", "another noun", "a doing done"],
)  # fmt: skip
def test_a_thing_stays_one(line: str, text: str) -> None:
    assert [told for kind, told in candidates(line) if kind == "want"][:1] == [text]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("I did a ten minute walk with every one of them", False),
        ("I called the late customers, every one of them", True),
    ],
    ids=["of nobody", "of those named"],
)
def test_them_are_somebody(line: str, *, told: bool) -> None:
    assert any("one of them" in text for _, text in candidates(line)) == told


def test_what_somebody_asks_for_is_no_question() -> None:
    assert not [
        text for kind, text in candidates("her big ask: how the night desk hands over") if kind == "asked"
    ]


def test_what_they_kept_coming_back_to_was_talked_about() -> None:
    """Nobody says it of himself."""
    found = candidates("kept coming back to discharge letters going out on the day")
    assert ("topic", "discharge letters going out on the day") in found
    assert not [text for kind, text in found if kind == "told"]


def test_what_a_line_announces_is_a_topic() -> None:
    assert ("topic", "broken pallets") in candidates("the headache is broken pallets")
    assert ("topic", "torn sacks") in candidates("what drives her mad: torn sacks")


def test_who_said_it_is_no_part_of_what_was_said() -> None:
    found = candidates("new starters should have a laptop on day one, he said")
    assert ("hear", "new starters should have a laptop on day one") in found


@pytest.mark.parametrize("line", ["She wants notes filed the same day", "we agreed to ask the fitters first"])
def test_a_sure_wish_in_common_words_is_told(line: str) -> None:
    """Though each of its words may stand in any letter, all of them together do not."""
    assert find_points(read_notes(f"Interview with Priya Nair, practice nurse role\n{line}\n"))


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
        "she wants to see my fault log on Friday",
        "it is important to me that I get the early shift",
        "target: 40 from 60",
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
        "to see what is mine",
        "important to me",
        "figures of nothing",
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


@pytest.mark.parametrize(
    ("named", "speaker"),
    [
        ("Sister Okoh and Tom Reyes", "okoh"),
        ("Tom Reyes and Sister Okoh", "okoh"),
        ("Priya Nair and Tom Reyes", ""),
    ],
)
def test_of_two_named_in_one_breath_the_title_says_who_she_is(named: str, speaker: str) -> None:
    """ "She" is whoever bears a woman's title, not whoever is named last; without one it is not known."""
    notes = read_notes(f"spoke to {named} re ward clerk lead. she wants notes filed the same day")
    wants = [point for point in read_candidates(notes) if point.kind == "want"]
    assert wants and {point.speaker for point in wants} == {speaker}


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("The chair opened by saying that appeals take 71 days, she will not rest until it is 30", "nair"),
        ("The buyer wants fewer vans by June. She wants the late trucks under 5 a week", "sule"),
    ],
    ids=["a job that presents her", "a job of nobody there"],
)
def test_the_chair_is_the_one_whom_the_notes_call_so(told: str, speaker: str) -> None:
    """ "The chair" names one of them as well as her name does."""
    notes = read_notes(
        f"Panel: Mrs Priya Nair (HR Director, chair) and Dr Hauwa Sule\nRole: shift lead\nDr Sule was warm.\n{told}\n"
    )
    wants = [point for point in read_candidates(notes) if point.kind == "want"]
    assert wants and {point.speaker for point in wants} == {speaker}


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


def test_a_wish_is_not_cut_before_what_it_denies() -> None:
    """That the late cart is wanted is not what "not to be forgotten" says."""
    told = [
        text for kind, text in candidates("her wish is that the late cart isn't forgotten") if kind == "want"
    ]
    assert told == ["want the late cart not to be forgotten"]


def test_what_is_done_with_a_thing_is_no_deed_of_it() -> None:
    """Tickets are closed, and close nothing themselves."""
    told = [text for kind, text in candidates("target: 80% of tickets closed by noon") if kind == "want"]
    assert told == ["want 80% of tickets closed by noon"]


def test_a_wish_to_see_nothing_in_particular_is_no_point() -> None:
    """A wish that is cut off behind "to see" is told by nobody."""
    assert not [
        one for one in read_candidates(read_notes("Denise Hall. She wants to see")) if one.kind == "want"
    ]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("she wants max two jams a month by June", "want no more than two jams a month by June"),
        (
            "what she wants is every claim settled before the farmer borrows for sowing means within twenty one days",
            "want every claim settled before the farmer borrows for sowing",
        ),
        (
            "what she wants is every crate labelled before the lorry comes presently it is one in four",
            "want every crate labelled before the lorry comes",
        ),
        ("he wants that from ten lots nine pass at the first look today are six only", "want nine passes at the first look from ten lots"),
        ("she wants the first drip up by nine", "want the first drip up by nine"),
    ],
    ids=["no more than", "means", "presently", "today", "up by nine"],
)  # fmt: skip
def test_a_wish_ends_where_the_next_clause_begins(line: str, text: str) -> None:
    wants = [told for kind, told in candidates(line) if kind == "want"]
    assert text in wants and not any(
        "means" in told or "presently" in told or "today" in told for told in wants
    )


@pytest.mark.parametrize(
    ("line", "wished"),
    [
        ("what they're after is deliveries because lorries are backed up to the road", False),
        ("she wants shift leads on the floor because nobody reads the screens", True),
    ],
    ids=["a topic and its reason", "a wish and its reason"],
)
def test_a_topic_with_its_reason_is_no_wish(line: str, *, wished: bool) -> None:
    assert any(kind == "want" and text.startswith("want ") for kind, text in candidates(line)) == wished


def test_what_somebody_was_told_is_neither_news_nor_a_step() -> None:
    """Words said to somebody with no mark before them belong to no clause of the letter."""
    line = "she said about forty a day get told come back later and she wants that to be ten by Easter"
    assert not any("come back" in text for _, text in candidates(line))


def test_an_aim_is_of_the_one_named_before_it() -> None:
    """Not of whoever is named before the statement that it changes."""
    notes = read_notes(
        "Interview: Priya Nair (ops) and Miguel Santos (yard)\nRole: shift lead\n"
        "Miguel was late. Priya runs the counter. Half the trucks come back empty. She wants that down to a fifth.\n"
    )
    aims = [point for point in read_candidates(notes) if point.kind == "aim"]
    assert aims and all(point.quote in point.passage.text and point.speaker == "priya" for point in aims)


def test_what_has_to_happen_is_wanted() -> None:
    """ "Have to fall" of the notes is "to fall" of the wish."""
    notes = read_notes(
        "Interview with Tom Reid, planner post\nHis target -> complaints have to fall from 20 to 5"
    )
    wants = [point.text for point in read_candidates(notes) if point.kind == "want"]
    assert wants == ["want complaints to fall from 20 to 5"]
