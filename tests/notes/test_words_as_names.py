"""Names that are everyday words too, and names that stand in no list: what the notes do with them tells."""

from __future__ import annotations

import pytest
from tests.notes.test_people import greeted


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("- Just Ivy Carpenter, runs cask and keg. Ivy wants fewer leaks.", ["Ivy Carpenter"]),
        ("Interview was with Destiny Baker, he is blade manager. He wants clean reports.", ["Destiny Baker"]),
        ("Dr Will Lane asked most of it. He wants fewer late plates.", ["Dr Will Lane"]),
        ("Today I saw Mrs Guy Price, the plant manager. She wants less waste.", ["Mrs Guy Price"]),
        ("Mrs Carpenter took it. Mrs Carpenter wants clean trucks.", ["Mrs Carpenter"]),
        ("Interview with Mr. Street from safety. Mr Street wants the radios fixed.", ["Mr Street"]),
        ("chat w/ Ginger Fish, tues, upstairs. Ginger wants less glue.", ["Ginger Fish"]),
        ("Met Wisdom Okafor, he is head of stores. Wisdom asked about shrink.", ["Wisdom Okafor"]),
        ("Met Marzhan Tuiasosopo today for the coach job. She wants shorter calls.", ["Marzhan Tuiasosopo"]),
        ("Talked w/ Aybüke Zvobgo about the lead job. Aybüke wants fewer stops.", ["Aybüke Zvobgo"]),
        ("Saw Bo Swan from the Danish side, he is asset manager. Bo wants fewer trips.", ["Bo Swan"]),
        (
            "Panel: Faith Rivers, Guy Banks and Mark Lamb. Faith asked of queues, Guy of pay runs, Mark of kit.",
            ["Faith Rivers", "Guy Banks", "Mark Lamb"],
        ),
        (
            "ME: hi\nJUNE: so I'm June Banks, district manager.\nJUNE: We lose folks. What would you do?\n"
            "ME: I put the rack out.\nJUNE: Just the rack?",
            ["June Banks"],
        ),
    ],
    ids=["a job", "no job", "a lane", "no given name", "a titled job", "a street", "a fish", "a virtue", "unheard",
         "with marks", "told later", "a list", "a month"],
)  # fmt: skip
def test_a_name_of_words_is_whole_where_a_person_is_told_of(text: str, names: list[str]) -> None:
    """A title, what somebody does or is, or who is met makes a person of words; nobody is greeted by half a name."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Interview with Hope House, the care firm. They wanted five years.", []),
        ("In April Baker asked for the numbers. Interview was with Mr Baker.", ["Mr Baker"]),
        ("Sunday Lunch is their problem, Dean Foster said. He wants two cooks.", ["Dean Foster"]),
        ("Met Karen Hill at Rose Park. Rose Park is busy, she said.", ["Karen Hill"]),
        (
            "Store manager, Phoenix Galleria store. Interview with Anita Rao. Anita asked of tills.",
            ["Anita Rao"],
        ),
        ("packhouse job\nlines | 2 Granny Smith, 3 King Edward + Charlotte\nshe wants fewer bruises", []),
        ("WHO: Mrs Lund (Vugar), Head of Payroll. She wants fewer errors.", ["Mrs Lund"]),
        ("who | no, APRIL Park, coordinator of seeds\nshe wants dry rooms", ["April Park"]),
        (
            "Meant to be Curt Oleson and Ann Stamps, but Curt's flight out of Omaha was cancelled, so it was Ann "
            "Stamps alone. She wants more orders.",
            ["Ann Stamps"],
        ),
    ],
    ids=[
        "a firm",
        "a month",
        "a meal",
        "a park",
        "a store",
        "apples",
        "an unknown bracket",
        "stress",
        "a flight",
    ],
)
def test_words_that_name_nobody_are_left_alone(text: str, names: list[str]) -> None:
    """Firms, months, places and kinds of fruit have capitals as well, and nobody is greeted twice."""
    assert greeted(text) == names


def test_nobody_is_greeted_twice_by_what_they_are_called() -> None:
    """ "Iris" is what Theodora goes by, and not one more person."""
    text = "the talk w/ Iris was good\nIris = Theodora Lamb, curator. she wants pumps. Iris asked of filters"
    assert greeted(text) in ([], ["Iris Lamb"], ["Theodora Lamb"])
