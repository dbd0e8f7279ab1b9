"""Means with error bars, differences with their certainty, pass@k; plain Python, the same everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb, sqrt
from random import Random

#: Resamples of a bootstrap; enough for two digits of a 95 % interval.
RESAMPLES = 4000
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean over cases, its standard error and 95 % interval, and how many values it is made of."""

    value: float
    error: float
    low: float
    high: float
    count: int


def mean(groups: Mapping[str, Sequence[float]]) -> Mean | None:
    """Mean of all values with the error of drawing whole cases: repeats of one case are no new evidence.

    Args:
        groups: the values of each case.
    Returns: None when there is no value. With a single case the error is unknown and the interval is 0..1.
    Source: cluster-robust standard error of a mean (Liang and Zeger 1986), with the C / (C - 1) correction
        and Student's t on C - 1 degrees of freedom.
    """
    kept = [values for values in groups.values() if values]
    count = sum(map(len, kept))
    if not count:
        return None
    average = sum(map(sum, kept)) / count
    clusters = len(kept)
    if clusters == 1:
        return Mean(average, float("inf"), 0.0, 1.0, count)
    squares = sum(sum(value - average for value in values) ** 2 for values in kept)
    error = sqrt(squares * clusters / (clusters - 1)) / count
    reach = t_quantile(clusters - 1) * error
    return Mean(average, error, max(0.0, average - reach), min(1.0, average + reach), count)


def t_quantile(freedom: int) -> float:
    """The 97.5 % point of Student's t.

    Source: expansion in 1/freedom, Abramowitz and Stegun 26.7.5; within 2 % from 3 degrees of freedom on.
    """
    if freedom == 1:
        return 12.706
    if freedom == 2:
        return 4.303
    z, n = _Z, freedom
    return (
        z
        + (z**3 + z) / (4 * n)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * n**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * n**3)
    )


@dataclass(frozen=True, slots=True)
class Difference:
    """Mean change from A to B over the cases of both, its 95 % interval, and how often chance is as far."""

    value: float
    low: float
    high: float
    p: float
    cases: int


def difference(before: Mapping[str, float], after: Mapping[str, float]) -> Difference | None:
    """Paired bootstrap by case: resample cases, keep their pairs together.

    Args:
        before, after: one value a case; cases that only one side has are left out.
    Returns: None when no case is on both sides.
    """
    shared = sorted(before.keys() & after.keys())
    if not shared:
        return None
    gaps = [after[case] - before[case] for case in shared]
    value = sum(gaps) / len(gaps)
    random = Random(20_000)
    means = sorted(sum(random.choices(gaps, k=len(gaps))) / len(gaps) for _ in range(RESAMPLES))
    beyond = min(sum(m <= 0 for m in means), sum(m >= 0 for m in means))
    return Difference(
        value=value,
        low=means[int(0.025 * RESAMPLES)],
        high=means[int(0.975 * RESAMPLES) - 1],
        p=min(1.0, 2 * (beyond + 1) / (RESAMPLES + 1)),
        cases=len(gaps),
    )


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement with labels beyond chance: 1 is perfect, 0 what chance would give; and its 95 % interval."""

    kappa: float
    low: float
    high: float
    count: int


def agreement(answers: Sequence[tuple[str, str]]) -> Agreement:
    """Cohen's kappa of (label, answer) pairs, of which there is at least one.

    Source: Cohen 1960, "A Coefficient of Agreement for Nominal Scales"; the interval is a bootstrap.
    """
    random = Random(20_000)
    drawn = sorted(_kappa(random.choices(answers, k=len(answers))) for _ in range(RESAMPLES // 4))
    low, high = drawn[int(0.025 * len(drawn))], drawn[int(0.975 * len(drawn)) - 1]
    return Agreement(_kappa(answers), low, high, len(answers))


def _kappa(answers: Sequence[tuple[str, str]]) -> float:
    count = len(answers)
    observed = sum(label == answer for label, answer in answers) / count
    labels, given = Counter(label for label, _ in answers), Counter(answer for _, answer in answers)
    expected = sum(labels[kind] * given[kind] for kind in labels) / count**2
    return 1.0 if expected == 1 else (observed - expected) / (1 - expected)


def pass_at(passed: int, drafts: int, k: int) -> float:
    """Chance that at least one of k of these drafts passes.

    Source: Chen et al. 2021, "Evaluating Large Language Models Trained on Code", section 2.1.
    """
    return 1 - comb(drafts - passed, k) / comb(drafts, k)


def pass_all(passed: int, drafts: int, k: int) -> float:
    """Chance that all of k of these drafts pass."""
    return comb(passed, k) / comb(drafts, k)
