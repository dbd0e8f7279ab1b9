"""Any e-mail text -> Message with located parts; `.eml` bytes -> text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from followup.language.chat import is_epilogue, is_preamble
from followup.language.courtesy import is_closing_move, says_thanks
from followup.language.letters import (
    POSTSCRIPT,
    formula_end,
    greeting_end,
    header_label,
    is_strong_formula,
    name_only,
    short_farewell,
    signature_like,
    starts_quote,
)
from followup.language.proper import looks_personal
from followup.language.sentences import sentence_spans
from followup.message import Message, Section
from followup.models import Part

#: Characters in which parts are looked for. A mail of more is many times too long, whatever else it says.
_READ_CHARS = 30_000
#: A signature (name, title, phone) has at most this many lines.
_SIGNATURE_LINES = 8
#: A first line longer than this is no subject without a label.
_LONGEST_SUBJECT = 100


def read_message(text: str) -> Message:
    """Locate the parts of an e-mail as people lay it out.

    Never raises; what cannot be found is simply no section. Parts are looked for in the first 30,000 characters.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if len(text) <= _READ_CHARS:
        return _Reader(text).read()
    cut = text.rfind("\n", 0, _READ_CHARS) + 1 or _READ_CHARS
    head = _Reader(text[:cut]).read()
    if head.quoted and head.quoted[-1][1] >= cut - 1:
        return replace(head, text=text, quoted=(*head.quoted[:-1], (head.quoted[-1][0], len(text))))
    return replace(head, text=text, unread=(cut, len(text)))


def read_eml(raw: bytes) -> str:
    """An `.eml` file -> "Subject: ..." line, blank line and the plain text of the message.

    An HTML-only mail gives its text without tags. Unknown charsets and broken bytes become U+FFFD; never raises.
    """
    from email import message_from_bytes
    from email.policy import default

    mail = message_from_bytes(raw, policy=default)
    part = mail.get_body(("plain", "html"))
    body = ""
    if part is not None:
        data = part.get_payload(decode=True)
        data = data if isinstance(data, bytes) else b""
        try:
            body = data.decode(part.get_content_charset("utf-8"), "replace")
        except LookupError:
            body = data.decode("utf-8", "replace")
        if part.get_content_subtype() == "html":
            body = _html_text(body)
    subject = " ".join(str(mail.get("Subject", "")).split())
    body = body.replace("\r\n", "\n").strip()
    return f"Subject: {subject}\n\n{body}\n" if subject else f"{body}\n"


def _html_text(html: str) -> str:
    from html.parser import HTMLParser

    pieces: list[str] = []

    class Text(HTMLParser):
        hidden = 0

        def handle_starttag(self, tag: str, attrs: object) -> None:
            self.hidden += tag in ("style", "script", "head")
            pieces.append({"br": "\n", "p": "\n\n", "div": "\n"}.get(tag, ""))

        def handle_endtag(self, tag: str) -> None:
            self.hidden -= tag in ("style", "script", "head")

        def handle_data(self, data: str) -> None:
            if not self.hidden:
                pieces.append(" ".join(data.split("\n")))

    Text().feed(html)
    return "".join(pieces)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the blanks around it; `start` counts from the start of the whole text."""

    start: int
    text: str

    def cut(self, at: int) -> tuple[_Line, _Line]:
        """What stands before and behind a place in the line, blanks dropped."""
        rest = self.text[at:]
        lead = len(rest) - len(rest.lstrip())
        return _Line(self.start, self.text[:at].rstrip()), _Line(self.start + at + lead, rest.lstrip())

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass
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

    def _lines(self) -> Iterator[_Line]:
        start = 0
        for raw in self.text.split("\n"):
            lead = len(raw) - len(raw.lstrip())
            yield _Line(start + lead, raw.strip())
            start += len(raw) + 1

    def _add(self, part: Part, first: _Line, last: _Line | None = None) -> None:
        end = (last or first).end
        self.sections.append(Section(part, first.start, end, self.text[first.start : end]))

    def _unquoted(self, lines: list[_Line]) -> list[_Line]:
        kept: list[_Line] = []
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

    def _forwarded_header(self, lines: list[_Line], index: int) -> bool:
        first = header_label(lines[index].text.lstrip("*"))
        if not first or first[0] not in ("from", "von", "de"):
            return False
        labels = {label[0] for line in lines[index + 1 : index + 6] if (label := header_label(line.text))}
        return bool(labels & {"sent", "date", "to", "subject", "gesendet", "datum", "an"})

    def _header(self, lines: list[_Line]) -> list[_Line]:
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
    def _is_subject(line: _Line) -> bool:
        label = header_label(line.text)
        return bool(label and label[0] == "subject")

    def _subject(self, lines: list[_Line]) -> list[_Line]:
        label = header_label(lines[0].text)
        assert label is not None
        line = lines[0].cut(label[1])[1]
        if "*" in lines[0].text or "#" in lines[0].text:
            self.margins.append((lines[0].start, line.start))
        rest = lines[1:]
        inline = _inline_body(line.text)
        if inline is not None:
            line, body = line.cut(inline)
            rest = [body, *rest]
        last = line
        while line.text and inline is None and len(rest) > 1 and rest[0].text and self._continues(rest):
            last = rest.pop(0)
        self._add("subject", line, last)
        return rest

    def _continues(self, rest: list[_Line]) -> bool:
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

    def _below(self, lines: list[_Line]) -> list[_Line]:
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

    def _unlabelled(self, lines: list[_Line]) -> list[_Line]:
        """A short first line above the greeting is a subject without its label."""
        below = next((line for line in lines[1:4] if line.text), None)
        if not lines or below is None or len(lines[0].text) > _LONGEST_SUBJECT:
            return lines
        first = lines[0].text
        if (
            greeting_end(first) is not None
            or greeting_end(below.text) is None
            or first.endswith((".", ",", ":"))
        ):
            return lines
        self._add("subject", lines[0])
        return lines[1:]

    def _greeting(self, lines: list[_Line]) -> list[_Line]:
        """Greetings at the top, each a section; the rest of their line goes to the body."""
        while lines and not lines[0].text:
            lines = lines[1:]
        first = True
        while lines:
            line = lines[0]
            end = greeting_end(line.text) if first or _stands_alone(line.text) else None
            if end is None and first:
                end = _bare_name(line.text, followed=len(lines) > 1)
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

    def _split_at_sign_off(self, lines: list[_Line]) -> tuple[list[_Line], list[_Line]]:
        """Body lines, and the lines from the sign-off on (empty where nobody signs)."""
        for index, line in enumerate(lines):
            if formula_end(line.text) is not None and self._closes(lines, index):
                return lines[:index], lines[index:]
        return self._unsigned(lines)

    @staticmethod
    def _closes(lines: list[_Line], index: int) -> bool:
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

    def _unsigned(self, lines: list[_Line]) -> tuple[list[_Line], list[_Line]]:
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
            at = _inline_formula(lines[index].text)
            if at is not None and (
                index == last or all(signature_like(line.text) for line in lines[index + 1 : last + 1])
            ):
                body, closing = lines[index].cut(at)
                return [*lines[:index], body], [closing, *lines[index + 1 :]]
        if last and name_only(lines[last].text):
            above = next((n for n in range(last - 1, 0, -1) if lines[n].text), 0)
            if above and short_farewell(lines[above].text):
                last = above
            return lines[:last], lines[last:]
        return lines, []

    def _body(self, lines: list[_Line]) -> None:
        paragraphs: list[tuple[_Line, _Line]] = []
        for first, last in _paragraphs(lines):
            block = self.text[first.start : last.end]
            if POSTSCRIPT.match(block):
                self._add("postscript", first, last)
                continue
            end = greeting_end(first.text) if paragraphs else None
            if (
                end is not None
                and _stands_alone(first.text[:end])
                and first.text[:end].rstrip()[-1:] in ",:!-–—"
            ):
                head, rest = first.cut(end)
                self._add("greeting", head)
                if not rest.text and first is last:
                    continue
                first = rest if rest.text else _Line(first.end + 1, "")
            if (
                not (is_preamble(block) and len(block) < 120)
                and block.strip("-_*= ")
                and not _is_residue(block)
            ):
                paragraphs.append((first, last))
            else:
                self.margins.append((first.start, last.end))
        spans = [(first.start, last.end) for first, last in paragraphs]
        for part, start, end in _parts(self.text, spans):
            if text := self.text[start:end].strip():
                start += len(self.text[start:end]) - len(self.text[start:end].lstrip())
                self.sections.append(Section(part, start, start + len(text), text))

    def _after_sign_off(self, lines: list[_Line]) -> None:
        """Signature lines, then postscripts and any other text; another formula is another sign-off."""
        index = 0
        while index < len(lines):
            line = lines[index]
            if not line.text:
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
                    and not POSTSCRIPT.match(lines[stop + 1].text)
                ):
                    stop += 1
                self._add("postscript", line, lines[stop])
                index = stop + 1

    def _signature(self, lines: list[_Line], first: int) -> int:
        last = first
        named = name_only(lines[first].text[formula_end(lines[first].text) or 0 :])
        for index in range(first + 1, min(len(lines), first + 1 + _SIGNATURE_LINES)):
            text = lines[index].text
            if not text:
                continue
            if is_epilogue(text) or is_preamble(text) or not text.strip("-_*= ") or not signature_like(text):
                break
            if formula_end(text) is not None and (named or last > first):
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


def _filled(line: _Line) -> bool:
    return bool(line.text)


def _is_residue(block: str) -> bool:
    return block.lstrip().startswith(("```",))


def _stands_alone(line: str) -> bool:
    """A second greeting counts only where the line holds nothing else, so that "Hello Kitty sales rose" stays text."""
    end = greeting_end(line)
    return end is not None and not line[end:].strip(" ,!.:-–—") and not line.casefold().startswith("to ")


def _bare_name(line: str, *, followed: bool) -> int | None:
    """End of "Priya," at the top; of "Priya, " before thanks on the same line."""
    head, mark, rest = line.partition(",")
    if not mark:
        named = name_only(line[:-1] if line.endswith((":", "-", "–", "—")) else line)
        closed = line.endswith((":", " -", "–", "—")) or (
            len(line.split()) <= 2 and looks_personal(line.split()[0])
        )
        return len(line) if followed and named and closed else None
    if not name_only(head) or not head[:1].isupper():
        return None
    if not rest.strip():
        return len(line) if followed else None
    return (
        len(head) + 1
        if rest.strip()
        .casefold()
        .startswith(
            (
                "thank",
                "many thanks",
                "i ",
                "it was",
                "just",
                "what a",
                "really",
                "cheers",
                "good to",
                "great to",
                "lovely",
            )
        )
        else None
    )


_BREAKS = ".!?,;–—-"
_INLINE_OPENERS = (
    "hi ",
    "hello ",
    "dear ",
    "hey ",
    "good morning",
    "good afternoon",
    "good evening",
    "hi, ",
    "hello, ",
)


def _inline_body(value: str) -> int | None:
    """Where a letter starts that follows its subject on the same line; None when the line is all subject."""
    if len(value) < 60:
        return None
    low = value.casefold()
    places = sorted(at + 1 for opener in _INLINE_OPENERS if 0 < (at := low.find(f" {opener}")) < 160)
    for at in places:
        end = greeting_end(value[at : at + 120])
        if end is not None and value[at : at + end].rstrip()[-1:] in ",:!-–—" and len(value) - at - end > 40:
            return at
    if len(value) > 200:
        first = next(sentence_spans(value[:200]), None)
        return first[1] if first and first[1] < 150 else None
    return None


def _inline_formula(line: str) -> int | None:
    """Where the closing formula starts that ends a line of text ("... from you. Best, Tom"); else None."""
    tail_from = max(0, len(line) - 90)
    tail = line[tail_from:]
    for at in [place for place, char in enumerate(tail) if char in _BREAKS]:
        mark = tail[at]
        rest = tail[at + 1 :]
        lead = len(rest) - len(rest.lstrip())
        candidate = rest.lstrip(" ")
        end = formula_end(candidate) if lead or mark in "–—" else None
        if end is None or tail_from + at == 0:
            continue
        if mark in ".!?" or is_strong_formula(candidate[:end]):
            return tail_from + at + 1 + lead
    return None


def _paragraphs(lines: list[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """First and last line of each paragraph: parted by blank lines, or by line ends where there are none."""
    blocks: list[list[_Line]] = [[]]
    for line in lines:
        if not line.text:
            blocks.append([])
        elif blocks[-1] and POSTSCRIPT.match(line.text):
            blocks.append([line])
        else:
            blocks[-1].append(line)
    blocks = [block for block in blocks if block]
    for block in blocks:
        yield from _by_lines(block) if len(blocks) < 3 else [(block[0], block[-1])]


def _by_lines(block: list[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Paragraphs of a block without blank lines: a new one after each line that ends a sentence well short of
    the wrap width; bullets stay with the line above them."""
    longest = max(len(line.text) for line in block)
    wrapped = longest < 100 and sum(not line.text.endswith((".", "!", "?")) for line in block) > 1
    first = block[0]
    for line, below in zip(block, [*block[1:], None], strict=True):
        if below is None:
            yield first, line
        elif below.text[:2] in ("- ", "* ", "• ", "– ") or line.text.endswith(":"):
            continue
        elif line.text.endswith((".", "!", "?", ")")) and not (wrapped and len(line.text) > 0.85 * longest):
            yield first, line
            first = below


def _parts(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[Part, int, int]]:
    """Body paragraphs -> opening, recap, closing; content decides where there are fewer than three."""
    if len(spans) >= 3:
        yield "opening", *spans[0]
        for start, end in spans[1:-1]:
            yield "recap", start, end
        yield "closing", *spans[-1]
        return
    for index, (start, end) in enumerate(spans):
        sentences = [(start + a, start + b) for a, b in sentence_spans(text[start:end], wrapped=True)]
        yield from _by_content(text, sentences, opens=index == 0, closes=index == len(spans) - 1)


def _by_content(
    text: str, sentences: list[tuple[int, int]], *, opens: bool, closes: bool
) -> Iterator[tuple[Part, int, int]]:
    """Opening up to the last thanks of the first sentences, closing from the first closing move of the last."""
    head, tail = 0, len(sentences)
    if opens:
        head = 1
        for index in range(1, min(3, len(sentences) - 1)):
            sentence = text[slice(*sentences[index])]
            if says_thanks(sentence) and not is_closing_move(sentence):
                head = index + 1
    if closes:
        for index in range(len(sentences) - 1, max(head - 1, len(sentences) - 5), -1):
            if not is_closing_move(text[slice(*sentences[index])]):
                break
            tail = index
        if not opens and tail == len(sentences):
            tail -= 1
    cuts: list[tuple[Part, int, int]] = [
        ("opening", 0, head),
        ("recap", head, tail),
        ("closing", tail, len(sentences)),
    ]
    for part, first, last in cuts:
        if first < last:
            yield part, sentences[first][0], sentences[last - 1][1]
