"""Notes of the corpus as tests read them: each once in a run, those of the older files only with `-m slow`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from followup.notes import Notes, read_notes

FILES = sorted((Path(__file__).parent / "corpus").glob("notes_*.toml"))
#: Files up to this number are not read in every run.
_LAST_OLDER = 64
_MARK = re.compile(r"⟦[a-z-]+\|(.*?)⟧", re.DOTALL)


def notes_files() -> list[pytest.param]:  # type: ignore[valid-type]
    """Every file as a parameter, the older ones marked `slow`."""
    return [
        pytest.param(path, id=path.stem, marks=[pytest.mark.slow] if _is_older(path) else [])
        for path in FILES
    ]


def corpus_notes() -> list[pytest.param]:  # type: ignore[valid-type]
    """Every note as a parameter, as pasted; those of the older files marked `slow`."""
    return [
        pytest.param(text, id=name, marks=[pytest.mark.slow] if _is_older(path) else [])
        for path in FILES
        for name, text in notes_of(path)
    ]


def _is_older(path: Path) -> bool:
    return int(re.sub(r"\D", "", path.stem)) <= _LAST_OLDER


def notes_of(path: Path) -> Iterator[tuple[str, str]]:
    """Id and text of the notes of one file, without the marks of what must be withheld."""
    for note in tomllib.loads(path.read_text("utf-8"))["note"]:
        yield note["id"], _MARK.sub(r"\1", note["text"])


@cache
def read_once(text: str) -> Notes:
    """The notes as read; those of one run are read by several tests."""
    return read_notes(text)
