"""What the classifier of persons sees: the words around each mention, where it stands, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup.language.words import Token
from followup.notes.features import word_shape

if TYPE_CHECKING:
    from followup.notes.mentions import Mention
    from followup.notes.people import Person

#: Steps of the scores that cues give: a feature each time one is reached.
_STEPS = (-4.0, -2.0, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 10.0)
#: Where those stand who are named early, or by a label.
HEAD_ZONES = frozenset(("head", "early", "first lines", "label>2.0"))
_EDGE = Token("^", "^", 0, 0)


def person_features(
    person: Person,
    views: dict[tuple[int, bool], list[Token]],
    ranks: dict[int, tuple[int, int]],
    *,
    first: bool,
    others: int,
) -> list[str]:
    """Feature strings of one person.

    Args:
        views: the words of each line, usable (False) and withheld (True) apart.
        ranks: which line with words a line is, from 0, and how many words stand before it.
        first: whether this is the first person of the notes.
        others: how many other persons have a cue of the strong kind.
    """
    seen = [mention for mention in person.mentions if not mention.hidden]
    features = ["b", f"others{min(others, 3)}", f"mentions{min(len(seen), 4)}"]
    features += [f"lines{min(len({m.piece for m in seen}), 4)}"]
    features += [f"score>{step}" for step in _STEPS if person.score >= step]
    for name, holds in (
        ("first", first), ("strong", person.strong), ("invited", person.invited), ("third", person.third),
        ("place", person.place), ("asks", person.asks > 0), ("voice", person.voice > 0), ("voices", person.voice > 1),
        ("titled", bool(person.titles)), ("named fully", len(person.words) > 1), ("called", bool(person.called)),
        ("withheld too", len(seen) < len(person.mentions)), ("withheld only", not seen),
        ("listed", any(mention.listed for mention in person.mentions)),
        ("initials speak", _initials_speak(person, views)),
    ):  # fmt: skip
        if holds:
            features.append(name)
            features.append(f"{name}, others{min(others, 2)}")
    for mention in person.mentions:
        words = views.get((mention.piece, mention.hidden), [])
        rank, before = ranks[mention.piece]
        features += _mention_features(mention, words, _zone(rank, len(ranks), before + mention.first))
    return features


def _zone(rank: int, lines: int, before: int) -> str:
    """Where in the notes something stands: who interviewed is said early."""
    if rank == lines - 1 and lines > 3:
        return "last"
    if before < 12:
        return "head"
    if before < 35:
        return "early"
    return "first lines" if rank < 3 and before < 70 else "later"


def _mention_features(mention: Mention, words: list[Token], zone: str) -> Iterator[str]:
    if mention.hidden:
        yield from (f"hidden {name}" for name in ("third",) if mention.third)
        return
    yield zone
    for name in ("joined", "absent", "possessive", "small", "third", "place", "asks", "strong", "invited"):
        if getattr(mention, name):
            yield f"m {name}"
            yield f"m {name} {zone}"
    for side, value in (("before", mention.before), ("behind", mention.behind), ("label", mention.label)):
        yield from (f"{side}>{step}" for step in _STEPS if value >= step)
    before = [_EDGE, _EDGE, _EDGE, *words[max(0, mention.first - 3) : mention.first]][-3:]
    behind = [*words[mention.after : mention.after + 3], _EDGE, _EDGE, _EDGE][:3]
    left, right = [_kind(word) for word in before], [_kind(word) for word in behind]
    yield f"<{before[-1].low}"
    yield f"<{before[-2].low} {before[-1].low}"
    yield f">{behind[0].low}"
    yield f">{behind[0].low} {behind[1].low}"
    yield f"<k{left[-1]}"
    yield f"<k{left[-2]} {left[-1]}"
    yield f">k{right[0]}"
    yield f">k{right[0]} {right[1]}"
    yield f">k{right[0]} {right[1]} {right[2]}"
    yield f"<k{left[-1]} >k{right[0]}"
    yield f"{zone} <k{left[-1]}"
    yield f"{zone} >k{right[0]}"
    yield f"{zone} <{before[-1].low}"
    yield f"{zone} >{behind[0].low}"
    start = max(0, mention.first - 8)
    yield from {f"<<{word.low}" for word in words[start : mention.first] if word.is_word}
    yield from {f">>{word.low}" for word in words[mention.after : mention.after + 5] if word.is_word}


def _kind(word: Token) -> str:
    """Class of a word where it has one, else its part of speech."""
    if word is _EDGE:
        return "^"
    _, tag, classes = word_shape(word.text)
    return classes[0] if classes else word.text if tag == "SYM" else tag


def _initials_speak(person: Person, views: dict[tuple[int, bool], list[Token]]) -> bool:
    """ "HV: none by year end", "D says": the initials of the name open a line or a sentence."""
    letters = "".join(word[0] for word in person.words if word[0].isalpha()).upper()
    forms = {letters, letters[:1]}
    return any(
        words[0].text in forms and len(words) > 2 and words[1].text != "."
        for (_, hidden), words in views.items()
        if not hidden and words
    )
