"""Clauses of a sentence: who does it (subject) and in which mood, read off the first words around the first verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.language.vocabulary import part_of_speech

_BREAKS = frozenset('.,;:?!()…—–"')
_JOINTS = frozenset("""and but so because if though when since while whether as who which that""".split())
_OPENERS = _JOINTS | frozenset(
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
    while first < end and words[first] in _OPENERS and not _asks_with_do(words, first):
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
