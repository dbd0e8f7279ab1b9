"""Any e-mail text -> Message with located parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from followup.language.chat import is_epilogue, is_preamble
from followup.language.farewells import (
    POSTSCRIPT,
    SIGNATURE_DELIMITER,
    formula_end,
    inline_formula,
    is_footer,
    is_strong_formula,
    short_farewell,
    signature_like,
    signed_line,
)
from followup.language.greetings import (
    bare_name,
    greeting_end,
    inline_body,
    name_only,
    shaped_greeting,
    stands_alone,
)
from followup.language.layout import SENDERS, Line, find_paragraphs, find_parts, header_label, starts_quote
from followup.message import Message, Section
from followup.models import Part

#: A signature (name, title, phone) has at most this many lines.
_SIGNATURE_LINES = 8
#: A first line longer than this is no subject without a label.
_LONGEST_SUBJECT = 100
#: Characters in which parts are looked for. A mail of more is many times too long, whatever else it says.
_READ_CHARS = 30_000


@lru_cache(maxsize=8)
def read_message(text: str) -> Message:
    """Locate the parts of an e-mail as people lay it out; the last few are kept, for a text is often read twice.

    Never raises; what cannot be found is simply no section. Only the first 30,000 characters are read.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if len(text) <= _READ_CHARS:
        return _Reader(text).read()
    cut = text.rfind("\n", 0, _READ_CHARS) + 1 or _READ_CHARS
    head = _Reader(text[:cut]).read()
    if head.quoted and head.quoted[-1][1] >= cut - 1:
        return replace(head, text=text, quoted=(*head.quoted[:-1], (head.quoted[-1][0], len(text))))
    return replace(head, text=text, unread=(cut, len(text)))


@dataclass(eq=False, repr=False)
class _Reader:
    """Reads one text from the top: quotes out, header, greeting, then sign-off from the end, then the body."""

    text: str
    sections: list[Section] = field(default_factory=list)
    margins: list[tuple[int, int]] = field(default_factory=list)
    quoted: list[tuple[int, int]] = field(default_factory=list)

    def read(self) -> Message:
        lines = self._greeting(self._header(self._unquoted(list(self._lines()))))
        body, tail = self._split_at_sign_off(lines)
        self._body(body)
        self._after_sign_off(tail)
        self.sections.sort(key=lambda section: section.start)
        return Message(self.text, tuple(self.sections), tuple(sorted(self.margins)), tuple(self.quoted))

    def _lines(self) -> Iterator[Line]:
        start = 0
        for raw in self.text.split("\n"):
            lead = len(raw) - len(raw.lstrip())
            yield Line(start + lead, raw.strip())
            start += len(raw) + 1

    def _add(self, part: Part, first: Line, last: Line | None = None) -> None:
        end = (last or first).end
        self.sections.append(Section(part, first.start, end, self.text[first.start : end]))

    def _unquoted(self, lines: list[Line]) -> list[Line]:
        kept: list[Line] = []
        content = False
        index = 0
        while index < len(lines):
            line = lines[index]
            following = lines[index + 1].text if index + 1 < len(lines) else ""
            if line.text.startswith(">"):
                self.quoted.append((line.start, line.end))
            elif content and (starts_quote(line.text, following) or self._forwarded_header(lines, index)):
                after = next((n for n in range(index + 1, len(lines)) if lines[n].text), len(lines))
                while after < len(lines) and lines[after].text.endswith("wrote:"):
                    after += 1
                if after >= len(lines) or not lines[after].text.startswith(">"):
                    self.quoted.append((line.start, len(self.text)))
                    break
                self.quoted.append((line.start, lines[after].start))
                index = after
                continue
            elif line.text.startswith("```"):
                self.margins.append((line.start, line.end))
            else:
                content = content or bool(line.text and not header_label(line.text))
                kept.append(line)
            index += 1
        return kept

    def _forwarded_header(self, lines: list[Line], index: int) -> bool:
        first = header_label(lines[index].text.lstrip("*"))
        if not first or first[0] not in SENDERS:
            return False
        labels = {label[0] for line in lines[index + 1 : index + 6] if (label := header_label(line.text))}
        return bool(labels & {"sent", "date", "to", "subject", "gesendet", "datum", "an"})

    def _header(self, lines: list[Line]) -> list[Line]:
        """Subject and other headers, with what a chat model says before them; the lines below."""
        head = next((n for n, line in enumerate(lines[:40]) if self._is_subject(line)), None)
        ahead = lines[: head or 0]
        if (
            head is not None
            and not any(greeting_end(line.text) for line in ahead)
            and sum(map(_filled, ahead)) < 12
        ):
            self.margins += [
                (line.start, line.end) for line in ahead if line.text and not header_label(line.text)
            ]
            return self._below(self._subject(lines[head:]))
        return self._unlabelled(self._below(lines))

    @staticmethod
    def _is_subject(line: Line) -> bool:
        label = header_label(line.text)
        return bool(label and label[0] == "subject")

    def _subject(self, lines: list[Line]) -> list[Line]:
        label = header_label(lines[0].text)
        assert label is not None
        line = lines[0].cut(label[1])[1]
        if "*" in lines[0].text or "#" in lines[0].text:
            self.margins.append((lines[0].start, line.start))
        rest = lines[1:]
        inline = inline_body(line.text)
        if inline is not None:
            line, body = line.cut(inline)
            rest = [body, *rest]
        last = line
        while line.text and inline is None and len(rest) > 1 and rest[0].text and self._continues(rest):
            last = rest.pop(0)
        self._add("subject", line, last)
        return rest

    def _continues(self, rest: list[Line]) -> bool:
        """A second line of the subject: indented, or short and followed by a blank line and a greeting."""
        line = rest[0]
        if header_label(line.text) or greeting_end(line.text) is not None or is_preamble(line.text):
            return False
        if self.text[line.start - 1 : line.start] in (" ", "\t"):
            return True
        below = next((other for other in rest[1:4] if other.text), None)
        return (
            not rest[1].text
            and len(line.text) < _LONGEST_SUBJECT
            and below is not None
            and greeting_end(below.text) is not None
        )

    def _below(self, lines: list[Line]) -> list[Line]:
        """Without further header lines and hand-over lines at the top."""
        index = 0
        while index < len(lines):
            line = lines[index]
            chat = is_preamble(line.text) or (bool(line.text) and not line.text.strip("-_*= "))
            if line.text and not chat and not header_label(line.text):
                break
            if chat:
                self.margins.append((line.start, line.end))
            index += 1
        return lines[index:]

    def _unlabelled(self, lines: list[Line]) -> list[Line]:
        """A short first line above the greeting is a subject without its label."""
        below = next((line for line in lines[1:4] if line.text), None)
        if not lines or below is None or len(lines[0].text) > _LONGEST_SUBJECT:
            return lines
        first = lines[0].text
        if (
            greeting_end(first) is not None
            or (greeting_end(below.text) is None and shaped_greeting(below.text, apart=False) is None)
            or first.endswith((".", ",", ":"))
        ):
            return lines
        self._add("subject", lines[0])
        return lines[1:]

    def _greeting(self, lines: list[Line]) -> list[Line]:
        """Greetings at the top, each a section; the rest of their line goes to the body."""
        while lines and not lines[0].text:
            lines = lines[1:]
        first = True
        while lines:
            line = lines[0]
            end = greeting_end(line.text) if first or stands_alone(line.text) else None
            if end is None and first:
                end = bare_name(line.text, followed=len(lines) > 1)
            if end is None and first and len(lines) > 1:
                end = shaped_greeting(line.text, apart=not lines[1].text)
            if end is None:
                break
            head, rest = line.cut(end)
            self._add("greeting", head)
            lines = [rest, *lines[1:]] if rest.text else lines[1:]
            while lines and not lines[0].text:
                lines = lines[1:]
            if rest.text:
                break
            first = False
        return lines

    def _split_at_sign_off(self, lines: list[Line]) -> tuple[list[Line], list[Line]]:
        """Body lines, and the lines from the sign-off on (empty where nobody signs)."""
        for index, line in enumerate(lines):
            if formula_end(line.text) is not None and self._closes(lines, index):
                return lines[:index], lines[index:]
        return self._unsigned(lines)

    @staticmethod
    def _closes(lines: list[Line], index: int) -> bool:
        line = lines[index].text
        below = next((other.text for other in lines[index + 1 : index + 4] if other.text), "")
        named = name_only(line[formula_end(line) or 0 :])
        if not below:
            return True
        if POSTSCRIPT.match(below) or is_epilogue(below):
            return named or is_strong_formula(line) or index > 0
        if formula_end(below) is not None and not is_strong_formula(line):
            return line.endswith(",")
        if formula_end(below) is not None or name_only(below):
            return True
        if index == 0:
            return False
        return (
            (is_strong_formula(line) and (named or signature_like(below)))
            or named
            or (line.rstrip().endswith(",") and signature_like(below))
        )

    def _unsigned(self, lines: list[Line]) -> tuple[list[Line], list[Line]]:
        """No formula on a line of its own: one at the end of a sentence's line, or a bare name at the end."""
        stop = next(
            (
                n
                for n, line in enumerate(lines)
                if n and (POSTSCRIPT.match(line.text) or is_epilogue(line.text))
            ),
            len(lines),
        )
        last = next((n for n in range(stop - 1, -1, -1) if lines[n].text), None)
        if last is None:
            return lines, []
        for index in range(last, max(-1, last - 4), -1):
            at = inline_formula(lines[index].text)
            if at is not None and (
                index == last or all(signature_like(line.text) for line in lines[index + 1 : last + 1])
            ):
                body, closing = lines[index].cut(at)
                return [*lines[:index], body], [closing, *lines[index + 1 :]]
        if (farewell := self._shaped_farewell(lines, last)) is not None:
            return lines[:farewell], lines[farewell:]
        if last and signed_line(lines[last].text):
            above = next((n for n in range(last - 1, 0, -1) if lines[n].text), 0)
            if above and short_farewell(lines[above].text):
                last = above
            return lines[:last], lines[last:]
        return lines, []

    @staticmethod
    def _shaped_farewell(lines: list[Line], last: int) -> int | None:
        """The short line with a comma at its end, in words of any language, that closes the letter, with
        nothing but a name and what belongs to it below."""
        for index in range(last, max(0, last - _SIGNATURE_LINES), -1):
            text = lines[index].text
            if text.endswith(",") and short_farewell(text):
                above = lines[index - 1].text
                return index if not above or above.endswith((".", "!", "?", ")")) else None
            if text and not signature_like(text):
                return None
        return None

    def _body(self, lines: list[Line]) -> None:
        paragraphs: list[tuple[Line, Line]] = []
        for first, last in find_paragraphs(lines):
            block = self.text[first.start : last.end]
            if POSTSCRIPT.match(block):
                self._add("postscript", first, last)
                continue
            end = greeting_end(first.text) if paragraphs else None
            if (
                end is not None
                and stands_alone(first.text[:end])
                and first.text[:end].rstrip()[-1:] in ",:!-–—"
            ):
                head, rest = first.cut(end)
                self._add("greeting", head)
                if not rest.text and first is last:
                    continue
                first = rest if rest.text else Line(first.end + 1, "")
            if (
                not (is_preamble(block) and len(block) < 120)
                and block.strip("-_*= ")
                and not _is_residue(block)
            ):
                paragraphs.append((first, last))
            else:
                self.margins.append((first.start, last.end))
        spans = [(first.start, last.end) for first, last in paragraphs]
        for part, start, end in find_parts(self.text, spans):
            if text := self.text[start:end].strip():
                start += len(self.text[start:end]) - len(self.text[start:end].lstrip())
                self.sections.append(Section(part, start, start + len(text), text))

    def _after_sign_off(self, lines: list[Line]) -> None:
        """Signature lines, then postscripts and any other text; another formula is another sign-off."""
        index = 0
        while index < len(lines):
            line = lines[index]
            if not line.text:
                index += 1
            elif is_footer(line.text):
                self.quoted.append((line.start, line.end))
                index += 1
            elif formula_end(line.text) is not None or index == 0:
                index = self._signature(lines, index)
            elif (end := greeting_end(line.text)) is not None:
                head, rest = line.cut(end)
                self._add("greeting", head)
                lines = [*lines[:index], rest, *lines[index + 1 :]]
            elif (
                self._is_subject(line)
                or not line.text.strip("-_*= ")
                or is_epilogue(line.text)
                or is_preamble(line.text)
            ):
                self.margins.append((line.start, line.end))
                index += 1
            else:
                stop = index
                while (
                    stop + 1 < len(lines)
                    and lines[stop + 1].text
                    and formula_end(lines[stop + 1].text) is None
                    and not is_footer(lines[stop + 1].text)
                    and not POSTSCRIPT.match(lines[stop + 1].text)
                ):
                    stop += 1
                self._add("postscript", line, lines[stop])
                index = stop + 1

    def _signature(self, lines: list[Line], first: int) -> int:
        last = first
        named = name_only(lines[first].text[formula_end(lines[first].text) or 0 :])
        for index in range(first + 1, min(len(lines), first + 1 + _SIGNATURE_LINES)):
            text = lines[index].text
            if not text or text == SIGNATURE_DELIMITER:
                continue
            if is_footer(text):
                break
            if is_epilogue(text) or is_preamble(text) or not text.strip("-_*= ") or not signature_like(text):
                break
            both = is_strong_formula(text) and is_strong_formula(lines[first].text)
            if formula_end(text) is not None and (named or last > first or both):
                break
            apart = index - last > 1
            if (
                apart
                and named
                and not any(mark in text for mark in "@|+0123456789")
                and len(text.split()) > 6
            ):
                break
            named = named or name_only(text)
            last = index
        self._add("sign_off", lines[first], lines[last])
        return last + 1


def _filled(line: Line) -> bool:
    return bool(line.text)


def _is_residue(block: str) -> bool:
    return block.lstrip().startswith(("```",))
