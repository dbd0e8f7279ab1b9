"""A model as judge: its rubric is a prompt, its answer one word and a reason."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from followup.errors import EndpointUnavailable, ModelRefused
from followup.evals.judge.pairs import Opinion, Pair
from followup.evals.judge.verdicts import Judge
from followup.evals.replies import run_client
from followup.evals.sample import read_case_notes
from followup.prompts import JUDGING, Prompts, load_prompts
from followup.settings import api_key, load_settings, prompts_folder
from followup.writers.model import read_endpoint
from followup.writers.model.asking import Asker
from followup.writers.model.judging import Failed
from followup.writers.model.options import Form, ModelOptions
from followup.writers.model.reply import only_object, proper
from followup.writers.model.request import Messages, fence_mark, numbered
from followup.writers.model.retrying import Budget
from followup.writers.model.text import harmless, one_line
from followup.writers.model.wire import OnlyThinking, Schema, Unreadable, strict_object

OPINION = Schema(
    "opinion",
    strict_object(
        {
            "reason": {"type": "string"},
            "better": {"type": "string", "enum": ["first", "second", "neither"]},
        }
    ),
)
_BETTER = re.compile(r"^\W*better\W+(first|second|neither)\b", re.I | re.M)
_REASON = re.compile(r"^\W*reason\W+(.+)$", re.I | re.M)


@asynccontextmanager
async def open_judge(
    model: str, base_url: str | None, *, timeout_s: float | None = None, cache: Path | None = None
) -> AsyncIterator[Judge]:
    """A judge that answers about one pair at a time, over one client.

    Args:
        timeout_s: for one answer with its retries; the setting by default.
        cache: as for `run_client`.
    Raises: UsageError for a base URL or a prompt that cannot work. The judge raises EndpointRefused,
        EndpointUnavailable and ModelRefused, the last also for an answer that cannot be read.
    """
    settings = load_settings()
    endpoint = read_endpoint(base_url or settings.base_url, api_key())
    prompts = load_prompts(prompts_folder(), JUDGING)
    seconds = settings.timeout_s if timeout_s is None else timeout_s

    async with run_client(base_url, cache) as client:

        async def judge(pair: Pair) -> Opinion:
            deadline = asyncio.get_running_loop().time() + seconds
            asker = Asker(client, endpoint, model, ModelOptions(temperature=0), Budget(deadline))
            try:
                async with asyncio.timeout_at(deadline):
                    answer = await asker.ask(lambda form: fill_pair(prompts, pair, form), OPINION)
                return read_opinion(answer.completion.text)
            except TimeoutError:
                late = f"{endpoint.host} did not finish within {seconds:g} s (--timeout)"
                raise EndpointUnavailable(late) from None
            except Failed as failed:
                raise failed.error from None
            except (Unreadable, OnlyThinking) as problem:
                said = endpoint.mask(str(problem)) or "it was only a thought"
                raise ModelRefused(f"the judge's answer cannot be used: {said}") from None

        yield judge


def fill_pair(prompts: Prompts, pair: Pair, form: Form) -> Messages:
    """The rubric, then the notes and both letters. Withheld passages of the notes are not among them."""
    notes = numbered(read_case_notes(pair.case))
    first, second = (harmless(text) for text in (pair.first, pair.second))
    values = {
        "mark": fence_mark("\n".join((notes, *sorted((first, second))))),
        "occasion": pair.case.given.occasion,
        "notes": notes,
        "first": first,
        "second": second,
    }
    rubric = prompts.fill("judge", {"form": "labels" if form == "text" else "json"})
    return [{"role": "system", "content": rubric}, {"role": "user", "content": prompts.fill("pair", values)}]


class _Answer(BaseModel):
    model_config = ConfigDict(hide_input_in_errors=True)

    reason: str = ""
    better: Literal["first", "second", "neither"]


def read_opinion(text: str) -> Opinion:
    """The opinion in a reply: a JSON object, or labelled lines. Raises: Unreadable; OnlyThinking."""
    text = proper(text)
    values: dict[str, Any]
    if "{" in text:
        values = only_object(text)
    else:
        better, reason = _BETTER.search(text), _REASON.search(text)
        values = {"reason": reason[1] if reason else ""} | ({"better": better[1]} if better else {})
    if isinstance(values.get("better"), str):
        values["better"] = values["better"].strip().lower()
    try:
        answer = _Answer.model_validate(values)
    except ValidationError:
        raise Unreadable('it does not say whether "first", "second" or "neither" is better') from None
    return Opinion(answer.better, one_line(answer.reason, 200))
