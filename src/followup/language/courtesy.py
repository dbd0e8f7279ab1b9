"""The moves of a thank-you letter: thanks, interest in the job, looking forward, interest in later openings.

A small fixed linear model (`data/moves.bin`, trained by `python -m tests.training.moves`) tells them from the words of a
sentence, their kinds and its clauses. Each function takes one sentence as written.
"""

from __future__ import annotations

import re
from functools import lru_cache

from followup.language.features import features_of
from followup.language.linear import load_model
from followup.language.patterns import Needing, lazy
from followup.language.reading import reading_of

MOVES = THANKS, INTEREST, FORWARD, LATER = "thanks", "interest", "forward", "later"
TELLING = "telling"

_DENIALS = {
    (who, *rest)
    for who in ("i", "we")
    for rest in (("do", "not"), ("am", "not"), ("are", "not"), ("would", "not"))
}
#: Words that turn the denial of a sentence that opens with one: "I would not hesitate", "I do not only want".
_DENIED_TOO = frozenset(
    "hesitate mind only just doubt need think anything nothing rather miss but than less if until".split()
)
#: Words of a sentence in which a denial is looked for.
_HEAD = 40
_WISHES_WELL = lazy(
    r"\s*(?:(?:i |we )?(?:do |really )?(?:hope|trust)\b|hoping\b|how are you\b|greetings\b)", re.IGNORECASE
)
#: A pleasure told, and words of thanks that may go with it.
_PLEASED = Needing(
    "pleasure|enjoyed|it was|it has been|it is|meet|talk|speak|see",
    r"\s*(?:it (?:was|has been|is) (?:\w+ ){0,2}(?:pleasure|good|great|nice|lovely|joy|delight|treat|fun)\b(?! of you)"
    r"|i (?:\w+ ){0,2}enjoyed\b|(?:great|good|nice|lovely|a pleasure) (?:to (?:meet|talk|speak|see)|meeting|talking|speaking|seeing)\b)",
    re.IGNORECASE,
)
_OPENS_PLEASURE = frozenset("it i great good nice lovely a".split())
_GRATEFUL = lazy(
    r"\bth?ank|\btha?n?x\b|\btks\b|\bcheers\b|\bta\b|grat(?:eful|itude)|appreciat|oblig|indebted|\bdebt\b|\bkind|generous",
    re.IGNORECASE,
)
#: The wish for the work, said in so many words.
_WISHES_FOR_IT = Needing(
    "like to |love to ",
    r"\bI(?:'d| would) (?:\w+ ){0,2}(?:like|love) to (?:work on|take (?:this|it|on|the)\b|do (?:this|the|it)\b|run the|lead the|look after)",
    re.IGNORECASE,
)
#: Looking forward, said in so many words.
_AHEAD = Needing(
    "forward to",
    r"\b(?:I|we)(?: (?:\w+ ){0,2}look|(?:'m| am|'re| are) (?:\w+ ){0,2}looking) forward to\b",
    re.IGNORECASE,
)
#: Working together later, said in so many words.
_SOME_DAY = Needing(
    "one day|some day|someday|another time|in future|in the future|next time",
    r"\b(?:work(?:ing)?|join(?:ing)?|appl(?:y|ying)|try(?:ing)?) (?:\w+ ){0,6}(?:one day|some ?day|another time|in (?:the )?future|next time)\b",
    re.IGNORECASE,
)
#: What is in what the writer would do another time.
_AGAIN = frozenset("again apply applying reapply".split())
_ANOTHER = frozenset("another next".split())
_GO = frozenset("crack go try post role job opening place chance vacancy time year".split())
#: Words of a sentence so short that it must be surer to tell of something, and by how much: of 49 empty recaps one more
#: is found, and no clean letter is lost.
_FEW, _SURER = 8, 0.9
#: Characters that a line of mere good wishes has at most.
_SHORT = 90


@lru_cache(maxsize=10_000)
def moves_in(sentence: str) -> frozenset[str]:
    """Which of `MOVES` a sentence makes."""
    model = load_model("moves")
    scores = model.scores(model.places(features_of(sentence)))
    moves = frozenset(move for move, score in scores.items() if score > 0)
    return moves & {THANKS} if _denies(reading_of(sentence).words[:_HEAD]) else moves


def _denies(words: list[str]) -> bool:
    """ "I do not want this job", "I am not looking forward to it"; not "I do not mind waiting", "I can not wait"."""
    return tuple(words[:3]) in _DENIALS and _DENIED_TOO.isdisjoint(words[3:])


def says_thanks(sentence: str) -> bool:
    """True where the writer thanks the reader: "Thank you for ...", "I appreciated ...", "Much obliged".

    "Thanks to the new scanner", "no thanks needed" and "I would appreciate any ..." thank for nothing, and neither does
    a pleasure alone: "It was a pleasure to talk".
    """
    if THANKS not in moves_in(sentence):
        return False
    opening = sentence.split(None, 1)[0].casefold()
    return opening not in _OPENS_PLEASURE or not _PLEASED.match(sentence) or bool(_GRATEFUL.search(sentence))


def shows_interest(sentence: str) -> bool:
    """True where the writer wants the job: "I am keen to take this on", "the role appeals to me even more now"."""
    return INTEREST in moves_in(sentence) or _says(_WISHES_FOR_IT, sentence)


def looks_forward(sentence: str) -> bool:
    """True where the writer looks forward: to a word from the reader, the next step, or working together."""
    return FORWARD in moves_in(sentence) or _says(_AHEAD, sentence)


def _says(pattern: Needing, sentence: str) -> bool:
    """Does the sentence say it in so many words, and not deny it?"""
    return bool(pattern.search(sentence)) and not _denies(reading_of(sentence).words[:_HEAD])


def wants_later_opening(sentence: str) -> bool:
    """True where the writer, after a no, stays interested in what may open later."""
    return LATER in moves_in(sentence) or _says(_SOME_DAY, sentence)


def would_try_again(sentence: str) -> bool:
    """True where the writer names what they would do then: "apply again", "have another crack at it". That looks ahead
    enough for an answer to a no, whatever the occasion."""
    words = [word.strip(",.;!?") for word in sentence.casefold().split()]
    anew = not _AGAIN.isdisjoint(words) or any(
        word in _ANOTHER and not _GO.isdisjoint(words[place + 1 : place + 4])
        for place, word in enumerate(words)
    )
    return anew and wants_later_opening(sentence)


@lru_cache(maxsize=10_000)
def tells(sentence: str) -> bool:
    """True where a sentence tells of something that was talked about, not only how pleasant and useful the talk was.

    Judged by another small model, `data/telling.bin`, trained with that of the moves.
    """
    model = load_model("telling")
    least = _SURER if len(sentence.split()) <= _FEW else 0.0
    return model.score(TELLING, model.places(features_of(sentence))) > least


def is_closing_move(sentence: str) -> bool:
    """True for a sentence that belongs to the end of a letter."""
    moves = moves_in(sentence)
    return bool(moves - {THANKS}) or (THANKS in moves and "again" in sentence.casefold().split())


def is_pleasantry(text: str) -> bool:
    """True for a line of mere good wishes: "I hope this message finds you well." """
    return len(text) < _SHORT and bool(_WISHES_WELL.match(text))
