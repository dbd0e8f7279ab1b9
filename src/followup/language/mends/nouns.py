"""Nouns: the article that they lack or have wrongly, how many there are of them, and what is "much" or "many".

"I made separate register" -> "I made a separate register", "12 truck" -> "12 trucks".
"""

from __future__ import annotations

from collections.abc import Sequence

from followup.language.articles import lacking_article
from followup.language.inflect import base_of, is_past, is_verb, third
from followup.language.lexicon import common_tag, groups_of
from followup.language.meaning import noun_kind
from followup.language.mends.base import (
    CLOSING,
    DISTANCES,
    SEASONS,
    TIMES,
    Mend,
    Words,
    low_at,
    noun_at,
    plain_verb_at,
    tag_at,
)
from followup.language.numbers import find_figures
from followup.language.shape import BARE, PLURAL_FIRST, a_or_an, counted, noun_phrase_end
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
    "office branch depot store plant factory warehouse ward site yard shop clinic unit team crew region district desk lab".split()
)
#: What happens at a time, or is worked for, that a proper name tells apart: "for the Tosca revival".
_NAMED_WORK = frozenset(
    "revival production premiere exhibition festival campaign project contract account tender rollout pilot rush peak".split()
)
#: Of places of work and groups those that stand behind any preposition with "the": "for the payments team".
_STAFFED = frozenset("team crew desk office branch depot lab laboratory department".split())
#: Prepositions behind which a kind is named: "as team", "two per crew", "sorted by lab".
_OF_KINDS = frozenset("as like per than of by".split())
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
    "spoon pen torch knife brush hammer trolley ladder key stick hook whistle marker bucket forklift crane tablet clipboard stopwatch chair thermometer scanner broom ruler sponge".split()
)
#: Kinds of things that one can point at.
_POINTED = ("tool", "place")
_STRETCHES = frozenset("week month year term quarter".split())
_ORDINALS = frozenset(("first", "second", "third"))
#: What stands before a verb that somebody does.
_ACTING = frozenset(("I", "WE", "YOU", "THEY", "TO", "MOD", "CONJ"))
_GROUPS = frozenset(("team", "queue"))
_BARE_FIRST = frozenset("last next first day head".split())
#: What opens a clause whose subject comes next.
_CLAUSES = frozenset("that so when if because before after until where unless while whether".split())
#: Kinds of what a clause can be about, and whom we call without an article.
_SUBJECTS = ("pers", "tool", "place", "doc", "soft")
_KIN = frozenset(
    "mum mom mam dad daddy mother father granny grandma grandad grandpa nan uncle auntie baby god".split()
)
#: Verbs with somebody behind them: "call manager".
_ADDRESSING = frozenset(
    "ask tell call phone ring inform teach help show warn blame train thank trust pay".split()
)
#: Words for what somebody sends up or says: "calls to manager", "speak to dentist".
_SENT = frozenset(
    "call calls question questions report reports message messages note notes mail mails letter letters speak talk "
    "explain write complain".split()
)
#: What one takes of a thing: "take photo of it".
_TAKEN = frozenset("photo picture sample swab reading measurement screenshot break".split())
#: What one finds: "who finds mistake".
_FOUND = frozenset("mistake error fault problem defect leak crack mismatch gap".split())
#: What comes on a day of its own: "before event".
_OCCASIONS = frozenset(
    "event audit inspection visit meeting deadline launch interview season campaign rush date sowing".split()
)
#: What a thing is done "as", and words that take "as" to themselves: "the same as test".
_TRIED = frozenset("trial pilot experiment favour favor backup reminder reward joke stopgap".split())
_AS_BEFORE = frozenset("same such well known".split())
#: What stands bare behind an ordinal: "at first glance".
_IDIOMS = frozenset(
    "glance sight light thing class gear principle thought hand person team aid name base time party rate degree".split()
)
#: Words of a person or thing that one writes in a place: "with buyer name".
_WRITTEN = frozenset("name number date initials photo signature address code logo".split())
#: Places that stand with "the" even where notes drop it: "live on hill".
_GROUNDS = frozenset(
    "hill yard roof hall canteen corridor lab laboratory office warehouse factory depot kitchen team".split()
)


def gaps(words: Words) -> list[tuple[int, Mend]]:
    """The articles left out, each as a mend of the word that it goes before: where a verb of making or having is followed by a countable thing in the singular without a determiner,
    and a preposition by a place of work that a name tells apart."""
    found = [
        (at, Mend(at + 1, f"{lacks} first")) for at in range(1, len(words)) if (lacks := _of_first(words, at))
    ]
    place = 0
    while place < len(words):
        end = noun_phrase_end(words, place)
        if end <= place:
            place += 1
            continue
        placed = place and (words[place - 1].low in _WHERE - {"in"} or words[place - 1].tag == "TO")
        placed = placed or low_at(words, place - 2) == "who"  # "who finds mistake must say so"
        ends = low_at(words, end) in ("", "first") or words[end].tag in (
            _BEHIND | _BEHIND_PLACE if placed else _BEHIND
        )
        fronted = low_at(words, end) == "the" and (
            place == 1 or tag_at(words, place - 2) == "P" or base_of(low_at(words, place - 1)) in _ADDRESSING
        )
        ends = (
            ends
            or fronted
            or (tag_at(words, end) == "NUM" and low_at(words, end + 1).removesuffix("s") in TIMES)
            or (low_at(words, end) == "every" and low_at(words, end - 1) in _WORKED_IN)
        )
        if place:
            article = (
                (ends and _lacking(words[:place], words[place:end]))
                or _of_subject(words, place, end)
                or lacking_article(words, place, end)
            )
            found += [(place, Mend(place + 1, f"{article} {words[place].text}"))] if article else []
        place = end
    return found


def _of_first(words: Words, place: int) -> str:
    """What "first month" lacks: "the" in "to not quit in first month", "in the" in "paid right first month"; "" for nothing."""
    if words[place].low != "first" or low_at(words, place + 1) not in _STRETCHES:
        return ""
    if words[place - 1].low in (
        "in",
        "for",
        "after",
        "within",
        "until",
        "before",
        "during",
        "from",
        "past",
        "beyond",
    ):
        return "the"
    timed = words[place - 1].tag in ("ADV", "VN", "VD", "NS") and tag_at(words, place + 2) in ("", "P")
    return "in the" if timed else ""


def _is_bare(phrase: Words) -> bool:
    """Is it one countable thing without a determiner?"""
    head = phrase[-1]
    told = any(word.tag in ("DET", "POSS", "DEM", "P", "NUM") for word in phrase)
    if told or phrase[0].low in ("one", "zero", "last", "next") or head.tag != "N":
        return False
    roomed = head.low == "room" and len(phrase) > 1  # "in baby room"
    return head.text.islower() and head.known and (roomed or counted(head.low))


def _of_subject(words: Words, start: int, end: int) -> str:
    """ "when margin is too small", "before file is stopped" -> "the": what a clause is about, where one can point at it."""
    phrase, head = words[start:end], words[end - 1].low
    opened = low_at(words, start - 1) in _CLAUSES and tag_at(words, end) in ("BE", "MOD", "VZ")
    if not opened or not _is_bare(phrase) or head in BARE | _KIN | SEVERAL:
        return ""
    plain = all(word.known and word.tag in ("N", "ADJ", "NS") and word.text.islower() for word in phrase)
    return "the" if plain and noun_kind(head) in _SUBJECTS and tag_at(words, start) != "NS" else ""


def _lacking(words: Words, phrase: Words) -> str:
    """The article that a noun phrase behind the words lacks; "" where it lacks none."""
    before, head = words[-1], phrase[-1]
    if not _is_bare(phrase):
        return ""
    if before.low in ("before", "after", "by", "from", "until", "to", "at", "on", "of") and (
        article := _on_occasion(before, phrase)
    ):
        return article
    if len(phrase) == 1 and _is_person(head.low) and _is_addressed(words, head.low):
        return "the"
    wished = before.tag == "V" and before.low in ("like", "want", "need") and head.low == "side"
    if _is_worked_in(before, phrase) or (wished and len(phrase) > 1):
        return "the"
    if len(phrase) == 1 and head.low in _FOUND and base_of(before.low) == "find" and before.tag in _VERBS:
        return a_or_an(head.low)
    if len(phrase) == 1 and head.low in _TAKEN and base_of(before.low) == "take" and before.tag in _VERBS:
        return a_or_an(head.low)
    if len(phrase) == 1 and head.low in _TRIED and before.low == "as":
        return "" if low_at(words, len(words) - 2) in _AS_BEFORE else a_or_an(head.low)
    behind_link = before.tag == "PREP" and before.low not in _OF_KINDS
    if behind_link and (_is_staffed(phrase) or (len(phrase) == 1 and head.low in _GROUNDS)):
        return "the"
    if before.tag == "PREP" and (article := _placed(words, phrase)):
        return article
    if phrase[0].tag == "NP":
        named = before.tag == "PREP" and len(phrase[0].text) > 2 and head.low in _PLACES | _NAMED_WORK
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


#: Places and stands that are named after what one does there.
_WORKED_IN = frozenset("room rack table station bay hall area desk line floor shed".split())
_CALLING = frozenset("call phone ring tell ask inform".split())


def _is_worked_in(link: Tagged, phrase: Words) -> bool:
    """Is it a place after what is done there: "sit in | tasting room", "moved | charging rack"?"""
    done = link.tag in ("V", "VD") and base_of(link.low) in _CALLING | _HANDLING
    named = len(phrase) > 1 and phrase[0].tag in ("VG", "N") and phrase[-1].low in _WORKED_IN
    return named and ((link.low in _WHERE and phrase[0].tag == "VG") or done)


def _is_staffed(phrase: Words) -> bool:
    """ "payments team", "front desk": people or their place, told apart by what they do."""
    first, head = phrase[0], phrase[-1].low
    told_apart = first.low == "front" or (first.tag in ("N", "NS") and first.low not in _BARE_FIRST)
    plain = all(word.known and word.text.islower() for word in phrase)
    return len(phrase) > 1 and head in _STAFFED and told_apart and plain


def _on_occasion(before: Tagged, phrase: Words) -> str:
    """ "before event", "by due date", "after second press" -> "the"."""
    head = phrase[-1].low
    plain = all(word.known and word.text.islower() for word in phrase)
    if (
        head in ("season", "date")
        and plain
        and before.low in ("before", "after", "by")
        and phrase[0].tag == "ADJ"
    ):
        return "" if phrase[0].low in _BARE_FIRST else "the"
    if not plain or head in BARE | _IDIOMS:
        return ""
    ordinal = phrase[0].low in _ORDINALS or phrase[0].low in ("1st", "2nd", "3rd")
    if len(phrase) == 2 and ordinal:
        return "the"
    dated = before.low in ("before", "after", "by", "until") and head in _OCCASIONS
    return "the" if dated and all(word.tag in ("N", "ADJ") for word in phrase) else ""


def _is_person(noun: str) -> bool:
    """ "manager", "weaver": somebody, by kind or by the ending of a trade."""
    kind = noun_kind(noun)
    return kind == "pers" or (not kind and noun.endswith(("er", "or", "ist", "man")))


def _is_addressed(words: Words, person: str) -> bool:
    """Does somebody speak or write to this person here: "call | manager", "calls to | manager"?"""
    before = words[-1]
    if person in _KIN | SEVERAL:
        return False
    if before.low == "to":
        return low_at(words, len(words) - 2) in _SENT
    return before.tag in ("V", "VD", "VZ") and base_of(before.low) in _ADDRESSING


def _placed(words: Words, phrase: Words) -> str:
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
    if link == "with" and len(phrase) == 2 and phrase[1].low in _WRITTEN and phrase[0].tag == "N":
        return "the"
    return a_or_an(first) if link == "with" and len(phrase) == 1 and first in _IN_HAND else ""


def _is_there(phrase: Words, kinds: Sequence[str] = _POINTED) -> bool:
    """Is it a tool or a place that one can point at: "nobody goes in trailer", "the cloth on grading table"?"""
    head = phrase[-1].low
    grouped = head in _GROUPS or (head in _PLACES and phrase[0].tag == "ADJ")
    pointed = noun_kind(head) in kinds or (len(phrase) > 1 and grouped)
    plain = all(
        word.known and (word.tag in ("N", "ADJ") or word.low in PLURAL_FIRST) and word.text.islower()
        for word in phrase
    )
    return (
        pointed
        and plain
        and head not in BARE | _ALONE
        and not (len(phrase) > 1 and phrase[0].low in _BARE_FIRST and kinds == _POINTED)
    )


_PARTS = frozenset("end start beginning middle bottom".split())
#: Tags of what makes the word before it part of a name: "end of term 3", "end of year party".
_NAMING = ("N", "NS", "NP", "NUM")
_WORKING = frozenset(("play", "business"))


def wrong_article(words: Words, place: int) -> Mend | None:
    """ "at same time" -> "at the same time", "all the three" -> "all three", "by end of year" -> "by the end of the year"."""
    word, after, behind = words[place], low_at(words, place + 1), tag_at(words, place + 2)
    if word.low == "all" and after == "the" and behind == "NUM":
        return Mend(place + 2, word.text)
    used = base_of(low_at(words, place - 1)) in ("make", "get")  # "make the most of it"
    if word.low == "the" and after in ("half", "most") and low_at(words, place + 2) == "of" and not used:
        return Mend(place + 2, after)
    unit = low_at(words, place + 3)
    part = word.tag == "PREP" and after in _PARTS and low_at(words, place + 2) == "of"
    if word.low == "on" and after in TIMES and low_at(words, place + 2) in ("before", "after", "of"):
        return Mend(place + 2, f"on the {after}")
    if (
        word.low == "the"
        and after == "end"
        and low_at(words, place + 2) == "of"
        and unit in TIMES - {"shift"}
    ):
        return None if tag_at(words, place + 4) in _NAMING else Mend(place + 3, "the end of the")
    if part and tag_at(words, place + 4) not in _NAMING:
        one = unit in TIMES or (
            tag_at(words, place + 3) == "N" and counted(unit) and unit not in BARE | _WORKING
        )
        return Mend(place + 3, f"{word.text} the {after} of{' the' * one}")
    if word.tag == "BE" and after == "same" and behind in ("PREP", "P", ""):
        return Mend(place + 2, f"{word.text} the same")
    bare = word.tag in ("PREP", "V", "VD", "VZ") and after == "same" and behind in ("N", "NS")
    return Mend(place + 2, f"{word.text} the same") if bare and not noun_at(words, place + 3) else None


#: Letters that sound now like a vowel and now like none: "a unit", "an umbrella".
_UNSURE = ("eu", "ewe", "one", "once", "u")


def vowel(words: Words, place: int) -> Mend | None:
    """ "a apron", "a hour", "an truck" -> "an apron", "an hour", "a truck"; not "a one-off", "an MRI"."""
    word, after = words[place].text, words[place + 1] if place + 1 < len(words) else words[place]
    plain = after.text.isalpha() and after.text.islower() and after.known and len(after.low) > 2
    if word not in ("a", "an") or not plain or after.tag not in ("N", "ADJ", "V", "VN", "VD", "VG"):
        return None
    right = a_or_an(after.low)
    if after.low.startswith(_UNSURE) or (after.low[0] == "h" and right == "a"):
        return None
    return Mend(place + 1, right) if word != right else None


_BAD = frozenset("wrong false broken missing lost cracked returned rejected late".split())
_UNCOUNTED = frozenset("information equipment furniture feedback advice traffic waste".split())


#: What is measured rather than counted: "less than 5 kilos".
_AMOUNTS = frozenset(
    "percent euro dollar pound rupee franc cent pence naira kilo kilogram gram ton tonne litre liter degree millimetre centimetre "
    "point inch kg km volt amp psi".split()
)


def much_or_many(words: Words, place: int) -> Mend | None:
    """ "less trucks", "less wrong boxes", "less than 5 blocked holes" -> "fewer"; "much people" -> "many", "many information" ->
    "much"; not "less than 5 minutes"."""
    word, head = words[place], place + 1 + (low_at(words, place + 1) in _BAD)
    if word.low == "less" and tag_at(words, head) == "NS":
        return Mend(place + 1, "fewer")
    if word.low == "less" and low_at(words, head) == "than" and low_at(words, head + 1).isalnum():
        thing = words[max(noun_phrase_end(words, head + 1), 1) - 1]
        measured = thing.low.removesuffix("s") in TIMES | DISTANCES | _AMOUNTS or not thing.low.isalpha()
        counts = tag_at(words, head + 1) == "NUM" and thing.tag == "NS" and not measured
        return Mend(place + 1, "fewer") if counts else None
    if (
        word.low == "much"
        and tag_at(words, place + 1) == "NS"
        and low_at(words, place + 1) not in ("news", "thanks")
    ):
        return Mend(place + 1, "many")
    return Mend(place + 1, "much") if word.low == "many" and low_at(words, place + 1) in _UNCOUNTED else None


#: Adjectives that "-er" compares.
_COMPARED = {
    "near": "nearer", "short": "shorter", "fast": "faster", "slow": "slower", "big": "bigger", "small": "smaller",
    "cheap": "cheaper", "clean": "cleaner", "late": "later", "early": "earlier", "easy": "easier", "hard": "harder",
    "long": "longer", "high": "higher", "low": "lower", "quick": "quicker", "busy": "busier", "calm": "calmer",
    "clear": "clearer", "safe": "safer", "warm": "warmer", "cold": "colder", "hot": "hotter", "old": "older",
}  # fmt: skip


def twice_more(words: Words, place: int) -> Mend | None:
    """ "more faster", "more near to" -> "faster", "nearer to"; not "more older people", "more short calls"."""
    after = low_at(words, place + 1)
    closed = tag_at(words, place + 2) in ("", "P", "TO", "PREP", "ADV") or low_at(words, place + 2) == "than"
    if (
        words[place].low == "more"
        and after in _COMPARED
        and closed
        and (after == "near" or not noun_at(words, place - 1))
    ):
        return Mend(place + 2, _COMPARED[after])
    twice = words[place].low == "more" and common_tag(after) == "JJR" and after not in ("less", "more")
    return Mend(place + 2, after) if twice and tag_at(words, place + 2) not in ("NS", "N", "ADJ") else None


#: How something was done that is told of a thing, and participles that tell what it is like.
_ADVERBS = {"wrong": "wrongly", "false": "wrongly", "bad": "badly"}
_LIKE = frozenset("tired worried used sized shaped coloured colored damaged broken given lost known".split())


def wrongly(words: Words, place: int) -> Mend | None:
    """ "wrong labelled boxes" -> "wrongly labelled boxes"; not "bad used boxes", "the wrong sized lid"."""
    adverb, done = _ADVERBS.get(words[place].low), low_at(words, place + 1)
    deed = (tag_at(words, place + 1) in ("VN", "VD") or is_past(done)) and done.endswith("ed")
    behind = noun_at(words, place + 2) or tag_at(words, place + 2) in ("", "PREP", "P")
    deed = deed and done not in _LIKE
    return Mend(place + 1, adverb) if adverb and deed and behind and tag_at(words, place - 1) != "I" else None


def other_two(words: Words, place: int) -> Mend | None:
    """ "with other two colleagues" -> "two other"; not "the other two"."""
    figure, before = low_at(words, place + 1), tag_at(words, place - 1)
    told = words[place].low == "other" and tag_at(words, place + 1) == "NUM" and before in ("PREP", "V", "VD")
    return Mend(place + 2, f"{figure} other") if told and tag_at(words, place + 2) == "NS" else None


def compared(words: Words, place: int) -> Mend | None:
    """ "more important as the screen", "faster as before" -> "than"; not "more people as the week goes on"."""
    if words[place].low != "as" or words[place - 1].tag not in ("ADJ", "ADV"):
        return None
    more = low_at(words, place - 2) in ("more", "less") or common_tag(low_at(words, place - 1)) == "JJR"
    clause = any(word.finite for word in words[place + 1 :])
    so_as = any(word.low in ("as", "same", "such") for word in words[:place])
    return Mend(place + 1, "than") if place and more and not clause and not so_as else None


#: Words that are written apart and are one.
_TOGETHER = {
    ("white", "board"): "whiteboard", ("white", "boards"): "whiteboards", ("note", "book"): "notebook", ("log", "book"): "logbook",
    ("work", "shop"): "workshop", ("spread", "sheet"): "spreadsheet", ("spread", "sheets"): "spreadsheets", ("check", "list"): "checklist",
    ("check", "lists"): "checklists", ("time", "table"): "timetable", ("feed", "back"): "feedback", ("ware", "house"): "warehouse",
    ("new", "comers"): "newcomers", ("flow", "chart"): "flowchart", ("head", "set"): "headset", ("short", "cut"): "shortcut",
}  # fmt: skip


def one_word(words: Words, place: int) -> Mend | None:
    """ "my white board" -> "my whiteboard", "the time table" -> "the timetable"."""
    joined = _TOGETHER.get((words[place].low, low_at(words, place + 1)))
    named = tag_at(words, place - 1) in ("DET", "POSS", "PREP", "ADJ", "N", "NUM")
    return (
        Mend(place + 2, joined, slight=True) if joined and named and not noun_at(words, place + 2) else None
    )


#: What has the name of a place before it, and endings of things and people, which are no names of places.
_SITED = frozenset("pilot branch depot store plant factory site office campus".split())
_NO_PLACES = ("ing", "ed", "er", "ers", "ment", "ments", "tion", "tions", "al", "ic", "able", "room")


def named_place(words: Words, place: int) -> Mend | None:
    """ "my tampines pilot", "at the wynyard depot" -> "Tampines", "Wynyard": a word that English lacks before a kind of site."""
    word = words[place]
    unknown = not word.known and word.text.isalpha() and word.text.islower() and len(word.low) > 4
    unknown = unknown and not groups_of(word.low)
    sited = low_at(words, place + 1) in _SITED and not noun_at(words, place + 2)
    told = tag_at(words, place - 1) in ("DET", "POSS", "PREP") and not word.low.endswith(_NO_PLACES)
    return Mend(place + 1, word.text.capitalize(), slight=True) if unknown and sited and told else None


def said_again(words: Words, place: int) -> Mend | None:
    """ "the speechies the speech pathologists" -> "the speech pathologists", "to be to be" -> "to be": what was said first goes."""
    first, second = words[place : place + 2], words[place + 2 : place + 4]
    if len(second) < 2 or first[0].low != second[0].low:
        return None
    if first[0].tag == "TO" and first[1].low == second[1].low == "be":
        return Mend(place + 4, f"{first[0].text} {first[1].text}")
    alike = first[0].tag == "DET" and not first[1].known and first[1].low[:_ALIKE] == second[1].low[:_ALIKE]
    return Mend(place + 4, f"{second[0].text} {second[1].text}", slight=True) if alike else None


#: So many letters at the start make a word a short form of another.
_ALIKE = 4


def ratio(words: Words, place: int) -> Mend | None:
    """ "from 1 in 4 to one in fifteen" -> "from 1 in 4 to 1 in 15": both shares in figures where one is."""
    shares = words[place : place + 7]
    if [one.low for one in shares[1::2]] != ["in", "to", "in"] or any(
        one.tag != "NUM" for one in shares[::2]
    ):
        return None
    figures = [next(iter(find_figures(one.text)), None) for one in shares[::2]]
    told = [
        one.text if one.text.isdigit() else f"{min(figure.values):g}" if figure else ""
        for one, figure in zip(shares[::2], figures, strict=True)
    ]
    mixed = {one.text.isdigit() for one in shares[::2]} == {True, False}
    return Mend(place + 7, "{} in {} to {} in {}".format(*told)) if mixed and all(told) else None


_IN_WORDS = {
    "1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth", "6th": "sixth", "7th": "seventh",
    "8th": "eighth", "9th": "ninth", "10th": "tenth",
}  # fmt: skip


def ordinal(words: Words, place: int) -> Mend | None:
    """ "the 1st grade", "every 3rd month" -> "first", "third"; not "the 1st of June", "1st June"."""
    thing = tag_at(words, place + 1) in ("N", "NS") and low_at(words, place + 1) not in ("may", "march")
    told = _IN_WORDS.get(words[place].low) if thing else None
    return Mend(place + 1, told, slight=True) if told else None


#: Those whom "the people" are told apart by: "the people who ring", "the people on the desk".
_GENERAL = ("MOD", "V", "BE")


def at_large(words: Words, place: int) -> Mend | None:
    """ "good only when the people can read it" -> "when people can read it"; not "the people on the desk", "the people were"."""
    if words[place].low != "the" or low_at(words, place + 1) != "people" or place == 0:
        return None
    opened = words[place - 1].tag == "SUB" or words[place - 1].low == "that"
    general = tag_at(words, place + 2) in _GENERAL and low_at(words, place + 2) != "were"
    return Mend(place + 2, words[place + 1].text, slight=True) if opened and general else None


def numbered(words: Words, place: int) -> Mend | None:
    """ "on dock 3 and 4" -> "on docks 3 and 4"."""
    word, behind = words[place], words[place + 1 : place + 4]
    if [one.tag for one in behind] != ["NUM", "CONJ", "NUM"] or behind[1].low != "and" or word.tag != "N":
        return None
    shown = behind[0].low.isdigit() and behind[2].low.isdigit() and word.text.islower() and counted(word.low)
    alone = tag_at(words, place - 1) in ("PREP", "V", "VD") and tag_at(words, place + 4) in CLOSING
    return Mend(place + 1, third(word.low), slight=True) if shown and alone else None


#: Words that count in the singular: "5 foot", "40 head".
_MEASURES = frozenset(
    "foot head bar mil pound quid stone dozen percent per cent am pm kilo point plus odd star base march may".split()
)
#: Whose things learners and hasty hands write without an apostrophe, and what somebody has.
_OWNERS = {"peoples": "people's", "mens": "men's"}
_OWNED = frozenset("names needs homes faces initials signatures wishes hands birthdays".split())


def owner(words: Words, place: int) -> Mend | None:
    """ "peoples names", "the customers names" -> "people's names", "the customers' names"; not "the drivers names the bay"."""
    word = words[place]
    if not noun_at(words, place + 1):
        return None
    if word.low in _OWNERS:
        return Mend(place + 1, _OWNERS[word.low], slight=True)
    several = word.tag == "NS" and word.low.endswith("s") and noun_kind(word.low) == "pers"
    owned = several and low_at(words, place + 1) in _OWNED and tag_at(words, place + 2) in CLOSING | {"ADV"}
    return Mend(place + 1, f"{word.text}'", slight=True) if owned and word.text.islower() else None


#: Mishaps and deeds that are counted, and verbs of a count that moves.
_COUNTS = frozenset(
    "renewal complaint return mistake error accident missort rejection cancellation absence breakdown refund injury booking".split()
)
_MOVED = frozenset("go drop fall rise climb come".split())


def own_of(words: Words, place: int) -> Mend | None:
    """ "Seniors must bring own problem", "I made an own box" -> "their own problem", "my own box"."""
    at = place + (words[place].low in ("a", "an", "the"))
    if low_at(words, at) != "own" or not noun_at(words, at + 1) or words[place - 1 : place] == []:
        return None
    if tag_at(words, place - 1) in ("POSS", "DET") or low_at(words, place - 1).endswith(("'s", "s'")):
        return None
    near = (_whose(word) for word in reversed(words[max(0, place - _NEAR_OWNER) : place]))
    whose = next((whose for whose in near if whose is not None), "")
    return Mend(at + 1, f"{whose} own", slight=True) if whose else None


def _whose(word: Tagged) -> str | None:
    """Whose what somebody has is; "" where it depends on who they are, None for no owner."""
    tag = "NS" if word.tag == "NS" else word.tag.rstrip("+")
    return "" if word.tag == "NP" else _WHOSE.get(tag)


#: A "they" may be "she", which the words do not tell.
_WHOSE = {"I": "my", "WE": "our", "YOU": "your", "NS": "their", "THEY": ""}
#: Words before "own" within which stands whose it is.
_NEAR_OWNER = 6


def tally(words: Words, place: int) -> Mend | None:
    """ "the renewal went from 71% to 89%", "complaint dropped from 30 to 12" -> "renewals", "complaints"; not "the return fell to
    the floor"."""
    told = words[place].low == "the"
    head, verb = place + told, place + told + 1
    opened = place == 0 or words[place - 1].tag in ("SUB", "P", "CONJ") or low_at(words, place - 1) == "about"
    counts = low_at(words, head) in _COUNTS and tag_at(words, verb) == "VD"
    if not (opened and counts) or base_of(words[verb].low) not in _MOVED:
        return None
    start = verb + 1 + (low_at(words, verb + 1) == "down")
    figures = low_at(words, start) == "from" and tag_at(words, start + 1) == "NUM"
    return Mend(head + 1, third(words[head].low)) if figures else None


def labelled(words: Words, place: int) -> Mend | None:
    """ "started "one runner" system" -> "started the "one runner" system"."""
    ends = [at for at in range(place + 2, min(len(words), place + 6)) if words[at].text == '"']
    made = tag_at(words, place - 1) in ("V", "VD", "VG") and base_of(low_at(words, place - 1)) in MAKING
    if words[place].text != '"' or not made or not ends:
        return None
    head = noun_phrase_end(words, ends[0] + 1)
    named = head > ends[0] + 1 and words[head - 1].tag == "N" and counted(words[head - 1].low)
    return Mend(place + 1, 'the "') if named and tag_at(words, ends[0] + 1) in ("N", "ADJ") else None


def distance(words: Words, place: int) -> Mend | None:
    """ "the empty km", "a litre per km" -> "kilometres", "kilometre"; not "40 km"."""
    before = words[place - 1] if place else words[place]
    if words[place].low not in ("km", "kms") or before.tag in ("NUM", "P") or before.low[-1:].isdigit():
        return None
    one = before.low in ("per", "a", "each", "every", "one", "last", "first")
    return Mend(place + 1, f"kilometre{'s' * (not one)}", slight=True) if place else None


_NOT_SEVERAL = frozenset("one 1 hundred thousand million".split())
#: Nouns in the singular that may be several people.
SEVERAL = frozenset("team crew staff group family pair board panel police public half rest folk".split())
#: Words before a figure that is a time or a share: "at 9 start", "one of 3 shift".
_TIMED = frozenset("at by before after until till since of or in".split())
_MANY = frozenset("all both several many few various zero".split())
#: Kinds of things that come in numbers where there are "all" of them.
_IN_NUMBERS = frozenset("pers tool doc place abs".split())


def how_many(words: Words, place: int) -> Mend | None:
    """ "12 truck" -> "12 trucks", "every 20 minute" -> "minutes", "all nationality" -> "nationalities", "every drivers" ->
    "every driver"; not "bay 3 alarm", "the 6 shift", "a 40 ton crane"."""
    word, before = words[place], words[place - 1] if place else None
    if before is None or not (word.known and word.text.islower() and len(word.low) > 2):
        return None
    if word.low == "persons":
        told = before.tag in ("NUM", "ADJ", "DET") and before.low not in ("missing", "disabled")
        return Mend(place + 1, "people", slight=True) if told else None
    if word.tag == "NS":
        single = before.low == "one" and tag_at(words, place - 2) in ("PREP", "V", "VD", "NEG")
        each = before.low == "each" and tag_at(words, place - 2) in ("", "P", "PREP", "SUB", "TO", "VN")
        one = _singular(word.low) if before.low == "every" or single or each else ""
        return Mend(place + 1, one, slight=single) if one and not noun_at(words, place + 1) else None
    plural = "people" if word.low == "person" else third(word.low)
    if word.tag != "N" or common_tag(plural) not in ("NNS", "VBZ") or not counted(word.low):
        return None
    ends = tag_at(words, place + 1) in (("BE", "MOD", "VZ") if _in_share(words, place) else CLOSING)
    loose = ("VN", "ADV") if low_at(words, place - 2) == "every" else ("VN",)
    ends = ends or (tag_at(words, place + 1) in loose and not noun_at(words, place + 2))
    ends = ends or (low_at(words, place + 1) in ("a", "per") and low_at(words, place + 2) in TIMES)
    if _is_of_many(words, place):
        return Mend(place + 1, plural)
    sure = ends and word.low not in _MEASURES | SEVERAL and _is_many(words, place)
    return Mend(place + 1, plural) if sure else None


def _is_of_many(words: Words, place: int) -> bool:
    """ "one of the | driver", "two of my | colleague"; not "one of the night crew", "one of the team"."""
    told = low_at(words, place - 1) in ("the", "my", "our", "your", "these", "those")
    counts = low_at(words, place - 2) == "of" and tag_at(words, place - 3) == "NUM"
    counts = counts and low_at(words, place - 3).isalpha() and low_at(words, place - 3) not in _NOT_SEVERAL_OF
    thing = noun_kind(words[place].low) in _SUBJECTS and words[place].low not in SEVERAL | TIMES
    return told and counts and thing and not noun_at(words, place + 1)


#: Figures of a part of one thing: "half of the page".
_NOT_SEVERAL_OF = frozenset("half third quarter zero most".split())
#: Verbs that learners write for the noun.
_NOUN_OF = {"complain": "complaint", "complains": "complaints", "advise": "advice", "advises": "advice"}


def verb_for_noun(words: Words, place: int) -> Mend | None:
    """ "fewer complains", "complains of cold food fell", "good advise" -> "complaints", "advice"; not "who complains"."""
    noun, before = _NOUN_OF.get(words[place].low), tag_at(words, place - 1)
    if not noun or noun_at(words, place + 1):
        return None
    named = before in ("DET", "POSS", "ADJ", "NUM", "PREP") and low_at(words, place - 1) != "each"
    several = words[place].low == "complains" and low_at(words, place + 1) in ("of", "about", "from", "on")
    fell = several and before in ("", "P", "CONJ", "VD", "V") and any(one.tag == "VD" for one in words)
    counted_up = several and any(word.tag == "NUM" for word in words[place:]) and before in ("", "P", "CONJ")
    return Mend(place + 1, noun, slight=True) if named or fell or counted_up else None


def session(words: Words, place: int) -> Mend | None:
    """ "a training for porters", "two trainings" -> "a training session", "two training sessions"; not "a training plan"."""
    low = words[place].low
    if low not in ("training", "trainings") or noun_at(words, place + 1):
        return None
    start = place - 1 - (tag_at(words, place - 1) in ("ADJ", "N"))
    one = low == "training" and low_at(words, start) in ("a", "an", "one", "every", "each", "another")
    ends = tag_at(words, place + 1) in CLOSING | {"DET"}
    told = f"training session{'s' * (low != 'training')}"
    return Mend(place + 1, told, slight=True) if ends and (one or low != "training") else None


#: What is counted in front of what it measures: "a ten-minute walk"; not "two day shifts".
_BEFORE_MEASURED = frozenset(
    "minute hour week month year page litre liter metre mile kilo kilometre point step".split()
)


_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_UNITS = frozenset("one two three four five six seven eight nine".split())
_AGES = frozenset("end ends old olds".split())


def hyphened(words: Words, place: int) -> Mend | None:
    """ "a ten minute walk", "a two pages guide" -> "ten-minute", "two-page"; not "two month ends", "bay 3 step two". And
    "sixty four" -> "sixty-four"."""
    if words[place].low in _TENS and low_at(words, place + 1) in _UNITS:
        return Mend(place + 2, f"{words[place].text}-{words[place + 1].text}", slight=True)
    word, unit, thing = words[place], low_at(words, place + 1), low_at(words, place + 2)
    counts = word.tag == "NUM" and word.text.isalnum() and not noun_at(words, place - 1)
    one = unit.removesuffix("s") if low_at(words, place - 1) in ("a", "an", "my", "our") else unit
    joins = one in _BEFORE_MEASURED and noun_at(words, place + 2) and thing not in _AGES
    return Mend(place + 2, f"{word.text}-{one}", slight=True) if counts and joins else None


def superlative(words: Words, place: int) -> Mend | None:
    """ "the most important is to ring" -> "the most important thing is to ring"; not "the most important is the list"."""
    far = place + 1 + (low_at(words, place + 1) == "most")
    best = low_at(words, far) in ("best", "worst", "hardest", "easiest") or (
        far > place + 1 and tag_at(words, far) == "ADJ"
    )
    told = low_at(words, far + 1) in ("is", "was") and low_at(words, far + 2) in ("to", "that")
    if words[place].low != "the" or not (best and told):
        return None
    return Mend(far + 1, " ".join((*(word.text for word in words[place : far + 1]), "thing")), slight=True)


def apart(words: Words, place: int) -> Mend | None:
    """ "everyday I check it" -> "every day I check it"; not "everyday problems"."""
    daily = words[place].low == "everyday" and tag_at(words, place + 1) in CLOSING | {"DET", "POSS"}
    return Mend(place + 1, "every day", slight=True) if daily and tag_at(words, place - 1) != "DET" else None


def _in_share(words: Words, place: int) -> bool:
    """Is this what a share is of: "1 in 9 | record is wrong"; not "0 in 12 month"?"""
    share = low_at(words, place - 2) == "in" and tag_at(words, place - 3) == "NUM"
    return share and words[place].low not in TIMES


def _is_many(words: Words, place: int) -> bool:
    """Do the words before the noun at `place` say that there are several of it?"""
    before, earlier = words[place - 1], low_at(words, place - 2)
    if before.low in _MANY:
        of_several = before.low != "all" or noun_kind(words[place].low) in _IN_NUMBERS
        uncounted = words[place].low in BARE | TIMES | SEASONS
        acts = is_verb(words[place].low) and tag_at(words, place - 2) not in ("PREP", "V", "VD", "VZ")
        uncounted = uncounted or acts or is_past(words[place].low) or tag_at(words, place + 1) == "CONJ"
        return of_several and not uncounted and earlier not in ("a", "the", "of", "at", "in")
    if before.tag != "NUM":
        return False
    dated = before.low.isdigit() and len(before.low) > 3 and before.low[:2] in ("19", "20")
    thousands = before.low.replace(",", "").isdigit() and "," in before.low  # "the 2,300 record"
    many = (before.low.isdigit() or before.low.isalpha()) and before.low not in _NOT_SEVERAL and not dated
    if thousands and earlier in ("the", "my", "our", "all"):
        return not plain_verb_at(words, place)
    many = many or thousands
    spaced = earlier == "every" and words[place].low in TIMES | DISTANCES
    named = (
        place > 1 and words[place - 2].tag in ("N", "NS", "NP", "DET", "POSS", "ADJ", "NUM") and not spaced
    )
    listed = earlier in ("and", "or") and tag_at(words, place - 3) == "NUM"  # "turbines 5 and 8 stand"
    part = earlier == "of" and tag_at(words, place - 3) == "NUM"  # "8 of 10 customer"
    timed = earlier in _TIMED and not (
        part or _in_share(words, place) or (earlier == "in" and words[place].low in TIMES)
    )
    return many and not (named or listed or timed or plain_verb_at(words, place))


def _singular(plural: str) -> str:
    """ "drivers" -> "driver"; "" where no noun has that plural."""
    singles = (plural.removesuffix("ies") + "y", plural.removesuffix("es"), plural.removesuffix("s"))
    return next((one for one in singles if common_tag(one) == "NN" and third(one) == plural), "")
