"""The package as users get it: built without network, run from an empty folder, with its data files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

MAIL = """Subject: Thank you for the interview

Hi Priya,

Thank you for talking with me about the Night Shift Lead role.

I left keen to help with the pick errors in bay 6, and I look forward to the next steps.

Best wishes,
Tom
"""
MAIL = """Subject: Thank you for the interview

Hi Priya,

Thank you for talking with me about the Night Shift Lead role.

I left keen to help with the pick errors in bay 6, and I look forward to the next steps.

Best wishes,
Tom
"""
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with wheel and sdist, and the wheel that was built from the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    build(ROOT, folder, "sdist", "wheel")
    (sdist,) = folder.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    (source,) = (folder / "unpacked").iterdir()
    build(source, folder / "again", "wheel")
    return folder


def build(source: Path, target: Path, *kinds: str) -> None:
    options = [f"--target={kind}" for kind in kinds]
    command = [sys.executable, "-m", "hatchling", "build", *options, "--directory", str(target)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)


@pytest.fixture(scope="session")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked by pip into a folder of its own, without network and without dependencies."""
    folder = tmp_path_factory.mktemp("site")
    (wheel,) = built.glob("*.whl")
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--target",
        str(folder),
    ]
    subprocess.run([*command, str(wheel)], check=True, capture_output=True)
    return folder


@pytest.fixture
def run(installed: Path, tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the installed package from an empty folder."""

    def call(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "followup", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"},
            input=text,
            capture_output=True,
            text=True,
            check=False,
        )

    return call


def test_the_demo_runs_from_anywhere(run: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    """An installed wheel shows itself from an empty folder."""
    done = run("demo")
    assert done.returncode == 0 and done.stdout.startswith("Subject: "), done.stderr


def test_it_is_the_wheel_that_runs(
    installed: Path, run: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """The tests here do not quietly run the source checkout."""
    code = "import followup; print(followup.__file__)"
    env = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()).is_relative_to(installed)


def test_the_commands_work(run: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    """Drafting, checking and the rules need nothing beside the wheel."""
    drafted = run(
        "draft", "--engine", "offline", "--json", text="Night Shift Lead, interview with Priya Nair\n"
    )
    assert json.loads(drafted.stdout)["engine"] == "offline"
    assert json.loads(run("check", "--json", text=MAIL).stdout)["words"] > 20
    assert json.loads(run("rules", "--json").stdout)["rules"]
    assert run("doctor").returncode == 0


def names(path: Path) -> set[str]:
    """The files in a wheel, without those that carry the version in their folder."""
    with zipfile.ZipFile(path) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def test_the_wheel_has_what_the_source_has(built: Path) -> None:
    """Every module, word list, schema, prompt, case and example is in the wheel; tests are not."""
    (wheel,) = built.glob("*.whl")
    expected = set()
    for folder, home in [
        ("src/followup", "followup"), ("prompts", "followup/_data/prompts"),
        ("evals", "followup/_data/evals"), ("examples", "followup/_data/examples"),
    ]:  # fmt: skip
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                expected.add(f"{home}/{path.relative_to(ROOT / folder).as_posix()}")
    assert names(wheel) == expected
    assert "followup/py.typed" in expected


def test_the_sdist_builds_the_same_wheel(built: Path) -> None:
    """The wheel from the sdist holds the same files as the one from the checkout."""
    (first,), (second,) = built.glob("*.whl"), (built / "again").glob("*.whl")
    assert names(first) == names(second)


def test_the_sdist_can_be_tested(built: Path) -> None:
    """The sdist carries what a packager needs: tests, constraints, licence, change log."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        inside = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {
        "tests/conftest.py",
        "constraints.txt",
        "LICENSE",
        "CHANGELOG.md",
        ".ci/run",
        "README.md",
    } <= inside


def test_constraints_are_plain_pins() -> None:
    """constraints.txt holds name==version lines only: no address, no option, nothing twice."""
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    pins = [line.split("==") for line in lines]
    assert all(len(pin) == 2 and not set("/:@ ") & set(line) for pin, line in zip(pins, lines, strict=True))
    assert len({pin[0].casefold().replace("_", "-") for pin in pins}) == len(pins)
    assert "scikit-learn" not in (ROOT / "constraints.txt").read_text()
