"""What a reply must not carry out: our instructions, the notes as a whole, links that are nobody's."""

from __future__ import annotations

import re

from followup.language.patterns import lazy
from followup.models import Draft
from followup.writers.model.text import word_runs

#: Words in a row that nobody writes twice by chance; the instructions name courtesies that a mail may hold.
_RUN, _OWN_RUN = 8, 12
#: Share of the notes' runs from which a draft copies them; notes of fewer runs than this may be used up.
_WHOLE, _LEAST_RUNS = 0.5, 20
_LINK = lazy(r"(?:https?://|www\.)[^\s<>\"')\]]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}", re.I)


def find_copy(draft: Draft, instructions: str, notes: str) -> str | None:
    """What is wrong with a draft that carries out what it should not, worded for the model; None when
    nothing is.

    Args:
        instructions: the system message.
        notes: what the model saw of the notes.
    """
    text = " ".join((draft.subject, draft.opening, *draft.recap, draft.closing))
    if word_runs(text, _OWN_RUN) & word_runs(instructions, _OWN_RUN):
        return "it repeated these instructions"
    wanted = word_runs(notes, _RUN)
    if len(wanted) >= _LEAST_RUNS and len(word_runs(text, _RUN) & wanted) >= _WHOLE * len(wanted):
        return "it copied the notes instead of telling the reader what matters"
    links = [link.rstrip(".,;:!?") for link in _LINK.findall(text)]
    if any(link.casefold() not in notes.casefold() for link in links):
        return "it held a link or an address that the notes do not have"
    return None
