"""short: a line or two looks like a duty done."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule, letter
from followup.settings import SHORT_UNDER


def find(message: Message, context: Context) -> Iterator[Violation]:
    if message.words < SHORT_UNDER:
        yield message.violation(
            "short",
            "warning",
            message.body_start,
            message.body_start,
            f"the body has {message.words} words; {SHORT_UNDER} or more leave room for something specific",
        )


RULE = Rule(
    id="short",
    severity="warning",
    meaning="The body has under 40 words.",
    find=find,
    fails=(Example(letter("The board in bay 6 stayed with me.", opening="Thank you for today.")),),
    passes=(Example(letter()),),
)
