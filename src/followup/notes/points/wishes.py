"""What they wish, in whatever words it is told: "her desire is that every cancelled clinic must reach the patient by 4",
"what I'd love is for the show to be done by six", "main thing he is wanting - false alarms should come down".

Any wish is found first and what is wished turned into one form, a thing or a thing that is to do something; the judge of
points tells which of them can stand in a letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from followup.language.inflect import base_of, is_verb
from followup.language.shape import full_phrase_end, noun_phrase_end, with_article
from followup.language.tagging import Tagged, tag_text
from followup.language.tidy import lower_first
from followup.notes.points.base import Point
from followup.notes.points.clause import Clause, Words, labelled_reader
from followup.notes.points.cuts import cuts, made
from followup.notes.points.units import Cast, Unit

#: Verbs that wish by themselves, and those that do behind "would".
_WISHING = frozenset("want need wish desire seek hope".split())
_WOULD = frozenset("love like prefer welcome appreciate".split())
#: Nouns that name a wish.
_WISHES = frozenset(
    "wish desire aim goal hope dream target priority ambition ask mission objective focus want need vision".split()
)
#: Nouns that name one where it is the "main", "big", "one" thing "for her", "on his mind".
_THINGS = frozenset("thing concern worry obsession passion request push point".split())
_FOREMOST = frozenset("main big biggest first top number one key only real major great".split())
#: Adjectives of somebody who wishes: "he's keen to", "desperate for".
_EAGER = frozenset("keen desperate eager dying determined anxious".split())
_LEADS = frozenset((",", ":", "-", "that", "is", "=", "really", "honestly", "basically", "just", "actually"))
_SOMEBODY = frozenset("everybody everyone nobody somebody someone people noone".split())
#: What is wished of the talk itself, or for oneself, is no aim of the work.
_CURIOUS = frozenset("know hear see think talk meet speak understand find keep ask check".split())
#: How far before a verb its subject may stand, and how far behind one the "is" of "what she wants is".
_SUBJECT_REACH = 4
_IS_REACH = 8
_LEAST = 2


class _Wish(NamedTuple):
    """A wish and the place behind the words that announce it."""

    verb: str
    place: int
    sign: str


def wish_points(unit: Unit, behind: Sequence[Unit], cast: Cast) -> Iterator[Point]:
    """A point for every wish of theirs that the unit tells, or announces for the unit behind it."""
    for wish in (*_wishes(unit), *_labelled(unit)):
        source, words = unit, unit.words[wish.place :]
        if not _stripped(words) and behind:
            source, words = behind[0], behind[0].words
        if len(_stripped(words)) >= _LEAST:
            for point in _points(unit, source, wish, words):
                yield replace(point, speaker=_wisher(unit, wish, cast))


def _wisher(unit: Unit, wish: _Wish, cast: Cast) -> str:
    """The interviewer who is named before the wish, or whose line it is; "" where none is."""
    named = [word.low for word in unit.words[: wish.place] if word.low in cast.readers]
    return named[0] if named else labelled_reader(unit, cast)


def _labelled(unit: Unit) -> Iterator[_Wish]:
    """The wish that the label of the unit's line announces: "What she want: ...", "What Madam is after: ..."."""
    label = tag_text(unit.label)
    wished = any(
        base_of(word.low) in _WISHING or word.low in _WISHES or (word.low == "after" and place)
        for place, word in enumerate(label)
    )
    if wished and all(word.tag.rstrip("+") not in ("I", "WE") for word in label):
        yield _Wish("want", 0, "wish-label")


def _wishes(unit: Unit) -> Iterator[_Wish]:
    words = unit.words
    if unit.who == "I":
        return
    for place, word in enumerate(words):
        base = base_of(word.low)
        if word.tag == "NEG" or (place and words[place - 1].tag == "NEG"):
            continue
        if base in _WISHING and _is_theirs(unit, place):
            yield _Wish("want", _behind_is(words, place), f"wish-{base}")
        elif base in _WOULD and _is_conditional(words, place) and _is_theirs(unit, place):
            yield _Wish("would like", _behind_is(words, place), f"wish-{base}")
        elif word.low in _WISHES and _is_named(words, place):
            yield _Wish("want", _over_scope(words, place + 1), f"wish-noun-{word.low}")
        elif word.low in _THINGS and place and words[place - 1].low in _FOREMOST:
            yield _Wish("want", _over_scope(words, place + 1), f"wish-thing-{words[place - 1].low}")
        elif (
            word.low == "after"
            and place
            and words[place - 1].tag in ("BE", "THEY+")
            and _is_theirs(unit, place)
        ):
            yield _Wish("want", _behind_is(words, place), "wish-after")
        elif word.low in _EAGER and place and words[place - 1].tag in ("BE", "THEY+", "ADV"):
            yield _Wish("want", place + 1, "wish-eager")


def _is_theirs(unit: Unit, place: int) -> bool:
    """Does the verb at a place have one of them, or nobody, for its subject?"""
    words = unit.words
    for at in range(place - 1, max(-1, place - 1 - _SUBJECT_REACH), -1):
        tag = words[at].tag.rstrip("+")
        if tag == "THEY":
            return True
        if tag in ("I", "WE"):
            return unit.who == "THEY"
        if words[at].nominal or words[at].text in ",;" or tag in ("CONJ", "OBJ"):
            return words[at].tag == "CONJ" and any(word.tag.startswith("THEY") for word in words[:at])
    return place < _SUBJECT_REACH


def _is_conditional(words: Words, place: int) -> bool:
    near = words[max(0, place - 3) : place]
    return any(word.tag == "MOD" or word.low.endswith("'d") for word in near)


def _is_named(words: Words, place: int) -> bool:
    """Is the noun at a place theirs or "the" one, and not the one of a team or board that somebody else sets?"""
    before = words[place - 1] if place else None
    return before is None or before.tag in ("POSS", "DET", "ADJ", "NUM") or before.low in _FOREMOST


def _behind_is(words: Words, place: int) -> int:
    """The place behind the verb, or behind the "is" of "what she actually wants, once you dig it out, is"."""
    led = any(word.low in ("what", "all", "thing") for word in words[:place])
    near = range(place + 1, min(len(words), place + 1 + _IS_REACH)) if led else ()
    return next((at + 1 for at in near if words[at].tag == "BE"), place + 1)


def _over_scope(words: Words, place: int) -> int:
    """The place behind "for the year is", "on his mind:", "of theirs is"."""
    end = next((at for at in range(place, min(len(words), place + _IS_REACH)) if words[at].tag == "BE"), -1)
    return end + 1 if end >= 0 else place


def _stripped(words: Words) -> Words:
    while words and (words[0].low in _LEADS or words[0].tag in ("ADV", "UH")):
        words = words[1:]
    return words


def _points(unit: Unit, source: Unit, wish: _Wish, words: Words) -> Iterator[Point]:
    rest = _stripped(words)
    stated = any(word.low == "that" for word in words[: len(words) - len(rest)])
    found = _wanted(rest, stated=stated)
    if found is None:
        return
    text, shape = found
    wanted = tuple(tag_text(text))
    clause = Clause(source._replace(text=text, words=wanted), "THEY", "want", 0, wanted)
    signs = {wish.sign, f"wished-{shape}", "wish-behind" if source is not unit else "wish-here"}
    for cut in cuts(clause, wanted, 0, minimum=_LEAST):
        yield made(clause, "want", f"{wish.verb} {cut.text}", cut.signs | signs)


def _wanted(rest: Words, *, stated: bool) -> tuple[str, str] | None:
    """What is wished as "to do it", "a thing" or "a thing to do it", and the shape it was told in; None for no wish.

    Args:
        stated: a "that" stands before it, so that it holds a verb: "that no picker works alone".
    """
    first = rest[0]
    if first.low == "to" and len(rest) > 1:
        return None if rest[1].low in _CURIOUS else (_text(rest), "to")
    if first.low == "for":
        return (_text(rest[1:]), "for-to") if any(word.low == "to" for word in rest[2:]) else None
    if first.low == "if" and len(rest) > _LEAST:
        rest, first = rest[1:], rest[1]
    if first.tag in ("I", "WE", "IT", "YOU", "THEY", "DEM", "PREP") or first.text in "<>":
        return None
    if first.tag == "VG" and base_of(first.low):
        return f"to {base_of(first.low)} {_text(rest[1:])}", "gerund"
    thing = 1 if first.low in _SOMEBODY else full_phrase_end(rest) or noun_phrase_end(rest)
    if not thing and is_verb(first.low):
        return f"to {_text(rest)}", "bare"
    short = noun_phrase_end(rest)
    if any(_is_going_on(rest[end : end + 2]) for end in (thing, short) if end):
        return None
    for end in dict.fromkeys((thing, short, short - 1 if stated else 0)):
        if 0 < end < len(rest) and (doing := _to_do(rest[end:])):
            return f"{_thing(rest[:end])} {doing[0]}", doing[1]
    return (_thing(rest), "thing") if thing else None


def _is_going_on(words: Words) -> bool:
    """ "New starters | are ringing nine times a day": how it stands, and no wish."""
    return [word.tag for word in words] == ["BE", "VG"]


def is_told_as_clause(rest: Words) -> bool:
    """Is what is wished told as a whole clause: "she wants frames go to the extractor", which needs another form?"""
    first = rest[0]
    if first.tag == "TO" or first.low in ("for", "if"):
        return False
    end = 1 if first.low in _SOMEBODY else noun_phrase_end(rest)
    found = _to_do(rest[end:]) if 0 < end < len(rest) else None
    return found is not None and found[1] not in ("vd", "have")


def _thing(words: Words) -> str:
    return lower_first(with_article(_text(words), words, "the"))


def _to_do(rest: Words) -> tuple[str, str] | None:
    """A predicate as an infinitive: "must reach the patient" -> "to reach the patient", "is under 15%" -> "to be under
    15%"; None where there is none."""
    place = 0
    while place < len(rest) and rest[place].tag == "ADV":
        place += 1
    head = rest[place] if place < len(rest) else None
    more = rest[place + 1 :]
    if head is None:
        return None
    refused = "not " if more and more[0].tag == "NEG" else ""
    more = more[1:] if refused else more
    if head.tag == "MOD" and more:
        able = head.low in ("can", "could") and not refused
        return f"{refused}to {'be able to ' if able else ''}{_text(more)}", f"mod-{head.low}"
    if head.tag == "DO" and refused:
        return f"not to {_text(more)}", "do-not"
    if head.tag == "BE" and not head.low.startswith("be"):
        return f"{refused}to be {_text(more)}", "be"
    reads_as_verb = head.tag == "NS" and bool(more) and is_verb(base_of(head.low))  # "no picker works alone"
    if (reads_as_verb or head.tag in ("HAVE", "VZ", "V", "VD")) and base_of(head.low):
        return f"to {base_of(head.low)} {_text(more)}", head.tag.casefold()
    return None


def _text(words: Sequence[Tagged]) -> str:
    """The words as they stood, with what lay between them."""
    out = ""
    for place, word in enumerate(words):
        gap = " " if place and word.start > words[place - 1].end else ""
        out += gap + word.text
    return out
