"""unsafe-characters: nothing invisible travels in a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from followup.language.patterns import lazy
from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule, around, letter

_UNSAFE = lazy(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
_SUBJECT_BREAK = lazy("[\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]")
_PICTURE = lazy("[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff\ufe0f#*0-9\U0001f3fb-\U0001f3ff]")
_JOINERS = frozenset("\u200d\ufe0f\ufe0e")
_FLAG = lazy("\U0001f3f4[\U000e0020-\U000e007e]{2,7}\U000e007f")
#: Scripts whose spelling needs zero-width joiners.
_JOINING = lazy("[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc]")
#: Places reported; who hides more characters than this knows it.
_MOST = 200
_KINDS = (
    ("\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c", "characters that turn the reading direction"),
    ("\U000e0000-\U000e0fff", "invisible tag characters"),
    ("\x00-\x1f\x7f-\x9f", "control characters"),
)


def find(message: Message, context: Context) -> Iterator[Violation]:
    subject = message.first("subject")
    if subject and (broken := _SUBJECT_BREAK.search(subject.text)):
        at = subject.start + broken.start()
        yield message.violation(
            "unsafe-characters", "error", at, at + 1, "a line break inside the subject; keep it on one line"
        )
    spans = message.judged_spans
    yield from islice((found for span in spans for found in _invisible(message, *span)), _MOST)


def _invisible(message: Message, start: int, end: int) -> Iterator[Violation]:
    text = message.text
    subject = message.first("subject")
    for match in _UNSAFE.finditer(text, start, end):
        if _harmless(text, match.start(), match.end()):
            continue
        if subject and subject.start <= match.start() < subject.end and _SUBJECT_BREAK.match(match.group()):
            continue
        yield message.violation(
            "unsafe-characters",
            "error",
            match.start(),
            match.end(),
            f"{_kind(match.group())} in the text; delete them",
        )


def _harmless(text: str, start: int, end: int) -> bool:
    """Joiners and variation selectors inside an emoji, flags, and joiners where a script needs them."""
    run, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    if set(run) <= _JOINERS:
        return bool(_PICTURE.match(before)) and ("\u200d" not in run or bool(_PICTURE.match(after)))
    if set(run) <= set("\u200c\u200d"):
        return bool(_JOINING.match(before) and _JOINING.match(after))
    return bool(before and _FLAG.match(text, start - 1) and _FLAG.match(text, start - 1).end() >= end)  # type: ignore[union-attr]


def _kind(run: str) -> str:
    return next((name for chars, name in _KINDS if re.search(f"[{chars}]", run)), "invisible characters")


RULE = Rule(
    id="unsafe-characters",
    severity="error",
    meaning="Control, escape, bidi, zero-width or tag characters, or a line break inside the subject.",
    find=find,
    fails=(
        "The board hangs in bay\u200b 6.",
        "The board hangs in \u202ebay 6.",
        "The board hangs in bay 6.\x1b[31m",
        Example(letter(subject="Thank you\u2028for the interview")),
    ),
    passes=(
        "The whole crew 👩‍🔧 liked it.",
        Example(around("Zoë told me that it was 20\u00a0°C in the cold store.")),
    ),
)
