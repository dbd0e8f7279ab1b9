"""Which points a message stands on: few, distinct, moving from the reader's aims to the writer's part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from followup.language.inflect import gerund
from followup.language.names import Name
from followup.language.patterns import lazy
from followup.language.shape import full_phrase_end
from followup.language.stems import FUNCTION_WORDS
from followup.language.tagging import tag_text
from followup.language.words import tokens
from followup.notes.points.base import Kind, Point

#: Place of each kind in the recap: their aim first, my work after it, what we agreed last.
ORDER: dict[Kind, int] = {
    "topic": 0,
    "want": 1,
    "aim": 1,
    "hear": 2,
    "quoted": 2,
    "asked": 3,
    "mine": 4,
    "told": 5,
    "suggested": 6,
    "liked": 7,
    "agreed": 8,
    "invited": 9,
    "offer": 10,
    "promised": 11,
}
_FAMILY: dict[Kind, str] = {
    "topic": "topic",
    "want": "theirs",
    "aim": "theirs",
    "hear": "theirs",
    "quoted": "shared",
    "asked": "theirs",
    "mine": "mine",
    "told": "mine",
    "suggested": "mine",
    "liked": "shared",
    "agreed": "shared",
    "invited": "next",
    "promised": "next",
    "offer": "shared",
}
#: Kinds that say nothing of one reader in particular.
_IMPERSONAL = frozenset(("topic", "mine", "told", "suggested", "offer", "agreed", "promised"))
#: Kinds that still hold when the decision is known: nothing that I would do in the role.
_DECIDED = frozenset(
    ("topic", "want", "aim", "hear", "quoted", "asked", "mine", "told", "liked", "agreed", "suggested")
)
#: What the no was for is nothing to come back to.
_LACKING = lazy(
    r"\b(?:missing|lack(?:s|ed|ing)?|short of|not enough|gap|never (?:held|had|done|run|led)"
    r"|n[o']t (?:have|held|got) (?:the|a|any))\b",
    re.IGNORECASE,
)
#: Log-odds of soundness beyond which a point is no better for being surer.
_SURE = 2.6
#: Worth, in log-odds, beyond which a point is worth no more, and how much worth counts beside soundness.
_WORTHIEST = 1.7
_PER_WORTH = 0.5
#: What the result of a deed is worth beside it.
_RESULT = 0.3
#: What a kind carries in a recap beside its words.
_CARRIES: dict[Kind, float] = {
    "want": 1.4,
    "aim": 1.4,
    "mine": 1.0,
    "told": 1.8,
    "suggested": 0.4,
    "offer": 0.8,
    "invited": 1.3,
    "promised": 1.3,
    "agreed": 0.1,
    "asked": -0.3,
    "hear": 0.2,
    "quoted": 0.5,
    "liked": 0.2,
    "topic": -0.9,
}
#: Words of points that say nothing of what they are about: "tell you about the station box".
_FRAME = frozenset(
    "tell about show describe explain share walk talk through give that with want need like would bring "
    "from".split()
)
#: Words of a recap at which no further point is taken.
ENOUGH_WORDS = 55
MAX_POINTS = 3
#: Points of one kind in a recap.
MOST_ALIKE = 2
#: Soundness of a point that joins another: each more is one more that may be found wanting. More is asked of
#: kinds that carry little.
SURE, SURER = 0.9, 1.5
#: What a kind carries at least that gives a recap of bare topics substance; then any usable point will do.
SUBSTANCE = 0.4
#: Log-odds of worth from which so much less soundness will do: the aim that the talk was about.
WORTH_A_RISK = 2.0
RISKED = 0.3


def choose(points: Sequence[Point], dropped: Iterable[str] = ()) -> list[Point]:
    """At most three points in the order of the message, filled up with topics where they are few.

    Args:
        points: all usable points.
        dropped: texts of points that an earlier attempt proved unfit.
    """
    unfit = set(dropped)
    ranked = sorted(
        (point for point in points if point.text not in unfit),
        key=lambda point: (-value(point), point.passage.start),
    )
    full = [point for point in ranked if point.kind != "topic"]
    firsts = (
        next((p for p in full if _FAMILY[p.kind] == family), None) for family in ("theirs", "mine", "next")
    )
    chosen: list[Point] = ranked[:1]
    for point in (*firsts, *full, *ranked):
        if len(chosen) >= MAX_POINTS or _words(chosen) > ENOUGH_WORDS:
            break
        if point is not None and _joins(point, chosen):
            chosen.append(point)
    if all(point.kind == "topic" for point in chosen):
        chosen += [point for point in full if _has_substance(point, chosen)][:1]
    if not any(point.specific for point in chosen):
        chosen = _with_something_specific(ranked, chosen)
    return sorted(chosen, key=lambda point: (ORDER[point.kind], point.passage.start))


def _with_something_specific(ranked: Sequence[Point], chosen: Sequence[Point]) -> list[Point]:
    """The chosen points with the best specific one, which takes the place of those that tell of the same."""
    best = next((point for point in ranked if point.specific), None)
    if best is None:
        return list(chosen)
    return [*(point for point in chosen if _new(point, [best])), best]


def _has_substance(point: Point, topics: Sequence[Point]) -> bool:
    """Does the point say something specific that these topics only name?"""
    carries = _CARRIES[point.kind] >= SUBSTANCE and bool(point.specific)
    return carries and all(_overlap(point.text, topic.text) < 1 for topic in topics)


def _joins(point: Point, chosen: Sequence[Point]) -> bool:
    """Is the point surely sound, or worth a little risk, new, and not the third of its kind?"""
    alike = sum(other.kind == point.kind for other in chosen)
    least = SURE if _CARRIES[point.kind] >= SUBSTANCE else SURER
    sure = point.soundness > least - (RISKED if point.weight > WORTH_A_RISK else 0.0)
    return sure and alike < MOST_ALIKE and _new(point, chosen)


def value(point: Point) -> float:
    """How much a recap gains by the point: sure to read well, worth saying, of a kind that carries, with what
    came of a deed."""
    worth = max(-2.0, min(point.weight, _WORTHIEST))
    came = _RESULT if "result" in point.signs and "own-result" not in point.signs else 0.0
    return min(point.soundness, _SURE) + _PER_WORTH * worth + _CARRIES[point.kind] + came


def decided(points: Sequence[Point], told_at: int) -> list[Point]:
    """The points that may be named when the decision is known; offers alone become what I said I would do.

    Args:
        told_at: where the notes tell of the no, -1 where they do not; what was arranged behind it holds.
    """
    kept = [
        point
        for point in points
        if not _LACKING.search(point.passage.text)
        and (point.kind in _DECIDED or (_FAMILY[point.kind] == "next" and 0 <= told_at < _place(point)))
    ]
    return kept or [
        replace(point, kind="told", text=f"I would {point.text}") for point in points if point.kind == "offer"
    ]


def _place(point: Point) -> int:
    """Where in the notes the point's own words stand."""
    return point.passage.start + max(0, point.passage.text.find(point.quote))


def shared_out(points: Sequence[Point], to: Name, panel: Sequence[Name]) -> list[Point]:
    """The points for one of several readers: what he or she said, and a share of the rest.

    What another reader said is not used: "you want" would be false.
    """
    own = _words_of(to)
    theirs = [point for point in points if point.speaker and point.speaker in own]
    elsewhere = {point.passage.id for point in points if point.speaker and point.speaker not in own}
    common = [
        point
        for point in points
        if not point.speaker and point.kind in _IMPERSONAL and point.passage.id not in elsewhere
    ]
    common.sort(key=lambda point: (-value(point), point.passage.start))
    passages = list(dict.fromkeys(point.passage.id for point in common))
    turn = next((index for index, name in enumerate(panel) if name.full == to.full), 0)
    heard = [point for point in points if point.kind == "hear" and "you" not in point.text.split()]
    others = [point for point in points if point.kind == "topic" and point not in common]
    others += [topic for point in points if (topic := _as_topic(point))]
    share = set(passages[turn :: len(panel)])
    own_share = [point for point in common if point.passage.id in share]
    shares = (theirs + own_share, theirs + common, heard, others)
    return next((share for share in shares if any(point.specific for point in share)), theirs + common)


def _as_topic(point: Point) -> Point | None:
    """What another reader wants or asked, as a thing that all talked about; None where it is none."""
    lead, _, rest = point.text.partition(" ")
    if point.kind == "want" and rest.startswith("to "):
        verb, _, more = rest.removeprefix("to ").partition(" ")
        text = f"{gerund(verb)} {more}"
    elif lead in ("want", "need", "about") or point.kind == "liked":
        words = tag_text(point.text if point.kind == "liked" else rest)
        end = full_phrase_end(words)
        text = " ".join(word.text for word in words[:end])
    else:
        return None
    if not text.strip() or {"you", "your", "yourself"} & set(text.split()):
        return None
    return replace(point, kind="topic", text=text.strip(), speaker="")


def _words_of(name: Name) -> set[str]:
    return {word.casefold() for word in f"{name.first} {name.last} {name.full}".split()}


def _new(point: Point, chosen: Sequence[Point]) -> bool:
    """Does none of the chosen points tell of the same, be it in other words of the same clause?"""
    return not any(
        point.text == other.text
        or _overlap(point.text, other.text) >= 0.5
        or (point.kind == other.kind and point.quote == other.quote and _overlap(point.text, other.text) > 0)
        for other in chosen
    )


def _overlap(left: str, right: str) -> float:
    first, second = _stems(left), _stems(right)
    return len(first & second) / max(1, min(len(first), len(second)))


def _stems(text: str) -> set[str]:
    """The words that say what a point is about, cut short."""
    return {
        token.low[:5]
        for token in tokens(text)
        if len(token.low) > 2 and token.low not in FUNCTION_WORDS and token.low not in _FRAME
    }


def _words(points: Iterable[Point]) -> int:
    return sum(len(point.text.split()) + 7 for point in points)
