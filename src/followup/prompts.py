"""Prompt files: Markdown with TOML front matter, filled by Jinja2 in strict and sandboxed mode.

A file of the same name in the user's own prompt folder takes the place of a shipped one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from followup.data import data_root
from followup.errors import UsageError
from followup.models import PromptInfo

#: What a draft is written with, and what two drafts are compared with.
DRAFTING = ("draft", "notes", "repair")
JUDGING = ("judge", "pair")
_FENCE = "+++\n"
_KEYS = {"name", "version", "variables"}


@dataclass(frozen=True, slots=True)
class Template:
    """One prompt file. `origin` names it in error messages; `variables` are all that `body` may use."""

    origin: str
    version: int
    variables: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Prompts:
    """All prompt files of one task. `info` has the name of the first and the SHA-256 over their text."""

    info: PromptInfo
    templates: Mapping[str, Template]

    def fill(self, name: str, values: Mapping[str, object]) -> str:
        """The text of one prompt, without blank lines at its ends.

        Raises: UsageError when the template is broken, uses a variable that it does not declare, or declares
            one that `values` lacks.
        """
        from jinja2 import StrictUndefined, TemplateError
        from jinja2.sandbox import SandboxedEnvironment

        template = self.templates[name]
        if unknown := [variable for variable in template.variables if variable not in values]:
            raise UsageError(f"{template.origin}: no such variable: {', '.join(unknown)}")
        environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
        try:
            filled = environment.from_string(template.body).render(
                {variable: values[variable] for variable in template.variables}
            )
        except (TemplateError, TypeError, ValueError) as error:
            raise UsageError(f"{template.origin}: {error}") from None
        return filled.strip()


def load_prompts(folder: Path | None = None, names: Sequence[str] = DRAFTING) -> Prompts:
    """Read the shipped prompts, each replaced by the file of its name in `folder` where there is one.

    Raises: UsageError for a file that cannot be read or whose front matter is wrong.
    """
    sources = {name: _source(name, folder) for name in names}
    digest = sha256("\0".join(text for _, text in sources.values()).encode()).hexdigest()
    templates = {name: _parse(origin, text, name) for name, (origin, text) in sources.items()}
    return Prompts(info=PromptInfo(name=names[0], sha256=digest), templates=templates)


def _source(name: str, folder: Path | None) -> tuple[str, str]:
    own = folder / f"{name}.md" if folder else None
    if own and own.is_file():
        try:
            return str(own), own.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{own}: cannot be read: {error}") from None
    return f"prompts/{name}.md", (data_root() / "prompts" / f"{name}.md").read_text(encoding="utf-8")


def _parse(origin: str, text: str, name: str) -> Template:
    if not text.startswith(_FENCE) or text.count(_FENCE) < 2:
        raise UsageError(f"{origin}: must begin with front matter between two lines '+++'")
    _, head, body = text.split(_FENCE, 2)
    try:
        values = tomllib.loads(head)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{origin}: {error}") from None
    if values.keys() != _KEYS or values["name"] != name or not isinstance(values["version"], int):
        raise UsageError(f'{origin}: front matter must hold name = "{name}", version and variables')
    variables = values["variables"]
    if not isinstance(variables, list) or not all(isinstance(item, str) for item in variables):
        raise UsageError(f"{origin}: variables must be a list of names")
    return Template(origin, values["version"], tuple(variables), body)
