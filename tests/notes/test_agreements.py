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
        ("we agreed that shared marking once in two weeks will do more than a new book", "agreed", "that shared marking once in two weeks would do more than a new book"),
        ("we agreed plain words in both languages, not translated after", "agreed", "on plain words in both languages"),
        ("we agreed I will send two write-ups for her to read", "agreed", "that I would send two write-ups for you to read"),
        ("agreed a walk with the tenants before the plan is drawn", "agreed", "on a walk with the tenants before the plan"),
        ("we agreed wholeheartedly that nobody should lift alone", "agreed", "that nobody should lift alone"),
        ("we both agreed and it was that the coach sits beside the person", "agreed", "that the coach sits beside the person"),
        ("we agreed that new starters do their own tests before they trust the screen", "agreed", "that new starters do their own tests before they trust the screen"),
        ("we agreed that a foreman must put the hand in the drum himself", "agreed", "that a foreman must put the hand in the drum himself"),
        ("we agreed that a driver should check his own tyres before the gate", "agreed", "that a driver should check his own tyres before the gate"),
        ("Both agree: plain words better than three pages", "agreed", "that plain words are better than three pages"),
        ("Same opinion: first ask the fitters, then change the book", "agreed", "to ask the fitters first, then change the book"),
        ("we both say the most important is to phone the family", "agreed", "that the most important thing is to phone the family"),
        ("we agreed to first walk the dock before we buy a screen", "agreed", "to walk the dock first before we buy a screen"),
        ("What she is after is getting late letters from 58 to under 40", "want", "want to get late letters from 58 to under 40"),
        ("What he dreams of is one list for both wards", "want", "want one list for both wards"),
        ("the thing she's after is fewer callbacks", "want", "want fewer callbacks"),
        ("Wants: first call to payment in 4 days", "want", "want a first call to payment in 4 days"),
        ("me = the supplier scorecard", "mine", "tell you about the supplier scorecard"),
        ("liked that I ring care homes by 9 the day before", "told", "I ring care homes by 9 the day before"),
        ("told her my form went from 90 to 96 last term", "told", "my form went from 90 to 96 last term"),
        ("I rebuilt the wash rota comma two crews instead of three full stop", "told", "I rebuilt the wash rota, two crews instead of three"),
    ],
    ids=["a promise", "a dash", "once in a while", "a participle denied", "we", "a walk", "with an adverb", "with a lead", "theirs", "himself", "his own", "better than", "first", "most important", "first of all", "getting", "cleft", "after", "a label", "equals", "liked", "what it did", "spoken marks"],
)  # fmt: skip
def test_is_told(line: str, kind: str, text: str) -> None:
    assert text in told(line, kind)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Both of us felt the customer must be called before the van leaves", "that the customer must be called before the van leaves"),
        ("we were of one mind that the fitter who knows the lift should get the call", "that the fitter who knows the lift should get the call"),
        ("everyone agreed you can't blame the kiln for the dip", "that you can't blame the kiln for the dip"),
        ("all three of us were on the same page that the float should be counted twice", "that the float should be counted twice"),
        ("we talked about damp and both of us came down on the same side, that a gauge beats a guess", "that a gauge beats a guess"),
        ("We all landed on the same thing, tech should be in the room for the first fitting", "that the tech should be in the room for the first fitting"),
        ("both said the same thing, you can't rush a weld", "that you can't rush a weld"),
        ("We agreed both that the salt must be taken before noon", "that the salt must be taken before noon"),
        ("we all agreed don't move the cones before the lorry stops", "not to move the cones before the lorry stops"),
        ("Both said knock the doors before the blast", "to knock the doors before the blast"),
        ("she & me: nobody lifts alone on the night shift", "that nobody lifts alone on the night shift"),
        ("K + me both: the booth gets a swap every hour", "that the booth gets a swap every hour"),
        ("he and me -> never leave a site without walking every door", "never to leave a site without walking every door"),
        ("Common point: the son must sit inside for the fitting", "that the son must sit inside for the fitting"),
        ("both of us agree must bring the family in", "that we must bring the family in"),
        ("We both hold that you sit down before you open a brochure", "that you sit down before you open a brochure"),
        ("we both reckon you walk them through the shed slowly", "that you walk them through the shed slowly"),
        ("Agreed: permit to work must be walked on site", "that permit to work must be walked on site"),
        ("Our common point: who orders must also unload", "that anyone who orders must also unload"),
        ("we agree on this point: no phone on the floor", "on no phone on the floor"),
        ("All of us: write on the can, not just in the database", "to write on the can, not just in the database"),
    ],
)  # fmt: skip
def test_what_both_hold(line: str, text: str) -> None:
    """However it is announced and in whatever form it is told, with everybody in it left who he is."""
    assert text in told(line, "agreed")


def test_what_is_set_against_another_view_is_not_told_alone() -> None:
    """ "But that the letter still has to go" hangs on what stands before it."""
    found = told("we agreed that an early call beats a letter but that the letter still has to go", "agreed")
    assert "that an early call beats a letter but that the letter still has to go" in found
    assert "that the letter still has to go" not in found


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("both of them liked the tea and we both know Anil", "Anil"),
        ("agreed a lead who knows the dock", "^that"),
        ("all of us agreed\nShe said the silence was fine", "silence"),
        ("we all agreed nobody under a hull till the prop is in", "nobody"),
        ("we did not all agree that the rota works", "rota"),
    ],
    ids=["them", "a thing", "said by one", "no verb", "not all"],
)
def test_no_view_of_both(line: str, words: str) -> None:
    assert not any(re.search(words, text) for text in told(line, "agreed"))


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
    ("line", "text"),
    [
        ("ALL AGREED: filling should not be done by same person who cleaned", "that filling should not be done by the same person who cleaned"),
        ("all 4 + me: the visitors get one guide for the whole day", "that the visitors get one guide for the whole day"),
        ("agreed all 3 => paint the hull when it is dry", "to paint the hull when it is dry"),
        ("we saw eye to eye on the night rota", "on the night rota"),
        ("We saw eye to eye on the cranes, that the banksman ought to know every hand sign", "that the banksman ought to know every hand sign"),
        ("where him and me lined up. Nobody climbs without a second rope.", "that nobody climbs without a second rope"),
        ("One thing where he and me were fully matching is that a helper may stop the job", "that a helper may stop the job"),
        ("There we are equal, she said the bread is made at night", "that the bread is made at night"),
        ("we're of one mind on this: the guard must see the driver", "that the guard must see the driver"),
        ("both keen on it: a guide should know the birds by ear", "that a guide should know the birds by ear"),
        ("said same thing at same time both -- the women on nights know the leaf", "that the women on nights know the leaf"),
        ("we all landed on same thing though: nobody moves beer without a second look", "that nobody moves beer without a second look"),
        ("we agreed the two of us that who cuts must taste", "that anyone who cuts must taste"),
        ("K + me both: whoever's on the kiln gets a swap every hour", "that anyone who is on the kiln gets a swap every hour"),
        ("both: bookings never taken by phone", "that bookings are never taken by phone"),
        ("we agreed that the tea is picked early, and that the young ones learn with the old hands", "that the young ones learn with the old hands"),
        ("she said nobody learns to fly from a slide deck, and I said exactly", "that nobody learns to fly from a slide deck"),
        ("we were of one mind that a straight answer brings a better sample the next time that was the thing we came back to", "that a straight answer brings a better sample the next time"),
        ("we both said a discharge isn't done until the family knows", "that a discharge isn't done until the family knows"),
        ("we both reckon if the kiln says its too hot we stop", "that if the kiln says it's too hot we stop"),
        ("All of us agreed that a chick that is not counted must not leave the gate today", "that a chick that is not counted must not leave the gate today"),
        ("we both kinda said the same thing at the same time which was that everybody on nights should read the log", "that everybody on nights should read the log"),
        ("both of us said same thing - the cook must be asked before the menu is cut", "that the cook must be asked before the menu is cut"),
        ("both of us had the same bee in our bonnet: that the helpers ought to be given a bed of their own", "that the helpers ought to be given a bed of their own"),
        ("important for she and me: pickers can stop the line", "that pickers can stop the line"),
        ("We three: better the lift stands one hour too long than one minute too short", "that it is better the lift stands one hour too long than one minute too short"),
        ("The two of us agreed on one matter very strongly, that the pump must be tested with load", "that the pump must be tested with load"),
        ("we'd agreed in the interview that you listen first and measure after", "that you listen first and measure after"),
        ("(We all three agreed on that - a blunt knife is worse than no knife.)", "that a blunt knife is worse than no knife"),
        ("| same opinion | go and see the line first, the report is after |", "to go and see the line first"),
        ("He agreed with me that the loaders should see the plan first", "that the loaders should see the plan first"),
        ("We were both of the mind that folk get up because the chair is too low", "that folk get up because the chair is too low"),
        ("we both think somebody must walk with the new ones the first week Darren who is lead now he came from bakery", "that somebody must walk with the new ones the first week"),
    ],
    ids=["all", "several and me", "all three", "eye to eye", "on and that", "lined up", "matching", "equal", "on this", "keen", "same time", "nobody moves", "who", "whoever", "never done", "and that", "an echo", "a comment", "isn't", "its", "within the subject",
         "at the same time", "same thing", "a bee", "important for", "we three", "on a matter", "in the interview", "in brackets",
         "a new subject", "he agreed", "folk", "a stranger behind"],
)  # fmt: skip
def test_a_view_is_shared_in_many_words(line: str, text: str) -> None:
    assert text in told(line, "agreed")


@pytest.mark.parametrize(
    "line",
    [
        "Both lovely. The building smells of hot food at nine.",
        "she said the filter should be rinsed twice a day and I said no",
        "both of us very strong on handover - must be face to face at the train",
        "she said they are taught to pass over paper, and I said exactly",
        "nobody's money is worth a bad back",
        "she agreed to my coming on Tuesday and that is that",
    ],
    ids=["praise", "no", "a thing before it", "who they are", "a possessive", "agreed to"],
)
def test_no_view_is_shared(line: str) -> None:
    assert not told(line, "agreed")


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


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        (
            "we both think the volunteers get forgotten, the kit has to make sense to a wet person at night",
            ["that the kit has to make sense to a wet person at night"],
        ),
        ("both said handover by email is useless", []),
        ("we agreed that the night shift always gets overlooked", []),
        ("we agreed that the parts desk is a mess", []),
        ("we agreed a callback missed is a customer lost", ["that a callback missed is a customer lost"]),
        (
            "we agreed that the error list is useless unless first line can search it",
            ["that the error list is useless unless first line can search it"],
        ),
    ],
    ids=["forgotten", "useless", "overlooked", "a mess", "a saying", "unless"],
)
def test_a_complaint_is_nothing_to_be_glad_of(line: str, texts: list[str]) -> None:
    """What both find wrong is no agreement; what both say must be is one."""
    assert told(line, "agreed") == texts


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("we all agreed: if the driver must read a 12 page guide = we failed", []),
        ("agreed that unless somebody signs the sheet = no lift", []),
        (
            "we both think if you have to shout, you have lost the room",
            ["that if you have to shout, you have lost the room"],
        ),
        ("agreed that when in doubt we stop the line", ["that when in doubt we stop the line"]),
        (
            "agreed, the three of us, the fitter should see the price before the customer does",
            ["that the fitter should see the price before the customer does"],
        ),
        (
            "agreed, all of us, that the night crew must sign the sheet",
            ["that the night crew must sign the sheet"],
        ),
        (
            "agreed the three of us should meet the crew every Monday",
            ["that the three of us should meet the crew every Monday"],
        ),
        (
            "both think you should check yr own work first",
            ["that you should check your own work first"],
        ),
    ],
    ids=["if", "unless", "if and then", "in doubt", "three of us", "all of us", "who meets", "yr"],
)
def test_what_was_agreed_is_a_whole_clause_without_who_agreed(line: str, texts: list[str]) -> None:
    assert told(line, "agreed") == texts
