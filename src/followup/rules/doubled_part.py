"""doubled-part: one greeting, one sign-off, every paragraph once."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule
from followup.rules.examples import CLOSING, RECAP, letter

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


def _alike(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= _SAME * max(len(one | other), 1)


RULE = Rule(
    id="doubled-part",
    severity="error",
    meaning="Two greetings, two sign-offs, or a paragraph that comes twice.",
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
