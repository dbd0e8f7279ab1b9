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
from followup.language.names import TITLES, Name, cased, is_family_first
from followup.language.patterns import lazy
from followup.language.words import Token
from followup.notes.given_names import is_given, name_tag
from followup.notes.greetable import sure_words
from followup.notes.job_titles import HEADS
from followup.notes.labels import panel_size
from followup.notes.mentions import BODIES, NOT_NAMES, QUOTES, Mention, find_mentions, names_a_body
from followup.notes.page import Page, Scene
from followup.notes.person_features import person_features
from followup.notes.persons import Person, join_parts, merge
from followup.notes.sender import FORMULAS
from followup.notes.sender_features import sender_features
from followup.notes.word_kinds import word_kind

#: How likely it must be that everybody greeted interviewed the writer, and that nobody else did. Of 617 notes that
#: name the interviewer, 543 are greeted right so, and 528 where one limit of .65 covers both.
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

#: Behind a name, in the same sentence: that person was not there.
_NOT_THERE = lazy(
    r"(?!(?:'s)? (?:kid|wife|husband|partner|son|daughter|mum|dad|mother|father|boy|girl|child)\b)(?![^.!?\n]{0,45}?\b(?:(?<!never )asked|did ask|about|(?:only|just) (?:him|her))\b)(?:(?: (?:of|from|in) (?:the |our )?\w+(?: \w+)?)?(?: \([^)\n]{1,30}\)|'s name)?(?:,? (?:who|he|she))? (?:was|were|is) (?:also |both )?(?:on the (?:list|invite|invitation|schedule|sheet|e?mail|calendar|panel|rota)|(?:down|meant|supposed|due|expected|scheduled|planned|invited|going|there) to (?:come|join|be there|sit in|attend|do it|see me|interview)|down for it|invited)[^.!?\n\d]{0,20}\bbut\b(?![^.!?\n]{0,40}\b(?:late|later|came|joined|dialled|arrived|turned up|made it)\b)|"
    r"[^.!?\n]{0,45}?\b(?:(?:could ?n.?t|could not|can.?t|did ?n.?t|did not|ha[sd] ?n.?t|ha[sd] not|was unable to|was not|was ?n.?t|never) (?:\w+ )?(?:make it|made it|attend(?:ed)?|join(?:ed)?|"
    r"c[ao]me|dial(?:led)? in|turn(?:ed)? up|show(?:ed)? up|show|appear(?:ed)?|get there|be there)(?! (?:in person|over|earlier|until|till|before))|(?:was ?n.?t|was not|not) "
    r"(?:there|present|in it|in the room|on the call|at it|available|able to)|(?:sent|gave|with) (?:his |her |their )?apologies|"
    r"(?:, |is |was )(?:another|a different|not the same) person|"
    r"never (?:\w+ )?(?:dialled in|came|joined|showed|turned up|made it)|declined|pulled out|cr(?:y|ied) off|no[- ]show|(?:only|just) (?:\w+ )?(?:took|taking|did|doing|wrote|writing) (?:the )?(?:notes|minutes)(?! but)|(?:only|just) observ\w+|was off sick|"
    r"(?<!set )(?<!get )(?<!took )(?<!goes )(?<!went )off (?:sick|ill)|(?:got|was|were|had been|kena) (?:called (?:away|out|off|to|into)|pulled (?:away|into|out)|held up|stuck)|had to (?:leave|run|dash|be elsewhere)|(?:place|seat|chair|slot) (?:was |got |had been )?(?:taken|filled)|"
    r"(?:(?:but|and|as|because|since) (?:he|she|they) (?:has |had |have )?missed (?:the|his|her|their) (?:\w+ )?(?:train|bus|tram|flight|plane|connection|ferry|boat|lift)|"
    r"but (?:his|her|their|the) (?:bus|car|train|van|bike|tram|flight|ferry|truck|lorry|scooter|plane|boat) (?:has |had |was |is |got )?(?:brok\w+ down|cancelled|delayed|stuck|late|(?:would|did) ?n.?t (?:start|come)|never came|died))(?![^.!?\n]{0,40}\b(?:late|later|came|joined|dialled|arrived|turned up|made it)\b)|"
    r"(?:is|was|being) (?:still )?(?:on (?:annual |sick |maternity |parental )?leave|on holiday|in hospital|off ill|off today)|"
    r"not (?:on|part of|one of) the (?:panel|board|interview)|(?:only|just) (?:brought|fetched|opened|tested|walked me|waved|popped (?:in|by)|wanted the|"
    r"let me in|joined to)|(?:his|her|the) (?:head|nose) (?:in|round)|brought the (?:key|tea|coffee))\b)",
    re.IGNORECASE,
)
#: Behind a name: that person was there for the one named before, in the same sentence.
_INSTEAD = lazy(
    r"(?: \([^)\n]{1,30}\))?(?: (?:just|kindly|then))? (?:(?:sat|stood|stepped|filled|came) in (?:for (?:him|her|them)|instead)|"
    r"(?:took|had|was in|sat in|came in) (?:his|her|their) (?:place|chair|seat|stead)|"
    r"(?:came|sat|was there|did it|joined|took it) (?:instead|in (?:his|her|their) (?:place|stead))|instead of (?:him|her|them))\b",
    re.IGNORECASE,
)
#: Before a name: that person was expected, and another came, or only sat by.
_EXPECTED = lazy(
    r"\b(?:expecting|expected|instead of|in place of|in lieu of|prepared for|(?:supposed|meant|due|going) to be|(?:supposed|meant|due|going|was|were) to (?:come|have been)|should (?:also )?have (?:been|come)|standing in for|stepping in for|"
    r"covering for|filling in for|thought it (?:was|would be))\s+(?:see |meet |also |there )?$"
    r"|\b(?:observer|note[- ]?taker|minute[- ]?taker),?\s+$",
    re.IGNORECASE,
)
#: Right before the name of who came instead of somebody expected.
_GOT = frozenset("got had was met saw with by just only".split())
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
        if person.instead_of and (person.instead_of.labelled or person.instead_of.expected):
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
    return len(short.words) == 1 and short.words[0][:3].casefold() == full.words[-1][:3].casefold()


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
    for scene, mentions in zip(page.scenes, found, strict=True):
        named = [mention for mention in mentions if not _is_place(scene.words, mention)]
        for mention, follows in zip_longest(named, named[1:]):
            owner[id(mention)].absent |= _absent(page, scene, mention, follows)
            came = follows is not None and _came(scene.words, mention, follows)
            again = follows and came and owner[id(follows)] is owner[id(mention)]  # "so just Oonagh"
            expected = not again and _is_before(_EXPECTED, page, scene, mention)
            owner[id(mention)].expected |= expected
            owner[id(mention)].absent |= expected or _is_before(_GONE_WITH, page, scene, mention)
            stands_in = follows and (
                (expected and came) or (owner[id(mention)].absent and _stands_in(page, scene, follows))
            )
            if follows and stands_in:
                owner[id(follows)].instead_of = owner[id(mention)]
        for mention, follows in zip_longest(mentions, mentions[1:]):
            person = owner[id(mention)]
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


def _absent(page: Page, scene: Scene, mention: Mention, follows: Mention | None) -> bool:
    """ "Mr Botha sent apologies", "Aoife couldn't make it": named, but not there."""
    start = scene.words[mention.after - 1].end
    end = scene.words[follows.first].start if follows else scene.words[-1].end
    if follows and _stands_in(page, scene, follows):
        return not any(word.text in ".!?" for word in scene.words[mention.after : follows.first])
    return bool(_NOT_THERE.match(page.text[start : min(end, start + 90)]))


def _stands_in(page: Page, scene: Scene, mention: Mention) -> bool:
    """ "Zdzisia sat in for him": there for somebody else."""
    return bool(_INSTEAD.match(page.text, scene.words[mention.after - 1].end))


def _came(words: list[Token], mention: Mention, follows: Mention) -> bool:
    """ "Should have been Lorraine but her bus broke down, so I got Bea": who sat there for somebody expected."""
    between = [word.low for word in words[mention.after : follows.first]]
    return bool(between) and between[-1] in _GOT and not any(mark in between for mark in ".!?")


def _is_before(pattern: re.Pattern[str], page: Page, scene: Scene, mention: Mention) -> bool:
    """Does this stand right before a name: "they've gone with someone else, Mr Govender", "was expecting Noel"?"""
    start = scene.words[mention.first].start
    return bool(pattern.search(page.text, max(0, start - 70), start))


def _unsure(words: list[Token], mention: Mention, follows: Mention | None) -> bool:
    """ "A Mr Chin or Ching": one of two names, nobody knows which."""
    return follows is not None and follows.first - mention.after == 1 and words[mention.after].low == "or"


def _taken_back(words: list[Token], mention: Mention) -> bool:
    """ "Captain Idris no wait", "Sir Nigel? no - ", "not Idris it was": a name that the notes take back."""
    if words[mention.after - 1].low.removesuffix("'s") not in mention.keys:
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


def _is_place(words: list[Token], mention: Mention) -> bool:
    """ "No jumper lost in Bryn Awel", "interview at Holm Logistics": somewhere, and nobody."""
    before = [word.low for word in words[max(0, mention.first - 2) : mention.first]]
    alone = len(mention.words) == 1 and is_given(mention.words[0].casefold())
    if mention.titles or alone or not before or before[-1] not in ("in", "at"):
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
