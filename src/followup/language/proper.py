"""Proper names in running text: capitalised words that no rule of spelling capitalises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from followup.language.lexicon import common_tag, is_first_name, is_last_name
from followup.language.names import TITLES
from followup.language.words import Token, folded, tokens_of, without_genitive

#: Capitalised everywhere, and no claim of their own.
_ALWAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec i english german french spanish italian "
    "portuguese dutch polish british american indian chinese european asian african hindi arabic "
    "japanese hr cv ok uk us usa eu it am pm ps p.s a.m p.m fyi rsvp ii iii iv christmas easter "
    "diwali eid ramadan god internet ceo cfo coo cto kpi kpis pdf tv ai asap am pm q id faq n/a re "
    "vs dear hi hello regards best sincerely cheers thank thanks interview team role sir madam mr "
    "mrs ms mx dr prof ma'am salamat gracias danke merci obrigado obrigada grazie dziękuję dziekuje "
    "takk tack tak kiitos shukriya dhanyavad dhanyavaad arigato ma oga po ate kuya ta cheerio nga kia ora "
    "tena koe morena mihi mahalo aloha vinaka asante diolch hwyl slan slainte namaste salaam salam shalom "
    "howzit g'day hola ciao hiya saludos enkosi dankie".split()
)
_MONTH_OR_DAY = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july "
    "august september october november december".split()
)
#: A sentence starts anew after these.
_STARTS_AFTER = frozenset('.!?:…\n"“”‘(•*–—-;')
_VERBS = ("VBD", "VBZ", "MD")
_LINKS = frozenset(
    "and & said says asked told mentioned showed explained 's is was has had will would".split()
)


@lru_cache(maxsize=10_000)
def proper_names(sentence: str, *, title_case: bool = False) -> tuple[Token, ...]:
    """The names of a sentence of a letter, with their places in it."""
    return tuple(find_proper_names(tokens_of(sentence), title_case=title_case))


def find_proper_names(items: Sequence[Token], *, title_case: bool = False) -> Iterator[Token]:
    """The capitalised words of one sentence that look like names, possessive and all.

    A common word at the start of a sentence is none, unless it is a first name followed by a verb or a
    possessive ("Grace asked"). In a title-case line ("Thank You for the Opportunity") only words count that
    the lexicon lacks.
    """
    initial = True
    for place, token in enumerate(items):
        if not token.is_word:
            initial = initial or token.text in _STARTS_AFTER
            continue
        word = token.text
        if word[0].isupper() or (not word.islower() and any(char.isupper() for char in word)):
            low = folded(word)
            bare = without_genitive(word)
            if (
                bare not in _ALWAYS
                and bare.rstrip("s") not in _MONTH_OR_DAY
                and not _is_contraction(low)
                and bare not in TITLES
            ):
                common = _is_common(bare)
                if initial and _opens_foreign_phrase(items, place):
                    pass
                elif initial or title_case:
                    if not common or (not title_case and initial and _acts_like_name(items, place, bare)):
                        yield token
                elif not (common and word.isupper() and len(word) > 3):
                    yield token
        initial = False


def _opens_foreign_phrase(items: Sequence[Token], place: int) -> bool:
    """A capital before a small word that English lacks starts a phrase in another language: "Ngā mihi"."""
    if place + 1 >= len(items) or looks_personal(items[place].low):
        return False
    word = items[place + 1].text
    return len(word) > 2 and word.isalpha() and word.islower() and not _is_common(folded(word))


def is_title_case(items: Sequence[Token]) -> bool:
    """True for a line most of whose longer words are capitalised."""
    longer = [token.text for token in items if token.is_word and len(token.text) > 3]
    return len(longer) > 1 and sum(word[0].isupper() for word in longer) > 0.6 * len(longer)


def looks_personal(word: str) -> bool:
    """True for a word that is a given or family name."""
    bare = folded(word).removesuffix("'s")
    return is_first_name(bare) or is_last_name(bare)


def _is_contraction(low: str) -> bool:
    return low in ("i'm", "i've", "i'd", "i'll") or (
        "'" in low and low.split("'")[1] in ("ll", "ve", "re", "d", "t", "m")
    )


@lru_cache(maxsize=20_000)
def _is_common(bare: str) -> bool:
    """True for an English word, "labelling" of "label" too; for a hyphened one, where each piece is one."""
    for piece in bare.split("-"):
        if (
            len(piece) > 1
            and not piece.isdigit()
            and not _is_known(piece.replace("'", ""))
            and not _is_known(piece)
            and not (piece.endswith(("lling", "lled")) and _is_known(piece[: piece.rindex("l")]))
        ):
            return False
    return True


def _is_known(piece: str) -> bool:
    if common_tag(piece) is not None:
        return True
    for suffix, instead in (
        ("s", ""),
        ("es", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
        ("ly", ""),
        ("er", ""),
        ("ies", "y"),
    ):
        if piece.endswith(suffix) and len(piece) > len(suffix) + 2:
            base = piece[: len(piece) - len(suffix)] + instead
            if common_tag(base) is not None and not is_first_name(piece):
                return True
    return (
        piece.startswith(("re", "un", "co", "pre", "non"))
        and len(piece) > 5
        and common_tag(piece[2:].lstrip("-")) is not None
    )


def _acts_like_name(items: Sequence[Token], place: int, bare: str) -> bool:
    if not is_first_name(bare) or place + 1 >= len(items):
        return False
    if items[place].low.endswith("'s"):
        return True
    following = items[place + 1]
    if not following.is_word:
        return False
    if following.text[0].isupper() and is_last_name(following.low):
        return True
    tag = common_tag(following.low) or ""
    own = common_tag(bare) or ""
    return (
        following.low in _LINKS and own.startswith(("NN", "JJ", "UH", "VB")) and following.low != "and"
    ) or (tag in _VERBS and own.startswith("NN"))
