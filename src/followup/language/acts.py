"""The judge of sentences: which acts (asking for feedback, pressing, begging ...) a sentence performs, and where.

A fixed linear model reads the features of each sentence; the clause that says it loudest is the one to blame.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from followup.language.clauses import clauses
from followup.language.features import features
from followup.language.linear import LinearModel, load_model
from followup.language.reading import Reading, read_sentence

PAIR_MARGIN = 1.0  # an act split over two sentences must be surer than one said in one

SECOND = 3.0  # log-odds that a second act in the same sentence must reach


class Act(NamedTuple):
    """One act in a sentence: `start` and `end` are the places of the words that carry it."""

    label: str
    start: int
    end: int


@lru_cache(maxsize=10_000)
def acts_in(sentence: str) -> tuple[Act, ...]:
    """Acts of one sentence, surest first. Never raises; blank text has none."""
    model = load_model("acts")
    reading = read_sentence(sentence)
    return tuple(Act(label, *_loudest(model, label, reading)) for label in _labels(model, reading, 0.0))


@lru_cache(maxsize=10_000)
def acts_across(first: str, second: str) -> tuple[str, ...]:
    """Labels of the acts that two neighbours perform together and neither performs alone."""
    alone = {act.label for sentence in (first, second) for act in acts_in(sentence)}
    model = load_model("acts")
    both = _labels(model, read_sentence(f"{first} {second}"), PAIR_MARGIN)
    return tuple(label for label in both if label not in alone)


def spans_of(label: str, sentences: Sequence[tuple[str, int]]) -> Iterator[tuple[int, int]]:
    """Where an act is performed in neighbouring sentences, each given as its text and place."""
    before: tuple[str, int] | None = None
    for text, place in sentences:
        own = [(place + act.start, place + act.end) for act in acts_in(text) if act.label == label]
        yield from own
        if before and not own and label in acts_across(before[0], text):
            yield before[1], place + len(text)
        before = None if own else (text, place)


def _labels(model: LinearModel, reading: Reading, least: float) -> list[str]:
    """The surest label over `least`, and any other that is sure beyond doubt."""
    if not reading.words:
        return []
    places = model.places(features(reading))
    scores = sorted(((model.score(label, places), label) for label in model.labels), reverse=True)
    return [label for turn, (score, label) in enumerate(scores) if score > (SECOND if turn else least)]


def _loudest(model: LinearModel, label: str, reading: Reading) -> tuple[int, int]:
    """Start and end of the clause whose own features say the label most."""
    parts = [(clause.first, clause.last) for clause in clauses(reading.words)] or [(0, len(reading.words))]
    scored = []
    for first, last in parts:
        words = Reading(reading.words[first:last], reading.starts[first:last], reading.ends[first:last])
        scored.append((model.score(label, model.places(features(words))), first, last))
    _, first, last = max(scored, key=lambda item: (item[0], -item[1]))
    return reading.starts[first], reading.ends[last - 1]
