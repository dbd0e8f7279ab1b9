"""Points set into frames: a recap of one to three sentences that do not start alike.

A frame claims no more than the cue of its kind said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple
from zlib import crc32

from followup.language.meaning import noun_kind
from followup.language.patterns import lazy
from followup.language.shape import noun_phrase_end
from followup.language.tagging import tag_text
from followup.language.tidy import capitalise
from followup.language.words import count_words, tokens
from followup.notes.points.base import Kind, Point
from followup.notes.points.doubts import HARSH

#: `{}` takes the text of the point. Frames of one kind differ in their first words.
SINGLE: dict[Kind, tuple[str, ...]] = {
    "topic": (
        "I enjoyed our conversation about {}.",
        "It was good to talk with you about {}.",
    ),
    "want": (
        "It was helpful to hear that you {}.",
        "I can see why you {}.",
        "I was interested to hear that you {}.",
        "I came away with a clear sense that you {}.",
    ),
    "aim": (
        "It was useful to learn that {}.",
        "It was helpful to hear that {}.",
        "It stayed with me that {}.",
    ),
    "hear": (
        "I was interested to hear that {}.",
        "It was useful to learn that {}.",
        "It was helpful to hear that {}.",
    ),
    "quoted": (
        'Your words "{}" have stayed with me.',
        'I will remember your line "{}".',
        'I keep coming back to your line "{}".',
    ),
    "asked": (
        "I enjoyed your question {}.",
        "Your question {} has stayed with me.",
        "I was glad that you asked {}.",
    ),
    "mine": (
        "I was glad to {}.",
        "It was a pleasure to {}.",
        "I appreciated the chance to {}.",
    ),
    "told": (
        "I was glad to tell you that {}.",
        "As I mentioned, {}.",
        "It was good to tell you that {}.",
    ),
    "suggested": (
        "I was glad to suggest {}.",
        "I was happy to suggest {}.",
    ),
    "liked": (
        "I was glad that you liked {}.",
        "It was encouraging that you liked {}.",
    ),
    "agreed": (
        "It was good to agree {}.",
        "I was glad that we agreed {}.",
    ),
    "invited": (
        "I would be glad to {}, as you suggested.",
        "As you suggested, I would gladly {}.",
    ),
    "promised": (
        "I will gladly {}, as we discussed.",
        "As we discussed, I will gladly {}.",
    ),
    "offer": (
        "I would be glad to {}.",
        "I would gladly {}.",
    ),
}

#: Where a topic is trouble: nobody enjoys talking of complaints.
TROUBLE: tuple[str, ...] = (
    "It was helpful to talk with you about {}.",
    "Our conversation about {} has stayed with me.",
)

#: Where both hold a view: many a view is no reason to be glad.
VIEW: tuple[str, ...] = (
    "Like you, I think {}.",
    "I agree with you {}.",
)
#: Where both hold that something should be done.
DUTY: tuple[str, ...] = (
    "Like you, I think {}.",
    "It was good to agree {}.",
)
#: Where it is what anybody does or nobody does: "you listen to the bell first", "nobody lifts alone".
CUSTOM: tuple[str, ...] = (
    "It was good to agree {}.",
    "I agree {}.",
)
#: What goes on from the sentence before, of which it tells more.
GOES_ON = "{}."
#: Behind a sentence of the same sort.
AGAIN: dict[Kind, tuple[str, ...]] = {
    "want": ("It was also helpful to hear that you {}.", "I can also see why you {}."),
    "mine": ("I was also glad to {}.", "I was also pleased to {}."),
    "told": ("I also mentioned that {}.", "I also told you that {}."),
    "hear": ("I was also interested to hear that {}.",),
    "asked": ("I also enjoyed your question {}.",),
    "suggested": ("I was also happy to suggest {}.",),
    "liked": ("It was also encouraging that you liked {}.",),
    "agreed": ("We also agreed {}.",),
    "invited": ("I would also be glad to {}.",),
    "promised": ("I will also gladly {}.",),
    "offer": ("I would also be glad to {}.",),
}
#: Kinds of one sort; any other is a sort of its own.
_SORTS: dict[Kind, str] = {"want": "theirs", "aim": "theirs", "mine": "mine", "told": "mine"}

#: One sentence from two points, first kind then second.
FUSED: dict[tuple[Kind, Kind], tuple[str, ...]] = {
    ("topic", "want"): ("I enjoyed our conversation about {}, and it was helpful to hear that you {}.",),
    ("topic", "mine"): (
        "I enjoyed our conversation about {}, and I was glad to {}.",
        "It was good to talk with you about {} and to {}.",
    ),
    ("topic", "asked"): ("I enjoyed our conversation about {} and your question {}.",),
    ("topic", "topic"): (
        "I enjoyed our conversation about {} and {}.",
        "It was good to talk with you about {} and {}.",
    ),
    ("topic", "hear"): ("I enjoyed our conversation about {}, and I was interested to hear that {}.",),
    ("want", "mine"): (
        "It was helpful to hear that you {}, and I was glad to {}.",
        "I can see why you {}, and I was glad to {}.",
    ),
    ("topic", "told"): ("I enjoyed our conversation about {}, and I was glad to tell you that {}.",),
    ("topic", "suggested"): ("I enjoyed our conversation about {}, and I was glad to suggest {}.",),
    ("want", "suggested"): (
        "It was helpful to hear that you {}, and I was glad to suggest {}.",
        "I can see why you {}, and I was glad to suggest {}.",
    ),
    ("asked", "suggested"): ("I enjoyed your question {}, and I was glad to suggest {}.",),
    ("asked", "told"): ("I enjoyed your question {}, and I was glad to tell you that {}.",),
    ("mine", "suggested"): ("I was glad to {} and to suggest {}.",),
    ("want", "want"): ("It was helpful to hear that you {}, and that you {}.",),
    ("want", "hear"): ("It was helpful to hear that you {}, and that {}.",),
    ("asked", "mine"): ("I enjoyed your question {}, and I was glad to {}.",),
    ("hear", "mine"): ("I was interested to hear that {}, and I was glad to {}.",),
    ("mine", "mine"): ("I was glad to {} and to {}.",),
    ("mine", "offer"): ("I was glad to {}, and I would be happy to {}.",),
    ("agreed", "offer"): ("I was glad that we agreed {}, and I would be happy to {}.",),
    ("liked", "offer"): ("I was glad that you liked {}, and I would be happy to {}.",),
}
#: Longest sentence that may come of fusing two points, in words.
FUSED_WORDS = 34
#: The same of two deeds.
_PLAIN_WORDS = 26
#: Where a sentence to several readers turns to one of them: "It was helpful to hear, Hazel, that you want".
_TO_ONE = lazy(
    r"\b(hear|learn|glad|good|encouraging|sense|see|(?<=our )question|(?<=with )me|(?<=agree with )you)"
    r"( that you | that we | to agree | why you | that \{| \{)"
)


class Sentence(NamedTuple):
    """A finished recap sentence with the points it stands on."""

    text: str
    points: tuple[Point, ...]


def write_recap(
    points: Sequence[Point], seed: str, avoid: Sequence[Sentence] = (), called: Mapping[str, str] = {}
) -> list[Sentence]:
    """Sentences for the chosen points, in their order; the same seed gives the same wording.

    Args:
        avoid: sentences of an earlier attempt; where a frame can be changed, it is.
        called: of several readers, how each is called, by the speaker of a point.
    """
    old = {sentence.text for sentence in avoid}
    groups = _grouped(points)
    best: list[Sentence] = []
    best_score = -1000.0
    befores = [None, *(group[-1] for group in groups)]
    variants = [_variants(group, before) for group, before in zip(groups, befores, strict=False)]
    for choice in product(*variants):
        filled = [_filled(frame, group, called) for frame, group in zip(choice, groups, strict=True)]
        score = _variety(choice) + (crc32((seed + "|".join(choice)).encode()) % 997) / 9970
        score -= 50 * sum(text in old for text in filled) + 2 * sum("tell you" in text for text in filled)
        score -= _ABRUPT * any(text.startswith("As I mentioned") for text in filled[:1])
        score += _FLOWS * choice.count(GOES_ON)
        if score > best_score:
            best_score = score
            best = [Sentence(text, tuple(group)) for text, group in zip(filled, groups, strict=True)]
    return best


def _filled(frame: str, group: Sequence[Point], called: Mapping[str, str]) -> str:
    names = {called[point.speaker] for point in group if point.speaker in called}
    if called:
        whose = f"{min(names)}'s" if len(names) == 1 else "the"
        frame = frame.replace("Your words", f"{whose} words").replace("your line", f"{whose} line")
    if len(names) == 1:
        name = names.pop()
        frame = _TO_ONE.sub(f"\\1, {name},\\2", frame, count=1)
        for turn in ("s you suggested", "Like you"):
            frame = frame.replace(turn, f"{turn}, {name}")
    texts = [point.text for point in group]
    if frame.endswith("about {} and {}."):
        frame, texts = frame.replace("{} and {}", "{}"), [_listed(*texts)]
    text = capitalise(frame.format(*texts))
    if "about {} and" in frame or texts[0].startswith(("tell you about ", "talk about ")):
        text = text.replace(" and to tell you about ", " and about ").replace(
            " and to talk about ", " and about "
        )
    return text.replace(" asked about how ", " asked how ").replace(" asked about why ", " asked why ")


def _listed(first: str, second: str) -> str:
    """Two topics side by side, one of which may be two already: "the cards, the log and the count sheet"."""
    parts = [*first.split(" and "), *second.split(" and ")]
    plain = len(parts) == 3 and all(len(part.split()) < 6 for part in parts)
    if len(parts) == 2:
        return f"{first} and {second}"
    return f"{parts[0]}, {parts[1]} and {parts[2]}" if plain else f"{first}, and about {second}"


def _variants(group: Sequence[Point], before: Point | None) -> tuple[str, ...]:
    """The frames for a group, in whose choice its content and the point `before` it have a say."""
    if len(group) > 1:
        return FUSED[group[0].kind, group[1].kind]
    point = group[0]
    again = before and point.kind in AGAIN and _sort(before) == _sort(point)
    if point.kind == "agreed":
        plain = _shared(point.text)
        return AGAIN["agreed"] if again and plain == SINGLE["agreed"] else plain
    if before and again:
        goes_on = point.kind == "told" and _follows(before, point)
        return (GOES_ON, *AGAIN[point.kind]) if goes_on else AGAIN[point.kind]
    return TROUBLE if _troubles(point) else SINGLE[point.kind]


def _sort(point: Point) -> str:
    return _SORTS.get(point.kind, point.kind)


def _shared(text: str) -> tuple[str, ...]:
    """Frames for what both hold, a view, a duty or a custom; what we would do is agreed."""
    words = tag_text(text)
    tags = {word.tag for word in words}
    holder = words[1] if text.startswith("that ") and len(words) > 1 else None
    if holder is None or holder.tag in _DOERS:
        return SINGLE["agreed"]
    if "YOU" in tags:
        return CUSTOM
    if "MOD" in tags:
        return DUTY
    return CUSTOM if holder.low in _ANYBODY else VIEW


def _follows(before: Point, point: Point) -> bool:
    """Do the notes tell it in the same breath or right behind?"""
    first, second = before.passage, point.passage
    reach = _NEAR if first.line == second.line else _NEXT
    return first.start <= second.start <= first.end + reach


def _troubles(point: Point) -> bool:
    """Is the topic something that goes wrong, or an illness: "the medication errors", "bad drawings"?"""
    words = tag_text(point.text)
    end = noun_phrase_end(words)
    if point.kind == "topic" and any(word.low in HARSH for word in words):
        return True
    return point.kind == "topic" and bool(end) and noun_kind(words[end - 1].low) in ("prob", "ill")


def _grouped(points: Sequence[Point]) -> list[list[Point]]:
    """Neighbours fused where a frame for the pair exists and the sentence stays short; at most one pair."""
    groups: list[list[Point]] = []
    fused = False
    for point in points:
        last = groups[-1] if groups else []
        if not fused and len(last) == 1 and len(points) > 1 and _fits(last[0], point, len(points)):
            last.append(point)
            fused = True
        else:
            groups.append([point])
    return groups


def _is_plain(first: Point, second: Point) -> bool:
    """Few words, and no result with either: a chain of "how ... and how ..." nobody follows."""
    texts = first.text, second.text
    return sum(map(count_words, texts)) <= _PLAIN_WORDS and not any(" and how " in text for text in texts)


def _fits(first: Point, second: Point, count: int) -> bool:
    if (
        _troubles(first)
        or (first.kind, second.kind) not in FUSED
        or (first.speaker and second.speaker not in ("", first.speaker))
    ):
        return False
    if first.kind == second.kind == "mine":
        return _is_plain(first, second)
    words = count_words(first.text) + count_words(second.text) + 12
    return words <= FUSED_WORDS and (count > 2 or first.kind == "topic")


#: What it costs to begin a recap with what was mentioned, and what is gained where a story goes on.
_ABRUPT, _FLOWS = 30, 20
#: Most characters between a passage and the next, a line break and a bullet, and between two of a line
#: that tell the same story.
_NEXT, _NEAR = 6, 120
#: Who would do what was arranged.
_DOERS = ("I", "WE", "I+", "WE+")
_ANYBODY = frozenset("nobody no everybody everyone anybody anyone".split())
#: What no two sentences of a recap should both say.
_TURNS = (
    "glad",
    "hear",
    "enjoyed",
    "happy",
    "good",
    "see why",
    "pleasure",
    "stayed",
    "conversation",
    "mentioned",
)


def _variety(frames: Sequence[str]) -> float:
    """Higher when sentences open differently and repeat no turn of phrase."""
    opens = [tuple(token.low for token in tokens(frame)[:3]) for frame in frames]
    first = [one[0] for one in opens]
    turns = [turn for frame in frames for turn in _TURNS if turn in frame]
    return 10.0 * len(set(opens)) + 2.0 * len(set(first)) - 3.0 * (len(turns) - len(set(turns)))
