"""What frames a letter: greetings, sign-offs, postscripts, headers and quoted replies, one line at a time."""

from __future__ import annotations

import re

from followup.language.lexicon import common_tag, is_first_name
from followup.language.names import TITLES

_GREETING = re.compile(
    r"\s*(?:(?:hi|hello|hey|hiya|howdy|hallo|dear|dearest|my dear|greetings|respected|good (?:morning|"
    r"afternoon|"
    r"evening|day)|morning|afternoon|evening|g['’]day|namaste|ciao|hola|bonjour|salaam|salut|olá|"
    r"querid[oa]s?|"
    r"estimad[oa]s?|prezad[oa]s?|car[oa]s?|car[ie]|gentile|gentilissim[oa]|egregio|ch[eè]re?s?|liebe[rs]?|"
    r"sehr geehrte[rs]?|"
    r"kjære|kära|hej|beste|geachte|szanown[ya]|mahal na|kumusta|yth)(?: there)?"
    r"|to (?:whom it may concern|the [a-z ]{3,40}))(?![\w'’])",
    re.IGNORECASE,
)
#: Words that may stand in a greeting without a capital.
_GREETED = frozenset(
    "and & both all team everyone everybody there folks again colleagues colleague sir madam panel hiring "
    "manager "
    "members of the committee interview interviewers recruitment recruiting group y'all friends ladies "
    "gentlemen dear "
    "hi hello it sirs maam ma'am or esteemed my to bhai sahib san ji whole entire "
    "good morning afternoon evening day how are you hope well doing".split()
)
#: Small words and forms of address inside a name.
_PARTICLES = frozenset(
    "van von der den de la le da das dos do di du del della bin binti al el ibn ter ten zu y e "
    "don doña señor señora sr sra dottor dottore dottoressa frau herr fru herre madame monsieur mme m "
    "mevrouw meneer "
    "pan pani pak bu ate kuya chef coach captain cap engr ing lic arch adv".split()
)
#: Capitalised words that begin a sentence rather than name somebody.
_STARTERS = frozenset(
    "thank thanks many it i i'm i'd i've just what this that we our my the a an you your a was great good "
    "really "
    "today yesterday following following-up hope trust so as in on at for first please much after thankyou "
    "thx "
    "cheers appreciate wanted having speaking meeting talking sitting no not quick writing how when while "
    "with "
    "let to and but if is are there here it's that's".split()
)
_DELIMITER = re.compile(r"[,:;!?\n]|[.](?=\s|$)|\s[–—-]+(?=\s|$)|[–—]")
_WORD = re.compile(r"[^\s,:;!?–—()]+")

_FORMULA_WORDS = frozenset(
    "with my many kind kindest best warm warmest very all the sincere heartfelt good friendly cordial and & "
    "yours your "
    "regards rgds regard wishes gratitude thanks thank you appreciation respect respectfully sincerely truly "
    "faithfully cordially warmly gratefully cheers again so much a lot million in advance ever as always "
    "take care "
    "talk soon see until then till next time bye br kr ta speak later from kindly greetings utmost great "
    "deepest "
    "once more thx tks appreciatively professionally onwards have has blessed nice lovely wonderful day "
    "days week "
    "weekend evening ahead enjoy rest".split()
)
_FORMULA_HEADS = frozenset(
    "regards rgds regard best wishes thanks thank sincerely truly faithfully cordially warmly gratefully "
    "gratitude "
    "appreciation respect respectfully cheers br kr yours care ta greetings thx tks appreciatively "
    "bye".split()
)
#: Heads that are a sign-off wherever they stand; the others may open a letter too ("Thank you!").
_STRONG_HEADS = _FORMULA_HEADS - {"thanks", "thank", "thx", "tks", "ta", "gratitude", "appreciation"}
_NOT_ALONE = frozenset("care best yours respect ta bye greetings".split())
_NAME_WORDS = 5

POSTSCRIPT = re.compile(r"\s*[*_(]*p\.?(?:p\.?)?\s?s\b\.?(?=[\s:,.–—-])", re.IGNORECASE)
_HEADER = re.compile(
    r"[\s*_#]*(?P<label>subject(?: line)?|subj|betreff|objet|asunto|oggetto|assunto|onderwerp|from|to|cc|"
    r"bcc|date|sent|"
    r"reply-to|importance|priority|attachments?|von|an|de|à|datum|gesendet)[*_]*\s*:[*_]*",
    re.IGNORECASE,
)
_SUBJECT_LABELS = frozenset("subject betreff objet asunto oggetto assunto onderwerp subj".split()) | {
    "subject line"
}
_QUOTE_STARTS = re.compile(
    r"\s*(?:[-_—]{2,}\s*(?:original|forwarded|ursprüngliche|weitergeleitete)|_{10,}\s*$|begin forwarded "
    r"message|"
    r"(?:on|am|le|el|il|op) [^\n]{4,200}(?:wrote|schrieb|écrit|escribió|scritto|schreef)\s?:?[^\n]{0,80}$)",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(r"\s*on (?:mon|tue|wed|thu|fri|sat|sun|\d)[^\n]{4,150}$", re.IGNORECASE)


def header_label(line: str) -> tuple[str, int] | None:
    """Folded label of a header line ("subject", "from") and where its value starts; None for any other line."""
    match = _HEADER.match(line)
    if not match:
        return None
    label = match["label"].casefold()
    return ("subject" if label in _SUBJECT_LABELS else label), match.end()


def starts_quote(line: str, following: str = "") -> bool:
    """True where a quoted or forwarded message begins; `following` is the next line ("On Tue, X\\nwrote:")."""
    if _QUOTE_STARTS.match(line):
        return True
    return following.strip().endswith("wrote:") and len(following) < 120 and bool(_ATTRIBUTION.match(line))


def greeting_end(line: str) -> int | None:
    """Length of the greeting that a line starts with, its comma included; None where it starts with none.

    "Hi Priya, thank you" -> 9. "Hi Priya and Tom", "Dear all -", "Hello" and "hi priya thanks for" greet too.
    """
    match = _GREETING.match(line)
    if not match:
        return None
    end = _named_until(line, match.end())
    if end is not None:
        return end
    if match.group().strip().casefold() in ("morning", "afternoon", "evening"):
        return None
    return _bare_end(line, match.end())


def _named_until(line: str, position: int) -> int | None:
    """End of a run of names closed by a comma, a dash or the line's end; None where prose goes on instead."""
    end: int | None = None
    while position < len(line):
        cut = _DELIMITER.search(line, position, position + 80)
        while cut and cut.group() == "." and _is_title(line, cut.start()):
            cut = _DELIMITER.search(line, cut.end(), position + 80)
        if cut is None and len(line) - position > 80:
            return end
        stop = cut.start() if cut else len(line)
        words = _WORD.findall(line[position:stop])
        if len(words) > 8 or not all(is_name_like(word) for word in words):
            return end
        if end is not None and (not words or cut is None):
            return len(line) if words else end
        end = cut.end() if cut else len(line)
        position = end
        if cut is None or cut.group() != ",":
            break
    return len(line.rstrip()) if end is None else end


def _is_title(line: str, dot: int) -> bool:
    word = line[max(0, dot - 12) : dot].rsplit(None, 1)[-1:] or [""]
    return word[0].casefold() in TITLES or len(word[0]) == 1


def _bare_end(line: str, position: int) -> int:
    """End of a greeting without any mark: the capitalised words, or one small-letter name, that follow."""
    end = position
    for count, match in enumerate(_WORD.finditer(line, position, position + 60)):
        word = match.group()
        small_name = count == 0 and (
            (is_first_name(word) and common_tag(word.casefold()) is None) or word in _GREETED
        )
        if count == 4 or not ((word[:1].isupper() and is_name_like(word)) or small_name):
            break
        end = match.end()
    return end


def is_name_like(word: str) -> bool:
    """True for a word that may stand in a name: capitalised and no common opener, an initial, a title, "and"."""
    bare = word.strip(".*_\"'’()[]{}<>").replace("’", "'")
    low = bare.casefold()
    if low in _GREETED or low in _PARTICLES or low in TITLES:
        return True
    if low in _STARTERS or not bare:
        return not bare and "_" in word
    return bare[0].isupper() or not bare[0].isascii() or (is_first_name(low) and common_tag(low) is None)


def name_only(line: str) -> bool:
    """True for a short line that may be nothing but a name: "Tom", "- Tom Baker", "Dr. A. Osei"."""
    words = line.strip(" -–—~*_.,|\t").split()
    if not 1 <= len(words) <= _NAME_WORDS or line.rstrip().endswith(("!", "?", ":")):
        return False
    return all(is_name_like(word) and word.casefold() not in _GREETED - {"and", "&"} for word in words) and (
        len(words) > 1 or words[0][:1].isupper() or is_first_name(words[0])
    )


def formula_end(line: str) -> int | None:
    """Length of the closing formula that makes up a line, or starts it before a name; None for any other line.

    "Best regards," and "Thanks again, Tom" count; "Thanks again for your time" does not.
    """
    end = 0
    words: list[str] = []
    for match in _WORD.finditer(line.replace("’", "'"), 0, 120):
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


def short_farewell(line: str) -> bool:
    """True for a short line before a name that closes a letter in words of its own: "Hilsen", "See you at dock 4,"."""
    words = line.split()
    if not words or not line[0].isalpha() or greeting_end(line):
        return False
    return len(words) <= 5 if line.endswith(",") else len(words) <= 3 and line[-1].isalpha()


def is_strong_formula(line: str) -> bool:
    """True for a formula that only ever closes a letter, unlike "Thank you!"."""
    words = {word.strip(".,!*_").casefold() for word in line.split()}
    return bool(_STRONG_HEADS & words)


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


def greeted_names(greeting: str) -> list[tuple[int, int]]:
    """Spans of the names in a greeting, title included: "Hi Dr. Okafor and Tom," -> "Dr. Okafor", "Tom".

    "Hi all", "Hello" and "Dear hiring panel" name nobody.
    """
    opener = _GREETING.match(greeting)
    found: list[tuple[int, int]] = []
    start: int | None = None
    end = opener.end() if opener else 0
    for match in _WORD.finditer(greeting, end):
        low = match.group().strip(".*_").casefold()
        apart = "," in greeting[end : match.start()] or ";" in greeting[end : match.start()]
        if start is not None and (apart or low in _GREETED):
            found.append((start, end))
            start = None
        if low in _PARTICLES and start is None:
            continue
        if low not in _GREETED and any(char.isalpha() for char in low):
            start = match.start() if start is None else start
            end = match.end()
    if start is not None:
        found.append((start, end))
    spans = [(first, first + len(greeting[first:last].rstrip("-–—. "))) for first, last in found]
    return [span for span in spans if not set(greeting[slice(*span)]) & set("[]{}<>")]
