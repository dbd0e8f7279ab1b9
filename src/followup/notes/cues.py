"""From units to points: a cue says who wants, asked, told or agreed what; else a plain topic is taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from followup.language.shape import english, full_phrase_end, noun_phrase_end
from followup.notes.aims import aim_of, figure_behind
from followup.notes.base import Notes
from followup.notes.clause import Clause, Line, Words, read_clause
from followup.notes.my_cues import answered_point, deed_of_ours, my_point
from followup.notes.points import Point
from followup.notes.results import result_of
from followup.notes.their_cues import TALKING, labelled_point, our_point, their_point
from followup.notes.topics import (
    TALK_LABELS,
    _alone,
    find_topic,
    headed,
    listed_topics,
    measured_figure,
    measured_topic,
)
from followup.notes.units import Cast, Unit, cast_of, friends_of, is_reader, units_of

TRANSITIVE = frozenset("like love want need".split())
#: Lines longer than this, in characters, are prose or dictation; their first words are no heading.
_DICTATED = 240


def read_points(notes: Notes) -> Iterator[Point]:
    """Points of all units, in the order of the notes."""
    cast = cast_of(notes)
    line = Line()
    opening = _header_lines(notes)
    voices = [
        passage.speaker or passage.text.partition(":")[0]
        for passage in notes.passages
        if ":" in passage.text or passage.speaker
    ]
    answered = any(voice.casefold().strip(" -*•") in ("me", "i") for voice in voices) and not friends_of(
        notes, cast
    )
    dialogue = answered or any(len(voice) < 30 and is_reader(voice, cast) for voice in voices)
    for passage, group in groupby(units_of(notes, cast), key=lambda unit: unit.passage):
        units = list(group)
        if passage.line != line.number:
            yield from _held(line)
            line = Line(
                passage.line,
                header=passage.line in opening,
                dialogue=dialogue,
                long=len(notes.lines[passage.line - 1]) > _DICTATED,
            )
        if english([word for unit in units for word in unit.words]):
            for unit in units:
                if not _foreign_person(unit.words, cast):
                    yield from _unit_points(unit, cast, notes, line)
    yield from _held(line)


def _held(line: Line) -> Iterator[Point]:
    """The deed that waited for its result, once."""
    if line.deed is not None:
        yield line.deed
    line.deed = None


def _pending(unit: Unit, line: Line) -> Clause | None:
    """ "She liked -- (1) my passport": the verb of the unit before takes this one as its object."""
    verb, line.pending = line.pending, ""
    if not verb or not noun_phrase_end(unit.words):
        return None
    return Clause(unit, "THEY", verb, 0, unit.words)


def _header_lines(notes: Notes) -> frozenset[int]:
    """The first line of longer notes, and the head of a table: they name the occasion, no topic."""
    lines = [(number, line) for number, line in enumerate(notes.lines, 1) if line.strip()]
    found = {lines[0][0]} if len(lines) > 3 and lines else set()
    table = [number for number, line in lines if line.count("|") > 1 or " | " in line]
    return frozenset(found | set(table[:1]))


def _unit_points(unit: Unit, cast: Cast, notes: Notes, line: Line) -> Iterator[Point]:
    if line.deed is not None and (result := result_of(unit.text, unit.words)):
        line.deed = replace(line.deed, text=f"{line.deed.text} and how {result}")
        yield from _held(line)
        return
    yield from _held(line)
    topic = find_topic(unit, notes, line)
    line.theirs = line.theirs or any(word.tag.startswith("THEY") for word in unit.words)
    if topic is None and unit.first and len(unit.words) == 1:
        line.topic, line.bare = headed(unit, unit.words, notes, unit.text, single=True), True
    if topic is not None and (line.topic is None or _alone(unit)):
        end = full_phrase_end(unit.words)
        line.topic, line.figure = topic, ""
        line.bare = end >= len(unit.words) or bool(figure_behind(unit.words, end)) or bool(unit.label)
    own = topic or measured_topic(unit, notes)
    if own is not None and own is not topic:
        line.topic, line.figure, line.bare = own, measured_figure(unit.words), True
    if line.topic is not None:
        behind = full_phrase_end(unit.words) if own is not None else 0
        line.figure = line.figure or figure_behind(unit.words, behind)
        aim = aim_of(unit.words, line.topic.text, line.figure) if line.bare or own is not None else ""
        if aim:
            yield Point("want", aim, unit.passage, quote=unit.raw)
            return
    clause = _pending(unit, line) or read_clause(unit, cast)
    if clause is not None and clause.subject == "THEY" and not clause.rest and clause.verb in TRANSITIVE:
        line.pending = clause.verb
        return
    if unit.label.casefold() in TALK_LABELS:
        yield from listed_topics(unit, notes)
        return
    found = labelled_point(unit) or answered_point(unit) or (_cue_point(clause, line) if clause else None)
    if found is not None:
        if found.kind in ("asked", "topic") and found.text.startswith("about ") and line.topic is None:
            line.topic = replace(found, kind="topic", text=found.text.removeprefix("about "))
            line.figure = figure_behind(unit.words, 1)
        if found.kind == "mine" and " and how " not in found.text:
            line.deed = found
        else:
            yield found
    elif topic is not None and unit.listed and not line.long:
        yield topic


def _foreign_person(words: Words, cast: Cast) -> bool:
    return any(
        word.low.removesuffix("'s") in cast.others
        and not (index and words[index - 1].low in ("on", "at", "in"))
        for index, word in enumerate(words)
    )


def _cue_point(clause: Clause, line: Line) -> Point | None:
    verb, subject = clause.verb, clause.subject
    if subject in ("", "THEY"):
        found = their_point(clause, line)
        if found is not None or subject == "THEY":
            return found
    if subject == "WE" or (subject == "" and verb in TALKING | {"agree"}):
        return our_point(clause) or (deed_of_ours(clause, line) if subject else None)
    if subject in ("", "I"):
        return my_point(clause, line)
    return None
