"""Notes as lines of words: what a look for people and job titles goes through."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from followup.language.words import Token, tokens
from followup.notes.base import Passage
from followup.notes.labels import Label, interviewer_ranges, labels

#: Stands where something withheld was left out of a line.
GAP = "·"
#: What may stand before the words of a line, bullets above all.
_MARKS = frozenset("-–—*•·▪◦‣●○■□►▶➤➢✓✔✗☐☑>+~#=|_")


class Scene(NamedTuple):
    """The words of one line that may be used, or (`hidden`) those that may not.

    `line` counts from 1 as in the notes, `rank` from 0 over the lines with words; `mark` is the bullet or dash that
    stands before the words, `label` the kind of the label that opens the line, "" without one.
    """

    words: list[Token]
    line: int
    rank: int
    mark: str = ""
    label: str = ""
    hidden: bool = False


class Page(NamedTuple):
    """All lines of the notes. `ranges` are the stretches of text that labels and invitations give to people:
    start, end, kind. `capitals` is false where case says nothing (all small or all capitals)."""

    text: str
    scenes: list[Scene]
    labels: list[Label]
    ranges: tuple[tuple[int, int, str], ...]
    capitals: bool


def open_page(text: str, passages: tuple[Passage, ...]) -> Page:
    """Lines and labels of notes whose passages are known; withheld words stand apart from the others."""
    begins: dict[int, int] = {}
    for passage in passages:
        if passage.reason is None:
            begins.setdefault(passage.line, passage.start)
    marked = list(labels(text, begins))
    kinds = {label.line: label.kind for label in marked}
    secret = [(p.start, p.end) for p in passages if p.reason is not None]
    scenes: list[Scene] = []
    start = rank = 0
    for line, words_of in enumerate(text.split("\n"), 1):
        words = tokens(words_of, start)
        if words:
            mark = words[0].text if words[0].text in _MARKS else ""
            while words and words[0].text in _MARKS:
                words.pop(0)
            usable, withheld = _parted(words, secret)
            if usable:
                scenes.append(Scene(usable, line, rank, mark, kinds.get(line, "")))
            if withheld:
                scenes.append(Scene(withheld, line, rank, mark, hidden=True))
            rank += 1
        start += len(words_of) + 1
    return Page(text, scenes, marked, interviewer_ranges(text, marked), _uses_capitals(text))


def _parted(words: list[Token], secret: list[tuple[int, int]]) -> tuple[list[Token], list[Token]]:
    """Usable and withheld words of one line; a gap stands where the other kind was taken out."""
    sides: tuple[list[Token], list[Token]] = ([], [])
    last = -1
    for word in words:
        place = bisect_right(secret, (word.start, len(secret) and secret[-1][1])) - 1
        side = int(place >= 0 and secret[place][0] <= word.start < secret[place][1])
        if last not in (side, -1) and sides[side]:
            sides[side].append(Token(GAP, GAP, word.start, word.start))
        sides[side].append(word)
        last = side
    if not any(word.is_word for word in sides[0]):
        sides[0].clear()
    return sides


def _uses_capitals(text: str) -> bool:
    """True where capitals tell names apart: neither all small nor all capitals."""
    big = sum(map(str.isupper, text))
    letters = sum(map(str.isalpha, text))
    return 0.012 * letters < big < 0.5 * letters
