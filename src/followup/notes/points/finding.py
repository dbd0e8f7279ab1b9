"""The usable points of notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from followup.language.names import TITLES, TOLD_BY, Name
from followup.language.patterns import lazy
from followup.language.specifics import specific_words
from followup.language.stems import FUNCTION_WORDS
from followup.language.tagging import tagged
from followup.language.words import Token, tokens, without_genitive
from followup.notes.base import Notes
from followup.notes.job_titles import HEADS
from followup.notes.points.agreements import laments
from followup.notes.points.announced import FINDINGS
from followup.notes.points.base import Point
from followup.notes.points.candidates import candidates
from followup.notes.points.judging import BARELY, HOPELESS, judged, usable

#: What no sentence of a letter carries: signs of jotting ("2x a week", arrows, "brkdwn", a lone "r", "n's idea"), talk of whoever gets the job,
#: a correction in the making, what was "the same" as something else.
_JOTTED = lazy(
    r"[<>=→←~^|{}\[\]*_#]|\b(?:he|she|him|hers)\b|\babout (?:it|they)\b|\b\d+x\b|:(?!\d)|\b[bcdfghjklmnpqrstvwxz]{4,}\b|(?<![\w'&/.-])(?<!\d )[b-hj-wyz](?![\w&/.-]|'(?!s\b))|@|\b[a-z]/[a-z]\b|\b(?:i|we|he|she|they) to\b|\b(?:up|down|out|off) (?:they're|it's|they are|it is)\b|\bwhoever\b|\b(?:kena|acc)\b|\b(?:sorry|scratch that|i mean|no wait)\b|\bthe same\b(?! (?:day|week|month|time|way|morning|afternoon|evening|night|shift|manner|hour|form|place|person|people)\b| \w+ as\b)"
)


#: Two sentences, which no frame takes; "Dr. Khan" is none.
_TWO_SENTENCES = lazy(r"\b(?!(?:Dr|Mr|Mrs|Ms|St|Ing|Eng|Engr|Prof|Sr|Capt|Sgt)\.)\w{2,}[.!?] [A-Z]")


#: Kinds of what one reader said or wants, or shares with the writer, and the words that mean one.
_OF_ONE = frozenset(("want", "aim", "hear", "quoted", "asked", "liked", "agreed", "invited"))
#: Of those, the ones whose person is named before their words: "Walter offered to let me | look after it".
_NAMED_BEFORE = frozenset(("agreed", "invited"))
_ONE_PERSON = frozenset("he she his her him he's she's he'd she'd".split())
#: Characters in which the name of that one is looked for, and before what was agreed.
_NEAR, _LEAD = 300, 60
#: What stands before the words of a line, and behind a name that is its label.
_BULLETS, _LABEL_SIGNS = frozenset("-–—*•·>|"), frozenset("=:-–—→>|")
#: What ends a sentence before it, and no title: "Mrs. Reid".
_ENDED = lazy(r"(?<!\b[DMJS]r)(?<!\bM[rs]s)(?<!\bMs)(?<!\bProf)[.!?]\s")
#: The same at the head of a line, and in words.
_HEAD, _HEAD_WORDS = 30, 4
#: What a job follows behind a name, and how far.
_PRESENTS = frozenset(("(", ",", "=", "is", "who"))
_APPOSITION = 10
_SAID = frozenset("said says say thinks thought reckons reckoned feels felt agreed agrees".split())
#: Words that say that all agreed.
_EVERYBODY = frozenset("all everybody everyone three four five".split())


#: Kinds that tell something in words as common as they may be, how sure such a point must be and how many of its words
#: must say something.
_TELLING = frozenset(("want", "agreed"))
_SURE, _FEWEST_TELLING = 0.5, 3
_SAYING_LITTLE = frozenset(
    "want need like would good better best great thing things people person somebody someone team job role work time year".split()
)
#: Talks to come, which are nothing that was talked about.
_ROUNDS = tuple(
    [which, "round"] for which in ("1st", "2nd", "3rd", "first", "second", "third", "next", "final")
)
#: What opens a clause that needs a main one beside it.
_CONDITIONS = frozenset(
    "if when whenever unless because cos since until although though while once after before".split()
)
#: Words on which nothing ends.
_OPEN_ENDS = tuple(
    f" {word.replace('_', ' ')}"
    for word in "to_be the a an of and or but my your our their because than if_I_want".split()
)


@lru_cache(maxsize=4)
def read_candidates(notes: Notes) -> tuple[Point, ...]:
    """Every candidate that could stand in a letter at all, each text of a kind once."""
    job = {word.low for word in tokens(notes.role)}
    persons = (notes.sender, *(name.full for name in notes.interviewers))
    people = {part.low for name in persons for part in tokens(name) if len(part.low) > 2}
    known = (notes.role, notes.team, *persons)
    found = []
    told = Counter(token.low[:6] for passage in notes.usable for token in tokens(passage.text))
    for point in _distinct(candidates(notes)):
        words = tokens(point.text)
        if (job and _seeks(words, job)) or _stammers(words) or any(word.low in people for word in words):
            continue
        if (notes.retracted and _holds(point.text, notes.retracted)) or _is_deed_of_one(point):
            continue
        specific = frozenset(specific_words(words, known))
        again = sum(told[word.low[:6]] > 1 for word in words if len(word.low) > 3)
        signs = {f"told-again-{min(again, 4)}", f"place-{4 * point.passage.start // (len(notes.text) + 1)}"}
        several = len(notes.interviewers) > 1
        speaker = point.speaker or (_headed(point, notes) or _meant(point, notes) if several else "")
        found.append(replace(point, specific=specific, signs=point.signs | signs, speaker=speaker))
    return tuple(found)


def _is_deed_of_one(point: Point) -> bool:
    """ "Both of us: short talks. She times people with an egg timer": what one of them does is nothing that both hold."""
    who, does = (*point.quote.casefold().split(), "", "")[:2]
    shared = does in _SAID or any(word.tag == "MOD" for word in tagged(point.text))
    return point.kind == "agreed" and who in ("she", "he") and not shared


def _headed(point: Point, notes: Notes) -> str:
    """Of several readers the one whom the head of the line names, "KIT WANTS |", "SB wants:", "N ->"; "" for neither."""
    if point.kind not in _OF_ONE - _NAMED_BEFORE:
        return ""
    start = notes.text.rfind("\n", 0, point.passage.start) + 1
    opens = [word.text for word in tokens(notes.text[start : start + _HEAD]) if word.text not in _BULLETS][:2]
    whole = (
        opens[1:] and opens[1] in _LABEL_SIGNS
    )  # "Gareth = only cares about feet. Wants every foot X-rayed"
    if not whole and _ENDED.search(notes.text[start : point.passage.start]):
        return ""
    end = point.passage.start + max(0, point.passage.text.find(point.quote))
    words = tokens(notes.text[start : max(end, start + _HEAD)][:_HEAD])[:_HEAD_WORDS]
    letters = _letters_of_one(notes)
    signs = [letters[word.text] for word in words if word.text in letters]
    named = {*signs, *_mentioned(words, notes)}
    return named.pop() if len(named) == 1 else ""


def _meant(point: Point, notes: Notes) -> str:
    """Of several readers the one of whom the point tells: named in its own words ("Suresh's bugbear is ..."), or right
    before what was agreed or offered, or "he" or "she" there and named last before it; "" for neither."""
    if point.kind not in _OF_ONE:
        return ""
    start = point.passage.start + max(0, point.passage.text.find(point.quote))
    end = start + len(point.quote)
    lead = max(point.passage.start, start - _LEAD) if point.kind == "agreed" else start
    if point.kind == "invited":
        end = max(start, notes.text.find(point.text.split()[0], start, end))
    told = tokens(notes.text[lead:end])
    words = {word.low for word in told}
    if point.kind == "agreed" and not _EVERYBODY.isdisjoint(words):
        return ""
    if named := set(_mentioned(told, notes)):
        return named.pop() if len(named) == 1 else ""
    if point.kind in _NAMED_BEFORE or _ONE_PERSON.isdisjoint(words):
        return ""
    near = tokens(notes.text[max(0, start - _NEAR) : start])
    pair = _named_together(near, notes)
    if pair:
        own = [name for name in pair if not words.isdisjoint(TOLD_BY.get(name.title, ()))]
        return (own[0].last or own[0].first).casefold() if len(own) == 1 else ""
    return next(reversed(_mentioned(near, notes)), "")


def _named_together(words: Sequence[Token], notes: Notes) -> list[Name]:
    """The two readers who are named last, in one breath: "Sister Okoh and Tom Reyes"; none where one is named last."""

    def owner(word: Token) -> Name | None:
        low = without_genitive(word.text)
        return next((name for name in notes.interviewers if low in name.full.casefold().split()), None)

    owners = [(place, name) for place, word in enumerate(words) if (name := owner(word))]
    if not owners:
        return []
    last = owners[-1][1]
    first = next((i for i in range(len(owners) - 1, -1, -1) if owners[i][1] != last), -1)
    if first < 0:
        return []
    between = [word.low for word in words[owners[first][0] + 1 : owners[first + 1][0]]]
    return [owners[first][1], last] if between in (["and"], ["&"], ["+"]) else []


def _mentioned(words: Sequence[Token], notes: Notes) -> list[str]:
    """Each reader whom the words name, by a name, a title or "the" and a job, in their order."""
    readers, jobs = _names_of_one(notes), _jobs_of_one(notes)
    found = []
    for before, word, behind in zip((None, *words), words, (*words[1:], None), strict=False):
        low = without_genitive(word.text)
        if low in readers and not (low in TITLES and _is_named(behind, readers)):
            found.append(readers[low])
        elif low in jobs and before is not None and before.low == "the":
            found.append(jobs[low])
    return found


def _is_named(word: Token | None, readers: Mapping[str, str]) -> bool:
    """Behind a title stands somebody else's name: "Mr Petty's porch"."""
    return word is not None and word.text[:1].isupper() and word.low not in readers


@lru_cache(maxsize=4)
def _names_of_one(notes: Notes) -> dict[str, str]:
    """Words by which the notes name one reader alone, and the name by which a point knows him or her: each part of
    the name, and a title ("Prof") that no other reader bears."""
    parts = {
        word.low: word.low for name in notes.interviewers for word in tokens(name.full) if len(word.low) > 2
    }
    titles = Counter(name.title for name in notes.interviewers if name.title)
    owners = {name.title: (name.last or name.first).casefold() for name in notes.interviewers}
    return parts | {
        key: owners[title] for key, title in TITLES.items() if titles[title] == 1 and key not in parts
    }


@lru_cache(maxsize=4)
def _letters_of_one(notes: Notes) -> dict[str, str]:
    """Capitals that stand for one reader alone, "VI" or "V", and the name by which a point knows him or her."""
    owners: dict[str, set[str]] = {}
    for name in notes.interviewers:
        initials = [part[0].upper() for part in (*name.first.split(), *name.last.split())]
        for letters in {initials[0], "".join(initials)} if initials else ():
            owners.setdefault(letters, set()).add((name.last or name.first).casefold())
    return {letters: who.pop() for letters, who in owners.items() if len(who) == 1 and letters != "I"}


@lru_cache(maxsize=4)
def _jobs_of_one(notes: Notes) -> dict[str, str]:
    """Jobs by which the notes present one reader alone, "(HR Director, chair)", "who is the Principal", and his or her
    name."""
    readers, sought = _names_of_one(notes), {word.low for word in tokens(notes.role)}
    owners: dict[str, set[str]] = {}
    words = tokens(notes.text)
    for place, word in enumerate(words):
        opens = words[place + 1 : place + 2]
        if word.low not in readers or not opens or opens[0].low not in _PRESENTS:
            continue
        for said in words[place + 2 : place + _APPOSITION]:
            if said.text in ").;" or said.low in readers:
                break
            if said.low in HEADS and said.low not in sought:
                owners.setdefault(said.low, set()).add(readers[word.low])
    return {job: names.pop() for job, names in owners.items() if len(names) == 1}


def _is_jotted(text: str) -> bool:
    several = ". " in text and _TWO_SENTENCES.search(text)
    return bool(_JOTTED.search(text) or several or text.endswith(_OPEN_ENDS))


@lru_cache(maxsize=4)
def judged_candidates(notes: Notes) -> tuple[Point, ...]:
    """Every candidate with its soundness and worth."""
    return tuple(map(judged, read_candidates(notes)))


@lru_cache(maxsize=4)
def find_points(notes: Notes) -> tuple[Point, ...]:
    """All usable points, in the order of the notes; empty when the notes are too thin for a recap.

    One of them names a thing that not every thank-you note names, as a recap must.
    """
    found = judged_candidates(notes)
    sound = tuple(filter(usable, found)) or tuple(point for point in found if point.soundness >= BARELY)
    points = tuple(map(_telling, sound))
    return points if any(point.specific for point in points) else ()


def _telling(point: Point) -> Point:
    """The point, of which its common words are specific where it is a sure wish or agreement that holds several: "want
    notes filed the same day"."""
    if point.specific or point.kind not in _TELLING or point.soundness < _SURE:
        return point
    said = (word.low for word in tokens(point.text) if word.is_word and len(word.low) > 2)
    words = frozenset(low for low in said if low not in FUNCTION_WORDS | _SAYING_LITTLE)
    return replace(point, specific=words) if len(words) >= _FEWEST_TELLING else point


def spare_points(notes: Notes) -> tuple[Point, ...]:
    """Points that are not sound enough to be used, yet not hopeless: for a recap whose every point broke a rule."""
    return tuple(
        point
        for point in judged_candidates(notes)
        if point.soundness > HOPELESS and not usable(point) and point.specific
    )


def _holds(text: str, retracted: Collection[str]) -> bool:
    """Does the text hold what was taken back, be it a word or a figure like "3.8"?"""
    pieces = {piece.strip(".,;:()\"'") for piece in text.split()}
    return not pieces.isdisjoint(retracted) or any(word.text in retracted for word in tokens(text))


def _stammers(words: Sequence[Token]) -> bool:
    """ "Testing testing", "17 grips a year grips": a word twice, which no sentence says."""
    again = zip(words, words[1:], words[3:], strict=False)
    counted = any(
        one.low == last.low and one.low.endswith("s") and each.low in ("a", "per", "each")
        for one, each, last in again
    )
    return counted or any(one.low == two.low and one.is_word for one, two in pairwise(words))


def _hangs_loose(point: Point, text: str) -> bool:
    """ "That if the user must read a guide": a condition or reason without what follows from it; not "when in doubt we stop"."""
    words = tagged(text.removeprefix("that "))
    alone = sum(word.finite for word in words) < len(("must", "read", "would"))
    opens = words[0].low in _CONDITIONS and words[1:2] and words[1].tag != "PREP"
    return bool(opens) and alone and "verb-missing" in point.signs


def _seeks(words: Sequence[Token], job: Collection[str]) -> bool:
    """ "want a shift lead for the desk", "are looking for a new planner": that is why we met."""
    head = [word.low for word in words[:7]]
    place = next((i + 1 for i, low in enumerate(head) if low in ("want", "need", "for")), len(head))
    named = [low for low in head[place : place + 4] if low in job]
    return place < len(head) and head[place] in ("a", "an", "the", "new") and len(named) * 2 >= len(job)


def _names_no_wish(point: Point, text: str) -> bool:
    """ "Want deliveries", of "what they're after is deliveries because lorries queue": a topic, and why it is one."""
    wished = text.partition(" because ")[0]
    return len(wished.split()) == len(("want", "it")) and (wished != text or "whole" not in point.signs)


def _of_nobody(text: str) -> bool:
    """ "A walk with every one of them": of people who are named nowhere before."""
    before, named, _ = text.partition(" one of them")
    return bool(named) and all(word.tag != "NS" for word in tagged(before))


def _distinct(points: Iterable[Point]) -> Iterator[Point]:
    """Each text of a kind once; no signs of jotting, no lament or finding told back as news, and no blame for a topic."""
    seen: set[tuple[str, str]] = set()
    for point in points:
        key = point.kind, point.text.casefold()
        news = point.kind == "hear" and ("harsh" in point.signs or not FINDINGS.isdisjoint(key[1].split()))
        quoted = point.kind in ("mine", "topic") and point.text.endswith(
            '"'
        )  # 'the "how is it" mail', cut off
        plans = point.kind == "told" and point.text.startswith("I would ")  # which is an offer
        blames = point.kind == "topic" and "wrong" in key[1].split()
        torn = point.kind == "want" and _names_no_wish(point, key[1])
        torn = torn or (point.kind == "agreed" and (laments(key[1]) or _hangs_loose(point, key[1])))
        arranged = point.kind == "topic" and key[1].split()[-2:] in _ROUNDS
        if (
            key not in seen
            and not news
            and not (
                quoted
                or blames
                or plans
                or torn
                or arranged
                or _is_jotted(point.text)
                or _of_nobody(point.text)
            )
        ):
            seen.add(key)
            yield point
