"""Sentences judged by models that never saw their author: the honest development figure."""

from __future__ import annotations

from collections.abc import Sequence

from tests.training.fit import fit
from tests.training.tables import ANY, Row, Table

GROUPS = 4  # of authors, each left out once
NEAR = 0.025  # of the near misses, and
GATE = 0.02  # of the suspects may be lost to the cheap first look
LEAST = -2.6  # log-odds under which no label is believed, however few its near misses
ORDINARY = 0.012  # of the sentences of whole letters (quoted lines among them) may be rejected, per label


def crossed_scores(table: Table, rows: Sequence[Row]) -> list[dict[str, float]]:
    """Per row, label -> log-odds from a model trained without the row's author."""
    hashed = [table.features(row.text) for row in rows]
    group = {source: turn % GROUPS for turn, source in enumerate(sorted({row.source for row in rows}))}
    scores: list[dict[str, float]] = [{} for _ in rows]
    for left_out in range(GROUPS):
        others = [place for place, row in enumerate(rows) if group[row.source] != left_out]
        model = fit([rows[i] for i in others], [hashed[i] for i in others], table.labels, table.bits)
        for place, row in enumerate(rows):
            if group[row.source] == left_out:
                places = model.places(hashed[place])
                scores[place] = {label: model.score(label, places) for label in table.labels}
    return scores


def crossed_verdicts(table: Table, rows: Sequence[Row]) -> list[set[str]]:
    """Per row, the labels that a model trained without its author gives, at the limits of the shipped one."""
    scores = crossed_scores(table, rows)
    limits = crossed_limits(table, rows, scores)
    return [{label for label, score in found.items() if score > limits[label]} for found in scores]


def crossed_limits(table: Table, rows: Sequence[Row], scores: Sequence[dict[str, float]]) -> dict[str, float]:
    """Per label, the log-odds that no more than `NEAR` and `ORDINARY` of the clean lines reach.

    Near misses count where their author wrote the label too. The limit of `ANY` is where nearly every suspect
    still passes.
    """
    limits: dict[str, float] = {}
    judged = list(zip(rows, scores, strict=True))
    for label in table.labels:
        if label == ANY:
            wanted = sorted(s[ANY] for row, s in judged if row.label != "ok")
            return {ANY: wanted[int(len(wanted) * GATE)]}
        authors = {row.source for row in rows if row.label == label}
        near = [s[label] for row, s in judged if row.label == "ok" and row.source in authors]
        letters = [s[label] for row, s in judged if row.source == "letters"]
        limits[label] = max(_reached(NEAR, near), _reached(ORDINARY, letters), LEAST)
    return limits


def _reached(share: float, values: list[float]) -> float:
    return sorted(values)[int(len(values) * (1 - share))]
