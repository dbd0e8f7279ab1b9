"""Message: any e-mail text with its located parts. What the rules read; `parsing.read_message` makes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from followup.language.sentences import sentence_spans
from followup.language.words import Token, count_words, tokens
from followup.models import Draft, Part, Severity, Violation


@dataclass(frozen=True)
class Sentence:
    """One sentence of a judged part; `start` and `end` count code points of the whole message text."""

    text: str
    start: int
    end: int
    part: Part

    @cached_property
    def tokens(self) -> list[Token]:
        """Its tokens, placed in the whole message text."""
        return tokens(self.text, self.start)


@dataclass(frozen=True)
class Section:
    """A stretch of the text that is one part, or one paragraph of it."""

    part: Part
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Message:
    """A whole e-mail.

    `text` is what the caller gave (decoded, BOM dropped, CRLF as LF). `sections` are in the order of the
    text and do not overlap: subject (its value without the label), greeting, body paragraphs (opening, recap,
    closing), sign_off (formula and name), postscript. Text in no section is not judged: the label "Subject:",
    other headers, quoted replies. A second greeting or sign-off is a section too (`doubled-part` sees both).
    """

    text: str
    sections: tuple[Section, ...]

    def of(self, *parts: Part) -> tuple[Section, ...]:
        """All sections of these parts, in the order of the text."""
        return tuple(section for section in self.sections if section.part in parts)

    def first(self, part: Part) -> Section | None:
        return next((section for section in self.sections if section.part == part), None)

    @cached_property
    def paragraphs(self) -> tuple[Section, ...]:
        """The body paragraphs: opening, recap and closing, without a postscript."""
        return self.of("opening", "recap", "closing")

    @cached_property
    def words(self) -> int:
        """Words of the body: what stands between greeting and sign-off, a postscript included."""
        return sum(count_words(s.text) for s in self.of("opening", "recap", "closing", "postscript"))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences of every judged section, the greeting and the sign-off included."""
        return tuple(self._sentences())

    @cached_property
    def draft(self) -> Draft:
        """The same as parts; body paragraphs between opening and closing are cut into recap sentences."""

        def whole(part: Part) -> str:
            return "\n\n".join(section.text for section in self.of(part))

        recap = tuple(s.text for s in self.sentences if s.part == "recap")
        return Draft(
            subject=whole("subject"),
            greeting=whole("greeting"),
            opening=whole("opening"),
            recap=recap,
            closing="\n\n".join(filter(None, (whole("closing"), whole("postscript")))),
            sign_off=whole("sign_off"),
        )

    def violation(self, rule: str, severity: Severity, start: int, end: int, message: str) -> Violation:
        """A breach at `text[start:end]`; its part is that of the section it starts in."""
        part = next((s.part for s in self.sections if s.start <= start < max(s.end, s.start + 1)), None)
        return Violation(
            rule=rule,
            severity=severity,
            part=part,
            message=message,
            excerpt=self.text[start:end],
            start=start,
            end=end,
        )

    def _sentences(self) -> Iterator[Sentence]:
        for section in self.sections:
            for start, end in sentence_spans(section.text):
                yield Sentence(
                    section.text[start:end], section.start + start, section.start + end, section.part
                )
