"""A point: one usable fact, turned to the reader, with what speaks for and against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from followup.notes.base import Passage

#: What a point is: their aim, how it stands and what they want instead, news I heard, their very words, my work, what I would do, what I was asked and what I promised
#: to do, a question, a liking, what we agreed, a topic.
Kind = Literal[
    "want",
    "aim",
    "hear",
    "quoted",
    "mine",
    "told",
    "suggested",
    "offer",
    "invited",
    "promised",
    "asked",
    "liked",
    "agreed",
    "topic",
]

#: Kinds that were arranged for later, which after a no nobody can count on.
ARRANGED: frozenset[Kind] = frozenset(("invited", "promised"))


@dataclass(frozen=True, slots=True)
class Point:
    """One usable fact with the passage it stands on.

    `text` is the clause or noun phrase, in note words in plain spelling, already turned to the reader ("you
    want ..."), ready for a frame of its kind. `quote` is an exact substring of the passage. `speaker` is the
    interviewer who said it, as a lower-case name of the notes, where the notes tell. `specific` are its
    words of substance, those that not every thank-you note holds. `signs` say what speaks against the text and
    how it was cut from its clause. `soundness` is the log-odds that a careful reader finds nothing to mend in
    it, `weight` what it is worth in a recap.
    """

    kind: Kind
    text: str
    passage: Passage
    quote: str = ""
    speaker: str = ""
    signs: frozenset[str] = frozenset()
    specific: frozenset[str] = frozenset()
    soundness: float = 0.0
    weight: float = 1.0
