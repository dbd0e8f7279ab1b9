"""Which passages must not travel: a trained linear model over words and their classes, then a second look at each
passage beside its neighbours."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple, get_args

from followup.language.lexicon import common_tag, groups_of, read_table
from followup.language.linear import load_model
from followup.language.names import TITLES
from followup.language.patterns import Needing, lazy
from followup.language.stems import FUNCTION_WORDS
from followup.language.words import Token
from followup.models import Reason
from followup.notes.given_names import is_given
from followup.notes.job_titles import HEADS
from followup.notes.labels import LabelKind, labels
from followup.notes.segmenting import Piece
from followup.notes.sensitive_words import classes_of, phrase_classes
from followup.notes.speakers import MYSELF


@lru_cache(maxsize=16384)
def word_shape(text: str) -> tuple[str, str, tuple[str, ...]]:
    """Word form, part of speech and classes of one token; figures keep only what stands behind the digits."""
    low = text.replace("’", "'").casefold()
    if any(char.isdigit() for char in low):
        tail = low.lstrip("0123456789.,:-/")
        return (f"#{tail}" if 0 < len(tail) < 4 else "#", "CD", classes_of(tail) if tail else ())
    if not low[0].isalnum():
        return low, "SYM", classes_of(low)
    tag = common_tag(low)
    if tag is None:
        tag = "NAME" if is_given(low.removesuffix("'s")) else _guess(low)
    return low, tag, classes_of(low)


def _guess(low: str) -> str:
    for ending, tag in (("ing", "VBG"), ("ed", "VBD"), ("ly", "RB"), ("s", "NNS")):
        if low.endswith(ending) and len(low) > 4:
            return tag
    return "UNK"


def passage_classes(words: list[Token], heard: frozenset[str] | None = None) -> tuple[str, ...]:
    """Every class that a word or phrase of a passage has, once each; phrases end in "+".

    `heard` are the names in the head of the notes, casefolded; any other name makes the class "OTHERw".
    """
    low = [word.low for word in words]
    found: dict[str, None] = {}
    for index, word in enumerate(words):
        for name in word_shape(word.text)[2]:
            found[name] = None
        if word.low in HEADS:
            found["JOB"] = None
        for name in phrase_classes(low, index):
            found[f"{name}+"] = None
    if heard is not None and any(
        word_shape(word.text)[1] == "NAME" and word.low.removesuffix("'s") not in heard for word in words
    ):
        found["OTHERw"] = None
    return tuple(found)


def passage_features(
    words: list[Token],
    classes: tuple[str, ...] | None = None,
    *,
    before: tuple[str, ...] = (),
    after: tuple[str, ...] = (),
    place: tuple[str, ...] = (),
) -> list[str]:
    """Feature strings of one passage; `before` and `after` are the classes of its neighbours,
    `place` says where in the notes it stands."""
    shapes = [word_shape(word.text) for word in words]
    forms = ["^", *(shape[0] for shape in shapes), "$"]
    features = ["b"]
    classes = passage_classes(words) if classes is None else classes
    for index in range(1, len(forms) - 1):
        form = forms[index]
        features.append(f"w{form}")
        features.append(f"2{form} {forms[index + 1]}")
        if len(form) > 5:
            features.append(f"s{form[:5]}")
    features.append(f"2^ {forms[1]}")
    mixed = ["^", *(shape[2][0] if shape[2] else shape[1] for shape in shapes), "$"]
    for index in range(len(mixed) - 1):
        features.append(f"m{mixed[index]} {mixed[index + 1]}")
    features += _group_features(shapes)
    features += [f"c{name}" for name in classes]
    ordered = sorted(classes)
    features += [f"C{one} {two}" for place, one in enumerate(ordered) for two in ordered[place + 1 :]]
    features += [f"<{name}" for name in before] + [f">{name}" for name in after]
    features.append(f"n{min(len(words) // 4, 6)}")
    features += [f"p{where}" for where in place]
    features.append(f"t{shapes[0][1]}")
    features += [f"f{name}" for name in shapes[0][2]]
    return features


def _group_features(shapes: list[tuple[str, str, tuple[str, ...]]]) -> list[str]:
    """The groups of every word, and each two neighbours: function words as they are, others by their broad group."""
    features = []
    before = "^"
    for form, tag, _ in shapes:
        symbol = form
        if form not in FUNCTION_WORDS and tag != "SYM":
            groups = groups_of(form)
            features += [f"g{group}" for group in groups]
            symbol = groups[0] if groups else tag
        features.append(f"G{before} {symbol}")
        before = symbol
    features.append(f"G{before} $")
    return features


#: Log-odds of the second look from which a passage is withheld, by whether its likeliest reason is a hard one; and
#: those of a passage that says who, which role or when, without which the rest cannot be told.
HARD_LIMIT, SOFT_LIMIT, HEAD_LIMIT = -0.9, -0.5, -0.2
#: The same for what both hold, "we both feel a score without listening is useless", which sounds like criticism more often
#: than it is; the words that such a passage has at most; and its own log-odds below which no neighbour tells against it.
SHARED_LIMIT, _SHARED_WORDS, _SHARED_ALONE = 0.4, 30, -2.0
#: Log-odds from which that is sure enough to reject a draft that tells the passage.
SURE = 2.5
HARD = frozenset(("pay", "candidates", "confidential", "gossip", "personal", "instruction"))
REASONS: tuple[Reason, ...] = get_args(Reason)
LABELS = ("withhold", *REASONS)

#: What stands beyond the first and the last passage: nothing that must be withheld.
_NOTHING = -4.0
_STOP = lazy(r"[.!?;\n|]|\s[•●/]\s")
#: What is weighed of each passage, before the score of each reason.
NAMES = (
    "own", "likeliest reason", "before", "after", "before in line", "after in line", "before in sentence",
    "after in sentence", "two before", "two after", "same reason before", "same reason after",
    "same reason anywhere", "whole note", "head", "length",
)  # fmt: skip

_OWN, _HEAD = NAMES.index("own"), NAMES.index("head")
#: How many lines and words at most the head of the notes has, where they say who.
_HEAD_LINES, _HEAD_WORDS = 4, 70
#: How many passages at most say whom I met: "saw Mags Stamford".
_HEAD_PIECES = 4
#: Words that an answer has at most, "I don't", and those it is made of.
_ANSWER = 3
_EMPTY = frozenset(word.replace("'", "") for word in FUNCTION_WORDS)


class Context(NamedTuple):
    """What surrounds the pieces of a note: which lines are labelled how, which come first, and the classes of each."""

    labelled: dict[int, LabelKind]
    ranks: dict[int, int]
    classes: list[tuple[str, ...]]

    @classmethod
    def of(cls, text: str, found: list[Piece], words: list[list[Token]]) -> Context:
        """`words` are the tokens of each piece."""
        begins: dict[int, int] = {}
        for piece in found:
            begins.setdefault(piece.line, piece.start)
        labelled = {label.line: label.kind for label in labels(text, begins)}
        ranks = {line: rank for rank, line in enumerate(begins)}
        return cls(labelled, ranks, _note_classes(found, words))

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


def _note_classes(found: list[Piece], words: list[list[Token]]) -> list[tuple[str, ...]]:
    """The classes of every piece; names that the head of the notes has not count as somebody else's."""
    lines = sorted({piece.line for piece in found})[:_HEAD_LINES]
    heard: set[str] = set()
    count = 0
    for piece, tokens in zip(found, words, strict=True):
        if piece.line in lines and count < _HEAD_WORDS:
            heard.update(word.low for word in tokens)
            count += len(tokens)
    return [passage_classes(tokens, frozenset(heard)) for tokens in words]


def context_features(found: list[Piece], words: list[list[Token]], context: Context) -> list[list[str]]:
    """Features of every piece, with the classes of the pieces beside it (of the same or the next line)."""
    classes = context.classes
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


def same_sentence(text: str, one: Piece, two: Piece) -> bool:
    """Nothing that ends a sentence stands between two neighbours."""
    return one.line == two.line and not _STOP.search(text, max(one.start, one.end - 2), two.start)


def second_looks(
    text: str, found: Sequence[Piece], scores: Sequence[Sequence[float]], heads: Sequence[bool]
) -> list[list[float]]:
    """A row for each piece, as `NAMES` says, then its score for each reason.

    Args:
        scores: of each piece, the log-odds that it must be withheld, then those of each reason.
        heads: whether a piece says who, which role or when.
    """
    edge = [_NOTHING] * len(scores[0]) if scores else []
    most = [max(column) for column in zip(*scores, strict=True)]
    mean = sum(row[0] for row in scores) / len(scores) if scores else 0.0
    rows = []
    for place, (piece, own) in enumerate(zip(found, scores, strict=True)):
        before, two_before = (scores[at] if at >= 0 else edge for at in (place - 1, place - 2))
        after, two_after = (scores[at] if at < len(scores) else edge for at in (place + 1, place + 2))
        reason = max(range(1, len(own)), key=own.__getitem__)
        earlier = found[place - 1] if place else None
        later = found[place + 1] if place + 1 < len(found) else None
        rows.append(
            [
                own[0],
                own[reason],
                before[0],
                after[0],
                before[0] - _NOTHING if earlier and earlier.line == piece.line else 0.0,
                after[0] - _NOTHING if later and later.line == piece.line else 0.0,
                before[0] - _NOTHING if earlier and same_sentence(text, earlier, piece) else 0.0,
                after[0] - _NOTHING if later and same_sentence(text, piece, later) else 0.0,
                two_before[0],
                two_after[0],
                before[reason],
                after[reason],
                most[reason],
                mean,
                float(heads[place]),
                log(piece.end - piece.start),
                *own[1:],
            ]
        )
    return rows


@lru_cache(maxsize=1)
def _weights() -> tuple[float, list[float]]:
    table = json.loads(read_table("second_look.json"))
    return table["bias"], table["weights"]


def weigh(row: Sequence[float]) -> float:
    """Log-odds that a passage must be withheld, from its row of `second_looks`."""
    bias, weights = _weights()
    return bias + sum(weight * value for weight, value in zip(weights, row, strict=True))


def looks(
    text: str, found: list[Piece], words: list[list[Token]], context: Context, scores: list[list[float]]
) -> list[list[float]]:
    """What the second look weighs of each piece; `scores` are those of the first, as `LABELS` has them."""
    heads = [
        context.heads(piece.line, context.classes[place])
        or (place < _HEAD_PIECES and _introduces(words[place]))
        for place, piece in enumerate(found)
    ]
    return second_looks(text, found, scores, heads)


def withheld_reasons(
    text: str, found: list[Piece], words: list[list[Token]]
) -> list[tuple[Reason | None, bool]]:
    """The reason of each piece that must be withheld, None for the rest; and whether that is sure."""
    context = Context.of(text, found, words)
    model = load_model("passages")
    scores = [
        list(model.scores(model.buckets(features)).values())
        for features in context_features(found, words, context)
    ]
    reasons: list[tuple[Reason | None, bool]] = []
    for place, row in enumerate(looks(text, found, words, context, scores)):
        if place and _answers(words[place]) and found[place - 1].line == found[place].line:
            reasons.append((reasons[-1][0], False))
            continue
        likeliest = max(REASONS, key=lambda reason: scores[place][LABELS.index(reason)])
        score = weigh(row)
        limit = HARD_LIMIT if likeliest in HARD else SOFT_LIMIT
        shared = _is_shared(words[place])
        if shared and likeliest != "confidential":
            limit = SHARED_LIMIT
        harmless = (place == len(found) - 1 and _signs(words[place])) or (
            shared and row[_OWN] < _SHARED_ALONE
        )
        withheld = score > (HEAD_LIMIT if row[_HEAD] else limit) and not harmless
        plain = None if withheld else _said_plainly(text[found[place].start : found[place].end])
        reasons.append((plain, True) if plain else (likeliest if withheld else None, score > SURE))
    return reasons


#: What is said only in confidence, whatever stands around it.
_SWORN = Needing(
    "to myself|to yourself|to ourselves|off the record|under my hat|under your hat",
    r"\bke(?:ep|pt) (?:it|this|that|them) (?:all |strictly )?to (?:my|your|our)sel(?:f|ves)\b|\b(?:strictly )?off the record\b"
    r"|\bunder (?:my|your) hat\b",
    re.IGNORECASE,
)


#: What is said to a machine.
_ORDERS = Needing(
    "assistant|siri|alexa|google|computer|robot|chatgpt|machine",
    r"^\W*(?:(?:hey|ok|okay|dear|hello) )?(?:assistant|siri|alexa|google|computer|robot|chatgpt|machine)[,:]? (?:please |just |and )?"
    r"(?:make|write|put|do|don'?t|ignore|keep|tell|send|stop|lock|note|delete|use|draft|format|sign|leave|forget)\b",
    re.IGNORECASE,
)


_PLAIN: tuple[tuple[Needing, Reason], ...] = ((_SWORN, "confidential"), (_ORDERS, "instruction"))


def _said_plainly(text: str) -> Reason | None:
    """Why a passage must be withheld that says so itself, whatever the model makes of it."""
    return next((reason for pattern, reason in _PLAIN if pattern.search(text)), None)


#: Who holds a view together, and what they do with it.
_WE = frozenset("we us".split())
_TOGETHER = frozenset("both all two three four".split())
_HOLD = frozenset(
    "agree agreed say said think thought feel felt find found believe believed want wanted reckon reckoned".split()
)


def _is_shared(words: list[Token]) -> bool:
    """ "We both reckon", "all of us agreed", "everyone agreed": what I hold with those who were there, in a few words."""
    low = [*(word.low for word in words), "", ""]
    holds = not _HOLD.isdisjoint(low)
    return len(words) <= _SHARED_WORDS and any(
        (one in _WE and (two in ("agree", "agreed") or (two in _TOGETHER and holds)))
        or (one in _TOGETHER and two == "of" and three == "us" and holds)
        or (one in ("both", "everyone", "everybody", "all") and two in ("agree", "agreed", "felt", "thought"))
        for one, two, three in zip(low, low[1:], low[2:], strict=False)
    )


def _answers(words: list[Token]) -> bool:
    """ "I don't", "not at all": so short and empty that it says only what stands before it says."""
    said = [word.low.replace("'", "") for word in words if word.is_word]
    return len(said) <= _ANSWER and all(word in _EMPTY for word in said)


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
