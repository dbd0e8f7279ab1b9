"""closing-missing: the end says that the writer wants the job and looks forward."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.language.courtesy import (
    looks_forward,
    shows_interest,
    wants_later_opening,
    would_try_again,
)
from followup.language.patterns import Needing
from followup.language.words import count_words
from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule, letter

#: A last paragraph of fewer words is read together with the one above it.
_ENDING_FROM = 45
#: Sentences at the end of a body that is one paragraph.
_LAST_SENTENCES = 4

#: What has nothing to do with the job is looked forward to: "looking forward to the summer tour", "we all look forward to
#: the new canteen"; not "to a coffee after Easter", "to our holiday chat", "to the summer with your crew".
_PLEASURES = Needing(
    "tour|trip|holiday|vacation|weekend|break|party|fair|fete|fête|festival|match|game|barbecue|bbq|picnic|concert|wedding|"
    "christmas|easter|eid|diwali|days off|day off|sunshine|snow|timetable|season|sale|menu|all look",
    r"\b(?:(?:I|we|it)(?:['’](?:m|re|s)| am| are| is)? (?:\w+ ){0,2})?"
    r"(?:(?:look(?:s|ing)? forward to|wait for) (?:(?!\w+ing\b|(?:in|on|at|to|of|for|after|before|until)\b)[\w'’-]+ ){0,3}"
    r"(?:tour|trip|holidays?|vacation|weekend|(?:summer|winter|spring|christmas|tea) break|party|fair|f[êe]te|festival|match|game"
    r"|barbecue|bbq|picnic|concert|wedding|christmas|easter|eid|diwali|sunshine|snow|days? off"
    r"|(?:spring|summer|autumn|winter) (?:timetable|season|sale|menu))(?=[^\w\s'’-]|$| (?:and|as|when|now|too|already|more)\b)"
    r"|all look(?:ing)? forward to\b)"
    r"(?![^.;!?]{0,200}\b(?:you|your|hear|hearing|news|next|join|joining|work|working|role|job|team)\b)",
    re.IGNORECASE,
)

_LATER = Example(
    letter(closing="Thank you again for letting me know so quickly."),
    occasion="not-selected",
)


def find(message: Message, context: Context) -> Iterator[Violation]:
    sentences = _ending(message)
    if context.occasion == "not-selected":
        if not any(map(wants_later_opening, sentences)):
            yield _missing(
                message, "the end shows no interest in later openings; say that you would apply again"
            )
        return
    last_first = sentences[::-1]  # it is mostly said last
    interest = any(map(shows_interest, last_first)) or any(map(wants_later_opening, last_first))
    forward = any(map(looks_forward, last_first)) or any(map(would_try_again, last_first))
    if not interest and not forward:
        yield _missing(
            message,
            "the closing is missing; end with your interest in the role and that you look forward to "
            "hearing from them",
        )
    elif not interest:
        yield _missing(
            message, "the end shows no interest in the role; say that you would like to do this work"
        )
    elif not forward:
        yield _missing(
            message, "the end does not look forward; say that you look forward to hearing from them"
        )


def _ending(message: Message) -> list[str]:
    """The sentences that end the letter, a postscript included: its last paragraph, with the one before while
    that is short; pleasures that are looked forward to are left out."""
    blocks = [block for block in message.blocks if block.part != "postscript"]
    start = blocks[-1].start if blocks else 0
    for block in reversed(blocks[1:-1]):
        if count_words(message.text[start : message.body_end]) >= _ENDING_FROM:
            break
        start = block.start
    behind = [s for s in message.sentences if s.start >= start]
    ending = [s for s in behind if s.part not in ("subject", "greeting", "sign_off", "postscript")]
    if len(blocks) == 1:
        ending = ending[-_LAST_SENTENCES - 1 :]
    ending += [s for s in behind if s.part == "postscript"]
    return [_PLEASURES.sub("", sentence.text) for sentence in ending]


def _missing(message: Message, text: str) -> Violation:
    place = message.body_end
    return message.violation("closing-missing", "error", place, place, text)


RULE = Rule(
    id="closing-missing",
    severity="error",
    meaning="The end lacks interest in the role or looking forward (after a no: interest in later openings).",
    find=find,
    fails=(
        Example(letter(closing="Thank you again for your time.")),
        Example(letter(closing="I look forward to hearing from you.")),
        Example(letter(closing="I am very interested in the role.")),
        Example(
            letter(
                closing="I would love to do this work. I'm looking forward to the summer tour, blisters and all."
            )
        ),
        Example(letter(closing="The role interests me, and my daughter can't wait for the holidays.")),
        Example(
            letter(closing="We are all looking forward to the new canteen. I'd be happy to take this on.")
        ),
        _LATER,
    ),
    passes=(
        Example(letter(closing="I would love to take this on, and I can't wait to hear what comes next.")),
        Example(letter(closing="I would love to take this on, and we all look forward to your news.")),
        Example(letter(closing="I'd be glad to do this, and look forward to a coffee after Easter.")),
        Example(
            letter(
                closing="You have chosen another, and I take it as it is meant. If you should look for a technician again, I "
                "shall be pleased to come up the stairs a second time, and I look forward to hearing from you then."
            )
        ),
        Example(
            letter(closing="I would gladly apply again when another post opens on your team."),
            occasion="not-selected",
        ),
        Example(
            letter(closing="I'm still keen on inspection, and interested in whatever opens up later on."),
            occasion="not-selected",
        ),
    ),
)
