"""Who speaks in a transcript: the interviewer asks; a friend in a chat hears about somebody else."""

from __future__ import annotations

import re
from typing import NamedTuple

from followup.language.names import TITLES, Name, parse_name
from followup.language.patterns import lazy
from followup.notes.base import Passage
from followup.notes.given_names import is_given
from followup.notes.greetable import sure_words

_MYSELF = frozenset("me i myself candidate applicant interviewee a ans answer".split())
_ASKERS = frozenset("interviewer panel q question hm boss".split())
_YOU = lazy(r"\b(?:you|your|you're|u|ur)\b", re.IGNORECASE)
_REPORTED = lazy(
    r"\b(?:she|he|they|nya|sya)\b.{0,20}\b(?:said|says|asked|wants?|wanted|liked|told|talked)\b|\b(?:told|asked) (?:her|him|them)\b|"
    r"\b(?:was|w/?|with|met) (?:mrs?|ms|dr)\b",
    re.IGNORECASE,
)


class Cast(NamedTuple):
    """Interviewers and writer as the speakers of a transcript show them; empty when they do not."""

    interviewers: tuple[Name, ...] = ()
    sender: str = ""


def find_cast(passages: tuple[Passage, ...]) -> Cast:
    """The roles of the speakers. Private passages do not count; a chat with a friend has no interviewer."""
    said: dict[str, list[str]] = {}
    for passage in passages:
        if passage.speaker:
            said.setdefault(passage.speaker, []).append(passage.text)
    others = [name for name in said if name.casefold() not in _MYSELF]
    mine = [text for name in said if name.casefold() in _MYSELF for text in said[name]]
    if not others or sum(bool(_REPORTED.search(text)) for text in mine) > 1:
        return Cast()
    if mine:
        askers = [name for name in others if _asks(said[name])]
        return Cast(tuple(parse_name(name) for name in askers if _personal(name)))
    if len(others) != 2:
        return Cast()
    asker, writer = sorted(others, key=lambda name: -_asking(said[name]))
    if _asking(said[asker]) < max(1, 1.5 * _asking(said[writer])):
        return Cast()
    names = (parse_name(asker),) if _personal(asker) else ()
    return Cast(names, writer if _personal(writer) and writer.casefold() not in _ASKERS else "")


def _asking(texts: list[str]) -> float:
    return sum(text.count("?") + len(_YOU.findall(text)) / 2 for text in texts)


def _asks(texts: list[str]) -> bool:
    return sum(bool(_YOU.search(text)) or "?" in text for text in texts) > 1


def _personal(label: str) -> bool:
    """A label that is somebody's name: with a title, a listed given name, or two capitalised words."""
    words = label.replace(".", " ").split()
    if not words or label.casefold() in _ASKERS or not words[0][0].isupper():
        return False
    if words[0].casefold() in TITLES:
        return len(words) > 1 and bool(sure_words(tuple(words[1:]), titled=True))
    inner = len(words) == 2 and words[1][0].isupper()
    return bool(sure_words(tuple(words), titled=False, unknown=inner)) and (
        is_given(words[0].casefold()) or inner
    )
