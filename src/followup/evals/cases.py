"""Eval cases: one TOML file each; data only, checked key by key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError, field_validator

from followup.data import data_root
from followup.errors import NotesError, UsageError
from followup.evals.places import line_of
from followup.models import Frozen, Occasion
from followup.notes import decode_notes

#: Case ids become file names and addresses within a page: no slash, no leading dot, no device name.
_ID = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}")
_DEVICES = frozenset("con prn aux nul".split()) | {f"{d}{n}" for d in ("com", "lpt") for n in range(10)}
#: No honest case comes near this; a file beyond it is not read.
MAX_CASE_BYTES = 2_000_000


def _as_text(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime | date) else value


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


class Given(Frozen):
    """What the user would pass beside the notes; unset fields are found in the notes."""

    to: Annotated[tuple[str, ...], BeforeValidator(_as_list)] = ()
    role: str | None = None
    team: str | None = None
    sender: str | None = None
    interviewed: Annotated[str | None, BeforeValidator(_as_text)] = None
    occasion: Occasion = "thanks"


class Reference(Frozen):
    """A whole e-mail that one would be proud to send."""

    text: str = Field(min_length=1)


class Fact(Frozen):
    """A point of the conversation; any of the strings in a draft shows that it is used."""

    name: str
    any: tuple[str, ...] = Field(min_length=1)
    weight: float = Field(default=1, gt=0)


class Expect(Frozen):
    """What a draft is measured against. None means: the case does not say, so nothing is scored.

    `greets` is empty where nobody's name is sure and the greeting must be neutral.
    """

    greets: tuple[tuple[str, ...], ...] | None = None
    role: tuple[str, ...] | None = None
    facts: tuple[Fact, ...] | None = None
    never: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Case(Frozen):
    """One example: notes, what is given, references, and what to expect of a draft."""

    id: str
    why: str = ""
    notes: str
    given: Given = Given()
    references: tuple[Reference, ...] = ()
    expect: Expect = Expect()

    @field_validator("id")
    @classmethod
    def _safe_id(cls, value: str) -> str:
        if not _ID.fullmatch(value) or value.split(".")[0].casefold() in _DEVICES:
            raise ValueError(
                "an id has 1 to 64 letters, digits, '-', '_' or '.', and does not start with '.'"
            )
        return value


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong in a case file; `line` counts from 1."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def read_case(path: Path) -> tuple[Case | None, list[Mistake]]:
    """One case file -> the case, or None with every mistake that keeps it from loading."""
    try:
        raw = path.read_bytes()
        if len(raw) > MAX_CASE_BYTES:
            return None, [Mistake(str(path), 1, f"larger than {MAX_CASE_BYTES:,} bytes")]
        source = raw.decode("utf-8-sig").replace("\r\n", "\n")
        content = tomllib.loads(source)
    except OSError as error:
        return None, [Mistake(str(path), 1, error.strerror or "cannot be read")]
    except UnicodeDecodeError as error:
        return None, [Mistake(str(path), raw[: error.start].count(b"\n") + 1, "not UTF-8")]
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found.group(1)) if found else source.count("\n") + 1
        return None, [Mistake(str(path), line, f"not TOML: {error}")]
    except RecursionError:
        return None, [Mistake(str(path), 1, "not TOML: nested too deeply")]
    return _checked(path, source, content)


def _checked(path: Path, source: str, content: dict[str, Any]) -> tuple[Case | None, list[Mistake]]:
    mistakes = []
    if "notes_file" in content:
        try:
            if "notes" in content:
                raise UsageError("notes and notes_file exclude each other")
            content["notes"] = _beside(path, content.pop("notes_file"))
        except (UsageError, NotesError) as error:
            mistakes.append(Mistake(str(path), line_of(source, ("notes_file",)), str(error)))
            content.setdefault("notes", "")
            content.pop("notes_file", None)
    try:
        case = Case.model_validate(content)
    except ValidationError as error:
        for item in error.errors(include_input=False, include_url=False):
            where = tuple(item["loc"])
            name = ".".join(str(part) for part in where)
            text = f"unknown key {name}" if item["type"] == "extra_forbidden" else f"{name}: {item['msg']}"
            mistakes.append(Mistake(str(path), line_of(source, where), text))
        return None, mistakes
    return (None if mistakes else case), mistakes


def _beside(path: Path, name: object) -> str:
    if not isinstance(name, str) or Path(name).name != name:
        raise UsageError("notes_file: the name of a file beside the case")
    try:
        return decode_notes((path.parent / name).read_bytes(), path=name)
    except OSError as error:
        raise UsageError(f"notes_file: {name}: {error.strerror}") from None


def shipped_cases() -> Path:
    """The folder of the cases that come with the package."""
    return Path(str(data_root() / "evals" / "cases"))


def case_files(paths: Iterable[Path] = ()) -> list[Path]:
    """The files themselves, and the *.toml of each folder by name; without paths the shipped cases.

    Raises: UsageError for a path that is not there and a folder without cases.
    """
    found: list[Path] = []
    for path in list(paths) or [shipped_cases()]:
        if path.is_dir():
            inside = sorted(path.glob("*.toml"))
            if not inside:
                raise UsageError(f"{path}: no *.toml case in this folder")
            found += inside
        elif path.exists():
            found.append(path)
        else:
            raise UsageError(f"{path}: no such file or folder")
    return found


def load_cases(paths: Sequence[Path] = ()) -> list[Case]:
    """All cases of these files and folders.

    Raises: UsageError naming the first mistake with file and line, and how many more there are.
    """
    cases: dict[str, tuple[Case, Path]] = {}
    mistakes: list[Mistake] = []
    for path in case_files(paths):
        case, found = read_case(path)
        mistakes += found
        if case and case.id in cases:
            mistakes.append(Mistake(str(path), 1, f"id {case.id!r} is also that of {cases[case.id][1]}"))
        elif case:
            cases[case.id] = (case, path)
    if mistakes:
        more = f" (and {len(mistakes) - 1} more; `followup eval lint` lists all)" if len(mistakes) > 1 else ""
        raise UsageError(f"{mistakes[0]}{more}")
    return [case for case, _ in cases.values()]
