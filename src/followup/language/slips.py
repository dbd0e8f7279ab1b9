"""Slips of the pen: two spellings so near that one is meant for the other."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from followup.language.lexicon import common_tag, is_first_name, is_last_name
from followup.language.meaning import noun_kind

_VOWELS = frozenset("aeiou")
#: Letters in which spellings of English differ: "fibre", "enrolment", "summarise".
_LIQUIDS = frozenset("rls")
#: Shorter words that English lacks are often words of a trade: "shard", "comms".
_SHORTEST_MENDED = 6
#: No English word that somebody mistypes is longer.
_LONGEST_MENDED = 20
#: A shorter word differs from its neighbours by one letter anyway ("Tom", "Tim").
_SHORTEST = 4
#: Words that join two clauses.
JOINERS = ("because", "while", "when", "since", "although", "until")
#: From this length two slips still leave the word to be known.
_LONG = 7


#: Words so common that a word which English lacks, one slip away from one of them alone, is meant for it.
_COMMON = frozenset(
    "dispatch dispatcher controller technician absence absences yellow column cupboard register across afternoon already always another apprentice assistant attendance because before between "
    "breakfast building business calendar careful changeover checklist checks cleaning clients colleague "
    "colleagues complaint complaints coordinator customer customers delivery different difficult engineer "
    "evening example exchange expected explain forward handover hospital hundred hygiene immediately "
    "important interested interview kitchen language machine maintenance manager meeting minutes "
    "missing morning mornings newcomers operator operators outbound overtime packaging password patients "
    "people planning position possible problem problems process product production project question "
    "questions quarter really received reception report reports requests returns safety schedule service "
    "should station suggested supervisor supplier suppliers system template tickets together tomorrow "
    "training transfer transport trolley until warehouse weather weekend weeks which without "
    "workers workshop would yesterday monday tuesday wednesday thursday saturday january february september october "
    "november december started stopped changed asked helped showed moved worked wanted needed agreed explained mentioned talked "
    "answered shared learned joined switched checked everything everybody everyone anything somebody something properly terrible "
    "horrible excellent believe".split()
)


#: Words so common that two letters of theirs swapped are known at once: "wiht", "siad", "wnet".
_FREQUENT = frozenset(
    "about after asked again also because been before could does done even first from give given going good have here just "
    "know last like little long made make many more most much need never only other over people really said same should "
    "some still such take than that their them then there these they thing think this those time told took used very want "
    "wants week went were what when where which while will with work would year your".split()
)
#: Slips of the smallest words.
_SMALLEST = {"teh": "the", "hte": "the", "adn": "and", "fo": "of", "nto": "not", "yuo": "you"}
#: A shorter word that English lacks is often a short form; from these lengths two letters swapped, and one left out, show.
_SHORTEST_SWAPPED, _SHORTEST_CUT = 4, 5
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
#: Endings that make another word of a verb or a noun.
_ENDINGS = ("ing", "ings", "er", "ers", "or", "ors", "ed", "s", "y", "ery", "able", "ist", "ment")


def is_slip(written: str, meant: str) -> bool:
    """True where one slip (two in a word of seven letters or more) leads from one folded word to the other: a
    letter left out, doubled, exchanged, or two neighbours swapped. The same word is no slip."""
    if written == meant or min(len(written), len(meant)) < _SHORTEST:
        return False
    allowed = 2 if min(len(written), len(meant)) >= _LONG else 1
    return abs(len(written) - len(meant)) <= allowed and letters_apart(written, meant) <= allowed


def letters_apart(one: str, two: str) -> int:
    """Letters to leave out, add, exchange or swap with their neighbour; quadratic in the length of a word."""
    before: list[int] = []
    above = list(range(len(two) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, other in enumerate(two, 1):
            cost = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == two[column - 2] and one[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        before, above = above, here
    return above[-1]


@lru_cache(maxsize=8192)
def as_joiner(word: str) -> str:
    """A word in small letters, or the word that joins two clauses which it was meant for: "because" of "beacuse"."""
    if len(word) < _SHORTEST or common_tag(word) or is_first_name(word):
        return word
    return next((join for join in JOINERS if join[0] == word[0] and is_slip(word, join)), word)


@lru_cache(maxsize=8192)
def mended(word: str) -> str:
    """A word in small letters as it was meant: with the vowel that it lacks, or as the common word that is one slip
    away; the word itself where it is known, or where more than one could be meant."""
    if word in _SMALLEST:
        return _SMALLEST[word]
    for mend in (_with_g, _with_ful, _completed, _swapped_back, with_vowel, _with_letter):
        if (found := mend(word)) != word:
            return found
    return one_slip_away(word, _COMMON)


def _with_g(word: str) -> str:
    """As it is written, not as it is said: "sendin", "sendin'" -> "sending"."""
    said = word.removesuffix("'")
    is_cut = said.endswith("in") and common_tag(f"{said}g") in ("VBG", "NN")
    return f"{said}g" if is_cut and (said != word or _is_unknown(word)) else word


def _with_ful(word: str) -> str:
    """ "beautifull" -> "beautiful"."""
    return word[:-1] if word.endswith("full") and _is_unknown(word) and common_tag(word[:-1]) else word


def _swapped_back(word: str) -> str:
    """The one English word of which two neighbours were swapped: "wnet", "thier"; of several the most common."""
    if not _is_unknown(word, _SHORTEST_SWAPPED):
        return word
    frequent: set[str] = set()
    known: set[str] = set()
    for place in range(len(word) - 1):
        one, two = word[place], word[place + 1]
        other = f"{word[:place]}{two}{one}{word[place + 2 :]}"
        if other in _FREQUENT or other in _COMMON:
            frequent.add(other)
        elif (
            len(word) >= _SHORTEST_CUT
            and _LIQUIDS.isdisjoint((one, two))
            and one != two
            and common_tag(other)
        ):
            known.add(other)
    found = frequent or known
    return found.pop() if len(found) == 1 else word


def _with_letter(word: str) -> str:
    """The one English word with a letter more: one twice ("arival", "ofice"), or any where it is a thing of work ("seqence"
    for "sequence"); neither "enrolment", which is another spelling, nor "contactor", which is built of words that English has."""
    if not _is_unknown(word, _SHORTEST_CUT):
        return word
    known = {
        longer
        for place in range(1, len(word) - 1)
        if word[place] not in _VOWELS and (word[place] not in _LIQUIDS or word.endswith("aly"))
        if common_tag(longer := word[:place] + word[place] + word[place:])
    }
    if len(word) >= _SHORTEST_MENDED and not known and not (word.endswith("lment") or _is_built(word)):
        written = (
            word[:place] + letter + word[place:] for place in range(1, len(word)) for letter in _LETTERS
        )
        known = {meant for meant in written if noun_kind(meant) and common_tag(meant)}
    return known.pop() if len(known) == 1 else word


def _is_built(word: str) -> bool:
    """Two English words in one, or one with an ending: "backlist", "contactor"."""
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    ended = any(common_tag(stem) or common_tag(f"{stem}e") or common_tag(stem[:-1]) for stem in stems)
    return ended or any(common_tag(word[:at]) and common_tag(word[at:]) for at in range(2, len(word) - 2))


def _completed(word: str) -> str:
    """The one frequent word with a letter less or more: "befor", "afther"."""
    if not _is_unknown(word, _SHORTEST_SWAPPED):
        return word
    known = [
        other
        for other in _FREQUENT
        if abs(len(other) - len(word)) == 1
        and other[0] == word[0]
        and not word.startswith((other, "they"))
        and _is_one_slip(word, other)
    ]
    return known[0] if len(known) == 1 else word


def one_slip_away(word: str, among: Collection[str]) -> str:
    """The only one of these words that is one slip away from a word that English lacks; else the word itself."""
    if not _is_unknown(word):
        return word
    meant = [
        other
        for other in among
        if other[0] == word[0]
        and abs(len(other) - len(word)) < 2
        and not word.startswith(other)
        and _is_one_slip(word, other)
    ]
    return meant[0] if len(meant) == 1 else word


def _is_one_slip(one: str, two: str) -> bool:
    """Distance 1, in time linear in the length of the words: all but one place is the same."""
    head = 0
    while head < min(len(one), len(two)) and one[head] == two[head]:
        head += 1
    one, two = one[head:], two[head:]
    while one and two and one[-1] == two[-1]:
        one, two = one[:-1], two[:-1]
    return max(len(one), len(two)) == 1 or (len(one) == 2 and one == two[::-1])


def _is_unknown(word: str, shortest: int = _SHORTEST_MENDED) -> bool:
    """A longer word in small letters that neither English nor the lists of names have."""
    fits = shortest <= len(word) <= _LONGEST_MENDED and word.isascii() and word.isalpha() and word.islower()
    if not fits or any(common_tag(known) for known in (word, word.removesuffix("s"))):
        return False
    return not (is_first_name(word) or is_last_name(word))


def with_vowel(word: str) -> str:
    """A word in small letters with the one vowel that it lacks between two consonants: "kitchn" -> "kitchen"; of five letters
    only where a thing or a deed comes of it, "persn" and "takng" and not "shard".

    Returns: the word itself where it is known, or where no vowel or more than one would make it an English word.
    """
    if not _is_unknown(word, _SHORTEST_CUT):
        return word
    found = {
        longer
        for place in range(1, len(word))
        if _VOWELS.isdisjoint(word[place - 1 : place + 1])
        for vowel in "aeiou"
        if common_tag(longer := word[:place] + vowel + word[place:])
    }
    meant = found.pop() if len(found) == 1 else word
    sure = len(word) >= _SHORTEST_MENDED or (noun_kind(meant) and word[-1] != "s") or meant.endswith("ing")
    return meant if sure else word
