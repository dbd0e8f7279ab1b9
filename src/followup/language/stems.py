"""Stems: one key for all forms of a word, so that "merging", "merged" and "merger" meet; and words that say
little."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from followup.language.words import Token, folded

_IRREGULAR: dict[str, str] = {
    "ran": "run", "built": "build", "went": "go", "gone": "go", "said": "say", "told": "tell",
    "thought": "think",
    "left": "leave", "leaving": "leave", "felt": "feel", "fell": "fall", "held": "hold", "kept": "keep",
    "led": "lead",
    "lost": "lose", "made": "make", "met": "meet", "paid": "pay", "sent": "send", "spent": "spend",
    "taught": "teach",
    "took": "take", "taken": "take", "wrote": "write", "written": "write", "froze": "freeze",
    "frozen": "freeze",
    "broke": "break", "broken": "break", "chose": "choose", "chosen": "choose", "drove": "drive",
    "driven": "drive",
    "grew": "grow", "grown": "grow", "knew": "know", "known": "know", "spoke": "speak", "spoken": "speak",
    "gave": "give", "given": "give", "got": "get", "gotten": "get", "saw": "see", "seen": "see",
    "sold": "sell",
    "bought": "buy", "brought": "bring", "caught": "catch", "began": "begin", "begun": "begin",
    "quit": "quit",
    "shook": "shake", "slept": "sleep", "stood": "stand", "understood": "understand", "won": "win",
    "wore": "wear",
    "dropped": "drop", "children": "child", "kids": "child", "kid": "child", "men": "man", "women": "woman",
    "people": "person", "mum": "mother", "mom": "mother", "dad": "father", "wages": "pay", "salary": "pay",
    "salaries": "pay", "surgeries": "surgery", "dying": "die", "cutting": "cut", "shrinks": "shrink",
    "shrank": "shrink",
    "weeks": "week", "wk": "week", "wks": "week", "hrs": "hour", "hr": "hour", "mins": "minute",
    "min": "minute",
    "yrs": "year", "yr": "year", "mgr": "manager", "mgmt": "management", "dept": "department",
    "yday": "yesterday",
}  # fmt: skip
_SUFFIXES = (
    ("ational", "at"), ("isation", ""), ("ization", ""), ("ations", ""), ("ation", ""), ("ments", ""),
    ("ment", ""),
    ("nesses", ""), ("ness", ""), ("ingly", ""), ("edly", ""), ("ising", ""), ("izing", ""), ("ised", ""),
    ("ized", ""),
    ("ises", ""), ("izes", ""), ("ise", ""), ("ize", ""), ("ities", ""), ("ity", ""), ("ings", ""),
    ("ing", ""),
    ("ions", ""), ("ion", ""), ("iers", "y"), ("ier", "y"), ("ies", "y"), ("ied", "y"), ("ers", ""),
    ("er", ""),
    ("ors", ""), ("or", ""), ("ed", ""), ("es", ""), ("ly", ""), ("al", ""), ("s", ""), ("e", ""), ("y", ""),
)  # fmt: skip
#: The same by their last letter, so that a word is tried against a few of them only.
_BY_LAST = {
    letter: tuple(item for item in _SUFFIXES if item[0][-1] == letter)
    for letter in dict.fromkeys(suffix[-1] for suffix, _ in _SUFFIXES)
}


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Stem of a word in any case: "retiring", "retires", "retirement" -> "retir". Short words keep their
    letters."""
    low = folded(word)
    if low.endswith("'s"):
        low = low[:-2]
    low = low.replace("'", "")
    low = _IRREGULAR.get(low, low)
    if len(low) < 4 or not low.isalpha():
        return low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith("ss") else low
    for suffix, instead in _BY_LAST.get(low[-1], ()):
        if low.endswith(suffix) and len(low) - len(suffix) >= 3 and not low.endswith("ss"):
            low = low[: -len(suffix)] + instead
            break
    if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "lsz":
        low = low[:-1]
    return low[:-1] if len(low) > 4 and low[-1] in "ey" else low


#: Words without content of their own.
FUNCTION_WORDS = frozenset(
    "a an the and or but nor so yet if then than that this these those there here it its it's i me "
    "my mine myself you your yours yourself we us our ours he him his she her hers they them their "
    "theirs who whom whose which what when where why how all any both each every few more most much "
    "many other another some such no not only own same too very can could will would shall should "
    "may might must do does did done doing don't didn't doesn't have has had having be am is are "
    "was were been being of in on at by for with about against between into through during before "
    "after above below to from up down out off over under again further once as until while because "
    "since though although whether i'm i've i'd i'll you're you've you'd you'll we're we've it'd "
    "that's there's what's let's he's she's they're isn't aren't wasn't weren't can't couldn't "
    "won't wouldn't shouldn't hasn't haven't hadn't just also even still quite rather really truly "
    "indeed perhaps maybe however therefore thus hence ever never always often sometimes already "
    "almost along around across behind beyond within without toward towards upon per via etc im ive "
    "id ill dont didnt cant wont thats whats u ur r n w abt bc cos coz cuz plus like well got get "
    "gets getting go goes going went one ones something anything everything nothing someone anyone "
    "everyone lot lots bit kind sort way thing things back now today yesterday tomorrow yes yeah ok "
    "okay oh um uh er hmm etc. ps p.s re fwd".split()
)
#: Words any thank-you letter may hold, whatever was talked about.
GENERIC_WORDS = frozenset(
    "plenty home rich rewarding beginning thank thanks thankful grateful gratitude appreciate appreciated appreciation appreciative time "
    "opportunity interview interviews interviewing interviewed interviewer interviewers "
    "conversation conversations chat chatting discussion discussions discuss discussed discussing "
    "talk talked talking speak speaking spoke meet meeting met hear hearing heard learn learning "
    "learned learnt insight insights insightful information informative share shared sharing tell "
    "told telling say said mention mentioned explain explained explaining describe described ask "
    "asked asking question questions answer answers role roles position positions job jobs post "
    "team teams department company organisation organization group business colleague colleagues "
    "people everyone person enjoy enjoyed enjoying enjoyable pleasure pleased glad happy delighted "
    "excited exciting excitement quickly among find diligence punctuality loyalty thoroughness honesty conscientiousness willingness enthusiasm enthusiastic keen eager interest interested interesting "
    "love loved liked impressed impressive inspired inspiring great good wonderful lovely nice "
    "fantastic amazing excellent helpful useful valuable pleasant warm kind kindly generous welcome "
    "welcoming friendly thoughtful look looking forward hope hoping want wanted wish wishes know "
    "think thinking thought feel feeling felt believe sure certain confident skills skill "
    "experience experiences background qualifications strengths knowledge ability abilities "
    "expertise contribute contributing contribution contributions work working works worked join "
    "joining part future next step steps process soon consideration considering considered take "
    "taking took taken make making made give giving gave given come came coming see seeing seen saw "
    "chance possibility potential challenge challenges goal goals vision mission values value "
    "culture project projects plan plans opportunities responsibility responsibilities requirement "
    "requirements expectations new clear clearer better best different many much several various "
    "key main important importance importantly day days week weeks morning afternoon evening hour "
    "hours minute minutes moment yesterday today last particularly especially truly deeply greatly "
    "sincerely genuinely extremely very big little long short first second also internal candidate "
    "application apply applied applying fit match align aligns aligned aligning alignment "
    "aspirations career growth grow growing develop development understanding understand understood "
    "overview picture sense idea ideas topic topics point points things detail details detailed "
    "discussed environment place leadership leader leaders manager management success successful "
    "strong stronger strongly passionate passion talented talent dedicated dedication collaborative "
    "collaboration collaborate collaborating dynamic innovative innovation impact impactful bring "
    "bringing help helping helped need needs reach contact please reply respond regards dear hi "
    "hello sincere heartfelt express wanted write writing note message email mail follow following "
    "follow-up regarding concerning about additional further anything questions free available "
    "availability meaningful motivated motivation reinforced reinforce reinforces confirmed confirm "
    "deepened strengthened increased increase even remain remains continue continuing continued "
    "current currently within across level high quality excellence drive driven focus focused "
    "focuses approach approaches perspective perspectives engaging open openness honest honesty "
    "candid real world tuesday monday wednesday thursday friday saturday sunday professional "
    "professionally effort efforts course kindness energy amount everything atmosphere "
    "conversation's personally certainly definitely absolutely obviously simply lots ways way "
    "putting stood stand resonated resonate resonates stuck struck left leave walked away went busy "
    "schedule today's yesterday's panel selection round stage final result outcome decision wait "
    "waiting again once more kindest warmest thoughts mind heart hands years year months month set "
    "right best-fit areas area aspects aspect fascinating stimulating rewarding eye-opening eyes "
    "insightfulness spend spent spending allow allowed allowing having getting start starting "
    "started direction directions gained gain gaining thorough worthwhile offer offered offering "
    "offers involved involves prospect prospects organisation's company's team's objectives "
    "objective priorities strategy strategic aim aims ambitions ambition currently fully completely "
    "total wide range great deal beginning begin begun end ending ended finish whole entire middle "
    "ideal perfect perfectly skillset toolkit table add adding added asset vibe culture cultural "
    "journey ground hit player fast-paced pace results-driven synergy synergies person belong "
    "believe beliefs trust match matched matches energy energised energized energising passion "
    "passionate people-first forward-thinking ethos spirit welcoming comfortable ease easy smile "
    "smiling laugh humour fun happy sincerely honoured honored privilege privileged pleasant "
    "delightful wonderful informative enlightening illuminating intriguing exciting engaging engage "
    "engaged conversation subject matter matters issue issues everything variety broad depth deep "
    "deeper further meaningful commitment committed dedication hard-working hardworking diligent "
    "reliable flexible motivated teamwork communication communicate organised organized "
    "organisational problem-solving solving solve problems problem vision exchange exchanging views "
    "view opinion opinions speech listen listening listened attentive patience patient invite "
    "invited inviting chosen choose chance lucky luck fortunate glad thrilled thrill memorable "
    "remember memory impression impressions impress confident confidence convinced convince "
    "interesting-sounding task tasks duties duty function functions day-to-day daily routine "
    "typical structure structured line management manage managing managed report reporting boss "
    "peers fellow member members staff employee employees firm corporate internal industry sector "
    "field market client clients customer customers service services product products user users "
    "stakeholder stakeholders goal-oriented success succeed succeeding achieve achieving "
    "achievement achievements deliver delivering result results performance perform excel thrive "
    "thriving flourish progress progression promotion step-up move moving moved transition change "
    "changes changing evolve evolving exciting-sounding ahead years-long decade proven track record "
    "history present past recent recently lately long-term short-term bright shine touch base "
    "bottom wisdom warmth heart soul grace humility humbleness generosity hospitality sincerity "
    "guidance encouragement wellness joy happiness delight honor honour admiration respect esteem "
    "regard regards courtesy kindness patience faith dream dreams aspiration blessing bless god "
    "gold golden star wonder charm inspiration mindset mind attitude character dedication loyalty "
    "integrity diversity inclusion excellence agility creativity curiosity transparency "
    "accountability ownership empathy authenticity purpose sense meaning nature essence style "
    "manner tone feeling mood vibe buzz energy spark reception welcome hello greeting atmosphere "
    "environment setting scope extent degree amount number bit piece element component factor "
    "feature benefit advantage asset edge plus background history story stories life world today "
    "tomorrow moment while length duration occasion event meeting call session hour hours phone "
    "video coffee tea office room building floor place seat chair door doors corridor profile "
    "resume cv cover letter portfolio reference references document documents paper papers "
    "attention focus concentration interest interests ambition direction path road way track route "
    "door doors gate rung ladder expert specialist professional professionals individual "
    "individuals personality personalities crew bunch lot gentleman lady sir madam ma'am boss "
    "bosses manager managers director directors head chief lead leads supervisor supervisors senior "
    "junior assistant associate officer executive administrator coordinator analyst engineer "
    "consultant specialist representative agent advisor adviser clerk technician planner buyer "
    "trainer".split()
)
_GENERIC_STEMS = frozenset(stem(word) for word in GENERIC_WORDS)


def content_stems(items: Sequence[Token]) -> set[str]:
    """Stems of the words that say something, function words left out; figures are kept as written."""
    return {
        stem(token.low)
        for token in items
        if token.is_word and token.low not in FUNCTION_WORDS and (len(token.low) > 2 or token.low.isdigit())
    }


def is_generic(key: str) -> bool:
    """True for the stem of a word that any thank-you letter may hold."""
    return key in _GENERIC_STEMS
