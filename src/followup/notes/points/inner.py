"""Clauses that stand within a unit, behind its first words: "when I was at Swedru we read the meter at night"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from followup.notes.points.clause import Clause, read_clause
from followup.notes.points.units import Cast, Unit

#: Most of them that are read in one unit, and fewest words of one.
_MOST = 4
_LEAST = 4
_PERSONS = ("I", "WE", "THEY")
_PAST = ("VD", "VN")


class Inner(NamedTuple):
    """A clause, and the signs of what stands before it."""

    clause: Clause
    signs: frozenset[str]


def inner_clauses(unit: Unit, first: Clause | None, cast: Cast) -> Iterator[Inner]:
    """Every clause with a subject of its own behind the unit's first one, and what I did that goes on without one:
    "we read the meter at night, found 11 leaks"."""
    words = unit.words
    found = 0
    who = unit.who or (first.subject if first is not None else "")
    for place in range(1, len(words) - _LEAST + 1):
        tag, before = words[place].tag.rstrip("+"), words[place - 1]
        person = tag in _PERSONS and (first is None or place >= first.at)
        who = tag if tag in _PERSONS else who
        goes_on = (
            words[place].tag in _PAST and (before.text == "," or before.tag == "CONJ") and who in ("I", "WE")
        )
        if not (person or goes_on) or found >= _MOST:
            continue
        clause = read_clause(unit._replace(words=words[place:], first=False), cast)
        if clause is None or (goes_on and clause.subject not in ("", "I")):
            continue
        found += 1
        kind = "inner" if person else "goes-on"
        yield Inner(clause, frozenset((kind, f"{kind}-behind-{before.tag}", f"{kind}-behind-{before.low}")))
