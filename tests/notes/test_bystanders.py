"""Who is named for another reason than having held the interview: denied, replaced, a superior, no colleague."""

from __future__ import annotations

import pytest
from tests.notes.test_people import greeted

from followup.notes.page import open_page
from followup.notes.people import gather
from followup.notes.reading import read_passages


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Panel: Mr. A. Devlin\nRoom 4\n\nit was NOT Mr Devlin, he is down with something. Ms. Chiara Moll took it, she wants fewer jams.", ["Ms Chiara Moll"]),
        ("Interviewer: Helen Marsh\n\nIt wasn't Helen, she is at home. Greg Dunne did it. Greg wants shorter rounds.", ["Greg Dunne"]),
        ("Interviewer: Peter Holm\n\nPeter has covid so Anita Berg took the interview. She asked about the crane plan.", ["Anita Berg"]),
        ("Panel: Helen Marsh\n\nIt was not just Helen, Greg Dunne sat in too. Helen wants shorter rounds. Greg asked about bins.", ["Helen Marsh", "Greg Dunne"]),
        ("Panel: Mr J. Devlin\n\nMr Devlin took it, not in the office but at the counter. he wants fewer jams.", ["Mr J. Devlin"]),
        ("Interviewer: Helen Marsh, VP Operations\n>> my notes\nok so NOT Helen. she's traveling, they swapped in Kwabena Osei, he's the new manager. He wants fewer jams.", ["Kwabena Osei"]),
        ("Interviewer: Helen Marsh\n\nHelen is travelling so they put in Ngozi Eze, depot manager. She asked about bins.", ["Ngozi Eze"]),
        ("Interviewer: Helen Marsh\n\nso not Helen in the end, Farid Amini stepped in, he runs nights. He wants fewer jams.", ["Farid Amini"]),
        ("Panel: Helen Marsh (yard)\nNOT Helen!! Helen is travelling. Covered by Ines Duarte. Ines wants the racks labelled.", ["Ines Duarte"]),
        ("had my chat w kirsten this arvo\nwait not kirsten. its KIRSTY. kirsty abela. its on her lanyard\nshe wants rosters out 2 weeks ahead", ["Kirsty"]),
        ("spoke to marcus about the ward clerk job\nno sorry not marcus!! it was MARCO. he wants the phones answered", ["Marco"]),
        ("Stores clerk interview. Marcus Tully was on the letter, but he'd been called away so it was only Eleri. No, hang on, Eleri is the PA who fetched me. The manager is Elin. Elin Prosser. She wants bins.", ["Elin Prosser"]),
        ("Interview for stores clerk with Ann. Wait, Ann was the one on the desk. Joan Hale wants the bins labelled.", ["Joan Hale"]),
        ("Interview for stores clerk with Ann Reid. No, hang on, it was for stock clerk. Ann is nice. She wants the bins labelled.", ["Ann Reid"]),
        ("Interview for stores clerk with Ann Reid. I thought she'd be cross. So, not Ann, she laughed it off. She wants the bins labelled.", ["Ann Reid"]),
        ("Interviewer: Sarah Benn\n\nSarah told me how last winter Marta Weiss stepped in when Kofi was sick. Everyone loved it. So, not Kofi. Sarah wants bins.", ["Sarah Benn"]),
    ],
    ids=[
        "not the one invited", "by given name", "covid", "not only", "not there but here", "swapped in", "put in", "stepped in",
        "covered by", "in small letters", "loudly anew", "who fetched me", "on the desk", "the job put right", "as ever", "last winter",
    ],
)  # fmt: skip
def test_who_is_said_not_to_have_held_the_interview_is_not_greeted(text: str, names: list[str]) -> None:
    """An invitation names one, and the notes below it say that it was another."""
    assert greeted(text) == names


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
        "The lady did not introduce herself. Gail Fox gave me the tip with the job.",
        "A man and a woman, no names given. The invite came from Gail Fox in HR.",
        "A man, forgot his name. The ticket was assigned to Rob Fenn, which is odd.",
        "The boss of Mats did it.",
        "Mats's boss did it.",
        "Mats told me about the job. I was seen by the director.",
        "Mats said I should apply. The director was nice.",
    ],
)
def test_where_the_name_was_not_caught_nobody_is_greeted(told: str) -> None:
    """Who is denied, replaced, gone or merely mentioned does not stand in for the one whose name is lacking."""
    assert greeted(f"Stores lead interview. {told} Wants counts every Friday and fewer drops.") == []


def test_who_came_later_and_was_not_named_hides_nobody() -> None:
    """A name that was not caught of somebody who came in halfway leaves the one who held the interview."""
    text = "* Morag Holt, estates. Her office is warm\n* big lad came in halfway, shook hands, never got his name\n* she wants 80% of jobs planned"
    assert greeted(text) == ["Morag Holt"]


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
        "The late Mrs Quinn started that store.",
        "Her husband Colin says hello.",
        "We spoke of a boy, Kyle, who broke in once.",
        "Dr Hines shouted through the door for a trolley.",
        "Then Trevor Hall knocked to have the room.",
        "The link was sent by Debbie Stott.",
        "Gail Fox from HR booked the room and sent the invite.",
        "Miss Tandy has the post till July.",
        "Second interview will be with Martin Coe.",
        "Next step: meeting with Harry Gill on Friday.",
        "Feedback will come from Bill Shaw.",
        "Line manager would be Donna Fry.",
        "The manager of the team is Donna Fry but she was at another interview.",
        "Bill Shaw has to sign it off.",
        "Bill Shaw decides in the end.",
        "Bill Shaw, the director, has the final say.",
        "Bill Shaw runs the other store.",
        "Passed Bill Shaw on the way out.",
        "Saw Bill Shaw coming out, he looked happy.",
        "Bumped into Bill Shaw in the car park.",
        "Bill Shaw waved through the glass.",
        "Bill Shaw showed me up to the room.",
        "Bill Shaw sat in the waiting room.",
        "Any questions go to Bill Shaw in recruitment.",
        "Bill Shaw rang to wish me luck.",
        "Bill says hi.",
        "Bill Shaw asked me how it went.",
        "Bill Shaw had his straight after mine.",
        "It was Bill Shaw's idea first, I said so.",
        "Bill Shaw and I started that in May.",
        "With Bill Shaw I redid the whole shelf.",
        "I trained three people, Bill Shaw, Ade and Jo.",
        "I shadowed Bill Shaw for a week.",
        "Bill Shaw had told me what to expect.",
        "Bill Shaw told me they would ask that.",
        "It was Bill Shaw's job till he retired.",
        "Bill Shaw used to do it, big shoes.",
        "Bill Shaw stepped down in June.",
        "Like Bill Shaw does on days.",
        "The patient, Bill Shaw, was happy.",
        "Bill Shaw wrote a good piece on that.",
        "Met Bill Shaw from lettings on the way up.",
        "I was far too early and met Bill from lettings who wanted to talk about her extension, and then it was two and in we went.",
        "Sat with Bill for a brew then got called in.",
        "Spoke to Bill in the lift.",
        "I was walked over by prefect Zainab.",
        "Chatted with Bill Shaw outside beforehand.",
        "In the queue I talked to Bill, who wants to retire.",
        "Had a quick hello from big boss Bill Shaw.",
        "Had lunch with Bill after, told me pay.",
        "Bill Shaw gave me a visitor pass.",
        "Drank a coffee with Bill before, he is from my village.",
        "A guy evryone calls Boz let me in.",
    ],
)
def test_who_is_no_colleague_or_no_longer_one_is_not_greeted(told: str) -> None:
    """Predecessors, animals, residents, authors, referees, rivals, who arranged it, knocked, decides or comes next, who is
    met on the way, and who had a part in what the writer tells of."""
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
        "Bea set the scene and Tom sent the questions round.",
        "Tom had the job of asking, Bea wrote.",
        "The one to ring would be Tom.",
        "They already knew the dog's name??",
        "I gave every line one owner with a name, not a team.",
        "Tom stood up and called it a day.",
        "Tom will send me a letter, Bea decides by Friday.",
        "Tom told me they want less waste.",
        "Tom showed me the sheet and Bea asked how I got on with it.",
        "Tom runs the bays and Bea the whole store.",
        "Tom has the final list of bays.",
        "I trained as a nurse and Tom did too.",
        "Tom and I talked about rain.",
        "Waited ten minutes, then met Tom.",
        "Tom met me at the door.",
        "Coffee with Tom too.",
        "Tom took me through the figures.",
        "Tom let me finish.",
        "Tom took over from Bea halfway.",
    ],
)
def test_who_left_early_or_sat_beside_a_stranger_is_greeted(told: str) -> None:
    """Neighbours of the above: leaving the room is not leaving the firm, and a third may stay without a name."""
    text = (
        f"Stores lead interview with Bea Hollis and Tom Betts. {told} Tom asked about bays. Bea wants counts."
    )
    assert greeted(text) == ["Bea Hollis", "Tom Betts"]


def test_where_the_writer_sits_afterwards_is_not_where_they_met() -> None:
    """Whom one talked with for a job held the interview, whatever corridor the notes are spoken in."""
    told = "this is me in the carpark um had the chat with Trish Falaniko for the leading hand job, she asked about defect cards"
    assert greeted(told) == ["Trish Falaniko"]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        (
            "Stores lead. Callum brought me upstairs, Bea Hollis interviewed. She wants counts.",
            ["Bea Hollis"],
        ),
        ("it is sister Carmel Hanley for stores lead and she want less waste", ["Carmel Hanley"]),
        ("Stores lead. With partner Greg Campbell. He wants less waste.", ["Greg Campbell"]),
        ("Stores lead interview with Bea Hollis. Her sister Carmel says hello.", ["Bea Hollis"]),
    ],
)
def test_who_is_served_by_and_whose_kin_somebody_is(told: str, names: list[str]) -> None:
    """Who leads the writer there is not who interviewed; whose sister or partner somebody is tells kin from a post."""
    assert greeted(told) == names


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("He's a cricket nut, Sri Lanka tragic.", ["Sunil Perera"]),
        ("Aston Villa man.", ["Sunil Perera"]),
        ("Collects stamps from San Marino and Saint Lucia.", ["Sunil Perera"]),
        ("Mad about Nick Cave.", ["Sunil Perera"]),
        ("Barracks for Geelong, reads Agatha Christie.", ["Sunil Perera"]),
    ],
)
def test_a_place_or_a_club_is_nobody(told: str, names: list[str]) -> None:
    """What somebody follows, reads or collects has the name of a person too."""
    assert greeted(f"Stores lead. Met Sunil Perera. {told} Wants fewer callouts.") == names
    assert greeted("Stores lead. Met Sri Wahyuni, big fan of lists. Wants fewer callouts.") == ["Sri Wahyuni"]


def test_who_introduces_the_writer_is_a_bystander() -> None:
    """Whoever brings two people together is named for that."""
    text = "Stores lead. Was introduced by Bettina, then Anders Holm interviewed me. Anders wants less waste."
    assert greeted(text) == ["Anders Holm"]


@pytest.mark.parametrize(
    "told",
    [
        "Bernie Scully had me in, along with some fella from finance who asked good questions and gave no name.",
        "Bernie Scully saw me, with a woman from personnel sat beside her, didn't get her name.",
        "Bernie Scully together with someone from payroll, no idea what he is called.",
        "It was Bernie Scully n a lad whose name I never got.",
    ],
)
def test_who_sat_beside_somebody_without_a_name_is_greeted(told: str) -> None:
    """The name that is lacking is that of the other one."""
    assert greeted(f"Stock controller interview. {told} I went through the big count.") == ["Bernie Scully"]


def test_who_was_met_before_an_interview_with_a_stranger_is_not_greeted() -> None:
    """ "With a lady" tells who held the interview, and not who sat beside a name before it."""
    text = "Met Nora Finch at the gate, then had the interview with a tall lady, didn't get her name. Stock controller."
    assert greeted(text) == []


@pytest.mark.parametrize(
    "joined", ["x Candidate 2", "with candidate 3", "× Candidate 2", "interviewing Candidate 4"]
)
def test_whom_a_candidate_sees_is_none(joined: str) -> None:
    """An invitation names those who see the candidate, who is the writer."""
    text = f"[Calendar] Dana Whitford / Luis Ortega {joined}, Claims Adjuster II, 9:00\nDana opened, Luis did the scenario about the flood."
    assert greeted(text) == ["Dana Whitford", "Luis Ortega"]


def test_who_was_there_in_both_rounds_is_greeted() -> None:
    """An earlier round of somebody is forgotten where today's has them too, and not where they are only spoken of."""
    both = "Tues: round one w/ Odette. Today: round two w/ Odette and Priscilla Wu. Buyer role. Priscilla asked about tariffs."
    assert greeted(both) == ["Odette", "Priscilla Wu"]
    one = "Round one was with Odette. Round two today with Priscilla Wu, who rates Odette. Buyer role. Priscilla asked about tariffs."
    assert greeted(one) == ["Priscilla Wu"]


@pytest.mark.parametrize(
    ("thing", "absent"),
    [
        ("past the MV Anna Karina", True),
        ("the winter of Hurricane Irma", True),
        ("at St Joseph's wing", True),
        ("on Project Arjun", True),
        ("as project manager Arjun", False),
    ],
)
def test_a_thing_that_bears_a_name_was_not_there(thing: str, absent: bool) -> None:
    """A ship, a storm, a house or a project, by what stands right before it; a post before a name is none."""
    text = f"Told about my work {thing} first."
    persons, _ = gather(open_page(text, read_passages(text)), {})
    assert [person.absent for person in persons] == [absent]
