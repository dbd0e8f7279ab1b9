"""The shipped example notes: each gives a valid draft to the right people, and nothing private gets out."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from followup import draft

EXAMPLES = Path(__file__).parents[1] / "examples"


class Expected(NamedTuple):
    """The greeting where the notes name somebody surely, the role, and what must not get out."""

    greeting: tuple[str, ...]
    role: str
    never: tuple[str, ...]


EXPECTED = {
    "bus-depot-ramble": Expected(("Denise",), "Operations Supervisor", ("Shaz", "Mick", "quid", "mum", "hours rules")),
    "calendar-invite": Expected(("Beatriz", "Oluwaseun"), "Community Library Manager", ("budget", "refit", "senior")),
    "custody-records": Expected(("Doyle", "Rahman"), "Custody Records Supervisor", ("MoPI", "SO1", "Joanne", "17%")),
    "customs-desk": Expected(("Keller",), "Customs Desk Lead", ("Rostock", "4.100", "Durchfuhr")),
    "head-of-year": Expected(("Bianchi", "Osei"), "Head of Year", ("TLR", "Whitlock", "trust", "inhaler", "woolly")),
    "highways-table": Expected(("Siobhan", "Piotr"), "Project Engineer", ("Callum", "cowboys", "NEC", "41k")),
    "key-accounts-phone": Expected(("Joe",), "Key Account Manager", ("58", "Sarah", "divorc", "sick")),
    "lab-technician-transcript": Expected(("Okafor",), "Senior Technician", ("Henrik", "thirty-six", "rade six")),
    "month-end-dictated": Expected(("Marcus",), "Finance Systems Analyst", ("fifty two", "nightmare", "dentist", "accruals")),
    "museum-not-selected": Expected(("Marsh",), "Collections Officer", ("cousin", "Simon", "rushed", "gutted")),
    "no-names": Expected((), "", ("bored",)),
    "people-partner-panel": Expected(("Ingrid", "Tunde"), "People Partner", ("grievance", "Hull", "44", "TUPE", "backbone")),
    "platform-engineer": Expected(("Wei Ling",), "Platform Eng", ("Ravi", "94", "hashing", "SRE", "CV")),
    "service-designer": Expected(("Noor",), "Service Designer", ("pregnant", "contractors", "too fast")),
    "shared-drive-paste": Expected(("Yusuf",), "Data Protection Officer", ("Cheryl", "best ever", "recruitment@", "rade 10")),
    "sous-chef": Expected(("Luciano",), "Sous Chef", ("Pete", "15.80", "butter", "kids")),
    "three-lines": Expected(("Sunil",), "Dispatch", ("money",)),
    "vet-practice": Expected(("Callaghan",), "Head Vet Nurse", ("Bex", "27.5", "cried", "wrap")),
    "ward-sister": Expected(("Grace",), "Junior Ward Sister", ("sepsis", "Elm", "husband", "and 6")),
    "warehouse-night-shift": Expected(("Priya",), "Night Shift Lead", ("31-34", "Dev", "waffled", "xmas", "Mum")),
}  # fmt: skip


def test_every_example_has_its_row() -> None:
    """No example is shipped untested."""
    assert sorted(path.stem for path in EXAMPLES.glob("*.txt")) == sorted(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_an_example(name: str) -> None:
    """The draft is ready, greets who is expected or nobody by name, and holds nothing private."""
    expected = EXPECTED[name]
    result = draft((EXAMPLES / f"{name}.txt").read_text(encoding="utf-8"), engine="offline")
    assert result.status == "ready"
    named = [word for word in expected.greeting if word in result.parts.greeting]
    assert named or result.parts.greeting == "Hello,"
    body = result.text.casefold()
    assert [words for words in expected.never if words.casefold() in body] == []


def test_most_examples_name_people_and_role() -> None:
    """At least fourteen of the twenty greet everybody by name and name the role."""
    complete = 0
    for name, expected in EXPECTED.items():
        text = draft((EXAMPLES / f"{name}.txt").read_text(encoding="utf-8"), engine="offline").text
        known = expected.greeting and expected.role
        complete += bool(known and all(word in text for word in (*expected.greeting, expected.role)))
    assert complete >= 14
