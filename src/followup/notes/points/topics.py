"""Topics: the things that the notes name, and what each line is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from followup.language.inflect import base_of, is_plural
from followup.language.lexicon import common_tag
from followup.language.shape import FOREIGN, counted, full_phrase_end, noun_phrase_end, with_article
from followup.language.tagging import Tagged, noun_too, tag_text
from followup.language.tidy import lower_first, tidy
from followup.notes.base import Notes
from followup.notes.job_titles import HEADS
from followup.notes.points.base import Point
from followup.notes.points.clause import OPENERS, Clause, Words, cleft_end
from followup.notes.points.cuts import NO_TOPIC, tears, turned, unit_signs
from followup.notes.points.units import Unit

#: Labels of a list of topics.
TALK_LABELS = frozenset(
    (
        "discussed",
        "topics",
        "we discussed",
        "talked about",
        "we talked about",
        "covered",
        "we covered",
        "spoke about",
        "also about",
        "also discussed",
        "other topics",
        "main topics",
    )
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july "
    "august september october november december today tomorrow yesterday noon".split()
)
_HEADER = frozenset(
    "role job position post title grade vacancy applied interviewer interviewers interviewed panel who "
    "where when date time venue location place room organiser organizer organised attendees required "
    "optional subject subj re from to cc agenda writer candidate me present seen with by in also formal "
    "committee link duration chair company dept department team site band salary pay ref reference name "
    "names interview".split()
)
#: Heads that only introduce the real topic behind them.
_LEADS = frozenset(
    "headache priority issue problem challenge project focus worry concern pain bugbear goal ask theme q "
    "question point topic thing deal target aim bit".split()
)
#: Words of a cleft: what its first half hangs on, and whose matter it is.
_CLEAVES = frozenset("what what's that which all thing".split())
_THEIRS = frozenset("him her them his their".split())
_PAY = frozenset("salary pay bonus band allowance stipend wage wages money".split())
_INDEFINITE = frozenset("own a an some any many most few all other no zero every each such".split())
_BOUNDARY = ("BE", "VG", "MOD", "HAVE", "VZ", "VD", "NUM", "NEG", "V", "DO")
#: What befell a train, a lift, a line, and with it the talk.
_DISRUPTED = frozenset("cancelled canceled delayed diverted late stuck".split())
#: Tags that may open a noun phrase.
_STARTS = frozenset("DET POSS ADJ N NS NP VG NUM".split())
_LONGEST = 10


def named_topics(unit: Unit, notes: Notes) -> Iterator[Point]:
    """Every noun phrase of a unit, short and with what hangs on it, as a thing that was talked about."""
    words = unit.words
    clause = Clause(unit, "", "", 0, words)
    place = 0
    while place < len(words):
        if words[place].tag not in _STARTS or words[place].low in OPENERS:
            place += 1
            continue
        part = words[place:]
        short, whole = noun_phrase_end(part), full_phrase_end(part)
        if not short:
            place += 1
            continue
        for end in dict.fromkeys((whole, short)):
            if (point := _topic(clause, place, end, notes)) is not None:
                yield point
        place += short


def _topic(clause: Clause, start: int, end: int, notes: Notes) -> Point | None:
    unit = clause.unit
    words = unit.words
    phrase = words[start : start + end]
    if len(phrase) > _LONGEST or tears(words, start + end) or _unfit(phrase, notes):
        return None
    if (start and words[start - 1].low == "than") or _keeps_away(words[start + end :]):
        return None
    found = turned(clause, phrase, 0)
    if found is None:
        return None
    text = with_article(lower_first(found.text, lowered(notes.text)), phrase)
    head = phrase[noun_phrase_end(phrase) - 1]
    before, behind = (
        words[start - 1] if start else None,
        words[start + end] if start + end < len(words) else None,
    )
    signs = {
        "article" if text.casefold() != found.text.casefold() else f"starts-{phrase[0].tag}",
        f"head-{head.tag}",
        f"before-{before.tag if before else 'start'}",
        f"before-{before.low if before else '^'}",
        f"behind-{behind.tag if behind else 'end'}",
        f"behind-{behind.low if behind else '$'}",
        "whole" if end == len(words) else "part",
        "short" if end == noun_phrase_end(phrase) else "hung",
    }
    signs |= set(_governed(words, start, phrase))
    if not head.known and head.text.islower():
        signs.add("unknown-head")
    if head.low.rstrip("s") in NO_TOPIC | _LEADS:
        signs.add("no-topic")
    return Point("topic", text, unit.passage, quote=unit.raw, signs=found.signs | signs | unit_signs(unit))


def _keeps_away(behind: Words) -> bool:
    """ "(The Lagos flight) was cancelled", "had broken down": why somebody came late or not at all."""
    did = behind[:1] and (behind[0].tag in ("BE", "HAVE", "NEG") or behind[0].low == "got")
    return bool(did) and any(word.low in _DISRUPTED for word in behind[1:3])


def _governed(words: Words, start: int, phrase: Words) -> Iterator[str]:
    """What rules the phrase in its unit: the verb before it, and the preposition that something hangs on."""
    short = noun_phrase_end(phrase)
    hung = phrase[short].low if short < len(phrase) else "nothing"
    verb = next((word for word in reversed(words[:start]) if word.finite or word.tag in ("VG", "VN")), None)
    yield f"hangs-{hung}"
    yield f"hangs-{hung}-behind-{words[start - 1].tag if start else 'start'}"
    yield f"ruled-{base_of(verb.low) or verb.low}" if verb else "ruled-nothing"
    if verb and not any(word.tag == "PREP" for word in words[words.index(verb) : start]):
        yield f"object-{base_of(verb.low) or verb.low}"


def _unfit(phrase: Words, notes: Notes) -> bool:
    """Is this surely no topic: a person, a day, pay, the role, a scrap of another language?"""
    head = phrase[noun_phrase_end(phrase) - 1]
    role = notes.role.casefold()
    text = " ".join(word.low for word in phrase).removeprefix("the ")
    return (
        (len(phrase) == 1 and head.tag == "NP")
        or len(head.text) == 1
        or any(word.tag in ("THEY", "THEY+", "P") and word.text not in "'\"%-," for word in phrase)
        or any(
            word.low in _PAY or (len(word.text) == 1 and word.text.islower() and word.low != "a")
            for word in phrase
        )
        or any(a.low in ("grade", "band", "scale") and b.tag == "NUM" for a, b in pairwise(phrase))
        or sum(word.low in FOREIGN for word in phrase) > 0
        or head.low in _CALENDAR
        or bool(role and (text in role or role in text))
        or notes.sender.casefold().startswith(head.low)
        or phrase[0].low in _INDEFINITE
        or head.low in HEADS
        or _lone(phrase)
    )


def _lone(phrase: Words) -> bool:
    """Is it one countable thing that nothing tells apart: "the dock", "lunch"?"""
    head = phrase[-1]
    if len(phrase) > 2 or (len(phrase) == 2 and phrase[0].tag not in ("DET", "POSS")):
        return False
    return head.tag == "N" and not head.text.isupper() and (len(phrase) == 2 or counted(head.low))


def announced_topic(unit: Unit, notes: Notes) -> Point | None:
    """What "the big headache is trailer turn time", "what he is chasing: the cell count" announces."""
    words = unit.words
    label = tag_text(unit.label)
    if unit.first and label and (label[-1].low.rstrip("s") in _LEADS or _is_cleft(label)):
        return headed(unit, words, notes, unit.text)
    place = cleft_end(words)
    if place and (words[place - 1].low.rstrip("s") in _LEADS or _is_cleft(words[:place])):
        return headed(unit, words[place + 1 :], notes, unit.text)
    return None


def _is_cleft(head: Words) -> bool:
    """ "What he is chasing", "the matter that is eating him", "all she asks for"."""
    theirs = any(word.tag.startswith("THEY") or word.low in _THEIRS for word in head)
    return theirs and any(word.low in _CLEAVES for word in head)


def line_topic(unit: Unit, notes: Notes, *, header: bool, leads: bool) -> Point | None:
    """The noun phrase that heads a bullet, a cell or a labelled line: what "it" and a bare figure are about."""
    if header or any(word.low in ("interview", "interviewer", "interviewed") for word in unit.words):
        return None
    if {word.strip("().,").casefold() for word in unit.label.split()} & _HEADER:
        return None
    if (announced := announced_topic(unit, notes)) is not None:
        return announced
    if unit.first or _alone(unit):
        labelled = _label_topic(unit, notes) if unit.label and not unit.who else None
        return labelled or headed(unit, unit.words, notes, unit.text)
    return headed(unit, unit.words, notes, unit.text) if leads else None


def leads_on(unit: Unit) -> bool:
    """Does a line begin by merely announcing its topic: "big headache:"?"""
    head = noun_phrase_end(unit.words)
    return bool(head) and unit.words[head - 1].low in _LEADS


def listed_topics(unit: Unit, notes: Notes) -> Iterator[Point]:
    """The items of "discussed: late departures, driver briefings and fuel cards"."""
    start = 0
    for index, word in enumerate((*unit.words, None)):
        last = word is None
        if last or (word is not None and (word.text == "," or (word.tag == "CONJ" and "," in unit.text))):
            point = headed(unit, unit.words[start:index], notes, unit.text, single=True)
            if point is not None:
                yield point
            start = index + 1


def _label_topic(unit: Unit, notes: Notes) -> Point | None:
    """The label as a topic: "failed appointments: 11 %"."""
    text = tidy(unit.label)
    if "'s " in f"{text} " or text.casefold().startswith(("my ", "his ", "her ", "their ", "our ", "your ")):
        return None
    words = tag_text(text)
    if len(words) > 1 and words[0].low.endswith("ed") and words[1].nominal:
        words[0] = words[0]._replace(tag="ADJ")
    return headed(unit, words, notes, text)


def _alone(unit: Unit) -> bool:
    """Is the unit nothing but a short noun phrase, like a heading?"""
    return len(unit.words) < 5 and full_phrase_end(unit.words) == len(unit.words) and unit.words[-1].known


def headed(unit: Unit, words: Words, notes: Notes, source: str, *, single: bool = False) -> Point | None:
    """The noun phrase at the head of the words, where what follows lets it end; `single` takes one word too."""
    while words and (words[0].low in OPENERS or words[0].tag == "UH"):
        words = words[1:]
    if not words or words[0].tag in ("NUM", "IT", "OBJ"):
        return None
    if _participle(words):
        words = (words[0]._replace(tag="ADJ"), *words[1:])
    if len(words) == 1 and is_plural(words[0].low):  # "what she is after is falls"
        words = (words[0]._replace(tag="NS"),)
    end = full_phrase_end(words)
    if end and not _bounded(words, end):
        end = noun_phrase_end(words)
    if not end or not _bounded(words, end):
        return None
    phrase = words[:end]
    head = phrase[noun_phrase_end(phrase) - 1]
    if (
        (end < 2 and not single and counted(head.low))
        or (head.low.rstrip("s") in NO_TOPIC | _LEADS and not _compound(phrase))
        or _unfit(phrase, notes)
        or not (_plausible(head, phrase) and _plausible(phrase[-1], phrase))
        or phrase[0].tag in ("DEM", "VN")
        or any(word.tag in ("OBJ", "IT") or word.low == "about" for word in phrase)
        or (common_tag(head.low) in ("VB", "VBP") and not noun_too(head.low))
    ):
        return None
    text = with_article(lower_first(source[phrase[0].start : phrase[-1].end], lowered(notes.text)), phrase)
    signs = {"heading", f"head-{head.tag}", "whole" if end == len(words) else f"behind-{words[end].tag}"}
    return Point("topic", text, unit.passage, quote=unit.raw, signs=frozenset(signs) | unit_signs(unit))


def _participle(words: Words) -> bool:
    """ "failed inspections", "broken pallets 3%" at the head of a line: no deed."""
    return (
        words[0].tag in ("VD", "VN")
        and words[0].low.endswith(("ed", "en", "lost", "torn"))
        and len(words) > 1
        and words[1].tag == "NS"
        and (len(words) == 2 or words[2].tag in ("NUM", "BE", "P", "N"))
    )


def _compound(phrase: Words) -> bool:
    """Does a noun before the head say which: "trailer turn time", "repeat calls"?"""
    head = noun_phrase_end(phrase) - 1
    return any(word.nominal and word.known for word in phrase[:head])


def _bounded(words: Words, end: int) -> bool:
    if end >= len(words) or words[end].text == ",":
        return True
    if words[end].tag in ("ADJ", "ADV") and (end + 1 == len(words) or words[end + 1].text == ","):
        return True
    if words[end].tag in ("V", "VZ") and noun_too(words[end].low):
        return False
    if words[end].low == "of" and words[end + 1 : end + 2] and words[end + 1].tag == "NUM":
        return True
    return words[end].tag in _BOUNDARY


def _plausible(word: Tagged, phrase: Words) -> bool:
    """Is this an English noun: known, or long enough beside a known word?"""
    return word.known or (
        len(word.low) > 4 and word.low.isascii() and any(other.known and other.nominal for other in phrase)
    )


@lru_cache(maxsize=4)
def lowered(text: str) -> frozenset[str]:
    """Words, with a capital first, that the notes also write small: no names."""
    return frozenset(word.capitalize() for word in re.findall(r"\b[a-z]{3,}\b", text))
