"""Is a stretch of words well formed? Conservative tests: what is unsure is refused."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from followup.language.inflect import base_of, is_plural, is_verb
from followup.language.lexicon import common_tag
from followup.language.tagging import Tagged

_MODAL = ("MOD", "TO", "DO")
_SUBJECTS = ("I", "WE", "THEY", "YOU", "IT")
_NOUN = ("N", "NS", "NP")
#: Prepositions that tie a phrase to the noun before it.
_HANGING = frozenset(
    "of for in on at with from by between across per into within without under over after before during "
    "through against around towards inside outside along via".split()
)
_TIMES = frozenset("day week month night morning year same evening weekend first last next other".split())
_REFERRING = frozenset(
    "it this that these those one ones them they he she him here there same thing things stuff bit lot "
    "lots way something anything everything someone somebody".split()
)
#: Plural nouns that still stand before another noun.
PLURAL_FIRST = frozenset(
    "sales operations claims accounts systems benefits communications goods logistics savings customs "
    "returns parts materials services facilities sports arms works analytics admissions collections complaints "
    "payments contracts securities futures earnings ratings lessons markets drugs meals women men "
    "children people staff data".split()
)
#: Nouns that carry a number as their name.
NUMBERED = frozenset(
    "dock bay aisle lane cave terminal gate floor level room phase stage tower hall wing unit line zone block building "
    "class grade gr level yr year ward bench mod site store tier version step january february april july august "
    "september october november december".split()
)
#: Verbs that take a thing and a bare infinitive: "let a kid pick".
_CAUSING = frozenset("let help make see watch have hear".split())
_MASS_ENDINGS = ("ing", "ity", "ness", "ship", "ism", "ics", "ware", "ncy", "acy", "ance", "ence")
#: Things in spite of such an ending.
_THINGS = frozenset(
    "rating meeting building briefing drawing finding listing opening posting setting warning offering hearing "
    "landing wedding ceiling heading painting recording ruling sitting crossing fitting bearing mailing casing "
    "ring string spring thing morning evening facility activity community city priority authority identity "
    "university utility possibility opportunity charity vulnerability relationship partnership apprenticeship "
    "internship dealership membership mechanism agency vacancy emergency tendency pharmacy conference reference "
    "nationality sentence difference audience preference entrance instance appliance alliance allowance variance ambulance "
    "fence residence licence sequence".split()
)
MASS = frozenset(
    "content error knowledge triage work waste misuse shrink accuracy feedback equipment software data "
    "information research training safety security stock turnover attrition absence retention compliance "
    "cost churn traffic money time staff care support quality mentoring coaching forecasting reporting "
    "billing invoicing scheduling rostering payroll onboarding planning testing hygiene uptime downtime "
    "demand supply growth debt credit fraud risk overtime sickness leave hiring recruitment handover "
    "storage cash freight fuel energy capacity throughput inventory maintenance infrastructure governance "
    "access homework literacy numeracy behaviour attendance progress practice English maths science "
    "reading writing check-in approval permission sign-off buy-in consent clearance advice trust interest "
    "attention respect room space notice cover coverage backup help pressure value weight sense contact input "
    "output discipline documentation communication automation sanitation ventilation recognition cooperation "
    "collaboration coordination education legislation morale ownership rapport momentum clarity harm footfall "
    "paperwork teamwork groundwork fieldwork housework machinery furniture luggage baggage mail post laundry "
    "linen milk bread meat fish grain timber steel concrete cement gravel sand oil gas air ice wine beer rice "
    "fruit wheat hay straw paint glue paper plastic metal glass wood leather cotton wool nutrition prevention "
    "detection protection shrinkage spoilage breakage wastage leakage turnaround availability readiness".split()
)


def finite_balance(words: Sequence[Tagged], *, clause: bool = False) -> int:
    """Finite verbs of `words` less the clauses that a subordinator, a relative or an "and" opens.

    With `clause` the first subject is the main one, not that of a relative clause ("in Leeds we had ...").
    0 for a sound noun phrase or infinitive, 1 for a sound main clause.
    """
    verbs = licences = 0
    opened = False
    for index, word in enumerate(words):
        before = words[index - 1].tag if index else ""
        earlier = words[index - 2].tag if index > 1 else ""
        if word.tag == "SUB" or (word.low == "that" and before in _NOUN and word.tag == "DEM"):
            if not opened:
                licences += 1
            opened = True
            continue
        if word.tag == "SUB+":
            continue
        if (word.tag in _SUBJECTS or (word.tag.endswith("+") and word.tag != "P")) and (
            (
                (before in _NOUN or (before == "VG" and earlier == "DET"))
                and not opened
                and (verbs or not clause)
                and not word.tag.startswith("IT")
            )
            or (before == "CONJ" and verbs > licences - 1)
        ):
            licences += 1
        if (
            word.tag == "NS"
            and before in ("N", "NS")
            and index + 1 < len(words)
            and words[index + 1].tag == "MOD"
        ):
            licences += 1
        if word.tag.endswith("+"):
            verbs += 1
            opened = False
            continue
        if word.finite and not _governed(words, index):
            verbs += 1
            if before == "CONJ" or (before in ("ADV", "NEG") and earlier == "CONJ"):
                licences += 1
            opened = False
    return verbs - licences


def _governed(words: Sequence[Tagged], index: int) -> bool:
    """Is the verb at `index` an infinitive or a participle of a verb before it?"""
    if words[index].tag == "VN":
        return True
    place = index - 1
    while place >= 0 and words[place].tag in ("ADV", "NEG"):
        place -= 1
    if place < 0:
        return False
    left = words[place]
    if left.tag in _MODAL or left.tag.endswith("+"):
        return True
    if left.tag == "CONJ" and words[index].tag == "V":
        return any(word.tag in _MODAL for word in words[:place])
    if words[index].tag == "V" and left.tag in ("OBJ", *_NOUN):
        return any(base_of(word.low) in _CAUSING for word in words[:place])
    return left.tag in ("HAVE", "BE") and words[index].tag in ("HAVE", "BE", "DO", "VD")


def noun_phrase_end(words: Sequence[Tagged], start: int = 0) -> int:
    """Index behind the longest simple noun phrase that begins at `start`; `start` when there is none.

    Simple: determiner, adjectives, nouns; a plural ends it unless it commonly stands before a noun.
    """
    place = start
    while place < len(words) and words[place].tag in ("DET", "POSS", "DEM"):
        place += 1
    last = start
    while place < len(words):
        word = words[place]
        if word.tag == "NUM" and last > start:
            if not _labels(words, place):
                break
            place += 1
            if place >= len(words) or not words[place].nominal:
                last = place
            continue
        if word.tag == "NUM" and place + 1 < len(words) and words[place + 1].low == "of":
            return place + 1
        if (
            word.text == '"'
            and place + 2 < len(words)
            and any(w.text == '"' for w in words[place + 1 : place + 7])
        ):
            close = next(i for i in range(place + 1, place + 7) if words[i].text == '"')
            if all(w.tag != "P" for w in words[place + 1 : close]):
                last = place = close + 1
                continue
        if word.tag == "VG" and last > start and _closed(words, place + 1):
            place += 1
            last = place
            continue
        if word.tag in ("ADJ", "VG", "VN", "NUM") or (
            word.tag == "ADV" and place + 1 < len(words) and words[place + 1].tag == "ADJ"
        ):
            place += 1
            continue
        if word.tag not in _NOUN:
            break
        place += 1
        last = place
        mine = words[start].tag == "POSS" and place == len(words) - 1 and words[place].tag == "N"
        if word.tag == "NS" and word.low not in PLURAL_FIRST and not (mine or _compounded(words, place)):
            break  # but not in "my old ladies list"
    if last == start and place > start and words[place - 1].tag == "VG":
        last = place
    return last


def _compounded(words: Sequence[Tagged], place: int) -> bool:
    """Does a plural stand before a noun: "returns backlog", "the returns check at the door"?"""
    placed = words[place + 1 : place + 2] and words[place + 1].tag == "PREP"
    return (
        place < len(words)
        and words[place].tag == "N"
        and words[place].known
        and bool(placed or not is_verb(words[place].low))
    )


def _closed(words: Sequence[Tagged], place: int) -> bool:
    """Does the phrase end here, so that "clone screening" is a noun?"""
    return place >= len(words) or words[place].tag in ("P", "BE", "NUM")


def _labels(words: Sequence[Tagged], place: int) -> bool:
    """Is the figure at `place` the name of the thing before it: "dock 9", "May 6"?"""
    named = words[place - 1].low in NUMBERED or words[place - 1].low in ("may", "june", "march")
    dated = (
        words[place - 1].low == "day" and place > 1 and words[place - 2].low in ("on", "by", "until", "from")
    )
    figure = words[place].text
    counted = place + 1 < len(words) and words[place + 1].nominal
    if counted and words[place - 1].low in ("year", "day", "class", "grade", "step", "version", "level"):
        return False
    return ((named or dated) and figure.rstrip("ABCDEFabcdef").isdigit()) or (dated and figure.isalpha())


def full_phrase_end(words: Sequence[Tagged], start: int = 0) -> int:
    """`noun_phrase_end` with the "of", "for", "in" phrases and "and" that hang on it."""
    end = noun_phrase_end(words, start)
    while start < end < len(words) - 1:
        link = words[end]
        if (
            link.low in _HANGING
            or (link.tag == "CONJ" and link.low in ("and", "or"))
            or (link.low == "to" and words[end + 1].tag in ("DET", "POSS", *_NOUN))
        ):
            more = noun_phrase_end(words, end + 1)
            if more == end + 1:
                break
            end = more
            continue
        break
    return end


#: -ing forms that take an object rather than stand before a noun: "doing Saturday brunch".
_GERUNDS = frozenset("doing making having getting using taking giving bringing putting keeping going".split())


#: Before these nobody leaves the article out, whatever follows.
_DEFINITE = frozenset("worst best biggest first last next main same whole only".split())


def with_article(text: str, words: Sequence[Tagged], article: str = "the") -> str:
    """A noun phrase with "the" (or another article) in front where English wants a determiner."""
    end = noun_phrase_end(words)
    if not end or words[0].tag in ("DET", "POSS", "DEM", "NUM") or words[0].low in _GERUNDS | {"zero"}:
        return text
    head = words[end - 1]
    if end == 1 and head.text.isupper():
        return text
    if end < len(words) and words[end].low == "of" and head.tag != "NP" and article == "the":
        return "the " + text
    if article == "the" and words[0].low in _DEFINITE:
        return f"the {text}"
    if head.tag in ("NS", "NP") or is_plural(head.low) or massy(head.low):
        return text
    return f"{a_or_an(text) if article == 'a' else article} {text}"


#: Words whose first letter nobody hears.
_SILENT = ("hour", "honest", "honour", "heir")


def a_or_an(text: str) -> str:
    """The indefinite article before these words, by their first letter that is heard."""
    return "an" if text.casefold().startswith((*"aeiou", *_SILENT)) else "a"


def with_a(noun: str) -> str:
    return f"{a_or_an(noun)} {noun}"


#: What "this" and "those" date rather than point at.
_DATED = frozenset("year week month quarter term summer winter autumn spring".split())


def dangling(words: Sequence[Tagged]) -> bool:
    """Does the stretch lean on something that is not in it: "it", "this", "the same one"?"""
    return any(_leans(words, index) for index in range(len(words)))


def _leans(words: Sequence[Tagged], index: int) -> bool:
    """Does the word point at something that is not named in the stretch?"""
    word = words[index]
    following = words[index + 1].tag if index + 1 < len(words) else ""
    if (
        word.low == "that"
        and word.tag == "DEM"
        and following in _NOUN
        and index
        and words[index - 1].tag in ("V", "VZ", "VD")
    ):
        return True
    if word.low == "that" and (
        word.tag == "SUB" or (index and words[index - 1].tag in (*_NOUN, "V", "VD", "VZ"))
    ):
        return False
    if word.low == "rest" and index and words[index - 1].low == "the" and following != "PREP":
        return True
    if word.low == "this" and index + 1 < len(words) and words[index + 1].low == "coming":
        return False
    if word.tag == "DEM" and following in ("ADJ", *_NOUN):
        dates = word.low in ("this", "these", "those", "that") and following in _NOUN
        return not (dates and words[index + 1].low in _DATED)
    if word.low in ("them", "they", "their"):
        return not any(w.tag == "NS" for w in words[:index])
    if word.tag == "DEM+":
        return True
    if word.low in ("it", "it's", "its"):
        return not any(w.tag in _NOUN for w in words[:index])
    if word.low in ("somebody", "someone", "people", "anyone") and following.startswith(("SUB", "TO")):
        return False
    if (
        word.low == "same"
        and index + 1 < len(words)
        and words[index + 1].low in ("day", "time", "week", "team")
    ):
        return False
    if word.low in ("thing", "way") and index and words[index - 1].text == '"':
        return False
    if word.low == "thing" and (
        following in ("THEY", "I") or (index and words[index - 1].low in ("big", "main", "biggest", "first"))
    ):
        return False
    if word.low == "own" and index and words[index - 1].tag != "POSS" and word.tag != "V":
        return True
    if word.low == "one" and following in ("N", "NS", "ADJ"):
        return False
    return word.low in _REFERRING


#: Nouns that English uses without a determiner behind a verb or a preposition, whatever they count.
BARE = frozenset(
    "work school home course place hand phone email post person line time site board duty shift call track "
    "stock hire lease date order sale practice theory detail part rest care level schedule paper top bottom "
    "average advance charge control demand hold leave lunch breakfast dinner tea coffee church prison court "
    "hospital university college night day noon midnight weekend summer winter spring autumn christmas easter "
    "peak fire water food law class action use need hope plan credit exam voice house change use touch focus "
    "production reception theatre ward store zero transfer time season trouble".split()
)


def massy(head: str) -> bool:
    """Does English not count this: "stock", "training", but "a rating"?"""
    return head in MASS or (head.endswith(_MASS_ENDINGS) and head not in _THINGS)


def counted(head: str) -> bool:
    """Does English count this thing, so that one of it needs a determiner?"""
    if massy(head) or common_tag(head) not in ("NN", "VB", "VBG"):
        return False
    plurals = (head + "s", head + "es", head[:-1] + "ies")
    return any(common_tag(plural) in ("NNS", "VBZ") for plural in plurals) or head.endswith(
        ("or", "er", "ist", "ian", "ory", "ary")
    )


def telegraphic(words: Sequence[Tagged], start: int = 1) -> bool:
    """Does a countable noun in the singular stand without a determiner: "two weeks and one porter" has one,
    "the supervisor to live on hill" lacks one? With `start` 1 the first phrase is left out: an article can
    still be put there."""
    for index in range(start, len(words)):
        before, word = words[max(index - 1, 0)], words[index]
        behind = before.tag in ("V", "VZ", "VD", "PREP", "OBJ") and before.low != "each"
        if word.tag not in ("N", "ADJ") or (index and not behind):
            continue
        end = noun_phrase_end(words, index)
        if end <= index or before.low in ("of", "per", "by", "as", "like"):
            continue
        end = next((place for place in range(index + 1, end) if words[place].tag == "NP"), end)
        head, chunk = words[end - 1], words[index:end]
        if any(one.tag in ("NUM", "NP", "DET", "POSS", "P") or not one.known for one in chunk):
            continue
        if head.tag == "N" and head.text.islower() and head.low not in BARE and counted(head.low):
            return True
    return False


#: So many words stand before an adverb that ends what is told, and does not open it.
_LEAST_BEFORE = 2


def run_on(words: Sequence[Tagged]) -> bool:
    """Two things side by side with nothing between them ("the pilots the tugs", "the dog as well Tansy does two rounds"), or
    "the lead who check"."""
    for index in range(1, len(words) - 1):
        before, word, behind = words[index - 1], words[index], words[index + 1]
        if word.low in ("the", "a", "an") and before.nominal and behind.low not in _TIMES:
            return True
        after = index + 1 + (behind.tag == "ADV" and index + 2 < len(words))
        caused = index > 1 and base_of(words[index - 2].low) in _CAUSING
        if word.tag == "N" and before.tag == "DET" and words[after].tag == "V" and not caused:
            return True
        if word.low == "who" and before.tag == "N" and behind.tag == "V":
            return True
        if (
            index > _LEAST_BEFORE
            and before.tag == "ADV"
            and word.nominal
            and word.text.istitle()
            and behind.finite
        ):
            return True
    return any(not word.known and word.text.islower() and not word.text.isascii() for word in words)


def plain(words: Sequence[Tagged]) -> bool:
    """No sign that prose does not have, brackets and quotes in pairs, no word twice in a row."""
    signs = [word.text for word in words if word.tag == "P"]
    if any(sign not in ",.'\"()-%" for sign in signs):
        return False
    if signs.count("(") != signs.count(")") or signs.count('"') % 2:
        return False
    return not any(a.low == b.low and a.text.isalpha() for a, b in itertools.pairwise(words))


#: Small words of other languages; two of them in lower case, and a line is not English.
FOREIGN = frozenset(
    "sa ng na nya niya yung ko mo si ang din rin daw kasi naman pero lang siya sila kami po und der die "
    "das ist mit ein eine nicht von zu den dem auch noch el la los las un una que por para con del y muy "
    "mas le les des et avec est dans une sur il lo di da per che non sono della nel och att det som "
    "inte het een voor met niet yang dan untuk tak ini itu z w i nie jest do po az os em um uma nao não "
    "com dos mi su se es agus ar an go mé".split()
) - {
    "do",
    "i",
    "an",
    "go",
    "die",
    "den",
    "per",
    "um",
    "mi",
    "com",
    "as",
    "po",
    "la",
    "con",
    "met",
    "se",
    "os",
    "em",
    "su",
    "lo",
}


def english(words: Sequence[Tagged]) -> bool:
    """Is this English? About every third word may be one that English lacks."""
    checked = [word for word in words if word.text.isalpha() and not word.text[0].isupper()]
    if sum(word.low in FOREIGN for word in checked) > 1:
        return False
    unknown = sum(not word.known for word in checked)
    return unknown * 3 <= len(checked) + 1
