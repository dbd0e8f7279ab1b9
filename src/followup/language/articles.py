"""Articles that rough notes leave out: "on the floor at 6am handover" -> "at the 6am handover"."""

from __future__ import annotations

from collections.abc import Sequence

from followup.language.shape import BARE, counted, noun_phrase_end
from followup.language.tagging import Tagged

_RULERS = frozenset(("V", "VZ", "VD", "VG", "PREP", "TO"))
#: Prepositions that often stand before a bare noun: "by phone", "per shift", "as lead".
_LOOSE = frozenset("of per by as like than via".split())


def bare_nouns(words: Sequence[Tagged]) -> list[int]:
    """Where noun phrases begin whose countable head stands in the singular without a determiner.

    The first phrase counts where a verb or preposition rules it; names, acronyms and set phrases ("on site",
    "by phone") do not.
    """
    found = []
    place = 0
    while place < len(words):
        end = noun_phrase_end(words, place)
        if end <= place:
            place += 1
            continue
        before = words[place - 1] if place else None
        head, chunk = words[end - 1], words[place:end]
        determined = any(one.tag in ("DET", "POSS", "DEM", "NP", "P") for one in chunk) or chunk[0].low in (
            "one",
            "1",
        )
        ruled = before is not None and before.tag in _RULERS and before.low not in _LOOSE
        plain = head.tag == "N" and head.text.islower() and head.known and head.low not in BARE
        if ruled and plain and not determined and counted(head.low):
            found.append(place)
        place = end
    return found


def with_articles(text: str, words: Sequence[Tagged], places: Sequence[int]) -> str:
    """`text` with "the" before the words at these places; `words` are its tokens."""
    for place in reversed(places):
        start = words[place].start
        text = f"{text[:start]}the {text[start:]}"
    return text
