"""structure: are all parts there, once, and finished?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from followup.evals.sample import Sample
from followup.evals.scorers.acts import looks_ahead, looks_forward, shows_interest, thanks
from followup.evals.scorers.base import Fault, Score, Scorer, from_faults, quoted
from followup.evals.words import fold, specific_words

#: Phones cut a subject at about this many characters.
LONG_SUBJECT = 50


def score(sample: Sample) -> Score:
    return from_faults([*_missing(sample), *_doubled(sample), *_ragged(sample)], "all parts are there, once")


def _missing(sample: Sample) -> Iterator[Fault]:
    subject = sample.part("subject").strip()
    if not subject:
        yield Fault("add a subject line", 0.5)
    elif subject.isupper() or (not subject[0].isupper() and subject[0].isalpha()):
        yield Fault("write the subject like a sentence", 0.2)
    elif not _says_something(sample, subject):
        yield Fault("say in the subject what it is about", 0.3)
    if len(subject) > LONG_SUBJECT:
        yield Fault("shorten the subject", min(0.4, 0.01 * (len(subject) - LONG_SUBJECT)))
    if not sample.part("greeting").strip():
        yield Fault("add a greeting", 0.4)
    if not sample.part("sign_off").strip():
        yield Fault("add a sign-off", 0.5)
    if not sample.paragraphs:
        yield Fault("write a body", 0.9)
        return
    if not thanks(sample.paragraphs[0].text):
        yield Fault("open with thanks", 0.4 if thanks(sample.body) else 0.5)
    last = sample.closing
    if not (looks_forward(last) or shows_interest(last)):
        yield Fault("close with interest and a look ahead", 0.5)
    elif not (looks_forward(last) and shows_interest(last)):
        yield Fault("close with both interest and a look ahead", 0.1)
    if not any(map(looks_ahead, sample.sentences)):
        yield Fault("say that you look forward to hearing from them, or to what comes next", 0.2)
    thin = sample.case.expect.facts == ()
    if not thin and (sum(bool(specific_words(s)) for s in sample.sentences) < 2 or len(sample.specific) < 5):
        yield Fault("recap something that was said", 0.5)
    if sample.blocks == 1 and len(sample.sentences) > 3:
        yield Fault("break the body into paragraphs", 0.3)
    if sample.blocks == 2 and not thin:
        yield Fault("keep thanks, recap and closing apart", 0.1)


def _says_something(sample: Sample, subject: str) -> bool:
    """True when the subject thanks, names the interview, or holds a word of the notes."""
    about = {word.stem for word in specific_words(subject)} & sample.known
    return (
        thanks(subject)
        or bool(about)
        or bool(re.search(r"interview|conversation|follow|talk|chat", fold(subject)))
    )


def _doubled(sample: Sample) -> Iterator[Fault]:
    for part, name in (("greeting", "greeting"), ("sign_off", "sign-off"), ("subject", "subject")):
        if sum(section.part == part for section in sample.message.sections) > 1:
            yield Fault(f"keep one {name}", 0.4)
    seen: set[str] = set()
    for sentence in sample.sentences:
        low = fold(sentence)
        if low in seen and len(low.split()) > 3:
            yield Fault(f"say it once: {quoted(sentence)}", 0.5)
        seen.add(low)
    sentences = [stem_set(sentence) for sentence in sample.sentences]
    for one, two in pairwise(sorted(sentences, key=sorted)):
        if len(one) > 4 and one != two and len(one & two) > 0.8 * len(one | two):
            yield Fault("two sentences say the same", 0.2)


def stem_set(sentence: str) -> frozenset[str]:
    """The stems of the specific words of a sentence."""
    return frozenset(word.stem for word in specific_words(sentence))


def _ragged(sample: Sample) -> Iterator[Fault]:
    """Text that stops in the middle."""
    for section in sample.paragraphs:
        end = section.text.rstrip().rstrip("\"'”’)]*_")
        last_comma = section is sample.paragraphs[-1] and end.endswith(",")
        if end and end[-1] not in ".!?…:" and not last_comma:
            yield Fault(f"finish the sentence: {quoted(end[-50:])}", 0.4)
    for sentence in sample.sentences:
        bare = sentence.rstrip("\"'”’)] ")
        last = bare.rstrip(".!?…").split()[-1:] or [""]
        if bare.endswith(("...", "…")) or last[0] in _HANGING:
            yield Fault(f"finish the sentence: {quoted(sentence[-50:])}", 0.3)


_HANGING = frozenset("the a an and or but because my your our their which if as".split())

SCORER = Scorer("structure", 1.0, "subject, greeting, thanks, recap, closing and sign-off, each once", score)
