"""The direction of imports, and what starting costs: both are read from the code, not from a promise."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import followup

SOURCE = Path(followup.__file__).parent
#: From top to bottom; a module imports from its own layer or from a lower one.
LAYERS = (
    ("__main__",),
    ("cli",),
    ("evals", "batch"),
    ("synchronous",),
    ("pipeline",),
    ("engines", "repairing"),
    ("writers", "rules", "checking"),
    ("prompts", "notes", "parsing", "render", "eml", "timing", "appending"),
    ("language", "message", "models", "settings", "data"),
    ("errors",),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}


def unit(module: str) -> str:
    """The part of the package that a dotted module name belongs to: "followup.cli.draft" -> "cli"."""
    return [*module.split("."), ""][1]


def imports(path: Path) -> set[str]:
    """The parts of the package that a file imports from, anywhere in it but under `if TYPE_CHECKING`."""
    found: set[str] = set()
    for node in walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            whole = node.module == "followup"
            found |= {f"followup.{alias.name}" for alias in node.names} if whole else {node.module or ""}
    return {unit(name) for name in found if name.split(".")[0] == "followup"} - {"", "__version__"}


def walk(tree: ast.AST) -> Iterator[ast.AST]:
    """All nodes, without those that only a type checker sees."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        yield node
        yield from walk(node)


FILES = sorted(path for path in SOURCE.rglob("*.py") if path != SOURCE / "__init__.py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_imports_point_down(path: Path) -> None:
    """A module imports from its own layer or a lower one; writers and rules do not know each other."""
    own = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    for name in imports(path):
        assert name in LEVEL or hasattr(followup, name), f"{name} has no layer"
        assert LEVEL.get(name, 0) >= LEVEL[own], f"{own} imports {name}, which is above it"
        assert {own, name} != {"writers", "rules"}


def test_the_test_sees_an_import_upwards(tmp_path: Path) -> None:
    """The reading above finds both forms of import, also inside a function."""
    path = tmp_path / "x.py"
    lines = (
        "import followup.cli.app",
        "if TYPE_CHECKING:\n    from followup.evals import cases",
        "def f():\n    from followup import batch\n    from followup.rules import RULES",
    )
    path.write_text("\n".join(lines))
    assert imports(path) == {"cli", "batch", "rules"}


HEAVY = {"openai", "httpx2", "httpx", "scipy", "numpy", "rich", "sacrebleu", "jinja2", "tenacity"}
CHEAP = {
    "import": (["-c", "import followup"], HEAVY | {"pydantic", "typer", "asyncio"}),
    "help": (["-m", "followup", "--help"], HEAVY | {"pydantic", "asyncio"}),
    "version": (["-m", "followup", "--version"], HEAVY | {"pydantic", "typer", "asyncio"}),
    "draft": (["-m", "followup", "draft", "NOTES", "--engine", "offline"], HEAVY | {"asyncio", "email.mime"}),
    "check": (["-m", "followup", "check", "NOTES"], HEAVY | {"asyncio"}),
    "rules": (["-m", "followup", "rules"], HEAVY | {"asyncio"}),
    "doctor": (["-m", "followup", "doctor"], HEAVY | {"asyncio"}),
}


@pytest.mark.parametrize(("arguments", "unwanted"), CHEAP.values(), ids=CHEAP)
def test_starting_stays_cheap(tmp_path: Path, arguments: list[str], unwanted: set[str]) -> None:
    """The everyday commands import none of the packages that cost most, although all are installed."""
    notes = tmp_path / "notes.txt"
    notes.write_text("Night Shift Lead interview with Priya Nair\nShe wants pick errors down to 2%.\n")
    arguments = [str(notes) if item == "NOTES" else item for item in arguments]
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        env={"PYTHONPATH": str(SOURCE.parent), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    loaded = {
        line.rpartition("|")[2].strip()
        for line in done.stderr.splitlines()
        if line.startswith("import time:")
    }
    assert "followup" in loaded
    assert not loaded & unwanted
