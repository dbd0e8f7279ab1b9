"""What a withheld passage alone says: its distinctive words, names and figures, to find it told again in
other words."""

from __future__ import annotations

from functools import lru_cache

from followup.language.lexicon import common_tag, is_first_name
from followup.language.numbers import find_figures
from followup.language.secrets import sign_stems, topic_stems
from followup.language.stems import FUNCTION_WORDS, content_stems, is_generic, stem
from followup.language.words import folded, tokens
from followup.models import Reason
from followup.notes.base import Notes, Passage
from followup.notes.vocabulary import Vocabulary, read_once

#: Weight of shared words, names and figures from which a sentence says what a passage says.
_ENOUGH = 2.0
#: The same for doubts and criticism where nothing in the sentence sounds like either.
_WITHOUT_TOPIC = 3.0
#: Share of a secret's marks, one of them telling its reason, from which a sentence repeats it.
_COVERED = 0.6
#: Figures above this are rarely shared by chance.
_SMALL_FIGURE = 12
_SOFT: frozenset[Reason] = frozenset(("self-doubt", "criticism"))


class Secret:
    """One withheld passage: stems and figures (`#34`) that no usable passage holds, each with its weight."""

    __slots__ = ("marks", "names", "soft", "topic")

    def __init__(self, text: str, reason: Reason, usable: Vocabulary) -> None:
        self.topic = topic_stems(reason)
        self.soft = reason in _SOFT
        self.marks: dict[str, float] = {}
        self.names: set[str] = set()
        for item in tokens(text):
            if (
                item.is_word
                and not item.low[0].isdigit()
                and item.low not in FUNCTION_WORDS
                and folded(item.low) not in usable.words
            ):
                for key in content_stems([item]):
                    if key not in usable.stems and not is_generic(key):
                        self._mark(key, item.low)
        for figure in find_figures(text):
            if not figure.vague and not any(value in usable.figures for value in figure.values):
                weight = _ENOUGH if max(figure.values) > _SMALL_FIGURE else 1.0
                self.marks |= {f"#{value:g}": weight for value in figure.values}

    def _mark(self, key: str, low: str) -> None:
        known = common_tag(folded(low)) is not None
        if is_first_name(low) and not known:
            self.names.add(key)
        self.marks[key] = _ENOUGH if key in self.names else 1.5 if key in self.topic else 1.0

    def is_told(self, said: set[str], names: set[str], given: set[str]) -> bool:
        """Whether a sentence tells it.

        Args:
            said: stems and figures of the sentence.
            names: stems of what the sentence writes as a name; one that only the secret holds tells it.
            given: stems of given fields and people written to, which tell nothing.
        """
        shared = [key for key in said if key in self.marks and key not in given]
        if not shared:
            return False
        if not names.isdisjoint(shared):
            return True
        figures = [self.marks[key] for key in shared if key[0] == "#"]
        weight = sum(self.marks[key] for key in shared if key[0] != "#") + max(figures, default=0.0)
        if len(shared) >= _COVERED * len(self.marks) and not self.topic.isdisjoint(shared):
            return True
        if self.soft and not (said & self.topic or self.names.intersection(shared)):
            return weight >= _WITHOUT_TOPIC
        if said & self.topic - set(shared) and (len(figures) < len(shared) or max(figures) > 1):
            weight += 1.0
        return weight >= _ENOUGH


def _shows(passage: Passage) -> bool:
    """Whether the words of a passage that is withheld on weak signs show what its reason says."""
    return passage.reason is not None and not sign_stems(passage.reason).isdisjoint(
        stem(token.low) for token in tokens(passage.text) if token.is_word
    )


def secrets(notes: Notes) -> tuple[Secret, ...]:
    """The secrets of the notes that can be told at all; remembered for the next draft of the same notes."""
    hidden = tuple(
        (p.text, p.reason) for p in notes.passages if p.reason is not None and (p.sure or _shows(p))
    )
    return _read(hidden, "\n".join(passage.text for passage in notes.usable)) if hidden else ()


@lru_cache(maxsize=64)
def _read(hidden: tuple[tuple[str, Reason], ...], usable: str) -> tuple[Secret, ...]:
    known = read_once(usable)
    found = (Secret(text, reason, known) for text, reason in hidden)
    return tuple(secret for secret in found if secret.marks)
