"""Who said or did what: the writer's part and the other side's, in the notes and in a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from followup.evals.words import is_general, words

_CLAUSE = re.compile(
    r"[.;:!?\n|→]+|\s[-–—]\s|,\s+(?=(?:i|me|he|she|they|told|said|asked|wants|and i|and she|and he)\b)",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|told (?:him|her|them)|we did|our)\b", re.IGNORECASE)
_THEIRS = re.compile(
    r"\b(?:he|she|they|he's|she's|they're|his|her|their|wants?|wanted|asked|likes|reckons|needs|"
    r"interviewer)\b",
    re.IGNORECASE,
)
#: What I would do with their plans is no claim to have done it.
_INTENT = frozenset(
    "would will could can may might shall am look want hope like love share enjoy understand see think agree "
    "keep".split()
)


def turned_words(sentence: str, notes: str) -> list[str]:
    """Specific words that the sentence gives to one side and the notes only to the other."""
    sides = _sides(notes)
    return [word for word, stem, mine in _given(sentence) if sides.get(stem) == {not mine}]


@lru_cache(maxsize=512)
def _sides(notes: str) -> dict[str, set[bool]]:
    """For each stem the sides whose clauses hold it, True for the writer's; unclear ones count for both."""
    found: dict[str, set[bool]] = {}
    for clause in _CLAUSE.split(notes):
        mine, theirs = bool(_MINE.search(clause)), bool(_THEIRS.search(clause))
        sides = {mine} if mine != theirs else {True, False}
        for word in words(clause):
            if not is_general(word.text):
                found.setdefault(word.stem, set()).update(sides)
    return found


def _given(sentence: str) -> Iterator[tuple[str, str, bool]]:
    """Specific words after "you", "your" (False) or "I", "my" (True), up to the next of them or a break."""
    found = list(words(sentence))
    side: bool | None = None
    for place, word in enumerate(found):
        low = word.text.casefold().replace("’", "'")
        if place and re.search(r"[;:.]", sentence[found[place - 1].end : word.start]):
            side = None
        if low.split("'")[0] in ("you", "your"):
            side = False
        elif low == "my":
            side = True
        elif low == "i" or low == "i've":
            following = found[place + 1].text.casefold() if place + 1 < len(found) else ""
            side = None if following in _INTENT else True
        elif low.startswith("i'") and len(low) < 5:
            side = None
        elif side is not None and not is_general(word.text):
            yield word.text, word.stem, side
