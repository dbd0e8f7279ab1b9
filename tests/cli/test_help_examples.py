"""The examples in the help texts are not decoration: they run."""

from __future__ import annotations

import importlib
import shlex
from pathlib import Path

import pytest

from followup.cli import app
from tests.cli.conftest import NOTES, Cli
from tests.cli.test_check import GOOD


def printed_examples() -> list[str]:
    """Every example command of every help text, without what is piped in or out."""
    modules = [app, *(importlib.import_module(f"followup.cli.{name}") for name in app.COMMANDS)]
    lines = [line for module in modules for line in getattr(module, "EXAMPLES", "").splitlines()]
    commands = [part.strip() for line in lines for part in line.split(" | ") if line.startswith("  ")]
    return sorted({command for command in commands if command.startswith("followup ")})


def test_there_are_examples() -> None:
    """The reading above finds them; the main help alone has four."""
    assert len(printed_examples()) > 12


@pytest.mark.parametrize(
    "command",
    [example for example in printed_examples() if "openai" not in example and " eval" not in example],
)
def test_an_example_runs(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    """With the files it names at hand, an example gives a result, not a usage error."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "drafts").mkdir()
    for name in ("mail.txt", "drafts/a.txt", "drafts/b.txt"):
        (tmp_path / name).write_text(GOOD)
    (tmp_path / "mail.eml").write_text("MIME-Version: 1.0\n" + GOOD)
    (tmp_path / "notes.txt").write_text(NOTES)
    (tmp_path / "notes.jsonl").write_text(
        '{"id": "a", "notes": "Night Shift Lead, interview with Priya Nair"}\n'
    )
    arguments = shlex.split(command)[1:]
    expanded = [
        str(path) for item in arguments for path in (sorted(tmp_path.glob(item)) if "*" in item else [item])
    ]
    stdin = GOOD if arguments[0] == "check" else NOTES
    outcome = cli(*expanded, stdin=stdin.encode())
    assert outcome.code in (0, 1), outcome.err
    assert outcome.code or outcome.out or (tmp_path / "drafts.jsonl").exists()
