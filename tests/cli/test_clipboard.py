"""The clipboard sequence of a terminal."""

from __future__ import annotations

from base64 import b64decode

import pytest

from followup.cli import clipboard
from followup.errors import OutputError


def test_osc52_carries_the_text() -> None:
    """The sequence holds the text in base64, in UTF-8."""
    sequence = clipboard.osc52("Zoë\n", tmux=False)
    assert sequence.startswith(b"\x1b]52;c;") and sequence.endswith(b"\x07")
    assert b64decode(sequence[7:-1]).decode() == "Zoë\n"


def test_osc52_through_tmux() -> None:
    """tmux passes a sequence on when it is wrapped and its escapes are doubled."""
    plain, wrapped = clipboard.osc52("x", tmux=False), clipboard.osc52("x", tmux=True)
    assert wrapped == b"\x1bPtmux;" + plain.replace(b"\x1b", b"\x1b\x1b") + b"\x1b\\"


def test_no_clipboard_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a terminal and without a working library it is an output error, not silence."""
    monkeypatch.setattr(clipboard, "_by_library", lambda _: False)
    with pytest.raises(OutputError, match="clipboard"):
        clipboard.copy("x" * 80_000)
