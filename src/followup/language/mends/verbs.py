"""Verbs: a wrong form or tense, an infinitive for an -ing form, another verb than English has there."""

from __future__ import annotations

from followup.language.inflect import base_of, gerund, is_past, is_plural, is_verb, participle, past, third
from followup.language.lexicon import common_tag
from followup.language.meaning import noun_kind
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
from followup.language.shape import BARE, PLURAL_FIRST, counted, noun_phrase_end
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
    other = other_verb(words, done)  # "I have made a pilot"
    form = past(base_of(other.text)) if other and other.end == done + 1 else _past_of(words[done].low, verb)
    return Mend(done + 1, f"{words[place].text}{between} {form}")


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
    """ "I run it since 2019", "I am running it since two years" -> "I have run it", "I have been running it"."""
    verb = verb_at(words, place)
    goes_on = words[place].low in ("am", "are") and tag_at(words, place + 1) == "VG"
    acts = words[place].tag == "V" and verb and past(verb) != verb
    if tag_at(words, place - 1) not in AGENTS or not (acts or goes_on):
        return None
    since = next((index for index in range(place + 1, len(words)) if words[index].low == "since"), 0)
    if not since or tag_at(words, since + 1) not in ("NUM", "NP", "DET"):
        return None
    if has_clause(words[place + 1 :]) or any(word.tag in ("CONJ", "P") for word in words[place:since]):
        return None
    return Mend(place + 1, "have been" if goes_on else f"have {participle(verb)}")


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
    """ "did not went", "must to do", "are went", "had make a", "can able to", "am agree", "am used to work" -> "did not go",
    "must do", "went", "had made a", "can", "agree", "am used to working"."""
    word, after = words[place], low_at(words, place + 1)
    if word.low in ("didn't", "doesn't", "don't") or (word.tag == "NEG" and tag_at(words, place - 1) == "DO"):
        verb = base_of(after)
        wrong = (is_past(after) or tag_at(words, place + 1) == "VZ") and verb not in ("", after)
        return Mend(place + 2, f"{word.text} {verb}") if wrong else None
    if word.low in ("must", "should") and after == "to" and tag_at(words, place - 1) not in ("DET", "POSS"):
        return Mend(place + 2, word.text) if verb_at(words, place + 2) else None
    if after == "able" and word.tag == "MOD" and low_at(words, place + 2) == "to":
        lacks_be = f"{word.text} be able to"
        return Mend(place + 3, word.text if word.low in ("can", "could") else lacks_be)
    if word.low == "able" and (verb_at(words, place + 1) == "do" or plain_verb_at(words, place + 1)):
        return Mend(place + 1, "able to")
    able = plain_verb_at(words, place + 2) or (
        verb_at(words, place + 2) and tag_at(words, place + 3) in OBJECT
    )
    if after == "can" and word.tag in ("MOD", "TO") and able:
        return Mend(place + 2, f"{word.text} be able to")
    if word.tag == "BE" and after == "agree":
        return Mend(place + 2, "agrees" if word.low == "is" else after)
    to_deed = verb_at(words, place + 2) if after == "to" else ""
    used = word.low == "used" and tag_at(words, place - 1) == "BE" and tag_at(words, place - 2) in AGENTS
    if to_deed and (used or (word.low == "forward" and base_of(low_at(words, place - 1)) == "look")):
        return Mend(place + 3, f"{word.text} to {gerund(to_deed)}")
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
    if word.low == "ain't" and before in _SPEAKING and participle(base_of(after)) == after != "":
        return Mend(place + 1, "haven't")
    if word.low == "off" and after == "of" and tag_at(words, place + 2) in ("DET", "POSS"):
        return Mend(place + 2, "off", slight=True)
    if word.low == "dey" and verb_at(words, place + 1):
        return Mend(place + 2, low_at(words, place + 1))
    if word.low == "off" and before in (*AGENTS, "TO", "MOD") and after in ("the", "my", "our"):
        return Mend(place + 1, "switch off")
    if word.low in ("bunk", "bunking", "skive", "skiving") and after == "off":
        skips = tag_at(words, place + 2) in OBJECT or noun_at(words, place + 2)
        return Mend(
            place + 2, _in_form(words, place, "miss") if skips else f"{_in_form(words, place, 'stay')} away"
        )
    thrown = any(one.low in ("at", "out", "away") for one in words[place + 1 :])
    if word.low.startswith("chuck") and word.tag in _DOING and thrown:
        return Mend(place + 1, _in_form(words, place, "throw"), slight=True)
    if (
        word.low in _MOANING
        and before in ("NS", "N", "OBJ", "THEY", "WE", "CONJ")
        and word.tag in ("V", "VZ", "VD")
    ):
        return Mend(place + 1, _MOANING[word.low], slight=True)
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


_MOANING = {"moan": "complain", "moans": "complains", "moaned": "complained"}
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
    verb = verb_at(words, place) if place else ""
    if verb in ("", "be"):
        return None
    subject, plainly = words[place - 1], bool(plain_verb_at(words, place))
    has_object = tag_at(words, place + 1) in _ACTED_ON
    if [word.low for word in words[max(0, place - 4) : place - 1]] == ["one", "who", "is"]:
        sure = plainly
    elif subject.low in _ANYBODY_ACTING:
        opened = low_at(words, place - 2) in _CLAUSES | _BEFORE_CLAUSES
        sure = (plainly and place == 1) or (opened and (plainly or has_object))
    elif subject.low == "what":
        sure = plainly and tag_at(words, place + 1) in ("PREP", "ADV", "P")
    elif subject.low == "that":
        one = _is_one(words, place - 2) and low_at(words, place - 3) in ("a", "an", "one")
        sure = one and has_object
    else:
        sure = _is_one(words, place - 1) and _one_acts(words, place, plainly=plainly, has_object=has_object)
    return Mend(place + 1, third(verb)) if sure else None


#: Tags of what a verb is done to, as it begins.
_ACTED_ON = OBJECT | {"IT"}
#: Those of whom one does not say who they are, and what opens a clause about them.
_ANYBODY_ACTING = frozenset(
    "it somebody someone anybody anyone everybody everyone nobody something anything nothing".split()
)
_BEFORE_CLAUSES = frozenset("before after until till unless once so".split())
#: Verbs that are nouns too, of what happens to a thing: "if the bottle fall".
_HAPPENS = frozenset("fall break stop ring drop fail move jam leak arrive leave".split())
#: Kinds of what is one and no group: "the ward have two".
_SINGLE = ("pers", "tool", "doc", "soft", "stuff")


def _is_one(words: Words, place: int) -> bool:
    """Is it one thing or person that stands here, and no group?"""
    low = low_at(words, place)
    return common_tag(low) == "NN" and low not in SEVERAL | TIMES


def _one_acts(words: Words, place: int, *, plainly: bool, has_object: bool) -> bool:
    """Is the noun before the verb at `place` the subject of a clause: "if the van | arrive", "each nurse | have", "the list |
    help the new ones"; not "the night check the crew does"?"""
    start = _start_of(words, place)
    lead, before = low_at(words, start), low_at(words, start - 1)
    if tag_at(words, start) not in ("DET", "POSS") and lead != "each":
        return False
    if start and before not in _CLAUSES | _BEFORE_CLAUSES:
        return False
    falls = words[place].low in _HAPPENS and tag_at(words, place + 1) in ("", "P")
    if start and start == place - 2 and before in _CLAUSES:
        return plainly or falls
    if any(word.finite or word.tag == "VN" for word in _up_to_clause(words[place + 1 :])):
        return False
    several = lead not in ("each", "every") and noun_kind(words[place - 1].low) not in _SINGLE
    happens = plainly or words[place].low in _HAPPENS
    goes_on = has_object or (happens and tag_at(words, place + 1) in ("SUB", "ADV"))
    return (goes_on and not several) or (plainly and bool(start) and start == place - 2)


def _up_to_clause(words: Words) -> Words:
    """The words before the next clause."""
    return words[: next((index for index, word in enumerate(words) if word.tag in ("SUB", "P")), len(words))]


def _start_of(words: Words, place: int) -> int:
    """Where the noun phrase begins that ends before `place`."""
    start = place - 1
    while start and words[start - 1].tag in ("ADJ", "N"):
        start -= 1
    return start - (tag_at(words, start - 1) in ("DET", "POSS") or low_at(words, start - 1) == "each")


_OF_SEVERAL = {"is": "are", "was": "were", "has": "have"}
_OF_ONE = {"are": "is", "were": "was"}
_UNCOUNTED = frozenset("information equipment furniture feedback advice".split())
_BEYOND_ONE = frozenset("many several two three four five six seven eight nine ten".split())


def agreement(words: Words, place: int) -> Mend | None:
    """ "the drivers was late", "the patients likes the card", "there is two leaks", "the porter don't know", "the equipment are
    old" -> "were", "like", "are", "doesn't", "is"; not "one of the drivers was", "20 minutes is", "the news is"."""
    if place == 0:
        return None
    word, subject = words[place], words[place - 1]
    if word.low in ("is", "was") and subject.low == "there" and low_at(words, place + 1) in _BEYOND_ONE:
        things = words[noun_phrase_end(words, place + 1) - 1]
        counted_up = things.tag == "NS" and things.low.removesuffix("s") not in TIMES
        return Mend(place + 1, _OF_SEVERAL[word.low]) if counted_up else None
    if word.low in _OF_ONE and subject.low in _UNCOUNTED and tag_at(words, place - 2) != "CONJ":
        return Mend(place + 1, _OF_ONE[word.low])
    start = _start_of(words, place)
    told = tag_at(words, start) in ("DET", "POSS") and low_at(words, start) != "every"
    told = told and (start == 0 or words[start - 1].tag in ("SUB", "P"))
    if word.low == "don't" and verb_at(words, place + 1):
        sure = subject.tag == "IT" or (told and subject.tag == "N" and _is_one(words, place - 1))
        return Mend(place + 1, "doesn't") if sure else None
    several = subject.tag == "NS" and subject.low.removesuffix("s") not in TIMES and is_plural(subject.low)
    if not (told and several) or subject.low in PLURAL_FIRST:
        return None
    if word.low in _OF_SEVERAL:
        return Mend(place + 1, _OF_SEVERAL[word.low])
    acts = word.tag == "VZ" and tag_at(words, place + 1) in OBJECT and base_of(word.low)
    alone = not any(one.finite or one.tag == "VN" for one in _up_to_clause(words[place + 1 :]))
    return Mend(place + 1, base_of(word.low)) if acts and alone else None


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
    known = one.low if one.low not in ("down", "out") else low_at(words, place - 3)
    if one.low in _ANYBODY_ACTING and one.low != "it":
        return Mend(place + 1, third(verb))
    if base_of(known) in _KNOWN and tag_at(words, place + 1) in OBJECT:
        return Mend(place + 1, third(verb))
    several = one.low in SEVERAL or one.tag != "N" or common_tag(one.low) != "NN"
    sure = not several and not any(word.tag == "NS" for word in words[max(place - 7, 0) : place])
    told = tag_at(words, place - 3) in ("DET", "POSS", "NUM") or low_at(words, place - 3) == "each"
    return Mend(place + 1, third(verb)) if sure and told else None


#: Verbs of those who get to know "who takes the key".
_KNOWN = frozenset("write note know see record check ask decide show log find".split())
#: Verbs of a question that are put behind its subject where it is told.
_ASKED = {
    "how": frozenset("works goes looks functions runs is are was were".split()),
    "what": frozenset(("means",)),
    "where": frozenset("is are was were".split()),
    "why": frozenset("is are was were".split()),
}


def inverted(words: Words, place: int) -> Mend | None:
    """ "tell you how works the board", "know where is the key" -> "how the board works", "where the key is"; "the water how hard
    was the water" -> "how hard the water was"."""
    thing, asks = words[place : place + 2], words[place + 2 : place + 7]
    again = [word.low for word in thing] == [word.low for word in asks[3:]] and len(thing) == 2
    if again and asks[0].low == "how" and asks[1].tag == "ADJ" and asks[2].tag == "BE":
        return Mend(place + 7, " ".join(one.text for one in (*asks[:2], *thing, asks[2])))
    verb = low_at(words, place + 1)
    end = noun_phrase_end(words, place + 2) if tag_at(words, place + 2) in ("DET", "POSS") else 0
    asked = place and words[place - 1].tag != "P" and verb in _ASKED.get(words[place].low, ())
    if not asked or not end:
        return None
    return Mend(
        end, " ".join(word.text for word in (words[place], *words[place + 2 : end], words[place + 1]))
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
    if not place and [word.low for word in words[:3]] == ["want", "to", "bring"]:
        moved = next((index for index in range(4, min(len(words), 10)) if words[index].low in _MOVING), 0)
        thing = " ".join(word.text for word in words[3:moved])
        sure = moved and words[moved - 1].nominal and low_at(words, moved + 1) in ("up", "down")
        return Mend(moved + 1, f"want {thing} to {words[moved].text}") if sure else None
    end = noun_phrase_end(words, place + 1)
    if place or words[0].low not in ("want", "need") or end == 1 or low_at(words, end) != "from":
        return None
    rate = tag_at(words, end + 1) == "NUM" and (
        low_at(words, end + 1).endswith("%")
        or (low_at(words, end + 2) in ("a", "per") and low_at(words, end + 3) in TIMES)
    )
    reached = any(word.low == "to" and tag_at(words, index + 1) == "NUM" for index, word in enumerate(words))
    return Mend(1, f"{words[0].text} to bring") if rate and reached else None


_MOVING = ("go", "come")


def rid(words: Words, place: int) -> Mend | None:
    """ "want lamp-flora off the pipes" -> "want to have lamp-flora off the pipes"; not "want two Saturdays off a month"."""
    end = noun_phrase_end(words, place + 1)
    if place or words[0].low not in ("want", "need") or end == 1 or low_at(words, end) != "off":
        return None
    timed = any(word.tag == "NUM" or word.low.removesuffix("s") in TIMES for word in words[1:end])
    told = tag_at(words, end + 1) in ("DET", "POSS") and low_at(words, end + 1) not in (
        "a",
        "an",
        "every",
        "each",
    )
    timed = timed or low_at(words, end - 1).removesuffix("s") in _DAYS_OFF
    return Mend(1, f"{words[0].text} to have") if told and not timed else None


_DAYS_OFF = frozenset("monday tuesday wednesday thursday friday saturday sunday weekend time percent".split())


def happened(words: Words, place: int) -> Mend | None:
    """ "tell you about the queue went from 40 to 12", "about our crew swapped 60 bulbs" -> "how the queue went", "how our crew
    swapped"; not "about the bulbs swapped in June"."""
    end = noun_phrase_end(words, place + 1)
    opened = [word.low for word in words[:place]] == ["tell", "you"] and words[place].low == "about"
    if not opened or end == place + 1 or tag_at(words, end) not in ("VD", "VN"):
        return None
    done = words[end].low
    if past(base_of(done)) != done:
        return None
    crew = words[end - 1].low in SEVERAL or noun_kind(words[end - 1].low) == "pers"
    acts = crew and tag_at(words, end + 1) in OBJECT
    return Mend(place + 1, "how", slight=True) if acts or participle(base_of(done)) != done else None


def habit(words: Words, place: int) -> Mend | None:
    """ "my habit to blow each tube" -> "my habit of blowing"; not "I made it a habit to check"."""
    verb = verb_at(words, place + 2) if low_at(words, place + 1) == "to" else ""
    mine = words[place].low == "habit" and (
        tag_at(words, place - 1) == "POSS" or low_at(words, place - 1) == "the"
    )
    return Mend(place + 3, f"habit of {gerund(verb)}") if verb and mine else None


def wished(words: Words, place: int) -> Mend | None:
    """ "you want see the pages", "want the plate arrive hot" -> "want to see", "to arrive"; not "you want help with it"."""
    if place and words[0].low in ("want", "need", "would"):
        return Mend(place + 1, f"to {words[place].text}") if _lacks_to(words, place) else None
    verb = plain_verb_at(words, place + 1) if words[place].low in ("want", "wants", "wanted") else ""
    wishes = words[place].tag in ("V", "VD", "VZ")
    return Mend(place + 2, f"{words[place].text} to {verb}") if wishes and verb else None


def _lacks_to(words: Words, place: int) -> bool:
    """Is the verb here what somebody or something is wanted to do: "want the plate | arrive hot", "need the crew | check the
    doors"; not "want a spot check the same day"?"""
    start = 2 if words[0].low == "would" and low_at(words, 1) == "like" else 1
    named = tag_at(words, start) in ("DET", "POSS") and start < place - 1 and words[place - 1].nominal
    if not (named and verb_at(words, place)) or noun_at(words, place + 1):
        return False
    if any(word.finite or word.tag not in ("ADJ", "N", "NS") for word in words[start + 1 : place]):
        return False
    if plain_verb_at(words, place):
        acts = words[place].tag == "V" or not noun_kind(words[place].low)  # "want the bottom bend draining"
        return acts and tag_at(words, place + 1) in OBJECT | {"ADJ", "ADV", "PREP", "IT"}
    person = words[place - 1].low in SEVERAL or noun_kind(words[place - 1].low) == "pers"
    end = noun_phrase_end(words, place + 1)
    timed = end > place + 1 and words[end - 1].low.removesuffix("s") in TIMES
    acts = tag_at(words, place + 1) in ("DET", "POSS") and not timed
    return person and acts and not any(word.finite for word in words[place + 1 :])


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
    start = _start_of(words, place)
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
    verb = base_of(words[place].low)
    if verb == "succeed" and low_at(words, place + 1) == "to" and (deed := verb_at(words, place + 2)):
        return Mend(place + 3, f"{words[place].text} in {gerund(deed)}")
    if verb not in _WITH_GERUND or low_at(words, place + 1) != "to":
        return None
    clause = tag_at(words, place - 1) in _SPEAKING and opens_clause(words, place - 1)
    deed = verb_at(words, place + 2)
    return Mend(place + 3, f"{words[place].text} {gerund(deed)}") if clause and deed else None


#: What one does to a mistake, and how figures go "from" one to another.
_DONE = {"did": "made", "done": "made", "does": "makes"}
_PASSED = {"pass": "go", "passed": "went", "passes": "goes"}


_DOING = ("V", "VD", "VN", "VG", "VZ")
#: What is carried out, by the verb that English has for it.
_CARRIED_OUT = {
    **dict.fromkeys("pilot test trial experiment survey training workshop campaign simulation drill".split(), "run"),
    **dict.fromkeys("meeting briefing conference".split(), "hold"),
    **dict.fromkeys("photo screenshot break".split(), "take"),
}  # fmt: skip


#: What one puts "in" where it is new.
_PUT_IN = frozenset("rule system process procedure policy scheme routine".split())


def _carried_out(words: Words, place: int) -> str:
    """The verb that belongs to what was "made" here: "made | a pilot"; "" for "made the pilot shorter"."""
    end = noun_phrase_end(words, place + 1)
    told = end > place + 1 and (tag_at(words, place + 1) in OBJECT or words[end - 1].tag == "NS")
    closed = tag_at(words, end) in ENDS | {"SUB", "ADV"}
    verb = _CARRIED_OUT.get(low_at(words, end - 1).removesuffix("s"), "")
    realised = base_of(words[place].low) != "make" and verb != "run"
    return verb if told and closed and not realised else ""


def _in_form(words: Words, place: int, verb: str) -> str:
    """Another verb in the form of the one at `place`."""
    low = words[place].low
    if low.endswith("ing"):
        return gerund(verb)
    if is_past(low) or low == "realised":
        perfect = any(word.tag in ("HAVE", "BE") for word in words[max(place - 2, 0) : place])
        return participle(verb) if perfect else past(verb)
    return third(verb) if words[place].tag == "VZ" else verb


def other_verb(words: Words, place: int) -> Mend | None:
    """ "we become every morning 60 calls" -> "we get", "I passed from 40 to 110" -> "I went", "did a mistake" -> "made",
    "fill a form" -> "fill in", "made a test" -> "ran", "call them by phone" -> "phone them"."""
    word, after = words[place], low_at(words, place + 1)
    verb = base_of(word.low)
    if (verb == "make" or word.low.startswith(("realise", "realize"))) and word.tag in _DOING:
        return (
            Mend(place + 1, _in_form(words, place, other), slight=True)
            if (other := _carried_out(words, place))
            else None
        )
    if verb == "call" and word.tag in _DOING:
        end = place + 2 if tag_at(words, place + 1) == "OBJ" else noun_phrase_end(words, place + 1)
        by_phone = low_at(words, end) in ("by", "per") and low_at(words, end + 1) in ("phone", "telephone")
        called = " ".join(one.text for one in words[place + 1 : end])
        phoned = f"{_in_form(words, place, 'phone')} {called}"
        return Mend(end + 2, phoned, slight=True) if by_phone and called else None
    if verb == "learn" and word.tag in _DOING:
        end = noun_phrase_end(words, place + 1)
        pupils = end > place + 1 and noun_kind(words[end - 1].low) == "pers"
        taught = pupils and (tag_at(words, end) in ("DET", "POSS") or low_at(words, end) == "how")
        return Mend(place + 1, _in_form(words, place, "teach")) if taught else None
    if verb == "put" and word.tag in _DOING:
        end = noun_phrase_end(words, place + 1)
        begun = low_at(words, end - 1) in _PUT_IN and tag_at(words, place + 1) in OBJECT
        closed = tag_at(words, end) in ("", "P", "CONJ") or low_at(words, end) in ("for", "that", "so")
        return Mend(place + 1, f"{word.text} in", slight=True) if begun and closed else None
    if verb == "revert" and after == "to":
        answered = noun_kind(low_at(words, noun_phrase_end(words, place + 2) - 1)) == "pers"
        return Mend(place + 1, _in_form(words, place, "reply")) if answered else None
    if word.low == "become" and after in ("every", "each"):
        return Mend(place + 1, "get")
    if verb == "fill" and word.tag != "N" and _is_form(words, place + 1):
        return Mend(place + 1, f"{word.text} in")
    if verb == "do" and after in ("a", "one", "mistakes"):
        end = noun_phrase_end(words, place + 1)
        heads = words[end - 1].low.removesuffix("s") if end > place + 1 else "", low_at(words, place + 2)
        return Mend(place + 1, _DONE.get(word.low, "make")) if "mistake" in heads else None
    figure = after == "from" and tag_at(words, place + 2) == "NUM" and low_at(words, place + 2) != "one"
    if word.low in _PASSED and figure and any(one.low == "to" for one in words[place:]):
        return Mend(place + 1, "went" if tag_at(words, place - 1) in AGENTS else _PASSED[word.low])
    return None
