"""Which passages must not travel: a trained linear model over word classes, with the neighbours as context."""

from __future__ import annotations

from typing import get_args

from followup.language.linear import load_model
from followup.language.names import TITLES
from followup.language.words import Token
from followup.models import PRIVATE_REASONS, Reason
from followup.notes.features import passage_classes, passage_features
from followup.notes.labels import labels
from followup.notes.segmenting import Piece

#: Log-odds from which a passage is withheld.
THRESHOLD = -0.5
_BACK = frozenset("SECRET+ SECRET".split())


def context_features(text: str, found: list[Piece], words: list[list[Token]]) -> list[list[str]]:
    """Features of every piece, with the classes of the pieces beside it (of the same or the next line)."""
    classes = [passage_classes(tokens) for tokens in words]
    begins: dict[int, int] = {}
    for piece in found:
        begins.setdefault(piece.line, piece.start)
    labelled = {label.line: label.kind for label in labels(text, begins)}
    ranks = {line: rank for rank, line in enumerate(begins)}
    rows = []
    for index, (piece, tokens) in enumerate(zip(found, words, strict=True)):
        near_before = index > 0 and piece.line - found[index - 1].line <= 1
        near_after = index + 1 < len(found) and found[index + 1].line == piece.line
        place = (
            f"line{min(ranks[piece.line], 3)}",
            f"label {labelled.get(piece.line)}",
            "speaker" if piece.speaker else "plain",
        )
        rows.append(
            passage_features(
                tokens,
                classes[index],
                before=classes[index - 1] if near_before else (),
                after=classes[index + 1] if near_after else (),
                place=place,
            )
        )
    return rows


def withheld_reasons(text: str, found: list[Piece], words: list[list[Token]]) -> list[Reason | None]:
    """The reason of each piece that must be withheld, None for the rest."""
    model = load_model("passages")
    reasons: list[Reason | None] = []
    names: tuple[Reason, ...] = get_args(Reason)
    for features in context_features(text, found, words):
        places = model.buckets(features)
        held = model.score("withhold", places)
        if held < THRESHOLD - 2:
            reasons.append(None)
            continue
        scores = {name: model.score(name, places) for name in names}
        best = max(names, key=lambda name: scores[name])
        reasons.append(best if max(held, scores[best]) > THRESHOLD else None)
    return reasons


__all__ = ["PRIVATE_REASONS", "TITLES", "context_features", "withheld_reasons"]
