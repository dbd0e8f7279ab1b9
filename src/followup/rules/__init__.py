"""All rules, in the order in which they are reported."""

from __future__ import annotations

from followup.message import Message
from followup.models import Violation
from followup.rules import (
    asks_question,
    chat_residue,
    closing_missing,
    decision_push,
    dense_paragraph,
    disparaging,
    doubled_part,
    feedback_request,
    further_messages,
    outsider_framing,
    pay_talk,
    placeholder,
    pleading,
    recap_missing,
    short,
    stock_phrase,
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
    feedback_request.RULE,
    decision_push.RULE,
    further_messages.RULE,
    pay_talk.RULE,
    pleading.RULE,
    disparaging.RULE,
    outsider_framing.RULE,
    asks_question.RULE,
    stock_phrase.RULE,
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
