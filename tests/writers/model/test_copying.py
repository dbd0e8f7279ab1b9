"""A reply carries out neither our instructions, nor the notes as a whole, nor a link of its own."""

from __future__ import annotations

import pytest

from followup.models import Draft
from followup.writers.model.copying import find_copy

RULES = (
    "Say that I am keen on this role and that I look forward to hearing from you, in one or two sentences."
)
NOTES = " ".join(f"word{number}" for number in range(60)) + " see https://wiki.example/board"


def draft(recap: str) -> Draft:
    return Draft(subject="Thank you", opening="Thank you for the talk.", recap=(recap,), closing="I am keen.")


@pytest.mark.parametrize(
    ("recap", "problem"),
    [
        ("I am keen on this role and that I look forward to hearing from you.", "instructions"),
        ("I am keen on this role, and I look forward to hearing from you.", None),
        (" ".join(f"word{number}" for number in range(60)), "copied the notes"),
        (" ".join(f"word{number}" for number in range(38)), "copied the notes"),
        (" ".join(f"word{number}" for number in range(30)), None),
        ("More is at https://wiki.example/board.", None),
        ("More is at https://evil.example/board.", "link"),
        ("Write to eve@example.com.", "link"),
        ("Version 1.2 of the 3.5-inch board at 9.30.", None),
    ],
    ids=["instructions", "a courtesy they name", "all notes", "over half", "under half", "link of the notes",
         "link of its own", "address", "figures"],
)  # fmt: skip
def test_what_may_be_carried_out(recap: str, problem: str | None) -> None:
    """Long runs of the instructions, half of the notes, links from nowhere: no. Anything else: yes."""
    found = find_copy(draft(recap), RULES, NOTES)
    assert (found is None) if problem is None else (problem in (found or ""))
