"""Slips of the pen: two spellings so near that one is meant for the other."""

from __future__ import annotations

from followup.language.lexicon import common_tag, is_first_name, is_last_name

_VOWELS = frozenset("aeiou")
#: Shorter words without a vowel are often words of a trade: "shard", "comms".
_SHORTEST_MENDED = 6
#: No English word that somebody mistypes is longer.
_LONGEST_MENDED = 20
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


def with_vowel(word: str) -> str:
    """A word in small letters with the one vowel that it lacks between two consonants: "kitchn" -> "kitchen".

    Returns: the word itself where it is known, or where no vowel or more than one would make it an English word.
    """
    if (
        not _SHORTEST_MENDED <= len(word) <= _LONGEST_MENDED
        or not word.isascii()
        or not word.isalpha()
        or not word.islower()
    ):
        return word
    if (
        any(common_tag(known) for known in (word, word.removesuffix("s")))
        or is_first_name(word)
        or is_last_name(word)
    ):
        return word
    found = {
        longer
        for place in range(1, len(word))
        if _VOWELS.isdisjoint(word[place - 1 : place + 1])
        for vowel in "aeiou"
        if common_tag(longer := word[:place] + vowel + word[place:])
    }
    return found.pop() if len(found) == 1 else word
