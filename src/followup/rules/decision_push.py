"""decision-push: the decision takes its time; a thank-you does not press for it."""

from __future__ import annotations

from collections.abc import Iterator

from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Rule, find_act


def find(message: Message, context: Context) -> Iterator[Violation]:
    return find_act(message, RULE, "presses for a decision; remove it")


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
    ),
    passes=(
        "News of the new lift would please the whole ward.",
        "The decision to move the stock count to Sunday makes sense to me.",
        "I look forward to hearing from you.",
        "I look forward to the next steps.",
        "You explained how the board decides on new routes.",
        "Thank you for making time on Friday.",
        "I was struck by how quickly your team turns a decision into a rota.",
    ),
)
