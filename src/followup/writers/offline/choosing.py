"""Which points a message stands on: few, distinct, moving from the reader's aims to the writer's part."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from math import exp, log1p

from followup.language.inflect import gerund
from followup.language.names import Name
from followup.language.patterns import lazy
from followup.language.shape import full_phrase_end
from followup.language.stems import FUNCTION_WORDS
from followup.language.tagging import tag_text
from followup.language.words import tokens
from followup.notes.points.base import ARRANGED, Kind, Point
from followup.notes.points.judging import USABLE, standing

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
#: Kinds that say nothing of one reader in particular.
_IMPERSONAL = frozenset(("topic", "mine", "told", "suggested", "offer", "agreed", "promised"))
#: Kinds that still hold when the decision is known: nothing that I would do in the role.
_DECIDED = frozenset(
    ("topic", "want", "aim", "hear", "quoted", "asked", "mine", "told", "liked", "agreed", "suggested")
)
#: What the no was for is nothing to come back to, nor whom they had wanted instead.
_LACKING = lazy(
    r"\b(?:missing|lack(?:s|ed|ing)?|short (?:of|on)|fell short|not enough|gap"
    r"|never (?:held|had|done|run|led)"
    r"|n[o']t (?:have|held|got) (?:the|a|any)|not yet|work on|next time|advi[sc]e[ds]?|adviced)\b",
    re.IGNORECASE,
)
_OF_ME = lazy(
    r"^(?:would )?(?:want|need|like) (?:(?:some|any)(?:body|one)|a person|(?:\w+ ){0,2}me)\b|^I should\b"
)
#: Kinds of the writer's own doing, of which one is enough after a no.
_OWN = frozenset(("mine", "told", "suggested"))
#: Of kinds alike, how sure they are counts the same.
_ALIKE: dict[Kind, str] = {
    "topic": "topic", "want": "theirs", "aim": "theirs", "hear": "hear", "quoted": "quoted",
    "asked": "asked", "mine": "mine", "told": "told", "suggested": "next", "liked": "shared",
    "agreed": "shared", "invited": "next", "promised": "next", "offer": "next",
}  # fmt: skip
#: What a recap gains by whatever it holds; `python -m tests.training.recaps` learns it from graded recaps.
_GAINS: dict[str, float] = {
    "agreed": 0.020,
    "aim": -0.076,
    "alike": -0.023,
    "asked": -0.086,
    "hear": -0.145,
    "idle topic": -0.043,
    "invited": -0.084,
    "least sure": 0.010,
    "liked": 0.041,
    "long": -0.051,
    "mine": -0.009,
    "odds": 0.131,
    "offer": 0.013,
    "one line": 0.038,
    "promised": 0.020,
    "quoted": -0.079,
    "result": -0.113,
    "result alone": -0.156,
    "sorts": 0.018,
    "suggested": 0.033,
    "sure asked": -0.017,
    "sure hear": -0.013,
    "sure mine": 0.062,
    "sure next": 0.067,
    "sure quoted": -0.063,
    "sure result": 0.026,
    "sure shared": 0.010,
    "sure theirs": 0.044,
    "sure told": 0.042,
    "sure topic": 0.023,
    "three": -0.027,
    "told": -0.041,
    "topic": 0.068,
    "two": 0.065,
    "want": -0.007,
    "words": 0.028,
    "worth": 0.023,
}
#: Words of points that say nothing of what they are about: "tell you about the station box".
_FRAME = frozenset(
    "tell about show describe explain share walk talk through give that with want need like would bring "
    "from".split()
)
#: Log-odds of soundness beyond which a point is no better for being surer.
_SUREST = 3.0
#: Worth below which a topic was small talk.
_IDLE = 0.0
#: Words from which a point is long, and most words of a recap.
_LONG, _MOST_WORDS = 18, 60
#: Words below which a recap is short, and below which it says hardly anything.
_FEW_WORDS, _HARDLY_ANY = 45, 18
MAX_POINTS = 3
#: Points of one kind in a recap.
MOST_ALIKE = 2
#: Soundness from which a point of a light kind joins another: small talk is no point.
_JOINS: dict[Kind, float] = {"topic": 1.5, "quoted": 1.5, "hear": 1.0}
#: Soundness from which a point of a kind, and of the other kinds, reads well in most notes that the judge has
#: not learned from; below it every second one was clumsy, and no message with one could go as it was.
_SAFE: dict[Kind, float] = {"mine": 0.8, "topic": 1.0, "told": 0.8, "hear": 1.2, "aim": 0.5}
_SAFE_ELSE = 0.3
#: Soundness of points that go before a topic, together or alone, and their worth.
_FULL, _FULL_ALONE, _WEIGHS = 0.5, 1.0, 1.0
#: How well a point must stand that joins others which say hardly anything.
_JUST = 0.2
#: Kinds that tell what the talk came to.
_AIMS = frozenset(("want", "aim", "agreed"))
#: How sound the fuller form of a point must be, and how much more it must be worth.
_SURE, _MORE = 0.5, 0.3
#: Worth of a point that joins others while they are few words.
_ADDS = 0.3
#: As which kind a point may be told in full.
_TOLD_AS: dict[Kind, Kind] = {"topic": "mine"}
#: How many of the best points are tried together.
_TRIED = 12


def choose(points: Sequence[Point]) -> list[Point]:
    """One to three points that make the best recap together, in the order of the message; none of none.

    One of them is specific where one is at all. Where some are safe and more than mere subjects, none but
    these are told.
    """
    safe = [point for point in points if point.soundness >= _SAFE.get(point.kind, _SAFE_ELSE)]
    named = any(point.specific for point in safe) or not any(point.specific for point in points)
    points = safe if named and any(point.kind != "topic" for point in safe) else points
    ranked = sorted(points, key=lambda point: (-value(point), point.passage.start))
    tried = ranked[:_TRIED]
    if not any(point.specific for point in tried):
        tried += [point for point in ranked if point.specific][:1]
    together = [
        chosen
        for count in range(1, MAX_POINTS + 1)
        for chosen in combinations(tried, count)
        if _go_together(chosen)
    ]
    specific = [chosen for chosen in together if any(point.specific for point in chosen)]
    best = max(specific or together, key=lambda chosen: merit(chosen), default=())
    if any(point.kind == "topic" for point in best):
        full = [chosen for chosen in specific if len(chosen) >= min(2, len(best)) and _is_full(chosen)]
        best = max(full, key=lambda chosen: merit(chosen), default=best)
    if len(best) > 1 and all(point.kind == "topic" for point in best):
        telling = [chosen for chosen in specific if _tells_aim(chosen)]
        best = max(telling, key=lambda chosen: merit(chosen), default=best)
    return in_order(_fuller(_filled(best, tried), points))


def choose_decided(points: Sequence[Point]) -> list[Point]:
    """The same when the decision is known: what the reader offered, two more at most, one of my own deeds.

    A deed told at length ("As I mentioned") makes way where two others are left.
    """
    offers = [point for point in points if point.kind in ARRANGED and standing(point) >= _JUST]
    offered = max(offers, key=standing, default=None)
    told = choose([point for point in points if point.kind not in ARRANGED])
    if offered is not None:
        told = [point for point in told if _new(point, [offered])] + [offered]
    own = [point for point in told if point.kind in _OWN]
    spared = own[1:]
    if len(told) > MAX_POINTS:
        spared = own
    elif len(told) == MAX_POINTS:
        spared = [point for point in own if point.kind == "told"] or spared
    return [point for point in told if point not in spared]


def _fuller(best: Sequence[Point], points: Collection[Point]) -> Sequence[Point]:
    """The best points, each in its fullest sound form: "the buddy scheme I ran" before "the buddy scheme".

    A topic of which I told is told so.
    """
    told = list(best)
    for place, point in enumerate(told):
        others = [*told[:place], *told[place + 1 :]]
        words = set(point.text.split())
        fuller = [
            other
            for other in points
            if other.passage.id == point.passage.id
            and other.kind in (point.kind, _TOLD_AS.get(point.kind))
            and other.soundness >= _SURE
            and other.weight > point.weight + _MORE
            and words < set(other.text.split())
            and _go_together([*others, other])
        ]
        told[place] = max(fuller, key=lambda other: other.weight, default=point)
    return told


def _filled(best: Sequence[Point], tried: Iterable[Point]) -> Sequence[Point]:
    """The best points with another that is sound and weighs, while they are few words."""
    if not best or len(best) == MAX_POINTS or _length(best) >= _FEW_WORDS:
        return best
    hardly = _length(best) < _HARDLY_ANY
    more = [
        (*best, point)
        for point in tried
        if _adds(point, hardly=hardly) and _go_together((*best, point), joins={} if hardly else _JOINS)
    ]
    return max(more, key=lambda chosen: merit(chosen), default=best)


def _adds(point: Point, *, hardly: bool) -> bool:
    """Is it worth a sentence more: sound, with some weight, and no mere subject or saying?

    Where the others say hardly anything, one that just stands will do.
    """
    least = _JUST if hardly else _FULL
    return point.kind not in _JOINS and standing(point) >= least and point.weight > _ADDS


def _tells_aim(points: Collection[Point]) -> bool:
    """Do they hold what is wanted or agreed, that stands, in place of a second bare topic?"""
    topics = sum(point.kind == "topic" for point in points)
    return topics < 2 and any(point.kind in _AIMS and standing(point) >= _JUST for point in points)


def _is_full(points: Collection[Point]) -> bool:
    """Do all of them tell something that weighs, so that they go before a topic: their aim, my deed?"""
    least = _FULL if len(points) > 1 else _FULL_ALONE
    return all(
        point.kind != "topic" and point.soundness >= least and point.weight > _WEIGHS for point in points
    )


def in_order(points: Iterable[Point]) -> list[Point]:
    """Their aims first, then my work, what we agreed and what is to come."""
    return sorted(points, key=lambda point: (ORDER[point.kind], point.passage.start))


def _go_together(points: Sequence[Point], joins: Mapping[Kind, float] = _JOINS) -> bool:
    """Are they few words, of different kinds, each with something of its own, and the light ones sure?"""
    kinds = [point.kind for point in points]
    if len(points) > 1 and any(standing(point) < joins.get(point.kind, USABLE) for point in points):
        return False
    if max(map(kinds.count, kinds)) > MOST_ALIKE or (len(points) > 1 and _length(points) > _MOST_WORDS):
        return False
    if any(_is_claimed(point, points) for point in points if _is_bare_result(point)):
        return False
    return all(_new(point, points[:place]) for place, point in enumerate(points))


def _is_bare_result(point: Point) -> bool:
    """A figure that became another, told without the deed that brought it."""
    joined = "result" in point.signs and "own-result" not in point.signs
    return point.kind == "told" and not joined and len(_figures(point)) > 1


def _is_claimed(result: Point, points: Iterable[Point]) -> bool:
    """Would a result that is told alone seem to come of something that the notes tell only behind it?"""
    return any(point.kind == "mine" and _place(point) > _place(result) for point in points)


def merit(points: Sequence[Point]) -> float:
    """How well a recap of these points would be graded, as far as readers' grades of others tell."""
    return sum(_GAINS[name] * size for name, size in traits(points).items())


def traits(points: Sequence[Point]) -> dict[str, float]:
    """What counts for or against a recap, each with its size."""
    found: dict[str, float] = defaultdict(float)
    for point in points:
        told = "own-result" in point.signs
        found[point.kind] += 1
        found[f"sure {_ALIKE[point.kind]}"] += min(point.soundness, _SUREST)
        found["odds"] -= log1p(exp(-point.soundness))
        found["sure result"] += min(point.soundness, _SUREST) if "result" in point.signs and not told else 0.0
        found["idle topic"] += point.kind == "topic" and point.weight < _IDLE
        found["long"] += max(0, len(point.text.split()) - _LONG) / 5
        found["result"] += told
        found["result alone"] += told and point.kind == "told" and not _has_its_deed(point, points)
    kinds = [point.kind for point in points]
    found["least sure"] = min(min(point.soundness for point in points), _SUREST)
    found["worth"] = max(max(-2.0, min(4.0, point.weight)) for point in points)
    found["two"], found["three"] = float(len(points) == 2), float(len(points) > 2)
    found["alike"] = float(len(set(kinds)) < len(kinds))
    found["sorts"] = len({_ALIKE[kind] for kind in kinds})
    found["words"] = _length(points) / 10
    found["one line"] = float(len({point.passage.line for point in points}) < len(points))
    return found


def value(point: Point) -> float:
    """What a recap of this point alone would be worth."""
    return merit([point])


def _has_its_deed(result: Point, points: Sequence[Point]) -> bool:
    """Does another point from the same line tell what brought the result?"""
    deeds = ("mine", "told", "topic")
    return any(
        point is not result and point.passage.line == result.passage.line and point.kind in deeds
        for point in points
    )


def _length(points: Iterable[Point]) -> int:
    return sum(len(point.text.split()) for point in points)


def decided(points: Sequence[Point], told_at: int) -> list[Point]:
    """The points that may be named when the decision is known.

    Where none of them is specific, offers become what I said I would do, and else what was talked about is
    named, whatever was said of it: a message that names nothing is none.

    Args:
        told_at: where the notes tell of the no, -1 where they do not; what was arranged behind it holds.
    """
    kept = [
        point
        for point in points
        if (point.kind in ARRANGED and 0 <= told_at < _place(point))
        or (
            point.kind in _DECIDED
            and not _LACKING.search(point.passage.text)
            and not (point.kind in ("want", "hear") and _OF_ME.search(point.text))
        )
    ]
    offers = [
        replace(point, kind="told", text=f"I would {point.text}") for point in points if point.kind == "offer"
    ]
    topics = [point for point in points if point.kind == "topic"]
    choices = (kept, offers, topics, [point for point in points if point.kind not in ARRANGED])
    return next((told for told in choices if any(point.specific for point in told)), kept)


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
        or len(_figures(point) & _figures(other)) > 1
        or (point.passage.id == other.passage.id and len(_stems(point.text) & _stems(other.text)) > 1)
        or _overlap(point.text, other.text) >= 0.5
        or (point.kind == other.kind and point.quote == other.quote and _overlap(point.text, other.text) > 0)
        for other in chosen
    )


def _figures(point: Point) -> set[str]:
    return {word.strip(".,;%") for word in point.text.split() if word[0].isdigit()}


def _overlap(left: str, right: str) -> float:
    first, second = _stems(left), _stems(right)
    return len(first & second) / max(1, min(len(first), len(second)))


@lru_cache(maxsize=256)
def _stems(text: str) -> frozenset[str]:
    """The words that say what a point is about, cut short."""
    return frozenset(
        token.low[:5]
        for token in tokens(text)
        if len(token.low) > 2 and token.low not in FUNCTION_WORDS and token.low not in _FRAME
    )
