"""Which figure another one puts right: the last one, one end of a range or both, or one further up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from followup.language.lexicon import common_tag
from followup.language.numbers import Figure
from followup.notes.figures_put_right.again import AROUND, BACK, sentence_start, spoken_of_again, told_before
from followup.notes.figures_put_right.replacing import (
    LONGEST_RANGE,
    Corrected,
    distance,
    is_near,
    replaced,
    replaced_with_gap,
    with_percent,
)
from followup.notes.figures_put_right.turns import BETWEEN, SAID_BESIDE, Turn, find_turn, lows_of

#: Words that say of which end of a range a figure is.
_AT_FIRST = ("start", "before", "first", "begin", "originally")
#: What opens a sentence that puts right what stands further up, and what does so where a figure is spoken of.
_LABELS = frozenset("edit correction corr corrected sorry oops".split())
_NOTES_BELOW = frozenset("ps nb update note".split())
_SPOKEN_OF = frozenset("figure number count total".split())
#: How much nearer in size what holds must be to one end of a range than to the other.
_SURELY = 3
#: How many figures back a later line puts one right.
_FAR_BACK = 24
#: Characters between both ends of a range that is told anew.
_SHORT_RANGE = 12
_RANGES = frozenset("to from and after now then -> → =>".split())


def put_right(text: str, told: Sequence[Figure], place: int) -> Iterator[Corrected | Figure]:
    """What the figure at a place puts right, and figures that are refused there."""
    old, new = told[place - 1], told[place]
    if again := tuple(spoken_of_again(text, told, place)):
        yield from again
        return
    turn = find_turn(text, old, new)
    anew = _both_anew(text, told, place)
    if turn is None:
        yield from _further_up(text, told, place, anew)
    elif anew and (ends := _range_before(text, told, place, anew)):
        yield from _range_put_right(
            text, told, ends, anew, turn if ends[1] == place - 1 and not turn.far else None
        )
    elif not told_before(told, place, new):
        yield from _one_put_right(text, told, place, turn)


def _one_put_right(text: str, told: Sequence[Figure], place: int, turn: Turn) -> Iterator[Corrected | Figure]:
    """What a single figure behind a turn puts right; both of those before it where nobody can tell which."""
    old, new, behind = told[place - 1], told[place], told[place + 1 : place + 1 + BACK]
    before = told[place - 2] if place > 1 else None
    if behind and behind[0].values == old.values and find_turn(text, new, behind[0]):
        return  # "23 paid. Sorry 32, no no, 23 only"
    if behind and _is_share_anew(text, old, new, behind[0]):  # "11% came back. No, it was 410, so nearer 13%"
        yield replaced(text, old, behind[0])
        return
    if behind and _is_sentence_about(text, new, behind[0]):
        # "19 leaks in six weeks. Sorry, 16. Nineteen was with ..."
        named = [one for one in told[max(0, place - BACK) : place] if one.values == behind[0].values]
        if named:
            yield replaced(text, named[-1], new)
            return
    meant = _which_is_meant(text, before, old, new, turn)
    if meant and (turn.far or (turn.apart and meant is not old)):
        yield replaced(text, meant, new)
    elif meant is old:
        echoed = (one for one in told[max(0, place - BACK) : place - 1] if _echoes(text, one, old))
        yield from (replaced(text, one, new) for one in echoed)
        yield replaced_with_gap(text, old, new, turn.counted, behind)
    elif meant and before:
        yield replaced_with_gap(text, before, new, text[before.end : old.end] + turn.counted, behind)
    elif before and is_near(old, new) and is_near(before, new):
        yield from (before, old)


def _is_share_anew(text: str, old: Figure, new: Figure, one: Figure) -> bool:
    """Is it the per cent behind another figure that holds, in place of the per cent told before?"""
    return (
        _shares(text, old, new, one) == [True, False, True]
        and one.start - new.end < _SHORT_RANGE * 2
        and is_near(old, one)
    )


def _shares(text: str, *figures: Figure) -> list[bool]:
    """Which of the figures are per cent."""
    return [with_percent(text, figure) > figure.end for figure in figures]


def _is_sentence_about(text: str, new: Figure, one: Figure) -> bool:
    """Does the sentence behind what holds begin with this figure and say what it was?"""
    between = text[new.end : one.start].strip()
    return between in (".", ";", "!", "") and text[one.end : one.end + 5] == " was "


def _which_is_meant(text: str, before: Figure | None, old: Figure, new: Figure, turn: Turn) -> Figure | None:
    """The figure that is taken back: the last one, or the one before it where that is nearer in size."""
    fits = turn.sure or is_near(old, new)
    apart = before is not None and not _is_range(text, before, old)
    if before is not None and apart and _shares(text, before, old, new) == [True, False, True]:
        return before  # "within 3% on 31. No. 13%"
    if before is None or old.start - before.end >= LONGEST_RANGE or not is_near(before, new):
        return old if fits else None
    if not _is_range(text, before, old):
        return old if is_near(old, new) else before
    if turn.sure and not turn.apart:
        return old
    said = re.split(r"[.!?\n]", text[new.end : new.end + SAID_BESIDE])[0].casefold().split()
    if any(word in said for word in _AT_FIRST):
        return before
    first, last = distance(before, new), distance(old, new)
    if first * _SURELY < last:
        return before
    return old if fits and (last <= first or not turn.apart) else None


def _both_anew(text: str, told: Sequence[Figure], place: int) -> tuple[Figure, Figure] | None:
    """Both ends of a range told anew: "No. 30 and 12", "wait 21. 21 to 12"."""
    for first in (place, place + 1):
        ends = told[first : first + 2]
        if len(ends) < 2 or ends[0].values != told[place].values or ends[0].values == ends[1].values:
            continue
        if ends[0].start - told[place].end < _SHORT_RANGE and _is_range(text, ends[0], ends[1], _SHORT_RANGE):
            return ends[0], ends[1]
    return None


def _range_before(
    text: str, told: Sequence[Figure], place: int, anew: tuple[Figure, Figure]
) -> tuple[int, int] | None:
    """The places of the ends of the last range of about the same size."""
    for last in range(place - 1, max(0, place - _FAR_BACK), -1):
        first, second = told[last - 1], told[last]
        same = first.values == anew[0].values, second.values == anew[1].values
        fits = any(same) if last < place - 1 else is_near(first, anew[0]) and is_near(second, anew[1])
        if fits and _is_range(text, first, second):
            return None if all(same) else (last - 1, last)
    return None


def _range_put_right(
    text: str,
    told: Sequence[Figure],
    ends: tuple[int, int],
    anew: tuple[Figure, Figure],
    turn: Turn | None,
) -> Iterator[Corrected]:
    """Each end by what holds; what is told right behind goes with the turn."""
    first, second = told[ends[0]], told[ends[1]]
    if first.values != anew[0].values:
        yield replaced(text, first, anew[0])
    if turn:
        yield replaced_with_gap(text, second, anew[1], turn.counted, told[ends[1] + 1 :][: 2 * BACK])
    elif second.values != anew[1].values:
        yield replaced(text, second, anew[1])


def _is_range(text: str, one: Figure, other: Figure, longest: int = LONGEST_RANGE) -> bool:
    """ "31 a month, after were 13", "2-3"."""
    gap = text[one.end : other.start]
    return len(gap) < longest and (gap in ("-", "–") or not _RANGES.isdisjoint(gap.casefold().split()))


def _echoes(text: str, one: Figure, other: Figure) -> bool:
    """The same figure, told and asked back: "Seventeen joints." "Seventeen?"."""
    return one.values == other.values and "?" in (
        text[one.end : one.end + 1],
        text[other.end : other.end + 1],
    )


def _further_up(
    text: str, told: Sequence[Figure], place: int, anew: tuple[Figure, Figure] | None
) -> Iterator[Corrected | Figure]:
    """What a sentence with a label puts right that stands further up: "PS the figure for the vans was 14", "EDIT: it's 9
    depots"."""
    new = told[place]
    start = sentence_start(text, new.start)
    head = (
        [low for low in lows_of(text, start, new.start) if low[0].isalpha()]
        if told[place - 1].end <= start
        else []
    )
    if not head or head[0] not in _LABELS | _NOTES_BELOW:
        return
    if anew and (ends := _range_before(text, told, place, anew)):
        yield from _range_put_right(text, told, ends, anew, None)
    elif not told_before(told, place, new) and (head[0] in _LABELS or not _SPOKEN_OF.isdisjoint(head)):
        topics = {_one_of(low) for low in head[1:] if low not in BETWEEN} | _counted_by(text, new)
        near = [
            one
            for one in told[max(0, place - _FAR_BACK) : place]
            if one.values != new.values and is_near(one, new) and _is_of(text, one, topics)
        ]
        near.sort(key=lambda one: distance(one, new))
        if len(near) > 1 and distance(near[0], new) * _SURELY >= distance(near[1], new):
            yield from near
        elif near:
            yield replaced(text, near[0], new)


def _is_of(text: str, one: Figure, topics: set[str]) -> bool:
    """Does the figure count one of these things, or stand in a sentence about them?"""
    said = map(_one_of, lows_of(text, sentence_start(text, one.start), one.start))
    return not topics.isdisjoint(_counted_by(text, one)) or not topics.isdisjoint(said)


def _counted_by(text: str, one: Figure) -> set[str]:
    """The word behind a figure, where it is no word of grammar: {"depot"} in "9 depots with one plan"."""
    behind = text[one.end : one.end + SAID_BESIDE].split("\n")[0].casefold().split()
    word = behind[0].strip(AROUND) if behind else ""
    return {_one_of(word)} if common_tag(word) in (None, "NN", "NNS") and word.isalpha() else set()


def _one_of(word: str) -> str:
    return word.removesuffix("s")
