"""find_points: what the notes offer for a recap, and what they do not."""

from __future__ import annotations

import pytest

from followup.language.names import parse_name
from followup.notes import find_points, read_notes
from followup.notes.base import Notes, Passage
from followup.notes.points.finding import read_candidates

HEAD = "Interviewer: Priya Nair\nRole: Night Shift Lead\n\n"


def told_to_priya(text: str) -> Notes:
    """These lines as notes of an interview with Priya; every passage is usable."""
    start, passages = 0, []
    for number, line in enumerate(text.split("\n"), 1):
        passages.append(Passage(str(number), number, start, start + len(line), line))
        start += len(line) + 1
    priya = parse_name("Priya Nair")
    return Notes(
        text=text, passages=tuple(passages), interviewers=(priya,), people=(priya,), role="Night Shift Lead"
    )


def candidates(text: str) -> list[tuple[str, str]]:
    """Kind and text of all that these lines may hold, sound or not."""
    return [(point.kind, point.text) for point in read_candidates(told_to_priya(text))]


def test_half_is_not_torn_from_its_figure() -> None:
    told = candidates("my own pod went from 14 minutes a call to 10 and a half with it")
    assert told and not [text for _, text in told if text.endswith(" 10")]


def found(text: str) -> list[tuple[str, str]]:
    """Kind and text of the points in these lines that are sound."""
    return [(point.kind, point.text) for point in find_points(told_to_priya(text))]


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        (
            "what we did on nights was put the cages by the side gate first",
            "told",
            "we put the cages by the side gate first",
        ),
        ("Her error rate is 9%, wants 4", "aim", "your error rate is 9% and you want that to be 4%"),
        (
            "my own pod went from 14 minutes to 10 and a half",
            "told",
            "my own pod went from 14 to 10.5 minutes",
        ),
        ("All I did was to tape a card to each locker", "told", "I taped a card to each locker"),
        (
            "error rate is 9%. She must see 4 before Christmas",
            "aim",
            "the error rate is 9% and it must be 4% before Christmas",
        ),
        (
            "she wants pick errors down from 4% to 2% by xmas",
            "want",
            "want to bring pick errors down from 4% to 2% by Christmas",
        ),
        ("wants the rota out 2 wks ahead", "want", "want the rota out 2 weeks ahead"),
        (
            "she wants the supervisor to live on hill December to March",
            "want",
            "want the supervisor to live on the hill from December to March",
        ),
        ("Priya'd like me to look at the leases file", "invited", "look at the leases file"),
        (
            "I told her about the label change I led in bay 6",
            "mine",
            "tell you about the label change I led in bay 6",
        ),
        (
            "told her I filled 14 shifts by ringing bank staff",
            "told",
            "I filled 14 shifts by ringing bank staff",
        ),
        ("showed her my rota tool", "mine", "show you my rota tool"),
        ("I suggested moving the huddles out of the peak", "suggested", "moving the huddles out of the peak"),
        ("I said I'd draft the rota for the trial", "offer", "draft the rota for the trial"),
        ("she asked how I'd cut the queue at gate 4", "asked", "about how I would cut the queue at gate 4"),
        ("asked abt the handover sheet", "asked", "about the handover sheet"),
        ("Priya said the new scanner goes live in March", "hear", "the new scanner goes live in March"),
        ("she liked my checklist for returns", "liked", "my checklist for returns"),
        ("we agreed that two scanners are plenty", "agreed", "that two scanners are plenty"),
        ("we talked about the returns backlog", "topic", "the returns backlog"),
        ("- Condition reporting.", "topic", "condition reporting"),
        (
            "- check-in is taking 11 mins, she wants 5",
            "want",
            "want check-in to take 5 minutes rather than 11",
        ),
        (
            "Me: in Returns we barcoded 2,300 boxes in six weeks and threw out a third",
            "told",
            "in Returns we barcoded 2,300 boxes in six weeks and threw out a third",
        ),
        (
            "I rebuilt the rota for the night team in Access",
            "told",
            "I rebuilt the rota for the night team in Access",
        ),
        (
            "I rebuilt the tracker in Excel, took close from day 8 to day 5",
            "told",
            "I rebuilt the tracker in Excel, which took close from day 8 to day 5",
        ),
        ("he wants complaints logged same day", "want", "want complaints logged the same day"),
        (
            "she'd like someone who'll visit the court once a month and talk to the clerks",
            "want",
            "would like someone who will visit the court once a month and talk to the clerks",
        ),
        (
            "I said let drivers hear the forklift recordings every Monday",
            "suggested",
            "letting drivers hear the forklift recordings every Monday",
        ),
        ("told her my hyperlink macro", "mine", "tell you about my hyperlink macro"),
        ("Me: the splice photo rule. no photo, no closing", "mine", "tell you about the splice photo rule"),
        (
            "Me: the pocket cards for bay 6, did them with nights, wrong picks came down to 4",
            "mine",
            "tell you about the pocket cards for bay 6 and how wrong picks came down to 4",
        ),
        (
            "wants turnaround promise in writing to the partners",
            "want",
            "want a turnaround promise in writing to the partners",
        ),
        (
            "I said swap batteries at the midday turnaround",
            "suggested",
            "swapping batteries at the midday turnaround",
        ),
        ("she wants cut the repeat visits by half", "want", "want to cut the repeat visits by half"),
        (
            "told her about The teenagers and the chess club",
            "mine",
            "tell you about the teenagers and the chess club",
        ),
        ("I do a 2 min toolbox talk every shift", "told", "I do a 2-minute toolbox talk every shift"),
        ("- bakery waste 7.8%, goal 5", "want", "want to bring bakery waste down from 7.8% to 5%"),
    ],
)
def test_a_cue_says_who_wants_or_did_what(line: str, kind: str, text: str) -> None:
    """Each kind of cue gives its kind of point, turned to the reader and in plain spelling."""
    assert (kind, text) in candidates(line)


def test_it_stands_for_what_the_line_began_with() -> None:
    """ "wants it halved" takes the topic of its line; without one the clause is left out."""
    assert ("want", "want tacho infringements halved by summer") in candidates(
        "tacho infringements - wants it halved by summer"
    )
    assert found("wants it halved by summer") == []


@pytest.mark.parametrize(
    "line",
    [
        "good chat, went well",
        "she wants 60 by spring",
        "Tuesday 4 November 2025, 10:30",
        "Where: Boardroom B",
        "Night Shift Lead",
        "gusto nya yung plating sa bay, sabi ko na",
        "she said he told them that it was theirs",
        "I'd email her next week",
        "salary level",
    ],
)
def test_what_is_unsure_is_left_out(line: str) -> None:
    """Dates, places, the role itself, other languages, loose pronouns, chases and pay give no point."""
    assert found(line) == []


def test_a_line_that_breaks_off_is_read() -> None:
    """ "went to" counts what went to whom, where it goes on."""
    assert found("I said about my window poster. went to")[0] == ("mine", "tell you about my window poster")


def test_points_about_somebody_else_are_not_used() -> None:
    """A named person who is neither reader nor writer keeps a clause out of the message."""
    notes = read_notes(
        HEAD + "I told her about the rota that Kowalczyk built\nWe talked about the returns backlog"
    )
    texts = [point.text for point in find_points(notes)]
    assert all("Kowalczyk" not in text for text in texts)


def test_a_quote_is_an_exact_part_of_its_line() -> None:
    """What evidence shows can be found in the notes as pasted."""
    notes = read_notes(HEAD + "she wants pick errors down to 2% - I told her abt the label change in bay 6")
    points = find_points(notes)
    assert points
    for point in points:
        assert point.quote in notes.lines[point.passage.line - 1]


def test_notes_without_substance_have_no_points() -> None:
    """Too thin for a recap: the caller then reports missing topics."""
    assert find_points(read_notes("Went well. Nice people. Fingers crossed.")) == ()


@pytest.mark.parametrize(
    "line",
    [
        "whoever gets the job",
        "she wants fewer brkdwns at the dock",
        "she wants k's idea tried on every line",
        "she's going over to VTS in March",
        "she needs someone to train both shifts on them",
        "I said the steps in the wrong order",
        "agreed daily run not weekly would sort most of it",
        "I proposed 5 nights paired and one night solo",
    ],
)
def test_what_a_letter_cannot_say_is_left_out(line: str) -> None:
    """Telegraph style, talk of who gets the job and where somebody goes give no point."""
    assert found(line) == []


def test_a_wish_that_is_half_a_sentence_is_no_wish() -> None:
    """What cannot be told as a wish may still be named as a topic."""
    told = found("we spoke about the rota\nshe wants the till receipts to be")
    assert not [kind for kind, _ in told if kind == "want"]


def test_an_aim_keeps_its_unit() -> None:
    """ "6 working days ... want it at 2": both figures are of working days."""
    aim = ("want", "want the laptop swap to take 2 working days from ticket to desk rather than 6")
    assert aim in candidates("laptop swap takes 6 working days from ticket to desk. want it at 2.")


def test_a_bare_number_measures_only_what_it_can_count() -> None:
    """Complaints can go from 30 to 12; a swap cannot go from 6 to 2."""
    assert ("want", "want to bring complaints down from 30 to 12") in candidates(
        "complaints are 30, wants 12"
    )
    assert not [text for _, text in candidates("laptop swap is 6, wants 2") if "to bring" in text]


def test_that_they_look_for_somebody_is_no_point() -> None:
    """Every reader of such a message is looking for somebody for the job."""
    assert not [
        text for kind, text in candidates("she wants a night shift lead for the dock") if kind == "want"
    ]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("when I was at Swedru we read the bulk meter for two weeks, found 11 hidden leaks on the old line", "I found 11 hidden leaks on the old line"),
        ("I was able to say that I've mentored seven new starts since 2021", "I have mentored seven new starts since 2021"),
        ("me: redrew the loop on the river side", "I redrew the loop on the river side"),
        ("my crew empties one cabin in nine minutes", "my crew empties one cabin in nine minutes"),
        ("told her me n Ravi split the dairy cages in two", "we split the dairy cages in two"),
        ("trips to the turbine fell from 31 to 12, Luis kept the count on the board", "trips to the turbine fell from 31 to 12"),
    ],
    ids=["within", "have done", "a new verb", "my crew", "me and Ravi", "before somebody else"],
)  # fmt: skip
def test_what_i_did_is_read_wherever_it_stands(line: str, text: str) -> None:
    """Behind another clause, without a subject, of my people; up to where somebody else comes in."""
    assert ("told", text) in candidates(line)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("so I says to him about the swap board", "tell you about the swap board"),
        ("I was telling her about the swap board", "tell you about the swap board"),
        ("brought up the swap board", "tell you about the swap board"),
        ("gave the example of the swap board", "tell you about the swap board"),
        ("used the swap board as my example", "tell you about the swap board"),
        ("I tell Mr. Nair about the swap board", "tell you about the swap board"),
        ("I explained to him the swap board", "explain the swap board"),
        ("I spoke with her about the swap board", "talk about the swap board"),
        ("told them about the bookmobile run I started", "tell you about the bookmobile run I started"),
        ("told her about me pairing the skins by stretch", "tell you about pairing the skins by stretch"),
        ("walked her through how I set up the swap board", "walk you through how I set up the swap board"),
    ],
    ids=["says to", "was telling", "brought up", "the example of", "as my example", "a title", "to him", "with her", "a run", "me doing", "through how"],
)  # fmt: skip
def test_however_i_put_it_it_was_told(line: str, text: str) -> None:
    """People tell of telling in many ways; what they told of is the point."""
    assert ("mine", text) in candidates(line)


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("I gave every shopkeeper next to our gates a card with the desk number", "every shopkeeper"),
        ("Showed me the old tape still in her drawer", "tape"),
    ],
    ids=["to somebody else", "to me"],
)
def test_what_was_given_to_others_was_not_given_to_the_reader(line: str, given: str) -> None:
    """No "give you every shopkeeper", no "show you the tape" that the reader showed."""
    assert not [text for kind, text in candidates(line) if kind == "mine" and given in text]


@pytest.mark.parametrize(
    "line",
    ["Alright testing testing.", "I showed Priya Nair the label change"],
    ids=["twice", "the reader"],
)  # fmt: skip
def test_a_word_twice_or_the_readers_name_is_no_point(line: str) -> None:
    """No sentence says them."""
    assert not any("testing testing" in text or "Nair" in text for _, text in candidates(line))


def test_what_they_say_we_did_is_not_my_deed() -> None:
    """Behind "he says" the words are his."""
    told = candidates("he says we handed over block C with ninety snags")
    assert told and all(kind != "told" for kind, _ in told)


def test_a_place_named_after_somebody_is_no_stranger() -> None:
    """ "The Marsh branch" is a branch; what Luis does is none of my deeds."""
    notes = "Interview for planner with Ann Hill\nMet Ben Marsh in the yard\n"
    started = read_candidates(read_notes(f"{notes}I started the hand-back call on the Marsh branch"))
    theirs = read_candidates(read_notes(f"{notes}trips fell when Marsh built the wall rota"))
    assert any("hand-back call" in point.text for point in started)
    assert not any("rota" in point.text for point in theirs)


def test_a_thing_is_called_by_what_it_is() -> None:
    """ "Thing" says nothing behind a noun, and much where it stands alone."""
    assert ("mine", "tell you about the feed mill") in candidates("I told her about the feed mill thing")
    assert ("mine", "tell you about the first thing") not in candidates(
        "I told her about the feed mill thing"
    )


def test_the_head_of_a_row_that_is_withheld_is_no_topic() -> None:
    """What stands in its first cell only says what must not be told."""
    notes = "Interview for planner with Ann Hill\n| what | notes |\n| gossip corner | they say the boss and Kim are an item |\n"
    assert not [point for point in read_candidates(read_notes(notes)) if "corner" in point.text]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("She wants the crews to know what they do tomorrow", "want the crews to know what they do tomorrow"),
        ("they want the rota out before they leave", "want the rota out before you leave"),
    ],
)
def test_they_are_the_readers_only_where_nobody_else_is(line: str, text: str) -> None:
    """Beside "she" it is somebody else."""
    assert ("want", text) in candidates(line)


def test_whom_they_like_is_no_praise() -> None:
    """ "He likes the guest who ..." says what he wishes for."""
    told = candidates("he like the guest who wait not more than 6 minutes")
    assert not [text for kind, text in told if kind == "liked"]
    assert ("liked", "the key trays") in candidates("he liked the key trays")


def test_just_stays_where_it_tells_one_thing_from_another() -> None:
    """Elsewhere it says nothing."""
    line = "I told her I call new accounts in week two not to sell just ask what is left"
    assert ("told", "I call new accounts in week two, not to sell, just to ask what is left") in candidates(
        line
    )
    assert ("told", "I moved the bins to the dock") in candidates(
        "I told her I just moved the bins to the dock"
    )


def test_somebody_who_acts_within_a_phrase_makes_it_run_on() -> None:
    """ "The dog as well Tansy does two rounds": two things in one."""
    notes = read_notes(
        "Chat with Ann Lee.\n\n- I told her about the dog as well Tansy does two rounds before dawn"
    )
    run_on = [point.text for point in read_candidates(notes) if "run-on" in point.signs]
    assert "tell you about the dog as well Tansy does two rounds before dawn" in run_on


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("They said the Lagos flight was cancelled", "the Lagos flight"),
        ("the first week on site matters more than the orientation slides", "the orientation slides"),
        ("I told her about my old ladies list", "my old ladies"),
    ],
    ids=["kept away", "matters less", "torn"],
)
def test_what_makes_no_sense_alone_is_no_topic(line: str, topic: str) -> None:
    assert not any(text.endswith(topic) for _, text in candidates(line))


def test_what_i_would_blame_is_no_offer() -> None:
    assert not any(kind == "offer" for kind, _ in candidates("it's flat enough that I'd blame the mould"))


def test_a_thing_of_mine_is_named_whole() -> None:
    assert ("mine", "tell you about my old ladies list") in candidates("I told her about my old ladies list")


def test_of_numbered_speakers_the_reader_says_who_she_is() -> None:
    """What she tells of "our" work is hers, and what I tell is mine."""
    notes = read_notes(
        "SPEAKER 1: I am Mrs Lakshmi Narayanan, station manager.\nSPEAKER 2: Good morning ma'am.\n"
        "SPEAKER 1: our turnaround is forty three minutes.\nSPEAKER 2: late bags went from eighteen a week to five.\n"
    )
    told = {(point.kind, point.text) for point in read_candidates(notes)}
    assert ("told", "late bags went from 18 a week to 5") in told
    assert not any(kind in ("told", "mine") and "turnaround" in text for kind, text in told)


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("she straightaway asked me to show how I hold the comb for a bob", []),
        ("they wanted to see how I wrap the pallets", []),
        ("he asked how I check the welds on the night shift", []),
        ("she asked what I do and I moved the rack to the door", ["I moved the rack to the door"]),
        ("I'd brought the rods from the Perth stair", []),
        ("I brought along the sample board from bay 4", []),
        ("I'd brought the scrap down from 9% to 4%", ["I brought the scrap down from 9% to 4%"]),
        (
            "we had brought the lads from the yard into the plan",
            ["we brought the lads from the yard into the plan"],
        ),
        ("I brought the two teams together on Mondays", ["I brought the two teams together on Mondays"]),
    ],
)
def test_what_was_shown_is_nothing_that_was_told(line: str, texts: list[str]) -> None:
    told = [text for kind, text in candidates(line) if kind in ("told", "invited")]
    assert told[:1] == texts


def test_what_was_brought_along_was_there_to_be_shown() -> None:
    assert ("mine", "show you the rods from the Perth stair") in candidates(
        "I'd brought the rods from the Perth stair"
    )


@pytest.mark.parametrize(
    ("line", "text", "cut"),
    [
        (
            "she wants one audit for Ikeja, Yaba and Ajah before the rains",
            "want one audit for Ikeja, Yaba and Ajah before the rains",
            "want one audit for Ikeja",
        ),
        (
            "he wants a single stock list for Leeds and Hull",
            "want a single stock list for Leeds and Hull",
            "want a single stock list for Leeds",
        ),
        (
            "she wants one page for Cork, Galway, and Sligo",
            "want one page for Cork, Galway, and Sligo",
            "want one page for Cork, Galway",
        ),
        (
            "she wants a shared form for cleaners, porters and nurses by June",
            "want a shared form for cleaners, porters and nurses by June",
            "want a shared form for cleaners",
        ),
        (
            "I put the label rolls and the tools on one cart",
            "I put the label rolls and the tools on one cart",
            "I put the label rolls",
        ),
    ],
)
def test_what_is_for_several_is_told_with_all_of_them(line: str, text: str, cut: str) -> None:
    texts = [told for _, told in candidates(line)]
    assert text in texts
    assert cut not in texts


def test_wishes_in_a_row_may_be_told_one_by_one() -> None:
    texts = [text for _, text in candidates("he wants fewer returns, a clean dock and no overtime")]
    assert "want fewer returns" in texts


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (
            "same opinion: planner should ride with one time per quarter",
            "that the planner should ride along once a quarter",
        ),
        (
            "both agreed the buyer must come with twice a year",
            "that the buyer must come along twice a year",
        ),
    ],
)
def test_who_rides_with_nobody_rides_along(line: str, text: str) -> None:
    assert ("agreed", text) in candidates(line)


def test_a_percentage_of_waste_is_the_waste() -> None:
    line = "Now is 6,8% of waste, she wants under 4 until the summer"
    assert ("want", "want to bring waste down from 6.8% to under 4% by the summer") in candidates(line)
