"""The clipboard: pyperclip where it is installed and works, else the terminal itself (OSC 52)."""

from __future__ import annotations

import os
from base64 import b64encode
from pathlib import Path

from followup.errors import OutputError

#: Longest text for the terminal way, in bytes: what common terminals accept in one sequence.
OSC52_MAX_BYTES = 74_994


def copy(text: str) -> None:
    """Put text on the clipboard.

    Raises: OutputError when neither way works here.
    """
    if not (_by_library(text) or _by_terminal(text)):
        raise OutputError("the clipboard cannot be reached (no terminal, and pyperclip is not usable here)")


def osc52(text: str, *, tmux: bool) -> bytes:
    """The terminal sequence that sets the clipboard, wrapped for tmux where that runs."""
    sequence = b"\x1b]52;c;" + b64encode(text.encode("utf-8", "replace")) + b"\x07"
    if tmux:
        return b"\x1bPtmux;" + sequence.replace(b"\x1b", b"\x1b\x1b") + b"\x1b\\"
    return sequence


def _by_library(text: str) -> bool:
    try:
        import pyperclip  # type: ignore[import-untyped, import-not-found, unused-ignore]
    except ImportError:
        return False
    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        return False
    return True


def _by_terminal(text: str) -> bool:
    if len(text.encode("utf-8", "replace")) > OSC52_MAX_BYTES:
        return False
    try:
        with Path("/dev/tty").open("wb", buffering=0) as terminal:
            terminal.write(osc52(text, tmux=bool(os.environ.get("TMUX"))))
    except OSError:
        return False
    return True
