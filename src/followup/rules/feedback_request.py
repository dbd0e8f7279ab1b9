"""feedback-request: a thank-you note thanks; it does not ask for a verdict."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Rule, find_act


def find(message: Message, context: Context) -> Iterator[Violation]:
    return find_act(message, RULE, "asks for feedback; remove it")


RULE = Rule(
    id="feedback-request",
    severity="error",
    meaning="Asks, invites or hints that the reader judge or advise the writer.",
    find=find,
    fails=(
        "Could you share any feedback on my answers?",
        "I wondered how I did.",
        "Your honest view of my presentation would be very welcome.",
        "Please tell me which of my answers fell flat.",
        "If there is anything I should work on before the next opening, I would love to hear it.",
        "P.S. Any pointers on my CV?",
        "Was I clear enough about the stock count?",
        "I would be grateful if you told me how I came across.",
        'You said "ask me anything", so here it is: how did I do?',
    ),
    passes=(
        "Thank you for the feedback on my portfolio.",
        "I liked how openly your team gives feedback.",
        "I enjoyed your account of how the ward reviews each handover.",
        "You asked how I plan a rota, and I enjoyed answering.",
        'When you asked me "how would you rate your own answer?", I had to laugh.',
        "I am not writing to ask for feedback; I only want to thank you.",
        "Please let me know if you would like the slides we spoke about.",
        "I look forward to hearing from you.",
        "I would love to help with the customer feedback survey.",
        "Your advice on label printers has already saved us an hour.",
    ),
)
