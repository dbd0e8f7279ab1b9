"""Reading pasted notes."""

from __future__ import annotations

from followup.errors import NotesError
from followup.language.names import parse_name
from followup.language.words import Token, tokens
from followup.notes.base import Notes, Passage
from followup.notes.corrections import find_corrections, retracted
from followup.notes.labels import Label, interviewer_ranges, labels
from followup.notes.moments import find_moment
from followup.notes.people import Candidate, find_candidates, find_people
from followup.notes.person_cues import Scene
from followup.notes.roles import Title, find_role, find_team, find_titles
from followup.notes.segmenting import numbered, pieces
from followup.notes.sender import find_sender
from followup.notes.speakers import Cast, find_cast
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
    passages, words = _read_passages(text)
    return _about(text, passages, words, to=to, sender=sender, role=role, team=team)


def candidates(text: str) -> list[Candidate]:
    """Everybody who may have interviewed the writer, as the model of persons sees them; it is trained on these."""
    passages, words = _read_passages(text)
    marked, scenes = _usable_lines(text, passages, words)
    writer = find_sender(text, marked) or _cast(text, passages).sender
    return find_candidates(
        scenes,
        capitals=_uses_capitals(text),
        corrections=find_corrections(text),
        strangers=_strangers(passages, writer),
    )


def titles(text: str) -> list[Title]:
    """Every job title of the notes, as the model of titles sees it; it is trained on these."""
    passages, words = _read_passages(text)
    marked, scenes = _usable_lines(text, passages, words)
    capitals = _uses_capitals(text)
    people = find_people(scenes, capitals=capitals, corrections=find_corrections(text), strangers=frozenset())
    usable = [scene for scene in scenes if not scene.hidden]
    return find_titles(text, usable, people.places, marked, capitals=capitals)


def _read_passages(text: str) -> tuple[tuple[Passage, ...], list[list[Token]]]:
    found = list(pieces(text))
    words = [tokens(text[piece.start : piece.end], piece.start) for piece in found]
    reasons = withheld_reasons(text, found, words)
    passages = tuple(
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
    return passages, words


def _about(
    text: str,
    passages: tuple[Passage, ...],
    words: list[list[Token]],
    *,
    to: tuple[str, ...],
    sender: str,
    role: str,
    team: str,
) -> Notes:
    """The notes with who, what and when; withheld passages have no say in it."""
    marked, scenes = _usable_lines(text, passages, words)
    capitals = _uses_capitals(text)
    corrections = find_corrections(text)
    cast = _cast(text, passages)
    writer = sender or find_sender(text, marked) or cast.sender
    people = find_people(
        scenes, capitals=capitals, corrections=corrections, strangers=_strangers(passages, writer)
    )
    return Notes(
        text=text,
        passages=passages,
        interviewers=tuple(parse_name(name) for name in to) or cast.interviewers or people.interviewers,
        people=people.named,
        role=role
        or find_role(
            text, [scene for scene in scenes if not scene.hidden], people.places, marked, capitals=capitals
        ),
        team=team or find_team(text, marked),
        sender=writer,
        interviewed=find_moment(text, marked),
        retracted=retracted(text, corrections),
    )


def _usable_lines(
    text: str, passages: tuple[Passage, ...], words: list[list[Token]]
) -> tuple[list[Label], list[Scene]]:
    """The labels of the usable lines, and what every line says."""
    begins: dict[int, int] = {}
    for passage in passages:
        if passage.reason is None:
            begins.setdefault(passage.line, passage.start)
    marked = list(labels(text, begins))
    return marked, _scenes(passages, words, interviewer_ranges(text, marked))


def _cast(text: str, passages: tuple[Passage, ...]) -> Cast:
    return find_cast(text, tuple(passage for passage in passages if passage.reason is None))


def _scenes(
    passages: tuple[Passage, ...], words: list[list[Token]], ranges: tuple[tuple[int, int, float], ...]
) -> list[Scene]:
    """One scene a line of usable passages, and one a line of withheld ones."""
    lines: dict[tuple[int, bool], list[Token]] = {}
    for tokens_of, passage in zip(words, passages, strict=True):
        line_words = lines.setdefault((passage.line, passage.reason is not None), [])
        if line_words:
            line_words.append(Token("·", "·", passage.start, passage.start))
        line_words += tokens_of
    return [Scene(found, line, ranges, hidden) for (line, hidden), found in lines.items() if found]


def _strangers(passages: tuple[Passage, ...], writer: str) -> frozenset[str]:
    speakers = {passage.speaker.casefold() for passage in passages if passage.speaker}
    return frozenset({word.casefold() for word in writer.split()} | speakers)


def _uses_capitals(text: str) -> bool:
    """True where capitals tell names apart: neither all small nor all capitals."""
    big = sum(map(str.isupper, text))
    letters = sum(map(str.isalpha, text))
    return 0.012 * letters < big < 0.5 * letters
