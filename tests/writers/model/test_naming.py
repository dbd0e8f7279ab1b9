"""Whom the model greets and how it signs, where the notes' own reader found nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.faults.replies import GOOD, NOTES, but, text_of
from tests.writers.model.conftest import Write

from followup import Attempt, Brief, Draft, Written, draft
from followup.language.names import parse_name
from followup.notes import read_notes
from followup.render import greeting_line
from followup.writers.model.naming import named_readers, named_sender
from followup.writers.model.reply import read_reply
from followup.writers.model.wire import Unreadable

#: The reader of notes finds no interviewer in them, and no writer.
HEARD = """\
ward kitchen lead thing, half an hour, mostly trolleys
Sr Nalinika and the Abellas pair at the table, manager Dokgo at the back
late trays are down from 9 to 4 since the swap, they liked that
keep what Wrenley told me about the audit to myself, she said so
ok done, yours Vittorina
"""


def brief_of(text: str = HEARD, **fields: Any) -> Brief:
    return Brief(notes=read_notes(text), **fields)


def readers(*names: str, signed: str = "", **fields: Any) -> list[str] | None:
    reply = read_reply(text_of(but(readers=list(names), signed=signed)))
    found = named_readers(reply, brief_of(**{"to_is_read": True, **fields}))
    return None if found is None else [name.full for name in found]


@pytest.mark.parametrize(
    ("named", "greeted"),
    [
        (["Nalinika"], ["Nalinika"]),
        (["Sister Nalinika"], ["Sister Nalinika"]),
        (["Mrs Nalinika Abellas"], ["Nalinika Abellas"]),
        (["Mrs Nalinika"], None),
        (["Manager Dokgo"], ["Manager Dokgo"]),
        (["Nalinika", "Manager Dokgo"], ["Nalinika", "Manager Dokgo"]),
        (["Abellas", "Abellas"], ["Abellas"]),
        (["Dr Abellas"], None),
        (["Nalinica"], None),
        (["Nalinika", "Hettie"], None),
        (["Manager"], None),
        (["everybody at the table"], None),
        (["Vittorina"], None),
        ([""], None),
        ([], None),
    ],
    ids=["a name", "a title in short", "a title the notes lack goes", "but not from one name", "a job as title", "two", "one twice", "a family name alone",
         "spelt otherwise", "one is a stranger", "a job", "a description", "the writer", "empty", "nobody"],
)  # fmt: skip
def test_only_names_that_the_notes_bear_out(named: list[str], greeted: list[str] | None) -> None:
    """All who are named, or nobody where one of them is in doubt."""
    assert readers(*named, signed="Vittorina") == greeted


def test_a_title_of_the_notes_stays() -> None:
    """However the notes shorten it."""
    assert readers("Matron Nalinika", text=HEARD.replace("Sr ", "matron ")) == ["Matron Nalinika"]


def test_a_polite_form_of_the_notes_stays() -> None:
    """The greeting calls them so."""
    notes = read_notes(HEARD.replace("Sr Nalinika", "nalinika hanım"))
    found = named_readers(
        read_reply(text_of(but(readers=["Nalinika Hanım"]))), Brief(notes=notes, to_is_read=True)
    )
    assert found is not None and greeting_line(found, "warm") == "Dear Nalinika Hanım,"


def test_a_given_reader_wins() -> None:
    """What the user says is not asked of the model."""
    assert readers("Nalinika", to=(parse_name("Priya"),), to_is_read=False) is None


@pytest.mark.parametrize(
    ("known", "named", "greeted"),
    [
        (["Sister Nalinika"], ["Nalinika"], ["Nalinika"]),
        (["Nalinika"], ["Nalinika", "Manager Dokgo"], ["Nalinika", "Manager Dokgo"]),
        (["Nalinika", "Abellas"], ["Nalinika"], ["Nalinika"]),
        (["Nalinica"], ["Nalinika"], ["Nalinika"]),
        (["Nalani Wood"], ["Nalinika"], ["Nalinika"]),
        (["Wrenley"], ["Nalinika"], []),
        (["Wrenley"], ["Nalinica"], None),
        (["Wrenley"], [], None),
    ],
    ids=[
        "the same",
        "one was missed",
        "one too many",
        "spelt otherwise",
        "a longer form",
        "somebody else",
        "a stranger",
        "nobody",
    ],
)
def test_two_readings_of_the_notes(known: list[str], named: list[str], greeted: list[str] | None) -> None:
    """The model may add to what the notes' own reader found, and says how they are called; where the two contradict each other nobody is named."""
    assert readers(*named, to=tuple(map(parse_name, known))) == greeted


def test_initials_stand_for_the_one_whom_the_notes_name_in_full() -> None:
    """ "NK to everybody": the reader is greeted by name, and somebody else's initials count for nothing."""
    known = (parse_name("Nalinika Kaur Gill"),)
    assert readers("NK", to=known, text=f"{HEARD}NK to everybody") == ["Nalinika Kaur Gill"]
    assert readers("QX", to=known, text=f"{HEARD}QX to everybody") != ["Nalinika Kaur Gill"]


def test_a_name_that_was_taken_back() -> None:
    """A corrected name greets nobody."""
    notes = replace(read_notes(HEARD), retracted=frozenset({"Nalinika"}))
    reply = read_reply(text_of(but(readers=["Nalinika"])))
    assert named_readers(reply, Brief(notes=notes, to_is_read=True)) is None


@pytest.mark.parametrize(
    ("signed", "fields", "name"),
    [
        ("Vittorina", {}, "Vittorina"),
        ("Vittoria", {}, ""),
        ("Vittorina", {"sender": "Tom"}, ""),
        ("Nalinika", {"to": (parse_name("Nalinika"),)}, ""),
        ("the kitchen lead", {}, ""),
        ("", {}, ""),
    ],
    ids=["as in the notes", "spelt otherwise", "known", "the reader", "a job", "none"],
)
def test_the_signature(signed: str, fields: dict[str, Any], name: str) -> None:
    """The writer's name stands in the notes and is nobody else's."""
    assert named_sender(read_reply(text_of(but(signed=signed))), brief_of(**fields)) == name


def test_a_withheld_name_is_no_reader() -> None:
    """What the model cannot have seen, it cannot name."""
    brief = brief_of(
        "coffee with Sibusisiwe\nshe earns 4,200 a month, Quenby said\nthe rota board is late",
        to_is_read=True,
    )
    reply = read_reply(text_of(but(readers=["Quenby"])))
    assert "Quenby" in " ".join(item.text for item in brief.notes.withheld)
    assert named_readers(reply, brief) is None


@pytest.mark.parametrize(
    ("value", "read"),
    [("Priya", ["Priya"]), (None, []), ("", []), (["Priya", "Tom"], ["Priya", "Tom"])],
    ids=["one text", "null", "empty", "list"],
)
def test_readers_in_other_shapes(value: object, read: list[str]) -> None:
    """Models that see no schema write one name as a text."""
    assert read_reply(text_of(but(readers=value))).readers == read


@pytest.mark.parametrize(
    "value", [["x"] * 11, {"name": "Priya"}, 3, [3]], ids=["many", "object", "number", "in list"]
)
def test_readers_of_no_shape(value: object) -> None:
    """What is no list of names is asked for again."""
    with pytest.raises(Unreadable, match="readers"):
        read_reply(text_of(but(readers=value)))


def test_labels_name_readers_too() -> None:
    """Semicolons stand between them."""
    labels = "\n".join(f"{part.title()}: {GOOD[part]}" for part in ("subject", "opening", "closing"))
    reply = read_reply(f"Readers: Dr Lind; Tom\nSigned: Ana\n{labels}\nRecap (2): One.", labelled=True)
    assert (reply.readers, reply.signed) == (["Dr Lind", "Tom"], "Ana")


def test_greeted_and_signed_over_the_wire(write: Write) -> None:
    """The whole way: the greeting is put on by code, and nothing is called missing."""
    notes = NOTES.replace("talked to Priya Nair about", "Nalinika at the table, and") + "ok, vittorina\n"
    result = write("names", notes=notes, to=None, sender=None).result
    assert result is not None
    assert (result.parts.greeting, result.parts.sign_off.split("\n")[-1]) == ("Hi Nalinika,", "Vittorina")
    assert not {"interviewer", "sender"} & set(result.missing)


def test_a_repair_knows_who_was_found() -> None:
    """Once named by the writer, readers and sender stand for the repairs too."""
    seen: list[Brief] = []

    def write(brief: Brief, previous: Attempt | None) -> Written:
        seen.append(brief)
        opening = GOOD["opening"] if previous else "Thank you for your time, [Name]."
        recap = tuple(point["sentence"] for point in GOOD["recap"])
        made = Draft(subject=GOOD["subject"], opening=opening, recap=recap, closing=GOOD["closing"])
        return Written(draft=made, to=None if previous else (parse_name("Nalinika"),), sender="Vittorina")

    result = draft(HEARD + NOTES.replace("Priya Nair", "them"), role="Night Shift Lead", writer=write)
    assert [len(brief.to) for brief in seen] == [0, 1] and seen[1].sender == "Vittorina"
    assert result.parts.greeting == "Hi Nalinika,"
