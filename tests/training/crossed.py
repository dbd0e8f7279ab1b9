"""Sentences judged by models that never saw their author: the honest development figure, and the limits it sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from followup.language.acts import ASKING, asks_nothing, shortness
from followup.language.reading import read_sentence
from tests.training.fit import fit
from tests.training.tables import ANY, LETTER, Row, Table

GROUPS = 6  # of authors, each left out once
NEAR = 0.015  # of the near misses may be rejected, per label, but
NEAR_OF = {  # more where the act matters most or few of its near misses are fair, fewer where warm letters come close
    "feedback-request": 0.015,
    "decision-push": 0.025,
    "disparaging": 0.035,
    "further-messages": 0.012,
    "pleading": 0.01,
}
WARNED = frozenset({"asks-question", "stock-phrase"})  # acts that reject no letter
GATE = 0.015  # of the suspects may be lost to the cheap first look
LEAST = -5.0  # log-odds under which no label is believed, however few its near misses
ORDINARY = 0.0008  # of the sentences of whole clean letters may be rejected, per label, a third of them literary, but
ORDINARY_OF = {
    "feedback-request": 0.004,
    "disparaging": 0.002,
    "decision-push": 0.0018,
    "pay-talk": 0.0015,
    "further-messages": 0.0012,
}  # more where a miss costs most


def crossed_scores(table: Table, rows: Sequence[Row]) -> list[dict[str, float]]:
    """Per row, label -> log-odds from a model trained without the row's author, over what its length asks for."""
    hashed = [table.features(row.text) for row in rows]
    scores: list[dict[str, float]] = [{} for _ in rows]
    for left_out in _groups(rows):
        others = [place for place, row in enumerate(rows) if row.source not in left_out]
        model = fit([rows[i] for i in others], [hashed[i] for i in others], table.labels, table.bits)
        for place, row in enumerate(rows):
            if row.source in left_out:
                asked = 0.0 if ANY in table.labels else shortness(read_sentence(row.text))
                found = model.scores(model.places(hashed[place]))
                scores[place] = {label: score - asked for label, score in found.items()}
    return scores


def crossed_verdicts(table: Table, rows: Sequence[Row]) -> list[set[str]]:
    """Per row, the labels that a model trained without its author gives, at the limits of the shipped one."""
    scores = crossed_scores(table, rows)
    limits = crossed_limits(table, rows, scores)
    return [{label for label, score in found.items() if score > limits[label]} for found in scores]


def crossed_limits(table: Table, rows: Sequence[Row], scores: Sequence[dict[str, float]]) -> dict[str, float]:
    """Per label, the log-odds that no more than `NEAR`, `NEAR_OF` and `ORDINARY` of the clean lines reach.

    Near misses count where their author wrote the label too, yet not most of its lines: without those, little
    is learned. The limit of `ANY` is where nearly every suspect still passes.
    """
    if table.labels == (ANY,):
        wanted = sorted(found[ANY] for row, found in zip(rows, scores, strict=True) if row.label != "ok")
        return {ANY: wanted[int(len(wanted) * GATE)]}
    limits: dict[str, float] = {}
    clean = [(row, found) for row, found in zip(rows, scores, strict=True) if row.label == "ok"]
    for label in table.labels:
        authors = Counter(row.source for row in rows if row.label == label)
        fair = {source for source, lines in authors.items() if 2 * lines <= authors.total()}
        near = [found[label] for row, found in clean if row.source in fair]
        letters = [found[label] for row, found in clean if row.family == LETTER and not _let_off(row, label)]
        limits[label] = max(_reached(NEAR_OF.get(label, NEAR), near), LEAST)
        if label not in WARNED:  # clean letters may hold what is only warned of
            limits[label] = max(limits[label], _reached(ORDINARY_OF.get(label, ORDINARY), letters))
    return limits


def _let_off(row: Row, label: str) -> bool:
    """Whether the judge holds no such act against this row, whatever its score."""
    return label in ASKING and asks_nothing(read_sentence(row.text).words)


def _groups(rows: Sequence[Row]) -> list[set[str]]:
    """Authors in groups of about as many lines."""
    groups: list[set[str]] = [set() for _ in range(GROUPS)]
    lines = [0] * GROUPS
    for source, count in Counter(row.source for row in rows).most_common():
        least = lines.index(min(lines))
        groups[least].add(source)
        lines[least] += count
    return groups


def _reached(share: float, values: list[float]) -> float:
    return sorted(values)[int(len(values) * (1 - share))]
