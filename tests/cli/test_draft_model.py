"""The whole command against a scripted endpoint: exit code, stdout, stderr, requests."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.replies import GOOD, NOTES
from tests.faults.scenarios import start as start_server
from tests.faults.server import FaultServer, Play

KEY = "sk-test-0123456789abcdefghijklmnop"
SOURCE = Path(__file__).parents[2] / "src"


@dataclass
class Ran:
    code: int
    out: str
    err: str
    play: Play


Run = Callable[..., Ran]
Start = Callable[..., tuple[subprocess.Popen[bytes], Play]]


@pytest.fixture(scope="module")
def server() -> Iterator[FaultServer]:
    running = start_server()
    yield running
    running.close()


@pytest.fixture
def start(server: FaultServer, tmp_path: Path) -> Start:
    """Start `followup draft` on the notes against a script."""
    notes = tmp_path / "notes.txt"
    notes.write_text(NOTES, encoding="utf-8")

    def start(script: str, *arguments: str, **variables: str) -> tuple[subprocess.Popen[bytes], Play]:
        play = server.play(script)
        environment = {
            **os.environ,
            "PYTHONPATH": str(SOURCE),
            "OPENAI_API_KEY": KEY,
            "OPENAI_BASE_URL": play.base_url,
            "FOLLOWUP_MODEL": "scripted",
            **variables,
        }
        command = [sys.executable, "-m", "followup", "draft", str(notes), "--to", "Priya", "--from", "Tom"]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen([*command, *arguments], env=environment, **pipes), play

    return start


@pytest.fixture
def run(start: Start) -> Run:
    """Run `followup draft` on the notes against a script."""

    def run(script: str, *arguments: str, **variables: str) -> Ran:
        process, play = start(script, *arguments, **variables)
        out, err = process.communicate(timeout=60)
        return Ran(process.returncode, out.decode(), err.decode(), play)

    return run


@pytest.mark.parametrize(
    ("script", "code", "requests", "told"),
    [
        ("ok", 0, 1, "requests: 1"),
        ("429-after=0.1,ok", 0, 2, "waiting 0.1 s, 1 of 2"),
        ("ansi", 0, 1, "removed"),
        ("refusal", 1, 1, "declined"),
        ("truncated", 1, 1, "max_tokens"),
        ("placeholders", 1, 3, "placeholder"),
        ("two-objects", 1, 2, "cannot be used"),
        ("401", 3, 1, "OPENAI_API_KEY"),
        ("429-quota", 3, 1, "out of credit"),
        ("redirect-file", 3, 1, "redirects"),
        ("400-echo-key", 3, 1, "***"),
        ("429-after=86400", 4, 1, "24 h"),
        ("html-200", 4, 1, "HTML"),
        ("gzip-bomb", 4, 1, "compressed"),
        ("stall", 4, 1, "--timeout"),
    ],
)
def test_exit_codes(run: Run, script: str, code: int, requests: int, told: str) -> None:
    """Each fault has its exit code, stdout holds a finished draft or nothing, and the key is nowhere."""
    ran = run(script, "--timeout", "4" if script == "stall" else "40")  # a busy machine imports for seconds
    assert (ran.code, len(ran.play.posts)) == (code, requests), ran.err
    assert told in ran.err and "Traceback" not in ran.err
    assert ran.out.startswith(f"Subject: {GOOD['subject']}\n\nHi Priya,\n") if code == 0 else ran.out == ""
    assert KEY[-8:] not in ran.out + ran.err
    assert not any(ord(character) < 32 and character != "\n" for character in ran.out + ran.err)


@pytest.mark.parametrize("script", ["ok", "400-echo-key", "401", "placeholders"])
def test_logs_hold_neither_key_nor_notes(run: Run, script: str) -> None:
    """With the logging of the SDK turned on, and tracebacks too, stderr has no secret and no line of notes."""
    ran = run(script, OPENAI_LOG="debug", FOLLOWUP_DEBUG="1")
    assert "HTTP Response" in ran.err
    assert KEY[-8:] not in ran.out + ran.err
    assert "talked to Priya Nair about" not in ran.err


def test_json_of_a_draft(run: Run) -> None:
    """The object carries engine, model, requests, repairs, usage, evidence and the hash of the prompt."""
    ran = run("placeholders,ok", "--json")
    result = json.loads(ran.out)
    assert (ran.code, result["status"], result["engine"], result["model"]) == (
        0,
        "ready",
        "openai",
        "scripted",
    )
    assert (result["requests"], result["repairs"]) == (2, 1)
    assert result["usage"] == {"input_tokens": 200, "output_tokens": 100, "total_tokens": 300}
    assert result["prompt"]["name"] == "draft" and len(result["prompt"]["sha256"]) == 64
    for item in result["evidence"]:
        assert item["quote"] in NOTES.split("\n")[item["lines"][0] - 1]


def test_json_of_a_rejected_draft(run: Run) -> None:
    """The best attempt is printed as JSON, with its violations and exit code 1."""
    ran = run("placeholders", "--json")
    result = json.loads(ran.out)
    assert (ran.code, result["status"]) == (1, "rejected")
    assert "placeholder" in {violation["rule"] for violation in result["violations"]}


@pytest.mark.parametrize(
    ("script", "requests", "repairs"),
    [("refusal", 1, 0), ("prose-only", 2, 1)],
    ids=["refused", "unreadable"],
)
def test_json_without_a_draft(run: Run, script: str, requests: int, repairs: int) -> None:
    """Where the model gave no draft, the object is rejected too: no text, and what it cost."""
    ran = run(script, "--engine", "openai", "--json")
    result = json.loads(ran.out)
    assert (ran.code, result["status"], result["text"], result["model"]) == (1, "rejected", "", "scripted")
    assert (result["requests"], result["repairs"]) == (requests, repairs)
    assert result["prompt"]["name"] == "draft" and ran.err.count("\n") == requests


def test_one_of_two_readers_refused(run: Run) -> None:
    """With --each a refusal for one reader leaves the others their drafts, and nothing is fit to be piped on."""
    ran = run("refusal,ok", "--to", "Sam", "--each", "--json")
    assert ran.code == 1
    assert [item["status"] for item in json.loads(ran.out)["drafts"]] == ["rejected", "ready"]
    assert run("refusal,ok", "--to", "Sam", "--each").out == ""


@pytest.mark.parametrize("readers", [("--to", "Sam"), ()], ids=["given", "one"])
def test_names_of_all_files_are_seen_before_anything_is_sent(
    run: Run, tmp_path: Path, readers: tuple[str, ...]
) -> None:
    """A file that --each would find in its way is exit 2 with no request; --force drafts."""
    taken = tmp_path / ("mail-2.eml" if readers else "mail.eml")
    taken.write_text("precious")
    arguments = ("--each", *readers, "--eml", str(tmp_path / "mail.eml"))
    ran = run("ok", *arguments)
    assert (ran.code, ran.out, ran.play.requests) == (2, "", []) and taken.name in ran.err
    assert taken.read_text() == "precious"
    assert run("ok,ok", *arguments, "--force").play.posts


@pytest.mark.parametrize("editor", ["false", "truncate -s 0"], ids=["failing", "emptied"])
def test_an_edit_given_up_keeps_the_draft_of_a_model(run: Run, editor: str) -> None:
    """After a request nothing claims that none was sent: the draft is rejected, and shown where it would be."""
    plain = run("ok", "--edit", EDITOR=editor)
    assert (plain.code, plain.out) == (1, "") and f"Subject: {GOOD['subject']}" in plain.err
    ran = run("ok", "--edit", "--json", EDITOR=editor)
    shown = json.loads(ran.out)
    assert (ran.code, shown["status"], shown["subject"]) == (1, "rejected", GOOD["subject"])


def test_a_missing_editor_sends_nothing(run: Run) -> None:
    """An editor that is not there is exit 2 before the model is asked."""
    ran = run("ok", "--edit", EDITOR="/nowhere/ed")
    assert (ran.code, ran.out, ran.play.requests) == (2, "", [])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_a_request_at_once(start: Start, number: signal.Signals) -> None:
    """Ctrl-C and SIGTERM while the model is silent: the right code, one line, no draft, and no long goodbye."""
    process, play = start("stall", "--engine", "openai")
    while not play.posts:
        time.sleep(0.05)
    process.send_signal(number)
    out, err = process.communicate(timeout=2)
    assert process.returncode == 128 + number and out == b"" and err.count(b"\n") == 1


def test_show_prompt_sends_nothing_and_shows_what_is_sent(run: Run) -> None:
    """Its text holds the very messages of the request that a draft makes."""
    shown = run("ok", "--show-prompt")
    assert (shown.code, shown.play.requests) == (0, [])
    body = run("ok").play.posts[0].json
    for message in body["messages"]:
        assert message["content"] in shown.out


@pytest.mark.parametrize("option", ["temprature=1", "temperature=hot"])
def test_options_that_cannot_work(run: Run, option: str) -> None:
    """Exit 2 before anything is sent."""
    ran = run("ok", "-o", option)
    assert (ran.code, ran.out, ran.play.requests) == (2, "", [])
