"""Words as the scorers compare them: stems, figures in one spelling, and which words say nothing specific."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from followup.language.lexicon import common_tag
from followup.language.words import tokens

_SUFFIXES = (
    "isations", "izations", "isation", "ization", "ations", "ation", "ating", "ated", "ates", "ate",
    "ments", "ment", "ness", "ingly", "edly", "ings", "ing", "ions", "ion", "ies", "ied", "ers", "er",
    "ed", "es", "ly", "e", "s", "y",
)  # fmt: skip
#: Stems are cut here, so that "calibrate" meets "calibration".
STEM_LETTERS = 7
_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "lakh": 100_000, "lakhs": 100_000}
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
CLOSED_CLASSES = frozenset(
    "CC DT EX IN LS MD PDT POS PRP PRP$ RP TO UH WDT WP WP$ WRB".split()
)  # the closed classes of the Penn Treebank


@dataclass(frozen=True, slots=True)
class Word:
    """A word in its place; `stem` is what two forms of one word share."""

    text: str
    stem: str
    start: int
    end: int


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Text for comparing: no accents, no case, straight apostrophes, hyphens and dashes as blanks."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    kept = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    return " ".join(re.sub(r"[-‐-―_/]", " ", kept).replace("per cent", "%").replace("percent", "%").split())


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A rough stem: one ending off, then cut to STEM_LETTERS; words of three letters stay whole."""
    word = fold(word).replace("'s", "").replace("'", "")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word[:STEM_LETTERS]


@lru_cache(maxsize=20_000)
def words(text: str) -> tuple[Word, ...]:
    """Words and the parts of hyphenated words; figures are left to `figures`."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    for token in tokens(text):
        if not token.is_word:
            continue
        start = token.start
        for piece in re.split(r"([-'’])", token.text) if "-" in token.text else [token.text]:
            if piece[:1].isalpha():
                yield Word(piece, stem(piece), start, start + len(piece))
            start += len(piece)


@lru_cache(maxsize=1)
def _general() -> frozenset[str]:
    text = (files("followup.evals") / "data" / "general_words.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(stem(word) for line in lines for word in line.split())


@lru_cache(maxsize=20_000)
def is_general(word: str) -> bool:
    """True for words that any thank-you note may hold: function words, courtesy, talk about talk and work."""
    low = word.casefold().replace("’", "'")
    return (
        len(low) < 3
        or stem(low) in _general()
        or low.endswith(("n't", "'ll", "'ve", "'re", "'d", "'m"))
        or common_tag(low) in CLOSED_CLASSES
        or low in _UNITS
    )


def specific_words(text: str) -> list[Word]:
    """Words that are not general: what a message is about."""
    return [word for word in words(text) if not is_general(word.text)]


def stems(texts: Iterable[str]) -> frozenset[str]:
    """The stems of all words of these texts."""
    return frozenset(word.stem for text in texts for word in words(text))


@lru_cache(maxsize=20_000)
def figures(text: str) -> dict[str, tuple[int, int]]:
    """Figures in one spelling ("4,000", "four thousand", "4k" -> "4000") with their first place.

    Number words below three are left out: "one of you", "the two of us" are no figures.
    """
    found: dict[str, tuple[int, int]] = {}
    for match in _FIGURE.finditer(text):
        value = re.sub(r"[,.](?=\d{3}(?:\D|$))", "", match.group().rstrip(".,:"))
        after = text[match.end() : match.end() + 2].casefold()
        if after[:1] == "k" and not after[1:2].isalpha():
            value = f"{value}000"
        found.setdefault(value.replace(",", "."), match.span())
    for number, start, end in _spelled(text):
        if number > 2:
            found.setdefault(str(number), (start, end))
    return found


def _spelled(text: str) -> Iterator[tuple[int, int, int]]:
    total = current = 0
    start = end = -1
    for word in words(text):
        low = word.text.casefold()
        known = low in _UNITS or low in _TENS or low in _SCALES
        if start >= 0 and low == "and" and end > start and current >= 100:
            continue
        if start >= 0 and (not known or word.start - end > 5):
            yield total + current, start, end
            start, total, current = -1, 0, 0
        if not known or (start < 0 and low in _SCALES):
            continue
        if start < 0:
            start = word.start
        if low in _SCALES:
            current *= _SCALES[low]
            if _SCALES[low] > 100:
                total, current = total + current, 0
        elif (low in _UNITS and current % 10 and current < 100) or (low in _TENS and 0 < current < 100):
            yield total + current, start, end
            start, total, current = word.start, 0, _UNITS.get(low, _TENS.get(low, 0))
        else:
            current += _UNITS.get(low, _TENS.get(low, 0))
        end = word.end
    if start >= 0:
        yield total + current, start, end
