"""Sentences of running text, with their place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from followup.language.patterns import lazy

#: A full stop after these never ends a sentence.
_ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr prof sr jr st vs e.g i.e eg ie fig approx dept jan feb mar apr jun jul aug sep "
    "sept oct nov dec mon tue tues wed thu thurs fri".split()
)
#: After these it does, unless the next word goes on in small letters or with a figure.
_FINAL_TOO = frozenset("no etc inc ltd co corp a.m p.m ext tel sat sun min max incl ca".split())
#: Words that open a sentence and are nobody's name: behind "1 M.", "bay B." or "on Fri." a new one begins with them.
_OPENERS = frozenset(
    "i he she we they you it the this that these those my his her our there what both".split()
)
_END = lazy(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n+")
_BULLET = lazy(r"\s*(?:[-*•–·‣]|\d{1,2}[.)])\s")
#: A line at least this long that stops in mid-sentence was wrapped by a mail program.
_WRAPPED_FROM = 55
_LONGEST_ABBREVIATION = 12


@lru_cache(maxsize=2_000)
def wrapped_spans(paragraph: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a paragraph of mail; it is looked at when its part is sought, and when it is judged."""
    return tuple(sentence_spans(paragraph, wrapped=True))


def sentence_spans(text: str, *, wrapped: bool = False) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, blanks around it left out.

    Linear in the length of the text. "Dr.", "e.g." and single initials do not end a sentence. A line end
    does; with `wrapped`, not where a long line merely goes on in the next one, as in mail wrapped at 72 columns.
    """
    start = line_start = 0
    for match in _END.finditer(text):
        here = match.start()
        if match.group()[0] == "\n":
            soft = wrapped and len(match.group()) == 1 and _goes_on(text, line_start, here)
            line_start = match.end()
            if soft:
                continue
        elif match.end() - here == 1 and text[here] == "." and _is_abbreviation(text, start, here):
            continue
        if span := _trim(text, start, match.end()):
            yield span
        start = match.end()
    if span := _trim(text, start, len(text)):
        yield span


def _goes_on(text: str, line_start: int, line_end: int) -> bool:
    if line_end == line_start or text[line_end - 1] in '.!?…:;)”"':
        return False
    after = text[line_end + 1 : line_end + 6]
    if _BULLET.match(after) or _BULLET.match(text[line_start : line_start + 6]):
        return False
    return after[:1].islower() or line_end - line_start >= _WRAPPED_FROM


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    word = text[max(start, stop - _LONGEST_ABBREVIATION) : stop].rsplit(None, 1)[-1:] or [""]
    bare = word[0].lstrip("(\"'“‘").casefold()
    following = text[stop + 1 : stop + 1 + _LONGEST_ABBREVIATION].split(None, 1)[:1]
    if following and following[0][0].isupper() and following[0].casefold() in _OPENERS:
        return False
    if len(bare) == 1:
        return bare.isalpha() and bare != "i"
    if bare in _FINAL_TOO:
        return bool(following) and (following[0][0].islower() or following[0][0].isdigit())
    return bare in _ABBREVIATIONS


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
