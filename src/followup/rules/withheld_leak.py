"""withheld-leak: what must not travel is not said, in no other words either."""

from __future__ import annotations

from collections.abc import Iterator

from followup.language.names import other_forms
from followup.language.numbers import find_figures
from followup.language.proper import find_proper_names
from followup.language.stems import content_stems, stem
from followup.language.words import folded
from followup.message import Message, Sentence
from followup.models import Violation
from followup.notes import Notes
from followup.notes.hidden import secrets
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
        said = _said(sentence)
        names = (
            {stem(token.low) for token in find_proper_names(sentence.tokens)}
            if sentence.part != "subject"
            else set()
        )
        words = tuple(folded(token.low) for token in sentence.tokens if token.is_word)
        if any(secret.is_told(said, names, given) or secret.is_repeated(words) for secret in hidden):
            yield message.violation(
                "withheld-leak",
                "error",
                sentence.start,
                sentence.end,
                "this says what the notes withhold; take the sentence out",
            )


def _said(sentence: Sentence) -> set[str]:
    """Stems of the content words, and the figures, of a sentence."""
    figures = {f"#{value:g}" for figure in find_figures(sentence.text) for value in figure.values}
    return content_stems(sentence.tokens) | figures


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
