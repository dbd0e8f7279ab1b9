"""further-messages: one message is enough."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Rule, find_act


def find(message: Message, context: Context) -> Iterator[Violation]:
    return find_act(message, RULE, "announces another message; remove it")


RULE = Rule(
    id="further-messages",
    severity="error",
    meaning="Announces another message, a reminder or a chase.",
    find=find,
    fails=(
        "I will call you on Monday to see how things are going.",
        "I will follow up again next week.",
        "I'll check in with you on Monday.",
        "Expect another note from me soon.",
        "If I hear nothing I will give you a ring.",
        "I will write again once I have thought it over.",
    ),
    passes=(
        "I will send you the rota template you asked for.",
        "I have attached the checklist that I promised.",
        "Your team follows up every complaint within a day.",
        "The second message on the board made me smile.",
        "I look forward to hearing from you.",
    ),
)
