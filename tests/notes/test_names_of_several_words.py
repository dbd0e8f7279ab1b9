"""Given names of two words and family names with what belongs to them, greeted whole or by what the notes use."""

from __future__ import annotations

import pytest

from followup.notes.reading import read_notes
from followup.render import greeting_line


def _greeting(who: str) -> str:
    notes = read_notes(f"Interview for shift lead with {who}. The question was about late trucks.")
    return greeting_line(notes.interviewers, "warm").rstrip(",") if notes.interviewers else ""


@pytest.mark.parametrize(
    ("who", "greeting"),
    [
        ("Mr van der Berg", "Dear Mr van der Berg"),
        ("Mrs da Costa and Mr Ó Súilleabháin, da Costa asked", "Dear Mrs da Costa and Mr Ó Súilleabháin"),
        ("Dr St. John", "Dear Dr St. John"),
        ("Sister Ní Bhriain", "Dear Sister Ní Bhriain"),
        ("Ms ten Brink", "Dear Ms ten Brink"),
        ("Ms El Amrani", "Dear Ms El Amrani"),
        ("Frau Von Trapp", "Dear Frau Von Trapp"),
        ("Ms Dela Cruz", "Dear Ms Dela Cruz"),
        ("Captain Wei Ming de Souza", "Dear Captain de Souza"),
        ("Pieter van der Berg, van der Berg wants five fewer", "Hi Pieter"),
        ("Thabo Le Roux, Le Roux wants five fewer", "Hi Thabo"),
        ("van der Meulen, Joost - he ran it", "Hi Joost"),
        ("Corinne St. John", "Hi Corinne"),
        ("Grace ten Brink", "Hi Grace"),
        ("Mrs Karen Ó Súilleabháin", "Dear Mrs Ó Súilleabháin"),
        ("Mr van 't Hoff", "Dear Mr van 't Hoff"),
        ("Rosa de los Reyes. De los Reyes wants five fewer", "Hi Rosa"),
    ],
)  # fmt: skip
def test_a_family_name_keeps_what_belongs_to_it(who: str, greeting: str) -> None:
    """Behind a title and by itself, and it is never taken for the given name."""
    assert _greeting(who) == greeting


@pytest.mark.parametrize(
    ("who", "greeting"),
    [
        ("Al Reid", "Hi Al"),
        ("Al Petrakis", "Hi Al"),
        ("Di Carter about ten lads on nights", "Hi Di"),
        ("Tom Reid at St. Brigid's", "Hi Tom"),
        ("Joan Hale, who saw the bin Kofi tested", "Hi Joan"),
        ("Le Thi Hoa", "Hi Hoa"),
        ("der Huber and Stefan Klein, from Stefan came the rest, von Stefan", "Hi Stefan"),
    ],
)
def test_a_small_word_is_no_part_of_every_name(who: str, greeting: str) -> None:
    """Short forms, saints of houses, everyday words and names from Vietnam go on as before."""
    assert _greeting(who) == greeting


@pytest.mark.parametrize(
    ("who", "greeting"),
    [
        ("Mary Beth. Mary Beth wants five fewer", "Hi Mary Beth"),
        ("Siti Nur", "Hi Siti Nur"),
        ("Ana Lucía. Ana Lucía wants five fewer", "Hi Ana Lucía"),
        ("Minh Anh, and Minh Anh wants five fewer", "Hi Minh Anh"),
        ("Hui Fen Lacey", "Hi Hui Fen"),
        ("John Michael Barrett. John Michael wants five fewer", "Hi John Michael"),
        ("Mary Beth Carmody. Mary wants five fewer", "Hi Mary"),
        ("Ronnie Mae Stiles. Ronnie wants five fewer", "Hi Ronnie"),
        ("Gareth Hughes. Gareth Hughes wants five fewer", "Hi Gareth"),
        ("Robert Lyle", "Hi Robert"),
        ("Mr Abu Bakr", "Dear Mr Abu Bakr"),
        ("Mrs João Pedro Dawes", "Dear Mrs Dawes"),
        ("Mr Wei Ming Hoekstra??", "Dear Mr Wei Ming"),
        ("Mrs Hughes (Mary Beth), head of pay", "Dear Mrs Hughes"),
        ("Mr Whitfield, he said call me Mei Ling", "Hi Mei Ling"),
        ("Ms Okonkwo, everyone calls her Mary Beth", "Hi Mary Beth"),
        ("Lim Wei Siong. Lim wants five fewer", "Hi Wei Siong"),
        ("Mr Huang Wei", "Dear Mr Huang"),
        ("Mdm Siti Nur", "Dear Madam Siti Nur"),
    ],
)
def test_two_given_names_are_one_where_they_are_used_so(who: str, greeting: str) -> None:
    """Both words where the notes or the language never part them, the first alone where the notes use it so."""
    assert _greeting(who) == greeting


def test_a_family_name_alone_is_no_greeting() -> None:
    """Nobody is "Hi Van" who is told of as Van Houten; Van Nguyen is."""
    assert _greeting("Van Houten. Van Houten wants five fewer") == ""
    assert _greeting("Van Nguyen. Van wants five fewer") == "Hi Van"


def test_what_nobody_calls_somebody_is_no_greeting() -> None:
    """A form that is somebody's "to nobody" is not the one they are greeted by."""
    assert _greeting("Thecla St. Rose. She is Miss St. Rose to nobody, just Thecla") == "Hi Thecla"


def test_a_label_of_several_words_is_a_name_like_any_other() -> None:
    """Who speaks under a family name with what belongs to it, or under both given names, is greeted as told in full."""
    talk = "Shift lead talk with {0}\n{1}: so, the cones. What would you do?\nME: changed the belt.\n{1}: was that you?\nME: yes"
    for who, label, greeting in (
        ("Pieter van der Berg", "VAN DER BERG", "Hi Pieter,"),
        ("Lakshmi Priya del Rosario", "LAKSHMI PRIYA", "Hi Lakshmi Priya,"),
    ):
        notes = read_notes(talk.format(who, label))
        assert greeting_line(notes.interviewers, "warm") == greeting
