"""Words of one sort share groups, and odd forms are found by their base."""

from __future__ import annotations

import pytest

from followup.language.lexicon import groups_of


def test_words_of_one_sort_share_a_group() -> None:
    """What is learned of one ailing joint holds for another, and not for a forklift."""
    assert set(groups_of("knee")) & set(groups_of("ankle"))
    assert not set(groups_of("knee")) & set(groups_of("forklift"))


@pytest.mark.parametrize(
    ("form", "base"), [("ankle's", "ankle"), ("re-invoice", "invoice"), ("zzzing", None)]
)
def test_a_form_that_the_table_lacks(form: str, base: str | None) -> None:
    """It is looked up without its ending, then by what stands behind the hyphen; else it has no group."""
    assert groups_of(form) == (groups_of(base) if base else ())
