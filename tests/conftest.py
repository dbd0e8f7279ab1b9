"""What every test gets: no keys, no user settings, a home of its own, and no way out of this machine."""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

_SETTINGS = ("OPENAI_", "FOLLOWUP_", "AZURE_OPENAI_")
_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")


@pytest.fixture(scope="session")
def _home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def _sealed(_home: Path) -> Iterator[None]:
    """Unset keys, settings and proxies, move HOME, and fail on any connection that leaves loopback."""
    tried: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith(_SETTINGS) or name.upper() in _PROXIES:
                patch.delenv(name)
        patch.setenv("HOME", str(_home))
        for name, folder in [("CONFIG", ".config"), ("CACHE", ".cache"), ("DATA", ".local/share")]:
            patch.setenv(f"XDG_{name}_HOME", str(_home / folder))
        _block(patch, tried)
        yield
    assert not tried, f"the test tried to leave this machine: {', '.join(tried)}"


def _block(patch: pytest.MonkeyPatch, tried: list[str]) -> None:
    look_up, connect, connect_ex = socket.getaddrinfo, socket.socket.connect, socket.socket.connect_ex

    def guarded_look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        if not _is_local(host):
            name = host.decode() if isinstance(host, bytes) else str(host)
            if not name.endswith(".invalid"):
                tried.append(name)
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return look_up(host, *args, **kwargs)

    def guarded_connect(self: socket.socket, address: Any) -> None:
        _check(self, address, tried)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        _check(self, address, tried)
        return connect_ex(self, address)

    patch.setattr(socket, "getaddrinfo", guarded_look_up)
    patch.setattr(socket.socket, "connect", guarded_connect)
    patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)


def _check(sock: socket.socket, address: Any, tried: list[str]) -> None:
    if sock.family in (socket.AF_INET, socket.AF_INET6) and not _is_local(address[0]):
        tried.append(str(address[0]))
        raise OSError(f"blocked by the tests: {address[0]}")


def _is_local(host: Any) -> bool:
    """Loopback, the local host's name, or the wildcard address a server binds to."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified
