"""What stands around the recap after a no: thanks for what the readers did, warmth towards later openings.

Only what the notes tell of is thanked for: a call or a letter, advice, an offer. It is named without details,
which are for the recap where they can be told well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from zlib import crc32

from followup.language.patterns import lazy
from followup.render import all_turned_to
from followup.writers.base import Brief

_OPENINGS = (
    "for considering me{}, and for the time you gave me.",
    "for the time you gave my application{}.",
)
_CLOSINGS = (
    "I would be glad to be considered when another role opens in your team, and I wish you and the team "
    "all the best until then.",
    "I would gladly apply again when a suitable role opens in your team, and I wish you every success with "
    "the work ahead.",
)
_CLOSINGS_AS_SUGGESTED = (
    "As you suggested, I will gladly apply again when a suitable role opens in your team, and I wish you "
    "every success with the work ahead.",
    "I will gladly apply again, as you suggested, when another role opens in your team, and I wish you and "
    "the team all the best until then.",
)
#: How the no came, by what the group of a pattern that found it is called; the surer thanks first.
_WAYS = {"called": "calling me", "told": "telling me", "wrote": "writing to me"}
_BROUGHT = lazy(
    r"\b(?:(?P<called>rang|phoned|called|telephoned)|(?P<wrote>wrote|write|texted|messaged|(?:e-?)?mailed)"
    r"|(?P<told>tells?|told|telt))\b",
    re.IGNORECASE,
)
#: It was done in person: "rang me herself", "phoned at four himself", "told me to my face"; not "phoned HR
#: herself", "wrote the rota herself", "calls himself a dinosaur".
_IN_PERSON = lazy(
    r"(?: (?:me|too|also|back|to me|it)){0,3}(?: (?:at|on|this|about|around|just)(?: [\w:']+){1,5}?)?"
    r" (?:(?:her|him)self\b(?! (?:an?|the|my|our)\b)"
    r"|(?:personally|(?:straight )?to (?:my|mi) face|face to face|in person)\b)",
    re.IGNORECASE,
)
#: What follows a call that was made to the writer: "rang me", "phoned at four", "called to say"; not "called
#: it ours", "called me Danny".
_TO_ME = lazy(
    r",| (?:me\b(?! [A-Z])|(?:and|just|at|to (?:say|tell)|about|on|after|before|today|now|this|again|ten"
    r"|quarter|half|\w+day)\b|\d)"
    r"|[ \W]*$"
)
#: A call or a letter, and whose.
_SENT = lazy(
    r"\b(?:(?P<called>call)|(?P<wrote>e-?mail|mail|message|text|letter)) (?:from|off) "
    r"(?P<whose>[^.!?;\n]{0,60})",
    re.IGNORECASE,
)
_ON_THE_PHONE = lazy(r"\bon the phone\b", re.IGNORECASE)
_I_CALLED = lazy(r"\b(?:call|called|rang|ring|phoned) (?:her|him)\b", re.IGNORECASE)
#: What the reader gave besides, by the word for it, and feedback that is still to come.
_GIVEN = {
    "your advice": lazy(
        r"\b(?:(?<!my )advice|advi[sc]e[sd]|adviced|recommend(?:s|ed)|(?<!i )suggest(?:s|ed|ion)"
        r"|(?:for|to see) next time"
        r"|next time(?: to)? (?:he|she|he'd|she'd|learn|bring|do|get|take)"
        r"|(?:her|his) tip|tip (?:from|of|in))\b",
        re.IGNORECASE,
    ),
    "your feedback": lazy(r"(?<!no )(?<!for )\b(?:feedback|fdbk)\b(?! form)", re.IGNORECASE),
    "being straight with me": lazy(
        r"\b(?:straight with me|(?:told|tell) (?:me|mi) straight|being (?:straight|clear|honest|frank))\b",
        re.IGNORECASE,
    ),
}
_TO_COME = lazy(r"\b(?:ask|coffee|ring|to be|waiting)\b", re.IGNORECASE)
#: Something offered to the writer; a sweet or a coffee is gone by then.
_OFFER = lazy(
    r"\b(?P<made>offer(?:s|ed)?)(?: also)?"
    r" (?:me|to (?:let|put|have|get|take|set|show|sit|meet|teach)|for me|that i|i)\b"
    r"(?! (?:an? )?(?:\w+ )?(?:sweets?|tea|coffee|biscuit|cake|chocolate|water|drink|lunch|lift|chair)\b)"
    r"|\boffer(?:s|ed)? ?(?:[-=]>|→|:|\|)|\b(?:her|his) offer\b|\b(?:she|he) offered it\b"
    r"|\b(?:she|he)(?:['’](?:ll|d|s)| will| would| can| has)(?: going to)?(?: happily| gladly)?"
    r" (?:put(?:ting)?|get|have|take|teach|mentor|recommend|sponsor) me\b(?! off\b)",
    re.IGNORECASE,
)
#: What may stand right before it.
_LINKS = frozenset("and also then has even kindly".split())
#: The writer's yes to it, and how near it stands.
_YES = lazy(
    r"\b(?:sa(?:id|y) (?:yes|sure|aye|heck yes|deal)|yes,? (?:please|pls|immediately)|yes!|ja tak"
    r"|told (?:her|him) (?:yes|sure)|i want|i will accept|i mean to"
    r"|i(?:'d| would| do)(?: really| honestly)? (?:like|love|want))",
    re.IGNORECASE,
)
_YES_REACH = 240
#: Trying for a role once more.
_AGAIN = lazy(
    r"\b(?:(?:apply|put in|try|go for it|go in|go|put (?:me|my) hand up)(?: \w+){0,3}? aga?i?n|re-?apply)\b",
    re.IGNORECASE,
)
_SAYING = frozenset(
    "said says say told tells asked suggested suggests advised wants she'd he'd reckons goes".split()
)
_MINE = frozenset("i i'd i'll id ill i’d i’ll".split())
_MAY = frozenset("should can could may shd".split())
#: Words in which it is looked for who says so, and who called.
_SAYING_REACH, _CALLING_REACH = 14, 3
#: How a recap takes up an offer.
_TAKEN_UP = ("as you suggested", "As you suggested", "as we discussed", "As we discussed")
_PRONOUNS = frozenset(("she", "he"))


def opening(brief: Brief, seed: str, for_role: str) -> str:
    """Thanks for what the readers took upon themselves; `for_role` names the role, with a blank before it."""
    who, brought, yourself = max(_brought(brief), key=_worth, default=(0, "", ""))
    thanks = [brought + yourself] if brought and len(brief.to) == 1 else []
    thanks += [given for given, pattern in _GIVEN.items() if _is_given(brief, pattern)][:1]
    if not thanks:
        told = _OPENINGS[crc32(seed.encode()) % len(_OPENINGS)].format(for_role)
    else:
        listed = ", for ".join(thanks)
        told = f"for {listed}, and for the time you gave my application{for_role}."
    told = f"Thank you{' both' if len(brief.to) == 2 else ''} {told}"
    if brought and len(brief.to) > 1:
        reader = all_turned_to(brief.to, brief.tone)[who]
        told += f" Thank you also, {reader}, for {brought}{yourself}."
    return told


def closing(brief: Brief, seed: str, recap: str) -> str:
    """Warmth towards later openings, "as you suggested" where the notes tell so, behind thanks for an offer
    that the recap does not take up."""
    suggested = not any(word in recap for word in (" again", "suggest")) and _is_asked_again(brief)
    choices = _CLOSINGS_AS_SUGGESTED if suggested else _CLOSINGS
    told = choices[crc32(seed.encode()) % len(choices)]
    if any(turn in recap for turn in _TAKEN_UP):
        return told
    return _thanks_for_offer(brief) + told


def _brought(brief: Brief) -> Iterator[tuple[int, str, str]]:
    """Which reader brought the no, and how: "calling me", with " yourself" where it was done in person."""
    for passage in brief.notes.usable:
        text = passage.text
        for match in _BROUGHT.finditer(text):
            before, behind = _sentence_before(text, match.start()), text[match.end() :]
            way = _WAYS[str(match.lastgroup)]
            in_person = _IN_PERSON.match(behind)
            near = before if in_person or len(brief.to) > 1 else before[-_CALLING_REACH:]
            who = _reader(brief, near, alone=not before)
            if who >= 0 and (in_person or (way == "calling me" and _TO_ME.match(behind))):
                yield who, way, " yourself" if in_person else ""
        for match in _SENT.finditer(text):
            who = _reader(brief, match["whose"].casefold().split())
            if who >= 0:
                yield who, _WAYS["called" if match["called"] else "wrote"], ""
        if len(brief.to) == 1 and _ON_THE_PHONE.search(text) and not _I_CALLED.search(brief.notes.text):
            yield 0, "calling me", ""


def _worth(way: tuple[int, str, str]) -> tuple[bool, int]:
    return bool(way[2]), -list(_WAYS.values()).index(way[1])


def _sentence_before(text: str, place: int) -> list[str]:
    """The words of the sentence before the place, in small letters."""
    return text[max(map(text[:place].rfind, ".!?;\n")) + 1 : place].casefold().split()


def _reader(brief: Brief, words: Sequence[str], *, alone: bool = False) -> int:
    """Which one reader the words mean, -1 for none: by a name, or an only one by "she" or by nothing."""
    named = {word.strip(",()'’-:") for word in words}
    places = [
        place
        for place, name in enumerate(brief.to)
        if not named.isdisjoint(f"{name.first} {name.last}".casefold().split())
    ]
    if len(places) == 1:
        return places[0]
    return 0 if len(brief.to) == 1 and (alone or not _PRONOUNS.isdisjoint(named)) else -1


def _is_given(brief: Brief, pattern: re.Pattern[str]) -> bool:
    return any(
        pattern.search(passage.text) and not _TO_COME.search(passage.text) for passage in brief.notes.usable
    )


def _thanks_for_offer(brief: Brief) -> str:
    """Thanks that name no detail, for an offer that no point tells well enough; "" for no offer of theirs."""
    for passage in brief.notes.usable:
        for match in _OFFER.finditer(passage.text):
            before = _sentence_before(passage.text, match.start())
            if match["made"] and before and not _offers(brief, before[-1]):
                continue
            place = passage.start + match.end()
            taken = _YES.search(brief.notes.text, place, place + _YES_REACH)
            return f"Thank you also for your kind offer{', which I am happy to take up' if taken else ''}. "
    return ""


def _offers(brief: Brief, word: str) -> bool:
    """Is the word before "offered me" the reader, or does it only link: "told me why and offered me"?"""
    names = {name for to in brief.to for name in f"{to.first} {to.last}".casefold().split()}
    return word.partition("'")[0] in _LINKS | _PRONOUNS | names or not word[-1].isalnum()


def _is_asked_again(brief: Brief) -> bool:
    """Has the reader said to try again? The nearest word tells who speaks: "she said to", not "I would"."""
    for passage in brief.notes.usable:
        for match in _AGAIN.finditer(passage.text):
            words = passage.text[: match.start()].casefold().split()[-_SAYING_REACH:]
            for word, following in zip(reversed(words), ["", *reversed(words)], strict=False):
                if word in _SAYING:
                    return True
                if word in _MINE and following not in _MAY:
                    break
    return False
