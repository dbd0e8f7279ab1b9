"""Folding: one plain spelling for text that hides or decorates its letters, with the way back to the original."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from followup.language.patterns import lazy

_LOOKALIKES = str.maketrans(
    "аеорсухіѕјԁһԛԝвкмнтАВЕКМНОРСТХУІЅЈαοενρτυικΑΒΕΖΗΙΚΜΝΟΡΤΥΧɡɑıł‘’ʼ′“”„–—‐‑",
    "aeopcyxisjdhqwbkmhtABEKMHOPCTXYISJaoevptuikABEZHIKMNOPTYXgail''''\"\"\"—---",
)
_SPACED = lazy(r"(?<![^\W_])[^\W\d_](?:[ .*_\-][^\W\d_]){3,}(?![^\W_])")


def fold(text: str) -> tuple[str, list[int] | None]:
    """Text in plain letters, and for each of its characters the place it came from.

    Full-width and styled letters, accents, look-alikes of other scripts, invisible characters and letters set
    apart ("f e e d b a c k") are undone. The places are None when every character stands where it stood.
    """
    places: list[int] | None = None
    if not text.isascii():
        pieces = [(_fold_char(char), place) for place, char in enumerate(text)]
        if any(len(piece) != 1 for piece, _ in pieces):
            places = [place for piece, place in pieces for _ in piece]
        text = "".join(piece for piece, _ in pieces)
    if _SPACED.search(text):
        return _join_spaced(text, places)
    return text, places


@lru_cache(maxsize=4_000)
def _fold_char(char: str) -> str:
    if char.isspace():
        return char
    plain = char.translate(_LOOKALIKES)
    if plain != char:
        return plain
    decomposed = unicodedata.normalize("NFKD", char).translate(_LOOKALIKES)
    return "".join(part for part in decomposed if unicodedata.category(part) not in ("Cf", "Mn", "Me", "Cc"))


def _join_spaced(text: str, places: list[int] | None) -> tuple[str, list[int]]:
    keep = bytearray(b"\x01") * len(text)
    for match in _SPACED.finditer(text):
        letters = match.group()[::2]
        if letters.isupper() and len(letters) < 5:
            continue
        keep[match.start() + 1 : match.end() : 2] = bytes(len(letters) - 1)
    old = places or range(len(text))
    return (
        "".join(char for char, kept in zip(text, keep, strict=True) if kept),
        [place for place, kept in zip(old, keep, strict=True) if kept],
    )
