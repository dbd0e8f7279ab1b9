"""withheld-leak: what must not travel is not said, in no other words either."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from followup.language.lexicon import common_tag, is_first_name
from followup.language.nicknames import other_forms
from followup.language.numbers import find_figures
from followup.language.secrets import topic_stems
from followup.language.stems import FUNCTION_WORDS, content_stems, is_generic, stem
from followup.language.words import folded, tokens
from followup.message import Message, Sentence
from followup.models import Reason, Violation
from followup.notes import Notes
from followup.notes.vocabulary import Vocabulary, read_once
from followup.rules.base import Context, Example, Rule
from followup.rules.examples import letter

_NOTES = """Interviewer: Priya Nair
Role: night shift lead
We talked about the pick-rate board in bay 6.
Strictly between us, Neil is retiring in December."""
#: Weight of shared words, names and figures from which a sentence says what a passage says.
_ENOUGH = 2.0
#: The same for doubts and criticism where nothing in the sentence sounds like either.
_WITHOUT_TOPIC = 3.0


def find(message: Message, context: Context) -> Iterator[Violation]:
    if context.notes is None:
        return
    hidden = tuple(
        (passage.text, passage.reason) for passage in context.notes.passages if passage.reason is not None
    )
    if not hidden:
        return
    secrets = _secrets(hidden, "\n".join(passage.text for passage in context.notes.usable))
    given = _given(context, context.notes)
    for sentence in message.sentences:
        if sentence.part in ("greeting", "sign_off"):
            continue
        marks = _marks(sentence)
        if any(secret.told_by(marks, given) for secret in secrets):
            yield message.violation(
                "withheld-leak",
                "error",
                sentence.start,
                sentence.end,
                "this says what the notes withhold; take the sentence out",
            )


def _given(context: Context, notes: Notes) -> set[str]:
    """Stems of the words of all given fields, and of the people who are written to."""
    people = [name.full for name in notes.interviewers]
    fields = (context.role, context.team, context.sender, notes.role, notes.team, notes.sender, *context.to)
    words = {folded(word.strip(".,()")) for text in (*fields, *people) for word in text.split()}
    return {stem(form) for word in words for form in (word, *other_forms(word))}


class _Secret:
    """The distinctive words, names and figures of one withheld passage, each with its weight."""

    __slots__ = ("marks", "names", "needs_topic", "topic")

    def __init__(self, text: str, reason: Reason, usable: Vocabulary) -> None:
        self.topic = topic_stems(reason)
        self.needs_topic = reason in ("self-doubt", "criticism")
        self.marks: dict[str, float] = {}
        self.names: set[str] = set()
        for item in tokens(text):
            if not item.is_word or item.low in FUNCTION_WORDS or folded(item.low) in usable.words:
                continue
            for key in content_stems([item]):
                if key not in usable.stems and not is_generic(key):
                    self.marks[key] = _weight(item.text, key in self.topic)
                    if is_first_name(item.low) and common_tag(folded(item.low)) is None:
                        self.marks[key] = _ENOUGH
                        self.names.add(key)
        for figure in find_figures(text):
            if not figure.vague and not any(value in usable.figures for value in figure.values):
                self.marks |= {
                    f"#{value:g}": 2.0 if max(figure.values) > 12 else 1.0 for value in figure.values
                }

    def told_by(self, marks: set[str], given: set[str]) -> bool:
        shared = [key for key in marks if key in self.marks and key not in given]
        if not shared:
            return False
        figures = [self.marks[key] for key in shared if key[0] == "#"]
        weight = sum(self.marks[key] for key in shared if key[0] != "#") + max(figures, default=0.0)
        if self.needs_topic and not (marks & self.topic or self.names.intersection(shared)):
            return weight >= _WITHOUT_TOPIC
        if marks & self.topic - set(shared) and (len(figures) < len(shared) or max(figures) > 1):
            weight += 1.0
        return weight >= _ENOUGH


def _weight(word: str, topical: bool) -> float:
    if any(char.isdigit() for char in word):
        return 1.0
    return 1.5 if topical else 1.0


@lru_cache(maxsize=64)
def _secrets(hidden: tuple[tuple[str, Reason], ...], usable: str) -> tuple[_Secret, ...]:
    known = read_once(usable)
    secrets = (_Secret(text, reason, known) for text, reason in hidden)
    return tuple(secret for secret in secrets if secret.marks)


def _marks(sentence: Sentence) -> set[str]:
    found = content_stems(sentence.tokens)
    for figure in find_figures(sentence.text):
        found |= {f"#{value:g}" for value in figure.values}
    return found


RULE = Rule(
    id="withheld-leak",
    severity="error",
    meaning="With notes: says what a withheld passage says.",
    find=find,
    fails=(Example(letter("I heard that Neil retires in December."), notes=_NOTES),),
    passes=(Example(letter("The pick-rate board in bay 6 stayed with me."), notes=_NOTES),),
)
