"""The words of a name, one behind the other, and the title before it."""

from __future__ import annotations

from followup.language.lexicon import common_tag, is_last_name
from followup.language.names import HONORIFICS, PARTICLES, TITLES, cased, is_family_first, is_syllable
from followup.language.words import Token
from followup.notes.given_names import BODIES, MONTH_NAMES, NOT_NAMES, is_given, name_tag
from followup.notes.job_titles import HEADS
from followup.notes.page import word_kind

#: A title word in small letters that is a job or an everyday word more often than a title.
_CAREFUL_TITLES = frozenset("chef coach sister father doctor judge major chief captain inspector sir madam advocate pastor hr "
                            "miss sergeant matron doc col lt professor doctor superintendent adv nurse "
                            "warden rector canon deacon commander ing sig "
                            "lic dona pani cik ibu bu rra mma bà governor ate tita tito daw don arch".split())  # fmt: skip
#: Titles that are no English words, in small letters too: "pani Halina Wrona".
_FOREIGN_TITLES = frozenset("pani cik ibu bu rra mma bà dona dl dna".split())
#: What people say to somebody's face, and what they say before it.
_TO_THE_FACE = frozenset(("sir", "madam"))
_ANSWERS = frozenset("yes no yessir ok okay thanks thank good morning sorry noted".split())
_BEHIND_NAMES = frozenset(
    "the re about abt for from and & + , . ; ( ) = - – on today who was said he she".split()
)
#: Short titles that are other words without their dot, or in capitals.
_DOTTED = frozenset(("hr", "fr", "en", "ga", "dl", "dna", "eng", "ing", "ir", "col", "pn", "arch"))
#: Before a title word these make it a job: "sous chef", "agile coach".
_TITLE_MODIFIERS = frozenset(
    "sous head vice agile life career sales pastry executive senior junior staff charge lead".split()
)
#: Short forms of days that are a middle name as well: "Pham Thu Lan".
_DAYS_TOO = frozenset(("thu", "sun", "mon"))
#: What may belong to a family name and is short for a given one: "Al Reid", "Di Carter", "Mac Davies".
_NICKNAMES_TOO = frozenset("al di del mac van".split())
#: Words of the longest name.
_MAX_WORDS = 4


def second_title(words: list[Token], index: int) -> int:
    """How many words and signs "(Mrs.)" of "Dr. (Mrs.) Adesina" takes, which the letter drops; 0 for anything else."""
    signs = [word.text for word in words[index : index + 4]]
    closes = next((place for place in (2, 3) if signs[place : place + 1] == [")"]), 0)
    titled = signs[:1] == ["("] and closes and words[index + 1].low in TITLES
    return closes + 1 if titled else 0


def is_title(words: list[Token], index: int, capitals: bool) -> bool:
    """ "Mrs", "dott.", "Chief": a title and no job or other word, with a name to follow."""
    word = words[index]
    if word.low not in TITLES or index + 1 >= len(words):
        return False
    follow = index + 2 if words[index + 1].text == "." else index + 1
    follow += follow > index + 1 and [one.text for one in words[follow : follow + 1]] == ["-"]  # "Dr.-Ing."
    follow += second_title(words, follow)
    if follow >= len(words) or not words[follow].text[0].isalpha():
        return False
    dotted = words[index + 1].text == "."
    if word.low in _DOTTED and (not dotted or not (word.text.istitle() or word.low in _FOREIGN_TITLES)):
        return False
    if dotted and len(word.text) > 4 and not TITLES[word.low].endswith("."):
        return False
    if index and words[index - 1].low in _TITLE_MODIFIERS:
        return False
    if index and words[index - 1].low == "not" and words[follow].low in TITLES:  # "not dr. Ms Lim"
        return False
    if word.low == "snr" and words[follow].low not in TITLES:  # "Snr Sgt Paki", but "Snr APT" is a post
        return False
    if word.low == "don" and (not is_given(words[follow].low) or is_last_name(words[follow].low)):
        return False  # "Don Hughes", but "Don Anselmo" is no Don
    if word.low == "chief" and any(later.low in HEADS for later in words[index + 1 : index + 4]):
        return False
    if word.low not in _CAREFUL_TITLES or (word.low in _FOREIGN_TITLES and words[follow].text[0].isupper()):
        return True
    if word.low in _TO_THE_FACE and words[follow].text.istitle() and is_given(words[follow].low):
        return not index or words[index - 1].low not in _ANSWERS  # "w/ sir Dennis", but "Yes sir Dennis said"
    if not capitals and common_tag(words[follow].low) is None and len(words[follow].low) > 3:
        return True
    if word.low in ("doctor", "professor") and words[follow].text.istitle():  # "with doctor Kinnane"
        return name_tag(words[follow].low) in (None, "NNP")
    return (word.text[0].isupper() and words[follow].text[0].isupper()) and (
        capitals
        or is_given(words[follow].low)
        or is_last_name(words[follow].low)
        or common_tag(words[follow].low) is None
    )


def titled(word: Token, capitals: bool) -> bool:
    """After a title any capitalised word is a name, and so is any small one that is no everyday word; no job is one:
    "Chief Instructor"."""
    if len(word.text) < 2 or (word.low in NOT_NAMES and word.low not in MONTH_NAMES):
        return False
    if word.low in HEADS and not (is_given(word.low) or is_last_name(word.low)):
        return False
    if word.text[0].isupper() and capitals:
        return True
    return common_tag(word.low) in (None, "NNP") or is_last_name(word.low)


def spelled(word: str) -> bool:
    """ "A-B-B-O-U-D": a name spelled out, not a part of it."""
    letters = word.split("-")
    return len(letters) > 2 and all(len(letter) == 1 for letter in letters)


def from_letters(parts: list[str], *, alone: bool) -> list[str]:
    """A name that is spelled out and nothing else: "her name is S-I-O-N-E-D"; one that no list has where no word follows,
    as one does behind "F-M-E-C-A charts"."""
    joined = "".join(parts[0].split("-")).casefold()
    named = is_given(joined) or (alone and len(joined) > 4 and name_tag(joined) is None)
    return [cased(joined)] if len(parts) == 1 and named else []


def count_particles(words: list[Token], index: int) -> int:
    """How many words and signs before a family name belong to it: two in "van der Berg" and "St. John", one in "Ó
    Gallchóir"; 0 where no such name begins here."""
    place = index
    while place < min(len(words), index + _MAX_WORDS) and words[place].low in PARTICLES:
        place += 1
        signs = [word.low for word in words[place : place + 2]]
        place += words[place - 1].low == "st" and signs[:1] == ["."]
        place += 2 * (signs in (["'", "t"], ["’", "t"], ["‘", "t"]))  # "van 't Hoff"
        if place >= len(words) or words[place].start - words[place - 1].end > 1:
            return 0
    if place == index or not words[place].text[0].isalpha():
        return 0
    return place - index if words[place].text[0].isupper() or is_last_name(words[place].low) else 0


def opening_particles(words: list[Token], index: int, capitals: bool, *, titled: bool) -> int:
    """The same where no given name stands before: "Mr van der Berg", "da Costa wants"; not "Al Reid", "Le Thi Hoa" or "de
    lads", of which the first is somebody's name or no name's."""
    count = count_particles(words, index)
    if not count:
        return 0
    word, follows = words[index], words[index + count]
    large = follows.text[0].isupper()
    if count > 1:
        return count if titled or large or not capitals else 0
    given = is_given(follows.low) or is_family_first(follows.low) or is_syllable(follows.low)
    if not titled and word.text.islower():  # "da Costa", but not "von Stefan" or "in the bin Kofi tested"
        known = common_tag(word.low) is None or is_last_name(follows.low)
        return int(capitals and large and known and not given)
    if word.low in _NICKNAMES_TOO and not titled:
        return 0
    named = is_family_first(word.low) or word.low in _NICKNAMES_TOO or (is_given(word.low) and not titled)
    return int(not (named and given))


def _as_written(words: list[Token]) -> str:
    """What belongs to a family name, as a letter writes it: "van der", "St.", "van 't"."""
    written = ""
    for place, word in enumerate(words):
        gap = " " if place and word.start > words[place - 1].end else ""
        small = word.text if word.text.islower() else cased(word.text)
        written += gap + ("St" if word.low == "st" else small)
    return written


def name_words(words: list[Token], index: int, capitals: bool, *, titled: bool) -> tuple[list[str], int]:
    """The words of the name that begins at `index`, as a letter writes them, and the place behind the last; a family name
    with what belongs to it is one of them: "van der Berg"."""
    parts: list[str] = []
    while index < len(words) and len(parts) < _MAX_WORDS:
        word = words[index]
        if parts and word.start != words[index - 1].end and word.start - words[index - 1].end > 1:
            break
        if parts and (letters := _count_letters(words, index, parts[-1].casefold())):
            index += letters
            continue
        if is_initial(words, index, capitals):
            dot = (
                index + 1 < len(words) and words[index + 1].text == "." and words[index + 1].start == word.end
            )
            parts.append(word.text.upper() + ("." if dot else ""))
            index += 2 if dot else 1
            continue
        lead = (
            opening_particles(words, index, capitals, titled=titled)
            if not parts
            else count_particles(words, index)
        )
        if parts and not (
            (lead or word.low not in PARTICLES) and _continues(words, index + lead, capitals, titled)
        ):
            break
        if lead:
            index += lead
            parts.append(f"{_as_written(words[index - lead : index])} {cased(words[index].text)}")
        elif not parts or parts[-1].casefold() != word.low:  # "Oberhuber Oberhuber with u"
            asis = (word.low in PARTICLES and not capitals) or (not parts and two_initials(words, index))
            parts.append(word.text if asis else cased(word.text))
        word = words[index]
        index += 1
        if index < len(words) and words[index].text == "." and len(word.text) == 1:
            index += 1
        if len(word.text) > 3 and word.low.endswith(("'s", "’s")):  # "Mrs Dunwoody's Varifocals"
            break
    return parts, index


def _count_letters(words: list[Token], index: int, name: str) -> int:
    """How many words spell the name letter by letter: four in "Ling L I N G"; 0 where none do."""
    count = len(name)
    return count if count > 2 and [word.low for word in words[index : index + count]] == list(name) else 0


def _continues(words: list[Token], index: int, capitals: bool, titled: bool) -> bool:
    """A further word of the same name: a family name, an unknown capitalised word."""
    word = words[index]
    if capitals and titled and word.low in _DAYS_TOO and word.text.istitle() and index + 1 < len(words):
        return words[index + 1].text.istitle() and is_given(words[index + 1].low)
    if not word.is_word or not word.text[0].isalpha() or word.low in NOT_NAMES or word.low in HONORIFICS:
        return False
    if capitals and "-" in word.text and word.text.islower():  # "Sir Jomar Villaflor nag-interview"
        return False
    if (
        word.low in TITLES
        and word.low not in PARTICLES
        and index + 1 < len(words)
        and words[index + 1].text == "."
    ):
        return False  # "Colloquio dott.ssa Ferri"
    tag = name_tag(word.low)
    before = words[index - 1]
    syllables = is_syllable(word.low) and (is_syllable(before.low) or is_family_first(before.low))
    listed = is_given(word.low) or is_last_name(word.low) or syllables
    if word.text[0].isupper() and capitals:
        if (
            word.low in HEADS
            or word.low.endswith("-charge")
            or (word.text.isupper() and 1 < len(word.text) < 5 and not _speaks_loud(words, index))
        ):
            return False
        if titled and word.text.istitle() and (len(word.text) < 5 or is_given(words[index - 1].low)):
            return True
        return tag in (None, "NNP") or listed or "-" in word.text or _plural_family(words, index)
    if listed:
        family = index > 1 and is_family_first(words[index - 2].low) and is_syllable(before.low)
        return tag in (None, "NNP") or (syllables and (word.text.istitle() or family))  # "tan hui min"
    if (
        tag is not None or len(word.text) < 4 or word.low in HEADS or word.low.endswith(("ed", "ing"))
    ):  # "Tess texted,"
        return False
    if word.text.islower() and name_tag(before.low) not in (None, "NNP"):  # "Windy portakabin."
        return False
    written = word.text.istitle() and before.text.istitle() and is_given(before.low)  # where few words are
    return written or (words[index + 1].low if index + 1 < len(words) else ".") in _BEHIND_NAMES


#: Around a name whose family part is a plural: what brings somebody in, and what somebody does.
_BRINGS_IN = frozenset("with met and & + saw by w".split())
_HELD_IT = frozenset("interviewed held took did was asked asks wants wanted had saw met alone ( ,".split())


def _plural_family(words: list[Token], index: int) -> bool:
    """ "Marguerite Stamps": a plural behind a given name that is no word, where somebody is brought in or does something;
    not "Harlan Clinics"."""
    word, given = words[index], words[index - 1]
    named = word.text.istitle() and given.text.istitle() and is_given(given.low)
    if not named or name_tag(given.low) not in (None, "NNP") or common_tag(word.low) != "NNS":
        return False
    before = words[index - 2].low if index > 1 else "."
    behind = words[index + 1].low if index + 1 < len(words) else "."
    no_talk = word.low not in BODIES and word_kind(word.low.removesuffix("s")) not in ("IVIEW", "MEET")
    return no_talk and (before in _BRINGS_IN or behind in _HELD_IT)


def _speaks_loud(words: list[Token], index: int) -> bool:
    """The word belongs to a speaker's name in capitals: "LIM WEI SIONG: okay can start"."""
    behind = [word.text for word in words[index + 1 : index + 3]]
    return (
        words[index - 1].text.isupper()
        and ":" in behind
        and all(text == ":" or text.isupper() for text in behind[: behind.index(":")])
    )


def is_initial(words: list[Token], index: int, capitals: bool) -> bool:
    """ "D." or "D": one letter of a name."""
    word = words[index]
    if (
        len(word.text) != 1
        or not word.text.isalpha()
        or word.low in ("i", "a", "ó")
        or (capitals and word.text.islower())
    ):
        return False
    dotted = index + 1 < len(words) and words[index + 1].text == "." and words[index + 1].start == word.end
    return dotted if not (word.text.isupper() and capitals) else (dotted or index > 0)


def two_initials(words: list[Token], index: int) -> bool:
    """ "JP Thibodeau": two capitals that are no short form of the trade, before a family name."""
    word, follows = words[index], words[index + 1] if index + 1 < len(words) else None
    short = len(word.text) == 2 and word.text.isalpha() and word.text.isupper()
    if not short or follows is None or name_tag(word.low) is not None or word.low in NOT_NAMES:
        return False
    return follows.text.istitle() and is_last_name(follows.low) and name_tag(follows.low) in (None, "NNP")
