"""How many people held the interview, where the notes count them: "panel of 3", "Two of them: Paki and Dr Lena"."""

from __future__ import annotations

import re

from followup.language.patterns import Needing

_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}
_COUNT = r"(two|three|four|[234])"
_COUNTED = Needing(
    "panel|interviewers|of them|of em|of 'em",
    rf"\bpanel (?:was |of |w/ |with )*x?{_COUNT}\b(?![:.]\d)"
    rf"|\b{_COUNT}[ -](?:person|people|member|man|woman|strong) panel\b"
    rf"|\b{_COUNT} (?:interviewers|panell?ists|panel members)\b|\b(?:interviewers|panell?ists) \(?{_COUNT}\)?:"
    rf"|(?:\b(?:saw|met|had|it was|there were|there was|with|w/|by)|(?:^|[.!?:;,(–—-]|\n)\s*(?:the )?)\s*"
    rf"{_COUNT} of (?:th)?'?em\b(?=\s*(?:[.,:;(–—-]|\n|$|sat|there|today|this|on the panel))",
    re.IGNORECASE,
)
#: Letters of the notes within which somebody counts who was there.
_EARLY = 700


def panel_size(text: str) -> int:
    """How many interviewers the notes count, 0 where they do not or count twice."""
    found = {
        _COUNTS[count.casefold()]
        for match in _COUNTED.finditer(text[:_EARLY])
        for count in match.groups()
        if count
    }
    return found.pop() if len(found) == 1 else 0
