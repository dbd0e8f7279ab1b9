"""Which mentions mean one person: full and short forms, nicknames, family names first, names in brackets."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from followup.language.lexicon import is_last_name
from followup.language.names import NEVER_ALONE, PARTICLES, TITLES, Name, cased, is_family_first, parse_name
from followup.language.nicknames import other_forms
from followup.language.words import Token, folded
from followup.notes.given_names import PLACES, is_given, name_tag
from followup.notes.mentions import NOT_NAMES, QUOTES, Mention
from followup.notes.page import Page, Scene

_ALIAS = tuple(
    tuple(phrase.split())
    for phrase in (
        "call me", "call her", "call him", "calls herself", "calls himself", "goes by", "go by", "known as", "prefers",
        "likes to be called", "prefers to be called", "first name", "first name is", "answers to",
        "she signs", "he signs", ", signs", "she signs as", "he signs as", "only does", "said please ,", "said please", "please ,",
        "said just", "says just",
        *(
            f"{who} {calls}{whom}"
            for who in ("everybody", "everyone", "people", "colleagues")
            for calls in ("calls", "call", "says", "say", "just calls", "is calling", "are calling")
            for whom in ("", " her", " him")
        ),
    )
)  # fmt: skip
#: What somebody says behind the name that they want to be called by: "Emeka is fine", "Malou na lang".
_IS_FINE = (["is", "fine"], ["will", "do"], ["is", "enough"], ["na", "lang"])
_IT_IS = frozenset(("it's", "its", "just"))
#: Behind what others call somebody who would rather not: "Niamhy to everyone, says she hates it".
_HATED = frozenset("hate hates hated dislikes".split())
_THEY_ARE = frozenset(("he's", "she's", "hes", "shes"))
_ALIAS_HEADS = frozenset(phrase[0] for phrase in _ALIAS)
#: Behind these only a name that ends there counts: "he only does Tad", not "he only does Mondays".
_NAMES_ONLY = (["only", "does"], ["said", "please"], ["please", ","], ["said", "just"], ["says", "just"])
#: Who calls somebody so where nobody does: "no one's called her Sharon", "never call him that".
_NOBODY = frozenset("nobody noone no-one one one's soul never don't dont doesn't doesnt".split())
_CALLS = frozenset("call calls called say says uses".split())
#: Between what nobody calls somebody and what they are called: "nobody calls her that, it's Cepta".
_BUT = frozenset(
    ", - – — ; . but it's its she's he's it is she he just only always goes by everyone calls her him".split()
)
_LONGEST_BUT = 8
_ALSO = frozenset(("thats", "that's", "aka", "i.e", "ie", "alias", "meaning", "=", "("))
#: Between a full name and what its bearer goes by: "Josef Unterkirchner => Sepp".
_GOES_BY = frozenset(("=", ">", "-", "→", "⇒", "aka", "alias"))
#: Behind a short form that stands beside the name: "Bart for short", "Biddy to everyone".
_FOR_SHORT = (["for", "short"], ["to", "everyone"], ["to", "everybody"], ["to", "all"], ["to", "most"], ["to", "one"], ["to", "us"])  # fmt: skip
_QUOTES = QUOTES | {"(", ")"}
#: What Yoruba and Igbo names begin with, and nobody is called by: "Bisi" for Adebisi.
_HEADS_OF_NAMES = ("ade", "olu", "ola", "ayo", "oyin", "oba", "chi", "ife", "ugo")
#: What a badge, a door or an invitation does with somebody's name.
_SAYS = frozenset("says said reads has had".split())
#: What an elder is called before the given name.
_ELDERS = frozenset("auntie aunty aunt uncle".split())
#: Endings of respect that are no part of the name: "Fujimoto-san".
_RESPECT = ("-san", "-sensei", "-sama", "-ji")
#: Titles that stand before a given name as well: "Ma'am Cha".
_BEFORE_GIVEN = frozenset(("Sir", "Ma'am", "Madam", "Coach", "Chef", "Sister", "Father"))


@dataclass(slots=True, eq=False, repr=False)
class Person:
    """All mentions of one person, and the line and word of the first as `order`; `bare` where a single word of theirs is a family name, or a firm's,
    `barred` where all of it is a firm's, or the notes say "my manager Owen"; `absent` where they say that the person was not there, or name a place so,
    `aside` that they name the person for another reason than the interview, `asks` that the person asks or wants something,
    `expected` that somebody else came instead, `restated` where a correction stands before the name, `looked_up` where the notes tell where they have it from;
    `listed` where the name goes on a list of names; `labelled`, where it stands behind "Interviewer:" and the like, is how
    far below even odds it may still count for that; `instead_of` is for whom they say that this person sat there."""

    words: tuple[str, ...]
    order: tuple[int, int]
    mentions: list[Mention] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    called: str = ""
    bare: bool = False
    barred: bool = False
    absent: bool = False
    restated: bool = False
    aside: bool = False
    asks: bool = False
    expected: bool = False
    looked_up: bool = False
    listed: bool = False
    labelled: float = 0.0
    instead_of: Person | None = None

    @property
    def greetable(self) -> bool:
        """Named outside what is withheld, and not by a family name or the name of a firm alone."""
        return (
            not self.hidden
            and not self.barred
            and not (self.bare and len(self.words) == 1 and not self.titles and not self.called)
        )

    @property
    def vouched(self) -> bool:
        """Named behind a title, by a short form in quotation marks (""Buzz" Kowalczuk"), or as one who does what only
        people do."""
        acts = any(mention.acting for mention in self.mentions)
        return bool(self.titles) or acts or self.called == self.words[0]

    @property
    def likely(self) -> bool:
        """Named in a way that only people are: by a name that people have, or behind a title."""
        if self.called:
            return True
        placed = self.words[0].casefold() in PLACES and not self.titles  # "Capt. Salem Al Ketbi" is no place
        return not placed and any(m.listed or m.titles for m in self.mentions)

    @property
    def hidden(self) -> bool:
        """Named in withheld passages only."""
        return all(mention.hidden for mention in self.mentions)

    def name(self) -> Name:
        """How to greet them: by the name they go by, else with the title that the notes give."""
        if self.called:
            if self.called.casefold().split()[-1] in (word.casefold() for word in self.words[1:]):
                return Name(full=" ".join(self.words), first=self.called)
            alone = self.titles and len(self.words) == 1 and not self.called.endswith(_RESPECT)
            last = self.words if alone else self.words[1:]  # "Rra Mogapi, first name Tshepo"
            address = self.called if len(last) > 1 else ""
            return Name(
                " ".join([self.called, *last]), first=self.called, last=" ".join(last), address=address
            )
        if not self.titles and len(self.words) == 2 and self.words[0].casefold() in TITLES:
            return Name(" ".join(self.words), first=self.words[0], last=" ".join(self.words[1:]))
        titles = [title for title in self.titles if title not in ("Sir", "Ma'am")]
        words = [word for word in self.words if TITLES.get(word.casefold()) not in titles] or self.words
        return parse_name(" ".join([*titles, *_given_first(tuple(words))]))


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
    if turned and (first in PARTICLES or (family and (len(words) == 2 or strange))):
        return (words[-1], *words[:-1])
    return words


def join_parts(page: Page, scene: Scene, found: list[Mention]) -> list[Mention]:
    """The mentions of a line, those put together that give one name in parts."""
    found = _quoted(scene.words, found)
    for mention in found:
        if len(mention.words) > 2 and not mention.titles and _nick(*_folded(mention.words[:2])):
            used = min(mention.words[:2], key=len)
            mention.words = (used, *mention.words[2:])  # "Shaz Sharon Pickersgill"
        behind = [word.low for word in scene.words[mention.after : mention.after + 4] if word.text != "."]
        bracketed = behind[:1] == ["("] and behind[2:3] == [")"] and behind[1] in ("mr", "mrs", "ms", "dr")
        if bracketed and not mention.titles:
            mention.titles = (TITLES[behind[1]],)  # "Van Houten (Mr.)"
    if page.capitals:
        _lead(scene, found)
    _family_first(scene, found)
    _pair(scene, found)
    _turn(page, scene, found)
    return found


def _quoted(words: list[Token], found: list[Mention]) -> list[Mention]:
    """ "Bartholomew "Bart" Onyeka", ""Bud" Wasylyk": one name with the short form in its midst or in front."""
    kept: list[Mention] = []
    for mention in found:
        two = kept[-1] if kept else None
        quoted = two and len(two.words) == 1 and mention.first - two.after == 1 and two.first
        if (
            two and quoted and not (two.titles or mention.titles) and words[two.after].text in QUOTES
            and words[two.first - 1].text in QUOTES and (len(kept) < 2 or two.first - kept[-2].after != 1)
        ):  # fmt: skip
            two.called, two.listed = two.words[0], True
            two.words, two.after = (*two.words, *mention.words), mention.after
            continue
        one = kept[-2] if len(kept) > 1 else None
        if (
            one and two and len(one.words) == len(two.words) == 1 and not (two.titles or mention.titles)
            and two.first - one.after == 1 == mention.first - two.after
            and words[one.after].text in _QUOTES and words[two.after].text in _QUOTES
        ):  # fmt: skip
            one.words, one.called, one.after = (*one.words, *mention.words), two.words[0], mention.after
            one.listed |= mention.listed
            kept.pop()
        else:
            kept.append(mention)
    return kept


def _pair(scene: Scene, found: list[Mention]) -> None:
    """ "Shazza (Sharon Dunstan)": one person, called by what comes first; "Mrs Baker-Ito (Farida)"."""
    for one, two in pairwise(found):
        between = [word.low for word in scene.words[one.after : two.first]]
        closing = scene.words[two.after].text if two.after < len(scene.words) else "."
        if between == [","] and len(one.words) == 1 < len(two.words) and _short_in(one, two):
            one.words = two.words  # "Ma'am Tess, Teresita Villanueva"
            continue
        dashed = between in (["-"], ["–"], ["—"]) and [closing] == between
        if dashed and len(one.words) == len(two.words) == 1 and one.titles and not two.titles:
            one.words = two.words = (*two.words, *one.words)  # "Mr Ravuvu - Semisi - and"
            continue
        if "surname" in between[:3] and len(between) < 7 and len(one.words) == len(two.words) == 1:
            one.words = two.words = (*one.words, *two.words)  # "Ngaire, surname something like Poutasi"
            continue
        if between == [","] and _first_name_told(scene, one, two):
            one.words = two.words = (
                *two.words,
                *one.words,
            )  # "Mr Gallivan, Declan I think is his first name"
            continue
        if _spelt_out(between, one, two):
            one.words = two.words = (*two.words[:-1], *one.words)  # "KAMAKA (Ikaika K.)"
            continue
        if len(one.words) > 1 and _goes_by(scene, between, two):
            two.words, two.called = one.words, two.words[0]
            continue
        if _on_paper(between) and len(one.words) == 1 < len(two.words) and not (one.titles or two.titles):
            two.called = one.words[0]  # "Boz (badge says Bosley Tarrant)"
            one.words, one.called = two.words, two.called
            continue
        if len(between) != 1 or between[0] not in _ALSO or (between == ["("] and closing not in "),;-–?"):
            continue
        if (
            between == ["("]
            and len(one.words) == len(two.words) == 1
            and _opens_with(scene, one, two.words[0][0])
        ):
            one.words = two.words = (*two.words, *one.words)
            continue
        if (
            between == ["("]
            and len(one.words) == len(two.words) == 1
            and one.listed
            and not two.listed
            and not two.titles
        ):
            one.words = two.words = (*one.words, *two.words)
            continue
        bracketed = between == ["("] and len(one.words) == len(two.words) == 1
        if bracketed and one.titles and not two.titles and is_given(two.words[0].casefold()):
            if _asks_for_it(scene, two):
                one.called = two.called = two.words[0]
            one.words = two.words = (*two.words, *one.words)  # "Mrs Baker-Ito (Farida)"
            continue
        elder = len(one.words) == 2 and one.words[0].casefold() in _ELDERS
        if (
            between == ["("] and len(one.words) - elder == len(two.words) == 1 and two.titles and not one.titles
            and is_given(one.words[-1].casefold())
        ):  # fmt: skip
            one.words = two.words = (
                one.words[-1],
                *two.words,
            )  # "Hyun-ju (Prof. Baek)", "Auntie Efua (Mrs Quartey)"
            one.titles = two.titles
            continue
        if one.titles or two.titles or one.possessive or len(one.words) > 1:
            continue
        if not one.keys & two.keys:
            two.called = one.words[0]
        one.words, one.called = two.words, two.called


def _goes_by(scene: Scene, between: list[str], two: Mention) -> bool:
    """Does a sign make a single given name the one that a full name before it goes by?"""
    more = two.after < len(scene.words) and scene.words[two.after].text in _GOES_BY
    sign = "".join(between) in ("=", "=>", "->", "→", "⇒", "aka", "alias")
    alone = len(two.words) == 1 and not two.titles and not more
    return sign and alone and is_given(two.words[0].casefold()) and two.words[0].casefold() not in PLACES


def _on_paper(between: list[str]) -> bool:
    """ "(badge says", "(on the door it says": what stands behind is the full name."""
    return 1 < len(between) < 7 and between[0] == "(" and between[-1] in _SAYS


def _spelt_out(between: list[str], one: Mention, two: Mention) -> bool:
    """ "KAMAKA (Ikaika K.)", "pani Wrona's room (Agnieszka W., head of depot)": a family name, and its initial in
    brackets behind the given one."""
    near = between == ["("] or (bool(one.titles) and between[-1:] == ["("] and len(between) < 4)
    initial = two.words[-1].rstrip(".").casefold()
    return near and len(one.words) == 1 < len(two.words) and initial == one.words[0][0].casefold()


def _family_first(scene: Scene, found: list[Mention]) -> None:
    """ "Bertalan Zoltán (family name is first)": the given name is the other one."""
    for mention in found:
        behind = [word.low for word in scene.words[mention.after : mention.after + 14]]
        named = next(
            (at for at, low in enumerate(behind) if low in ("surname", "family", "last")), len(behind)
        )
        if len(mention.words) == 2 and not mention.titles and "first" in behind[named + 1 : named + 5]:
            mention.words = (mention.words[1], mention.words[0])


def _first_name_told(scene: Scene, one: Mention, two: Mention) -> bool:
    """Do the notes say that the second is the first name of the titled one?"""
    single = len(one.words) == len(two.words) == 1 and bool(one.titles) and not two.titles
    behind = [word.low for word in scene.words[two.after : two.after + 7]]
    return single and is_given(two.words[0].casefold()) and ["first", "name"] in map(list, pairwise(behind))


def _asks_for_it(scene: Scene, mention: Mention) -> bool:
    """ "(Ifeoma - she said use first name)": to be called by it."""
    behind = [word.low for word in scene.words[mention.after : mention.after + 9]]
    behind = behind[: behind.index(")")] if ")" in behind else behind
    return any(one == "first" and two in ("name", "names") for one, two in pairwise(behind))


def _short_in(one: Mention, two: Mention) -> bool:
    """A titled given name, and the full name that begins like it."""
    short, full = one.words[0].casefold(), two.words[0].casefold()
    return bool(one.titles) and not two.titles and short != full and short[:2] == full[:2]


def _opens_with(scene: Scene, mention: Mention, letter: str) -> bool:
    """ "A. Whitfield-Banks (Alicia; SVP)": the name has the initial of what stands in brackets behind it."""
    before = [word.text for word in scene.words[max(0, mention.first - 2) : mention.first]]
    return before == [letter, "."]


def _lead(scene: Scene, found: list[Mention]) -> None:
    """ "TANAKA Hiroshi": a family name in capitals before the given one; no short form, which is "VP" or "HSE"."""
    taken = {place for mention in found for place in range(mention.first, mention.after)}
    for mention in found:
        loud = 0 if mention.titles else _count_loud(scene.words[mention.first : mention.after])
        mention.words = (*mention.words[loud:], *mention.words[:loud])
        place = mention.first - 1
        if place < 0 or place in taken or len(mention.words) > 1 or mention.titles or not mention.listed:
            continue
        word = scene.words[place]
        loud = word.text.isupper() and word.text.isalpha() and len(word.text) > 3
        if loud and name_tag(word.low) in (None, "NNP") and scene.words[mention.first].start - word.end == 1:
            mention.words, mention.first = (*mention.words, cased(word.low)), place


def _count_loud(name: list[Token]) -> int:
    """How many words in capitals stand before those that are not: "TANAKA Hiroshi", "VAN DER BERG Pieter"."""
    loud = len(list(takewhile(lambda word: word.text.isupper() and len(word.text) > 1, name)))
    return loud if loud and len(name[0].text) > 2 and loud < len(name) and name[loud].text.istitle() else 0


def _turn(page: Page, scene: Scene, found: list[Mention]) -> None:
    """ "Nair, Priya; Bell, Tom" in an invitation: family names first."""
    several = any(word.text == ";" for word in scene.words)
    for place, (one, two) in enumerate(pairwise(found), 2):
        listed = place < len(found) and found[place].first - two.after <= 1
        follows = scene.words[two.after].text if two.after < len(scene.words) else ";"
        between = [word.text for word in scene.words[one.after : two.first]]
        start = scene.words[one.first].start
        kinds = {kind for low, high, kind in page.ranges if low <= start < high}
        alone = scene.words[0].low == "interviewer" and len(found) == 2  # "Interviewer: Danjuma, Halima"
        titled = (
            bool(one.titles) and not two.titles and len(two.words) == 1 and not listed
        )  # "Mr Lund, Stefan, head of care"
        again = one.words[0] in two.words  # "Mrs. Adeyinka, Folake Adeyinka"
        heads = (
            one.first == 0 and follows in "/(" and len(one.words) == len(two.words) == 1 and not one.titles
        )
        if heads and between == [","] and _family_given(one.words[0].casefold(), two.words[0].casefold()):
            one.words = two.words = (*two.words, *one.words)  # "Kouamé, Baptiste / head of calibration"
            continue
        if again or not (kinds or titled) or between != [","] or follows not in ";,).":
            continue
        host = ("host" in kinds and len(found) == 2) or alone
        family = len(one.words) == 1 and (several or host or titled or not is_given(one.words[0].casefold()))
        if family and is_given(two.words[0].casefold()):
            one.words = two.words = (*two.words, *one.words)


def _family_given(one: str, two: str) -> bool:
    """A family name and a given one: "Kouamé, Baptiste"."""
    return is_given(two) and (is_last_name(one) or not is_given(one))


def merge(page: Page, mentions: list[Mention]) -> list[Person]:
    """Mentions of the same person put together, fuller names first."""
    persons: list[Person] = []
    for mention in sorted(mentions, key=lambda m: (_is_elder(m) - len(m.words), m.line, m.first)):
        person = (
            None if mention.other else _same(mention, [who for who in persons if not who.mentions[0].other])
        )
        if person is None:
            person = Person(mention.words, (mention.line, mention.first))
            persons.append(person)
        person.mentions.append(mention)
        person.order = min(person.order, (mention.line, mention.first))
        person.titles += [title for title in mention.titles if title not in person.titles]
        person.called = person.called or cased(mention.called) or _usual(mention, person)
    _rename(page, persons)
    return persons


def _usual(mention: Mention, person: Person) -> str:
    """ "Vivian" where an invitation has "Lau Wing Yan Vivian": the given name behind, by which the notes go on; and
    "Tanaka-san" for Hiroshi Tanaka."""
    word = mention.words[0]
    if len(mention.words) == 1 < len(person.words) and word.endswith(_RESPECT):
        return word
    low = word.casefold()
    alone = len(mention.words) == 1 and not mention.titles and len(person.words) > 1
    given = is_given(low) and not is_last_name(low) and not is_family_first(low)
    first = is_given(person.words[0].casefold())  # "Leticia Amaro" is no Amaro, though some are
    return word if alone and word == person.words[-1] and given and not first else ""


def _same(mention: Mention, persons: list[Person]) -> Person | None:
    """Whom a mention means: of several that bear the name, the one named last before it."""
    mine = _folded(mention.words[_is_elder(mention) :])
    fits = []
    for person in persons:
        words = _folded(person.words)
        if (
            mine == words
            or (len(mine) == 1 and mine[0] in (*words, folded(person.called)))
            or (len(mine) == 2 and set(mine) <= set(words))
        ):
            fits.append(person)
    if not fits:
        fits = [person for person in persons if _short_of(mention, mine, person)]
        return fits[0] if len(fits) == 1 else None
    before = [person for person in fits if person.order <= (mention.line, mention.first)]
    return max(before, key=lambda p: p.order) if before else fits[0]


def _is_elder(mention: Mention) -> bool:
    """ "Aunty Bisi"."""
    return len(mention.words) > 1 and mention.words[0].casefold() in _ELDERS


def _folded(words: tuple[str, ...]) -> list[str]:
    found = []
    for word in words:
        low = folded(word).rstrip(".")
        for ending in _RESPECT:
            low = low.removesuffix(ending)
        found.append(low)
    return found


def _short_of(mention: Mention, mine: list[str], person: Person) -> bool:
    """ "Josie" and "Josephine Whitaker", "Aroha P." and "Aroha Pomare"."""
    words = _folded(person.words)
    if len(mine) == 2 == len(words) and (len(mine[1]) == 1 or mine[1] == words[1]):
        return words[1].startswith(mine[1]) and (mine[0] == words[0] or _nick(mine[0], words[0]))
    if len(mine) > 1 or (mention.titles and not _BEFORE_GIVEN.issuperset(mention.titles)):
        return False
    alone = len(words) == 1
    if alone and person.titles and not _BEFORE_GIVEN.issuperset(person.titles):
        return False
    return _nick(mine[0], words[0]) and not (alone and mine[0] in words)


def _nick(one: str, two: str) -> bool:
    """A short form of the other, as the lists have it or cut short: "Bola" for Bolanle, "Emeka" for Chukwuemeka."""
    short, full = sorted((one, two), key=len)
    cut = len(short) > 2 and full.startswith(short) and len(full) - len(short) > 1
    headed = full.startswith(_HEADS_OF_NAMES)
    cut |= len(short) > 4 - headed and full.endswith(short) and len(full) - len(short) > 3 - headed
    return (cut and (headed or is_given(full))) or two in other_forms(one)


def _rename(page: Page, persons: list[Person]) -> None:
    """ "Goes by Seun", "call me Sam": the person named last before it is greeted so."""
    for scene in page.scenes:
        for index in range(0 if scene.hidden else len(scene.words)):
            if unused := _unused(scene.words, index):
                _drop(scene.words[unused].low, persons)
                for one in persons:
                    if [(mention.line, mention.first) for mention in one.mentions] == [(scene.line, unused)]:
                        one.mentions[0].other = True  # all of Desmond, by which nobody may call him
            title, wanted = _parted(_called(scene.words, index, page.capitals))
            if not wanted:
                continue
            before = [
                (mention.line, mention.first, place)
                for place, person in enumerate(persons)
                for mention in person.mentions
                if not mention.hidden  # whose places count the withheld words alone
                and (person.likely or len(person.words) > 1)
                and (mention.line, mention.first) < (scene.line, index)
                and (person.titles or mention.words[: len(wanted.split())] != tuple(wanted.split()))
            ]
            short = _bearers(wanted, persons)
            if before or len(short) == 1:
                owner = short[0] if len(short) == 1 else persons[max(before)[2]]
                if not short and _needs_likeness(scene.words, index, owner):
                    continue  # "Lucy, please, sit" said by Tom
                if owner.words == (wanted,):
                    continue  # "Mr Tan lah, everybody say Mr Tan"
                if title and owner.titles and _goes_with(title, wanted, owner):
                    owner.titles, owner.words = [title], (wanted,)
                elif owner.titles and _is_part(
                    wanted, owner.words
                ):  # "Ms Delacroix-Boone, everybody says Ms Boone"
                    owner.words = (wanted,)
                else:
                    owner.called = wanted
                for other in [p for p in persons if p is not owner and p.words == tuple(wanted.split())]:
                    owner.mentions += other.mentions
                    persons.remove(other)


def _bearers(wanted: str, persons: list[Person]) -> list[Person]:
    """Whose name this is short for, by the lists or else by its letters: "Lun" for Eluned, "Brose" for Ambrose."""
    low = wanted.casefold()
    others = [person for person in persons if person.words != (wanted,)]
    nicked = [person for person in others if _nick(low, person.words[0].casefold())]
    return nicked or [
        person for person in others if any(_is_cut(low, word.casefold()) for word in person.words)
    ]


def _is_cut(short: str, full: str) -> bool:
    """A piece of the other that opens it or has three letters, or its letters in order: "Wi", "Lun", "Kris"."""
    if len(full) - len(short) < 2:
        return False
    letters = iter(full)
    in_order = short[0] == full[0] and len(short) > 2 and all(letter in letters for letter in short)
    return in_order or (full.startswith(short) if len(short) < 3 else short in full)


def _needs_likeness(words: list[Token], index: int, owner: Person) -> bool:
    """Is it told in a way that may as well name somebody else: "please, Lucy", "he's Lucy"?"""
    told = words[index].low == "please" or (index > 0 and words[index - 1].low in _THEY_ARE)
    return told or (_asks_to_be(words, index) and not owner.titles)


def _parted(called: str) -> tuple[str, str]:
    """The title of what somebody is called, and the name: "Madam Bright"."""
    first, _, rest = called.partition(" ")
    return (TITLES[first.casefold()], rest) if rest and first.casefold() in TITLES else ("", called)


def _goes_with(title: str, name: str, owner: Person) -> bool:
    """ "Mrs Adigun-Bright, everybody calls her Madam Bright": a family name behind another title."""
    family = is_last_name(name.casefold()) and not is_given(name.casefold())
    return title not in ("Sir", "Ma'am") and (family or _is_part(name, owner.words))


def _is_part(name: str, words: tuple[str, ...]) -> bool:
    """One half of a family name in two: "Boone" of Delacroix-Boone."""
    return any(name.casefold() in word.casefold().split("-")[1:] for word in words)


def _asks_to_be(words: list[Token], index: int) -> bool:
    """ "Mags, please", "It's Yolanda pls": a name that opens a quotation, or what somebody says, and is asked for."""
    before = words[index - 1] if index else words[index]
    opens = (before.text in _QUOTES or before.low in _IT_IS) and words[index].text.istitle()
    behind = [word.low for word in words[index + 1 : index + 3] if word.text != ","]
    return opens and behind[:1] in (["please"], ["pls"], ["plz"])


def _drop(low: str, persons: list[Person]) -> None:
    """ "Bibi Margaret Oakes, no one calls her Margaret": greeted by the other given name."""
    for person in persons:
        rest = [word for word in person.words if word.casefold() != low]
        if len(person.words) > 2 and len(rest) < len(person.words) and is_given(rest[0].casefold()):
            person.words = tuple(rest)


def _unused(words: list[Token], index: int) -> int:
    """The place of what nobody calls somebody: "that" of "nobody calls her that", a name of "never say Sharon"; 0 where
    nothing is said so."""
    let = index > 1 and words[index - 2].low in ("let", "lets")  # "has never once let me call him Desmond"
    before = [word.low for word in words[max(0, index - (5 if let else 3)) : index]]
    if words[index].low not in _CALLS or _NOBODY.isdisjoint(before):
        return 0
    whom = index + 1 < len(words) and words[index + 1].low in ("her", "him")
    place = index + 1 + whom
    told = place < len(words) and (is_given(words[place].low) or (whom and words[place].low == "that"))
    return place if told else 0


def _called_instead(words: list[Token], unused: int) -> str:
    """ "Nobody calls her that, it's Cepta": the name behind the one that is not used."""
    between = list(takewhile(lambda word: word.low in _BUT, words[unused + 1 : unused + _LONGEST_BUT]))
    wanted = words[unused + 1 + len(between) : unused + 2 + len(between)]
    told = any(word.is_word for word in between) and wanted and wanted[0].text.istitle()
    if not told or wanted[0].low in NOT_NAMES:
        return ""
    return cased(wanted[0].text) if is_given(wanted[0].low) or name_tag(wanted[0].low) is None else ""


def _told_behind(words: list[Token], index: int, given: str) -> bool:
    """ "Emeka is fine", "Marisol's fine", "(Wi to everyone", "he's Kris to everyone", "on the floor he's Brose."."""
    behind = [word.low for word in words[index + 1 : index + 3]]
    if is_given(given.casefold()) and given == words[index].text and behind in _IS_FINE:
        return True
    if given != words[index].text:
        return is_given(given.casefold()) and behind[:1] in (["fine"], ["okay"], ["ok"], ["enough"])
    before = words[index - 1] if index else words[index]
    named = (
        given.istitle() and given.casefold() not in NOT_NAMES and name_tag(given.casefold()) in (None, "NNP")
    )
    if behind in _FOR_SHORT:
        aside = before.text in ",(-–—" or before.low in _THEY_ARE or before.low in _IT_IS
        hated = any(word.low in _HATED for word in words[index + 3 : index + 8])
        return aside and not hated and (named or is_given(given.casefold()))
    follows = words[index + 1] if index + 1 < len(words) else None
    named |= given.istitle() and is_given(given.casefold())
    return named and before.low in _THEY_ARE and not (follows and follows.text.istitle())


def _called(words: list[Token], index: int, capitals: bool) -> str:
    if unused := _unused(words, index):
        return _called_instead(words, unused)
    behind = [word.low for word in words[index + 1 : index + 7]]
    if behind[:1] == [","] and "du" in behind and is_given(words[index].low):
        return cased(words[index].text)  # "Lars, we say "du" since ten years"
    given = words[index].text.removesuffix("'s").removesuffix("’s")  # "Marisol's fine"
    if _told_behind(words, index, given):
        return cased(given)
    if _asks_to_be(words, index):
        return cased(words[index].text)
    if words[index].low not in _ALIAS_HEADS:
        return ""
    low = [word.low for word in words[index : index + 5]]
    for phrase in _ALIAS:
        if low[: len(phrase)] == list(phrase):
            after = index + len(phrase)
            title = ""
            while after < len(words) and (words[after].text in "\"'“‘«." or words[after].low in TITLES):
                title = words[after].text if words[after].low in TITLES else title
                after += 1
            if after < len(words) and words[after].text[0].isalpha() and words[after].low not in NOT_NAMES:
                text, tag = words[after].text, name_tag(words[after].low)
                plain = tag in (None, "NNP") or is_given(text.casefold()) or (capitals and text.istitle())
                if low[1] == "signs":  # "she signs G. Montoya"
                    plain = len(text) > 1 and (tag is None or is_given(text.casefold()))
                if low[:2] in _NAMES_ONLY:
                    plain = (is_given(text.casefold()) or low[0] == "please") and not any(
                        w.is_word for w in words[after + 1 : after + 2]
                    )
                if plain and not (capitals and text.islower()):
                    half = len(text) < 3 or not (tag in (None, "NNP") or is_given(text.casefold()))
                    half |= text.casefold() in _ELDERS | NEVER_ALONE
                    more = words[after + 1].text if half and after + 1 < len(words) else ""
                    name = f"{cased(text)} {more}" if more.istitle() else cased(text)  # "Ah Wah", "Big Mike"
                    return f"{title} {name}".lstrip()
    return ""
