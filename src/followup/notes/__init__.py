"""Pasted bytes -> Notes: reading, people and role, withheld passages, usable points.

Reading and points load on first use: a message is checked without them when no notes are given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from followup.notes.base import Notes, Passage, decode_notes

if TYPE_CHECKING:
    from followup.notes.points import Point, find_points
    from followup.notes.reading import read_notes

__all__ = ["Notes", "Passage", "Point", "decode_notes", "find_points", "read_notes"]


def __getattr__(name: str) -> Any:
    if name == "read_notes":
        from followup.notes import reading as home
    elif name in ("Point", "find_points"):
        from followup.notes import points as home  # type: ignore[no-redef]
    else:
        raise AttributeError(f"module 'followup.notes' has no attribute {name!r}")
    return getattr(home, name)
