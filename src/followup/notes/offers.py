"""What I would do: offers and suggestions."""

from __future__ import annotations

from followup.language.inflect import gerund
from followup.language.shape import noun_phrase_end
from followup.notes.clause import Clause, Words, is_infinitive
from followup.notes.complements import cut_point
from followup.notes.points import Point

#: Verbs of offers that are no work, or that promise further messages.
NO_OFFER = frozenset(
    "apply be do like love say think ask need know call email chase follow have get go want prefer try mean "
    "see feel send ring message text contact check remember forget find wait hope come guess live cope "
    "deal stay".split()
)


_PARTICLES = frozenset("up out off over back down through on".split())
#: Verbs that need no object.
_ALONE = frozenset(
    "start begin work sit help go come talk speak walk stand focus join listen run train lead move act "
    "look report answer".split()
)
_TIMES = frozenset("week day hour minute month year time".split())


def offer_point(clause: Clause, phrase: Words) -> Point | None:
    if len(phrase) > 4 and phrase[0].low == "be" and phrase[1].tag == "ADJ" and phrase[2].low == "to":
        phrase = phrase[3:]
    if not is_infinitive(phrase) or phrase[0].low in NO_OFFER:
        return None
    if len(phrase) > 1 and (
        phrase[1].tag in ("SUB", "CONJ", "P") or phrase[1].low in ("since", "before", "after")
    ):
        return None
    if (
        len(phrase) > 1
        and phrase[1].tag == "PREP"
        and phrase[1].low not in _PARTICLES
        and phrase[0].low not in _ALONE
    ):
        return None
    if [word.low for word in phrase[:3]] == ["put", "in", "for"]:
        return None
    if len(phrase) > 1 and phrase[1].tag == "NUM" and not noun_is_counted(phrase):
        return None
    return cut_point(clause, "offer", phrase, int(phrase[0].finite), minimum=3)


def noun_is_counted(phrase: Words) -> bool:
    """Does the figure behind the verb count a thing ("train 30 agents"), no time ("publish 8 weeks")?"""
    end = noun_phrase_end(phrase, 1)
    return end > 2 and phrase[end - 1].low.rstrip("s") not in _TIMES


def is_object(rest: Words) -> bool:
    """Is what follows "have" or "make" a thing alone, with no verb behind it: "make a list"?"""
    return not any(word.finite for word in rest[:6])


def suggestion(clause: Clause, verb: str, rest: Words) -> Point | None:
    """ "I said publish the rota earlier": a suggestion to do so, up to the next verb."""
    coordinated = (i for i, word in enumerate(rest[:-1]) if word.tag == "CONJ" and rest[i + 1].tag == "V")
    rest = rest[: next(coordinated, len(rest))]
    if any(word.low in ("me", "us") for word in rest):
        return None
    balance = int(verb in ("let", "have", "make", "help") and not is_object(rest))
    return cut_point(clause, "suggested", rest, balance, f"{gerund(verb)} ", minimum=2)
