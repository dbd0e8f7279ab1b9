"""`followup check`: reports for people and programs, several inputs, mail files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup.cli.check import report_lines, underlined, verdict
from followup.models import Report, Violation
from tests.cli.conftest import NOTES, Cli

GOOD = """Subject: Thank you for the Night Shift Lead interview

Hi Priya,

Thank you for taking the time to talk with me about the Night Shift Lead role on Wednesday.

I have been thinking about your aim of bringing pick errors down from 4% to 2% before peak. The label
change in bay 6, which halved the mispicks there, is where I would start.

I would be glad to take this on, and I look forward to hearing from you.

Best wishes,
Tom
"""
BAD = GOOD.replace("on Wednesday", "with [Company Name]")


def test_a_good_message_passes(cli: Cli, tmp_path: Path) -> None:
    """A good message is exit 0 and one line that says ok."""
    path = tmp_path / "mail.txt"
    path.write_text(GOOD)
    outcome = cli("check", str(path), "--notes", "-", stdin=NOTES.encode())
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"{path}: ok, ")


def test_a_breach_is_underlined(cli: Cli) -> None:
    """The words in question stand in the report with carets below them, under their part."""
    outcome = cli("check", stdin=BAD.encode())
    lines = outcome.out.splitlines()
    (caret,) = [n for n, line in enumerate(lines) if set(line.strip()) == {"^"}]
    start, end = lines[caret].index("^"), lines[caret].rindex("^") + 1
    assert outcome.code == 1
    assert lines[caret - 1][start:end] == "[Company Name]"
    assert "error placeholder" in lines[caret - 2] and lines[caret - 3].strip() == "opening"


def test_json(cli: Cli, matches_schema: Callable[[Any, str], None]) -> None:
    """One input is one object by its schema, whose spans are the excerpts, and no path."""
    outcome = cli("check", "--json", stdin=BAD.encode())
    report = outcome.json
    matches_schema(report, "check")
    assert outcome.code == 1 and report["ok"] is False and "path" not in report
    assert report["violations"]
    assert all(BAD[item["start"] : item["end"]] == item["excerpt"] for item in report["violations"])


def test_several_inputs(cli: Cli, tmp_path: Path, matches_schema: Callable[[Any, str], None]) -> None:
    """Each input gets its line with its path; one that cannot be read is exit 2, the others are checked."""
    import json

    paths = [tmp_path / name for name in ("good.txt", "bad.txt", "gone.txt", "last.txt")]
    for path, text in zip(paths, (GOOD, BAD, None, GOOD), strict=True):
        if text:
            path.write_text(text)
    outcome = cli("check", "--json", *map(str, paths))
    reports = [json.loads(line) for line in outcome.out.splitlines()]
    for report in reports:
        matches_schema(report, "check")
    assert outcome.code == 2
    assert [(Path(r["path"]).name, r["ok"]) for r in reports] == [
        ("good.txt", True), ("bad.txt", False), ("last.txt", True)
    ]  # fmt: skip
    assert outcome.err.count("\n") == 1 and "gone.txt" in outcome.err
    assert cli("check", str(paths[0]), str(paths[1])).code == 1
    assert cli("check", str(paths[0]), str(paths[3])).code == 0


def test_stdin_serves_one_purpose(cli: Cli) -> None:
    """Message and notes cannot both come from stdin."""
    outcome = cli("check", "-", "--notes", "-", stdin=b"x")
    assert (outcome.code, outcome.out) == (2, "") and "stdin" in outcome.err


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("Content-Type: text/html\n\n<p>Hi</p>\n", "plain text"),
        ("Content-Type: text/plain; charset=no-such\n\nHi\n", "decoded"),
        ("Subject: x\n\n", "empty"),
    ],
    ids=["html only", "unknown charset", "no body"],
)
def test_mail_files_without_text(cli: Cli, tmp_path: Path, content: str, word: str) -> None:
    """A saved e-mail without readable text is exit 2 and says why."""
    path = tmp_path / "mail.eml"
    path.write_text(f"MIME-Version: 1.0\n{content}")
    outcome = cli("check", str(path))
    assert (outcome.code, outcome.out) == (2, "") and word in outcome.err


def test_mail_on_stdin(cli: Cli) -> None:
    """A saved e-mail is recognised on a pipe too: its headers are not judged as text."""
    subject, body = GOOD.split("\n\n", 1)
    raw = f"From: t@example.com\nTo: p@example.com\n{subject}\nMIME-Version: 1.0\n\n{body}"
    assert cli("check", "--json", stdin=raw.encode()).json == cli("check", "--json", stdin=GOOD.encode()).json


def violation(text: str, start: int, end: int, severity: Any = "error") -> Violation:
    return Violation(
        rule="placeholder", severity=severity, part=None, message="fill it", excerpt=text[start:end],
        start=start, end=end,
    )  # fmt: skip


def test_long_lines_are_cut_around_the_words() -> None:
    """The shown line stays short and still holds the words, with the carets below them."""
    text = "a" * 500 + "[X]" + "b" * 500
    shown, carets = underlined(text, violation(text, 500, 503))
    assert len(shown) < 110
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "[X]"


def test_hostile_text_is_shown_harmlessly() -> None:
    """Control and bidi characters in a checked text do not reach the terminal through the report."""
    text = "Hi \x1b]0;x\x07 \u202e[X]"
    report = Report(ok=False, words=2, violations=(violation(text, 3, len(text)),))
    shown = "\n".join(report_lines("mail.txt", text, report))
    assert not set(shown) & set("\x1b\x07\u202e")


def test_verdict_counts() -> None:
    """The first line counts errors, warnings and words, in singular and plural."""
    error, warning = violation("[X]", 0, 3), violation("[X]", 0, 3, "warning")
    assert verdict(Report(ok=True, words=1, violations=(warning,))) == "ok, 1 warning, 1 word"
    assert verdict(Report(ok=False, words=2, violations=(error, error))) == "2 errors, 2 words"
