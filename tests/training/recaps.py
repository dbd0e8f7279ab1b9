"""Learn what a recap gains by its points, from recaps that readers graded (`tests/corpus/recaps.jsonl`).

python -m tests.training.recaps            print the table for `writers/offline/choosing.py`
python -m tests.training.recaps --crossed  leave a tenth of the notes out in turn: the grades of the recaps chosen

A reader saw the notes and two to five recaps of other points, and graded each from 0 (untrue, tactless or broken) to 4
(to be sent as it is, with a good point or two). Soundness and worth of a point are those that a judge gave it which had
not seen its file of notes.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.linear_model import Ridge

from followup.notes.base import Passage
from followup.notes.points.base import Point
from followup.writers.offline.choosing import traits
from tests.training.tables import CORPUS

#: What a grade is worth: one that need not be touched far more than one that says little.
WORTH = (-0.4, -0.1, 0.2, 0.5, 1.0)
#: What it is worth beside the grade to hold the two weightiest points of the notes.
PER_SHARE = 0.4
STRENGTH = 100.0
#: Signs of a point that count, and how the file calls them.
_SIGNS = (("own-result", "own"), ("result", "result"))
FOLDS = 10


@dataclass(frozen=True)
class Graded:
    """One recap: the notes it is from, its grade, the share of their two weightiest facts that it names, its points."""

    note: str
    grade: int
    share: float
    points: tuple[Point, ...]

    @property
    def worth(self) -> float:
        return WORTH[self.grade] + PER_SHARE * self.share


def load() -> list[Graded]:
    lines = (CORPUS / "recaps.jsonl").read_text("utf-8").splitlines()
    return [
        Graded(row["note"], row["grade"], row["share"], tuple(_points(row["points"])))
        for row in map(json.loads, lines)
    ]


def _points(rows: Sequence[dict[str, Any]]) -> Iterator[Point]:
    for row in rows:
        place = Passage(str(row["line"]), row["line"], 0, 0, "")
        signs = frozenset(sign for sign, key in _SIGNS if row.get(key))
        yield Point(row["kind"], row["text"], place, signs=signs, soundness=row["sound"], weight=row["worth"])


def fit(recaps: Sequence[Graded]) -> dict[str, float]:
    """The gain by each trait, for traits in the sizes that they have."""
    rows = [traits(recap.points) for recap in recaps]
    names = sorted({name for row in rows for name in row})
    inputs = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    spread = inputs.std(0) + 1e-9
    model = Ridge(STRENGTH).fit((inputs - inputs.mean(0)) / spread, [recap.worth for recap in recaps])
    return {name: float(gain) for name, gain in zip(names, model.coef_ / spread, strict=True)}


def crossed(recaps: Sequence[Graded]) -> list[float]:
    """What each recap would be graded by gains that were learned without its notes."""
    notes = sorted({recap.note for recap in recaps})
    scores = [0.0] * len(recaps)
    for turn in range(FOLDS):
        left_out = set(notes[turn::FOLDS])
        gains = fit([recap for recap in recaps if recap.note not in left_out])
        for place, recap in enumerate(recaps):
            if recap.note in left_out:
                scores[place] = sum(
                    gains[name] * size for name, size in traits(recap.points).items() if name in gains
                )
    return scores


def report(recaps: Sequence[Graded], scores: Sequence[float]) -> None:
    by_note: dict[str, list[int]] = defaultdict(list)
    for place, recap in enumerate(recaps):
        by_note[recap.note].append(place)
    chosen = [recaps[max(places, key=lambda place: scores[place])] for places in by_note.values()]
    at_random = Counter(recap.grade for recap in recaps)
    grades = Counter(recap.grade for recap in chosen)
    for name, found in (("all", at_random), ("chosen", grades)):
        print(
            f"{name:7}", " ".join(f"{grade}: {found[grade] / found.total():.2f}" for grade in (4, 3, 2, 1, 0))
        )
    print(f"worth {np.mean([r.worth for r in recaps]):.3f} -> {np.mean([r.worth for r in chosen]):.3f}, "
          f"share of the weight {np.mean([r.share for r in recaps]):.2f} -> {np.mean([r.share for r in chosen]):.2f}")  # fmt: skip


if __name__ == "__main__":
    everything = load()
    if "--crossed" in sys.argv:
        report(everything, crossed(everything))
    else:
        for name, gain in fit(everything).items():
            print(f'    "{name}": {gain:.3f},')
