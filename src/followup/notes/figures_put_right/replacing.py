"""One figure in the place of another: whether it is of a size for it, and how the text reads then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.language.numbers import Figure
from followup.language.patterns import lazy
from followup.notes.figures_put_right.turns import BETWEEN, LONGEST_TURN, PIECES

#: How many times as large one may be as the other.
_TIMES = 8
#: Days of the week as figures below zero, months as such below this.
MONTHS_BELOW = -10
#: Characters between both ends of a range, and in an aside.
LONGEST_RANGE = 45
#: What ends an aside, and what it then began with.
_ENDS_ASIDE = lazy(r"\s*[-–—,](?=\s)\s")
_ASIDES = {"-": "-–—", "–": "-–—", "—": "-–—", ",": ","}
_BRACKETS = {"(": ")", "[": "]"}


class Corrected(NamedTuple):
    """A stretch of text in which a figure is taken back, and what it says in its last form: "45 - no wait, 42 -" is
    "42", "14 docks -- no, 12" is "12 docks"."""

    start: int
    end: int
    text: str
    old_end: int
    new: str


def is_near(one: Figure, other: Figure) -> bool:
    """Of about one size, so that the one may be what the other should be; or both of them days, or months."""
    small, large = sorted((max(one.values), max(other.values)))
    if small < 0:
        return large < 0 and (small < MONTHS_BELOW) == (large < MONTHS_BELOW)
    return large <= _TIMES * small


def distance(one: Figure, other: Figure) -> float:
    """How far two figures of about one size are from each other."""
    small, large = sorted((max(one.values), max(other.values)))
    return large / small - 1 if small > 0 else 1.0


def replaced(text: str, old: Figure, new: Figure) -> Corrected:
    """One figure in the place of another."""
    end, told = with_percent(text, old), text[new.start : with_percent(text, new)]
    return Corrected(old.start, end, told.removesuffix("%") + ("%" if end > old.end else ""), end, told)


def with_percent(text: str, figure: Figure) -> int:
    return figure.end + (text[figure.end : figure.end + 1] == "%")


def replaced_with_gap(
    text: str, old: Figure, new: Figure, counted: str, behind: Sequence[Figure]
) -> Corrected:
    """From a figure that is taken back to the last word of what holds: "fifty no fifteen it was fifteen"."""
    told, end = text[new.start : new.end], new.end
    for again in behind:
        gap = [piece.group().casefold() for piece in PIECES.finditer(text, end, again.start)]
        if again.values != new.values or any(low[0].isalpha() and low not in BETWEEN for low in gap):
            break
        end = again.end
    if text[end : end + 1] == "%" and (counted.startswith("%") or text[old.end : old.end + 1] == "%"):
        end += 1
        told += "" if counted.startswith("%") else "%"
    aside = _ENDS_ASIDE.match(text, end)
    sign = text[old.end + len(counted) : new.start].lstrip("% ")[:1]
    if sign in _BRACKETS:
        end = text.find(_BRACKETS[sign], end, end + LONGEST_RANGE) + 1 or end
    elif aside and sign in _ASIDES.get(aside.group().strip(), "") and sign:
        end = aside.end() - 1
    if text[end : end + LONGEST_TURN].lstrip().startswith(counted.strip()):
        counted = ""
    elif text[end : end + LONGEST_TURN].split()[:1] == counted.split()[-1:]:
        counted = counted.rpartition(" ")[0]  # "12 girls returned, no sorry, 9 returned"
    return Corrected(
        old.start, end, told + counted, with_percent(text, old), text[new.start : with_percent(text, new)]
    )
