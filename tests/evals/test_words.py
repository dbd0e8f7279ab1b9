"""Words and figures as scorers compare them."""

from __future__ import annotations

import pytest

from followup.evals.words import figures, fold, is_general, stem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("four hundred and ten discs", {"410"}),
        ("4,000 or four thousand or 4k", {"4000"}),
        ("thirty-eight in every hundred", {"38"}),
        ("twenty five and thirty", {"25", "30"}),
        ("3.5 and 96.1", {"3.5", "96.1"}),
        ("one of the two", set()),
        ("at 9.30", {"9.30"}),
        ("no figure", set()),
    ],
)
def test_figures_have_one_spelling(text: str, expected: set[str]) -> None:
    """However a figure is written, it is the same figure."""
    assert set(figures(text)) == expected


def test_figures_know_their_place() -> None:
    """The span of a figure is where it stands."""
    text = "from forty to 12"
    assert {text[slice(*span)] for span in figures(text).values()} == {"forty", "12"}


@pytest.mark.parametrize(
    ("one", "two"),
    [("calibrate", "calibration"), ("labels", "label"), ("planned", "planning"), ("Señora", "senora")],
)
def test_forms_of_a_word_share_a_stem(one: str, two: str) -> None:
    """A paraphrase that bends a word still meets it."""
    assert stem(one) == stem(two)


@pytest.mark.parametrize("word", ["conversation", "Thank", "I'd", "the", "idea"])
def test_general_words_are_known(word: str) -> None:
    """Words of any thank-you note say nothing about this one."""
    assert is_general(word)


@pytest.mark.parametrize("word", ["pallet", "scheduler", "tachograph"])
def test_specific_words_are_not_general(word: str) -> None:
    """Words of one trade are what makes a message specific."""
    assert not is_general(word)


def test_fold_makes_spellings_equal() -> None:
    """Accents, case, quotes and hyphens do not matter for comparing."""
    assert fold("Pre-Advice at Zoë’s, 5 per cent") == "pre advice at zoe's, 5 %"
