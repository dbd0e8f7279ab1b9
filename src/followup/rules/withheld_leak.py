"""withheld-leak: what must not travel is not said, in no other words either."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from followup.language.names import other_forms
from followup.language.numbers import figures_in
from followup.language.proper import proper_names
from followup.language.stems import content_stems, stem
from followup.language.words import folded, tokens_of
from followup.message import Message
from followup.models import Violation
from followup.notes import Notes
from followup.notes.hidden import read_words, secrets
from followup.rules.base import Context, Example, Rule, letter

_NOTES = """Interviewer: Priya Nair
Role: night shift lead
We talked about the pick-rate board in bay 6.
Strictly between us, Neil is retiring in December."""


def find(message: Message, context: Context) -> Iterator[Violation]:
    hidden = secrets(context.notes) if context.notes is not None else ()
    if context.notes is None or not hidden:
        return
    given = _given(message, context, context.notes)
    for sentence in message.sentences:
        if sentence.part in ("greeting", "sign_off"):
            continue
        said, words = _said(sentence.text), read_words(sentence.text)
        names = _named(sentence.text) if sentence.part != "subject" else frozenset()
        if any(secret.is_told(said, names, given) or secret.is_repeated(words) for secret in hidden):
            yield message.violation(
                "withheld-leak",
                "error",
                sentence.start,
                sentence.end,
                "this says what the notes withhold; take the sentence out",
            )


@lru_cache(maxsize=4_000)
def _said(sentence: str) -> frozenset[str]:
    """Stems of the content words, and the figures, of a sentence."""
    figures = {f"#{value:g}" for figure in figures_in(sentence) for value in figure.values}
    return frozenset(content_stems(tokens_of(sentence)) | figures)


@lru_cache(maxsize=4_000)
def _named(sentence: str) -> frozenset[str]:
    """Stems of what a sentence writes as a name."""
    return frozenset(stem(token.low) for token in proper_names(sentence))


def _given(message: Message, context: Context, notes: Notes) -> set[str]:
    """Stems of the words of all given fields, and of the people who are written to, short forms too."""
    people = [name.full for name in notes.interviewers]
    fields = (context.role, context.team, context.sender, notes.role, notes.team, notes.sender, *context.to)
    greeted = [section.text for section in message.of("greeting", "sign_off")]
    words = {folded(word.strip(".,()")) for text in (*fields, *people, *greeted) for word in text.split()}
    return {stem(form) for word in words for form in (word, *other_forms(word))}


RULE = Rule(
    id="withheld-leak",
    severity="error",
    meaning="With notes: says what a withheld passage says.",
    find=find,
    fails=(Example(letter("I heard that Neil retires in December."), notes=_NOTES),),
    passes=(
        Example(letter("The pick-rate board in bay 6 stayed with me."), notes=_NOTES),
        Example(
            letter("The pick-rate board in bay 6 gave me two ideas at once."),
            notes=f"{_NOTES}\ntwo externals still to come",
        ),
    ),
)
