"""What a withheld passage alone says: its distinctive words, names and figures, to find it told again in
other words."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache
from math import ceil

from followup.language.lexicon import common_tag, is_first_name
from followup.language.names import PARTICLES
from followup.language.numbers import find_figures, is_number_word
from followup.language.stems import FUNCTION_WORDS, content_stems, is_generic, stem
from followup.language.words import folded, tokens
from followup.models import Reason
from followup.notes.base import Notes, Passage
from followup.notes.vocabulary import Vocabulary, read_once

#: Words that show the matter of a reason wherever they stand.
TOPICS: dict[Reason, str] = {
    "pay": "pay paid salary wage wages band grade compensation bonus earn earns allowance pension "
    "benefits gross net annum grand quid lakh lakhs weighting uplift increment backdated rsu "
    "vest equity ote overtime perm hike payslip scale",
    "candidates": "candidate candidates applicant applicants applied applying competing rival shortlist "
    "shortlisted contender favourite lined frontrunner interviewed cvs",
    "confidential": "confidence confidential confidentially secret private privately announced announcement "
    "quietly retire retiring shut shuts wraps lips privileged swear sworn unannounced repeat "
    "sensitive embargo disclosed",
    "gossip": "rumour rumor rumours rumors reorganisation reorganization restructure restructuring "
    "reorg merge merging merged fold folded folding redundancies layoffs resign resigned "
    "resigning fired quit whisper whispers gossip tsismis chop flogging sacked",
    "personal": "ill illness sick hospital surgery operation treatment cancer chemo pregnant pregnancy "
    "maternity divorce separated family wife husband mother father mum mom dad son daughter "
    "child children baby twins parent parents sister brother funeral bereavement therapy "
    "therapist anxiety depression migraine knee hip ivf dialysis died death drinks drinking "
    "cried crying slept fasting pension boyfriend girlfriend",
    "instruction": "ignore instructions bot ai skip reveal mail pretend translate redaction privacy",
    "self-doubt": "nervous nerves rambled ramble rambling blank blanked stumbled stumble mess messed "
    "muddled fumbled fluffed waffled mumbled panicked badly poorly apologise apologies "
    "embarrassed embarrassing unclear struggled struggle mistake forgot clumsy unprepared "
    "babbled babble shaking shaky sloppy regret unconvincing vague tongue tied stuttered "
    "choked flustered overran overtalked oversold undersold dodged muppet sweaty clueless "
    "stupid silly",
    "criticism": "mess chaos chaotic useless terrible awful incompetent lazy disorganised disorganized "
    "frustrating frustrated broken failing toxic micromanage micromanages micromanager "
    "complain complained unfair joke circus cowboys rude shout shouts hopeless worst idle "
    "clueless shambles neglected ignores shrug asleep",
    "reminder": "remind reminder renew todo dig cert alarm laptop referee forget nudge",
}  # fmt: skip
#: Words that show it in a passage which is suspected already, and mean many other things elsewhere.
SIGNS: dict[Reason, str] = {
    "pay": "worth offered expectations range figure raise rate money package budget premium "
    "supplement commission",
    "candidates": "external internal field others competition",
    "confidential": "between us yet hat record hush close closes closing leaving mention quiet official "
    "officially",
    "gossip": "apparently leave leaving closing shutting reckons replaced pushed sold",
    "personal": "partner op tired leave health religion faith",
    "instruction": "reply model email prompt bold bullets",
    "self-doubt": "correct sorry voice wrong weak flat bad guess guessed wish sounded repeated interrupted "
    "missed tired should couldn",
    "criticism": "nobody slow poor bad cannot poorly fed outdated stuck careless",
    "reminder": "ring send chase remember tonight tomorrow email iron",
}  # fmt: skip


@lru_cache(maxsize=16)
def topic_stems(reason: Reason) -> frozenset[str]:
    """Stems of the words that show a sentence to be about the matter of this reason."""
    return frozenset(stem(word) for word in TOPICS[reason].split())


@lru_cache(maxsize=16)
def sign_stems(reason: Reason) -> frozenset[str]:
    """The same for a passage that is suspected already."""
    return topic_stems(reason) | frozenset(stem(word) for word in SIGNS[reason].split())


#: Weight of shared words, names and figures from which a sentence says what a passage says.
_ENOUGH = 2.0
#: The same for doubts, criticism, orders and reminders where nothing in the sentence sounds like one.
_WITHOUT_TOPIC = 3.0
#: Share of a secret's marks, one of them telling its reason, from which a sentence repeats it.
_COVERED = 0.6
#: Figures above this are rarely shared by chance.
_SMALL_FIGURE = 12
_SOFT: frozenset[Reason] = frozenset(("self-doubt", "criticism", "instruction", "reminder"))
#: Reasons for which a name that only the secret holds tells it; in the others somebody is merely mentioned.
_ABOUT_PEOPLE: frozenset[Reason] = frozenset(("candidates", "confidential", "gossip", "personal", "pay"))
#: Reasons whose weak signs are mostly mistaken: an interviewer's saying, a plan.
_OFTEN_WORK: frozenset[Reason] = frozenset(("criticism", "gossip", "instruction", "reminder"))
#: Share of a passage's words that stand in one run, and words of such a run at least, from which it is repeated.
_REPEATED = 0.6
#: The same for a passage withheld on weak signs.
_REPEATED_WEAK = 0.8
#: Words of jobs that deal with pay.
_OF_PAY = frozenset(
    "pay payroll reward rewards compensation benefits pension pensions remuneration wages".split()
)
_SHORTEST_RUN = 3
_SHORTEST_RUN_WEAK = 5
#: A passage of fewer words is too common to be repeated.
_SHORTEST_PASSAGE = 2
_LONG_RUN = 9


class Secret:
    """One withheld passage: stems and figures (`#34`) that no usable passage holds, each with its weight.

    `at_work` says that the job is about such matters, so that words of the topic tell nothing.
    """

    __slots__ = (
        "about_people", "distinct", "marks", "names", "repeatable", "soft", "topic", "usable", "wanted", "weak", "words",
    )  # fmt: skip

    def __init__(
        self, text: str, reason: Reason, usable: Vocabulary, *, weak: bool = False, at_work: bool = False
    ) -> None:
        self.weak = weak
        self.topic: frozenset[str] = frozenset() if at_work else topic_stems(reason)
        self.soft = reason in _SOFT
        self.about_people = reason in _ABOUT_PEOPLE
        self.usable = usable.joined
        self.words = read_words(text)
        self.marks: dict[str, float] = {}
        self.names: set[str] = set()
        for item in tokens(text):
            if (
                item.is_word
                and not item.low[0].isdigit()
                and item.low not in FUNCTION_WORDS
                and folded(item.low) not in usable.words
                and not is_number_word(item.low)
            ):
                for key in content_stems([item]):
                    if key not in usable.stems and not is_generic(key):
                        self._mark(key, item.low)
        for figure in find_figures(text):
            if not figure.vague and not any(value in usable.figures for value in figure.values):
                self.marks |= {
                    f"#{value:g}": _ENOUGH if value > _SMALL_FIGURE else 1.0 for value in figure.values
                }
        if self.marks.keys() == {"pay"}:  # "I'd pay in": a word of other uses, "it pays its way"
            self.marks.clear()
        self._measure_runs()

    def _measure_runs(self) -> None:
        """Whether, and by a run of how many of its words, a sentence can repeat the passage."""
        length = len(self.words)
        share = _REPEATED_WEAK if self.weak else _REPEATED
        shortest = _SHORTEST_RUN_WEAK if self.weak else _SHORTEST_RUN
        self.distinct = frozenset(self.words)
        self.wanted = min(_LONG_RUN, max(min(shortest, length), ceil(share * length)))
        self.repeatable = length >= (_SHORTEST_RUN_WEAK if self.weak else _SHORTEST_PASSAGE) and (
            length >= _SHORTEST_RUN or sum(key[0] != "#" for key in self.marks) >= length
        )

    def _mark(self, key: str, low: str) -> None:
        known = common_tag(folded(low)) is not None
        if is_first_name(low) and not known and low not in PARTICLES:
            self.names.add(key)
        telling = key in self.names and self.about_people
        self.marks[key] = _ENOUGH if telling else 1.5 if key in self.topic else 1.0

    def is_told(self, said: Set[str], names: Set[str], given: Set[str]) -> bool:
        """Whether a sentence tells it.

        Args:
            said: stems and figures of the sentence.
            names: stems of what the sentence writes as a name; one that only the secret holds tells it.
            given: stems of given fields and people written to, which tell nothing.
        """
        if self.weak:
            return False
        if self.marks.keys().isdisjoint(said):
            return False
        shared = (said & self.marks.keys()) - given
        if not shared:
            return False
        if self.about_people and not names.isdisjoint(shared):
            return True
        figures = [self.marks[key] for key in shared if key[0] == "#"]
        weight = sum(self.marks[key] for key in shared if key[0] != "#") + max(figures, default=0.0)
        if len(shared) >= _COVERED * len(self.marks) and not self.topic.isdisjoint(shared):
            return True
        if self.soft and not (said & self.topic or self.names & shared):
            return weight >= _WITHOUT_TOPIC
        if said & self.topic - shared and (len(figures) < len(shared) or max(figures) > 1):
            weight += 1.0
        return weight >= _ENOUGH

    def is_repeated(self, said: tuple[str, ...]) -> bool:
        """Whether a sentence (its words, folded) says the passage, or most of it, word for word."""
        if not self.repeatable or len(self.distinct.intersection(said)) < self.wanted - 1:
            return False
        run = _longest_run(self.words, said)
        return (
            len(run) >= self.wanted
            and " ".join(_core(run)) not in self.usable
            and any(word not in FUNCTION_WORDS and not is_generic(stem(word)) for word in run)
        )


@lru_cache(maxsize=4_000)
def read_words(text: str) -> tuple[str, ...]:
    """The words of a text in their order, folded."""
    return tuple(folded(token.low) for token in tokens(text) if token.is_word)


def _core(run: tuple[str, ...]) -> tuple[str, ...]:
    """A run of words without the function words at its ends: "the next guy can read it" is "next guy can read"."""
    telling = [place for place, word in enumerate(run) if word not in FUNCTION_WORDS]
    return run[telling[0] : telling[-1] + 1] if telling else run


def _longest_run(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The longest run of words that both hold; time goes with the product of their lengths."""
    best = end = 0
    above = [0] * (len(other) + 1)
    for word in one:
        here = [0] * (len(other) + 1)
        for place, match in enumerate(other, 1):
            if word == match:
                here[place] = above[place - 1] + 1
                if here[place] > best:
                    best, end = here[place], place
        above = here
    return other[end - best : end]


def _shows(passage: Passage) -> bool:
    """Whether the words of a passage that is withheld on weak signs show what its reason says."""
    return passage.reason is not None and not sign_stems(passage.reason).isdisjoint(
        stem(token.low) for token in tokens(passage.text) if token.is_word
    )


@lru_cache(maxsize=16)
def secrets(notes: Notes) -> tuple[Secret, ...]:
    """The secrets of the notes that can be told at all; remembered for the next draft of the same notes.

    A passage withheld on weak signs, whose words do not show the reason either, is weak: only its repetition
    word for word tells it. Where the job is about pay, words of pay show nothing.
    """
    about_pay = not _OF_PAY.isdisjoint(notes.role.casefold().split())
    hidden = tuple(
        (p.text, p.reason, weak, about_pay and p.reason == "pay")
        for p in notes.passages
        if p.reason is not None
        and not (
            (weak := not (p.sure or (_shows(p) and not (about_pay and p.reason == "pay"))))
            and p.reason in _OFTEN_WORK
        )
    )
    if not hidden:
        return ()
    known = read_once("\n".join(passage.text for passage in notes.usable))
    found = (
        Secret(text, reason, known, weak=weak, at_work=at_work) for text, reason, weak, at_work in hidden
    )
    return tuple(secret for secret in found if secret.marks or len(secret.words) >= _SHORTEST_PASSAGE)
