"""How letters spell out what notes shorten: "Team Leader" for "tl", "London" for "Ldn", "Latin America" for "LatAm"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from followup.language.lexicon import common_tag, is_first_name, is_last_name
from followup.language.names import other_forms
from followup.language.patterns import lazy
from followup.language.slips import is_slip
from followup.language.stems import FUNCTION_WORDS, stem
from followup.language.words import Token, without_genitive
from followup.notes.given_names import PLACES
from followup.notes.job_titles import LONG
from followup.notes.vocabulary import Vocabulary

#: What a letter spells out -> how people shorten it in notes, "s/w" as its two words.
_SHORT = {
    "operations": "ops", "engineering": "eng", "developer": "dev", "development": "dev", "administrator": "admin",
    "administration": "admin", "executive": "exec",
    "communications": "comms", "human": "hr", "resources": "hr", "technology": "tech",
    "technician": "tech",
    "christmas": "xmas", "professor": "prof", "doctor": "dr", "representative": "rep",
    "representatives": "reps",
    "quality": "qa", "assurance": "qa", "international": "intl",
    "north": "n", "south": "s", "east": "e", "west": "w",
    "night": "nite", "nights": "nites", "tonight": "tonite", "light": "lite", "through": "thru",
    "software": "s w", "hardware": "h w", "firmware": "f w", "workflow": "w f",
    "santa": "sta", "saint": "st", "street": "st", "road": "rd", "avenue": "ave", "building": "bldg",
}  # fmt: skip
#: Words away from a word at which its run of capitalised words is looked for.
_RUN = 5
#: How words for what comes from a place end, and letters at least that they share with it.
_OF_PLACES = ("ian", "ean", "can", "ese", "ish")
_ROOT = 4
#: A figure with its unit in one word, "220kv", and how long such a unit is.
_UNIT = lazy(r"\d[\d.,]*[a-z]{1,4}")
_LONGEST_UNIT = 4
#: Letters of a word that a blend of two holds at most.
_HEAD = 5
#: Words that begin the names of countries and towns: "New Brunswick" for "NB".
_NEW = frozenset("new north south east west great upper lower saint port fort".split())
_VOWELS = frozenset("aeiou")
_SMALL = frozenset(("of", "and", "the", "for", "&"))


def is_spelt_out(token: Token, known: Vocabulary, sentence: Sequence[Token] = ()) -> bool:
    """Do the notes have this word of a letter, as it stands or in a form that it spells out?

    Args:
        sentence: the words around it, itself included, where they may spell something out together.
    """
    if _alone(without_genitive(token.text), token, known):
        return True
    return bool(sentence) and (
        _initialled(sentence, token, known)
        or _numbered(sentence, token, known)
        or _blended(sentence, token, known)
    )


@lru_cache(maxsize=1)
def _shortened() -> dict[str, list[str]]:
    """Each word with the forms to which notes shorten it, those of job titles included."""
    found = {long: [short] for long, short in _SHORT.items()}
    for short, long in LONG.items():
        found.setdefault(long, []).append(short)
    return found


def _alone(bare: str, token: Token, known: Vocabulary) -> bool:
    """The word itself, all its hyphened pieces, another form of it, a short form, or initials of what is
    there."""
    if bare in known.words or bare.rstrip("s") in known.words or f"{bare}s" in known.words:
        return True
    if any(form in known.words for form in other_forms(bare)):
        return True
    if "-" in bare and bare.replace("-", "") in known.words:  # "X-ray" for "xray"
        return True
    if "-" in bare:
        return all(_piece_known(piece, known) for piece in bare.split("-"))
    if _declined(bare, known) or _is_short(_shortened().get(bare, ()), known):
        return True
    if _of_place(bare, known):
        return True
    plain = bare.replace("'", "").replace(".", "")
    if plain in known.words:
        return True
    if token.text.isupper() and 2 <= len(plain) <= 6 and plain in known.initials:
        return True
    if len(plain) <= _LONGEST_UNIT and any(
        _UNIT.fullmatch(word) and word.endswith(plain) for word in known.words
    ):
        return True
    if bare.isalpha() and common_tag(bare) is not None and not is_first_name(bare):
        return stem(bare) in known.stems or _abbreviated(bare, known) or _mistyped(bare, known)
    person = is_first_name(bare) and bare not in PLACES
    if bare.isalpha() and not person and _contracted(bare, known):
        return True
    return any(char.isdigit() for char in bare) and (
        bare in known.joined.replace(" ", "") or bare.strip("abcdefghijklmnopqrstuvwxyz") in known.words
    )


def _is_short(forms: Sequence[str], known: Vocabulary) -> bool:
    return any(form in known.words or (" " in form and f" {form} " in f" {known.joined} ") for form in forms)


def _piece_known(piece: str, known: Vocabulary) -> bool:
    return (
        piece in known.words
        or stem(piece) in known.stems
        or (common_tag(piece) is not None and not is_first_name(piece))
    )


def _abbreviated(bare: str, known: Vocabulary) -> bool:
    """Notes hold a short form with the same letters in the same order: "mgr" for "manager", "sched" for
    "scheduling"."""
    return any(
        2 < len(word) < len(bare)
        and word[0] == bare[0]
        and common_tag(word) is None
        and _in_order(word, bare)
        for word in known.words
    )


def _contracted(bare: str, known: Vocabulary) -> bool:
    """Notes hold a word or place without its vowels, from its first letter to its last: "rcvl", "Ldn"."""
    return any(
        2 < len(word) < len(bare)
        and (word[0], word[-1]) == (bare[0], bare[-1])
        and _VOWELS.isdisjoint(word)
        and _in_order(word, bare)
        for word in known.words
    )


def _declined(bare: str, known: Vocabulary) -> bool:
    """Notes in another language hold the name with an ending: "Wojciechem" for "Wojciech"."""
    return len(bare) >= 5 and any(
        word.startswith(bare) and len(word) <= len(bare) + 3 and common_tag(word) is None
        for word in known.words
    )


def _of_place(bare: str, known: Vocabulary) -> bool:
    """ "Hungarian" where the notes have Hungary."""
    root = bare[: max(_ROOT, len(bare) - _ROOT)]
    return bare.endswith(_OF_PLACES) and any(word.startswith(root) for word in known.words)


def _in_order(short: str, long: str) -> bool:
    letters = iter(long)
    return all(char in letters for char in short)


def _mistyped(bare: str, known: Vocabulary) -> bool:
    """The notes have the word with a slip of the pen: "schedluer" for "Scheduler"; no name is one."""
    return any(
        word[:1] == bare[:1] and is_slip(word, bare) and common_tag(word) is None
        for word in known.words
        if not (is_first_name(word) or is_last_name(word))
    )


def _initialled(items: Sequence[Token], token: Token, known: Vocabulary) -> bool:
    """The word belongs to a run of capitalised words whose initials stand in the notes: "Team Leader" for
    "TL", "HR Business Partner" for "HRBP"."""
    place = bisect_left(items, token.start, key=lambda item: item.start)
    place -= place > 0 and common_tag(without_genitive(token.text)) is None and items[place - 1].low in _NEW
    if (
        token.low in _SMALL
        or common_tag(without_genitive(items[place].text)) is None
        or is_first_name(without_genitive(items[place].text))
    ):
        return False
    token = items[place]
    first = last = place
    while first > max(0, place - _RUN) and (
        items[first - 1].text[0].isupper() or items[first - 1].low in _SMALL
    ):
        first -= 1
    while last + 1 < min(len(items), place + _RUN) and (
        items[last + 1].text[0].isupper() or items[last + 1].low in _SMALL
    ):
        last += 1
    run = [item for item in items[first : last + 1] if item.low not in _SMALL]
    heads = [item.low if item.text.isupper() else item.low[0] for item in run]  # "HR Business Partner"
    place = run.index(token)
    spelt = (
        "".join(heads[start:stop])
        for start in range(place + 1)
        for stop in range(max(place + 1, start + 2), len(heads) + 1)
    )
    return any(short in known.words and short not in FUNCTION_WORDS for short in spelt)


def _numbered(items: Sequence[Token], token: Token, known: Vocabulary) -> bool:
    """ "Level 3" where the notes have "L3"."""
    place = bisect_left(items, token.start, key=lambda item: item.start) + 1
    return (
        place < len(items)
        and items[place].low.isdigit()
        and f"{token.low[0]}{items[place].low}" in known.words
    )


def _blended(items: Sequence[Token], token: Token, known: Vocabulary) -> bool:
    """The notes hold a word made of the heads of this word and a neighbour: "LatAm" for "Latin America"."""
    place = bisect_left(items, token.start, key=lambda item: item.start)
    return any(
        f"{one.low[:cut]}{two.low[:end]}" in known.words
        for one, two in pairwise(items[max(0, place - 1) : place + 2])
        if one.text[0].isupper() and two.text[0].isupper()
        for cut in range(2, min(len(one.low), _HEAD) + 1)
        for end in range(2, min(len(two.low), _HEAD) + 1)
    )
