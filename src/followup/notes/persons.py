"""Which mentions mean one person: full and short forms, nicknames, family names first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from followup.language.lexicon import is_last_name
from followup.language.names import (
    MEN,
    NEVER_ALONE,
    TITLES,
    WOMEN,
    Name,
    cased,
    has_second_given,
    is_family_first,
    is_syllable,
    other_forms,
    parse_name,
    single_words,
)
from followup.language.words import folded
from followup.notes.given_names import PLACES, is_given
from followup.notes.mentions import Mention

#: What Yoruba and Igbo names begin with, and nobody is called by: "Bisi" for Adebisi.
_HEADS_OF_NAMES = ("ade", "olu", "ola", "ayo", "oyin", "oba", "chi", "ife", "ugo")
#: What an elder is called before the given name.
ELDERS = frozenset("auntie aunty aunt uncle".split())
#: Endings of respect that are no part of the name: "Fujimoto-san".
RESPECT = ("-san", "-sensei", "-sama", "-ji")
#: What a name from the father's ends in, which goes with the given name: "Olga Petrovna".
_FATHERS = ("ovna", "evna", "ichna", "ovich", "evich")
#: Mentions of somebody that tell of what kind they are.
_MANY = 50
#: Times that the notes speak of somebody by one name alone before that is what they are called.
_OFTEN = 3
#: Titles that people say to somebody's face, and that a letter drops where it knows the whole name.
_TO_THE_FACE = frozenset(("Sir", "Ma'am"))
#: Titles that stand before a given name as well: "Ma'am Cha".
_BEFORE_GIVEN = frozenset(("Sir", "Ma'am", "Madam", "Coach", "Chef", "Sister", "Father"))


@dataclass(slots=True, eq=False, repr=False)
class Person:
    """All mentions of one person, and the line and word of the first as `order`; `bare` where a single word of theirs is a family name, or a firm's,
    `barred` where all of it is a firm's, or the notes say "my manager Owen"; `absent` where they say that the person was not there, or name a place so,
    `aside` that they name the person for another reason than the interview, `asks` that the person asks or wants something, `questions` that they are one of several who ask,
    `expected` that somebody else came instead, `restated` where a correction stands before the name, `looked_up` where the notes tell where they have it from;
    `listed` where the name goes on a list of names; `labelled`, where it stands behind "Interviewer:" and the like, is how
    far below even odds it may still count for that; `instead_of` is for whom they say that this person sat there,
    `doubted` says that nobody knows which of two names it is, `told_as` holds "she" and "he" as the notes go on behind the
    name, `address` the title and name that they are said to be called by."""

    words: tuple[str, ...]
    order: tuple[int, int]
    mentions: list[Mention] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    called: str = ""
    address: str = ""
    bare: bool = False
    barred: bool = False
    doubted: bool = False
    absent: bool = False
    restated: bool = False
    aside: bool = False
    asks: bool = False
    expected: bool = False
    questions: bool = False
    looked_up: bool = False
    listed: bool = False
    labelled: float = 0.0
    instead_of: Person | None = None
    told_as: set[str] = field(default_factory=set)

    @property
    def greetable(self) -> bool:
        """Named outside what is withheld, and not by a family name or the name of a firm alone."""
        return (
            not self.hidden
            and not self.barred
            and not (self.bare and len(self.words) == 1 and not self.titles and not self.called)
        )

    @property
    def sure(self) -> bool:
        """Told in full as a person's name, whatever its words may mean elsewhere."""
        return any(mention.sure and mention.words == self.words for mention in self.mentions)

    @property
    def vouched(self) -> bool:
        """Named behind a title, by a short form in quotation marks (""Buzz" Kowalczuk"), or as one who does what only
        people do."""
        acts = any(mention.acting for mention in self.mentions)
        return bool(self.titles) or acts or self.called == self.words[0]

    @property
    def likely(self) -> bool:
        """Named in a way that only people are: by a name that people have, or behind a title."""
        if self.called or self.questions:
            return True
        told = self.mentions[:_MANY]
        met = bool(self.titles) or any(m.acting for m in told)
        placed = self.words[0].casefold() in PLACES and not met  # "Capt. Salem Al Ketbi" is no place
        return not placed and any(m.listed or m.titles for m in told)

    def fit_titles(self) -> None:
        """Without a title that "she" or "he" contradicts; of "Mr" and "Ms" the one that the notes have last."""
        wrong = {"she": MEN, "he": WOMEN}.get("".join(self.told_as), frozenset())
        told = sorted(self.mentions, key=lambda mention: (mention.line, mention.first))
        last = [title for mention in told for title in mention.titles if title in MEN | WOMEN][-1:]
        if not wrong and not (MEN.isdisjoint(self.titles) or WOMEN.isdisjoint(self.titles)):
            wrong = MEN if WOMEN.issuperset(last) else WOMEN
        kept = [title for title in self.titles if title not in wrong]
        family = len(self.words) == 1 and not is_given(self.words[0].casefold())
        self.barred |= family and not kept and bool(self.titles)
        self.titles = kept

    def _used(self) -> str:
        """ "Inma" of Inmaculada Roldán: the short form by which the notes speak of them whenever they use one name alone."""
        alone = [mention.words[0] for mention in self.mentions if len(mention.words) == 1]
        if self.called or self.titles or len(alone) < _OFTEN or len({word.casefold() for word in alone}) > 1:
            return ""
        new = folded(alone[0]) not in folded_words(self.words) and len(alone[0]) > 2
        return alone[0] if new and is_short_form(folded(alone[0]), folded(self.words[0])) else ""

    def _on_first_names(self) -> bool:
        """ "Interviewer: Mrs Joan Hale", and below that only "Joan": the notes use the given name again and again, and the
        title no more than once, with the full name."""
        alone = [mention for mention in self.mentions if len(mention.words) == 1]
        titled = sum(bool(mention.titles) for mention in self.mentions)
        given = all(mention.words == self.words[:1] and not mention.titles for mention in alone)
        return titled < 2 and given and len(alone) >= _OFTEN and is_given(self.words[0].casefold())

    def _titled_form(self) -> str:
        """ "Sister Agnes" of Agnes Quartey: the title and one name by which the notes speak of them, most often or else last;
        "" where they tell of another name that they go by."""
        nicked = any(mention.called for mention in self.mentions)
        if self.address or (self.called and not nicked):
            return self.address
        told = sorted(self.mentions, key=lambda mention: (mention.line, mention.first))
        forms = [form for mention in told if (form := self._form_of(mention))]
        times = Counter(forms)
        return max(reversed(forms), key=times.__getitem__, default="")

    def _count_given(self) -> int:
        """How many words the given name has where the notes use it by itself: two of "Mary Beth Reid" whom they call "Mary
        Beth", one where they call her "Mary"; 0 where they never do."""
        said = [mention.words for mention in self.mentions if not (mention.refused or mention.titles)]
        if self.words[:1] in said and len(self.words) > 1 and not is_syllable(self.words[0].casefold()):
            return int(self.words[0].casefold() not in NEVER_ALONE)
        pairs = sum(mention.words == self.words[:2] for mention in self.mentions)
        again = pairs > 1 and not self.titles  # "Ana Lucía", unless Lucía is her family's name
        told = again if len(self.words) == 2 else pairs > 0
        if not told or len(self.words) < 2:
            return 0
        whole = len(self.words) > 2 and not self.titles and is_given(self.words[1].casefold())
        return 2 if whole or has_second_given(self.words) else 0

    def _form_of(self, mention: Mention) -> str:
        """The title and one name of theirs by which a mention speaks of them; "" for any other."""
        titles = [title for title in mention.titles if title in self.titles and title not in _TO_THE_FACE]
        if titles and mention.words == self.words[:2] and self._count_given() > 1:
            return parse_name(" ".join([*titles, *mention.words])).full
        if not titles or len(mention.words) > 1 or mention.refused:
            return ""
        word, mine = folded_words(mention.words)[0], folded_words((*self.words, self.called))
        if word not in mine and not is_short_form(word, mine[0]):
            return ""
        return parse_name(" ".join([*titles, _with_marks(mention.words[0], self.words)])).full

    @property
    def hidden(self) -> bool:
        """Named in withheld passages only."""
        return all(mention.hidden for mention in self.mentions)

    def name(self) -> Name:
        """How to greet them: by the title and name that people use, by the name they go by, else with the title that the
        notes give."""
        name, form = self._plain_name(), self._titled_form()
        if not form or self._used() or self._on_first_names():
            return name
        titled = parse_name(form)
        return name._replace(title=titled.title, address=form)

    def _plain_name(self) -> Name:
        if used := self._used():
            return Name(" ".join([used, *self.words[1:]]), first=used, last=" ".join(self.words[1:]))
        if self.called:
            if self.called.casefold().split()[-1] in (word.casefold() for word in self.words[1:]):
                return Name(full=" ".join(self.words), first=self.called)
            alone = self.titles and len(self.words) == 1 and not self.called.endswith(RESPECT)
            last = self.words if alone else self.words[1:]  # "Rra Mogapi, first name Tshepo"
            address = self.called if len(last) > 1 else ""
            return Name(
                " ".join([self.called, *last]), first=self.called, last=" ".join(last), address=address
            )
        if not self.titles and len(self.words) > 1 and self.words[1].casefold().endswith(_FATHERS):
            full, address = " ".join(self.words), " ".join(self.words[:2])
            return Name(full, first=self.words[0], last=" ".join(self.words[1:]), address=address)
        if not self.titles and len(self.words) == 2 and self.words[0].casefold() in TITLES:
            return Name(" ".join(self.words), first=self.words[0], last=" ".join(self.words[1:]))
        dropped = self.titles if self._on_first_names() else _TO_THE_FACE if len(self.words) > 1 else ()
        titles = [title for title in self.titles if title not in dropped]
        words = [word for word in self.words if TITLES.get(word.casefold()) not in titles] or self.words
        name = parse_name(" ".join([*titles, *_given_first(tuple(words))]))
        given = " ".join(words[: self._count_given()])
        if not given or not name.full.endswith(" ".join(words)) or not name.first.startswith(words[0]):
            return name
        if " " in given:
            return name._replace(first=given, last=" ".join(words[2:]))
        anew = not titles and not (name.first == given and name.goes_by_first)
        return name._replace(first=given, last=" ".join(words[1:]), address=given) if anew else name


def _given_first(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "Van den Broeck Pieter", "Yan Vivian": a family name that nobody has as a given one, and a given name behind."""
    first, last = words[0].casefold(), words[-1].casefold()
    if len(words) > 2 and first == last:  # "Mister Karwat, Zbigniew Karwat", dictated
        return words[1:]
    if is_family_first(first) and "-" in last:  # "Yoon Seo-jin"
        return words
    turned = len(words) > 1 and is_given(last) and not is_last_name(last) and not is_family_first(last)
    family = any(map(is_last_name, first.split("-"))) and not is_given(first)
    strange = len(words) > 2 and not any(
        is_given(word.casefold()) for word in words[1:-1]
    )  # "Lo Presti Giuseppe"
    if words[1:2] and words[1].casefold() == "thi":  # "Le Thi Bich Ngoc"
        return words
    if turned and (" " in first or (family and (len(words) == 2 or strange))):
        return (words[-1], *words[:-1])
    return words


def merge(mentions: list[Mention]) -> list[Person]:
    """Mentions of the same person put together, fuller names first."""
    persons: list[Person] = []
    for mention in sorted(
        mentions, key=lambda m: (_is_elder(m) - len(single_words(m.words)), m.line, m.first)
    ):
        person = (
            None if mention.other else _same(mention, [who for who in persons if not who.mentions[0].other])
        )
        if person is None:
            person = Person(mention.words, (mention.line, mention.first))
            persons.append(person)
        person.mentions.append(mention)
        person.words = tuple(_with_marks(word, mention.words) for word in person.words)
        person.order = min(person.order, (mention.line, mention.first))
        person.titles += [title for title in mention.titles if title not in person.titles]
        person.called = person.called or cased(mention.called) or _usual(mention, person)
        person.called = _with_marks(person.called, mention.words)
    return persons


def _with_marks(word: str, others: tuple[str, ...]) -> str:
    """ "Søren" where the notes write "Soren" too: the form with its marks is the one that somebody took care of."""
    marked = (other for other in others if word.isascii() and not other.isascii())
    return next((other for other in marked if folded(other) == folded(word)), word)


def _usual(mention: Mention, person: Person) -> str:
    """ "Vivian" where an invitation has "Lau Wing Yan Vivian": the given name behind, by which the notes go on; and
    "Tanaka-san" for Hiroshi Tanaka."""
    word = mention.words[0]
    lettered = "." in word[1:-1] and " " not in word  # "J.P." of Jean-Paul
    if len(mention.words) == 1 < len(person.words) and (word.endswith(RESPECT) or lettered):
        return word
    low = word.casefold()
    alone = len(mention.words) == 1 and not mention.titles and len(person.words) > 1
    given = is_given(low) and not is_last_name(low) and not is_family_first(low)
    first = is_given(person.words[0].casefold())  # "Leticia Amaro" is no Amaro, though some are
    return word if alone and word == person.words[-1] and given and not first else ""


def _same(mention: Mention, persons: list[Person]) -> Person | None:
    """Whom a mention means: of several that bear the name, the one named last before it."""
    mine = folded_words(mention.words[_is_elder(mention) :])
    fits = []
    for person in persons:
        words = folded_words(person.words)
        if mine != words and _conflict(mention.titles, person.titles):
            continue
        if (
            mine == words
            or (len(mine) == 1 and mine[0] in (*words, folded(person.called)))
            or (len(mine) == 2 and (set(mine) <= set(words) or " ".join(mine) in words))
        ):
            fits.append(person)
    if not fits:
        fits = [person for person in persons if _short_of(mention, mine, person)]
        return fits[0] if len(fits) == 1 else None
    before = [person for person in fits if person.order <= (mention.line, mention.first)]
    return max(before, key=lambda p: p.order) if before else fits[0]


def _conflict(ones: Iterable[str], twos: Iterable[str]) -> bool:
    """ "Mr" here and "Ms" there: the family name is that of two."""
    return any(
        not one.isdisjoint(ones) and one.isdisjoint(twos) and not two.isdisjoint(twos)
        for one, two in ((MEN, WOMEN), (WOMEN, MEN))
    )


def _is_elder(mention: Mention) -> bool:
    """ "Aunty Bisi"."""
    return len(mention.words) > 1 and mention.words[0].casefold() in ELDERS


def folded_words(words: tuple[str, ...]) -> list[str]:
    """The parts of a name to be compared, "berg" of "van der Berg", which some write and say without the rest."""
    found = []
    for word in words:
        low = folded(word.rpartition(" ")[2]).rstrip(".").removesuffix("'s")
        for ending in RESPECT:
            low = low.removesuffix(ending)
        found.append(low)
    return found


def _short_of(mention: Mention, mine: list[str], person: Person) -> bool:
    """ "Josie" and "Josephine Whitaker", "Aroha P." and "Aroha Pomare"."""
    words = folded_words(person.words)
    if "." in mine[0] and mine[0].split(".") == [part[:1] for part in words[0].split("-")]:
        return True  # "J.P." of Jean-Paul
    ends = [words[0][:1], words[-1][:1]]
    if "-" in mine[0] and mine[0].split("-") in ([part[:1] for part in words[-1].split("-")], ends):
        return True  # "Mrs O-B" of Mrs Oyelaran-Booth, "Mrs A-B" of Adesua Bello
    if len(mine) == 2 == len(words) and (len(mine[1]) == 1 or mine[1] == words[1]):
        return words[1].startswith(mine[1]) and (mine[0] == words[0] or is_short_form(mine[0], words[0]))
    polite = bool(mention.titles) and not _BEFORE_GIVEN.issuperset(mention.titles)
    if len(mine) > 1 or (polite and not _is_nickname(mine[0], words[0])):
        return False
    alone = len(words) == 1
    if alone and person.titles and not _BEFORE_GIVEN.issuperset(person.titles):
        return False
    return is_short_form(mine[0], words[0]) and not (alone and mine[0] in words)


def _is_nickname(short: str, full: str) -> bool:
    """ "Miss Pat" of Patricia: a listed short form, shorter than the name, and no family name that stands first."""
    return len(short) < len(full) and full in other_forms(short) and not is_family_first(short)


def is_short_form(one: str, two: str) -> bool:
    """A short form of the other, as the lists have it or cut short: "Bola" for Bolanle, "Emeka" for Chukwuemeka."""
    short, full = sorted((one, two), key=len)
    cut = len(short) > 2 and full.startswith(short) and len(full) - len(short) > 1
    headed = full.startswith(_HEADS_OF_NAMES)
    cut |= len(short) > 4 - headed and full.endswith(short) and len(full) - len(short) > 3 - headed
    return (cut and (headed or is_given(full))) or two in other_forms(one)
