"""What the label of a line or a row says of it: whose words these are, what they want, what was agreed."""

from __future__ import annotations

import re

from followup.language.patterns import lazy

#: Column heads that say nothing of who speaks.
COLUMNS = frozenset("who topic issue asked subject point question note notes outcome answer response".split())
_I_LABELS = lazy(
    r"^(?:me(?:, .{2,30})?|i|self|my \w+\.?(?: \w{1,9}\)?)?|what i (?:said|did|brought|offered|explained|showed|presented|described|suggested|proposed|(?:gave|told)(?: \w+)?)|i told|moi|ich|ik|yo|eu|io|jag|jeg|i (?:also )?said|told \w+|i say|mine)$",
    re.I,
)
_THEY_LABELS = lazy(
    r"^(?:he|she|they|him|her|boss|(?:what )?(?:he|she|they) (?:wants?|said|says?|asked|needs?|cares? about)"
    r"|issues? raised by \w+"
    r"|(?:his|her|their) .{2,30}|interviewer)$",
    re.I,
)
#: Labels of what they want, and of what was agreed.
_AIMS = frozenset(
    "needs need want wants wanted goals goal aims aim priorities priority wishes target".split()
)
_AGREED = lazy(
    r"^(?:we (?:two|three|four|all)|(?:we )?agree'?[ds]?(?: actions| points?| all| both)?|(?:in )?agreement|(?:our )?deal|we said|settled|both of us|we both|all of us|both|together|"
    r"(?:our )?(?:common|same|shared) (?:view|point|pt|ground|page|opinion)s?|(?:\w+ ){0,2}\w+ ?(?:and|&|\+) ?me(?: both| all)?|me ?(?:and|&|\+) ?\w+|"
    r"(?:we |all |both )(?:\w+ )?(?:agree[ds]?|nodded|said|say|think|thought|feel|felt))$",
    re.I,
)
#: Labels of what is to be done next.
_STEPS = lazy(
    r"^(?:next(?: steps?)?|(?:my |our )?(?:action|actions|to[ -]?dos?|plan|promise|homework)|follow[ -]?ups?|left it (?:at|that)|"
    r"(?:i )?(?:promised|owe (?:her|him|them))|what next|ended on|outcome)$",
    re.I,
)
#: Words that are a label though no colon follows: "me -> the quarantine lane".
_BARE = frozenset(
    "me i self mine her him she he them they agreed agree deal wants want goal target aim needs".split()
) | {"i said", "i say", "i told"}

#: The same of what both hold: one of these is among them.
_TOGETHER = frozenset("both together us me agree agreed point pt view ground".split())
_LONGEST_BARE = 5
#: What may follow the label of a line that is one of several: "ME 2".
_NUMBERED = " 0123456789"


def voice_of(label: str) -> str:
    """Whose words a label announces: "I", "THEY" or ""."""
    label = label.rstrip(_NUMBERED)
    return "I" if _I_LABELS.match(label) else "THEY" if _THEY_LABELS.match(label) else ""


def opens_row(cell: str) -> str:
    """Whose row it is by its first cell: "I", "THEY", a blank for one about the occasion, "" for a topic."""
    occasion = cell.casefold() in (
        "interviewer",
        "role",
        "post",
        "position",
        "date",
        "next step",
        "next steps",
    )
    told = len(cell.split()) < 4 and (labels_aim(cell) or labels_agreement(cell))
    return voice_of(cell) or (" " if occasion or told else "")


def is_bare_label(text: str) -> bool:
    """A word or two that stand alone before a dash or an arrow and label what follows."""
    words = text.casefold().rstrip(_NUMBERED).split()
    shared = len(words) < _LONGEST_BARE and not _TOGETHER.isdisjoint(words)
    return " ".join(words) in _BARE or (shared and labels_agreement(text))


def labels_aim(label: str) -> bool:
    """ "Wants", "her goal", "GOAL 2"."""
    return any(word in _AIMS for word in label.casefold().split())


def labels_agreement(label: str) -> bool:
    """ "Agreed", "deal", "we said"."""
    return bool(label) and bool(_AGREED.match(label.partition("(")[0].rstrip(_NUMBERED)))


def labels_step(label: str) -> bool:
    """ "Next", "to do", "left it at", "promised"."""
    return bool(label) and bool(_STEPS.match(label.strip().rstrip(_NUMBERED)))
