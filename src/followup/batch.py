"""Many drafts: JSON lines in, one JSON line a record out; safe to kill at any moment and to run again."""

from __future__ import annotations

import asyncio
import json
import os
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Literal, Self

from pydantic import Field, ValidationError

from followup.appending import append_whole, is_torn, open_locked
from followup.errors import (
    DraftRejected,
    EndpointRefused,
    EndpointUnavailable,
    FollowupError,
    ModelRefused,
    NotesError,
    UsageError,
    first_error,
)
from followup.models import DraftResult, Frozen, Occasion, Tone
from followup.pipeline import adraft

Status = Literal["ready", "rejected", "errored"]
#: Endpoint failures in a row after which a run gives up instead of asking for every record in vain.
GIVE_UP_AFTER = 5
#: How each line of the output begins.
BEGIN = b'{"schema_version": 1, "id": '


class Record(Frozen):
    """One line of the input: an id, the notes, and what `draft` takes beside them."""

    id: str | int
    notes: str
    to: str | tuple[str, ...] | None = None
    role: str | None = None
    team: str | None = None
    sender: str | None = None
    interviewed: str | None = None
    occasion: Occasion | None = None
    tone: Tone | None = None
    max_words: int | None = Field(default=None, ge=1)
    keep: tuple[str, ...] = ()

    @property
    def fields(self) -> dict[str, Any]:
        """The arguments for `draft` that this record gives itself."""
        given = self.model_dump(exclude={"id", "notes"})
        return {name: value for name, value in given.items() if value not in (None, ())}


def read_records(text: str, *, path: str) -> tuple[Record, ...]:
    """All records of the input; blank lines are skipped.

    Raises: UsageError with path and line for a line that is no record, and for an id that comes twice;
        NotesError when there is none.
    """
    records: dict[str, Record] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = Record.model_validate(json.loads(line))
        except ValidationError as error:
            raise UsageError(f"{path}, line {number}: {first_problem(error)}") from None
        except (ValueError, RecursionError):
            raise UsageError(f"{path}, line {number}: not JSON") from None
        if str(record.id) in records:
            raise UsageError(f"{path}, line {number}: the id {record.id!r} comes twice")
        records[str(record.id)] = record
    if not records:
        raise NotesError("holds no records", path=path)
    return tuple(records.values())


def first_problem(error: ValidationError) -> str:
    """The first thing pydantic found, in words: where, and what; never the value itself."""
    first = error.errors(include_input=False, include_url=False)[0]
    where = ".".join(str(step) for step in first["loc"])
    if first["type"] == "extra_forbidden":
        return f"unknown field {where!r}; known: {', '.join(Record.model_fields)}"
    return f"{where}: {first['msg']}" if where else first["msg"]


class Journal:
    """The output file: locked for the whole run, only ever appended to, each line on disk before the next.

    A line that a crash cut short is taken away on opening. `known` maps each id to its last line.

    Raises, on entering: UsageError when another run holds the file or it holds something else; OutputError
        when it cannot be opened.
    """

    def __init__(self, path: str, *, force: bool = False) -> None:
        self.path = path
        self.known: dict[str, dict[str, Any]] = {}
        self._force = force
        self._handle = -1

    def __enter__(self) -> Self:
        self._handle = open_locked(self.path)
        try:
            if self._force:
                os.ftruncate(self._handle, 0)
            self._read()
        except BaseException:
            os.close(self._handle)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._handle)

    def is_done(self, record: Record) -> bool:
        """True when this record has its draft, ready or rejected; errored ones are tried again."""
        return self.known.get(str(record.id), {}).get("status") in ("ready", "rejected")

    def append(self, line: dict[str, Any]) -> None:
        """Add one line and bring it to the disk; an error that is already on record is not repeated.

        Raises: OutputError when it cannot be written whole; the file then ends where it ended before.
        """
        if self.known.get(str(line["id"])) == line:
            return
        content = (json.dumps(line, ensure_ascii=True, allow_nan=False) + "\n").encode("ascii")
        append_whole(self._handle, content, path=self.path)
        self.known[str(line["id"])] = line

    def _read(self) -> None:
        with os.fdopen(os.dup(self._handle), "rb") as file:
            end = 0
            for number, raw in enumerate(file, 1):
                line = _parsed(raw)
                if line is None and is_torn(raw, BEGIN, first=number == 1):
                    break
                if line is None:
                    raise UsageError(
                        f"{self.path}, line {number}: not a line of a batch; give another file, or --force"
                    )
                self.known[str(line["id"])] = line
                end += len(raw)
            size = os.fstat(self._handle).st_size
        if end < size:
            os.ftruncate(self._handle, end)
        elif end and os.pread(self._handle, 1, end - 1) != b"\n":
            append_whole(self._handle, b"\n", path=self.path)


@dataclass
class Tally:
    """How a run went so far."""

    total: int
    skipped: int = 0
    counts: Counter[Status] = field(default_factory=Counter)

    @property
    def done(self) -> int:
        return self.skipped + self.counts.total()


async def run_batch(
    records: tuple[Record, ...],
    journal: Journal,
    *,
    tally: Tally,
    defaults: Mapping[str, Any],
    concurrency: int = 4,
    report: Callable[[dict[str, Any]], None] = lambda line: None,
) -> None:
    """Draft every record that is not done yet; lines are written in the order in which drafts are finished.

    Args:
        tally: counts along, so that an interrupted run can say how far it came.
        defaults: arguments for `draft` that hold where a record says nothing.
        concurrency: drafts under way at once.
        report: called with each finished line.
    Raises: OutputError; the EndpointRefused or EndpointUnavailable of the last record when the endpoint gives
        nothing at all.
    """
    waiting = iter([record for record in records if not journal.is_done(record)])
    streak = 0  # endpoint failures in a row
    answered = False
    failure: FollowupError | None = None

    async def work() -> None:
        nonlocal streak, answered, failure
        for record in waiting:
            line, error = await draft_line(record, defaults)
            journal.append(line)
            tally.counts[line["status"]] += 1
            report(line)
            await asyncio.sleep(0)  # a writer that never waits must not keep a Ctrl-C waiting
            if not isinstance(error, EndpointRefused | EndpointUnavailable):
                streak, answered = 0, answered or error is None
                continue
            streak, failure = streak + 1, error
            if streak >= GIVE_UP_AFTER or (isinstance(error, EndpointRefused) and not answered):
                raise error

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(min(concurrency, len(records))):
                group.create_task(work())
    except* FollowupError as several:
        raise first_error(several) from None
    if failure and not answered:
        raise failure


async def draft_line(
    record: Record, defaults: Mapping[str, Any]
) -> tuple[dict[str, Any], FollowupError | None]:
    """The output line of one record, and the error where there is no draft.

    A model that refused has answered: its line is rejected, with the reason as its error and no text.
    """
    try:
        result = await adraft(record.notes, **{**defaults, **record.fields})
    except DraftRejected as error:
        result = error.result
    except Exception as error:
        if isinstance(error, ModelRefused) and error.result is not None:
            return {**result_line(record.id, error.result), "error": str(error)}, None
        if not isinstance(
            error, FollowupError
        ):  # a bug, or a writer's own: the other records are not to blame
            error = FollowupError(f"a bug here: {type(error).__name__}")
        return {"schema_version": 1, "id": record.id, "status": "errored", "error": str(error)}, error
    return result_line(record.id, result), None


def result_line(record_id: str | int, result: DraftResult) -> dict[str, Any]:
    """A draft as an output line; what was withheld is named by place and reason, its text left out."""
    content = result.model_dump(mode="json")
    for item in content["withheld"]:
        del item["text"]
    return {"schema_version": content.pop("schema_version"), "id": record_id, **content}


def _parsed(raw: bytes) -> dict[str, Any] | None:
    try:
        line = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    known = isinstance(line, dict) and "id" in line and line.get("status") in ("ready", "rejected", "errored")
    return line if known else None
