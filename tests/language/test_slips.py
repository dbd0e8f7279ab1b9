"""Slips: which spellings are meant for one another."""

from __future__ import annotations

import pytest

from followup.language.slips import is_slip, mended, with_vowel


@pytest.mark.parametrize(
    ("written", "meant", "expected"),
    [
        pytest.param("pryia", "priya", True, id="swapped"),
        pytest.param("pria", "priya", True, id="left-out"),
        pytest.param("priyya", "priya", True, id="doubled"),
        pytest.param("priua", "priya", True, id="exchanged"),
        pytest.param("priya", "priya", False, id="same"),
        pytest.param("tim", "tom", False, id="too-short"),
        pytest.param("prtua", "priya", False, id="two-in-a-short-word"),
        pytest.param("hinemona", "hinemoa", True, id="long"),
        pytest.param("himenoa", "hinemoa", True, id="two-in-a-long-word"),
        pytest.param("hamenua", "hinemoa", False, id="three"),
    ],
)
def test_a_slip_is_one_letter_or_two_in_a_long_word(written: str, meant: str, expected: bool) -> None:
    """One slip in a word of four letters, two in a word of seven; the same word is none."""
    assert is_slip(written, meant) is expected


@pytest.mark.parametrize(
    ("word", "mended"),
    [("kitchn", "kitchen"), ("supervisr", "supervisor"), ("evrything", "everything"), ("qualty", "quality")],
)
def test_a_vowel_left_out_is_put_back(word: str, mended: str) -> None:
    """One vowel between two consonants, where only one English word comes of it."""
    assert with_vowel(word) == mended


@pytest.mark.parametrize(
    "word", ["shard", "comms", "timelines", "chiller", "Kitchn", "kitchen", "carers", "grfk7"]
)
def test_what_is_no_slip_is_left_alone(word: str) -> None:
    """Short words of a trade, words the list lacks, names, words that are right."""
    assert with_vowel(word) == word


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("beteween", "between"),
        ("mornin", "morning"),
        ("sendin", "sending"),
        ("listenin'", "listening"),
        ("kitchn", "kitchen"),
        ("possition", "position"),
        ("beautifull", "beautiful"),
        ("cofee", "coffee"),
        ("magnt", "magnet"),
        ("takng", "taking"),
        ("frst", "first"),
        ("sequnce", "sequence"),
        ("permision", "permission"),
        ("everone", "everyone"),
    ],
)
def test_common_words_are_mended(written: str, meant: str) -> None:
    """One slip away from one common word alone."""
    assert mended(written) == meant


@pytest.mark.parametrize(
    "word",
    [
        "handovers",
        "harvest",
        "weks",
        "Beteween",
        "rosser",
        "kontrol",
        "cumin",
        "margarin'",
        "prism",
        "shard",
        "enrolment",
        "contactor",
        "backlist",
        "fitters",
        "trainee",
    ],
)
def test_what_may_be_another_word_stays(word: str) -> None:
    """Inflected words, short ones, names and words of no common one."""
    assert mended(word) == word
