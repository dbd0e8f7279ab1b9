"""role: is the job named as the notes name it?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.evals.sample import Sample
from followup.evals.scorers.base import Fault, Score, Scorer, from_faults, quoted
from followup.evals.words import is_general, stems, words

_BEFORE = re.compile(
    r"\b(?:the|a|an|your|our)\s+((?:[\w/&'’-]+\s+){1,7}?)(?:role|position|post|job|vacancy|opening|"
    r"interview)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:role|position|post|job|vacancy)\s+(?:of|as)\s+((?:[\w/&'’-]+[ ]?){1,5})", re.IGNORECASE
)


#: How many other words may stand among those of a role: "Staff Engineer role on the Checkout team".
_NEAR = 4


def score(sample: Sample) -> Score:
    forms = accepted_roles(sample)
    if not forms:
        strange = list(_strange(sample, ()))
        return from_faults(strange, "") if strange else Score(None, "the notes name no role")
    best = max(_found(sample, form) for form in forms)
    faults = list(_strange(sample, forms))
    if best < 1:
        faults.append(Fault(f"name the role: {forms[0]}", 0.6 * (1 - best) ** 0.5))
    elif _found_in(sample.body, forms) < 1 and sample.body:
        faults.append(Fault("name the role in the body too", 0.03))
    return from_faults(faults, "names the role")


def accepted_roles(sample: Sample) -> tuple[str, ...]:
    """Forms of the role that a draft may use: of the case, else as given, else as the notes have it."""
    if sample.case.expect.role is not None:
        return sample.case.expect.role
    given = sample.case.given.role or sample.notes.role
    return (given,) if given else ()


def _found(sample: Sample, form: str) -> float:
    """Share of the words of the form in the subject, or in one sentence."""
    return max((_share(form, text) for text in (sample.part("subject"), *sample.sentences)), default=0.0)


def _found_in(text: str, forms: tuple[str, ...]) -> float:
    return max(_share(form, text) for form in forms)


def _share(form: str, text: str) -> float:
    """Share of the words of the form that stand near each other in the text."""
    wanted = stems([form]) - {"the", "a", "of", "on", "in", "for", "and"}
    found = [word.stem for word in words(text)]
    reach = len(wanted) + _NEAR
    windows = (set(found[place : place + reach]) for place in range(max(1, len(found) - reach + 1)))
    return max(len(wanted & window) for window in windows) / len(wanted) if wanted else 1.0


def _strange(sample: Sample, forms: tuple[str, ...]) -> Iterator[Fault]:
    """Jobs named that are neither an accepted form nor in the words of the notes."""
    accepted = stems(forms)
    notes = stems([sample.case.notes, sample.case.given.role or "", sample.case.given.team or "", *forms])
    for text in (f"the {sample.part('subject')}", *sample.sentences):
        for match in (*_BEFORE.finditer(text), *_AFTER.finditer(text)):
            named = [w for w in words(match.group(1)) if not is_general(w.text) or w.stem in accepted]
            known = all(w.stem in notes for w in named)
            if (
                named
                and (forms or not known)
                and not any(w.stem in accepted for w in named)
                and _job_like(match.group(1), forms)
            ):
                yield Fault(f"{quoted(match.group(1))} is not the role", 0.25 if known else 0.6)


def _job_like(text: str, forms: tuple[str, ...]) -> bool:
    """A role beside accepted ones, written as a title or ending in a word for a person."""
    pieces = text.split()
    titled = sum(piece[:1].isupper() for piece in pieces) >= max(1, len(pieces) // 2)
    return titled or bool(
        re.search(r"(?:er|or|ist|ian|lead|head|chief|analyst|assistant|manager)$", pieces[-1].casefold())
    )


SCORER = Scorer("role", 0.8, "the job as the notes name it, and no other", score)
