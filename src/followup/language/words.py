"""Words: the one word count of the project, and tokens with their place."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from followup.language.patterns import lazy

_TOKEN = lazy(r"[^\W_]+(?:['’\-][^\W_]+)*|[^\s]")


def count_words(text: str) -> int:
    """Number of items of `text.split()` that hold a letter or digit."""
    return sum(1 for item in text.split() if item[0].isalnum() or any(map(str.isalnum, item)))


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
    return [
        Token(
            match.group(),
            match.group().replace("’", "'").casefold(),
            match.start() + offset,
            match.end() + offset,
        )
        for match in _TOKEN.finditer(text)
    ]


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """Casefolded, with straight apostrophes and without accents: "Zoë’s" -> "zoe's"."""
    low = word.replace("’", "'").casefold()
    if low.isascii():
        return low
    plain = unicodedata.normalize("NFKD", low)
    return "".join(char for char in plain if not unicodedata.combining(char)).translate(_LETTERS)


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
