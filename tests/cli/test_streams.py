"""Input and output: every way to hand over notes is the same, bad input is one line, stdout is sacred."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from followup.cli.streams import clean, json_line
from tests.cli.conftest import NOTES, Cli, process_env

Spawn = Callable[..., subprocess.CompletedProcess[bytes]]
OFFLINE = ("draft", "--engine", "offline")


def test_file_dash_and_pipe_are_the_same(cli: Cli, notes: Path) -> None:
    """A file, "-" and a pipe give the same bytes."""
    from_file = cli(*OFFLINE, str(notes))
    from_dash = cli(*OFFLINE, "-", stdin=NOTES.encode())
    from_pipe = cli(*OFFLINE, stdin=NOTES.encode())
    assert from_file.code == 0
    assert from_file.out == from_dash.out == from_pipe.out


@pytest.mark.parametrize(
    "raw",
    [
        NOTES.encode("utf-8-sig"),
        NOTES.replace("\n", "\r\n").encode(),
        NOTES.encode("utf-16"),
        b"\xfe\xff" + NOTES.encode("utf-16-be"),
    ],
    ids=["utf-8-bom", "crlf", "utf-16-le", "utf-16-be"],
)
def test_encodings_of_the_same_notes_give_the_same_draft(cli: Cli, raw: bytes) -> None:
    """What an editor on another system makes of the notes does not matter."""
    assert cli(*OFFLINE, stdin=raw).out == cli(*OFFLINE, stdin=NOTES.encode()).out


BAD_BYTES = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\n", "empty"),
    "image": (b"\x89PNG\r\n\x1a\n\x00\x00", "UTF-8"),
    "latin-1": ("Caf\xe9 with Zo\xeb".encode("latin-1"), "UTF-8"),
    "nul": (b"notes\x00more", "NUL"),
    "torn utf-16": (b"\xff\xfeo", "UTF-16"),
    "10 MB": (b"a" * 10_000_000, "200,000"),
    "one character over": (("é" * 200_001).encode(), "200,000"),
}


@pytest.mark.parametrize(("raw", "word"), BAD_BYTES.values(), ids=BAD_BYTES)
@pytest.mark.parametrize("command", ["draft", "check"])
def test_bad_bytes_are_one_clear_line(cli: Cli, tmp_path: Path, command: str, raw: bytes, word: str) -> None:
    """What is not text, or too much of it, is exit 2, an empty stdout, and one line with the file's name."""
    path = tmp_path / "input.txt"
    path.write_bytes(raw)
    outcome = cli(command, str(path))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1 and word in outcome.err and "input.txt" in outcome.err


def test_the_longest_notes_are_still_read(cli: Cli) -> None:
    """Exactly at the limit is not too long."""
    line = "She wants the pick errors down before peak. \n"
    raw = (line * (200_000 // len(line) + 1))[:200_000].encode()
    assert "200,000" not in cli("check", stdin=raw).err


@pytest.mark.parametrize(
    ("name", "word"),
    [("", "folder"), ("gone.txt", "no such file"), ("a\0b", "cannot be read")],
    ids=["folder", "missing", "nul in name"],
)
def test_paths_that_are_no_file(cli: Cli, tmp_path: Path, name: str, word: str) -> None:
    """A folder, a missing file and an impossible name are exit 2 and one line."""
    outcome = cli(*OFFLINE, f"{tmp_path}/{name}")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1 and word in outcome.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(cli: Cli, notes: Path) -> None:
    """A file that may not be read is exit 2 and one line."""
    notes.chmod(0)
    outcome = cli(*OFFLINE, str(notes))
    assert (outcome.code, outcome.out) == (2, "") and "ermission" in outcome.err


def test_endless_input_ends(cli: Cli) -> None:
    """An input without end is read to one byte over the limit, then refused."""
    outcome = cli(*OFFLINE, "/dev/zero")
    assert (outcome.code, outcome.out) == (2, "") and "200,000" in outcome.err


def test_endless_stdin_ends(spawn: Spawn) -> None:
    """So is a pipe that never stops."""
    with subprocess.Popen(["yes"], stdout=subprocess.PIPE) as endless:
        done = spawn(*OFFLINE, stdin=endless.stdout, timeout=60)
        endless.kill()
    assert (done.returncode, done.stdout) == (2, b"") and b"200,000" in done.stderr


def test_closed_stdin_is_said(spawn: Spawn) -> None:
    """A process without stdin says so instead of failing."""
    done = spawn(*OFFLINE, preexec_fn=lambda: os.close(0), stdin=None)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1


def test_names_that_are_not_text(spawn: Spawn, tmp_path: Path) -> None:
    """A file name in bytes no locale knows is reported, and a `--to` of that kind refused."""
    odd = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    for arguments in ([*OFFLINE, odd], [*OFFLINE, b"--to", b"Zo\xeb"]):
        done = spawn(*arguments, input=NOTES.encode())
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.count(b"\n") == 1 and b"Traceback" not in done.stderr


def test_stdout_is_the_draft_and_one_newline(spawn: Spawn, notes: Path) -> None:
    """Nothing but the message stands on stdout, also where the locale knows ASCII only."""
    notes.write_text(NOTES.replace("Tom", "Zo\xeb"), encoding="utf-8")
    plain = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    done = spawn(*OFFLINE, str(notes), "--from", "Zoe", env=plain)
    text = done.stdout.decode()
    assert done.returncode == 0 and text.startswith("Subject: ") and text.endswith("\nZoe\n")
    assert b"\x1b" not in done.stdout + done.stderr


def test_a_terminal_is_told_how_to_end(notes: Path) -> None:
    """At a terminal without a file, stderr says how to paste, and Ctrl-D ends it."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "followup", *OFFLINE]
    with subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=process_env()
    ) as process:
        os.write(ours, NOTES.encode() + b"\x04")
        out, err = process.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert process.returncode == 0 and out.startswith(b"Subject: ")
    assert b"Ctrl-D" in err.splitlines()[0]


@pytest.mark.parametrize(
    "arguments",
    [OFFLINE, (*OFFLINE, "--json"), ("rules",), ("--version",), ("--help",), ("draft", "--help")],
    ids=["draft", "json", "rules", "version", "help", "help of a command"],
)
def test_a_full_disk_is_exit_5(spawn: Spawn, notes: Path, arguments: tuple[str, ...]) -> None:
    """A result that cannot be written is exit 5 and a line that says so."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = spawn(
            *arguments, *([str(notes)] if "draft" in arguments else []), stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 5 and b"Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith(b"followup: stdout: ")


@pytest.mark.parametrize(
    "arguments", [OFFLINE, ("--version",), ("--help",)], ids=["draft", "version", "help"]
)
def test_closed_stdout_is_exit_5(spawn: Spawn, notes: Path, arguments: tuple[str, ...]) -> None:
    """A process without stdout does not pretend that it delivered."""
    given = [str(notes)] if "draft" in arguments else []
    done = spawn(*arguments, *given, preexec_fn=lambda: os.close(1), stdout=None, stderr=subprocess.PIPE)
    assert done.returncode == 5 and b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments", [OFFLINE, ("--version",), ("--help",)], ids=["draft", "version", "help"]
)
def test_a_reader_that_left_is_no_error(notes: Path, arguments: tuple[str, ...]) -> None:
    """`followup ... | head -0` ends quietly."""
    read, write = os.pipe()
    os.close(read)
    given = [str(notes)] if "draft" in arguments else []
    command = [sys.executable, "-m", "followup", *arguments, *given]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, env=process_env(), check=False)
    os.close(write)
    assert done.returncode == 0
    assert b"Broken" not in done.stderr and b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)], ids=["term", "int"]
)
def test_signals_while_waiting_for_input(number: signal.Signals, code: int) -> None:
    """A signal ends a waiting process with its own exit code, one line and nothing on stdout."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "followup", *OFFLINE]
    with subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=process_env()
    ) as process:
        assert process.stderr is not None and process.stdout is not None
        process.stderr.readline()
        time.sleep(0.1)
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    os.close(ours)
    os.close(theirs)
    assert (process.returncode, out, err.count(b"\n")) == (code, b"", 1)


def test_talk_is_cleaned_of_what_steers_a_terminal() -> None:
    """Escapes, bidi and zero-width characters of notes or file names never reach the terminal."""
    assert clean("a\x1b[2Jb\u202ec\u200bd\U000e0041\ud800\te\n") == "a[2Jbcd\te\n"


def test_json_lines_are_one_line_and_harmless() -> None:
    """Line separators and controls are escaped, letters of any script stay readable, nothing is lost."""
    import json

    value = {"text": "Jos\xe9\u2028\x1b\x85\u202e\ud800"}
    line = json_line(value)
    assert json.loads(line) == value and "Jos\xe9" in line
    assert len(line.splitlines()) == 1 and clean(line) == line
