"""How the tests call the command line: inside this process, or as a process of its own."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

import followup
from followup.cli.app import run

NOTES = """Night Shift Lead, interview with Priya Nair

- she wants pick errors down from 4% to 2% before peak
- I told her about the bay 6 label change, which halved the mispicks there
- the voice headsets come in January and she needs somebody to train the agency staff
- money would be 31-34, dont bring up

Tom
"""


@dataclass(frozen=True)
class Outcome:
    """What one command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """stdout as the one JSON line that it must be."""
        assert self.out.count("\n") == 1, self.out
        return json.loads(self.out)


Cli = Callable[..., Outcome]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Cli]:
    """Run a command line in this process; `stdin` is what a pipe would bring."""

    def call(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = run(arguments)
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    before = signal.getsignal(signal.SIGTERM)
    yield call
    signal.signal(signal.SIGTERM, before)


@pytest.fixture
def spawn() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run a command line as a process of its own."""

    def call(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
        options.setdefault("capture_output", "stdout" not in options)
        if "input" not in options:
            options.setdefault("stdin", subprocess.DEVNULL)
        options["env"] = process_env(**options.get("env", {}))
        return subprocess.run([sys.executable, "-m", "followup", *arguments], check=False, **options)

    return call


def process_env(**extra: str) -> dict[str, str]:
    """The environment of a process that runs this checkout."""
    source = str(Path(followup.__file__).parents[1])
    return {**os.environ, "PYTHONPATH": source, **extra}


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """A file with good notes."""
    path = tmp_path / "notes.txt"
    path.write_text(NOTES, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def matches_schema() -> Callable[[Any, str], None]:
    """Check a value against one of the schemas that ship with the package."""
    folder = files("followup") / "schemas"
    schemas = [json.loads(item.read_text()) for item in folder.iterdir() if item.name.endswith(".json")]
    registry: Registry[Any] = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema)) for schema in schemas
    )

    def check(value: Any, name: str) -> None:
        schema = registry.contents(f"urn:followup:schema:{name}")
        Draft202012Validator(schema, registry=registry).validate(value)

    return check
