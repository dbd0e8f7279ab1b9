"""ModelWriter: Brief -> Written by a language model behind an OpenAI-compatible endpoint."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from math import inf
from typing import TYPE_CHECKING, NoReturn

from followup.errors import EndpointUnavailable, ModelError, ModelRefused, UsageError
from followup.models import Draft
from followup.prompts import Prompts, load_prompts
from followup.settings import DEFAULT_MODEL, TIMEOUT_S
from followup.writers.base import Attempt, Brief, Written, total_usage
from followup.writers.model.completion import cut_off
from followup.writers.model.drafting import read_draft
from followup.writers.model.endpoint import Endpoint
from followup.writers.model.judging import Failed
from followup.writers.model.mending import Mending, mending_of
from followup.writers.model.options import ModelOptions
from followup.writers.model.request import Dialect, build_payload, fill_messages
from followup.writers.model.text import one_line
from followup.writers.model.wire import THANK_YOU, OnlyThinking, Unreadable

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from followup.writers.model.asking import Answer, Asker

log = logging.getLogger("followup")
#: More characters than a token of English ever has on average; prompts under this many tokens fit any server.
_CHARS_PER_TOKEN, _CUT_FROM = 7, 2500


class ModelWriter:
    """Writes one draft and its repairs, on one budget of requests and one deadline; `aclose` it after use."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        model: str | None = None,
        options: ModelOptions | None = None,
        timeout_s: float = TIMEOUT_S,
        client: AsyncOpenAI | None = None,
        prompts: Prompts | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Nothing is opened or sent before the first call.

        Args:
            model: None for the default of OpenAI, or the only model of another endpoint.
            timeout_s: for everything together: requests, waits and repairs.
            client: the caller's own; it is not closed here.
            sleep: how to wait between tries; tests do not.
        Raises: UsageError for a time that is none.
        """
        if not 0 < timeout_s < inf:
            raise UsageError(f"the timeout must be a number of seconds above 0, not {timeout_s}")
        self._endpoint = endpoint
        self._model = model or (DEFAULT_MODEL if endpoint.is_openai else None)
        self._options = options or ModelOptions()
        self._timeout_s = timeout_s
        self._own_client = client is None
        self._client = client
        self._prompts = prompts or load_prompts()
        self._sleep = sleep
        self._asker: Asker | None = None
        self._deadline = 0.0
        self._has_reread = False

    async def __call__(self, brief: Brief, previous: Attempt | None) -> Written:
        """Raises: EndpointRefused, EndpointUnavailable, ModelRefused, each with `requests`; UsageError."""
        if not self._deadline:
            self._deadline = asyncio.get_running_loop().time() + self._timeout_s
        try:
            async with asyncio.timeout_at(self._deadline):
                return await self._write(brief, previous)
        except TimeoutError:
            late = f"{self._endpoint.host} did not finish within {self._timeout_s:g} s (--timeout)"
            self._raise(EndpointUnavailable(late))
        except Failed as failed:
            self._raise(failed.error)

    def preview(self, brief: Brief) -> str:
        """What the first request for this brief would hold: where it goes, its parameters, its messages."""
        form = self._options.structured or "json_schema"
        messages = fill_messages(self._prompts, brief, form, None)
        payload = build_payload(
            messages,
            THANK_YOU,
            Dialect(form=form),
            model=self._model or "(the only model there)",
            options=self._options,
            endpoint=self._endpoint,
        )
        parameters = {name: value for name, value in payload.items() if name != "messages"}
        head = f"POST {self._endpoint.shown}/chat/completions\n{json.dumps(parameters)}"
        return "\n\n".join([head, *(f"[{item['role']}]\n{item['content']}" for item in messages)])

    def open(self) -> AsyncOpenAI:
        """The client, made if there is none yet; no connection is opened for it.

        Raises: UsageError when proxy or certificate settings of the environment cannot work.
        """
        if self._client is None:
            from followup.writers.model.client import open_client

            self._client = open_client(self._endpoint)
        return self._client

    async def aclose(self) -> None:
        """Close the connections, unless the client is the caller's own."""
        if self._own_client and self._client is not None:
            await self._client.close()

    async def _write(self, brief: Brief, previous: Attempt | None) -> Written:
        asker = self._asker = self._asker or await self._make_asker()
        sent, repairs, known = asker.budget.sent, 0, len(asker.budget.usages)
        mending = mending_of(previous)
        while True:
            answer = await asker.ask(partial(fill_messages, self._prompts, brief, mending=mending), THANK_YOU)
            _warn_if_cut(answer)
            try:
                written = read_draft(answer, brief, self._endpoint)
                break
            except OnlyThinking:
                raise cut_off() from None
            except Unreadable as problem:
                if self._has_reread:
                    raise Failed(ModelRefused(f"the model's reply cannot be used: {problem}")) from None
                self._has_reread, repairs = True, repairs + 1
                log.info("the reply cannot be used: %s; asking again", problem)
                mending = (mending or Mending()).plus(f"the last answer cannot be used: {problem}")
        return replace(
            written,
            requests=asker.budget.sent - sent,
            usage=total_usage(asker.budget.usages[known:]),
            repairs=repairs,
            model=asker.model,
            prompt=self._prompts.info,
        )

    async def _make_asker(self) -> Asker:
        from followup.writers.model.asking import Asker
        from followup.writers.model.retrying import Budget
        from followup.writers.model.sending import list_models

        if self._endpoint.is_open_http:
            log.warning("notes and key travel to %s unencrypted (http)", self._endpoint.host)
        client, model = self.open(), self._model
        if model is None:
            names = await list_models(client, endpoint=self._endpoint)
            if len(names) != 1:
                some = ", ".join(one_line(name, 60) for name in names[:8])
                offer = f"{self._endpoint.host} offers {len(names)} models"
                raise UsageError(f"{offer}; choose one with -m" + (f": {some}" if some else ""))
            model = names[0]
        return Asker(
            client,
            self._endpoint,
            model,
            self._options,
            Budget(self._deadline),
            self._sleep,
        )

    def _raise(self, error: Exception) -> NoReturn:
        if isinstance(error, ModelError) and self._asker:
            error.requests = self._asker.budget.sent
            error.repairs = int(self._has_reread)
            error.usage = total_usage(self._asker.budget.usages)
        if isinstance(error, ModelRefused):
            error.written = Written(
                draft=Draft(subject="", opening="", closing=""),
                requests=error.requests,
                usage=error.usage,
                repairs=error.repairs,
                model=self._asker.model if self._asker else self._model,
                prompt=self._prompts.info,
            )
        raise error from None


def _warn_if_cut(answer: Answer) -> None:
    """Some servers cut a prompt that is too long for them and say nothing; their own count gives it away."""
    usage = answer.completion.usage
    least = sum(len(message["content"]) for message in answer.messages) // _CHARS_PER_TOKEN
    if usage and usage.input_tokens is not None and least > _CUT_FROM and usage.input_tokens < least:
        log.warning(
            "the endpoint read %d tokens of about %d or more: its context is too small for these notes",
            usage.input_tokens,
            least,
        )
