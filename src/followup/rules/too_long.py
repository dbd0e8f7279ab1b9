"""too-long: a follow-up is read in a minute."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule, letter


def find(message: Message, context: Context) -> Iterator[Violation]:
    if message.words > context.max_words:
        start = message.word_start(context.max_words)
        over = message.words - context.max_words
        yield message.violation(
            "too-long",
            "error",
            start,
            message.body_end,
            f"the body has {message.words} words, limit {context.max_words}; cut {over}, the least specific "
            f"first",
        )


RULE = Rule(
    id="too-long",
    severity="error",
    meaning="The body, postscript included, has more words than the limit (150, or --max-words).",
    find=find,
    fails=(Example(letter("We went through each of the nine loading bays in turn. " * 14)),),
    passes=(Example(letter("We went through each of the nine loading bays in turn. " * 9)),),
)
