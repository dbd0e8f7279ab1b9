"""`check`: any follow-up against the rules, offline; and what arguments of the public functions may be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple, get_args

from followup.errors import UsageError
from followup.language.english import is_foreign
from followup.models import Occasion, Report, Tone, made
from followup.notes import Notes
from followup.parsing import read_message
from followup.rules import Context, find_violations
from followup.settings import MAX_WORDS, Engine


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
        to: who the greeting must name, one name or several; by default the interviewers in the notes, if any.
        role, sender: the job applied for and the writer's name, where the notes do not say them.
        occasion: "thanks" (the default), or "not-selected" after a no.
        max_words: longest body, in words; 150 by default.
        keep: ids, `LINE` or `LINE.k`, of withheld passages that the message may use; none by default.
    Returns: the report; `ok` is false when any violation is an error.
    Raises: UsageError when the text is mainly not English, `keep` names no withheld passage or an argument
        cannot work; NotesError for notes that cannot be read.
    """
    check_arguments(
        text=text, to=to, role=role, sender=sender, occasion=occasion, max_words=max_words, keep=keep
    )
    names = as_names(to)
    read = None
    if notes is not None:
        check_arguments(notes=notes)
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
    if is_foreign("\n".join(section.text for section in message.sections)):
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
        raise UsageError(f"keep {error.args[0]}: no such withheld passage; there are: {known}") from None


def check_arguments(**given: object) -> None:
    """Look at arguments by their names; a name that is not known here passes.

    Raises: UsageError for the first that cannot work.
    """
    for name, value in given.items():
        kind = _KINDS.get(name)
        if kind and not kind.fits(value):
            shown = repr(value)[:40] if isinstance(value, str | int | float | None) else type(value).__name__
            raise UsageError(f"{name} must be {kind.words}, not {shown}")


class _Kind(NamedTuple):
    """What an argument may be: in words, and as a test."""

    words: str
    fits: Callable[[Any], bool]


def _one_of(literal: Any) -> _Kind:
    choices = get_args(literal)
    return _Kind(f"one of {', '.join(choices)}", lambda value: value in choices)


def _or_none(kind: _Kind) -> _Kind:
    return _Kind(kind.words, lambda value: value is None or kind.fits(value))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _are_texts(value: object) -> bool:
    return isinstance(value, Collection) and all(isinstance(item, str) for item in value)


_TEXT = _Kind("text", lambda value: isinstance(value, str))
_TEXTS = _Kind("a text or several", _are_texts)  # one text is a collection of texts
_MAYBE_TEXT = _or_none(_TEXT)
_KINDS = {
    "notes": _Kind("text", lambda value: isinstance(value, str | Notes)),
    "text": _TEXT,
    "to": _or_none(_TEXTS),
    "role": _MAYBE_TEXT,
    "team": _MAYBE_TEXT,
    "sender": _MAYBE_TEXT,
    "interviewed": _or_none(
        _Kind("ISO 8601 text or a datetime", lambda value: isinstance(value, str | datetime))
    ),
    "occasion": _one_of(Occasion),
    "tone": _or_none(_one_of(Tone)),
    "max_words": _Kind("a whole number above 0", lambda value: type(value) is int and value > 0),
    "engine": _or_none(_one_of(Engine)),
    "model": _MAYBE_TEXT,
    "base_url": _MAYBE_TEXT,
    "timeout_s": _or_none(_Kind("a number of seconds", _is_number)),
    "keep": _TEXTS,
    "options": _or_none(_Kind("a mapping", lambda value: isinstance(value, Mapping))),
    "writer": _or_none(_Kind("a function of brief and previous attempt", callable)),
}
