"""Notes: pasted text, read. `notes.read_notes` makes them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from followup.errors import NotesError
from followup.language.names import Name
from followup.models import Reason, Withheld, made


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or clause of the notes: the smallest thing that is used or withheld.

    `id` is `LINE` when it is the only passage of its line, else `LINE.k` (both from 1). `start` and `end`
    count code points of `Notes.text`; `text` is that exact substring, bullet and time stamp left out.
    `reason` says why it is withheld, None that it may be used. `speaker` is set in transcripts. `sure` is false
    where a passage is withheld for safety's sake, on weak signs.
    """

    id: str
    line: int
    start: int
    end: int
    text: str
    reason: Reason | None = None
    speaker: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Notes:
    """What the notes say, and about whom.

    `interviewers` are the people to greet, in the order of the notes; only those that are sure. `people` are
    all persons named anywhere outside withheld passages. `role`, `team`, `sender` are "" when not sure.
    `interviewed` carries a time zone. `retracted` holds names and figures, as written, that the notes take
    back ("30 - no wait, 13").
    """

    text: str
    passages: tuple[Passage, ...] = ()
    interviewers: tuple[Name, ...] = ()
    people: tuple[Name, ...] = ()
    role: str = ""
    team: str = ""
    sender: str = ""
    interviewed: datetime | None = None
    retracted: frozenset[str] = field(default_factory=frozenset)

    def __hash__(self) -> int:
        return hash(self.text)  # a string keeps its own; what is found in notes is looked up by them

    @property
    def lines(self) -> list[str]:
        """The lines as pasted; line 1 is `lines[0]`."""
        return self.text.split("\n")

    @property
    def usable(self) -> tuple[Passage, ...]:
        """Passages that a draft may use."""
        return tuple(passage for passage in self.passages if passage.reason is None)

    @property
    def withheld(self) -> tuple[Withheld, ...]:
        """Passages that a draft may not use, with the reason."""
        return tuple(
            made(Withheld, id=p.id, line=p.line, text=p.text, reason=p.reason)
            for p in self.passages
            if p.reason is not None
        )

    def keep(self, ids: tuple[str, ...]) -> Notes:
        """The same notes with the passages of these ids released.

        Raises: KeyError with the first id that is not a withheld passage.
        """
        if not ids:
            return self
        known = {passage.id for passage in self.passages if passage.reason is not None}
        for wanted in ids:
            if wanted not in known:
                raise KeyError(wanted)
        return replace(
            self, passages=tuple(replace(p, reason=None) if p.id in ids else p for p in self.passages)
        )


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
