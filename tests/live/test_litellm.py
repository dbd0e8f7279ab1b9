"""Opt-in (`-m live_local`): a real LiteLLM proxy with scripted replies, in an environment of its own.

`pip install "litellm[proxy]"` somewhere, then name its command in LITELLM_COMMAND.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest
from tests.faults.replies import GOOD, NOTES, TEXTS, text_of

from followup import EndpointRefused, EndpointUnavailable, ModelRefused, UsageError, draft

pytestmark = pytest.mark.live_local

KEY = "sk-local-0123456789"
MODELS = {
    "mock-ok": text_of(GOOD),
    "mock-labelled": TEXTS["labelled"],
    "mock-prose": "I would rather not write a mail.",
    "mock-429": "litellm.RateLimitError",
    "mock-500": "litellm.InternalServerError",
    "mock-ctx": "litellm.ContextWindowExceededError",
}


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    command = os.environ.get("LITELLM_COMMAND")
    if not command:
        pytest.skip("LITELLM_COMMAND names no litellm")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("litellm")
    config = {
        "model_list": [
            {
                "model_name": name,
                "litellm_params": {"model": "openai/fake", "api_key": "none", "mock_response": text},
            }
            for name, text in MODELS.items()
        ],
        "litellm_settings": {"num_retries": 0},
        "general_settings": {"master_key": KEY},
    }
    (folder / "mock.yaml").write_text(json.dumps(config), encoding="utf-8")
    arguments = ["--config", "mock.yaml", "--host", "127.0.0.1", "--port", str(port), "--telemetry", "False"]
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(
            [command, *arguments],
            cwd=folder,
            stdout=log,
            stderr=log,
            env={**os.environ, "LITELLM_LOCAL_MODEL_COST_MAP": "True"},
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}/health/liveliness", running)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        running.terminate()
        running.wait(20)


def _wait_for(url: str, running: subprocess.Popen[bytes], seconds: float = 180) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and running.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=5).read()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    pytest.fail("the proxy did not start")


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)


def _draft(proxy: str, model: str | None, **fields: object) -> str:
    given = {"to": "Priya", "role": "Night Shift Lead", "sender": "Tom", "engine": "openai", **fields}
    return draft(NOTES, base_url=proxy, model=model, **given).status  # type: ignore[arg-type]


def test_a_draft(proxy: str) -> None:
    """The whole way through a real gateway."""
    assert _draft(proxy, "mock-ok") == "ready"


def test_labelled_text(proxy: str) -> None:
    """The lowest rung of the ladder."""
    assert _draft(proxy, "mock-labelled", options={"structured": "text"}) == "ready"


@pytest.mark.parametrize(
    ("model", "error", "requests"),
    [
        ("mock-prose", ModelRefused, 2),
        ("mock-429", EndpointUnavailable, 3),
        ("mock-500", EndpointUnavailable, 3),
        ("mock-ctx", EndpointRefused, 1),
        ("no-such-model", EndpointRefused, 1),
    ],
)
def test_errors(proxy: str, model: str, error: type[Exception], requests: int) -> None:
    """The gateway's own wording of faults leads to the same classes as ours."""
    with pytest.raises(error) as caught:
        _draft(proxy, model)
    assert getattr(caught.value, "requests", None) == requests


def test_a_wrong_key(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused for good, with the key masked."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-wrong-0123456789")
    with pytest.raises(EndpointRefused) as caught:
        _draft(proxy, "mock-ok")
    assert "0123456789" not in str(caught.value)


def test_models_to_choose_from(proxy: str) -> None:
    """Without a model, those on offer are named."""
    with pytest.raises(UsageError, match="mock-ok"):
        _draft(proxy, None)
