"""decision-push: the decision takes its time; a thank-you does not press for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.language.patterns import Needing
from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Rule, find_act

#: What leads to a date, in the text as written.
_BY = (" by ", " before ", " within ", " later than ")
_ADVICE = "presses for a decision; remove it"
#: The usual closing with a date to answer by, which the other words of such a sentence hide: "I would be glad to take on
#: the role and look forward to hearing from you by Friday"; not a date that the reader gave.
_TO_ANSWER_BY = Needing(
    "forward to|hope |hoping |expect|await",
    r"\b(?:forward to|hop(?:e|ing) (?:to|for)|expect(?:ing)?(?: to)?|await(?:ing)?) "
    r"(?:(?:hear(?:ing)?)(?: back)?(?: from (?:you|the panel|the board|your (?:side|end|team)))?"
    r"|(?:your|an?|the|some) (?:\w+ )?(?:answer|reply|response|decision|news|word|verdict|yes))"
    r",? (?:either way |hopefully |ideally |preferably )?(?:by|before|within|no later than|not later than) "
    r"(?:the |this |next |tomorrow|tonight|noon|\d|one |two |three |a (?:week|few)|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|christmas|easter|(?:jan|febr)uary|march|april|may\b|june|july|august|(?:septem|octo|novem|decem)ber)"
    r"(?![^.!?]{0,40}\b(?:as|like|which|that) (?:you|we)\b)",
    re.IGNORECASE,
)


def find(message: Message, context: Context) -> Iterator[Violation]:
    found = list(find_act(message, RULE, _ADVICE))
    yield from found
    for section in message.of("opening", "recap", "closing", "postscript"):
        dated = any(word in section.text for word in _BY)
        for match in _TO_ANSWER_BY.finditer(section.text) if dated else ():
            start, end = section.start + match.start(), section.start + match.end()
            if all(end <= one.start or one.end <= start for one in found):
                yield message.violation(RULE.id, RULE.severity, start, end, _ADVICE)


RULE = Rule(
    id="decision-push",
    severity="error",
    meaning="Presses for a decision, outcome, status or date, or uses another offer as a lever.",
    find=find,
    fails=(
        "Logistics want my answer by Monday, so I would need yours before.",
        "Am I still in the running?",
        "Could you tell me where things stand?",
        "I would appreciate a decision by the end of the week.",
        "Please let me know your decision by Friday.",
        "When can I expect to hear the outcome?",
        "Keep me posted on the outcome.",
        "I have another offer and must answer it this week.",
        "Any update on the timeline would be appreciated.",
        "I would be glad to take on the role and look forward to hearing from you by Friday.",
    ),
    passes=(
        "News of the new lift would please the whole ward.",
        "The decision to move the stock count to Sunday makes sense to me.",
        "I look forward to hearing from you.",
        "I look forward to the next steps.",
        "You explained how the board decides on new routes.",
        "Thank you for making time on Friday.",
        "I look forward to hearing from you by the 14th, as you said.",
        "I was struck by how quickly your team turns a decision into a rota.",
    ),
)
