"""`followup doctor`: which writer would run and why, what is missing, and how to mend it. Sends nothing."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any, Literal

from followup.cli import options
from followup.cli.app import command_app
from followup.cli.options import without_secrets
from followup.cli.streams import put, put_json
from followup.errors import UsageError

if TYPE_CHECKING:
    from followup.settings import Settings

PACKAGES = ("openai", "tenacity", "pydantic", "typer", "jinja2", "rapidfuzz", "platformdirs", "sacrebleu")
#: Settings as `doctor` lists them: JSON name, field of Settings.
SETTINGS = {
    "engine": "engine",
    "model": "model",
    "base_url": "base_url",
    "timeout": "timeout_s",
    "from": "sender",
    "tone": "tone",
}

app = command_app()


@app.command()
def doctor(
    engine: options.Engine = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    as_json: options.AsJson = False,
) -> int:
    """Show which writer would run and why, what is missing and how to mend it; sends nothing."""
    report = diagnosis(engine, model, base_url)
    if as_json:
        put_json(report)
    else:
        put("\n".join(report_lines(report)))
    return 0 if report["ok"] else 2


def diagnosis(engine: options.EngineName | None, model: str | None, base_url: str | None) -> dict[str, Any]:
    """Everything that `doctor` prints, as its JSON. The key itself is nowhere in it.

    Raises: UsageError when a setting cannot work.
    """
    from followup import __version__
    from followup.engines import pick_engine
    from followup.settings import DEFAULT_MODEL, api_key, config_path, read_proxies, read_settings

    settings, origins = read_settings()
    flags = {"engine": engine, "model": model, "base_url": base_url}
    listed = {}
    for name, field in SETTINGS.items():
        value = flags.get(name) or getattr(settings, field)
        origin = "flag" if flags.get(name) else origins.get(field, "default")
        listed[name] = {"value": without_secrets(value) if name == "base_url" else value, "origin": origin}
    if listed["model"]["value"] is None and listed["base_url"]["value"] is None:
        listed["model"]["value"] = DEFAULT_MODEL
    chosen = pick_engine(settings, engine, base_url=base_url)
    has_key, url = api_key() is not None, base_url or settings.base_url
    problems = find_problems(settings, chosen, base_url=url)
    return {
        "schema_version": 1,
        "ok": not problems,
        "version": __version__,
        "python": platform.python_version(),
        "engine": chosen,
        "because": reason(listed["engine"], chosen, has_key=has_key, base_url=url),
        "key": "OPENAI_API_KEY is set" if has_key else "OPENAI_API_KEY is not set",
        "settings": listed,
        "proxies": {
            name: value if name == "NO_PROXY" else without_secrets(value)
            for name, value in read_proxies().items()
        },
        "config": {"path": str(config_path()), "exists": config_path().is_file()},
        "packages": {name: installed(name) for name in PACKAGES},
        "problems": problems,
        "hints": find_hints(chosen, sender=settings.sender),
    }


def reason(engine: dict[str, Any], chosen: str, *, has_key: bool, base_url: str | None) -> str:
    """Why this engine would run, in a few words."""
    if engine["value"] != "auto":
        return f"asked for ({engine['origin']})"
    if chosen == "offline":
        return "neither a key nor a base URL is set"
    return "a base URL is set" if base_url else "a key is set" if has_key else "asked for"


def find_problems(
    settings: Settings, chosen: Literal["openai", "offline"], *, base_url: str | None
) -> list[str]:
    """What keeps the chosen writer from running, each with the way out."""
    needed = PACKAGES if chosen == "openai" else PACKAGES[1:]
    if missing := [name for name in needed if not installed(name)]:
        return [f"{name} is not installed: reinstall followup" for name in missing]
    if chosen == "openai":
        from followup.engines import choose_writer
        from followup.writers.model import ModelWriter

        try:
            _, writer = choose_writer(settings, chosen, base_url=base_url)
            assert isinstance(writer, ModelWriter)
            writer.open()
        except UsageError as error:
            return [str(error)]
    return []


def find_hints(chosen: str, *, sender: str | None) -> list[str]:
    """What would make drafts better or easier, where it is not set yet."""
    hints = []
    if chosen == "offline":
        hints.append("to write with a model: set OPENAI_API_KEY, or FOLLOWUP_BASE_URL for a local server")
    if not sender:
        hints.append("to sign every draft: set FOLLOWUP_FROM, or `from` in the config file")
    return hints


def report_lines(report: dict[str, Any]) -> list[str]:
    """The diagnosis for people."""
    lines = [
        f"followup {report['version']}, Python {report['python']}",
        f"writer: {report['engine']} ({report['because']})",
        f"key: {report['key']}",
        f"config file: {report['config']['path']}{'' if report['config']['exists'] else ' (not there)'}",
        "settings:",
    ]
    for name, item in report["settings"].items():
        lines.append(f"  {name:<9} {item['value'] or '-'}  ({item['origin']})")
    lines += [f"{name}: {value}" for name, value in report["proxies"].items()]
    missing = [name for name, found in report["packages"].items() if found is None]
    lines.append(f"packages: {'missing ' + ', '.join(missing) if missing else 'all there'}")
    lines += [f"problem: {text}" for text in report["problems"]]
    lines += [f"hint: {text}" for text in report["hints"]]
    return lines if report["problems"] else [*lines, "ready"]


def installed(name: str) -> str | None:
    """The installed version of a package, None when it is not there."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None
