"""Points set into frames: a recap of one to three sentences that do not start alike."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple
from zlib import crc32

from followup.language.tidy import capitalise
from followup.language.words import count_words, tokens
from followup.notes.points.base import Point
from followup.writers.offline.frames import FUSED, SINGLE

#: Longest sentence that may come of fusing two points, in words.
FUSED_WORDS = 34


class Sentence(NamedTuple):
    """A finished recap sentence with the points it stands on."""

    text: str
    points: tuple[Point, ...]


def write_recap(points: Sequence[Point], seed: str, avoid: Sequence[Sentence] = ()) -> list[Sentence]:
    """Sentences for the chosen points, in their order; the same seed gives the same wording.

    Args:
        avoid: sentences of an earlier attempt; where a frame can be changed, it is.
    """
    old = {sentence.text for sentence in avoid}
    groups = _grouped(points)
    best: list[Sentence] = []
    best_score = -1000.0
    for choice in product(*(_variants(group) for group in groups)):
        score = _variety(choice) + (crc32((seed + "|".join(choice)).encode()) % 997) / 9970
        score -= 50 * sum(_filled(frame, group) in old for frame, group in zip(choice, groups, strict=True))
        if score > best_score:
            best_score = score
            best = [
                Sentence(_filled(frame, group), tuple(group))
                for frame, group in zip(choice, groups, strict=True)
            ]
    return best


def _filled(frame: str, group: Sequence[Point]) -> str:
    text = capitalise(frame.format(*(point.text for point in group)))
    text = text.replace(" and to tell you about ", " and about ")
    return text.replace(" asked about how ", " asked how ").replace(" asked about why ", " asked why ")


def _variants(group: Sequence[Point]) -> tuple[str, ...]:
    if len(group) == 1:
        return SINGLE[group[0].kind]
    return FUSED[group[0].kind, group[1].kind]


def _grouped(points: Sequence[Point]) -> list[list[Point]]:
    """Neighbours fused where a frame for the pair exists and the sentence stays short; at most one pair."""
    groups: list[list[Point]] = []
    fused = False
    for point in points:
        last = groups[-1] if groups else []
        if len(last) == 1 and last[0].kind == point.kind == "mine" and not fused:
            last.append(point)
            fused = True
            continue
        if not fused and len(last) == 1 and len(points) > 1 and _fits(last[0], point, len(points)):
            last.append(point)
            fused = True
        else:
            groups.append([point])
    return groups


def _fits(first: Point, second: Point, count: int) -> bool:
    if (first.kind, second.kind) not in FUSED:
        return False
    words = count_words(first.text) + count_words(second.text) + 12
    return words <= FUSED_WORDS and (count > 2 or first.kind == "topic")


def _variety(frames: Sequence[str]) -> float:
    """Higher when sentences open differently and repeat no turn of phrase."""
    opens = [tuple(token.low for token in tokens(frame)[:2]) for frame in frames]
    first = [one[0] for one in opens]
    turns = [
        word
        for frame in frames
        for word in ("glad", "hear", "enjoyed", "happy", "good", "see why", "pleasure")
        if word in frame
    ]
    return 10.0 * len(set(opens)) + 2.0 * len(set(first)) - 3.0 * (len(turns) - len(set(turns)))
