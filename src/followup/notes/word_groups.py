"""Groups of words near each other in meaning: what a model learns of one word holds for its like, seen or not."""

from __future__ import annotations

from functools import lru_cache

from followup.language.lexicon import WordTable

_ENDINGS = ("'s", "s", "ed", "ing", "d")
_SHORTEST = 3


@lru_cache(maxsize=1)
def _table() -> WordTable:
    return WordTable("word_groups.txt")


@lru_cache(maxsize=16384)
def groups_of(low: str) -> tuple[str, ...]:
    """Groups of a casefolded word, from broad to narrow ("a", "b", "c" and a number); empty for an unknown one.

    A word that the table lacks is looked up without its ending, then by its part behind the last hyphen.
    """
    forms = [low, *(low.removesuffix(ending) for ending in _ENDINGS), low.rpartition("-")[2]]
    for form in dict.fromkeys(forms):
        if len(form) >= _SHORTEST and (found := _table().get(form)) is not None:
            return tuple(f"{level}{number}" for level, number in zip("abc", found.split(), strict=True))
    return ()
