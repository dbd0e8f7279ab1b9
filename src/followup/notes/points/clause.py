"""Units read as clauses: who does what, and the small steps that all cues share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.language.inflect import base_of, is_past
from followup.language.shape import MASS, full_phrase_end, noun_phrase_end
from followup.language.tagging import Tagged, noun_too
from followup.language.words import tokens
from followup.notes.points.units import Cast, Unit

#: A stretch of tagged words.
Words = Sequence[Tagged]
OPENERS = frozenset(
    "and but so then also anyway plus okay ok oh well yes yeah right first next finally because now".split()
)


#: Verbs of a view that both hold.
HOLDING = frozenset("say think believe reckon feel find hold know nod".split())


class Clause(NamedTuple):
    """A unit read as subject, verb and rest; `subject` is "I", "WE", "THEY" or ""."""

    unit: Unit
    subject: str
    verb: str
    at: int
    rest: Words
    conditional: bool = False
    speaker: str = ""


#: What opens a place or time before the subject: "during the long rains I kept the log".
_SCENES = frozenset("in at on during since over for from after before until by under".split())
#: Under an interviewer's name, "described ..." without a subject is what I answered.
_MY_VERBS = frozenset("tell describe show suggest propose offer give explain walk".split())

#: What somebody was doing who told something.
_TOLD_LONG = frozenset("tell explain describe show say talk".split())


def read_clause(unit: Unit, cast: Cast) -> Clause | None:
    words = unit.words
    place = 0
    while place < len(words) and (
        words[place].low in OPENERS or words[place].tag == "UH" or words[place].text == ","
    ):
        place += 1
    subject, speaker = unit.who if unit.who == "THEY" else "", labelled_reader(unit, cast)
    while (
        place + 1 < len(words)
        and place < 3
        and words[place].tag in ("N", "NS", "NP", "P")
        and words[place + 1].tag in ("THEY", "P")
    ):
        place += 1
    conditional = False
    place = behind_place(words, place)
    if place < len(words):
        tag = words[place].tag
        if tag in ("I", "WE", "THEY") or tag.rstrip("+") in ("I", "WE", "THEY"):
            subject = tag.rstrip("+")
            if unit.who == "THEY" and unit.passage.speaker and subject in ("I", "WE"):
                subject = "THEY"
            if words[place].low in cast.readers:
                speaker = words[place].low
            conditional = words[place].low.endswith(("'d", "'ll"))
            done = _done_behind(words, place)
            if done:  # "I've mentored seven", "she's moved the huddle"
                return Clause(
                    unit,
                    subject,
                    base_of(words[done].low) or words[done].low,
                    done,
                    words[done + 1 :],
                    False,
                    speaker,
                )
            if tag.endswith("+") and not conditional and not _is_wanting(words, place):
                return Clause(unit, subject, "be", place, words[place + 1 :], False, speaker)
            place += 1
            while place < len(words) and (words[place].tag == "THEY" or words[place].low in ("both", "all")):
                place += 1
        elif subject == "THEY" and words[place].tag == "VD" and base_of(words[place].low) in _MY_VERBS:
            subject = ""
        elif unit.who == "I" and words[place].tag in ("VD", "VN"):
            subject = "I"
    while place < len(words) and (words[place].tag == "ADV" or words[place].low in ("both", "all")):
        place += 1
    if place < len(words) and words[place].tag == "MOD":
        conditional = True
        place += 1
        while place < len(words) and words[place].tag == "ADV":
            place += 1
    if place >= len(words):
        return None
    if (
        subject
        and words[place].tag == "BE"
        and place + 1 < len(words)
        and base_of(words[place + 1].low) in _TOLD_LONG
    ):
        place += 1  # "I was telling him about"
        return Clause(
            unit, subject, base_of(words[place].low), place, words[place + 1 :], conditional, speaker
        )
    wanting = subject == "THEY" and _is_wanting(words, place - (words[place].tag == "VG"))
    place += wanting and words[place].tag == "BE"
    verb = base_of(words[place].low) or (words[place].low if words[place].tag == "VD" else "")
    if not verb or (words[place].tag in ("N", "NP", "VG", "PREP", "DET", "POSS") and not wanting):
        return None
    if words[place].tag == "NS" and place:
        return None
    return Clause(unit, subject, verb, place, words[place + 1 :], conditional, speaker)


def _is_wanting(words: Words, place: int) -> bool:
    """Does "is wanting", "'s needing" stand here, as many say for "wants"?"""
    behind = words[place + 1].low if place + 1 < len(words) else ""
    return behind in ("wanting", "needing") and (words[place].tag == "BE" or words[place].low.endswith("'s"))


def _done_behind(words: Words, subject: int) -> int:
    """Where the participle stands behind "I've", "we have since"; 0 where none does. "I've got" has one, and "I have made"."""
    place = subject + 1
    if words[subject].tag.rstrip("+") not in ("I", "WE"):
        return 0
    if not words[subject].low.endswith("'ve"):
        while place < len(words) and words[place].tag == "ADV":
            place += 1
        if place >= len(words) or words[place].low not in ("have", "had"):
            return 0
        place += 1
    while place < len(words) and words[place].tag == "ADV":
        place += 1
    found = (
        place < len(words) - 1
        and words[place].tag in ("VN", "VD")
        and words[place].low not in ("got", "been")
    )
    return place if found else 0


def labelled_reader(unit: Unit, cast: Cast) -> str:
    """The interviewer whose name labels the unit, "Colm: wants a count"; "" where none or several do."""
    named = [word.low for word in tokens(unit.label) if word.low in cast.readers]
    return named[0] if unit.who == "THEY" and named else ""


def behind_place(words: Words, place: int) -> int:
    """Index of the subject behind "in Micro", "at the east lock, ", "since March"; `place` where none stands there."""
    if place < len(words) and words[place].low in _SCENES and words[place].tag in ("PREP", "SUB"):
        named = words[place + 1 : place + 2] and words[place + 1].text[0].isupper()
        end = max(noun_phrase_end(words, place + 1), place + 2 if named else 0)
        end += end < len(words) and words[end].text == ","
        if place + 1 < end < len(words) and words[end].tag in ("I", "WE"):
            return end
    return place


#: Titles before the name of whoever was told something.
_ADDRESSED = frozenset("mr mrs ms dr sir madam ma'am miss prof professor engr shri smt mdm".split())


def skip_listener(rest: Words) -> Words:
    """The words without whom they were said to: "the board" of "her the board", "to them the board"."""
    heard = after(rest, ("to", "with"))
    place = _behind_title(heard)
    while place < len(heard) and (
        (heard[place].tag in ("OBJ", "THEY", "YOU") and not _is_subject(heard, place))
        or (heard[place].low in ("the", "panel", "her", "both", "all", "of") and _listener(heard, place))
    ):
        place += 1
    return heard[place:] if place else rest


def _is_subject(rest: Words, place: int) -> bool:
    """ "She told me | they lose 40 keys a week": a pronoun and what it does."""
    return rest[place].low in ("he", "she", "they") and place + 1 < len(rest) and rest[place + 1].finite


def _behind_title(rest: Words) -> int:
    """Where a titled name ends that stands first: 3 of "Mr. Carrington about the pumps"; 0 of "Mr. Lew's chart"."""
    place = int(bool(rest) and rest[0].low in _ADDRESSED)
    if place and len(rest) > 1 and rest[1].text == ".":
        place += 1
    if not place or place >= len(rest):
        return place
    name = rest[place]
    if name.low.endswith(("'s", "’s")):
        return 0
    return place + (name.tag in ("NP", "N", "THEY") and name.text[0].isupper())


def _listener(rest: Words, place: int) -> bool:
    if rest[place].low == "her":
        return True
    return rest[place].low in ("both", "panel") or (
        place + 1 < len(rest) and rest[place + 1].low in ("panel", "two", "three", "them")
    )


def starts(rest: Words, words: tuple[str, ...]) -> bool:
    return bool(rest) and rest[0].low in words


def after(rest: Words, words: tuple[str, ...]) -> Words:
    return rest[1:] if starts(rest, words) else rest


#: Tags of the subject of a clause within another: "what | she | is after".
_INNER_SUBJECT = ("I", "WE", "THEY", "SUB")
_CLEFT_REACH = 9


def cleft_end(words: Words) -> int:
    """Where the "is" of "what she is chasing is", "the big headache is" stands; 0 where none does."""
    near = range(1, min(len(words), _CLEFT_REACH))
    return next((i for i in near if words[i].tag == "BE" and words[i - 1].tag not in _INNER_SUBJECT), 0)


def states(words: Words, *, past: bool) -> bool:
    """ "every squad talks to two users", "my form went up": a thing and what it does; `past` counts what may be a mere
    participle ("complaints answered")."""
    end = full_phrase_end(words)
    finite = ("VZ", "BE", "HAVE", "MOD", "VD") if past else ("VZ", "BE", "HAVE", "MOD")
    return 0 < end < len(words) and words[end].tag in finite


def named_first(words: Words) -> Words:
    """The words with the one that opens them as a noun where it may be one before another: "quarantine list", "rest day
    requests"."""
    named = len(words) > 1 and words[1].tag == "N" and (noun_too(words[0].low) or words[1].low not in MASS)
    named = named and words[0].tag == "V" and not is_past(words[0].low)  # not "cut the pack"
    return [words[0]._replace(tag="N"), *words[1:]] if named else words


def is_infinitive(phrase: Words) -> bool:
    return (
        bool(phrase)
        and phrase[0].tag in ("V", "DO", "HAVE", "N", "VN")
        and base_of(phrase[0].low) == phrase[0].low
    )


#: Most clauses behind the first one that are read in one unit, and fewest words of one.
_MOST_INNER = 4
_SHORTEST_INNER = 4
_PERSONS = ("I", "WE", "THEY")
_PAST = ("VD", "VN")


#: Verbs behind which somebody's own words stand.
_SAYS = frozenset(("say", "tell", "think", "reckon"))
#: The same for a question or a wish to see something, and what opens what is asked or to be shown.
_ASKS = frozenset(("ask", "want", "have", "wonder"))
_ASKED = frozenset("how what why where did do".split())


class Inner(NamedTuple):
    """A clause, and the signs of what stands before it."""

    clause: Clause
    signs: frozenset[str]


def _is_asked(before: Words, first: Clause | None) -> bool:
    """Is it what they asked, or what was shown, and nothing that I told: "asked me to show how I hold the comb"?"""
    wished = first is not None and first.subject == "THEY" and first.verb in _ASKS
    shown = any(base_of(word.low) in ("show", "ask") for word in before[-3:-1])
    return (wished or shown) and before[-1].low in _ASKED


def _is_said(before: Tagged, first: Clause | None) -> bool:
    """Do their words begin behind this one, so that "we" is not what I did: "he says we handed over late"?"""
    return first is not None and first.subject == "THEY" and base_of(before.low) in _SAYS


def inner_clauses(unit: Unit, first: Clause | None, cast: Cast) -> Iterator[Inner]:
    """Every clause with a subject of its own behind the unit's first one, and what I did that goes on without one:
    "we read the meter at night, found 11 leaks"."""
    words = unit.words
    found = 0
    who = unit.who or (first.subject if first is not None else "")
    for place in range(1, len(words) - _SHORTEST_INNER + 1):
        tag, before = words[place].tag.rstrip("+"), words[place - 1]
        person = tag in _PERSONS and (first is None or place >= first.at)
        who = tag if tag in _PERSONS else who
        goes_on = (
            words[place].tag in _PAST
            and (before.text in (",", ":") or before.tag == "CONJ")
            and who in ("I", "WE")
        )
        if (
            not (person or goes_on)
            or found >= _MOST_INNER
            or (tag != "THEY" and _is_said(before, first))
            or _is_asked(words[:place], first)
        ):
            continue
        clause = read_clause(unit._replace(words=words[place:], first=False), cast)
        if clause is None or (goes_on and clause.subject not in ("", "I")):
            continue
        found += 1
        kind = "inner" if person else "goes-on"
        yield Inner(clause, frozenset((kind, f"{kind}-behind-{before.tag}", f"{kind}-behind-{before.low}")))
