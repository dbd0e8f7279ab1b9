"""A run as one self-contained HTML page: no script, no remote asset, everything escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from followup.evals.cases import Case
from followup.evals.records import EvalRecord
from followup.evals.report.marks import Piece, mark_draft, mark_notes
from followup.evals.scorers import SCORERS
from followup.evals.stats import difference
from followup.evals.summary import Summary, summarise

#: Bars of a distribution.
BINS = 20


@dataclass(frozen=True, slots=True)
class Row:
    """A score over the run: its mean, and how often each twentieth of 0..1 occurs."""

    name: str
    meaning: str
    mean: float | None
    low: float
    high: float
    count: int
    bars: tuple[int, ...]
    bars_before: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A draft with its case; `notes` and `draft` are marked pieces. `before` is that of the other run."""

    record: EvalRecord
    why: str
    notes: tuple[Piece, ...]
    draft: tuple[Piece, ...]
    references: tuple[str, ...]
    before: EvalRecord | None = None
    draft_before: tuple[Piece, ...] = ()

    @property
    def change(self) -> float:
        return self.record.overall - self.before.overall if self.before else 0.0


def render_page(
    cases: Sequence[Case], records: Sequence[EvalRecord], before: Sequence[EvalRecord] = ()
) -> str:
    """The page of a run, the worst draft first; with `before` a comparison, the worst change first."""
    known = {case.id: case for case in cases}
    earlier = {record.key: record for record in before}
    entries = [_entry(known.get(record.case), record, earlier.get(record.key)) for record in records]
    entries.sort(key=lambda e: ((e.change if before else e.record.overall), e.record.overall, e.record.key))
    summary = summarise(records)
    page: str = _template().render(
        title="followup eval diff" if before else "followup eval",
        summary=summary,
        before=summarise(before) if before else None,
        difference=difference(_by_case(before), _by_case(records)) if before else None,
        rows=list(_rows(summary, records, before)),
        entries=entries,
        scorers=SCORERS,
    )
    return page


def _by_case(records: Sequence[EvalRecord]) -> dict[str, float]:
    grouped: dict[str, list[float]] = {}
    for record in records:
        grouped.setdefault(record.case, []).append(record.overall)
    return {case: sum(values) / len(values) for case, values in grouped.items()}


def _entry(case: Case | None, record: EvalRecord, before: EvalRecord | None) -> Entry:
    return Entry(
        record=record,
        why=case.why if case else "",
        notes=mark_notes(case, record.text or "") if case else (),
        draft=mark_draft(case, record),
        references=tuple(reference.text for reference in case.references) if case else (),
        before=before,
        draft_before=mark_draft(case, before) if before else (),
    )


def _rows(summary: Summary, records: Sequence[EvalRecord], before: Sequence[EvalRecord]) -> Iterator[Row]:
    meanings = {scorer.name: scorer.meaning for scorer in SCORERS} | {
        "overall": "all scores in one, 0 when a rule is broken"
    }
    for name, found in summary.means.items():
        yield Row(
            name=name,
            meaning=meanings[name],
            mean=found.value if found else None,
            low=found.low if found else 0.0,
            high=found.high if found else 0.0,
            count=found.count if found else 0,
            bars=_bars(records, name),
            bars_before=_bars(before, name) if before else (),
        )


def _bars(records: Sequence[EvalRecord], name: str) -> tuple[int, ...]:
    """Heights in percent of the highest."""
    counts = [0] * BINS
    for record in records:
        value = record.overall if name == "overall" else record.scores.get(name)
        if value is not None:
            counts[min(BINS - 1, int(value * BINS))] += 1
    return tuple(round(100 * count / max(1, max(counts))) for count in counts)


def _template() -> Any:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["score"] = _score
    source = (files("followup.evals.report") / "page.html.j2").read_text(encoding="utf-8")
    return environment.from_string(source)


def _score(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
