"""Who speaks in a transcript: the interviewer asks; a friend in a chat hears about somebody else."""

from __future__ import annotations

import re
from typing import NamedTuple

from followup.language.names import TITLES, Name, cased, parse_name
from followup.language.patterns import lazy
from followup.notes.base import Passage
from followup.notes.choosing import sure_words
from followup.notes.given_names import is_given, name_tag

#: Labels of the writer's own turns.
MYSELF = frozenset(
    "me i myself candidate applicant interviewee a ans answer ik ja ich moi yo eu io jag jeg self mine".split()
)
_ASKERS = frozenset("interviewer panel q question hm boss".split())
_YOU = lazy(r"\b(?:you|your|you're|u|ur)\b", re.IGNORECASE)
_I = lazy(r"\b(?:i|i'm|i've|i'd|my|we)\b", re.IGNORECASE)
_REPORTED = lazy(
    r"\b(?:she|he|they|nya|sya)\b.{0,20}\b(?:said|says?|asked|asks?|wants?|wanted|hopes?|liked?|told|talked|goes|thinks?|thought|reckons?|counted|laughed|nodded|wrote|after)\b|\b(?:told|asked) (?:her|him|them)\b|"
    r"\b(?:was|w/?|with|met) (?:mrs?|ms|dr)\b",
    re.IGNORECASE,
)
#: How a friend asks after it.
_FRIENDLY = lazy(
    r"\b(?:bro|sis|mate|girl|dude|bestie|babe|hun|hon|kumusta)\b|\bhow(?:'?d| did| was) (?:it|the interview)\b|\bwho (?:had|saw|interviewed|was it|did you (?:get|see))\b",
    re.IGNORECASE,
)
#: "P = Pieter Lategan (overseer)", "M = me", "AH is Ada Hill": what a letter before a turn stands for.
_LEGEND = lazy(
    r"\b(?P<letters>[A-Z]{1,3})(?:\s*=\s*| is (?=me\b|[A-Z][\w.]+ [A-Z]))(?:[a-z]\w*\s+)?"
    r"(?P<name>(?:[^\W\d_]\.|[^\W\d_](?:[\w'’-]|\.(?!\s))*)(?:\s+(?!(?:from|of|at|in|on|the|and|for|with|who|is|was|as|our|my)\b)"
    r"(?:[^\W\d_]\.|[^\W\d_](?:[\w'’-]|\.(?!\s))*)){0,3})"
)


#: Words of a friend's turn that asks what was said, and tells nothing: "what she asked".
_ASKED = 6


#: What only an interviewer says of the work: a friend wishes nothing there.
_WISHES = (" i want ", " i need ", " i'd like ", " i would like ", " i expect ")


#: Letters of a label in capitals that are somebody's initials.
_INITIALS = 2


class Cast(NamedTuple):
    """Interviewers and writer as the speakers of a transcript show them; empty when they do not. `friends` are the
    first words, in small letters, of the labels of those who only hear about the interview; `answers` the lines of the
    writer's own turns, of which what they tell of others makes nobody an interviewer."""

    interviewers: tuple[Name, ...] = ()
    sender: str = ""
    friends: frozenset[str] = frozenset()
    answers: frozenset[int] = frozenset()


def find_cast(text: str, passages: tuple[Passage, ...]) -> Cast:
    """The roles of the speakers. Private passages do not count; a chat with a friend has no interviewer."""
    said = _turns(text, passages)
    me = next((name for name in said if name.casefold() in MYSELF), "")
    if not me and (teller := _reporter(said)):
        friends = {name.split()[0].casefold() for name in said if name != teller and len(said[name]) > 1}
        return Cast(sender=cased(teller.split()[0]), friends=frozenset(friends))
    me = me or _addressed(said)
    others = [name for name in said if name != me]
    if not me or not others:
        return Cast()
    wished = any(wish in f" {turn.casefold()}" for name in others for turn in said[name] for wish in _WISHES)
    if not wished and sum(bool(_REPORTED.search(turn)) for turn in said[me]) > 1:
        heard = [name for name in others if len(said[name]) > 1 and len(said[me]) > 1 and me == "me"]
        return Cast(friends=frozenset(name.split()[0].casefold() for name in heard))
    if any(_FRIENDLY.search(turn) for name in others for turn in said[name]):
        return Cast()
    names = tuple(parse_name(cased(name)) for name in others if _personal(name))
    first = me.split()[0] if _personal(me) and me.casefold() not in MYSELF else ""
    own = ("me", me) if names else ()
    answers = (passage.line for passage in passages if passage.speaker and _called_me(passage.speaker) in own)
    return Cast(names, cased(first), answers=frozenset(answers))


def _called_me(speaker: str) -> str:
    """The label of a turn, "me" for all that mean the writer."""
    return "me" if speaker.casefold() in MYSELF else speaker


def _reporter(said: dict[str, list[str]]) -> str:
    """Who tells friends in a chat, or a machine alone, how it went: says most, and what "he" and "she" said or wanted;
    "" where nobody plainly does."""
    if not said:
        return ""
    teller = max(said, key=lambda name: sum(map(len, said[name])))
    mine = said[teller]
    reported = sum(bool(_REPORTED.search(turn)) for turn in mine)
    others = [turn for name, turns in said.items() if name != teller for turn in turns]
    most = sum(map(len, mine)) > (2 if reported > 1 else 3) * sum(map(len, others))
    told = [turn for turn in others if _REPORTED.search(turn) and len(turn.split()) > _ASKED]
    return teller if most and reported and not told and _named(teller) else ""


def _named(label: str) -> bool:
    """It opens with a given name, or with a word in capitals that English lacks: "Chinonso"."""
    first = label.split()[0]
    return is_given(first.casefold()) or (first.istitle() and name_tag(first.casefold()) is None)


def _turns(text: str, passages: tuple[Passage, ...]) -> dict[str, list[str]]:
    """Speaker -> what he or she said; the longest form of a name stands for all of them."""
    legend = {match["letters"]: match["name"] for match in _LEGEND.finditer(text)}
    said: dict[str, list[str]] = {}
    for passage in passages:
        if passage.speaker:
            label = legend.get(passage.speaker, passage.speaker)
            said.setdefault(_called_me(label), []).append(passage.text)
    for short in sorted(said, key=len):
        longer = [name for name in said if name != short and _shortens(short, name)]
        if len(longer) == 1:
            said[longer[0]] += said.pop(short)
    return said


def _shortens(short: str, label: str) -> bool:
    """ "Joost" for "Joost van Dalen", "L" for "Lekshmi", "Mr T-D" for "Mr Tutu-Danquah"."""
    if len(short) == 1:
        return label != "me" and len(label) > 1 and label[0] == short
    words, longer = _words(short), _words(label)
    initials = frozenset("-".join(part[:1] for part in word.split("-")) for word in longer)
    return bool(words) and (words < longer or words == initials)


def _words(label: str) -> frozenset[str]:
    words = label.replace(".", " ").casefold().split()
    return frozenset(word for word in words if word not in TITLES)


def _addressed(said: dict[str, list[str]]) -> str:
    """The speaker whom most of the others call by name and who tells of "I"; of two, the one who is asked."""
    if len(said) < 2:
        return ""
    calls = {
        name: sum(_calls(turns, name) for other, turns in said.items() if other != name) for name in said
    }
    most, second = sorted(calls, key=lambda name: -calls[name])[:2]
    telling = {name: _telling(turns) - _asking(turns) for name, turns in said.items()}
    if calls[most] > calls[second] and _personal(most) and telling[most] >= max(telling.values()) - 2:
        return most
    asking = {name: _asking(turns) for name, turns in said.items()}
    least = min(asking, key=lambda name: asking[name])
    return least if len(said) == 2 and max(asking.values()) >= max(1, 1.5 * asking[least]) else ""


def _telling(texts: list[str]) -> int:
    return sum(len(_I.findall(text)) for text in texts)


def _calls(turns: list[str], name: str) -> bool:
    first = re.escape(name.replace(".", " ").split()[0])
    return any(
        re.search(
            rf"(?:^|[,.]\s*|\b(?:so|right|in|hi|hello|ora|morning|afternoon|welcome|thanks|ok|you|down) ){first}\b",
            turn,
            re.IGNORECASE,
        )
        for turn in turns
    )


def _asking(texts: list[str]) -> float:
    return sum(text.count("?") + len(_YOU.findall(text)) / 2 for text in texts)


def _personal(label: str) -> bool:
    """A label that is somebody's name: with a title, a listed given name, or two capitalised words."""
    words = label.replace(".", " ").split()
    if not words or label.casefold() in _ASKERS or not words[0][0].isupper():
        return False
    if label.isupper() and len(label) <= _INITIALS:  # "AH" is no Ah
        return False
    if words[0].casefold() in TITLES:
        return len(words) > 1 and bool(sure_words(tuple(words[1:]), titled=True))
    inner = len(words) >= 2 and words[1][0].isupper()
    return bool(sure_words(tuple(words), titled=False, unknown=inner)) and (
        is_given(words[0].casefold()) or inner
    )
