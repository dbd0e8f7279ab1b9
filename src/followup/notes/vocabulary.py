"""What the notes hold, as sets to look things up in: words, stems, figures and initials."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from followup.language.numbers import find_figures, month_number
from followup.language.stems import stem
from followup.language.words import folded, tokens
from followup.notes.base import Notes


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Look-up sets of a text. `words` are folded, hyphened words also in their pieces; `figures` counts how often
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
    known = frozenset(words) | pieces | bare
    return Vocabulary(
        words=known,
        stems=frozenset(stem(word) for word in known),
        figures=figures,
        initials=frozenset(_initials(words)),
        joined=" ".join(words),
    )


@lru_cache(maxsize=16)
def vocabulary(notes: Notes) -> Vocabulary:
    """Everything the notes hold, withheld passages included."""
    return read_vocabulary(notes.text)


@lru_cache(maxsize=16)
def usable_vocabulary(notes: Notes) -> Vocabulary:
    """What the usable passages hold."""
    return read_vocabulary("\n".join(passage.text for passage in notes.usable))


def _initials(words: list[str]) -> set[str]:
    found: set[str] = set()
    letters = "".join(word[0] for word in words)
    small = "".join(word[0] for word in words if word not in ("of", "and", "the", "for", "in", "to", "&"))
    for run in (letters, small):
        for size in range(2, 7):
            found.update(run[start : start + size] for start in range(len(run) - size + 1))
    return found
