"""One client for a whole run, and a memory of model replies for those who want one.

Opened only for the model writer: it imports the SDK.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import httpx2
from openai import AsyncOpenAI

from followup.errors import OutputError
from followup.settings import api_key, load_settings
from followup.writers.model import read_endpoint
from followup.writers.model.client import BoundedClient, open_client

#: Which repeat of its case is being drafted: repeats are independent draws, so each has replies of its own.
REPEAT: ContextVar[int] = ContextVar("repeat", default=0)


@asynccontextmanager
async def run_client(base_url: str | None, cache: Path | None = None) -> AsyncIterator[AsyncOpenAI]:
    """A client that all drafts of a run share.

    Args:
        cache: folder that keeps good replies by the whole request and the repeat index; None keeps nothing.
    Raises: UsageError for a base URL that cannot work; OutputError for a folder that cannot be made.
    """
    endpoint = read_endpoint(base_url or load_settings().base_url, api_key())
    client = open_client(endpoint, _remembering(cache) if cache else BoundedClient)
    try:
        yield client
    finally:
        await client.close()


def _remembering(folder: Path) -> type[BoundedClient]:
    """A client class that asks the folder first."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(error.strerror or str(error), path=str(folder)) from None

    class RememberingClient(BoundedClient):
        async def send(self, request: httpx2.Request, **kwargs: Any) -> httpx2.Response:
            path = folder / f"{reply_key(request)}.json"
            try:
                kept = path.read_bytes()
            except OSError:
                response = await super().send(request, **kwargs)
                if response.status_code == 200:
                    _keep(path, response.content)
                return response
            headers = {"content-type": "application/json"}
            return httpx2.Response(200, headers=headers, content=kept, request=request)

    return RememberingClient


def reply_key(request: httpx2.Request) -> str:
    """SHA-256 over method, address, body and repeat index. Headers are left out: one of them is the key."""
    parts = [request.method.encode(), str(request.url).encode(), request.content, str(REPEAT.get()).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _keep(path: Path, content: bytes) -> None:
    """Written beside and renamed, readable by the owner alone; a full disk only costs the memory."""
    beside = path.with_suffix(f".{os.getpid()}")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
