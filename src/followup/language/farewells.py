"""Farewells: closing formulas, names and signatures below them, postscripts."""

from __future__ import annotations

import re
from functools import lru_cache

from followup.language.greetings import WORD, greeted_names, greeting_end, name_only
from followup.language.patterns import lazy

_FORMULA_WORDS = frozenset(
    "with my many kind kindest best warm warmest very all the sincere heartfelt good friendly "
    "cordial and & yours your regards rgds regard wishes gratitude thanks thank you appreciation "
    "respect respectfully sincerely truly faithfully cordially warmly gratefully cheers again so "
    "much a lot million in advance ever as always take care talk soon see until then till next time "
    "bye br kr ta speak later from kindly greetings utmost great deepest once more thx tks "
    "appreciatively professionally onwards have has blessed nice lovely wonderful day days week "
    "weekend evening ahead enjoy rest".split()
)


_FORMULA_HEADS = frozenset(
    "regards rgds regard best wishes thanks thank sincerely truly faithfully cordially warmly "
    "gratefully gratitude appreciation respect respectfully cheers br kr yours care ta greetings "
    "thx tks appreciatively bye".split()
)


#: Heads that are a sign-off wherever they stand; the others may open a letter too ("Thank you!").
_STRONG_HEADS = _FORMULA_HEADS - {"thanks", "thank", "thx", "tks", "ta", "gratitude", "appreciation"}


_NOT_ALONE = frozenset("care best yours respect ta bye greetings".split())


POSTSCRIPT = lazy(r"\s*[*_(]*p\.?(?:p\.?)?\s?s\b\.?(?=[\s:,.–—-])", re.IGNORECASE)


#: What a mail system, not the writer, puts below a signature.
_FOOTER = lazy(
    r"\s*(?:sent (?:from|with|via) (?:my|the|outlook|proton|yahoo|mail)\b|get outlook for\b|"
    r"(?:please )?(?:consider|think of|think about) the environment\b|"
    r"(?:confidentiality|disclaimer|legal) ?(?:notice)?:|"
    r"(?:this|the) (?:e-?mail|message|communication|information)\b[^\n]{0,90}\b(?:confidential|privileged|intended|"
    r"virus|addressee|recipient)|if you (?:have |are not )?(?:received|the intended|the addressee)\b[^\n]{0,60}\b"
    r"(?:error|mistake|recipient|addressee)|registered (?:office|in|company)\b)",
    re.IGNORECASE,
)
#: The line that parts a signature from the letter (RFC 3676, section 4.3), its blank lost on the way.
SIGNATURE_DELIMITER = "--"

_BREAKS = ".!?,;–—-"


@lru_cache(maxsize=4_000)
def formula_end(line: str) -> int | None:
    """Length of the closing formula that makes up a line, or starts it before a name; else None.

    "Best regards," and "Thanks again, Tom" count; "Thanks again for your time" does not.
    """
    end = 0
    words: list[str] = []
    for match in WORD.finditer(line.replace("’", "'"), 0, 120):
        low = match.group().strip(".*_").casefold()
        if low not in _FORMULA_WORDS:
            break
        if end and line[end : match.start()].strip(" *_"):
            if low in _FORMULA_HEADS and line[end : match.start()].strip() in (",", "and", "&"):
                pass
            else:
                break
        words.append(low)
        end = match.end()
    if not words or not _FORMULA_HEADS.intersection(words) or len(words) > 9:
        return None
    rest = line[end:].strip(" ,.!;:–—-*_\t")
    if not rest:
        if len(words) == 1 and words[0] in _NOT_ALONE - {"best", "yours"} and not line.rstrip().endswith(","):
            return None
        return len(line.rstrip())
    return end if name_only(rest) else None


def is_footer(line: str) -> bool:
    """True for a line that a mail system adds: "Sent from my phone", "This message is confidential ..."."""
    return bool(_FOOTER.match(line))


def is_strong_formula(line: str) -> bool:
    """True for a formula that only ever closes a letter, unlike "Thank you!"."""
    words = {word.strip(".,!*_").casefold() for word in line.split()}
    return bool(_STRONG_HEADS & words)


def short_farewell(line: str) -> bool:
    """True for a short line before a name that closes a letter in words of its own: "Hilsen", "See you at
    dock 4,"."""
    words = line.split()
    if not words or not line[0].isalpha() or (greeting_end(line) and greeted_names(line)):
        return False  # "Shalom," closes as well as it opens
    return len(words) <= 6 if line.endswith(",") else len(words) <= 3 and line[-1].isalpha()


def signed_line(line: str) -> bool:
    """True for a name alone, or with where its bearer works: "Noor (colour lab)", "Reto, Lift 5"."""
    marks = [place for mark in "(," if (place := line.find(mark)) > 0]
    head = line[: min(marks, default=len(line))]
    placed = signature_like(line) and (line[-1].isalnum() or line[-1] == ")")
    return name_only(head) and (not marks or placed)


@lru_cache(maxsize=4_000)
def inline_formula(line: str) -> int | None:
    """Where the closing formula starts that ends a line of text ("... from you. Best, Tom"); else None."""
    tail_from = max(0, len(line) - 90)
    tail = line[tail_from:]
    for at in [place for place, char in enumerate(tail) if char in _BREAKS]:
        mark = tail[at]
        rest = tail[at + 1 :]
        lead = len(rest) - len(rest.lstrip())
        candidate = rest.lstrip(" ")
        end = formula_end(candidate) if lead or mark in "–—" else None
        if end is None or tail_from + at == 0:
            continue
        if mark in ".!?" or is_strong_formula(candidate[:end]):
            return tail_from + at + 1 + lead
    return None


@lru_cache(maxsize=4_000)
def signature_like(line: str) -> bool:
    """True for a line that belongs under a name: a title, department, phone, address; no sentence."""
    text = line.strip()
    if len(text) > 80 or POSTSCRIPT.match(text) or greeting_end(text):
        return False
    if any(mark in text for mark in ("@", "|", "www.", "http", "•", "+", "Tel", "ext.")):
        return True
    return (
        len(text.split()) <= 9
        and not text.endswith(("!", "?", ":"))
        and not (text.endswith(".") and len(text.split()) > 4)
    )
