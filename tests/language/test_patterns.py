"""Patterns compiled on first use, and by alternatives, answer as compiled ones do."""

from __future__ import annotations

import gc
import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import followup
from followup.language.branches import Fork
from followup.language.patterns import lazy

CORPUS = Path(__file__).parent.parent / "corpus"
LONG = (
    r"\b(?:off the record|keep (?:it|this) (?:quiet|here)|be?tween us|(?:never|not) (?:tell|repeat)|x{3,}y|"
    r"[(|)]\d|ſaid|kin|\{\{a|(?=aside)a\w+|(?P<figure>\d+) (?:quid|pounds))(?!\w)"
)
WORDS = """off the record keep it this quiet here between btween us never not tell repeat xxx xxxxy ( | 7 said
    kin K ſ İ kİn kın {{a {a aside a 12 quid 3 pounds\n OFF THE RECORD Keep This Here""".split(" ")


def plain(answer: Any) -> Any:
    """Matches as spans and groups, so that answers can be compared."""
    if isinstance(answer, re.Match):
        return answer.span(), answer.groupdict()
    return [plain(item) for item in answer] if hasattr(answer, "__next__") else answer


@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "finditer", "findall", "split"])
@pytest.mark.parametrize("source", ["bo|ann", LONG], ids=["short", "long"])
def test_answers_as_the_compiled_pattern(method: str, source: str) -> None:
    """Each method gives the same spans, groups or strings, before and after it is compiled."""
    eager, late = re.compile(source, re.IGNORECASE), lazy(source, re.IGNORECASE)
    for text in ("Ann met Bo, off the record", "", "12 pounds for Ann", "Bo"):
        assert plain(getattr(late, method)(text)) == plain(getattr(eager, method)(text))


@given(st.lists(st.lists(st.sampled_from(WORDS)), max_size=12), st.sampled_from([0, re.IGNORECASE]))
def test_texts_one_after_another(texts: list[list[str]], flags: int) -> None:
    """Whatever earlier texts have made it compile, the next answer is that of the whole pattern."""
    eager, late = re.compile(LONG, flags), lazy(LONG, flags)
    for text in (" ".join(words) for words in texts):
        assert plain(late.finditer(text)) == plain(eager.finditer(text))
        assert late.sub("-", text) == eager.sub("-", text)


def own_patterns() -> list[Any]:
    """Every pattern of the package that is compiled late."""
    for module in walk_packages(followup.__path__, "followup."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    kinds = type(lazy("x")), type(lazy(LONG))
    return [found for found in gc.get_objects() if type(found) in kinds]


def test_own_patterns_on_the_corpus() -> None:
    """Every pattern finds in the sentences of the corpus what it finds when compiled whole."""
    lines = [
        line.split("|", 2)[-1].strip()
        for path in sorted(CORPUS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()[::40]
    ]
    patterns = own_patterns()
    assert len(patterns) > 100
    for pattern in patterns:
        eager = re.compile(pattern.pattern, pattern.flags)
        for place, line in enumerate(lines):
            if place % 5 == 0:  # one that served many texts is compiled whole
                late = lazy(pattern.pattern, pattern.flags)
            for text in (line, line.casefold()):
                assert plain(late.finditer(text)) == plain(eager.finditer(text)), pattern.pattern


def test_own_patterns_are_read_whole() -> None:
    """Put together from its alternatives again, every pattern is what it was."""
    for pattern in own_patterns():
        fork = Fork(pattern.pattern)
        assert fork.source(fork.branches) == pattern.pattern


def test_letters_that_count_as_one_where_case_is_ignored() -> None:
    """What `re` takes for an ASCII letter folds to it, so no alternative is left out for its spelling."""
    source = "|".join([*"abcdefghijklmnopqrstuvwxyz", LONG])
    every = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x30000)]))
    for char in re.findall("[a-z]", every, re.IGNORECASE):
        assert lazy(source, re.IGNORECASE).search(char), hex(ord(char))


def test_nothing_is_compiled_before_the_first_use() -> None:
    """A wrong pattern is only noticed when it is asked for, and then as `re` says it."""
    broken = lazy("(")
    with pytest.raises(re.error):
        broken.search("x")


def test_other_attributes_are_refused() -> None:
    """What the stand-in does not carry is an AttributeError, not a silent None."""
    for source in ("x", LONG):
        with pytest.raises(AttributeError):
            _ = lazy(source).scanner
