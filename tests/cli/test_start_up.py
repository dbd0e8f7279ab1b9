"""Starting stays cheap: counted in modules and patterns, which no busy machine can change."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COUNT = """
import json, os, re, sys
from re import _compiler
compiled, real, leave = [], _compiler.compile, os._exit
def counted(pattern, flags=0):
    compiled.append(len(str(pattern)))
    return real(pattern, flags)
def counts(code):
    print(json.dumps({"modules": list(sys.modules), "patterns": len(compiled)}), file=sys.stderr)
    sys.stderr.flush()
    leave(code)
_compiler.compile, os._exit = counted, counts
from followup.__main__ import main
main()
"""
#: What no command may load that writes or checks offline: each takes longer than reading the notes.
NEVER = {"asyncio", "email", "importlib.metadata", "jinja2", "openai", "rich", "tomllib", "typer._adapters"}
LETTER = """Subject: Thanks\n\nHi Priya,\n\nThank you for your time on the rota.\n\nI look forward to hearing
from you.\n\nBest,\nTom\n"""


def counts(*arguments: str, given: str = "") -> tuple[set[str], int]:
    """Modules imported and patterns compiled by one command."""
    run = subprocess.run(
        [sys.executable, "-c", COUNT, *arguments],
        input=given, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
    )  # fmt: skip
    told = json.loads(run.stderr.splitlines()[-1])
    return set(told["modules"]), told["patterns"]


@pytest.mark.parametrize(
    ("arguments", "most_modules", "most_patterns"),
    [
        pytest.param(["--help"], 8, 30, id="help"),
        pytest.param(["check", "-"], 85, 80, id="check"),
        pytest.param(
            ["draft", "examples/warehouse-night-shift.txt", "--engine", "offline"], 155, 145, id="draft"
        ),
    ],
)
def test_modules_and_patterns(arguments: list[str], most_modules: int, most_patterns: int) -> None:
    """A command imports and compiles no more than it did when it was last made cheap, with some room."""
    modules, patterns = counts(*arguments, given=LETTER)
    own = {name for name in modules if name.split(".")[0] == "followup"}
    assert 3 < len(own) <= most_modules
    assert 0 < patterns <= most_patterns
    assert not modules & NEVER


def test_a_value_that_is_not_plain_is_still_converted() -> None:
    """Numbers go typer's own way, with its machinery and its complaints; text, choices and defaults do without."""
    modules, _ = counts("check", "-", "--max-words", "200", given=LETTER)
    assert "typer._adapters" in modules


def test_check_without_notes_reads_none() -> None:
    """Nothing that finds people, points or what to withhold is imported when no notes are given."""
    modules, _ = counts("check", "-", given=LETTER)
    assert "followup.rules.recap_missing" in modules
    assert not modules & {"followup.notes.reading", "followup.notes.points", "followup.notes.withholding"}
