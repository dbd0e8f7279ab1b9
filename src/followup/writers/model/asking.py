"""Asking in the way an endpoint understands: the ladder of answer forms, and parameters it does not take."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from openai import AsyncOpenAI

from followup.errors import ModelRefused
from followup.writers.model.completion import Completion
from followup.writers.model.endpoint import Endpoint
from followup.writers.model.faults import Fault
from followup.writers.model.judging import Failed
from followup.writers.model.options import Form, ModelOptions
from followup.writers.model.request import CAPS, Dialect, Messages, build_payload
from followup.writers.model.retrying import Budget, with_retries
from followup.writers.model.sending import send
from followup.writers.model.wire import Schema

log = logging.getLogger("followup")
_LADDER: tuple[Form, ...] = ("json_schema", "json_object", "text")
#: Dialects that worked, by base URL and model, so that a process learns each only once.
_LEARNT: dict[tuple[str, str], Dialect] = {}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model said, to which messages, in which form it was asked."""

    completion: Completion
    messages: Messages
    form: Form


@dataclass(frozen=True, slots=True)
class Asker:
    """One model at one endpoint, asked on one budget."""

    client: AsyncOpenAI
    endpoint: Endpoint
    model: str
    options: ModelOptions
    budget: Budget
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def ask(self, fill: Callable[[Form], Messages], schema: Schema) -> Answer:
        """One answer.

        Args:
            fill: the messages that ask for it in a form; called again for each form that is tried.
        Raises: Failed.
        """
        known = _LEARNT.get(self._place, Dialect())
        dialect = replace(known, form=self.options.structured or known.form)
        while True:
            messages = fill(dialect.form)
            payload = build_payload(
                messages, schema, dialect, model=self.model, options=self.options, endpoint=self.endpoint
            )
            try:
                completion = await self._send(payload)
            except Failed as failed:
                adapted = _adapted(dialect, payload, failed.fault, fixed=self.options.structured is not None)
                if adapted is None or self.budget.is_spent:
                    if isinstance(failed.error, ModelRefused):
                        self._learn(dialect, known)
                    raise
                dialect = adapted
                continue
            self._learn(dialect, known)
            self.budget.usages.append(completion.usage)
            return Answer(completion, messages, dialect.form)

    @property
    def _place(self) -> tuple[str, str]:
        return self.endpoint.url, self.model

    def _learn(self, dialect: Dialect, known: Dialect) -> None:
        """Remember what the endpoint understood; a form that the user fixed is no lesson for others."""
        _LEARNT[self._place] = replace(dialect, form=known.form) if self.options.structured else dialect

    async def _send(self, payload: dict[str, Any]) -> Completion:
        return await with_retries(
            lambda: send(self.client, payload, endpoint=self.endpoint), self.budget, sleep=self.sleep
        )


def _adapted(
    dialect: Dialect, payload: dict[str, Any], fault: Fault | None, *, fixed: bool
) -> Dialect | None:
    """The dialect to try next after this complaint; None when no other way of asking would help."""
    if fault is None or fault.is_quota or fault.is_policy or fault.status in (401, 403, 408, 429):
        return None
    if fault.is_context:
        caps = [cap for cap in CAPS if cap in payload and fault.names(cap)]
        return replace(dialect, dropped=dialect.dropped | set(CAPS)) if caps else None
    if fault.names_format and dialect.form != "text" and not fixed:
        form = _LADDER[_LADDER.index(dialect.form) + 1]
        log.info("the endpoint does not take %s; asking for %s", dialect.form, form)
        return replace(dialect, form=form)
    if fault.status not in (400, 422):
        return None
    for name in payload:
        if name not in ("model", "messages", "response_format") and _blames(fault, name):
            log.info("the endpoint does not take %s; asking without it", name)
            return replace(dialect, dropped=dialect.dropped | {name})
    return None


def _blames(fault: Fault, name: str) -> bool:
    """Whether the complaint is about this parameter; servers call the cap on a reply by either name."""
    return any(fault.names(one) for one in (CAPS if name in CAPS else (name,)))
