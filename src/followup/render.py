"""Draft -> text and other forms of the finished message; greeting and sign-off of a brief."""

from __future__ import annotations

from collections.abc import Sequence

from followup.language.names import Name, is_family_first
from followup.language.words import count_words
from followup.models import Draft, Tone
from followup.settings import DENSE_OVER


def render_text(draft: Draft) -> str:
    """The whole e-mail: subject line, blank line, greeting, body paragraphs, sign-off; no final newline."""
    blocks = [
        f"Subject: {draft.subject}",
        draft.greeting,
        draft.opening,
        *_paragraphs(draft.recap),
        draft.closing,
        draft.sign_off,
    ]
    return "\n\n".join(block for block in blocks if block.strip())


def _paragraphs(recap: Sequence[str]) -> list[str]:
    """The points of a recap in one paragraph, or in two of about the same length where one would be dense."""
    lengths = [count_words(point) for point in recap]
    if len(recap) < 2 or sum(lengths) <= DENSE_OVER:
        return [" ".join(recap)]
    cut = min(range(1, len(recap)), key=lambda place: abs(sum(lengths) - 2 * sum(lengths[:place])))
    return [" ".join(recap[:cut]), " ".join(recap[cut:])]


def greeting_line(to: tuple[Name, ...], tone: Tone) -> str:
    """ "Hi Priya," "Dear Dr Okafor and Tom," or "Hello," when nobody's name is sure."""
    if not to:
        return "Hello,"
    titled = any(name.title for name in to)
    names = [name.full if titled and _is_bare(name) else called(name, tone) for name in to]
    joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    casual = tone == "warm" and not any(name.title for name in to)
    return f"{'Hi' if casual else 'Dear'} {joined},"


def _is_bare(name: Name) -> bool:
    """Known by given and family name, without a title: among titled readers greeted by both, "Mr Qureshi and
    Faisal Baig"."""
    return bool(name.first and name.last) and not (name.title or name.address) and len(name.full.split()) == 2


def sign_off_lines(sender: str, tone: Tone) -> str:
    """Closing formula and, on a line of its own, the sender's name where it is known."""
    formula = {"warm": "Best wishes,", "neutral": "Best regards,", "formal": "Kind regards,"}[tone]
    return f"{formula}\n{sender}".strip()


def called(name: Name, tone: Tone) -> str:
    """What one reader is called in greeting and text."""
    if name.address:
        return name.address
    if name.goes_by_given:
        return f"{name.title} {name.first}"
    if name.title and name.last:
        return f"{name.title} {name.last}"
    turned = "-" in name.first and is_family_first(name.last.casefold()) and name.full.startswith(name.last)
    if tone == "formal" or turned or not name.goes_by_first:  # "Seo Dong-hyun": nobody's first name alone
        return name.full
    return name.full if len(name.first.rstrip(".")) == 1 else name.first
