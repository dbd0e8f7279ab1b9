"""A small fixed linear model over hashed features: exact integer sums, so every machine gives the same verdict.

Weights are trained by `python -m tests.training` and shipped under `data/`. A model is one file: a JSON header line
(labels, scales, biases, bits, unit_length), then one block of signed bytes a label, `2 ** bits` long.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable
from functools import lru_cache
from math import sqrt
from zlib import crc32

from followup.language.lexicon import read_table

_LANE = 3  # bytes that hold the sum of one label: enough for 65,000 features


#: A signed byte -> itself and 128 more, as an unsigned one.
_RAISED = bytes(byte ^ 0x80 for byte in range(256))


class _Lanes(dict[int, int]):
    """Bucket -> its weights for all labels side by side in one whole number; made when first asked for."""

    def __init__(self, weights: bytes, bits: int) -> None:
        super().__init__()
        self._weights = weights
        self._size = 1 << bits
        self._blank = bytes(_LANE * (len(weights) >> bits))

    def __missing__(self, place: int) -> int:
        lanes = bytearray(self._blank)
        lanes[_LANE - 1 :: _LANE] = self._weights[place :: self._size].translate(_RAISED)
        packed = self[place] = int.from_bytes(lanes, "big")
        return packed


class LinearModel:
    """One-against-the-rest classifiers over the same features.

    A score is the log-odds that the label holds, in units of 1; 0 means even odds.
    """

    def __init__(self, raw: bytes) -> None:
        line, _, weights = raw.partition(b"\n")
        header = json.loads(line)
        self.labels: tuple[str, ...] = tuple(header["labels"])
        self._bits: int = header["bits"]
        self._unit_length: bool = header.get("unit_length", False)
        self._scale: dict[str, float] = dict(zip(self.labels, header["scales"], strict=True))
        self._bias: dict[str, float] = dict(zip(self.labels, header["biases"], strict=True))
        if len(weights) != len(self.labels) << self._bits:
            raise ValueError("a model holds one block of weights a label")
        self._weights = weights
        self._rows: dict[str, array[int]] = {}
        self._lanes = _Lanes(weights, self._bits)

    def buckets(self, features: Iterable[str]) -> list[int]:
        """Where each feature's weights lie; repeated features count once, in order of first appearance."""
        return buckets(features, self._bits)

    def places(self, numbers: Iterable[int]) -> list[int]:
        """Buckets of features that are hashed already."""
        mask = (1 << self._bits) - 1
        return [number & mask for number in numbers]

    def score(self, label: str, places: list[int]) -> float:
        """Log-odds of one label for features already turned to buckets.

        A model trained on rows of unit length divides their sum by the root of their number.
        """
        total = sum(map(self._row(label).__getitem__, places))
        length = sqrt(len(places) or 1) if self._unit_length else 1.0
        return self._bias[label] + self._scale[label] * total / length

    def scores(self, places: list[int]) -> dict[str, float]:
        """The score of every label, summed in one pass."""
        packed = sum(map(self._lanes.__getitem__, places)).to_bytes(_LANE * len(self.labels), "big")
        length = sqrt(len(places) or 1) if self._unit_length else 1.0
        return {
            label: self._bias[label]
            + self._scale[label]
            * (int.from_bytes(packed[_LANE * turn : _LANE * (turn + 1)], "big") - 128 * len(places))
            / length
            for turn, label in enumerate(self.labels)
        }

    def weight(self, label: str, feature: str) -> float:
        """What one feature adds to the log-odds of a label."""
        return self._scale[label] * self._row(label)[crc32(feature.encode()) & ((1 << self._bits) - 1)]

    def _row(self, label: str) -> array[int]:
        """The weights of one label."""
        if label not in self._rows:
            start = self.labels.index(label) << self._bits
            self._rows[label] = array("b", self._weights[start : start + (1 << self._bits)])
        return self._rows[label]


def buckets(features: Iterable[str], bits: int) -> list[int]:
    """CRC-32 of each distinct feature, cut to `bits`."""
    mask = (1 << bits) - 1
    return [crc32(feature.encode("utf-8", "surrogatepass")) & mask for feature in dict.fromkeys(features)]


@lru_cache(maxsize=8)
def load_model(name: str) -> LinearModel:
    """The shipped model of this name, read on first use."""
    return LinearModel(read_table(f"{name}.bin"))
