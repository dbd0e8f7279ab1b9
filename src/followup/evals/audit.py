"""The suite measured: how often does a good letter score higher than the same letter with one defect?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from followup.evals.cases import Case
from followup.evals.damages import DAMAGES, Damage, Letter
from followup.evals.sample import make_sample
from followup.evals.scorers import overall, score_all


@dataclass(frozen=True, slots=True)
class Blind:
    """A damaged letter that scored no lower than its reference."""

    case: str
    reference: int
    before: float
    after: float
    text: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of damage over all references. `auc` is the share of pairs in which the reference wins,
    ties counted half; `drop` the mean loss; `rejected` the share of damaged letters that break a rule."""

    damage: Damage
    pairs: int
    auc: float
    drop: float
    rejected: float
    blind: tuple[Blind, ...]


def audit(
    cases: Sequence[Case],
    damages: Sequence[Damage] = DAMAGES,
    report: Callable[[str], None] = lambda id: None,
) -> list[Kind]:
    """Every kind of damage on every reference.

    The likeness sees the other references of the case only: a copy would win by being itself.
    """
    letters = []
    for place, case in enumerate(cases):
        others = [c.references[0].text for c in (*cases[place + 1 :], *cases[:place]) if c.references]
        for index, reference in enumerate(case.references):
            letter = Letter.read(case, reference.text, others)
            letters.append((letter, index, reference.text, _overall(case, reference.text, index)[0]))
    kinds = []
    for damage in damages:
        report(damage.id)
        outcomes = []
        for letter, index, text, before in letters:
            damaged = damage.apply(letter)
            changed = damaged.text if isinstance(damaged, Letter) else damaged
            if changed is None or changed == text:
                continue
            after, rejected = _overall(letter.case, changed, index)
            outcomes.append((Blind(letter.case.id, index, before, after, changed), rejected))
        if outcomes:
            kinds.append(_kind(damage, outcomes))
    return kinds


def _overall(case: Case, text: str, index: int) -> tuple[float, bool]:
    others = [reference.text for place, reference in enumerate(case.references) if place != index]
    sample = make_sample(case, text, others)
    if sample.rejected:
        return 0.0, True
    return overall({name: score.value for name, score in score_all(sample).items()}), False


def _kind(damage: Damage, outcomes: list[tuple[Blind, bool]]) -> Kind:
    pairs = [pair for pair, _ in outcomes]
    wins = sum(1.0 if p.before > p.after else 0.5 if p.before == p.after else 0.0 for p in pairs)
    return Kind(
        damage=damage,
        pairs=len(pairs),
        auc=wins / len(pairs),
        drop=sum(p.before - p.after for p in pairs) / len(pairs),
        rejected=sum(rejected for _, rejected in outcomes) / len(outcomes),
        blind=tuple(p for p in pairs if p.before <= p.after),
    )
