"""What the notes hold, as sets to look things up in: words, stems, figures and initials."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from followup.language.numbers import find_figures, month_number
from followup.language.stems import stem
from followup.language.words import folded, tokens
from followup.notes.base import Notes

#: Spans of time, and shares of a hundred, said without a figure, and the figure another writer would put for them.
_DURATIONS = (
    ("half a year", 6.0), ("half an hour", 30.0), ("half hour", 30.0), ("half a day", 4.0), ("a year", 12.0),
    ("one year", 12.0), ("1 year", 12.0), ("twelve months", 1.0), ("12 months", 1.0), ("an hour", 60.0),
    ("an hour", 1.0),
    ("one hour", 60.0), ("1 hour", 60.0), ("hour and a half", 90.0), ("hour and a half", 1.5),
    ("two weeks", 14.0),
    ("2 weeks", 14.0), ("a week", 7.0), ("a week", 1.0), ("a month", 1.0), ("a quarter", 3.0),
    ("three months", 1.0),
    ("two years", 24.0), ("quarter of an hour", 15.0), ("two hours", 120.0), ("2 hours", 120.0),
    ("six months", 0.5),
    ("a day", 1.0), ("every day", 1.0), ("90 minutes", 1.5), ("ninety minutes", 1.5), ("24 hours", 1.0),
    ("a third", 33.0),
    ("60 minutes", 1.0), ("30 minutes", 0.5), ("thirty minutes", 0.5), ("30 mins", 0.5), ("6 months", 0.5),
    ("14 days", 2.0), ("hundred", 100.0), ("percent", 100.0), ("per cent", 100.0),
)  # fmt: skip


class Vocabulary(NamedTuple):
    """Look-up sets of a text. `words` are folded, hyphened words also in pieces; `figures` counts how often
    each value occurs; `initials` are the first letters of every run of two to six words."""

    words: frozenset[str]
    stems: frozenset[str]
    figures: Counter[float]
    initials: frozenset[str]
    joined: str


def read_vocabulary(text: str) -> Vocabulary:
    """The words and figures of a text."""
    words: list[str] = []
    for token in tokens(text):
        if token.is_word:
            low = folded(token.low)
            words.append(low)
    pieces = {
        piece
        for word in words
        for piece in word.replace("'s", "").replace("-", " ").replace("'", " ").split()
    }
    bare = {word.removesuffix("'s") for word in words}
    figures: Counter[float] = Counter()
    for figure in find_figures(text):
        figures.update(figure.values)
    for word in words:
        if number := month_number(word):
            figures[float(number)] += 1
    joined = " ".join(words)
    for phrase, value in _DURATIONS:
        if phrase in joined:
            figures[value] += 1
    known = frozenset(words) | pieces | bare
    return Vocabulary(
        words=known,
        stems=frozenset(stem(word) for word in known),
        figures=figures,
        initials=frozenset(_initials(words)),
        joined=joined,
    )


def vocabulary(notes: Notes) -> Vocabulary:
    """Everything the notes hold, withheld passages included."""
    return read_once(notes.text)


@lru_cache(maxsize=64)
def read_once(text: str) -> Vocabulary:
    """`read_vocabulary`, remembered for the next draft of the same notes."""
    return read_vocabulary(text)


def _initials(words: list[str]) -> set[str]:
    found: set[str] = set()
    letters = "".join(word[0] for word in words)
    small = "".join(word[0] for word in words if word not in ("of", "and", "the", "for", "in", "to", "&"))
    for run in (letters, small):
        for size in range(2, 7):
            found.update(run[start : start + size] for start in range(len(run) - size + 1))
    return found
