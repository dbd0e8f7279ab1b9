"""Figures with their units as notes give them, their bounds and deadlines, and two of them told in one unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup.language.inflect import base_of
from followup.language.numbers import find_figures, month_number
from followup.language.shape import full_phrase_end, plain
from followup.language.tagging import Tagged

_Words = Sequence[Tagged]

#: Words before a figure -> the bound that they set; behind it they count as well.
_BOUNDS = {
    "under": "under", "below": "below", "within": "within", "over": "over", "past": "over", "beyond": "over", "above": "above", "<": "below", ">": "above",
    "least": "at least", "minimum": "at least", "min": "at least", "max": "at most", "maximum": "at most", "most": "at most",
}  # fmt: skip
#: The same in more than one word.
_LONG_BOUNDS = {
    ("no", "more", "than"): "no more than", ("not", "more", "than"): "no more than", ("less", "than"): "less than",
    ("fewer", "than"): "fewer than", ("more", "than"): "more than", ("at", "least"): "at least", ("at", "most"): "at most",
    ("or", "less"): "at most", ("or", "fewer"): "at most", ("or", "more"): "at least", ("or", "better"): "at least",
    ("tops",): "at most",
}  # fmt: skip
#: Words that stand before a figure and say only that it is rough.
_ROUGH = frozenset("about around roughly say approx circa nearer ~ like something".split())
#: A figure that says so itself.
_ROUNDED = re.compile(r"\d+-(?:something|odd)")
#: Nothing, as the later of two figures.
_NOUGHT = frozenset("zero nil none nothing".split())
#: A time of day, which may move as a figure does: "the first drip went from 10:15 to 8:50".
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_DEADLINE = frozenset("by before within for from this next in ahead till until".split())
#: Longest predicate of a deadline, in words.
_LONGEST_CLAUSE = 5
_NOT_FIGURES = frozenset(("one", "million", "thousand", "hundred", "dozen"))
_PERIODS = frozenset(
    "week month day year shift hour quarter night morning period term hundred thousand".split()
)
#: What some say for "a" before a period: "9 in one week", "64 by week".
_LEARNERS_EACH = ("one", "by", "pro", "in")
#: What a share is told of with no more words: "8 of 100".
_WHOLES = frozenset("10 ten 20 twenty 100 hundred 1000".split())
_SPACED = frozenset("working business calendar".split())
_HOUR = 60
_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86_400, "weeks": 604_800}
#: Of two figures one may be the other's aim if it is at most so many times as large.
_FARTHEST = 30
#: The same where both are times, as "two days" and "25 minutes".
_FARTHEST_TIME = 300


def bound_of(words: _Words, place: int, *, behind: bool = False) -> tuple[str, int]:
    """The bound that starts at a place ("no more than") and the place behind it; "" for none."""
    low = [word.low for word in words[place : place + 3]]
    for length in (3, 2, 1):
        found = _LONG_BOUNDS.get(tuple(low[:length]))
        if found and len(low) >= length and (behind or low[0] not in ("or", "tops")):
            return found, place + length
    if low and low[0] in _BOUNDS and (not behind or low[0] in ("max", "maximum", "min", "minimum")):
        return _BOUNDS[low[0]], place + 1
    return "", place


def number_at(words: _Words, place: int) -> tuple[str, int]:
    """A bare number, "28", "1.8%", "1 in 4" or "twenty six" as "26", and the place behind it; "" for none.

    Times of day, dates, ranges and codes are no numbers.
    """
    while place < len(words) and words[place].low in _ROUGH:
        place += 1
    if place >= len(words) or words[place].tag != "NUM":
        return "", place
    if words[place].low in _NOT_FIGURES and not (words[place].low == "one" and _whole_at(words, place + 1)):
        return "", place
    end = place + 1
    while (
        end < len(words)
        and words[end].tag == "NUM"
        and words[end].text.isalpha()
        and words[end - 1].text.isalpha()
    ):
        end += 1
    text = words[place].text
    if _ROUNDED.fullmatch(text):
        return text, end
    if text.replace("-", "").isalpha():
        found = [
            max(figure.values) for figure in find_figures(" ".join(word.text for word in words[place:end]))
        ]
        text = f"{found[0]:,g}" if len(found) == 1 else ""
        text = text if len(text) > len("9,999") else text.replace(",", "")
    if text.isdecimal() and [word.low for word in words[end : end + 2]] == ["or", str(int(text) + 1)]:
        text, end = f"{text}-{words[end + 1].text}", end + 2  # "9 or 10"
    if text.isdigit() and (half := _half_at(words, end)):
        text, end = f"{text}.5", half
    if (
        not text
        or re.search(r"[/:]|-\D|\d[a-z]+\d|\d[a-z]{3}", text)
        or (text[0] == "0" and text[1:2].isdecimal())
    ):
        return "", place
    if end < len(words) and (
        words[end].tag == "NP"
        or (words[end].low == "per" and words[end + 1 : end + 2] and words[end + 1].text.isdigit())
    ):
        return "", place  # "ward 5 West", "19 per 1000"
    if end < len(words) and words[end].low in ("percent", "pct"):
        return f"{text}%", end + 1
    if end + 1 < len(words) and words[end].low == "per" and words[end + 1].low == "cent":
        return f"{text}%", end + 2
    if (other := _whole_at(words, end)) and text.isdigit():
        second, after = number_at(words, other)
        if [word.low for word in words[other : other + 1]] == ["hundred"]:
            second, after = "100", other + 1
        if second.isdigit() and int(second) > int(text) and after > other:
            return f"{text} in {second}", after
    return ("", place) if words[place].low == "one" else (text, end)


def _half_at(words: _Words, place: int) -> int:
    """The place behind "and a half"; 0 where it does not stand there."""
    low = [word.low for word in words[place : place + 3]]
    return place + 3 if low == ["and", "a", "half"] else place + 2 if low[:2] == ["and", "half"] else 0


def _whole_at(words: _Words, place: int) -> int:
    """Where the whole of a share stands: behind "in", "out of", "in every", "of each", "in a"; 0 where none can."""
    low = [word.low for word in words[place : place + 3]]
    each = low[1:2] in (["every"], ["each"], ["a"])
    if low[:1] == ["in"] or (low[:1] == ["of"] and (each or not _WHOLES.isdisjoint(low[1:2]))):
        return place + 1 + each
    return place + 2 + (low[2:] == ["every"]) if low[:2] == ["out", "of"] else 0


def per_period(words: _Words, place: int) -> tuple[str, int]:
    """ "a week" that starts at a place, and the place behind it; "" for none."""
    if (
        place + 3 < len(words)
        and words[place].low == "in"
        and words[place + 1].low in ("a", "one")
        and words[place + 3].low == "to"
    ):
        place += 1  # "from 9 in a week to 2"
    if (  # "19 a round to 4"
        place + 3 < len(words)
        and words[place].low in ("a", "an", "per")
        and words[place + 1].known
        and len(words[place + 1].low) > len("mo")
        and words[place + 1].tag in ("N", "ADJ")
        and words[place + 2].low == "to"
        and words[place + 3].tag == "NUM"
    ):
        return f"{words[place].text} {words[place + 1].text}", place + 2
    if (
        place + 1 < len(words)
        and words[place].low in ("a", "an", "per", "each", "every", *_LEARNERS_EACH)
        and words[place + 1].low in _PERIODS
        and not (words[place].low == "in" and place + 2 < len(words) and words[place + 2].tag == "NUM")
    ):
        each = "a" if words[place].low in _LEARNERS_EACH else words[place].text
        return f"{each} {words[place + 1].text}", place + 2
    return "", place


def figure_at(words: _Words, place: int) -> tuple[str, int]:
    """A number with its unit ("28 days", "210 a week", "1 in 4", "1.8%"), and the place behind it; "" for none."""
    text, end = number_at(words, place)
    if (
        not text
        and [word.low for word in words[place : place + 1]] == ["one"]
        and words[place + 1 : place + 2]
    ):
        unit = words[place + 1].low
        half = _half_at(words, place + 2)
        if f"{unit}s" not in _SECONDS:
            return "", place
        return (f"1.5 {unit}s", half) if half else (f"1 {unit}", place + 2)
    if not text or " in " in text:
        return text, end
    spaced = end < len(words) and words[end].low in _SPACED
    if end + spaced < len(words) and words[end + spaced].tag == "NS":
        text += "".join(f" {word.text}" for word in words[end : end + spaced + 1])
        end += spaced + 1
    period, end = per_period(words, end)
    if end < len(words) and words[end].tag == "NUM":
        return _with_minutes(text, words, end) or ("", place)
    return f"{text} {period}".strip(), end


def _with_minutes(text: str, words: _Words, place: int) -> tuple[str, int] | None:
    """ "5 hours 40 minutes" of "5 hours 40", and the place behind it; None where the second number counts something else."""
    minutes, behind = words[place].text, words[place + 1 : place + 2]
    told = bool(behind) and behind[0].low == "minutes"
    if not (text.endswith(" hours") and minutes.isdecimal() and int(minutes) < _HOUR):
        return None
    if behind and behind[0].nominal and not told:
        return None
    return f"{text} {minutes} minutes", place + 1 + told


def range_at(words: _Words, place: int) -> tuple[str, str, int]:
    """Two figures in one unit that start at a place, the earlier one first, and the place behind them; blanks for none:
    "38 down to 5", "4% to under 2%", "5, was 38", "5 instead of 38"."""
    if clocks := _clocks(words, place):
        return clocks
    old, after = figure_at(words, place)
    if old.endswith(" times") and [word.low for word in words[after : after + 1]] == ["from"]:
        return "", "", place  # "6 times from 7"
    if old and (link := _back_link(words, after)):
        earlier, end = figure_at(words, link)
        before, now = aligned(earlier, old) if earlier else ("", "")
        if earlier:
            found = _about(words, link) + before, _about(words, place) + now, end
            return found if before else ("", "", place)
    if old and (link := _now_link(words, after)):
        if _is_nought(words, link):
            return _about(words, place) + old, words[link].low, link + 1
        new, end = figure_at(words, link)
        old, new = aligned(old, new) if new else ("", "")
        return (_about(words, place) + old, _about(words, link) + new, end) if old else ("", "", place)
    when, after = _when(words, after)
    if old and when and words[after : after + 1] and words[after].text == ",":
        new, end = figure_at(words, after + 1)
        again, end = _when(words, end) if new else ("", end)
        before, now = aligned(old, new) if again else ("", "")
        if before:  # "33 last year, 12 this year"
            return before + when, now + again, end
    after = _onward(words, after)
    if not old or not after:
        return "", "", place
    bound, after = bound_of(words, after)
    if not bound and _is_nought(words, after):
        return _about(words, place) + old + when, words[after].low, after + 1
    new, end = figure_at(words, after)
    old, new = aligned(old, new) if new else ("", "")
    about = _about(words, place) + old + when, f"{bound} {_about(words, after)}{new}".strip()
    return (*about, end) if old else ("", "", place)


def _when(words: _Words, place: int) -> tuple[str, int]:
    """ " last year", " in January" behind the earlier figure, with a blank before it, and the place behind it."""
    low = [word.low for word in words[place : place + 3]]
    if len(low) > 1 and low[0] in ("last", "this") and low[1] in _SPANS:
        end = place + 2
    elif low[:2] == ["in", "the"] and low[2:] and (low[2] in _SPANS or low[2] in _PERIODS):
        end = place + 3
    elif low[:1] == ["in"] and low[1:] and month_number(low[1]):
        end = place + 2
    else:
        return "", place
    return "".join(f" {word.text}" for word in words[place:end]), end


def _onward(words: _Words, place: int) -> int:
    """Where the later figure would stand behind "down to", "drop to", "become", ", up to", "before,"; 0 where nothing
    leads to it."""
    low = [word.low for word in words[place : place + 4]]
    if low[:2] == ["before", ","] and any(word.low in _AFTERWARDS for word in words[place + 3 : place + 5]):
        return place + 2
    at = int(low[:1] == [","] or (low[:1] == ["and"] and low[2:3] == ["to"]))  # "was 7% and went to 2%"
    changed = base_of(low[at]) in _BECOME if at < len(low) else False
    at += changed
    if low[:1] == ["and"] and not changed and low[1:2] != ["down"]:
        return 0
    at += at < len(low) and low[at] in ("down", "up")
    if at < len(low) and low[at] == "to":
        return place + at + 1
    became = changed and base_of(low[at - 1]) in ("become", *(("go",) if low[0] == "," else ()))
    return place + at if became else 0  # "33 a month, went 9"


def _is_nought(words: _Words, place: int) -> bool:
    """Nothing, or one, and no thing behind it."""
    alone = not (place + 1 < len(words) and words[place + 1].nominal)
    return place < len(words) and (words[place].low in _NOUGHT or words[place].low == "one") and alone


def _now_link(words: _Words, place: int) -> int:
    """Where the later figure would stand behind ", now it's" in "46 a night, now it's 17"; 0 where nothing links."""
    start = place + (place < len(words) and words[place].low in (",", "and"))
    if start >= len(words) or words[start].low != "now":
        return 0
    start += 1
    while start < len(words) and words[start].low in _AND_NOW:
        start += 1
    return start if start < len(words) and (words[start].tag == "NUM" or words[start].low in _NOUGHT) else 0


def _about(words: _Words, place: int) -> str:
    """ "about " where the figure at a place is said to be rough."""
    return "about " if any(word.low in _ROUGH for word in words[max(0, place - 1) : place + 1]) else ""


def _clocks(words: _Words, place: int) -> tuple[str, str, int] | None:
    """Two times of day behind "from": "from 10:15 to 8:50"."""
    low = [word.low for word in words[max(0, place - 1) : place + 4]]
    if len(low) < 4 or (low[0], low[2]) != ("from", "to") or not _CLOCK.fullmatch(low[1]):
        return None
    at = 3 + (low[3] in _ROUGH and len(low) > 4)
    if not _CLOCK.fullmatch(low[at]):
        return None
    return low[1], " ".join(low[3 : at + 1]), place + at


#: What a figure does on its way to another; seasons and times in which it was so; what the later one stands before.
_BECOME = frozenset("become drop fall go come rise climb shrink".split())
_SPANS = frozenset("year month week quarter season term summer winter autumn spring beginning start".split())
_AFTERWARDS = frozenset("after afterwards now".split())
#: Between "now" and the later figure.
_AND_NOW = frozenset("it it's its is we we're were at are down to only just about around".split())
#: Between a figure and what it was before.
_BEFORE = tuple(
    tuple(link.split())
    for link in (
        "were at", "we are at", "we're at", "they are at", "they're at", "the year before it was", "the year before", "the month before", "last year it was", "last year", "last season",
        "before it was", "before that was", "before was", "it was", "it used to be", "used to be", "was", "were",
        "instead of", "compared with", "compared to", "against", "vs", "versus", "down from", "up from", "from",
    )
)  # fmt: skip


def _back_link(words: _Words, place: int) -> int:
    """Where the earlier figure would stand behind a later one: behind ", was" in "8%, was 19"; 0 where nothing links."""
    start = place + (place < len(words) and words[place].text in (",", "("))
    low = [word.low for word in words[start : start + 4]]
    for link in _BEFORE:
        bare = len(link) == 1 and link[0] in ("was", "were") and start == place
        if tuple(low[: len(link)]) == link and not bare:
            return start + len(link)
    return 0


def stood_at(words: _Words) -> str:
    """How it stands or stood, of "now it's 50", "it was 280 in the autumn", "instead of 21", behind an aim; "" for none."""
    link = _back_link(words, 0) or _now_link(words, 0)
    return figure_at(words, link)[0] if link else ""


def aligned(old: str, new: str) -> tuple[str, str]:
    """Both figures in one unit, named once: "28 days", "10" -> "28", "10 days"; % on both. Two blanks where the one
    cannot be the other's aim."""
    if " in " in old or " in " in new:
        shares = " in " in old and (" in " in new or new.isdigit())
        return (old, new) if shares else ("", "")
    first, _, unit = old.partition(" ")
    second, _, other = new.partition(" ")
    if first.endswith("k") != second.endswith("k"):
        first, second = _in_full(first), _in_full(second)
    times = _are_times(old, new)
    near = _comparable(old, new, _FARTHEST_TIME) if times else _comparable(first, second, _FARTHEST)
    if not near or _letters(first) not in ("", _letters(second)):
        return "", ""
    if first.endswith("%") != second.endswith("%"):
        if other or (unit and (second.endswith("%") or not is_per_period(unit))):
            return "", ""
        if unit:
            return old, f"{second}%"
        return first.removesuffix("%") + "%", second.removesuffix("%") + "%"
    if unit != other and _are_times(old, new):
        return old, new
    if unit and other and unit != other:
        return (first, new) if unit.split()[0].rstrip("s") == other.split()[0].rstrip("s") else ("", "")
    unit = unit or other
    first_told = is_per_period(unit) and not unit.endswith("quarter")  # "9 a quarter to 4" is a time of day
    return (f"{first} {unit}", second) if first_told else (first, f"{second} {unit}".strip())


def _in_full(number: str) -> str:
    """ "3k" as "3,000"."""
    thousands = number.removesuffix("k")
    if thousands == number or not thousands.replace(".", "", 1).isdigit():
        return number
    return f"{round(float(thousands) * 1000):,}"


def is_bare_figure(words: _Words) -> bool:
    """ "Below 4 before the peak", "no more than 3 per quarter": a figure of nothing that is named."""
    figure, end = figure_at(words, bound_of(words, 0)[1])
    ends = end == len(words) or (words[end].low != "in" and bool(deadline(words, end)))
    return ends and bool(figure) and is_measure(figure)


def is_measure(figure: str) -> bool:
    """Does it name no thing that it counts: "22%", "4", "1 in 4", "11 days", "14 a week"?"""
    unit = figure.partition(" ")[2]
    return not unit or " in " in figure or is_per_period(unit) or not _SECONDS.keys().isdisjoint(unit.split())


def is_per_period(unit: str) -> bool:
    """ "a week" behind a bare number: said with the first figure, as people do."""
    return unit.split()[:1] in (["a"], ["an"], ["per"], ["each"], ["every"])


def _letters(number: str) -> str:
    """The unit written onto a number: "g" of "6g"."""
    return (
        number.removesuffix("-something").removesuffix("-odd").lstrip("0123456789.,-£$€₹").removesuffix("%")
    )


def _are_times(old: str, new: str) -> bool:
    return all(figure.rpartition(" ")[2] in _SECONDS for figure in (old, new))


def _comparable(first: str, second: str, farthest: int) -> bool:
    sizes = [size for size in _sizes(first, second) if size is not None]
    return len(sizes) < 2 or not min(sizes) or max(sizes) <= farthest * max(min(sizes), 0.1)


def _size(text: str) -> float | None:
    digits = re.sub(r"^\d+-(?=\d)|[^\d.]", "", text).strip(".")
    return float(digits) if digits and digits.count(".") < 2 else None


def _share(figure: str) -> float | None:
    """The size of a figure; of "1 in 4" the part."""
    figure = figure.removeprefix("about ")
    first, _, whole = figure.partition(" in ")
    size, of = _size(first.partition(" ")[0]), _size(whole)
    return size / of if size is not None and of else size


def _sizes(old: str, new: str) -> tuple[float | None, float | None]:
    """The sizes of two figures, to be compared: of times in different units, in seconds."""
    if " in " in old and " in " not in new:
        old = old.partition(" in ")[0]
    before, after = _share(old), _share(new)
    if before is None or after is None or not _are_times(old, new):
        return before, after
    return _seconds(old), _seconds(new)


def _seconds(figure: str) -> float:
    """ "5 hours 40 minutes" in seconds."""
    seconds = number = 0.0
    for word in figure.split():
        if word in _SECONDS:
            seconds += number * _SECONDS[word]
        number = _size(word) or number
    return seconds


def direction(old: str, new: str) -> str:
    """ "down " or "up ", by the sizes of both figures; "" where they cannot be told."""
    before, after = _sizes(old, new)
    if before is None or after is None or before == after:
        return ""
    return "down " if after < before else "up "


def deadline(words: _Words, place: int) -> str:
    """ " by Easter", " before the winter timetable": what a figure is followed by, with a blank before it; "" for none."""
    if place >= len(words) or words[place].low not in _DEADLINE:
        return ""
    if words[place].low in ("this", "next"):
        end = full_phrase_end(words, place)
    elif words[place].low == "ahead":
        end = full_phrase_end(words, place + 2)
    else:
        end = full_phrase_end(words, place + 1)
    end = next((i for i in range(place + 1, min(end, len(words))) if words[i].low == "without"), end)
    if end == place + 1 and place + 1 < len(words):
        end += words[place + 1].tag in ("NP", "NUM") or "-" in words[place + 1].low  # "back-to-school"
    if words[place].low == "before":
        end = _clause_end(words, end)
    if end <= place + 1 or not plain(words[place:end]) or _breaks_off(words, end):
        return ""
    first = "by" if words[place].low in ("till", "until") else words[place].text
    return " ".join(("", first, *(word.text for word in words[place + 1 : end])))


def _breaks_off(words: _Words, end: int) -> bool:
    """Does more of it follow: "by the end | of dry", "in April | 2027"?"""
    behind = words[end] if end < len(words) else None
    return behind is not None and (
        behind.tag == "NUM" or (behind.low == "of" and words[end - 1].low == "end")
    )


def _clause_end(words: _Words, end: int) -> int:
    """The end of the clause whose subject ends at a place: "before the Christmas birds | are set"."""
    stop = next(
        (i for i in range(end, len(words)) if words[i].text in ",;" or words[i].tag == "CONJ"), len(words)
    )
    return stop if end < stop < end + _LONGEST_CLAUSE and words[end].finite else end
