"""What a rule is: a value with an id, a pure search, and its own examples, which are set into a neutral letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from followup.language.acts import find_spans
from followup.language.words import count_words
from followup.message import Message, Sentence
from followup.models import Draft, Evidence, Occasion, Severity, Violation
from followup.notes.base import Notes


class Context(NamedTuple):
    """What a rule may need beside the text. Without `notes` the grounding rules stay silent; `others` are the
    messages to other readers of the same panel."""

    notes: Notes | None = None
    to: tuple[str, ...] = ()
    role: str = ""
    team: str = ""
    sender: str = ""
    occasion: Occasion = "thanks"
    max_words: int = 150
    evidence: tuple[Evidence, ...] | None = None
    others: tuple[Draft, ...] = ()


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


def judged_parts(message: Message) -> Iterator[list[Sentence]]:
    """The sentences judged for what they ask or say, part by part: all but greetings, names and mere formulas."""
    said = [s for s in message.sentences if s.part not in _FORMULAS or count_words(s.text) > _FORMULA_WORDS]
    for _, part in groupby(said, key=lambda sentence: sentence.part):
        yield list(part)


@lru_cache(maxsize=4)
def _acts(message: Message) -> dict[str, list[tuple[int, int]]]:
    """Spans of all acts in a message, by label; nine rules ask for it one after the other."""
    found: dict[str, list[tuple[int, int]]] = {}
    for part in judged_parts(message):
        for label, spans in find_spans([(sentence.text, sentence.start) for sentence in part]).items():
            found.setdefault(label, []).extend(spans)
    return found


def find_act(message: Message, rule: Rule, advice: str) -> Iterator[Violation]:
    """A violation for each act of this rule's name that the sentences of a part perform."""
    for start, end in _acts(message).get(rule.id, ()):
        yield message.violation(rule.id, rule.severity, start, end, advice)


#: Parts of the neutral letter.
OPENING = "Thank you for taking the time to talk with me on Tuesday about the night shift lead role."
RECAP = "I enjoyed hearing how the pick-rate board in bay 6 brought scanning errors down."
CLOSING = "The role interests me even more now, and I look forward to hearing from you."


def letter(
    recap: str = RECAP,
    *,
    subject: str = "Thank you for the night shift lead interview",
    greeting: str = "Hi Priya,",
    opening: str = OPENING,
    closing: str = CLOSING,
    sign_off: str = "Best wishes,\nTom",
) -> str:
    """A whole e-mail that breaks no rule, with the parts given exchanged; an empty part is left out."""
    parts = (f"Subject: {subject}" if subject else "", greeting, opening, recap, closing, sign_off)
    return "\n\n".join(part.strip() for part in parts if part)


def around(sentence: str) -> str:
    """The neutral letter with a sentence added to its recap."""
    return letter(f"{RECAP} {sentence}")
