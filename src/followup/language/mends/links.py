"""What links words: prepositions, times of day and year, "that", and the order in which things stand."""

from __future__ import annotations

from itertools import pairwise

from followup.language.inflect import base_of
from followup.language.lexicon import common_tag
from followup.language.meaning import noun_kind
from followup.language.mends.base import (
    AGENTS,
    CLOSING,
    DISTANCES,
    ENDS,
    OBJECT,
    SEASONS,
    TIMES,
    Mend,
    Words,
    has_clause,
    low_at,
    noun_at,
    opens_clause,
    tag_at,
    verb_at,
)
from followup.language.shape import noun_phrase_end, with_a


def rate(words: Words, place: int) -> Mend | None:
    """ "one time the week", "three times the day", "40 tests by month", "from 40 in the day to 12" -> "once a
    week", "a day", "a month"."""
    word, after = words[place], low_at(words, place + 1)
    if word.low in ("once", "twice") and after == "in" and tag_at(words, place - 1) != "NEG":
        start = place + 1 + (low_at(words, place + 2) in ("a", "an"))  # "once in week", "twice in a month"
        return Mend(start + 2, f"{word.text} {often}") if (often := _per(words, start)) else None
    if (
        word.low in ("one", "two")
        and low_at(words, place - 1) != "at"
        and after == ("time" if word.low == "one" else "times")
    ):
        lead = "once" if word.low == "one" else "twice"
        if often := _per(words, place + 2):
            return Mend(place + 4, f"{lead} {often}")
        closed = tag_at(words, place + 2) in ("", "P", "CONJ", "PREP") and word.low == "two"
        return Mend(place + 2, lead) if closed else None
    if (
        word.tag == "NUM"
        and after == "in"
        and low_at(words, place + 2) == "the"
        and low_at(words, place - 1) == "from"
    ):
        often = (
            _per(words, place + 2) if low_at(words, place + 4) == "to" else ""
        )  # "from 40 in the day to 12"
        return Mend(place + 4, f"{word.text} {often}") if often else None
    if (
        word.low == "times"
        and tag_at(words, place - 1) == "NUM"
        and low_at(words, place + 1) not in ("a", "an")
    ):
        return Mend(place + 3, f"{word.text} {often}") if (often := _per(words, place + 1)) else None
    figure = next((index for index in (place - 1, place - 2) if tag_at(words, index) == "NUM"), 0)
    counted_by = word.tag == "NS" and (
        low_at(words, figure - 1) in ("from", "to") or tag_at(words, figure - 1) == "VD"
    )
    if figure and counted_by and after == "by" and low_at(words, place + 2) in TIMES:
        often = with_a(low_at(words, place + 2))
        return Mend(place + 3, f"{word.text} {often}") if tag_at(words, place + 3) in ENDS else None
    return None


def _per(words: Words, place: int) -> str:
    """ "a week" for "the week", "per week", "in the week" behind a number of times; "" where no such thing stands."""
    unit = low_at(words, place + 1)
    link = low_at(words, place) in ("the", "a", "an", "per", "by", "each", "in")
    acts = any(
        word.tag == "MOD" for word in words[max(place - 3, 0) : place]
    )  # "should one time in month sit"
    goes_on = (noun_at(words, place + 2) and not acts) or low_at(words, place + 2) in (
        "before",
        "after",
        "of",
    )
    return with_a(unit) if link and unit in TIMES and not goes_on else ""


_MEASURED = TIMES | DISTANCES
_AMOUNTS = frozenset(
    "grams kilos litres liters minutes seconds cents pence euros dollars pounds cm mm ml metres meters".split()
)
_GIVING = frozenset("give get pay hand allow take offer cost".split())


def every(words: Words, place: int) -> Mend | None:
    """ "each 2 hours", "in every 2 hours", "each half hour", "3 of each 10 plates" -> "every"; "9 grams each box" -> "per
    box"; not "gave them each 10 minutes"."""
    each = place + (low_at(words, place) == "in")
    wrong = low_at(words, each) == "each" or (each > place and low_at(words, each) == "every")
    if not wrong:
        return None
    after, measure = tag_at(words, each + 1), low_at(words, each + 2)
    if (
        each == place
        and after == "N"
        and tag_at(words, place - 2) == "NUM"
        and low_at(words, place - 1) in _AMOUNTS
    ):
        timed = low_at(words, place + 1) in TIMES | {"time"} or tag_at(words, place + 2) not in ENDS
        return None if timed else Mend(place + 1, "per", slight=True)
    if after != "NUM" and low_at(words, each + 1) != "half":
        return None
    share = low_at(words, each - 1) == "of" and tag_at(words, each - 2) == "NUM"
    shared = any(base_of(word.low) in _GIVING for word in words[max(place - 3, 0) : place])
    spaced = measure.removesuffix("s") in _MEASURED and not shared
    return Mend(each + 1, "every") if share or spaced else None


#: Verbs that have an end, which comes "by" a day and not "until" it.
_ENDING = frozenset("finish complete deliver reach halve achieve".split())
_DATES = (
    TIMES | SEASONS | frozenset("end start middle noon midnight holiday holidays easter christmas".split())
)
#: Words of what is kept up all the time until a day, or what may be the most.
_KEPT = frozenset("be keep stay hold remain leave open closed".split())
_AT_MOST = frozenset(("maximum", "max"))


def deadline(words: Words, place: int) -> Mend | None:
    """ "finish the backlog until Friday", "want waste below 100 kilo until Easter" -> "by"; not "keep it open until Friday"."""
    if (
        words[place].low not in ("until", "till")
        or tag_at(words, place - 1) == "P"
        or has_clause(words[place + 1 :])
    ):
        return None
    dated = any(word.tag in ("NP", "NUM") or word.low in _DATES for word in words[place + 1 : place + 4])
    before = [base_of(word.low) for word in words[:place]]
    if not dated or any(word.tag == "NEG" or word.low in ("nobody", "no") for word in words[:place]):
        return None
    ends = _ENDING & {*before[-6:]} or (
        "bring" in before and _reaches(words, place, ("to", "under", "below", "by"))
    )
    wanted = "want" in before and (
        _reaches(words, place, ("to",))
        or any(word.low in _AT_MOST for word in words[:place])
        or (_reaches(words, place, ("under", "below")) and not _KEPT & {*before})
    )
    return Mend(place + 1, "by") if ends or wanted else None


def _reaches(words: Words, place: int, links: tuple[str, ...]) -> bool:
    """Does a figure with one of the links before it end here: "to 10 minutes", "under 4"?"""
    return any(
        words[index].tag == "NUM" and low_at(words, index - 1) in links
        for index in range(max(place - 3, 1), place)
    )


_CLOCK = ("am", "pm")
_AT = frozenset("at by until till".split())
_AROUND = _AT | {"after", "before", "from"}


def clock(words: Words, place: int) -> Mend | None:
    """ "at 14 hours", "after 17 o'clock" -> "2 pm", "5 pm"; "every day 11 am" -> "every day at 11 am"; not "at 14 hours of
    flight", "the 11 am call", "6 am to 2 pm"."""
    word, after, before = words[place], low_at(words, place + 1), tag_at(words, place - 1)
    timed = low_at(words, place - 1) in (_AT if after == "hours" else _AROUND)
    if timed and word.low.isdigit() and len(word.low) < 3 and after in ("hours", "o'clock"):
        goes_on = low_at(words, place + 2) in ("of", "per", "a", "in", "before", "after")
        return (
            Mend(place + 2, f"{int(word.low) - 12} pm") if 12 < int(word.low) < 24 and not goes_on else None
        )
    ends = tag_at(words, place + 1) in ENDS - {"TO"} or after in ("daily", "sharp")
    told = word.tag == "NUM" and (word.low.endswith(_CLOCK) or word.low[1:].partition(":")[1]) and ends
    often = low_at(words, place - 2) in ("every", "each") and low_at(words, place - 1) in TIMES
    sure = often or before in ("NS", "OBJ") or low_at(words, place - 1) in ("out", "off", "back", "home")
    return Mend(place + 1, f"at {word.text}") if told and sure else None


def stretch(words: Words, place: int) -> Mend | None:
    """ "since two years", "during two years" -> "for two years"; not "since two years ago", "since 2019"."""
    if words[place].low not in ("since", "during") or tag_at(words, place + 1) != "NUM":
        return None
    lasts = low_at(words, place + 2).removesuffix("s") in TIMES and low_at(words, place + 3) != "ago"
    return Mend(place + 1, "for") if lasts else None


#: The preposition that learners put behind a word, and what English has there: "" for none, where an object follows at once.
_LINKS = {
    ("depend", "of"): "on", ("depend", "from"): "on", ("responsible", "of"): "for", ("interested", "on"): "in",
    ("interested", "for"): "in", ("participate", "to"): "in", ("participate", "at"): "in", ("consist", "from"): "of",
    ("emphasize", "on"): "", ("emphasise", "on"): "", ("reach", "to"): "", ("comprise", "of"): "",
    ("request", "for"): "", ("ask", "to"): "", ("discuss", "on"): "", ("mention", "about"): "",
    ("inform", "to"): "", ("tell", "to"): "", ("phone", "to"): "", ("contact", "to"): "", ("contact", "with"): "",
    ("return", "back"): "", ("repeat", "again"): "", ("enter", "to"): "", ("approach", "to"): "", ("arrive", "to"): "at",
    ("insist", "in"): "on", ("focus", "in"): "on", ("concentrate", "in"): "on", ("good", "in"): "at",
}  # fmt: skip
_HEARERS = frozenset("me us you him them".split())
_INSTRUMENTS = frozenset("camera meter gauge clock thermometer scale".split())


def behind_word(words: Words, place: int) -> Mend | None:
    """ "depends of" -> "depends on", "ask to the cook" -> "ask the cook", "explain me that" -> "explain to me", "dropped of 5%"
    -> "by"."""
    word, after, behind = words[place], low_at(words, place + 1), tag_at(words, place + 2)
    verb = base_of(word.low)
    link = _LINKS.get((word.low if word.tag == "ADJ" else verb, after))
    told = behind in OBJECT
    acts = word.tag in ("V", "VD", "VZ", "ADJ")
    if after == "to" or word.low == "good":  # "arrive to find"
        link = link if told or behind == "VG" else None
    if link is not None and acts and (link or (told and word.tag != "ADJ")):
        return Mend(place + 2, f"{word.text} {link}".rstrip())
    heard = (
        word.low == "listen"
        and tag_at(words, place - 1) in (*AGENTS, "TO", "MOD", "V")
        and noun_at(words, place + 1)
    )
    if verb == "listen" and (heard or tag_at(words, place + 1) in ("DET", "POSS")):
        return Mend(place + 1, f"{word.text} to")
    if verb == "look" and after == "on":
        seen = noun_phrase_end(words, place + 2)
        if seen > place + 2 and words[seen - 1].low in _INSTRUMENTS:
            return Mend(place + 2, f"{word.text} at")
    if mend := _for_hearer(words, place, verb):
        return mend
    if verb in ("let", "make"):
        end = place + 2 if tag_at(words, place + 1) == "OBJ" else noun_phrase_end(words, place + 1)
        made = verb == "make" and noun_kind(low_at(words, end - 1)) != "pers"  # "made a list to help them"
        if end > place + 1 and not made and low_at(words, end) == "to" and verb_at(words, end + 1):
            return Mend(end + 1, " ".join(one.text for one in words[place:end]))
    if (
        word.low in ("shouted", "laughed")
        and low_at(words, place - 1) == "be"
        and tag_at(words, place + 1) in ENDS
    ):
        return Mend(place + 1, f"{word.text} at") if after not in ("at", "to") else None
    if verb == "discuss" and after == "about" and behind not in ("NUM", ""):
        return Mend(place + 2, word.text)
    if verb == "explain" and after in _HEARERS and behind in ("DET", "POSS", "DEM", "SUB"):
        return Mend(place + 2, f"{word.text} to {words[place + 1].text}")
    share = after in ("of", "in", "with") and low_at(words, place + 2).endswith("%")
    return Mend(place + 2, f"{word.text} by") if share and _falls(words, place) else None


_GIVING_TO = frozenset("show give teach offer send hand".split())


def _for_hearer(words: Words, place: int, verb: str) -> Mend | None:
    """ "explain the drivers how it works", "showed to the crew the valve", "assisted to the meeting" -> "explain to the drivers
    how", "showed the crew the valve", "attended the meeting"."""
    word, to = words[place], low_at(words, place + 1) == "to"
    end = noun_phrase_end(words, place + 1 + to)
    if word.tag not in ("V", "VD", "VG", "VZ") or end <= place + 1 + to:
        return None
    kind, person = noun_kind(words[end - 1].low), " ".join(one.text for one in words[place + 1 + to : end])
    if verb == "assist" and to and (kind in _HAPPENING or words[end - 1].low == "meeting"):
        return Mend(place + 2, {"assisted": "attended", "assisting": "attending"}.get(word.low, "attend"))
    if kind != "pers" or tag_at(words, place + 1 + to) not in ("DET", "POSS"):
        return None
    if verb == "explain" and not to and low_at(words, end) in ("how", "why", "what", "where", "when"):
        return Mend(end, f"{word.text} to {person}")
    thing = noun_phrase_end(words, end)
    given = thing > end and tag_at(words, end) in OBJECT and words[thing - 1].low not in TIMES
    return Mend(end, f"{word.text} {person}") if verb in _GIVING_TO and to and given else None


#: What one looks without "at": "look the part".
_LOOKS = frozenset("same part way business eye eyes face".split())


def before_object(words: Words, place: int) -> Mend | None:
    """ "look the water" -> "look at the water", "look what comes" -> "look at what", "enter in the room" -> "enter the room",
    "present in the meeting" -> "present at", "tell about it" -> "tell you about it"; not "look the part", "enter in the log"."""
    word, after, behind = words[place], low_at(words, place + 1), tag_at(words, place + 2)
    verb = base_of(word.low)
    named = tag_at(words, place + 1) == "POSS" or after in ("the", "what")
    if verb == "look" and named and word.tag in ("V", "VD", "VZ", "VG"):
        looks = any(one.low in _LOOKS for one in words[place + 2 :])
        return None if looks else Mend(place + 1, f"{word.text} at")
    if verb == "tell" and place == 0 and word.tag == "V" and after == "about":
        return Mend(1, f"{word.text} you")
    if after != "in" or behind not in ("DET", "POSS"):
        return None
    end = noun_phrase_end(words, place + 2)
    kind = noun_kind(words[end - 1].low) if end > place + 2 else ""
    if verb == "enter" and word.tag in ("V", "VD", "VZ") and kind == "place":
        return Mend(place + 2, word.text)
    return Mend(place + 2, "present at") if word.low == "present" and kind in _HAPPENING else None


#: Kinds of what one is present "at".
_HAPPENING = ("proc", "event", "comm")


def _falls(words: Words, place: int) -> bool:
    """Does it tell that something went up or down: "went down | of 20%", "dropped | of 5%"?"""
    verb = base_of(low_at(words, place))
    moved = low_at(words, place) in ("down", "up") and base_of(low_at(words, place - 1)) in (
        "go",
        "come",
        "be",
    )
    return moved or (
        words[place].tag in ("VD", "VN")
        and verb in ("drop", "fall", "rise", "increase", "decrease", "reduce")
    )


def preposition(words: Words, place: int) -> Mend | None:
    """ "at floor 9", "in the second floor", "in the weekend", "on every Monday", "in last week" -> "on floor 9", "on the second
    floor", "at the weekend", "every Monday", "last week"; not "in the weekend rota", "on every shift"."""
    word, after = words[place], low_at(words, place + 1)
    if word.low not in ("at", "in", "on"):
        return None
    level = place + 3 if after == "the" and tag_at(words, place + 2) in ("ADJ", "N") else 0
    floor = low_at(words, level) == "floor" and not noun_at(words, level + 1)
    if word.low != "on" and (floor or (after == "floor" and tag_at(words, place + 2) == "NUM")):
        return Mend(place + 1, "on")
    ends = place + 2 + (after == "the")
    if word.low == "in" and low_at(words, ends - 1) in ("weekend", "weekends") and not noun_at(words, ends):
        return Mend(place + 1, "at")
    unit = low_at(words, place + 2)
    timed = _is_weekday(unit) or (word.low == "in" and unit in _CALENDAR)
    comes_in = tag_at(words, place - 1) in ("V", "VD", "VZ", "VG")
    told = after in ("every", "last", "next") and timed and not (comes_in or noun_at(words, place + 3))
    return Mend(place + 2, words[place + 1].text) if told else None


_CALENDAR = frozenset("day morning evening night week month quarter year".split())
_DAYS = frozenset("day morning evening night".split())


def first(words: Words, place: int) -> Mend | None:
    """ "paid right first month", "help them in first week", "moved it first 3 shifts" -> "in the first month", "for the first 3
    shifts"; not "paid right first time"."""
    if words[place].low == "first" and (counted_off := _of_several(words, place)):
        return counted_off
    unit, before = low_at(words, place + 1), words[place - 1] if place else words[place]
    if words[place].low != "first" or unit not in _CALENDAR or noun_at(words, place + 2):
        return None
    if before.low in ("in", "on", "during", "within", "for"):
        return Mend(place + 1, "the first")
    link = "on" if unit in _DAYS else "in"
    told = before.tag in ("VN", "ADV", "NS", "OBJ") and place and before.low not in ("each", "their")
    return Mend(place + 1, f"{link} the first") if told and tag_at(words, place + 2) in ENDS else None


def _of_several(words: Words, place: int) -> Mend | None:
    """ "in first three weeks", "moved it first 3 shifts" -> "in the first three weeks", "moved it for the first 3 shifts"."""
    before = words[place - 1] if place else None
    if before is None or tag_at(words, place + 1) != "NUM" or low_at(words, place + 2)[:-1] not in TIMES:
        return None
    if before.tag == "PREP" and before.low not in ("as", "per"):
        return Mend(place + 1, "the first")
    done = before.low == "one" or before.tag in ("N", "NS", "OBJ", "IT", "VD", "VN")
    behind = done and tag_at(words, place + 3) in ("", "P")
    opens = before.tag in ("CONJ", "P") and tag_at(words, place + 3) in (
        "I",
        "WE",
        "NS",
        "N",
        "DET",
        "OBJ",
        "THEY",
    )
    return Mend(place + 1, "for the first") if behind or opens else None


def better(words: Words, place: int) -> Mend | None:
    """ "agree on plain English better than 3 pages" -> "agree that plain English is better"."""
    than = next((i for i in range(place + 3, min(len(words), place + 9)) if words[i].low == "than"), 0)
    agreed = words[place].low == "on" and base_of(low_at(words, place - 1)) == "agree"
    if not agreed or not than or common_tag(words[than - 1].low) not in ("JJR", "RBR"):
        return None
    thing = words[place + 1 : than - 1]
    if has_clause(thing):
        return None
    link = "are" if thing[-1].tag == "NS" else "is"
    return Mend(than - 1, f"that {' '.join(word.text for word in thing)} {link}")


_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def weekday(words: Words, place: int) -> Mend | None:
    """ "in Monday", "sessions Thursdays", "the drains Friday afternoons" -> "on"; not "in Monday meetings"."""
    if _lacks_on(words, place):
        return Mend(place + 1, f"on {words[place].text}")
    day = _is_weekday(low_at(words, place + 1)) and not noun_at(words, place + 2)
    begins = tag_at(words, place - 1) in ("", "P", "CONJ", "N")  # not "drops it in Monday"
    return Mend(place + 1, "on") if day and begins and words[place].low == "in" else None


def _lacks_on(words: Words, place: int) -> bool:
    """Is this day the time of what stands before it? Not in "last Monday", "from open Monday to close Friday"."""
    before = words[place - 1] if place else words[place]
    if not _is_weekday(words[place].low) or before.tag not in ("N", "NS", "OBJ", "IT", "YOU"):
        return False
    end = place + 1 + (low_at(words, place + 1).removesuffix("s") in _PARTS_OF_DAY)
    compound = low_at(words, place - 2) in ("a", "an", "on")  # "a payday Friday", "on summer Fridays"
    told = before.text.islower() and before.low not in TIMES and not compound
    ranged = any(word.low in _RANGING or _is_weekday(word.low) for word in words[:place])
    return told and tag_at(words, end) in ("", "P", "CONJ", "SUB") and not ranged


def _is_weekday(low: str) -> bool:
    return low.removesuffix("s") in _WEEKDAYS


_RANGING = frozenset("from between every each".split())
_PARTS_OF_DAY = frozenset("morning afternoon evening night".split())
_TURNS = TIMES | SEASONS


def emphasis(words: Words, place: int) -> Mend | None:
    """ "the next morning itself", "every Tuesday itself" -> without "itself"; not "the day itself was long"."""
    if low_at(words, place + 1) != "itself" or words[place].low not in TIMES | _WEEKDAYS | _TODAY:
        return None
    told = words[place].low in _TODAY or low_at(words, place - 1) in _NAMING_DAYS
    behind = tag_at(words, place + 2) in ENDS and (
        low_at(words, place - 1) != "the" or low_at(words, place - 2) == "in"
    )
    return Mend(place + 2, words[place].text) if told and behind else None


_TODAY = frozenset(("today", "tomorrow"))
_NAMING_DAYS = frozenset("next same first last previous this the on every each".split())


def figure(words: Words, place: int) -> Mend | None:
    """ "the wait was of 6 days" -> "was 6 days", "about twenty-odd" -> "twenty-odd", "hundred sixty boxes" -> "a hundred and
    sixty boxes", "before the fifteen of June" -> "fifteenth"."""
    word, after = words[place], low_at(words, place + 1)
    if word.tag == "BE" and after == "of" and tag_at(words, place + 2) == "NUM":
        measured = low_at(words, place + 3).removesuffix("s") in _MEASURED or low_at(
            words, place + 2
        ).endswith("%")
        return Mend(place + 2, word.text) if measured else None
    bound = _BOUNDS.get(word.low, "") if tag_at(words, place + 1) == "NUM" else ""
    if (
        bound
        and noun_at(words, place + 2)
        and tag_at(words, place - 1) in ("V", "VD", "PREP", "TO", "BE", "HAVE")
    ):
        return Mend(place + 1, bound)
    if share := _as_share(words, place):
        return Mend(place + 1, share)
    if after == "no" and low_at(words, place + 2) == "." and place + 3 < len(words) and noun_at(words, place):
        return Mend(place + 3, f"{word.text} number", slight=True)  # "one phone no. for repairs"
    if (
        word.low == "like"
        and tag_at(words, place + 1) == "NUM"
        and low_at(words, place - 1) in _BEFORE_FIGURES
    ):
        return Mend(place + 1, "about", slight=True)
    each = low_at(words, place - 2) in ("a", "per") and tag_at(words, place - 4) == "NUM"
    if word.low == "average" and after == "to" and each:
        return Mend(place + 1, "on average", slight=True)
    if word.low in ("about", "around") and after.endswith("-odd"):
        return Mend(place + 2, words[place + 1].text)
    counts = (
        tag_at(words, place - 1) in ("V", "VD", "DO", "HAVE", "PREP", "TO")
        and low_at(words, place - 1) != "per"
    )
    if word.low in ("hundred", "thousand") and counts:
        more = after in _TENS and word.low == "hundred"
        return (
            Mend(place + 1 + more, f"a {word.text}{f' and {after}' * more}")
            if more or noun_at(words, place + 1)
            else None
        )
    day = word.tag == "ADJ" and word.low[:-2].isdigit() and low_at(words, place - 1) in _DATING
    if day and (after == "onwards" or tag_at(words, place + 1) in ENDS):
        return Mend(place + 1, f"the {word.text}")
    if word.low == "average" and after and tag_at(words, place + 1) == "NUM" and noun_at(words, place - 1):
        told = noun_at(words, place + 2) and has_clause(words[:place])
        return (
            Mend(place + 3, f"{words[place + 1].text} {words[place + 2].text} on average") if told else None
        )
    dated = low_at(words, place - 1) == "the" and after == "of" and low_at(words, place + 2) in _MONTHS
    return Mend(place + 1, _ORDINAL[word.low]) if dated and word.low in _ORDINAL else None


def _as_share(words: Words, place: int) -> str:
    """ "from 4.1% to under 3 before May", "lose 8% and you want that to be 5" -> "3%", "5%"; not "from 8% to 3 in 40", "to 5
    boxes"."""
    word, last = words[place], low_at(words, place - 1)
    if word.tag != "NUM" or not word.low.replace(".", "").isdigit():
        return ""
    earlier = next((one.low for one in reversed(words[:place]) if one.tag == "NUM"), "")
    reached = last in _REACHING or (last in _NEARLY and low_at(words, place - 2) in _REACHING)
    closed = tag_at(words, place + 1) in ("", "P") or low_at(words, place + 1) in _DATED_BY
    return f"{word.text}%" if earlier.endswith("%") and reached and closed else ""


#: Words behind which "like 12" is a figure told roughly.
_BEFORE_FIGURES = frozenset("to in from for by at within was were is took takes had have".split())
#: "Maximum four boxes" in English.
_BOUNDS = {"maximum": "no more than", "minimum": "at least"}
_REACHING = ("to", "be")
_NEARLY = frozenset("under below about around".split())
_DATED_BY = frozenset("by before until within next this".split())


def contrast(words: Words, place: int) -> Mend | None:
    """ "I call on day twenty not to sell just ask" -> ", not to sell, just to ask"; not "I asked them not to sell"."""
    start = [word.low for word in words[place + 1 : place + 3]]
    named = words[place].tag == "NUM" or (words[place].nominal and noun_kind(words[place].low) != "pers")
    if start != ["not", "to"] or not named:
        return None
    just = next(
        (index for index in range(place + 4, len(words)) if words[index].low in ("just", "but", ",")), 0
    )
    if low_at(words, just) != "just":
        return None
    deed = just + 1 + (tag_at(words, just + 1) == "TO")
    denied = " ".join(word.text for word in words[place + 3 : just])
    return Mend(deed, f"{words[place].text}, not to {denied}, just to") if verb_at(words, deed) else None


def but_is(words: Words, place: int) -> Mend | None:
    """ "The first face is not reception, is the bell boy", "it isn't speed, it's patience" -> "but the bell boy"."""
    told = [word.tag for word in words[place + 1 : place + 3]]
    what = place + 2 + (told == ["IT", "BE"])
    if words[place].text != "," or not (told[:1] in (["BE"], ["IT+"]) or told == ["IT", "BE"]):
        return None
    denied = any(
        two.tag == "NEG" and (one.tag == "BE" or two.low in _IS_NOT)
        for one, two in pairwise(words[max(0, place - _NEAR_BE) : place])
    )
    thing = noun_phrase_end(words, what)
    return (
        Mend(what, " but", slight=True)
        if denied and thing > what and tag_at(words, thing) in ("", "P", "SUB")
        else None
    )


_IS_NOT = frozenset(("isn't", "aren't", "wasn't"))
_NEAR_BE = 8
_DATING = frozenset("from by before until till on after since".split())
_TENS = frozenset("ten twenty thirty forty fifty sixty seventy eighty ninety".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
_ORDINAL = {
    "one": "first", "two": "second", "three": "third", "four": "fourth", "five": "fifth", "six": "sixth", "seven": "seventh",
    "eight": "eighth", "nine": "ninth", "ten": "tenth", "eleven": "eleventh", "twelve": "twelfth", "fifteen": "fifteenth",
    "twenty": "twentieth", "thirty": "thirtieth",
}  # fmt: skip


def season(words: Words, place: int) -> Mend | None:
    """ "down to 4% in this winter" -> "this winter"; not "came in this week", "in this week's count"."""
    if words[place].low != "in" or tag_at(words, place - 1) not in ("", "P", "NUM"):
        return None
    dated = low_at(words, place + 1) in ("this", "next", "last") and low_at(words, place + 2) in _TURNS
    return Mend(place + 2, words[place + 1].text) if dated and not noun_at(words, place + 3) else None


_PICTURES = frozenset(("photo", "picture"))
_MARKING = frozenset("write mark put stamp print date number name label note work draw stick comment".split())


def photo(words: Words, place: int) -> Mend | None:
    """ "the fish on the photo" -> "in the photo"; not "write the date on the photo", "on the photo board"."""
    seen = low_at(words, place + 1) == "the" and low_at(words, place + 2).removesuffix("s") in _PICTURES
    if words[place].low != "on" or not seen or not noun_at(words, place - 1):
        return None
    marked = any(base_of(word.low) in _MARKING for word in words[:place])
    return None if marked or noun_at(words, place + 3) else Mend(place + 1, "in")


_TELLING = frozenset("tell ask show teach explain know see hear write give discuss say learn".split())


def relative(words: Words, place: int) -> Mend | None:
    """ "the list what I wrote" -> "that I wrote"; not "told the crew what I did", "the list, what we keep"."""
    made = tag_at(words, place + 1) in AGENTS and tag_at(words, place + 2) in ("VD", "HAVE", "DO")
    if words[place].low == "what" and low_at(words, place - 1) == "all":
        return Mend(place + 1, "that")
    if words[place].low != "what" or not made or not noun_at(words, place - 1):
        return None
    asked = any(base_of(word.low) in _TELLING for word in words[:place])
    return None if asked or any(word.tag == "BE" for word in words[place:]) else Mend(place + 1, "that")


#: Adverbs that stand before the verb and not between it and its object.
_INNER = frozenset("also always never often usually".split())
#: Verbs with an object, which stands next to them: "I made a rail for the stage".
_WITH_OBJECT = frozenset(
    "build hold bring change check chalk clean count draw fix give hang keep make mark measure paint print put read send test use "
    "wash write".split()
)
_NO_OBJECTS = TIMES | {"bit", "lot", "way"}
#: What an object or a time begins with that is told apart from others.
_TOLD_APART = ("DET", "POSS", "NUM")


def order(words: Words, place: int) -> Mend | None:
    """ "I write always the name" -> "I always write", "I made for the stage a rail" -> "I made a rail for the stage"; not "the
    list I made for Ravi the driver"."""
    verb, after = words[place], low_at(words, place + 1)
    if (
        verb.tag not in ("V", "VD")
        or tag_at(words, place - 1) not in AGENTS
        or not opens_clause(words, place - 1)
    ):
        return None
    if after in _INNER and tag_at(words, place + 2) in _TOLD_APART:
        return Mend(place + 2, f"{words[place + 1].text} {verb.text}")
    start = _between(words, place + 1)
    end = noun_phrase_end(words, start) if tag_at(words, start) in _TOLD_APART else start
    while low_at(words, end) == "of" and noun_phrase_end(words, end + 1) > end + 1:
        end = noun_phrase_end(words, end + 1)
    closed = tag_at(words, end) in ENDS
    if base_of(verb.low) not in _WITH_OBJECT or not start or end <= start or not closed:
        return None
    if words[end - 1].low.removesuffix("s") in _NO_OBJECTS or words[start].low in ("every", "each"):
        return None
    return Mend(end, " ".join(one.text for one in (verb, *words[start:end], *words[place + 1 : start])))


def _between(words: Words, place: int) -> int:
    """Where "for the small stage", "every morning" ends that stands here; 0 where no such thing does."""
    if low_at(words, place) in ("every", "each") and low_at(words, place + 1) in TIMES:
        return place + 2
    if low_at(words, place) in ("first", "daily"):
        return place + 1
    if low_at(words, place) not in ("for", "in", "on", "at", "with", "from", "under", "near", "to"):
        return 0
    start = place + 1 + (low_at(words, place + 1) == "each")
    if low_at(words, start) in _MONTHS:
        return start + 1
    end = noun_phrase_end(words, start)
    if end == start and tag_at(words, start) in ("OBJ", "YOU"):
        return start + 1
    whole = tag_at(words, end - 1) == "NS" or tag_at(words, start) in _TOLD_APART or start > place + 1
    thing = (
        whole
        and tag_at(words, end - 1) in ("N", "NS")
        and (start > place + 1 or noun_kind(words[end - 1].low) != "pers")
    )
    return end if end > start and thing else 0


#: Verbs whose object something of theirs is: "find there tram".
_OWNING = frozenset(
    "find check bring know take wash clean lock sign read write fill finish keep lose show".split()
)


def sounded(words: Words, place: int) -> Mend | None:
    """Words that sound alike: "find there tram" -> "their", "to late" -> "too late", "loose a customer" -> "lose"; not "is there
    time", "put there by hand"."""
    word, before, behind = words[place], words[place - 1] if place else None, tag_at(words, place + 1)
    ends = tag_at(words, place + 2) in CLOSING | {"ADV", "BE", "VZ"}
    if word.low == "there" and before and behind in ("N", "NS") and ends:
        owned = base_of(before.low) in _OWNING and before.tag in ("V", "VD", "VG", "VZ")
        thing = words[place + 1].text.islower() and (owned or before.tag == "PREP")
        return Mend(place + 1, "their", slight=True) if thing else None
    late = low_at(words, place + 1) in _TOO and tag_at(words, place + 2) in ENDS | {"SUB"}
    if word.low == "to" and late:
        return Mend(place + 1, "too", slight=True)
    if word.low == "loose" and before and before.tag in ("TO", "MOD", *AGENTS, "YOU") and behind in OBJECT:
        return Mend(place + 1, "lose", slight=True)
    return None


_TOO = frozenset("late much long hot cold slow heavy".split())


def _is_doer(words: Words, place: int) -> bool:
    """Is what stands here no thing, or somebody who may be the one to act: "two people then ring the bell"?"""
    word = words[place]
    return word.low != "first" and (not word.nominal or noun_kind(word.low) == "pers")


def then_next(words: Words, place: int) -> Mend | None:
    """ "walk the site first then touch it" -> "first, then"; not "first and then", "since then"."""
    if low_at(words, place + 1) != "then" or _is_doer(words, place):
        return None
    told = words[0].tag in ("V", "VD", "I", "WE", "YOU") and tag_at(words, place + 3) in (*OBJECT, "PREP")
    return (
        Mend(place + 1, f"{words[place].text},", slight=True) if told and verb_at(words, place + 2) else None
    )


def meantime(words: Words, place: int) -> Mend | None:
    """ "try in May, meantime help the shop" -> "and meanwhile help the shop"; not "in the meantime"."""
    if words[place].low not in (",", "and") or low_at(words, place + 1) not in ("meantime", "meanwhile"):
        return None
    deed = place + 2 + (low_at(words, place + 2) == ",")
    blank = " " if words[place].low == "," else ""
    return Mend(deed, f"{blank}and meanwhile", slight=True) if place and verb_at(words, deed) else None


def also(words: Words, place: int) -> Mend | None:
    """ "must be invited also" -> "must also be invited"."""
    if words[place].tag != "MOD" or low_at(words, place + 1) != "be" or low_at(words, place + 3) != "also":
        return None
    done = tag_at(words, place + 2) in ("VN", "VD") and tag_at(words, place + 4) in CLOSING
    return Mend(place + 4, f"{words[place].text} also be {words[place + 2].text}") if done else None
