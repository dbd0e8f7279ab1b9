"""Drafts for cases, scored: concurrently, in input order, resumable."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from followup.data import data_root
from followup.engines import pick_engine
from followup.errors import (
    DraftRejected,
    EndpointRefused,
    EndpointUnavailable,
    FollowupError,
    ModelRefused,
    UsageError,
    first_error,
)
from followup.evals.cases import Case
from followup.evals.records import EvalRecord, ResultsFile
from followup.evals.sample import make_sample
from followup.evals.scorers import SCORERS, overall, score_all
from followup.models import Violation
from followup.pipeline import adraft
from followup.settings import load_settings


@dataclass(frozen=True, slots=True)
class Job:
    """One draft to be scored; `text` is None when it must be written first."""

    case: Case
    draft: int = 0
    text: str | None = None

    @property
    def key(self) -> tuple[str, int]:
        return self.case.id, self.draft


class _GivenDraft(BaseModel):
    """What is read of a line; whoever wrote it may keep more beside."""

    case: str
    text: str


def jobs_for(cases: Sequence[Case], repeat: int = 1) -> list[Job]:
    """Each case, `repeat` times, repeats of one case side by side."""
    return [Job(case, number) for case in cases for number in range(repeat)]


def jobs_from_drafts(cases: Sequence[Case], lines: str, *, path: str) -> list[Job]:
    """Drafts that somebody wrote, JSON lines {"case": id, "text": e-mail}, in their order.

    Raises: UsageError, with the line, for something else and for a case that is not among `cases`.
    """
    known = {case.id: case for case in cases}
    counts: Counter[str] = Counter()
    jobs = []
    for number, line in enumerate(lines.split("\n"), 1):
        if not line.strip():
            continue
        try:
            given = _GivenDraft.model_validate(json.loads(line))
            given.text.encode()  # half a surrogate pair is JSON, but no text
        except (ValueError, ValidationError, RecursionError):
            raise UsageError(f'{path}:{number}: expected {{"case": id, "text": e-mail}}') from None
        if given.case not in known:
            raise UsageError(f"{path}:{number}: no case {given.case!r} among the {len(known)} chosen")
        jobs.append(Job(known[given.case], counts[given.case], given.text))
        counts[given.case] += 1
    if not jobs:
        raise UsageError(f"{path}: holds no draft")
    return jobs


async def run_all(
    jobs: Sequence[Job], *, fields: Mapping[str, Any], cache: Path | None = None, **rest: Any
) -> list[EvalRecord]:
    """`run_jobs`; drafts by a model share one client, and with `cache` its replies are kept."""
    engine = pick_engine(load_settings(), fields.get("engine"), base_url=fields.get("base_url"))
    if engine != "openai" or all(job.text is not None for job in jobs):
        return await run_jobs(jobs, fields=fields, **rest)
    from followup.evals.replies import REPEAT, run_client

    async with run_client(fields.get("base_url"), cache) as client:
        shared = {**fields, "client": client}
        return await run_jobs(jobs, fields=shared, begin=lambda job: REPEAT.set(job.draft), **rest)


async def run_jobs(
    jobs: Sequence[Job],
    *,
    results: ResultsFile | None = None,
    run: str | None = None,
    concurrency: int = 4,
    fields: Mapping[str, Any] | None = None,
    report: Callable[[EvalRecord], None] = lambda record: None,
    begin: Callable[[Job], object] = lambda job: None,
) -> list[EvalRecord]:
    """Score every job; what `results` already holds is taken from there.

    Args:
        fields: arguments of `adraft` beside those of the case: engine, model, writer...
        report: called with each finished record, in the order of finishing.
        begin: called before each draft, in the task that writes it.
    Returns: a record for each job, in their order.
    Raises: EndpointRefused as soon as the endpoint says no for good; OutputError.
    """
    records: dict[int, EvalRecord] = {}
    waiting = iter(enumerate(jobs))

    async def work() -> None:
        for index, job in waiting:
            record = results.done.get(job.key) if results else None
            if record is None:
                begin(job)
                record = (await record_for(job, fields or {})).model_copy(update={"run": run})
                if results:
                    results.append(record)
                report(record)
            records[index] = record

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(min(concurrency, len(jobs))):
                group.create_task(work())
    except* FollowupError as several:
        raise first_error(several) from None
    return [records[index] for index in range(len(jobs))]


async def record_for(job: Job, fields: Mapping[str, Any]) -> EvalRecord:
    """Draft where needed, then score. A draft that cannot be had is errored and counts 0.

    Raises: EndpointRefused, since every other draft would end the same way.
    """
    text, requests = job.text, 0
    stopped: tuple[Violation, ...] = ()
    if text is None:
        try:
            result = await adraft(job.case.notes, **{**_given(job.case), **fields})
            text, requests = result.text, result.requests
        except DraftRejected as error:
            text, requests = error.result.text, error.result.requests
            stopped = error.result.violations
        except EndpointRefused:
            raise
        except FollowupError as error:
            return errored(job, error)
    try:
        return scored(job.case, job.draft, text, requests, stopped)
    except FollowupError as error:
        return errored(job, error)


def _given(case: Case) -> dict[str, Any]:
    """The fields of a case; the user's own name and tone stay out of it."""
    given = case.given.model_dump(exclude_none=True)
    return {"sender": "", "tone": "warm", **given}


def scored(
    case: Case, draft: int, text: str, requests: int = 0, stopped: tuple[Violation, ...] = ()
) -> EvalRecord:
    """The record of a draft that is there; `stopped` is what kept the pipeline from handing it out."""
    sample = make_sample(case, text)
    if stopped and not sample.rejected:
        sample = replace(sample, violations=stopped)
    scores = score_all(sample)
    values = {name: score.value for name, score in scores.items()}
    return EvalRecord(
        case=case.id,
        draft=draft,
        overall=0.0 if sample.rejected else overall(values),
        scores=values,
        reasons={name: score.reason for name, score in scores.items()},
        violations=sample.violations,
        status="rejected" if sample.rejected else "scored",
        text=text,
        requests=requests,
    )


def errored(job: Job, error: FollowupError) -> EvalRecord:
    """The record of a draft that could not be had: no scores, 0 overall, still in the count.

    A model that refused has answered, and would be paid again for the same: its draft is rejected.
    """
    refused = isinstance(error, ModelRefused)
    kind = "unavailable" if isinstance(error, EndpointUnavailable) else "refused" if refused else "no draft"
    return EvalRecord(
        case=job.case.id,
        draft=job.draft,
        overall=0.0,
        scores={scorer.name: None for scorer in SCORERS},
        reasons={scorer.name: "there is no draft" for scorer in SCORERS},
        status="rejected" if refused else "errored",
        error=f"{kind}: {error}",
        requests=getattr(error, "requests", 0),
    )


def fingerprint(jobs: Sequence[Job], fields: Mapping[str, Any]) -> str:
    """16 hex digits over all that decides the results: cases, drafts, engine, model, prompts, code."""
    digest = hashlib.sha256()
    for job in jobs:
        digest.update(f"{job.case.model_dump_json()}\0{job.draft}\0{job.text}\0".encode())
    digest.update(repr(sorted((key, repr(value)) for key, value in fields.items())).encode())
    settings = load_settings()
    if pick_engine(settings, fields.get("engine"), base_url=fields.get("base_url")) != "offline":
        digest.update(repr((settings.model, settings.base_url)).encode())
    for path in _sources():
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _sources() -> Iterator[Path]:
    yield from sorted(Path(__file__).parents[1].rglob("*.py"))
    yield from sorted(Path(__file__).parent.rglob("*.txt"))
    prompts = Path(str(data_root() / "prompts"))
    yield from sorted(path for path in prompts.rglob("*") if path.is_file())
