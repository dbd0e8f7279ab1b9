"""What the model of people sees of a name: how it is written, the words around each mention, and the company it keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from followup.language.lexicon import is_last_name
from followup.language.names import single_words
from followup.language.patterns import lazy
from followup.language.words import Token
from followup.notes.given_names import PLACES, is_given, name_tag
from followup.notes.mentions import Mention
from followup.notes.page import GAP, Page, Scene, word_kind
from followup.notes.questions import holds_talk
from followup.notes.surroundings import ENDS, Item, at, left, right, scene_items

if TYPE_CHECKING:
    from followup.notes.persons import Person

_OPEN, _CLOSE = frozenset("(,=-–—:/"), frozenset((")", ".", "!", "?", ";", ":", GAP))
_TELLING = frozenset("told about explained story example said describe described gave used".split())
_STORY = frozenset("story example time when how day what one".split())
_DEED = frozenset(
    "worked work working fixed built ran did trained covered shared helped lived live solved".split()
)
#: Kinds of words that tell what a column of names below them is.
_ABOVE = frozenset("IVIEW WITH MEET ROLE THEY TODO MATE TOLD none".split())
#: Of the first mention these count once more.
_FIRST = ("L1k", "L21k", "opens", "J", "job", "pJOB", "told of")
_MYSELF = frozenset("me i myself candidate applicant interviewee a ans answer".split())
_YOU = lazy(r"\b(?:you|your|you're|u|ur)\b|\?", re.IGNORECASE)
_REPORTED = lazy(r"\b(?:she|he|they)\b.{0,20}\b(?:said|says|asked|wants?|wanted|liked|told|talked)\b|\b(?:told|asked) (?:her|him|them)\b", re.IGNORECASE)  # fmt: skip


def person_features(page: Page, persons: list[Person], found: list[list[Mention]]) -> list[list[str]]:
    """Feature strings of every person, in the order given; `found` are the mentions of each scene."""
    of_mention: dict[int, list[str]] = {}
    columns = _columns(page, found)
    last = max((scene.rank for scene in page.scenes), default=0)
    for scene, mentions in zip(page.scenes, found, strict=True):
        items = scene_items(scene.words, mentions) if mentions and not scene.hidden else []
        places = {item.first: place for place, item in enumerate(items)}
        for mention in mentions if items else ():
            of_mention[id(mention)] = [
                *_mention(page, scene, items, places[mention.first], mention, scene.rank == last),
                *columns.get(scene.line, ()),
            ]
    whole = _whole(page)
    speakers = _speakers(page)
    initials = _initials(page)
    starts = _starts(page)
    rows = []
    rank = named = 0
    of_scene = {
        id(mention): scene for scene, mentions in zip(page.scenes, found, strict=True) for mention in mentions
    }
    parts = [_part(of_scene, person) for person in persons]
    leading = sum("leads" in part and not person.absent for part, person in zip(parts, persons, strict=True))
    for person, part in zip(persons, parts, strict=True):
        row = [f"#{name}" for name in whole]
        row += [f"part {name}" for name in part]
        if leading:
            row.append(f"led by {min(leading, 3)} {'leads' in part}")
        row += _company(person, rank, len(persons), whole)
        row += _place(starts, person, named)
        deeds = list(_deeds(of_scene, person))
        row += deeds
        row += speakers.get(_key(person), ())
        row += initials.get(_letters(person), ())
        row += initials.get(_letters(person)[0], ())
        seen = [of_mention[id(mention)] for mention in person.mentions if not mention.hidden]
        does = "does 0" not in deeds
        ranges = {name for features in seen for name in features if name.startswith("range ")}
        row += [f"{name} does {does}" for name in sorted(ranges)]
        for place, features in enumerate(seen):
            row += features
            row += [f"F{name}" for name in features if place == 0 and name.startswith(_FIRST)]
        rank += not person.hidden
        named += not person.hidden and any(m.listed or m.titles for m in person.mentions)
        rows.append(row)
    return rows


def _mention(
    page: Page, scene: Scene, items: list[Item], place: int, mention: Mention, last: bool
) -> Iterator[str]:
    rank = f"ln{min(scene.rank, 4)}"
    yield rank
    if last:
        yield "last"
    if place == 0:
        yield f"opens {scene.label}"
        yield f"opens {rank}"
    if len(items) - place < 4 and all(item.form in ENDS for item in items[place + 1 :]):
        yield f"closes L{at(items, place - 1).kind}"
        if last:
            yield f"very last L{at(items, place - 1).kind}"
            yield f"very last L{at(items, place - 1).form}"
            if place == 0:
                yield f"alone {scene.mark}"
    if scene.label:
        yield f"label {scene.label}"
    start = scene.words[mention.first].start
    for low, high, kind in page.ranges:
        if low <= start < high:
            yield f"range {kind}"
    yield from _shape(scene, mention)
    yield from left(items, place, rank)
    yield from right(items, place, rank)
    yield from _near(items, place)
    one, two = at(items, place - 1), at(items, place + 1)
    yield f"LR{one.kind} {two.kind}"
    head = _list_head(items, place)
    if head is not None:
        yield "listed"
        for name in left(items, head, rank):
            yield f"J{name}"
    yield from _apposition(items, place)
    if _told_of(items, place):
        yield "told of"
        yield f"told of {rank}"


def _near(items: list[Item], place: int) -> Iterator[str]:
    """The words up to seven places off, in the same sentence."""
    for side, steps in (
        ("nl", range(place - 1, max(-1, place - 8), -1)),
        ("nr", range(place + 1, min(len(items), place + 9))),
    ):
        for step in steps:
            item = items[step]
            if item.form in ENDS:
                break
            if item.form[0].isalnum():
                yield f"{side}{item.form}"


def _columns(page: Page, found: list[list[Mention]]) -> dict[int, list[str]]:
    """Lines below each other, or paragraphs of one line, that each open with a name, and what stands above them; by
    line."""
    columns: dict[int, list[str]] = {}
    run: list[Scene] = []
    above: Scene | None = None
    for scene, mentions in zip(page.scenes, found, strict=True):
        if scene.hidden:
            continue
        opens = _opens(scene, mentions)
        if opens and (not run or scene.line - run[-1].line < 3):
            run.append(scene)
            continue
        columns |= _column(run, above)
        run, above = ([scene], above) if opens else ([], scene)
    return columns | _column(run, above)


def _opens(scene: Scene, mentions: list[Mention]) -> bool:
    """The line opens with a name, or with its number."""
    first = mentions[0].first if mentions else 9
    return first < 3 and all(not word.is_word or word.text.isdigit() for word in scene.words[:first])


def _column(run: list[Scene], above: Scene | None) -> dict[int, list[str]]:
    if len(run) < 2:
        return {}
    heads = {word_kind(word.low) for word in above.words} if above else {"none"}
    apart = any(after.line - before.line > 1 for before, after in pairwise(run))
    shared = [f"col{min(len(run), 4)}", f"col from{min(run[0].rank, 4)}", f"col apart {apart}"]
    shared += [f"V{kind}" for kind in sorted(heads & _ABOVE)]
    return {scene.line: [f"col at{min(place, 3)}", *shared] for place, scene in enumerate(run)}


def _starts(page: Page) -> dict[int, int]:
    """How many words stand before each line."""
    starts: dict[int, int] = {}
    words = 0
    for scene in page.scenes:
        starts.setdefault(scene.line, words)
        words += len(scene.words)
    return starts


def _place(starts: dict[int, int], person: Person, named: int) -> Iterator[str]:
    """How far into the notes the person is first named, in words and among the others with a name people have."""
    seen = [mention for mention in person.mentions if not mention.hidden]
    if not seen:
        return
    first = min(seen, key=lambda m: (m.line, m.first))
    words = starts[first.line] + first.first
    bin_ = next((top for top in (3, 8, 15, 25, 40, 70, 120, 200) if words < top), 999)
    yield f"at{bin_}"
    yield f"named{min(named, 3)}"
    yield f"at{bin_} named{min(named, 2)}"
    yield f"at{bin_} {any(m.listed or m.titles for m in seen)}"
    yield f"named{min(named, 3)} seen{min(len(seen), 3)}"


def _part(of_scene: dict[int, Scene], person: Person) -> set[str]:
    """What part in the interview the notes give to the person: "leads", "idles"."""
    parts = {holds_talk(of_scene[id(m)].words, m) for m in person.mentions if not m.hidden}
    return parts - {""}


def _deeds(of_scene: dict[int, Scene], person: Person) -> Iterator[str]:
    """How often the person asks, wants or says something, and what follows the first time the name falls."""
    deeds: dict[str, int] = {}
    seen = [mention for mention in person.mentions if not mention.hidden]
    for mention in seen:
        words = of_scene[id(mention)].words
        for word in words[mention.after : mention.after + 3]:
            kind = word_kind(word.low)
            if kind in ("ASK", "WANT", "SAY", ":", "-"):
                deeds[kind] = deeds.get(kind, 0) + 1
                break
    for kind, count in deeds.items():
        yield f"does {kind} {min(count, 3)}"
        yield f"does {kind} {min(count, 3)} of {min(len(seen), 4)}"
    yield f"does {sum(deeds.values()) if sum(deeds.values()) < 4 else 4}"
    if seen:
        first = min(seen, key=lambda m: (m.line, m.first))
        words = of_scene[id(first)].words[first.after : first.after + 30]
        for one, two in pairwise(words):
            if word_kind(one.low) in ("SHE", "WHO", "THEY"):
                kind = word_kind(two.low)
                yield f"then {word_kind(one.low)}"
                if kind in ("ASK", "WANT", "SAY", "BE"):
                    yield f"then {word_kind(one.low)} {kind}"


def _shape(scene: Scene, mention: Mention) -> Iterator[str]:
    """How the name itself is written, never which one it is."""
    first, last = (mention.words[place].rpartition(" ")[2].casefold() for place in (0, -1))
    given, tag = mention.sure or is_given(first), None if mention.sure else name_tag(first)
    yield f"given {given}"
    yield f"tag {tag if tag in (None, 'NNP') else tag[:2]} {given} {len(mention.words) > 1}"
    yield f"n{1 + len(single_words(mention.words[1:]))}"
    if mention.titles:
        yield "title"
    if len(mention.words) > 1 and is_last_name(last):
        yield "family"
    if mention.small:
        yield "small"
    if mention.acting:
        yield "acting"
    if mention.possessive:
        yield "'s"
    if first in PLACES:
        yield "place"
    if scene.words[mention.first].text.isupper():
        yield "loud"


def _list_head(items: list[Item], place: int) -> int | None:
    """The first name of the list that this one ends: "w/ Ann (ops), Bob and Cy" for Cy gives Ann's place."""
    head = None
    step = place - 1
    depth = 0
    joined = False
    while step >= 0 and place - step < 24:
        item = items[step]
        if item.form == ")":
            depth += 1
        elif item.form == "(":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0:
            if item.kind == "NAME":
                if not joined:
                    break
                head, joined = step, False
            elif item.kind == "AND" or item.form in (",", "/", ";", "then"):
                joined = True
            elif item.kind not in (
                "JOB",
                "SHORT",
                "DET",
                "TITLE",
                "NN",
                "NNS",
                "JJ",
                "JJR",
                "UNK",
                "HR",
                "IN",
                "BE",
            ) and item.form not in ("-", "–"):
                break
        step -= 1
    return head


def _apposition(items: list[Item], place: int) -> Iterator[str]:
    """What is said of a name right behind it: "(ops mgr)", ", head of finance", "= the chair"."""
    sign = at(items, place + 1).form
    if sign not in _OPEN and at(items, place + 1).kind not in ("BE", "DET", "WHO"):
        return
    for step in range(place + 2, min(len(items), place + 9)):
        item = items[step]
        if item.form in _CLOSE or (item.form == "," and sign != "(") or item.kind == "NAME":
            break
        yield f"p{item.kind}"
        yield f"p{item.form}"
        if item.kind == "JOB":
            yield f"job behind {sign}"


def _told_of(items: list[Item], place: int) -> bool:
    """Part of what the writer told or did: "told them how I fixed bay 6 with Karen"."""
    start = place
    while start > 0 and place - start < 20 and items[start - 1].form not in ENDS:
        start -= 1
    before = [item.form for item in items[start:place]]
    if not before:
        return False
    deed = before[-1] in ("and", "&", "with", "by", "to") and not _DEED.isdisjoint(before[-7:])
    return deed or not (_TELLING.isdisjoint(before) or _STORY.isdisjoint(before))


def _whole(page: Page) -> list[str]:
    """What holds for the notes as a whole: how many seem to have asked."""
    kinds: dict[str, int] = {}
    for scene in page.scenes:
        if not scene.hidden:
            for word in scene.words:
                kind = word_kind(word.low)
                if kind in ("SHE", "THEY"):
                    kinds[kind] = kinds.get(kind, 0) + 1
                elif word.low in ("panel", "both", "interviewers"):
                    kinds["many"] = 1
    alone = kinds.get("SHE", 0) > 2 * kinds.get("THEY", 0)
    return ["one" if alone else "some", *(["many"] if "many" in kinds else [])]


def _company(person: Person, rank: int, count: int, whole: list[str]) -> Iterator[str]:
    """How often and how early the notes name the person, beside others."""
    seen = [mention for mention in person.mentions if not mention.hidden]
    hidden = len(person.mentions) - len(seen)
    yield f"seen{min(len(seen), 5)}"
    yield f"rank{min(rank, 3)}"
    yield f"rank{min(rank, 3)} {whole}"
    yield f"rank{min(rank, 3)} seen{min(len(seen), 3)}"
    yield f"full {max(len(mention.words) for mention in person.mentions) > 1}"
    if hidden:
        yield f"hidden{min(hidden, 2)}"
        yield f"hidden {len(seen) > hidden}"
    if count == 1:
        yield "only"
    if person.titles:
        yield "titled"
    if person.called:
        yield "called"


def _key(person: Person) -> str:
    return person.words[0].casefold()


def _speakers(page: Page) -> dict[str, list[str]]:
    """Who speaks in a transcript, by the casefolded first word of the name: how often, and whether they ask."""
    said: dict[str, list[str]] = {}
    for scene in page.scenes:
        colon = next((i for i, word in enumerate(scene.words[:6]) if word.text == ":"), 0)
        if colon:
            words = [word.low for word in scene.words[:colon] if word.is_word]
            if words:
                said.setdefault(" ".join(words), []).append(
                    page.text[scene.words[colon].end : scene.words[-1].end]
                )
    often = {who: lines for who, lines in said.items() if len(lines) > 1}
    mine = [line for who, lines in often.items() if who in _MYSELF for line in lines]
    found: dict[str, list[str]] = {}
    most = max((_asking(lines) for lines in often.values()), default=0.0)
    for who, lines in often.items():
        features = ["speaks", f"speaks beside me {bool(mine)}", f"speaks of {min(len(often), 4)}"]
        if most:
            features.append(f"asks {_asking(lines) == most} {bool(mine)}")
            features.append(f"asks{min(int(3 * _asking(lines) / len(lines)), 4)} {bool(mine)}")
        if sum(bool(_REPORTED.search(line)) for line in mine) > 1:
            features.append("hears")
        for word in who.split():
            found[word] = features
    return found


def _asking(lines: list[str]) -> float:
    return float(sum(len(_YOU.findall(line)) for line in lines))


def _letters(person: Person) -> str:
    return "".join(word[0] for word in person.words).casefold()


def _initials(page: Page) -> dict[str, list[str]]:
    """What follows a pair of initials ("JP: wants 5"), by the casefolded letters."""
    found: dict[str, list[str]] = {}
    for scene in page.scenes:
        if scene.hidden:
            continue
        for place, word in enumerate(scene.words):
            if (
                (1 < len(word.text) < 4 or (len(word.text) == 1 and place == 0))
                and word.text.isupper()
                and word.text.isalpha()
            ):
                after: Token | None = scene.words[place + 1] if place + 1 < len(scene.words) else None
                found.setdefault(word.low, []).extend(
                    (
                        "initials",
                        f"initials {word_kind(after.low) if after else '$'}",
                        f"initials {place == 0}",
                    )
                )
    return found
