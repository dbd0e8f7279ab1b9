"""Input and output of the command line: notes come in as bytes, results go to stdout, talk goes to stderr."""

from __future__ import annotations

import io
import os
import re
import sys
from functools import lru_cache
from typing import Any

from followup.errors import NotesError, OutputError


def prepare_streams() -> None:
    """UTF-8 on stdout and stderr whatever the locale says; what has no UTF-8 becomes a visible escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def read_bytes(path: str | None, *, limit: int | None = None) -> bytes:
    """The bytes of a file, or of stdin for None and "-"; at a terminal it says how to paste.

    Reads one byte over the limit at most (by default that of notes), so an endless input ends.

    Raises: NotesError, with the path, for what cannot be read or is too long.
    """
    shown, limit = shown_path(path), limit or most_bytes()
    try:
        if path is None or path == "-":
            raw = _read_stdin(limit)
        else:
            with open(path, "rb") as file:  # noqa: PTH123 - pathlib would not take a lone surrogate better
                raw = file.read(limit + 1)
    except ValueError as error:
        raise NotesError(f"cannot be read: {error}", path=shown) from None
    except IsADirectoryError:
        raise NotesError("is a folder; give a text file", path=shown) from None
    except FileNotFoundError:
        raise NotesError("no such file", path=shown) from None
    except OSError as error:
        raise NotesError(f"cannot be read: {error.strerror or error}", path=shown) from None
    if len(raw) > limit:
        raise NotesError(
            too_long() if limit == most_bytes() else f"is longer than {limit:,} bytes", path=shown
        )
    return raw


def read_text(path: str | None) -> str:
    """The text of a file or of stdin, decoded as notes are.

    Raises: NotesError, with the path, for what is empty, not text, too long, or not there.
    """
    return decoded(read_bytes(path), path)


def decoded(raw: bytes, path: str | None) -> str:
    """Bytes -> text, as notes are decoded.

    Raises: NotesError, with the path, for what is empty, not text or too long.
    """
    from followup.notes import decode_notes
    from followup.settings import MAX_NOTES_CHARS

    text = decode_notes(raw, path=shown_path(path))
    if not text.strip():
        raise NotesError("is empty", path=shown_path(path))
    if len(text) > MAX_NOTES_CHARS:
        raise NotesError(too_long(), path=shown_path(path))
    return text


def most_bytes() -> int:
    """Most bytes that text of the longest size can have: four a character, and a byte order mark."""
    from followup.settings import MAX_NOTES_CHARS

    return 4 * MAX_NOTES_CHARS + 4


def too_long() -> str:
    from followup.settings import MAX_NOTES_CHARS

    return f"is longer than {MAX_NOTES_CHARS:,} characters"


def shown_path(path: str | None) -> str:
    """How a message names this input."""
    return "stdin" if path in (None, "-") else str(path)


def put(text: str) -> None:
    """Write a result to stdout, with exactly one newline at its end.

    Raises: OutputError when stdout is closed or full; BrokenPipeError when its reader has left.
    """
    if sys.stdout is None:
        raise OutputError("stdout is closed", path="stdout")
    try:
        sys.stdout.write(text.rstrip("\n") + "\n")
    except BrokenPipeError:
        raise
    except OSError as error:
        close_quietly()
        raise OutputError(error.strerror or str(error), path="stdout") from None


def put_json(content: Any) -> None:
    """Write one JSON value as one line to stdout."""
    put(json_line(content))


def flush_result() -> None:
    """Bring everything written to its reader, so that a full disk is seen before we report success."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        close_quietly()
        raise OutputError(error.strerror or str(error), path="stdout") from None


def close_quietly() -> None:
    """Point stdout at nothing, so that Python's own flush at exit does not complain."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = None
    finally:
        os.close(nothing)


def say(text: str) -> None:
    """Talk to the user: lines on stderr, cleaned of anything that could steer a terminal."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(clean(text).rstrip("\n") + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        return


def relay_log() -> None:
    """Say what the package logs while it works, such as waits between tries."""
    import logging

    class Relay(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            say(f"followup: {record.getMessage()}")

    log = logging.getLogger("followup")
    log.setLevel(logging.INFO)
    log.handlers = [Relay()]


def clean(text: str) -> str:
    """Text without control, bidi, zero-width and tag characters; line feeds and tabs stay."""
    return _unsafe().sub("", text)


def json_line(content: Any) -> str:
    """Compact JSON in readable UTF-8; characters that could steer a terminal or split a line are escaped."""
    import json

    text = json.dumps(content, ensure_ascii=False, allow_nan=False)
    return _unsafe().sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    import json

    return json.dumps(match.group())[1:-1]


@lru_cache(maxsize=1)
def _unsafe() -> re.Pattern[str]:
    return re.compile(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff"
        "\U000e0000-\U000e007f]"
    )


def _read_stdin(limit: int) -> bytes:
    if sys.stdin is None:
        raise NotesError("is closed; give a file", path="stdin")
    if sys.stdin.isatty():
        say("followup: paste the text, then end with Ctrl-D on a line of its own")
    return sys.stdin.buffer.read(limit + 1)
