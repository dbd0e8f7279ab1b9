"""An aim as its own clause announces it: "wants 10", "target is under 0.5 by Easter", "has to come down to 4"; and told in
the notes' own words behind the statement that it changes: "the average wait is 17 minutes and you want it under 8 before
race week". That is for statements whose thing cannot be told apart from its figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from followup.language.inflect import base_of, is_past, is_verb
from followup.language.numbers import month_number
from followup.language.shape import full_phrase_end
from followup.language.tagging import Tagged, tag_text
from followup.language.tidy import lower_first
from followup.notes.points.base import Point
from followup.notes.points.clause import Clause
from followup.notes.points.cuts import clause_points, cuts
from followup.notes.points.figures import (
    aligned,
    bound_of,
    deadline,
    direction,
    figure_at,
    number_at,
    stood_at,
)
from followup.notes.points.standings import bare_figure, thing_of
from followup.notes.points.units import Unit, is_spoken

_Words = Sequence[Tagged]

#: What announces where it should be.
ANNOUNCES = frozenset(
    "want wants wanted wanting need needs target tgt goal aim aims aiming hopes hope hoping wish wishes wished wishing dream dreams promised promises "
    "like likes asking chasing chases".split()
)
#: The same in more than one word.
_LONG_ANNOUNCES = tuple(
    tuple(words.split())
    for words in (
        "has to", "have to", "must be", "must get", "must see", "must reach", "must come", "ought to", "should be", "happy with", "content with", "settle for", "pleased with",
        "delighted with", "thrilled with", "rapt with", "chuffed with", "glad of", "live with", "looking for", "set on", "intent on", "determined on",
        "until it is", "until it's", "until they are", "dreaming of", "dreams of", "determined to", "keen to", "trying to", "tries to", "pushing for", "pushing to", "pushes for",
    )
)  # fmt: skip
_SAYING = frozenset("say tell mention give name set".split())
_SELVES = frozenset("herself himself themselves".split())
#: What says of the figure before it that it is wanted: "10 is the goal", "95 is what she wants".
_GOALS = frozenset("goal target aim plan wish dream".split())
_WISHED = frozenset("wants want needs need after hopes".split())
#: What may stand between that and the figure.
_TOWARDS = frozenset(
    "it that this them is are to be get getting reach see hit take cut bring brought lower reduce have raise come go drop rise down up in at of for = : by back have see him her us should as "
    "around about nearer closer only just".split()
)
#: Nothing, as a figure.
_NOUGHT = frozenset("zero nil none".split())
#: Under 10, without its last s.
_SINGLE_DIGITS = (["single", "digit"], ["single", "figure"])
#: Tags of what may follow the figure and be left out.
_MAY_BE_CUT = frozenset(("PREP", "SUB", "TO", "VG", "ADV", "DEM", "THEY", "I", "WE", "P", "CONJ", "UH"))
#: What belongs to the figure: "under one per lakh".
_RATES = frozenset(("per", "of", "out"))
#: What may follow the figure that ends it.
_GOES_ON = frozenset("not now instead and but tops max at if".split())
#: How many units before the aim may tell what stands.
_REACH = 2
_NAMED = frozenset(("target", "goal", "aim"))
_DREAMS = frozenset(("dream", "wish", "hope"))
_WISHES = {"want": "want", "need": "need", "like": "would like", "love": "would love"}
#: What they are doing about it, told before the figure.
_AIMING = {
    "aim": "are aiming for", "hop": "are hoping for", "chas": "are chasing", "wish": "wish for", "dream": "dream of", "looking": "are looking for",
    "pushing": "are pushing for", "settle": "would settle for", "determined": "are determined to get to", "set": "are set on", "intent": "are intent on",
}  # fmt: skip
#: Who would be so "with" it.
_PLEASED = frozenset("happy content pleased delighted thrilled".split())
#: Who found what is not told back to those of whom it was found.
FINDINGS = frozenset("audit audits auditor auditors inspection inspections inspector inspectors".split())
#: What the aim calls the thing.
_CALLED = frozenset(("it", "that", "them", "this", "those"))
#: The same of many: "every last one", "none of them".
_EVERY = frozenset("every each all none half most".split())
_ONE_OF_THEM = frozenset(("one", "them", "those"))
#: Fewest words of such a wish.
_LEAST = 3
_ONLY = frozenset("only just barely about around roughly nearly almost".split())
#: Shares told without a figure.
_SHARES = frozenset("half third quarter fifth tenth".split())
#: Most words of a sentence that is a figure alone.
_LONGEST_BARE = 5
#: Most words of what is not to come of an aim.
_LONGEST_WITHOUT = 7


class Aim(NamedTuple):
    """Where it should be: `thing` is "" where the words before tell of what, `old` is how it stands, where its own words
    tell ("10 days not 21"); `at` is the place of the word that announces it, `named` the nouns before that: what
    the aim is about, or whose it is; `cut` whether words behind it are left out."""

    at: int
    named: _Words
    thing: str
    bound: str
    figure: str
    tail: str
    old: str
    cut: bool = False


def read_aim(words: _Words, *, spoken: bool = False) -> Aim | None:
    """The aim that the words announce, before the figure or behind it; None for none.

    Args:
        spoken: they are an interviewer's very words, so that "I" is the interviewer.
    """
    at, place = _announced(words)
    until = at >= 0 and words[at].low == "until"
    if until and not _has(words[:at], "I" if spoken else "THEY"):
        return None
    if until != _has(words[:at], "NEG"):  # "she will not sleep well until it is 30"
        return None
    if _has(words[:at], "WE") or (_has(words[:at], "I") and not spoken):
        return None
    return _read_behind(words, at, place) or _read_before(words)


def _has(words: _Words, tag: str) -> bool:
    return any(word.tag.rstrip("+") == tag for word in words)


def _read_behind(words: _Words, at: int, place: int) -> Aim | None:
    """The aim whose figure follows what announces it: "wants 10", "target for the year is 10"."""
    if at < 0:
        return None
    place = _over_scope(words, _over_speaker(words, place))
    while place < len(words) and (words[place].tag == "BE" or words[place].text in ("=", ":")):
        place += 1
    stop = _named_to(words, place)
    if stop > place and month_number(words[stop - 1].low):  # "by March 1"
        return None
    thing = thing_of(words[place:stop])
    if stop > place and not thing:
        return None
    bound, place = _bound_at(words, stop)
    figure, after = _goal(words, place, bounded=bool(bound))
    if not figure or (not thing and after < len(words) and words[after].nominal):
        return None
    late, after = bound_of(words, after, behind=True)
    tail = deadline(words, after)
    tail += _without(words, after + len(tail.split()))
    rest = words[after + len(tail.split()) :]
    old = _contrasted(rest)
    if not old and not _ends(rest) and (rest[0].tag not in _MAY_BE_CUT or rest[0].low in _RATES):
        return None
    cut = not old and not _ends(rest)
    return Aim(at, _before(words[:at]), thing, bound or late, figure, tail, old, cut)


def _without(words: _Words, place: int) -> str:
    """ " without the plants screaming": what must not come of it, where that ends the words."""
    rest = words[place:]
    plain = all(word.tag not in ("THEY", "I", "WE", "P", "SUB", "CONJ") for word in rest)
    told = 2 <= len(rest) <= _LONGEST_WITHOUT and rest[0].low == "without" and plain
    return "".join(f" {word.text}" for word in rest) if told else ""


def _read_before(words: _Words) -> Aim | None:
    """The aim whose figure stands before what announces it: "10 is the goal", "30 by Christmas is what she wants"."""
    bound, place = _bound_at(words, 0)
    figure, after = _goal(words, place, bounded=bool(bound))
    tail = deadline(words, after) if figure else ""
    rest = words[after + len(tail.split()) :]
    if not figure or len(rest) < 2 or rest[0].tag != "BE":
        return None
    low = [word.low for word in rest[1:]]
    wished = low[0] == "what" and rest[2:] and rest[2].tag.startswith("THEY") and low[-1] in _WISHED
    named = len(low) < 3 and low[-1] in _GOALS and (len(low) == 1 or rest[1].tag in ("DET", "POSS"))
    return Aim(0, (), "", bound, figure, tail, "") if wished or named else None


def _announced(words: _Words) -> tuple[int, int]:
    """Where an aim is announced, by "wants", "target", "aim's", "has to", and the place behind that; -1 for nowhere."""
    low = [word.low for word in words]
    for place, word in enumerate(words):
        if word.low.removesuffix("'s") in ANNOUNCES:
            return place, place + 1
        if word.low == "after" and place and (words[place - 1].tag in ("BE", "THEY+")):
            return place, place + 1
        if word.low in ("promised", "set") and low[place + 1 : place + 2] and low[place + 1] in _SELVES:
            return place, place + 2
        for phrase in _LONG_ANNOUNCES:
            if low[place] == phrase[0] and tuple(low[place : place + len(phrase)]) == phrase:
                return place, place + len(phrase)
    return -1, 0


def _over_speaker(words: _Words, place: int) -> int:
    """Over who told the aim, or whose it is: "target he say 12", "goal WH: 25"."""
    low = [word.low for word in words[place : place + 2]]
    if len(low) == 2 and words[place].tag == "THEY" and base_of(low[1]) in _SAYING:
        return place + 2
    return place + 1 if low[1:] in ([":"], ["="]) and words[place].text.isupper() else place


def _over_scope(words: _Words, place: int) -> int:
    """Over what an aim is set for: "target for the year is 10"."""
    if place < len(words) and words[place].low == "for":
        end = full_phrase_end(words, place + 1)
        if end < len(words) and (words[end].tag == "BE" or words[end].text in ("=", ":")):
            return end
    return place


def _before(words: _Words) -> _Words:
    """The nouns before what announces the aim: "the board" of "the board wants", "Ministry" of "Ministry target"."""
    if any(word.tag == "NUM" for word in words):  # "tool changes 95 minutes want 60"
        return ()
    return [word for word in words if word.nominal]


def _named_to(words: _Words, place: int) -> int:
    """Where the thing that is named at a place ends, before its bound or figure; the place itself for none."""
    end = full_phrase_end(words, place)
    if end <= place or words[place].low in _TOWARDS | _NOUGHT or words[place].tag == "NUM":
        return place
    return next((i for i in range(place, end) if bound_of(words, i)[0] or words[i].tag == "NUM"), end)


def _bound_at(words: _Words, place: int) -> tuple[str, int]:
    """The bound among the words that lead to the figure, and where they end."""
    bound = ""
    while place < len(words):
        found, after = bound_of(words, place)
        if found:
            bound, place = found, after
        elif _is_single_digits(words, place):
            return "under", place
        elif words[place].low in _TOWARDS or words[place].text in ("=", ":"):
            place += 1
        else:
            break
    return bound, place


def _is_single_digits(words: _Words, place: int) -> bool:
    """ "Single digits", which is under 10."""
    return [word.low.rstrip("s") for word in words[place : place + 2]] in _SINGLE_DIGITS


def _goal(words: _Words, place: int, *, bounded: bool) -> tuple[str, int]:
    """The figure that is wanted, and the place behind it: also "zero", and "one" behind a bound."""
    low = words[place].low if place < len(words) else ""
    if low in _NOUGHT:
        return "0", place + 1
    if _is_single_digits(words, place):
        return "10", place + 2
    if low == "one" and bounded and not (place + 1 < len(words) and words[place + 1].nominal):
        return "1", place + 1
    return figure_at(words, place)


def _contrasted(words: _Words) -> str:
    """The figure of "not 21", "rather than 21", "instead of 21 days", "it was 21", "now 21", behind the one that is wanted."""
    low = [word.low for word in words[:2]]
    start = 1 if low[:1] == ["not"] else 2 * (low == ["rather", "than"])
    return figure_at(words, start)[0] if start and start < len(words) else stood_at(words)


def _ends(rest: _Words) -> bool:
    """The words behind the figure belong to it no more."""
    return (
        not rest
        or rest[0].text in ".!?"
        or rest[0].low in _GOES_ON
        or [word.low for word in rest] == ["this"]
    )


def told_aims(units: Sequence[Unit], heard: Sequence[tuple[Unit, Point]]) -> Iterator[Point]:
    """Each aim of a line with each statement shortly before it that holds a figure to compare it with.

    Args:
        units: of one line.
        heard: what the units of the line state, as news, each with its unit.
    """
    stated: dict[int, list[Point]] = {}
    for of, point in heard:
        stated.setdefault(id(of), []).append(point)
    for place, unit in enumerate(units):
        near = units[max(0, place - _REACH) : place + 1]
        told = list(_told_with_figure(near, stated)) or list(_told_in_three(near, stated))
        yield from told or (_told_back(unit, stated.get(id(units[place - 1]), ())) if place else ())


def _told_with_figure(near: Sequence[Unit], stated: Mapping[int, Sequence[Point]]) -> Iterator[Point]:
    """The last unit's aim with each statement of these units that holds a figure to compare it with."""
    unit = near[-1]
    spoken = is_spoken(unit)
    aim = read_aim(unit.words, spoken=spoken)
    if aim is None or aim.thing or not (told := _told(unit.words, aim, spoken=spoken)):
        return
    if any(word.low in FINDINGS for other in near for word in other.words):
        return
    for source in near:
        before = source is not unit
        words = source.words if before else source.words[: aim.at]
        for point in (*stated.get(id(source), ()), *_shares_told(source)):
            if not (before or _is_before(point, unit, aim)):
                continue
            if way := _compared(words, aim, point.text):
                yield _joined(point, unit, told, way)


def _shares_told(unit: Unit) -> Iterator[Point]:
    """ "4 in 10 never place a second order" of "the chains, like 4 out of 10 never place a second order"."""
    words = unit.words
    for at, word in enumerate(words):
        number, end = number_at(words, at) if word.tag == "NUM" and at else ("", 0)
        if not (number.endswith("%") or " in " in number):
            continue
        of = end < len(words) and words[end].low == "of"
        close = full_phrase_end(words, end + of) or end
        denied = close < len(words) and words[close].low == "never"
        close += denied or (close < len(words) and words[close].tag == "ADV")
        if close < len(words) and (words[close].finite or (denied and is_verb(words[close].low))):
            clause = Clause(unit, "", words[close].low, close, words[close + 1 :])
            only = words[at - 1].low in _ONLY
            for point in clause_points(
                clause, "hear", words[at - only :], 1, minimum=_LEAST, signs=("stated",)
            ):
                yield replace(point, text=lower_first(point.text))
        return


def _told_in_three(near: Sequence[Unit], stated: Mapping[int, Sequence[Point]]) -> Iterator[Point]:
    """ "We lose folks at the kerb. Eleven minutes average. I want it at five": a statement, its figure, the aim."""
    if len(near) <= _REACH:
        return
    source, middle, unit = near
    spoken = is_spoken(unit)
    figure, aim = bare_figure(middle.words), read_aim(unit.words, spoken=spoken)
    if aim is None or aim.thing or not figure or not (told := _told(unit.words, aim, spoken=spoken)):
        return
    old, new = aligned(figure, aim.figure)
    if not old or old == new or len(middle.words) > _LONGEST_BARE or middle.words[0].tag != "NUM":
        return
    average = " on average" * any(word.low in ("average", "avg") for word in middle.words)
    for point in stated.get(id(source), ()):
        if "whole" in point.signs and all(word.tag != "NUM" for word in source.words):
            joined = replace(point, text=f"{point.text}, {figure}{average},")
            yield _joined(joined, unit, told, direction(old, new).strip())


def _told_back(unit: Unit, heard: Sequence[Point]) -> Iterator[Point]:
    """ "You throw out 400 pounds a week and you want that cut in half": a wish that points back to what the unit before
    states with a figure, told to its end."""
    words = unit.words
    at, place = _announced(words)
    wish = _wish_of(words[at].low) if at >= 0 else ""
    behind = words[place:]
    if not wish or not _points_back(behind) or any(word.tag == "NEG" for word in words[:at]):
        return
    if (wish != "want" and not _is_conditional(words[:at])) or not _is_theirs(
        words[:at], spoken=is_spoken(unit)
    ):
        return
    clause = Clause(unit, "THEY", "want", at, behind)
    for cut in cuts(clause, behind, 0, minimum=_LEAST):
        for point in heard:
            if "whole" in point.signs and any(_counts(word) for word in tag_text(point.text)):
                yield _joined(point, unit, f"you {wish} {cut.text}", "back")


def _counts(word: Tagged) -> bool:
    return word.tag == "NUM" or word.low in _SHARES


def _points_back(words: _Words) -> bool:
    """ "It in one hour", "that cut in half", "every last one answered", "none of them left": not "that report"."""
    low = [word.low for word in words[:3]]
    if len(words) < _LEAST or words[0].tag == "SUB":
        return False
    if low[0] == "that" and any(
        word.tag in ("BE", "MOD", "VZ") for word in words[2:] if words[1].tag != "TO"
    ):
        return False  # "that empty running is under 15%"
    if low[0] in _CALLED:
        changed = is_past(low[1]) and words[2].tag in ("PREP", "ADV")  # "that cut in half"
        return changed or words[1].tag in ("PREP", "VN", "VD", "ADJ", "TO", "ADV")
    return low[0] in _EVERY and not _ONE_OF_THEM.isdisjoint(low[1:])


def _is_before(point: Point, unit: Unit, aim: Aim) -> bool:
    """Does what a unit states end before its own aim: "the build takes 48 minutes | , target 15"?"""
    return unit.words[aim.at].low not in point.text.casefold().split()


def _compared(words: _Words, aim: Aim, text: str) -> str:
    """Which way the one figure of a statement is to go, "" where the two do not belong together.

    Args:
        text: what is left of the statement; it must hold the figure.
    """
    found, after = [], 0
    for place, word in enumerate(words):
        if word.tag == "NUM" and place >= after and (not place or words[place - 1].tag != "NUM"):
            figure, after = figure_at(words, place)
            old, new = aligned(figure, aim.figure) if figure else ("", "")
            found += [(direction(old, new).strip(), word.text)] if old else []
    return found[0][0] if len(found) == 1 and found[0][1] in text.split() else ""


#: Tags with which a clause of its own begins.
_CLAUSE_OPENS = frozenset("DET POSS N NS NP I WE YOU IT IT+ PREP NUM".split())


def _joined(point: Point, unit: Unit, told: str, way: str) -> Point:
    signs = point.signs | {"told-aim", f"told-aim-{way}", f"told-aim-{told.split()[1]}"}
    text = f"{_last_clause(point.text)} and {told}"
    return replace(point, kind="aim", text=text, passage=unit.passage, quote=unit.raw, signs=signs)


def _last_clause(text: str) -> str:
    """The last of clauses that only a comma parts: "your headache is theatre, | on a bad day we are at 50 minutes"."""
    words = tag_text(text)
    if words[0].tag == "SUB":
        return text
    for place in range(len(words) - 2, 0, -1):
        opens = words[place].text == "," and words[place + 1].tag in _CLAUSE_OPENS
        if opens and all(any(word.finite for word in part) for part in (words[:place], words[place:])):
            return text[words[place + 1].start :]
    return text


def _is_theirs(words: _Words, *, spoken: bool) -> bool:
    """Is what follows told of them, or of nobody, or by them: "he wants 10", "wants 10", "Dan: I want it at 10"?"""
    before = [word.tag.rstrip("+") for word in words]
    return not before or "THEY" in before or (spoken and "I" in before)


def _told(words: _Words, aim: Aim, *, spoken: bool) -> str:
    """ "you want it under 8 before race week", "the target is 24"; "" where it cannot be told so."""
    announced = words[aim.at].low.removesuffix("'s")
    goal = f"{aim.bound} {'zero' if aim.figure == '0' else aim.figure}".strip() + aim.tail
    if announced in _NAMED or words[-1].low in _NAMED:
        return "" if aim.named else f"the target is {goal}"
    if announced in _DREAMS and words[aim.at + 1].tag == "BE":
        return "" if aim.named else f"your {announced} is {goal}"
    if announced in ("should", "must", "ought"):
        return f"it {announced} {'to ' if announced == 'ought' else ''}be {goal}"
    if aim.named or not _is_theirs(words[: aim.at], spoken=spoken):
        return ""
    if announced in _PLEASED:
        return f"you would be {announced} with {goal}"
    if aiming := next((told for stem, told in _AIMING.items() if announced.startswith(stem)), ""):
        return f"you {aiming} {goal}"
    wish = _wish_of(announced)
    if not wish:
        return ""
    behind = words[aim.at + 1 :]
    called = next((word.low for word in behind[:2] if word.low in _CALLED), "that")
    lows = {word.low for word in behind}
    if "back" in lows:  # "want it back in 48 hours"
        return ""
    way = "down to " if "down" in lows else "up to " if "up" in lows else ""
    return f"you {wish} {called} {way or ('' if aim.bound else 'to be ')}{goal}"


def _wish_of(announced: str) -> str:
    return next((told for stem, told in _WISHES.items() if announced.startswith(stem)), "")


def _is_conditional(words: _Words) -> bool:
    return any(word.tag == "MOD" or word.low.endswith("'d") for word in words)
