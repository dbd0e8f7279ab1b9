"""likeness: how near is it to the best reference?"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from followup.evals.sample import Sample
from followup.evals.scorers.base import Score, Scorer

#: chrF between good messages written from the same notes by two people; nothing below says anything.
UNRELATED, TWIN = 25.0, 100.0


def score(sample: Sample) -> Score:
    if not sample.references:
        return Score(None, "the case has no reference")
    best = max(_chrf(sample.text.strip(), reference.strip()) for reference in sample.references)
    value = min(1.0, max(0.0, (best - UNRELATED) / (TWIN - UNRELATED)))
    return Score(round(value, 4), f"chrF {best:.0f} to the nearest reference")


@lru_cache(maxsize=1)
def _metric() -> Any:
    from sacrebleu.metrics.chrf import CHRF

    return CHRF()


def _chrf(text: str, reference: str) -> float:
    return float(_metric().sentence_score(text, [reference]).score)


SCORER = Scorer("likeness", 0.3, "chrF to the best reference", score)
