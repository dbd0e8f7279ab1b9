"""Word classes of things that must not travel. A word that ends in `*` stands for every word that begins so.

The classes are open: they name a sort of thing (kin, illness, sums), not sentences. What they mean together
is
the business of `withholding`. A class with a small letter behind it ("PAYw") holds words that have everyday
meanings too.
"""

from __future__ import annotations

from functools import lru_cache

CLASSES: dict[str, str] = {
    "PAY": """overtime-rate ploegentoeslag widełki meal-ticket cadre spine-point salary salaries salaried wage wages bonus bonuses ote increment stipend remuneration lpa ctc
        hike superannuation payrise
        rsu rsus payslip moneywise quid gehalt lohn tarif* zulage salario sueldo sahod sweldo grana salário
        dosh wonga prorata
        pro-rata sharesave backdate* uplift underpaid overpaid well-paid payscale take-home takehome magkano
        signing-on sign-on
        gratuity tronc tlr afc annum p.a pcm honorarium lönesamtal soldi lønn stipendio stipendi paga paycut
        pay-cut pay-rise
        mortgageable widelki pensja gaji maosh ppt aguinaldo prestaties vakantiegeld superminimo schaal tvöd
        bat entgelt
        verdienst verdienen ticket-restaurant provision retainer allowances emoluments perdiem per-diem
        mileage""",
    "PAYw": """bump super housing ish money premium transport range pay pays paid money allowance package pkg compensation comp equity stock pension benefits
        benefit lakh lakhs crore raise
        differential diff premium overtime ot net gross grand band grade scale spine step point points base
        rate weighting incentive
        commission vest vesting cliff offer offered match terms budget cash hourly basic tax perk perks
        incremental loading tips
        eg ag ao gl nhs retention relocation increase rise worth earn earns earning pocket better-off figure
        figures mil""",
    "SUM": """£ $ € ₹ ₦ r$ ksh rs thousand grand k hr/ ph euros euro pounds dollars rupees naira rand pesos bucks nok sek chf zł""",
    "RIVAL": """applicant applicants applicant's contender contenders frontrunner front-runner runner-up
        shortlist* rival rivals
        kalaban concorrente konkurrent* bewerber* candidature""",
    "RIVALw": """candidate candidates applied applies applying competition competitor favourite favorite
        external externals outsider
        outsiders others other internal interviewing interviewed interviews round list slate names slot
        reserve appointed running
        frame seat waiting cv cvs grads somebody someone two three four five six""",
    "SECRET": """confidential confidentially confidence secret secrets secretly nda embargo* unannounced
        privileged hush vertraulich confidentiel
        off-record leaked unofficially in-confidence shtum schtum 🤫 🤐 discreet discreetly sworn undisclosed
        hush-hush classified
        confidencial riservato tajne fortroligt""",
    "SECRETw": """restricted quiet quietly wraps private privately trust announced announce public
        officially whisper* tell told telling
        repeat repeating share sharing mention say saying knows record door ears""",
    "RUMOUR": """rumour* rumor* gossip* apparently supposedly allegedly grapevine hearsay scuttlebutt
        chismis tsismis ráfla gerücht*
        unconfirmed chisme fofoca pettegolezz* plotka mill tea-room tearoom bush-telegraph watercooler""",
    "RUMOURw": """whispering whispered saying reckon reckons hear heard hears word talk says seemingly presumably canteen whispers
        hinted hint hints story speculation
        lift elevator corridor photocopier driver porter guard clerk smoking slack feels smells""",
    "REORG": """reorg* restructur* redundan* layoff* lay-off* axed takeover outsourc* offshor* downsiz*
        insolv* bankrupt* amalgamat*
        tupe headcount abolish* disband* buyout mothball* nationalis* privatis* fusie fusion fusionado
        ristrutturazione
        rightsiz* delayering""",
    "REORGw": """merge merges merged merging merger folded fold folding split cut cuts freeze frozen shut
        shutting shuts close closes closed
        closing closure scrapped scrap sold sell selling bought contractor robots bots binning binned bin
        chop chopped flogging moving moved
        transfer heads agency acquisition leaving departure centralis* relocat* going ends dies dropped
        pulled""",
    "LEAVE": """retire* retiring resign* fired sacked ousted demoted suspended dismissed poached headhunted
        affair probation adultery
        disciplinary tribunal misconduct""",
    "LEAVEw": """leaving leaves leave left quit quits quitting pushed walked promoted promotion
        investigation replaced departing notice out
        going off goes exit successor replace stepping""",
    "KIN": """mam mam's nephew's niece's wife's mum mum's mom mom's mama mama's mummy mother mothers mother's dad dad's daddy father's papa
        parents wife wife's husband
        husband's hubby spouse missus daughter daughters daughter's sons kids kid's baby brother brother's
        gran granny grandma
        grandad grandpa nan nana uncle auntie aunt cousin nephew niece boyfriend girlfriend fiancé fiance
        fiancee fiancée in-law
        in-laws amma appa amma's lola lolo tita tito nanay tatay abuela mamó mhamó mokopuna tamariki whānau
        whanau stepson
        stepdaughter toddler newborn grandkids grandchildren grandson granddaughter mann mutter vater
        tochter sohn mãe filho filha
        mère maman schatz missis hub babysitter au-pair mamma nonna moglie marito figlia figlio zus moeder
        vader kinderen żona mąż""",
    "KINw": """father sister sis son child children family partner partner's twins boys girls kid babies ma
        pa dog cat puppy pet mate
        friend home house""",
    "HEALTH": """cancer chemo radiotherapy tumour tumor dementia alzheimer* pregnan* miscarr* ivf
        antidepress* migraine* epilep* adhd autis*
        dyslex* thyroid insulin stent crutches flu biopsy menopaus* epipen insomnia hungover hangover
        breathless inhaler vomit*
        puking nauseous buntis krank malade physio therapist counselling burnout burned-out burnt-out
        anxiety depress* gout ulcer
        arthritis sciatica diabetes diabetic unwell poorly painkillers surgery operation maternity paternity
        sober aa rehab
        sleepless psoriasis lupus sprained limping asthma* mri chemo's seizure seizures slept scan scans""",
    "HEALTHw": """hospital surgeon stroke heart bp blood kidney knee hip shoulder back stress* limp broken
        ill illness sick sickness covid fever
        pain tablets pills meds medication prescribed gp diagnos* disease disorder disabled disability
        wheelchair sleep tired
        exhausted drunk drinks drinking allerg* injury injured crook dialysis wisdom dizzy faint fainted
        expecting drained eyes
        therapy weight diet smoke smokes hearing limped leg foot ankle head signed-off operation""",
    "LIFE": """divorc* separation funeral bereave* grief grieving widow* bailiff eviction wedding marry
        marrying marriage fiancé deported
        immigration asylum gay lesbian trans honeymoon childcare nursery daycare creche school-run tattoo
        elternzeit debts overdraft
        pregnant fasting ramadan church mosque prayer landlord custody-battle vape vapes visa mokopuna
        christening shiva hajj""",
    "LIFEw": """separat* died dies dying dead death passed mortgage debt loan loans married engaged
        engagement religion religious birthday
        anniversary holiday holidays adopting adopt fostering custody politics vote crying cried cries cry
        tears teared homeless
        lonely parental rent moving born gym boat weekend""",
    "MODEL": """chatgpt gpt gpt-4 claude gemini copilot chatbot llm jailbreak klingon siri alexa redact*
        hallucinate cortana bard
        sudo dan""",
    "MODELw": """ai assistant bot model prompt system instruction instructions override disregard bypass
        output token tokens json grader filter
        filters admin administrator developer rules comply obey""",
    "ORDER": """ignore disregard forget write rewrite reply respond pretend generate translate output append
        insert reveal summarise
        summarize delete override always include add make sign begin end""",
    "FAIL": """hames tumbleweed misheard misread squirmed rambl* blanked bombed fumbl* froze waffl* babbl* stutter* stammer* panick* trembl* botch*
        flub* chok* cringe* cringing awkward*
        embarrass* flopped flunk* overshar* oversold undersold mumbl* tongue-tied muddl* gabbl* bungl*
        goofed dodged cocked fluffed
        butchered spluttered flustered nautal kabado horrível shaky wobbl* car-crash mortif* gutted blurted
        cringed facepalm ugh
        argh whoops beetroot sweating sweaty sweated clammy dithered dried-up overran hopelessly
        underprepared uafásach
        vergogna figuraccia zenuwachtig słabo nervioso nervosa fiquei nervös nervous nerves disaster
        dreadful idiot muppet numpty
        jelly lemon blagg* gulp monologue* emptied nonsense brain-fog imposter impostor fraud
        stumbl* bluff* winged waffly tanked garbled rambly overexplained underwhelm* stuffed""",
    "FAILw": """backwards guessed guess blank bomb mess messed forgot forget freeze shak* blew blush* terrible terribly awful
        rubbish wrong bad badly weak weakly poor
        poorly stupid flop regret* dried lost mixed mix confused struggled stuck unsure worried worry
        anxious ashamed silly daft rusty
        evaded hesitat* mucked screwed dropped rushed sloppy clumsy failed fail fails thin vague unprepared
        oops gah damn sigh meh flat
        boring bored stiff cold cocky arrogant defensive negative disappointed disappointing sold talked
        repeated guessed knew
        remember answer answers question voice hands face felt sounded looked woolly green junior senior
        lacking short long""",
    "BLAME": """filthy woeful disgusting yelling yells snakes joke tosser cowards shouty moaners scathing useless hopeless idiots lazy clueless incompetent shambles jokers toxic moron morons
        micromanag* bully bullies bullied sandbag*
        chaotic circus dysfunction* cowboys cowboy clown clowns smug two-faced unprofessional disorganised
        disorganized pathetic
        ridiculous slackers dinosaur dinosaurs ageist sexist favouritism favoritism mismanaged shambolic
        disgrace fed-up lousy
        dodgy patronising patronizing condescending chismoso grumpy shouty sh*t crap garbage hoards
        hoarded""",
    "BLAMEw": """scary interrupts blind golf excuse purchasing current present joke joker shouts shouting shouted chaos zoo rude unfair nightmare dire slack stingy mean
        hates hate ignores blames blame fiddling
        fudge fiddled dirty zero petty mess hostile pretends boss never nobody only just always old slow
        sleeps asleep worst terrible
        awful hopeless clue stand stick trust credit tape""",
    "CHIEF": """boss manager management supervisor supervisors leadership director directors head hod chief
        team department dept agency
        consultants colleagues colleague predecessor foreman hr procurement sales it ops office current lot
        lads head-office lead
        they crew""",
    "CHORE": """buy ring call email e-mail mail text ping book renew send chase check print get collect pick
        return bring find remember remind
        fetch pack iron wash post submit upload download fill file update ask read practise practice prep
        prepare look google claim
        cancel order water feed charge swap tell thank reply dig take sort top confirm nudge follow eat put
        save let type give
        line clean tidy rmb phone dm message register schedule draft scan copy forward ceannaigh glaoigh
        comprar ligar kaufen
        anrufen holen fragen speak write drop sign apply dry change fix finish hand head move""",
    "DUTY": """must gotta todo to-do reminder rmb hafta asap bukas amanhã tomorrow tmrw tmr tonight later tdl nb actions""",
    "DUTYw": """should need needs remember remind forget dont don't self action ought before by after monday
        tuesday wednesday thursday friday
        saturday sunday mon tue tues wed thu thurs fri sat sun morning evening weekend home""",
    "HOME": """milk bread dry-cleaning dentist haircut groceries petrol gym blazer umbrella lunchbox
        pharmacy prescription vet plumber boiler
        lanyard dbs passport mot jab cat litter nappies batteries laundry shirt suit charger inhaler kit
        babysitter parking
        expenses receipt certificate licence badge locker headset usb laptop""",
    "HUSH": """yourself myself ourselves us anyone anybody no-one noone nobody room further elsewhere""",
    "SELF": "i i'm im i'd i've ive me my myself mine id i'll mi ako io ich",
    "THEM": "he she they his her their him them he's she's they're hes shes theyre he'd she'd they'd nya sya",
    "WE": "we our we're we'd we've ours us",
    "NOT": """not never no nothing isn't isnt wasn't wasnt can't cant couldn't couldnt don't dont didn't
        didnt won't wont hasn't hasnt
        haven't havent doesn't doesnt without hardly barely nae nah""",
    "MEET": """interview interviewed interviewer interviewers intvw panel spoke chat chatted met meeting
        call zoom teams session convo
        date when where subject organiser attendees notes role post position vacancy yarn catch-up""",
    "SAID": """said told asked showed mentioned explained suggested offered described proposed answered talked discussed agreed""",
    "WORK": """wants want wanted asked target down showed told built cut liked agreed offered suggested
        described explained introduced ran
        trained pilot pilots rollout launch goal aim per average errors orders backlog queue process
        customers customer clients
        patients students pupils data report reports system training checklist template dashboard project
        projects schedule plan""",
}  # fmt: skip

PHRASES: dict[str, str] = {
    "SECRET": """off the record|off record|off rec|between us|between you and me|between the two of us|
        between me and|strictly between|
        entre nous|entre nós|entre nos|unter uns|entre nosotros|tra noi|keep it to yourself|keep to yourself|
        to yourself|to myself|
        to ourselves|keep this here|keep that here|do not tell|don't tell|dont tell|not to tell|tell nobody|
        tell no one|don't repeat|
        dont repeat|not to repeat|for repeating|be repeated|do not repeat|don't say|not to say|dont say|
        don't mention|not mention|
        not to mention|should not mention|don't share|not to share|not be shared|to be shared|for sharing|
        no further|go further|
        your ears|my ears|in confidence|in trust|under wraps|under nda|under my hat|under your hat|
        mum's the word|mums the word|
        lips sealed|on his lips|on her lips|nobody knows|no one knows|no-one knows|knows yet|not public|
        isn't public|not announced|
        isn't announced|aren't out|isn't out|not out yet|not yet announced|stays here|stay in|stays in|
        stays between|in this room|
        in the room|outside the room|leave the room|leave this room|not discuss|don't discuss|
        discuss outside|keep it quiet|keep quiet|
        wants it quiet|hear it from me|hear this from me|this from me|from me, she|just for you|only for you|
        to anyone|to anybody|
        supposed to know|not supposed to|must not know|mustn't know|should not know|shouldn't know|eyes only|
        chatham house|
        hasn't gone to|not informed|been told|don't know yet|doesn't know yet|word of this|keep schtum|
        kept schtum|keep shtum|don't quote|
        not to quote|quote him|quote her|for circulation|wag muna|ná habair|my word|my confidence|
        closed the door|shut the door|
        dropped her voice|lowered his voice|lowered her voice|cannot say|can't say|cant say|not typing|
        say nothing|said quietly|
        made me swear|made me promise|swore me|promised not|embargoed until|in the strictest|not for outside|
        you did not hear|
        didn't hear|didnt hear|without telling|not to breathe|nod and|of the record|let slip that we""",
    "RUMOUR": """are saying|are whispering|is whispering|may be sold|being sold|getting bought|
        bought by|buying us|pull out|pulling out|let on|supposed to say|
        she was not|going under|on the market|
        i heard|heard that|heard from|they say|word is|word round|word on|talk of|there's talk|
        rumour has|rumor has|people say|
        ppl say|let slip|letting slip|has been saying|been saying|reading between|sounds like|sabi nila|
        dizem que|dicen que|
        man sagt|on dit|what i hear|i hear|hears that|crew room|the story goes|i'd put money|my guess|
        not official|
        nobody has announced|on the quiet|the porter|security guard|front desk says|so they say|so says|
        is full of|goes round|
        going round|going around|everyone thinks|everybody thinks|everyone says|everybody says|
        in the canteen|squares with|
        told me that the|at the gate|at the photocopier|in the tearoom|second floor that|see out the year|
        days are numbered""",
    "RIVAL": """in the fray|also called|in on|sewn up|the one they want|hers to lose|his to lose|nailed on|
        shoo in|dead cert|next in line|working under|work under|if he gets|
        if she gets|turned it down|turned this down|flying in|also in it|is in it|
        are in it|in for the same|is after it|are after it|also after|after the same|
        chasing it|wants the job|wants this job|same job|in the bag|in the hat|
        throwing his|throwing her|the job too|the post too|
        in the running|up for it|going for it|gone for it|went for it|go for it|in for it|put in for|
        also applied|applied too|
        other candidates|other applicants|other people|next after|the slot before|before me|after me|
        against me|also interviewing|
        is interviewing|are interviewing|in the frame|on the list|on the slate|short list|hes seeing|
        he's seeing|she's seeing|
        inside track|internal favourite|own person|already decided|lined up for|ahead of me|better than me|
        better then me|
        giving interview|names up|same queue|in the round|in the mix|have applied|has applied|
        being considered|the field|of us for|
        of us going|down to two|down to three|hats in|hat in the ring|his hat|her hat|compared to the|
        up against|my chances|
        second choice|first choice|seeing people|the competition|going for the|her interview|his interview|
        has his interview|
        the others|next one|one other|great interview|for it as well|for it too|wants it too|promised it|
        have somebody|has somebody|
        the job is|already has|appointed already|earmarked for|in line for""",
    "PAY": """each month|every month|out of pocket|shift premium|plus super|+ super|
        with a car|same grade|grade's the same|grade is the same|range goes|range is|
        tops out|top out|down about|less a month|less a week|more a week|
        a week less|a month less|same money|more money|less money|for love|
        pay is|basic's|basic is|uncapped|to start on|figures i|
        in my pocket|the bump|loses the|goes if you|
        an hour|per hour|a year more|per year|a month more|per month|per annum|after tax|before tax|
        on now|i'm on|im on|than i'm|
        more than now|than now|pay point|pay scale|pay band|pay grade|pay rise|the band|night diff|shift pay|
        day rate|base salary|
        going rate|up to scale|step 3|step 4|step 5|point 4|plus super|the money|grade f|how much tho|
        how much|e grana|sign on|
        car allowance|company car|on target|holiday pay|notice pay|sick pay|days leave|days holiday|
        annual leave|a night|
        expected salary|asking for|an hr|per hr|/ hr|/ hour|top of the|bottom of the|my current|
        on my current|13 months|
        more a month|more a year|a month extra|a bit more|more than i|my notice|what are you on|what i'm on|
        what i earn|
        car plus|plus car|plus ute|plus bonus|plus commission|with the car|w the car|shift allowance|
        at that level""",
    "FAIL": """wrong order|wrong way round|a hames|sounded too|too shy|upside down|
        came out of my|colour of|color of|went the|got it backwards|by mistake|
        i meant|meant to say|fortune cookie|laughed too|made no sense|dug a|
        dug myself|lost for words|nothing came|went quiet|had to ask twice|called her|
        called him|wrong name|the wrong|in front of everyone|not my finest|not my best|
        didn't land|fell flat|joined in|
        should have|shouldn't have|shouldnt have|should not have|wish i|wish i'd|i wish|
        could have been|went on and on|on and on|
        off on one|too long|too much|too fast|too quiet|too quickly|far too|lost my thread|train of thought|
        mind went|went blank|
        went white|went red|go red|went beetroot|car crash|pigs ear|pig's ear|an arse of|made a mess|
        made a hash|a hash of|
        got it wrong|got wrong|it wrong|wrong way|mixed up|mixed the|mix up|did not answer|never answered|
        never really|
        didn't answer|could not answer|couldn't answer|couldn't think|couldn't remember|could not remember|
        didn't know|didnt know|
        no idea|no clue|not my best|out of my depth|my voice|my hands|my face|my ears|my english|my answer|
        my accent|hated my|
        wouldn't shut|wouldnt shut|hear myself|kicking myself|what was i|not correct|talked over|sold myself|
        let myself|
        made a fool|looked like an|bit my tongue|felt flat|at the clock|kill me|died inside|wanted to die|
        stuffed up|messed up|
        screwed up|mucked up|cocked up|i knew as|i forgot|forgot the|forgot to|forgot how|came across|
        come across|came over|
        couldn't stop|could not stop|thrown by|threw me|stumped me|caught out|caught me|not prepared|
        hadn't prepared|
        hadn't read|didn't have|didnt have|not senior|not convinced|looked bored|looked unconvinced|
        raised an eyebrow|did not like|
        didn't like my|corrected me|nervous laugh|talked too|spoke too|i was slow|felt like|felt sick|
        only got""",
    "BLAME": """wouldn't know|wouldnt know|set foot|hide in|hides in|hiding in|
        never checks|never answers|rolled her|rolled his|rolls his|rolls her|
        plays golf|dumpster fire|right state|bare minimum|the reason people|the main reason|
        reason two|the reason we|rude to|so rude|is blocking|never seen a|
        picked that|bothered to|be bothered|couldn't care|knows nothing|good for nothing|
        all talk|every excuse|not sent|hasn't sent|about to finish|for years and|
        years ago but|can't be trusted|lets everyone|leaves it all|blind eye|
        can't stand|cant stand|cant stick|couldn't organise|couldnt organise|couldn't run|
        couldnt run|couldn't plan|couldn't schedule|
        hasn't a clue|hasnt a clue|a clue|never leaves|never coaches|never once|never logged|never stepped|
        not once|only forwards|
        zero guidance|over the fence|a mess|a joke|a shambles|fed up|sick of|yes men|knows it|floor knows|
        everyone knows|never lets|
        never let|takes credit|took credit|his name on|her name on|out of touch|behind the times|let down by|
        walk over|waste of|
        sit on the|sits on the|come for lunch|like a prison|the backbone|can't manage|cannot manage|
        doesn't care|don't care|
        doesnt listen|doesn't listen|never listens|never here|never there|on his phone|on her phone|
        hates his|worst manager|
        better than the|unlike the current|unlike our|who shall remain|the last lead|old lead|
        changes her mind|changes his mind""",
    "DUTY": """need to|have to|got to|don't forget|dont forget|do not forget|to do|note to self|note to me|
        must not|remind me|remember to|
        make sure|be actioned|chase hr|follow up|follow-up|thank you mail|thank you note|before i forget|
        next time|to self|mind the|
        way home|look up|look into|find out|pick up|drop off|hand in|fill in|dig out|buy a|ring mum|call mum|
        get back to|
        by friday|before friday|before thursday|tomorrow morning|can you take|don't email|dont email|
        do not email|if nothing by|
        if no word|on the way""",
    "MODEL": """ignore all|ignore everything|ignore the above|ignore previous|ignore any|the above|
        everything above|all rules|rules above|
        as an ai|an ai|language model|you are now|you're now|from now on|system prompt|new rules|new task|
        the email|the mail|
        this email|this mail|the assistant|dear ai|hey bot|end of notes|black belt|your instructions|
        previous instructions|the model|
        write that i|say that i|make me sound|make it sound|sound like i|bullet points|in the style|
        in the voice|subject line|
        the user|prompt injection|processing this|if you are|you must""",
    "LIFE": """the hip|my hip|mat leave|is due|due in|be off|a fortnight off|
        got upset|my own dad|my own mum|the aa|asked me about my|bout my back|
        about my back|its fine it|
        on leave|moving in|half days|passed away|new baby|school run|signed off|time off|in bits|
        small potatoes|going thru|
        through a|poor thing|bless him|bless her|god heal|my back|my knee|me back|my head|my leg|my shoulder|
        his back|her back|
        killing me|tell her about|tell him about|tell them about my|my own time|at home|child care|the boys|
        my boys|her boys|his kids|
        days off|the hospital|took a call|looked so|look tired|looks tired|so tired|on sundays|gets home|
        not well|off sick|
        day care|living with|a drink|the drink|same school""",
}  # fmt: skip

_Words = dict[str, list[str]]
_Stems = dict[str, list[tuple[str, str]]]
_Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


@lru_cache(maxsize=1)
def _tables() -> tuple[_Words, _Stems, _Phrases]:
    exact: _Words = {}
    stems: _Stems = {}
    phrases: _Phrases = {}
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
    return exact, stems, phrases


@lru_cache(maxsize=16384)
def classes_of(low: str) -> tuple[str, ...]:
    """Classes of one casefolded word."""
    exact, stems, _ = _tables()
    found = tuple(dict.fromkeys(exact.get(low, ())))
    more = tuple(name for stem, name in stems.get(low[:3], ()) if low.startswith(stem))
    return (*found, *(name for name in more if name not in found))


def phrase_classes(low: list[str], index: int) -> tuple[str, ...]:
    """Classes of the phrases that begin at one word of a passage."""
    options = _tables()[2].get(low[index])
    if not options:
        return ()
    return tuple(name for words, name in options if tuple(low[index : index + len(words)]) == words)
