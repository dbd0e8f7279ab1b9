"""Verbs: a wrong form or tense, an infinitive for an -ing form, another verb than English has there."""

from __future__ import annotations

from followup.language.inflect import base_of, gerund, is_past, is_verb, participle, past, third
from followup.language.lexicon import common_tag
from followup.language.mends.base import (
    AGENTS,
    ENDS,
    OBJECT,
    TIMES,
    Mend,
    Words,
    has_clause,
    low_at,
    noun_at,
    opens_clause,
    plain_verb_at,
    tag_at,
    verb_at,
)
from followup.language.mends.nouns import MAKING, SEVERAL
from followup.language.shape import BARE, counted, noun_phrase_end
from followup.language.tagging import Tagged

#: Tags of those who speak or are spoken to.
_SPEAKING = AGENTS | {"YOU"}
#: Words behind which a perfect is what must be done first: "when I have signed the sheet".
_BEFOREHAND = frozenset("when whenever if once until till unless after before as while".split())
#: Words that tie a perfect to the present, where it stays: "I have run the desk since 2019".
_PRESENT = frozenset(
    "since ever never already yet just been always now recently lately still today this times far".split()
)
#: States and what goes on: "I have worked there" says more than "I worked there".
_LASTING = frozenset("be have know get live work own want like need see hear become come go learn".split())

#: What one had in mind: "I had expected more".
_THOUGHT = frozenset("be have expect imagine hope think plan intend mean want fear know".split())


def gerund_behind_link(words: Words, place: int) -> Mend | None:
    """ "without to call somebody", "instead of shunt the train" -> "calling", "shunting"."""
    last = place + 1 if low_at(words, place) == "instead" and low_at(words, place + 1) == "of" else place
    if last == place and low_at(words, place) not in ("without", "before", "after"):
        return None
    lead = " ".join(word.text for word in words[place : last + 1])
    if low_at(words, last + 1) == "to" and (verb := verb_at(words, last + 2)):
        return Mend(last + 3, f"{lead} {gerund(verb)}")
    opens = place == 0 or words[place - 1].tag in ("P", "CONJ", "SUB") or words[place - 1].finite
    if last == place or opens or tag_at(words, last + 2) not in ("DET", "POSS", "OBJ"):
        return None  # "instead of chalk the lead uses pens", "we use instead of chalk the tablet"
    verb, head = low_at(words, last + 1), low_at(words, noun_phrase_end(words, last + 2) - 1)
    deed = is_verb(verb) or common_tag(past(verb)) in ("VBD", "VBN")
    deed = deed and (low_at(words, last + 2) not in ("a", "an") or bool(plain_verb_at(words, last + 1)))
    timed = head.removesuffix("s") in TIMES
    return Mend(last + 2, f"{lead} {gerund(verb)}") if deed and not timed else None


#: Verbs with which one waits "for" what comes behind it.
_AWAITING = frozenset("wait ask look hope pay search wish call apply need".split())


def purpose(words: Words, place: int) -> Mend | None:
    """ "for to know" -> "to know"; not "what we wait for to arrive"."""
    if low_at(words, place) != "for" or low_at(words, place + 1) != "to" or not verb_at(words, place + 2):
        return None
    return None if base_of(low_at(words, place - 1)) in _AWAITING else Mend(place + 2, "to")


def perfect(words: Words, place: int) -> Mend | None:
    """ "I have made a small card" -> "I made", where nothing ties it to the present, "we had moved the flowers" -> "we moved",
    where nothing came later; not "I have trained staff", "I had counted them when he came"."""
    if tag_at(words, place) not in AGENTS or low_at(words, place + 1) not in ("have", "had"):
        return None
    past_of_past = low_at(words, place + 1) == "had"
    if past_of_past and (not opens_clause(words, place) or any(_looks_back(word) for word in words)):
        return None
    also = low_at(words, place + 2) in ("also", "then", "only")
    done = place + 2 + also
    verb = base_of(low_at(words, done)) if tag_at(words, done) in ("VN", "VD") else ""
    owned = (
        verb not in MAKING
        and done + 1 < len(words)
        and (words[done + 1].nominal or words[done + 1].tag == "ADJ")
    )
    if (
        not verb
        or verb in (_THOUGHT if past_of_past else _LASTING)
        or owned
        or low_at(words, place - 1) in _BEFOREHAND
    ):
        return None
    if any(_ties(words, index) for index in range(len(words))):
        return None
    between = f" {words[done - 1].text}" if also else ""
    return Mend(done + 1, f"{words[place].text}{between} {_past_of(words[done].low, verb)}")


def _looks_back(word: Tagged) -> bool:
    """Does the word tell what was already done by then, so that "had" is right?"""
    return word.low in ("before", "by", "after", "then", "wish", "wished", "hoped", "meant") or (
        word.tag == "SUB" and word.low in _BEFOREHAND
    )


def _past_of(form: str, verb: str) -> str:
    """The past of the verb, with the ending that the writer gave its participle: "learned", "burned"."""
    return form if form.endswith("ed") else past(verb)


def _ties(words: Words, place: int) -> bool:
    """Does the word tie a perfect to the present, or tell a stretch of time that may go on: "seven years", "for a year"?"""
    word, before = words[place], words[place - 1] if place else words[place]
    stretch = word.low.removesuffix("s") in ("week", "month", "year", "season")
    told = (
        before.tag == "NUM"
        or before.low == "for"
        or (before.low == "a" and low_at(words, place - 2) == "for")
    )
    return word.low in _PRESENT or (stretch and told)


def since_then(words: Words, place: int) -> Mend | None:
    """ "I run it since 2019", "I run it since two years" -> "I have run it"."""
    verb = verb_at(words, place)
    if tag_at(words, place - 1) not in AGENTS or words[place].tag != "V" or not verb or past(verb) == verb:
        return None
    since = next((index for index in range(place + 1, len(words)) if words[index].low == "since"), 0)
    if not since or tag_at(words, since + 1) not in ("NUM", "NP", "DET"):
        return None
    if has_clause(words[place + 1 :]) or any(word.tag in ("CONJ", "P") for word in words[place:since]):
        return None
    return Mend(place + 1, f"have {participle(verb)}")


def stressed(words: Words, place: int) -> Mend | None:
    """ "I did turn the wheels" -> "I turned the wheels"; not "what we did was", "the purge I did cut losses"."""
    if (
        tag_at(words, place) not in AGENTS
        or low_at(words, place + 1) != "did"
        or not opens_clause(words, place)
    ):
        return None
    verb = (
        verb_at(words, place + 2) if tag_at(words, place + 3) in OBJECT else plain_verb_at(words, place + 2)
    )
    return Mend(place + 3, f"{words[place].text} {past(verb)}") if verb else None


def wrong_form(words: Words, place: int) -> Mend | None:
    """ "did not went", "must to do", "are went", "had make a" -> "did not go", "must do", "went", "had made a"."""
    word, after = words[place], low_at(words, place + 1)
    if word.low in ("didn't", "doesn't", "don't") or (word.tag == "NEG" and tag_at(words, place - 1) == "DO"):
        verb = base_of(after)
        wrong = (is_past(after) or tag_at(words, place + 1) == "VZ") and verb not in ("", after)
        return Mend(place + 2, f"{word.text} {verb}") if wrong else None
    if word.low in ("must", "should") and after == "to" and tag_at(words, place - 1) not in ("DET", "POSS"):
        return Mend(place + 2, word.text) if verb_at(words, place + 2) else None
    verb = base_of(after)
    if (
        word.tag == "BE"
        and verb in ("go", "come", "fall", "rise")
        and past(verb) == after != participle(verb)
    ):
        return Mend(place + 2, words[place + 1].text)
    has_object = word.tag == "HAVE" and tag_at(words, place + 2) in ("DET", "POSS")
    if has_object and (verb := plain_verb_at(words, place + 1)) and participle(verb) != verb:
        return Mend(place + 2, f"{word.text} {participle(verb)}")
    return None


_BE = {"I": "am", "WE": "are", "YOU": "are", "NS": "are"}


def spoken(words: Words, place: int) -> Mend | None:
    """As many say it at home: "we seen the leak" -> "we saw", "you was" -> "you were", "could of asked" -> "could have asked",
    "on them boxes" -> "on those boxes", "I does walk" -> "I walk", "it does be busy" -> "it is busy"; not "have you seen it", "most of them streets I know"."""
    word, before, after = words[place], tag_at(words, place - 1), low_at(words, place + 1)
    done = low_at(words, place + 2)
    if before in _SPEAKING and tag_at(words, place - 2) != "HAVE" and word.tag in ("VN", "VD"):
        verb = base_of(word.low)
        lacks_have = participle(verb) == word.low and word.low not in (past(verb), verb)
        return Mend(place + 1, past(verb)) if lacks_have else None
    if word.low == "was" and before in ("WE", "YOU") and opens_clause(words, place - 1):
        return Mend(place + 1, "were")
    if word.tag == "MOD" and after == "of" and done and participle(base_of(done)) == done:
        return Mend(place + 2, f"{word.text} have")
    if word.low in ("do", "does") and (verb := verb_at(words, place + 1)):
        if verb == "be" and before in (*_BE, "IT", "N"):
            return Mend(place + 2, _BE.get(before, "are" if word.low == "do" else "is"))
        return Mend(place + 2, verb) if word.low == "does" and before in _SPEAKING else None
    if word.low == "fit" and before == "MOD" and verb_at(words, place + 1) and done in ("the", "it", "a"):
        return Mend(place + 1, "be able to")
    if word.low == "em" and before in ("V", "VG", "PREP") and not noun_at(words, place + 1):
        return Mend(place + 1, "them", slight=True)
    thing = noun_at(words, place + 1) or (tag_at(words, place + 1) == "ADJ" and noun_at(words, place + 2))
    if word.text == "d" and before in ("V", "VD", "PREP", "TO") and thing:
        return Mend(place + 1, "the", slight=True)
    if word.low == "its" and (after in ("nothing", "not", "too", "all") or tag_at(words, place + 1) == "DET"):
        return Mend(place + 1, "it's", slight=True)
    if (
        word.low == "cause"
        and (before not in ("DET", "POSS", "TO", "MOD", "ADJ", "N") or _acts_before(words, place))
        and _goes_on(words, place + 1)
    ):
        return Mend(place + 1, "because", slight=True)
    behind = before == "PREP" and low_at(words, place - 1) != "of"
    pointing = word.low == "them" and behind and tag_at(words, place + 1) == "NS"
    return Mend(place + 1, "those") if pointing else None


_ANYBODY = frozenset("nobody everybody everyone there it".split())


def _goes_on(words: Words, place: int) -> bool:
    """Does a clause begin here with somebody, or "there is": "nobody likes it", "we lost it", "people walk in late", "the
    drivers are tired"?"""
    tag, told = tag_at(words, place), low_at(words, place) in _ANYBODY
    if tag == "DET":
        return tag_at(words, noun_phrase_end(words, place)) in ("BE", "MOD")
    several = tag == "NS" and tag_at(words, place - 2) != "NS"  # "leaks cause people ..."
    somebody = told or several or tag in ("I", "WE", "YOU", "THEY")
    return somebody and place + 1 < len(words) and words[place + 1].finite


def _acts_before(words: Words, place: int) -> bool:
    """Does a verb that may be a noun stand before `place`, with those who act: "the trailers end | cause"?"""
    return tag_at(words, place - 2) == "NS" and is_verb(low_at(words, place - 1))


#: What opens a clause whose subject comes next.
_CLAUSES = frozenset("when where if because while whether".split())


def third_person(words: Words, place: int) -> Mend | None:
    """ "where the air come" -> "comes"; "it make" -> "makes", "everybody know" -> "knows", "the one who is hanging decide" ->
    "decides"."""
    verb = plain_verb_at(words, place) if place else ""
    if not verb or verb == "be":
        return None
    subject = words[place - 1]
    if [word.low for word in words[max(0, place - 4) : place - 1]] == ["one", "who", "is"]:
        sure = True
    elif subject.low in ("it", "everybody", "everyone", "nobody"):
        sure = place == 1 or low_at(words, place - 2) in _CLAUSES
    elif subject.low == "what":
        sure = tag_at(words, place + 1) in ("PREP", "ADV", "P")
    else:
        one = common_tag(subject.low) == "NN" and subject.low not in SEVERAL
        sure = one and tag_at(words, place - 2) in ("DET", "POSS") and low_at(words, place - 3) in _CLAUSES
    return Mend(place + 1, third(verb)) if sure else None


#: What is told in a clause of its own: "the problem is that ...".
_MATTERS = frozenset("problem trouble issue complaint worry point reason thing idea headache".split())


def bare_doer(words: Words, place: int) -> Mend | None:
    """ "the problem is customer come late", "when driver leave" -> "is that the customer comes late", "when the driver leaves"."""
    word, before = words[place], low_at(words, place - 1)
    verb = plain_verb_at(words, place + 1)
    told = before == "is" and low_at(words, place - 2) in _MATTERS
    opened = tag_at(words, place - 1) == "SUB" and (before in _CLAUSES or before == "that")
    one = word.tag == "N" and word.text.islower() and word.known and word.low not in BARE | SEVERAL
    if not ((told or opened) and one and counted(word.low)) or verb in ("", "be"):
        return None
    goes_on = tag_at(words, place + 2) in OBJECT | ENDS | {"ADV", "ADJ"}
    return Mend(place + 2, f"{'that ' * told}the {word.text} {third(verb)}") if goes_on else None


def subject(words: Words, place: int) -> Mend | None:
    """ "because is late", "when is dirty" -> "because it is late", "when it is dirty"; not "when is the visit"."""
    opened, after = low_at(words, place), low_at(words, place + 1)
    if opened not in ("because", "if", "when") or after not in ("is", "was"):
        return None
    told = opened != "when" or tag_at(words, place + 2) in ("ADJ", "VN", "VD", "NEG")
    return Mend(place + 2, f"{words[place].text} it {after}") if told else None


def who(words: Words, place: int) -> Mend | None:
    """ "the guest who wait" -> "waits"; not "the people on the desk who wait"."""
    verb = verb_at(words, place)
    if (
        not verb
        or words[place].tag != "V"
        or past(verb) == verb
        or low_at(words, place - 1) != "who"
        or place < 2
    ):
        return None
    one = words[place - 2]
    several = one.low in SEVERAL or one.tag != "N" or common_tag(one.low) != "NN"
    sure = not several and not any(word.tag == "NS" for word in words[max(place - 7, 0) : place])
    return (
        Mend(place + 1, third(verb)) if sure and tag_at(words, place - 3) in ("DET", "POSS", "NUM") else None
    )


def possible(words: Words, place: int) -> Mend | None:
    """ "a mistake must be possible to report" -> "people must be able to report a mistake"."""
    end = noun_phrase_end(words, place)
    if end == place or not opens_clause(words, place) or tag_at(words, end) != "MOD":
        return None
    deed = verb_at(words, end + 4)
    if [word.low for word in words[end + 1 : end + 4]] != ["be", "possible", "to"] or not deed:
        return None
    thing = " ".join(word.text for word in words[place:end])
    told = f"people {words[end].text} be able to {deed} {thing}"
    return Mend(end + 5, told, slight=True) if tag_at(words, end + 5) in ENDS else None


def brought(words: Words, place: int) -> Mend | None:
    """ "want the complaints from 11 a month to 4" -> "want to bring the complaints from 11 a month to 4"; not "want a guard from
    6 to 10"."""
    end = noun_phrase_end(words, place + 1)
    if place or words[0].low not in ("want", "need") or end == 1 or low_at(words, end) != "from":
        return None
    rate = tag_at(words, end + 1) == "NUM" and (
        low_at(words, end + 1).endswith("%")
        or (low_at(words, end + 2) in ("a", "per") and low_at(words, end + 3) in TIMES)
    )
    reached = any(word.low == "to" and tag_at(words, index + 1) == "NUM" for index, word in enumerate(words))
    return Mend(1, f"{words[0].text} to bring") if rate and reached else None


def wished(words: Words, place: int) -> Mend | None:
    """ "you want see the pages" -> "want to see"; not "you want help with it"."""
    verb = plain_verb_at(words, place + 1) if words[place].low in ("want", "wants", "wanted") else ""
    wishes = words[place].tag in ("V", "VD", "VZ")
    return Mend(place + 2, f"{words[place].text} to {verb}") if wishes and verb else None


_MADE = {"bring": "make", "brings": "makes", "brought": "made", "bringing": "making"}
#: Where and when one brings things: "bring the next tray sooner".
_NEARER = frozenset("closer nearer lower higher further farther faster quicker earlier later sooner".split())


def made_so(words: Words, place: int) -> Mend | None:
    """ "bring the mornings calmer" -> "make the mornings calmer"; not "bring the shelf lower", "bring the desk a cooler"."""
    end = noun_phrase_end(words, place + 1)
    made = _MADE.get(words[place].low) if end > place + 1 else None
    low = low_at(words, end)
    more = tag_at(words, end) == "ADJ" and low.endswith("er") and low not in _NEARER
    if not (made and more and tag_at(words, end + 1) in ENDS):
        return None
    return Mend(end, " ".join((made, *(one.text for one in words[place + 1 : end]))))


def whether(words: Words, place: int) -> Mend | None:
    """ "decide if come down" -> "decide whether to come down"."""
    verb = verb_at(words, place + 1)
    decided = place and base_of(words[place - 1].low) in ("decide", "choose")
    return (
        Mend(place + 2, f"whether to {verb}") if decided and verb and low_at(words, place) == "if" else None
    )


_WISHING = frozenset("want need know wish desire prefer like".split())
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


def going_on(words: Words, place: int) -> Mend | None:
    """ "you are wanting" -> "you want", "we are having 12 faults" -> "we have", "I am running it every week" -> "I run it"."""
    word, subject = words[place], tag_at(words, place - 1)
    share = subject == "NUM" and low_at(words, place - 2) in ("in", "every")  # "4 in 10 are coming back"
    if word.low not in ("am", "are", "is") or not (share or subject in ("I", "WE", "YOU", "N", "NS")):
        return None
    form = low_at(words, place + 1)
    verb = base_of(form) if form.endswith("ing") else ""
    if share:
        told = verb and verb != "go" and not any(one.low in _FOR_NOW for one in words)
        return Mend(place + 2, third(verb) if word.low == "is" else verb) if told else None
    filled = " in" * (verb == "fill" and _is_form(words, place + 2))
    if subject in ("N", "NS"):
        sure = _is_habit(words, place, verb) and _whose(words, place)
        return Mend(place + 2, f"{third(verb) if word.low == 'is' else verb}{filled}") if sure else None
    daily = any(
        one.low == "daily" or (one.low == "every" and low_at(words, index + 1) in TIMES)
        for index, one in enumerate(words[place:], place)
    )
    habit = subject in AGENTS and verb and (daily or _is_habit(words, place, verb)) and verb != "go"
    owned = verb == "have" and tag_at(words, place + 2) == "NUM"
    return Mend(place + 2, f"{verb}{filled}") if verb in _WISHING or habit or owned else None


def _is_habit(words: Words, place: int, verb: str) -> bool:
    """Does what goes on from here tell what is always done: "drivers are filling a card when something feels wrong"?"""
    if (
        verb not in _ROUTINE
        or tag_at(words, place + 2) == "IT"
        or any(word.low in _FOR_NOW for word in words)
    ):
        return False
    form = verb in ("fill", "sign") and _is_form(words, place + 2)
    return form or any(
        word.low in _HABITS
        or (word.low in _OCCASIONS and word.tag == "SUB")
        or (word.low == "before" and words[index - 1].low in TIMES)
        for index, word in enumerate(words[place + 2 :], place + 2)
    )


def _whose(words: Words, place: int) -> bool:
    """Is the noun before `place` the subject of the clause: "drivers are", "when the team is"; not "the list of drivers is"?"""
    start = place - 1
    while start and words[start - 1].tag in ("ADJ", "N"):
        start -= 1
    start -= tag_at(words, start - 1) in ("DET", "POSS")
    return start < 1 or words[start - 1].tag in ("SUB", "P", "CONJ", "DEM")


#: Forms to be filled "in".
_FORMS = frozenset("form card sheet log logbook register slip questionnaire checklist chart report".split())


def _is_form(words: Words, place: int) -> bool:
    """Does a paper that one fills in stand here: "a red card", "the logbooks"?"""
    end = noun_phrase_end(words, place)
    return end > place and words[end - 1].low.removesuffix("s") in _FORMS


#: Verbs with an -ing form behind them.
_WITH_GERUND = frozenset("suggest recommend propose consider avoid enjoy finish".split())


def suggested(words: Words, place: int) -> Mend | None:
    """ "I suggested to use two boxes" -> "I suggested using"; not "the label I suggested to stop mix-ups"."""
    if base_of(words[place].low) not in _WITH_GERUND or low_at(words, place + 1) != "to":
        return None
    clause = tag_at(words, place - 1) in _SPEAKING and opens_clause(words, place - 1)
    deed = verb_at(words, place + 2)
    return Mend(place + 3, f"{words[place].text} {gerund(deed)}") if clause and deed else None


#: What one does to a mistake, and how figures go "from" one to another.
_RAN = {"made": "ran", "makes": "runs", "making": "running"}
_DONE = {"did": "made", "done": "made", "does": "makes"}
_PASSED = {"pass": "go", "passed": "went", "passes": "goes"}


def other_verb(words: Words, place: int) -> Mend | None:
    """ "we become every morning 60 calls" -> "we get", "I passed from 40 to 110" -> "I went", "did a mistake" -> "made",
    "made a pilot" -> "ran", "fill a form" -> "fill in"."""
    word, after = words[place], low_at(words, place + 1)
    verb = base_of(word.low)
    if word.low == "become" and after in ("every", "each"):
        return Mend(place + 1, "get")
    if verb == "fill" and word.tag != "N" and _is_form(words, place + 1):
        return Mend(place + 1, f"{word.text} in")
    if verb == "do" and after in ("a", "one", "mistakes"):
        end = noun_phrase_end(words, place + 1)
        heads = words[end - 1].low.removesuffix("s") if end > place + 1 else "", low_at(words, place + 2)
        return Mend(place + 1, _DONE.get(word.low, "make")) if "mistake" in heads else None
    if verb == "make" and after in ("a", "the", "our", "my", "one"):
        end = noun_phrase_end(words, place + 1)
        pilot = end > place + 1 and words[end - 1].low in ("pilot", "training")
        return Mend(place + 1, _RAN.get(word.low, "run")) if pilot else None
    figure = after == "from" and tag_at(words, place + 2) == "NUM" and low_at(words, place + 2) != "one"
    if word.low in _PASSED and figure and any(one.low == "to" for one in words[place:]):
        return Mend(place + 1, "went" if tag_at(words, place - 1) in AGENTS else _PASSED[word.low])
    return None
