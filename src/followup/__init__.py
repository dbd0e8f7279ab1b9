"""followup: messy interview notes -> one short, personal thank-you message; and a check of any such message.

Public names load on first use; nothing is read from the environment at import.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from followup.checking import check
    from followup.errors import (
        DraftRejected,
        EndpointRefused,
        EndpointUnavailable,
        FollowupError,
        ModelError,
        ModelRefused,
        NotesError,
        OutputError,
        UsageError,
    )
    from followup.models import Draft, DraftResult, Evidence, Report, Violation
    from followup.pipeline import adraft
    from followup.synchronous import draft, draft_each
    from followup.writers.base import Attempt, Brief, Writer, Written

_HOMES = {
    "followup.checking": ("check",),
    "followup.errors": (
        "DraftRejected", "EndpointRefused", "EndpointUnavailable", "FollowupError", "ModelError",
        "ModelRefused", "NotesError", "OutputError", "UsageError",
    ),
    "followup.models": ("Draft", "DraftResult", "Evidence", "Report", "Violation"),
    "followup.pipeline": ("adraft",),
    "followup.synchronous": ("draft", "draft_each"),
    "followup.writers.base": ("Attempt", "Brief", "Writer", "Written"),
}  # fmt: skip
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Attempt", "Brief", "Draft", "DraftRejected", "DraftResult", "EndpointRefused", "EndpointUnavailable",
    "Evidence", "FollowupError", "ModelError", "ModelRefused", "NotesError", "OutputError", "Report",
    "UsageError", "Violation", "Writer", "Written", "adraft", "check", "draft", "draft_each",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'followup' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value
