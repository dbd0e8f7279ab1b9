"""A figure that became another: "med errors went from eleven a quarter to four", "waiting trucks 12 to 4 each morning"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile
from typing import NamedTuple

from followup.language.inflect import base_of, is_past, participle, past
from followup.language.numbers import month_number
from followup.language.shape import noun_phrase_end, plain, with_article
from followup.language.tagging import Tagged
from followup.language.tidy import lower_first
from followup.notes.points.figures import (
    aligned,
    direction,
    figure_at,
    is_measure,
    number_at,
    per_period,
    range_at,
)
from followup.notes.points.standings import is_name, thing_of

_Words = Sequence[Tagged]

#: What a figure does by itself; "cut from 4 to 2" needs somebody who cut.
MOVING = frozenset(
    "fall drop rise go climb come grow shrink move jump slip decrease increase decline descend reduce halve pass".split()
)
#: Of those, what nobody would say so: "rejects have descended".
_WENT = frozenset("come descend reduce pass".split())
#: Verbs that somebody does to a figure: "we cut late departures from 9 to 3 a week".
_DONE_TO = frozenset("cut bring take get reduce lower halve push drive raise lift trim slash drop".split())
#: What may stand between the thing and its figures: "key-to-key is now at 6.5 days, was 10".
_LEAD_UP = frozenset(
    "down up like about around roughly something at on now to only just running sitting standing from".split()
)
#: What stands for the thing that was named before.
_STANDING_IN = frozenset("mine ours it they theirs".split())
#: Behind a thing, it points at what was named before: "call-outs for that".
_BACK = frozenset("that this these it them there".split())
#: Longest thing, and longest time or place behind the figures, in words.
_LONGEST_THING = 9
_LONGEST_TAIL = 6
_LONGEST_PLACE = 5
#: What opens a time, place or rate behind the figures.
_TAILS = frozenset("home in over since within after by on per each every across for during".split())
#: What tells of a thing whether it is as it should be: "late opens".
#: Seasons and times in which it was so, and what says that it was.
_SPANS = frozenset("year month week season summer winter autumn spring day shift".split())
_ONCE = frozenset("before earlier previously formerly".split())
#: The same for a day of the year that people count from, and what stands behind a level: "we are at 4".
_FEASTS = frozenset(
    "easter christmas xmas quarter term week-end weekend monday tuesday wednesday thursday friday".split()
)
_LEVELS = frozenset("be stand sit run stay hold come go end".split())
#: What goes wrong with what is counted, and what may stand behind it: "passes | outstanding".
_LOSING = frozenset("lose waste scrap bin reject miss spoil".split())
_STATES = ("ADJ", "VN", "VG")
#: Tags of a time, or of a place in which was counted.
_IN_TIME = ("PREP", "DET", "DEM", "POSS", "N", "NS", "NP", "ADJ", "NUM")
#: Before a figure they say no more than that it is rough.
_ROUGHLY = frozenset("about around roughly like what maybe say some".split())
#: What leads to the second count, and of that what tells that it is the same thing; what may stand behind it.
_FALLS = frozenset("down went dropped fell came".split())
_AGAIN = _FALLS | frozenset("then now after afterwards".split())
_LEAD_AGAIN = _AGAIN | frozenset("to it we was were is had are and but only just".split())
_LEFT = frozenset("left only now".split())
_NONE = frozenset("one zero none nil nothing".split())
#: What may stand in two figures of nothing that is named, be it of each week, and what opens the time in which they changed.
_BARE = _NONE | frozenset("from to about under over below".split())
_EACH = frozenset("a per each last this week month day year shift night".split())
_WHEN = ("in", "over", "since", "within", "after", "by", "during", "on", "at")
_TIMELY = frozenset("late early overdue".split())
#: What takes back the figure before it, and how near it stands: "to thirty, no, scratch that, to three".
_TAKES_BACK = frozenset("scratch correction sorry wait".split())
_TAKEN_REACH = 4
#: What says that a figure is the later one, before and behind it; what may stand before it with these.
_STANDS_SO = frozenset("is are it's we're they're".split())
_TODAY = frozenset(("now", "today", "nowadays"))
_SINCE = frozenset(("after", "afterwards"))
_TODAY_LEADS = _STANDS_SO | _SINCE | _TODAY | frozenset("it we they that at only just down to".split())
_TAKING = frozenset("took taking takes take".split())
#: What makes few of many.
_BUNDLING = frozenset("bundle merge combine join pool group swap replace move".split())
#: Who brings a figure down, and how what is done in so long ends: "parents away in 3 minutes".
_GETTING = frozenset("took got brought cut".split())
_DONE = frozenset("away out home back ready done gone through".split())
_OPENS = frozenset("so how where which that".split())
_FINITE = ("VD", "VZ", "BE", "HAVE", "MOD", "DO", "SUB", "I", "WE", "THEY", "YOU", "OBJ", "NEG", "UH")


class Move(NamedTuple):
    """`subject` is the thing, "we", "I", what stands in for the thing ("it"), or "" where none is named; `verb` the
    past verb with its object where somebody did it; `shape` how the verb was found; `way` "down ", "up " or ""."""

    subject: str
    verb: str
    figures: str
    tail: str
    shape: str
    way: str

    @property
    def predicate(self) -> str:
        return f"{self.verb} {self.figures}{self.tail}"

    @property
    def named(self) -> bool:
        """Does it tell by itself what moved?"""
        return bool(self.subject) and self.subject not in _STANDING_IN and not self.counts_nothing

    @property
    def counts_nothing(self) -> bool:
        """ "We went from 34 to 6", "that took us from 34 to 6 in a year", "from 8% to 4%": of what is not said."""
        ours = self.subject in ("", "we", "I") and " " not in self.verb
        bare = all(
            word[0].isdigit() or word in _BARE or (not self.subject and word in _EACH)
            for word in self.figures.split()
        )
        timed = not self.tail or (self.tail.split()[0] in _WHEN and "%" not in self.figures)
        return ours and bare and timed


def read_move(words: _Words) -> Move | None:
    """The first two figures of which one became the other, with what they measure; figures of nothing that is named only
    where no others follow."""
    words = _as_usual(_now_first(words))
    if grown := _grown(words):
        return grown
    unnamed = None
    for place, word in enumerate(words):
        if word.tag != "NUM" or _is_time_of_day(words, place) or _names_a_place(words, place):
            continue
        old, new, end = range_at(words, place)
        old, new, end = (old, new, end) if old else _between(words, place)
        if any(word.low in _TAKES_BACK for word in words[end : end + _TAKEN_REACH]):
            return None
        if old.isdigit() and new.startswith("1 ") and new.split()[1].endswith("s"):  # not "1 bags a hull"
            old, new = f"{old}{new[1:]}", "1"
        if old and old.split()[0] != new.split()[0]:
            way = direction(old, new)
            reached = _reached(words[:place], old, new) if way == "down " else None
            move = reached or _read(words[:place], f"from {old} to {new}", words[end:], way)
            if move is None or not move.counts_nothing:
                return move
            unnamed = unnamed or move
        if (counted := _counted_twice(words, place)) is not None:
            return counted
    return unnamed


def begins(words: _Words) -> bool:
    """Do the words tell with how many something began: "(we) started with 6 families"?"""
    at = int(words[0].tag.rstrip("+") in ("I", "WE", "IT"))
    low = [word.low for word in words[at : at + 2]]
    return (
        low in (["began", "with"], ["started", "with"]) and len(words) > at + 3 and words[at + 2].tag == "NUM"
    )


def _grown(words: _Words) -> Move | None:
    """ "Began with nine people, we're at 63 borrowers now": how a thing of mine grew."""
    if not words or not begins(words):
        return None
    place = next(i for i, word in enumerate(words) if word.tag == "NUM")
    old, end = figure_at(words, place)
    link = next((i for i in range(end, min(len(words), end + _TAKEN_REACH)) if words[i].low == "now"), 0)
    if not old or not link:
        return None
    new, end = figure_at(words, link + 1)
    before, now = aligned(old, new) if " " not in new else (old, new)
    grew = bool(before) and direction(old.split()[0], new.split()[0] if new else "") == "up "
    return Move("it", "grew", f"from {before} to {now}", _tail(words[end:]), "grown", "up ") if grew else None


def _reached(before: _Words, old: str, new: str) -> Move | None:
    """ "Parents away in | 3 minutes, was 10", "invoices paid in | 8 days, was 21", "the close took | 9 days, now 4": what was so
    sooner."""
    if len(before) < len(("close", "took")) or not is_measure(new):
        return None
    took = before[-1].low in _TAKING
    if not took and (len(before) < len(("parents", "away", "in")) or before[-1].low not in ("in", "within")):
        return None
    state = before[-2]
    run = _last_run(before[: -1 if took else -2])
    run = run[:-1] if len(run) > 1 and run[-1].tag == "BE" else run
    if not (took or state.tag == "VN" or state.low in _DONE):
        return None
    thing = _thing(run)[0] if run else ""
    if took and not thing and len(run) == 1 and (run[0].tag == "N" or run[0].low == "close"):
        thing = f"the {run[0].low}"
    were = "were" if run and run[-1].tag == "NS" else "was"
    told = "took" if took else f"{were} {state.low} in"
    return Move(thing, told, f"{new} rather than {old}", "", "reached", "down ") if thing else None


def _names_a_place(words: _Words, place: int) -> bool:
    """ "Changeover on line | three from 42 minutes to 25": a number that is the name of what stands before it, where another
    figure follows; not "falls on the ward 9 from 14"."""
    if place < 2 or not is_name(words, place) or words[place - 2].low in _EACH:
        return False
    behind = [word.low for word in words[place + 1 : place + _LONGEST_THING]]
    return "to" in behind[behind.index("from") :] if "from" in behind else words[place - 2].tag == "PREP"


def _is_time_of_day(words: _Words, place: int) -> bool:
    """ "Reduced at 4 instead of 7": when something is done. Not "we are at 4 instead of 7"."""
    done = place > 1 and words[place - 1].low == "at" and words[place - 2].tag in ("VD", "VN", "VG", "V")
    return done and words[place].text.isalnum() and base_of(words[place - 2].low) not in _LEVELS


def _counted_twice(words: _Words, place: int) -> Move | None:
    """What was counted, and was counted again: "we had 16 callbacks that summer, next summer 3", "64 passes outstanding at
    Easter, 9 left by May", "34 expired items down to 6", "we were losing nine hours a month, went to two"."""
    old, end = number_at(words, place)
    lost = _lost_before(words, place)
    if not old.replace("-", "").isdigit() or not (lost or _only_counts(words[:place])):
        return None
    named = noun_phrase_end(words, end)
    if named == end or words[named - 1].tag != "NS":
        return None
    state = next((i for i in range(named, len(words)) if words[i].tag not in _STATES), len(words))
    each, after = per_period(words, state)
    stop = next((i for i in range(after, len(words)) if _breaks(words, i)), len(words))
    once, again = words[after:stop], words[stop:]
    if [word.low for word in once[:2]] in (["in", "a"], ["in", "one"]) and len(once) == len(
        ("in", "a", "week")
    ):
        each, once = f"a {once[-1].text}", ()
    told = counted_again(again)
    if told is None or len(once) > _LONGEST_TAIL or any(word.tag not in _IN_TIME for word in once):
        return None
    new, when = told
    at = next((i for i in reversed(range(len(once))) if _is_time(once[i:])), len(once))
    alone = not place or words[place - 1].text in ",:"  # "17 rejects in a month, then 4"
    if not (when or _leads_again(again, alone=alone and not lost)) or (when and not (each or once[at:])):
        return None
    way = "down " if new in _NONE else direction(old, new)
    placed = once[:at] if all(word.tag != "DEM" for word in once[:at]) else ()  # not "on that ramp"
    thing = _spaced((*words[end:state], *placed)) + f" {lost}" * bool(lost)
    old = old.replace("-", " or ")
    figures = f"from {old}{f' {each}' * bool(each)}{f' {_spaced(once[at:])}' * bool(once[at:])} to {new}"
    return Move(lower_first(thing), "went", figures, when, "bare", way) if way and plain(once) else None


def _spaced(words: _Words) -> str:
    return " ".join(word.text for word in words)


def _only_counts(before: _Words) -> bool:
    """Do the words before a figure say no more than that there were so many: "we had", "there were", "my shift had"?"""
    while before and (before[-1].tag == "ADV" or before[-1].low in _ROUGHLY):
        before = before[:-1]
    if not before or before[-1].text in ",:":
        return True
    had = before[-1].low in ("had", "was", "were", "we'd", "i'd") or before[-1].low in _GETTING
    return had and not any(word.tag.startswith("THEY") for word in before)


def _lost_before(words: _Words, place: int) -> str:
    """ "Lost" of "we'd been losing what, | nine hours"; "" where nothing says that what follows was lost."""
    before = [word for word in words[:place] if word.text != "," and word.low not in _ROUGHLY]
    verb = before[-1] if len(before) > 1 else None
    base = base_of(verb.low) if verb is not None and verb.tag in ("VG", "VD") else ""
    ours = any(word.tag.rstrip("+") == "WE" for word in before[:-1][-3:])
    return participle(base) if base in _LOSING and ours else ""


def _breaks(words: _Words, place: int) -> bool:
    low = [word.low for word in words[place : place + 2]]
    return words[place].text in ",;." or low[0] in ("and", "but", "then", "now") or low == ["down", "to"]


def _leads_again(words: _Words, *, alone: bool) -> bool:
    """Does "then", "now", "down to", "went to" say that it is the same thing which is counted again? Only "down to" does
    where the first count stands alone."""
    return any(word.low in (_FALLS if alone else _AGAIN) for word in words[:_TAKEN_REACH])


def counted_again(words: _Words) -> tuple[str, str] | None:
    """The figure of "then 3", "next summer 3", "9 left by May", "and then it came to 6", and its time with a blank before
    it; None where the words tell something else."""
    at = next(
        (i for i, word in enumerate(words[:_LONGEST_THING]) if word.tag == "NUM" or word.low in _NONE), 0
    )
    lead = [
        word
        for i, word in enumerate(words[1:at])
        if words[i].low in _SPANS or (word.low not in _LEAD_AGAIN and word.tag != "ADV")
    ]
    if words[:1] and words[0].tag not in ("P", "CONJ") and words[0].low not in _LEAD_AGAIN:
        return None
    if not at or (lead and not _is_time(lead)):
        return None
    new, end = number_at(words, at)
    new, end = (new, end) if new else (words[at].low, at + 1)
    behind = words[end:]
    while behind and behind[0].low in _LEFT:
        behind = behind[1:]
    behind = _to_break(behind)
    if (
        (behind and not _is_time(behind))
        or (new in _NONE and behind)
        or (not new.isdigit() and new not in _NONE)
    ):
        return None
    when = behind or lead
    article = "the " if when and when[0].low == "next" else ""
    return new, f" {article}{_spaced(when)}" if when else ""


def _is_time(words: _Words) -> bool:
    """ "In June", "that summer", "by May", "at Easter": no more than when it was."""
    return (
        1 < len(words) <= _LONGEST_TAIL
        and (
            (words[0].low, words[-1].low) == ("the", "after")
            or words[0].low in _TAILS | {"at"}
            or words[0].low in ("this", "that", "last", "next")
        )
        and all(word.tag in _IN_TIME for word in words)
        and any(word.low in _SPANS or word.low in _FEASTS or month_number(word.low) for word in words)
    )


def _now_first(words: _Words) -> _Words:
    """The words with "now" before the later of two figures: "were 37, are 6", "was 31% and is 18% today", "was eleven a
    quarter, two now", "26 a week, after it 8"."""
    told: list[Tagged] = []
    place = 0
    while place < len(words):
        start = place + (words[place].text == "," or words[place].low in ("and", "but"))
        at = start
        while at < len(words) and words[at].low in _TODAY_LEADS and at < start + _TAKEN_REACH:
            at += 1
        figure, end = number_at(words, at) if start > place or at > start else ("", at)
        if not figure and at < len(words) and words[at].low in _NONE:
            figure, end = words[at].low, at + 1
        lead = {word.low for word in words[start:at]}
        behind = per_period(words, end)[1]
        counts = behind == end and [word.tag for word in words[end : end + 1]] == ["NS"]
        behind += counts and [word.low in _TODAY for word in words[end + 1 : end + 2]] == [True]
        today = behind < len(words) and words[behind].low in _TODAY
        led = not _STANDS_SO.isdisjoint(lead) and any(
            word.low in ("was", "were") for word in told[-_LONGEST_THING:]
        )
        counted = any(word.tag == "NUM" for word in told[-_TAKEN_REACH:])
        told_so = at > start and words[at - 1].low == "now"  # "is now 6"
        ends = [word.tag for word in words[behind : behind + 1]] in ([], ["P"])
        since = ends and not lead.isdisjoint(_SINCE)  # not "112 reeds, afterwards 4 to correct"
        if figure and counted and not told_so and (today or led or since):
            now = words[place]._replace(text="now", low="now", tag="ADV")
            comma = words[place]._replace(text=",", low=",", tag="P")
            told = told[:-1] if told[-1].low in _ONCE else told
            told += [comma, now, *words[at:behind]]
            place = behind + today
        else:
            told.append(words[place])
            place += 1
    return told


def _as_usual(words: _Words) -> _Words:
    """The words told as most do: "14 before and 3 after" as "14 before, 3 after", "640 in one year, before it was 210" as
    "640 a year, before it was 210", "9 for week" as "9 a week", "hurt hands last year 2, before 11" as "hurt hands 2,
    was 11"."""
    usual: list[Tagged] = []
    skipped = 0
    for place, word in enumerate(words):
        if skipped:
            skipped -= 1
            continue
        low = [other.low for other in words[place : place + 3]]
        figure = words[place + 1 : place + 2] and words[place + 1].tag == "NUM"
        if figure and word.tag == "CONJ" and usual and usual[-1].low == "before":
            usual.append(word._replace(text=",", low=",", tag="P"))
        elif figure and low[0] in _ONCE and usual and usual[-1].text == ",":
            usual.append(word._replace(text="was", low="was", tag="BE"))
        elif figure and len(usual) > 1 and usual[-1].low in ("last", "this") and low[0] in _SPANS:
            usual.pop()
        elif low[0] == "now" and low[1:2] == [","] and low[2:3] in (["was"], ["were"], ["used"], ["before"]):
            continue  # "in 3 minutes now, was 10"
        elif low[0] == "used" and low[1:2] == ["to"] and low[2:3] in (["be"], ["take"], ["have"]):
            did = past(low[2])
            usual.append(word._replace(text=did, low=did, tag="BE" if low[2] == "be" else "VD"))
            skipped = 2
        elif low[1:2] and low[0] in _GETTING and low[1] in ("it", "them") and _leads_down(words, place + 2):
            if usual and usual[-1].tag in ("WE", "I"):
                usual.pop()  # "18,000 duplicates we took it down to 600"
            skipped = 1
        elif (
            low[0] == "in"
            and usual
            and usual[-1].tag == "NUM"
            and low[1:2]
            and low[1] in _SPANS
            and low[2:3] in ([","], ["to"])
        ):
            usual.append(word._replace(text="a", low="a", tag="DET"))  # "10 in month, now zero"
        elif (
            low[0] == "one"
            and usual
            and usual[-1].low == "in"
            and low[1:2]
            and low[1] in _SPANS
            and low[2:3] == [","]
        ):
            usual[-1] = usual[-1]._replace(text="a", low="a", tag="DET")
        elif low[0] == "for" and usual and usual[-1].tag == "NUM" and low[1:2] and low[1] in _SPANS:
            usual.append(word._replace(text="a", low="a", tag="DET"))
        else:
            usual.append(word)
    return usual


def _leads_down(words: _Words, place: int) -> bool:
    return [word.low for word in words[place : place + 2]] == ["down", "to"]


def _between(words: _Words, place: int) -> tuple[str, str, int]:
    """ "from 214 flaky to 23", "from 620 ppm to 45 ppm", "from 48 minutes we become 22": two figures of which one has a unit
    that is no plural, or one who becomes the other, and the place behind them; blanks for none."""
    reach = range(place + 1, min(place + 4, len(words) - 1))
    link = next((i for i in reach if words[i].low == "to" or base_of(words[i].low) == "become"), 0)
    if not place or words[place - 1].low != "from" or not link or words[link + 1].tag != "NUM":
        return "", "", place
    unit = words[place + 1 : link - (words[link - 1].tag in ("WE", "IT"))]
    if not all(word.tag in ("N", "NS", "ADJ") and word.text.isalpha() for word in unit):
        return "", "", place
    again = len(unit) == 1 and words[link + 2 : link + 3] and words[link + 2].low == unit[0].low
    old, new = (
        " ".join(word.text for word in run)
        for run in ((words[place], *unit), words[link + 1 : link + 2 + bool(again)])
    )
    return old, new, link + 2 + bool(again)


def _read(before: _Words, figures: str, behind: _Words, way: str) -> Move | None:
    while before and _leads_up(before):
        before = before[:-1]
    tail = _tail(behind)
    if len(before) > 1 and before[-1].low == "us" and base_of(before[-2].low) in ("take", "bring", "get"):
        return Move("", "went", figures, tail, "alone", way)
    if len(before) > 1 and before[-1].low in _GETTING and before[-2].tag in ("WE", "I"):
        before = before[:-2]  # "we got | 18,000 duplicates down to 600"
    if doing := _kept_doing(before):
        return Move("we", "went", figures.replace("from", f"from {doing}", 1), tail, "doing-we", way)
    verb, shape, before = _verb(before)
    run = list(takewhile(lambda word: word.low != "due", _last_run(_without_back(before))))
    if not run:
        return Move("", verb or "went", figures, tail, f"{shape}-alone", way)
    if run[-1].tag in ("VN", "VD") and (bundled := _bundled(run, figures)):
        return Move("we", bundled, figures, tail, "bundled", way)
    if not verb and (told := _done(run)):
        return Move(*told, figures, tail, "done", way)
    if len(run) == 1 and (run[0].low in _STANDING_IN or run[0].tag in ("WE", "I")):
        who = "I" if run[0].tag == "I" else run[0].low
        tail = _tail(behind, ("ADV", "VN"))  # "we went from 14% to 41% home before lunch"
        return Move(
            who, verb or "went", figures, tail, f"{shape}-{'we' if run[0].tag in ('WE', 'I') else 'it'}", way
        )
    thing, found = _thing(run)
    return Move(thing, verb or "went", figures, tail, f"{shape}{found}", way) if thing else None


def _bundled(run: _Words, figures: str) -> str:
    """ "Bundled gloves and safety shoes and went" of "gloves and safety shoes bundled | from 19 suppliers to 4": what was done
    to a thing, where the figures count another; "" where they count this one."""
    thing = thing_of(run[:-1])
    other = len(figures.split()) > len("from 19 to 4".split()) and not is_measure(figures.split("to ", 1)[1])
    deed = base_of(run[-1].low)
    return f"{past(deed)} {thing} and went" if thing and other and deed in _BUNDLING else ""


def _kept_doing(before: _Words) -> str:
    """What we did so much of: "throwing" of "we were throwing 310 a week, now it's 140"; "" where the words say no such
    thing."""
    if len(before) < 2 or before[-1].tag != "VG":
        return ""
    ours = before[-2].tag == "WE+" or (len(before) > 2 and (before[-2].tag, before[-3].tag) == ("BE", "WE"))
    return before[-1].low if ours else ""


def _leads_up(before: _Words) -> bool:
    """Does the last word only lead to the figures? Not "close" in "average close"."""
    last = before[-1]
    named = last.tag == "ADV" and len(before) > 1 and before[-2].tag in ("ADJ", "DET", "POSS")
    return (last.tag in ("ADV", "BE", "WE+", "I+", "P") and not named) or last.low in _LEAD_UP


def _without_back(words: _Words) -> _Words:
    """Without "for that", "there" at the end."""
    while words and words[-1].low in _BACK and words[-1].low not in _STANDING_IN:
        words = words[: -1 - (len(words) > 1 and words[-2].tag == "PREP")]
    return words


def _verb(before: _Words) -> tuple[str, str, _Words]:
    """The past verb that the words end with, how it was found, and what stands before it; "" for none."""
    if not before:
        return "", "bare", before
    last = before[-1]
    if not last.known and last.low.endswith("ed"):  # "droped"
        return "went", "verb-unknown", before[:-1]
    if last.tag not in ("N", "NS", "NP") and base_of(last.low) in MOVING:
        base = base_of(last.low)
        told = "went" if base in _WENT else last.low if is_past(last.low) else past(base)
        before = before[:-1]
        while before and before[-1].tag in ("HAVE", "BE"):
            before = before[:-1]
        return told, f"verb-{base}", before
    return "", "bare", before


def _last_run(words: _Words) -> _Words:
    """The words behind the last break: a comma, an "and", a "where"; the longer run where the last one is cut off
    from what it belongs to ("breaks and errors")."""
    behind = len(words)
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        joined = word.tag == "CONJ" and place and words[place - 1].nominal
        if joined and all(left.tag not in _FINITE for left in words[:place]):
            continue
        if _points(words, place):
            continue
        if word.text in ",;:." or word.tag in ("CONJ", "SUB", "UH") or word.low in _OPENS:
            behind = place
            break
    return words[behind + 1 :] if behind < len(words) else words


def _points(words: _Words, place: int) -> bool:
    """Does a "that" point at a thing: "repeat visits for that crew"?"""
    after = words[place + 1 : place + 2]
    return (
        words[place].low == "that"
        and place > 0
        and words[place - 1].tag == "PREP"
        and bool(after)
        and after[0].nominal
    )


def _done(run: _Words) -> tuple[str, str] | None:
    """ "we cut late departures", "cut waste": who did what to which thing."""
    done = next((i for i, word in enumerate(run) if _is_deed(word)), len(run))
    if done >= len(run) - 1:
        return None
    who = next(
        (word for word in run[max(0, done - 2) : done] if word.tag.rstrip("+") in ("I", "WE", "IT")), None
    )
    if who is None and done:
        return None
    behind = run[done + 1 :]
    thing = behind[0].low if len(behind) == 1 and behind[0].low in _STANDING_IN else thing_of(behind)
    if not thing and behind[-1].tag == "NUM":  # "got changeover on line three"
        thing = _loose_thing(behind)
    if not thing and len(behind) == 2 and behind[0].low == "the" and behind[1].nominal:  # "took the average"
        thing = behind[1].low
    named = (
        "I"
        if who is None or who.tag.startswith("I+") or who.tag == "I"
        else "we"
        if who.tag.startswith("WE")
        else "it"
    )
    article = "the " if behind[0].low == "the" and not thing.startswith("the ") else ""
    return (named, f"{run[done].low} {article}{thing}") if thing else None


def _is_deed(word: Tagged) -> bool:
    return (
        word.tag in ("VD", "VN", "V")
        and base_of(word.low) in _DONE_TO
        and past(base_of(word.low)) == word.low
    )


def _thing(run: _Words) -> tuple[str, str]:
    """The thing that a run of words names, with a place before it put behind it, and how it was found."""
    if thing := thing_of(run):
        timely = run[0].low if run[0].low in _TIMELY and not thing.startswith(run[0].low) else ""
        return f"{timely} {thing}".strip(), ""
    if run[0].tag != "PREP":
        return _loose_thing(run), "-loose"
    for end in range(2, min(len(run), _LONGEST_PLACE + 1)):
        last = run[end - 1]
        numbered = last.tag == "NUM" and run[end - 2].nominal  # "in the first three | months" goes on
        ended = numbered or last.tag in ("NS", "NP") or last.text.istitle() or run[end].tag in ("DET", "POSS")
        if ended and (thing := thing_of(run[end:])):
            return f"{thing} {lower_first(' '.join(word.text for word in run[:end]))}", "-placed"
    return (thing_of(run[1:]), "-place") if run[1:2] and run[1].low in ("my", "our") else ("", "")


def _loose_thing(run: _Words) -> str:
    """ "average time to name the fault", "sets late to theatre", "average close": no verb stands in it."""
    loose = (
        len(run) <= _LONGEST_THING
        and (run[0].tag in ("N", "NS", "ADJ", "DET", "POSS", "VN", "VG") or run[0].low.endswith("ed"))
        and (
            run[-1].tag in ("N", "NS", "NP", "ADV", "VG", "NUM")
            or run[-1].low in ("out", "off", "full", "empty")
        )
        and all(word.tag.rstrip("+") not in _FINITE for word in run[1:])
        and (len(run) > 1 or run[0].tag == "NS")
        and not (len(run) > 1 and run[0].low.endswith("ed") and run[1].tag in ("DET", "POSS", "PREP"))
    )
    return with_article(lower_first(" ".join(word.text for word in run)), run) if loose else ""


def _tail(words: _Words, opens: Collection[str] = ()) -> str:
    """ " in one quarter", " since March", " each morning", with a blank before it; "" where what follows is something
    else. `opens` are tags that may open it too."""
    tail = _to_break(words)
    if not 1 < len(tail) <= _LONGEST_TAIL or not (tail[0].low in _TAILS or tail[0].tag in opens):
        return ""
    if not plain(tail) or tail[-1].tag in ("PREP", "DET", "POSS"):
        return ""
    return "".join(f" {word.text}" for word in tail)


def _to_break(words: _Words) -> _Words:
    """The words before the next sign, "and" or "because"."""
    stop = (i for i, word in enumerate(words) if word.text in ",;.:!?" or word.tag in ("CONJ", "SUB"))
    return words[: next(stop, len(words))]
