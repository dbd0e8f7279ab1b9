"""Train `passages.bin`: which passages of the notes must not travel. Needs scikit-learn.

python -m tests.training.passages            train on all files and write the model
python -m tests.training.passages --held-out leave each file out once, and print what leaks and what is lost
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from followup.language.linear import buckets
from followup.language.words import tokens
from followup.models import Reason
from followup.notes.features import passage_features
from followup.notes.segmenting import pieces
from followup.notes.withholding import context_features

CORPUS = Path(__file__).parents[1] / "corpus"
MODEL = Path(__file__).parents[2] / "src/followup/language/data/passages.bin"
BITS = 16
STRENGTH = 2.0  # inverse of the regularisation
RARE = 2  # a feature of fewer items learns nothing but its item
REASONS = get_args(Reason)
_MARK = re.compile(r"⟦([\w-]+)\|([^⟧]*)⟧")


@dataclass
class Item:
    features: list[str]
    reason: str
    weight: float
    source: str
    text: str


def unmarked(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Labelled note -> the note as pasted, and (start, end, reason) of what must be withheld."""
    out, spans, last = "", [], 0
    for match in _MARK.finditer(text):
        out += text[last : match.start()]
        spans.append((len(out), len(out) + len(match[2]), match[1]))
        out += match[2]
        last = match.end()
    return out + text[last:], spans


def reason_of(start: int, end: int, spans: list[tuple[int, int, str]]) -> tuple[str, float]:
    """Reason of most of a passage, and the share of it that is marked."""
    best, share = "ok", 0.0
    for low, high, reason in spans:
        part = max(0, min(end, high) - max(start, low)) / max(1, end - start)
        if part > share:
            best, share = reason, part
    return best, share


def note_items(path: Path) -> list[Item]:
    items = []
    for note in tomllib.loads(path.read_text())["note"]:
        text, spans = unmarked(note["text"])
        found = list(pieces(text))
        words = [tokens(text[p.start : p.end], p.start) for p in found]
        rows = context_features(text, found, words)
        for piece, features in zip(found, rows, strict=True):
            reason, share = reason_of(piece.start, piece.end, spans)
            if share < 0.3:
                reason = "ok"
            words_of = text[piece.start : piece.end]
            fact = any(word in words_of.casefold() for item in note["facts"] for word in item["any"])
            weight = 3.0 if share >= 0.6 else 0.5 if share >= 0.1 else 3.0 if fact else 1.0
            items.append(Item(features, reason, weight, path.name, words_of))
    return items


def sentence_items(path: Path) -> list[Item]:
    items = []
    for line in path.read_text().splitlines():
        reason, _, text = line.split("|", 2)
        items.append(Item(passage_features(tokens(text)), reason, 1.0, path.name, text))
    return items


def load_items(folder: Path = CORPUS) -> list[Item]:
    items = []
    for path in sorted(folder.glob("notes_*.toml")):
        items += note_items(path)
    for path in sorted(folder.glob("passages_*.txt")):
        items += sentence_items(path)
    return items


def matrix(items: list[Item]) -> csr_matrix:
    """One row an item, each of length 1."""
    rows = [buckets(item.features, BITS) for item in items]
    indptr = np.cumsum([0, *map(len, rows)])
    values = np.concatenate([np.full(len(row), len(row) ** -0.5) for row in rows])
    return csr_matrix((values, np.concatenate(rows), indptr), shape=(len(rows), 1 << BITS))


def telling(x: csr_matrix) -> np.ndarray:
    """How much each feature counts: the log of its rarity, nothing below `RARE` items."""
    spread = np.asarray((x > 0).sum(axis=0)).ravel()
    return np.where(spread >= RARE, np.log(np.maximum(x.shape[0] / (spread + 1), 1.01)), 0.0)


def fit(items: list[Item], label: str, x: csr_matrix) -> tuple[np.ndarray, float]:
    """Weights and bias of one label, for rows of length 1."""
    counts = telling(x)
    y = np.array([item.reason != "ok" if label == "withhold" else item.reason == label for item in items])
    weights = np.array([item.weight for item in items])
    model = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear")
    model.fit(csr_matrix(x.multiply(counts)), y, sample_weight=weights)
    return model.coef_[0] * counts, float(model.intercept_[0])


def train(items: list[Item]) -> bytes:
    x = matrix(items)
    labels = ("withhold", *REASONS)
    scales, biases, blocks = [], [], []
    for label in labels:
        coefficients, bias = fit(items, label, x)
        scale = float(np.abs(coefficients).max()) / 127
        blocks.append(np.round(coefficients / scale).astype(np.int8).tobytes())
        scales.append(scale)
        biases.append(bias)
    header = {"labels": labels, "scales": scales, "biases": biases, "bits": BITS, "unit_length": True}
    return json.dumps(header).encode() + b"\n" + b"".join(blocks)


def held_out(items: list[Item]) -> None:
    x = matrix(items)
    sources = sorted({item.source for item in items})
    for source in sources:
        test = np.array([item.source == source for item in items])
        rest = [item for item, out in zip(items, test, strict=True) if not out]
        scores = {}
        for label in ("withhold", *REASONS):
            coefficients, bias = fit(rest, label, x[~test])
            scores[label] = x[test] @ coefficients + bias
        mine = [item for item, out in zip(items, test, strict=True) if out]
        report(source, mine, scores)


def report(source: str, items: list[Item], scores: dict[str, np.ndarray]) -> None:
    top = np.maximum(scores["withhold"], np.max([scores[r] for r in REASONS], axis=0))
    for threshold in (-1.0, -0.5, 0.0):
        flagged = top > threshold
        leaks = {
            r: [
                sum(not f for f, i in zip(flagged, items, strict=True) if i.reason == r),
                sum(i.reason == r for i in items),
            ]
            for r in REASONS
        }
        lost = sum(bool(f) for f, i in zip(flagged, items, strict=True) if i.reason == "ok")
        useful = sum(i.reason == "ok" for i in items)
        total = sum(v[0] for v in leaks.values()), sum(v[1] for v in leaks.values())
        print(
            f"{source} t={threshold}: leaked {total[0]}/{total[1]} lost {lost}/{useful}",
            {r: f"{a}/{b}" for r, (a, b) in leaks.items()},
        )


if __name__ == "__main__":
    everything = load_items()
    if "--held-out" in sys.argv:
        held_out(everything)
    else:
        MODEL.write_bytes(train(everything))
