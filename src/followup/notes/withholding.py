"""Which passages must not travel: a trained linear model over word classes, with the neighbours as context."""

from __future__ import annotations

from typing import NamedTuple, get_args

from followup.language.linear import LinearModel, load_model
from followup.language.names import TITLES
from followup.language.patterns import lazy
from followup.language.words import Token
from followup.models import Reason
from followup.notes.features import passage_classes, passage_features
from followup.notes.given_names import is_given
from followup.notes.labels import LabelKind, labels
from followup.notes.plain_signs import plain_reason
from followup.notes.segmenting import Piece
from followup.notes.speakers import MYSELF

#: Log-odds from which a passage is withheld: one with a word that is sensitive anywhere, one with a word that has
#: an everyday sense too, and one with neither, or in the head of the notes where they say who, what and when.
STRONG, WEAK, NONE, HEAD = -1.9, -0.6, 0.5, 1.5
#: Log-odds from which that is sure enough to reject a draft that tells the passage; the same beside a plain sign.
SURE, SURE_WITH_SIGN = 2.0, -1.0
#: How much less is enough for a clause behind one that is withheld for a reason of these.
CONTINUED = 1.5
#: The same for any passage that, if anything, is withheld for one of them.
HARDER = 0.3
_HARD = frozenset(("pay", "candidates", "confidential", "gossip", "personal", "instruction"))
#: Words that a clause has at most which only says that the one beside it is a secret, or a rumour.
_SHORT_SIGN: dict[Reason | None, int] = {"confidential": 9, "gossip": 4}
#: Words of a sigh, "Gutted", "ugh": it is about what I did just before.
_SIGH = 2
_THEIRS = frozenset("he she they his her their wants liked said asked".split())
_POINTING = frozenset(("it", "that", "this"))
_STOP = lazy(r"[.!?;\n|]|\s[•●/]\s")
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
        rank = self.ranks[line]
        place = [f"line{rank}"] if rank < 3 else []
        if len(self.ranks) > 4 and rank > len(self.ranks) - 4:
            place.append(f"end{len(self.ranks) - rank}")
        if line in self.labelled:
            place.append(f"label {self.labelled[line]}")
        return tuple(place)

    def heads(self, line: int, classes: tuple[str, ...]) -> bool:
        """The line says who, which role or when."""
        return line in self.labelled or (self.ranks[line] < 3 and ("MEET" in classes or "JOB" in classes))


def _speaks(speaker: str | None) -> tuple[str, ...]:
    """Who speaks in a transcript, as a feature."""
    if speaker is None:
        return ()
    return ("I speak",) if speaker.casefold() in MYSELF else ("they speak",)


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
                place=(*context.place(piece.line), *_speaks(piece.speaker)),
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
        heads = context.heads(piece.line, classes[index]) or (index < 4 and _introduces(words[index]))
        reason = plain_reason(text[piece.start : piece.end], words[index]) if limit < NONE else None
        if heads and reason in ("reminder", "self-doubt"):
            reason = None
        places = model.buckets(features)
        score = model.score("withhold", places)
        if reason is not None:
            reasons.append((reason, score > SURE_WITH_SIGN))
            continue
        if index == len(found) - 1 and _signs(words[index]):
            reasons.append((None, False))
            continue
        limit = HEAD if heads else limit
        if reasons and _continues(text, found, index, reasons[-1][0]):
            limit -= CONTINUED
        likeliest = _likeliest(model, places)
        if likeliest in _HARD and not heads:
            limit -= HARDER
        reasons.append((likeliest if score > limit else None, score > SURE))
    return _with_secrets(text, found, words, reasons)


def _continues(text: str, found: list[Piece], index: int, before: Reason | None) -> bool:
    """The clause goes on with a sentence that is withheld for a hard reason."""
    return before in _HARD and _same_sentence(text, found[index - 1], found[index])


def _same_sentence(text: str, one: Piece, two: Piece) -> bool:
    return one.line == two.line and not _STOP.search(text, max(one.start, one.end - 2), two.start)


def _with_secrets(
    text: str, found: list[Piece], words: list[list[Token]], reasons: list[tuple[Reason | None, bool]]
) -> list[tuple[Reason | None, bool]]:
    """ "Keep it quiet, but X", "X, so not a word": a short sign of secrecy or rumour takes the clause beside it
    along, and a sigh what I did before it."""
    result = list(reasons)
    for index, (reason, _) in enumerate(reasons):
        count = sum(word.is_word for word in words[index])
        if reason == "self-doubt" and count <= _SIGH and index and found[index - 1].line == found[index].line:
            if _THEIRS.isdisjoint(word.low for word in words[index - 1]):
                result[index - 1] = (result[index - 1][0] or reason, False)
            continue
        if reason not in _SHORT_SIGN or count > _SHORT_SIGN[reason]:
            continue
        after, before = index + 1, index - 1
        if after < len(found) and _same_sentence(text, found[index], found[after]):
            result[after] = (result[after][0] or reason, result[after][1])
        elif (
            reason == "confidential"
            and before >= 0
            and found[before].line == found[index].line
            and (
                _same_sentence(text, found[before], found[index])
                or _POINTING.intersection(word.low for word in words[index])
            )
        ):
            result[before] = (result[before][0] or reason, result[before][1])
            while before > 0 and _same_sentence(text, found[before - 1], found[before]):
                before -= 1
                result[before] = (result[before][0] or reason, result[before][1])
    return result


def _introduces(words: list[Token]) -> bool:
    """ "Today with Mr Brandt", "saw Mags Stamford": says whom I met."""
    return any(
        word.low in ("with", "w", "met", "saw", "by", "/")
        and index + 1 < len(words)
        and (words[index + 1].low in TITLES or is_given(words[index + 1].low))
        for index, word in enumerate(words)
    )


def _signs(words: list[Token]) -> bool:
    """A name and nothing else, as people end a text: "- tom"."""
    named = [word for word in words if word.is_word]
    return 0 < len(named) < 3 and is_given(named[0].low) and len(words) < 5


def _likeliest(model: LinearModel, places: list[int]) -> Reason:
    names: tuple[Reason, ...] = get_args(Reason)
    return max(names, key=lambda name: model.score(name, places))
