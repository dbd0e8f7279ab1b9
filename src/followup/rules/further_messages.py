"""further-messages: one message is enough."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.language.meaning import noun_kind
from followup.language.patterns import lazy
from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Rule, find_act

#: "I'll send you the plan": the thing is the last word before a preposition, a clause or the end.
_SENDS = lazy(
    r"\b(?:send|sending|mail|mailing|e-?mail|e-?mailing|post|posting|share|bring|pass|forward|hand|get|give|let) (?:(?:you|it|them|both|over|on|have) )*"
    r"(?:a|an|the|my|our|that|those|these|two|some) ((?:[\w'-]+ ){0,4}?[\w'-]+)(?= (?:for|of|to|on|in|by|that|which|I|we|you|"
    r"with|from|so|as|before|after|about|at|tomorrow|next|this|and)\b|[,.;!?)]|$)",
    re.IGNORECASE,
)
#: "mail them to you", "come back to you with a first idea": what was named before, or the work that was asked for.
_SENDS_IT = lazy(
    r"\b(?:send|mail|e-?mail|post|share|bring|pass|hand|get) (?:it|them|both|those|these)(?: (?:over|on|up|down))? to you\b"
    r"|\b(?:come|get) back to you with (?:a|an|the|my|some) (?:[\w-]+ ){0,2}?"
    r"(?:idea|ideas|figures|numbers|draft|list|plan|sketch|proposal|costing|estimate|layout|design)\b",
    re.IGNORECASE,
)
_CHASES = lazy(
    r"\b(?:call|ring|phone|check|follow|chase|again|remind|nudge|touch base|update|drop you|another)\b",
    re.IGNORECASE,
)
#: "I'll draft the call list": work that I promise to do.
_WORKS = lazy(
    r"\bI(?:'ll| will| shall) (?:\w+ly |also |then |certainly )?(?:draft|keep (?:going|doing|using|working|logging|counting|"
    r"training|running|making|reading)|join|walk|start|make|prepare|build|train|test|pilot|map|sketch|ride|sit in|work|run|stand|"
    r"cover|print|fix|measure|learn|study|mark|bring|count|take on|put (?:it|the|my|a)|write (?:up|down|out)|go (?:round|through|over|to the|with)|"
    r"do (?:the|my|a|it))\b",
    re.IGNORECASE,
)
#: What makes a promise one of more to come.
_TO_COME = lazy(
    r"\b(?:call you|ring|phone|check (?:in|back|up|with)|follow|chas|again|remind|nudge|touch|updat|drop|another|write to|mail|text|messag|inbox|voicemail|"
    r"thread|hear|silence|until|till|unless|nothing|knock|news|reply|answer|letter|hello|habit|point of|sure (?:you|that you|to)|"
    r"your (?:desk|door|office)|case|if (?:i|you|there)|every (?:day|week|morning|few|so))",
    re.IGNORECASE,
)
_MESSAGES = frozenset(
    "note notes line lines message messages mail email e-mail word reminder update card letter text reply".split()
)
_MATERIAL = frozenset(("doc", "soft", "stuff", "tool", "goal", "skill", "proc", "meas"))


def find(message: Message, context: Context) -> Iterator[Violation]:
    for violation in find_act(message, RULE, "announces another message; remove it"):
        if not (_sends_material(violation.excerpt) or _promises_work(message, violation)):
            yield violation


def _promises_work(message: Message, violation: Violation) -> bool:
    """Is the sentence a promise of work, with no word of messages or a chase in it?"""
    sentence = next((s for s in message.sentences if s.start <= violation.start < s.end), None)
    text = sentence.text if sentence is not None else violation.excerpt
    return bool(_WORKS.search(text)) and not _TO_COME.search(text)


def _sends_material(text: str) -> bool:
    """Promised material on its way is no message of its own: "I'll send you the call plan"."""
    named = _SENDS_IT.search(text)
    if named and not _CHASES.search(text[: named.start()] + text[named.end() :]):
        return True
    sent = _SENDS.search(text)
    if sent is None or _CHASES.search(text[: sent.start()] + text[sent.end() :]):
        return False
    thing = sent[1].split()[-1].casefold()
    return thing not in _MESSAGES and noun_kind(thing) in _MATERIAL


RULE = Rule(
    id="further-messages",
    severity="error",
    meaning="Announces another message, a reminder or a chase.",
    find=find,
    fails=(
        "I will call you on Monday to see how things are going.",
        "I will follow up again next week.",
        "I'll check in with you on Monday.",
        "Expect another note from me soon.",
        "If I hear nothing I will give you a ring.",
        "I will write again once I have thought it over.",
        "I will send you another note next week, and call on Friday.",
    ),
    passes=(
        "I will look at the three lines and come back to you with a first idea by Wednesday.",
        "I will send you the rota template you asked for.",
        "I'll send you a call plan for my first 30 accounts.",
        "I'll mail you the blank form of the log that you asked for.",
        "I have attached the checklist that I promised.",
        "Your team follows up every complaint within a day.",
        "The second message on the board made me smile.",
        "I look forward to hearing from you.",
    ),
)
