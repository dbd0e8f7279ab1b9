"""Pasted notes -> pieces: lines without their bullets, cut into sentences and, in dictation, into clauses."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from followup.language.names import TITLES
from followup.language.patterns import lazy
from followup.language.words import Token, tokens
from followup.notes.clauses import clause_cuts
from followup.notes.figures_put_right import corrected_figures
from followup.notes.given_names import is_given

#: What stands before the words of a line: quote marks, bullets, check boxes, list numbers, time stamps.
_LEAD = lazy(
    r"\s*(?:(?:"
    r"[-–—*•·▪◦‣●○■□►▶➤➢✓✔✗☐☑>+~#=|]+(?=\s|$|\|)"
    r"|[•·▪◦‣●○■□►▶➤➢✓✔✗☐☑>](?=\w)"
    r"|-(?=[A-Za-z])"
    r"|\[[ xX]?\]"
    r"|\[?\(?\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[AaPp]\.?[Mm]\.?)?\)?\]?(?=\s|$)"
    r"|\[\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ ,]+\d{1,2}:\d{2}(?::\d{2})?\s?(?:[AaPp][Mm])?\]"
    r"|\(?\d{1,2}[.)](?=\s|$)|\(?[a-hA-H]\)(?=\s)|[a-h]\.(?=\s)|[A-H]\.(?=\s[A-Z])|(?:[IVX]{1,4}|[ivx]{2,4})[.)](?=\s)"
    r")\s*){0,4}"
)
#: "Priya: ", "Eng. Khalid (fleet manager): ", "[PRIYA NAIR] ", "PRIYA NAIR 00:03:12 ", "Priya 00:03:12: "; and a line of its own, "Priya Nair  0:14".
_SPEAKER = lazy(
    r"(?:(?P<plain>[^\W\d_][\w.'’ -]{0,30}?)(?:\s?\([^()\n]{1,50}\)|\s[^\w\s:>,.;()\[\]\"]{1,4})?\s?[:>]\s+|\[(?P<boxed>[^\W\d_][\w.'’ -]{0,30})\]\s+"
    r"|(?P<timed>[^\W\d_][\w.'’ -]{0,30}?)\s+[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?:?\s+)(?=\S)"
)
_TURN = lazy(r"([^\W\d_][\w.'’ -]{0,30}?)(?:\s?\([^()\n]{1,50}\))?\s+\(?\d{1,2}:\d{2}(?::\d{2})?\)?\s*$")
#: Where a line always falls apart. Dots and the like are looked at word by word below.
_BREAK = lazy(
    r"(?P<stop>(?<![.!?…])[.!?…]+[\"'”’)\]]*(?=\s|$))"
    r"|(?P<mark>(?<!\s)(?:\s+(?:[-–—]{1,3}|/{1,2}|[•·▪●])\s+|\s*;\s+|\s*\|+\s*))"
)
#: Marks that are spoken in dictation, and how many of them show that they are.
_SPOKEN = lazy(
    r"\s(?:period|full stop|new (?:line|paragraph)|next line|question mark|exclamation (?:mark|point))(?=\s|$)",
    re.IGNORECASE,
)
_SPOKEN_COMMA = lazy(r"\scomma(?=\s)", re.IGNORECASE)
_MANY_SPOKEN = 3
_FIRST_PICTURE = "\u2190"  # where the blocks of arrows, signs and pictures begin
_ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr prof sr jr st vs etc e.g i.e eg ie no nr approx dept inc ltd co corp rev engr adv fr "
    "hr hon "
    "capt sgt insp lt col gen cllr messrs asst mgr ext incl min max avg est jan feb mar apr jun jul aug "
    "sep sept oct nov dec "
    "mon tue tues wed thu thurs fri sat sun wg bzw ca dipl ing mag a.m p.m hab w".split()
)
_FIELD_LABELS = frozenset(
    "interviewer interviewers panel role post position job title team sender from to date when where "
    "subject cc re who "
    "what with topics goals pay salary note notes nb ps todo edit update agenda concerns personal "
    "agreed".split()
)


class Piece(NamedTuple):
    """A stretch `text[start:end]` of the notes, in line `line` (from 1); `speaker` in transcripts."""

    line: int
    start: int
    end: int
    speaker: str | None = None


def pieces(text: str) -> Iterator[Piece]:
    """Every piece of the notes, in order, blanks and list marks left out. Linear in the length of the text."""
    speakers = _speakers(text)
    start = 0
    current = ""
    for number, line in enumerate(text.split("\n"), 1):
        lead = _LEAD.match(line)
        begin = lead.end() if lead else 0
        speaker = None
        if speakers and (turn := _TURN.match(line)) and turn[1].casefold() in speakers:
            current = turn[1]
            start += len(line) + 1
            continue
        if speakers and (found := _SPEAKER.match(line, begin)) and _label(found).casefold() in speakers:
            speaker, begin = _label(found), found.end()
        elif current:
            speaker = current if line.strip() else None
            current = current if line.strip() else ""
        for low, high in _cut(line, begin):
            yield Piece(number, start + low, start + high, speaker)
        start += len(line) + 1


def _speakers(text: str) -> frozenset[str]:
    """Labels that open at least two lines and together most of them: the notes are a transcript.

    A label that opens one line counts where it names one of those, "Joost van Dalen" beside "Joost", or "J", where it
    is a name, "Mr. Pillai", or a letter that the notes explain: "W = Will".
    """
    counts: Counter[str] = Counter()
    lines = 0
    for line in text.split("\n"):
        if not line.strip():
            continue
        if turn := _TURN.match(line):
            counts[turn[1].casefold()] += 1
            continue
        lines += 1
        lead = _LEAD.match(line)
        found = _SPEAKER.match(line, lead.end() if lead else 0)
        if found:
            counts[_label(found).casefold()] += 1
    names = {name for name, count in counts.items() if count > 1 and name not in _FIELD_LABELS}
    turns = sum(counts[name] for name in names)
    if turns < 4 or turns * 2 < lines:
        return frozenset()
    once = {
        name
        for name in counts
        if (_is_name(name) or f"{name.upper()} = " in text)
        or any(
            set(name.split()) & set(known.split()) or (len(known) == 1 and name[0] == known)
            for known in names
        )
    }
    return frozenset(names | once | {"me"})


def _is_name(label: str) -> bool:
    """A given name, or any behind a title; in small letters."""
    first, *rest = label.replace(".", " ").split()
    return is_given(first) if not rest else first in TITLES and len(rest) == 1


def _label(found: re.Match[str]) -> str:
    return found["plain"] or found["boxed"] or found["timed"]


def _cut(line: str, begin: int) -> Iterator[tuple[int, int]]:
    for low, high in _sentences(line, begin):
        if high - low < 45:
            yield low, high
            continue
        words = tokens(line[low:high], low)
        edges = [low, *(cut for cut in clause_cuts(words) if low < cut < high), high]
        for first, last in itertools.pairwise(edges):
            span = _trim(line, first, last)
            if span:
                yield span


def _sentences(line: str, begin: int) -> Iterator[tuple[int, int]]:
    start = begin
    for end, after in _breaks(line, begin):
        if span := _trim(line, start, end):
            yield span
        start = after
    if span := _trim(line, start, len(line)):
        yield span


def _breaks(line: str, begin: int) -> list[tuple[int, int]]:
    """Where the line falls apart: the end of what stands before, and the start of what follows."""
    found = []
    start = begin
    corrected = corrected_figures(line)
    for match in _BREAK.finditer(line, begin):
        near = bisect_left(corrected, match.start(), key=lambda one: one.start) - 1
        if near >= 0 and match.end() <= corrected[near].end + 1:
            continue  # "45 - no wait, 42 - to 28"
        if match["stop"]:
            if _inside(line, start, match):
                continue
            found.append((match.end(), match.end()))
        else:
            found.append((match.start(), match.end()))
        start = found[-1][1]
    spoken = [match.span() for match in _SPOKEN.finditer(line, begin)]
    if len(spoken) + len(_SPOKEN_COMMA.findall(line)) >= _MANY_SPOKEN:
        found = sorted(found + spoken)
    return found


def _inside(line: str, start: int, match: re.Match[str]) -> bool:
    """True for the dot of an abbreviation or an initial, and for marks with nothing before them."""
    mark = match["stop"]
    if mark[0] != ".":
        return False
    if len(mark) > 1 and mark[1] == ".":
        return False
    before = line[start : match.start()].rsplit(None, 1)
    word = before[-1].rpartition("=")[2].lstrip("(\"'“‘[").casefold() if before else ""
    follows = line[match.end() : match.end() + 2].strip()
    if word in _ABBREVIATIONS or word in TITLES:
        return bool(follows)
    return len(word) == 1 and word.isalpha() and word != "i" and bool(follows)


def _trim(line: str, start: int, end: int) -> tuple[int, int] | None:
    """Without blanks, stray marks, ticks and pictures at either end; None where no word is left."""
    while start < end and (line[start].isspace() or line[start] in ",|" or _is_picture(line[start])):
        start += 1
    while end > start and (line[end - 1].isspace() or line[end - 1] in ",|;" or _is_picture(line[end - 1])):
        end -= 1
    return (start, end) if any(char.isalnum() for char in line[start:end]) else None


def _is_picture(char: str) -> bool:
    """An arrow, a tick, an emoji or a part of one."""
    return char >= _FIRST_PICTURE and not char.isalnum()


def numbered(found: list[Piece]) -> list[tuple[str, Piece]]:
    """Each piece with its id: `LINE`, or `LINE.k` where a line has several."""
    counts = Counter(piece.line for piece in found)
    seen: Counter[int] = Counter()
    result = []
    for piece in found:
        seen[piece.line] += 1
        several = counts[piece.line] > 1
        result.append((f"{piece.line}.{seen[piece.line]}" if several else str(piece.line), piece))
    return result


__all__ = ["Piece", "Token", "numbered", "pieces"]
