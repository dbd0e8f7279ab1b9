"""Whatever comes in, a command ends with a documented exit code, and never with a bug."""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout

from hypothesis import example, given, settings
from hypothesis import strategies as st

from followup.cli.app import run

WORDS = st.sampled_from(
    """Subject: Hi Priya, Thank you feedback [Name] {{x}} $5 31-34k 2026-11-30 - • \t \n \n\n re: Best,
    Tom Dr. O'Neil @ # | > -- __ ** “q” ’ … É ß İ ﬀ 👍 🏽 \u200b \u202e \x1b[31m \x00 \u0301 漢字 مرحبا
    panel: 14:30 4% wants salary between us""".split(" ")
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join))
RAW = st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))


def call(*arguments: str, stdin: bytes) -> tuple[int, str, str]:
    """Run a command on these bytes; exit code, stdout and stderr."""
    before, out, err = sys.stdin, io.StringIO(), io.StringIO()
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin))
    try:
        with redirect_stdout(out), redirect_stderr(err):
            return run(arguments), out.getvalue(), err.getvalue()
    finally:
        sys.stdin = before


@settings(max_examples=150, deadline=None)
@given(raw=RAW)
@example(raw=b"\xef\xbb\xbf")
@example(raw="ΑΣ\u0345 İ ŉ".encode())
def test_any_notes(raw: bytes) -> None:
    """Notes of any bytes give a draft, a rejected draft, or one line."""
    code, out, err = call("draft", "--engine", "offline", stdin=raw)
    assert code in (0, 1, 2), err
    assert bool(out) == (code == 0)
    if code == 2:
        assert err.count("\n") == 1


@settings(max_examples=150, deadline=None)
@given(raw=RAW)
def test_any_message(raw: bytes) -> None:
    """A message of any bytes is judged, with spans that are its excerpts, or refused with one line."""
    code, out, err = call("check", "--json", stdin=raw)
    assert code in (0, 1, 2), err
    if code == 2:
        assert (out, err.count("\n")) == ("", 1)
        return
    report = json.loads(out)
    text = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    assert all(text[item["start"] : item["end"]] == item["excerpt"] for item in report["violations"])
    assert (code == 0) == report["ok"]


@settings(max_examples=60, deadline=None)
@given(notes=TEXTS.filter(str.strip), text=TEXTS.filter(str.strip))
def test_any_message_with_any_notes(notes: str, text: str) -> None:
    """`check --notes` holds for any pair, and says the same twice."""
    from followup import FollowupError, check

    try:
        first = check(text, notes=notes)
    except FollowupError:
        return
    assert first == check(text, notes=notes)
