"""OfflineWriter: Brief -> Written without a network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from zlib import crc32

from followup.models import Draft, Evidence, made
from followup.notes import Point, find_points
from followup.notes.points.finding import spare_points
from followup.notes.points.judging import USABLE
from followup.render import all_turned_to
from followup.writers.base import Attempt, Brief, Written
from followup.writers.offline.choosing import choose, choose_decided, decided, in_order, shared_out, value
from followup.writers.offline.closings import closing, no_told_at, opening, subject_line
from followup.writers.offline.sentences import Sentence, write_recap

#: The greeting when no name is sure.
_NEUTRAL = "Hello,"


class OfflineWriter:
    """Deterministic: same brief, same bytes. A repair drops what was hit, down to the short form."""

    #: The pipeline may come back until every point is dropped.
    max_repairs = 12

    async def __call__(self, brief: Brief, previous: Attempt | None) -> Written:
        written = self._write(brief, previous)
        if previous is not None and brief.to and _greets_badly(previous):
            return replace(written, draft=written.draft.model_copy(update={"greeting": _NEUTRAL}))
        return written

    def _write(self, brief: Brief, previous: Attempt | None) -> Written:
        points: Sequence[Point] = find_points(brief.notes)
        if brief.panel and brief.to:
            points = shared_out(points, brief.to[0], brief.panel)
        if brief.occasion == "not-selected":
            points = decided(points, no_told_at(brief.notes.text, known=True))
        chosen = choose_decided(points) if brief.occasion == "not-selected" else choose(points)
        if previous is None:
            return _written(brief, chosen)
        if _greets_badly(previous) and previous.draft.greeting != _NEUTRAL:
            return _written(brief, in_order(_used(points, chosen, previous)))
        if _hit_frame(previous) and brief.role and brief.role in previous.draft.opening:
            return _written(replace(brief, role=""), in_order(_used(points, chosen, previous)))
        if brief.role and brief.role not in previous.draft.opening:
            brief = replace(brief, role="")
        used = in_order(_used(points, chosen, previous))
        if _hits(previous) and previous.draft.recap == _written(brief, used).draft.recap:
            reworded = _written(brief, used, again=True)
            if reworded.draft.recap != previous.draft.recap:
                return reworded
        return _written(brief, _remaining(points, chosen, previous) or _spare(brief, previous))


def _written(brief: Brief, points: Sequence[Point], again: bool = False) -> Written:
    """The draft on these points; `again` makes other sentences of the same points."""
    seed = f"{crc32(brief.notes.text.encode('utf-8', 'surrogatepass')):08x}"
    turned = _turned_to(brief)
    recap = write_recap(points, seed, write_recap(points, seed, called=turned) if again else (), turned)
    draft = made(
        Draft,
        subject=subject_line(brief),
        opening=opening(brief, seed),
        recap=tuple(sentence.text for sentence in recap),
        closing=closing(brief, seed, recap),
    )
    return Written(draft=draft, evidence=tuple(_evidence(sentence) for sentence in recap))


def _turned_to(brief: Brief) -> dict[str, str]:
    """How each of several readers is called, by every single word of the name that is nobody else's.

    Nobody by the whole name, which in the middle of a sentence reads like a form letter.
    """
    if len(brief.to) < 2:
        return {}
    words = [
        (word.casefold(), called)
        for name, called in zip(brief.to, all_turned_to(brief.to, brief.tone), strict=True)
        if not name.last or called != f"{name.first} {name.last}"
        for word in (*name.first.split(), *name.last.split())
    ]
    owners = Counter(word for word, _ in words)
    return {word: called for word, called in words if owners[word] == 1}


def _evidence(sentence: Sentence) -> Evidence:
    lines = tuple(dict.fromkeys(point.passage.line for point in sentence.points))
    return made(Evidence, sentence=sentence.text, lines=lines, quote=sentence.points[0].quote)


def _greets_badly(previous: Attempt) -> bool:
    """Is the greeting to blame: it is hit, or the opening, which always thanks, was read as a part of it?"""
    broken = {(v.rule, v.part) for v in previous.violations if v.severity == "error"}
    unread = any(rule == "thanks-missing" for rule, _ in broken)
    return previous.draft.greeting == _NEUTRAL or unread or any(part == "greeting" for _, part in broken)


def _hit_frame(previous: Attempt) -> bool:
    """Is something wrong around the recap? Only the role can be to blame there."""
    parts = {v.part for v in previous.violations if v.severity == "error" and v.rule != "too-long"}
    return "recap" not in parts and bool(parts & {"subject", "opening", "closing"})


def _hits(previous: Attempt) -> list[str]:
    """What the rules point at in the recap; too many words are the fault of no sentence."""
    return [
        v.excerpt
        for v in previous.violations
        if v.severity == "error" and v.part == "recap" and v.rule != "too-long"
    ]


def _said(points: Sequence[Point], previous: Attempt) -> list[Point]:
    """The points whose words stand in the last draft, at whatever length."""
    recap = " ".join(previous.draft.recap).casefold()
    return [point for point in points if point.text.casefold() in recap]


def _used(points: Sequence[Point], chosen: list[Point], previous: Attempt) -> list[Point]:
    """The points that the last draft stands on: of two lengths the longer, of twins the better."""
    said = _said(points, previous)
    if all(point in said for point in chosen):
        return chosen
    found = list({point.text: point for point in sorted(said, key=value)}.values())
    return [point for point in found if not any(_inside(point, other) for other in found)]


def _spare(brief: Brief, previous: Attempt) -> list[Point]:
    """Where rules took every point: the surest of the weak ones, each tried once; none of a text too long."""
    broken = {v.rule for v in previous.violations if v.severity == "error"}
    if brief.panel or "too-long" in broken or not (_hits(previous) or "recap-missing" in broken):
        return []
    spare = spare_points(brief.notes)
    last = min((point.soundness for point in _used(spare, choose(spare), previous)), default=USABLE)
    weaker = [point for point in spare if point.soundness < last]
    return [max(weaker, key=lambda point: point.soundness)] if weaker else []


def _inside(point: Point, other: Point) -> bool:
    return len(point.text) < len(other.text) and point.text.casefold() in other.text.casefold()


def _remaining(points: Sequence[Point], chosen: list[Point], previous: Attempt) -> list[Point]:
    """The points of the last draft without those whose sentence was hit, else without the weakest.

    When none is left, the best of those that rank below, or are a quarter shorter (when too long): every
    repair goes down, so it ends at the short form.
    """
    used = _used(points, chosen, previous)
    excerpts = _hits(previous)
    hit = [
        s.casefold() for s in previous.draft.recap if any(excerpt and excerpt in s for excerpt in excerpts)
    ]
    kept = [point for point in used if not any(point.text.casefold() in sentence for sentence in hit)]
    if len(kept) == len(used) and used:
        kept.remove(min(used, key=value))
    if kept or not used:
        return in_order(kept)
    if hit or all(v.rule != "too-long" for v in previous.violations):
        lowest = min(map(value, _said(points, previous)))
        return choose([point for point in points if value(point) < lowest])
    shortest = min(len(point.text) for point in _said(points, previous))
    return choose([point for point in points if 4 * len(point.text) <= 3 * shortest])[:1]
