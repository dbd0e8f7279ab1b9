"""What a judge is asked about: two letters from the notes of one case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from followup.evals.cases import Case
from followup.evals.damages import DAMAGES, Damage, Letter
from followup.evals.records import EvalRecord

Better = Literal["first", "second", "neither"]
#: Labelled pairs in which one letter is damaged, and in which both are the same.
DAMAGED, SAME = 30, 10


@dataclass(frozen=True, slots=True)
class Opinion:
    """Which letter of a pair is better, and why."""

    better: Better
    reason: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two letters for the same case; `label` is the answer where it is known."""

    case: Case
    first: str
    second: str
    draft: int = 0
    label: Better | None = None

    @property
    def swapped(self) -> Pair:
        label: Better | None = self.label
        if label in ("first", "second"):
            label = "second" if label == "first" else "first"
        return Pair(self.case, self.second, self.first, self.draft, label)


def labelled_pairs(cases: Sequence[Case]) -> list[Pair]:
    """Pairs whose answer is known by the way they were made, from the references of these cases.

    Thirty kinds of damage, spread over all that the audit knows, each in the reference of another case: the
    reference is better, by turns as first and as second letter. Ten references stand beside themselves:
    neither is better.
    """
    with_reference = [case for case in cases if case.references]
    if not with_reference:
        return []
    pairs: list[Pair] = []
    for place in range(DAMAGED):
        pair = _damaged(DAMAGES[place * len(DAMAGES) // DAMAGED], with_reference, place * 7)
        if pair:
            pairs.append(pair.swapped if len(pairs) % 2 else pair)
    for place in range(SAME):
        case = with_reference[(place * 7 + 3) % len(with_reference)]
        pairs.append(Pair(case, case.references[0].text, case.references[0].text, label="neither"))
    return pairs


def _damaged(damage: Damage, cases: Sequence[Case], start: int) -> Pair | None:
    """The damage in the first reference that it fits, looked for from this place on."""
    for step in range(len(cases)):
        case = cases[(start + step) % len(cases)]
        others = [other.references[0].text for other in cases if other is not case]
        text = case.references[0].text
        damaged = damage.apply(Letter.read(case, text, others))
        changed = damaged.text if isinstance(damaged, Letter) else damaged
        if changed is not None and _visible(changed) != _visible(text):
            return Pair(case, text, changed, label="first")
    return None


def _visible(text: str) -> str:
    """What a model gets to see: control and invisible characters never reach one."""
    return "".join(char for char in text if char.isprintable() or char == "\n")


def pairs_of_run(cases: Sequence[Case], records: Sequence[EvalRecord]) -> list[Pair]:
    """Each draft that breaks no rule, and as second letter the first reference of its case."""
    known = {case.id: case for case in cases if case.references}
    return [
        Pair(known[r.case], r.text, known[r.case].references[0].text, r.draft)
        for r in records
        if r.status == "scored" and r.text is not None and r.case in known
    ]


def pairs_of_runs(
    cases: Sequence[Case], before: Sequence[EvalRecord], after: Sequence[EvalRecord]
) -> list[Pair]:
    """Drafts of the same case and number that break no rule in either run: that of A, then that of B."""
    known = {case.id: case for case in cases}
    old = {record.key: record for record in before if record.status == "scored"}
    pairs = []
    for record in after:
        partner = old.get(record.key)
        if record.status != "scored" or partner is None or record.case not in known:
            continue
        pairs.append(Pair(known[record.case], partner.text or "", record.text or "", record.draft))
    return pairs
