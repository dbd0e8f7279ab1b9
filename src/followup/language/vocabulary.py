"""What one English word can be: part of speech, word classes of the acts grammar, stem; all cached."""

from __future__ import annotations

from functools import lru_cache

from followup.language.lexicon import common_tag, read_table

FUNCTION_WORDS = frozenset(
    """i me my mine myself you your yours yourself yourselves we us our ours they them their theirs it its
    he she his him her this that these those the a an and or but if whether so as than then of in on at
    to for from by with about into over after before between under up down out off again what which who
    whom whose how when where why not no nor never none nothing anything something any some all both
    each few more most less least other such only own same too very can could may might must shall
    should will would do does did done doing be am is are was were been being have has had having please
    let here there just also still yet even ever now well like much many one two anyone someone anybody
    somebody everyone nobody while because though although unless until since per without within though
    during ought""".split()
)
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("er", ""), ("est", ""), ("ly", ""), ("d", ""),
)  # fmt: skip
_STEM_ENDINGS = ("ingly", "edly", "ings", "ing", "ed", "ies", "es", "s", "ly")


#: What follows the first two words of a phrase, with the classes of the phrase.
Rest = tuple[tuple[str, ...], frozenset[str]]


@lru_cache(maxsize=1)
def _classes() -> tuple[dict[str, frozenset[str]], dict[str, dict[str, list[Rest]]]]:
    """Classes by word, and the phrases by their first word and their second."""
    words: dict[str, frozenset[str]] = {}
    text = read_table("classes.txt").decode()
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, *members = line.split()
            alone = frozenset((name,))
            for member in members:
                words[member] = words[member] | alone if member in words else alone
    phrases: dict[str, dict[str, list[Rest]]] = {}
    for member in [member for member in words if "_" in member]:
        first, second, *rest = member.split("_")
        found = phrases.setdefault(first, {}).setdefault(second, [])
        found.append((tuple(rest), words.pop(member)))
    return words, phrases


def phrases_from(first: str) -> dict[str, list[Rest]]:
    """Class phrases that begin with this word, by their second."""
    return _classes()[1].get(first, _NO_PHRASES)


_NO_PHRASES: dict[str, list[Rest]] = {}


@lru_cache(maxsize=20_000)
def word_classes(word: str) -> frozenset[str]:
    """Classes of a lower-case word, its inflection undone, a slip of one letter in a long key word forgiven."""
    words = _classes()[0]
    if word in words:
        return words[word]
    for form in _base_forms(word):
        if form in words:
            return words[form]
    if len(word) > 5 and common_tag(word) is None:
        meant = _respelled(word)
        if meant:
            return words[meant]
    return frozenset()


def _base_forms(word: str) -> list[str]:
    forms = []
    for ending, repair in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            form = word[: -len(ending)] + repair
            forms.append(form)
            if ending in ("ed", "ing", "er") and len(form) > 3 and form[-1] == form[-2]:
                forms.append(form[:-1])
    return forms


KEY_WORDS = (
    "feedback", "impression", "interview", "opinion", "performance", "candidate", "candidacy", "application",
    "presentation", "portfolio", "critique", "criticism", "thoughts", "advice", "pointers", "decision", "outcome",
    "timeline", "salary", "desperate", "improve", "answers", "assessment", "evaluation", "appreciate", "honest",
)  # fmt: skip


def _respelled(word: str) -> str | None:
    """The key word of the same first letter that is one slip away."""
    for key in KEY_WORDS:
        if key[0] == word[0] and abs(len(key) - len(word)) <= 1 and _one_slip(word, key):
            return key if key in _classes()[0] else key[:-1]
    return None


def _one_slip(word: str, key: str) -> bool:
    """One letter missing, added, changed, or two neighbours swapped."""
    start = 0
    while start < min(len(word), len(key)) and word[start] == key[start]:
        start += 1
    if len(word) == len(key):
        swapped = word[start : start + 2] == key[start : start + 2][::-1]
        return word[start + 1 :] == key[start + 1 :] or (swapped and word[start + 2 :] == key[start + 2 :])
    if len(word) < len(key):
        return word[start:] == key[start + 1 :]
    return word[start + 1 :] == key[start:]


@lru_cache(maxsize=20_000)
def part_of_speech(word: str) -> str:
    """Penn Treebank tag of a lower-case word; guessed from its ending where the lexicon lacks it."""
    known = common_tag(word)
    if known:
        return known
    for ending, tag in (("ing", "VBG"), ("ed", "VBD"), ("ly", "RB"), ("s", "NNS")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return tag
    return "NN"


def stem(word: str) -> str:
    """A rough stem: one common ending cut off; function words stay whole."""
    if word in FUNCTION_WORDS:
        return word
    for ending in _STEM_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
