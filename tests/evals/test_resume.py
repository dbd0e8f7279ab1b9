"""Runs that are cut short: nothing finished is lost, nothing is drafted twice but what was in flight."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.faults.replies import GOOD, NOTES
from tests.faults.scenarios import completion, encoded
from tests.faults.server import FaultServer, Play, Wire

import followup
from followup.errors import UsageError
from followup.evals.cases import Case
from followup.evals.records import EvalRecord, ResultsFile, read_records
from followup.evals.runner import Job, scored

SOURCE = Path(followup.__file__).parents[1]


@pytest.fixture
def record(case: Case, letter: str) -> EvalRecord:
    return scored(case, 0, letter).model_copy(update={"run": "r1"})


def test_a_torn_last_line_is_cut_at_every_byte(tmp_path: Path, record: EvalRecord) -> None:
    """However much of the last line reached the disk, earlier lines stay and the next is not glued on."""
    second = record.model_copy(update={"draft": 1})
    first_line, second_line = record.line().encode(), second.line().encode()
    path = tmp_path / "r.jsonl"
    for kept in [0, 1, 2, len(second_line) // 2, len(second_line) - 2, len(second_line) - 1]:
        path.write_bytes(first_line + second_line[:kept])
        with ResultsFile(path, "r1", resume=True) as results:
            whole = kept == len(second_line) - 1
            assert len(results.done) == (2 if whole else 1)
            results.append(record.model_copy(update={"draft": 2}))
        assert [r.draft for r in read_records(path)] == ([0, 1, 2] if whole else [0, 2])


def test_a_first_line_that_is_no_result_is_kept(tmp_path: Path, record: EvalRecord) -> None:
    """A file of another kind is refused though it lacks a newline; what was cut off a first result is resumed."""
    path = tmp_path / "r.jsonl"
    path.write_bytes(b"precious")
    with pytest.raises(UsageError, match="not a line of eval results"), ResultsFile(path, "r1", resume=True):
        pass
    assert path.read_bytes() == b"precious"
    for kept in (1, 5, 40):
        path.write_bytes(record.line().encode()[:kept])
        with ResultsFile(path, "r1", resume=True) as results:
            assert not results.done


def test_results_of_another_run_are_refused(tmp_path: Path, record: EvalRecord) -> None:
    """After a change of prompt, model, cases or code, resuming would mix two runs."""
    path = tmp_path / "r.jsonl"
    path.write_text(record.line())
    with pytest.raises(UsageError, match="another"), ResultsFile(path, "r2", resume=True):
        pass
    with ResultsFile(path, "r2", resume=True, force=True) as results:
        assert len(results.done) == 1


def test_an_existing_file_is_not_overwritten(tmp_path: Path, record: EvalRecord) -> None:
    """Without --resume or --force a file with results stays as it is."""
    path = tmp_path / "r.jsonl"
    path.write_text(record.line())
    with pytest.raises(UsageError, match="exists"), ResultsFile(path, "r1"):
        pass
    assert path.read_text() == record.line()


def test_errored_drafts_are_tried_again(tmp_path: Path, record: EvalRecord) -> None:
    """What failed on the way is not done; what was rejected is."""
    path = tmp_path / "r.jsonl"
    failed = record.model_copy(update={"draft": 1, "status": "errored"})
    refused = record.model_copy(update={"draft": 2, "status": "rejected"})
    path.write_text(record.line() + failed.line() + refused.line())
    with ResultsFile(path, "r1", resume=True) as results:
        assert set(results.done) == {("night", 0), ("night", 2)}


@pytest.mark.skipif(sys.platform == "win32", reason="no flock")
def test_two_runs_cannot_write_one_file(tmp_path: Path) -> None:
    """The second run is refused at once."""
    path = tmp_path / "r.jsonl"
    with (
        ResultsFile(path, "r1"),
        pytest.raises(UsageError, match="another run"),
        ResultsFile(path, "r1", resume=True),
    ):
        pass


def test_jobs_know_their_key(case: Case) -> None:
    """A draft is found again by case and number."""
    assert Job(case, 3).key == ("night", 3)


@pytest.fixture
def slow_server() -> Iterator[FaultServer]:
    """Answers every request with a good draft after a tenth of a second."""

    def answer(wire: Wire, _: str) -> None:
        time.sleep(0.1)
        wire.respond(200, encoded(completion(json.dumps(GOOD))))

    server = FaultServer({"slow": answer})
    yield server
    server.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A hundred cases whose notes tell them apart, and which that draft fits."""
    inside = tmp_path / "cases"
    inside.mkdir()
    for number in range(100):
        text = f"id = 'c{number}'\nnotes = '''\n{NOTES}- room {number}\n'''\n"
        (inside / f"c{number}.toml").write_text(text, encoding="utf-8")
    return inside


def _eval(play: Play, folder: Path, target: Path) -> list[str]:
    return [
        sys.executable, "-m", "followup", "eval", "run", str(folder), "--engine", "openai", "-m", "scripted",
        "--base-url", play.base_url, "--json", str(target), "--concurrency", "4", "--resume",
    ]  # fmt: skip


def _environment(tmp_path: Path) -> dict[str, str]:
    return {"PYTHONPATH": str(SOURCE), "HOME": str(tmp_path), "PATH": os.environ["PATH"]}


def _drafted(play: Play) -> Counter[str]:
    """How often each draft was asked for, by its notes; a request that was cut on the way is not one."""
    bodies = [request.body.decode("utf-8", "replace") for request in play.posts]
    return Counter(found.group() for body in bodies if (found := re.search(r"room \d+", body)))


@pytest.mark.slow
@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT], ids=["kill", "ctrl-c"])
def test_stopped_again_and_again_nothing_is_lost(
    tmp_path: Path, folder: Path, slow_server: FaultServer, stop: signal.Signals
) -> None:
    """Twenty stops in the middle of a run: each finished draft stays, and the last run completes the file."""
    play, target = slow_server.play("slow"), tmp_path / "r.jsonl"
    environment = _environment(tmp_path)
    before: set[tuple[str, int]] = set()
    for _ in range(20):
        process = subprocess.Popen(
            _eval(play, folder, target), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        start, seen = time.monotonic(), len(play.posts)
        while process.poll() is None and len(play.posts) < seen + 6 and time.monotonic() < start + 20:
            time.sleep(0.01)
        process.send_signal(stop)
        process.wait()
        now = {record.key for record in read_records(target)} if target.exists() else set()
        assert before <= now
        before = now
    done: Any = subprocess.run(
        _eval(play, folder, target), env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    records = read_records(target)
    assert [record.case for record in records] == sorted(f"c{number}" for number in range(100))
    assert {record.status for record in records} == {"scored"}
    repeated = sum(count - 1 for count in _drafted(play).values())
    assert repeated <= 20 * 4
