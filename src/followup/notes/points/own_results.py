"""What came of my work, told alone: "waste went from 14 bags a month to 4", where no deed stands before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import zip_longest
from typing import NamedTuple

from followup.language.inflect import base_of, is_past, past
from followup.language.shape import plain
from followup.language.tagging import Tagged
from followup.notes.points.announced import ANNOUNCES, read_aim
from followup.notes.points.base import Point
from followup.notes.points.cuts import unit_signs
from followup.notes.points.figures import direction, range_at
from followup.notes.points.results import MOVING
from followup.notes.points.standings import thing_of
from followup.notes.points.units import Unit

_Words = Sequence[Tagged]

#: Verbs that somebody does to a figure: "we cut late departures from 9 to 3 a week".
_DONE_TO = frozenset("cut bring take get reduce lower halve push drive raise lift trim slash drop".split())
#: What may stand between the thing and its figures: "key-to-key is now at 6.5 days, was 10".
_LEAD_UP = frozenset("down up like about around at on now to only just running sitting standing".split())
#: With these a unit goes on about the figure before it: "Was 10."
_EARLIER = frozenset("was were before used it".split())
_COMMA = Tagged(",", ",", "P", 0, 0)
#: Longest time or place behind the figures that is carried along, in words.
_LONGEST_TAIL = 5
#: What says that a figure is a wish and no result.
_WISHED = (ANNOUNCES - {"like", "likes"}) | frozenset("would should must could plan plans will can".split())


def _wished(unit: Unit, tags: Set[str]) -> Iterator[Point]:
    """ "wants scrap down from 6.1% to 2.5%", "losses from 8% to 3 is what she wants": the reader's aim."""
    if unit.who == "I" or tags & {"I", "WE"}:
        return
    words = unit.words
    at = next((i for i, word in enumerate(words) if word.low in _WISHED), 0)
    if at < 3 and any(word.tag == "NUM" for word in words[at:]):
        words = words[at + 1 :]
    while words and words[0].low in ("to", "get", "bring", "see", "take", "have", "cut"):
        words = words[1:]
    move = _moved(words)
    if move is not None and " went from " in move.told:
        text = "want to bring " + move.told.replace(" went from ", f" {move.way}from ", 1)
        signs = {"own-result", "wished-range", f"moved-{move.way.strip() or 'flat'}"} | unit_signs(unit)
        yield Point("want", text, unit.passage, quote=unit.raw, signs=frozenset(signs))


class _Move(NamedTuple):
    """`told` is the whole clause, `shape` how its verb was found."""

    told: str
    shape: str
    way: str


def own_results(units: Sequence[Unit]) -> Iterator[Point]:
    """Every result with two figures in the line whose units these are: as something that I told, or, where the line
    is the reader's and no verb says that it came so, as an aim."""
    mine = theirs = False
    for unit, follows in zip_longest(units, units[1:]):
        tags = {word.tag.rstrip("+") for word in unit.words}
        if unit.who == "THEY" or "THEY" in tags:
            mine, theirs = False, True
        elif unit.who == "I" or tags & {"I", "WE"}:
            mine, theirs = True, False
        if any(word.low in _WISHED for word in unit.words):
            yield from _wished(unit, tags)
            continue
        if unit.who == "THEY" or read_aim(unit.words):
            continue
        move = _moved(unit.words)
        if move is None and follows is not None and _goes_on(follows.words):
            move = _moved([*unit.words, _COMMA, *follows.words])
        if move is None or (move.shape == "bare" and not (mine or theirs)):
            continue
        signs = {"own-result", f"moved-{move.shape}", f"moved-{move.way.strip() or 'flat'}"}
        signs |= {f"moved-mine-{mine}", "result"} | unit_signs(unit)
        if move.shape == "bare" and theirs:
            text = "want to bring " + move.told.replace(" went from ", f" {move.way}from ", 1)
            yield Point("want", text, unit.passage, quote=unit.raw, signs=frozenset(signs))
        else:
            yield Point("told", move.told, unit.passage, quote=unit.raw, signs=frozenset(signs))


def _goes_on(words: _Words) -> bool:
    """ "Was 10 last year": no more than the earlier figure."""
    return (
        words[0].low in _EARLIER and len(words) <= _LONGEST_TAIL and any(word.tag == "NUM" for word in words)
    )


def _moved(words: _Words) -> _Move | None:
    """The first two figures of which one became the other, with what they measure."""
    for place, word in enumerate(words):
        if word.tag != "NUM":
            continue
        old, new, end = range_at(words, place)
        if not old or place == 0:
            continue
        before = words[: place - 1] if words[place - 1].low == "from" else words[:place]
        return _told(before, f"from {old} to {new}", words[end:], direction(old, new))
    return None


def _told(before: _Words, figures: str, behind: _Words, way: str) -> _Move | None:
    while before and (before[-1].tag in ("ADV", "BE", "WE+", "I+") or before[-1].low in _LEAD_UP):
        before = before[:-1]
    start = max((i + 1 for i, word in enumerate(before) if word.text in ",;:"), default=0)
    before = before[start:]
    while before and (
        before[0].tag in ("CONJ", "SUB", "UH", "P") or before[0].low in ("so", "how", "where", "which")
    ):
        before = before[1:]
    if not before:
        return None
    tail = _tail(behind)
    done = next((i for i, word in enumerate(before) if _is_deed(word)), -1)
    if 0 <= done < min(3, len(before) - 1):
        thing = thing_of(before[done + 1 :])
        who = next((word.text for word in before[:done] if word.tag.rstrip("+") in ("I", "WE")), "")
        if thing and (who or not done):
            return _Move(f"{who or 'I'} {before[done].low} {thing} {figures}{tail}", "done", way)
        return None
    last = before[-1]
    if not last.known and last.low.endswith("ed") and len(before) > 1:  # "droped"
        before, told, shape = before[:-1], "went", "verb-unknown"
    elif base_of(last.low) in MOVING and len(before) > 1:
        verb = base_of(last.low)
        told = "went" if verb == "come" else last.low if is_past(last.low) else past(verb)
        before, shape = before[:-1], f"verb-{verb}"
    else:
        told, shape = "went", "bare"
    thing = thing_of(before)
    return _Move(f"{thing} {told} {figures}{tail}", shape, way) if thing else None


def _is_deed(word: Tagged) -> bool:
    return (
        word.tag in ("VD", "VN", "V")
        and base_of(word.low) in _DONE_TO
        and past(base_of(word.low)) == word.low
    )


def _tail(words: _Words) -> str:
    """ " in one quarter", " since March", with a blank before it; "" where what follows is something else."""
    stop = next(
        (i for i, word in enumerate(words) if word.text in ",;" or word.tag in ("CONJ", "SUB")), len(words)
    )
    tail = words[:stop]
    if not 1 < len(tail) <= _LONGEST_TAIL or tail[0].low not in (
        "in",
        "over",
        "since",
        "within",
        "after",
        "by",
        "on",
    ):
        return ""
    if not plain(tail) or tail[-1].tag in ("PREP", "DET", "POSS"):
        return ""
    return "".join(f" {word.text}" for word in tail)
