"""How the notes tell of those who held the interview: how many, alone, in one breath, or without a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile, pairwise, takewhile, zip_longest

from followup.language.names import HONORIFICS
from followup.language.patterns import Needing
from followup.language.words import Token
from followup.notes.attendance import COMES, ENDS_THERE, HIS, NEVER, TURNS, is_subject
from followup.notes.mentions import Mention
from followup.notes.page import Page, word_kind
from followup.notes.persons import Person
from followup.notes.surroundings import (
    ADDS,
    MARKS,
    NEAR,
    REACH,
    STOPS,
    sentence_before,
    sentence_behind,
    words_before,
    words_behind,
)

#: How many held the interview, where the notes count them: "panel of 3", "Two of them: Paki and Dr Lena".
_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}
_COUNT = r"(two|three|four|[234])"
_COUNTED = Needing(
    "panel|interviewers|of them|of em|of 'em|they were|other",
    rf"\bpanel (?:was |of |w/ |with )*x?{_COUNT}\b(?![:.]\d)"
    rf"|\b{_COUNT}[ -](?:person|people|member|man|woman|strong) panel\b"
    rf"|\b{_COUNT} (?:interviewers|panell?ists|panel members)\b|\b(?:interviewers|panell?ists) \(?{_COUNT}\)?:"
    rf"|(?:\b(?:saw|met|had|it was|there were|there was|with|w/|by)|(?:^|[.!?:;,(–—-]|\n)\s*(?:the )?)\s*"
    rf"{_COUNT} of (?:th)?'?em\b(?=\s*(?:[.,:;(–—-]|\n|$|sat|there|today|this|on the panel))"
    rf"|\bthey were (?:all )?{_COUNT}\b(?=\s*(?:[.,:;(–—-]|\n|$|there (?:was|were)|people\b|persons\b))"
    rf"|\b(?:was|by|met|saw|had|got|just|only|left) (?:just |only )?(?:me and |with )?the other {_COUNT}\b(?=\s*(?:[.,;)–—-]|\n|$|in the end))"
    rf"|\bother {_COUNT} (?:did|ran|held|took|went ahead|carried on|saw|had|interviewed|stayed|were there)\b",
    re.IGNORECASE,
)
#: Letters of the notes within which somebody counts who was there.
_EARLY = 700


def panel_size(text: str) -> int:
    """How many interviewers the notes count, 0 where they do not or count twice."""
    found = {
        _COUNTS[count.casefold()]
        for match in _COUNTED.finditer(text[:_EARLY])
        for count in match.groups()
        if count
    }
    return found.pop() if len(found) == 1 else 0


#: Before "only" or "just" and the name of the one who came.
_LEFT_WITH = MARKS | ENDS_THERE | {"up", "end", "was", "with", "left", "it's", "its", "got"}


def leave_alone(page: Page, found: list[list[Mention]], owner: dict[int, Person]) -> None:
    """Where the notes say that somebody came alone, whoever was invited before that was not there."""
    invited: list[Person] = []
    beside: dict[int, dict[int, Person]] = {}
    for scene, mentions in zip(page.scenes, found, strict=True):
        for mention, follows in zip_longest(mentions, mentions[1:]):
            person = owner[id(mention)]
            if _came_alone(scene.words, mention):
                near = beside.get(id(person), {})
                told = _ends_there(scene.words, mention) or (follows and id(owner[id(follows)]) in near)
                for other in (*invited, *(near.values() if told else ())):
                    other.absent |= other is not person and not other.asks
            start = scene.words[mention.first].start
            if any(low <= start < high for low, high, _ in page.ranges):
                invited.append(person)
        for one, two in _joined(scene.words, mentions):
            _set_beside(beside, owner[id(one)], owner[id(two)])


#: Kinds of words that tell who the second of two is that are named in one breath.
_WHOSE = frozenset("JOB TOP HR DET".split())


def _ends_there(words: list[Token], mention: Mention) -> bool:
    """Does the sentence end behind a name, or go on with "in the end", "came" or a bracket?"""
    return words_behind(words, mention, 1)[:1] != [","]


def _joined(words: list[Token], mentions: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Those named in one breath: "Sunil Perera (facilities) and Jacqui Thorne", "Judit and her deputy Balint"."""
    for one, two in pairwise(mentions):
        between = words_behind(words, one, REACH, two)
        while between and (between[-1] in HIS or word_kind(between[-1]) in _WHOSE):
            between.pop()
        if not ADDS.isdisjoint(between[-1:]) and STOPS.isdisjoint(between) and len(between) < NEAR:
            yield one, two


def _set_beside(beside: dict[int, dict[int, Person]], one: Person, two: Person) -> None:
    """Note of each of two that the other stands beside them."""
    beside.setdefault(id(one), {})[id(two)] = two
    beside.setdefault(id(two), {})[id(one)] = one


#: What somebody did who held the interview, before "alone".
_HELD = frozenset("did it took ran held was saw me interviewed us just".split())
_OWN = frozenset("himself herself themselves themself".split())


def _came_alone(words: list[Token], mention: Mention) -> bool:
    """ "Only Priya came", "end up only Priya (ops).", "it was Priya by herself", "Priya did it solo"; not "only Priya asked"."""
    two, one = ["", "", *words_before(words, mention.first, 2)][-2:]
    behind = words_behind(words, mention, REACH)
    if behind[:1] == ["("] and ")" in behind:
        behind = behind[behind.index(")") + 1 :]
    first, second, third, last = [*dropwhile(_HELD.__contains__, behind), ".", ".", ".", "."][:4]
    own = first == "on" and second in HIS and third == "own" and last in MARKS | ENDS_THERE | {"though"}
    if own or first in ("alone", "solo") or (first == "by" and second in _OWN):
        return one in ("", *_LEFT_WITH) and (own or first == "by" or second in MARKS | ENDS_THERE)
    first = (*behind, ".")[0]
    opens = one in ("only", "just") and two in ("", *_LEFT_WITH)
    return opens and first in MARKS | ENDS_THERE | COMES | TURNS


#: Between a name and the job of its bearer, where somebody dictates: "it was Isla that's the ops manager".
_THAT_IS = frozenset("that's thats who's whos who she's shes he's hes".split())
#: How far below even odds somebody told of so may be.
_TOLD = 1.5
#: The same of one of two who ask and are named in one breath.
_TOLD_TWICE = 2.2


def read_told(words: list[Token], mentions: list[Mention], owner: dict[int, Person]) -> None:
    """ "It was Isla Rennie that's the operations manager and David Cairns from training": who held the interview, told in
    one breath."""
    told = False
    for mention, follows in zip_longest(mentions, mentions[1:]):
        tail = sentence_behind(words, mention, follows)
        before = words_before(words, mention.first, 4)
        introduced = not _THAT_IS.isdisjoint(tail[:1])
        posted = introduced and any(word_kind(low) == "JOB" for low in tail[1:NEAR])
        joined = told and "and" in before and STOPS.isdisjoint(before)
        if (posted and (joined or before[-2:] == ["it", "was"])) or (joined and tail[:1] == ["from"]):
            owner[id(mention)].labelled = _TOLD
        told = posted or joined


#: What somebody does who holds an interview, and behind a name of whom that is told in short: "Lena about wine".
_ASKS = frozenset(
    "asked asks askd asking wanted quizzed grilled probed pressed chaired led interviewed".split()
)
_ON = frozenset("about abt bout re on regarding why how what".split())
#: What numbers a question, before the name of who asks it in brackets.
_QUESTIONS_HAD = frozenset(("question", "questions"))
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
        for one, two in _joined(scene.words, mentions):
            pair = owner[id(one)], owner[id(two)]
            _set_beside(beside, *pair)
            if words_before(scene.words, one.first, 1) == ["both"]:
                both += [pair, pair[::-1]]
    for person, other in both:
        if id(person) in asking:
            other.labelled = max(other.labelled, _TOLD)
    if len(asking) < 2:
        return
    for key, person in asking.items():
        person.questions = True
        alone = asking.keys().isdisjoint(beside.get(key, {}))
        person.labelled = max(person.labelled, _TOLD if alone else _TOLD_TWICE)
    between = {key for key, near in beside.items() if len(asking.keys() & near.keys()) > 1}
    for near in beside.values():
        for key, person in near.items():
            if key in between:
                person.labelled = max(person.labelled, _TOLD)


def _asking(words: list[Token], mentions: list[Mention]) -> Iterator[Mention]:
    """Those of a line who ask, each in words of their own or in short behind another; no "Fleet" of the row "Ann | Fleet |
    asked about rotas"."""
    asks = False
    for mention, follows in zip_longest(mentions, mentions[1:]):
        tail = sentence_behind(words, mention, follows)
        two, one = ["", "", *words_before(words, mention.first, 2)][-2:]
        in_short = asks and one in (",", "and", "&", ";") and not _ON.isdisjoint(tail[:1])
        numbered = one == "(" and two in _QUESTIONS
        asks = in_short or numbered or _asks_or_chairs(tail) or (one == "by" and two in _ASKS)
        if asks and one != "|":
            yield mention
        asks &= len(tail) == len(words_behind(words, mention, REACH, follows))


def _asks_or_chairs(tail: list[str]) -> bool:
    """Does whoever is named before these words ask or chair?"""
    return any(
        (low in _ASKS or (low == "had" and not _QUESTIONS_HAD.isdisjoint(tail[place + 1 : place + 5])))
        and is_subject(tail[:place])
        for place, low in enumerate(tail)
    )


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
    did actually mostly mainly again now kasi na ang ay here today and this time""".split()
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
    if before[-1:] == ["one"] or "when" in before:
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
    return 0 < len(kept) < len(before) and kept[0] in _ASKED


#: What is done with a name that is not known, by itself and behind a "not"; none of these names is the interviewer's.
_LOST = frozenset(
    "forgot forget forgotten missed miss lost mumbled escaped escapes unknown clue idea unsure gone".split()
)
_KEPT = frozenset(
    "catch caught get got hear heard remember know read told given gave said see spell ask asked".split()
)
_NO_NAME = NEVER | frozenset("no without dont cud whats".split())
_OTHER_NAMES = frozenset(
    "last second family first sur middle real full proper user brand product file my".split()
)
#: Words around "name" within which that is told.
_AROUND_NAME = 6
#: Before somebody who sat beside those that are named, or came later: "+ a lad from HR, name??".
_BESIDES = frozenset("+ plus also other another second third halfway midway partway joined popped".split())
#: Between "name" and the name itself.
_TELLS = frozenset("-–—:=(,")
_SOMEBODY = frozenset("a an the one somebody someone hr some".split())


_NAME = frozenset("name names name's called introduce introduced".split())
_SELVES = frozenset("himself herself themselves".split())


def lacks_name(words: list[Token], mentions: list[Mention]) -> bool:
    """ "Did NOT get the name", "name went past me", "no idea what she is called": whoever held the interview is not
    named, unless right behind: "forgot her name - Lena Brandt"."""
    low = [word.low for word in words]
    near = [mention.first for mention in mentions if words[mention.first - 1].text in _TELLS]
    told = {first - back for first in near for back in (2, 3, 4)}
    return any(
        _lacking(low, place) and not _is_besides(low[:place], [mention.after for mention in mentions])
        for place, one in enumerate(low)
        if one in _NAME and place not in told
    )


def _lacking(low: list[str], place: int) -> bool:
    """Do the words around "name" or "called" say that it is not known, and not of a thing?"""
    before = low[max(0, place - _AROUND_NAME) : place]
    if low[place].startswith("introduce"):
        return not NEVER.isdisjoint(before) and not _SELVES.isdisjoint(low[place + 1 : place + 2])
    if low[place] == "called":
        return "what" in before and not (_LOST.isdisjoint(before) and NEVER.isdisjoint(before))
    before = before[max((at + 1 for at, sign in enumerate(before) if sign in STOPS), default=0) :]
    behind = low[place + 1 : place + _AROUND_NAME]
    behind = behind[: next((at for at, sign in enumerate(behind) if sign in (".", "!")), len(behind))]
    if behind[:2] == [",", "not"] or before[-1:] == ["dog's"]:  # "an owner with a name, not a team"
        return False
    around = {*before, *behind}
    told = not _LOST.isdisjoint(around) or not (_NO_NAME.isdisjoint(around) or _KEPT.isdisjoint(around))
    of_thing = behind[:1] == ["of"] and not any(word_kind(low) in ("JOB", "TOP") for low in behind[1:3])
    return (told or behind[:1] == ["?"]) and not of_thing and _OTHER_NAMES.isdisjoint(before[-1:])


def _is_besides(before: list[str], ends: list[int]) -> bool:
    """Is somebody told of here who sat beside others, of whom names end at these places?"""
    near = before[-2 * REACH :]
    joined = (
        place
        for place, (one, two) in enumerate(pairwise(before))
        if place >= len(before) - 2 * REACH and two in _SOMEBODY and _adds_somebody(before[: place + 1], ends)
    )
    return not _BESIDES.isdisjoint(near) or any(
        any(end <= place and STOPS.isdisjoint(before[end:place]) for end in ends) for place in joined
    )


def _adds_somebody(before: list[str], ends: list[int]) -> bool:
    """ "Ann and a lad", "Ann saw me, along with a lad": the last of these words brings in somebody beside those of whom names
    end at these places; not "met Ann at the gate, had the interview with a lad"."""
    if before[-1] in ("and", "&", "n"):
        return True
    beside = before[-2:-1] in ([","], ["along"], ["together"], ["it"]) or len(before) - 1 in ends
    return before[-1] in ("with", "w", "alongside") and beside
