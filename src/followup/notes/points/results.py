"""What came of a deed: "late starters fell from 22 to 6" behind "I told her about the checklist I built"; and what came
of my work, told alone, where no deed stands before it: "waste went from 14 bags a month to 4"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import takewhile, zip_longest
from typing import NamedTuple

from followup.language.inflect import base_of, is_past, participle, past
from followup.language.meaning import noun_kind
from followup.language.shape import (
    dangling,
    finite_balance,
    full_phrase_end,
    noun_phrase_end,
    plain,
    with_article,
)
from followup.language.tagging import Tagged, tag_text
from followup.language.tidy import lower_first
from followup.notes.points.announced import ANNOUNCES, read_aim
from followup.notes.points.base import Kind, Point
from followup.notes.points.clause import Clause, Words, after, behind_place, skip_listener
from followup.notes.points.cuts import clause_points, unit_signs
from followup.notes.points.figures import number_at
from followup.notes.points.mine import FEELING
from followup.notes.points.moves import MOVING, Move, begins, counted_again, read_move
from followup.notes.points.units import Unit, label_words

#: Longest result that is carried along, in words.
_LONGEST = 14
#: Longest unit in which two figures are looked for, in words.
LONGEST_LINE = 60
_LINKS = frozenset("and so sure where which that then how".split())
_MOVES = frozenset("down up".split())
#: What a deed brings about; behind any other verb it is me who did it: "split the pass in two and did a table map".
_BRINGS = frozenset(
    "save halve double triple cut reduce lower raise stop clear end prevent free gain win bring get take make pay "
    "work help mean leave keep catch pass hold stay last cost knock slash shave earn lead turn drive push".split()
)
_SAYING = FEELING - {"be", "sit", "meet", "see", "interview"}
_NO_DEED = FEELING | frozenset("have see hear know seem look find need".split())
#: Words that tell how much or how many as figures do.
_AMOUNTS = frozenset("half zero none nil both all nobody everyone everybody".split())
_BY_ITSELF = frozenset("halved doubled trebled tripled".split())
_ALL = frozenset("both nobody everyone everybody none all".split())
#: Before a count: "only 2 lessons were cancelled", and what may stand before the result itself.
_ONLY = frozenset("only just about around nearly almost over under".split())
#: What is told of a part as a success where the part is small, and how small it is.
_LOSING = frozenset("lose miss break fail reject scrap drop return refuse".split())
_FEW = 4
_TIMES = frozenset("month week year quarter season term summer winter autumn spring time night shift".split())
_OUT_OF = frozenset("out of in from".split())
_SINCE = frozenset("since after".split())
#: What leads to how it was, and to how it is since.
_ONCE = frozenset("before previously earlier formerly".split())
_THEN = frozenset("now after afterwards since then".split())
_NOW = frozenset("now nowadays since".split())
_PARTS = frozenset("third thirds quarter quarters most".split())
_PARTICLES = frozenset("off down up out back".split())
_SIGNED = {"+": "rose by", "-": "fell by"}
#: With these a unit goes on about the figure before it: "Was 10."
_EARLIER = frozenset("was were before used it".split())
#: What a reader's aim is drawn with: "scrap 6% -> 3%".
_ARROWS = frozenset(">→⇒")
#: What leads to the figure of today, and to the earlier one.
_TO_NOW = frozenset("now it it's its is are they're we're at".split())
_TO_EARLIER = _EARLIER | frozenset("that they to be the year month season winter summer".split())
#: What leads from a thing to its share.
_TO_SHARE = frozenset("at from down up about around running like of".split())
_HAVING = frozenset("got had has have".split())
#: With these a unit goes on to the figure behind it: "Went to two".
_LATER = frozenset("went then now down dropped fell came next".split())
_CAUSES = frozenset("because cos cause since after once as".split())
#: Labels of a line that name nothing which is counted in it.
_LABELS = frozenset(
    "results numbers figures notes questions answers examples wants needs goals aims steps my our".split()
)
_COMMA = Tagged(",", ",", "P", 0, 0)
#: Longest such unit, in words.
_LONGEST_EARLIER = 5
#: What says that a figure is a wish and no result.
_WISHED = (ANNOUNCES - {"like", "likes"}) | frozenset("would should must could plan plans will can".split())


class Result(NamedTuple):
    """`subject` is "" where the deed itself is the subject of the predicate."""

    subject: str
    predicate: str
    signs: frozenset[str]

    def behind(self, kind: Kind, thing: str) -> str:
        """The words that join it to a point of the kind, whose text names the thing that "it" would be."""
        if "result-took" in self.signs and kind == "told":
            return f", which took us {self.predicate}"
        if "result-took" in self.signs:
            return f" and how that took us {self.predicate}"
        if "result-with" in self.signs:
            return f", with {self.predicate}"
        if "result-could" in self.signs:
            return f", so that {self.subject} {self.predicate}"
        if kind == "mine" and not self.signs.isdisjoint(("result-count", "result-now")):
            return f", and that {self.subject} {self.predicate}"
        if kind == "mine":
            it = "they" if _names_several(thing) and not self.predicate.startswith(("was ", "is ")) else "it"
            return f" and how {self.subject or it} {self.predicate}"
        return f", and {self.subject} {self.predicate}" if self.subject else f", which {self.predicate}"


def _names_several(told: str) -> bool:
    """ "tell you about the two words I taught": is "they" what did it? Not "gloves and shoes bundled"."""
    words = tag_text(told.partition(" about ")[2])
    end = noun_phrase_end(words)
    joined = [word.tag for word in words[end : end + 1]] in (["CONJ"], ["VN"], ["VD"])
    return bool(end) and words[end - 1].tag == "NS" and not joined


def results_of(text: str, words: Words, share: str = "") -> Iterator[Result]:
    """Results with a figure that the words tell: one, and where that is a deed once more with what came of it.

    Args:
        text: what the words were tagged from.
        words: what stands behind the deed, in its own clause or the next.
        share: of what the reader tells a percentage; "" for nothing.
    """
    while words and (words[0].text in ",;:" or words[0].low in _LINKS or words[0].tag == "UH"):
        words = words[1:]
    if len(words) <= LONGEST_LINE and (move := read_move(words)) is not None:
        if not move.counts_nothing:
            yield _moved(move)
        elif share and "%" in move.figures:
            yield _moved(move._replace(subject=f"our {share}"))
        return
    words = _behind_since(words)
    readings = (_could, _before_and_after, _set_against, _of_those, _tally, _less, _standing_now)
    if found := next((result for read in readings if (result := read(text, words))), None):
        yield found
        return
    stop = next((i for i, word in enumerate(words) if word.text == "," or word.tag == "SUB"), len(words))
    if counted_again(words[stop:]) is not None:  # "my shift had 5 in the spring | , then 1"
        return
    cut = {"result-cut"} if stop < len(words) else set()
    told_behind = words[stop:]
    words, when = _without_time([word for word in words[:stop] if word.low != "there"])
    halved = len(words) > 1 and words[-1].low in _BY_ITSELF and words[-2].nominal  # "no-shows halved"
    figure = halved or (len(words) > 2 and any(word.tag == "NUM" or word.low in _AMOUNTS for word in words))
    if not figure or len(words) > _LONGEST:
        return
    if words[-1].tag in ("PREP", "CONJ", "DET", "TO") and words[-1].low not in _PARTICLES:
        return
    rest = told_behind[1:] if len(told_behind) <= _LONGEST else ()
    signs = (
        cut
        | ({"result-odd"} if not plain(words) else set())
        | ({"result-loose"} if dangling(words) else set())
    )
    for shape, subject, predicate in _read(text, words):
        if predicate:
            told = f"{predicate} {when}".strip()
            signs = signs | {shape, f"result-{words[0].tag}"}
            yield Result(subject, told, frozenset(signs))
            deed = shape.startswith(("result-did", "result-ours"))
            came = next(results_of(text, rest), None) if deed else None
            if came is not None and came.signs & {"result-range", "result-told"} and came.subject:
                told += f", and {came.subject} {came.predicate}"  # "made the pilot, tickets fell to 140"
                yield Result(subject, told, frozenset(signs | {"result-came"}))


def share_of(words: Words) -> str:
    """Of what a percentage is told: "comebacks" of "he has comebacks at 9%"; "" for nothing."""
    for place, word in enumerate(words):
        if word.tag == "NUM" and number_at(words, place)[0].endswith("%"):
            before = words[:place]
            while before and (before[-1].tag in ("BE", "ADV", "P") or before[-1].low in _TO_SHARE):
                before = before[:-1]
            starts = (
                i
                for i, first in enumerate(before)
                if first.low not in _HAVING and noun_phrase_end(before, i) == len(before)
            )
            start = next(starts, len(before))
            start += start < len(before) and before[start].tag in ("DET", "POSS")
            return " ".join(word.text for word in before[start:])
    return ""


def told_in(unit: Unit, follows: Unit | None) -> Words:
    """The words of a unit with what tells of its figures: those of the next unit where that goes on about them, "Was 10
    last year", "Went to two", and of its label where nothing else names them, "Lost invoices: 18 a month before"."""
    words: Words = unit.words
    if follows is not None and (_goes_on(follows.words) or begins(words)):
        both = (*words, _COMMA, *follows.words)
        words = both if read_move(both) else words
    label = label_words(unit)
    if not any(word.tag in ("NS", "VG") for word in label) or not _LABELS.isdisjoint(
        word.low for word in label
    ):
        return words
    named = (*label, *words)[:LONGEST_LINE]
    move = read_move(words) if words[0].tag != "NUM" else None
    return named if (move is None or not move.subject) and read_move(named) else words


def _moved(move: Move) -> Result:
    signs = {"result-range", f"moved-{move.shape}", f"moved-{move.way.strip() or 'flat'}"}
    if not move.subject and move.verb == "went":
        return Result("", f"{move.figures}{move.tail}", frozenset(signs | {"result-took"}))
    return Result(move.subject or "it", move.predicate, frozenset(signs))


def _could(text: str, words: Words) -> Result | None:
    """ "(so that) we could find a file in ten minutes rather than three days", with an occasion before it or without."""
    so = next((i + 1 for i, word in enumerate(words[:LONGEST_LINE]) if word.low == "so"), 0)
    words = after(words[so:], ("that",))
    if not words:
        return None
    at = next((i for i, word in enumerate(words[:_LONGEST]) if word.tag in ("WE", "I")), 0)
    if (
        words[at + 1 : at + 2]
        and words[at + 1].low in ("could", "can")
        and (not at or words[0].low == "when")
    ):
        told = _figure(words[at:])
        low = " ".join(word.low for word in told)
        compared = " rather than " in low or " instead of " in low
        if compared and any(word.tag == "NUM" for word in told) and len(told) <= _LONGEST:
            subject = told[0].text if told[0].tag == "I" else told[0].low
            return Result(subject, _written(text, told[1:]), frozenset({"result-could"}))
    return None


def _set_against(text: str, words: Words) -> Result | None:
    """Two figures, each in a clause of its own: "wrong settings came back 13, before it was over 50", "we lost fourteen
    where it used to be ninety", "our hot leaf was one sack in five, now it is one in forty"."""
    for at in range(3, min(len(words) - 1, _LONGEST)):
        if words[at].text not in ",;" and words[at].tag not in ("CONJ", "SUB"):
            continue
        start = at + (words[at].low != "before")
        half = [word for word in words[:at] if word.low not in _ONCE]
        behind = words[start : start + _LONGEST]
        now = any(word.low == "now" for word in behind[:2])
        leads = _TO_NOW if now else _TO_EARLIER
        lead = behind[: next((i for i, word in enumerate(behind) if word.low not in leads), len(behind))]
        figure = _figure(behind[len(lead) :])
        told = _half(half, was=now)
        tells = now or any(word.low in _EARLIER for word in lead)
        if not told or not lead or not tells or not _is_figure(figure):
            continue
        subject = half[:told][0].low if told == 1 else _written(text, half[:told])
        be = "are" if half[told].low == "were" else "is"
        link = f" and {be} now " if now else ", where it used to be "
        link = (
            " and now only " if half[told].low == "used" and now else link
        )  # "we used to run out 5 times a week"
        predicate = f"{_written(text, half[told:])}{link}{_written(text, figure)}"
        named = "I" if subject == "i" else with_article(lower_first(subject), half[:told])
        return Result(named, predicate, frozenset({"result-now" if now else "result-told", "set-against"}))
    return None


def _half(words: Words, *, was: bool) -> int:
    """Where the verb of a clause with a figure stands; 0 where it is none. `was` where it must tell how it used to be."""
    end = 1 if words[0].tag in ("I", "WE") or words[0].low in ("ours", "mine") else full_phrase_end(words)
    verb = words[end] if 0 < end < len(words) - 1 and words[0].tag not in ("IT", "DEM", "NUM") else None
    if verb is None or not any(word.tag == "NUM" for word in words[end:]):
        return 0
    fits = (
        verb.low in ("was", "were", "used") if was else verb.tag in ("VD", "VZ", "BE") or verb.low == "went"
    )
    told = words[end + (words[end + 1].low == "us") :]  # "took us 6 minutes"
    return end if fits and not any(word.tag in ("SUB", "P", "OBJ") for word in told[1:]) else 0


def _figure(words: Words) -> Words:
    """The words up to the next break; "2 and a half" is one figure."""
    ends = (
        i
        for i, word in enumerate(words)
        if word.tag in ("SUB", "P")
        or (word.tag == "CONJ" and [one.low for one in words[i + 2 : i + 3]] != ["half"])
    )
    return words[: next(ends, len(words))]


def _before_and_after(text: str, words: Words) -> Result | None:
    """ "previously 5 days off the road, now it is 36 hours", "before 9 bad beds in one month, after 2", "17 rejects in a
    month, then 4"."""
    led = int(bool(words) and words[0].low in _ONCE)
    if len(words) < 4 or words[0].tag not in ("PREP", "ADV", "NUM"):
        return None
    comma = next((i for i, word in enumerate(words[:_LONGEST]) if word.text in ",;" and i > 1), 0)
    half, behind = _told_figure(words[led:comma]), words[comma + 1 : comma + 1 + _LONGEST]
    if not comma or not behind or behind[0].low not in _THEN or any(word.finite for word in half):
        return None
    figure = _told_figure(_figure(behind[1:]))
    if not any(word.tag == "NUM" for word in half[:3]) or not _is_figure(figure) or len(figure) > 1 + 4 * led:
        return None
    when = "now" if behind[0].low in _NOW else "after"
    told = f"{_written(text, half)} before and {_written(text, figure)} {when}"
    return Result("", told, frozenset({"result-with", "set-against"}))


def _told_figure(words: Words) -> Words:
    """The words without "it was", "we had", "it is"."""
    return words[2:] if len(words) > 2 and words[0].tag in ("IT", "WE", "I") and words[1].finite else words


def _of_those(text: str, words: Words) -> Result | None:
    """ "62 patients so far, only 7 came back in", "out of 22 shops, 13 called within a month", "we made 83 pours and only
    two were late", "from 9 beginners stayed 8"."""
    low = [word.low for word in words[:2]]
    led = 2 if low == ["out", "of"] else int(low[:1] in (["of"], ["from"]))
    ours = len(words) > 2 and words[0].tag in ("I", "WE") and is_past(words[1].low)
    start = (
        2 if ours and not led else led + (led > 0 and [word.tag for word in words[led : led + 1]] == ["DET"])
    )
    if start >= len(words) or words[start].tag != "NUM":
        return None
    if led and (stayed := _stayed(text, words[start:])):
        return stayed
    at = next((i for i in range(start + 2, min(len(words) - 2, _LONGEST)) if _is_part(words, i)), 0)
    whole = words[led or start : at - (words[at - 1].tag in ("P", "CONJ"))]
    part = _figure(words[at:])
    count = _count(part, 3) if at and (led or words[at].low in _ONLY) else 0
    if not count or any(word.text == "," or word.tag == "CONJ" for word in whole):
        return None
    if not led and any(word.finite for word in whole):
        return None
    behind = _written(text, part[count:])
    if ours:
        told = f"{_written(text, words[1:start])} {_written(text, whole)}, of which {_counted(text, part[:count])}"
        return Result("we" if words[0].tag == "WE" else "I", f"{told} {behind}", frozenset({"result-ours"}))
    subject = f"of {_written(text, whole)} {_written(text, part[:count])}"
    return Result(subject, behind, frozenset({"result-count"}))


def _of_mine(text: str, words: Words) -> Result | None:
    """ "(from) 8 I teach 7 still here", of those that were mine by its own words."""
    mine = any(word.tag in ("I", "WE") for word in words[1:])
    return _of_those(text, words) if mine and words[0].low in ("of", "from", "out") else None


def _is_part(words: Words, at: int) -> bool:
    """Does a count of those that were named begin here: "| only 7 came back", "40 groups | 38 were", "no"?"""
    figure = words[at + (words[at].low in _ONLY)]
    before = words[at - 1]
    return (figure.tag == "NUM" or figure.low in _ALL) and (
        before.tag in ("P", "CONJ") or (before.nominal and before.tag != "NP")
    )


def _counted(text: str, count: Words) -> str:
    """The count, without what it counts: "only two" of "only two pours"."""
    return _written(text, [word for word in count if word.tag == "NUM" or word.low in _ONLY])


def _stayed(text: str, words: Words) -> Result | None:
    """ "9 new persons stayed 8", as some say for "8 of 9 new persons stayed"."""
    end = max(1, noun_phrase_end(words))
    if len(words) > end + 3 and words[end].tag in ("I", "WE") and base_of(words[end + 1].low):
        return _still_there(text, words, end + 2)
    if end == len(words) - 2 and words[end].tag == "NUM" and _told_past(words[-1].low):
        subject = f"{words[end].text} of {_written(text, words[:end])}"  # "12 trainees 11 passed"
        return Result(subject, words[-1].text, frozenset({"result-count"}))
    if not 1 < end == len(words) - 2 or words[end + 1].tag != "NUM" or not _told_past(words[end].low):
        return None
    subject = f"{words[end + 1].text} of {_written(text, words[:end])}"
    return Result(subject, words[end].text, frozenset({"result-count"}))


def _still_there(text: str, words: Words, end: int) -> Result | None:
    """ "8 I teach | 7 still here", "12 we trained | , 11 stayed"."""
    at = end + (words[end].text == ",")
    there = _figure(words[at + 1 :])
    stands = [word.low for word in there[:1]] in (["still"], ["are"], ["is"])
    if words[at].tag != "NUM" or len(there) < 1 + stands or not (stands or _told_past(there[0].low)):
        return None
    subject = f"{words[at].text} of the {_written(text, words[:end])}"
    told = f"are {_written(text, there[there[0].tag == 'BE' :])}" if stands else _written(text, there)
    return Result(subject, told, frozenset({"result-count"}))


def _behind_since(words: Words) -> Words:
    """ "zero wrong stops in 63 km" of "after that we have zero wrong stops in 63 km"."""
    low = [word.low for word in words[:5]]
    start = (
        2
        if low[:1] and low[0] in _SINCE | {"from"} and low[1:2] and low[1] in ("that", "this", "then")
        else 0
    )
    start += start > 0 and low[start : start + 1] == [","]
    had = [word.tag for word in words[start : start + 2]] in (["WE", "HAVE"], ["I", "HAVE"])
    return words[start + 2 :] if had and _none_at(words[start + 2 :]) else words[start:]


def _is_figure(words: Words) -> bool:
    amounts = _AMOUNTS - _ALL | {"once", "twice"}
    named = any(word.tag == "NUM" or word.low in amounts for word in words[:2])
    named = named or [word.low for word in words[:2]] in (["an", "hour"], ["a", "day"], ["a", "week"])
    return named and len(words) <= _LONGEST_EARLIER


def _tally(text: str, words: Words) -> Result | None:
    """ "2 complaints out of 57 declines", "0 reworks out of 23", "not one mix-up since we started": counts without a
    verb."""
    stop = next(
        (
            i
            for i, word in enumerate(words)
            if word.text in ",;.!?" or (word.tag in ("CONJ", "SUB") and word.low != "since")
        ),
        len(words),
    )
    if any(word.low in _THEN for word in words[stop + 1 : stop + 2]):
        return None  # "17 rejects in a month, then 4"
    words = words[:stop]
    none = _none_at(words)
    at = none or int(bool(words) and words[0].tag == "NUM")
    named = at
    while named < len(words) and words[named].tag in ("N", "NS", "ADJ", "VN"):
        named += 1
    if not at or named == at or not 2 <= len(words) <= _LONGEST or not words[named - 1].nominal:
        return None
    if words[named - 1].low == "times":  # "6 times from 7"
        return None
    behind = words[named:]
    scope = bool(behind) and (behind[0].low in (_OUT_OF if not none else _OUT_OF | _SINCE) or _on_all(behind))
    if any(
        word.finite or word.tag in ("BE", "OBJ")
        for word in takewhile(lambda word: word.low != "since", words)
    ):
        return None
    if not (scope and len(behind) > 1 and behind[-1].tag not in ("PREP", "DET")) and not (
        none and not behind
    ):
        return None
    thing = _written(text, words[none:]) if none else _written(text, words)
    told = f"{'not one' if words[at - 1].low in ('one', 'a') else 'no'} {thing}" if none else thing
    return Result("", lower_first(told), frozenset({"result-with", f"tally-{'none' if none else 'some'}"}))


def _less(text: str, words: Words) -> Result | None:
    """ "1 400 km a week less", "= 3 hours less": what a deed has saved."""
    told = _figure(words)
    if not 2 < len(told) < _LONGEST or told[0].tag != "NUM" or told[-1].low not in ("less", "fewer"):
        return None
    if any(word.tag not in ("NUM", "N", "NS", "DET", "PREP", "ADJ") for word in told):
        return None
    return Result("", f"meant {_written(text, told)}", frozenset({"result-verb-save"}))


def _on_all(behind: Words) -> bool:
    """ "no recuts on 63 stones"."""
    return behind[0].low in ("on", "over") and len(behind) > 2 and behind[1].tag == "NUM"


def _none_at(words: Words) -> int:
    """The place behind "0", "zero", "no", "not one"; 0 for none."""
    low = [word.low for word in words[:2]]
    if low == ["not", "one"]:
        return 2
    if low == ["not", "had"] and len(words) > 3 and words[2].low in ("a", "one"):
        return 3
    return int(low[:1] in (["0"], ["zero"], ["no"], ["nil"]))


def _standing_now(text: str, words: Words) -> Result | None:
    """ "roughly a third get turned round at the counter now", "we have stopped six since January": what holds to this
    day, with a figure."""
    low = [word.low for word in words]
    if not _NOW & set(low) or not 4 <= len(words) <= _LONGEST + 4 or low[0] in _NOW:
        return None
    if not any(word.tag == "NUM" or word.low in _AMOUNTS | _PARTS for word in words):
        return None
    verb = next((i for i in range(1, min(7, len(words))) if _holds(words, i)), 0)
    contracted = words[0].tag in ("WE+", "I+") and len(words) > 3
    if not (verb or contracted) or any(word.tag in ("OBJ", "MOD", "YOU") for word in words):
        return None
    subject = words[:verb]
    if not contracted and (
        any(word.tag in ("THEY", "IT", "DEM", "SUB", "V", "VD", "VG") for word in subject)
        or not any(w.nominal or w.low in _PARTS or w.tag in ("I", "WE") for w in subject)
    ):
        return None
    if dangling(words) or words[-1].tag in ("PREP", "CONJ", "DET"):
        return None
    told = lower_first(_written(text, words))
    head, _, rest = told.partition(" ")
    return Result(head if head != "i" else "I", rest, frozenset({"result-now", f"now-{words[verb].tag}"}))


def _holds(words: Words, at: int) -> bool:
    """Does a verb of the present stand here: "lands", "get" behind "a third"?"""
    word, before = words[at], words[at - 1]
    if word.tag in ("VZ", "BE", "HAVE"):
        return True
    behind = words[at + 1].tag if at + 1 < len(words) else ""
    if word.tag == "NS":
        return before.tag == "N" and bool(base_of(word.low)) and behind in ("NUM", "PREP")
    return word.tag == "V" and (before.nominal or before.low in _PARTS)


def _without_time(words: Words) -> tuple[Words, str]:
    """The words without a time that stands before them, and that time: "last month", "this summer"."""
    if len(words) > 4 and words[0].low in ("last", "this") and words[1].low in _TIMES:
        return words[2 + (words[2].text == ",") :], f"{words[0].low} {words[1].low}"
    return words, ""


def _read(text: str, words: Words) -> Iterator[tuple[str, str, str]]:
    """Shape, subject and predicate of the result; at most one."""
    first = words[0]
    if _told_past(first.low) and first.tag in ("VD", "VN", "V"):
        base = base_of(first.low)
        sent = first.low == "went" and words[1].low == "to"  # "went to 3200 people and 13% came back"
        if not sent and any(word.tag == "VD" and base_of(word.low) in MOVING for word in words[1:]):
            return  # "missed rounds came down"
        moved = words[1].low in ("from", "down") and base not in MOVING
        if base in _NO_DEED or first.tag == "N":
            return
        onto = words[1].low in ("it", "them") and words[2].low in ("to", "down", "under", "below")
        if base not in MOVING | _BRINGS or onto:
            if base in ("use", "start", "begin") and words[1].low in ("to", "as", "with"):
                return
            yield f"result-did-{base}", "I", lower_first(_written(text, words))
            return
        if not moved and all(word.tag != "BE" for word in words[1:]):  # "set up was 6 hours"
            yield f"result-verb-{base}", "", lower_first(_written(text, words))
        return
    if first.tag == "VZ" and base_of(first.low) in _BRINGS:  # "saves about 900 a month"
        yield f"result-verb-{base_of(first.low)}", "", lower_first(_written(text, words))
        return
    place = behind_place(words, 0)
    doer = words[place]
    if doer.tag in ("I", "WE") and len(words) > place + 1 and is_past(words[place + 1].low):
        if base_of(words[place + 1].low) in _SAYING:
            return
        scene = f"{lower_first(_written(text, words[:place]))} " if place else ""
        named = doer.text if doer.tag == "I" else doer.low
        yield "result-ours", f"{scene}{named}", _few(text, words[place + 1 :])
        return
    if count := _count(words):
        yield "result-count", lower_first(_written(text, words[:count])), _written(text, words[count:])
        return
    end = 1 if first.low in ("ours", "mine") else noun_phrase_end(words)
    if end and words[end : end + 1] and words[end].low == "of" and len(words) > end + 2:
        end += 2 if words[end + 1].tag == "NUM" else 1 + noun_phrase_end(words[end + 1 :])  # "a crew of 3"
    if not end or end >= len(words) or first.tag in ("NUM", "THEY"):
        return
    subject = with_article(lower_first(_written(text, words[:end])), words[:end])
    verb, rest = words[end], words[end + 1 :]
    if verb.low in _MOVES and rest:
        link = "by " if rest[0].tag == "NUM" and len(rest) < 3 else ""
        yield "result-move", subject, f"went {verb.text} {link}{_written(text, rest)}"
    elif verb.text in _SIGNED and rest and rest[0].tag == "NUM":
        yield "result-signed", subject, f"{_SIGNED[verb.text]} {_written(text, rest)}"
    elif (
        _told_past(verb.low)
        and not finite_balance([*words[:end], *rest])
        and all(word.low != "from" for word in rest)
    ):
        yield "result-told", subject, f"{_verb(words, end)} {_written(text, rest)}".strip()


def _few(text: str, words: Words) -> str:
    """What we did, with the "only" that a loss of a few is told with: "lost only 2 out of 17"."""
    figure, end = number_at(words, 1)
    part, _, whole = figure.partition(" in ")
    if not whole and [word.low for word in words[end : end + 1]] == ["of"]:
        whole = number_at(words, end + 1)[0]
    few = base_of(words[0].low) in _LOSING and part.isdigit() and whole.isdigit()
    only = "only " if few and int(part) * _FEW <= int(whole) else ""
    return f"{words[0].text} {only}{_written(text, words[1:])}".strip()


def _count(words: Words, least: int = 4) -> int:
    """Where the verb of a count stands: "17 of my 20 sectors left on time", "only 2 lessons were cancelled"; 0 where
    the words are none."""
    if words[0].low in _ALL:
        if words[1].tag == "BE" and words[2].tag == "VG":  # "everybody was shouting"
            return 0
        return int(_told_past(words[1].low) or words[1].low in ("was", "were"))
    start = words[0].low in _ONLY
    if words[start].tag != "NUM" or len(words) < start + least:
        return 0
    at = start + 1
    if words[at].low in ("of", "out"):
        at += 1 + (words[at + 1].low == "of")
        while at < len(words) and (words[at].tag in ("DET", "POSS", "NUM") or words[at].low == "last"):
            at += 1
    named = at
    while at < len(words) and words[at].tag in ("N", "NS", "NP", "ADJ"):
        at += 1
    if at == named and words[at - 1].tag != "NUM":
        return 0
    verb = words[at] if at < len(words) - 1 else None
    past_be = verb is not None and verb.low in ("was", "were")
    return at if verb is not None and (past_be or _told_past(verb.low)) else 0


def _told_past(word: str) -> bool:
    """A past tense that is more than a participle: "fell", "cleared", not "done", "gone"."""
    base = base_of(word)
    return is_past(word) and (past(base) == word or participle(base) != word)


def _written(text: str, words: Words) -> str:
    return " ".join(text[word.start : word.end] for word in words).replace(" ,", ",")


def _verb(words: Words, at: int) -> str:
    """The past verb; "have dropped" where a "since" follows."""
    if all(word.low != "since" for word in words[at:]):
        return words[at].text
    have = "have" if words[at - 1].tag == "NS" else "has"
    return f"{have} {participle(base_of(words[at].low))}"


def own_results(units: Sequence[Unit], before: Sequence[Unit]) -> Iterator[Point]:
    """Every result with two figures in the line whose units these are: as something that I told, or, where the line
    is the reader's and no verb says that it came so, as an aim; and what a thing of mine did.

    Args:
        before: the units of the line before, about which an "and" goes on.
    """
    goes_on = bool(units) and units[0].words[0].low in ("and", "also")
    mine = goes_on and any(unit.who == "I" or unit.words[0].tag == "I" for unit in before)
    theirs = False
    for unit, follows in zip_longest(units, units[1:]):
        tags = {word.tag.rstrip("+") for word in unit.words}
        if unit.who == "THEY" or "THEY" in tags:
            mine, theirs = False, True
        elif unit.who == "I" or tags & {"I", "WE"} or unit.words[0].low in ("my", "our"):
            mine, theirs = True, False
        if any(word.low in _WISHED for word in unit.words):
            yield from _wished(unit, tags)
            continue
        if unit.who == "THEY" or read_aim(unit.words):
            continue
        move = read_move(told_in(unit, follows))
        if mine and move is None and (brought := _brought(unit)):
            yield brought
        if move is not None and move.named and mine and (caused := _caused(unit, move)):
            yield from caused
        own = _behind_saying(unit.words)
        if move is None and mine and (pair := _set_against(unit.text, own) or _of_mine(unit.text, own)):
            text = f"{pair.subject} {pair.predicate}"
            signs = {"own-result", "result"} | pair.signs | unit_signs(unit)
            yield Point("told", text, unit.passage, quote=unit.raw, signs=frozenset(signs))
        if move is None or not move.named or (move.shape == "bare" and not (mine or theirs)):
            continue
        signs = {"own-result", f"moved-{move.shape}", f"moved-{move.way.strip() or 'flat'}"}
        signs |= {f"moved-mine-{mine}", "result"} | unit_signs(unit)
        if move.shape == "bare" and theirs:
            if not _ARROWS & set(unit.raw):
                continue  # "trap counts up from 4 to 31" is what happened to them
            text = f"want to bring {move.subject} {move.way}{move.figures}{move.tail}"
            yield Point("want", text, unit.passage, quote=unit.raw, signs=frozenset(signs))
        else:
            text = f"{move.subject} {move.predicate}"
            yield Point("told", text, unit.passage, quote=unit.raw, signs=frozenset(signs))


def _caused(unit: Unit, move: Move) -> list[Point]:
    """ "Late drops fell from 14 to 5 a week because I load the far shops first": the result, and the deed behind it."""
    words = unit.words
    figure = max(
        (i for i, word in enumerate(words) if word.tag == "NUM" and word.low in move.figures), default=0
    )
    ends = range(figure + 1, len(words) - 2)
    at = next((i for i in ends if words[i].low in _CAUSES and words[i + 1].tag in ("I", "WE")), 0)
    clause = Clause(unit, words[at + 1].tag, base_of(words[at + 2].low), at + 2, words[at + 3 :])
    if not at or not clause.verb or clause.verb in FEELING:
        return []
    lead = f"{move.subject} {move.predicate} "
    signs = {"own-result", "result", "result-caused", f"moved-{move.shape}"}
    return list(clause_points(clause, "told", words[at:], 1, lead, minimum=4, signs=signs))


def _brought(unit: Unit) -> Point | None:
    """ "the tape saved us 20 minutes a shift": my thing, and what it did."""
    words = after(unit.words, ("and", "also"))
    end = full_phrase_end(words)
    end += 0 < end < len(words) and words[end].text == "," and _is_tool(words[end - 1])
    verb = words[end] if 0 < end < len(words) - 1 else None
    if (
        verb is None
        or verb.tag != "VD"
        or base_of(verb.low) not in _BRINGS
        or words[0].tag in ("NUM", "OBJ", "DEM")
    ):
        return None
    did = _figure(words[end:])
    if not any(word.tag == "NUM" for word in did) or dangling(did) or not plain(did):
        return None
    named = words[: end - (words[end - 1].text == ",")]
    thing = with_article(lower_first(_written(unit.text, named)), named)
    text = f"tell you about {thing} and how it {_written(unit.text, did)}"
    signs = {"result", "answer", f"result-verb-{base_of(verb.low)}"} | unit_signs(unit)
    return Point("mine", text, unit.passage, quote=unit.raw, signs=frozenset(signs))


def _is_tool(word: Tagged) -> bool:
    """May the noun be what did it, behind a comma: "the reset bot, took 9 calls off the desk"?"""
    return word.tag in ("N", "NS") and noun_kind(word.low) not in ("pers", "place", "time", "event", "org")


def _behind_saying(words: Words) -> Words:
    """The words without "I said"."""
    said = len(words) > 2 and words[0].tag == "I" and base_of(words[1].low) in ("say", "tell", "explain")
    return after(skip_listener(words[2:]), ("that",)) if said else words


def _wished(unit: Unit, tags: Set[str]) -> Iterator[Point]:
    """ "wants scrap down from 6.1% to 2.5%", "losses from 8% to 3 is what she wants": the reader's aim."""
    words = unit.words
    aim = read_aim(words)
    if unit.who == "I" or tags & {"I", "WE"} or (aim and aim.old):  # "wants it at 10, now it's 25"
        return
    at = next((i for i, word in enumerate(words) if word.low in _WISHED), 0)
    if at < 3 and any(word.tag == "NUM" for word in words[at:]):
        words = words[at + 1 :]
    while words and words[0].low in ("to", "get", "bring", "see", "take", "have", "cut"):
        words = words[1:]
    move = read_move(words)
    if move is not None and move.named and move.verb == "went":
        text = f"want to bring {move.subject} {move.way}{move.figures}{move.tail}"
        signs = {"own-result", "wished-range", f"moved-{move.way.strip() or 'flat'}"} | unit_signs(unit)
        yield Point("want", text, unit.passage, quote=unit.raw, signs=frozenset(signs))


def _goes_on(words: Words) -> bool:
    """ "Was 10 last year", "Went to two": no more than the earlier or the later figure."""
    words = words[words[0].tag == "CONJ" :]
    return bool(words) and (
        (words[0].low in _EARLIER | _LATER or (words[0].tag == "NUM" and words[-1].low in _THEN))
        and len(words) <= _LONGEST_EARLIER
        and any(word.tag == "NUM" for word in words)
    )
