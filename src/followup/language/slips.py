"""Slips of the pen: two spellings so near that one is meant for the other."""

from __future__ import annotations

#: A shorter word differs from its neighbours by one letter anyway ("Tom", "Tim").
_SHORTEST = 4
#: From this length two slips still leave the word to be known.
_LONG = 7


def is_slip(written: str, meant: str) -> bool:
    """True where one slip (two in a word of seven letters or more) leads from one folded word to the other: a
    letter left out, doubled, exchanged, or two neighbours swapped. The same word is no slip."""
    if written == meant or min(len(written), len(meant)) < _SHORTEST:
        return False
    allowed = 2 if min(len(written), len(meant)) >= _LONG else 1
    return abs(len(written) - len(meant)) <= allowed and _distance(written, meant) <= allowed


def _distance(one: str, two: str) -> int:
    """Letters to leave out, add, exchange or swap with their neighbour; quadratic in the length of a word."""
    before: list[int] = []
    above = list(range(len(two) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, other in enumerate(two, 1):
            cost = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == two[column - 2] and one[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        before, above = above, here
    return above[-1]
