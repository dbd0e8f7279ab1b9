"""What every trainer shares: rows of hashed features as a matrix, and the file that the program reads a model from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix

#: A label's weights, one a bucket, and its bias.
Weights = tuple[np.ndarray, float]


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


def rarity(inputs: csr_matrix) -> np.ndarray:
    """The log of how rare each bucket is among the rows, never zero."""
    spread = np.asarray((inputs > 0).sum(axis=0)).ravel()
    return np.log(np.maximum(inputs.shape[0] / (spread + 1), 1.01))


def model_bytes(found: Mapping[str, Weights], bits: int) -> bytes:
    """The file of a model whose rows have length 1, its weights rounded to signed bytes."""
    scales, biases, columns = [], [], []
    for weights, bias in found.values():
        scale = float(np.abs(weights).max()) / 127 or 1.0
        scales.append(scale)
        biases.append(bias)
        columns.append(np.round(weights / scale).astype(np.int8))
    header = {"labels": list(found), "bits": bits, "scales": scales, "biases": biases, "unit_length": True}
    return json.dumps(header).encode() + b"\n" + np.stack(columns, axis=1).tobytes()
