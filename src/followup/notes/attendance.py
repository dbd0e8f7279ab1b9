"""Was a person there? Told behind a name and before it: who was awaited, who absent, and who stood in."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile, zip_longest

from followup.language.names import HONORIFICS
from followup.language.patterns import lazy
from followup.language.words import Token
from followup.notes.given_names import is_given
from followup.notes.mentions import Mention
from followup.notes.page import Page, Scene
from followup.notes.persons import Person
from followup.notes.surroundings import (
    MARKS,
    REACH,
    STOPS,
    sentence_behind,
    to_stop,
    words_before,
    words_behind,
)

_BE = frozenset(
    "was were is 's be been being got had has kena wis wur went still just all currently both also".split()
)
HIS = frozenset("his her their".split())
NEVER = frozenset(
    """not never couldn't couldnt can't cant cannot didn't didnt hasn't hasnt hadn't hadnt wasn't wasnt weren't isn't isnt
    don't doesn't unable no didna didnae wisnae wasnae couldna couldnae cannae""".split()
)
#: Around what somebody does of whom more is told; only who was there does it.
ASKS = frozenset("asked asks wants wanted asking".split())

#: Before the name of somebody awaited who did not come; between may stand "see", "be" and the like.
_EXPECTED = lazy(
    r"\b(?:expecting|expected|instead of|in place of|in lieu of|prepared for|(?:supposed|meant|due|going) to be(?! just| only)|(?:supposed|meant|due|going|was|were) to (?:come|have been)|should (?:also )?have (?:been|come)|"
    r"(?:standing|stepping|covering|filling|sitting)(?: in)? for|(?:thought|thinking|figured|reckoned|hoped|hoping|(?:been|was|were) told) (?:it|that)(?:'?d| would| was| is|'?s)(?: going to)?(?: be)?)\s+(?:see |meet |also |there )?$"
    r"|\b(?:observer|note[- ]?taker|minute[- ]?taker|absent|apologies|regrets|not (?:there|present)|declined|no sign of|minus),?:?\s+(?:from )?$",
    re.IGNORECASE,
)
#: Before a name: that person got the job.
_GONE_WITH = lazy(
    r"\b(?:it|job|post|role|they|they'?ve|they'?d|panel)\b(?: has| have| had)? (?:gone (?:with|to)|went (?:with|to)|picked|chose|chosen|"
    r"been given to|was given to|gave it to|is going to)\b(?! see\b| meet\b)[^.!?\n]{0,25}$",
    re.IGNORECASE,
)
#: Right before the name of somebody of whom another time is told.
_ONCE = frozenset("when while if whenever".split())
#: Right before the name of who came instead of somebody expected.
_GOT = frozenset("got had was met saw with by just only instead come came wis".split())


def read_attendance(page: Page, scene: Scene, mentions: list[Mention], owner: dict[int, Person]) -> None:
    """Who of a line was awaited, who was not there, and who sat there instead."""
    words = scene.words
    seen = sightings(words, mentions)
    for place, (mention, tail) in enumerate(seen, 1):
        person, (follows, behind) = owner[id(mention)], seen[place] if place < len(seen) else (None, [])
        person.asks |= not ASKS.isdisjoint(tail[:4])
        came = follows is not None and _came(words, mention, follows)
        again = follows is not None and came and owner[id(follows)] is person  # "so just Oonagh"
        written = as_written(words, mention)
        expected = not again and written and _is_before(_EXPECTED, page, scene, mention)
        expected = expected and not _named_again(words, mention, person)
        person.expected |= expected
        sits = follows is not None and _stands_in(behind)
        between = {word.low for word in words[mention.after : follows.first]} if follows else set()
        once = not _ONCE.isdisjoint(words_before(words, mention.first, 1))
        person.absent |= written and not again and not once and _absent(tail, mention.possessive)
        person.absent |= _is_missing(words, mention, tail)
        person.absent |= expected or _is_before(_GONE_WITH, page, scene, mention)
        person.absent |= sits and between.isdisjoint((*STOPS, "brought", "and", "with"))
        swapped = follows is not None and _is_swapped_in(words, follows)
        person.absent |= swapped and not _TRAVELS.isdisjoint(between)
        if follows and ((expected and came) or (person.absent and (sits or came or swapped))):
            owner[id(follows)].instead_of = person
    for mention in mentions:
        owner[id(mention)].absent |= _is_place(words, mention)


def sightings(words: list[Token], mentions: list[Mention]) -> list[tuple[Mention, list[str]]]:
    """The mentions of a line that name somebody, no place, and what is told behind each before the next."""
    named = [
        mention
        for before, mention in zip([None, *mentions], mentions, strict=False)
        if not _is_place(words, mention) and not (before and _is_origin(words, before, mention))
    ]
    return [
        (mention, sentence_behind(words, mention, follows))
        for mention, follows in zip_longest(named, named[1:])
    ]


def _named_again(words: list[Token], mention: Mention, person: Person) -> bool:
    """ "Meant to be Dr Reid and the new chap, but the chap was stuck. Ann Reid, head of coast": one of two who were
    awaited, of whom the notes go on to tell."""
    if words_behind(words, mention, 1) not in (["and"], ["&"]):
        return False
    stop = next(
        (place for place in range(mention.after, len(words)) if words[place].text in STOPS), len(words)
    )
    return any(
        (other.line, other.first) > (mention.line, stop) or (mention.hidden and not other.hidden)
        for other in person.mentions
    )


def _came(words: list[Token], mention: Mention, follows: Mention) -> bool:
    """ "Should have been Lorraine but her bus broke down, so I got Bea": who sat there for somebody expected."""
    between = [word.low for word in words[mention.after : follows.first]]
    return between[-1:] != [] and between[-1] in _GOT and (STOPS.isdisjoint(between) or "instead" in between)


#: "Swapped in", "put in" before the name of who came instead; and what keeps the other one from coming.
_SWAPS = frozenset("swapped subbed drafted roped put sent brought called pulled parachuted".split())
_TRAVELS = frozenset("travelling traveling".split())


def _is_swapped_in(words: list[Token], mention: Mention) -> bool:
    """ "They swapped in Kwabena Osei", "covered by Ines", "instead it was Sister Obi"; not "swapped in Y for Z"."""
    before = words_before(words, mention.first, 3)
    put_in = before[-1:] == ["in"] and not _SWAPS.isdisjoint(before[-2:-1])
    by = before[-2:] in (["covered", "by"], ["replaced", "by"])
    return (put_in or by or before == ["instead", "it", "was"]) and words_behind(words, mention, 1) != ["for"]


def _is_before(pattern: re.Pattern[str], page: Page, scene: Scene, mention: Mention) -> bool:
    """Does this stand right before a name: "they've gone with someone else, Mr Govender", "was expecting Noel"?"""
    start = scene.words[mention.first].start
    return bool(pattern.search(page.text, max(0, start - 70), start))


def as_written(words: list[Token], mention: Mention) -> bool:
    """The name stands there itself, not one that another place of the notes put right."""
    last = mention.after - 1 - (words[mention.after - 1].low in HONORIFICS)  # of "Fathima madam"
    return words[last].low.removesuffix("'s") in mention.keys


#: Who speaks to somebody by name: "No Balu, I did not".
_SPEAKS = frozenset("i i'm i've i'd we you it's it that's that".split())


def _is_missing(words: list[Token], mention: Mention, tail: list[str]) -> bool:
    """ "No Balu in the end.", "No Balu, flat tyre": told not to have been there; neither "no, Balu", "no Balu came" nor "No
    Balu, I said"."""
    opens = mention.first < 2 or words[mention.first - 2].text in MARKS
    told = mention.first > 0 and words[mention.first - 1].low == "no" and opens
    if tail[:1] == [","]:
        return told and _SPEAKS.isdisjoint(tail)
    return told and tail[:1] in ([], ["in"], ["there"], ["today"], ["this"], ["after"], ["at"])


def _is_origin(words: list[Token], before: Mention, mention: Mention) -> bool:
    """ "Mr Barasa from Eldoret": where somebody is from."""
    between = [word.low for word in words[before.after : mention.first]]
    rides = not _RIDES.isdisjoint(between[:1]) and between[-1] in (
        "from",
        "of",
        "to",
    )  # "Curt's flight out of Omaha"
    return rides or between in (["from"], ["from", "the"], ["of"], ["in"])


#: What somebody does at a person, not at a place.
_AT_SOMEBODY = frozenset(
    "look looked looking laugh laughed smile smiled nod nodded shout shouted wave waved grin grinned".split()
)
#: "Twenty minutes in Hinemoa Parata turned up".
_TIMES = frozenset("minutes mins min minute hour hours halfway midway".split())


def _is_place(words: list[Token], mention: Mention) -> bool:
    """ "No jumper lost in Bryn Awel", "interview at Holm Logistics": somewhere, and nobody."""
    before = words_before(words, mention.first, 2)
    given = is_given(mention.words[0].casefold())
    alone = given and (len(mention.words) == 1 or _is_swapped_in(words, mention))
    if mention.titles or alone or not before or before[-1] not in ("in", "at") or before[0] in _TIMES:
        return False
    return not (before[-1] == "at" and before[0] in _AT_SOMEBODY)


#: Not doing this is being away: alone, before "it", before "up".
COMES = frozenset(
    "come came attend attended join joined appear appeared there present available around coming".split()
)
_MAKES = frozenset("make made".split())
TURNS = frozenset("show showed shown turn turned".split())
#: Behind "not come": they did, only so.
_ONLY_SO = frozenset("over earlier until till before across down".split())
#: What only somebody who was there does.
_ACTS = frozenset("asked asks asking questions question ran chaired led opened wants about".split())
#: What makes up for an absence behind it: "but came late".
_AFTER_ALL = frozenset("late later came joined dialled dialed arrived turned made asked phoned rang".split())
#: All that somebody did who interviewed nobody, behind "only" or "just".
_LIGHT = frozenset(
    """notes minutes typing observing observed observer watching brought fetched opened tested walked waved popped let
    sent arranged booked made organised organized showed signed""".split()
)
#: Before "person", behind the name of somebody else.
_ANOTHER = ("is another", "was another", ", another", "is a different", "was a different", "not the same")
#: "Marek's place was taken": whose place others have.
_IN_PLACE = frozenset("place chair seat stead spot".split())
_FILLED = frozenset("taken filled".split())


#: What a clause without commas tells of a post, and what goes on behind it about who holds it.
_POSTS = frozenset("is was runs heads leads manages does".split())
_GOES_ON = frozenset("was had couldn't couldnt didn't didnt got should".split())


def _behind_which(tail: list[str]) -> list[str]:
    """ "Who is head of housing was on the letter": what is told behind the post."""
    if tail[:1] != ["who"] or _POSTS.isdisjoint(tail[1:2]):
        return tail
    behind = next((place for place, low in enumerate(tail) if place > 1 and low in _GOES_ON), 0)
    return tail[behind:] if MARKS.isdisjoint(tail[:behind]) else tail


def _absent(tail: list[str], possessive: bool) -> bool:
    """ "sent apologies", "couldn't make it", "sick.", "was to come too but the road was shut", "is another person": named, but
    not there."""
    tail = _behind_which(tail)
    if any(pair in (("nobody", "else"), ("no-one", "else")) for pair in pairwise(tail[:4])):
        return False  # "Gwen + nobody else, the matron never showed"
    if possessive and tail[:1] == ["name"]:
        tail, possessive = tail[1:], False  # "Colin's name was on the list but"
    if possessive and not _IN_PLACE.isdisjoint(tail[:1]) and not _FILLED.isdisjoint(tail[1:5]):
        return True
    ride = takewhile(lambda low: low not in MARKS, tail[1:_FAR_RIDE])
    if possessive and not _RIDES.isdisjoint(tail[:1]) and not _BREAKS_DOWN.isdisjoint(ride):
        return (_AFTER_ALL | _LEAVES).isdisjoint(tail)  # "Colin's flight out of Omaha was cancelled"
    if "person" in tail and " ".join(tail[: tail.index("person")][-3:]).endswith(_ANOTHER):
        return True
    if _takes_notes(tail):
        return True
    for place, low in enumerate(tail):
        behind = tail[place + 1 : place + 5]
        if low == "but" and _awaited(tail[:place]) and _AFTER_ALL.isdisjoint(tail[place:]):
            return True
        if not is_subject(tail[:place]):
            continue
        light = low in ("only", "just") and not _LIGHT.isdisjoint(behind[:2])
        if light and _ACTS.isdisjoint(tail):
            return True
        before = tail[place - 1] if place else ","
        free = before in _BE or before in MARKS
        kept = (
            (free and _kept(low, before, behind))
            or _stayed_away(low, before, behind)
            or _missed(low, behind)
            or (_is_needed(low, before, behind) and _LEAVES.isdisjoint(tail[place:]))
        )
        if kept and (not possessive or _BE.issuperset(tail[:place])) and _ACTS.isdisjoint(tail[:place]):
            return _AFTER_ALL.isdisjoint(tail[place + 3 :])
    return False


_NOTES = frozenset("notes minutes note-taker notetaker minute-taker scribe observer observing".split())


def _takes_notes(tail: list[str]) -> bool:
    """ "Tomas (HR, took notes only)": a bracket behind the name says all that its bearer did."""
    bracket = tail[1 : tail.index(")")] if tail[:1] == ["("] and ")" in tail else []
    return not _NOTES.isdisjoint(bracket) and _ACTS.isdisjoint(tail)


#: Words between a name and what it does that bring in nobody else.
_FILLERS = frozenset(
    "even ever really actually able to be going in after all once manage at the room call".split()
)
_NO_SUBJECT = (
    _BE
    | NEVER
    | frozenset("who he she they then to do did have been could would".split())
    | _FILLERS - {"the", "room"}
)
_REASONS = frozenset("but and as because since when so".split())


def is_subject(before: list[str]) -> bool:
    """Is the name itself, or "who" or "she" for it, the subject of what follows these words?"""
    last = max((place for place, low in enumerate(before) if low in MARKS or low in _REASONS), default=-1)
    said = [low for low in before[last + 1 :] if low not in _NO_SUBJECT and not low.endswith("ly")]
    return not said or (last < 0 and said[0] in ("of", "from", "in", "at"))


#: Who was awaited: "was meant to", "was on the invite", "was coming".
_AWAITED = frozenset("down meant supposed due expected scheduled planned invited going coming".split())
_ATTENDS = frozenset("come join attend sit see interview dial chair lead do".split())
_ON_PAPER = frozenset(
    "list invite invitation schedule sheet email e-mail mail calendar panel rota letter paper".split()
)


def _awaited(before: list[str]) -> bool:
    """ "was also to be there", "was on the invite", "was meant to join": the notes awaited who is named before."""
    for place, low in enumerate(before):
        behind = before[place + 1 : place + 5]
        if not is_subject([word for word in before[:place] if word not in _AWAITED]):
            return False
        if low == "to" and (
            not _ATTENDS.isdisjoint(behind[:1]) or (behind[:1] == ["be"] and behind[1:2] != ["a"])
        ):
            return place > 0 and (before[place - 1] in _BE or before[place - 1] in _AWAITED)
        if low == "should" and not {"be", "come", "join", "have"}.isdisjoint(behind[:2]):
            return True
        if (
            low in ("was", "were")
            and not (_AWAITED - {"going"}).isdisjoint(behind[:2])
            and "to" not in behind
        ):
            return True
        if low == "on" and place and before[place - 1] in _BE and not _ON_PAPER.isdisjoint(behind):
            return True
    return False


#: Ends what is told of somebody in one word: "Saskia sick.", "Hargreaves cancelled last week".
ENDS_THERE = frozenset(
    "so and but today with that at in last as since on this again yesterday when then".split()
)
_UNWELL = frozenset("sick ill poorly unwell covid flu mc".split())
_OFF = frozenset(("off", "aff", "away"))
_OUT = frozenset("declined cancelled canceled apologised apologized no-show noshow apologies absent".split())
#: Where people are that cannot come: "on a course", "on annual leave", "in hospital".
_LEARNS = frozenset("course courses training".split())
_ELSEWHERE = _LEARNS | frozenset(
    """leave holiday holidays hols vacation jury hospital paternity maternity isolation abroad overseas
    funeral""".split()
)
_CALLED_OFF = frozenset(("called", "pulled", "dragged", "summoned"))
_TO = frozenset("away out off to into".split())
_HELD = frozenset("stuck detained stranded snowed".split())


def _kept(low: str, before: str, behind: list[str]) -> bool:
    """A state that keeps people away: "sick", "on a course", "off with his knee", "called to Nairobi", "stuck"."""
    follows = behind[0] if behind else "."
    if low in _UNWELL or low in _OUT or low in _OFF:
        return follows in MARKS or follows in ENDS_THERE or follows in _UNWELL
    if low == "at" and follows == "another":
        return before in _BE  # "she was at another interview"
    if low in ("on", "in", "at"):
        place = next((place for place, word in enumerate(behind[:3], 1) if word in _ELSEWHERE), 0)
        ends = place and (*behind, ".")[place] in (*MARKS, *ENDS_THERE) and behind[place - 1] not in _LEARNS
        return bool(place and (before in _BE or ends))
    held = (
        low in _HELD
        or (low == "down" and follows == "with")
        or (low in ("held", "tied") and follows == "up")
        or (low in _CALLED_OFF and follows in _TO)
    )
    return held and before in _BE


_RINGS = frozenset("called phoned rang reported".split())
_QUITS = frozenset("cried cry pulled backed bowed begged ducked dropped".split())


def _stayed_away(low: str, before: str, behind: list[str]) -> bool:
    """ "never came", "couldn't make it", "did not show up", "cried off", "rang in sick"; not "didn't show me"."""
    if low in _RINGS:
        return behind[:1] == ["in"] and not _UNWELL.isdisjoint(behind[1:2])
    if low in _QUITS:
        return not {"off", "out"}.isdisjoint(behind[:1])
    if low not in NEVER:
        return False
    told = [word for word in behind if word not in _FILLERS]
    word, follows = (*told, ".", ".")[:2]
    if word in MARKS and low == "not" and before in ("was", "is", "were", "wis"):
        return True  # "Tomas was not, he is repairing the line"
    if word in COMES:
        return follows not in _ONLY_SO
    return (word in _MAKES and follows == "it") or (word in TURNS and (follows == "up" or follows in MARKS))


_NEEDED = frozenset("needed required wanted".split())
#: What only somebody does who was there.
_LEAVES = frozenset(
    "first left early before halfway end later after afterwards laughed told said once".split()
)


def _is_needed(low: str, before: str, behind: list[str]) -> bool:
    """ "Had to be at the other yard", "was needed elsewhere"; not where it goes on "so she left early"."""
    if low in _NEEDED:
        return before in _BE and (behind[:1] == ["elsewhere"] or behind[:2] in (["on", "the"], ["at", "the"]))
    return low == "had" and behind[:2] == ["to", "be"] and behind[2:3] in (["at"], ["elsewhere"], ["on"])


_RIDES = frozenset(
    "train bus tram flight plane connection ferry boat lift car van bike truck lorry scooter".split()
)
_FAR_RIDE = 7
_BREAKS_DOWN = frozenset("broke broken cancelled died".split())
_FAILS = _BREAKS_DOWN | frozenset("delayed stuck late".split())


def _missed(low: str, behind: list[str]) -> bool:
    """ "missed his train", "sent her apologies", "but the bus broke down"."""
    if low in ("missed", "sent", "gave", "with"):
        return bool(behind) and not (_RIDES if low == "missed" else _OUT).isdisjoint(behind[:2])
    return low in _REASONS and not _RIDES.isdisjoint(behind[1:2]) and not _FAILS.isdisjoint(behind[2:4])


_STANDS = frozenset(
    "sat stood stepped filled came come comes sitting standing stepping filling sits stands".split()
)


def _stands_in(tail: list[str]) -> bool:
    """ "sat in for him", "from Eldoret took her chair", "came instead": there for somebody else."""
    for place, (one, two) in enumerate(pairwise(tail[:9])):
        verbs = tail[max(0, place - 3) : place + 1]
        # None where a name follows; "came in for the last 15" is for no one.
        whom = tail[place + 2 : place + 3]
        somebody = whom in ([], ["him"], ["her"], ["them"]) or (whom == ["the"] and "came" not in verbs)
        if (one, two) == ("in", "for") and somebody and not _STANDS.isdisjoint(verbs):
            return True
        if one in HIS and two in _IN_PLACE and not {"took", "in", "had"}.isdisjoint(verbs):
            return True
    behind = tail[tail.index("instead") + 1 :][:2] if "instead" in tail[:6] else ["of"]
    return behind[:1] != ["of"] or behind[1:] in (["him"], ["her"], ["them"])


#: The same of the only one who was not there.
_STEPS_IN = (["stepped", "in"], ["filled", "in"], ["covered"], ["took", "over"], ["covered", ","])


def link_stand_ins(
    scenes: list[Scene], found: list[list[Mention]], owner: dict[int, Person], absent: list[Person]
) -> None:
    """ "Rangi sat in for him" of the only one who was not there, where another sentence says that."""
    for scene, mentions in zip(scenes, found, strict=True):
        for place, (mention, follows) in enumerate(zip_longest(mentions, mentions[1:])):
            if len(absent) != 1 or scene.hidden or owner[id(mention)] is absent[0]:
                continue
            person, tail = owner[id(mention)], sentence_behind(scene.words, mention, follows)
            sits = (place == 0 and _stands_in(tail)) or tail[:2] in _STEPS_IN
            sits |= _is_swapped_in(scene.words, mention)
            sits &= absent[0].order < person.order
            person.instead_of = person.instead_of or (absent[0] if sits else None)


def read_posts(scenes: list[Scene], found: list[list[Mention]], owner: dict[int, Person]) -> None:
    """ "GM sir did not come" of "Mr. V. Palanivel (GM Processing)": somebody told not to have been there by a post in
    capitals that stands in brackets behind the name."""
    posts: dict[str, Person] = {}
    for scene, mentions in zip(scenes, found, strict=True):
        for mention in mentions:
            bracket = scene.words[mention.after : mention.after + 2]
            if len(bracket) > 1 and bracket[0].text == "(" and bracket[1].text.isupper():
                posts.setdefault(bracket[1].low, owner[id(mention)])
    for words in (scene.words for scene in scenes if posts):
        for place, word in enumerate(words):
            if word.low in posts and (
                place == 0 or words[place - 1].text in MARKS or words[place - 1].low == "the"
            ):
                tail = [other.low for other in words[place + 1 : place + REACH]]
                told = to_stop(tail[tail[:1] in (["sir"], ["madam"], ["saab"]) :])
                posts[word.low].absent |= _absent(told, possessive=False)
