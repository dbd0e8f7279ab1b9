"""All rules, in the order in which they are reported."""

from __future__ import annotations

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule

__all__ = ["RULES", "Context", "Example", "Rule", "find_violations"]

RULES: tuple[Rule, ...] = ()


def find_violations(message: Message, context: Context) -> tuple[Violation, ...]:
    """Every breach of every rule, by place in the text, then by rule."""
    found = [violation for rule in RULES for violation in rule.find(message, context)]
    return tuple(sorted(found, key=lambda violation: (violation.start, violation.end)))
