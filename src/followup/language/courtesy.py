"""The moves of a thank-you letter: thanks, interest in the job, looking forward, interest in later openings.

Each function takes one sentence (or a paragraph) as written and says whether it makes the move.
"""

from __future__ import annotations

import re

from followup.language.patterns import Needing, lazy
from followup.language.wishes import asks_to_be_remembered, expects_more, values_the_job


def _low(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())


_THANKS = lazy(
    r"\bthank(?:ing)?[ -]*(?:you|u|ya|yo|both|all|everyone|the panel|your)\b|\bthank[ -]?yous?\b|\bthanks\b|"
    r"\bthx\b|\bthnx\b|"
    r"\btysm\b|\bty\b|\bthanx\b|\bcheers for\b|\bta for\b|\bgratitude\b|\bgrateful(?:ness)?\b|"
    r"\bgratefully\b|\bthankful(?:ness)?\b|"
    r"\bappreciat(?:e|es|ed|ing|ion|ive)\b|\bmuch obliged\b|\bindebted\b|\bobliged to you\b|\bmerci\b|"
    r"\bdanke\b|\bgracias\b|\bgrazie\b|\bobrigad[oa]\b|\bmuito obrigad|\basante\b|\bsalamat\b|\bt[au]kk? for\b|"
    r"\btack for\b|\bkiitos\b|\bdiolch\b|\bgo raibh maith\b|\bmahalo\b|\bshukran\b|\bdhanyavaad\b|"
    r"\barigato\b|\bterima kasih\b|\bdzi[eę]kuj[eę]\b|\bbedankt\b|\bdank je\b|\bng[aā] mihi nui\b|"
    r"\bhow kind that you\b|\bwas a gift\b|\bi sure appreciate\b|"
    r"\b(?:kind|generous|good|nice|lovely|decent|gracious|thoughtful|considerate) of you\b|\bi thank\b|\bto "
    r"thank\b|"
    r"\b(?:must|want|wanted|like|may|let me|should|just) (?:first )?thank\b|\bthank (?:dr|mr|ms|mrs|prof)\b|"
    r"\b(?:god |heaven |lord )?(?:bless|reward) you\b|\b(?:meant|means|mean) (?:so much|a (?:lot|great deal)|the world|much) to me\b|\b(?:owe|hat['s]* "
    r"off)\b(?=[^.]{0,20} you)"
)
_REQUEST_AFTER = lazy(
    r"\s(?:if|any|it if|hearing|knowing|a (?:quick )?(?:word|line|reply|note)|some|your (?:view|honest))\b"
)


def says_thanks(text: str) -> bool:
    """True where the writer thanks the reader: "Thank you for ...", "I appreciated ...", "Much obliged".

    "Thanks to the new scanner", "no thanks needed" and "I would appreciate any ..." thank for nothing.
    """
    low = _low(text)
    return any(_is_thanks(low, match) for match in _THANKS.finditer(low))


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
                    r"(?:^|\b(?:i|we|i'm|am|do|much|really|truly|so|very|greatly|deeply|was|is|are|were|to|"
                    r"and|it|highly|sincerely|genuinely|hugely|just)) $",
                    before,
                )
                or before.strip(" ") == ""
                or before.rstrip().endswith((".", "!", ",", "-", "–", "—", ":", ";", "("))
            ) and not re.search(
                r"\b(?:they|customers?|patients?|team|nurses|staff|people|who|she|he|colleagues) (?:really |"
                r"truly |much |so )?$",
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
            r"[ -](?:cards?|notes? (?:from|on|to)|letters? (?:from|to)|walls?|boards?|emails? (?:from|to)|"
            r"calls?|badges?)\b",
            after,
        )
        or "for your" in after
    )


_TALK = r"(?:hear|learn|see|know|speak|talk|meet|read|discover|find|discuss|chat|listen|understand|catch)"
_SEND = (
    r"(?:send|answer|provide|share|supply|forward|clarify|give you|expand|explain|email|show you|tell|pass on|"
    r"elaborate|thank|express|say|write|add|let you|mention)"
)
_DO = r"\w+"
_JOB = (
    r"\b(?:role|roles|job|position|post|opportunit(?:y|ies)|opening|vacancy|work|working|team|crew|unit|"
    r"ward|join(?:ing)?|contribut\w+|"
    r"lead(?:ing)?|tak(?:e|ing) (?:on|it|this|the|that|over|up)|part of|step(?:ping)? (?:up|into|in)|seat|"
    r"desk|department|"
    r"move|next (?:step|chapter|move)|chance|challenge|do (?:it|this|the|that)|possibility|prospect|place|"
    r"direction|"
    r"responsibilit\w+|remit|brief|shift|apprenticeship|secondment|promotion|candida\w+|kitchen|lab|"
    r"project)\b"
)
_INTEREST = tuple(
    Needing(needs, source)
    for needs, source in (
        (
            "chuffed|committed|delighted|determined|dying|eager|enthusiastic|excited|glad|happy|hono|"
            "hungry|impatient|itching|keen|lucky|motivated|over the moon|pleased|prepared|privileged|"
            "proud|psyched|pumped|rapt|raring|ready|stoked|thrilled|up|willing",
            rf"\b(?:keen|eager|excited|thrilled|enthusiastic|motivated|ready|raring|determined|impatient|happy|glad|"
            rf"delighted|pleased|proud|honou?red|"
            rf"privileged|willing|committed|itching|dying|up|lucky|pumped|psyched|stoked|over the moon|chuffed|"
            rf"hungry|prepared|stoked|fired up|rapt)"
            rf"(?: as ever| indeed| too| and \w+| only)? (?:to (?:\w+ly |also |then |really |one day )?(?!{_TALK}\b|"
            rf"{_SEND}\b){_DO}\b"
            rf"|(?:about|by|at|on|for|with|of|in) (?:\w+ ){{0,4}}?{_JOB[2:]})",
        ),
        (
            "buzzing|enthusiastic|excited|interested|keen|motivated|passionate|psyched|pumped|stoked|"
            "thrilled",
            r"\b(?:keen|excited|enthusiastic|thrilled|interested|passionate|motivated|stoked|pumped|psyched|"
            r"buzzing) (?:as ever )?(?:about|on|in|by|at|for) (?!hear|learn|what you (?:said|told))\w+",
        ),
        (
            "aim|be keen|hope|hoping|like|long|love|plan|want|welcome|wish",
            rf"\b(?:love|like|hope|hoping|want|wanting|long|longing|welcome|be keen|(?<=i )wish|(?<=i )aim|(?<=i "
            rf")plan)(?: (?:\w+ly|so|very|so very) much| dearly| really)? to (?:\w+ly |also |really |one day |soon "
            rf")?(?!{_TALK}\b|{_SEND}\b|be (?:told|kept|informed|updated|sure))(?:{_DO}\b|{_TALK} (?:it|this|that) "
            rf"through)",
        ),
        (
            "adore|deserve|enjoy|fancy|grab|jump at|like|love|need|relish|take|treasure|value|want|welcome",
            r"\b(?:love|want|wanted|fancy|relish|enjoy|welcome|like|treasure|value|jump at|grab|adore|need|deserve|"
            r"take|adore) (?:(?:[\w'-]+ ){0,5}?(?:role|job|gig|post|position|seat|vacancy|opening|title|badge)\b|"
            r"(?:\w+ ){0,3}?(?:the role|the job|the post|the position|"
            r"this role|this job|this post|this position|this one|this work|the work|this seat|this chance|this "
            r"opportunity|the chance|the opportunity|the challenge|this challenge|the idea|that challenge|that role|"
            r"that job|"
            r"this move|the move|your (?:role|post)|it (?:very much|a lot|so much)))\b",
        ),
        (
            " will| would|'d|'ll",
            rf"\b(?:i|we)(?: would|'d|'ll| will) (?:\w+ly |also |so |really |very much |dearly )?(?:(?:enjoy|relish|"
            rf"love|treasure|adore)(?! to (?:{_TALK}|{_SEND})\b| {_TALK}ing)|jump|bring|do (?:this|the|that|it)|"
            rf"take (?:this|it|the|up|on|over)|join|give (?:it|this|the|my)|"
            rf"throw|make|put|start|say yes|step|sign (?:on|up)|serve|work|contribute|run|lead|be (?:(?:proud|glad|happy|honou?red|"
            rf"delighted|thrilled)(?! to (?:{_TALK}|{_SEND})\b)|part|there|in|on|all in|up for|at home|a|an|your|"
            rf"the|ready|over))\b(?! you (?:an?|the) (?:copy|call|line))",
        ),
        (
            "'d love|'m looking|'ve been|am looking|appeal|attract|calls to|close to my heart|could see|"
            "draws|dream|drew|excite|exciting|feels like|feels right|fit|for me|have been|hoped|inspire|"
            "interest|matters|means|motivate|my next|on my mind|right up my|speaks to|suit|tempt|thrill|"
            "want|was hoping|would love|fill|give|make",
            r"\b(?:role|job|post|position|work|team|opportunity|seat|vacancy|place|challenge|move|opening|idea|"
            r"prospect|project|ward|unit|desk|it|this|that|all of it)\b[^.;!?]{0,60}?\b(?:appeals?|appealed|"
            r"appealing|interests?|excites?|exciting|inspires?|"
            r"motivates?|attracts?|attractive|(?:makes?|gives?|fills?) me|tempts?|tempting|suits?|suited|fits?|means|matters|draws|drew|speaks "
            r"to|calls to|thrills?|right up my|for me|i (?:want|wanted|hoped|have hoped|was hoping|am looking|'m "
            r"looking|have been|'ve been|would love|'d love|could see)|"
            r"on my mind|my next|close to my heart|feels right|feels like|made for me|dream)\b",
        ),
        (
            "all in|enthusiastic|excited|hooked|interested|into|keen|sold|up for it",
            r"\b(?:i'm|i am|i was|im|still|very|really|dead|super|more|remain|so|quite|extremely|definitely|"
            r"genuinely|truly) (?:\w+ ){0,2}?(?:keen|interested|enthusiastic|up for it|all in|sold|hooked|excited|"
            r"keen as|into (?:it|this|the|your))\b(?! to (?:hear|learn|see|know)| (?:by|in|about) (?:what|how|hearing))",
        ),
        (
            "my ",
            r"\bmy (?:\w+ )?(?:interest|enthusiasm|excitement|keenness|eagerness|appetite|commitment|motivation|"
            r"wish|desire|heart|dream|hope|passion|hat|name)\b",
        ),
        (
            "appetite|enthusiasm|excitement|interest",
            r"(?<!your )(?<!their )\b(?:interest|enthusiasm|excitement|appetite) (?:in|for|about) "
            r"(?:the|this|your|joining|being|working|"
            r"taking)\b",
        ),
        (
            "eager|excited|hooked|interested|keen",
            r"^(?:\W*)(?:so |and |also )?(?:keen|interested|excited|eager|hooked)\b(?! to (?:hear|learn|see|know))",
        ),
        (
            "like ",
            rf"\bi(?: should| would|'d) (?:\w+ly |also |so |very much )?like (?!to (?:{_TALK}|{_SEND})\b|to know)",
        ),
        (
            " sounds|hoping |longing|nothing would|reason ",
            r"\bnothing would\b|\blonging\b|\bhoping (?:that )?i\b|\breason (?:why )?i (?:applied|want)|\b(?:role|"
            r"job|post|work) sounds\b",
        ),
        (
            "buzzing|game|kind|motivated|serious|sort|type",
            r"\b(?:i am|i'm|im) (?:\w+ ){0,2}(?:motivated|serious|buzzing|game)\b|\b(?:kind|sort|type) of (?:work|"
            r"job|role|thing|puzzle|challenge|problem|place|team|project|task) (?:that |which )?(?:i|me|my)\b",
        ),
        (
            "appeal|attract|calls to|excite|fascinate|inspire|interest|motivate|suit|tempt|thrill",
            r"\b(?:interests?|attracts?|excites?|thrills?|tempts?|motivates?|inspires?|suits?|appeals? to|calls to|"
            r"fascinates?) me\b",
        ),
        (
            "believe|certain|confident|convinced|count me in|delight|drawn to|dream|envisage|exactly|feel|"
            "fit|great deal|home|hono|imagine|in a heartbeat|joy|just|know|lot|m |match|more |move|"
            "picture|precisely|pride|privilege|right |see|sign me up|step|sure|think|thrill|treat|"
            "very much|warmed to|world",
            r"\b(?:see|picture|imagine|envisage) (?:myself|me)\b|\bcount me in\b|\bin a heartbeat\b|\bi'?m (?:all "
            r")?(?:in|up for|game)\b|\bsign me up\b|\bdrawn to\b|\bwarmed to\b|"
            r"\b(?:would|will|'d|'ll) (?:mean|be) (?:\w+ ){0,3}?(?:pleasure|joy|honou?r|privilege|treat|dream|"
            r"delight|lot|world|thrill|great deal|pride|step|fit|match|home|move)\b|\ba (?:pleasure|joy|delight|"
            r"privilege) to (?:work|join|lead|serve|take|do|be|build|help)|"
            r"\b(?:just|exactly|precisely|very much) (?:what|the (?:job|role|work|kind|sort|thing|step|place|"
            r"challenge|type|post|position))\b|\bright (?:next )?(?:step|move|place|job|role|time|fit|one)\b|\bmore "
            r"(?:convinced|certain|sure|determined|than ever)\b|"
            r"\b(?:convinced|certain|sure|confident|believe|know|feel|think) (?:that )?(?:i|this|the role|my|it's|"
            r"it is)\b[^.;!?]{0,60}?\b(?:contribut|help|add|fit|bring|enjoy|thrive|grow|belong|right|want|place|"
            r"suit|do (?:it|this|the)|role|match|could|can|would)",
        ),
        (
            "as a candidate|choose|give|gladly |happily |have|hire|hope |make me |pick|remain |take|would ",
            r"\b(?:give|pick|choose|have|hire|take) me\b|\bmake me (?:very |so )?(?:happy|proud|glad)\b|\bwould "
            r"(?:love|like|want|enjoy|relish|welcome) (?:it|this|that|nothing)\b|\bas a candidate\b|\bremain (?:\w+ "
            r")?(?:interested|keen|committed|a candidate)\b|"
            r"\bhappily (?:take|join|do|bring|work|start|put|run|spend|move|carry|be)\b|\bgladly (?:take|join|do|"
            r"bring|work|start|put|run|spend|move|carry|be|accept)\b|\bhope (?:that )?(?:i|we) (?:can|could|get|may|"
            r"will|might) (?!hear|speak|talk)\w+|\bi hope it(?: is|'s| will be| can be) (?:me|mine)\b",
        ),
        (
            "alley|bed|chime|correspond|cut out|fit|line|made for|match|meant for|my cup|overlap|street|sits |"
            "tall|where",
            r"\b(?:role|job|post|position|work|vacancy|desk|seat|task|opening|brief|place|chance|remit)\b[^.;!?]{0,40}?"
            r"\b(?:match(?:es)?|corresponds?|lines? up|sits (?:well|nicely)|fits?|tall(?:y|ies)|chimes?|overlaps?|"
            r"(?:made|cut out|meant) for|my cup|(?:street|alley)|where|out of bed)\b(?:[^.;!?]{0,40}?"
            r"\b(?:i|my|me|mine)\b|(?<=street)|(?<=alley)|(?<=out of bed)|(?<=my cup))",
        ),
        (
            "answer|bent on|hesitate|interest|me with|set on",
            r"\bi(?: would|'d| will|'ll| should)? ?(?:not|n't) hesitate to (?!contact|call|ask|write|reach|get in|let|"
            r"tell|ring|phone|e?mail)|\b(?:set|bent) on (?:the|this|your|being|becoming|doing)\b|\bmy answer (?:would|"
            r"will|is)\b[^.;!?]{0,30}\byes\b|\bfills? me with (?:\w+ )?(?:joy|pride|delight|happiness)\b|\b(?:have|has|with) (?:a )?(?:big|great|strong|large|keen|high|real|much|"
            r"deep) interest (?:to|for|in)\b",
        ),
        (
            "forward|fwd",
            r"\blook(?:ing)? (?:forward|fwd) to (?:the (?:chance|possibility|prospect|opportunity|day) (?:of |to |i "
            r")?)?(?:possibly |hopefully |maybe |perhaps |one day |soon )?(?:join|contribut|work|being (?:a )?part|"
            r"help|start|tak|bring|getting|build|lead|"
            r"stepp|support|doing|the (?:role|job|challenge|work)|putting|making|becoming|rolling|learning|serving|"
            r"moving|being on|being in|a (?:chance|future))",
        ),
    )
)
_NOT_WANTED = lazy(r"\b(?:not|no longer|never|n't) (?:\w+ ){0,2}$")
_CAN_NOT = lazy(r"\b(?:could|can)(?:no|n')t (?:be )?(?:\w+ )?$")


def shows_interest(text: str) -> bool:
    """True where the writer wants the job: "I am keen to take this on", "the role appeals to me even more
    now"."""
    low = _low(text)
    for pattern in _INTEREST:
        for match in pattern.finditer(low):
            before = low[max(0, match.start() - 30) : match.start()]
            if not _NOT_WANTED.search(before) or _CAN_NOT.search(before):
                return True
    return values_the_job(low) and not says_thanks(text)


_FORWARD = lazy(
    r"\blook(?:ing|s)? (?:\w+ )?(?:forwards?|fwd|foward|ahead)\b|\blookin' forward\b|\bforward to\b|"
    r"\bcan(?:no|')?t wait\b|\bcannot wait\b|\bcant wait\b|"
    r"\b(?:hear|hearing|heard|word|news|reply|response|call|message|line) from you\b|\bhear (?:back|more|"
    r"what|how|which|where)\b|\bawait\w*|\banticipat\w+|"
    r"\bsee(?:ing)? you (?:again|soon|around|on|at|in|next)\b|\bnext steps?\b(?! (?:of|is|was|are)\b)|"
    r"\bwhat(?:ever)? (?:comes|happens|is|'s) next\b|\bcomes next\b|"
    r"\b(?:hope|hoping|hopeful|hopefully)\b[^.!?]{0,50}\b(?:soon|again|together|hear|speak|talk|meet|see|"
    r"next|chance|opportunity|continue|join|working with)\b|"
    r"\b(?:speak|talk|chat|catch up|meet|in touch)(?: to you| with you)? (?:soon|again|then|later)\b|"
    r"\b(?:un)?till? (?:then|next|we (?:next )?(?:meet|speak|talk))\b|"
    r"\bstay in touch\b|\bfingers crossed\b|\b(?:eager|keen|excited|glad|happy|pleased|delighted|curious|ready) to (?:hear|see what|continue|carry on|talk|speak|know)\b|"
    r"\b(?:continu|carry|pick)\w*(?: on)? (?:the|our|this) (?:conversation|discussion|chat|talk)\b|"
    r"\bexpect(?:ing)? (?:to hear|your)\b|\bin the (?:coming|next) (?:days|weeks)\b|"
    r"\bstand ready\b|\bwait(?:ing)? (?:to hear|for your|for the)\b|\bsoon be\b|\bone day soon\b|\bexcited "
    r"(?:for|about) what\b|\bwhere this (?:goes|leads)\b"
)


_TOLD_AS_PAST = lazy(r"\b(?:was|were|not|not be) (?:\w+ ){0,3}$")


def looks_forward(text: str) -> bool:
    """True where the writer looks forward: to a word from the reader, the next step, or working together."""
    low = _low(text)
    for match in _FORWARD.finditer(low):
        if not _TOLD_AS_PAST.search(low[max(0, match.start() - 30) : match.start()]):
            return True
    return expects_more(low) and not says_thanks(text)


_LATER = lazy(
    r"\b(?:future|later|another|other|next|again|further|upcoming|new|similar|in time|down the (?:line|road|"
    r"track)|"
    r"one day|some day|someday|any|more|eventual(?:ly)?|come up|comes up|opens? up|opens|arises?|arise|crop "
    r"up|crops up|this year|next year|years?|going forward)\b"
)
_OPENING = lazy(
    r"\b(?:opening|openings|role|roles|position|positions|opportunit(?:y|ies)|vacanc(?:y|ies)|post|posts|"
    r"posting|postings|job|jobs|chance|chances|round|time|"
    r"seat|spot|place|apply|applying|application|candidate|considered|consider|throw my hat|hat in|try|team|"
    r"cohort|intake|work(?:ing)? (?:with|together|alongside)|something|whatever|anything|one)\b"
)
_WILLING = lazy(
    r"\b(?:keen|love|like|hope|hoping|glad|happy|interested|interest|welcome|eager|delighted|apply|applying|"
    r"again|keep me|consider(?:ed)?|"
    r"in mind|forward|want|throw|put my name|raise my hand|put my hand up|watch(?:ing)?|ready|door|"
    r"enthusias\w+|excited|honou?red|try|count|pursue|remain|still|open to|look out)\b"
)


#: A wish for others, or an offer: the writer wants nothing by it.
_FOR_OTHERS = lazy(
    r"\bhop(?:e|ing) (?:that )?(?:the|your|you|it|this|they)\b[^.;]*|"
    r"\b(?:happy|glad|delighted) to (?:share|send|show|help|explain)\b[^.;]*"
)


def wants_later_opening(text: str) -> bool:
    """True where the writer, after a no, stays interested in what may open later."""
    low = _FOR_OTHERS.sub("", _low(text))
    named = all(pattern.search(low) for pattern in (_LATER, _OPENING, _WILLING))
    return named or asks_to_be_remembered(low)


def is_closing_move(text: str) -> bool:
    """True for a sentence that belongs to the end of a letter."""
    return (
        looks_forward(text)
        or shows_interest(text)
        or bool(re.search(r"\bagain\b", text.casefold()) and says_thanks(text))
    )


def is_pleasantry(text: str) -> bool:
    """True for a line of mere good wishes: "I hope this message finds you well." """
    low = _low(text)
    return len(low) < 90 and bool(
        re.match(r"(?:i |we )?(?:do |really )?(?:hope|trust)\b|hoping\b|how are you\b|greetings\b", low)
    )
