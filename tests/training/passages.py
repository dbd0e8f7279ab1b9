"""Train `passages.bin` and `second_look.json`: which passages of the notes must not travel. Needs scikit-learn.

python -m tests.training.passages            train on all files and write the models
python -m tests.training.passages --held-out leave files out in turn, and print what leaks and what is lost
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from followup.language.linear import buckets
from followup.language.words import Token, tokens
from followup.notes.segmenting import Piece, pieces
from followup.notes.withholding import (
    HARD,
    HARD_LIMIT,
    LABELS,
    REASONS,
    SOFT_LIMIT,
    Context,
    context_features,
    looks,
    passage_features,
)
from tests.measure_notes import unmarked
from tests.training.model_file import Weights, matrix, model_bytes, rarity
from tests.training.notes import note_files

CORPUS = Path(__file__).parents[1] / "corpus"
DATA = Path(__file__).parents[2] / "src/followup/language/data"
BITS = 17
GROUPS = 6  # of files, each left out once
STRENGTH = 2.0  # inverse of the regularisation
SECOND_STRENGTH = 0.3
SINGLE = 2.0  # weight of a passage without its note
RARE = 2  # a feature of fewer items learns nothing but its item


@dataclass
class Item:
    """A passage: hashed features, why it must be withheld or "ok", how much it counts, and the file it is from."""

    buckets: list[int]
    reason: str
    weight: float
    source: str


@dataclass
class Note:
    """A labelled note, read; `first` is the place of its first item among all."""

    label: dict
    text: str
    spans: list[tuple[int, int, str]]
    found: list[Piece]
    words: list[list[Token]]
    context: Context
    first: int

    @property
    def places(self) -> slice:
        return slice(self.first, self.first + len(self.found))


def reason_of(start: int, end: int, spans: list[tuple[int, int, str]]) -> tuple[str, float]:
    """Reason of most of a passage, and the share of it that is marked."""
    best, share = "ok", 0.0
    for low, high, reason in spans:
        part = max(0, min(end, high) - max(start, low)) / max(1, end - start)
        if part > share:
            best, share = reason, part
    return best, share


def load() -> tuple[list[Note], list[Item]]:
    """Every labelled note, and the items of the notes and then of the single passages."""
    notes: list[Note] = []
    items: list[Item] = []
    for path in note_files():
        for label in tomllib.loads(path.read_text("utf-8"))["note"]:
            text, spans = unmarked(label["text"])
            found = list(pieces(text))
            words = [tokens(text[piece.start : piece.end], piece.start) for piece in found]
            note = Note(label, text, spans, found, words, Context.of(text, found, words), len(items))
            notes.append(note)
            items += note_items(note, path.stem)
    for path in sorted(CORPUS.glob("passages_*.txt")):
        for line in path.read_text("utf-8").splitlines():
            reason, _, text = line.split("|", 2)
            items.append(Item(buckets(passage_features(tokens(text)), BITS), reason, SINGLE, path.stem))
    return notes, items


def note_items(note: Note, source: str) -> list[Item]:
    items = []
    for piece, features in zip(
        note.found, context_features(note.found, note.words, note.context), strict=True
    ):
        reason, share = reason_of(piece.start, piece.end, note.spans)
        low = note.text[piece.start : piece.end].casefold()
        fact = any(word in low for item in note.label["facts"] for word in item["any"])
        weight = 3.0 if share >= 0.6 else 0.5 if share >= 0.1 else 3.0 if fact else 1.0
        items.append(Item(buckets(features, BITS), reason if share >= 0.3 else "ok", weight, source))
    return items


def telling(x: csr_matrix) -> np.ndarray:
    """How much each feature counts: the log of its rarity, nothing below `RARE` items."""
    spread = np.asarray((x > 0).sum(axis=0)).ravel()
    return np.where(spread >= RARE, rarity(x), 0.0)


def fit(items: list[Item], label: str, x: csr_matrix) -> Weights:
    """Weights and bias of one label, for rows of length 1."""
    counts = telling(x)
    y = np.array([item.reason != "ok" if label == "withhold" else item.reason == label for item in items])
    weights = np.array([item.weight for item in items])
    model = LogisticRegression(C=STRENGTH, max_iter=200, solver="liblinear", tol=1e-2)
    model.fit(csr_matrix(x.multiply(counts)), y, sample_weight=weights)
    return model.coef_[0] * counts, float(model.intercept_[0])


def first_look(items: list[Item]) -> bytes:
    """The model of single passages, as the bytes of its file."""
    x = matrix([item.buckets for item in items], BITS)
    return model_bytes({label: fit(items, label, x) for label in LABELS}, BITS)


def crossed_scores(items: list[Item], groups: np.ndarray) -> np.ndarray:
    """Of each item of a note, the scores by models that did not see its file."""
    x = matrix([item.buckets for item in items], BITS)
    scores = np.zeros((len(items), len(LABELS)))
    for group in range(GROUPS):
        out = groups == group
        rest = [item for item, left in zip(items, out, strict=True) if not left]
        for column, label in enumerate(LABELS):
            coefficients, bias = fit(rest, label, x[~out])
            scores[out, column] = x[out] @ coefficients + bias
    return scores


def file_groups(items: list[Item]) -> np.ndarray:
    """The group of each item of a note, -1 for single passages; files with the same number go together."""
    numbers = sorted({_number(item.source) for item in items if item.source.startswith("notes")})
    return np.array(
        [numbers.index(_number(i.source)) % GROUPS if i.source.startswith("notes") else -1 for i in items]
    )


def _number(source: str) -> str:
    return source.rstrip("abcdefghijklmnopqrstuvwxyz")


def look_rows(notes: list[Note], scores: np.ndarray) -> np.ndarray:
    """What the second look sees of each passage of the notes."""
    return np.array(
        [
            row
            for note in notes
            for row in looks(note.text, note.found, note.words, note.context, scores[note.places].tolist())
        ]
    )


def second_look(rows: np.ndarray, items: list[Item]) -> tuple[np.ndarray, float]:
    """Weights and bias for rows as they are."""
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    model = LogisticRegression(C=SECOND_STRENGTH, max_iter=800)
    model.fit(
        (rows - middle) / spread,
        [item.reason != "ok" for item in items],
        sample_weight=[item.weight for item in items],
    )
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - weights @ middle)


def train() -> None:
    """Learn from all files; the second look learns from scores by models that did not see the file."""
    notes, items = load()
    (DATA / "passages.bin").write_bytes(first_look(items))
    groups = file_groups(items)
    rows = look_rows(notes, crossed_scores(items, groups))
    weights, bias = second_look(rows, items[: len(rows)])
    table = {"bias": round(bias, 4), "weights": [round(float(weight), 4) for weight in weights]}
    (DATA / "second_look.json").write_text(json.dumps(table) + "\n", "utf-8")


def held_out() -> None:
    """What leaks and what is lost where neither look saw the file."""
    notes, items = load()
    groups = file_groups(items)
    scores = crossed_scores(items, groups)
    rows = look_rows(notes, scores)
    inside = groups[: len(rows)]
    final = np.zeros(len(rows))
    for group in range(GROUPS):
        rest = [item for item, own in zip(items, inside, strict=False) if own != group]
        weights, bias = second_look(rows[inside != group], rest)
        final[inside == group] = rows[inside == group] @ weights + bias
    hard = np.isin(scores[: len(rows), 1:].argmax(axis=1), [REASONS.index(reason) for reason in HARD])
    for shift in (-0.6, -0.3, 0.0, 0.3, 0.6):
        withheld = final > np.where(hard, HARD_LIMIT, SOFT_LIMIT) + shift
        print(f"limits {shift:+.1f}: {report(notes, withheld)}")


def report(notes: list[Note], withheld: np.ndarray) -> str:
    """Marked passages that leak, by reason, and facts of which every mention is withheld."""
    counts: Counter[str] = Counter()
    for note in notes:
        kept = [piece for piece, out in zip(note.found, withheld[note.places], strict=True) if not out]
        for start, end, reason in note.spans:
            shown = sum(max(0, min(end, piece.end) - max(start, piece.start)) for piece in kept)
            counts[f"held {reason}"] += 1
            counts[f"leaked {reason}"] += shown > 0.4 * (end - start)
        text = "\n".join(note.text[piece.start : piece.end] for piece in kept).casefold()
        for fact in note.label["facts"]:
            counts["facts"] += 1
            counts["facts lost"] += not any(word in text for word in fact["any"])
    leaked, held = (sum(counts[f"{kind} {reason}"] for reason in REASONS) for kind in ("leaked", "held"))
    hard = sum(counts[f"leaked {r}"] for r in HARD) / sum(counts[f"held {r}"] for r in HARD)
    each = ", ".join(f"{r} {counts[f'leaked {r}']}/{counts[f'held {r}']}" for r in REASONS)
    return (
        f"leaked {leaked / held:.1%}, hard {hard:.1%}, "
        f"facts lost {counts['facts lost'] / counts['facts']:.1%} ({each})"
    )


if __name__ == "__main__":
    held_out() if "--held-out" in sys.argv else train()
