"""What the classifier of job titles sees: which one the notes are about, and which is somebody's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.language.words import Token
from followup.notes.features import word_shape

if TYPE_CHECKING:
    from followup.notes.person_cues import Scene
    from followup.notes.roles import Title

_STEPS = (-6.0, -4.0, -2.0, 0.5, 2.0, 3.0, 4.0, 5.0, 6.5, 8.0, 10.0)
_EDGE = Token("^", "^", 0, 0)


def title_features(title: Title, scene: Scene, names: set[int], place: int, before: int) -> tuple[str, ...]:
    """Feature strings of one title.

    Args:
        names: places of the words of its line that name persons.
        place: where in its line the title begins.
        before: how many words of the notes stand before it.
    """
    words = scene.words
    after = place
    while after < len(words) and words[after].end <= title.start + len(title.text):
        after += 1
    zone = "head" if before < 12 else "early" if before < 35 else "first" if before < 80 else "later"
    left = [_kind(words, index, names) for index in range(place - 3, place)]
    right = [_kind(words, index, names) for index in range(after, after + 3)]
    lows = [words[index].low if 0 <= index < len(words) else "^" for index in range(place - 3, after + 3)]
    long = f"words{min(after - place, 4)}"
    capital = "capital" if title.text[0].isupper() else "small"
    features = ["b", zone, long, f"{zone} {long}", capital, f"line{min(scene.line, 4)}"]
    features += [f"score>{step}" for step in _STEPS if title.score >= step]
    features += ["renamed"] if title.renamed else []
    features += [f"<{lows[2]}", f"<{lows[1]} {lows[2]}", f">{lows[-3]}", f">{lows[-3]} {lows[-2]}"]
    features += [f"<k{left[2]}", f"<k{left[1]} {left[2]}", f"<k{left[0]} {left[1]} {left[2]}"]
    features += [f">k{right[0]}", f">k{right[0]} {right[1]}", f">k{right[0]} {right[1]} {right[2]}"]
    features += [
        f"<k{left[2]} >k{right[0]}",
        f"{zone} <k{left[2]}",
        f"{zone} >k{right[0]}",
        f"{zone} <{lows[2]}",
    ]
    features += [f"<<{word.low}" for word in words[max(0, place - 8) : place] if word.is_word]
    features += [f">>{word.low}" for word in words[after : after + 6] if word.is_word]
    features += [f"in {word.low}" for word in words[place:after] if word.is_word]
    features += ["name before"] if any(index in names for index in range(place - 4, place)) else []
    features += ["name behind"] if any(index in names for index in range(after, after + 4)) else []
    return tuple(features)


def _kind(words: list[Token], index: int, names: set[int]) -> str:
    """A name, the class of a word where it has one, else its part of speech."""
    if not 0 <= index < len(words):
        return "^"
    if index in names:
        return "PERSON"
    _, tag, classes = word_shape(words[index].text)
    return classes[0] if classes else words[index].text if tag == "SYM" else tag
