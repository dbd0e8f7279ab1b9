"""ungrounded-name: every name stands in the notes or in the given fields."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from followup.language.greetings import greeted_names
from followup.language.lexicon import common_tag, is_first_name, is_last_name
from followup.language.names import Name, other_forms, parse_name
from followup.language.numbers import figures_in
from followup.language.proper import is_title_case, proper_names
from followup.language.slips import is_slip
from followup.language.words import Token, folded, tokens_of, without_genitive
from followup.message import Message, Sentence
from followup.models import Violation
from followup.notes.spelt_out import is_spelt_out
from followup.notes.vocabulary import Vocabulary, read_once, vocabulary
from followup.rules.base import Context, Example, Rule, letter
from followup.rules.placeholder import open_slots

_NOTES = """Interviewer: Priya Nair
Role: night shift lead
She wants the Kafka move done before summer.
I told her about the label change that tom and I made in bay 6."""
_FIX = "this name is not in the notes; correct it or take it out"


def find(message: Message, context: Context) -> Iterator[Violation]:
    if context.notes is None:
        return
    known = vocabulary(context.notes)
    given = read_once(
        " ".join((context.role, context.team, context.sender, context.notes.sender, *context.to))
    )
    retracted = {folded(word) for text in context.notes.retracted for word in text.split()}
    people = (*context.notes.people, *context.notes.interviewers)
    slots = tuple(open_slots(message))
    for sentence in message.sentences:
        if sentence.part == "sign_off" or (
            sentence.part == "greeting" and (context.to or context.notes.interviewers)
        ):
            continue
        for violation in _in_sentence(message, sentence, context.notes.text, given, retracted, people):
            if not any(start < violation.end and violation.start < end for start, end in slots):
                yield violation
    yield from _signed(message, context, given, known)


def _in_sentence(
    message: Message,
    sentence: Sentence,
    notes: str,
    given: Vocabulary,
    retracted: set[str],
    people: tuple[Name, ...],
) -> Iterator[Violation]:
    previous: Token | None = None
    title_case = sentence.part == "subject" and is_title_case(sentence.tokens)
    strange = _strange(sentence.text, notes, title_case=title_case)
    greeted = greeted_names(sentence.text) if sentence.part == "greeting" else None
    spelt = {folded(word) for name in people for word in name.full.split()} if greeted else set()
    for token in proper_names(sentence.text, title_case=title_case):
        if greeted is not None and not any(start <= token.start < end for start, end in greeted):
            continue
        if greeted is not None and any(is_slip(without_genitive(token.text), name) for name in spelt):
            continue  # a misspelt greeting is wrong-recipient
        bare = without_genitive(token.text)
        if any(map(str.isdigit, bare)) and not _figures_known(bare, read_once(notes)):
            continue
        start, end = sentence.start + token.start, sentence.start + token.end
        if bare in retracted and bare not in given.words:
            yield message.violation(
                "ungrounded-name",
                "error",
                start,
                end,
                "the notes take this name back; use the corrected one",
            )
        elif token in strange and not is_spelt_out(token, given):
            yield message.violation("ungrounded-name", "error", start, end, _FIX)
        elif previous is not None and _wrong_pair(sentence.text, previous, token, people):
            yield message.violation(
                "ungrounded-name",
                "error",
                sentence.start + previous.start,
                end,
                "the notes join these two names differently; correct the pair",
            )
        previous = token


@lru_cache(maxsize=4_000)
def _strange(sentence: str, notes: str, *, title_case: bool) -> tuple[Token, ...]:
    """The names of a sentence that these notes do not hold in any form."""
    names, items = proper_names(sentence, title_case=title_case), tokens_of(sentence)
    return tuple(token for token in names if not is_spelt_out(token, read_once(notes), items))


def _figures_known(bare: str, known: Vocabulary) -> bool:
    """A code like "Q3" whose figure the notes lack is the business of ungrounded-number alone."""
    return all(any(value in known.figures for value in figure.values) for figure in figures_in(bare))


def _wrong_pair(text: str, first: Token, last: Token, people: tuple[Name, ...]) -> bool:
    """ "Priya Okafor" where the notes know a Priya Nair and a Dr Okafor."""
    if text[first.end : last.start] != " ":
        return False
    one, two = folded(first.text), without_genitive(last.text)
    others = [name for name in people if folded(name.first) == one and name.last]
    surnames = {
        folded(word) for name in others for word in (*name.last.split(), *name.last.replace("-", " ").split())
    }
    known_last = {folded(word) for name in people for word in name.last.split()}
    return bool(others) and two not in surnames and two in known_last


def _signed(message: Message, context: Context, given: Vocabulary, known: Vocabulary) -> Iterator[Violation]:
    """The sign-off names the sender where the sender is known, with the family name that the notes give."""
    sender = context.sender or (context.notes.sender if context.notes else "")
    yield from _signed_surname(message, context, sender, given, known)
    if not sender or message.first("sign_off") is None:
        return
    wanted = read_once(sender).words
    names = [
        (sentence.start + token.start, sentence.start + token.end, bare)
        for sentence in message.sentences
        if sentence.part == "sign_off"
        for token in proper_names(sentence.text)
        if is_first_name(bare := without_genitive(token.text))
    ]
    if names and not any(
        bare in wanted or other_forms(bare) & wanted or bare[0] in wanted for _, _, bare in names
    ):
        yield message.violation(
            "ungrounded-name",
            "error",
            *names[0][:2],
            "the sender has another name; sign with it",
        )


def _signed_surname(
    message: Message, context: Context, sender: str, given: Vocabulary, known: Vocabulary
) -> Iterator[Violation]:
    """The first name is that of a person whose family name is known, and another one follows it."""
    people = (parse_name(sender), *(context.notes.people if context.notes else ()))
    for sentence in message.sentences:
        if sentence.part != "sign_off":
            continue
        for first, last in pairwise(sentence.tokens):
            bare = without_genitive(last.text)
            namesakes = [
                name
                for name in people
                if name.first and without_genitive(first.text) in folded(name.first).split()
            ]
            if (
                namesakes
                and all(name.last for name in namesakes)
                and sentence.text[first.end : last.start] == " "
                and last.text[0].isupper()
                and len(bare) > 1
                and (common_tag(bare) is None or is_last_name(bare))
                and not (is_spelt_out(last, given) or is_spelt_out(last, known))
            ):
                place = sentence.start + last.start, sentence.start + last.end
                yield message.violation("ungrounded-name", "error", *place, _FIX)


RULE = Rule(
    id="ungrounded-name",
    severity="error",
    meaning="With notes: a name that is neither in them nor in the given fields, or that they take back.",
    find=find,
    fails=(
        Example(letter("I enjoyed hearing about the Pulsar move in bay 6."), notes=_NOTES),
        Example(letter("Marco showed me the board in bay 6."), notes=_NOTES),
    ),
    passes=(
        Example(
            letter(
                "I enjoyed hearing about the Kafka move, and about Tom's label change. Priya's plan appeals "
                "to me."
            ),
            notes=_NOTES,
        ),
        Example(letter("Labels in bay 6 were changed. Priya and Tom made them."), notes=_NOTES),
        Example(letter("Labelling bay 6 was quick. Priya and Tom did it."), notes=_NOTES),
        Example(
            letter("The Hungarian crew asked for it in bay 6."), notes=f"{_NOTES}\nplant in Hungary asked too"
        ),
        Example(
            letter("I enjoyed hearing about closing the books across Latin America."),
            notes=_NOTES.replace("the Kafka move", "the LatAm close"),
        ),
        Example(
            letter("I enjoyed hearing about the X-ray at the Receival Site in London."),
            notes=_NOTES.replace("the Kafka move", "the xray at the Ldn rcvl site"),
        ),
        Example(
            letter("I enjoyed hearing about the depots in northern New Brunswick."),
            notes=_NOTES.replace("the Kafka move", "the depots in NB"),
        ),
    ),
)
