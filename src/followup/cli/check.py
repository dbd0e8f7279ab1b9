"""`followup check`: any follow-up against the rules, whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from followup.cli import options
from followup.cli.app import command_app, one_line
from followup.cli.streams import clean, decoded, put, put_json, read_bytes, read_text, say, shown_path
from followup.errors import NotesError, UsageError

if TYPE_CHECKING:
    from followup.models import Report, Violation

EXAMPLES = """Examples:

\b
  followup check mail.txt
  followup check mail.eml --notes notes.txt --to Priya
  followup draft notes.txt | followup check --notes notes.txt
  followup check drafts/*.txt --json

Exit codes: 0 no errors, 1 an error in one of them, 2 one of them cannot be read."""

app = command_app()


@app.command(epilog=EXAMPLES)
def check(
    drafts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="DRAFT|-",
            help="Messages, as text or .eml; '-' or nothing reads stdin.",
            show_default=False,
        ),
    ] = None,
    notes: Annotated[
        str | None,
        typer.Option(metavar="NOTES", help="The notes it stands on; names and figures are checked too."),
    ] = None,
    to: options.To = None,
    role: options.Role = None,
    sender: options.Sender = None,
    occasion: options.Occasion = "thanks",
    max_words: options.MaxWords = 150,
    keep: options.Keep = None,
    as_json: options.AsJson = False,
) -> int:
    """Check follow-up messages against every rule; offline, no model."""
    options.checked_text(to=to, role=role, **{"from": sender})
    paths = drafts or ["-"]
    if [*paths, notes].count("-") > 1:
        raise UsageError("stdin ('-') can be read once only")
    fields = {
        "notes": read_text(notes) if notes else None,
        "to": to,
        "role": role,
        "sender": sender,
        "occasion": occasion,
        "max_words": max_words,
        "keep": tuple(keep or ()),
    }
    several = len(paths) > 1
    return max(check_one(path, fields, as_json=as_json, several=several) for path in paths)


def check_one(path: str, fields: dict[str, Any], *, as_json: bool, several: bool) -> int:
    """Check one input and print its report; its exit code. One that cannot be read does not stop others.

    Raises: NotesError, UsageError when it is the only input and cannot be read or judged.
    """
    from followup.checking import check as check_text

    try:
        text = read_draft(path)
        report = check_text(text, **fields)
    except (NotesError, UsageError) as error:
        if not several:
            raise
        named = error if getattr(error, "path", None) else UsageError(f"{shown_path(path)}: {error}")
        say(f"followup: {one_line(named)}")
        return 2
    if as_json:
        content = report.model_dump(mode="json")
        put_json(content | {"path": shown_path(path)} if several else content)
    else:
        put("\n".join(report_lines(shown_path(path), text, report)))
    return 0 if report.ok else 1


def read_draft(path: str) -> str:
    """The text of a message; of an `.eml` its subject and plain text."""
    from followup.eml import is_eml, read_eml

    raw = read_bytes(path)
    if is_eml(raw, path):
        return read_eml(raw, path=shown_path(path))
    return decoded(raw, path)


def report_lines(name: str, text: str, report: Report) -> Iterator[str]:
    """The report for people: by part, the words in question underlined."""
    yield f"{name}: {verdict(report)}"
    for part, violations in groupby(report.violations, key=lambda violation: violation.part):
        yield f"  {part or 'message'}"
        for violation in violations:
            yield f"    {violation.severity} {violation.rule}: {violation.message}"
            yield from underlined(text, violation)


def verdict(report: Report) -> str:
    """ "2 errors, 1 warning, 96 words" or "ok, 96 words"."""
    errors = sum(violation.severity == "error" for violation in report.violations)
    warnings = len(report.violations) - errors
    counts = [f"{n} {what}{'s' * (n != 1)}" for n, what in ((errors, "error"), (warnings, "warning")) if n]
    words = f"{report.words} word{'s' * (report.words != 1)}"
    return ", ".join([*(["ok"] if report.ok else []), *counts, words])


def underlined(text: str, violation: Violation, width: int = 90) -> Iterator[str]:
    """The line that a violation starts in, cut to `width`, and carets below; nothing for what is missing."""
    if violation.start == violation.end:
        return
    line_start = text.rfind("\n", 0, violation.start) + 1
    line_end = text.find("\n", violation.start)
    line_end = len(text) if line_end < 0 else line_end
    left = max(line_start, violation.start - width // 3)
    right = min(line_end, max(left + width, violation.start + 1))
    shown, carets = [], []
    for place in range(left, right):
        char = clean(text[place]) or "?"
        shown.append(" " if char == "\t" else char)
        carets.append("^" if violation.start <= place < violation.end else " ")
    yield f"      {'…' if left > line_start else ''}{''.join(shown)}{'…' if right < line_end else ''}"
    yield f"      {' ' if left > line_start else ''}{''.join(carets).rstrip()}"
