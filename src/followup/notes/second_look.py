"""The second look at a passage: its own scores beside those of its neighbours and of the whole note."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from math import log

from followup.language.patterns import lazy
from followup.language.tables import read_table
from followup.notes.segmenting import Piece

#: What stands beyond the first and the last passage: nothing that must be withheld.
_NOTHING = -4.0
_STOP = lazy(r"[.!?;\n|]|\s[•●/]\s")
#: What is weighed of each passage, before the score of each reason.
NAMES = (
    "own", "likeliest reason", "before", "after", "before in line", "after in line", "before in sentence",
    "after in sentence", "two before", "two after", "same reason before", "same reason after",
    "same reason anywhere", "whole note", "head", "length",
)  # fmt: skip


def same_sentence(text: str, one: Piece, two: Piece) -> bool:
    """Nothing that ends a sentence stands between two neighbours."""
    return one.line == two.line and not _STOP.search(text, max(one.start, one.end - 2), two.start)


def second_looks(
    text: str, found: Sequence[Piece], scores: Sequence[Sequence[float]], heads: Sequence[bool]
) -> list[list[float]]:
    """A row for each piece, as `NAMES` says, then its score for each reason.

    Args:
        scores: of each piece, the log-odds that it must be withheld, then those of each reason.
        heads: whether a piece says who, which role or when.
    """
    edge = [_NOTHING] * len(scores[0]) if scores else []
    most = [max(column) for column in zip(*scores, strict=True)]
    mean = sum(row[0] for row in scores) / len(scores) if scores else 0.0
    rows = []
    for place, (piece, own) in enumerate(zip(found, scores, strict=True)):
        before, two_before = (scores[at] if at >= 0 else edge for at in (place - 1, place - 2))
        after, two_after = (scores[at] if at < len(scores) else edge for at in (place + 1, place + 2))
        reason = max(range(1, len(own)), key=own.__getitem__)
        earlier = found[place - 1] if place else None
        later = found[place + 1] if place + 1 < len(found) else None
        rows.append(
            [
                own[0],
                own[reason],
                before[0],
                after[0],
                before[0] - _NOTHING if earlier and earlier.line == piece.line else 0.0,
                after[0] - _NOTHING if later and later.line == piece.line else 0.0,
                before[0] - _NOTHING if earlier and same_sentence(text, earlier, piece) else 0.0,
                after[0] - _NOTHING if later and same_sentence(text, piece, later) else 0.0,
                two_before[0],
                two_after[0],
                before[reason],
                after[reason],
                most[reason],
                mean,
                float(heads[place]),
                log(piece.end - piece.start),
                *own[1:],
            ]
        )
    return rows


@lru_cache(maxsize=1)
def _weights() -> tuple[float, list[float]]:
    table = json.loads(read_table("second_look.json"))
    return table["bias"], table["weights"]


def weigh(row: Sequence[float]) -> float:
    """Log-odds that a passage must be withheld, from its row of `second_looks`."""
    bias, weights = _weights()
    return bias + sum(weight * value for weight, value in zip(weights, row, strict=True))
