"""Sentences of running text, with their place; and the clauses of one: who does it (subject) and in which mood, read off the
first words around the first verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from followup.language.patterns import lazy
from followup.language.vocabulary import part_of_speech

#: A full stop after these never ends a sentence.
_ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr prof sr jr st vs e.g i.e eg ie fig approx dept jan feb mar apr jun jul aug sep "
    "sept oct nov dec mon tue tues wed thu thurs fri".split()
)
#: After these it does, unless the next word goes on in small letters or with a figure.
_FINAL_TOO = frozenset("no etc inc ltd co corp a.m p.m ext tel sat sun min max incl ca".split())
#: Words that open a sentence and are nobody's name: behind "1 M.", "bay B." or "on Fri." a new one begins with them.
_OPENERS = frozenset(
    "i he she we they you it the this that these those my his her our there what both".split()
)
_END = lazy(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n+")
_BULLET = lazy(r"\s*(?:[-*•–·‣]|\d{1,2}[.)])\s")
#: A line at least this long that stops in mid-sentence was wrapped by a mail program.
_WRAPPED_FROM = 55
_LONGEST_ABBREVIATION = 12


@lru_cache(maxsize=2_000)
def wrapped_spans(paragraph: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a paragraph of mail; it is looked at when its part is sought, and when it is judged."""
    return tuple(sentence_spans(paragraph, wrapped=True))


def sentence_spans(text: str, *, wrapped: bool = False) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, blanks around it left out.

    Linear in the length of the text. "Dr.", "e.g." and single initials do not end a sentence. A line end
    does; with `wrapped`, not where a long line merely goes on in the next one, as in mail wrapped at 72 columns.
    """
    start = line_start = 0
    for match in _END.finditer(text):
        here = match.start()
        if match.group()[0] == "\n":
            soft = wrapped and len(match.group()) == 1 and _goes_on(text, line_start, here)
            line_start = match.end()
            if soft:
                continue
        elif match.end() - here == 1 and text[here] == "." and _is_abbreviation(text, start, here):
            continue
        if span := _trim(text, start, match.end()):
            yield span
        start = match.end()
    if span := _trim(text, start, len(text)):
        yield span


def _goes_on(text: str, line_start: int, line_end: int) -> bool:
    if line_end == line_start or text[line_end - 1] in '.!?…:;)”"':
        return False
    after = text[line_end + 1 : line_end + 6]
    if _BULLET.match(after) or _BULLET.match(text[line_start : line_start + 6]):
        return False
    return after[:1].islower() or line_end - line_start >= _WRAPPED_FROM


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    word = text[max(start, stop - _LONGEST_ABBREVIATION) : stop].rsplit(None, 1)[-1:] or [""]
    bare = word[0].lstrip("(\"'“‘").casefold()
    following = text[stop + 1 : stop + 1 + _LONGEST_ABBREVIATION].split(None, 1)[:1]
    if following and following[0][0].isupper() and following[0].casefold() in _OPENERS:
        return False
    if len(bare) == 1:
        return bare.isalpha() and bare != "i"
    if bare in _FINAL_TOO:
        return bool(following) and (following[0][0].islower() or following[0][0].isdigit())
    return bare in _ABBREVIATIONS


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


_BREAKS = frozenset('.,;:?!()…—–"')
_JOINTS = frozenset("""and but so because if though when since while whether as who which that""".split())
_CLAUSE_OPENERS = _JOINTS | frozenset(
    """p.s ps please also or oh well now then just anyway still yet although before after once kindly do""".split()
)
_WISHED = frozenset(["would", "could", "might", "may", "should"])
_MODALS = _WISHED | frozenset(["can", "shall", "must", "will"])
_PAST = frozenset(["did", "was", "were", "had"])
_PRESENT = frozenset(["do", "does", "is", "are", "am", "has", "have"])
_WH = frozenset("what how where why which who whom whose".split())
_SUBJECTS = {
    "i": "I", "you": "you", "we": "we", "it": "it", "he": "they", "she": "they", "they": "they", "my": "my",
    "your": "your", "this": "it", "that": "it", "there": "it", "one": "one", "the": "the", "a": "the", "an": "the",
    "our": "my", "me": "my", "anyone": "you", "anybody": "you", "someone": "you", "somebody": "you",
}  # fmt: skip


class Clause(NamedTuple):
    """Words `first` to `last` (exclusive) of the sentence; `closer` is the mark or joint that ends it."""

    first: int
    last: int
    opener: str
    closer: str
    mood: str
    subject: str


def clauses(words: Sequence[str]) -> Iterator[Clause]:
    """Cut at punctuation and before joints ("and", "if", "whether" ...); every word outside marks is in one clause."""
    start = 0
    for place, word in enumerate(words):
        if word in _BREAKS:
            if place > start:
                yield _clause(words, start, place)
            start = place + 1
        elif word in _JOINTS and place > start:
            yield _clause(words, start, place)
            start = place
    if start < len(words):
        yield _clause(words, start, len(words))


def _clause(words: Sequence[str], start: int, end: int) -> Clause:
    first, opener = start, ""
    while first < end and words[first] in _CLAUSE_OPENERS and not _asks_with_do(words, first):
        opener = words[first]
        first += 1
    mood, subject = _mood(words[first:end])
    return Clause(start, end, opener, words[end] if end < len(words) else "", mood, subject)


def _asks_with_do(words: Sequence[str], place: int) -> bool:
    return words[place] == "do" and place + 1 < len(words) and words[place + 1] in _SUBJECTS


def _mood(words: Sequence[str]) -> tuple[str, str]:
    """Mood (asked, wh, imperative, wished, future, past, present, ing, none) and subject of one clause."""
    if not words:
        return "none", ""
    if words[0] in _MODALS or words[0] in _PAST or words[0] in _PRESENT:
        return f"asked-{_time(words[0])}", _subject_at(words, 1)
    if words[0] in _WH:
        return _wh_mood(words)
    subject = ""
    for place, word in enumerate(words):
        if word in _SUBJECTS:
            subject = subject or _SUBJECTS[word]
        elif word in _MODALS or word in _PAST or word in _PRESENT:
            return _time(word), subject
        else:
            tag = part_of_speech(word)
            if place == 0 and tag in ("VB", "VBP"):
                return "imperative", ""
            if place == 0 and tag == "VBG":
                return "ing", ""
            if place and tag in ("VBD", "VBN"):
                return "past", subject
            if place and tag in ("VB", "VBP", "VBZ"):
                return "present", subject
            if place == 0:
                subject = "other"
    return "none", subject


def _wh_mood(words: Sequence[str]) -> tuple[str, str]:
    for place in range(1, min(4, len(words))):
        word = words[place]
        if word in _MODALS or word in _PAST or word in _PRESENT:
            return f"wh-{_time(word)}", _subject_at(words, place + 1)
        if word in _SUBJECTS and _SUBJECTS[word] not in ("it", "the"):
            return "wh-clause", _SUBJECTS[word]
    return "wh", ""


def _subject_at(words: Sequence[str], place: int) -> str:
    return _SUBJECTS.get(words[place], "other") if place < len(words) else ""


def _time(verb: str) -> str:
    if verb in _WISHED:
        return "wished"
    if verb in _MODALS:
        return "future"
    return "past" if verb in _PAST else "present"
