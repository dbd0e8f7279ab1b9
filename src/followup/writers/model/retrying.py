"""Retry: the same request again after a fault on the way. Tenacity is its one owner; the SDK's own is off."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeVar

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception
from tenacity.wait import wait_exponential_jitter

from followup.errors import EndpointUnavailable, FollowupError
from followup.models import Usage
from followup.settings import MAX_REQUESTS, MAX_TRIES
from followup.writers.model.judging import Failed
from followup.writers.model.waits import duration, retry_after

log = logging.getLogger("followup")
#: Longest time that a server may ask us to wait.
MAX_WAIT_S = 60.0
_BACKOFF = wait_exponential_jitter(multiplier=0.5, max=8, jitter=0.25)
Result = TypeVar("Result")


@dataclass
class Budget:
    """What one draft may still spend.

    `sent` counts requests that left; `tried` those that found no server too. `usages` is what replies cost,
    whatever became of them.
    """

    deadline: float
    sent: int = 0
    tried: int = 0
    usages: list[Usage | None] = field(default_factory=list)

    @property
    def is_spent(self) -> bool:
        return self.tried >= MAX_REQUESTS

    def seconds_left(self) -> float:
        """Until the deadline, on the clock of the running loop."""
        return self.deadline - asyncio.get_running_loop().time()


async def with_retries(
    ask: Callable[[], Awaitable[Result]],
    budget: Budget,
    *,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> Result:
    """Call `ask` up to MAX_TRIES times within the budget; what is final is asked once.

    Raises: Failed, the last one.
    """

    async def counted() -> Result:
        if budget.is_spent:
            raise Failed(EndpointUnavailable(f"all {MAX_REQUESTS} requests are used up"), sent=False)
        if budget.seconds_left() <= 0:
            raise TimeoutError
        budget.tried += 1
        budget.sent += 1
        try:
            return await ask()
        except Failed as failed:
            budget.sent -= 0 if failed.sent else 1
            budget.usages.append(failed.usage)
            raise

    def is_worth_it(error: BaseException) -> bool:
        return isinstance(error, Failed) and error.retry and not budget.is_spent

    def stop(state: RetryCallState) -> bool:
        if state.attempt_number >= MAX_TRIES:
            return True
        wait_s = _asked_wait(state)
        return wait_s is not None and wait_s > min(MAX_WAIT_S, budget.seconds_left())

    def wait(state: RetryCallState) -> float:
        asked = _asked_wait(state)
        return _BACKOFF(state) if asked is None else asked

    def tell(state: RetryCallState) -> None:
        error = state.outcome.exception() if state.outcome else None
        wait_s = state.next_action.sleep if state.next_action else 0
        log.info("%s; waiting %.2g s, %d of %d", error, wait_s, state.attempt_number, MAX_TRIES - 1)

    retrying = AsyncRetrying(
        retry=retry_if_exception(is_worth_it),
        stop=stop,
        wait=wait,
        sleep=sleep,
        before_sleep=tell,
        reraise=True,
    )
    try:
        return await retrying(counted)
    except Failed as failed:
        raise _with_wait(failed) from None


def _asked_wait(state: RetryCallState) -> float | None:
    error = state.outcome.exception() if state.outcome else None
    fault = error.fault if isinstance(error, Failed) else None
    return retry_after(fault.headers) if fault else None


def _with_wait(failed: Failed) -> Failed:
    """The same failure, its text naming the time where the server asked for a long one."""
    asked = retry_after(failed.fault.headers) if failed.fault and failed.retry else None
    if asked is None or asked <= 1:
        return failed
    kind: type[FollowupError] = type(failed.error)
    text = f"{failed.error}; it asked to wait {duration(asked)}"
    return Failed(kind(text), retry=failed.retry, sent=failed.sent, fault=failed.fault)
