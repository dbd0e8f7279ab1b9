"""What they wish, in whatever words it is told: "her desire is that every cancelled clinic must reach the patient by 4",
"what I'd love is for the show to be done by six", "main thing he is wanting - false alarms should come down".

Any wish is found first and what is wished turned into one form, a thing or a thing that is to do something; the judge of
points tells which of them can stand in a letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from followup.language.inflect import base_of, is_past, is_verb, participle
from followup.language.meaning import noun_kind
from followup.language.patterns import lazy
from followup.language.shape import full_phrase_end, noun_phrase_end, with_article
from followup.language.tagging import Tagged, noun_too, tag_text
from followup.language.tidy import lower_first
from followup.notes.points.base import Point
from followup.notes.points.clause import Clause, Words, labelled_reader, starts
from followup.notes.points.cuts import NOWADAYS, cuts, made
from followup.notes.points.figures import is_bare_figure
from followup.notes.points.units import Cast, Unit

#: Verbs that wish by themselves, and those that do behind "would".
_WISHING = frozenset("want need wish desire seek hope dream".split())
_WOULD = frozenset("love like prefer welcome appreciate".split())
#: Nouns that name a wish.
_WISHES = frozenset(
    "wish desire aim goal hope dream target priority ambition ask mission objective focus want need vision intention "
    "intent expectation requirement".split()
)
#: Nouns that name one where it is the "main", "big", "one" thing "for her", "on his mind".
_THINGS = frozenset("thing concern worry obsession passion request push point".split())
_FEARS = frozenset(("concern", "worry"))
#: What says behind "priority", "goal" that it is the first: "no. 1", "number one".
_RANKS = frozenset("no . number nr 1 one".split())
_FOREMOST = frozenset("main big biggest first top number one key only real major great".split())
#: What somebody is who wishes, what may stand before it and what leads to what is wished: "he's dead set on", "desperate for".
_EAGER = frozenset(
    "keen desperate eager dying determined anxious mad set bent hell-bent hellbent itching".split()
)
_EAGERLY = frozenset("dead hell mad fierce".split())
_TO_WISHED = frozenset("to for on that".split())
_LEADS = frozenset((",", ":", "-", "that", "is", "=", "really", "honestly", "basically", "just", "actually"))
_SOMEBODY = frozenset("everybody everyone nobody somebody someone people noone".split())
#: What is wished of the talk itself, or for oneself, is no aim of the work.
_CURIOUS = frozenset("know hear see think talk meet speak understand find keep ask check".split())
#: What stands before one thing alone, so that no plural ends its phrase.
_SINGLING = frozenset("no every each".split())
#: What they "will" do with it, as some say for what they wish.
_REACHING = frozenset("reach achieve obtain".split())
#: What they find it that is to be so, and where its "that" may stand behind it: "it is important to her that".
_MATTERING = frozenset("important crucial vital essential matter matters".split())
_THAT_REACH = 5
#: A measure that goes from one figure to another.
_RANGE = lazy(
    r"(?!to )(?:(?!\b(?:to|who|that|which|down|up|brought|cut|moved|taken|reduced)\b)[^,])+"
    r" from [\d£$€][^,]* to (?:under |below |over |above )?[\d£$€]"
)
_COMPARED = frozenset(("less", "more", "fewer"))
_MEASURES = frozenset("minutes hours days weeks".split())
#: How far before a verb its subject may stand, and how far behind one the "is" of "what she wants is".
_SUBJECT_REACH = 4
_IS_REACH = 8
#: The same where an aside stands between: "what she wants, and she said it three times, is".
_ASIDE_REACH = 14
_LEAST = 2
#: Most words of what says behind a wish that it is one: "is the one thing that she really wants".
_TAIL_REACH = 9
#: What may stand in it beside its noun or verb.
_IN_TAIL = frozenset("all thing that one".split())
_BEHIND_TAIL = _RANKS | frozenset("most really now for".split())
_TAIL_TAGS = frozenset("DET POSS ADJ NUM THEY THEY+ SUB DEM ADV HAVE".split())
_MINE = frozenset(("my", "our", "your"))
_ASKING = frozenset(("ask", "care"))
#: Widest gap between two passages with nothing between them but a mark, in characters.
_GAP = 4


class _Wish(NamedTuple):
    """A wish and the place behind the words that announce it."""

    verb: str
    place: int
    sign: str


def wish_points(unit: Unit, behind: Sequence[Unit], near: Sequence[Unit], cast: Cast) -> Iterator[Point]:
    """A point for every wish of theirs that the unit tells, or announces for the unit behind it.

    Args:
        near: units before and behind it, which may tell what its figure counts: "nobody waits more than eight".
    """
    yield from _told_before(unit, behind)
    labelled = () if _stands_so(unit, behind) else _labelled(unit)
    for wish in (*_wishes(unit), *labelled):
        source, words = unit, unit.words[wish.place :]
        if not _stripped(words) and behind and _follows(behind[0], unit):
            source, words = behind[0], tuple(_over_aside(behind[0].words))
        if len(_stripped(words)) >= _LEAST:
            words = (*words, *_measured(words, near))
            for point in _points(unit, source, wish, words):
                yield replace(point, speaker=_wisher(unit, wish, cast))


def _measured(words: Words, near: Sequence[Unit]) -> Words:
    """The "minutes" that a wish for "no more than eight" lacks, where those near it measure in nothing else."""
    lows = [word.low for word in words]
    if words[-1].tag != "NUM" or lows[-2:-1] not in (["than"], ["over"]) or _MEASURES & set(lows):
        return ()
    told = {
        word.low: word
        for unit in near
        for before, word in pairwise(unit.words)
        if before.tag == "NUM" and word.low in _MEASURES
    }
    return tuple(told.values()) if len(told) == 1 else ()


def _stands_so(unit: Unit, behind: Sequence[Unit]) -> bool:
    """ "(His ask:) repeat incidents = 34% of tickets, wants 15": a thing and how it stands, neither of which is wished."""
    words = unit.words
    if words[0].tag == "NUM":
        return not unit.first
    named = full_phrase_end(words) == len(words)
    return named and bool(behind) and behind[0].label == unit.label and behind[0].words[0].tag == "NUM"


def _told_before(unit: Unit, behind: Sequence[Unit]) -> Iterator[Point]:
    """What only the words behind it call a wish: "rooms ready by two is the dream", "no late buses - that's all she asks"."""
    words = unit.words
    near = range(max(_LEAST, len(words) - _TAIL_REACH), len(words))
    end = next((place for place in near if _calls_wish(words[place:])), 0)
    if not end and behind and _follows(behind[0], unit) and _calls_wish(behind[0].words):
        end = len(words)
    told = words[:end]
    if end and unit.who != "I" and told[0].low != "what" and not _of_whom(told):
        yield from _points(unit, unit, _Wish("want", 0, "wish-before"), told)


def _of_whom(words: Words) -> bool:
    """Are the words of somebody, who did or wants this: "I said a small team was the goal"?"""
    return any(word.tag.rstrip("+") in ("I", "WE", "THEY", "YOU") for word in words)


def _calls_wish(words: Words) -> bool:
    """ "Is the dream", ", that's all she asks for", ", her big ask", "her hope", "would make him happy"."""
    if len(words) > _TAIL_REACH:
        return False
    comma = words[0].text == ","
    words = words[comma:]
    pointed = bool(words) and words[0].tag == "DEM"
    linked = any(word.tag in ("BE", "DEM+") for word in words[pointed : pointed + 1])
    words = words[pointed + 1 :] if linked else words
    while len(words) > 1 and words[-1].low in _BEHIND_TAIL:
        words = words[:-1]
    if words and words[-1].low == "about" and base_of(words[-2].low if words[1:] else "") == "care":
        words = words[:-1]
    low = [word.low for word in words]
    if not words or not _MINE.isdisjoint(low):
        return False
    if low[-1] == "happy":
        return "make" in low[:3] and "would" in low[:2]
    if any(word.tag not in _TAIL_TAGS and word.low not in _IN_TAIL for word in words[:-1]):
        return False
    if low[-1] in _WISHES or low[-1] == "rule":
        return words[0].tag == "POSS" or (linked and words[0].tag in ("DET", "N"))
    wished = base_of(low[-1]) in _WISHING | _ASKING or low[-1] == "after"
    theirs = any(word.tag.startswith("THEY") for word in words)
    return wished and theirs and (linked or comma) and low[0] in ("what", "all", "the")


def _over_aside(words: Words) -> Words:
    """What follows ", is" in "and she said it twice, is that no picker works alone", behind "what she wants,"."""
    if words[0].tag != "CONJ":
        return words
    near = range(1, min(len(words), _ASIDE_REACH))
    return next((words[i + 1 :] for i in near if words[i].tag == "BE" and words[i - 1].text == ","), words)


def _follows(behind: Unit, unit: Unit) -> bool:
    """Does nothing that is held back stand between them?"""
    return behind.passage.start - unit.passage.end <= _GAP


def _wisher(unit: Unit, wish: _Wish, cast: Cast) -> str:
    """The interviewer who is named before the wish, or whose line it is; "" where none is."""
    named = [word.low for word in unit.words[: wish.place] if word.low in cast.readers]
    return named[0] if named else labelled_reader(unit, cast)


def _labelled(unit: Unit) -> Iterator[_Wish]:
    """The wish that the label of the unit's line announces: "What she want: ...", "What Madam is after: ..."."""
    label = tag_text(unit.label)
    if any(word.tag.rstrip("+") in ("I", "WE") for word in label):
        return
    if any(
        base_of(word.low) in _WISHING or word.low in _WISHES or (word.low == "after" and place)
        for place, word in enumerate(label)
    ):
        yield _Wish("want", 0, "wish-label")
        return
    place = next((place for place in range(len(label)) if _is_foremost(label, place)), 0)
    if place and unit.first and label[place].low not in _FEARS:
        yield _Wish("want", 0, f"wish-thing-{label[place - 1].low}")


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
        elif base in _REACHING and _is_what(words, place) and _is_theirs(unit, place):
            yield _Wish("want", _behind_is(words, place), "wish-want")
        elif word.low in _WISHES and _is_named(words, place):
            yield _Wish("want", _over_scope(words, place + 1), f"wish-noun-{word.low}")
        elif _is_foremost(words, place):
            yield _Wish("want", _over_scope(words, place + 1), f"wish-thing-{words[place - 1].low}")
        elif (
            word.low == "after"
            and place
            and words[place - 1].tag in ("BE", "THEY+")
            and _is_theirs(unit, place)
        ):
            yield _Wish("want", _behind_is(words, place), "wish-after")
        elif word.low in _MATTERING and (that := _behind_mattering(words, place)):
            yield _Wish("want", that, "wish-noun-priority")
        elif word.low in _EAGER and (led := _behind_eager(unit, place)):
            yield _Wish("want", led, "wish-eager")


def _behind_eager(unit: Unit, place: int) -> int:
    """Where what is wished begins behind "she's keen", "he is dead set on"; 0 where nobody of them is so."""
    words = unit.words
    first = place - (words[place - 1].low in _EAGERLY) if place else 0
    leads = words[place + 1 : place + 2]
    if not leads or leads[0].low not in _TO_WISHED or not first:
        return 0
    if words[first - 1].tag not in ("BE", "THEY+", "ADV") or not _is_theirs(unit, first):
        return 0
    thing = leads[0].low == "on" or (
        leads[0].low == "for" and all(word.low != "to" for word in words[place + 2 :])
    )
    return place + 1 + thing


def _behind_mattering(words: Words, place: int) -> int:
    """Where "that" stands of "for her it is more important that", "it matters to him that"; 0 where it is not theirs."""
    near = range(place + 1, min(len(words), place + 1 + _THAT_REACH))
    that = next((at for at in near if words[at].low == "that"), 0)
    tags = {word.tag.rstrip("+") for word in words[:that]}
    theirs = "THEY" in tags or any(word.low in ("him", "her") for word in words[:that])
    return that if theirs and tags.isdisjoint(("I", "WE", "NEG")) else 0


def _is_foremost(words: Words, place: int) -> bool:
    """ "Main thing", "big push": what stands for a wish where it comes first with them."""
    return place > 0 and words[place].low in _THINGS and words[place - 1].low in _FOREMOST


def _is_theirs(unit: Unit, place: int) -> bool:
    """Does the verb at a place have one of them, or nobody, for its subject?"""
    words = unit.words
    for at in range(place - 1, max(-1, place - 1 - _SUBJECT_REACH), -1):
        tag = words[at].tag.rstrip("+")
        if tag == "THEY":
            return True
        if tag in ("I", "WE"):
            return unit.who == "THEY"
        if words[at].low == "him" and words[place].tag == "VG":  # "and him wanting nobody stuck"
            return True
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


def _is_what(words: Words, place: int) -> bool:
    """Does "what" open the clause of the verb at a place: "and what she will reach is"?"""
    return any(word.low == "what" for word in words[max(0, place - _SUBJECT_REACH) : place])


def _clause_behind(words: Words) -> bool:
    """ "Until Christmas, a person who calls waits under two minutes" behind "what she wants", with no "is"."""
    end = noun_phrase_end(words, 1) if words and words[0].tag == "PREP" else 0
    return 1 < end < len(words) - 1 and words[end].text == ","


def _over_scope(words: Words, place: int) -> int:
    """The place behind "for the year is", "on his mind:", "of theirs is", "no. 1", and behind "for her" where no more
    follows."""
    while place < len(words) and words[place].low in _RANKS:
        place += 1
    near = range(place, min(len(words), place + _IS_REACH))
    end = next((at for at in near if words[at].tag == "BE" or words[at].text in (":", "=")), -1)
    if end < 0 and words[place:] and words[place].low in ("for", "on", "with", "of"):
        whose = words[place + 1 :]
        alone = len(whose) == 1 or (whose and noun_phrase_end(whose) == len(whose))
        return len(words) if alone else place
    return end + 1 if end >= 0 else place


def _stripped(words: Words) -> Words:
    while words and (words[0].low in _LEADS or words[0].tag in ("ADV", "UH")):
        words = words[1:]
    return words


def _points(unit: Unit, source: Unit, wish: _Wish, words: Words) -> Iterator[Point]:
    rest = _stripped(words)
    supposed = starts(rest, ("it",)) and starts(rest[1:], ("if", "when"))
    if supposed:  # "she'd love it if no queue was longer"
        rest = rest[2:]
    stated = (
        supposed
        or any(word.low == "that" for word in words[: len(words) - len(rest)])
        or _clause_behind(rest)
    )
    if stated and rest[0].tag == "WE" and len(rest) > _LEAST:
        yield from _ours(source, wish, _scene_last(rest[1:]))
        return
    if stated and (_is_pronoun(words) or rest[0].tag == "SUB"):  # "that cut in half", "that if a box is torn"
        return
    end, more = and_that(_as_wished(rest))
    found = _wanted(_scene_last(rest[:end]) if stated else rest[:end], stated=stated)
    if found is None:
        return
    text, shape = found
    if more and (second := _wanted(_scene_last(more), stated=True)):
        text = f"{text} and {second[0]}"
    wanted = tuple(tag_text(text))
    if shape == "thing" and wish.sign.startswith("wish-thing") and any(word.tag == "VG" for word in wanted):
        return  # "main thing on his mind: casks coming back with no label"
    behind = "wish-behind" if source is not unit else "wish-here"
    yield from _told(source, wish, text, {f"wished-{shape}", behind})


def _as_wished(rest: Words) -> Words:
    """The words before how it stands: "nine pass at the first look | today are six only"."""
    ends = (i for i in range(_LEAST, len(rest) - 1) if rest[i].low in NOWADAYS and rest[i + 1].tag == "BE")
    end = next(ends, len(rest))
    return rest[: end - (rest[end - 1].tag == "CONJ")]


def and_that(rest: Words) -> tuple[int, Words]:
    """Where the first of two wishes ends, and the second one: "less plastic | and also that | people can read it"."""
    for place in range(1, len(rest) - _LEAST):
        also = rest[place + 1].low in ("also", "then")
        if rest[place].tag == "CONJ" and rest[place + 1 + also].low == "that":
            return place, rest[place + 2 + also :]
    return len(rest), ()


def _ours(source: Unit, wish: _Wish, rest: Words) -> Iterator[Point]:
    """ "That we in the summer make 48 blades": what they want of all of us, as what they want to do."""
    if (done := _to_do(rest, many=True)) is not None and base_of(rest[0].low) not in _CURIOUS:
        yield from _told(source, wish, done[0], {f"wished-{done[1]}", "wish-here"})


def _told(source: Unit, wish: _Wish, text: str, signs: set[str]) -> Iterator[Point]:
    wanted = tuple(tag_text(text))
    clause = Clause(source._replace(text=text, words=wanted), "THEY", "want", 0, wanted)
    for cut in cuts(clause, wanted, 0, minimum=_LEAST):
        moved = wish.verb == "want" and is_moved(cut.text, wanted)
        told = f"to bring {cut.text}" if moved else cut.text
        yield made(clause, "want", f"{wish.verb} {told}", cut.signs | signs | {wish.sign})


def is_moved(text: str, words: Words) -> bool:
    """ "Pick errors down to 2%", "complaints from 11 a month to 4": a measure that is to move."""
    if words[0].tag == "VG":  # "getting debtor days from 58 to 40"
        return False
    said = {word.low for word in words}
    ranged = "from" in said and said.isdisjoint(("up", "down"))
    if ranged and _RANGE.match(text) and words[0].low not in _COMPARED:
        return True
    end = full_phrase_end(words)
    head = words[noun_phrase_end(words) - 1] if end else None
    due = [word.low for word in words[end + 1 : end + 2]] == ["by"] and end + 3 == len(words)
    moves = (
        0 < end < len(words) and words[end].low in ("up", "down") and not due
    )  # "the first drip up by nine"
    return (
        moves and head is not None and head.nominal and noun_kind(head.low) not in ("pers", "place", "tool")
    )


def _is_pronoun(words: Words) -> bool:
    """Does "that" stand for a thing, with what is to be done to it behind: "that cut in half"?"""
    behind = next((words[i + 1 : i + 3] for i, word in enumerate(words) if word.low == "that"), ())
    return len(behind) > 1 and is_past(behind[0].low) and behind[1].tag in ("PREP", "ADV")


def _scene_last(rest: Words) -> Words:
    """ "Before the next sowing all locations score alike" with its time or place behind what it says."""
    if rest[0].tag != "PREP":
        return rest
    end = noun_phrase_end(rest, 1)
    counts = end < len(rest) and rest[end].tag in ("NUM", "DET", "POSS") and is_verb(rest[end - 1].low)
    if counts and not _somebody_does(
        rest[end:]
    ):  # as in "until the spring release | every character has a sheet"
        end -= 1  # "in the summer window | make 48 blades"
    scene, clause = rest[:end], rest[end:]
    clause = clause[1:] if clause and clause[0].text == "," else clause
    stop = next(
        (
            i
            for i, word in enumerate(clause)
            if word.text == "," or (word.tag in ("SUB", "CONJ") and word.low != "who")
        ),
        len(clause),
    )
    if scene[0].low in ("until", "till"):
        scene = (scene[0]._replace(text="by"), *scene[1:])
    return (*clause[:stop], *scene, *clause[stop:]) if end > 1 and stop > _LEAST else rest


def _somebody_does(clause: Words) -> bool:
    """ "Every character has one voice sheet": a thing, and what it does."""
    thing = full_phrase_end(clause)
    return 0 < thing < len(clause) and _to_do(clause[thing:], many=clause[thing - 1].tag == "NS") is not None


def _wanted(rest: Words, *, stated: bool) -> tuple[str, str] | None:
    """What is wished as "to do it", "a thing" or "a thing to do it", and the shape it was told in; None for no wish.

    Args:
        stated: a "that" stands before it, so that it holds a verb: "that no picker works alone".
    """
    first = rest[0]
    if is_curious(rest) or is_bare_aim(rest):
        return None
    if first.low == "to" and len(rest) > 1:
        return _text(rest), "to"
    if first.low == "for":
        return (_text(rest[1:]), "for-to") if any(word.low == "to" for word in rest[2:]) else None
    if first.low == "if" and len(rest) > _LEAST:
        rest, first = rest[1:], rest[1]
    if first.tag in ("I", "WE", "IT", "YOU", "THEY", "DEM", "PREP") or first.text in "<>":
        return None
    if first.low in _SOMEBODY and has_done(rest[1:]):
        return None
    if first.tag == "VG" and base_of(first.low):
        return f"to {base_of(first.low)} {_text(rest[1:])}", "gerund"
    thing = 1 if first.low in _SOMEBODY else full_phrase_end(rest) or noun_phrase_end(rest)
    if not thing and is_verb(first.low):
        return f"to {_text(rest)}", "bare"
    short = _doer_end(rest)
    if any(_is_going_on(rest[end : end + 2]) for end in (thing, short) if end):
        return None
    must = next((i for i, word in enumerate(rest) if word.low == "must" or word.tag in ("SUB", "P")), 0)
    told = (
        (must,) if must and rest[must].low == "must" else ()
    )  # "returns from the shoe people | must be back"
    for end in dict.fromkeys((thing, short, *((short - 1, _before_verb(rest)) if stated else told))):
        timed = any(
            word.low in ("time", "till", "until") for word in rest[:end]
        )  # "by the time the new berth | opens"
        if (
            0 < end < len(rest)
            and not timed
            and (stated or not _is_done(rest[end]))
            and (doing := _to_do(rest[end:], many=rest[end - 1].tag == "NS"))
        ):
            return f"{_thing(rest[:end])} {doing[0]}", doing[1]
    return (_thing(rest), "thing") if thing else None


def is_curious(rest: Words) -> bool:
    """ "To know more", "to see my chart", "see pages": what is wished of the talk. Not "to see every lamp checked", "to see
    a new bay within three months"."""
    if rest[0].low == "see":
        rest = (rest[0]._replace(text="to", low="to", tag="TO"), *rest)
    if rest[0].low != "to" or len(rest) < _LEAST or rest[1].low not in _CURIOUS:
        return False
    thing = rest[2:]
    end = full_phrase_end(thing) or int(bool(thing) and thing[0].low in _SOMEBODY)
    done = 0 < end < len(thing) and (
        thing[end].tag in ("VN", "VD", "VG", "ADJ") or thing[end].low in ("up", "down")
    )
    short = noun_phrase_end(thing)
    new = short > 0 and thing[0].tag != "DEM" and thing[0].low != "the"
    by_then = new and any(word.tag == "NUM" for word in thing[short:])
    return rest[1].low != "see" or not thing or thing[0].low in ("my", "your") or not (done or by_then)


def is_bare_aim(rest: Words) -> bool:
    """ "To get to 80 by Q3", "to be under 1%": a figure of nothing that is named."""
    if rest[0].low != "to" or len(rest) <= _LEAST or base_of(rest[1].low) not in ("be", "get", "go", "come"):
        return False
    ways = ("to", "down", "up", "back")
    return is_bare_figure(rest[next((i for i in range(2, len(rest)) if rest[i].low not in ways), 2) :])


def has_done(behind: Words) -> bool:
    """ "(Somebody) who's run a clinic", "who has already piloted one": asked of whoever applies, and often why not."""
    low = [word.low for word in behind[:4]]
    if low[:1] == ["who"] and low[1:2] in (["has"], ["have"]):
        low[:2] = ["who've"]
    done = low[1 + (low[1:2] in (["already"], ["actually"])) :][:1]
    return low[:1] in (["who's"], ["who've"]) and any(participle(base_of(verb)) == verb for verb in done)


def _is_done(word: Tagged) -> bool:
    """ "80% of tickets | closed the same day": what is done with a thing, and not what it did."""
    return is_past(word.low) and participle(base_of(word.low)) == word.low != base_of(word.low)


def _before_verb(rest: Words) -> int:
    """Where the verb of a clause stands whose subject is no plain phrase: "overdue above 90 days | should"; 0 for nowhere."""
    end = next((i for i, word in enumerate(rest) if word.tag in ("MOD", "BE", "VZ", "SUB", "P")), 0)
    if end and rest[end].low == "who":
        verbs = [i for i in range(end + 1, len(rest)) if rest[i].finite or rest[i].tag == "MOD"]
        return verbs[1] if len(verbs) > 1 and all(word.text != "," for word in rest[: verbs[1]]) else 0
    return end if end and rest[end].finite else 0


def _is_going_on(words: Words) -> bool:
    """ "New starters | are ringing nine times a day": how it stands, and no wish."""
    return [word.tag for word in words] == ["BE", "VG"]


def is_told_as_clause(rest: Words) -> bool:
    """Is what is wished told as a whole clause: "she wants frames go to the extractor", which needs another form?"""
    first = rest[0]
    if first.tag == "TO" or first.low in ("for", "if"):
        return False
    end = 1 if first.low in _SOMEBODY else _doer_end(rest)
    found = _to_do(rest[end:]) if 0 < end < len(rest) else None
    return found is not None and found[1] not in ("vd", "have")


def _doer_end(rest: Words) -> int:
    """Where a noun phrase ends, before what is only ever a verb, or is one here: "the plate | arrive hot", "no bus |
    leaves early"."""
    end = noun_phrase_end(rest)
    if not 1 < end < len(rest):
        return end
    last, more = rest[end - 1], rest[end]
    acts = _only_acts(last) and more.tag in ("ADJ", "ADV", "DET", "POSS", "OBJ")
    told_how = rest[0].low in _SINGLING and last.tag == "NS" and more.tag == "ADV"
    return end - (rest[end - 2].tag in ("N", "NS") and (acts or told_how))


def _only_acts(word: Tagged) -> bool:
    """A verb that is no noun, whatever stands before it: "arrive"."""
    return word.tag == "N" and is_verb(word.low) and not noun_too(word.low)


def _thing(words: Words) -> str:
    return lower_first(with_article(_text(words), words, "the"))


def _to_do(rest: Words, *, many: bool = False) -> tuple[str, str] | None:
    """A predicate as an infinitive: "must reach the patient" -> "to reach the patient", "is under 15%" -> "to be under
    15%"; None where there is none.

    Args:
        many: who is to do it are several, so that "stay" of "people stay" is a verb.
    """
    place = 0
    while place < len(rest) and rest[place].tag == "ADV" and rest[place].low != "there":
        place += 1
    head = rest[place] if place < len(rest) else None
    more = rest[place + 1 :]
    if head is None:
        return None
    refused = "not " if more and more[0].tag == "NEG" else ""
    more = more[1:] if refused else more
    bound = many and head.low in ("have", "need") and bool(more[1:]) and more[0].tag == "TO"
    if bound:  # "complaints | have to fall"
        return f"{refused}{_text(more)}", "mod-must"
    if head.tag == "MOD" and more:
        able = head.low in ("can", "could") and not refused
        return f"{refused}to {'be able to ' if able else ''}{_text(more)}", f"mod-{head.low}"
    if head.tag == "DO" and refused:
        return f"not to {_text(more)}", "do-not"
    if head.tag == "BE" and not head.low.startswith("be"):
        return f"{refused}to be {_text(more)}", "be"
    is_state = base_of(head.low.removesuffix("n't")) == "be"
    denies = head.tag == "NEG" and head.low != "not" and bool(more) and more[0].tag != "VG"
    if denies and (is_state or base_of(more[0].low)):  # "don't repeat it", "never comes back", "isn't late"
        doing = f"be {_text(more)}" if is_state else f"{base_of(more[0].low)} {_text(more[1:])}"
        return f"{'never' if head.low == 'never' else 'not'} to {doing}", "do-not"
    does = [word.tag for word in more[:2]]
    if (
        head.tag != "HAVE"
        and head.low.endswith("s")
        and does
        in (
            ["TO", "V"],
            ["TO", "BE"],
        )
    ):  # "the nests | to stop being trodden flat"
        return None
    reads_as_verb = head.tag == "NS" and bool(more) and is_verb(base_of(head.low))  # "no picker works alone"
    done = is_past(head.low) and base_of(head.low) == head.low
    if many and done and (not more or more[0].tag in ("PREP", "ADV")):  # "alarms cut by June"
        return None
    reads_as_verb = reads_as_verb or (bool(more) and _only_acts(head))
    reads_as_verb = reads_as_verb or (many and head.tag == "N" and is_verb(head.low))
    if head.tag == "V" and len(more) > 1 and more[0].nominal and more[1].low in ("up", "down"):
        return None  # "the resit | pass rate up"
    if (reads_as_verb or head.tag in ("HAVE", "VZ", "V", "VD")) and base_of(head.low):
        return f"{refused}to {base_of(head.low)} {_text(more)}", head.tag.casefold()
    return None


def _text(words: Sequence[Tagged]) -> str:
    """The words as they stood, with what lay between them."""
    out = ""
    for place, word in enumerate(words):
        gap = " " if place and word.text != "," and word.start != words[place - 1].end else ""
        out += gap + word.text
    return out
