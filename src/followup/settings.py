"""Limits and settings; the only reader of the environment and of the config file.

Precedence: flag > FOLLOWUP_* > OPENAI_* > config file > default. An empty value counts as unset.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from followup.errors import UsageError
from followup.models import Frozen, Tone, made

#: Longest body, in words: the article says "concise"; most advice stays under 150.
MAX_WORDS = 150
#: Body lengths that draw a warning, in words.
WORDY_OVER, SHORT_UNDER = 130, 40
#: A paragraph of more words is a wall of text: about eight lines on a phone.
DENSE_OVER = 75
#: Subject lengths, in characters: error and warning. Phones cut at about 50.
SUBJECT_MAX, SUBJECT_LONG = 70, 50
#: Longest notes, in characters.
MAX_NOTES_CHARS = 200_000
#: Rounds in which a model may mend a draft that breaks rules.
MAX_REPAIRS = 2
#: Requests for one draft in all: retries, repairs, format ladder and dropped parameters.
MAX_REQUESTS = 6
#: Tries of one request that fails on the way.
MAX_TRIES = 3
TIMEOUT_S = 120.0
#: Current small OpenAI model with structured outputs, as of November 2026.
DEFAULT_MODEL = "gpt-6-luna"

Engine = Literal["auto", "openai", "offline"]


class Settings(Frozen):
    """What the environment and the config file say; flags and arguments are laid over it by the caller."""

    engine: Engine = "auto"
    model: str | None = None
    base_url: str | None = None
    timeout_s: float = TIMEOUT_S
    sender: str | None = None
    tone: Tone = "warm"


_FROM_FILE = {"engine": "engine", "model": "model", "base_url": "base_url", "timeout": "timeout_s",
              "from": "sender", "tone": "tone"}  # fmt: skip


def config_path(environ: Mapping[str, str] = os.environ) -> Path:
    """The config file: FOLLOWUP_CONFIG, else `config.toml` in the user's config folder."""
    if named := environ.get("FOLLOWUP_CONFIG", "").strip():
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("followup", appauthor=False) / "config.toml"


def prompts_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Where a user's own prompts are: the folder `prompts` beside the config file."""
    return config_path(environ).parent / "prompts"


def load_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read config file and environment.

    Raises: UsageError when a value cannot work, with the name of its variable or its key and file.
    """
    return read_settings(environ)[0]


def read_settings(environ: Mapping[str, str] = os.environ) -> tuple[Settings, dict[str, str]]:
    """`load_settings`, and where each value that is no default came from: a variable, or a key and its file.

    Raises: as `load_settings`.
    """
    path = config_path(environ)
    values: dict[str, object] = {}
    origins: dict[str, str] = {}
    if path.is_file():
        import tomllib  # most users have no such file

        try:
            content = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError) as error:
            raise UsageError(f"{path}: {error}") from None
        for key, value in content.items():
            if key not in _FROM_FILE:
                raise UsageError(f"{path}: unknown key {key!r}; known: {', '.join(_FROM_FILE)}")
            if value != "":
                values[_FROM_FILE[key]] = value
                origins[_FROM_FILE[key]] = f"{path}: {key}"
    elif environ.get("FOLLOWUP_CONFIG", "").strip():
        raise UsageError(f"FOLLOWUP_CONFIG: no such file: {path}")
    for variable, name in [("OPENAI_BASE_URL", "base_url")] + [
        (f"FOLLOWUP_{key.upper()}", name) for key, name in _FROM_FILE.items()
    ]:
        if value := environ.get(variable, "").strip():
            values[name], origins[name] = value, variable
    try:
        return Settings.model_validate(values) if values else made(Settings), origins
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0])
        raise UsageError(f"{origins.get(name, name)}: {first['msg']}") from None


def read_proxies() -> dict[str, str]:
    """What the HTTP client goes by on its way out, under the names of the variables; credentials are in it.

    Where no variable is set, some systems have settings of their own for it.
    """
    from urllib.request import getproxies  # slow to import, and only `doctor` asks

    found = {name: value for name, value in getproxies().items() if value}
    proxies = {
        f"{name.upper()}_PROXY": found[name] if "://" in found[name] else f"http://{found[name]}"
        for name in ("http", "https", "all")
        if name in found
    }
    return {**proxies, "NO_PROXY": found["no"]} if "no" in found else proxies


def proxy_variable(scheme: str, environ: Mapping[str, str] = os.environ) -> str:
    """The variable that sends requests of this scheme through a proxy, as it is spelt in the environment."""
    names = (f"{scheme}_proxy", f"{scheme.upper()}_PROXY", "all_proxy", "ALL_PROXY")
    return next((name for name in names if environ.get(name)), "set in the system")


def api_key(environ: Mapping[str, str] = os.environ) -> str | None:
    """OPENAI_API_KEY without blanks around it; None when empty."""
    return environ.get("OPENAI_API_KEY", "").strip() or None
