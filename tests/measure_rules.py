"""`python -m tests.measure_rules [FILE...]`: how well the rules judge labelled sentences.

Each line `label|family|text` is set into a neutral letter and checked. A line counts as caught when the rule
that is its label reports; an `ok` line is a false alarm when any rule reports an error on its sentence.
Without files, every sentence of the corpus is judged by models that never saw its author.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from followup.checking import check
from followup.rules.base import around
from tests.training.tables import ACTS, Row, read_rows


def reported(text: str) -> dict[str, str]:
    """Rules that report on the sentence in the neutral letter -> severity."""
    whole = around(text)
    start = whole.index(text)
    end = start + len(text)
    found = check(whole).violations
    return {v.rule: v.severity for v in found if v.start < end and v.end > start}


def judge(rows: Sequence[Row]) -> list[set[str]]:
    """Per row, what the shipped rules say: the label if caught, errors otherwise."""
    verdicts = []
    for row in rows:
        rules = reported(row.text)
        verdicts.append(
            {rule for rule, severity in rules.items() if severity == "error" or rule == row.label}
        )
    return verdicts


def judge_crossed(rows: Sequence[Row]) -> list[set[str]]:
    """The same by models that never saw the row's author; needs the extra `train`."""
    from tests.training.crossed import crossed_verdicts

    return crossed_verdicts(ACTS, rows)


def show(rows: Sequence[Row], verdicts: Sequence[set[str]]) -> None:
    """Figures per rule, then every family that is not perfect."""
    families: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    rules: dict[str, Counter[str]] = defaultdict(Counter)
    for row, verdict in zip(rows, verdicts, strict=True):
        right = not verdict if row.label == "ok" else row.label in verdict
        others = row.label != "ok" and bool(verdict - {row.label})
        for counter in (families[row.label, row.family], rules[row.label]):
            counter.update(lines=1, right=int(right), others=int(others))
    for label, count in sorted(rules.items()):
        rate = "false alarms" if label == "ok" else "caught"
        share = count["right"] / count["lines"]
        note = f", another error too on {count['others']}" if count["others"] else ""
        print(
            f"{label:20} {count['lines']:5} lines, {rate} {share if label != 'ok' else 1 - share:.3f}{note}"
        )
    for (label, family), count in sorted(
        families.items(), key=lambda item: item[1]["right"] - item[1]["lines"]
    ):
        if count["right"] < count["lines"]:
            print(f"  {label:20} {family:34} {count['right']:3} of {count['lines']}")


def main(paths: Sequence[str]) -> None:
    rows = [row for path in paths for row in read_rows(Path(path))] or ACTS.rows()
    show(rows, judge(rows) if paths else judge_crossed(rows))


if __name__ == "__main__":
    main(sys.argv[1:])
