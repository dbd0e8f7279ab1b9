"""ungrounded-name: every name stands in the notes or in the given fields."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from followup.language.greetings import greeted_names
from followup.language.lexicon import common_tag, is_first_name, is_last_name
from followup.language.names import Name, parse_name
from followup.language.nicknames import other_forms
from followup.language.numbers import find_figures
from followup.language.patterns import lazy
from followup.language.proper import find_proper_names, is_title_case
from followup.language.slips import is_slip
from followup.language.stems import FUNCTION_WORDS, stem
from followup.language.words import Token, folded
from followup.message import Message, Sentence
from followup.models import Violation
from followup.notes.given_names import PLACES
from followup.notes.job_titles import LONG
from followup.notes.vocabulary import Vocabulary, read_vocabulary, vocabulary
from followup.rules.base import Context, Example, Rule
from followup.rules.examples import letter
from followup.rules.placeholder import open_slots

_NOTES = """Interviewer: Priya Nair
Role: night shift lead
She wants the Kafka move done before summer.
I told her about the label change that tom and I made in bay 6."""
_FIX = "this name is not in the notes; correct it or take it out"
#: What people shorten in notes -> what a letter spells out.
_SHORT = {
    "operations": "ops", "engineering": "eng", "developer": "dev", "development": "dev", "administrator": "admin",
    "administration": "admin", "executive": "exec",
    "communications": "comms", "human": "hr", "resources": "hr", "technology": "tech",
    "technician": "tech",
    "christmas": "xmas", "professor": "prof", "doctor": "dr", "representative": "rep",
    "representatives": "reps",
    "quality": "qa", "assurance": "qa", "international": "intl",
    "north": "n", "south": "s", "east": "e", "west": "w",
    "night": "nite", "nights": "nites", "tonight": "tonite", "light": "lite", "through": "thru",
    "santa": "sta", "saint": "st", "street": "st", "road": "rd", "avenue": "ave", "building": "bldg",
}  # fmt: skip
#: Words away from a word at which its run of capitalised words is looked for.
_RUN = 5
#: How words for what comes from a place end, and letters at least that they share with it.
_OF_PLACES = ("ian", "ean", "can", "ese", "ish")
_ROOT = 4
#: A figure with its unit in one word, "220kv", and how long such a unit is.
_UNIT = lazy(r"\d[\d.,]*[a-z]{1,4}")
_LONGEST_UNIT = 4
#: Letters of a word that a blend of two holds at most.
_HEAD = 5
#: Words that begin the names of countries and towns: "New Brunswick" for "NB".
_NEW = frozenset("new north south east west great upper lower saint port fort".split())
_VOWELS = frozenset("aeiou")
_SMALL = frozenset(("of", "and", "the", "for", "&"))


def find(message: Message, context: Context) -> Iterator[Violation]:
    if context.notes is None:
        return
    known = vocabulary(context.notes)
    given = read_vocabulary(
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
        for violation in _in_sentence(message, sentence, known, given, retracted, people):
            if not any(start < violation.end and violation.start < end for start, end in slots):
                yield violation
    yield from _signed(message, context, given, known)


def _in_sentence(
    message: Message,
    sentence: Sentence,
    known: Vocabulary,
    given: Vocabulary,
    retracted: set[str],
    people: tuple[Name, ...],
) -> Iterator[Violation]:
    previous: Token | None = None
    title_case = sentence.part == "subject" and is_title_case(sentence.tokens)
    greeted = greeted_names(sentence.text) if sentence.part == "greeting" else None
    spelt = {folded(word) for name in people for word in name.full.split()} if greeted else set()
    for token in find_proper_names(sentence.tokens, title_case=title_case):
        at = token.start - sentence.start
        if greeted is not None and not any(start <= at < end for start, end in greeted):
            continue
        if greeted is not None and any(is_slip(_bare(token), name) for name in spelt):
            continue  # a misspelt greeting is wrong-recipient
        bare = _bare(token)
        if any(char.isdigit() for char in bare) and not _piece_known_figures(bare, known):
            continue
        if bare in retracted and bare not in given.words:
            yield message.violation(
                "ungrounded-name",
                "error",
                token.start,
                token.end,
                "the notes take this name back; use the corrected one",
            )
        elif not (
            _is_known(bare, token, given)
            or _is_known(bare, token, known)
            or _spells_out(sentence, token, known)
            or _numbered(sentence, token, known)
            or _blended(sentence, token, known)
        ):
            yield message.violation("ungrounded-name", "error", token.start, token.end, _FIX)
        elif previous is not None and _wrong_pair(message.text, previous, token, people):
            yield message.violation(
                "ungrounded-name",
                "error",
                previous.start,
                token.end,
                "the notes join these two names differently; correct the pair",
            )
        previous = token


def _bare(token: Token) -> str:
    return folded(token.text).removesuffix("'s").removesuffix("'")


@lru_cache(maxsize=1)
def _shortened() -> dict[str, list[str]]:
    """Each word with the forms to which notes shorten it, those of job titles included."""
    found = {long: [short] for long, short in _SHORT.items()}
    for short, long in LONG.items():
        found.setdefault(long, []).append(short)
    return found


def _is_known(bare: str, token: Token, known: Vocabulary) -> bool:
    """The word itself, all its hyphened pieces, another form of it, a short form, or initials of what is
    there."""
    if bare in known.words or bare.rstrip("s") in known.words or f"{bare}s" in known.words:
        return True
    if any(form in known.words for form in other_forms(bare)):
        return True
    if "-" in bare and bare.replace("-", "") in known.words:  # "X-ray" for "xray"
        return True
    if "-" in bare:
        return all(_piece_known(piece, known) for piece in bare.split("-"))
    if _declined(bare, known) or not known.words.isdisjoint(_shortened().get(bare, ())):
        return True
    if _of_place(bare, known):
        return True
    plain = bare.replace("'", "").replace(".", "")
    if plain in known.words:
        return True
    if token.text.isupper() and 2 <= len(plain) <= 6 and plain in known.initials:
        return True
    if len(plain) <= _LONGEST_UNIT and any(
        _UNIT.fullmatch(word) and word.endswith(plain) for word in known.words
    ):
        return True
    if bare.isalpha() and common_tag(bare) is not None and not is_first_name(bare):
        return stem(bare) in known.stems or _abbreviated(bare, known) or _mistyped(bare, known)
    person = is_first_name(bare) and bare not in PLACES
    if bare.isalpha() and not person and _contracted(bare, known):
        return True
    return any(char.isdigit() for char in bare) and (
        bare in known.joined.replace(" ", "") or bare.strip("abcdefghijklmnopqrstuvwxyz") in known.words
    )


def _mistyped(bare: str, known: Vocabulary) -> bool:
    """The notes have the word with a slip of the pen: "schedluer" for "Scheduler"; no name is one."""
    return any(
        word[:1] == bare[:1] and is_slip(word, bare) and common_tag(word) is None
        for word in known.words
        if not (is_first_name(word) or is_last_name(word))
    )


def _spells_out(sentence: Sentence, token: Token, known: Vocabulary) -> bool:
    """The word belongs to a run of capitalised words whose initials stand in the notes: "Team Leader" for
    "TL", "HR Business Partner" for "HRBP"."""
    items = sentence.tokens
    place = bisect_left(items, token.start, key=lambda item: item.start)
    place -= place > 0 and common_tag(_bare(token)) is None and items[place - 1].low in _NEW
    if token.low in _SMALL or common_tag(_bare(items[place])) is None or is_first_name(_bare(items[place])):
        return False
    token = items[place]
    first = last = place
    while first > max(0, place - _RUN) and (
        items[first - 1].text[0].isupper() or items[first - 1].low in _SMALL
    ):
        first -= 1
    while last + 1 < min(len(items), place + _RUN) and (
        items[last + 1].text[0].isupper() or items[last + 1].low in _SMALL
    ):
        last += 1
    run = [item for item in items[first : last + 1] if item.low not in _SMALL]
    heads = [item.low if item.text.isupper() else item.low[0] for item in run]  # "HR Business Partner"
    place = run.index(token)
    spelt = (
        "".join(heads[start:stop])
        for start in range(place + 1)
        for stop in range(max(place + 1, start + 2), len(heads) + 1)
    )
    return any(short in known.words and short not in FUNCTION_WORDS for short in spelt)


def _numbered(sentence: Sentence, token: Token, known: Vocabulary) -> bool:
    """ "Level 3" where the notes have "L3"."""
    items = sentence.tokens
    place = bisect_left(items, token.start, key=lambda item: item.start) + 1
    return (
        place < len(items)
        and items[place].low.isdigit()
        and f"{token.low[0]}{items[place].low}" in known.words
    )


def _blended(sentence: Sentence, token: Token, known: Vocabulary) -> bool:
    """The notes hold a word made of the heads of this word and a neighbour: "LatAm" for "Latin America"."""
    items = sentence.tokens
    place = bisect_left(items, token.start, key=lambda item: item.start)
    return any(
        f"{one.low[:cut]}{two.low[:end]}" in known.words
        for one, two in pairwise(items[max(0, place - 1) : place + 2])
        if one.text[0].isupper() and two.text[0].isupper()
        for cut in range(2, min(len(one.low), _HEAD) + 1)
        for end in range(2, min(len(two.low), _HEAD) + 1)
    )


def _piece_known_figures(bare: str, known: Vocabulary) -> bool:
    """A code like "Q3" whose figure the notes lack is the business of ungrounded-number alone."""
    return all(any(value in known.figures for value in figure.values) for figure in find_figures(bare))


def _piece_known(piece: str, known: Vocabulary) -> bool:
    return (
        piece in known.words
        or stem(piece) in known.stems
        or (common_tag(piece) is not None and not is_first_name(piece))
    )


def _abbreviated(bare: str, known: Vocabulary) -> bool:
    """Notes hold a short form with the same letters in the same order: "mgr" for "manager", "sched" for
    "scheduling"."""
    return any(
        2 < len(word) < len(bare)
        and word[0] == bare[0]
        and common_tag(word) is None
        and _in_order(word, bare)
        for word in known.words
    )


def _contracted(bare: str, known: Vocabulary) -> bool:
    """Notes hold a word or place without its vowels, from its first letter to its last: "rcvl", "Ldn"."""
    return any(
        2 < len(word) < len(bare)
        and (word[0], word[-1]) == (bare[0], bare[-1])
        and _VOWELS.isdisjoint(word)
        and _in_order(word, bare)
        for word in known.words
    )


def _declined(bare: str, known: Vocabulary) -> bool:
    """Notes in another language hold the name with an ending: "Wojciechem" for "Wojciech"."""
    return len(bare) >= 5 and any(
        word.startswith(bare) and len(word) <= len(bare) + 3 and common_tag(word) is None
        for word in known.words
    )


def _of_place(bare: str, known: Vocabulary) -> bool:
    """ "Hungarian" where the notes have Hungary."""
    root = bare[: max(_ROOT, len(bare) - _ROOT)]
    return bare.endswith(_OF_PLACES) and any(word.startswith(root) for word in known.words)


def _in_order(short: str, long: str) -> bool:
    letters = iter(long)
    return all(char in letters for char in short)


def _wrong_pair(text: str, first: Token, last: Token, people: tuple[Name, ...]) -> bool:
    """ "Priya Okafor" where the notes know a Priya Nair and a Dr Okafor."""
    if text[first.end : last.start] != " ":
        return False
    one, two = folded(first.text), _bare(last)
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
    wanted = read_vocabulary(sender).words
    names = [
        token
        for sentence in message.sentences
        if sentence.part == "sign_off"
        for token in find_proper_names(sentence.tokens)
        if is_first_name(_bare(token))
    ]
    if names and not any(
        _bare(token) in wanted or other_forms(_bare(token)) & wanted or _bare(token)[0] in wanted
        for token in names
    ):
        yield message.violation(
            "ungrounded-name",
            "error",
            names[0].start,
            names[0].end,
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
            bare = _bare(last)
            namesakes = [name for name in people if name.first and _bare(first) in folded(name.first).split()]
            if (
                namesakes
                and all(name.last for name in namesakes)
                and message.text[first.end : last.start] == " "
                and last.text[0].isupper()
                and len(bare) > 1
                and (common_tag(bare) is None or is_last_name(bare))
                and not (_is_known(bare, last, given) or _is_known(bare, last, known))
            ):
                yield message.violation("ungrounded-name", "error", last.start, last.end, _FIX)


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
