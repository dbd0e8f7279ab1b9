"""Signs so plain that they withhold a passage by themselves: "my mum", "off the record", "OTE 140"."""

from __future__ import annotations

from followup.language.patterns import lazy
from followup.language.words import Token
from followup.models import Reason
from followup.notes.sensitive_words import classes_of

_OWNERS = frozenset("my his her their our your hubby's".split())
#: Behind a kin word these make it a customer, a service or a product.
_SERVICES = frozenset(
    """clinic clinics club clubs group groups ward wards unit room rooms menu menus area corner products
        product line range food
    event events day days evening evenings session sessions support services service carers care and &
    friendly doctor practice
    company companies association desk team cards tickets ticket rows survey portal app""".split()
)
_MINE = frozenset("i i'm i've im ive mi my me myself he she he's she's".split())
_FAILS = lazy(
    r"\b(?:(?:i|and|totally|completely|proper|just|really|bit|kind of) )?(?:rambled|ramble|waffled|"
    r"waffling|blanked|bombed|fumbled|"
    r"babbled|stuttered|stammered|flunked|whiffed|gabbled|butchered|botched|flubbed|bungled|overshared|mumbled|panicked|flopped|"
    r"mucked up|messed up|stuffed up|screwed up|cocked up|fluffed|choked on|tripped over|stumbled (?:on|"
    r"over|through|a bit)|"
    r"went blank|went white|mind went|drew a blank|tongue.?tied|pigs? ear|pig's ear|car.?crash|"
    r"made an? (?:mess|hash|fool|"
    r"arse|right|idiot)|kicking myself|could hear myself|wanted to (?:die|disappear)|died inside|"
    r"like a muppet|like an idiot|"
    r"so embarrass\w+|embarrassing\w*|embarrassed myself|cringe\w*|froze|hands (?:were )?(?:shaking|shook|"
    r"sweat\w*)|voice (?:was )?"
    r"(?:shaking|shook|cracked|wobbl\w*)|i (?:was )?(?:so |too |very )?(?:nervous|trembling|sweating)|"
    r"talked too (?:much|fast)|"
    r"went on and on|off on one|too (?:long|quiet|fast|vague) on|should(?:n'?t)? have (?:said|mentioned|"
    r"prepared|brought|asked)|"
    r"mortified|came out of my mouth|the colou?r of the|got [\w ]{1,20}backwards|upside down|made a hames|"
    r"in the wrong order|guessed ugly|sounded too|"
    r"should have said|wish i(?:'d| had)|perfectionis[tm]|overran|lost my (?:thread|place|train))\b"
)
_SECRETS = lazy(
    r"\b(?:(?:confidential|private|secret)(?:ly)?(?=\s*[:(!–-])|off[ -](?:the[ -])?rec(?:ord)?|between (?:us|you and me|ourselves|the two of us|"
    r"these (?:four )?walls)|strictly (?:confidential|"
    r"between)|in (?:strict )?confidence|in the strictest|keep (?:it|this|that) (?:to (?:my|your|"
    r"our)sel\w+|quiet|here|under|between|in "
    r"this room|secret)|keep (?:s?htum|schtum|mum)|to your ?self|(?:don'?t|do not|not to|never|can'?t|"
    r"cannot|mustn'?t|must not|should not)"
    r" (?:be )?(?:tell|repeat|repeated|share|shared|mention|breathe|pass(?:ed)? (?:it |this )?on|forward|"
    r"discuss(?:ed)? (?:it |this )?"
    r"(?:outside|further|with any))(?! (?:him|her|them|the panel) (?:about|that|i|how))|"
    r"not for (?:repeating|sharing|circulation|"
    r"forwarding|outside)|no(?:t|body) (?:public|announced|supposed to know)|not (?:yet )?(?:public|"
    r"announced|official)|(?:is|are)n'?t "
    r"(?:public|announced|out) yet|under (?:wraps|embargo|nda|my hat|your hat)|nda\b|embargoed|"
    r"mum'?s the word|lips (?:are )?sealed|"
    r"(?:go|goes|going) no further|leave (?:this|the) (?:room|desk|office|building)|stays? (?:in the room|"
    r"in here|here|between)|"
    r"for (?:your|my|our) ears|eyes only|chatham house|entre nous|entre n[óo]s|unter uns|(?:did ?n.?t|"
    r"did not|never) (?:hear|get) "
    r"(?:it|this|that) (?:from|off)|you did not hear|nobody (?:must|should|can|is to) know|"
    r"no ?-?one (?:must|should|can) know|"
    r"(?:haven|hasn)'?t been (?:told|informed)|has not been (?:told|informed)|nobody'?s been told|"
    r"to my grave|made me (?:swear|promise)|"
    r"swore me|promised (?:him |her |them )?not to|finger (?:on|to) (?:his|her) lips|dropped (?:his|"
    r"her) voice|lowered (?:his|her) voice|"
    r"(?:said|told me|says) (?:it )?quietly|let slip)\b"
)
_PAY = lazy(
    r"\b(?:salary|salaries|wages?|ote|rsus?|ctc|lpa|stipend|take.?home|pay ?(?:rise|raise|band|scale|grade|"
    r"cut|point)|night diff\w*|"
    r"shift (?:allowance|premium|allow)|car allowance|sign(?:ing)?.?on bonus|(?:what|how much) (?:i'?m|"
    r"i am|are you|do you) (?:on|earn)|"
    r"on now|than i(?:'?m| am) on|better off|after tax|before tax|in hand|gehalt|tarif\w*|zulage|per annum|"
    r"lakhs?|quid)\b"
    r"|(?:[£$€₦₹]|\brs\.? ?|\br\$ ?|\bs\$ ?|\bhkd ?|\bchf ?)\d[\d.,]*k?\s*(?:/|an? |per |"
    r"p\.?)\s*(?:h(?:ou)?r|hr|h|night|month|mo|mth|year|yr|week|annum|a)\b"
    r"|\b\d[\d.,]*k?\s*(?:/|an? |per )\s*(?:h(?:ou)?r|hr|year|yr|annum)\b(?! (?:of|on|at|per|line|queue|"
    r"through|in))"
    r"|\b(?:band|grade|step|point|level|package|base|basic|scale|budget|range|offer(?:ed|ing)?)\b.{0,24}?[£$€₦₹]?\b\d{2,3}(?:[.,]\d)?k\b"
    r"|\bout of pocket\b|\bgrade'?s? (?:is )?the same\b|\b(?:basic|pay|range)(?:'s| is| goes| he| she| they)\b.{0,20}?\d"
    r"|\b(?:its|it's|asked for|asking for|range|basic|extra) \d{2,3}(?:k|ish|p)\b|\b\d{2,3} ?\+ super\b|\b\d{2,3}ish$"
    r"|\bdown (?:about )?\d+ a (?:week|month)|\b\d[\d., ]*k? (?:more )?(?:each|every|a) month\b"
    r"|\b\d[\d.,]* (?:cedis|naira|pesos|rupees|zloty|kroner|kronor|rand|millones|dirhams)\b"
    r"|[£$€₦₹]?\b\d{2,3}(?:[.,]\d)?k\b.{0,18}?\b(?:base|basic|bonus|package|plus|more than i|ote|band|pa|"
    r"gross|net)\b"
)
_WORKPAY = lazy(
    r"\b(?:payroll|pay ?run|payslip|wage (?:file|run|costs?|bill)|salary sacrifice|pay portal|"
    r"benefits portal|per unit|units?|parcels?|calls?|"
    r"trucks?|miles?|orders?|picks?|pallets?|customers?|passengers?|tickets?|lines?|cases?|errors?|system|spreadsheet|process|calculat\w+|"
    r"automat\w+|migrat\w+|survey|disput\w+|quer(?:y|ies)|forms?)\b"
)
_MODELS = lazy(
    r"\b(?:ignore (?:all|everything|any|the|previous|every|whatever)\b.{0,30}\b(?:above|below|"
    r"instructions?|rules|notes|text|order)|"
    r"disregard (?:all|the|any|previous)|previous instructions|system prompt|language model|as an ai\b|"
    r"you are (?:now )?(?:an? )?(?:ai|"
    r"assistant|dan|helpful|chatgpt)|dear (?:ai|chatgpt|assistant|bot)|(?:hey|ok|to) (?:chatgpt|bot|"
    r"copilot|claude|gemini)|"
    r"(?:note|message|attention|instruction)s? (?:to|for) (?:any |the )?(?:ai|bot|model|assistant|llm)|"
    r"new (?:task|instructions?|rules)\b:?|"
    r"(?:chatgpt|assistant|ai|bot|system|model|llm)\s*(?:,|:|please)|write (?:me )?(?:an? |the |this |"
    r"it )?(?:e-?mail|mail|message|note|"
    r"letter|thank)|(?:make|sign|write|finish|end|begin|start) (?:it|this|the (?:e-?mail|mail|"
    r"message)) (?:as|with|by|sound|look|in|to)|"
    r"make me sound|pretend (?:to be|you|that)|base64|\boutput (?:only|the|in)|reply (?:only|with|exactly)|"
    r"respond (?:only|with|in))"
)
_INSTRUCTED = lazy(
    r"\b(?:i (?:said|put|typed|tested|showed|explained)|we (?:test|put|use|trained)|they|he wants|"
    r"she wants|triage|chatbot answers)\b"
)
_DUTIES = lazy(
    r"^(?:\W*(?:and|oh|also|then|so|ps|nb|p\.s\.?|fri|mon|tues?|weds?|thurs?|sat|"
    r"sun)\W+){0,2}(?:to[- ]?do\b|todo\b|must (?!be\b|have\b|know|come|come|go out|reach)|"
    r"(?:i )?(?:gotta|need to|have to|got to|should probably|mustn'?t|must) (?:\w+ )?(?:buy|ring|call|"
    r"email|send|chase|check|print|get|pick|"
    r"return|bring|find|book|renew|ask|submit|text|ping|drop|dig|look|read|practi[sc]e|fill|sort|update|remember|tell|speak|thank|write|"
    r"clarify|log|finish|prepare|prep|hand|take|wash|iron|feed|collect|confirm|post)\b|"
    r"don'?t forget|do not forget|remember to|remind(?:er)?\b(?! (?:letters?|texts?|calls?|blast|e-?mails?|"
    r"sms|service|system|app|cards?))|note to self|"
    r"(?:buy|ring|renew|return|pick up|collect|chase|dig out|look up|google|book|email|text|ping|print|"
    r"submit|iron|water|feed|charge|"
    r"fetch|rmb|tell|thank|call|ask|send|bring|get|find|drop|hand in|fill in|update|log|swap|cancel|order|"
    r"wash|pack|cost up|follow up)"
    r" (?:(?:the|my|a|an|her|his|new|some|for|to|back|in|up|of) ){0,3}(?:mum|mom|dad|mam|nan|wife|kids?|"
    r"cat|dog|hr|card|badge|lanyard|"
    r"form|cv|visa|licen[cs]e|cert\w*|passport|parking|petrol|milk|bread|shirt|blazer|suit|dentist|gp|doctor|vet|plumber|garage|car|bus|train|"
    r"taxi|laptop|charger|mail|plants|gym|flu jab|jab|dbs|bls|photo id|id|references?|referee|receipts?|"
    r"expenses|ticket|gloves|clicker|"
    r"projector|uniform|present|gift|flowers|cake|groceries|inhaler|prescription|pastor|union|rep|"
    r"line manager|thank.?you|him|her|them|"
    r"[a-z]+'s)\b)"
)
_RUMOURS = lazy(
    r"\b(?:rumou?rs?|gossip|grapevine|hearsay|chismis|scuttlebutt|word (?:is|on|round|around|has it|"
    r"in the)|(?:so )?they say|people (?:say|are saying)|"
    r"ppl say|(?:they|people)(?:'re| are) (?:saying|whispering)|(?:there'?s|there is) (?:a )?talk|talk (?:is|of the|on the)|(?:has|have) been saying|so says|"
    r"slack is full of|reading between the|"
    r"everyone (?:thinks|knows|says)|everybody (?:thinks|knows|says)|in the (?:canteen|tearoom|lift|"
    r"elevator|corridor)|the (?:porter|"
    r"cleaner|guard|driver|clerk|drivers?|security guard)s? (?:says?|said|told|reckons?)|apparently|"
    r"supposedly|allegedly|heard (?:from|that|the whole|they|we)|i hear(?:d)?)\b"
)
_CHANGES = lazy(
    r"\b(?:merg\w+|clos(?:es?|ed|ing|ure)|shut(?:s|ting)?|sold|sell(?:ing|s)?|redundan\w+|layoffs?|lay(?:ing)? off|laid off|reorg\w*|restructur\w*|axed?|axing|"
    r"cut(?:s|ting)?|folded|fold(?:ing)?|leav(?:es?|ing)|retir\w+|quit\w*|resign\w*|fired|sacked|pushed|moving to|moves? to|relocat\w+|outsourc\w+|"
    r"contractors?|robots|scrapped|scrap|going to|pull(?:ing)? out|privati[sz]\w+|taken over|takeover|bought|buying|dies|ends|"
    r"job won'?t exist|promised it|own person|his own man|headcount|"
    r"freeze|full robots|let go|let out|flitted|dropped|divorc\w+|affair|promoted|demoted|investigat\w+|"
    r"under one|whole (?:team|unit|department|floor|desk|ramp))\b"
)
_RIVALS = lazy(
    r"\b(?:(?:also|too|as well|has|have|had) (?:applied|put in for|gone for|going for)|applied (?:too|"
    r"as well|also|for it)|(?:go(?:ing|ne|es)?|went|in|up|put in|puts in) for "
    r"(?:it|the same|this)(?: (?:too|as well|also|2))?|in the (?:running|frame|mix|round)|(?:other|another|"
    r"the) (?:internal|external|applicants?|candidates? (?:are|is|was|were|had|has|all))|"
    r"shortlist\w*|(?:he|she|they)(?:'?s|'?re| is| are) (?:seeing|interviewing)|interviewing (?:me|others|"
    r"two|three|four|five|\d)|before me|after me|ahead of me|"
    r"in the fray|sewn up|turned (?:it|this) down|also called for|the one they want|working under|"
    r"a (?:chap|bloke|lad|girl|guy|lady|woman) from \w+ in on|flying in|"
    r"against (?:me|him|her)|favou?rite|hat in the ring|my (?:chances|rivals?|competition)|the competition|"
    r"of us (?:for|going|in for|up for)|"
    r"(?:second|first) choice|lined up for|better than me|better then me|inside track|giving interview|"
    r"(?:her|his) interview)\b"
)
_WORKRIVAL = lazy(
    r"\b(?:candidate (?:generation|matching|picking|clone|tile|drainage|portal|experience|maps?|list|score|"
    r"screening|sites?|routes?|vaccines?|drugs?|genes?|molecules?)|job applicants?|"
    r"per vacancy|of the (?:product|brand|store)|market|election|prices?|benchmark)\b"
)


def plain_reason(text: str, words: list[Token]) -> Reason | None:
    """The reason of a passage with a plain sign, None without one."""
    low = text.replace("’", "'").casefold()
    if _MODELS.search(low) and not _INSTRUCTED.search(low):
        return "instruction"
    if _SECRETS.search(low):
        return "confidential"
    if _personal(words):
        return "personal"
    if _PAY.search(low) and not _WORKPAY.search(low):
        return "pay"
    if _RIVALS.search(low) and not _WORKRIVAL.search(low):
        return "candidates"
    if _RUMOURS.search(low) and _CHANGES.search(low):
        return "gossip"
    if _FAILS.search(low):
        return "self-doubt"
    return "reminder" if _DUTIES.search(low) else None


def _personal(words: list[Token]) -> bool:
    """Somebody's kin or illness: "my mum", "Dad's scan", "his surgery", "starting chemo"."""
    low = [word.low for word in words]
    for index, word in enumerate(low):
        kinds = classes_of(word)
        before = low[index - 1] if index else ""
        after = low[index + 1] if index + 1 < len(low) else ""
        owned = before in _OWNERS or before.endswith("'s") or (index > 1 and low[index - 2] in _OWNERS)
        if ("KIN" in kinds or "KINw" in kinds) and owned and after not in _SERVICES and word not in _PLAIN:
            return True
        if "KIN" in kinds and word.endswith("'s") and after not in _SERVICES:
            return True
        if "HEALTH" in kinds and (owned or before in _UNDERGO) and after not in _SERVICES:
            return True
        if "HEALTHw" in kinds and owned and word not in _PLAIN and after not in _SERVICES:
            return True
    return False


_PLAIN = frozenset(
    "team partner partner's partners friend mate house home head eyes back pain sister son sleep hearing "
    "disorder diagnosis heart family hip stroke leg foot".split()
)
_UNDERGO = frozenset("starting having had has undergoing recovering on from for with got after".split())
