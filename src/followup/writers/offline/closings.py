"""What stands around the recap: subject, opening and closing, for each occasion and tone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from zlib import crc32

from followup.language.patterns import Needing, lazy
from followup.language.tagging import tag_text
from followup.settings import SUBJECT_LONG, SUBJECT_MAX
from followup.writers.base import Brief
from followup.writers.offline.sentences import Sentence

_OPENINGS = (
    "Thank you{all} for taking the time to talk with me{about}.",
    "Thank you{all} for meeting with me{about}.",
    "Thank you{all} for making the time to talk with me{about}.",
)
_FORMAL_OPENING = "Thank you{all} for taking the time to meet with me{about}."
_INTEREST = (
    "I left even more interested in the role, and I look forward to hearing from you.",
    "I would very much like to take on the role, and I look forward to hearing from you.",
    "I am keen to take on the role, and I look forward to the next steps.",
)
#: What a reader says that may leave the writer more interested: the first of the above.
_HEARD = frozenset(("want", "aim", "hear", "quoted", "asked", "agreed", "invited"))
_INTEREST_WITH_WORK = (
    "I would very much like to bring that experience to the role, and I look forward to hearing from you.",
    "I would be glad to put that experience to use in the role, and I look forward to the next steps.",
)
_INTEREST_WITH_AIM = (
    "I would very much like to help with this, and I look forward to hearing from you.",
    "I am keen to take on the role and to work on this with you, and I look forward to hearing from you.",
    "I would be glad to work towards this with you, and I look forward to the next steps.",
)
_FORMAL_INTEREST = "I remain very interested in the role, and I look forward to hearing from you."


#: Notes that tell of a no although the occasion was not given.
_NO = Needing(
    " get | got |selected|chosen|another|not me|no|somebody|someone|the other|turned me down|unsuccessful",
    r"\b(?:not me this time|was(?:n'?t| not) (?:selected|chosen)|unsuccessful|turned me down"
    r"|(?:didn'?t|did not|haven'?t|not) (?:get|got) the (?:job|role|post)"
    r"|(?:^|[.!?:\n–-])[ \t]*(?:i |well |sadly |so i )?(?:didn'?t|did not|haven'?t|not) (?:get|got) it\b"
    r"|(?:gone|went|going) with (?:somebody|someone|another|the other)"
    r"|(?:it'?s|it is|ist|was) (?:a )?no(?=[\s.,!]*(?:$|[.,!;\n]|for\b))"
    r"|a no (?:for|from|then)\b|(?:result|outcome)\W{1,12}no\b)",
    re.IGNORECASE | re.MULTILINE,
)
#: How notes begin that were written after it.
_NEWS = lazy(
    r"\b(?:rang|phoned|telephoned|called me|calls? from|e-?mail|letter|told me"
    r"|result|outcome|answer|get|got|no|not)\b",
    re.IGNORECASE,
)
_HEAD = 160
#: What stands before a no that may come or that is an old one, and how far back it is looked for.
_SUPPOSED = frozenset("if whether unless previously".split())
_EARLIER = ("last time", "last year", "years ago")
_SUPPOSED_REACH = 60
_AFTER_DECISION = "I remain very interested in your team's work, and I wish you every success with it."


def no_told_at(text: str, *, known: bool = False) -> int:
    """Where notes tell that somebody else gets the role; -1 where they do not.

    Args:
        known: somebody else does get it, so that news at the head of the notes can be no other.
    """
    told = next((found for found in _NO.finditer(text) if not _is_supposed(text, found.start())), None)
    found = told or (_NEWS.search(text, 0, _HEAD) if known else None)
    return found.start() if found else -1


def _is_supposed(text: str, start: int) -> bool:
    """Does the sentence up to here suppose a no, or tell of an older one: "tell them even if | it's a no"?"""
    before = text[max(0, start - _SUPPOSED_REACH) : start].lower()
    before = before[max(map(before.rfind, ".!?:;,\n")) + 1 :]
    return not _SUPPOSED.isdisjoint(before.split()) or any(turn in before for turn in _EARLIER)


def subject_line(brief: Brief) -> str:
    """At most 50 characters where the role allows, with the role in it."""
    if brief.occasion == "not-selected":
        choices = [f"Thank you: {brief.role} interview", f"Thank you: {brief.role}"]
        plain = "Thank you for considering me"
    else:
        choices = [
            f"Thank you for the {brief.role} interview",
            f"Thank you: {brief.role} interview",
            f"Thank you: {brief.role}",
        ]
        plain = "Thank you for our conversation"
    if not brief.role:
        return plain
    return next(
        (line for limit in (SUBJECT_LONG, SUBJECT_MAX) for line in choices if len(line) <= limit),
        plain,
    )


def opening(brief: Brief, seed: str) -> str:
    """Thanks for the conversation, naming the role where it is known."""
    readers = len(brief.to)
    words = {
        "all": " both" if readers == 2 else "",
        "about": f" about {role_phrase(brief)}" if brief.role else "",
        "for_role": f" for {role_phrase(brief)}" if brief.role else "",
    }
    if brief.occasion == "not-selected":
        from followup.writers.offline.declined import opening as declined

        return declined(brief, seed, words["for_role"])
    return (_FORMAL_OPENING if brief.tone == "formal" else _pick(seed, _OPENINGS)).format(**words)


def closing(brief: Brief, seed: str, recap: Sequence[Sentence]) -> str:
    """Interest in the role and looking forward; after a no, warmth towards later openings.

    Args:
        recap: "that" and "this" in the closing refer to what its last point tells.
    """
    if brief.occasion == "not-selected":
        from followup.writers.offline.declined import closing as declined

        return declined(brief, seed, " ".join(sentence.text for sentence in recap))
    if no_told_at(brief.notes.text) >= 0:
        return _AFTER_DECISION
    if brief.tone == "formal":
        return _FORMAL_INTEREST
    heard = any(point.kind in _HEARD for sentence in recap for point in sentence.points)
    choices = _INTEREST if heard else _INTEREST[1:]
    last = recap[-1].points[-1] if recap else None
    if last and last.kind == "told" and _is_experience(last.text):
        choices = _INTEREST_WITH_WORK
    elif last and last.kind in ("want", "aim"):
        choices = _INTEREST_WITH_AIM
    return _pick(seed + "closing", choices)


def _is_experience(text: str) -> bool:
    """Does it tell what I or we did, not how something went or what I always do?"""
    tags = {word.tag for word in tag_text(text)}
    return "VD" in tags and not tags.isdisjoint(("I", "WE"))


def role_phrase(brief: Brief) -> str:
    """ "the Night Shift Lead role in the Returns team", "the role of Lead, Early Shift"; nothing is added
    to a role that ends in "post"."""
    last = brief.role.split()[-1].casefold().strip(").,")
    noun = "" if last in ("role", "post", "position", "job", "vacancy") else " role"
    phrase = f"the role of {brief.role}" if noun and "," in brief.role else f"the {brief.role}{noun}"
    if brief.team and brief.team.casefold() not in brief.role.casefold():
        team = brief.team if brief.team.casefold().startswith("the ") else f"the {brief.team}"
        phrase += f" in {team}" if "team" in team.casefold() else f" in {team} team"
    return phrase


def _pick(seed: str, choices: tuple[str, ...]) -> str:
    return choices[crc32(seed.encode()) % len(choices)]
