"""A run as Markdown, for a pull request or a job summary."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup.evals.records import EvalRecord
from followup.evals.report.terminal import LOWEST, counts_line
from followup.evals.summary import summarise


def render_markdown(records: Sequence[EvalRecord]) -> str:
    """Counts, the table of scores, and the lowest drafts."""
    summary = summarise(records)
    lines = [f"## followup eval: {summary.overall:.3f}", "", counts_line(records, summary), ""]
    lines += ["| score | mean | 95 % | n |", "|---|---:|---|---:|"]
    for name, found in summary.means.items():
        if found is None:
            lines.append(f"| {name} | - | | 0 |")
        else:
            lines.append(
                f"| {name} | {found.value:.3f} | {found.low:.3f} to {found.high:.3f} | {found.count} |"
            )
    lines += ["", "| lowest | overall | status | what to do |", "|---|---:|---|---|"]
    for record in sorted(records, key=lambda r: (r.overall, r.case, r.draft))[:LOWEST]:
        known = {n: v for n, v in record.scores.items() if v is not None and n != "likeness"}
        weakest = min(known, key=lambda name: known[name], default="")
        advice = record.error or f"{weakest}: {record.reasons.get(weakest, '')}"
        lines.append(f"| {_cell(record.case)} | {record.overall:.3f} | {record.status} | {_cell(advice)} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """Text that cannot leave its table cell or become markup."""
    return re.sub(r"([\\`*_\[\]<>|~#!])", r"\\\1", " ".join(text.split()))
