"""Who is to be greeted, and who else is named: every name of the notes, judged by a trained model.

A name that is not sure is not used.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from followup.language.lexicon import is_last_name
from followup.language.linear import load_model
from followup.language.names import PARTICLES, TITLES, Name, cased, parse_name
from followup.language.words import Token
from followup.notes.given_names import is_given, name_tag
from followup.notes.greetable import sure_words
from followup.notes.job_titles import HEADS
from followup.notes.mentions import BODIES, NOT_NAMES, Mention, find_mentions, names_a_body
from followup.notes.page import Page, Scene
from followup.notes.person_features import person_features
from followup.notes.word_kinds import word_kind

#: Log-odds from which a person is greeted, and from which a word that may be a name counts as one.
GREETED, NAMED = 1.5, -1.0
#: How much less it takes where the name goes on a list and somebody is greeted: "Herr Kern und Herr Vogel".
IN_LIST = 0.6
_ALIAS = tuple(
    tuple(phrase.split())
    for phrase in (
        "call me", "call her", "call him", "calls herself", "calls himself", "goes by", "go by", "known as", "prefers",
        "likes to be called", "prefers to be called", "everybody says", "everyone says", "everyone calls her",
        "everyone calls him", "everybody calls her", "everybody calls him", "answers to",
    )
)  # fmt: skip
_ALIAS_HEADS = frozenset(phrase[0] for phrase in _ALIAS)
_ALSO = frozenset(("thats", "that's", "aka", "i.e", "ie", "alias", "meaning", "=", "("))

#: What may stand between "my" and a post: "my current line manager".
_OF_WORK = frozenset("line team shift current own old former".split())


@dataclass(slots=True, eq=False, repr=False)
class Person:
    """All mentions of one person, and the line and word of the first as `order`; `bare` where a single word of theirs is a family name, or a firm's,
    `barred` where all of it is a firm's, or the notes say "my manager Owen";
    `listed` where the name goes on a list of names."""

    words: tuple[str, ...]
    order: tuple[int, int]
    mentions: list[Mention] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    called: str = ""
    bare: bool = False
    barred: bool = False
    listed: bool = False

    @property
    def greetable(self) -> bool:
        """Named outside what is withheld, and not by a family name or the name of a firm alone."""
        return (
            not self.hidden
            and not self.barred
            and not (self.bare and len(self.words) == 1 and not self.titles)
        )

    @property
    def hidden(self) -> bool:
        """Named in withheld passages only."""
        return all(mention.hidden for mention in self.mentions)

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
        if not self.titles and len(self.words) > 1 and self.words[0].casefold() in TITLES:
            return Name(" ".join(self.words), first=self.words[0], last=" ".join(self.words[1:]))
        titles = [title for title in self.titles if title not in ("Sir", "Ma'am")]
        return parse_name(" ".join([*titles, *_given_first(self.words)]))


def _given_first(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "Van den Broeck Pieter", "Yan Vivian": a family name that nobody has as a given one, and a given name behind."""
    first, last = words[0].casefold(), words[-1].casefold()
    turned = len(words) > 1 and is_given(last) and not is_last_name(last)
    if turned and (first in PARTICLES or (len(words) == 2 and not is_given(first) and is_last_name(first))):
        return (words[-1], *words[:-1])
    return words


class People(NamedTuple):
    """Who is greeted, who is named at all, and the names in each scene of the page."""

    interviewers: tuple[Name, ...]
    named: tuple[Name, ...]
    mentions: list[list[Mention]]


def find_people(page: Page, corrections: dict[str, tuple[str, int]], writer: str) -> People:
    """Interviewers that are sure, in the order of the notes, and all persons named outside what is withheld.

    `corrections` maps a taken-back name to what holds instead and the line that says so. `writer` is the writer's
    own name, which is never greeted, or "".
    """
    persons, mentions = gather(page, corrections)
    model = load_model("people")
    rows = seen(page, persons, mentions)
    scores = [model.score("interviewer", model.buckets(features)) for features in rows]
    named = [
        person.name()
        for person, score in zip(persons, scores, strict=True)
        if not person.hidden and (score > NAMED or any(m.listed or m.titles for m in person.mentions))
    ]
    return People(choose(persons, scores, writer), tuple(named), mentions)


def seen(page: Page, persons: list[Person], mentions: list[list[Mention]]) -> list[list[str]]:
    """What the model sees of each person; who is `listed` is set on the way."""
    rows = person_features(page, persons, mentions)
    for person, features in zip(persons, rows, strict=True):
        person.listed = "listed" in features
    return rows


def choose(
    persons: list[Person], scores: list[float], writer: str, limit: float = GREETED
) -> tuple[Name, ...]:
    """Whom to greet of persons with these log-odds; of two that share a name only the surer one."""
    taken = {word.casefold() for word in writer.split()}
    chosen: list[Person] = []
    for score, person in sorted(
        zip(scores, persons, strict=True), key=lambda pair: (-pair[0], pair[1].order)
    ):
        words = sure_words(person.words, titled=bool(person.titles), unknown=True)
        ends = {word.casefold() for word in (*person.words[:1], *person.words[-1:], *words[:1])}
        known = any(_resembles(one, two) for one in ends for two in taken)
        known |= any(_may_be(person, other) for other in chosen) and score < limit + 1
        enough = score > limit or (person.listed and bool(chosen) and score > limit - IN_LIST)
        if enough and words and person.greetable and not known:
            chosen.append(replace(person, words=words))
            taken |= ends
    chosen = [_in_last_form(person, persons) for person in chosen]
    return tuple(person.name() for person in sorted(chosen, key=lambda person: person.order))


def _resembles(one: str, two: str) -> bool:
    """The same name, or one letter off, or cut short: "Nwosu" and "Nwoso", "Charisse" and "Cha"."""
    if one == two or (min(len(one), len(two)) > 2 and (one.startswith(two) or two.startswith(one))):
        return True
    return len(one) == len(two) > 4 and sum(a != b for a, b in zip(one, two, strict=True)) == 1


def _in_last_form(old: Person, persons: list[Person]) -> Person:
    """ "Luzia Macedo, no, sorry, Luzia Machado": said again right behind, with another family name."""
    for new in persons:
        again = len(new.words) > 1 < len(old.words) and new.words[0] == old.words[0] != ""
        near = new.order[0] == old.order[0] and 4 <= new.order[1] - old.order[1] < 9
        if again and near and new.words != old.words and new.greetable:
            return new
    return old


def _may_be(one: Person, two: Person) -> bool:
    """Perhaps one person named twice: "Herr Petersen" and "Lars", "Macca" and "Ian Macalpine"."""
    if len(one.words) == len(two.words) == 1:
        near = any(
            a.line == b.line and abs(a.first - b.first) < 6
            for a in one.mentions[:20]
            for b in two.mentions[:20]
        )
        return bool(one.titles) != bool(two.titles) and not near
    short, full = sorted((one, two), key=lambda person: len(person.words))
    return len(short.words) == 1 and short.words[0][:3].casefold() == full.words[-1][:3].casefold()


def gather(page: Page, corrections: dict[str, tuple[str, int]]) -> tuple[list[Person], list[list[Mention]]]:
    """Every person that the notes name, in order, and the mentions of each scene."""
    known = _written_large(page.scenes) if page.capitals else frozenset()
    found: list[list[Mention]] = []
    for scene in page.scenes:
        mentions = find_mentions(scene.words, scene.line, capitals=page.capitals, known=known)
        for mention in mentions:
            mention.hidden = scene.hidden
        _pair(scene, mentions)
        _turn(page, scene, mentions)
        found.append([mention for mention in mentions if _corrected(scene, mention, corrections)])
    persons = _merge([mention for mentions in found for mention in mentions])
    _rename(page, persons)
    bodies = _bodies(page.scenes) if page.capitals else frozenset()
    for person in persons:
        low = person.words[0].casefold()
        person.bare = low in bodies or (is_last_name(low) and not is_given(low))
        person.barred = any(word.casefold() in BODIES for word in person.words)
    for scene, mentions in zip(page.scenes, found, strict=True):
        for mention in mentions:
            ranked = len(mention.words) == 1 and _behind_rank(scene.words, mention.first, page.capitals)
            mine = _of_mine(scene.words, mention.first)
            if ranked or mine:
                person = next(person for person in persons if mention in person.mentions)
                person.bare, person.barred = person.bare or ranked, person.barred or mine
    return sorted(persons, key=lambda person: person.order), found


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


def _pair(scene: Scene, found: list[Mention]) -> None:
    """ "Shazza (Sharon Dunstan)": one person, called by what comes first."""
    for one, two in pairwise(found):
        between = [word.low for word in scene.words[one.after : two.first]]
        closing = scene.words[two.after].text if two.after < len(scene.words) else "."
        if len(between) != 1 or between[0] not in _ALSO or (between == ["("] and closing not in "),"):
            continue
        if one.titles or two.titles or one.possessive or len(one.words) > 1:
            continue
        if not one.keys & two.keys:
            two.called = one.words[0]
        one.words, one.called = two.words, two.called


def _turn(page: Page, scene: Scene, found: list[Mention]) -> None:
    """ "Nair, Priya; Bell, Tom" in an invitation: family names first."""
    several = any(word.text == ";" for word in scene.words)
    for one, two in pairwise(found):
        follows = scene.words[two.after].text if two.after < len(scene.words) else ";"
        between = [word.text for word in scene.words[one.after : two.first]]
        place = scene.words[one.first].start
        kinds = {kind for low, high, kind in page.ranges if low <= place < high}
        if not kinds or between != [","] or follows not in ";,)":
            continue
        host = "host" in kinds and len(found) == 2
        family = len(one.words) == 1 and (several or host or not is_given(one.words[0].casefold()))
        if family and is_given(two.words[0].casefold()):
            one.words = two.words = (*two.words, *one.words)


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


def _merge(mentions: list[Mention]) -> list[Person]:
    """Mentions of the same name put together, fuller names first."""
    persons: list[Person] = []
    for mention in sorted(mentions, key=lambda m: (-len(m.words), m.line, m.first)):
        person = _same(mention, persons)
        if person is None:
            person = Person(mention.words, (mention.line, mention.first))
            persons.append(person)
        person.mentions.append(mention)
        person.order = min(person.order, (mention.line, mention.first))
        person.titles += [title for title in mention.titles if title not in person.titles]
        person.called = person.called or cased(mention.called) or _usual(mention, person)
    return persons


def _usual(mention: Mention, person: Person) -> str:
    """ "Vivian" where an invitation has "Lau Wing Yan Vivian": the given name behind, by which the notes go on."""
    word = mention.words[0]
    alone = len(mention.words) == 1 and not mention.titles and len(person.words) > 1
    given = word == person.words[-1] and is_given(word.casefold()) and not is_last_name(word.casefold())
    return word if alone and given else ""


def _same(mention: Mention, persons: list[Person]) -> Person | None:
    """Whom a mention means: of several that bear the name, the one named last before it."""
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
    before = [person for person in fits if person.order <= (mention.line, mention.first)]
    return max(before, key=lambda p: p.order) if before else fits[0] if fits else None


def _rename(page: Page, persons: list[Person]) -> None:
    """ "Goes by Seun", "call me Sam": the person named last before it is greeted so."""
    for scene in page.scenes:
        for index in range(0 if scene.hidden else len(scene.words)):
            wanted = _called(scene.words, index, page.capitals)
            if not wanted:
                continue
            before = [
                (mention.line, mention.first, place)
                for place, person in enumerate(persons)
                for mention in person.mentions
                if (mention.line, mention.first) < (scene.line, index) and wanted not in mention.words[:1]
            ]
            if before:
                owner = persons[max(before)[2]]
                owner.called = wanted
                for other in [p for p in persons if p is not owner and p.words == (wanted,)]:
                    owner.mentions += other.mentions
                    persons.remove(other)


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
