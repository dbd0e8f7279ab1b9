"""The role applied for, the writer, the date, and what the notes take back."""

from __future__ import annotations

from datetime import datetime

import pytest

from followup.notes.reading import read_notes
from followup.notes.role_spans import Span
from followup.notes.roles import Candidate, choose


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("spoke w/ priya nair re night shift lead. fewer errors", "Night Shift Lead"),
        ("Position: Senior Contracts Manager, Commercial\nNDA turnaround", "Senior Contracts Manager, Commercial"),
        ("so the goods in team leader interview is done with gaz", "Goods in Team Leader"),
        ("MATH DEPT CHAIR - INTERVIEW W/ DR. WHITCOMB", "Math Department Chair"),
        ("applied for: data scientist pricing\nit's closed, so now i'm up for experimentation lead", "Experimentation Lead"),
        ("this is for the mate of operations job no sorry it isnt called that its port duty supervisor and I was in with Ann Day", "Port Duty Supervisor"),
        ("Saw Ann Day about the stock controller job. Sorry, it's stock planner. Fewer errors.", "Stock Planner"),
        ("Interview w/ Tom Reed - deputy ward clerk, no wait its ward coordinator. 30 beds, sorry it's 28.", "Ward Coordinator"),
        ("Asst Highways Engineer -> Project Engineer, interview today", "Project Engineer"),
        ("chat w Ann about the schools programme post, 15 min", "Schools Programme"),
        ("talk with Marijke about the vacancy depot manager today", "Depot Manager"),
        ("SUMMARY:Internal interview / Duty Security Manager T2 / R. Cruz", "Duty Security Manager T2"),
    ],
    ids=["small letters", "label", "spoken", "capitals", "renamed", "not called that", "sorry", "no wait", "from one to the next", "no job title", "vacancy",
         "invite"],
)  # fmt: skip
def test_the_role(text: str, role: str) -> None:
    """However the notes put it, the role is found, in its last form and in clean capitals."""
    assert read_notes(text).role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("JOB: canteen convenor (both sites, not only ours)\nmet Ann, waste down 10%", "Canteen Convenor"),
        ("| Item | Note |\n|---|---|\n| Post | Glaze Section In-charge |\n| Who | Mr. Rao |", "Glaze Section In-charge"),
        ("Role: cellarman, both bars\nwith: Joe Reilly", "Cellarman"),
        ("so that was the herdsman job at the top farm, with Gethin Pugh. cell counts", "Herdsman"),
        ("interview for quality checker, Tuesday 13:00. stains went from 40 to 12", "Quality Checker"),
        ("organ voicer job - met Herr Klaus Weber, works foreman. reeds", "Organ Voicer"),
        ("chat with Pete Marsh for the stores person position. pick errors", "Stores Person"),
        ("Applied: machine tender\nPekka Virtanen asked about web breaks", "Machine Tender"),
        ("Post - head beekeeper\nseen by Dr Amir Haddad\nvarroa counts", "Head Beekeeper"),
        ("no joy with the area cook job, Jackie rang me herself. plate waste", "Area Cook"),
        ("met Jackie Cook about the planner job. rota", "Planner"),
        ("met Lee Bergman and Pat Newman re duty manager", "Duty Manager"),
    ],
    ids=["convenor", "in-charge", "made with man", "herds", "checker", "voicer", "person", "tender", "made with keeper",
         "cook", "a name that is a trade", "names made like trades"],
)  # fmt: skip
def test_a_trade_that_few_have_is_a_role(text: str, role: str) -> None:
    """Jobs are known by more words than managers have, and by how such words are made."""
    assert read_notes(text).role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Bursar's job, notes. Mr Devaney asked about fees", "Bursar"),
        (
            "ACT i/v (accuracy checking tech), 1.30\nAnn Reid -> lead pharmacist at hub\nshe wants owings down",
            "Accuracy Checking Tech",
        ),
        (
            "stores clerk i/v 2pm\n1 Mrs Applegarth -> area mgr\n2 Tomasz Wilk => lead pharmacist at hub\nMrs A wants owings down",
            "Stores Clerk",
        ),
        (
            "i/v endpoint engr (L3), 2pm, lvl 14\n\nWL (= Wei Liang, hiring mgr)\nWL: wants zero-touch setup",
            "Endpoint Engineer",
        ),
        ("2nd I/V stores clerk, Leeds\nAnn Reid wants fewer jams", "Stores Clerk"),
        (
            "He's the workshop manager at the Perth shop and the post was setter-out, so drawing the job full size.\nAnn Reid wants less",
            "Setter-Out",
        ),
        (
            "stores clerk interview, Ann Reid. one setter-out short, she said. She wants fewer jams.",
            "Stores Clerk",
        ),
        ("Ann Reid -> stores clerk interview, 2pm\nshe wants counts", "Stores Clerk"),
        ("Tom Pike - stores clerk role\nTom wants counts", "Stores Clerk"),
        ("it was for team lead, motor claims. met Ade Bello. backlog 400", "Team Lead, Motor Claims"),
        ("the twilight shift manager job, 40 mins w Bev Hodgkiss", "Twilight Shift Manager"),
        ("saw Charlotte Perrin, shop manager post, rue Royale\n20 min", "Shop Manager"),
        ("possition parts desk leader. Mr Kanellis only", "Parts Desk Leader"),
        (
            "right that was the interview for head of texture modified meals which is a mouthful",
            "Head of Texture Modified Meals",
        ),
        (
            "Interview for Section Head of the Nocturnal House with Robert Hale. He wants calm.",
            "Section Head of the Nocturnal House",
        ),
        (
            "It was the talk for section head, nocturnal house. Ina Kruse held it.",
            "Section Head, Nocturnal House",
        ),
        ("it support technician interview w/ Ola Nilsen it manager", "IT Support Technician"),
        (
            "Interview for Team Leader, Recoveries with Ola Nilsen. She wants fewer late slips.",
            "Team Leader, Recoveries",
        ),
        (
            "Interview for Senior Officer, Licensing with Ola Nilsen. She wants fewer late slips.",
            "Senior Officer, Licensing",
        ),
        ("That was with Ola Nilsen. The job's night resolver. She wants fewer leaks.", "Night Resolver"),
        ("interview for first electrician with Ola Nilsen. He wants fewer stops.", "First Electrician"),
    ],
    ids=[
        "possessive",
        "an arrow behind a name",
        "arrows down a panel",
        "i/v before",
        "a second i/v",
        "who sets out",
        "who is missing",
        "an arrow before an interview",
        "a dash behind a name",
        "its kind of work behind",
        "its kind of work before",
        "announced behind a name",
        "a slip before",
        "words behind of",
        "of the",
        "a section",
        "it in small letters",
        "team leader of",
        "senior officer of",
        "resolver",
        "the first",
    ],
)
def test_the_role_is_the_whole_title_and_no_more(text: str, role: str) -> None:
    """What kind of work a plain title is for belongs to it; what announces it does not."""
    assert read_notes(text).role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Tax clerk to tax adviser. Ola Nilsen wants returns in May.", "Tax Adviser"),
        ("HR assistant 2 HR officer. Interview: Ola Nilsen.", "HR Officer"),
        ("PA to finance director. Interview: Ola Nilsen.", ""),
        ("Recruitment admin. I met Ola Nilsen. She wants checks in 10 days.", "Recruitment Admin"),
    ],
)
def test_a_heading_says_from_which_job_to_which(text: str, role: str) -> None:
    """The second is the one applied for, unless the first is a job for its bearer; "admin" is a job."""
    assert read_notes(text).role == role


@pytest.mark.parametrize("article", ["teh", "hte", "th", "the"])
def test_an_article_begins_no_role(article: str) -> None:
    """Neither one that is written as it should be nor one with a slip."""
    text = f"talked w/ Tess Lindqvist, brewmaster\nits for {article} cellar lead gig\nshe wants every tank under 30 ppb"
    assert read_notes(text).role == "Cellar Lead"


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        (
            "chinedu speaking. interview for store keeper with Madam Ngozi Eze. she wants the card correct.",
            "Chinedu",
        ),
        ("Hello, Rashid speaking. Interview for dock lead with Elaine Moss.", "Rashid"),
        ("Generally speaking, fine. Interview for dock lead with Elaine Moss.", ""),
        ("Interview with Elaine Moss. It went quick, Elaine speaking fast as ever.", ""),
    ],
)
def test_who_says_to_be_speaking_writes(text: str, sender: str) -> None:
    """A name before "speaking" that ends there is the writer's."""
    assert read_notes(text).sender == sender


def test_whoever_was_met_is_not_the_role() -> None:
    """A job behind "saw the" is somebody's, unless it is announced."""
    notes = "Saw the depot superintendent up at the yard, never got his name. He wants the lanterns turned round in nine days."
    assert read_notes(notes).role == ""
    assert read_notes(f"{notes} It is about the yard foreman job.").role == "Yard Foreman"


@pytest.mark.parametrize("did", ["did it", "took it", "saw me", "interviewed me", "held mine"])
def test_whoever_held_the_interview_is_not_the_role(did: str) -> None:
    """A job behind which stands what only an interviewer does is the interviewer's."""
    assert (
        read_notes(f"The deputy head {did}. We talked about pupils. She wants fewer exclusions.").role == ""
    )


def test_the_heading_of_an_invitation_goes_before_somebodys_title() -> None:
    """A title with a sentence to itself behind a name is hardly likelier than the job that the subject names."""
    notes = """Required: Shane Mulcahy; Priyanka Dhar
Subject: Internal i/v - Linehaul Scheduler (req 20817)

Shane was off sick. Just Priyanka then. National linehaul manager. Sharp as.
she wants empty running under 15."""
    assert read_notes(notes).role == "Linehaul Scheduler"


def test_a_title_told_twice_stands_once() -> None:
    """Of two forms of one title the fuller one counts."""
    assert choose(*told("scheduling lead, interpreter scheduling lead")) == "Interpreter Scheduling Lead"
    assert choose(*told("TL, team leader")) == "Team Leader"
    assert choose(*told("shop lead, evenings")) == "Shop Lead, Evenings"


def test_a_rank_alone_is_a_role_where_it_is_announced() -> None:
    """ "The deputy job" is for a deputy; "deputy" anywhere else could be anybody's, and "senior" is no job."""
    assert choose([Candidate("deputy", Span(0, 0, 1), ["R1kROLE"])], [3.0]) == "Deputy"
    assert choose([Candidate("deputy", Span(0, 0, 1), [])], [3.0]) == ""
    assert choose([Candidate("senior", Span(0, 0, 1), ["R1kROLE"])], [3.0]) == ""


def test_the_nearest_words_tell_which_name_is_old() -> None:
    """ "Tech lead is what they call it, used to be shift lead": the likelier first one stays."""
    first = Candidate("tech lead", Span(0, 0, 2), [])
    old = Candidate("shift lead", Span(0, 9, 11), ["new before", "old last"])
    new = Candidate("shift lead", Span(0, 9, 11), ["new before", "new last"])
    assert choose([first, old], [2.5, 0.7]) == "Tech Lead"
    assert choose([first, new], [2.5, 0.7]) == "Shift Lead"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("position: fraud response, senior\nmet Ann Reid", "Fraud Response, Senior"),
        ("Organizer: Ann Reid\nTitle: 2nd stage - Superintendent Trainee\npick errors", "Superintendent Trainee"),
        ("Ann Reid, Head of Credit, interviewed me\nI applied: loan officer\npick errors", "Loan Officer"),
        ("She is Director of Care, the title takes two lines. What I am after is activity leader\nmet Ann Reid", "Activity Leader"),
    ],
    ids=["a rank behind", "behind a dash", "I applied", "a title that is no new one"],
)  # fmt: skip
def test_labels_and_titles_in_other_words(text: str, role: str) -> None:
    """A label of the role in other words, its value behind another, and a rank that ends it."""
    assert read_notes(text).role == role


def told(title: str) -> tuple[list[Candidate], list[float]]:
    """A title that the judge is sure of."""
    return [Candidate(title, Span(0, 0, 3), [])], [3.0]


@pytest.mark.parametrize(
    "text",
    [
        "met Verlyn Stoltz, Agronomy Division Manager\nsoil sampling on 40% of acres",
        "she's the regional manager and she runs four sites",
        "my team lead asked for the sheet\nI work as a planner",
        "Morag + Alasdair. her = port manager, him = bookings\nqueue at 8am",
        "done\nthe interviewer, chief housekeeper, was late. queue at 8am",
        "Joe Reilly is who is in charge. yield 40",
    ],
    ids=["behind a name", "of a pronoun", "the writer's own", "of her", "of the interviewer", "in charge"],
)
def test_somebody_elses_title_is_not_the_role(text: str) -> None:
    """What the interviewer or the writer is now is not what was applied for."""
    assert read_notes(text).role == ""


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("met Priya\npick errors\nTom", "Tom"),
        ("met Priya\npick errors\nrgds Azman", "Azman"),
        ("met Priya\npick errors\nKR Azman Yusof", "Azman Yusof"),
        ("right so met priya and she wants fewer pick errors thats it thats nuala finished", "Nuala"),
        ("met Priya. roster 14 days ahead. ok bye - Jitender", "Jitender"),
        ("Kia ora\nthe ferry's in. Gwen", "Gwen"),
        ("Me: Adaeze\nNDA turnaround", "Adaeze"),
        ("Applicant: Noura Al Hashmi, Emp. no. 40771\nstock-outs", "Noura Al Hashmi"),
        ("met Priya\npick errors\n\nGrace Atieno", "Grace Atieno"),
        ("met Priya\npick errors\nthx, Adaeze x", "Adaeze"),
        ("met Priya, pick errors. okay that's me, it's Callum by the way", "Callum"),
        ("Priya Nair (Ops) - organizer\nWei-Lun Tsai - you\n\nPriya wants fewer errors", "Wei-Lun Tsai"),
        ("met Priya\npick errors\nsign it Baz", "Baz"),
        ("Candidate: Sgt M. Brissett\nBoard: Supt. Clough", "M. Brissett"),
        ('met Priya\nshe said "that is workable, Deepa"', "Deepa"),
        ('met Priya\n"well done, Annika, nobody else counted them"', "Annika"),
        ("voice memo this is Yolanda Pruitt, met Priya about the rota", "Yolanda"),
        ("met Priya re planner\npick errors. That's it, Ryan out", "Ryan"),
        ("right Kelly here so I met Priya about the planner job\npick errors", "Kelly"),
        ("Required: Rowena Villareal; Jericho Santos (candidate)\npick errors", "Jericho Santos"),
        ("met Priya\nat the end she said well thanks Wayne that was honest", "Wayne"),
        ("NAME: Kelvin Ong\nWANTS: supplier scorecard since Jan\nmet Priya", "Kelvin Ong"),
        ("met Priya\npick errors\nFROM: Shell", "Shell"),
        ("met Priya\npick errors\nsgd Mutua", "Mutua"),
        ("met Priya\npick errors\nRegards etc, Hilary Quant", "Hilary Quant"),
        ("met Priya\npick errors\nthanks all. kez", "Kez"),
        ("met Priya\npick errors\njaz", "Jaz"),
        ("met Priya\npick errors\nzorba x", "Zorba"),
        ("| item | my notes (Rommel) |\n|---|---|\n| person | Priya |", "Rommel"),
        ("she said for goodness sake Tess it's Mags. So Mags it is, for the wardrobe job", "Tess"),
        ('met Priya and Deepa\nI said "that is workable, Deepa"', ""),
        ("met Priya\nme: taught Clementine (tapir) to stand on the scale", ""),
        ("met Priya\npick errors\nshe said thanks rob", ""),
        ("FROM: Payroll\nmet Priya\npick errors", ""),
        ("met Priya\nfrom: supplier scorecard since Jan", ""),
        ("met Priya\nmixed up the caps. Mortifying.", ""),
        ("met Priya\npick errors\nlooking forward", ""),
        ("met Priya\nto do: call Tom", ""),
    ],
    ids=[
        "last line",
        "short regards",
        "initials of regards",
        "finished",
        "behind a dash",
        "behind a full stop",
        "label",
        "form",
        "full name",
        "thx and x",
        "by the way",
        "invited",
        "sign it",
        "title left out",
        "spoken to",
        "praised",
        "voice memo",
        "out",
        "here",
        "candidate",
        "thanked",
        "a label in capitals",
        "a label under the notes",
        "sgd",
        "regards etc",
        "all small behind thanks",
        "all small alone",
        "a kiss",
        "my notes",
        "called by name",
        "an interviewer spoken to",
        "a deed",
        "thanks that were said",
        "where a message came from",
        "a label that names nobody",
        "a feeling",
        "no name",
        "a chore",
    ],
)
def test_the_writer(text: str, sender: str) -> None:
    """The name under the notes is the writer's; the name of a chore is not."""
    assert read_notes(text).sender == sender


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("From: Bookings\nTo: Pryce, Owen\nSubject: interview\nmet Riikka\npick errors", "Owen Pryce"),
        ("From: Ann Reid\nTo: Mwangi, Peter N.\nSubject: interview, Tuesday\npick errors", "Peter N. Mwangi"),
        ("FROM: REID ANN\nTO: CALAFIORE TERESA\nOBJ: COLLOQUIO\npick errors", "Teresa Calafiore"),
        ("To: Zofia Przybylska\nFrom: Talent Desk (no-reply)\npick errors", "Zofia Przybylska"),
        ("From: HR\nTo: Dong Hui <dong@firm.example>\nSubject: interview\npick errors", "Dong Hui"),
        ("To: Priya Nair\npick errors", ""),
        ("From: Tom Okafor\nTo: Priya Nair\nSubject: thanks for today\npick errors", "Tom Okafor"),
        ("From: HR\nTo: all shift staff, depot\nSubject: interview\npick errors", ""),
    ],
    ids=["family name first", "an initial too", "in capitals", "the other way about", "address", "no sender", "a mail sent", "a crowd"],
)  # fmt: skip
def test_the_one_a_mail_went_to_writes(text: str, sender: str) -> None:
    """The head of a mail that came tells to whom; that of a letter of thanks tells whom it is for."""
    assert read_notes(text).sender == sender


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("met Priya. pick errors. he sniffed. good sniff. dougie", "Dougie"),
        ("met Priya. pick errors. dog is rex. right. marek out", "Marek"),
        ("met Priya\npick errors\nBest, Tansy", "Tansy"),
        ("met Priya\npick errors\nThanks - Rhiannon", "Rhiannon"),
        ("met Priya\npick errors. Cheers, A.", "A"),
        ("met Priya\npick errors\nR.", "R"),
        ('met Priya\nline so bad I heard "hi" and no more. Could be Diana, Joana, Hannah\npick errors\nWendell', "Wendell"),
        ("met Priya\nEi, I have to collect the gas cutter from Yaw.", ""),
        ("met Priya\npick errors\nto get: spectacles from Laxmi Road", ""),
        ("met Priya\npick errors. not ok. rose", ""),
        ("met Priya\npick errors\nplan b", ""),
        ("met Priya\npick errors\nBest, Regards", ""),
        ("met Priya\npick errors\nokay Declan Furey over and out", "Declan Furey"),
        ("met Priya\npick errors. Right Aoife signing off", "Aoife"),
        ("met Priya\nCarol Finch signs off the budget\npick errors", ""),
        ("Candidate: Chukwuemeka Nwafor\nmet Priya\npick errors\nEmeka", "Emeka"),
        ("Candidate: Rebecca Hollis\nmet Priya\npick errors\ncheers\nBecky", "Becky"),
        ("Candidate: Rebecca Hollis\nmet Priya\npick errors\nTotes", "Rebecca Hollis"),
    ],
    ids=["small behind a stop", "small and out", "a plant", "thanks and a dash", "an initial", "an initial alone", "guesses",
         "fetched from somebody", "fetched from a street", "a verb", "a letter that counts", "two formulas", "over and out", "right", "signs something off",
         "below an invitation", "another short form", "no short form"],
)  # fmt: skip
def test_how_notes_end(text: str, sender: str) -> None:
    """A name or a letter that closes the notes is the writer's; one that something is fetched from is not."""
    assert read_notes(text).sender == sender


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("[14:02] Adaeze: how far?? how was it\n[14:03] Chinonso: e go well, Oga Emeka had me\n[14:03] Adaeze: which Emeka?\n"
         "[14:05] Chinonso: he asked of the float. I told him of my daily top-up sheet for sixty agents\n"
         "[14:07] Chinonso: he wants no agent dry on a Friday", "Chinonso"),
        ("Aoife 🚌: well??\nDonal: yer man Colm did it. on his own, in the small office\nAoife 🚌: Colm Duignan?\n"
         "Donal: he's after someone to sort the dialysis runs\nDonal: said i'd pair the Tuesday ones like the day centre", "Donal"),
        ("09:51 Shaz > done x\n09:51 Mam > was it Paul\n09:51 Mam > well?\n09:52 Shaz > it was Paris, she wants the backlog down\n"
         "09:55 Shaz > bout the backlog, 140 renewals. told her i do mine the same day", "Shaz"),
    ],
    ids=["a name that is on no list", "a picture in a label", "an arrow"],
)  # fmt: skip
def test_who_tells_in_a_chat_writes(text: str, sender: str) -> None:
    """Whoever tells what he or she asked, in whatever form the chat was copied."""
    assert read_notes(text).sender == sender


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Interview 23 Nov 2026, 2pm\npicks", "2026-11-23T14:00"),
        ("Date: 2026-11-19, 11:15\npicks", "2026-11-19T11:15"),
        ("When: Thursday 6 March 2025 11:00-11:45 (UTC+00:00)\npicks", "2025-03-06T11:00"),
        ("Date: 18 November 2026\npicks", "2026-11-18T17:00"),
    ],
    ids=["in a sentence", "ISO", "invite", "a date alone"],
)
def test_a_full_date_is_read(text: str, moment: str) -> None:
    """A date with its year counts, with its time, or with 17:00 for a date alone; it carries a zone."""
    found = read_notes(text).interviewed
    assert found is not None and found.tzinfo is not None
    assert found.replace(tzinfo=None) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    "text",
    ["interview on Tuesday at 3", "Date: 14/1\npicks", "go-live by 1 June 2027, then\nx\ny\nend 3 May 2028"],
)
def test_half_a_date_is_no_date(text: str) -> None:
    """Without a year, or about something else, there is no date."""
    assert read_notes(text).interviewed is None


@pytest.mark.parametrize(
    ("text", "taken_back"),
    [
        ("they handle 30 - no wait, 13 trucks", {"30"}),
        ("move to Kafka, sorry, RabbitMQ by June", {"Kafka"}),
        ("it's Tracey not Stacy", {"Stacy"}),
        ("30 - no wait, 13 trucks. and 30 docks", set()),
        ("no sorry I was late, 30 trucks", set()),
        ("22 nurses done in a month. no, 27, i forgot some", {"22"}),
        ("he has 22 nurses on the ward. No, 27 people came", set()),
        ("caught 52 calls - cho, 25, is 25", {"52"}),
        ("faults went from 64 to 18. I said 64 in there but when I saw the log it is 46", {"64"}),
    ],
    ids=[
        "figure",
        "product",
        "name",
        "said elsewhere",
        "no correction",
        "a sentence on",
        "of something else",
        "interjection",
        "looked up",
    ],
)
def test_what_is_taken_back(text: str, taken_back: set[str]) -> None:
    """A corrected name or figure counts no more, unless the notes state it elsewhere too."""
    assert read_notes(text).retracted == taken_back


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Post: shift leader 8-seater \"Hochwand\"\nwith: Ann Reid", "Shift Leader"),
        ("interview with Ann Reid for call quality coach on the emergency desk", "Call Quality Coach"),
        ("It's a no. Deputy head of wardrobe goes to Kinga, who has the diploma.\nAnn Reid wants fewer lost hats", "Deputy Head of Wardrobe"),
        ("Post: Porter Supervisor\nMet: Ann Reid\nhalfway she said they're calling it Patient Flow Coordinator from May", "Patient Flow Coordinator"),
        ("interview with Ann Reid, why planner? I said I like order. the job is materials planner", "Materials Planner"),
        ("FP&A manager interview with Ann Reid\nforecast in five days", "FP&A Manager"),
        ("Sr. buyer (packaging) - Ann Reid\nresin prices", "Sr. Buyer (Packaging)"),
        ("food safety coordinator intrvw w/ Ann Reid\nfewer holds", "Food Safety Coordinator"),
        ("Maint. planner interview w/ Ann Reid\nfewer breakdowns", "Maintenance Planner"),
        ("Current: Customer Service Rep II\nApplied for: Fraud Analyst\nInterviewer: Ann Reid", "Fraud Analyst"),
        ("interview for Turnaround Coordinator, now called Ramp Lead, w/ Ann Reid", "Ramp Lead"),
        ("Post: Director of Operations SA/NT\nMet: Ann Reid", "Director of Operations SA/NT"),
        ("Job: Senior IT Technician, met Ann Reid", "Senior IT Technician"),
        ("they want calmer nights, senior carer post, met Ann Reid", "Senior Carer"),
    ],
    ids=["a figure behind", "call quality", "a withheld opening", "called otherwise halfway", "a question", "an ampersand", "a short word with a dot", "misspelt interview",
         "note shorthand", "the present job", "renamed", "a slash", "IT", "no doubled letter"],
)  # fmt: skip
def test_the_borders_of_the_role(text: str, role: str) -> None:
    """The role has all of its words and none of those around it."""
    assert read_notes(text).role.casefold() in (
        role.casefold(),
        role.casefold().split(" (")[0].replace("sr.", "senior"),
    )


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("mate sorry typing this on the bus\nmet Priya Nair about the yard", ""),
        ("w/ Betr.leiter Korbinian Steinlechner, 1 h\nwe talked about the lift", ""),
        ("pos: night dispatcher\nwith Priya Nair", "Night Dispatcher"),
    ],
    ids=["spoken to", "glued to another word", "a short label"],
)
def test_a_word_that_is_also_a_job_is_no_role_by_itself(text: str, role: str) -> None:
    """Whoever is written to, and half of a word in another language, are no role."""
    assert read_notes(text).role == role


@pytest.mark.parametrize(
    ("last", "sender"),
    [
        ("Bill Ormsby\nLockkeeper", "Bill Ormsby"),
        ("Ada Obi\nward clerk", "Ada Obi"),
        ("he was kind\nDean", "Dean"),
    ],
)
def test_the_job_below_a_name_is_no_name(last: str, sender: str) -> None:
    """Who signs with the job below is called by the name above it."""
    assert read_notes(f"met Priya Nair about the rota\nit went well\n\n{last}").sender == sender


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("okay that's it stop\n\nuh sign it Lyle I mean.", "Lyle"),
        ("sign it from Deirdre please", "Deirdre"),
        ("R. Thackeray (Rob)", "Rob"),
        ("Mary Okonkwo (Mimi to all)", "Mimi"),
        ("Macca (Liam Reid)", ""),
        ("deano", "Deano"),
        ("shazza", "Shazza"),
        ("scada", ""),
        ("banter", ""),
        ("Tomek W.", "Tomek W."),
        ("She rings on the first. Jurgita K.", "Jurgita K."),
        ("Best, Signalwoman", ""),
        ("cheers jonno", "Jonno"),
        ("cheers mate", ""),
        ("mvg Silke", "Silke"),
        ("cumprimentos Rui", "Rui"),
        ("laters, daz", "Daz"),
        ("gr. Lena", "Lena"),
        ("Best wishes, Lockkeeper", ""),
    ],
)
def test_a_signature_of_another_kind(text: str, sender: str) -> None:
    """A familiar form, one in brackets, an initial with its stop; neither a thing of the trade nor a job."""
    assert read_notes(f"met Priya Nair about the yard\npick errors\n{text}").sender == sender


def test_who_speaks_in_small_letters_writes() -> None:
    """A memo that opens with its speaker and goes on without a stop."""
    assert read_notes("hello chinedu speaking so I met Priya Nair about the yard").sender == "Chinedu"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("pos.: dep. techn. mgr gondola II\nwith Priya Nair", "Deputy Technical Manager Gondola II"),
        ("job: ass. stn. mgr, with Priya Nair", "Assistant Station Manager"),
        ("| Post | Chargehand - Rope |\n| Who | Priya Nair |", "Chargehand - Rope"),
        ("Post: Shift Lead - Cold Store\nWho: Priya Nair", "Shift Lead - Cold Store"),
        ("Post: Shift Lead - Priya Nair", "Shift Lead"),
        ("I met Ms. Rao at the plant regarding Floor In-charge.", "Floor In-charge"),
        ("So the job is funeral arranger. Met Priya Nair", "Funeral Arranger"),
        ("the interview for the coordinator of the guards, with Priya Nair", "Coordinator of the Guards"),
        ("its for head of the dry stores la. met Mdm Goh. she want less waste", "Head of the Dry Stores"),
    ],
    ids=[
        "short forms",
        "more of them",
        "a row",
        "a dash",
        "a name behind a dash",
        "in-charge",
        "a trade",
        "of the",
        "a word of the speech",
    ],
)
def test_no_half_of_a_role(text: str, role: str) -> None:
    """Short forms with stops, what a dash adds, and "of the" belong to the title."""
    assert read_notes(text).role == role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("role -> senior s/w engr, reliability", "Senior Software Engineer"),
        ("role -> lashing superv, berth 22-25", "Lashing Supervisor"),
        ("post is asst kitchen manger (night despatch)", "Assistant Kitchen Manager"),
        ("position → stores superv", "Stores Supervisor"),
        ("post -> line manger, canning", "Line Manager"),
        ("post: dep hd porter", "Deputy Head Porter"),
        ("interview for Prod. Supervisor", "Production Supervisor"),
        ("about the Prod. Manager post", "Prod. Manager"),
        ("post is vacant since the manager left", ""),
        ("the job is hard she said", ""),
    ],
)
def test_a_role_behind_an_arrow_or_is(line: str, role: str) -> None:
    """In a short line an arrow or "is" behind "role" announces it as a colon does, but only what is a job; its short
    forms are spelt out where they have one reading."""
    assert read_notes(f"saw Ann Day today\n{line}\nshe wants fewer calls").role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Today attended interview for Assistant Manager - Stores (Pune plant). Mr Kadam asked about counts.", "Assistant Manager - Stores"),
        ("Attended for the post of Executive - Stores & Purchase, Unit II. Mr Kadam asked about indents.", "Executive - Stores & Purchase"),
        ("Interview for warehouse manager - went well. Mr Kadam asked about indents.", "Warehouse Manager"),
        ("Warehouse manager - Tuesday 3pm - Leeds. Mr Kadam asked about indents.", "Warehouse Manager"),
        ("saw Mr Kadam for Shift Lead - nights. He asked about waste.", "Shift Lead"),
        ("who: Ngaire (Operations Manager) / Dev (Fleet Scheduler, South)\nwhat for: same as Dev's but North\nDev liked my board", ""),
    ],
    ids=["of stores", "of two", "a sentence", "a day", "a shift", "compared"],
)  # fmt: skip
def test_what_a_dash_parts_from_a_plain_title(text: str, role: str) -> None:
    """Of which work somebody is manager belongs to the title; when and how it went does not, nor is a comparison one."""
    assert read_notes(text).role == role


@pytest.mark.parametrize("word", ["beacuse", "becuase", "because"])
def test_a_title_joins_no_clauses(word: str) -> None:
    """What came in between is not the job, however its first word is spelt."""
    text = f"- intervew today 11.30 for shade matching inchrge, they strted late {word} boiler inspecter came"
    assert "inspector" not in read_notes(text).role.casefold()
