"""Who is to be greeted, and who else is named: every name of the notes, judged by a trained model.

A name that is not sure is not used.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise, zip_longest
from math import exp
from typing import NamedTuple

from followup.language.lexicon import is_last_name
from followup.language.linear import load_model
from followup.language.names import HONORIFICS, TITLES, Name, cased, is_family_first
from followup.language.patterns import Needing, lazy
from followup.language.words import Token
from followup.notes.given_names import is_given, name_tag
from followup.notes.greetable import sure_words
from followup.notes.job_titles import HEADS
from followup.notes.labels import panel_size
from followup.notes.mentions import BODIES, NOT_NAMES, QUOTES, Mention, find_mentions, names_a_body
from followup.notes.page import GAP, Page, Scene
from followup.notes.person_features import person_features
from followup.notes.persons import Person, join_parts, merge
from followup.notes.sender import FORMULAS
from followup.notes.sender_features import sender_features
from followup.notes.word_kinds import word_kind

#: How likely it must be that everybody greeted interviewed the writer, and that nobody else did. Of 498 notes by authors
#: left out 435 are greeted right so and 9 wrong, and with .75 432 and 8; of 420 short ones whose people are hard to tell 240
#: and 34, and 230 and 31.
SURE, COMPLETE = 0.65, 0.5
#: Log-odds of a name right behind a label of interviewers, or in the list that stands there, where the model is no
#: more than unsure of it: of 127 such names in notes, 124 were to be greeted.
BY_LABEL = 2.0
_DOUBT_BEHIND, _DOUBT_LISTED = 2.2, 1.5
#: The same for whom the notes call the one who sat there instead of such a name.
_DOUBT_INSTEAD = 5.0
#: Log-odds from which somebody is greeted who stands so far above everybody else: of 1,581 notes by authors left out,
#: 32 more are greeted right so and 5 more wrong.
ALONE, STANDS_OUT = -0.3, 2.5
UNLIKELY = -9.0
#: Log-odds from which somebody makes up the number of interviewers that the notes count.
COUNTED = -1.5
#: Log-odds from which a word that may be a name counts as one.
NAMED = -1.0
#: Log-odds from which a name is the writer's own.
WRITES = 1.2
#: Log-odds from which a name that may be another one's other name counts for itself.
TWICE = 3.0
#: Log-odds from which a word that no list has as a name, and no title stands before, is somebody.
UNHEARD = 1.5

#: How far behind a name, in words, the notes may say in its sentence whether that person was there.
_REACH = 18
_STOPS = frozenset(".!?")
_MARKS = frozenset(".!?,;:()-–—|/>") | {GAP}
_BE = frozenset(
    "was were is 's be been being got had has kena wis wur went still just all currently both also".split()
)
_HIS = frozenset("his her their".split())
_NEVER = frozenset(
    """not never couldn't couldnt can't cant cannot didn't didnt hasn't hasnt hadn't hadnt wasn't wasnt weren't isn't isnt
    don't doesn't unable no didna didnae wisnae wasnae couldna couldnae cannae""".split()
)
#: Before "person", behind the name of somebody else.
_ANOTHER = ("is another", "was another", ", another", "is a different", "was a different", "not the same")
#: Not doing this is being away: alone, before "it", before "up".
_COMES = frozenset(
    "come came attend attended join joined appear appeared there present available around coming".split()
)
_MAKES = frozenset("make made".split())
_TURNS = frozenset("show showed shown turn turned".split())
#: Behind "not come": they did, only so.
_ONLY_SO = frozenset("over earlier until till before across down".split())
_UNWELL = frozenset("sick ill poorly unwell".split())
#: Ends what is told of somebody in one word: "Saskia sick.", "Hargreaves cancelled last week".
_ENDS_THERE = frozenset(
    "so and but today with that at in last as since on this again yesterday when then".split()
)
_OFF = frozenset(("off", "aff", "away"))
_OUT = frozenset("declined cancelled canceled apologised apologized no-show noshow apologies absent".split())
#: Where people are that cannot come: "on a course", "on annual leave", "in hospital".
_ELSEWHERE = frozenset(
    """leave holiday holidays hols vacation course courses training jury hospital paternity maternity isolation
    abroad overseas funeral""".split()
)
_LEARNS = frozenset("course courses training".split())
_CALLED_OFF = frozenset(("called", "pulled", "dragged", "summoned"))
_TO = frozenset("away out off to into".split())
_HELD = frozenset("stuck detained stranded snowed".split())
_REASONS = frozenset("but and as because since when so".split())
_RIDES = frozenset(
    "train bus tram flight plane connection ferry boat lift car van bike truck lorry scooter".split()
)
_FAILS = frozenset("broke broken cancelled delayed stuck late died".split())
#: What makes up for all that behind it: "but came late".
_AFTER_ALL = frozenset("late later came joined dialled dialed arrived turned made asked phoned rang".split())
#: What only somebody who was there does.
_ACTS = frozenset("asked asks asking questions question ran chaired led opened wants about".split())
_FILLED = frozenset("taken filled".split())
_ATTENDS = frozenset("come join attend sit see interview dial chair lead do".split())
_FILLERS = frozenset(
    "even ever really actually able to be going in after all once manage at the room call".split()
)
_QUITS = frozenset("cried cry pulled backed bowed begged ducked dropped".split())
#: Words between a name and what it does that bring in nobody else.
_NO_SUBJECT = (
    _BE
    | _NEVER
    | frozenset("who he she they then to do did have been could would".split())
    | _FILLERS - {"the", "room"}
)
#: Who was awaited: "was meant to", "was on the invite", "was coming".
_AWAITED = frozenset("down meant supposed due expected scheduled planned invited going coming".split())
_ON_PAPER = frozenset(
    "list invite invitation schedule sheet email e-mail mail calendar panel rota letter paper".split()
)
#: All that somebody did who interviewed nobody, behind "only" or "just".
_LIGHT = frozenset(
    """notes minutes typing observing observed observer watching brought fetched opened tested walked waved popped let
    sent arranged booked made organised organized showed signed""".split()
)
_STANDS = frozenset(
    "sat stood stepped filled came come comes sitting standing stepping filling sits stands".split()
)
_IN_PLACE = frozenset("place chair seat stead spot".split())
#: Before the name of somebody awaited who did not come; between may stand "see", "be" and the like.
_EXPECTED = lazy(
    r"\b(?:expecting|expected|instead of|in place of|in lieu of|prepared for|(?:supposed|meant|due|going) to be|(?:supposed|meant|due|going|was|were) to (?:come|have been)|should (?:also )?have (?:been|come)|"
    r"(?:standing|stepping|covering|filling|sitting)(?: in)? for|(?:thought|thinking|figured|reckoned|hoped|hoping) (?:it|that)(?:'?d| would| was|'?s)(?: going to)?(?: be)?)\s+(?:see |meet |also |there )?$"
    r"|\b(?:observer|note[- ]?taker|minute[- ]?taker|absent|apologies|regrets|not (?:there|present)|declined|no sign of|minus),?:?\s+(?:from )?$",
    re.IGNORECASE,
)
#: Before the name of somebody of an earlier round or year, and what makes it this one again.
_EARLIER = frozenset("last previous first earlier 1st prior".split())
_ROUNDS = frozenset("round time year interview stage summer spring winter autumn attempt".split())
_SINCE = frozenset("year years yr yrs month months".split())
_NOW = frozenset("this today now again second 2nd final".split())
#: Signs in the notes that a first round is over.
_LATER_ROUND = Needing(
    "this |today|round 2|round two|second |final|even on",
    r"\b(?:this (?:time|year)|today|round (?:2|two)|second (?:round|interview)|final|isn'?t even on)\b",
    re.IGNORECASE,
)
#: What somebody has who had the job before: "Bernard's job", "Brian's old post".
_HELD_JOB = frozenset("job post role position seat chair shoes boots".split())
_PAST = frozenset("old former previous".split())
#: Where people are met in passing, and what they do there.
_PASSAGES = frozenset("corridor hallway lift elevator stairs stairwell carpark".split())
_GREETS = frozenset("hi hello wished winked nodded waved smiled".split())
#: What a rival is called, and what a referee puts in.
_RIVALS = frozenset(
    "candidate applicant favourite favorite competition competitor rival applied applying".split()
)
_WOULD_BE = frozenset("new next future would-be potential prospective hopefully be".split())
_ASKS = frozenset("asked asks wants wanted asking".split())
#: Right before the name of who came instead of somebody expected.
_GOT = frozenset("got had was met saw with by just only instead come came wis".split())
#: Before a name: that person got the job.
_GONE_WITH = lazy(
    r"\b(?:it|job|post|role|they|they'?ve|they'?d|panel)\b(?: has| have| had)? (?:gone (?:with|to)|went (?:with|to)|picked|chose|chosen|"
    r"been given to|was given to|gave it to|is going to)\b(?! see\b| meet\b)[^.!?\n]{0,25}$",
    re.IGNORECASE,
)
#: Before a name that is said again, as it is meant.
_MEANT = frozenset("no sorry wait mean correction rather pardon scratch actually".split())
#: Words before a name that was looked up afterwards.
_LOOKED_UP = frozenset(
    "correction addendum edit nb update called spelt spelled card door badge signature directory".split()
)
#: Between "not" and the name of somebody else, and what goes on about the same person.
_WHICH = frozenset("the other that this wee young old big little small tall our my".split())
_WHO = frozenset("who which that but only just alone himself herself as".split())
#: What may stand between "my" and a post: "my current line manager".
_OF_WORK = frozenset("line team shift current own old former".split())


class People(NamedTuple):
    """Who is greeted, who is named at all, who writes ("" when not sure), and the names in each scene of the page."""

    interviewers: tuple[Name, ...]
    named: tuple[Name, ...]
    writer: str
    mentions: list[list[Mention]]


def find_people(
    page: Page,
    corrections: dict[str, tuple[str, int]],
    writer: str,
    speakers: tuple[Name, ...] = (),
    friends: frozenset[str] = frozenset(),
) -> People:
    """Interviewers that are sure, in the order of the notes, and all persons named outside what is withheld.

    `corrections` maps a taken-back name to what holds instead and the line that says so. `writer` is the writer's
    own name, which is never greeted, or "": then a name that stands as a writer's does is looked for. `speakers` are
    the interviewers of a transcript, `friends` those who only hear about the interview, in small letters.
    """
    persons, mentions = gather(page, corrections, friends)
    if not writer:
        model = load_model("senders")
        looks = sender_features(page, persons, mentions)
        writer = choose_sender(persons, [model.score("sender", model.buckets(row)) for row in looks])
    model = load_model("people")
    rows = seen(page, persons, mentions)
    scores = [model.score("interviewer", model.buckets(features)) for features in rows]
    named = [
        person.name()
        for person, score in zip(persons, scores, strict=True)
        if not person.hidden and (score > NAMED or any(m.listed or m.titles for m in person.mentions))
    ]
    chosen = all_there(speakers, choose(persons, scores, writer, size=panel_size(page.text)), persons)
    return People(chosen, tuple(named), writer, mentions)


def all_there(
    speakers: tuple[Name, ...], chosen: tuple[Name, ...], persons: list[Person]
) -> tuple[Name, ...]:
    """Those who speak in a transcript, by the name that they ask for or that the notes tell in full, unless the notes as
    a whole name more."""
    if not speakers or len(speakers) < len(chosen):
        return chosen
    return tuple(_told_in_full(name, persons) for name in speakers)


def _told_in_full(speaker: Name, persons: list[Person]) -> Name:
    """ "please, call me Doris" said by Mrs Lamb, "Carol Ann Brandt" where the label is BRANDT."""
    label = {word.casefold() for word in f"{speaker.first} {speaker.last}".split()}
    bearers = [one for one in persons if not one.hidden and label <= {word.casefold() for word in one.words}]
    if len(bearers) != 1:
        return speaker
    family = len(bearers[0].words) > 1 and label == {bearers[0].words[-1].casefold()} and not speaker.title
    return bearers[0].name() if bearers[0].called or family else speaker


def choose_sender(persons: list[Person], scores: list[float], limit: float = WRITES) -> str:
    """The one person whose name stands as a writer's does; "" when none is likely enough."""
    score, person = max(zip(scores, persons, strict=True), key=lambda pair: pair[0], default=(limit, None))
    if person is None or score <= limit:
        return ""
    words = person.words[person.words[0].casefold() in FORMULAS and len(person.words) > 1 :]  # "Gruß Katrin"
    return " ".join(words)


def seen(page: Page, persons: list[Person], mentions: list[list[Mention]]) -> list[list[str]]:
    """What the model sees of each person; who is `listed` or `labelled` is set on the way."""
    rows = person_features(page, persons, mentions)
    for person, features in zip(persons, rows, strict=True):
        person.listed = "listed" in features
        if "label interviewer" in features:
            person.labelled = (
                _DOUBT_BEHIND if "L1k:" in features else _DOUBT_LISTED if "listed" in features else 0.0
            )
    for person in persons:
        if person.instead_of and (person.instead_of.labelled or person.instead_of.absent):
            person.labelled = _DOUBT_INSTEAD
    return rows


def choose(
    persons: list[Person], scores: list[float], writer: str, limit: float = SURE, size: int = 0
) -> tuple[Name, ...]:
    """Whom to greet of persons with these log-odds: all who are more likely than not, or nobody.

    Somebody who may not have been there is not greeted, nor a panel of whom one is likely missing. Of two that share
    a name only the surer one counts. `size` is how many interviewers the notes count, 0 when they do not: then those
    most likely make up the number.
    """
    taken = {word.casefold() for word in writer.split()}
    chosen: list[Person] = []
    spare: list[tuple[float, Person]] = []
    sure = complete = 1.0
    ranked = [
        (
            max(score, BY_LABEL) if person.likely and person.labelled and -score < person.labelled else score,
            person,
        )
        for score, person in zip(scores, persons, strict=True)
    ]
    for score, person in sorted(ranked, key=lambda pair: (-pair[0], pair[1].order)):
        words = sure_words(person.words, titled=person.vouched, unknown=True)
        turned = len(person.words) > 2 and is_family_first(person.words[0].casefold())
        last = person.words[:1] if turned else person.words[-1:]  # no "Shan" of Lim Hui Shan
        ends = {word.casefold() for word in (*person.words[:1], *last, *words[:1])}
        known = any(_resembles(one, two) for one in ends for two in taken)
        known |= len(chosen) == 1 and _may_be(person, chosen[0]) and score < TWICE
        unheard = not person.likely and (score < UNHEARD or not words)
        if known or person.hidden or person.absent or unheard:
            continue
        likely = 1 / (1 + exp(-score))
        if score > 0 and words and person.greetable:
            chosen.append(replace(person, words=words))
            taken |= ends
            sure *= likely
            continue
        complete *= 1 - likely
        if words and person.greetable:
            spare.append((score, replace(person, words=words)))
    next_best = spare[0][0] if spare else UNLIKELY
    if 0 < len(chosen) < size:
        chosen += [one for score, one in spare[: size - len(chosen)] if score > COUNTED and _well_named(one)]
    if len(chosen) == 1 and sure < limit and next_best < ALONE - STANDS_OUT:
        sure = limit
    if not chosen and spare and _stands_out([score for score, _ in spare]):
        return (spare[0][1].name(),)
    if len(chosen) != size and (sure < limit or complete < COMPLETE):
        return ()
    chosen = [_in_last_form(person, persons) for person in chosen]
    return tuple(person.name() for person in sorted(chosen, key=lambda person: person.order))


def _well_named(person: Person) -> bool:
    """By a given name, or by more than an initial behind a title."""
    first = person.words[0].removesuffix("'s")
    return is_given(first.casefold()) or (bool(person.titles) and len(first) > 1)


def _stands_out(scores: list[float]) -> bool:
    """Is the first of these log-odds near even and far above the next? Somebody of those named held the interview."""
    return scores[0] > ALONE and (len(scores) < 2 or scores[0] - scores[1] > STANDS_OUT)


def _resembles(one: str, two: str) -> bool:
    """The same name, or one letter off, or cut short: "Nwosu" and "Nwoso", "Charisse" and "Cha"."""
    if one == two or (min(len(one), len(two)) > 2 and (one.startswith(two) or two.startswith(one))):
        return True
    return len(one) == len(two) > 4 and sum(a != b for a, b in zip(one, two, strict=True)) == 1


def _in_last_form(old: Person, persons: list[Person]) -> Person:
    """ "Luzia Macedo, no, sorry, Luzia Machado": said again right behind, with another family name; "on the door she is
    called Machado. Luzia Machado." wherever that is said."""
    for new in persons:
        again = len(new.words) > 1 < len(old.words) and new.words[0] == old.words[0] != ""
        near = new.order[0] == old.order[0] and 4 <= new.order[1] - old.order[1] < 9
        looked_up = new.looked_up and new.order > old.order
        if again and ((near and new.restated) or looked_up) and new.words != old.words and new.greetable:
            return new
    return old


def _may_be(one: Person, two: Person) -> bool:
    """Perhaps one person named twice: "Herr Petersen" and "Lars", "Macca" and "Ian Macalpine"."""
    if len(one.words) == len(two.words) == 1:
        near = any(
            a.line == b.line and abs(a.first - b.first) < (15 if one.listed or two.listed else 6)
            for a in one.mentions[:20]
            for b in two.mentions[:20]
        )
        return bool(one.titles) != bool(two.titles) and not near
    short, full = sorted((one, two), key=lambda person: len(person.words))
    family = full.words[-1].casefold()
    family = f"mac{family[2:]}" if family.startswith("mc") else family  # "Macca" is Ian McAllum
    return len(short.words) == 1 and short.words[0][:3].casefold() == family[:3]


def gather(
    page: Page, corrections: dict[str, tuple[str, int]], friends: frozenset[str] = frozenset()
) -> tuple[list[Person], list[list[Mention]]]:
    """Every person that the notes name, in order, and the mentions of each scene; friends were not there."""
    known = _written_large(page.scenes) if page.capitals else frozenset()
    found: list[list[Mention]] = []
    for scene in page.scenes:
        mentions = find_mentions(scene.words, scene.line, capitals=page.capitals, known=known)
        for mention in mentions:
            mention.hidden = scene.hidden
            mention.other = _is_other(scene.words, mention) or (
                mention is not mentions[0] and _is_real_name(scene.words, mention)
            )
        mentions = join_parts(page, scene, mentions)
        for mention in mentions:
            asked = [word.text for word in scene.words[mention.after : mention.after + 1]] == ["?"]
            doubted = asked and mention.words[-1] not in corrections
            if doubted and len(mention.words) > 1 and is_given(mention.words[0].casefold()):
                mention.words = mention.words[:1]  # "Sunil Menon? Menen?"
        found.append([mention for mention in mentions if _corrected(scene, mention, corrections)])
    persons = merge(page, [mention for mentions in found for mention in mentions])
    bodies = _bodies(page.scenes) if page.capitals else frozenset()
    for person in persons:
        low = person.words[0].casefold()
        person.absent = person.mentions[0].other or low in friends
        person.bare = low in bodies or _is_family(low)
        person.barred = any(word.casefold() in BODIES for word in person.words)
    owner = {id(mention): person for person in persons for mention in person.mentions}
    over = bool(_LATER_ROUND.search(page.text))
    for scene, mentions in zip(page.scenes, found, strict=True):
        _read_attendance(page, scene, mentions, owner)
        for mention, follows in zip_longest(mentions, mentions[1:]):
            person = owner[id(mention)]
            opens = (mention.line, mention.first) == person.order
            person.aside |= opens and _was_earlier(scene.words, mention.first, over)
            person.absent |= _taken_back(scene.words, mention)
            person.restated |= not _MEANT.isdisjoint(
                word.low for word in scene.words[max(0, mention.first - 5) : mention.first]
            )
            if mention.titles and _retitled(scene.words, mention.first):
                person.titles = list(mention.titles)
            person.looked_up |= not _LOOKED_UP.isdisjoint(
                word.low for word in scene.words[max(0, mention.first - 15) : mention.first]
            )
            person.bare |= len(mention.words) == 1 and _behind_rank(scene.words, mention.first, page.capitals)
            person.barred |= _of_mine(scene.words, mention.first)
            person.absent |= _is_place(scene.words, mention)
            if _unsure(scene.words, mention, follows):
                person.barred = owner[id(follows)].barred = True
    _link_stand_ins(page.scenes, found, owner, [person for person in persons if person.absent])
    posts = _posts(page.scenes, found, owner)
    for scene in page.scenes:
        _read_posts(scene.words, posts)
    for person in persons:
        person.absent |= person.aside and not person.asks
    return sorted(persons, key=lambda person: person.order), found


def _retitled(words: list[Token], first: int) -> bool:
    """ "Dr Lim... wait not dr. Ms Lim", "Mrs Okello - no, Ms - Ms Okello": the title is put right before this name."""
    said = [word.low for word in words[max(0, first - 8) : first + 1] if word.is_word]
    return any((one == "not" or one in _MEANT) and two in TITLES for one, two in pairwise(said))


def _is_family(low: str) -> bool:
    """A family name that nobody has as a given one; "Vang-Erickson" where one of its parts is."""
    parts = low.split("-")
    return any(map(is_last_name, parts)) and not any(map(is_given, (low, *parts)))


def _written_large(scenes: list[Scene]) -> frozenset[str]:
    """Given names that the notes write with a capital somewhere, casefolded."""
    return frozenset(
        word.low
        for scene in scenes
        for word in scene.words
        if word.text[0].isupper() and len(word.text) > 2 and is_given(word.low) and name_tag(word.low) in (None, "NNP")
        and word.low not in NOT_NAMES
    )  # fmt: skip


def _bodies(scenes: list[Scene]) -> frozenset[str]:
    """Casefolded words that open the name of a firm, a place or a house somewhere: "Hope House"."""
    return frozenset(
        word.low
        for scene in scenes
        for place, word in enumerate(scene.words)
        if word.text[0].isupper() and names_a_body(scene.words, place + 1, capitals=True)
    )


def _behind_rank(words: list[Token], first: int, capitals: bool) -> bool:
    """A family name behind a rank or post: "Station Officer Joseph", "DCFO Ramkissoon"."""
    if not first or not capitals:
        return False
    before = words[first - 1]
    loud = before.text.isupper() and 2 < len(before.text) < 6
    return words[first].start - before.end == 1 and (loud or (before.text.istitle() and before.low in HEADS))


def _read_attendance(page: Page, scene: Scene, mentions: list[Mention], owner: dict[int, Person]) -> None:
    """Who of a line was awaited, who was not there, and who sat there instead."""
    words = scene.words
    named = [
        mention
        for before, mention in zip([None, *mentions], mentions, strict=False)
        if not _is_place(words, mention) and not (before and _is_origin(words, before, mention))
    ]
    tails = [_tail(words, mention, follows) for mention, follows in zip_longest(named, named[1:])]
    for place, mention in enumerate(named):
        person, follows = owner[id(mention)], named[place + 1] if place + 1 < len(named) else None
        person.asks |= not _ASKS.isdisjoint(tails[place][:4])
        person.aside |= _in_passing(tails[place], mention.possessive)
        came = follows is not None and _came(words, mention, follows)
        again = follows is not None and came and owner[id(follows)] is person  # "so just Oonagh"
        written = _as_written(words, mention)
        expected = not again and written and _is_before(_EXPECTED, page, scene, mention)
        person.expected |= expected
        sits = follows is not None and _stands_in(tails[place + 1])
        between = {word.low for word in words[mention.after : follows.first]} if follows else set()
        once = mention.first > 0 and words[mention.first - 1].low in ("when", "while", "if", "whenever")
        person.absent |= written and not again and not once and _absent(tails[place], mention.possessive)
        person.absent |= _is_missing(words, mention, tails[place])
        person.absent |= expected or _is_before(_GONE_WITH, page, scene, mention)
        person.absent |= sits and between.isdisjoint((*_STOPS, "brought", "and", "with"))
        if follows and ((expected and came) or (person.absent and (sits or came))):
            owner[id(follows)].instead_of = person


def _link_stand_ins(
    scenes: list[Scene], found: list[list[Mention]], owner: dict[int, Person], absent: list[Person]
) -> None:
    """ "Rangi sat in for him" of the only one who was not there, where another sentence says that."""
    for scene, mentions in zip(scenes, found, strict=True):
        if len(absent) == 1 and mentions and not scene.hidden:
            person = owner[id(mentions[0])]
            follows = mentions[1] if len(mentions) > 1 else None
            sits = person is not absent[0] and _stands_in(_tail(scene.words, mentions[0], follows))
            person.instead_of = person.instead_of or (absent[0] if sits else None)


def _posts(scenes: list[Scene], found: list[list[Mention]], owner: dict[int, Person]) -> dict[str, Person]:
    """Who goes by a post in capitals that stands in brackets behind the name, "Mr. V. Palanivel (GM Processing)"."""
    posts: dict[str, Person] = {}
    for scene, mentions in zip(scenes, found, strict=True):
        for mention in mentions:
            bracket = scene.words[mention.after : mention.after + 2]
            if len(bracket) > 1 and bracket[0].text == "(" and bracket[1].text.isupper():
                posts.setdefault(bracket[1].low, owner[id(mention)])
    return posts


def _read_posts(words: list[Token], posts: dict[str, Person]) -> None:
    """ "GM sir did not come": somebody told by the post not to have been there."""
    for place, word in enumerate(words):
        opens = place == 0 or words[place - 1].text in _MARKS or words[place - 1].low == "the"
        if word.low in posts and opens:
            tail = [other.low for other in words[place + 1 : place + _REACH]]
            if tail[:1] in (["sir"], ["madam"], ["saab"]):
                del tail[0]
            stop = next((at for at, low in enumerate(tail) if low in _STOPS), len(tail))
            posts[word.low].absent |= _absent(tail[:stop], possessive=False)


def _was_earlier(words: list[Token], first: int, over: bool) -> bool:
    """ "Last year it was Mr Thomas and Mrs Nair", "Hamish, who had me in two years back", "first round was with Denise" where that round is `over`."""
    start = max(0, first - _REACH)
    before = [word.low for word in words[start:first]]
    stop = max((place for place, low in enumerate(before) if low in (*_STOPS, GAP)), default=-1)
    before = before[stop + 1 :]
    found = -1
    for place, (one, two) in enumerate(pairwise(before)):
        dated = one in _SINCE and two in ("ago", "back")
        round_ = (one, two) in (("round", "one"), ("round", "1")) or (one in _EARLIER and two in _ROUNDS)
        if dated or (round_ and (over or (one, two) in (("last", "year"), ("last", "time")))):
            found = place + 2
    return found >= 0 and _NOW.isdisjoint(before[found:])


def _in_passing(tail: list[str], possessive: bool) -> bool:
    """Somebody named for another reason: "Bernard's job", "(my boss)", "said hi in the corridor", "put in a word"."""
    opens = tail[:6]
    if possessive:
        held = [low for low in opens if low not in _PAST]
        return not _HELD_JOB.isdisjoint(held[:1]) and (held != opens or not held[1:] or held[1] in _MARKS)
    for place, low in enumerate(opens):
        behind = tail[place + 1 : place + 7]
        if low == "put" and "word" in behind[:4]:
            return True
        if low in _GREETS and any(one == "the" and two in _PASSAGES for one, two in pairwise(behind)):
            return True
    if opens[:1] in (["("], [","], ["is"], ["was"], ["-"]) and opens[1:2] == ["my"]:
        kinds = {word_kind(low) for low in opens[2:5]}
        return not kinds.isdisjoint(("JOB", "MATE", "KIN", "TOP")) and _WOULD_BE.isdisjoint(opens)
    return not _RIVALS.isdisjoint(opens[:4]) and _ASKS.isdisjoint(opens)


def _is_missing(words: list[Token], mention: Mention, tail: list[str]) -> bool:
    """ "No Balu in the end.": told not to have been there; not "no, Balu" and "no Balu came"."""
    opens = mention.first < 2 or words[mention.first - 2].text in _MARKS
    told = mention.first > 0 and words[mention.first - 1].low == "no" and opens
    return told and tail[:1] in ([], ["in"], ["there"], ["today"], ["this"], ["after"], ["at"])


def _is_origin(words: list[Token], before: Mention, mention: Mention) -> bool:
    """ "Mr Barasa from Eldoret": where somebody is from."""
    between = [word.low for word in words[before.after : mention.first]]
    return between in (["from"], ["from", "the"], ["of"], ["in"])


def _tail(words: list[Token], mention: Mention, follows: Mention | None) -> list[str]:
    """What is told behind a name in its sentence, up to the next name."""
    end = min(follows.first if follows else len(words), mention.after + _REACH)
    tail = [word.low for word in words[mention.after : end]]
    if tail[:1] == ["?"]:  # "Hope? she couldn't come"
        del tail[0]
    stop = next((place for place, low in enumerate(tail) if low in _STOPS), len(tail))
    return tail[:stop]


def _absent(tail: list[str], possessive: bool) -> bool:
    """ "sent apologies", "couldn't make it", "sick.", "was to come too but the road was shut", "is another person": named, but
    not there."""
    if possessive and tail[:1] == ["name"]:
        tail, possessive = tail[1:], False  # "Colin's name was on the list but"
    if possessive and not _IN_PLACE.isdisjoint(tail[:1]) and not _FILLED.isdisjoint(tail[1:5]):
        return True
    if "person" in tail and " ".join(tail[: tail.index("person")][-3:]).endswith(_ANOTHER):
        return True
    for place, low in enumerate(tail):
        behind = tail[place + 1 : place + 5]
        if low == "but" and _awaited(tail[:place]) and _AFTER_ALL.isdisjoint(tail[place:]):
            return True
        if (
            low in ("only", "just")
            and _own(tail[:place])
            and not _LIGHT.isdisjoint(behind[:2])
            and _ACTS.isdisjoint(tail)
        ):
            return True
        if not _own(tail[:place]):
            continue
        before = tail[place - 1] if place else ","
        free = before in _BE or before in _MARKS
        kept = (
            (free and _kept(low, before, behind)) or _stayed_away(low, before, behind) or _missed(low, behind)
        )
        if kept and (not possessive or _BE.issuperset(tail[:place])) and _ACTS.isdisjoint(tail[:place]):
            return _AFTER_ALL.isdisjoint(tail[place + 3 :])
    return False


def _awaited(before: list[str]) -> bool:
    """ "was also to be there", "was on the invite", "was meant to join": the notes awaited who is named before."""
    for place, low in enumerate(before):
        behind = before[place + 1 : place + 5]
        if not _own([word for word in before[:place] if word not in _AWAITED]):
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


def _own(before: list[str]) -> bool:
    """Is the name itself, or "who" or "she" for it, the subject of what follows these words?"""
    last = max((place for place, low in enumerate(before) if low in _MARKS or low in _REASONS), default=-1)
    said = [low for low in before[last + 1 :] if low not in _NO_SUBJECT and not low.endswith("ly")]
    return not said or (last < 0 and said[0] in ("of", "from", "in", "at"))


def _kept(low: str, before: str, behind: list[str]) -> bool:
    """A state that keeps people away: "sick", "on a course", "off with his knee", "called to Nairobi", "stuck"."""
    follows = behind[0] if behind else "."
    if low in _UNWELL or low in _OUT or low in _OFF:
        return follows in _MARKS or follows in _ENDS_THERE or follows in _UNWELL
    if low in ("on", "in", "at"):
        place = next((place for place, word in enumerate(behind[:3], 1) if word in _ELSEWHERE), 0)
        ends = place and (*behind, ".")[place] in (*_MARKS, *_ENDS_THERE) and behind[place - 1] not in _LEARNS
        return bool(place and (before in _BE or ends))
    held = (
        low in _HELD
        or (low in ("held", "tied") and follows == "up")
        or (low in _CALLED_OFF and follows in _TO)
    )
    return held and before in _BE


def _stayed_away(low: str, before: str, behind: list[str]) -> bool:
    """ "never came", "couldn't make it", "did not show up", "cried off"; not "didn't show me"."""
    if low in _QUITS:
        return not {"off", "out"}.isdisjoint(behind[:1])
    if low not in _NEVER:
        return False
    told = [word for word in behind if word not in _FILLERS]
    word, follows = (*told, ".", ".")[:2]
    if (
        word in _MARKS and low == "not" and before in ("was", "is", "were", "wis")
    ):  # "Tomas was not, he is repairing the line"
        return True
    if word in _COMES:
        return follows not in _ONLY_SO
    return (word in _MAKES and follows == "it") or (word in _TURNS and (follows == "up" or follows in _MARKS))


def _missed(low: str, behind: list[str]) -> bool:
    """ "missed his train", "sent her apologies", "but the bus broke down"."""
    if low in ("missed", "sent", "gave", "with"):
        return bool(behind) and not (_RIDES if low == "missed" else _OUT).isdisjoint(behind[:2])
    return low in _REASONS and not _RIDES.isdisjoint(behind[1:2]) and not _FAILS.isdisjoint(behind[2:4])


def _stands_in(tail: list[str]) -> bool:
    """ "sat in for him", "from Eldoret took her chair", "came instead": there for somebody else."""
    for place, (one, two) in enumerate(pairwise(tail[:9])):
        verbs = tail[max(0, place - 3) : place + 1]
        whom = tail[
            place + 2 : place + 3
        ]  # none where a name follows; "came in for the last 15" is for no one
        somebody = whom in ([], ["him"], ["her"], ["them"]) or (whom == ["the"] and "came" not in verbs)
        if (one, two) == ("in", "for") and somebody and not _STANDS.isdisjoint(verbs):
            return True
        if one in _HIS and two in _IN_PLACE and not {"took", "in", "had"}.isdisjoint(verbs):
            return True
    behind = tail[tail.index("instead") + 1 :][:2] if "instead" in tail[:6] else ["of"]
    return behind[:1] != ["of"] or behind[1:] in (["him"], ["her"], ["them"])


def _came(words: list[Token], mention: Mention, follows: Mention) -> bool:
    """ "Should have been Lorraine but her bus broke down, so I got Bea": who sat there for somebody expected."""
    between = [word.low for word in words[mention.after : follows.first]]
    return between[-1:] != [] and between[-1] in _GOT and (_STOPS.isdisjoint(between) or "instead" in between)


def _is_before(pattern: re.Pattern[str], page: Page, scene: Scene, mention: Mention) -> bool:
    """Does this stand right before a name: "they've gone with someone else, Mr Govender", "was expecting Noel"?"""
    start = scene.words[mention.first].start
    return bool(pattern.search(page.text, max(0, start - 70), start))


def _unsure(words: list[Token], mention: Mention, follows: Mention | None) -> bool:
    """ "A Mr Chin or Ching": one of two names, nobody knows which."""
    return follows is not None and follows.first - mention.after == 1 and words[mention.after].low == "or"


def _as_written(words: list[Token], mention: Mention) -> bool:
    """The name stands there itself, not one that another place of the notes put right."""
    last = mention.after - 1 - (words[mention.after - 1].low in HONORIFICS)  # of "Fathima madam"
    return words[last].low.removesuffix("'s") in mention.keys


def _taken_back(words: list[Token], mention: Mention) -> bool:
    """ "Captain Idris no wait", "Sir Nigel? no - ", "not Idris it was": a name that the notes take back."""
    if not _as_written(words, mention):
        return False
    after = [word.low for word in words[mention.after : mention.after + 4]]
    signs = [word for word in after if word not in ("?", ",", "-", "–", "—", ".", "…")]
    if signs[:2] in (["no", "wait"], ["no", "not"], ["no", "sorry"], ["wait", "no"], ["sorry", "no"]) or (
        after[:2] == ["?", "no"]
    ):
        return True
    return (
        mention.first > 0
        and words[mention.first - 1].low == "not"
        and signs[:1] in (["it"], ["it's"], ["its"])
    )


#: What may stand between "not" and the name.
_BESIDE = QUOTES | {":"}
_NOT = frozenset("not nt nae nicht niet never pas ikke inte nie nem hindi não".split())
#: Before the name of whom somebody is not: "no relation to Priya", "don't confuse her with Shona".
_APART = frozenset("confuse confused mix mixed mistake mistaken relation related".split())


def _is_other(words: list[Token], mention: Mention) -> bool:
    """Whether the notes tell somebody apart from this person: "not Devin from Disputes", "not the other Otieno",
    "no relation to Priya". "Not Ken who asked but Lou" tells nobody apart."""
    before = [
        word.low for word in words[max(0, mention.first - 6) : mention.first] if word.text not in _BESIDE
    ]
    if before[-2:] == ["not", "with"]:
        return True
    if before[-1:] in (["with"], ["for"], ["to"]):
        return not _APART.isdisjoint(before)
    while before and before[-1] in _WHICH:
        before.pop()
    behind = words[mention.after].low if mention.after < len(words) else "."
    return bool(before) and before[-1] in _NOT and behind not in _WHO


def _is_real_name(words: list[Token], mention: Mention) -> bool:
    """ "Buzz Kowalczuk. Real name Bartholomew": another name of who is named before, and not the one in use."""
    before = [
        word.low for word in words[max(0, mention.first - 3) : mention.first] if word.low not in (":", "is")
    ]
    return (
        len(mention.words) == 1
        and before[-1:] == ["name"]
        and before[-2:-1] in (["real"], ["proper"], ["legal"])
    )


#: What somebody does at a person, not at a place.
_AT_SOMEBODY = frozenset(
    "look looked looking laugh laughed smile smiled nod nodded shout shouted wave waved grin grinned".split()
)


#: "Twenty minutes in Hinemoa Parata turned up".
_TIMES = frozenset("minutes mins min minute hour hours halfway midway".split())


def _is_place(words: list[Token], mention: Mention) -> bool:
    """ "No jumper lost in Bryn Awel", "interview at Holm Logistics": somewhere, and nobody."""
    before = [word.low for word in words[max(0, mention.first - 2) : mention.first]]
    alone = len(mention.words) == 1 and is_given(mention.words[0].casefold())
    if mention.titles or alone or not before or before[-1] not in ("in", "at") or before[0] in _TIMES:
        return False
    return not (before[-1] == "at" and before[0] in _AT_SOMEBODY)


def _of_mine(words: list[Token], first: int) -> bool:
    """Somebody of the writer's own: "my line manager Owen", "my buddy Isa"."""
    place = first - 1
    while (
        place >= 0
        and first - place < 5
        and (word_kind(words[place].low) in ("JOB", "MATE", "KIN", "TOP") or words[place].low in _OF_WORK)
    ):
        place -= 1
    return place >= 0 and place < first - 1 and words[place].low == "my"


def _corrected(scene: Scene, mention: Mention, corrections: dict[str, tuple[str, int]]) -> bool:
    """Put the right name where the notes take one back; False for the old name where it is not meant."""
    for old, (new, line) in corrections.items():
        low = old.casefold()
        if low in mention.keys:
            before = scene.words[mention.first - 1].low if mention.first else ""
            if mention.line == line and before == "not":
                return False
            if new.casefold() in mention.keys:
                return True
            mention.words = tuple(cased(new) if word.casefold() == low else word for word in mention.words)
    return True
