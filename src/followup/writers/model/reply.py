"""The model's text -> the parts it wrote. Lenient about wrapping, strict about what is inside.

Order: thinking is cut off, a fence is opened, then exactly one JSON object is looked for; where labelled
text was asked for, labels and a whole e-mail are read too. Nothing is mended by guess: what cannot be read
is asked for again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NoReturn

from pydantic import ValidationError

from followup.language.patterns import lazy
from followup.writers.model.labels import read_labels, read_mail
from followup.writers.model.text import one_line
from followup.writers.model.wire import OnlyThinking, Unreadable, WireReply

_THOUGHT_ENDS = lazy(r"</(?:think|thinking|thought|reasoning)>", re.I)
_THOUGHT_BEGINS = lazy(r"\s*<(?:think|thinking|thought|reasoning)>", re.I)
_FENCE = lazy(r"^[ \t]*```[^\n`]*\n?", re.M)


def read_reply(text: str, *, labelled: bool = False) -> WireReply:
    """Read the parts out of a reply.

    Args:
        text: as the model gave it.
        labelled: whether text with labels, or a whole e-mail, was asked for and may come instead of JSON.
    Raises: Unreadable; OnlyThinking.
    """
    text = proper(text)
    if labelled and "{" not in text:
        return _checked(read_labels(text) or read_mail(text))
    return _checked(only_object(text))


def proper(text: str) -> str:
    """The reply without thoughts and fence. Raises: Unreadable where nothing is left; OnlyThinking."""
    text = _opened(_without_thought(text.removeprefix("\ufeff"))).strip()
    if not text:
        raise Unreadable("it was empty")
    return text


def only_object(text: str) -> dict[str, Any]:
    """The one JSON object of a reply. Raises: Unreadable where there is none, or more than one."""
    found = list(islice(_objects(text), 2))
    if len(found) == 1:
        return found[0]
    if found:
        raise Unreadable("it held more than one JSON object")
    raise Unreadable("it was no JSON object that can be read" if "{" in text else "it held no JSON object")


def _without_thought(text: str) -> str:
    ends = list(_THOUGHT_ENDS.finditer(text))
    if ends:
        return text[ends[-1].end() :]
    if _THOUGHT_BEGINS.match(text):
        raise OnlyThinking
    return text


def _opened(text: str) -> str:
    """What stands in the one code fence, or the text as it is."""
    fences = list(_FENCE.finditer(text))
    return text[fences[0].end() : fences[1].start()] if len(fences) == 2 else text


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """Every JSON object at the outermost level of braces; what is in braces and no JSON is passed over."""
    for start, end in _braced(text):
        try:
            value = json.loads(
                text[start:end], strict=False, object_pairs_hook=_unique, parse_constant=_no_number
            )
        except (ValueError, RecursionError):
            continue
        yield value


def _braced(text: str) -> Iterator[tuple[int, int]]:
    """Outermost `{...}` spans, strings inside them respected, in one pass; an open one takes the rest."""
    token = re.compile(r'[{}]|"(?:[^"\\]++|\\.)*+"?', re.S)
    start = text.find("{")
    while start >= 0:
        depth = 0
        for found in token.finditer(text, start):
            depth += {"{": 1, "}": -1}.get(found.group(), 0)
            if depth == 0:
                break
        else:
            break
        yield start, found.end()
        start = text.find("{", found.end())


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in pairs:
        if key in values:
            raise Unreadable(f"it held the key {one_line(key, 40)} twice")
        values[key] = value
    return values


def _no_number(name: str) -> NoReturn:
    raise Unreadable(f"{name} is no JSON")


def _checked(value: dict[str, Any]) -> WireReply:
    try:
        reply = WireReply.model_validate(value)
    except ValidationError as error:
        problems = [_problem(item) for item in error.errors(include_input=False, include_url=False)[:6]]
        raise Unreadable("; ".join(problems)) from None
    return reply


def _problem(item: Any) -> str:
    place = one_line(".".join(str(step) for step in item["loc"]), 60) or "the object"
    return {
        "missing": f"{place} is missing",
        "extra_forbidden": f"{place} is not asked for",
        "string_type": f"{place} must be text",
        "value_error": f"{place} {item.get('ctx', {}).get('error', 'is wrong')}",
    }.get(item["type"], f"{place} has the wrong type")
