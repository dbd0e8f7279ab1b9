"""Replies as text: labelled lines, or a whole e-mail."""

from __future__ import annotations

import re
from typing import Any

from followup.language.patterns import lazy
from followup.writers.model.wire import Unreadable

_LABEL = lazy(
    r"^[ \t]*[*#]{0,3}[ \t]*(readers|signed|subject|opening|recap|closing)[ \t]*"
    r"(?:\(([\d ,]*)\))?[ \t]*[*]*:[*]*[ \t]*",
    re.I | re.M,
)


def read_labels(text: str) -> dict[str, Any] | None:
    labels = list(_LABEL.finditer(text))
    parts: dict[str, Any] = {"recap": []}
    for index, label in enumerate(labels):
        end = labels[index + 1].start() if index + 1 < len(labels) else len(text)
        name, value = label.group(1).lower(), text[label.end() : end].strip()
        if name == "recap":
            lines = [int(number[:6]) for number in re.findall(r"\d+", label.group(2) or "")]
            parts["recap"].append({"sentence": value, "lines": lines})
        elif name == "readers":
            parts[name] = [reader for piece in value.split(";") if (reader := piece.strip(" -"))]
        elif name in parts:
            raise Unreadable(f"it held {name} twice")
        else:
            parts[name] = value
    return parts if {"subject", "opening", "closing"} <= parts.keys() else None


def read_mail(text: str) -> dict[str, Any]:
    """A whole e-mail: a subject line, then three paragraphs or more beside greeting and sign-off."""
    found = re.match(r"[ \t]*[*]{0,2}subject[*]{0,2}:[*]{0,2}[ \t]*([^\n]*)", text, re.I)
    paragraphs = [block.strip() for block in re.split(r"\n[ \t]*\n", text[found.end() :] if found else "")]
    paragraphs = [block for block in paragraphs if block and not is_greeting(block)]
    if paragraphs and is_sign_off(paragraphs[-1]):
        paragraphs.pop()
    if not found or len(paragraphs) < 3:
        raise Unreadable("it was not in the form asked for")
    return {
        "subject": found.group(1),
        "opening": paragraphs[0],
        "recap": paragraphs[1:-1],
        "closing": paragraphs[-1],
    }


def is_greeting(block: str) -> bool:
    """ "Hi Priya," and the like, on a line of its own."""
    return bool(re.fullmatch(r"(?:dear|hi|hello|hey)\b[^\n.]{0,80}[,:!]?", block.strip(), re.I))


def is_sign_off(block: str) -> bool:
    """A formula and up to two short lines below it."""
    formula = (
        r"(?:(?:kind|best|warm|many)(?:est)? )?(?:regards|wishes|thanks|best|cheers|sincerely|yours \w+)"
    )
    return bool(re.fullmatch(rf"{formula}[,!.]?(?:\n[^\n]{{0,60}}){{0,2}}", block.strip(), re.I))
