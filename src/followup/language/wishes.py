"""Wishes told by their roles: who (the writer) values or expects what (the job; another word from the reader).

For the sentences that no pattern of `courtesy` knows. Each class below holds words for one role; a wish is a
sentence that fills all its roles, in the present or as a condition, and is about no mere courtesy.
"""

from __future__ import annotations

from collections.abc import Sequence

from followup.language.meaning import verb_kind
from followup.language.patterns import lazy

_WORD = lazy(r"[^\W_]+(?:['-][^\W_]+)*")
_SELF = frozenset("i me my mine myself i'd i'll i'm i've im id".split())
_NOT = frozenset("not no never don't doesn't wouldn't can't cannot won't isn't hardly".split())
_PAST = frozenset("was were enjoyed had been felt wasn't".split())
#: How a job is valued, or wanted.
_VALUED = frozenset(
    "privilege privileged picture honour honor honoured honored pleasure joy proud pride fortunate lucky home heart "
    "trusted energy motivation important importance attention resolve determination ambition ambitions calling passion "
    "belong wake thrive want wanting wanted wish rather entrusted delight draws drawn pulls tempts surer keener "
    "serious suits fits mine dream dreams love fulfil fulfilling meaningful rewarding devote dedicate dedicated "
    "commit committed hungry invested sold convinced persuaded determined treasure cherish prize craving "
    "enjoy calls believe please pleases satisfaction curious wishes engages happy fine hold undimmed happiness heaven bliss grace aspire aspiration hankering drive driven purpose vocation gladly happily willingly relish stay".split()
)
#: Past forms that tell a wish which lasts, after "have", "had" or their short forms.
_LASTING = frozenset(
    "hoped wanted dreamt dreamed longed worked working waited waiting wished grown looked".split()
)
_HAVE = frozenset("have has had i've i'd it's been always".split())
#: What is wanted: the job, the place, the work.
_WORK = frozenset(
    "role job post position team crew unit ward shop desk dock floor lab kitchen studio section branch site "
    "department office shift work seat vacancy opportunity opening chance challenge move step direction path "
    "kind sort responsibility task place career capacity remit brief charge it this that here one rota change "
    "assignment duty duties post bench yard depot station line years future chapter".split()
)
#: What a writer is glad to do for mere courtesy.
_COURTESY = frozenset(
    "hear meet talk speak answer provide send shown show discuss chat thank see learn share forward add say "
    "tell mention stress clarify explain note apologise apologize express".split()
)
#: What a writer does who expects something.
_EXPECT = frozenset(
    "hope hoping hopeful hopefully trust await awaiting wait waiting eager eagerly keen curious ready available "
    "expect expecting expectation expectant welcome glad happy count watch watching stand eye excited look "
    "looking love anticipation disposal would impatient impatiently delighted pleased like good phone".split()
)
#: What comes from the reader, or next.
_CONTACT = frozenset(
    "hear hearing reply answer word news message call conversation conversations talk talking speak speaking "
    "meet meeting again continue continuing carry further next another many second follows news stage round follows ahead onwards response contact "
    "soon process".split()
)
_GLADNESS = frozenset("pleasure joy delight glad pleases please happy".split())
#: The next stage, by any of its names.
_COMING = frozenset("next coming second another further following".split())
_STAGES = frozenset(
    "stage stages round rounds chat talk talks conversation conversations exchange meeting sitting step steps part "
    "visit time occasion interview discussion".split()
)
_REMEMBER = frozenset("think consider remember count".split())
_APPLY = frozenset("apply applying application try hand hat name joining join desk door".split())
_LASTS = frozenset(
    "again next whenever when if should one spring autumn summer winter later faded given still remain open any "
    "another future".split()
)
_NO_DEED = frozenset(
    "during nothing something everything anything looking hoping thanking hearing seeing speaking talking meeting "
    "learning listening reading evening morning thing bring spring string".split()
)
_WINDOW = 10
_WISHING = frozenset("want wish hope long".split())
_WISHED = frozenset("like love glad happy proud gladly ready eager keen prefer delighted pleased".split())
_WOULD = frozenset("would should i'd am i'm be".split())
#: Kinds of deeds that are work.
_DEEDS = frozenset("make better run teach do check".split())


def values_the_job(low: str) -> bool:
    """True where the writer says what the job is to them: "It would be a privilege to hold this post".

    `low` is one sentence, casefolded, with straight apostrophes.
    """
    words = _WORD.findall(low)
    if _SELF.isdisjoint(words):
        return False
    if _would_work(words):
        return True
    for place, word in enumerate(words):
        lasting = word in _LASTING and not _HAVE.isdisjoint(words[max(0, place - 2) : place])
        if (lasting or (word in _VALUED and not _is_past(words, place))) and not _is_courtesy(words, place):
            near = words[max(0, place - _WINDOW) : place] + words[place + 1 : place + 1 + _WINDOW]
            if not _WORK.isdisjoint(near) or _is_deed(words[0]) or _names_deed(words):
                return True
    return False


def expects_more(low: str) -> bool:
    """True where the writer expects another word or meeting: "I'd welcome the chance to talk further".

    `low` is one sentence, casefolded, with straight apostrophes.
    """
    words = _WORD.findall(low)
    meeting = words[:1] == ["to"] and words[1:2] and words[1] in _CONTACT
    if _names_next_stage(words) or (meeting and not _GLADNESS.isdisjoint(words)):
        return True
    for place, word in enumerate(words):
        if word in _EXPECT and not _is_past(words, place):
            after = words[place + 1 : place + 1 + _WINDOW]
            if not _CONTACT.isdisjoint(after) and not _SELF.isdisjoint(words[:place] or _SELF):
                return True
    return False


def _names_next_stage(words: Sequence[str]) -> bool:
    """ "Bring on the next chat", "round two can come"; not "the next step of the rollout"."""
    for place, word in enumerate(words[:-1]):
        if word in _STAGES and words[place + 1] == "two":
            return True
        after = words[place + 1 : place + 4]
        stage = next((turn for turn, other in enumerate(after[:2]) if other in _STAGES), None)
        if word in _COMING and stage is not None and not _is_past(words, place):
            return after[stage + 1 : stage + 2] not in (["of"], ["for"])
    return False


def asks_to_be_remembered(low: str) -> bool:
    """True where the writer means to come back: "Please think of me", "I'd put my hand up again".

    `low` is one sentence, casefolded, with straight apostrophes.
    """
    words = _WORD.findall(low)
    if _SELF.isdisjoint(words):
        return False
    for place, word in enumerate(words):
        if word in _REMEMBER and "me" in words[place + 1 : place + 4]:
            return True
        if word in ("keep", "bear", "have") and words[place + 1 : place + 4] == ["me", "in", "mind"]:
            return True
        if word in _APPLY and not _is_past(words, place) and not _LASTS.isdisjoint(words):
            return True
    return False


def _would_work(words: Sequence[str]) -> bool:
    """ "I would like to pass on what I know", "I want to build that": a deed of work that the writer wishes for."""
    for place, word in enumerate(words[:-2]):
        would = word in _WISHING or (
            word in _WISHED and not _WOULD.isdisjoint(words[max(0, place - 3) : place])
        )
        after = words[place + 1 : place + 4]
        if would and "to" in after and not _is_past(words, place):
            deed = words[place + 2 + after.index("to") :][:1]
            if deed and verb_kind(deed[0]) in _DEEDS and deed[0] not in _COURTESY:
                return True
        mine = word in ("i'd", "id") or (word in ("would", "should") and words[place - 1] == "i")
        deed = [other for other in words[place + 1 : place + 3] if not other.endswith("ly")][:1]
        if mine and deed and deed[0] not in _COURTESY and verb_kind(deed[0]) in _DEEDS:
            return True
        wished = word in ("enjoy", "love") and not _WOULD.isdisjoint(words[max(0, place - 4) : place])
        if wished and _is_deed(words[place + 1]) and verb_kind(words[place + 1]) in _DEEDS:
            return True
    return False


def _names_deed(words: Sequence[str]) -> bool:
    """A sentence that opens with "To bring the shelves into order": what one would do."""
    return words[0] == "to" and len(words) > 2 and words[1] not in _COURTESY and bool(verb_kind(words[1]))


def _is_deed(word: str) -> bool:
    """A sentence that opens with what one would do: "Keeping the river", "Binding with you"."""
    return word.endswith("ing") and len(word) > 4 and word not in _NO_DEED


def _is_past(words: Sequence[str], place: int) -> bool:
    """Told as past, or denied, by one of the three words ahead."""
    ahead = words[max(0, place - 3) : place]
    return not (_PAST.isdisjoint(ahead) and _NOT.isdisjoint(ahead))


def _is_courtesy(words: Sequence[str], place: int) -> bool:
    """What is wanted is only to speak, send or thank."""
    after = words[place + 1 : place + 5]
    return "to" in after and not _COURTESY.isdisjoint(after[after.index("to") + 1 :])
