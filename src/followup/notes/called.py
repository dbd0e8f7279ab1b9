"""What somebody goes by: "call me Sam", "nobody calls her that, it is Cepta"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise, takewhile

from followup.language.lexicon import is_last_name
from followup.language.names import NEVER_ALONE, TITLES, cased, has_second_given
from followup.language.words import Token, folded
from followup.notes.given_names import NOT_NAMES, is_given, name_tag
from followup.notes.joining import AROUND
from followup.notes.page import Page, Scene, word_kind
from followup.notes.persons import ELDERS, Person, folded_words, is_short_form
from followup.notes.surroundings import to_stop, words_before

_ALIAS = tuple(
    tuple(phrase.split())
    for phrase in (
        "call me", "call her", "call him", "calls herself", "calls himself", "goes by", "go by", "known as", "prefers",
        *(
            f"{asks} to be called"
            for asks in ("likes", "prefers", "asked", "asks", "wants", "wanted", "rather", "loves", "said")
        ),
        "told me to say", "told me say", "insists on", "insisted on", "introduced herself as", "introduced himself as", "first name", "first name is", "answers to",
        "she signs", "he signs", ", signs", "she signs as", "he signs as", "only does", "said please ,", "said please", "please ,", "please say", "panggil",
        "said just", "says just", "please just", "pls just", "plz just", "please , just", "pls , just", "plz , just",
        *(
            f"{who} {calls}{whom}"
            for who in ("everybody", "everyone", "people", "colleagues")
            for calls in ("calls", "call", "says", "say", "just calls", "is calling", "are calling")
            for whom in ("", " her", " him", " me")
        ),
    )
)  # fmt: skip
#: What somebody says behind the name that they want to be called by: "Emeka is fine", "Malou na lang".
_IS_FINE = (["is", "fine"], ["will", "do"], ["is", "enough"], ["na", "lang"], ["is", "okay"], ["is", "ok"])
_SAYS_SO = frozenset(
    "said says asked asks told wants wanted likes liked prefers preferred insisted insists".split()
)
_WHO_SAYS = frozenset("i we he she they".split())
_IT_IS = frozenset(("it's", "its", "just"))
#: Behind what others call somebody who would rather not: "Niamhy to everyone, says she hates it".
_HATED = frozenset("hate hates hated dislikes".split())
_THEY_ARE = frozenset(("he's", "she's", "hes", "shes"))
_MISSPELT = frozenset("evryone evrybody everybdy evrybdy everyon everone evreyone every1 evry1".split())
_EVERYONE = _MISSPELT | {"everyone", "everybody", "people"}
_ALIAS_HEADS = _MISSPELT.union(phrase[0] for phrase in _ALIAS)
#: Whom everyone calls so, who is named by nothing else.
_SOMEONE = frozenset("guy bloke lad fella chap man woman lady girl lass gent somebody someone".split())
_MEETING = frozenset("WITH MEET IVIEW".split())
#: How far below even odds such a one may be.
_TOLD = 1.5
#: Behind these only a name that ends there counts: "he only does Tad", not "he only does Mondays".
_NAMES_ONLY = (
    ["answers", "to"],
    ["only", "does"],
    ["insists", "on"],
    ["insisted", "on"],
    ["said", "please"],
    ["please", "say"],
    ["panggil"],
    ["please", ","],
    ["said", "just"],
    ["says", "just"],
    ["please", "just"],
    ["pls", "just"],
    ["plz", "just"],
    ["pls", ","],
    ["plz", ","],
)
#: Who calls somebody so where nobody does: "no one's called her Sharon", "never call him that".
_NOBODY = frozenset(
    "nobody noone no-one one one's soul never cannot can't cant don't dont doesn't doesnt".split()
)
#: Where nobody calls somebody so: "not a soul in the yard".
_SOMEWHERE = frozenset("in on at from here around round under".split())
#: What the writer does who does not call somebody so: "I stay with Herr Ingenieur".
_KEEPS = frozenset("stay stayed staying stick stuck sticking keep kept never dare".split())
_CALLS = frozenset("call calls called say says uses".split())
#: Between what nobody calls somebody and what they are called: "nobody calls her that, it's Cepta".
_BUT = frozenset(
    ", - – — ; . but it's its she's he's it is she he just only always goes by everyone calls her him".split()
)
_LONGEST_BUT = 8
#: Mentions before and behind in which who is called so is looked for.
_FAR = 40
#: Persons of a line, the name that somebody is called by among them, of whom it is plain who is meant.
_MOST_IN_QUESTION = 2
_THAT_IS = frozenset(("thats", "that's"))
#: Who uses the short form that went before: "Mossie they all call him".
_THOSE_WHO_CALL = _EVERYONE | frozenset("they all we lads girls".split())
_BEFORE_THOSE = frozenset("they we the his her our".split())
#: Behind a short form that stands beside the name: "Bart for short", "Biddy to everyone".
_FOR_SHORT = (["for", "short"], ["to", "everyone"], ["to", "everybody"], ["to", "all"], ["to", "most"], ["to", "one"], ["to", "us"])  # fmt: skip


class _Named:
    """All mentions of the persons outside what is withheld, in the order of the notes, and whose each is."""

    def __init__(self, persons: list[Person]) -> None:
        seen = [(mention, person) for person in persons for mention in person.mentions if not mention.hidden]
        self._all = sorted(seen, key=lambda one: (one[0].line, one[0].first))
        self._places = [(mention.line, mention.first) for mention, _ in self._all]
        self._merged: dict[int, Person] = {}

    def before(self, place: tuple[int, int], wanted: tuple[str, ...]) -> Person | None:
        """The person named last before a place, by another name than the one that is wanted; None where one of several
        bears that name in the same line, and a full name goes before: "Ann Reid, and Jarek, all call him Jarek"."""
        here = bisect_left(self._places, place)
        start = max(bisect_left(self._places, (place[0], 0)), here - _FAR)
        near = self._all[start : min(bisect_left(self._places, (place[0] + 1, 0)), here + _FAR)]
        line = {id(person): person for _, person in near}
        same = [mention for mention, person in near if person.words == wanted]
        likely = [person for person in line.values() if person.likely or len(person.words) > 1]
        several = len(same) > 1 and len(likely) > _MOST_IN_QUESTION
        for at in range(here - 1, max(here - _FAR, 0) - 1, -1):
            mention, person = self._all[at]
            while id(person) in self._merged:
                person = self._merged[id(person)]
            if (person.likely or len(person.words) > 1) and (
                person.titles or mention.words[: len(wanted)] != wanted
            ):
                return None if several and len(person.words) > 1 else person
        return None

    def behind(self, place: tuple[int, int], words: list[Token]) -> Person | None:
        """The full name that explains what went before, in the same sentence: "Mossie they all call him, Maurice Geraghty
        on the door"; else the person named last before it."""
        here = bisect_left(self._places, (place[0], place[1] + 1))
        for mention, person in self._all[here : here + _LONGEST_BUT]:
            between = [word.text for word in words[place[1] : mention.first]]
            if (
                mention.line != place[0]
                or mention.first - place[1] > _LONGEST_BUT
                or not {".", "!", "?"}.isdisjoint(between)
            ):
                break
            if len(mention.words) > 1:
                return person
        return self.before(place, (words[place[1]].text,))

    def merge(self, other: Person, owner: Person) -> None:
        """Count what was the other person's as the owner's."""
        owner.mentions += other.mentions
        self._merged[id(other)] = owner


def read_called(page: Page, persons: list[Person]) -> None:
    """ "Goes by Seun", "call me Sam": the person named last before it is greeted so."""
    named = _Named(persons)
    for scene in page.scenes:
        for index in range(0 if scene.hidden else len(scene.words)):
            if unused := _unused(scene.words, index):
                _set_apart(scene, unused, persons)
            title, wanted = _parted(_called(scene.words, index, page.capitals))
            if wanted and _is_own_bracket(scene.words[:index], wanted):
                continue
            if wanted and _is_stranger(scene.words, index):
                _name_stranger(scene, index, wanted, persons)
                continue
            owner = _owner(scene, index, wanted, persons, named) if wanted else None
            if owner is None:
                continue
            wanted = _whole(wanted, scene.words[index:], owner)
            _name_anew(owner, title, wanted)
            for other in [p for p in persons if p is not owner and p.words == tuple(wanted.split())]:
                named.merge(other, owner)
                persons.remove(other)


def _is_own_bracket(before: list[Token], wanted: str) -> bool:
    """ "Dilini (area manager, she told call me Dilini)": who is told of in the bracket is named right before it."""
    signs = [word.text for word in before]
    opens = max((place for place, sign in enumerate(signs) if sign == "("), default=0)
    return opens > 0 and ")" not in signs[opens:] and signs[opens - 1] == wanted


def _whole(wanted: str, behind: list[Token], owner: Person) -> str:
    """ "Hui Fen" of "call her Hui Fen", where the name is of two words: the next one of theirs goes with it."""
    said = [word.text for word in behind]
    place = said.index(wanted) if wanted in said else len(said)
    more = said[place + 1 : place + 2]
    following = [two for one, two in pairwise(owner.words) if one == wanted]
    given = wanted != owner.words[0] and following == more != []
    return f"{wanted} {more[0]}" if given else wanted


def _set_apart(scene: Scene, unused: int, persons: list[Person]) -> None:
    """Nobody is called by the word at this place, nor is it a person where nothing else names one so."""
    _drop(scene.words[unused].low, persons)
    for one in persons:
        if [(mention.line, mention.first) for mention in one.mentions[:2]] == [(scene.line, unused)]:
            one.mentions[0].other = True  # all of Desmond, by which nobody may call him


def _owner(scene: Scene, index: int, wanted: str, persons: list[Person], named: _Named) -> Person | None:
    """Who is called so: the one whose name it is short for, else the one named last; None where it is nobody anew."""
    short = _bearers(wanted, persons)
    if not short and _all_call(scene.words, index):
        return named.behind((scene.line, index), scene.words)
    if not short and _is_of_thing(scene, index, persons):
        return None
    owner = short[0] if len(short) == 1 else named.before((scene.line, index), tuple(wanted.split()))
    if owner is None or (not short and _needs_likeness(scene.words, index, owner)):
        return None  # "Lucy, please, sit" said by Tom
    if owner.titles and _keeps_to_title(scene.words, index):
        return None
    same = owner.words == (wanted,) and not owner.called
    return None if same else owner  # "Mr Tan lah, everybody say Mr Tan"


def _is_of_thing(scene: Scene, index: int, persons: list[Person]) -> bool:
    """ "What I do when the mixer stops (we call him Zygmunt)": a bracket behind a sentence that names nobody."""
    before = scene.words[max(0, index - 2) : index]
    if len(before) < 2 or before[0].text != "(" or before[1].low not in ("we", "they", "i"):
        return False
    start = next((place for place in range(index - 3, -1, -1) if scene.words[place].text in ".!?;"), -1)
    named = (mention for person in persons for mention in person.mentions if mention.line == scene.line)
    return start < index - 3 and not any(start < mention.first < index for mention in named)


def _is_stranger(words: list[Token], index: int) -> bool:
    """ "Met a guy everyone calls Boz": nobody who is named before; not "Rosalind, a woman everyone calls Roz"."""
    before = [low for low in words_before(words, index, 5) if low not in ("who", "that", "whom")]
    ahead = before[-3:-2]
    return (
        words[index].low in _EVERYONE
        and not _SOMEONE.isdisjoint(before[-1:])
        and ahead not in ([","], ["("], ["is"], ["was"])
    )


def _name_stranger(scene: Scene, index: int, wanted: str, persons: list[Person]) -> None:
    """Whom the notes know only by what everyone calls them."""
    before = words_before(scene.words, index, 6)
    for person in persons:
        if person.words == (wanted,):
            person.called = wanted
            person.labelled = _TOLD if any(word_kind(low) in _MEETING for low in before) else 0.0


def _name_anew(owner: Person, title: str, wanted: str) -> None:
    """Greet them so: by another title, by a part of the family name, or by what they go by."""
    owner.address = ""
    if title:
        owner.titles = [title]
    if title and len(wanted) == 1:  # "Everybody calls her Dr. T"
        return
    if title and _goes_with(title, wanted, owner):
        owner.words, owner.called = (wanted,), ""
    elif title == "Dr" and folded(wanted) not in folded_words(owner.words):  # "goes by "Doc Yo""
        owner.called = f"Doc {wanted}"
    elif title:  # "All of us say Sister Agnes"
        owner.address = f"{title} {wanted}"
    elif owner.titles and _is_part(wanted, owner.words):  # "Ms Delacroix-Boone, everybody says Ms Boone"
        owner.words = (wanted,)
    else:
        owner.called = wanted


def _bearers(wanted: str, persons: list[Person]) -> list[Person]:
    """Whose name this is short for, by the lists or else by its letters: "Lun" for Eluned, "Brose" for Ambrose."""
    low = wanted.casefold()
    others = [person for person in persons if person.words != (wanted,)]
    nicked = [person for person in others if is_short_form(folded(low), folded(person.words[0]))]
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


def _keeps_to_title(words: list[Token], index: int) -> bool:
    """ "Everybody says Tschurli, I stay with Herr Ingenieur", "I would never dare", "not me"."""
    behind = to_stop([word.low for word in words[index + 1 : index + 20]])
    return any(
        (low in ("i", "i'll", "me", "i'd") and not _KEEPS.isdisjoint(behind[place + 1 : place + 4]))
        or behind[place : place + 2] in (["not", "me"], ["not", "i"])
        for place, low in enumerate(behind)
    )


def _parted(called: str) -> tuple[str, str]:
    """The title of what somebody is called, and the name: "Madam Bright"."""
    first, _, rest = called.partition(" ")
    return (TITLES[first.casefold()], rest) if rest and first.casefold() in TITLES else ("", called)


def _goes_with(title: str, name: str, owner: Person) -> bool:
    """ "Mrs Adigun-Bright, everybody calls her Madam Bright": a family name behind another title."""
    elder = owner.words[0].casefold() in ELDERS  # "Aunty Bisi (everybody calls Mrs Olorunfemi so)"
    family = elder or (is_last_name(name.casefold()) and not is_given(name.casefold()))
    return title not in ("Sir", "Ma'am") and (family or _is_part(name, owner.words))


def _is_part(name: str, words: tuple[str, ...]) -> bool:
    """One half of a family name in two: "Boone" of Delacroix-Boone."""
    return any(name.casefold() in word.casefold().split("-")[1:] for word in words)


def _asks_to_be(words: list[Token], index: int) -> bool:
    """ "Mags, please", "It's Yolanda pls": a name that opens a quotation, or what somebody says, and is asked for."""
    before = words[index - 1] if index else words[index]
    said = before.text in AROUND or before.text == ":" or before.low in _IT_IS
    opens = said and _is_name(words[index].text)
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
    before = words_before(words, index, 5 if let else 3)
    whom = index + 1 < len(words) and words[index + 1].low in ("her", "him")
    far = whom and _is_nobody_there(words_before(words, index, _LONGEST_BUT))
    if words[index].low not in _CALLS or (_NOBODY.isdisjoint(before) and not far):
        return 0
    place = index + 1 + whom
    told = place < len(words) and (is_given(words[place].low) or (whom and words[place].low == "that"))
    return place if told else 0


def _is_nobody_there(before: list[str]) -> bool:
    """ "Nobody on God's earth", "not a soul in the yard": nobody, of some place, and no word of what they do."""
    return any(
        (
            one in ("nobody", "noone", "no-one", "soul")
            or (one == "one" and before[place : place + 1] == ["no"])
        )
        and two in _SOMEWHERE
        for place, (one, two) in enumerate(pairwise(before), -1)
    )


def _called_instead(words: list[Token], unused: int) -> str:
    """ "Nobody calls her that, it's Cepta": the name behind the one that is not used."""
    between = list(takewhile(lambda word: word.low in _BUT, words[unused + 1 : unused + _LONGEST_BUT]))
    wanted = words[unused + 1 + len(between) : unused + 2 + len(between)]
    told = any(word.is_word for word in between) and wanted and wanted[0].text.istitle()
    if not told:
        return _called_before(words, unused)
    if wanted[0].low in NOT_NAMES:
        return ""
    return cased(wanted[0].text) if is_given(wanted[0].low) or name_tag(wanted[0].low) is None else ""


def _called_before(words: list[Token], unused: int) -> str:
    """ "Robbo, that's Robyn Castellane but nobody calls her that": the name that the unused one explains."""
    for place in range(unused, max(1, unused - _LONGEST_BUT - 2), -1):
        if words[place].low in _THAT_IS and words[place - 1].text == ",":
            name = words[place - 2]
            known = name.text.istitle() and name.low not in NOT_NAMES and name_tag(name.low) in (None, "NNP")
            return cased(name.text) if place > 1 and known else ""
    return ""


def _told_behind(words: list[Token], index: int, given: str) -> bool:
    """ "Emeka is fine", "Marisol's fine", "(Wi to everyone", "he's Kris to everyone", "on the floor he's Brose."."""
    behind = [word.low for word in words[index + 1 : index + 3]]
    fine = behind in _IS_FINE or behind[:1] == ["je"]
    if is_given(given.casefold()) and given == words[index].text and fine:
        return not (index and words[index - 1].low in _WHO_SAYS)  # "I said will do"
    if given != words[index].text:
        return is_given(given.casefold()) and behind[:1] in (["fine"], ["okay"], ["ok"], ["enough"])
    if _says_call_her([word.low for word in words[index + 1 : index + 10]]):
        return given.istitle() and is_given(given.casefold())
    if _all_call(words, index):
        return _is_name(given)
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


def _title_before(words: list[Token], index: int) -> str:
    """ "Sister" of "Sister Agnes will do"; "" where no title stands before the name."""
    before = [low for low in words_before(words, index, 2) if low != "."]
    return before[-1] if before and before[-1] in TITLES else ""


def _by_nobody(words: list[Token], index: int) -> bool:
    """ "Don't call him Boon Teck", "a guest call her Paulette one time": nobody calls somebody so, or one who does not
    know them."""
    before = words_before(words, index, 2) if words[index].low in _CALLS else []
    return before[:1] in (["a"], ["one"], ["some"]) or not _NOBODY.isdisjoint(before)


def _all_call(words: list[Token], index: int) -> bool:
    """ "Mossie they all call him", "Boz everyone calls her": the short form goes before those who use it."""
    behind = words[index + 1 : index + 6]
    if [word.low in ("call", "calls") for word in behind[1:3]] == [False, True] and (
        behind[0].low in _BEFORE_THOSE
    ):
        behind = behind[1:]  # "they | all call him", "the | lads call him"
    who, calls, whom = [*(word.low for word in behind), "", "", ""][:3]
    told = who in _THOSE_WHO_CALL and calls in ("call", "calls") and whom in ("him", "her")
    return told and not any(word.text.istitle() for word in behind[3:4])  # "Ann Bello, all call her Mama Bee"


def _is_name(text: str) -> bool:
    """Written like a name, and a given name or no other word."""
    low = text.casefold()
    return text.istitle() and low not in NOT_NAMES and (is_given(low) or name_tag(low) in (None, "NNP"))


def _says_call_her(behind: list[str]) -> bool:
    """ "Voula she said to call her", "Bo, he likes to be called": who bears a name asks to be called by it."""
    behind = behind[behind[:1] == [","] :]
    whom = {"she": "her", "he": "him"}.get(behind[0]) if behind else None
    if whom is None or _SAYS_SO.isdisjoint(behind[1:2]):
        return False
    said = behind[2 + (behind[2:3] == ["me"]) :]
    return said[:3] in (["to", "be", "called"], ["to", "call", whom], ["i", "call", whom])


def _called(words: list[Token], index: int, capitals: bool) -> str:
    if unused := _unused(words, index):
        return _called_instead(words, unused)
    behind = [word.low for word in words[index + 1 : index + 7]]
    if behind[:1] == [","] and "du" in behind and is_given(words[index].low):
        return cased(words[index].text)  # "Lars, we say "du" since ten years"
    given = words[index].text.removesuffix("'s").removesuffix("’s")  # "Marisol's fine"
    if _told_behind(words, index, given):
        return f"{_title_before(words, index)} {cased(given)}".lstrip()
    if _asks_to_be(words, index):
        return cased(words[index].text)
    if words[index].low not in _ALIAS_HEADS or _by_nobody(words, index):
        return ""
    low = [word.low for word in words[index : index + 5]]
    whom = _SOMEONE.union(("her", "him"))  # misspelt, "evryone calls" needs to say whom
    if low[0] in _MISSPELT and not whom.isdisjoint((*words_before(words, index, 1), *low[2:3])):
        low[0] = "everyone"
    for phrase in _ALIAS:
        if low[: len(phrase)] == list(phrase):
            after = index + len(phrase)
            title = ""
            while after < len(words) and (
                words[after].text in "\"'“‘«"
                or words[after].low in TITLES
                or (title and words[after].text == ".")
            ):
                title = words[after].text if words[after].low in TITLES else title
                after += 1
            if after < len(words) and words[after].text[0].isalpha() and words[after].low not in NOT_NAMES:
                text, tag = words[after].text, name_tag(words[after].low)
                plain = tag in (None, "NNP") or is_given(text.casefold()) or (capitals and text.istitle())
                if low[1] == "signs":  # "she signs G. Montoya"
                    plain = len(text) > 1 and (tag is None or is_given(text.casefold()))
                if list(phrase)[:2] in _NAMES_ONLY:
                    plain = (is_given(text.casefold()) or low[0] == "please") and not any(
                        w.is_word for w in words[after + 1 : after + 2]
                    )
                if low[0] == "answers" and title:  # "she answers to Mr Okoro"
                    return ""
                if plain and not (capitals and text.islower()):
                    half = len(text) < 3 or not (tag in (None, "NNP") or is_given(text.casefold()))
                    half |= text.casefold() in ELDERS | NEVER_ALONE
                    more = words[after + 1].text if after + 1 < len(words) else ""
                    goes_on = more.istitle() and (half or has_second_given((text, more)))
                    name = (
                        f"{cased(text)} {more}" if goes_on else cased(text)
                    )  # "Ah Wah", "Big Mike", "Mei Ling"
                    return f"{title} {name}".lstrip()
    return ""
