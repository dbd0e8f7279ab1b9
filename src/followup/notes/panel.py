"""How the notes tell of those who held the interview: how many, alone, in one breath, or without a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile, pairwise, zip_longest

from followup.language.names import TITLES
from followup.language.patterns import Needing
from followup.language.words import Token
from followup.notes.attendance import COMES, ENDS_THERE, HIS, NEVER, TURNS
from followup.notes.mentions import Mention
from followup.notes.page import Page, word_kind
from followup.notes.persons import Person
from followup.notes.surroundings import (
    ADDS,
    MARKS,
    NEAR,
    REACH,
    STOPS,
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
        for one, two in named_together(scene.words, mentions):
            set_beside(beside, owner[id(one)], owner[id(two)])


#: Kinds of words that tell who the second of two is that are named in one breath.
_WHOSE = frozenset("JOB TOP HR DET".split())


def _ends_there(words: list[Token], mention: Mention) -> bool:
    """Does the sentence end behind a name, or go on with "in the end", "came" or a bracket?"""
    return words_behind(words, mention, 1)[:1] != [","]


def named_together(words: list[Token], mentions: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Those named in one breath: "Sunil Perera (facilities) and Jacqui Thorne", "Judit and her deputy Balint"."""
    for one, two in pairwise(mentions):
        between = words_behind(words, one, REACH, two)
        while between and (between[-1] in HIS or word_kind(between[-1]) in _WHOSE):
            between.pop()
        if not ADDS.isdisjoint(between[-1:]) and STOPS.isdisjoint(between) and len(between) < NEAR:
            yield one, two


def set_beside(beside: dict[int, dict[int, Person]], one: Person, two: Person) -> None:
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
    was = behind[:1] == ["was"] and not COMES.isdisjoint(behind[1:2])  # "only Priya was there"
    first = (*behind[was:], ".")[0]
    opens = one in ("only", "just") and two in ("", *_LEFT_WITH)
    return opens and first in MARKS | ENDS_THERE | COMES | TURNS


#: Between a name and the job of its bearer, where somebody dictates: "it was Isla that's the ops manager".
_THAT_IS = frozenset("that's thats who's whos who she's shes he's hes".split())
#: How far below even odds somebody told of so may be.
TOLD = 1.5
#: The same of one of two who ask and are named in one breath.
TOLD_TWICE = 2.2


#: What announces amid a line who held the interview.
_LABELS = frozenset("panel panelists panellists interviewers interviewer".split())


def _behind_label(words: list[Token]) -> range:
    """The places of a list amid a line: "Depot, 2 pm. Panel: Mr Reid, Ann Voss." up to its stop."""
    opens = next(
        (i for i, one in enumerate(words[1:], 1) if one.text == ":" and words[i - 1].low in _LABELS), 0
    )
    ends = (i for i in range(opens, len(words)) if words[i].text in ";!?" or _ends_sentence(words, i))
    return range(opens, next(ends, len(words)) if opens else 0)


def _ends_sentence(words: list[Token], place: int) -> bool:
    """A full stop, which is none behind a title or an initial."""
    before = words[place - 1].low if place else ""
    return words[place].text == "." and len(before) > 1 and before not in TITLES


def read_told(words: list[Token], mentions: list[Mention], owner: dict[int, Person]) -> None:
    """ "It was Isla Rennie that's the operations manager and David Cairns from training": who held the interview, told in
    one breath."""
    told = False
    labelled = _behind_label(words)
    for mention, follows in zip_longest(mentions, mentions[1:]):
        if mention.first in labelled:
            owner[id(mention)].labelled = TOLD_TWICE
        tail = sentence_behind(words, mention, follows)
        before = words_before(words, mention.first, 4)
        introduced = not _THAT_IS.isdisjoint(tail[:1])
        posted = introduced and any(word_kind(low) == "JOB" for low in tail[1:NEAR])
        joined = told and "and" in before and STOPS.isdisjoint(before)
        if (posted and (joined or before[-2:] == ["it", "was"])) or (joined and tail[:1] == ["from"]):
            owner[id(mention)].labelled = TOLD
        told = posted or joined


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
    if behind[:2] == [",", "not"] or before[-1:] in (
        ["dog's"],
        ["nobody's"],
    ):  # "an owner with a name, not a team"
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
