"""The judge of sentences on anything at all: never raises, is steady, linear, and not fooled by letters."""

from __future__ import annotations

import itertools
import json
import time
from array import array
from math import sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.language.acts import (
    acts_across,
    acts_in,
    asks_nothing,
    find_spans,
    judged,
    main_clauses,
    shortness,
)
from followup.language.features import features, named
from followup.language.lexicon import read_table
from followup.language.linear import load_model
from followup.language.reading import fold, read_sentence
from followup.language.vocabulary import stem

ASK = "Could you please give me some feedback on my interview?"


def labels(sentence: str) -> set[str]:
    return {act.label for act in acts_in(sentence)}


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_a_verdict(text: str) -> None:
    """No text raises, every span lies inside it, and asking again gives the same answer."""
    found = acts_in(text)
    assert all(0 <= act.start < act.end <= len(text) for act in found)
    judged.cache_clear()
    assert acts_in(text) == found


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_folding_leads_back_to_the_text(text: str) -> None:
    """Each folded character has a place in the text, in rising order."""
    plain, places = fold(text)
    places = list(range(len(text))) if places is None else places
    assert len(places) == len(plain)
    assert all(0 <= place < len(text) for place in places)
    assert places == sorted(places)


@pytest.mark.parametrize(
    "sentence",
    [
        ASK.replace("feedback", "f e e d b a c k"),
        ASK.replace("feedback", "feed\u200bback"),
        ASK.replace("feedback", "feedb\u0430ck"),
        ASK.replace("feedback", "ｆｅｅｄｂａｃｋ"),
        ASK.replace("feedback", "fedback"),
        ASK.upper(),
        ASK.replace(" ", "  "),
        ASK.replace("?", ""),
    ],
    ids=["spaced", "zero-width", "cyrillic", "full-width", "typo", "capitals", "wide", "no-mark"],
)
def test_disguised_letters_change_nothing(sentence: str) -> None:
    """An ask stays one however its letters are dressed."""
    assert "feedback-request" in labels(sentence)


def test_the_words_to_blame_are_the_clause() -> None:
    """The span covers the clause that asks and leaves out the thanks before it."""
    text = "Thank you for the tour of the ward, and could you tell me how I did in the interview?"
    (act,) = [act for act in acts_in(text) if act.label == "feedback-request"]
    assert "how I did" in text[act.start : act.end] or "tell me" in text[act.start : act.end]
    assert "tour" not in text[act.start : act.end]


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("I look forward to your news.", False),
        ("I look forward to hearing what you decide.", False),
        ("I look forward to hearing your decision soon.", True),
        ("Can't wait to hear!", False),
        ("Eagerly awaiting your answer.", False),
        ("I look forward to your decision by Friday.", True),
        ("Can I hear from you by Monday?", True),
    ],
)
def test_the_plain_hope_to_hear_asks_for_nothing(line: str, asks: bool) -> None:
    """A line of closing words alone presses for nothing, in whatever order they stand."""
    assert bool(labels(line)) == asks


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("You were so kind and corrected me where my drawing of the pump had holes.", False),
        ("I am very thankful that you have said me your opinion about my presentation.", False),
        ("You were kind enough to listen, so could you tell me how I did?", True),
        ("I am very thankful that you have any opinion about my presentation to share with me.", True),
    ],
)
def test_a_kindness_already_done_is_asked_for_no_more(line: str, asks: bool) -> None:
    """The tale of what the reader was kind enough to say is thanks, unless it wishes for more."""
    assert ("feedback-request" in labels(line)) == asks


@pytest.mark.parametrize(
    ("line", "denied"),
    [
        ("I am not asking you to revisit the choice.", True),
        ("I am not writing to ask what you thought of my answers, only to say thank you.", True),
        ("I'm not after a verdict on my talk; thank you for the tour.", True),
        ("I won't pester you about results.", True),
        ("I will not write again about this.", True),
        ("I won't nag you every day.", False),
        ("I won't call again on Monday, I will write.", False),
        ("I am not asking for a job, only for your view of my answers.", False),
        ("I am not asking for praise; tell me what went wrong in my interview.", False),
        ("I am not fishing for compliments, so be honest about my talk.", False),
        ("I would not ask if your view of my answers did not matter to me.", False),
    ],
)
def test_a_denial_covers_what_it_denies_and_no_more(line: str, denied: bool) -> None:
    """ "I am not asking for ..." asks for nothing, unless more is said than thanks."""
    assert asks_nothing(read_sentence(line).words) == denied


@pytest.mark.parametrize(
    "line",
    [
        "I'd most like to work on your aim of one late tram in twenty instead of four.",
        "Please keep me in mind when another post comes up.",
        "I'd still love to be a theatre sister, so please think of me when another place comes free.",
        "A shared calendar would let the crew answer properly when they can.",
        "What impressed me most is that guests leave because nobody ever showed them the garden.",
        "I'd dearly love to be the Yard Buyer.",
        "Mr. Hallam's wish for a second check of handwritten labels seems to me entirely right.",
        "Ending my example with the cost is a tip I have already used.",
        "If a place opens in your workshop, I would jump at it.",
        "I would be happy to develop menus with you.",
        "Just a little something from me to say thanks.",
    ],
)
def test_sentences_of_warm_letters_break_nothing(line: str) -> None:
    """Wishes to do the work, advice already used, interest after a no and small offers are no breach."""
    assert labels(line) <= {"stock-phrase"}


def test_an_act_may_stand_in_two_sentences() -> None:
    """Neighbours are read together; the span then covers both."""
    first, second = "My presentation on the triage order.", "What did you make of it?"
    spans = find_spans([(first, 0), (second, len(first) + 1)]).get("feedback-request")
    assert spans
    assert acts_across(first, second) is not None


@pytest.mark.parametrize(
    "piece", ["word ", "please tell me ", "my,", "é\u200b", "f e e d ", "?" * 9, "a." * 5]
)
def test_time_grows_with_length_only(piece: str) -> None:
    """A megabyte of anything is read in well under two seconds."""
    text = (piece * (1_000_000 // len(piece) + 1))[:1_000_000]
    start = time.perf_counter()
    acts_in(text)
    assert time.perf_counter() - start < 1.5


def test_contractions_open_to_words_with_places() -> None:
    """ "I'd" is read as two words at one place."""
    reading = read_sentence("I'd ask")
    assert reading.words == ["i", "would", "ask"]
    assert reading.starts == [0, 0, 4]


def test_names_are_capitals_inside_a_sentence() -> None:
    """A capital at the start of a sentence, or in a shouted one, is no sign of a name; a part keeps its names."""
    reading = read_sentence("Thanks. Joining Bluefin pleased me")
    assert reading.words[reading.starts.index(16)] == "bluefin"
    assert reading.names == {3}
    assert reading.part(2, 4).names == {1}
    assert read_sentence("JOINING BLUEFIN").names == frozenset()


def test_all_scores_in_one_pass_equal_plain_sums() -> None:
    """The scores of all labels lose nothing against the plain sum of the signed bytes of one label in the file."""
    model = load_model("acts")
    places = model.places(features(read_sentence(ASK)))
    line, _, weights = read_table("acts.bin").partition(b"\n")
    header = json.loads(line)
    blocks = zip(header["labels"], header["scales"], header["biases"], strict=True)
    for turn, (label, scale, bias) in enumerate(blocks):
        signed = array("b", weights[turn :: len(header["labels"])])
        plain = bias + scale * sum(signed[place] for place in places) / sqrt(len(places))
        assert model.scores(places)[label] == model.score(label, places) == plain


def test_rows_of_pairs_equal_pairs_made_one_by_one() -> None:
    """A whole row at once gives for each two words the number that they have by themselves."""
    reading = read_sentence(ASK)
    seen = set(features(reading))
    for left, right in itertools.pairwise(reading.words):
        one, two = named(f"s:{stem(left)}"), named(f"s:{stem(right)}")
        mixed = (one * 0x9E3779B1) ^ (two * 0x85EBCA6B) ^ 13 * 0xC2B2AE35
        assert mixed >> 7 & 0xFFFFFFFF in seen


@pytest.mark.parametrize("text", ["N'T", "n't n't", "DON'T N'T", "'t 's 've"])
def test_a_torn_contraction_is_read(text: str) -> None:
    """The tail of a contraction without its head is a word of its own, and none is empty."""
    assert all(read_sentence(text).words)
    assert acts_in(text) is not None


def test_few_words_must_be_surer() -> None:
    """A short sentence needs more than one of usual length, a long one a little less, and none ever less than that."""
    asked = [shortness(read_sentence("word " * count)) for count in (0, 1, 4, 16, 20, 150)]
    assert asked == sorted(asked, reverse=True)
    assert asked[0] == asked[1] > asked[2] > asked[3] == 0.0 > asked[4] == asked[5]


@pytest.mark.parametrize(
    "line",
    ["All the best for the audit next week.", "It's been rescued.", "Life.", "I shall keep the whale."],
)
def test_a_word_or_two_make_no_act(line: str) -> None:
    """Single words that acts are often made of do not make one of a short line."""
    assert not labels(line)


@pytest.mark.parametrize(
    "innocent",
    [
        "I am keen to take on the role, and {}.",
        "Thank you again for the coffee and the tour of the yard, but {}.",
        "The rota for the crates is done and the two new drivers start on Monday; {}.",
        "I liked the two picking lanes ({}) and the label board behind them.",
    ],
)
@pytest.mark.parametrize(
    ("ask", "label"),
    [
        ("I would be grateful for your honest view of my answers", "feedback-request"),
        ("what did you think of my presentation", "feedback-request"),
        ("could you tell me by Friday whether I have the job", "decision-push"),
    ],
)
def test_what_one_half_of_a_sentence_asks_is_not_drowned_by_the_other(
    innocent: str, ask: str, label: str
) -> None:
    """Each main clause is judged on its own too, and its words are those to blame."""
    sentence = innocent.format(ask)
    found = [act for act in acts_in(sentence) if act.label == label]
    assert found and found[0].end > sentence.index(ask)


def test_main_clauses_stand_side_by_side() -> None:
    """A list, a subordinate clause or a short aside opens none."""
    told = "I liked the lanes, the dock and the yard, which you showed me - a joy - and I look forward to it all."
    parts = main_clauses(read_sentence(told))
    assert [" ".join(part.words[:3]) for part in parts] == ["i liked the", "i look forward"]
    assert main_clauses(read_sentence("Thank you for the time and the chance.")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "If anything I said landed oddly, I'm the sort who'd sooner be told.",
        "I'm away at my sister's till the tenth, so I'll drop you a line once I'm home.",
    ],
)
def test_what_a_clause_may_do_besides_is_named_only_when_sure(sentence: str) -> None:
    """A sentence that plainly does one thing is blamed for that alone."""
    assert len({act.label for act in acts_in(sentence)}) == 1
