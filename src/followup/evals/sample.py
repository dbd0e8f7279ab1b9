"""A draft beside its case: what every scorer looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from followup.checking import check
from followup.errors import UsageError
from followup.evals.cases import Case
from followup.evals.words import Word, figures, fold, specific_words, stems, words
from followup.language.farewells import formula_end
from followup.message import Message, Section
from followup.models import Violation
from followup.notes import Notes, read_notes
from followup.parsing import read_message


@dataclass(frozen=True)
class Sample:
    """One draft of one case. `references` are those that the likeness may use.

    `unreadable` says why the rules could not be applied (a draft in another language), else "".
    """

    case: Case
    text: str
    notes: Notes
    violations: tuple[Violation, ...]
    references: tuple[str, ...] = ()
    unreadable: str = ""

    @cached_property
    def message(self) -> Message:
        return read_message(self.text)

    @property
    def rejected(self) -> bool:
        return bool(self.unreadable) or any(v.severity == "error" for v in self.violations)

    def part(self, *parts: str) -> str:
        """The text of these parts, one section a line."""
        return "\n".join(section.text for section in self.message.sections if section.part in parts)

    @cached_property
    def paragraphs(self) -> tuple[Section, ...]:
        """Body paragraphs, a postscript included."""
        return tuple(s for s in self.message.sections if s.part in _BODY)

    @cached_property
    def body(self) -> str:
        """Everything between greeting and sign-off, paragraphs a blank line apart."""
        return "\n\n".join(section.text for section in self.paragraphs)

    @cached_property
    def closing(self) -> str:
        """The last paragraph of the body, a postscript aside."""
        own = self.message.paragraphs or self.paragraphs
        return own[-1].text if own else ""

    @cached_property
    def blocks(self) -> int:
        """Paragraphs of the body as they are laid out, blank lines between them."""
        found = 0
        end = 0
        for section in self.paragraphs:
            found += not found or "\n\n" in self.message.text[end : section.start].replace(" ", "")
            end = section.end
        return found

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Sentences of the body."""
        return tuple(s.text for s in self.message.sentences if s.part in _BODY)

    @cached_property
    def usable(self) -> str:
        """What the notes hold for use, passages a line each, and the given fields."""
        given = self.case.given
        fields = [*given.to, given.role or "", given.team or "", given.sender or ""]
        return "\n".join([*fields, *(passage.text for passage in self.notes.usable)])

    @cached_property
    def people(self) -> tuple[tuple[str, ...], ...]:
        """Who is written to, each by the single words that name them."""
        listed = self.case.expect.greets or tuple(name.forms for name in self.notes.interviewers)
        words_of = (tuple(fold(" ".join(forms)).replace(".", "").split()) for forms in listed)
        return tuple(tuple(w for w in own if w not in TITLES and len(w) > 1) for own in words_of)

    @cached_property
    def signer(self) -> str:
        """Who signs: as given, as the notes say, else as a reference does with a name that the notes hold."""
        given = self.case.given.sender or self.notes.sender
        held = {word.stem for word in words(self.case.notes)}
        signed = (signature(read_message(reference.text)) for reference in self.case.references)
        return given or next((name for name in signed if held & {word.stem for word in words(name)}), "")

    @cached_property
    def known(self) -> frozenset[str]:
        """Stems of everything a draft may say: usable notes, given fields, accepted forms of the case."""
        return case_stems(self.case, self.usable)

    def figures_of(self, text: str) -> set[str]:
        """The figures of a text that the notes have too."""
        return set(figures(text)) & set(figures(self.case.notes))

    @cached_property
    def specific(self) -> tuple[Word, ...]:
        """Specific words of the body."""
        return tuple(specific_words(self.body))


def signature(message: Message) -> str:
    """The name below a message, "" where there is none."""
    sign_offs = [section.text for section in message.sections if section.part == "sign_off"]
    lines = [line.strip() for line in sign_offs[-1].splitlines() if line.strip()] if sign_offs else []
    if len(lines) > 1:
        return lines[1]
    only = "".join(lines)
    return only[formula_end(only) or 0 :].strip(" ,.")


TITLES = frozenset("mr mrs ms miss mx dr prof professor sir madam ma'am doc doctor".split())
_BODY = ("opening", "recap", "closing", "postscript")


@lru_cache(maxsize=512)
def case_stems(case: Case, usable: str) -> frozenset[str]:
    """Stems of the usable notes and of every form that the case accepts."""
    expect = case.expect
    forms = [form for fact in expect.facts or () for form in (fact.name, *fact.any)]
    return stems([usable, *forms, *(expect.role or ()), *expect.names])


@lru_cache(maxsize=512)
def read_case_notes(case: Case) -> Notes:
    """The notes of a case, read once."""
    return read_notes(case.notes, to=case.given.to, sender=case.given.sender or "")


@lru_cache(maxsize=512)
def released(case: Case) -> tuple[str, ...]:
    """Ids of passages that the reader withholds, but the case does not count among its secrets.

    The labels of a case overrule the reader: a draft is not to blame for the reader's false alarm. A passage
    is released when it holds nothing of `never`, and the case lists its secrets or the passage holds a fact.
    """
    expect = case.expect
    forms = [fold(form) for fact in expect.facts or () for form in fact.any]
    ids = []
    for passage in read_case_notes(case).withheld:
        text = fold(passage.text)
        secret = any(fold(item) in text for item in expect.never)
        if not secret and (expect.never or any(form in text for form in forms)):
            ids.append(passage.id)
    return tuple(ids)


def make_sample(case: Case, text: str, references: Sequence[str] | None = None) -> Sample:
    """Check a draft against the rules and lay it beside its case.

    Args:
        references: e-mails for the likeness instead of those of the case.
    Raises: NotesError when the notes of the case cannot be read.
    """
    notes = read_case_notes(case)
    given = case.given
    violations: tuple[Violation, ...] = ()
    unreadable = ""
    try:
        violations = check(
            text,
            notes=notes,
            to=given.to,
            role=given.role,
            sender=given.sender,
            occasion=given.occasion,
            keep=released(case),
        ).violations
    except UsageError as error:
        unreadable = str(error)
    chosen = tuple(references) if references is not None else tuple(r.text for r in case.references)
    return Sample(case, text, notes, violations, chosen, unreadable)
