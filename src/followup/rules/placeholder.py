"""placeholder: every slot is filled before the mail goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from followup.language.patterns import lazy
from followup.message import Message
from followup.models import Violation
from followup.rules.base import Context, Example, Rule, around, letter

_SLOT = lazy(
    r"(?<!\w)\[(?!\d{1,3}\]|\s*\]|https?:|sic\]|\.{2,3}\]|…\])[^\[\]\n]{1,80}\](?!\()"
    r"|\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{1,80}\}|\{[^\W\d_][\w .’'/-]{0,60}\}|\{%[^%\n]{1,80}%\}|"
    r"%\([a-z_]{1,40}\)s|%[A-Z][A-Z_]{2,30}%"
    r"|<<[^<>\n]{1,80}>>|(?<!\w)<(?!/|https?:|mailto:|[^<>\n]{0,80}@)(?P<tag>[A-Za-z][\w ’'/.:-]{0,60})>"
    r"|(?<![\w-])X{3,}(?![\w-])|(?<![\w.])x{3,}(?![\w-])(?!\s?$)|\b(?:TBD|TBC|TBA|TODO|FIXME|FILL ME IN|"
    r"PLACEHOLDER|INSERT)\b|(?<!\w)_{3,}(?!\w)|(?<!\.)\.{5,}|…{2,}"
    r"|(?<![\w/])[Xx]{2}[./-][Xx]{2}(?:[./-][Xx]{2,4})?(?![\w/])|\b(?:DD/MM|MM/DD)(?:/YY(?:YY)?)?\b"
    r"|(?<![\w-])XX(?= \w|%)|\b(?:Dear|Hi|Hello) (?:NAME\b|\((?:Name|name|first name)\))"
    r"|\b(?:COMPANY|ROLE|POSITION|INTERVIEWER|RECIPIENT|YOUR|TEAM|PROJECT|JOB) (?:NAME|TITLE|DATE)\b"
    r"|\b(?:Company|Role|Position|Interviewer|Recipient|Project) Name\b"
    r"|(?<!\w)\?{3,}|\bN\.?N\.?(?=[\s,])|\blorem ipsum\b"
    r"|\((?:please )?(?:insert|add|fill in|enter|put|mention)\b(?: \w[\w'’-]*){0,6}\)"
    r"|\((?:your|their|interviewer|company|recipient)(?:['’]s)?(?: \w[\w'’-]*){0,3} (?:here|name|role|title|"
    r"position|date|company|team)\)"
    r"|\((?:the )?(?:day|date|weekday|month|name|role|title|job title|position|team|department|company|topic|project)\)"
    r"|\((?:\w[\w'’-]* ){1,3}here\)|\((?:\w[\w'’-]* ?){1,3}[ ,:–—-]{1,3}(?:to )?check[ !?.]{0,3}\)"
    r"|\b(?:insert|enter|add) (?:your |the |a )?(?:name|role|title|company|topic|date|project|position|"
    r"detail)s? here\b"
    r"|\b(?:Dear|Hi|Hello) (?:Interviewer(?:['’]s)? Name|Name|Recipient|First ?Name|Hiring Manager Name)\b|"
    r"^\s*(?:Your (?:Full )?Name|My Name)\s*$",
    re.MULTILINE,
)
_SLOT_LOW = lazy(
    r"\b(?:tbd|tbc|todo)\b(?=[\s).,:]|$)|\blorem ipsum\b|\b(?:insert|your) name here\b", re.IGNORECASE
)
#: A character or word without which no slot is open.
_LONGEST_SLOT = 8
_SLOT_WORDS = lazy(
    r"\b(?:insert|your|name|here|specific|mention|add|e\.g|example|topic|detail)", re.IGNORECASE
)
_HINT = lazy(
    r"[\[{<_]|%[A-Z({]|…{2}|\?{3}|\((?:please|insert|add|fill|enter|put|mention|your|their|[Nn]ame|first|interv|comp|recip|day|date|week|month|role|title|job|pos|team|dep|topic|project|the )|"
    r"\.{5}|XX|xx|DD/|MM/|NAME|TITLE|DATE|TB|tb|TODO|todo|FIXME|FILL|PLACE|INSERT|N\.?N|[Ll]orem|[Nn]ame\b|"
    r"(?:insert|enter|add) [^\n]{0,30}[Hh]ere\b|[Hh]ere\)|check[ !?.]{0,3}\)|Recipient"
)
#: HTML is the business of chat-residue; it leaves no slot open.
_TAGS = frozenset(
    "b i u p a br hr em strong span div ul ol li h h1 h2 h3 h4 table td tr th html body head code "
    "pre img small sup sub s del ins q".split()
)
_QUOTED_WORDS = lazy(
    r"\[(?:the|a|an|our|your|their|his|her|my|its|i|we|it|they|that|is|are|was|were|and|of|in|to)(?: "
    r"\w+){0,4}\]",
    re.IGNORECASE,
)


def find(message: Message, context: Context) -> Iterator[Violation]:
    for start, end in open_slots(message):
        yield message.violation(
            "placeholder", "error", start, end, "a slot left open; fill it in or take the words out"
        )


def open_slots(message: Message) -> Iterator[tuple[int, int]]:
    """Start and end of each slot that nobody filled."""
    for section in message.sections:
        for start, end in _slots(section.text):
            yield section.start + start, section.start + end


@lru_cache(maxsize=2_000)
def _slots(text: str) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for pattern in (_SLOT, _SLOT_LOW) if _HINT.search(text) else ():
        for match in pattern.finditer(text):
            if not (found and match.start() < found[-1][1]) and not (
                pattern is _SLOT and _is_no_slot(text, match)
            ):
                found.append(match.span())
    return tuple(found)


def _is_no_slot(text: str, match: re.Match[str]) -> bool:
    tag = match["tag"]
    if tag is not None and tag.split()[0].rstrip("/").casefold() in _TAGS:
        return True
    return _is_aside(match.group()) or _in_quotes(text, match)


def _is_aside(slot: str) -> bool:
    """A bracketed remark of the writer's, longer than any slot."""
    return slot.startswith("[") and len(slot.split()) > _LONGEST_SLOT and not _SLOT_WORDS.search(slot)


def _in_quotes(text: str, match: re.Match[str]) -> bool:
    """A word put in by the writer inside a quotation: "we [the night shift] own it"."""
    before = text[: match.start()]
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return opened and match.group().startswith("[") and bool(_QUOTED_WORDS.match(match.group()))


RULE = Rule(
    id="placeholder",
    severity="error",
    meaning="A slot is left open: [Name], <role>, {{team}}, XXX, TBD, ____.",
    find=find,
    fails=(
        "I enjoyed hearing about [specific project].",
        "We also went through the {{topic}} list.",
        "The <role> work appeals to me.",
        "We also spoke about XXX.",
        "The room for the cold-chain store is TBD.",
        Example(letter(greeting="Dear [Interviewer's Name],")),
        Example(letter("I see a link to my own work on (project name here).")),
        Example(letter(sign_off="Best wishes,\n[Your Name]")),
    ),
    passes=(
        "The method is in the handbook [1].",
        Example(around("The new overalls come in XXL at last.")),
        "The alarm fires when load is < 5 and > 2.",
    ),
)
