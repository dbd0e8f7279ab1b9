"""Two runs side by side: what got better, what got worse, and whether that is more than chance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from followup.evals.records import EvalRecord
from followup.evals.scorers import SCORERS
from followup.evals.stats import Difference, difference


@dataclass(frozen=True, slots=True)
class CaseChange:
    """A case in both runs: mean overall and how many of its drafts broke no rule, before and after."""

    case: str
    before: float
    after: float
    passed_before: float
    passed_after: float

    @property
    def change(self) -> float:
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Comparison:
    """`scores` has "overall" first; `changes` the worst first; `only` what one run alone has, A then B."""

    scores: dict[str, Difference | None]
    changes: tuple[CaseChange, ...]
    only: tuple[tuple[str, ...], tuple[str, ...]]

    @property
    def broken(self) -> list[CaseChange]:
        """Cases that lost drafts to a rule or an error."""
        return [change for change in self.changes if change.passed_after < change.passed_before]

    @property
    def fixed(self) -> list[CaseChange]:
        return [change for change in self.changes if change.passed_after > change.passed_before]

    @property
    def worse(self) -> bool:
        """True when the mean overall fell by more than chance explains (the 95 % interval is below 0)."""
        found = self.scores["overall"]
        return found is not None and found.high < 0


def compare(before: Sequence[EvalRecord], after: Sequence[EvalRecord]) -> Comparison:
    """Compare runs case by case, over the cases that both have."""
    names = ["overall", *(scorer.name for scorer in SCORERS)]
    old, new = _by_case(before), _by_case(after)
    changes = [
        CaseChange(
            case,
            _mean(old[case], "overall") or 0.0,
            _mean(new[case], "overall") or 0.0,
            _passed(old[case]),
            _passed(new[case]),
        )
        for case in old.keys() & new.keys()
    ]
    return Comparison(
        scores={name: difference(_values(old, name), _values(new, name)) for name in names},
        changes=tuple(sorted(changes, key=lambda change: (change.change, change.case))),
        only=(tuple(sorted(old.keys() - new.keys())), tuple(sorted(new.keys() - old.keys()))),
    )


def _by_case(records: Sequence[EvalRecord]) -> dict[str, list[EvalRecord]]:
    found: dict[str, list[EvalRecord]] = defaultdict(list)
    for record in records:
        found[record.case].append(record)
    return dict(found)


def _passed(records: list[EvalRecord]) -> float:
    return sum(record.status == "scored" for record in records) / len(records)


def _mean(records: list[EvalRecord], name: str) -> float | None:
    values = [r.overall if name == "overall" else r.scores.get(name) for r in records]
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _values(cases: dict[str, list[EvalRecord]], name: str) -> dict[str, float]:
    means = {case: _mean(records, name) for case, records in cases.items()}
    return {case: value for case, value in means.items() if value is not None}
