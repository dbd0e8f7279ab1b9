"""Which stretches of notes and draft to mark, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from followup.errors import NotesError
from followup.evals.cases import Case
from followup.evals.records import EvalRecord
from followup.evals.sample import read_case_notes
from followup.evals.words import figures, is_general, words


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `kind` is "" for plain text, else what it is marked as, and `title` says why."""

    text: str
    kind: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    kind: str
    title: str


def mark_notes(case: Case, draft: str) -> tuple[Piece, ...]:
    """Notes with what is withheld, what must never appear, and what the draft uses."""
    text = case.notes
    marks: list[_Mark] = []
    try:
        notes = read_case_notes(case)
    except NotesError:
        return (Piece(text),)
    for passage in notes.passages:
        if passage.reason:
            marks.append(_Mark(passage.start, passage.end, "withheld", f"withheld: {passage.reason}"))
    for secret in case.expect.never:
        marks += _found(text, secret, "never", "must never appear")
    marks += _shared(text, draft, "used by the draft")
    return cut(notes.text, marks)


def mark_draft(case: Case | None, record: EvalRecord) -> tuple[Piece, ...]:
    """A draft with its violations, with what must never appear, and with what stands in the notes."""
    text = record.text or ""
    marks = [
        _Mark(v.start, v.end, v.severity, f"{v.rule}: {v.message}")
        for v in record.violations
        if v.end > v.start
    ]
    for secret in case.expect.never if case else ():
        marks += _found(text, secret, "never", "must never appear")
    if case:
        marks += _shared(text, case.notes, "stands in the notes")
    return cut(text, marks)


def cut(text: str, marks: Iterable[_Mark]) -> tuple[Piece, ...]:
    """The text in pieces; where marks overlap the graver one holds."""
    order = {kind: place for place, kind in enumerate(("used", "withheld", "warning", "error", "never"))}
    owner: list[_Mark | None] = [None] * len(text)
    for mark in sorted(marks, key=lambda mark: order[mark.kind]):
        for place in range(max(0, mark.start), min(mark.end, len(text))):
            owner[place] = mark
    pieces: list[Piece] = []
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or owner[place] is not owner[start]:
            over = owner[start]
            pieces.append(Piece(text[start:place], over.kind if over else "", over.title if over else ""))
            start = place
    return tuple(pieces)


def _found(text: str, wanted: str, kind: str, title: str) -> list[_Mark]:
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}", re.IGNORECASE)
    return (
        [_Mark(match.start(), match.end(), kind, title) for match in pattern.finditer(text)] if wanted else []
    )


def _shared(text: str, other: str, title: str) -> list[_Mark]:
    """Specific words and figures that the other text has too."""
    stems = {word.stem for word in words(other)}
    values = figures(other)
    marks = [
        _Mark(w.start, w.end, "used", title)
        for w in words(text)
        if w.stem in stems and not is_general(w.text)
    ]
    return marks + [
        _Mark(start, end, "used", title) for value, (start, end) in figures(text).items() if value in values
    ]
