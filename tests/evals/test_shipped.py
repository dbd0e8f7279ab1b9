"""The shipped cases: many, of all kinds, and with references that one would send."""

from __future__ import annotations

from collections import Counter

import pytest

from followup.evals.cases import Case, load_cases
from followup.evals.lint import find_mistakes
from followup.evals.runner import scored
from followup.evals.scorers import overall

CASES = load_cases()


def test_there_are_enough_cases() -> None:
    """Sixty or more, with the kinds that go wrong most among them."""
    assert len(CASES) >= 60
    occasions = Counter(case.given.occasion for case in CASES)
    assert occasions["not-selected"] >= 3
    assert sum(len(case.expect.greets or ()) > 1 for case in CASES) >= 5
    assert sum(case.expect.greets == () for case in CASES) >= 2
    assert sum(len(case.notes.split()) < 60 for case in CASES) >= 3
    assert sum(len(case.notes.split()) > 500 for case in CASES) >= 3
    assert sum(bool(case.expect.never) for case in CASES) >= 40


def test_lint_finds_nothing() -> None:
    """References break no rule with their notes and score near the top everywhere."""
    assert [str(mistake) for mistake in find_mistakes()] == []


def _without_rules(case: Case, text: str) -> float:
    scores = scored(case, 0, text).scores
    return overall({name: value for name, value in scores.items() if name != "rules"})


@pytest.mark.parametrize("place", range(0, len(CASES), 4), ids=lambda place: CASES[place].id)
def test_matched_notes_beat_mismatched_ones(place: int) -> None:
    """A reference scores higher with its own notes than with those of another case, rules aside."""
    case = CASES[place]
    text = case.references[0].text
    own = _without_rules(case, text)
    for other in CASES[::5]:
        if other.id != case.id:
            assert own > _without_rules(other, text), other.id
