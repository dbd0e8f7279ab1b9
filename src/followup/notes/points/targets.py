"""Aims with a figure: what stands where, and where they want it, told in one clause or in two neighbours.

"refunds take 28 days, she wants 10", "error rate 1.8%, target under 0.5 by Easter" -> "want refunds to take 10 days rather
than 28", "want the error rate down from 1.8% to under 0.5% by Easter".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from followup.language.inflect import is_plural
from followup.language.shape import noun_phrase_end
from followup.language.tagging import Tagged, tag_text
from followup.notes.points.announced import ANNOUNCES, Aim, read_aim
from followup.notes.points.base import Point
from followup.notes.points.cuts import unit_signs
from followup.notes.points.figures import (
    aligned,
    bound_of,
    deadline,
    direction,
    figure_at,
    is_measure,
    is_per_period,
    stood_at,
)
from followup.notes.points.row_labels import labels_aim
from followup.notes.points.standings import (
    Standing,
    bare_figure,
    standing_alone,
    standing_of,
    theme_of,
    thing_of,
    too_long,
)
from followup.notes.points.units import Unit, is_spoken, label_words

_Words = Sequence[Tagged]

#: Single things that a bare number measures.
_COUNTED = frozenset(
    "score rating index count rank grade ratio backlog queue list level number headcount total average staff factor pool "
    "rate availability attendance cost accuracy satisfaction efficiency turnover throughput yield uptime occupancy compliance "
    "scrap waste wastage shrink shrinkage sickness absence".split()
)
_MONEY = "£$€₹"
#: The way that no bound of this kind is reached.
_AGAINST = {
    **dict.fromkeys(
        ("under", "below", "within", "at most", "no more than", "less than", "fewer than"), "up "
    ),
    **dict.fromkeys(("over", "above", "at least", "more than"), "down "),
}
#: What may stand between how it is now and what they want.
_TO_AIM = frozenset((",", "now", "target", "goal", "aim"))
#: How many pieces before the aim may tell where it stands.
_REACH = 2
#: The same for what the line is about.
_THEME_REACH = 4


class _Piece(NamedTuple):
    """What stands between two commas of a unit, and what follows it there from the comma on.

    `led` where its label announces an aim, so that "target" stands before its words.
    """

    unit: Unit
    words: _Words
    behind: _Words
    led: bool

    @property
    def own(self) -> _Words:
        """Its words without what its label announces."""
        return self.words[self.led :]


def targets(units: Sequence[Unit], before: Sequence[Unit]) -> Iterator[Point]:
    """Every aim with a figure in the line whose units these are.

    Args:
        before: units of the line before, which may tell how it stands: "now: 12 days", "target: 5".
    """
    figures = [word for unit in before for word in unit.words if word.tag == "NUM"]
    told = before if units and labels_aim(units[0].label) and len(figures) == 1 else ()
    pieces = [piece for unit in (*told, *units) for piece in _pieces(unit)]
    for place, piece in enumerate(pieces):
        here = piece.unit.passage.line == units[0].passage.line
        aim = read_aim(piece.words, spoken=is_spoken(piece.unit)) if here else None
        if aim is None:
            continue
        aim = aim._replace(old=aim.old or stood_at(piece.behind), tail=aim.tail or _late(piece.behind))
        now, back = _standing_here(piece, aim), 0
        if now is None:
            now, back = _standing_before(pieces, place)
        if now is None and not aim.thing:
            now = _standing_of_theme(pieces[max(0, place - _THEME_REACH) : place], aim)
        if now is None or _is_of_others(aim, now) or now.told.startswith("the target"):  # of the row's label
            continue
        if not aim.thing or aim.old or _shares(aim.thing, pieces[place - back].words):
            yield from _points(piece, aim, now, back)
    for place, unit in enumerate(units):
        yield from _going(unit, [word for behind in units[place + 1 : place + 3] for word in behind.words])


def _going(unit: Unit, behind: _Words) -> Iterator[Point]:
    """ "Wants dead slots down. Now 27% → under 20% by June": which way a thing is to go, and from where to where."""
    words = unit.words
    ways = (i for i, word in enumerate(words) if word.low in ("down", "up"))
    end = next((i for i in ways if [word.text for word in words[i + 1 : i + 2]] in ([], [":"])), 0)
    at = next((i + 1 for i, word in enumerate(words[:end]) if word.low in ANNOUNCES), 0)
    theirs = (
        any(word.tag.startswith("THEY") for word in words[:at]) if at > 1 else at or labels_aim(unit.label)
    )
    thing = thing_of(words[at:end]) if theirs and unit.who != "I" else ""
    old, new, wanted = _now_and_then([*words[end + 2 :], *behind])
    if thing and old and direction(old, new).strip() == words[end].low:
        text = f"want to bring {thing} {words[end].low} from {old} to {wanted}"
        signs = unit_signs(unit) | {"target", "measured", "target-going", f"target-{words[end].low}"}
        yield Point("want", text, unit.passage, quote=unit.raw, signs=signs)


def _now_and_then(words: _Words) -> tuple[str, str, str]:
    """Both figures of "now 27%, under 20% by June", "27% now, target 20%", and what is wanted; blanks where they do not
    follow at once."""
    lead = int([word.low for word in words[:1]] == ["now"])
    old, end = figure_at(words, lead)
    low = [word.low for word in words[end : end + 4]]
    if not old or not (lead or low[:1] == ["now"]):
        return "", "", ""
    end += next((i for i, word in enumerate(low) if word not in _TO_AIM), 0)
    named = words[end - 1].low in ("target", "goal", "aim")
    bound, end = bound_of(words, end)
    new, end = figure_at(words, end)
    old, new = aligned(old, new) if new and (bound or named) else ("", "")
    return old, new, f"{bound} {new}{deadline(words, end)}".strip()


def _late(behind: _Words) -> str:
    """ " by June" of ", by June", where nothing follows it."""
    tail = deadline(behind, 1)
    return tail if len(tail.split()) == len(behind) - 1 else ""


def _standing_here(piece: _Piece, aim: Aim) -> Standing | None:
    """How it stands, where the aim's own words tell, or those before it in its piece."""
    return Standing(aim.old, "", "own") if aim.thing and aim.old else standing_of(piece.words[: aim.at])


def _standing_before(pieces: Sequence[_Piece], place: int) -> tuple[Standing | None, int]:
    """How it stands, as a piece before tells, and how many pieces back; none further than the next figure."""
    for back in range(1, min(_REACH, place) + 1):
        source = pieces[place - back]
        named = pieces[place - back - 1].own if place > back else ()
        if place == back or pieces[place - back - 1].unit is not source.unit:
            label = label_words(source.unit)
            named = label if thing_of(label) else named  # not "his ask"
        shared = [word.low for word in source.own[1:2]] == ["of"]  # "repeat faults = 34% of jobs"
        now = (shared and standing_alone(source.own, named)) or standing_of(source.own)
        now = now or standing_alone(source.own, named)
        if now is not None or (any(word.tag == "NUM" for word in source.words) and not _is_part(source)):
            return now, back
    return None, 0


def _is_part(piece: _Piece) -> bool:
    """ "Nobody opens 150 of them": a figure of some of what stands."""
    low = [word.low for word in piece.words]
    return any(pair in (["of", "them"], ["of", "those"]) for pair in map(list, pairwise(low)))


def _standing_of_theme(before: Sequence[_Piece], aim: Aim) -> Standing | None:
    """How the thing stands that a line is about, where a figure follows that names no other: "Callbacks. Same lift again
    within 30 days. Now 22%"."""
    if " " in aim.figure and not is_measure(aim.figure):  # "2 complaints a month", which are not the theme
        return None
    figure = aim.old
    for piece in reversed(before):
        if figure and (told := too_long(piece.own)):
            return Standing(figure, told, "lasts", rather=True)
        if theme := theme_of(piece.unit):
            return Standing(figure, f"{theme} {{}}", "alone") if figure else None
        figure = figure or bare_figure(piece.own)
    return None


def _is_of_others(aim: Aim, now: Standing) -> bool:
    """What is named before the aim is not what stands so: "the board wants", "the Ministry target is"."""
    return bool(aim.named) and not (aim.thing and aim.old) and not _shares(now.told, aim.named)


def _shares(thing: str, words: _Words) -> bool:
    """Do the words name the thing too?"""
    return any(word.low[:5] in thing for word in words if word.nominal and len(word.low) > 3)


def _pieces(unit: Unit) -> Iterator[_Piece]:
    start = 0
    words = unit.words
    target = tag_text("target")
    led = (
        labels_aim(unit.label)
        and read_aim(words) is None
        and unit.raw in unit.passage.text[: len(unit.label) + len(unit.raw) + 4]
    )
    for place in range(len(words) + 1):
        if place == len(words) or words[place].text in ",;" or _joins_aim(words, place):
            if place > start:
                first = led and not start
                yield _Piece(unit, (*(target if first else ()), *words[start:place]), words[place:], first)
            start = place + 1


def _joins_aim(words: _Words, place: int) -> bool:
    """An "and" or "but" behind a figure that an aim follows: "absence is 9% and her target is 6"."""
    if words[place].tag != "CONJ" or all(word.tag != "NUM" for word in words[:place]):
        return False
    return read_aim(words[place + 1 :]) is not None


def _points(piece: _Piece, aim: Aim, now: Standing, back: int) -> Iterator[Point]:
    old, new = aligned(now.figure, aim.figure)
    if not old or old in (new, new.partition(" ")[0]) or _counts_other(aim, now):
        return
    if not (
        now.rather
        or now.shape == "stands-at"
        or aim.thing
        or " " in new
        or "%" in new
        or new[0] in _MONEY
        or _countable(now.told)
    ):
        return
    way = direction(old, new)
    if way == _AGAINST.get(aim.bound, "none"):  # "two ships, wants at most 3"
        return
    signs = unit_signs(piece.unit) | {
        "target",
        "measured",
        f"target-{now.shape}",
        f"target-{way.strip() or 'flat'}",
    }
    signs |= {f"target-back{back}", f"target-own-{bool(aim.thing)}", f"target-tail-{bool(aim.tail)}"}
    signs |= {f"target-unit-{_unit(old, new)}"}
    signs |= {f"announced-{piece.words[aim.at].low}", f"target-cut-{aim.cut}"}
    new = "zero" if new == "0" else new
    if now.rather and " in " in old and new.isdigit():
        new = f"{new} in {old.partition(' in ')[2]}"
    bound = aim.bound or ("no more than" if now.at_most and way != "up " and new != "zero" else "")
    if now.shape in ("some-do", "done") and bound in ("under", "below"):
        bound = "fewer than"
    wanted = f"{bound} {new}".strip()
    if not now.rather and now.told.endswith(" take {}"):  # a learner's "a return take today 11 days"
        return
    if aim.thing:
        text = f"want to bring {aim.thing} {way}from {old} to {wanted}{aim.tail}"
    elif now.rather:
        text = f"want {now.told.format(wanted)}{aim.tail}{_contrast(old, way)}"
    else:
        text = f"want to bring {now.told.format(f'{way}from {old} to {wanted}')}{aim.tail}"
    yield Point("want", text, piece.unit.passage, quote=piece.unit.raw, signs=frozenset(signs))


def _counts_other(aim: Aim, now: Standing) -> bool:
    """ "Two buses each way. I want two visits": what the aim counts is not what stands so."""
    unit = aim.figure.rpartition(" ")[2]
    return not aim.thing and not is_measure(aim.figure) and unit not in f"{now.told} {now.figure}"


def _countable(told: str) -> bool:
    """Can a bare number measure the thing: "complaints", "the safety score", but not "the laptop swap"?"""
    words = tag_text(told.removesuffix(" {}"))
    if words and words[0].tag == "VZ" and is_plural(words[0].low):  # "falls"
        return True
    if len(words) > 1 and words[0].tag in ("VD", "VN"):  # "missed bins"
        words = words[1:]
    end = noun_phrase_end(words)
    return bool(end) and (words[end - 1].tag == "NS" or words[end - 1].low in _COUNTED)


def _contrast(old: str, way: str) -> str:
    """ ", up from 71%", " rather than 28"."""
    if old.endswith("%") and way:
        return f", {way}from {old}"
    number, _, unit = old.partition(" ")
    return f" rather than {number if is_per_period(unit) else old}"


def _unit(old: str, new: str) -> str:
    """What is counted, as a sign."""
    for figure in (new, old):
        if figure.endswith("%"):
            return "%"
        if figure[:1] in _MONEY:
            return "money"
        unit = figure.partition(" ")[2].split()
        if unit:
            return unit[0]
    return "none"
