"""Everything wrong in cases, with file and line - references that one would not be proud of included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from followup.errors import FollowupError
from followup.evals.cases import Case, Mistake, case_files, read_case
from followup.evals.places import line_of
from followup.evals.sample import make_sample
from followup.evals.scorers import score_all

#: A reference that scores lower anywhere is no example to follow.
LOWEST = 0.6


def find_mistakes(paths: Sequence[Path] = ()) -> Iterator[Mistake]:
    """Every mistake of every case file.

    Raises: UsageError when a path is not there.
    """
    seen: dict[str, Path] = {}
    for path in case_files(paths):
        case, mistakes = read_case(path)
        yield from mistakes
        if case is None:
            continue
        source = path.read_text(encoding="utf-8-sig")
        if case.id in seen:
            yield Mistake(
                str(path), line_of(source, ("id",)), f"id {case.id!r} is also that of {seen[case.id]}"
            )
        seen[case.id] = path
        for where, message in _in_case(case, path):
            yield Mistake(str(path), line_of(source, where), message)


def _in_case(case: Case, path: Path) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if case.id != path.stem:
        yield ("id",), f"id {case.id!r} is not the name of the file"
    if not case.why.strip():
        yield ("id",), "why: say what this case proves"
    if not case.references:
        yield ("id",), "references: write one or two e-mails that you would be proud to send"
    for name in ("greets", "role", "facts"):
        if getattr(case.expect, name) is None:
            yield ("expect",), f"expect.{name} is missing, so nothing is scored by it"
    for index, reference in enumerate(case.references):
        for message in _in_reference(case, reference.text):
            yield ("references", index, "text"), f"reference {index + 1}: {message}"


def _in_reference(case: Case, text: str) -> Iterator[str]:
    try:
        sample = make_sample(case, text)
    except FollowupError as error:
        yield str(error)
        return
    if sample.unreadable:
        yield sample.unreadable
    for violation in sample.violations:
        if violation.severity == "error":
            yield f"breaks {violation.rule}: {violation.message}"
    for name, score in score_all(sample).items():
        if score.value is not None and score.value < LOWEST and name != "rules":
            yield f"{name} {score.value:.2f}: {score.reason}"
