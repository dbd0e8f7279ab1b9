"""What may be wrong with a stretch of notes in a letter: each doubt has a name that the judge of points knows."""

from __future__ import annotations

from collections.abc import Iterator

from followup.language.inflect import base_of
from followup.language.mends.base import low_at, tag_at
from followup.language.shape import (
    dangling,
    finite_balance,
    noun_phrase_end,
    plain,
    run_on,
    telegraphic,
)
from followup.notes.points.clause import Clause, Words

LONGEST = 30  # words of a phrase that is read at all
_LONG = 22
_OPEN_ENDS = frozenset("PREP CONJ DET POSS SUB TO BE MOD I WE THEY NEG".split())
_PARTICLES = frozenset("up down out off back over before behind around through".split())
_PARTS = frozenset(("third", "fifth", "quarter", "half"))
_THIRD = frozenset("he she they him her them his their he's she's they're they've their they'd".split())
_LOOSE = frozenset("it that those this them".split())
#: Words that blame or lament.
HARSH = frozenset(
    "shocking shambles mess messy disaster dreadful awful terrible rotten useless hopeless rubbish nightmare chaos "
    "chaotic joke daft stupid ridiculous horrible worst pathetic failing incompetent lazy hate hates hated fault "
    "blame blamed embarrassing disgrace sloppy broken badly weak poor late slow losing lost angry complain complains "
    "complaining moan moaning unhappy furious struggling burnt burned gutted messed fluffed blanked waffled rambled "
    "skiving knackered dodgy crap bloody faff faffing "
    "froze botched flunked bombed stumbled nervous sweating mortified wrong forgot ugh argh".split()
)
#: Words that point to something said before.
_ADDED = frozenset("too also well either though anyway instead still else another other again".split())


def doubts_of(clause: Clause, phrase: Words, balance: int) -> Iterator[str]:
    """Names of what is doubtful about a phrase of the clause.

    Args:
        balance: 1 where the phrase must be a main clause, 0 for a noun phrase or an infinitive.
    """
    if len(phrase) > _LONG:
        yield "long"
    if not _closed(phrase):
        yield "open-end"
    if len(phrase) > 1 and phrase[-1].low in ("them", "it") and phrase[-2].tag == "PREP":
        yield "leans"
    if balance > 0 and phrase[0].tag in ("N", "ADJ") and telegraphic(phrase, 0):
        yield "bare-start"
    verbs = finite_balance(phrase, clause=balance > 0) - balance
    if verbs < 0 or any(
        _is_share(phrase, start) or _stands_beside(phrase, start) for start in range(len(phrase))
    ):
        yield "verb-missing"
    elif verbs:
        yield "verb-over"
    if not plain(phrase):
        yield "odd-marks"
    if dangling(phrase) or _lacks_unit(phrase):
        yield "dangling"
    last = phrase[-1]
    if (
        last.low not in _PARTS
        and len(phrase) > 1
        and last.tag == "ADJ"
        and phrase[-2].tag in ("DET", "POSS", "NUM")
    ):
        yield "bare-adjective"
    if telegraphic(phrase):
        yield "telegraphic"
    if run_on(phrase):
        yield "run-on"
    yield from _of_words(clause, phrase)


def _of_words(clause: Clause, phrase: Words) -> Iterator[str]:
    lows = {word.low for word in phrase}
    if any(word.tag == "UH" for word in phrase):
        yield "filler"
    if _numeral_head(phrase):
        yield "numeral-head"
    if clause.subject != "THEY" and lows & _THIRD:
        yield "third-person"
    if lows & _LOOSE:
        yield "loose"
    if lows & _ADDED:
        yield "added"
    if lows & HARSH:
        yield "harsh"
    if {"whoever", "whatever"} & lows:
        yield "whoever"
    if (
        clause.unit.who == "THEY"
        and clause.unit.passage.speaker
        and lows & {"you", "your", "he", "she", "they"}
    ):
        yield "spoken"
    if any(not word.known and word.text.islower() for word in phrase):
        yield "unknown-word"


def _closed(phrase: Words) -> bool:
    """Does the phrase end on a word that may end one: "the rota out 14 days before", "to begin with"?"""
    last = phrase[-1]
    if len(phrase) > 2 and phrase[-2].tag == "CONJ" and last.tag in ("V", "VD"):
        return False
    if last.low == "otherwise":
        return False
    if last.tag not in _OPEN_ENDS or len(phrase) < 3:
        return last.tag not in _OPEN_ENDS
    behind = phrase[-2]
    if last.low in ("at", "into", "after") and behind.tag in ("VN", "VD"):
        return True
    if last.low == "with":
        return behind.low in ("begin", "start")
    return last.low in _PARTICLES and (behind.nominal or behind.tag in ("V", "VN"))


def _numeral_head(phrase: Words) -> bool:
    """ "the 214 to be under 100": a figure without the noun it counts."""
    return _lacks_unit(phrase) or any(
        word.tag == "NUM"
        and index
        and phrase[index - 1].tag in ("DET", "POSS")
        and noun_phrase_end(phrase, index) == index
        for index, word in enumerate(phrase)
    )


def _is_share(phrase: Words, start: int) -> bool:
    """ "1 in every 12 comes back": does a clause begin here that does not tell of what it is a share?"""
    end = start + 3 + (low_at(phrase, start + 2) == "every")
    shared = low_at(phrase, start + 1) == "in" and tag_at(phrase, start) == tag_at(phrase, end - 1) == "NUM"
    if not shared or len(phrase) <= end or (start and phrase[start - 1].tag != "P"):
        return False
    return phrase[end].finite or base_of(phrase[end].low) in ("come", "go")


def _stands_beside(phrase: Words, start: int) -> bool:
    """ "the talk at handover the one skill a day", "the throwing 7% of bread": does a thing begin here that only stands beside
    another?"""
    if low_at(phrase, start) == "the" and tag_at(phrase, start + 1) == "VG":
        return tag_at(phrase, start + 2) == "NUM"
    beside = start > 1 and phrase[start - 1].nominal and phrase[start - 2].tag == "PREP"
    counts = low_at(phrase, start) == "the" and tag_at(phrase, start + 1) == "NUM"
    return beside and counts and not any(word.finite for word in phrase[start:])


def _lacks_unit(phrase: Words) -> bool:
    """ "Nobody waits more than eight": does a comparison end on a figure whose unit stands nowhere?"""
    return any(_is_bare_measure(phrase, place) for place in range(1, len(phrase)))


def _is_bare_measure(phrase: Words, place: int) -> bool:
    """Is the figure here what is compared with, and the first thing that can be counted: "nobody waits more than | eight"?"""
    bare = phrase[place].tag == "NUM" and phrase[place].low.isalnum()  # not "5%", "3:30"
    if not (bare and phrase[place - 1].low == "than" and tag_at(phrase, place + 1) in ("", "P", "CONJ")):
        return False
    return not any(word.tag in ("NS", "NUM") for word in phrase[:place])
