"""Features of a sentence for the linear models: hashed whole numbers that say what stands in it and in what order.

Four views of the same words: their letters, their stems, their symbols (function words stay, other words become
their word class or part of speech), and the clauses with mood, subject and classes. The last two carry
what is learned over to words never seen in training.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from zlib import crc32

from followup.language.clauses import clauses
from followup.language.reading import Reading, reading_of
from followup.language.vocabulary import FUNCTION_WORDS, part_of_speech, phrases_from, stem, word_classes

_FIRST = {
    "i": "@I",
    "me": "@I",
    "my": "@my",
    "mine": "@my",
    "myself": "@I",
    "we": "@I",
    "us": "@I",
    "our": "@my",
}
_SECOND = {"you": "@you", "your": "@your", "yours": "@your", "yourself": "@you"}
_CURRENCIES = frozenset(
    "£ $ € ¥ ₹ k grand thousand lakh lakhs lpa crore pounds quid euros dollars naira rupees rand reais yen".split()
)
_DENIED = frozenset(["not", "no", "nor", "never", "without", "nothing", "none", "neither", "hardly"])

_PART = crc32(b"x:")


class _Word:
    """What the features need of one word, made once."""

    __slots__ = ("classes", "parts", "stem", "symbol")

    def __init__(self, word: str, is_name: bool = False) -> None:
        letters = word[0].isalpha()
        names = word_classes(word) if letters else frozenset()
        kind = word
        if letters and word not in FUNCTION_WORDS:
            kind = "+".join(sorted(names)) or ("NAME" if is_name else part_of_speech(word))
        self.stem = named(f"s:{stem(word)}")
        self.symbol = named(f"c:{kind}")
        self.classes = tuple(sorted(names | _person(word) | ({"@name"} if kind == "NAME" else set())))
        self.parts = _parts(word) if letters and word not in FUNCTION_WORDS else ()


def _parts(word: str) -> tuple[int, ...]:
    """The features "x:" and each three, four and five neighbouring letters, edges marked."""
    edged = f"^{word}$"
    pieces = [edged[start : start + size] for size in (3, 4, 5) for start in range(len(edged) - size + 1)]
    return tuple([crc32(piece.encode("utf-8", "surrogatepass"), _PART) for piece in pieces])


def _person(word: str) -> set[str]:
    if word in _DENIED:
        return {"@not"}
    return {names[word] for names in (_FIRST, _SECOND) if word in names}


@lru_cache(maxsize=60_000)
def named(feature: str) -> int:
    """The number of a feature with this name: 32 bits, the same everywhere."""
    return crc32(feature.encode("utf-8", "surrogatepass"))


def _pairs(left: list[int], right: list[int], kind: int) -> list[int]:
    """One number for each two that stand side by side in the two rows, in this order."""
    salt = kind * 0xC2B2AE35
    return [
        ((one * 0x9E3779B1) ^ (two * 0x85EBCA6B) ^ salt) >> 7 & 0xFFFFFFFF
        for one, two in zip(left, right, strict=False)
    ]


_known = lru_cache(maxsize=20_000)(_Word)
_EDGE = _Word("<")


def _words(reading: Reading) -> list[_Word]:
    if not reading.names:
        return [_known(word) for word in reading.words]
    return [_known(word, place in reading.names) for place, word in enumerate(reading.words)]


def features(reading: Reading) -> list[int]:
    """Distinct hashed features, in order of first appearance."""
    words = [_EDGE, *_words(reading), _EDGE]
    stems = [word.stem for word in words]
    symbols = [word.symbol for word in words]
    found = stems + symbols
    row = symbols
    for size in (1, 2, 3):
        row = _pairs(row, symbols[size:], size)
        found += row
    for gap in (1, 2, 3, 4):
        found += _pairs(stems, stems[gap:], 14 if gap > 1 else 13)
    for gap in (2, 3, 4, 5, 6):
        found += _pairs(symbols, symbols[gap:], 15)
    for word in words:
        found += word.parts
    found += _of_clauses(reading.words, words[1:-1])
    return list(dict.fromkeys(found))


@lru_cache(maxsize=2_000)
def features_of(sentence: str) -> tuple[int, ...]:
    """The features of a sentence as written; several judges look at the same one."""
    return tuple(features(reading_of(sentence)))


def first_look(reading: Reading) -> list[int]:
    """The few features that tell whether a sentence is worth all of them."""
    words = [_EDGE, *_words(reading), _EDGE]
    symbols = [word.symbol for word in words]
    return list(dict.fromkeys([*[word.stem for word in words], *symbols, *_pairs(symbols, symbols[1:], 1)]))


def _of_clauses(words: list[str], known: list[_Word]) -> Iterator[int]:
    asks = "?" in words
    moods: list[str] = []
    everything: set[str] = set()
    for clause in clauses(words):
        mood = f"{clause.mood}/{clause.subject}"
        names = sorted(_classes_in(words, known, clause.first, clause.last))
        end = "?" if clause.closer == "?" else ""
        yield named(f"m:{mood}")
        yield named(f"m:{mood} {clause.opener}")
        yield named(f"m:{mood} . {clause.closer}")
        for name in names:
            yield named(f"mc:{mood} {name}")
            yield named(f"mc:{clause.mood} {name}")
            yield named(f"c:{name}{end}")
        for left, right in combinations(names[:16], 2):
            yield named(f"cc:{left} {right}")
            yield named(f"mcc:{clause.mood} {left} {right}")
        if moods:
            yield named(f"mm:{moods[-1]} {mood}")
        moods.append(mood)
        everything.update(names)
    for name in sorted(everything):
        yield named(f"all:{name} {asks}")
        for mood in dict.fromkeys(moods):
            yield named(f"all:{name} {mood}")


def _classes_in(words: list[str], known: list[_Word], first: int, last: int) -> set[str]:
    """Word classes, phrase classes, persons and sums of money named by words `first` to `last`."""
    found: set[str] = set()
    for place in range(first, last):
        word = words[place]
        found.update(known[place].classes)
        if word == "0" and _is_money(words, place):
            found.add("@money")
        if place + 1 < len(words):
            for rest, names in phrases_from(word, words[place + 1]):
                if tuple(words[place + 2 : place + 2 + len(rest)]) == rest:
                    found |= names
    return found


def _is_money(words: list[str], place: int) -> bool:
    """True for a figure beside a currency or a word for thousands."""
    return (place > 0 and words[place - 1] in _CURRENCIES) or (
        place + 1 < len(words) and words[place + 1] in _CURRENCIES
    )
