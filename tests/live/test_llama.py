"""Opt-in (`-m live_local`): llama-cpp-python, a real sampling server, with a model that the test writes.

`pip install "llama-cpp-python[server]" gguf` somewhere, then name its Python in LLAMA_PYTHON.
"""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.faults.replies import NOTES

from followup import DraftRejected, EndpointRefused, ModelRefused, draft

pytestmark = pytest.mark.live_local


@pytest.fixture(scope="module")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    python = os.environ.get("LLAMA_PYTHON")
    if not python:
        pytest.skip("LLAMA_PYTHON names no Python with llama_cpp")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("llama")
    subprocess.run([python, Path(__file__).with_name("tiny_model.py"), folder / "tiny.gguf"], check=True)
    arguments = ["--model", "tiny.gguf", "--n_ctx", "16384", "--host", "127.0.0.1", "--port", str(port)]
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(
            [python, "-m", "llama_cpp.server", *arguments], cwd=folder, stdout=log, stderr=log
        )
    try:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.3)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        running.terminate()
        running.wait(20)


@pytest.mark.parametrize("seed", range(3))
def test_gibberish_is_refused_within_the_budget(llama: str, seed: int) -> None:
    """A random model drives downgrade, reading, rules and repair; nothing of it is ever called ready."""
    with pytest.raises((DraftRejected, ModelRefused)) as caught:
        draft(NOTES, to="Priya", base_url=llama, options={"seed": str(seed), "max_tokens": "400"})
    error = caught.value
    requests = error.result.requests if isinstance(error, DraftRejected) else error.requests
    assert 1 <= requests <= 6


def test_notes_beyond_the_context(llama: str) -> None:
    """The server's own words for an overflow are understood."""
    with pytest.raises(EndpointRefused, match="too long"):
        draft(NOTES + "we talked about the dock board\n" * 800, to="Priya", base_url=llama)
