"""Names as their languages use them, and who only heard about the interview."""

from __future__ import annotations

import time

import pytest
from tests.notes.test_people import greeted as greeted_in

from followup.language.greetings import greeting_end
from followup.language.names import parse_name
from followup.notes import read_notes
from followup.notes.roles import title_case
from followup.notes.segmenting import pieces
from followup.render import all_called, called, greeting_line

CHAT = """[15:42] Me: done!
[15:42] Mei: how!! who took it
[15:43] Me: Mr Faizal, he asked mostly about late check-in
[15:44] Mei: and
[15:45] Me: he wants one bus cleared in 15 min. told him about the keycard envelopes"""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dr Azlina binti Rahim", "Dr Azlina"),
        ("Mrs Gudrun Isaksdottir", "Mrs Gudrun"),
        ("Mr Szabó Gábor", "Mr Szabó"),
        ("Gábor Szabó", "Gábor"),
        ("Ms Bae Yun-ji", "Ms Bae"),
        ("Seo Dong-hyun", "Seo Dong-hyun"),
        ("Hyun-woo Kang", "Hyun-woo"),
        ("Lim Wei Siong", "Wei Siong"),
        ("Xu Meilin", "Meilin"),
        ("Zhang Wei", "Wei"),
        ("Tran Huong", "Huong"),
        ("Le Thi Thanh Huong", "Huong"),
        ("Kim Novak", "Kim"),
        ("Mohd Faizal bin Rosli", "Faizal"),
        ("Mr Mohd Faizal bin Rosli", "Mr Faizal"),
        ("Siti Aminah binti Omar", "Siti Aminah"),
        ("Maribel Quiñones Arrieta", "Maribel"),
        ("Carol Ann Brandt", "Carol Ann"),
        ("María José Etxeberria Luque", "María José"),
        ("Jean Luc Moreau", "Jean Luc"),
        ("Luz Dary Cano", "Luz Dary Cano"),
        ("Thanh Tung Pham", "Thanh Tung Pham"),
        ("Abdul Rahman Yusof", "Abdul Rahman Yusof"),
        ("Abdul Rahman", "Abdul Rahman"),
        ("Dott.ssa Bellandi", "Dott.ssa Bellandi"),
        ("Mr Kwek Boon Teck", "Mr Kwek"),
        ("Ooi Chin Huat", "Chin Huat"),
        ("Ling Chee Keong", "Chee Keong"),
        ("Ms Khoo Siew Ling", "Ms Khoo"),
        ("Wei Jie Tan", "Wei Jie"),
        ("Olga Petrovna", "Olga Petrovna"),
        ("Dr Fernández Oria", "Dr Fernández Oria"),
        ("Mr Ray Stevens", "Mr Stevens"),
    ],
)
def test_each_is_called_as_at_home(name: str, expected: str) -> None:
    """A father's name is no family name, and a family name may stand first; of several words the first where it is enough,
    two where they go together, all where that is not sure."""
    assert called(parse_name(name), "warm") == expected


@pytest.mark.parametrize(
    ("names", "greeting"),
    [
        (("Mr Geoff Rimmington", "Tobias"), "Dear Geoff and Tobias,"),
        (("Mr Geoff Rimmington", "Ann Reid"), "Dear Geoff Rimmington and Ann Reid,"),
        (("Dr Ana Costa", "Ann Reid"), "Dear Dr Ana Costa and Ann Reid,"),
        (("Ms Lim Hui Shan", "Ann Reid"), "Dear Lim Hui Shan and Ann Reid,"),
        (("Mrs Bisi Oyelaran", "Frau Eva Kern", "Tobias"), "Dear Bisi, Eva and Tobias,"),
        (("Dr Ana Costa", "Tobias"), "Dear Dr Costa and Tobias,"),
        (("Dr Pugh", "Gethin Bowen", "Mrs Wyllie"), "Dear Dr Pugh, Gethin Bowen and Mrs Wyllie,"),
        (("Herr Zurbriggen", "Maribel Quiñones Arrieta"), "Dear Herr Zurbriggen and Maribel Quiñones Arrieta,"),
        (("Mr G. Rimmington", "Tobias"), "Dear Mr Rimmington and Tobias,"),
        (("Mr Geoff Rimmington", "Mrs Ann Reid"), "Dear Mr Rimmington and Mrs Reid,"),
        (("Geoff Rimmington", "Ann Reid"), "Hi Geoff and Ann,"),
        (("Puan Azlina", "Kelvin Teoh"), "Dear Puan Azlina and Kelvin Teoh,"),
    ],
)  # fmt: skip
def test_readers_are_called_in_one_form(names: tuple[str, ...], greeting: str) -> None:
    """Courtesy titles go where some have none and all given names are known; a rank stays, and nobody without a title
    stands beside one by the given name alone where more is known."""
    to = tuple(map(parse_name, names))
    assert greeting_line(to, "warm") == greeting
    assert all(called in greeting for called in all_called(to, "warm"))


def test_a_title_with_a_dot_inside_is_read_in_notes() -> None:
    """The woman's form of an Italian title."""
    notes = read_notes("Interview for planner with dott.ssa Bellandi, only her. She wants fewer late trucks.")
    assert [name.full for name in notes.interviewers] == ["Dott.ssa Bellandi"]


def test_a_friend_in_a_chat_is_not_greeted() -> None:
    """Who only asks how it went was not there, whatever the label says."""
    assert "Mei" not in " ".join(name.full for name in read_notes(CHAT).interviewers)


def test_a_given_name_in_brackets_is_the_same_person() -> None:
    """One person is not greeted twice."""
    notes = read_notes(
        "Seen by: Mrs Baker-Ito (Farida). Post: voids officer. She wants relets under 28 days."
    )
    assert len(notes.interviewers) == 1


@pytest.mark.parametrize(
    ("text", "taken_back"),
    [
        ("waste went from ninety euro to fifty-five, no tell a lie, fifty-two", "fifty-five"),
        ("it fell from 38% to 11.. hang on it was 12%", "11"),
        ("rejects were 9%. Sorry, checked in the book after, 7%", "9%"),
        ("I finish fifty minutes earlier, no sorry forty", "fifty"),
    ],
)
def test_a_figure_taken_back_in_speech(text: str, taken_back: str) -> None:
    """And no figure before it."""
    assert read_notes(f"Interview with Ann Hill for planner\n{text}").retracted == {taken_back}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("mktg sci mgr", "Marketing Science Manager"),
        ("senior sci micro", "Senior Sci Micro"),
        ("kitchn supervisr", "Kitchen Supervisor"),
        ("boning room super", "Boning Room Supervisor"),
    ],
)
def test_short_forms_of_titles(title: str, expected: str) -> None:
    """Spelled out where they have one reading."""
    assert title_case(title) == expected


def test_the_round_is_no_part_of_the_role() -> None:
    """Which talk it was says nothing of the job."""
    notes = read_notes("Lead analyst pricing, 2nd round\nwith Joost van der Meer, he wants fewer dashboards")
    assert "Round" not in notes.role and "Lead Analyst" in notes.role


def test_a_greeting_with_an_aside() -> None:
    """Brackets inside a greeting end none."""
    assert greeting_end("Dear Colonel (ret.) Haugen,") == len("Dear Colonel (ret.) Haugen,")


def test_talk_of_another_person_sets_nobody_apart() -> None:
    """Only who is said to be another person is."""
    told = read_notes("Interview with Priya Nair\nPriya said another person will call about the keys")
    other = read_notes("Interview with Priya Nair\nTom Shah is another person, he phoned")
    assert [name.full for name in told.interviewers] == ["Priya Nair"]
    assert [name.full for name in other.interviewers] == ["Priya Nair"]


@pytest.mark.parametrize("name", ["Hui Min", "Shu Fen", "Lin Mei", "Mei Ling"])
def test_a_given_name_of_two_syllables_is_one_name(name: str) -> None:
    """Nobody is called by half of it, also where the first half is a family name elsewhere."""
    assert parse_name(name).first == name
    assert parse_name("Lim Wei Siong")[2:4] == ("Wei Siong", "Lim") and parse_name("Min Park").first == "Min"


def test_a_given_name_that_is_a_title_elsewhere() -> None:
    """ "Tuan" is Vietnamese for nobody's rank."""
    assert parse_name("Tuan Nguyen")[1:3] == ("", "Tuan") and parse_name("Tuan Hisham").title == "Tuan"


def test_many_corrections_on_a_line_take_linear_time() -> None:
    """Twice the text takes about twice the time."""

    def once(count: int) -> float:
        start = time.process_time()
        list(pieces("3 - no wait, 4 - to 9. " * count))
        return time.process_time() - start

    def seconds(count: int) -> float:
        return min(once(count) for _ in range(3))

    assert seconds(4000) < 8 * max(seconds(1000), 0.01)  # sixteen times if it were quadratic


def test_a_name_that_all_call_somebody_again_and_again_takes_linear_time() -> None:
    """Neither who is meant nor of what kind they are is looked for in the whole of the notes each time."""

    def seconds(count: int) -> float:
        def once(number: int) -> float:
            text = "Boz they all call him, " * count + str(number)
            start = time.perf_counter()
            read_notes(text)
            return time.perf_counter() - start

        return min(once(number) for number in range(2))

    assert seconds(600) < 12 * max(seconds(100), 0.02)  # over thirty times if it were quadratic


@pytest.mark.parametrize(
    ("told", "greeted"),
    [
        ("Wiremu (Wi to everyone)", "Wi"),
        ("Malgorzata, she's Gosia to us", "Gosia"),
        ("Katherine Moss. She's Kit on the rota", "Kit"),
        ("Professor Ambrose Lyle, but on the floor he's Brose", "Brose"),
        ("Joyce from sales ops. Her mail just came: she signs Joycelyn", "Joycelyn"),
        ("Gulzhan Akhmetova, signs Gulya", "Gulya"),
        ("Lourdes Reyes. She said Malou na lang", "Malou"),
        ("Abdelrahman. Goes by Abdel, he said so at the door", "Abdel"),
        ("Mohammed Al-Hajri, he says please, call me Abu Khalid", "Abu Khalid"),
        ("Margaret Eluned Hughes. Dr Iqbal never came. Goes by Lun", "Lun"),
        ("Niamh Tuohy (Niamhy to everyone, says she hates it)", "Niamh"),
        ("Alessandro Conti. He's Italian", "Alessandro"),
        ("Priya Nair. She signs Fridays off only", "Priya"),
        ("Ann Hill, stores. She asked about racks and said two coffees, please, Tom", "Ann"),
    ],
)
def test_what_everybody_calls_somebody_is_the_greeting(told: str, greeted: str) -> None:
    """Told with the name in brackets, beside a pronoun, or by how they sign; neither what they hate nor what is no name."""
    notes = read_notes(f"Interview for shift lead with {told}. Wants fewer late trucks.")
    assert [called(name, "warm") for name in notes.interviewers] == [greeted]


@pytest.mark.parametrize(
    ("told", "greeted"),
    [
        ('Mr Abernathy. Everyone calls him "Abbo" but I will stick to Mr Abernathy. He', "Mr Abernathy"),
        ("Mrs Kowalczyk. People call her Kowa, I would never dare. She", "Mrs Kowalczyk"),
        ("Dr Nwachukwu. Everybody calls him Nwa, not me. He", "Dr Nwachukwu"),
        ('Mr Thomas Abernathy. Everyone calls him "Tam" so I do too. He', "Tam"),
    ],
)
def test_a_writer_may_keep_to_the_title(told: str, greeted: str) -> None:
    """What everybody calls somebody is no greeting where the writer says that they do not."""
    notes = read_notes(f"Interview for shift lead with {told} wants fewer late trucks.")
    assert [called(name, "warm") for name in notes.interviewers] == [greeted]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Mr Brasher, tall - no, Brashear, it's on the door", "Mr Brashear"),
        ("Mr Haraldsen - Haraldsson! He", "Mr Haraldsson"),
        ("Marta - Martha! She", "Martha"),
        (
            "Helen, area manager. I've seen the mail and it isn't Helen at all, it's Ellen. Ellen Garside. She",
            "Ellen",
        ),
        ('Randall Kostelnik "Skip", fab mgr. Skip\'s issue is setups, he', "Skip"),
        ("Walt, that's what everyone calls him, real name is Waldemar Pruitt, he", "Walt"),
        ("Mo Tuckwell (Maureen on the door but nobody calls her that), she", "Mo"),
        ("Robbo, thats Robyn Castellane but noone calls her that, she", "Robbo"),
        (
            "Robert Whitacre, except nobody on God's earth calls him Robert, he's Bo, he told me twice, \"Bo, like the tie.\" He",
            "Bo",
        ),
        ("Elizabeth Carrow, not a soul in the yard calls her Elizabeth, she's Bunty. She", "Bunty"),
        ("Theodore Banks. No one in the whole shop calls him Theodore, it's Ted. He", "Ted"),
        (
            "Theodore Banks. Nobody minds that at home his mum calls him Teddy, it's Theo there. He",
            "Theodore",
        ),
        ("Tom, area manager. It wasn't Ann who asked, it was Tom. He", "Tom"),
        ("Mr Petersen, stores, in on Mondays - no, Fridays. He", "Mr Petersen"),
        ("Mr Sivakumar liao. He", "Mr Sivakumar"),
        ('Faizal bin Rosli. Not "Mr Rosli", that is his dad. He', "Faizal"),
        ("J.P., just him. J.P.", "J.P."),
        ("Ann Hill, U.S. team. She", "Ann"),
    ],
)
def test_a_name_told_anew_or_in_letters(told: str, name: str) -> None:
    """A spelling put right a few words on or behind a dash; a particle is no part of a name, and two letters may be one."""
    notes = read_notes(f"Interview for shift lead with {told} wants fewer late trucks.")
    assert [called(one, "warm") for one in notes.interviewers] == [name]


@pytest.mark.parametrize(
    ("label", "said", "name"),
    [
        ("Srinivasan", "I don't, I'm new. and please, Srini", "Srini"),
        ("BRANDT", "ok and the breakage?\n(she's Carol Ann Brandt, head of stores)", "Carol Ann"),
        ("Srinivasan", "ok and the breakage?", "Srinivasan"),
    ],
)
def test_a_speaker_is_greeted_as_asked_or_by_the_name_in_full(label: str, said: str, name: str) -> None:
    notes = read_notes(
        f"{label}: why would you be shift lead?\nMe: because I run it every weekend\n"
        f"{label}: {said}\nMe: we padded the shelves\n{label}: good, would you change it?"
    )
    assert [called(one, "warm") for one in notes.interviewers] == [name]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Interviewer: Danjuma, Halima", "Halima"),
        ("Organizer: HUGHES Gwen Eirlys", "Gwen Eirlys Hughes"),
        ("Interviewers: Mark, Susan", "Mark, Susan"),
        ("Windy portakabin. Interview with Carol Ann Brandt", "Carol Ann"),
        ("Interview with Paco, el Paco of the stores. El Paco", "Paco"),
    ],
)
def test_the_parts_of_a_name_are_told_apart(line: str, name: str) -> None:
    """A family name before the given one, an article before it, and a thing that is nobody."""
    notes = read_notes(f"{line}\nPost: shift lead\nWants fewer late trucks.")
    assert ", ".join(called(one, "warm") for one in notes.interviewers) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            'Interview: Marguerite Holt, dock manager. "Mags, please, only the bank says Marguerite", shift lead job',
            "Mags Holt",
        ),
        ('Dr Prentice -> "Yolanda pls", path lab, shift lead job', "Yolanda Prentice"),
        ("Interview with Rosalind Achter, who everybody calls Roz, shift lead job", "Roz Achter"),
        ("w/ Rosalind Achter for shift lead. ma'am 2-3 times -> she said pls just Roz", "Roz Achter"),
        ('Interview with Tom Okoro for shift lead. He said "Lucy, please, sit" to his dog.', "Tom Okoro"),
    ],
)
def test_who_asks_for_a_name_is_greeted_by_it(line: str, name: str) -> None:
    """In their own words or as everybody does; a name called out to somebody else is none of theirs."""
    assert [found.full for found in read_notes(f"{line}\n- wants fewer late trucks").interviewers] == [name]


@pytest.mark.parametrize(
    ("notes", "name"),
    [
        ("WHO: Graham Tunley\n- wants fewer late trucks\nNB: name - its Graeme Tunle, no y, saw his email", "Graeme Tunle"),
        ("call w/ Ingrid (dir. of platform)\n- wants fewer late trucks\n- name = Ingvild Holt!! not Ingrid", "Ingvild Holt"),
        ("With: Dr. Albrecht Sievers (head of purchasing)\nCorrection: he writes himself Sievert, with t at the end, not Sievers!!", "Dr Albrecht Sievert"),
        ("I was interviewed by Mrs Hartley, quality.\n- wants fewer late trucks\nEdit: not Hartley. Joanne Harley.", "Mrs Joanne Harley"),
        ("Person: Margit Ollenberg, director. I have looked on the door, she is called Ollenhauer. Margit Ollenhauer.\n- wants fewer late trucks", "Margit Ollenhauer"),
        ("Interview with Russ Wojtanek, superintendent. Gus. I keep writing Russ, Russ is his brother. Gus. He wants fewer late trucks", "Gus Wojtanek"),
        ("Interview with Danny Koh for planner. He asked about racks. I keep calling him Danny, its Denny. Denny Koh.", "Denny Koh"),
        ("I was received by Miss Coralie Hanlon.\n- wants fewer late trucks\nPS: she is called Carolyn Hanley and not Coralie Hanlon!!", "Miss Carolyn Hanley"),
        ("Talked to Mr Petrov.\n- wants fewer late trucks\nNB not Petrov but Petrovic", "Mr Petrovic"),
        ("interview w mr Goh... Goh Teck Huat? no no Goh Teck HWEE, mgr north. told me call him Hwee\n- wants fewer late trucks", "Goh Teck Hwee"),
        ("interview for planner w Kelvin TAN, he wants fewer late trucks", "Kelvin Tan"),
        ("had her in the calendar as Karen before she said, kindly, it's Karin, Karin Holt, planner job, wants fewer late trucks", "Karin Holt"),
    ],
    ids=["spelt again", "not the other", "with an aside between", "not. But", "looked up", "kept writing", "kept calling", "and not", "not this but that",
         "told again in full", "in capitals", "by herself"],
)  # fmt: skip
def test_a_name_that_is_corrected_later_is_greeted_as_corrected(notes: str, name: str) -> None:
    found = read_notes(f"Interview for shift lead\n{notes}\nTom").interviewers
    assert [person.full for person in found] == [name]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Oh, it's Karin with an i.", "Karin Bradley"),
        ("Karin, no e.", "Karin Bradley"),
        ("*Karin", "Karin Bradley"),
        ("The badge says Bradbury.", "Karen Bradbury"),
        ("Sorry, Karen Bradbury I meant.", "Karen Bradbury"),
        ("Bradley should be Bradbury.", "Karen Bradbury"),
        ("Read Bradbury for Bradley above.", "Karen Bradbury"),
        ("*Bradbury*", "Karen Bradley"),
        ("NB Karin Bradbury (registrar) brought tea.", "Karen Bradley"),
        ("* Karin (without e) from stores waved.", "Karen Bradley"),
        ("On the email was Karin??", "Karen Bradley"),
        ("Karin had sent the invitation with the agenda.", "Karen Bradley"),
    ],
)
def test_a_sentence_that_only_puts_a_name_right_is_heard(told: str, name: str) -> None:
    """By its letters, behind a star, or where it was looked up; not a sentence that tells anything else."""
    text = f"Interview with Karen Bradley for shift lead.\n- wants fewer late trucks\n- {told}"
    assert [person.full for person in read_notes(text).interviewers] == [name]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Met a guy evryone calls Boz. He wants fewer late trucks.", ["Boz"]),
        ("Met Brian Osborne, a bloke evrybody calls Boz.", ["Boz Osborne"]),
        ("Mr Raghunandan, he asked to be called Raghu.", ["Raghu Raghunandan"]),
        ("Met Aleksandra Nowicka, she insists on Ola.", ["Ola Nowicka"]),
        ("Met Aleksandra Nowicka, she insists on Excel.", ["Aleksandra Nowicka"]),
        ("Met Ms Wairimu, she introduced herself as Liz.", ["Liz Wairimu"]),
        ("Interview: Dr Okoro, Mandy. Dr Okoro wants counts. Mandy asked about bins.", ["Dr Okoro", "Mandy"]),
        ("Interview: Dr Okoro, Mandy. She wants counts.", ["Dr Mandy Okoro"]),
    ],
)
def test_a_name_that_somebody_goes_by_is_that_of_whom_it_is_told(told: str, names: list[str]) -> None:
    found = read_notes(f"Shift lead interview. {told}").interviewers
    assert [person.full for person in found] == names


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Mr Hanley|His email came, he signs off as P. Hadley.", "Mr P. Hadley"),
        ("Mr Subramaniam|6 pm: his mail is in. Signature says S. Balasubramanian.", "Mr S. Balasubramanian"),
        ("Mrs Adeleye|I just checked the invite: Mrs Folake Adeyemi.", "Mrs Folake Adeyemi"),
        ("Dr Osei|Her door says Dr Osei-Bonsu, so that is who she is.", "Dr Osei-Bonsu"),
        ("Ms Brosnan|Just looked at the letter again and it's Brosnihan. Nuala Brosnihan.", "Ms Nuala Brosnihan"),
        ("Mr Novak|PS Ewa from stores tells me it's Nowak with a w.", "Mr Nowak"),
        ("Ms Perera|Ben says her name is Pereira, there is a Perera in payroll.", "Ms Pereira"),
        ("Mr Park|oh. his mail just landed, he spells it Bak. Seung-ho Bak.", "Mr Seung-ho Bak"),
        ("Jeff|Geoff! G-E-O-F-F. Saw it on the mug.", "Geoff"),
        ("Keelin|On the rota her name is spelt Caoilfhionn.", "Caoilfhionn"),
        ("Mr Callum Reid|Kallum with a K, who sat in reception, is no part of it.", "Mr Callum Reid"),
        ("Ms Quek|I wrote 'Kwek' on my pad, her card says Quek", "Ms Quek"),
        ("Stan|Phone keeps turning her into Stan. Siân!!", "Siân"),
        ("Jorg|Jörg, with the dots.", "Jörg"),
        ("Karen Holt|The card on the next door says Karin Moss.", "Karen Holt"),
        ("Lena Voss|The invite also had Lara Voigt on it but she was ill.", "Lena Voss"),
        ("Mr Hale|I told him it's Hall who knows the folder.", "Mr Hale"),
        ("Concepta|On the rota it is Cepta.", "Concepta"),
        ("Gráinne|it's GRAW-nya, not as the night shift has it", "Gráinne"),
    ],
)  # fmt: skip
def test_a_name_holds_as_a_badge_or_a_colleague_has_it(told: str, name: str) -> None:
    """Whoever was misheard is greeted as the mail, the door or somebody who knows spells it; no one else's badge counts."""
    met, line = told.split("|")
    notes = read_notes(f"Interview with {met} for shift lead, wants fewer late trucks.\n{line}\nTom")
    assert [person.full for person in notes.interviewers] == [name]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Interview with Martin. He asked about stock.\nNot Martin! Martin is the chef. Marcus.", ["Marcus"]),
        ("Interview with Mr Kwabena Antwi, he asked about bags.\nI have written Kwabena. Kwabena is the driver. The boss is Kwaku.", ["Kwaku Antwi"]),
        ("Calendar says Mr Haddon, the door says Mr Haddow. He wants tidy handovers.", []),
        ("Interview with Puan Rohani and Encik Shahrul. or Syahrul?? They asked about claims.", ["Puan Rohani"]),
        ("Mr Chukwu interviewed me, Emeka or Emenike, not sure. He asked about drums.", ["Mr Chukwu"]),
        ("Interview with Ann or Tom, he asked about drums.", []),
    ],
)  # fmt: skip
def test_of_a_name_in_doubt_what_is_sure_is_greeted(told: str, names: list[str]) -> None:
    """Of two that were mixed up the one who was there; of two spellings neither, and the rest of the name where there is one."""
    notes = read_notes(f"Team leader, packing.\n{told}\nNeil")
    assert [person.full for person in notes.interviewers] == names


def test_a_name_in_small_letters_is_put_right_too() -> None:
    notes = read_notes(
        "had my chat w mr novak for shift lead, he wants fewer late trucks\newa says it's nowak with a w"
    )
    assert [person.full for person in notes.interviewers] == ["Mr Nowak"]


def test_a_name_on_the_line_below_an_oops_signs() -> None:
    """It takes nothing back."""
    notes = read_notes("Rota lead. Met Sunil Menon, he asked about vans. Wrote Menen first. Oops.\nPip")
    assert ([person.full for person in notes.interviewers], notes.sender) == (["Sunil Menon"], "Pip")


def test_a_look_alike_is_no_correction() -> None:
    """ "There is also a Subramanian with an n" names somebody else."""
    notes = read_notes(
        "Interview with Mr Subramaniam, treasurer, shift lead job\nThere is also a Subramanian with an n in tax."
    )
    assert [person.last for person in notes.interviewers] == ["Subramaniam"]


def test_a_family_name_that_the_notes_ask_about_is_left_out() -> None:
    notes = read_notes(
        "Interview for shift lead with Sunil from training - Sunil Menon? Menen? just Sunil\n- wants fewer late trucks\nTom"
    )
    assert [person.full for person in notes.interviewers] == ["Sunil"]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Mrs Pappas, Voula she said to call her,", ["Voula Pappas"]),
        ("Mrs Pappas, Voula, she told me to call her,", ["Voula Pappas"]),
        ("Mrs Pappas. Voula she likes to be called,", ["Voula Pappas"]),
        ("Mrs Pappas. Greg she said to call when the rota is done,", ["Mrs Pappas"]),
    ],
)
def test_a_name_before_who_asks_for_it(told: str, names: list[str]) -> None:
    """The name stands first and behind it that she asks to be called by it; nobody is called up by that."""
    text = f"Stores lead. It was {told} and she wants less waste."
    assert [name.full for name in read_notes(text).interviewers] == names


@pytest.mark.parametrize(
    ("told", "greeted"),
    [
        ("Sister Agnes Quartey. All of us say Sister Agnes. She", "Sister Agnes"),
        ("Sister Bernadette Cole. The girls all say Sister Cole. She", "Sister Cole"),
        ("Dra. Pilar Ortega Luján. Dra. Ortega", "Dra. Ortega"),
        ("Dr Ingeborg Wiarda. Her first name is Ingeborg but everybody says dr. Wiarda. She", "Dr Wiarda"),
        ("Mr Harish Chandran. The whole kitchen says Chef Harish. He", "Chef Harish"),
        ("Mr Desmond Clarke. \"Mr Desmond will do\", he said. He", "Mr Desmond"),
        ("Alhaji Musa Danladi. Everybody calls him Alhaji Musa. He", "Alhaji Musa"),
        ("Chef Laurent Picard. Nobody says Laurent or Mr Picard, it is Chef Picard. He", "Chef Picard"),
        ("Sir Jun. Sir Jun", "Sir Jun"),
        ("Ma'am Tess Villanueva. She", "Tess"),
        ("Mr Thomas Reid. He said please call me Tom. Mr Reid is the father. He", "Tom"),
        ("Mr Amir Khan. Never Mr Amir, he says. He", "Mr Khan"),
        ("Mrs Olga Reid. Somebody called her Mrs Olga and she did not laugh. She", "Mrs Reid"),
        ("Wei Zhang. Walked in with \"Hi Mr. Wei\", nope, it is Zhang. He", "Mr Zhang"),
        ("Mr Kwek Boon Teck. Just Mr Kwek, don't call him Boon Teck. He", "Mr Kwek"),
        ("Miss Paulette Whyte-Gordon. Miss Paulette to us. A guest call her Paulette one time. She", "Miss Paulette"),
        ("Mr Raju Selvam. Mr Selvam does the asking, cannot call him Raju. He", "Mr Selvam"),
        ("Patricia Long. It is always Miss Pat here. Miss Pat", "Miss Pat"),
    ],
    ids=["sister and given name", "sister and family name", "one of two surnames", "a title kept", "another title", "will do", "everybody",
         "of two titles", "sir alone", "ma'am in full", "rather the given name", "never so", "once so", "quoted so", "do not call him",
         "by a guest", "cannot call him", "a title and a short form"],
)  # fmt: skip
def test_a_title_stays_with_the_name_that_people_use_it_with(told: str, greeted: str) -> None:
    """Given or family name, as the notes speak of somebody or say that all do; not as somebody did once, or nobody does."""
    notes = read_notes(f"Interview for shift lead with {told} wants fewer late trucks.")
    assert [called(name, "warm") for name in notes.interviewers] == [greeted]


@pytest.mark.parametrize(
    ("told", "greeted"),
    [
        ("Kuya Boyet from the stores", "Kuya Boyet"),
        ("Tita Baby from accounts", "Tita Baby"),
        ("Ate Marivic from accounts", "Ate Marivic"),
        ("Kak Liza, hub ops", "Kak Liza"),
        ("puan norliza, hub ops. I puan puan, she said kak liza is enough", "Kak Liza"),
        ("Pn. Rohani binti Salleh", "Puan Rohani"),
        ("Daw Khin Mar, head of stores", "Daw Khin"),
        ("ntate Mokoena", "Ntate Mokoena"),
        ("Don Anselmo", "Don Anselmo"),
        ("Don Hughes", "Don"),
        ("Atty. Reyes", "Atty. Reyes"),
        ("sir Ramil in his office", "Sir Ramil"),
        ("Sato-san, stores", "Sato-san"),
        ("Ato Girma", "Ato Girma"),
        ("Roberto \"Boyet\" Magsino. He says Kuya Boyet na lang", "Kuya Boyet"),
    ],
)  # fmt: skip
def test_titles_of_other_countries_stay(told: str, greeted: str) -> None:
    """Before the name and behind it; a given name that is a title elsewhere stays one."""
    notes = read_notes(f"Interview for shift lead with {told}. The question was about late trucks.")
    assert [called(name, "warm") for name in notes.interviewers] == [greeted]


@pytest.mark.parametrize(
    ("told", "greeted"),
    [
        ("Xiomara, X-I-O-M-A-R-A, last name Pulido", "Xiomara"),
        ("zho-elle, asked her to write it: J-O-Ë-L-L-E, surname Kasongo", "Joëlle"),
        ("Ling L I N G Ling Chee Keong", "Chee Keong"),
        ("eilidh e i l i d h eilidh munro", "Eilidh"),
        ("Tom Reid, we did F-M-E-C-A charts", "Tom"),
        ("Jean-Paul Thibodeaux. He is J.P. on the radio. J.P. knows the board", "J.P."),
        ("Marie-Claude Tremblay, M.C. to everybody. M.C. knows the board", "M.C."),
        ("Robert Cathcart. \"It's Robert. Rab's my father, and Bob's the dog.\"", "Robert"),
        ("Robert Cathcart. Bob's the best at racks he says", "Robert"),
        ("Małgorzata Wrona. To me she say: Gosia, please, only Gosia", "Gosia"),
    ],
)  # fmt: skip
def test_a_name_in_letters_or_short_is_whose_it_is(told: str, greeted: str) -> None:
    """Spelled out with hyphens or blanks, by initials, and by a short form; neither a thing of the trade nor kin."""
    notes = read_notes(f"Interview for shift lead with {told}. The question was about late trucks.")
    assert [called(name, "warm") for name in notes.interviewers] == [greeted]


def test_the_name_behind_a_chinese_one_is_the_one_in_use() -> None:
    """As invitations have it, with the title in brackets."""
    notes = read_notes(
        "Organiser: TAN Mei Ling, Jaslyn (Ms), Head Merchant Ops\nTitle: Onboarding Lead\nnotes:\nshe likes my chart"
    )
    assert [called(name, "warm") for name in notes.interviewers] == ["Jaslyn"]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Jo (she has it in her badge with one o) Tremlett", ["Jo Tremlett"]),
        ("Iain (two i's) Gillespie", ["Iain Gillespie"]),
        ("Seona (spelt it for me, S-e-o-n-a) Mackinnon", ["Seona Mackinnon"]),
        ("Sam (Samira) Haddad", ["Sam Haddad"]),
        ("Randall (Skip) Kostelnik", ["Skip Kostelnik"]),
        ("Ann (head of care) and Hobbs", ["Ann"]),
    ],
)
def test_words_in_brackets_part_no_name(told: str, names: list[str]) -> None:
    """An aside on how a name is written stands in its midst; of two given names the short one is in use."""
    assert greeted_in(f"Met {told}. Estate ranger interview. Asked about deer.") == names


def test_what_follows_a_promise_to_call_is_no_name() -> None:
    """ "Will call me." ends there."""
    assert greeted_in("Panel: Mr Jansen. Senior store keeper. Hirut will call me. Documents complete.") == [
        "Mr Jansen"
    ]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("mr selvam asked it all, cannot call him raju only the big boss does", "Mr Selvam"),
        ("Mr Selvam asked it all, one can't call him Raju.", "Mr Selvam"),
        ("Tamsin asked. What I do when the mixer stops (we call him Zygmunt).", "Tamsin"),
        ("Tamsin asked. How I empty the old kiln (I call her Doris), she has her ways.", "Tamsin"),
        ("Tamsin Reid asked it all (we call her Taz).", "Taz Reid"),
        ("Tamsin Reid asked it all. (We call her Taz.)", "Taz Reid"),
    ],
)
def test_a_name_that_nobody_may_use_or_a_machine_has_is_nobodys(told: str, name: str) -> None:
    """What a bracket says of the mixer says nothing of who is named a sentence before."""
    assert [person.full for person in read_notes(f"Shift lead interview. {told}").interviewers] == [name]


@pytest.mark.parametrize(
    ("notes", "name"),
    [
        ("Crane lead job at the yard. Boz they all call him, Barnaby Ostrow on the door, and he wanted quicker lifts.", "Boz"),
        ("Crane lead job at the yard. Boz they call him, Barnaby Ostrow on the door, and he wanted quicker lifts.", "Boz"),
        ("Crane lead job at the yard. Boz the lads call him, Barnaby Ostrow on the door, he wanted quicker lifts.", "Boz"),
        ("Madam Esi Addo: what of the rota?\nMe: No please.\nMadam: ok", "Madam Addo"),
        ("Safety post. Smt. Asha Rao took it, on the board it was Shri Rao but she is madam only. She wants less.", "Smt. Rao"),
    ],
)  # fmt: skip
def test_a_door_an_answer_and_a_board_name_nobody_anew(notes: str, name: str) -> None:
    """A short form before the name on the door, "no please", and the title that she puts right."""
    (reader,) = read_notes(notes).interviewers
    assert called(reader, "warm") == name
