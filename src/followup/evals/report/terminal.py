"""A run as plain text for a terminal or a log."""

from __future__ import annotations

from collections.abc import Sequence

from followup.evals.audit import Kind
from followup.evals.diff import Comparison
from followup.evals.judge import COUNTS_FROM, Better, Judgement
from followup.evals.records import EvalRecord
from followup.evals.summary import Summary, summarise

#: How many of the lowest drafts are listed.
LOWEST = 8


def render_terminal(records: Sequence[EvalRecord], title: str = "") -> str:
    """Counts, the table of scores, broken rules, and the lowest drafts with what to do."""
    summary = summarise(records)
    blocks = [counts_line(records, summary), _table(records, summary)]
    if summary.passes:
        blocks.append(
            "\n".join(
                f"pass@{k} {one:.2f}   pass^{k} {every:.2f}" for k, (one, every) in summary.passes.items()
            )
        )
    if summary.rules:
        blocks.append("rules broken: " + ", ".join(f"{rule} {n}" for rule, n in summary.rules.most_common()))
    blocks.append(_lowest(records))
    return "\n\n".join(block for block in ([title] if title else []) + blocks if block)


def counts_line(records: Sequence[EvalRecord], summary: Summary) -> str:
    """ "60 drafts of 60 cases: 55 scored, 5 rejected, 0 errored"."""
    cases = len({record.case for record in records})
    parts = ", ".join(f"{summary.counts[status]} {status}" for status in ("scored", "rejected", "errored"))
    return f"{summary.drafts} drafts of {cases} cases: {parts}"


def _table(records: Sequence[EvalRecord], summary: Summary) -> str:
    rows = [f"{'':<12}  {'mean':>5}  {'95 %':>13}  {'n':>4}  lowest"]
    for name, found in summary.means.items():
        if found is None:
            rows.append(f"{name:<12}  {'-':>5}  {'':>13}  {0:>4}  nothing to measure by")
            continue
        value, low = _lowest_of(records, name)
        rows.append(
            f"{name:<12}  {found.value:5.3f}  {found.low:5.3f} - {found.high:5.3f}  {found.count:>4}  "
            f"{value:.2f} {low}"
        )
    return "\n".join(rows)


def _lowest_of(records: Sequence[EvalRecord], name: str) -> tuple[float, str]:
    def value(record: EvalRecord) -> float | None:
        return record.overall if name == "overall" else record.scores.get(name)

    return min((found, record.case) for record in records if (found := value(record)) is not None)


def _lowest(records: Sequence[EvalRecord]) -> str:
    rows = []
    for record in sorted(records, key=lambda r: (r.overall, r.case, r.draft))[:LOWEST]:
        rows.append(f"{record.overall:5.3f}  {record.case} {record.draft}  {record.status}: {_why(record)}")
    return "lowest:\n" + "\n".join(rows) if rows else ""


def _why(record: EvalRecord) -> str:
    if record.error:
        return record.error
    known = {name: value for name, value in record.scores.items() if value is not None and name != "likeness"}
    name = min(known, key=lambda key: known[key], default="")
    text = f"{name} {known[name]:.2f}, {record.reasons[name]}" if name else ""
    return text if len(text) <= 150 else text[:149] + "…"


def render_audit(kinds: Sequence[Kind], *, blind: bool = False) -> str:
    """A line for each kind of damage, the least noticed first; with `blind` the letters that got away."""
    rows = [f"{'AUC':>5}  {'drop':>5}  {'rejected':>8}  {'pairs':>5}  kind"]
    for kind in sorted(kinds, key=lambda kind: (kind.auc, kind.drop)):
        rows.append(
            f"{kind.auc:5.3f}  {kind.drop:5.2f}  {kind.rejected:8.0%}  {kind.pairs:>5}  "
            f"{kind.damage.id}: {kind.damage.meaning}"
        )
    mean = sum(kind.auc for kind in kinds) / len(kinds)
    rows.append(
        f"\nmean AUC {mean:.4f} over {len(kinds)} kinds, lowest {min(kind.auc for kind in kinds):.3f}"
    )
    if blind:
        for kind in kinds:
            for one in kind.blind:
                rows.append(
                    f"\n--- {kind.damage.id}, {one.case}: {one.before:.3f} -> {one.after:.3f}\n{one.text}"
                )
    return "\n".join(rows)


def render_diff(comparison: Comparison) -> str:
    """The change of every score with its interval, then cases fixed, broken and changed most."""
    rows = [f"{'':<12}  {'change':>7}  {'95 %':>17}  {'p':>6}  cases"]
    for name, found in comparison.scores.items():
        if found is None:
            rows.append(f"{name:<12}  {'-':>7}  {'':>17}  {'':>6}      0")
        else:
            rows.append(
                f"{name:<12}  {found.value:+7.3f}  {found.low:+7.3f} to {found.high:+.3f}  {found.p:6.3f}  "
                f"{found.cases:>5}"
            )
    blocks = ["\n".join(rows)]
    for title, changes in (("fixed", comparison.fixed), ("broken", comparison.broken)):
        if changes:
            blocks.append(f"{title}: " + ", ".join(change.case for change in changes))
    moved = sorted((c for c in comparison.changes if c.change), key=lambda c: (-abs(c.change), c.case))[
        :LOWEST
    ]
    if moved:
        lines = [f"{c.change:+.3f}  {c.before:.3f} -> {c.after:.3f}  {c.case}" for c in moved]
        blocks.append("changed most:\n" + "\n".join(lines))
    for side, cases in zip(("A", "B"), comparison.only, strict=True):
        if cases:
            blocks.append(f"only in {side}: " + ", ".join(cases))
    return "\n\n".join(blocks)


def render_judgement(judgement: Judgement, first: str, second: str) -> str:
    """How far the judge can be believed; where it can, which side it prefers, and each pair with its reason.

    Args:
        first, second: what the letters of a pair are called, like "A" and "B".
    """
    found = judgement.trial.agreement
    known = (
        f"kappa {found.kappa:.2f} (95 % {found.low:.2f} to {found.high:.2f}), {found.count} labelled pairs"
    )
    head = f"judge {judgement.judge}: {known}"
    if not judgement.trial.counts:
        return f"{head}; under {COUNTS_FROM:.2f}, so it was not asked about the drafts"
    if not judgement.pairs:
        return f"{head}; there is no pair of drafts to judge"
    names: dict[Better, str] = {"first": first, "second": second, "neither": "neither"}
    counts = ", ".join(f"{name} {judgement.count(side)}" for side, name in names.items())
    torn = sum(judged.is_torn for judged in judgement.pairs)
    share = judgement.share("second")
    lines = [
        head,
        f"preferred, of {len(judgement.pairs)} pairs: {counts} (in {torn} the order of the two decided)",
    ]
    if share:
        lines.append(
            f"share of {second}, neither counted half: {share.value:.3f} "
            f"(95 % {share.low:.3f} to {share.high:.3f})"
        )
    for judged in judgement.pairs:
        reason = f": {judged.reason}" if judged.reason else ""
        lines.append(f"{names[judged.better]}  {judged.pair.case.id} {judged.pair.draft}{reason}")
    return "\n".join(lines)
