"""The whole error tree. Every error of this package is a `FollowupError`; its text is safe to print."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from followup.models import DraftResult, Usage
    from followup.writers.base import Written


class FollowupError(Exception):
    """Root of the tree."""


class UsageError(FollowupError):
    """Settings, options or cases that cannot work; nothing was sent."""


class NotesError(FollowupError):
    """Notes (or a draft to check) that cannot be read: empty, too long, binary, not there."""

    def __init__(self, message: str, *, path: str | None = None) -> None:
        super().__init__(message)
        self.path = path


class ModelError(FollowupError):
    """The model gave no usable answer. `requests` counts what was sent for this draft, `repairs` replies that
    were asked for again as they could not be read; `usage` is what the replies cost, None where none told."""

    repairs = 0
    usage: Usage | None = None

    def __init__(self, message: str, *, requests: int = 0) -> None:
        super().__init__(message)
        self.requests = requests


class EndpointRefused(ModelError):
    """The endpoint said no for good: key, model, quota, redirect, certificate."""


class EndpointUnavailable(ModelError):
    """The endpoint is busy, unreachable, or does not answer like a completion endpoint."""


class ModelRefused(ModelError):
    """The model declined, was filtered, or was cut off.

    `written` has what it cost and no draft; `result`, the same as a rejected result whose text is empty. Both
    are None where the writer does not say.
    """

    written: Written | None = None
    result: DraftResult | None = None


class DraftRejected(FollowupError):
    """Violations remain after the last repair. `result` is the best attempt with its violations."""

    def __init__(self, message: str, *, result: DraftResult) -> None:
        super().__init__(message)
        self.result = result

    def __reduce__(self) -> tuple[Any, ...]:
        """For pickle, which on its own gives an exception its message alone: the result goes with it."""
        return partial(type(self), result=self.result), self.args


class OutputError(FollowupError):
    """The result could not be written."""

    def __init__(self, message: str, *, path: str | None = None) -> None:
        super().__init__(message)
        self.path = path


def first_error(group: BaseExceptionGroup[FollowupError]) -> FollowupError:
    """The first error of tasks that ran together."""
    error: BaseException = group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    assert isinstance(error, FollowupError)
    return error
