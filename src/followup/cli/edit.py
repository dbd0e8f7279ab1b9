"""`--edit`: the finished draft in the user's editor, then checked again."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, Any

from followup.checking import check
from followup.cli.app import one_line
from followup.cli.streams import read_text, say
from followup.errors import FollowupError, OutputError, UsageError
from followup.models import DraftResult, Violation
from followup.parsing import read_message


def editor() -> list[str]:
    """The command in $VISUAL or $EDITOR, else the system's own editor.

    Raises: UsageError when it cannot be read or is not there.
    """
    wanted = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        command = shlex.split(wanted) or (["notepad"] if os.name == "nt" else ["vi"])
    except ValueError as error:
        raise UsageError(f"the editor {wanted!r} cannot be read: {error}; set EDITOR") from None
    if shutil.which(command[0]) is None:
        raise UsageError(f"the editor {command[0]!r} cannot be found; set EDITOR")
    return command


def edited(
    results: tuple[DraftResult, ...], notes: str, fields: dict[str, Any], command: list[str]
) -> tuple[DraftResult, ...]:
    """The drafts as the user leaves them, judged by the rules as any text is.

    An edit that cannot be judged (the editor reports an error, or leaves nothing, no text or no English)
    rejects a draft that a model was asked for. Where nothing was sent it is an error, with what was edited on
    stderr.

    Raises: that error, a UsageError, NotesError or OutputError.
    """
    done: list[DraftResult] = []
    for result in results:
        left, error = (
            (result, None) if result.status == "rejected" else _edited(result, notes, fields, command)
        )
        done.append(left)
        if error and not left.requests:
            say("\n---\n".join(item.text for item in done))
            raise error
        if error:
            say(f"followup: {one_line(error)}")
    return tuple(done)


def _edited(
    result: DraftResult, notes: str, fields: dict[str, Any], command: list[str]
) -> tuple[DraftResult, FollowupError | None]:
    """One draft as it is left, and why it cannot be judged; what could not be read is the draft as it was."""
    kept = ("to", "role", "sender", "occasion", "max_words", "keep")
    with tempfile.TemporaryDirectory(prefix="followup-") as folder:
        path = Path(folder) / "follow-up.txt"
        try:
            text = _edited_text(result.text, path, command)
            if text == result.text:
                return result, None
            report = check(text, notes=notes, **{name: fields[name] for name in kept if name in fields})
        except FollowupError as error:
            return _with_text(result, _left(path) or result.text, "rejected", ()), error
    return _with_text(result, text, "ready" if report.ok else "rejected", report.violations), None


def _with_text(result: DraftResult, text: str, status: str, violations: tuple[Violation, ...]) -> DraftResult:
    """The same draft with another text; evidence stays with its sentence."""
    parts = read_message(text).draft
    return result.model_copy(
        update={
            "status": status,
            "subject": parts.subject,
            "text": text,
            "parts": parts,
            "evidence": tuple(item for item in result.evidence if item.sentence in text),
            "violations": violations,
        }
    )


def _edited_text(text: str, path: Path, command: list[str]) -> str:
    """Open the text in the editor and return what was saved."""
    try:
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(error.strerror or str(error), path=str(path)) from None
    say(f"followup: waiting for {command[0]}")
    _run([*command, str(path)])
    return read_text(str(path)).strip()


def _left(path: Path) -> str:
    """What the editor left, bytes that are no text as visible escapes; "" for nothing."""
    try:
        return path.read_bytes().decode("utf-8", "backslashreplace").strip()
    except OSError:
        return ""


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
