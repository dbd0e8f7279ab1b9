"""ungrounded-number: every figure stands in the notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from followup.language.numbers import Figure, figures_in
from followup.language.patterns import lazy
from followup.message import Message, Section
from followup.models import Violation
from followup.notes.figures_put_right import taken_back
from followup.notes.vocabulary import read_once
from followup.rules.base import Context, Example, Rule, letter

_NOTES = """Interviewer: Priya Nair
Role: night shift lead
She wants pick errors down from 4% to 2.
I told her about the label change in bay 6, which took fourteen days."""
#: Nouns after which a small figure counts what this letter itself says.
_OF_THE_LETTER = lazy(
    r"\s+(?:\w+\s)?(?:things?|points?|thoughts?|reasons?|words|takeaways?|moments?|ideas?|aspects?|areas?|"
    r"topics?|lines?|"
    r"details?|parts?|ways|sides|counts|fronts|people|questions|worlds|themes|examples?|birds|cents|heads|"
    r"angles|answers|wishes|aims|goals|priorities|concerns|strands|stories|lessons)\b",
    re.IGNORECASE,
)
_OF_US = lazy(r"\s+of (?:us|you|them|these|those)\b", re.IGNORECASE)
#: "All three", of what was just named.
_ALL = lazy(r"\ball (?:three|four|five)(?=[^\w\s]|$)", re.IGNORECASE)
#: "A third one", "a third time" add one more; they are no fraction.
_ANOTHER = lazy(r"a (?:third|fifth|tenth) (?:one|time)\b", re.IGNORECASE)
#: What a time of day with minutes is raised by, so that it is no decimal: see `figures_in`.
_CLOCK = 1000
_ORDINALS = frozenset("third fourth fifth sixth seventh eighth ninth tenth".split())
_AFTER_NOON = lazy(
    r"(?:\s?(?:and|to|till|until|-|–)\s?\d\d?(?:[:.]\d\d)?)?\s*(?:o['’]clock\b|in the (?:afternoon|evening)|p\.?m\b)",
    re.IGNORECASE,
)
#: A way of speaking: "half the battle".
_HALF_THE = lazy(r"half (?:of )?(?:the (?:battle|work|job|fun|story)|an eye|an ear)\b", re.IGNORECASE)
#: From when to when: "09:00-09:45", "9.00 am - 9.45 am".
_SPAN = lazy(
    r"(?<!\d)(\d\d?)[:.](\d\d) ?(?:[ap]\.?m\.?)? ?(?:-|–|—|to|till|until) ?(\d\d?)[:.](\d\d)(?!\d)",
    re.IGNORECASE,
)
_BEFORE_HALF = lazy(
    r"\b(?:first|second|third|fourth|next|last|this|that|each|every|per|the|other|better)\s$", re.IGNORECASE
)
#: The largest figure that may count the letter's own points.
_SMALL = 5


def find(message: Message, context: Context) -> Iterator[Violation]:
    if context.notes is None:
        return
    known = _told(context.notes.text) + _given(context)
    taken = taken_back(context.notes.text)
    for section in message.of("subject", "opening", "recap", "closing", "postscript"):
        for figure in figures_in(section.text):
            if figure.vague or _counts_the_letter(section, figure) or _counts_thanks(section, figure):
                continue
            place = section.start + figure.start, section.start + figure.end
            if not any(_near(value, known) for value in figure.values) and not _follows(
                section, figure, known
            ):
                yield message.violation(
                    "ungrounded-number",
                    "error",
                    *place,
                    "this figure is not in the notes; correct it or take it out",
                )
            elif any(known[value] <= taken[value] for value in figure.values if value in taken):
                yield message.violation(
                    "ungrounded-number",
                    "error",
                    *place,
                    "the notes take this figure back; use the corrected one",
                )


def _counts_thanks(section: Section, figure: Figure) -> bool:
    """ "Thanks a million", "a thousand thanks": a way of speaking."""
    before = section.text[max(0, figure.start - 12) : figure.start].casefold().split()
    after = section.text[figure.end : figure.end + 12].casefold().split()
    return (before[-1:] in (["thanks"], ["you"]) and max(figure.values) >= 100) or after[:1] == ["thanks"]


@lru_cache(maxsize=64)
def _told(notes: str) -> Counter[float]:
    """The figures of notes, told or to be worked out from them; nobody may change it."""
    figures = read_once(notes).figures + _lengths(notes)
    if _is_halved(notes):
        figures[0.5] += 1
    return figures


def _given(context: Context) -> Counter[float]:
    figures: Counter[float] = Counter()
    for text in (context.role, context.team, context.sender, *context.to):
        figures += read_once(text).figures
    notes = context.notes
    for people in (context.to, notes.interviewers if notes else ()):
        figures[float(len(people))] += 1
    return figures


def _follows(section: Section, figure: Figure, known: Counter[float]) -> bool:
    """ "No fifth" where the notes have four, "four in the afternoon" where they have 16, "5.40" where they have 5.40am,
    "5:30" where they have 530."""
    word = section.text[figure.start : figure.end].casefold()
    value = max(figure.values)
    if word in _ORDINALS:
        return value - 1 in known
    if value > _CLOCK and any(_in_one(time - _CLOCK) in known for time in figure.values):
        return True
    if value % 1 and word[:1].isdigit():
        return _near(value + _CLOCK, known)
    return value < 12 and value + 12 in known and bool(_AFTER_NOON.match(section.text, figure.end))


def _in_one(time: float) -> float:
    """5.3, which is half past five, as 530."""
    return float(round(100 * time))


def _lengths(notes: str) -> Counter[float]:
    """How long what the notes give from when to when took, in minutes and in hours."""
    found: Counter[float] = Counter()
    for match in _SPAN.finditer(notes):
        from_hour, from_minute, to_hour, to_minute = map(int, match.groups())
        minutes = (60 * (to_hour - from_hour) + to_minute - from_minute) % (12 * 60)
        found.update((float(minutes), minutes / 60))
    return found


def _near(value: float, known: Counter[float]) -> bool:
    return value in known or (value % 1 != 0 and any(abs(value - other) < 0.006 for other in known))


def _is_halved(notes: str) -> bool:
    """True where two neighbouring figures of a line are a whole and its half: "1200 open, wants 600"."""
    for line in notes.splitlines():
        figures = [max(figure.values) for figure in figures_in(line) if not figure.vague]
        if any(2 * min(pair) == max(pair) > 2 for pair in pairwise(figures)):
            return True
    return False


def _counts_the_letter(section: Section, figure: Figure) -> bool:
    text = section.text
    if max(figure.values) <= _SMALL and not text[figure.start].isdigit():
        counts = _OF_THE_LETTER.match(text, figure.end) or _OF_US.match(text, figure.end)
        return bool(counts or _ALL.match(text, max(0, figure.start - 4)))
    if _ANOTHER.match(text, figure.start) or _HALF_THE.match(text, figure.start):
        return True
    if text[figure.start : figure.end].casefold() in ("a quarter", "one quarter"):
        return not text.startswith(" of", figure.end)
    if text[figure.start : figure.end].casefold() in ("half", "quarter"):
        return (
            bool(_BEFORE_HALF.search(text[max(0, figure.start - 12) : figure.start]))
            or text[figure.end : figure.end + 1] == "-"
        )
    return text[figure.start : figure.end + 2] == "24/7"


RULE = Rule(
    id="ungrounded-number",
    severity="error",
    meaning="With notes: a figure that is neither in them nor in the given fields, or that they take back.",
    find=find,
    fails=(
        Example(letter("You want pick errors at 3%."), notes=_NOTES),
        Example(letter("The label change in bay 6 took twelve days."), notes=_NOTES),
    ),
    passes=(
        Example(
            letter("You want pick errors down from 4% to two, and in bay 6 it took 14 days."), notes=_NOTES
        ),
        Example(letter("You want pick errors down by half, to 2%."), notes=_NOTES),
        Example(letter("A label change in bay 6, and a third one after that, would help."), notes=_NOTES),
        Example(letter("Two things stayed with me: the label change, and the one in bay 6."), notes=_NOTES),
        Example(
            letter("The label change cost time, patience and tape, and was worth all three."),
            notes=_NOTES,
        ),
        Example(letter("Knowing why pick errors happen is half the work."), notes=_NOTES),
        Example(letter("Six bays you have, and bay 6 wants no seventh."), notes=_NOTES),
        Example(
            letter("The queue in bay 6 at four in the afternoon is mine to mend."),
            notes=f"queue worst at 16h\n{_NOTES}",
        ),
        Example(
            letter("Nobody loads bay 6 after five o'clock, and 160 pallets stand there."),
            notes=f"nobody loads after 17 o'clock, hundred sixty pallets stand there\n{_NOTES}",
        ),
        Example(
            letter("The samples for bay 6 all come between 4 and 6 pm."),
            notes=f"samples come between 16 and 18 o'clock\n{_NOTES}",
        ),
        Example(letter("In forty-five minutes you showed me all of bay 6."), notes=f"9:15-10:00\n{_NOTES}"),
    ),
)
