"""Figures and days that the notes take back, and what holds instead: "30 - no wait, 13", "it's 14 not 16".

`turns` reads the gap between two figures, `choosing` tells which figure is put right (an end of a range, one further up), `again`
hears figures that are told again to be refused, `replacing` says how the text reads then.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import lru_cache

from followup.language.numbers import Figure, find_figures, month_number
from followup.notes.figures_put_right.again import find_explained, find_refused, is_figure
from followup.notes.figures_put_right.choosing import put_right
from followup.notes.figures_put_right.replacing import MONTHS_BELOW, Corrected
from followup.notes.figures_put_right.turns import PIECES

_DAYS = {
    form: -float(number)
    for number, day in enumerate("monday tuesday wednesday thursday friday saturday sunday".split(), 1)
    for form in (day, f"{day}s", day[:3])
}
_MONTHS = tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


def corrected_figures(text: str) -> tuple[Corrected, ...]:
    """Where figures are taken back, in order and apart; what holds may stand in the next sentence or line."""
    return _read(text)[0]


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
    corrected, refused = _read(text)
    taken = values(text) - values(in_last_form(text, 0, len(text)))
    olds = {value for one in corrected for value in values(text[one.start : one.old_end])}
    said = (
        refused
        | dict(find_refused(text))
        | {one.start: one.end for one in find_explained(text) if not olds.isdisjoint(one.values)}
    )
    starts = [one.start for one in corrected]
    for start, end in said.items():
        place = bisect_right(starts, start) - 1
        if place < 0 or corrected[place].end <= start:
            taken.update(values(text[start:end]))
    return taken


def values(text: str) -> Counter[float]:
    return Counter(value for figure in find_figures(text) for value in figure.values)


def refused_figures(text: str) -> set[str]:
    """Figures that are told to be refused, as written."""
    return {text[start:end] for start, end in _read(text)[1].items()}


@lru_cache(maxsize=64)
def _read(text: str) -> tuple[tuple[Corrected, ...], dict[int, int]]:
    """Where figures are taken back, in order and apart, and the places of those that are told only to be refused: in
    "it's 14 not 16", and where nobody can tell which one is taken back."""
    figures = [one for one in find_figures(text) if not one.vague and _counts_something(text, one)]
    found: list[Corrected] = []
    refused: dict[int, int] = {}
    for told in (figures, _days(text)):
        for place in range(1, len(told)):
            for one in put_right(text, told, place):
                if isinstance(one, Corrected):
                    found.append(one)
                else:
                    refused[one.start] = one.end
    apart: list[Corrected] = []
    for corrected in sorted(found):
        if not apart or corrected.start >= apart[-1].end:
            apart.append(corrected)
    return tuple(apart), refused


def _counts_something(text: str, one: Figure) -> bool:
    """No half of anything, nor the time at which a line of a record was said."""
    told, before = text[one.start : one.end], text[max(0, one.start - 1) : one.start]
    return is_figure(told) and not (":" in told and before in ("", "\n", "["))


def _days(text: str) -> list[Figure]:
    """Days of the week and months, each with a value below zero."""
    low = text.casefold()
    if "day" not in low and not any(month in text for month in _MONTHS):
        return []
    found = []
    for piece in PIECES.finditer(text):
        word = piece.group()
        month = month_number(word) if word[0].isupper() else None
        if value := _DAYS.get(word.casefold(), month and float(MONTHS_BELOW - month)):
            found.append(Figure(frozenset((value,)), piece.start(), piece.end()))
    return found
