"""Message: any e-mail text with its located parts. What the rules read; `parsing.read_message` makes it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from followup.language.courtesy import is_pleasantry
from followup.language.sentences import wrapped_spans
from followup.language.words import Token, count_words, tokens_of
from followup.models import Draft, Part, Severity, Violation, made


class Sentence(NamedTuple):
    """One sentence of a judged part; `start` and `end` count code points of the whole message text."""

    text: str
    start: int
    end: int
    part: Part

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens, placed in the sentence."""
        return tokens_of(self.text)


class Section(NamedTuple):
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
    `margins` are spans of what stands around the letter (a preamble, code fences, `---`): no part
    of it, yet sent with it. `quoted` are spans of quoted replies, which nobody judges. `unread` is
    what follows after so much text that the mail is far too long whatever it says; its words count.
    """

    text: str
    sections: tuple[Section, ...]
    margins: tuple[tuple[int, int], ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()
    unread: tuple[int, int] = (0, 0)

    def __hash__(self) -> int:
        return hash(self.text)  # a string keeps its own; the nine rules that look a message up need no more

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
        read = sum(count_words(s.text) for s in self.of("opening", "recap", "closing", "postscript"))
        return read + count_words(self.text[slice(*self.unread)])

    @cached_property
    def blocks(self) -> tuple[Section, ...]:
        """The body paragraphs as laid out, a postscript included: parts that share a line are one block."""
        found: list[Section] = []
        for section in self.of("opening", "recap", "closing", "postscript"):
            if found and "\n" not in self.text[found[-1].end : section.start]:
                start = found.pop().start
                section = Section(section.part, start, section.end, self.text[start : section.end])
            found.append(section)
        return tuple(found)

    @property
    def first_paragraph(self) -> Section | None:
        """The first paragraph of the body as laid out; a line of mere good wishes is none."""
        if len(self.blocks) > 1 and is_pleasantry(self.blocks[0].text):
            return self.blocks[1]
        return self.blocks[0] if self.blocks else None

    @property
    def body_start(self) -> int:
        """Where the body starts, or would start: after greeting and subject."""
        if self.blocks:
            return self.blocks[0].start
        return max((section.end for section in self.of("subject", "greeting")), default=0)

    @property
    def body_end(self) -> int:
        """Where the body ends, or would end."""
        return max((block.end for block in self.blocks), default=self.body_start)

    def word_start(self, count: int) -> int:
        """Where the body's word number `count` (from 0) starts; the end of the body where it has fewer."""
        for block in self.blocks:
            place = block.start
            for item in block.text.split():
                place = self.text.index(item, place)
                if any(map(str.isalnum, item)):
                    if count == 0:
                        return place
                    count -= 1
                place += len(item)
        return self.body_end

    @cached_property
    def judged_spans(self) -> tuple[tuple[int, int], ...]:
        """The text without quoted replies, as spans."""
        found: list[tuple[int, int]] = []
        place = 0
        for start, end in (*self.quoted, (len(self.text), len(self.text))):
            if start > place:
                found.append((place, start))
            place = end
        return tuple(found)

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
        return made(
            Draft,
            subject=whole("subject"),
            greeting=whole("greeting"),
            opening=whole("opening"),
            recap=recap,
            closing="\n\n".join(filter(None, (whole("closing"), whole("postscript")))),
            sign_off=whole("sign_off"),
        )

    def violation(self, rule: str, severity: Severity, start: int, end: int, message: str) -> Violation:
        """A breach at `text[start:end]`; its part is that of the section it starts in."""
        index = bisect_right(self._starts, start) - 1
        section = self.sections[index] if index >= 0 else None
        part = section.part if section and start < max(section.end, section.start + 1) else None
        return made(
            Violation,
            rule=rule,
            severity=severity,
            part=part,
            message=message,
            excerpt=self.text[start:end],
            start=start,
            end=end,
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [section.start for section in self.sections]

    def _sentences(self) -> Iterator[Sentence]:
        for section in self.sections:
            for start, end in wrapped_spans(section.text):
                yield Sentence(
                    section.text[start:end], section.start + start, section.start + end, section.part
                )
