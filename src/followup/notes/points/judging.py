"""The judge of points: how sure it is that a careful reader would leave one as it stands, and what it is worth.

A small fixed linear model (`language/data/points.bin`) that learned from candidates judged by readers. It sees the
words and parts of speech of the text, its kind, and the signs of how it was cut from the notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from followup.language.lexicon import groups_of
from followup.language.linear import load_model
from followup.language.meaning import noun_kind, verb_kind
from followup.language.tagging import Tagged, tagged
from followup.notes.points.base import Point

#: Soundness from which a point is used, and from which a topic is: a word misread for one is worse than none. Of 780 notes
#: whose judge had not seen them, 4 % are left without a point so. Readers found fault with two in three of the recaps that
#: stood on a point below this, with half of those just above.
USABLE = 0.0
USABLE_TOPIC = 0.5
#: Soundness that a deed needs, whatever it weighs: of those of unseen notes below it readers found every second one broken.
LEAST_TOLD = -0.25
#: The same where the notes offer no other point.
BARELY = -0.2
#: Soundness from which a point is at all better than an empty recap.
HOPELESS = -2.0
#: What weight makes up for want of soundness: a light point that is slightly odd is better left out, the one thing that
#: mattered is not. Of 112 notes whose judge had not seen them 26 recaps hold more so, 21 of them for the better.
_PER_WEIGHT, _FIRST_WEIGHT, _LAST_WEIGHT = 0.45, 1.0, 4.0
#: What a point that is at least not broken gains.
_FAIR = 0.3
#: Tags whose words stay words: they carry the grammar.
_CLOSED = frozenset(
    "DET POSS DEM PREP TO CONJ SUB MOD BE HAVE DO NEG ADV I WE YOU IT OBJ P I+ WE+ IT+ YOU+ DEM+ SUB+".split()
)
_LONGEST_GRAM = 3
_LONGEST_KINDS = 3
#: Of the broad and the finer word groups, the longest runs that count.
_GROUP_GRAMS = ((0, 3), (1, 2))
_THING = "N."
#: Signs of what stands around a phrase in its clause.
_CUT_SIGNS = ("before-", "behind-", "object-", "verb-", "ruled-", "place-", "who-")


def judged(point: Point) -> Point:
    """The point with its soundness and worth as the model sees them."""
    model = load_model("points")
    places = model.buckets(features(point))
    scores = model.scores(places)
    soundness = scores["sound"] + _FAIR * scores["fair"]
    return replace(point, soundness=soundness, weight=scores["worth"])


def usable(point: Point) -> bool:
    """Does the point stand well enough to be used at all?"""
    if point.kind == "told" and point.soundness < LEAST_TOLD:
        return False
    if point.kind == "topic":  # one that no word of substance names is none: "interview notes"
        return bool(point.specific) and standing(point) >= USABLE_TOPIC
    return standing(point) >= USABLE


def standing(point: Point) -> float:
    """The soundness of a point, and what its weight makes up for; a mere topic must be sound."""
    if point.kind == "topic":
        return point.soundness
    weight = min(max(_FIRST_WEIGHT, point.weight), _LAST_WEIGHT)
    return point.soundness + _PER_WEIGHT * (weight - _FIRST_WEIGHT)


def features(point: Point) -> list[str]:
    """What the model sees of a point, as strings; the first says its kind."""
    words = tagged(point.text)
    return [f"k:{point.kind}", *_of_words(point, words), *_of_kinds(point, words), *_of_signs(point)]


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


def _of_kinds(point: Point, words: Sequence[Tagged]) -> Iterator[str]:
    """What kinds of things and deeds the words name, so that a word never met is like its kin."""
    kind = point.kind
    for level, longest in _GROUP_GRAMS:
        grouped = ["^", *(_group_of(word, level) for word in words), "$"]
        for size in range(1, longest + 1):
            for start in range(len(grouped) - size + 1):
                yield f"r{level}:{' '.join(grouped[start : start + size])}"
    named = ["^", *(_kind_of(word) for word in words), "$"]
    for size in range(1, _LONGEST_KINDS + 1):
        for start in range(len(named) - size + 1):
            yield f"z:{' '.join(named[start : start + size])}"
    for size in (1, 2):
        yield f"z^{kind}:{' '.join(named[1 : 1 + size])}"
        yield f"z${kind}:{' '.join(named[-1 - size : -1])}"
    things = [one for one, two in pairwise(named) if one.startswith(_THING) and not two.startswith(_THING)]
    if not things:
        return
    yield f"z1{kind}:{things[0]}"
    yield f"z1{kind}:{things[0]} {min(len(words), 4)}"
    yield f"z2{kind}:{things[0]} {things[-1]}"
    for sign in point.signs:
        if sign.startswith(_CUT_SIGNS):
            yield f"zs:{things[0]} {sign}"


def _group_of(word: Tagged, level: int) -> str:
    if word.tag in _CLOSED:
        return word.low
    groups = groups_of(word.low.rpartition("-")[2])
    return f"{word.tag}{groups[level]}" if groups else word.tag


def _kind_of(word: Tagged) -> str:
    if word.tag in _CLOSED:
        return word.low
    if word.tag in ("N", "NS"):
        return f"{_THING}{noun_kind(word.low)}"
    return f"{word.tag}.{verb_kind(word.low)}" if word.tag in ("V", "VZ", "VD", "VG", "VN") else word.tag


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
