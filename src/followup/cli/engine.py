"""Which writer runs, said on stderr before anything is sent."""

from __future__ import annotations

from typing import Any

from followup.cli.streams import relay_log, say


def announce(writing: dict[str, Any]) -> None:
    """Where `auto` picks the model, say so, which one, and where the notes go; let the model writer talk."""
    if writing.get("engine") == "offline":
        return
    from followup.engines import pick_engine
    from followup.settings import DEFAULT_MODEL, load_settings

    settings = load_settings()
    asked = writing.get("engine") or settings.engine
    base_url = writing.get("base_url") or settings.base_url
    if pick_engine(settings, asked, base_url=base_url) == "offline":
        return
    relay_log()
    if asked == "auto":
        default = "the only model" if base_url else DEFAULT_MODEL
        model = writing.get("model") or settings.model or default
        say(f"engine: openai, {model} at {without_secrets(base_url) or 'api.openai.com'}")


def without_secrets(url: str | None) -> str | None:
    """A URL without user, password and query, which may hold a token; nothing of what is no URL."""
    from urllib.parse import urlsplit, urlunsplit

    if not url:
        return None
    try:
        parts = urlsplit(url)
        name, _ = parts.hostname, parts.port
    except ValueError:
        name = None
    if not name:
        return "(not a URL)"
    host = parts.netloc.rpartition("@")[2]
    marked = f"***@{host}" if "@" in parts.netloc else host
    return urlunsplit((parts.scheme, marked, parts.path, "***" if parts.query else "", ""))
