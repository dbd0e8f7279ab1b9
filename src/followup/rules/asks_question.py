"""asks-question: a question asks for work before the thanks have landed."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Rule, find_act

ADVICE = "asks a question; a first thank-you can do without"


def find(message: Message, context: Context) -> Iterator[Violation]:
    for sentence in message.sentences:
        if sentence.text.rstrip("\"')]”’").endswith(("?", "?!")):
            yield message.violation(RULE.id, RULE.severity, sentence.start, sentence.end, ADVICE)
            return
    yield from find_act(message, RULE, ADVICE)


RULE = Rule(
    id="asks-question",
    severity="warning",
    meaning="Asks the reader something.",
    find=find,
    fails=(
        "Tell me how the harvest went.",
        "Could you send me the reading list.",
        "How many people work the night shift?",
        "Do you still use the old scanners?",
        "May I ask who wrote the runbook?",
    ),
    passes=(
        "Let me know if you need the slides.",
        "You asked how many people I have trained.",
        "I enjoyed our talk about the question of night cover.",
        "I wondered about the same thing for years, until you explained it.",
    ),
)
