"""Who was there: absent, awaited, come after all, or in place of somebody else."""

from __future__ import annotations

import pytest
from tests.notes.test_people import greeted


def test_who_could_not_come_is_not_greeted() -> None:
    """A name of the invitation counts no more once the notes say that the person was not there."""
    assert greeted(
        "Organiser: Bryony Ackroyd (Store Manager)\nRequired: Imran Sattar (Fresh Ops Lead)\n\n"
        "imran couldnt make it in the end so just bryony.\nbakery waste 7.8%, she wants 5"
    ) == ["Bryony Ackroyd"]


@pytest.mark.parametrize(
    "text",
    [
        "Pauline Rudge saw me for stores clerk, alone, the matron was supposed to join but had a case. She wants counts.",
        "Practice educator interview, was meant to be Pauline plus a tutor from the college but college person stuck so just Pauline Rudge. 35 mins turned into an hour. She'd like leavers halved by next summer.",
        "Stores clerk talk: Pauline Rudge + nobody else, the matron got bleeped and never showed. She wants counts.",
        "Interview with Pauline Rudge for stores clerk. Pauline was on the list but came late. She wants counts every Friday.",
        "Interview with Pauline Rudge for stores clerk. Pauline told me the van broke down twice. She wants counts every Friday.",
    ],
    ids=["somebody else was to join", "expected and came", "nobody else", "came late", "a van of the trade"],
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
        ("Interview for stores lead. Marcus Tully who is head of stores was on the letter, but he'd been called to the flooding so it was only Bea Hollis. She wants counts.", ["Bea Hollis"]),
        ("Interview for stores lead. Marcus Tully who runs the yard was meant to come but his car broke down. Bea Hollis wants counts.", ["Bea Hollis"]),
        ("Interview for stores lead with Bea Hollis and Marcus Tully. Marcus who is head of stores was on the phone first but then asked about bins. Bea wants counts.", ["Bea Hollis", "Marcus Tully"]),
        ("Twenty minutes in Hinemoa Parata came through the door, and then she ran it. stores lead. She wants counts.", ["Hinemoa Parata"]),
    ],
    ids=["got instead", "did it instead", "instead come", "sat in", "not the one of another name", "told of a post", "told what is run", "on the phone first", "minutes in"],
)  # fmt: skip
def test_who_came_instead_or_later_is_greeted(text: str, names: list[str]) -> None:
    """Whoever sat there in the end interviewed the writer."""
    assert greeted(text) == names


def test_who_got_the_job_is_not_greeted() -> None:
    """After a no the notes may name the winner."""
    text = "Mrs Mkhize phoned, it is a no for the planner job, they've gone with someone else, Mr Govender from Ballito"
    assert "Govender" not in " ".join(greeted(text))


@pytest.mark.parametrize(
    "did", ["called in sick", "phoned in poorly", "rang in sick that morning", "reported in ill"]
)
def test_who_rang_in_sick_is_not_greeted(did: str) -> None:
    """However the day began for whoever was announced, they were not there."""
    assert greeted(
        f"panel was meant to be Rhona Tait and Magnus Flett. Magnus {did}. Rhona did it. Deckhand job."
    ) == ["Rhona Tait"]


@pytest.mark.parametrize("did", ["(HR, took notes only)", "(notes)", "(HR, note-taker)", "(minutes)"])
def test_who_only_took_notes_is_not_greeted(did: str) -> None:
    """A bracket says all that somebody did there."""
    assert greeted(f"Panel: Craig, Lena, Tomas {did}. Duty manager. Craig asked about walkouts.") == [
        "Craig",
        "Lena",
    ]
