"""A small fixed linear model over hashed features: exact integer sums, so every machine gives the same verdict.

Weights are trained by `python -m tests.training` and shipped under `data/`. A model is one file: a JSON header line
(labels, scales, biases, bits, unit_length), then `2 ** bits` rows of signed bytes, in each a weight per label.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from math import sqrt
from operator import itemgetter
from zlib import crc32

from followup.language.lexicon import read_table

#: Buckets picked besides those asked for, since only of two and more an `itemgetter` makes a tuple.
_TWO_MORE = (0, 0)
#: A signed byte -> itself and 128 more, as an unsigned one: of those `sum` needs no numbers made.
_RAISED = bytes(byte ^ 0x80 for byte in range(256))


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
            raise ValueError("a model holds one row of weights a bucket, one weight a label")
        self._rows = weights  # a bucket's weights for all labels side by side, to be read at once
        signed = memoryview(self._rows).cast("b")
        self._columns = {label: signed[turn :: len(self.labels)] for turn, label in enumerate(self.labels)}

    def buckets(self, features: Iterable[str]) -> list[int]:
        """Where each feature's weights lie; repeated features count once, in order of first appearance."""
        return buckets(features, self._bits)

    def places(self, numbers: Iterable[int]) -> list[int]:
        """Buckets of features that are hashed already."""
        mask = (1 << self._bits) - 1
        return [number & mask for number in numbers]

    def score(self, label: str, places: list[int]) -> float:
        """Log-odds of one label for features already turned to buckets; of several labels, `scores` costs less."""
        weights = self._columns[label]
        total: int = sum(itemgetter(*places, *_TWO_MORE)(weights)) - 2 * weights[0]
        return self._bias[label] + self._scale[label] * total / self._length(places)

    def scores(self, places: list[int]) -> dict[str, float]:
        """The score of every label."""
        rows, width = self._rows, len(self.labels)
        raised = b"".join([rows[place * width : place * width + width] for place in places]).translate(
            _RAISED
        )
        length = self._length(places)
        return {
            label: self._bias[label]
            + self._scale[label] * (sum(raised[turn::width]) - 128 * len(places)) / length
            for turn, label in enumerate(self.labels)
        }

    def _length(self, places: list[int]) -> float:
        """A model trained on rows of unit length divides the sum of the weights by the root of their number."""
        return sqrt(len(places) or 1) if self._unit_length else 1.0


def buckets(features: Iterable[str], bits: int) -> list[int]:
    """CRC-32 of each distinct feature, cut to `bits`."""
    mask = (1 << bits) - 1
    return [crc32(feature.encode("utf-8", "surrogatepass")) & mask for feature in dict.fromkeys(features)]


@lru_cache(maxsize=8)
def load_model(name: str) -> LinearModel:
    """The shipped model of this name, read on first use."""
    return LinearModel(read_table(f"{name}.bin"))
