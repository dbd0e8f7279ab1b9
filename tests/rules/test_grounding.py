"""Grounding, discretion and address: what the notes say, in the words people use for it."""

from __future__ import annotations

import pytest

from followup.language.names import parse_name
from followup.language.numbers import figures_in
from followup.language.proper import proper_names
from followup.language.specifics import substance_of
from followup.notes import Notes, read_notes
from followup.notes.base import Passage
from followup.notes.hidden import read_words, secrets
from followup.notes.vocabulary import read_once
from followup.parsing import read_message
from followup.rules import Context, find_violations
from followup.rules.base import letter

USABLE = (
    "tues 3/11 2pm w/ priya nair and Dr Zoë Okafor-Lind, night shift lead",
    "pick errors from 30 to 12 a week, 4% of 1,900; fourteen trial days, half the crew",
    "I told her about the label change at Tilbury with Liz, in Jira, and the ops mgr liked it",
    "wants the Kafka move by xmas in 1h50, TL and QA agree, 30 scanners - no wait, 13",
)
SECRETS = (
    ("pay", "band is 31-34k plus shift allowance"),
    ("gossip", "Neil Ferris is retiring in December"),
    ("self-doubt", "I rambled on the safety question"),
    ("reminder", "to get the feed chart back off Orla before four"),
    ("personal", "told them nothing about that elder one of mine"),
)
NOTES = Notes(
    text="\n".join((*USABLE, *(text for _, text in SECRETS))),
    passages=tuple(
        [Passage(str(n), n, 0, 0, text) for n, text in enumerate(USABLE, 1)]
        + [Passage(str(n), n, 0, 0, text, reason) for n, (reason, text) in enumerate(SECRETS, 5)]  # type: ignore[arg-type]
    ),
    interviewers=(parse_name("Priya Nair"), parse_name("Dr Zoë Okafor-Lind")),
    people=(parse_name("Priya Nair"), parse_name("Dr Zoë Okafor-Lind"), parse_name("Liz")),
    role="night shift lead",
    retracted=frozenset({"scanners 30"}),
)
GROUNDING = {"ungrounded-name", "ungrounded-number", "withheld-leak"}


def broken(sentence: str, notes: Notes = NOTES) -> set[str]:
    """Grounding rules that a sentence breaks."""
    text = letter(f"The label change stayed with me. {sentence}")
    return {v.rule for v in find_violations(read_message(text), Context(notes=notes))} & GROUNDING


@pytest.mark.parametrize(
    "sentence",
    [
        "Pick errors went from thirty to twelve.",
        "It took 14 days.",
        "50% of the crew joined.",
        "On Tuesday at 14:00 we spoke.",
        "On 3 November we spoke.",
        "Elizabeth made the labels in JIRA.",
        "Priya's plan for Tilbury is a good one.",
        "Zoe Okafor-Lind liked it.",
        "The Operations Manager liked it.",
        "The Team Leader agrees.",
        "The move is due by Christmas.",
        "Two things stayed with me.",
        "I was the only one of us there.",
        "1900 picks, four percent of them wrong.",
        "Kafka-based labels help.",
        "Thank you, Dr. Okafor-Lind.",
        "The QA crew agrees, and I'd help by Xmas.",
        "Safety in bay work matters to me.",
        "Orla liked it.",
        "Thanks a million for that.",
        "We told them about a chart of mine.",
        "The clock says 1H50.",
    ],
)
def test_faithful_words_pass(sentence: str) -> None:
    """Other forms of what the notes say are grounded."""
    assert broken(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Pick errors went from thirty to sixteen.", "ungrounded-number"),
        ("It took 15 days.", "ungrounded-number"),
        ("A third of the crew joined.", "ungrounded-number"),
        ("We spoke at 3:30pm.", "ungrounded-number"),
        ("The labels live in Trello.", "ungrounded-name"),
        ("Marcus liked it.", "ungrounded-name"),
        ("Priya Okafor-Lind liked it.", "ungrounded-name"),
        ("The Southampton crew liked it.", "ungrounded-name"),
        ("Grace asked about labels.", "ungrounded-name"),
        ("Labels matter, Priyanka.", "ungrounded-name"),
        ("I hear Neil retires in December.", "withheld-leak"),
        ("The 34k band is fine with me.", "withheld-leak"),
        ("Sorry that I rambled about safety.", "withheld-leak"),
        ("I have to get the feed chart back off Orla.", "withheld-leak"),
        ("I told them nothing about that elder one of mine.", "withheld-leak"),
    ],
)
def test_unfaithful_words_break(sentence: str, rule: str) -> None:
    """A wrong figure, a wrong name, a wrong pair of names, and a secret each break their rule alone."""
    assert broken(sentence) == {rule}


def test_the_message_of_a_leak_never_repeats_it() -> None:
    """The message of withheld-leak names no word of the secret."""
    text = letter("The label change stayed with me. I hear Neil retires in December.")
    leak = next(
        v for v in find_violations(read_message(text), Context(notes=NOTES)) if v.rule == "withheld-leak"
    )
    assert not {"neil", "retire", "retires", "december"} & set(leak.message.casefold().split())


def test_what_a_usable_line_says_as_well_is_no_leak() -> None:
    """A saying of which most stands in a usable line too, but for the "the" before it, may be told."""
    saying = "You leave it so the next guy can read it."
    lines = ("Huh. Next guy can read it too.", saying)
    passages = (Passage("1", 1, 0, 30, lines[0]), Passage("2", 2, 31, 72, saying, "confidential"))
    told = "We agreed that the next guy can read it."
    assert "withheld-leak" not in broken(told, Notes(text="\n".join(lines), passages=passages))
    alone = Notes(text=saying, passages=(Passage("1", 1, 0, 41, saying, "confidential"),))
    assert "withheld-leak" in broken(told, alone)


@pytest.mark.parametrize(
    ("line", "expected"), [("1200 open, wants 600", set()), ("1200 open, wants 700", {"ungrounded-number"})]
)
def test_half_is_said_by_two_figures(line: str, expected: set[str]) -> None:
    """ "Half" stands in notes that give a whole and its half side by side."""
    found = broken("You want to get it down by half.", Notes(text=line, passages=()))
    assert found & {"ungrounded-number"} == expected


@pytest.mark.parametrize(
    ("figure", "expected"), [("13", set()), ("14", set()), ("41", {"ungrounded-number"})]
)
def test_a_figure_taken_back_breaks(figure: str, expected: set[str]) -> None:
    """What the notes take back is as wrong as what they never said."""
    notes = Notes(
        text="41 swaps, no wait, 14; 13 vans",
        passages=(Passage("1", 1, 0, 30, "41 swaps, no wait, 14; 13 vans"),),
        retracted=frozenset({"41"}),
        interviewers=(parse_name("Priya"),),
    )
    assert broken(f"The {figure} vans helped.", notes) == expected


@pytest.mark.parametrize(
    ("line", "figure", "expected"),
    [
        ("breaks went 9 to 6. sorry 9 to 4. 6 was the first week", "6", {"ungrounded-number"}),
        ("breaks went 9 to 6. sorry 9 to 4. 6 was the first week", "4", set()),
        (
            "rejects 22% -> 14%. no sorry, 22 -> 11, fourteen was the halfway figure",
            "14",
            {"ungrounded-number"},
        ),
        ("30 pallets - no wait, 13 pallets, and 30 drivers", "30", set()),
        ("we had 12 trucks. 12 was too many", "12", set()),
    ],
    ids=["explained", "what holds", "in words", "of something else", "never taken back"],
)
def test_a_figure_stays_taken_back_when_it_is_explained(line: str, figure: str, expected: set[str]) -> None:
    """What it was is told behind the correction; that grounds nothing."""
    notes = read_notes(f"met Priya Nair about the rota\n{line}")
    assert broken(f"I told you how we came to {figure}.", notes) == expected


@pytest.mark.parametrize(
    ("to", "greeting", "right"),
    [
        ("Priya", "Hi Priya,", True),
        ("Priya", "Hi Pryia,", False),
        ("Priya Nair", "Dear Ms. Nair,", True),
        ("Priya Nair", "Dear Ms. Nayar,", False),
        ("Dr Okafor", "Dear Mr Okafor,", False),
        ("Dr. Ana-María de la Cruz", "Dear Ana-Maria,", True),
        ("Ng, Wei Ling", "Dear Wei Ling,", True),
        ("J. Park", "Dear J. Park,", True),
        ("Thomas Reed", "Hi Tom,", True),
        ("Tom", "Hi Tim,", False),
        ("Priya", "Hi all,", True),
        ("Priya", "Hello,", True),
        ("Siobhán Ní Bhriain", "Dear Siobhan,", True),
        ("Maria", "Hi Mariah,", False),
        ("Priya", "Hi Priya and Tom,", False),
        ("Hoshino", "Dear Hoshino-san,", True),
        ("Hoshino", "Dear Hoshina-san,", False),
        ("Kavita", "Dear Kavitaji,", True),
        ("Elif Kaya", "Merhaba Elif Hanım,", True),
        ("Okoro", "Dear Engr. Okoro,", True),
        ("Beatrix", "Dear Mrs Beatrix Thalmann,", True),
        ("Thalmann", "Sehr geehrte Frau Dr. Thalmann,", True),
        ("Beatrix Kern", "Dear Mrs Beatrix Thalmann,", False),
        ("Beatrix", "Dear Mrs Thalmann,", False),
    ],
)
def test_the_greeting_names_the_person_written_to(to: str, greeting: str, right: bool) -> None:
    """Forms of the name pass; another person, another title or a misspelling does not."""
    found = find_violations(read_message(letter(greeting=greeting)), Context(to=(to,)))
    assert ("wrong-recipient" not in {v.rule for v in found}) is right


@pytest.mark.parametrize(
    ("greeting", "right"),
    [
        ("Kia ora Priya,", True),
        ("Mholweni Priya,", True),
        ("Priya, kia ora,", True),
        ("Mōrena Priya,", True),
        ("Buna ziua Priya,", True),
        ("Namaskaram Priya garu,", True),
        ("Mambo Thandi,", False),
        ("Dear Zoë, dear Priya,", True),
        ("Kia ora Pryia,", False),
        ("Mholweni Thandi,", False),
        ("Marcus Priya,", False),
    ],
)
def test_words_of_greeting_in_another_language_name_nobody(greeting: str, right: bool) -> None:
    """What only greets is no name; a name beside it is judged as ever."""
    found = find_violations(read_message(letter(greeting=greeting)), Context(notes=NOTES))
    assert ("wrong-recipient" not in {v.rule for v in found}) is right


@pytest.mark.parametrize(("greeting", "rules"), [("Hi Liza,", {"wrong-recipient"}), ("Hi Liz,", set())])
def test_a_misspelt_name_breaks_where_no_interviewer_is_sure(greeting: str, rules: set[str]) -> None:
    """A slip of a name that the notes hold is a wrong recipient, and no ungrounded name beside it."""
    notes = Notes(
        text="Lize showed me the board" if greeting != "Hi Liz," else "Liz showed me the board",
        people=(parse_name("Lize" if greeting != "Hi Liz," else "Liz"),),
    )
    found = find_violations(read_message(letter(greeting=greeting)), Context(notes=notes))
    assert {v.rule for v in found} & {"wrong-recipient", "ungrounded-name"} == rules


@pytest.mark.parametrize(
    ("signature", "excerpts"),
    [
        ("Tom Baker", []),
        ("Thomas Baker", []),
        ("Tom", []),
        ("Tom Quillfeather", ["Quillfeather"]),
        ("Tom, Bay Lead", []),
    ],
)
def test_a_sign_off_with_another_family_name_breaks(signature: str, excerpts: list[str]) -> None:
    """Where the sender's family name is known, another one after the right first name is not the sender."""
    text = letter(sign_off=f"Best,\n{signature}")
    found = find_violations(read_message(text), Context(notes=NOTES, sender="Tom Baker"))
    assert [v.excerpt for v in found if v.rule == "ungrounded-name" and v.part == "sign_off"] == excerpts


@pytest.mark.parametrize(
    ("to", "greeting", "right"),
    [
        ("Priya", "Dear Ms Nair,", True),
        ("Nair", "Dear Ms Priya Nair,", True),
        ("Priya", "Dear Ms Kaul,", False),
        ("Priya", "Dear Ms Priya Kaul,", False),
    ],
)
def test_the_notes_know_the_family_name_of_the_one_written_to(to: str, greeting: str, right: bool) -> None:
    """With notes, only the family name that stands in them may join the one name that was given."""
    found = find_violations(read_message(letter(greeting=greeting)), Context(notes=NOTES, to=(to,)))
    assert ("wrong-recipient" not in {v.rule for v in found}) is right


def test_an_open_slot_is_no_name_beside_it() -> None:
    """What is reported as a placeholder is not reported as an ungrounded name too."""
    found = find_violations(read_message(letter("The crew moves to XXX in May.")), Context(notes=NOTES))
    assert {v.rule for v in found if v.excerpt == "XXX"} == {"placeholder"}


@pytest.mark.parametrize("courtesy", ["Ngā mihi –", "Ta for Tuesday,", "Kia ora and thanks,", "Asante sana!"])
def test_courtesy_in_another_language_is_no_name(courtesy: str) -> None:
    """A subject that thanks or greets in another language names nobody."""
    text = letter(subject=f"{courtesy} night shift lead interview")
    found = find_violations(read_message(text), Context(notes=NOTES))
    assert "ungrounded-name" not in {v.rule for v in found}


def test_notes_and_sentences_are_looked_at_once() -> None:
    """Another letter with the same sentences on the same notes finds what was seen in them, not the verdict."""
    seen = (substance_of, proper_names, figures_in, read_words, secrets, read_once)
    recap = "Priya's label change at Tilbury took 14 days, and Neil Ferris retires in December."

    def check(subject: str) -> set[str]:
        read_message.cache_clear()
        message = read_message(letter(recap, subject=subject))
        return {violation.rule for violation in find_violations(message, Context(notes=NOTES))}

    first = check("Thank you for the night shift interview")
    before = [look.cache_info().misses for look in seen]
    assert check("Thank you for the night shift interview") == first
    assert [look.cache_info().misses for look in seen] == before
    assert "withheld-leak" in first
    assert "subject-unclear" in check("Hi")


def test_notes_of_which_nothing_is_released_are_the_same() -> None:
    """Nothing found in notes is looked for again because no passage was to be kept."""
    assert NOTES.keep(()) is NOTES
    assert NOTES.keep(("5",)) != NOTES
