"""Usable points: what the notes say that a recap may stand on."""

from followup.notes.points.base import Kind, Point
from followup.notes.points.finding import find_points

__all__ = ["Kind", "Point", "find_points"]
