"""Who is greeted and who signs, as the model read it, beside what the notes' own reader found.

Only what the lines that the model saw bear out.
"""

from __future__ import annotations

from collections.abc import Iterable

from followup.language.names import (
    HONORIFICS,
    MEN,
    PARTICLES,
    TITLES,
    TOLD_BY,
    WOMEN,
    Name,
    other_forms,
    parse_name,
)
from followup.language.slips import is_slip
from followup.language.words import folded, tokens
from followup.notes.base import Notes
from followup.notes.choosing import is_no_name
from followup.notes.given_names import is_given
from followup.notes.job_titles import HEADS
from followup.writers.base import Brief
from followup.writers.model.request import visible_lines
from followup.writers.model.wire import WireReply

#: Words of a name without its titles.
_LONGEST = 4
#: Letters with which two forms of one name begin.
_HEAD = 3
#: What else the notes may have for a title; too many-sided to be read as one everywhere.
_SHORT = {"Sister": "sr", "Señor": "sr"}
_RESPECT = frozenset(map(folded, HONORIFICS))
_TITLES = {folded(short): title for short, title in TITLES.items()}


def named_readers(reply: WireReply, brief: Brief) -> tuple[Name, ...] | None:
    """Whom to greet instead of those of the brief, and how; None for the same people as there.

    Given readers stand. Otherwise those whom the model names are greeted as it calls them, unless the notes'
    own reader found quite others: then nobody is. Names count only if all of them stand in the usable lines,
    and none was taken back there, is no name, or is the writer's.
    """
    found = [_proven(text, brief.notes) for text in dict.fromkeys(reply.readers) if text]
    names = tuple(_spelt_out(name, brief.to) for name in found if name is not None)
    mine = _words((brief.sender or reply.signed,))
    in_doubt = len(names) < len(found) or mine & _words(name.full for name in names)
    if not brief.to_is_read or not names or in_doubt:
        return None
    fewer = all(any(_may_be(name, known) for known in brief.to) for name in names)
    more = all(any(_may_be(name, known) for name in names) for known in brief.to)
    return names if fewer or more else ()


def _spelt_out(name: Name, known: Iterable[Name]) -> Name:
    """Whom the notes name in full where the model has initials alone: "Jasvinder Kaur Gill" for "JK"."""
    letters = name.full.replace(".", "")
    if not letters.isupper() or len(letters) < 2:
        return name
    meant = [one for one in known if _initials(one.full).startswith(letters)]
    return meant[0] if len(meant) == 1 else name


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if not _title(word))


def _may_be(one: Name, two: Name) -> bool:
    """One person: by a word in common, a short form, or another spelling ("Graham", "Graeme")."""
    mine, theirs = _words((one.full,)), _words((two.full,))
    return not mine.isdisjoint(theirs) or any(
        is_slip(word, other) or word in other_forms(other) or word[:_HEAD] == other[:_HEAD]
        for word in mine
        for other in theirs
        if min(len(word), len(other)) >= _HEAD
    )


def named_sender(reply: WireReply, brief: Brief) -> str:
    """The name to sign with where the brief has none and the usable lines hold it; "" else."""
    name = _proven(reply.signed, brief.notes) if reply.signed and not brief.sender else None
    if name is None or _words((name.full,)) & _words(reader.full for reader in brief.to):
        return ""
    return name.full


def _proven(text: str, notes: Notes) -> Name | None:
    """The name, where the usable lines hold every word of it. A title that they do not bear out falls away,
    but not from a family name alone."""
    seen = _words(visible_lines(notes))
    words = text.replace(",", " ").split()
    titles = [word for word in words if _title(word)]
    plain = [word for word in words if not _title(word)]
    if not 0 < len(plain) <= _LONGEST or not _words(plain) <= seen:
        return None
    opens = len(plain) > 1 and (plain[0].casefold() in HEADS or folded(plain[0]) in _SHORT.values())
    polite = plain[0] if opens else ""  # "Manager Seo", "Sr Nakato"
    polite = polite or (
        plain[-1] if len(plain) > 1 and folded(plain[-1]) in _RESPECT else ""
    )  # "Gülay Hanım"
    if any(_is_doubtful(word, notes) for word in plain if word != polite):
        return None
    kept = [word for word in titles if _is_borne_out(word, seen)]
    if titles and not kept and len(plain) == 1 and not is_given(plain[0].casefold()):
        return None
    name = parse_name(" ".join([*kept, *plain]))
    if not name.title and not polite and (is_given(plain[0].casefold()) or len(plain) == 1):
        return name if len(plain) > 2 else name._replace(address=" ".join(plain))
    called = text if len(kept) == len(titles) else " ".join([*kept, *plain])
    return name._replace(title=name.title or polite or plain[0], address=called)


def _is_borne_out(word: str, seen: set[str]) -> bool:
    """Whether the lines give this title, in short or in another language's form, or tell by he or she."""
    title = _title(word) or ""
    return (
        title in map(_title, seen)
        or _SHORT.get(title) in seen
        or (title in MEN | WOMEN and not TOLD_BY.get(title, frozenset()).isdisjoint(seen))
    )


def _is_doubtful(word: str, notes: Notes) -> bool:
    low = word.casefold()
    return not notes.retracted.isdisjoint((word, low)) or (
        is_no_name(word) and low not in PARTICLES and not is_given(low)
    )


def _title(word: str) -> str | None:
    return _TITLES.get(folded(word.rstrip(".")))


def _words(texts: Iterable[str]) -> set[str]:
    """The words, folded; of "Teresita's" the name."""
    return {
        folded(token.text.replace("’", "'").removesuffix("'s"))
        for text in texts
        for token in tokens(text)
        if token.is_word
    }
