"""facts: how much of what mattered in the conversation does the draft use?"""

from __future__ import annotations

from functools import lru_cache

from followup.evals.cases import Fact
from followup.evals.sample import Sample
from followup.evals.scorers.base import Score, Scorer
from followup.evals.words import figures, fold, is_general, stems, words

#: A short message carries two or three points: this much weight, or all there is, is enough.
ENOUGH = 5.0
#: The rest of the score goes to what is beyond enough.
BEYOND = 0.1


def score(sample: Sample) -> Score:
    facts = sample.case.expect.facts
    if facts is None:
        return Score(None, "the case lists no facts")
    if not facts:
        return Score(None, "the notes hold no fact to use")
    used = {fact.name: strength(sample, fact) for fact in facts}
    total = sum(fact.weight for fact in facts)
    covered = sum(fact.weight * used[fact.name] for fact in facts)
    value = (1 - BEYOND) * min(1.0, covered / min(total, ENOUGH)) + BEYOND * covered / total
    missed = sorted((f for f in facts if used[f.name] < 0.5), key=lambda fact: -fact.weight)
    names = ", ".join(fact.name for fact in missed[:3])
    if value > 0.9:
        reason = f"uses {len(facts) - len(missed)} of {len(facts)} facts"
    else:
        reason = f"use one of: {names}" if names else "say the facts more exactly"
    return Score(round(value, 4), reason)


def strength(sample: Sample, fact: Fact) -> float:
    """How surely the body uses a fact: 1 for one of its strings, less for its words apart, 0 for neither."""
    body = fold(sample.body)
    if any(fold(form) in body for form in fact.any):
        return 1.0
    return max(
        (_apart(form, sentence) for sentence in sample.sentences for form in (*fact.any, fact.name)),
        default=0.0,
    )


@lru_cache(maxsize=50_000)
def _apart(form: str, sentence: str) -> float:
    """0.8 when most specific words and figures of the form stand in the sentence in any order, else 0."""
    wanted = {w.stem for w in words(form) if not is_general(w.text)} | set(figures(form))
    if not wanted:
        return 0.0
    share = len(wanted & (stems([sentence]) | set(figures(sentence)))) / len(wanted)
    return 0.8 if share >= 0.6 else 0.0


SCORER = Scorer("facts", 1.0, "weight of the used facts; two or three strong ones are enough", score)
