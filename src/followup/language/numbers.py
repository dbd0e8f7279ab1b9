"""Figures in running text, as digits or in words, each with all the values it may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from followup.language.patterns import lazy
from followup.language.words import folded

_ONES = dict(zip(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen".split(), range(20), strict=True))  # fmt: skip
_TENS = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
_TENS["fourty"] = 40
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "lakh": 10**5,
    "lakhs": 10**5,
    "crore": 10**7,
}
_ORDINALS = dict(zip(
    "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split(),
    range(4, 16), strict=True)) | {
    "twentieth": 20, "thirtieth": 30, "third": 3, "second": 2, "first": 1}  # fmt: skip
_FRACTIONS = {
    "half": 0.5,
    "halves": 0.5,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 0.25,
    "quarters": 0.25,
    "fifth": 0.2,
    "fifths": 0.2,
    "tenth": 0.1,
}
_GROUPS = {"dozen": 12, "fortnight": 14, "noon": 12, "midnight": 0, "midday": 12, "couple": 2, "pair": 2, "twice": 2,
           "both": 2,
           "double": 2, "doubled": 2, "thrice": 3, "triple": 3, "tripled": 3, "weekly": 7, "nil": 0,
           "single": 1}  # fmt: skip
_MONTHS = dict(zip("january february march april may june july august september october november "
                   "december".split(),
                   range(1, 13), strict=True))  # fmt: skip
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "bn": 1e9, "b": 1e9, "tsd": 1e3}
_SYMBOLS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

_TWO_TO_NINE = "two three four five six seven eight nine".split()
#: Counted only behind tens: "the over sixty-fives", not "in twos and threes".
_PLURALS = dict(zip("twos threes fours fives sixes sevens eights nines".split(), _TWO_TO_NINE, strict=True))
_WORDS = "|".join(
    sorted(
        {*_PLURALS, *_ONES, *_TENS, *_SCALES, *_ORDINALS, *_FRACTIONS, *_GROUPS, "and", "a", "an", "of"},
        key=len,
        reverse=True,
    )
)
_HOUR = r"(?:[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PIECE = lazy(
    rf"(?P<past>(?<![^\W\d_])(?<!\d )(?<!\d a )(?:(?:half|(?:a )?quarter)(?: past| to|(?<=half))|(?:five|ten|twenty) past"
    rf"|(?:(?<=at )|(?<=by )|(?<=till )|(?<=until )|(?<=about )|(?<=around ))(?:five|ten|twenty) to) {_HOUR}"
    r"(?![\w%-]))|"
    r"(?P<share>(?<![\d/.,])[1-9]/[2-9](?![\d/.,]\d|\d|/))|"
    r"(?P<clock>(?<![\d.:,])\d{1,2}[:.h]\d{2}(?=\s?(?:[ap]\.?m\b|[ap]m\b|uhr|h\b|hrs\b))|"
    r"(?<![\d.:,])\d{1,2}[:h]\d{2}(?![\d:]))(?P<half>\s?[ap]\.?m\b)?"
    r"|(?P<digits>\d[\d,.' \u00a0\u202f]{0,30}\d|\d)(?P<symbol>[½¼¾⅓⅔])?(?P<tail>\s?(?:st|nd|rd|th|k|m|mn|"
    r"mio|bn|b|tsd|[ap]\.?m)(?![^\W_]))?"
    rf"|(?P<bare>[½¼¾⅓⅔])|(?<![^\W\d_])(?!-)(?P<word>(?:(?:(?<![^\W\d_])|-)(?:{_WORDS}))+)(?![^\W\d_]|['’][^\W\d_])",
    re.IGNORECASE,
)
_AND_A_HALF = lazy(r"\s?(?:(?:and|an|n|&|\+) (?:a )?half\b|½)")
_BLANKS_INSIDE = lazy(r"^\d{1,3}(?:[ '\u00a0\u202f]\d{3})+(?:[.,]\d+)?$")


_SCALED = lazy(r"\b(?:thousand|million)\b|(?<=\d)\s?k\b", re.IGNORECASE)
#: From a figure to what it became: "forty thousand litres a week down to".
_TO = lazy(r"(?:\s+[^\W\d_]+){0,5}\s+to\s+")
#: Figures from here on have their scale.
_LEAST_SCALED = 1000


class Figure(NamedTuple):
    """One figure: every value it may stand for, and its place. `vague` ones ("both", "twice") claim
    nothing."""

    values: frozenset[float]
    start: int
    end: int
    vague: bool = False


def is_number_word(low: str) -> bool:
    """A casefolded word that is a number and nothing else: "two", "fifty-one"."""
    return all(part in _ONES or part in _TENS or part in _SCALES for part in low.split("-"))


@lru_cache(maxsize=4_000)
def figures_in(text: str) -> tuple[Figure, ...]:
    """The figures of a sentence or paragraph of a letter, or of a line of notes."""
    return tuple(find_figures(text))


def find_figures(text: str, offset: int = 0) -> Iterator[Figure]:
    """All figures of a text: "14", "fourteen", "4%", "1.2m", "2pm", "twenty-five", "a third", "two and a
    half". In "forty thousand down to twenty seven" the second may be 27,000 too."""
    found = _found(text, offset)
    return _scaled(list(found), text, offset) if _SCALED.search(text) else found


def _scaled(figures: list[Figure], text: str, offset: int) -> Iterator[Figure]:
    """A figure behind "to" may be counted in the thousands or millions of the one before it."""
    before: Figure | None = None
    for figure in figures:
        if before is not None and max(figure.values) < _LEAST_SCALED:
            told = text[before.start - offset : before.end - offset]
            scale = _SCALED.search(told)
            if scale and _TO.fullmatch(text, before.end - offset, figure.start - offset):
                times = 1_000_000 if scale.group().lower().startswith("m") else 1000
                figure = figure._replace(values=figure.values | {value * times for value in figure.values})
        yield figure
        before = figure


def _found(text: str, offset: int) -> Iterator[Figure]:
    run: list[tuple[str, int, int]] = []
    for match in _PIECE.finditer(text):
        word = match["word"]
        if word is not None:
            if not run and not _opens_run(word):
                continue
            low = folded(word)
            if run and run[-1][0] in _TENS:
                low = _PLURALS.get(low, low)
            if run and _gap_breaks(text, run[-1][2], match.start()):
                yield from _spelled(run, offset)
                run = []
            if (
                _counts(low)
                or (run and low in ("and", "a", "of"))
                or (low in ("a", "an", "half", "one") and not run)
            ):
                run.append((low, match.start(), match.end()))
                continue
        if run:
            yield from _spelled(run, offset)
            run = []
        if word is not None:
            continue
        if match["past"]:
            yield _past(match, offset)
        elif match["share"]:
            yield _share(match, offset)
        elif match["clock"]:
            yield _clock(match, offset)
        elif match["bare"]:
            yield Figure(
                frozenset((_SYMBOLS[match["bare"]], 100 * _SYMBOLS[match["bare"]])),
                match.start() + offset,
                match.end() + offset,
            )
        else:
            yield from _timed(_halved(_digits(match, offset), match), match)
    if run:
        yield from _spelled(run, offset)


def _timed(figures: Iterable[Figure], match: re.Match[str]) -> Iterator[Figure]:
    """ "0530" is 5:30 as well as a number."""
    digits = match["digits"]
    timed = len(digits) == 4 and digits.isdecimal() and digits[0] == "0" and digits[2] < "6"
    for figure in figures:
        more = _times(int(digits[:2]), int(digits[2:])) if timed else set()
        yield figure._replace(values=figure.values | more)


def _halved(figures: Iterable[Figure], match: re.Match[str]) -> Iterator[Figure]:
    """ "4 and a half" is 4.5 as well as 4."""
    half = _AND_A_HALF.match(match.string, match.end())
    for figure in figures:
        more = {value + 0.5 for value in figure.values} if half else set()
        yield figure._replace(values=figure.values | more)


def month_number(word: str) -> int | None:
    """11 for "November" or "nov"; None for any other word."""
    return _MONTHS.get(word.casefold().rstrip("."))


@lru_cache(maxsize=20_000)
def _opens_run(word: str) -> bool:
    """May a figure that is spelled out begin with this word? Of most words nothing more need be asked."""
    low = folded(word)
    return _counts(low) or low in ("a", "an", "half", "one")


@lru_cache(maxsize=20_000)
def _counts(low: str) -> bool:
    return all(
        part in _ONES
        or part in _TENS
        or part in _SCALES
        or part in _FRACTIONS
        or part in _ORDINALS
        or part in _GROUPS
        or part in ("and", "a")
        for part in low.split("-")
    ) and low not in ("a", "and")


def _gap_breaks(text: str, end: int, start: int) -> bool:
    return text[end:start] not in (" ", "\u00a0", "\n", "-")


def _clock(match: re.Match[str], offset: int) -> Figure:
    hour, _, minute = re.sub("[.hH]", ":", match["clock"]).partition(":")
    values = _times(int(hour), int(minute))
    if minute == "00":
        values |= {float(int(hour)), float(int(hour) % 12 or 12)}
    return Figure(frozenset(values), match.start() + offset, match.end() + offset)


def _times(hour: int, minute: int) -> set[float]:
    """What an hour and minute stand for, in twelve hours or twenty-four: 1005.3 and 1017.3 for 5:30."""
    first = hour + minute / 100
    values = {first, first + 12, first - 12} if hour <= 23 else {first}
    return {value + 1000 if value % 1 else value for value in values if value >= 0}


#: Words between which and a figure "a quarter to" is a time of day; behind any other it is a rate.
_BEFORE_TIMES = frozenset(
    "at by till until about around before after from to the is was since past it's its and or".split()
)


#: Words before a quarter of the year: "from 17 in the quarter to 6".
_OF_THE_YEAR = frozenset("the per each every last this next first second third fourth".split())


def _past(match: re.Match[str], offset: int) -> Figure:
    """ "Half past nine", "half nine", "quarter to ten": a time of day, as `_clock` has it; the figure alone where it is
    what "11 breakages a quarter" came down to."""
    *ahead, word = match["past"].casefold().split()
    before = match.string[max(0, match.start() - 20) : match.start()].split()
    nearest = before[-1].casefold() if before else ""
    counted = nearest[-1:].isalpha() and nearest not in _BEFORE_TIMES and ahead[:2] == ["a", "quarter"]
    if (counted or (ahead[0] == "quarter" and nearest in _OF_THE_YEAR)) and ahead[-1] == "to":
        end = match.end() + offset
        return Figure(frozenset((float(_ONES.get(word) or word),)), end - len(word), end)
    minutes = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20}[
        ahead[-2] if len(ahead) > 1 else ahead[0]
    ]
    hour = float(_ONES.get(word) or word)
    if ahead[-1] == "to":
        hour, minutes = hour - 1 or 12.0, 60 - minutes
    values = {1000 + hour + half + minutes / 100 for half in (0, 12)}
    return Figure(frozenset(values), match.start() + offset, match.end() + offset)


def _share(match: re.Match[str], offset: int) -> Figure:
    """ "3/4": a fraction; or a date, or a score, in two figures."""
    upper, lower = (float(part) for part in match["share"].split("/"))
    share = upper / lower
    return Figure(
        frozenset((upper, lower, share, 100 * share, round(100 * share))),
        match.start() + offset,
        match.end() + offset,
    )


def _digits(match: re.Match[str], offset: int) -> Iterator[Figure]:
    raw, start = match["digits"], match.start("digits")
    plain = raw.strip(" ,.'\u00a0\u202f")
    tail = (match["tail"] or "").strip().casefold().replace(".", "")
    extra = _SYMBOLS.get(match["symbol"] or "", 0)
    pieces = [plain] if _BLANKS_INSIDE.match(plain) else re.split(r"[ '\u00a0\u202f]+|,(?=\s)|\.(?=\s)", raw)
    place = start
    for number, piece in enumerate(pieces):
        bare = piece.strip(",.")
        if not bare:
            continue
        place = match.string.index(piece, place)
        last = number == len(pieces) - 1
        values = {value + (extra if last else 0) for value in _readings(bare)}
        end = place + len(bare)
        if number == 0 and len(bare) == 2 and match.string[max(0, start - 1) : start] in ("'", "’", "‘"):
            values |= {1900 + float(bare), 2000 + float(bare)} if bare.isdigit() else set()
        if last:
            values |= _with_tail(values, tail)
            end = match.end()
        yield Figure(frozenset(values), place + offset, end + offset)
        place += len(piece)


def _with_tail(values: set[float], tail: str) -> set[float]:
    if tail in ("am", "pm"):
        return {value + 12 for value in values if tail == "pm" and value < 12}
    return {value * _SUFFIXES[tail] for value in values} if tail in _SUFFIXES else set()


def _readings(plain: str) -> set[float]:
    """ "1,900" is 1900 (or 1.9 in half of Europe); "10,5" is 10.5; "1.2" is 1.2; "5.30" may be a time of day too,
    "14.05" a day; "3.11.24" is three figures."""
    compact = re.sub("[ '\u00a0\u202f]", "", plain)
    found: set[float] = set()
    if len(compact) > 18:
        return {float(_hash_of(compact))}
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", compact) or re.fullmatch(
        r"\d{1,2}(?:,\d{2})+,\d{3}", compact
    ):
        found.add(float(compact.replace(",", "")))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", compact):
        found.add(float(compact.replace(".", "").replace(",", ".")))
    if re.fullmatch(r"\d+(?:[.,]\d+)?", compact):
        found.add(float(compact.replace(",", ".")))
    if time := re.fullmatch(r"(1?\d|2[0-3])\.([0-5]\d)", compact):  # "till numbers at 5.30"
        found |= _times(int(time[1]), int(time[2]))
    if date := re.fullmatch(r"([0-2]?\d|3[01])\.(0\d|1[0-2])", compact):  # "14.05"
        found |= {float(date[1]), float(date[2])}
    return found or {float(part) for part in re.split("[.,]", compact) if part}


def _hash_of(digits: str) -> int:
    """A value for an absurdly long figure that only the same figure shares."""
    return int(digits.replace(",", "").replace(".", "")[-15:]) + 10**15


def _spelled(run: Sequence[tuple[str, int, int]], offset: int) -> Iterator[Figure]:
    """Figures spelled out, from a run of number words: "two and a half", "a hundred and twenty", "a third"."""
    words = [(part, start, end) for low, start, end in run for part in low.split("-")]
    while words and words[-1][0] in ("and", "a", "an", "of"):
        words.pop()
    index = 0
    while index < len(words):
        taken, figure = _one_spelled(words, index, offset)
        if figure is not None:
            yield figure
        index += taken


def _is_number(words: Sequence[tuple[str, int, int]]) -> bool:
    return bool(words) and (words[0][0] in _ONES or words[0][0] in _TENS)


def _part_values(low: str, of: float | None) -> set[float]:
    """What "third" may stand for, alone or of so many ("two thirds"): as a share and in per cent; "half" as 30 minutes
    too, "three quarters" as so many of the year."""
    share = _FRACTIONS[low] * (1 if of is None else of)
    values = {share, 100 * share, round(100 * share), int(100 * share)}
    if low == "half" and of is None:
        values.add(30.0)
    if low == "quarters" and of is not None:
        values.add(of)
    return values


def _one_spelled(words: list[tuple[str, int, int]], index: int, offset: int) -> tuple[int, Figure | None]:
    total, current, seen, place = 0.0, 0.0, False, index
    values: set[float] = set()
    vague = False
    while place < len(words):
        low = words[place][0]
        if low in _ONES and (
            not seen
            or current == 0
            or (current % 10 == 0 and current % 100 >= 20 and _ONES[low] < 10)
            or current % 100 == 0
        ):
            current, seen = current + _ONES[low], True
        elif low in _TENS and (not seen or current % 100 == 0):
            current, seen = current + _TENS[low], True
        elif low in _TENS and seen and 1 <= current <= 20:
            current = current * 100 + _TENS[low]
        elif low in _SCALES and (
            seen
            or (place > index and words[place - 1][0] in ("a", "an", "half"))
            or _is_number(words[place + 1 : place + 2])  # "hundred sixty"
        ):
            current = (current or 1) * _SCALES[low]
            seen = True
            if _SCALES[low] >= 1000:
                total, current = total + current, 0.0
        elif low in ("a", "an") and not seen and place + 1 < len(words):
            place += 1
            continue
        elif low == "and" and seen and place + 1 < len(words):
            following = words[place + 1][0]
            if following == "a" and place + 2 < len(words) and words[place + 2][0] in _FRACTIONS:
                total += current + _FRACTIONS[words[place + 2][0]]
                current, place = 0.0, place + 3
                break
            if following == "half" and current < 10:
                total, current, place = total + current + 0.5, 0.0, place + 2  # "two and half"
                break
            if current + total >= 100 and (following in _ONES or following in _TENS):
                place += 1
                continue
            break
        elif low == "quarters" and not seen:  # of the year: "in 2 quarters"
            break
        elif (low in _FRACTIONS and low not in ("third", "fifth", "tenth")) or (
            low in ("third", "fifth", "tenth") and (place > index)
        ):
            if low == "half" and [word for word, _, _ in words[place + 1 : place + 3]] == ["a", "dozen"]:
                values, place = {6.0}, place + 3
                break
            values |= _part_values(low, total + current if seen else None)
            place += 1
            break
        elif low in _GROUPS and not seen:
            values.add(float(_GROUPS[low]))
            vague = low not in ("dozen", "fortnight")
            if low == "fortnight":
                values.add(2.0)
            place += 1
            break
        elif low == "dozen" and seen:
            current *= 12
            place += 1
            break
        elif low in _ORDINALS and (not seen or (current % 10 == 0 and current)):
            values.add(total + current + _ORDINALS[low])
            if low == "second" and current:  # a learner's "forty second"
                values.add(total + current)
            vague = _ORDINALS[low] <= 3 and not seen
            place += 1
            break
        else:
            break
        place += 1
    if place == index:
        return 1, None
    if not values and seen:
        values.add(total + current)
        vague = total + current == 1
    if not values:
        return place - index, None
    start, end = words[index][1], words[place - 1][2]
    return place - index, Figure(frozenset(values), start + offset, end + offset, vague)
