"""pay-talk: pay has its own conversation."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Rule, find_act


def find(message: Message, context: Context) -> Iterator[Violation]:
    return find_act(message, RULE, "raises pay or terms; remove it")


RULE = Rule(
    id="pay-talk",
    severity="error",
    meaning="Raises own salary, grade, benefits or terms.",
    find=find,
    fails=(
        "I could not take a drop in money for the move.",
        "Could we also talk about the salary?",
        "Is there room to move on the bonus?",
        "My salary expectations are around 48,000.",
        "I should add that I would need more holiday than I have now.",
        "What grade would the role be?",
        "I would need at least what I earn now.",
        "I hope the pay reflects my twelve years here.",
    ),
    passes=(
        "The drop in breakages after the move surprised me.",
        "The pension office moves to floor 3, you said.",
        "I enjoyed hearing how you moved payroll to the new system.",
        "The benefits portal you showed me is far simpler than ours.",
        "Thank you for the time you gave me.",
        "Cutting overtime on the line by a third was good to hear about.",
        "The grade of steel you use for the brackets was new to me.",
    ),
)
