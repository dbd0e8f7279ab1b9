"""Which article a noun phrase lacks: "by the winter schedule", "with a signature", but "by bus", "on site".

A small fixed linear model (`data/articles.bin`) that learned from the noun phrases of letters with their articles taken
away. It sees the head, what kind of thing it is, and the words around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.language.inflect import base_of
from followup.language.lexicon import common_tag, groups_of
from followup.language.linear import load_model
from followup.language.meaning import noun_kind
from followup.language.shape import BARE, a_or_an, counted, massy
from followup.language.tagging import Tagged

#: Log-odds from which an article is missing: of the phrases of authors left out that had one 62 % stand above it, and 2 %
#: of those that had none.
LACKS = 2.8
_CLOSED = frozenset("PREP CONJ SUB TO MOD BE HAVE DO NEG I WE YOU IT OBJ THEY P DET POSS DEM".split())
_VERBS = frozenset(("V", "VZ", "VD", "VG", "VN"))
_OF_KINDS = frozenset("of as at per like than".split())
_DETERMINED = frozenset(("NUM", "P", "DET", "POSS", "DEM"))
#: Words that stand for an article, or need none before them.
_TOLD = frozenset("one zero every each no another any some such both either neither half last next".split())


def lacking_article(words: Sequence[Tagged], start: int, end: int) -> str:
    """The article that the noun phrase `words[start:end]` surely lacks, "the", "a" or "an"; "" where it lacks none.

    What may be a kind or stuff, "of carpet", "as team", "at first glance", is left alone.
    """
    phrase = words[start:end]
    named = any(word.tag == "NP" or not word.text.islower() for word in phrase)
    stuff = phrase[-1].low in BARE or (start > 0 and words[start - 1].low in _OF_KINDS)
    if named or stuff or not is_one_thing(phrase) or phrase[0].low in _TOLD:
        return ""
    model = load_model("articles")
    places = model.buckets(phrase_features(words, start, end))
    scores = model.scores(places)
    if scores["lacks"] < LACKS:
        return ""
    return "the" if scores["definite"] > 0 else a_or_an(phrase[0].low)


def is_one_thing(phrase: Sequence[Tagged]) -> bool:
    """Does the phrase name something in the singular, by an English word and without a determiner?"""
    head = phrase[-1]
    told = any(word.tag in _DETERMINED for word in phrase)
    return head.tag == "N" and head.text.islower() and head.known and not told


def phrase_features(words: Sequence[Tagged], start: int, end: int) -> Iterator[str]:
    """What the model sees of the noun phrase `words[start:end]`, which has no determiner, and of what stands around it."""
    head = words[end - 1].low.rpartition("-")[2]
    size = min(end - start, 4)
    before, ahead = _symbol(words, start - 1), _symbol(words, start - 2)
    after, beyond = _symbol(words, end), _symbol(words, end + 1)
    groups = groups_of(head) or ("", "", "")
    kind, counts = noun_kind(head), f"{counted(head)} {massy(head)}"
    left, right = _tag(words, start - 1), _tag(words, end)
    yield from (f"h:{head}", f"h3:{head[-3:]}", f"h4:{head[-4:]}", f"k:{kind}")
    yield from (f"g{level}:{group}" for level, group in enumerate(groups))
    yield from (f"c:{counts} {common_tag(head)}", f"n:{size}", f"nh:{size} {head}", f"nc:{size} {counts}")
    yield from (f"b:{before}", f"bb:{ahead} {before}", f"bh:{before} {head}", f"bk:{before} {kind}")
    yield from (
        f"bn:{before} {size}",
        f"bc:{before} {counts}",
        f"bg0:{before} {groups[0]}",
        f"bg1:{before} {groups[1]}",
    )
    yield from (f"a:{after}", f"aa:{after} {beyond}", f"ah:{head} {after}", f"ag0:{groups[0]} {after}")
    yield from (f"ba:{before} {after}", f"bah:{before} {head} {after}", f"ng0:{size} {groups[0]}")
    yield from (
        f"bt:{left}",
        f"bbt:{_tag(words, start - 2)} {left}",
        f"at:{right}",
        f"batc:{left} {right} {counts}",
    )
    for word in words[start : end - 1]:
        yield from (f"m:{word.low}", f"mt:{word.tag}", f"mh:{word.low} {head}", f"bm:{before} {word.low}")
    first = words[start]
    yield from (
        f"f:{first.low}",
        f"ft:{first.tag} {size}",
        f"fb:{before} {first.low}",
        f"ftb:{before} {first.tag} {size}",
    )


def _symbol(words: Sequence[Tagged], place: int) -> str:
    """A word of grammar as it is, the base of a verb, the tag of any other; a mark beyond either end."""
    if not 0 <= place < len(words):
        return "^" if place < 0 else "$"
    word = words[place]
    if word.tag in _CLOSED:
        return word.low
    return f"v:{base_of(word.low)}" if word.tag in _VERBS else word.tag


def _tag(words: Sequence[Tagged], place: int) -> str:
    return words[place].tag if 0 <= place < len(words) else ""
