"""What came of a deed: "late starters fell from 22 to 6" behind "I told her about the checklist I built"."""

from __future__ import annotations

from followup.language.inflect import base_of, is_past, participle
from followup.language.shape import dangling, finite_balance, noun_phrase_end, plain, with_article
from followup.language.tidy import lower_first
from followup.notes.clause import Words

#: Longest result that is carried along, in words.
_LONGEST = 14
_LINKS = frozenset("and so where which that".split())
#: "It went from 9 to 5" behind a deed says not what went.
_INTRANSITIVE = frozenset("go fall drop rise come get last".split())
_MOVES = frozenset("down up".split())


def result_of(text: str, words: Words) -> str:
    """The result as a clause that may follow "how": "it went from 9 to 5"; "" where it is none or unsure.

    Args:
        text: what the words were tagged from.
        words: what stands behind the deed, in its own clause or the next.
    """
    while words and (words[0].text == "," or words[0].low in _LINKS):
        words = words[1:]
    stop = next((i for i, word in enumerate(words) if word.text == "," or word.tag == "SUB"), len(words))
    words = [word for word in words[:stop] if word.low != "there"]
    if not 3 <= len(words) <= _LONGEST or not any(word.tag == "NUM" or word.low == "half" for word in words):
        return ""
    if not plain(words) or words[-1].tag in ("PREP", "CONJ", "DET") or words[0].tag in ("THEY", "I"):
        return ""
    written = " ".join(text[word.start : word.end] for word in words)
    if is_past(words[0].low) and words[0].tag in ("VD", "VN") and base_of(words[0].low) not in _INTRANSITIVE:
        if base_of(words[0].low) == "take" and "from" not in written.split():
            return ""
        return "it " + written if _sound(words[1:], 0) else ""
    end = noun_phrase_end(words)
    if not end or end >= len(words) or words[0].tag == "NUM":
        return ""
    if words[end].low in _MOVES and _sound(words, 0):
        return f"{_subject(written, words)} went {_movement(words[end:])}"
    if is_past(words[end].low) and _sound([*words[:end], *words[end + 1 :]], 0):
        behind = " ".join(word.text for word in words[end + 1 :])
        return f"{_subject(written, words)} {_verb(words, end)} {behind}"
    return ""


def _subject(written: str, words: Words) -> str:
    end = noun_phrase_end(words)
    subject = " ".join(written.split()[:end]) if end else written
    return with_article(lower_first(subject), words[:end])


def _verb(words: Words, at: int) -> str:
    """The past verb; "have dropped" where a "since" follows."""
    if all(word.low != "since" for word in words[at:]):
        return words[at].text
    have = "have" if words[at - 1].tag == "NS" else "has"
    return f"{have} {participle(base_of(words[at].low))}"


def _movement(words: Words) -> str:
    """ "down 18%" -> "down by 18%"; "down from 5 to 2" stays."""
    link = "by " if len(words) > 1 and words[1].tag == "NUM" else ""
    return f"{words[0].text} {link}{' '.join(word.text for word in words[1:])}"


def _sound(words: Words, balance: int) -> bool:
    return finite_balance(words) == balance and not dangling(words)
