"""Patterns compiled on first use answer as compiled ones do."""

from __future__ import annotations

import re

import pytest

from followup.language.patterns import lazy

TEXT = "Ann met Bo.\nBO left"


@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "finditer", "findall", "split"])
def test_answers_as_the_compiled_pattern(method):
    """Each search gives the same spans or strings, before and after the first use."""
    eager, late = re.compile("bo|ann", re.IGNORECASE), lazy("bo|ann", re.IGNORECASE)
    for _ in range(2):
        assert _plain(getattr(late, method)(TEXT)) == _plain(getattr(eager, method)(TEXT))


def _plain(answer):
    if isinstance(answer, re.Match):
        return answer.span()
    return [item.span() if isinstance(item, re.Match) else item for item in answer or ()]


def test_nothing_is_compiled_before_the_first_use():
    """A wrong pattern is only noticed when it is asked for, and then as `re` says it."""
    broken = lazy("(")
    with pytest.raises(re.error):
        broken.search("x")


def test_other_attributes_are_refused():
    """What the stand-in does not carry is an AttributeError, not a silent None."""
    with pytest.raises(AttributeError):
        _ = lazy("x").scanner
