"""What the passage classifier sees: words, their classes and parts of speech, and the passages beside."""

from __future__ import annotations

from functools import lru_cache

from followup.language.lexicon import common_tag, groups_of
from followup.language.stems import FUNCTION_WORDS
from followup.language.words import Token
from followup.notes.given_names import is_given
from followup.notes.job_titles import HEADS
from followup.notes.sensitive_words import classes_of, phrase_classes


@lru_cache(maxsize=16384)
def word_shape(text: str) -> tuple[str, str, tuple[str, ...]]:
    """Word form, part of speech and classes of one token; figures keep only what stands behind the digits."""
    low = text.replace("’", "'").casefold()
    if any(char.isdigit() for char in low):
        tail = low.lstrip("0123456789.,:-/")
        return (f"#{tail}" if 0 < len(tail) < 4 else "#", "CD", classes_of(tail) if tail else ())
    if not low[0].isalnum():
        return low, "SYM", classes_of(low)
    tag = common_tag(low)
    if tag is None:
        tag = "NAME" if is_given(low.removesuffix("'s")) else _guess(low)
    return low, tag, classes_of(low)


def _guess(low: str) -> str:
    for ending, tag in (("ing", "VBG"), ("ed", "VBD"), ("ly", "RB"), ("s", "NNS")):
        if low.endswith(ending) and len(low) > 4:
            return tag
    return "UNK"


def passage_classes(words: list[Token], heard: frozenset[str] | None = None) -> tuple[str, ...]:
    """Every class that a word or phrase of a passage has, once each; phrases end in "+".

    `heard` are the names in the head of the notes, casefolded; any other name makes the class "OTHERw".
    """
    low = [word.low for word in words]
    found: dict[str, None] = {}
    for index, word in enumerate(words):
        for name in word_shape(word.text)[2]:
            found[name] = None
        if word.low in HEADS:
            found["JOB"] = None
        for name in phrase_classes(low, index):
            found[f"{name}+"] = None
    if heard is not None and any(
        word_shape(word.text)[1] == "NAME" and word.low.removesuffix("'s") not in heard for word in words
    ):
        found["OTHERw"] = None
    return tuple(found)


def passage_features(
    words: list[Token],
    classes: tuple[str, ...] | None = None,
    *,
    before: tuple[str, ...] = (),
    after: tuple[str, ...] = (),
    place: tuple[str, ...] = (),
) -> list[str]:
    """Feature strings of one passage; `before` and `after` are the classes of its neighbours,
    `place` says where in the notes it stands."""
    shapes = [word_shape(word.text) for word in words]
    forms = ["^", *(shape[0] for shape in shapes), "$"]
    features = ["b"]
    classes = passage_classes(words) if classes is None else classes
    for index in range(1, len(forms) - 1):
        form = forms[index]
        features.append(f"w{form}")
        features.append(f"2{form} {forms[index + 1]}")
        if len(form) > 5:
            features.append(f"s{form[:5]}")
    features.append(f"2^ {forms[1]}")
    mixed = ["^", *(shape[2][0] if shape[2] else shape[1] for shape in shapes), "$"]
    for index in range(len(mixed) - 1):
        features.append(f"m{mixed[index]} {mixed[index + 1]}")
    features += _group_features(shapes)
    features += [f"c{name}" for name in classes]
    ordered = sorted(classes)
    features += [f"C{one} {two}" for place, one in enumerate(ordered) for two in ordered[place + 1 :]]
    features += [f"<{name}" for name in before] + [f">{name}" for name in after]
    features.append(f"n{min(len(words) // 4, 6)}")
    features += [f"p{where}" for where in place]
    features.append(f"t{shapes[0][1]}")
    features += [f"f{name}" for name in shapes[0][2]]
    return features


def _group_features(shapes: list[tuple[str, str, tuple[str, ...]]]) -> list[str]:
    """The groups of every word, and each two neighbours: function words as they are, others by their broad group."""
    features = []
    before = "^"
    for form, tag, _ in shapes:
        symbol = form
        if form not in FUNCTION_WORDS and tag != "SYM":
            groups = groups_of(form)
            features += [f"g{group}" for group in groups]
            symbol = groups[0] if groups else tag
        features.append(f"G{before} {symbol}")
        before = symbol
    features.append(f"G{before} $")
    return features
