"""A figure that became another: "med errors went from eleven a quarter to four", "waiting trucks 12 to 4 each morning"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from followup.language.inflect import base_of, is_past, past
from followup.language.shape import plain, with_article
from followup.language.tagging import Tagged
from followup.language.tidy import lower_first
from followup.notes.points.figures import direction, range_at
from followup.notes.points.standings import thing_of

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
_TIMELY = frozenset("late early overdue".split())
#: What takes back the figure before it, and how near it stands: "to thirty, no, scratch that, to three".
_TAKES_BACK = frozenset("scratch correction sorry wait".split())
_TAKEN_REACH = 4
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
        return bool(self.subject) and self.subject not in _STANDING_IN


def read_move(words: _Words) -> Move | None:
    """The first two figures of which one became the other, with what they measure."""
    words = _as_usual(words)
    for place, word in enumerate(words):
        if word.tag != "NUM":
            continue
        old, new, end = range_at(words, place)
        old, new, end = (old, new, end) if old else _between(words, place)
        if any(word.low in _TAKES_BACK for word in words[end : end + _TAKEN_REACH]):
            return None
        if old and old.split()[0] != new.split()[0]:
            return _read(words[:place], f"from {old} to {new}", words[end:], direction(old, new))
    return None


def _as_usual(words: _Words) -> _Words:
    """The words told as most do: "14 before and 3 after" as "14 before, 3 after", "640 in one year, before it was 210" as
    "640 a year, before it was 210", "9 for week" as "9 a week", "hurt hands last year 2, before 11" as "hurt hands 2,
    was 11"."""
    usual: list[Tagged] = []
    for place, word in enumerate(words):
        low = [other.low for other in words[place : place + 3]]
        figure = words[place + 1 : place + 2] and words[place + 1].tag == "NUM"
        if figure and word.tag == "CONJ" and usual and usual[-1].low == "before":
            usual.append(word._replace(text=",", low=",", tag="P"))
        elif figure and low[0] in _ONCE and usual and usual[-1].text == ",":
            usual.append(word._replace(text="was", low="was", tag="BE"))
        elif figure and len(usual) > 1 and usual[-1].low in ("last", "this") and low[0] in _SPANS:
            usual.pop()
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
    if doing := _kept_doing(before):
        return Move("we", "went", figures.replace("from", f"from {doing}", 1), tail, "doing-we", way)
    verb, shape, before = _verb(before)
    run = _last_run(_without_back(before))
    if not run:
        return Move("", verb or "went", figures, tail, f"{shape}-alone", way)
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
        ended = run[end - 1].tag in ("NS", "NP", "NUM") or run[end].tag in ("DET", "POSS")
        if ended and (thing := thing_of(run[end:])):
            return f"{thing} {lower_first(' '.join(word.text for word in run[:end]))}", "-placed"
    return (thing_of(run[1:]), "-place") if run[1:2] and run[1].low in ("my", "our") else ("", "")


def _loose_thing(run: _Words) -> str:
    """ "average time to name the fault", "sets late to theatre", "average close": no verb stands in it."""
    loose = (
        len(run) <= _LONGEST_THING
        and (run[0].tag in ("N", "NS", "ADJ", "DET", "POSS", "VN", "VG") or run[0].low.endswith("ed"))
        and (run[-1].tag in ("N", "NS", "NP", "ADV", "VG", "NUM") or run[-1].low in ("out", "off"))
        and all(word.tag.rstrip("+") not in _FINITE for word in run[1:])
        and (len(run) > 1 or run[0].tag == "NS")
        and not (len(run) > 1 and run[0].low.endswith("ed") and run[1].tag in ("DET", "POSS", "PREP"))
    )
    return with_article(lower_first(" ".join(word.text for word in run)), run) if loose else ""


def _tail(words: _Words, opens: Collection[str] = ()) -> str:
    """ " in one quarter", " since March", " each morning", with a blank before it; "" where what follows is something
    else. `opens` are tags that may open it too."""
    stop = next(
        (i for i, word in enumerate(words) if word.text in ",;.:!?" or word.tag in ("CONJ", "SUB")),
        len(words),
    )
    tail = words[:stop]
    if not 1 < len(tail) <= _LONGEST_TAIL or not (tail[0].low in _TAILS or tail[0].tag in opens):
        return ""
    if not plain(tail) or tail[-1].tag in ("PREP", "DET", "POSS"):
        return ""
    return "".join(f" {word.text}" for word in tail)
