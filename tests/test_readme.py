"""What the README promises: its commands, its Python block, its tables and links."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from followup import check
from followup.cli.app import COMMANDS
from followup.rules import RULES
from tests.refresh_readme import example, replaced

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def test_it_opens_with_two_complete_commands() -> None:
    """The first two blocks each make an environment, install with the constraints and run, on one line."""
    first, second = (block.strip() for block in blocks("sh")[:2])
    for command in (first, second):
        assert "\n" not in command
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt ")
    assert "followup draft examples/" in first and "--engine offline" in first
    assert README.index(first) < README.index(second) < README.index("---")


def test_ci_runs_the_printed_test_command() -> None:
    """.ci/run has the README's test command as it is printed, and so has the contributing guide."""
    command = blocks("sh")[1].strip()
    assert command in (ROOT / ".ci" / "run").read_text().splitlines()
    assert command in (ROOT / "CONTRIBUTING.md").read_text().splitlines()


def run_python(code: str, tmp_path: Path) -> str:
    script = tmp_path / "script.py"
    script.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)],
        env={"PYTHONPATH": str(ROOT / "src"), "HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_python_block_runs(tmp_path: Path) -> None:
    """The block works as printed: it greets Priya by name, signs as Tom, and withholds the pay line."""
    (code,) = blocks("python")
    output = run_python(code, tmp_path)
    assert "Hi Priya," in output and "\nTom\n" in output
    assert re.search(r"^\S+ pay$", output, re.MULTILINE) and "31-34" not in output


def test_the_python_block_runs_in_a_running_loop(tmp_path: Path) -> None:
    """The same inside a running event loop, as in a notebook, with the same result."""
    (code,) = blocks("python")
    wrapped = f"import asyncio\nasync def cell():\n    exec({code!r}, {{}})\nasyncio.run(cell())\n"
    assert run_python(wrapped, tmp_path) == run_python(code, tmp_path)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_table(name: str) -> None:
    """A command that is not in the README does not exist for its readers."""
    assert re.search(rf"^\| `followup {name}\b", README, re.MULTILINE)


def test_every_rule_is_in_the_table() -> None:
    """The README names all rules, and no rule that is not there."""
    section = README.split("\n## Rules\n", 1)[1].split("\n## ", 1)[0]
    assert set(re.findall(r"`([a-z]+(?:-[a-z]+)*)`", section)) == {rule.id for rule in RULES}


def test_exit_codes_are_listed() -> None:
    """Every exit code has its row."""
    codes = re.findall(r"^\| (\d+(?:, \d+)*) \|", README, re.MULTILINE)
    assert [int(code) for row in codes for code in row.split(", ")] == [0, 1, 2, 3, 4, 5, 70, 130, 143]


def test_links_point_somewhere() -> None:
    """Links to files of the project, from the README and its sections, are alive."""
    targets = re.findall(r"\]\(([^)#:]+)\)", README)
    assert targets
    assert not [target for target in targets if not (ROOT / target).exists()]


def shown(name: str) -> str:
    """The example block of this name."""
    found = re.search(rf"<!-- {name} -->\n```text\n(.*?)```\n<!-- /{name} -->", README, re.DOTALL)
    assert found
    return found.group(1)


def test_the_example_is_real() -> None:
    """Notes, draft and remarks are what the file holds and the command prints now, and the draft stands up to the
    rules."""
    now = example()
    assert {name: shown(name) for name in now} == now, "run: python -m tests.refresh_readme"
    report = check(shown("draft"), notes=shown("notes"), to="Priya", role="Night Shift Lead", sender="Tom")
    assert report.violations == ()
    assert "(pay)" in shown("remarks")


def test_the_example_can_be_refreshed() -> None:
    """The script that puts a new draft into the README finds its places."""
    assert replaced(README, "draft", "NEW\n").count("NEW") == 1
