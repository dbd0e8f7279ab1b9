"""A server that answers as scripted: raw sockets on loopback, so that every fault of a wire can be played.

A script is a list of steps, "429*2,ok": two replies of 429, then good ones; the last step is repeated for
ever. The base URL of a play holds its own number, so that one server serves many tests at once.
"""

from __future__ import annotations

import contextlib
import json
import re
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any


@dataclass
class Request:
    """One request as it came in; `at` is monotonic seconds."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    at: float

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Play:
    """One script and the requests that it saw. `posts` leaves look-ups of models out."""

    base_url: str
    steps: list[str]
    requests: list[Request] = field(default_factory=list)

    @property
    def posts(self) -> list[Request]:
        return [request for request in self.requests if request.method == "POST"]

    @property
    def gaps(self) -> list[float]:
        """Seconds between one POST and the next."""
        return [later.at - earlier.at for earlier, later in pairwise(self.posts)]


class Wire:
    """The server's end of a connection."""

    def __init__(self, connection: socket.socket, play: Play, request: Request, port: int) -> None:
        self.connection = connection
        self.play = play
        self.request = request
        self.port = port

    def send(self, raw: bytes) -> None:
        self.connection.sendall(raw)

    def respond(self, status: int, body: bytes, *headers: str, kind: str = "application/json") -> None:
        """A whole answer; the connection is closed after it."""
        self.send(self.head(status, len(body), *headers, kind=kind) + body)

    @staticmethod
    def head(status: int, length: int | None, *headers: str, kind: str = "application/json") -> bytes:
        lines = [f"HTTP/1.1 {status} Scripted", f"Content-Type: {kind}", *headers]
        if not any(header.startswith("Connection:") for header in headers):
            lines.append("Connection: close")
        if length is not None:
            lines.append(f"Content-Length: {length}")
        return "\r\n".join([*lines, "", ""]).encode()

    def reset(self) -> None:
        """Close with RST instead of FIN."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()


Behaviour = Callable[[Wire, str], None]


class FaultServer:
    """Serves plays until it is closed. `behaviours` maps the name of a step to what it does."""

    def __init__(self, behaviours: dict[str, Behaviour], context: ssl.SSLContext | None = None) -> None:
        self._behaviours = behaviours
        self._context = context
        self._plays: list[Play] = []
        self._closed = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def play(self, script: str) -> Play:
        steps: list[str] = []
        for step in script.split(","):
            name, _, times = step.partition("*")
            assert name.partition("=")[0] in self._behaviours, f"no such step: {name}"
            steps += [name] * int(times or 1)
        scheme = "https" if self._context else "http"
        play = Play(f"{scheme}://127.0.0.1:{self.port}/{len(self._plays)}/v1", steps)
        self._plays.append(play)
        return play

    def close(self) -> None:
        self._closed.set()
        self._listener.close()

    def wait(self, seconds: float) -> None:
        """Sleep, but not longer than the server lives."""
        self._closed.wait(seconds)

    def _serve(self) -> None:
        while not self._closed.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._handle, args=(connection,), daemon=True).start()

    def _handle(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), contextlib.closing(connection):
            if self._context:
                connection = self._context.wrap_socket(connection, server_side=True)
            elif connection.recv(1, socket.MSG_PEEK) == b"\x16":
                connection.sendall(b"HTTP/1.1 400 TLS is not spoken here\r\n\r\n")
                return
            if request := _read(connection):
                self._answer(connection, request)
            connection.close()

    def _answer(self, connection: socket.socket, request: Request) -> None:
        found = re.search(r"/(\d+)/v1/", request.path)
        assert found, f"no play under {request.path}"
        play = self._plays[int(found.group(1))]
        play.requests.append(request)
        step = play.steps[min(len(play.posts), len(play.steps)) - 1] if request.method == "POST" else "models"
        name, _, argument = step.partition("=")
        self._behaviours[name](Wire(connection, play, request, self.port), argument)


def _read(connection: socket.socket) -> Request | None:
    with connection.makefile("rb") as stream:
        line = stream.readline().decode("latin-1").split()
        if len(line) < 2:
            return None
        headers: dict[str, str] = {}
        while (header := stream.readline().decode("latin-1").strip()) != "":
            name, _, value = header.partition(":")
            headers[name.lower()] = value.strip()
        body = stream.read(int(headers.get("content-length", "0")))
        return Request(line[0], line[1], headers, body, time.monotonic())
