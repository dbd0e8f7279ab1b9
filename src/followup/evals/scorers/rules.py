"""rules: what `check` says about the draft with the notes of the case."""

from __future__ import annotations

from followup.evals.sample import Sample
from followup.evals.scorers.base import Score, Scorer

#: What each further warning leaves of the score.
KEPT_PER_WARNING = 0.92


def score(sample: Sample) -> Score:
    if sample.unreadable:
        return Score(0.0, sample.unreadable)
    errors = [v for v in sample.violations if v.severity == "error"]
    if errors:
        return Score(0.0, "; ".join(dict.fromkeys(f"{v.rule}: {v.message}" for v in errors)))
    warnings = sample.violations
    reason = "; ".join(dict.fromkeys(f"{v.rule}: {v.message}" for v in warnings)) or "breaks no rule"
    return Score(round(KEPT_PER_WARNING ** len(warnings), 4), reason)


SCORER = Scorer("rules", 1.0, "0 with a rule broken, less with each warning", score)
