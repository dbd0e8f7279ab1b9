"""order: thanks first, the conversation in the middle, interest and a look ahead last."""

from __future__ import annotations

from collections.abc import Iterator

from followup.evals.sample import Sample
from followup.evals.scorers.acts import looks_forward, shows_interest, thanks
from followup.evals.scorers.base import Fault, Score, Scorer, from_faults
from followup.evals.words import figures, specific_words

_PLACES = {
    "subject": 0,
    "greeting": 1,
    "opening": 2,
    "recap": 2,
    "closing": 2,
    "sign_off": 3,
    "postscript": 4,
}


def score(sample: Sample) -> Score:
    return from_faults([*_parts(sample), *_acts(sample)], "thanks, recap, closing, in this order")


def _parts(sample: Sample) -> Iterator[Fault]:
    places = [_PLACES[section.part] for section in sample.message.sections]
    if places != sorted(places):
        yield Fault("bring the parts into the usual order", 0.5)
    if any(section.part == "postscript" for section in sample.message.sections):
        yield Fault("say it in the body, not in a postscript", 0.1)


def _acts(sample: Sample) -> Iterator[Fault]:
    paragraphs = [section.text for section in sample.paragraphs]
    if not paragraphs:
        yield Fault("nothing to order", 0.5)
        return
    first = next(iter(sample.sentences), "")
    if not thanks(paragraphs[0]):
        yield Fault("thank in the first paragraph", 0.5)
    elif not thanks(first):
        yield Fault("thank in the first sentence", 0.06)
    last = next((s for s in reversed(sample.sentences) if s in sample.closing), "")
    if not (looks_forward(sample.closing) or shows_interest(sample.closing)):
        yield Fault("end with interest and a look ahead", 0.45)
    elif not (looks_forward(last) or shows_interest(last) or thanks(last)):
        yield Fault("let the last sentence look ahead", 0.08)
    if len(paragraphs) > 1:
        early = paragraphs[0]
        if "look forward" in early.casefold() or "looking forward" in early.casefold():
            yield Fault("look ahead at the end, not at the start", 0.3)
        if _density(paragraphs[-1]) > 0.3 and _density(paragraphs[-1]) > 1.5 * max(
            map(_density, paragraphs[:-1])
        ):
            yield Fault("recap before the closing", 0.15)


def _density(text: str) -> float:
    """Specific things per word."""
    return (len(specific_words(text)) + len(figures(text))) / max(1, len(text.split()))


SCORER = Scorer("order", 0.8, "the usual order of the parts, and of thanks, recap and look ahead", score)
