"""What follows a cue, cut where it stops being sound and turned to the reader."""

from __future__ import annotations

import re

from followup.language.inflect import base_of
from followup.language.patterns import lazy
from followup.language.person import to_reader
from followup.language.shape import (
    MASS,
    dangling,
    finite_balance,
    full_phrase_end,
    noun_phrase_end,
    plain,
    run_on,
    telegraphic,
    with_article,
)
from followup.language.tagging import noun_too
from followup.notes.clause import Clause, Words
from followup.notes.points import Kind, Point
from followup.notes.results import result_of

NO_TOPIC = frozenset(
    "gentleman interview chat meeting talk call person people guy lady woman man team job role post position panel "
    "room office floor building street today note notes question answer bit part way lot thing time date "
    "day week month year hour minute min hr manager director lead head boss name email invite subject "
    "agenda attendee organiser organizer location venue link id pay salary title misc reason idea point "
    "side end start weekend morning afternoon tomorrow evening dump kettle stop feeling mood luck life "
    "self others other someone memo recording voice number test slide screen zoom teams video photo vacancy posting weakness "
    "strength introduction intro summary overview background formal remark conclusion result verdict "
    "impression gist response diary matter salary moment corner spot headache".split()
)
_VAGUE = frozenset("time way thing bit lot part one situation".split())
_OPEN_ENDS = frozenset("PREP CONJ DET POSS SUB TO BE MOD I WE THEY NEG".split())
_PARTICLES = frozenset("up down out off back over before behind around through".split())
_PARTS = frozenset(("third", "fifth", "quarter", "half"))
_THIRD = frozenset("he she they him her them his their he's she's they're they've they'd".split())
_FULL = lazy(r"\b(I|we|you|who)'(d|ve|ll) (?:(\w+))?")
_MEASURES = frozenset("week day hour minute month year time metre mile percent".split())
_WASTE = lazy(r"(?<!not )\b(?:anyway|actually|basically|really|just)\b ?")
_CUT_BEFORE = frozenset(
    "and but so because which if when where not while instead now currently as cos though although".split()
)


def with_phrase(clause: Clause, kind: Kind, rest: Words, lead: str = "") -> Point | None:
    """A point whose complement is a noun phrase, with the relative clause that hangs on it if it is sound."""
    if not rest or not noun_phrase_end(rest):
        return None
    core = full_phrase_end(rest)
    if core < len(rest) and (
        rest[core].nominal or (rest[core].tag in ("V", "VZ") and noun_too(rest[core].low))
    ):
        return None
    if kind == "suggested" and rest[0].tag == "NUM" and core < len(rest) and rest[core].tag in ("VN", "VD"):
        return None
    ends = [end for end in _cut_places(rest) if end >= core] + [core]
    if noun_phrase_end(rest) != core:
        ends.append(noun_phrase_end(rest))
    for end in ends:
        phrase = rest[:end]
        if end > core and not _hangs(rest, core):
            continue
        head = rest[noun_phrase_end(rest) - 1]
        if head.low in _VAGUE or (head.low in NO_TOPIC and end == core and not _told_apart(rest, core)):
            return None
        if end < 3 and phrase[0].tag == "DET" and not head.text.isupper():
            return None
        if not head.known and head.text.islower() and rest[0] is head:
            return None
        text = _sound(clause, phrase, 0)
        if text and (
            end > 1
            or head.tag == "NS"
            or (head.known and (head.low in MASS or head.low.endswith("ing") or head.text.isupper()))
        ):
            result = _result_behind(clause, rest[end:]) if kind == "mine" else ""
            return Point(
                kind,
                lead
                + with_article(text, phrase, "a" if kind == "suggested" else "the")
                + (f" and how {result}" if result else ""),
                clause.unit.passage,
                quote=clause.unit.raw,
                speaker=clause.speaker,
            )
    return None


def _told_apart(rest: Words, core: int) -> bool:
    """ "the norovirus week": a noun before the head says which."""
    return core > 2 and rest[core - 2].tag == "N" and rest[0].low == "the"


def _result_behind(clause: Clause, rest: Words) -> str:
    """The result in the first of the parts between commas that states one."""
    starts = [0, *(index + 1 for index, word in enumerate(rest) if word.text == ",")]
    return next((found for start in starts if (found := result_of(clause.unit.text, rest[start:]))), "")


def _hangs(rest: Words, core: int) -> bool:
    """May what follows the noun phrase hang on it: a relative clause, a participle, a phrase?"""
    return rest[core].tag in ("SUB", "I", "WE", "VG", "VN", "PREP", "DEM", "TO") and rest[core].low not in (
        "because",
        "so",
        "if",
    )


def cut_point(
    clause: Clause,
    kind: Kind,
    rest: Words,
    balance: int,
    lead: str = "",
    *,
    minimum: int,
    will: str = "will",
) -> Point | None:
    text = turned(clause, rest, balance, minimum=minimum).replace(" will ", f" {will} ", 1)
    return (
        Point(kind, lead + text, clause.unit.passage, quote=clause.unit.raw, speaker=clause.speaker)
        if text
        else None
    )


def turned(clause: Clause, rest: Words, balance: int, *, minimum: int) -> str:
    for end in _cut_places(rest):
        if end < minimum:
            break
        text = _sound(clause, rest[:end], balance)
        if text:
            return text
    return ""


def _cut_places(rest: Words) -> list[int]:
    """Ends to try, longest first: the whole, before each comma or linking word; none behind a loose comma."""
    limit = next((index for index in range(len(rest)) if _ends_here(rest, index)), len(rest))
    places = [limit]
    for index in range(limit - 1, 0, -1):
        word = rest[index]
        if (
            word.text == ","
            or word.low in _CUT_BEFORE
            or (word.low == "at" and [w.low for w in rest[index + 1 : index + 3]] == ["the", "moment"])
        ):
            places.append(index)
    return places


def _ends_here(rest: Words, index: int) -> bool:
    """A loose comma, or an "and" with a new subject behind it."""
    word = rest[index]
    if index and (word.low in ("because", "cos") or word.text in ":;"):
        return True
    if word.tag == "NUM" and index and rest[index - 1].nominal and not _measured(rest, index):
        return True
    following = rest[index + 1].tag.rstrip("+") if index + 1 < len(rest) else ""
    if word.tag == "CONJ" and index and following == "NEG" and not any(w.nominal for w in rest[index:]):
        return True
    if word.tag == "CONJ" and index:
        return following in ("I", "WE", "THEY", "IT", "YOU") or (
            following == "DEM" and rest[index + 1].tag == "DEM+"
        )
    return word.text == "," and not _links(rest, index)


def _measured(rest: Words, index: int) -> bool:
    """May a figure follow a noun here: "the rota out 14 days before", "dock 9"?"""
    following = rest[index + 1] if index + 1 < len(rest) else None
    measure = following is not None and (following.low.rstrip("s") in _MEASURES or following.low == "%")
    return measure or noun_phrase_end(rest, index - 1) > index or not rest[index].text.isalpha()


def _links(rest: Words, comma: int) -> bool:
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


def _sound(clause: Clause, phrase: Words, balance: int) -> str:
    """The phrase turned to the reader, or "" where anything about it is unsure."""
    while phrase and phrase[-1].text == ",":
        phrase = phrase[:-1]
    if not phrase or len(phrase) > 26 or not _closed(phrase) or _leans(phrase):
        return ""
    if balance > 0 and phrase[0].tag in ("N", "ADJ") and telegraphic(phrase, 0):
        return ""
    if finite_balance(phrase, clause=balance > 0) != balance or not plain(phrase) or dangling(phrase):
        return ""
    if (
        phrase[-1].low not in _PARTS
        and len(phrase) > 1
        and phrase[-1].tag == "ADJ"
        and phrase[-2].tag in ("DET", "POSS", "NUM")
    ):
        return ""
    if telegraphic(phrase) or any(word.low in ("whoever", "whatever") for word in phrase):
        return ""
    if run_on(phrase) or (
        clause.verb in ("like", "say", "agree") and any(word.text == '"' for word in phrase)
    ):
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


def _leans(phrase: Words) -> bool:
    """Does it end on "on them" or "of it", whose noun stands elsewhere?"""
    return len(phrase) > 1 and phrase[-1].low in ("them", "it") and phrase[-2].tag == "PREP"


def _closed(phrase: Words) -> bool:
    """Does the phrase end on a word that may end one: "the rota out 14 days before", "to begin with"?"""
    last = phrase[-1]
    if len(phrase) > 2 and phrase[-2].tag == "CONJ" and last.tag in ("V", "VD"):
        return False
    if last.tag not in _OPEN_ENDS or len(phrase) < 3:
        return last.tag not in _OPEN_ENDS
    behind = phrase[-2]
    if last.low in ("at", "into", "after") and behind.tag in ("VN", "VD"):
        return True
    if last.low == "with":
        return behind.low in ("begin", "start")
    return last.low in _PARTICLES and (behind.nominal or behind.tag in ("V", "VN"))


def _numeral_head(phrase: Words) -> bool:
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
