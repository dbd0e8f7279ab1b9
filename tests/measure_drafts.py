"""Drafts of labelled notes, measured: `python -m tests.measure_drafts FILE.toml... [--show] [--points]`.

A labelled note says who is to be greeted, which role, which facts are worth using and what must never
surface; passages to withhold are marked as ⟦reason|words⟧. With `--truth` these labels stand in for reading.
"""

from __future__ import annotations

import argparse
import itertools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from followup.errors import DraftRejected
from followup.language.names import parse_name
from followup.language.sentences import sentence_spans
from followup.models import DraftResult
from followup.notes import Notes, Passage, find_points, read_notes
from followup.parsing import read_message
from followup.synchronous import draft

_MARK = re.compile(r"⟦([a-z-]+)\|(.*?)⟧", re.DOTALL)


@dataclass
class Measured:
    """What one draft came to."""

    note: str
    greeting: bool
    role: bool | None
    weight: float
    best: float
    leaks: list[str]
    words: int
    short_form: bool
    rejected: list[str]
    missing: tuple[str, ...]


def stripped(text: str) -> str:
    """The note without its marks, as it would be pasted."""
    return _MARK.sub(lambda match: match.group(2), text)


def labelled_notes(note: dict[str, Any]) -> Notes:
    """Notes as a perfect reader would read them, from the labels."""
    plain, passages, start = "", [], 0
    spans: list[tuple[int, int, str | None]] = []
    for match in _MARK.finditer(note["text"]):
        plain += note["text"][start : match.start()]
        spans.append((len(plain), len(plain) + len(match.group(2)), match.group(1)))
        plain += match.group(2)
        start = match.end()
    plain += note["text"][start:]
    place = 0
    for number, line in enumerate(plain.split("\n"), 1):
        end = place + len(line)
        cuts = sorted({place, end, *(x for a, b, _ in spans for x in (a, b) if place <= x <= end)})
        for left, right in itertools.pairwise(cuts):
            reason = next((r for a, b, r in spans if a <= left and right <= b), None)
            for a, b in sentence_spans(plain[left:right]):
                text = plain[left + a : left + b]
                speaker = None
                passages.append(
                    Passage(f"{number}.{len(passages)}", number, left + a, left + b, text, reason, speaker)
                )  # type: ignore[arg-type]
        place = end + 1
    people = tuple(parse_name(_titled(forms, note)) for forms in note["greets"] if forms)
    role = note["role"][0] if note["role"] else ""
    found = re.search(re.escape(role), plain, re.IGNORECASE) if role else None
    return Notes(
        text=plain,
        passages=tuple(passages),
        interviewers=people,
        people=people,
        role=_role(found.group() if found else role),
        sender=note.get("sender", ""),
    )


def _titled(forms: list[str], note: dict[str, Any]) -> str:
    names = {word.casefold(): word for name in note.get("names", []) for word in name.split()}
    longest = max(forms, key=lambda form: (len(form.split()), len(form)))
    return " ".join(names.get(word, word.capitalize()) for word in longest.split())


def _role(role: str) -> str:
    return " ".join(word if word.isupper() and len(word) < 5 else word.title() for word in role.split())


def drafted(note: dict[str, Any], *, truth: bool) -> tuple[DraftResult, list[str]]:
    """The draft, and the error rules it breaks when it was rejected."""
    notes = labelled_notes(note) if truth else stripped(note["text"])
    try:
        return draft(notes, engine="offline"), []
    except DraftRejected as rejection:
        result = rejection.result
        return result, sorted({v.rule for v in result.violations if v.severity == "error"})


def measured(note: dict[str, Any], result: DraftResult, rejected: list[str]) -> Measured:
    """One draft against the labels of its note."""
    body = re.sub(r"\s+", " ", result.text).casefold()
    greeting = result.parts.greeting.casefold()
    if note["greets"]:
        greeted = all(any(form in greeting for form in forms) for forms in note["greets"])
    else:
        greeted = greeting in ("hello,", "hi,", "dear all,", "hello all,")
    weights = sorted((fact["weight"] for fact in note["facts"]), reverse=True)
    used = sum(
        fact["weight"] for fact in note["facts"] if any(word.casefold() in body for word in fact["any"])
    )
    leaks = [item for item in note["never"] if re.search(rf"(?<!\w){re.escape(item.casefold())}(?!\w)", body)]
    return Measured(
        note["id"],
        greeted,
        any(form in body for form in note["role"]) if note["role"] else None,
        used,
        sum(weights[:2]),
        leaks,
        read_message(result.text).words,
        not result.parts.recap,
        rejected,
        result.missing,
    )


def files_of(paths: list[str]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for path in paths:
        yield path, tomllib.loads(Path(path).read_text(encoding="utf-8"))["note"]


def main() -> None:
    """Print one line a note, then the totals."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+")
    parser.add_argument("--show", action="store_true", help="print the drafts")
    parser.add_argument("--points", action="store_true", help="print every usable point")
    parser.add_argument(
        "--truth", action="store_true", help="take people, role and withheld passages from the labels"
    )
    parser.add_argument("--note", help="only notes whose id holds this")
    options = parser.parse_args()
    rows: list[Measured] = []
    for _, notes in files_of(options.files):
        for note in notes:
            if options.note and options.note not in note["id"]:
                continue
            result, rejected = drafted(note, truth=options.truth)
            row = measured(note, result, rejected)
            rows.append(row)
            print(
                f"{row.note:45} {'greet' if row.greeting else 'WRONG GREETING'} "
                f"{'role' if row.role else '-' if row.role is None else 'NO ROLE'} "
                f"{min(row.weight / row.best, 1):.0%} of two, {row.words} words"
                f"{' SHORT' if row.short_form else ''}{' LEAK ' + str(row.leaks) if row.leaks else ''}"
                f"{' REJECTED ' + str(row.rejected) if row.rejected else ''}"
            )
            if options.points:
                read = labelled_notes(note) if options.truth else read_notes(stripped(note["text"]))
                for point in find_points(read):
                    print(f"      {point.weight:.2f} {point.kind:7} {point.text}")
            if options.show:
                print("\n" + result.text + "\n" + "-" * 100)
    count = max(len(rows), 1)
    roles = [row for row in rows if row.role is not None]
    print(
        f"\n{len(rows)} notes: greeting right {sum(r.greeting for r in rows)}, "
        f"role named {sum(bool(r.role) for r in roles)}/{len(roles)}, "
        f"weight of two {sum(min(r.weight / r.best, 1) for r in rows) / count:.0%}, notes with >= 70 % "
        f"{sum(r.weight >= 0.7 * r.best for r in rows)}, short forms {sum(r.short_form for r in rows)}, "
        f"leaks {sum(bool(r.leaks) for r in rows)}, rejected {sum(bool(r.rejected) for r in rows)}, "
        f"words {sum(r.words for r in rows) / count:.0f}"
    )


if __name__ == "__main__":
    main()
