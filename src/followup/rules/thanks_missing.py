"""thanks-missing: the first thing a thank-you note does is thank."""

from __future__ import annotations

from collections.abc import Iterator

from followup.language.courtesy import says_thanks
from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule, letter


def find(message: Message, context: Context) -> Iterator[Violation]:
    first = message.first_paragraph
    if first is None:
        place = message.body_start
        yield message.violation(
            "thanks-missing", "error", place, place, "there is no body; open with thanks for the interview"
        )
    elif not any(says_thanks(s.text) for s in message.sentences if first.start <= s.start < first.end):
        yield message.violation(
            "thanks-missing",
            "error",
            first.start,
            first.start,
            "the first paragraph thanks for nothing; open with thanks for the time or the talk",
        )


RULE = Rule(
    id="thanks-missing",
    severity="error",
    meaning="The first paragraph of the body expresses no thanks.",
    find=find,
    fails=(
        Example(letter(opening="It was good to talk with you on Tuesday about the night shift lead role.")),
        Example(letter(opening="Thanks to the new scanners we had a lot to talk about on Tuesday.")),
    ),
    passes=(
        Example(letter(opening="I really appreciated you making time for me on Tuesday.")),
        Example(letter(opening="I am most grateful for the hour you gave me on Tuesday.")),
    ),
)
