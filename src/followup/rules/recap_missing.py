"""recap-missing: one thing at least that only this conversation can have held."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from followup.language.courtesy import looks_forward, says_thanks, shows_interest, tells
from followup.language.proper import proper_names
from followup.language.specifics import substance_of, telling_words
from followup.language.stems import stem
from followup.language.words import tokens_of
from followup.message import Message, Sentence
from followup.models import Occasion, Severity, Violation
from followup.notes import Notes
from followup.notes.vocabulary import Vocabulary, vocabulary
from followup.rules.base import Context, Example, Rule, letter
from followup.rules.placeholder import open_slots

#: Words of substance that make a recap specific.
_ENOUGH = 2
_ENOUGH_IN_FRAME = 4
#: Words of any kind that tell a story where the substance is in the verbs: empty recaps hold three at most.
_ENOUGH_TOLD = 4
#: Words and marks of a sentence that says no more than that the job is wanted.
_SHORT_CLOSING = 18
#: Words of what somebody has behind them and brings along: "I have climbed towers for six years".
_CAREER = frozenset(
    """year years decade decades months since diploma degree apprenticeship strength strengths experience qualified
    qualification qualifications skills background current currently present career certificate licence bring""".split()
)
#: Words that tie it to the conversation: "I have sorted returns for nine years, and never seen what you told me".
_TIES = frozenset(
    """you your yours you've you'd you're we our ours us that those it then both same when why how told said say asked
    ask heard hear talked talk spoke discussed mentioned explained showed noticed wished thought idea question
    only until wondered remember reminds reminded conversation saw seen recognised recognise""".split()
)
_MYSELF = frozenset("i i've i'm i'd my me mine".split())
#: Blanks in a point of common words that is told: "the technician must see at least one time the person walk".
_A_WHOLE_THOUGHT = 6
_BODY = frozenset(("opening", "recap", "closing", "postscript"))


def find(message: Message, context: Context) -> Iterator[Violation]:
    known = vocabulary(context.notes) if context.notes is not None else None
    specific, in_notes = _specific(message, context, known)
    if specific and (in_notes or context.notes is None):
        return
    severity: Severity = "error"
    text = "nothing specific from the conversation; name a project, a figure or a plan that you talked about"
    if context.notes is not None and not _has_points(context.notes, context.occasion):
        if specific:
            return
        severity, text = "warning", "the notes hold no point to recap; add one thing that you talked about"
    place = _place(message)
    yield message.violation("recap-missing", severity, place, place, text)


def _has_points(notes: Notes, occasion: Occasion) -> bool:
    """Do they hold a point that may be told? What was arranged before a no may not."""
    from followup.notes import find_points
    from followup.notes.points.base import ARRANGED

    return any(occasion == "thanks" or point.kind not in ARRANGED for point in find_points(notes))


def _place(message: Message) -> int:
    """Where the recap is, or would be."""
    recap = message.first("recap")
    opening = message.first("opening")
    return recap.start if recap else opening.end if opening else message.body_start


def _specific(message: Message, context: Context, known: Vocabulary | None) -> tuple[bool, bool]:
    """Whether there are words of substance enough, and whether the notes hold one of them."""
    greeted = [section.text for section in message.of("greeting", "sign_off")]
    given = (context.role, context.team, context.sender, *context.to, *greeted)
    found: set[str] = set()
    told: set[str] = set()
    in_notes = False
    slots = any(open_slots(message))  # what is filled in there may tell
    empty = known is None and not slots and not any(_tells(sentence) for sentence in message.sentences)
    for sentence in message.sentences:
        if sentence.part in _BODY and (known is not None or not _is_empty(sentence, empty)):
            words = _words(sentence, given)
            found |= words
            in_notes = known is not None and not (
                found.isdisjoint(known.stems) and found.isdisjoint(known.words)
            )
            if sentence.part == "recap" and not _is_frame(sentence):
                told |= telling_words(sentence.text)
            if in_notes or (len(found) >= _ENOUGH and known is None):
                return True, in_notes
    if context.notes is not None and (
        found & _of_points(context.notes) or _tells_point(message, context.notes)
    ):
        return True, True
    return len(found) >= _ENOUGH or len(told) >= _ENOUGH_TOLD, in_notes


def _of_points(notes: Notes) -> set[str]:
    """Words of substance of the notes' points, whose slips of the pen are mended: "hudles" is told as huddles."""
    from followup.notes import find_points

    return {word for point in find_points(notes) for word in point.specific}


def _tells_point(message: Message, notes: Notes) -> bool:
    """Does the recap tell one of the notes' points word for word, be its words ever so common?"""
    from followup.notes import find_points

    recap = [sentence.text for sentence in message.sentences if sentence.part == "recap"]
    told = (
        point.text.partition(" ")[2]
        for point in find_points(notes)
        if point.specific or point.text.count(" ") >= _A_WHOLE_THOUGHT
    )
    return any(" " in text and text in sentence for text in told for sentence in recap)


def _words(sentence: Sentence, given: tuple[str, ...]) -> frozenset[str]:
    """The words of substance of a sentence. Thanks and closing lines, whose words are about the interview and
    the job rather than from the conversation, count only where they hold many, capitalised ones left out."""
    frame = _is_frame(sentence)
    words = substance_of(sentence.text, small=frame or sentence.part == "opening").without(given)
    if sentence.part == "recap":
        return words.union(
            f"{token.low} by name" for token in proper_names(sentence.text) if stem(token.low) in words
        )
    return words if not frame or len(words) >= _ENOUGH_IN_FRAME else frozenset()


def _tells(sentence: Sentence) -> bool:
    """Does it recap something that was talked about, and not only how pleasant it was, or the way home?"""
    return sentence.part == "recap" and tells(sentence.text) and not _is_career(sentence.text)


def _is_empty(sentence: Sentence, empty: bool) -> bool:
    """In a recap none of which tells of anything, each sentence; in others what the writer has done or can do, with no
    word that ties it to the conversation."""
    return sentence.part == "recap" and (empty or _is_career(sentence.text))


@lru_cache(maxsize=10_000)
def _is_career(sentence: str) -> bool:
    words = {token.low for token in tokens_of(sentence)}
    return not (_CAREER.isdisjoint(words) or _MYSELF.isdisjoint(words)) and _TIES.isdisjoint(words)


def _is_frame(sentence: Sentence) -> bool:
    """Thanks in the opening; a line that looks forward, or says shortly that the job is wanted, in the
    closing."""
    if sentence.part == "opening":
        return says_thanks(sentence.text)
    if sentence.part != "closing":
        return False
    return looks_forward(sentence.text) or (
        len(sentence.tokens) <= _SHORT_CLOSING and shows_interest(sentence.text)
    )


RULE = Rule(
    id="recap-missing",
    severity="error",
    meaning="Nothing specific from the conversation (a warning where the given notes hold no usable point).",
    find=find,
    fails=(
        Example(
            letter("I really enjoyed our conversation and learned a great deal about the role and the team.")
        ),
        Example(letter("")),
        Example(
            letter(
                "A good, open talk. I have climbed towers for six years, in every weather, and like the view."
            )
        ),
        Example(
            letter(
                "All you said was helpful. I bring patience, Polish and the diploma in horticulture to this post."
            )
        ),
        Example(
            letter("Our talk was lively and wide-ranging. I took the slow bus home and did not mind at all.")
        ),
    ),
    passes=(
        Example(letter("The plan to move billing to Kafka stayed with me.")),
        Example(
            letter("As I told you, I have sorted returns for six years and rebuilt the belt in bay two.")
        ),
        Example(
            letter("I counted eleven calls that began in whispers; treating those as serious first is right.")
        ),
        Example(
            letter("Since then my apprentices choose their own job on Fridays, and one rebuilt the lathe.")
        ),
        Example(letter("", opening="Thank you for walking me through the discharge checklist on ward 4.")),
    ),
)
