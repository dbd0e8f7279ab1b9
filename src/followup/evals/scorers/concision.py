"""concision: is it as short as it can be and still say something?"""

from __future__ import annotations

from collections.abc import Iterator

from followup.evals.sample import Sample
from followup.evals.scorers.acts import looks_forward, shows_interest, thanks
from followup.evals.scorers.base import Fault, Score, Scorer, from_faults, quoted
from followup.evals.words import specific_words
from followup.language.words import count_words

#: Body lengths, in words, that need no remark (most replies come to mails of 50 to 125 words).
SHORTEST, LONGEST = 45, 120
#: Longest sentence, in words, that reads in one breath.
LONGEST_SENTENCE = 34


def score(sample: Sample) -> Score:
    return from_faults(
        [*_length(sample), *_filler(sample), *_long_sentences(sample)], "short, and nothing to spare"
    )


def _length(sample: Sample) -> Iterator[Fault]:
    count = sample.message.words
    shortest = SHORTEST if sample.case.expect.facts != () else SHORTEST / 2
    if count > LONGEST:
        yield Fault(f"{count} words: cut to {LONGEST}", min(0.9, (count - LONGEST) / 80))
    elif count < shortest:
        yield Fault(f"only {count} words: say a little more", min(0.8, (shortest - count) / 60))


def _filler(sample: Sample) -> Iterator[Fault]:
    """Sentences that neither thank, nor close, nor say anything of the conversation."""
    last = sample.closing
    courtesies = 0
    for sentence in sample.sentences:
        about = [w for w in specific_words(sentence) if w.stem in sample.known]
        if about or sample.figures_of(sentence):
            continue
        if thanks(sentence) or ((looks_forward(sentence) or shows_interest(sentence)) and sentence in last):
            courtesies += 1
            if courtesies > 2:
                yield Fault(f"one courtesy too many: {quoted(sentence)}", 0.1)
        else:
            yield Fault(
                f"cut what says nothing: {quoted(sentence)}", 0.08 + min(0.1, count_words(sentence) / 200)
            )
    beyond = sum(thanks(sentence) for sentence in sample.sentences) - 2
    if beyond > 0:
        yield Fault("thank once or twice, not more", min(0.6, 0.15 * beyond))


def _long_sentences(sample: Sample) -> Iterator[Fault]:
    for sentence in sample.sentences:
        if count_words(sentence) > LONGEST_SENTENCE:
            yield Fault(
                f"split {quoted(sentence)}", min(0.5, (count_words(sentence) - LONGEST_SENTENCE) / 60)
            )


SCORER = Scorer("concision", 0.8, "length, filler, sentences too long", score)
