"""Pasted bytes -> Notes: reading, people and role, withheld passages, usable points."""

from followup.notes.base import Notes, Passage
from followup.notes.points import Point, find_points
from followup.notes.reading import decode_notes, read_notes

__all__ = ["Notes", "Passage", "Point", "decode_notes", "find_points", "read_notes"]
