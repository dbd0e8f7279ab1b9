"""`followup batch` as a command: files, exit codes, the summary."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import NOTES, Cli
from tests.faults.scenarios import start


def source(tmp_path: Path, *notes: str) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({"id": n, "notes": text}) + "\n" for n, text in enumerate(notes)))
    return path


def test_lines_follow_the_schema(
    cli: Cli, tmp_path: Path, matches_schema: Callable[[Any, str], None]
) -> None:
    """Ready and errored lines are what the schema says; one failure makes exit 1, and stdout stays empty."""
    target = tmp_path / "out.jsonl"
    outcome = cli("batch", str(source(tmp_path, NOTES, " ")), str(target), "--engine", "offline")
    found = [json.loads(line) for line in target.read_text().splitlines()]
    for line in found:
        matches_schema(line, "batch")
    assert (outcome.code, outcome.out) == (1, "")
    assert {line["id"]: line["status"] for line in found} == {0: "ready", 1: "errored"}
    assert "1: the notes are empty" in outcome.err
    assert "2 of 2 done: 1 ready, 1 errored" in outcome.err


def test_a_refusal_is_rejected_and_not_paid_for_again(
    cli: Cli, tmp_path: Path, matches_schema: Callable[[Any, str], None]
) -> None:
    """A model that refuses has answered: the line says why and what it cost, and a second run asks nothing."""
    server, target = start(), tmp_path / "out.jsonl"
    play = server.play("refusal")
    arguments = ("batch", str(source(tmp_path, NOTES)), str(target), "--engine", "openai", "-m", "scripted")
    outcome = cli(*arguments, "--base-url", play.base_url)
    (line,) = map(json.loads, target.read_text().splitlines())
    matches_schema(line, "batch")
    assert (outcome.code, line["status"], line["text"], line["requests"]) == (1, "rejected", "", 1)
    assert line["engine"] == "openai" and "declined" in line["error"]
    assert f"0: {line['error']}" in outcome.err
    assert cli(*arguments, "--base-url", play.base_url).code == 1 and len(play.posts) == 1
    server.close()


def test_all_ready_is_exit_0(cli: Cli, tmp_path: Path) -> None:
    """A run where every record is ready is exit 0, and so is the run after it, which has nothing to do."""
    arguments = ("batch", str(source(tmp_path, NOTES)), str(tmp_path / "out.jsonl"), "--engine", "offline")
    assert cli(*arguments).code == 0
    again = cli(*arguments)
    assert again.code == 0 and "1 were done before" in again.err


def test_stdin_and_sender(cli: Cli, tmp_path: Path) -> None:
    """Records can come from a pipe; --from signs where a record gives no sender of its own."""
    target = tmp_path / "out.jsonl"
    notes = NOTES.removesuffix("Tom\n")
    given = [{"id": "a", "notes": notes}, {"id": "b", "notes": notes, "sender": "Own"}]
    raw = "".join(json.dumps(record) + "\n" for record in given).encode()
    assert cli("batch", "-", str(target), "--engine", "offline", "--from", "Ada", stdin=raw).code == 0
    texts = {line["id"]: line["text"] for line in map(json.loads, target.read_text().splitlines())}
    assert texts["a"].endswith("\nAda") and texts["b"].endswith("\nOwn")


@pytest.mark.parametrize(
    "case",
    [
        "missing input",
        "bad line",
        "same file",
        "folder as output",
        "full device",
        "endless device",
        "null device",
        "stdout",
    ],
)
def test_usage_errors_write_nothing(cli: Cli, tmp_path: Path, case: str) -> None:
    """What cannot work is exit 2 with one line, and no output appears."""
    good, target = source(tmp_path, NOTES), tmp_path / "out.jsonl"
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{\n")
    arguments = {
        "missing input": (tmp_path / "gone.jsonl", target),
        "bad line": (bad, target),
        "same file": (good, good),
        "folder as output": (good, tmp_path),
        "full device": (good, "/dev/full"),
        "endless device": (good, "/dev/zero"),
        "null device": (good, "/dev/null"),
        "stdout": (good, "-"),
    }[case]
    outcome = cli("batch", *map(str, arguments))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1 and not target.exists()
