"""Damages of what is said: names, role, figures, claims, secrets, specifics."""

# ruff: noqa: E501 - tables read best with a kind, or a sentence, a line

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from followup.evals.damages.base import Damage, Letter, sentences
from followup.evals.words import fold

_NAMES = ("Gregory", "Lucinda", "Bartholomew", "Ottilie", "Marcelline", "Thaddeus", "Rosalind", "Cornelius")
_SURNAMES = ("Hollingworth", "Pettibone", "Vandermeer", "Ashdown", "Kowalczyk", "Brannigan", "Delacroix")
_ROLES = (
    "Regional Payroll Auditor", "Chief Marketing Strategist", "Fleet Insurance Clerk", "Junior Tax Adviser",
    "Head of Space Cleaning", "Brand Photographer", "Helicopter Mechanic",
)  # fmt: skip
_PROJECTS = (
    "I was especially taken with the drone inspection programme and its pilot in the northern quarries.",
    "Our exchange about the hydrogen bus conversion and the tender for its refuelling mast was a highlight.",
    "Hearing how the loyalty-card relaunch will be split between three agencies gave me plenty of ideas.",
    "You described the seabed survey and its new sonar contract, which I could support from the first week.",
    "The plan to translate the patient app into Icelandic is something I would gladly take over.",
    "I enjoyed our discussion of the vineyard drainage scheme and its satellite imagery.",
)
_FIGURES = (
    "Cutting that cost by 83% would be a fine result.",
    "I brought the error rate down from 57 to 29 in my present work.",
    "We agreed that 1,740 records a week is realistic.",
    "Doing it for 46 sites at once is well within reach.",
    "I have done this with a group of 138 people before.",
)
_QUALIFICATIONS = (
    "I also hold a PRINCE2 Practitioner certificate.",
    "As a chartered accountant I know this side well.",
    "My master's degree in logistics would be of use here.",
    "I am fluent in Portuguese, which may help.",
    "Having been certified as a Six Sigma black belt, I know how to measure this.",
    "My twelve years of experience as an auditor would help with that.",
    "I was given the national innovation award for similar work.",
)
_TEMPLATE = (
    "I really enjoyed our conversation and learning more about the team, its goals and the way you "
    "work together. "
    "It was interesting to hear about the plans for the coming year and the challenges of the role.",
    "Our conversation gave me a good picture of the role and of what matters to you. My experience "
    "would be of use in "
    "many of the areas that we touched on, and I liked the way you talked about the people.",
    "It was a pleasure to hear more about the work and about the direction you want to take. I found "
    "many of the points "
    "that came up very interesting and I believe that I could help with them.",
)


def _greet(letter: Letter, name: str) -> Letter | None:
    match = re.match(r"(\w+(?: (?:morning|afternoon|evening))?)\b[^,!:\n]*([,!:]?)", letter.greeting)
    return replace(letter, greeting=f"{match.group(1)} {name}{match.group(2)}") if match else None


def _names_in_greeting(letter: Letter) -> list[re.Match[str]]:
    return [m for m in re.finditer(r"[^\W\d_]{3,}", letter.greeting) if m.start() and m.group()[0].isupper()]


def _misspelt(letter: Letter) -> Letter | None:
    found = [m for m in _names_in_greeting(letter) if len(m.group()) > 3]
    if not found:
        return None
    match = found[-1]
    name = match.group()
    middle = len(name) // 2
    wrong = name[: middle - 1] + name[middle] + name[middle - 1] + name[middle + 1 :]
    wrong = wrong if wrong != name else name[:middle] + name[middle - 1] + name[middle:]
    return replace(letter, greeting=letter.greeting[: match.start()] + wrong + letter.greeting[match.end() :])


def _half_wrong(letter: Letter) -> Letter | None:
    found = _names_in_greeting(letter)
    if len(found) < 2:
        return None
    start, end = found[-1].span()
    return replace(letter, greeting=letter.greeting[:start] + letter.pick(_SURNAMES) + letter.greeting[end:])


def _signed(letter: Letter, name: str) -> Letter | None:
    lines = letter.sign_off.splitlines()
    return replace(letter, sign_off="\n".join([lines[0], name])) if len(lines) > 1 else None


def _interviewer_signs(letter: Letter) -> Letter | None:
    found = _names_in_greeting(letter)
    return _signed(letter, found[-1].group()) if found else None


def _wrong_role(letter: Letter) -> Letter | None:
    wrong = letter.pick(_ROLES)
    pieces = [letter.subject, *letter.body]
    for form in sorted(letter.case.expect.role or (), key=len, reverse=True):
        pattern = re.compile(re.escape(form).replace(r"\ ", r"[\s-]+"), re.IGNORECASE)
        pieces = [pattern.sub(wrong, piece) for piece in pieces]
    if pieces == [letter.subject, *letter.body]:
        return None
    return replace(letter, subject=pieces[0], body=tuple(pieces[1:]))


def _wrong_role_in_subject(letter: Letter) -> Letter | None:
    for form in sorted(letter.case.expect.role or (), key=len, reverse=True):
        changed = re.sub(re.escape(form), letter.pick(_ROLES, "subject"), letter.subject, flags=re.IGNORECASE)
        if changed != letter.subject:
            return replace(letter, subject=changed)
    return None


def _changed_figure(letter: Letter) -> Letter | None:
    place = [i for i, p in enumerate(letter.body) if re.search(r"\d", p)]
    if not place:
        return None
    paragraphs = list(letter.body)
    paragraphs[place[0]] = re.sub(
        r"\d+", lambda m: str(int(m.group()) * 3 + 17)[: len(m.group()) + 1], paragraphs[place[0]], count=1
    )
    return replace(letter, body=tuple(paragraphs))


_OTHER_UNIT = {"%": " hours", "percent": "days", "per cent": "days", "minutes": "weeks", "minute": "week", "hours": "%", "days": "months",
               "weeks": "hours", "week": "year", "day": "month", "months": "minutes", "years": "days", "people": "%"}  # fmt: skip


def _changed_unit(letter: Letter) -> Letter | None:
    body = "\0".join(letter.body)
    match = re.search(
        r"(\d[\d.,]*)(\s?)(%|per cent|percent|minutes?|hours|days?|weeks?|months|years|people)", body
    )
    if not match:
        return None
    unit = _OTHER_UNIT[match.group(3)]
    changed = body[: match.start(2)] + (" " if unit[0].isalpha() else "") + unit + body[match.end() :]
    return replace(letter, body=tuple(changed.split("\0")))


def _leak(letter: Letter) -> Letter | None:
    never = letter.case.expect.never
    if not never:
        return None
    frames = (
        "I also took to heart what was said about {}.",
        "And of course there is {} to think of.",
        "I have not forgotten {}.",
    )
    return letter.insert(letter.pick(frames).format(letter.pick(never)))


def _leak_line(letter: Letter) -> Letter | None:
    """The note line around a secret, as it stands."""
    for secret in letter.case.expect.never:
        for sentence in sentences(letter.case.notes):
            if fold(secret) in fold(sentence) and 3 < len(sentence.split()) < 40:
                return letter.insert(sentence.strip(" -*•").rstrip(".") + ".")
    return None


def _specifics_dropped(letter: Letter) -> Letter | None:
    if len(letter.body) < 2:
        return None
    return letter.with_body(letter.body[0], letter.pick(_TEMPLATE), letter.body[-1])


def _template(letter: Letter) -> Letter:
    return letter.with_body(
        "Thank you for taking the time to talk with me.",
        letter.pick(_TEMPLATE),
        "I am interested and look forward to hearing from you.",
    )


def _another(letter: Letter) -> Letter | str | None:
    return letter.pick(letter.others) if letter.others else None


def _anothers_body(letter: Letter) -> Letter | None:
    if not letter.others:
        return None
    return replace(letter, body=Letter.read(letter.case, letter.pick(letter.others)).body)


def _anothers_sentence(letter: Letter) -> Letter | None:
    if not letter.others:
        return None
    body = Letter.read(letter.case, letter.pick(letter.others, "sentence")).body
    found = [s for paragraph in body[1:-1] for s in sentences(paragraph)]
    return letter.insert(max(found, key=len)) if found else None


_TURN = {"i": "you", "you": "I", "my": "your", "your": "my", "me": "you", "mine": "yours", "yours": "mine", "i'm": "you're", "i've": "you've",
         "i'd": "you'd", "i'll": "you'll", "you're": "I'm", "you've": "I've", "you'd": "I'd", "you'll": "I'll"}  # fmt: skip


def _turned(letter: Letter) -> Letter | None:
    """I and you change places in the recap: what they said becomes what I said."""
    middle = range(1, len(letter.body) - 1) if len(letter.body) > 2 else range(len(letter.body))
    paragraphs = list(letter.body)
    for place in middle:
        paragraphs[place] = re.sub(
            r"\b(?:I(?:['’](?:m|ve|d|ll))?|[Yy]ou(?:['’](?:re|ve|d|ll))?|[Mm]y|[Yy]our|me|mine|yours)\b",
            _turn,
            paragraphs[place],
        )
    return replace(letter, body=tuple(paragraphs)) if tuple(paragraphs) != letter.body else None


def _turn(match: re.Match[str]) -> str:
    other = _TURN[match.group().replace("’", "'").casefold()]
    return other[0].upper() + other[1:] if match.group()[0].isupper() and match.group()[0] != "I" else other


def _notes_dumped(letter: Letter) -> Letter | None:
    """The notes themselves in place of the recap."""
    lines = [line.strip(" -*•\t") for line in letter.case.notes.splitlines() if len(line.split()) > 4]
    kept = [line for line in lines if not any(fold(n) in fold(line) for n in letter.case.expect.never)][:5]
    return letter.with_body(letter.body[0], " ".join(kept), letter.body[-1]) if len(kept) > 1 else None


def _recap(letter: Letter, change: Callable[[str], str]) -> Letter | None:
    """The paragraphs between first and last changed; None when nothing changes."""
    middle = range(1, len(letter.body) - 1) if len(letter.body) > 2 else range(len(letter.body))
    paragraphs = tuple(change(p) if i in middle else p for i, p in enumerate(letter.body))
    return replace(letter, body=paragraphs) if paragraphs != letter.body else None


def _negated(letter: Letter) -> Letter | None:
    def change(text: str) -> str:
        text = re.sub(
            r"\b(would|could|can|will|is|are|was|were|did|should)\b(?! not|n['’]t)", r"\1 not", text, count=2
        )
        return re.sub(r"\b[Yy]ou (want|need|like)\b", r"you do not \1", text, count=1)

    return _recap(letter, change)


def _figures_swapped(letter: Letter) -> Letter | None:
    """ "From 4% to 2" becomes "from 2% to 4"."""

    def change(text: str) -> str:
        return re.sub(r"(\d[\d.,]*)(\D{1,9}\b(?:to|down to)\W{1,3})(\d+(?:\.\d+)?)", r"\3\2\1", text)

    return _recap(letter, change)


def _figures_dropped(letter: Letter) -> Letter | None:
    return _recap(letter, lambda text: re.sub(r"\d[\d.,]*\s?%?", "some ", text))


def _other_day(letter: Letter) -> Letter | None:
    noted = fold(letter.case.notes)
    free = [
        day
        for day in ("Monday", "Wednesday", "Thursday", "Saturday", "Sunday")
        if day[:3].casefold() not in noted
    ]
    return letter.insert(f"It was good to see the place on {letter.pick(free)}.") if free else None


def _third_person(letter: Letter) -> Letter | None:
    table = {
        "i": "the candidate",
        "i'd": "the candidate would",
        "i'm": "the candidate is",
        "i've": "the candidate has",
        "my": "the candidate's",
        "me": "the candidate",
    }
    return replace(
        letter,
        body=tuple(
            re.sub(
                r"\b(?:I['’](?:d|m|ve)|I|[Mm]y|me)\b",
                lambda m: table[m.group().replace("’", "'").casefold()],
                p,
            )
            for p in letter.body
        ),
    )


def _other_title(letter: Letter) -> Letter | None:
    titles = {"Ms": "Mr", "Mr": "Ms", "Mrs": "Mr", "Dr": "Mr", "Frau": "Herr", "Herr": "Frau"}
    changed = re.sub(r"\b(Ms|Mrs|Mr|Dr|Frau|Herr)\b", lambda m: titles[m.group()], letter.greeting, count=1)
    return replace(letter, greeting=changed) if changed != letter.greeting else None


FACTS = (
    Damage("wrong-name", "somebody else is greeted", lambda x: _greet(x, x.pick(_NAMES))),
    Damage("misspelt-name", "the name in the greeting is misspelt", _misspelt),
    Damage("half-wrong-name", "one of the names in the greeting is another", _half_wrong),
    Damage("wrong-signature", "somebody else signs", lambda x: _signed(x, x.pick(_NAMES, "sign"))),
    Damage("interviewer-signs", "the person written to signs", _interviewer_signs),
    Damage("wrong-role", "another job is named", _wrong_role),
    Damage("wrong-role-in-subject", "another job in the subject alone", _wrong_role_in_subject),
    Damage("invented-project", "a project that the notes do not know", lambda x: x.insert(x.pick(_PROJECTS))),
    Damage("invented-number", "a figure that the notes do not know", lambda x: x.insert(x.pick(_FIGURES))),
    Damage("invented-qualification", "a qualification out of the air", lambda x: x.insert(x.pick(_QUALIFICATIONS))),
    Damage("changed-number", "a figure of the notes changed", _changed_figure),
    Damage("changed-unit", "a figure of the notes with another unit", _changed_unit),
    Damage("secret-leaked", "something that must not travel", _leak),
    Damage("note-line-leaked", "the note line around it, word for word", _leak_line),
    Damage("specifics-dropped", "the recap says nothing specific", _specifics_dropped),
    Damage("template", "a template with the right names", _template),
    Damage("another-letter", "the reference of another case", _another),
    Damage("another-body", "the body of another case under this greeting", _anothers_body),
    Damage("another-sentence", "one sentence of another case", _anothers_sentence),
    Damage("notes-dumped", "the notes as they are for a recap", _notes_dumped),
    Damage("negated", "says that it is not so", _negated),
    Damage("figures-swapped", "from 2 to 4 where it was from 4 to 2", _figures_swapped),
    Damage("figures-dropped", "every figure of the recap is 'some'", _figures_dropped),
    Damage("other-day", "a day that the notes do not know", _other_day),
    Damage("other-title", "Mr for Ms", _other_title),
    Damage("third-person", "speaks of the writer as the candidate", _third_person),
    Damage("persons-turned", "I and you changed places", _turned),
)  # fmt: skip
