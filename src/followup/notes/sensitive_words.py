"""Word classes of things that must not travel. A word that ends in `*` stands for every word that begins so.

The classes are open: they name a sort of thing (kin, illness, sums), not sentences. What they mean together is
the business of `withholding`.
"""

from __future__ import annotations

from functools import lru_cache

CLASSES: dict[str, str] = {
    "PAY": """salary salaries pay paid pays wage wages bonus bonuses band package pkg ote increment increments allowance
        allow stipend uplift compensation comp rsu rsus equity stock pension benefits lakh lakhs lpa ctc hike superannuation super
        payrise raise differential diff premium overtime ot tarif* zulage gehalt lohn salario sueldo prime sahod sweldo grana
        salário remuneration earn earns earning earner moneywise money cash quid grand gross net pro-rata prorata pro rata
        commission incentive vest vesting vested weighting backdate* backpay sharesave payslip tax hourly annum pa p.a mileage
        per-diem relocation sign-on signing-on retention perks perk fte increments offer counteroffer mil brutos netto brutto
        magkano dosh wonga bucks naira rand rupees pesos euros pounds dollars points spine eg tvöd""",
    "SUMS": """k £ $ € ₹ ₦ r$ hr/ ph per-hour grand mille mil thousand lakhs lakh crore cr""",
    "RIVAL": """candidate candidates applicant applicants applied applies applying shortlist* contender contenders rival rivals
        competition competitor favourite favorite frontrunner front-runner runner-up contest externals external outsider outsiders
        others applicant's candidat* kalaban concorrente konkurrent bewerber""",
    "SECRET": """confiden* secret secrets secretly nda embargo* unannounced privileged restricted hush whisper* discreet discreetly
        vertraulich confidentiel sworn wraps off-record offrecord leaked leak leaks under-wraps unofficially in-confidence 🤫 🤐""",
    "RUMOUR": """rumour* rumor* gossip* apparently reckon reckons supposedly allegedly whisper* grapevine hearsay scuttlebutt
        chismis tsismis ráfla gerücht canteen hinted hint hints heard hear word unconfirmed speculation talk buzz seemingly
        presumably""",
    "REORG": """merge merges merged merging merger reorg* restructur* redundan* layoff* axed axe axing closing closure closes closed
        shut shutting shuts scrapped scrap sold sell selling takeover bought buyout acquisition outsourc* offshor* relocat* downsiz*
        folded fold folding split cuts cut freeze frozen headcount heads contractor robots bots dissolve* disband* spin-off
        binning binned bin chop chopped flogging flog insolv* bankrupt* abolish* moving amalgamat* resizing rightsiz* tupe tupe'd
        centralis* centraliz*""",
    "LEAVES": """leaving leaves leave left retire* retiring quit quits quitting resign* fired sacked pushed walked ousted demoted
        promoted investigation suspended dismissed replaced departing departure poached headhunted affair divorc* handed notice""",
    "KIN": """mum mum's mom mom's mama mama's mummy mother mothers mother's dad dad's daddy father father's papa parents parent's
        wife wife's husband hubby spouse missus daughter daughters son sons kid kids kid's child baby babies brother brother's
        sister sister's sis gran granny grandma grandad grandpa nan nana uncle auntie aunt cousin nephew niece twins boyfriend
        girlfriend fiancé fiance fiancee fiancée in-law in-laws amma appa amma's lola lolo tita tito nanay tatay abuela mamó mhamó
        stepson stepdaughter toddler newborn grandkids grandchildren grandson granddaughter partner's frau mann mutter vater
        tochter sohn mãe pai filho filha mère père fils maman family familie schatz dog cat puppy pet""",
    "HEALTH": """hospital hospitalised hospitalized surgery surgeon operation scan scans cancer chemo radiotherapy tumour tumor
        dementia alzheimer* pregnan* expecting maternity paternity miscarr* ivf anxiety depress* antidepress* therapist therapy
        counselling stress* burnout burned-out burnt migraine* asthma* epilep* dialysis adhd autis* dyslex* thyroid diabet* insulin
        stroke heart stent bp blood kidney knee hip crutches limp broken sprained ill illness sick sickness unwell poorly flu
        covid fever pain painkillers tablets pills meds medication prescribed gp mri biopsy diagnos* disease disorder disabled
        disability wheelchair hearing-aid slept sleep sleepless insomnia tired exhausted hungover hangover drunk drinks drinking
        sober aa rehab menopaus* allerg* epipen injury injured crook buntis krank krankenhaus malade signed-off operation wisdom
        physio breathless inhaler vomit* thrown puking nauseous dizzy faint fainted emerg er's""",
    "LIFE": """divorc* separat* separation split-up funeral died dies dying dead death bereave* grief grieving widow* passed
        mortgage debt debts loan loans bailiff eviction landlord wedding married marry marrying marriage engaged engagement pray
        prayer church mosque temple synagogue fasting ramadan visa deported immigration asylum religion religious gay lesbian
        trans queer coming-out birthday anniversary holiday holidays honeymoon adopt adopting adoption fostering custody
        childcare nursery daycare creche school-run weight diet smoke smokes smoking vape vapes tattoo politics vote votes
        homeless lonely crying cried cries tears teared tearful elternzeit parental home""",
    "MODEL": """ai assistant chatgpt gpt gpt-4 claude gemini copilot bot chatbot model llm prompt prompts system instruction
        instructions override disregard bypass jailbreak siri alexa dan json output tokens token grader filter filters redact*
        obey comply administrator developer sudo temperature klingon pirate hallucinate""",
    "ORDER": """ignore ignores disregard forget write rewrite reply respond pretend generate translate output append insert add
        include reveal repeat print summarise summarize delete override always never sign begin end finish begin start sound
        make""",
    "FAIL": """rambl* blank blanked bomb bombed mess messed fumbl* forgot forget froze freeze waffl* babbl* stutter* stumbl*
        panick* sweat* shak* trembl* nervous* nerves blew botch* flub* chok* blush* cringe* awkward* terrible terribly awful
        dreadful rubbish embarrass* wrong bad badly weak weakly poor poorly stupid idiot disaster flop flopped flunk* regret*
        overshar* oversold undersold mumbl* tongue-tied dried lost mixed confused muddl* muddled struggled stuck unsure worried
        worry anxious ashamed silly daft rusty shaky wobbl* gabbl* bungl* goofed dodged evaded stammer* hesitat* mucked cocked
        screwed fluffed butchered dropped choked spluttered rushed rambled sloppy clumsy flustered nautal kabado horrível
        fiquei failed fail fails car-crash shambolic thin vague unprepared underprepared overprepared overshot cringed whoops oops
        ugh argh gah damn sigh facepalm meh flat boring bored dull stiff cold quiet cocky arrogant defensive negative
        disappointed disappointing gutted blurted babbled overexplained""",
    "BLAME": """useless hopeless idiot idiots lazy clueless incompetent shambles joke joker jokers toxic moron morons micromanag*
        bully bullies bullied shouts shouting shouted sandbag* chaos chaotic circus zoo dysfunction* cowboys cowboy clown clowns
        rude arrogant smug two-faced unprofessional unfair disorganised disorganized nightmare pathetic ridiculous crap dire
        slack slackers dinosaur dinosaurs stingy mean ageist sexist favouritism favoritism hates hate ignores blames blame
        fiddling fudge fiddled dirtier zero cluelessness grumpy petty gossips chismoso mismanaged badly-run mess embarrassing
        disgrace fed-up sick-of pretends boss boss's lousy dodgy hostile patronising patronizing condescending""",
    "CHIEF": """boss manager management supervisor supervisors leadership director directors head hod chief team department dept
        agency consultants colleagues colleague predecessor foreman hr procurement sales it ops office current lot lads chef""",
    "CHORE": """buy ring call email e-mail mail text ping book renew send chase check print get collect pick return bring find
        remember remind fetch pack iron wash pay post submit upload download fill file update ask read practise practice prep
        prepare look google claim cancel order water feed charge swap tell thank reply dig take sort top drop confirm nudge
        follow eat put save let type bin give line clean tidy rmb ring phone dm message register sign schedule google write
        finish draft scan copy forward draft ceannaigh glaoigh comprar ligar kaufen anrufen holen fragen submit speak""",
    "DUTY": """must should needs need gotta todo to-do reminder remember remind rmb forget dont don't self actions action ought
        hafta later asap bukas amanhã""",
    "WHEN": """tomorrow tmrw tmr tonight today later monday tuesday wednesday thursday friday saturday sunday mon tue tues wed
        thu thurs fri sat sun morning evening weekend wkend before by pm am asap soon next""",
    "HOME": """milk bread cat dog dry-cleaning dentist haircut groceries parking train ticket bus petrol mot gym kids dinner tea
        shirt blazer suit shoes umbrella charger lunchbox pharmacy prescription vet plumber boiler rent lanyard badge dbs
        passport certificate licence visa flu jab present gift flowers receipt expenses laundry""",
    "HUSH": """yourself myself ourselves us ears nobody anyone anybody no-one noone""",
    "SELF": "i i'm im i'd i've ive me my myself mine id i'll",
    "THEM": "he she they his her their him them he's she's they're hes shes theyre he'd she'd they'd",
    "WE": "we our us we're we'd we've ours",
    "BAD": """not never no nobody nothing isn't isnt wasn't wasnt can't cant couldn't couldnt don't dont didn't didnt won't wont
        hasn't hasnt haven't havent doesn't doesnt without hardly barely""",
}  # fmt: skip

PHRASES: dict[str, str] = {
    "SECRET": """off the record|off record|off rec|between us|between you and me|between the two of us|strictly between|entre nous|
        entre nós|entre nos|unter uns|keep it to yourself|keep to yourself|keep that to myself|keep it to myself|keep to myself|
        keep this to yourself|keep that to yourself|do not tell|don't tell|dont tell|not to tell|don't repeat|dont repeat|
        not to repeat|not to be repeated|do not repeat|don't say|not to say|dont say|don't mention|not mention|not to mention|
        don't share|not to share|not be shared|not to be shared|not for sharing|go no further|goes no further|go further|
        your ears|in confidence|in trust|under wraps|under nda|mum's the word|mums the word|lips sealed|nobody knows|no one knows|
        no-one knows|not public|not announced|isn't announced|not yet announced|not official|isn't public|stays here|stay in the room|
        stays in the room|in this room|outside the room|not discuss|don't discuss|discuss outside|keep it quiet|keep quiet|
        wants it quiet|didn't hear this|didnt hear it from me|not hear it from me|didn't get this from me|get this from me|
        just for you|to anyone|to anybody|no one is supposed|supposed to know|not supposed to|nobody must|must not know|eyes only|
        chatham house|hasn't gone to|not informed|not been told|haven't been told|hasn't been told|nobody's been told|
        don't know yet|doesn't know yet|word of this|keep schtum|kept schtum|don't quote|not for circulation|wag muna|ná habair|
        her word|my word|my confidence|closed the door|shut the door|dropped her voice|lowered his voice|cannot say|can't say|cant say""",
    "RUMOUR": """i heard|heard that|heard from|they say|word is|talk of|there's talk|rumour has|rumor has|people say|
        ppl say|let slip|letting slip|has been saying|been saying|told me that the|reading between|sounds like|sabi nila|dizem que|
        dicen que|man sagt|on dit|what i hear|i hear|hears that|crew room|up for sale|somebody said|someone said|says that|
        so the story|the story goes|i'd put money|my guess|not official|nobody has announced|on the quiet|the porter|security guard""",
    "RIVAL": """in the running|up for it|going for it|gone for it|went for it|in for it|put in for|also applied|applied too|
        other candidates|other applicants|other people|the others|after me|before me|next after|the slot before|against me|
        my rival|also interviewing|is interviewing|are interviewing|in the frame|on the list|on the slate|shortlist|short list|
        someone else|somebody else|hes seeing|he's seeing|she's seeing|inside track|internal favourite|own person|already decided|
        lined up for|ahead of me|better than me|better then me|giving interview|put a name|names up|same queue|also in the round|
        in the round|in the mix|have applied|has applied|is being considered|being considered|the field|of us for|down to two|
        down to three|hats in|hat in the ring|threw his hat|compared to the others""",
    "PAY": """an hour|per hour|a year|per year|a month|per month|per annum|after tax|before tax|on now|than i'm on|than im on|
        than now|pay point|pay scale|pay band|pay grade|pay rise|top of the band|night diff|shift pay|day rate|base salary|
        going rate|up to scale|step 3|step 4|step 5|point 4|more than now|plus super|the money|grade f|how much tho|how much|
        e grana|sign on|car allowance|company car|on target|holiday pay|notice pay""",
    "FAIL": """should have|shouldn't have|shouldnt have|should not have|shouldve|should've|wish i|wish i'd|could have been|went on and on|
        going on and on|off on one|too long|too much|far too|lost my thread|train of thought|mind went|went blank|went white|
        car crash|pigs ear|pig's ear|made a mess|made a hash|got it wrong|got wrong|got the|mixed up|mixed the|did not answer|
        never answered|never really answered|didn't answer|could not answer|couldn't answer|couldn't think|didn't know|didnt know|
        no idea|no clue|not my best|out of my depth|face go red|went red|my voice|my hands|my english|hated my|not like my|
        wouldn't shut|wouldnt shut|hear myself|cringe|kicking myself|what was i thinking|my answer|not correct|talked over|
        sold myself|let myself down|made a fool|looked like an idiot|bit my tongue|hold my tongue|felt flat|too quiet|too fast|
        at the clock|in the room|by heart""",
    "BLAME": """can't stand|cant stand|cant stick|couldn't organise|couldnt organise|hasn't a clue|hasnt a clue|no clue|a clue|
        never leaves|never coaches|never once|not once|only forwards|zero guidance|over the fence|like a|a mess|a joke|a shambles|
        fed up|sick of|yes men|so slow|knows it|whole floor knows|everyone knows|never lets|never let|takes credit|his name on|
        her name on|out of touch|behind the times|couldn't run|couldnt run|couldn't schedule|let down by|walk over him|fiddling the""",
    "DUTY": """need to|needs to|have to|don't forget|dont forget|do not forget|to do|note to self|note to me|must not|remind me|
        remember to|make sure|to be actioned|chase hr|follow up|follow-up|thank you mail|thank you note|before i forget|next time|
        to self|mind the kids""",
    "MODEL": """ignore all|ignore everything|ignore the above|ignore previous|the above|everything above|all rules|rules above|
        as an ai|language model|you are now|you're now|from now on|system prompt|new rules|new task|the email|the mail|the message|
        this email|this mail|the assistant|dear ai|hey bot|end of notes|black belt|the draft|your instructions|previous instructions|
        the model|write that i|say that i|make me sound|make it sound|sound like i|bullet points|in the style|in the voice|
        subject line""",
    "LIFE": """on leave|moving in|half days|passed away|new baby|school run|signed off|time off|in bits|small potatoes|going thru|
        gone through a|going through a|at home|child care|day off|poor thing|bless him|bless her|god heal|my back|my knee|me back|my head|
        his back|killing me|not told her|didn't tell her|not tell her""",
}  # fmt: skip


@lru_cache(maxsize=1)
def _tables() -> tuple[
    dict[str, tuple[str, ...]],
    dict[str, tuple[tuple[str, str], ...]],
    dict[str, list[tuple[tuple[str, ...], str]]],
]:
    exact: dict[str, list[str]] = {}
    stems: dict[str, list[tuple[str, str]]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, words in CLASSES.items():
        for word in words.split():
            if word.endswith("*"):
                stems.setdefault(word[:3], []).append((word[:-1], name))
            else:
                exact.setdefault(word, []).append(name)
    for name, lines in PHRASES.items():
        for phrase in lines.split("|"):
            words_of = tuple(phrase.split())
            if words_of:
                phrases.setdefault(words_of[0], []).append((words_of, name))
    return (
        {word: tuple(dict.fromkeys(names)) for word, names in exact.items()},
        {head: tuple(found) for head, found in stems.items()},
        phrases,
    )


@lru_cache(maxsize=16384)
def classes_of(low: str) -> tuple[str, ...]:
    """Classes of one casefolded word."""
    exact, stems, _ = _tables()
    found = exact.get(low, ())
    more = tuple(name for stem, name in stems.get(low[:3], ()) if low.startswith(stem))
    return (*found, *(name for name in more if name not in found))


def phrase_classes(low: list[str], index: int) -> tuple[str, ...]:
    """Classes of the phrases that begin at one word of a passage."""
    options = _tables()[2].get(low[index])
    if not options:
        return ()
    return tuple(name for words, name in options if tuple(low[index : index + len(words)]) == words)
