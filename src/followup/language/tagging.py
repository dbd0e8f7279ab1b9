"""A part-of-speech tagger for short, rough English: small classes by list, the rest by neighbours."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from followup.language.inflect import base_of, is_past, is_plural, is_verb, participle, third
from followup.language.lexicon import common_tag
from followup.language.patterns import lazy

_WORD = lazy(
    r"\d{1,2}(?:[:.]\d\d)?\s?[ap]m\b|\d[\d.,]*-[a-zA-Z]{2,}(?:-[a-zA-Z]+)*|[£$€₹]?\d(?:[\d.,:/\-]*\d)?(?:%|[a-zA-Z]{1,3}\b)?|[^\W_]+(?:['’&/.+\-][^\W_]+)*|[^\s]"
)

_CLOSED: dict[str, str] = {}
for _name, _list in {
    "I": "i",
    "WE": "we",
    "THEY": "he she they",
    "YOU": "you",
    "IT": "it",
    "OBJ": "him them me us himself herself themselves myself itself yourself ourselves everyone "
    "everybody someone "
    "somebody anyone anybody nobody nothing something anything everything one's each mine yours theirs "
    "hers ours",
    "POSS": "my our his their your its her whose",
    "DET": "the a an some any no every each another both all either neither half several many few most "
    "more less "
    "fewer enough much such",
    "DEM": "this that these those",
    "NUM": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
    "million dozen",
    "PREP": "of in on at for with by from into onto about over under between across through during "
    "against among "
    "per within without towards toward around along behind beside beyond inside outside near off up down "
    "out like "
    "than as via upon above below despite",
    "TO": "to",
    "CONJ": "and or but nor plus",
    "SUB": "because if when while where so that which who whom how what why whether before after since "
    "until unless "
    "although though till once whatever whoever wherever",
    "MOD": "will would can could should may might must shall 'd 'll wo ca",
    "BE": "is are was were am be been being 's 're 'm",
    "HAVE": "has have had having 've",
    "DO": "do does did",
    "NEG": "not n't never",
    "ADV": "also then just really too very only even still already again always often never soon here "
    "there now "
    "today tomorrow yesterday maybe perhaps quite rather almost nearly instead together once twice ago "
    "please "
    "actually basically currently usually mostly mainly straight away back well anyway definitely yet "
    "ever thus apart "
    "elsewhere ahead later earlier afterwards meanwhile otherwise somehow somewhere",
    "UH": "yes no yeah ok okay oh ah um uh er lol haha hey hi hello wow ugh",
}.items():
    for _entry in _list.split():
        _CLOSED.setdefault(_entry, _name)
del _name, _list, _entry

#: Verbs of the lexicon that are nouns as often.
_NOUN_TOO = frozenset(
    "stand drop stop run pack pick close check order walk swap hold fill pull push cut break call catch "
    "change charge claim climb count cover drive fix flow focus gain help hire jump kick launch lead "
    "leave lift list load look loss mix move need offer pass pay plan play post print pump rate read "
    "record release repair report request reset rest return review rise rush sale scan search set shift "
    "show sign split spread staff start step stick stock store study supply support sweep switch talk "
    "test touch track trade train transfer transport treat trial trip turn use view visit wait wash watch "
    "win wish work round visit audit pilot handover build log fail feed clean dress spend".split()
)
#: Verbs with a noun behind them even where it may be a verb too: "wants pick errors down".
_TAKE_NOUNS = frozenset(
    "want need like love prefer cover discuss describe explain suggest propose mention raise own use".split()
)
#: Verbs whose "that" opens a clause.
_THAT_VERBS = frozenset(
    "say agree explain mention think mean stress add note answer hear know reckon insist".split()
)
_NOUN_LEFT = frozenset(("DET", "POSS", "ADJ", "NUM", "PREP", "VG", "DEM", "N", "NP"))
#: Words behind which "'s" is "is".
_WITH_IS = frozenset("he she it that there who what mine ours yours hers theirs".split())
#: Of those behind which it may be a possessive too: what tells that it is "is".
_INDEFINITE = frozenset(
    "nobody somebody everybody anybody everyone someone anyone something everything nothing".split()
)
_BEHIND_IS = frozenset("JJ RB IN DT VBG VBN".split())
_VERB_LEFT = frozenset(("I", "WE", "THEY", "YOU", "TO", "MOD"))
_DONT = frozenset(("don't", "doesn't", "didn't", "won't", "can't"))
_PENN = {
    "NN": "N",
    "NNS": "NS",
    "JJ": "ADJ",
    "JJR": "ADJ",
    "JJS": "ADJ",
    "RB": "ADV",
    "RBR": "ADV",
    "RBS": "ADV",
    "RP": "ADV",
    "VB": "V",
    "VBP": "V",
    "VBZ": "VZ",
    "VBD": "VD",
    "VBN": "VN",
    "VBG": "VG",
    "IN": "PREP",
    "CD": "NUM",
    "UH": "N",
    "MD": "MOD",
    "FW": "N",
    "NNP": "N",
    "DT": "DET",
    "CC": "CONJ",
    "WRB": "SUB",
    "WP": "SUB",
    "WDT": "SUB",
    "PRP": "IT",
    "EX": "ADV",
    "PDT": "DET",
}


class Tagged(NamedTuple):
    """A token with its part of speech. `known` is False for a word that English does not have."""

    text: str
    low: str
    tag: str
    start: int
    end: int
    known: bool = True

    @property
    def finite(self) -> bool:
        """True for a verb that carries a clause."""
        return self.tag in ("V", "VZ", "VD", "MOD", "HAVE", "DO") or (
            self.tag == "BE" and self.low not in ("be", "been", "being")
        )

    @property
    def nominal(self) -> bool:
        return self.tag in ("N", "NS", "NP")


def tag_text(text: str, *, they: Collection[str] = ()) -> list[Tagged]:
    """Tokens of `text` with their tags. `they` holds lower-case names and initials of the interviewers."""
    found: list[Tagged] = []
    words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]
    lows = [word.replace("’", "'").casefold() for word, _, _ in words]
    for index, (word, start, end) in enumerate(words):
        low = lows[index]
        following, later = (*lows[index + 1 : index + 3], "", "")[:2]
        tag, known = _tag(word, low, found, following, they)
        if tag == "V" and _noun_here(low, found, following, later):
            tag = "N"
        if tag == "POSS" and low.removesuffix("'s") in they:
            low = "his"
        found.append(Tagged(word, low, tag, start, end, known))
    return found


@lru_cache(maxsize=4_000)
def tagged(text: str) -> tuple[Tagged, ...]:
    """The tokens of a short text that is looked at more than once, such as a point."""
    return tuple(tag_text(text))


def _noun_here(low: str, before: list[Tagged], following: str, later: str) -> bool:
    """Is a verb form a noun: last behind a noun ("level save"), or first in "recall list is"?"""
    if before:
        if before[-1].tag in ("N", "ADJ", "VG") and common_tag(following) == "VBZ":
            return True
        return (
            (not following or following in (",", "too", "and", "as"))
            and before[-1].tag in ("N", "NS", "ADJ")
            and before[0].tag not in ("I", "WE", "THEY")
        )
    return _CLOSED.get(later) in ("BE", "MOD", "HAVE") and common_tag(following) == "NN"


def _tag(
    word: str, low: str, before: list[Tagged], following: str, they: Collection[str]
) -> tuple[str, bool]:
    previous = before[-1].tag if before else ""
    if not word[0].isalnum() and word[0] not in "£$€₹<":
        return ("P", True)
    if any(char.isdigit() for char in word):
        if word[0].isalpha():
            return ("NP", True)
        if low.endswith(("-something", "-odd")):
            return ("NUM", True)
        if low.endswith(("1st", "2nd", "3rd", "th")) or "-" in low:
            return ("ADJ", True)
        return ("NS" if word[-1] == "s" and word[:-1].isdigit() else "NUM", True)
    if low in they or (word in they and word not in ("A", "I")):
        return ("THEY", True)
    if (
        low in ("may", "march")
        and word[0].isupper()
        and (previous in ("PREP", "NUM") or following[:1].isdigit())
    ):
        return ("NP", True)
    if "'" in low or "’" in low:
        return _contracted(low, following, they)
    if low == "her":
        causing = bool(before) and base_of(before[-1].low) in (
            "make",
            "let",
            "help",
            "see",
            "hear",
            "tell",
            "ask",
            "show",
            "give",
        )
        return ("POSS" if _is_nounlike(following) and not (causing and is_verb(following)) else "OBJ", True)
    if low == "its" and (
        not following
        or common_tag(following) in ("JJR", "RB", "VBG", "DT", "IN", "VBN")
        or following[0].isdigit()
    ):
        return ("IT+", True)
    if low == "that":
        opens = _CLOSED.get(following) in ("I", "WE", "THEY", "IT", "YOU", "DET", "POSS")
        return ("SUB" if opens or (following[:1].isalpha() and _reports(before, following)) else "DEM", True)
    if low in ("before", "after", "since", "until", "till") and _CLOSED.get(following) not in (
        "I",
        "WE",
        "THEY",
        "IT",
        "YOU",
    ):
        return ("PREP", True)
    if low in ("like", "own") and (previous in ("TO", "MOD", "I", "WE", "THEY") or previous.endswith("+")):
        return ("V", True)
    if low == "once" and ((before and before[-1].low == "at") or following in ("", ",", "a", "per", "every")):
        return ("ADV", True)
    if low in ("both", "all") and not before and common_tag(following) == "VBD":  # "both said"
        return ("OBJ", True)
    if low in ("can", "will") and previous in ("DET", "POSS"):
        return ("N", True)
    if low in _CLOSED:
        return (_CLOSED[low], True)
    return _open_class(word, low, before, previous, following)


def _reports(before: list[Tagged], following: str) -> bool:
    """Does "that" open a clause: "he said that", "the aim is that", "the tool that cut errors"?"""
    if not before:
        return False
    told = (
        before[-1].tag in ("OBJ", "THEY") and len(before) > 1 and base_of(before[-2].low) in ("tell", "show")
    )
    if before[-1].tag in ("N", "NS") and (
        is_past(following) or (base_of(following) and following.endswith("s"))
    ):
        return True
    return told or before[-1].tag == "BE" or base_of(before[-1].low) in _THAT_VERBS


def _contracted(low: str, following: str, they: Collection[str]) -> tuple[str, bool]:
    head, _, tail = low.replace("’", "'").partition("'")
    if tail == "t":
        return ("NEG", True)
    if tail == "s" and head in they and _is_nounlike(following) and not base_of(following):
        return ("POSS", True)
    if tail == "s" and (
        head == "whoever"
        or (head in _INDEFINITE and common_tag(following) in _BEHIND_IS and following != "own")
    ):
        return ("IT+", True)
    if tail in ("ve", "d", "ll", "m", "re") or (tail == "s" and (head in they or head in _WITH_IS)):
        subject = "THEY" if head in they else _CLOSED.get(head, "IT")
        return (f"{subject}+", True)
    if tail == "s" or not tail:
        return ("POSS", True)
    return ("N", False)


def _open_class(word: str, low: str, before: list[Tagged], previous: str, following: str) -> tuple[str, bool]:
    penn = common_tag(low)
    if "-" in low and all(_CLOSED.get(part) == "NUM" for part in low.split("-")):  # "twenty-seven"
        return ("NUM", True)
    if previous in ("I", "WE", "THEY") and low.endswith("ed") and len(low) > 4:
        return ("VD", True)
    if previous in ("I", "WE", "THEY") and penn is None and "-" in low and is_verb(low.rpartition("-")[2]):
        return ("V", True)
    if penn is None and "-" in low:
        tail = low.rsplit("-", 1)[1]
        plural = is_plural(tail) and common_tag(tail) is not None
        if low.split("-", 1)[0] in ("half", "two", "three", "one") or (
            _is_nounlike(following) and following.isalpha()
        ):
            return ("ADJ" if not plural else "NS", True)
        return ("NS" if plural else "N", True)
    if penn is None and "/" in low:
        return ("N", True)
    capital = word[:1].isupper()
    if penn is None and word[-1] == "s" and len(word) > 2 and word[:-1].isupper():
        return ("NS", True)
    if capital and before and (penn is None or penn in ("NNP", "NNPS")) and not word.isupper():
        return ("NP", penn is not None)
    if penn is None and capital and word.isupper() and len(word) > 1:
        return ("N", True)
    base = base_of(low)
    if penn is None and not base and _compound(low):
        return ("NS" if low.endswith("s") and not low.endswith("ss") else "N", True)
    if (
        penn is None
        and not base
        and any(
            low.endswith(ending) and common_tag(low[: -len(ending)]) in ("NN", "VB")
            for ending in ("ing", "er", "ers")
        )
    ):
        return ("NS" if low.endswith("s") else "N", True)
    if penn is None and not base and low.endswith("ed") and len(low) > 4 and word.islower():
        if previous in ("HAVE", "BE") or previous.endswith("+"):
            return ("VN", True)
        opens = not before or previous in ("I", "WE", "THEY", "P", "CONJ", "ADV")
        if opens and (
            _CLOSED.get(following) in ("DET", "POSS", "OBJ", "NUM", "DEM") or following[:1].isdigit()
        ):
            return ("VD", True)
    if penn is None and not base:
        if low.endswith("s") and not low.endswith("ss") and common_tag(low[:-1]) == "NN":
            return ("NS", True)
        return (("NP" if capital else "NS" if is_plural(low) else "N"), False)
    tag = _PENN.get(penn or "", "VN" if base and is_past(low) else "N")
    if (
        previous in _VERB_LEFT
        or (
            (previous in ("ADV", "NEG") or (before and before[-1].low in ("both", "all")))
            and len(before) > 1
            and before[-2].tag in _VERB_LEFT
        )
        or (previous == "NEG" and before[-1].low in _DONT)
    ):
        if is_verb(low) and low == base:
            return ("V", True)
        if is_past(low) and previous not in ("TO", "MOD"):
            return ("VD", True)
        if base and low.endswith("s") and previous == "THEY":
            return ("VZ", True)
    if before and before[-1].low == "who" and base and low in (base, third(base)):
        return ("V" if low == base else "VZ", True)
    if tag == "NS" and base and before and before[-1].low in _INDEFINITE:  # "nobody moves beer"
        return ("VZ", True)
    named = before and (before[-1].known or following in ("i", "we"))  # "the bookmobile run I started"
    if tag == "V" and previous == "N" and low == base and named:
        acts = _CLOSED.get(following) in ("DET", "POSS", "OBJ") or is_plural(following)
        if acts and not _could_be_noun(low):  # "women on night shift know the leaf"
            return ("V", True)
        return ("N", True)
    if tag == "V" and low == base and before and before[-1].low in ("the", "a", "an"):
        return ("N", True)
    if tag in ("V", "N") and low == base and _closes(following) and _talked_of(before, low):
        return ("N", True)
    if (
        low.endswith("ing")
        and base not in ("", low)
        and _CLOSED.get(following) in ("DET", "POSS", "OBJ", "DEM")
    ):
        return ("VG", True)
    if previous.endswith("+") and before[-1].low.endswith(("'d", "'ll")) and is_verb(low):
        return ("V", True)
    if (
        tag == "ADV"
        and low in ("forward", "online", "offline", "late", "early", "daily", "fast", "overnight")
        and _names_something(before, previous, following)
    ):
        return ("ADJ", True)
    if tag == "V" and low == base and previous == "ADJ" and _is_owned(before):
        return ("N", True)
    if tag == "V" and previous in ("V", "VZ", "VD") and low == base:
        return ("ADV" if low == "live" else "N" if base_of(before[-1].low) in _TAKE_NOUNS else "V", True)
    if base and is_past(low) and previous in ("V", "VZ") and low.endswith("ed") and _is_nounlike(following):
        return ("ADJ", True)
    if base and is_past(low):
        if previous.endswith("+") and before[-1].low.endswith(("'d", "'ll")) and base == low:
            return ("V", True)
        if previous in ("BE", "HAVE") or previous.endswith("+"):
            return ("VN", True)
        if previous == "NUM" and participle(base) != low:  # "11 went home"
            return ("VD", True)
        if previous in ("DET", "POSS", "ADJ", "NUM", "PREP") and tag in ("VN", "VD"):
            return ("ADJ" if following in ("", ",", ".") or _is_nounlike(following) else "VN", True)
        if tag in ("VN", "VD", "VBN"):
            return (("VD" if _past_here(low, before, previous, following) else "VN"), True)
    if tag in ("V", "VZ", "ADJ", "N", "NS", "ADV") and previous in _NOUN_LEFT:
        if tag == "V":
            return (
                ("N", True)
                if _could_be_noun(low) and (previous not in ("NP", "N") or _closes(following))
                else ("V", True)
            )
        if tag == "VZ":
            owned = _CLOSED.get(following) in ("I", "WE") and common_tag(base_of(low)) != "JJ"
            told = _closes(following) or owned  # "the morning walks I set up"
            noun = previous in ("DET", "POSS", "ADJ", "NUM") or (noun_too(low) and told)
            return ("NS" if noun else "VZ", True)
        if tag == "ADJ" and previous in ("DET", "POSS", "ADJ", "N") and not _is_nounlike(following):
            return (
                ("N", True)
                if low in ("lead", "present", "standard", "total", "average", "clear")
                or ("-" in low and _CLOSED.get(following) in ("I", "WE"))  # "the stand-up we tried"
                else ("ADJ", True)
            )
    if tag == "VZ" and not before and not following:
        return ("NS", True)
    if tag == "V" and not before and _CLOSED.get(following) in ("BE", "MOD", "HAVE"):
        return ("N", True)
    if (
        tag == "N"
        and previous == "NS"
        and is_verb(low)
        and following
        and (
            _CLOSED.get(following) in ("DET", "POSS", "OBJ", "PREP", "TO", "NUM", "ADV")
            or is_plural(following)
        )
    ):
        return ("V", True)
    if (
        tag == "NS"
        and base
        and previous in ("N", "NP", "THEY")
        and _CLOSED.get(following) in ("DET", "POSS", "OBJ", "TO", "NUM")
    ):
        return ("VZ", True)
    if (
        tag == "NS"
        and base
        and not before
        and _CLOSED.get(following) in ("DET", "POSS", "OBJ", "TO", "I", "WE", "NUM")
    ):
        return ("VZ", True)
    return (tag, True)


def _names_something(before: list[Tagged], previous: str, following: str) -> bool:
    """Does a noun follow, so that "late" is no adverb: "late runs", "my late bake", "late opens 26 -> 8"?"""
    if previous in ("POSS", "DET") and following.isalpha() and following not in _CLOSED:
        return True
    starts = previous in ("", "P") and following.endswith("s") and bool(base_of(following))
    return starts or _is_nounlike(following) or bool(following and noun_too(following))


#: How far back a quote is looked for that a word stands behind.
_QUOTED = 12


def _talked_of(before: list[Tagged], low: str) -> bool:
    """Does it stand behind a plural in what was talked about, or behind a name in quotes: "told her about the reductions |
    walk at Crieff", "the "hot bed" | nudge"?"""
    if before and before[-1].text == '"':
        return sum(word.text == '"' for word in before[-_QUOTED:]) % 2 == 0
    if not before or before[-1].tag != "NS" or not _could_be_noun(low):
        return False
    named = next((word for word in reversed(before[:-1]) if word.tag not in ("N", "ADJ")), None)
    place = before.index(named) if named is not None and named.tag in ("DET", "POSS") else 0
    return place > 0 and before[place - 1].low == "about"


def _is_owned(before: list[Tagged]) -> bool:
    """Does the last word stand behind "my", "the", and is it no share: not "a third get lost"?"""
    shares = before[-1].low in ("third", "quarter", "half") or (
        len(before) > 1 and before[-2].low in ("both", "all")
    )
    return len(before) > 1 and before[-2].tag in ("POSS", "DET") and not shares


def _past_here(low: str, before: list[Tagged], previous: str, following: str) -> bool:
    """Is an -ed form (or "built") a simple past here: at the start, behind a subject, before an object?"""
    if not before or previous in ("P", "CONJ", "ADV", "SUB"):
        return following != "by"
    if previous in ("N", "NS", "NP") and _wanted(before):
        return False
    if previous in ("N", "NS", "NP", "IT", "OBJ"):
        return common_tag(low) == "VBD" or _CLOSED.get(following) in ("DET", "POSS", "OBJ", "NUM", "DEM")
    return True


def _wanted(before: list[Tagged]) -> bool:
    """Is the noun what somebody wants done: "wants complaints logged the same day"?"""
    opens = any(word.tag in ("SUB", "MOD") for word in before[-6:])
    return not opens and any(base_of(word.low) in ("want", "need") for word in before[-6:-1])


def _is_nounlike(word: str) -> bool:
    if not word or word in _CLOSED:
        return word in ("own", "first", "last", "next") or _CLOSED.get(word) == "NUM"
    if not word[0].isalpha():
        return word[0].isdigit()
    return common_tag(word) not in ("IN", "RB", "VBD", "MD", "UH", "DT", "CC", "VBZ", "TO")


def _could_be_noun(low: str) -> bool:
    return low in _NOUN_TOO or common_tag(low + "s") == "NNS"


def noun_too(low: str) -> bool:
    """True for a verb form that is as often a noun: "drops", "stand", "checks"."""
    base = base_of(low)
    return base in _NOUN_TOO or common_tag(base) == "NN" or common_tag(low) == "NNS"


def _compound(low: str) -> bool:
    """ "playbook", "rollout": two known words written as one."""
    word = low.removesuffix("s") if not low.endswith("ss") else low
    return any(
        common_tag(word[:cut]) in ("NN", "VB", "JJ", "RB")
        and common_tag(word[cut:]) in ("NN", "VB", "RB", "IN", "RP")
        for cut in range(3, len(word) - 2)
    )


def _closes(following: str) -> bool:
    """Does the next word end the phrase: nothing, a sign, a preposition, a verb?"""
    return (
        not following
        or not following[0].isalnum()
        or _CLOSED.get(following) in ("PREP", "CONJ", "BE", "MOD", "HAVE", "TO")
        or common_tag(following) == "VBD"  # "afternoon falls went"
    )
