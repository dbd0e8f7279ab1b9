"""Labelled lines: "Interviewer: Priya Nair", "Post - Night Shift Lead"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from followup.language.patterns import lazy
from followup.notes.job_titles import is_job

LabelKind = Literal[
    "interviewer", "role", "team", "sender", "when", "subject", "people", "present", "addressee"
]

_KINDS: dict[LabelKind, tuple[str, ...]] = {
    "interviewer": (
        "interviewer", "interviewers", "interviewed by", "who by", "who with", "by whom", "spoke", "interviewed me", "seen with", "panel", "panellists", "panelists", "the panel",
        "who", "who i met", "who i saw", "with", "w", "met", "met with", "spoke to", "spoke with", "seen by", "seen", "present",
        "in the room", "committee", "board", "i/v", "int", "iv", "intv", "intvr", "intvw", "intvwr", "intrv", "intrvr", "intrvw", "intrvwr", "ivw", "ivwr", "pnl", "interview with", "interview w", "interview by", "boss",
        "hiring manager", "hm", "host", "chair", "chairperson", "chairman", "chairwoman", "chaired by", "panel chair", "panel lead", "member", "members", "panel member", "panel members", "board members", "other members", "interviewer name", "interviewers name", "conducted by", "on the panel",
        "talked to", "saw", "gesprek met", "gespräch mit", "entretien avec", "entrevista con", "colloquio con", "interlocuteur", "chi", "wer",
        "entrevistador", "intervju m", "rozmowa z", "lead interviewer", "interviewer(s)", "manager",
    ),
    "role": (
        "role", "post", "position", "pos", "job", "vacancy", "job title", "role title", "title", "applied for", "applying for", "for",
        "going for", "interview for", "re", "opening", "posting", "the job", "the role", "the post", "req", "position title",
        "role applied for", "post applied for", "position applied for", "interviewed for", "interviewing for", "what for",
        "internal role", "what job", "which job", "job going for", "post i went for", "role wanted", "role i want", "functie", "poste", "puesto", "stelle", "posizione", "stanowisko", "cargo", "vaga", "new role", "target role", "grade", "job applied for",
        "applied", "i applied", "i applied for", "applied to", "i went for", "went for", "up for", "i want", "role i applied for", "job i applied for", "seat",
    ),
    "present": (
        "current", "current role", "current post", "current job", "current position", "present role", "present post", "present job",
        "my current role", "my current job", "existing role", "role now", "job now", "now",
    ),
    "team": ("team", "dept", "department", "unit", "division", "group", "function"),
    "sender": (
        "me", "door", "notes of", "from me", "writer", "candidate", "cand", "applicant", "my name", "name", "notes by", "written by", "signed", "sgd", "sig", "sender", "name on form", "name on mail", "name on the form", "my name on the form", "by", "interviewee", "candidate name", "self", "name of candidate", "name of applicant", "name of official", "officer", "my details", "completed by", "filled in by", "submitted by", "prepared by", "typed by", "employee", "employee name", "your name", "full name",
        "from",
    ),
    "addressee": ("to",),
    "when": ("date", "when", "date/time", "date & time", "date and time", "interview date", "day", "time", "held", "dated"),
    "subject": ("subject", "summary", "onderwerp", "betreff", "objet", "asunto", "oggetto", "subj", "invite", "event", "meeting", "interview", "internal interview", "what", "title of meeting"),
    "people": ("attendees", "required", "organiser", "organizer", "organisator", "organisateur", "organizador", "participants", "invitees", "invited", "attending", "guests", "people", "ppl", "on the call"),
}  # fmt: skip
_BY_WORD: dict[str, LabelKind] = {word: kind for kind, words in _KINDS.items() for word in words}
_LABEL = lazy(
    r"([^\W\d_][^\W\d_/&().' ]*(?:[ /&'.()]{1,2}[^\W_/&().' ]+){0,3}[).]?)\s*(?::|=(?![=>])|"
    r"\s[–—-](?=\s)|[-=]>|[→⇒]|is(?=\s))\s*(?=\S)"
)
#: Labels of the role behind which an arrow or "is" stands too, "role -> lashing supervisor", "post is night porter", and
#: more words than such a role has.
_OF_ROLE = frozenset(
    ("role", "post", "position", "pos", "job", "job title", "vacancy", "the role", "the post", "the job")
)
_SHORT_LINE = 7
#: What stands behind every label.
_SIGNS = frozenset(":=-–—")
#: "| who by | Ann Reid |", "Interviewer<tab>Ann Reid", "[Interviewer] Ann Reid": a row of two cells, a word in brackets.
_CELL = lazy(
    r"(?:[ |]*([^\W\d_][^|\t\n\]]{0,24}?)\s*(?:\||\t)|\[([^\]\n]{1,24})\])\s*(?=[^\s|])[^|\t\n]*\|?\s*$",
    re.MULTILINE,
)

_PANEL = lazy(r"\b(?:panel|interviewers?)\b[\s!.:–-]{0,4}\(", re.IGNORECASE)
_PANEL_IS = lazy(r"\b(?:panel|interviewers?)\b ?(=|:|was|were|is|are) ?", re.IGNORECASE)
_INVITE = lazy(r"^(ORGANIZER|ATTENDEE)\b[^:\n]*?CN=\"?([^;:\"\n]+)", re.MULTILINE)


class Label(NamedTuple):
    """A known label and where its value stands: `text[start:end]`, to the end of the line."""

    kind: LabelKind
    word: str
    line: int
    start: int
    end: int


def labels(text: str, begins: dict[int, int]) -> Iterator[Label]:
    """Labels that open a line. `begins` holds, for each line (from 1) with words, where its words start."""
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        if number in begins:
            low = begins[number]
            found = _LABEL.match(text, low, start + len(line))
            cell = _CELL.match(text, start, start + len(line))
            if cell:
                word = (cell[1] or cell[2]).casefold().strip(" *")
                kind = _BY_WORD.get(word)
                if kind and not (kind == "sender" and word in ("me", "by")):
                    open_ = cell.end(1) if cell[1] else cell.end(2)
                    value = re.compile(r"[\s|\]]*").match(text, open_)
                    yield Label(
                        kind, word, number, value.end() if value else open_, start + len(line.rstrip(" |"))
                    )
                    start += len(line) + 1
                    continue
            if found:
                word = " ".join(found.group(1).casefold().replace("'", "").split()).rstrip(".")
                kind = _BY_WORD.get(word) or _BY_WORD.get(word.rstrip("0123456789 "))
                sign = found.group()[len(found.group(1)) :].strip()
                stands = sign in _SIGNS or (
                    word in _OF_ROLE and _is_title(sign, text[found.end() : start + len(line)])
                )
                if kind and stands and (sign == ":" or word != "for"):
                    yield Label(kind, word, number, found.end(), start + len(line.rstrip()))
        start += len(line) + 1


def _is_title(sign: str, value: str) -> bool:
    """Does an arrow or "is" stand before a short value, and "is" before one that a job ends: "is asst kitchen manager"?"""
    words = value.partition("(")[0].partition(",")[0].rstrip(" .").casefold().split()
    return 0 < len(words) < _SHORT_LINE and (sign != "is" or is_job(words[-1]))


def interviewer_ranges(text: str, found: list[Label]) -> tuple[tuple[int, int, str], ...]:
    """Where labels and invitations name people: start, end, and of which kind.

    Indented lines below a label without a further label belong to it; so does a table column headed "who".
    """
    ranges = []
    for label in found:
        if re.match(r"[A-Z]{2,}, [A-Z]", text[label.start : label.end]):
            continue
        if label.kind == "interviewer":
            ranges.append((label.start, _with_indented(text, label.end), "interviewer"))
        elif label.kind == "people":
            ranges.append((label.start, label.end, "host" if label.word.startswith("organi") else "guest"))
    for match in _PANEL.finditer(text):
        ranges.append(
            (match.end(), match.end() + len(text[match.end() :].split(")", 1)[0].split("\n", 1)[0]), "panel")
        )
    for match in _PANEL_IS.finditer(text):
        rest = text[match.end() :].split("\n", 1)[0]
        reach = len(rest.split(". ", 1)[0]) if match[1] in "=:" else 20
        ranges.append((match.end(), match.end() + reach, "panel"))
    for match in _INVITE.finditer(text):
        ranges.append((match.start(2), match.end(2), "host" if match[1] == "ORGANIZER" else "guest"))
    return (*ranges, *_who_columns(text))


def _with_indented(text: str, end: int) -> int:
    while True:
        after = text.find("\n", end + 1)
        line = text[end + 1 : after if after >= 0 else len(text)]
        if not line.strip() or not line[0].isspace() or ":" in line:
            return end
        end = end + 1 + len(line)
        if after < 0:
            return end


def _who_columns(text: str) -> Iterator[tuple[int, int, str]]:
    column = -1
    start = 0
    for line in text.split("\n"):
        cells = line.split("|")
        if len(cells) < 3:
            column = -1
        elif column < 0:
            heads = [cell.strip().casefold() for cell in cells]
            column = next(
                (
                    i
                    for i, head in enumerate(heads)
                    if head in ("who", "interviewer", "panel", "name", "panel member")
                ),
                -1,
            )
        elif column < len(cells):
            low = start + sum(len(cell) + 1 for cell in cells[:column])
            yield low, low + len(cells[column]), "interviewer"
        start += len(line) + 1
