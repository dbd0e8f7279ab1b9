"""What stands around the recap: subject, opening and closing, for each occasion and tone."""

from __future__ import annotations

from zlib import crc32

from followup.settings import SUBJECT_LONG
from followup.writers.base import Brief


def subject_line(brief: Brief) -> str:
    """At most 50 characters where the role allows, with the role in it."""
    if brief.occasion == "not-selected":
        choices = [f"Thank you for considering me: {brief.role}", "Thank you for considering me"]
    else:
        choices = [
            f"Thank you for the {brief.role} interview",
            f"Thank you: {brief.role} interview",
            f"Thank you: {brief.role}",
        ]
    fitting = [line for line in choices if brief.role and brief.role in line and len(line) <= SUBJECT_LONG]
    if fitting:
        return fitting[0]
    if brief.role and len(choices[-1 if brief.occasion == "thanks" else 0]) <= 70:
        return choices[-1 if brief.occasion == "thanks" else 0]
    return (
        "Thank you for considering me"
        if brief.occasion == "not-selected"
        else "Thank you for our conversation"
    )


def opening(brief: Brief, seed: str) -> str:
    """Thanks for the conversation, naming the role where it is known."""
    role = role_phrase(brief)
    if brief.occasion == "not-selected":
        about = f" for {role}" if role else ""
        return _pick(
            seed,
            (
                f"Thank you for considering me{about} and for telling me of your decision.",
                f"Thank you for letting me know about your decision, and for the time you gave me{about}.",
            ),
        )
    about = f" about {role}" if role else ""
    if brief.tone == "formal":
        return f"Thank you for taking the time to meet with me{about}."
    return _pick(
        seed,
        (
            f"Thank you for taking the time to talk with me{about}.",
            f"Thank you for the conversation{about}; I appreciated the time you gave it.",
            f"Thank you for meeting with me{about}. I enjoyed the conversation.",
        ),
    )


def closing(brief: Brief, seed: str) -> str:
    """Interest in the role and looking forward; after a no, warmth towards later openings."""
    role = role_phrase(brief)
    if brief.occasion == "not-selected":
        return _pick(
            seed,
            (
                "I would be glad to be considered when another role opens in your team, and I look forward to working "
                "with you wherever our paths cross.",
                "I enjoyed learning about your team, and I would gladly apply again when a suitable role opens. "
                "I wish you and the team every success in the meantime.",
            ),
        )
    what = role or "the role"
    choices = (
        f"Our conversation made me keener still to take on {what}, and I look forward to hearing from you.",
        f"I left even more interested in {what}, and I look forward to the next steps.",
        f"I would very much like to take on {what}, and I look forward to hearing from you.",
    )
    if brief.tone == "formal":
        return f"I remain very interested in {what}, and I look forward to hearing from you."
    return _pick(seed + "c", choices)


def role_phrase(brief: Brief) -> str:
    """ "the Night Shift Lead role"; a role that already ends in such a word stays as it is."""
    if not brief.role:
        return ""
    last = brief.role.split()[-1].casefold().strip(").,")
    noun = "" if last in ("role", "post", "position", "job", "vacancy") else " role"
    return f"the {brief.role}{noun}"


def _pick(seed: str, choices: tuple[str, ...]) -> str:
    return choices[crc32(seed.encode()) % len(choices)]
