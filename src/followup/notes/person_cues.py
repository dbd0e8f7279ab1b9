"""What speaks for and against greeting a person, from the words around a mention."""

from __future__ import annotations

import re
from typing import NamedTuple

from followup.language.lexicon import common_tag
from followup.language.names import TITLES
from followup.language.patterns import Needing
from followup.language.words import Token
from followup.notes.given_names import is_given
from followup.notes.job_titles import HEADS
from followup.notes.mentions import Mention

_MEETING = frozenset(
    """spoke talked talk talking speaking spoken chat chatted chatting met meet meeting interview
        interviewed interviewing intvw
    intervw intervew interviw int i/v session call zoom teams sat sit sitting round panel yarn catch catchup
    done finished coffee
    mins min minutes minute hour hours hr hrs h seeing convo conversation chats video phone discussion
    interview! natter word
    entretien gespräch entrevista rozmowa skype facetime facetimed debrief first second final one1 1-1 seen
    slot today""".split()
)
_WITH = frozenset("with med w wit wth wi wiv mit avec con com c kay kasama".split())
_HAD = frozenset("in had having caught have just back finished done came come out got".split())
_SPEECH = frozenset("spoke talked talk talking speaking spoken chatted spk speak".split())
_BY = frozenset("interviewed seen conducted held chaired led run interview quizzed grilled met".split())
_AGAINST = frozenset(
    """about like than for from of as via per cc ask ping tell chase email mail ring call remind colleague
        friend predecessor
    current in at on near under after before vs versus our old former using use into through thru inside
    outside my her his
    their not isn't isnt by to and's abt re called-off borrow owe thank swap beside despite
    regarding""".split()
)
#: What the interviewer does in notes, with how much it tells.
_REPORTS: dict[str, float] = {
    "asked": 2.0, "asks": 2.0, "ask": 1.0, "askd": 2.0, "wants": 1.75, "wanted": 1.5, "likes": 1.25, "liked": 1.5,
    "explained": 1.5, "opened": 1.25, "cared": 1.25, "cares": 1.25, "interviewed": 4.5, "joined": 4.0, "chaired": 4.0,
    "conducted": 4.0, "laughed": 1.0, "smiled": 1.0, "nodded": 1.0, "agreed": 1.25, "thinks": 1.25, "reckons": 1.0,
    "suggested": 1.0, "described": 1.0, "pressed": 1.5, "hopes": 1.25, "needs": 1.0, "loved": 1.25, "stressed": 1.25,
    "emphasised": 1.25, "emphasized": 1.25, "wondered": 1.5, "quizzed": 2.0, "grilled": 2.0, "said": 1.0, "says": 1.0,
    "told": 1.0, "mentioned": 1.0, "sd": 0.5, "reckoned": 1.0, "kicked": 1.25, "started": 1.0, "probed": 1.5, "led": 1.5,
    "wnts": 1.5, "interested": 1.25, "keen": 1.25, "confirmed": 1.0, "closed": 1.0, "worries": 1.25, "plans": 1.25,
}  # fmt: skip
_ABSENT = Needing(
    "absent|admin|apolog|assistant|bleeped|called|confused with|could|declined|did|different|"
    "i not sure|is litigation|mechanic|never |no relation|not sure |not there|off sick|on leave|"
    "optional|other one|pa|pulled|secretary|show|sits in for|something like that|t make|"
    "unrelated|was away",
    r"\b(?:declined|optional|could ?n.?t (?:make|come|join)|cannot make|can.?t make|did ?n.?t (?:show|come|"
    r"join|attend|make)|"
    r"absent|apolog\w+|not sure (?:of|about|if|how)|i not sure|didn t catch|something like that|"
    r"took no part|no[- ]show|never (?:came|turned|made|joined)|got (?:bleeped|called|pulled)|called away|off sick|not there|was away|on leave|different|confused with|sits in for|"
    r"is (?:the|her|his|their) (?:mechanic|admin|assistant|pa|secretary)|is litigation|(?<!and the )other one|unrelated|"
    r"no relation)\b",
    re.IGNORECASE,
)
#: Score of one cue from which it says by itself that somebody interviewed me.
STRONG = 4.0
#: What the attendees' line of an invitation tells, enough together with what the person does, and its organiser.
INVITED, HOSTING = 2.5, 3.75
_ASKS = frozenset("asked asks askd wants wanted wnts wondered probed pressed quizzed".split())
_STORY = frozenset("story example time when how".split())
_DEED = frozenset(
    "worked work working fixed built ran did trained covered shared helped lived live solved".split()
)
_SKIP_BACK = frozenset(
    (
        "the",
        "a",
        "an",
        "dear",
        "lovely",
        "just",
        "only",
        "both",
        '"',
        "'",
        "si",
        "old",
        "our",
        "engineer",
        "good",
        "nice",
        "big",
        "wee",
        "uh",
        "um",
        "this",
        "that",
        "named",
        "called",
    )
)
_ENDS = frozenset(".!?;·")
_CHIEFS = frozenset("DGM GM AGM MD CFO CTO COO CEO VP AVP SVP CISO ADON DON AP CHRO".split())
_COUNTS = frozenset("two three both four 2 3 4".split())
_ALSO = frozenset(("thats", "that's", "aka", "i.e", "ie", "alias"))


class Scene(NamedTuple):
    """The usable words of one line; `labelled` holds the character ranges that a label gives to interviewers.

    A `hidden` line is withheld: a name in it is no interviewer by it, and rather somebody else.
    """

    words: list[Token]
    line: int
    labelled: tuple[tuple[int, int, float], ...] = ()
    hidden: bool = False


def score_mentions(scene: Scene, found: list[Mention]) -> None:
    """Give each mention of one line its score; names joined to a sure one share in it.

    What stands within the job title behind a name is no name: "Ana Reis (head of analytical dev)".
    """
    if scene.hidden:
        for number, mention in enumerate(found):
            until = found[number + 1].first if number + 1 < len(found) else len(scene.words)
            mention.third = _before(scene, mention) <= -3
            mention.absent = _absent(scene.words, mention, until)
            mention.hidden, mention.score = True, -8.0 if mention.absent else 0.0
        return
    lead: Mention | None = None
    title_ends = 0
    for number, mention in enumerate(found):
        if mention.first < title_ends and scene.words[mention.first - 1].text not in (
            "(",
            ",",
            "=",
            "-",
            "–",
        ):
            mention.score, mention.absent = -6.0, True
            continue
        title_ends = _apposition(scene.words, mention.after) if mention.after < len(scene.words) else 0
        label = _label_worth(scene, mention)
        before, after = _before(scene, mention), _after(scene, mention)
        mention.before, mention.behind, mention.label = before, after, label
        mention.invited = INVITED <= label < HOSTING
        strong = max(before, after) >= STRONG or (label >= HOSTING and before > -3)
        mention.strong = strong and not mention.possessive
        mention.third = before <= -3 or _told_of(scene.words, mention)
        mention.place = _stands_as_place(scene.words, mention)
        mention.mine = _my_boss(scene.words, mention)
        mention.ranked = mention.first > 0 and scene.words[mention.first - 1].low in _RANKS
        mention.asks = _asks(scene.words, mention)
        mention.voice = not label and (after >= 1.0 or _as_person(scene.words, mention))
        if _listed_head(scene, mention):
            before, mention.strong = max(before, 4.25), mention.strong or _paired(scene.words, mention)
            mention.invited = True
        if (
            before >= 3
            and mention.voice
            and _apposition_behind(scene.words, mention)
            and not mention.possessive
        ):
            mention.strong = True
        score = (max(before, label) if label and before > -3 else before) + after
        if mention.possessive and score > 0:
            score = min(score, 1.0)
        elif -2 < score < 4 and lead is not None and _joined(scene.words, lead, mention):
            score = max(score, 0) + 4.25
            mention.joined = True
            mention.strong = lead.strong and not mention.invited
        if _absent(
            scene.words, mention, found[number + 1].first if number + 1 < len(found) else len(scene.words)
        ):
            score -= 6.0
            mention.absent = True
        mention.score = score
        if score >= 3 and mention.words:
            lead = mention


def _told_of(words: list[Token], mention: Mention) -> bool:
    """Part of what I told ("how I fixed bay 6 with Karen", "worked with Lena"), or somebody of mine."""
    start = mention.first
    while start > 0 and words[start - 1].text not in _ENDS:
        start -= 1
    low = [word.low for word in words[start : mention.first]]
    if not low:
        return False
    if low[-1] in ("and", "&", "with", "by", "to") and _DEED.intersection(low[-6:]):
        return True
    told = any(word in ("told", "about", "explained", "story", "example") for word in low)
    return told and bool(_STORY.intersection(low))


#: Jobs by which people are called with their family name: "station officer Joseph".
_RANKS = frozenset("officer constable detective ranger lieutenant marshal warden sergeant inspector".split())


def _my_boss(words: list[Token], mention: Mention) -> bool:
    """ "My manager Tess", "current boss Ingvar"."""
    low = [word.low for word in words[max(0, mention.first - 4) : mention.first]]
    return bool(low) and low[-1] in HEADS | {"boss"} and bool({"my", "current", "own"}.intersection(low))


def _stands_as_place(words: list[Token], mention: Mention) -> bool:
    return mention.first > 0 and words[mention.first - 1].low in ("in", "near", "at")


def _asks(words: list[Token], mention: Mention) -> bool:
    low = [word.low for word in words[mention.after : mention.after + 4]]
    asks = next((place for place, word in enumerate(low[:2]) if word in _ASKS), None)
    return asks is not None and low[asks + 1 :][:2] not in (["me", "to"], ["us", "to"])


def _as_person(words: list[Token], mention: Mention) -> bool:
    """ "Morag Dunnachie ... she", "Ines (design lead)": somebody, not a firm."""
    if _apposition_behind(words, mention):
        return True
    return any(
        word.low in ("she", "he", "who", "she's", "he's") for word in words[mention.after : mention.after + 8]
    )


def _label_worth(scene: Scene, mention: Mention) -> float:
    place = scene.words[mention.first].start
    alone = _fills_item(scene.words, mention)
    if not (mention.listed or mention.titles or len(mention.words) > 1 or mention.first <= 3 or alone):
        return 0.0
    worth = next((worth for low, high, worth in scene.labelled if low <= place < high), 0.0)
    return worth if worth >= 4 or mention.listed or mention.titles else 0.0


def _fills_item(words: list[Token], mention: Mention) -> bool:
    """The name is all that an item of a list holds: ", Oyinda," in "panel: Gunnar, Oyinda, Steve"."""
    before = words[mention.first - 1].low if mention.first else ":"
    behind = words[mention.after].low if mention.after < len(words) else "."
    return before in (":", ",", "and", "&", "+", "(", "·") and behind in (
        ",",
        "and",
        "&",
        "+",
        "(",
        ")",
        ".",
        "·",
        ";",
    )


def _before(scene: Scene, mention: Mention) -> float:
    words = scene.words
    index = mention.first - 1
    while index >= 0 and (
        words[index].low in _SKIP_BACK or (words[index].low in HEADS and words[index].low != "boss")
    ):
        index -= 1
    if _titled_head(scene, mention, index):
        return 4.25
    if index < 0:
        return 0.5 if scene.line <= 3 else 0.0
    if words[index].text == "(" and words[index - 1].low == "q" and words[mention.after : mention.after + 1]:
        return 4.25 if words[mention.after].text == ")" else 0.0
    if words[index].low in _ALSO and index > 1 and common_tag(words[index - 1].low) is None:
        mention.called = words[index - 1].low
        index -= 2
    low = words[index].low
    top = scene.line <= 3
    earlier = _earlier(words, index, everything=top)
    if low == "/" and index and words[index - 1].low in ("w", "c"):
        index -= 1
        low, earlier = words[index].low, _earlier(words, index, everything=top)
    if low in _WITH:
        fresh = 1.5 if top and not mention.listed else 0.0
        if earlier & _MEETING or (top and earlier & _HAD):
            return 4.25 + fresh
        opens = index == 0 or words[index - 1].text in ",-–—.:!·" or words[index - 1].text == "1"
        return 4.25 + fresh if index == 0 or (top and opens) else 1.0 + 2 * top
    if low == "to" and earlier & _SPEECH:
        return 4.25 + (1.5 if top and not mention.listed else 0.0)
    if low in ("met", "saw", "meet", "møtte", "mødte", "träffade", "traf", "rencontré", "conocí") and not (
        words[index - 1].low in ("never", "n't", "not") if index else False
    ):
        return 4.25 + (1.0 if top and not mention.listed else 0.0) if low != "saw" or index == 0 else 2.0
    if low in ("interviewer", "interviewers") or (low == "panel" and (mention.titles or mention.listed)):
        return 4.25
    if (
        low in _WITH
        and index > 1
        and words[index - 1].low == "was"
        and words[index - 2].low in ("it", "that", "interview")
    ):
        return 5.75
    if (low == "by" and earlier & _BY) or (low == "before" and "sat" in earlier):
        return 4.25
    if low == "was" and (
        index == 0
        or (top and words[index - 1].text == ",")
        or words[index - 1].low in ("it", "that", "interviewer", "one", "boss", *_ENDS)
    ):
        return 4.25
    if (
        low in ("is", "=", "'s")
        and index
        and words[index - 1].low in ("interviewer", "boss", "panel", "name", "they")
    ):
        return 4.25
    if low in ("(", "!", ":", "–", "-", ",", ".", "·") and _panel_before(words, index):
        return 4.25
    if low == "not" or (low == "of" and "instead" in earlier):
        follows = words[mention.after].text if mention.after < len(words) else "."
        if low == "not" and follows[0].isupper() and follows[1:].islower():
            mention.words = (*mention.words, follows)
        return -8.0
    if low in _AGAINST:
        return -3.0
    if top and mention.titles and mention.first and words[mention.first - 1].low == "si":
        return 4.25
    if top and mention.titles and words[index].text in ",.·&+":
        return 3.0
    return 0.5 if top and words[index].text in "-–—.:;·" else 0.0


def _titled_head(scene: Scene, mention: Mention, index: int) -> bool:
    """ "Ing. Baltazar Ríos (superintendente)": opens one of the first lines, and is explained."""
    if scene.line > 3 or not mention.titles:
        return False
    opens = index < 0 or (
        scene.words[index].text == ":" and bool(_earlier(scene.words, index, everything=True) & _MEETING)
    )
    follows = scene.words[mention.after].text if mention.after < len(scene.words) else "·"
    return opens and follows in ("(", "·", "–", "-", ",") and len(mention.words[0]) > 1


def _listed_head(scene: Scene, mention: Mention) -> bool:
    """A full name, or names joined, that fill a part of one of the first lines: "Planner – Ana Reis & Joe"."""
    words = scene.words
    if scene.line > 3 or mention.possessive or mention.titles or not mention.listed:
        return False
    if mention.first and words[mention.first - 1].text not in "·–—-|/(,":
        return False
    if len(mention.words) < 2 and not _paired(words, mention):
        return False
    follows = words[mention.after].low if mention.after < len(words) else "·"
    return follows in ("·", "+", "&", "and", "(", "–", "-", "—", "|", ",", "/")


def _paired(words: list[Token], mention: Mention) -> bool:
    """Joined to a further name, or to somebody without one: "Ana Reis + someone from HR"."""
    if mention.after + 1 >= len(words) or words[mention.after].low not in ("+", "&", "and"):
        return False
    follows = words[mention.after + 1]
    return (
        follows.low in ("someone", "somebody", "a", "one", "her", "his")
        or is_given(follows.low)
        or follows.low in TITLES
    )


def _earlier(words: list[Token], index: int, *, everything: bool) -> set[str]:
    """The words before, of the same sentence; in the head of the notes of the whole line."""
    found: set[str] = set()
    for word in reversed(words[max(0, index - 10) : index]):
        if word.text in _ENDS and not everything:
            break
        found.add(word.low)
    return found


def _panel_before(words: list[Token], index: int) -> bool:
    while index >= 0 and not words[index].is_word:
        index -= 1
    if index > 1 and words[index].low == "them":
        opens = index == 2 or words[index - 3].text in _ENDS
        return opens and words[index - 1].low == "of" and words[index - 2].low in _COUNTS
    return index >= 0 and words[index].low in ("panel", "interviewers", "interviewer")


def _after(scene: Scene, mention: Mention) -> float:
    words = scene.words
    index = mention.after
    if index >= len(words):
        return 0.0
    if words[index].low == "?" or (
        words[index].low == "or" and index + 1 < len(words) and words[index + 1].text[0].isupper()
    ):
        return -8.0
    score = 0.0
    title_at = _apposition(words, index)
    if title_at and not (mention.listed or mention.titles):
        score += 0.5
        index = title_at
    elif title_at:
        score += 1.5
        if scene.line <= 3:
            score += 1.0
            if mention.first == 0 or words[mention.first - 1].text in "-–—.:;,!·":
                score += 1.5
        index = title_at
    while index < len(words) and words[index].low in (
        "also",
        "just",
        "then",
        "really",
        "actually",
        "himself",
        "herself",
        ",",
        ")",
    ):
        index += 1
    if index >= len(words):
        return score
    low = words[index].low
    if low in _REPORTS:
        return score + _REPORTS[low]
    if low in ("saw", "seen", "met") and index + 1 < len(words) and words[index + 1].low in ("me", "us"):
        return score + 4.25
    if low == "came" and index + 1 < len(words) and words[index + 1].low == "in":
        return score + 4.0
    if low in ("sat", "sitting") and index + 1 < len(words) and words[index + 1].low == "in":
        return score + 4.0
    if low in ("nag", "nag-interview"):
        return score + 4.0
    if low == "from" and any(word.low == "joined" for word in words[index : index + 5]):
        return score + 4.0
    if low == ":" and mention.first == 0 and index + 1 < len(words):
        return score + 1.75
    if low == "who" or (low == "he" or low == "she"):
        score += 0.5
    return score


def _apposition(words: list[Token], index: int) -> int:
    """Where a job title behind a name ends ("Kerryn, the facility mgr", "Rick (DC mgr)"); 0 when there is none."""
    if words[index].low not in ("(", ",", "=", "-", "–", "·", "the", "is", "our", "from", "runs", "head"):
        return 0
    steps = 0
    index += words[index].text == "·"
    while index < len(words) and steps < 8:
        word = words[index]
        if (
            word.low in HEADS
            or word.text in _CHIEFS
            or word.low in ("hr", "head", "chief", "consultant", "office")
        ):
            index += 1
            while (
                index < len(words)
                and words[index].text not in (")", ",", ".", ";", "-", "–")
                and index - steps < index + 6
            ):
                if words[index].low in _REPORTS or words[index].low in ("and", "&", "+"):
                    break
                index += 1
                steps += 1
                if steps > 9:
                    break
            return index
        if word.low in _REPORTS or word.text in _ENDS or word.text == ")":
            return 0
        index += 1
        steps += 1
    return 0


def _apposition_behind(words: list[Token], mention: Mention) -> bool:
    return mention.after < len(words) and _apposition(words, mention.after) > 0


def _joined(words: list[Token], lead: Mention, mention: Mention) -> bool:
    """Linked to a sure name before it: "Herr X and a lady from quality, Frau Y"; never by a comma alone."""
    if not (mention.listed or mention.titles or len(mention.words) > 1):
        return False
    between = words[lead.after : mention.first]
    if len(between) > 20 or any(
        word.text in (".", "!", "?", "·") and not _dot(words, word) for word in between
    ):
        return False
    strong = [
        i
        for i, word in enumerate(between)
        if word.low in ("and", "&", "+", "plus", ";", "then", "ug", "und", "et", "agus", "/")
    ]
    if not strong and not (len(between) and between[-1].text == "," and _list_goes_on(words, mention)):
        return False
    last = max((i for i, word in enumerate(between) if word.low in ("and", "&", "+", "plus", ";", ",", "also", "then", "ug", "und", "et", "agus", "/")),
               default=0)  # fmt: skip
    tail = [word.low for word in between[last + 1 :]]
    blocked = ("about", "like", "than", "not", "re", "for", "to", "in", "at", "on", "near", "of", "he", "she", "we", "they", "i", "his",
               "her", "my", "who", "that")  # fmt: skip
    if any(low in blocked or low in _REPORTS for low in tail):
        return False
    return len(tail) <= 6


#: Between two names of one list none of these stands.
_NO_LIST = frozenset(
    "she he they we it which about abt re for who's she's he's wants so but because if when".split()
)


def _dot(words: list[Token], dot: Token) -> bool:
    """A dot that belongs to a title or an abbreviation."""
    position = next((i for i, word in enumerate(words) if word is dot), 0)
    return position > 0 and len(words[position - 1].text) <= 4 and dot.text == "."


def _list_goes_on(words: list[Token], mention: Mention) -> bool:
    """Behind a comma and this name stands an "and" before a further name."""
    for place in range(mention.after, min(mention.after + 8, len(words) - 1)):
        if words[place].low in ("and", "&", "+"):
            follows = words[place + 1]
            return follows.text[0].isupper() or is_given(follows.low) or follows.low in TITLES
    return False


def _absent(words: list[Token], mention: Mention, until: int) -> bool:
    """Said to have been away, or to be somebody else; looks no further than the next name."""
    end = mention.after
    while end < min(until, mention.after + 7) and words[end].text not in (".", ";", "!", "·"):
        end += 1
    start = mention.first
    while start > 0 and start > mention.first - 4 and words[start - 1].text not in ".;,(!-·":
        start -= 1
    return bool(_ABSENT.search(" ".join(word.low for word in words[start:end])))
