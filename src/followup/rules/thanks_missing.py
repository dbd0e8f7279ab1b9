"""thanks-missing: the first thing a thank-you note does is thank."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from followup.language.courtesy import says_thanks
from followup.language.patterns import lazy
from followup.language.reading import reading_of
from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule, letter

_THANKING = lazy(
    r"\b(?:thanks?|thankyou|thanked|thanking|thankful|grateful(?:ly)?|gratitude|appreciat\w+|obliged|indebted)\b"
)
#: Thanks that are not the writer's to the reader, over the words as they are read: somebody else's, those of another
#: day or to somebody else, and what happened "thanks to the tram".
_OTHER_THANKS = lazy(
    r"(?:\bits|\bher|\bhis|\btheir|'s) (?:\w+ )?(?:thanks?|gratitude|appreciation)\b"
    r"|\b(?:sends|says) (?:(?!i |we )\w+ ){0,2}thanks?\b"
    r"|\b(?:asks?|asked|wants|wanted|told|tells|begs|wishes) (?:me|us) to (?:(?!i |we )\w+ ){0,3}(?:thanks?|gratitude|appreciation)\b"
    r"|(?<!\bi )(?<!\bwe )(?<!have )(?<!not )(?<!never )thanked\b|\bthanking (?!you\b)"
    r"|(?<!\bi )(?<!\bwe )(?<!\band )(?<!\bus )(?<!ly )\b(?:is|are|was|were) (?:\w+ ){0,2}?(?:grateful|thankful|obliged|indebted)\b"
    r"|(?:^|[,.;:–—-] |\bno |\band |\bbut |\bso )thanks to (?!you\b|all\b|both\b|every)(?![^,.;]{0,200} (?:and you|for)\b)"
    r"|\b(?:please (?:also )?thank (?!you\b)|(?<!to )thank (?:me|us|him|them|god|goodness|heavens?|whoever)\b)"
    r"|\b(?:the|my|our|their) (?:(?!(?:i|we|is|are|was|were|be|been|and|to|how|you|more) )\w+ ){1,4}appreciated?\b",
)


def find(message: Message, context: Context) -> Iterator[Violation]:
    first = message.first_paragraph
    if first is None:
        place = message.body_start
        yield message.violation(
            "thanks-missing", "error", place, place, "there is no body; open with thanks for the interview"
        )
    elif not any(_thanks_reader(s.text) for s in message.sentences if first.start <= s.start < first.end):
        yield message.violation(
            "thanks-missing",
            "error",
            first.start,
            first.start,
            "the first paragraph thanks for nothing; open with thanks for the time or the talk",
        )


@lru_cache(maxsize=10_000)
def _thanks_reader(sentence: str) -> bool:
    """Are there thanks in the sentence, and are some of them the writer's own to the reader?"""
    if not says_thanks(sentence):
        return False
    words = " ".join(reading_of(sentence).words)
    if words.startswith("thank you"):
        return True
    own = _OTHER_THANKS.sub("", words)
    return own == words or bool(_THANKING.search(own))


RULE = Rule(
    id="thanks-missing",
    severity="error",
    meaning="The first paragraph of the body expresses no thanks.",
    find=find,
    fails=(
        Example(letter(opening="It was good to talk with you on Tuesday about the night shift lead role.")),
        Example(letter(opening="Thanks to the new scanners we had a lot to talk about on Tuesday.")),
        Example(
            letter(opening="It was a pleasure to meet you, and my shift sends its thanks for the biscuits.")
        ),
        Example(
            letter(opening="An hour well spent, and my manager is grateful that the pallet truck is back.")
        ),
        Example(letter(opening="I enjoyed our talk. The residents asked me to thank you for the new piano.")),
        Example(letter(opening="It was good to meet you. You thanked me for coming, and I felt at home.")),
        Example(letter(opening="Our hour on Tuesday went by in no time, thanks to the coffee.")),
    ),
    passes=(
        Example(letter(opening="I really appreciated you making time for me on Tuesday.")),
        Example(letter(opening="I am most grateful for the hour you gave me on Tuesday.")),
        Example(letter(opening="Thanks again for Tuesday, and Mrs Doyle sends hers for the projector.")),
        Example(letter(opening="I learned a lot on Tuesday, thanks to you.")),
    ),
)
