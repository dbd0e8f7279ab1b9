"""Fit one table: hashed features -> logistic regression per label -> signed bytes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from followup.language.linear import LinearModel
from tests.training.tables import ANY, Row

STRENGTH = 1.0  # inverse of the regularisation; flat between 0.5 and 5
RARE = 2  # a feature of fewer lines than this learns nothing but its line
NEVER = -9.0  # log-odds of a label that only the authors left out wrote
TELLING = 1.5  # power of the log of rarity by which a feature counts: .81 -> .86 caught at 3 % false alarms


def matrix(hashed: Sequence[Sequence[int]], bits: int, keep: set[int] | None = None) -> csr_matrix:
    """One row a text, one column a bucket, each row of length 1."""
    mask = (1 << bits) - 1
    columns, values, ends = [], [], [0]
    for numbers in hashed:
        places = [number & mask for number in numbers if keep is None or number in keep]
        columns += places
        values += [1 / len(numbers) ** 0.5 if numbers else 0.0] * len(places)
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(hashed), 1 << bits))


def fit(
    rows: Sequence[Row], hashed: Sequence[Sequence[int]], labels: Sequence[str], bits: int
) -> LinearModel:
    """A model in the shipped form, already rounded to bytes."""
    return LinearModel(fit_bytes(rows, hashed, labels, bits))


def fit_bytes(
    rows: Sequence[Row],
    hashed: Sequence[Sequence[int]],
    labels: Sequence[str],
    bits: int,
    limits: dict[str, float] | None = None,
) -> bytes:
    """The same as the bytes of its file; `limits` are log-odds that shift each label's zero."""
    counts = Counter(number for numbers in hashed for number in numbers)
    inputs = matrix(hashed, bits, {number for number, count in counts.items() if count >= RARE})
    spread = np.asarray((inputs > 0).sum(axis=0)).ravel()
    telling = np.log(np.maximum(len(rows) / (spread + 1), 1.01)) ** TELLING
    inputs = csr_matrix(inputs.multiply(telling))
    scales, biases, blocks = [], [], []
    for label in labels:
        wanted = np.array([row.label == label or (label == ANY and row.label != "ok") for row in rows])
        weights, bias = np.zeros(1 << bits), NEVER
        if wanted.any():
            found = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=500).fit(inputs, wanted)
            weights, bias = found.coef_[0] * telling, float(found.intercept_[0])
        scale = float(np.abs(weights).max()) / 127 or 1.0
        scales.append(scale)
        biases.append(bias - (limits or {}).get(label, 0.0))
        blocks.append(np.round(weights / scale).astype(np.int8).tobytes())
    header = {
        "labels": list(labels),
        "bits": bits,
        "scales": scales,
        "biases": biases,
        "unit_length": True,
    }
    return json.dumps(header).encode() + b"\n" + b"".join(blocks)
