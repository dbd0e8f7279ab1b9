"""What the paragraphs of a thank-you note do: thank, look forward, show interest."""

from __future__ import annotations

import re
from functools import lru_cache

from followup.evals.words import fold
from followup.language import courtesy


@lru_cache(maxsize=16)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_THANKS = (
    r"\b(?:thank(?:s|ed|ful|ing)?|grateful|gratitude|appreciat\w+|obliged|indebted|much obliged|"
    r"cheers for)\b"
)
_FORWARD = (
    r"\b(?:look(?:ing)? forward|hear(?:ing)? from you|next steps?|next stage|next round|await|see you|"
    r"speak(?:ing)? "
    r"(?:again|soon|further)|talk(?:ing)? (?:again|soon|further)|hope to|hoping to|would (?:be "
    r")?(?:very |really |genuinely )?"
    r"(?:love|like|welcome|enjoy|glad|happy|relish|delighted|pleased|proud|keen)|i'd (?:be )?(?:very |"
    r"really |genuinely )?"
    r"(?:love|like|welcome|enjoy|glad|happy|relish|delighted|pleased|proud|keen)|the chance to|chance "
    r"of|ready to|"
    r"any time|happy to|glad to|future opening|another opening|later opening|come up again|opens? up|"
    r"whatever comes next)\b"
)
_INTEREST = (
    r"\b(?:keen\w*|eager\w*|excit\w+|enthusias\w+|interest(?:ed|s)?|want(?:s|ed)? (?:this|to|the|it)|"
    r"love to|like to|"
    r"would love|i'd love|motivated|drawn|appeal\w*|hope to|hoping to|glad to|happy to|delighted to|"
    r"proud to|ready to|"
    r"chance to|relish|enjoy|more certain|surer|sure that|convinced|what i want|right up my|sold on|"
    r"look(?:ing)? forward|"
    r"welcome the|put my name|apply again|in mind|count me in|get started|getting started|like the "
    r"(?:idea|thought)|"
    r"want the (?:job|role|post))\b"
)


def thanks(text: str) -> bool:
    """True when the text thanks for something."""
    return bool(_compiled(_THANKS).search(fold(text)))


_AHEAD = (
    r"\b(?:look\w* (?:very much |so much |really )?(?:forward|ahead)|hear\w* (?:back |more )?from|"
    r"next steps?|next stage|next round|"
    r"await\w*|can(?:no|')?t wait|see you|"
    r"(?:speak|talk|meet|work)\w* (?:\w+ ){0,3}(?:again|soon|further|next)|(?:later|"
    r"future|another|other|next) "
    r"(?:\w+ )?(?:opening|role|vacanc|chance|time|opportunit)\w*|come\w* next|comes up|hope (?:to|"
    r"that|we|you)|hoping to)"
)


def looks_ahead(text: str) -> bool:
    """True when the text says what it looks forward to: an answer, a next step, another time."""
    return courtesy.wants_later_opening(text) or bool(_compiled(_AHEAD).search(fold(text)))


def looks_forward(text: str) -> bool:
    """True when the text looks ahead: to hearing, to next steps, to doing the work."""
    return _looks_on(text) or bool(_compiled(_FORWARD).search(fold(text)))


def _looks_on(text: str) -> bool:
    """What the rules take for a look ahead, to an answer or to a later opening."""
    return courtesy.looks_forward(text) or courtesy.wants_later_opening(text)


def shows_interest(text: str) -> bool:
    """True when the text says that the writer wants the work."""
    return courtesy.shows_interest(text) or bool(_compiled(_INTEREST).search(fold(text)))
