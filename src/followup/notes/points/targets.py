"""Aims with a figure: what stands where, and where they want it, told in one clause or in two neighbours.

"refunds take 28 days, she wants 10", "error rate 1.8%, target under 0.5 by Easter" -> "want refunds to take 10 days rather
than 28", "want the error rate down from 1.8% to under 0.5% by Easter".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.language.shape import full_phrase_end, noun_phrase_end
from followup.language.tagging import Tagged, tag_text
from followup.notes.points.base import Point
from followup.notes.points.cuts import unit_signs
from followup.notes.points.figures import aligned, bound_of, deadline, direction, figure_at
from followup.notes.points.standings import Standing, standing_alone, standing_of, thing_of
from followup.notes.points.units import Unit

_Words = Sequence[Tagged]

#: What announces where it should be.
_WANTS = frozenset(
    "want wants wanted need needs target tgt goal aim aims aiming hopes hope hoping like likes asking".split()
)
#: Those of them that people do: what "the board wants" is no wish of the reader.
_WISHES = frozenset("want wants wanted aims aiming hopes hope hoping like likes asking".split())
#: What may stand between that and the figure.
_TOWARDS = frozenset(
    "it that this them is are to be get take cut brought come go drop rise down up in at of for = : by back have see him her us should as "
    "around about nearer closer only just".split()
)
#: Nothing, as a figure.
_NOUGHT = frozenset("zero nil none".split())
#: Single things that a bare number measures.
_COUNTED = frozenset(
    "score rating index count rank grade ratio backlog queue list level number headcount total average staff factor pool "
    "rate availability attendance cost accuracy satisfaction efficiency turnover throughput yield uptime occupancy compliance "
    "scrap waste wastage shrink shrinkage sickness absence".split()
)
_MONEY = "£$€₹"
#: How many pieces before the aim may tell where it stands.
_REACH = 2


class _Piece(NamedTuple):
    """What stands between two commas of a unit."""

    unit: Unit
    words: _Words


class _Aim(NamedTuple):
    """Where it should be: `thing` is "" where the words before tell of what, `old` where its own words tell how it
    stands ("10 days not 21")."""

    thing: str
    bound: str
    figure: str
    tail: str
    old: str


def targets(units: Sequence[Unit]) -> Iterator[Point]:
    """Every aim with a figure in the line whose units these are."""
    pieces = [piece for unit in units for piece in _pieces(unit)]
    for place, piece in enumerate(pieces):
        aim = _aim(piece.words)
        if aim is None:
            continue
        now = Standing(aim.old, "", "own") if aim.old else standing_of(_before_aim(piece.words))
        back = 0
        while now is None and back < min(_REACH, place):
            back += 1
            source = pieces[place - back]
            named = pieces[place - back - 1].words if place > back else ()
            if place == back or pieces[place - back - 1].unit is not source.unit:
                named = _labelled(source.unit) or named
            now = standing_of(source.words) or standing_alone(source.words, named)
            if any(word.tag == "NUM" for word in source.words):
                break
        if now is not None and (not aim.thing or aim.old or _shares(aim.thing, pieces[place - back].words)):
            yield from _points(piece, aim, now, back)


def _labelled(unit: Unit) -> _Words:
    """The words of the label that opens its line, where that is no person's sign: "Turnaround: 12 days"."""
    return tag_text(unit.label) if unit.first and unit.label and not unit.label.isupper() else ()


def _shares(thing: str, words: _Words) -> bool:
    """Do the words name the thing too?"""
    return any(word.low[:5] in thing for word in words if word.nominal and len(word.low) > 3)


def _pieces(unit: Unit) -> Iterator[_Piece]:
    start = 0
    words = unit.words
    for place in range(len(words) + 1):
        if place == len(words) or words[place].text in ",;":
            if place > start:
                yield _Piece(unit, words[start:place])
            start = place + 1


def _before_aim(words: _Words) -> _Words:
    return words[: max(_announced(words), 0)]


def _announced(words: _Words) -> int:
    """Where an aim is announced, by "wants", "target", "aim's", "has to"; -1 for nowhere."""
    for place, word in enumerate(words):
        following = words[place + 1].low if place + 1 < len(words) else ""
        if word.low.removesuffix("'s") in _WANTS or (word.low in ("has", "have") and following == "to"):
            return place
    return -1


def _aim(words: _Words) -> _Aim | None:
    """ "wants 10", "target is under 0.5 by Easter", "she wants nights under 40"."""
    place = _announced(words)
    if place < 0 or any(word.tag in ("I", "WE", "NEG") for word in words[:place]):
        return None
    wisher = words[:place]
    if (
        wisher
        and words[place].low in _WISHES
        and wisher[-1].nominal
        and all(word.tag != "NUM" for word in wisher)
    ):
        return None
    place += 1
    while place < len(words) and (words[place].tag == "BE" or words[place].text in ("=", ":")):
        place += 1
    thing = ""
    end = full_phrase_end(words, place)
    if end > place and words[place].low not in _TOWARDS | _NOUGHT and words[place].tag != "NUM":
        stop = next((i for i in range(place, end) if bound_of(words, i)[0] or words[i].tag == "NUM"), end)
        thing = thing_of(words[place:stop])
        if not thing:
            return None
        place = stop
    bound = ""
    while place < len(words):
        found, after = bound_of(words, place)
        if found:
            bound, place = found, after
        elif words[place].low in _TOWARDS or words[place].text in ("=", ":"):
            place += 1
        else:
            break
    figure, after = _goal(words, place, bounded=bool(bound))
    if not figure or (not thing and after < len(words) and words[after].nominal):
        return None
    late, after = bound_of(words, after, behind=True)
    tail = deadline(words, after)
    rest = words[after + len(tail.split()) :]
    old = _contrasted(rest) if thing else ""
    if (
        not old
        and rest
        and rest[0].text not in ".!?"
        and [word.low for word in rest] != ["this"]
        and rest[0].low not in ("not", "now", "instead", "and", "but", "tops", "max", "at", "if")
    ):
        return None
    return _Aim(thing, bound or late, figure, tail, old)


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


def _points(piece: _Piece, aim: _Aim, now: Standing, back: int) -> Iterator[Point]:
    old, new = aligned(now.figure, aim.figure)
    if not old or old == new:
        return
    if not (now.rather or aim.thing or " " in new or "%" in new or new[0] in _MONEY or _countable(now.told)):
        return
    way = direction(old, new)
    signs = unit_signs(piece.unit) | {
        "target",
        "measured",
        f"target-{now.shape}",
        f"target-{way.strip() or 'flat'}",
    }
    signs |= {f"target-back{back}", f"target-own-{bool(aim.thing)}", f"target-tail-{bool(aim.tail)}"}
    signs |= {f"target-unit-{_unit(old, new)}"}
    new = "zero" if new == "0" else new
    bound = aim.bound or ("no more than" if now.at_most and way != "up " else "")
    wanted = f"{bound} {new}".strip()
    if aim.thing:
        text = f"want to bring {aim.thing} {way}from {old} to {wanted}{aim.tail}"
    elif now.rather:
        text = f"want {now.told.format(wanted)}{aim.tail}{_contrast(old, way)}"
    else:
        text = f"want to bring {now.told.format(f'{way}from {old} to {wanted}')}{aim.tail}"
    yield Point("want", text, piece.unit.passage, quote=piece.unit.raw, signs=frozenset(signs))


def _countable(told: str) -> bool:
    """Can a bare number measure the thing: "complaints", "the safety score", but not "the laptop swap"?"""
    words = tag_text(told.removesuffix(" {}"))
    end = noun_phrase_end(words)
    return bool(end) and (words[end - 1].tag == "NS" or words[end - 1].low in _COUNTED)


def _contrast(old: str, way: str) -> str:
    """ ", up from 71%", " rather than 28"."""
    if old.endswith("%") and way:
        return f", {way}from {old}"
    return f" rather than {old if ' in ' in old else old.partition(' ')[0]}"


def _unit(old: str, new: str) -> str:
    """What is counted, as a sign."""
    for figure in (new, old):
        if figure.endswith("%"):
            return "%"
        if figure[:1] in _MONEY:
            return "money"
        unit = figure.partition(" ")[2].split()
        if unit:
            return unit[0]
    return "none"
