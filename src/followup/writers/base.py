"""What every writer gets and gives."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from followup.language.names import Name
from followup.models import Draft, Evidence, Occasion, PromptInfo, Tone, Usage, Violation
from followup.notes.base import Notes


@dataclass(frozen=True, slots=True)
class Brief:
    """All a writer may know: the notes, and what is settled about the message.

    Given fields have already won over what the notes say. `to` is empty when no name is sure, `role`, `team`
    and `sender` are "" when unknown. A writer may use `notes.usable` alone.
    """

    notes: Notes
    to: tuple[Name, ...] = ()
    role: str = ""
    team: str = ""
    sender: str = ""
    occasion: Occasion = "thanks"
    tone: Tone = "warm"
    max_words: int = 150
    #: Whether `to` is only what the notes were taken to say; a writer that reads them otherwise may differ.
    to_is_read: bool = False
    #: Everybody who gets a message of their own, in order; empty when there is one message for all.
    panel: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Attempt:
    """The last draft with the violations that the rules found in it."""

    draft: Draft
    violations: tuple[Violation, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A draft, what its recap stands on, and what it cost.

    Greeting and sign-off may be left empty: the pipeline puts them on, once. `repairs` counts replies that
    could not be read and were asked for again. `to` is whom the writer would greet instead of those of the
    brief, None for the same; `sender` is the name it found where the brief has none.
    """

    draft: Draft
    evidence: tuple[Evidence, ...] = ()
    requests: int = 0
    usage: Usage | None = None
    repairs: int = 0
    model: str | None = None
    prompt: PromptInfo | None = None
    to: tuple[Name, ...] | None = None
    sender: str = ""


class Writer(Protocol):
    """Writes a draft for a brief; on a repair it also gets the last attempt."""

    async def __call__(self, brief: Brief, previous: Attempt | None) -> Written: ...


#: A plain function serves as a writer too.
AnyWriter = Writer | Callable[[Brief, Attempt | None], Written | Awaitable[Written]]


def total_usage(usages: Sequence[Usage | None]) -> Usage | None:
    """The sum, each count over those that have it; None when nobody counted."""
    known = [usage for usage in usages if usage is not None]
    if not known:
        return None

    def add(name: str) -> int | None:
        counts = [count for usage in known if (count := getattr(usage, name)) is not None]
        return sum(counts) if counts else None

    return Usage(**{name: add(name) for name in Usage.model_fields})
