"""What the model is asked to give: flat, names apart from the parts, each recap point with its ground."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StrictInt, StrictStr

from followup.writers.model.text import harmless

log = logging.getLogger("followup")

#: Far beyond any part of a short message; longer ones are not even looked at.
MAX_PART_CHARS = 20_000
MAX_POINTS = 10
MAX_READERS = 10


class Unreadable(Exception):
    """The text holds no four parts. Its message says what is wrong, for the model to mend."""


class OnlyThinking(Exception):
    """The text is a thought without an end: the reply proper was never begun."""


def _text(value: Any) -> Any:
    """Harmless text of a sane length; what is no text is left for the type check to refuse."""
    if not isinstance(value, str):
        return value
    if len(value) > MAX_PART_CHARS:
        raise ValueError(f"has {len(value):,} characters, far too many")
    clean = harmless(value).strip()
    if clean != value.strip():
        log.info("control or invisible characters were removed from the reply")
    return clean


def _part(value: Any) -> Any:
    if value == "":
        raise ValueError("is empty")
    return value


def _subject(value: Any) -> Any:
    """A line break in a subject could become a header of its own."""
    if isinstance(value, str) and "\n" in value:
        raise ValueError("must be one line")
    return value


def _as_points(value: Any) -> Any:
    """One text or bare texts serve as points too; models that see no schema write them so."""
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list):
        return value
    if len(value) > MAX_POINTS:
        raise ValueError(f"has {len(value)} points, far too many")
    return [{"sentence": item} if isinstance(item, str) else item for item in value]


def _as_readers(value: Any) -> Any:
    """One name stands for a list of it, and nothing for nobody."""
    if value is None or value == "":
        return []
    if isinstance(value, str):
        value = [value]
    if isinstance(value, list) and len(value) > MAX_READERS:
        raise ValueError(f"has {len(value)} names, far too many")
    return value


def _or_nothing(value: Any) -> Any:
    return "" if value is None else value


Text = Annotated[StrictStr, BeforeValidator(_text)]
PartText = Annotated[StrictStr, BeforeValidator(_part), BeforeValidator(_text)]
SubjectText = Annotated[PartText, BeforeValidator(_subject), BeforeValidator(_text)]


class WirePoint(BaseModel):
    """A recap point. The ground comes first, so that the sentence is written from it."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    lines: list[StrictInt] = []
    quote: Text = ""
    sentence: Text


class WireReply(BaseModel):
    """Whom the model found in the notes to greet, and who signs; then the four parts as it writes them. A
    reply without the two names is whole: they matter only where the notes were not read so far."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    readers: Annotated[list[Text], BeforeValidator(_as_readers)] = []
    signed: Annotated[Text, BeforeValidator(_or_nothing)] = ""
    subject: SubjectText
    opening: PartText
    recap: Annotated[list[WirePoint], BeforeValidator(_as_points)]
    closing: PartText


@dataclass(frozen=True, slots=True)
class Schema:
    """The strict JSON schema of an answer: every property required, nothing else allowed, no length keywords
    (some servers refuse them). Written out, because servers differ in what they take of generated ones."""

    name: str
    document: dict[str, Any]


def strict_object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


#: That of `WireReply`.
THANK_YOU = Schema(
    "thank_you",
    strict_object(
        {
            "readers": {"type": "array", "items": {"type": "string"}},
            "signed": {"type": "string"},
            "subject": {"type": "string"},
            "opening": {"type": "string"},
            "recap": {
                "type": "array",
                "items": strict_object(
                    {
                        "lines": {"type": "array", "items": {"type": "integer"}},
                        "quote": {"type": "string"},
                        "sentence": {"type": "string"},
                    }
                ),
            },
            "closing": {"type": "string"},
        }
    ),
)
