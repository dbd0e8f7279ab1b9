"""Sentences of running text, with their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr prof sr jr st vs etc e.g i.e eg ie no fig approx dept inc ltd co corp "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun".split()
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n+")


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, blanks around it left out; a line end ends a sentence too.

    Linear in the length of the text. "Dr.", "e.g." and single initials do not end one.
    """
    start = 0
    for match in _END.finditer(text):
        if match.group()[0] == "." and len(match.group()) == 1:
            word = text[start : match.start()].rsplit(None, 1)[-1:] or [""]
            bare = word[0].lstrip("(\"'“‘").casefold()
            if bare in _ABBREVIATIONS or (len(bare) == 1 and bare.isalpha() and bare != "i"):
                continue
        span = _trim(text, start, match.end())
        if span:
            yield span
        start = match.end()
    span = _trim(text, start, len(text))
    if span:
        yield span


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
