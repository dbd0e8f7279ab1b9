"""Usable points: what the notes say that a recap may stand on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from followup.language.patterns import lazy
from followup.language.specifics import specific_words
from followup.language.words import tokens
from followup.notes.base import Notes, Passage

#: What a point is: their aim, news I heard, my work, what I would do, a question, a liking, what we agreed,
#: a topic.
Kind = Literal[
    "want", "hear", "mine", "told", "suggested", "offer", "invited", "asked", "liked", "agreed", "topic"
]

#: How much a kind carries in a recap, before what its words add.
_WORTH: dict[Kind, float] = {
    "want": 2.2,
    "mine": 2.2,
    "told": 2.1,
    "suggested": 1.9,
    "offer": 1.6,
    "invited": 2.0,
    "agreed": 1.7,
    "asked": 1.2,
    "hear": 1.4,
    "liked": 1.3,
    "topic": 1.0,
}


@dataclass(frozen=True, slots=True)
class Point:
    """One usable fact with the passage it stands on.

    `text` is the clause or noun phrase, in note words in plain spelling, already turned to the reader ("you
    want ..."), ready for a frame of its kind. `quote` is an exact substring of the passage. `speaker` is the
    interviewer who said it, as a lower-case name of the notes, where the notes tell. `specific` are its
    words of substance, those that not every thank-you note holds.
    """

    kind: Kind
    text: str
    passage: Passage
    weight: float = 1.0
    quote: str = ""
    speaker: str = ""
    specific: frozenset[str] = frozenset()


@lru_cache(maxsize=4)
def find_points(notes: Notes) -> tuple[Point, ...]:
    """All usable points, in the order of the notes; empty when the notes are too thin for a recap.

    One of them names a thing that not every thank-you note names, as a recap must.
    """
    from followup.notes.cues import read_points

    names = tuple(name.full for name in notes.interviewers)
    known = (notes.role, notes.team, notes.sender, *names)
    points = tuple(_weighed(_distinct(read_points(notes)), known))
    return points if any(point.specific for point in points) else ()


#: Signs of the notes that no sentence of a letter carries: arrows, "< 2 hours", "2x a week".
_JOTTED = lazy(r"[<>=→←~^|{}\[\]*_#]|\b\d+x\b")


def _distinct(points: Iterator[Point]) -> Iterator[Point]:
    seen: set[str] = set()
    for point in points:
        if point.text.casefold() not in seen and not _JOTTED.search(point.text):
            seen.add(point.text.casefold())
            yield point


def _weighed(points: Iterator[Point], known: tuple[str, ...]) -> Iterator[Point]:
    for point in points:
        specific = frozenset(specific_words(tokens(point.text), known))
        words = point.text.split()
        numbers = any(char.isdigit() for char in point.text)
        names = sum(word[0].isupper() for word in words[1:] if word[0].isalpha() and word != "I")
        weight = _WORTH[point.kind] + 0.5 * numbers + 0.2 * min(names, 2) + 0.06 * min(len(words), 12)
        weight = weight * point.weight - (0.0, 0.4, 0.8)[max(0, 2 - len(specific))]
        yield replace(point, weight=round(weight, 3), specific=specific)
