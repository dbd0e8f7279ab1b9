"""Who asked in the interview, as the notes tell: "Kuldip did the asking", "Q1 (Ann): why us?", "asked by Dom"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile, takewhile, zip_longest

from followup.language.names import HONORIFICS
from followup.language.words import Token
from followup.notes.attendance import NEVER
from followup.notes.mentions import Mention
from followup.notes.page import Page, word_kind
from followup.notes.panel import TOLD, TOLD_TWICE, named_together, set_beside
from followup.notes.persons import Person
from followup.notes.surroundings import (
    MARKS,
    NEAR,
    REACH,
    STOPS,
    sentence_before,
    sentence_behind,
    words_before,
    words_behind,
)

#: What somebody asks, told in short behind another who asks: "Errol asked about fraud, Lena about wine".
_ON = frozenset("about abt bout re on regarding why how what wanted".split())
#: What numbers a question, before the name of who asks it in brackets.
_QUESTIONS = frozenset("q question q1 q2 q3 q4 q5 q6 q7 q8 q9 q10".split())


def read_questions(page: Page, found: list[list[Mention]], owner: dict[int, Person]) -> None:
    """ "Errol asked about fraud, Shanice re my team", "Q1 (Ann): why us?": where several ask, they held the interview, and
    so did whoever is named in one breath with two of them, or "both" with one."""
    asking: dict[int, Person] = {}
    beside: dict[int, dict[int, Person]] = {}
    both: list[tuple[Person, Person]] = []
    for scene, mentions in zip(page.scenes, found, strict=True):
        for mention in _asking(scene.words, mentions):
            if not owner[id(mention)].absent:
                asking[id(owner[id(mention)])] = owner[id(mention)]
        for one, two in named_together(scene.words, mentions):
            pair = owner[id(one)], owner[id(two)]
            set_beside(beside, *pair)
            if words_before(scene.words, one.first, 1) == ["both"]:
                both += [pair, pair[::-1]]
    for person, other in both:
        if id(person) in asking:
            other.labelled = max(other.labelled, TOLD)
    if len(asking) < 2:
        return
    for key, person in asking.items():
        person.questions = True
        alone = asking.keys().isdisjoint(beside.get(key, {}))
        person.labelled = max(person.labelled, TOLD if alone else TOLD_TWICE)
    between = {key for key, near in beside.items() if len(asking.keys() & near.keys()) > 1}
    for near in beside.values():
        for key, person in near.items():
            if key in between:
                person.labelled = max(person.labelled, TOLD)


def _asking(words: list[Token], mentions: list[Mention]) -> Iterator[Mention]:
    """Those of a line who ask, each in words of their own or in short behind another; no "Fleet" of the row "Ann | Fleet |
    asked about rotas"."""
    asks = False
    for mention, follows in zip_longest(mentions, mentions[1:]):
        tail = sentence_behind(words, mention, follows)
        two, one = ["", "", *words_before(words, mention.first, 2)][-2:]
        in_short = asks and one in (",", "and", "&", ";") and not _ON.isdisjoint(tail[:1])
        numbered = one == "(" and two in _QUESTIONS
        asks = in_short or numbered or holds_talk(words, mention) == "leads"
        if asks and one != "|":
            yield mention
        asks &= len(tail) == len(words_behind(words, mention, REACH, follows))


#: What only somebody does who holds an interview,
_ASKING = frozenset(
    """asked asks ask askd asking interviewed interviews interviewing quizzed quizzes grilled grills questioned questions
    probed conducted conducts chaired chairs nag-interview nag-iinterview""".split()
)
#: and what is done to one, by its name or as "it".
_HOLDS = frozenset(
    """did does do doing done put puts putting ran runs run running led leads leading took takes taking held holds holding
    handled carried made makes making kept fired threw read""".split()
)
_TALK = frozenset(
    """asking questions question quizzing grilling qs q's questioning interviewing interview interviews mine talking talk
    honours""".split()
)
#: Others than the interviewer have interviews too, but not questions.
_HAS, _HAD = frozenset("had has".split()), frozenset("questions qs clipboard".split())
_HEARS = frozenset("hear know see".split())
_SEES, _TAKES_IT = frozenset("saw sees".split()), frozenset("did took led held ran chaired".split())
_ENDS_IT = frozenset("alone on by for in herself himself all with herself from at over and today".split())
#: Behind "saw me": not in the interview.
_ELSEWHERE = frozenset("off out up down to back home through past in on waiting coming going".split())
#: What those want to know who only hear of the interview.
_TO_ALL = frozenset("everything all it if".split())
#: Between a name and what its bearer does.
_BETWEEN = frozenset(
    """who that she he they was were is are has had have been it's then also just only alone himself herself themselves
    did actually mostly mainly again now kasi na ang ay here today and this time sat in joined late us""".split()
)
_VERBS = _ASKING | _HOLDS | _HAS | _SEES | NEVER | {"was", "is", "who"}
#: Whose interview it is who is no interviewer.
_OF_OTHERS = frozenset("his her their hers too last next how after before second another no".split())
#: How far what somebody does may be from what is told to be done.
_OBJECT = 7
#: Between what is asked and the name of who asked,
_BY = frozenset("by was is were from came all mostly done held led taken - – — : = | the our new it".split())
_ASKED = frozenset(
    "asked asks asking interviewed interviewer interviewers questions questioned quizzed grilled intvwr ivwr".split()
)
#: and behind which a name is told of: "asked me about Ann".
_NO_END = frozenset("about for with and if by like of to from in at re did does was is that , : ( -".split())
_TO_ME = frozenset("me us only just mostly mainly".split())
#: What goes on behind "asked" where nobody is interviewed.
_FAVOURS = frozenset("to for after him her them".split())


def holds_talk(words: list[Token], mention: Mention) -> str:
    """Whether the sentence tells that this person asked: "leads" of "Kuldip did the asking", "Mrs Reid, who keeps bees,
    put the questions" and "asked by Kuldip"; "idles" of "Ngozi never asked anything"; "" where it does not say."""
    before = words_before(words, mention.first, 3)
    if before[-2:] in (["me", "and"], ["i", "and"]):
        return "leads" if before[:1] in (["just"], ["only"]) else ""
    if before[-1:] == ["one"] or "when" in words_before(words, mention.first, REACH):
        return ""
    if before[-1:] in (["opposite"], ["facing"]) or before[-2:] == ["across", "from"]:
        return "leads"
    tail = [word.low for word in words[mention.after : mention.after + 2 * REACH]]
    tail = list(takewhile(lambda low: low not in STOPS and low != ";", tail))
    told = _part(_behind_apposition(tail)) or ("leads" if _came_for_me(tail, mention.possessive) else "")
    return told or ("leads" if _is_asked_by(words, mention) else "")


def _came_for_me(tail: list[str], possessive: bool) -> bool:
    """ "Rekha, she came in on her day off to interview me", "Rekha's questions"."""
    if possessive:
        return not _HAD.isdisjoint(tail[:2])
    return any(tail[place : place + 3] == ["to", "interview", "me"] for place in range(len(tail)))


def _behind_apposition(tail: list[str]) -> list[str]:
    """What is told behind "(ops)", ", works manager,", ", who keeps bees," or "from the Utrecht office"."""
    if tail[:1] in (["from"], ["of"], ["in"], ["at"]):
        return list(dropwhile(lambda low: low not in _VERBS, tail[:NEAR])) + tail[NEAR:]
    if tail[:1] == ["("] and ")" in tail:
        return tail[tail.index(")") + 1 :]
    if tail[:1] and tail[0] in ",-–—" and tail[0] in tail[1:REACH]:
        return tail[tail.index(tail[0], 1) + 1 :]
    return tail


def _part(tail: list[str]) -> str:
    """What part in the interview a clause gives to the one named before it."""
    start = next((place for place, low in enumerate(tail) if not _passes(low)), len(tail))
    if tail[start - 1 : start] in (["did"], ["had"], ["has"]) and start:
        start -= 1
    start += 2 * (tail[start : start + 2] == ["the", "one"])
    denied = not NEVER.isdisjoint(tail[start : start + 1])
    verb, *behind = tail[start + denied :][:_OBJECT] or [""]
    behind = list(takewhile(lambda low: low not in MARKS, behind))
    if not (_holds(verb, behind) or (verb in _ASKING and _is_of_talk(behind))):
        return ""
    return "idles" if denied or "nobody" in behind else "leads"


def _passes(low: str) -> bool:
    return low in _BETWEEN or low in HONORIFICS or low.endswith("ly")


def _holds(verb: str, behind: list[str]) -> bool:
    """ "Did the asking", "had the clipboard and the questions", "led it", "saw me at ten", "had me in"."""
    if verb in _SEES:
        return behind[:1] == ["me"] and _ELSEWHERE.isdisjoint(behind[1:2])
    if verb in _HAS and behind[:2] == ["me", "in"]:
        return True
    if verb in _TAKES_IT and behind[:1] == ["it"] and (not behind[1:] or behind[1] in _ENDS_IT):
        return True
    if verb in ("led", "listened") and not behind[1:]:
        return True
    if verb in ("wanted", "wants") and behind[:1] == ["to"] and not _HEARS.isdisjoint(behind[1:2]):
        return behind[2:] != [] and behind[2:5] != ["how", "it", "went"] and behind[2] not in _TO_ALL
    if verb == "heard":
        return behind[:1] == ["me"]
    objects = _HAD if verb in _HAS else _TALK if verb in _HOLDS else frozenset()
    return not objects.isdisjoint(behind) and _OF_OTHERS.isdisjoint(behind)


def _is_of_talk(behind: list[str]) -> bool:
    """Is what stands behind "asked" a question, and no favour or work: not "asked me to run it", "asked the porters"?"""
    object_ = [low for low in behind if low not in _TO_ME]
    if object_[:1] == ["the"]:
        return not (_TALK | {"usual", "same", "hard"}).isdisjoint(object_[1:3])
    return not object_ or object_[0] not in _FAVOURS


def _is_asked_by(words: list[Token], mention: Mention) -> bool:
    """ "Interviewed by Ann", "asked by: the works manager, Ann", "Interviewer was Ann", "Asked me a lot Ann."."""
    before = sentence_before(words, mention.first)
    if before[:1] in (["asked"], ["interviewed"], ["quizzed"]) and before[1:2] in (["me"], ["us"]):
        return words_behind(words, mention, 1)[:1] in ([], ["."]) and before[-1] not in _NO_END
    if before[-1:] in (["was"], ["is"]) and "who" in before:
        return not _ASKED.isdisjoint(before[before.index("who") :][:3])
    if before[-1:] == ["by"] and not {"interview", "interviews"}.isdisjoint(before[-3:]):
        return True
    kept = list(dropwhile(lambda low: low in _BY or word_kind(low) in ("JOB", ","), reversed(before)))
    between = before[len(kept) :]
    active = "," in between and "by" not in between and kept[:1] != ["interviewer"]
    return 0 < len(kept) < len(before) and kept[0] in _ASKED and not active
