"""Foreign text made harmless: what a model or a server says goes to terminals, files and mails."""

from __future__ import annotations

import re
from functools import lru_cache

#: Whole terminal sequences go with their payload: OSC, DCS, SOS, PM, APC up to their end; CSI; two-byte
#: escapes.
_SEQUENCES = r"\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -~]?"
#: C0 (save TAB, LF) and C1 controls, surrogates, soft hyphen, zero width (save ZWJ), bidi, tags, fillers.
_UNSAFE = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e"
    "\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_BREAKS = "\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"

#: A run of this many characters of a secret counts as the secret, of this many words of a text as its echo.
TELLING, _ECHO = 8, 4


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    joiner = "(?<![\u00a9-\U000e0fff])\u200d|\u200d(?![\u00a9-\U000e0fff])"
    return re.compile(_SEQUENCES), re.compile(_BREAKS), re.compile(_UNSAFE), re.compile(joiner)


def harmless(text: str) -> str:
    """The text without terminal sequences, control, bidi, zero-width, tag characters; breaks are LF."""
    sequences, breaks, unsafe, joiner = _patterns()
    return joiner.sub("", unsafe.sub("", breaks.sub("\n", sequences.sub("", text))))


def one_line(text: str, limit: int) -> str:
    """Harmless, blanks joined, at most `limit` characters."""
    line = " ".join(harmless(text[: limit * 20]).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def mask(text: str, secret: str) -> str:
    """The text with every piece of the secret that is TELLING characters or longer as `***`."""
    pieces = {secret[index : index + TELLING] for index in range(len(secret) - TELLING + 1)}
    hidden = [False] * len(text)
    for index in range(len(text) - TELLING + 1):
        if text[index : index + TELLING] in pieces:
            hidden[index : index + TELLING] = [True] * TELLING
    shown: list[str] = []
    for character, covered in zip(text, hidden, strict=True):
        if not covered:
            shown.append(character)
        elif not shown or shown[-1] != "***":
            shown.append("***")
    return "".join(shown)


def word_runs(text: str, length: int) -> set[tuple[str, ...]]:
    """All runs of so many words, case aside."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[index : index + length]) for index in range(len(words) - length + 1)}


def without_echo(text: str, source: str) -> str:
    """The text up to where it repeats a run of words of the source, or a whole line that has fewer words."""
    lines = [re.sub(r"^\d+\| ", "", line) for line in source.splitlines()]
    short = {tuple(re.findall(r"\w+", line.casefold())[:_ECHO]) for line in lines} - {()}
    known = word_runs(source, _ECHO) | short
    words = list(re.finditer(r"\w+", re.sub(r"\\[nrt]", "  ", text)))  # breaks may come escaped
    for index, first in enumerate(words):
        said = tuple(word.group().casefold() for word in words[index : index + _ECHO])
        if any(said[:length] in known for length in range(1, _ECHO + 1)):
            return f"{text[: first.start()]}…"
    return text
