"""The gap between two figures: what takes the first back for the second, in "30 - no wait, 13" or "16 vans, sorry, 14"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from followup.language.lexicon import common_tag
from followup.language.numbers import Figure
from followup.language.patterns import lazy
from followup.language.slips import is_slip

#: Words that stand for another one here: in other tongues, in chats, as they are said.
_STANDS_FOR = {
    word: meant
    for meant, words in {
        "no": "nope nah na nup nie nein non nö não nao ne nej nee",
        "sorry": "sry soz srry",
        "oops": "whoops oopsie",
        "er": "erm uh um eh hmm hm ah ähm euh cho chale eish aiyo aiyah aiya alamak och haba argh ugh gah ups",
        "should": "shd shld shoulda",
    }.items()
    for word in words.split()
}
#: Words of taking back that are known with a slip: "actualy", "wiat".
_SLIPPED = ("actually", "correction", "corrected", "mistake", "oops", "scratch", "sorry", "should", "wait")
#: What takes a figure back wherever it stands, and what does so behind a sign or right behind the figure.
_TURNS = tuple(
    f" {turn} "
    for turn in (
        "sorry", "correction", "scratch that", "scrap that", "strike that", "oops", "lies", "a lie", "not lie", "lying",
        "make that", "or rather", "that back", "i mean", "i meant", "meant", "my mistake", "my bad", "typo", "no wait",
        "wait no", "no hang on", "no hold on", "please note", "edit", "correct that", "corrected me", "corrected that",
        "me right", "that's wrong", "it wrong", "is wrong", "was wrong",
    )
)  # fmt: skip
_UNSIGNED = (" no ", " actually ", " er ")
_MAY_TURN = (*_UNSIGNED, " wait ", " hang on ", " hold on ")
#: What was looked up, which takes a figure back where "it was", "he had" or a sign stands before what holds.
_LOOKED = frozenset("checked check looked saw".split())
_IT_WAS = (" it was ", " it is ", " it's ", " its ", " he had ", " she had ", " they had ")
#: Verbs before which somebody else is named who puts it right.
_BY_SOMEBODY = frozenset("checked corrected says".split())
_DID = _BY_SOMEBODY | {"had", "put", "looked"}
#: All words that may stand between the figure, what it counted, and what holds: "no, I'm telling lies, it was".
BETWEEN = frozenset(
    "sorry correction scratch scrap strike oops lies lie lying make rather back mean meant mistake bad typo edit note no wait hang hold on "
    "actually i i'm im me not let let's lemme telling tell take a it it's its is was that that's thats please or well sir ma'am "
    "checked check looked up in on against notes notebook sheet book diary phone since after afterwards later from correct corrected put says "
    "maam er oh lah leh aiyo but i've have got written wrote copybook jotter logbook ledger when saw interview register log record records file like think just about around roughly more only my wrong be should read the right then believe guess am which made here".split()
)
#: Those of them that say by themselves that a figure does not hold.
_TAKEN = frozenset("no sorry wait".split())
#: Words right before a figure behind which it is one of another kind: "sorry about the 40 minutes", "actually in 3 weeks".
_OF_ANOTHER_KIND = frozenset("in on at after since against not".split())
_HELD_ON = (["hang", "on"], ["hold", "on"])
_OF_WHAT_WAS_TOLD = (" of the", " of them", " of these", " of those", " of us")
#: How far a figure is from what holds in characters, and in words that it counted; words of who or where it was looked up.
LONGEST_TURN = 90
_MOST_COUNTED = 6
_LONGEST_SOURCE = 3
#: What takes a figure back that stands further back in the sentence before: "22 nurses done in a month. No, 27".
_ANEW = ([".", "no", ","], ["!", "no", ","])
#: What follows a figure by itself, and no "27 people", who were never told of.
_ENDS = ("", ",", ".", ";", "!", "\n")
#: Characters of what is said of a figure beside it.
SAID_BESIDE = 45
#: Words and signs of a gap.
PIECES = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|\n")


class Turn(NamedTuple):
    """What stands between a figure and another that puts it right: what the first counted, whether something else is
    told in between, whether a sentence ends before it is put right, and whether the two may be of any size."""

    counted: str
    far: bool
    apart: bool
    sure: bool


def find_turn(text: str, old: Figure, new: Figure) -> Turn | None:
    """What takes a figure back for the next one; None where nothing does."""
    if (
        new.start - old.end > LONGEST_TURN
        or old.values == new.values
        or _have_figures_between(text, old, new)
    ):
        return None
    pieces = list(PIECES.finditer(text, old.end, new.start))
    lows = [_meant(piece.group().casefold().replace("’", "'")) for piece in pieces]
    if not lows:
        return None
    start = _turn_start(lows)
    counted = text[old.end : pieces[start - 1].end()] if start else ""
    words = [low for low in lows[start:] if low[0].isalpha()]
    counting = sum(low[0].isalpha() for low in lows[:start])
    signs = lows[start : next((i for i in range(start, len(lows)) if lows[i][0].isalpha()), start)]
    if counting > _MOST_COUNTED:
        return None
    far = False
    if any(mark in counted for mark in ".!?\n"):
        counted, far = "", counting > 2
    again = bool(counted) and counting > 0 and _goes_on(text, new.end, counted)
    said = f" {' '.join(words)} "
    near = not counting or (counting < 3 and bool(signs) and (signs != [","] or said.endswith(_IT_WAS)))
    if _is_another_kind(text, new, said, lows[-1], bool(counting)) or not (
        _turns(said, lows, confirmed="says" in words and " go w" in text[new.end : new.end + SAID_BESIDE])
        or ((near or again) and _may_turn(said, signed=bool(signs) or again))
        or (lows[start:] in _ANEW and text[new.end : new.end + 1] in _ENDS)
    ):
        return None
    sure = (again or _is_one_digit_more(old, new)) and not said.endswith(" no ")
    return Turn(counted, far, not {".", "!", "?", "\n"}.isdisjoint(lows[start:]), sure)


def _have_figures_between(text: str, old: Figure, new: Figure) -> bool:
    """Two days, each with its figure: "in June. Wait, 31 was April"."""
    return max(new.values) < 0 and any(char.isdigit() for char in text[old.end : new.start])


def _goes_on(text: str, end: int, counted: str) -> bool:
    """Is it told again what was counted: "16 vans no 14 vans"?"""
    behind = text[end : end + LONGEST_TURN].casefold().lstrip("% ")
    return behind.startswith(counted.casefold().strip("% "))


def _turns(said: str, lows: Sequence[str], *, confirmed: bool) -> bool:
    """ "Sorry,", "L checked, he had", "Mia says 15, go with hers"."""
    looked = not _LOOKED.isdisjoint(said.split()) and (said.endswith(_IT_WAS) or not lows[-1][0].isalpha())
    return looked or confirmed or any(turn in said for turn in _TURNS)


def _may_turn(said: str, *, signed: bool) -> bool:
    """ "30 - no, 13", "were 13. No. 12", "13 er 12": not "3 patients wait 96 minutes"."""
    return any(turn in said for turn in (_MAY_TURN if signed else _UNSIGNED))


def _is_another_kind(text: str, new: Figure, said: str, last: str, counting: bool) -> bool:
    """ "Sorry about the 40 minutes", "actually in 3 weeks", "5 lines, actually 5 of the 9", "meant to be 30"."""
    words = said.split()
    apology = words[-2:-1] == ["about"] and "sorry" in words
    part = text[new.end : new.end + SAID_BESIDE].casefold().startswith(_OF_WHAT_WAS_TOLD)
    within = words[-1:] == [last] and last in _OF_ANOTHER_KIND and words[-2:] not in _HELD_ON
    return apology or within or (part and counting) or "meant to" in said


def _is_one_digit_more(one: Figure, other: Figure) -> bool:
    """ "300 to 9 - no, 90"."""
    small, large = sorted((max(one.values), max(other.values)))
    return small > 0 and large / small in (10, 100)


def only_turns(lows: Sequence[str]) -> bool:
    """Do the words only take back what stands before them?"""
    return bool(_TAKEN.intersection(lows)) and not _turn_start(lows)


def _turn_start(lows: Sequence[str]) -> int:
    """Where the words that take back begin, with who did so: "L checked, he had", "Checked with Kofi, it's"."""
    start = len(lows)
    while start:
        low, behind = lows[start - 1], lows[start : start + 1]
        had = low == "had" and behind in ([], ["it"])
        who = low in ("he", "she", "they") and behind and behind[0] in _DID
        put = low == "to" and (behind == ["be"] or (not behind and lows[-2:-1] == ["that"]))
        if low in BETWEEN or not low[0].isalpha() or put or had or who:
            start -= 1
        elif source := _source(lows, start):
            start -= source
        else:
            break
    return start


def _source(lows: Sequence[str], end: int) -> int:
    """How many words before a place tell who or where it was looked up."""
    by = 0
    while by < min(end, _LONGEST_SOURCE) and lows[end - by - 1][0].isalpha():
        by += 1
        if lows[end - by] in _LOOKED:
            return by
    whole = by == end or not lows[end - by - 1][0].isalpha()
    return by if whole and lows[end : end + 1] and lows[end] in _BY_SOMEBODY else 0


def lows_of(text: str, start: int, end: int) -> list[str]:
    """Words and signs of a stretch, as they are meant."""
    return [_meant(piece.group().casefold().replace("’", "'")) for piece in PIECES.finditer(text, start, end)]


@lru_cache(maxsize=8192)
def _meant(word: str) -> str:
    """ "Sorry" for "sry", "no" for "nein", "actually" for "actualy"."""
    if word in BETWEEN or word in _STANDS_FOR or common_tag(word):
        return _STANDS_FOR.get(word, word)
    return next((cue for cue in _SLIPPED if cue[0] == word[0] and is_slip(word, cue)), word)
