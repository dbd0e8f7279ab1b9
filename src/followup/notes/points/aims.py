"""Figures and aims: "returns 63 ... wants 30 by June" -> what they want to bring from where to where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup.language.shape import full_phrase_end, noun_phrase_end, plain
from followup.language.tagging import Tagged, tag_text

_Words = Sequence[Tagged]

_WANTS = frozenset("want wants wanted need needs goal target aim".split())
_BEFORE_FIGURE = frozenset(
    "it that them this to at be is of get down up back in around about it's now nearer roughly only "
    "currently".split()
)
_BOUNDS = {
    "under": "under",
    "below": "below",
    "within": "within",
    "over": "over",
    "above": "above",
    "<": "below",
    ">": "above",
    "least": "at least",
    "minimum": "at least",
}
_TAIL = frozenset("by before within at for".split())
_NOT_FIGURES = frozenset(("one",))
#: Singular things that a bare number measures.
_COUNTING = frozenset(
    "score rating index count rank grade ratio backlog queue list level number headcount total average staff "
    "factor pool".split()
)
_PERIODS = frozenset("week month day year shift hour quarter".split())


def figure_behind(words: _Words, start: int) -> str:
    """The figure that stands right behind a noun phrase ending at `start`: "is 2.3", "63 last quarter"."""
    place = start
    while place < len(words) and (
        words[place].tag in ("BE", "ADV", "VZ", "POSS", "IT", "IT+")
        or words[place].low in _BEFORE_FIGURE
        or words[place].low in ("taking", "avg", "average", "ours", "running")
    ):
        place += 1
        if place - start > 4:
            return ""
    found = _figure(words, place)[0]
    if found or start == 0:
        return found
    for index in range(place, len(words)):
        if words[index].tag == "NUM" and (
            words[index - 1].tag == "BE"
            or words[index - 1].low in ("only", "currently", "now", "at", "takes")
        ):
            return _figure(words, index)[0]
    return ""


def aim_of(words: _Words, topic: str, figure: str) -> str:
    """ "want to bring TOPIC from FIGURE to NEW": the aim a clause states with a new figure, else ""."""
    place = next((i for i, word in enumerate(words) if word.low in _WANTS), -1)
    loose = topic.startswith(("less ", "more ", "fewer ")) or topic.endswith(
        (" year", " week", " month", " day")
    )
    single = len(topic.removeprefix("the ").split()) == 1 and not topic.endswith("s")
    if place < 0 or not topic or loose or (single and topic.startswith("the ")):
        return ""
    behind_comma = max((i + 1 for i, word in enumerate(words[:place]) if word.text == ","), default=0)
    if any(
        word.tag not in ("THEY", "CONJ", "ADV", "P", "N", "NP", "POSS", "DET")
        for word in words[behind_comma:place]
    ) or (words[place].tag == "N" and place - behind_comma > 3):
        return ""
    place += 1
    bound = ""
    while place < len(words) and (
        words[place].low in _BEFORE_FIGURE or words[place].low in _BOUNDS or words[place].text == "="
    ):
        bound = _BOUNDS.get(words[place].low, bound)
        place += 1
    new, end = _figure(words, place)
    if not new:
        return ""
    tail = _tail(words, end)
    behind = words[end] if end < len(words) else None
    if (
        behind is not None
        and not tail
        and behind.text not in ",."
        and behind.low not in ("not", "now", "instead", "and", "but", "tops", "max")
    ):
        return ""
    if not figure and " " not in new and not new.endswith("%"):
        return ""
    old, new = _aligned(figure, new)
    unit = new.partition(" ")[2].partition(" ")[0].rstrip("s")
    if (
        not old
        and not new.endswith("%")
        and new[0] not in "£$€"
        and unit not in _PERIODS | {"minute", "second", "%"}
    ):
        return ""
    if _bare(old) and _bare(new) and not _counts(topic):
        return ""
    origin = f"{_direction(old, new)}from {old} " if old and old != new else ""
    return f"want to bring {topic} {origin}to {bound + ' ' if bound else ''}{new}{tail}"


def _bare(figure: str) -> bool:
    """Is the figure without any unit?"""
    return re.fullmatch(r"[\d.,]*", figure) is not None


def _counts(topic: str) -> bool:
    """Can a bare number measure the topic: "complaints", "the safety score", but not "the laptop swap"?"""
    words = tag_text(topic)
    end = noun_phrase_end(words)
    return bool(end) and (words[end - 1].tag == "NS" or words[end - 1].low in _COUNTING)


def _direction(old: str, new: str) -> str:
    """ "down " or "up ", by the sizes of both figures; "" where they cannot be told."""
    sizes = [re.sub(r"[^\d.]", "", figure.partition(" ")[0]).strip(".") for figure in (old, new)]
    if " in " in old or any(not size or size.count(".") > 1 for size in sizes):
        return ""
    before, after = map(float, sizes)
    return "" if before == after else "down " if after < before else "up "


def _figure(words: _Words, place: int) -> tuple[str, int]:
    """A figure with its unit, and the index behind it."""
    if (
        place >= len(words)
        or words[place].tag != "NUM"
        or words[place].low in _NOT_FIGURES
        or "/" in words[place].text
        or ":" in words[place].text
    ):
        return "", place
    text = words[place].text
    if "-" in text or (text.startswith("0") and text[1:2].isdigit()):
        return "", place
    end = place + 1
    if end + 1 < len(words) and words[end].low == "in" and words[end + 1].tag == "NUM":
        return f"{text} in {words[end + 1].text}", end + 2
    kind = end < len(words) and words[end].low in ("working", "business", "calendar")
    if end + kind < len(words) and words[end + kind].tag == "NS":
        text += "".join(f" {word.text}" for word in words[end : end + kind + 1])
        end += kind + 1
    if end + 1 < len(words) and words[end].low in ("a", "per") and words[end + 1].low in _PERIODS:
        text += f" {words[end].text} {words[end + 1].text}"
        end += 2
    return text, end


def _aligned(old: str, new: str) -> tuple[str, str]:
    """Both figures in one unit, named once: "11 minutes", "5" -> "11", "5 minutes"; % on both."""
    if not old:
        return "", new
    if " in " in old or " in " in new:
        return (old, new) if " in " in old and " in " in new else ("", new)
    first, _, unit = old.partition(" ")
    second, _, other = new.partition(" ")
    if not _comparable(first, second):
        return "", new
    if first.endswith("%") != second.endswith("%"):
        if unit or other:
            return "", new
        return (first if first.endswith("%") else first + "%"), (
            second if second.endswith("%") else second + "%"
        )
    if unit and other and unit != other:
        return ("", new) if unit.split()[0] != other.split()[0] else (first, new)
    unit = unit or other
    return first, f"{second} {unit}".strip()


def _comparable(first: str, second: str) -> bool:
    """Are both of one size, so that one may be the other's aim?"""
    sizes = [
        float(digits)
        for text in (first, second)
        if (digits := re.sub(r"[^\d.]", "", text).strip(".")).count(".") < 2 and digits
    ]
    return len(sizes) < 2 or max(sizes) <= 30 * max(min(sizes), 0.1)


def _tail(words: _Words, place: int) -> str:
    if place >= len(words) or words[place].low not in _TAIL:
        return ""
    end = full_phrase_end(words, place + 1)
    if end == place + 1 and place + 1 < len(words) and words[place + 1].tag in ("NP", "NUM"):
        end = place + 2
    if end <= place + 1 or not plain(words[place:end]) or (end < len(words) and words[end].tag == "NUM"):
        return ""
    return " " + " ".join(word.text for word in words[place:end])
