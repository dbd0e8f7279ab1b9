"""unsupported-evidence: what a draft cites must stand in the notes."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Evidence, Violation, made
from followup.notes import Notes
from followup.rules.base import RECAP, Context, Example, Rule, letter

_NOTES = "Priya Nair\npick-rate board in bay 6, scanning errors down"


def find(message: Message, context: Context) -> Iterator[Violation]:
    if context.notes is None or context.evidence is None:
        return
    for item in context.evidence:
        if fault := _fault(item, context.notes):
            start = max(message.text.find(item.sentence), 0) if item.sentence else 0
            end = start + len(item.sentence) if message.text.startswith(item.sentence, start) else start
            yield message.violation("unsupported-evidence", "error", start, end, fault)


def _fault(item: Evidence, notes: Notes) -> str | None:
    lines = notes.lines
    if not item.quote.strip() or not item.lines:
        return "this sentence cites nothing; quote the note line it stands on"
    if any(not 1 <= number <= len(lines) for number in item.lines):
        return f"this sentence cites a line that the notes do not have (they have {len(lines)})"
    if item.quote not in lines[item.lines[0] - 1]:
        return "the quote does not stand in the cited note line; copy it exactly, or drop the sentence"
    return None


RULE = Rule(
    id="unsupported-evidence",
    severity="error",
    meaning="In a draft: evidence that is not in the notes.",
    find=find,
    fails=(
        Example(
            letter(),
            notes=_NOTES,
            evidence=(made(Evidence, sentence=RECAP, lines=(1,), quote="pick-rate board"),),
        ),
        Example(
            letter(),
            notes=_NOTES,
            evidence=(made(Evidence, sentence=RECAP, lines=(2,), quote="pick rate board"),),
        ),
        Example(
            letter(),
            notes=_NOTES,
            evidence=(made(Evidence, sentence=RECAP, lines=(3,), quote="pick-rate board"),),
        ),
    ),
    passes=(
        Example(
            letter(),
            notes=_NOTES,
            evidence=(made(Evidence, sentence=RECAP, lines=(2,), quote="pick-rate board in bay 6"),),
        ),
    ),
)
