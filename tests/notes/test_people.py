"""Who is greeted: by several cues, never by a guess."""

from __future__ import annotations

import pytest

from followup.notes.reading import read_notes


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
