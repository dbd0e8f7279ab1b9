"""Models that are made without being validated are what they would be with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup import DraftResult, Report, check, draft
from followup.models import Violation, made

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_is_made_would_be_valid(path):
    """Every field of a draft and of a report has the type that it promises, down to the tuples."""
    notes = path.read_text(encoding="utf-8")
    result = draft(notes, sender="Tom", interviewed="2026-11-23T14:30", engine="offline")
    assert DraftResult.model_validate(result.model_dump()) == result
    report = check(result.text.replace("Thank", "Could you give me [feedback]? Thank"), notes=notes)
    assert report.violations
    assert Report.model_validate(report.model_dump()) == report


def test_what_is_made_cannot_be_changed():
    """It is as frozen as any other model, and equal to one that was validated."""
    values = {"rule": "short", "severity": "warning", "part": None, "message": "m", "excerpt": "", "start": 0}
    one = made(Violation, **values, end=0)
    assert one == Violation(**values, end=0)
    with pytest.raises(ValueError, match="frozen"):
        one.start = 1
