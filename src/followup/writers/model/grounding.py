"""What a recap point says it stands on -> Evidence: exact words of the notes, on the line where they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from followup.language.words import tokens
from followup.models import Evidence
from followup.notes.base import Notes, Passage
from followup.writers.model.wire import WirePoint

#: Likeness (0..100) from which a copied quote with slips counts as the same words.
_SAME = 88
#: Likeness from which a passage counts as what a sentence without a quote stands on.
_ABOUT = 60
_QUOTE_CHARS = 160
#: Words side by side that show where a pieced quote comes from.
_RUN = 3


def ground(point: WirePoint, sentence: str, notes: Notes) -> Evidence | None:
    """The evidence of one recap sentence.

    A quote is looked for on its stated lines, then on all others, first to the letter, then with slips of
    case, blanks or quotation marks, then put together from the words of one stated line, of which the longest
    run is cited; its place in the notes decides the line. One that is nowhere stays as it was given, for the
    rules to refuse. Without a quote the best passage of the stated lines, or of all,
    stands in; None when none fits.
    """
    passages = notes.usable
    stated = [passage for line in point.lines for passage in passages if passage.line == line]
    if not point.quote.strip():
        best = _nearest(sentence, stated, 0) or _nearest(sentence, passages, _ABOUT)
        return _evidence(sentence, best.line, _shortened(best.text), point.lines, notes) if best else None
    for candidates in (stated, passages):
        for line, quote in _copies(point.quote.strip(), candidates, notes):
            return _evidence(sentence, line, quote, point.lines, notes)
    for line, quote in _pieced(point.quote, stated, notes):
        return _evidence(sentence, line, quote, point.lines, notes)
    return Evidence(sentence=sentence, lines=_known(point.lines, notes) or (1,), quote=point.quote.strip())


def _copies(quote: str, passages: Iterable[Passage], notes: Notes) -> Iterator[tuple[int, str]]:
    """Where the quote stands: usable lines that hold it to the letter, then near enough."""
    from rapidfuzz import fuzz

    lines = list(dict.fromkeys(passage.line for passage in passages))
    texts = {line: _usable_text(line, notes) for line in lines}
    for line in lines:
        if any(quote in text for text in texts[line]):
            yield line, quote
    for line in lines:
        for text in texts[line]:
            if len(text) * 2 < len(quote):
                continue
            found = fuzz.partial_ratio_alignment(quote.casefold(), text.casefold(), score_cutoff=_SAME)
            if found and len(text.casefold()) == len(text) and len(quote) <= len(text):
                yield line, _whole_words(text, found.dest_start, found.dest_end)


def _pieced(quote: str, passages: Iterable[Passage], notes: Notes) -> Iterator[tuple[int, str]]:
    """Of lines that hold every word of the quote, but not side by side: its longest run of words there."""
    from difflib import SequenceMatcher

    wanted = [token.low for token in tokens(quote[:_QUOTE_CHARS]) if token.is_word]
    for line in dict.fromkeys(passage.line for passage in passages):
        for text in _usable_text(line, notes):
            held = [token for token in tokens(text) if token.is_word]
            lows = [token.low for token in held]
            run = SequenceMatcher(None, wanted, lows, autojunk=False).find_longest_match()
            if run.size >= _RUN and set(wanted) <= set(lows):
                yield line, text[held[run.b].start : held[run.b + run.size - 1].end]


def _usable_text(line: int, notes: Notes) -> list[str]:
    """The stretches of a line that may be quoted: usable passages, joined where nothing is withheld."""
    texts: list[str] = []
    before: Passage | None = None
    for passage in (item for item in notes.passages if item.line == line):
        if passage.reason is None:
            if before is not None and before.reason is None:
                texts[-1] += notes.text[before.end : passage.end]
            else:
                texts.append(passage.text)
        before = passage
    return texts


def _nearest(sentence: str, passages: Iterable[Passage], at_least: float) -> Passage | None:
    from rapidfuzz import fuzz

    scored = [(fuzz.token_set_ratio(sentence.casefold(), p.text.casefold()), -p.start, p) for p in passages]
    best = max(scored, default=None, key=lambda item: item[:2])
    return best[2] if best and best[0] >= at_least else None


def _whole_words(text: str, start: int, end: int) -> str:
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return text[start:end].strip()


def _shortened(text: str) -> str:
    return text if len(text) <= _QUOTE_CHARS else text[:_QUOTE_CHARS].rsplit(maxsplit=1)[0]


def _known(lines: Iterable[int], notes: Notes) -> tuple[int, ...]:
    usable = {passage.line for passage in notes.usable}
    return tuple(dict.fromkeys(line for line in lines if line in usable))


def _evidence(sentence: str, line: int, quote: str, stated: Iterable[int], notes: Notes) -> Evidence:
    others = tuple(other for other in _known(stated, notes) if other != line)
    return Evidence(sentence=sentence, lines=(line, *others), quote=quote)
