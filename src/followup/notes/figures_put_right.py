"""Figures that the notes take back, and what holds instead: "30 - no wait, 13", "it's 14 not 16"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from followup.language.numbers import Figure, find_figures, is_number_word
from followup.language.patterns import Needing, lazy

#: A word or a figure, within a pattern.
WORD = r"[^\W_][\w.'’%-]*"
#: What takes a figure back wherever it stands, and what does so behind a sign or right behind the figure.
_TURNS = tuple(
    f" {turn} "
    for turn in (
        "sorry", "correction", "scratch that", "oops", "lies", "a lie", "not lie", "lying", "make that", "or rather",
        "that back", "i mean", "i meant", "my mistake", "no wait", "wait no", "no hang on", "no hold on", "please note",
    )
)  # fmt: skip
_MAY_TURN = tuple(
    f" {turn} " for turn in ("no", "nope", "nah", "na", "wait", "hang on", "hold on", "actually")
)
_IT_WAS = (" it was ", " it's ", " its ")
_CUES = tuple(turn.strip() for turn in (*_TURNS, *_MAY_TURN))
#: All words that may stand between the figure, what it counted, and what holds: "no, I'm telling lies, it was".
_BETWEEN = frozenset(
    "sorry correction scratch oops lies lie lying make rather back mean meant mistake note no nope nah wait hang hold on "
    "actually i i'm im me not let let's telling tell take a it it's its is was that that's thats please or well sir ma'am "
    "checked looked up in on against notes notebook sheet book diary phone since after afterwards later from "
    "maam hmm uh um er erm ah eh oh lah leh aiyo like think just about around roughly more only my wrong be should read the right then believe guess am na which made here".split()
)
#: How far a figure is from what holds: in characters, in words that it counted, and in size.
_LONGEST_TURN = 90
_MOST_COUNTED = 6
_TIMES = 8
#: How many figures back the same figure is looked for.
_BACK = 6
_LONGEST_RANGE, _SHORT_RANGE = 45, 12
_RANGES = frozenset("to and after now then -> → =>".split())
_PIECES = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|\n")
#: "it's Tracey not Stacy", "not Stacy, Tracey".
IS_NOT = Needing(
    "not",
    rf"\b(?:it'?s|its|is|was|that'?s|name is|called|correction:?)\s+(?P<new>{WORD}(?:\s+{WORD})?)(?<!\band)(?<!\bbut)[\s,(–—-]+(?:and (?=not [^\W\d]))?not\s+(?P<old>{WORD})",
    re.IGNORECASE,
)
#: What ends an aside, and what it then began with.
_ENDS_ASIDE = lazy(r"\s*[-–—,)](?=\s)\s")
_ASIDES = {"-": "-–—", "–": "-–—", "—": "-–—", ",": ",", "(": ")"}
#: Signs around a figure.
_AROUND = "(),.;:!?%$£€-–—"
_AIMS = frozenset(("target", "goal", "aim"))
#: Figures up to this are words of other uses: "that one was broken".
_COUNTED_ON_FINGERS = 2
#: Characters behind "was" in which the words that explain a figure stand.
_LONGEST_REASON = 60


class Corrected(NamedTuple):
    """A stretch of text in which a figure is taken back, and what it says in its last form: "45 - no wait, 42 -" is
    "42", "14 docks -- no, 12" is "12 docks"."""

    start: int
    end: int
    text: str
    old_end: int
    new: str


@lru_cache(maxsize=64)
def corrected_figures(text: str) -> tuple[Corrected, ...]:
    """Where figures are taken back, in order and apart; what holds may stand in the next sentence or line."""
    low = text.casefold()
    if not any(cue in low for cue in (*_CUES, " was ")):
        return ()
    figures = [one for one in find_figures(text) if not one.vague and is_figure(text[one.start : one.end])]
    found: list[Corrected] = []
    for place, (old, new) in enumerate(pairwise(figures)):
        before = figures[place - 1] if place else None
        behind = figures[place + 2 : place + 2 + _BACK]
        if told := _told_before(text, figures[max(0, place - _BACK) : place], old, new):
            found.append(_put(text, told, new))
        counted = _counted(text, old, new)
        if counted is None:
            continue
        if before and behind and _are_both(text, before, old, new, behind[0]):
            found += [_put(text, before, new), _corrected(text, old, behind[0], counted, behind[1:])]
        elif (
            before and not _near(old, new) and _near(before, new) and old.start - before.end < _LONGEST_RANGE
        ):
            found.append(_corrected(text, before, new, text[before.end : old.end] + counted, behind))
        elif _near(old, new) and not _told_again(figures[max(0, place - _BACK) : place], new):
            echoed = (one for one in figures[max(0, place - _BACK) : place] if _echoes(text, one, old))
            found += [*(_put(text, one, new) for one in echoed), _corrected(text, old, new, counted, behind)]
    apart: list[Corrected] = []
    for one in sorted(found):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return tuple(apart)


def _told_again(before: Sequence[Figure], new: Figure) -> bool:
    """Is it a figure told before, that is spoken of: "from 31 to 8. Wait, 31 was December"?"""
    return any(one.values == new.values for one in before)


def _counted(text: str, old: Figure, new: Figure) -> str | None:
    """What stands between a figure and the words that take it back for another: " docks" of "14 docks -- no, 12"; None
    where nothing takes it back."""
    gap = text[old.end : new.start]
    low = gap.casefold()
    if len(gap) > _LONGEST_TURN or old.values == new.values or not any(cue in low for cue in _CUES):
        return None
    pieces = list(_PIECES.finditer(gap))
    lows = [piece.group().casefold().replace("’", "'") for piece in pieces]
    turn = len(lows)
    while turn and (
        lows[turn - 1] in _BETWEEN
        or not lows[turn - 1][0].isalpha()
        or lows[turn - 1 : turn + 1] == ["to", "be"]  # "correction to be made here"
    ):
        turn -= 1
    said = f" {' '.join(low for low in lows[turn:] if low[0].isalpha())} "
    counting = sum(low[0].isalpha() for low in lows[:turn])
    signs = lows[turn : next((i for i in range(turn, len(lows)) if lows[i][0].isalpha()), turn)]
    if counting > _MOST_COUNTED or not (_turns(said) or _may_turn(said, counting, signs)):
        return None
    told = gap[: pieces[turn - 1].end()] if turn else ""
    return told if not any(mark in told for mark in ".!?\n") else ""


def _turns(said: str) -> bool:
    return any(turn in said for turn in _TURNS)


def _may_turn(said: str, counting: int, signs: Sequence[str]) -> bool:
    """ "30 - no, 13", "were 13. No. 12": not "8 stands, no 9", "3 patients wait 96 minutes"."""
    near = not counting or (counting < 3 and bool(signs) and (signs != [","] or said.endswith(_IT_WAS)))
    signed = bool(signs) or " no " in said
    return near and signed and any(turn in said for turn in _MAY_TURN)


def _near(one: Figure, other: Figure) -> bool:
    """Of about one size, so that the one may be what the other should be."""
    small, large = sorted((max(one.values), max(other.values)))
    return large <= _TIMES * small


def _is_range(text: str, one: Figure, other: Figure, longest: int = _LONGEST_RANGE) -> bool:
    """ "31 a month, after were 13"."""
    gap = text[one.end : other.start]
    return len(gap) < longest and not _RANGES.isdisjoint(gap.casefold().split())


def _are_both(text: str, first: Figure, old: Figure, second: Figure, new: Figure) -> bool:
    """Are both ends of a range told anew: "31, after were 13. No. 30 and 12"?"""
    ranges = _is_range(text, first, old) and _is_range(text, second, new, _SHORT_RANGE)
    return ranges and _near(first, second) and _near(old, new)


def _echoes(text: str, one: Figure, other: Figure) -> bool:
    """The same figure, told and asked back: "Seventeen joints." "Seventeen?"."""
    return one.values == other.values and "?" in (
        text[one.end : one.end + 1],
        text[other.end : other.end + 1],
    )


def _told_before(text: str, before: Sequence[Figure], old: Figure, new: Figure) -> Figure | None:
    """Where a figure was told of which the notes now say what it is: "14 was one good week, 17 is more like it"."""
    behind = text[old.end : new.start]
    words = behind.split()
    explained = (
        behind[:5] == " was " and len(words) > 1 and words[1] not in _AIMS and words[-1][-1] not in ".?!:"
    )
    same = (one for one in before if one.values == old.values and one.end < old.start)
    return next(same, None) if explained and len(words) < 8 and _near(old, new) else None


def _put(text: str, old: Figure, new: Figure) -> Corrected:
    """One figure in the place of another."""
    end, told = _with_percent(text, old), text[new.start : _with_percent(text, new)]
    return Corrected(old.start, end, told.removesuffix("%") + ("%" if end > old.end else ""), end, told)


def _with_percent(text: str, figure: Figure) -> int:
    return figure.end + (text[figure.end : figure.end + 1] == "%")


def _corrected(text: str, old: Figure, new: Figure, counted: str, behind: Sequence[Figure]) -> Corrected:
    """From a figure that is taken back to the last word of what holds: "fifty no fifteen it was fifteen"."""
    told, end = text[new.start : new.end], new.end
    for again in behind:
        gap = [piece.group().casefold() for piece in _PIECES.finditer(text, end, again.start)]
        if again.values != new.values or any(low[0].isalpha() and low not in _BETWEEN for low in gap):
            break
        end = again.end
    if text[end : end + 1] == "%" and (counted.startswith("%") or text[old.end : old.end + 1] == "%"):
        end += 1
        told += "" if counted.startswith("%") else "%"
    aside = _ENDS_ASIDE.match(text, end)
    sign = text[old.end + len(counted) : new.start].lstrip("% ")[:1]
    if aside and sign in _ASIDES.get(aside.group().strip(), "") and sign:
        end = aside.end() - 1
    if text[end : end + _LONGEST_TURN].lstrip().startswith(counted.strip()):
        counted = ""
    return Corrected(
        old.start, end, told + counted, _with_percent(text, old), text[new.start : _with_percent(text, new)]
    )


def in_last_form(text: str, start: int, end: int) -> str:
    """A stretch of the text with every figure that is taken back replaced by what holds."""
    pieces, place = [], start
    corrected = corrected_figures(text)
    for one in corrected[bisect_right(corrected, start, key=lambda one: one.end) :]:
        if one.start >= end:
            break
        pieces += [text[place : one.start], one.text] if one.start >= place else []
        place = min(one.end, end)
    return "".join([*pieces, text[place:end]])


@lru_cache(maxsize=64)
def taken_back(text: str) -> Counter[float]:
    """How often each value is told only to be taken back, with what is said of it then: "9 to 6. Sorry, 9 to 4. 6 was the
    first week", "14, not 16"."""
    taken = values(text) - values(in_last_form(text, 0, len(text)))
    olds = {value for one in corrected_figures(text) for value in values(text[one.start : one.old_end])}
    refused = {value for word in _refused(text) for value in values(word)}
    explained = {value for word in disowned(text) for value in values(word) if value in olds}
    taken.update(refused | explained)
    return taken


def values(text: str) -> Counter[float]:
    return Counter(value for figure in find_figures(text) for value in figure.values)


def disowned(text: str) -> set[str]:
    """Figures told once and said to be something else later on: "the 9 was the first version", "14 not 16"."""
    found: set[str] = set()
    told: dict[frozenset[float], Figure] = {}
    for one in find_figures(text) if " was " in text else ():
        if max(one.values) <= _COUNTED_ON_FINGERS:
            continue
        first = told.setdefault(one.values, one)
        behind = text[one.end : one.end + _LONGEST_REASON].split()
        explained = text[one.end : one.end + 5] == " was " and len(behind) > 1 and first is not one
        if explained and not behind[1][0].isdigit() and behind[1] not in _AIMS:
            found |= {text[first.start : first.end], text[one.start : one.end]}
    counts = Counter(word.strip(_AROUND) for word in text.split())
    return found | {old for old in _refused(text) if counts[old] > 1}


def _refused(text: str) -> set[str]:
    """Figures that are said not to hold: "it's 14 not 16"."""
    refused = (match["old"].rstrip(".,%") for match in IS_NOT.finditer(text))
    return {old for old in refused if is_figure(old)}


def is_figure(word: str) -> bool:
    return any(char.isdigit() for char in word) or any(map(is_number_word, word.casefold().split()))
