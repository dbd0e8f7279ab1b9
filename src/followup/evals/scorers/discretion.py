"""discretion: is everything that must not travel left out?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.evals.sample import Sample, released
from followup.evals.scorers.base import Fault, Score, Scorer, from_faults, quoted
from followup.evals.words import figures, fold, is_general, specific_words, words


def score(sample: Sample) -> Score:
    whole = "\n".join(section.text for section in sample.message.sections)
    said = [text for text in sample.case.expect.never if _says(whole, text)]
    if said:
        return Score(0.0, "leave out " + ", ".join(map(quoted, said)))
    return from_faults(_near(sample), "nothing slipped out")


def _says(whole: str, text: str) -> bool:
    """The text as whole words, in any case; figures in any spelling."""
    wanted = fold(text)
    plain = fold(whole)
    if re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", plain) or (len(wanted) > 6 and wanted in plain):
        return True
    pieces = [word for word in words(text) if not is_general(word.text)]
    values = figures(text)
    if not values or len(pieces) + len(values) < 2:
        return False
    return set(values) <= set(figures(whole)) and {w.stem for w in pieces} <= {w.stem for w in words(whole)}


def _near(sample: Sample) -> Iterator[Fault]:
    """Sentences that share words with a withheld passage which the rest of the notes does not have."""
    open_stems = {word.stem for word in words(sample.usable)} | {
        word.stem
        for fact in sample.case.expect.facts or ()
        for form in (fact.name, *fact.any)
        for word in words(form)
    }
    for passage in sample.notes.withheld:
        own = {word.stem for word in specific_words(passage.text)} - open_stems
        own |= set(figures(passage.text)) - set(figures(sample.usable))
        if not own or _expected(sample, passage.text):
            continue
        cost = 0.3 if passage.id in released(sample.case) else 0.6
        for sentence in sample.sentences:
            shared = own & ({w.stem for w in words(sentence)} | set(figures(sentence)))
            if len(shared) >= 2 and len(shared) >= 0.4 * len(own):
                yield Fault(f"leave out what was withheld ({passage.reason}): {quoted(sentence)}", cost)
            elif shared and len(own) <= 2:
                yield Fault(f"close to what was withheld ({passage.reason}): {quoted(sentence)}", 0.06)


def _expected(sample: Sample, passage: str) -> bool:
    """True when the case itself wants this used: then it was withheld by mistake."""
    text = fold(passage)
    return any(fold(form) in text for fact in sample.case.expect.facts or () for form in fact.any)


SCORER = Scorer(
    "discretion", 1.2, "0 when something that must never appear does; less when it shines through", score
)
