"""Aims with a figure: what stands where, and where they want it, told in one clause or in two neighbours.

"refunds take 28 days, she wants 10", "error rate 1.8%, target under 0.5 by Easter" -> "want refunds to take 10 days rather
than 28", "want the error rate down from 1.8% to under 0.5% by Easter".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.language.inflect import base_of
from followup.language.shape import NUMBERED, full_phrase_end, noun_phrase_end, plain, with_article
from followup.language.tagging import Tagged, tag_text
from followup.language.tidy import lower_first
from followup.notes.points.base import Point
from followup.notes.points.cuts import unit_signs
from followup.notes.points.figures import (
    aligned,
    bound_of,
    deadline,
    direction,
    figure_at,
    number_at,
    per_period,
)
from followup.notes.points.units import Unit

_Words = Sequence[Tagged]

#: What announces where it should be.
_WANTS = frozenset(
    "want wants wanted need needs target goal aim aims aiming hopes hope like likes asking".split()
)
#: What may stand between that and the figure.
_TOWARDS = frozenset(
    "it that this them is are to be get down up in at of for = : by back have see him her us should as around about nearer "
    "closer only just".split()
)
#: What may stand between a thing and its figure.
_STANDS = frozenset(
    "is are was were at = : now currently runs running stands standing sitting about around roughly only still averages "
    "averaging avg average on up down ~ - been being".split()
)
#: Verbs whose object is the figure: "refunds take 28 days".
_LASTS = frozenset("take last wait need run stay sit spend".split())
#: Those of them that nobody wishes for: "want trucks to wait no more than 25 minutes".
_LOST = frozenset("wait sit need spend".split())
#: Single things that a bare number measures.
_COUNTED = frozenset(
    "score rating index count rank grade ratio backlog queue list level number headcount total average staff factor pool "
    "rate availability attendance cost".split()
)
_MONEY = "£$€₹"
#: What opens a clause before its subject.
_OPENERS = frozenset(
    "and so but because cos right now currently at the moment today says said that main thing big one".split()
)
#: What only measures, and is no thing of which there are too many.
_MEASURES = frozenset(
    "minutes hours days weeks months years seconds times percent points metres kilos tonnes people".split()
)
_WHEN = frozenset("last this next".split())
_AWAY = frozenset("up down out off".split())
#: Verbs of having, which name no thing: "they are getting about 210 missed calls".
_HAVING = frozenset("have get lose miss see count average run".split())
#: How many pieces before the aim may tell where it stands.
_REACH = 2


class _Piece(NamedTuple):
    """What stands between two commas of a unit."""

    unit: Unit
    words: _Words


class _Aim(NamedTuple):
    """Where it should be: `thing` is "" where the words before tell of what."""

    thing: str
    bound: str
    figure: str
    tail: str


class _Now(NamedTuple):
    """Where a thing stands: its figure, and the words in which the aim is told, `{}` for the figure that is wanted.

    `shape` is how it was told, `rather` whether the old figure follows the new one, and `at_most` whether that needs a
    bound to read well: "want no more than 1 in 10 customers to wait".
    """

    figure: str
    told: str
    shape: str
    rather: bool = False
    at_most: bool = False


def targets(units: Sequence[Unit]) -> Iterator[Point]:
    """Every aim with a figure in a line whose units these are, or of which the line before told the start."""
    pieces = [piece for unit in units for piece in _pieces(unit)]
    for place, piece in enumerate(pieces):
        aim = _aim(piece.words)
        if aim is None:
            continue
        now = _now(_before_aim(piece.words))
        back = 0
        while now is None and back < min(_REACH, place):
            back += 1
            source = pieces[place - back]
            named = pieces[place - back - 1].words if place > back else ()
            now = _now(source.words) or _alone(source.words, named)
            if any(word.tag == "NUM" for word in source.words):
                break
        if now is not None and (not aim.thing or _shares(aim.thing, pieces[place - back].words)):
            yield from _points(piece, aim, now, back)


def _alone(words: _Words, named: _Words) -> _Now | None:
    """ "Die change at line 3 = 38 minutes": a figure and nothing else, behind what it measures."""
    figure, end = figure_at(words, 0)
    thing = _thing(named) if figure and not _untimed(words[end:]) else ""
    return _Now(figure, f"{thing} {{}}", "alone") if thing else None


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
    return words[: next((i for i, word in enumerate(words) if word.low in _WANTS), 0)]


def _aim(words: _Words) -> _Aim | None:
    """ "wants 10", "target is under 0.5 by Easter", "she wants nights under 40"."""
    place = next((i for i, word in enumerate(words) if word.low in _WANTS), -1)
    if place < 0 or any(word.tag in ("I", "WE", "NEG") for word in words[:place]):
        return None
    place += 1
    thing = ""
    end = full_phrase_end(words, place)
    if end > place and words[place].low not in _TOWARDS and words[place].tag != "NUM":
        stop = next((i for i in range(place, end) if bound_of(words, i)[0] or words[i].tag == "NUM"), end)
        thing = _thing(words[place:stop])
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
    figure, after = figure_at(words, place)
    if not figure or (not thing and after < len(words) and words[after].nominal):
        return None
    late, after = bound_of(words, after, behind=True)
    tail = deadline(words, after)
    rest = words[after + len(tail.split()) :]
    if (
        rest
        and rest[0].text not in ".!?"
        and rest[0].low not in ("not", "now", "instead", "and", "but", "tops", "max", "at", "if")
    ):
        return None
    return _Aim(thing, bound or late, figure, tail)


def _thing(words: _Words) -> str:
    """A noun phrase that is all of these words, with its article; "" where they are none."""
    while words and (words[0].low in _OPENERS or words[0].tag in ("ADV", "UH", "CONJ", "P")):
        words = words[1:]
    while words and (words[-1].tag in ("P", "BE") or words[-1].low in _STANDS):
        words = words[:-1]
    if not words or noun_phrase_end(words) == 0 or full_phrase_end(words) < len(words) or not plain(words):
        return ""
    if words[0].tag in ("DEM", "IT", "NUM", "OBJ", "THEY", "I", "WE") or words[0].low in _WHEN:
        return ""
    return with_article(lower_first(" ".join(word.text for word in words)), words)


def _now(words: _Words) -> _Now | None:
    """ "error rate 1.8%", "refunds take 28 days", "27 reopened tickets a week", "71% on time now"."""
    for at in _numbers(words):
        before = _stripped(words[:at])
        found = _counted(words, at) if _leads(before) else _standing(before, words, at)
        if found is not None:
            return found
    return None


def _numbers(words: _Words) -> list[int]:
    """Where its first two numbers begin, those that are names left out: "gate 3", "year 9"."""
    return [
        place
        for place, word in enumerate(words)
        if word.tag == "NUM"
        and number_at(words, place)[0]
        and (not place or (words[place - 1].tag != "NUM" and words[place - 1].low not in NUMBERED))
    ][:2]


def _stripped(words: _Words) -> _Words:
    """Without what only links a thing to its figure: "is running at about"."""
    while words and (
        words[-1].low in _STANDS
        or words[-1].tag in ("ADV", "BE", "P")
        or words[-1].low in ("sitting", "sits")
    ):
        words = words[:-1]
    return words


def _leads(before: _Words) -> bool:
    """Nothing before the figure names a thing: "they are getting about", "so", "last year"."""
    return all(
        word.low in _OPENERS
        or word.tag in ("THEY", "WE", "IT", "ADV", "BE", "HAVE", "CONJ", "P", "DEM")
        or base_of(word.low) in _HAVING
        for word in before
    )


def _counted(words: _Words, at: int) -> _Now | None:
    """ "27 reopened tickets a week", "7 units a month miss their slot", "44% of claims on the first call"."""
    number, end = number_at(words, at)
    if number.endswith("%") or " in " in number:
        return _shared(words, number, end)
    close = noun_phrase_end(words, end)
    if not close or words[close - 1].tag != "NS" or words[close - 1].low in _MEASURES:
        return None
    thing = lower_first(_text(words[end:close]))
    period, rest = per_period(words, close)
    behind = _untimed(words[rest:])
    each = f" {period}" if period else ""
    if behind and behind[0].tag in ("V", "VD") and not behind[0].tag.endswith("+"):
        told = f"{{}} {thing}{each} to {base_of(behind[0].low)} {_text(behind[1:])}".strip()
        return _Now(number, told, "some-do", rather=True, at_most=True) if _closes(behind[1:]) else None
    if behind and (
        behind[0].tag not in ("PREP", "VG", "VN", "ADJ") or behind[0].low in _AWAY or not _closes(behind)
    ):
        return None
    thing = f"{thing} {_text(behind)}".strip()
    return _Now(f"{number}{each}", f"{thing} {{}}", "counted")


def _shared(words: _Words, number: str, end: int) -> _Now | None:
    """ "40% of stroke patients get theirs within four hours", "71% on time", "1 in 5 changes gets backed out"."""
    start = end + (end < len(words) and words[end].low == "of")
    close = (
        full_phrase_end(words, start)
        if start < len(words) and words[start].tag not in ("PREP", "ADV")
        else start
    )
    group = f" {_text(words[end:close])}" if close > start else ""
    behind = _untimed(words[close:])
    if not group and not behind:
        return None
    if behind and behind[0].tag in ("V", "VZ", "VD", "BE"):
        verb = "be" if behind[0].tag == "BE" else base_of(behind[0].low)
        told = f"{{}}{group} to {verb} {_text(behind[1:])}".strip()
        return (
            _Now(number, told, "share-do", rather=True, at_most=True)
            if _closes(behind[1:]) and group
            else None
        )
    if not _closes(behind):
        return None
    return _Now(number, f"{{}}{group} {_text(behind)}".strip(), "share", rather=True, at_most=True)


def _standing(before: _Words, words: _Words, at: int) -> _Now | None:
    """ "error rate 1.8%", "refunds take 28 days"."""
    figure, end = figure_at(words, at)
    if not figure:
        return None
    averaged = before[:-2] if [word.low for word in before[-2:]] == ["on", "average"] else before
    behind = _untimed(words[end:])
    if len(averaged) > 1 and _lasts(averaged[-2], averaged[-1]):
        verb = base_of(averaged[-1].low)
        thing = _thing(_stripped(averaged[:-1]))
        rest = f" {_text(behind)}" if behind and behind[0].tag == "PREP" and _closes(behind) else ""
        told = f"{thing} to {verb} {{}}{rest}"
        return _Now(figure, told, "lasts", rather=True, at_most=verb in _LOST) if thing else None
    thing = _thing(before)
    return _Now(figure, f"{thing} {{}}", "stands") if thing else None


def _lasts(subject: Tagged, verb: Tagged) -> bool:
    """ "Refunds take", "the crew waits"; not "the CT wait"."""
    agrees = verb.low.endswith("s") != subject.low.endswith("s")
    return base_of(verb.low) in _LASTS and (verb.tag in ("V", "VZ", "VG", "VD") or agrees)


def _untimed(words: _Words) -> list[Tagged]:
    """Without what says only that it is so now: "last quarter", "at the moment", "on average"."""
    found = list(words)
    while found and (found[0].text in "." or found[0].low in ("now", "currently", "average", "avg", "today")):
        del found[0]
    for start in range(len(found)):
        low = [word.low for word in found[start:]]
        if (
            low[:1] in (["last"], ["this"], ["now"], ["currently"], ["right"], ["since"])
            or low[:3] in (["at", "the", "moment"], ["at", "the", "minute"])
            or low[:2] == ["on", "average"]
        ):
            return found[:start]
    return found


def _closes(words: _Words) -> bool:
    """May the words end a sentence?"""
    return not words or (
        plain(words) and words[-1].tag not in ("PREP", "CONJ", "DET", "SUB", "P", "POSS") and len(words) < 9
    )


def _text(words: _Words) -> str:
    return " ".join(word.text for word in words)


def _points(piece: _Piece, aim: _Aim, now: _Now, back: int) -> Iterator[Point]:
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
