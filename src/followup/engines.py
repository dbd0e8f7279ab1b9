"""Which engine writes, and the writer that it stands for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from followup.settings import Engine, Settings, api_key, prompts_folder
from followup.writers import AnyWriter
from followup.writers.offline import OfflineWriter

if TYPE_CHECKING:
    from openai import AsyncOpenAI


def choose_writer(
    settings: Settings,
    engine: Engine | None,
    *,
    model: str | None = None,
    base_url: str | None = None,
    timeout_s: float | None = None,
    options: Mapping[str, str] | None = None,
    client: AsyncOpenAI | None = None,
    writer: AnyWriter | None = None,
) -> tuple[str, AnyWriter]:
    """Name and writer: the caller's own, else that of the engine that `pick_engine` names."""
    if writer is not None:
        return "custom", writer
    wanted = pick_engine(settings, engine, base_url=base_url, client=client)
    if wanted == "offline":
        return "offline", OfflineWriter()
    from followup.prompts import load_prompts
    from followup.writers.model import ModelWriter, endpoint_of, read_endpoint, read_options

    endpoint = endpoint_of(client) if client else read_endpoint(base_url or settings.base_url, api_key())
    return "openai", ModelWriter(
        endpoint,
        model=model or settings.model,
        options=read_options(options),
        timeout_s=settings.timeout_s if timeout_s is None else timeout_s,
        client=client,
        prompts=load_prompts(prompts_folder()),
    )


def pick_engine(
    settings: Settings,
    engine: Engine | None = None,
    *,
    base_url: str | None = None,
    client: AsyncOpenAI | None = None,
) -> Literal["openai", "offline"]:
    """The engine that runs: as asked, and for `auto` the model when a client, key or base URL is there."""
    wanted = engine or settings.engine
    if wanted != "auto":
        return wanted
    reachable = client is not None or base_url or settings.base_url or api_key()
    return "openai" if reachable else "offline"
