"""One person, however often and by whatever name the notes tell of them."""

from __future__ import annotations

import pytest
from tests.notes.test_people import greeted

from followup.language.names import parse_name
from followup.notes.reading import read_notes


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('PANEL - Cressida Volkes (Head of Pricing) + Bartholomew "Bart" Onyeka, claims director', ["Cressida Volkes", "Bart Onyeka"]),
        ('WHO: Anneke Friesen (Branch Ops) and "Bud" Wasylyk, regional\nBud asked about fees', ["Anneke Friesen", "Bud Wasylyk"]),
        ("Required: Sinéad Corkery (Quality Director); Pádraig Lyne (Engineering Manager)\n\nSinead wants fewer deviations\nPadraig asked about jigs", ["Sinéad Corkery", "Pádraig Lyne"]),
        ("interview with Josephine Whitaker (Head) for year lead\nJosie wants fewer exclusions. Josie asked about phones", ["Josephine Whitaker"]),
        ("Interviewer: Thuy Lim, Head of Scams\nLim wants fewer false alarms", ["Thuy Lim"]),
        ("| who by | Gwenda Lisowski, Principal Engineer |\n| her aim | overdue renewals under 5 |", ["Gwenda Lisowski"]),
        ('met "Tank" Okafor, yard boss, for the yard lead job. Tank wants bays swept', ["Tank Okafor"]),
        ("Interview w Robert \"Skip\" Dunleavy, marina manager. dock lead post\nSkip wants fewer no-shows", ["Skip Dunleavy"]),
        ("with: Josef Unterkirchner => Sepp, all are per du\nPost: shift leader\nSepp wants fewer stops", ["Sepp Unterkirchner"]),
        ("Interviewer: Aleksandra Wrona -> Ola. She wants fewer lost notes. Ola liked the board.", ["Ola Wrona"]),
        ("Met Bartholomew Onyeka, Bart for short, for ward clerk. He wants fewer lost notes.", ["Bart Onyeka"]),
        ("Interviewer: Mrs. Folashade Adigun-Bright, Patient Access. Everybody calls her Madam Bright. She wants calls answered", ["Madam Bright"]),
        ("Interviewer: Mrs Quartey, ops. People call her Auntie Efua. She wants fewer stops", ["Auntie Efua Quartey"]),
        ("projection tech interview w jonno, 20 mins in the booth. hes after zero black screens, had 6 since xmas", ["Jonno"]),
        ("Tad told me the job is mostly nights (Thaddeus Beaulac, plant mgr, he only does Tad). We talked about scrap, 4% on line 2.", ["Tad Beaulac"]),
        ("Interview for ward clerk, it was with Shaz Sharon Pickersgill on paper but no one's called her Sharon since school. She asked about the rota.", ["Shaz Pickersgill"]),
        ("Interview with Bibi Margaret Oakes for ward clerk. No one ever calls her Margaret. She wants 40 letters a day out.", ["Bibi Oakes"]),
        ("Interview for purchasing clerk. It's Concepta Mulhearn, on the invite it's Concepta, but nobody calls her that, it's Cepta. So Cepta. She asked about 212 suppliers.", ["Cepta Mulhearn"]),
        ("Met Josephine Arkwright for archive clerk, not a soul calls her Josephine, it's just Posy. She has 300 boxes to list.", ["Posy Arkwright"]),
        ("Interview for laundry lead. Sat down with Mrs Wetherell, everybody is calling her Dot. She wants 900 kg a day.", ["Dot Wetherell"]),
        ("Interview for laundry lead. Sat down with Mrs Wetherell, and she herself said please, Dot. She wants 900 kg a day.", ["Dot Wetherell"]),
        ("Interview for canteen lead with Maria Lindqvist. She only does Mondays, and never call him that, it's Friday. She wants waste down to 5 kg.", ["Maria Lindqvist"]),
        ("Interviewer was Wazza sorry Warren Tippett, depot manager\nWarren wants fewer tows, Warren asked about tyres", ["Warren Tippett"]),
    ],
    ids=["short form in quotes", "short form first", "accents left out", "short form later", "family name alone", "row of a table",
         "a word in quotes", "a word in quotes in the midst", "behind an arrow", "behind a short arrow", "for short", "called with a title", "called like an aunt",
         "no list has it", "the only one in use", "two forms run together", "one of two never used", "nobody calls her that", "not a soul",
         "everybody is calling", "said please", "a day is no name", "a nickname taken back"],
)  # fmt: skip
def test_several_forms_are_one_person(text: str, names: list[str]) -> None:
    """However a person is named again, they are greeted once, by a given name or with a title."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Aunty Bisi, that is Mrs Olorunfemi, head of catering", "Mrs Bisi Olorunfemi"),
        ("Aunty Bisi (everybody calls Mrs Olorunfemi so)", "Mrs Olorunfemi"),
        ("Bronco, the yard boss. Bronco is Branislav Kovac on the door", "Bronco Kovac"),
    ],
)
def test_an_elder_or_a_nickname_is_the_one_that_the_notes_say(told: str, name: str) -> None:
    """One person told by two names is greeted once."""
    notes = (
        f"Interview for yard lead with {told}. {told.split(',')[0].split(' (')[0]} wants fewer late trucks."
    )
    assert greeted(notes) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("wah done\n1 hr 10 min, she say 45 only\ninterviewer is Hui Min, Tan Hui Min, head of tech. fast talker", ["Tan Hui Min"]),
        ("endpoint engineer intvw\ntalked to tan hui min abt it, she want same day laptop", ["Tan Hui Min"]),
        ("Dim sum chef interview. CHAN Siu Ming, we say Siu Ming. He wants less waste of shrimp.", ["Chan Siu Ming"]),
        ("Ferry mate interview. Skip is what they call Randall. Randall Kostelnik, port captain. Skip wants the ropes dry.", ["Skip Kostelnik"]),
        ("Hostel warden interview. Sister Agnes Toppo took it, all call her Sister. Sister wants lights out by ten.", ["Sister Agnes Toppo"]),
        ("Host coordinator interview with Mr and Mrs Fernandes. Mr Fernandes wants fewer no-shows. Mrs Fernandes asked about tea.", []),
        ("Commissary lead interview. Marlys Thorvaldson, head vet, everybody calls her Dr. T. Dr. T wants less spoiled fish.", ["Dr Marlys Thorvaldson"]),
        ("Shift lead interview. Panel: Dr Okpara, Lena Brandt. Dr Okpara wants lanes cleared by 7. Lena asked about nights.", ["Dr Okpara", "Lena Brandt"]),
        ("Shift lead interview with the boss, I forgot her name - Lena Brandt, I looked it up. She wants lanes cleared.", ["Lena Brandt"]),
        ("Patching lead interview. Interviewer = Sowmya Raghunathan. She asked for the screenshot -> I said will do.", ["Sowmya Raghunathan"]),
        ("Interview for office manager with Soren Lund. (Søren, a stroke through the o.) He wants fewer lists.", ["Søren Lund"]),
        ("Interview for planner with Zoe Marks. Spelt Zoë, two dots. She wants fewer lists.", ["Zoë Marks"]),
        ("Interview for study nurse with Dr Maria da Silva Costa. Dr Costa wants better files.", ["Dr Maria da Silva Costa"]),
        ("Shift QC interview with Ms Le Thi Bich Ngoc. Ms Ngoc want less mistake.", ["Ms Le Thi Bich Ngoc"]),
        ("It was to be Curt Oleson and Marguerite Stamps, but Curt was ill, so it was Marguerite alone. She wants orders.", ["Marguerite Stamps"]),
        ("Talked with Keith Stones about the yard job. He wants neater stacks.", ["Keith Stones"]),
        ("Front desk lead interview with Inmaculada Roldán. Inma wants fewer queues. Inma laughed at my tape. Inma will call.", ["Inma Roldán"]),
        ("Data steward. Sanjeev Rao took my interview. Sanj wants one list. Sanj and I agree. Sanj will email.", ["Sanj Rao"]),
        ("Data steward. Sanjeev Rao took my interview. Sanj wants one list. Sanj and I agree. Sanjeev will email. Sanj rings then.", ["Sanjeev Rao"]),
        ("chat w spud at the preston yard. real name Darren Spudvilas but all say SPUD\nhe wants fewer shunts", ["Spud Spudvilas"]),
        ("chat with mick at the florence depot, he wants fewer late loads. told him about my board", ["Mick"]),
        ("Line leader interview, Ms. Yolanda Trimble and Rolf Aldersey. The third, Jarek, I forgot his surname but everybody calls "
         "him Jarek. Rolf wants hot trays. Jarek wants lists. Ms. Trimble asked about lids.", ["Ms Yolanda Trimble", "Rolf Aldersey", "Jarek"]),
        ("Packing interview. Borthakur ma'am took it alone. She want less broken pouch.", ["Ms Borthakur"]),
        ("interview done with Kulkarni sir for store keeper. He told bin cards must be same as stock.", ["Mr Kulkarni"]),
        ("Line incharge interview with Reddy garu. He wants less rework.", ["Reddy Garu"]),
        ("okay so I just finish with doctor Kinnane for the lab lead and she wants no tanker to leave early", ["Dr Kinnane"]),
        ("Kitchen planner interview with Anika Rao. She answers to Kofi in Accra. She wants fewer remakes.", ["Anika Rao"]),
    ],
    ids=["a minute that is a name", "in small letters", "in capitals", "what they call", "a title alone", "a couple",
         "a title and a letter", "two behind a label", "a name that came back", "what I said",
         "a stroke", "two dots", "a particle", "the family name first", "a plural", "a plural behind with",
         "a short form in use", "another short form", "two forms in use", "a yard", "a depot", "called as named", "ma'am", "sir",
         "garu", "doctor in small letters", "a superior"],
)  # fmt: skip
def test_one_person_is_greeted_once_and_whole(text: str, names: list[str]) -> None:
    """No half of a name, nobody twice, and no one of a couple alone."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("interviewer Dr Tan... wait not dr. Ms Tan Mei Ling. head pharmacist. post: senior tech\nshe wants 45 min", ["Ms Tan Mei Ling"]),
        ("Met Mrs Okello - no, Ms, she corrected me - Ms Okello, head of nursing. Post: ward sister\nShe wants handover at the bed", ["Ms Okello"]),
        ("Interview w/ Prof Hale (not prof any more, just Mr Hale). post: technician lead\nhe wants the kit logged", ["Mr Hale"]),
        ("Seen by Mr Hale, then Dr Hale phoned me, same man. post: technician lead\nhe wants the kit logged", ["Dr Hale"]),
        ("Spoke to Renata Figueroa?? no - Figueiredo about onboarding\nRenata wants fewer leavers, Renata asked why", ["Renata Figueiredo"]),
        ("Clerk interview with Jean Hale, scratch that, Joan Hale. She wants fewer queues.", ["Joan Hale"]),
        ("Clerk interview with Tim Breck, no wait, Joan Hale. She wants fewer queues.", ["Joan Hale"]),
        ("Clerk interview with Stacey Holt. She wants fewer queues.\n*Tracey", ["Tracey Holt"]),
        ("Clerk interview with Marta, it's Martha. She wants fewer queues.", ["Martha"]),
        ("Clerk interview with Margaret Tully. Correct is: her name is Maureen. Maureen Tully. She wants fewer queues.", ["Maureen Tully"]),
        ("Clerk interview w. Siobhan ? Keane\n-> correct: her name is Sinéad. Sinéad Keane. she wants fewer queues", ["Sinéad Keane"]),
        ("Clerk interview, Ian Pike. He wants fewer queues.\nCorrection: the name is Ewan.", ["Ewan Pike"]),
        ("Clerk interview with Lena Voss. She has a dog, sorry, the name is Bruno I think.", ["Lena Voss"]),
        ("Clerk interview with Jon Reid. It's Jan who wants fewer queues.", ["Jon Reid"]),
        ("Clerk interview with Mr. Lomax. I was thinking his name is Lomas because on the board is written Lomas but on his vest it is Lomax.", ["Mr Lomax"]),
        ("clerk interview with mister Hendricks he wants fewer queues and the name it is not Hendricks I see now on the card it is Henriksen Pieter Henriksen", ["Mr Pieter Henriksen"]),
    ],
    ids=["not dr", "no, Ms", "not any more", "two titles", "a family name", "a given name", "both names", "behind a star", "it's",
         "correct is", "a doubtful name", "the name is", "a dog", "somebody else", "on the vest", "on the card"],
)  # fmt: skip
def test_a_name_holds_as_it_is_put_right(text: str, names: list[str]) -> None:
    """A title or a family name that the notes take back is not used; of two titles told the higher one holds."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Clerk interview with Dr Aoife Kinnane. Aoife wants fewer files. Aoife liked my tabs. Aoife will ring.", ["Aoife Kinnane"]),
        ("Interviewer: Mrs Joan Hale\nClerk. Joan wants fewer files. Joan liked my tabs. Joan will ring.", ["Joan Hale"]),
        ("Clerk interview with Dr Aoife Kinnane. Aoife wants fewer files. Dr Kinnane liked my tabs. Aoife will ring. Aoife sat.", ["Dr Aoife Kinnane"]),
        ("Clerk interview with Dr Aoife Kinnane. Aoife wants fewer files. She liked my tabs.", ["Dr Aoife Kinnane"]),
    ],
    ids=["a doctor", "in an invitation", "now and then a title", "once"],
)  # fmt: skip
def test_the_form_that_the_notes_use_throughout_is_the_greeting(text: str, names: list[str]) -> None:
    """A title told once gives way to the given name by which the notes go on."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Interviewer: TANAKA Hiroshi, section manager\nhe wants die changes under 20 minutes", ["Hiroshi Tanaka"]),
        ("Panel: A. Whitfield-Banks (Alicia; SVP Fraud), Curt Nowicki\nAlicia wants callbacks on every wire", ["Alicia Whitfield-Banks", "Curt Nowicki"]),
        ("Panel: Dr Philippa Gaunt, head of collections\nshe wants loan files complete", ["Dr Philippa Gaunt"]),
        ("Interviewer: Sam Tipene, ops - no sorry its Sam Tamati\nhe wants fewer late trucks", ["Sam Tamati"]),
        ("WHO: Tan Hui Min (Head, Data Platform)\nFOR: ingestion engineer", ["Tan Hui Min"]),
        ("interview w/ Bertalan Zoltán (family name is first, so Zoltán)\nhe wants it below 15", ["Zoltán Bertalan"]),
        ("INTERVIEWER - Mrs. Adeyinka, Folake Adeyinka, the CPO.\nshe wants two sources", ["Mrs Folake Adeyinka"]),
        ("Interviewer: JP Thibodeau (dir. ops)\npas Julie Thibodeau from accounting", ["JP Thibodeau"]),
    ],
    ids=["family name in capitals", "initial and given name", "a surname that is a word", "corrected with its",
         "family name that is a word", "family name told to be first", "twice", "two initials"],
)  # fmt: skip
def test_a_name_told_in_parts_is_one_person(text: str, names: list[str]) -> None:
    """Capitals, brackets, everyday surnames and corrections do not split a name."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    ("name", "first"), [("Park Ji-hoon", "Ji-hoon"), ("Lim Wei Siong", "Wei Siong"), ("Park Lane", "Park")]
)
def test_a_family_name_before_the_given_one(name: str, first: str) -> None:
    """Korean and Chinese names are called by what stands behind."""
    assert parse_name(name).first == first


@pytest.mark.parametrize(
    "panel", ["Ann Hodge and Annabel Price", "Dan Shaw, Danielle Oke", "Sam Hill and Samira Khan"]
)
def test_two_whose_names_begin_alike_are_two(panel: str) -> None:
    notes = read_notes(f"Panel: {panel}\nRole: planner\nThey want fewer gaps.")
    assert len(notes.interviewers) == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I met Ms. Fernandes today about the planner post. I had been told it is Mr. Joseph Fernandes, and it was a lady. "
         "Josephine Fernandes. She wants fewer errors.", ["Ms Fernandes"]),
        ("Interviewer: Mr Fernandes\n\nMs Josephine Fernandes came out to get me. She wants fewer errors.", ["Ms Josephine Fernandes"]),
        ("Interviewer: Mr A. Khumalo\n\nMs Khumalo it was. She wants fewer errors.", ["Ms Khumalo"]),
        ("Invite: planner interview, with Mr Robin Reid\n\nRobin Reid is a woman. She wants fewer errors.", ["Robin Reid"]),
        ("Planner interview with Mr Robin Reid, he wants fewer errors", ["Mr Robin Reid"]),
        ("Planner interview with Mr Robin Reid, she said, and fewer errors", ["Mr Robin Reid"]),
    ],
    ids=["told otherwise", "announced otherwise", "the same name", "a woman", "confirmed", "somebody else said"],
)  # fmt: skip
def test_a_title_holds_as_the_notes_end_up(text: str, names: list[str]) -> None:
    """A title that was announced gives way to what the notes found: the last one, or none where it is contradicted."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was meant to be Dr Reid and the new chap, but the chap was stuck so it was just her. Hermione Reid, head of coast. "
         "She wants fewer errors. planner post", ["Dr Hermione Reid"]),
        ("It was meant to be Dr Reid and the new chap, but both were stuck. I got Tom Bell, he wants fewer errors. planner post", ["Tom Bell"]),
        ("Who: Geoff Rimmington, with Mrs. Oyelaran-Booth from Assurance who asked 2 qs\nGeoff wants fewer errors\n"
         "Mrs O-B wants people to own up", ["Geoff Rimmington", "Mrs Oyelaran-Booth"]),
        ("AH: why here?\nMe: I like it\nAH: and the rota?\nMe: yes\n\nAH is Abdulrahman Hussein, ops manager", ["Abdulrahman Hussein"]),
        ("AH: why here?\nMe: I like it\nAH: and the rota?\nMe: yes", []),
        ("Saw Florence about the planner job. She wants fewer errors.", ["Florence"]),
        ("planner job in Florence. She wants fewer errors.", []),
    ],
    ids=["one of two came", "neither came", "initials", "letters told below", "letters", "a town seen", "a town"],
)  # fmt: skip
def test_who_is_meant_by_little(text: str, names: list[str]) -> None:
    """Initials and names that are towns too are somebody where the notes say so."""
    assert greeted(text) == names
