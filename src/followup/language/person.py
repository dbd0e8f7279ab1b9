"""Words about the reader turned to the reader: "she wants her rota" -> "you want your rota"."""

from __future__ import annotations

from collections.abc import Sequence

from followup.language.inflect import base_of, is_past
from followup.language.tagging import Tagged

_PLAIN = {
    "he": "you",
    "she": "you",
    "they": "you",
    "him": "you",
    "them": "you",
    "his": "your",
    "their": "your",
    "himself": "yourself",
    "herself": "yourself",
    "themselves": "yourselves",
    "hers": "yours",
    "theirs": "yours",
}
#: Forms of "they", each of which may mean one reader or several others.
PLURAL = frozenset(
    ("they", "them", "their", "themselves", "theirs", "they're", "they've", "they'd", "they'll")
)
_SELF = frozenset(("himself", "herself"))
_SINGULAR = frozenset("he she him her his hers himself herself he's she's he'd she'd he'll she'll".split())
#: First person of a reader who speaks, as the letter has it.
_SPOKEN = {"we": "you", "i": "you", "our": "your", "my": "your", "us": "you", "me": "you", "ours": "yours"}
_CONTRACTED = {"s": "are", "d": "would", "ll": "will", "ve": "have", "re": "are"}
_AGREED = {
    "am": "are",
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}


def to_reader(
    text: str,
    words: Sequence[Tagged],
    *,
    subject: bool = False,
    plural: bool = False,
    spoken: bool = False,
    anybody: bool = False,
    other: bool = False,
) -> str | None:
    """The words as they stand in `text`, with every he, she, they turned into "you", verbs agreeing.

    Args:
        text: what the words were tagged from.
        words: a stretch of its tokens, whose third persons are all the reader.
        subject: the clause begins with the verb of an unwritten "he" or "she".
        spoken: the words are the reader's own: "our" is theirs.
        plural: the reader is "they" in this clause; else "they" and "them" are somebody else, and stay.
        anybody: the words begin with anybody at all, who is meant by "himself" and "his own".
        other: the words begin with somebody else, who is meant by "he" and "her".
    Returns: the turned stretch, or None where a form cannot be turned safely.
    """
    if not words:
        return ""
    result = ""
    end = words[0].start
    agreeing = subject
    for index, word in enumerate(words):
        following = words[index + 1].tag if index + 1 < len(words) else ""
        turned = word.text
        owned = index + 1 < len(words) and words[index + 1].low == "own"
        if (
            (word.low in PLURAL and not plural)
            or (other and word.low in _SINGULAR)
            or (anybody and (owned or word.low in _SELF))
        ):
            pass
        elif spoken and word.low in _SPOKEN:
            turned, agreeing = _SPOKEN[word.low], word.tag == "I"
        elif word.tag == "THEY":
            turned, agreeing = "you", True
        elif word.tag == "THEY+" or (spoken and word.tag == "WE+"):
            ending = word.low.rsplit("'", 1)[1]
            turned = "you have" if ending == "s" and following == "VN" else f"you {_CONTRACTED[ending]}"
            if ending == "d" and following in ("VD", "VN", "HAVE") and is_past(words[index + 1].low):
                turned = "you" if words[index + 1].low == "had" else "you had"
            agreeing = False
        elif word.low == "her":
            turned = "your" if word.tag == "POSS" else "you"
        elif word.low == "its" and word.tag == "IT+":
            turned = "it's"
        elif word.low in _PLAIN:
            turned = _PLAIN[word.low]
        elif agreeing and word.low in _AGREED:
            turned, agreeing = _AGREED[word.low], False
        elif agreeing and word.low.endswith("s") and word.tag in ("VZ", "NS"):
            turned, agreeing = base_of(word.low), False
        elif word.tag not in ("ADV", "NEG"):
            agreeing = subject and word.tag == "CONJ" and following == "VZ"
        if not turned:
            return None
        result += text[end : word.start] + turned
        end = word.end
    return result
