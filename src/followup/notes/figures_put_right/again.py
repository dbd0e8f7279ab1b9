"""Figures told again to say that they do not hold: "14 not 16", "the 9 should be 7", "the 9 was the first version"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from followup.language.numbers import Figure, find_figures, is_number_word
from followup.language.patterns import Needing
from followup.notes.figures_put_right.replacing import Corrected, is_near, replaced
from followup.notes.figures_put_right.turns import LONGEST_TURN, SAID_BESIDE, lows_of, only_turns

#: A word or a figure, within a pattern.
WORD = r"[^\W_][\w.'’%-]*"
#: What is hoped for: "she wants 14 not 16".
_HOPED = frozenset("want wants wanted aim aims target goal need needs hope hopes plan plans".split())
#: Between a figure told again and what it is put right to, and right before a figure that is told again.
_PUT_RIGHT = (" should be ", " should read ", " is wrong ", " was wrong ", " read ")
_NOT = frozenset("not isn't isnt wasn't wasnt".split())
_SAID = frozenset("said wrote put typed told".split())
_BUT_IS = tuple(f" {but}{it} " for but in ("", "but ") for it in ("it's", "its", "it was", "it is"))
_IS = frozenset("is are was were be it's its had".split())
#: How many figures back the same figure is looked for.
BACK = 6
#: Signs around a figure.
AROUND = "(),.;:!?%$£€-–—"
#: "it's Tracey not Stacy", "not Stacy, Tracey".
IS_NOT = Needing(
    "not",
    rf"\b(?:it'?s|its|is|was|that'?s|name is|called|correction:?)\s+(?P<new>{WORD}(?:\s+{WORD})?)(?<!\band)(?<!\bbut)[\s,(–—-]+(?:and (?=not [^\W\d]))?not\s+(?P<old>{WORD})",
    re.IGNORECASE,
)
_EARLIER = frozenset(
    "before earlier previously originally".split()
)  # "16 (60 was before)": how it was until then
_AIMS = frozenset(("target", "goal", "aim"))
#: Figures up to this are words of other uses: "that one was broken".
_COUNTED_ON_FINGERS = 2
#: Characters behind "was" in which the words that explain a figure stand.
_LONGEST_REASON = 60


def spoken_of_again(text: str, told: Sequence[Figure], place: int) -> Iterator[Corrected | Figure]:
    """Where a figure is told again to say that another holds: "The 9 should be 7", "14 not 16", "not 6, 4", "14 was one
    good week, 17 is more like it"."""
    one, two = told[place - 1], told[place]
    if (
        two.start - one.end > _LONGEST_REASON
        or "\n" in text[one.end : two.start]
        or not is_near(one, two)
        or one.values == two.values
    ):
        return
    lead = lows_of(text, max(sentence_start(text, one.start), one.start - SAID_BESIDE), one.start)
    said = [low for low in lows_of(text, one.end, two.start) if low[0].isalpha()]
    first, other = told_before(told, place - 1, one), told_before(told, place - 1, two)
    if not _HOPED.isdisjoint((*lead, *said)):
        return
    if first and (
        (other is None and _is_refused(lead, f" {' '.join(said)} ")) or _is_explained(text, one, two)
    ):
        if only_turns(lows_of(text, first.end, one.start)):  # "40, no sorry, not 40, 31"
            yield Corrected(
                first.start, two.end, text[two.start : two.end], first.end, text[two.start : two.end]
            )
        else:
            yield from (replaced(text, first, two), one)
    elif (
        other
        and not first
        and max(two.values) > _COUNTED_ON_FINGERS
        and said[-1:] == ["not"]
        and len(said) < 4
        and (not lead or lead[-1] in _IS or not lead[-1].isalpha())
    ):
        yield from (replaced(text, other, one), two)


def _is_refused(lead: Sequence[str], said: str) -> bool:
    """ "Not" it, "I wrote" it "but it's", it "should be", "for" it "read"."""
    if said == " read ":
        return lead[-1:] == ["for"]
    but = said in _BUT_IS or (
        " but " in said and said.endswith(_BUT_IS[:4])
    )  # "in there, but the register says it is"
    wrote = "i" in lead and not _SAID.isdisjoint(lead[-2:]) and but
    return not _NOT.isdisjoint(lead[-1:]) or wrote or said.startswith(_PUT_RIGHT)


def _is_explained(text: str, old: Figure, new: Figure) -> bool:
    behind = text[old.end : new.start]
    words = behind.split()
    return (
        behind[:5] == " was " and 1 < len(words) < 8 and words[1] not in _AIMS and words[-1][-1] not in ".?!:"
    )


def told_before(told: Sequence[Figure], place: int, new: Figure) -> Figure | None:
    """Where the same figure was told last before a place."""
    before = told[max(0, place - BACK) : place]
    return next((one for one in reversed(before) if one.values == new.values), None)


def sentence_start(text: str, end: int) -> int:
    low = max(0, end - LONGEST_TURN)
    return max(
        low,
        text.rfind("\n", low, end) + 1,
        *(text.rfind(sign, low, end) + 2 for sign in (". ", "! ", "? ") if sign in text[low:end]),
    )


def find_explained(text: str) -> list[Figure]:
    """Figures told a second time, with what they were: "the 9 was the first version"."""
    found = []
    told: set[frozenset[float]] = set()
    for one in find_figures(text) if " was " in text else ():
        behind = text[one.end : one.end + _LONGEST_REASON].split()
        explained = text[one.end : one.end + 5] == " was " and len(behind) > 1 and one.values in told
        if max(one.values) > _COUNTED_ON_FINGERS:
            told.add(one.values)
            if explained and not behind[1][0].isdigit() and behind[1].strip(".,;)!") not in _AIMS | _EARLIER:
                found.append(one)
    return found


def find_refused(text: str) -> list[tuple[int, int]]:
    """Where figures are said not to hold: "it's 14 not 16"."""
    found = ((match.start("old"), match["old"].rstrip(".,%")) for match in IS_NOT.finditer(text))
    return [(start, start + len(old)) for start, old in found if is_figure(old)]


def disowned(text: str) -> set[str]:
    """Figures told once and said to be something else later on: "the 9 was the first version", "14 not 16"."""
    again = {one.values: text[one.start : one.end] for one in find_explained(text)}
    found = set(again.values())
    if again:
        found |= {text[one.start : one.end] for one in find_figures(text) if one.values in again}
    counts = Counter(word.strip(AROUND) for word in text.split())
    return found | {old for old in (text[start:end] for start, end in find_refused(text)) if counts[old] > 1}


def is_figure(word: str) -> bool:
    return any(char.isdigit() for char in word) or any(map(is_number_word, word.casefold().split()))
