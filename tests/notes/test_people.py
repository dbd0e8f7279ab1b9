"""Who is greeted: by several cues, never by a guess."""

from __future__ import annotations

import pytest

from followup.language.names import parse_name
from followup.notes.choosing import choose
from followup.notes.mentions import Mention
from followup.notes.page import open_page
from followup.notes.people import gather
from followup.notes.persons import Person
from followup.notes.reading import read_notes, read_passages


def greeted(text: str) -> list[str]:
    """Full names of the people to greet, as the notes have them."""
    return [name.full for name in read_notes(text).interviewers]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("spoke w/ priya nair re night shift lead\nshe wants fewer pick errors", ["Priya Nair"]),
        ("Interviewer: Verlyn Stoltz\nPost: Agronomy Sales Lead", ["Verlyn Stoltz"]),
        ("Panel: Ms Deirdre Colgan, ADON (chair)\n   Dr Sanjit Rao, consultant\n\nswallow screens", ["Ms Deirdre Colgan", "Dr Sanjit Rao"]),
        ("Met Herr Öztürk and a younger lady from quality, Frau Pfleiderer.", ["Herr Öztürk", "Frau Pfleiderer"]),
        ("INTERVIEW W/ DR. WHITCOMB (PRINCIPAL)\nWANTS 60 PERCENT BY SPRING", ["Dr Whitcomb"]),
        ("yarn w Shazza (Sharon Dunstan, ops mgr) re site manager job", ["Shazza Dunstan"]),
        ("Spoke with Oluwaseun, who goes by Seun, about the planner role", ["Seun"]),
        ("talked to Stacy abt the job\nshe wants the CRM cleaned\nCORRECTION it's Tracey not Stacy!! Tracey Vandermolen", ["Tracey Vandermolen"]),
        ("panel = Puan Rosnah (CISO office) and Kelvin Teoh, 40 mins", ["Puan Rosnah", "Kelvin Teoh"]),
        ("ORGANIZER;CN=Capt. Salem Al Ketbi\nroster planner interview", ["Captain Salem Al Ketbi"]),
        ("Courtney Abboud A-B-B-O-U-D\ninterview with Courtney about vendor manager", ["Courtney Abboud"]),
    ],
    ids=["small letters", "label", "panel below a label", "joined by and", "all capitals", "nickname", "goes by",
         "corrected later", "panel equals", "invite", "spelt out"],
)  # fmt: skip
def test_who_is_sure_is_greeted(text: str, names: list[str]) -> None:
    """Each way of saying who interviewed leads to that name, and to no other."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "interview done, guy from the identity team, didnt catch the name\nSSO rollout, 14 apps left",
        "(Marnie? Marnee? check)\nwelcome series is 9 emails",
        "told her about Lee on days\nmy boss Dale was there last time",
        "seen by a civilian, a Mr Chin or Ching, she calls him both",
        "met with Finance about the move to Leeds",
        "call Priya about the rota\nask Tom for the sheet",
    ],
    ids=["nobody named", "with a question mark", "colleagues", "two versions", "a department", "to-dos"],
)
def test_who_is_not_sure_is_not_greeted(text: str) -> None:
    """Nobody is greeted by a name that is only near: unsure, a colleague, a place, a chore."""
    assert greeted(text) == []


def test_who_could_not_come_is_not_greeted() -> None:
    """A name of the invitation counts no more once the notes say that the person was not there."""
    assert greeted(
        "Organiser: Bryony Ackroyd (Store Manager)\nRequired: Imran Sattar (Fresh Ops Lead)\n\n"
        "imran couldnt make it in the end so just bryony.\nbakery waste 7.8%, she wants 5"
    ) == ["Bryony Ackroyd"]


def test_a_name_in_a_withheld_passage_is_no_cue() -> None:
    """Gossip names somebody; that makes nobody an interviewer, and names nobody for the draft."""
    notes = read_notes("interview for planner\nApparently Marcus is leaving in May, heard it in the canteen")
    assert notes.withheld
    assert notes.interviewers == () and "Marcus" not in {name.full for name in notes.people}


@pytest.mark.parametrize(
    ("text", "names", "sender"),
    [
        ("Dr Amara Okafor: Why the post?\nFelix: I like the bench.\nDr Amara Okafor: What would you change?\nFelix: The freezer.", ["Dr Amara Okafor"], "Felix"),
        ("me: done!! was mrs bhatti, quality lady\nSis: how it go??\nme: she wants agency hours down\nSis: nice\nme: told her about the rota", ["Mrs Bhatti"], ""),
    ],
    ids=["the interview itself", "a chat with a friend"],
)  # fmt: skip
def test_speakers_of_a_transcript(text: str, names: list[str], sender: str) -> None:
    """Who asks in a transcript is greeted; a friend who only listens is not."""
    notes = read_notes(text)
    assert ([name.full for name in notes.interviewers], notes.sender) == (names, sender)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Attendees: Nair, Priya; Bell, Tom\nPriya wants fewer errors, Tom asked about the rota", ["Priya Nair", "Tom Bell"]),
        ("Interviewers: Priya Nair, Miguel Santos\nfewer errors", ["Priya Nair", "Miguel Santos"]),
        ("Panel: Ms Lim Hui Shan (Director); Dr Shanti Pillai (Research)\nfewer errors", ["Ms Lim Hui Shan", "Dr Shanti Pillai"]),
        ("Priya Nair (ops): what would you change?\nMe: the board\nPriya Nair (ops): and the rota, can you do it?\nMe: yes", ["Priya Nair"]),
        ("[PRIYA NAIR] what would you change?\n[ME] the board\n[PRIYA NAIR] and the rota, can you do it?\n[ME] yes", ["Priya Nair"]),
        ("P = Priya Nair, M = me\nP: what would you change?\nM: the board\nP: can you do the rota?\nM: yes", ["Priya Nair"]),
        ("Priya Nair  0:14\nCome in Tom, what would you change?\n\nTom Bell  0:20\nI would put up a board\n\nPriya Nair  0:31\nAnd you can do rotas?\n\nTom Bell  0:40\nI do ours", ["Priya Nair"]),
        ("chat with Luzia Macedo, sorry, Luzia Machado, about planning\nshe wants fewer calls", ["Luzia Machado"]),
    ],
    ids=["family names first", "names in full", "one name begins like another", "with a job", "in brackets", "by letters", "with times", "said again"],
)  # fmt: skip
def test_forms_of_invitations_and_transcripts(text: str, names: list[str]) -> None:
    """Whatever form a calendar or a recorder gives to names, the people behind them are greeted."""
    assert greeted(text) == names


def test_a_letter_before_a_turn_needs_its_key() -> None:
    """Letters before turns name nobody by themselves."""
    assert greeted("P: what would you change?\nM: the board\nP: can you do the rota?\nM: yes") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("My line manager Priya put me forward, Priya asked how it went\nInterviewer: Miguel Santos, he wants fewer errors", ["Miguel Santos"]),
        ('Interviewer: Miguel Santos, he calls it "Gold" Miguel Santos wants fewer errors', ["Miguel Santos"]),
        ("interview with Station Officer Joseph, canteen lead\nhe asked about stock", []),
        ("Interviewer: Dr Ifeoma Nwosu (NOT Dr Nwoso from toxicology)\nshe wants fewer repeats", ["Dr Ifeoma Nwosu"]),
        ("interview with Morrow House, care lead. Morrow asked for a plan, Morrow wants visits", []),
        ("Floor boss chat done. Talked about the pickers, 30 on nights, and how she wants bays numbered.", []),
        ("Floor chat done. Talked about the pickers, 30 on nights, and how she wants bays numbered.", []),
        ("Pearl room manager interview done. He wants the drains logged, 30 of them.", []),
        ("Grace chat done, 40 min. She wants the drains logged, 30 of them.", ["Grace"]),
        ("Rose manager of ward 4 saw me today. She wants the drains logged, 30 of them.", ["Rose"]),
    ],
    ids=["my own manager", "a word in quotes before a given name", "a family name behind a rank", "one letter off", "a house",
         "a place before a job", "a place before a talk", "a room", "a name before a talk", "a name before a job"],
)  # fmt: skip
def test_names_that_must_not_be_greeted(text: str, names: list[str]) -> None:
    """However much the words around it speak for it, such a name is no interviewer's, or no form of address."""
    assert greeted(text) == names


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
    "text",
    [
        "Pauline Rudge saw me for stores clerk, alone, the matron was supposed to join but had a case. She wants counts.",
        "Practice educator interview, was meant to be Pauline plus a tutor from the college but college person stuck so just Pauline Rudge. 35 mins turned into an hour. She'd like leavers halved by next summer.",
        "Interview with Pauline Rudge for stores clerk. Pauline was on the list but came late. She wants counts every Friday.",
        "Interview with Pauline Rudge for stores clerk. Pauline told me the van broke down twice. She wants counts every Friday.",
    ],
    ids=["somebody else was to join", "expected and came", "came late", "a van of the trade"],
)
def test_who_came_after_all_is_greeted(text: str) -> None:
    """What kept others away, or only for a while, takes nobody's name away."""
    assert greeted(text) == ["Pauline Rudge"]


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Panel: Mrs Govender (principal); Mr Sipho Mthembu (deputy). Mr Botha from the governing body sent apologies", "Botha"),
        ("Attendees: Beatrix Hollis; Samuel Yeboah; Aoife Quinn\n\nAoife couldn't make it\nBeatrix wants fewer forms\nSamuel asked why", "Aoife Quinn"),
        ("it was with Captain Idris no wait not Idris it was Captain Everard, she wants boats out on time", "Captain Idris"),
        ("With: Herr Uwe Brandt, Production; Frau Selma Koç, Quality\n\nMr Brandt did not came, he had an audit. So only Ms Koç.\nShe wants fewer rejects. Post: line lead", "Brandt"),
        ("Interviewers: Ingrid Solberg, Tor Dahl\nTor Dahl has not came, sick. Ingrid asked about crane checks. Post: deck foreman", "Dahl"),
        ("With Ana Ruiz; Paul Kern dialled in for 5 mins then dropped (just observing)\nPost: billing lead. Ana wants clean invoices", "Kern"),
        ("Panel was to be Sue Marsh and Colin Fry, Colin cried off last minute.\nSue wants faster triage. Post: triage nurse", "Colin"),
        ("Panel: Ann Reid, ops; Tobias Ferrar, stores\n\nTobias off at a printers in Leicester so NOT there. Ann said the queue is long", "Tobias"),
        ("Panel: Ann Reid, ops; Marek Dolny, yard\nMarek was in the yard so Shirin Azadi sat in for him. Ann said the queue is long", "Marek"),
        ("Panel: Ann Reid; Marek Dolny. In the end Marek's place was taken by Shirin Azadi. Ann said the queue is long", "Marek"),
        ("Interview for training lead. Was to come Mr Patrick of the training dept, but he has missed the train. So it was Renske Dijkhuis alone. She asked about 60 modules.", "Patrick"),
        ("Interview with Renske Dijkhuis for training lead. Mr Patrick of the training dept was coming, but he missed his flight. She asked about 60 modules.", "Patrick"),
        ("Interview with Bea Hollis for planner. Ana Tully was to join us but her bus broke down. She showed the board with 14 routes.", "Tully"),
        ("Interview for planner. Marcus Tully was on the list but in the end only Bea Hollis came. She showed the board with 14 routes.", "Marcus"),
        ("Should have been Lorraine Tully, so I got Bea Hollis. She showed the board with 14 routes.", "Lorraine"),
        ("Interview for stores lead with Bea Hollis and Marcus Tully. Marcus sick. Bea wants counts every Friday and asked about 14 bays.", "Marcus"),
        ("Interview for stores lead with Bea Hollis and Marcus Tully. Marcus was on a course. Bea wants counts every Friday and asked about 14 bays.", "Marcus"),
        ("Interview for stores lead with Bea Hollis and Marcus Tully. Marcus was not, he is mending the lift. Bea wants counts every Friday and asked about 14 bays.", "Marcus"),
        ("Interview for stores lead with Bea Hollis and Marcus Tully. Marcus was also to be there but got stuck. Bea wants counts every Friday and asked about 14 bays.", "Marcus"),
        ("Interview for stores lead with Bea Hollis and Marcus Tully. Marcus should be there but the road is shut. Bea wants counts every Friday and asked about 14 bays.", "Marcus"),
        ("Interview for stores lead with Bea Hollis and Marcus Tully. Marcus - cancelled last wk. Bea wants counts every Friday and asked about 14 bays.", "Marcus"),
        ("Interview for stores lead with Bea Hollis and Marcus Tully. Marcus wis aff sick the day. Bea wants counts every Friday and asked about 14 bays.", "Marcus"),
        ("Interview for stores lead with Bea Hollis and Marcus Tully. No Marcus in the end. Bea wants counts every Friday and asked about 14 bays.", "Marcus"),
        ("Panel - Lena Ortiz (chair). Plus Doug from HR who only took notes.\nLena wants the desk open by 7. Post: desk lead", "Doug"),
    ],
    ids=["apologies", "couldn't make it", "taken back", "did not came", "has not came", "just observing", "cried off", "away in a town", "somebody sat in", "place taken", "only took notes",
         "was to come", "missed his flight", "bus broke down", "on the list", "got another",
         "sick", "on a course", "was not", "was to be there", "should be there", "cancelled", "off sick in dialect", "none of that name"],
)  # fmt: skip
def test_who_was_not_there_is_not_greeted(text: str, absent: str) -> None:
    """A name beside the right ones, of somebody who was not there, is left out."""
    assert greeted(text)
    assert absent not in " ".join(greeted(text))


def test_who_came_in_for_the_last_minutes_stood_in_for_nobody() -> None:
    """ "In for" tells of somebody only where somebody follows; "Snr" before a post is no title."""
    text = "met: Gordon Bell, superintendent; Priya Nair (safety) came in for last 15\njob: Snr APT\nthey want belts up"
    assert greeted(text) == ["Gordon Bell", "Priya Nair"]


@pytest.mark.parametrize(
    "told",
    [
        "Marcus was sick of lost boxes.",
        "Marcus called in from the van.",
        "Marcus had to run after ten minutes.",
        "Marcus was not happy with bay 6.",
        "Marcus was stuck in traffic but dialled in.",
        "Marcus said the HR girl didn't come.",
        "Marcus was asked because the director was called away.",
        "When Marcus was off, they lost 12 boxes.",
        "Marcus said hi first. Marcus asked about nights.",
        "Marcus held up the sheet.",
    ],
)
def test_who_was_there_for_all_that_is_told_is_greeted(told: str) -> None:
    """What befell somebody else, another time, or only for a while, takes nobody's name away."""
    text = (
        f"Panel: Bea Hollis (ops); Marcus Tully (stores)\nPost: stores lead\n{told} Bea asked about 14 bays."
    )
    assert greeted(text) == ["Bea Hollis", "Marcus Tully"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Interview for stores lead. The invite said Marcus Tully. Marcus was stuck in Porto, so I got Bea Hollis instead. She wants counts every Friday.", ["Bea Hollis"]),
        ("Interview for stores lead, went in thinking it'd be Marcus but Bea did it instead. She wants counts every Friday.", ["Bea"]),
        ("Should be Tomas and Bea. Tomas was not, he is repairing the line. Instead come Aoife from tooling. Bea wants counts, Aoife asked for nights.", ["Bea", "Aoife"]),
        ("Panel: Marcus Tully; Bea Hollis\nMarcus sick. Rangi sat in for him, from the same team, Bea asked most\nthey want counts", ["Bea Hollis", "Rangi"]),
        ("call w/ Ingrid (dir. of platform), release engineer\nshe wants deploys on Friday, asked who presses the button\ncorrection: name = Ingvild Tveit, not Ingrid. Ingrid is the recruiter, she was not in the call", ["Ingvild Tveit"]),
        ("Twenty minutes in Hinemoa Parata came through the door, and then she ran it. stores lead. She wants counts.", ["Hinemoa Parata"]),
    ],
    ids=["got instead", "did it instead", "instead come", "sat in", "not the one of another name", "minutes in"],
)  # fmt: skip
def test_who_came_instead_or_later_is_greeted(text: str, names: list[str]) -> None:
    """Whoever sat there in the end interviewed the writer."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Panel: Mr. A. Devlin\nRoom 4\n\nit was NOT Mr Devlin, he is down with something. Ms. Chiara Moll took it, she wants fewer jams.", ["Ms Chiara Moll"]),
        ("Interviewer: Helen Marsh\n\nIt wasn't Helen, she is at home. Greg Dunne did it. Greg wants shorter rounds.", ["Greg Dunne"]),
        ("Interviewer: Peter Holm\n\nPeter has covid so Anita Berg took the interview. She asked about the crane plan.", ["Anita Berg"]),
        ("Panel: Helen Marsh\n\nIt was not just Helen, Greg Dunne sat in too. Helen wants shorter rounds. Greg asked about bins.", ["Helen Marsh", "Greg Dunne"]),
        ("Panel: Mr J. Devlin\n\nMr Devlin took it, not in the office but at the counter. he wants fewer jams.", ["Mr J. Devlin"]),
    ],
    ids=["not the one invited", "by given name", "covid", "not only", "not there but here"],
)  # fmt: skip
def test_who_is_said_not_to_have_held_the_interview_is_not_greeted(text: str, names: list[str]) -> None:
    """An invitation names one, and the notes below it say that it was another."""
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


def test_who_a_letter_stands_for_is_not_the_writer() -> None:
    """The key to the letters of a transcript may stand at its end, where a signature would."""
    notes = read_notes(
        "Interview notes, pump house foreman\nR: why this job?\nme: i know the pumps\nR: and the nights?\nme: fine\nK: how do you plan?\nme: with a board\n\nR = Rosalind Achebe, K = Kit Morrow"
    )
    assert (notes.sender, [name.full for name in notes.interviewers]) == (
        "",
        ["Rosalind Achebe", "Kit Morrow"],
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Last year it was Mr Thomas and Mrs Nair, they said no. Today only Bea Hollis, stores lead. She wants counts.", ["Bea Hollis"]),
        ("First round was with Denise Appleyard, stores lead. She wants counts every Friday and asked about 14 bays.", ["Denise Appleyard"]),
        ("Interview for stores lead. It's Bernard's job. Bernard ran it 22 years. Chidinma wants it written down. She asked about 14 bays", ["Chidinma"]),
        ("Interview with Bea for stores lead. Zul (my exec housekeeper) had told her about the knots. She wants counts.", ["Bea"]),
        ("Interview with Bea for stores lead. Bea (my new boss, hopefully) wants counts every Friday.", ["Bea"]),
    ],
    ids=["last year", "the only round so far", "a predecessor", "my boss in brackets", "a boss to be"],
)  # fmt: skip
def test_who_is_named_for_another_reason_is_not_greeted(text: str, names: list[str]) -> None:
    """Interviewers of another year, predecessors and the writer's own people are named too."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    "told",
    [
        "He came on late. Did NOT get the name. Not Glenn, Glenn is the guy he replaced.",
        "It wasn't Capt. Doyle this time. Some fella from the office, name went past me.",
        "The lady who replaced Mr Adeyemi did it.",
        "She is the new Carole. Never got her name.",
        "Some man. No clue what he is called. Before him the job was done by Big Tam.",
        "Headteacher. (Mrs Platt has gone, this is the new one - name?)",
        "She introduced herself but the line was bad so no name. She reports to Martin Heyes.",
        "Head gardener ran it, name not caught!!! He read me a bit of Monty Don.",
        "I forget the name of the lady. She talked about Tam.",
        "The boss of Mats did it.",
        "Mats's boss did it.",
        "Mats told me about the job. I was seen by the director.",
        "Mats said I should apply. The director was nice.",
    ],
)
def test_where_the_name_was_not_caught_nobody_is_greeted(told: str) -> None:
    """Who is denied, replaced, gone or merely mentioned does not stand in for the one whose name is lacking."""
    assert greeted(f"Stores lead interview. {told} Wants counts every Friday and fewer drops.") == []


@pytest.mark.parametrize(
    "told",
    [
        "Yusuf, who I'd be replacing, sat outside and waved.",
        "Kwabena was the supervisor before and Bea says Kwabena kept it in his head.",
        "A cat named Oscar was on the table. Oscar hissed.",
        "Doris (resident) came in and asked who I was. Doris wants her tea.",
        "She quoted Deming a lot and Peter Drucker.",
        "Bea has a book by Marie Kondo.",
        "My ref is Father Marek.",
        "The truck is called Bertha. Bertha breaks a lot.",
        "Client: Karl Johansson AB. Karl Johansson complains a lot.",
        "Like Henry Ford said, any colour.",
        "She looks like Judi Dench and reminded me of aunt Gunnel.",
    ],
)
def test_who_is_no_colleague_or_no_longer_one_is_not_greeted(told: str) -> None:
    """Predecessors, animals, residents, authors and referees, who did not hold the interview."""
    assert greeted(f"Stores lead interview with Bea Hollis. {told} She wants counts every Friday.") == [
        "Bea Hollis"
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Tom left early for a train.",
        "Tom was replaced as chair half way.",
        "Tom, who replaced Ann Lowe, had the form.",
        "Also a lad from HR, name?? didn't catch it.",
        "I did not catch the name of the software.",
        "Tom told me about the role, then asked how I run nights.",
        "Tom's deputy let me in.",
        "Bea's boss, Mr Stone, will read the notes.",
        "I quoted 30 percent and Tom nodded.",
        "As Tom said, it is a race.",
        "In the room: Tom and a clock.",
        "Remind me to bring back Tom's hat.",
    ],
)
def test_who_left_early_or_sat_beside_a_stranger_is_greeted(told: str) -> None:
    """Neighbours of the above: leaving the room is not leaving the firm, and a third may stay without a name."""
    text = (
        f"Stores lead interview with Bea Hollis and Tom Betts. {told} Tom asked about bays. Bea wants counts."
    )
    assert greeted(text) == ["Bea Hollis", "Tom Betts"]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("it was Isla Rennie that's the operations manager and Big Davie well David Cairns from training Isla was saying she needs twenty percent", ["Isla Rennie", "David Cairns"]),
        ("chat today Bernadette Quill that's head of nights and her second Josip Maric from dispatch Bernadette wanted to know how I'd split breaks", ["Bernadette Quill", "Josip Maric"]),
        ("yes it was Hettie Vale who's the estates manager and a fella Colin Drew from the trust and Hettie said she wants the lawns edged", ["Hettie Vale", "Colin Drew"]),
        ("it was Grant Mowat that's the stores supervisor and he told me that Stevie from the yard had put in a word and Grant wants the bins counted", ["Grant Mowat"]),
    ],
)  # fmt: skip
def test_who_is_told_in_one_breath_is_greeted(told: str, names: list[str]) -> None:
    """Dictation has no full stops: "that's the manager" and "from training" say who sat there."""
    assert greeted(f"ok so shift lead interview {told}") == names


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
        ("Kitchen planner interview with Anika Rao. She answers to Kofi in Accra. She wants fewer remakes.", ["Anika Rao"]),
    ],
    ids=["a minute that is a name", "in small letters", "in capitals", "what they call", "a title alone", "a couple",
         "a title and a letter", "two behind a label", "a name that came back", "what I said", "a superior"],
)  # fmt: skip
def test_one_person_is_greeted_once_and_whole(text: str, names: list[str]) -> None:
    """No half of a name, nobody twice, and no one of a couple alone."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    ("ending", "sender"),
    [
        ("put Lyle at the bottom", "Lyle"),
        ("pls put Aggie at the end", "Aggie"),
        ("cheers\ndamo", "Damo"),
        ("davo", "Davo"),
        ("She put Rita at the bottom of the list.", ""),
        ("will do", ""),
    ],
)
def test_who_signs_by_a_word(ending: str, sender: str) -> None:
    """What to put at the bottom, or a familiar form with the last line to itself."""
    notes = (
        f"Deckhand interview with Loretta Greene. She wants dry ropes. I told her about the hooks.\n{ending}"
    )
    assert (read_notes(notes).sender or "") == sender


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("(AO = Adaeze Okonkwo, JB = Jean-Baptiste from the regional team)\nAO: why now?\nMe: I ran it every weekend.\nJB: and the breakage?\nMe: we padded the shelves.\nAO: good.\nJB: that was my question too", ["Adaeze Okonkwo", "Jean-Baptiste"]),
        ("G = Grace / W = Walter (took minutes, had questions too)\nG: can you say no to curators?\nMe: I said no to the live bees\nG: do you keep dates?\nMe: one wall calendar\nW: would you mark them?\nMe: every one", ["Grace", "Walter"]),
    ],
    ids=["where somebody is from", "a second speaker who speaks once"],
)  # fmt: skip
def test_explained_letters_name_all_who_ask(text: str, names: list[str]) -> None:
    """A letter before a turn stands for the whole name and nothing but the name, however seldom it stands there."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("so that was me with Aileen Buchan shes the catering manager and its for the chef de partie post\nshe wants waste halved", ["Aileen Buchan"]),
        ("i met farida nasser shes the lab head for the analyst post\nshe wants turnaround in 2 days", ["Farida Nasser"]),
        ("Met Tess, then Tess emailed, she wants fewer forms. Tess asked about the window", ["Tess"]),
        ("duty controller post, at depot level 2, mr Ong Teck Wah, depot mgr. in the rm i call mr ong lah\nhe say zero late bus, i tell him my spare driver list\nhe ask 6 confirm, i say confirm\nraymond from the other side oso going for it", ["Mr Ong Teck Wah"]),
        ("Interview, Chadwick Hse 3rd floor, for clerk\nshe wants the post out by noon, name not caught", []),
        ("Wednesday, Stanley Pk pavilion, groundskeeper\nshe wants level pitches, don't know her name", []),
    ],
    ids=["shes", "all small", "a verb", "a family name first", "a house", "a park"],
)  # fmt: skip
def test_where_a_name_ends(text: str, names: list[str]) -> None:
    """What is said of somebody is no part of the name, and a short word for a place makes it no name at all."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("interviewer Dr Tan... wait not dr. Ms Tan Mei Ling. head pharmacist. post: senior tech\nshe wants 45 min", ["Ms Tan Mei Ling"]),
        ("Met Mrs Okello - no, Ms, she corrected me - Ms Okello, head of nursing. Post: ward sister\nShe wants handover at the bed", ["Ms Okello"]),
        ("Interview w/ Prof Hale (not prof any more, just Mr Hale). post: technician lead\nhe wants the kit logged", ["Mr Hale"]),
        ("Seen by Mr Hale, then Dr Hale phoned me, same man. post: technician lead\nhe wants the kit logged", ["Dr Hale"]),
        ("Spoke to Renata Figueroa?? no - Figueiredo about onboarding\nRenata wants fewer leavers, Renata asked why", ["Renata Figueiredo"]),
    ],
    ids=["not dr", "no, Ms", "not any more", "two titles", "a family name"],
)  # fmt: skip
def test_a_name_holds_as_it_is_put_right(text: str, names: list[str]) -> None:
    """A title or a family name that the notes take back is not used; of two titles told the higher one holds."""
    assert greeted(text) == names


@pytest.mark.parametrize("asks", ["Please, call me Doris.", "Just Doris, please.", "Doris is fine."])
def test_a_speaker_is_greeted_by_the_name_asked_for(asks: str) -> None:
    """A label with a title does not outweigh what its bearer says."""
    text = f"Mrs Farrugia: {asks} What would you change?\nMe: the handover.\nMrs Farrugia: Why so?\nMe: it is long."
    assert greeted(text) == ["Doris Farrugia"]


def persons(*names: str) -> list[Person]:
    """Persons named once, each on a line of their own."""
    return [
        Person((name,), (line, 0), [Mention(line, 0, 1, (), (name,), listed=True)])
        for line, name in enumerate(names, 1)
    ]


@pytest.mark.parametrize(
    ("scores", "names"),
    [
        ([4.0, 4.0, 4.0], ["Priya", "Tom", "Ana"]),
        ([4.0, 4.0, -4.0], ["Priya", "Tom"]),
        ([4.0, 4.0, 0.2], []),
        ([4.0, 4.0, -0.2], ["Priya", "Tom"]),
        ([4.0, -0.2, -0.2], []),
        ([0.2, -4.0, -4.0], ["Priya"]),
        ([-0.2, -4.0, -4.0], ["Priya"]),
        ([0.2, -1.0, -4.0], []),
        ([-0.5, -4.0, -4.0], []),
    ],
    ids=[
        "all sure",
        "one surely not",
        "one likely",
        "one rather not",
        "one of two likely",
        "one stands out",
        "one near even stands out",
        "one unsure",
        "none likely",
    ],
)
def test_a_panel_is_greeted_whole_or_not_at_all(scores: list[float], names: list[str]) -> None:
    """Where one of those greeted may not have been there, or one of the others likely was, nobody is greeted by name."""
    assert [name.full for name in choose(persons("Priya", "Tom", "Ana"), scores, "")] == names


def test_a_panel_that_the_notes_count_is_made_up_by_the_likeliest() -> None:
    """Of three told, the third is whoever comes next; somebody unlikely is nobody's third."""
    three = persons("Priya", "Tom", "Ana")
    assert [name.full for name in choose(three, [4.0, 0.2, -1.0], "", size=3)] == ["Priya", "Tom", "Ana"]
    assert [name.full for name in choose(three, [4.0, 0.2, -4.0], "", size=3)] == []


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


def test_who_got_the_job_is_not_greeted() -> None:
    """After a no the notes may name the winner."""
    text = "Mrs Mkhize phoned, it is a no for the planner job, they've gone with someone else, Mr Govender from Ballito"
    assert "Govender" not in " ".join(greeted(text))


def test_a_job_behind_a_title_is_no_name() -> None:
    """ "Chief Instructor" is what somebody does."""
    text = "Panel: Rasmus Eklund, Chief Instructor, and Noor Haddadin\nthey want shorter drills"
    assert not [name for name in greeted(text) if "Instructor" in name]


@pytest.mark.parametrize("label", ["With", "Interviewer", "Met"])
@pytest.mark.parametrize("name", ["Dr Aalto", "Dr Kern"])
def test_a_label_says_who_interviewed(label: str, name: str) -> None:
    """A titled name right behind the label is sure, whatever else the notes lack."""
    notes = read_notes(f"Role: Data Steward\n{label}: {name}\n* he would like owners named for every table")
    assert [person.full for person in notes.interviewers] == [name]


def test_a_grade_in_roman_figures_is_no_name() -> None:
    """ "Chief II" says how high somebody stands."""
    text = "Panel for the Senior Tech role:\nAoife Brennan (Chief II)\nDr Farrukh Quirke\nthey want doses out by noon"
    assert not [name for name in greeted(text) if "Ii" in name or "II" in name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("June asked most of it. She wants fewer returns.\nRole: stock lead", ["June"]),
        ("April and I talked for an hour about the lab lead role. April wants turnaround halved.", ["April"]),
        ("Interviewers: June and Dean\nRole: planner\nJune wants less overtime", ["June", "Dean"]),
    ],
    ids=["a month", "a month and I", "a month and a job"],
)
def test_a_name_that_is_a_word_too_is_read_where_only_people_do_so(text: str, names: list[str]) -> None:
    """What somebody asks, wants or talks about, or a label before the name, tells June from the month."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    "told",
    [
        "April was our best month.",
        "June and July are busy.",
        "Dean of the college wants it.",
        "Rose from 3 to 5.",
    ],
)
def test_a_month_that_does_nothing_is_no_person(told: str) -> None:
    """A month, a job or a verb in the same place is none."""
    assert greeted(f"Interviewer: Priya Nair\nRole: planner\n{told}") == ["Priya Nair"]


@pytest.mark.parametrize(
    "panel", ["Ann Hodge and Annabel Price", "Dan Shaw, Danielle Oke", "Sam Hill and Samira Khan"]
)
def test_two_whose_names_begin_alike_are_two(panel: str) -> None:
    notes = read_notes(f"Panel: {panel}\nRole: planner\nThey want fewer gaps.")
    assert len(notes.interviewers) == 2


INVITED = "Subject: Interview - Planner\nPanel: Marta Ruiz, Len Foster, Koh Swee Lian\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "Marta MC today so never come. End up only Len (Head of Ops). He wants fewer errors",
        "In the end just Len. He wants fewer errors",
        "It was Len by himself. He wants fewer errors",
        "only Len turned up, he wants fewer errors",
        "Len alone in the end. He wants fewer errors",
    ],
)
def test_who_came_alone_is_greeted_alone(told: str) -> None:
    """Whoever else was invited was not there, whether or not the notes say why."""
    assert greeted(INVITED + told) == ["Len Foster"]


@pytest.mark.parametrize("told", ["Only Len laughed at my joke", "Only Len (ops) asked about the rota"])
def test_who_alone_did_something_did_not_come_alone(told: str) -> None:
    """ "Only Len laughed" says nothing of who was there."""
    persons, _ = gathered(INVITED + told)
    assert not any(person.absent for person in persons)


def gathered(text: str) -> tuple[list[Person], list[list[Mention]]]:
    """The persons of notes in which nothing is withheld."""
    return gather(open_page(text, read_passages(text)), {})


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
