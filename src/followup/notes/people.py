"""Who is to be greeted, and who else is named. A name is used only when several cues agree; never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from followup.language.names import Name, cased, parse_name
from followup.language.words import Token
from followup.notes.mentions import Mention, find_mentions

#: Score from which a person is greeted.
SURE = 5.0
_MEETING = frozenset(
    "spoke talked talk talking speaking spoken chat chatted chatting met meet meeting interview interviewed interviewing intvw intervw "
    "interviw int i/v session call zoom teams sat sit sitting round panel yarn catch catchup done finished coffee mins min minutes "
    "minute hour hours hr hrs h saw seeing convo conversation chats 1:1 slot video phone conducted held chaired led discussion".split()
)
_WITH = frozenset("with w wit wth".split())
_DIRECT = frozenset("met saw".split())
_AGAINST = frozenset(
    "about like than for from of as via per cc ask ping tell chase email mail ring call remind manager colleague friend predecessor "
    "current in at on near under after before vs versus our old former using use into through thru inside outside my her his their "
    "not isn't isnt beside called named".split()
)
_REPORTS = {
    "asked": 2.0, "asks": 2.0, "ask": 1.0, "askd": 2.0, "wants": 1.75, "wanted": 1.5, "said": 1.5, "says": 1.5, "told": 1.5, "likes": 1.25, "liked": 1.5,
    "explained": 1.5, "mentioned": 1.25, "opened": 1.25, "cared": 1.25, "cares": 1.25, "interviewed": 4.0, "joined": 2.5,
    "chaired": 3.0, "conducted": 3.0, "runs": 0.75, "laughed": 1.0, "smiled": 1.0, "nodded": 1.0, "agreed": 1.25, "thinks": 1.25,
    "reckons": 1.25, "suggested": 1.0, "described": 1.0, "showed": 1.0, "started": 0.5, "reviewed": 0.5, "pressed": 1.5, "pushed": 1.0,
    "hopes": 1.25, "needs": 1.0, "loved": 1.25, "stressed": 1.25, "emphasised": 1.25, "emphasized": 1.25, "wondered": 1.5, "thanked": 1.5,
}  # fmt: skip
_ABSENT = re.compile(
    r"\b(?:declined|optional|could ?n.?t make it|couldnt|did ?n.?t (?:show|come|join|attend)|absent|apolog|took no part|no.show|off sick|"
    r"not there|was away|didnt speak|instead of|supposed to be|different person|not to be confused|confused with|different|"
    r"is (?:the|her|his|their) (?:mechanic|admin|assistant|pa)\b)", re.IGNORECASE
)  # fmt: skip
_ALIAS = re.compile(
    r"\b(?:(?:just )?call(?:s|ed)? (?:me|her|him|himself|herself)|goes by|go by|known as|likes to be called|prefers(?: to be called)?|"
    r"every ?(?:body|one) (?:says|calls (?:her|him|them)))\s+[\"“'‘]?([^\W\d_][\w'’-]+(?: [A-Z][\w'’-]+)?)", re.IGNORECASE
)  # fmt: skip


@dataclass(slots=True)
class Person:
    """All mentions of one person, with what speaks for greeting them."""

    titles: list[str] = field(default_factory=list)
    words: tuple[str, ...] = ()
    score: float = 0.0
    order: int = 0
    called: str = ""

    def name(self) -> Name:
        words = self.words
        title = next((t for t in self.titles if t not in ("Sir", "Ma'am")), "")
        if self.called:
            return Name(full=" ".join([self.called, *words[1:]]), first=self.called, last=" ".join(words[1:]))
        return parse_name(" ".join(filter(None, [title, *words])))


@dataclass(frozen=True, slots=True)
class Scene:
    """One usable piece with its tokens, and whether it is the value of an "Interviewer:" label."""

    words: list[Token]
    index: int
    labelled: bool = False
    line: int = 0


def find_people(
    scenes: list[Scene], *, capitals: bool, corrections: dict[str, str], strangers: frozenset[str]
) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Interviewers that are sure, in the order of the notes, and all persons named.

    `strangers` are casefolded words that can never be greeted: the writer's own name, names taken back,
    persons of withheld passages, partners in a chat.
    """
    mentions: list[Mention] = []
    for scene in scenes:
        found = find_mentions(scene.words, scene.index, capitals=capitals)
        _score(scene, found)
        mentions += found
    for mention in mentions:
        _correct(mention, corrections)
    persons = _merge(mentions)
    _rename(scenes, persons)
    sure = [p for p in persons if p.score >= SURE and not _strange(p, strangers)]
    named = [p.name() for p in persons if p.score > -2]
    return tuple(p.name() for p in sure), tuple(named)


def _score(scene: Scene, found: list[Mention]) -> None:
    words = scene.words
    text = " ".join(word.low for word in words)
    gone = bool(_ABSENT.search(text))
    led = False
    for mention in found:
        score = _before(words, mention, scene) + _after(words, mention)
        if scene.labelled and score >= 0:
            score = max(score, 4.5)
        if score >= 3:
            led = True
        elif led and score > -1 and _joined(words, mention):
            score += 3.5
        if gone:
            score -= 5 if score < 4 or _absent_near(words, mention) else 0
        mention.score = score


def _before(words: list[Token], mention: Mention, scene: Scene) -> float:
    index = mention.first - 1
    while index >= 0 and words[index].low in (
        "the",
        "a",
        "dear",
        "lovely",
        "just",
        "only",
        "our",
        "both",
        '"',
        "'",
    ):
        index -= 1
    if index < 0:
        return 0.5 if scene.line <= 2 else 0.0
    low = words[index].low
    earlier = {word.low for word in words[max(0, index - 9) : index]}
    if low == "/" and index and words[index - 1].low == "w":
        return 4.0
    if low in _WITH:
        return 4.0 if index == 0 or earlier & _MEETING or scene.line <= 2 else 1.0
    if low == "to" and earlier & {"spoke", "talked", "talking", "speaking", "spoken", "chatted", "spk"}:
        return 4.0
    if low in _DIRECT:
        return 4.0
    if low == "by" and earlier & {
        "interviewed",
        "seen",
        "conducted",
        "held",
        "chaired",
        "led",
        "run",
        "interview",
    }:
        return 4.0
    if low == "was" and (index == 0 or words[index - 1].low in ("it", "interviewer", "one", "boss")):
        return 3.5
    if low in ("is", "=") and index and words[index - 1].low in ("interviewer", "boss", "panel", "manager"):
        return 4.0
    if low in ("my", "manager", "boss") and low != "boss":
        return -4.0
    if low == "not":
        return -8.0
    if low in _AGAINST:
        return -3.0
    return 0.0


def _after(words: list[Token], mention: Mention) -> float:
    index = mention.after
    if index >= len(words):
        return 0.0
    low = words[index].low
    if low == "?":
        return -8.0
    if low == "himself" or low == "herself":
        index += 1
    while index < len(words) and words[index].low in ("also", "just", "then", "really", "actually"):
        index += 1
    if index >= len(words):
        return 0.0
    low = words[index].low
    if low in _REPORTS:
        return _REPORTS[low]
    if low == "from" and any(word.low == "joined" for word in words[index : index + 5]):
        return 2.5
    if (
        low == ","
        and index + 1 < len(words)
        and words[index + 1].low in ("who", "the", "she", "he", "my", "head")
    ):
        return 0.5
    return 0.0


def _joined(words: list[Token], mention: Mention) -> bool:
    """Linked to a name before it: "Herr X and a lady from quality, Frau Y", "A, B + C"."""
    index = mention.first - 1
    steps = 0
    while index >= 0 and steps < 9:
        low = words[index].low
        if low in ("and", "&", "+", "plus", ",", ";", "also", "then"):
            return True
        if low in _REPORTS or low in ("about", "like", "than", "not", "re", "for"):
            return False
        index -= 1
        steps += 1
    return False


def _absent_near(words: list[Token], mention: Mention) -> bool:
    near = " ".join(word.low for word in words[max(0, mention.first - 4) : mention.after + 7])
    return bool(_ABSENT.search(near))


def _correct(mention: Mention, corrections: dict[str, str]) -> None:
    for old, new in corrections.items():
        low = old.casefold()
        if low in mention.keys:
            mention.words = tuple(cased(new) if word.casefold() == low else word for word in mention.words)


def _merge(mentions: list[Mention]) -> list[Person]:
    persons: list[Person] = []
    for mention in sorted(mentions, key=lambda m: -len(m.words)):
        person = _same(mention, persons)
        if person is None:
            person = Person(order=10**6)
            persons.append(person)
            person.words = mention.words
            person.score = min(mention.likeness, 2.5) - 1.0
        person.titles += [title for title in mention.titles if title not in person.titles]
        person.score += mention.score
        person.order = min(person.order, mention.piece * 1000 + mention.first)
    return sorted(persons, key=lambda p: p.order)


def _same(mention: Mention, persons: list[Person]) -> Person | None:
    fits = []
    for person in persons:
        words = [word.casefold().rstrip(".") for word in person.words]
        mine = [word.casefold().rstrip(".") for word in mention.words]
        if (
            mine == words
            or (len(mine) == 1 and mine[0] in words)
            or (len(mine) == 2 and set(mine) <= set(words))
        ):
            fits.append(person)
    return max(fits, key=lambda p: p.score) if fits else None


def _rename(scenes: list[Scene], persons: list[Person]) -> None:
    for scene in scenes:
        text = " ".join(word.text for word in scene.words)
        match = _ALIAS.search(text)
        if not match:
            continue
        wanted = cased(match.group(1).split()[0])
        owner = next((p for p in persons if p.score >= SURE - 1), None)
        if owner is not None:
            owner.called = wanted
            persons[:] = [p for p in persons if p is owner or p.words != (wanted,)]


def _strange(person: Person, strangers: frozenset[str]) -> bool:
    return any(word.casefold() in strangers for word in person.words)
