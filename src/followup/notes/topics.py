"""Topics: the noun phrase that heads a bullet, a cell or a labelled line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from followup.language.inflect import base_of
from followup.language.lexicon import common_tag
from followup.language.shape import (
    FOREIGN,
    dangling,
    finite_balance,
    full_phrase_end,
    noun_phrase_end,
    plain,
    with_article,
)
from followup.language.tagging import Tagged, noun_too, tag_text
from followup.language.tidy import lower_first, tidy
from followup.notes.aims import figure_behind
from followup.notes.base import Notes
from followup.notes.clause import OPENERS, Line, Words
from followup.notes.complements import NO_TOPIC
from followup.notes.points import Point
from followup.notes.units import Unit

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
_PAY = frozenset("salary pay bonus band allowance stipend wage wages money".split())
_INDEFINITE = frozenset("a an some any many most few all other no every each such".split())
_BOUNDARY = ("BE", "VG", "MOD", "HAVE", "VZ", "VD", "NUM", "NEG", "V", "DO")


def find_topic(unit: Unit, notes: Notes, line: Line) -> Point | None:
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
        return labelled or headed(unit, unit.words, notes, unit.text)
    if line.leads and line.topic is None:
        line.leads = False
        return headed(unit, unit.words, notes, unit.text)
    return None


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
    while words and (words[0].low in OPENERS or words[0].tag == "UH"):
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


def _topic_point(unit: Unit, phrase: Words, notes: Notes, source: str, *, single: bool) -> Point | None:
    head = phrase[noun_phrase_end(phrase) - 1]
    last = phrase[-1]
    if head.low in NO_TOPIC or head.low.rstrip("s") in NO_TOPIC | _LEADS or len(phrase) > 9:
        return None
    if (
        head.tag == "NP"
        or not (_plausible(head, phrase) and _plausible(last, phrase))
        or (len(phrase) < 2 and not single)
    ):
        return None
    if len(phrase) == 2 and phrase[0].tag == "DET" and phrase[1].tag == "N":
        return None
    if phrase[0].low in ("bad", "weak", "poor") or (
        len(phrase) > 1 and phrase[1].low in ("bad", "weak", "poor")
    ):
        return None
    if common_tag(head.low) in ("VB", "VBP") and not noun_too(head.low):
        return None
    if any(a.low in ("grade", "band", "scale") and b.tag == "NUM" for a, b in pairwise(phrase)):
        return None
    if (
        len(head.text) == 1
        or any(word.low in _PAY for word in phrase)
        or notes.sender.casefold().startswith(head.low)
    ):
        return None
    if any(word.low in FOREIGN or (len(word.text) == 1 and word.text.islower()) for word in phrase):
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


def _plausible(word: Tagged, phrase: Words) -> bool:
    """Is this an English noun: known, or long enough beside a known word?"""
    return word.known or (
        len(word.low) > 4 and word.low.isascii() and any(other.known and other.nominal for other in phrase)
    )


@lru_cache(maxsize=4)
def lowered(text: str) -> frozenset[str]:
    """Words, with a capital first, that the notes also write small: no names."""
    return frozenset(word.capitalize() for word in re.findall(r"\b[a-z]{3,}\b", text))


def measured_topic(unit: Unit, notes: Notes) -> Point | None:
    """The subject of "Preceptor pool is 8, goal 15", wherever it stands."""
    words = unit.words
    if len(words) > 3 and words[0].tag == "THEY" and base_of(words[1].low) == "have":
        start = 3 if words[2].tag == "NUM" else 2
        return headed(unit, words[start:], notes, unit.text, single=True)
    starts = [0, *(i + 1 for i, word in enumerate(words) if word.text == ",")]
    for start in starts:
        part = words[start:]
        end = full_phrase_end(part)
        if end and end < len(part) and figure_behind(part, end) and part[end].tag in ("BE", "NUM"):
            return headed(unit, part, notes, unit.text, single=True)
    return None


def measured_figure(words: Words) -> str:
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
