"""The model's answer -> Draft: one paragraph a part, without a greeting or sign-off that code puts on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.models import Draft, Evidence
from followup.notes.base import Notes
from followup.writers.base import Brief, Written
from followup.writers.model.copying import find_copy
from followup.writers.model.endpoint import Endpoint
from followup.writers.model.grounding import ground
from followup.writers.model.labels import is_greeting, is_sign_off
from followup.writers.model.naming import named_readers, named_sender
from followup.writers.model.reply import read_reply
from followup.writers.model.request import visible_lines
from followup.writers.model.text import without_echo
from followup.writers.model.wire import Unreadable, WirePoint, WireReply

if TYPE_CHECKING:
    from followup.writers.model.asking import Answer


def read_draft(answer: Answer, brief: Brief, endpoint: Endpoint) -> Written:
    """The draft of an answer, what its recap stands on, and the names that only the model found.

    Raises: Unreadable, for a draft that carries out what it should not too; OnlyThinking.
    """
    seen = "\n".join(visible_lines(brief.notes))
    try:
        reply = read_reply(answer.completion.text, labelled=answer.form == "text")
    except Unreadable as error:
        raise Unreadable(without_echo(endpoint.mask(str(error)), seen)) from None
    if endpoint.gives_away("\n".join(_texts(reply))):
        raise Unreadable("it held the key of this endpoint")
    draft, evidence = make_draft(reply, brief.notes)
    if problem := find_copy(draft, answer.messages[0]["content"], seen):
        raise Unreadable(problem)
    return Written(
        draft=draft, evidence=evidence, to=named_readers(reply, brief), sender=named_sender(reply, brief)
    )


def _texts(reply: WireReply) -> list[str]:
    points = [text for point in reply.recap for text in (point.quote, point.sentence)]
    return [*reply.readers, reply.signed, reply.subject, reply.opening, *points, reply.closing]


def make_draft(reply: WireReply, notes: Notes) -> tuple[Draft, tuple[Evidence, ...]]:
    """The draft and what its recap stands on; blank points fall away, and those said before."""
    said: dict[str, WirePoint] = {}
    for point in reply.recap:
        said.setdefault(_paragraph(point.sentence), point)
    points = [(point, sentence) for sentence, point in said.items() if sentence]
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
