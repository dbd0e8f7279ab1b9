"""Train `points.bin`: which candidates of the notes a careful reader would send as they stand.

python -m tests.training.points            train on all judged candidates and write the model
python -m tests.training.points --crossed  leave every file of notes out once, and print how well it chooses
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from followup.language.linear import buckets
from followup.notes import read_notes
from followup.notes.points.base import Point
from followup.notes.points.finding import read_candidates
from followup.notes.points.judging import features
from tests.training.model_file import Weights, matrix, model_bytes, rarity

CORPUS = Path(__file__).parents[1] / "corpus"
MODEL = Path(__file__).parents[2] / "src/followup/language/data/points.bin"
BITS = 18
RARE = 2
STRENGTH = 1.0  # inverse of the regularisation, chosen by files left out; flat between 0.5 and 3
TELLING = 0.5
FOLDS = 10
_MARK = re.compile(r"⟦([\w-]+)\|([^⟧]*)⟧")


@dataclass
class Judged:
    """A candidate with its label (0 broken, 1 weak, 2 sound) and the weight of the facts that it names."""

    source: str
    note: str
    point: Point
    label: int
    worth: int


def judged_points(path: Path) -> Iterator[Judged]:
    """The judged candidates of one file of notes, `notes_X.toml` with `points_X.txt` beside it."""
    labels: dict[tuple[str, str, str], int] = {}
    for line in path.with_name(path.stem.replace("notes", "points") + ".txt").read_text("utf-8").splitlines():
        label, note, kind, text = line.split("|", 3)
        labels[note, kind, text] = int(label)
    for note in tomllib.loads(path.read_text("utf-8"))["note"]:
        for point in read_candidates(read_notes(_MARK.sub(r"\2", note["text"]))):
            label = labels.get((note["id"], point.kind, point.text))
            if label is not None:
                low = point.text.casefold()
                worth = sum(f["weight"] for f in note["facts"] if any(word in low for word in f["any"]))
                yield Judged(path.stem, note["id"], point, label, worth)


def load() -> list[Judged]:
    files = sorted(CORPUS.glob("points_*.txt"))
    return [
        item
        for file in files
        for item in judged_points(file.with_name(file.stem.replace("points", "notes") + ".toml"))
    ]


def kept(rows: Sequence[Sequence[int]]) -> set[int]:
    counts: dict[int, int] = defaultdict(int)
    for row in rows:
        for place in row:
            counts[place] += 1
    return {place for place, count in counts.items() if count >= RARE}


def targets(items: Sequence[Judged]) -> dict[str, np.ndarray]:
    return {
        "sound": np.array([item.label == 2 for item in items]),
        "fair": np.array([item.label > 0 for item in items]),
        "worth": np.array([item.worth >= 2 for item in items]),
    }


def fit(rows: Sequence[Sequence[int]], items: Sequence[Judged]) -> dict[str, Weights]:
    keep = kept(rows)
    inputs = matrix(rows, BITS, keep)
    telling = rarity(inputs) ** TELLING
    inputs = csr_matrix(inputs.multiply(telling))
    found = {}
    for name, wanted in targets(items).items():
        model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=500).fit(inputs, wanted)
        found[name] = model.coef_[0] * telling, float(model.intercept_[0])
    return found


def train(items: Sequence[Judged]) -> bytes:
    """The model as bytes, its scores stretched to the log-odds that files left out bear out."""
    rows = [buckets(features(item.point), BITS) for item in items]
    stretched = {}
    held = crossed(items, rows)
    for name, (weights, bias) in fit(rows, items).items():
        slope, shift = odds([score[name] for score in held], targets(items)[name])
        stretched[name] = weights * slope, bias * slope + shift
    return model_bytes(stretched, BITS)


def odds(scores: Sequence[float], truth: np.ndarray) -> tuple[float, float]:
    """Slope and shift that make scores the log-odds of the truth (Platt 1999)."""
    line = LogisticRegression(C=1e6).fit(np.array(scores)[:, None], truth)
    return float(line.coef_[0][0]), float(line.intercept_[0])


def crossed(items: Sequence[Judged], rows: Sequence[Sequence[int]]) -> list[dict[str, float]]:
    """Score of each candidate by a model that never saw its file of notes; a tenth of the files is left out at once."""
    scores: list[dict[str, float]] = [{} for _ in items]
    sources = sorted({item.source for item in items})
    for turn in range(FOLDS):
        left_out = set(sources[turn::FOLDS])
        train_on = [i for i, item in enumerate(items) if item.source not in left_out]
        models = fit([rows[i] for i in train_on], [items[i] for i in train_on])
        held = [i for i, item in enumerate(items) if item.source in left_out]
        inputs = matrix([rows[i] for i in held], BITS)
        for name, (weights, bias) in models.items():
            for i, value in zip(held, inputs @ weights + bias, strict=True):
                scores[i][name] = float(value)
    return scores


def report(items: Sequence[Judged], scores: Sequence[dict[str, float]]) -> None:
    """How many of the candidates over each limit are sound, weak, broken, and how many notes keep one or two."""
    print(f"{len(items)} candidates, sound {np.mean([i.label == 2 for i in items]):.3f}")
    for limit in (-0.5, 0.0, 0.5, 1.0, 1.5, 2.0):
        chosen = [item for item, score in zip(items, scores, strict=True) if score["sound"] > limit]
        shares = (
            [np.mean([item.label == label for item in chosen]) for label in (2, 1, 0)]
            if chosen
            else [0, 0, 0]
        )
        caught = sum(item.label == 2 for item in chosen) / sum(item.label == 2 for item in items)
        print(
            f"limit {limit:4}: {len(chosen):5} chosen, sound {shares[0]:.3f} weak {shares[1]:.3f} broken {shares[2]:.3f}, of the sound {caught:.2f}"
        )
    for kinds in (
        {"topic"},
        {"want"},
        {"told"},
        {"mine"},
        {"hear"},
        {"asked"},
        {"suggested", "offer", "invited"},
        {"liked", "agreed"},
    ):
        mine = [(item, score) for item, score in zip(items, scores, strict=True) if item.point.kind in kinds]
        top = [item for item, score in mine if score["sound"] > 0.5]
        good = sum(item.label == 2 for item, _ in mine)
        if top:
            print(
                f"   {'/'.join(sorted(kinds)):22} {len(mine):5} candidates {good:4} sound; over .5: {len(top)} with {np.mean([i.label == 2 for i in top]):.2f} sound"
            )
    notes: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for item, score in zip(items, scores, strict=True):
        notes[item.source + item.note].append((score["sound"], item.label))
    for rank in (1, 2, 3):
        best = [sorted(found, reverse=True)[rank - 1][1] for found in notes.values() if len(found) >= rank]
        print(f"   candidate {rank} by score: sound {np.mean([label == 2 for label in best]):.3f}")


if __name__ == "__main__":
    everything = load()
    if "--crossed" in sys.argv:
        held = crossed(everything, [buckets(features(item.point), BITS) for item in everything])
        for name, truth in targets(everything).items():
            slope, shift = odds([score[name] for score in held], truth)
            for score in held:
                score[name] = slope * score[name] + shift
        report(everything, held)
    else:
        MODEL.write_bytes(train(everything))
