"""What follows a cue, cut at each place where it may end and turned to the reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

from followup.language.inflect import base_of, is_past, is_verb, past
from followup.language.meaning import noun_kind
from followup.language.mends.links import but_is
from followup.language.patterns import lazy
from followup.language.person import PLURAL, to_reader
from followup.language.shape import full_phrase_end, noun_phrase_end, with_article
from followup.language.tidy import lower_first
from followup.notes.points.base import Kind, Point
from followup.notes.points.clause import HOLDING, Clause, Words
from followup.notes.points.doubts import HARSH, LONGEST, doubts_of
from followup.notes.points.figures import bound_of
from followup.notes.points.moves import counted_again
from followup.notes.points.units import Unit

#: Ends that are tried for one phrase, longest first.
_MOST = 4
#: Heads that are no topic of work.
NO_TOPIC = frozenset(
    "gentleman interview chat meeting talk call person people guy lady woman man team job role post position panel "
    "room office floor building street today note notes question answer bit part way lot thing time date "
    "day week month year hour minute min hr manager director lead head boss name email invite subject "
    "agenda attendee organiser organizer location venue link id pay salary title misc reason idea point "
    "side end start weekend morning afternoon tomorrow evening dump kettle stop feeling mood luck life "
    "self others other someone memo recording voice number test slide screen zoom teams video photo vacancy posting weakness "
    "strength introduction intro summary overview background formal remark conclusion result verdict "
    "impression gist response diary matter salary moment corner spot headache".split()
)
#: What is shown "to unit 4" was not shown to the reader.
_SHOWN_TO = frozenset("show explain present describe give tell".split())
_VAGUE = frozenset("time way thing bit lot part one situation".split())
_FULL = lazy(r"\b(I|we|you|who)'(d|ve|ll) (?:(\w+))?")
#: What somebody does along with another: "ride with".
_RIDING = frozenset("ride go come drive walk sail fly travel".split())
_MEASURES = frozenset("week day hour minute month year time metre mile percent".split())
_WASTE = lazy(r"(?<!not )\b(?:anyway|actually|basically|really|just)\b ?")
#: What may stand in a list behind "for" or "in", and how far its "and" is looked for.
_LISTED = frozenset("N NS NP ADJ DET POSS".split())
_LONGEST_NAMES = 8
#: No phrase ends with these.
_LEADS_ON = frozenset(("of", "than", "instead", "rather", "as"))
_CUT_BEFORE = frozenset(
    "and but so because which if when where not while instead now currently as cos though although".split()
)


#: What begins a phrase about anybody: "nobody signs for himself".
_ANYBODY = frozenset("a an every each any no nobody everybody anybody someone everyone whoever".split())
_FOREMOST = frozenset("big main biggest whole only thing point trick secret".split())
#: What opens a comment on how it is today.
NOWADAYS = frozenset("now presently currently today right".split())
#: What opens the object of "see", "tell", "check".
_WHAT = frozenset("where how what whether why which who".split())


class Cut(NamedTuple):
    """The first `end` words of what follows a cue, turned to the reader, and what is doubtful about them."""

    text: str
    end: int
    signs: frozenset[str]


def cuts(clause: Clause, rest: Words, balance: int, *, minimum: int) -> Iterator[Cut]:
    """Each sensible end of `rest`, longest first, none shorter than `minimum` words."""
    tried = 0
    for end, sign in _ends(rest):
        if end < minimum or tried >= _MOST:
            break
        if tears(rest, end):
            continue
        if found := turned(clause, rest[:end], balance):
            tried += 1
            shape = {sign, "whole" if end == len(rest) else f"cut-{rest[end].tag}-{rest[end].low}"}
            yield Cut(found.text, end, found.signs | shape)


def turned(clause: Clause, phrase: Words, balance: int) -> Cut | None:
    """The phrase turned to the reader, with its doubts; None where a person in it cannot be turned."""
    phrase = _along(_trimmed(phrase))
    if not phrase or len(phrase) > LONGEST or _is_ordered(phrase) or _lacks_figure(phrase):
        return None
    persons = [word.low for word in clause.unit.words if word.tag.startswith("THEY")]
    plural = (
        bool(persons)
        and all(low.startswith("they") for low in persons)  # not "she wants them to know what they do"
        and not _of_many(phrase)
        and not (_is_view(clause) and phrase[0].low not in PLURAL)
    )
    spoken = bool(clause.unit.who == "THEY" and clause.unit.passage.speaker)
    text = to_reader(
        clause.unit.text,
        phrase,
        plural=plural,
        spoken=spoken,
        anybody=_of_anybody(phrase),
        other=_is_view(clause) and _of_somebody(phrase),
    )
    if not text or "you you" in text:
        return None
    text = _FULL.sub(_spelled_out, " ".join(_WASTE.sub(_kept, text).split()))
    return Cut(text, len(phrase), frozenset(doubts_of(clause, phrase, balance)))


def _along(phrase: Words) -> Words:
    """ "Should ride along once a quarter" of "should ride with once a quarter", which says with nobody."""
    ridden = [
        word.low == "with" and last.low in _RIDING and behind.low in ("once", "twice", "one")
        for last, word, behind in zip(phrase, phrase[1:], phrase[2:], strict=False)
    ]
    at = ridden.index(True) + 1 if True in ridden else 0
    behind = phrase[at + 1 : at + 3]
    if not at or (behind[0].low == "one" and behind[-1].low != "time"):
        return phrase
    return [*phrase[:at], phrase[at]._replace(text="along", low="along", tag="ADV"), *phrase[at + 1 :]]


def _is_ordered(phrase: Words) -> bool:
    """ "Forty a day get told | come back later": what was said to somebody, in the very words, with no mark before them."""
    return any(
        one.low == "told" and two.tag == "V" and base_of(two.low) == two.low for one, two in pairwise(phrase)
    )


def _lacks_figure(phrase: Words) -> bool:
    """ "We went from sixty loaves a night to", where the later figure stands elsewhere."""
    return phrase[-1].low == "to" and any(
        one.low == "from" and two.tag == "NUM" for one, two in pairwise(phrase)
    )


def _kept(waste: re.Match[str]) -> str:
    """What stays of an idle word: a "just" that tells one thing from another, "not to sell just ask"."""
    contrasts = waste[0].startswith("just") and " not " in waste.string[: waste.start()]
    return waste[0] if contrasts else ""


def _of_many(phrase: Words) -> bool:
    """Do several stand before "they", who are meant by it: "new starters do their own before they trust it"?"""
    before = takewhile(lambda word: word.low not in PLURAL, phrase)
    return any(word.tag == "NS" for word in before)


def _is_view(clause: Clause) -> bool:
    """Is it what both hold, so that the reader is no part of it?"""
    return clause.subject == "WE" and clause.verb in HOLDING | {"agree"}


def _of_somebody(phrase: Words) -> bool:
    """Does it begin with a person or a trade, who is "he" or "she" further on: "the fitter who finds it"?"""
    head = phrase[noun_phrase_end(phrase) - 1].low
    return noun_kind(head) == "pers" or (not noun_kind(head) and head.endswith(("er", "or", "ist", "man")))


def _of_anybody(phrase: Words) -> bool:
    """Is it about anybody at all, who does it "himself": "a foreman must put the hand in himself"?"""
    return bool(phrase) and phrase[0].low in _ANYBODY


def _trimmed(phrase: Words) -> Words:
    while phrase and (
        phrase[-1].text in ",:;" or phrase[-1].tag == "UH" or phrase[-1].low in ("even", "also")
    ):
        phrase = phrase[:-1]
    return phrase


def clause_points(
    clause: Clause,
    kind: Kind,
    rest: Words,
    balance: int,
    lead: str = "",
    *,
    minimum: int,
    will: str = "will",
    signs: Iterable[str] = (),
) -> Iterator[Point]:
    """A point for each end of a clause or infinitive; `lead` goes before its text, `will` becomes "would"."""
    for cut in cuts(clause, rest, balance, minimum=minimum):
        text = cut.text.replace(" will ", f" {will} ", 1)
        yield made(clause, kind, lead + text, cut.signs | set(signs))


def phrase_points(
    clause: Clause,
    kind: Kind,
    rest: Words,
    lead: str = "",
    *,
    article: str = "the",
    signs: Iterable[str] = (),
) -> Iterator[Point]:
    """A point for each end of a noun phrase: the phrase alone, and with what hangs on it."""
    short = noun_phrase_end(rest)
    if not short:
        return
    core = full_phrase_end(rest)
    ends = [(end, sign) for end, sign in _ends(rest) if end > core and _hangs(rest, core)][:3]
    ends += [(end, "core") for end in dict.fromkeys((core, short))]
    for end, sign in ends:
        phrase = rest[:end]
        if tears(rest, end) or (clause.verb in _SHOWN_TO and end < len(rest) and rest[end].low == "to"):
            continue
        found = turned(clause, phrase, 0)
        if found is None:
            continue
        head = rest[short - 1]
        more = {sign, *signs, *_of_head(rest, short, end)}
        text = with_article(lower_first(found.text), phrase, article)
        more.add("article" if text.casefold() != found.text.casefold() else f"starts-{phrase[0].tag}")
        more.add("whole" if end == len(rest) else f"cut-{rest[end].tag}-{rest[end].low}")
        yield made(clause, kind, lead + text, found.signs | more | {f"head-{head.tag}"})


def tears(words: Words, end: int) -> bool:
    """Would an end here tear a figure from its noun ("rumble strips on Hwy | 16", "lines 6 | and 8"), its half from it, or
    a verb from what is seen or told ("to see | where the handoff drags")?"""
    if words[end - 1].tag.endswith("+") and words[end - 1].low.endswith(("'s", "'re")):  # "by somebody who's"
        return True
    if end >= len(words):
        return False
    word, last = words[end], words[end - 1]
    if last.low in _LEADS_ON:  # "every 3 days instead of | when it burns"
        return True
    behind_comma = words[end + (word.text == ",") :]
    past = any(one.low in ("was", "were", "had") for one in words[:end])
    counted = past and any(one.tag == "NUM" for one in words[:end])
    if (
        past
        and behind_comma[:1]
        and behind_comma[0].low == "now"
        and any(one.tag == "NUM" for one in behind_comma)
    ):
        return True  # "it was one in five, | now it is one in forty"
    if (
        counted and counted_again(words[end:]) is not None
    ):  # "we had 16 callbacks that summer | , next summer 3"
        return True
    if _splits_names(words, end) or _puts_nowhere(words, end) or but_is(words, end):
        return True
    behind = words[end + 1] if end + 1 < len(words) else None
    if word.tag == "NEG" and behind is not None and behind.low == "to":  # "the callers | not to repeat it"
        return True
    if word.tag == "CONJ" and last.tag == "NUM" and behind is not None and behind.tag == "NUM":
        return True
    if word.tag == "CONJ" and last.tag == "NUM" and "half" in [one.low for one in words[end + 1 : end + 3]]:
        return True
    if word.low in _WHAT and last.tag in ("V", "VZ", "VD", "VG") and not last.tag.endswith("+"):
        return True
    return word.tag == "NUM" and last.tag not in ("P", "CONJ", "SUB")


def _puts_nowhere(words: Words, end: int) -> bool:
    """ "I put the label rolls | and the tools on one cart": would an end here leave out where things were put?"""
    put = next((i for i, word in enumerate(words[:_MOST]) if word.low in ("put", "puts")), end)
    placed = any(
        word.tag not in ("DET", "POSS", "NUM", "ADJ", "N", "NS", "NP", "CONJ")
        for word in words[put + 1 : end]
    )
    return words[end].tag == "CONJ" and put < end and not placed


def _splits_names(words: Words, end: int) -> bool:
    """Would an end here take one of several, all of which it is for: "one audit for Ikeja | , Yaba | and Ajah", "a list for
    Leeds | and Hull"?"""
    start = end
    while start and (words[start - 1].tag in _LISTED or words[start - 1].text == ","):
        start -= 1
    both = next(
        (i for i in range(end, min(len(words) - 1, end + _LONGEST_NAMES)) if words[i].tag == "CONJ"), 0
    )
    if not 0 < start < end or words[start - 1].tag not in ("PREP", "TO") or not both:
        return False
    several = [word for word in words[start : both - 1] if word.text == ","]
    if any(word.tag not in ("N", "NS", "NP") and word.text != "," for word in words[end:both]):
        return False
    named = words[both + 1].text[:1].isupper() and words[end - 1].text[:1].isupper()
    return words[both + 1].nominal and (bool(several) or (named and both == end))


def made(clause: Clause, kind: Kind, text: str, signs: Iterable[str]) -> Point:
    """The point, with what its clause says of it."""
    unit = clause.unit
    around = {f"subject-{clause.subject or 'none'}", f"verb-{clause.verb}"}
    return Point(
        kind,
        text,
        unit.passage,
        quote=unit.raw,
        speaker=clause.speaker,
        signs=frozenset(signs) | around | unit_signs(unit),
    )


def unit_signs(unit: Unit) -> frozenset[str]:
    """What the place of a unit in its line says, and how it begins and ends."""
    found = {
        f"who-{unit.who or 'none'}",
        "first" if unit.first else "later",
        "listed" if unit.listed else "running",
        f"opens-{unit.words[0].low}",
        f"opens-{unit.words[0].tag}",
        f"ends-{unit.raw.rstrip()[-1:]}" if unit.raw.rstrip()[-1:] in "?!.:" else "ends-bare",
    }
    if any(word.low in HARSH for word in unit.words):
        found.add("unit-harsh")
    if unit.label:
        found.add("labelled")
        found.add(f"label-{unit.label.casefold().split()[-1]}")
    return frozenset(found)


def _of_head(rest: Words, short: int, end: int) -> Iterator[str]:
    """What is doubtful about the noun that a phrase hangs on."""
    head = rest[short - 1]
    if head.low in _VAGUE:
        yield "vague-head"
    if head.low.rstrip("s") in NO_TOPIC or head.low in NO_TOPIC:
        yield "no-topic"
    if end < 3 and rest[0].tag == "DET" and not head.text.isupper():
        yield "bare-the"
    if not head.known and head.text.islower():
        yield "unknown-head"
    if end == 1:
        yield "one-word"
    following = rest[end] if end < len(rest) else None
    if following is not None and following.nominal:
        yield "noun-behind"


def _hangs(rest: Words, core: int) -> bool:
    """May what follows the noun phrase hang on it: a relative clause, a participle, a phrase?"""
    if core >= len(rest):
        return False
    tags = ("SUB", "I", "WE", "VG", "VN", "PREP", "DEM", "TO", "ADJ", "VD", "CONJ", "ADV")
    return rest[core].tag in tags and rest[core].low not in ("because", "so", "if")


def _ends(rest: Words) -> Iterator[tuple[int, str]]:
    """Ends to try, longest first, each with its kind: the whole, up to a loose break, before a linking word."""
    limit = next((index for index in range(len(rest)) if _ends_here(rest, index)), len(rest))
    if limit < len(rest) <= LONGEST and not (_comments(rest, limit) or _runs_on(rest, limit)):
        yield len(rest), "over-break"
    yield limit, "to-break"
    for index in range(limit - 1, 0, -1):
        word = rest[index]
        if (
            word.text == ","
            or word.low in _CUT_BEFORE
            or (word.low == "at" and [w.low for w in rest[index + 1 : index + 3]] == ["the", "moment"])
        ):
            yield index, "to-link"


def _ends_here(rest: Words, index: int) -> bool:
    """A loose comma, or an "and" with a new subject behind it."""
    word = rest[index]
    if index and (word.low in ("because", "cos") or word.text in ":;" or _comments(rest, index)):
        return True
    if word.tag == "NUM" and index and rest[index - 1].nominal and not _measured(rest, index):
        return True
    if _runs_on(rest, index):
        return True
    following = rest[index + 1].tag.rstrip("+") if index + 1 < len(rest) else ""
    if word.tag == "CONJ" and index and following == "NEG" and not any(w.nominal for w in rest[index:]):
        return True
    if word.tag == "CONJ" and index:
        place = index + 1
        while place < len(rest) and (rest[place].tag == "ADV" or rest[place].low in ("right", "now")):
            place += 1
        following = rest[place].tag if place < len(rest) else ""
        told_on = place + 1 < len(rest) and rest[place].low == "that" and rest[place].tag == "SUB"
        return told_on or following.rstrip("+") in ("I", "WE", "THEY", "IT", "YOU") or following == "DEM+"
    return word.text == "," and not _links(rest, index)


def _runs_on(rest: Words, index: int) -> bool:
    """Does another sentence begin here with no mark: "the clinic file | the 900 duplicates we took it down", "the whiteboard
    by the hatch | the night nurse write who is going"? Not "the form the agency sent us"."""
    if rest[index].tag != "DET" or index < len(("the", "file")) or not rest[index - 1].nominal:
        return False
    end = noun_phrase_end(rest, index)
    behind = rest[end : end + 3]
    if not end or len(behind) < len(("we", "took", "it")):
        return False
    ours = behind[0].tag in ("I", "WE") and is_past(behind[1].low) and behind[2].low in ("it", "them")
    bare = behind[0].tag == "V" and past(base_of(behind[0].low)) != behind[0].low
    last = rest[end - 1]
    glued = end - index > len(("the", "nurse")) and is_verb(last.low) and behind[0].low in _WHAT
    return ours or (last.tag == "N" and (bare or glued))


def _comments(rest: Words, index: int) -> bool:
    """Does a sentence about what was said begin here with no comma: "the next lot | that's his thing", "by May | it was 9"?"""
    word, last, behind = rest[index], rest[index - 1], rest[index + 1 : index + 4]
    if behind and word.low == "it's" and behind[0].tag == "NUM":  # "phone back twice it's thirty percent"
        return True
    if (
        word.low in NOWADAYS and behind and behind[0].tag.rstrip("+") == "IT"
    ):  # "presently it is taking fifty"
        return True
    if word.low == "means" and behind and (behind[0].tag == "NUM" or bound_of(rest, index + 1)[0]):
        return True  # "before the sowing means within 21 days"
    if not behind or not (last.nominal or (index > 1 and last.low in ("up", "down"))):
        return False
    if word.low == "there":  # "the strikes down | there were fourteen"
        return behind[0].tag == "BE" and behind[0].finite
    if word.low == "it":  # not "the form it was on"
        return behind[0].tag == "BE" and (last.tag == "NP" or rest[index - 2].tag in ("NUM", "PREP"))
    is_that = word.low == "that's" or (word.low == "that" and behind[0].tag == "BE")
    what = behind[word.low == "that" :][:2]
    return is_that and bool(what) and (what[0].tag in ("POSS", "SUB") or what[-1].low in _FOREMOST)


def _measured(rest: Words, index: int) -> bool:
    """May a figure follow a noun here: "the rota out 14 days before", "dock 9"?"""
    following = rest[index + 1] if index + 1 < len(rest) else None
    measure = following is not None and (following.low.rstrip("s") in _MEASURES or following.low == "%")
    return measure or noun_phrase_end(rest, index - 1) > index or not rest[index].text.isalpha()


def _links(rest: Words, comma: int) -> bool:
    """Does the comma stand in a list with an "and", or before a subordinate clause?"""
    if comma + 1 >= len(rest):
        return False
    following = rest[comma + 1]
    if (
        following.tag in ("SUB", "CONJ", "VG") and following.low not in ("how", "what", "why")
    ) or following.low in (
        "with",
        "without",
        "including",
        "from",
        "by",
    ):
        return True
    end = full_phrase_end(rest, comma + 1)
    first_and = next((i for i in range(comma + 1, min(end, len(rest))) if rest[i].tag == "CONJ"), None)
    if (
        first_and is not None
        and first_and - comma <= 5
        and all(w.tag != "PREP" for w in rest[comma:first_and])
    ):
        return True
    stop = noun_phrase_end(rest, comma + 1)
    return comma + 1 < stop < len(rest) - 1 and rest[stop].text == "," and _links(rest, stop)


def _spelled_out(match: re.Match[str]) -> str:
    """ "I'd win" -> "I would win", "I'd found" -> "I had found"."""
    subject, ending, verb = match.group(1), match.group(2), match.group(3) or ""
    full = {"ve": "have", "ll": "will"}.get(ending) or ("would" if base_of(verb) == verb else "had")
    return f"{subject} {full} {verb}"
