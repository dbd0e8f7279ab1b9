"""From units to points: a cue says who wants, asked, told or agreed what; without one, only a plain topic is taken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from followup.language.inflect import base_of, gerund, is_verb
from followup.language.person import to_reader
from followup.language.shape import (
    FOREIGN,
    MASS,
    dangling,
    english,
    finite_balance,
    full_phrase_end,
    noun_phrase_end,
    plain,
    with_article,
)
from followup.language.tagging import Tagged, noun_too, tag_text
from followup.language.tidy import lower_first, tidy
from followup.notes.aims import aim_of, figure_behind
from followup.notes.base import Notes
from followup.notes.points import Kind, Point
from followup.notes.units import Cast, Unit, cast_of, is_reader, units_of

_Words = Sequence[Tagged]

_AIM_LABELS = frozenset("needs need want wants wanted goals goal aims aim priorities priority wishes".split())
_QUESTIONS = frozenset("question questions q ask query".split())
_WANTING = frozenset("want need hope plan wish aim prefer expect".split())
_TELLING = {"tell": "tell you about", "describe": "describe", "explain": "explain", "mention": "mention", "show": "show you",
            "share": "share", "present": "present", "pitch": "pitch", "raise": "raise", "demonstrate": "demonstrate",
            "outline": "outline"}  # fmt: skip
_SUGGESTING = frozenset("suggest propose recommend float advise".split())
_LIKING = frozenset("like love enjoy appreciate".split())
_WELCOMING = _LIKING | {"welcome", "prefer", "value"}
_TRANSITIVE = frozenset("like love want need".split())
_TALKING = frozenset("talk discuss speak cover chat".split())
_OPENERS = frozenset(
    "and but so then also anyway plus okay ok oh well yes yeah right first next finally because now".split()
)
#: Verbs of offers that are no work, or that promise further messages.
_NO_OFFER = frozenset("be like love say think ask need know call email chase follow have get go want prefer try mean see feel "
                      "send ring message text contact check remember forget look find wait hope come guess live cope deal stay".split())  # fmt: skip
_NO_TOPIC = frozenset(
    "interview chat meeting talk call person people guy lady woman man team job role post position panel room office floor "
    "building street today note notes question answer bit part way lot thing time date day week month year hour minute min "
    "hr manager director lead head boss name email invite subject agenda attendee organiser organizer location venue link "
    "id pay salary title misc reason idea point side end start weekend morning afternoon tomorrow evening dump kettle stop "
    "feeling mood luck life self others other someone number test slide screen zoom teams video photo vacancy posting weakness "
    "strength introduction intro summary overview background formal remark conclusion result verdict impression gist response diary matter salary".split()
)  # fmt: skip
_PAY = frozenset("salary pay bonus band allowance stipend wage wages money".split())
_VAGUE = frozenset("time way thing bit lot part one example situation".split())
_INDEFINITE = frozenset("a an some any many most few all other no every each such".split())
_OPEN_ENDS = frozenset("PREP CONJ DET POSS SUB TO BE MOD I WE THEY NEG".split())
_PARTICLES = frozenset("up down out off back over before behind around through".split())
_THIRD = frozenset("he she they him her them his their he's she's they're they've they'd".split())
_FULL = re.compile(r"\b(I|we|you|who)'(d|ve|ll) (?:(\w+))?")
_MEASURES = frozenset("week day hour minute month year time metre mile percent".split())
_RANGE = re.compile(
    r"(?!to )(?:(?!\b(?:down|up|brought|cut|moved|taken|reduced)\b)[^,])+ from [\d£$€][^,]* to (?:under |below |over |above )?[\d£$€]"
)
_WASTE = re.compile(r"\b(?:anyway|actually|basically|really|just)\b ?")
#: Things of an office that English counts: "wants callback option" -> "a callback option".
_COUNTED = frozenset(
    "option calendar plan report champion person system tool sheet list template review meeting checklist dashboard process desk line "
    "hotline log source supplier partner schedule policy guide form app pilot trial rota tracker register summary page pager target "
    "budget forecast model workshop session group team lead owner route path standard version manual contract".split()
)
#: Lines longer than this, in characters, are prose or dictation; their first words are no heading.
_DICTATED = 240
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october "
    "november december am pm today tomorrow yesterday noon".split()
)
_CUT_BEFORE = frozenset(
    "and but so because which if when where not while instead now currently as cos though although".split()
)
_HEADER = frozenset(
    "role job position post title grade vacancy applied interviewer interviewers interviewed panel who where when date time "
    "venue location place room organiser organizer organised attendees required optional subject subj re from to cc agenda "
    "writer candidate me present seen with by in also formal committee link duration chair company dept department team "
    "site band salary pay ref reference name names interview".split()
)
#: Heads that only introduce the real topic behind them.
_LEADS = frozenset("headache priority issue problem challenge project focus worry concern pain bugbear goal ask theme q question point topic "
                   "thing deal target aim bit".split())  # fmt: skip
_BOUNDARY = ("BE", "VG", "MOD", "HAVE", "VZ", "VD", "NUM", "NEG", "V", "DO")


@dataclass(frozen=True, slots=True)
class _Clause:
    """A unit read as subject, verb and rest; `subject` is "I", "WE", "THEY" or ""."""

    unit: Unit
    subject: str
    verb: str
    at: int
    rest: _Words
    conditional: bool = False
    speaker: str = ""


@dataclass(slots=True)
class _Line:
    """What the line so far is about, for "she wants it ..." further on."""

    number: int = 0
    topic: Point | None = None
    figure: str = ""
    leads: bool = False
    header: bool = False
    theirs: bool = False
    pending: str = ""
    bare: bool = True
    dialogue: bool = False
    long: bool = False


def read_points(notes: Notes) -> Iterator[Point]:
    """Points of all units, in the order of the notes."""
    cast = cast_of(notes)
    line = _Line()
    opening = _header_lines(notes)
    dialogue = any(is_reader(passage.speaker, cast) for passage in notes.passages if passage.speaker)
    for passage, group in groupby(units_of(notes, cast), key=lambda unit: unit.passage):
        units = list(group)
        if passage.line != line.number:
            line = _Line(
                passage.line,
                header=passage.line in opening,
                dialogue=dialogue,
                long=len(notes.lines[passage.line - 1]) > _DICTATED,
            )
        if english([word for unit in units for word in unit.words]):
            for unit in units:
                if not _foreign_person(unit.words, cast):
                    yield from _unit_points(unit, cast, notes, line)


def _local_topic(unit: Unit, notes: Notes) -> Point | None:
    """The subject of "Preceptor pool is 8, goal 15", wherever it stands."""
    words = unit.words
    if len(words) > 3 and words[0].tag == "THEY" and base_of(words[1].low) == "have":
        start = 3 if words[2].tag == "NUM" else 2
        return _headed(unit, words[start:], notes, unit.text, single=True)
    starts = [0, *(i + 1 for i, word in enumerate(words) if word.text == ",")]
    for start in starts:
        part = words[start:]
        end = full_phrase_end(part)
        if end and end < len(part) and figure_behind(part, end) and part[end].tag in ("BE", "NUM"):
            return _headed(unit, part, notes, unit.text, single=True)
    return None


def _pending(unit: Unit, line: _Line) -> _Clause | None:
    """ "She liked -- (1) my passport": the verb of the unit before takes this one as its object."""
    verb, line.pending = line.pending, ""
    if not verb or not noun_phrase_end(unit.words):
        return None
    return _Clause(unit, "THEY", verb, 0, unit.words)


def _own_figure(words: _Words) -> str:
    """The figure of "they have 9 stops", "they have a CV of 18 %" or "the pool is 8"."""
    if words[0].tag == "THEY":
        behind = next((i for i, word in enumerate(words) if word.low == "of"), 1)
        return figure_behind(words, 2) if words[2].tag == "NUM" else figure_behind(words, behind + 1)
    for start in (0, *(i + 1 for i, word in enumerate(words) if word.text == ",")):
        if full_phrase_end(words[start:]) and (
            found := figure_behind(words[start:], full_phrase_end(words[start:]))
        ):
            return found
    return ""


def _header_lines(notes: Notes) -> frozenset[int]:
    """The first line of longer notes, and the head of a table: they name the occasion, no topic."""
    lines = [(number, line) for number, line in enumerate(notes.lines, 1) if line.strip()]
    found = {lines[0][0]} if len(lines) > 3 and lines else set()
    table = [number for number, line in lines if line.count("|") > 1 or " | " in line]
    return frozenset(found | set(table[:1]))


def _unit_points(unit: Unit, cast: Cast, notes: Notes, line: _Line) -> Iterator[Point]:
    topic = _topic(unit, notes, line)
    line.theirs = line.theirs or any(word.tag.startswith("THEY") for word in unit.words)
    if topic is not None and (line.topic is None or _alone(unit)):
        end = full_phrase_end(unit.words)
        line.topic, line.figure = topic, ""
        line.bare = end >= len(unit.words) or bool(figure_behind(unit.words, end)) or bool(unit.label)
    own = topic or _local_topic(unit, notes)
    if own is not None and own is not topic:
        line.topic, line.figure, line.bare = own, _own_figure(unit.words), True
    if line.topic is not None:
        behind = full_phrase_end(unit.words) if own is not None else 0
        line.figure = line.figure or figure_behind(unit.words, behind)
        aim = aim_of(unit.words, line.topic.text, line.figure) if line.bare or own is not None else ""
        if aim:
            yield Point("want", aim, unit.passage, quote=unit.raw)
            return
    clause = _pending(unit, line) or _clause(unit, cast)
    if clause is not None and clause.subject == "THEY" and not clause.rest and clause.verb in _TRANSITIVE:
        line.pending = clause.verb
        return
    found = _labelled_point(unit) or (_cue_point(clause, line) if clause else None)
    if found is not None:
        if found.kind in ("asked", "topic") and found.text.startswith("about ") and line.topic is None:
            line.topic = replace(found, kind="topic", text=found.text.removeprefix("about "))
            line.figure = figure_behind(unit.words, 1)
        yield found
    elif topic is not None and unit.listed and not line.long:
        yield topic


def _foreign_person(words: _Words, cast: Cast) -> bool:
    return any(word.low.removesuffix("'s") in cast.others for word in words)


def _clause(unit: Unit, cast: Cast) -> _Clause | None:
    words = unit.words
    place = 0
    while place < len(words) and (
        words[place].low in _OPENERS or words[place].tag == "UH" or words[place].text == ","
    ):
        place += 1
    subject, speaker = unit.who if unit.who == "THEY" else "", ""
    while (
        place + 1 < len(words)
        and place < 3
        and words[place].tag in ("N", "NS", "NP", "P")
        and words[place + 1].tag in ("THEY", "P")
    ):
        place += 1
    conditional = False
    if place < len(words):
        tag = words[place].tag
        if tag in ("I", "WE", "THEY") or tag.rstrip("+") in ("I", "WE", "THEY"):
            subject = tag.rstrip("+")
            if unit.who == "THEY" and unit.passage.speaker and subject in ("I", "WE"):
                subject = "THEY"
            if words[place].low in cast.readers:
                speaker = words[place].low
            conditional = words[place].low.endswith(("'d", "'ll"))
            if tag.endswith("+") and not conditional:
                return _Clause(unit, subject, "be", place, words[place + 1 :], False, speaker)
            place += 1
            while place < len(words) and (words[place].tag == "THEY" or words[place].low in ("both", "all")):
                place += 1
        elif unit.who == "I" and words[place].tag in ("VD", "VN"):
            subject = "I"
    while place < len(words) and words[place].tag == "ADV":
        place += 1
    if place < len(words) and words[place].tag == "MOD":
        conditional = True
        place += 1
        while place < len(words) and words[place].tag == "ADV":
            place += 1
    if place >= len(words):
        return None
    verb = base_of(words[place].low)
    if not verb or words[place].tag in ("N", "NP", "VG", "PREP", "DET", "POSS"):
        return None
    if words[place].tag == "NS" and place:
        return None
    return _Clause(unit, subject, verb, place, words[place + 1 :], conditional, speaker)


def _labelled_point(unit: Unit) -> Point | None:
    """What a label or the head of the sentence makes of words without a verb of saying of their own."""
    words = unit.words
    asked = (
        next(
            (
                i
                for i, word in enumerate(words[:5])
                if word.tag == "BE" and i and words[i - 1].low in _QUESTIONS
            ),
            -1,
        )
        + 1
    )
    if "ask" in unit.label.casefold() or asked:
        clause = _Clause(unit, "THEY", "ask", 0, words[asked:])
        return _question(clause, clause.rest)
    label = unit.label.casefold()
    if any(word in label.split() for word in _AIM_LABELS) and words[0].tag not in ("THEY", "I", "NUM"):
        point = _want(_Clause(unit, "THEY", "want", 0, words), "")
        text = point.text.removeprefix("want ") if point else ""
        return replace(point, text="want " + with_article(lower_first(text), words)) if point else None
    if (
        label in ("i said", "what i said", "i suggested", "i proposed")
        and words[0].tag == "V"
        and len(words) > 2
    ):
        clause = _Clause(unit, "I", "suggest", 0, words[1:])
        return _suggestion(clause, words[0].low, words[1:])
    return None


def _cue_point(clause: _Clause, line: _Line) -> Point | None:
    verb, subject = clause.verb, clause.subject
    if subject in ("", "THEY"):
        found = _their_point(clause, line)
        if found is not None or subject == "THEY":
            return found
    if subject == "WE" or (subject == "" and verb in _TALKING | {"agree"}):
        return _our_point(clause)
    if subject in ("", "I"):
        return _my_point(clause, line)
    del verb
    return None


def _their_point(clause: _Clause, line: _Line) -> Point | None:
    verb, rest = clause.verb, clause.rest
    words = clause.unit.words
    third = clause.subject == "THEY" or words[clause.at].low.endswith("s") or verb == "ask"
    third = third or (verb in ("want", "need") and clause.at == 0 and line.theirs and not clause.unit.who)
    if not third:
        return None
    if (
        rest
        and rest[0].low == "me"
        and _starts(rest[1:], ("to",))
        and verb in ("want", "like", "need", "prefer")
    ):
        return _invited(clause, rest[2:])
    if verb in _WANTING or (clause.conditional and verb in _WELCOMING):
        return _want(clause, "would " if clause.conditional and verb in _WELCOMING else "", line.topic)
    if verb in ("care", "worry", "think") and rest and rest[0].low == "about":
        return _with_phrase(clause, "want", rest[1:], f"{verb} about ") if verb != "think" else None
    if (
        rest
        and rest[0].low == "me"
        and _starts(rest[1:], ("to",))
        and verb in ("ask", "want", "like", "need")
    ):
        return _invited(clause, rest[2:])
    if verb == "ask":
        return _asked(clause)
    if (
        verb in _LIKING
        and clause.subject == "THEY"
        or (verb in _LIKING and words[clause.at].low in ("liked", "likes", "loved"))
    ):
        return _with_phrase(clause, "liked", rest)
    if verb in ("say", "mention", "explain", "stress", "tell", "note", "add", "emphasise", "reckon", "think"):
        return _heard(clause)
    if verb == "be" and clause.subject == "THEY" and rest and rest[0].tag == "VG":
        return _news(clause)
    return None


def _our_point(clause: _Clause) -> Point | None:
    verb, rest = clause.verb, clause.rest
    if verb in _TALKING:
        rest = _after(rest, ("about", "on", "of", "through", "over"))
        return _with_phrase(clause, "topic", rest)
    if verb == "agree" and rest:
        if rest[0].low == "on":
            return _with_phrase(clause, "agreed", rest[1:], "on ")
        if rest[0].low == "to" and _infinitive(rest[1:]):
            return _cut_point(clause, "agreed", rest, 0, minimum=4)
        return _cut_point(
            clause, "agreed", rest[1:] if rest[0].low == "that" else rest, 1, "that ", minimum=4
        )
    return None


def _my_point(clause: _Clause, line: _Line) -> Point | None:
    verb, rest = clause.verb, clause.rest
    explicit = clause.subject == "I"
    if clause.conditional and explicit:
        return _offer(clause, clause.unit.words[clause.at :])
    if verb in _TELLING:
        return _told(clause, _TELLING[verb])
    if verb in ("talk", "speak"):
        return (
            _with_phrase(clause, "mine", _after(rest, ("about", "of")), "talk about ")
            if _starts(rest, ("about", "of"))
            else None
        )
    if verb == "walk" or verb == "take":
        rest = _skip_listener(rest)
        return (
            _with_phrase(clause, "mine", rest[1:], "walk you through ")
            if _starts(rest, ("through",))
            else None
        )
    if verb == "give":
        rest = _skip_listener(rest)
        head = rest[noun_phrase_end(rest) - 1].low if noun_phrase_end(rest) else ""
        told = rest is not clause.rest or head in ("case", "example", "story", "instance")
        return _with_phrase(clause, "mine", rest, "give you ") if told else None
    if verb in _SUGGESTING:
        return _suggested(clause)
    if verb == "offer":
        if _starts(rest, ("to",)):
            return _offer(clause, rest[1:])
        return _with_phrase(clause, "mine", rest, "offer ")
    if verb == "say" or verb == "answer" or verb == "reply":
        return _said(clause)
    if (
        explicit
        and clause.unit.who == "I"
        and line.dialogue
        and clause.unit.words[clause.at].tag in ("VD", "HAVE")
    ):
        return _cut_point(clause, "told", clause.unit.words[clause.at - 1 :], 1, minimum=5)
    return None


def _told(clause: _Clause, lead: str) -> Point | None:
    rest = _skip_listener(clause.rest)
    if not rest:
        return None
    if lead in ("show you", "tell you about") or _starts(rest, ("about", "of", "how", "that")):
        bare = "show you" if lead == "show you" else "tell you"
    else:
        bare = lead
    if _starts(rest, ("how",)) and len(rest) > 3:
        return _cut_point(clause, "mine", rest[1:], 1, f"{bare} how ", minimum=3)
    if _starts(rest, ("about", "of")):
        return _with_phrase(clause, "mine", rest[1:], "tell you about ")
    told = rest[1:] if _starts(rest, ("that",)) else rest
    if told and told[0].tag in ("I", "I+"):
        return _my_clause(clause, told)
    if len(told) > 4 and told[0].tag == "WE" and told[1].tag in ("VD", "V"):
        return _cut_point(clause, "told", told, 1, minimum=5)
    if lead == "tell you about":
        return (
            _cut_point(clause, "mine", told, 1, "tell you that ", minimum=5)
            if _starts(rest, ("that",))
            else None
        )
    return _with_phrase(clause, "mine", rest, lead + " ")


def _said(clause: _Clause) -> Point | None:
    rest = _after(clause.rest, ("that",))
    if not rest:
        return None
    if rest[0].tag in ("I", "I+"):
        return _my_clause(clause, rest)
    if clause.subject != "I":
        return None
    if rest[0].tag == "V" and is_verb(rest[0].low) and rest[0].low not in _NO_OFFER and len(rest) > 2:
        return _suggestion(clause, rest[0].low, rest[1:])
    if rest[0].low == "about":
        return _with_phrase(clause, "mine", rest[1:], "tell you about ")
    if rest[0].tag == "VG":
        return _cut_point(clause, "suggested", rest, 0, minimum=2)
    core = full_phrase_end(rest)
    if (
        rest[0].tag in ("DET", "POSS")
        and core
        and (core == len(rest) or rest[core].tag in ("SUB", "I", "WE"))
    ):
        return _with_phrase(clause, "mine", rest, "tell you about ")
    return None


def _my_clause(clause: _Clause, told: _Words) -> Point | None:
    """ "I'd pilot it", "I can lead one", "I did buddy listening": what I said about myself."""
    at = 1
    while at < len(told) and told[at].tag == "ADV":
        at += 1
    if told[0].low in ("i'd", "i'll") or (at < len(told) and told[at].tag == "MOD"):
        start = at + 1 if told[0].tag == "I" else at
        while start < len(told) and told[start].tag == "ADV":
            start += 1
        return _offer(clause, told[start:])
    if at < len(told) and told[at].tag in ("VD", "V", "HAVE", "DO"):
        return _cut_point(clause, "told", told, 1, minimum=4)
    return None


def _offer(clause: _Clause, phrase: _Words) -> Point | None:
    if not _infinitive(phrase) or phrase[0].low in _NO_OFFER:
        return None
    if len(phrase) > 1 and (
        phrase[1].tag in ("SUB", "CONJ", "P") or phrase[1].low in ("since", "before", "after")
    ):
        return None
    return _cut_point(clause, "offer", phrase, int(phrase[0].finite), minimum=3)


def _suggestion(clause: _Clause, verb: str, rest: _Words) -> Point | None:
    """ "I said publish the rota earlier": a suggestion to do so, up to the next verb."""
    coordinated = (i for i, word in enumerate(rest[:-1]) if word.tag == "CONJ" and rest[i + 1].tag == "V")
    rest = rest[: next(coordinated, len(rest))]
    return _cut_point(clause, "suggested", rest, 0, f"{gerund(verb)} ", minimum=2)


def _suggested(clause: _Clause) -> Point | None:
    rest = _after(clause.rest, ("that",))
    if not rest:
        return None
    if rest[0].tag == "VG":
        return _cut_point(clause, "suggested", rest, 0, minimum=3)
    if rest[0].tag in ("WE", "I"):
        return _cut_point(clause, "suggested", rest, 1, "that ", minimum=4)
    if rest[0].low == "to" and _infinitive(rest[1:]):
        return _suggestion(clause, rest[1].low, rest[2:])
    return _with_phrase(clause, "suggested", rest)


def _want(clause: _Clause, lead: str, topic: Point | None = None) -> Point | None:
    rest = clause.rest
    if (
        not rest
        or (rest[0].tag == "NUM" and not noun_phrase_end(rest))
        or rest[0].text in "<>"
        or rest[0].low.startswith(("<", ">"))
    ):
        return None
    if rest[0].tag in ("PREP",) and clause.verb not in ("hope", "plan", "aim", "wish"):
        return None
    verb = clause.verb
    if rest[0].low in ("it", "them", "that") and topic is not None and len(rest) > 1 and rest[1].tag != "NUM":
        tail = _turned(clause, rest[1:], 0, minimum=1)
        text = f"{lead}{verb} {topic.text} {tail}"
        return (
            Point("want", text, clause.unit.passage, quote=clause.unit.raw, speaker=clause.speaker)
            if tail
            else None
        )
    which = (i for i, word in enumerate(rest) if word.text == "," and _starts(rest[i + 1 :], ("which",)))
    rest = rest[: next(which, len(rest))]
    tail = _turned(clause, rest, 0, minimum=2)
    if tail and clause.verb in ("want", "need") and _RANGE.match(tail):
        tail = f"to bring {tail}"
    if (
        tail
        and len(tail.split()) < 4
        and len(rest) > len(tail.split())
        and rest[len(tail.split())].text == ","
    ):
        return None
    if (
        tail
        and clause.verb in ("want", "need")
        and rest[0].tag in ("N", "ADJ")
        and rest[noun_phrase_end(rest) - 1].low in _COUNTED
    ):
        tail = with_article(tail, rest, "a")
    return (
        tail
        and Point(
            "want", f"{lead}{verb} {tail}", clause.unit.passage, quote=clause.unit.raw, speaker=clause.speaker
        )
        or None
    )


def _asked(clause: _Clause) -> Point | None:
    rest = _skip_listener(clause.rest)
    if _starts(rest, ("about", "on", "of")):
        following = rest[1:]
        if following and following[0].tag == "SUB":
            return _question(clause, following)
        return _with_phrase(clause, "asked", following, "about ")
    if (
        len(rest) > 4
        and rest[0].low in ("if", "whether")
        and rest[1].tag == "I"
        and rest[2].low in ("can", "could", "would")
    ):
        return _invited(clause, rest[3:])
    if rest and rest[0].low in ("how", "what", "why", "where", "whether", "if"):
        return _question(clause, rest)
    return None


def _invited(clause: _Clause, phrase: _Words) -> Point | None:
    """What they asked me to do, or whether I could: I would be glad to."""
    if not _infinitive(phrase) or phrase[0].low in _NO_OFFER or phrase[-1].text == "?":
        return None
    return _cut_point(clause, "invited", phrase, int(phrase[0].finite), minimum=3)


def _question(clause: _Clause, rest: _Words) -> Point | None:
    if len(rest) < 4 or rest[0].low not in ("how", "why", "where"):
        return None
    if rest[1].tag not in ("I", "I+", "WE", "DET", "POSS", "N", "NS", "TO"):
        return None
    balance = 0 if rest[1].tag == "TO" else 1
    rest = rest[: next((i for i, word in enumerate(rest) if word.low == "because"), len(rest))]
    return _cut_point(clause, "asked", rest[1:], balance, f"about {rest[0].low} ", minimum=3, will="would")


def _heard(clause: _Clause) -> Point | None:
    rest = _skip_listener(clause.rest) if clause.verb == "tell" else clause.rest
    if _starts(rest, ("about",)) and clause.verb == "tell":
        return _with_phrase(clause, "topic", rest[1:])
    rest = _after(rest, ("that",))
    if not rest or clause.subject != "THEY":
        return None
    if rest[0].tag in ("THEY", "THEY+"):
        place = 1
        if rest[0].tag == "THEY" and place < len(rest) and base_of(rest[place].low) in _WANTING:
            inner = _Clause(
                clause.unit, "THEY", base_of(rest[place].low), 0, rest[place + 1 :], False, clause.speaker
            )
            return _want(inner, "")
        return _cut_point(clause, "hear", rest, 1, minimum=4) if rest[0].tag == "THEY" else None
    end = full_phrase_end(rest)
    if not end or end >= len(rest) or rest[end].tag not in ("BE", "MOD", "VZ", "HAVE", "THEY"):
        return None
    return _cut_point(clause, "hear", rest, 1, minimum=5)


def _news(clause: _Clause) -> Point | None:
    return _cut_point(clause, "hear", clause.unit.words[clause.at :], 1, minimum=4)


def _topic(unit: Unit, notes: Notes, line: _Line) -> Point | None:
    """The noun phrase that heads a bullet, a cell or a labelled line."""
    if any(word.low in ("interview", "interviewer", "interviewed") for word in unit.words):
        return None
    header = {word.strip("().,").casefold() for word in unit.label.split()} & _HEADER
    if header or line.header:
        return None
    if unit.first or _alone(unit):
        head = noun_phrase_end(unit.words)
        line.leads = bool(head) and unit.words[head - 1].low in _LEADS
        labelled = _label_topic(unit, notes) if unit.label and not unit.who else None
        return labelled or _headed(unit, unit.words, notes, unit.text)
    if line.leads and line.topic is None:
        line.leads = False
        return _headed(unit, unit.words, notes, unit.text)
    return None


def _label_topic(unit: Unit, notes: Notes) -> Point | None:
    """The label as a topic: "failed appointments: 11 %"."""
    text = tidy(unit.label)
    words = tag_text(text)
    if len(words) > 1 and words[0].low.endswith("ed") and words[1].nominal:
        words[0] = replace(words[0], tag="ADJ")
    return _headed(unit, words, notes, text)


def _alone(unit: Unit) -> bool:
    """Is the unit nothing but a short noun phrase, like a heading?"""
    return len(unit.words) < 5 and full_phrase_end(unit.words) == len(unit.words) and unit.words[-1].known


def _headed(unit: Unit, words: _Words, notes: Notes, source: str, *, single: bool = False) -> Point | None:
    while words and (words[0].low in _OPENERS or words[0].tag == "UH"):
        words = words[1:]
    if not words or words[0].tag in ("NUM", "IT", "OBJ"):
        return None
    end = full_phrase_end(words)
    if not end:
        return None
    if not _bounded(words, end):
        end = noun_phrase_end(words)
        if not _bounded(words, end):
            return None
    return _topic_point(unit, words[:end], notes, source, single=single)


def _bounded(words: _Words, end: int) -> bool:
    if end >= len(words) or words[end].text == ",":
        return True
    if words[end].tag in ("ADJ", "ADV") and (end + 1 == len(words) or words[end + 1].text == ","):
        return True
    if words[end].tag in ("V", "VZ") and noun_too(words[end].low):
        return False
    if words[end].low == "of" and words[end + 1 : end + 2] and words[end + 1].tag == "NUM":
        return True
    return words[end].tag in _BOUNDARY


def _topic_point(unit: Unit, phrase: _Words, notes: Notes, source: str, *, single: bool) -> Point | None:
    head = phrase[noun_phrase_end(phrase) - 1]
    last = phrase[-1]
    if head.low in _NO_TOPIC or head.low.rstrip("s") in _NO_TOPIC | _LEADS or len(phrase) > 9:
        return None
    if (
        head.tag == "NP"
        or not (_plausible(head, phrase) and _plausible(last, phrase))
        or (len(phrase) < 2 and not single)
    ):
        return None
    if (
        len(head.text) == 1
        or any(word.low in _PAY for word in phrase)
        or notes.sender.casefold().startswith(head.low)
    ):
        return None
    if any(word.low in FOREIGN for word in phrase):
        return None
    if (
        phrase[0].tag in ("DEM", "VN")
        or phrase[0].low in _INDEFINITE
        or any(word.tag in ("THEY", "OBJ", "IT") or word.low == "about" for word in phrase)
    ):
        return None
    if any(word.low in _CALENDAR for word in phrase[: noun_phrase_end(phrase)]):
        return None
    role = notes.role.casefold()
    text = source[phrase[0].start : last.end]
    if role and (text.casefold() in role or role in text.casefold()):
        return None
    if not plain(phrase) or dangling(phrase) or finite_balance(phrase) > 0:
        return None
    text = with_article(lower_first(text, lowered(notes.text)), phrase)
    return Point("topic", text, unit.passage, weight=0.8, quote=unit.raw)


def _plausible(word: Tagged, phrase: _Words) -> bool:
    """Is this an English noun: known, or long enough beside a known word?"""
    return word.known or (
        len(word.low) > 4 and word.low.isascii() and any(other.known and other.nominal for other in phrase)
    )


@lru_cache(maxsize=4)
def lowered(text: str) -> frozenset[str]:
    """Words, with a capital first, that the notes also write small: no names."""
    return frozenset(word.capitalize() for word in re.findall(r"\b[a-z]{3,}\b", text))


def _with_phrase(clause: _Clause, kind: Kind, rest: _Words, lead: str = "") -> Point | None:
    """A point whose complement is a noun phrase, with the relative clause that hangs on it if it is sound."""
    if not rest or not noun_phrase_end(rest):
        return None
    core = full_phrase_end(rest)
    if core < len(rest) and rest[core].tag in ("V", "VZ") and noun_too(rest[core].low):
        return None
    ends = [end for end in _cut_places(rest) if end >= core] + [core]
    if noun_phrase_end(rest) != core:
        ends.append(noun_phrase_end(rest))
    for end in ends:
        phrase = rest[:end]
        if end > core and not _hangs(rest, core):
            continue
        head = rest[noun_phrase_end(rest) - 1]
        if head.low in _VAGUE or (head.low in _NO_TOPIC and end == core):
            return None
        if not head.known and head.text.islower() and rest[0] is head:
            return None
        text = _sound(clause, phrase, 0)
        if text and (
            end > 1
            or head.tag == "NS"
            or (head.known and (head.low in MASS or head.low.endswith("ing") or head.text.isupper()))
        ):
            return Point(
                kind,
                lead + with_article(text, phrase),
                clause.unit.passage,
                quote=clause.unit.raw,
                speaker=clause.speaker,
            )
    return None


def _hangs(rest: _Words, core: int) -> bool:
    """May what follows the noun phrase hang on it: a relative clause, a participle, a phrase?"""
    return rest[core].tag in ("SUB", "I", "WE", "VG", "VN", "PREP", "DEM", "TO") and rest[core].low not in (
        "because",
        "so",
        "if",
    )


def _cut_point(
    clause: _Clause,
    kind: Kind,
    rest: _Words,
    balance: int,
    lead: str = "",
    *,
    minimum: int,
    will: str = "will",
) -> Point | None:
    text = _turned(clause, rest, balance, minimum=minimum).replace(" will ", f" {will} ", 1)
    return (
        Point(kind, lead + text, clause.unit.passage, quote=clause.unit.raw, speaker=clause.speaker)
        if text
        else None
    )


def _turned(clause: _Clause, rest: _Words, balance: int, *, minimum: int) -> str:
    for end in _cut_places(rest):
        if end < minimum:
            break
        text = _sound(clause, rest[:end], balance)
        if text:
            return text
    return ""


def _cut_places(rest: _Words) -> list[int]:
    """Ends to try, longest first: the whole, then before each comma or linking word; never behind a loose comma."""
    limit = next((index for index in range(len(rest)) if _ends_here(rest, index)), len(rest))
    places = [limit]
    for index in range(limit - 1, 0, -1):
        word = rest[index]
        if word.text == "," or word.low in _CUT_BEFORE:
            places.append(index)
        elif word.low == "at" and [w.low for w in rest[index + 1 : index + 3]] == ["the", "moment"]:
            places.append(index)
    return places


def _ends_here(rest: _Words, index: int) -> bool:
    """A loose comma, or an "and" with a new subject behind it."""
    word = rest[index]
    if word.low in ("because", "cos") and index:
        return True
    if word.tag == "NUM" and index and rest[index - 1].nominal and not _measured(rest, index):
        return True
    following = rest[index + 1].tag.rstrip("+") if index + 1 < len(rest) else ""
    if word.tag == "CONJ" and index:
        return following in ("I", "WE", "THEY", "IT", "YOU") or (
            following == "DEM" and rest[index + 1].tag == "DEM+"
        )
    return word.text == "," and not _links(rest, index)


def _measured(rest: _Words, index: int) -> bool:
    """May a figure follow a noun here: "the rota out 14 days before", "dock 9"?"""
    following = rest[index + 1] if index + 1 < len(rest) else None
    measure = following is not None and (following.low.rstrip("s") in _MEASURES or following.low == "%")
    return measure or noun_phrase_end(rest, index - 1) > index or not rest[index].text.isalpha()


def _links(rest: _Words, comma: int) -> bool:
    """Does the comma stand in a list with an "and", or before a subordinate clause?"""
    if comma + 1 >= len(rest):
        return False
    following = rest[comma + 1]
    if (
        following.tag in ("SUB", "CONJ", "VG") and following.low not in ("how", "what", "why")
    ) or following.low in (
        "with",
        "without",
        "including",
        "from",
        "by",
    ):
        return True
    end = full_phrase_end(rest, comma + 1)
    first_and = next((i for i in range(comma + 1, min(end, len(rest))) if rest[i].tag == "CONJ"), None)
    if (
        first_and is not None
        and first_and - comma <= 5
        and all(w.tag != "PREP" for w in rest[comma:first_and])
    ):
        return True
    stop = noun_phrase_end(rest, comma + 1)
    return comma + 1 < stop < len(rest) - 1 and rest[stop].text == "," and _links(rest, stop)


def _sound(clause: _Clause, phrase: _Words, balance: int) -> str:
    """The phrase turned to the reader, or "" where anything about it is unsure."""
    while phrase and phrase[-1].text == ",":
        phrase = phrase[:-1]
    if (
        not phrase
        or len(phrase) > 26
        or phrase[-1].tag
        in ("PREP", "CONJ", "DET", "POSS", "SUB", "TO", "BE", "MOD", "I", "WE", "THEY", "NEG")
    ):
        return ""
    if finite_balance(phrase, clause=balance > 0) != balance or not plain(phrase) or dangling(phrase):
        return ""
    if len(phrase) > 1 and phrase[-1].tag == "ADJ" and phrase[-2].tag in ("DET", "POSS", "NUM"):
        return ""
    if any(word.tag == "UH" for word in phrase) or _numeral_head(phrase):
        return ""
    if clause.subject != "THEY" and any(word.low in _THIRD for word in phrase):
        return ""
    plural = any(word.tag.startswith("THEY") and word.low.startswith("they") for word in clause.unit.words)
    spoken = bool(clause.unit.who == "THEY" and clause.unit.passage.speaker)
    if spoken and any(
        word.tag in ("YOU", "YOU+") or word.low in ("your", "he", "she", "they") for word in phrase
    ):
        return ""
    text = to_reader(clause.unit.text, phrase, plural=plural, spoken=spoken) or ""
    return _FULL.sub(_spelled_out, " ".join(_WASTE.sub("", text).split()))


def _numeral_head(phrase: _Words) -> bool:
    """ "the 214 to be under 100": a figure without the noun it counts."""
    return any(
        word.tag == "NUM"
        and index
        and phrase[index - 1].tag in ("DET", "POSS")
        and noun_phrase_end(phrase, index) == index
        for index, word in enumerate(phrase)
    )


def _spelled_out(match: re.Match[str]) -> str:
    """ "I'd win" -> "I would win", "I'd found" -> "I had found"."""
    subject, ending, verb = match.group(1), match.group(2), match.group(3) or ""
    full = {"ve": "have", "ll": "will"}.get(ending) or ("would" if base_of(verb) == verb else "had")
    return f"{subject} {full} {verb}"


def _infinitive(phrase: _Words) -> bool:
    return (
        bool(phrase) and phrase[0].tag in ("V", "DO", "HAVE", "N") and base_of(phrase[0].low) == phrase[0].low
    )


def _skip_listener(rest: _Words) -> _Words:
    place = 0
    while place < len(rest) and (
        rest[place].tag in ("OBJ", "THEY", "YOU")
        or rest[place].low in ("the", "panel", "her", "both", "all", "of")
        and _listener(rest, place)
    ):
        place += 1
    return rest[place:] if place else rest


def _listener(rest: _Words, place: int) -> bool:
    if rest[place].low == "her":
        return True
    return rest[place].low in ("both", "panel") or (
        place + 1 < len(rest) and rest[place + 1].low in ("panel", "two", "three", "them")
    )


def _starts(rest: _Words, words: tuple[str, ...]) -> bool:
    return bool(rest) and rest[0].low in words


def _after(rest: _Words, words: tuple[str, ...]) -> _Words:
    return rest[1:] if _starts(rest, words) else rest
