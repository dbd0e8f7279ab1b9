"""Named, but not for having held the interview: denied, of an earlier round, replaced, a superior, no colleague."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from followup.language.patterns import Needing
from followup.language.words import Token
from followup.notes.attendance import ASKS, HIS, as_written, is_subject, sightings
from followup.notes.mentions import QUOTES, Mention
from followup.notes.page import word_kind
from followup.notes.persons import Person
from followup.notes.surroundings import (
    ADDS,
    MARKS,
    NEAR,
    REACH,
    STOPS,
    sentence_before,
    sentence_behind,
    words_before,
    words_behind,
)


def read_bystanders(
    words: list[Token], mentions: list[Mention], owner: dict[int, Person], *, over: bool
) -> None:
    """Who of a line is named for another reason than having held the interview; a first round may be `over`."""
    for mention, tail in sightings(words, mentions):
        owner[id(mention)].aside |= _in_passing(tail, mention.possessive)
    for mention in mentions:
        person = owner[id(mention)]
        opens = (mention.line, mention.first) == person.order
        before = sentence_before(words, mention.first)
        passing = opens and _is_met_before(words, mention)
        earlier = opens and _was_earlier(before, over) and not _is_back(words, mention, person)
        person.aside |= passing or earlier or (opens and _comes_next(before))
        person.absent |= (
            passing and len(person.mentions) == 1
        )  # whatever she wanted: "met Joan, who wanted a chat"
        person.aside |= opens and _is_beside(words, mention)
        person.absent |= len(person.mentions) == 1 and _is_called_like_people(words, mention)
        person.absent |= _is_taken_back(words, mention) or _was_not_there(words, mention)
        person.absent |= _is_no_colleague(words, mention) or _had_the_job(words, mention)
        person.barred |= _of_mine(words, mention.first)


#: Between "not" and the name of somebody else, and what goes on about the same person.
_WHICH = frozenset("the other that this wee young old big little small tall our my".split())
_WHO = frozenset("who which that but only just alone himself herself as".split())
#: What may stand between "not" and the name.
_BESIDE = QUOTES | {":"}
_NOT = frozenset("not nt nae nicht niet never pas ikke inte nie nem hindi não".split())
#: Before the name of whom somebody is not: "no relation to Priya", "don't confuse her with Shona".
_APART = frozenset("confuse confused mix mixed mistake mistaken relation related".split())


def is_told_apart(words: list[Token], mention: Mention) -> bool:
    """Whether the notes tell somebody apart from this person: "not Devin from Disputes", "not the other Otieno",
    "no relation to Priya". Neither "not Ken who asked but Lou" does nor "it was not Ken."."""
    if _was_not_there(words, mention):
        return False
    if mention.possessive and _is_kin_or_beast(words_behind(words, mention, 2)):
        return True
    before = [low for low in words_before(words, mention.first, 6) if low not in _BESIDE]
    if before[-2:] == ["not", "with"]:
        return True
    if before[-1:] in (["with"], ["for"], ["to"]):
        return not _APART.isdisjoint(before)
    while before and before[-1] in _WHICH:
        before.pop()
    return not _NOT.isdisjoint(before[-1:]) and _WHO.isdisjoint(words_behind(words, mention, 1))


#: Before the name of who was not the interviewer: "it was not Mr Barooah, he is ill", "but he wasn't Lars".
_WAS_NOT = frozenset("wasn't wasnt isn't isnt wisnae".split())
_THIS_TIME = frozenset("this today any anymore after".split())
_IS_AWAY = frozenset(
    "is was has had left couldn't couldnt can't cant wasn't isn't got went phoned rang".split()
)
#: What people begin with: "ok so NOT Theodora."
_BEGINS = frozenset(
    "ok okay so well right um uh anyway actually hang hold on wait turns out and but first sorry no".split()
)


def _was_not_there(words: list[Token], mention: Mention) -> bool:
    """ "It was NOT Mr Barooah, he is down with something", "Not Glenn, he has left": the sentence says who did not hold the
    interview, and no more of that name: neither "it was not Devin from Disputes" nor "it was not Ken who asked"."""
    before = sentence_before(words, mention.first)
    opens = before[-1:] == ["not"] and _BEGINS.union(MARKS).issuperset(before[:-1])
    told = opens or before[-2:] in (["was", "not"], ["is", "not"]) or not _WAS_NOT.isdisjoint(before[-1:])
    behind = words_behind(words, mention, 3)
    ends = (MARKS | _THIS_TIME).issuperset(behind[:1]) or behind == ["in", "the", "end"]
    if behind[:2] in ([",", "she"], [",", "he"]):
        ends = behind[2:] != [] and behind[2] in _IS_AWAY  # not "Well, not Ann, she laughed"
    return told and ends and as_written(words, mention)


#: What may stand before what takes a name back.
_BREAKS = frozenset("?,-–—.…")


def _is_taken_back(words: list[Token], mention: Mention) -> bool:
    """ "Captain Idris no wait", "Sir Nigel? no - ", "not Idris it was": a name that the notes take back."""
    if not as_written(words, mention):
        return False
    behind = words_behind(words, mention, 4)
    said = [low for low in behind if low not in _BREAKS]
    if said[:2] in (["no", "wait"], ["no", "not"], ["no", "sorry"], ["wait", "no"], ["sorry", "no"]):
        return True
    if _is_told_anew(words, mention):
        return True
    denied = words_before(words, mention.first, 1) == ["not"] and said[:1] in (["it"], ["it's"], ["its"])
    return denied or behind[:2] == ["?", "no"]


_NO = frozenset("no wait hang hold sorry".split())


def _is_told_anew(words: list[Token], mention: Mention) -> bool:
    """ "It was only Eleri. No, hang on, Eleri is the PA": the same name again, of somebody else than was meant."""
    told = [low for low in words_behind(words, mention, NEAR + 2) if low not in _BREAKS]
    again = next((place for place, low in enumerate(told[:5]) if low in mention.keys), 0)
    return again > 0 and told[0] in _NO and told[again + 1 : again + 2] in (["is"], ["was"])


#: Signs in the notes that a first round is over.
_LATER_ROUND = Needing(
    "this |today|round 2|round two|second |final|even on",
    r"\b(?:this (?:time|year)|today|round (?:2|two)|second (?:round|interview)|final|isn'?t even on)\b",
    re.IGNORECASE,
)
#: Before the name of somebody of an earlier round or year, and what makes it this one again.
_EARLIER = frozenset("last previous first earlier 1st prior".split())
_ROUNDS = frozenset("round time year interview stage summer spring winter autumn attempt".split())
_SINCE = frozenset("year years yr yrs month months".split())
_NOW = frozenset("this today now again second 2nd final".split())


def is_later_round(text: str) -> bool:
    """Do the notes tell of a round that is not the first?"""
    return bool(_LATER_ROUND.search(text))


def _was_earlier(before: list[str], over: bool) -> bool:
    """ "Last year it was Mr Thomas and Mrs Nair", "Hamish, who had me in two years back", "first round was with Denise" where that round is `over`."""
    found = -1
    for place, (one, two) in enumerate(pairwise(before)):
        dated = one in _SINCE and two in ("ago", "back")
        round_ = (one, two) in (("round", "one"), ("round", "1")) or (one in _EARLIER and two in _ROUNDS)
        if dated or (round_ and (over or (one, two) in (("last", "year"), ("last", "time")))):
            found = place + 2
    return found >= 0 and _NOW.isdisjoint(before[found:])


def _is_back(words: list[Token], mention: Mention, person: Person) -> bool:
    """ "Round one w/ Odette. Today round two w/ Odette and Wu": named again in the line, of this round; not "today with
    Wu, who knows Odette"."""
    again = (other for other in person.mentions if other.line == mention.line and other.first > mention.first)
    return any(
        not _NOW.isdisjoint(sentence_before(words, other.first))
        and not (_BESIDE_WHOM | ADDS | _MET).isdisjoint(words_before(words, other.first, 1))
        for other in again
    )


#: Of what is told to come: "the second interview will be with", "next is a call with".
_TO_COME = frozenset("will would 'll gonna".split())
_COMING = frozenset("is be 's comes :".split())
_TODAY = frozenset("this today now".split())


def _comes_next(before: list[str]) -> bool:
    """ "Second interview will be with Martin Coe", "next is a call with Martin": whom the writer has yet to meet."""
    if before[-1:] == ["from"] and not _TO_COME.isdisjoint(before):
        return True  # "feedback will come from Bill Shaw"
    told = before[-1:] == ["with"] and _TODAY.isdisjoint(before)
    talks = any(word_kind(low) in ("IVIEW", "MEET", "NEXT") for low in before)
    coming = not _TO_COME.isdisjoint(before) and talks
    return told and (coming or ("next" in before and not _COMING.isdisjoint(before)))


#: Between who has a job now and who had it: "replaced Anand", "took over from Beatriz", "successor of Mr Adeyemi".
_REPLACES = frozenset("replaced replaces replacing succeeded succeeds predecessor".split())
_OF_BEFORE = (
    ("over", "from"),
    ("successor", "of"),
    ("successor", "to"),
    ("the", "new"),
    ("predecessor", ","),
)
_HALFWAY = frozenset("halfway half midway partway cos when".split())
_WHOSE = frozenset("he she they we i i'd i'll been was got being".split())
_GONE = frozenset("left gone retired".split())
_GONE_BEFORE = frozenset("has had have is 's since until after".split())
_ENDS_GONE = MARKS | frozenset("in last now since us the and so but years months two".split())


def _had_the_job(words: list[Token], mention: Mention) -> bool:
    """ "She replaced Beatriz", "the new Carole", "Tandy has the post till July", "Glenn is the guy he replaced", "since Werner left", "Kwabena was the
    supervisor before": somebody who had before what another one has now."""
    before, tail = sentence_before(words, mention.first), sentence_behind(words, mention)
    used = before[-3:] == ["used", "to", "be"] or (
        tail[:2] == ["used", "to"]
        and tail[2:4] in (["do", "it"], ["have", "it"], ["do", "this"], ["do", "that"])
    )
    ahead = tuple(before[-2:]) in _OF_BEFORE and _HALFWAY.isdisjoint(tail[:4])  # "took over from Tom halfway"
    if used or ahead or not _REPLACES.isdisjoint(before[-1:]):
        return True
    if tail[:1] in (["has"], ["had"], ["holds"], ["held"]) and tail[1:2] in (["the"], ["this"]):
        return word_kind((*tail, ".", ".")[2]) == "ROLE" and {"for", "of"}.isdisjoint(tail[3:4])
    if before[:1] == ["before"] and before[1:2] in (["him"], ["her"], ["them"], ["that"]):
        return True
    return any(_had_it(before, tail, place) for place in range(min(len(tail), NEAR)))


def _had_it(before: list[str], tail: list[str], place: int) -> bool:
    """Does what stands at this place behind a name tell that its bearer was replaced, has left, or had the job before?"""
    low, follows = tail[place], (*tail, ".")[place + 1]
    if low in ("replaced", "replacing"):
        near = tail[max(0, place - 2) : place]
        whose = {"been", "was"}.isdisjoint(tail[:1]) and not _WHOSE.isdisjoint(near)
        return (whose or place == 1) and (follows in MARKS or follows in ("in", "last"))
    if low in _GONE and follows in _ENDS_GONE and is_subject(tail[:place]):
        last = (*before[-1:], *tail[:place])[-1:]
        dated = follows in ("in", "last") and low != "gone"
        retired = low == "retired" and not place and follows in STOPS
        return dated or retired or not _GONE_BEFORE.isdisjoint(last)
    had = low == "before" and tail[:2] in (["was", "the"], ["was", "our"], ["did", "the"], ["had", "the"])
    return had and follows in (*MARKS, "and", "him", "her")


#: What disturbs an interview: in itself, and where a door or a head goes with it.
_DISTURBS = frozenset("knocked barged burst interrupted".split())
_AT_DOOR = frozenset("shouted yelled called popped poked stuck put peeped".split())
_DOOR = frozenset("door head window hatch".split())
#: What somebody does who arranged the interview: "sent the link", "set it up", and by whom it was arranged.
_ARRANGES = frozenset(
    "sent set booked arranged organised organized forwarded emailed scheduled assigned".split()
)
_ARRANGED = frozenset(
    "link invite invitation email mail date time slot room it this details calendar letter interview meeting".split()
)
#: What somebody does who has the last word.
_DECIDES = frozenset("decides approves signs sign".split())
_HAS_SAY, _LAST_SAY = (
    frozenset("makes make has have takes".split()),
    frozenset("say word call decision".split()),
)
_RUNS = frozenset("runs manages heads leads".split())
#: Who says so to the writer before the interview.
_ADVISES = frozenset("said told thought suggested reckoned pushed encouraged wanted made".split())
#: Who stands above whoever held the interview, and who held it where it is told whose they are: "Mats's boss did it".
_ABOVE = frozenset("boss manager chief superior".split())
_RELATED = frozenset(
    "boss manager deputy assistant stand-in successor replacement predecessor supervisor".split()
)


def _is_by_the_way(tail: list[str], place: int) -> bool:
    """ "From HR sent the link", "shouted through the door", "has to sign it off": what somebody does who did not ask."""
    low, behind = tail[place], tail[place + 1 : place + 7]
    if not is_subject([word for word in tail[:place] if word not in ("has", "have", "must")]):
        return False
    arranges = low in _ARRANGES and not _ARRANGED.isdisjoint(behind[:3])
    decides = low in _DECIDES and (low == "decides" or "off" in behind[:3])
    decides |= low in _HAS_SAY and not (
        _LAST_SAY.isdisjoint(behind[:4]) or {"final", "last"}.isdisjoint(behind[:3])
    )
    decides |= low in _RUNS and not {"other", "another"}.isdisjoint(behind[:2])  # "runs the other site"
    decides |= (low == "say" and behind[:1] == ["yes"]) or (low == "is" and "above" in behind[:4])
    return arranges or decides or low in _DISTURBS or (low in _AT_DOOR and not _DOOR.isdisjoint(behind))


_LIKE_WHOM = frozenset("said says does did do".split())
#: What somebody does who is seen on the way.
_COMES_BY = frozenset("coming leaving going walking waiting heading".split())


def _is_met_around(before: list[str], tail: list[str]) -> bool:
    """ "Passed Bill Shaw", "saw Bill come out", "Bill waved", "Bill showed me up", "says hi", "wished me luck", "questions go
    to Bill": met around the interview, or named for what comes of it."""
    met = not _MET.isdisjoint(before[-1:])
    on_way = not _COMES_BY.isdisjoint(tail[:1]) or (
        "the" in tail[1:2] and not _PASSAGES.isdisjoint(tail[2:4])
    )
    passed = before[-1:] in (["passed"], ["past"]) or before[-2:] in (["bumped", "into"], ["ran", "into"])
    passed |= "waiting" in tail[:5] or before[:2] == ["next", "in"]
    contact = before[-1:] in (["to"], ["is"]) and not _GOES_TO.isdisjoint(before)
    greets = tail[:1] == ["waved"] or (
        tail[:1] in (["says"], ["sends"]) and not _GREETS.isdisjoint(tail[1:2])
    )
    shows = tail[:2] == ["showed", "me"] and not _WAYS.isdisjoint(tail[2:3])
    return (met and on_way) or passed or contact or greets or shows or "luck" in tail[:7]


#: In whose company the writer was: before "with" and the like.
_COMPANY = frozenset(
    """chat chatted chatting chats natter nattered nattering talk talked talking spoke speaking yarn yarned gossiped gossiping
    blether blethered sat sitting stood standing walked walking rode lift bus laughed laugh joked waited waiting wait queued
    hello""".split()
)
_DRINKS = frozenset(
    "brew tea coffee cuppa water lunch breakfast sandwich biscuit bun cake juice cocoa".split()
)
_HELLO = frozenset("hello hi wave nod".split())
#: Nobody interviews over these.
_SMOKES = frozenset("fag smoke cig ciggie vape pint beer".split())
_BESIDE_WHOM = frozenset("with w wi to wit alongside beside by behind near".split())
#: Signs of a time before or after the talk: sure ones, and those that need a talk to follow.
_NOT_THEN = frozenset("beforehand afterwards afterward".split())
_SOON = frozenset("early waiting waited wait first before while whilst arrived parked".split())
_THEN = frozenset("then till until".split())
_WAITS = frozenset("waited waiting wait queued".split())
_MY = frozenset("the my me our".split())
_DIRECTIONS = frozenset("in up out down over there back home to through".split())
#: What those do who only lead there: "let me in", "walked over by", "made me a tea", "gave me a badge".
_LEADS = frozenset(
    """let buzzed signed clocked walked took brought showed led drove waved ushered escorted fetched collected shown taken met
    driven directed pointed sent""".split()
)
_LED_TO = frozenset(
    "up upstairs downstairs in inside over down round around about across along to there where out".split()
)
_SERVES = frozenset("made got brought gave fetched poured handed offered bought printed lent found".split())
_SERVED_WITH = _DRINKS | frozenset("badge pass lanyard chair seat pen flower visitor plaster".split())
_FRONT = frozenset("reception gate door till tills switchboard desk".split())
_DOORKEEPERS = frozenset(
    """receptionist doorman doorkeeper caretaker janitor watchman askari barista waiter waitress messenger cleaner porter
    prefect commis""".split()
)
_CHIEF = frozenset("head chief senior lead".split())


def _is_met_before(words: list[Token], mention: Mention) -> bool:
    """ "Met Joan from lettings on the way", "waited with Holly", "Ricky let me in", "got tea off Breege", "Nora on reception":
    whom the writer meets before or after the talk, and that does not say who held it."""
    before, tail = sentence_before(words, mention.first), sentence_behind(words, mention)
    if any(word_kind(low) == "IVIEW" for low in before[-4:]) or any(
        word_kind(low) == "ROLE" for low in tail[:NEAR]
    ):
        return False  # "had the chat with Trish for the leading hand job"
    later = words_behind(words, mention, REACH)
    return (
        _is_company(before, tail, later)
        or any(_leads_there(tail, place) for place in range(min(len(tail), NEAR)))
        or _is_led_by(before)
        or _keeps_door(before, tail)
    )


def _is_company(before: list[str], tail: list[str], later: list[str]) -> bool:
    """ "Chatted to Vera on the way up", "had a brew with Phil, then they called me"; not "waited, then met Priya"."""
    near = before[-NEAR:]
    fresh = near[max((place + 1 for place, low in enumerate(near) if low in _THEN), default=0) :]
    beside = not _BESIDE_WHOM.isdisjoint(fresh[-1:])
    if beside and not (_SMOKES | _WAITS).isdisjoint(fresh[-5:]):
        return True
    if not _HELLO.isdisjoint(fresh) and "from" in fresh[-4:]:
        return True  # "a quick hello from big boss Bill Shaw"
    meets = not _MET.isdisjoint(fresh[-1:])
    meets |= beside and not (_COMPANY | _DRINKS).isdisjoint(fresh)
    if not meets:
        return False
    around = not _NOT_THEN.isdisjoint((*fresh, *tail)) or _is_on_way((*near, *tail))
    around |= tail[-1:] in (["after"], ["before"], ["first"]) or _ends_with_after(tail)
    soon = not _SOON.isdisjoint((*before, *tail)) or not _DRINKS.isdisjoint((*fresh, *tail[:4]))
    return around or (soon and not _THEN.isdisjoint(later))


def _ends_with_after(tail: list[str]) -> bool:
    """ "Had lunch with Faith after, she told me": behind which nothing is told that it was after."""
    return any(one in ("after", "before") and two in MARKS for one, two in pairwise(tail[:NEAR]))


def _is_on_way(said: tuple[str, ...]) -> bool:
    """ "On my way up", "on the way", "on the stairs"."""
    return any(
        (one in _MY and two == "way" and (place and said[place - 1] == "on"))
        or (one == "way" and two in _DIRECTIONS and place > 0 and said[place - 1] in _MY)
        or (one == "the" and two in _PASSAGES and place > 0 and said[place - 1] in ("on", "in"))
        for place, (one, two) in enumerate(pairwise(said))
    )


def _leads_there(tail: list[str], place: int) -> bool:
    """ "Let me in", "who took me to room 3", "made me a tea before": what somebody does for who comes for the talk; whoever
    then asks is more."""
    if tail[place + 1 : place + 2] not in (["me"], ["us"]) or not ASKS.isdisjoint(tail):
        return False
    low, behind = tail[place], tail[place + 2 : place + 6]
    leads = low in _LEADS and not _LED_TO.isdisjoint(behind[:1])
    serves = low in _SERVES and not _SERVED_WITH.isdisjoint(behind[:3])
    return (leads or serves) and is_subject(tail[:place])


def _is_led_by(before: list[str]) -> bool:
    """ "Was let in by", "walked over by", "shown round by", "got tea off"."""
    if before[-1:] == ["by"] and len(before) > 2:
        return before[-3] in _LEADS and before[-2] in _LED_TO
    return before[-1:] in (["off"], ["from"]) and not _DRINKS.isdisjoint(before[-3:-1])


def _keeps_door(before: list[str], tail: list[str]) -> bool:
    """ "Nora on reception", "the receptionist Nora", "doorman Ade"; not "head porter Ade"."""
    written = before[-1:] in (["it's"], ["its"], ["is"])  # "it's Ieuan on the gate, not Ewan"
    written |= not {"call", "calls", "called"}.isdisjoint(
        before[-NEAR:]
    )  # "they call him Mo, Moses Addo on the door"
    at_front = tail[:1] in (["on"], ["at"]) and not _FRONT.isdisjoint(tail[1:3]) and ASKS.isdisjoint(tail)
    at_front = at_front and not written
    post = [low for low in before[-3:] if low != ":"]
    keeps = not _DOORKEEPERS.isdisjoint(post[-1:]) and _CHIEF.isdisjoint(post[-2:-1])
    return at_front or keeps


_MET = frozenset("saw met seen spotted caught".split())
_GOES_TO = frozenset("questions queries contact goes".split())
_WAYS = frozenset("up in out to where down round".split())
#: What the writer made together with somebody.
_MADE = frozenset("built started made set wrote began designed redid worked".split())
#: What the writer does for people, and those for the writer.
_TRAINS = frozenset("train trained training mentor mentored supervise supervised coached".split())
_PREPARES = frozenset("practised practiced rehearsed".split())


def _is_of_my_story(before: list[str], tail: list[str], *, possessive: bool) -> bool:
    """ "Bill and I started that", "it was Bill's idea", "I shadowed Bill", "Bill had told me", "Bill had his after mine": of
    what the writer tells about work, or up for the job too."""
    both = before[-2:] == ["me", "and"] or tail[:2] in (["and", "i"], ["and", "me"])
    if (both and not _MADE.isdisjoint(tail[:4])) or (possessive and tail[:1] == ["idea"]):
        return True
    told = tail[:3] == ["had", "told", "me"] or (tail[:2] == ["told", "me"] and "ask" in tail[2:6])
    told |= before[-1:] == ["shadowed"] or not _PREPARES.isdisjoint(tail[:1])
    told |= before == ["with"] and tail[:1] == ["i"] and not _MADE.isdisjoint(tail[1:2])
    listed = not _TRAINS.isdisjoint(before[-1:]) or before[-1:] in ([","], [":"])
    told |= listed and "i" in before and not _TRAINS.isdisjoint(before)
    return told or (tail[:1] == ["had"] and not {"hers", "his", "theirs"}.isdisjoint(tail[1:2]))


def _is_beside(words: list[Token], mention: Mention) -> bool:
    """ "She reports to Martin Heyes", "her boss, Mr Stone,", "the boss of Mats did it", "Mats told me about the job":
    named for whoever held the interview, or for having led the writer there."""
    before = [low for low in words_before(words, mention.first, 4) if low != ","][-3:]
    tail = sentence_behind(words, mention)
    read = not _ENJOYS.isdisjoint(before[-1:]) and len(mention.words) > 1 and not mention.titles
    if read or tuple(before[-2:]) in _FAN_OF:
        return True  # "big fan of Nick Cave"
    boss = before[-2:] == ["would", "be"] and word_kind(before[0]) in ("JOB", "TOP")
    if before[-2:] == ["introduced", "by"]:
        return True
    if boss or before[-2:] == ["be", "under"] or before == ["would", "report", "to"]:
        return True  # "line manager would be Donna Fry"
    if before[1:] in (["reports", "to"], ["report", "to"], ["answers", "to"], ["reporting", "to"]):
        return before[0] in ("she", "he", "they", "who")
    if len(before) > 1 and before[-1] in ("by", "to") and before[-2] in (*_ARRANGES, "up"):
        return before[-2:] not in (["sent", "to"], ["up", "to"])
    if len(before) > 1 and before[-1] == "of" and (before[-2] in _RELATED or word_kind(before[-2]) == "KIN"):
        return True
    if len(before) > 1 and before[-1] in _ABOVE and before[0] not in _BESIDE_WHOM | ADDS:
        return before[-2] in HIS or before[-2].endswith("'s")
    if mention.possessive and not _RELATED.isdisjoint(tail[:1]):
        return True
    if not ASKS.isdisjoint(tail):
        return False
    if before[-1:] in (["as"], ["like"]) and not _LIKE_WHOM.isdisjoint(tail[:1]):  # "like Henry Ford said"
        return True
    said = sentence_before(words, mention.first)
    if _is_met_around(said, tail) or _is_of_my_story(said, tail, possessive=mention.possessive):
        return True
    if tail[:2] in (["stepped", "down"], ["is", "retiring"], ["is", "leaving"]):
        return True
    if tail[:1] == ["wrote"] and not _WORKS.isdisjoint(tail[1:5]):
        return True
    if any(_is_by_the_way(tail, place) for place in range(min(len(tail), 6))):
        return True
    led = tail[:3] == ["told", "me", "about"] and any(word_kind(low) == "ROLE" for low in tail[3:6])
    advised = not _ADVISES.isdisjoint(tail[:1]) and "apply" in tail
    return led or advised or (tail[:2] == ["got", "me"] and tail[2:3] != ["to"])


#: What somebody has who had the job before: "Bernard's job", "Brian's old post".
_HELD_JOB = frozenset("job post role position seat chair shoes boots".split())
_PAST = frozenset("old former previous".split())
_ENDS_JOB = MARKS | frozenset("till til until before since".split())
#: Where people are met in passing, and what they do there.
_PASSAGES = frozenset("corridor hallway lift elevator stairs stairwell carpark car queue foyer lobby".split())
_GREETS = frozenset("hi hello regards wished winked nodded waved smiled".split())
#: What a rival is called, and what a referee puts in.
_RIVALS = frozenset(
    "candidate applicant favourite favorite competition competitor rival applied applying".split()
)
#: Before whom an invitation says that somebody sees: "Ann Reid x Candidate 4".
_SEEN_BY = frozenset("x × with w < > interviewing interviews interviewed meets sees".split())
_WOULD_BE = frozenset("new next future would-be potential prospective hopefully be".split())
#: Kinds of words for the writer's own people, and what may stand between "my" and such a word: "my current line manager".
_OWN = frozenset("JOB MATE KIN TOP".split())
_OF_WORK = frozenset("line team shift current own old former".split())


#: What people are who follow a club, a band or a game, behind and before its name.
_FANS = frozenset(
    "fan fans fanatic supporter supporters tragic tragics nut diehard die-hard obsessive devotee season ultra".split()
)
_ENJOYS = frozenset("reads supports sings idolises worships".split())
_FAN_OF = (
    *((noun, "of") for noun in ("fan", "fans", "fanatic", "supporter", "follower", "devotee")),
    ("mad", "about"), ("mad", "on"), ("mad", "for"), ("nuts", "about"), ("obsessed", "with"), ("crazy", "about"), ("barracks", "for"), ("roots", "for"), ("listens", "to"),
)  # fmt: skip


def _in_passing(tail: list[str], possessive: bool) -> bool:
    """Somebody named for another reason: "Bernard's job", "(my boss)", "said hi in the corridor", "put in a word"."""
    opens = tail[:6]
    if not _FANS.isdisjoint(tail[:1]):
        return True  # "Leeds United fan"
    if possessive:
        held = [low for low in opens if low not in _PAST]
        return not _HELD_JOB.isdisjoint(held[:1]) and (held != opens or not held[1:] or held[1] in _ENDS_JOB)
    for place, low in enumerate(opens):
        behind = tail[place + 1 : place + 7]
        if low == "put" and "word" in behind[:4]:
            return True
        if low in _GREETS and any(one == "the" and two in _PASSAGES for one, two in pairwise(behind)):
            return True
    if opens[:1] in (["("], [","], ["is"], ["was"], ["-"]) and opens[1:2] == ["my"]:
        kinds = {word_kind(low) for low in opens[2:5]}
        return not kinds.isdisjoint(_OWN) and _WOULD_BE.isdisjoint(opens)
    rival = next((place for place, low in enumerate(opens[:4]) if low in _RIVALS), -1)
    return rival >= 0 and ASKS.isdisjoint(opens) and _SEEN_BY.isdisjoint(opens[:rival])


def _of_mine(words: list[Token], first: int) -> bool:
    """Somebody of the writer's own: "my line manager Owen", "my buddy Isa"."""
    before = words_before(words, first, 5)
    posts = list(takewhile(lambda low: low in _OF_WORK or word_kind(low) in _OWN, reversed(before)))
    return bool(posts) and before[: len(before) - len(posts)][-1:] == ["my"]


#: Whose words somebody has at hand was not there for that.
_QUOTES = frozenset("quoted quotes quoting cited cites citing".split())
_WORKS = frozenset(
    "piece report book books poem poems novel podcast podcasts article song songs film read reads reading".split()
)
#: What stands before a name that only comes to mind: "looked like George Clooney", "reminds me of Aunt Gunnel".
_LOOKS = frozenset("look looks looked looking sound sounds sounded sounding".split())
_REMINDS = frozenset("remind reminds reminded".split())
#: What is called by the names of people too.
_THINGS = frozenset(
    """truck lorry van boat ship ferry barge room hall storm software system tool app machine forklift engine building crane
    project train tram bot""".split()
)
#: What stands right before the name of a ship, and with a capital before that of other things: "MV Anna Karina", "Room Rosa".
_SHIPS = frozenset("mv hms mfv mt fv rv hmas usns hurricane cyclone typhoon".split())
_NAMED_SO = frozenset(
    "room project storm st saint sankt hall ward operation team bay line saal sala salle".split()
)
_REFEREES = frozenset("ref refs referee referees reference references".split())
_BEASTS = frozenset(
    """dog cat horse pony collie terrier spaniel labrador greyhound whippet puppy pup kitten parrot budgie hamster
    rabbit goat donkey cow bull ram ewe ferret tortoise robot hound""".split()
)
_SERVED = frozenset(
    "caller regular member resident patient client customer pupil student guest passenger tenant inmate boy girl kid child toddler baby".split()
)
_NAMED = frozenset("called named name is :".split())
#: Kin, or a nurse and who owns a firm, where the notes do not say whose: "it is sister Carmel Hanratty".
_KIN_OR_POST = frozenset("sister partner".split())
#: What everybody does who calls a colleague "Uncle Ray".
_CALLED = frozenset("call calls say says him her me".split())
_WHOSE_KIN = HIS | {"my", "our", "the", "and"}
_ITS = HIS | frozenset(("a", "an", "the", "my", "our", "one", "old"))


def _is_kin_or_beast(behind: list[str]) -> bool:
    """ "It's Robert. Rab's my father, Bob's the dog": by that name the notes mean somebody else."""
    whose, noun = (*behind, "", "")[:2]
    return whose in _WHOSE_KIN and (noun in _BEASTS or word_kind(noun) == "KIN")


def _is_called_like_people(words: list[Token], mention: Mention) -> bool:
    """ "Sailed past the MV Anna Karina", "aboard the Santa Rosa", "in Room Rosa", "Project Arjun": a thing, and nobody."""
    before = words[mention.first - 1] if mention.first else None
    if before is None or mention.titles:
        return False
    capital = before.text[0].isupper() and not before.text.isupper()
    return (
        before.low in _SHIPS
        or before.low == "the"
        or (capital and before.low in _NAMED_SO and len(mention.words) == 1)
    )


def _asks_how_it_went(tail: list[str]) -> bool:
    """ "Dave asked how it went", "Dave wants to know everything": whoever only hears about the interview."""
    if tail[:4] == ["wants", "to", "know", "everything"]:
        return True
    asks = not ASKS.isdisjoint(tail[:1]) and "how" in tail[1:5]
    went = tail[tail.index("how") + 1 :] if asks else []
    return went in (["it", "went"], ["it", "was"], ["i", "did"], ["i", "got", "on"])


def _is_no_colleague(words: list[Token], mention: Mention) -> bool:
    """ "She quoted Peter Drucker", "a book by Brené Brown", "a cat named Oscar", "Doris (resident)", "my referee Ann", "he
    looked like George Clooney": authors, animals, things, those who are served, speak for the writer or come to mind."""
    before = sentence_before(words, mention.first)[-NEAR:]
    tail = words_behind(words, mention, 4)
    quoted = next((len(before) - place for place, low in enumerate(before) if low in _QUOTES), 0)
    if quoted and "," not in before[-quoted:] and words[mention.first - quoted + 1].text.istitle():
        return True
    if before[-1:] in (["by"], ["of"]) and not _WORKS.isdisjoint(before):
        return True
    pairs = list(pairwise(before))
    if _asks_how_it_went(sentence_behind(words, mention)):
        return True
    if any(one in ("my", "as", "a") and two in _REFEREES for one, two in pairs):
        return True
    if ("of" in before and not _REMINDS.isdisjoint(before)) or (
        pairs and pairs[-1][1] == "like" and pairs[-1][0] in _LOOKS
    ):
        return True
    sign = before[-1] if before else ""
    whose = not _WHOSE_KIN.isdisjoint(before[-2:-1])
    if sign == "," and before[-3:-2] in (["a"], ["one"], ["the"], ["my"], ["our"]):  # "about a boy, Kyle"
        sign = "called"
        before.pop()
    kin = word_kind(sign or ".") == "KIN" and not mention.titles and _CALLED.isdisjoint(before[-2:-1])
    if before[-2:] == ["the", "late"] or (kin and (sign not in _KIN_OR_POST or whose)):
        return True  # "the late Mrs Quinn", "the wife Angie"
    while before and before[-1] in _NAMED:
        before.pop()
    noun = before[-1] if before else ""
    if (
        noun in _BEASTS
        or (sign in ("called", "named") and noun in _THINGS)
        or (sign in _NAMED and noun in _SERVED and (noun, sign) != ("member", ":"))  # of a panel
    ):
        return True
    opened = tail[:1] in (["("], [","], ["-"], ["is"])
    tail = tail[opened:]
    told = not _ITS.isdisjoint(tail[:1])
    noun, follows = (*tail[told:], ".", ".")[:2]
    return (noun in _BEASTS and told) or (noun in _SERVED and opened and follows in MARKS)
