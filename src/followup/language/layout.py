"""Layout: lines of a mail, its headers, paragraphs and quotes, and which part each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from followup.language.courtesy import is_closing_move, says_thanks
from followup.language.farewells import POSTSCRIPT
from followup.language.patterns import lazy
from followup.language.sentences import wrapped_spans
from followup.models import Part


class Line(NamedTuple):
    """A line without the blanks around it; `start` counts from the start of the whole text."""

    start: int
    text: str

    def cut(self, at: int) -> tuple[Line, Line]:
        """What stands before and behind a place in the line, blanks dropped."""
        rest = self.text[at:]
        lead = len(rest) - len(rest.lstrip())
        return Line(self.start, self.text[:at].rstrip()), Line(self.start + at + lead, rest.lstrip())

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def find_paragraphs(lines: list[Line]) -> Iterator[tuple[Line, Line]]:
    """First and last line of each paragraph: parted by blank lines, or by line ends where there are none."""
    blocks: list[list[Line]] = [[]]
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


def _by_lines(block: list[Line]) -> Iterator[tuple[Line, Line]]:
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


def find_parts(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[Part, int, int]]:
    """Body paragraphs -> opening, recap, closing; content decides where there are fewer than three."""
    if len(spans) >= 3:
        yield "opening", *spans[0]
        for start, end in spans[1:-1]:
            yield "recap", start, end
        yield "closing", *spans[-1]
        return
    for index, (start, end) in enumerate(spans):
        sentences = [(start + a, start + b) for a, b in wrapped_spans(text[start:end])]
        yield from _by_content(text, sentences, opens=index == 0, closes=index == len(spans) - 1)


def _by_content(
    text: str, sentences: list[tuple[int, int]], *, opens: bool, closes: bool
) -> Iterator[tuple[Part, int, int]]:
    """Opening up to the last thanks of the first sentences, closing from the first closing move of the
    last."""
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


_HEADER = lazy(
    r"[\s*_#]*(?P<label>subject(?: line)?|subj|betreff|objet|asunto|oggetto|assunto|onderwerp|from|to|cc|"
    r"bcc|date|sent|"
    r"reply-to|importance|priority|attachments?|von|an|de|à|datum|gesendet|mime-version|content-[a-z-]+|"
    r"message-id|in-reply-to|return-path|user-agent|thread-[a-z]+|x-[a-z0-9-]+)[*_]*\s*:[*_]*",
    re.IGNORECASE,
)


_SUBJECT_LABELS = frozenset("subject betreff objet asunto oggetto assunto onderwerp subj".split()) | {
    "subject line"
}


_QUOTE_STARTS = lazy(
    r"\s*(?:[-_—]{2,}\s*(?:original|forwarded|ursprüngliche|weitergeleitete)|_{10,}\s*$|begin forwarded "
    r"message|"
    r"(?:on|am|le|el|il|op) [^\n]{4,200}(?:wrote|schrieb|écrit|escribió|scritto|schreef)\s?:?[^\n]{0,80}$)",
    re.IGNORECASE,
)


#: Labels of the line that says who sent a quoted message, and characters of a line across the page.
SENDERS = ("from", "von", "de")
_RULE = 3
_LONGEST_NAME = 4  # words of who "wrote:"
_ATTRIBUTION = lazy(r"\s*on (?:mon|tue|wed|thu|fri|sat|sun|\d)[^\n]{4,150}$", re.IGNORECASE)


@lru_cache(maxsize=4_000)
def header_label(line: str) -> tuple[str, int] | None:
    """Folded label of a header line ("subject", "from") and where its value starts; None for any other
    line."""
    match = _HEADER.match(line)
    if not match:
        return None
    label = match["label"].casefold()
    return ("subject" if label in _SUBJECT_LABELS else label), match.end()


def starts_quote(line: str, following: str = "") -> bool:
    """True where a quoted or forwarded message begins; `following` is the next line ("On Tue, X\\nwrote:").

    A line across the page begins one where it stands above "From: ..." or "Ann Lee wrote: ...".
    """
    if _QUOTE_STARTS.match(line):
        return True
    if len(line.strip()) >= _RULE and not line.strip(" -_=*—–"):
        label = header_label(following)
        name, wrote, _ = following.partition(" wrote:")
        return bool(wrote and len(name.split()) <= _LONGEST_NAME) or (
            label is not None and label[0] in SENDERS
        )
    return following.strip().endswith("wrote:") and len(following) < 120 and bool(_ATTRIBUTION.match(line))
