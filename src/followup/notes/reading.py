"""Reading pasted notes."""

from __future__ import annotations

from followup.errors import NotesError
from followup.notes.base import Notes, Passage
from followup.settings import MAX_NOTES_CHARS


def decode_notes(raw: bytes, *, path: str | None = None) -> str:
    """Bytes as pasted -> text: UTF-8 (BOM or not) or UTF-16 with BOM; CRLF and CR become LF.

    Raises: NotesError for anything else, with the offset of the first bad byte.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotesError(
            f"not text in UTF-8 or UTF-16: byte {error.start} cannot be read", path=path
        ) from None
    if (nul := text.find("\0")) >= 0:
        raise NotesError(f"binary data, not text: NUL at character {nul}", path=path)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_notes(text: str, *, to: tuple[str, ...] = (), sender: str = "") -> Notes:
    """Find passages, people, role and what must be withheld.

    Args:
        text: the notes as pasted.
        to, sender: names already given; they are not third parties, and win over what the notes say.
    Raises: NotesError when the notes are empty or longer than MAX_NOTES_CHARS.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise NotesError("the notes are empty")
    if len(text) > MAX_NOTES_CHARS:
        raise NotesError(f"the notes have {len(text):,} characters, limit {MAX_NOTES_CHARS:,}")
    passages = []
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            passages.append(Passage(str(number), number, start, start + len(line), line))
        start += len(line) + 1
    return Notes(text=text, passages=tuple(passages))
