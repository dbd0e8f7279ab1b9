"""specificity: could it have been written before the interview?"""

from __future__ import annotations

import re
from math import exp

from followup.evals.sample import Sample
from followup.evals.scorers.base import Score, Scorer
from followup.evals.scorers.role import accepted_roles
from followup.evals.words import figures, is_general, specific_words, stems, words

#: Distinct things from the notes in a message that is specific enough (thin notes need fewer).
ENOUGH = 9.0
#: The rest of the score goes to their density.
DENSITY_SHARE = 0.15
#: A share of this is as specific as a message needs to be.
FULL = 0.92
#: What "some" for a figure of the notes costs, the first and the second time.
VAGUE_SHARE = 0.15
#: A noun behind a figure; and behind "some", or nothing where only a figure can have stood there.
_COUNTED = re.compile(r"\d[\d.,]*\s?(?:%\s)?([a-z]{3,})")
_SOME = re.compile(r"\bsome(?:%|\s(?:to|by|in|of)\b|[.,;]|\s([a-z]{3,}))")
#: What a body without any figure of the notes loses.
FIGURES_SHARE = 0.15


def score(sample: Sample) -> Score:
    if sample.case.expect.facts == ():
        return Score(None, "the notes hold nothing to be specific about")
    before = stems(
        [
            *accepted_roles(sample),
            *sample.case.expect.names,
            *sample.case.given.to,
            sample.case.given.team or "",
        ]
    )
    noted = stems([sample.case.notes])
    available = {w.stem for w in words(sample.usable) if not is_general(w.text)} - before
    things = set().union(*(_things(sample, sentence, noted - before) for sentence in sample.sentences))
    enough = max(3.0, min(ENOUGH, 0.6 * len(available)))
    breadth = 1 - exp(-2.1 * len(things) / enough)
    density = min(1.0, len(things) / max(1, len(sample.specific)) / 0.6)
    value = (1 - DENSITY_SHARE) * breadth + DENSITY_SHARE * density * bool(things)
    value = min(1.0, value / FULL) * (1 - FIGURES_SHARE * (1 - _figures_used(sample)))
    vague = _vague(sample)
    value *= 1 - VAGUE_SHARE * min(2, vague)
    if vague:
        return Score(round(value, 4), "say the figure of the notes instead of 'some'")
    if value > 0.85:
        return Score(round(value, 4), f"{len(things)} things that only this conversation explains")
    return Score(
        round(value, 4), "say what was talked about; this could have been written before the interview"
    )


def _vague(sample: Sample) -> int:
    """How often the body says "some" where the notes have a figure: "some trucks", "from some to some"."""
    counted = stems(_COUNTED.findall(sample.case.notes.casefold()))
    found = _SOME.findall(sample.body.casefold())
    return sum(not noun or not stems([noun]).isdisjoint(counted) for noun in found)


def _things(sample: Sample, sentence: str, noted: frozenset[str]) -> set[str]:
    """What a sentence takes from the notes; one word among others that they lack is chance."""
    about = {word.stem for word in specific_words(sentence)}
    found = (about & noted) | sample.figures_of(sentence)
    return found if len(found) > 1 or 2 * len(found) > len(about) else set()


def _figures_used(sample: Sample) -> float:
    """1 when the body has two figures of the notes; 0 when it has none of three or more."""
    noted = set(figures(sample.case.notes))
    return min(1.0, len(noted & set(figures(sample.body))) / 2) if len(noted) > 2 else 1.0


SCORER = Scorer("specificity", 1.0, "how much only this conversation explains", score)
