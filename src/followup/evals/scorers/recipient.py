"""recipient: does the greeting name the right people, and does the right one sign?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.evals.sample import TITLES, Sample, signature
from followup.evals.scorers.base import Fault, Score, Scorer, from_faults, quoted
from followup.evals.words import fold
from followup.language.greetings import known_salutation_end
from followup.language.names import parse_name

#: What a greeting may hold beside its salutation and names.
_BESIDE = frozenset(
    "and both all team everyone everybody there to you dear good morning afternoon evening day the panel "
    "colleagues each folks sir madam whom it may concern hiring manager interviewers".split()
)


def score(sample: Sample) -> Score:
    people = _people(sample)
    if people is None:
        return Score(None, "the case does not say whom to greet")
    return from_faults([*_greeting(sample, people), *_signature(sample)], "the right people are named")


def _people(sample: Sample) -> tuple[tuple[str, ...], ...] | None:
    """Accepted forms of each person: of the case, else of the given names, else of the notes."""
    if sample.case.expect.greets is not None:
        return sample.case.expect.greets
    names = [parse_name(name) for name in sample.case.given.to] or sample.notes.interviewers
    return tuple(name.forms for name in names) or None


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w' ]", " ", fold(text)).split())


def _greeting(sample: Sample, people: tuple[tuple[str, ...], ...]) -> Iterator[Fault]:
    greeting = sample.part("greeting")
    line = _plain(greeting[known_salutation_end(greeting) :])
    rest = f" {line} "
    for forms in people:
        form = max((f for f in map(_plain, forms) if f" {f} " in rest), key=len, default=None)
        if form is None:
            yield Fault(f"greet {forms[0].title() if forms else 'them'}", 0.7 if len(people) == 1 else 0.5)
        else:
            rest = rest.replace(f" {form} ", " ", 1)
    accepted = {word for forms in people for form in forms for word in _plain(form).split()}
    for word in rest.split():
        if word in accepted or word in TITLES or word in _BESIDE:
            continue
        yield Fault(f"do not greet {word.title()}", 0.6)


def _signature(sample: Sample) -> Iterator[Fault]:
    sign_offs = [s for s in sample.message.sections if s.part == "sign_off"]
    if not sign_offs:
        return
    name = _plain(signature(sample.message))
    sender = _plain(sample.signer)
    words = set(name.split())
    if sender:
        if not words:
            yield Fault(f"sign as {sender.title()}", 0.35)
        elif not set(_plain(sign_offs[-1].text).split()) & set(sender.split()):
            yield Fault(f"sign as {sender.title()}, not as {quoted(name.title())}", 0.7)
        return
    if not words:
        return
    greeted = {w for forms in sample.case.expect.greets or () for form in forms for w in _plain(form).split()}
    known = set(_plain(sample.case.notes).split()) | set(_plain(" ".join(sample.case.expect.names)).split())
    if words <= greeted:
        yield Fault(f"{quoted(name.title())} is who you write to, not who signs", 0.7)
    elif not words & known:
        yield Fault(f"the notes know no {quoted(name.title())} to sign", 0.6)


SCORER = Scorer(
    "recipient", 1.0, "the right people greeted, by an accepted form, and the right one signing", score
)
