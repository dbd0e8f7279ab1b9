"""ungrounded-claim: work the writer claims to have done is work the notes tell of."""

from __future__ import annotations

from collections.abc import Iterator

from followup.language.patterns import Needing
from followup.language.specifics import substance_of
from followup.message import Message
from followup.models import Violation
from followup.notes.vocabulary import vocabulary
from followup.rules.base import Context, Example, Rule, around, letter

_NOTES = """Interviewer: Priya Nair
Role: night shift lead
We talked about the pick-rate board in bay 6.
I told her about the label change that I led."""
_CLAIM = Needing(
    "automated|built|coached|completed|created|cut|delivered|designed|developed|earned|"
    "graduated|hold|implemented|improved|increased|introduced|launched|led|managed|mentored|"
    "migrated|my |negotiated|organi|oversaw|qualified|ran|reduced|saved|set up|started|trained|"
    "won|worked|wrote",
    r"\b(?:I|we|I['’]ve|I have|we have|having)\s(?:\w+ly\s|also\s|once\s|then\s)?(?:led|ran|built|cut|"
    r"managed|reduced|launched|designed|trained|introduced|rebuilt|"
    r"created|developed|implemented|delivered|increased|improved|saved|won|wrote|set up|coached|mentored|"
    r"migrated|automated|"
    r"organi[sz]ed|started|redesigned|negotiated|oversaw|earned|hold|completed|qualified|graduated|worked)\b"
    r"|\bmy (?:\w+ )?(?:years?|decade|degree|certification|certificate|diploma|master['’]?s|experience|work|"
    r"background) (?:of|in|with|as|on|at|leading|running|building|managing)\b",
)
#: Share of a claim's words of substance that the notes must hold.
_GROUNDED = 0.34
_FEWEST = 2


def find(message: Message, context: Context) -> Iterator[Violation]:
    if context.notes is None:
        return
    known = vocabulary(context.notes)
    for sentence in message.sentences:
        if sentence.part not in ("opening", "recap", "closing", "postscript") or not _CLAIM.search(
            sentence.text
        ):
            continue
        words = substance_of(sentence.text).without((context.role, context.team))
        missing = [word for word in words if word not in known.stems and word not in known.words]
        if len(missing) >= _FEWEST and len(words) - len(missing) < _GROUNDED * len(words):
            yield message.violation(
                "ungrounded-claim",
                "warning",
                sentence.start,
                sentence.end,
                "the notes do not tell of this; check that it is true",
            )


RULE = Rule(
    id="ungrounded-claim",
    severity="warning",
    meaning="With notes: a claim of work done, of which the notes do not tell.",
    find=find,
    fails=(Example(around("I led the warehouse robotics rollout for the whole region."), notes=_NOTES),),
    passes=(Example(letter("I enjoyed telling you about the label change I led in bay 6."), notes=_NOTES),),
)
