"""Train `titles.bin`: which job title of the notes is the one applied for. Needs scikit-learn.

python -m tests.training.titles            train on all files and write the model
python -m tests.training.titles --held-out leave each file out once, and print what would be read
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from followup.language.linear import buckets
from followup.notes.reading import titles
from followup.notes.roles import Title, chosen, title_case
from tests.measure_notes import judge_role, unmarked
from tests.training.fit import matrix
from tests.training.tables import CORPUS, DATA

LABEL = "role"
BITS = 14
STRENGTH = 8.0


@dataclass
class Note:
    """The titles of one note, and the accepted forms of the one applied for."""

    source: str
    name: str
    found: list[Title]
    accepted: list[str]

    def holds(self, title: Title) -> bool:
        return bool(self.accepted) and judge_role(title_case(title.text), self.accepted) in ("right", "near")


def load_notes(folder: Path = CORPUS) -> list[Note]:
    return [note for path in sorted(folder.glob("notes_*.toml")) for note in file_notes(path)]


def file_notes(path: Path) -> list[Note]:
    return [
        Note(path.stem, note["id"], titles(unmarked(note["text"])[0]), note["role"])
        for note in tomllib.loads(path.read_text("utf-8"))["note"]
    ]


def fit(notes: list[Note]) -> tuple[np.ndarray, float]:
    rows = [(title, note.holds(title)) for note in notes for title in note.found]
    model = LogisticRegression(C=STRENGTH, max_iter=500, solver="liblinear")
    model.fit(
        matrix([buckets(title.features, BITS) for title, _ in rows], BITS), [holds for _, holds in rows]
    )
    return model.coef_[0], float(model.intercept_[0])


def train(notes: list[Note]) -> bytes:
    weights, bias = fit(notes)
    scale = float(np.abs(weights).max()) / 127
    header = {"labels": [LABEL], "scales": [scale], "biases": [bias], "bits": BITS, "unit_length": True}
    return json.dumps(header).encode() + b"\n" + np.round(weights / scale).astype(np.int8).tobytes()


def held_out(notes: list[Note]) -> None:
    """Per file, by a model that never saw it: roles right, wrong, missing."""
    for source in sorted({note.source for note in notes}):
        weights, bias = fit([note for note in notes if note.source != source])
        mine = [note for note in notes if note.source == source]
        print(source, dict(Counter(verdict(note, weights, bias) for note in mine)))


def verdict(note: Note, weights: np.ndarray, bias: float) -> str:
    """`judge_role` of what the note would be read as."""
    inputs = matrix([buckets(title.features, BITS) for title in note.found], BITS)
    best = chosen(note.found, list(inputs @ weights + bias))
    return judge_role(title_case(best.text) if best else "", note.accepted)


if __name__ == "__main__":
    everything = load_notes()
    if "--held-out" in sys.argv:
        held_out(everything)
    else:
        (DATA / "titles.bin").write_bytes(train(everything))
