"""Mail headers, and the lines at which quoted or forwarded messages begin."""

from __future__ import annotations

import re

from followup.language.patterns import lazy

_HEADER = lazy(
    r"[\s*_#]*(?P<label>subject(?: line)?|subj|betreff|objet|asunto|oggetto|assunto|onderwerp|from|to|cc|"
    r"bcc|date|sent|"
    r"reply-to|importance|priority|attachments?|von|an|de|à|datum|gesendet|mime-version|content-[a-z-]+|"
    r"message-id|in-reply-to|return-path|user-agent|thread-[a-z]+|x-[a-z0-9-]+)[*_]*\s*:[*_]*",
    re.IGNORECASE,
)


_SUBJECT_LABELS = frozenset("subject betreff objet asunto oggetto assunto onderwerp subj".split()) | {
    "subject line"
}


_QUOTE_STARTS = lazy(
    r"\s*(?:[-_—]{2,}\s*(?:original|forwarded|ursprüngliche|weitergeleitete)|_{10,}\s*$|begin forwarded "
    r"message|"
    r"(?:on|am|le|el|il|op) [^\n]{4,200}(?:wrote|schrieb|écrit|escribió|scritto|schreef)\s?:?[^\n]{0,80}$)",
    re.IGNORECASE,
)


_ATTRIBUTION = lazy(r"\s*on (?:mon|tue|wed|thu|fri|sat|sun|\d)[^\n]{4,150}$", re.IGNORECASE)


def header_label(line: str) -> tuple[str, int] | None:
    """Folded label of a header line ("subject", "from") and where its value starts; None for any other
    line."""
    match = _HEADER.match(line)
    if not match:
        return None
    label = match["label"].casefold()
    return ("subject" if label in _SUBJECT_LABELS else label), match.end()


def starts_quote(line: str, following: str = "") -> bool:
    """True where a quoted or forwarded message begins; `following` is the next line ("On Tue, X\\nwrote:").
    True where a quoted or forwarded message begins; `following` is the next line ("On Tue, X\\nwrote:")."""
    if _QUOTE_STARTS.match(line):
        return True
    return following.strip().endswith("wrote:") and len(following) < 120 and bool(_ATTRIBUTION.match(line))
