"""A fault server on loopback, and drafts written against it without waiting."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from tests.faults.replies import NOTES
from tests.faults.scenarios import start
from tests.faults.server import FaultServer, Play

from followup import DraftRejected, DraftResult, FollowupError, adraft
from followup.writers.model import ModelWriter, read_endpoint, read_options

KEY = "sk-test-0123456789abcdefghijklmnop"


@dataclass
class Outcome:
    """What became of one draft: its result (of a rejected one too), its error, and what the server saw."""

    play: Play
    result: DraftResult | None = None
    error: FollowupError | None = None
    waits: list[float] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return type(self.error).__name__ if self.error else "ready"


Write = Callable[..., Outcome]


@pytest.fixture(scope="session")
def server() -> Iterator[FaultServer]:
    running = start()
    yield running
    running.close()


@pytest.fixture
def write(server: FaultServer) -> Write:
    """Write one draft with the model writer against a script; waits are noted, not waited."""

    def write(
        script: str, *, options: dict[str, Any] | None = None, timeout_s: float = 20, **fields: Any
    ) -> Outcome:
        play = server.play(script)
        outcome = Outcome(play)

        async def sleep(seconds: float) -> None:
            outcome.waits.append(seconds)

        async def run() -> DraftResult:
            writer = ModelWriter(
                read_endpoint(play.base_url, KEY),
                model="scripted",
                options=read_options(options),
                timeout_s=timeout_s,
                sleep=sleep,
            )
            try:
                given = {"to": "Priya", "role": "Night Shift Lead", "sender": "Tom", **fields}
                return await adraft(given.pop("notes", NOTES), writer=writer, **given)
            finally:
                await writer.aclose()

        try:
            outcome.result = asyncio.run(run())
        except DraftRejected as error:
            outcome.result, outcome.error = error.result, error
        except FollowupError as error:
            outcome.error = error
        return outcome

    return write
