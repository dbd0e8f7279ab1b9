"""`--judge MODEL` of `followup eval`: its options, and asking it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followup.cli.streams import say

if TYPE_CHECKING:
    from followup.evals.judge import Judgement, Pair

JudgeName = Annotated[
    str | None,
    typer.Option(
        "--judge",
        metavar="MODEL",
        help="Also let this model compare drafts in pairs, once it agrees with labelled pairs.",
    ),
]
Cache = Annotated[
    Path | None,
    typer.Option("--cache", metavar="FOLDER", help="Keep model replies here and use them again."),
]
Concurrency = Annotated[
    int, typer.Option(metavar="N", min=1, max=256, help="Drafts or pairs under way at once.")
]


def check_judge(base_url: str | None) -> None:
    """See that a judge could be asked at all, before drafts are written for it.

    Raises: UsageError for a base URL that cannot work, or no key.
    """
    from followup.settings import api_key, load_settings
    from followup.writers.model import read_endpoint

    read_endpoint(base_url or load_settings().base_url, api_key())


def ask_judge(
    model: str,
    pairs: Sequence[Pair],
    *,
    base_url: str | None,
    timeout_s: float | None,
    cache: Path | None,
    concurrency: int,
) -> Judgement:
    """Try the judge on labelled pairs of the shipped cases; where it agrees with them, let it compare these.

    Raises: EndpointRefused, EndpointUnavailable, ModelRefused, UsageError.
    """
    from followup.evals.cases import load_cases
    from followup.evals.judge import Judgement, judge_pairs, labelled_pairs, try_judge
    from followup.evals.judge.model import open_judge

    labelled = labelled_pairs(load_cases())
    say(f"judge {model}: {2 * (len(labelled) + len(pairs))} questions, each pair in both orders")

    async def work() -> Judgement:
        async with open_judge(model, base_url, timeout_s=timeout_s, cache=cache) as judge:
            trial = await try_judge(judge, labelled, concurrency=concurrency)
            judged = await judge_pairs(judge, pairs, concurrency=concurrency) if trial.counts else []
            return Judgement(model, trial, tuple(judged))

    return asyncio.run(work())
