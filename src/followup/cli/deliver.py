"""Where finished drafts go: stdout, files, clipboard; and what the user is told about them on stderr."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from followup.cli.files import check_apart, check_target, write_private
from followup.cli.streams import json_line, put, say
from followup.errors import OutputError, UsageError
from followup.models import DraftResult
from followup.timing import advice, by_the_clock

#: Which option gives what the notes do not say.
REMEDIES = {
    "interviewer": "no sure name in the notes, so nobody is greeted by name; give --to NAME",
    "role": "the notes do not say which job it is; give --role TEXT",
    "sender": "no name to sign with; give --from NAME or set FOLLOWUP_FROM",
    "topics": "the notes hold no point that the message could pick up; add a line on what you talked about",
}


class Delivery(NamedTuple):
    """What is asked of a finished draft. `as_list` stands for --each: several drafts, a JSON list."""

    as_json: bool = False
    as_list: bool = False
    evidence: bool = False
    copy: bool = False
    eml: str | None = None
    output: str | None = None
    force: bool = False

    def check_targets(self, count: int = 1) -> None:
        """Refuse targets that cannot work for `count` drafts, before anything is written or sent."""
        output = None if self.output == "-" else self.output
        paths = [output, *(eml_paths(self.eml, count) if self.eml else ())]
        for path in filter(None, paths):
            check_target(path, force=self.force)
        check_apart(*paths)

    def deliver(self, results: tuple[DraftResult, ...]) -> int:
        """Hand the drafts over; exit code 1 when one of them is rejected."""
        for result in results:
            if not result.text:
                continue  # why there is none was said at once
            if len(results) > 1:
                say(f"--- {result.parts.greeting}")
            for remark in remarks(result):
                say(remark)
            if self.evidence and not self.as_json:
                for line in evidence_lines(result):
                    say(line)
        rejected = any(result.status == "rejected" for result in results)
        if rejected and not self.as_json:
            return 1
        content = self._content(results)
        try:
            if not rejected:
                self._extras(results)
            self._main(content)
        except (OutputError, UsageError):  # a file that appeared meanwhile is left alone, and so is the draft
            say(content)
            raise
        return 1 if rejected else 0

    def _content(self, results: tuple[DraftResult, ...]) -> str:
        if not self.as_json:
            return "\n---\n".join(result.text for result in results)
        objects = [result.model_dump(mode="json") for result in results]
        return json_line({"schema_version": 1, "drafts": objects} if self.as_list else objects[0])

    def _main(self, content: str) -> None:
        if self.output and self.output != "-":
            write_private(self.output, f"{content}\n".encode("utf-8", "backslashreplace"), force=self.force)
        else:
            put(content)

    def _extras(self, results: tuple[DraftResult, ...]) -> None:
        if self.copy:
            from followup.cli.clipboard import copy

            copy("\n---\n".join(result.text for result in results))
        if self.eml:
            from followup.eml import render_eml

            paths = eml_paths(self.eml, len(results))
            for path in paths:
                check_target(path, force=self.force)
            for path, result in zip(paths, results, strict=True):
                write_private(path, render_eml(result.draft), force=self.force)


def eml_paths(path: str, count: int) -> list[str]:
    """One file name for each of `count` messages: mail.eml alone, else mail-1.eml, mail-2.eml and so on."""
    if count == 1:
        return [path]
    whole = Path(path)
    return [str(whole.with_name(f"{whole.stem}-{n}{whole.suffix}")) for n in range(1, count + 1)]


def remarks(result: DraftResult) -> Iterator[str]:
    """What the user should know about a draft, a line each."""
    if result.engine == "offline":
        yield "engine: offline, by rules; no model, nothing sent"
    else:
        model = f", {result.model}" if result.model else ""
        yield f"engine: {result.engine}{model}; requests: {result.requests}, repairs: {result.repairs}"
    for item in result.missing:
        yield f"missing {item}: {REMEDIES[item]}"
    if result.withheld:
        listed = ", ".join(f"line {item.id} ({item.reason})" for item in result.withheld)
        yield f"withheld: {listed}; release one with --keep {result.withheld[0].id}"
    if result.status == "rejected":
        yield f"rejected; the best attempt was:\n\n{result.text}"
        yield ""
    for violation in result.violations:
        where = f" in {violation.part}" if violation.part else ""
        yield f"{violation.severity} {violation.rule}{where}: {violation.message}"
    if result.send:
        yield from sending(result)


def sending(result: DraftResult) -> Iterator[str]:
    """When to send, and what speaks against now."""
    if result.send is None:
        return
    window, now = by_the_clock(result.send, datetime.now(UTC))
    if now <= window.latest:
        yield f"send by {window.target:%a %d %b %H:%M}, at the latest {window.latest:%a %d %b %H:%M}"
    if word := advice(window, now):
        yield word


def evidence_lines(result: DraftResult) -> Iterator[str]:
    """Each recap sentence beside the note lines it stands on."""
    for item in result.evidence:
        lines = ", ".join(str(line) for line in item.lines)
        word = "line" if len(item.lines) == 1 else "lines"
        yield f"  {item.sentence}\n    notes, {word} {lines}: {item.quote}"
    if not result.evidence:
        yield "  no sentence stands on the notes"
