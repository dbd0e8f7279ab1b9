"""Patterns compiled on first use answer as compiled ones do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from re import _parser
from typing import Any

import pytest

from followup.language.patterns import Needing, lazy

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


MODULES = (
    "language.chat", "language.courtesy", "language.tidy", "notes.corrections", "notes.figures_put_right.again", "notes.role_features", "notes.sender",
    "rules.ungrounded_claim", "writers.offline.closings",
)  # fmt: skip


def needing() -> Iterator[tuple[str, Needing]]:
    """Every pattern of the package that is only tried where a word of it stands."""
    for module in MODULES:
        for name, value in vars(import_module(f"followup.{module}")).items():
            found = value if isinstance(value, tuple) else [value]
            for place, item in enumerate(found):
                one = item[0] if isinstance(item, tuple) and item else item
                if isinstance(one, Needing):
                    yield f"{module}.{name}-{place}", one


def always_has(parsed: Sequence[Any], needs: tuple[str, ...], run: str = "") -> bool:
    """Does each way through a parsed pattern hold one of these words? `run` is the plain text just before it."""
    if any(need in run or need in run.lower() for need in needs):
        return True
    if not parsed:
        return False
    (kind, value), rest = parsed[0], list(parsed[1:])
    if str(kind) == "LITERAL":
        return always_has(rest, needs, run + chr(value))
    if str(kind) == "BRANCH":
        ways = value[1]
    elif str(kind) == "SUBPATTERN":
        ways = [value[3]]
    elif str(kind) == "MAX_REPEAT" and value[:2] == (0, 1):
        ways = [[], value[2]]
    elif str(kind) == "IN" and all(str(one) == "LITERAL" for one, _ in value):
        ways = [[one] for one in value]
    else:
        return always_has(rest, needs)
    return all(always_has([*way, *rest], needs, run) for way in ways)


ALL = dict(needing())


@pytest.mark.parametrize("name", ALL)
def test_no_match_is_missed(name):
    """Whatever a pattern matches holds a word that it is said to need, so leaving it out changes nothing."""
    pattern = ALL[name]
    assert always_has(_parser.parse(pattern.pattern.pattern), pattern.needs)


def test_the_test_sees_a_way_without_the_word():
    """An alternative that the needs forget is noticed, and so is one that is optional."""
    for source in ("feed(?:back)?|advice", "(?:feed)?back", "[fb]eed"):
        assert not always_has(_parser.parse(source), ("feed",))
    assert always_has(_parser.parse("(?:feed|some feed)back"), ("feed",))


def test_needs_ignore_case_where_the_pattern_does():
    """Capitals, and the letters that `re` takes for an i, an s or a k, are no way around."""
    pattern = Needing("risk", "risk", re.IGNORECASE)
    for text in ("RISK", "r\u0131sk", "R\u0130SK", "ri\u017fk", "ris\u212a"):
        assert pattern.search(f"a {text}") is not None
    assert Needing("risk", "risk").search("RISK") is None


@pytest.mark.parametrize(
    ("text", "put"), [("a word", "a x"), ("a W\u00f6rd", "a W\u00f6rd"), ("A WORD", "A x")]
)
def test_puts_something_in_where_the_word_stands(text, put):
    """`sub` changes what the pattern matches and nothing else."""
    assert Needing("word", r"\bword\b", re.IGNORECASE).sub("x", text) == put


def test_a_text_without_the_words_compiles_nothing():
    """The broken pattern is never reached where its word does not stand."""
    pattern = Needing("word", "(word")
    assert pattern.search("on the off records") is None
    with pytest.raises(re.error):
        pattern.search("a word")
