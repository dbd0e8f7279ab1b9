"""Every stretch of the notes that could name a role: generous, since a model chooses among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from followup.language.lexicon import common_tag
from followup.language.words import Token
from followup.notes.given_names import is_given
from followup.notes.job_titles import INNER_SHORT, RANKS, SHORT_HEADS, STOPS, is_job
from followup.notes.page import Page, Scene, word_kind

_HEADER_LINES = 4
_MOST_WORDS = 7
_MOST_OF_THE = 4
_PARTING = frozenset(",-–—")
#: Characters within which a sentence that is withheld tells what the interview was for.
_OPENING = 250
_JOINING = frozenset(("of", "and", "&", "-", "/", ",", "in", "for", "–", "out", "(", ")"))
_LEFT_JOINING = frozenset(("of", "and", "&", "-", "/", "in", "out", "'"))
#: Words that end a run of title words when they stand in it.
_BARRED = STOPS - {
    "of",
    "and",
    "for",
    "in",
    "second",
    "third",
    "new",
    "acting",
    "out",
    "well",
    "int",
    "title",
    "job",
    "chair",
}
_OPENS_SEGMENT = frozenset(
    (":", "-", "–", "—", "=", "|", "/", "(", ",", "·", ".", ">", "→", "//", "&", '"', "“")
)
_SHORTENED = frozenset(
    "sr snr jr jnr asst assoc sen dep dy gen mgr mngr sup supv maint mfg admin eng engr tech ops exec acct mktg dept dir dist reg "
    "intl comm coord qual proj purch svc cust prod mgmt techn elec mech stn hd ass".split()
)
#: Everyday words, and what behind them makes them a part of a job title.
_BEFORE = {
    "internal": frozenset(
        "audit auditor auditing comms communications communication sales controls control account accounts".split()
    ),
    "post": frozenset("room office".split()),
    "call": frozenset(
        "centre center handler handling taker desk floor quality review reviewer answering audit auditor monitoring routing".split()
    ),
    "first": frozenset(
        "mate officer engineer electrician cook lieutenant assistant violin aid responder line aider".split()
    ),
    "it": frozenset(
        "support service helpdesk technician manager engineer analyst trainer coordinator specialist officer assistant "
        "admin administrator team lead security infrastructure".split()
    ),
    "job": frozenset("coach shop centre center coaching change planner planning costing scheduler".split()),
    **dict.fromkeys(
        "gesprek gespräch entretien entrevista colloquio rozmowa intervju vorstellungsgespräch".split(),
        frozenset(),
    ),
}
_CONTRACTED = re.compile(r"(?:it|i|he|she|we|they|you|that|there|what|who|here|let|how)'(?:s|m|re|ve|d|ll)$")
_LEVELS = frozenset("i 1 2 3 4 5".split())


class Span(NamedTuple):
    """Words `first` up to `after` of the scene numbered `scene`."""

    scene: int
    first: int
    after: int

    def ends(self, other: Span) -> bool:
        """It is the end of the other: "Division Manager" of "Agronomy Division Manager"."""
        return self.scene == other.scene and self.after == other.after and self.first > other.first

    def touches(self, other: Span) -> bool:
        """They share a word."""
        return self.scene == other.scene and self.first < other.after and other.first < self.after


def role_spans(page: Page, names: list[set[int]], *, hidden: bool = False) -> list[Span]:
    """All candidates, or those in what is withheld near the start. `names` holds, for each scene, the places of the words that name persons."""
    found: dict[Span, None] = {}
    for number, scene in enumerate(page.scenes):
        if scene.hidden != hidden or scene.label == "present":
            continue
        header = scene.rank < _HEADER_LINES or scene.label in ("role", "subject")
        bounds = [
            *_with_heads(scene, names[number], header),
            *_before_role_words(scene, names[number]),
            *_behind_renaming(scene, names[number]),
        ]
        if scene.label == "role":
            bounds += _dashed(scene.words)
        if header:
            bounds += _segments(scene, names[number])
        for first, after in bounds:
            clipped = _cut(scene.words, first, after) or (scene.label == "role" and _tail(scene.words, after))
            name = after == first + 1 and _addresses(scene.words, first)
            late = hidden and scene.words[first].start > _OPENING
            if _whole(scene.words[first:after]) and not (clipped or name or late):
                found[Span(number, first, after)] = None
    return list(found)


#: Jobs that anybody is called by.
_SPOKEN_TO = frozenset(("mate", "boss", "chief"))
_GREETS = frozenset("cheers thanks ta hi hello hey".split())


def _addresses(words: list[Token], place: int) -> bool:
    """ "Dean, goods-in team leader": a given name that is a job too, before what its bearer does; "mate sorry for the
    typos", "cheers mate": whoever is written to."""
    follows = words[place + 1].text if place + 1 < len(words) else ""
    called = words[place].low in _SPOKEN_TO
    if place:
        return called and words[place - 1].low in _GREETS
    return (called and follows.islower()) or (follows == "," and is_given(words[place].low))


def _whole(words: list[Token]) -> bool:
    """Brackets in pairs, no figure or grade in front, and a comma only behind a job: "Contracts Manager, Commercial"."""
    signs = [word.text for word in words if word.text in "()"]
    if (
        signs not in ([], ["(", ")"])
        or words[0].text.isdigit()
        or words[0].low == "band"
        or words[-1].low == "band"
        or (words[-1].text[0].isdigit() and "-" in words[-1].text)  # "Shift Leader 8-seater"
    ):
        return False
    first = next((place for place, word in enumerate(words) if word.text == ","), 0)
    if first == 1 and is_given(words[0].low):  # "Dean, goods-in team leader"
        return False
    return not first or any(map(is_head, words[:first])) or (first == 1 and words[0].text.isupper())


def _tail(words: list[Token], after: int) -> bool:
    """What ends a labelled line behind a comma or a dash, in plain words: "Contracts Manager, Commercial", "Chargehand -
    Rope"; no place, which is a name."""
    rest = words[after + 1 : -1 if words[-1].text == "|" else None]
    return (
        after < len(words)
        and words[after].text in _PARTING
        and 0 < len(rest) < 4
        and all(
            word.text.istitle() and (common_tag(word.low) or "NNP") != "NNP" and word.low not in STOPS
            for word in rest
        )
    )


def _dashed(words: list[Token]) -> Iterator[tuple[int, int]]:
    """A job and what a dash parts from it at the end of the line: "Shift Foreman - Rope"."""
    end = len(words) - (words[-1].text == "|")
    for after in range(1, end):
        if words[after].text in _PARTING - {","} and is_head(words[after - 1]) and _tail(words, after):
            for first in _starts(words, after - 1, set()):
                yield first, end


def _cut(words: list[Token], first: int, after: int) -> bool:
    """A border within "SA/NT", "S&T" or "Betr.leiter"."""
    left = first > 1 and words[first - 1].text in "/&." and words[first - 2].end == words[first].start - 1
    right = (
        after + 1 < len(words)
        and words[after].text in "/&"
        and words[after + 1].start == words[after - 1].end + 1
    )
    return left or right


def is_head(word: Token) -> bool:
    """A last word of job titles: "manager", "TL"."""
    return is_job(word.low) or (word.low in SHORT_HEADS and word.text.isupper())


def _with_heads(scene: Scene, names: set[int], header: bool) -> Iterator[tuple[int, int]]:
    words = scene.words
    for place, word in enumerate(words):
        if not (is_head(word) or _rank_behind(words, place)) or place in names:
            continue
        ends = [place + 1, *_ends(words, place + 1, names, header)]
        for first in _starts(words, place, names):
            for after in ends:
                yield first, after


def _rank_behind(words: list[Token], place: int) -> bool:
    """ "Night team senior": a rank that ends what it is the rank of."""
    follows = words[place + 1] if place + 1 < len(words) else None
    inner = follows and follows.is_word and follows.low not in STOPS
    return words[place].low == "senior" and place > 0 and words[place - 1].is_word and not inner


def _starts(words: list[Token], place: int, names: set[int]) -> Iterator[int]:
    yield place
    first = place
    while first > 0 and place - first < _MOST_WORDS - 1 and _apart(words, first) <= 1:
        first -= 1
        word = words[first]
        if first in names or not _inner(words, first, _LEFT_JOINING):
            return
        if word.is_word and word.low not in _LEFT_JOINING and word.text != "'":
            yield first


def _ends(words: list[Token], after: int, names: set[int], header: bool) -> Iterator[int]:
    """Where a title could end further right: "of Department", ", Cash and Liquidity", "II", "(Packaging)"."""
    start = after
    while after < len(words) and after - start < _MOST_WORDS - 1 and _apart(words, after) <= 1:
        word = words[after]
        if numbered := _number_end(words, after):
            yield numbered
            return
        if word.low == "the" and words[after - 1].low == "of":
            yield from _of_the(words, after + 1, names)
            return
        dash = after == start and _parts_off(words, after)
        if after in names or not (dash or _inner(words, after, _JOINING)):
            return
        if word_kind(word.low) in ("ROLE", "IVIEW", "WITH", "MEET"):
            return
        free = (
            header
            or word.text[0].isupper()
            or word.low in _JOINING
            or word.low in _LEVELS
            or word_kind(word.low) == "LEVEL"
            or word.low in INNER_SHORT
            or words[after - 1].low == "of"
            or is_head(word)
        )
        if not free:
            return
        after += 1
        if (word.is_word and word.low not in _JOINING) or word.text == ")":
            yield after


def _parts_off(words: list[Token], place: int) -> bool:
    """ "Assistant Manager - Stores": a hyphen between blanks, behind which a capital and no other job begins."""
    follows = words[place + 1] if place + 1 < len(words) else None
    spaced = words[place].text == "-" and _apart(words, place) > 0 and follows is not None
    return bool(
        spaced and follows and follows.text[0].isupper() and not is_head(follows) and follows.low not in RANKS
    )


def _of_the(words: list[Token], after: int, names: set[int]) -> Iterator[int]:
    """Behind each of the words that "of the" goes on with: "head of the long stay block"."""
    first = after
    while after < len(words) and after - first < _MOST_OF_THE and after not in names and words[after].is_word:
        if words[after].low in _BARRED or words[after].low in _JOINING:
            return
        after += 1
        yield after


def _number_end(words: list[Token], place: int) -> int:
    """Behind "no. 4" in "Manager of Branch no. 4"; 0 where no such number begins."""
    if words[place].low not in ("no", "nr", "number"):
        return 0
    place += 2 if place + 1 < len(words) and words[place + 1].text == "." else 1
    return place + 1 if place < len(words) and words[place].text.isdigit() else 0


def _before_role_words(scene: Scene, names: set[int]) -> Iterator[tuple[int, int]]:
    """ "The schools programme post", "planner interview"."""
    for place, word in enumerate(scene.words):
        before = scene.words[place - 1] if place else None
        if before is None or word_kind(word.low) not in ("ROLE", "IVIEW") or place - 1 in names:
            continue
        if before.is_word and before.low not in _BARRED:
            for first in _starts(scene.words, place - 1, names):
                if place - first < 6:
                    yield first, place


def _behind_renaming(scene: Scene, names: set[int]) -> Iterator[tuple[int, int]]:
    """ "The name is mortgage acceptor", "they call it store experience lead"."""
    low = [word.low for word in scene.words]
    for place in range(len(low) - 2):
        if (low[place] in ("name", "title") and low[place + 1] in ("is", "now", "=", ":")) or (
            low[place] in ("call", "called", "calling") and low[place + 1] in ("it", "the", "now")
        ):
            first = after = place + 2
            while (
                after < len(low)
                and after - first < 5
                and after not in names
                and _inner(scene.words, after, _JOINING)
            ):
                after += 1
                if scene.words[after - 1].is_word and low[after - 1] not in _JOINING:
                    yield first, after


def _segments(scene: Scene, names: set[int]) -> Iterator[tuple[int, int]]:
    """Whole stretches between the marks and little words of a header line."""
    words = scene.words
    for first, word in enumerate(words):
        before = words[first - 1] if first else None
        opens = (
            before is None
            or before.text in _OPENS_SEGMENT
            or word_kind(before.low) in ("FOR", "DET", "IVIEW", "ROLE", "NEW", "BE")
        )
        if (
            not opens
            or first in names
            or not word.is_word
            or (word.low in _BARRED and not _inner(words, first, _JOINING))
        ):
            continue
        after = first
        while after < len(words) and after - first < _MOST_WORDS:
            word = words[after]
            if after in names or not _inner(words, after, _JOINING):
                break
            if word_kind(word.low) in ("WITH", "ROLE", "IVIEW", "MEET"):
                break
            after += 1
            follows = words[after].text if after < len(words) else "."
            if words[after - 1].is_word and words[after - 1].low not in _JOINING and not follows[0].isalnum():
                yield first, after
        if after > first and words[after - 1].is_word and words[after - 1].low not in _JOINING:
            yield first, after


def _inner(words: list[Token], place: int, joining: frozenset[str]) -> bool:
    """Whether a word or sign can stand inside a title."""
    word = words[place]
    close = place > 0 and words[place - 1].end == word.start
    follows = words[place + 1] if place + 1 < len(words) else None
    if word.text in "-/&":
        return word.text == "&" or bool(close and follows and follows.start == word.end)
    if word.text == ".":
        return close and words[place - 1].low in _SHORTENED
    if not word.is_word:
        return word.text in joining
    if close and (words[place - 1].text == "&" or (word.low == "w" and words[place - 1].text == "/")):
        return True  # "s/w engineer"
    if word.low == "it" and word.text == "IT":
        return True
    if word.low in _BEFORE:
        return bool(follows and follows.low in _BEFORE[word.low])
    return word.low in joining or not (
        word.low in _BARRED or "'" in word.low[:-2] or _CONTRACTED.match(word.low)
    )


def _apart(words: list[Token], place: int) -> int:
    """Blanks between a word and the one before it."""
    return words[place].start - words[place - 1].end
