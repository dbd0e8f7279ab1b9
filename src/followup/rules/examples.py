"""The neutral letter that examples of rules are set into."""

from __future__ import annotations

OPENING = "Thank you for taking the time to talk with me on Tuesday about the night shift lead role."
RECAP = "I enjoyed hearing how the pick-rate board in bay 6 brought scanning errors down."
CLOSING = "The role interests me even more now, and I look forward to hearing from you."


def letter(
    recap: str = RECAP,
    *,
    subject: str = "Thank you for the night shift lead interview",
    greeting: str = "Hi Priya,",
    opening: str = OPENING,
    closing: str = CLOSING,
    sign_off: str = "Best wishes,\nTom",
) -> str:
    """A whole e-mail that breaks no rule, with the parts given exchanged; an empty part is left out."""
    parts = (f"Subject: {subject}" if subject else "", greeting, opening, recap, closing, sign_off)
    return "\n\n".join(part.strip() for part in parts if part)


def around(sentence: str) -> str:
    """The neutral letter with a sentence added to its recap."""
    return letter(f"{RECAP} {sentence}")
