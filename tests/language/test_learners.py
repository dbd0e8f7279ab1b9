"""Words as learners of English write them, put right in a recap."""

from __future__ import annotations

import pytest
from tests.notes.test_points import candidates

from followup.language.tidy import tidy


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("I teached two newcomers", "I taught two newcomers"),
        ("we builded a rack", "we built a rack"),
        ("gave informations on thursdy", "gave information on Thursday"),
        ("false alarms shud come down", "false alarms should come down"),
        ("learned, spelled, the news", "learned, spelled, the news"),
        ("the scan takes 5 d now", "the scan takes 5 days now"),
        ("a 3d print", "a 3d print"),
    ],
)
def test_forms_made_by_the_rule_are_put_right(written: str, meant: str) -> None:
    """And forms that English has are left alone."""
    assert tidy(written) == meant


def test_what_is_counted_is_fewer() -> None:
    assert ("want", "want fewer trucks at night") in candidates("she wants less trucks at night")
