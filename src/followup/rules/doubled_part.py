"""doubled-part: one greeting, one sign-off, every paragraph once; the readers of a panel included."""

from __future__ import annotations

from collections.abc import Iterator, Set

from followup.language.specifics import specific_words
from followup.language.words import tokens
from followup.message import Message
from followup.models import Violation
from followup.rules.base import CLOSING, RECAP, Context, Example, Rule, letter

#: Paragraphs of fewer words may share all of them by chance.
_SHORTEST = 6
_MARKS = ".,;:!?()\"'“”‘’–—-"
#: Share of words in common from which two paragraphs say the same.
_SAME = 0.8
#: Paragraphs compared with each other; a letter has no more.
_MOST_PARAGRAPHS = 40


def find(message: Message, context: Context) -> Iterator[Violation]:
    for part, name in (("greeting", "greeting"), ("sign_off", "sign-off")):
        for section in message.of(part)[1:]:  # type: ignore[arg-type]
            yield message.violation(
                "doubled-part", "error", section.start, section.end, f"a second {name}; keep one"
            )
    yield from _repeated(message)
    yield from _told_to_another(message, context)


def _repeated(message: Message) -> Iterator[Violation]:
    if len(message.blocks) < 2:
        return
    seen: set[str] = set()
    kept: list[set[str]] = []
    for paragraph in message.blocks:
        words = [word.strip(_MARKS) for word in paragraph.text.casefold().split()]
        if len(words) < _SHORTEST:
            continue
        key = " ".join(words)
        bag = set(words) if len(kept) < _MOST_PARAGRAPHS else set()
        if key in seen or any(_alike(bag, other) for other in kept):
            yield message.violation(
                "doubled-part",
                "error",
                paragraph.start,
                paragraph.end,
                "this paragraph repeats an earlier one; keep it once",
            )
        seen.add(key)
        if bag:
            kept.append(bag)


def _told_to_another(message: Message, context: Context) -> Iterator[Violation]:
    """A recap that another reader gets too: nearly the same words, not merely the same kind of sentence. Where the
    notes hold fewer points than there are readers, a warning."""
    recap = message.of("recap")
    if not recap or not context.others:
        return
    said = " ".join(section.text for section in recap)
    for other in context.others:
        told = " ".join(other.recap)
        if _alike(_words(said), _words(told)) and _alike(
            specific_words(tokens(said)), specific_words(tokens(told))
        ):
            name = other.greeting.rstrip(" ,:!") or "another reader"
            yield message.violation(
                "doubled-part",
                "warning" if _is_short_of_points(context) else "error",
                recap[0].start,
                recap[-1].end,
                f"says what the message “{name}” says; build this one on what this reader said, asked or "
                "showed, or on another point of the notes",
            )
            return


def _is_short_of_points(context: Context) -> bool:
    from followup.notes import find_points

    if context.notes is None:
        return False
    told = {point.passage.id for point in find_points(context.notes)}
    return len(told) <= len(context.others)


def _words(text: str) -> set[str]:
    return {word.strip(_MARKS) for word in text.casefold().split()}


def _alike(one: Set[str], other: Set[str]) -> bool:
    return len(one & other) >= _SAME * max(len(one | other), 1)


RULE = Rule(
    id="doubled-part",
    severity="error",
    meaning="Two greetings, two sign-offs, or a paragraph that comes twice, to two readers of a panel too.",
    find=find,
    fails=(
        Example(letter(greeting="Hi Priya,\n\nDear Priya,")),
        Example(letter(sign_off="Best wishes,\nTom\n\nKind regards,\nTom")),
        Example(letter(f"{RECAP}\n\n{RECAP}")),
        Example(letter(f"{RECAP}\n\n{CLOSING}")),
    ),
    passes=(
        Example(letter(greeting="Dear Priya, dear Lee,")),
        Example(letter(sign_off="Best wishes,\nTom\nNight shift, bay 6")),
    ),
)
