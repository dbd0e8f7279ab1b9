"""pleading: interest persuades; begging does not."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Rule, find_act


def find(message: Message, context: Context) -> Iterator[Violation]:
    return find_act(message, RULE, "begs; say calmly that you are interested")


RULE = Rule(
    id="pleading",
    severity="error",
    meaning="Begs or sounds desperate.",
    find=find,
    fails=(
        "Have mercy and pick me.",
        "Please, please give me this chance.",
        "I am begging you to consider me.",
        "I am desperate to leave my team.",
        "This job is my last hope.",
        "I would do anything to get the role.",
    ),
    passes=(
        "I would be delighted to join your team.",
        "I am very keen on the role.",
        "Please give my thanks to the whole team.",
        "I hope very much to work with you on the returns desk.",
        "The patients beg for that soup, you said.",
    ),
)
