"""subject-long: phones cut a subject at about 50 characters."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule, letter
from followup.settings import SUBJECT_LONG, SUBJECT_MAX


def find(message: Message, context: Context) -> Iterator[Violation]:
    subject = message.first("subject")
    if subject and SUBJECT_LONG < len(subject.text) <= SUBJECT_MAX:
        yield message.violation(
            "subject-long",
            "warning",
            subject.start,
            subject.end,
            f"the subject has {len(subject.text)} characters; phones show about {SUBJECT_LONG}",
        )


RULE = Rule(
    id="subject-long",
    severity="warning",
    meaning="The subject has over 50 characters; phones cut it there.",
    find=find,
    fails=(Example(letter(subject="Thank you for the night shift lead interview on Tuesday")),),
    passes=(Example(letter(subject="Thank you for the night shift lead interview")),),
)
