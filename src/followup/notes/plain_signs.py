"""Signs so plain that they withhold a passage by themselves: "my mum", "off the record", "OTE 140"."""

from __future__ import annotations

from followup.language.patterns import Signs, lazy
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
_FAILS = Signs(
    plain=(
        "rambled|ramble|waffled|waffling|blanked|bombed|fumbled|babbled|stuttered|stammered|"
        "flunked|whiffed|gabbled|butchered|botched|flubbed|bungled|overshared|mumbled|panicked|"
        "flopped|mucked up|messed up|stuffed up|screwed up|cocked up|fluffed|choked on|"
        "tripped over|went blank|went white|mind went|drew a blank|pig's ear|kicking myself|"
        "could hear myself|died inside|like a muppet|like an idiot|embarrassed myself|froze|"
        "went on and on|off on one|mortified|came out of my mouth|upside down|made a hames|"
        "in the wrong order|guessed ugly|sounded too|should have said|overran"
    ),
    needing={
        "stumbled ": r"stumbled (?:on|over|through|a bit)",
        "tied": r"tongue.?tied",
        "pig": r"pigs? ear",
        "crash": r"car.?crash",
        "made a": r"made an? (?:mess|hash|fool|arse|right|idiot)",
        "wanted to di": r"wanted to (?:die|disappear)",
        "so embarrass": r"so embarrass\w+",
        "embarrassing": r"embarrassing\w*",
        "cringe": r"cringe\w*",
        "hands ": r"hands (?:were )?(?:shaking|shook|sweat\w*)",
        "cracked|shaking|shook|wobbl": r"voice (?:was )?(?:shaking|shook|cracked|wobbl\w*)",
        "nervous|sweating|trembling": r"i (?:was )?(?:so |too |very )?(?:nervous|trembling|sweating)",
        "talked too ": r"talked too (?:much|fast)",
        "too ": r"too (?:long|quiet|fast|vague) on",
        "should": r"should(?:n'?t)? have (?:said|mentioned|prepared|brought|asked)",
        "the colo": r"the colou?r of the",
        "backwards": r"got [\w ]{1,20}backwards",
        "wish i": r"wish i(?:'d| had)",
        "perfectionis": r"perfectionis[tm]",
        "lost my ": r"lost my (?:thread|place|train)",
        "i should": r"i should(?:'ve| (?:really |probably |just )?(?:have|of))",
        "all over the ": r"all over the (?:place|shop)",
        " times": r"(?:said|saying|say) \W?\w+\W? (?:about |like |some )?(?:a (?:million|hundred|thousand)|forty|fifty|\d+) times",
        "shame on me": r"shame on me",
        "ground to ": r"ground to (?:open|swallow)",
        "red|beetroot": r"(?:went|turned|bright) (?:bright )?(?:red|beetroot)",
        "jelly": r"(?:legs|knees) (?:were |went )?(?:like |to )?jelly",
        "bluffed|blagged|winged|waffled": r"i (?:just )?(?:bluffed|blagged|winged|waffled)",
        "talking ": r"talking (?:some )?(?:rubbish|nonsense)",
        "myself justice": r"did(?:n'?t| not) do myself justice",
    },
)
_SECRETS = Signs(
    plain=(
        "in the strictest|embargoed|eyes only|chatham house|entre nous|unter uns|you did not hear|"
        "to my grave|swore me|let slip"
    ),
    needing={
        "confidential|private|secret": r"(?:confidential|private|secret)(?:ly)?(?=\s*[:(!–-])",
        "rec": r"off[ -](?:the[ -])?rec(?:ord)?",
        "between ": r"between (?:us|you and me|ourselves|the two of us|these (?:four )?walls)",
        "strictly ": r"strictly (?:confidential|between)",
        "confidence": r"in (?:strict )?confidence",
        "keep ": r"keep (?:it|this|that) (?:to (?:my|your|our)sel\w+|quiet|here|under|between|in this room|secret)",
        "htum|mum": r"keep (?:s?htum|schtum|mum)",
        "to your": r"to your ?self",
        "breathe|discuss|forward|mention|pass|repeat|share|tell": r"(?:don'?t|do not|not to|never|can'?t|cannot|mustn'?t|must not|should not) (?:be )?(?:tell|repeat|repeated|share|shared|mention|breathe|pass(?:ed)? (?:it |this )?on|forward|discuss(?:ed)? (?:it |this )?(?:outside|further|with any))(?! (?:him|her|them|the panel) (?:about|that|i|how))",
        "not for ": r"not for (?:repeating|sharing|circulation|forwarding|outside)",
        "announced|public|supposed to know": r"no(?:t|body) (?:public|announced|supposed to know)",
        "announced|official|public": r"not (?:yet )?(?:public|announced|official)",
        " yet": r"(?:is|are)n'?t (?:public|announced|out) yet",
        "under ": r"under (?:wraps|embargo|nda|my hat|your hat)",
        "nda": r"nda\b",
        "s the word": r"mum'?s the word",
        "sealed": r"lips (?:are )?sealed",
        " wind": r"(?:not|n'?t|never|before|nobody|until|till)\W(?:[^.;]{0,40}\W)?(?:get|gets|got|getting) wind",
        "find out|hear|know": r"(?:not|n'?t|never|nobody|no one|without)\W+(?:(?:want|wants|the|any|other|our|my|to|must|should|may|can|let)\W+){0,5}(?:(?:staff|team|lads|crew|drivers?|nurses|bakers|floor|others|union|people|guys|rest|clients?|customers?|anyone|anybody|them|agency|shift)\W+)(?:to\W+)?(?:hear|hearing|know|knowing|find out)\b",
        " on it| on that| on this": r"(?:please|to|must|and|gotta|will) sit on (?:it|that|this)\b",
        "forget ": r"forget (?:that )?(?:i|you|she|he|they) (?:ever )?(?:told|said|mentioned|heard|saw)",
        "insider": r"insider (?:list|info|knowledge|dealing)",
        "speak of|talk about|talk of": r"(?:can'?t|cannot|can ?not|not allowed to|mustn'?t|must not|shouldn'?t) (?:speak of|talk about|talk of) (?:it|that|this)\b",
        "announcement|announced|public": r"(?:announcement|announced|goes public|made public) (?:only )?(?:after|until|till|once|when|not before)\b",
        "for sale|takeover|merging with|being sold": r"(?:(?:is|are|goes|going|up) (?:up )?for sale|takeover|(?:we'?re|we are|they'?re|they are) merging with|(?:is|are) being sold)\b",
        " no further": r"(?:go|goes|going) no further",
        "leave th": r"leave (?:this|the) (?:room|desk|office|building)",
        "stay": r"stays? (?:in the room|in here|here|between)",
        " ears": r"for (?:your|my|our) ears",
        "entre n": r"entre n[óo]s",
        "get|hear": r"(?:did ?n.?t|did not|never) (?:hear|get) (?:it|this|that) (?:from|off)",
        "nobody ": r"nobody (?:must|should|can|is to) know",
        " know": r"no ?-?one (?:must|should|can) know",
        "t been ": r"(?:haven|hasn)'?t been (?:told|informed)",
        "has not been ": r"has not been (?:told|informed)",
        "s been told": r"nobody'?s been told",
        "made me ": r"made me (?:swear|promise)",
        "promised ": r"promised (?:him |her |them )?not to",
        " lips": r"finger (?:on|to) (?:his|her) lips",
        "dropped h": r"dropped (?:his|her) voice",
        "lowered h": r"lowered (?:his|her) voice",
        "quietly": r"(?:said|told me|says) (?:it )?quietly",
    },
)
_PAY = Signs(
    plain=(
        "salary|salaries|ote|ctc|lpa|stipend|car allowance|on now|better off|after tax|before tax|"
        "in hand|gehalt|zulage|per annum|quid"
    ),
    needing={
        "wage": r"wages?",
        "rsu": r"rsus?",
        "home": r"take.?home",
        "pay": r"pay ?(?:rise|raise|band|scale|grade|cut|point)",
        "night diff": r"night diff\w*",
        "allow|premium": r"shift (?:allowance|premium|allow)",
        "on bonus": r"sign(?:ing)?.?on bonus",
        "how much|what": r"(?:what|how much) (?:i'?m|i am|are you|do you) (?:on|earn)",
        "than i": r"than i(?:'?m| am) on",
        "tarif": r"tarif\w*",
        "lakh": r"lakhs?",
    },
)
#: Sums that are told as pay is.
_SUMS = Signs(
    around="%s",
    needing={
        "£|$|€|₦|₹|rs|hkd|chf": r"(?:[£$€₦₹]|\brs\.? ?|\br\$ ?|\bs\$ ?|\bhkd ?|\bchf ?)\d[\d.,]*k?\s*(?:/|an? |per |p\.?)\s*(?:h(?:ou)?r|hr|h|night|month|mo|mth|year|yr|week|annum|a)\b",
        "hour|hr|year|yr|annum": r"\b\d[\d.,]*k?\s*(?:/|an? |per )\s*(?:h(?:ou)?r|hr|year|yr|annum)\b(?! (?:of|on|at|per|line|queue|through|in))",
        "band|base|basic|budget|grade|level|offer|package|point|range|scale|step": r"\b(?:band|grade|step|point|level|package|base|basic|scale|budget|range|offer(?:ed|ing)?)\b.{0,24}?[£$€₦₹]?\b\d{2,3}(?:[.,]\d)?k\b",
        "out of pocket": r"\bout of pocket\b",
        "%": r"\b\d+ ?% (?:shift|bonus|uplift|variable|loading)\b",
        "social h": r"\b(?:unsocial|anti-?social) h(?:ou)?rs?\b",
        "stretch to ": r"\bstretch to \d",
        "overtime ": r"\bovertime (?:is )?(?:banned|gone|stops|frozen)\b",
        "grade": r"\bgrade'?s? (?:is )?the same\b",
        "basic|pay|range": r"\b(?:basic|pay|range)(?:'s| is| goes| he| she| they)\b.{0,20}?\d",
        "asked for|asking for|basic|extra|it's|its|range": r"\b(?:its|it's|asked for|asking for|range|basic|extra) \d{2,3}(?:k|ish|p)\b",
        "+ super": r"\b\d{2,3} ?\+ super\b",
        "ish": r"\b\d{2,3}ish$",
        "down ": r"\bdown (?:about )?\d+ a (?:week|month)",
        " month": r"\b\d[\d., ]*k? (?:more )?(?:each|every|a) month\b",
        "cedis|dirhams|kroner|kronor|millones|naira|pesos|rand|rupees|zloty": r"\b\d[\d.,]* (?:cedis|naira|pesos|rupees|zloty|kroner|kronor|rand|millones|dirhams)\b",
        "base|basic|bonus|package|plus|more than i|ote|band|pa|gross|net": r"[£$€₦₹]?\b\d{2,3}(?:[.,]\d)?k\b.{0,18}?\b(?:base|basic|bonus|package|plus|more than i|ote|band|pa|gross|net)\b",
    },
)
_WORKPAY = lazy(
    r"\b(?:payroll|pay ?run|payslip|wage (?:file|run|costs?|bill)|salary sacrifice|pay portal|"
    r"benefits portal|per unit|units?|parcels?|calls?|"
    r"trucks?|miles?|orders?|picks?|pallets?|customers?|passengers?|tickets?|lines?|cases?|errors?|system|spreadsheet|process|calculat\w+|"
    r"automat\w+|migrat\w+|survey|disput\w+|quer(?:y|ies)|forms?)\b"
)
_MODELS = Signs(
    around=r"\b(?:%s)",
    plain=("previous instructions|system prompt|language model|make me sound|base64"),
    needing={
        "ignore ": r"ignore (?:all|everything|any|the|previous|every|whatever)\b.{0,30}\b(?:above|below|instructions?|rules|notes|text|order)",
        "disregard ": r"disregard (?:all|the|any|previous)",
        "as an ai": r"as an ai\b",
        "you are ": r"you are (?:now )?(?:an? )?(?:ai|assistant|dan|helpful|chatgpt)",
        "dear ": r"dear (?:ai|chatgpt|assistant|bot)",
        "bot|chatgpt|claude|copilot|gemini": r"(?:hey|ok|to) (?:chatgpt|bot|copilot|claude|gemini)",
        "attention|instruction|message|note": r"(?:note|message|attention|instruction)s? (?:to|for) (?:any |the )?(?:ai|bot|model|assistant|llm)",
        "instruction|rules|task": r"new (?:task|instructions?|rules)\b:?",
        "ai|assistant|bot|chatgpt|llm|model|system": r"(?:chatgpt|assistant|ai|bot|system|model|llm)\s*(?:,|:|please)",
        "write ": r"write (?:me )?(?:an? |the |this |it )?(?:e-?mail|mail|message|note|letter|thank)",
        "begin|end|finish|make|sign|start|write": r"(?:make|sign|write|finish|end|begin|start) (?:it|this|the (?:e-?mail|mail|message)) (?:as|with|by|sound|look|in|to)",
        "pretend ": r"pretend (?:to be|you|that)",
        "output ": r"\boutput (?:only|the|in)",
        "reply ": r"reply (?:only|with|exactly)",
        "respond ": r"respond (?:only|with|in)",
    },
)
_INSTRUCTED = lazy(
    r"\b(?:i (?:said|put|typed|tested|showed|explained)|we (?:test|put|use|trained)|they|he wants|"
    r"she wants|triage|chatbot answers)\b"
)
_DUTIES = Signs(
    around=r"^(?:\W*(?:and|oh|also|then|so|ps|nb|p\.s\.?|fri|mon|tues?|weds?|thurs?|sat|sun)\W+){0,2}(?:%s)",
    plain=("do not forget|remember to|note to self"),
    needing={
        "to do|to-do|todo": r"to[- ]?do\b",
        "must ": r"must (?!be\b|have\b|know|come|come|go out|reach)",
        "got to|gotta|have to|must|need to|should probably": r"(?:i )?(?:gotta|need to|have to|got to|should probably|mustn'?t|must) (?:\w+ )?(?:buy|ring|call|email|send|chase|check|print|get|pick|return|bring|find|book|renew|ask|submit|text|ping|drop|dig|look|read|practi[sc]e|fill|sort|update|remember|tell|speak|thank|write|clarify|log|finish|prepare|prep|hand|take|wash|iron|feed|collect|confirm|post)\b",
        "t forget": r"don'?t forget",
        "remind": r"remind(?:er)?\b(?! (?:letters?|texts?|calls?|blast|e-?mails?|sms|service|system|app|cards?))",
        "ask |book |buy |call |cancel |charge |chase |collect |cost up |dig out |drop |email |feed |fetch |fill in |find |follow up |get |google |hand in |iron |log |look up |order |pack |pick up |ping |print |renew |return |ring |rmb |send |submit |swap |tell |text |thank |update |wash |water ": r"(?:buy|ring|renew|return|pick up|collect|chase|dig out|look up|google|book|email|text|ping|print|submit|iron|water|feed|charge|fetch|rmb|tell|thank|call|ask|send|bring|get|find|drop|hand in|fill in|update|log|swap|cancel|order|wash|pack|cost up|follow up) (?:(?:the|my|a|an|her|his|new|some|for|to|back|in|up|of) ){0,3}(?:mum|mom|dad|mam|nan|wife|kids?|cat|dog|hr|card|badge|lanyard|form|cv|visa|licen[cs]e|cert\w*|passport|parking|petrol|milk|bread|shirt|blazer|suit|dentist|gp|doctor|vet|plumber|garage|car|bus|train|taxi|laptop|charger|mail|plants|gym|flu jab|jab|dbs|bls|photo id|id|references?|referee|receipts?|expenses|ticket|gloves|clicker|projector|uniform|present|gift|flowers|cake|groceries|inhaler|prescription|pastor|union|rep|line manager|thank.?you|him|her|them|[a-z]+'s)\b",
    },
)
_RUMOURS = Signs(
    plain=(
        "gossip|grapevine|hearsay|chismis|scuttlebutt|ppl say|so says|slack is full of|"
        "reading between the|apparently|supposedly|allegedly"
    ),
    needing={
        "rumo": r"rumou?rs?",
        "word ": r"word (?:is|on|round|around|has it|in the)",
        "they say": r"(?:so )?they say",
        "people ": r"people (?:say|are saying)",
        "saying|whispering": r"(?:they|people)(?:'re| are) (?:saying|whispering)",
        "there": r"(?:there'?s|there is) (?:a )?talk",
        "talk ": r"talk (?:is|of the|on the)",
        " been saying": r"(?:has|have) been saying",
        "everyone ": r"everyone (?:thinks|knows|says)",
        "everybody ": r"everybody (?:thinks|knows|says)",
        "canteen|corridor|elevator|lift|tearoom": r"in the (?:canteen|tearoom|lift|elevator|corridor)",
        "cleaner|clerk|driver|guard|porter": r"the (?:porter|cleaner|guard|driver|clerk|drivers?|security guard)s? (?:says?|said|told|reckons?)",
        "heard ": r"heard (?:from|that|the whole|they|we)",
        "i hear": r"i hear(?:d)?",
    },
)
_CHANGES = Signs(
    plain=(
        "sold|laid off|axing|folded|fired|sacked|pushed|moving to|robots|scrapped|scrap|going to|"
        "taken over|takeover|bought|buying|dies|ends|promised it|own person|his own man|headcount|"
        "freeze|full robots|let go|let out|flitted|dropped|affair|promoted|demoted|under one"
    ),
    needing={
        "merg": r"merg\w+",
        "clos": r"clos(?:es?|ed|ing|ure)",
        "shut": r"shut(?:s|ting)?",
        "sell": r"sell(?:ing|s)?",
        "redundan": r"redundan\w+",
        "layoff": r"layoffs?",
        "lay": r"lay(?:ing)? off",
        "reorg": r"reorg\w*",
        "restructur": r"restructur\w*",
        "axe": r"axed?",
        "cut": r"cut(?:s|ting)?",
        "fold": r"fold(?:ing)?",
        "leav": r"leav(?:es?|ing)",
        "retir": r"retir\w+",
        "quit": r"quit\w*",
        "resign": r"resign\w*",
        "move": r"moves? to",
        "relocat": r"relocat\w+",
        "outsourc": r"outsourc\w+",
        "contractor": r"contractors?",
        "pull": r"pull(?:ing)? out",
        "privati": r"privati[sz]\w+",
        "job won": r"job won'?t exist",
        "divorc": r"divorc\w+",
        "investigat": r"investigat\w+",
        "whole ": r"whole (?:team|unit|department|floor|desk|ramp)",
    },
)
_RIVALS = Signs(
    plain=(
        "before me|after me|ahead of me|in the fray|sewn up|also called for|the one they want|"
        "working under|flying in|hat in the ring|the competition|lined up for|better than me|"
        "better then me|inside track|giving interview"
    ),
    needing={
        "applied|going for|gone for|put in for": r"(?:also|too|as well|has|have|had) (?:applied|put in for|gone for|going for)",
        "applied ": r"applied (?:too|as well|also|for it)",
        " for ": r"(?:go(?:ing|ne|es)?|went|in|up|put in|puts in) for (?:it|the same|this)(?: (?:too|as well|also|2))?",
        "frame|mix|round|running": r"in the (?:running|frame|mix|round)",
        "applicant|candidate|external|internal": r"(?:other|another|the) (?:internal|external|applicants?|candidates? (?:are|is|was|were|had|has|all))",
        "shortlist": r"shortlist\w*",
        "wants it ": r"wants it (?:badly|bad|too|as well)",
        "put in ": r"put in (?:too|n all|an all|as well|and all)",
        "in the loop": r"also in the loop",
        "ternal ": r"(?:second|third|fourth|fifth) (?:internal|external) (?:they|she|he|to)",
        "interviewing|seeing": r"(?:he|she|they)(?:'?s|'?re| is| are) (?:seeing|interviewing)",
        "interviewing ": r"interviewing (?:me|others|two|three|four|five|\d)",
        "turned ": r"turned (?:it|this) down",
        " in on": r"a (?:chap|bloke|lad|girl|guy|lady|woman) from \w+ in on",
        "against ": r"against (?:me|him|her)",
        "favo": r"favou?rite",
        "chances|competition|rival": r"my (?:chances|rivals?|competition)",
        "of us ": r"of us (?:for|going|in for|up for)",
        " choice": r"(?:second|first) choice",
        " interview": r"(?:her|his) interview",
    },
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
    if (_PAY.search(low) or _SUMS.search(low)) and not _WORKPAY.search(low):
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
