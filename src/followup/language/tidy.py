"""Rough notes put right: shorthand expanded, fillers dropped, capitals and common slips mended."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache

from followup.language.inflect import unregularised
from followup.language.lexicon import common_tag
from followup.language.meaning import noun_kind
from followup.language.patterns import Needing, lazy
from followup.language.slips import mended

#: Shorthand that has one reading wherever it stands, as a whole lower-case word.
_SHORT = """
w=with|w/=with|w/o=without|wo=without|abt=about|bout=about|mgr=manager|mgrs=managers|mths=months
mth=month|mnth=month|mnths=months|mos=months
wk=week|wks=weeks|qtr=quarter|qtrs=quarters|wkly=weekly|mthly=monthly|yr=year|yrs=years|hrs=hours|mins=minutes|secs=seconds
bfr=before|thru=through|thro=through|cos=because|cuz=because|coz=because|bc=because|b/c=because|tho=though|&=and|pls=please
dept=department|depts=departments|mtg=meeting|mtgs=meetings|avg=average|approx=about|incl=including
qtr=quarter|xmas=Christmas
acct=account|accts=accounts|cust=customer|custs=customers|pct=percent|prcent=percent|yday=yesterday
arvo=afternoon
asst=assistant|ppl=people|mgmt=management|govt=government
reqs=requirements|req=requirement|config=configuration|tmrw=tomorrow
wknd=weekend|wknds=weekends|wkend=weekend|alrdy=already|cld=could|shld=should|wld=would|wd=would|rly=really
prob=probably|probs=probably|esp=especially|btw=between|betw=between|whse=warehouse|maint=maintenance
sched=schedule
schd=schedule|equip=equipment|eqpt=equipment|proj=project|projs=projects|vol=volume|mkt=market
mktg=marketing|mfg=manufacturing|qty=quantity
stds=standards|std=standard
intvw=interview|intvws=interviews|i/v=interview|re=about|askd=asked|wnts=wants|wnt=want|sayd=said
msg=message|msgs=messages|pkg=package|pkgs=packages|cert=certificate|certs=certificates
shud=should|wensday=Wednesday|wednsday=Wednesday|wendsday=Wednesday|wud=would|cud=could|becoz=because|becuz=because|bcoz=because|bcos=because|plz=please|dat=that
nd=and|fr=from|frm=from|wot=what|ur=your|u=you
infringments=infringements|seperate=separate|seperately=separately|recieve=receive|recieved=received
definately=definitely
calender=calendar|maintainence=maintenance|comittee=committee|acheive=achieve|acheived=achieved
accomodate=accommodate
accomodation=accommodation|occured=occurred|untill=until|succesful=successful|neccessary=necessary
managment=management
enviroment=environment|shedule=schedule|shrinkge=shrinkage|servce=service|proces=process|hudle=huddle
hudles=huddles
attendence=attendance|sugested=suggested|formla=formula|dont=don't|doesnt=doesn't|didnt=didn't|cant=can't
wont=won't|isnt=isn't|wasnt=wasn't|arent=aren't|couldnt=couldn't|wouldnt=wouldn't|havent=haven't
hasnt=hasn't|im=I'm
ive=I've|theyre=they're|theyve=they've|theyd=they'd|hes=he's|shes=she's|thats=that's|whats=what's
theres=there's
gonna=going to|wanna=want to|wana=want to|wan=want|wantin=wanting|nx=next|gotta=have to|whos=who's|tht=that|thx=thanks|bn=been
bldg=building|bldgs=buildings|convo=conversation|convos=conversations|pts=patients|recs=reconciliations
o/s=outstanding|h/o=handover|h/over=handover|w/house=warehouse|w/shop=workshop|f/up=follow-up|b/log=backlog
thu=Thursday|fri=Friday|prev=previous|nxt=next|nite=night|nites=nights|diff=different|defo=definitely
comms=communications|info=information|stn=station|agcy=agency|supv=supervisor|supvr=supervisor|tho=though
int=internal|ext=external|docs=documents|pics=pictures|pic=picture|refs=references
hv=have|appt=appointment|appts=appointments|apptmt=appointment|yest=yesterday|mon=Monday|tues=Tuesday
tue=Tuesday
weds=Wednesday|thurs=Thursday|thur=Thursday|jan=January|feb=February|sept=September|sep=September|oct=October
intl=international|freq=frequency|peple=people|wnats=wants|summr=summer|rslts=results|thier=their|wich=which
beleive=believe|beleives=believes|droped=dropped|stoped=stopped|adress=address|begining=beginning
telt=told|tellt=told|bef=before|aboot=about|doon=down|oot=out|haun=hand|naebody=nobody|dinnae=don't|cannae=can't|hae=have|ye=you|wi=with|afore=before|fae=from|frae=from|tae=to|mebbe=maybe|summat=something|nowt=nothing|owt=anything|meself=myself|lil=little
watter=water|yous=you|youse=you|oor=our|isnae=isn't|wasnae=wasn't|didnae=didn't|doesnae=doesn't|wouldnae=wouldn't|couldnae=couldn't
havenae=haven't|hasnae=hasn't|willnae=won't|gie=give|gied=gave|twa=two|auld=old|cauld=cold|hoose=house|noo=now|efter=after|hame=home
wrang=wrong|heid=head|haud=hold|naething=nothing|onything=anything|thae=those|whaur=where|weel=well|guid=good|jist=just|fer=for|gonnae=going to|gunna=going to
nuthin=nothing|nuffin=nothing|oughta=ought to|hafta=have to|shoulda=should have|coulda=could have|woulda=would have|outta=out of|dunno=don't know|lemme=let me|gimme=give me
dis=this|dem=them|wid=with|tings=things|til=until
realy=really|writting=writing|comming=coming|geting=getting|usualy=usually
finaly=finally|probaly=probably|abuot=about|aobut=about|evry=every|colegue=colleague
n=and|eoy=the end of the year|eom=the end of the month|eoq=the end of the quarter|sed=said|fone=phone|insted=instead|instd=instead|basicly=basically|taged=tagged|shd=should|wat=what|frist=first|wen=when|whn=when
nvr=never|wdn't=wouldn't|wdnt=wouldn't|cdn't=couldn't|cdnt=couldn't|shdn't=shouldn't|shdnt=shouldn't|hv=have|rpts=reports|rpt=report|cstmr=customer|cstmrs=customers
trng=training|agrd=agreed|btwn=between|whch=which|shft=shift|shfts=shifts|alwys=always|cmplts=complaints|wht=what|hndover=handover|rqst=request|rqsts=requests|stds=standards
alot=a lot|abit=a bit|bcz=because|thn=then|whr=where|wrk=work|wrks=works|tmw=tomorrow|sumthing=something|somethin=something
gramm=gram|gramms=grams|kilogramm=kilogram|kilogramms=kilograms|milion=million|milions=millions|jus=just|stil=still|wil=will
o/night=overnight|r=are|chg=change|chgs=changes|scrn=screen|scrns=screens|blks=blocks|eofy=the end of the financial year|havnt=haven't|hadnt=hadn't
lvl=level|lvls=levels|chk=check|fwd=forward|flr=floor|ldr=leader|grp=group|grps=groups|txts=texts|svc=service|svcs=services|smth=something|sth=something|bcs=because|jst=just|wch=which|dwn=down|tld=told|stns=stations|rgnl=regional|mngr=manager|mngrs=managers|snr=senior|prepone=bring forward|preponed=brought forward|tkt=ticket|tkts=tickets|escal=escalation|escals=escalations|pymt=payment|pymts=payments|dlvry=delivery|rcvd=received|recd=received|addl=additional|chq=cheque|chqs=cheques
everyones=everyone's|childrens=children's|womens=women's|everybodys=everybody's|everybodies=everybody's|todays=today's|yesterdays=yesterday's|tomorrows=tomorrow's
nov=November|dec=December|aug=August|jul=July|jun=June|apr=April|hols=holidays
""".replace("\n", "|")

_FILLERS = lazy(
    r"\b(?:um+|uh+|erm?|lol|haha+h?|tbh|y'?know|you know|i mean|i guess|sort of|kind of|kinda|basically|"
    r"honestly|literally|obviously|or something|or whatever|and stuff|anyway|"
    r"and so on|etc|fi?rst of all(?! the)|matlab|wah|hmm+|like i said|of course|lmao+o?"
    r"|(?<=\w )(?:na|nah|la|lah|leh|lor|sia|liao|hor|nia|mah|meh|sha|eh|innit|yaar|bah)(?=\W*$))\b\.?,?\s*",
    re.IGNORECASE,
)
_CAPITALISED = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays "
    "fridays saturdays sundays january february april june july august september october november "
    "december christmas easter thanksgiving halloween diwali ramadan english french german spanish irish welsh scottish polish "
    "portuguese italian dutch greek russian ukrainian romanian turkish arabic hindi marathi tamil telugu urdu punjabi gujarati bengali "
    "tagalog malay mandarin cantonese vietnamese swahili yoruba igbo hausa chinese japanese korean indian european american british canadian australian africa "
    "europe asia america canada australia germany france spain italy india china japan ireland scotland "
    "wales england london paris berlin excel outlook jira kafka python java kubernetes docker terraform "
    "jenkins salesforce tableau  snowflake databricks airflow  figma  github gitlab azure "
    "okta zendesk hubspot workday netsuite sharepoint confluence asana trello miro  google "
    "microsoft linux android  shopify   django postgres redis grafana splunk "
    "datadog dublin leeds manchester birmingham glasgow edinburgh bristol cardiff belfast liverpool "
    "sheffield madrid barcelona lisbon rome milan vienna munich hamburg amsterdam rotterdam brussels "
    "copenhagen stockholm oslo helsinki warsaw prague budapest athens mumbai delhi bangalore singapore "
    "sydney melbourne toronto vancouver chicago boston seattle dallas houston nairobi lagos manila "
    "powerpoint whatsapp instagram linkedin zoom".split()
)
_SPELLED = {
    "javascript": "JavaScript",
    "typescript": "TypeScript",
    "powerbi": "PowerBI",
    "postgresql": "PostgreSQL",
    "mysql": "MySQL",
    "servicenow": "ServiceNow",
    "bigquery": "BigQuery",
    "wifi": "WiFi",
    "ios": "iOS",
    "youtube": "YouTube",
    "linkedin": "LinkedIn",
    "github": "GitHub",
    "whatsapp": "WhatsApp",
    "graphql": "GraphQL",
    "pdf": "PDF",
    "pdfs": "PDFs",
    "kpis": "KPIs",
    "slas": "SLAs",
    "apis": "APIs",
    "sops": "SOPs",
    "okrs": "OKRs",
    "rfps": "RFPs",
    "skus": "SKUs",
    "crms": "CRMs",
    "gps": "GPS",
    "cvs": "CVs",
    "gpus": "GPUs",
    "rcas": "RCAs",
    "i": "I",
    "i'm": "I'm",
    "i've": "I've",
    "i'd": "I'd",
    "i'll": "I'll",
}
_ACRONYMS = frozenset(
    "sql kpi icu crm erp hr api aws gcp sap sop sla okr rfp rfq sku cctv gps cpr ecg mri iv ct gp nhs "
    "hplc qa qc rca capa oos gmp haccp fmea oee tpm smt pcb plc scada bom mrp wms tms rfid edi asn pos "
    "epos atm kyc aml gdpr vat gaap ifrs sox etl cicd dns vpn ssd cpu gpu ux ui seo sem cpc ctr roi p&l "
    "ebitda fte pto osha ppe coshh cqc send sen eal gcse pe ict stem usb pdf csv html css php sdk tls sso "
    "mfa sre nps csat aht wfm ivr upi ppt faq b2b b2c saas nda rota dbs uat mvp crud dnsh hvac bms cad "
    "cam cnc ndt iso itil nvq ot ed er or icu nicu picu phq dka tpn niv abg dpdp dpia fod gse mel amm boh "
    "foh plu rtv bopis".split()
) - {"or", "send", "rota", "sem", "stem", "cam", "er", "ed", "ot", "iv", "pe"}
_ARROW = lazy(
    r"(?<![\w.])([£$€]?\d[\d.,]*\s?%?(?:\s?[a-z]{1,8}){0,3}(?:\s?/\s?[a-z]{1,8})?)\s*(?:-*>|=+>|→|⇒)\s*([£$€]?\d(?:[\d.,]*\d)?\s?%?)(?!\w*\.\d)"
)
#: Words behind a range that name no other thing.
_BEHIND_RANGES = frozenset(
    "in over since within after by on per each every across and but now from the this last at".split()
)
_UNIT = r"(?<=\d)[\s-]?(hr|min|wk|yr|mth|sec)s?\b(?=(\s+[a-zA-Z]+)?)"
#: Shorthand that some write in capitals.
_IN_CAPITALS = frozenset(("re", "eoy", "eom", "eoq", "eofy"))
#: Tags of words that are in capitals for emphasis only.
_EMPHASISED = frozenset("CD IN RB PRP DT CC MD UH WRB WP WDT VB JJ EX JJR JJS RBR RBS".split())
#: Words of two letters in capitals that are short for nothing.
_SMALL = frozenset("on at by no so to of my we".split())
#: "on sat", "the sun rota", "a sat night": the day, where neither the verb nor the star can stand.
_DAY = (
    r"\b(?:(?<=\bon )|(?<=\bevery )|(?<=\beach )|(?<=\bnext )|(?<=\blast )|(?<!\bin )(?<!\bin the )(?<!\bunder the )(?<=\bthe )|(?<=\bby )|\b(?=s\w\w (?:night|morning|afternoon|evening|queue)\b))(?:sat|sun)\b"
    r"(?=$|[ ,.;](?!sat\b|sun\b|(?:in|on|at|under|down|with|by|out|is|was|set|rise|shade|screen|cream)\b))"
)
#: "9/wk", "17/month", "moves/hr": so many in each.
_EACH = r"(?:(?<=\d)\s?/\s?|(?<=[a-z])/(?=hr|wk|mth|yr))(hr|hour|day|d|wk|week|mth|mo|month|yr|year|shift|night|term)\b"
_UNITS = {
    "d": "day",
    "hr": "hour",
    "min": "minute",
    "wk": "week",
    "yr": "year",
    "mth": "month",
    "mo": "month",
    "sec": "second",
}
_AN_HOUR = lazy(r"(?:\b(?:the|an|per|half|each|every|evry|one)\b|/) ?$", re.IGNORECASE)
#: "Tea and Tablets": a name, for its last word is no name of somebody and has a capital too.
_TITLED = lazy(r"[A-Z][a-z]+ (?:and|of|&) ([A-Z][a-z]+)\b")
#: Marks that are spoken: "two crews comma not three full stop"; not "a comma", "the full stop".
_SPOKEN_COMMA = Needing("comma", r"(?<!\ba)(?<!\bthe)(?<!\bmissing)\s+comma\s+(?=\w)", re.IGNORECASE)
_SPOKEN_BREAK = Needing(
    "new paragraph|new line|next line|next paragraph",
    r"(?<!\ba )(?<!\bthe )(?<!\bour )\b(?:new|next) (?:paragraph|line)\b(?! of| for| to| that| which| in| on| at| with)[,.]?",
    re.IGNORECASE,
)
_SPOKEN_STOP = Needing("full stop", r"(?<!\ba)(?<!\bthe)\s+full stop\W*$", re.IGNORECASE)
_SPACES = lazy(r"\s+")
_WORD = lazy(r"[^\W\d_]+(?:['’/&][^\W\d_]*)*|&")

_Mend = tuple[Needing, "str | Callable[[re.Match[str]], str]"]
_LOWER = re.IGNORECASE
#: What leads from one figure to another.
_ONWARD = frozenset(("->", "-->", "→", "=>", "⇒", "to"))
_CURRENCIES = frozenset("euro euros eur € dollars usd pounds kr zł francs chf lei".split())
_BESIDE_DECIMALS = _ONWARD | {"million", "millions", "milion", "billion", "mln", "mio"}
#: Signs that stand for words.
_SIGNS: tuple[_Mend, ...] = (
    (Needing("<", r"(?<![\w%])<\s?(?=[\d£$€])"), "under "),
    (Needing(">", r"(?<![\w%] )(?<![\w%=-])>\s?(?=[\d£$€])|(?<=[a-z] )>(?=[\d£$€])"), "over "),
    (Needing("+", r"(?<![\w.,:/-])(\d[\d.,]*[%k]?)\+(?=\s|[.,;]|$)"), r"at least \1"),
)
#: Shorthand that needs its neighbours to be read.
_SHORTHAND: tuple[_Mend, ...] = (
    (Needing("+", r"(?<=\w)\s*\+\s*(?=[A-Za-z])"), " and "),
    (Needing("ish", r"(?<![\w.,:])(\d[\d.,:]*)[ -]?ish\b"), r"about \1"),
    (Needing("b4", r"\bb4\b"), "before"),
    (Needing("t' |t’ ", r"\b[tT]['’] (?=[a-z])"), "the "),
    (Needing("min", r"\bmin\.? (?=\d)", _LOWER), "at least "),
    (Needing("/", _EACH, _LOWER), lambda match: _each(match)),
    (Needing("hr|min|wk|yr|mth|sec", _UNIT, _LOWER), lambda match: _measure(match)),
    (Needing("Wed", r"\bWed\b"), "Wednesday"),
    (
        Needing(
            "1",
            r"(?<![\w.,:/-])1(?= [a-z]{3,}\b)(?! (?:(?:and|or|to|in|of|on|by|at|am|pm)\b"
            r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b))",
        ),
        "one",
    ),
    (Needing("'em|’em", r"(?<=\w )['’]em\b"), "them"),
    (
        Needing(
            "em",
            r"\b((?:tell|show|give|ask|get|let|keep|teach|train|help|make|want|need|put|send|call|take|bring|watch|leave)s?|"
            r"told|showed|gave|asked|got|kept|taught|trained|helped|made|had|have|sent|called|took|brought|left|rang|\w+ed|"
            r"(?:gett|lett|putt|giv|mak|tak|leav|keep|show|teach|send|tell)ing|with|to|for|of|about|from) em\b",
        ),
        r"\1 them",
    ),
    (Needing(" em", r"\b(and|so|but|then|the|was|were|that),? em,?(?= \w)"), r"\1"),
    (Needing(" s", r"(?<=\d) s\b"), " seconds"),
    (
        Needing("h|d", r"(?<=\d) ?([hd])\b(?! ?(?:print|model|scan|drawing))"),
        lambda match: " hours" if match[1] == "h" else " days",
    ),
    (Needing("d", r"(?<=\d)d\b(?! (?:model|print|scan|view|draw))"), " days"),
    (Needing(" %", r"(?<=\d) %"), "%"),
    (Needing("pager", r"\b(?:1|one)[ -]pager\b"), "one-pager"),
    (
        Needing("max", r"\bmax\.? (?=\d|(?:one|two|three|four|five|six|seven|eight|nine|ten) [a-z])"),
        "no more than ",
    ),
    (Needing(" ca | ca. ", r" ca(?: |\. )(?=\d)"), " about "),
    (Needing(" ma ", r"(?<!my)(?<!the) ma (?=[a-z])"), " my "),
    (Needing("yr ", r"\byr (?=own\b)"), "your "),
    (Needing("tops|max", r"\b(?:tops|max)(?=\W|$)"), ""),
    (Needing(" id", r"\b(how|said|where|what|that|and|so|if|then) id\b", _LOWER), r"\1 I'd"),
    (Needing("b/c", r"\bb/c\b", _LOWER), "because"),
    (Needing("w/o", r"\bw/o(?:ut)?\b", _LOWER), "without"),
    (Needing("w/", r"\bw/\s*", _LOWER), "with "),
)
#: Who says so, in the midst of what they say: "What she's after, she says, is that ...".
SAID_ASIDE = Needing(
    "say|said|think|thought|reckon|told me",
    r", (?:[Hh]e|[Ss]he|[Tt]hey|I) (?:says?|said|thinks?|thought|reckon(?:s|ed)?|told me),(?= (?:is|was|are|were)\b)",
)
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
#: What is put right once the words are spelled out.
_SLIPS: tuple[_Mend, ...] = (
    (
        Needing(
            "January.|February.|August.|September.|October.|November.|December.",
            r"\b(January|February|August|September|October|November|December)\.",
        ),
        r"\1",
    ),
    (Needing(" to ", rf"(?<=[a-z])(?<!from)(?<!between) ({_MONTH} to {_MONTH})\b"), r" from \1"),
    (Needing("something|odd", r"(?<![\w.,:])(\d+) (something|odd)\b"), r"\1-\2"),
    (
        Needing("mr|ms|dr|prof", r"\b(mr|mrs|ms|dr|prof)\b(?=\.? [A-Z])"),
        lambda match: match.group().capitalize(),
    ),
    (
        Needing(
            "by end|till end|before end",
            r"\b(by|till|before) end (?:of |(?=(?:next|this|year|month|week|quarter|Q\d|[A-Z][a-z]+)\b))",
        ),
        r"\1 the end of ",
    ),
    (Needing("fiscal", r"\b(?:the )?end of (?:the )?fiscal\b(?! year)"), "the end of the fiscal year"),
    (
        Needing(
            "me and",
            r"(?:^|(?<=how )|(?<=that )|(?<=, )|(?<=when )|(?<=him )|(?<=her )|(?<=them ))[mM]e and [A-Z]\w+"
            r"(?= (?!in|on|at|for|with|from|to|about|over)[a-z])",
        ),
        "we",
    ),
    (Needing("y|Y", r"\b[yY](?=(?:1[0-3]|[1-9])\b)"), "Year "),
    (
        Needing("sat|sun", _DAY, _LOWER),
        lambda match: "Saturday" if match.group().casefold() == "sat" else "Sunday",
    ),
    (Needing("percent|per cent", r"(\d)\s+(?:percent|per cent)\b"), r"\1%"),
    (Needing("day ", r"(?<=[a-z])day (?=\d{1,2}[:.]\d\d)"), "day at "),
    (
        Needing(
            "same day|previous",
            r"(?<!\bthe )(?<!\ba )(?<!\beach )(?<!\bany )(?<!\bour )(?<!\bmy )\b(same day|previous (?:day|night|evening|week)(?! \w+s\b))\b",
        ),
        r"the \1",
    ),
    (Needing("ST|ND|RD|TH", r"\d(?:ST|ND|RD|TH)\b"), lambda match: match.group().lower()),
    (
        Needing(
            " march| may| august",
            r"\b(by|in|until|till|since|before|from|next|last|mid|early|late) (march|may|august)\b(?! be)",
        ),
        lambda match: f"{match.group(1)} {match.group(2).capitalize()}",
    ),
    (
        Needing(
            " not ",
            r"(?<=\w)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!'s)(?<!'re) not (?=(?:after|before|from|by|in|on|at|with|a|an|the|just"
            r"|two|three|four|five|six|ten|\d)\b(?![^.,;]* but ))(?<!and not )",
        ),
        ", not ",
    ),
    (
        Needing(
            "check in|check out|pick up|drop off",
            r"\b(?:check in|check out|pick up|drop off)(?= (?:(?<! up )(?<! off )(?:system|link|desk|hall|counter|form|area)"
            r"|queue|time|point|slot|zone|window)s?\b)",
        ),
        lambda match: match.group().replace(" ", "-"),
    ),
    (Needing("burn down", r"\bburn down (?=chart)"), "burn-down "),
    (Needing("on time", r"\bon time (?=(?:departure|arrival|delivery|performance|start)s?\b)"), "on-time "),
    (Needing(",", r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve), \1\b"), r"\1"),
    (Needing("1 |one ", r"(?<!ty )(?<!ty-)\b(1|one) (hour|minute|week|month|year|day)s\b"), r"\1 \2"),
    (
        Needing(" then ", r"\b(more|less|fewer|better|longer|later|earlier) then (?=\d|half|an?\b|twice)"),
        r"\1 than ",
    ),
    (SAID_ASIDE, ""),
    (Needing("!|?", r"[!?][!?]+"), "!"),
)
_BLANK_BEFORE = lazy(r"(?<!\s)\s+([,.;:!?])")


@lru_cache(maxsize=1)
def _short() -> dict[str, str]:
    return dict(entry.split("=", 1) for entry in _SHORT.split("|") if "=" in entry)


def tidy(text: str, *, names: Mapping[str, str] = {}) -> str:
    """One clause of rough notes in plain spelling.

    Args:
        text: a clause or line as pasted.
        names: lower-case word -> as it is to be written, for people, places and products of these notes.
    """
    text = (
        text.replace("’", "'")
        .replace("‘", "'")
        .replace("“", '"')
        .replace("”", '"')
        .replace("–", "-")
        .replace("—", "-")
        .replace("a.m.", "am")
        .replace("p.m.", "pm")
    )
    letters = [char for char in text if char.isalpha()]
    shouting = len(letters) > 8 and sum(char.isupper() for char in letters) > 0.8 * len(letters)
    text = _SPOKEN_STOP.sub("", _SPOKEN_COMMA.sub(", ", _SPOKEN_BREAK.sub(" ", text)))
    text = _mended(_with_points(_FILLERS.sub("", text)), _SIGNS)
    text = _ARROW.sub(_range, text).replace("from from ", "from ")
    text = _mended(text, _SHORTHAND)
    text = _WORD.sub(lambda match: _word(match, text, names, shouting), text)
    text = _mended(text, _SLIPS)
    return _SPACES.sub(" ", _BLANK_BEFORE.sub(r"\1", text)).strip()


def _money_in_thousands(word: str, behind: list[str]) -> str:
    """ "38,000" for "38.000" beside a currency; "" where it may be another figure."""
    figure = word.lstrip("€$£")
    beside = figure != word or (behind[:1] and behind[0].casefold().strip(".,;:!?") in _CURRENCIES)
    groups = figure.split(".")
    thousands = groups[0] != "0" and len(groups[0]) < 4 and all(group.isdecimal() for group in groups)
    return (
        word.replace(".", ",")
        if beside and thousands and all(len(group) == 3 for group in groups[1:])
        else ""
    )


def _with_points(text: str) -> str:
    """Decimals and thousands as English writes them: "5,1 -> 2,9", "1,5%", "38.000 Euro"; "wards 3,4 and 5" stay."""
    if "," not in text and "." not in text:
        return text
    words = text.split(" ")
    for place, word in enumerate(words):
        whole, comma, rest = word.partition(",")
        part = rest.rstrip("%.;")
        beside = {one.rstrip(",.;") for one in words[max(0, place - 1) : place + 2]}
        if comma and whole.isdigit() and len(whole) < 4 and part.isdigit() and len(part) < 3:
            words[place] = f"{whole}.{rest}" if "%" in rest or beside & _BESIDE_DECIMALS else word
        elif (
            word[-4:-3] == "."
            and word[-3:].isdecimal()
            and (money := _money_in_thousands(word, words[place + 1 :]))
        ):
            words[place] = money
    return " ".join(words)


def _mended(text: str, mends: Sequence[_Mend]) -> str:
    for pattern, put in mends:
        text = pattern.sub(put, text)
    return text


def _range(match: re.Match[str]) -> str:
    """ "31 trucks -> 12", "35 min -> 90 sec" as a range; "6 cabins => 0 false stops" counts two things."""
    units = re.findall("[a-z]+", match[1])
    behind = re.match(r"\s*([a-z]{3,})", match.string[match.end() :])
    timed = units and behind and _is_time(units[-1]) and _is_time(behind[1])
    if units and behind and behind[1] not in units and behind[1] not in _BEHIND_RANGES and not timed:
        return f"{match[1]}, {match[2]}"
    return f"from {match[1]} to {match[2]}"


def _is_time(unit: str) -> bool:
    """ "min", "seconds"."""
    unit = unit.removesuffix("s")
    return unit in _UNITS or unit in _UNITS.values()


def _each(match: re.Match[str]) -> str:
    found = match.group(1).casefold()
    unit = _UNITS.get(found, found)
    return f" an {unit}" if unit == "hour" else f" a {unit}"


def _measure(match: re.Match[str]) -> str:
    unit = _UNITS[match.group(1).casefold()]
    following = mended((match.group(2) or "").strip().casefold())
    counted = (
        following not in ("tops", "max", "or", "each", "total", "average", "avg")
        and following.isalpha()
        and common_tag(following) in ("NN", "NNS", "JJ", None)
        and not match.group().casefold().endswith("s")
    )
    return f"-{unit}" if counted else f" {unit}s"


def _word(match: re.Match[str], text: str, names: Mapping[str, str], shouting: bool) -> str:
    word = match.group()
    low = word.casefold()
    if low in names:
        return word if word.isupper() and len(word) > 1 and not shouting else names[low]
    if low.endswith("'s") and low[:-2] in names:
        return names[low[:-2]] + "'s"
    if match.start() and text[match.start() - 1].isdigit():
        return word
    long = len(word) > 2 or low in _SMALL
    loud = word.isupper() and long and low not in _ACRONYMS
    if loud and (_is_stressed(low) or _is_loud_thing(low, text, match.start())):
        return low
    acronym = word.isupper() and len(word) > 1 and not shouting
    if acronym and low not in _IN_CAPITALS:
        return word
    if low in _SPELLED:
        return _SPELLED[low]
    if word[-1:] == "s" and len(word) > 2 and word[:-1].isupper() and not shouting:
        return word
    if low == "hr" and _AN_HOUR.search(text, 0, match.start()):
        return "hour"
    if low in _ACRONYMS:
        return low.upper()
    if low in _CAPITALISED:
        return low.capitalize()
    if low in ("march", "may") and not word[0].islower() and not shouting:
        return word
    if low in _short() and not (
        word[0].isupper() and len(word) > 1 and not shouting and match.start() and low in _NAMELIKE
    ):
        before, after = text[: match.start()], text[match.end() :]
        if low == "re" and not re.match(r"\s+\w", after):
            return word
        if len(low) == 1 and (word.isupper() or before[-1:] not in ("", " ") or after[:1] not in ("", " ")):
            return word
        if low in _DAYS_MONTHS or not re.search(r"\w['’]$", before):
            return _short()[low]
    if low.endswith("d") and common_tag(low) is None and common_tag(low[:-1] + "ed") in ("VBD", "VBN"):
        return low[:-1] + "ed"
    if shouting and len(word) == 1 and low not in ("a", "i"):
        return word
    if shouting:
        return low if common_tag(low) is not None or len(low) > 4 or any(v in low for v in "aeiou") else word
    meant = unregularised(mended(word))
    return meant.capitalize() if meant in _CAPITALISED else meant


def _is_stressed(low: str) -> bool:
    """Is it short for nothing, so that its capitals only stress it: "NEVER", "ZERO", "they PICKED it"?"""
    done = len(low) > _LONGEST_SHORT and low.endswith("ed") and common_tag(low) in ("VBD", "VBN")
    return done or low in _STRESSED or common_tag(low) in _EMPHASISED


def _is_loud_thing(low: str, text: str, start: int) -> bool:
    """Is what starts there a thing in capitals, by its plural or for the stress on the word before it: "VISITS", "LESS BEER", "MORE STAFF", "look like FOOD"?"""
    last = text[max(start - _LONGEST_BEFORE, 0) : start].rstrip().rpartition(" ")[2]
    several = common_tag(low) == "NNS" and len(low) > _LONGEST_SHORT + 1
    if last in ("like", "as") and len(low) >= _LONGEST_SHORT and noun_kind(low) in ("stuff", "pers"):
        return True
    told = last.isupper() and last.isalpha() and len(last) > 1 and _is_stressed(last.casefold())
    return several or (told and len(low) >= _LONGEST_SHORT and common_tag(low) in ("NN", "NNS"))


#: So much text is looked at for the word before another.
_LONGEST_BEFORE = 24
#: Nouns that people put in capitals, and how long the name of a thing in capitals may be: "LED".
_STRESSED = frozenset(
    "zero nobody nothing everyone everybody anyone anybody someone somebody everything anything".split()
)
_LONGEST_SHORT = 4
_NAMELIKE = frozenset("rep jan may jun dec min wo em re temp mon sept dev pat id".split())
_DAYS_MONTHS = frozenset(
    "mon tues tue weds thurs thur jan feb sept sep oct nov dec aug jul jun apr xmas".split()
)


#: What words of things end in, and names do not.
_THINGS = ("ment", "ments", "tion", "tions", "outs", "overs", "backs", "ities")


#: What begins a word with a hyphen that is no name: "Mis-picks", "Re-tests".
_PREFIXES = frozenset(
    "mis re pre non co off on in up over under out multi semi sub self post cross anti".split()
)


def lower_first(text: str, common: Collection[str] = ()) -> str:
    """`text` to stand inside a sentence: its first letter small unless the word is a name or an acronym.

    Args:
        common: capitalised words that are known to be no names.
    """
    head, _, _rest = text.partition(" ")
    bare = re.sub(r"\W.*", "", head)
    if (
        not bare
        or not bare[0].isupper()
        or bare == "I"
        or (len(bare) > 1 and bare.isupper())
        or head[:2] == "I'"
    ):
        return text
    if any(char.isupper() for char in head[1:]) or bare.casefold() in _CAPITALISED:
        return text
    if bare in common or (head[len(bare) :].startswith("-") and bare.casefold() in _PREFIXES):
        return text[0].lower() + text[1:]
    tag = common_tag(bare.casefold())
    titled = _TITLED.match(text)
    if (
        (tag is None and not bare.endswith(_THINGS))
        or tag in ("NNP", "NNPS")
        or (titled and common_tag(titled.group(1).casefold()))
    ):
        return text
    return text[0].lower() + text[1:]


def capitalise(text: str) -> str:
    """`text` as the start of a sentence; "iOS" and the like stay."""
    head = text.split(" ", 1)[0]
    return text if any(char.isupper() for char in head) else text[:1].upper() + text[1:]
