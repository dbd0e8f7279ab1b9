"""Reading replies: lenient about the wrapping, strict about the contents, total on anything."""

from __future__ import annotations

import contextlib
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.faults.replies import GOOD, NOTES, TEXTS, but, text_of

from followup.notes import read_notes
from followup.writers.model.drafting import make_draft
from followup.writers.model.reply import read_reply
from followup.writers.model.wire import OnlyThinking, Unreadable

SENTENCES = [point["sentence"] for point in GOOD["recap"]]


@pytest.mark.parametrize("name", ["ok", "fenced", "prose-around", "think", "bom-text"])
def test_wrapping_does_not_matter(name: str) -> None:
    """Fences, prose, thoughts and byte order marks around one object change nothing."""
    reply = read_reply(TEXTS[name])
    assert reply.subject == GOOD["subject"]
    assert [point.sentence for point in reply.recap] == SENTENCES


def test_a_point_given_twice_is_kept_once() -> None:
    """And the others stay in their order."""
    first, second = GOOD["recap"][:2]
    draft, _ = make_draft(read_reply(text_of(but(recap=[first, second, first]))), read_notes(NOTES))
    assert draft.recap == (first["sentence"], second["sentence"])


@pytest.mark.parametrize(
    ("recap", "sentences"),
    [
        ("One text.", ["One text."]),
        (["One.", "Two."], ["One.", "Two."]),
        ([{"sentence": "One."}], ["One."]),
        ([], []),
    ],
    ids=["text", "texts", "no ground", "none"],
)
def test_recap_in_other_shapes(recap: object, sentences: list[str]) -> None:
    """Models that see no schema write the recap as text or texts; ground may be left out."""
    assert [point.sentence for point in read_reply(text_of(but(recap=recap))).recap] == sentences


@pytest.mark.parametrize("name", ["labelled", "mail", "ok", "fenced"])
def test_labelled_text_where_it_was_asked_for(name: str) -> None:
    """On the lowest rung labels, a whole e-mail and JSON are all read."""
    draft, _ = make_draft(read_reply(TEXTS[name], labelled=True), read_notes(NOTES))
    assert (draft.subject, draft.opening) == (GOOD["subject"], GOOD["opening"])
    assert " ".join(draft.recap) == " ".join(SENTENCES)
    assert draft.closing == GOOD["closing"]


@pytest.mark.parametrize("name", ["labelled", "mail"])
def test_labelled_text_where_json_was_asked_for(name: str) -> None:
    """Elsewhere it is not taken for an answer."""
    with pytest.raises(Unreadable):
        read_reply(TEXTS[name])


def test_a_label_that_comes_twice() -> None:
    """Two subjects leave open which one is meant."""
    with pytest.raises(Unreadable, match="subject twice"):
        read_reply(f"{TEXTS['labelled']}\nSubject: Another one", labelled=True)


def test_labels_carry_the_lines() -> None:
    """The numbers behind a Recap label are its ground."""
    assert [point.lines for point in read_reply(TEXTS["labelled"], labelled=True).recap] == [[2, 3], [4]]


@pytest.mark.parametrize(
    "name",
    ["two-objects", "double-encoded", "python-dict", "trailing-comma", "duplicate-keys", "missing-field",
     "null-fields", "wrong-types", "extra-field", "deep", "prose-only", "truncated-lying", "empty-content",
     "crlf-subject", "unicode-newlines", "blank-fields", "huge-text"],
)  # fmt: skip
@pytest.mark.parametrize("labelled", [False, True], ids=["json", "labels"])
def test_what_is_no_single_draft(name: str, labelled: bool) -> None:
    """Nothing is mended by guess, in any form; the reason fits on a line."""
    with pytest.raises(Unreadable) as caught:
        read_reply(TEXTS[name], labelled=labelled)
    assert 0 < len(str(caught.value)) < 300 and "\n" not in str(caught.value)


def test_a_thought_without_an_end() -> None:
    """Its decoy object is not the answer."""
    with pytest.raises(OnlyThinking):
        read_reply(TEXTS["think-unclosed"])


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("surrogate", GOOD["opening"]),
        ("nul", GOOD["opening"]),
        ("ansi", GOOD["opening"]),
        ("bidi", GOOD["opening"]),
    ],
)
def test_invisible_characters_go(name: str, opening: str) -> None:
    """Escapes go with their payload, and the words stay. A flag's joiner-free tag letters go too."""
    assert read_reply(TEXTS[name]).opening.replace("\U0001f3f4", "") == opening


def test_emoji_joiners_stay() -> None:
    """A family of emoji is one character to its reader."""
    family = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
    assert read_reply(text_of(but(closing=f"Thanks {family}"))).closing == f"Thanks {family}"


@pytest.mark.parametrize(
    ("opening", "read"),
    [
        ("Hi Priya,\n\nThank you.", "Thank you."),
        ("Dear Ms Nair,\nThank you.", "Thank you."),
        ("Hi there is not a greeting here. Thank you.", "Hi there is not a greeting here. Thank you."),
        ("Thank you\nfor the talk.", "Thank you for the talk."),
        ("Thank you:\n- one\n- two", "Thank you:\n- one\n- two"),
    ],
    ids=["greeting", "one line break", "no greeting", "wrapped", "list"],
)
def test_openings_as_models_write_them(opening: str, read: str) -> None:
    """A greeting is put on once, by code; wrapped lines join; a list stays one for the rules to see."""
    draft, _ = make_draft(read_reply(text_of(but(opening=opening))), read_notes(NOTES))
    assert draft.opening == read


@pytest.mark.parametrize(
    ("closing", "read"),
    [
        ("I look forward to it.\n\nBest wishes,\nTom", "I look forward to it."),
        ("I look forward to it.\nKind regards,", "I look forward to it."),
        (
            "I look forward to it.\nThanks again for your time.",
            "I look forward to it. Thanks again for your time.",
        ),
    ],
    ids=["formula and name", "formula", "a sentence"],
)
def test_closings_as_models_write_them(closing: str, read: str) -> None:
    """So is the sign-off."""
    draft, _ = make_draft(read_reply(text_of(but(closing=closing))), read_notes(NOTES))
    assert draft.closing == read


_RAW = st.binary().map(lambda raw: raw[: len(raw) // 2 * 2].decode("utf-16-le", "surrogatepass"))
_KEYS = st.sampled_from(["subject", "opening", "recap", "closing", "sentence", "lines", "quote"])
_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(_KEYS, inner),
)


@given(st.text() | _RAW, st.booleans())
def test_any_text_is_read_or_refused(text: str, labelled: bool) -> None:
    """No text makes the reader crash."""
    with contextlib.suppress(Unreadable, OnlyThinking):
        read_reply(text, labelled=labelled)


@given(_JSON)
def test_any_json_is_read_or_refused(value: object) -> None:
    """No JSON makes the reader crash."""
    with contextlib.suppress(Unreadable):
        make_draft(read_reply(json.dumps(value)), read_notes(NOTES))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{" * 300_000, id="braces"),
        pytest.param('{"a":' * 100_000, id="nested"),
        pytest.param('"' * 300_001, id="quotes"),
        pytest.param('{"' + "\\" * 300_000, id="backslashes"),
        pytest.param("{" + '\\"' * 150_000, id="escaped quotes"),
        pytest.param("```\n" * 75_000, id="fences"),
        pytest.param("<think>" * 40_000, id="thoughts"),
        pytest.param("Subject:\n" * 30_000, id="labels"),
        pytest.param("Recap (1, 2" * 30_000, id="brackets"),
        pytest.param("\x1b]" * 150_000, id="escapes"),
        pytest.param("{}" * 100_000, id="empty objects"),
    ],
)
def test_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    """Hundreds of thousands of characters are refused in well under two seconds."""
    began = time.perf_counter()
    with pytest.raises((Unreadable, OnlyThinking)):
        read_reply(text, labelled=True)
    assert time.perf_counter() - began < 2
