"""The files under `data/`, and the look-up of English words and personal names in the sorted tables among them."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from pathlib import Path


def read_table(name: str) -> bytes:
    """The bytes of a file under `data/`; a plain path, for importing the resource machinery costs more."""
    return (Path(__file__).parent / "data" / name).read_bytes()


_BLOCK = 4_096  # bytes of a table that are searched at once


class WordTable:
    """A sorted text file with one entry a line; the first keys of its blocks are bisected, then one block is searched.

    Next to nothing is parsed when it is opened (a fraction of a millisecond for 700 kB against 100 ms for a dict of
    the same words), so commands that look up ten words stay fast. An entry is a key, or a key, a blank and
    a value.
    """

    def __init__(self, name: str) -> None:
        self._bytes = data = b"\n" + read_table(name).strip(b"\n") + b"\n"
        self._starts = [data.rfind(b"\n", 0, place + 1) for place in range(0, len(data) - 1, _BLOCK)]
        self._firsts = [self._entry(start)[0] for start in self._starts]

    def get(self, key: str) -> str | None:
        """The value behind `key` ("" for an entry without one), or None where the table lacks it."""
        wanted = key.encode("utf-8", "surrogatepass")
        block = bisect_right(self._firsts, wanted) - 1
        if block < 0 or wanted.split() != [wanted]:
            return None
        stop = self._starts[block + 1] if block + 1 < len(self._starts) else len(self._bytes)
        place = self._bytes.find(
            b"\n" + wanted, self._starts[block], stop
        )  # what goes on longer is sorted behind it
        if place < 0:
            return None
        entry, value = self._entry(place)
        return value.decode("utf-8") if entry == wanted else None

    def _entry(self, start: int) -> tuple[bytes, bytes]:
        """Key and value of the line behind the line end at `start`."""
        entry, _, value = self._bytes[start + 1 : self._bytes.find(b"\n", start + 1)].partition(b" ")
        return entry, value


@lru_cache(maxsize=4)
def _table(name: str) -> WordTable:
    return WordTable(name)


#: "mistry" is no try, but a name.
_SHORTEST_AMISS = 6


@lru_cache(maxsize=20_000)
def common_tag(word: str) -> str | None:
    """Most frequent Penn Treebank tag of a lower-case English word; None when the lexicon lacks it and, of
    "mislabel" or "misload", what is done amiss.

    Source: Brill's lexicon, see `data/README.md`.
    """
    table = _table("lexicon.txt")
    amiss = word.startswith("mis") and len(word) > _SHORTEST_AMISS
    tag = table.get(word) or (table.get(word[3:]) if amiss else None)
    return "NNS" if tag == "VBZ" and amiss else tag  # "mispicks" are counted


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
