"""The moves of a thank-you letter: thanks, interest in the job, looking forward, interest in later openings.

Each function takes one sentence (or a paragraph) as written and says whether it makes the move.
"""

from __future__ import annotations

import re
from functools import lru_cache

_I = r"(?:i|i['’]m|i['’]d|i['’]ve|i['’]ll|we|me|my|mine|myself)"


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _low(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())


_THANKS = (
    r"\bthank(?:ing)?[ -]*(?:you|u|ya|yo|both|all|everyone|the panel|your)\b|\bthank[ -]?yous?\b|\bthanks\b|\bthx\b|\bthnx\b|"
    r"\btysm\b|\bty\b|\bthanx\b|\bcheers for\b|\bta for\b|\bgratitude\b|\bgrateful(?:ness)?\b|\bgratefully\b|\bthankful(?:ness)?\b|"
    r"\bappreciat(?:e|es|ed|ing|ion|ive)\b|\bmuch obliged\b|\bindebted\b|\bobliged to you\b|\bmerci\b|\bdanke\b|\bgracias\b|"
    r"\b(?:kind|generous|good|nice|lovely|decent|gracious|thoughtful|considerate) of you\b|\bi thank\b|\bto thank\b|"
    r"\b(?:must|want|wanted|like|may|let me|should|just) (?:first )?thank\b|\bthank (?:dr|mr|ms|mrs|prof)\b|"
    r"\b(?:meant|means|mean) (?:so much|a (?:lot|great deal)|the world|much) to me\b|\b(?:owe|hat['s]* off)\b(?=[^.]{0,20} you)"
)
_NO_THANKS_BEFORE = re.compile(
    r"(?:\bno|\bwithout|\bneedn't|\bneed to|\bneed not|\bnever|\bthe|\bthose|\bthese|\bevery|\beach|\btheir|\bhis|\bher|"
    r"\bcustomers?|\bpatients?|\bthey|\bwho|\bwould(?: \w+)?|\b\w+'d(?: \w+)?|\bwould be(?: \w+)?|\b\w+'d be(?: \w+)?)\s$"
)
_REQUEST_AFTER = re.compile(
    r"\s(?:if|any|it if|hearing|knowing|a (?:quick )?(?:word|line|reply|note)|some|your (?:view|honest))\b"
)


def says_thanks(text: str) -> bool:
    """True where the writer thanks the reader: "Thank you for ...", "I appreciated ...", "Much obliged".

    "Thanks to the new scanner", "no thanks needed" and "I would appreciate any ..." thank for nothing.
    """
    low = _low(text)
    return any(_is_thanks(low, match) for match in _compiled(_THANKS).finditer(low))


def _is_thanks(low: str, match: re.Match[str]) -> bool:
    word, before, after = (
        match.group(),
        low[max(0, match.start() - 28) : match.start()],
        low[match.end() : match.end() + 40],
    )
    if word.startswith("thanks") and re.match(
        r" (?:largely |mainly |in part )?to (?!you|your|both|all|the panel|everyone)", after
    ):
        return bool(re.search(r"\b(?:my|our|many|sincere|heartfelt|warm|big) $", before))
    if word.startswith("appreciat"):
        if re.search(
            r"\b(?:would|'d|will|could|might)(?: really| truly| also| very much| greatly)? $", before
        ):
            return (
                not _REQUEST_AFTER.match(after)
                and "appreciat" in word
                and "would" not in before
                and "'d" not in before
            )
        if word in ("appreciate", "appreciates", "appreciated", "appreciating"):
            return bool(
                re.search(
                    r"(?:^|\b(?:i|we|i'm|am|do|much|really|truly|so|very|greatly|deeply|was|is|are|were|to|and|it|highly|sincerely|genuinely|hugely|just)) $",
                    before,
                )
                or before.strip(" ") == ""
                or before.rstrip().endswith((".", "!", ",", "-", "–", "—", ":", ";", "("))
            ) and not re.search(
                r"\b(?:they|customers?|patients?|team|nurses|staff|people|who|she|he|colleagues) (?:really |truly |much |so )?$",
                before,
            )
        return True
    if word in ("grateful", "thankful", "gratefully"):
        return not (
            re.search(
                r"\b(?:would|'d|will|'ll|could) (?:also )?be (?:very |so |most |really |truly |extremely )?$",
                before,
            )
            and _REQUEST_AFTER.match(after)
        ) and not re.search(
            r"\b(?:they|customers?|patients?|team|nurses|staff) (?:are|were) (?:so |very )?$", before
        )
    if re.search(r"\b(?:no|without|never|not one|hardly a|any) $", before) and "never thank" not in low:
        return False
    if re.search(
        r"\b(?:the|those|these|every|each|their|his|her|customer|patient|client|hand-written|handwritten) $",
        before,
    ):
        return after.startswith((" for", " i ", " you"))
    return (
        not re.match(
            r"[ -](?:cards?|notes? (?:from|on|to)|letters? (?:from|to)|walls?|boards?|emails? (?:from|to)|calls?|badges?)\b",
            after,
        )
        or "for your" in after
    )


_KEEN = (
    r"\b(?:keen(?:er)?|excite[sd]?|excited|exciting|excitement|enthusias\w+|eager(?:ly|ness)?|interest(?:ed|s)?|thrilled?|"
    r"motivat\w+|passion(?:ate)?|delighted?|honou?red|honou?r|proud|privileged?|drawn|tempted|committed|determined|ready|raring|"
    r"psyched|pumped|stoked|energi[sz]e[ds]?|inspired?|appeals?|appealing|appealed|attract(?:s|ed)|convinced|certain|sure|glad|happy|"
    r"happily|love|welcome|relish|jump at|heart|dream|enthused|willing|up for|hope|hoping|wish|want|wanted|wanting|like|"
    r"fancy|right (?:next )?(?:step|move|place|job|role)|can see myself|see myself|picture myself|imagine myself|count me in|"
    r"throw myself|get stuck in|give it my all|belong|exactly (?:the|what|where)|looking for(?! ?ward)|suits? me|fits? me|good fit|strong fit|"
    r"strengthened|deepened|confirmed|made me (?:even )?(?:more|surer))\b"
)
_WEAK = frozenset(
    "interest interests interested glad happy happily love welcome hope hoping wish want wanted wanting like sure certain ready proud "
    "honour honor heart dream willing inspired exciting excites excite delighted convinced committed determined confirmed "
    "strengthened deepened belong fancy passion thrill thrilled delight inspire tempted".split()
)
_JOB = (
    r"\b(?:role|roles|job|position|post|opportunit(?:y|ies)|opening|vacancy|work(?:ing)?|team|crew|unit|ward|project|join(?:ing)?|contribut\w+|"
    r"help(?:ing)?|lead(?:ing)?|tak(?:e|ing) (?:on|it|this|the|that|over|up)|part of|build(?:ing)?|bring(?:ing)?|move|moving|step(?:ping)? (?:up|into|in)|"
    r"place|next|start(?:ing)?|begin|do (?:it|this|the|that)|doing|run(?:ning)?|get(?:ting)? (?:stuck|started|to)|chance|challenge|"
    r"serve|serving|manag\w+|support(?:ing)?|learn(?:ing)?|grow(?:ing)?|teach(?:ing)?|be(?:ing)? (?:a )?part|there|with you|alongside|this|it|desk|shift|"
    r"department|group|possibility|prospect|idea of|seat|tackl\w+|pick(?:ing)? up|put(?:ting)?|make|making|carry(?:ing)?|shap\w+|develop\w+|"
    r"line|floor|kitchen|lab|classroom|night|mission|remit|brief|responsibilit\w+|direction|candida\w+|interview(?:ed)? for)\b"
)
_FORWARD_ONLY = re.compile(
    r"\b(?:hear(?:ing)?|speak(?:ing)?|talk(?:ing)?|see(?:ing)?|meet(?:ing)?|your (?:reply|response|news|decision)|next steps?|news|word from)\b"
)
_ABOUT_PAST = re.compile(
    r"\b(?:was|were|enjoyed|liked|loved|hearing about|to hear (?:that|how|about)|to learn|told|said|mentioned|explained|described)\b"
)


def shows_interest(text: str) -> bool:
    """True where the writer wants the job: "I am keen to take this on", "the role appeals to me even more now"."""
    low = _low(text)
    for match in _compiled(_KEEN).finditer(low):
        word = match.group()
        after, before = low[match.end() : match.end() + 130], low[max(0, match.start() - 60) : match.start()]
        if re.search(r"\b(?:not|no longer|n't|never)(?: \w+)? $", before) and not re.search(
            r"(?:could|can)(?:no|n')t(?: be)? $", before
        ):
            continue
        if not re.search(r"\b(?:i|i'm|i'd|i've|i'll|me|my|mine|myself)\b", low) and not _elliptic(low):
            continue
        if not _about_job(word, before, after):
            continue
        return True
    return bool(
        _compiled(
            r"\blook(?:ing)? (?:forward|fwd) to (?:the (?:chance|possibility|prospect|opportunity) (?:of|to) )?(?:possibly |hopefully |maybe )?(?:joining|contribut|working (?:with|in|on|at|along|for)|being (?:a )?part|helping|"
            r"starting|taking|bringing|getting stuck|building|leading|stepping|supporting|doing|the (?:role|job|challenge|work))"
        ).search(low)
    )


def _about_job(word: str, before: str, after: str) -> bool:
    head = re.split(r"[.;!?]", after, maxsplit=1)[0]
    if word in _WEAK or word in ("keen", "eager", "excited", "enthusiastic"):
        if re.match(
            r" (?:for|of|in|on|about|to|by|with|at|that|if|by the|myself)?\s?(?:\w+ ){0,2}?(?:hear|speak|talk|see you|meet you|know|your reply)\b",
            head,
        ):
            return False
        if word in ("hope", "hoping", "like", "wish", "want", "love", "wanted") and re.match(
            r" (?:this|that|you|the|your|all|it|how|hearing|to (?:say|thank|express|let|send|drop|write|add|mention|pass))\b",
            head,
        ):
            return bool(
                re.match(
                    r" (?:this|the|that) (?:role|job|post|position)|the idea of (?:work|join|lead)",
                    head.strip() and head,
                )
            )
    if re.search(_JOB, head):
        return True
    tail = re.split(r"[.;!?]", before)[-1]
    return bool(re.search(_JOB, tail))


def _elliptic(low: str) -> bool:
    """A sentence without a subject of its own: "Very keen to take this on.", "Would love to join you." """
    return bool(
        re.match(
            r"(?:\W*)(?:still |very |really |so |more |even |extremely |quite |super |and |also |definitely |would |will |just |am |honestly |genuinely )*"
            r"(?:keen|excited|interested|eager|thrilled|love|like|hoping|hope|be|happy|glad|ready|delighted|enthusiastic|want|up for|count|raring|psyched)\b",
            low,
        )
    )


_FORWARD = (
    r"\blook(?:ing|s)? (?:\w+ )?(?:forwards?|fwd|foward|ahead)\b|\blookin' forward\b|\bforward to\b|\bcan(?:no|')?t wait\b|\bcannot wait\b|\bcant wait\b|"
    r"\b(?:hear|hearing|heard|word|news|reply|response|call|message|line) from you\b|\bhear (?:back|more|what|how|which|where)\b|\bawait\w*|\banticipat\w+|"
    r"\bsee(?:ing)? you (?:again|soon|around|on|at|in|next)\b|\bnext steps?\b|\bwhat(?:ever)? (?:comes|happens|is|'s) next\b|\bcomes next\b|"
    r"\b(?:hope|hoping|hopeful|hopefully)\b[^.!?]{0,50}\b(?:soon|again|together|hear|speak|talk|meet|see|next|chance|opportunity|continue|join|working with)\b|"
    r"\b(?:speak|talk|chat|catch up|meet|in touch)(?: to you| with you)? (?:soon|again|then|later)\b|\buntil (?:then|next)\b|\btill then\b|"
    r"\bstay in touch\b|\bfingers crossed\b|\b(?:eager|keen|excited|glad|happy|pleased|delighted|curious|ready) to (?:hear|see what|continue|carry on|talk|speak|know)\b|"
    r"\b(?:continu|carry|pick)\w*(?: on)? (?:the|our|this) (?:conversation|discussion|chat|talk)\b|\bexpect(?:ing)? (?:to hear|your)\b|\bin the (?:coming|next) (?:days|weeks)\b|"
    r"\bstand ready\b|\bwait(?:ing)? (?:to hear|for your|for the)\b|\bsoon be\b|\bone day soon\b|\bexcited (?:for|about) what\b|\bwhere this (?:goes|leads)\b"
)


def looks_forward(text: str) -> bool:
    """True where the writer looks forward: to a word from the reader, the next step, or working together."""
    low = _low(text)
    return bool(_compiled(_FORWARD).search(low)) and not bool(
        re.search(r"\bnot (?:be )?looking forward\b", low)
    )


_LATER = (
    r"\b(?:future|later|another|other|next|again|further|upcoming|new|similar|in time|down the (?:line|road|track)|"
    r"one day|some day|someday|any|more|eventual(?:ly)?|come up|comes up|opens? up|opens|arises?|arise|crop up|crops up|this year|next year|years?|going forward)\b"
)
_OPENING = (
    r"\b(?:opening|openings|role|roles|position|positions|opportunit(?:y|ies)|vacanc(?:y|ies)|post|posts|posting|postings|job|jobs|chance|chances|round|time|"
    r"seat|spot|place|apply|applying|application|candidate|considered|consider|throw my hat|hat in|try|team|cohort|intake|work(?:ing)? (?:with|together|alongside)|something|one)\b"
)
_WILLING = (
    r"\b(?:keen|love|like|hope|hoping|glad|happy|interested|interest|welcome|eager|delighted|apply|applying|again|keep me|consider(?:ed)?|"
    r"in mind|forward|want|throw|put my name|raise my hand|put my hand up|watch(?:ing)?|ready|door|enthusias\w+|excited|honou?red|try|count|pursue|remain|still|open to|look out)\b"
)


def wants_later_opening(text: str) -> bool:
    """True where the writer, after a no, stays interested in what may open later."""
    low = _low(text)
    return all(_compiled(pattern).search(low) for pattern in (_LATER, _OPENING, _WILLING))


def is_closing_move(text: str) -> bool:
    """True for a sentence that belongs to the end of a letter."""
    return (
        looks_forward(text)
        or shows_interest(text)
        or bool(re.search(r"\bagain\b", text.casefold()) and says_thanks(text))
    )
