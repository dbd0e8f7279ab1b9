"""What we agreed: "we agreed I'd bring two write-ups", "Agreed: start with the smallest site", "deal - one ring first"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from followup.language.inflect import base_of, is_verb, third
from followup.language.shape import finite_balance, full_phrase_end, noun_phrase_end, with_article
from followup.language.tagging import Tagged, noun_too, tag_text
from followup.language.tidy import lower_first
from followup.notes.points.base import Point
from followup.notes.points.clause import HOLDING, Clause, Words, is_infinitive, named_first
from followup.notes.points.cuts import clause_points, phrase_points
from followup.notes.points.row_labels import labels_agreement
from followup.notes.points.units import Unit

_VERBS = ("BE", "MOD", "HAVE", "DO", "VD", "VZ", "V", "DEM+", "IT+", "I+", "WE+")
_SEEING = HOLDING | {"agree", "see", "land", "settle"}
_VIEWS = frozenset(
    "view opinion mind meaning page thought opinions wavelength side thing notion idea strong keen".split()
)
#: Who holds it: "both", "the three of us", "her and me".
_SHARED = frozenset("both all everyone everybody same agree agreed agreeing equal matching matched".split())
#: The same in two words, with those that only end the phrase: "we saw eye to eye", "where we lined up".
_SHARED_PAIRS = frozenset(
    (("one", "mind"), ("one", "voice"), ("one", "opinion"), ("eye", "to"), ("lined", "up"))
)
_ENDS_SHARED = frozenset("to eye up".split())
#: What may stand between the words that announce a view and the view.
_BEFORE_VIEW = frozenset("that same , : on about well at time though both which was".split())
#: What opens the thing that a view is about, where the view itself comes next.
_ABOUT = ("DEM", "DET", "IT", "N", "NS")
#: What I say when I hold what the reader has just said.
_ASSENTS = frozenset("amen exactly same agree agreed absolutely totally completely likewise".split())
_LONGEST_ASSENT = 7
#: What opens a clause on anybody who does something, and how the letter has it.
_ANYONE = {"who": "anyone who", "whoever": "anyone who", "whoever's": "anyone who is"}
_US = frozenset("both us me everyone everybody".split())
#: Words in which a view that both hold is announced, and the fewest of one.
_HEAD = 12
_SHORTEST_VIEW = 3
_CLAUSES = frozenset("before after until till when once if while".split())
_LEADS_ON = frozenset("ADV BE IT DEM CONJ P DET NUM OBJ PREP".split())
#: Words in which "that" is looked for before what was agreed.
_LEADING = 5
_PERSONS = ("I", "WE", "THEY", "YOU")
#: Of those, who would do what was agreed; "you" is anybody.
_DOERS = ("I", "WE", "THEY")
#: What both hold must be done, told without saying by whom.
_DUTY = frozenset("must should cannot".split())
#: What is done to people or work that both find wrong, what it is then called, and what may stand before either.
_WRONGED = frozenset(
    "forgotten ignored overlooked neglected blamed wasted lost missed punished rushed skipped dumped sidelined useless "
    "hopeless pointless broken rubbish terrible awful dreadful ridiculous chaotic".split()
)
_WRECKS = frozenset("mess joke shambles disaster nightmare farce waste disgrace".split())
_EVER = frozenset("always often just too usually so completely totally really still far all".split())
#: What makes a rule of a complaint.
_RULING = frozenset(
    "should must has have need needs ought never unless if when before until than cannot not no nobody nothing who".split()
)
#: What names those who agree, where it stands by itself: "agreed, | the three of us, | the fitter should ...".
_ALL_OF_US = frozenset("the all both two three four five pair lot of us".split())
#: What opens a clause about what stands before it.
_RELATIVES = frozenset("who which where that".split())


def agreed_points(clause: Clause) -> Iterator[Point]:
    """What "we agreed" is followed by, and what the reader agreed: "he agreed a tag beats a promise"."""
    if clause.verb != "agree" or not clause.rest:
        return
    if clause.subject == "THEY":
        yield from _shared_view(clause._replace(subject="WE"), _what_was_agreed(clause.rest))
    else:
        yield from _agreed(clause, clause.rest)


def shared_view(clause: Clause) -> Iterator[Point]:
    """What both held: "we both think the briefing must be on the ramp"."""
    if clause.verb in HOLDING and any(word.low in ("both", "all") for word in clause.unit.words[: clause.at]):
        yield from _shared_view(clause, clause.rest)


def _shared_view(clause: Clause, rest: Words) -> Iterator[Point]:
    """ "we both said the crew should write the sheet": what we saw alike, as a whole clause."""
    rest = _whole(rest[1:] if rest and rest[0].low == "that" else rest)
    if duty := _duty_behind(rest):
        yield from _settled(clause, duty)
    if (
        len(rest) > 4
        and rest[0].tag not in ("PREP", "TO")
        and any(word.tag in ("MOD", "BE", "VZ", "HAVE") for word in rest)
    ):
        for point in clause_points(clause, "agreed", rest, 1, "that ", minimum=5, signs=("shared-view",)):
            text = point.text.removeprefix("that ")
            yield replace(point, text="that " + with_article(lower_first(text), rest))


def views_alike(unit: Unit, behind: Sequence[Unit]) -> Iterator[Point]:
    """What we are told to see alike, in whatever words: "we were all three of the view that ...", "both: the forecast is
    only any good if ...", "where we did agree was ..."; what is announced at the end of the unit stands in the next."""
    place = _alike_within(unit.words)
    if not place and unit.first and unit.label and _alike(tag_text(unit.label)):
        place = -1
    if not place:
        return
    source, rest = unit, _view(unit.words[max(0, place) :])
    announced = not rest or (len(rest) < _SHORTEST_VIEW and rest[0].tag in _ABOUT)  # "both strong on this"
    if announced and behind:
        told = _told_view(behind[0].words)
        unnamed = (
            bool(rest) and told[:1] and told[0].tag == "MOD"
        )  # "strong on handover - must be at the train"
        if not unnamed and all(word.tag != "THEY" for word in told[:_LEADING]):
            source, rest = behind[0], _view(told)
    if len(rest) < _SHORTEST_VIEW:
        return
    signs = {"alike", "alike-label" if place < 0 else "alike-behind" if source is not unit else "alike-here"}
    for point in _agreed(Clause(source, "WE", "agree", 0, rest), rest, listed=place < 0):
        yield replace(point, signs=point.signs | signs)


def _told_view(words: Words) -> Words:
    """The words behind "she said"."""
    said = len(words) > 2 and words[0].tag == "THEY" and base_of(words[1].low) == "say"
    return words[2:] if said else words


def echoed_view(clause: Clause, behind: Sequence[Unit]) -> Iterator[Point]:
    """What the reader said and I hold too: "she said nobody learns with a count on them, and I said amen to that"."""
    if clause.verb not in HOLDING or not behind or not _assents(behind[0].words):
        return
    rest = clause.rest
    if rest and rest[0].tag == "DEM+":  # "that's it, nobody learns ..."
        rest = rest[next((i for i, word in enumerate(rest[:_LEADING]) if word.text == ","), 0) + 1 :]
    if rest and rest[0].tag != "THEY":
        yield from _shared_view(clause._replace(subject="WE"), rest)


def _assents(words: Words) -> bool:
    """ "and I said yes, exactly", "I told her I feel the same"."""
    said = len(words) <= _LONGEST_ASSENT and any(word.tag == "I" for word in words[:2])
    return said and any(word.low in _ASSENTS for word in words) and all(word.tag != "NEG" for word in words)


def _alike_within(words: Words) -> int:
    """`_alike` of the first stretch that tells so: of all words, or of those behind an "and" or a comma."""
    starts = [0, *(i + 1 for i, word in enumerate(words) if word.tag == "CONJ" or word.text == ",")]
    return next((start + place for start in starts if (place := _alike(words[start : start + 3 * _HEAD]))), 0)


def _alike(words: Words) -> int:
    """The place behind the words that tell of a view that both hold; 0 where none do."""
    low = [word.low for word in words]
    shared = next(
        (
            i
            for i, word in enumerate(low[:_HEAD])
            if word in _SHARED or tuple(low[i : i + 2]) in _SHARED_PAIRS
        ),
        -1,
    )
    if shared > 0 and words[shared - 1].tag == "THEY" and low[shared] == "agreed":
        return 0  # "she agreed to send it"
    ours = any(word.tag.rstrip("+") == "WE" or word.low in _US for word in words[: shared + 4])
    if shared < 0 or not (ours or low[shared] in ("same", "agree", "agreed")):
        return 0
    place = _announced(words, low, shared)
    return 0 if any(word.tag == "NEG" for word in words[: max(0, place - 1)]) else place


def _announced(words: Words, low: list[str], shared: int) -> int:
    """Where what both hold begins, behind the word that says that they share it; 0 for nowhere."""
    for place in range(shared, min(len(words), shared + _HEAD)):
        if low[place] in ("that", ":") or (low[place] in ("is", "was") and low[0] in ("where", "what")):
            return place + 1
        if words[place].low in _VIEWS and low[place + 1 : place + 2] != ["that"]:
            return place + 1
        alike = "same" in low[place + 1 : place + 4]  # "both said the same: ..."
        if low[place] == "same" and low[place + 1 : place + 2] in ([], [","]):
            return place + 1
        if base_of(low[place]) in _SEEING and low[place + 1 : place + 2] != ["that"] and not alike:
            return place + 1
    end = shared + 1
    while low[shared] not in _SHARED and end < len(low) and low[end] in _ENDS_SHARED:
        end += 1
    return end if len(words) <= end + 1 or low[end] == "on" else 0


def _view(words: Words) -> Words:
    colon = next((i for i, word in enumerate(words[:_SHORTEST_VIEW]) if word.text == ":"), -1)
    words = words[colon + 1 :]
    while words and (words[0].low in _BEFORE_VIEW or words[0].tag in ("ADV", "UH") or _at_once(words)):
        words = words[1:]
    return words


def _at_once(words: Words) -> bool:
    """ "at | the same time which was that ...", where "at" is left out already."""
    low = [word.low for word in words[:3]]
    return low[:2] == ["the", "same"] and low[2:] in (["time"], ["moment"], ["breath"])


def labelled_agreements(unit: Unit) -> Iterator[Point]:
    """What a line labelled "Agreed" says, and "it is agreed that ..."."""
    words = unit.words
    if labels_agreement(unit.label) and len(words) > 2 and base_of(words[0].low) != "agree":
        yield from _agreed(Clause(unit, "WE", "agree", 0, words), words, listed=True)
    if len(words) > 5 and [word.low for word in words[:4]][::2] == ["it", "agreed"] and words[1].tag == "BE":
        rest = words[4:] if words[3].low == "that" else words[3:]
        yield from clause_points(Clause(unit, "WE", "agree", 0, rest), "agreed", rest, 1, "that ", minimum=4)


def _agreed(clause: Clause, rest: Words, *, listed: bool = False) -> Iterator[Point]:
    """What was agreed; twice where it is two things: "that the flower is cut early, and that the young ones learn"."""
    rest = _without_us(rest)
    more = [i for i in range(_LEADING, len(rest) - _LEADING) if _and_that(rest[i : i + 3])]
    yield from _one_agreed(clause, rest, listed=listed)
    for start, end in pairwise([*more, len(rest)]):
        yield from _one_agreed(clause, rest[start:end], listed=listed)
    if not more and (duty := _duty_behind(rest)):
        yield from _settled(clause, duty)


def _without_us(rest: Words) -> Words:
    """What was agreed, without who agreed before it: "| the three of us, | the fitter should ..."; "the three of us should
    meet" stays."""
    start = int(rest[0].tag == "P")
    named = len(list(takewhile(lambda word: word.low in _ALL_OF_US, rest[start:])))
    end = start + named
    apart = end < len(rest) - 1 and (rest[end].tag == "P" or rest[end].low == "that")
    return rest[end + 1 :] if named > 1 and apart and "us" in (word.low for word in rest[start:end]) else rest


def _duty_behind(rest: Words) -> Words:
    """The last of clauses that only commas part, where it says what must be: "the volunteers get forgotten, | the kit has to
    make sense to a wet person"; none where it says nothing of the kind, or leans on what stands before ("should say so")."""
    for place in range(len(rest) - _LEADING, _LEADING - 2, -1):
        if rest[place].text == ",":
            behind = rest[place + 1 :]
            end = full_phrase_end(behind)
            two = [word.low for word in behind[end : end + 2]]
            must = two[:1] in (["must"], ["should"]) or two in (["has", "to"], ["have", "to"])
            stated = any(word.finite for word in rest[:place])
            whole = must and stated and rest[0].tag != "SUB" and behind[-1].low != "so"
            return behind if end > 0 and whole else ()
    return ()


def laments(text: str) -> bool:
    """ "That the volunteers get forgotten", "that handover by mail is useless": what both complain of, and no rule that
    they share; "useless unless they can search it" is one."""
    words = [word for word in text.casefold().partition(", ")[0].split() if word not in _EVER]
    if not _RULING.isdisjoint(words) or any(word.endswith("n't") for word in words):
        return False
    return any(
        base_of(verb) in ("get", "be") and (state in _WRONGED or (state == "a" and thing in _WRECKS))
        for verb, state, thing in zip(words, words[1:], [*words[2:], ""], strict=False)
    )


def _and_that(words: Words) -> bool:
    both = words[0].tag == "CONJ" and words[0].low != "but"  # what "still" holds hangs on the first
    return both and words[1].low == "that" and words[2].tag not in _VERBS


def _one_agreed(clause: Clause, rest: Words, *, listed: bool) -> Iterator[Point]:
    """The words as what was agreed: to do something, that somebody would, or on a thing."""
    if rest[0].low == "on" and _what_was_agreed(rest) == rest:
        yield from phrase_points(clause, "agreed", rest[1:], "on ")
        return
    if rest[0].low == "to" and is_infinitive(rest[1:]):
        yield from clause_points(clause, "agreed", rest, 0, minimum=4)
        return
    rest = rest[1:] if [word.low for word in rest[:2]] == ["to", "first"] else rest
    rest = _whole(_what_was_agreed(rest))
    if any(word.tag == "TO" for word in rest[2:]):
        rest = named_first(rest)  # "rest day requests to get an answer"
    forbids = rest[0].tag == "NEG"
    begins = rest[0].low == "first"  # "first ask the fitters"
    if _orders(rest[forbids or begins :], listed=listed or forbids or begins):
        lead = f"{'never' if rest[0].low == 'never' else 'not'} to " if forbids else "to "
        for point in clause_points(clause, "agreed", rest[forbids or begins :], 1, lead, minimum=3):
            does = lower_first(point.text.removeprefix(lead))
            yield replace(point, text=lead + (_first_of_all(does) if begins else does))
        return
    if rest[0].tag == "MOD" and rest[0].low in _DUTY:  # "both of us agree must bring the family in"
        yield from clause_points(clause, "agreed", rest, 1, "that we ", minimum=4)
        return
    if rest[0].tag in _DOERS and len(rest) > 3 and is_verb(rest[1].low) and rest[1].tag in ("V", "N"):
        for point in clause_points(clause, "agreed", rest, 1, minimum=4, signs=("would-added",)):
            person, _, doing = point.text.partition(" ")
            yield replace(point, text=f"that {person if person == 'I' else person.lower()} would {doing}")
        return
    yield from _settled(clause, rest)


def _first_of_all(does: str) -> str:
    """ "Ask the fitters first, then change the book" of "ask the fitters, then change the book"."""
    words = tag_text(does)
    end = noun_phrase_end(words, 1)
    at = words[end - 1].end
    return f"{does[:at]} first{does[at:]}" if end > 1 else f"first {does}"


def _whole(rest: Words) -> Words:
    """ "who cuts must taste" as "anyone who cuts ...", "viewings never rushed" as "viewings are never rushed", "better the
    car stands than ..." as "it is better the car stands ...", "the most important is" as "the most important thing is"."""
    if len(rest) > 1 and (anyone := _ANYONE.get(rest[0].low)):
        acts = third(rest[1].low) if rest[1].tag == "V" else rest[1].text
        return [rest[0]._replace(text=anyone), rest[1]._replace(text=acts), *rest[2:]]
    if rest[:1] and rest[0].low == "better" and any(word.low == "than" for word in rest):
        return [rest[0]._replace(text="it is better", low="it", tag="IT+"), *rest[1:]]
    if len(rest) > 3 and rest[1].low == "most" and rest[2].tag == "ADJ" and rest[3].tag == "BE":
        return [*rest[:2], rest[2]._replace(text=f"{rest[2].text} thing"), *rest[3:]]
    end = full_phrase_end(rest)
    low = [word.low for word in rest]
    if 0 < end < len(rest) - 1 and low[end] in ("better", "worse") and "than" in low[end + 1 : end + 3]:
        be = "are" if rest[end - 1].tag == "NS" else "is"
        told = rest[end]._replace(text=f"{be} {rest[end].text}", tag="BE")
        return [*rest[:end], told, *rest[end + 1 :]]
    if 0 < end < len(rest) - 1 and rest[end].low in ("not", "never") and rest[end + 1].tag in ("VN", "VD"):
        be = "are" if rest[end - 1].tag == "NS" else "is"
        told = rest[end]._replace(text=f"{be} {rest[end].text}", tag="BE")
        return [*rest[:end], told, *rest[end + 1 :]]
    return rest


def _orders(words: Words, *, listed: bool) -> bool:
    """Do the words tell what to do, as an order: "start with the small site", "knock the doors first"? Not "permit to
    work must be walked on site"."""
    if len(words) < 2:
        return False
    behind = words[1].tag in ("DET", "POSS", "NUM", "PREP", "OBJ")
    bare = words[0].tag == "V" and (listed or behind or words[1].tag == "CONJ")
    if not bare and not (listed and behind and is_verb(words[0].low)):
        return False
    own = takewhile(
        lambda word: word.tag.rstrip("+") not in (*_PERSONS, "SUB", "IT", "DEM", "OBJ", "P"), words
    )
    return not any(word.tag == "MOD" or (word.tag == "BE" and word.finite) for word in own)


def _what_was_agreed(rest: Words) -> Words:
    """The words behind "that", and behind what only leads to it: "wholeheartedly that", "and it was that", "in the
    interview that", "on one matter very strongly, that"."""
    rest = rest[_theme_end(rest) :]
    thats = [i for i, word in enumerate(rest[:_LEADING]) if word.low == "that"]
    leads = thats and all(
        word.tag in _LEADS_ON or word.low in ("that", "both", "all") for word in rest[: thats[-1]]
    )
    return rest[thats[-1] + 1 :] if leads and len(rest) > thats[-1] + 1 else rest


def _theme_end(rest: Words) -> int:
    """Where "that" stands behind what the view is only about, or the place: "in the interview that ...", "on one matter
    very strongly, that ..."; 0 where it does not, as in "on a form that ..."."""
    placed = bool(rest) and rest[0].tag == "PREP"
    start = end = noun_phrase_end(rest, int(placed))
    while end < len(rest) and rest[end].tag in ("ADV", "P"):
        end += 1
    told = start > placed and end < len(rest) - 1
    if told and placed and rest[end - 1].text == ":":  # "on this point: no phone on the floor"
        return end
    told = told and rest[end].low == "that"
    return end if told and (rest[end - 1].text in ",:" or (placed and rest[0].low != "on")) else 0


def _before_clause(rest: Words) -> Words:
    """The words before "before", "until", "when": "a walk with the tenants | before the plan is drawn"."""
    stop = next(
        (
            i
            for i, word in enumerate(rest)
            if i
            and (word.low in _CLAUSES or (word.tag == "SUB" and word.low not in _RELATIVES))
            and not (word.low == "once" and rest[i + 1 : i + 2] and rest[i + 1].tag in ("PREP", "DET"))
        ),
        len(rest),
    )
    return rest[:stop]


def _names_only(rest: Words) -> bool:
    """Is it a thing alone, whatever clause hangs on it: "one ring first", "a lead who knows the dock"?"""
    told = _before_clause(rest)
    if not noun_phrase_end(told):  # "nobody lifts alone", but not "nobody under a hull"
        return not any(word.tag in _VERBS for word in told)
    if any(word.low in _RELATIVES for word in told[1:]):
        return finite_balance(told) < 1
    return not any(
        (word.tag in _VERBS and not noun_too(word.low) and not _is_denied(before, word))
        or word.low.endswith("n't")
        for before, word in pairwise((told[0], *told))
    )


def _is_denied(before: Tagged, word: Tagged) -> bool:
    """ "(Plain words,) not translated after": a participle that no "are" makes a verb."""
    return before.tag == "NEG" and word.tag in ("VN", "VD") and before.low == "not"


def _settled(clause: Clause, rest: Words) -> Iterator[Point]:
    """A thing alone ("one ring first"), a thing that is to do something, or a whole clause."""
    end = full_phrase_end(rest)
    todo = (
        0 < end < len(rest) - 1 and rest[end].low == "to" and base_of(rest[end + 1].low) == rest[end + 1].low
    )
    if (
        todo and finite_balance(rest) < 1
    ):  # not "an engineer with ten minutes to spare is worth more than a map"
        for point in clause_points(clause, "agreed", rest, 0, minimum=4, signs=("should-put",)):
            thing = with_article(lower_first(point.text), rest)
            yield replace(point, text="that " + thing.replace(" to ", " should ", 1))
    elif _names_only(rest):
        yield from phrase_points(clause, "agreed", rest, "on ")
    else:
        for point in clause_points(clause, "agreed", rest, 1, "that ", minimum=4, will="would"):
            text = point.text.removeprefix("that ")
            plain = rest[0].tag in ("N", "NS", "ADJ", "VG")
            text = with_article(lower_first(text), rest) if plain else lower_first(text)
            yield replace(point, text="that " + text)
