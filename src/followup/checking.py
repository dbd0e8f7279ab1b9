"""`check`: any English follow-up, offline; and what arguments of the public functions may be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple, get_args

from followup.errors import UsageError
from followup.language.lexicon import common_tag
from followup.language.words import low_words
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


#: Words without which nobody writes two English sentences.
_ENGLISH = """
the to and of i i'm i'd you for in my your with was were it is that this have had has on at be been
am are we our about from as me would will can could if so what how when which who they their them do
did not but or by an thank thanks hi hello dear regards wishes looking forward time role"""
#: Small words of other languages that are no English word and no part of a name.
_FOREIGN = """
und ich nicht für mit das sie wir ist ein eine einen einem auf auch sehr über bei vielen dank liebe
grüße
haben habe zu zum zur dass mich mir ihnen ihre gespräch freue
je vous nous pour avec votre vos une et que qui dans pas merci cette aux notre été très suis j'ai
l'entretien bonjour
cordialement équipe
los las una por para con gracias usted muy su sobre está pero hola entrevista equipo saludos también
il che per sono della nel grazie molto anche gentile saluti squadra colloquio vorrei ho
obrigado obrigada você não uma com seu sua pela pelo muito equipe entrevista abraço
het een ik dat niet voor met je naar ook bedankt zijn wij groeten gesprek
dziękuję się nie jest na za bardzo oraz pozdrawiam rozmowę jak ale czy
och jag att inte tack för är med på det som hälsningar jeg ikke og til tak hilsen vi
ve bir için çok teşekkür ederim bu ile
și că pentru mulțumesc este mai"""
#: Fewer words say little about their language.
_ENOUGH_WORDS = 10


def is_foreign(text: str) -> bool:
    """True where a text is mainly in another language than English; short or odd English is not.

    Three signs: mostly letters of another script; more small words of other languages than of English; hardly
    any small words of English while most words are unknown to its lexicon.
    """
    others, words, here, elsewhere, known = map(sum, zip(*map(_counts, text.split("\n")), strict=True))
    if others and 2 * others > sum(map(str.isalpha, text)):
        return True
    if (elsewhere >= 3 and elsewhere > here) or (elsewhere == 2 and not here):
        return True
    return words >= _ENOUGH_WORDS and 10 * here < words and 2 * known < words


@lru_cache(maxsize=2_000)
def _counts(line: str) -> tuple[int, int, int, int, int]:
    """Of a line: letters of other scripts, words, small words of English and of others, known words."""
    others = [] if line.isascii() else [char for char in line if char.isalpha() and not _is_latin(char)]
    words = low_words(line)
    english, foreign = _words()
    here, elsewhere = sum(map(english.__contains__, words)), sum(map(foreign.__contains__, words))
    return len(others), len(words), here, elsewhere, sum(common_tag(word) is not None for word in words)


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(_ENGLISH.split()), frozenset(_FOREIGN.split())


def _is_latin(char: str) -> bool:
    return char < "\u0250" or "\u1e00" <= char <= "\u1eff" or "\uff21" <= char <= "\uff5a"
