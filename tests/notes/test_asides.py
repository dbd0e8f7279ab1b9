"""Who says so in the midst of what they say, figures that are looked up, and answers that sign."""

from __future__ import annotations

import pytest
from tests.notes.test_points import found

from followup.notes import read_notes
from followup.notes.figures_put_right import in_last_form
from followup.render import greeting_line


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("What she's after, she says, is fewer late bags on the ramp.", "want fewer late bags on the ramp"),
        (
            "What she wanted, she told me, was a rota that people can read.",
            "want a rota that people can read",
        ),
    ],
)
def test_who_says_so_does_not_part_what_is_said(line: str, text: str) -> None:
    """ "She says" between two commas is no clause of its own."""
    assert ("want", text) in found(line)


@pytest.mark.parametrize(
    ("told", "holds"),
    [
        (
            "Stops went from 40 to 70, no hold on, I've it here in the copybook, from 46 to 71 in the week.",
            "Stops went from 46 to 71 in the week.",
        ),
        (
            "Stops went from 19 to 9, no wait, I have it written here, from 18 to 6 a night.",
            "Stops went from 18 to 6 a night.",
        ),
    ],
)
def test_a_figure_is_looked_up_in_the_midst(told: str, holds: str) -> None:
    """Where it is written does not hide that it is put right."""
    assert in_last_form(told, 0, len(told)) == holds


def test_an_answer_signs() -> None:
    """ "A." before it is no initial where the notes are questions and answers."""
    notes = "Q. Who was there?\nA. Mr Raj Patel.\n\nQ. What is he wanting?\nA. Fewer stops.\n\nQ. Name?\nA. Shameer K.P."
    assert read_notes(notes).sender == "Shameer K.P"


@pytest.mark.parametrize(
    ("end", "sender"),
    [
        ("okay that is all it is me Godspower Ebikeme", "Godspower Ebikeme"),
        ("It is me, Imke Sonnweber", "Imke Sonnweber"),
        ("It is Monday", ""),
        ("it is Grade Nine", ""),
    ],
)
def test_who_says_it_is_me_signs(end: str, sender: str) -> None:
    """A name in full that no list holds, at the very end."""
    assert read_notes(f"interview with Raj for lead. he wants less waste {end}").sender == sender


def test_a_form_of_respect_is_not_greeted_with_hi() -> None:
    """ "Dear Nermin Hanım", as the notes call her."""
    notes = read_notes("interview with Nermin Hanım for master of repair, Nermin Hanım wants no red running")
    assert greeting_line(notes.interviewers, "warm") == "Dear Nermin Hanım,"


def test_short_for_the_job_is_no_interviewer() -> None:
    """ "MIM intvw" names nobody."""
    notes = "MIM intvw (major incident manager) - Sunil Vaidyalingam, head svc ops\nhe wants fewer calls on the bridge"
    assert not any("Mim" in name.full for name in read_notes(notes).interviewers)
