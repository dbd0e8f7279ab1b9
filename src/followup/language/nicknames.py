"""Short forms of given names: "Liz" and "Elizabeth" are the same person."""

from __future__ import annotations

from functools import lru_cache

_GROUPS = """
abigail abby abbie gail|abdul abdullah|adam ad|adeline addie|aidan aiden|alan al allan allen|
albert al bert bertie albie|alejandro alex ale|alexander alex al sandy xander alec lex|
alexandra alex sandra lexi alexa sasha|alfred alf alfie fred|alice ali|alison ali allie|amanda mandy|
amelia amy millie|andrea andie andy|andrew andy drew|angela angie ange|ann anne annie anna nan|
anthony tony ant|antonio toni tony|arthur art artie|barbara barb babs|benjamin ben benny benji|
bernard bernie|beatrice bea trixie|bethany beth|bradley brad|bridget bridie biddy|caroline carrie caz|
carolyn lyn|catherine cathy cath kate cat katie kathy|katherine kathy kath kate katie kat kit|
kathryn kathy kath kate katie|kathleen kathy kath kate katie|charles charlie chuck chaz chas|
charlotte charlie lottie|christina chris tina chrissy|christine chris tina chrissie|
christopher chris kit topher|clifford cliff|constance connie|cynthia cindy|daniel dan danny|
danielle dani|david dave davey|deborah deb debbie debs|dennis den|derek del|diana di|dominic dom|
donald don donny|dorothy dot dottie|douglas doug|edward ed eddie ted teddy ned|edwin ed|
eleanor ellie nell nora|elizabeth liz lizzie beth eliza betty libby lisa bess|ellen nell ellie|
emily em emmy|emma em|emmanuel manny|eugene gene|evelyn evie|ezekiel zeke|florence flo flossie|
frances fran frankie|francis frank fran|francisco paco fran|franklin frank|frederick fred freddie|
gabriel gabe|gareth gaz gary|gary gaz|gavin gav|geoffrey geoff|george georgie|georgina george georgie|
gerald gerry jerry|gerard gerry ger|gillian gill jill|gordon gord|graham gra|gregory greg|
guillermo memo|gwendolyn gwen|hannah han|harold harry hal|harriet harry hattie|helen nell|
henry harry hank|herbert herb bert|hubert hugh|ian|ignacio nacho|isabel izzy bella|isabella izzy bella|
isaac ike|jacob jake|jacqueline jackie jacqui|james jim jimmy jamie|janet jan|jason jay|jeffrey jeff|
jennifer jen jenny jenn|jeremy jez jerry|jessica jess jessie|joan joanie|joanna jo joanne|joanne jo|
johannes hannes joh|john jack johnny|jonathan jon jonny|joseph joe joey|josephine jo josie|joshua josh|
jose pepe|juan juanito|judith judy jude|julia jules julie|julian jules|karen kaz|kenneth ken kenny|
kevin kev|kimberly kim|kristina kris tina|laurence larry|lawrence larry laurie|leonard leo len lenny|
lesley les|leslie les|lillian lily|louis lou|louise lou|lucia lucy|lucille lucy|luis lucho|lynda lyn|
madeleine maddie maddy|magdalena magda lena|malcolm mal|manuel manny manolo|marcus marc|
margaret maggie mags meg peg peggy marge margie greta|marguerite mags maggie margie|maria mia|marian|marilyn|mark|martha marty|
martin marty|martina tina|mary molly polly|matilda tilly|matthew matt matty|maureen mo|maurice mo|
maximilian max|maxwell max|melanie mel|melissa mel lissa|michael mike mick mickey mikey micky|
michelle shell|miguel mike|mohammed mo moe mohamed muhammad mohammad|nadia nad|natalie nat|
natasha tasha nat|nathan nate nat|nathaniel nate nat|nicholas nick nicky nico|nicola nicky nic|
nicole nicky nic|norman norm|oliver ollie oli|olivia liv livvy|oluwaseun seun|oluwaseyi seyi|
olufemi femi|oluwatobi tobi|pamela pam|patricia pat patty trish tricia|patrick pat paddy|paul paulie|
penelope penny|peter pete|philip phil pip|phillip phil|philippa pip pippa|priscilla cilla|prudence pru|
rachel rach|rajesh raj|rajendra raj|ralph|randall randy|raymond ray|rebecca becky becca bec|
reginald reg reggie|richard rich rick dick richie ricky|robert rob bob bobby robbie bert|roberta bobbie|
roderick rod|rodney rod|roger rodge|roland rolly|ronald ron ronnie|rosalind ros roz|rosemary rosie rose|
russell russ|samantha sam sammy|samuel sam sammy|sandra sandy|santiago santi|sarah sally sal|
sebastian seb bastian|sergio checo|sharon shaz|shirley shirl|simon si|siobhan shiv|sophia sophie|
srinivasan srini|srinivas srini|stanley stan|stephanie steph|stephen steve stevie ste|
steven steve stevie|stuart stu|stewart stew stu|subramanian subbu|susan sue susie suzy|
susanna sue susie|suzanne sue suzie|sylvia syl|tamara tammy|thaddeus tad thad|terence terry|teresa terry tess tessa|teresita tess|warren wazza|
theresa terry tess tessa|theodore ted theo teddy|thomas tom tommy thom|timothy tim timmy|tobias toby|
tyrone ty|ursula|valerie val|venkatesh venky|venkat venky|veronica ronnie vera|victor vic|
victoria vicky tori vic vicki|vikram vik|vincent vin vince vinny|virginia ginny|vivian viv|
walter walt wally|wayne|wendy|wilfred wilf|william will bill billy liam willy|winifred winnie|yvonne|
zachary zach zack|krzysztof krzys|katarzyna kasia|malgorzata gosia|aleksandra ola|agnieszka aga|
wojciech wojtek|stanislaw staszek|ekaterina katya|dmitri dima|alexei alyosha|mikhail misha|
nikolai kolya|vladimir volodya vova|svetlana sveta|tatiana tanya|giuseppe beppe|giovanni gianni|
francesco franco|alessandro sandro ale|fernando nando|ricardo rick ricky|roberto beto|eduardo edu|joao|
jose ze|francisco chico|desmond des dessie|beverley bev|beverly bev|fiona fi|gwenda gwen|bolanle bola|charisse cha|rosalie ros rosie|sukhdeep sukh|siobhan shiv|rhiannon rhi|ifeoma ify|ayodele ayo|temitope temi|folasade sade|aleksander olek|tomasz tomek|aditya adi|abhishek abhi|siddharth sid|harpreet harry|gurpreet gur|thandiwe thandi|nokuthula thuli|sibusiso sbu
""".strip()


@lru_cache(maxsize=1)
def _relations() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in _GROUPS.replace("\n", "").split("|"):
        full, *shorts = group.split() or [""]
        for short in shorts:
            found.setdefault(full, set()).add(short)
            found.setdefault(short, set()).add(full)
    return {name: frozenset(others) for name, others in found.items()}


def other_forms(name: str) -> frozenset[str]:
    """The full names a folded given name is short for, and its own short forms."""
    return _relations().get(name, frozenset())
