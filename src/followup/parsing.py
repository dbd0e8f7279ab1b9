"""Any e-mail text -> Message with located parts."""

from __future__ import annotations

from followup.message import Message, Section
from followup.models import Part


def read_message(text: str) -> Message:
    """Locate the parts of an e-mail as people lay it out.

    Never raises; what cannot be found is simply no section.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    sections: list[Section] = []
    position = 0
    blocks: list[tuple[int, str]] = []
    for block in text.split("\n\n"):
        if block.strip():
            lead = len(block) - len(block.lstrip())
            blocks.append((position + lead, block.strip()))
        position += len(block) + 2
    body: list[tuple[int, str]] = []
    for start, block in blocks:
        if block.lower().startswith("subject:") and not sections:
            value = block[8:].strip()
            offset = start + block.index(value, 8) if value else start + len(block)
            sections.append(_section("subject", offset, value))
        elif len(block) < 60 and block.endswith(",") and not body:
            sections.append(_section("greeting", start, block))
        else:
            body.append((start, block))
    closing = body.pop() if body and body[-1][1].count("\n") <= 2 and "," in body[-1][1][:30] else None
    for index, (start, block) in enumerate(body):
        part: Part = "opening" if index == 0 else "closing" if index == len(body) - 1 else "recap"
        sections.append(_section(part, start, block))
    if closing:
        sections.append(_section("sign_off", *closing))
    return Message(text=text, sections=tuple(sections))


def _section(part: Part, start: int, text: str) -> Section:
    return Section(part=part, start=start, end=start + len(text), text=text)
