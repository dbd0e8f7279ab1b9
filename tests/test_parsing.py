"""Parsing: parts of mails laid out in any way, exact places, and never an exception."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.models import Draft
from followup.parsing import read_message
from followup.render import render_text

BODY = (
    "Thank you for your time on Tuesday.",
    "I enjoyed hearing about the pick-rate board in bay 6.",
    "I would love to take this on, and I look forward to hearing from you.",
)
PARTS = ["subject", "greeting", "opening", "recap", "closing", "sign_off"]
HEAD, TAIL = "Subject: Thanks\n\nHi Priya,\n\n{0}\n\n{1}\n\n{2}", "\n\nBest,\nTom"


@pytest.mark.parametrize(
    ("text", "sign_off"),
    [
        pytest.param(HEAD + TAIL, "Best,\nTom", id="blank-lines"),
        pytest.param(
            "Subject: Thanks\nHi Priya,\n{0}\n{1}\n{2}\nBest,\nTom", "Best,\nTom", id="no-blank-lines"
        ),
        pytest.param("Subject: Thanks Hi Priya, {0} {1} {2} Best, Tom", "Best, Tom", id="all-on-one-line"),
        pytest.param(
            "Subject: Thanks\n\nHi Priya,\n\n{0} {1} {2}\n\nBest,\nTom", "Best,\nTom", id="one-paragraph"
        ),
        pytest.param((HEAD + TAIL).replace("\n", "\r\n"), "Best,\nTom", id="crlf"),
        pytest.param("Subject: Thanks\n\nHi Priya, {0}\n\n{1}\n\n{2} Best, Tom", "Best, Tom", id="inline"),
        pytest.param(HEAD + "\n\nTom", "Tom", id="name-alone"),
        pytest.param(HEAD + "\n\n- Tom", "- Tom", id="dash-name"),
        pytest.param(f"From: Tom\nTo: Priya\n{HEAD}\n\nBest\nTom", "Best\nTom", id="headers"),
        pytest.param(HEAD.replace("Subject", "Betreff") + "\n\nCheers Tom", "Cheers Tom", id="other-label"),
        pytest.param(HEAD.removeprefix("Subject: ") + TAIL, "Best,\nTom", id="no-label"),
        pytest.param(f"{HEAD}{TAIL}\nBay 6\n+44 20 7946", "Best,\nTom\nBay 6\n+44 20 7946", id="signature"),
        pytest.param(f"{HEAD}{TAIL}\n\nOn Tue, Priya wrote:\n> Hi", "Best,\nTom", id="quoted-below"),
        pytest.param(
            f"{HEAD}{TAIL}\n\n-----\nPriya Nair wrote: 3 pm, room 2.", "Best,\nTom", id="rule-above"
        ),
        pytest.param(
            f"{HEAD}{TAIL}\n\n-----\nFrom: Ilse Baum\nC107, please.", "Best,\nTom", id="rule-and-sender"
        ),
        pytest.param(f"> Hi Tom\n\n{HEAD}{TAIL}", "Best,\nTom", id="quoted-above"),
        pytest.param(
            f"{HEAD}{TAIL}\n\nFrom: P\nSent: Monday\nSubject: x\n\nDear", "Best,\nTom", id="outlook"
        ),
    ],
)
def test_the_same_parts_in_every_layout(text: str, sign_off: str) -> None:
    """However a mail is laid out, its six parts are the same."""
    sections = read_message(text.format(*BODY)).sections
    assert [section.part for section in sections] == PARTS
    assert [section.text for section in sections] == ["Thanks", "Hi Priya,", *BODY, sign_off]


@pytest.mark.parametrize(
    "greeting",
    [
        "Hi Priya,",
        "Dear Dr. Okafor and Tom,",
        "Hello all -",
        "Hey Priya!",
        "Dear Ms. van der Berg:",
        "Hello",
        "Priya,",
        "Dear Priya",
        "Good morning Priya,",
        "Hi Priya, Tom and Lee,",
        "To whom it may concern,",
        "Dear Hiring Team,",
        "Dear [Name],",
    ],
)
def test_greetings(greeting: str) -> None:
    """Greetings of all kinds are found on a line of their own."""
    message = read_message("\n\n".join(["Subject: Thanks", greeting, *BODY]) + TAIL)
    assert [section.text for section in message.of("greeting")] == [greeting]


@pytest.mark.parametrize(
    "line", ["Highlights were many.", "Dearth of pallets was one topic.", "Hello Kitty sales rose."]
)
def test_a_word_that_merely_starts_like_a_greeting_is_text(line: str) -> None:
    """Body lines that begin with the letters of a greeting stay body."""
    message = read_message("\n\n".join(["Subject: Thanks", "Hi Priya,", BODY[0], line, BODY[2]]) + TAIL)
    assert len(message.of("greeting")) == 1
    assert [section.text for section in message.of("recap")] == [line]


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("\n\nP.S. The slides are attached.", ["P.S. The slides are attached."]),
        ("\nPS: one more thing", ["PS: one more thing"]),
        ("\n\nI did wonder, by the way, how I came across on the day itself.", None),
        ("\n\nOn 3 Nov, Priya wrote:\n> P.S. no", []),
        ("\n\nSent from my phone", []),
        ("\n--\nBay 6, ext. 210\nPlease consider the environment before printing this e-mail.", []),
        (
            "\n\nThis message is confidential and intended for the addressee only.\n\nHow was I?",
            ["How was I?"],
        ),
    ],
    ids=["postscript", "no-blank-line", "other-text", "quoted", "phone", "delimiter", "disclaimer"],
)
def test_what_follows_the_sign_off_is_judged_unless_quoted(after: str, found: list[str] | None) -> None:
    """Postscripts and any other text after the sign-off are sections; quoted replies and footers are not."""
    message = read_message(HEAD.format(*BODY) + TAIL + after)
    assert message.margins == ()
    wanted = [after.strip()] if found is None else found
    assert [section.text for section in message.of("postscript")] == wanted


def test_a_postscript_before_the_sign_off_counts_as_body() -> None:
    """A P.S. above the sign-off is a postscript, and its words count."""
    message = read_message("Hi Priya,\n\nThank you for today.\n\nP.S. Two words.\n\nBest,\nTom")
    assert [section.text for section in message.of("postscript")] == ["P.S. Two words."]
    assert message.words == 7


def test_wrapped_lines_are_one_paragraph() -> None:
    """A mail wrapped at 72 columns keeps its paragraphs and sentences whole."""
    text = (
        "Hi Priya,\n\nThank you very much for taking almost an hour out of enrolment week to\n"
        "talk with me about the assistant registrar post.\n\nBay 6 stayed with me.\n\n"
        "I look forward to it.\n\nBest,\nTom"
    )
    message = read_message(text)
    assert len(message.blocks) == 3
    assert message.sentences[1].text.endswith("assistant registrar post.")


def test_what_a_chat_model_says_around_the_letter_is_margin() -> None:
    """Preamble, fences and closing offer are no part of the letter, but are kept as margins."""
    offer = "Let me know if you'd like a shorter version!"
    text = f"Here is your email:\n\n```\nSubject: Thanks\n\nHi Priya,\n\nThank you.\n\nBest,\nTom\n```\n\n{offer}"
    message = read_message(text)
    assert [section.part for section in message.sections] == ["subject", "greeting", "opening", "sign_off"]
    assert [text[start:end] for start, end in message.margins] == ["Here is your email:", "```", "```", offer]


@pytest.mark.parametrize("length", [29_000, 31_000, 400_000])
def test_every_word_of_a_huge_mail_counts(length: int) -> None:
    """The word count is exact on both sides of the size up to which parts are looked for."""
    text = "Hi Priya,\n\n" + "word\n" * (length // 5)
    assert read_message(text).words == length // 5


WORDS = st.sampled_from("bay board rota label crane clinic shift kafka ledger harvest runbook".split())
SENTENCE = st.lists(WORDS, min_size=3, max_size=9).map(lambda words: " ".join(["We", *words]) + ".")


@given(
    st.lists(SENTENCE, min_size=1, max_size=3), SENTENCE, st.sampled_from(["Priya", "Dr Okafor", "Wei Ling"])
)
def test_rendering_what_was_read_gives_the_same_text(recap: list[str], extra: str, name: str) -> None:
    """`render_text(read_message(text).draft) == text` for text in the normal layout."""
    text = render_text(
        Draft(
            subject="Thank you for the interview",
            greeting=f"Dear {name},",
            opening=f"Thank you for your time. {extra}",
            recap=tuple(recap),
            closing="I am keen to join you. I look forward to hearing from you.",
            sign_off="Best wishes,\nTom",
        )
    )
    assert render_text(read_message(text).draft) == text


LAYOUT = st.lists(
    st.sampled_from(
        [
            "\n",
            "\n\n",
            " ",
            "Hi Priya,",
            "Subject:",
            "Best,",
            "Tom",
            "P.S. ",
            "> x",
            "On Tue, x wrote:",
            "word.",
        ]
    )
).map("".join)


@given(st.one_of(st.text(max_size=300), LAYOUT))
def test_sections_are_exact_ordered_and_apart(text: str) -> None:
    """For any text: places are exact, in order, do not overlap, and reading again gives the same."""
    message = read_message(text)
    end = 0
    for section in message.sections:
        assert message.text[section.start : section.end] == section.text
        assert section.start >= end
        end = section.end
    assert read_message(message.text) == message
    for sentence in message.sentences:
        assert message.text[sentence.start : sentence.end] == sentence.text


@pytest.mark.parametrize(
    "greeting",
    [
        "Kia ora Hinemoa,",
        "Mholweni Thandi,",
        "Zdravo Ana:",
        "Dear Ilse, dear Ravi,",
        "Dear Sr. Jessy,",
        "Team,",
        "Dear Parata sensei,",
        "Dia dhuit a Hinemoa,",
        "Xin chào chị Hinemoa,",
    ],
)
def test_a_greeting_in_any_words_is_told_by_its_shape(greeting: str) -> None:
    """A short line of names and words unknown to English, with a mark at its end, greets."""
    message = read_message(HEAD.format(*BODY).replace("Hi Priya,", greeting) + TAIL)
    assert [(section.part, section.text) for section in message.sections][1] == ("greeting", greeting)


@pytest.mark.parametrize("line", ["Thanks again for Tuesday,", "Just to say this:", "One short word:"])
def test_a_first_line_of_english_words_greets_nobody(line: str) -> None:
    """Words of prose at the top stay body, comma or not."""
    message = read_message(f"Subject: Thanks\n\n{line}\n\n{BODY[0]}\n\n{BODY[1]}\n\n{BODY[2]}{TAIL}")
    assert not message.of("greeting")


@pytest.mark.parametrize(
    "sign_off",
    [
        "Ngā mihi,",
        "Med vänlig hälsning,",
        "Un caro saluto,\nGiulia",
        "Until the Christmas lights go up,\nTom Baker\nDock 4 | Leeds",
        "Shalom,\nTom",
        "Liebe Grüße,\nTom",
    ],
)
def test_a_sign_off_in_any_words_is_told_by_its_shape(sign_off: str) -> None:
    """A short last line with a comma at its end closes, with or without a name and a signature below it."""
    message = read_message(f"{HEAD.format(*BODY)}\n\n{sign_off}")
    assert [section.text for section in message.of("sign_off")] == [sign_off]
    assert [section.part for section in message.sections] == PARTS


@pytest.mark.parametrize(
    "greeting",
    ["Dear Keeper of the Keys and of the Kettle,", "Dear Lady of the Looms (you did say I could),"],
)
def test_a_line_that_greets_by_more_than_a_name_is_all_greeting(greeting: str) -> None:
    """Behind a known word of greeting a short line closed by its only comma calls somebody, whatever it says."""
    message = read_message(f"Subject: Thank you\n\n{greeting}\n\nThank you for your time.\n\nBest,\nTom\n")
    assert [section.text for section in message.of("greeting")] == [greeting]
