"""What we agreed: "we agreed I'd bring two write-ups", "Agreed: start with the smallest site", "deal - one ring first"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from followup.language.inflect import base_of, is_verb
from followup.language.shape import full_phrase_end, with_article
from followup.language.tagging import noun_too, tag_text
from followup.language.tidy import lower_first
from followup.notes.points.base import Point
from followup.notes.points.clause import Clause, Words, is_infinitive
from followup.notes.points.cuts import clause_points, phrase_points
from followup.notes.points.row_labels import labels_agreement
from followup.notes.points.units import Unit

_VERBS = ("BE", "MOD", "HAVE", "DO", "VD", "VZ", "V", "DEM+", "IT+", "I+", "WE+")
#: Verbs of a view that both hold.
_HOLDING = frozenset("say think believe reckon feel find hold know nod".split())
_SEEING = _HOLDING | {"agree", "see"}
_VIEWS = frozenset("view opinion mind meaning page thought opinions wavelength".split())
#: Words in which a view that both hold is announced, and the fewest of one.
_HEAD = 7
_SHORTEST_VIEW = 3
_CLAUSES = frozenset("before after until till when once if while".split())
_LEADS_ON = frozenset("ADV BE IT DEM CONJ P".split())
#: Words in which "that" is looked for before what was agreed.
_LEADING = 4
_PERSONS = ("I", "WE", "THEY", "YOU")


def agreed_points(clause: Clause) -> Iterator[Point]:
    """What "we agreed" is followed by."""
    if clause.verb == "agree" and clause.rest:
        yield from _agreed(clause, clause.rest)


def shared_view(clause: Clause) -> Iterator[Point]:
    """What both held: "we both think the briefing must be on the ramp"."""
    if clause.verb in _HOLDING and any(
        word.low in ("both", "all") for word in clause.unit.words[: clause.at]
    ):
        yield from _shared_view(clause, clause.rest)


def _shared_view(clause: Clause, rest: Words) -> Iterator[Point]:
    """ "we both said the crew should write the sheet": what we saw alike, as a whole clause."""
    rest = rest[1:] if rest and rest[0].low == "that" else rest
    if len(rest) > 4 and any(word.tag in ("MOD", "BE", "VZ", "HAVE") for word in rest):
        for point in clause_points(clause, "agreed", rest, 1, "that ", minimum=5, signs=("shared-view",)):
            text = point.text.removeprefix("that ")
            yield replace(point, text="that " + with_article(lower_first(text), rest))


def views_alike(unit: Unit, behind: Sequence[Unit]) -> Iterator[Point]:
    """What we are told to see alike, in whatever words: "we were all three of the view that ...", "both: the forecast is
    only any good if ...", "where we did agree was ..."; what is announced at the end of the unit stands in the next."""
    place = _alike(unit.words)
    if not place and unit.first and unit.label and _alike(tag_text(unit.label)):
        place = -1
    if not place:
        return
    source, rest = unit, _view(unit.words[max(0, place) :])
    if not rest and behind:
        source, rest = behind[0], _view(behind[0].words)
    if len(rest) < _SHORTEST_VIEW:
        return
    signs = {"alike", "alike-label" if place < 0 else "alike-behind" if source is not unit else "alike-here"}
    for point in _agreed(Clause(source, "WE", "agree", 0, rest), rest, listed=place < 0):
        yield replace(point, signs=point.signs | signs)


def _alike(words: Words) -> int:
    """The place behind the words that tell of a view that both hold; 0 where none do."""
    low = [word.low for word in words]
    shared = next(
        (i for i, word in enumerate(words[:_HEAD]) if word.low in ("both", "all", "same", "agree", "agreed")),
        -1,
    )
    ours = any(word.tag.rstrip("+") == "WE" or word.low in ("both", "us") for word in words[: shared + 2])
    if shared < 0 or not (ours or low[shared] in ("same", "agree", "agreed")):
        return 0
    if any(word.tag == "NEG" for word in words[: shared + 3]):
        return 0
    for place in range(shared, min(len(words), shared + _HEAD)):
        if low[place] in ("that", ":") or (low[place] in ("is", "was") and low[0] in ("where", "what")):
            return place + 1
        if words[place].low in _VIEWS and place + 1 < len(words) and low[place + 1] != "that":
            return place + 1
        if base_of(low[place]) in _SEEING and low[place + 1 : place + 2] != ["that"]:
            return place + 1
    return shared + 1 if len(words) <= shared + 2 else 0


def _view(words: Words) -> Words:
    while words and (
        words[0].low in ("that", "same", ",", ":", "on", "about", "well") or words[0].tag in ("ADV", "UH")
    ):
        words = words[1:]
    return words


def labelled_agreements(unit: Unit) -> Iterator[Point]:
    """What a line labelled "Agreed" says, and "it is agreed that ..."."""
    words = unit.words
    if labels_agreement(unit.label) and len(words) > 2:
        yield from _agreed(Clause(unit, "WE", "agree", 0, words), words, listed=True)
    mind = next(
        (i for i, word in enumerate(words[:-2]) if word.low == "mind" and words[i + 1].low == "that"), 0
    )
    if mind > 1 and words[mind - 1].low in ("one", "a", "same") and words[mind - 2].low in ("of", "the"):
        yield from _shared_view(Clause(unit, "WE", "agree", mind, words[mind + 1 :]), words[mind + 1 :])
    if len(words) > 5 and [word.low for word in words[:4]][::2] == ["it", "agreed"] and words[1].tag == "BE":
        rest = words[4:] if words[3].low == "that" else words[3:]
        yield from clause_points(Clause(unit, "WE", "agree", 0, rest), "agreed", rest, 1, "that ", minimum=4)


def _agreed(clause: Clause, rest: Words, *, listed: bool = False) -> Iterator[Point]:
    """The words as what was agreed: to do something, that somebody would, or on a thing."""
    if rest[0].low == "on":
        yield from phrase_points(clause, "agreed", rest[1:], "on ")
        return
    if rest[0].low == "to" and is_infinitive(rest[1:]):
        yield from clause_points(clause, "agreed", rest, 0, minimum=4)
        return
    rest = _what_was_agreed(rest)
    if (
        len(rest) > 3
        and noun_too(rest[0].low)
        and rest[1].tag in ("N", "NS")
        and any(word.tag == "TO" for word in rest[2:])
    ):
        rest = [rest[0]._replace(tag="N"), *rest[1:]]  # "rest day requests to get an answer"
    if listed and (
        rest[0].tag == "V" or (is_verb(rest[0].low) and rest[1].tag in ("DET", "POSS", "NUM", "PREP"))
    ):
        for point in clause_points(clause, "agreed", rest, 1, "to ", minimum=3):
            yield replace(point, text="to " + lower_first(point.text.removeprefix("to ")))
        return
    if rest[0].tag in _PERSONS and len(rest) > 3 and is_verb(rest[1].low) and rest[1].tag in ("V", "N"):
        for point in clause_points(clause, "agreed", rest, 1, minimum=4, signs=("would-added",)):
            person, _, doing = point.text.partition(" ")
            yield replace(point, text=f"that {person if person == 'I' else person.lower()} would {doing}")
        return
    yield from _settled(clause, rest)


def _what_was_agreed(rest: Words) -> Words:
    """The words behind "that", and behind what only leads to it: "wholeheartedly that", "and it was that"."""
    thats = [i for i, word in enumerate(rest[:_LEADING]) if word.low == "that"]
    leads = thats and all(word.tag in _LEADS_ON or word.low == "that" for word in rest[: thats[-1]])
    return rest[thats[-1] + 1 :] if leads and len(rest) > thats[-1] + 1 else rest


def _before_clause(rest: Words) -> Words:
    """The words before "before", "until", "when": "a walk with the tenants | before the plan is drawn"."""
    stop = next(
        (i for i, word in enumerate(rest) if i and (word.low in _CLAUSES or word.tag == "SUB")), len(rest)
    )
    return rest[:stop]


def _settled(clause: Clause, rest: Words) -> Iterator[Point]:
    """A thing alone ("one ring first"), a thing that is to do something, or a whole clause."""
    end = full_phrase_end(rest)
    if 0 < end < len(rest) - 1 and rest[end].low == "to" and base_of(rest[end + 1].low) == rest[end + 1].low:
        for point in clause_points(clause, "agreed", rest, 0, minimum=4, signs=("should-put",)):
            thing = with_article(lower_first(point.text), rest)
            yield replace(point, text="that " + thing.replace(" to ", " should ", 1))
    elif not any(word.tag in _VERBS and not noun_too(word.low) for word in _before_clause(rest)):
        yield from phrase_points(clause, "agreed", rest, "on ")
    else:
        for point in clause_points(clause, "agreed", rest, 1, "that ", minimum=4, will="would"):
            text = point.text.removeprefix("that ")
            plain = rest[0].tag in ("N", "NS", "ADJ", "VG")
            yield replace(point, text="that " + (with_article(lower_first(text), rest) if plain else text))
