"""The guard of conftest.py: a test cannot see keys or reach beyond this machine."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]


def test_settings_are_gone() -> None:
    """No key and no setting of the developer's shell reaches a test."""
    assert not [name for name in os.environ if name.startswith(("OPENAI_", "FOLLOWUP_"))]


def test_loopback_is_open() -> None:
    """A server on loopback can be reached."""
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as link,
    ):
        assert link.getpeername() == server.getsockname()


@pytest.mark.parametrize("target", ["192.0.2.1", "example.com"], ids=["address", "name"])
def test_a_call_outside_fails_the_test(pytester: pytest.Pytester, target: str) -> None:
    """Even a swallowed connection to the outside turns the test red."""
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(
        f"""
        import socket
        def test_sneaks_out():
            try:
                socket.create_connection(({target!r}, 9), timeout=0.2)
            except OSError:
                pass
        """
    )
    pytester.runpytest().assert_outcomes(passed=1, errors=1)
