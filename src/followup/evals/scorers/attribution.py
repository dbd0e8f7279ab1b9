"""Who said or did what: the writer's part and the other side's, in the notes and in a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from followup.evals.words import fold, is_general, words

_CLAUSE = re.compile(
    r"[.;:!?\n|→]+|\s[-–—]\s|,\s+(?=(?:i|me|he|she|they|told|said|asked|wants|and i|and she|and he)\b)",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|told (?:him|her|them)|we did|our)\b", re.IGNORECASE)
_THEIRS = re.compile(
    r"\b(?:he|she|they|he's|she's|they're|his|her|their|wants?|wanted|asked|likes|reckons|needs|"
    r"interviewer)\b",
    re.IGNORECASE,
)
#: What I would do with their plans is no claim to have done it.
_INTENT = frozenset(
    "would will could can may might shall am look want hope like liked love loved share enjoy enjoyed "
    "understand understood see saw think thinking thought agree keep note noted notice noticed hear heard "
    "learn learned "
    "learnt remember believe feel find found appreciate wonder know".split()
)
_HELPERS = frozenset("has have had was were is are been did does do done".split())
#: A verb of thinking may stand this many words after the "I".
_REACH = 3
#: Whose part begins here, where a clause holds both: notes without punctuation.
_TURN = re.compile(
    r"\b(?=(?:i|i'm|i've|i'd|my|he|she|they|he's|she's|they're|his|their|wants|wanted)\b)", re.IGNORECASE
)


def turned_words(sentence: str, notes: str) -> list[str]:
    """Specific words that the sentence gives to one side and the notes only to the other."""
    sides = _sides(notes)
    return [word for word, stem, mine in _given(sentence) if sides.get(stem) == {not mine}]


@lru_cache(maxsize=512)
def _sides(notes: str) -> dict[str, set[bool]]:
    """For each stem the sides whose clauses hold it, True for the writer's; unclear ones count for both."""
    found: dict[str, set[bool]] = {}
    for clause in _parts(notes):
        mine, theirs = bool(_MINE.search(clause)), bool(_THEIRS.search(clause))
        sides = {mine} if mine != theirs else {True, False}
        for word in words(clause):
            if not is_general(word.text):
                found.setdefault(word.stem, set()).update(sides)
    return found


def _parts(notes: str) -> Iterator[str]:
    """Clauses; one that holds both sides is parted again where a subject begins."""
    for clause in _CLAUSE.split(notes):
        if _MINE.search(clause) and _THEIRS.search(clause):
            yield from _TURN.split(clause)
        else:
            yield clause


def miscredited(sentence: str, notes: str, people: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Who is named in the sentence for what the notes tell of another: the name there, and whose it is.

    Args:
        people: for each person the words, in lower case, that name them.
    """
    if len(people) < 2:
        return
    found = list(words(sentence))
    named = [
        (place, who) for place, word in enumerate(found) if (who := _person(word.text, people)) is not None
    ]
    told = _told_of(notes, tuple(people))
    for turn, (place, who) in enumerate(named):
        until = named[turn + 1][0] if turn + 1 < len(named) else len(found)
        about = {word.stem for word in found[place + 1 : until] if not is_general(word.text)}
        shared = [len(about & stems) for stems in told]
        best = max(range(len(people)), key=shared.__getitem__)
        if shared[best] > 1 and shared[best] > 2 * shared[who]:
            yield found[place].text, people[best][0].title()


def _person(text: str, people: Sequence[tuple[str, ...]]) -> int | None:
    low = fold(text).removesuffix("'s")
    owners = [who for who, forms in enumerate(people) if low in forms]
    return owners[0] if len(owners) == 1 else None


@lru_cache(maxsize=512)
def _told_of(notes: str, people: tuple[tuple[str, ...], ...]) -> list[set[str]]:
    """For each person the stems that only lines about them hold; of several in a line, from the name on."""
    told: list[set[str]] = [set() for _ in people]
    for line in notes.splitlines():
        named_here = {who for word in words(line) if (who := _person(word.text, people)) is not None}
        who = named_here.pop() if len(named_here) == 1 else None
        for word in words(line):
            named = _person(word.text, people)
            if named is not None:
                who = named
            elif who is not None and not is_general(word.text):
                told[who].add(word.stem)
    shared = {stem for one, two in combinations(told, 2) for stem in one & two}
    return [stems - shared for stems in told]


def _given(sentence: str) -> Iterator[tuple[str, str, bool]]:
    """Specific words after "you", "your" (False) or "I", "my" (True), up to the next of them or a break."""
    found = list(words(sentence))
    side: bool | None = None
    owned = False  # the side comes from "my" or "your", which reach no further than a comma
    for place, word in enumerate(found):
        low = word.text.casefold().replace("’", "'")
        between = sentence[found[place - 1].end : word.start] if place else ""
        if re.search(r"[;:.]", between) or (owned and "," in between):
            side = None
        if low.split("'")[0] in ("you", "your"):
            side, owned = False, low == "your"
        elif low == "my":
            side, owned = True, True
        elif low == "i" or low == "i've":
            following = {word.text.casefold() for word in found[place + 1 : place + 1 + _REACH]}
            side, owned = None if following & _INTENT else True, False
        elif low.startswith("i'") and len(low) < 5:
            side = None
        elif side is not None and not is_general(word.text) and low not in _HELPERS:
            yield word.text, word.stem, side
