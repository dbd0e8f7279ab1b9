"""Usable points: what the notes say that a recap may stand on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from followup.notes.base import Notes, Passage

#: What a point is: their aim, news I heard, my work, a question I was asked, a liking, a topic, my goal.
Kind = Literal["want", "hear", "mine", "asked", "liked", "topic", "goal"]


@dataclass(frozen=True, slots=True)
class Point:
    """One usable fact with the passage it stands on; `text` is the clause or noun phrase, in note words."""

    kind: Kind
    text: str
    passage: Passage
    weight: float = 1.0


def find_points(notes: Notes) -> tuple[Point, ...]:
    """All usable points, in the order of the notes; empty when the notes are too thin for a recap."""
    return ()
