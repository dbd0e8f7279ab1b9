"""The body of a 200 -> the model's text, or what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from followup.errors import EndpointUnavailable, ModelRefused
from followup.models import Usage
from followup.writers.model.endpoint import Endpoint
from followup.writers.model.faults import fault_in_200
from followup.writers.model.judging import Asked, Failed, judge

#: What servers call a reply that was cut off, and one that a filter took away.
_CUT = {"length", "max_tokens", "max_output_tokens", "model_length"}
_FILTERED = {"content_filter", "safety", "recitation", "prohibited_content", "blocklist"}
#: Where servers put what a model thought before it answered.
_THOUGHTS = ("reasoning_content", "reasoning", "thinking")


@dataclass(frozen=True, slots=True)
class Completion:
    """What came back: its text ("" where the model said nothing) and what it cost, None where not counted."""

    text: str
    usage: Usage | None


def read_completion(body: bytes, asked: Asked) -> Completion:
    """Take the text out of a chat completion; how it ended is looked at before what it says.

    Raises: Failed for everything that is no whole answer: another document, an error object, no choices, a
        refusal, a filter, a reply that was cut off. It has the usage, where the answer told it.
    """
    document = _document(body, asked.endpoint)
    usage = _usage(document.get("usage"))
    try:
        return Completion(_text(document, asked), usage)
    except Failed as failed:
        failed.usage = usage
        raise


def _text(document: Mapping[str, object], asked: Asked) -> str:
    if document.get("error"):
        raise judge(fault_in_200(document), asked)
    choices = document.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    if isinstance(choice, dict) and choice.get("error"):
        raise judge(fault_in_200(choice), asked)
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        raise Failed(EndpointUnavailable(f"{asked.endpoint.host} answered without a completion"), retry=True)
    text, refusal = _content(message)
    finish = str(choice.get("finish_reason")).lower()
    if finish in _FILTERED:
        raise Failed(ModelRefused("the endpoint's content filter blocked the reply"))
    if refusal or finish == "refusal":
        said = asked.quote(refusal or text)
        raise Failed(ModelRefused(f"the model declined: {said}" if said else "the model declined"))
    thought = any(isinstance(message.get(name), str) and message[name] for name in _THOUGHTS)
    if finish in _CUT or (thought and not text.strip()):
        raise cut_off()
    return text


def cut_off() -> Failed:
    """The reply ended before its end; asking again would be cut at the same place."""
    return Failed(ModelRefused("the model's reply was cut off; allow it more with -o max_tokens=N"))


def _document(body: bytes, endpoint: Endpoint) -> Mapping[str, object]:
    def wrong(what: str) -> Failed:
        return Failed(EndpointUnavailable(f"{endpoint.host} answered {what}"))

    try:
        text = body.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise wrong("bytes that are not UTF-8, not a completion") from None
    if not text:
        raise wrong("with an empty body, not a completion")
    if text.startswith("<"):
        raise wrong("HTML, not JSON: is it a login page or a wrong URL?")
    try:
        document = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        raise wrong("something that is not JSON: is the base URL right?") from None
    if not isinstance(document, dict):
        raise wrong("JSON that is not a completion")
    return document


def _content(message: Mapping[str, object]) -> tuple[str, str]:
    """Text and refusal of a message; text may come in parts. A tool call counts as no text."""
    content, refusal = message.get("content"), message.get("refusal")
    texts = [content] if isinstance(content, str) else []
    refusals = [refusal] if isinstance(refusal, str) else []
    for part in content if isinstance(content, list) else []:
        if isinstance(part, dict):
            texts += [part["text"]] if isinstance(part.get("text"), str) else []
            refusals += [part["refusal"]] if isinstance(part.get("refusal"), str) else []
    return "".join(texts), " ".join(refusals).strip()


def _usage(value: object) -> Usage | None:
    if not isinstance(value, dict):
        return None

    def count(name: str) -> int | None:
        number = value.get(name)
        return number if isinstance(number, int) and not isinstance(number, bool) and number >= 0 else None

    usage = Usage(
        input_tokens=count("prompt_tokens"),
        output_tokens=count("completion_tokens"),
        total_tokens=count("total_tokens"),
    )
    return usage if usage != Usage() else None
