"""The words of a name, one behind the other, and the title before it."""

from __future__ import annotations

from itertools import pairwise, takewhile

from followup.language.inflect import is_plural
from followup.language.lexicon import common_tag, is_last_name
from followup.language.names import (
    HONORIFICS,
    MEN,
    PARTICLES,
    TITLES,
    WOMEN,
    cased,
    is_family_first,
    is_syllable,
)
from followup.language.words import Token
from followup.notes.given_names import BODIES, MONTH_NAMES, NOT_NAMES, PLACES, is_given, name_tag
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
#: What only people do, behind a name that is a month or a job too.
_DONE_BY_PEOPLE = frozenset(
    "asked asks ask said says told tells wanted wants likes liked loves loved reckons reckoned thinks thought explained "
    "mentioned agreed laughed smiled nodded chaired interviewed hopes hoped worries knew knows".split()
)
#: What may be done to an interview, and by the months as well: "June was busy".
_HELD = frozenset("was did ran held took led".split())
_HELD_WHAT = frozenset(("mine", "me"))
#: Where people work: "June from finance", "the Preston yard".
HOUSES = BODIES | frozenset(
    """hr ops it qa payroll stores accounts estates yard yards depot branch site plant works mill warehouse ward clinic surgery
    factory quarry pit dock docks garage terminal library""".split()
)
#: Short forms of days that are a middle name as well: "Pham Thu Lan".
_DAYS_TOO = frozenset(("thu", "sun", "mon"))
#: What may belong to a family name and is short for a given one: "Al Reid", "Di Carter", "Mac Davies".
_NICKNAMES_TOO = frozenset("al di del mac".split())
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


def titled(word: Token, capitals: bool, title: str) -> bool:
    """After a title any capitalised word is a name, and so is any small one that is no everyday word; no job is one:
    "Chief Instructor"."""
    family = title in MEN | WOMEN and word.text.istitle() and is_last_name(word.low)  # "Mr Power"
    if len(word.text) < 2 or (word.low in NOT_NAMES and word.low not in MONTH_NAMES and not family):
        return False
    if word.low in HEADS and not (is_given(word.low) or is_last_name(word.low)):
        return False
    if word.text.istitle() or (word.text[0].isupper() and capitals):
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


def does_as_people(behind: list[Token]) -> bool:
    """Do these words tell what somebody does, or where somebody works?"""
    lows = [word.low for word in behind]
    if lows[:1] == ["from"] or (lows[:1] == ["("] and ")" in lows):
        return any(low in HOUSES or word_kind(low) == "JOB" for low in lows[1:4])
    held = lows[:1] and lows[0] in _HELD
    about = any(low in _HELD_WHAT or word_kind(low) == "IVIEW" for low in lows[1:4])
    return bool(lows) and (lows[0] in _DONE_BY_PEOPLE or bool(held and about))


#: Right before a name, who is met, and what is said of somebody.
_LEADS_TO = frozenset("with w wi was is it's its and & + called isn't i'm".split())
#: Before a month or a day that is one, and before words that are no name.
_BEFORE_TIMES = frozenset(
    "in on since until till from last next this of for early late mid end before after by".split()
)
_ARTICLES = frozenset("the a an our their my".split())
#: Kinds of words that are no names, and of those that tell what somebody does.
_NO_NAMES = frozenset("JOB ROLE IVIEW MEET SHORT TITLE HR NEW NOW".split())
_DEEDS = frozenset("SAY ASK WANT MEET".split())
#: Signs that set a name apart from what is told of it.
_PARTS = frozenset("(,-–—=/:|")
_LABELS = frozenset(":=-–—|>→")
_THEY_ARE = frozenset("he's she's he’s she’s hes shes he she".split())
_JOINED = frozenset("and & + , ; /".split())
#: Kinds of words that tell who somebody is, and within how many words of such a sign they do.
_PEOPLE = frozenset(("JOB", "SHE", "WHO"))
_TELLING = 5
#: Words and signs that may stand before who speaks: a time, a bracket.
_FEW = 8
#: Words before a name in which its first word may stand alone: "it's April not Karen. April Strange".
_AGAIN = 6


#: Letters of the longest given name that no list has.
_LONGEST_GIVEN = 14


def is_told_in_full(
    words: list[Token], index: int, *, titled: bool = False, proven: frozenset[str] = frozenset()
) -> bool:
    """ "Ivy Carpenter, runs keg", "met Aybüke Zvobgo": a given and a family name of which one is an everyday word, or stands in
    no list, where the notes tell of it as of a person; `proven` are given names of which they do so elsewhere."""
    if index + 1 >= len(words) or not _is_pair(words, index):
        return False
    given, family = words[index].low, words[index + 1].low.removesuffix("'s")
    before = words[index - 1].low if index else ""
    if not titled and given in NOT_NAMES and before in _BEFORE_TIMES:
        return False
    if given == family or (is_given(given) and _is_plain(given) and _is_plain(family)):
        return False
    if not is_given(given) and len(given) > _LONGEST_GIVEN:  # "Abteilungsleiterin Kfz-Schaden"
        return False
    behind = [word.low for word in words[index + 2 : index + 3]]
    place = family in BODIES or given in PLACES or not HOUSES.isdisjoint(behind)
    known = given in proven and not place
    told = titled or known or _is_told_of(words, index + 2) or _comes_alone(words, index)
    met = _is_met_with(words, index)
    if not (is_given(given) or _is_unheard(given)):
        real = is_last_name(family) and (titled or _is_plain(family))
        return (told or met) and real and _may_be_name(given) and before not in _ARTICLES
    if not (is_last_name(family) or is_given(family) or _is_unheard(family)):
        real = is_given(given) and (given not in NOT_NAMES or _comes_alone(words, index))
        return (told or met) and real and _may_be_name(family)
    heard = is_given(given) or not _is_unheard(family)
    return told or (not place and (met or (heard and _is_led_to(words, index))))


def acts_somewhere(words: list[Token], index: int) -> bool:
    """ "Comfort is the county clerk", "Penny: the line is not the enemy": a given name, with a capital, of which the notes
    tell as of a person."""
    word, behind = words[index], words[index + 1 : index + 2]
    if not word.text[0].isupper() or not (is_given(word.low) or _is_unheard(word.low)):
        return False
    opens = index < _FEW and not any(one.text.isalpha() for one in words[:index])  # "00:41 Sunday: so"
    labels = opens and [one.text for one in behind] == [":"]
    return labels or _is_told_of(words, index + 1)


def _is_pair(words: list[Token], index: int) -> bool:
    """Two words with a capital each, and no third one."""
    pair, follows = words[index : index + 2], words[index + 2 : index + 3]
    for word in pair:
        if not (word.text[0].isupper() and word.text[1:2].islower()):
            return False
    more = any(word.text[0].isupper() and word.start - pair[1].end == 1 for word in follows)
    more |= index > 0 and pair[0].start - words[index - 1].end == 1 and _may_belong(words, index - 1)
    return not more and pair[1].start - pair[0].end == 1


def _may_belong(words: list[Token], index: int) -> bool:
    """ "Frost" of "Ms Frost Guy Pope", but not the first word of "Met Guy Pope", nor "I'm Guy Pope"."""
    word = words[index]
    told = word_kind(word.low) in ("JOB", "IVIEW", "MEET", "TITLE", "NOW") or not word.text.isalpha()
    inside = index > 0 and words[index - 1].text not in ".!?:("
    return (
        word.text[0].isupper() and not told and (_is_plain(word.low) or (inside and is_last_name(word.low)))
    )


def _is_plain(low: str) -> bool:
    """Nothing but a name."""
    return name_tag(low) in (None, "NNP") and low not in NOT_NAMES and low not in HEADS and low not in BODIES


def _is_unheard(low: str) -> bool:
    """Letters that no list of names or words has."""
    return name_tag(low) is None and _is_plain(low) and not is_plural(low)


def _may_be_name(low: str) -> bool:
    """ "Hawk", "Lovely": no name in any list, but no job, no house, no plural either."""
    other = low in NOT_NAMES or low in HEADS or low in BODIES or low in TITLES or word_kind(low) in _NO_NAMES
    return not other and common_tag(low) in ("NN", "NNP", "JJ", "VB", "VBP")


def _is_told_of(words: list[Token], after: int) -> bool:
    """Does the sentence go on as of a person: ", she is", "(head of print)", "asked", "is the clerk", ": so you"?"""
    behind = words[after : after + 8]
    behind = behind[[one.text for one in behind[:1]] == [")"] :]
    kinds = [word_kind(word.low) for word in behind]
    if not kinds:
        return False
    told = not _PEOPLE.isdisjoint(kinds[1 : 1 + _TELLING])
    sentence = takewhile(lambda word: word.text not in ".!?", behind)
    if any(one.text in ",(-–—" and two.low in _THEY_ARE for one, two in pairwise(sentence)):
        return True  # "Bo Swan from the Danish side, he's asset manager"
    if behind[0].text in _PARTS:
        return told or kinds[1:2] == ["SAY"]
    if kinds[0] in ("BE", "DET"):
        job = next(
            (word for word in behind[1:_TELLING] if not word.is_word or word_kind(word.low) == "JOB"), None
        )
        return (
            job is not None and job.text.isalpha() and job.text.islower()
        )  # "the clerk", but no "manager's problem"
    return kinds[0] in ("SHE", "WHO") or does_as_people(behind)


def _comes_alone(words: list[Token], index: int) -> bool:
    """ "It's Justice. Justice Lane.": the given name stands alone right before."""
    given, family = words[index].low, words[index + 1].low
    start = max(0, index - _AGAIN)
    return any(
        one.low == given and one.text[0].isupper() and two.low != family
        for one, two in pairwise(words[start : index + 1])
    )


def _is_met_with(words: list[Token], index: int) -> bool:
    """ "Chat w/ Ginger Fish", "met Rich Hall", "talked to Jewel Hawk", "Interviewer: April Frost"."""
    before = [word.low for word in words[max(0, index - 3) : index] if word.text != "/"]
    ahead, last = ("", "", *before)[-2:]
    kind = word_kind(ahead) if ahead else ""
    talk = kind in ("IVIEW", "MEET")
    labelled = last in _LABELS and kind in ("IVIEW", "WHO")
    met = last in ("met", "saw") or (kind == "IVIEW" and last == "by")
    return met or labelled or (talk and (last == "to" or word_kind(last or ".") == "WITH"))


def _follows_name(words: list[Token], index: int) -> bool:
    """ "Mark Lamb and Guy Banks", "Mark Lamb, Guy Banks": a full name stands before this one, with a joining word between."""
    if (
        index < 3
        or index >= len(words)
        or words[index - 1].low not in _JOINED
        or not _is_pair(words, index - 3)
    ):
        return False
    full = index + 1 < len(words) and _is_pair(words, index)
    return full and all(is_given(words[place].low) for place in (index - 3, index))


def _is_led_to(words: list[Token], index: int) -> bool:
    """Does the sentence bring in a person otherwise: "it was Jo Stone", "the manager, Jo Stone", "Jo Stone sat in"?"""
    ahead, last = ("", "", *(word.low for word in words[max(0, index - 2) : index]))[-2:]
    post = word_kind(last or ".") == "JOB" or (last == "," and word_kind(ahead or ".") == "JOB")
    behind = [word_kind(word.low) for word in words[index + 2 : index + 3]]
    listed = _follows_name(words, index) or _follows_name(words, index + 3)
    return listed or last in _LEADS_TO or post or not _DEEDS.isdisjoint(behind)


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
            or (word.text.isupper() and 1 < len(word.text) < 5 and not _is_loud_family(words, index))
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


def _is_loud_family(words: list[Token], index: int) -> bool:
    """ "Geraldine NEO", "LIM WEI SIONG: okay": a family name in capitals, and no short form of the trade."""
    word, given = words[index], words[index - 1]
    family = len(word.text) > 2 and (is_last_name(word.low) or is_family_first(word.low))
    told = family and given.text.istitle() and is_given(given.low)
    return told or _speaks_loud(words, index)


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
