"""Words of job titles."""

from __future__ import annotations

from functools import lru_cache

from followup.language.lexicon import common_tag, is_first_name, is_last_name
from followup.language.slips import one_slip_away, with_vowel

#: Last words of job titles, casefolded.
HEADS = frozenset(
    """manager mgr lead leader supervisor analyst engineer officer coordinator co-ordinator nurse head
        director assistant
    specialist technician tech buyer planner scientist developer designer administrator consultant executive
    exec partner
    representative rep advisor adviser chef registrar educator teacher trainer coach clerk controller
    accountant auditor
    architect inspector sergeant foreman forewoman chair principal deputy matron owner associate assessor
    adjuster underwriter
    actuary paralegal counsel lawyer solicitor secretary steward stewardess pilot dispatcher scheduler
    operator operative
    mechanic fitter electrician machinist welder driver librarian curator conservator archivist editor
    writer producer
    researcher lecturer tutor dean provost pharmacist physiotherapist radiographer midwife therapist
    practitioner psychologist
    counsellor counselor dietitian paramedic receptionist concierge housekeeper baker butcher barista
    bartender sommelier
    cashier merchandiser stylist agent broker trader banker treasurer bookkeeper ranger warden caretaker
    custodian
    groundskeeper forester agronomist surveyor estimator superintendent captain marshal lieutenant detective
    constable
    investigator strategist marketer copywriter recruiter sourcer generalist programmer tester sysadmin
    webmaster apprentice
    trainee intern chargehand teamleader teamlead picker packer artist animator illustrator photographer videographer
    technologist
    carer hand supe super preparator acceptor docent cutter grader rigger moulder joiner setter finisher brewer distiller
        miller butler porter usher verger bosun purser mate skipper sawyer weaver tailor seamstress grower stockman drover
        herdsman shepherd stocker loader banksman slinger scaffolder bricklayer plasterer glazier ploegleider coordinadora
        capoturno vorarbeiter schichtleiter gruppenleiter gruppenleitung teamleiter teamleitung leiter leiterin referent sachbearbeiter hrbp hod
    cnm1 cnm2 cnm3 sre
    dba devops senco hlta vice-president ombudsman prefect negotiator handler keyworker biologist chemist
    physicist geologist
    statistician economist hygienist dentist vet optometrist phlebotomist sonographer gardener plumber
    carpenter joiner mason
    roofer eng sister prog chief appraiser arborist archaeologist attendant bursar campaigner caseworker chaplain
    cleaner demonstrator draughtsman examiner fishmonger fundraiser gamekeeper ganger ghillie groundsman hairdresser
    handyman hydrologist instructor interpreter journalist keeper lifeguard meteorologist organist overseer presenter
    stalker stenographer teller translator valuer warehouseman""".split()
)
#: Last words of job titles that name people and things as often: "Jackie Cook", "the mixer".
_TRADES = frozenset(
    """2ic resolver allocator ambulanceman ambulancewoman anaesthetist armourer arranger celebrant filleter furrier shunter undertaker warper assayer assembler auctioneer bailiff
    beadle binder blacksmith blaster blender boilermaker bookbinder bottler brander breeder broadcaster
    cabler calibrator captioner cardiologist cataloguer caterer caulker certifier checker choirmaster
    choreographer cinematographer cladder cobbler coder collector colourist comber commander commissioner
    composer compositor compounder conductor convener convenor cook coppersmith coremaker costumer costumier
    courier coxswain crofter croupier curer customiser dealer deckhand decorator dermatologist diver dogger
    donkeyman dresser driller dyer embalmer embroiderer enameller engraver epidemiologist erector evaluator
    expediter expeditor fabricator facilitator farmhand farrier firefighter fireman fisherman flagger
    forecaster forwarder framer fryer gaffer galvaniser gauger gilder glassblower goldsmith greaser
    greenkeeper greeter grinder grip guard guide hauler helmsman horticulturist hostess hostler immunologist
    indexer installer invigilator ironer jailer jointer keyholder knitter laborer labourer lacquerer ladler
    lampworker lasher laster launderer laundress leadhand lineman linesman linguist locksmith logger
    longshoreman luthier maid maintainer maker maltster masseur master matcher measurer mediator metallurgist
    microbiologist milker milliner minder miner mixer mixologist modeller moderator mounter musician
    navigator nutritionist oiler optician orderly organiser organizer ostler oysterman packager painter
    panel-beater patroller patternmaker perfusionist pharmacologist pipefitter planter platelayer plater
    polisher postmaster presser pressman printer printmaker professor projectionist proofer proofreader
    prosthetist provisioner pruner quilter rater reconciler reeler repairer repairman reporter restorer
    retoucher roaster runner sampler sander screener scribe sculptor sentry sexton shearer shipper shipwright
    signaller signalman signwriter silversmith slaughterer smelter sorter spinner splicer sprayer staffer
    stagehand stamper stationmaster stevedore stitcher stockkeeper stockperson stocktaker stoker stonemason
    storekeeper storeman storeperson streetworker sub-editor subeditor sweeper taker tanner tapper taster
    taxidermist tender thatcher tiler timekeeper tinsmith toolmaker toolsetter tracer tracker transcriber
    trimmer troubleshooter trustee tuner typesetter typist upholsterer validator voicer vulcaniser waiter
    waitress washer watchkeeper watchman weigher winder winemaker wirer worker wrangler yardman zookeeper
    zoologist advocate aide ambassador beautician canvasser champion commis dev dispenser enumerator fixer
    helper host liaison paraplanner podiatrist proctor responder sous valet admin""".split()
)
#: Short forms that count in capitals only.
SHORT_HEADS = frozenset(
    "tl asm avp vp svp evp agm dgm gm sde pm po ba qa hof cns anp rn ain fte csm ae sdr bdr cto cfo coo "
    "ceo ciso dpo mlro ea pa cra pi cnm "
    "md hom sm dm om fd fom dcm em bdm kam rsm nsm".split()
)
#: Abbreviated words inside titles that the lexicon lacks.
INNER_SHORT = frozenset(
    "ops mfg bi ml ux ui hr it qc qa r&d crm erp sap wfm l&d fp&a ap ar hse ehs cx ed icu er sr jr snr "
    "asst acct dept mktg admin reg sys "
    "dev eng comms regs infra prod fin dc wms b2b seo ppc cnc hvac".split()
)
#: Words that never belong to a title.
STOPS = frozenset(
    "a an my your his her their our its this that these those i he she they we you it me him them us who "
    "which what is are was were be "
    "been am has have had do does did will would can could should may might must not no yes to with w from "
    "at on in by about abt re as "
    "or but so if than then just also very really new good great nice old current acting former same other "
    "another next last first "
    "second third final interview interviewed interviewing int intvw i/v talk spoke met saw chat call notes "
    "internal done today yesterday "
    "tomorrow going went applied applying up now title role job post position called thing got get okay ok "
    "hi hello sorry typing writing thanks regarding getting doing having becoming leaving "
    "concerning for the and right well future outgoing one two three four five each every any some all "
    "both being thinking whole "
    "why how poor lovely lady gentleman guy name frm former ex external wants dear via per seen panel "
    "cheers la ya yah yep yeah yup nah eh oh ooh ah um uh erm em lah leh liao bro ung yung say more self older younger because cos coz".split()
)
#: Words of titles that are written in capitals.
UPPER = frozenset(
    "hr it qa qc sre hrbp tl asm avp vp svp agm pm ba ux ui sap crm erp hod cnm1 cnm2 rn icu er ed wfm r&d "
    "cx hgv ehs hse pa ea gm md ml bi "
    "ain emea apac fp&a l&d dc hlta".split()
)
#: Written out in a message.
LONG = {
    "mgr": "manager", "manger": "manager", "mngr": "manager", "sr": "senior", "snr": "senior", "sen": "senior", "jr": "junior", "jnr": "junior",
    "asst": "assistant", "assoc": "associate", "acct": "account", "dept": "department", "coord": "coordinator",
    "supv": "supervisor", "supvr": "supervisor", "sup": "supervisor", "mktg": "marketing", "eng": "engineer", "engr": "engineer", "prog": "programmer",
    "maint": "maintenance", "mgmt": "management", "mfg": "manufacturing", "whse": "warehouse", "svc": "service", "dep": "deputy", "dy": "deputy",
    "purch": "purchasing", "qual": "quality", "proj": "project", "acctg": "accounting", "regl": "regional", "natl": "national",
    "dir": "director", "cust": "customer", "trng": "training", "treas": "treasury", "stn": "station", "sci": "science",
    "fld": "field", "anlst": "analyst", "supt": "superintendent", "insp": "inspector", "rgnl": "regional", "ldr": "leader",
    "plng": "planning", "plnr": "planner", "ctrl": "control", "distrib": "distribution", "super": "supervisor", "comms": "communications", "fin": "finance",
    "mech": "mechanical", "elec": "electrical", "techn": "technical", "ass": "assistant", "depty": "deputy", "mgmnt": "management",
    "superv": "supervisor", "hd": "head", "prod": "production", "s/w": "software",
}  # fmt: skip
#: Words before a title that are a part of it: "Senior", "Deputy".
RANKS = frozenset(
    "senior sr snr sen junior jr jnr deputy dep dy assistant asst ass associate assoc principal chief trainee graduate staff "
    "lead acting interim regional district area national group divisional".split()
)


#: Words of jobs are made with these without end: "cellarman", "tallyperson", "parcelsmaster", "shift-in-charge".
_MADE_WITH = tuple(
    "woman man person keeper master mistress maker smith wright monger minder ologist ographer ician incharge in-charge".split()
)
#: Made like them and no jobs.
_NO_JOBS = frozenset(
    "gentleman gentlewoman layman laywoman madman madwoman kinsman kinswoman superman superwoman snowman freshman pacemaker "
    "troublemaker".split()
)
#: Shorter words may be another head, or none: "sendco" is no slip of "senco".
_MENDED = 7


#: Short forms that are a last word wherever they stand.
_SHORT_FOR_HEADS = frozenset("mngr manger superv coord supv supvr engr anlst supt insp ldr plnr".split())


@lru_cache(maxsize=8192)
def as_head(low: str) -> str:
    """A last word of titles as it was meant: "schedluer", "supervsor", "supv"; other words stay."""
    if low in _SHORT_FOR_HEADS:
        return LONG[low]
    meant = low if low in HEADS or len(low) < _MENDED else one_slip_away(with_vowel(low), HEADS)
    return low if meant.startswith(low) else meant  # "programme" is no programmer


@lru_cache(maxsize=8192)
def is_job(low: str) -> bool:
    """A last word of titles, from the list or made as such words are: "herdsman" of "herds", but not "Bergman"."""
    low = low.removesuffix("'s")
    if low.endswith(("er-out", "er-up", "er-off")):
        low = low[: low.rindex("-")]  # "setter-out", "fitter-up"
    if as_head(low) in HEADS or low in _TRADES:
        return True
    ending = next((ending for ending in _MADE_WITH if low.endswith(ending)), "")
    stem = low.removesuffix(ending)
    if not ending or low in _NO_JOBS or is_last_name(low) or is_first_name(low):
        return False
    return ending.endswith("charge") or (len(stem) > 2 and common_tag(stem) is not None)
