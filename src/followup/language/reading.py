"""A sentence read word by word: hidden and decorated letters in one plain spelling, contractions and short forms opened,
each word with its place."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from followup.language.patterns import lazy

_LOOKALIKES = str.maketrans(
    "аеорсухіѕјԁһԛԝвкмнтАВЕКМНОРСТХУІЅЈαοενρτυικΑΒΕΖΗΙΚΜΝΟΡΤΥΧɡɑıł‘’ʼ′“”„–—‐‑",
    "aeopcyxisjdhqwbkmhtABEKMHOPCTXYISJaoevptuikABEZHIKMNOPTYXgail''''\"\"\"—---",
)
_SPACED = lazy(r"(?<![^\W_])[^\W\d_](?:[ .*_\-][^\W\d_]){3,}(?![^\W_])")


def fold(text: str) -> tuple[str, list[int] | None]:
    """Text in plain letters, and for each of its characters the place it came from.

    Full-width and styled letters, accents, look-alikes of other scripts, invisible characters and letters set
    apart ("f e e d b a c k") are undone. The places are None when every character stands where it stood.
    """
    places: list[int] | None = None
    if not text.isascii():
        pieces = [(_fold_char(char), place) for place, char in enumerate(text)]
        if any(len(piece) != 1 for piece, _ in pieces):
            places = [place for piece, place in pieces for _ in piece]
        text = "".join(piece for piece, _ in pieces)
    if _SPACED.search(text):
        return _join_spaced(text, places)
    return text, places


@lru_cache(maxsize=4_000)
def _fold_char(char: str) -> str:
    if char.isspace():
        return char
    plain = char.translate(_LOOKALIKES)
    if plain != char:
        return plain
    decomposed = unicodedata.normalize("NFKD", char).translate(_LOOKALIKES)
    return "".join(part for part in decomposed if unicodedata.category(part) not in ("Cf", "Mn", "Me", "Cc"))


def _join_spaced(text: str, places: list[int] | None) -> tuple[str, list[int]]:
    keep = bytearray(b"\x01") * len(text)
    for match in _SPACED.finditer(text):
        letters = match.group()[::2]
        if letters.isupper() and len(letters) < 5:
            continue
        keep[match.start() + 1 : match.end() : 2] = bytes(len(letters) - 1)
    old = places or range(len(text))
    return (
        "".join(char for char, kept in zip(text, keep, strict=True) if kept),
        [place for place, kept in zip(old, keep, strict=True) if kept],
    )


_PIECE = lazy(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[?!.,;:()\"…—–@&/%$£€-]|[^\s\w]")
_OPENED = {
    "can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "let's": "let us",
    "i'm": "i am", "im": "i am", "ive": "i have", "dont": "do not", "didnt": "did not", "wasnt": "was not",
    "d'you": "do you", "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "plse": "please",
    "thx": "thanks", "lmk": "let me know", "wanna": "want to", "gonna": "going to", "gimme": "give me",
    "lemme": "let me", "cos": "because", "cuz": "because", "ye": "you", "yer": "your", "mi": "me", "ma": "my",
    "kindly": "please", "whats": "what is", "hows": "how is", "thats": "that is", "wud": "would", "cud": "could",
    "shud": "should", "y'all": "you", "ya": "you", "yous": "you", "yr": "your", "abt": "about", "bout": "about",
    "w": "with", "tho": "though", "how'd": "how did", "where'd": "where did", "ll": "will",
    "what'd": "what did", "why'd": "why did", "who'd": "who would", "wouldnt": "would not", "couldnt": "could not",
    "doesnt": "does not", "isnt": "is not", "youre": "you are", "youd": "you would", "youve": "you have",
}  # fmt: skip
_TAILS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "n't": "not"}

_STOPS = frozenset('.?!:"(')
LONGEST = 200  # words of one "sentence" that are read; people write no longer ones
FARTHEST = 30_000  # characters of a message that are judged: ten times the longest letter


class Reading(NamedTuple):
    """Lower-case words and marks of one sentence; word `i` stands at `starts[i]:ends[i]` of the text.

    `names` are the words written with a capital inside the sentence, as names are.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    names: frozenset[int] = frozenset()

    def part(self, first: int, last: int) -> Reading:
        """Words `first` to `last` (exclusive), with their places in the same text."""
        names = frozenset(place - first for place in self.names if first <= place < last)
        return Reading(self.words[first:last], self.starts[first:last], self.ends[first:last], names)


@lru_cache(maxsize=2_000)
def reading_of(sentence: str) -> Reading:
    """One sentence of a message as the judges see it, read once for all of them."""
    return read_sentence(sentence[:FARTHEST], LONGEST)


def read_sentence(text: str, longest: int = 5_000) -> Reading:
    """Read one sentence (or a few), at most `longest` words of it.

    Numbers become "0"; "I'd" becomes "i would", "it's" "it is".
    """
    plain, places = fold(text)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    names: list[int] = []
    shouted = plain.isupper()
    for match in islice(_PIECE.finditer(plain), longest):
        start, end = match.span()
        if places is not None:
            start, end = places[start], places[end - 1] + 1
        piece = match.group()
        if piece[0].isupper() and words and not shouted and words[-1] not in _STOPS:
            names.append(len(words))
        for word in _opened(piece):
            words.append(word)
            starts.append(start)
            ends.append(end)
    return Reading(words, starts, ends, frozenset(names))


@lru_cache(maxsize=20_000)
def _opened(piece: str) -> list[str]:
    word = piece.lower()
    if word in _OPENED:
        return _OPENED[word].split()
    if word[0].isdigit():
        return ["0"]
    if "'" in word:
        head, _, tail = word.rpartition("'")
        if word.endswith("n't"):
            return [word[:-3], "not"] if word[:-3] else ["not"]
        if f"'{tail}" in _TAILS:
            return [head, _TAILS[f"'{tail}"]]
        if tail == "s":
            is_verb = head in ("it", "that", "there", "what", "how", "where", "who", "here", "he", "she")
            return [head, "is"] if is_verb else [head, "'s"]
    return [word]
