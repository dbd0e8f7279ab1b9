"""Where a thing stands, told with its figure: "error rate 1.8%", "refunds take 28 days", "27 reopened tickets a week"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from followup.language.inflect import base_of, is_plural, is_verb, third
from followup.language.meaning import noun_kind
from followup.language.shape import NUMBERED, counted, full_phrase_end, noun_phrase_end, plain, with_article
from followup.language.tagging import Tagged, noun_too, tag_text
from followup.language.tidy import lower_first
from followup.notes.points.figures import figure_at, is_measure, number_at, per_period
from followup.notes.points.units import Unit

_Words = Sequence[Tagged]

#: What may stand between a thing and its figure.
_STANDS = frozenset(
    "is are was were at = : now currently runs running stands standing sitting about around roughly only still averages "
    "averaging avg average stuck hovering on up down ~ - been being like".split()
)
#: Verbs whose object is the figure: "refunds take 28 days".
_LASTS = frozenset("take last wait need run stay sit spend stand".split())
#: Those of them that nobody wishes for: "want trucks to wait no more than 25 minutes".
_LOST = frozenset("wait sit stand need spend".split())
#: What opens a clause before its subject.
_OPENERS = frozenset(
    "and so but because cos right now currently at the moment today says said that main thing big one".split()
)
#: How it is said who tells: "he said refunds take 28 days".
_SAYING = frozenset("say mention explain reckon think admit complain tell".split())
#: Verbs of what is done in a time: "it takes 11 days to answer".
_NEEDING = frozenset(("take", "need"))
#: What only measures, and is no thing of which there are too many.
_MEASURES = frozenset(
    "minutes hours days weeks months years seconds times percent points metres kilos tonnes people".split()
)
#: What may end a sentence though it is a preposition elsewhere: "gets backed out".
_PARTICLES = frozenset("out off up back down around".split())
#: Words behind a figure that are carried along.
_LONGEST = 8
#: What time is that nobody gets back.
_GONE = frozenset("lost wasted gone spent spoiled".split())
#: What says when, and names no thing.
_WHEN = frozenset("last this next".split())
#: What counts without a figure: "too many blades stopped".
_MANY = frozenset("many much few little".split())
#: What leads on to something that is left out: "deviations open past".
_OPEN = frozenset("past over above beyond under below".split())
#: What a figure was counted in: "in the quarter".
_SPANS = (["quarter"], ["week"], ["month"], ["year"], ["season"], ["term"])
#: Stretches of time, which nobody brings down.
_TIMES = frozenset("hour day week month year minute shift night time".split())
#: Words that turn a phrase away from the thing: "down from".
_AWAY = frozenset("up down out off".split())
#: Verbs of having, which name no thing: "they are getting about 210 missed calls".
_HAVING = frozenset("have get lose miss see count average run".split())
_LOSING = frozenset(("lose", "miss"))
#: The same and what a theme does, where a figure follows: "it takes 11 days", "we leave 6% behind".
_TAKING = _HAVING | {"leave", "take", "pay", "cost"}


#: What only announces the thing: "his main point".
_ANNOUNCERS = frozenset(
    "point issue problem headache worry concern priority ask target goal aim gripe bugbear beef pain thing trouble".split()
)
#: What their thing does to them, and they to it: "what is eating him is", "what he is after is".
_BOTHERS = frozenset("bother kill eat worry trouble annoy chase want after matter haunt hurt bug".split())
#: How else they come to a theme.
_ABOUT = frozenset(
    (("up", "of"), ("up", "with"), ("worried", "about"), ("concerned", "about"), ("unhappy", "with"), ("off", "with"), ("tired", "of"), ("sick", "of"))
)  # fmt: skip
#: What they want done with it.
_CHANGED = frozenset("cut down up reduced halved sorted lower higher less".split())
#: Words among which a figure only names the theme: "the 8am rush".
_OPENING = 3
#: Furthest place of what announces a theme, in words.
_LEAD_REACH = 9
#: Kinds of things that no figure measures.
_UNMEASURED = frozenset("pers place tool".split())
#: Whose the thing is, as notes have it.
_THEIR = frozenset(("his", "her"))


class Standing(NamedTuple):
    """Where a thing stands: its figure, and the words in which the aim is told, `{}` for the figure that is wanted.

    `shape` is how it was told, `rather` whether the old figure follows the new one, and `at_most` whether that needs a
    bound to read well: "want no more than 1 in 10 customers to wait".
    """

    figure: str
    told: str
    shape: str
    rather: bool = False
    at_most: bool = False


def standing_of(words: _Words) -> Standing | None:
    """ "error rate 1.8%", "refunds take 28 days", "27 reopened tickets a week", "71% on time now"."""
    words = _behind_report(words)
    for at in _numbers(words):
        if (takes := _in_time(words, at)) is not None:
            return takes
        before = _stripped(words[:at])
        dated = len(before) == 2 and before[0].low in _WHEN  # "last year 9 drivers walked out"
        found = (
            _lost_share(before, _counted(words, at))
            if dated or _leads(before)
            else _standing(before, words, at) or _done(words, at)
        )
        if found is not None and (not dated or found.shape == "some-do"):
            return found
    return None


def _behind_report(words: _Words) -> _Words:
    """Without what only reports it: "he said", "she opened by saying that", "not happy that", "she told me the delay:"."""
    figures = [i for i, word in enumerate(words) if word.tag == "NUM"]
    first = figures[0] if figures else len(words)
    start = 2 if len(words) > 2 and words[0].tag == "THEY" and base_of(words[1].low) in _SAYING else 0
    for place in range(start, first):
        before = words[place - 1]
        led = place and (before.tag in ("ADJ", "VN", "VD", "OBJ") or base_of(before.low) in _SAYING)
        if words[place].text == ":" or (words[place].low == "that" and led):
            start = place + 1
    if len(figures) > 1 and first < _OPENING and (colon := _colon(words[: figures[1]])):
        return words[colon + 1 :]  # "8am rush: people wait 25 minutes"
    return words[start:]


def _colon(words: _Words) -> int:
    """Where the last colon stands among the words; 0 for nowhere."""
    return next((i for i in range(len(words) - 1, 0, -1) if words[i].text == ":"), 0)


def _in_time(words: _Words, at: int) -> Standing | None:
    """ "It takes 11 days to answer an appeal", "we need 6 weeks to fill a shift": how long what they do takes."""
    before = _stripped(words[:at])
    figure, end = figure_at(words, at)
    behind = _untimed(words[end:])
    needs = any(base_of(word.low) in _NEEDING for word in before)
    leads = _leads([word for word in before if word.tag != "OBJ"], _NEEDING)
    done = len(behind) > 2 and behind[0].low == "to" and is_verb(behind[1].low) and _closes(behind)
    if not (needs and leads and done and _MEASURES & set(figure.split())):
        return None
    return Standing(figure, f"{_text(behind)} in {{}}", "done-in", rather=True)


def _numbers(words: _Words) -> list[int]:
    """Where its first two numbers begin, those that are names left out: "gate 3", "year 9"."""
    return [
        place
        for place, word in enumerate(words)
        if word.tag == "NUM"
        and number_at(words, place)[0]
        and (not place or (words[place - 1].tag != "NUM" and not is_name(words, place)))
    ][:2]


def is_name(words: _Words, place: int) -> bool:
    """ "Gate 3", "year 9", but not "last year 9 drivers"."""
    return words[place - 1].low in NUMBERED and (place < 2 or words[place - 2].low not in _WHEN)


def _stripped(words: _Words) -> _Words:
    """Without what only links a thing to its figure: "is running at about"."""
    while words and (
        words[-1].low in _STANDS
        or words[-1].tag in ("ADV", "BE", "P")
        or words[-1].low in ("sitting", "sits")
    ):
        words = words[:-1]
    return words


def _leads(before: _Words, verbs: Collection[str] = _HAVING) -> bool:
    """Nothing before the figure names a thing: "they are getting about", "so", "last year"."""
    return all(
        word.low in _OPENERS
        or word.tag.rstrip("+") in ("THEY", "WE", "IT", "ADV", "BE", "HAVE", "CONJ", "P", "DEM")
        or base_of(word.low) in verbs
        for word in before
    )


def _counted(words: _Words, at: int) -> Standing | None:
    """ "27 reopened tickets a week", "7 units a month miss their slot", "44% of claims on the first call"."""
    number, end = number_at(words, at)
    if number.endswith("%") or " in " in number:
        return _shared(words, number, end)
    if lengthy := _lengthy(words, number, end) or _lost(words, number, end):
        return lengthy
    thing, close = _many(words, end)
    if not thing:
        return None
    period, rest = per_period(words, close)
    behind = _untimed(words[rest:])
    if any(word.tag == "NUM" for word in behind):  # "210 kids out of 480"
        return None
    each = f" {period}" if period else ""
    if done := _done_by(behind):
        return Standing(number, f"{{}} {thing}{each} {done}", "some-do", rather=True, at_most=True)
    if behind and (
        behind[0].tag not in ("PREP", "VG", "VN", "ADJ")
        or behind[0].low in _AWAY
        or not _closes(behind)
        or any(is_verb(word.low) and not noun_too(word.low) for word in behind[1:])
    ):
        return None
    return Standing(f"{number}{each}", f"{f'{thing} {_text(behind)}'.strip()} {{}}", "counted")


def _done(words: _Words, at: int) -> Standing | None:
    """ "We are lifting forty buoys a season", "they make 31 blades": so many things that somebody does."""
    start = max(0, at - 1 - (words[at - 1].low in _PARTICLES))
    verb = base_of(words[start].low) if words[start].tag in ("V", "VD", "VG") else ""
    number, end = number_at(words, at)
    thing, close = _many(words, end)
    if not verb or not thing or not _leads(words[:start]):
        return None
    does = (verb, *(word.text for word in words[start + 1 : at]))
    period, rest = per_period(words, close)
    behind = _untimed(words[rest:])
    if not _closes(behind) or any(word.tag == "NUM" or word.finite for word in behind):
        return None
    told = " ".join(("to", *does, "{}", thing, *period.split(), *(word.text for word in behind)))
    return Standing(number, told, "done", rather=True, at_most=True)


def _many(words: _Words, start: int) -> tuple[str, int]:
    """The things that are counted, in the plural, and the place behind them: "reopened tickets", "pallets" for "6 pallet a
    week", "co-ops" of "9 co-ops last year"; "" for none."""
    close = noun_phrase_end(words, start)
    close = next((i for i in range(start, close) if words[i].low in _WHEN), close)
    if close <= start or words[start].tag == "DET" or words[close - 1].low in _MEASURES:
        return "", start
    head = words[close - 1]
    if head.tag == "N" and counted(head.low):
        head = head._replace(text=third(head.text))
    elif head.tag != "NS":
        return "", start
    return lower_first(_text([*words[start : close - 1], head])), close


def _done_by(behind: _Words) -> str:
    """What the things do or what is done with them, as an infinitive: "to be rejected", "to miss their slot"; "" for
    nothing that ends."""
    if not behind or behind[0].tag.endswith("+") or not _closes(behind[1:]):
        return ""
    if behind[0].tag == "BE":
        done = len(behind) > 1 and behind[1].tag in ("VN", "VD", "ADJ")
        return f"to be {_text(behind[1:])}" if done else ""
    does = behind[0].tag in ("V", "VD") or (behind[0].tag == "N" and is_verb(behind[0].low))
    return f"to {base_of(behind[0].low)} {_text(behind[1:])}".strip() if does else ""


def _lengthy(words: _Words, number: str, end: int) -> Standing | None:
    """ "forty minute line", "12 day wait": how long a thing is, told before it."""
    unit = words[end].low if end < len(words) else ""
    close = noun_phrase_end(words, end)
    if f"{unit}s" not in _MEASURES or close < end + 2 or close < len(words):
        return None
    return Standing(f"{number} {unit}s", f"{thing_of(words[end + 1 : close])} {{}}", "stands")


def _lost_share(before: _Words, found: Standing | None) -> Standing | None:
    """ "To lose {} of the water" where it is what they lose: "we lose 19% of the water before the tap"."""
    verb = base_of(before[-1].low) if before else ""
    if found is None or found.shape != "share" or verb not in _LOSING:
        return found
    return found._replace(told=f"to {verb} {found.told}")


def _lost(words: _Words, number: str, end: int) -> Standing | None:
    """ "31 days lost a season", "forty hours wasted a month on rework": time that is gone."""
    spent = words[end : end + 2]
    if len(spent) < 2 or spent[0].low not in _MEASURES or spent[1].low not in _GONE:
        return None
    period, behind = per_period(words, end + 2)
    rest = _untimed(words[behind:])
    if not _closes(rest) or any(word.tag == "NUM" or word.finite for word in rest):
        return None
    told = " ".join(("{}", spent[0].text, spent[1].text, *period.split(), *(word.text for word in rest)))
    return Standing(number, told, "some-do", rather=True, at_most=True)


#: What a percentage is itself, not a share of: "6.8% of waste".
_ITSELF = frozenset(
    "waste wastage scrap shrinkage breakage spoilage loss losses absence absenteeism downtime rework damage sickness "
    "attrition".split()
)


def _shared(words: _Words, number: str, end: int) -> Standing | None:
    """ "40% of stroke patients get theirs within four hours", "71% on time", "1 in 5 changes gets backed out"."""
    if per_period(words, end)[0]:
        return None
    start = end + (end < len(words) and words[end].low == "of")
    if start < len(words) and words[start].low in _WHEN:  # "14% last season"
        return None
    close = (
        full_phrase_end(words, start)
        if start < len(words) and words[start].tag not in ("PREP", "ADV")
        else start
    )
    if close > start and " in " in number and words[close - 1].tag == "N":  # "9 in 30 leave"
        return None
    group = f" {_text(words[end:close])}" if close > start else ""
    behind = _untimed(words[close:])
    if (not group and not behind) or (behind and behind[0].tag in ("OBJ", "SUB", "DEM")):  # "61% of them"
        return None
    if behind and behind[0].tag in ("V", "VZ", "VD", "BE", "HAVE"):
        verb = "be" if behind[0].tag == "BE" else base_of(behind[0].low)
        told = f"{{}}{group} to {verb} {_text(behind[1:])}".strip()
        return (
            Standing(number, told, "share-do", rather=True, at_most=True)
            if _closes(behind[1:]) and group
            else None
        )
    if not _closes(behind):
        return None
    if start == end + 1 == close - 1 and words[start].low in _ITSELF and not behind:
        return Standing(number, f"{words[start].low} {{}}", "share", at_most=True)  # "6.8% of waste"
    return Standing(number, f"{{}}{group} {_text(behind)}".strip(), "share", rather=True, at_most=True)


def _standing(before: _Words, words: _Words, at: int) -> Standing | None:
    """ "error rate 1.8%", "refunds take 28 days"."""
    figure, end = figure_at(words, at)
    if not figure:
        return None
    averaged = before[:-2] if [word.low for word in before[-2:]] == ["on", "average"] else before
    behind = _untimed(words[end:])
    if len(averaged) > 1 and _lasts(averaged[-2], averaged[-1]):
        verb = base_of(averaged[-1].low)
        thing = thing_of(_stripped(averaged[:-1]))
        rest = f" {_text(behind)}" if behind and behind[0].tag == "PREP" and _closes(behind) else ""
        told = f"{thing} to {verb} {{}}{rest}"
        return Standing(figure, told, "lasts", rather=True, at_most=verb in _LOST) if thing else None
    another = any(word.tag == "NUM" for word in behind)  # "answered in 20 seconds is on 71"
    if another and any(word.tag == "BE" for word in behind):  # "the queue on day 15 and 30 is 55 minutes"
        return None
    if not another and (told := _done_in(before)):
        return Standing(figure, f"{told} {{}}", "done-in", rather=True) if _closes(behind) else None
    thing = thing_of(before)
    timed = bool(_MEASURES & set(figure.split()))
    if timed and (
        before[-1].tag in ("ADJ", "VN") or (len(before) == 1 and base_of(before[-1].low) in _LASTS)
    ):
        return None  # "disputes open 19 days", "takes 25 minutes"
    shape = "stands-at" if at and words[at - 1].low == "at" else "stands"
    return Standing(figure, f"{thing} {{}}", shape) if thing else None


def _done_in(before: _Words) -> str:
    """ "Offers go out in", "appeals answered in", "the night shift picks at": "offers to go out in"; "" for none."""
    if len(before) < 3 or before[-1].low not in ("in", "within", "at"):
        return ""
    at = len(before) - 2
    if before[at].low in _PARTICLES and at > 1:
        at -= 1
    verb, thing = before[at], thing_of(before[:at])
    if verb.tag in ("VN", "VD") and thing:
        if before[at - 1].tag == "BE":
            thing = thing_of(before[: at - 1])
        done = f"be {verb.text}"
    elif verb.tag in ("V", "VZ", "NS") and is_verb(base_of(verb.low)):
        done = base_of(verb.low)
    else:
        return ""
    return f"{thing} to {done} {_text(before[at + 1 :])}" if thing else ""


def _lasts(subject: Tagged, verb: Tagged) -> bool:
    """ "Refunds take", "the crew waits"; not "the CT wait"."""
    agrees = verb.low.endswith("s") != subject.low.endswith("s")
    return base_of(verb.low) in _LASTS and (verb.tag in ("V", "VZ", "VG", "VD") or agrees)


def _untimed(words: _Words) -> list[Tagged]:
    """Without what says only that it is so now: "last quarter", "at the moment", "on average"."""
    found = list(words)
    if len(found) > 1 and found[-2].tag == "THEY" and found[-1].tag == "VD":  # "he said"
        del found[-2:]
    while found and (found[0].text in "." or found[0].low in ("now", "currently", "average", "avg", "today")):
        del found[0]
    for start in range(len(found)):
        low = [word.low for word in found[start:]]
        if (
            low[:1] in (["last"], ["this"], ["now"], ["currently"], ["right"], ["since"])
            or low[:3] in (["at", "the", "moment"], ["at", "the", "minute"], ["on", "the", "average"])
            or low[:2] == ["on", "average"]
            or (low[:2] == ["in", "the"] and low[2:3] in _SPANS)
        ):
            return found[:start]
    return found


def _closes(words: _Words) -> bool:
    """May the words end a sentence?"""
    if not words:
        return True
    open_ = words[-1].tag in ("CONJ", "DET", "SUB", "P", "POSS") or (
        words[-1].tag == "PREP" and words[-1].low not in _PARTICLES
    )
    return not open_ and plain(words) and len(words) <= _LONGEST


def _text(words: _Words) -> str:
    return " ".join(word.text for word in words)


def standing_alone(words: _Words, named: _Words) -> Standing | None:
    """ "Die change at line 3 = 38 minutes": a figure and nothing else, behind what it measures."""
    while words and words[0].low in ("only", "still", "just", "now", "currently"):
        words = words[1:]
    figure, end = figure_at(words, 0)
    behind = _untimed(words[end:])
    done = len(behind) == 1 and behind[0].tag in ("VN", "VD")
    told = [behind[0]._replace(tag="VN")] if done else []  # "4 a month reported"
    if not figure or len(behind) > len(told) + _share_of(behind, figure):
        return None
    named = (*named, *told)
    end = noun_phrase_end(named)
    if figure.endswith("%") and end and named[end - 1].tag == "NS" and _qualified(named, end):
        return Standing(figure, f"{{}} of {lower_first(_text(named))}", "share-alone", rather=True)
    thing = thing_of(named)
    return Standing(figure, f"{thing} {{}}", "alone") if thing else None


def _share_of(behind: _Words, figure: str) -> int:
    """How many words say of what a percentage is, where they are all: "of tickets" of "34% of tickets"."""
    whole = figure.endswith("%") and len(behind) > 1 and behind[0].low == "of"
    return len(behind) if whole and noun_phrase_end(behind, 1) == len(behind) else 0


def bare_figure(words: _Words) -> str:
    """The one figure of words that name nothing else before it: "it takes 11 days", "now 22%"; "" where they do."""
    at = next((i for i, word in enumerate(words) if word.tag == "NUM"), len(words))
    if 1 < at < len(words) and words[at - 1].low == "on" and words[at - 2].tag in ("ADV", "ADJ"):
        return ""  # "late on one in five"
    if not _leads(_stripped(words[:at]), _TAKING):
        return ""
    figure, end = figure_at(words, at)
    more = any(word.tag == "NUM" for word in words[end:]) or (end < len(words) and words[end].nominal)
    return figure if is_measure(figure) and not more else ""


def too_long(words: _Words) -> str:
    """ "The handover to take {}" of "the handover takes too long", which a figure follows; "" for nothing of the kind."""
    words = _behind_report(words)
    at = next((i for i in range(2, len(words) - 1) if words[i].low in ("too", "so")), 0)
    if not at or words[at + 1].low != "long" or not _lasts(words[at - 2], words[at - 1]):
        return ""
    thing, behind = thing_of(words[: at - 1]), words[at + 2 :]
    placed = not behind or (behind[0].tag == "PREP" and _closes(behind))
    told = f"{thing} to {base_of(words[at - 1].low)} {{}} {_text(behind)}".strip()
    return told if thing and placed else ""


def theme_of(unit: Unit) -> str:
    """What a unit says that they are on about, if that can be measured: "turnaround", "her headache is callbacks", "what
    bothers him is losses", "fed up of remakes", "alarms cut"; "" for nothing of the kind."""
    words = unit.words
    theme = thing_of(_announced(words))
    head = tag_text(theme)[-1].low if theme else ""
    return "" if not head or "'s " in theme or noun_kind(head) in _UNMEASURED else theme


def _announced(words: _Words) -> _Words:
    """The words behind what announces a theme; all of them where nothing does."""
    low = [word.low for word in words]
    for place, word in enumerate(words[:_LEAD_REACH]):
        behind = words[place + 1 :]
        led = any(one in _ANNOUNCERS | _BOTHERS or base_of(one) in _BOTHERS for one in low[:place])
        if led and (word.tag == "BE" or word.text == ":"):
            return behind
        if place and (low[place - 1], word.low) in _ABOUT:
            return behind
    return words


def _qualified(words: _Words, end: int) -> bool:
    """Is a plural followed by what narrows it, "tools overdue for calibration", "rooms ready by three"?"""
    behind = words[end:]
    return bool(
        behind
        and words[end - 1].tag == "NS"
        and (behind[0].tag in ("ADJ", "VN") or behind[0].low in ("off", "out"))
        and all(word.tag in ("PREP", "DET", "ADJ", "N", "NS", "NP", "NUM") for word in behind[1:])
        and behind[-1].tag not in ("PREP", "DET")
    )


def _cut_short(words: _Words) -> bool:
    """ "Line 2 loses": a subject and its verb, which the tagger takes for a thing."""
    last = words[-1].low
    return len(words) > 1 and base_of(last) not in ("", last) and last.endswith("s") and not noun_too(last)


def thing_of(words: _Words) -> str:
    """A noun phrase that is all of these words, with its article; "" where they are none."""
    words = _behind_report(words)
    while words and (words[0].low in _OPENERS or words[0].tag in ("ADV", "UH", "CONJ", "P")):
        words = words[1:]
    while words and (words[-1].tag in ("P", "BE") or words[-1].low in _STANDS):
        words = words[:-1]
    while words and words[-1].tag == "ADV":
        words = words[:-1]
    if len(words) > 1 and words[0].tag in ("VD", "VN") and words[1].tag == "NS":  # "missed bins"
        words = [words[0]._replace(tag="ADJ"), *words[1:]]
    if (
        len(words) > 1 and words[0].tag == "V" and noun_too(words[0].low) and words[1].tag == "N"
    ):  # "win rate"
        words = [words[0]._replace(tag="N"), *words[1:]]
    if len(words) > 2 and words[-2].low == "too":  # "near-miss reports too few"
        words = words[:-2]
    if len(words) > 1 and words[-1].low in _CHANGED:  # "the false alarm cut"
        words = words[:-1]
    if words and words[0].tag == "VZ" and is_plural(words[0].low):  # "Offers go out in 19 days"
        words = [words[0]._replace(tag="NS"), *words[1:]]
    if words and words[-1].tag == "POSS" and words[-1].text.endswith("'s"):  # "scrap's at 6.5%"
        words = [*words[:-1], words[-1]._replace(text=words[-1].text[:-2], low=words[-1].low[:-2], tag="N")]
    if [word.low for word in words[:2]] == ["time", "to"] and len(words) == 3 and is_verb(words[2].low):
        return _text(words).casefold()
    end = full_phrase_end(words)
    if not noun_phrase_end(words) or not plain(words) or (end < len(words) and not _qualified(words, end)):
        return ""
    if words[0].tag in ("DEM", "IT", "NUM", "OBJ", "THEY", "I", "WE") or words[0].low in _WHEN | _MANY:
        return ""
    if words[noun_phrase_end(words) - 1].low in _ANNOUNCERS:
        return ""
    words = [word._replace(text="your", low="your") if word.low in _THEIR else word for word in words]
    if len(words) > 1 and all(word.text[:1].isupper() for word in words):  # "Dock St"
        return _text(words)
    if (
        _cut_short(words)
        or words[-1].low in _OPEN
        or (words[-1].low in _TIMES and all(word.tag == "DET" for word in words[:-1]))
    ):
        return ""
    return with_article(lower_first(" ".join(word.text for word in words)), words)
