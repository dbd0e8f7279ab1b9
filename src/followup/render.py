"""Draft -> text and other forms of the finished message; greeting and sign-off of a brief."""

from __future__ import annotations

from collections.abc import Sequence

from followup.language.names import HONORIFICS, MEN, WOMEN, Name, is_family_first
from followup.language.words import count_words
from followup.models import Draft, Tone
from followup.settings import DENSE_OVER

#: Titles of mere courtesy, which rank nobody.
_COURTESY = MEN | WOMEN | {"Mx"}


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
    names = all_called(to, tone)
    joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    casual = tone == "warm" and not any(name.title for name in to) and not any(map(_respectful, names))
    return f"{'Hi' if casual else 'Dear'} {joined},"


def _respectful(called: str) -> bool:
    """Ends with a form of respect: "Nermin Hanım", "Tanaka-san"."""
    name, _, last = called.replace("-", " ").rpartition(" ")
    return bool(name) and last.casefold() in HONORIFICS


def all_called(to: tuple[Name, ...], tone: Tone) -> list[str]:
    """What each reader is called beside the others, in greeting and text.

    A title beside names without one seems to rank the readers. Where all given names are known, titles of
    mere courtesy go: given names alone where that is all that is known of somebody and nobody has a rank,
    else names in full. Otherwise nobody loses a title, and whoever has none is called by the whole name.
    """
    if len({bool(name.title) for name in to}) < 2:
        return [called(name, tone) for name in to]
    plain = [_without_courtesy(name) for name in to]
    known = any(name.address for name in to)  # a title that the notes never leave out
    if not known and not any(name.title for name in plain) and not all(map(_in_full, plain)):
        return [called(name, tone) for name in plain]
    if all(map(_in_full, plain)):
        return [name.full for name in plain]
    return [name.full if _in_full(name) and not name.title else called(name, tone) for name in to]


def all_turned_to(to: tuple[Name, ...], tone: Tone) -> list[str]:
    """What each reader is called in the text: as in the greeting, yet not in full beside a mere rank.

    "Dear Professor Ann Kaye and Suresh Pillai" go on as "Professor Kaye" and "Suresh".
    """
    if any(name.title in _COURTESY for name in to):
        return all_called(to, tone)
    return [called(name, tone) for name in to]


def _without_courtesy(name: Name) -> Name:
    """ "Geoff Rimmington" of "Mr Geoff Rimmington"; "Mr G. Reid" and "Dr Ann Reid" as they are."""
    given = len(name.first.rstrip(".")) > 1 and "." not in name.first
    by_title = name.address in ("", name.by_title)
    if name.title in _COURTESY and given and by_title and _in_full(name._replace(address="")):
        return name._replace(title="", address="", full=name.full.removeprefix(f"{name.title} "))
    return name


def _in_full(name: Name) -> bool:
    """Known by given and family name, and by no other that is to be used."""
    whole = name.full.removeprefix(f"{name.title} ").startswith((name.first, name.last))
    return bool(name.first and name.last and whole and not name.address)


def sign_off_lines(sender: str, tone: Tone) -> str:
    """Closing formula and, on a line of its own, the sender's name where it is known."""
    formula = {"warm": "Best wishes,", "neutral": "Best regards,", "formal": "Kind regards,"}[tone]
    return f"{formula}\n{sender}".strip()


def called(name: Name, tone: Tone) -> str:
    """What one reader is called in greeting and text."""
    if name.address or name.by_title:
        return name.address or name.by_title
    turned = "-" in name.first and is_family_first(name.last.casefold()) and name.full.startswith(name.last)
    if tone == "formal" or turned or not name.goes_by_first:  # "Seo Dong-hyun": nobody's first name alone
        return name.full
    return name.full if len(name.first.rstrip(".")) == 1 else name.first
