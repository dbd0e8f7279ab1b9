"""Given names beyond the lexicon: those it lacks, those it takes for other words, those that are words too; and what is no
name in notes about work."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from followup.language.lexicon import common_tag, is_first_name

#: Given names that the list of names lacks.
_MORE = frozenset(
    "cath des gaz jen jock kath reg roz stu viv raj anil kavita mohan pradeep rajesh rakesh ramesh rekha sanjay sunil "
    "suresh vijay vikram chen wei ming hui mei jin jun yuki chidi tunde bola thabo sipho lerato bex baz daz shaz "
    "loz kaz maz tez gav trev baz lou nige raf stef steph tash nat jools ollie iain eilidh morag mhairi catriona "
    "siobhán siobhan niamh aoife saoirse róisín oisin cillian bríd brid padraig pádraig tadhg nerys delyth gwil "
    "emrys cerys huw dilys eirlys rhodri ieuan geraint sioned bronwen hinemoa aroha wiremu tane manaia solene "
    "josee odd-geir sietse femke joost maaike thijs sanne bjarne kari-anne ragnhild kerryn shazza "
    "adebayo adeola amadi amaka arvind ashok ayo azlan azman babatunde balaji bao berk bhavesh binh "
    "bukola chau chika chinwe chioma chitra choon dinesh ebere efosa efua faizal fatou femi folake funke "
    "gbenga giang gokhan hanh haziq hemant hidayah hien hoang hui-min huong huseyin izzat jitendra "
    "kamarul kanchan karthik kartik kehinde kemi khairul khanh kheng kiran kishore kunal lalit lindiwe "
    "liyana madhu madhuri mahesh manish manoj mayank mei-lin milosz mpho mukesh mythili nabilah nadiah "
    "nagesh naledi nandi naresh navin neeraj nga ngoc nhung nilesh nimisha nitin nkechi nomsa norhayati "
    "nosipho ntombi olu olumide oluwaseun onyeka osagie ozan ozge paivi pankaj pavan phuong prabhu "
    "prakash prashant praveen preeti przemek przemyslaw punam purnima puteri quan quynh rafal raghu rahim "
    "rajeev rajendra rajiv rakhi ranjit rashmi ravindra razak refilwe ridzuan ritesh ritika rizal rohani "
    "rohit roshni rosnah rotimi ruchi rupa sachin salmah sandeep sangeeta sanjana sanjeev santosh satish "
    "saurabh savita segun seun shafiq shankar shanti sharad shilpa shobha shruti shubham siew sinem sizwe "
    "slawek smita sonal srinivas subhash sudha sudhir sujata sunita surendra sushma swati syafiq tarun "
    "temi temitope tendai thandi thanh thao themba thuy tien tiwa tolga tomek toyin trang tshepo tuncay "
    "tuyet uday umesh unathi usha vandana varun venkat vidya vikas vimal vinay vineet vinh vinod vipul "
    "vishal vishnu vivek waldek wei-ling weronika wojtek xuan yinka yogesh zaharah zainal zanele zodwa "
    "zulkifli zuzanna jaz dre kez dez gez suz shel kel becs kezza jezza wazza mags pip piers mo dessie pancho jacqui jacquie debs macka robbo davo gordy deano jas raz tommo smithy mairi sizani caz oyinda tavish wiktoria jem steff".split()
)
#: Names of people that the lexicon tags as other words, and that nobody writes as one.
_PLAIN = frozenset(
    "john william peter terry bobby louis donna maria heather charlotte matt tony hugh glen ken lucy sally".split()
)
#: Names that are everyday words too; they count in small letters only right behind "with", "met" and the like.
WORDS_TOO = frozenset(
    "mark frank jack grace amber rob bill will chuck dawn dean drew ivy jay joy len lily max pat penny ray rod "
    "rose sandy sue dot carol nick al".split()
)
#: Given names that are countries or towns: persons only where no place can stand.
PLACES = frozenset(
    "jordan austin florence chelsea madison savannah adelaide israel sydney georgia virginia charlotte "
    "victoria carolina dakota santos salvador leon kerry clare tyrone shannon chad sofia helena regina "
    "alexandria kimberley trinidad kenya asia india china america ireland holland cuba oman breda siena "
    "bergen kiel basel valencia rosario cali nelson hamilton wellington darwin washington houston denver "
    "montana nevada indiana arizona tennessee louisiana missouri texas atlanta memphis columbus cleveland "
    "richmond camden bedford stafford lincoln bradford york preston burton salem lima london durham lancaster "
    "west north south east troy jackson montgomery raleigh phoenix reno melbourne hobart kandy lourdes odessa vienna".split()
)
#: Countries, towns and clubs of two words of which the first is a given name.
PLACES_OF_TWO = frozenset(
    tuple(pair.split("-"))
    for pair in """sri-lanka costa-rica san-marino san-diego san-jose san-francisco san-juan santa-fe santa-cruz saint-lucia
    st-lucia saint-helena saint-vincent saint-kitts aston-villa preston-north leyton-orient leicester-tigers leicester-city
    hamilton-academical kaizer-chiefs orlando-pirates charlton-athletic lincoln-city bradford-city bradford-bulls york-city
    sydney-swans sydney-roosters melbourne-storm kansas-city abu-dhabi addis-ababa hong-kong sierra-leone burkina-faso
    guinea-bissau newport-county alice-springs victoria-falls houston-rockets dallas-cowboys denver-broncos
    boston-celtics georgia-tech virginia-tech""".split()
)
#: Months that are given or family names too.
MONTH_NAMES = frozenset("jun jan may april june august".split())
#: Capitalised or name-like words that are no persons in notes about work.
NOT_NAMES = frozenset(
    "lah leh lor hor je meh liao liaw sia siol lorh himself herself himslef herslef january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sep "
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu "
    "thur thurs fri sat sun "
    "christmas xmas easter diwali ramadan eid hari raya lent advent pentecost hr it qa ops mgr dept tl "
    "mgmt admin reception "
    "room rooms interview intvw intvws intv intrvw interv iview interviewer panel role post position job team lead leader manager director head notes note "
    "subject date time where tele "
    "when who what re cc teams zoom slack excel outlook jira kafka python java sap salesforce workday "
    "sharepoint confluence oracle "
    "power bi tableau figma english german french spanish polish irish italian portuguese dutch chinese "
    "indian british american "
    "africa europe asia london paris berlin dublin lagos abuja manila mumbai delhi pune bangalore chennai "
    "hyderabad singapore tokyo "
    "melbourne toronto boston dallas houston chicago denver phoenix madrid milan lisbon "
    "warsaw krakow india ireland "
    "england scotland wales france germany spain italy poland china japan brazil mexico canada nigeria "
    "kenya ghana "
    "spelt spelled spelling monitor hi hello dear thanks thank ok okay yes no also plus internal candidate me i he she they we "
    "you my his her our their it's "
    "edit correction update ps pps btw fyi asap nb todo tbd tbc wants said asked told met saw spoke called "
    "then next anyway so and but "
    "god christ lord jesus allah covid brexit level grade band asm avp vp ceo cfo coo cto chro md gm dg svp evp "
    "ta da tl pm po ba rn np er ed icu "
    "q1 q2 q3 q4 h1 h2 ii iii iv vii viii ix am main site hall bay dock ward wing line lab store depot branch unit plant campus "
    "school college street road "
    "nao não naja leider haibo tamam "
    "wifi app crm erp kpi sla api sql aws gcp nhs nda rfp day week month year today tomorrow yesterday "
    "morning afternoon evening night "
    "bsc msc mba phd pgce fcca fcipd rgn tmrw tomorrow's tonight star deal case guy lady man woman person mate boss intervju entrevista entretien gesprek gespräch "
    "colloquio rozmowa agallamh "
    "responsable responsabile jefe jefa leiter leiterin encargado encargada kierownik directeur directrice "
    "kia ora ngā nga mihi hallo hola bonjour ciao ok she'd he'd they'd i'd we'd i'll she'll he'll they'll saturdays "
    "sundays mondays tuesdays "
    "hes shes theyre youre weve theyve youve whos whove whod theyd itll thatll theyll hed isnt wasnt arent werent doesnt didnt dont hasnt hadnt havent wont wouldnt couldnt shouldnt "
    "wednesdays thursdays fridays sr rehab junior senior deputy assistant santiago dayton orlando bristol verona roma kingston brooklyn aurora chester carlisle paris cairo vienna geneva lyon porto venice bath hull lagos durham".split()
)
#: Words of firms, houses and departments; with one of them a name is no person's.
BODIES = frozenset(
    "house bank logistics beach group partners ltd llp inc plc gmbh corp company co services service care trust "
    "hospital clinic church academy college university foods motors energy systems solutions bay harbour harbor "
    "room rooms centre center office offices project programme program desk department division region airport station "
    "square avenue road lane street court lodge farm farms county council city town valley river lake springs "
    "hotel hotels inn stores shop market markets produktion vertrieb einkauf abteilung produksjon produktie "
    "support sales finance marketing operations procurement logistik qualität quality security maintenance "
    "engineering legal compliance planning production transport customer client period "
    "jn jct junction hse pk xing stn bldg rd ave sq ctr wks yd cres tce".split()
)


@lru_cache(maxsize=8192)
def is_given(low: str) -> bool:
    """A given name, with or without its accents."""
    if is_first_name(low) or low in _MORE:
        return True
    plain = "".join(char for char in unicodedata.normalize("NFD", low) if not unicodedata.combining(char))
    return plain != low and (is_first_name(plain) or plain in _MORE)


def name_tag(low: str) -> str | None:
    """`common_tag`, but None for words that are names and nothing else."""
    return None if low in _PLAIN or low in _MORE else common_tag(low)
