"""What is specific in a sentence: words that not every thank-you letter holds, names and figures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from followup.language.lexicon import common_tag
from followup.language.stems import FUNCTION_WORDS, is_generic, stem
from followup.language.words import Token, folded, tokens_of

_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december mon tue tues wed thu thurs fri sat sun am pm "
    "noon".split()
)
#: Tags of words that name a thing; verbs, adjectives and adverbs alone name none.
_TOPIC_TAGS = ("NN", "CD", "FW")

_ROLE_NOUNS = frozenset("role position post job vacancy opening interview".split())
_ROLE_STARTS = frozenset("the a an your this that for about of my their our own".split())


class Substance(NamedTuple):
    """The words of substance of a sentence: figures and codes as written, and the stems of the others."""

    codes: frozenset[str]
    stems: frozenset[str]

    def without(self, known: Sequence[str]) -> frozenset[str]:
        """All but the stems of `known` (role, team, names)."""
        return self.codes | (self.stems - _stems(tuple(known)))


@lru_cache(maxsize=10_000)
def substance_of(sentence: str, *, small: bool = False) -> Substance:
    """The words of substance of a sentence as written; where `small`, of its words without a capital alone."""
    items = tokens_of(sentence)
    return _substance([token for token in items if not token.text[0].isupper()] if small else items)


def specific_words(items: Sequence[Token], known: Sequence[str] = ()) -> frozenset[str]:
    """Stems of the words of substance; those of `known` (role, team, names) and of "the ... role" do not
    count."""
    return _substance(items).without(known)


def _substance(items: Sequence[Token]) -> Substance:
    role = _role_places(items)
    codes, stems = set(), set()
    for place, token in enumerate(items):
        if not token.is_word or token.low in FUNCTION_WORDS or token.low in _CALENDAR or place in role:
            continue
        if not token.low.isalpha() and (
            any(map(str.isdigit, token.low)) or ("-" in token.low and len(token.low) > 6)
        ):
            codes.add(token.low)
            continue
        key = stem(token.low)
        if len(token.low) < 3 or is_generic(key):
            continue
        tag = common_tag(folded(token.low))
        if tag is None or tag.startswith(_TOPIC_TAGS):
            stems.add(key)
    return Substance(frozenset(codes), frozenset(stems))


@lru_cache(maxsize=10_000)
def telling_words(sentence: str) -> frozenset[str]:
    """Stems of the words, of any kind, that not every thank-you letter holds: verbs and adjectives too."""
    return frozenset(
        stem(token.low)
        for token in tokens_of(sentence)
        if token.is_word
        and len(token.low) > 2
        and token.low not in FUNCTION_WORDS
        and token.low not in _CALENDAR
        and not is_generic(stem(token.low))
    )


@lru_cache(maxsize=64)
def _stems(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(word.strip(".,!:;")) for text in texts for word in text.split())


def _role_places(items: Sequence[Token]) -> set[int]:
    """Places of the words between "the/a/your" and "role", "position", "post": the job's name, not a topic."""
    found: set[int] = set()
    for place, token in enumerate(items):
        if token.low in _ROLE_NOUNS:
            ahead = range(place - 1, max(-1, place - 8), -1)
            start = next((back for back in ahead if items[back].low in _ROLE_STARTS), None)
            if start is not None:
                found.update(range(start + 1, place))
    return found
