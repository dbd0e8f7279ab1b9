"""Never a wrong name: who is named but did not interview me, and what looks like a name and is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.notes.test_people import greeted

from followup.notes.choosing import choose, sure_words
from followup.notes.mentions import Mention
from followup.notes.persons import Person

GIVEN = ("Hannah", "Rafael", "Ingrid", "Kwame", "Noor", "Piotr", "Leila", "Owen", "John", "Maria")


@pytest.mark.parametrize(
    "text",
    [
        "Interviewer: Regional Director\nwants fewer returns",
        "Interviewer: Agile Coach",
        "Interviewer - Sous Chef Dupont, junior sous post",
        "Leiter Produktion: wants 20 % less scrap\nLeiter Produktion asked about SMED",
        "Panel: Head of Ops, HR Business Partner, Finance Lead",
        "Talked to Ms Interview Panel",
        "Met with Bristol Team about Harbour Project",
        "Interview with Virginia Beach depot, route lead",
        "interview with Santos Logistics for planner",
        "Had interview with Morrison & Webb LLP internal team, paralegal lead",
        "Interview in Santiago, wants more nights. Santiago asked for numbers",
        "dept: Hope House. Charity shop lead. Hope wants more volunteers; Hope asked for sales plan",
        "interview will cover Excel. role data clerk",
        "the interview was handled with grace and calm, trainer role",
    ],
    ids=["a title", "a coach", "a chef", "a German title", "a panel of titles", "a title of respect alone", "a team", "a depot",
         "a firm", "two names of a firm", "a town", "a house", "a verb", "a virtue"],
)  # fmt: skip
def test_jobs_places_and_firms_are_not_greeted(text: str) -> None:
    """What stands where a name stands is greeted only when it is one."""
    assert greeted(text) == []


@pytest.mark.parametrize("name", GIVEN)
@pytest.mark.parametrize(
    "text",
    [
        "interview for shift lead\ntold them how I fixed bay 6 with {0}\nthey want fewer errors",
        "told him about when {0} asked me to cover nights and {0} wanted 3 more\nhe liked it",
        "Worked with {0} on the pilot. {0} asked me for data, {0} said great. They want pilots everywhere",
        "My manager {0} said go for it. {0} wants me to stay. {0} asked me twice.",
        "told the story of Mrs {0} in bed 4, Mrs {0} wanted her tea hot and Mrs {0} asked for me",
        "the rota is like the one that {0} made, I said, and {0} left in March",
    ],
    ids=["a colleague", "in a story", "worked with", "my manager", "a patient", "before me"],
)  # fmt: skip
def test_third_persons_are_not_greeted(text: str, name: str) -> None:
    """Whoever is only talked about is no interviewer, whatever the name."""
    assert greeted(text.format(name)) == []


@pytest.mark.parametrize("name", GIVEN)
@pytest.mark.parametrize(
    "text",
    [
        "spoke w/ {0} about the lead role\nwants fewer errors",
        "met big {0} today, lift ops",
        "it was {0}, role = senior picker",
        "{0} – ops director. wants faster onboarding",
        "caught up with {0} about the foreman position",
        "Q ({0}): how would you cut waste?\nA: less stock",
        "just had the interview. {0} asked about stock loss and {0} wants counts done weekly",
    ],
    ids=["spoke with", "an adjective", "it was", "a title behind", "caught up", "who asks", "asks and wants"],
)  # fmt: skip
@pytest.mark.parametrize("small", [False, True], ids=["capitals", "small letters"])
def test_interviewers_in_plain_notes_are_greeted(text: str, name: str, small: bool) -> None:
    """A plain cue finds the name, in capitals or in small letters, and leaves adjectives out."""
    whole = text.format(name)
    assert greeted(whole.lower() if small else whole) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dra. Filipa Lacerda asked about stock\nmet Dra. Filipa Lacerda at 9", ["Dra. Filipa Lacerda"]),
        ("Interview mit Frau Dr. Kern und Herrn Vogel", ["Dr Kern", "Herr Vogel"]),
        ("Eng. Teresa Valadares – chief of collection", ["Eng. Teresa Valadares"]),
        ("møtte Odd-Geir Lunde, plant manager", ["Odd-Geir Lunde"]),
        ("interview w/ will & grace, product role", ["Will", "Grace"]),
    ],
    ids=["Dra.", "Frau and Herrn", "Eng.", "a verb of another language", "names that are words"],
)
def test_titles_and_names_of_many_kinds(text: str, names: list[str]) -> None:
    """Titles are read as titles in several languages, and names that are words as names where a name belongs."""
    assert greeted(text) == names


@pytest.mark.parametrize(
    ("words", "titled", "sure"),
    [
        (("Big", "Thibodeau"), False, ()),
        (("Big", "Mike"), False, ("Mike",)),
        (("Courtney", "A-B-B-O-U-D"), False, ("Courtney",)),
        (("Priya", "Manager"), False, ("Priya",)),
        (("Vogel",), True, ("Vogel",)),
        (("Leiter", "Produktion"), True, ()),
        (("K.",), False, ()),
    ],
    ids=["no given name", "an adjective", "spelt out", "a job behind", "family name with a title", "a job", "an initial"],
)  # fmt: skip
def test_the_sure_part_of_a_name(words: tuple[str, ...], titled: bool, sure: tuple[str, ...]) -> None:
    """Only what is surely a name is kept."""
    assert sure_words(words, titled=titled) == sure


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=4), st.booleans())
def test_the_sure_part_is_a_part(words: list[str], titled: bool) -> None:
    """Whatever the words, the sure part is a run of them, and stays the same when read again."""
    sure = sure_words(tuple(words), titled=titled)
    assert any(tuple(words[i : i + len(sure)]) == sure for i in range(len(words) + 1))
    assert sure_words(sure, titled=titled) == sure if sure else sure == ()


def persons(*names: str) -> list[Person]:
    """Persons named once, each on a line of their own."""
    return [
        Person((name,), (line, 0), [Mention(line, 0, 1, (), (name,), listed=True)])
        for line, name in enumerate(names, 1)
    ]


@pytest.mark.parametrize(
    ("scores", "names"),
    [
        ([4.0, 4.0, 4.0], ["Priya", "Tom", "Ana"]),
        ([4.0, 4.0, -4.0], ["Priya", "Tom"]),
        ([4.0, 4.0, 0.2], []),
        ([4.0, 4.0, -0.2], ["Priya", "Tom"]),
        ([4.0, -0.2, -0.2], []),
        ([0.2, -4.0, -4.0], ["Priya"]),
        ([-0.2, -4.0, -4.0], ["Priya"]),
        ([0.2, -1.0, -4.0], []),
        ([-0.5, -4.0, -4.0], []),
    ],
    ids=[
        "all sure",
        "one surely not",
        "one likely",
        "one rather not",
        "one of two likely",
        "one stands out",
        "one near even stands out",
        "one unsure",
        "none likely",
    ],
)
def test_a_panel_is_greeted_whole_or_not_at_all(scores: list[float], names: list[str]) -> None:
    """Where one of those greeted may not have been there, or one of the others likely was, nobody is greeted by name."""
    assert [name.full for name in choose(persons("Priya", "Tom", "Ana"), scores, "")] == names


def test_a_panel_that_the_notes_count_is_made_up_by_the_likeliest() -> None:
    """Of three told, the third is whoever comes next; somebody unlikely is nobody's third."""
    three = persons("Priya", "Tom", "Ana")
    assert [name.full for name in choose(three, [4.0, 0.2, -1.0], "", size=3)] == ["Priya", "Tom", "Ana"]
    assert [name.full for name in choose(three, [4.0, 0.2, -4.0], "", size=3)] == []
