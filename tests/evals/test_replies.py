"""Replies of a model that are kept: by the whole request and the repeat."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.faults.replies import NOTES
from tests.faults.scenarios import start
from tests.faults.server import FaultServer

from followup.cli.app import run


@pytest.fixture
def server() -> Iterator[FaultServer]:
    running = start()
    yield running
    running.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "cases"
    inside.mkdir()
    for name in ("a", "b"):
        text = f"id = '{name}'\nnotes = '''\n{NOTES}- room {name}\n'''\n"
        (inside / f"{name}.toml").write_text(text, encoding="utf-8")
    return inside


def test_kept_replies_are_used_again_but_repeats_are_drawn_apart(
    server: FaultServer, folder: Path, tmp_path: Path
) -> None:
    """Two cases twice are four requests; the same run again sends none, a third repeat two more."""
    play, cache = server.play("ok"), tmp_path / "kept"

    def evaluate(repeat: int, *more: str) -> None:
        command = [
            "eval",
            "run",
            str(folder),
            "--engine",
            "openai",
            "-m",
            "scripted",
            "--base-url",
            play.base_url,
        ]
        assert run([*command, "--repeat", str(repeat), "--cache", str(cache), *more]) == 0

    evaluate(2, "--json", str(tmp_path / "one"))
    assert len(play.posts) == 4
    evaluate(2, "--json", str(tmp_path / "two"))
    assert len(play.posts) == 4
    assert (tmp_path / "one").read_text() == (tmp_path / "two").read_text()
    evaluate(3)
    assert len(play.posts) == 6
    assert all(path.stat().st_mode & 0o077 == 0 for path in cache.iterdir())


def test_an_error_is_not_kept(server: FaultServer, folder: Path, tmp_path: Path) -> None:
    """A run against an endpoint that is down exits 4; the next one asks again."""
    down, up, cache = server.play("500"), server.play("ok"), tmp_path / "kept"
    command = ["eval", "run", str(folder), "--engine", "openai", "-m", "scripted", "--cache", str(cache)]
    assert run([*command, "--base-url", down.base_url, "--timeout", "3"]) == 4
    assert list(cache.iterdir()) == []
    assert run([*command, "--base-url", up.base_url]) == 0
    assert len(up.posts) == 2
