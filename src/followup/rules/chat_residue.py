"""chat-residue: what a chat model leaves around or inside its text."""

from __future__ import annotations

from collections.abc import Iterator

from followup.language.chat import is_epilogue, is_preamble, residues
from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule, around, letter

_FIX = "left over from a chat model; the mail holds nothing but the letter, in plain text"


def find(message: Message, context: Context) -> Iterator[Violation]:
    for start, end in message.margins:
        yield message.violation("chat-residue", "error", start, end, _FIX)
    for section in message.sections:
        for start, end in residues(section.text):
            yield message.violation("chat-residue", "error", section.start + start, section.start + end, _FIX)
        if section.part in ("opening", "recap", "closing", "postscript") and (
            is_preamble(section.text)
            or (section.part in ("closing", "postscript") and is_epilogue(section.text))
        ):
            yield message.violation("chat-residue", "error", section.start, section.end, _FIX)


RULE = Rule(
    id="chat-residue",
    severity="error",
    meaning='Preamble or epilogue of a chat model, Markdown, "as an AI".',
    find=find,
    fails=(
        "I **really** liked the board.",
        "As an AI language model, I liked the board.",
        Example(f"Here is your follow-up email:\n\n{letter()}"),
        Example(f"{letter()}\n\nLet me know if you'd like me to adjust the tone!"),
        Example(f"```\n{letter()}\n```"),
        Example(f"Sure, I'd put it like this:\n\n{letter()}"),
        Example(letter(subject="**Thank you for the interview**")),
    ),
    passes=(
        "As an AI engineer on the night desk, I liked the board.",
        Example(around("Of course I'd hoped for a longer tour.")),
        Example(around("Here is where the board helps most: at handover.")),
        "The scanners of bays 2 * 3 are next.",
    ),
)
