"""Brief -> the messages and the payload of a request. Pure: the same brief gives the same bytes."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from followup.notes.base import Notes
from followup.prompts import Prompts
from followup.settings import DENSE_OVER, SUBJECT_LONG, SUBJECT_MAX, WORDY_OVER
from followup.writers.base import Brief
from followup.writers.model.endpoint import Endpoint
from followup.writers.model.mending import Mending
from followup.writers.model.options import Form, ModelOptions
from followup.writers.model.text import harmless
from followup.writers.model.wire import Schema

Messages = list[dict[str, str]]
#: Recap points that are asked for.
RECAP_MAX = 3
#: Words that opening and closing take of a message.
AROUND_RECAP = 50
#: Words by which models go over what they are told to aim for: when told 112, they wrote 139 and 144 on
#: average in two rounds of 18 full messages.
OVERSHOT = 25
#: Cap on the reply, thinking included; a mail has 300 tokens, thinking can take thousands.
MAX_TOKENS = 4000
#: Names of that cap: OpenAI's own, and the one that all others know.
CAPS = ("max_completion_tokens", "max_tokens")
#: What stands where something was taken out of a line.
GAP = "…"


@dataclass(frozen=True, slots=True)
class Dialect:
    """How an endpoint wants to be asked: the form of the answer, and parameters that it does not take."""

    form: Form = "json_schema"
    dropped: frozenset[str] = frozenset()


def fill_messages(prompts: Prompts, brief: Brief, form: Form, mending: Mending | None) -> Messages:
    """System and user message: the static part first, the notes last, and after them what must be mended."""
    rules = prompts.fill(
        "draft",
        {
            "form": "labels" if form == "text" else "json",
            "subject_max": SUBJECT_MAX,
            "subject_long": SUBJECT_LONG,
            "recap_max": RECAP_MAX,
            "recap_words": WORDY_OVER - AROUND_RECAP,
            "dense_over": DENSE_OVER,
        },
    )
    task = prompts.fill("notes", notes_values(brief))
    if mending is not None:
        task = f"{task}\n\n{prompts.fill('repair', {'draft': mending.draft, 'problems': mending.problems})}"
    return [{"role": "system", "content": rules}, {"role": "user", "content": task}]


def notes_values(brief: Brief) -> dict[str, object]:
    """What the `notes` prompt may use. Withheld passages are in none of it."""
    lines = numbered(brief.notes)
    aim = min(WORDY_OVER - OVERSHOT, brief.max_words * 3 // 4)
    readers = set(brief.to)
    return {
        "to": [_field(name.full) for name in brief.to],
        "to_is_read": brief.to_is_read,
        "role": _field(brief.role),
        "team": _field(brief.team),
        "sender": _field(brief.sender),
        "occasion": brief.occasion,
        "tone": brief.tone,
        "max_words": brief.max_words,
        "aim_words": aim,
        "least_words": aim * 3 // 4,
        "others": [_field(name.full) for name in brief.panel if name not in readers],
        "turn": next((place for place, name in enumerate(brief.panel, 1) if name in readers), 1),
        "mark": fence_mark(lines),
        "notes": lines,
    }


def numbered(notes: Notes) -> str:
    """The usable passages on their lines, numbered as in the notes; lines without one are left out."""
    shown = []
    for number, text in enumerate(visible_lines(notes), 1):
        if text:
            shown.append(f"{number}| {text}")
    return "\n".join(shown)


def visible_lines(notes: Notes) -> list[str]:
    """For each line what may be seen of it: usable passages, what lies between two of them, marked gaps."""
    lines = [""] * len(notes.lines)
    ends: dict[int, int] = {}
    gap: set[int] = set()
    for passage in notes.passages:
        index = passage.line - 1
        if passage.reason is not None:
            gap.add(index)
            continue
        if not lines[index]:
            lead = f"{passage.speaker}: " if passage.speaker else ""
            lines[index] = lead + (f"{GAP} " if index in gap else "")
        elif index in gap:
            lines[index] += f" {GAP} "
        else:
            lines[index] += notes.text[ends[index] : passage.start]
        lines[index] += passage.text
        ends[index] = passage.end
        gap.discard(index)
    return [_field(line + (f" {GAP}" if line and i in gap else "")) for i, line in enumerate(lines)]


def fence_mark(text: str, digits: int = 8) -> str:
    """Hex digits that the text does not hold, the same for the same text."""
    mark = sha256(text.encode("utf-8", "replace")).hexdigest()
    while mark[:digits] in text:
        mark = sha256(mark.encode()).hexdigest()
    return mark[:digits]


def build_payload(
    messages: Messages,
    schema: Schema,
    dialect: Dialect,
    *,
    model: str,
    options: ModelOptions,
    endpoint: Endpoint,
) -> dict[str, Any]:
    """The body of a chat completion request; foreign servers get no parameter that nobody asked for."""
    is_strict = endpoint.is_openai or endpoint.is_azure
    payload: dict[str, Any] = {"model": model, "messages": messages}
    if dialect.form == "json_schema":
        named = {"name": schema.name, "strict": True, "schema": schema.document}
        payload["response_format"] = {"type": "json_schema", "json_schema": named}
    elif dialect.form == "json_object":
        payload["response_format"] = {"type": "json_object"} | (
            {} if is_strict else {"schema": schema.document}
        )
    caps = CAPS if is_strict else CAPS[::-1]
    wanted: dict[str, Any] = {
        next((cap for cap in caps if cap not in dialect.dropped), caps[0]): options.max_tokens or MAX_TOKENS,
        "temperature": options.temperature,
        "top_p": options.top_p,
        "seed": options.seed,
        "reasoning_effort": options.reasoning_effort or ("low" if _thinks(model, endpoint) else None),
        "store": False if endpoint.is_openai else None,
    }
    payload.update(
        {key: value for key, value in wanted.items() if value is not None and key not in dialect.dropped}
    )
    return payload


def _thinks(model: str, endpoint: Endpoint) -> bool:
    """OpenAI models that take `reasoning_effort`."""
    return endpoint.is_openai and model.startswith(("gpt-5", "gpt-6", "gpt-7", "o1", "o3", "o4"))


def _field(text: str) -> str:
    """One harmless line."""
    return " ".join(harmless(text).split())
