"""Which passages must not travel: a trained linear model over word classes, with the neighbours as context."""

from __future__ import annotations

from typing import NamedTuple, get_args

from followup.language.linear import LinearModel, load_model
from followup.language.words import Token
from followup.models import Reason
from followup.notes.features import passage_classes, passage_features
from followup.notes.given_names import is_given
from followup.notes.labels import LabelKind, labels
from followup.notes.plain_signs import plain_reason
from followup.notes.segmenting import Piece

#: Log-odds from which a passage is withheld: one with a word that is sensitive anywhere, one with a word that has
#: an everyday sense too, and one with neither, or in the head of the notes where they say who, what and when.
STRONG, WEAK, NONE = -1.7, -0.4, 0.7
#: Log-odds from which that is sure enough to reject a draft that tells the passage; the same beside a plain sign.
SURE, SURE_WITH_SIGN = 2.0, -1.0
_NEUTRAL = frozenset(("WORK", "JOB", "MEET", "SAID", "SELF", "THEM", "WE", "NOT", "CHIEF", "HUSH"))


def threshold(classes: tuple[str, ...]) -> float:
    """From which log-odds a passage with words of these classes is withheld."""
    telling = [name for name in classes if name not in _NEUTRAL]
    if any(not name.endswith("w") and name not in ("CHORE", "ORDER") for name in telling):
        return STRONG
    return WEAK if telling else NONE


#: How many lines and words at most the head of the notes has, where they say who.
_HEAD_LINES, _HEAD_WORDS = 4, 70


class Context(NamedTuple):
    """What surrounds the pieces of a note: which lines are labelled how, and which come first."""

    labelled: dict[int, LabelKind]
    ranks: dict[int, int]

    @classmethod
    def of(cls, text: str, found: list[Piece]) -> Context:
        begins: dict[int, int] = {}
        for piece in found:
            begins.setdefault(piece.line, piece.start)
        labelled = {label.line: label.kind for label in labels(text, begins)}
        return cls(labelled, {line: rank for rank, line in enumerate(begins)})

    def place(self, line: int) -> tuple[str, ...]:
        """Where a line stands, as features."""
        place = [f"line{self.ranks[line]}"] if self.ranks[line] < 3 else []
        if line in self.labelled:
            place.append(f"label {self.labelled[line]}")
        return tuple(place)

    def heads(self, line: int, classes: tuple[str, ...]) -> bool:
        """The line says who, which role or when."""
        return line in self.labelled or (self.ranks[line] < 3 and ("MEET" in classes or "JOB" in classes))


def note_classes(found: list[Piece], words: list[list[Token]]) -> list[tuple[str, ...]]:
    """The classes of every piece; names that the head of the notes has not count as somebody else's."""
    lines = sorted({piece.line for piece in found})[:_HEAD_LINES]
    heard: set[str] = set()
    count = 0
    for piece, tokens in zip(found, words, strict=True):
        if piece.line in lines and count < _HEAD_WORDS:
            heard.update(word.low for word in tokens)
            count += len(tokens)
    return [passage_classes(tokens, frozenset(heard)) for tokens in words]


def context_features(
    text: str, found: list[Piece], words: list[list[Token]], classes: list[tuple[str, ...]] | None = None
) -> list[list[str]]:
    """Features of every piece, with the classes of the pieces beside it (of the same or the next line)."""
    classes = classes or note_classes(found, words)
    context = Context.of(text, found)
    rows = []
    for index, (piece, tokens) in enumerate(zip(found, words, strict=True)):
        near_before = index > 0 and piece.line - found[index - 1].line <= 1
        near_after = index + 1 < len(found) and found[index + 1].line == piece.line
        rows.append(
            passage_features(
                tokens,
                classes[index],
                before=classes[index - 1] if near_before else (),
                after=classes[index + 1] if near_after else (),
                place=context.place(piece.line),
            )
        )
    return rows


def withheld_reasons(
    text: str, found: list[Piece], words: list[list[Token]]
) -> list[tuple[Reason | None, bool]]:
    """The reason of each piece that must be withheld, None for the rest; and whether that is sure."""
    model = load_model("passages")
    classes = note_classes(found, words)
    context = Context.of(text, found)
    reasons: list[tuple[Reason | None, bool]] = []
    for index, features in enumerate(context_features(text, found, words, classes)):
        piece, limit = found[index], threshold(classes[index])
        reason = plain_reason(text[piece.start : piece.end], words[index]) if limit < NONE else None
        places = model.buckets(features)
        score = model.score("withhold", places)
        if reason is not None:
            reasons.append((reason, score > SURE_WITH_SIGN))
            continue
        if index == len(found) - 1 and _signs(words[index]):
            reasons.append((None, False))
            continue
        limit = NONE if context.heads(piece.line, classes[index]) else limit
        reasons.append((_likeliest(model, places) if score > limit else None, score > SURE))
    return reasons


def _signs(words: list[Token]) -> bool:
    """A name and nothing else, as people end a text: "- tom"."""
    named = [word for word in words if word.is_word]
    return 0 < len(named) < 3 and is_given(named[0].low) and len(words) < 5


def _likeliest(model: LinearModel, places: list[int]) -> Reason:
    names: tuple[Reason, ...] = get_args(Reason)
    return max(names, key=lambda name: model.score(name, places))
