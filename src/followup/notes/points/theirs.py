"""What the interviewers want, ask, say and like, what we agreed, and what labels say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from followup.language.inflect import base_of, is_verb
from followup.language.inflect import past as past_of
from followup.language.patterns import Needing
from followup.language.shape import counted, english, full_phrase_end, noun_phrase_end, with_article
from followup.language.tagging import noun_too, tag_text, tagged
from followup.language.tidy import lower_first, tidy
from followup.notes.points.base import Point
from followup.notes.points.clause import (
    Clause,
    Words,
    after,
    cleft_end,
    skip_listener,
    starts,
    states,
)
from followup.notes.points.cuts import clause_points, cuts, made, phrase_points, unit_signs
from followup.notes.points.figures import deadline, is_bare_figure, number_at, range_at
from followup.notes.points.mine import my_clause, suggestions
from followup.notes.points.row_labels import labels_aim
from followup.notes.points.units import Cast, Unit
from followup.notes.points.wishes import (
    and_that,
    has_done,
    is_bare_aim,
    is_curious,
    is_moved,
    is_told_as_clause,
)

_PRESENTING = frozenset("describe outline raise present show introduce explain mention".split())
#: What they call what they want: "her first priority is ...".
_AIMS = frozenset("priority aim goal wish focus target hope ambition need want ask".split())
_QUESTIONS = frozenset("question questions q ask query".split())
_SOMEBODY = frozenset("somebody someone people everyone everybody nobody".split())
#: What they do to what they want: "what he dreams of is".
_WISHING = frozenset("want need hope dream like love look wish crave seek miss".split())
_WANTING = frozenset("want need hope plan wish aim prefer expect intend".split())
_LIKING = frozenset("like love enjoy appreciate".split())
#: What they would be "to see" what they want.
_PLEASED = frozenset("glad happy delighted pleased chuffed thrilled".split())
_WELCOMING = _LIKING | {"welcome", "prefer", "value"}
_SAYING = frozenset(
    "say mention explain stress tell note add emphasise emphasize reckon think admit warn".split()
)
TALKING = frozenset("talk discuss speak cover chat".split())
#: Things of an office that English counts: "wants callback option" -> "a callback option".
_COUNTED = frozenset(
    "option calendar plan report champion person system tool sheet list template review meeting checklist "
    "dashboard process desk line hotline log source supplier partner schedule policy guide form app pilot "
    "trial rota tracker register summary page pager target budget forecast model workshop session group "
    "team lead owner route path standard version manual contract".split()
)

#: What the notes quote.
_QUOTE = Needing('"|“', r"(?<!\w)[\"“]([^\"“”\n]{8,110})[\"”](?!\w)")
#: Words of a line that is worth repeating.
_SHORTEST_QUOTE, _LONGEST_QUOTE = 3, 15
_PERSONS = ("I", "WE", "THEY", "YOU")
_LOOSE = frozenset(("that", "it", "this", "those", "them"))
#: Somebody else, of whom a line to the reader tells nothing.
_OTHERS = frozenset("he she him her hers his".split())


def labelled_points(unit: Unit) -> Iterator[Point]:
    """What a label or the head of the sentence makes of words without a verb of saying of their own."""
    words, label = unit.words, unit.label.casefold()
    yield from _stated_aim(unit)
    asked = next(
        (
            i + 1
            for i, word in enumerate(words[:5])
            if word.tag == "BE" and i and words[i - 1].low in _QUESTIONS
        ),
        0,
    )
    if asked or ("ask" in label and not _names_ask(label)):
        clause = Clause(unit, "THEY", "ask", 0, words[asked:])
        yield from _questions(clause, clause.rest)
        yield from phrase_points(clause, "asked", clause.rest, "about ", signs=("by-label",))
    named = words[0].tag not in ("THEY", "I", "NUM") or _counts_things(words)
    if labels_aim(label) and named and not states(words, past=False):
        for point in wants(Clause(unit, "THEY", "want", 0, words), "", None):
            text = lower_first(point.text.removeprefix("want "))
            yield replace(point, text="want " + with_article(text, tagged(text)))
    if (
        label in ("i said", "what i said", "i suggested", "i proposed")
        and words[0].tag == "V"
        and len(words) > 2
    ):
        yield from suggestions(Clause(unit, "I", "suggest", 0, words[1:]), words[0].low, words[1:])


def _names_ask(label: str) -> bool:
    """ "His ask", "her big ask": what they want, and no question."""
    words = label.split()
    return len(words) > 1 and words[-1] == "ask" and words[-2] not in ("he", "she", "they")


def _stated_aim(unit: Unit) -> Iterator[Point]:
    """ "her first priority is a refresh plan", "what he dreams of is one list", as what they want."""
    rest = _behind_aim(unit)
    bare = bool(rest) and rest[0].low == "the" and noun_phrase_end(rest) == len(rest)  # "the cell count"
    if (
        rest
        and not bare
        and (rest[0].tag in ("DET", "TO", "POSS", "VG", "N", "NS", "ADJ", "NUM") or rest[0].low in _SOMEBODY)
    ):
        yield from wants(Clause(unit, "THEY", "want", 0, rest), "", None)


def _behind_aim(unit: Unit) -> Words:
    """What follows "her first priority is", "what she wants most is", "the thing he's after is"; nothing for none."""
    words = unit.words
    while words and (words[0].tag in ("CONJ", "UH", "ADV") or words[0].low in ("so", "basically")):
        words = words[1:]
    place = cleft_end(words)
    if place < 2:
        return ()
    head = words[:place]
    if head[-1].low in _AIMS and head[0].low in ("his", "her", "their", "the"):
        return words[place + 1 :]
    speaker = "I" if unit.who == "THEY" and unit.passage.speaker else "THEY"
    they = next((i for i, word in enumerate(head) if word.tag.startswith(speaker)), -1)
    led = they > 0 and (head[0].low in ("what", "all") or head[they - 1].low in ("thing", "things", "that"))
    verbs = [base_of(word.low) for word in head[they + 1 :]] if led else []
    wished = bool(_WISHING & set(verbs)) or (led and head[-1].low == "after")
    return words[place + 1 :] if wished else ()


def their_points(clause: Clause, topic: Point | None) -> Iterator[Point]:
    """What a clause about the interviewers offers; `topic` is what its line is about."""
    verb, rest = clause.verb, clause.rest
    words = clause.unit.words
    if starts(rest, ("me",)) and starts(rest[1:], ("to",)):
        return  # a step
    if verb in _WANTING or (clause.conditional and verb in _WELCOMING):
        yield from wants(clause, "would " if clause.conditional and verb in _WELCOMING else "", topic)
    elif (
        clause.conditional
        and verb == "be"
        and len(rest) > 3
        and rest[0].low in _PLEASED
        and rest[1].low == "to"
    ):
        yield from clause_points(clause, "want", rest[2:], 0, f"would be {rest[0].low} to ", minimum=4)
    elif verb in ("care", "worry", "think") and starts(rest, ("about",)):
        yield from phrase_points(clause, "want", rest[1:], f"{verb} about ")
    elif verb == "ask":
        yield from _asked(clause)
    elif verb in _LIKING and len(rest) > 3 and rest[0].low in ("that", "how") and rest[1].tag in ("I", "WE"):
        yield from my_clause(clause, rest[1:])
        if rest[0].low == "how":
            yield from clause_points(clause, "liked", rest[1:], 1, "how ", minimum=4)
    elif verb in _LIKING and not any(
        word.low == "who" for word in rest[:6]
    ):  # "likes the guest who waits little"
        yield from phrase_points(
            clause, "liked", rest, signs=() if starts(rest, ("my", "the", "our")) else ("any",)
        )
    elif verb in _PRESENTING and rest and rest[0].tag in ("DET", "POSS"):
        yield from phrase_points(clause, "topic", rest)
    elif verb in _SAYING:
        yield from _heard(clause)
    elif verb == "be" and starts(rest, ("keen", "interested", "focused", "worried", "looking", "after")):
        yield from clause_points(clause, "want", rest, 0, "are ", minimum=3)
    told = clause.subject == "THEY" and (clause.at or words[0].tag == "WE+")
    if told and verb not in _WANTING | _SAYING | _LIKING | {"ask"}:
        start = clause.at
        while start and words[start].tag.rstrip("+") not in ("THEY", "WE"):
            start -= 1
        yield from clause_points(clause, "hear", words[start:], 1, minimum=4, signs=("own-verb",))


def our_points(clause: Clause) -> Iterator[Point]:
    """What we talked about."""
    verb, rest = clause.verb, clause.rest
    if verb in TALKING:
        yield from phrase_points(clause, "topic", after(rest, ("about", "on", "of", "through", "over")))


def dwelt_on(clause: Clause) -> Words:
    """What follows "kept coming back to", "kept on about", which nobody says of himself; nothing for none."""
    low = [word.low for word in clause.rest[:4]]
    returned = low[:3] in (["coming", "back", "to"], ["going", "back", "to"], ["going", "on", "about"])
    place = 3 if returned else 2 if low[:2] in (["on", "about"], ["asking", "about"]) else 0
    on = clause.rest[place:] if clause.verb == "keep" and place else ()
    named = on and on[0].tag == "V" and noun_too(on[0].low)  # "coming back to | discharge letters"
    return (on[0]._replace(tag="N"), *on[1:]) if named else on


def stated_points(unit: Unit) -> Iterator[Point]:
    """A plain statement with a thing for its subject: "the new headsets come in January"; "my crew empties a cabin in
    nine minutes" is what I told."""
    words = unit.words
    end = full_phrase_end(words)
    if not end or end >= len(words) or words[0].tag in ("I", "WE", "THEY", "NUM"):
        return
    if len(words) > end + 2 and words[-2].tag == "THEY" and words[-1].low == "said":
        words = words[:-2]  # "new starters should have a laptop, he said"
    if words[end].tag == "VZ" and any(word.tag == "CONJ" for word in words[:end]):
        return  # "the shadow board and pre-staged dies on cell 2"
    if words[end].finite or words[end].tag in ("BE", "MOD", "HAVE", "VN"):
        clause = Clause(unit, unit.who, words[end].low, end, words[end + 1 :])
        told = unit.who == "I" or (words[0].low in ("my", "our") and unit.who != "THEY")
        for point in clause_points(
            clause, "told" if told else "hear", words, 1, minimum=4, signs=("stated",)
        ):
            yield replace(point, text=with_article(lower_first(point.text), words))


def spoken_question(unit: Unit) -> Iterator[Point]:
    """A question that the interviewer put: "so how would you handle X?", "tell me how you'd lead Y"."""
    words = unit.words
    for place, word in enumerate(words[:8]):
        if word.low not in ("how", "what", "where", "why"):
            continue
        rest = words[place + 1 :]
        if len(rest) < 3 or rest[0].low not in (
            "would",
            "do",
            "did",
            "could",
            "you",
            "you'd",
            "will",
            "should",
        ):
            return
        you = next((i for i, other in enumerate(rest[:2]) if other.tag.rstrip("+") == "YOU"), -1)
        if you < 0 or "me" in {other.low for other in rest}:
            return
        verb = you + 1
        while verb < len(rest) and rest[verb].tag in ("MOD", "ADV"):
            verb += 1
        if verb >= len(rest) or not base_of(rest[verb].low):
            return
        past = rest[0].low == "did"
        clause = Clause(unit, "I", "ask", place, rest[verb:])
        for cut in cuts(clause, rest[verb:], int(rest[verb].finite), minimum=2):
            text = _mine_again(cut.text)
            lead = "" if past else "would "
            first, _, more = text.partition(" ")
            shown = f"{past_of(base_of(first) or first) if past else first} {more}".strip()
            yield made(
                clause,
                "asked",
                f"about {word.low} I {lead}{shown}",
                cut.signs | {"spoken-question", f"q-{word.low}"},
            )
        return


def _points_away(words: Words) -> bool:
    """ "I want that halved": does a wish point to what is told before it?"""
    return len(words) > 2 and base_of(words[1].low) in _WANTING and words[2].low in _LOOSE


def _mine_again(text: str) -> str:
    """ "your team" of a question put to me -> "my team"."""
    turned = {"your": "my", "you": "I", "yours": "mine", "yourself": "myself"}
    return " ".join(turned.get(word, word) for word in text.split())


def wants(clause: Clause, lead: str, topic: Point | None) -> Iterator[Point]:
    """What they want: a thing, a thing done, to do something; "it" and a bare participle take the topic."""
    rest, verb = clause.rest, clause.verb
    if (
        not rest
        or rest[0].text in "<>"
        or rest[0].tag == "BE"  # of a cleft
        or is_bare_figure(rest)
        or is_bare_aim(rest)
        or is_curious(rest)
    ):
        return
    if rest[0].tag == "PREP" and verb not in ("hope", "plan", "aim", "wish"):
        return
    if is_told_as_clause(rest) or (rest[0].low == "that" and rest[0].tag == "SUB"):
        return  # told in `wishes`
    if rest[0].low == "getting":
        return  # told there as "to get"
    if topic is not None and _is_plural(topic.text) and (part := _part_of(rest)):
        of, behind = part
        for cut in cuts(clause, behind, 0, minimum=1):
            text = f"{lead}{verb} {of} {topic.text.removeprefix('the ')} {cut.text}"
            yield made(clause, "want", text, cut.signs | {"topic-put-in"} | topic.signs)
        return
    loose = rest[0].low in ("it", "them", "that", "this")
    if loose or (rest[0].tag in ("ADJ", "ADV", "VN") and not noun_phrase_end(rest)):
        behind = rest[1:] if loose else rest
        if topic is None or not behind:
            return
        agrees = rest[0].low != "them" or _is_plural(topic.text)
        for cut in cuts(clause, behind, 0, minimum=1):
            signs = {"topic-put-in", "agrees" if agrees else "disagrees"}
            yield made(
                clause, "want", f"{lead}{verb} {topic.text} {cut.text}", cut.signs | signs | topic.signs
            )
        return
    if rest[0].low in _SOMEBODY and has_done(rest[1:]):
        return
    rest = rest[: and_that(rest)[0]]
    which = next((i for i, word in enumerate(rest) if word.low == "which" and i), len(rest))
    for cut in cuts(clause, rest[:which], 0, minimum=1):
        text = cut.text
        signs = set(cut.signs) | set(_lost(rest, cut.end))
        object_behind = len(rest) > 1 and rest[1].tag in ("DET", "POSS", "DEM")
        if is_verb(rest[0].low) and (object_behind or rest[0].tag == "V"):
            text = f"to {text}"
            signs.add("to-added")
        if verb in ("want", "need") and is_moved(text, rest):
            text = f"to bring {text}"
            signs.add("range")
            if _is_whole(rest[: cut.end]):
                signs.add("measured")
        if (
            verb in ("want", "need")
            and rest[0].tag in ("N", "ADJ")
            and not text.startswith("to ")
            and counted_here(rest[max(noun_phrase_end(rest) - 1, 0)].low)
        ):
            text = with_article(text, rest, "a")
            signs.add("article")
        if rest[0].tag != "TO" and " able to " in text:
            text = text.replace(" able to ", " to be able to ", 1)
        yield made(clause, "want", f"{lead}{verb} {text}", signs | {f"wants-{rest[0].tag}"})


def _counts_things(rest: Words) -> bool:
    """ "95% patched in 14 days", "12 new branches on the system": not "40 from 60"."""
    number, end = number_at(rest, 0)
    shared = number.endswith("%") or " in " in number
    behind = rest[end] if end < len(rest) else None
    things = bool(number) and behind is not None and (behind.nominal or behind.tag == "ADJ")
    return things or (shared and behind is not None and behind.low != "from")


def _part_of(rest: Words) -> tuple[str, Words] | None:
    """ "No" and what follows of "nothing older than a week", "half of the" of "half of that filled", of the topic."""
    low = [word.low for word in rest[:3]]
    if low[0] in ("nothing", "none") and len(rest) > 2 and rest[1].tag in ("ADJ", "VG", "VN"):
        return "no", rest[1:]
    share = len(rest) > 3 and low[0] in ("half", "most", "all", "none") and low[1] == "of"
    return (f"{low[0]} of the", rest[3:]) if share and low[2] in ("it", "that", "them", "those") else None


def _is_whole(words: Words) -> bool:
    """An aim that is told to its end: "errors from 4% to 2% before peak"."""
    place = next((i + 1 for i, word in enumerate(words) if word.low == "from"), len(words))
    old, _, end = range_at(words, place)
    return bool(old) and end + len(deadline(words, end).split()) == len(words)


def _lost(rest: Words, end: int) -> Iterator[str]:
    """What is wanted of the thing may stand behind the end: "the morning talk, the DDS, | to be five minutes"."""
    behind = rest[end:]
    if any(word.low == "to" and following.tag in ("V", "BE", "HAVE") for word, following in pairwise(behind)):
        yield "lost-purpose"
    if any(word.tag in ("VN", "ADJ", "VD") for word in behind[:3]):
        yield "lost-state"


def counted_here(head: str) -> bool:
    """Does English, or an office, count this thing, so that one of it needs "a"?"""
    return head in _COUNTED or counted(head)


def _is_plural(text: str) -> bool:
    """Is the thing named by a topic many: "tacho infringements"?"""
    words = tag_text(text)
    end = noun_phrase_end(words)
    return bool(end) and words[end - 1].tag == "NS"


def _asked(clause: Clause) -> Iterator[Point]:
    rest = skip_listener(clause.rest)
    if starts(rest, ("about", "on", "of")):
        following = rest[1:]
        if following and following[0].tag == "SUB":
            yield from _questions(clause, following)
        else:
            yield from phrase_points(clause, "asked", following, "about ")
    else:
        yield from _questions(clause, rest)


def _is_put(rest: Words) -> bool:
    """ "What do you do when ...": a question as it was put, which no "about" can stand before."""
    return rest[1].tag in ("DO", "MOD", "BE", "HAVE") and rest[2].tag.rstrip("+") in (
        "I",
        "YOU",
        "WE",
        "THEY",
        "IT",
    )


def _questions(clause: Clause, rest: Words) -> Iterator[Point]:
    """ "how I would cut the queue", "what I would change first"."""
    if len(rest) < 4 or rest[0].low not in ("how", "why", "where", "what"):
        return
    if rest[1].tag == "PREP" or _is_put(rest):
        return
    balance = 0 if rest[1].tag == "TO" else 1
    rest = rest[: next((i for i, word in enumerate(rest) if word.low == "because"), len(rest))]
    lead = f"about {rest[0].low} "
    yield from clause_points(
        clause, "asked", rest[1:], balance, lead, minimum=3, will="would", signs=(f"q-{rest[0].low}",)
    )


def _heard(clause: Clause) -> Iterator[Point]:
    rest = skip_listener(clause.rest) if clause.verb == "tell" else clause.rest
    if starts(rest, ("about",)) and clause.verb in ("tell", "think"):
        yield from phrase_points(clause, "topic", rest[1:])
        return
    rest = after(rest, ("that",))
    if not rest:
        return
    if rest[0].tag in ("THEY", "WE") and len(rest) > 1 and base_of(rest[1].low) in _WANTING:
        inner = Clause(clause.unit, "THEY", base_of(rest[1].low), 0, rest[2:], False, clause.speaker)
        yield from wants(inner, "", None)
    yield from clause_points(clause, "hear", rest, 1, minimum=4)


def quoted_points(unit: Unit, cast: Cast) -> Iterator[Point]:
    """Every quotation in the passage that a unit opens, with the signs of who said it."""
    passage = unit.passage
    if passage.speaker or unit.who == "I":
        return
    for match in _QUOTE.finditer(passage.text):
        text = tidy(match[1], names=cast.spelling).strip(" .,!;:")
        words = tag_text(text)
        if (
            not _SHORTEST_QUOTE <= len(text.split()) <= _LONGEST_QUOTE
            or _points_away(words)
            or "?" in match[1]
            or not english(words)
        ):
            continue
        if any(word.low in _OTHERS for word in words):
            continue
        before = tag_text(passage.text[: match.start()], they=cast.readers)
        said = next((w.tag.rstrip("+") for w in reversed(before) if w.tag.rstrip("+") in _PERSONS), "none")
        speaker = next((w.low for w in reversed(before) if w.low in cast.readers), "")
        signs = {"quoted", f"said-{said}", f"quoted-behind-{before[-1].low if before else 'none'}"}
        signs |= {f"quoted-tag-{before[-1].tag if before else 'none'}", f"quoted-{match[0].rstrip()[-2:-1]}"}
        signs |= {f"quoted-ends-{not passage.text[match.end() :].strip(' .')}"}
        yield Point(
            "quoted",
            text,
            passage,
            quote=match[0],
            speaker=speaker,
            signs=unit_signs(unit) | frozenset(signs),
        )
