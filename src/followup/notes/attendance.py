"""Was a person there? Told clause by clause, behind a name and before it: who was absent, awaited, stood in for, of an earlier round."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest

from followup.language.names import HONORIFICS
from followup.language.patterns import lazy
from followup.language.words import Token
from followup.notes.given_names import is_given
from followup.notes.mentions import Mention
from followup.notes.page import GAP, Page, Scene
from followup.notes.persons import Person
from followup.notes.word_kinds import word_kind

#: How far behind a name, in words, the notes may say in its sentence whether that person was there.
_REACH = 18
#: The same for what stands close by.
_NEAR = 8
_STOPS = frozenset(".!?")
_MARKS = frozenset(".!?,;:()-–—|/>") | {GAP}
_BE = frozenset(
    "was were is 's be been being got had has kena wis wur went still just all currently both also".split()
)
_HIS = frozenset("his her their".split())
_NEVER = frozenset(
    """not never couldn't couldnt can't cant cannot didn't didnt hasn't hasnt hadn't hadnt wasn't wasnt weren't isn't isnt
    don't doesn't unable no didna didnae wisnae wasnae couldna couldnae cannae""".split()
)
#: Before "person", behind the name of somebody else.
_ANOTHER = ("is another", "was another", ", another", "is a different", "was a different", "not the same")
#: Not doing this is being away: alone, before "it", before "up".
_COMES = frozenset(
    "come came attend attended join joined appear appeared there present available around coming".split()
)
_MAKES = frozenset("make made".split())
_TURNS = frozenset("show showed shown turn turned".split())
#: Behind "not come": they did, only so.
_ONLY_SO = frozenset("over earlier until till before across down".split())
_UNWELL = frozenset("sick ill poorly unwell covid flu mc".split())
#: Ends what is told of somebody in one word: "Saskia sick.", "Hargreaves cancelled last week".
_ENDS_THERE = frozenset(
    "so and but today with that at in last as since on this again yesterday when then".split()
)
_OFF = frozenset(("off", "aff", "away"))
_OUT = frozenset("declined cancelled canceled apologised apologized no-show noshow apologies absent".split())
#: Where people are that cannot come: "on a course", "on annual leave", "in hospital".
_ELSEWHERE = frozenset(
    """leave holiday holidays hols vacation course courses training jury hospital paternity maternity isolation
    abroad overseas funeral""".split()
)
#: Before "only" or "just" and the name of the one who came.
_LEFT_WITH = _MARKS | _ENDS_THERE | {"up", "end", "was", "with", "left", "it's", "its", "got"}
_LEARNS = frozenset("course courses training".split())
_CALLED_OFF = frozenset(("called", "pulled", "dragged", "summoned"))
_TO = frozenset("away out off to into".split())
_HELD = frozenset("stuck detained stranded snowed".split())
_REASONS = frozenset("but and as because since when so".split())
_RIDES = frozenset(
    "train bus tram flight plane connection ferry boat lift car van bike truck lorry scooter".split()
)
_FAILS = frozenset("broke broken cancelled delayed stuck late died".split())
#: What makes up for all that behind it: "but came late".
_AFTER_ALL = frozenset("late later came joined dialled dialed arrived turned made asked phoned rang".split())
#: What only somebody who was there does.
_ACTS = frozenset("asked asks asking questions question ran chaired led opened wants about".split())
_FILLED = frozenset("taken filled".split())
_ATTENDS = frozenset("come join attend sit see interview dial chair lead do".split())
_FILLERS = frozenset(
    "even ever really actually able to be going in after all once manage at the room call".split()
)
_QUITS = frozenset("cried cry pulled backed bowed begged ducked dropped".split())
#: Words between a name and what it does that bring in nobody else.
_NO_SUBJECT = (
    _BE
    | _NEVER
    | frozenset("who he she they then to do did have been could would".split())
    | _FILLERS - {"the", "room"}
)
#: Who was awaited: "was meant to", "was on the invite", "was coming".
_AWAITED = frozenset("down meant supposed due expected scheduled planned invited going coming".split())
_ON_PAPER = frozenset(
    "list invite invitation schedule sheet email e-mail mail calendar panel rota letter paper".split()
)
#: All that somebody did who interviewed nobody, behind "only" or "just".
_LIGHT = frozenset(
    """notes minutes typing observing observed observer watching brought fetched opened tested walked waved popped let
    sent arranged booked made organised organized showed signed""".split()
)
_STANDS = frozenset(
    "sat stood stepped filled came come comes sitting standing stepping filling sits stands".split()
)
_IN_PLACE = frozenset("place chair seat stead spot".split())
#: Before the name of somebody awaited who did not come; between may stand "see", "be" and the like.
_EXPECTED = lazy(
    r"\b(?:expecting|expected|instead of|in place of|in lieu of|prepared for|(?:supposed|meant|due|going) to be|(?:supposed|meant|due|going|was|were) to (?:come|have been)|should (?:also )?have (?:been|come)|"
    r"(?:standing|stepping|covering|filling|sitting)(?: in)? for|(?:thought|thinking|figured|reckoned|hoped|hoping|(?:been|was|were) told) (?:it|that)(?:'?d| would| was| is|'?s)(?: going to)?(?: be)?)\s+(?:see |meet |also |there )?$"
    r"|\b(?:observer|note[- ]?taker|minute[- ]?taker|absent|apologies|regrets|not (?:there|present)|declined|no sign of|minus),?:?\s+(?:from )?$",
    re.IGNORECASE,
)
#: Before the name of somebody of an earlier round or year, and what makes it this one again.
_EARLIER = frozenset("last previous first earlier 1st prior".split())
_ROUNDS = frozenset("round time year interview stage summer spring winter autumn attempt".split())
_SINCE = frozenset("year years yr yrs month months".split())
_NOW = frozenset("this today now again second 2nd final".split())
#: What somebody has who had the job before: "Bernard's job", "Brian's old post".
_HELD_JOB = frozenset("job post role position seat chair shoes boots".split())
_PAST = frozenset("old former previous".split())
#: Where people are met in passing, and what they do there.
_PASSAGES = frozenset("corridor hallway lift elevator stairs stairwell carpark".split())
_GREETS = frozenset("hi hello wished winked nodded waved smiled".split())
#: What a rival is called, and what a referee puts in.
_RIVALS = frozenset(
    "candidate applicant favourite favorite competition competitor rival applied applying".split()
)
_WOULD_BE = frozenset("new next future would-be potential prospective hopefully be".split())
_ASKS = frozenset("asked asks wants wanted asking".split())
#: Right before the name of who came instead of somebody expected.
_GOT = frozenset("got had was met saw with by just only instead come came wis".split())
#: Before a name: that person got the job.
_GONE_WITH = lazy(
    r"\b(?:it|job|post|role|they|they'?ve|they'?d|panel)\b(?: has| have| had)? (?:gone (?:with|to)|went (?:with|to)|picked|chose|chosen|"
    r"been given to|was given to|gave it to|is going to)\b(?! see\b| meet\b)[^.!?\n]{0,25}$",
    re.IGNORECASE,
)


def read_attendance(page: Page, scene: Scene, mentions: list[Mention], owner: dict[int, Person]) -> None:
    """Who of a line was awaited, who was not there, and who sat there instead."""
    words = scene.words
    named = [
        mention
        for before, mention in zip([None, *mentions], mentions, strict=False)
        if not is_place(words, mention) and not (before and _is_origin(words, before, mention))
    ]
    tails = [_tail(words, mention, follows) for mention, follows in zip_longest(named, named[1:])]
    for place, mention in enumerate(named):
        person, follows = owner[id(mention)], named[place + 1] if place + 1 < len(named) else None
        person.asks |= not _ASKS.isdisjoint(tails[place][:4])
        person.aside |= _in_passing(tails[place], mention.possessive)
        came = follows is not None and _came(words, mention, follows)
        again = follows is not None and came and owner[id(follows)] is person  # "so just Oonagh"
        written = _as_written(words, mention)
        expected = not again and written and _is_before(_EXPECTED, page, scene, mention)
        expected &= not _named_again(words, mention, person)
        person.expected |= expected
        sits = follows is not None and _stands_in(tails[place + 1])
        between = {word.low for word in words[mention.after : follows.first]} if follows else set()
        once = mention.first > 0 and words[mention.first - 1].low in ("when", "while", "if", "whenever")
        person.absent |= written and not again and not once and _absent(tails[place], mention.possessive)
        person.absent |= _is_missing(words, mention, tails[place])
        person.absent |= expected or _is_before(_GONE_WITH, page, scene, mention)
        person.absent |= sits and between.isdisjoint((*_STOPS, "brought", "and", "with"))
        if follows and ((expected and came) or (person.absent and (sits or came))):
            owner[id(follows)].instead_of = person


#: Between a name and the job of its bearer, where somebody dictates: "it was Isla that's the ops manager".
_THAT_IS = frozenset("that's thats who's whos who she's shes he's hes".split())
#: How far below even odds somebody told of so may be.
_TOLD = 1.5


def read_told(words: list[Token], mentions: list[Mention], owner: dict[int, Person]) -> None:
    """ "It was Isla Rennie that's the operations manager and David Cairns from training": who held the interview, told in
    one breath."""
    told = False
    for mention, follows in zip_longest(mentions, mentions[1:]):
        tail = _tail(words, mention, follows)
        before = [word.low for word in words[max(0, mention.first - 4) : mention.first]]
        posted = (
            tail[:1] != [] and tail[0] in _THAT_IS and any(word_kind(low) == "JOB" for low in tail[1:_NEAR])
        )
        joined = told and "and" in before and _STOPS.isdisjoint(before)
        if (posted and (joined or before[-2:] == ["it", "was"])) or (joined and tail[:1] == ["from"]):
            owner[id(mention)].labelled = _TOLD
        told = posted or joined


def _named_again(words: list[Token], mention: Mention, person: Person) -> bool:
    """ "Meant to be Dr Reid and the new chap, but the chap was stuck. Ann Reid, head of coast": one of two who were
    awaited, of whom the notes go on to tell."""
    joined = any(word.low in ("and", "&") for word in words[mention.after : mention.after + 1])
    stop = next(
        (place for place in range(mention.after, len(words)) if words[place].text in _STOPS), len(words)
    )
    later = [other for other in person.mentions if (other.line, other.first) > (mention.line, stop)]
    return joined and bool(later)


def leave_alone(page: Page, found: list[list[Mention]], owner: dict[int, Person]) -> None:
    """Where the notes say that somebody came alone, whoever was invited before that was not there."""
    invited: list[Person] = []
    for scene, mentions in zip(page.scenes, found, strict=True):
        for mention in mentions:
            person = owner[id(mention)]
            if _came_alone(scene.words, mention):
                for other in invited:
                    other.absent |= other is not person and not other.asks
            start = scene.words[mention.first].start
            if any(low <= start < high for low, high, _ in page.ranges):
                invited.append(person)


def _came_alone(words: list[Token], mention: Mention) -> bool:
    """ "Only Priya came", "end up only Priya (ops).", "it was Priya by herself"; not "only Priya asked"."""
    two, one = ["", "", *(word.low for word in words[max(0, mention.first - 2) : mention.first])][-2:]
    behind = [word.low for word in words[mention.after : mention.after + _REACH]]
    if behind[:1] == ["("] and ")" in behind:
        behind = behind[behind.index(")") + 1 :]
    first, second = [*behind, ".", "."][:2]
    if first == "alone" or (first == "by" and second in ("himself", "herself")):
        return one in ("", *_LEFT_WITH) and (first == "by" or second in _MARKS | _ENDS_THERE)
    opens = one in ("only", "just") and two in ("", *_LEFT_WITH)
    return opens and first in _MARKS | _ENDS_THERE | _COMES | _TURNS


def link_stand_ins(
    scenes: list[Scene], found: list[list[Mention]], owner: dict[int, Person], absent: list[Person]
) -> None:
    """ "Rangi sat in for him" of the only one who was not there, where another sentence says that."""
    for scene, mentions in zip(scenes, found, strict=True):
        if len(absent) == 1 and mentions and not scene.hidden:
            person = owner[id(mentions[0])]
            follows = mentions[1] if len(mentions) > 1 else None
            sits = person is not absent[0] and _stands_in(_tail(scene.words, mentions[0], follows))
            person.instead_of = person.instead_of or (absent[0] if sits else None)


def find_posts(
    scenes: list[Scene], found: list[list[Mention]], owner: dict[int, Person]
) -> dict[str, Person]:
    """Who goes by a post in capitals that stands in brackets behind the name, "Mr. V. Palanivel (GM Processing)"."""
    posts: dict[str, Person] = {}
    for scene, mentions in zip(scenes, found, strict=True):
        for mention in mentions:
            bracket = scene.words[mention.after : mention.after + 2]
            if len(bracket) > 1 and bracket[0].text == "(" and bracket[1].text.isupper():
                posts.setdefault(bracket[1].low, owner[id(mention)])
    return posts


def read_posts(words: list[Token], posts: dict[str, Person]) -> None:
    """ "GM sir did not come": somebody told by the post not to have been there."""
    for place, word in enumerate(words):
        opens = place == 0 or words[place - 1].text in _MARKS or words[place - 1].low == "the"
        if word.low in posts and opens:
            tail = [other.low for other in words[place + 1 : place + _REACH]]
            if tail[:1] in (["sir"], ["madam"], ["saab"]):
                del tail[0]
            stop = next((at for at, low in enumerate(tail) if low in _STOPS), len(tail))
            posts[word.low].absent |= _absent(tail[:stop], possessive=False)


#: Between who has a job now and who had it: "replaced Anand", "took over from Beatriz", "successor of Mr Adeyemi".
_REPLACES = frozenset("replaced replaces replacing succeeded succeeds predecessor".split())
_OF_BEFORE = (
    ("over", "from"),
    ("successor", "of"),
    ("successor", "to"),
    ("the", "new"),
    ("predecessor", ","),
)
_WHOSE = frozenset("he she they we i i'd i'll been was got being".split())
_GONE = frozenset("left gone retired".split())
_GONE_BEFORE = frozenset("has had have is 's since until after".split())
_ENDS_GONE = _MARKS | frozenset("in last now since us the and so but years months two".split())


def _sentence_before(words: list[Token], first: int) -> list[str]:
    """What stands before a name in its sentence."""
    before = [word.low for word in words[max(0, first - _REACH) : first]]
    stop = max((place for place, low in enumerate(before) if low in (*_STOPS, GAP)), default=-1)
    return before[stop + 1 :]


def had_the_job(words: list[Token], mention: Mention) -> bool:
    """ "She replaced Beatriz", "the new Carole", "Glenn is the guy he replaced", "since Werner left", "Kwabena was the
    supervisor before": somebody who had before what another one has now."""
    before, tail = _sentence_before(words, mention.first), _tail(words, mention, None)
    used = before[-3:] == ["used", "to", "be"]
    if used or not _REPLACES.isdisjoint(before[-1:]) or tuple(before[-2:]) in _OF_BEFORE:
        return True
    if before[:1] == ["before"] and before[1:2] in (["him"], ["her"], ["them"], ["that"]):
        return True
    return any(_had_it(before, tail, place) for place in range(min(len(tail), _NEAR)))


def _had_it(before: list[str], tail: list[str], place: int) -> bool:
    """Does what stands at this place behind a name tell that its bearer was replaced, has left, or had the job before?"""
    low, follows = tail[place], (*tail, ".")[place + 1]
    if low in ("replaced", "replacing"):
        whose = {"been", "was"}.isdisjoint(tail[:1]) and not _WHOSE.isdisjoint(
            tail[max(0, place - 2) : place]
        )
        return (whose or place == 1) and (follows in _MARKS or follows in ("in", "last"))
    if low in _GONE and follows in _ENDS_GONE and _own(tail[:place]):
        last = (*before[-1:], *tail[:place])[-1:]
        dated = follows in ("in", "last") and (low != "gone")
        return (
            dated
            or not _GONE_BEFORE.isdisjoint(last)
            or (low == "retired" and not place and follows in _STOPS)
        )
    had = low == "before" and tail[:2] in (["was", "the"], ["was", "our"], ["did", "the"], ["had", "the"])
    return had and follows in (*_MARKS, "and", "him", "her")


#: What is done with a name that is not known, by itself and behind a "not"; none of these names is the interviewer's.
_LOST = frozenset(
    "forgot forget forgotten missed miss lost mumbled escaped escapes unknown clue idea unsure gone".split()
)
_KEPT = frozenset(
    "catch caught get got hear heard remember know read told given gave said see spell ask asked".split()
)
_NO_NAME = _NEVER | frozenset(("no", "without", "don't", "dont", "cud", "whats"))
_OTHER_NAMES = frozenset("last second family first sur middle user brand product file my".split())
#: Words around "name" within which that is told.
_AROUND_NAME = 6
#: Before somebody who sat beside those that are named: "+ a lad from HR, name??".
_BESIDES = frozenset("+ plus also other another second third".split())
#: Between "name" and the name itself.
_TELLS = frozenset("-–—:=(,")
_SOMEBODY = frozenset("a an the one somebody someone hr some".split())


def lacks_name(words: list[Token], mentions: list[Mention]) -> bool:
    """ "Did NOT get the name", "name went past me", "no idea what she is called": whoever held the interview is not
    named, unless right behind: "forgot her name - Lena Brandt"."""
    low = [word.low for word in words]
    near = [mention.first for mention in mentions if words[mention.first - 1].text in _TELLS]
    told = {first - back for first in near for back in (2, 3, 4)}
    return any(
        _lacking(low, place) and not _is_besides(low[:place])
        for place, one in enumerate(low)
        if one in ("name", "names", "name's", "called") and place not in told
    )


def _is_besides(before: list[str]) -> bool:
    """Is somebody told of here who sat beside others?"""
    near = before[-2 * _REACH :]
    return not _BESIDES.isdisjoint(near) or any(
        one == "and" and two in _SOMEBODY for one, two in pairwise(near)
    )


def _lacking(low: list[str], place: int) -> bool:
    """Do the words around "name" or "called" say that it is not known, and not of a thing?"""
    before = low[max(0, place - _AROUND_NAME) : place]
    if low[place] == "called":
        return "what" in before and not (_LOST.isdisjoint(before) and _NEVER.isdisjoint(before))
    before = before[max((at + 1 for at, sign in enumerate(before) if sign in _STOPS), default=0) :]
    behind = low[place + 1 : place + _AROUND_NAME]
    behind = behind[: next((at for at, sign in enumerate(behind) if sign in (".", "!")), len(behind))]
    around = {*before, *behind}
    told = not _LOST.isdisjoint(around) or not (_NO_NAME.isdisjoint(around) or _KEPT.isdisjoint(around))
    of_thing = behind[:1] == ["of"] and not any(word_kind(low) in ("JOB", "TOP") for low in behind[1:3])
    return (told or behind[:1] == ["?"]) and not of_thing and _OTHER_NAMES.isdisjoint(before[-1:])


#: Whose words somebody has at hand was not there for that.
_QUOTES = frozenset("quoted quotes quoting cited cites citing".split())
_WORKS = frozenset(
    "book books poem poems novel podcast podcasts article song songs film read reads reading".split()
)
#: What stands before a name that only comes to mind: "looked like George Clooney", "reminds me of Aunt Gunnel".
_LOOKS = frozenset("look looks looked looking sound sounds sounded sounding".split())
_REMINDS = frozenset("remind reminds reminded".split())
#: What is called by the names of people too.
_THINGS = frozenset(
    """truck lorry van boat ship ferry barge room hall storm software system tool app machine forklift engine building crane
    project train tram bot""".split()
)
_REFEREES = frozenset("ref refs referee referees reference references".split())
_BEASTS = frozenset(
    """dog cat horse pony collie terrier spaniel labrador greyhound whippet puppy pup kitten parrot budgie hamster
    rabbit goat donkey cow bull ram ewe ferret tortoise robot hound""".split()
)
_SERVED = frozenset("resident patient client customer pupil student guest passenger tenant inmate".split())
_NAMED = frozenset("called named name is :".split())
_ITS = _HIS | frozenset(("a", "an", "the", "my", "our", "one", "old"))


def is_no_colleague(words: list[Token], mention: Mention) -> bool:
    """ "She quoted Peter Drucker", "a book by Brené Brown", "a cat named Oscar", "Doris (resident)", "my referee Ann", "he
    looked like George Clooney": authors, animals, things, those who are served, speak for the writer or come to mind."""
    before = _sentence_before(words, mention.first)[-_NEAR:]
    tail = [word.low for word in words[mention.after : mention.after + 4]]
    quoted = next((len(before) - place for place, low in enumerate(before) if low in _QUOTES), 0)
    if quoted and "," not in before[-quoted:] and words[mention.first - quoted + 1].text.istitle():
        return True
    if before[-1:] in (["by"], ["of"]) and not _WORKS.isdisjoint(before):
        return True
    pairs = list(pairwise(before))
    if any(one in ("my", "as", "a") and two in _REFEREES for one, two in pairs):
        return True
    if ("of" in before and not _REMINDS.isdisjoint(before)) or (
        pairs and pairs[-1][1] == "like" and pairs[-1][0] in _LOOKS
    ):
        return True
    sign = before[-1] if before else ""
    while before and before[-1] in _NAMED:
        before.pop()
    noun = before[-1] if before else ""
    if (
        noun in _BEASTS
        or (sign in ("called", "named") and noun in _THINGS)
        or (sign in _NAMED and noun in _SERVED)
    ):
        return True
    opened = tail[:1] in (["("], [","], ["-"], ["is"])
    tail = tail[opened:]
    told = not _ITS.isdisjoint(tail[:1])
    noun, follows = (*tail[told:], ".", ".")[:2]
    return (noun in _BEASTS and told) or (noun in _SERVED and opened and follows in _MARKS)


def was_earlier(words: list[Token], first: int, over: bool) -> bool:
    """ "Last year it was Mr Thomas and Mrs Nair", "Hamish, who had me in two years back", "first round was with Denise" where that round is `over`."""
    before = _sentence_before(words, first)
    found = -1
    for place, (one, two) in enumerate(pairwise(before)):
        dated = one in _SINCE and two in ("ago", "back")
        round_ = (one, two) in (("round", "one"), ("round", "1")) or (one in _EARLIER and two in _ROUNDS)
        if dated or (round_ and (over or (one, two) in (("last", "year"), ("last", "time")))):
            found = place + 2
    return found >= 0 and _NOW.isdisjoint(before[found:])


#: Who says so to the writer before the interview.
_ADVISES = frozenset("said told thought suggested reckoned pushed encouraged wanted made".split())
#: Who stands above whoever held the interview, and who held it where it is told whose they are: "Mats's boss did it".
_ABOVE = frozenset("boss manager chief superior".split())
_RELATED = frozenset(
    "boss manager deputy assistant stand-in successor replacement predecessor supervisor".split()
)


def is_beside(words: list[Token], mention: Mention) -> bool:
    """ "She reports to Martin Heyes", "her boss, Mr Stone,", "the boss of Mats did it", "Mats told me about the job":
    named for whoever held the interview, or for having led the writer there."""
    before = [word.low for word in words[max(0, mention.first - 4) : mention.first] if word.text != ","][-3:]
    tail = _tail(words, mention, None)
    if before[1:] in (["reports", "to"], ["report", "to"], ["answers", "to"], ["reporting", "to"]):
        return before[0] in ("she", "he", "they", "who")
    if len(before) > 1 and before[-1] == "of" and (before[-2] in _RELATED or word_kind(before[-2]) == "KIN"):
        return True
    if len(before) > 1 and before[-1] in _ABOVE and before[0] not in ("and", "with", "&", "+"):
        return before[-2] in _HIS or before[-2].endswith("'s")
    if mention.possessive and not _RELATED.isdisjoint(tail[:1]):
        return True
    if not _ASKS.isdisjoint(tail):
        return False
    if before[-1:] in (["as"], ["like"]) and tail[:1] in (["said"], ["says"]):  # "like Henry Ford said"
        return True
    led = tail[:3] == ["told", "me", "about"] and any(word_kind(low) == "ROLE" for low in tail[3:6])
    advised = tail[:1] != [] and tail[0] in _ADVISES and "apply" in tail
    return led or advised or (tail[:2] == ["got", "me"] and tail[2:3] != ["to"])


def _in_passing(tail: list[str], possessive: bool) -> bool:
    """Somebody named for another reason: "Bernard's job", "(my boss)", "said hi in the corridor", "put in a word"."""
    opens = tail[:6]
    if possessive:
        held = [low for low in opens if low not in _PAST]
        return not _HELD_JOB.isdisjoint(held[:1]) and (held != opens or not held[1:] or held[1] in _MARKS)
    for place, low in enumerate(opens):
        behind = tail[place + 1 : place + 7]
        if low == "put" and "word" in behind[:4]:
            return True
        if low in _GREETS and any(one == "the" and two in _PASSAGES for one, two in pairwise(behind)):
            return True
    if opens[:1] in (["("], [","], ["is"], ["was"], ["-"]) and opens[1:2] == ["my"]:
        kinds = {word_kind(low) for low in opens[2:5]}
        return not kinds.isdisjoint(("JOB", "MATE", "KIN", "TOP")) and _WOULD_BE.isdisjoint(opens)
    return not _RIVALS.isdisjoint(opens[:4]) and _ASKS.isdisjoint(opens)


def _is_missing(words: list[Token], mention: Mention, tail: list[str]) -> bool:
    """ "No Balu in the end.": told not to have been there; not "no, Balu" and "no Balu came"."""
    opens = mention.first < 2 or words[mention.first - 2].text in _MARKS
    told = mention.first > 0 and words[mention.first - 1].low == "no" and opens
    return told and tail[:1] in ([], ["in"], ["there"], ["today"], ["this"], ["after"], ["at"])


def _is_origin(words: list[Token], before: Mention, mention: Mention) -> bool:
    """ "Mr Barasa from Eldoret": where somebody is from."""
    between = [word.low for word in words[before.after : mention.first]]
    return between in (["from"], ["from", "the"], ["of"], ["in"])


def _tail(words: list[Token], mention: Mention, follows: Mention | None) -> list[str]:
    """What is told behind a name in its sentence, up to the next name."""
    end = min(follows.first if follows else len(words), mention.after + _REACH)
    tail = [word.low for word in words[mention.after : end]]
    if tail[:1] == ["?"]:  # "Hope? she couldn't come"
        del tail[0]
    stop = next((place for place, low in enumerate(tail) if low in _STOPS), len(tail))
    return tail[:stop]


def _absent(tail: list[str], possessive: bool) -> bool:
    """ "sent apologies", "couldn't make it", "sick.", "was to come too but the road was shut", "is another person": named, but
    not there."""
    if possessive and tail[:1] == ["name"]:
        tail, possessive = tail[1:], False  # "Colin's name was on the list but"
    if possessive and not _IN_PLACE.isdisjoint(tail[:1]) and not _FILLED.isdisjoint(tail[1:5]):
        return True
    if "person" in tail and " ".join(tail[: tail.index("person")][-3:]).endswith(_ANOTHER):
        return True
    for place, low in enumerate(tail):
        behind = tail[place + 1 : place + 5]
        if low == "but" and _awaited(tail[:place]) and _AFTER_ALL.isdisjoint(tail[place:]):
            return True
        if (
            low in ("only", "just")
            and _own(tail[:place])
            and not _LIGHT.isdisjoint(behind[:2])
            and _ACTS.isdisjoint(tail)
        ):
            return True
        if not _own(tail[:place]):
            continue
        before = tail[place - 1] if place else ","
        free = before in _BE or before in _MARKS
        kept = (
            (free and _kept(low, before, behind)) or _stayed_away(low, before, behind) or _missed(low, behind)
        )
        if kept and (not possessive or _BE.issuperset(tail[:place])) and _ACTS.isdisjoint(tail[:place]):
            return _AFTER_ALL.isdisjoint(tail[place + 3 :])
    return False


def _awaited(before: list[str]) -> bool:
    """ "was also to be there", "was on the invite", "was meant to join": the notes awaited who is named before."""
    for place, low in enumerate(before):
        behind = before[place + 1 : place + 5]
        if not _own([word for word in before[:place] if word not in _AWAITED]):
            return False
        if low == "to" and (
            not _ATTENDS.isdisjoint(behind[:1]) or (behind[:1] == ["be"] and behind[1:2] != ["a"])
        ):
            return place > 0 and (before[place - 1] in _BE or before[place - 1] in _AWAITED)
        if low == "should" and not {"be", "come", "join", "have"}.isdisjoint(behind[:2]):
            return True
        if (
            low in ("was", "were")
            and not (_AWAITED - {"going"}).isdisjoint(behind[:2])
            and "to" not in behind
        ):
            return True
        if low == "on" and place and before[place - 1] in _BE and not _ON_PAPER.isdisjoint(behind):
            return True
    return False


def _own(before: list[str]) -> bool:
    """Is the name itself, or "who" or "she" for it, the subject of what follows these words?"""
    last = max((place for place, low in enumerate(before) if low in _MARKS or low in _REASONS), default=-1)
    said = [low for low in before[last + 1 :] if low not in _NO_SUBJECT and not low.endswith("ly")]
    return not said or (last < 0 and said[0] in ("of", "from", "in", "at"))


def _kept(low: str, before: str, behind: list[str]) -> bool:
    """A state that keeps people away: "sick", "on a course", "off with his knee", "called to Nairobi", "stuck"."""
    follows = behind[0] if behind else "."
    if low in _UNWELL or low in _OUT or low in _OFF:
        return follows in _MARKS or follows in _ENDS_THERE or follows in _UNWELL
    if low in ("on", "in", "at"):
        place = next((place for place, word in enumerate(behind[:3], 1) if word in _ELSEWHERE), 0)
        ends = place and (*behind, ".")[place] in (*_MARKS, *_ENDS_THERE) and behind[place - 1] not in _LEARNS
        return bool(place and (before in _BE or ends))
    held = (
        low in _HELD
        or (low == "down" and follows == "with")
        or (low in ("held", "tied") and follows == "up")
        or (low in _CALLED_OFF and follows in _TO)
    )
    return held and before in _BE


def _stayed_away(low: str, before: str, behind: list[str]) -> bool:
    """ "never came", "couldn't make it", "did not show up", "cried off"; not "didn't show me"."""
    if low in _QUITS:
        return not {"off", "out"}.isdisjoint(behind[:1])
    if low not in _NEVER:
        return False
    told = [word for word in behind if word not in _FILLERS]
    word, follows = (*told, ".", ".")[:2]
    if (
        word in _MARKS and low == "not" and before in ("was", "is", "were", "wis")
    ):  # "Tomas was not, he is repairing the line"
        return True
    if word in _COMES:
        return follows not in _ONLY_SO
    return (word in _MAKES and follows == "it") or (word in _TURNS and (follows == "up" or follows in _MARKS))


def _missed(low: str, behind: list[str]) -> bool:
    """ "missed his train", "sent her apologies", "but the bus broke down"."""
    if low in ("missed", "sent", "gave", "with"):
        return bool(behind) and not (_RIDES if low == "missed" else _OUT).isdisjoint(behind[:2])
    return low in _REASONS and not _RIDES.isdisjoint(behind[1:2]) and not _FAILS.isdisjoint(behind[2:4])


def _stands_in(tail: list[str]) -> bool:
    """ "sat in for him", "from Eldoret took her chair", "came instead": there for somebody else."""
    for place, (one, two) in enumerate(pairwise(tail[:9])):
        verbs = tail[max(0, place - 3) : place + 1]
        whom = tail[
            place + 2 : place + 3
        ]  # none where a name follows; "came in for the last 15" is for no one
        somebody = whom in ([], ["him"], ["her"], ["them"]) or (whom == ["the"] and "came" not in verbs)
        if (one, two) == ("in", "for") and somebody and not _STANDS.isdisjoint(verbs):
            return True
        if one in _HIS and two in _IN_PLACE and not {"took", "in", "had"}.isdisjoint(verbs):
            return True
    behind = tail[tail.index("instead") + 1 :][:2] if "instead" in tail[:6] else ["of"]
    return behind[:1] != ["of"] or behind[1:] in (["him"], ["her"], ["them"])


def _came(words: list[Token], mention: Mention, follows: Mention) -> bool:
    """ "Should have been Lorraine but her bus broke down, so I got Bea": who sat there for somebody expected."""
    between = [word.low for word in words[mention.after : follows.first]]
    return between[-1:] != [] and between[-1] in _GOT and (_STOPS.isdisjoint(between) or "instead" in between)


def _is_before(pattern: re.Pattern[str], page: Page, scene: Scene, mention: Mention) -> bool:
    """Does this stand right before a name: "they've gone with someone else, Mr Govender", "was expecting Noel"?"""
    start = scene.words[mention.first].start
    return bool(pattern.search(page.text, max(0, start - 70), start))


def _as_written(words: list[Token], mention: Mention) -> bool:
    """The name stands there itself, not one that another place of the notes put right."""
    last = mention.after - 1 - (words[mention.after - 1].low in HONORIFICS)  # of "Fathima madam"
    return words[last].low.removesuffix("'s") in mention.keys


def is_taken_back(words: list[Token], mention: Mention) -> bool:
    """ "Captain Idris no wait", "Sir Nigel? no - ", "not Idris it was": a name that the notes take back."""
    if not _as_written(words, mention):
        return False
    after = [word.low for word in words[mention.after : mention.after + 4]]
    signs = [word for word in after if word not in ("?", ",", "-", "–", "—", ".", "…")]
    if signs[:2] in (["no", "wait"], ["no", "not"], ["no", "sorry"], ["wait", "no"], ["sorry", "no"]) or (
        after[:2] == ["?", "no"]
    ):
        return True
    return (
        mention.first > 0
        and words[mention.first - 1].low == "not"
        and signs[:1] in (["it"], ["it's"], ["its"])
    )


#: Before the name of who was not the interviewer: "it was not Mr Barooah, he is ill", "but he wasn't Lars".
_WAS_NOT = frozenset("wasn't wasnt isn't isnt wisnae".split())
_THIS_TIME = frozenset("this today any anymore".split())


def was_not_there(words: list[Token], mention: Mention) -> bool:
    """ "It was NOT Mr Barooah, he is down with something", "Not Glenn, he has left": the sentence says who did not hold the
    interview, and no more of that name: neither "it was not Devin from Disputes" nor "it was not Ken who asked"."""
    before = [word.low for word in words[max(0, mention.first - 4) : mention.first]]
    opens = before[-1:] == ["not"] and (len(before) == 1 or before[-2] in _MARKS - {","})
    told = opens or before[-2:] in (["was", "not"], ["is", "not"]) or not _WAS_NOT.isdisjoint(before[-1:])
    follows = words[mention.after].low if mention.after < len(words) else "."
    ends = follows in _MARKS or follows in _THIS_TIME
    return told and ends and _as_written(words, mention)


#: What somebody does at a person, not at a place.
_AT_SOMEBODY = frozenset(
    "look looked looking laugh laughed smile smiled nod nodded shout shouted wave waved grin grinned".split()
)
#: "Twenty minutes in Hinemoa Parata turned up".
_TIMES = frozenset("minutes mins min minute hour hours halfway midway".split())


def is_place(words: list[Token], mention: Mention) -> bool:
    """ "No jumper lost in Bryn Awel", "interview at Holm Logistics": somewhere, and nobody."""
    before = [word.low for word in words[max(0, mention.first - 2) : mention.first]]
    alone = len(mention.words) == 1 and is_given(mention.words[0].casefold())
    if mention.titles or alone or not before or before[-1] not in ("in", "at") or before[0] in _TIMES:
        return False
    return not (before[-1] == "at" and before[0] in _AT_SOMEBODY)
