"""WireReply -> Draft: one paragraph a part, without a greeting or sign-off that code puts on."""

from __future__ import annotations

import re

from followup.models import Draft, Evidence
from followup.notes.base import Notes
from followup.writers.model.grounding import ground
from followup.writers.model.reply import is_greeting, is_sign_off
from followup.writers.model.wire import WireReply


def make_draft(reply: WireReply, notes: Notes) -> tuple[Draft, tuple[Evidence, ...]]:
    """The draft and what its recap stands on; blank points fall away."""
    points = [(point, _paragraph(point.sentence)) for point in reply.recap]
    points = [(point, sentence) for point, sentence in points if sentence]
    grounds = [ground(point, sentence, notes) for point, sentence in points]
    subject = re.sub(r"^subject:\s*", "", reply.subject, flags=re.I)
    draft = Draft(
        subject=subject,
        opening=_paragraph(_without_greeting(reply.opening)),
        recap=tuple(sentence for _, sentence in points),
        closing=_paragraph(_without_sign_off(reply.closing)),
    )
    return draft, tuple(evidence for evidence in grounds if evidence)


def _without_greeting(text: str) -> str:
    first, _, rest = text.partition("\n")
    return rest.strip() if rest.strip() and is_greeting(first) else text


def _without_sign_off(text: str) -> str:
    lines = text.split("\n")
    for index in range(max(1, len(lines) - 4), len(lines)):
        tail = "\n".join(line for line in lines[index:] if line.strip())
        if is_sign_off(tail):
            return "\n".join(lines[:index]).strip()
    return text


def _paragraph(text: str) -> str:
    """Wrapped lines joined; a line that begins like a list item stays one, so that the rules see it."""
    return re.sub(r"\s*\n\s*(?![-*•#>\d])", " ", text.strip())
