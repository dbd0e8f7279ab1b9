"""An aim as its own clause announces it: "wants 10", "target is under 0.5 by Easter", "has to come down to 4"; and told in
the notes' own words behind the statement that it changes: "the average wait is 17 minutes and you want it under 8 before
race week". That is for statements whose thing cannot be told apart from its figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from followup.language.shape import full_phrase_end
from followup.language.tagging import Tagged
from followup.notes.points.base import Point
from followup.notes.points.figures import aligned, bound_of, deadline, direction, figure_at
from followup.notes.points.standings import thing_of
from followup.notes.points.units import Unit

_Words = Sequence[Tagged]

#: What announces where it should be.
ANNOUNCES = frozenset(
    "want wants wanted need needs target tgt goal aim aims aiming hopes hope hoping wish wishes wished promised promises like likes asking chasing chases".split()
)
#: The same in more than one word.
_LONG_ANNOUNCES = tuple(
    tuple(words.split())
    for words in (
        "has to", "have to", "must be", "must get", "must see", "must reach", "must come", "ought to", "should be", "happy with", "content with", "settle for", "pleased with",
        "dreaming of", "dreams of", "determined to", "keen to", "trying to", "tries to", "pushing for", "pushing to", "pushes for",
    )
)  # fmt: skip
_SELVES = frozenset("herself himself themselves".split())
#: What says of the figure before it that it is wanted: "10 is the goal", "95 is what she wants".
_GOALS = frozenset("goal target aim plan wish dream".split())
_WISHED = frozenset("wants want needs need after hopes".split())
#: What may stand between that and the figure.
_TOWARDS = frozenset(
    "it that this them is are to be get getting reach see hit take cut brought come go drop rise down up in at of for = : by back have see him her us should as "
    "around about nearer closer only just".split()
)
#: Nothing, as a figure.
_NOUGHT = frozenset("zero nil none".split())
#: Tags of what may follow the figure and be left out.
_MAY_BE_CUT = frozenset(("PREP", "SUB", "TO", "VG", "ADV", "DEM", "THEY", "I", "WE", "P", "CONJ", "UH"))
#: What may follow the figure that ends it.
_GOES_ON = frozenset("not now instead and but tops max at if".split())
#: How many units before the aim may tell what stands.
_REACH = 2
_NAMED = frozenset(("target", "goal", "aim"))
_WISHES = {"want": "want", "need": "need", "like": "would like", "love": "would love"}
#: Who found what is not told back to those of whom it was found.
FINDINGS = frozenset("audit audits auditor auditors inspection inspections inspector inspectors".split())
#: What the aim calls the thing.
_CALLED = frozenset(("it", "that", "them", "this", "those"))


class Aim(NamedTuple):
    """Where it should be: `thing` is "" where the words before tell of what, `old` where its own words tell how it
    stands ("10 days not 21"); `at` is the place of the word that announces it, `named` the nouns before that: what
    the aim is about, or whose it is; `cut` whether words behind it are left out."""

    at: int
    named: _Words
    thing: str
    bound: str
    figure: str
    tail: str
    old: str
    cut: bool = False


def read_aim(words: _Words) -> Aim | None:
    """The aim that the words announce, before the figure or behind it; None for none."""
    at, place = _announced(words)
    if any(word.tag in ("I", "WE", "NEG") for word in words[:at]):
        return None
    return _read_behind(words, at, place) or _read_before(words)


def _read_behind(words: _Words, at: int, place: int) -> Aim | None:
    """The aim whose figure follows what announces it: "wants 10", "target for the year is 10"."""
    if at < 0:
        return None
    place = _over_scope(words, place)
    while place < len(words) and (words[place].tag == "BE" or words[place].text in ("=", ":")):
        place += 1
    stop = _named_to(words, place)
    thing = thing_of(words[place:stop])
    if stop > place and not thing:
        return None
    bound, place = _bound_at(words, stop)
    figure, after = _goal(words, place, bounded=bool(bound))
    if not figure or (not thing and after < len(words) and words[after].nominal):
        return None
    late, after = bound_of(words, after, behind=True)
    tail = deadline(words, after)
    rest = words[after + len(tail.split()) :]
    old = _contrasted(rest) if thing else ""
    if not old and not _ends(rest) and rest[0].tag not in _MAY_BE_CUT:
        return None
    cut = not old and not _ends(rest)
    return Aim(at, _before(words[:at]), thing, bound or late, figure, tail, old, cut)


def _read_before(words: _Words) -> Aim | None:
    """The aim whose figure stands before what announces it: "10 is the goal", "30 by Christmas is what she wants"."""
    bound, place = _bound_at(words, 0)
    figure, after = _goal(words, place, bounded=bool(bound))
    tail = deadline(words, after) if figure else ""
    rest = words[after + len(tail.split()) :]
    if not figure or len(rest) < 2 or rest[0].tag != "BE":
        return None
    low = [word.low for word in rest[1:]]
    wished = low[0] == "what" and rest[2:] and rest[2].tag.startswith("THEY") and low[-1] in _WISHED
    named = len(low) < 3 and low[-1] in _GOALS and (len(low) == 1 or rest[1].tag in ("DET", "POSS"))
    return Aim(0, (), "", bound, figure, tail, "") if wished or named else None


def _announced(words: _Words) -> tuple[int, int]:
    """Where an aim is announced, by "wants", "target", "aim's", "has to", and the place behind that; -1 for nowhere."""
    low = [word.low for word in words]
    for place, word in enumerate(words):
        if word.low.removesuffix("'s") in ANNOUNCES:
            return place, place + 1
        if word.low == "after" and place and (words[place - 1].tag in ("BE", "THEY+")):
            return place, place + 1
        if word.low in ("promised", "set") and low[place + 1 : place + 2] and low[place + 1] in _SELVES:
            return place, place + 2
        for phrase in _LONG_ANNOUNCES:
            if low[place] == phrase[0] and tuple(low[place : place + len(phrase)]) == phrase:
                return place, place + len(phrase)
    return -1, 0


def _over_scope(words: _Words, place: int) -> int:
    """Over what an aim is set for: "target for the year is 10"."""
    if place < len(words) and words[place].low == "for":
        end = full_phrase_end(words, place + 1)
        if end < len(words) and (words[end].tag == "BE" or words[end].text in ("=", ":")):
            return end
    return place


def _before(words: _Words) -> _Words:
    """The nouns before what announces the aim: "the board" of "the board wants", "Ministry" of "Ministry target"."""
    if any(word.tag == "NUM" for word in words):  # "tool changes 95 minutes want 60"
        return ()
    return [word for word in words if word.nominal]


def _named_to(words: _Words, place: int) -> int:
    """Where the thing that is named at a place ends, before its bound or figure; the place itself for none."""
    end = full_phrase_end(words, place)
    if end <= place or words[place].low in _TOWARDS | _NOUGHT or words[place].tag == "NUM":
        return place
    return next((i for i in range(place, end) if bound_of(words, i)[0] or words[i].tag == "NUM"), end)


def _bound_at(words: _Words, place: int) -> tuple[str, int]:
    """The bound among the words that lead to the figure, and where they end."""
    bound = ""
    while place < len(words):
        found, after = bound_of(words, place)
        if found:
            bound, place = found, after
        elif words[place].low in _TOWARDS or words[place].text in ("=", ":"):
            place += 1
        else:
            break
    return bound, place


def _goal(words: _Words, place: int, *, bounded: bool) -> tuple[str, int]:
    """The figure that is wanted, and the place behind it: also "zero", and "one" behind a bound."""
    low = words[place].low if place < len(words) else ""
    if low in _NOUGHT:
        return "0", place + 1
    if low == "one" and bounded and not (place + 1 < len(words) and words[place + 1].nominal):
        return "1", place + 1
    return figure_at(words, place)


def _contrasted(words: _Words) -> str:
    """The figure of "not 21", "instead of 21 days", "from 21", "rather than 21", behind the one that is wanted."""
    low = [word.low for word in words[:2]]
    start = 1 if low[:1] in (["not"], ["from"]) else 2 * (low in (["instead", "of"], ["rather", "than"]))
    return figure_at(words, start)[0] if start and start < len(words) else ""


def _ends(rest: _Words) -> bool:
    """The words behind the figure belong to it no more."""
    return (
        not rest
        or rest[0].text in ".!?"
        or rest[0].low in _GOES_ON
        or [word.low for word in rest] == ["this"]
    )


def told_aims(units: Sequence[Unit], heard: Sequence[tuple[Unit, Point]]) -> Iterator[Point]:
    """Each aim of a line with each statement shortly before it that holds a figure to compare it with.

    Args:
        units: of one line.
        heard: what the units of the line state, as news, each with its unit.
    """
    for place, unit in enumerate(units):
        aim = read_aim(unit.words)
        if aim is None or aim.thing or aim.old or not (told := _told(unit.words, aim)):
            continue
        near = units[max(0, place - _REACH) : place + 1]
        if any(word.low in FINDINGS for other in near for word in other.words):
            continue
        for source in near:
            before = source is not unit
            words = source.words if before else source.words[: aim.at]
            for unit_of, point in heard:
                if unit_of is not source or not (before or _is_before(point, unit, aim)):
                    continue
                if way := _compared(words, aim, point.text):
                    yield _joined(point, unit, told, way)


def _is_before(point: Point, unit: Unit, aim: Aim) -> bool:
    """Does what a unit states end before its own aim: "the build takes 48 minutes | , target 15"?"""
    return unit.words[aim.at].low not in point.text.casefold().split()


def _compared(words: _Words, aim: Aim, text: str) -> str:
    """Which way the one figure of a statement is to go, "" where the two do not belong together.

    Args:
        text: what is left of the statement; it must hold the figure.
    """
    found = [
        (figure, word.text)
        for place, word in enumerate(words)
        if word.tag == "NUM" and (not place or words[place - 1].tag != "NUM")
        if (figure := figure_at(words, place)[0])
    ]
    if len(found) != 1 or found[0][1] not in text.split():
        return ""
    old, new = aligned(found[0][0], aim.figure)
    return direction(old, new).strip() if old else ""


def _joined(point: Point, unit: Unit, told: str, way: str) -> Point:
    signs = point.signs | {"told-aim", f"told-aim-{way}", f"told-aim-{told.split()[1]}"}
    return replace(point, kind="aim", text=f"{point.text} and {told}", quote=unit.raw, signs=signs)


def _told(words: _Words, aim: Aim) -> str:
    """ "you want it under 8 before race week", "the target is 24"; "" where it cannot be told so."""
    announced = words[aim.at].low.removesuffix("'s")
    goal = f"{aim.bound} {'zero' if aim.figure == '0' else aim.figure}".strip() + aim.tail
    if announced in _NAMED or words[-1].low in _NAMED:
        return "" if aim.named else f"the target is {goal}"
    if announced in ("should", "must", "ought"):
        return f"it {announced} {'to ' if announced == 'ought' else ''}be {goal}"
    wish = next((told for stem, told in _WISHES.items() if announced.startswith(stem)), "")
    if not wish or aim.named or (all(word.tag.rstrip("+") != "THEY" for word in words[: aim.at]) and aim.at):
        return ""
    behind = words[aim.at + 1 :]
    called = next((word.low for word in behind[:2] if word.low in _CALLED), "that")
    lows = {word.low for word in behind}
    way = "down to " if "down" in lows else "up to " if "up" in lows else ""
    return f"you {wish} {called} {way or ('' if aim.bound else 'to be ')}{goal}"
