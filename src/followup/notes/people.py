"""Who is to be greeted, and who else is named. A name is used only when several cues agree; never guessed."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from followup.language.lexicon import is_last_name
from followup.language.linear import load_model
from followup.language.names import PARTICLES, TITLES, Name, cased, parse_name
from followup.language.words import Token
from followup.notes.given_names import is_given, name_tag
from followup.notes.greetable import greetable
from followup.notes.mentions import NOT_NAMES, Mention, find_mentions, names_a_body
from followup.notes.person_cues import HOSTING, Scene, score_mentions
from followup.notes.person_features import HEAD_ZONES, person_features

#: Log-odds of having interviewed me from which a person is greeted; and one whom the notes name late.
SURE, SURE_LATE = 0.4, 1.6
_ALIAS = tuple(
    tuple(phrase.split())
    for phrase in (
        "call me", "call her", "call him", "calls herself", "calls himself", "goes by", "go by", "known as", "prefers",
        "likes to be called", "prefers to be called", "everybody says", "everyone says", "everyone calls her",
        "everyone calls him", "everybody calls her", "everybody calls him", "answers to",
    )
)  # fmt: skip
_ALIAS_HEADS = frozenset(phrase[0] for phrase in _ALIAS)
_ALSO = frozenset(("thats", "that's", "aka", "i.e", "ie", "alias", "meaning", "="))


@dataclass(slots=True, eq=False, repr=False)
class Person:
    """All mentions of one person, with what speaks for greeting them."""

    words: tuple[str, ...]
    titles: list[str] = field(default_factory=list)
    score: float = 0.0
    order: int = 0
    called: str = ""
    hidden: bool = True
    strong: bool = False
    asks: int = 0
    voice: int = 0
    invited: bool = False
    third: bool = False
    place: bool = False
    mentions: list[Mention] = field(default_factory=list)

    def name(self) -> Name:
        """How to greet them: by the name they go by, else with the title that the notes give."""
        if self.called:
            if self.called.casefold() in (word.casefold() for word in self.words[1:]):
                return Name(full=" ".join(self.words), first=self.called)
            return Name(
                full=" ".join([self.called, *self.words[1:]]),
                first=self.called,
                last=" ".join(self.words[1:]),
            )
        titles = [title for title in self.titles if title not in ("Sir", "Ma'am")]
        if not titles and self.words[0].casefold() in TITLES:
            return Name(full=" ".join(self.words), first=self.words[0], last=" ".join(self.words[1:]))
        return parse_name(" ".join([*titles, *_given_first(self.words)]))


def _given_first(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "Van den Broeck Pieter", "Yan Vivian": a family name that nobody has as a given one, and a given name behind."""
    first, last = words[0].casefold(), words[-1].casefold()
    turned = len(words) > 1 and is_given(last) and not is_last_name(last)
    if turned and (first in PARTICLES or (len(words) == 2 and not is_given(first) and is_last_name(first))):
        return (words[-1], *words[:-1])
    return words


class Candidate(NamedTuple):
    """Somebody who may have interviewed me, and the features of that."""

    person: Person
    features: list[str]


class People(NamedTuple):
    """Who is greeted, who is named at all, and by line the places of the words that name them."""

    interviewers: tuple[Name, ...]
    named: tuple[Name, ...]
    places: dict[int, set[int]]


def find_people(
    scenes: list[Scene], *, capitals: bool, corrections: dict[str, tuple[str, int]], strangers: frozenset[str]
) -> People:
    """Interviewers that are sure, in the order of the notes, and all persons named.

    `corrections` maps a taken-back name to what holds instead and the line that says so. `strangers` are
    casefolded words that can never be greeted: the writer's own name, partners in a chat.
    """
    mentions = _mentions(scenes, capitals, corrections)
    persons = _persons(scenes, mentions, capitals)
    model = load_model("persons")
    sure = [
        person
        for person, features in _seen(scenes, persons, strangers)
        if model.score("interviewer", model.buckets(features)) >= needed(features) and greetable(person)
    ]
    sure = [_in_last_form(person, persons) for person in sure]
    sure = [person for person in dict.fromkeys(sure) if not any(_perhaps_same(o, person) for o in sure)]
    taken: dict[int, set[int]] = {}
    for mention in mentions:
        if mention.hidden or not (mention.listed or mention.titles or mention.score >= 3):
            continue
        taken.setdefault(mention.piece, set()).update(range(mention.first, mention.after))
    return People(
        tuple(p.name() for p in sure),
        tuple(p.name() for p in persons if p.score > -2 and not p.hidden),
        taken,
    )


def _mentions(scenes: list[Scene], capitals: bool, corrections: dict[str, tuple[str, int]]) -> list[Mention]:
    """All mentions of the notes, with what speaks for and against each."""
    mentions: list[Mention] = []
    known = _written_large(scenes) if capitals else frozenset()
    for scene in scenes:
        found = find_mentions(scene.words, scene.line, capitals=capitals, known=known)
        score_mentions(scene, found)
        _pair(scene, found)
        _turn(scene, found)
        plain = [mention for mention in found if not mention.small or mention.score > 4]
        mentions += [mention for mention in plain if _corrected(mention, corrections)]
    return mentions


def needed(features: list[str]) -> float:
    """The log-odds from which somebody is greeted."""
    return SURE if HEAD_ZONES.intersection(features) else SURE_LATE


def find_candidates(
    scenes: list[Scene], *, capitals: bool, corrections: dict[str, tuple[str, int]], strangers: frozenset[str]
) -> list[Candidate]:
    """Everybody who may have interviewed me, with what the model sees of them; arguments as in `find_people`."""
    persons = _persons(scenes, _mentions(scenes, capitals, corrections), capitals)
    return _seen(scenes, persons, strangers)


def _persons(scenes: list[Scene], mentions: list[Mention], capitals: bool) -> list[Person]:
    persons = _merge(mentions)
    _rename([scene for scene in scenes if not scene.hidden], mentions, persons, capitals)
    bodies = _bodies(scenes) if capitals else frozenset()
    for person in persons:
        person.strong |= person.invited and person.voice > 0
        person.place |= person.words[0].casefold() in bodies
    return persons


def _seen(scenes: list[Scene], persons: list[Person], strangers: frozenset[str]) -> list[Candidate]:
    views = {(scene.line, scene.hidden): scene.words for scene in scenes}
    ranks = _ranks(scenes)
    known = [person for person in persons if not _strange(person, strangers)]
    strong = sum(person.strong for person in known)
    return [
        Candidate(
            person, person_features(person, views, ranks, first=place == 0, others=strong - person.strong)
        )
        for place, person in enumerate(known)
    ]


def _ranks(scenes: list[Scene]) -> dict[int, tuple[int, int]]:
    """By line: which line with words it is, from 0, and how many words stand before it."""
    counts: dict[int, int] = {}
    for scene in scenes:
        counts[scene.line] = counts.get(scene.line, 0) + len(scene.words)
    ranks: dict[int, tuple[int, int]] = {}
    before = 0
    for rank, line in enumerate(sorted(counts)):
        ranks[line] = rank, before
        before += counts[line]
    return ranks


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


def _pair(scene: Scene, found: list[Mention]) -> None:
    """ "Shazza (Sharon Dunstan": one person, called by what comes first."""
    for one, two in pairwise(found):
        between = [word.low for word in scene.words[one.after : two.first]]
        if between != ["("] and not (len(between) == 1 and between[0] in _ALSO):
            continue
        if one.titles or two.titles or one.possessive or len(one.words) > 1:
            continue
        if not one.keys & two.keys:
            two.called = one.words[0]
        two.score += max(one.score, 0.0)
        two.strong |= one.strong
        one.score, one.words, one.called = 0.0, two.words, two.called


def _turn(scene: Scene, found: list[Mention]) -> None:
    """ "Nair, Priya; Bell, Tom" in an invitation: family names first."""
    several = any(word.text in "·;" for word in scene.words)
    for one, two in pairwise(found):
        follows = scene.words[two.after].text if two.after < len(scene.words) else ";"
        between = [word.text for word in scene.words[one.after : two.first]]
        if not (one.label and two.label and between == [","] and follows in ";·,)"):
            continue
        host = one.label == HOSTING and len(found) == 2
        family = len(one.words) == 1 and (several or host or not is_given(one.words[0].casefold()))
        if family and is_given(two.words[0].casefold()):
            one.words = two.words = (*two.words, *one.words)


def _corrected(mention: Mention, corrections: dict[str, tuple[str, int]]) -> bool:
    """Put the right name where the notes take one back; False for the old name where it is not meant."""
    for old, (new, line) in corrections.items():
        low = old.casefold()
        if low in mention.keys:
            if mention.piece == line and mention.keys == {low} and mention.score < 3:
                return False
            if new.casefold() in mention.keys:
                return True
            mention.words = tuple(cased(new) if word.casefold() == low else word for word in mention.words)
    return True


def _merge(mentions: list[Mention]) -> list[Person]:
    persons: list[Person] = []
    for mention in sorted(mentions, key=lambda m: (-len(m.words), -m.score)):
        person = _same(mention, persons)
        order = mention.piece * 10_000 + mention.first
        if person is None:
            person = Person(words=mention.words, score=min(mention.likeness, 2.5) - 1.0, order=order)
            persons.append(person)
        person.titles += [title for title in mention.titles if title not in person.titles]
        person.mentions.append(mention)
        person.score += mention.score
        person.hidden = person.hidden and mention.hidden
        person.strong |= mention.strong
        person.asks += mention.asks
        person.voice += mention.voice
        person.invited |= mention.invited
        person.third |= mention.third
        person.place |= mention.place
        person.order = min(person.order, order)
        person.called = person.called or cased(mention.called) or _usual(mention, person)
    return sorted(persons, key=lambda p: p.order)


def _usual(mention: Mention, person: Person) -> str:
    """ "Vivian" where an invitation has "Lau Wing Yan Vivian": the given name behind, by which the notes go on."""
    word = mention.words[0]
    alone = len(mention.words) == 1 and not mention.titles and not mention.label and len(person.words) > 1
    given = word == person.words[-1] and is_given(word.casefold()) and not is_last_name(word.casefold())
    return word if alone and given else ""


def _same(mention: Mention, persons: list[Person]) -> Person | None:
    mine = [word.casefold().rstrip(".") for word in mention.words]
    fits = []
    for person in persons:
        words = [word.casefold().rstrip(".") for word in person.words]
        if (
            mine == words
            or (len(mine) == 1 and mine[0] in words)
            or (len(mine) == 2 and set(mine) <= set(words))
        ):
            fits.append(person)
    if not fits:
        return None
    return min(fits, key=lambda p: p.score) if mention.score < 0 else max(fits, key=lambda p: p.score)


def _rename(scenes: list[Scene], mentions: list[Mention], persons: list[Person], capitals: bool) -> None:
    """ "Goes by Seun", "call me Sam": the person named last before it is greeted so."""
    for scene in scenes:
        for index, _word in enumerate(scene.words):
            wanted = _called(scene.words, index, capitals)
            if not wanted:
                continue
            before = [
                m for m in mentions if (m.piece, m.first) < (scene.line, index) and wanted not in m.words[:1]
            ]
            if before:
                last = max(
                    (m for m in before if m.score > 0), key=lambda m: (m.piece, m.first), default=before[-1]
                )
                owner = _same(last, persons)
                if owner is not None:
                    owner.called = wanted
                    owner.score += 1.5
                    persons[:] = [p for p in persons if p is owner or p.words != (wanted,)]


def _called(words: list[Token], index: int, capitals: bool) -> str:
    if words[index].low not in _ALIAS_HEADS:
        return ""
    low = [word.low for word in words[index : index + 5]]
    for phrase in _ALIAS:
        if low[: len(phrase)] == list(phrase):
            after = index + len(phrase)
            while after < len(words) and words[after].text in "\"'“‘«":
                after += 1
            if after < len(words) and words[after].text[0].isalpha() and words[after].low not in NOT_NAMES:
                text, tag = words[after].text, name_tag(words[after].low)
                plain = tag in (None, "NNP") or is_given(text.casefold())
                if plain and not (capitals and text.islower()):
                    return cased(text)
    return ""


def _in_last_form(old: Person, persons: list[Person]) -> Person:
    """ "Luzia Macedo, no, sorry, Luzia Machado": said again right behind, with another family name."""
    for new in persons:
        again = (
            len(new.words) > 1 < len(old.words) and new.words[0] == old.words[0] and new.words != old.words
        )
        joined = any(mention.joined for mention in new.mentions)
        if again and not joined and 4 <= new.order - old.order < 9 and greetable(new):
            return new
    return old


def _perhaps_same(one: Person, other: Person) -> bool:
    """ "Hr. Petersen" in one line and "Lars" in another: perhaps one person, so the bare name is not greeted."""
    if (
        len(one.words) > 1
        or not one.titles
        or len(other.words) > 1
        or other.titles
        or one.called
        or other.called
    ):
        return False
    return not any(
        a.piece == b.piece and abs(a.first - b.first) < 6 for a in one.mentions for b in other.mentions
    )


def _strange(person: Person, strangers: frozenset[str]) -> bool:
    return any(word.casefold() in strangers for word in person.words)
