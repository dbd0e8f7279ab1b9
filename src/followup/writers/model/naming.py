"""Who is greeted and who signs, as the model read it, beside what the notes' own reader found.

Only what the lines that the model saw bear out.
"""

from __future__ import annotations

from collections.abc import Iterable

from followup.language.names import HONORIFICS, PARTICLES, TITLES, Name, parse_name
from followup.language.words import folded, tokens
from followup.notes.base import Notes
from followup.notes.given_names import is_given
from followup.notes.greetable import is_no_name
from followup.notes.job_titles import HEADS
from followup.writers.base import Brief
from followup.writers.model.request import visible_lines
from followup.writers.model.wire import WireReply

#: Words of a name without its titles.
_LONGEST = 4
#: What else the notes may have for a title; too many-sided to be read as one everywhere.
_SHORT = {"Sister": "sr", "Señor": "sr"}


def named_readers(reply: WireReply, brief: Brief) -> tuple[Name, ...] | None:
    """Whom to greet instead of those of the brief, and how; None for the same people as there.

    Given readers stand. Where the notes' own reader found nobody, all whom the model names are greeted; where
    it found some of them, the others too, each as the model would call them; where the two read the notes
    differently, nobody. Names count only if all of them stand in the usable lines, and none was taken back
    there, is no name, or is the writer's.
    """
    found = [_proven(text, brief.notes) for text in dict.fromkeys(reply.readers) if text]
    names = tuple(name for name in found if name is not None)
    mine = _words((brief.sender or reply.signed,))
    in_doubt = len(names) < len(found) or mine & _words(name.full for name in names)
    if not brief.to_is_read or not names or in_doubt:
        return None
    same = all(_words((known.full,)) & _words(name.full for name in names) for known in brief.to)
    return names if same and len(names) >= len(brief.to) else ()


def named_sender(reply: WireReply, brief: Brief) -> str:
    """The name to sign with where the brief has none and the usable lines hold it; "" else."""
    name = _proven(reply.signed, brief.notes) if reply.signed and not brief.sender else None
    if name is None or _words((name.full,)) & _words(reader.full for reader in brief.to):
        return ""
    return name.full


def _proven(text: str, notes: Notes) -> Name | None:
    """The name, where the usable lines hold every word of it. A title that they do not hold falls away, but
    not from a family name alone."""
    seen = _words(visible_lines(notes))
    words = text.replace(",", " ").split()
    titles = [word for word in words if _title(word)]
    plain = [word for word in words if not _title(word)]
    if not 0 < len(plain) <= _LONGEST or not _words(plain) <= seen:
        return None
    if len(plain) == 2 and not titles and plain[0].casefold() in HEADS:  # "Manager Seo"
        job, name = plain
        return None if _is_doubtful(name, notes) else Name(text, title=job, last=name, address=text)
    if len(plain) > 1 and plain[-1].casefold() in HONORIFICS:  # "Gülay Hanım"
        *rest, respect = plain
        doubtful = any(_is_doubtful(word, notes) for word in rest)
        return None if doubtful else Name(text, title=respect, first=" ".join(rest), address=text)
    if any(_is_doubtful(word, notes) for word in plain):
        return None
    held = {_title(word) for word in seen}
    kept = [word for word in titles if (title := _title(word)) in held or _SHORT.get(title or "") in seen]
    if titles and not kept and len(plain) == 1 and not is_given(plain[0].casefold()):
        return None
    return parse_name(" ".join([*kept, *plain]))


def _is_doubtful(word: str, notes: Notes) -> bool:
    low = word.casefold()
    return not notes.retracted.isdisjoint((word, low)) or (
        is_no_name(word) and low not in PARTICLES and not is_given(low)
    )


def _title(word: str) -> str | None:
    return TITLES.get(word.rstrip(".").casefold())


def _words(texts: Iterable[str]) -> set[str]:
    return {folded(token.text) for text in texts for token in tokens(text) if token.is_word}
