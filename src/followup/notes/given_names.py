"""Given names beyond the lexicon: those it lacks, those it takes for other words, those that are words too."""

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
    "zulkifli zuzanna jaz dre kez dez gez suz shel kel becs kezza jezza wazza mags pip piers mo dessie pancho caz oyinda tavish wiktoria".split()
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
