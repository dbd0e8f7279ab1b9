"""What comes next: what the reader asked me to do or let me see, and what I said I would bring or do.

"he will let me shadow Milena on Tuesday", "she'd be glad for me to sit in", "could I bring the sheet?", "said I'd walk the 44 with him", "Next: I send the
talk guide by Wednesday", "ended on me writing up the checks".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from followup.language.inflect import base_of, is_verb
from followup.language.patterns import lazy
from followup.language.tidy import lower_first
from followup.notes.points.base import Kind, Point
from followup.notes.points.clause import Clause, Words, is_infinitive, skip_listener
from followup.notes.points.cuts import clause_points
from followup.notes.points.row_labels import labels_agreement, labels_step
from followup.notes.points.units import Unit

#: Verbs of what is no step, or no step that a thank-you tells.
_NO_STEP = frozenset(
    "be like love say think know ask need want prefer mean feel remember forget hope guess live cope deal stay wait find "
    "apply call ring message text contact chase follow get go admit imagine see hear believe understand care mind happen "
    "accept answer explain describe tell lead run handle manage talk".split()
)
#: Verbs of handing over: of a thing, not of another message.
_HANDS_OVER = frozenset("send email forward drop share bring give post mail".split())
_MESSAGES = frozenset("message note text email mail line update reminder call cv application word".split())
#: What a reader says to do: "he said come along to the refit".
_TO_DO = frozenset(
    "come bring send sit join have take spend pop drop try write make put show draft talk visit look shadow walk".split()
)
#: Of those, what nobody says I should do to find fault: "she said I should come and see the kiln".
_ALONG = frozenset("come bring sit join spend pop drop visit shadow walk put".split())
#: Of those, what is said without a word of who says it: "Says come out with him on two blasts".
_VISITING = frozenset("come sit join shadow spend visit pop".split())
#: Words in which the verb of saying stands before it.
_TOLD_REACH = 6
_INVITING = frozenset("invite ask want like need tell get offer prefer love".split())
_SAYING = frozenset("say tell ask go add suggest".split())
_PROMISING = frozenset("say tell promise agree offer".split())
#: Words that point at what another sentence named.
_POINTING = frozenset("it him he she hers theirs yours them".split())
#: The same of how many of them: "sit in on two in the spring".
_COUNTS = frozenset("one two three some both".split())
_BEHIND_COUNT = frozenset("in on at with this next from".split())
#: What somebody can or cannot do; "can I read a chart?" asks for no chart to be read.
_SKILLS = frozenset("read use drive speak type work do operate write".split())
_OFFERING = frozenset("offer suggest propose suggestion".split())
_LONGEST_ANNOUNCEMENT = 3
_I_MYSELF = frozenset("i me my we".split())
_THEY_MAY = frozenset("might may maybe perhaps".split())
_GLAD = frozenset("glad happy pleased delighted".split())
#: What is offered to the writer as a thing: time to spend somewhere, a place to take.
_TIMES = frozenset(
    "day days week weeks month months hour hours morning mornings afternoon afternoons shift shifts".split()
)
_PLACES = frozenset("place seat spot".split())
#: What readers do to see something of mine, and what stands between that and "see".
_COMING = frozenset("come visit pop drop swing".split())
_NOT_TO_COME = frozenset("was were did used had not never can't couldn't".split())
_ON_THE_WAY = frozenset("down by over along out up round in to and himself herself then myself".split())
#: Ends of "the offer to ride out on the launch | still stands".
_HOLDS = frozenset("still stands holds remains".split())
#: Ends on people whom the sentence does not name.
_TO_WHOM = lazy(r" (?:with|for|to) (?:them|him|her)$")
_MAY = frozenset("would could can will might".split())
_WILL = frozenset("will can shall".split())
_QUOTES = ('"', "\u201c", "'", "\u2018")
_AFTER_A_WORD = frozenset("if whether".split())


def step_points(unit: Unit, behind: Sequence[Unit]) -> Iterator[Point]:
    """Every next step that the unit tells, mine to take: kind "invited" where the reader began, else "promised"; an
    offer that it ends on stands in the next: "she offers => join the audit"."""
    words = unit.words
    yield from _at_label(unit)
    if behind and behind[0].words[0].low in _TO_DO and _announces([word.low for word in words]):
        yield from _steps(behind[0], "invited", behind[0].words, "offer-label")
    for place, word in enumerate(words):
        before, rest = words[:place], words[place + 1 :]
        if word.low == "me":
            yield from _to_me(unit, before, rest)
        elif (
            word.low == "i'm"
            and rest
            and rest[0].tag == "VG"
            and base_of(rest[0].low) in _HANDS_OVER | {"take"}
        ):
            yield from _steps(unit, "promised", _as_infinitive(rest), "am-doing")
        elif word.tag == "I" or word.low in ("i'd", "i'll"):
            yield from _of_mine(unit, word.low, before, rest)
        elif place and word.low in _TO_DO and _they_say(before, anybody=_visits(words[place : place + 2])):
            yield from _steps(unit, "invited", words[place:], "told-to")
        elif word.low == "to" and place and base_of(words[place - 1].low) in ("promise", "offer"):
            if place > 1 and words[place - 2].tag in ("DET", "POSS"):  # "the offer to ride out stands"
                offer = list(takewhile(lambda word: word.low not in _HOLDS, rest))
                yield from _steps(unit, "invited", offer, "offer-to")
            elif _mine(before):
                yield from _steps(unit, "promised", rest, "offered")
    spoken = unit.who == "THEY" and (unit.passage.speaker or unit.raw[:1] in _QUOTES)
    if spoken and words[0].low in _TO_DO:
        yield from _steps(unit, "invited", words, "spoken")
    yield from _to_be_shown(unit)
    yield from _to_be_visited(unit)


def _to_be_visited(unit: Unit) -> Iterator[Point]:
    """ "He said he will come see my old tank", "she will visit our night shift on the 14th": what I would gladly show."""
    words = unit.words
    for place, word in enumerate(words):
        verb = base_of(word.low)
        comes = verb in _COMING and (verb == word.low or word.tag == "VG" or word.low.endswith("s"))
        if not (comes and _is_to_come(words[:place], unit)):
            continue
        seen = place + 1
        if verb != "visit":
            while seen < len(words) and words[seen].low in _ON_THE_WAY:
                seen += 1
            sees = words[seen].low if seen < len(words) else ""
            seen += 2 if sees == "look" and [w.low for w in words[seen + 1 : seen + 2]] == ["at"] else 1
            if sees not in ("see", "watch", "visit", "look"):
                continue
        if "every" not in (later.low for later in words[seen:]):
            yield from _shown(unit, words[seen:])


def _is_to_come(before: Words, unit: Unit) -> bool:
    """Is it the reader who comes, and not yet: "he will", "she wants to", "I'm gonna" said by them?"""
    tags = (word.tag.rstrip("+") for word in reversed(before))
    who = next((tag for tag in tags if tag in ("I", "WE", "THEY", "YOU", "NP")), "")
    spoken = unit.passage.speaker and unit.who == "THEY"
    theirs = who == "I" if spoken else who in ("THEY", "NP")
    theirs |= not before and unit.who == "THEY"
    return theirs and _NOT_TO_COME.isdisjoint(word.low for word in before[-4:])


def _to_be_shown(unit: Unit) -> Iterator[Point]:
    """ "she asked to see the notebook": something of mine that I would gladly show."""
    words = unit.words
    for place in range(2, len(words) - 1):
        asks = (
            base_of(words[place - 2].low) in ("ask", "want", "like", "love") and words[place - 1].low == "to"
        )
        theirs = any(word.tag.startswith("THEY") for word in words[: place - 2]) or unit.who == "THEY"
        if words[place].low == "see" and asks and theirs:
            yield from _shown(unit, words[place + 1 :])


def _shown(unit: Unit, thing: Words) -> Iterator[Point]:
    """ "Show you the notebook", where the words begin with a thing."""
    if thing and thing[0].tag in ("DET", "POSS", "N", "NS", "ADJ"):
        signs = ("step", "step-asks-to-see")
        clause = Clause(unit, "I", "show", 0, thing)
        yield from clause_points(clause, "invited", thing, 0, "show you ", minimum=2, signs=signs)


def _at_label(unit: Unit) -> Iterator[Point]:
    """ "Agreed: I send the talk guide", "next: I pull the top 20 vendors by week", "to do: bring the sheets", "offered: sit
    in on the committee"."""
    if unit.words[0].low in _TO_DO and _announces(unit.label.casefold().split()):
        yield from _steps(unit, "invited", unit.words, "offer-label")
    if not (labels_step(unit.label) or labels_agreement(unit.label)):
        return
    words = unit.words
    if words[0].tag == "I" and len(words) > 3:
        yield from _steps(unit, "promised", words[1:], "at-label")
    elif words[0].low in _TO_DO | _HANDS_OVER and labels_step(unit.label):
        yield from _steps(unit, "promised", words, "at-label")


def _to_me(unit: Unit, before: Words, behind: Words) -> Iterator[Point]:
    """What is done to me by the verb before: let, asked, wants, offered; or "on me sending"."""
    before = before[:-1] if before and before[-1].low == "for" else before  # "offered for me to sit in"
    verb = base_of(before[-1].low) if before else ""
    lets = verb == "let" or (verb == "have" and before[-2:-1] and before[-2].tag in ("MOD", "TO", "THEY+"))
    if (
        lets
        and _THEY_MAY.isdisjoint(word.low for word in before)
        and any(word.tag.startswith("THEY") for word in before)
    ):  # "he'll have me come on Friday"
        yield from _steps(unit, "invited", behind, "let")
    elif verb in _INVITING and behind and behind[0].low == "to" and _is_theirs(before):
        yield from _steps(unit, "invited", behind[1:], f"to-{verb}")
    elif before and before[-1].low in _GLAD and behind and behind[0].low == "to" and _is_theirs(before):
        yield from _steps(unit, "invited", behind[1:], "glad-for-me")
    elif verb == "offer" and _is_theirs(before):
        yield from _thing_offered(unit, behind)
    elif verb == "want" and len(behind) > 2 and behind[0].low in ("on", "in") and not _mine(before):
        group = behind[1:]
        signs = ("step", "step-wants-me-on")
        yield from clause_points(
            Clause(unit, "I", "join", 0, group), "invited", group, 0, "join ", minimum=2, signs=signs
        )
    elif verb == "show" and any(word.low in ("will", "going") or word.low.endswith("'ll") for word in before):
        if behind and behind[0].tag in ("DET", "POSS", "N", "NS", "ADJ", "NUM"):
            signs = ("step", "step-shown")
            yield from clause_points(
                Clause(unit, "I", "see", 0, behind), "invited", behind, 0, "see ", minimum=2, signs=signs
            )
    elif behind and behind[0].tag == "VG" and before and before[-1].low in ("on", "with", "by", "at"):
        yield from _steps(unit, "promised", _as_infinitive(behind), "me-doing")


def _announces(words: Sequence[str]) -> bool:
    """ "H offered", "suggested also", "her tip": all that the words say is that somebody else offers something."""
    offers = any(base_of(word) in ("offer", "suggest", "tip", "advice") for word in words[-2:])
    return offers and len(words) <= _LONGEST_ANNOUNCEMENT and _I_MYSELF.isdisjoint(words)


def _thing_offered(unit: Unit, thing: Words) -> Iterator[Point]:
    """ "offered me two days on the planning desk" -> "spend two days on the planning desk", "a place on the course"."""
    head = next((i for i, word in enumerate(thing[:4]) if word.low in _TIMES | _PLACES), -1)
    if head < 0:
        return
    verb, lead = ("take", "take the ") if thing[head].low in _PLACES else ("spend", "spend ")
    more = next(
        (i for i, word in enumerate(thing) if i and word.low == "to" and thing[i - 1].tag == "CONJ"), 0
    )
    offered = thing[head if verb == "take" else 0 : more - 1 if more else len(thing)]
    signs = ("step", "step-thing-offered")
    clause = Clause(unit, "I", verb, 0, offered)
    for point in clause_points(clause, "invited", offered, 0, lead, minimum=3, signs=signs):
        if _POINTING.isdisjoint(point.text.split()):
            yield point


def _of_mine(unit: Unit, mine: str, before: Words, behind: Words) -> Iterator[Point]:
    """ "would I draft a version", "if I could bring", "I'll send", "said I'd walk"."""
    asked = before[-1].low if before else ""
    first = behind[0].low if behind else ""
    spoken = unit.who == "THEY" and unit.passage.speaker
    if first == "should" and not spoken and len(behind) > 1 and behind[1].low in _ALONG and _is_told(before):
        yield from _steps(unit, "invited", behind[1:], "told-to")
    elif mine == "i" and _is_offered(before, first):
        sign = "offered-that" if asked == "that" else "told-to"
        yield from _steps(unit, "invited", behind[first in _MAY :], sign)
    elif [word.low for word in before[-3:]] in (["left", "it", "that"], ["leave", "it", "that"]):
        yield from _steps(unit, "promised", behind, "left-it")
    elif asked in _MAY and mine == "i" and not spoken:
        if asked == "can" and first in _SKILLS:
            return
        opens = len(before) == 1 or before[-2].tag == "CONJ"
        if unit.text.endswith("?") or unit.who == "THEY" or _they_say(before[:-1]) or opens:
            yield from _steps(unit, "invited", behind, "asked")
    elif asked in _AFTER_A_WORD and (first in _MAY or mine == "i'd"):
        if any(base_of(word.low) in ("ask", "see", "wonder") for word in before):
            yield from _steps(unit, "invited", behind[mine == "i" :], "asked")
    elif spoken or asked in _AFTER_A_WORD or _doubted(before):
        return
    elif mine == "i'd":
        if any(base_of(word.low) in _PROMISING for word in before[-3:]):
            yield from _steps(unit, "promised", behind, "said-would")
    elif mine == "i'll" or first in _WILL:
        yield from _steps(unit, "promised", behind[mine == "i" :], "will")
    elif first == "would" and any(base_of(word.low) in _PROMISING for word in before[-3:]):
        yield from _steps(unit, "promised", behind[1:], "said-would")


def _is_offered(before: Words, first: str) -> bool:
    """ "she offered that | I sit in", "he suggested | I shadow Owen", "he hoped | I would come and see the bay"."""
    asked = before[-1].low if before else ""
    if base_of(asked) == "hope":
        return first in _MAY and not _mine(before)
    near = before[-3:] if asked == "that" else before[-1:]
    said = asked == "that" and first in _MAY and any(base_of(word.low) == "say" for word in near)
    return _is_theirs(before) and (
        said or any(base_of(word.low) in _OFFERING or word.low in _OFFERING for word in near)
    )


def _visits(words: Words) -> bool:
    """ "shadow Owen"; not "shadow boards"."""
    return words[0].low in _VISITING and len(words) > 1 and words[1].tag not in ("N", "NS")


def _they_say(before: Words, *, anybody: bool = False) -> bool:
    """Does the reader say or ask what follows: "he said", "asked"; `anybody`: "said"?"""
    verb = next(
        (
            i
            for i in range(len(before) - 1, -1, -1)
            if base_of(before[i].low) in _SAYING and before[i].low != "going"
        ),
        -1,
    )
    if verb < 0 or len(skip_listener(before[verb + 1 :])) > 1:
        return False
    if verb and base_of(before[verb - 1].low) in ("get", "be"):  # "forty a day get told come back later"
        return False
    subject = _last_subject(before[:verb])
    unnamed = ("ask", "say", "suggest") if anybody else ("ask",)
    return subject == "THEY" or (not subject and base_of(before[verb].low) in unnamed)


def _mine(before: Words) -> bool:
    """Is the last subject me, or is there none?"""
    return _last_subject(before) != "THEY" and bool(before)


def _last_subject(words: Words) -> str:
    """ "I", "WE" or "THEY", whichever the words name last; "" for none."""
    subjects = (word.tag.rstrip("+") for word in reversed(words))
    return next((subject for subject in subjects if subject in ("I", "WE", "THEY")), "")


def _as_infinitive(words: Words) -> Words:
    """ "Write up the checks" of "writing up the checks"."""
    base = base_of(words[0].low)
    return [words[0]._replace(low=base, text=base, tag="V"), *words[1:]]


def _is_told(before: Words) -> bool:
    """Has the reader just said it: "she said in the email that"?"""
    return (
        _is_theirs(before)
        and not _doubted(before)
        and any(base_of(word.low) in _SAYING for word in before[-_TOLD_REACH:])
    )


def _is_theirs(before: Words) -> bool:
    """Is the reader the last subject, or left out: "wants me to", "asked me to"?"""
    return not _mine(before) or all(word.tag.rstrip("+") not in ("I", "WE") for word in before)


def _doubted(before: Words) -> bool:
    """Thought, asked or hoped, not said: "not sure I can", "what I can do"."""
    return (
        bool(before)
        and (
            before[-1].tag in ("SUB", "DEM")
            or base_of(before[-1].low) in ("think", "hope", "guess", "wish", "know", "sure")
        )
        and before[-1].low not in ("so", "and", "that")
    )


def _steps(unit: Unit, kind: Kind, phrase: Words, sign: str) -> Iterator[Point]:
    while phrase and phrase[0].tag == "ADV":
        phrase = phrase[1:]
    phrase = list(takewhile(lambda word: word.text != "+", phrase))
    if kind == "invited" and [word.low for word in phrase[:2]] in (["like", "to"], ["love", "to"]):
        phrase = phrase[2:]
    if len(phrase) < 3 or not is_infinitive(phrase) or not any(word.nominal for word in phrase[1:]):
        return
    verb = phrase[0].low
    if verb in _NO_STEP or (kind == "invited" and verb == "show" and phrase[1].low == "how"):
        return  # "asked me to show how I hold the comb", which was done there and then
    if verb in _HANDS_OVER:
        handed = takewhile(lambda word: word.tag != "PREP" or word.low == "of", phrase[1:])
        if not any(word.nominal and word.low.rstrip("s") not in _MESSAGES for word in handed):
            return
    clause = Clause(unit, "I", verb, 0, phrase)
    for point in clause_points(
        clause, kind, phrase, int(phrase[0].finite), minimum=3, signs=("step", f"step-{sign}", f"do-{verb}")
    ):
        text = _TO_WHOM.sub("", lower_first(point.text))
        if not _POINTING.isdisjoint(text.split()) or _counts_only(text.split()) or "/" in text:
            continue
        text = text.replace(" until ", " by ") if verb in _HANDS_OVER else text
        watch = phrase[1].tag == "N" and is_verb(phrase[1].low) and phrase[2].tag in ("DET", "POSS")
        if verb == "come" and (watch or phrase[1].tag in ("V", "DO", "BE")):  # "come do 2 shifts"
            text = text.replace("come ", "come and ", 1)
        yield replace(point, text=text)


def _counts_only(words: list[str]) -> bool:
    """ "sit in on two in the spring": how many, and another sentence tells of what."""
    return any(
        count in _COUNTS and before == "on" and behind in _BEHIND_COUNT
        for before, count, behind in zip(words, words[1:], [*words[2:], "in"], strict=False)
    )
