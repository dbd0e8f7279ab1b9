"""Which role the notes are about, and its team: job titles scored by the words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.language.lexicon import common_tag, is_first_name
from followup.language.words import Token
from followup.notes.labels import Label

#: Last words of job titles.
HEADS = frozenset(
    "manager mgr lead leader supervisor analyst engineer officer coordinator co-ordinator nurse head director assistant specialist "
    "technician tech buyer planner scientist developer designer administrator admin consultant executive exec partner representative "
    "rep advisor adviser chef registrar educator teacher trainer coach clerk controller accountant auditor architect inspector sergeant "
    "foreman forewoman chair principal deputy matron owner associate assessor adjuster underwriter actuary paralegal counsel lawyer "
    "solicitor secretary steward stewardess pilot dispatcher scheduler operator operative mechanic fitter electrician machinist welder "
    "driver librarian curator conservator archivist editor writer producer researcher fellow lecturer tutor dean provost pharmacist "
    "physiotherapist radiographer midwife therapist practitioner psychologist counsellor counselor dietitian paramedic receptionist "
    "concierge housekeeper cook baker butcher barista bartender sommelier cashier merchandiser stylist agent broker trader banker "
    "treasurer bookkeeper ranger warden caretaker custodian groundskeeper forester agronomist surveyor estimator superintendent captain "
    "marshal lieutenant detective constable investigator strategist marketer copywriter recruiter sourcer generalist hrbp businesspartner "
    "programmer tester sysadmin dba sre devops webmaster apprentice trainee intern chargehand teamleader handler picker packer "
    "tl asm avp vp svp evp agm dgm gm sde pm po ba qa hod hof cnm1 cnm2 cnm3 cns anp rn senco ta hlta ain fte csm am ae sdr bdr cto cfo "
    "coo ceo ciso dpo mlro ea pa cra crc pi postdoc ombudsman liaison navigator champion facilitator moderator mentor expert "
    "artist animator illustrator photographer videographer musician conductor choreographer dramaturg technologist master mistress "
    "gruppenleiter gruppenleitung teamleiter teamleitung leiter leiterin referent sachbearbeiter".split()
)  # fmt: skip
#: Words that may stand inside a title before its last word though they are no nouns or adjectives.
_INNER = frozenset("of and & - / the for".split())
_STOP = frozenset(
    "a an my your his her their our its this that these those i he she they we you it me him them us who which what is are was were be "
    "been am has have had do does did will would can could should may might must not no yes to with w from at on in by about re as or "
    "but so if than then just also very really new good great nice old current acting former same other another next last first second "
    "interview interviewed interviewing int intvw talk spoke met saw chat call notes internal done today yesterday tomorrow going went "
    "applied applying up now title role job post position called thing got get okay ok hi hello regarding concerning".split()
)  # fmt: skip
_AFTER_ROLE = frozenset(
    "role job post position vacancy opening interview thing gig spot req slot interviews seat".split()
)
#: Score from which a role is used.
SURE = 2.5
_RENAMED = re.compile(
    r"\b(?:renamed|retitled|re-?graded|now (?:called|titled)|is now|now is|it'?s now|its now|title (?:on|in|is|now|has)|"
    r"now i'?m up for|up for|changed (?:it )?to|became|turned into|title ngayon|actually (?:for|the)|not .{0,40} as i thought|"
    r"going with that|official(?:ly)? (?:title|called)|correct title|real title|proper title|(?:they|she|he) calls? it|"
    r"called it|is called)\b", re.IGNORECASE
)  # fmt: skip
_DROPPED = re.compile(r"\b(?:i thought|advertised as|was called|used to be|formerly|not the|no longer|is closed|akala ko|"
                      r"originally|instead of|applied for:)", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """A job title in a piece, tokens `first` up to `after`, with what speaks for being the role."""

    text: str
    score: float
    renamed: bool
    order: int


def find_role(text: str, scenes: list[tuple[list[Token], int]], found: list[Label], *, capitals: bool) -> str:
    """The role applied for, in clean capitals; "" when not sure.

    A title that the notes say is the new one wins over what stands in the header.
    """
    titles: list[Title] = []
    for label in found:
        if label.kind == "role":
            value = _clean(text[label.start : label.end])
            if value and _has_head(value):
                titles.append(Title(value, 5.0, False, label.start))
            elif (
                value
                and len(value.split()) <= 6
                and label.word in ("role", "post", "position", "job title", "vacancy")
            ):
                titles.append(Title(value, 4.5, False, label.start))
        elif label.kind == "subject" and (value := _from_subject(text[label.start : label.end])):
            titles.append(Title(value, 4.0, False, label.start))
    for index, (words, line) in enumerate(scenes):
        titles += _in_piece(text, words, index, line, capitals)
    best = [title for title in titles if title.score >= SURE]
    if not best:
        return ""
    renamed = [title for title in best if title.renamed]
    chosen = renamed[-1] if renamed else max(best, key=lambda t: (t.score, -t.order))
    return title_case(chosen.text)


def title_case(text: str) -> str:
    """Clean capitals: "night shift lead" -> "Night Shift Lead"; acronyms and inner capitals stay."""
    shout = text.isupper() and len(text) > 6
    result = []
    for position, word in enumerate(text.split()):
        low = word.casefold()
        if low in ("of", "and", "for", "the", "in", "on", "to", "at", "de", "sa") and position:
            result.append(low)
        elif shout and len(word) > 3:
            result.append("-".join(part.capitalize() for part in word.split("-")))
        elif word[:1].islower() and word == low:
            upper = low in _UPPER
            result.append(
                word.upper() if upper else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
            )
        else:
            result.append(word)
    return " ".join(result)


_UPPER = frozenset("hr it qa qc sre hrbp tl asm avp vp svp agm pm ba ux ui sap crm erp hod cnm1 cnm2 rn icu er ed wfm r&d cx "
                   "hgv ehs hse it's pa ea gm md".split())  # fmt: skip


def _clean(value: str) -> str:
    value = re.split(r"\s+[|–—]\s+|\s-\s(?=[a-z])|[;!?]|\.\s|\s{3,}|\s=\s|→", value.strip())[0]
    value = re.sub(r"\s*\([^)]*\)?\s*$", "", value).strip(" .,:–—-\"'“”")
    value = re.sub(r"^(?:the|a|an|for|post of|role of|position of)\s+", "", value, flags=re.IGNORECASE)
    value = re.sub(r"\s+(?:role|job|post|position|vacancy|opening)$", "", value, flags=re.IGNORECASE)
    return value if 0 < len(value.split()) <= 9 else ""


def _from_subject(value: str) -> str:
    value = re.sub(r"\s*\([^)]*\)\s*$", "", value.strip())
    for part in re.split(r"\s+[-–—|:]\s+|:\s", value):
        if _has_head(part) and not re.fullmatch(r"(?i).*\binterview\b.*(?:notes|gist|invite).*", part):
            part = re.sub(
                r"(?i)^(?:internal |first |second |final |1st |2nd )*interview(?: for| re)?(?: the)?\s*",
                "",
                part.strip(),
            )
            if _has_head(part):
                return _clean(part)
    return ""


def _has_head(value: str) -> bool:
    return any(word.casefold().strip(",.()") in HEADS for word in re.split(r"[\s/-]+", value))


def _in_piece(text: str, words: list[Token], index: int, line: int, capitals: bool) -> list[Title]:
    found = []
    position = 0
    piece = text[words[0].start : words[-1].end] if words else ""
    renamed, dropped = bool(_RENAMED.search(piece)), bool(_DROPPED.search(piece))
    while position < len(words):
        if words[position].low not in HEADS:
            position += 1
            continue
        first, after = _span(words, position, capitals)
        score = _score(words, first, after, index, line)
        if dropped and not renamed:
            score -= 3
        if renamed and score > -1:
            last = not any(word.low in HEADS for word in words[after:]) or not dropped
            score += 4 if last else 0
        value = text[words[first].start : words[after - 1].end]
        if score >= SURE:
            found.append(Title(value, score, renamed and score >= SURE + 1, words[first].start))
        position = after
    return found


def _span(words: list[Token], position: int, capitals: bool) -> tuple[int, int]:
    after = position + 1
    while after < len(words) and words[after].low in HEADS and words[after].start - words[after - 1].end <= 1:
        after += 1
    first = position
    while first > 0 and _belongs(words, first - 1, capitals) and position - first < 5:
        first -= 1
    while first < position and words[first].low in _INNER:
        first += 1
    after = _tail(words, after, capitals)
    return first, after


def _belongs(words: list[Token], index: int, capitals: bool) -> bool:
    word = words[index]
    gap = words[index + 1].start - word.end
    if gap > 1 or word.low in _STOP:
        return False
    if word.low == "of":
        return index > 0 and words[index - 1].low in HEADS
    if word.low in ("and", "&", "-", "/"):
        return (
            index > 0
            and words[index - 1].is_word
            and words[index - 1].text[0].isupper()
            and words[index + 1].text[0].isupper()
        )
    if not word.is_word or word.text.isdigit():
        return False
    if capitals and words[index + 1].text[0].isupper() and not word.text[0].isupper():
        return False
    tag = common_tag(word.low)
    if tag is None:
        return not (is_first_name(word.low) and word.text[0].isupper())
    return tag.startswith(("NN", "JJ", "VBG", "VBN", "CD")) or word.text[0].isupper() and capitals


def _tail(words: list[Token], after: int, capitals: bool) -> int:
    """Further words of the title: "Head of Department", "Manager, Cash and Liquidity", "Lead (EMEA)"."""
    index = after
    if (
        index + 1 < len(words)
        and words[index].low == "of"
        and words[index - 1].low in ("head", "director", "chief", "dean", "vp")
    ):
        index += 1
        while (
            index < len(words)
            and words[index].is_word
            and words[index].low not in _STOP
            and index - after < 5
        ):
            if capitals and not words[index].text[0].isupper() and words[index].low != "and":
                break
            index += 1
        return index if index > after + 1 else after
    if (
        capitals
        and index + 1 < len(words)
        and words[index].text in (",", "-", "–")
        and words[index + 1].text[0].isupper()
    ):
        start = index
        index += 1
        while index < len(words) and words[index].is_word and index - start < 5:
            word = words[index]
            if (
                word.low in _STOP
                or not (word.text[0].isupper() or word.low == "and")
                or is_first_name(word.low)
            ):
                break
            index += 1
        joined = words[start].text != "," or index - start > 1
        follows = words[index].text if index < len(words) else "."
        if joined and index - start > 1 and follows in ".,;()-–|" and words[index - 1].low != "and":
            if any(word.low in HEADS for word in words[start:index]):
                return after
            return index
        return after
    return after


def _score(words: list[Token], first: int, after: int, index: int, line: int) -> float:
    low = [word.low for word in words]
    before = low[first - 1] if first else ""
    before2 = low[first - 2] if first > 1 else ""
    before_article = before2 if before in ("the", "a", "an", "this", "that", "my") else before
    follows = low[after] if after < len(low) else ""
    length = after - first
    score = 0.0
    if follows in _AFTER_ROLE:
        score += 4.0
    if before_article in ("for", "re", "4", "regarding", "concerning") or before in ("for", "re"):
        score += 3.0 if length > 1 else 1.5
        if any(word in low for word in ("interview", "interviewed", "applied", "applying", "intvw", "intervw", "spoke", "chat", "talked",
                                        "called", "w", "with", "met")):  # fmt: skip
            score += 0.5
    if before == "of" and before2 in ("post", "role", "position", "job", "interview"):
        score += 4.0
    if (
        before_article == "of"
        and len(low) > first >= 3
        and low[first - 3] in ("post", "role", "position", "job")
    ):
        score += 4.0
    if before in ("is", "=", "as") and any(
        word in low[:first] for word in ("job", "role", "post", "position", "title")
    ):
        score += 3.5
    if "interview" in low[after : after + 2] or "interviews" in low[after : after + 2]:
        score += 2.0
    whole = length >= len(words) - 1
    if whole:
        score += 2.6 if line <= 3 and length > 1 else 0.5
    elif (
        first == 0 and line <= 2 and length > 1 and follows in ("", "(", ",", "-", "–", ".", ":", "interview")
    ):
        score += 2.0
    if length > 1:
        score += 0.5
    if line <= 3:
        score += 0.5
    score += _against(words, low, first, after, before, follows)
    return score


def _against(words: list[Token], low: list[str], first: int, after: int, before: str, follows: str) -> float:
    """What speaks for somebody's own title: "Priya (ops manager)", "he's the lead", "Anna, head of"."""
    score = 0.0
    if (
        before in ("(", ",")
        and first >= 2
        and words[first - 2].text[:1].isalpha()
        and (is_first_name(low[first - 2]) or words[first - 2].text[0].isupper())
    ):
        score -= 3.5
    if (
        before == "the"
        and first >= 2
        and low[first - 2] in ("is", "he's", "she's", "hes", "shes", ",", "pemberton", "was", "s")
    ):
        score -= 3.0
    if (
        before in ("my", "his", "her", "our", "their", "current", "old", "the")
        and first >= 1
        and follows not in _AFTER_ROLE
    ):
        score -= 1.5 if before == "the" else 3.0
    if before in ("is", "he's", "she's", "hes", "shes", "was", "w", "with", "met", "by", "and", "from"):
        score -= 3.0
    if first and is_first_name(low[first - 1]) and words[first - 1].text[0].isupper():
        score -= 3.0
    if follows in ("'s", "said", "says", "asked", "wants", "told", "is", "was"):
        score -= 2.0
    return score


def find_team(text: str, found: list[Label]) -> str:
    """The team of the role, where a label names it; "" otherwise."""
    for label in found:
        if label.kind == "team":
            value = _clean(text[label.start : label.end])
            if value and len(value.split()) <= 6:
                return value
    return ""
