"""dense-paragraph: a wall of text is not read on a phone."""

from __future__ import annotations

from collections.abc import Iterator

from followup.language.words import count_words
from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule, letter
from followup.settings import DENSE_OVER


def find(message: Message, context: Context) -> Iterator[Violation]:
    for paragraph in message.blocks:
        if (words := count_words(paragraph.text)) > DENSE_OVER:
            yield message.violation(
                "dense-paragraph",
                "warning",
                paragraph.start,
                paragraph.end,
                f"this paragraph has {words} words, limit {DENSE_OVER}; part it by topic",
            )


RULE = Rule(
    id="dense-paragraph",
    severity="warning",
    meaning="A paragraph has over 75 words.",
    find=find,
    fails=(Example(letter("We went through each of the nine loading bays in turn. " * 7)),),
    passes=(Example(letter("We went through each of the nine loading bays in turn. " * 6)),),
)
