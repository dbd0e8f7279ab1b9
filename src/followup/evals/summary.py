"""What a run amounts to: counts, a mean with error bars for every score, the rules broken, pass@k."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from followup.evals.records import EvalRecord
from followup.evals.scorers import SCORERS
from followup.evals.stats import Mean, mean, pass_all, pass_at


@dataclass(frozen=True, slots=True)
class Summary:
    """`means` has "overall" over all drafts, and each score over the drafts that have it."""

    counts: Counter[str]
    means: dict[str, Mean | None]
    rules: Counter[str]
    passes: dict[int, tuple[float, float]]

    @property
    def drafts(self) -> int:
        return self.counts.total()

    @property
    def overall(self) -> float:
        """The mean that `--fail-under` compares: rejected and errored drafts are in it, with 0."""
        found = self.means["overall"]
        return found.value if found else 0.0


def summarise(records: Sequence[EvalRecord]) -> Summary:
    """Add up a run."""
    names = ["overall", *(scorer.name for scorer in SCORERS)]
    grouped: dict[str, dict[str, list[float]]] = {name: defaultdict(list) for name in names}
    for record in records:
        for name in names:
            value = record.overall if name == "overall" else record.scores.get(name)
            if value is not None:
                grouped[name][record.case].append(value)
    rules = Counter(v.rule for record in records for v in record.violations if v.severity == "error")
    return Summary(
        counts=Counter(record.status for record in records),
        means={name: mean(groups) for name, groups in grouped.items()},
        rules=rules,
        passes=_passes(records),
    )


def _passes(records: Sequence[EvalRecord]) -> dict[int, tuple[float, float]]:
    """For k up to the fewest drafts of a case: pass@k and pass^k, averaged over cases; a draft passes when it
    breaks no rule."""
    by_case: dict[str, list[bool]] = defaultdict(list)
    for record in records:
        by_case[record.case].append(record.status == "scored")
    most = min(map(len, by_case.values()), default=0)
    if most < 2:
        return {}
    return {
        k: (
            sum(pass_at(sum(v), len(v), k) for v in by_case.values()) / len(by_case),
            sum(pass_all(sum(v), len(v), k) for v in by_case.values()) / len(by_case),
        )
        for k in range(1, most + 1)
    }
