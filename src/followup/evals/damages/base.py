"""What a damage is: one defect put into a good letter, the rest left as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self, TypeVar
from zlib import crc32

from followup.evals.cases import Case
from followup.language.sentences import sentence_spans
from followup.parsing import read_message

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Letter:
    """A reference in pieces. `others` are references of other cases; `case` is its own."""

    case: Case
    subject: str
    greeting: str
    body: tuple[str, ...]
    sign_off: str
    others: tuple[str, ...] = ()

    @classmethod
    def read(cls, case: Case, text: str, others: Sequence[str] = ()) -> Self:
        message = read_message(text)

        def part(name: str) -> str:
            return "\n\n".join(section.text for section in message.sections if section.part == name)

        paragraphs = (
            s.text for s in message.sections if s.part in ("opening", "recap", "closing", "postscript")
        )
        return cls(
            case, part("subject"), part("greeting"), tuple(paragraphs), part("sign_off"), tuple(others)
        )

    @property
    def text(self) -> str:
        subject = f"Subject: {self.subject}" if self.subject else ""
        blocks = [subject, self.greeting, *self.body, self.sign_off]
        return "\n\n".join(block for block in blocks if block.strip())

    def with_body(self, *paragraphs: str) -> Letter:
        return replace(self, body=tuple(p.strip() for p in paragraphs if p.strip()))

    def pick(self, items: Sequence[Item], salt: str = "") -> Item:
        """One of the items, always the same for this letter."""
        return items[crc32(f"{self.case.id}{self.subject}{salt}".encode()) % len(items)]

    def insert(self, sentence: str) -> Letter:
        """The sentence at the end of the recap, or of the only paragraph."""
        place = max(0, len(self.body) - 2)
        paragraphs = list(self.body) or [""]
        paragraphs[place] = f"{paragraphs[place]} {sentence}".strip()
        return replace(self, body=tuple(paragraphs))


@dataclass(frozen=True, slots=True)
class Damage:
    """One kind of defect. `apply` gives the damaged letter, or None where it does not fit this letter."""

    id: str
    meaning: str
    apply: Callable[[Letter], Letter | str | None]


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]
