"""Whole letters written for this project: clean ones pass, the others break their rule and no other."""

from __future__ import annotations

import pytest
from tests.measure_letters import CORPUS, errors, load_letters

#: Rules about the layout and the parts of a letter; those about what is asked for are measured sentence by sentence.
STRUCTURE = {
    "placeholder", "chat-residue", "too-long", "subject-missing", "subject-unclear", "thanks-missing", "recap-missing",
    "closing-missing", "doubled-part", "unsafe-characters", "ungrounded-name", "ungrounded-number",
}  # fmt: skip
LETTERS = [letter for file in sorted(CORPUS.glob("letters*.toml")) for letter in load_letters(file)]


@pytest.fixture(scope="module")
def found() -> dict[str, set[str]]:
    """Rules with errors, by letter."""
    return {letter["id"]: set(errors(letter)) for letter in LETTERS}


@pytest.mark.parametrize("rule", sorted(STRUCTURE))
def test_a_rule_is_right_on_whole_letters(rule: str, found: dict[str, set[str]]) -> None:
    """Every letter that breaks the rule is found, and at most one in a hundred others is reported for it."""
    missed = [
        letter["id"] for letter in LETTERS if rule in letter["breaks"] and rule not in found[letter["id"]]
    ]
    excess = [
        letter["id"] for letter in LETTERS if rule not in letter["breaks"] and rule in found[letter["id"]]
    ]
    assert missed == []
    assert len(excess) <= len(LETTERS) // 100, excess
