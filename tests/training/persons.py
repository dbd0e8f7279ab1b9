"""Train `persons.bin`: which of the people named in notes interviewed the writer. Needs scikit-learn.

python -m tests.training.persons            train on all files and write the model
python -m tests.training.persons --held-out leave each file out once, and print who would be greeted wrongly or not
"""

from __future__ import annotations

import json
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from followup.language.linear import buckets
from followup.notes.people import Person, needed
from followup.notes.reading import candidates
from tests.measure_notes import unmarked
from tests.training.fit import matrix
from tests.training.tables import CORPUS, DATA

LABEL = "interviewer"
BITS = 14
STRENGTH = 3.0


@dataclass
class Item:
    features: list[str]
    greeted: bool
    source: str
    note: str
    person: Person


def load_items(folder: Path = CORPUS) -> list[Item]:
    return [item for path in sorted(folder.glob("notes_*.toml")) for item in note_items(path)]


def note_items(path: Path) -> list[Item]:
    """Everybody whom the notes of one file name, and whether they are to be greeted."""
    items = []
    for note in tomllib.loads(path.read_text("utf-8"))["note"]:
        accepted = {form.replace(".", "") for forms in note["greets"] for form in forms}
        known = {word for form in accepted for word in form.split()}
        for person, features in candidates(unmarked(note["text"])[0]):
            words = {word.casefold().replace(".", "") for word in (*person.words, person.called) if word}
            items.append(Item(features, bool(words & known), path.stem, note["id"], person))
    return items


def fit(items: list[Item]) -> tuple[np.ndarray, float]:
    inputs = matrix([buckets(item.features, BITS) for item in items], BITS)
    model = LogisticRegression(C=STRENGTH, max_iter=500, solver="liblinear")
    model.fit(inputs, [item.greeted for item in items])
    return model.coef_[0], float(model.intercept_[0])


def train(items: list[Item]) -> bytes:
    weights, bias = fit(items)
    scale = float(np.abs(weights).max()) / 127
    header = {"labels": [LABEL], "scales": [scale], "biases": [bias], "bits": BITS, "unit_length": True}
    return json.dumps(header).encode() + b"\n" + np.round(weights / scale).astype(np.int8).tobytes()


def held_out(items: list[Item]) -> None:
    """Per file, by a model that never saw it: how many are greeted rightly, wrongly, or missed."""
    for source in sorted({item.source for item in items}):
        rest = [item for item in items if item.source != source]
        mine = [item for item in items if item.source == source]
        weights, bias = fit(rest)
        scores = matrix([buckets(item.features, BITS) for item in mine], BITS) @ weights + bias
        for more in (-0.4, 0.0, 0.5):
            over = [
                item
                for item, score in zip(mine, scores, strict=True)
                if score >= needed(item.features) + more
            ]
            wrong = {item.note for item in over if not item.greeted}
            print(
                f"{source} {more:+}: right {sum(item.greeted for item in over)} of {sum(i.greeted for i in mine)},"
                f" wrong in {len(wrong)} of {len({i.note for i in mine})} notes"
            )


if __name__ == "__main__":
    everything = load_items()
    if "--held-out" in sys.argv:
        held_out(everything)
    else:
        (DATA / "persons.bin").write_bytes(train(everything))
