"""The last look before somebody is greeted: a cue that this person interviewed me, and a name of clean shape.

A wrong name is the worst thing that a draft can hold, so whoever fails here is not greeted, whatever the score.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.language.lexicon import is_last_name
from followup.language.names import PARTICLES, TITLES
from followup.notes.given_names import is_given, name_tag
from followup.notes.job_titles import HEADS
from followup.notes.mentions import BODIES, NOT_NAMES

if TYPE_CHECKING:
    from followup.notes.people import Person

#: Given names that are countries or towns: people only behind a cue that no place can have.
PLACES = frozenset(
    "jordan austin florence chelsea madison savannah adelaide israel sydney georgia virginia charlotte "
    "victoria carolina dakota santos salvador leon kerry clare tyrone shannon chad sofia helena regina "
    "alexandria kimberley trinidad kenya asia india china america ireland holland cuba oman breda siena "
    "bergen kiel basel valencia rosario cali nelson hamilton wellington darwin washington houston denver "
    "montana nevada indiana arizona tennessee louisiana missouri texas atlanta memphis columbus cleveland "
    "richmond camden bedford stafford lincoln bradford york preston burton salem lima durham lancaster "
    "troy jackson montgomery raleigh phoenix reno melbourne hobart kandy lourdes odessa vienna".split()
)
_NICKS = frozenset(
    "big old little young lil wee tall long short red new mad good nice poor dear lovely".split()
)


def greetable(person: Person) -> bool:
    """Whether the name of a likely interviewer is fit to greet with; cuts `person.words` down to the sure part."""
    if person.third and not person.strong and not person.invited:
        return False
    if any(mention.absent or mention.mine for mention in person.mentions):
        return False
    if len(person.words) == 1 and not person.titles and any(mention.ranked for mention in person.mentions):
        return False
    unknown = person.voice > 0 or person.strong
    words = sure_words(person.words, titled=bool(person.titles), strong=person.strong, unknown=unknown)
    if not words or (len(words) == 1 and not person.titles and person.place):
        return False
    person.words = words
    return True


def sure_words(
    words: tuple[str, ...], *, titled: bool, strong: bool = True, unknown: bool = False
) -> tuple[str, ...]:
    """The part of a name that is surely one, `()` when none is.

    Behind a title any clean family name is; without one a given name must be among the words, unless `unknown`
    says that whoever is meant acts like a person: then a word that English lacks will do.
    """
    kept = list(words)
    while kept and (kept[0].casefold() in _NICKS or (_bad(kept[0]) and len(kept) > 1)):
        kept.pop(0)
    clean = next((place for place, word in enumerate(kept) if _bad(word)), len(kept))
    kept = kept[:clean]
    while kept and kept[-1].casefold() in PARTICLES:
        kept.pop()
    if not kept or all(len(word.rstrip(".")) == 1 for word in kept):
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
            return tuple(kept) if strong or low not in PLACES else ()
        return tuple(kept) if unknown and len(low) > 2 and name_tag(low) is None else ()
    if is_given(low):
        return tuple(kept)
    known = unknown or any(is_given(word.casefold()) or is_last_name(word) for word in kept[1:])
    return tuple(kept) if known and name_tag(low) in (None, "NNP") else ()


def _bad(word: str) -> bool:
    """No part of a name: a job, a body, a figure, letters spelt out, an abbreviation in capitals."""
    low = word.casefold()
    if low in NOT_NAMES or low in HEADS or low in BODIES or any(char.isdigit() for char in low):
        return True
    letters = low.split("-")
    if len(letters) > 1 and (letters[-1] in HEADS or letters[-1] in TITLES):
        return True
    return len(letters) > 2 and all(len(letter) == 1 for letter in letters)
