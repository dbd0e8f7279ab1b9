"""Damages of what is no matter of this letter: others, private life, things nobody gave or said."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from followup.evals.damages.base import Damage, Letter, sentences
from followup.language.farewells import formula_end

_RIVALS = (
    "I gather that somebody from the accounts side is in the running too.",
    "Whoever else you are seeing, I doubt that they know the place as I do.",
    "There are three of us on the list, I am told.",
)
_HEARSAY = (
    "People are saying that the second floor is to go.",
    "Is it true what they say about the new director?",
    "Apparently two of your colleagues are not on speaking terms.",
)
_PRIVATE = (
    "My wife is expecting in May, so the timing would suit us.",
    "My back has been bad lately, but the doctor is hopeful.",
    "With the divorce behind me I have time again.",
)
_SETTLED = (
    "I was happy that you promised me the post.",
    "As agreed, I will start on the first of the month.",
    "Once I take over, the first thing to go will be the old list.",
    "It is only fair that it is my turn now.",
)
_COARSE = ("It was a damn good talk, not the usual crap.", "Bloody hell, what a day that was.")
_BLUNT = (
    "To be blunt, some of your questions were rather basic.",
    "The way it is done now is plainly wrong.",
    "You should really change how the team is led.",
)
_GIFTS = (
    "Thank you for the delicious lunch as well.",
    "Thanks also for the book that you lent me.",
    "And many thanks for the umbrella at the station.",
)
_ASIDES = (
    "The weather has been dreadful for the time of year.",
    "My cat has learned to open doors.",
    "I made a splendid lasagne at the weekend.",
)
_ENCLOSED = (
    "I attach my portfolio and three letters of recommendation.",
    "Please find my certificates enclosed.",
)


def _adds(bank: Sequence[str]) -> Callable[[Letter], Letter]:
    return lambda letter: letter.insert(letter.pick(bank))


def _gift(letter: Letter) -> Letter:
    """Thanks, in the opening, for something that nobody gave."""
    return letter.with_body(f"{letter.body[0]} {letter.pick(_GIFTS)}", *letter.body[1:])


def _unsigned(letter: Letter) -> Letter | None:
    """The closing formula without the name below."""
    first, *rest = letter.sign_off.splitlines()
    return replace(letter, sign_off=first) if rest and formula_end(first) else None


def _credited_to_other(letter: Letter) -> Letter | None:
    """Two people of a panel, and what each of them said, changed round."""
    people = [forms[0].split()[-1].title() for forms in letter.case.expect.greets or () if forms]
    body = "\n\n".join(letter.body)
    if len(people) < 2 or people[0] not in body or people[1] not in body:
        return None
    turned = dict(zip(people[:2], people[1::-1], strict=True))
    swapped = re.sub(rf"\b(?:{'|'.join(map(re.escape, turned))})\b", lambda m: turned[m.group()], body)
    return letter.with_body(*swapped.split("\n\n"))


def _cut_recap(letter: Letter) -> Letter | None:
    """The recap cut off in the middle of a sentence."""
    if len(letter.body) < 3:
        return None
    place = len(letter.body) // 2
    words = letter.body[place].split()
    cut = " ".join(words[: len(words) * 2 // 3]).rstrip(".,;")
    return letter.with_body(*letter.body[:place], cut, *letter.body[place + 1 :])


def _thanks_throughout(letter: Letter) -> Letter:
    """Thanks after every sentence of the recap."""
    place = max(0, len(letter.body) - 2)
    thanked = " ".join(f"{sentence} Thank you for that." for sentence in sentences(letter.body[place]))
    return letter.with_body(*letter.body[:place], thanked, *letter.body[place + 1 :])


MANNERS = (
    Damage("rivals", "speaks of who else is in for it", _adds(_RIVALS)),
    Damage("hearsay", "passes on what is said", _adds(_HEARSAY)),
    Damage("private", "tells of private matters", _adds(_PRIVATE)),
    Damage("settled", "writes as if the job were given", _adds(_SETTLED)),
    Damage("coarse", "coarse words", _adds(_COARSE)),
    Damage("blunt", "finds fault with the reader", _adds(_BLUNT)),
    Damage("gift", "thanks for what nobody gave", _gift),
    Damage("aside", "a remark that has nothing to do with it", _adds(_ASIDES)),
    Damage("enclosed", "sends what nobody asked for", _adds(_ENCLOSED)),
    Damage("unsigned", "no name below the closing formula", _unsigned),
    Damage("credited-to-other", "what one of a panel said is given to another", _credited_to_other),
    Damage("cut-recap", "the middle stops in the middle of a sentence", _cut_recap),
    Damage("thanks-throughout", "thanks after every sentence of the recap", _thanks_throughout),
)
