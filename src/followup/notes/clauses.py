"""Where dictation without punctuation falls apart into clauses that can be used or withheld alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from followup.language.lexicon import common_tag, is_first_name
from followup.language.names import TITLES
from followup.language.tidy import SAID_ASIDE
from followup.language.words import Token

_SUBJECTS = frozenset("i he she they we it's its he's she's they're we're i'm i'd i've he'd she'd they'd i'll he'll she'll "
                      "hes shes theyre im ive id".split())  # fmt: skip
#: Words of speech that open a new thought.
_OPENERS = frozenset(
    "anyway anyways oh um uh umm okay ok apparently btw yaar honestly basically overall".split()
)
_JOINERS = frozenset("and but so then also plus nd".split())
#: After these a subject continues the clause: "that he wants", "what I did", "if she can".
_HOLDERS = frozenset(
    "that which who whom whose what how why when where whether if as than like said says say think thinks "
    "thought know knew "
    "told asked forget because since until till before after unless once while for with to of in on at by from "
    "about the a an my his her "
    "their our this these those every each any some no not or yes is was are were be sure glad guess hope "
    "reckon mean sorry".split()
)
#: Verbs of saying and wanting: a subject right before one opens a clause even after a noun.
_REPORTS = frozenset(
    "told said asked asks says wants want wanted talked spoke showed mentioned explained suggested offered "
    "agreed liked "
    "reckons described pitched answered replied volunteered proposed hinted nodded laughed "
    "blanked bombed messed rambled fumbled forgot froze waffled babbled stumbled panicked".split()
)
_ADVERBS = frozenset("just also really totally completely then never honestly kind sort only already even always "
                     "probably definitely actually straight both still".split())  # fmt: skip
#: After these a bare subject opens a relative clause: "the thing he wants".
_RELATIVES = frozenset("thing things one ones way stuff part bit number reason time most all everything anything somebody "
                       "someone person people guy something nothing".split())  # fmt: skip
_ORDERS = frozenset("must remember remind".split())
_EVERY = frozenset("every each all no".split())
#: Words behind which stands who must do something: "both of us felt | the customer must be called".
_HOLDING = frozenset(
    "agree agreed agreeing say said says saying think thinks thought feel feels felt find found reckon reckons reckoned hold held "
    "believe believed mean means".split()
)
#: What opens a clause within the subject of a "must": "the fitter who knows the building must ...".
_WITHIN = frozenset("who which whose whoever where".split())
_FINITE = ("VBZ", "VBD", "VBP", "MD")
#: Words of a subject before its "must", and of one that no verb or "that" announces.
_SUBJECT_REACH = 16
_BARE_SUBJECT = 7
_COPULAS = frozenset("is was are were be it's its ok's that's".split())
_CLOSED = _JOINERS | _OPENERS | _SUBJECTS | _COPULAS | _REPORTS
_PREPOSITIONS = frozenset("with to of in on at by from about for".split())
_STARTS = frozenset(("there", "there's", "that's", "thats"))
#: Words and signs of who says so, in the midst of it, and of what goes on.
_ASIDE = 5
MIN_WORDS, LONG_WORDS = 3, 12
#: Words without a cut from which any subject with its verb opens a clause.
BREATHLESS = 18


def clause_cuts(words: list[Token]) -> Iterator[int]:
    """Places (as in the tokens) before which a long unpunctuated stretch is cut.

    Cuts stand before a joiner or a word of speech that opens a clause, or before a subject with a verb of
    saying, in a breathless run before any subject with its verb; never inside "that he wants", "what I did" or
    "the tool I built". Nothing is cut when the whole has less than LONG_WORDS words, and no piece gets less than
    MIN_WORDS.
    """
    real = [word for word in words if word.is_word]
    if len(real) < LONG_WORDS:
        return
    since = 0
    for index, word in enumerate(words):
        if not word.is_word:
            continue
        left = sum(1 for later in words[index:] if later.is_word) if len(words) - index < 8 else 8
        opens = _opens(words, index) or (since >= BREATHLESS and _goes_on(words, index))
        if since >= MIN_WORDS and left >= MIN_WORDS and opens:
            yield word.start
            since = 0
        since += 1


def _says_aside(words: list[Token], index: int) -> bool:
    """ "What she's after, | she says, is that": who says so, in the midst of it."""
    behind = " ".join(word.text for word in words[index : index + _ASIDE]).replace(" ,", ",")
    return SAID_ASIDE.match(f", {behind}") is not None


def _opens(words: list[Token], index: int) -> bool:
    low = words[index].low
    before = words[index - 1].low
    if low in _OPENERS:
        follows = _next(words, index + 1)
        return before not in _CLOSED and follows not in _PREPOSITIONS
    if low in _ORDERS:
        return not (before in _SUBJECTS or before in _JOINERS or _nominal(before) or _bound(words, index))
    if before in _JOINERS or before in _OPENERS:
        return False
    if low in _JOINERS:
        told = low == "but" and _reports(words, index + 1)  # "no answer from me but told her about the list"
        return before not in ("by", "until", "till", "since", "even", "just") and (
            told or _clause_follows(words, index + 1)
        )
    if low in ("what", "where") and _next(words, index + 1) == "else":
        return True
    if before == "that" and index > 1 and words[index - 2].low in ("liked", "loved", "likes"):
        return _is_subject(words, index) and _reports(words, index + 1)
    if before in _HOLDERS or before in _RELATIVES or before in TITLES or _asks_how(words, index):
        return False
    if not _is_subject(words, index):
        return False
    return not _says_aside(words, index) if before == "," else _reports(words, index + 1)


def _goes_on(words: list[Token], index: int) -> bool:
    """A subject with its verb that nothing before it holds: "... in Kharkiv | it was 22 an hour"."""
    mine = words[index].low == "my"  # "yeah my mam rang"
    before, follows = words[index - 1].low, _next(words, index + 1 + mine)
    held = before in _HOLDERS or before in _RELATIVES or before in _JOINERS or before in _ADVERBS
    held = held or _asks_how(words, index)
    verb = (common_tag(follows) or "").startswith(("VB", "MD"))
    return (mine or words[index].low in _SUBJECTS) and not held and (verb or "'" in words[index].low)


def _asks_how(words: list[Token], index: int) -> bool:
    """ "by how often | they're asked for"."""
    return index > 1 and words[index - 2].low == "how"


def _bound(words: list[Token], index: int) -> bool:
    """Has the "must" at an index a subject in its own clause: "that every cancelled clinic must reach them", "we both felt
    the brine must be tasted", "Together: the brine must be tasted"?"""
    if (
        words[index - 1].low == "," or common_tag(words[index - 1].low) == "RB"
    ):  # "nobody knows yet must ping Ana"
        return False
    verbs = within = 0
    for place in range(index - 1, max(-1, index - 1 - _SUBJECT_REACH), -1):
        low = words[place].low
        length = index - 1 - place
        if low == ":" or (low == "that" and length):
            if low == ":" or verbs <= within:
                return length > 0 and verbs <= within
            within += 1  # "a chick that is not vaccinated must not leave"
        if low in _EVERY and 0 < length < _BARE_SUBJECT:
            return True
        if low in _HOLDING:
            return length > 0 and verbs <= within and words[place + 1].low not in _PREPOSITIONS
        if low in _SUBJECTS or low in _OPENERS:
            return False
        within += low in _WITHIN
        verbs += low in _COPULAS or common_tag(low) in _FINITE
    return 0 < index <= _BARE_SUBJECT and not verbs


def _clause_follows(words: list[Token], index: int) -> bool:
    if words[index - 1].low == "and" and _next(words, index) in ("then", *_OPENERS):
        return True
    while index < len(words) and (
        words[index].low in _ADVERBS | _JOINERS | _OPENERS or words[index].low == ","
    ):
        index += 1
    if index >= len(words):
        return False
    if words[index].low in TITLES and index + 1 < len(words):
        index += 1
    if words[index].low.endswith("'s") and _name(words[index].text[:-2]):
        return True
    return _is_subject(words, index) or words[index].low in _ORDERS or words[index].low in _STARTS


def _is_subject(words: list[Token], index: int) -> bool:
    word = words[index]
    if word.low in _SUBJECTS:
        return True
    return _name(word.text) and _reports(words, index + 1)


def _reports(words: list[Token], index: int) -> bool:
    while index < len(words) and words[index].low in _ADVERBS:
        index += 1
    return index < len(words) and words[index].low in _REPORTS


def _next(words: list[Token], index: int) -> str:
    return words[index].low if index < len(words) else ""


@lru_cache(maxsize=4096)
def _name(text: str) -> bool:
    return text[:1].isalpha() and is_first_name(text) and common_tag(text.casefold()) in (None, "NNP")


def _nominal(low: str) -> bool:
    return low in (
        "there",
        "it",
        "this",
        "that",
        "which",
        "who",
        "you",
        "you",
        "people",
        "someone",
        "somebody",
    )
