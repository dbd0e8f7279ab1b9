"""Pairs of letters compared by a model, in both orders, once it agrees with pairs whose answer is known."""

from __future__ import annotations

from followup.evals.judge.pairs import Better, Opinion, Pair, labelled_pairs, pairs_of_run, pairs_of_runs
from followup.evals.judge.verdicts import COUNTS_FROM, Judge, Judged, Judgement, Trial, judge_pairs, try_judge

__all__ = [
    "COUNTS_FROM",
    "Better",
    "Judge",
    "Judged",
    "Judgement",
    "Opinion",
    "Pair",
    "Trial",
    "judge_pairs",
    "labelled_pairs",
    "pairs_of_run",
    "pairs_of_runs",
    "try_judge",
]
