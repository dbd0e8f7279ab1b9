"""Words: the one word count of the project, and tokens with their place."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from followup.language.patterns import lazy

_TOKEN = lazy(r"[^\W_]+(?:['’\-][^\W_]+)*|[^\s]")


def count_words(text: str) -> int:
    """Number of items of `text.split()` that hold a letter or digit."""
    return len([1 for item in text.split() if item[0].isalnum() or any(map(str.isalnum, item))])


class Token(NamedTuple):
    """A word, a number or one punctuation character. `low` is casefolded with straight apostrophes."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


def tokens(text: str, offset: int = 0) -> list[Token]:
    """Split text into tokens; `start` and `end` count from `offset`."""
    found = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        start, end = match.span()
        found.append(Token(word, word.replace("’", "'").casefold(), start + offset, end + offset))
    return found


@lru_cache(maxsize=200)
def tokens_of(sentence: str) -> tuple[Token, ...]:
    """The tokens of a sentence of a letter, split once for all the rules that look at them."""
    return tuple(tokens(sentence))


def low_words(text: str) -> list[str]:
    """What `tokens` gives as `low`, of words of two letters and more that begin with a letter."""
    straight = text.replace("’", "'")
    return [word.casefold() for word in _TOKEN.findall(straight) if len(word) > 1 and word[0].isalpha()]


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """Casefolded, with straight apostrophes and without accents: "Zoë’s" -> "zoe's"."""
    low = word.replace("’", "'").casefold()
    if low.isascii():
        return low
    plain = unicodedata.normalize("NFKD", low)
    return "".join(char for char in plain if not unicodedata.combining(char)).translate(_LETTERS)


def without_genitive(word: str) -> str:
    """Folded, and without the ending of a genitive: "Zoë’s" -> "zoe"."""
    return folded(word).removesuffix("'s").removesuffix("'")


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
