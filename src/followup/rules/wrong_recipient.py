"""wrong-recipient: the greeting names the person who is written to, spelt right."""

from __future__ import annotations

from collections.abc import Iterator

from followup.language.letters import greeted_names
from followup.language.names import TITLES, Name, parse_name
from followup.language.nicknames import other_forms
from followup.language.words import folded
from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule
from followup.rules.examples import letter


def find(message: Message, context: Context) -> Iterator[Violation]:
    people = tuple(parse_name(name) for name in context.to)
    if not people and context.notes is not None:
        people = context.notes.interviewers
    if not people:
        return
    for section in message.of("greeting"):
        for start, end in greeted_names(section.text):
            greeted = section.text[start:end]
            if not any(_is_person(greeted, person) for person in people):
                wanted = ", ".join(person.full for person in people)
                yield message.violation(
                    "wrong-recipient",
                    "error",
                    section.start + start,
                    section.start + end,
                    f"the mail goes to {wanted}; greet them, spelt like this",
                )


def _is_person(greeted: str, person: Name) -> bool:
    """True where every part of the greeted name is part of this person's."""
    words = [folded(word.strip(".,")).removesuffix("'s") for word in greeted.split()]
    title = TITLES.get(words[0]) if words and len(words) > 1 else None
    if title:
        words = words[1:]
        if person.title and title != person.title and {title, person.title} - {"Ms", "Mrs", "Miss", "Mx"}:
            return False
    first = [folded(word) for word in person.first.replace(".", " ").replace("-", " ").split()]
    full = [folded(word) for word in person.full.replace(".", " ").replace("-", " ").split()]
    forms = {*full, *first, *(form for word in full for form in other_forms(word))}
    pieces = [piece for word in words for piece in word.replace("-", " ").split()]
    return bool(pieces) and all(piece in forms or _initial(piece, full) for piece in pieces)


def _initial(piece: str, full: list[str]) -> bool:
    return len(piece) == 1 and any(word.startswith(piece) for word in full)


RULE = Rule(
    id="wrong-recipient",
    severity="error",
    meaning="With --to, or notes that name the interviewer: the greeting names somebody else, or misspells the name.",
    find=find,
    fails=(
        Example(letter(greeting="Hi Maya,"), to=("Priya",)),
        Example(letter(greeting="Hi Pryia,"), to=("Priya Nair",)),
        Example(letter(greeting="Dear Dr. Okafor and Tim,"), to=("Dr Okafor", "Tom")),
        Example(letter(greeting="Dear Mr Okafor,"), to=("Dr Okafor",)),
    ),
    passes=(
        Example(letter(greeting="Dear Ms. Nair,"), to=("Priya Nair",)),
        Example(letter(greeting="Hi all,"), to=("Priya", "Tom")),
        Example(letter(greeting="Dear Zoe,"), to=("Zoë Kravets",)),
        Example(letter(greeting="Hi Liz,"), to=("Elizabeth Moss",)),
    ),
)
