"""Personal names: titles, given and family names, and the form to greet with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from followup.language.lexicon import is_first_name, is_last_name, read_table

#: Titles as people write them, without a dot -> as a greeting writes them.
TITLES: dict[str, str] = {
    "mr": "Mr", "mister": "Mr", "mrs": "Mrs", "ms": "Ms", "miss": "Miss", "mx": "Mx", "dr": "Dr", "doctor": "Dr", "doc": "Dr",
    "prof": "Professor", "professor": "Professor", "sir": "Sir", "dame": "Dame", "rev": "Rev.", "reverend": "Rev.",
    "sister": "Sister", "captain": "Captain", "capt": "Captain", "sgt": "Sergeant", "sergeant": "Sergeant",
    "inspector": "Inspector", "insp": "Inspector", "snr": "Senior", "oom": "Oom", "tannie": "Tannie", "pharm": "Pharm.", "det": "Detective", "coach": "Coach", "judge": "Judge", "chef": "Chef", "father": "Father", "fr": "Father",
    "chief": "Chief", "major": "Major", "maj": "Major", "colonel": "Colonel", "col": "Colonel", "lt": "Lieutenant",
    "lieutenant": "Lieutenant", "cllr": "Councillor", "councillor": "Councillor", "superintendent": "Superintendent",
    "supt": "Superintendent", "matron": "Matron", "pastor": "Pastor", "imam": "Imam", "rabbi": "Rabbi", "sheikh": "Sheikh",
    "engr": "Engr.", "ir": "Ir.", "eng": "Eng.", "herrn": "Herr", "adv": "Adv.", "advocate": "Advocate", "barrister": "Barrister", "alhaji": "Alhaji", "mallam": "Mallam", "malam": "Malam", "alh": "Alhaji", "alhaja": "Alhaja",
    "hajia": "Hajia", "madam": "Madam", "mdm": "Madam", "oga": "Oga", "madame": "Madame", "mme": "Madame", "mlle": "Mademoiselle", "monsieur": "Monsieur",
    "herr": "Herr", "hr": "Herr", "frau": "Frau", "signora": "Signora", "signor": "Signor", "señor": "Señor",
    "señora": "Señora", "senor": "Señor", "senora": "Señora", "ma'am": "Ma'am", "maam": "Ma'am",
    "ing": "Ing.", "dott": "Dott.", "dott.ssa": "Dott.ssa", "lic": "Lic.", "arq": "Arq.", "avv": "Avv.", "mw": "Mevrouw", "mevrouw": "Mevrouw",
    "dhr": "Meneer", "meneer": "Meneer", "puan": "Puan", "tuan": "Tuan", "ato": "Ato", "engª": "Eng.ª", "enga": "Eng.ª", "encik": "Encik", "en": "Encik", "rra": "Rra", "mma": "Mma", "bu": "Bu", "chị": "Chị", "ông": "Ông", "bà": "Bà", "dl": "Mr", "d-na": "Mrs", "dna": "Mrs", "datuk": "Datuk", "dato": "Dato", "cik": "Cik",
    "ibu": "Ibu", "pak": "Pak", "khun": "Khun", "cikgu": "Cikgu", "bapak": "Bapak", "shri": "Shri", "smt": "Smt.", "mwalimu": "Mwalimu", "doña": "Doña", "dona": "Dona",
    "pani": "Pani", "sra": "Sra.", "dra": "Dra.", "warden": "Warden", "commander": "Commander", "cdr": "Commander", "cmdr": "Commander",
    "haji": "Haji", "hajji": "Hajji", "barr": "Barr.", "datin": "Datin", "shrimati": "Shrimati",
    "bwana": "Bwana", "mzee": "Mzee", "ustaz": "Ustaz", "ustadh": "Ustadh", "fru": "Fru", "rouva": "Rouva", "gđa": "Gđa", "ga": "Ga.", "gospođa": "Gospođa", "gospodin": "Gospodin",
    "paní": "Paní", "profesor": "Profesor", "profesora": "Profesora", "professora": "Professora", "dottoressa": "Dottoressa",
    "dottore": "Dottore", "doctora": "Doctora", "licenciado": "Lic.", "licenciada": "Lic.", "maestro": "Maestro",
    "whaea": "Whaea", "matua": "Matua", "canon": "Canon", "deacon": "Deacon", "rector": "Rector", "sig": "Sig.", "sig.ra": "Sig.ra", "nurse": "Nurse", "governor": "Governor", "kyria": "Kyria", "kyrios": "Kyrios",
    "kuya": "Kuya", "ate": "Ate", "tita": "Tita", "tito": "Tito", "kak": "Kak", "abang": "Abang", "mbak": "Mbak", "daw": "Daw", "ntate": "Ntate",
    "pn": "Puan", "don": "Don", "atty": "Atty.", "arch": "Arch.", "magistra": "Magistra",
}  # fmt: skip
#: Forms of respect that follow a name in other languages: "Hoshino-san", "Kavita ji", "Elif Hanım".
HONORIFICS = frozenset(
    "san sama sensei senpai kun ji jee nim ssi garu bey hanım hanim bhai didi sahib saheb saab sahab sahiba madam ma'am "
    "maam sir laoshi xiansheng gaaru avargal bhaiya akka anna apa".split()
)
#: Titles that outrank others before the same name: "Frau Dr. Kern" is greeted as "Dr Kern".
_RANK = ("Professor", "Dr", "Sister", "Inspector", "Captain", "Sergeant")
#: Titles that everybody has, of men and of women.
MEN = frozenset("Mr Herr Monsieur Signor Señor Meneer Shri".split())
WOMEN = frozenset("Mrs Ms Miss Frau Fru Madame Mademoiselle Signora Señora Mevrouw Smt.".split())
#: Words by which whoever bears a title is told of.
_HE, _SHE = frozenset("he him his he's he'd".split()), frozenset("she her hers she's she'd".split())
TOLD_BY = {"Mr": _HE} | dict.fromkeys(("Ms", "Mrs", "Miss", "Sister", "Madam"), _SHE)
#: Titles that go with the given name: "Oom Piet", "Pak Budi".
WITH_GIVEN = frozenset(
    (
        "Oom",
        "Tannie",
        "Doña",
        "Dona",
        "Whaea",
        "Matua",
        "Pak",
        "Bapak",
        "Ibu",
        "Khun",
        "Encik",
        "Tuan",
        "Ato",
        "Puan",
        "Cik",
        "Cikgu",
        "Bu",
        "Pani",
        "Chị",
        "Ông",
        "Bà",
        "Kuya",
        "Ate",
        "Tita",
        "Tito",
        "Kak",
        "Abang",
        "Mbak",
        "Daw",
        "Don",
    )
)
PARTICLES = frozenset(
    "nic uí mhic van von der den de del della di da dos das du la las le los al el bin binti binte bte ibn ter ten ní ó mac "
    "st ap af zu op vom zum zur dela delos degli dei".split()
)
#: What says that a father's name follows, which nobody is called by: "Azlina binti Rahim".
_CHILD_OF = frozenset(("bin", "binti", "binte", "bte", "bt", "a/l", "a/p", "s/o", "d/o"))
#: How names of the father end that go with the given name wherever somebody is addressed.
_FATHERS = ("ovna", "evna", "ovich", "evich")
#: Family names that stand before the given names in names of three words.
_FAMILY_FIRST = frozenset(
    "tan lim lee ng wong chan chen wang zhang liu li yang huang zhao wu zhou goh ong chua koh teo ho low "
    "yeo sim chong chin kwek ooi khoo gan heng chiam chiang chay liew lew lum quah teoh tiong yong yoong wee neo oon chye "
    "cheong chew chia foo kwok lau leong loh mok phua quek seah soh tay toh yap yip yuen fong fung hui kwan kwong "
    "lam leung lui poon siu szeto tam tsang tse tsui yau yeung zeng xu guo luo zheng liang xie feng deng peng cai "
    "lai jiang shen nguyen tran pham le hoang vu vo dang bui do park kim choi jung kang cho yoon jang bae seo shin han yun kwon hwang ahn song ryu hong jeon baek heo nam".split()
)

#: Family names of these that are given names nowhere, so that they stand first before a single word too: "Zhang Wei".
_ONLY_FAMILY = frozenset(
    "bae baek bui cheong chew chia choi chong chua dang deng fong goh heng hoang hong huang hwang jang jeon khoo koh kwan kwek kwok kwong liew "
    "lai lau leong leung liu loh lui luo mok ng nguyen ong ooi pham phua poon quek seah seo soh szeto tay toh tran tsang tse tsui "
    "wang wu xie xu yap yeung yip yuen zeng zhang zhao zheng zhou".split()
)
#: First halves of usual double names, and what goes with them: "Carol Ann", "María José", "Jean Luc".
_DOUBLES = {
    first: frozenset(seconds.split())
    for firsts, seconds in (
        ("mary", "ann anne anna beth jane jo kate ellen lou louise margaret elizabeth pat grace rose frances alice"),
        ("carol beth jo lee sue terri kerry leigh ruth rose ann", "ann anne jo lou lynn marie ellen lee"),
        ("anne anna ann", "marie maria mari lena sofie sophie karin grete kathrin louise lise"),
        ("sarah emma laura", "jane jayne louise lou jo"),
        ("billy bobby jim tommy john", "joe bob lee ray paul mark"),
        ("jean", "luc paul pierre claude marc michel jacques yves baptiste louis françois francois philippe marie"),
        ("marie", "claire france louise laure christine thérèse therese josé jose hélène helene claude pierre eve"),
        ("maría maria", "josé jose luisa elena teresa isabel jesús jesus carmen dolores ángeles angeles cristina fernanda "
         "eugenia eduarda clara grazia pia rosa victoria del"),
        ("josé jose", "luis maría maria antonio manuel miguel carlos ángel angel ramón ramon ignacio"),
        ("peggy", "sue"), ("joão joao", "pedro paulo luís luis"),
        ("juan", "carlos josé jose luis manuel pablo antonio ignacio diego miguel"),
        ("luis", "miguel fernando alberto"), ("miguel", "ángel angel"), ("ana", "maría maria luisa paula sofia isabel"),
        ("gian pier", "luca carlo paolo maria franco luigi"), ("hans karl", "peter jürgen heinz georg josef martin"),
        ("per lars jan ole", "erik olof olov ove arne einar gunnar anders willem"),
        ("elle inger ánne", "máret maret marit lise marie biret"),
    )
    for first in firsts.split()
}  # fmt: skip
#: Openings of given names of which nobody uses them alone: "Abdul Rahman", "Abu Bakar".
NEVER_ALONE = frozenset("abdul abd abdur abu umm ummu".split())
#: The same before another given name: the second may be the one in use, "Siti Nur", "Ahmad Faizal Osman".
_SELDOM_ALONE = NEVER_ALONE | frozenset(
    "ahmad mohamad mohamed mohammad mohammed muhamad muhammad muhammed siti nur nurul noor nor wan nik syed sri".split()
)
#: Short for a name that many bear before the one that they go by.
_SHORT_MOHAMED = frozenset("mohd muhd mhd md mohd. muhd. md.".split())

#: Before these "Tuan" is a given name and no title.
_VIETNAMESE = frozenset("nguyen tran pham le hoang vu vo dang bui do".split())
#: Hungarian family names, which stand first at home; none of them is a given name too.
_HUNGARIAN = frozenset(
    "szabó nagy kovács tóth horváth varga kiss molnár németh farkas balogh papp takács juhász lakatos mészáros oláh rácz "
    "fekete szilágyi török fehér szűcs kocsis pintér fodor szalai sipos lukács gulyás bíró király katona bognár fazekas "
    "somogyi fülöp orosz vincze veres hegedűs budai deák szőke vörös barta szekeres bodnár halász kozma pásztor".split()
)
#: Letters of the longest syllable of a Chinese given name, but for a few.
_LONG_SYLLABLE = 5
#: Syllables of Chinese given names of two words.
_SYLLABLES = frozenset(
    "ah bee boon chee cheng ching choo chye fatt fook choon eng fang geok guan guek hao hock heng hin hong hua huang huat hui hwa hwee jia jian jie jing joo jun "
    "kah kai keng kheng keong kee khim khoon kian kiat kim kin kit kok kuan kong lan leng li lian liang lin ling mei meng min ming mui mun ning pei peng phaik pin ping poh qi "
    "qing rong rui seng sheng shi shu siang siew sin siok siong soo sook soon suan swee teck teng tian ting tong wah wai weng yew "
    "wan wei wen xiang xiao xin xiu xue yan yang yee yi ying yin yong yoke yu yuan yue yun zhen zhi fen feng xuan ruo shan qin zhong".split()
)


def is_syllable(low: str) -> bool:
    """A syllable of Chinese given names, casefolded: "hui", "min"."""
    return low in _SYLLABLES


def is_family_first(low: str) -> bool:
    """A family name of the peoples who put it before the given names, casefolded: "lim", "nguyen"."""
    return low in _FAMILY_FIRST


class Name(NamedTuple):
    """One person's name. Empty strings for what is not known; `full` is as the user or the notes wrote it."""

    full: str
    title: str = ""
    first: str = ""
    last: str = ""
    #: What the greeting calls them, where that is settled: "Gülay Hanım".
    address: str = ""

    @property
    def goes_by_given(self) -> bool:
        """Whether a title stands before the given name: "Puan Azlina", "Dr Azlina" of "Azlina binti Rahim"."""
        father = self.last.casefold()
        child = father.split(" ")[0] in _CHILD_OF or father.endswith(("dóttir", "dottir"))
        return bool(self.first) and (self.title in WITH_GIVEN or (bool(self.title) and child))

    @property
    def by_title(self) -> str:
        """ "Puan Azlina", "Mr Reid"; "" without a title."""
        if self.goes_by_given:
            return f"{self.title} {self.first}"
        return f"{self.title} {self.last}" if self.title and self.last else ""

    @property
    def goes_by_first(self) -> bool:
        """Whether the given name alone is what people call them: "Maribel" of "Maribel Quiñones Arrieta", not "Abdul"
        of "Abdul Rahman"."""
        if not self.last or " " in self.first:
            return bool(self.first)
        if self.last.casefold().endswith(_FATHERS):  # "Olga Petrovna"
            return False
        low = self.first.casefold()
        more = [word for word in self.last.casefold().split() if word.rstrip(".") not in PARTICLES]
        if len(more) < 2:
            return low not in NEVER_ALONE and not (len(more) == 1 and _is_seldom_alone([low, *more]))
        western = not (
            is_family_first(low) or is_family_first(more[-1])
        )  # "Thanh Tung Pham" is Tung or Thanh Tung
        double = is_only_given(more[0])  # "Luz Dary Cano"
        return western and is_first_name(low) and not double and low not in _SELDOM_ALONE

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form a greeting may use, most familiar first."""
        found = [self.address, self.first, self.full, f"{self.first} {self.last}".strip()]
        if self.goes_by_given:
            found.append(f"{self.title} {self.first}")
        if self.title and self.last:
            found += [
                f"{self.title} {self.last}",
                f"{self.title} {self.first} {self.last}".replace("  ", " "),
            ]
        return tuple(dict.fromkeys(form for form in found if form))


def title_key(word: str) -> str:
    """A word as `TITLES` would have it: "Dr." is "dr", "Eng.ª" is "engª"."""
    low = word.rstrip(".").casefold()
    return low.replace(".", "") if low.endswith(("ª", "º")) else low


def parse_name(text: str) -> Name:
    """Split a name as a person writes it: "Dr. Ana-María de la Cruz", "priya", "Ng, Wei Ling", "J. Park".

    Of several titles the highest counts.
    """
    clean = " ".join(text.replace(",", " , ").split())
    if " , " in clean:
        last, _, first = clean.replace(" , ", ",", clean.count(" , ") - 1).partition(" , ")
        name = parse_name(first)
        return Name(
            full=f"{name.full} {last}".strip(),
            title=name.title,
            first=name.full.removeprefix(name.title).strip(),
            last=last,
        )
    words = clean.split()
    titles = []
    no_title = len(words) > 1 and words[0].casefold() == "tuan" and words[1].casefold() in _VIETNAMESE
    while len(words) > 1 and title_key(words[0]) in TITLES and not no_title:
        titles.append(TITLES[title_key(words.pop(0))])
    title = next((high for high in _RANK if high in titles), titles[0] if titles else "")
    full = " ".join(words)
    if not words:
        return Name(full="")
    whole = f"{title} {full}".strip()
    if len(words) == 1:
        return Name(full=whole, title=title, first="" if title else full, last=full if title else "")
    double = _is_double(words)
    if not (double and (len(words) > 2 or words[0].casefold() not in _ONLY_FAMILY)) and _stands_first(words):
        called = words[-1:] if words[1].casefold() == "thi" else words[1:]  # "Nguyen Thi Bich Ngoc"
        return Name(full=whole, title=title, first=" ".join(called), last=words[0])
    opens = words[0].rstrip(".").casefold() in PARTICLES
    pair = (
        len(words) == 2
        and (double or _is_seldom_alone(words))
        and _ONLY_FAMILY.isdisjoint(word.casefold() for word in words)
    )
    if title and (
        opens or pair or _are_surnames(words)
    ):  # "Mr Ó Gallchóir", "Mr Abu Bakr", but "Mr Huang Wei"
        return Name(full=whole, title=title, last=full)
    if words[0].casefold() in _SHORT_MOHAMED and is_first_name(words[1]):
        words = words[1:]
    given = _count_given(words) if len(words) > 2 or not title else 1
    if title and len(words) > 2 and has_second_given(words):  # "Mrs Luz Dary Cano"
        given = max(given, 2)
    if title and len(words) == 3 and words[2].casefold() in _FAMILY_FIRST:  # "Ms Thanh Huyen Lai"
        given = 2
    while title and given < len(words) - 1 and _is_letter(words[given]):  # "Shri D. K. Trivedi"
        given += 1
    return Name(full=whole, title=title, first=" ".join(words[:given]), last=" ".join(words[given:]))


def _stands_first(words: list[str]) -> bool:
    """Does the family name stand first: "Lim Wei Siong", "Park Ji-hoon", "Zhang Wei", "Xu Meilin", "Szabó Réka"?"""
    first, second = words[0].casefold(), words[1].casefold()
    if len(words) > 2:
        last = words[2].casefold()
        syllables = first in _SYLLABLES and second in _SYLLABLES and last in _SYLLABLES - _FAMILY_FIRST
        return (first in _FAMILY_FIRST or syllables) and (len(words) == 3 or second == "thi")
    alone = first in _ONLY_FAMILY and second not in _FAMILY_FIRST and len(second.rstrip(".")) > 1
    at_home = first in _HUNGARIAN and second not in _HUNGARIAN
    joined = "-" in second or _is_joined(second)
    return (
        at_home
        or (alone and (is_syllable(second) or not is_last_name(second)))
        or (joined and first in _FAMILY_FIRST)
    )


def _is_joined(low: str) -> bool:
    """Two syllables of a Chinese given name in one word: "meilin"."""
    return any(is_syllable(low[:cut]) and is_syllable(low[cut:]) for cut in range(2, len(low) - 1))


def _are_surnames(words: list[str]) -> bool:
    """ "Quintanilla Robles", "Fernández Oria": two words of which the first is a family name and nobody's given one."""
    if len(words) > 2:
        return False
    low, second = map(str.casefold, words)
    return is_last_name(low) and not is_first_name(low) and (is_last_name(second) or low.endswith("ez"))


def _count_given(words: list[str]) -> int:
    """How many words the given name has: "María José", "Siti Aminah binti Omar"."""
    low = [word.casefold() for word in words]
    child = next((place for place, word in enumerate(low) if word in _CHILD_OF), 0)
    return child or 1 + _is_double(words)


def _is_letter(word: str) -> bool:
    """An initial, and no "Ó" before a family name."""
    return len(word.rstrip(".")) == 1 and word.casefold() not in PARTICLES


def has_second_given(words: Sequence[str]) -> bool:
    """Is the second word of a name hardly the family name: "Ana Lucía", "Siti Nur Lawson", "Mary Beth"?"""
    first, second = words[0].casefold(), words[1].casefold()
    given = second not in PARTICLES and is_only_given(second)
    return first != second and (_is_double(words) or _is_seldom_alone(words) or given)


def _is_seldom_alone(words: Sequence[str]) -> bool:
    """ "Siti Nur", "Ahmad Faizal", "Abu Bakr": is the first name one that many bear before the one they go by?"""
    first = words[0].casefold()
    return first in NEVER_ALONE or (first in _SELDOM_ALONE and is_first_name(words[1]))


def _is_double(words: Sequence[str]) -> bool:
    """Do the first two words make one given name, of which nobody uses one half: "Mary Beth", "Hwee Ling", "Wei Siong Lim",
    "Abu Bakr"; "Hui Min" and "Hui Fen Lacey" too, where the first half is a family name elsewhere?"""
    first, second = (word.casefold() for word in words[:2])
    if is_syllable(first) and is_syllable(second):
        return len(words) != 3 or _ends_with_family(first, words[2].casefold())
    return second in _DOUBLES.get(first, ()) or (first in NEVER_ALONE and len(words) == 2)


def _ends_with_family(first: str, low: str) -> bool:
    """Is this the family name behind two syllables: "Lim" of "Wei Siong Lim", any from elsewhere, but not "Keong" of "Ling
    Chee Keong"?"""
    if first not in _FAMILY_FIRST:
        return low in _FAMILY_FIRST or not is_syllable(low)
    long = len(low) > _LONG_SYLLABLE - is_last_name(low)
    return low not in _FAMILY_FIRST and not is_syllable(low) and long


def is_only_given(low: str) -> bool:
    """A given name that is nobody's family name, casefolded: "beth", "lucía"."""
    return is_first_name(low) and not is_last_name(low)


def single_words(parts: Iterable[str]) -> list[str]:
    """The words of a name whose family name may be told as one part, casefolded: "Pieter", "van der Berg" -> four."""
    return " ".join(parts).casefold().split()


def cased(text: str) -> str:
    """A name with its capitals: "priya o'neill" -> "Priya O'Neill"; capitals inside a word are left alone, and those of
    initials, "TBO"."""
    return " ".join(_cased_word(word) for word in text.split())


def _cased_word(word: str) -> str:
    if word.casefold() in PARTICLES and not word[:1].isupper():
        return word
    if word[:1].isupper() and word != word.upper():
        return word
    if word[1:] != word[1:].lower() and word != word.upper():
        return word
    if len(word) == 1 or (len(word) == 2 and word.endswith(".")) or _spelt(word):
        return word.upper()
    return re.sub(r"(^|[-'’.]|\bMc)([^\W\d_])", lambda m: m[1] + m[2].upper(), word.lower().replace("mc", "Mc", 1)
                  if word.lower().startswith("mc") and len(word) > 4 else word.lower())  # fmt: skip


def _spelt(word: str) -> bool:
    """Initials that somebody goes by are spelt, for nobody can say them: "TBO", "JJ"."""
    low = word.lower()
    short = word.isalpha() and word.isupper() and len(word) in (2, 3) and not _VOWELS.intersection(low[:2])
    return short and low not in TITLES and not is_first_name(low) and not is_last_name(low)


_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=1)
def _relations() -> dict[str, frozenset[str]]:
    """Full names and short forms by each other; a line of the data is a full name with its short forms."""
    found: dict[str, set[str]] = {}
    for line in read_table("nicknames.txt").decode("utf-8").splitlines():
        full, *shorts = line.split()
        for short in shorts:
            found.setdefault(full, set()).add(short)
            found.setdefault(short, set()).add(full)
    return {name: frozenset(others) for name, others in found.items()}


def other_forms(name: str) -> frozenset[str]:
    """The full names a folded given name is short for, and its own short forms: "liz" and "elizabeth"."""
    return _relations().get(name, frozenset())
