"""Who is greeted: by several cues, never by a guess."""

from __future__ import annotations

import pytest

from followup.notes.reading import read_notes
from followup.notes.sender import find_sender
from followup.render import called, greeting_line


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
        ("THANDEKA: Where did that come from?\nME: From Mr Arkwright. He said sing, so I did, and the night staff told me they counted it.\nTHANDEKA: What I want is nobody alone for two days.\nME: He liked it, and she said so too.", ["Thandeka"], ""),
        ("Mr Tutu-Danquah: How long now?\nMe: Six years.\nMr T-D: What I need is traders who come early.\nMe: I started a morning for them.", ["Mr Tutu-Danquah"], ""),
    ],
    ids=["the interview itself", "a chat with a friend", "whom I only tell of", "initials"],
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
        ("Priya Nair 00:00:14: Come in Tom, what would you change?\nTom Bell 00:00:20: I would put up a board\nPriya Nair 00:00:31: And you can do rotas?\nTom Bell 00:00:40: I do ours", ["Priya Nair"]),
        ("chat with Luzia Macedo, sorry, Luzia Machado, about planning\nshe wants fewer calls", ["Luzia Machado"]),
    ],
    ids=["family names first", "names in full", "one name begins like another", "with a job", "in brackets", "by letters", "with times", "with times and colons", "said again"],
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
    ("ending", "sender"),
    [
        ("put Lyle at the bottom", "Lyle"),
        ("pls put Aggie at the end", "Aggie"),
        ("cheers\ndamo", "Damo"),
        ("bjs Lívia", "Lívia"),
        ("regards Ngozi (Mrs)", "Ngozi"),
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
    ("ending", "sender"),
    [
        ("S.B. Ndlovu, shift C", "S.B. Ndlovu"),
        ("Priscilla Owusu (Mrs), Ward 3, 12/8", "Priscilla Owusu"),
        ("thx, Jolene (front desk sup)", "Jolene"),
        ("- Tomasz, nights", "Tomasz"),
        ("Philippa (Pip to everyone, incl. him)", "Pip"),
        ("Hargreaves, P.", "P. Hargreaves"),
        ("Marco, Tuesday 9am, gate 3", ""),
        ("Swansea, bring boots", ""),
        ("Panel:\nLoretta Greene, ops\nTom Bell, finance", ""),
    ],
)
def test_who_signs_with_a_section_or_a_number(ending: str, sender: str) -> None:
    """What stands behind the name in the last line is no part of it; somebody to meet there is no writer."""
    notes = "Deckhand interview with Loretta Greene. She wants dry ropes.\nI told her about the hooks."
    assert find_sender(f"{notes}\n{ending}", []) == sender


@pytest.mark.parametrize(
    ("ending", "sender"),
    [
        ("macca\nps davo still owes me for the pie", "Macca"),
        ("Ngozi Eze\nSent from my phone", "Ngozi Eze"),
        ("ring at 5\nP.S. Marco did it too", ""),
        ("Monday, gate 3, ask for\nPrzemek", ""),
        ("also up for it:\nGareth", ""),
        ("must ring\nMarco", ""),
        ("she said she would ring\nMarco", "Marco"),
        ("he would like to meet\nMarco", "Marco"),
        ("all good\nTr. Mercy Chebet", "Mercy Chebet"),
        ("regards:\nMarco", "Marco"),
        ("all good\nMartin's", ""),
    ],
)
def test_what_stands_around_the_last_name(ending: str, sender: str) -> None:
    """A postscript stands below the writer's name; whom the line above asks for is another one."""
    notes = "Deckhand interview with Loretta Greene. She wants dry ropes.\nI told her about the hooks."
    assert find_sender(f"{notes}\n{ending}", []) == sender


@pytest.mark.parametrize(
    "ending",
    [
        "Monday 6, gate 3, ask for\nPrzemek",
        "lunch\nMartin's",
        '"You fix no queue by shouting at it" - Patrice',
    ],
)
def test_who_ends_the_notes_and_is_another(ending: str) -> None:
    """However likely the place makes it: who is to be asked for, quoted, or owns a shop writes nothing."""
    assert read_notes(f"Mtg with Loretta Greene re: goods-in lead. Wants less paper.\n{ending}").sender == ""


@pytest.mark.parametrize(
    ("line", "sender"),
    [
        ("She said, Tunde, you are too quiet for a supervisor.", "Tunde"),
        ("First thing he says to me is Ashwin, what is wrong with the rota", "Ashwin"),
        ("they simply called and said Savita come", "Savita"),
        ('"Well, Femi," she says at the end.', "Femi"),
        ('He goes "Kofi, you talk too fast".', "Kofi"),
        ("so I ring and I says it's Orla here about the job", "Orla"),
        ("typed up by me, Nomvula", "Nomvula"),
        ("property of Wiremu, if found hand in at the crib room", "Wiremu"),
        ("Macca, over and out.", "Macca"),
        ("Best wishes from a soggy Priya", "Priya"),
        ("she said Kwame would be fine with it", ""),
        ("He said Tom, her boss, would ring.", ""),
        ('introduced herself as "Bola, I run the clinic" and sat down', ""),
        ('Badge says "Hello my name is Vicky", nobody does', ""),
        ("he goes hi my name is Joe and sits down", ""),
        ('"You fix no queue by shouting at it" - Patrice', ""),
        ("property of Network Rail", ""),
        ("me = chef de partie larder", ""),
    ],
)
def test_who_is_spoken_to_or_says_so(line: str, sender: str) -> None:
    """Whom the interviewer speaks to is the writer; of whom she tells, and who says so of himself, is not."""
    assert find_sender(f"Deckhand interview, she wants dry ropes.\n{line}", []) == sender


@pytest.mark.parametrize(
    ("head", "sender"),
    [
        ("Notes of Rey, 3 March", "Rey"),
        ("Priya's notes 12/8 (car park)", "Priya"),
        ("notes_rey_3mar.txt", "Rey"),
        ("[voicemail 1:04] hi Attracta it's Nuala from dispatch, it went well", "Nuala"),
        ("okay so this is Aneurin again", "Aneurin"),
        ("Completed by: Thandeka Dube      Approved by: (leave blank)", "Thandeka Dube"),
        ("interview_with_priya.txt", ""),
        ("From the desk of CAROLINE PETTY", ""),
    ],
)
def test_who_is_named_above_the_notes(head: str, sender: str) -> None:
    """A heading, a file name, a form or how a recording opens tells who writes."""
    assert (
        read_notes(f"{head}\nDeckhand interview, she wants dry ropes.\nI told her of the hooks.").sender
        == sender
    )


@pytest.mark.parametrize(
    ("told", "sender"),
    [
        ("me: Harvest Rory, I split the pile by parish instead of by date\n\nAoife", "Aoife"),
        ("me: Rory Tighe", "Rory Tighe"),
        (
            "Greene - On whose paper?\nMe - Mine. A blue jotter.\nGreene - Bring it.\nMe - I will.\n\nSandy Muir",
            "Sandy Muir",
        ),
    ],
    ids=["a deed behind me", "a name behind me", "a turn with a dash"],
)
def test_what_stands_behind_me_is_no_signature(told: str, sender: str) -> None:
    """Behind "me" stands a name, a deed or a turn of a dialogue; the last line signs."""
    assert (
        read_notes(f"Deckhand interview with Loretta Greene. She wants dry ropes.\n{told}").sender == sender
    )


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


@pytest.mark.parametrize("asks", ["Please, call me Doris.", "Just Doris, please.", "Doris is fine."])
def test_a_speaker_is_greeted_by_the_name_asked_for(asks: str) -> None:
    """A label with a title does not outweigh what its bearer says."""
    text = f"Mrs Farrugia: {asks} What would you change?\nMe: the handover.\nMrs Farrugia: Why so?\nMe: it is long."
    assert greeted(text) == ["Doris Farrugia"]


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
    ("told", "names"),
    [
        ("Intrv = Gurpreet Sahota (ops mgr nights).", ["Gurpreet Sahota"]),
        ("Intvr: Gurpreet Sahota", ["Gurpreet Sahota"]),
        ("Intv Gurpreet Sahota, nights.", ["Gurpreet Sahota"]),
        ("Pnl: Gurpreet Sahota, Ann Kerr", ["Gurpreet Sahota", "Ann Kerr"]),
        ("Ivw: Gurpreet Sahota\nCand: Bea Moss", ["Gurpreet Sahota"]),
    ],
)
def test_a_label_cut_short_is_no_part_of_a_name(told: str, names: list[str]) -> None:
    """ "Intrv" opens the line and stands right before a name."""
    assert greeted(f"returns lead, B shed\n{told}\nThe wish is stock back in 24h") == names


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Herr Dipl.-Ing. Matthias Obholzer", "Herr Matthias Obholzer"),
        ("Frau Mag. Huber", "Frau Huber"),
        ("Prof. Dr.-Ing. Huber", "Professor Huber"),
        ("Frau Dr. med. Eva Huber", "Dr Eva Huber"),
        ("Prof. Dr. h.c. Eva Huber", "Professor Eva Huber"),
        ("Frau Dipl.-Ing. (FH) Eva Huber", "Frau Eva Huber"),
        ("herr dipl.-ing. matthias Obholzer", "Herr Matthias Obholzer"),
        ("Eva Huber, MSc", "Eva Huber"),
        ("Mag Reid", "Mag Reid"),
        ("Mr Di Stefano", "Mr Di Stefano"),
        ("Dr. H. Brandt", "Dr H. Brandt"),
    ],
)
def test_a_degree_is_no_person(written: str, name: str) -> None:
    """Degrees of other languages stand between a title and the name, each with a full stop."""
    assert greeted(f"Interview for stores lead with {written}. The wish is fewer stops.") == [name]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Interview with Nuala Whelan? Phelan? Phelan.", ["Nuala Phelan"]),
        ("Interview with Nuala Whelan, Phelan? Phelan.", ["Nuala Phelan"]),
        ("Interview with Nuala Whelan? Phelan?", ["Nuala"]),
    ],
)
def test_a_name_that_is_asked_for_and_said_again_holds(told: str, names: list[str]) -> None:
    """What the notes ask themselves and then say once more is the name."""
    assert greeted(f"Stores lead. {told} She wants less waste.") == names


def test_the_end_of_a_letter_is_nobody() -> None:
    """ "Love, Abs" closes the notes, though Love is a name too."""
    text = "Stores lead interview went ok. The wish is less waste.\n\nLove, Abs"
    assert greeted(text) == []
    assert read_notes(text).sender == "Abs"


@pytest.mark.parametrize("last", ["Hiya Pam", "Morning Sue", "Hey Joe!"])
def test_who_is_greeted_at_the_end_signs_nothing(last: str) -> None:
    """The letter to be has begun: its first line is for the reader."""
    assert read_notes(f"Stores lead interview went ok. The wish is less waste.\n\n{last}").sender == ""


def test_dots_to_be_filled_in_are_no_name() -> None:
    """ "FOR..... sam" names Sam alone."""
    assert read_notes("Stores lead interview\nFOR........... sam").sender == "Sam"


def test_a_nickname_is_no_rank() -> None:
    """ "Col" without its full stop and without another name is short for Colin."""
    assert greeted("Talked to a fella Col about the stores lead job. Col wants less waste.") == ["Col"]


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ("Interviewer was Hayashi-san of Osaka.", "Hayashi-san"),
        ("Olga Petrovna conducted, all say it so.", "Olga Petrovna"),
        ("Interview with Sergei Ivanovich Panin.", "Sergei Ivanovich"),
        ("Si Ma'am Tintin ang nag-interview.", "Ma'am Tintin"),
    ],
)
def test_a_name_of_another_language_is_greeted_as_it_is_used(told: str, called: str) -> None:
    """With its ending of respect, with the father's name, and without the article before it."""
    (name,) = read_notes(f"Planner post. {told} She wants fewer late trucks.").interviewers
    assert greeting_line((name,), "warm") in (f"Hi {called},", f"Dear {called},")


@pytest.mark.parametrize(
    "told",
    [
        "it was karen. or carol? new from the derby office",
        "It was Marta, or was it Marija? New from Zagreb.",
        "Met Karen, or maybe Carol, new from the Derby office.",
        "nao fiquei. no. they choosed other person",
    ],
)
def test_a_name_of_two_and_a_word_that_is_none_are_not_greeted(told: str) -> None:
    """The writer does not know which of them, or writes "no" in another language."""
    assert greeted(f"{told}\nwants fewer late trucks") == []


@pytest.mark.parametrize(
    ("notes", "names"),
    [
        ("Panel: Engr. Yakubu Reid; Alhaji S. Voss\nPost: foreman\nOnly Engr. Reid was there. He wants fewer cracks.", ["Engr. Reid"]),
        ("Met Ann Reid (curator), and Mohsin from events who goes by Mo. Surname Voss on the lanyard. Keeper post.\nMo Voss asked about microphones. Ann wants shorter rounds.", ["Ann", "Mo"]),
        ("Panel: Ms Teo Hui Fen (Director)\nrole: executive\nHui Fen very steady, ask you call her Hui Fen pls. She wants shorter queues.", ["Hui Fen"]),
        ("Panel of 2: Mrs Bisi Reid and one Mallam Sani\nPosition: team lead\nMrs Reid wants fewer calls. Mallam Sani asked how I calm a caller.", ["Mrs Reid", "Mallam Sani"]),
        ("Post: Claims Coach\nMet: Mr. Reid only\nwe read one bad file and nobody's name is taken. He wants fewer errors.", ["Mr Reid"]),
        ("Met with Dr. Yolanda Reid, adviser opening. She goes by \"Doc Yo\" to everybody. She wants fewer drop-outs.", ["Doc Yo"]),
        ("Not selected. Dr. (Mrs.) Ada Reid told me face to face. Post: planner. She wants fewer delays.", ["Dr Reid"]),
        ("The talk was on the bridge of the Santa Rosa, chief cook post. Captain Nevenka Reid asked about waste.", ["Captain Reid"]),
        ("Depot, 2 pm. Panel: Mr. Kurian Reid, Ms. Devika Voss. Post: blend lead\nMr Reid wants one blend.", ["Mr Reid", "Ms Voss"]),
    ],
    ids=["only one was there", "goes by half a name", "a given name of two words", "a title of the north", "nobody's name", "doc",
         "a title in brackets", "aboard a ship", "a list amid a line"],
)  # fmt: skip
def test_each_is_greeted_once_and_as_they_are_spoken_of(notes: str, names: list[str]) -> None:
    """Who was there, no more, and by the name or the title that the notes go on with."""
    found = read_notes(notes).interviewers
    assert [called(name, "warm") for name in found] == names


@pytest.mark.parametrize("end", ["T.J.", "thanks, T.J.", "- T.J."])
def test_letters_that_sign_keep_their_last_dot(end: str) -> None:
    """It is no full stop."""
    assert read_notes(f"met Ann Reid about the turf job. she wants less mud.\n\n{end}").sender == "T.J."
