"""Words that nobody knows: neither English, nor a name, nor in the notes."""

from __future__ import annotations

import re
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
_BEGINNINGS = tuple("un re pre non over under out sub co mis inter multi semi anti micro".split())
#: British letters and the American ones that the word lists have for them.
_BRITISH = (
    ("our", "or"), ("ae", "e"), ("oeu", "eu"), ("mme", "m"), ("ence", "ense"), ("ise", "ice"), ("yre", "ire"),
    ("que", "ck"), ("fil", "fill"), ("rol", "roll"), ("ller", "ler"), ("ntated", "nted"), ("nium", "num"),
    ("rnt", "rned"), ("elt", "elled"), ("lst", "le"), ("gst", "g"), ("lt", "led"),
)  # fmt: skip
#: British words that differ by more than letters.
_BRITISH_WORDS = frozenset("rota rotas kerb kerbs jewellery gaffer chuffed".split())

#: Verbs double a last letter after one short vowel: "plan", "planned"; never "thankked".
_DOUBLED = re.compile(r"[^aeiou][aeiou]([bdfgklmnprstv])\1$")
#: Short words that others are written together with: "payslip", "daywork".
_SHORT_FIRST = frozenset(
    "on up off out in by pay day air sea bar tea bus car key job log bin box van gas oil web sub way top net "
    "pre".split()
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
    if re.search(r"(.)\1\1", low):
        return False
    if common_tag(low) is not None or is_first_name(low) or is_last_name(low):
        return True
    for ending, other in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 2:
            base = low[: -len(ending)] + other
            doubled = _DOUBLED.search(base) is not None and common_tag(base[:-1]) is not None
            if common_tag(base) is not None or doubled:
                return True
    if low in _BRITISH_WORDS or any(
        common_tag(low.replace(british, other, 1)) is not None
        for british, other in _BRITISH
        if british in low
    ):
        return True
    if any(low.startswith(start) and common_tag(low[len(start) :]) is not None for start in _BEGINNINGS):
        return True
    return any(
        (cut > 3 or low[:cut] in _SHORT_FIRST) and common_tag(low[:cut]) and common_tag(low[cut:])
        for cut in range(2, len(low) - 3)
    )
