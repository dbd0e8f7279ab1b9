"""What kind of thing a noun names and what kind of deed a verb, as a rule in notes about work.

The kinds stand in `data/noun_kinds.txt` ("checklist doc") and `data/verb_kinds.txt` ("rebuild make"); see
`data/README.md` for the codes.
"""

from __future__ import annotations

from functools import lru_cache

from followup.language.inflect import base_of
from followup.language.lexicon import WordTable

_PLURALS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))


@lru_cache(maxsize=2)
def _kinds(name: str) -> WordTable:
    return WordTable(name)


@lru_cache(maxsize=8192)
def noun_kind(word: str) -> str:
    """Kind of thing that a lower-case noun names, singular or plural; "" when it is not known.

    Of a word with hyphens the last part counts.
    """
    word = word.rpartition("-")[2]
    table = _kinds("noun_kinds.txt")
    found = table.get(word)
    for ending, single in _PLURALS:
        if found is None and word.endswith(ending):
            found = table.get(word[: -len(ending)] + single)
    return found or ""


@lru_cache(maxsize=8192)
def verb_kind(word: str) -> str:
    """Kind of deed that a lower-case verb names, in any form; "" when it is not known."""
    return _kinds("verb_kinds.txt").get(base_of(word) or word) or ""
