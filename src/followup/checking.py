"""`check`: any follow-up against the rules, offline."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from followup.errors import UsageError
from followup.language.english import is_foreign
from followup.models import Occasion, Report, made
from followup.notes import Notes
from followup.parsing import read_message
from followup.rules import Context, find_violations
from followup.settings import MAX_WORDS


def check(
    text: str,
    *,
    notes: str | Notes | None = None,
    to: str | Sequence[str] | None = None,
    role: str | None = None,
    sender: str | None = None,
    occasion: Occasion = "thanks",
    max_words: int = MAX_WORDS,
    keep: Sequence[str] = (),
) -> Report:
    """Check a whole follow-up e-mail, whoever wrote it. No network, no model.

    Args:
        text: the e-mail, with or without a subject line; quoted replies below are not judged.
        notes: the notes it stands on; without them names, figures and secrets are not checked.
        to, role, sender: what is known; names in `to` are who the greeting must name.
        max_words: longest body, in words.
        keep: ids of withheld passages that the message may use.
    Returns: the report; `ok` is false when any violation is an error.
    Raises: UsageError when the text is mainly not English or `keep` names no withheld passage; NotesError for
        notes that cannot be read.
    """
    names = as_names(to)
    read = None
    if notes is not None:
        read = released(notes if isinstance(notes, Notes) else _read(notes, names, sender or ""), keep)
    context = Context(
        notes=read,
        to=names,
        role=role or "",
        sender=sender or "",
        occasion=occasion,
        max_words=max_words,
    )
    message = read_message(text)
    if is_foreign(" ".join(section.text for section in message.sections)):
        raise UsageError("this text is mainly in another language; the rules read English only")
    violations = find_violations(message, context)
    return made(
        Report,
        ok=not any(violation.severity == "error" for violation in violations),
        words=message.words,
        violations=violations,
    )


@lru_cache(maxsize=8)
def _read(notes: str, to: tuple[str, ...], sender: str) -> Notes:
    """The notes, read once however many messages are checked against them; they never change."""
    from followup.notes import read_notes

    return read_notes(notes, to=to, sender=sender)


def as_names(to: str | Sequence[str] | None) -> tuple[str, ...]:
    """One name, several or none -> a tuple without blanks."""
    names = (to,) if isinstance(to, str) else tuple(to or ())
    return tuple(name.strip() for name in names if name.strip())


def released(notes: Notes, keep: Sequence[str]) -> Notes:
    """The notes with these withheld passages released.

    Raises: UsageError for an id that is not a withheld passage.
    """
    try:
        return notes.keep(tuple(keep))
    except KeyError as error:
        known = ", ".join(item.id for item in notes.withheld) or "none"
        raise UsageError(f"--keep {error.args[0]}: no such withheld passage; there are: {known}") from None
