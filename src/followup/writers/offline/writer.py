"""OfflineWriter: Brief -> Written without a network."""

from __future__ import annotations

from followup.models import Draft
from followup.writers.base import Attempt, Brief, Written


class OfflineWriter:
    """Deterministic: the same brief gives the same bytes. A repair drops the weakest point."""

    #: The pipeline may come back until every point is dropped.
    max_repairs = 4

    async def __call__(self, brief: Brief, previous: Attempt | None) -> Written:
        role = f" about the {brief.role} role" if brief.role else ""
        draft = Draft(
            subject=f"Thank you for the {brief.role} interview" if brief.role else "Thank you for the interview",
            opening=f"Thank you for taking the time to talk with me{role}.",
            closing="I am keen to take on this work, and I look forward to hearing from you.",
        )
        return Written(draft=draft)
