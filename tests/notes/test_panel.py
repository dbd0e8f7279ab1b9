"""How the notes tell of those who held the interview: how many, who alone, who in one breath."""

from __future__ import annotations

import pytest
from tests.notes.test_people import greeted

from followup.notes.page import open_page
from followup.notes.panel import panel_size
from followup.notes.people import gather
from followup.notes.questions import holds_talk
from followup.notes.reading import read_passages


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Depot manager, panel of 3.", 3),
        ("Two of them: Snr Sgt Paki and Dr Lena Oosthuizen", 2),
        ("I was received by the Ing. and Madam Quaye. The two of them.", 2),
        ("three panel members, all from ops", 3),
        ("panel was three today, canteen", 3),
        ("the guards interview they were three there was Dr Costa then Tobias", 3),
        ("they were two short on nights", 0),
        ("met Priya, and two of them passed first time", 0),
        ("panel of 3, no sorry, panel of 2", 0),
        ("panel at 2:30 with Ann", 0),
        ("she wants two of those on nights", 0),
    ],
    ids=[
        "of",
        "opens",
        "alone",
        "members",
        "was",
        "they were",
        "they lacked",
        "something else",
        "twice",
        "a time",
        "not people",
    ],
)
def test_a_count_of_interviewers(text: str, size: int) -> None:
    """Only where the count is surely of those who held the interview, and given once."""
    assert panel_size(text) == size


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
    text = INVITED + told
    persons, _ = gather(open_page(text, read_passages(text)), {})
    assert not any(person.absent for person in persons)


BOTH = "Stores lead. Hi Barry, you'll be meeting Sunil Perera (Facilities) and Jacqui Thorne (Safety).\n\n"


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Only Sunil, Jacqui had a burst main at the other site.", ["Sunil Perera"]),
        ("Sunil on his own though.", ["Sunil Perera"]),
        ("Just Sunil in the end. Jacqui was needed elsewhere.", ["Sunil Perera"]),
        ("Sunil did it solo as Jacqui's train was cancelled.", ["Sunil Perera"]),
        ("No Jacqui, flat tyre.", ["Sunil Perera"]),
        ("Jacqui had to be at the yard.", ["Sunil Perera"]),
        ("Jacqui was needed on the floor at the end.", ["Sunil Perera", "Jacqui Thorne"]),
        ("Jacqui's van broke down once, she told us.", ["Sunil Perera", "Jacqui Thorne"]),
        ("Only Sunil asked about pumps, Jacqui asked about lights.", ["Sunil Perera", "Jacqui Thorne"]),
    ],
)
def test_who_of_two_announced_came_alone(told: str, names: list[str]) -> None:
    """Of those named in one breath only one was there; who asks was there too."""
    assert greeted(f"{BOTH}{told} Sunil wants fewer callouts.") == names


@pytest.mark.parametrize(
    "panel",
    [
        "Storekeeper interview. Panel: Achieng, Mutua and Dr Njoroge.",
        "storekeeper\npanel - Achieng, Mutua & Dr Njoroge",
        "Storekeeper interview. Panel = Achieng, Mutua, Dr Njoroge.",
    ],
)
def test_a_panel_told_in_a_list_is_greeted(panel: str) -> None:
    """Amid a line or behind a dash, the word says of each name that stands there."""
    assert greeted(f"{panel}\nThey want less waste.") == ["Achieng", "Mutua", "Dr Njoroge"]


def test_what_a_badge_has_is_no_name_that_is_missing() -> None:
    """Whose real name nobody knows is greeted by the one in use."""
    assert greeted("barge lead. it was Sparky, never got his real name. Sparky wants zero duds") == ["Sparky"]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Met Errol and Shanice. Errol asked about fraud, Shanice re my team.", ["Errol", "Shanice"]),
        ("Mr Kadam asked about faults and Ms Rao on audits.", ["Mr Kadam", "Ms Rao"]),
        ("Marnie chaired. Theo sat in and asked two things about drainage.", ["Marnie", "Theo"]),
        ("Rudi led it. Halfway through Yvonne joined us and had a few questions of her own.", ["Rudi", "Yvonne"]),
        ("Me, Judit and her deputy Balint sat in the canteen. Judit asked how I teach. Balint asked what I do when "
         "somebody is slow.", ["Judit", "Balint"]),
        ("Spoke with Yvette, Marguerite and a Mr Kone. Yvette asked about the count, Mr Kone wanted my French, Marguerite "
         "said little.", ["Yvette", "Marguerite", "Mr Kone"]),
        ("Met both Harriet and Leonie. Harriet liked my stock idea. Leonie asked about the autoclave.", ["Harriet", "Leonie"]),
        ("Asked by Dom: tills. Asked by Sahra: stock.", ["Dom", "Sahra"]),
        ("Q1 (Maud): why here? A: the people\nQ2 (Cyprian): a time you failed. A: the boiler", ["Maud", "Cyprian"]),
        ("so it was Marlon n his boss Tricia. Marlon asked bout the shaft, Tricia bout overtime.", ["Marlon", "Tricia"]),
        ("Told them how I got Kev asking about the racks and Dean on the forklift course. Aisha ran it.", ["Aisha"]),
    ],
    ids=["in short", "and in short", "chaired", "joined late", "a name in no list", "between two who ask", "both", "asked by",
         "numbered", "his boss", "told of work"],
)  # fmt: skip
def test_where_several_ask_all_are_greeted(told: str, names: list[str]) -> None:
    """Who asks beside others held the interview with them, in however few words the notes tell so."""
    assert greeted(f"Shift planner interview. {told}\nHear back Friday.") == names


def test_a_cell_of_a_table_asks_nothing() -> None:
    """What stands in the row of somebody who asks is where they work."""
    text = "| who | from | note |\n| Sandy Vo | Treatment | chaired, asked most |\n| Rich Delacroix | Fleet | joined late, asked about on-call |\nRole: senior operator"
    assert greeted(text) == ["Sandy Vo", "Rich Delacroix"]


@pytest.mark.parametrize(
    "panel",
    [
        "Chairperson: Prof. Amoah\nMembers: Mrs Quaye; Mr Tetteh (Audit)\nIn attendance: Kojo, tea and recording",
        "Chairman: Prof. Amoah\nMember: Mrs Quaye\nMember: Mr Tetteh\nMrs Quaye asked about files, Mr Tetteh about cash.",
        "Chair - Prof. Amoah\nPanel member - Mrs Quaye\nPanel member - Mr Tetteh",
    ],
)
def test_chair_and_members_are_greeted(panel: str) -> None:
    """Minutes tell by their labels who sat there."""
    assert greeted(f"{panel}\nPosition: Senior Clerk\nIt went well.") == [
        "Professor Amoah",
        "Mrs Quaye",
        "Mr Tetteh",
    ]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Oskar did the asking, mostly about tides.", ["Oskar"]),
        ("Chinwe put the questions and I answered them standing", ["Chinwe"]),
        ("Mrs Achterberg, who came up by boat with Ruud, held the interview in the loft.", ["Mrs Achterberg"]),
        ("Questions came from Alistair.", ["Alistair"]),
        ("Quizzed by Ottilie for forty minutes.", ["Ottilie"]),
        ("Ifeoma saw me at ten.", ["Ifeoma"]),
        ("It was Mr Selvam who asked, nobody else.", ["Mr Selvam"]),
        ("The one with the questions was Rekha.", ["Rekha"]),
        ("Rekha had the clipboard.", ["Rekha"]),
        ("Rekha's questions were fair, one on stock.", ["Rekha"]),
        ("I sat opposite Rekha, half an hour.", ["Rekha"]),
    ],
)  # fmt: skip
def test_who_is_told_to_have_asked_is_greeted(told: str, names: list[str]) -> None:
    """One sentence is enough, whoever else brings tea, types or waits for the outcome."""
    text = f"Barge lead. Mireille brought the coffee past the MV Anna Karina.\n{told}\nSandra says hi.\nTeun"
    assert greeted(text) == names


@pytest.mark.parametrize(
    "told",
    [
        "Hana dropped out the night before, so it was the other two.",
        "Hana called in sick, other two went ahead.",
    ],
)
def test_the_other_two_are_greeted(told: str) -> None:
    """Whoever of those announced stayed away, the notes count who is left."""
    text = f"Teams invite: Wendy Okoro, Greg Sallis, Hana Novak\n{told} Systems tester. Wendy asked about the last release."
    assert greeted(text) == ["Wendy Okoro", "Greg Sallis"]


def test_two_others_are_not_counted_as_interviewers() -> None:
    """ "The other two" of anything else says nothing of the panel."""
    assert panel_size("She liked the other two sites more, and the other two candidates have left") == 0


def test_names_in_small_letters_beside_short_forms_in_capitals() -> None:
    """Where "QC" and "SOP" are all that has capitals, a name has none."""
    text = "just done. mdm lim n faizal. for the QC tech post, L2. mdm lim ask abt SOP and CAPA. faizal ask OT can or not"
    assert sorted(greeted(text)) == ["Faizal", "Madam Lim"]


@pytest.mark.parametrize(
    "told",
    [
        "Jacek asked me to train two lads last year and I told that story.",
        "Lucy asked the caterers for a quote when I was new.",
        "Me and Kofi ran the quiz questions, told that.",
        "Ngozi from HR never asked anything.",
        "Mr Quispe from the archive, who interviews nobody, brought me through.",
        "Dave wanted to know how it went.",
        "Hannah had questions in her own interview yesterday.",
        "Dirk saw me out.",
        "One Mrs Crabtree asked me the price of a tap.",
    ],
)
def test_who_asks_for_something_else_leads_no_talk(told: str) -> None:
    """A favour, a story, somebody else's interview and a silent witness make nobody the interviewer."""
    text = f"Events lead. {told}"
    page = open_page(text, read_passages(text))
    _, mentions = gather(page, {})
    assert "leads" not in {holds_talk(page.scenes[0].words, mention) for mention in mentions[0]}
