"""What learners of English and hasty hands get wrong, where one can be sure what they meant.

"Without to call" -> "without calling", "I have made a card" -> "I made a card". Figures, names and who did what never
change. What they leave out is mended in `articles`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from followup.language.articles import MAKING
from followup.language.inflect import base_of, gerund, is_past, is_verb, participle, past, third
from followup.language.lexicon import common_tag
from followup.language.meaning import noun_kind
from followup.language.numbers import find_figures
from followup.language.shape import BARE, counted, noun_phrase_end
from followup.language.tagging import Tagged, noun_too


class Mend(NamedTuple):
    """Wrong words, from where a rule looked up to the index `end`, and what English has instead."""

    end: int
    text: str


_Words = Sequence[Tagged]
_OBJECT = frozenset(("DET", "POSS", "OBJ", "DEM", "NUM"))
_AGENTS = frozenset(("I", "WE"))
#: Words in front of which a clause of one's own begins.
_OPENERS = frozenset("that when because so as if where how and but , since while after before".split())
_TIMES = frozenset(
    "second minute hour day night morning evening week month quarter year shift season term".split()
)
_DISTANCES = frozenset("metre meter km mile foot kilometre kilometer".split())
#: Verbs with which one waits "for" what comes behind it.
_AWAITING = frozenset("wait ask look hope pay search wish call apply need".split())
#: Words that tie a perfect to the present, where it stays: "I have run the desk since 2019".
_PRESENT = frozenset(
    "since ever never already yet just been always now recently lately still today this times far".split()
)
#: Words behind which a perfect is what must be done first: "when I have signed the sheet".
_BEFOREHAND = frozenset("when whenever if once until till unless after before as while".split())
#: States and what goes on: "I have worked there" says more than "I worked there".
_LASTING = frozenset("be have know get live work own want like need see hear become come go learn".split())
_SEASONS = frozenset("spring summer autumn winter fall".split())
_DATES = _TIMES | _SEASONS | frozenset("end start middle noon midnight holiday holidays".split())
#: Verbs that have an end, which comes "by" a day and not "until" it.
_ENDING = frozenset("finish complete deliver reach halve achieve".split())
_GIVING = frozenset("give get pay hand allow take offer cost".split())
#: Verbs with an -ing form behind them.
_WITH_GERUND = frozenset("suggest recommend propose consider avoid enjoy finish".split())
_WISHING = frozenset("want need know wish desire prefer like".split())
_BAD = frozenset("wrong false broken missing lost cracked returned rejected late".split())
#: Words that count in the singular: "5 foot", "40 head".
_MEASURES = frozenset(
    "foot head bar mil pound quid stone dozen percent per cent am pm kilo point plus odd star base march may".split()
)
_NOT_SEVERAL = frozenset("one 1 hundred thousand million".split())
#: Words before a figure that is a time or a share: "at 9 start", "one of 3 shift".
_TIMED = frozenset("at by before after until till since of or in".split())
_MANY = frozenset("all both several many few various zero".split())
#: Kinds of things that come in numbers where there are "all" of them.
_IN_NUMBERS = frozenset("pers tool doc place abs".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_UNCOUNTED = frozenset("information equipment furniture feedback advice traffic waste".split())
#: What opens a clause whose subject comes next.
_CLAUSES = frozenset("when where if because while whether".split())
#: Nouns in the singular that may be several people.
_SEVERAL = frozenset("team crew staff group family pair board panel police public half rest folk".split())
_CLOSING = ("", "P", "CONJ", "PREP", "TO", "SUB", "MOD", "VD", "I", "WE")
_PARTS = frozenset("end start beginning middle bottom".split())
_WORKING = frozenset(("play", "business"))
_MARKING = frozenset("write mark put stamp print date number name label note work draw stick comment".split())
_TELLING = frozenset("tell ask show teach explain know see hear write give discuss say learn".split())
#: What somebody does as a matter of routine, so that "I am weighing each box" tells a habit.
_ROUTINE = frozenset(
    "ask call check chalk clean count fill inspect keep label lock log mark measure note photograph put read record rinse ring "
    "sign smell sort stamp sweep taste tell test tick tie touch walk wash watch weigh wipe write".split()
)
#: What ties what goes on to the day of the talk.
_FOR_NOW = frozenset(
    "now currently presently still moment today this these until till next already right new".split()
)
_HABITS = frozenset("every each always usually whenever daily".split())
#: Those that open a clause: "before it leaves", and not "before Friday".
_OCCASIONS = frozenset("when before after if".split())
#: Forms to be filled "in".
_FORMS = frozenset("form card sheet log logbook register slip questionnaire checklist chart report".split())
#: Adverbs that stand before the verb and not between it and its object.
_INNER = frozenset("also always never often usually".split())
#: Verbs with an object, which stands next to them: "I made a rail for the stage".
_WITH_OBJECT = frozenset(
    "build bring change check chalk clean count draw fix give hang keep make mark measure paint print put read send test use "
    "wash write".split()
)
#: The preposition that learners put behind a word, and what English has there: "" for none, where an object follows at once.
_LINKS = {
    ("depend", "of"): "on", ("depend", "from"): "on", ("responsible", "of"): "for", ("interested", "on"): "in",
    ("interested", "for"): "in", ("participate", "to"): "in", ("participate", "at"): "in", ("consist", "from"): "of",
    ("emphasize", "on"): "", ("emphasise", "on"): "", ("reach", "to"): "", ("comprise", "of"): "",
    ("request", "for"): "", ("ask", "to"): "", ("discuss", "on"): "", ("mention", "about"): "",
}  # fmt: skip
_INSTRUMENTS = frozenset("camera meter gauge clock thermometer scale".split())
_PASSED = {"pass": "go", "passed": "went", "passes": "goes"}


def mends(words: _Words) -> list[tuple[int, Mend]]:
    """Each wrong place with its mend, in order; no two overlap."""
    found = []
    free = 0
    for place in range(len(words)):
        mend = (
            next((mend for rule in _RULES if (mend := rule(words, place))), None) if place >= free else None
        )
        if mend:
            found.append((place, mend))
            free = mend.end
    return found


def with_mends(text: str, words: _Words, found: Sequence[tuple[int, Mend]]) -> str:
    """`text` with its mends made; `words` are its tokens."""
    for place, mend in reversed(found):
        text = f"{text[: words[place].start]}{mend.text}{text[words[mend.end - 1].end :]}"
    return text


def _low(words: _Words, place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""


def _tag(words: _Words, place: int) -> str:
    return words[place].tag if 0 <= place < len(words) else ""


def _bare(words: _Words, place: int) -> str:
    """The verb in its base form at `place`; "" where none is."""
    low = _low(words, place)
    return low if low.isalpha() and base_of(low) == low and is_verb(low) else ""


def _verb_only(words: _Words, place: int) -> str:
    """The verb in its base form at `place`, where it is a verb more often than anything else."""
    verb = _bare(words, place)
    return verb if common_tag(verb) in ("VB", "VBP") and not noun_too(verb) else ""


def _opens(words: _Words, place: int) -> bool:
    """Does a clause of its own begin here, and no "the label I ...", "what we ..."?"""
    return place == 0 or _low(words, place - 1) in _OPENERS


def _tells(words: _Words, place: int) -> bool:
    """Does a clause go on from here: is there a verb with a subject of its own?"""
    return any(word.finite for word in words[place:])


def _gerund(words: _Words, place: int) -> Mend | None:
    """ "without to call somebody", "instead of shunt the train" -> "calling", "shunting"."""
    last = place + 1 if _low(words, place) == "instead" and _low(words, place + 1) == "of" else place
    if last == place and _low(words, place) not in ("without", "before", "after"):
        return None
    lead = " ".join(word.text for word in words[place : last + 1])
    if _low(words, last + 1) == "to" and (verb := _bare(words, last + 2)):
        return Mend(last + 3, f"{lead} {gerund(verb)}")
    opens = place == 0 or words[place - 1].tag in ("P", "CONJ", "SUB") or words[place - 1].finite
    if last == place or opens or _tag(words, last + 2) not in ("DET", "POSS", "OBJ"):
        return None  # "instead of chalk the lead uses pens", "we use instead of chalk the tablet"
    verb, head = _low(words, last + 1), _low(words, noun_phrase_end(words, last + 2) - 1)
    deed = is_verb(verb) or common_tag(past(verb)) in ("VBD", "VBN")
    deed = deed and (_low(words, last + 2) not in ("a", "an") or bool(_verb_only(words, last + 1)))
    timed = head.removesuffix("s") in _TIMES
    return Mend(last + 2, f"{lead} {gerund(verb)}") if deed and not timed else None


def _purpose(words: _Words, place: int) -> Mend | None:
    """ "for to know" -> "to know"; not "what we wait for to arrive"."""
    if _low(words, place) != "for" or _low(words, place + 1) != "to" or not _bare(words, place + 2):
        return None
    return None if base_of(_low(words, place - 1)) in _AWAITING else Mend(place + 2, "to")


def _perfect(words: _Words, place: int) -> Mend | None:
    """ "I have made a small card" -> "I made", where nothing ties it to the present; not "I have trained staff"."""
    if _tag(words, place) not in _AGENTS or _low(words, place + 1) != "have":
        return None
    also = _low(words, place + 2) in ("also", "then", "only")
    done = place + 2 + also
    verb = base_of(_low(words, done)) if _tag(words, done) in ("VN", "VD") else ""
    owned = (
        verb not in MAKING
        and done + 1 < len(words)
        and (words[done + 1].nominal or words[done + 1].tag == "ADJ")
    )
    if not verb or verb in _LASTING or owned or _low(words, place - 1) in _BEFOREHAND:
        return None
    if any(_ties(words, index) for index in range(len(words))):
        return None
    between = f" {words[done - 1].text}" if also else ""
    return Mend(done + 1, f"{words[place].text}{between} {_past_of(words[done].low, verb)}")


def _past_of(form: str, verb: str) -> str:
    """The past of the verb, with the ending that the writer gave its participle: "learned", "burned"."""
    return form if form.endswith("ed") else past(verb)


def _ties(words: _Words, place: int) -> bool:
    """Does the word tie a perfect to the present, or tell a stretch of time that may go on: "seven years", "for a year"?"""
    word, before = words[place], words[place - 1] if place else words[place]
    stretch = word.low.removesuffix("s") in ("week", "month", "year", "season")
    counted = (
        before.tag == "NUM" or before.low == "for" or (before.low == "a" and _low(words, place - 2) == "for")
    )
    return word.low in _PRESENT or (stretch and counted)


def _stressed(words: _Words, place: int) -> Mend | None:
    """ "I did turn the wheels" -> "I turned the wheels"; not "what we did was", "the purge I did cut losses"."""
    if _tag(words, place) not in _AGENTS or _low(words, place + 1) != "did" or not _opens(words, place):
        return None
    verb = _bare(words, place + 2) if _tag(words, place + 3) in _OBJECT else _verb_only(words, place + 2)
    return Mend(place + 3, f"{words[place].text} {past(verb)}") if verb else None


def _forms(words: _Words, place: int) -> Mend | None:
    """ "did not went", "must to do", "are went", "had make a" -> "did not go", "must do", "went", "had made a"."""
    word, after = words[place], _low(words, place + 1)
    if word.low in ("didn't", "doesn't", "don't") or (word.tag == "NEG" and _tag(words, place - 1) == "DO"):
        verb = base_of(after)
        wrong = (is_past(after) or _tag(words, place + 1) == "VZ") and verb not in ("", after)
        return Mend(place + 2, f"{word.text} {verb}") if wrong else None
    if word.low in ("must", "should") and after == "to" and _tag(words, place - 1) not in ("DET", "POSS"):
        return Mend(place + 2, word.text) if _bare(words, place + 2) else None
    verb = base_of(after)
    if (
        word.tag == "BE"
        and verb in ("go", "come", "fall", "rise")
        and past(verb) == after != participle(verb)
    ):
        return Mend(place + 2, words[place + 1].text)
    has_object = word.tag == "HAVE" and _tag(words, place + 2) in ("DET", "POSS")
    if has_object and (verb := _verb_only(words, place + 1)) and participle(verb) != verb:
        return Mend(place + 2, f"{word.text} {participle(verb)}")
    return None


def _spoken(words: _Words, place: int) -> Mend | None:
    """As many say it at home: "we seen the leak" -> "we saw", "you was" -> "you were", "could of asked" -> "could have asked",
    "on them boxes" -> "on those boxes"; not "have you seen it", "most of them streets I know"."""
    word, before, after = words[place], _tag(words, place - 1), _low(words, place + 1)
    if before in (*_AGENTS, "YOU") and _tag(words, place - 2) != "HAVE" and word.tag in ("VN", "VD"):
        verb = base_of(word.low)
        lacks_have = participle(verb) == word.low and word.low not in (past(verb), verb)
        return Mend(place + 1, past(verb)) if lacks_have else None
    if word.low == "was" and before in ("WE", "YOU") and _opens(words, place - 1):
        return Mend(place + 1, "were")
    done = _low(words, place + 2)
    if word.tag == "MOD" and after == "of" and done and participle(base_of(done)) == done:
        return Mend(place + 2, f"{word.text} have")
    behind = before == "PREP" and _low(words, place - 1) != "of"
    pointing = word.low == "them" and behind and _tag(words, place + 1) == "NS"
    return Mend(place + 1, "those") if pointing else None


def _third(words: _Words, place: int) -> Mend | None:
    """ "where the air come" -> "comes"; "it make" -> "makes", "everybody know" -> "knows", "the one who is hanging decide" ->
    "decides"."""
    verb = _verb_only(words, place) if place else ""
    if not verb or verb == "be":
        return None
    subject = words[place - 1]
    if [word.low for word in words[max(0, place - 4) : place - 1]] == ["one", "who", "is"]:
        sure = True
    elif subject.low in ("it", "everybody", "everyone", "nobody"):
        sure = place == 1 or _low(words, place - 2) in _CLAUSES
    else:
        one = common_tag(subject.low) == "NN" and subject.low not in _SEVERAL
        sure = one and _tag(words, place - 2) in ("DET", "POSS") and _low(words, place - 3) in _CLAUSES
    return Mend(place + 1, third(verb)) if sure else None


def _whether(words: _Words, place: int) -> Mend | None:
    """ "decide if come down" -> "decide whether to come down"."""
    verb = _bare(words, place + 1)
    decided = place and base_of(words[place - 1].low) in ("decide", "choose")
    return Mend(place + 2, f"whether to {verb}") if decided and verb and _low(words, place) == "if" else None


def _rate(words: _Words, place: int) -> Mend | None:
    """ "one time the week", "three times the day", "40 tests by month" -> "once a week", "a day", "a month"."""
    word, after = words[place], _low(words, place + 1)
    if word.low in ("once", "twice") and after == "in" and _tag(words, place - 1) != "NEG":
        start = place + 1 + (_low(words, place + 2) in ("a", "an"))  # "once in week", "twice in a month"
        rate = _per(words, start)
        return Mend(start + 2, f"{word.text} {rate}") if rate else None
    if (
        word.low in ("one", "two")
        and _low(words, place - 1) != "at"
        and after == ("time" if word.low == "one" else "times")
    ):
        lead = "once" if word.low == "one" else "twice"
        if rate := _per(words, place + 2):
            return Mend(place + 4, f"{lead} {rate}")
        closed = _tag(words, place + 2) in ("", "P", "CONJ", "PREP") and word.low == "two"
        return Mend(place + 2, lead) if closed else None
    if word.low == "times" and _tag(words, place - 1) == "NUM" and _low(words, place + 1) not in ("a", "an"):
        return Mend(place + 3, f"{word.text} {rate}") if (rate := _per(words, place + 1)) else None
    figure = next((index for index in (place - 1, place - 2) if _tag(words, index) == "NUM"), 0)
    counted_by = word.tag == "NS" and (
        _low(words, figure - 1) in ("from", "to") or _tag(words, figure - 1) == "VD"
    )
    if figure and counted_by and after == "by" and _low(words, place + 2) in _TIMES:
        closed = _tag(words, place + 3) in ("", "P", "CONJ", "TO", "PREP")
        return Mend(place + 3, f"{word.text} {_a(_low(words, place + 2))}") if closed else None
    return None


def _per(words: _Words, place: int) -> str:
    """ "a week" for "the week", "per week", "in the week" behind a number of times; "" where no such thing stands."""
    unit = _low(words, place + 1)
    closed = not (
        place + 2 < len(words)
        and (words[place + 2].nominal or words[place + 2].low in ("before", "after", "of"))
    )
    return (
        _a(unit)
        if _low(words, place) in ("the", "a", "an", "per", "by", "each", "in") and unit in _TIMES and closed
        else ""
    )


def _a(unit: str) -> str:
    return f"an {unit}" if unit == "hour" else f"a {unit}"


def _every(words: _Words, place: int) -> Mend | None:
    """ "each 2 hours" -> "every 2 hours"; not "gave them each 10 minutes"."""
    if _low(words, place) != "each" or _tag(words, place + 1) != "NUM":
        return None
    measure = _low(words, place + 2)
    shared = any(base_of(word.low) in _GIVING for word in words[max(place - 3, 0) : place])
    return (
        Mend(place + 1, "every") if measure.removesuffix("s") in _TIMES | _DISTANCES and not shared else None
    )


def _deadline(words: _Words, place: int) -> Mend | None:
    """ "finish the backlog until Friday" -> "by Friday"; not "keep it open until Friday"."""
    if words[place].low not in ("until", "till") or _tag(words, place - 1) == "P" or _tells(words, place + 1):
        return None
    dated = any(word.tag in ("NP", "NUM") or word.low in _DATES for word in words[place + 1 : place + 4])
    before = [base_of(word.low) for word in words[:place]]
    if not dated or any(word.tag == "NEG" or word.low in ("nobody", "no") for word in words[:place]):
        return None
    ends = _ENDING & {*before[-6:]} or ("bring" in before and _reaches(words, place, "to under below by"))
    return Mend(place + 1, "by") if ends or ("want" in before and _reaches(words, place, "to")) else None


def _reaches(words: _Words, place: int, links: str) -> bool:
    """Does a figure with one of the links before it end here: "to 10 minutes", "under 4"?"""
    return any(
        words[index].tag == "NUM" and _low(words, index - 1) in links.split()
        for index in range(max(place - 3, 1), place)
    )


def _since(words: _Words, place: int) -> Mend | None:
    """ "since two years" -> "for two years"; "I run it since 2019", "since two years" -> "I have run it"."""
    if words[place].low == "since" and _tag(words, place + 1) == "NUM":
        stretch = _low(words, place + 2).removesuffix("s") in _TIMES and _low(words, place + 3) != "ago"
        return Mend(place + 1, "for") if stretch else None
    verb = _bare(words, place)
    if _tag(words, place - 1) not in _AGENTS or words[place].tag != "V" or not verb or past(verb) == verb:
        return None
    since = next((index for index in range(place + 1, len(words)) if words[index].low == "since"), 0)
    if not since or _tag(words, since + 1) not in ("NUM", "NP", "DET"):
        return None
    if _tells(words, place + 1) or any(word.tag in ("CONJ", "P") for word in words[place:since]):
        return None
    return Mend(place + 1, f"have {participle(verb)}")


def _many(words: _Words, place: int) -> Mend | None:
    """ "less trucks", "less wrong boxes" -> "fewer"; "much people" -> "many", "many information" -> "much"."""
    word, head = words[place], place + 1 + (_low(words, place + 1) in _BAD)
    if word.low == "less" and _tag(words, head) == "NS":
        return Mend(place + 1, "fewer")
    if (
        word.low == "much"
        and _tag(words, place + 1) == "NS"
        and _low(words, place + 1) not in ("news", "thanks")
    ):
        return Mend(place + 1, "many")
    return Mend(place + 1, "much") if word.low == "many" and _low(words, place + 1) in _UNCOUNTED else None


def _wishing(words: _Words, place: int) -> Mend | None:
    """ "you are wanting" -> "you want", "we are having 12 faults" -> "we have", "I am running it every week" -> "I run it"."""
    word, subject = words[place], _tag(words, place - 1)
    if word.low not in ("am", "are", "is") or subject not in ("I", "WE", "YOU", "N", "NS"):
        return None
    form = _low(words, place + 1)
    verb = base_of(form) if form.endswith("ing") else ""
    filled = " in" * (verb == "fill" and _is_form(words, place + 2))
    if subject in ("N", "NS"):
        sure = _is_habit(words, place, verb) and _whose(words, place)
        return Mend(place + 2, f"{third(verb) if word.low == 'is' else verb}{filled}") if sure else None
    daily = any(
        one.low == "daily" or (one.low == "every" and _low(words, index + 1) in _TIMES)
        for index, one in enumerate(words[place:], place)
    )
    habit = subject in _AGENTS and verb and (daily or _is_habit(words, place, verb)) and verb != "go"
    owned = verb == "have" and _tag(words, place + 2) == "NUM"
    return Mend(place + 2, f"{verb}{filled}") if verb in _WISHING or habit or owned else None


def _is_form(words: _Words, place: int) -> bool:
    """Does a paper that one fills in stand here: "a red card", "the logbooks"?"""
    end = noun_phrase_end(words, place)
    return end > place and words[end - 1].low.removesuffix("s") in _FORMS


def _is_habit(words: _Words, place: int, verb: str) -> bool:
    """Does what goes on from here tell what is always done: "drivers are filling a card when something feels wrong"?"""
    if verb not in _ROUTINE or _tag(words, place + 2) == "IT" or any(word.low in _FOR_NOW for word in words):
        return False
    form = verb in ("fill", "sign") and _is_form(words, place + 2)
    return form or any(
        word.low in _HABITS
        or (word.low in _OCCASIONS and word.tag == "SUB")
        or (word.low == "before" and words[index - 1].low in _TIMES)
        for index, word in enumerate(words[place + 2 :], place + 2)
    )


def _whose(words: _Words, place: int) -> bool:
    """Is the noun before `place` the subject of the clause: "drivers are", "when the team is"; not "the list of drivers is"?"""
    start = place - 1
    while start and words[start - 1].tag in ("ADJ", "N"):
        start -= 1
    start -= _tag(words, start - 1) in ("DET", "POSS")
    return start < 1 or words[start - 1].tag in ("SUB", "P", "CONJ", "DEM")


def _behind_verb(words: _Words, place: int) -> Mend | None:
    """ "I suggested to use" -> "using", "we discussed about" -> "discussed", "explain me that" -> "to me"."""
    verb, after = base_of(words[place].low), _low(words, place + 1)
    clause = _tag(words, place - 1) in (*_AGENTS, "YOU") and _opens(words, place - 1)
    if verb in _WITH_GERUND and after == "to" and clause and (deed := _bare(words, place + 2)):
        return Mend(place + 3, f"{words[place].text} {gerund(deed)}")
    if words[place].low == "become" and after in ("every", "each"):  # "we become every morning 60 calls"
        return Mend(place + 1, "get")
    if (linked := _linked(words, place, verb)) is not None:
        return linked
    if verb == "discuss" and after == "about" and _tag(words, place + 2) not in ("NUM", ""):
        return Mend(place + 2, words[place].text)
    told = _tag(words, place + 2) in ("DET", "POSS", "DEM", "SUB")
    if verb == "explain" and after in ("me", "us", "you", "him", "them") and told:
        return Mend(place + 2, f"{words[place].text} to {words[place + 1].text}")
    passed = _PASSED.get(words[place].low)
    ranged = (
        after == "from"
        and _tag(words, place + 2) == "NUM"
        and _low(words, place + 2) != "one"
        and any(word.low == "to" for word in words[place:])
    )
    if passed and ranged:
        return Mend(place + 1, "went" if _tag(words, place - 1) in _AGENTS else passed)
    return None


def _linked(words: _Words, place: int, verb: str) -> Mend | None:
    """ "depends of" -> "depends on", "ask to the cook" -> "ask the cook", "fill a form" -> "fill in a form"."""
    word, after = words[place], _low(words, place + 1)
    link = _LINKS.get((word.low if word.tag == "ADJ" else verb, after))
    told = _tag(words, place + 2) in ("DET", "POSS", "OBJ", "DEM", "NUM")
    acts = word.tag in ("V", "VD", "VZ", "ADJ")
    if link is not None and acts and (link or (told and word.tag != "ADJ")):
        return Mend(place + 2, f"{word.text} {link}".rstrip())
    end = noun_phrase_end(words, place + 1)
    head = words[end - 1].low.removesuffix("s") if end > place + 1 else ""
    if verb == "fill" and word.tag != "N" and _is_form(words, place + 1):
        return Mend(place + 1, f"{word.text} in")
    if verb == "listen" and _tag(words, place + 1) in ("DET", "POSS"):
        return Mend(place + 1, f"{word.text} to")
    if verb == "do" and after in ("a", "one", "mistakes") and "mistake" in (head, _low(words, place + 2)):
        return Mend(place + 1, {"did": "made", "done": "made", "does": "makes"}.get(word.low, "make"))
    seen = noun_phrase_end(words, place + 2)
    if verb == "look" and after == "on" and seen > place + 2 and words[seen - 1].low in _INSTRUMENTS:
        return Mend(place + 2, f"{word.text} at")
    allowed = place + 2 if _tag(words, place + 1) == "OBJ" else noun_phrase_end(words, place + 1)
    if verb == "let" and allowed > place + 1 and _low(words, allowed) == "to" and _bare(words, allowed + 1):
        return Mend(allowed + 1, " ".join(one.text for one in words[place:allowed]))
    share = after == "of" and _low(words, place + 2).endswith("%")
    return Mend(place + 2, f"{word.text} by") if share and _falls(words, place) else None


def _falls(words: _Words, place: int) -> bool:
    """Does it tell that something went up or down: "went down | of 20%", "dropped | of 5%"?"""
    verb = base_of(_low(words, place))
    moved = _low(words, place) in ("down", "up") and base_of(_low(words, place - 1)) in ("go", "come", "be")
    return moved or (
        words[place].tag in ("VD", "VN")
        and verb in ("drop", "fall", "rise", "increase", "decrease", "reduce")
    )


def _order(words: _Words, place: int) -> Mend | None:
    """ "I write always the name" -> "I always write", "I made for the stage a rail" -> "I made a rail for the stage"; not "the
    list I made for Ravi the driver"."""
    verb, after = words[place], _low(words, place + 1)
    if verb.tag not in ("V", "VD") or _tag(words, place - 1) not in _AGENTS or not _opens(words, place - 1):
        return None
    owned = _tag(words, place + 2) in ("DET", "POSS", "NUM")
    if after in _INNER and owned:
        return Mend(place + 2, f"{words[place + 1].text} {verb.text}")
    start = _between(words, place + 1)
    end = noun_phrase_end(words, start) if _tag(words, start) in ("DET", "POSS", "NUM") else start
    while _low(words, end) == "of" and noun_phrase_end(words, end + 1) > end + 1:
        end = noun_phrase_end(words, end + 1)
    closed = _tag(words, end) in ("", "P", "CONJ", "PREP", "TO")
    if base_of(verb.low) not in _WITH_OBJECT or not start or end <= start or not closed:
        return None
    if words[end - 1].low.removesuffix("s") in _TIMES | {"bit", "lot", "way"} or words[start].low in (
        "every",
        "each",
    ):
        return None
    return Mend(end, " ".join(one.text for one in (verb, *words[start:end], *words[place + 1 : start])))


def _between(words: _Words, place: int) -> int:
    """Where "for the small stage", "every morning" ends that stands here; 0 where no such thing does."""
    if _low(words, place) in ("every", "each") and _low(words, place + 1) in _TIMES:
        return place + 2
    if _low(words, place) in ("first", "daily"):
        return place + 1
    if _low(words, place) not in ("for", "in", "on", "at", "with", "from", "under", "near", "to"):
        return 0
    start = place + 1 + (_low(words, place + 1) == "each")
    end = noun_phrase_end(words, start)
    if end == start and _tag(words, start) in ("OBJ", "YOU"):
        return start + 1
    whole = _tag(words, end - 1) == "NS" or _tag(words, start) in ("DET", "POSS", "NUM") or start > place + 1
    thing = (
        whole
        and _tag(words, end - 1) in ("N", "NS")
        and (start > place + 1 or noun_kind(words[end - 1].low) != "pers")
    )
    return end if end > start and thing else 0


def _also(words: _Words, place: int) -> Mend | None:
    """ "must be invited also" -> "must also be invited"."""
    if words[place].tag != "MOD" or _low(words, place + 1) != "be" or _low(words, place + 3) != "also":
        return None
    done = _tag(words, place + 2) in ("VN", "VD") and _tag(words, place + 4) in _CLOSING
    return Mend(place + 4, f"{words[place].text} also be {words[place + 2].text}") if done else None


def _weekday(words: _Words, place: int) -> Mend | None:
    """ "in Monday" -> "on Monday"; not "in Monday meetings"."""
    day = _low(words, place + 1).removesuffix("s") in _WEEKDAYS and not _named_on(words, place + 2)
    begins = _tag(words, place - 1) in ("", "P", "CONJ", "N")  # not "drops it in Monday"
    return Mend(place + 1, "on") if day and begins and words[place].low == "in" else None


def _ratio(words: _Words, place: int) -> Mend | None:
    """ "from 1 in 4 to one in fifteen" -> "from 1 in 4 to 1 in 15": both shares in figures where one is."""
    shares = words[place : place + 7]
    if [one.low for one in shares[1::2]] != ["in", "to", "in"] or any(
        one.tag != "NUM" for one in shares[::2]
    ):
        return None
    figures = [next(iter(find_figures(one.text)), None) for one in shares[::2]]
    told = [
        one.text if one.text.isdigit() else f"{min(figure.values):g}" if figure else ""
        for one, figure in zip(shares[::2], figures, strict=True)
    ]
    mixed = {one.text.isdigit() for one in shares[::2]} == {True, False}
    return Mend(place + 7, "{} in {} to {} in {}".format(*told)) if mixed and all(told) else None


def _season(words: _Words, place: int) -> Mend | None:
    """ "down to 4% in this winter" -> "this winter"; not "came in this week", "in this week's count"."""
    if words[place].low != "in" or _tag(words, place - 1) not in ("", "P", "NUM"):
        return None
    dated = _low(words, place + 1) in ("this", "next", "last") and _low(words, place + 2) in _TIMES | _SEASONS
    return Mend(place + 2, words[place + 1].text) if dated and not _named_on(words, place + 3) else None


def _named_on(words: _Words, place: int) -> bool:
    """Does a noun stand here, so that the one before it only tells what kind it is?"""
    return place < len(words) and words[place].nominal


def _photo(words: _Words, place: int) -> Mend | None:
    """ "the fish on the photo" -> "in the photo"; not "write the date on the photo", "on the photo board"."""
    seen = _low(words, place + 1) == "the" and _low(words, place + 2).removesuffix("s") in (
        "photo",
        "picture",
    )
    if words[place].low != "on" or not seen or not place or not words[place - 1].nominal:
        return None
    marked = any(base_of(word.low) in _MARKING for word in words[:place])
    return None if marked or _named_on(words, place + 3) else Mend(place + 1, "in")


def _article(words: _Words, place: int) -> Mend | None:
    """ "at same time" -> "at the same time", "all the three" -> "all three", "by end of year" -> "by the end of the year"."""
    word, after, third_tag = words[place], _low(words, place + 1), _tag(words, place + 2)
    if word.low == "all" and after == "the" and third_tag == "NUM":
        return Mend(place + 2, word.text)
    unit = _low(words, place + 3)
    part = word.tag == "PREP" and after in _PARTS and _low(words, place + 2) == "of"
    if part and not _named_on(words, place + 4):
        one = unit in _TIMES or (
            _tag(words, place + 3) == "N" and counted(unit) and unit not in BARE | _WORKING
        )
        return Mend(place + 3, f"{word.text} the {after} of{' the' * one}")
    bare = word.tag in ("PREP", "V", "VD", "VZ") and after == "same" and third_tag in ("N", "NS")
    return Mend(place + 2, f"{word.text} the same") if bare and not _named_on(words, place + 3) else None


def _more(words: _Words, place: int) -> Mend | None:
    """ "more faster" -> "faster"; not "more older people"."""
    after = _low(words, place + 1)
    twice = words[place].low == "more" and common_tag(after) == "JJR" and after not in ("less", "more")
    return Mend(place + 2, after) if twice and _tag(words, place + 2) not in ("NS", "N", "ADJ") else None


def _relative(words: _Words, place: int) -> Mend | None:
    """ "the list what I wrote" -> "that I wrote"; not "told the crew what I did", "the list, what we keep"."""
    made = _tag(words, place + 1) in _AGENTS and _tag(words, place + 2) in ("VD", "HAVE", "DO")
    if words[place].low != "what" or not made or not _named_on(words, place - 1) or not place:
        return None
    asked = any(base_of(word.low) in _TELLING for word in words[:place])
    return None if asked or any(word.tag == "BE" for word in words[place:]) else Mend(place + 1, "that")


def _vowel(words: _Words, place: int) -> Mend | None:
    """ "a apron", "a hour", "an truck" -> "an apron", "an hour", "a truck"; not "a one-off", "an MRI"."""
    word, after = words[place].text, words[place + 1] if place + 1 < len(words) else words[place]
    plain = after.text.isalpha() and after.text.islower() and after.known and len(after.low) > 2
    if word not in ("a", "an") or not plain or after.tag not in ("N", "ADJ", "V", "VN", "VD", "VG"):
        return None
    silent = after.low.startswith(("hour", "honest", "honour", "heir"))
    if after.low.startswith(("eu", "ewe", "one", "once", "u")) or (after.low[0] == "h" and not silent):
        return None
    right = "an" if silent or after.low[0] in "aeio" else "a"
    return Mend(place + 1, right) if word != right else None


def _several(words: _Words, place: int) -> Mend | None:
    """ "12 truck" -> "12 trucks", "every 20 minute" -> "minutes", "all nationality" -> "nationalities", "every drivers" ->
    "every driver"; not "bay 3 alarm", "the 6 shift", "a 40 ton crane"."""
    word, before = words[place], words[place - 1] if place else None
    if before is None or not (word.known and word.text.islower() and len(word.low) > 2):
        return None
    if word.tag == "NS":
        one = _singular(word.low) if before.low == "every" else ""
        return Mend(place + 1, one) if one and not _named_on(words, place + 1) else None
    plural = third(word.low)
    if word.tag != "N" or common_tag(plural) not in ("NNS", "VBZ") or not counted(word.low):
        return None
    ends = _tag(words, place + 1) in _CLOSING
    loose = ("VN", "ADV") if _low(words, place - 2) == "every" else ("VN",)
    ends = ends or (_tag(words, place + 1) in loose and not _named_on(words, place + 2))
    sure = ends and word.low not in _MEASURES | _SEVERAL and _is_many(words, place)
    return Mend(place + 1, plural) if sure else None


def _is_many(words: _Words, place: int) -> bool:
    """Do the words before the noun at `place` say that there are several of it?"""
    before, earlier = words[place - 1], _low(words, place - 2)
    if before.low in _MANY:
        of_several = before.low != "all" or noun_kind(words[place].low) in _IN_NUMBERS
        uncounted = words[place].low in BARE | _TIMES | _SEASONS
        acts = is_verb(words[place].low) and _tag(words, place - 2) not in ("PREP", "V", "VD", "VZ")
        uncounted = uncounted or acts or is_past(words[place].low) or _tag(words, place + 1) == "CONJ"
        return of_several and not uncounted and earlier not in ("a", "the", "of", "at", "in")
    if before.tag != "NUM":
        return False
    dated = before.low.isdigit() and len(before.low) > 3 and before.low[:2] in ("19", "20")
    many = (before.low.isdigit() or before.low.isalpha()) and before.low not in _NOT_SEVERAL and not dated
    spaced = earlier == "every" and words[place].low in _TIMES | _DISTANCES
    named = (
        place > 1 and words[place - 2].tag in ("N", "NS", "NP", "DET", "POSS", "ADJ", "NUM") and not spaced
    )
    listed = earlier in ("and", "or") and _tag(words, place - 3) == "NUM"  # "turbines 5 and 8 stand"
    timed = earlier in _TIMED and not (earlier == "in" and words[place].low in _TIMES)
    return many and not (named or listed or timed or _verb_only(words, place))


def _singular(plural: str) -> str:
    """ "drivers" -> "driver"; "" where no noun has that plural."""
    singles = (plural.removesuffix("ies") + "y", plural.removesuffix("es"), plural.removesuffix("s"))
    return next((one for one in singles if common_tag(one) == "NN" and third(one) == plural), "")


_RULES: tuple[Callable[[_Words, int], Mend | None], ...] = (
    _gerund,
    _purpose,
    _perfect,
    _stressed,
    _forms,
    _spoken,
    _third,
    _whether,
    _rate,
    _every,
    _deadline,
    _since,
    _many,
    _wishing,
    _behind_verb,
    _order,
    _also,
    _weekday,
    _ratio,
    _season,
    _photo,
    _article,
    _more,
    _relative,
    _vowel,
    _several,
)
