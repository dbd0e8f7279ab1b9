"""Where the files shipped beside the code are: `prompts/`, `evals/`, `examples/`."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from followup.errors import UsageError


def data_root() -> Traversable:
    """The folder that holds `prompts/`, `evals/` and `examples/`.

    An installed wheel carries them under `followup/_data`; a source checkout or an editable install has
    them at the top of the repository.

    Raises: UsageError when neither is there.
    """
    packaged = files("followup") / "_data"
    if packaged.is_dir():
        return packaged
    root = Path(__file__).resolve().parents[2]
    if (root / "examples").is_dir() and (root / "pyproject.toml").is_file():
        return root
    raise UsageError("the prompt and case files are missing from this installation; reinstall followup")
