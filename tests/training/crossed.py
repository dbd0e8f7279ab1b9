"""Each author's sentences judged by a model that never saw that author: the honest development figure.

A label that a single author wrote is judged by quarters of the file (pairs kept together): that flatters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.training.fit import fit
from tests.training.tables import Row, Table

ALLOWED = 0.005  # of the clean lines, per label


def crossed_scores(table: Table, rows: Sequence[Row]) -> list[dict[str, float]]:
    """Per row, label -> log-odds from a model trained without the row's author."""
    hashed = [table.features(row.text) for row in rows]
    scores: list[dict[str, float]] = [{} for _ in rows]
    for held, labels in _folds(table, rows):
        others = [place for place in range(len(rows)) if place not in held]
        model = fit([rows[i] for i in others], [hashed[i] for i in others], labels, table.bits)
        for place in held:
            places = model.places(hashed[place])
            scores[place].update((label, model.score(label, places)) for label in labels)
    return scores


def _folds(table: Table, rows: Sequence[Row]) -> Iterator[tuple[set[int], list[str]]]:
    """Rows to hold out, and the labels that can be learnt from the rest."""
    for source in sorted({row.source for row in rows}):
        own = [place for place, row in enumerate(rows) if row.source == source]
        elsewhere = {row.label for row in rows if row.source != source}
        yield set(own), [label for label in table.labels if label in elsewhere]
        here = {row.label for row in rows if row.source == source}
        alone = [label for label in table.labels if label in here - elsewhere]
        if alone:
            for part in range(4):
                yield {place for turn, place in enumerate(own) if turn // 2 % 4 == part}, alone


def crossed_verdicts(table: Table, rows: Sequence[Row]) -> list[set[str]]:
    """Per row, the labels that a model trained without its author gives, at the limits of the shipped one."""
    scores = crossed_scores(table, rows)
    limits = crossed_limits(table, rows, scores)
    return [{label for label, score in found.items() if score > limits[label]} for found in scores]


def crossed_limits(table: Table, rows: Sequence[Row], scores: Sequence[dict[str, float]]) -> dict[str, float]:
    """Per label, the log-odds that only `ALLOWED` of the clean lines reach."""
    limits = {}
    for label in table.labels:
        clean = sorted(found[label] for row, found in zip(rows, scores, strict=True) if row.label == "ok")
        limits[label] = clean[int(len(clean) * (1 - ALLOWED))]
    return limits
