"""Persons as the notes mention them: where in a line a name begins, by titles, capitals, lists and what is told of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from followup.language.inflect import is_plural
from followup.language.lexicon import common_tag, is_last_name
from followup.language.names import (
    HONORIFICS,
    TITLES,
    cased,
    is_family_first,
    is_syllable,
    single_words,
)
from followup.language.words import Token
from followup.notes.given_names import (
    BODIES,
    MONTH_NAMES,
    NOT_NAMES,
    PLACES,
    PLACES_OF_TWO,
    WORDS_TOO,
    is_given,
    name_tag,
)
from followup.notes.job_titles import HEADS
from followup.notes.name_words import (
    HOUSES,
    acts_somewhere,
    count_particles,
    does_as_people,
    from_letters,
    is_initial,
    is_title,
    is_told_in_full,
    name_words,
    opening_particles,
    second_title,
    spelled,
    titled,
    two_initials,
)
from followup.notes.page import word_kind

#: Words of respect behind a given name that go with it in English too: "Gülay Hanım".
_CALLED_WITH = {"hanım": "Hanım", "hanim": "Hanım", "bey": "Bey"}
#: English titles for such words behind a family name, and those that stay with it: "Kulkarni sir", "Reddy garu".
_TITLE_FOR = {"sir": "Mr", "saab": "Mr", "sahab": "Mr", "sahib": "Mr", "saheb": "Mr",
              "madam": "Ms", "ma'am": "Ms", "maam": "Ms", "sahiba": "Ms"}  # fmt: skip
_STAYS = frozenset(("garu", "ji", "jee", "san"))
#: Titles that are short for a given name as well.
_NICKNAMES = frozenset(("col",))
QUOTES = frozenset("\"'“”‘’«»")
_INTRODUCERS = frozenset("with w / wi met to by saw".split())


@dataclass(slots=True, eq=False, repr=False)
class Mention:
    """A person's name at tokens `first` up to `after` of one line. `listed` says that a list of given names has it,
    `small` that it stands in small letters where the notes use capitals, `called` how it goes by ("Shazza (Sharon
    Dunstan)"), `hidden` that it stands in what is withheld, `acting` that it tells
    what only people do, `other` that it names whom somebody is not ("Dev. Not
    Devin from Disputes"), `refused` that nobody is to be greeted in this form, `sure` that
    the notes tell it as a person's name, though words of it are everyday words, or in no list.
    """

    line: int
    first: int
    after: int
    titles: tuple[str, ...]
    words: tuple[str, ...]
    listed: bool = False
    possessive: bool = False
    small: bool = False
    called: str = ""
    hidden: bool = False
    other: bool = False
    acting: bool = False
    refused: bool = False
    sure: bool = False

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(word.rstrip(".") for word in single_words(self.words))


def find_mentions(
    words: list[Token],
    line: int,
    *,
    capitals: bool,
    known: frozenset[str] = frozenset(),
    proven: frozenset[str] = frozenset(),
) -> list[Mention]:
    """Mentions in one line. `capitals` is false where case says nothing (all small or all capitals).

    `known` are names that the notes write with a capital elsewhere; they count in small letters too. `proven` are those
    by which a full name of the notes begins, whatever else the words may mean.
    """
    found = []
    index = 0
    while index < len(words):
        mention = _mention_at(words, index, line, capitals, proven)
        large = mention is None and words[index].low in known
        if large and not (names_a_body(words, index + 1, capitals) or _is_of_place(words, index)):
            name = cased(words[index].low)
            mention = Mention(line, index, index + 1, (), (name,), listed=True)
        if mention:
            found.append(mention)
            index = mention.after
        else:
            index += 1
    return found


def _mention_at(
    words: list[Token], index: int, line: int, capitals: bool, proven: frozenset[str]
) -> Mention | None:
    if capitals and (letters := _goes_by_letters(words, index)):
        return Mention(line, index, index + 4, (), (letters,), listed=True)
    if _is_farewell(words, index) or _is_of_place(words, index):
        return None
    if _is_article(words, index, capitals) or _is_house(words, index):
        return None
    start = index
    titles, index = _titles_at(words, index, capitals)
    if index >= len(words) or not words[index].is_word:
        return None
    full = is_told_in_full(words, index, titled=bool(titles), proven=proven)
    sure = full or _is_proven(words, index, proven)
    lead = opening_particles(words, index, capitals, titled=bool(titles))
    likeness, acting = _how_likely(words, index + lead, capitals, titles)
    if likeness <= 0 and not sure:
        return None
    if full:
        parts, after = [cased(word.text) for word in words[index : index + 2]], index + 2
    else:
        parts, after = name_words(words, index, capitals, titled=bool(titles))
    respect = words[after].low if after < len(words) and words[after].low in HONORIFICS else ""
    after += bool(respect)
    family = len(parts) == 1 and not titles and not is_given(parts[0].casefold())
    translated = family and respect in _TITLE_FOR
    if translated:
        titles.append(_TITLE_FOR[respect])
    possessive = parts[-1].casefold().endswith(("'s", "’s")) and len(parts[-1]) > 3
    if possessive:
        parts[-1] = parts[-1][:-2]
    plain = [part for part in parts if not spelled(part)]
    ends = after >= len(words) or not words[after].is_word
    parts = plain or from_letters(parts, alone=ends)
    if not parts:
        return None
    listed = (
        not plain
        or any(is_given(part.casefold()) or part.casefold().endswith(("-sensei", "-san")) for part in parts)
        or (len(parts) > 1 and len(parts[-1].rstrip(".")) == 1)
    )
    listed |= sure or (capitals and parts[0].istitle() and parts[0].casefold() in _NICKNAMES)
    if not (titles or full) and (names_a_body(words, after, capitals) or _names_a_talk(words, start, after)):
        return None
    small = capitals and not titles and words[index + lead].text[0].islower()
    if small and not (index and (words[index - 1].low in _INTRODUCERS or _is_denied(words, index))):
        return None
    stays = respect if family and respect in _STAYS else _CALLED_WITH.get(respect)
    called = f"{parts[0]} {stays}" if stays else ""
    return Mention(
        line,
        start,
        after,
        tuple(titles),
        tuple(parts),
        listed,
        possessive,
        small,
        called,
        acting=acting,
        refused=translated,
        sure=sure,
    )


def proven_names(lines: Iterable[list[Token]], capitals: bool) -> frozenset[str]:
    """Given names, casefolded, that stand in a full name somewhere, and of which the notes tell as of a person."""
    lines = list(lines)
    acting = frozenset(
        words[index].low for words in lines for index in range(len(words)) if acts_somewhere(words, index)
    )
    return frozenset(
        words[place].low
        for words in lines
        for index in range(len(words))
        for titles, place in (_titles_at(words, index, capitals),)
        if place < len(words) and is_told_in_full(words, place, titled=bool(titles), proven=acting)
    )


def _is_proven(words: list[Token], index: int, proven: frozenset[str]) -> bool:
    """ "April wants", "JUNE: so", where the notes have "April Strange" and "June Banks": but no "in April"."""
    word, behind = words[index], words[index + 1 : index + 8]
    low = word.low.removesuffix("'s")
    if low not in proven or not word.text[0].isupper():
        return False
    return low not in NOT_NAMES or does_as_people(behind) or [one.text for one in behind[:1]] == [":"]


def _is_denied(words: list[Token], index: int) -> bool:
    """ "Wait not kirsten.": a name in small letters that is taken back."""
    rare = is_given(words[index].low) and name_tag(words[index].low) in (None, "NNP")
    return (
        rare and words[index - 1].low == "not" and index + 1 < len(words) and words[index + 1].text in ".!,"
    )


def _how_likely(words: list[Token], index: int, capitals: bool, titles: list[str]) -> tuple[float, bool]:
    """How much a word behind these titles is like a name (0 for none), and whether whoever bears it acts or is introduced."""
    likeness = (
        _likeness(words[index].text, capitals, _opens_sentence(words, index))
        if words[index].text[0].isalpha()
        else 0.0
    )
    initial = is_initial(words, index, capitals)
    acting = likeness < 2 and (_acts(words, index, capitals) or _introduced(words, index))
    acting |= capitals and _is_met(words, index)
    if likeness < 2 and (
        acting
        or _unlisted(words, index)
        or _job_that_is_a_name(words, index, capitals)
        or _quoted_nick(words, index, capitals)
        or _has_family(words, index, capitals)
        or _is_respected(words, index)
        or spelled(words[index].text)
        or (capitals and (two_initials(words, index) or _word_before_given(words, index)))
    ):
        likeness = 2.0
    if titles and not initial:
        again = words[index].low == words[index - 1].low  # "i puan puan the whole time"
        if again or (likeness <= 0 and not titled(words[index], capitals, titles[-1])):
            return 0.0, acting
        if (
            titles[-1] == "Chief"
            and name_tag(words[index].low) not in (None, "NNP")
            and not is_last_name(words[index].low)
        ):
            return 0.0, acting  # "the Chief Housekeeping"
        likeness = 1.0
    elif initial:
        after = index
        while after < len(words) and is_initial(words, after, capitals):  # "Shri D. K. Trivedi"
            after += 2 if after + 1 < len(words) and words[after + 1].text == "." else 1
        after += count_particles(words, after)
        if (
            after >= len(words)
            or not (
                titled(words[after], capitals, titles[-1])
                if titles
                else _likeness(words[after].text, capitals, False) >= 1
            )
            or not words[after].is_word
        ):
            return 0.0, acting
        likeness = 1.5
    return likeness, acting


#: Degrees that stand before names in other languages, and that no English letter writes.
_DEGREES = frozenset(
    "dipl mag mmag di mgr drs lic med phil jur rer nat oec pol techn vet theol hc habil univ wirt kfm kffr päd psych inf inż inz bacc".split()
)


def _behind_degrees(words: list[Token], index: int, *, titled: bool) -> int:
    """The place behind "Dipl.-Ing." or, where a title went before, any degree: "Frau Mag. Huber", "Dr. h.c. Huber", "Dr.-Ing.
    Huber"; an "Ing." is left to be read as the title that it is as well."""
    start, last = index, "dr" if titled else ""
    index += titled and words[index].text == "-"
    while index + 1 < len(words) and _is_degree(words, index, last):
        last = words[index].low
        index += 1 + (words[index + 1].text == ".")
        while index < len(words) and words[index].text == "-":
            index += 1
        if index + 2 < len(words) and words[index].text == "(" and words[index + 2].text == ")":  # "(FH)"
            index += 3
    return index if index < len(words) and words[index].text[0].isalpha() else start


def _is_degree(words: list[Token], index: int, last: str) -> bool:
    """A degree with its dot, or "DI", behind this other one ("" for none)."""
    word, follows = words[index], words[index + 1]
    if word.low == "ing":
        named = index + 2 < len(words) and words[index + 2].text[0].isupper() and word.text.istitle()
        return (
            words[index - 1].text == "-"
            if last == "dr"
            else last == "dipl" and not (follows.text == "." and named)
        )
    if not last:
        return word.low == "dipl" and not follows.text.isupper()
    dotted = follows.text == "." and (word.low in _DEGREES or word.text in ("h", "c"))
    return dotted or (word.text == "DI" and not follows.text.isupper()) or word.low == "dipl"


def _titles_at(words: list[Token], index: int, capitals: bool) -> tuple[list[str], int]:
    """The titles that begin at a place, and the place behind them and all degrees."""
    titles: list[str] = []
    index = _behind_degrees(words, index, titled=False)
    while index < len(words) and is_title(words, index, capitals):
        titles.append(TITLES[words[index].low])
        index += 1
        if index < len(words) and words[index].text == ".":
            index += 1
        index += second_title(words, index)
        if index + 1 < len(words) and words[index].text in "ªº":  # "Eng.ª Fátima"
            index += 1
        if index + 1 < len(words) and words[index].low == "ssa":  # "dott.ssa", "prof.ssa"
            titles[-1] = f"{titles[-1].rstrip('.')}.ssa"
            index += 1
        index = _behind_degrees(words, index, titled=True) if index < len(words) else index
    if titles and words[index].low == "hab" and index + 2 < len(words):
        index += 2 if words[index + 1].text == "." else 1
    return titles, index


_OPENS_TO = frozenset("spoke talked speaking talking chatted spoken".split())
_AFTER_NAME = frozenset(
    "from in about re abt regarding for at today yesterday this who she he his her the on - – , . ; ( ) / wants asked said".split()
)
#: Words of the trade that are given names too, but not in "floor chat".
_PLACES_OF_WORK = frozenset(("floor", "forest", "cash"))
_JOINS = frozenset("and & + ,".split())


#: Letters with dots that are no person.
_NO_LETTERS = frozenset("us uk eu un am pm pa dc la hr it qa pe ba ma md bs rn ps nb jd".split())


def _goes_by_letters(words: list[Token], index: int) -> str:
    """ "J.P.": two letters with dots that no name follows are what somebody is called; "" where they are not."""
    four = words[index : index + 4]
    texts = [word.text for word in four]
    dotted = len(four) == 4 and texts[1] == texts[3] == "." and four[3].end - four[0].start == 4
    if not dotted or not all(len(text) == 1 and text.isupper() for text in (texts[0], texts[2])):
        return ""
    follows = words[index + 4] if index + 4 < len(words) else None
    more = (
        follows is not None and (follows.start == four[3].end or follows.text.istitle()) and follows.is_word
    ) or count_particles(words, index + 4)
    label = follows is not None and follows.text in ":="  # "H.F.: Why support?", told in full elsewhere
    return "" if more or label or f"{texts[0]}{texts[2]}".casefold() in _NO_LETTERS else "".join(texts)


#: What stands before names in Tagalog.
_MARKERS = frozenset("si ni kay sina".split())


def _is_article(words: list[Token], index: int, capitals: bool) -> bool:
    """ "El Paco is my manager", "si Ma'am Tintin": an article before a name, no part of it."""
    follows = words[index + 1] if index + 1 < len(words) else None
    if follows is not None and words[index].low in _MARKERS and follows.low in _TITLE_FOR:
        return True
    named = follows is not None and follows.text.istitle() and is_given(follows.low)
    return capitals and words[index].low in ("el", "la") and named


def _is_house(words: list[Token], index: int) -> bool:
    """ "At the preston yard", "our Florence branch": the name of a place stands between an article and where people work."""
    before, behind = words[index - 1 : index] if index else [], words[index + 1 : index + 2]
    told = [word.low in _ARTICLES for word in before] == [word.low in HOUSES for word in behind] == [True]
    return told and words[index].low not in TITLES


def _is_farewell(words: list[Token], index: int) -> bool:
    """ "Love, Abs": a line that opens with the end of a letter, though people bear that name too."""
    return (
        index == 0
        and len(words) < 5
        and words[0].low == "love"
        and words[1:2] != []
        and words[1].text in ",-–"
    )


def _is_of_place(words: list[Token], index: int) -> bool:
    """A word of "Sri Lanka", "Aston Villa"."""
    lows = tuple(word.low for word in words[max(0, index - 1) : index + 2])
    return lows[-2:] in PLACES_OF_TWO or lows[:2] in PLACES_OF_TWO


def _introduced(words: list[Token], index: int) -> bool:
    """A name that is a word too, behind "with", "met", "spoke to", and before nothing that it could describe."""
    if words[index].low not in WORDS_TOO or not index:
        return False
    before, after = words[index - 1].low, words[index + 1].low if index + 1 < len(words) else "."
    if after in _JOINS:
        follows = words[index + 2].low if index + 2 < len(words) else ""
        ends = after == "," or is_given(follows) or follows in WORDS_TOO
    else:
        ends = after in _AFTER_NAME
    if before in _JOINS and index > 1:
        return ends and is_given(words[index - 2].low)
    opens = before in ("with", "w", "/", "wi", "met", "saw") or (
        before == "to" and index > 1 and words[index - 2].low in _OPENS_TO
    )
    return opens and ends


def _is_met(words: list[Token], index: int) -> bool:
    """ "Saw Breda about the post": a town that is a given name too, where only people are seen about something."""
    met = index > 0 and words[index - 1].low in ("saw", "met")
    behind = [word.low for word in words[index + 1 : index + 2]]
    return (
        met
        and words[index].low in PLACES | MONTH_NAMES
        and behind in (["about"], ["re"], ["abt"], ["for"], ["and"], ["regarding"])
    )


def _has_family(words: list[Token], index: int, capitals: bool) -> bool:
    """ "June Hanlon", "SUMMER HANLON": a given name that is a word too, before a family name that is none."""
    word, behind = words[index], index + 1 + count_particles(words, index + 1)
    follows = words[behind] if behind < len(words) else None
    if follows is None or not is_given(word.low) or words[index + 1].start - word.end != 1:
        return False
    no_name = word.low in _PLACES_OF_WORK or (word.low in NOT_NAMES and word.low not in MONTH_NAMES)
    if no_name and not capitals:
        return False  # "nobody ever said laurent"
    if capitals and not (word.text.istitle() and follows.text.istitle()):
        return False
    return is_last_name(follows.low) and common_tag(follows.low) in (None, "NNP") and follows.low not in HEADS


def _is_respected(words: list[Token], index: int) -> bool:
    """ "Verma ji": a family name that is no word, before a word of respect that belongs to no name behind it."""
    word, behind = words[index], words[index + 1 : index + 3]
    respected = bool(behind) and behind[0].low in HONORIFICS and behind[0].start - word.end == 1
    free = not any(later.text.istitle() or is_given(later.low) for later in behind[1:])
    return respected and free and is_last_name(word.low) and common_tag(word.low) in (None, "NNP")


_ARTICLES = frozenset("the our their its that this".split())


def _acts(words: list[Token], index: int, capitals: bool) -> bool:
    """A given name that is a month, a season or a job too, where the sentence tells what only people do: "June asked most
    of it", "Dean and April ran the interview", "Summer from HR"."""
    word, behind = words[index], words[index + 1 : index + 8]
    if not capitals or not word.text.istitle() or not is_given(word.low) or len(behind) < 2:
        return False
    if name_tag(word.low) in (None, "NNP") and word.low not in MONTH_NAMES:  # a town asks for numbers too
        return False
    labelled = index > 1 and words[index - 1].text == ":" and word_kind(words[index - 2].low) == "IVIEW"
    if _beside_a_name(words, index):
        return True
    if not (labelled or _opens_sentence(words, index) or words[index - 1].low in _JOINS):
        return False
    joined = behind[0].low in ("and", "&")
    if joined and (behind[1].low == "i" or (behind[1].text.istitle() and is_given(behind[1].low))):
        if labelled:
            return True
        behind = behind[2:]
    return labelled or does_as_people(behind)


def _beside_a_name(words: list[Token], index: int) -> bool:
    """ "June and Dean": joined to a given name; "between April and June" are none."""
    if index < 2 or words[index - 1].low not in ("and", "&"):
        return False
    other = words[index - 2]
    months = {other.low, words[index].low} <= MONTH_NAMES
    return other.text.istitle() and is_given(other.low) and not months


def _unlisted(words: list[Token], index: int) -> bool:
    """A word that no list has, in small letters, right behind "interview w" or "chat with": "jonno, 20 mins"."""
    low = words[index].low
    place = index - 2 if index and words[index - 1].text == "/" else index - 1
    if place < 1 or words[place].low not in ("w", "with", "wi", "wit") or not _clean_word(low):
        return False
    after = words[index + 1].low if index + 1 < len(words) else "."
    return word_kind(words[place - 1].low) in ("IVIEW", "MEET") and (
        after in _AFTER_NAME or after[0].isdigit()
    )


def _clean_word(low: str) -> bool:
    """Letters that are no English word and no plural of one: "jonno"."""
    word = 3 < len(low) < 9 and low.isalpha() and name_tag(low) is None and not is_plural(low)
    return word and low not in NOT_NAMES and low not in HEADS and low not in BODIES


def _job_that_is_a_name(words: list[Token], index: int, capitals: bool) -> bool:
    """ "Dean Ogilvy-Marsh": a given name that is a job too, before a family name."""
    word, follows = words[index], words[index + 1] if index + 1 < len(words) else None
    if not capitals or follows is None or word.low not in HEADS or not is_given(word.low):
        return False
    family = any(is_last_name(part) for part in follows.low.split("-"))
    return (
        word.text.istitle()
        and follows.text[0].isupper()
        and family
        and name_tag(follows.low) in (None, "NNP")
    )


def _quoted_nick(words: list[Token], index: int, capitals: bool) -> bool:
    """ ""Buzz" Kowalczuk": any word in quotation marks right before a family name is what its bearer is called."""
    marks = [word.text for word in (*words[max(0, index - 1) : index], *words[index + 1 : index + 2])]
    if not capitals or len(marks) < 2 or not QUOTES.issuperset(marks) or index + 2 >= len(words):
        return False
    word, family = words[index], words[index + 2]
    named = family.text.istitle() and name_tag(family.low) in (None, "NNP") and not is_given(family.low)
    return (
        named
        and NOT_NAMES.isdisjoint((word.low, family.low))
        and word.text.istitle()
        and family.start - words[index + 1].end == 1
    )


def _word_before_given(words: list[Token], index: int) -> bool:
    """ "Tan Hui Min": a family name that stands first and is an English word too, before given names of few letters."""
    word, follows = words[index], words[index + 1 : index + 3]
    if not is_family_first(word.low) or not word.text.istitle() or len(follows) < 2:
        return False
    return all(one.text.istitle() and is_syllable(one.low) for one in follows)


def names_a_body(words: list[Token], after: int, capitals: bool) -> bool:
    """A capitalised everyday word right behind makes it a firm, a place or a thing: "Harlan Clinics"."""
    if not capitals or after >= len(words) or words[after].start - words[after - 1].end > 1:
        return False
    if words[after].text == "&" and after + 2 < len(words) and words[after + 2].low in BODIES:
        return True
    text, low = words[after].text, words[after].low
    if (
        not (text[0].isupper() and (text[1:].islower() or low in BODIES))
        or words[after].start == words[after - 1].end
    ):
        return False
    return low in BODIES or (
        (common_tag(low) or "").startswith("NN") and low not in NOT_NAMES and not is_given(low)
    )


def _names_a_talk(words: list[Token], first: int, after: int) -> bool:
    """ "Floor boss chat done": an everyday word that opens a sentence, with a job and a talk in small letters behind."""
    plain = (name_tag(words[first].low) or "NNP") != "NNP"
    if not plain or after - first > 1 or not _opens_sentence(words, first):
        return False
    kinds = []
    for word in words[after : after + 4]:
        talks = word_kind(word.low) in ("MEET", "IVIEW")
        if not word.text.islower() or not (name_tag(word.low) or "NN").startswith(("NN", "JJ", "VBG")):
            return False
        if talks:
            return "TOP" in kinds or "JOB" in kinds or words[first].low in _PLACES_OF_WORK
        kinds.append(word_kind(word.low))
    return False


def _opens_sentence(words: list[Token], index: int) -> bool:
    return index == 0 or words[index - 1].text in ".!?:("


@lru_cache(maxsize=8192)
def _likeness(text: str, capitals: bool, opens: bool) -> float:
    low = text.replace("’", "'").casefold()
    if (
        low in NOT_NAMES
        or (low in HONORIFICS and not is_given(low))
        or (low in TITLES and low not in _NICKNAMES)
        or low in HEADS
        or word_kind(low) == "IVIEW"  # "Intrv = Gurpreet Sahota"
        or len(low) < 2
        or any(char.isdigit() for char in low)
    ):
        return 0.0
    if capitals and text.isupper() and len(text) < 3:
        return 0.0
    if low.endswith(("-sensei", "-san")):
        return 2.5
    tag, first, last = name_tag(low), is_given(low), is_last_name(low)
    rare = tag in (None, "NNP")
    if "-" in low:
        if any(part in HEADS or part in TITLES for part in low.split("-")):
            return 0.0
        first = any(is_given(part) for part in low.split("-"))
    if text[0].isupper() and (capitals or text[1:].islower()):
        if (
            text[1:] != text[1:].lower()
            and not (first or last)
            and "'" not in low
            and "-" not in low
            and not low.startswith(("mc", "mac", "de"))
        ):
            return 0.0
        if rare and first:
            return 2.5
        if rare:
            return 1.5 if last else 0.75
        if first:
            return 0.4 if opens else 1.25
        return 0.25 if last and not opens else 0.0
    return 2.0 if rare and first and len(low) > 2 else 0.0
