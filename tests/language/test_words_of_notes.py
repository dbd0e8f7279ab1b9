"""Inflection, tagging, tidying and turning to the reader: what the offline writer knows of English."""

from __future__ import annotations

import pytest

from followup.language.inflect import base_of, gerund, is_past, is_plural, past, third
from followup.language.mends import with_mends
from followup.language.mends.nouns import gaps
from followup.language.person import to_reader
from followup.language.shape import (
    dangling,
    english,
    finite_balance,
    full_phrase_end,
    noun_phrase_end,
    plain,
    with_article,
)
from followup.language.tagging import tag_text, tagged
from followup.language.tidy import capitalise, lower_first, tidy


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("wants", "want"),
        ("tried", "try"),
        ("built", "build"),
        ("stopped", "stop"),
        ("making", "make"),
        ("is", "be"),
        ("goes", "go"),
        ("rota", ""),
        ("dentists", ""),
    ],
)
def test_base_of_undoes_an_inflection_and_knows_what_is_no_verb(word: str, base: str) -> None:
    """Regular, irregular and doubled forms go back to their base; nouns have none."""
    assert base_of(word) == base


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("try", ("tries", "tried", "trying")),
        ("plan", ("plans", "planned", "planning")),
        ("run", ("runs", "ran", "running")),
        ("tie", ("ties", "tied", "tying")),
        ("see", ("sees", "saw", "seeing")),
    ],
)
def test_forms_of_a_verb_are_spelled_right(base: str, forms: tuple[str, str, str]) -> None:
    """Third person, past and -ing form."""
    assert (third(base), past(base), gerund(base)) == forms


def test_past_and_plural_are_told_from_look_alikes() -> None:
    """ "need" is no past form, "status" and "logistics" are no plurals."""
    assert is_past("cut") and is_past("asked") and not is_past("need")
    assert (
        is_plural("errors") and is_plural("staff") and not is_plural("status") and not is_plural("logistics")
    )


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("she wants pick errors down", "THEY VZ N NS PREP"),
        ("the rota that I built", "DET N SUB I VD"),
        ("recall list is long", "N N BE ADJ"),
        ("I would fill the gap", "I MOD V DET N"),
        ("the fill rate", "DET N N"),
        ("late opens 26 to 8", "ADJ NS NUM TO NUM"),
        ("my early proof", "POSS ADJ N"),
        ("the new seal", "DET ADJ N"),
        ("a third get lost", "DET ADJ V ADJ"),
    ],
)
def test_neighbours_decide_between_noun_and_verb(text: str, tags: str) -> None:
    """Words that are nouns as often as verbs take the part that their place gives them."""
    assert " ".join(word.tag for word in tag_text(text)) == tags


@pytest.mark.parametrize(
    ("rough", "clean"),
    [
        ("told her abt the rota w/ 3 mgrs", "told her about the rota with 3 managers"),
        ("from 41 → 17 mins", "from 41 to 17 minutes"),
        ("um basically the sql kpi board", "the SQL KPI board"),
        ("wants it by xmas b4 the icu move", "wants it by Christmas before the ICU move"),
        ("a 48hr swap promise, 12 wks", "a 48-hour swap promise, 12 weeks"),
        ("friday in leeds", "Friday in Leeds"),
        ("a lasher shd nvr go where you wdn't", "a lasher should never go where you wouldn't"),
        ("TOLD THEM ABOUT THE WARMUPS", "told them about the warmups"),
        ("i think its 18 % now", "I think its 18% now"),
        ("kickbacks 140/mo, telt her", "kickbacks 140 a month, told her"),
        ("more then 40 minutes late", "more than 40 minutes late"),
        ("nobody stands in the sun, off on the sun rota", "nobody stands in the sun, off on the Sunday rota"),
        ("a child reads it without specs", "a child reads it without specs"),
        ("loss 5,1 -> 2,9", "loss from 5.1 to 2.9"),
    ],
)
def test_rough_notes_come_out_in_plain_spelling(rough: str, clean: str) -> None:
    """Shorthand, fillers, capitals and units are put right; figures stay as they are."""
    assert tidy(rough, names={"leeds": "Leeds"}) == clean


def test_the_first_letter_follows_the_place_in_the_sentence() -> None:
    """A common word is small inside a sentence, a name or an acronym is not; "iOS" stays at the start."""
    assert lower_first("Condition reporting") == "condition reporting"
    assert lower_first("SOP reading") == "SOP reading"
    assert lower_first("Preceptor pool", {"Preceptor"}) == "preceptor pool"
    assert capitalise("iOS builds") == "iOS builds" and capitalise("we met") == "We met"


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("she wants her rota by May", "you want your rota by May"),
        ("he has moved the team and is hiring", "you have moved the team and is hiring"),
        ("they're building their own store", "you are building your own store"),
        ("she's asked him", "you have asked you"),
    ],
)
def test_third_persons_turn_to_the_reader_with_their_verbs(text: str, turned: str) -> None:
    """he, she and they become you, and the verb behind them agrees."""
    plural = text.startswith("they")
    assert to_reader(text, tag_text(text), plural=plural) == turned


def test_they_stay_somebody_else_unless_they_are_the_reader() -> None:
    """ "them" in "she wants them sorted" are not the reader."""
    text = "she wants them sorted"
    assert to_reader(text, tag_text(text)) == "you want them sorted"


@pytest.mark.parametrize(
    ("text", "balance"),
    [
        ("the label change I led in bay 6", 0),
        ("the checklist that cut errors", 0),
        ("the new scanner goes live in March", 1),
        ("managers fill gaps in minutes", 1),
    ],
)
def test_finite_verbs_are_counted_against_what_opens_a_clause(text: str, balance: int) -> None:
    """A relative clause pays for its verb; a bare clause taken for a noun phrase shows."""
    assert finite_balance(tag_text(text)) == balance


def test_a_noun_phrase_ends_at_its_plural_and_takes_what_hangs_on_it() -> None:
    """The phrase stops before a verb; "of" and "in" phrases belong to it."""
    words = tag_text("the pick errors in bay 6 fell")
    assert noun_phrase_end(words) == 3
    assert full_phrase_end(words) == 6


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("breach drill", "the breach drill"),
        ("night possessions", "night possessions"),
        ("worst motors", "the worst motors"),
        ("coaching", "coaching"),
        ("my rota", "my rota"),
        ("RCA", "RCA"),
        ("attrition of apprentices", "the attrition of apprentices"),
    ],
)
def test_the_article_comes_only_where_english_wants_one(text: str, result: str) -> None:
    """Singular things take "the"; plurals, mass nouns, acronyms and what has a determiner do not."""
    assert with_article(text, tag_text(text)) == result


def test_words_that_lean_on_something_absent_are_seen() -> None:
    """ "it" needs something before it; "the same day" and "somebody who" lean on nothing."""
    assert dangling(tag_text("it halved by summer")) and dangling(tag_text("the other one"))
    assert not dangling(tag_text("the rota and what it costs"))
    assert not dangling(tag_text("somebody who works the same day"))


def test_signs_of_notes_and_other_languages_are_seen() -> None:
    """Colons and doubled words are no prose; two small foreign words make a line foreign."""
    assert plain(tag_text("the rota, with care")) and not plain(tag_text("rota: the the plan"))
    assert english(tag_text("the queue for the Dubai flight")) and not english(
        tag_text("gusto nya sa bay, yung plating")
    )


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "I made separate register for pension petitions",
            "I made a separate register for pension petitions",
        ),
        ("prepare small plan for the 410 lockers", "prepare a small plan for the 410 lockers"),
        ("I worked in Mandya taluk office", "I worked in the Mandya taluk office"),
        ("I run night shift for D crew", "I run night shift for D crew"),
        ("I keep stock in tank 15", "I keep stock in tank 15"),
        ("I made two registers", "I made two registers"),
        ("you have a dashboard", "you have a dashboard"),
    ],
)
def test_articles_are_put_in_only_where_english_wants_one(text: str, whole: str) -> None:
    """What somebody makes needs "a", a named office "the"; mass nouns, set phrases and figures need nothing."""
    words = tagged(text)
    assert with_mends(text, words, gaps(words)) == whole


def test_countable_things_in_spite_of_their_ending() -> None:
    """A rating takes an article, training does not."""
    assert with_article("audit rating", tag_text("audit rating")) == "the audit rating"
    assert with_article("fire training", tag_text("fire training")) == "fire training"


@pytest.mark.parametrize(
    ("rough", "plain_text"),
    [
        ("attendance in y9 is 89", "attendance in Year 9 is 89"),
        ("ran the sat rota", "ran the Saturday rota"),
        ("we sat on it", "we sat on it"),
    ],
)
def test_school_years_and_days(rough: str, plain_text: str) -> None:
    """Shorthand of schools and rotas is spelled out; verbs stay."""
    assert tidy(rough) == plain_text


def test_letters_beside_a_sign_keep_their_capitals() -> None:
    """ "B&B" is no sentence start."""
    assert lower_first("B&B placements") == "B&B placements"


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("I am doing 340 a week", "you are doing 340 a week"),
        ("I was there", "you were there"),
        ("I want it", "you want it"),
    ],
)
def test_the_reader_is_turned_with_the_verb(said: str, turned: str) -> None:
    """In the reader's own words "I" is the reader, whose verb agrees."""
    assert to_reader(said, tag_text(said), spoken=True) == turned
