"""Words that nobody knows: neither English, nor a name, nor in the notes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from followup.evals.sample import Sample
from followup.evals.words import is_general, words
from followup.language.lexicon import common_tag, is_first_name, is_last_name

_ENDINGS = (
    ("ies", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("er", ""), ("er", "e"), ("ly", ""), ("ness", ""), ("able", ""), ("able", "e"), ("ised", "ized"),
    ("ise", "ize"), ("ising", "izing"), ("our", "or"), ("oured", "ored"), ("ours", "ors"), ("re", "er"),
    ("isation", "ization"), ("lled", "led"), ("lling", "ling"),
)  # fmt: skip
_BEGINNINGS = (
    "un",
    "re",
    "pre",
    "non",
    "over",
    "under",
    "out",
    "sub",
    "co",
    "mis",
    "inter",
    "multi",
    "semi",
    "anti",
    "micro",
)


def misspelt(sample: Sample) -> Iterator[str]:
    """Lower-case words of the body, each once, that are not known in any form."""
    seen: set[str] = set()
    for word in words(sample.body):
        low = word.text.replace("’", "'")
        if low in seen or len(low) < 4 or not low.islower() or "'" in low or not low.isascii():
            continue
        seen.add(low)
        if word.stem not in sample.known and not is_general(low) and not is_known(low):
            yield low


@lru_cache(maxsize=20_000)
def is_known(low: str) -> bool:
    """True for an English word, a name, a form of one, or two of them written together."""
    if common_tag(low) is not None or is_first_name(low) or is_last_name(low):
        return True
    for ending, other in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 2:
            base = low[: -len(ending)] + other
            doubled = len(base) > 3 and base[-1] == base[-2] and common_tag(base[:-1]) is not None
            if common_tag(base) is not None or doubled:
                return True
    if any(low.startswith(start) and common_tag(low[len(start) :]) is not None for start in _BEGINNINGS):
        return True
    return any(common_tag(low[:cut]) and common_tag(low[cut:]) for cut in range(3, len(low) - 2))
