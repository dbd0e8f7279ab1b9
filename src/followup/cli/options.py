"""Options that several commands share, with their help; and what they come to: which writer runs, said on
stderr before anything is sent."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from followup.cli.streams import relay_log, say
from followup.errors import UsageError

EngineName = Literal["auto", "openai", "offline"]
OccasionName = Literal["thanks", "not-selected"]
ToneName = Literal["warm", "neutral", "formal"]

NotesFile = Annotated[
    str | None,
    typer.Argument(
        metavar="NOTES|-", help="Text file with the notes; '-' or nothing reads stdin.", show_default=False
    ),
]
To = Annotated[
    list[str] | None, typer.Option("--to", metavar="NAME", help="Who is greeted; repeat it for a panel.")
]
Role = Annotated[str | None, typer.Option("--role", metavar="TEXT", help="The job you interviewed for.")]
Team = Annotated[str | None, typer.Option("--team", metavar="TEXT", help="The team it belongs to.")]
Sender = Annotated[str | None, typer.Option("--from", metavar="NAME", help="Your name, for the sign-off.")]
Occasion = Annotated[OccasionName, typer.Option("--occasion", help="'not-selected': thanks after a no.")]
MaxWords = Annotated[int, typer.Option("--max-words", metavar="N", min=1, help="Longest body, in words.")]
Keep = Annotated[
    list[str] | None,
    typer.Option("--keep", metavar="ID", help="Release one withheld passage by its id; repeatable."),
]
Engine = Annotated[
    EngineName | None,
    typer.Option(
        "--engine", help="Who writes; auto is the model when a key or base URL is set, else offline."
    ),
]
Model = Annotated[
    str | None, typer.Option("--model", "-m", metavar="NAME", help="Model, for --engine openai.")
]
BaseUrl = Annotated[
    str | None, typer.Option("--base-url", metavar="URL", help="Any OpenAI-compatible endpoint.")
]
Timeout = Annotated[
    float | None,
    typer.Option("--timeout", metavar="S", help="Deadline for one draft, in seconds.  [default: 120]"),
]
ModelOptions = Annotated[
    list[str] | None,
    typer.Option("-o", metavar="KEY=VALUE", help="A request parameter, like -o temperature=0.2; repeatable."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON (schema_version 1) instead of text.")]
Force = Annotated[bool, typer.Option("--force", help="Replace files that exist.")]


def checked_text(**values: str | list[str] | None) -> None:
    """Refuse option values that are not text (bytes the locale could not decode) or hold control characters.

    Raises: UsageError naming the option.
    """
    for name, value in values.items():
        for item in [value] if isinstance(value, str) else value or []:
            if any(ord(char) < 32 or 0xD800 <= ord(char) < 0xE000 for char in item):
                raise UsageError(f"--{name}: not plain text: {item!a}")


def model_options(pairs: list[str] | None) -> dict[str, str] | None:
    """`-o key=value` pairs as a dict; None when there are none.

    Raises: UsageError for a pair without "=" or with an empty key.
    """
    options = {}
    for pair in pairs or []:
        key, equals, value = pair.partition("=")
        if not equals or not key.strip():
            raise UsageError(f"-o {pair}: expected KEY=VALUE")
        options[key.strip()] = value
    return options or None


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
