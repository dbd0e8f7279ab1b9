"""Who is to be greeted, and who else is named: every name of the notes, judged by a trained model.

A name that is not sure is not used.
"""

from __future__ import annotations

from itertools import pairwise, zip_longest
from typing import NamedTuple

from followup.language.lexicon import is_last_name
from followup.language.linear import load_model
from followup.language.names import MEN, TITLES, WOMEN, Name, cased, has_second_given
from followup.language.words import Token
from followup.notes.attendance import link_stand_ins, read_attendance, read_posts
from followup.notes.bystanders import is_later_round, is_told_apart, read_bystanders
from followup.notes.called import read_called
from followup.notes.choosing import all_there, choose, choose_sender, look_at
from followup.notes.corrections import is_alike, is_put_right
from followup.notes.given_names import BODIES, NOT_NAMES, is_given, name_tag
from followup.notes.job_titles import HEADS
from followup.notes.joining import join_parts
from followup.notes.mentions import QUOTES, Mention, find_mentions, names_a_body, proven_names
from followup.notes.page import Page, Scene, word_kind
from followup.notes.panel import lacks_name, leave_alone, panel_size, read_told
from followup.notes.persons import RESPECT, Person, merge
from followup.notes.questions import read_questions
from followup.notes.sender import is_another
from followup.notes.sender_features import sender_features
from followup.notes.speakers import Cast
from followup.notes.surroundings import NEAR, STOPS, sentence_behind, words_before, words_behind

#: Log-odds from which a word that may be a name counts as one.
NAMED = -1.0

#: Before a name that is said again, as it is meant.
_MEANT = frozenset("no sorry wait mean correct correction rather pardon scratch actually".split())
#: Words before a name that was looked up afterwards.
_LOOKED_UP = frozenset(
    "correction addendum edit nb update called spelt spelled card door badge signature directory".split()
)
#: Before a name by which somebody is not called, or was called once; what opens a greeting that the notes quote.
_REFUSED = frozenset("not never nobody noone no-one don't dont doesn't called wrote".split())
_GREETS = frozenset("hi hello dear hey morning".split())
#: Between two names of which only one is right.
_OR_WAS_IT = frozenset("or was is it maybe perhaps possibly a mr ms mrs . , ? - – — … / (".split())
#: What makes its bearer "she" or "he", and kinds of words for somebody else.
_SEXES = {"woman": "she", "lady": "she", "man": "he", "gentleman": "he", "bloke": "he", "fella": "he"}
#: Right before a name that somebody tells.
_IS_TOLD = frozenset("is it's its called spelt spelled".split())
_OTHERS = frozenset("MATE KIN TOP HR RIVAL IVIEW JOB".split())


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
    cast: Cast,
) -> People:
    """Interviewers that are sure, in the order of the notes, and all persons named outside what is withheld.

    `corrections` maps a taken-back name to what holds instead and the line that says so. `writer` is the writer's
    own name, which is never greeted, or "": then a name that stands as a writer's does is looked for. `cast` says
    who speaks in a transcript.
    """
    persons, mentions = gather(page, corrections, cast.friends)
    for person in persons:
        person.absent |= all(mention.line in cast.answers for mention in person.mentions)
    if not writer:
        model = load_model("senders")
        looks = sender_features(page, persons, mentions)
        writer = choose_sender(persons, [model.score("sender", model.buckets(row)) for row in looks])
        told = writer in [speaker.full for speaker in cast.interviewers]  # told behind the notes who "K" is
        if told or is_put_right(writer, corrections) or is_another(page.text, writer):
            writer = ""
    model = load_model("people")
    rows = look_at(page, persons, mentions)
    scores = [model.score("interviewer", model.buckets(features)) for features in rows]
    named = [
        person.name()
        for person, score in zip(persons, scores, strict=True)
        if not person.hidden and (score > NAMED or any(m.listed or m.titles for m in person.mentions))
    ]
    nameless = any(
        lacks_name(scene.words, told)
        for scene, told in zip(page.scenes, mentions, strict=True)
        if not scene.hidden
    )
    chosen = choose(persons, scores, writer, size=panel_size(page.text), nameless=nameless)
    chosen = all_there(cast.interviewers, chosen, persons)
    return People(chosen, tuple(named), writer, mentions)


def gather(
    page: Page, corrections: dict[str, tuple[str, int]], friends: frozenset[str] = frozenset()
) -> tuple[list[Person], list[list[Mention]]]:
    """Every person that the notes name, in order, and the mentions of each scene; friends were not there."""
    known = _written_large(page.scenes) if page.capitals else frozenset()
    proven = proven_names((scene.words for scene in page.scenes), page.capitals)
    found = [_mentions_in(page, scene, known, proven, corrections) for scene in page.scenes]
    persons = merge([mention for mentions in found for mention in mentions])
    read_called(page, persons)
    bodies = _bodies(page.scenes) if page.capitals else frozenset()
    for person in persons:
        low = person.words[0].casefold()
        person.absent = person.mentions[0].other or low in friends
        person.bare = low in bodies or _is_family(low)
        person.barred = not person.sure and _is_body(person)
    owner = {id(mention): person for person in persons for mention in person.mentions}
    over = is_later_round(page.text)
    for scene, mentions in zip(page.scenes, found, strict=True):
        read_attendance(page, scene, mentions, owner)
        read_told(scene.words, mentions, owner)
        read_bystanders(scene.words, mentions, owner, over=over)
        _read_beside(page, scene, mentions, owner, corrections)
    leave_alone(page, found, owner)
    read_questions(page, found, owner)
    link_stand_ins(page.scenes, found, owner, [one for one in persons if one.absent and one.likely])
    read_posts(page.scenes, found, owner)
    for person in persons:
        person.fit_titles()
        person.absent |= person.aside and not person.asks
    return sorted(persons, key=lambda person: person.order), found


def _mentions_in(
    page: Page,
    scene: Scene,
    known: frozenset[str],
    proven: frozenset[str],
    corrections: dict[str, tuple[str, int]],
) -> list[Mention]:
    """The mentions of one line, parts of one name joined, as corrections leave them."""
    mentions = find_mentions(scene.words, scene.line, capitals=page.capitals, known=known, proven=proven)
    for mention in mentions:
        mention.hidden = scene.hidden
        real = mention is not mentions[0] and _is_real_name(scene.words, mention)
        mention.other = real or is_told_apart(scene.words, mention)
    mentions = join_parts(page, scene, mentions)
    for mention in mentions:
        settled = _settled(scene.words, mention)
        if settled:
            mention.words = (*mention.words[:-1], settled)
        asked = [word.text for word in scene.words[mention.after : mention.after + 1]] == ["?"]
        doubted = asked and not settled and mention.words[-1] not in corrections
        if doubted and len(mention.words) > 1 and is_given(mention.words[0].casefold()):
            double = len(mention.words) > 2 and has_second_given(mention.words)
            mention.words = mention.words[: 1 + double]  # "Sunil Menon? Menen?"
    return [mention for mention in mentions if _corrected(scene, mention, corrections)]


def _settled(words: list[Token], mention: Mention) -> str:
    """ "Phelan" of "Nuala Whelan? Phelan? Phelan.": the family name that is asked for and then said again."""
    signs = [word.text for word in words[mention.after : mention.after + 5]]
    if (
        len(mention.words) < 2
        or len(signs) < 5
        or signs[0] not in "?.,"
        or signs[2] != "?"
        or signs[4] not in STOPS
    ):
        return ""
    return cased(signs[3]) if signs[1] == signs[3] and signs[1][0].isalpha() else ""


def _read_beside(
    page: Page,
    scene: Scene,
    mentions: list[Mention],
    owner: dict[int, Person],
    corrections: dict[str, tuple[str, int]],
) -> None:
    """What the words right beside each mention say of the person: a title anew, he or she, half a name."""
    for mention, follows in zip_longest(mentions, mentions[1:]):
        person = owner[id(mention)]
        person.restated |= not _MEANT.isdisjoint(words_before(scene.words, mention.first, 6))
        person.looked_up |= not _LOOKED_UP.isdisjoint(words_before(scene.words, mention.first, 15))
        if mention.titles and _retitled(scene.words, mention.first):
            person.titles = list(mention.titles)
        person.told_as |= _told_as(scene.words, mention, follows)
        person.bare |= len(mention.words) == 1 and (
            _behind_rank(scene.words, mention.first, page.capitals)
            or _is_last_half(scene.words, mention.first)
        )
        person.barred |= _is_half(scene.words, mention)
        mention.refused |= _is_refused(scene.words, mention)
        if _is_to_nobody(scene.words, mention):
            person.titles = [title for title in person.titles if title not in mention.titles]
            mention.titles = ()
        if follows is None:
            continue
        other = owner[id(follows)]
        person.aside |= _puts_right(scene, mention, follows, owner, corrections)
        if person is not other and _unsure(scene.words, mention, follows, (person, other)):
            alike = is_alike(mention.words[-1], follows.words[-1])
            for one in (mention, follows):
                _keep_sure(owner[id(one)], one.words[-1:] if alike else owner[id(one)].words)


def _is_refused(words: list[Token], mention: Mention) -> bool:
    """ "Never Mr Wei", ""Dear Mr Othman" on the invite": a form that is taken back, or quoted from somebody."""
    before = words[mention.first - 2 : mention.first] if mention.first > 1 else words[: mention.first]
    quoted = [word.text for word in before if word.low not in _GREETS][-1:]
    return not (_REFUSED.isdisjoint(words_before(words, mention.first, 4)) and QUOTES.isdisjoint(quoted))


def _is_to_nobody(words: list[Token], mention: Mention) -> bool:
    """ "She is Miss St. Rose to nobody": a title that nobody uses."""
    behind = [word.low for word in words[mention.after : mention.after + 2]]
    return bool(mention.titles) and behind in (["to", "nobody"], ["to", "none"])


def _told_as(words: list[Token], mention: Mention, follows: Mention | None) -> set[str]:
    """ "Mr Khumalo, she laughed", "Robin Reid is a woman": "she" or "he", where the line goes on so behind the name; not
    "Mr Khumalo, she said, is away"."""
    behind = words_behind(words, mention, NEAR, follows)
    for place, low in enumerate(behind):
        before, after = (behind[place - 1] if place else ","), behind[place + 1 : place + 2]
        if before == "a" and low in _SEXES:
            return {_SEXES[low]}
        if low in ("she", "he"):
            quoted = before == "," and all(word_kind(word) == "SAY" for word in after)
            return {low} if not (before.isalpha() or quoted) else set()
        if word_kind(low) in _OTHERS:
            return set()
    return set()


def _retitled(words: list[Token], first: int) -> bool:
    """ "Dr Lim... wait not dr. Ms Lim", "Mrs Okello - no, Ms - Ms Okello": the title is put right before this name."""
    said = [word.low for word in words[max(0, first - 8) : first + 1] if word.is_word]
    return any((one == "not" or one in _MEANT) and two in TITLES for one, two in pairwise(said))


def _is_family(low: str) -> bool:
    """A family name that nobody has as a given one, and any like "van der Berg"; "Vang-Erickson" where one of its parts is,
    but not "Sato-san"."""
    if low.endswith(RESPECT) or " " in low:
        return " " in low
    parts = low.split("-")
    return any(map(is_last_name, parts)) and not any(map(is_given, (low, *parts)))


def _is_body(person: Person) -> bool:
    """A word of firms or houses is among the words, other than "Mr Street"."""
    family = (
        len(person.words) == 1
        and is_last_name(person.words[0])
        and not (MEN | WOMEN).isdisjoint(person.titles)
    )
    return not family and any(word.casefold() in BODIES for word in person.words)


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


def _is_last_half(words: list[Token], first: int) -> bool:
    """ "Banks" right behind "Guy" or "April", which may be what somebody is called, or not."""
    before = words[first - 1] if first else words[first]
    near = words[first].start - before.end == 1 and before.text.istitle()
    return near and before.low in NOT_NAMES and is_given(before.low)


def _unsure(words: list[Token], mention: Mention, follows: Mention, two: tuple[Person, Person]) -> bool:
    """ "A Mr Chin or Ching", "Encik Shahrul. or Syahrul??", "Karen. or was it Carol?": one of two names, nobody knows which;
    of names unlike each other that stand apart only where neither is said again: "Roy. Or Ray. Roy it is"."""
    between = [word.low for word in words[mention.after : follows.first]]
    if between == ["or"]:
        return True
    once = all(len(person.mentions) == 1 for person in two)
    doubted = "or" in between and _OR_WAS_IT.issuperset(between)
    return doubted and (once or is_alike(mention.words[-1], follows.words[-1]))


def _keep_sure(person: Person, doubted: tuple[str, ...]) -> None:
    """Greet somebody whose name may be another one by the part that stays sure: "Chukwu" of "Mr Chukwu, Emeka or Emenike",
    "Calum" of "Calum Reid or Reed"."""
    kept = tuple(word for word in person.words if word not in doubted)
    person.doubted = not kept or not (person.titles or is_given(kept[0].casefold()))
    person.barred |= person.doubted
    person.words = kept or person.words
    person.called = "" if person.called in doubted else person.called


def _is_real_name(words: list[Token], mention: Mention) -> bool:
    """ "Buzz Kowalczuk. Real name Bartholomew": another name of who is named before, and not the one in use."""
    before = [low for low in words_before(words, mention.first, 3) if low not in (":", "is")]
    told = before[-2:] in (["real", "name"], ["proper", "name"], ["legal", "name"])
    return told and len(mention.words) == 1


def _puts_right(
    scene: Scene,
    mention: Mention,
    follows: Mention,
    owner: dict[int, Person],
    corrections: dict[str, tuple[str, int]],
) -> bool:
    """ "Ben says her name is Pereira" of somebody named before: whoever knows better did not interview."""
    person, named = owner[id(mention)], owner[id(follows)]
    told = sentence_behind(scene.words, mention, follows)
    right = any(line == scene.line and new in follows.words for new, line in corrections.values())
    known = named.order < (mention.line, mention.first)
    return right and known and person is not named and told[-1:] != [] and told[-1] in _IS_TOLD


def _is_half(words: list[Token], mention: Mention) -> bool:
    """One of a couple that the notes name by one name: "Mr and Mrs Fernandes"."""
    before = [low for low in words_before(words, mention.first, 3) if low != "."]
    joined = len(before) > 1 and before[-1] in ("and", "&")
    return bool(mention.titles) and joined and before[-2] in TITLES


def _corrected(scene: Scene, mention: Mention, corrections: dict[str, tuple[str, int]]) -> bool:
    """Put the right name where the notes take one back; False for the old name where it is not meant."""
    for old, (new, line) in corrections.items():
        low = old.casefold()
        if low in mention.keys:
            if not new:
                mention.words = tuple(word for word in mention.words if word.casefold() != low)
                return bool(mention.words) and is_given(mention.words[0].casefold())
            before = scene.words[mention.first - 1].low if mention.first else ""
            if mention.line == line and before == "not":
                return False
            if new.casefold() in mention.keys:
                return True
            mention.words = tuple(_with_new(part, low, cased(new)) for part in mention.words)
    return True


def _with_new(part: str, old: str, new: str) -> str:
    """A part of a name, of one or more words, with this word for another: "van der Veen" for "van der Ven"."""
    return " ".join(new if word.casefold() == old else word for word in part.split())
