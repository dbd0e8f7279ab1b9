"""The last look before somebody is greeted: a name of clean shape.

A wrong name is the worst thing that a draft can hold, so whoever fails here is not greeted, whatever the score.
"""

from __future__ import annotations

from followup.language.lexicon import is_last_name
from followup.language.names import PARTICLES, TITLES
from followup.notes.given_names import is_given, name_tag
from followup.notes.job_titles import HEADS
from followup.notes.mentions import BODIES, MONTH_NAMES, NOT_NAMES

_NICKS = frozenset(
    "big old little young lil wee tall long short red new mad good nice poor dear lovely".split()
)


def sure_words(words: tuple[str, ...], *, titled: bool, unknown: bool = False) -> tuple[str, ...]:
    """The part of a name that is surely one, `()` when none is.

    Behind a title any clean family name is; without one a given name must be among the words, unless `unknown`
    says that whoever is meant acts like a person: then a word that English lacks will do.
    """
    kept = list(words)
    low = kept[0].casefold()
    if titled and len(kept) == 1 and (low in MONTH_NAMES or is_given(low)):
        return words
    while kept and (
        kept[0].casefold() in _NICKS or (len(kept) > 1 and is_no_name(kept[0]) and not _also(kept))
    ):
        kept.pop(0)
    clean = next(
        (place for place, word in enumerate(kept) if is_no_name(word) and (place or not _also(kept))),
        len(kept),
    )
    kept = kept[:clean]
    while kept and kept[-1].casefold() in PARTICLES:
        kept.pop()
    if not kept or all(len(word.rstrip(".")) == 1 for word in kept) or _everyday(kept[0].casefold()):
        return ()
    if len(kept) > 2 and len(kept[0].rstrip(".")) == 1 and not titled and kept[1].casefold() not in PARTICLES:
        kept = kept[is_given(kept[1].casefold()) :]  # "M. Ousmane Seck", not "W. van Houten"
    if len(kept[0].rstrip(".")) == 1 and not titled:
        return ()
    low = kept[0].casefold()
    if titled:
        return tuple(kept)
    if low.endswith(("-san", "-sensei")) or (
        len(kept) > 1 and kept[-1].casefold() in ("bhai", "san", "sensei")
    ):
        return tuple(kept)
    if len(kept) == 1:
        if is_given(low):
            return tuple(kept)
        return tuple(kept) if unknown and len(low) > 2 and name_tag(low) is None else ()
    if is_given(low):
        return tuple(kept)
    known = unknown or any(is_given(word.casefold()) or is_last_name(word) for word in kept[1:])
    return tuple(kept) if known and name_tag(low) in (None, "NNP") else ()


def _also(words: list[str]) -> bool:
    """ "Dean Ogilvy-Marsh", "June Hanlon": a job or a month that is a given name too, before a family name."""
    return (
        len(words) > 1
        and words[0].casefold() in HEADS | MONTH_NAMES
        and is_given(words[0].casefold())
        and not is_no_name(words[1])
    )


def _everyday(low: str) -> bool:
    """ "Auto-captions": words joined by a hyphen of which none is a name."""
    parts = low.split("-")
    return len(parts) > 1 and all(
        len(part) > 2 and not is_given(part) and name_tag(part.rstrip("s")) not in (None, "NNP")
        for part in parts
    )


def is_no_name(word: str) -> bool:
    """No part of a name: a job, a body, a figure, letters spelt out, an abbreviation in capitals."""
    low = word.casefold()
    if low in NOT_NAMES or low in HEADS or low in BODIES or any(char.isdigit() for char in low):
        return True
    letters = low.split("-")
    if len(letters) > 1 and (letters[-1] in HEADS or letters[-1] in TITLES):
        return True
    return len(letters) > 2 and all(len(letter) == 1 for letter in letters)
