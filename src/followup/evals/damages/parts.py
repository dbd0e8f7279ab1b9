"""Damages of the parts: gone, doubled, out of place, cut."""

# ruff: noqa: E501 - tables read best with a kind, or a sentence, a line

from __future__ import annotations

from dataclasses import replace

from followup.evals.damages.base import Damage, Letter, sentences
from followup.evals.scorers.acts import thanks


def _no_thanks(letter: Letter) -> Letter | None:
    bodies = [" ".join(s for s in sentences(p) if not thanks(s)) for p in letter.body]
    damaged = letter.with_body(*bodies)
    return damaged if damaged.body != letter.body and damaged.body else None


def _no_recap(letter: Letter) -> Letter | None:
    return letter.with_body(letter.body[0], letter.body[-1]) if len(letter.body) > 2 else None


def _no_closing(letter: Letter) -> Letter | None:
    return letter.with_body(*letter.body[:-1]) if len(letter.body) > 1 else None


def _half_closing(letter: Letter) -> Letter | None:
    words = letter.body[-1].split()
    return letter.with_body(*letter.body[:-1], " ".join(words[: len(words) // 2])) if len(words) > 5 else None


def _unfinished(letter: Letter) -> Letter | None:
    place = max(0, len(letter.body) - 2)
    words = letter.body[place].split()
    paragraphs = list(letter.body)
    paragraphs[place] = " ".join(words[: max(3, len(words) - 5)]).rstrip(",.")
    return letter.with_body(*paragraphs) if len(words) > 10 else None


def _shuffled(letter: Letter) -> Letter | None:
    if len(letter.body) < 2:
        return None
    turned = (letter.body[1:] + letter.body[:1], letter.body[::-1])
    return letter.with_body(*letter.pick(turned))


def _closing_first(letter: Letter) -> Letter | None:
    return letter.with_body(letter.body[-1], *letter.body[:-1]) if len(letter.body) > 1 else None


def _thanks_last(letter: Letter) -> Letter | None:
    return letter.with_body(*letter.body[1:], letter.body[0]) if len(letter.body) > 2 else None


def _twice(letter: Letter) -> Letter | None:
    place = max(0, len(letter.body) - 2)
    return letter.with_body(*letter.body[: place + 1], *letter.body[place:])


def _sentence_twice(letter: Letter) -> Letter | None:
    place = max(0, len(letter.body) - 2)
    last = sentences(letter.body[place])[-1:]
    return letter.insert(last[0]) if last and len(last[0].split()) > 3 else None


PARTS = (
    Damage("no-subject", "the subject line is gone", lambda x: replace(x, subject="")),
    Damage("no-greeting", "the greeting is gone", lambda x: replace(x, greeting="")),
    Damage("no-thanks", "every sentence that thanks is gone", _no_thanks),
    Damage("no-recap", "the middle is gone", _no_recap),
    Damage("no-closing", "the last paragraph is gone", _no_closing),
    Damage("no-sign-off", "formula and name are gone", lambda x: replace(x, sign_off="")),
    Damage("half-closing", "the last paragraph stops in the middle", _half_closing),
    Damage("unfinished", "the recap stops in the middle of a sentence", _unfinished),
    Damage("shuffled", "paragraphs in another order", _shuffled),
    Damage("closing-first", "the closing stands before the thanks", _closing_first),
    Damage("thanks-last", "the opening stands at the end", _thanks_last),
    Damage("paragraph-twice", "a paragraph stands there twice", _twice),
    Damage("sentence-twice", "a sentence stands there twice", _sentence_twice),
    Damage("two-greetings", "greeted twice", lambda x: replace(x, greeting=f"{x.greeting}\n\n{x.greeting}") if x.greeting else None),
    Damage("vague-subject", "a subject that says nothing", lambda x: replace(x, subject=x.pick(("Hi", "Hello", "A note", "Question", "Quick one")))),
    Damage("caps-subject", "the subject in capitals", lambda x: replace(x, subject=x.subject.upper())),
    Damage("long-subject", "a subject nobody can read on a phone", lambda x: replace(x, subject=f"{x.subject} and some further thoughts on our conversation of the other day")),
)  # fmt: skip
