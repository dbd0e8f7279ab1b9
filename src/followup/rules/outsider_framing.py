"""outsider-framing: the writer works here already."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Rule, find_act


def find(message: Message, context: Context) -> Iterator[Violation]:
    return find_act(message, RULE, "sounds like an outsider; you already work here: speak of the team")


RULE = Rule(
    id="outsider-framing",
    severity="error",
    meaning="Writes as if not yet an employee.",
    find=find,
    fails=(
        "I would be honoured to work for a firm like yours.",
        "I would love to join the company.",
        "I am excited about joining your organisation.",
        "Your company has an impressive reputation.",
        "I look forward to becoming an employee.",
        "I read about your firm on the website.",
    ),
    passes=("I enjoyed hearing how your department works.",),
)
