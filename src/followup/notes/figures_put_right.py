"""Figures and days that the notes take back, and what holds instead: "30 - no wait, 13", "it's 14 not 16"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from followup.language.lexicon import common_tag
from followup.language.numbers import Figure, find_figures, is_number_word, month_number
from followup.language.patterns import Needing, lazy
from followup.language.slips import is_slip

#: A word or a figure, within a pattern.
WORD = r"[^\W_][\w.'’%-]*"
#: Words that stand for another one here: in other tongues, in chats, as they are said.
_STANDS_FOR = {
    word: meant
    for meant, words in {
        "no": "nope nah na nup nie nein non nö não nao ne nej nee",
        "sorry": "sry soz srry",
        "oops": "whoops oopsie",
        "er": "erm uh um eh hmm hm ah ähm euh",
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
_LOOKED = frozenset("checked check looked".split())
_IT_WAS = (" it was ", " it is ", " it's ", " its ", " he had ", " she had ", " they had ")
#: Verbs before which somebody else is named who puts it right.
_BY_SOMEBODY = frozenset("checked corrected says".split())
_DID = _BY_SOMEBODY | {"had", "put", "looked"}
#: All words that may stand between the figure, what it counted, and what holds: "no, I'm telling lies, it was".
_BETWEEN = frozenset(
    "sorry correction scratch scrap strike oops lies lie lying make rather back mean meant mistake bad typo edit note no wait hang hold on "
    "actually i i'm im me not let let's lemme telling tell take a it it's its is was that that's thats please or well sir ma'am "
    "checked check looked up in on against notes notebook sheet book diary phone since after afterwards later from correct corrected put says "
    "maam er oh lah leh aiyo like think just about around roughly more only my wrong be should read the right then believe guess am which made here".split()
)
#: Those of them that say by themselves that a figure does not hold.
_TAKEN = frozenset("no sorry wait".split())
#: Words right before a figure behind which it is one of another kind: "sorry about the 40 minutes", "actually in 3 weeks".
_OF_ANOTHER_KIND = frozenset("in on at after since against not".split())
_HELD_ON = (["hang", "on"], ["hold", "on"])
_OF_WHAT_WAS_TOLD = (" of the", " of them", " of these", " of those", " of us")
#: Words that say of which end of a range a figure is.
_AT_FIRST = ("start", "before", "first", "begin", "originally")
#: What opens a sentence that puts right what stands further up, and what does so where a figure is spoken of.
_LABELS = frozenset("edit correction corr corrected sorry oops".split())
_NOTES_BELOW = frozenset("ps nb update note".split())
_SPOKEN_OF = frozenset("figure number count total".split())
#: What is hoped for: "she wants 14 not 16".
_HOPED = frozenset("want wants wanted aim aims target goal need needs hope hopes plan plans".split())
#: Between a figure told again and what it is put right to, and right before a figure that is told again.
_PUT_RIGHT = (" should be ", " should read ", " is wrong ", " was wrong ", " read ")
_NOT = frozenset("not isn't isnt wasn't wasnt".split())
_SAID = frozenset("said wrote put typed told".split())
_BUT_IS = tuple(f" {but}{it} " for but in ("", "but ") for it in ("it's", "its", "it was", "it is"))
_IS = frozenset("is are was were be it's its had".split())
#: How far a figure is from what holds: in characters, in words that it counted, and in size.
_LONGEST_TURN = 90
_MOST_COUNTED = 6
_LONGEST_SOURCE = 3
_TIMES = 8
#: How much nearer in size what holds must be to one end of a range than to the other.
_SURELY = 3
#: How many figures back the same figure is looked for, and one that a later line puts right.
_BACK, _FAR_BACK = 6, 24
_LONGEST_RANGE, _SHORT_RANGE = 45, 12
_RANGES = frozenset("to from and after now then -> → =>".split())
#: Characters of what is said of a figure beside it.
_SAID_BESIDE = 45
_PIECES = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|\n")
#: "it's Tracey not Stacy", "not Stacy, Tracey".
IS_NOT = Needing(
    "not",
    rf"\b(?:it'?s|its|is|was|that'?s|name is|called|correction:?)\s+(?P<new>{WORD}(?:\s+{WORD})?)(?<!\band)(?<!\bbut)[\s,(–—-]+(?:and (?=not [^\W\d]))?not\s+(?P<old>{WORD})",
    re.IGNORECASE,
)
#: What ends an aside, and what it then began with.
_ENDS_ASIDE = lazy(r"\s*[-–—,](?=\s)\s")
_ASIDES = {"-": "-–—", "–": "-–—", "—": "-–—", ",": ","}
_BRACKETS = {"(": ")", "[": "]"}
#: Signs around a figure.
_AROUND = "(),.;:!?%$£€-–—"
_AIMS = frozenset(("target", "goal", "aim"))
#: Figures up to this are words of other uses: "that one was broken".
_COUNTED_ON_FINGERS = 2
#: Characters behind "was" in which the words that explain a figure stand.
_LONGEST_REASON = 60
#: Days of the week as figures below zero, months as such below this.
_MONTHS_BELOW = -10
_DAYS = {
    form: -float(number)
    for number, day in enumerate("monday tuesday wednesday thursday friday saturday sunday".split(), 1)
    for form in (day, f"{day}s", day[:3])
}
_MONTHS = tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


class Corrected(NamedTuple):
    """A stretch of text in which a figure is taken back, and what it says in its last form: "45 - no wait, 42 -" is
    "42", "14 docks -- no, 12" is "12 docks"."""

    start: int
    end: int
    text: str
    old_end: int
    new: str


class _Turn(NamedTuple):
    """What stands between a figure and another that puts it right: what the first counted, whether something else is
    told in between, whether a sentence ends before it is put right, and whether the two may be of any size."""

    counted: str
    far: bool
    apart: bool
    sure: bool


@lru_cache(maxsize=64)
def _read(text: str) -> tuple[tuple[Corrected, ...], dict[int, int]]:
    """Where figures are taken back, in order and apart, and the places of those that are told only to be refused: in
    "it's 14 not 16", and where nobody can tell which one is taken back."""
    figures = [one for one in find_figures(text) if not one.vague and _counts_something(text, one)]
    found: list[Corrected] = []
    refused: dict[int, int] = {}
    for told in (figures, _days(text)):
        for place in range(1, len(told)):
            for one in _put_right(text, told, place):
                if isinstance(one, Corrected):
                    found.append(one)
                else:
                    refused[one.start] = one.end
    apart: list[Corrected] = []
    for corrected in sorted(found):
        if not apart or corrected.start >= apart[-1].end:
            apart.append(corrected)
    return tuple(apart), refused


def _counts_something(text: str, one: Figure) -> bool:
    """No half of anything, nor the time at which a line of a record was said."""
    told, before = text[one.start : one.end], text[max(0, one.start - 1) : one.start]
    return is_figure(told) and not (":" in told and before in ("", "\n", "["))


def corrected_figures(text: str) -> tuple[Corrected, ...]:
    """Where figures are taken back, in order and apart; what holds may stand in the next sentence or line."""
    return _read(text)[0]


def _days(text: str) -> list[Figure]:
    """Days of the week and months, each with a value below zero."""
    low = text.casefold()
    if "day" not in low and not any(month in text for month in _MONTHS):
        return []
    found = []
    for piece in _PIECES.finditer(text):
        word = piece.group()
        month = month_number(word) if word[0].isupper() else None
        if value := _DAYS.get(word.casefold(), month and float(_MONTHS_BELOW - month)):
            found.append(Figure(frozenset((value,)), piece.start(), piece.end()))
    return found


def _put_right(text: str, told: Sequence[Figure], place: int) -> Iterator[Corrected | Figure]:
    """What the figure at a place puts right, and figures that are refused there."""
    old, new = told[place - 1], told[place]
    if again := tuple(_spoken_of_again(text, told, place)):
        yield from again
        return
    turn = _turn(text, old, new)
    anew = _both_anew(text, told, place)
    if turn is None:
        yield from _further_up(text, told, place, anew)
    elif anew and (ends := _range_before(text, told, place, anew)):
        yield from _range_put_right(
            text, told, ends, anew, turn if ends[1] == place - 1 and not turn.far else None
        )
    elif not _told_before(told, place, new):
        yield from _one_put_right(text, told, place, turn)


def _one_put_right(
    text: str, told: Sequence[Figure], place: int, turn: _Turn
) -> Iterator[Corrected | Figure]:
    old, new, behind = told[place - 1], told[place], told[place + 1 : place + 1 + _BACK]
    before = told[place - 2] if place > 1 else None
    if behind and behind[0].values == old.values and _turn(text, new, behind[0]):
        return  # "23 paid. Sorry 32, no no, 23 only"
    if behind and _is_share_anew(text, old, new, behind[0]):  # "11% came back. No, it was 410, so nearer 13%"
        yield _put(text, old, behind[0])
        return
    if behind and _is_sentence_about(
        text, new, behind[0]
    ):  # "19 leaks in six weeks. Sorry, 16. Nineteen was with ..."
        named = [one for one in told[max(0, place - _BACK) : place] if one.values == behind[0].values]
        if named:
            yield _put(text, named[-1], new)
            return
    meant = _which_is_meant(text, before, old, new, turn)
    if meant and (turn.far or (turn.apart and meant is not old)):
        yield _put(text, meant, new)
    elif meant is old:
        echoed = (one for one in told[max(0, place - _BACK) : place - 1] if _echoes(text, one, old))
        yield from (_put(text, one, new) for one in echoed)
        yield _corrected(text, old, new, turn.counted, behind)
    elif meant and before:
        yield _corrected(text, before, new, text[before.end : old.end] + turn.counted, behind)
    elif before and _near(old, new) and _near(before, new):
        yield from (before, old)


def _is_share_anew(text: str, old: Figure, new: Figure, one: Figure) -> bool:
    """Is it the per cent behind another figure that holds, in place of the per cent told before?"""
    shares = [_with_percent(text, figure) > figure.end for figure in (old, new, one)]
    return shares == [True, False, True] and one.start - new.end < _SHORT_RANGE * 2 and _near(old, one)


def _is_sentence_about(text: str, new: Figure, one: Figure) -> bool:
    """Does the sentence behind what holds begin with this figure and say what it was?"""
    between = text[new.end : one.start].strip()
    return between in (".", ";", "!", "") and text[one.end : one.end + 5] == " was "


def _which_is_meant(text: str, before: Figure | None, old: Figure, new: Figure, turn: _Turn) -> Figure | None:
    """The figure that is taken back: the last one, or the one before it where that is nearer in size."""
    fits = turn.sure or _near(old, new)
    if before is None or old.start - before.end >= _LONGEST_RANGE or not _near(before, new):
        return old if fits else None
    if not _is_range(text, before, old):
        return old if _near(old, new) else before
    if turn.sure and not turn.apart:
        return old
    said = re.split(r"[.!?\n]", text[new.end : new.end + _SAID_BESIDE])[0].casefold().split()
    if any(word in said for word in _AT_FIRST):
        return before
    first, last = _apart(before, new), _apart(old, new)
    if first * _SURELY < last:
        return before
    return old if fits and (last <= first or not turn.apart) else None


def _both_anew(text: str, told: Sequence[Figure], place: int) -> tuple[Figure, Figure] | None:
    """Both ends of a range told anew: "No. 30 and 12", "wait 21. 21 to 12"."""
    for first in (place, place + 1):
        ends = told[first : first + 2]
        if len(ends) < 2 or ends[0].values != told[place].values or ends[0].values == ends[1].values:
            continue
        if ends[0].start - told[place].end < _SHORT_RANGE and _is_range(text, ends[0], ends[1], _SHORT_RANGE):
            return ends[0], ends[1]
    return None


def _range_before(
    text: str, told: Sequence[Figure], place: int, anew: tuple[Figure, Figure]
) -> tuple[int, int] | None:
    """The places of the ends of the last range of about the same size."""
    for last in range(place - 1, max(0, place - _FAR_BACK), -1):
        first, second = told[last - 1], told[last]
        same = first.values == anew[0].values, second.values == anew[1].values
        fits = any(same) if last < place - 1 else _near(first, anew[0]) and _near(second, anew[1])
        if fits and _is_range(text, first, second):
            return None if all(same) else (last - 1, last)
    return None


def _range_put_right(
    text: str,
    told: Sequence[Figure],
    ends: tuple[int, int],
    anew: tuple[Figure, Figure],
    turn: _Turn | None,
) -> Iterator[Corrected]:
    """Each end by what holds; what is told right behind goes with the turn."""
    first, second = told[ends[0]], told[ends[1]]
    if first.values != anew[0].values:
        yield _put(text, first, anew[0])
    if turn:
        yield _corrected(text, second, anew[1], turn.counted, told[ends[1] + 1 :][: 2 * _BACK])
    elif second.values != anew[1].values:
        yield _put(text, second, anew[1])


def _further_up(
    text: str, told: Sequence[Figure], place: int, anew: tuple[Figure, Figure] | None
) -> Iterator[Corrected | Figure]:
    """What a sentence with a label puts right that stands further up: "PS the figure for the vans was 14", "EDIT: it's 9
    depots"."""
    new = told[place]
    start = _sentence_start(text, new.start)
    head = (
        [low for low in _lows(text, start, new.start) if low[0].isalpha()]
        if told[place - 1].end <= start
        else []
    )
    if not head or head[0] not in _LABELS | _NOTES_BELOW:
        return
    if anew and (ends := _range_before(text, told, place, anew)):
        yield from _range_put_right(text, told, ends, anew, None)
    elif not _told_before(told, place, new) and (head[0] in _LABELS or not _SPOKEN_OF.isdisjoint(head)):
        topics = {_one_of(low) for low in head[1:] if low not in _BETWEEN} | _counted_by(text, new)
        near = [
            one
            for one in told[max(0, place - _FAR_BACK) : place]
            if one.values != new.values and _near(one, new) and _is_of(text, one, topics)
        ]
        near.sort(key=lambda one: _apart(one, new))
        if len(near) > 1 and _apart(near[0], new) * _SURELY >= _apart(near[1], new):
            yield from near
        elif near:
            yield _put(text, near[0], new)


def _is_of(text: str, one: Figure, topics: set[str]) -> bool:
    """Does the figure count one of these things, or stand in a sentence about them?"""
    said = map(_one_of, _lows(text, _sentence_start(text, one.start), one.start))
    return not topics.isdisjoint(_counted_by(text, one)) or not topics.isdisjoint(said)


def _counted_by(text: str, one: Figure) -> set[str]:
    """The word behind a figure, where it is no word of grammar: {"depot"} in "9 depots with one plan"."""
    behind = text[one.end : one.end + _SAID_BESIDE].split("\n")[0].casefold().split()
    word = behind[0].strip(_AROUND) if behind else ""
    return {_one_of(word)} if common_tag(word) in (None, "NN", "NNS") and word.isalpha() else set()


def _one_of(word: str) -> str:
    return word.removesuffix("s")


def _sentence_start(text: str, end: int) -> int:
    low = max(0, end - _LONGEST_TURN)
    return max(
        low,
        text.rfind("\n", low, end) + 1,
        *(text.rfind(sign, low, end) + 2 for sign in (". ", "! ", "? ") if sign in text[low:end]),
    )


def _spoken_of_again(text: str, told: Sequence[Figure], place: int) -> Iterator[Corrected | Figure]:
    """Where a figure is told again to say that another holds: "The 9 should be 7", "14 not 16", "not 6, 4", "14 was one
    good week, 17 is more like it"."""
    one, two = told[place - 1], told[place]
    if (
        two.start - one.end > _LONGEST_REASON
        or "\n" in text[one.end : two.start]
        or not _near(one, two)
        or one.values == two.values
    ):
        return
    lead = _lows(text, max(_sentence_start(text, one.start), one.start - _SAID_BESIDE), one.start)
    said = [low for low in _lows(text, one.end, two.start) if low[0].isalpha()]
    first, other = _told_before(told, place - 1, one), _told_before(told, place - 1, two)
    if not _HOPED.isdisjoint((*lead, *said)):
        return
    if first and (
        (other is None and _is_refused(lead, f" {' '.join(said)} ")) or _is_explained(text, one, two)
    ):
        if _only_turns(_lows(text, first.end, one.start)):  # "40, no sorry, not 40, 31"
            yield Corrected(
                first.start, two.end, text[two.start : two.end], first.end, text[two.start : two.end]
            )
        else:
            yield from (_put(text, first, two), one)
    elif (
        other
        and not first
        and max(two.values) > _COUNTED_ON_FINGERS
        and said[-1:] == ["not"]
        and len(said) < 4
        and (not lead or lead[-1] in _IS or not lead[-1].isalpha())
    ):
        yield from (_put(text, other, one), two)


def _is_refused(lead: Sequence[str], said: str) -> bool:
    """ "Not" it, "I wrote" it "but it's", it "should be", "for" it "read"."""
    if said == " read ":
        return lead[-1:] == ["for"]
    wrote = "i" in lead and not _SAID.isdisjoint(lead[-2:]) and said in _BUT_IS
    return not _NOT.isdisjoint(lead[-1:]) or wrote or said.startswith(_PUT_RIGHT)


def _only_turns(lows: Sequence[str]) -> bool:
    """Do the words only take back what stands before them?"""
    return bool(_TAKEN.intersection(lows)) and not _turn_start(lows)


def _is_explained(text: str, old: Figure, new: Figure) -> bool:
    behind = text[old.end : new.start]
    words = behind.split()
    return (
        behind[:5] == " was " and 1 < len(words) < 8 and words[1] not in _AIMS and words[-1][-1] not in ".?!:"
    )


def _told_before(told: Sequence[Figure], place: int, new: Figure) -> Figure | None:
    """Where the same figure was told last before a place."""
    before = told[max(0, place - _BACK) : place]
    return next((one for one in reversed(before) if one.values == new.values), None)


def _lows(text: str, start: int, end: int) -> list[str]:
    """Words and signs of a stretch, as they are meant."""
    return [
        _meant(piece.group().casefold().replace("’", "'")) for piece in _PIECES.finditer(text, start, end)
    ]


@lru_cache(maxsize=8192)
def _meant(word: str) -> str:
    """ "Sorry" for "sry", "no" for "nein", "actually" for "actualy"."""
    if word in _BETWEEN or word in _STANDS_FOR or common_tag(word):
        return _STANDS_FOR.get(word, word)
    return next((cue for cue in _SLIPPED if cue[0] == word[0] and is_slip(word, cue)), word)


def _turn(text: str, old: Figure, new: Figure) -> _Turn | None:
    """What takes a figure back for the next one; None where nothing does."""
    if (
        new.start - old.end > _LONGEST_TURN
        or old.values == new.values
        or _have_figures_between(text, old, new)
    ):
        return None
    pieces = list(_PIECES.finditer(text, old.end, new.start))
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
        _turns(said, lows, confirmed="says" in words and " go w" in text[new.end : new.end + _SAID_BESIDE])
        or ((near or again) and _may_turn(said, signed=bool(signs) or again))
    ):
        return None
    sure = (again or _is_one_digit_more(old, new)) and not said.endswith(" no ")
    return _Turn(counted, far, not {".", "!", "?", "\n"}.isdisjoint(lows[start:]), sure)


def _have_figures_between(text: str, old: Figure, new: Figure) -> bool:
    """Two days, each with its figure: "in June. Wait, 31 was April"."""
    return max(new.values) < 0 and any(char.isdigit() for char in text[old.end : new.start])


def _goes_on(text: str, end: int, counted: str) -> bool:
    """Is it told again what was counted: "16 vans no 14 vans"?"""
    behind = text[end : end + _LONGEST_TURN].casefold().lstrip("% ")
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
    part = text[new.end : new.end + _SAID_BESIDE].casefold().startswith(_OF_WHAT_WAS_TOLD)
    within = words[-1:] == [last] and last in _OF_ANOTHER_KIND and words[-2:] not in _HELD_ON
    return apology or within or (part and counting) or "meant to" in said


def _turn_start(lows: Sequence[str]) -> int:
    """Where the words that take back begin, with who did so: "L checked, he had", "Checked with Kofi, it's"."""
    start = len(lows)
    while start:
        low, behind = lows[start - 1], lows[start : start + 1]
        had = low == "had" and behind in ([], ["it"])
        who = low in ("he", "she", "they") and behind and behind[0] in _DID
        put = low == "to" and (behind == ["be"] or (not behind and lows[-2:-1] == ["that"]))
        if low in _BETWEEN or not low[0].isalpha() or put or had or who:
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


def _near(one: Figure, other: Figure) -> bool:
    """Of about one size, so that the one may be what the other should be; or both of them days, or months."""
    small, large = sorted((max(one.values), max(other.values)))
    if small < 0:
        return large < 0 and (small < _MONTHS_BELOW) == (large < _MONTHS_BELOW)
    return large <= _TIMES * small


def _apart(one: Figure, other: Figure) -> float:
    """How far two figures of about one size are from each other."""
    small, large = sorted((max(one.values), max(other.values)))
    return large / small - 1 if small > 0 else 1.0


def _is_one_digit_more(one: Figure, other: Figure) -> bool:
    """ "300 to 9 - no, 90"."""
    small, large = sorted((max(one.values), max(other.values)))
    return small > 0 and large / small in (10, 100)


def _is_range(text: str, one: Figure, other: Figure, longest: int = _LONGEST_RANGE) -> bool:
    """ "31 a month, after were 13", "2-3"."""
    gap = text[one.end : other.start]
    return len(gap) < longest and (gap in ("-", "–") or not _RANGES.isdisjoint(gap.casefold().split()))


def _echoes(text: str, one: Figure, other: Figure) -> bool:
    """The same figure, told and asked back: "Seventeen joints." "Seventeen?"."""
    return one.values == other.values and "?" in (
        text[one.end : one.end + 1],
        text[other.end : other.end + 1],
    )


def _put(text: str, old: Figure, new: Figure) -> Corrected:
    """One figure in the place of another."""
    end, told = _with_percent(text, old), text[new.start : _with_percent(text, new)]
    return Corrected(old.start, end, told.removesuffix("%") + ("%" if end > old.end else ""), end, told)


def _with_percent(text: str, figure: Figure) -> int:
    return figure.end + (text[figure.end : figure.end + 1] == "%")


def _corrected(text: str, old: Figure, new: Figure, counted: str, behind: Sequence[Figure]) -> Corrected:
    """From a figure that is taken back to the last word of what holds: "fifty no fifteen it was fifteen"."""
    told, end = text[new.start : new.end], new.end
    for again in behind:
        gap = [piece.group().casefold() for piece in _PIECES.finditer(text, end, again.start)]
        if again.values != new.values or any(low[0].isalpha() and low not in _BETWEEN for low in gap):
            break
        end = again.end
    if text[end : end + 1] == "%" and (counted.startswith("%") or text[old.end : old.end + 1] == "%"):
        end += 1
        told += "" if counted.startswith("%") else "%"
    aside = _ENDS_ASIDE.match(text, end)
    sign = text[old.end + len(counted) : new.start].lstrip("% ")[:1]
    if sign in _BRACKETS:
        end = text.find(_BRACKETS[sign], end, end + _LONGEST_RANGE) + 1 or end
    elif aside and sign in _ASIDES.get(aside.group().strip(), "") and sign:
        end = aside.end() - 1
    if text[end : end + _LONGEST_TURN].lstrip().startswith(counted.strip()):
        counted = ""
    elif text[end : end + _LONGEST_TURN].split()[:1] == counted.split()[-1:]:
        counted = counted.rpartition(" ")[0]  # "12 girls returned, no sorry, 9 returned"
    return Corrected(
        old.start, end, told + counted, _with_percent(text, old), text[new.start : _with_percent(text, new)]
    )


def in_last_form(text: str, start: int, end: int) -> str:
    """A stretch of the text with every figure that is taken back replaced by what holds."""
    pieces, place = [], start
    corrected = corrected_figures(text)
    for one in corrected[bisect_right(corrected, start, key=lambda one: one.end) :]:
        if one.start >= end:
            break
        pieces += [text[place : one.start], one.text] if one.start >= place else []
        place = min(one.end, end)
    return "".join([*pieces, text[place:end]])


@lru_cache(maxsize=64)
def taken_back(text: str) -> Counter[float]:
    """How often each value is told only to be taken back, with what is said of it then: "9 to 6. Sorry, 9 to 4. 6 was the
    first week", "14, not 16"."""
    corrected, refused = _read(text)
    taken = values(text) - values(in_last_form(text, 0, len(text)))
    olds = {value for one in corrected for value in values(text[one.start : one.old_end])}
    said = (
        refused
        | dict(_refused(text))
        | {one.start: one.end for one in _explained(text) if not olds.isdisjoint(one.values)}
    )
    starts = [one.start for one in corrected]
    for start, end in said.items():
        place = bisect_right(starts, start) - 1
        if place < 0 or corrected[place].end <= start:
            taken.update(values(text[start:end]))
    return taken


def values(text: str) -> Counter[float]:
    return Counter(value for figure in find_figures(text) for value in figure.values)


def refused_figures(text: str) -> set[str]:
    """Figures that are told to be refused, as written."""
    return {text[start:end] for start, end in _read(text)[1].items()}


def disowned(text: str) -> set[str]:
    """Figures told once and said to be something else later on: "the 9 was the first version", "14 not 16"."""
    again = {one.values: text[one.start : one.end] for one in _explained(text)}
    found = set(again.values())
    if again:
        found |= {text[one.start : one.end] for one in find_figures(text) if one.values in again}
    counts = Counter(word.strip(_AROUND) for word in text.split())
    return found | {old for old in (text[start:end] for start, end in _refused(text)) if counts[old] > 1}


def _explained(text: str) -> list[Figure]:
    """Figures told a second time, with what they were: "the 9 was the first version"."""
    found = []
    told: set[frozenset[float]] = set()
    for one in find_figures(text) if " was " in text else ():
        behind = text[one.end : one.end + _LONGEST_REASON].split()
        explained = text[one.end : one.end + 5] == " was " and len(behind) > 1 and one.values in told
        if max(one.values) > _COUNTED_ON_FINGERS:
            told.add(one.values)
            if explained and not behind[1][0].isdigit() and behind[1] not in _AIMS:
                found.append(one)
    return found


def _refused(text: str) -> list[tuple[int, int]]:
    """Where figures are said not to hold: "it's 14 not 16"."""
    found = ((match.start("old"), match["old"].rstrip(".,%")) for match in IS_NOT.finditer(text))
    return [(start, start + len(old)) for start, old in found if is_figure(old)]


def is_figure(word: str) -> bool:
    return any(char.isdigit() for char in word) or any(map(is_number_word, word.casefold().split()))
