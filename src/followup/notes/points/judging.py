"""The judge of points: how sure it is that a careful reader would leave one as it stands, and what it is worth.

A small fixed linear model (`language/data/points.bin`) that learned from candidates judged by readers. It sees the
words and parts of speech of the text, its kind, and the signs of how it was cut from the notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from followup.language.linear import load_model
from followup.language.tagging import Tagged, tagged
from followup.notes.points.base import Kind, Point

#: Soundness from which a point of a kind is used: where about one in ten is found broken by readers.
USABLE: dict[Kind, float] = {"topic": 1.0, "mine": 0.8, "want": 0.0, "told": 0.0}
_OTHERS = 0.2
#: The same where the notes offer no other point.
BARELY = 0.2
#: What a point that is at least not broken gains.
_FAIR = 0.3
#: Tags whose words stay words: they carry the grammar.
_CLOSED = frozenset(
    "DET POSS DEM PREP TO CONJ SUB MOD BE HAVE DO NEG ADV I WE YOU IT OBJ P I+ WE+ IT+ YOU+ DEM+ SUB+".split()
)
_LONGEST_GRAM = 4


def judged(point: Point) -> Point:
    """The point with its soundness and worth as the model sees them."""
    model = load_model("points")
    places = model.buckets(features(point))
    scores = model.scores(places)
    soundness = scores["sound"] + _FAIR * scores["fair"]
    return replace(point, soundness=soundness, weight=scores["worth"])


def usable(point: Point) -> bool:
    """Is the point sound enough for its kind?"""
    return point.soundness >= USABLE.get(point.kind, _OTHERS)


def features(point: Point) -> list[str]:
    """What the model sees of a point, as strings; the first says its kind."""
    words = tagged(point.text)
    return [f"k:{point.kind}", *_of_words(point, words), *_of_signs(point)]


def _of_words(point: Point, words: Sequence[Tagged]) -> Iterator[str]:
    kind = point.kind
    mixed = ["^", *(_symbol(word) for word in words), "$"]
    for size in range(1, _LONGEST_GRAM + 1):
        for start in range(len(mixed) - size + 1):
            yield f"m:{' '.join(mixed[start : start + size])}"
    lows = ["^", *(_plain(word) for word in words), "$"]
    for start, low in enumerate(lows):
        yield f"w:{low}"
        if start + 1 < len(lows):
            yield f"2:{low} {lows[start + 1]}"
    for size in (1, 2, 3):
        yield f"^{kind}:{' '.join(mixed[1 : 1 + size])}"
        yield f"${kind}:{' '.join(mixed[-1 - size : -1])}"
    tags = [word.tag for word in words]
    yield f"n{kind}:{min(len(words), 24) // 2}"
    yield f"v:{sum(word.finite for word in words)} {kind}"
    yield f"d:{tags.count('NUM')} {kind}"
    yield f"u:{sum(not word.known for word in words)}"
    yield f"s{kind}:{min(len(point.specific), 5)}"
    for word in words:
        if word.nominal and len(word.low) > 3:
            yield f"e:{word.low[-3:]}"


def _symbol(word: Tagged) -> str:
    if word.tag in _CLOSED:
        return word.low
    return word.tag if word.known else f"{word.tag}?"


def _plain(word: Tagged) -> str:
    return "#" if word.tag == "NUM" else word.low


def _of_signs(point: Point) -> Iterator[str]:
    signs = sorted(point.signs)
    for sign in signs:
        yield f"g:{sign}"
        yield f"g{point.kind}:{sign}"
    edges = [sign for sign in signs if sign.startswith(("before-", "behind-", "cut-", "starts-", "head-"))]
    for place, left in enumerate(edges):
        for right in edges[place + 1 :]:
            yield f"gg:{left} {right}"
