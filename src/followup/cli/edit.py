"""`--edit`: the finished draft in the user's editor, then checked again."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, Any

from followup.checking import check
from followup.cli.streams import read_text, say
from followup.errors import OutputError, UsageError
from followup.models import DraftResult
from followup.parsing import read_message


def edited(result: DraftResult, notes: str, fields: dict[str, Any]) -> DraftResult:
    """The draft as the user leaves it, judged by the rules as any text is; evidence stays with its sentence.

    Raises: UsageError when the editor cannot be started or reports an error; NotesError when nothing is left.
    """
    if result.status == "rejected":
        return result
    text = edited_text(result.text).strip()
    if text == result.text:
        return result
    kept = ("to", "role", "sender", "occasion", "max_words", "keep")
    report = check(text, notes=notes, **{name: fields[name] for name in kept if name in fields})
    message = read_message(text)
    return result.model_copy(
        update={
            "status": "ready" if report.ok else "rejected",
            "subject": message.draft.subject,
            "text": text,
            "parts": message.draft,
            "evidence": tuple(item for item in result.evidence if item.sentence in text),
            "violations": report.violations,
        }
    )


def edited_text(text: str) -> str:
    """Open the text in $VISUAL or $EDITOR and return what was saved; the file is private and goes away."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    command = command or (["notepad"] if os.name == "nt" else ["vi"])
    with tempfile.TemporaryDirectory(prefix="followup-") as folder:
        path = Path(folder) / "follow-up.txt"
        try:
            path.write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            raise OutputError(error.strerror or str(error), path=str(path)) from None
        say(f"followup: waiting for {command[0]}")
        _run([*command, str(path)])
        return read_text(str(path))


def _run(command: list[str]) -> None:
    terminals: list[IO[bytes]] = []
    try:
        stdin = _terminal(sys.stdin, "rb", terminals)
        stdout = _terminal(sys.stdout, "wb", terminals)
        code = subprocess.run(command, stdin=stdin, stdout=stdout, check=False).returncode
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"the editor {command[0]!r} cannot be started: {reason}; set EDITOR") from None
    finally:
        for terminal in terminals:
            terminal.close()
    if code:
        raise UsageError(
            f"the editor {command[0]!r} ended with exit code {code}; the draft was not taken over"
        )


def _terminal(stream: Any, mode: str, opened: list[IO[bytes]]) -> IO[bytes] | None:
    """The terminal for an editor whose own stream is a pipe; None to let it inherit ours."""
    if stream is not None and stream.isatty():
        return None
    try:
        terminal: IO[bytes] = open("/dev/tty", mode)  # noqa: SIM115, PTH123
    except OSError:
        return subprocess.DEVNULL  # type: ignore[return-value]
    opened.append(terminal)
    return terminal
