"""What the notes take back: "30 - no wait, 13", "Stacy" in "it's Tracey not Stacy"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from followup.language.names import TITLES
from followup.language.patterns import Needing, lazy
from followup.language.slips import is_slip

_WORD = r"[^\W_][\w.'’%-]*"
_NAME = r"[^\W\d_a-z][\w'’-]+"
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
    rf"(?<![\w.])(?P<old>{_WORD})\s*(?P<gap>[-–—,.(…/!?]+)\s*{_MARK}\b[\s,:.!–—-]*{_IT_IS}(?P<new>{_WORD})",
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
    rf"\b(?:it'?s|its|is|was|that'?s|name is|called|correction:?)\s+(?P<new>{_WORD}(?:\s+{_WORD})?)(?<!\band)(?<!\bbut)[\s,(–—-]+not\s+(?P<old>{_WORD})",
    re.IGNORECASE,
)
#: "name = Ingvild Tveit!! not Ingrid", "Darcy Vandersloot, not Marcy", "not Hartley. Joanne Harley": two names alike.
_NOT_ALIKE = Needing(
    "not|Not",
    rf"\b(?P<new>{_NAME}(?:\s+{_NAME})?)[\s,.!(–—-]+not\s+(?P<old>{_NAME})|"
    rf"\b[Nn]ot\s+(?P<first>{_NAME})\s*[.,;:!–—-]+\s*(?:[Ii]t'?s |[Ii]ts |[Bb]ut )?(?P<then>{_NAME}(?:\s+{_NAME})?)",
)
#: What announces the spelling of a name, and what stands between that and the name.
_SPELLING = frozenset("name spelt spelled spelling".split())
#: Spellings that are read; nobody tells more.
_MOST_SPELT = 10
_THAT_IS = frozenset("- – — : = is it's its".split())
#: What ends an aside, and what it then began with; the words that a figure counted.
_ENDS_ASIDE = lazy(r"\s*[-–—,)](?=\s)\s")
_ASIDES = {"-": "-–—", "–": "-–—", "—": "-–—", ",": ",", ")": "("}
_COUNTED = lazy(r"(?:\s+(?!no\b|sorry\b|wait\b)[^\W\d_][\w'’-]*)*")
_AIMS = frozenset(("target", "goal", "aim"))
_CAPITAL = lazy(rf"\b{_NAME}")
_NUMBER_WORDS = frozenset(("one", *_NUMBERS.split()))


def find_corrections(text: str) -> dict[str, tuple[str, int]]:
    """Taken-back name or figure -> what holds instead and the line (from 1) that says so; as written.

    Only pairs of the same sort count: two figures, or two names.
    """
    found: dict[str, tuple[str, int]] = {}
    for pattern in (_TAKEN_BACK, _SPOKEN, _FURTHER_BACK, _NOT, _NOT_ALIKE):
        for match in pattern.finditer(text):
            told = match.groupdict()
            old, new = told["old"] or told["first"], told["new"] or told["then"]
            old, new = old.rstrip(".,'’-"), new.rstrip(".'’-,")
            if pattern in (_NOT, _NOT_ALIKE):
                new = _nearest(new, old)
            if pattern is _NOT_ALIKE and (old in found or not _alike(old, new)):
                continue
            if "?" in (told.get("gap") or "") and not _alike(old, new):
                continue  # "seen by Tom? No. Bins"
            if old and new and old.casefold() != new.casefold() and _same_sort(old, new):
                found[old] = (new, text.count("\n", 0, match.start()) + 1)
    return {**dict(_respelt(text)), **found}


def _respelt(text: str) -> Iterator[tuple[str, tuple[str, int]]]:
    """Each name that is spelt otherwise further up than where the notes tell its spelling: "name - its Graeme"."""
    lines = text.split("\n")
    spelt = ((number, told) for number, line in enumerate(lines, 1) for told in _spelt(line.split()))
    for number, told in islice(spelt, _MOST_SPELT):
        before = set(_CAPITAL.findall("\n".join(lines[: number - 1])))
        for new in told:
            slips = [old for old in before if old != new and is_slip(old.casefold(), new.casefold())]
            if len(slips) != 1:
                continue
            yield slips[0], (new, number)
            given = re.search(rf"\b({_NAME}) {re.escape(slips[0])}\b", text)
            if given and given[1][0] == told[0][0] and told[0] not in (given[1], new):
                yield given[1], (told[0], number)  # "Graham" -> "Graeme"


def _spelt(words: list[str]) -> Iterator[list[str]]:
    """The one or two words of each name that a line spells: "NB: name - its Graeme Tunley"."""
    for place, word in enumerate(words):
        if word.casefold().rstrip(":=-") not in _SPELLING:
            continue
        behind = words[place + 1 :]
        linked = word[-1] in ":=-"
        while behind and behind[0].casefold() in _THAT_IS:
            behind, linked = behind[1:], True
        found = [one.strip(",.;:!()\"'") for one in takewhile(lambda one: one[:1].isupper(), behind[:2])]
        if linked and found:
            yield found


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
    return frozenset(kept | _disowned(text))


def _disowned(text: str) -> set[str]:
    """Figures told once and said to be something else later on: "the 9 was the first version", "14 not 16"."""
    words = [word.strip("(),.;:%") for word in text.split()]
    first: dict[str, int] = {}
    for place, word in enumerate(words):
        first.setdefault(word, place)
    found = {
        one
        for place, (one, two, three) in enumerate(zip(words, words[1:], words[2:], strict=False))
        if two == "was" and one[:1].isdigit() and not three[:1].isdigit() and three not in _AIMS
        if first[one] < place
    }
    counts = Counter(words)
    refused = (match["old"].rstrip(".,%") for match in _NOT.finditer(text))
    return found | {old for old in refused if _is_figure(old) and counts[old] > 1}


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
    if new.casefold() in TITLES:  # "Mrs Okello - no, Ms"
        return False
    return new[0].isupper() and len(old) > 1 and len(new) > 1 and (old[0].isupper() or _alike(old, new))


def _alike(old: str, new: str) -> bool:
    return old[:2].casefold() == new[:2].casefold() or old[-3:].casefold() == new[-3:].casefold()


def _is_figure(word: str) -> bool:
    return any(char.isdigit() for char in word) or word.casefold().split("-")[0] in _NUMBER_WORDS
