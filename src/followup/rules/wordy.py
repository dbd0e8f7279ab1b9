"""wordy: shorter letters are read to the end."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule, letter
from followup.settings import WORDY_OVER


def find(message: Message, context: Context) -> Iterator[Violation]:
    if WORDY_OVER < message.words <= context.max_words:
        start = message.word_start(WORDY_OVER)
        yield message.violation(
            "wordy",
            "warning",
            start,
            message.body_end,
            f"the body has {message.words} words; {WORDY_OVER} or fewer read better",
        )


RULE = Rule(
    id="wordy",
    severity="warning",
    meaning="The body has over 130 words.",
    find=find,
    fails=(Example(letter("We went through each of the nine loading bays in turn. " * 10)),),
    passes=(Example(letter("We went through each of the nine loading bays in turn. " * 8)),),
)
