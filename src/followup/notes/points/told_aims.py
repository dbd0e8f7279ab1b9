"""An aim behind the statement that it changes, in the notes' own words: "the average wait is 17 minutes and you want it
under 8 before race week". For statements whose thing cannot be told apart from its figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from followup.language.tagging import Tagged
from followup.notes.points.announced import Aim, read_aim
from followup.notes.points.base import Point
from followup.notes.points.figures import aligned, direction, figure_at
from followup.notes.points.units import Unit

_Words = Sequence[Tagged]

#: How many units before the aim may tell what stands.
_REACH = 2
#: Longest statement, in words.
_LONGEST = 22
_NAMED = frozenset(("target", "goal", "aim"))
_WISHES = {"want": "want", "need": "need", "like": "would like", "love": "would love"}
#: Who found what is not told back to those of whom it was found.
FINDINGS = frozenset("audit audits auditor auditors inspection inspections inspector inspectors".split())
#: What the aim calls the thing.
_CALLED = frozenset(("it", "that", "them", "this", "those"))


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
