"""The judge of sentences: which acts (asking for feedback, pressing, begging ...) a sentence performs, and where.

A small model passes over each sentence and lets go what is plainly clean; a larger one names the acts of the rest,
and the clause that says it loudest is the one to blame.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from math import log
from typing import NamedTuple

from followup.language.features import features, features_of, first_look
from followup.language.linear import LinearModel, load_model
from followup.language.patterns import lazy
from followup.language.reading import FARTHEST, LONGEST, Reading, read_sentence, reading_of
from followup.language.sentences import clauses

MARGIN = 0.5  # log-odds beyond the learned limit: of 440 new breaches one is lost, of 33 false alarms 14
#: So much surer must an act be that only a clause on its own performs; an ask for feedback need not: of 1,195 innocent
#: sentences that costs one more, and 3 of 150 asks more are caught.
PART_MARGIN = 1.5
COLD = -3.0  # of a sentence that is no more suspicious, a clause is heard only as a question or where it asks for feedback
PAIR_MARGIN = 1.5  # an act split over two sentences must be surer than one said in one
DOUBTFUL = -0.5  # a sentence at least so suspicious is read with its neighbour too
_FEEDBACK = "feedback-request"
ASKING = frozenset({_FEEDBACK, "decision-push", "further-messages", "pleading"})
SECOND = (
    3.0  # log-odds that a second act in the same sentence must reach, or in its neighbour and it together
)
#: A sentence of few words stands or falls with each of them, and must be surer than one of `_USUAL` words; one of `_MANY`
#: and more need not be quite so sure. So, of sentences of clean letters by authors left out 73 are rejected, not 135,
#: and as many acts are caught.
_SHORTNESS, _USUAL, _MANY = 2.0, 16, 20
#: Between these a sentence joins main clauses: marks; a mere comma before a subject; joints before a subject too, or
#: before what asks.
_MARKS = frozenset(";:-–—()")
_SUBJECTS = frozenset("i we you it if please perhaps maybe would could".split())
_ASKS = _SUBJECTS | frozenset(
    "what where how when who which were was might may can will do did is are any anything whatever tell let".split()
)
_JOINTS = {",": _SUBJECTS, "for": frozenset(("i", "we", "you")), "and": _ASKS, "but": _ASKS, "so": _ASKS}
_SHORTEST_CLAUSE = 5


class Act(NamedTuple):
    """One act in a sentence: `start` and `end` are the places of the words that carry it."""

    label: str
    start: int
    end: int


class Judged(NamedTuple):
    """What one sentence does, and how suspicious it is at all (its highest log-odds)."""

    acts: tuple[Act, ...]
    suspicion: float


def acts_in(sentence: str) -> tuple[Act, ...]:
    """Acts of one sentence, surest first. Never raises; blank text has none."""
    return judged(sentence).acts


@lru_cache(maxsize=10_000)
def judged(sentence: str) -> Judged:
    """The verdict on one sentence, and on each of the main clauses that it joins."""
    reading = reading_of(sentence)
    whole = _judged(reading, partial(features_of, sentence), MARGIN)
    acts = {act.label: act for act in whole.acts}
    for part in main_clauses(reading):
        heard = "" if whole.suspicion > COLD or part.words[-1] == "?" else _FEEDBACK
        least = SECOND if whole.acts else PART_MARGIN
        for act in _judged(part, partial(features, part), MARGIN, least, heard).acts:
            acts.setdefault(act.label, act)
    return Judged(tuple(acts.values()), whole.suspicion)


def _judged(
    reading: Reading, seen: Callable[[], Iterable[int]], margin: float, others: float = 0.0, only: str = ""
) -> Judged:
    """The verdict on these words alone, with these features, where an act must be surer by `margin`; any but an ask for
    feedback by `others` more. Where `only` is given, no other act is heard."""
    if not reading.words:
        return Judged((), float("-inf"))
    first = load_model("suspects")
    if first.score("any", first.places(first_look(reading))) < 0:
        return Judged((), float("-inf"))
    model = load_model("acts")
    places, least = model.places(seen()), margin + shortness(reading)
    if only and model.score(only, places) <= min(least, SECOND):  # one label costs a third of all
        return Judged((), float("-inf"))
    labels, suspicion = _labels(model, places, least, others)
    if only:
        labels = [label for label in labels if label == only]
    if labels and asks_nothing(reading.words):
        labels = [label for label in labels if label not in ASKING]
    return Judged(tuple(Act(label, *_loudest(model, label, reading)) for label in labels), suspicion)


def main_clauses(reading: Reading) -> list[Reading]:
    """The main clauses that stand side by side in a sentence, "I am keen on it, and I look forward to your advice";
    none where there is but one. What an innocent one says must not drown what another asks."""
    words = reading.words
    ends = [
        place
        for place, word in enumerate(words[1:-1], 1)
        if word in _MARKS or words[place + 1] in _JOINTS.get(word, ())
    ]
    if not ends:
        return []
    parts = zip((0, *(end + 1 for end in ends)), (*ends, len(words)), strict=True)
    return [reading.part(start, end) for start, end in parts if end - start >= _SHORTEST_CLAUSE]


@lru_cache(maxsize=10_000)
def acts_across(first: str, second: str) -> tuple[str, ...]:
    """Labels of the acts that two neighbours perform together and neither performs alone."""
    views = judged(first), judged(second)
    if max(view.suspicion for view in views) < DOUBTFUL:
        return ()
    both = read_sentence(f"{first[:FARTHEST]} {second[:FARTHEST]}", 2 * LONGEST)
    alone = {act.label for view in views for act in view.acts}
    model = load_model("acts")
    least = (SECOND if alone else PAIR_MARGIN) + shortness(both)
    found, _ = _labels(model, model.places(features(both)), least)
    return tuple(label for label in found if label not in alone)


def find_spans(sentences: Iterable[tuple[str, int]]) -> dict[str, list[tuple[int, int]]]:
    """Where which acts are performed in neighbouring sentences, each given as its text and place."""
    found: dict[str, list[tuple[int, int]]] = {}
    before: tuple[str, int] | None = None
    for said, place in sentences:
        if place > FARTHEST:
            break
        text = without_reports(said)
        for act in acts_in(text):
            found.setdefault(act.label, []).append((place + act.start, place + act.end))
        if before:
            for label in acts_across(before[0], text):
                found.setdefault(label, []).append((before[1], place + len(text)))
        before = text, place
    return found


#: What others asked or said, to the letter: "When you asked me "how would you say no?"".
_REPORT = lazy(
    r"\b(?:(?:you|he|she|they|both|(?!I['’]|We\b)[A-Z][\w'’-]+) (?:\w+ ){0,2}(?:asked|said|wondered|wanted|told|called|put|joked)|"
    r"(?:your|his|her|their) (?:\w+ ){0,2}(?:question|words|remark|line|joke|rule|motto|phrase))\b"
    r"[^\"“”.?!]{0,30}(?:\"([^\"]{1,300})\"|“([^”]{1,300})”)"
)


def without_reports(sentence: str) -> str:
    """The sentence with blanks for the words of others that it quotes: they are none of the writer's acts."""
    if '"' not in sentence and "“" not in sentence:
        return sentence

    def blanked(match: re.Match[str]) -> str:
        quoted = match[1] or match[2]
        return f"{match.group()[: -len(quoted) - 1]}{' ' * len(quoted)}{match.group()[-1]}"

    return _REPORT.sub(blanked, sentence)


_THANKS = frozenset({"thank", "thanks"})
_HOPES = frozenset(
    "if would could please know let hope wish want look advance ? will shall may might can".split()
)


def asks_nothing(words: list[str]) -> bool:
    """True for plain thanks, a kindness already done, the plain hope to hear from the reader, and the word that
    nothing is asked for, whatever the model says of them."""
    return _only_thanks(words) or _tells_kindness(words) or _only_looks_ahead(words) or _denies_asking(words)


def _only_thanks(words: list[str]) -> bool:
    """True for plain thanks: they open the sentence, and no word after them asks, hopes or announces."""
    return not _THANKS.isdisjoint(words[:2]) and _HOPES.isdisjoint(words)


_KIND_WORDS = (
    "good|kind|nice|generous|gracious|considerate|thoughtful|frank|open|honest|patient|helpful|decent"
)
_MOVED_WORDS = "grateful|thankful|obliged|indebted|glad|pleased|touched|delighted|happy"
#: "You were so kind and ...", "I am very thankful that you have ...": the opening words, as they are read.
_KINDNESS_DONE = lazy(
    rf"(?:you were|you have been|it was) (?:\w+ ){{0,2}}(?:{_KIND_WORDS})\b|"
    rf"(?:i|we) (?:am|was|are|were|feel|felt) (?:\w+ ){{0,2}}(?:{_MOVED_WORDS}) (?:that )?you (?!do\b|can\b)"
)
#: Words that may turn the tale of a kindness into the wish for another.
_MORE = frozenset("any anything whether welcome need curious wonder wondering".split())


def _tells_kindness(words: list[str]) -> bool:
    """True for a sentence that tells what the reader was kind enough to do, and wishes for nothing."""
    wishes = not _HOPES.isdisjoint(words) or not _MORE.isdisjoint(words)
    return not wishes and bool(_KINDNESS_DONE.match(" ".join(words)))


#: All that the usual line at the end of a letter is made of; none of these words asks for anything by itself.
_CLOSING_WORDS = frozenset(
    """i we am are is be will would very much really so most greatly too also and , . ! - … as ever again now then
    look looking looks forward to the a your our for with from you hear hearing heard back news word reply answer
    next step steps stage conversation chat talk meeting speak speaking talking meet see seeing soon in due course
    at convenience can not wait eagerly eager keen excited happy glad delighted curious await awaiting anticipation
    pleasure joy hope hopefully what how comes come happens follows until till decision decide outcome""".split()
)

#: May be looked forward to like any other news, yet not soon: that would press.
_DECISION = frozenset("decision decide outcome".split())
_AHEAD = frozenset("forward wait await awaiting hope hopefully anticipation from".split())


def _only_looks_ahead(words: list[str]) -> bool:
    """True for the plain hope to hear from the reader, in whatever order its words come."""
    patient = _DECISION.isdisjoint(words) or ("forward" in words and "soon" not in words)
    return patient and _CLOSING_WORDS.issuperset(words) and not _AHEAD.isdisjoint(words)


#: "I am not asking you to ...", "This is not meant to press anybody": what is denied must follow at once.
_DENIAL = lazy(
    r"(?:(?:and|so|no|please|rest assured|to be clear) )?"
    r"(?:i|we|this|this (?:note|mail|message|letter|line)) (?:(?:am|are|is|do|did|would|will|shall|have) )?"
    r"(?:certainly |really |in no way |by no means |here |just )?(?:not|never|no) "
    r"(?:(?:writing|meant|meaning|trying|here|out|going|about|intended|wanting|mean|wish|want|intend|come) (?:to )?)?"
    r"(?:ask|asking|fish|fishing|angle|angling|seek|seeking|request|requesting|press|pressing|push|pushing|hurry|"
    r"hurrying|rush|rushing|chase|chasing|beg|begging|after|expect|expecting|bother|bothering|trouble|troubling|pester|"
    r"pestering|nag|nagging|badger|badgering|hound|hounding|keep asking|write again|call again|ring again)\b"
)
#: Words behind a denial that take it back, or ask for something else.
_TAKEN_BACK = frozenset(
    """but only just merely simply rather though although yet however instead if when while unless until till without
    than except beyond besides apart other else once before lightly idly often much more less please could would can
    tell let know hope wish love like so be honest every daily ? :""".split()
)
#: Words with which a stretch beside the denial may ask.
_ASKING_AGAIN = _TAKEN_BACK | frozenset(
    "how what where which whether your did was were do does am are is will shall".split()
)
_STOP_MARKS = frozenset(",;.!-—–()")
_AFTERTHOUGHT = 4  # words of a stretch too short to ask for anything new


def _denies_asking(words: list[str]) -> bool:
    """True for the bare word that nothing is asked for; what else the sentence says may only thank."""
    stretches: list[list[str]] = [[]]
    for word in words:
        if word in _STOP_MARKS:
            stretches.append([])
        else:
            stretches[-1].append(word)
    denied = [stretch for stretch in stretches if _DENIAL.match(" ".join(stretch))]
    return bool(denied) and all(_is_harmless(stretch, stretch in denied) for stretch in stretches)


def _is_harmless(stretch: list[str], denied: bool) -> bool:
    """A stretch that denies, thanks, or is too short to ask for anything new."""
    if not _THANKS.isdisjoint(stretch):
        return True
    if denied:
        return _TAKEN_BACK.isdisjoint(stretch)
    return len(stretch) <= _AFTERTHOUGHT and _ASKING_AGAIN.isdisjoint(stretch)


def shortness(reading: Reading) -> float:
    """Log-odds that the sentence must reach beyond those of one of usual length."""
    return _SHORTNESS * log(_USUAL / min(max(len(reading.words), 1), _MANY))


def _labels(
    model: LinearModel, places: list[int], least: float, others: float = 0.0
) -> tuple[list[str], float]:
    """The surest label over `least` (all but an ask for feedback: and `others`), any other that is sure beyond doubt, and
    the highest score."""
    scores = sorted(((score, label) for label, score in model.scores(places).items()), reverse=True)
    found = [
        label
        for turn, (score, label) in enumerate(scores)
        if score > (SECOND if turn else least) + (0.0 if label == _FEEDBACK else others)
    ]
    return found, scores[0][0]


def _loudest(model: LinearModel, label: str, reading: Reading) -> tuple[int, int]:
    """Start and end of the clause whose own features say the label most."""
    parts = [(clause.first, clause.last) for clause in clauses(reading.words)] or [(0, len(reading.words))]
    scored = []
    for first, last in parts:
        places = model.places(features(reading.part(first, last)))
        scored.append((model.score(label, places), first, last))
    _, first, last = max(scored, key=lambda item: (item[0], -item[1]))
    return reading.starts[first], reading.ends[last - 1]
