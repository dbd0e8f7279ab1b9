"""Bytes as pasted -> text."""

from __future__ import annotations

from followup.errors import NotesError


def decode_notes(raw: bytes, *, path: str | None = None) -> str:
    """Bytes as pasted -> text: UTF-8 (BOM or not) or UTF-16 with BOM; CRLF and CR become LF.

    Raises: NotesError for anything else, with the offset of the first bad byte.
    """
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotesError(
            f"not text in UTF-8 or UTF-16: byte {error.start} cannot be read", path=path
        ) from None
    if (nul := text.find("\0")) >= 0:
        raise NotesError(f"binary data, not text: NUL at character {nul}", path=path)
    return text.replace("\r\n", "\n").replace("\r", "\n")
