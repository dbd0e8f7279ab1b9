"""recap-missing: one thing at least that only this conversation can have held."""

from __future__ import annotations

from collections.abc import Iterator

from followup.language.courtesy import looks_forward, says_thanks, shows_interest
from followup.language.specifics import specific_words
from followup.message import Message, Sentence
from followup.models import Severity, Violation
from followup.notes.points import find_points
from followup.notes.vocabulary import Vocabulary, vocabulary
from followup.rules.base import Context, Example, Rule
from followup.rules.examples import letter

#: Words of substance that make a recap specific.
_ENOUGH = 2
_BODY = frozenset(("opening", "recap", "closing", "postscript"))


def find(message: Message, context: Context) -> Iterator[Violation]:
    known = vocabulary(context.notes) if context.notes is not None else None
    specific, in_notes = _specific(message, context, known)
    if specific and (in_notes or context.notes is None):
        return
    severity: Severity = "error"
    text = "nothing specific from the conversation; name a project, a figure or a plan that you talked about"
    if context.notes is not None and not find_points(context.notes):
        if specific:
            return
        severity, text = "warning", "the notes hold no point to recap; add one thing that you talked about"
    place = _place(message)
    yield message.violation("recap-missing", severity, place, place, text)


def _place(message: Message) -> int:
    """Where the recap is, or would be."""
    recap = message.first("recap")
    opening = message.first("opening")
    return recap.start if recap else opening.end if opening else message.body_start


def _specific(message: Message, context: Context, known: Vocabulary | None) -> tuple[bool, bool]:
    """Whether there are words of substance enough, and whether the notes hold one of them."""
    given = (context.role, context.team, context.sender, *context.to)
    found: set[str] = set()
    in_notes = False
    for sentence in message.sentences:
        if sentence.part in _BODY:
            words = specific_words(sentence.tokens, given)
            if len(words) > _ENOUGH or (words and not _is_frame(sentence)):
                found |= words
                in_notes = known is not None and not (
                    found.isdisjoint(known.stems) and found.isdisjoint(known.words)
                )
                if in_notes or (len(found) >= _ENOUGH and known is None):
                    return True, in_notes
    return len(found) >= _ENOUGH, in_notes


def _is_frame(sentence: Sentence) -> bool:
    """Thanks or a closing line, whose words are about the interview rather than from it."""
    if sentence.part in ("opening", "closing"):
        return says_thanks(sentence.text) or looks_forward(sentence.text) or shows_interest(sentence.text)
    return False


RULE = Rule(
    id="recap-missing",
    severity="error",
    meaning="Nothing specific from the conversation (a warning where the given notes hold no usable point).",
    find=find,
    fails=(
        Example(
            letter("I really enjoyed our conversation and learned a great deal about the role and the team.")
        ),
        Example(letter("")),
    ),
    passes=(
        Example(letter("The plan to move billing to Kafka stayed with me.")),
        Example(letter("", opening="Thank you for walking me through the discharge checklist on ward 4.")),
    ),
)
