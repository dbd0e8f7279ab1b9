"""The files under `data/`, and the look-up of English words and personal names in the sorted tables among them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


def read_table(name: str) -> bytes:
    """The bytes of a file under `data/`; a plain path, for importing the resource machinery costs more."""
    return (Path(__file__).parent / "data" / name).read_bytes()


class WordTable:
    """A sorted text file with one entry a line, searched by bisection over its bytes.

    Nothing is parsed when it is opened (a third of a millisecond for 700 kB against 100 ms for a dict of
    the same words), so commands that look up ten words stay fast. An entry is a key, or a key, a blank and
    a value.
    """

    def __init__(self, name: str) -> None:
        self._bytes = read_table(name)

    def get(self, key: str) -> str | None:
        """The value behind `key` ("" for an entry without one), or None where the table lacks it."""
        wanted = key.encode("utf-8", "surrogatepass")
        data = self._bytes
        low, high = 0, len(data)
        while low < high:
            middle = (low + high) // 2
            start = data.rfind(b"\n", 0, middle) + 1
            end = data.find(b"\n", middle)
            if end < 0:
                end = len(data)
            entry, _, value = data[start:end].partition(b" ")
            if entry == wanted:
                return value.decode("utf-8")
            if entry < wanted:
                low = end + 1
            else:
                high = start
        return None


@lru_cache(maxsize=4)
def _table(name: str) -> WordTable:
    return WordTable(name)


@lru_cache(maxsize=20_000)
def common_tag(word: str) -> str | None:
    """Most frequent Penn Treebank tag of a lower-case English word; None when the lexicon lacks it.

    Source: Brill's lexicon, see `data/README.md`.
    """
    return _table("lexicon.txt").get(word)


@lru_cache(maxsize=20_000)
def is_first_name(word: str) -> bool:
    """True for one of 32,000 given names, in any case. Many are common words too ("mark", "grace")."""
    return _table("first_names.txt").get(word.casefold()) is not None


@lru_cache(maxsize=20_000)
def is_last_name(word: str) -> bool:
    """True for one of 29,000 family names, in any case. Many are common words too ("bell", "young")."""
    return _table("last_names.txt").get(word.casefold()) is not None


#: Endings without which a word is looked up among the groups, and letters that are left at least.
_GROUPED_WITHOUT = ("'s", "s", "ed", "ing", "d")
_SHORTEST_GROUPED = 3


@lru_cache(maxsize=16384)
def groups_of(low: str) -> tuple[str, ...]:
    """Groups of a casefolded word, from broad to narrow ("a", "b", "c" and a number); empty for an unknown one.

    A word that the table lacks is looked up without its ending, then by its part behind the last hyphen.
    """
    forms = [low, *(low.removesuffix(ending) for ending in _GROUPED_WITHOUT), low.rpartition("-")[2]]
    for form in dict.fromkeys(forms):
        if len(form) >= _SHORTEST_GROUPED and (found := _table("word_groups.txt").get(form)) is not None:
            return tuple(f"{level}{number}" for level, number in zip("abc", found.split(), strict=True))
    return ()
