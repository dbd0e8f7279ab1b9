"""What I told, showed, did, suggested and offered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from followup.language.inflect import base_of, gerund, is_past, is_verb, past
from followup.language.meaning import noun_kind
from followup.language.shape import full_phrase_end, noun_phrase_end
from followup.language.tidy import lower_first
from followup.notes.points.base import Point
from followup.notes.points.clause import (
    Clause,
    Words,
    after,
    is_infinitive,
    named_first,
    skip_listener,
    starts,
    states,
)
from followup.notes.points.cuts import clause_points, phrase_points
from followup.notes.points.units import Unit

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
    "narrated": "tell you about",
    "recount": "tell you about",
    "relate": "tell you about",
}
#: Verbs of what goes on in me, or of talk: no deeds.
FEELING = frozenset(
    "like love think want hope please feel be wish enjoy know guess cry laugh forget stumble blank freeze panic "
    "apologise ramble babble sweat shake blush worry struggle mean say tell ask speak talk discuss meet see chat sit interview".split()
)
_SUGGESTING = frozenset("suggest propose recommend float advise".split())
#: Verbs of offers that are no work, or that promise further messages.
NO_OFFER = frozenset(
    "apply be do like love say think ask need know call email chase follow get go want prefer try mean "
    "see feel send ring message text contact remember forget find wait hope come guess live cope "
    "deal stay zero half double blame bet guess reckon swear".split()
)
#: What stands behind "me" and "ma" that mean "my".
_NAMED = ("N", "NS", "ADJ", "NUM")
#: What a verb is done to or with, which no mere participle has behind it.
_OBJECTS = ("DET", "POSS", "OBJ", "NUM")
#: What nobody does without a thing, which stands in front where none follows: "the card I made for the desk", "a walk I
#: ran last year".
_MAKING = frozenset("make build draw create design invent buy run".split())
_BEHIND_MADE = frozenset("for at in with from last".split())
#: What is no small thing to have done, whoever says "I only moved the rack".
_PLAYED_DOWN = frozenset("move put change add swap shift turn make write tape".split())
#: What a count does by itself.
_GOES = frozenset("go fall drop rise come climb".split())
#: What stands behind a thing that is brought somewhere, and not along to be looked at: "I'd brought the scrap | down".
_BROUGHT_TO = frozenset(
    "up down in into back over together to forward on onto out off round under below".split()
)
#: Adverbs that may stand between "I" and its verb.
_BETWEEN = ("ADV", "NEG")


def my_points(clause: Clause) -> Iterator[Point]:
    """What a clause about me offers; its subject may be left out."""
    verb, rest = clause.verb, clause.rest
    if starts(rest, ("me",)) and verb in _TELLING:  # "Showed me the tape": who was met showed it
        return
    if clause.conditional and clause.subject == "I":
        yield from _offers(clause, clause.unit.words[clause.at :])
    elif verb in _TELLING:
        yield from _told(clause, _TELLING[verb])
    elif verb in ("talk", "speak", "yarn") and starts(skip_listener(rest), ("about", "of")):
        yield from phrase_points(clause, "mine", skip_listener(rest)[1:], "talk about ")
    elif verb in ("walk", "take", "talk") and starts(skip_listener(rest), ("through",)):
        lead = "talk you through " if verb == "talk" else "walk you through "
        yield from _through(clause, skip_listener(rest)[1:], lead)
    elif thing := _example(clause):
        yield from _about(clause, thing)
    elif verb == "give" and skip_listener(rest) and not _is_to_others(rest):
        yield from phrase_points(clause, "mine", skip_listener(rest), "give you ")
    elif verb in _SUGGESTING:
        yield from _suggested(clause)
    elif verb == "offer":
        if starts(rest, ("to",)):
            yield from _offers(clause, rest[1:])
        else:
            yield from phrase_points(clause, "mine", rest, "offer ")
    elif verb in ("say", "answer", "reply"):
        yield from _said(clause)
    else:
        yield from _deeds(clause)


def _is_to_others(rest: Words) -> bool:
    """ "(I gave) every shopkeeper a card", "the apprentices a key": whoever got something did not hold the interview."""
    if skip_listener(rest) is not rest:
        return False
    return any(one.nominal and two.low in ("a", "an", "one", "their") for one, two in pairwise(rest))


#: Verbs that bring something into the talk, with the word behind them: "brought up the swap board".
_BROUGHT_IN = {"bring": "up", "go": "into", "touch": "on", "get": "onto"}
#: What names a thing as an example, before it and behind it.
_EXAMPLES = frozenset(("example", "story", "case"))


def _example(clause: Clause) -> Words:
    """What I spoke of: the swap board of "brought up the swap board", "gave the example of ...", "used ... as my example"."""
    rest = skip_listener(clause.rest)
    if starts(rest, (_BROUGHT_IN.get(clause.verb, "-"),)):
        return rest[1:]
    lows = [word.low for word in rest]
    if clause.verb in ("give", "use", "tell") and len(lows) > 3 and lows[1] in _EXAMPLES and lows[2] == "of":
        return rest[3:]
    end = lows.index("as") if clause.verb in ("use", "offer", "give") and "as" in lows[:10] else 0
    return rest[:end] if _EXAMPLES.intersection(lows[end : end + 4]) else ()


def _through(clause: Clause, rest: Words, lead: str) -> Iterator[Point]:
    if starts(rest, ("how",)) and len(rest) > 3:
        yield from clause_points(clause, "mine", rest[1:], 1, f"{lead}how ", minimum=3)
    else:
        yield from phrase_points(clause, "mine", rest, lead)


def _about(clause: Clause, rest: Words) -> Iterator[Point]:
    """What stands behind "told her about": a thing, or "me pairing the skins by stretch", "me and the lads pairing ..."."""
    if len(rest) > 1 and rest[0].low in ("me", "ma") and rest[1].tag in _NAMED:  # "about me postcode map"
        rest = [rest[0]._replace(text="my", low="my", tag="POSS"), *rest[1:]]
    if rest and rest[0].tag == "POSS":
        rest = [rest[0], *named_first(rest[1:])]  # "my cheat card"
    mine = int(bool(rest) and rest[0].low in ("me", "us", "my", "our"))
    joined = noun_phrase_end(rest, 2) if mine and len(rest) > 2 and rest[1].tag == "CONJ" else 0
    doing = rest[joined or mine :]
    if mine and doing and doing[0].tag == "VG" and doing[0].low.endswith("in"):  # "me checkin the oxygen"
        doing = [doing[0]._replace(text=f"{doing[0].text}g"), *doing[1:]]
    if doing and doing[0].tag == "VG" and len(doing) < len(rest):
        others = "".join(f"{word.text} " for word in rest[2:joined])
        doing = doing[: next((i for i in range(1, len(doing) - 1) if _brings(doing, i)), len(doing))]
        lead = f"tell you about {others}{'and me ' if others else ''}"
        yield from clause_points(clause, "mine", doing, 0, lead, minimum=3, signs=("doing",))
    else:
        yield from phrase_points(clause, "mine", rest, "tell you about ")


def _brings(words: Words, at: int) -> bool:
    """Is it what came of the doing: "me putting them on one trolley | saved 3 minutes"?"""
    return words[at - 1].tag != "DET" and is_past(words[at].low) and words[at + 1].tag == "NUM"


def answered_points(clause: Clause) -> Iterator[Point]:
    """ "Me: the splice photo rule", "my example was the splice photo rule": what I spoke of, named under my label, with or
    without its place before it; the clause is the whole unit."""
    words: Words = clause.unit.words
    low = [word.low for word in words[:3]]
    if low[:1] == ["my"] and low[1:2] and low[1] in _ANSWERS and low[2:] in (["was"], ["is"]):
        yield from phrase_points(clause, "mine", words[3:], "tell you about ", signs=("answer",))
    elif _names_mine(clause.unit):
        words = named_first(another_thing(words) or words)
        place = next((i + 1 for i, word in enumerate(words[:3]) if i and word.text == ","), 0)
        if place and words[0].tag == "NP" and noun_phrase_end(words, place) > place:
            words = words[place:]
        end = full_phrase_end(words)
        if (
            states(words[: end + 1], past=True)
            and words[end + 1 : end + 2]
            and words[end + 1].tag in _OBJECTS
        ):
            words = words[:end]  # "the tape | saved us 20 minutes"
        for point in phrase_points(clause, "mine", words, "tell you about ", signs=("answer",)):
            served = (
                words[0].tag == "NUM" and len(words) > 1 and words[1].low in ("years", "seasons", "months")
            )
            text = point.text.replace("tell you about ", "tell you about my ", 1) if served else point.text
            yield replace(point, text=text)


#: "My example was the swap board."
_ANSWERS = frozenset("answer example case story idea".split())
#: What opens "what I did was ...", and most words up to its "was".
_CLEFTS, _LONGEST_CLEFT = frozenset(("what", "all")), 14


def cleft_deed(unit: Unit) -> Clause | None:
    """ "What we did on nights was put the bikes up first", "... , which is move the tea", "what we did: we rang": the clause
    of what I did, without its subject; None for none."""
    words = unit.words
    for place, word in enumerate(words[:-4]):
        doer = words[place + 1]
        if word.low in _CLEFTS and doer.tag.rstrip("+") in ("I", "WE") and _doing(words, place + 2):
            ends = range(place + 3, min(len(words) - 2, place + _LONGEST_CLEFT))
            at = next((i for i in ends if _tells_the_deed(words, i)), 0)
            at += 1 + (words[at + 1].low == "to")
            told = words[at].tag in ("I", "WE")  # "was we rang the vet"
            at += told
            verb = base_of(words[at].low)
            bare = words[at].tag == "VG" or verb == words[at].low or (told and is_past(words[at].low))
            if at > 2 and verb and bare and verb not in FEELING | {"do", "be"}:
                return Clause(unit, doer.tag.rstrip("+"), verb, at, _all_past(words[at + 1 :]))
    return None


def _tells_the_deed(words: Words, place: int) -> bool:
    """Does the deed come next: behind "was", "which is", or a colon or comma before its own subject?"""
    word, behind = words[place], words[place + 1].tag
    told = word.text in ":," and behind in ("I", "WE")
    return told or word.low in ("was", "were") or (word.low == "is" and words[place - 1].low == "which")


def _all_past(words: Words) -> Words:
    """The words with the further verbs of "was move the tea and have somebody sit" in the past."""
    bare = [
        bool(i)
        and words[i - 1].tag == "CONJ"
        and word.tag in ("V", "HAVE", "DO")
        and base_of(word.low) == word.low
        for i, word in enumerate(words)
    ]
    return [
        word._replace(text=past(word.low)) if is_bare else word
        for word, is_bare in zip(words, bare, strict=True)
    ]


def _doing(words: Words, place: int) -> bool:
    """ "did", "done", "have been doing"."""
    return any(base_of(word.low) == "do" for word in words[place : place + 3])


def cleft_points(clause: Clause) -> Iterator[Point]:
    """What I did, told as "what I did was ..."."""
    lead = f"{'we' if clause.subject == 'WE' else 'I'} {past(clause.verb)} "
    yield from clause_points(clause, "told", clause.rest, 0, lead, minimum=2, signs=("cleft", "tense-past"))


def _deeds(clause: Clause) -> Iterator[Point]:
    """What I did or do: "I rebuilt the rota", "ran the pilot", "I post schedules two weeks out"."""
    words, at = clause.unit.words, clause.at
    tag = words[at].tag
    if clause.conditional or (clause.verb in FEELING and not _is_doing(clause)):
        return
    if tag == "DO" and not (
        clause.rest and (clause.rest[0].nominal or clause.rest[0].tag in ("DET", "POSS", "NUM", "ADJ"))
    ):
        return  # "didn't", "did he ask"
    if clause.verb in _MAKING and _lacks_a_thing(clause.rest):
        return
    if along := _brought_along(clause):
        yield from phrase_points(clause, "mine", along, "show you ")
        return
    if words[0].low in ("because", "since", "if", "although"):
        return
    subject = next((i for i in range(at - 1, -1, -1) if words[i].tag.rstrip("+") in ("I", "WE")), -1)
    if subject < 0 and _counted(words[at:]):
        return
    if (
        subject < 0
        and tag not in ("VD", "VN")
        and not (tag in ("V", "DO") and past(clause.verb) == words[at].low)
    ):
        return
    if subject < 0 and clause.unit.passage.speaker and clause.verb == words[at].low:
        return  # "Me: put the alarms on a screen of their own": proposed, not done
    tense = "tense-past" if tag in ("VD", "VN") else f"tense-{tag}"
    if subject >= 0:
        start = 0 if words[0].tag == "PREP" else subject
        plain = clause.verb in _PLAYED_DOWN and words[at - 1].low in ("only", "just")
        belittled = f" {words[at - 1].text} " if plain else " "
        points = _lowered(
            clause_points(clause, "told", words[start:], 1, minimum=4, signs=(tense, "subject-given"))
        )
        yield from (replace(point, text=point.text.replace(belittled, " ", 1)) for point in points)
    else:
        points = clause_points(clause, "told", words[at:], 1, minimum=3, signs=(tense, "subject-added"))
        yield from (replace(point, text=f"I {lower_first(point.text)}") for point in points)


def _brought_along(clause: Clause) -> Words:
    """The rods of "I'd brought the rods from the stair", "I brought along the rods": what was there to be looked at."""
    rest = after(clause.rest, ("along",))
    raw = clause.unit.raw.casefold()
    had = "'d brought" in raw or "had brought" in raw
    end = noun_phrase_end(rest)
    behind = [word.low for word in takewhile(lambda word: word.tag != "P", rest[end:])]
    moved = not _BROUGHT_TO.isdisjoint(behind) or (end and noun_kind(rest[end - 1].low) == "pers")
    counted = any(one.low == "from" and two.tag == "NUM" for one, two in pairwise(rest))
    along = clause.verb == "bring" and end and (had or rest is not clause.rest) and not counted
    return rest if along and not moved else ()


def _lacks_a_thing(rest: Words) -> bool:
    """ "I made | for the desk", not a learner's "I made | for the desk the card"."""
    end = noun_phrase_end(rest, 1) or 2
    return bool(rest) and rest[0].low in _BEHIND_MADE and not (rest[end:] and rest[end].tag in _OBJECTS)


def _is_doing(clause: Clause) -> bool:
    """ "we are putting a tag in the bag", "I've been doing the Tuesday show": a deed that goes on."""
    rest = after(clause.rest, ("been",))
    return (
        clause.verb == "be"
        and len(rest) > 2
        and rest[0].tag == "VG"
        and base_of(rest[0].low) not in FEELING | {"go", "look", "wait", "have", "try", "get"}
        and (rest[1].nominal or rest[1].tag in ("DET", "POSS", "NUM", "ADJ"))
    )


def _counted(words: Words) -> bool:
    """ "missed slots 5 a month", "turned out it was the drain": no deed of mine."""
    low = [word.low for word in words[:4]]
    if low[:3] == ["used", "to", "be"] or (low[:2] == ["went", "to"] and words[2:] and words[2].tag == "NUM"):
        return True  # "used to be 4 complaints", "went to 3200 people": a thing did
    end = noun_phrase_end(words, 1)
    several = end > 1 and words[end - 1].tag == "NS"
    if (
        several and end < len(words) - 1 and base_of(words[end].low) in _GOES
    ):  # "borrowed books went from 40 to 110"
        return True
    end += 2 * ([word.low for word in words[end : end + 1]] in (["last"], ["this"]))  # "last year 2"
    end += several and [word.low for word in words[end : end + 2]] == [",", "from"]
    end += several and [word.low for word in words[end : end + 1]] == ["from"]
    figure = several and end < len(words) and words[end].tag == "NUM"
    return figure or low[:2] in (["turned", "out"], ["came", "down"], ["went", "down"])


def _lowered(points: Iterator[Point]) -> Iterator[Point]:
    """The points with a small first letter, "I" excepted."""
    for point in points:
        first = point.text.split(" ", 1)[0]
        keep = first == "I" or first.startswith("I'") or not first[1:].islower()
        yield point if keep else replace(point, text=point.text[0].lower() + point.text[1:])


def _told(clause: Clause, lead: str) -> Iterator[Point]:
    rest = skip_listener(clause.rest)
    if not rest:
        return
    rest = rest[1:] if starts(rest, ("about", "of")) and _what_was_done(rest[1:]) else rest
    bare = {"tell you about": "tell you", "show you": "show you"}.get(lead, lead)
    told = rest[1:] if starts(rest, ("that",)) else rest
    if starts(rest, ("how",)) and len(rest) > 3:
        yield from clause_points(clause, "mine", rest[1:], 1, f"{bare} how ", minimum=3)
    elif _what_was_done(rest):
        done = list(takewhile(lambda word: word.tag != "P", rest[1:]))
        if named := _named_behind(rest[len(done) + 1 :]):
            yield from phrase_points(clause, "mine", named, "tell you about ")
        elif all(word.tag != "BE" for word in done):  # not "what we did with the samples was we rang the vet"
            yield from clause_points(clause, "mine", done, 1, f"{bare} what ", minimum=4)
    elif starts(rest, ("about", "of")) or (starts(rest, ("from",)) and noun_phrase_end(rest, 1)):
        how = next((i for i, word in enumerate(rest[:8]) if i and word.low == "how"), 0)
        if how and len(rest) > how + 2:  # "about the night crew how we started ..."
            yield from clause_points(clause, "mine", rest[how + 1 :], 1, "tell you how ", minimum=3)
            rest = rest[:how] if how > 1 else rest
        yield from _about(clause, rest[1:])
    elif told and told[0].tag.rstrip("+") in ("I", "WE"):
        yield from my_clause(clause, told)
    elif starts(rest, ("that",)) or (
        len(told) > 3
        and (
            told[0].tag == "PREP"
            or (told[0].low in ("my", "our") and (states(told, past=True) or _did(told)))
        )
    ):
        yield from _lowered(clause_points(clause, "told", told, 1, minimum=5, signs=("told-other",)))
    else:
        yield from phrase_points(clause, "mine", rest, lead + " ")


def _named_behind(rest: Words) -> Words:
    """The Friday walk of "what I did at Kembla: Friday walk, 40 minutes"; none where no thing stands behind a colon."""
    end = noun_phrase_end(rest, 1) if starts(rest, (":",)) else 0
    return rest[1:end] if end and (end == len(rest) or rest[end].text == ",") else ()


def _names_mine(unit: Unit) -> bool:
    """Is it a thing of mine by its place: first under my label, "also the checklist", "told her re: rooms - my booking
    sheet"?"""
    if unit.who == "I":
        return unit.first or bool(another_thing(unit.words))
    label = unit.label.casefold().split()
    return label[:1] in (["told"], ["showed"], ["explained"]) and unit.words[0].low in ("my", "our")


def _did(told: Words) -> bool:
    """ "our crew swapped 60 bulbs": a doer, and what may be a participle but has a thing behind it."""
    end = noun_phrase_end(told)
    return 0 < end < len(told) - 1 and told[end].tag == "VN" and told[end + 1].tag in _OBJECTS


def another_thing(words: Words) -> Words:
    """The words behind the "also" that names one thing more: "also the contract checklist, cut turnaround"; none for none."""
    end = full_phrase_end(words, 1) if starts(words, ("also",)) else 0
    return words[1:] if end > 1 and (end == len(words) or words[end].text == ",") else ()


def _what_was_done(rest: Words) -> bool:
    """ "what we did in house 12"."""
    return (
        starts(rest, ("what",))
        and len(rest) > 4
        and rest[1].tag in ("I", "WE")
        and rest[2].low in ("do", "did")
    )


def _said(clause: Clause) -> Iterator[Point]:
    rest = skip_listener(clause.rest) if starts(clause.rest, ("to",)) else clause.rest
    rest = after(after(rest, ("that",)), ("well",))
    if not rest:
        return
    if rest[0].tag.rstrip("+") in ("I", "WE"):
        yield from my_clause(clause, rest)
    elif _what_was_done(rest):
        yield from _told(clause._replace(rest=rest), "tell you about")
    elif rest[0].low == "about" or (
        rest[0].low in ("my", "our")
        and starts(rest[1:], ("bit", "piece"))
        and starts(rest[2:], ("about", "on"))
    ):
        yield from _about(clause, rest[1 if rest[0].low == "about" else 3 :])
    elif rest[0].tag == "VG":
        yield from clause_points(clause, "suggested", rest, 0, minimum=2)
    elif (
        clause.subject == "I"
        and is_verb(rest[0].low)
        and rest[0].tag in ("V", "HAVE", "N", "DO")
        and len(rest) > 2
    ):
        if rest[0].low not in NO_OFFER - {"ring", "call", "go", "get", "find"}:
            yield from suggestions(clause, rest[0].low, rest[1:])
    elif rest[0].tag in ("VD", "VN") and base_of(rest[0].low) not in FEELING:
        points = clause_points(clause, "told", rest, 1, minimum=3, signs=("said-deed",))
        yield from (replace(point, text=f"I {lower_first(point.text)}") for point in points)
    elif clause.subject == "I":
        yield from _lowered(clause_points(clause, "told", rest, 1, minimum=5, signs=("said-other",)))
        core = full_phrase_end(rest)
        if rest[0].low in ("my", "our") or (core < len(rest) and rest[core].tag in ("SUB", "I", "WE")):
            yield from phrase_points(clause, "mine", rest, "tell you about ", signs=("said-thing",))


def my_clause(clause: Clause, told: Words) -> Iterator[Point]:
    """ "I'd pilot it", "I can lead one", "I did buddy listening": what I said about myself."""
    at = 1
    while at < len(told) and told[at].tag in _BETWEEN:
        at += 1
    if told[0].low in ("i'd", "i'll") or (at < len(told) and told[at].tag == "MOD"):
        start = at + 1 if told[0].tag == "I" else at
        while start < len(told) and told[start].tag == "ADV":
            start += 1
        yield from _offers(clause, told[start:])
    if at < len(told) and base_of(told[at].low) not in FEELING - {"want", "be", "sit"}:
        yield from clause_points(
            clause, "told", told, 1, minimum=4, signs=("my-clause", f"tense-{told[at].tag}")
        )


def _suggested(clause: Clause) -> Iterator[Point]:
    rest = after(clause.rest, ("that",))
    if not rest:
        return
    if rest[0].tag == "VG":
        yield from clause_points(clause, "suggested", rest, 0, minimum=3)
    elif rest[0].tag in ("WE", "I"):
        yield from clause_points(clause, "suggested", rest, 1, "that ", minimum=4)
    elif rest[0].low == "to" and is_infinitive(rest[1:]):
        yield from suggestions(clause, rest[1].low, rest[2:])
    else:
        yield from phrase_points(clause, "suggested", rest, article="a")


def suggestions(clause: Clause, verb: str, rest: Words) -> Iterator[Point]:
    """ "I said publish the rota earlier": a suggestion to do so, up to the next verb."""
    coordinated = (i for i, word in enumerate(rest[:-1]) if word.tag == "CONJ" and rest[i + 1].tag == "V")
    rest = rest[: next(coordinated, len(rest))]
    balance = int(verb in ("let", "have", "make", "help") and any(word.finite for word in rest[:6]))
    yield from clause_points(
        clause, "suggested", rest, balance, f"{gerund(verb)} ", minimum=2, signs=(f"do-{verb}",)
    )


def _offers(clause: Clause, phrase: Words) -> Iterator[Point]:
    """What I would do, as an infinitive."""
    if len(phrase) > 4 and phrase[0].low == "be" and phrase[1].tag == "ADJ" and phrase[2].low == "to":
        phrase = phrase[3:]
    if len(phrase) > 1 and (
        phrase[1].tag in ("SUB", "CONJ", "P") or phrase[1].low in ("since", "before", "after")
    ):
        return
    if is_infinitive(phrase) and phrase[0].low not in NO_OFFER:
        signs = (f"do-{phrase[0].low}", f"object-{phrase[1].tag}" if len(phrase) > 1 else "object-none")
        for point in clause_points(clause, "offer", phrase, int(phrase[0].finite), minimum=2, signs=signs):
            yield replace(point, text=point.text.replace(" and to ", " and "))
