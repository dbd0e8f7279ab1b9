"""Passages cut into units: stretches of one clause, in plain spelling, with who speaks and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from followup.language.inflect import base_of, participle, past
from followup.language.lexicon import common_tag, is_first_name, is_last_name
from followup.language.names import TITLES
from followup.language.patterns import lazy
from followup.language.sentences import sentence_spans
from followup.language.shape import noun_phrase_end
from followup.language.tagging import Tagged, tag_text
from followup.language.tidy import SAID_ASIDE, tidy
from followup.language.words import tokens
from followup.notes.base import Notes, Passage
from followup.notes.figures_put_right import corrected_figures, in_last_form
from followup.notes.points.row_labels import COLUMNS, is_bare_label, labels_agreement, opens_row, voice_of

#: Verbs that report; a new clause of dictation begins with a subject and one of these.
REPORTING = frozenset(
    "say tell ask want mention explain describe show suggest propose offer agree like love need talk "
    "speak discuss reckon think hope wish promise share present answer raise cover worry care plan expect "
    "stress emphasise insist laugh nod write love hate prefer know give".split()
)
#: Those that open a new report even right behind a noun: not "the script I wrote".
_PLAINLY_REPORTING = frozenset("say tell ask mention explain suggest think answer propose offer".split())
_SUBJECTS = frozenset("i he she they we".split())
#: What somebody who interviews is called where no name need follow: "Sir explained that".
_MARKS_OF_RESPECT = frozenset(("sir", "madam", "ma'am", "maam"))
_GLUED = frozenset(
    "he's she's they're they've he'd she'd they'd i'd i've i'm i'll we'd we've hes shes".split()
)
_LINKS = frozenset("and but so then because cos anyway also plus okay ok oh".split())
_KEEPS = frozenset(
    "that how where which who what when if because why whether thing way one part number bit place time "
    "as than while until before after since once though although unless all".split()
)
#: Longest passage that is read, in characters: a clause or a breathless paragraph, no wall of text.
_LONGEST = 3000
_BULLET = lazy(
    r"^[\s>|]*(?:(?:[-*•·–—+|]|[qQ]\d{1,2}\b[.:)]?(?:\s*\([^)]*\))?|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)](?=\s)"
    r"|\[\d[^\]]*\]|\d{1,2}:\d{2}(?:\s?[ap]m)?(?=\s))\s*)+"
)
_LABEL = lazy(r"^((?:\d(?:st|nd|rd|th)\b )?[^\W\d_][\w .,'’/&+()#-]{0,45}?)\s*:\s+(?=\S)")
_BREAK = lazy(
    r"(?<!\s)(?:\s+[-–—]+\s+|\s*(?:-+>|=+>|→|⇒|>>)\s*|\s*--+\s*|\s*;\s*|\s+=\s+|\s*\|+\s*|\s+//\s+|\s*\n+\s*|\s{3,}|\s*…\s*|\s*\.\.+\s*)"
)
_NUMERIC_ARROW = lazy(
    r"\d[\d.,]*\s?%?(?:\s?[a-z]{1,8}){0,3}(?:\s?/\s?[a-z]{1,8})?\s*(?:-+>|=+>|→|⇒)\s*[£$€]?\d"
)
_BRACKETS = lazy(r"(?<!\s)\s*[(\[][^()\[\]]*[)\]]|[(\[][^()\[\]]*$")
_TOKEN = lazy(r"[^\s,]+")
#: What ends a label that numbers what follows: "me -> 1. the quarantine lane".
_NUMBERING = " ->=:.)0123456789"
#: What stands around a label on a line of its own: "**What I said:**".
_AROUND_HEADING = " *_#:-"
_MINE = lazy(r"^(?:me|I|mine)\s*:\s*", re.I)


#: What a machine calls whoever speaks, before a number.
_VOICES = frozenset("speaker voice person participant s".split())
#: How somebody says who they are.
_ONESELF = frozenset((("i", "am"), ("", "i'm"), ("so", "i'm"), ("this", "is"), ("name", "is")))
#: Longest answer that ends with "sir" where no name stands before it, in words.
_SHORT_ANSWER = 6


class Unit(NamedTuple):
    """One clause of the notes. `raw` is an exact substring of the line; `text` the same in plain spelling.

    `who` is "I" or "THEY" when a transcript or a label says whose words these are. `first` marks the first
    unit of its line, `listed` a unit of a bullet, table or labelled line.
    """

    passage: Passage
    raw: str
    text: str
    words: tuple[Tagged, ...]
    who: str = ""
    label: str = ""
    first: bool = False
    listed: bool = False


def is_spoken(unit: Unit) -> bool:
    """Are these an interviewer's very words, who says "I" of themselves?"""
    return unit.who == "THEY" and bool(unit.passage.speaker)


def label_words(unit: Unit) -> Sequence[Tagged]:
    """The words of the label that opens its line, where that is no person's sign: "Turnaround: 12 days"."""
    opens = (
        unit.first
        or unit.passage.text.find(unit.raw) <= unit.passage.text.find(unit.label) + len(unit.label) + 2
    )
    return tag_text(unit.label) if opens and unit.label and not unit.label.isupper() else ()


class Cast(NamedTuple):
    """Who is who in these notes, as lower-case words; `voices` says of speakers who are only numbered whose words
    theirs are, "I" or
    "THEY"."""

    readers: frozenset[str]
    others: frozenset[str]
    own: frozenset[str]
    spelling: Mapping[str, str]
    voices: Mapping[str, str]


def cast_of(notes: Notes) -> Cast:
    """Words and initials that mean an interviewer or somebody else, and how names are written."""
    readers: set[str] = set()
    for name in notes.interviewers:
        parts = [part.casefold() for part in f"{name.first} {name.last}".split() if len(part) > 1]
        readers.update(parts)
        initials = "".join(part[0] for part in parts)
        initials = initials.upper()
        readers.update(initials[i : j + 1] for i in range(len(initials)) for j in range(i, len(initials)))
    if not notes.interviewers:
        readers.update(_reporting(notes))
    others = {
        part.casefold()
        for name in notes.people
        for part in f"{name.first} {name.last}".split()
        if len(part) > 1 and part.casefold() not in readers and _personal(part)
    }
    readers |= _MARKS_OF_RESPECT
    own = {part.casefold() for part in notes.sender.split()}
    spelling = {
        part.casefold(): part.capitalize() if part.islower() else part
        for name in (*notes.interviewers, *notes.people)
        for part in f"{name.first} {name.last}".split()
        if len(part) > 2
        and part.isalpha()
        and (part[0].isupper() or name in notes.interviewers)
        and (name in notes.interviewers or common_tag(part.casefold()) is None)
    }
    voices = _voices(notes, readers)
    return Cast(frozenset(readers), frozenset(others - own), frozenset(own), spelling, voices)


def _voices(notes: Notes, readers: Set[str]) -> dict[str, str]:
    """Of two speakers that a machine numbered ("SPEAKER 1") the reader, who says who they are, and the writer, who says
    "ma'am"; the one beside a reader or "me"; none of them where nothing tells."""
    called: dict[str, int] = {}
    beside = set()
    for passage in notes.passages:
        label = (passage.speaker or "").casefold()
        if label and not _is_numbered(label):
            named = not readers.isdisjoint(label.split())
            beside.add("I" if label in ("me", notes.sender.casefold()) else "THEY" * named)
        elif label:
            words = [word.low for word in tokens(passage.text) if word.is_word]
            named = not readers.isdisjoint(words) and not _ONESELF.isdisjoint(pairwise(["", *words]))
            called[label] = called.get(label, 0) + named - (not named and _addresses(words))
    reader, writer = (
        max(called, key=called.__getitem__, default=""),
        min(called, key=called.__getitem__, default=""),
    )
    if len(called) == 1 and beside in ({"I"}, {"THEY"}):
        return {reader: "I" if "THEY" in beside else "THEY"}
    sure = len(called) == len(("I", "THEY")) and called[reader] != called[writer]
    return {reader: "THEY", writer: "I"} if sure else {}


def _addresses(words: Sequence[str]) -> bool:
    """ "Ma'am, in my bay", "yes sir": whoever says so was interviewed."""
    return not _MARKS_OF_RESPECT.isdisjoint((*words[:1], *(words[-1:] if len(words) < _SHORT_ANSWER else ())))


def _is_numbered(label: str) -> bool:
    return label[-1:].isdecimal() and label.rstrip(" 0123456789") in _VOICES


def _personal(part: str) -> bool:
    known = is_first_name(part) or is_last_name(part)
    return part[:1].isupper() and common_tag(part.casefold()) in (None, "NNP") and known


def _reporting(notes: Notes) -> set[str]:
    """Names of people who "want" or "say" something, in notes that name no sure interviewer."""
    found: set[str] = set()
    for name in notes.people[:40]:
        for part in f"{name.first} {name.last}".split():
            said = re.search(
                rf"\b{re.escape(part)}(?:'s)?\s+(?:also |then )?([a-z']+)", notes.text, re.IGNORECASE
            )
            if _personal(part) and said and base_of(said.group(1).casefold()) in REPORTING:
                found.update(word.casefold() for word in f"{name.first} {name.last}".split())
    return found


def units_of(notes: Notes, cast: Cast) -> Iterator[Unit]:
    """Every clause of the usable passages, in order."""
    friends = friends_of(notes, cast)
    firsts = {p.line: p for p in reversed(notes.passages)}
    head, columns = _columns(notes)
    headings = _headings(notes)
    line, label, who, cells = 0, "", "", -1
    after_label = False
    for passage in notes.usable:
        found = _LABEL.match(_BULLET.sub("", passage.text))
        if (found and found.group(1).casefold() in friends) or (passage.speaker or "").casefold() in friends:
            continue
        if passage.line != line:
            line, label = passage.line, headings[passage.line - 1]
            who = voice_of(label)
            cell = passage.text.strip(" |")
            if "|" in notes.lines[line - 1] and "|" not in cell and (speaks := opens_row(cell)):
                label, who = cell, speaks.strip()
                after_label = True
                continue
        opens = firsts[line] is passage
        bare = _BULLET.sub("", passage.text).rstrip(_NUMBERING).strip() if opens else ""
        if is_bare_label(bare) and not _ends_line(passage, notes):  # "agreed - start small"
            label, who = bare, voice_of(bare)
            after_label = True
            continue
        opens, after_label = opens or (after_label and passage.line == line), False
        if columns and line > head and "|" in notes.lines[line - 1]:
            place = _cell(passage, notes)
            opens, cells = opens or place != cells, place
            label = columns[place] if place < len(columns) else ""
            who = voice_of(label)
        for unit in _passage_units(passage, notes, cast, label, who, opens):
            label, who = unit.label, unit.who
            yield unit


def _headings(notes: Notes) -> list[str]:
    """For each line the label that it stands under, with a line of its own before the bullets: "What I said:", "mine:"; ""
    for none."""
    found, heading = [], ""
    for line in notes.lines:
        listed = bool(_BULLET.match(line))
        found.append(heading if listed else "")
        label = line.strip(_AROUND_HEADING)
        owned = label.casefold().startswith("my ")  # "my notes:"
        if line.rstrip(" *_").endswith(":") and voice_of(label) and not owned:
            heading = label
        elif not listed:
            heading = ""
    return found


def _columns(notes: Notes) -> tuple[int, list[str]]:
    """Line number and cells of a table head that says who speaks in which column; 0 and none without one."""
    for number, line in enumerate(notes.lines, 1):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) > 1:
            known = sum(bool(voice_of(cell)) or cell.casefold() in COLUMNS for cell in cells)
            return (number, cells) if known > 1 else (0, [])
    return 0, []


def _ends_line(passage: Passage, notes: Notes) -> bool:
    """Is there nothing behind the passage on its line?"""
    return not notes.text[passage.end :].split("\n", 1)[0].strip()


def _cell(passage: Passage, notes: Notes) -> int:
    """Which column of its table line a passage stands in, from 0."""
    start = notes.text.rfind("\n", 0, passage.start) + 1
    before = notes.text[start : passage.start].lstrip()
    return before.removeprefix("|").count("|")


def friends_of(notes: Notes, cast: Cast) -> frozenset[str]:
    """Labels of a chat about the interview that belong to somebody who was not there."""
    labels = [
        match.group(1).casefold() for p in notes.usable if (match := _LABEL.match(_BULLET.sub("", p.text)))
    ]
    if sum(label in ("me", "moi") for label in labels) < 2:
        return frozenset()
    return frozenset(
        x for x in labels if labels.count(x) > 1 and x not in ("me", "moi") and not _reader(x, cast)
    )


def _passage_units(
    passage: Passage, notes: Notes, cast: Cast, label: str, who: str, opens_line: bool
) -> Iterator[Unit]:
    """The units of one passage; `label` and `who` are those of its line so far."""
    text = passage.text
    if len(text) > _LONGEST:
        return
    bullet = _BULLET.match(text)
    at = bullet.end() if bullet else 0
    if passage.speaker:
        who = (
            "I"
            if passage.speaker.casefold() in ("me", "i", "myself", notes.sender.casefold())
            else _reader(passage.speaker, cast)
            or voice_of(passage.speaker)
            or cast.voices.get(passage.speaker.casefold(), "")
        )
    found = _LABEL.match(text[at:])
    if found and (
        len(found.group(1).split()) < 5 or voice_of(found.group(1)) or labels_agreement(found.group(1))
    ):
        who = who if passage.speaker else ""
        label = found.group(1).strip()
        at += found.end()
        who = who or voice_of(label) or _reader(label, cast)
    listed = bool(bullet or label or "|" in text) or len(text) < 120
    first = opens_line
    for start, end in _cuts(text, at, cast.readers):
        raw = text[start:end]
        told = in_last_form(notes.text, passage.start + start, passage.start + end)
        if "(" not in told or ")" not in told:  # of a line in brackets
            told = told.removeprefix("(").removesuffix(")")
        plain = tidy(_BRACKETS.sub("", told), names=cast.spelling)
        plain = plain.strip(" .!?,:;\"'*_~") if plain.count('"') % 2 else plain.strip(" .!?,:;'*_~")
        if mine := _MINE.match(plain):
            plain, who, first = plain[mine.end() :], "I", True
        if start == at and end < len(text) and is_bare_label(plain):  # "me -> the quarantine lane"
            label, who, first = plain, voice_of(plain) or who, True
            continue
        if plain:
            words = _as_past(_as_we(tag_text(plain, they=cast.readers)))
            yield Unit(passage, raw, plain, tuple(words), who, label, first, listed)
        first = False


#: Characters of who says so, in the midst of it.
_LONGEST_ASIDE = 30


def _as_we(words: list[Tagged]) -> list[Tagged]:
    """The words with "me and the crew" as "we" where these are who did something."""
    for place, word in enumerate(words[:-3]):
        opens = (
            not place
            or words[place - 1].tag in ("CONJ", "SUB", "P", "ADV", "UH")
            or words[place - 1].low == "that"
        )
        if word.low == "me" and opens and words[place + 1].tag == "CONJ":
            end = noun_phrase_end(words, place + 2)
            verb = words[end] if place + 2 < end < len(words) else None
            if (
                verb is not None
                and verb.tag == "VN"
                and [after.low for after in words[end + 1 : end + 2]] != ["by"]
            ):
                verb = verb._replace(tag="VD")  # "me and the girls started it"
            if verb is not None and verb.finite:
                we = word._replace(text="we", low="we", tag="WE", end=words[end - 1].end)
                return [*words[:place], we, verb, *words[end + 1 :]]
    return words


#: Behind these "I had" is no past of "I": "if I'd known", "I wish we'd asked".
_UNREAL = frozenset("if wish wished though unless until".split())
#: Participles behind "had" that do nothing: "I'd been there".
_NO_DOING = frozenset(("been", "had", "got", "better"))


def _as_past(words: list[Tagged]) -> list[Tagged]:
    """The words with what I had done as what I did: "I said I'd sat a day with them", "we had moved the tea"."""
    told: list[Tagged] = []
    for word in words:
        subject = _had_done(told, word)
        if subject is not None:
            base = base_of(word.low)
            did = word.low if word.low.endswith("ed") else past(base)
            told[subject:] = [_bare_subject(told[subject], end=told[-1].end)]
            word = word._replace(text=did, low=did, tag="VD")
        told.append(word)
    return told


def _had_done(before: list[Tagged], word: Tagged) -> int | None:
    """Where the subject of "I had" or "we'd" stands right before a participle; None where it is another tense."""
    glued = bool(before) and before[-1].low in ("i'd", "we'd")
    place = len(before) - (1 if glued else 2)
    base = base_of(word.low)
    if place < 0 or base == word.low or participle(base) != word.low or word.low in _NO_DOING:
        return None
    if not glued and (before[place].tag not in ("I", "WE") or before[-1].low != "had"):
        return None
    return None if place and before[place - 1].low in _UNREAL else place


def _bare_subject(subject: Tagged, *, end: int) -> Tagged:
    """ "I" of "I'd", "we" of "we had"."""
    bare = subject.text[:1] if subject.low == "i'd" else subject.text[:2]
    return subject._replace(text=bare, low=bare.casefold(), tag=subject.tag.rstrip("+"), end=end)


def _reader(label: str, cast: Cast) -> str:
    """ "THEY" for a label that names a reader, be it by initials: "HK", "Mrs K"; one letter alone may be "A" for answer."""
    words = re.findall(r"[^\W\d_]+", label)
    titled = bool(words) and words[0].casefold() in TITLES
    named = any(
        word.casefold() in cast.readers or (word in cast.readers and (titled or len(word) > 1))
        for word in words
    )
    return "THEY" if named else ""


def _sentences(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Sentences, where "1.", "Dr." or "Engr." alone is none."""
    opened: int | None = None
    for start, end in sentence_spans(text[at:]):
        begin = at + start if opened is None else opened
        words = text[begin : at + end].split()
        if len(words) == 1 and len(words[0].rstrip(".)")) < 5 and words[0][-1] in ".)" and opened is None:
            opened = begin if words[0][0].isalpha() else None
            continue
        opened = None
        yield begin, at + end


def _cuts(text: str, at: int, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    for place, stop in _sentences(text, at):
        protected = [match.span() for match in _NUMERIC_ARROW.finditer(text, place, stop)]
        protected += [(place + one.start, place + one.end + 1) for one in corrected_figures(text[place:stop])]
        for match in _BREAK.finditer(text, place, stop):
            if (
                any(left <= match.start() and match.end() <= right for left, right in protected)
                or match.start() < place
            ):
                continue
            yield from _clauses(text, place, match.start(), names)
            place = match.end()
        yield from _clauses(text, place, stop, names)


def _clauses(text: str, start: int, stop: int, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Cut a run of dictation before each subject that opens a new report."""
    words = [
        (m.group().casefold().strip("\"'()!?."), m.start(), m.end())
        for m in _TOKEN.finditer(text, start, stop)
    ]
    place = start
    depth = 0
    for index, (_, left, _) in enumerate(words):
        depth += text[words[index - 1][1] if index else start : left].count("(") - text[
            words[index - 1][1] if index else start : left
        ].count(")")
        if index and depth <= 0 and left > place and _opens(words, index, text, names):
            cut = words[index - 1][1] if words[index - 1][0] in _LINKS else left
            if index > 1 and words[index - 1][0] in _LINKS and words[index - 2][0] in _LINKS:
                cut = words[index - 2][1]
            if cut > place:
                yield _trim(text, place, cut)
                place = cut
    if place < stop:
        yield _trim(text, place, stop)


def _trim(text: str, start: int, stop: int) -> tuple[int, int]:
    while start < stop and text[start] in " ,\t":
        start += 1
    while stop > start and text[stop - 1] in " ,\t":
        stop -= 1
    return start, stop


def _opens(words: list[tuple[str, int, int]], index: int, text: str, names: frozenset[str]) -> bool:
    word = words[index][0]
    before = words[index - 1][0]
    end = words[index - 1][2]
    if text[end : end + 1] == "," and SAID_ASIDE.match(text[end : end + _LONGEST_ASIDE]):
        return False  # "What she's after, she says, is"
    comma = (
        text[end : words[index][1]].strip() == "," or text[end - 1] == "."
    )  # "every Jan. wants it under 15"
    following = words[index + 1][0] if index + 1 < len(words) else ""
    if following in ("also", "then", "just", "really", "even", "always", "all", "both", "said", "only"):
        following = words[index + 2][0] if index + 2 < len(words) and following != "said" else following
    if word in names and len(word) > 2 and before not in names:
        return base_of(following) in REPORTING and before not in _KEEPS and base_of(before) not in REPORTING
    if word in _SUBJECTS or word in _GLUED:
        if before in _KEEPS and not comma:
            return False
        reports = base_of(following) in REPORTING or word in _GLUED
        if before in _LINKS or comma:
            return (
                bool(base_of(following)) or word in _GLUED or following in ("can", "could", "would", "will")
            )
        if base_of(before) in REPORTING:
            return False
        if word == "i":
            return base_of(following) in _PLAINLY_REPORTING
        return reports and word not in _GLUED and word != "we"
    if comma or before in ("and", "but"):
        return word in (
            "told",
            "said",
            "wants",
            "liked",
            "asked",
            "showed",
            "suggested",
            "proposed",
            "offered",
            "agreed",
            "want",
        ) and (comma or word in ("told", "said", "wants", "asked"))
    return False
