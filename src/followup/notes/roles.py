"""Which role the notes are about, and its team: job titles scored by the words around them."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from followup.language.lexicon import common_tag, is_first_name
from followup.language.linear import load_model
from followup.language.patterns import Needing, lazy
from followup.language.words import Token
from followup.notes.job_titles import AFTER, HEADS, INNER_SHORT, LONG, SHORT_HEADS, STOPS, UPPER
from followup.notes.labels import Label
from followup.notes.person_cues import Scene
from followup.notes.title_features import title_features

#: Log-odds of being the role from which a title is used.
SURE = -0.2
#: What the words around a title score where they say that it is somebody else's: "she's the regional manager".
_SOMEBODY_ELSES = -1.0
#: What a job without a title scores: "the schools programme post".
_HEADLESS = 4.0
_HEADER_LINES, _HEADER_WORDS = 3, 45
_RENAMED = Needing(
    " now|became|call|changed |going with that|grad|in the announcement|is actually|it says|nam|"
    "now i|official|they say|titl|turned into|turns out|up for|as of |forget that|instead",
    r"(?:renam|retitl|re-?grad)\w*|\bnow (?:i'?m )?(?:called|titled|up for)\b|\b(?:title|it|role|job|post|"
    r"position)(?:'?s| is| was)? now\b|"
    r"\bnow (?:is|it'?s)\b|(?<!her )(?<!his )(?<!their )\btitle (?:on|in|is|na|has|ngayon)\b|\bthe title\b|\bname is\b|"
    r"\bas of \w+\b|\bforget that\b|\binstead\b|\bchanged (?:it )?to\b|"
    r"\bbecame\b|\bturned into\b|"
    r"\bgoing with that\b|\bofficial(?:ly)? (?:title|name|called)|\b(?:correct|real|proper|right|new|"
    r"actual) title\b|"
    r"\b(?:calls?|called|call) (?:it|the (?:job|role|post))\b|\bit says\b|\bis actually\b|\bturns out\b|\bthey say\b|"
    r"\bin the announcement\b",
    re.IGNORECASE,
)
_DROPPED = Needing(
    "advertised as|akala ko|applied for|formerly|i thought|is closed|no longer|not the|"
    "originally|used to be|was called|in touch|next year",
    r"\b(?:i thought|advertised as|was called|used to be|formerly|no longer|is closed|akala ko|originally|"
    r"not the|applied for|stay in touch|keep in touch|next year)\b",
    re.IGNORECASE,
)


_ORDINAL = lazy(r"\d(?:st|nd|rd|th)")
_INTERVIEWS = frozenset(("interview", "interviews", "intvw", "int", "i/v", "iv", "iview", "intw"))


class Title(NamedTuple):
    """A job title with what speaks for being the role; `start` counts code points of the notes."""

    text: str
    score: float
    renamed: bool
    start: int
    features: tuple[str, ...] = ()


def find_role(
    text: str, scenes: list[Scene], taken: dict[int, set[int]], found: list[Label], *, capitals: bool
) -> str:
    """The role applied for, in clean capitals; "" when not sure. Arguments as in `find_titles`."""
    titles = find_titles(text, scenes, taken, found, capitals=capitals)
    model = load_model("titles")
    best = chosen(titles, [model.score("role", model.buckets(title.features)) for title in titles])
    return title_case(best.text) if best else ""


def chosen(titles: list[Title], scores: list[float]) -> Title | None:
    """The most likely title that is sure; one that the notes call the new one wins over the other sure ones."""
    best = [
        (score, title)
        for score, title in zip(scores, titles, strict=True)
        if score >= SURE and title.score > _SOMEBODY_ELSES
    ]
    renamed = [title for _, title in best if title.renamed]
    if renamed:
        return renamed[-1]
    return max(best, key=lambda pair: pair[0])[1] if best else None


def find_titles(
    text: str, scenes: list[Scene], taken: dict[int, set[int]], found: list[Label], *, capitals: bool
) -> list[Title]:
    """Every job title of the notes, with what a model sees of it.

    `taken` holds, by line, the places of words that are persons' names.
    """
    titles = [title._replace(features=_labelled_features(title)) for title in _labelled(text, found)]
    before = 0
    for number, scene in enumerate(scenes):
        names = taken.get(scene.line, set())
        for title in _in_line(text, scene, names, number < _HEADER_LINES, capitals):
            place = next(i for i, word in enumerate(scene.words) if word.start >= title.start)
            titles.append(title._replace(features=title_features(title, scene, names, place, before + place)))
        before += len(scene.words)
    return _compared(titles)


def _labelled_features(title: Title) -> tuple[str, ...]:
    return "b", "label", f"label {title.score}"


def _compared(titles: list[Title]) -> list[Title]:
    """Each title with how it stands beside the others: the first, said again, the one of most score."""
    most = max((title.score for title in titles), default=0.0)
    counts = Counter(title.text.casefold() for title in titles)
    renamed = [place for place, title in enumerate(titles) if title.renamed]
    labelled = any(title.features[1:2] == ("label",) for title in titles)
    compared = []
    for place, title in enumerate(titles):
        more = [f"again{min(counts[title.text.casefold()], 3)}", f"of{min(len(titles), 5)}"]
        more += ["first"] if place == 0 else []
        more += ["most"] if title.score == most else []
        more += ["renamed elsewhere"] if renamed and not title.renamed else []
        more += ["renamed last"] if renamed and place == renamed[-1] else []
        more += ["labelled too"] if labelled else []
        compared.append(title._replace(features=(*title.features, *more)))
    return compared


def _labelled(text: str, found: list[Label]) -> list[Title]:
    titles = []
    for label in found:
        value = text[label.start : label.end]
        if label.kind == "role":
            role = _clean(value)
            sure = label.word not in ("for", "re", "title", "grade")
            if role and (_has_head(role) or (sure and len(role.split()) <= 6)):
                titles.append(Title(role, 7.0 if _has_head(role) else 5.0, False, label.start))
        elif label.kind == "subject" and (role := _from_subject(value)):
            titles.append(Title(role, 6.0, False, label.start))
    return titles


def _in_line(text: str, scene: Scene, taken: set[int], header: bool, capitals: bool) -> list[Title]:
    words = scene.words
    found: list[Title] = []
    line = text[words[0].start : words[-1].end]
    low_words = [word.low for word in words]
    renamed, dropped = list(_RENAMED.finditer(line)), list(_DROPPED.finditer(line))
    position = 0
    while position < len(words):
        span = _span(words, position, taken, capitals) if _is_head(words[position], capitals) else None
        if span is None:
            if header or position:
                found += _headless(words, position, text, header)
            position += 1
            continue
        first, after = span
        value = text[words[first].start : words[after - 1].end]
        score = _score(words, low_words, first, after, header and first < _HEADER_WORDS, taken)
        new = False
        low, high = words[first].start - words[0].start, words[after - 1].end - words[0].start
        if score > -2 and any(_near(cue, low, high, 60, 25) for cue in renamed):
            new, score = True, score + 4.0
        elif any(_near(cue, low, high, 25, 12) for cue in dropped):
            score -= 3.0
        before = text[max(0, words[first].start - 4) : words[first].start]
        if found and header and ("->" in before or "→" in before or "=>" in before):
            new, score = score > 0, score + 1.0
        found.append(Title(value, score, new, words[first].start))
        position = max(after, position + 1)
    return found


def _near(cue: re.Match[str], low: int, high: int, behind: int, ahead: int) -> bool:
    """A title at `low` to `high` of the line stands at most so many characters behind or ahead of a cue."""
    return 0 <= low - cue.end() < behind or 0 <= cue.start() - high < ahead


def _is_head(word: Token, capitals: bool) -> bool:
    if word.low in HEADS or (
        len(word.low) > 6 and word.low.endswith(_TRADES) and common_tag(word.low) is None
    ):
        return True
    return word.low in SHORT_HEADS and word.text.isupper()


def _span(words: list[Token], position: int, taken: set[int], capitals: bool) -> tuple[int, int] | None:
    after = position + 1
    while (
        after < len(words)
        and _is_head(words[after], capitals)
        and words[after].start - words[after - 1].end <= 1
    ):
        after += 1
    first = position
    while first > 0 and position - first < 5 and _belongs(words, first - 1, taken, capitals):
        first -= 1
    while first < position and words[first].low in ("of", "and", "&", "-", "/", "in", "out"):
        first += 1
    if position in taken:
        return None
    after = _tail(words, after, taken, capitals)
    return first, _further(words, first, after, taken)


def _further(words: list[Token], first: int, after: int, taken: set[int]) -> int:
    """What belongs to a title behind it: "... practitioner team lead", "Head of Yr 9", "dept mgr homewares,"."""
    if after >= len(words) or words[after].start - words[after - 1].end > 1 or after in taken:
        return after
    follows = words[after + 1] if after + 1 < len(words) else None
    low = words[after].low
    if low == "hand" and words[after - 1].low == "lead":
        return after + 1
    if low in ("team", "shift", "crew", "section") and follows and follows.low in ("lead", "leader"):
        return after + 2
    if words[after - 1].low in ("yr", "year", "grade", "stage") and (low.isdigit() or low in _FIGURES):
        return after + 1
    plain = (common_tag(low) or "NN") in ("NN", "NNS") and words[after].is_word and not is_first_name(low)
    if first == 0 and plain and low not in AFTER and low not in STOPS and follows and follows.text == ",":
        return after + 1
    return after


#: Endings of trades that no list has: "preparator", "acceptor", "pulmonologist".
_TRADES = ("ator", "ptor", "ctor", "ologist", "keeper", "smith", "wright")
_FIGURES = frozenset("one two three four five six seven eight nine ten eleven twelve thirteen".split())


def _belongs(words: list[Token], index: int, taken: set[int], capitals: bool) -> bool:
    word, right = words[index], words[index + 1]
    if right.start - word.end > 1 or index in taken:
        return False
    if word.low in ("in", "out"):
        return index > 0 and words[index - 1].low in (
            "goods",
            "check",
            "walk",
            "drive",
            "sign",
            "drop",
            "log",
        )
    if word.low in STOPS:
        return False
    if word.low == "of":
        return index > 0 and words[index - 1].low in HEADS
    if word.text in "-/" and index:
        return words[index - 1].end == word.start and right.start == word.end
    if word.low in ("and", "&"):
        return index > 0 and words[index - 1].text[0].isupper() and right.text[0].isupper()
    if word.text.isdigit() and index and words[index - 1].low in _NUMBERED:
        return True
    if not word.is_word or word.text.isdigit():
        return False
    if _ORDINAL.fullmatch(word.low):
        return True
    if capitals and right.text[0].isupper() and not word.text[0].isupper():
        return False
    tag = common_tag(word.low)
    if tag is None:
        known = (
            len(word.low) > 4 and word.text.isascii() and word.text.islower() and right.low in HEADS
        ) or (
            word.low in INNER_SHORT
            or "-" in word.low
            or word.text[0].isupper()
            or word.low.endswith(("ing", "ion"))
            or (index > 0 and words[index - 1].low in ("the", "a", "re", "for"))
        )
        return known and not (
            is_first_name(word.low) and not word.text.isupper() and word.low not in INNER_SHORT
        )
    return tag.startswith(("NN", "JJ", "VBG", "VBN", "CD", "FW")) or (word.text[0].isupper() and capitals)


#: What has a number within a title: "Ward 14 Sister", "Year 9 Lead".
_NUMBERED = frozenset("ward year yr grade line unit shift stage band level block zone depot team key".split())


def _tail(words: list[Token], after: int, taken: set[int], capitals: bool) -> int:
    """Further words of the title: "Head of Department", "Manager, Cash and Liquidity", "Buyer Castings"."""
    index = after
    if (
        index + 1 < len(words)
        and words[index].low == "of"
        and words[index - 1].low in ("head", "director", "chief", "dean", "vp", "chair")
    ):
        index = _capital_run(words, index + 1, taken, capitals)
        if index == after + 1:
            index = _noun_run(words, index)
        if index > after + 1:
            after = index
    if (
        after < len(words)
        and words[after].low in INNER_SHORT
        and words[after].start - words[after - 1].end == 1
    ):
        after += 1
    if not capitals or after >= len(words) or not words[after - 1].text[0].isupper():
        return after
    start = after + 1 if words[after].text == "," else after
    end = _capital_run(words, start, taken, capitals)
    if end == start or any(word.low in HEADS or is_first_name(word.low) for word in words[start:end]):
        return after
    closing = words[end].low if end < len(words) else "."
    good = (
        closing in (".", ",", ";", "·", "(", ")", "!", ":")
        or closing in AFTER
        or closing in ("interview", "with", "w", "-", "–")
    )
    return end if good else after


def _noun_run(words: list[Token], start: int) -> int:
    """ "head of year eight", "chief of staff": up to three nouns and figures in small letters."""
    index = start
    while index < len(words) and index - start < 3 and words[index].is_word:
        low = words[index].low
        noun = (common_tag(low) or "").startswith("NN") and low not in STOPS and low not in AFTER
        if not noun and not (index > start and low in _FIGURES):
            break
        index += 1
    return index


def _capital_run(words: list[Token], start: int, taken: set[int], capitals: bool) -> int:
    index = start
    while index < len(words) and index - start < 4 and index not in taken:
        word = words[index]
        if not word.is_word or (word.low in STOPS and word.low != "and"):
            break
        if capitals and not word.text[0].isupper() and not (word.low == "and" and index > start):
            break
        if word.low in AFTER or word.low in _INTERVIEWS:
            break
        index += 1
    return index - 1 if index > start and words[index - 1].low == "and" else index


def _headless(words: list[Token], position: int, text: str, header: bool) -> list[Title]:
    """ "the schools programme post": a role named without a job title."""
    if not header or words[position].low not in ("role", "job", "post", "position") or position == 0:
        return []
    first = position
    while (
        first > 0 and position - first < 4 and words[first - 1].is_word and words[first - 1].low not in STOPS
    ):
        if not (common_tag(words[first - 1].low) or "NN").startswith(("NN", "JJ", "VBG")):
            break
        first -= 1
    before = words[first - 1].low if first else ""
    before2 = words[first - 2].low if first > 1 else ""
    if (
        first == position
        or before not in ("the", "for", "re", "a")
        or (before == "the" and before2 not in ("for", "re", "about", "abt", "4"))
    ):
        return []
    if any(words[i].low in HEADS for i in range(first, position)):
        return []
    return [Title(text[words[first].start : words[position - 1].end], _HEADLESS, False, words[first].start)]


def _score(
    words: list[Token], low: list[str], first: int, after: int, header: bool, taken: set[int]
) -> float:
    before = low[first - 1] if first else "·"
    follows = low[after] if after < len(low) else "·"
    lead = first - 1
    while lead >= 0 and low[lead] in ("the", "a", "an", "this", "that", "new"):
        lead -= 1
    cue = low[lead] if lead >= 0 else "·"
    cue2 = low[lead - 1] if lead > 0 else "·"
    long = after - first > 1
    score = 0.5 if long else 0.0
    if follows in AFTER:
        score += 4.0
    if follows in _INTERVIEWS or (before in _INTERVIEWS and header and long):
        score += 4.0
    if cue in (":", "=") and cue2 in ("role", "post", "position", "job", "vacancy", "title", "for"):
        score += 5.0
    elif cue in ("for", "re", "4", "regarding", "concerning", "about", "abt"):
        near = set(low[max(0, lead - 12) : lead])
        meeting = near & {"interview", "interviewed", "applied", "applying", "intvw", "intervw", "spoke", "chat", "talked", "w", "with",
                          "met", "interviewing", "up", "called", "invited", "call", "going", "panel", "int", "was", "mins"}  # fmt: skip
        weak = 1.0 if cue in ("about", "abt") and follows not in AFTER else 3.0
        score += weak + (1.5 if meeting else 0.0) + (1.0 if header else 0.0)
    elif cue == "of" and cue2 in ("post", "role", "position", "job", "capacity"):
        score += 4.5
    elif (
        cue in ("is", "was", "'s", "as")
        and set(low[max(0, lead - 40) : lead]) & {"job", "role", "post", "position", "title"}
        and cue2 not in ("he", "she")
        and (lead < 2 or low[lead - 2] not in ("her", "his", "their"))
    ):
        score += 4.0
    if header:
        score += _header_worth(words, first, after, before, follows)
    return score + _against(words, low, first, lead, cue, cue2, follows, taken)


def _header_worth(words: list[Token], first: int, after: int, before: str, follows: str) -> float:
    opens = not before[0].isalnum() and before not in ("(", ",", "=", "/", "'")
    closes = not follows[0].isalnum()
    long = after - first > 1
    if opens and closes:
        return 4.0 if long else 3.5 if words[first].text.isupper() else 1.0
    if before == "," and closes and long:
        return 3.5
    if opens:
        return 3.5 if long else 1.5
    return 2.5 if long and words[first].text[0].isupper() else 1.0


def _against(
    words: list[Token],
    low: list[str],
    first: int,
    lead: int,
    cue: str,
    cue2: str,
    follows: str,
    taken: set[int],
) -> float:
    """What speaks for somebody's own title: "Priya (ops manager)", "he's the lead", "Anna, head of"."""
    score = 0.0
    back = lead
    while back >= 0 and low[back] in (
        "(",
        ",",
        "=",
        "our",
        "from",
        "is",
        "was",
        "the",
        "-",
        "–",
        "/",
        "an",
        "as",
        "a",
        "chief",
        "deputy",
    ):
        back -= 1
    if back >= 0 and back in taken and follows not in AFTER:
        score -= 6.0 if back < first - 1 or back == first - 1 else 3.0
    elif lead >= 0 and low[lead] == "·" and lead - 1 in taken:
        score -= 1.0
    if cue in ("(",) and first and follows not in AFTER:
        score -= 2.0
    if cue in ("he's", "she's", "hes", "shes", "he", "she", "who", "who's") or (
        cue in ("is", "was") and cue2 in ("he", "she", "who", "it's")
    ):
        score -= 6.0
    if cue in (
        "my",
        "his",
        "her",
        "our",
        "their",
        "current",
        "old",
        "former",
        "by",
        "from",
        "and",
        "like",
        "says",
        "told",
        "as",
        "than",
    ):
        score -= 4.0
    if cue in ("with", "w", "met", "to", "/") and follows not in AFTER:
        score -= 4.0
    if (
        first
        and low[first - 1] == "the"
        and cue not in ("for", "re", "about", "abt", "4", "of")
        and follows not in AFTER
        and (follows not in ("interview", ","))
    ):
        score -= 2.0
    if follows in (
        "'s",
        "said",
        "says",
        "asked",
        "wants",
        "told",
        "is",
        "was",
        "will",
        "would",
        "to",
        "who",
        "has",
    ):
        score -= 2.0
    return score


def title_case(text: str) -> str:
    """Clean capitals: "night shift lead" -> "Night Shift Lead"; acronyms and inner capitals stay."""
    shout = text.isupper() and len(text) > 6
    result = []
    for position, word in enumerate(text.split()):
        low = word.casefold().strip(",().")
        if low in LONG:
            word = LONG[low].title() + ("," if word.endswith(",") else "")
        if low in ("of", "and", "for", "the", "in", "on", "to", "at", "de", "sa", "out") and position:
            result.append(word.lower())
        elif low in UPPER:
            result.append(word.upper())
        elif (shout and len(word) > 3) or word == word.lower():
            word = _mended(word)
            result.append("-".join(part[:1].upper() + part[1:].lower() for part in word.split("-")))
        else:
            result.append(word)
    return " ".join(result)


def _mended(word: str) -> str:
    """A letter that was not doubled put right: "acount" -> "account"."""
    low = word.casefold()
    if len(low) > 4 and common_tag(low) is None and low.isalpha():
        better = {low[:i] + low[i] + low[i:] for i in range(1, len(low))}
        known = [choice for choice in better if common_tag(choice)]
        return known[0] if len(known) == 1 else word
    return word


def _clean(value: str) -> str:
    value = re.split(r"\s+[|–—/]+\s+|\s-+\s|[;!?]|\.\s|\s{3,}|\s=\s|→|\bw/|\bwith\b", value.strip())[0]
    value = re.sub(r"\s*\([^)]*\)?\s*$", "", value).strip(" .,:–—-\"'“”")
    value = re.sub(r"^(?:the|a|an|for|post of|role of|position of)\s+", "", value, flags=re.IGNORECASE)
    value = re.sub(r"\s+(?:role|job|post|position|vacancy|opening)$", "", value, flags=re.IGNORECASE)
    return value if 0 < len(value.split()) <= 9 else ""


def _from_subject(value: str) -> str:
    value = re.sub(r"\s*\([^)]*\)\s*$", "", value.strip())
    for part in re.split(r"\s+[-–—|:/]+\s+|:\s", value):
        part = re.sub(
            r"(?i)^(?:internal |first |second |final |1st |2nd |panel )*interview(?: for|"
            r" re)?(?: the)?(?: post of| role of)?\s*",
            "", part.strip())  # fmt: skip
        if _has_head(part) and "interview" not in part.casefold():
            return _clean(part)
    return ""


def _has_head(value: str) -> bool:
    words = [word.strip(",.()") for word in re.split(r"[\s/-]+", value)]
    return any(
        word.casefold() in HEADS or (word.casefold() in SHORT_HEADS and word.isupper()) for word in words
    )


def find_team(text: str, found: list[Label]) -> str:
    """The team of the role, where a label names it; "" otherwise."""
    for label in found:
        if label.kind == "team":
            value = _clean(text[label.start : label.end])
            if value and len(value.split()) <= 6:
                return value
    return ""
