"""Structure rules: boundaries, places, and text of any kind."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.notes import read_notes
from followup.parsing import read_message
from followup.rules import Context, find_violations
from followup.rules.base import letter

NOTES = read_notes(
    "Interviewer: Priya Nair\nRole: night shift lead\nShe wants 4 boards in bay 6.\nStrictly between us, "
    "Neil is retiring in December."
)


def ids(text: str, **fields: object) -> set[str]:
    """Ids of all that the text breaks."""
    return {found.rule for found in find_violations(read_message(text), Context(**fields))}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("count", "expected"),
    [(150, {"wordy"}), (151, {"too-long"}), (130, set()), (131, {"wordy"}), (40, set()), (39, {"short"})],
)
def test_length_at_its_boundaries(count: int, expected: set[str]) -> None:
    """At a limit passes, one word over (or under) does not."""
    text = "Hi Priya,\n\n" + " ".join(["crane"] * count) + "\n\nBest,\nTom"
    assert ids(text) & {"too-long", "wordy", "short"} == expected


def test_too_long_says_both_numbers_and_marks_the_words_over() -> None:
    """The message shows count and limit; the excerpt is what is over the limit."""
    text = letter("We saw bay 6. " * 4)
    violation = next(
        v for v in find_violations(read_message(text), Context(max_words=40)) if v.rule == "too-long"
    )
    assert "limit 40" in violation.message
    assert len(text[: violation.start].split("Hi Priya,")[1].split()) == 40


@pytest.mark.parametrize(
    ("length", "expected"),
    [(50, set()), (51, {"subject-long"}), (70, {"subject-long"}), (71, {"subject-unclear"})],
)
def test_subject_length_at_its_boundaries(length: int, expected: set[str]) -> None:
    """50 and 70 characters pass; one more is a warning, then an error."""
    subject = ("Thank you for the interview " + "about crane planning " * 3)[: length - 1] + "x"
    assert ids(letter(subject=subject)) & {"subject-long", "subject-unclear"} == expected


@pytest.mark.parametrize(
    "subject",
    [
        "Thank You for the Opportunity",
        "Following Up on My Interview",
        "ICU night lead: thank you",
        "Night Shift Lead",
    ],
)
def test_clear_subjects(subject: str) -> None:
    """Both subjects of the article, an acronym, and a bare role name are clear."""
    assert not ids(letter(subject=subject)) & {"subject-unclear", "subject-missing"}


@pytest.mark.parametrize(
    "subject",
    [
        "Hi",
        "Hello!",
        "Quick note",
        "(no subject)",
        "Following up",
        "Checking in",
        "THANKS A LOT FOR TODAY",
        "Fwd: interview",
        "Thanks 👍",
    ],
)
def test_unclear_subjects(subject: str) -> None:
    """Empty talk, capitals, emoji and fake replies are not."""
    assert "subject-unclear" in ids(letter(subject=subject))


def test_a_reply_that_quotes_below_may_say_re() -> None:
    """ "Re:" is fake only where nothing is replied to."""
    text = letter(subject="Re: interview on Friday")
    assert "subject-unclear" in ids(text)
    assert "subject-unclear" not in ids(f"{text}\n\nOn Tue, Priya wrote:\n> see you")


@pytest.mark.parametrize(
    "slot",
    [
        "[Name]",
        "<role>",
        "{{team}}",
        "XXX",
        "TBD",
        "____",
        "(insert topic)",
        "[specific project discussed]",
        "<<date>>",
        "${name}",
    ],
)
def test_open_slots(slot: str) -> None:
    """Every kind of open slot is found at its place."""
    text = letter(f"I enjoyed hearing about the board and {slot} in bay 6.")
    found = [v for v in find_violations(read_message(text), Context()) if v.rule == "placeholder"]
    assert [v.excerpt for v in found] == [slot]


@pytest.mark.parametrize(
    "words",
    [
        "a paper [1]",
        "size XXL",
        "a load < 5 and > 2",
        "“we [the night shift] own it”",
        "xx for luck",
        "the tbds",
        "(your idea)",
        "ratio 3:1 [sic]",
    ],
)
def test_no_slots(words: str) -> None:
    """Citations, sizes, comparisons and words put into a quotation leave nothing open."""
    assert "placeholder" not in ids(letter(f"I enjoyed hearing about the board and {words} in bay 6."))


@pytest.mark.parametrize(
    "char", ["\u200b", "\u202e", "\x1b", "\x00", "\u2066", "\U000e0041", "\ufeff", "\xad", "\x7f"]
)
def test_unsafe_characters(char: str) -> None:
    """Control, escape, bidi, zero-width and tag characters are found wherever they stand."""
    for text in (
        letter(f"The bo{char}ard hangs in bay 6."),
        letter() + char + "\n\nmore",
        letter(subject=f"Thank{char} you for today"),
    ):
        assert "unsafe-characters" in ids(text)


@pytest.mark.parametrize("words", ["👩‍🔧", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "20\u00a0%", "naïve", "می‌خواهم", "a\tb"])
def test_safe_characters(words: str) -> None:
    """Joined emoji, flags, scripts that need joiners, tabs and no-break spaces are safe."""
    assert "unsafe-characters" not in ids(letter(f"The board in bay 6 says {words}."))


MIXED = st.lists(
    st.sampled_from(
        [
            "Hi Priya,",
            "Best,",
            "Tom",
            "\n",
            "\n\n",
            " ",
            "Subject:",
            "Thank you",
            "[x]",
            "**",
            "4",
            "fourteen",
            "P.S.",
            "> ",
            "\u200b",
            "Neil",
            "é",
            ".",
        ]
    ),
    max_size=60,
).map("".join)


@settings(max_examples=60)
@given(st.one_of(st.text(max_size=300), MIXED))
def test_any_text_gives_exact_places_twice_the_same(text: str) -> None:
    """For any text: no exception, exact excerpts, and the same verdict again."""
    message = read_message(text)
    found = find_violations(message, Context(notes=NOTES, to=("Priya",)))
    assert all(message.text[v.start : v.end] == v.excerpt for v in found)
    assert find_violations(read_message(text), Context(notes=NOTES, to=("Priya",))) == found


@pytest.mark.slow
@pytest.mark.parametrize(
    "shape",
    [
        "a",
        "a. ",
        "\n",
        "Hi Priya,\n",
        "Best,\nTom\n",
        "> x\n",
        "[",
        "**a ",
        "Priya Patel ",
        "12 ",
        "a\u200b",
        "From: a\n",
        "<a ",
        "x\n\n",
    ],
)
def test_a_megabyte_of_anything(shape: str) -> None:
    """1 MB of any shape is judged in seconds (2 on an idle machine)."""
    text = shape * (1_000_000 // len(shape))
    start = time.perf_counter()
    find_violations(read_message(text), Context(notes=NOTES, to=("Priya",)))
    assert time.perf_counter() - start < 6


@pytest.mark.parametrize(
    "around_it",
    [
        "Certainly! Below is your email:\n\n{}",
        "Here's a polished thank-you note you can send:\n\n{}",
        "# Follow-up email\n\n{}",
        "Draft:\n\n{}",
        "{}\n\nFeel free to personalize this further.",
        "{}\n\n(Word count: 62)",
        "{}\n\n*Note: adjust the tone as needed.*",
        "{}\n\nIs there anything you would like me to change?",
        "<think>short mail</think>\n\n{}",
        "```text\n{}\n```",
    ],
)
def test_what_a_chat_model_leaves(around_it: str) -> None:
    """Preambles, offers, remarks and fences around a good letter break chat-residue alone."""
    text = around_it.format(letter())
    errors = {v.rule for v in find_violations(read_message(text), Context()) if v.severity == "error"}
    assert errors == {"chat-residue"}


@pytest.mark.parametrize(
    "sign_off",
    [
        "Thanks again,\n\nTom",
        "Best,\nTom\n\nTom Baker | Bay 6 | 555-1234",
        "Thank you,\n\nBest,\nTom",
        "Cheers, Tom xx",
        "All the best\n\nTom (night shift)",
        "—Tom",
        "Un abrazo,\nTom",
        "Best wishes,\nTom Baker, RN",
    ],
)
def test_one_sign_off(sign_off: str) -> None:
    """A sign-off in one piece, with or without a signature, is one."""
    assert "doubled-part" not in ids(letter(sign_off=sign_off))


@pytest.mark.parametrize("sign_off", ["Thanks,\nTom\n\nBest regards,\nTom", "Best,\n\nKind regards,\nTom"])
def test_two_sign_offs(sign_off: str) -> None:
    """Two closing formulas, each with or without a name, are two."""
    assert "doubled-part" in ids(letter(sign_off=sign_off))


def test_a_postscript_does_not_hide_the_end_of_a_letter_in_one_paragraph() -> None:
    """Interest and looking forward stand in the only paragraph; the postscript says something else."""
    text = (
        "Hi Priya,\n\nThank you for your time on Tuesday. The two-week rota at bay 4 stayed with me. I would love "
        "to take on the role, and I look forward to hearing from you. Best wishes, Tom\n\nP.S. The tin is back."
    )
    assert "closing-missing" not in ids(text)
    signed = text.replace(" Best wishes, Tom\n", "\n\nBest wishes,\nTom\nNight desk\n")
    assert "closing-missing" not in ids(f"{signed} It stands at reception.")
