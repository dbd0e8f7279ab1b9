"""stock-phrase: a phrase that fits every letter says nothing in this one."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Rule, find_act


def find(message: Message, context: Context) -> Iterator[Violation]:
    return find_act(message, RULE, "says nothing; name what you talked about instead")


RULE = Rule(
    id="stock-phrase",
    severity="warning",
    meaning="A phrase that says nothing.",
    find=find,
    fails=(
        "I am confident I would hit the ground running and add value from day one.",
        "I hope this message finds you well.",
        "I am a passionate team player with a can-do attitude.",
        "Your insights were truly inspiring.",
        "I am confident I would be a perfect fit for this exciting opportunity.",
        "The insights you shared align closely with my experience and aspirations.",
    ),
    passes=(
        "Thank you for your time and consideration.",
        "Thank you for your time.",
        "I look forward to hearing from you.",
        "Thank you for taking the time to explain the cold-chain alarms.",
        "I enjoyed hearing how the team cut returns by a third.",
        "It was a pleasure to meet you.",
    ),
)
