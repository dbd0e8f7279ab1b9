"""Fit one table: hashed features -> logistic regression per label -> signed bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from followup.language.linear import LinearModel
from tests.training.model_file import Weights, matrix, model_bytes, rarity
from tests.training.tables import ANY, Row

STRENGTH = 1.0  # inverse of the regularisation; flat between 0.5 and 5
RARE = 2  # a feature of fewer lines than this learns nothing but its line
NEVER = -9.0  # log-odds of a label that only the authors left out wrote
TELLING = (
    2.0  # power of the log of rarity by which a feature counts: 1.5 catches .7 % fewer asks for feedback
)
CLOSE_ENOUGH = 0.1  # of the dual at which a fit ends; figures are the same at a tenth of it
#: How much a line counts when a label is learned. With 1 for all, .63 of the pushes for a decision were caught at
#: 2 % false alarms of authors left out; so, .70.
NEAR_MISS = 4.0  # a clean line that stands below a breach by the same author
OWN = 1.5  # a line of the label
IN_LETTER = 4.0  # a sentence of a clean letter: no false alarm is worse than one there
OTHER = 0.1  # a line of another label: taking one breach for another does little harm


def near_misses(rows: Sequence[Row]) -> list[bool]:
    """Which rows are clean and stand right below a breach by the same author."""
    near = [
        row.label == "ok" and above.label != "ok" and row.source == above.source
        for above, row in pairwise(rows)
    ]
    return [False, *near]


def _counts(rows: Sequence[Row], label: str, near: Sequence[bool]) -> np.ndarray:
    """How much each row counts when `label` is learned."""
    if label == ANY:
        return np.ones(len(rows))
    by_label = {"ok": 1.0, label: OWN}
    counts = [
        NEAR_MISS if close else IN_LETTER if row.ordinary else by_label.get(row.label, OTHER)
        for row, close in zip(rows, near, strict=True)
    ]
    return np.array(counts)


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
    telling = rarity(inputs) ** TELLING
    inputs = csr_matrix(inputs.multiply(telling))
    learned: dict[str, Weights] = {}
    near = near_misses(rows)
    for label in labels:
        wanted = np.array([row.label == label or (label == ANY and row.label != "ok") for row in rows])
        weights, bias = np.zeros(1 << bits), NEVER
        if wanted.any():
            learner = LogisticRegression(
                C=STRENGTH, solver="liblinear", dual=True, tol=CLOSE_ENOUGH, max_iter=500, random_state=0
            )
            found = learner.fit(inputs, wanted, sample_weight=_counts(rows, label, near))
            weights, bias = found.coef_[0] * telling, float(found.intercept_[0])
        learned[label] = weights, bias - (limits or {}).get(label, 0.0)
    return model_bytes(learned, bits)
