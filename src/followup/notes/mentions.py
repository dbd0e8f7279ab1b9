"""Persons as the notes mention them: titles, capitals, name lists and lower-case names in running text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from followup.language.inflect import is_plural
from followup.language.lexicon import common_tag, is_last_name
from followup.language.names import HONORIFICS, PARTICLES, TITLES, cased, is_family_first, is_syllable
from followup.language.words import Token
from followup.notes.given_names import WORDS_TOO, is_given, name_tag
from followup.notes.job_titles import HEADS
from followup.notes.word_kinds import word_kind

#: Capitalised or name-like words that are no persons in notes about work.
NOT_NAMES = frozenset(
    "lah leh lor hor meh liao liaw sia siol lorh himself herself himslef herslef january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sep "
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu "
    "thur thurs fri sat sun "
    "christmas xmas easter diwali ramadan eid hari raya lent advent pentecost hr it qa ops mgr dept tl "
    "mgmt admin reception "
    "interview interviewer panel role post position job team lead leader manager director head notes note "
    "subject date time where "
    "when who what re cc teams zoom slack excel outlook jira kafka python java sap salesforce workday "
    "sharepoint confluence oracle "
    "power bi tableau figma english german french spanish polish irish italian portuguese dutch chinese "
    "indian british american "
    "africa europe asia london paris berlin dublin lagos abuja manila mumbai delhi pune bangalore chennai "
    "hyderabad singapore tokyo "
    "melbourne toronto boston dallas houston chicago denver phoenix madrid milan lisbon "
    "warsaw krakow india ireland "
    "england scotland wales france germany spain italy poland china japan brazil mexico canada nigeria "
    "kenya ghana "
    "monitor hi hello dear thanks thank ok okay yes no also plus internal candidate me i he she they we "
    "you my his her our their it's "
    "edit correction update ps pps btw fyi asap nb todo tbd tbc wants said asked told met saw spoke called "
    "then next anyway so and but "
    "god christ lord jesus allah covid brexit level grade band asm avp vp ceo cfo coo cto chro md gm dg svp evp "
    "ta da tl pm po ba rn np er ed icu "
    "q1 q2 q3 q4 h1 h2 ii iii iv vii viii ix am main site hall bay dock ward wing line lab store depot branch unit plant campus "
    "school college street road "
    "wifi app crm erp kpi sla api sql aws gcp nhs nda rfp day week month year today tomorrow yesterday "
    "morning afternoon evening night "
    "tmrw tomorrow's tonight star deal case guy lady man woman person mate boss intervju entrevista entretien gesprek gespräch "
    "colloquio rozmowa agallamh "
    "responsable responsabile jefe jefa leiter leiterin encargado encargada kierownik directeur directrice "
    "kia ora ngā nga mihi hallo hola bonjour ciao ok she'd he'd they'd i'd we'd i'll she'll he'll they'll saturdays "
    "sundays mondays tuesdays "
    "hes shes theyre youre weve theyve youve whos whove whod theyd itll thatll theyll hed isnt wasnt arent werent doesnt didnt dont hasnt hadnt havent wont wouldnt couldnt shouldnt "
    "wednesdays thursdays fridays sr rehab junior senior deputy assistant santiago dayton orlando bristol verona roma kingston brooklyn aurora chester carlisle paris cairo vienna geneva lyon porto venice bath hull lagos durham".split()
)
#: Words of firms, houses and departments; with one of them a name is no person's.
BODIES = frozenset(
    "house bank logistics beach group partners ltd llp inc plc gmbh corp company co services service care trust "
    "hospital clinic church academy college university foods motors energy systems solutions bay harbour harbor "
    "centre center office offices project programme program desk department division region airport station "
    "square avenue road lane street court lodge farm farms county council city town valley river lake springs "
    "hotel hotels inn stores shop market markets produktion vertrieb einkauf abteilung produksjon produktie "
    "support sales finance marketing operations procurement logistik qualität quality security maintenance "
    "engineering legal compliance planning production transport customer client period "
    "jn jct junction hse pk xing stn bldg rd ave sq ctr wks yd cres tce".split()
)
#: A title word in small letters that is a job or an everyday word more often than a title.
_CAREFUL_TITLES = frozenset("chef coach sister father doctor judge major chief captain inspector sir madam advocate pastor hr "
                            "miss sergeant matron doc col lt professor doctor superintendent adv nurse "
                            "warden rector canon deacon commander ing sig "
                            "lic dona pani cik ibu bu rra mma bà governor".split())  # fmt: skip
#: Words of respect behind a given name that go with it in English too: "Gülay Hanım".
_CALLED_WITH = {"hanım": "Hanım", "hanim": "Hanım", "bey": "Bey"}
#: Titles that are no English words, in small letters too: "pani Halina Wrona".
_FOREIGN_TITLES = frozenset("pani cik ibu bu rra mma bà dona dl dna".split())
_BEHIND_NAMES = frozenset(
    "the re about abt for from and & + , . ; ( ) = - – on today who was said he she".split()
)
#: Short titles that are other words without their dot, or in capitals.
_DOTTED = frozenset(("hr", "fr", "en", "ga", "dl", "dna", "eng", "ing", "ir", "col"))
#: Titles that are short for a given name as well.
_NICKNAMES = frozenset(("col",))
#: Before a title word these make it a job: "sous chef", "agile coach".
_TITLE_MODIFIERS = frozenset(
    "sous head vice agile life career sales pastry executive senior junior staff charge lead".split()
)
#: Months that are given or family names too.
MONTH_NAMES = frozenset("jun jan may april june august".split())
#: Short forms of days that are a middle name as well: "Pham Thu Lan".
_DAYS_TOO = frozenset(("thu", "sun", "mon"))
QUOTES = frozenset("\"'“”‘’«»")
_INTRODUCERS = frozenset("with w / wi met to by saw".split())
_MAX_WORDS = 4


@dataclass(slots=True, eq=False, repr=False)
class Mention:
    """A person's name at tokens `first` up to `after` of one line. `listed` says that a list of given names has it,
    `small` that it stands in small letters where the notes use capitals, `called` how it goes by ("Shazza (Sharon
    Dunstan)"), `hidden` that it stands in what is withheld, `acting` that it tells
    what only people do, `other` that it names whom somebody is not ("Dev. Not
    Devin from Disputes").
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

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(word.casefold().rstrip(".") for word in self.words)


def find_mentions(
    words: list[Token], line: int, *, capitals: bool, known: frozenset[str] = frozenset()
) -> list[Mention]:
    """Mentions in one line. `capitals` is false where case says nothing (all small or all capitals).

    `known` are names that the notes write with a capital elsewhere; they count in small letters too.
    """
    found = []
    index = 0
    while index < len(words):
        mention = _mention_at(words, index, line, capitals)
        if mention is None and words[index].low in known and not names_a_body(words, index + 1, capitals):
            name = cased(words[index].low)
            mention = Mention(line, index, index + 1, (), (name,), listed=True)
        if mention:
            found.append(mention)
            index = mention.after
        else:
            index += 1
    return found


def _mention_at(words: list[Token], index: int, line: int, capitals: bool) -> Mention | None:
    if capitals and (letters := _goes_by_letters(words, index)):
        return Mention(line, index, index + 4, (), (letters,), listed=True)
    if _is_article(words, index, capitals):
        return None
    titles: list[str] = []
    start = index
    while index < len(words) and _is_title(words, index, capitals):
        titles.append(TITLES[words[index].low])
        index += 1
        if index < len(words) and words[index].text == ".":
            index += 1
        if index + 1 < len(words) and words[index].text in "ªº":  # "Eng.ª Fátima"
            index += 1
        if index + 1 < len(words) and words[index].low == "ssa":  # "dott.ssa", "prof.ssa"
            titles[-1] = f"{titles[-1].rstrip('.')}.ssa"
            index += 1
    if titles and words[index].low == "hab" and index + 2 < len(words):
        index += 2 if words[index + 1].text == "." else 1
    if index >= len(words) or not words[index].is_word:
        return None
    likeness = (
        _likeness(words[index].text, capitals, _opens_sentence(words, index))
        if words[index].text[0].isalpha()
        else 0.0
    )
    initial = _is_initial(words, index, capitals)
    acting = likeness < 2 and (_acts(words, index, capitals) or _introduced(words, index))
    if likeness < 2 and (
        acting
        or _unlisted(words, index)
        or _job_that_is_a_name(words, index, capitals)
        or _quoted_nick(words, index, capitals)
        or _has_family(words, index, capitals)
        or (capitals and (_two_initials(words, index) or _word_before_given(words, index)))
    ):
        likeness = 2.0
    if titles and not initial:
        if likeness <= 0 and not _titled(words[index], capitals):
            return None
        if (
            titles[-1] == "Chief"
            and name_tag(words[index].low) not in (None, "NNP")
            and not is_last_name(words[index].low)
        ):
            return None  # "the Chief Housekeeping"
        likeness = 1.0
    elif initial:
        after = index
        while after < len(words) and _is_initial(words, after, capitals):  # "Shri D. K. Trivedi"
            after += 2 if after + 1 < len(words) and words[after + 1].text == "." else 1
        if (
            after >= len(words)
            or _likeness(words[after].text, capitals, False) < (0.5 if titles else 1)
            or not words[after].is_word
        ):
            return None
        likeness = 1.5
    if likeness <= 0:
        return None
    parts, after = _name_words(words, index, capitals, titled=bool(titles))
    respect = words[after].low if after < len(words) and words[after].low in HONORIFICS else ""
    after += bool(respect)
    possessive = parts[-1].casefold().endswith(("'s", "’s")) and len(parts[-1]) > 3
    if possessive:
        parts[-1] = parts[-1][:-2]
    parts = [part for part in parts if not _spelled(part)] or _from_letters(parts)
    if not parts:
        return None
    listed = any(
        is_given(part.casefold()) or part.casefold().endswith(("-sensei", "-san")) for part in parts
    ) or (len(parts) > 1 and len(parts[-1].rstrip(".")) == 1)
    if not titles and (names_a_body(words, after, capitals) or _names_a_talk(words, start, after)):
        return None
    small = capitals and not titles and words[index].text[0].islower()
    if small and not (index and words[index - 1].low in _INTRODUCERS):
        return None
    called = f"{parts[0]} {_CALLED_WITH[respect]}" if respect in _CALLED_WITH else ""
    return Mention(
        line, start, after, tuple(titles), tuple(parts), listed, possessive, small, called, acting=acting
    )


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
    )
    label = follows is not None and follows.text in ":="  # "H.F.: Why support?", told in full elsewhere
    return "" if more or label or f"{texts[0]}{texts[2]}".casefold() in _NO_LETTERS else "".join(texts)


def _is_article(words: list[Token], index: int, capitals: bool) -> bool:
    """ "El Paco is my manager": an article before a given name, no part of it."""
    follows = words[index + 1] if index + 1 < len(words) else None
    named = follows is not None and follows.text.istitle() and is_given(follows.low)
    return capitals and words[index].low in ("el", "la") and named


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


def _has_family(words: list[Token], index: int, capitals: bool) -> bool:
    """ "June Hanlon", "SUMMER HANLON": a given name that is a word too, before a family name that is none."""
    word, follows = words[index], words[index + 1] if index + 1 < len(words) else None
    if follows is None or not is_given(word.low) or follows.start - word.end != 1:
        return False
    if capitals and not (word.text.istitle() and follows.text.istitle()):
        return False
    return is_last_name(follows.low) and common_tag(follows.low) in (None, "NNP") and follows.low not in HEADS


#: What only people do, behind a name that is a month or a job too.
_DONE_BY_PEOPLE = frozenset(
    "asked asks ask said says told tells wanted wants likes liked loves loved reckons reckoned thinks thought explained "
    "mentioned agreed laughed smiled nodded chaired interviewed hopes hoped worries knew knows".split()
)
#: What may be done to an interview, and by the months as well: "June was busy".
_HELD = frozenset("was did ran held took led".split())
_HELD_WHAT = frozenset(("mine", "me"))
#: Where people work: "June from finance".
_HOUSES = BODIES | {"hr", "ops", "it", "qa", "payroll", "stores", "accounts", "estates"}


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
    return labelled or _does_as_people(behind)


def _beside_a_name(words: list[Token], index: int) -> bool:
    """ "June and Dean": joined to a given name; "between April and June" are none."""
    if index < 2 or words[index - 1].low not in ("and", "&"):
        return False
    other = words[index - 2]
    months = {other.low, words[index].low} <= MONTH_NAMES
    return other.text.istitle() and is_given(other.low) and not months


def _does_as_people(behind: list[Token]) -> bool:
    """Do these words tell what somebody does, or where somebody works?"""
    lows = [word.low for word in behind]
    if lows[:1] == ["from"] or (lows[:1] == ["("] and ")" in lows):
        return any(low in _HOUSES or word_kind(low) == "JOB" for low in lows[1:4])
    held = lows[:1] and lows[0] in _HELD
    about = any(low in _HELD_WHAT or word_kind(low) == "IVIEW" for low in lows[1:4])
    return bool(lows) and (lows[0] in _DONE_BY_PEOPLE or bool(held and about))


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


def _two_initials(words: list[Token], index: int) -> bool:
    """ "JP Thibodeau": two capitals that are no short form of the trade, before a family name."""
    word, follows = words[index], words[index + 1] if index + 1 < len(words) else None
    short = len(word.text) == 2 and word.text.isalpha() and word.text.isupper()
    if not short or follows is None or name_tag(word.low) is not None or word.low in NOT_NAMES:
        return False
    return follows.text.istitle() and is_last_name(follows.low) and name_tag(follows.low) in (None, "NNP")


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


def _spelled(word: str) -> bool:
    """ "A-B-B-O-U-D": a name spelled out, not a part of it."""
    letters = word.split("-")
    return len(letters) > 2 and all(len(letter) == 1 for letter in letters)


def _from_letters(parts: list[str]) -> list[str]:
    """A given name that is spelled out and nothing else: "her name is S-I-O-N-E-D"."""
    joined = "".join(parts[0].split("-"))
    return [cased(joined.casefold())] if len(parts) == 1 and is_given(joined.casefold()) else []


def _name_words(words: list[Token], index: int, capitals: bool, *, titled: bool) -> tuple[list[str], int]:
    parts: list[str] = []
    while index < len(words) and len(parts) < _MAX_WORDS:
        word = words[index]
        if parts and word.start != words[index - 1].end and word.start - words[index - 1].end > 1:
            break
        if _is_initial(words, index, capitals):
            dot = (
                index + 1 < len(words) and words[index + 1].text == "." and words[index + 1].start == word.end
            )
            parts.append(word.text.upper() + ("." if dot else ""))
            index += 2 if dot else 1
            continue
        if parts and not _continues(words, index, capitals, titled):
            break
        if not parts or parts[-1].casefold() != word.low:  # "Oberhuber Oberhuber with u"
            asis = (word.low in PARTICLES and not capitals) or (not parts and _two_initials(words, index))
            parts.append(word.text if asis else cased(word.text))
        index += 1
        if index < len(words) and words[index].text == "." and len(word.text) == 1:
            index += 1
        if len(word.text) > 3 and word.low.endswith(("'s", "’s")):  # "Mrs Dunwoody's Varifocals"
            break
    while len(parts) > 1 and parts[-1].casefold() in PARTICLES:
        parts.pop()
        index -= 1
    return parts, index


def _continues(words: list[Token], index: int, capitals: bool, titled: bool) -> bool:
    """A further word of the same name: a particle before one, a family name, an unknown capitalised word."""
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
    if word.low in PARTICLES:
        return (
            index + 1 < len(words)
            and words[index + 1].text[:1].isalpha()
            and (words[index + 1].text[0].isupper() or is_last_name(words[index + 1].low))
        )
    tag = name_tag(word.low)
    before = words[index - 1]
    syllables = is_syllable(word.low) and (is_syllable(before.low) or is_family_first(before.low))
    listed = is_given(word.low) or is_last_name(word.low) or syllables
    if word.text[0].isupper() and capitals:
        if word.low in HEADS or (
            word.text.isupper() and 1 < len(word.text) < 5 and not _speaks_loud(words, index)
        ):
            return False
        if titled and word.text.istitle() and (len(word.text) < 5 or is_given(words[index - 1].low)):
            return True
        return tag in (None, "NNP") or listed or "-" in word.text
    if listed:
        return tag in (None, "NNP")
    if (
        tag is not None or len(word.text) < 4 or word.low in HEADS or word.low.endswith(("ed", "ing"))
    ):  # "Tess texted,"
        return False
    if word.text.islower() and name_tag(before.low) not in (None, "NNP"):  # "Windy portakabin."
        return False
    written = word.text.istitle() and before.text.istitle() and is_given(before.low)  # where few words are
    return written or (words[index + 1].low if index + 1 < len(words) else ".") in _BEHIND_NAMES


def _speaks_loud(words: list[Token], index: int) -> bool:
    """The word belongs to a speaker's name in capitals: "LIM WEI SIONG: okay can start"."""
    behind = [word.text for word in words[index + 1 : index + 3]]
    return (
        words[index - 1].text.isupper()
        and ":" in behind
        and all(text == ":" or text.isupper() for text in behind[: behind.index(":")])
    )


def _is_title(words: list[Token], index: int, capitals: bool) -> bool:
    word = words[index]
    if word.low not in TITLES or index + 1 >= len(words):
        return False
    follow = index + 2 if words[index + 1].text == "." else index + 1
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
    if word.low == "chief" and any(later.low in HEADS for later in words[index + 1 : index + 4]):
        return False
    if word.low not in _CAREFUL_TITLES or (word.low in _FOREIGN_TITLES and words[follow].text[0].isupper()):
        return True
    if not capitals and common_tag(words[follow].low) is None and len(words[follow].low) > 3:
        return True
    return (word.text[0].isupper() and words[follow].text[0].isupper()) and (
        capitals
        or is_given(words[follow].low)
        or is_last_name(words[follow].low)
        or common_tag(words[follow].low) is None
    )


def _titled(word: Token, capitals: bool) -> bool:
    """After a title any capitalised word is a name, and so is any small one that is no everyday word; no job is one:
    "Chief Instructor"."""
    if len(word.text) < 2 or (word.low in NOT_NAMES and word.low not in MONTH_NAMES):
        return False
    if word.low in HEADS and not (is_given(word.low) or is_last_name(word.low)):
        return False
    if word.text[0].isupper() and capitals:
        return True
    return common_tag(word.low) in (None, "NNP") or is_last_name(word.low)


def _is_initial(words: list[Token], index: int, capitals: bool) -> bool:
    word = words[index]
    if (
        len(word.text) != 1
        or not word.text.isalpha()
        or word.low in ("i", "a")
        or (capitals and word.text.islower())
    ):
        return False
    dotted = index + 1 < len(words) and words[index + 1].text == "." and words[index + 1].start == word.end
    return dotted if not (word.text.isupper() and capitals) else (dotted or index > 0)


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
