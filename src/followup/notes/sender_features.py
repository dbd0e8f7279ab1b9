"""What the model of senders sees of every name, where the notes do not say themselves who writes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from followup.language.lexicon import is_last_name
from followup.language.patterns import lazy
from followup.notes.given_names import is_given, name_tag
from followup.notes.mentions import Mention
from followup.notes.page import Page, Scene
from followup.notes.persons import Person
from followup.notes.surroundings import ENDS, Item, at, scene_items

#: A name before what is said: "[14:02] Priya Nair: ", "Priya Nair  0:14".
_SPEAKS = lazy(
    r"^[^\w\n]{0,4}(?:\d[\d:.]{0,9}[^\w\n]{1,4})?([^\W\d_][\w.'’ -]{0,30}?)[ \t]?(?:[\]*]?:|\]|  ?\d\d?:\d\d)",
    re.MULTILINE,
)


def sender_features(page: Page, persons: list[Person], found: list[list[Mention]]) -> list[list[str]]:
    """Feature strings of every person, in the order given; withheld lines count too."""
    of_mention: dict[int, list[str]] = {}
    end = len(page.text.rstrip()) - 3
    last = max((scene.rank for scene in page.scenes), default=0)
    for scene, mentions in zip(page.scenes, found, strict=True):
        if not mentions:
            continue
        items = scene_items(scene.words, mentions)
        places = {item.first: place for place, item in enumerate(items)}
        for mention in mentions:
            of_mention[id(mention)] = list(_stands(scene, items, places[mention.first], mention, (last, end)))
    said = Counter(match[1].casefold().split()[0] for match in _SPEAKS.finditer(page.text))
    rows = []
    for person in persons:
        row = [f"times{min(len(person.mentions), 3)}", f"titled {bool(person.titles)}"]
        turns = said[person.words[0].casefold()]
        row.append(f"turns{min(turns, 2)} {'me' in said}")
        for mention in person.mentions:
            row += of_mention[id(mention)]
            if len(person.mentions) == 1:
                row += [f"once {name}" for name in of_mention[id(mention)] if name[:2] in ("L1", "ta", "al")]
        rows.append(row)
    return rows


def _stands(
    scene: Scene, items: list[Item], place: int, mention: Mention, edge: tuple[int, int]
) -> Iterator[str]:
    last, end = edge
    one, two, three = (at(items, place - step) for step in (1, 2, 3))
    behind, next_ = at(items, place + 1), at(items, place + 2)
    yield from (f"L1{one.form}", f"L1k{one.kind}", f"L2{two.form} {one.form}", f"L2k{two.kind} {one.kind}")
    yield f"L3{three.form} {two.form} {one.form}"
    yield f"LR{one.form} {behind.form}"
    yield f"LRk{one.kind} {behind.kind}"
    yield from (
        f"R1{behind.form}",
        f"R1k{behind.kind}",
        f"R2{behind.form} {next_.form}",
        f"R2k{behind.kind} {next_.kind}",
    )
    word = mention.words[0].casefold()
    known = f"{is_given(word)} {name_tag(word) in (None, 'NNP')}"
    left = sum(item.form[0].isalnum() for item in items[place + 1 : place + 9])
    tail = f"tail{min(left, 3)} {scene.rank == last}"
    yield tail
    yield f"{tail} {one.form}"
    yield f"{tail} {one.kind}"
    yield f"{tail} {one.form in ENDS or one.form == '^'} {known}"
    if place == 0 and left == 0:
        yield f"alone {last - scene.rank if last - scene.rank < 3 else 3} {scene.mark}"
        yield f"alone {last - scene.rank if last - scene.rank < 3 else 3} {known} {len(mention.words)}"
    if scene.words[mention.after - 1].end >= end:
        yield f"the end {one.kind}"
        yield f"the end {one.form}"
        yield f"the end {known} {is_last_name(mention.words[-1].rpartition(' ')[2])}"
    yield f"known {known}"
    yield f"label {scene.label}"
    yield f"label {scene.label} {place}"
    yield f"line{min(scene.rank, 3)}"
    yield f"line{min(scene.rank, 3)} {place == 0} {one.form}"
    if mention.titles:
        yield "title"
    if mention.possessive:
        yield "'s"
