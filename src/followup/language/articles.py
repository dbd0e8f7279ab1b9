"""Articles that learners of English and hasty hands leave out: "I made separate register" -> "I made a separate register"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.language.inflect import base_of
from followup.language.lexicon import common_tag
from followup.language.meaning import noun_kind
from followup.language.shape import BARE, a_or_an, counted, noun_phrase_end
from followup.language.tagging import Tagged

#: Verbs that bring a new thing into the talk: "I made a checklist".
MAKING = frozenset(
    "make create build prepare write draft start introduce design develop produce run lead organise organize "
    "hold have use buy propose suggest add launch plan complete keep do".split()
)
#: Verbs that bring what both know of: "I would bring the slot sheet".
_BRINGING = frozenset(("bring", "send", "share"))
#: What may stand behind a whole noun phrase.
_BEHIND = frozenset(("PREP", "P", "CONJ", "SUB", "TO", "ADV", "I", "WE", "YOU", "THEY"))
#: What may stand there besides, where a preposition stands before it: "the man on porch gets told".
_BEHIND_PLACE = frozenset(("MOD", "BE", "VZ", "VD"))
_VERBS = frozenset(("V", "VZ", "VD", "VG", "DO", "HAVE"))
#: Places of work that a proper name tells apart: "in the Mandya taluk office".
_PLACES = frozenset(
    "office branch depot store plant factory warehouse ward site yard shop clinic unit team crew region district".split()
)


#: Prepositions of place, and things that stand bare behind them: "in bed", "on stage".
_WHERE = frozenset("in on at into onto inside near behind under beside".split())
_ALONE = frozenset(
    "bed stage camp anchor foot town sea land deck shore base hand print battery video tape pencil ice air water mind view "
    "memory front back file record screen radio television display paper film grade size scale rail road market port harbour curtain".split()
)
#: Verbs that somebody does to a thing at hand: "put trolley lower".
_HANDLING = frozenset(
    "put place push pull move lift lower wash clean wipe empty lock unlock open close switch check repair".split()
)
#: Parts, behind which "of" names the one thing that they are part of: "the cover of compressor".
_PART_NOUNS = frozenset(
    "cover lid door side end top bottom back front wheel motor filter handle inside outside middle edge corner base key hose "
    "belt bolt".split()
)
#: Tools in the hand: "stir with spoon".
_IN_HAND = frozenset(
    "spoon pen torch knife brush hammer trolley ladder key stick hook whistle marker bucket forklift crane".split()
)
#: Kinds of things that one can point at.
_POINTED = ("tool", "place")
_ORDINALS = frozenset(("first", "second", "third"))
#: What stands before a verb that somebody does.
_ACTING = frozenset(("I", "WE", "YOU", "THEY", "TO", "MOD", "CONJ"))
_GROUPS = frozenset(("team", "queue"))
_BARE_FIRST = frozenset("last next first day head".split())


class Gap(NamedTuple):
    """A noun phrase without its article: the index of its first word, and the article."""

    place: int
    article: str


#: Places that stand with "the" even where notes drop it: "live on hill".
_GROUNDS = frozenset(
    "hill yard roof hall canteen corridor lab office warehouse factory depot kitchen".split()
)


def gaps(words: Sequence[Tagged]) -> list[Gap]:
    """Where a verb of making or having is followed by a countable thing in the singular without a determiner,
    and a preposition by a place of work that a name tells apart."""
    found = []
    place = 0
    while place < len(words):
        end = noun_phrase_end(words, place)
        if end <= place:
            place += 1
            continue
        placed = place and words[place - 1].tag == "PREP" and words[place - 1].low in _WHERE - {"in"}
        ends = end == len(words) or words[end].tag in (_BEHIND | _BEHIND_PLACE if placed else _BEHIND)
        if place and ends and (article := _lacking(words[:place], words[place:end])):
            found.append(Gap(place, article))
        place = end
    return found


def _lacking(words: Sequence[Tagged], phrase: Sequence[Tagged]) -> str:
    """The article that a noun phrase behind the words lacks; "" where it lacks none."""
    before, head = words[-1], phrase[-1]
    if any(word.tag in ("DET", "POSS", "DEM", "P", "NUM") for word in phrase) or phrase[0].low in (
        "one",
        "zero",
    ):
        return ""
    if head.tag != "N" or not (head.text.islower() and head.known and counted(head.low)):
        return ""
    if len(phrase) == 1 and before.tag == "PREP" and head.low in _GROUNDS:
        return "the"
    if before.tag == "PREP" and (article := _placed(words, phrase)):
        return article
    if phrase[0].tag == "NP":
        named = before.tag == "PREP" and len(phrase[0].text) > 2 and head.low in _PLACES
        return "the" if named else ""
    verb = base_of(before.low)
    handled = verb in _HANDLING and before.tag in ("V", "VD") and len(words) > 1 and words[-2].tag in _ACTING
    if handled and _is_there(phrase, (*_POINTED, "doc")):
        return "the"
    if before.tag not in _VERBS or verb not in MAKING | _BRINGING:
        return ""
    if len(words) > 1 and words[-2].tag in ("PREP", "DET", "ADJ", "N", "NS", "POSS"):
        return ""
    if any((common_tag(word.low) or "").startswith("VB") for word in phrase[:-1]):
        return ""
    if (head.low in BARE and phrase[0].tag != "ADJ") or not all(word.known for word in phrase):
        return ""
    return "the" if verb in _BRINGING else a_or_an(phrase[0].low)


def _placed(words: Sequence[Tagged], phrase: Sequence[Tagged]) -> str:
    """The article that a thing lacks behind the preposition that the words end with: "in trailer", "on first tray", "the cover
    of compressor", "stir with spoon"."""
    link, first = words[-1].low, phrase[0].low
    if link in _WHERE and (
        _is_there(phrase)
        or (first in _ORDINALS and len(phrase) == 2 and _is_there(phrase, (*_POINTED, "doc", "stuff")))
    ):
        return "the"
    if link == "of" and len(words) > 1 and words[-2].low in _PART_NOUNS and _is_there(phrase, ("tool",)):
        return "the"
    return a_or_an(first) if link == "with" and len(phrase) == 1 and first in _IN_HAND else ""


def _is_there(phrase: Sequence[Tagged], kinds: Sequence[str] = _POINTED) -> bool:
    """Is it a tool or a place that one can point at: "nobody goes in trailer", "the cloth on grading table"?"""
    head = phrase[-1].low
    pointed = noun_kind(head) in kinds or (len(phrase) > 1 and head in _GROUPS)
    plain = all(word.known and word.tag in ("N", "ADJ") and word.text.islower() for word in phrase)
    return (
        pointed
        and plain
        and head not in BARE | _ALONE
        and not (len(phrase) > 1 and phrase[0].low in _BARE_FIRST and kinds == _POINTED)
    )


def with_articles(text: str, words: Sequence[Tagged], found: Sequence[Gap]) -> str:
    """`text` with its articles put in; `words` are its tokens."""
    for gap in reversed(found):
        start = words[gap.place].start
        text = f"{text[:start]}{gap.article} {text[start:]}"
    return text
