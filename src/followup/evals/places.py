"""Where in a TOML source a key stands: tomllib keeps no places."""

from __future__ import annotations

import re

_STRINGS = re.compile(r"'''[\s\S]*?'''|\"\"\"[\s\S]*?\"\"\"|'[^'\n]*'|\"(?:[^\"\\\n]|\\.)*\"|#[^\n]*")


def line_of(source: str, path: tuple[str | int, ...]) -> int:
    """Line, from 1, of the value at a path ("expect", "facts", 1, "weight"): its deepest part that is found.

    Strings and comments do not count as places. Returns 1 when nothing is found.
    """
    bare = _STRINGS.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), source)
    cursor, found, header = 0, 0, ""
    for part in path:
        if isinstance(part, int):
            place = _nth(bare, cursor, header, part)
        else:
            header = rf"^[ \t]*\[\[?[ \t]*(?:[\w-]+\.)*{re.escape(part)}[ \t]*\]"
            place = _first(bare, cursor, rf"{header}|(?<![\w.-]){re.escape(part)}[ \t]*=")
        if place < 0:
            break
        cursor = found = place
    return bare.count("\n", 0, found) + 1


def _first(text: str, start: int, pattern: str) -> int:
    match = re.compile(pattern, re.MULTILINE).search(text, start)
    return match.end() if match else -1


def _nth(text: str, start: int, header: str, index: int) -> int:
    """The index-th item of an array: of tables when its header was seen, else of inline tables."""
    if text.rfind("[[", max(0, text.rfind("\n", 0, start)), start) >= 0:
        for _ in range(index):
            start = _first(text, start, header)
            if start < 0:
                return -1
        return start
    for _ in range(index + 1):
        start = text.find("{", start + 1)
        if start < 0:
            return -1
    return start
