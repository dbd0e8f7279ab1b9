"""What I told, showed, suggested and offered."""

from __future__ import annotations

from dataclasses import replace

from followup.language.inflect import base_of, is_verb, past
from followup.language.shape import full_phrase_end, noun_phrase_end
from followup.notes.clause import Clause, Line, Words, after, is_infinitive, skip_listener, starts
from followup.notes.complements import cut_point, turned, with_phrase
from followup.notes.offers import NO_OFFER, offer_point, suggestion
from followup.notes.points import Point
from followup.notes.units import Unit

_TELLING = {
    "tell": "tell you about",
    "describe": "describe",
    "explain": "explain",
    "mention": "tell you about",
    "show": "show you",
    "share": "share",
    "present": "present",
    "pitch": "pitch",
    "raise": "raise",
    "demonstrate": "demonstrate",
    "outline": "outline",
}
_FEELING = frozenset(
    "like love think want hope feel be wish enjoy know guess cry laugh forget stumble blank freeze panic "
    "apologise ramble babble sweat shake blush worry struggle".split()
)
_RESULTS = frozenset("take cut bring reduce halve save lift raise get drop".split())
_LOOSE = frozenset("it them that those this".split())
_SUGGESTING = frozenset("suggest propose recommend float advise".split())
#: Verbs of work done: "I rebuilt the rota" is worth telling wherever it stands.
_DEEDS = frozenset(
    "build rebuild write rewrite start set introduce launch run train cut halve reduce bring redesign design "
    "measure trim map draft draw lead organise organize coach teach create pilot develop automate migrate fix "
    "replace merge swap reorganise barcode label sort test roll move print install negotiate clear count "
    "catalogue split fuel schedule preset plan".split()
)


def my_point(clause: Clause, line: Line) -> Point | None:
    verb, rest = clause.verb, clause.rest
    explicit = clause.subject == "I"
    if clause.conditional and explicit:
        return offer_point(clause, clause.unit.words[clause.at :])
    if verb in _TELLING:
        return _told(clause, _TELLING[verb])
    if verb in ("talk", "speak"):
        return (
            with_phrase(clause, "mine", after(rest, ("about", "of")), "talk about ")
            if starts(rest, ("about", "of"))
            else None
        )
    if verb == "walk" or verb == "take":
        rest = skip_listener(rest)
        return (
            with_phrase(clause, "mine", rest[1:], "walk you through ") if starts(rest, ("through",)) else None
        )
    if verb == "give":
        rest = skip_listener(rest)
        head = rest[noun_phrase_end(rest) - 1].low if noun_phrase_end(rest) else ""
        told = rest is not clause.rest or head in ("case", "example", "story", "instance")
        return with_phrase(clause, "mine", rest, "give you ") if told else None
    if verb in _SUGGESTING:
        return _suggested(clause)
    if verb == "offer":
        if starts(rest, ("to",)):
            return offer_point(clause, rest[1:])
        return with_phrase(clause, "mine", rest, "offer ")
    if verb == "say" or verb == "answer" or verb == "reply":
        return _said(clause)
    return _deed(clause, line) if explicit else None


def answered_point(unit: Unit) -> Point | None:
    """ "Me: the splice photo rule": what I spoke of, named under my label."""
    words = unit.words
    if unit.who != "I" or not (unit.first and unit.listed) or words[0].low not in ("my", "the"):
        return None
    end = full_phrase_end(words)
    if end < 3 or (end < len(words) and words[end].tag not in ("P", "I", "SUB", "WE", "VG")):
        return None
    return with_phrase(Clause(unit, "I", "tell", 0, words), "mine", words, "tell you about ")


def deed_of_ours(clause: Clause, line: Line) -> Point | None:
    """ "in Micro we barcoded 2,300 boxes", said by the writer."""
    return _deed(clause, line) if clause.unit.who == "I" else None


def _deed(clause: Clause, line: Line) -> Point | None:
    """What I did, told outright: "I rebuilt the rota", or in an answer of mine "cut 11 stops a week"."""
    words, at = clause.unit.words, clause.at
    answered = clause.unit.who == "I" and line.dialogue and clause.verb not in _FEELING
    if clause.conditional or not _simple_past(clause) or not (answered or clause.verb in _DEEDS):
        return None
    more = _second_deed(clause)
    subject = next((i for i in range(at - 1, -1, -1) if words[i].tag in ("I", "WE")), -1)
    if subject >= 0:
        start = 0 if words[0].tag == "PREP" else subject
        return _joined(whole_deed(cut_point(clause, "told", words[start:], 1, minimum=5)), more)
    return _joined(whole_deed(cut_point(clause, "told", words[at:], 1, "I ", minimum=4)), more)


def _second_deed(clause: Clause) -> str:
    """ "took close from day 8 to day 5" behind ", ": what came of the deed, with its figure."""
    words = clause.unit.words
    comma = next((i for i in range(clause.at, len(words)) if words[i].text == ","), len(words))
    rest = words[comma + 1 :]
    stop = next((i for i, word in enumerate(rest) if word.text == "," or word.tag == "SUB"), len(rest))
    if len(rest) < 3 or rest[0].tag not in ("VD", "VN", "V") or base_of(rest[0].low) not in _RESULTS:
        return ""
    if not any(word.tag == "NUM" for word in rest[:stop]):
        return ""
    found = turned(clause, rest[1:stop], 0, minimum=stop - 1)
    return f"{past(base_of(rest[0].low))} {found}" if found else ""


def _joined(point: Point | None, more: str) -> Point | None:
    if point is None or not more or _LOOSE & set(more.split()) or more in point.text:
        return point
    return replace(point, text=f"{point.text} and {more}")


def _simple_past(clause: Clause) -> bool:
    """Is the verb a past form, one that looks like its base included: "I split the board"?"""
    tag = clause.unit.words[clause.at].tag
    return tag == "VD" or (tag == "V" and clause.verb in _DEEDS and past(clause.verb) == clause.verb)


def whole_deed(point: Point | None) -> Point | None:
    """The point, unless it leans on something said before."""
    if point is None or _LOOSE & set(point.text.casefold().split()):
        return None
    return replace(point, text=point.text[0].lower() + point.text[1:] if point.text[1] != " " else point.text)


def _told(clause: Clause, lead: str) -> Point | None:
    rest = skip_listener(clause.rest)
    if not rest:
        return None
    if lead in ("show you", "tell you about") or starts(rest, ("about", "of", "how", "that")):
        bare = "show you" if lead == "show you" else "tell you"
    else:
        bare = lead
    if starts(rest, ("how",)) and len(rest) > 3:
        return cut_point(clause, "mine", rest[1:], 1, f"{bare} how ", minimum=3)
    if starts(rest, ("about", "of")):
        return with_phrase(clause, "mine", rest[1:], "tell you about ")
    told = rest[1:] if starts(rest, ("that",)) else rest
    if told and told[0].tag in ("I", "I+"):
        return _my_clause(clause, told)
    if len(told) > 4 and told[0].tag == "WE" and told[1].tag in ("VD", "V"):
        return cut_point(clause, "told", told, 1, minimum=5)
    if clause.verb == "tell":
        if starts(rest, ("that",)):
            return cut_point(clause, "mine", told, 1, "tell you that ", minimum=5)
        if told[0].tag == "PREP" and any(word.tag in ("I", "WE") for word in told[2:5]):
            return whole_deed(cut_point(clause, "told", told, 1, minimum=6))
        return with_phrase(clause, "mine", told, "tell you about ") if starts(told, ("my", "the")) else None
    return with_phrase(clause, "mine", rest, lead + " ")


def _said(clause: Clause) -> Point | None:
    rest = after(clause.rest, ("that",))
    if not rest:
        return None
    if rest[0].tag in ("I", "I+"):
        return _my_clause(clause, rest)
    if clause.subject != "I":
        return None
    if (
        (
            rest[0].tag in ("V", "HAVE")
            or (rest[0].tag == "N" and rest[1:2] and rest[1].tag in ("DET", "POSS", "NS"))
        )
        and is_verb(rest[0].low)
        and rest[0].low not in NO_OFFER - {"ring", "call", "have", "check"}
        and len(rest) > 2
    ):
        return suggestion(clause, rest[0].low, rest[1:])
    if rest[0].tag == "PREP" and any(word.tag in ("I", "WE") for word in rest[2:5]):
        return whole_deed(cut_point(clause, "told", rest, 1, minimum=6))
    if rest[0].low == "about":
        return with_phrase(clause, "mine", rest[1:], "tell you about ")
    if rest[0].tag == "VG":
        return cut_point(clause, "suggested", rest, 0, minimum=2)
    core = full_phrase_end(rest)
    if (
        rest[0].tag in ("DET", "POSS")
        and core
        and (rest[0].low == "my" or core < len(rest))
        and (core == len(rest) or rest[core].tag in ("SUB", "I", "WE"))
    ):
        return with_phrase(clause, "mine", rest, "tell you about ")
    return None


def _my_clause(clause: Clause, told: Words) -> Point | None:
    """ "I'd pilot it", "I can lead one", "I did buddy listening": what I said about myself."""
    at = 1
    while at < len(told) and told[at].tag == "ADV":
        at += 1
    if told[0].low in ("i'd", "i'll") or (at < len(told) and told[at].tag == "MOD"):
        start = at + 1 if told[0].tag == "I" else at
        while start < len(told) and told[start].tag == "ADV":
            start += 1
        return offer_point(clause, told[start:])
    if at < len(told) and base_of(told[at].low) in _FEELING:
        return None
    if at < len(told) and told[at].tag in ("VD", "V", "HAVE", "DO"):
        point = cut_point(clause, "told", told, 1, minimum=4)
        return point if point and not {"it", "them"} & set(point.text.split()) else None
    return None


def _suggested(clause: Clause) -> Point | None:
    rest = after(clause.rest, ("that",))
    if not rest:
        return None
    if rest[0].tag == "VG":
        return cut_point(clause, "suggested", rest, 0, minimum=3)
    if rest[0].tag in ("WE", "I"):
        return cut_point(clause, "suggested", rest, 1, "that ", minimum=4)
    if rest[0].low == "to" and is_infinitive(rest[1:]):
        return suggestion(clause, rest[1].low, rest[2:])
    return with_phrase(clause, "suggested", rest)
