"""What the model of roles sees of a stretch of words: its own words, what stands around it, and where."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from followup.language.patterns import Needing, lazy
from followup.language.words import Token
from followup.notes.mentions import Mention
from followup.notes.page import Page, Scene, word_kind
from followup.notes.role_spans import Span, is_head
from followup.notes.surroundings import ENDS, Item, at, left, right, scene_items

_BEHIND_NAME = frozenset(
    (
        "(",
        ",",
        "=",
        "-",
        "–",
        "the",
        "our",
        "is",
        "was",
        "a",
        "/",
        ":",
        "who",
        "from",
        "'s",
        "as",
        "my",
        "and",
        "·",
        ".",
    )
)

#: What somebody looks for, and what goes on about who holds a post.
_SOUGHT = frozenset("for want wants wanted need needs needed expect expects seek seeks look looks".split())
_HELD = frozenset((",", "that", "this", "it", "it's", "he", "she", "you"))
_INTERVIEWERS = frozenset(("interviewer", "interviewers"))
_RENAMED = Needing(
    " now|became|call|changed |going with that|grad|in the announcement|is actually|it says|nam|"
    "now i|official|they say|titl|turned into|turns out|up for|as of |forget that|instead|it's|its",
    r"(?:renam|retitl|re-?grad)\w*|\bnow (?:i'?m )?(?:called|titled|up for)\b|\b(?:title|it|role|job|post|"
    r"position)(?:'?s| is| was)? now\b|"
    r"\bnow (?:is|it'?s)\b|(?<!her )(?<!his )(?<!their )\btitle (?:on|in|is|na|has|ngayon)\b|\bthe title (?:is|now|reads|says)\b|\bname is\b|"
    r"\bas of \w+\b|\bforget that\b|\binstead\b|\bchanged (?:it )?to\b|"
    r"\bbecame\b|\bturned into\b|"
    r"\bgoing with that\b|\bofficial(?:ly)? (?:title|name|called)|\b(?:correct|real|proper|right|new|"
    r"actual) title\b|"
    r"\b(?:calls?|called|call|calling) (?:it|that|the (?:job|role|post))\b|\b(?:no|sorry|wait)[, ]+(?:no[, ]+)?it'?s\b|\bit says\b|\bis actually\b|\bturns out\b|\bthey say\b|"
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
_NOW = lazy(r"\s+now\b(?!\s+\w)", re.IGNORECASE)


def role_features(
    page: Page, spans: list[Span], texts: list[str], found: list[list[Mention]]
) -> list[list[str]]:
    """Feature strings of each span, whose words are `texts`; `found` are the persons named in each scene."""
    lines: dict[int, tuple[list[Item], list[int]]] = {}
    rows = []
    counts = Counter(text.casefold() for text in texts)
    for span, text in zip(spans, texts, strict=True):
        scene = page.scenes[span.scene]
        if span.scene not in lines:
            items = scene_items(scene.words, found[span.scene])
            lines[span.scene] = items, [item.first for item in items]
        items, places = lines[span.scene]
        rows.append(list(_features(page, scene, items, places, span, counts[text.casefold()])))
    return rows


def span_text(page: Page, span: Span) -> str:
    """The words of a span as the notes have them, blanks made one."""
    words = page.scenes[span.scene].words
    return " ".join(page.text[words[span.first].start : words[span.after - 1].end].split())


def _features(
    page: Page, scene: Scene, items: list[Item], places: list[int], span: Span, times: int
) -> Iterator[str]:
    rank = f"ln{min(scene.rank, 3)}"
    first, last = bisect_left(places, span.first), bisect_left(places, span.after) - 1
    before, behind = at(items, first - 1), at(items, last + 1)
    yield rank
    yield f"times{min(times, 4)}"
    yield f"label {scene.label}"
    if scene.label:
        yield f"label {scene.label} L1{before.form}"
        yield f"label {scene.label} R1{behind.kind}"
        word = next((label.word for label in page.labels if label.line == scene.line), "")
        yield f"label {word}"
    yield f"{rank} LR{before.kind} {behind.kind}"
    yield f"LR{before.form} {behind.form}"
    yield from left(items, first, rank)
    yield from right(items, last, rank)
    own = scene.words[span.first : span.after]
    yield from _own(own)
    yield from _fills(before, behind, own, rank)
    yield from _borders(scene, span)
    yield from _renaming(page, scene, span)
    asked = [at(items, first - step) for step in (1, 2, 3)]
    if asked[0].kind in ("DET", "TOLD") and asked[1].form in ("in", "from") and asked[2].form in _SOUGHT:
        yield "sought"  # "what I am looking for in a maintenance lead"
    if before.form == "as" and (behind.form in _HELD or behind.kind == "TOLD"):
        yield "held"  # "as transmission engineer that is my headache"
    owner = _owner(items, first)
    if owner:
        yield f"of {owner}"
        yield f"of {owner} {rank} {behind.kind}"


def _own(words: list[Token]) -> Iterator[str]:
    """The words of the stretch itself."""
    plain = [word for word in words if word.is_word]
    kinds = [word_kind(word.low) for word in plain]
    heads = [place for place, word in enumerate(plain) if is_head(word)]
    yield f"n{min(len(plain), 6)}"
    yield f"heads{min(len(heads), 2)}"
    yield f"heads{min(len(heads), 2)} n{min(len(plain), 4)}"
    yield f"first {plain[0].low}"
    yield f"first k{kinds[0]}"
    yield f"last {plain[-1].low}"
    yield f"last k{kinds[-1]}"
    yield f"head last {bool(heads) and heads[-1] == len(plain) - 1}"
    for word, kind in zip(plain, kinds, strict=True):
        yield f"in{word.low}"
        yield f"ink{kind}"
    for one, two in pairwise(kinds):
        yield f"in2{one} {two}"
    for word in words:
        if not word.is_word:
            yield f"sign {word.text}"
    large = sum(word.text[0].isupper() for word in plain)
    yield f"large {'all' if large == len(plain) else 'none' if not large else 'some'} n{min(len(plain), 3)}"
    if heads and heads[-1] < len(plain) - 1:
        yield f"tail {kinds[heads[-1] + 1]} {min(len(plain) - 1 - heads[-1], 3)}"
        yield f"tail {plain[heads[-1] + 1].low}"


def _fills(before: Item, behind: Item, own: list[Token], rank: str) -> Iterator[str]:
    """How much of its sentence it is: all of "Rural fibre liaison." and of "fleet mechanic (north)" up to the bracket."""
    opens = "S" if before.form in ENDS or before.form == "^" else before.form
    closes = "S" if behind.form in ENDS or behind.form == "^" else behind.form
    if opens[0].isalnum() and opens != "S":
        return
    plain = [word for word in own if word.is_word]
    heads = sum(map(is_head, plain))
    yield f"fills {opens} {closes}"
    yield f"fills {opens} {closes} {rank}"
    yield f"fills {opens} {closes} heads{min(heads, 2)} n{min(len(plain), 4)}"
    yield f"fills {opens} heads{min(heads, 2)} last {is_head(plain[-1])} {rank}"


def _borders(scene: Scene, span: Span) -> Iterator[str]:
    """What a longer stretch would take in, and what kind of word the cut parts."""
    words = scene.words
    if span.first:
        one, two = words[span.first - 1], words[span.first]
        close = two.start - one.end
        yield f"cut L{word_kind(one.low)} {word_kind(two.low)} {min(close, 2)}"
        if one.is_word:
            yield f"cut L {one.text[0].isupper()} {two.text[0].isupper()}"
    else:
        yield "cut L^"
    if span.after < len(words):
        one, two = words[span.after - 1], words[span.after]
        yield f"cut R{word_kind(one.low)} {word_kind(two.low)} {min(two.start - one.end, 2)}"
        if two.is_word:
            yield f"cut R {one.text[0].isupper()} {two.text[0].isupper()} {is_head(two)}"
    else:
        yield "cut R$"


def _renaming(page: Page, scene: Scene, span: Span) -> Iterator[str]:
    """Whether the notes call the title a new or an old one, near by."""
    start, end = scene.words[span.first].start, scene.words[span.after - 1].end
    before, behind = page.text[max(0, start - 60) : start], page.text[end : end + 30]
    nearest = (0, "")
    for name, pattern in (("new", _RENAMED), ("old", _DROPPED)):
        for cue in pattern.finditer(before):
            nearest = max(nearest, (cue.end(), name))
            yield f"{name} before"
            if len(before) - cue.end() < 25:
                yield f"{name} right before"
        if pattern.search(behind):
            yield f"{name} behind"
    if nearest[1]:
        yield f"{nearest[1]} last"
    if _NOW.match(behind):
        yield "now behind"
    if "->" in before[-4:] or "→" in before[-4:] or _moves_up(scene, span):
        yield "arrow before"
    if "->" in behind[:4] or "→" in behind[:4]:
        yield "arrow behind"


#: Jobs of those who work for the one behind: "PA to director".
_TO_WHOM = frozenset("pa secretary aide deputy personal executive private".split())
#: Words within which a heading says from which job to which.
_FROM_ONE = 6


def _moves_up(scene: Scene, span: Span) -> bool:
    """ "Tax assistant to tax senior" in a heading: from one job to the next."""
    ahead = scene.words[: span.first]
    if scene.rank or not 1 < len(ahead) <= _FROM_ONE or ahead[-1].low not in ("to", "2"):
        return False
    rest = ahead[:-1]
    told = all(word.is_word and word_kind(word.low) not in ("TOLD", "SHE", "MEET") for word in rest)
    return told and is_head(rest[-1]) and _TO_WHOM.isdisjoint(word.low for word in rest)


def _owner(items: list[Item], first: int) -> str:
    """Whose title it reads as: that of a name, a pronoun or "the interviewer" right before it."""
    step = first - 1
    while step >= 0 and first - step < 5 and items[step].form in _BEHIND_NAME:
        step -= 1
    if step < 0 or step == first:
        return ""
    kind = "SHE" if items[step].form in _INTERVIEWERS else items[step].kind
    return f"{kind} {at(items, first - 1).form}" if kind in ("NAME", "SHE", "WHO", "TOLD", "THEY") else ""
