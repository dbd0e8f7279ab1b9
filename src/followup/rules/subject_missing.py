"""subject-missing: a mail without a subject looks like an accident."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule, letter


def find(message: Message, context: Context) -> Iterator[Violation]:
    subject = message.first("subject")
    if subject is None or not subject.text.strip():
        place = subject.start if subject else 0
        yield message.violation(
            "subject-missing",
            "error",
            place,
            place,
            'there is no subject; start with a line "Subject: ..." that says thank you and names the role',
        )


RULE = Rule(
    id="subject-missing",
    severity="error",
    meaning="There is no subject line, or nothing stands in it.",
    find=find,
    fails=(Example(letter(subject="")), Example("Subject:\n\n" + letter(subject=""))),
    passes=(Example(letter(subject="Thank You for the Opportunity")),),
)
