"""Notes as lines of words, each of a kind: what a look for people and job titles goes through, and what models of both go by."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from followup.language.lexicon import common_tag
from followup.language.names import TITLES
from followup.language.words import Token, tokens
from followup.notes.base import Passage
from followup.notes.job_titles import INNER_SHORT, is_job
from followup.notes.labels import Label, interviewer_ranges, labels

#: Stands where something withheld was left out of a line.
GAP = "·"
#: What may stand before the words of a line, bullets above all.
_MARKS = frozenset("-–—*•·▪◦‣●○■□►▶➤➢✓✔✗☐☑>+~#=|_")


class Scene(NamedTuple):
    """The words of one line that may be used, or (`hidden`) those that may not.

    `line` counts from 1 as in the notes, `rank` from 0 over the lines with words; `mark` is the bullet or dash that
    stands before the words, `label` the kind of the label that opens the line, "" without one.
    """

    words: list[Token]
    line: int
    rank: int
    mark: str = ""
    label: str = ""
    hidden: bool = False


class Page(NamedTuple):
    """All lines of the notes. `ranges` are the stretches of text that labels and invitations give to people:
    start, end, kind. `capitals` is false where case says nothing (all small or all capitals)."""

    text: str
    scenes: list[Scene]
    labels: list[Label]
    ranges: tuple[tuple[int, int, str], ...]
    capitals: bool


def open_page(text: str, passages: tuple[Passage, ...]) -> Page:
    """Lines and labels of notes whose passages are known; withheld words stand apart from the others."""
    begins: dict[int, int] = {}
    for passage in passages:
        if passage.reason is None:
            begins.setdefault(passage.line, passage.start)
    marked = list(labels(text, begins))
    kinds = {label.line: label.kind for label in marked}
    secret = [(p.start, p.end) for p in passages if p.reason is not None]
    scenes: list[Scene] = []
    start = rank = 0
    for line, words_of in enumerate(text.split("\n"), 1):
        words = _joined(tokens(words_of, start))
        if words:
            mark = words[0].text if words[0].text in _MARKS else ""
            while words and words[0].text in _MARKS:
                words.pop(0)
            usable, withheld = _parted(words, secret)
            if usable:
                scenes.append(Scene(usable, line, rank, mark, kinds.get(line, "")))
            if withheld:
                scenes.append(Scene(withheld, line, rank, mark, hidden=True))
            rank += 1
        start += len(words_of) + 1
    return Page(text, scenes, marked, interviewer_ranges(text, marked), _uses_capitals(text))


def _joined(words: list[Token]) -> list[Token]:
    """With "i/v" as one word."""
    found: list[Token] = []
    for word in words:
        last = found[-2:]
        if [one.low for one in (*last, word)] == ["i", "/", "v"] and word.end - last[0].start == len("i/v"):
            found[-2:] = [Token("i/v", "i/v", last[0].start, word.end)]
        else:
            found.append(word)
    return found


def _parted(words: list[Token], secret: list[tuple[int, int]]) -> tuple[list[Token], list[Token]]:
    """Usable and withheld words of one line; a gap stands where the other kind was taken out."""
    sides: tuple[list[Token], list[Token]] = ([], [])
    last = -1
    for word in words:
        place = bisect_right(secret, (word.start, len(secret) and secret[-1][1])) - 1
        side = int(place >= 0 and secret[place][0] <= word.start < secret[place][1])
        if last not in (side, -1) and sides[side]:
            sides[side].append(Token(GAP, GAP, word.start, word.start))
        sides[side].append(word)
        last = side
    if not any(word.is_word for word in sides[0]):
        sides[0].clear()
    return sides


#: Share of words with a capital, by letters, below which only short forms have one: "QC", "KPI" and the like, of at most
#: so many letters.
_FEW, _SHORT_FORM = 0.002, 4


def _uses_capitals(text: str) -> bool:
    """True where capitals tell names apart: neither all small, but for short forms, nor all capitals."""
    big = sum(map(str.isupper, text))
    letters = sum(map(str.isalpha, text))
    words = [word.strip(".,;:!?()") for word in text.split()]
    written = sum(word[:1].isupper() and not (word.isupper() and len(word) <= _SHORT_FORM) for word in words)
    return 0.012 * letters < big < 0.5 * letters and written > _FEW * letters


_KINDS = {
    "WITH": "with w wit wth wi wiv med mit avec con com c kay kasama",
    "MEET": """spoke talked talk talking speaking spoken chat chatted chatting met meet meeting seen saw seeing sat
        sit session call called zoom teams yarn catch catchup coffee convo conversation natter word intro debrief
        screening gesprek gespräch entretien entrevista rozmowa colloquio korero facetime skype phone rang""",
    "IVIEW": """interview interviews interviewed interviewing interviewer interviewers intvw intvwr intvr intrv intrvr intrvwr ivwr intervw intervew
        interviw intrvw intrview intervieuw inteview interveiw iterview ivw int iv i/v iview intw intv intv'd int'd panel board panellist panellists boarded grilled quizzed
        hm""",
    "ASK": "asked asks askd ask asking wondered probed pressed quizzed question questions q",
    "WANT": """wants wanted wnts want needs needed need likes liked loved loves keen hopes hoped after looking
        interested cares cared worries worried fond focused""",
    "SAY": """said says sd told tells explained opened described mentioned mentions thinks thought reckons reckoned
        suggested stressed emphasised emphasized confirmed agreed noted talks goes admitted explains started led
        kicked closed laughed smiled nodded joined chaired ran runs showed promised offered""",
    "TODO": """email mail send text ping tell chase remind forward invite thank thanks message msg dm fwd must todo
        action borrow return give bring swap cover book check""",
    "TOLD": "i my me we us i'd i've i'm myself mine our",
    "SHE": "she he she's he's shes hes her his him hers himself herself",
    "THEY": "they them their they're theyre both everyone all",
    "WHO": "who whose whom who'd who's that",
    "MATE": """colleague friend mate buddy teammate coworker peer mentor predecessor successor trainee apprentice
        reference referee helped helps covers covered trained taught learnt learned worked works built shared covering
        lent idea ideas""",
    "KIN": """mum mom dad wife husband partner son daughter kids sister brother gran nan auntie uncle cousin
        baby sis bro""",
    "RIVAL": "candidate candidates applied applying applies going shortlisted rival competing competition",
    "AWAY": """couldn't couldnt cant can't absent apologies declined optional off sick leave missing wasn't wasnt
        didn't didnt unable instead meant supposed away never""",
    "PAST": "used previous previously former formerly ex old last before left retired leaving moved was",
    "HR": "hr talent recruiter recruiting recruitment people ta scheduling minutes notes",
    "SET": "arranged organised organized scheduled booked setup forwarded sent organizer organiser cc contact",
    "TOP": "boss manager's reports reporting decides final signs skip",
    "NEXT": "next second later tomorrow week future round",
    "WHEN": """today yesterday tonight morning afternoon arvo evening monday tuesday wednesday thursday friday saturday
        sunday mon tue tues wed weds thu thur thurs fri sat sun am pm mins min minutes hour hrs""",
    "FOR": "for re regarding concerning about abt bout 4 against",
    "ROLE": "role job post position vacancy opening gig spot req slot seat opportunity posting title vacature loop thing job's role's post's",
    "NEW": "renamed retitled called titled rebranded now actually officially regraded became changed advertised",
    "NOW": "current currently present acting existing i'm im am being",
    "AND": "and & + plus und et y e og och agus ug",
    "NOT": "not isn't isnt no nor neither nobody",
    "BYE": "cheers regards best yours kuss x xx xxx bye love sincerely gruß lg vg rgds br signed",
    "LEVEL": "ii iii iv l1 l2 l3 l4 l5 t1 t2 t3 t4 g5 g6 g7",
    "BE": "is are was were be 's been",
    "DET": "the a an this that these those",
    "IN": "in on at near of from to into by as under behind",
}
_KIND_OF = {word: kind for kind, words in reversed(_KINDS.items()) for word in words.split()}


@lru_cache(maxsize=16384)
def word_kind(low: str) -> str:
    """The kind of a word as `Token.low` has it: a class above, a title, a job, else its part of speech."""
    if low in _KIND_OF:
        return _KIND_OF[low]
    if not low[0].isalnum():
        return low
    if any(char.isdigit() for char in low):
        return "#"
    if is_job(low):
        return "JOB"
    if low in INNER_SHORT:
        return "SHORT"
    if low in TITLES:
        return "TITLE"
    return common_tag(low) or "UNK"
