"""One scored draft as a line of JSON, and the file that holds the lines of a run."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from pydantic import ValidationError

from followup.appending import append_whole, is_torn, open_locked
from followup.errors import OutputError, UsageError
from followup.models import Frozen, Violation

Status = Literal["scored", "rejected", "errored"]
#: How each line of a results file begins.
BEGIN = b'{"case": '


class EvalRecord(Frozen):
    """The outcome of one draft. `scores` are 0..1 or null; `reasons` has a line for each of them.

    `draft` counts the drafts of a case from 0. `text` is the e-mail, null when there is none (see `error`).
    `run` is the fingerprint of what produced it, where the record belongs to a run that can be resumed.
    """

    case: str
    draft: int
    overall: float
    scores: dict[str, float | None]
    reasons: dict[str, str]
    violations: tuple[Violation, ...] = ()
    status: Status
    text: str | None = None
    error: str | None = None
    requests: int = 0
    run: str | None = None

    @property
    def key(self) -> tuple[str, int]:
        return self.case, self.draft

    def line(self) -> str:
        """The record as one line of ASCII JSON with its newline."""
        return json.dumps(self.model_dump(mode="json"), allow_nan=False) + "\n"


def read_records(path: Path) -> list[EvalRecord]:
    """The records of a results file; a last line that was cut off is left out.

    Raises: UsageError for a file that is not there or holds something else, with the line.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from None
    return _parsed(raw, path)[0]


def _parsed(raw: bytes, path: Path) -> tuple[list[EvalRecord], int]:
    """The records, and where the last whole line ends."""
    records, end = [], 0
    for number, line in enumerate(raw.splitlines(keepends=True), 1):
        try:
            if line.strip():
                records.append(EvalRecord.model_validate_json(line))
        except ValidationError:
            if is_torn(line, BEGIN, first=not records):
                break
            raise UsageError(f"{path}:{number}: not a line of eval results") from None
        end += len(line)
    return records, end


class ResultsFile:
    """The results of a run, appended record by record so that a crash loses nothing that was finished.

    While it is open no other run can write it. `finish` brings the lines into input order.
    """

    def __init__(self, path: Path, run: str, *, resume: bool = False, force: bool = False) -> None:
        self.path = path
        self.done: dict[tuple[str, int], EvalRecord] = {}
        self._run, self._resume, self._force = run, resume, force
        self._handle = -1

    def __enter__(self) -> Self:
        self._handle = open_locked(str(self.path))
        try:
            self._take_over()
        except BaseException:
            os.close(self._handle)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._handle)

    def append(self, record: EvalRecord) -> None:
        """Add one record and bring it to the disk before anything else happens."""
        self._write(record.line().encode("ascii"))
        self.done[record.key] = record

    def finish(self, records: Iterable[EvalRecord]) -> None:
        """Replace the lines by these, in this order, at once."""
        content = "".join(record.line() for record in records).encode("ascii")
        beside = self.path.with_name(f".{self.path.name[:100]}.{os.getpid()}")
        try:
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.path)
        except OSError as error:
            raise OutputError(error.strerror or str(error), path=str(self.path)) from None
        finally:
            beside.unlink(missing_ok=True)

    def _take_over(self) -> None:
        size = os.fstat(self._handle).st_size
        if size and not self._resume:
            if not self._force:
                raise UsageError(f"{self.path}: exists; --resume goes on, --force starts over")
            size = 0
        if not size:
            os.ftruncate(self._handle, 0)
            return
        raw = self.path.read_bytes()
        records, end = _parsed(raw, self.path)
        os.ftruncate(self._handle, end)
        if raw[:end] and not raw[:end].endswith(b"\n"):
            self._write(b"\n")
        if any(record.run != self._run for record in records) and not self._force:
            raise UsageError(
                f"{self.path}: holds results of another prompt, model, case set or version; --force "
                f"keeps them all the same"
            )
        self.done = {record.key: record for record in records if record.status != "errored"}

    def _write(self, content: bytes) -> None:
        append_whole(self._handle, content, path=str(self.path))
