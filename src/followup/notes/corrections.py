"""What the notes take back: "30 - no wait, 13", "Stacy" in "it's Tracey not Stacy"."""

from __future__ import annotations

import re
from typing import NamedTuple

from followup.language.patterns import Needing, lazy

_WORD = r"[^\W_][\w.'’%-]*"
_MARK = (
    r"(?:no[,.]? (?:wait|sorry|i mean|hang on|hold on|tell a lie|its|it's|actually)|tell a lie|hang on|sorry|wait no|wait|i mean|"
    r"scratch that|"
    r"correction|make that|or rather|rather|i meant|meant|oops|no)"
)
#: Between the mark and what holds: "no sorry its Tamati".
_IT_IS = r"(?:(?:it'?s|it is|it was|that'?s) )?"
#: "X - no wait, Y", "X, sorry, Y", "X (no, Y)".
_TAKEN_BACK = Needing(
    "actually|correction|hang on|hold on|i mean|it's|its|make that|meant|no|oops|rather|"
    "scratch that|sorry|tell a lie|wait",
    rf"(?<![\w.])(?P<old>{_WORD})\s*(?P<gap>[-–—,.(…/!]+)\s*{_MARK}\b[\s,:.!–—-]*{_IT_IS}(?P<new>{_WORD})",
    re.IGNORECASE,
)
_SPOKEN = Needing(
    "i mean|no sorry|no wait|or rather|scratch that|sorry no|wait no",
    rf"(?<![\w.])(?P<old>{_WORD})\s+(?:no wait|no sorry|sorry no|i mean|scratch that|wait no|or rather)\b[\s,:.!–—-]*{_IT_IS}(?P<new>{_WORD})",
    re.IGNORECASE,
)
#: "14 docks -- no, scratch that, 12": the figure taken back stands some words before the mark.
_NUMBERS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
)
_FIGURE = rf"(?:[$£€]?\d[\w.,%]*|\b(?:{_NUMBERS.replace(' ', '|')})\b(?:-[a-z]+)?)"
_FURTHER_BACK = Needing(
    "correction|i mean|make that|or rather|scratch that|sorry|tell a lie|wait",
    rf"(?<![\w.])(?P<old>{_FIGURE})(?:\s+(?!{_FIGURE})[^\W\d_][\w'’-]*){{1,5}}\s*(?P<gap>[-–—,.(…/!]*)\s*"
    rf"(?:no\b[\s,]*)?(?:no wait|no sorry|sorry no|sorry|wait|scratch that|tell a lie|correction|make that|or rather|i mean|i meant)\b"
    rf"[\s,:.!–—-]*(?P<new>{_FIGURE})",
    re.IGNORECASE,
)
#: "it's Tracey not Stacy", "not Stacy, Tracey".
_NOT = Needing(
    "not",
    rf"\b(?:it'?s|its|is|was|that'?s|name is|called|correction:?)\s+(?P<new>{_WORD}(?:\s+{_WORD})?)[\s,(–—-]+not\s+(?P<old>{_WORD})",
    re.IGNORECASE,
)
#: What ends an aside, and what it then began with; the words that a figure counted.
_ENDS_ASIDE = lazy(r"\s*[-–—,)](?=\s)\s")
_ASIDES = {"-": "-–—", "–": "-–—", "—": "-–—", ",": ",", ")": "("}
_COUNTED = lazy(r"(?:\s+(?!no\b|sorry\b|wait\b)[^\W\d_][\w'’-]*)*")
_NUMBER_WORDS = frozenset(("one", *_NUMBERS.split()))


def find_corrections(text: str) -> dict[str, tuple[str, int]]:
    """Taken-back name or figure -> what holds instead and the line (from 1) that says so; as written.

    Only pairs of the same sort count: two figures, or two names.
    """
    found: dict[str, tuple[str, int]] = {}
    for pattern in (_TAKEN_BACK, _SPOKEN, _FURTHER_BACK, _NOT):
        for match in pattern.finditer(text):
            old, new = match["old"].rstrip(".,'’-"), match["new"].rstrip(".'’-,")
            if pattern is _NOT:
                new = _nearest(new, old)
            if old and new and old.casefold() != new.casefold() and _same_sort(old, new):
                found[old] = (new, text.count("\n", 0, match.start()) + 1)
    return found


class Corrected(NamedTuple):
    """A stretch of text in which a figure is taken back, and what it says in its last form."""

    start: int
    end: int
    text: str


def corrected_figures(text: str) -> list[Corrected]:
    """Where figures are taken back: "45 - no wait, 42 -" is "42", "14 docks -- no, 12" is "12 docks"."""
    found: list[Corrected] = []
    for pattern in (_TAKEN_BACK, _SPOKEN, _FURTHER_BACK):
        for match in pattern.finditer(text):
            old, new = match["old"].rstrip(".,"), match["new"].rstrip(".,-")
            if not (_is_figure(old) and _is_figure(new)):
                continue
            end = match.start("new") + len(new)
            aside = _ENDS_ASIDE.match(text, end)
            if aside and match.groupdict().get("gap", "")[:1] in _ASIDES.get(aside.group().strip(), ""):
                end = aside.end() - 1
            counted = (
                _COUNTED.match(text, match.start("old") + len(old)) if pattern is _FURTHER_BACK else None
            )
            found.append(Corrected(match.start(), end, new + (counted.group() if counted else "")))
    apart: list[Corrected] = []
    for one in sorted(found):  # what two patterns see counts once
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def in_last_form(text: str) -> str:
    """The text with every figure that it takes back replaced by what holds."""
    pieces, place = [], 0
    for one in corrected_figures(text):
        pieces += [text[place : one.start], one.text]
        place = one.end
    return "".join([*pieces, text[place:]])


def retracted(text: str, corrections: dict[str, tuple[str, int]]) -> frozenset[str]:
    """The taken-back words that stand nowhere else in the notes.

    "Nowhere else" leaves out the correction itself and earlier mentions of a name that it corrects.
    """
    kept = set()
    for old in corrections:
        places = [m.start() for m in re.finditer(rf"(?<![\w.]){re.escape(old)}(?![\w])", text)]
        if _is_figure(old) and len(places) > 1:
            continue
        kept.add(old)
    return frozenset(kept)


def _nearest(new: str, old: str) -> str:
    """Of one or two new words the one that resembles the old one more: "Conor MULHERN not mulhall"."""
    words = new.split()
    if len(words) == 1:
        return new

    def shared(word: str) -> int:
        return len(set(word.casefold()) & set(old.casefold())) * 2 - abs(len(word) - len(old))

    return max(words, key=shared)


def _same_sort(old: str, new: str) -> bool:
    if _is_figure(old) or _is_figure(new):
        return _is_figure(old) and _is_figure(new)
    return new[0].isupper() and len(old) > 1 and len(new) > 1 and (old[0].isupper() or _alike(old, new))


def _alike(old: str, new: str) -> bool:
    return old[:2].casefold() == new[:2].casefold() or old[-3:].casefold() == new[-3:].casefold()


def _is_figure(word: str) -> bool:
    return any(char.isdigit() for char in word) or word.casefold().split("-")[0] in _NUMBER_WORDS
