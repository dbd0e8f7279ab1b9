"""All scorers, in the order of the report, and how they make one figure."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log

from followup.evals.sample import Sample
from followup.evals.scorers import (
    concision,
    discretion,
    facts,
    grounding,
    likeness,
    order,
    recipient,
    role,
    rules,
    specificity,
    structure,
    voice,
)
from followup.evals.scorers.base import Score, Scorer

__all__ = ["SCORERS", "Score", "Scorer", "overall", "score_all"]

SCORERS: tuple[Scorer, ...] = tuple(
    module.SCORER
    for module in (
        structure, rules, recipient, role, facts, grounding, discretion, specificity, voice, concision, order,
        likeness,
    )
)  # fmt: skip

#: No single score takes more than this factor's weight: a 0 counts as this.
FLOOR = 0.05


def score_all(sample: Sample) -> dict[str, Score]:
    """Every score of a draft, by name."""
    return {scorer.name: scorer.score(sample) for scorer in SCORERS}


def overall(scores: Mapping[str, float | None]) -> float:
    """Weighted geometric mean of the scores that there are, each at least FLOOR; 0 when a rule is broken.

    A geometric mean, since a message is as good as its weakest side: a warm, concise note to the wrong person
    is not nine tenths right.
    """
    if scores.get("rules") == 0:
        return 0.0
    known = [(scorer.weight, value) for scorer in SCORERS if (value := scores.get(scorer.name)) is not None]
    if not known:
        return 0.0
    total = sum(weight for weight, _ in known)
    return round(exp(sum(weight * log(max(value, FLOOR)) for weight, value in known) / total), 4)
