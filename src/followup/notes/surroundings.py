"""The words around a place in a line of notes: before and behind a name in its sentence, for rules; and for models as
features, forms and kinds, near by and further off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from followup.language.words import Token
from followup.notes.mentions import Mention
from followup.notes.page import GAP, word_kind

#: Kinds that say something from further away than three words.
_FAR = frozenset(
    "MEET IVIEW ASK WANT SAY TODO TOLD MATE KIN RIVAL AWAY PAST HR SET TOP NEXT FOR ROLE NOT WITH SHE JOB".split()
)
#: A sentence ends with these.
ENDS = frozenset((".", "!", "?", ";", GAP))
#: For rules only these end one,
STOPS = frozenset(".!?")
#: and these part what is told in it.
MARKS = STOPS | frozenset(",;:()-–—|/>") | {GAP}
#: Between two that are named in one breath.
ADDS = frozenset("and & + n plus , /".split())
#: How far from a name, in words, the notes may tell in its sentence who that is and what became of them; and close by.
REACH, NEAR = 18, 8


class Item(NamedTuple):
    """A word, or a whole name, as its neighbours see it; `first` is its place among the words of the line."""

    form: str
    kind: str
    first: int


#: What people put before a name and mean nothing by: "met big Steve".
_NICKS = frozenset("big old little young lil wee tall our dear lovely good nice poor just only even".split())
_EDGE = Item("^", "^", -1)


def scene_items(words: list[Token], mentions: Sequence[Mention]) -> list[Item]:
    """The line with each name as one item, words like "big" before a name left out."""
    items: list[Item] = []
    names = {mention.first: mention.after for mention in mentions}
    index = 0
    while index < len(words):
        if index in names:
            items.append(Item("NAME", "NAME", index))
            index = names[index]
        else:
            low = words[index].low
            if low in _NICKS and index + 1 in names:
                index += 1
                continue
            items.append(Item("#" if low[0].isdigit() else low, word_kind(low), index))
            index += 1
    return items


def _alone(side: str, nearest: Sequence[Item]) -> Iterator[str]:
    """The three nearest items of a side, each by itself: of the third the kind alone."""
    for distance, item in enumerate(nearest, 1):
        if distance < len(nearest):
            yield f"{side}{distance}{item.form}"
        yield f"{side}{distance}k{item.kind}"


def left(items: list[Item], place: int, rank: str) -> Iterator[str]:
    """What stands before an item; `rank` says which line of the notes it is."""
    one, two, three = nearest = [at(items, place - step) for step in (1, 2, 3)]
    yield from _alone("L", nearest)
    yield f"L21{two.form} {one.form}"
    yield f"L21k{two.kind} {one.kind}"
    yield f"L321k{three.kind} {two.kind} {one.kind}"
    yield f"{rank} L1k{one.kind}"
    yield f"{rank} L21k{two.kind} {one.kind}"
    for step in range(place - 1, max(-1, place - 12), -1):
        item = items[step]
        if item.form in ENDS:
            break
        if item.kind in _FAR:
            yield f"b{item.kind}"
            yield f"b{item.kind} {one.kind}"
            yield f"{rank} b{item.kind} {one.kind}"
            yield f"b{item.form}"


def right(items: list[Item], place: int, rank: str) -> Iterator[str]:
    """What stands behind an item."""
    one, two, three = nearest = [at(items, place + step) for step in (1, 2, 3)]
    yield from _alone("R", nearest)
    yield f"R12{one.form} {two.form}"
    yield f"R12k{one.kind} {two.kind}"
    yield f"R123k{one.kind} {two.kind} {three.kind}"
    yield f"{rank} R1k{one.kind}"
    for step in range(place + 1, min(len(items), place + 9)):
        item = items[step]
        if item.form in ENDS:
            break
        if item.kind in _FAR:
            yield f"a{item.kind}"
            yield f"a{item.form}"


def at(items: list[Item], place: int) -> Item:
    """The item there, or the edge of the line."""
    return items[place] if 0 <= place < len(items) else _EDGE


def words_before(words: list[Token], first: int, reach: int) -> list[str]:
    """The words before a place, as `Token.low` has them: at most so many."""
    return [word.low for word in words[max(0, first - reach) : first]]


def words_behind(
    words: list[Token], mention: Mention, reach: int, follows: Mention | None = None
) -> list[str]:
    """The words behind a name: at most so many, and none of the next name."""
    end = min(follows.first if follows else len(words), mention.after + reach)
    return [word.low for word in words[mention.after : end]]


def to_stop(lows: list[str]) -> list[str]:
    """The words up to the end of the sentence."""
    return list(takewhile(lambda low: low not in STOPS, lows))


def sentence_before(words: list[Token], first: int) -> list[str]:
    """What stands before a name in its sentence."""
    before = words_before(words, first, REACH)
    stop = max((place for place, low in enumerate(before) if low in STOPS or low == GAP), default=-1)
    return before[stop + 1 :]


def sentence_behind(words: list[Token], mention: Mention, follows: Mention | None = None) -> list[str]:
    """What is told behind a name in its sentence, up to the next name."""
    behind = words_behind(words, mention, REACH, follows)
    return to_stop(behind[behind[:1] == ["?"] :])  # "Hope? she couldn't come"
