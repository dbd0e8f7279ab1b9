"""Features of a sentence for the linear models: hashed whole numbers that say what stands in it and in what order.

Four views of the same words: their letters, their stems, their symbols (function words stay, other words become
their word class or part of speech), and the clauses with mood, subject and classes. The last two carry
what is learned over to words never seen in training.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from struct import pack, unpack
from zlib import crc32

from followup.language.reading import Reading, reading_of
from followup.language.sentences import clauses
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

    __slots__ = ("classes", "parts", "phrases", "stem", "symbol")

    def __init__(self, word: str, is_name: bool = False) -> None:
        letters = word[0].isalpha()
        names = word_classes(word) if letters else frozenset()
        kind = word
        if letters and word not in FUNCTION_WORDS:
            kind = "+".join(sorted(names)) or ("NAME" if is_name else part_of_speech(word))
        self.stem = named(f"s:{stem(word)}")
        self.symbol = named(f"c:{kind}")
        self.classes = tuple(sorted(names | _person(word) | ({"@name"} if kind == "NAME" else set())))
        self.phrases = phrases_from(word)
        self.parts = _parts(word) if letters and word not in FUNCTION_WORDS else ()


def _parts(word: str) -> tuple[int, ...]:
    """The features "x:" and each three, four and five neighbouring letters, edges marked."""
    edged = f"^{word}$"
    letters = [letter.encode("utf-8", "surrogatepass") for letter in edged]
    threes = [crc32(b"".join(letters[start : start + 3]), _PART) for start in range(len(letters) - 2)]
    fours = [crc32(last, three) for three, last in zip(threes, letters[3:], strict=False)]
    fives = [crc32(last, four) for four, last in zip(fours, letters[4:], strict=False)]
    return (*threes, *fours, *fives)


def _person(word: str) -> set[str]:
    if word in _DENIED:
        return {"@not"}
    return {names[word] for names in (_FIRST, _SECOND) if word in names}


@lru_cache(maxsize=60_000)
def named(feature: str) -> int:
    """The number of a feature with this name: 32 bits, the same everywhere."""
    return crc32(feature.encode("utf-8", "surrogatepass"))


class _Rows:
    """Pairs of the stems and symbols of a sentence, each one number made of two.

    A row of 32-bit numbers is one whole number here, 64 bits for each of them: a product or an exclusive or then
    reaches the whole row at once, which is what makes the pairs cheap.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._found: list[bytes] = []

    def packed(self, numbers: list[int]) -> int:
        return int.from_bytes(pack(f"<{self._count}Q", *numbers), "little")

    def pairs(self, left: int, right: int, gap: int, kind: int) -> int:
        """A row with a number for each of `left` and the one `gap` places on in `right`; it is kept too."""
        size = max(self._count - gap, 0)
        ones = _ones(size)
        mixed = (left * 0x9E3779B1) ^ ((right >> _BITS * gap) * 0x85EBCA6B) ^ (ones * (kind * 0xC2B2AE35))
        row = mixed >> 7 & ones * 0xFFFFFFFF
        self._found.append(row.to_bytes(size * _BITS // 8, "little"))
        return row

    def found(self) -> tuple[int, ...]:
        """All pairs so far, one after the other."""
        data = b"".join(self._found)
        return unpack(f"<{len(data) * 8 // _BITS}Q", data)


_BITS = 64  # of a place in a row: two numbers of 32 bits multiplied


@lru_cache(maxsize=1_000)
def _ones(size: int) -> int:
    """A row of so many ones."""
    return ((1 << _BITS * size) - 1) // ((1 << _BITS) - 1)


_known = lru_cache(maxsize=20_000)(_Word)
_EDGE = _Word("<")


def _words(reading: Reading) -> list[_Word]:
    if not reading.names:
        return [_known(word) for word in reading.words]
    return [_known(word, place in reading.names) for place, word in enumerate(reading.words)]


def features(reading: Reading) -> list[int]:
    """Distinct hashed features, in order of first appearance."""
    words = [_EDGE, *_words(reading), _EDGE]
    found = [word.stem for word in words]
    symbols = [word.symbol for word in words]
    rows = _Rows(len(words))
    stems_row, symbols_row = rows.packed(found), rows.packed(symbols)
    found += symbols
    row = symbols_row
    for size in (1, 2, 3):
        row = rows.pairs(row, symbols_row, size, size)
    for gap in (1, 2, 3, 4):
        rows.pairs(stems_row, stems_row, gap, 14 if gap > 1 else 13)
    for gap in (2, 3, 4, 5, 6):
        rows.pairs(symbols_row, symbols_row, gap, 15)
    found += rows.found()
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
    rows = _Rows(len(words))
    row = rows.packed(symbols)
    rows.pairs(row, row, 1, 1)
    return list(dict.fromkeys([*[word.stem for word in words], *symbols, *rows.found()]))


def _of_clauses(words: list[str], known: list[_Word]) -> Iterator[int]:
    asks = "?" in words
    moods: list[str] = []
    everything: set[str] = set()
    for clause in clauses(words):
        names = _classes_in(words, known, clause.first, clause.last)
        yield from _of_clause(clause.mood, clause.subject, clause.opener, clause.closer, tuple(sorted(names)))
        mood = f"{clause.mood}/{clause.subject}"
        if moods:
            yield named(f"mm:{moods[-1]} {mood}")
        moods.append(mood)
        everything.update(names)
    endings = [str(asks).encode(), *(mood.encode() for mood in dict.fromkeys(moods))]
    for name in sorted(everything):
        start = named(f"all:{name} ")  # a checksum goes on from that of the beginning
        for ending in endings:
            yield crc32(ending, start)


@lru_cache(maxsize=20_000)
def _of_clause(mood: str, subject: str, opener: str, closer: str, names: tuple[str, ...]) -> tuple[int, ...]:
    """What one clause says by itself; two in five have been met before in other sentences."""
    whose = f"{mood}/{subject}"
    end = "?" if closer == "?" else ""
    found = [named(f"m:{whose}"), named(f"m:{whose} {opener}"), named(f"m:{whose} . {closer}")]
    for name in names:
        found += named(f"mc:{whose} {name}"), named(f"mc:{mood} {name}"), named(f"c:{name}{end}")
    for place, left in enumerate(names[:16]):
        pair, mooded = named(f"cc:{left} "), named(f"mcc:{mood} {left} ")
        for right in names[place + 1 : 16]:
            found += crc32(right.encode(), pair), crc32(right.encode(), mooded)
    return tuple(found)


def _classes_in(words: list[str], known: list[_Word], first: int, last: int) -> set[str]:
    """Word classes, phrase classes, persons and sums of money named by words `first` to `last`."""
    found: set[str] = set()
    for place in range(first, last):
        word = known[place]
        if word.classes:
            found.update(word.classes)
        if word.phrases and place + 1 < len(words):
            for rest, names in word.phrases.get(words[place + 1], ()):
                if tuple(words[place + 2 : place + 2 + len(rest)]) == rest:
                    found |= names
        if words[place] == "0" and _is_money(words, place):
            found.add("@money")
    return found


def _is_money(words: list[str], place: int) -> bool:
    """True for a figure beside a currency or a word for thousands."""
    return (place > 0 and words[place - 1] in _CURRENCIES) or (
        place + 1 < len(words) and words[place + 1] in _CURRENCIES
    )
