"""What came of my work, told alone: "waste went from 14 bags a month to 4", where no deed stands before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import zip_longest

from followup.language.tagging import Tagged
from followup.notes.points.announced import ANNOUNCES, read_aim
from followup.notes.points.base import Point
from followup.notes.points.cuts import unit_signs
from followup.notes.points.moves import read_move
from followup.notes.points.units import Unit

_Words = Sequence[Tagged]

#: With these a unit goes on about the figure before it: "Was 10."
_EARLIER = frozenset("was were before used it".split())
#: What a reader's aim is drawn with: "scrap 6% -> 3%".
_ARROWS = frozenset(">→⇒")
_COMMA = Tagged(",", ",", "P", 0, 0)
#: Longest such unit, in words.
_LONGEST_EARLIER = 5
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
    move = read_move(words)
    if move is not None and move.named and move.verb == "went":
        text = f"want to bring {move.subject} {move.way}{move.figures}{move.tail}"
        signs = {"own-result", "wished-range", f"moved-{move.way.strip() or 'flat'}"} | unit_signs(unit)
        yield Point("want", text, unit.passage, quote=unit.raw, signs=frozenset(signs))


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
        move = read_move(unit.words)
        if move is None and follows is not None and _goes_on(follows.words):
            move = read_move([*unit.words, _COMMA, *follows.words])
        if move is None or not move.named or (move.shape == "bare" and not (mine or theirs)):
            continue
        signs = {"own-result", f"moved-{move.shape}", f"moved-{move.way.strip() or 'flat'}"}
        signs |= {f"moved-mine-{mine}", "result"} | unit_signs(unit)
        if move.shape == "bare" and theirs:
            if not _ARROWS & set(unit.raw):
                continue  # "trap counts up from 4 to 31" is what happened to them
            text = f"want to bring {move.subject} {move.way}{move.figures}{move.tail}"
            yield Point("want", text, unit.passage, quote=unit.raw, signs=frozenset(signs))
        else:
            text = f"{move.subject} {move.predicate}"
            yield Point("told", text, unit.passage, quote=unit.raw, signs=frozenset(signs))


def _goes_on(words: _Words) -> bool:
    """ "Was 10 last year": no more than the earlier figure."""
    return (
        words[0].low in _EARLIER
        and len(words) <= _LONGEST_EARLIER
        and any(word.tag == "NUM" for word in words)
    )
