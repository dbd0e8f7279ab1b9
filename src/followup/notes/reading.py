"""Reading pasted notes."""

from __future__ import annotations

from followup.errors import NotesError
from followup.language.names import parse_name
from followup.language.words import tokens
from followup.notes.base import Notes, Passage
from followup.notes.corrections import find_corrections, is_put_right, retracted
from followup.notes.moments import find_moment
from followup.notes.page import open_page
from followup.notes.people import find_people
from followup.notes.roles import find_role, find_team
from followup.notes.segmenting import numbered, pieces
from followup.notes.sender import find_sender
from followup.notes.speakers import find_cast
from followup.notes.withholding import withheld_reasons
from followup.settings import MAX_NOTES_CHARS


def read_notes(
    text: str, *, to: tuple[str, ...] = (), sender: str = "", role: str = "", team: str = ""
) -> Notes:
    """Find passages, people, role and what must be withheld.

    Args:
        text: the notes as pasted.
        to, sender, role, team: what is already given; given people are no third parties, and everything given
            wins over what the notes say.
    Raises: NotesError when the notes are empty or longer than MAX_NOTES_CHARS.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise NotesError("the notes are empty")
    if len(text) > MAX_NOTES_CHARS:
        raise NotesError(f"the notes have {len(text):,} characters, limit {MAX_NOTES_CHARS:,}")
    passages = read_passages(text)
    page = open_page(text, passages)
    corrections = find_corrections(text)
    cast = find_cast(text, tuple(passage for passage in passages if passage.reason is None))
    signed = find_sender(text, page.labels)
    writer = sender or ("" if is_put_right(signed, corrections) else signed) or cast.sender
    people = find_people(page, corrections, writer, cast)
    return Notes(
        text=text,
        passages=passages,
        interviewers=tuple(parse_name(name) for name in to) or people.interviewers,
        people=people.named,
        role=role or find_role(page, people.mentions),
        team=team or find_team(text, page.labels),
        sender=people.writer,
        interviewed=find_moment(text, page.labels),
        retracted=retracted(text, corrections),
    )


def read_passages(text: str) -> tuple[Passage, ...]:
    """The passages of notes, each with the reason why it is withheld or None."""
    found = list(pieces(text))
    words = [tokens(text[piece.start : piece.end], piece.start) for piece in found]
    reasons = withheld_reasons(text, found, words)
    return tuple(
        Passage(
            mark,
            piece.line,
            piece.start,
            piece.end,
            text[piece.start : piece.end],
            reason,
            piece.speaker,
            sure,
        )
        for (mark, piece), (reason, sure) in zip(numbered(found), reasons, strict=True)
    )
