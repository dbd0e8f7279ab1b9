"""Every rule against its own examples, and the RULES tuple against the folder."""

from __future__ import annotations

from pathlib import Path

import pytest

import followup.rules
from followup.notes import read_notes
from followup.parsing import read_message
from followup.rules import RULES, Context, Example, find_violations
from followup.rules.base import Rule, around

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{kind}-{number}")
    for rule in RULES
    for kind in ("fails", "passes")
    for number, example in enumerate(getattr(rule, kind))
]
HELPERS = {"__init__", "base"}


def broken(example: str | Example) -> dict[str, str]:
    """Severity by rule id of all that the example breaks."""
    example = Example(around(example)) if isinstance(example, str) else example
    notes = read_notes(example.notes, to=example.to) if example.notes else None
    context = Context(notes=notes, to=example.to, occasion=example.occasion, evidence=example.evidence)
    return {v.rule: v.severity for v in find_violations(read_message(example.text), context)}


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_breaks_its_rule_exactly_where_it_is_listed_to(rule: Rule, example: str | Example) -> None:
    """What `fails` lists breaks the rule, what `passes` lists does not, and no other error is reported."""
    found = broken(example)
    assert (rule.id in found) == (example in rule.fails)
    assert [other for other, severity in found.items() if severity == "error" and other != rule.id] == []


def test_every_file_is_one_listed_rule() -> None:
    """Ids equal file names, are unique, and RULES lists every file of the folder."""
    folder = Path(followup.rules.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - HELPERS
    assert sorted(rule.id for rule in RULES) == sorted(name.replace("_", "-") for name in files)


def test_excerpts_are_the_text_at_their_place() -> None:
    """`text[start:end] == excerpt` for every violation of every failing example."""
    for rule in RULES:
        for example in rule.fails:
            text = around(example) if isinstance(example, str) else example.text
            message = read_message(text)
            for violation in find_violations(message, Context()):
                assert message.text[violation.start : violation.end] == violation.excerpt
