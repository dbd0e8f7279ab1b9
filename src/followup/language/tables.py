"""The word tables and models shipped beside this package, as bytes."""

from __future__ import annotations

from pathlib import Path


def read_table(name: str) -> bytes:
    """The bytes of a file under `data/`; a plain path, for importing the resource machinery costs more."""
    return (Path(__file__).parent / "data" / name).read_bytes()
