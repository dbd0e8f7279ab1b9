"""Which passages must not travel: a trained linear model over word classes, with the neighbours as context."""

from __future__ import annotations

from typing import get_args

from followup.language.linear import load_model
from followup.language.words import Token
from followup.models import Reason
from followup.notes.features import passage_classes, passage_features
from followup.notes.labels import labels
from followup.notes.plain_signs import plain_reason
from followup.notes.segmenting import Piece

#: Log-odds from which a passage is withheld: one with a word that is sensitive anywhere, one with a word that has
#: an everyday sense too, and one with neither (its neighbours speak against it).
STRONG, WEAK, NONE = -1.5, -0.25, 1.0
#: Log-odds from which that is sure enough to reject a draft that tells the passage.
SURE = 2.0
_NEUTRAL = frozenset(("WORK", "JOB", "MEET", "SAID", "SELF", "THEM", "WE", "NOT", "CHIEF", "HUSH"))


def threshold(classes: tuple[str, ...]) -> float:
    """From which log-odds a passage with words of these classes is withheld."""
    telling = set(classes) - _NEUTRAL
    if any(not name.endswith("w") and name not in ("CHORE", "ORDER") for name in telling):
        return STRONG
    return WEAK if telling else NONE


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
        place = [f"line{ranks[piece.line]}"] if ranks[piece.line] < 3 else []
        if piece.line in labelled:
            place.append(f"label {labelled[piece.line]}")
        rows.append(
            passage_features(
                tokens,
                classes[index],
                before=classes[index - 1] if near_before else (),
                after=classes[index + 1] if near_after else (),
                place=tuple(place),
            )
        )
    return rows


def withheld_reasons(
    text: str, found: list[Piece], words: list[list[Token]]
) -> list[tuple[Reason | None, bool]]:
    """The reason of each piece that must be withheld, None for the rest; and whether that is sure."""
    model = load_model("passages")
    reasons: list[tuple[Reason | None, bool]] = []
    rows = context_features(text, found, words)
    for piece, tokens, features in zip(found, words, rows, strict=True):
        places = model.buckets(features)
        plain = plain_reason(text[piece.start : piece.end], tokens)
        score = model.score("withhold", places)
        sure = plain is not None or score > SURE
        if plain is None and score > threshold(passage_classes(tokens)):
            names: tuple[Reason, ...] = get_args(Reason)
            best: Reason = max(names, key=lambda name: model.score(name, places))
            plain = best
        reasons.append((plain, sure))
    return reasons
