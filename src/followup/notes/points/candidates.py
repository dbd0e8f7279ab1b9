"""Every point that the notes may hold, sound or not: the judge of points chooses among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from followup.language.inflect import past
from followup.language.lexicon import is_first_name, is_last_name
from followup.language.mends import mends, with_mends
from followup.language.mends.nouns import gaps
from followup.language.shape import english
from followup.language.tagging import tagged
from followup.notes.base import Notes
from followup.notes.points.agreements import (
    agreed_points,
    echoed_view,
    labelled_agreements,
    shared_view,
    views_alike,
)
from followup.notes.points.announced import read_aim, told_aims
from followup.notes.points.base import Point
from followup.notes.points.clause import Clause, Inner, Words, inner_clauses, read_clause
from followup.notes.points.cuts import phrase_points
from followup.notes.points.mine import another_thing, answered_points, cleft_deed, cleft_points, my_points
from followup.notes.points.moves import read_move
from followup.notes.points.results import LONGEST_LINE, Result, own_results, results_of, share_of, told_in
from followup.notes.points.steps import step_points
from followup.notes.points.targets import targets
from followup.notes.points.theirs import (
    TALKING,
    dwelt_on,
    labelled_points,
    our_points,
    quoted_points,
    spoken_question,
    stated_points,
    their_points,
)
from followup.notes.points.topics import (
    TALK_LABELS,
    announced_topic,
    leads_on,
    line_topic,
    listed_topics,
    named_topics,
)
from followup.notes.points.units import Cast, Unit, cast_of, units_of
from followup.notes.points.wishes import wish_points

#: Lines longer than this, in characters, are prose or dictation.
_DICTATED = 240
_QUESTION_LABELS = frozenset("q question they he she interviewer".split())
#: What stands before a name that is a place, or somebody whom the deed is shared with.
_BESIDE = frozenset("on at in with alongside shadow shadowing".split())
#: Words that must be left of a unit before somebody else's part in it.
_LEAST_LEFT = 5
#: What says nothing behind a noun.
_VAGUE = frozenset(("thing", "stuff", "thingy"))
_NOUNS = frozenset(("N", "NS"))
#: Units behind a deed that may tell what came of it.
_REACH = 2
#: The same for what went from one figure to another, which cannot be mistaken for something else.
_FAR_REACH = 4
_COLON = "own-colon"
_FAR = frozenset((_COLON, *(f"behind-{turn}" for turn in range(_REACH, _FAR_REACH))))


@dataclass(slots=True)
class _Line:
    """What a line has been about so far, for "wants it halved" further on, of what somebody told a percentage, and its last
    unit."""

    topic: Point | None = None
    leads: bool = False
    share: str = ""
    last: Unit | None = None


def candidates(notes: Notes) -> Iterator[Point]:
    """All candidates, in the order of the notes; several may tell the same in other lengths."""
    cast = cast_of(notes)
    headers = _header_lines(notes)
    silent = {passage.line for passage in notes.passages if passage.reason is not None}
    before: Sequence[Unit] = ()
    line = _Line()
    for number, group in groupby(units_of(notes, cast), key=lambda unit: unit.passage.line):
        units = [unit for unit in group if english(unit.words)]
        if number in silent and "|" in notes.lines[number - 1]:
            units = [unit for unit in units if not _heads_row(unit, notes)]
        line = _Line(share=line.share)
        place = frozenset(
            {"dictated" if len(notes.lines[number - 1]) > _DICTATED else "short-line"}
            | ({"header"} if number in headers else set())
        )
        own, heard = [], []
        for index, whole in enumerate(units):
            unit = _without_stranger(whole, cast)
            if unit is None:
                continue
            own.append(unit)
            behind = units[index + 1 : index + 1 + _FAR_REACH]
            near = units[max(0, index - _REACH) : index + 1 + _REACH]
            for point in (
                *_of_unit(unit, behind, cast, notes, line, header=number in headers),
                *wish_points(unit, behind, near, cast),
            ):
                heard += [(unit, point)] if point.kind == "hear" else []
                yield _mended(replace(point, signs=point.signs | place))
            line.last = unit
        openers = {unit.passage.id: unit for unit in reversed(own)}
        quotes = (point for unit in openers.values() for point in quoted_points(unit, cast))
        for point in (*targets(own, before), *told_aims(own, heard), *own_results(own, before), *quotes):
            yield _mended(replace(point, signs=point.signs | place))
        before = own


def _heads_row(unit: Unit, notes: Notes) -> bool:
    """Is it the first cell of a table row, which only says what the rest of the row is about?"""
    start = notes.text.rfind("\n", 0, unit.passage.start) + 1
    return "|" not in notes.text[start : unit.passage.start].lstrip(" |")


def _mended(point: Point) -> Point:
    """The point with its wrong words put right and the articles that its nouns lack, and without the "thing" behind
    what names it."""
    if point.kind in ("told", "mine"):
        point = replace(point, text=_spoken(point))
    words = tagged(point.text)
    if wrong := mends(words):
        heavy = {"mended"} if any(not mend.slight for _, mend in wrong) else set()
        point = replace(point, text=with_mends(point.text, words, wrong), signs=point.signs | heavy)
        words = tagged(point.text)
    if point.kind in ("topic", "mine") and (thing := _thing_named(words)):
        return _mended(
            replace(point, text=f"{point.text[: words[thing - 1].end]}{point.text[words[thing].end :]}")
        )
    found = gaps(words)
    if not found or point.kind == "topic":
        return point
    text = with_mends(point.text, words, found)
    return replace(point, text=text, signs=point.signs | {"articled", f"articled-{len(found)}"})


def _spoken(point: Point) -> str:
    """The text with "1 or 2" as the notes have it, for the "1-2" that is reckoned with."""
    for word in point.text.split():
        spoken = word.replace("-", " or ", 1)
        if word[0].isdigit() and spoken != word and spoken in point.passage.text:
            return point.text.replace(word, spoken)
    return point.text


def _thing_named(words: Words) -> int:
    """Where "thing" stands in "the feed mill thing", "my photo board thing"; 0 where no noun stands before it."""
    return next((i for i in range(1, len(words)) if words[i].low in _VAGUE and words[i - 1].tag in _NOUNS), 0)


def _of_unit(
    unit: Unit, behind: Sequence[Unit], cast: Cast, notes: Notes, line: _Line, *, header: bool
) -> Iterator[Point]:
    _follow(unit, notes, line, header=header)
    if unit.label.casefold() in TALK_LABELS:
        yield from listed_topics(unit, notes)
    yield from labelled_points(unit)
    yield from labelled_agreements(unit)
    yield from step_points(unit, behind)
    answer = Clause(unit, "I", "tell", 0, unit.words)
    yield from _with_results(answered_points(answer), answer, behind, line)
    if unit.who == "THEY" or unit.label.casefold() in _QUESTION_LABELS or unit.text.endswith("?"):
        yield from spoken_question(unit)
    cleft = cleft_deed(unit)
    if cleft is not None:
        yield from _with_results(cleft_points(cleft), cleft, behind, line)
    clause = read_clause(unit, cast)
    if clause is not None:
        yield from _with_results(_of_clause(clause, line.topic), clause, behind, line)
    if clause is not None and clause.subject == "THEY":
        yield from echoed_view(clause, behind)
    if clause is None or clause.subject == "":
        yield from stated_points(unit)
    for inner in inner_clauses(unit, clause, cast):
        points = _marked(_of_clause(inner.clause, line.topic), inner)
        yield from _with_results(points, inner.clause, behind, line)
    yield from views_alike(unit, behind)
    if not header:
        yield from named_topics(unit, notes)
        if (announced := announced_topic(unit, notes)) is not None:
            yield replace(announced, signs=announced.signs | {"announced"})


def _marked(points: Iterator[Point], inner: Inner) -> Iterator[Point]:
    """The points of a clause within a unit, with what stands before it."""
    for point in points:
        yield replace(point, signs=point.signs | inner.signs)


def _follow(unit: Unit, notes: Notes, line: _Line, *, header: bool) -> None:
    """Bring the line's topic up to date with the unit."""
    topic = line_topic(unit, notes, header=header, leads=line.leads and line.topic is None)
    announced = None if header else announced_topic(unit, notes)
    if unit.first:
        line.leads = leads_on(unit)
    if not any(word.tag.rstrip("+") in ("I", "WE") for word in unit.words):
        line.share = share_of(unit.words) or line.share
    if announced is not None or (topic is not None and (line.topic is None or len(unit.words) < 5)):
        line.topic = topic


def _of_clause(clause: Clause, topic: Point | None) -> Iterator[Point]:
    verb, subject = clause.verb, clause.subject
    words = clause.unit.words
    if subject == "THEY":
        yield from their_points(clause, topic)
        yield from agreed_points(clause)
        yield from shared_view(clause)
        return
    if subject == "WE" or (subject == "" and verb in TALKING | {"agree"}):
        yield from our_points(clause)
        yield from agreed_points(clause)
    yield from shared_view(clause)
    if subject == "" and (
        words[clause.at].low.endswith("s") or verb in ("ask", "want", "need", "like", "love")
    ):
        yield from their_points(clause, topic)
    if subject == "" and (on := dwelt_on(clause)):
        yield from phrase_points(clause, "topic", on)
    elif subject in ("", "I", "WE"):
        yield from my_points(clause)


def _with_results(
    points: Iterator[Point], clause: Clause, behind: Sequence[Unit], line: _Line
) -> Iterator[Point]:
    """The points, and each deed once more with what came of it, told in its own unit or in the next ones; `line` says
    what stood before it, and of what a percentage is."""
    words = clause.unit.words
    breaks = [
        i
        for i in range(clause.at + 1, len(words))
        if words[i].text in ",:" or words[i].tag == "CONJ" or words[i].low == "so"
    ]
    own = read_move(words)
    if own is not None and own.shape == "bundled":  # "gloves and shoes bundled, from 19 suppliers to 4"
        breaks = []
    told: list[tuple[str, str, Words]]
    told = [
        (_COLON if words[i].text == ":" else f"own-{turn}", clause.unit.text, words[i + 1 :])
        for turn, i in enumerate(breaks)
    ]
    told += [("own-before", clause.unit.text, _around(line.last, words[i:])) for i in breaks]
    mine = [unit for _, unit in takewhile(_is_mine, enumerate(behind))]
    for turn, unit in enumerate(mine):
        follows = mine[turn + 1] if turn + 1 < len(mine) else None
        told.append((f"behind-{turn}", unit.text, told_in(unit, follows)))
        told += [(f"behind-{turn}", unit.text, tail) for tail in _moves_behind_comma(unit.words)]
    told += [("behind-0", unit.text, _around(line.last, unit.words)) for unit in mine[:1]]
    found = [
        (sign, result)
        for sign, text, tail in told
        for result in results_of(text, tail, line.share)
        if (sign not in _FAR or "result-range" in result.signs) and not _of_nothing_done(clause, result)
    ]
    for point in points:
        yield point
        if point.kind in ("mine", "told") and "over-break" not in point.signs:
            for sign, result in found:
                if clause.subject == "WE" and any(sign.startswith("result-did") for sign in result.signs):
                    result = result._replace(subject="we")
                if "result-could" in result.signs and point.kind == "mine" and " how " not in point.text:
                    continue  # "tell you about the files, so that we could"
                if result.subject and point.text.endswith(f" and {result.subject}"):
                    continue  # "tell you about lids for cattle and birds and how birds went from 8 errors to 1"
                if not _told_already(result, point.text):
                    signs = point.signs | result.signs | {f"result-{sign}", "result"}
                    text = _since_done(point, clause) if "result-range" in result.signs else point.text
                    yield replace(point, text=text + result.behind(point.kind, text), signs=signs)


def _moves_behind_comma(words: Words) -> Iterator[Words]:
    """ "plates coming back went from 26 a day to 8" behind "I cast the fish shapes,", which tells of no move itself."""
    if read_move(words) is None:
        tails = (words[i + 1 :] for i in range(1, min(len(words), LONGEST_LINE)) if words[i].text == ",")
        yield from (tail for tail in tails if (move := read_move(tail)) is not None and move.named)


def _around(last: Unit | None, words: Words) -> Words:
    """What stood before a deed with how it stands since: "the backlog was 340 | , I put triage at 8 | , it is 60 now"; none
    where the reader told it or nothing became another."""
    if last is None or not any(word.low in ("was", "were", "had") for word in last.words):
        return ()
    if all(word.tag != "NUM" for word in last.words) or read_move(words) is not None:
        return ()  # "our breaks went from 9 to 4" tells by itself
    theirs = last.who == "THEY" or any(word.tag.startswith("THEY") for word in last.words)
    comma = words[0]._replace(text=",", low=",", tag="P")
    both = (*last.words, comma, *words[words[0].text == "," :])
    return () if theirs or len(both) > LONGEST_LINE or read_move(both) is None else both


def _since_done(point: Point, clause: Clause) -> str:
    """What I do, as what I did, where it is told what has come of it: "I make the picking start with the far shops"."""
    verb = clause.unit.words[clause.at]
    still = any(word.tag == "VZ" or word.low in ("is", "are") for word in clause.rest)
    leads = clause.verb in ("go", "come")
    if point.kind != "told" or verb.tag != "V" or clause.verb != verb.low or still or leads:
        return point.text  # "I check the block before it goes in", "I go open the trap"
    return point.text.replace(f" {verb.low} ", f" {past(verb.low)} ", 1)


def _of_nothing_done(clause: Clause, result: Result) -> bool:
    """Would "which saved an hour" be said of what we only had: "we had 14 forms"?"""
    return clause.verb == "have" and not result.subject and "result-with" not in result.signs


def _told_already(result: Result, text: str) -> bool:
    """Does the text tell the result, be it in other words: "from 88 alarms to 31" for "from 88 to 31 alarms", "late starts
    went from nine to two" for "late starts went from 9 to 2"?"""
    predicate = result.predicate
    figures = {word for word in f"{result.subject} {predicate}".split() if word[0].isdigit()}
    begun = f" {result.subject} {predicate.partition(' ')[0]} " in text
    return predicate in text or begun or (len(figures) > 1 and figures <= set(text.replace(",", "").split()))


def _is_mine(behind: tuple[int, Unit]) -> bool:
    """Does a unit behind a deed go on about it? Not where the reader speaks, acts or wants."""
    unit = behind[1]
    theirs = unit.who == "THEY" or any(word.tag.startswith("THEY") for word in unit.words)
    turns = bool(another_thing(unit.words)) or unit.text.endswith("?")
    return not theirs and not turns and read_aim(unit.words) is None


def _header_lines(notes: Notes) -> frozenset[int]:
    """The first line of longer notes, and the head of a table: they name the occasion, no topic."""
    lines = [(number, line) for number, line in enumerate(notes.lines, 1) if line.strip()]
    found = {lines[0][0]} if len(lines) > 3 and lines else set()
    table = [number for number, line in lines if line.count("|") > 1 or " | " in line]
    return frozenset(found | set(table[:1]))


def _without_stranger(unit: Unit, cast: Cast) -> Unit | None:
    """The unit up to the comma before somebody else does something: "trips fell to 12, Luis kept the count", or up to
    that one where no comma parts them: "walk with them the first week Darren who is lead"; None where nothing is left."""
    words = unit.words
    at = _stranger(words, cast)
    if at < 0:
        return unit
    speaks_on = at >= _LEAST_LEFT and words[at - 1].nominal and words[at + 1 : at + 2]
    if speaks_on and (words[at + 1].low == "who" or words[at + 1].tag == "THEY"):
        return unit._replace(words=words[:at])
    comma = next((i for i in range(at - 1, _LEAST_LEFT - 1, -1) if words[i].text == ","), 0)
    return unit._replace(words=words[:comma]) if comma else None


def _names_a_thing(words: Words, index: int) -> bool:
    """ "the Marsh branch", "our Brae boat": a place or a thing, whoever it is named after."""
    follows = words[index + 1 : index + 2]
    return (
        index > 0 and words[index - 1].tag in ("DET", "POSS") and bool(follows) and follows[0].tag in _NOUNS
    )


def _stranger(words: Words, cast: Cast) -> int:
    """Where somebody is named who is neither reader nor writer, or so it seems: "the rota that Kowalczyk built"; -1
    where nobody is."""
    beside = False
    for index, word in enumerate(words):
        if word.low.removesuffix("'s") in cast.others:
            if not (beside or _names_a_thing(words, index)):
                return index
            continue  # the second word of a name is beside what the first one is
        beside = word.low in _BESIDE or (beside and word.low in ("st", "saint", "."))  # "on St Enda's ward"
        acts = index + 1 < len(words) and (words[index + 1].finite or words[index + 1].tag == "VN")
        named = word.tag == "NP" and word.text.istitle() and not word.known
        if index and words[index - 1].tag == "PREP":  # "flowers from Nairobi stand"
            named = named and (is_first_name(word.low) or is_last_name(word.low))
        if named and acts and word.low not in cast.own:
            return index
    return -1
