"""Every pair in both orders, what both orders agree on, and how far a judge can be believed."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from followup.errors import (
    EndpointUnavailable,
    FollowupError,
    ModelRefused,
    UsageError,
    first_error,
)
from followup.evals.judge.pairs import Better, Opinion, Pair
from followup.evals.stats import Agreement, Mean, agreement, mean

#: Agreement with the labelled pairs from which on verdicts count.
#: Source: "substantial", Landis and Koch 1977, "The Measurement of Observer Agreement for Categorical Data".
COUNTS_FROM = 0.6

#: Questions without an answer after which, where none was answered, no more are asked.
GIVE_UP = 8

Judge = Callable[[Pair], Awaitable[Opinion]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair with the opinion in its own order and in the swapped one; None where no answer came.

    `problem` says why none came.
    """

    pair: Pair
    opinions: tuple[Opinion | None, Opinion | None]
    problem: str = ""

    @property
    def better(self) -> Better:
        """What both orders agree on; "neither" where they do not, or where one gave no answer."""
        own, other = self.opinions
        if own is None or other is None:
            return "neither"
        return own.better if own.better == _turned(other.better) else "neither"

    @property
    def is_torn(self) -> bool:
        """Whether the answer depends on which letter came first."""
        own, other = self.opinions
        return own is not None and other is not None and own.better != _turned(other.better)

    @property
    def reason(self) -> str:
        return self.problem or (self.opinions[0].reason if self.opinions[0] else "")


@dataclass(frozen=True, slots=True)
class Trial:
    """How far a judge agrees with labelled pairs."""

    agreement: Agreement
    pairs: tuple[Judged, ...]

    @property
    def counts(self) -> bool:
        return self.agreement.kappa >= COUNTS_FROM


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a judge says of drafts; `pairs` is empty where it failed its trial and was not asked."""

    judge: str
    trial: Trial
    pairs: tuple[Judged, ...]

    def count(self, better: Better) -> int:
        return sum(judged.better == better for judged in self.pairs)

    def share(self, side: Better) -> Mean | None:
        """How often this side is the better one, neither counted half, with error bars by case."""
        values: dict[str, list[float]] = defaultdict(list)
        for judged in self.pairs:
            value = 0.5 if judged.better == "neither" else float(judged.better == side)
            values[judged.pair.case.id].append(value)
        return mean(values)


async def try_judge(judge: Judge, pairs: Sequence[Pair], *, concurrency: int = 4) -> Trial:
    """Let a judge answer pairs whose answers are known.

    Raises: as `judge_pairs`; UsageError where there is no labelled pair.
    """
    if not pairs:
        raise UsageError("--judge needs cases with references to be tried on")
    judged = await judge_pairs(judge, pairs, concurrency=concurrency)
    answers = [(str(one.pair.label), str(one.better)) for one in judged]
    return Trial(agreement(answers), tuple(judged))


async def judge_pairs(judge: Judge, pairs: Sequence[Pair], *, concurrency: int = 4) -> list[Judged]:
    """Ask about each pair in both orders.

    Returns: the pairs in their order.
    Raises: EndpointRefused at once; EndpointUnavailable or ModelRefused when no question was answered, of
        many the first few.
    """
    limit = asyncio.Semaphore(concurrency)
    errors: list[EndpointUnavailable | ModelRefused] = []
    answered = 0

    async def ask(pair: Pair) -> Opinion | None:
        nonlocal answered
        async with limit:
            try:
                opinion = await judge(pair)
            except (EndpointUnavailable, ModelRefused) as error:
                errors.append(error)
                if len(errors) >= GIVE_UP and not answered:
                    raise
                return None
            answered += 1
            return opinion

    async def both(pair: Pair) -> Judged:
        before = len(errors)
        own = await ask(pair)
        other = await ask(pair.swapped)
        problem = str(errors[before]) if None in (own, other) and len(errors) > before else ""
        return Judged(pair, (own, other), problem)

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(both(pair)) for pair in pairs]
    except* FollowupError as several:
        raise first_error(several) from None
    judged = [task.result() for task in tasks]
    if errors and all(opinion is None for one in judged for opinion in one.opinions):
        raise errors[0]
    return judged


def _turned(better: Better) -> Better:
    turned: dict[Better, Better] = {"first": "second", "second": "first", "neither": "neither"}
    return turned[better]
