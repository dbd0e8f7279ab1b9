"""Whom to greet, and who writes, of the persons that the notes name, by how likely each is; and the last look before
somebody is greeted: a name of clean shape.

A wrong name is the worst thing that a draft can hold, so whoever fails that look is not greeted, whatever the score.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import exp

from followup.language.farewells import is_strong_formula
from followup.language.lexicon import is_last_name
from followup.language.names import PARTICLES, TITLES, Name, is_family_first, single_words
from followup.notes.given_names import BODIES, MONTH_NAMES, NOT_NAMES, is_given, name_tag
from followup.notes.job_titles import HEADS, is_job
from followup.notes.mentions import Mention
from followup.notes.page import Page
from followup.notes.person_features import person_features
from followup.notes.persons import Person
from followup.notes.sender import FORMULAS

#: How likely it must be that everybody greeted interviewed the writer, and that nobody else did. Of 498 notes by authors
#: left out 435 are greeted right so and 9 wrong, and with .75 432 and 8; of 420 short ones whose people are hard to tell 240
#: and 34, and 230 and 31.
SURE, COMPLETE = 0.65, 0.5
#: Log-odds from which somebody is greeted who stands so far above everybody else: of 1,581 notes by authors left out,
#: 32 more are greeted right so and 5 more wrong.
ALONE, STANDS_OUT = -0.3, 2.5
#: Log-odds of a name right behind a label of interviewers, or in the list that stands there, where the model is no
#: more than unsure of it: of 127 such names in notes, 124 were to be greeted.
BY_LABEL = 2.0
#: How unsure: right behind the label, in the list that stands there.
_DOUBT_BEHIND, _DOUBT_LISTED = 2.4, 1.5
#: The same of the only one whom they tell to have asked.
_DOUBT_LEADS = 3.0
#: The same for whom the notes call the one who sat there instead of such a name.
_DOUBT_INSTEAD = 5.0
UNLIKELY = -9.0
#: Log-odds from which somebody makes up the number of interviewers that the notes count.
COUNTED = -1.5
#: Log-odds from which a name is the writer's own.
WRITES = 1.2
#: Log-odds from which a name that may be another one's other name counts for itself.
TWICE = 3.0
#: Log-odds from which a word that no list has as a name, and no title stands before, is somebody.
UNHEARD = 1.5
#: The same of anybody where the notes say that they lack the interviewer's name.
NAMELESS = 4.0
#: What stands for a name, or the rest of one, that nobody knows: "Mr S-something", "Brodie whatshisname".
_SOME = frozenset(
    "something somebody someone whatever whatsit whatshisname whatshername whatsherface whatshisface".split()
)
_NICKS = frozenset(
    "big old little young lil wee tall long short red new mad good nice poor dear lovely".split()
)


def all_there(
    speakers: tuple[Name, ...], chosen: tuple[Name, ...], persons: list[Person]
) -> tuple[Name, ...]:
    """Those who speak in a transcript, by the name that they ask for or that the notes tell in full, unless the notes as
    a whole name more."""
    if not speakers or len(speakers) < len(chosen):
        return chosen
    return tuple(_told_in_full(name, persons) for name in speakers)


def _told_in_full(speaker: Name, persons: list[Person]) -> Name:
    """ "please, call me Doris" said by Mrs Lamb, "Carol Ann Brandt" where the label is BRANDT, "Mrs Ada Bello" of "Mrs A-B"."""
    label = {word.casefold() for word in f"{speaker.first} {speaker.last}".split()}
    bearers = [one for one in persons if not one.hidden and any(label <= words for words in _told(one))]
    if len(bearers) != 1:
        return speaker
    bearer, known = bearers[0], bearers[0].name()
    last = set(single_words(bearer.words[-1:]))
    family = len(bearer.words) > 1 and label == last and not speaker.title
    short = not label <= set(single_words(bearer.words))
    double = " " in known.first and not speaker.title  # "ANA LUCÍA" of Ana Lucía Reid
    return known if bearer.called or known.address or family or short or double else speaker


def _told(person: Person) -> Iterator[set[str]]:
    """The words of a name in full, and of each form in which the notes tell it, in small letters."""
    for words in (person.words, *(mention.words for mention in person.mentions)):
        yield set(single_words(words))


def choose_sender(persons: list[Person], scores: list[float], limit: float = WRITES) -> str:
    """The one person whose name stands as a writer's does; "" when none is likely enough."""
    score, person = max(zip(scores, persons, strict=True), key=lambda pair: pair[0], default=(limit, None))
    if person is None or score <= limit:
        return ""
    words = person.words[person.words[0].casefold() in FORMULAS and len(person.words) > 1 :]  # "Gruß Katrin"
    post = len(words) == 1 and is_job(words[0].casefold()) and not is_given(words[0].casefold())
    return "" if post or is_strong_formula(" ".join(words)) else " ".join(words)


def look_at(page: Page, persons: list[Person], mentions: list[list[Mention]]) -> list[list[str]]:
    """What the model sees of each person; who is `listed` or `labelled` is set on the way."""
    rows = person_features(page, persons, mentions)
    for person, features in zip(persons, rows, strict=True):
        person.listed = "listed" in features
        if "label interviewer" in features:
            behind = any(f"L1k{sign}" in features for sign in ":=-–")
            person.labelled = _DOUBT_BEHIND if behind else _DOUBT_LISTED if "listed" in features else 0.0
        elif "range panel" in features and "listed" in features:
            person.labelled = _DOUBT_LISTED
        if "led by 1 True" in features and not person.absent and not _has_namesake(person, persons):
            person.labelled = max(person.labelled, _DOUBT_LEADS)
    for person in persons:
        if person.instead_of and (person.instead_of.labelled or person.instead_of.absent):
            person.labelled = _DOUBT_INSTEAD
    return rows


def _has_namesake(person: Person, persons: list[Person]) -> bool:
    """Do the notes name somebody else nearly so, as where they put the name right: "Ragavan" and then "Raghavan"?"""
    mine = {word.casefold() for word in person.words}
    theirs = {word.casefold() for one in persons if one is not person for word in one.words}
    shorter = {
        word[:place] + word[place + 1 :] for word in mine for place in range(len(word)) if 4 < len(word) < 20
    }
    longer = {
        word[:place] + word[place + 1 :]
        for word in theirs
        for place in range(len(word))
        if 4 < len(word) < 20
    }
    return not (theirs.isdisjoint(shorter) and mine.isdisjoint(longer) and shorter.isdisjoint(longer))


def choose(
    persons: list[Person],
    scores: list[float],
    writer: str,
    limit: float = SURE,
    size: int = 0,
    *,
    nameless: bool = False,
) -> tuple[Name, ...]:
    """Whom to greet of persons with these log-odds: all who are more likely than not, or nobody.

    Somebody who may not have been there is not greeted, nor a panel of whom one is likely missing. Of two that share
    a name only the surer one counts. `size` is how many interviewers the notes count, 0 when they do not: then those
    most likely make up the number. `nameless` says that the notes lack the name of somebody who was there.
    """
    mine = {word.casefold() for word in writer.split()}
    taken: list[set[str]] = []
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
        words = person.words if person.sure else sure_words(person.words, titled=person.vouched, unknown=True)
        ends = _ends_of(person, words)
        known = any(_share_a_name(ends, other) for other in (mine, *taken)) or _is_chosen(
            person, score, chosen
        )
        known |= any(
            person.called.casefold() in other for other in taken
        )  # "Mohsin, who goes by Mo", and "Mo Siddiqui"
        unheard = (not person.likely and (score < UNHEARD or not words)) or (nameless and score < NAMELESS)
        if known or person.hidden or person.absent or unheard or person.doubted:
            continue
        likely = 1 / (1 + exp(-score))
        if score > 0 and words and person.greetable:
            chosen.append(replace(person, words=words))
            taken.append(ends | {word.casefold() for word in person.called.split()[:1]})
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
    doubtful = any(score > 0 and person.doubted for score, person in ranked)
    if not chosen and spare and not doubtful and _stands_out([score for score, _ in spare]):
        return (spare[0][1].name(),)
    if len(chosen) != size and (sure < limit or complete < COMPLETE):
        return ()
    chosen = [_in_last_form(person, persons) for person in chosen]
    return tuple(person.name() for person in sorted(chosen, key=lambda person: person.order))


def _ends_of(person: Person, sure: tuple[str, ...]) -> set[str]:
    """The words of a name that tell it from others, in small letters: no "Shan" of Lim Hui Shan."""
    turned = len(person.words) > 2 and is_family_first(person.words[0].casefold())
    last = person.words[:1] if turned else person.words[-1:]
    return {word.casefold() for word in (*person.words[:1], *last, *sure[:1])}


def _is_chosen(person: Person, score: float, chosen: list[Person]) -> bool:
    """Is it somebody chosen before, told otherwise: by a title alone ("Sister wants") or by what is like the only name?"""
    if len(chosen) == 1 and _may_be(person, chosen[0]) and score < TWICE:
        return True
    title = TITLES.get(person.words[0].casefold())
    return len(person.words) == 1 and any(title in one.titles for one in chosen)


def _well_named(person: Person) -> bool:
    """By a given name, or by more than an initial behind a title."""
    first = person.words[0].removesuffix("'s")
    return is_given(first.casefold()) or (bool(person.titles) and len(first) > 1)


def _stands_out(scores: list[float]) -> bool:
    """Is the first of these log-odds near even and far above the next? Somebody of those named held the interview."""
    return scores[0] > ALONE and (len(scores) < 2 or scores[0] - scores[1] > STANDS_OUT)


def _share_a_name(ones: set[str], twos: set[str]) -> bool:
    """Is one of the names the same, or cut short where either has only one: "Sam" and "Samira Khan", but not "Sam Hill" and
    "Samira Khan"?"""
    alone = min(len(ones), len(twos)) < 2
    return any(_resembles(one, two, cut=alone) for one in ones for two in twos)


def _resembles(one: str, two: str, *, cut: bool) -> bool:
    """The same name, or one letter off, or, where it may be, cut short: "Nwosu" and "Nwoso", "Charisse" and "Cha"."""
    if one == two:
        return True
    if cut and min(len(one), len(two)) > 2 and (one.startswith(two) or two.startswith(one)):
        return True
    return len(one) == len(two) > 4 and sum(a != b for a, b in zip(one, two, strict=True)) == 1


def _in_last_form(old: Person, persons: list[Person]) -> Person:
    """ "Luzia Macedo, no, sorry, Luzia Machado": said again right behind, with another family name; "on the door she is
    called Machado. Luzia Machado." wherever that is said; "Correct: her name is Maureen. Maureen Tully" of Margaret."""
    for new in persons:
        renamed = len(new.words) == len(old.words) == 2 and new.words[1] == old.words[1]
        if renamed and new.words != old.words and new.restated and new.order > old.order and new.greetable:
            return new
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


def sure_words(words: tuple[str, ...], *, titled: bool, unknown: bool = False) -> tuple[str, ...]:
    """The part of a name that is surely one, `()` when none is.

    Behind a title any clean family name is; without one a given name must be among the words, unless `unknown`
    says that whoever is meant acts like a person: then a word that English lacks will do.
    """
    kept = list(words)
    low = kept[0].casefold()
    if titled and len(kept) == 1 and (low in MONTH_NAMES or is_given(low) or is_last_name(low)):
        return words
    while kept and (
        kept[0].casefold() in _NICKS or (len(kept) > 1 and is_no_name(kept[0]) and not _also(kept))
    ):
        kept.pop(0)
    clean = next(
        (place for place, word in enumerate(kept) if is_no_name(word) and (place or not _also(kept))),
        len(kept),
    )
    kept = kept[:clean]
    while kept and kept[-1].casefold() in PARTICLES:
        kept.pop()
    if (
        not kept
        or all(len(word.removesuffix("'s").rstrip(".")) == 1 for word in kept)
        or _everyday(kept[0].casefold())
    ):
        return ()
    if len(kept) > 2 and len(kept[0].rstrip(".")) == 1 and not titled and kept[1].casefold() not in PARTICLES:
        kept = kept[is_given(kept[1].casefold()) :]  # "M. Ousmane Seck", not "W. van Houten"
    if len(kept[0].rstrip(".")) == 1 and not titled:
        return ()
    low = kept[0].casefold()
    if titled:
        return tuple(kept)
    if low.endswith(("-san", "-sensei")) or (
        len(kept) > 1 and kept[-1].casefold() in ("bhai", "san", "sensei")
    ):
        return tuple(kept)
    if len(kept) == 1:
        if is_given(low):
            return tuple(kept)
        return tuple(kept) if unknown and len(low) > 2 and name_tag(low) is None else ()
    if is_given(low):
        return tuple(kept)
    known = unknown or any(is_given(word.casefold()) or is_last_name(word) for word in kept[1:])
    return tuple(kept) if known and name_tag(low) in (None, "NNP") else ()


def _also(words: list[str]) -> bool:
    """ "Dean Ogilvy-Marsh", "June Hanlon": a job or a month that is a given name too, before a family name."""
    return (
        len(words) > 1
        and words[0].casefold() in HEADS | MONTH_NAMES
        and is_given(words[0].casefold())
        and not is_no_name(words[1])
    )


def _everyday(low: str) -> bool:
    """ "Auto-captions": words joined by a hyphen of which none is a name."""
    parts = low.split("-")
    return len(parts) > 1 and all(
        len(part) > 2 and not is_given(part) and name_tag(part.rstrip("s")) not in (None, "NNP")
        for part in parts
    )


def is_no_name(word: str) -> bool:
    """No part of a name: a job, a body, a figure, letters spelt out, an abbreviation in capitals."""
    low = word.casefold()
    if (
        (low in NOT_NAMES and low not in PARTICLES)
        or low in HEADS
        or low in BODIES
        or any(char.isdigit() for char in low)
    ):
        return True
    letters = low.split("-")
    if letters[-1] in _SOME:
        return True
    if len(letters) > 1 and (letters[-1] in HEADS or letters[-1] in TITLES):
        return True
    return len(letters) > 2 and all(len(letter) == 1 for letter in letters)
