"""Batch runs: every record once, whatever interrupts; the file is whole at every moment."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup.batch import GIVE_UP_AFTER, Journal, Record, Tally, read_records, run_batch
from followup.errors import EndpointRefused, EndpointUnavailable, NotesError, OutputError, UsageError
from followup.models import Draft
from followup.writers import Written

DRAFT = Draft(
    subject="Thank you for the Night Shift Lead interview",
    opening="Thank you for taking the time to talk with me about the Night Shift Lead role.",
    recap=("I have been thinking about your aim of bringing pick errors down to 2% before peak.",),
    closing="I would be glad to take this on, and I look forward to the next steps.",
)
NOTES = "Night Shift Lead, interview with Priya Nair\nshe wants pick errors down to 2% before peak"


def records(count: int) -> tuple[Record, ...]:
    return tuple(Record(id=f"r{number}", notes=NOTES) for number in range(count))


def run(
    path: Path,
    todo: tuple[Record, ...],
    writer: Callable[..., Any],
    *,
    concurrency: int = 1,
    force: bool = False,
) -> Tally:
    """One run over an output file with a writer of the test's own."""
    with Journal(str(path), force=force) as journal:
        tally = Tally(total=len(todo), skipped=sum(map(journal.is_done, todo)))
        asyncio.run(
            run_batch(todo, journal, tally=tally, defaults={"writer": writer}, concurrency=concurrency)
        )
    return tally


def write(_brief: Any, _previous: Any) -> Written:
    return Written(draft=DRAFT)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_records_are_read() -> None:
    """Fields beside id and notes are optional; blank lines do not count; ids may be numbers."""
    found = read_records(
        '{"id": 7, "notes": "a", "to": ["P", "T"], "tone": "formal"}\n\n{"id": "x", "notes": ""}\n', path="in"
    )
    assert [record.id for record in found] == [7, "x"]
    assert found[0].fields == {"to": ("P", "T"), "tone": "formal"} and found[1].fields == {}


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("{", "not JSON"),
        ("[]", "line 2"),
        ('{"id": "b"}', "notes"),
        ('{"id": "b", "notes": 3}', "notes"),
        ('{"id": "b", "notes": "x", "name": "P"}', "unknown field 'name'"),
        ('{"id": "a", "notes": "x"}', "twice"),
        ('{"id": "b", "notes": "x", "max_words": 0}', "max_words"),
        ("[" * 100_000, "not JSON"),
        (f'{{"id": {"7" * 5000}, "notes": "x"}}', "not JSON"),
    ],
    ids=["torn", "list", "no notes", "notes type", "unknown", "double id", "words", "deep", "long number"],
)
def test_bad_records_name_their_line(line: str, word: str) -> None:
    """A line that is no record is refused with its number before anything is drafted."""
    with pytest.raises(UsageError, match="in, line 2") as caught:
        read_records('{"id": "a", "notes": "x"}\n' + line, path="in")
    assert word in str(caught.value)


def test_no_records() -> None:
    """An input of blank lines is no input."""
    with pytest.raises(NotesError, match="no records"):
        read_records("\n \n", path="in")


def test_each_record_gets_one_line(tmp_path: Path) -> None:
    """Every id has its line with the draft; a second run adds nothing."""
    path = tmp_path / "out.jsonl"
    run(path, records(5), write, concurrency=3)
    before = path.read_bytes()
    assert sorted(line["id"] for line in lines(path)) == [f"r{n}" for n in range(5)]
    assert {line["status"] for line in lines(path)} == {"ready"}
    assert run(path, records(5), write).skipped == 5
    assert path.read_bytes() == before
    assert path.stat().st_mode & 0o777 == 0o600


def test_withheld_text_stays_out(tmp_path: Path) -> None:
    """A line names withheld passages by place and reason, without their words."""
    path = tmp_path / "out.jsonl"
    run(path, (Record(id="a", notes=f"{NOTES}\nthe salary is 31-34k"),), write)
    assert "pay" in {item["reason"] for item in lines(path)[0]["withheld"]}
    assert "31-34" not in path.read_text()


def test_one_bad_record_does_not_stop_the_others(tmp_path: Path) -> None:
    """Empty notes make an errored line; rerunning tries them again and does not repeat the line."""
    path = tmp_path / "out.jsonl"
    todo = (Record(id="a", notes=" "), *records(2))
    tally = run(path, todo, write)
    assert tally.counts == {"errored": 1, "ready": 2}
    before = path.read_bytes()
    run(path, todo, write)
    assert path.read_bytes() == before


def test_an_errored_record_is_tried_again(tmp_path: Path) -> None:
    """After an outage the same command drafts what is left; the later line of an id counts."""
    path = tmp_path / "out.jsonl"

    def fail(_brief: Any, _previous: Any) -> Written:
        raise EndpointUnavailable("busy")

    with pytest.raises(EndpointUnavailable):
        run(path, records(1), fail)
    run(path, records(1), write)
    assert [line["status"] for line in lines(path)] == ["errored", "ready"]
    assert run(path, records(1), fail).skipped == 1


def test_a_rejected_record_is_done(tmp_path: Path) -> None:
    """A draft that breaks rules is a line with status rejected, and it is not paid for twice."""
    path = tmp_path / "out.jsonl"
    asking = DRAFT.model_copy(update={"closing": "Could you send me [feedback]? I look forward to it."})
    tally = run(path, records(1), lambda _brief, _previous: Written(draft=asking))
    assert tally.counts == {"rejected": 1}
    assert run(path, records(1), write).skipped == 1


@pytest.mark.parametrize(("error", "asked"), [(EndpointRefused, 1), (EndpointUnavailable, GIVE_UP_AFTER)])
def test_a_dead_endpoint_is_not_asked_for_every_record(
    tmp_path: Path, error: type[EndpointRefused], asked: int
) -> None:
    """A refusal from the start ends the run at once, an outage after a few records."""
    calls = []

    def fail(_brief: Any, _previous: Any) -> Written:
        calls.append(1)
        raise error("no")

    with pytest.raises(error):
        run(tmp_path / "out.jsonl", records(50), fail)
    assert len(calls) == asked


def test_a_single_outage_is_the_record_s_alone(tmp_path: Path) -> None:
    """Where others were answered, a record that got no answer is errored, and the run goes to its end."""
    answers = iter([write, write, None, write])

    def flaky(brief: Any, previous: Any) -> Written:
        if answer := next(answers):
            return answer(brief, previous)
        raise EndpointUnavailable("busy")

    assert run(tmp_path / "out.jsonl", records(4), flaky).counts == {"ready": 3, "errored": 1}


def test_every_torn_end_is_mended(tmp_path: Path) -> None:
    """Cut at any byte of its last line, the file is resumed: earlier lines stay, the last is drafted anew."""
    whole = tmp_path / "whole.jsonl"
    run(whole, records(2), write)
    content = whole.read_bytes()
    border = content.index(b"\n") + 1
    for cut in [*range(border, len(content), 97), len(content) - 2, len(content) - 1]:
        path = tmp_path / "out.jsonl"
        path.write_bytes(content[:cut])
        run(path, records(2), write)
        assert path.read_bytes() == content


@pytest.mark.parametrize(
    "content", [b"hello\n", b'{"id": "a"}\n', b"\x00\x01\n", b'{"id": "a", "status": "ready"}\nx\n{}\n'],
    ids=["text", "other json", "binary", "mixed"],
)  # fmt: skip
def test_a_file_of_another_kind_is_kept(tmp_path: Path, content: bytes) -> None:
    """A file that holds something else is refused and stays; --force starts it anew."""
    path = tmp_path / "out.jsonl"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="not a line of a batch"):
        run(path, records(1), write)
    assert path.read_bytes() == content
    run(path, records(1), write, force=True)
    assert [line["id"] for line in lines(path)] == ["r0"]


@pytest.mark.parametrize("content", [b"precious", b'{"a": 1}', b'{"id": "r0", "notes": "mine"}'])
def test_a_file_that_ends_without_a_newline_is_kept(tmp_path: Path, content: bytes) -> None:
    """One line without a newline is no torn record unless it begins as records do; it is refused and stays."""
    path = tmp_path / "out.jsonl"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="line 1: not a line of a batch"):
        run(path, records(1), write)
    assert path.read_bytes() == content


def test_a_first_record_that_was_cut_is_drafted_anew(tmp_path: Path) -> None:
    """A crash in the very first record leaves a file that is resumed, wherever the cut is."""
    path = tmp_path / "out.jsonl"
    run(path, records(1), write)
    content = path.read_bytes()
    for cut in (1, 20, 40, len(content) // 2, len(content) - 2):
        path.write_bytes(content[:cut])
        run(path, records(1), write)
        assert path.read_bytes() == content


def test_two_runs_do_not_share_a_file(tmp_path: Path) -> None:
    """A second run on the same output is refused at once."""
    path = str(tmp_path / "out.jsonl")
    with Journal(path), pytest.raises(UsageError, match="another run"), Journal(path):
        pass


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """An output that is a symbolic link is refused."""
    victim = tmp_path / "victim"
    victim.write_text("")
    (tmp_path / "out.jsonl").symlink_to(victim)
    with pytest.raises(OutputError), Journal(str(tmp_path / "out.jsonl")):
        pass


def test_a_full_disk_leaves_whole_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fills up in the middle of a line, that line is taken back and the error is told."""
    path = tmp_path / "out.jsonl"
    run(path, records(1), write)
    before = path.read_bytes()
    written = os.write

    def half(handle: int, content: bytes) -> int:
        if len(content) < 50:
            raise OSError(28, "No space left on device")
        return written(handle, content[: len(content) - 40])

    monkeypatch.setattr(os, "write", half)
    with pytest.raises(OutputError, match="No space"):
        run(path, records(2), write)
    assert path.read_bytes() == before


def test_a_disk_that_fails_altogether_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where not even the torn line can be taken back, the error is still that of the output."""

    def fail(*_: object) -> int:
        raise OSError(5, "Input/output error")

    with Journal(str(tmp_path / "out.jsonl")) as journal:
        monkeypatch.setattr(os, "write", fail)
        monkeypatch.setattr(os, "ftruncate", fail)
        with pytest.raises(OutputError, match="Input/output"):
            journal.append({"id": "a", "status": "errored", "error": "x"})


def process(source: Path, target: Path) -> subprocess.Popen[bytes]:
    import followup

    env = {**os.environ, "PYTHONPATH": str(Path(followup.__file__).parents[1])}
    command = [sys.executable, "-m", "followup", "batch", str(source), str(target), "--engine", "offline"]
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def write_input(path: Path, count: int) -> None:
    path.write_text(
        "".join(json.dumps({"id": n, "notes": f"{NOTES}\nroom {n}"}) + "\n" for n in range(count))
    )


def test_killed_and_resumed(tmp_path: Path) -> None:
    """Killed with -9 at random moments and run again, no record is lost and none is there twice."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    write_input(source, 60)
    dice = random.Random(7)
    for _ in range(4):
        with process(source, target) as running:
            while running.poll() is None and not (target.exists() and target.stat().st_size):
                time.sleep(0.01)
            time.sleep(dice.random() * 0.1)
            running.kill()
    with process(source, target) as running:
        out, err = running.communicate()
    assert (running.returncode, out) == (0, b""), err
    assert sorted(line["id"] for line in lines(target)) == list(range(60))
    assert b"60 of 60 done" in err


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)], ids=["term", "int"]
)
def test_stopped_by_a_signal(tmp_path: Path, number: signal.Signals, code: int) -> None:
    """A signal ends the run with its exit code, whole lines, and a word on how far it came."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    write_input(source, 3000)
    with process(source, target) as running:
        while running.poll() is None and not (target.exists() and target.stat().st_size):
            time.sleep(0.01)
        running.send_signal(number)
        out, err = running.communicate(timeout=30)
    assert (running.returncode, out) == (code, b"")
    assert b"of 3000 done" in err and b"again to go on" in err and b"Traceback" not in err
    assert len(lines(target)) == len({line["id"] for line in lines(target)})
