"""All rules, in the order in which they are reported."""

from __future__ import annotations

from followup.message import Message
from followup.models import Violation
from followup.rules import (
    chat_residue,
    closing_missing,
    dense_paragraph,
    doubled_part,
    placeholder,
    recap_missing,
    short,
    subject_long,
    subject_missing,
    subject_unclear,
    thanks_missing,
    too_long,
    ungrounded_claim,
    ungrounded_name,
    ungrounded_number,
    unsafe_characters,
    unsupported_evidence,
    withheld_leak,
    wordy,
    wrong_recipient,
)
from followup.rules.base import Context, Example, Rule

__all__ = ["RULES", "Context", "Example", "Rule", "find_violations"]

RULES: tuple[Rule, ...] = (
    placeholder.RULE,
    chat_residue.RULE,
    too_long.RULE,
    subject_missing.RULE,
    subject_unclear.RULE,
    thanks_missing.RULE,
    recap_missing.RULE,
    closing_missing.RULE,
    doubled_part.RULE,
    unsafe_characters.RULE,
    ungrounded_name.RULE,
    ungrounded_number.RULE,
    withheld_leak.RULE,
    wrong_recipient.RULE,
    unsupported_evidence.RULE,
    wordy.RULE,
    short.RULE,
    subject_long.RULE,
    ungrounded_claim.RULE,
    dense_paragraph.RULE,
)


def find_violations(message: Message, context: Context) -> tuple[Violation, ...]:
    """Every breach of every rule, by place in the text, then by rule."""
    found = [violation for rule in RULES for violation in rule.find(message, context)]
    return tuple(sorted(found, key=lambda violation: (violation.start, violation.end)))
