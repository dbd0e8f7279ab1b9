"""voice: a colleague's own words - internal, natural, in the register of the notes."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from followup.evals.sample import Sample
from followup.evals.scorers.acts import looks_forward, thanks
from followup.evals.scorers.base import Fault, Score, Scorer, from_faults, quoted
from followup.evals.scorers.spelling import misspelt
from followup.evals.words import CLOSED_CLASSES, Word, fold, specific_words, words
from followup.language.acts import judged
from followup.language.lexicon import common_tag, is_first_name

#: What to do about a phrase of each kind in `data/voice.txt`.
_ADVICE = {
    "cliche": "say it in your own words, or drop it",
    "self-doubt": "leave doubts about yourself out",
    "pressure": "do not press or ask",
    "outsider": "write as a colleague, not as somebody from outside",
    "flattery": "praise less",
    "overheated": "one strong word fewer",
    "hedge": "say it straight",
    "third": "say I",
    "turned": "speak for yourself, not for the reader",
    "filler": "drop it",
    "stiff": "say it as you would at work",
    "slang": "say it as you would to somebody senior",
    "machine": "remove what a program left",
    "ill": "speak ill of nobody",
    "chase": "announce no further message",
    "boast": "let the facts speak for you",
    "presuming": "nobody has given you the job yet",
    "rivals": "leave the others who are in for it out",
    "hearsay": "pass on no hearsay",
    "private": "leave private matters out",
    "coarse": "no coarse words",
    "blunt": "do not find fault with those you thank",
    "enclosing": "send nothing that was not asked for",
}
#: Whole sentences have at least this share of small words; telegrams have less.
SMALL_WORDS = 0.42
#: One or two strong words are warmth; more are heat.
_FREE = Counter(overheated=2)


def score(sample: Sample) -> Score:
    return from_faults(
        [
            *_phrases(sample),
            *_shouting(sample),
            *_carelessness(sample),
            *_register(sample),
            *_by_name(sample),
            *_retold(sample),
            *_suspicious(sample),
        ],
        "sounds like a colleague",
    )


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    text = (files("followup.evals") / "data" / "voice.txt").read_text(encoding="utf-8")
    rows = [line.split("|", 2) for line in text.splitlines() if line and not line.startswith("#")]
    return tuple((kind, float(cost), re.compile(pattern)) for kind, cost, pattern in rows)


#: Replies quoted below a message are not its own words.
_QUOTED = re.compile(
    r"(?m)^>.*$|^(?:-+ ?Original Message|On [^\n]{0,120} wrote:|From: )[\s\S]*\Z", re.IGNORECASE
)


def _phrases(sample: Sample) -> Iterator[Fault]:
    whole = fold(_QUOTED.sub("", sample.text))
    notes = fold(sample.usable)
    free = Counter(_FREE)
    for kind, cost, pattern in _patterns():
        for match in pattern.finditer(whole):
            if len(match.group()) > 3 and match.group() in notes:
                continue
            if free[kind] > 0:
                free[kind] -= 1
                continue
            yield Fault(f"{quoted(match.group())}: {_ADVICE[kind]}", cost)


def _shouting(sample: Sample) -> Iterator[Fault]:
    text = f"{sample.part('subject')}\n{sample.body}"
    if any(
        unicodedata.category(char) in ("So", "Sk") and char not in "°©®™" and ord(char) > 127 for char in text
    ):
        yield Fault("leave symbols and emoji out", 0.3)
    marks = text.count("!")
    if marks > 1:
        yield Fault("one exclamation mark at most", min(0.6, 0.15 * marks - 0.2))
    dashes = len(re.findall(r"\s[–—-]{1,2}\s|\w—\w", sample.body))
    if dashes:
        yield Fault("fewer dashes", min(0.4, 0.03 * dashes**1.5))
    if "?" in sample.body:
        yield Fault("put no question to the reader", 0.08)
    if re.search(r"https?://|\bwww\.|#\w{3}", sample.body):
        yield Fault("leave links and tags out", 0.12)
    if re.search(r"[!?]{2}|\.{2}|…|,,", text):
        yield Fault("one punctuation mark is enough", 0.12)
    capitals = [w.text for w in words(text) if w.text.isupper() and _shouts(w, sample)]
    if capitals:
        yield Fault(f"no capitals throughout: {quoted(' '.join(capitals))}", min(0.6, 0.2 * len(capitals)))


def _runs_on(sample: Sample) -> bool:
    """True when the body begins on the line of the greeting: "Hi Joanne, thanks so much"."""
    greeting, first = sample.message.first("greeting"), next(iter(sample.paragraphs), None)
    return bool(greeting and first and "\n" not in sample.message.text[greeting.end : first.start])


def _shouts(word: Word, sample: Sample) -> bool:
    """Capitals beyond the length of an abbreviation, or of a word that the notes do not hold."""
    return len(word.text) > (6 if word.stem in sample.known else 3)


def _small_words(text: str) -> float:
    """Share of articles, prepositions, pronouns and the like among the words of a text."""
    found = words(text)
    return sum(common_tag(w.text.casefold()) in CLOSED_CLASSES for w in found) / max(1, len(found))


def _carelessness(sample: Sample) -> Iterator[Fault]:
    rest = sample.sentences[1:]
    first = () if _runs_on(sample) or any(s[0].isupper() for s in rest) else sample.sentences[:1]
    lower = [s for s in (*first, *rest) if s[0].islower() and not s.startswith(("http", "e.g", "i.e"))]
    if lower:
        yield Fault(f"begin with a capital: {quoted(lower[0])}", min(0.6, 0.15 * len(lower)))
    if re.search(r"(?<![\w.'’])i(?:['’](?:m|d|ll|ve))?(?![\w.'’])", sample.body):
        yield Fault("write I as a capital", 0.25)
    missing = SMALL_WORDS - _small_words(sample.body)
    if missing > 0:
        yield Fault("write whole sentences", min(0.5, 3 * missing))
    for wrong in misspelt(sample):
        yield Fault(f"spelling: {quoted(wrong)}", 0.1)
    twice = re.search(r"\b(\w+) \1\b", sample.body.casefold())
    if twice and twice.group(1) not in ("that", "had", "in", "so", "very"):
        yield Fault(f"{quoted(twice.group())}: once", 0.2)
    if re.search(r"[a-z][,;:][A-Za-z]|[a-z]{2}[.!?][A-Z][a-z]| [,.;!?](?:\s|$)", sample.body):
        yield Fault("mind the blanks around punctuation", 0.12)
    bullets = re.search(r"(?m)^\s*(?:[-*•–]|\d+[.)])\s|\*\*|^#{1,4} ", sample.body)
    if bullets:
        yield Fault("write running text, no list or markup", 0.3)
    for match in _BROKEN.finditer(fold(sample.body)):
        yield Fault(f"{quoted(match.group())} is not English", 0.2)


#: Persons and verbs that do not go together, as when "I" and "you" are swapped without thought.
_BROKEN = re.compile(
    r"\b(?:i (?:are|is|were (?!to\b|in\b)|has|does|looks|wants|likes)|you (?:am|has|does|looks|wants)|"
    r"me am|"
    r"(?:he|she|it) (?:are|were (?!to\b)|have|do|am)|(?:we|they) (?:is|was|has|does|am)|you'm|i're|to "
    r"i\b|for i\b|with i\b|told i\b|ask i\b|"
    r"thank (?:i|me|my)\b|thanks for my (?:time|taking)|my (?:time|taking) (?:the |on |to (?:meet|"
    r"talk|speak|sit))|for me taking|"
    r"(?:hearing|hear) from (?:me|i)\b|(?:meet|talk|speak|sit down) with (?:you)? ?(?:yourself))"
)


def _register(sample: Sample) -> Iterator[Fault]:
    """Formal and casual side by side."""
    whole = fold("\n".join(section.text for section in sample.message.sections))
    greeting = fold(sample.part("greeting"))
    casual = bool(re.match(r"(?:hi|hey|hiya|hello|morning)\b", greeting)) + bool(
        re.search(r"\w'(?:m|d|ll|ve|re)\b|n't\b", whole)
    )
    if casual and re.search(
        r"yours (?:sincerely|faithfully|truly)|respectfully|sir or madam|to whom it may", whole
    ):
        yield Fault("greet and sign off in one register", 0.12)
    if re.match(r"hey|yo\b|hiya|sup\b", greeting):
        yield Fault("greet as one does at work", 0.15)
    if re.match(r"(?:to whom|dear (?:hiring|(?:sir|madam)\b(?!\s+\w{3})))", greeting):
        yield Fault("you know each other: greet by name or simply", 0.25)


def _by_name(sample: Sample) -> Iterator[Fault]:
    """The writer by name where "I" belongs. Somebody greeted or at work under the same name is another."""
    name = fold(sample.signer).split()[0].strip(".,") if sample.signer.strip() else ""
    others = fold(" ".join([sample.part("greeting"), *sample.case.given.to]))
    if len(name) < 2 or re.search(rf"\b{re.escape(name)}\b", others):
        return
    told = [s for s in sample.sentences if re.search(rf"\b{re.escape(name)}\b", fold(s))]
    if told:
        yield Fault(f"say I, not {sample.signer.split()[0]}", min(0.5, 0.15 * len(told)))


def _retold(sample: Sample) -> Iterator[Fault]:
    """Sentences that are still notes: copied from them, or about the one reader as "he" or "she"."""
    notes = fold(sample.case.notes)
    named = False
    for sentence in sample.sentences:
        plain = fold(sentence).strip(" .!?")
        about = re.match(r"(?:he|she) ", plain) and len(sample.people) == 1 and not named
        if about or (len(plain.split()) > 5 and plain in notes):
            yield Fault(f"tell it to the reader, not as you noted it: {quoted(sentence)}", 0.2)
        named = len(sample.people) == 1 and any(_is_another(w.text, sample) for w in words(sentence))


def _is_another(word: str, sample: Sample) -> bool:
    """A first name, and not that of the reader."""
    return word[0].isupper() and is_first_name(word) and fold(word) not in sample.people[0]


#: Log-odds at which the judge of sentences begins to doubt one, and what each unit above takes.
DOUBTED, COST_PER_UNIT = -1.5, 0.06


def _suspicious(sample: Sample) -> Iterator[Fault]:
    """Sentences about nothing in the notes that come near an ask, a push, a boast or a slight."""
    for sentence in sample.sentences:
        about = sum(word.stem in sample.known for word in specific_words(sentence))
        doubt = judged(sentence).suspicion - DOUBTED
        courteous = thanks(sentence) or looks_forward(sentence)
        if doubt > 0 and about < 2 and not courteous and not sample.figures_of(sentence):
            yield Fault(f"is this yours to say? {quoted(sentence)}", min(0.3, COST_PER_UNIT * doubt))


SCORER = Scorer(
    "voice", 1.2, "internal and natural: no stock phrases, doubts, pressure, shouting or slips", score
)
