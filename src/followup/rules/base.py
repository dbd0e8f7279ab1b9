"""What a rule is: a value with an id, a pure search, and its own examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import NamedTuple

from followup.language.acts import spans_of
from followup.language.words import count_words
from followup.message import Message
from followup.models import Evidence, Occasion, Severity, Violation
from followup.notes.base import Notes


class Context(NamedTuple):
    """What a rule may need beside the text. Without `notes` the grounding rules stay silent."""

    notes: Notes | None = None
    to: tuple[str, ...] = ()
    role: str = ""
    team: str = ""
    sender: str = ""
    occasion: Occasion = "thanks"
    max_words: int = 150
    evidence: tuple[Evidence, ...] | None = None


class Example(NamedTuple):
    """A whole message, with what it is checked against, where one sentence cannot show a rule."""

    text: str
    notes: str | None = None
    to: tuple[str, ...] = ()
    occasion: Occasion = "thanks"
    evidence: tuple[Evidence, ...] | None = None


class Rule(NamedTuple):
    """One deterministic check.

    `find` yields a violation for each breach and never raises. `severity` is that of its violations unless
    a violation says otherwise. A `str` example is a sentence, set into a neutral message as part of its
    recap; an `Example` is a whole message.
    """

    id: str
    severity: Severity
    meaning: str
    find: Callable[[Message, Context], Iterator[Violation]]
    fails: tuple[str | Example, ...]
    passes: tuple[str | Example, ...]


_FORMULAS = ("greeting", "sign_off")
_FORMULA_WORDS = 4  # a greeting or sign-off line longer than this says something of its own


def find_act(message: Message, rule: Rule, advice: str) -> Iterator[Violation]:
    """A violation for each act of this rule's name that the sentences of a part perform."""
    said = [s for s in message.sentences if s.part not in _FORMULAS or count_words(s.text) > _FORMULA_WORDS]
    for _, part in groupby(said, key=lambda sentence: sentence.part):
        for start, end in spans_of(rule.id, [(sentence.text, sentence.start) for sentence in part]):
            yield message.violation(rule.id, rule.severity, start, end, advice)
