"""subject-unclear: the subject alone must tell what the mail is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.language.lexicon import common_tag, is_first_name
from followup.language.patterns import lazy
from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule, letter
from followup.settings import SUBJECT_MAX

_REPLY = lazy(r"\s*(?:re|fwd?|aw|wg|sv|antw)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
_EMOJI = lazy("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2190-\u21ff\u231a-\u23ff\ufe0f]")
#: What the letter answers: "thank you for letting me know", "I was sorry to read your mail".
_NEWS = lazy(
    r"\b(?:your|thank\w* [^.!?\n]{0,20}\bthe) (?:[\w'’-]+,? ){0,4}(?:e-?mail|mail|message|letter|note|reply|call|phone call|news)\b"
    r"|\b(?:thank\w*|takk|merci|grateful)\b[^.!?\n]{0,30}\b(?:letting me know|telling me|writing|ringing|calling|phoning|the (?:phone )?call|the news)\b",
    re.IGNORECASE,
)
#: What somebody answers, named in the subject: "Your letter of this morning".
_ANSWERED = frozenset("mail email e-mail message note letter call news".split())
#: Words that say nothing about what the mail is, alone or together.
_EMPTY = frozenset(
    "hi hello follow-up followup hey hiya there dear a an the quick short brief note message mail email just checking "
    "in touching base follow up following followup update question questions hello! good morning "
    "afternoon evening day news me us it you i to from for of on and so re fyi important urgent "
    "read please this subject no none n/a na untitled test something one more thing regarding about "
    "today yesterday tomorrow again little small few words line lines hope all is well greetings "
    "attention asap info information per my last how are your our some stuff things".split()
)
#: What a clear subject holds at least one of, where its other words are empty.
_CLEAR = frozenset(
    "thank thanks thankful grateful gratitude appreciation appreciate interview interviews".split()
)


def find(message: Message, context: Context) -> Iterator[Violation]:
    subject = message.first("subject")
    if subject is None or not subject.text.strip():
        return
    fault = _fault(subject.text, message)
    if fault:
        yield message.violation("subject-unclear", "error", subject.start, subject.end, fault)


def _fault(subject: str, message: Message) -> str | None:
    if len(subject) > SUBJECT_MAX:
        return f"the subject has {len(subject)} characters, limit {SUBJECT_MAX}; keep thanks and the role"
    if _REPLY.match(subject) and not message.quoted and not _answers(message):
        return 'this is no reply: drop "Re:" and say thank you for the interview'
    if _EMOJI.search(subject):
        return "no emoji in the subject; words alone"
    if _shouts(subject):
        return "the subject is all capitals; write it like a sentence"
    if _is_empty(subject):
        return "the subject does not say what the mail is; say thank you and name the interview or the role"
    return None


def _answers(message: Message) -> bool:
    """Does the first paragraph say that it answers a message or a call?"""
    first = message.first_paragraph
    return first is not None and bool(_NEWS.search(first.text))


def _shouts(subject: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", subject)
    return bool(words) and subject.upper() == subject and (len(words) > 1 or len(words[0]) > 5)


def _is_empty(subject: str) -> bool:
    words = [word.strip(".,:;!?-–—()\"'“”…").casefold() for word in subject.split()]
    words = [word for word in words if any(char.isalnum() for char in word)]
    if _CLEAR.intersection(words) or (words[:1] == ["your"] and _ANSWERED.intersection(words)):
        return False
    return all(word in _EMPTY or word.isdigit() or _is_name(word) for word in words)


def _is_name(word: str) -> bool:
    return is_first_name(word) and common_tag(word) is None


RULE = Rule(
    id="subject-unclear",
    severity="error",
    meaning='The subject is empty talk ("Hi"), over 70 characters, all capitals, has emoji, or a fake "Re:".',
    find=find,
    fails=tuple(
        Example(letter(subject=subject))
        for subject in (
            "Hi",
            "Quick note",
            "THANK YOU FOR THE INTERVIEW",
            "Re: our interview",
            "Thank you 🎉",
            "Thanks " * 11,
        )
    ),
    passes=(
        Example(letter(subject="Thank You for the Opportunity")),
        Example(letter(subject="Following Up on My Interview")),
        Example(letter(subject="ICU nurse interview: thank you")),
        Example(letter(subject="Your letter of this morning")),
        Example(
            letter(
                subject="Re: Outcome",
                opening="Thank you for letting me know, and for your time and the chance.",
            )
        ),
        Example(
            letter(
                subject="Re: Store lead",
                opening="Thanks for the quick and honest note, and for your time and the chance.",
            )
        ),
    ),
)
