"""wrong-recipient: the greeting names the person who is written to, spelt right."""

from __future__ import annotations

from collections.abc import Iterator

from followup.language.greetings import WORD, greeted_names
from followup.language.lexicon import is_first_name
from followup.language.names import HONORIFICS, TITLES, Name, cased, other_forms, parse_name, title_key
from followup.language.proper import looks_personal
from followup.language.slips import is_slip
from followup.language.words import folded
from followup.message import Message
from followup.models import Violation
from followup.notes.vocabulary import vocabulary
from followup.rules.base import Context, Example, Rule, letter

#: Titles of which a person has one.
_CONFLICTING = frozenset(("Mr", "Ms", "Mrs", "Miss", "Dr", "Professor"))
_WOMEN = frozenset(("Ms", "Mrs", "Miss"))
_RESPECT = frozenset(map(folded, HONORIFICS))
#: Letters of a short form.
_SHORTEST = 3
#: Words of a name with its titles: "Frau Dr. Beatrix von Thalmann".
_LONGEST = 5


def find(message: Message, context: Context) -> Iterator[Violation]:
    people = _meant(context)
    if not people:
        yield from _misspelt(message, context)
        return
    for section in message.of("greeting"):
        spans = [_without_salutation(section.text, span, people) for span in greeted_names(section.text)]
        strangers = [
            span
            for span in spans
            if not any(_is_person(section.text[slice(*span)], who) for who in people)
            and not _is_longer(section.text[slice(*span)], people, context)
            and not _is_full_name(section.text[slice(*span)], people, context)
            and not _is_short(section.text[slice(*span)], people, context)
        ]
        if not context.to and len(strangers) < len(spans):
            strangers = [span for span in strangers if not _in_notes(section.text[slice(*span)], context)]
        for start, end in strangers:
            wanted = ", ".join(person.full for person in people)
            yield message.violation(
                "wrong-recipient",
                "error",
                section.start + start,
                section.start + end,
                f"the mail goes to {wanted}; greet them, spelt like this",
            )


def _is_short(text: str, people: tuple[Name, ...], context: Context) -> bool:
    """The beginning of a given name that the notes have as a name of its own: "Raghu" of "Raghunath"."""
    low = folded(text)
    begins = len(low) >= _SHORTEST and any(folded(person.first).startswith(low) for person in people)
    return begins and context.notes is not None and low in vocabulary(context.notes).words


def _is_full_name(text: str, people: tuple[Name, ...], context: Context) -> bool:
    """The given name that the notes have before the family name of somebody who goes by another, "Ian" where
    they say "Macca, real name Ian McAllister"; or more of a name than was read: "Hui Min" of "Tan Hui Min"."""
    notes = folded(context.notes.text) if context.notes else ""
    return any(
        (person.last and f"{folded(text)} {folded(person.last)}" in notes)
        or any(joined in notes for joined in _overlaps(folded(person.full).split(), folded(text).split()))
        for person in people
    )


def _overlaps(known: list[str], greeted: list[str]) -> Iterator[str]:
    """The known name run on by the greeted one, where the last words of the one are the first of the other."""
    for size in range(1, min(len(known), len(greeted))):
        if known[-size:] == greeted[:size]:
            yield " ".join((*known, *greeted[size:]))


def _without_salutation(text: str, span: tuple[int, int], people: tuple[Name, ...]) -> tuple[int, int]:
    """The span from the first word on that is one of these people's, where no name stands before it:
    "Mholweni Thandi" -> "Thandi"."""
    start, end = span
    words = list(WORD.finditer(text, start, end))
    for match in words[1:]:
        ahead = [word for word in words if word.start() < match.start()]
        if any(
            looks_personal(word.group()) or word.group().rstrip(".").casefold() in TITLES for word in ahead
        ):
            break
        if any(_is_person(text[match.start() : end], who) for who in people):
            return match.start(), end
    return span


def _misspelt(message: Message, context: Context) -> Iterator[Violation]:
    """Nobody is known to be the interviewer, and a greeted name is a slip of one that the notes hold."""
    if context.notes is None:
        return
    known = vocabulary(context.notes).words
    names = sorted({folded(word) for name in context.notes.people for word in name.full.split()})
    for section in message.of("greeting"):
        for start, end in greeted_names(section.text):
            for word in WORD.finditer(section.text, start, end):
                low = folded(word.group().strip(".,"))
                if title_key(word.group()) in TITLES:
                    continue
                slips = (name for name in names if is_slip(low, name) and not name.startswith(low))
                meant = low not in known and next(slips, None)
                if meant:
                    yield message.violation(
                        "wrong-recipient",
                        "error",
                        section.start + word.start(),
                        section.start + word.end(),
                        f"the notes spell this name {cased(meant)}; greet them, spelt like this",
                    )


def _meant(context: Context) -> tuple[Name, ...]:
    """Who is written to: the given names, each with the fuller form that the notes have of it, or whom the
    notes name."""
    notes = context.notes
    if not context.to:
        return notes.interviewers if notes is not None else ()
    given = tuple(parse_name(name) for name in context.to)
    alone = {folded(name.full) for name in given if _is_alone(name)}
    known = (*notes.interviewers, *notes.people) if notes is not None else ()
    fuller = [name for name in known if " " in name.full and alone & set(map(folded, name.full.split()))]
    return tuple(dict.fromkeys((*given, *fuller)))


def _is_alone(name: Name) -> bool:
    """A single word, be it the given or the family name."""
    return not (name.title or " " in name.full)


def _is_longer(greeted: str, people: tuple[Name, ...], context: Context) -> bool:
    """The greeting adds a family name to the one word that was given, and no notes know better."""
    words = greeted.split()
    names = [name for name in people if _is_alone(name)]
    named = any(_is_person(word, name) for name in names for word in words)
    return named and len(words) <= _LONGEST and (context.notes is None or _in_notes(greeted, context))


def _in_notes(greeted: str, context: Context) -> bool:
    """A second name beside an interviewer's: the notes may have named a panel without saying so."""
    if context.notes is None:
        return False
    words = [folded(word.strip(".,")) for word in greeted.split()]
    known = vocabulary(context.notes).words
    return all(word in known or word in TITLES for word in words)


def _is_person(greeted: str, person: Name) -> bool:
    """True where every part of the greeted name is part of this person's."""
    words = _plain_words(greeted)
    title = TITLES.get(words[0]) if words and len(words) > 1 else None
    if title:
        words = words[1:]
        if (
            person.title != title
            and {person.title, title} <= _CONFLICTING
            and not {person.title, title} <= _WOMEN
        ):
            return False
    first = [folded(word) for word in person.first.replace(".", " ").replace("-", " ").split()]
    full = [folded(word) for word in person.full.replace(".", " ").replace("-", " ").split()]
    forms = {*full, *first, *(form for word in full for form in other_forms(word))}
    pieces = [piece for word in words for piece in word.replace("-", " ").split()]
    return bool(pieces) and all(
        piece in forms or piece.removesuffix("ji") in forms or _initial(piece, full) or _is_cut(piece, first)
        for piece in pieces
    )


def _plain_words(greeted: str) -> list[str]:
    """The words of a name, folded, without a form of respect behind it: "Hoshino-san", "Elif Hanım"."""
    words = [folded(word.strip(".,")).removesuffix("'s") for word in greeted.split()]
    while len(words) > 1 and words[-1] in _RESPECT:
        del words[-1]
    if words:
        name, hyphen, last = words[-1].rpartition("-")
        words[-1] = name if hyphen and last in _RESPECT else words[-1]
    return words


def _is_cut(piece: str, first: list[str]) -> bool:
    """ "Tom" for Tomasz: a given name of three letters that opens the longer one; "Paul" is not Pauline."""
    return len(piece) == 3 and is_first_name(piece) and any(word.startswith(piece) for word in first)


def _initial(piece: str, full: list[str]) -> bool:
    return len(piece) == 1 and any(word.startswith(piece) for word in full)


RULE = Rule(
    id="wrong-recipient",
    severity="error",
    meaning="With --to, or notes that name the interviewer: the greeting names somebody else, or misspells it.",
    find=find,
    fails=(
        Example(letter(greeting="Hi Maya,"), to=("Priya",)),
        Example(letter(greeting="Hi Pryia,"), to=("Priya Nair",)),
        Example(letter(greeting="Dear Dr. Okafor and Tim,"), to=("Dr Okafor", "Tom")),
        Example(letter(greeting="Dear Mr Okafor,"), to=("Dr Okafor",)),
        Example(letter(greeting="Hi Paul,"), to=("Pauline Roux",)),
    ),
    passes=(
        Example(letter(greeting="Dear Ms. Nair,"), to=("Priya Nair",)),
        Example(letter(greeting="Hi all,"), to=("Priya", "Tom")),
        Example(letter(greeting="Dear Zoe,"), to=("Zoë Kravets",)),
        Example(
            letter(greeting="Hi Ian,"),
            notes="yarn with macca about bay 6 - real name Ian McAllister, everyone calls him Macca",
        ),
        Example(letter(greeting="Hi Hui Min,"), notes="interviewer is Hui Min, Tan Hui Min, about bay 6"),
        Example(
            letter(greeting="Dear Ma'am Cora,"), notes="Only Ma'am Cora was there (Corazon Villaruel), bay 6"
        ),
        Example(letter(greeting="Hi Liz,"), to=("Elizabeth Moss",)),
        Example(
            letter(greeting="Hi Raghu,"), notes="with Raghunath Bose about bay 6, he said pls just Raghu"
        ),
        Example(letter(greeting="Hi Tom,"), to=("Tomasz Wrona",)),
        Example(letter(greeting="Dear Hoshino-san,"), to=("Hoshino",)),
        Example(letter(greeting="Dear Mrs Beatrix Thalmann,"), to=("Beatrix",)),
    ),
)
