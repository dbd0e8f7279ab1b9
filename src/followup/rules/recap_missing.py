"""recap-missing: one thing at least that only this conversation can have held."""

from __future__ import annotations

from collections.abc import Iterator

from followup.language.courtesy import looks_forward, says_thanks, shows_interest
from followup.language.specifics import specific_words
from followup.message import Message, Sentence
from followup.models import Severity, Violation
from followup.notes import Notes
from followup.notes.points import find_points
from followup.notes.vocabulary import vocabulary
from followup.rules.base import Context, Example, Rule
from followup.rules.examples import letter

#: Words of substance that make a recap specific.
_ENOUGH = 2


def find(message: Message, context: Context) -> Iterator[Violation]:
    if _specific(message, context, context.notes):
        return
    place = _place(message)
    severity: Severity = "error"
    text = "nothing specific from the conversation; name a project, a figure or a plan that you talked about"
    if context.notes is not None and not find_points(context.notes):
        severity, text = "warning", "the notes hold no point to recap; add one thing that you talked about"
    yield message.violation("recap-missing", severity, place, place, text)


def _place(message: Message) -> int:
    """Where the recap is, or would be."""
    recap = message.first("recap")
    opening = message.first("opening")
    return recap.start if recap else opening.end if opening else message.body_start


def _specific(message: Message, context: Context, notes: Notes | None) -> bool:
    known = (context.role, context.team, context.sender, *context.to)
    found: set[str] = set()
    for sentence in message.sentences:
        if sentence.part in ("opening", "recap", "closing", "postscript"):
            words = specific_words(sentence.tokens, known)
            if _is_frame(sentence):
                words = (
                    {word for word in words if word.startswith("=")} if sentence.part == "recap" else words
                )
                if len(words) < _ENOUGH + 1:
                    continue
            found |= words
    if notes is not None and find_points(notes):
        known_stems = vocabulary(notes)
        return len(found) >= _ENOUGH and any(
            word in known_stems.stems or word in known_stems.words for word in found
        )
    return len(found) >= _ENOUGH


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
