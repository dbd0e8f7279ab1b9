"""What a scorer is: a value with a name, a weight, a measure, and the reason that goes with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import prod

from followup.evals.sample import Sample


@dataclass(frozen=True, slots=True)
class Score:
    """0..1, or None where the case gives nothing to measure by; with a reason to act on."""

    value: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class Scorer:
    """One measure. `weight` is its share in `overall`, relative to the others."""

    name: str
    weight: float
    meaning: str
    score: Callable[[Sample], Score]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that makes a draft worse: what a person should do, and what share of the score it takes."""

    text: str
    cost: float


def from_faults(faults: Iterable[Fault], fine: str) -> Score:
    """Each fault takes its share of what the others left; the reason lists them, the dearest first."""
    found = sorted(faults, key=lambda fault: -fault.cost)
    value = prod(1 - fault.cost for fault in found)
    return Score(round(value, 4), "; ".join(dict.fromkeys(f.text for f in found)) or fine)


def quoted(text: str, limit: int = 60) -> str:
    """An excerpt for a reason."""
    short = " ".join(text.split())
    return f"“{short if len(short) <= limit else short[: limit - 1] + '…'}”"
