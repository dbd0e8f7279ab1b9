"""What the rules share: a mend, and what stands at a place of a tagged text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from followup.language.inflect import base_of, is_verb
from followup.language.lexicon import common_tag
from followup.language.tagging import Tagged, noun_too


class Mend(NamedTuple):
    """Wrong words, from where a rule looked up to the index `end`, and what English has instead.

    `slight`: a slip of spelling, speech or order, which says nothing against the words around it.
    """

    end: int
    text: str
    slight: bool = False


Words = Sequence[Tagged]
#: Looks at the words from a place on, and with them at what stands before.
Rule = Callable[[Words, int], Mend | None]

#: Tags of those whose deeds the notes tell.
AGENTS = frozenset(("I", "WE"))
#: Tags with which an object begins.
OBJECT = frozenset(("DET", "POSS", "OBJ", "DEM", "NUM"))
#: Tags of what may stand behind a whole phrase; "" is the end of the text.
ENDS = frozenset(("", "P", "CONJ", "PREP", "TO"))
#: The same, with what begins a clause or carries it.
CLOSING = ENDS | {"SUB", "MOD", "VD", "I", "WE"}
TIMES = frozenset(
    "second minute hour day night morning evening week month quarter year shift season term".split()
)
DISTANCES = frozenset("metre meter km mile foot kilometre kilometer".split())
SEASONS = frozenset("spring summer autumn winter fall".split())
#: Words in front of which a clause of one's own begins.
_OPENERS = frozenset("that when because so as if where how and but , since while after before".split())


def low_at(words: Words, place: int) -> str:
    """The word at `place` in small letters; "" outside the text."""
    return words[place].low if 0 <= place < len(words) else ""


def tag_at(words: Words, place: int) -> str:
    return words[place].tag if 0 <= place < len(words) else ""


def noun_at(words: Words, place: int) -> bool:
    """Does a noun stand here? Then the one before it only tells what kind it is."""
    return 0 <= place < len(words) and words[place].nominal


def verb_at(words: Words, place: int) -> str:
    """The verb in its base form at `place`; "" where none is."""
    low = low_at(words, place)
    return low if low.isalpha() and base_of(low) == low and is_verb(low) else ""


def plain_verb_at(words: Words, place: int) -> str:
    """The verb in its base form at `place`, where it is a verb more often than anything else."""
    verb = verb_at(words, place)
    return verb if common_tag(verb) in ("VB", "VBP") and not noun_too(verb) else ""


def opens_clause(words: Words, place: int) -> bool:
    """Does a clause of its own begin here, and no "the label I ...", "what we ..."?"""
    return place == 0 or low_at(words, place - 1) in _OPENERS


def has_clause(words: Words) -> bool:
    """Is there a verb with a subject of its own?"""
    return any(word.finite for word in words)
