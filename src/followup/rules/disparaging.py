"""disparaging: speak well of those you work with, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Rule, find_act


def find(message: Message, context: Context) -> Iterator[Violation]:
    return find_act(message, RULE, "runs somebody down; remove it")


RULE = Rule(
    id="disparaging",
    severity="error",
    meaning="Runs down the present team, manager, company or other candidates.",
    find=find,
    fails=(
        "This place has been run into the ground.",
        "The other candidates are far weaker than me.",
        "My boss takes the credit for everything I do.",
        "My current manager is useless.",
        "My present team is a shambles.",
        "Nobody in my department cares about quality.",
    ),
    passes=(
        "My supervisor taught me to read every form before I sign it.",
        "We talked about the outage in June and what it taught us.",
        "The old scanners fail in the cold, which your plan solves.",
        "I am proud of what my present team has built.",
        "You were frank about how messy the migration was.",
    ),
)
