"""Sentences: where one ends, and where it does not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.language.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dr. Okafor met J. Park at 3 p.m. on Tuesday.", 1),
        (
            "They seek somebody who has piloted 1 M. She said so on Fri. We meet J. Park in bay B. It is cold.",
            4,
        ),
        ("One. Two! Three?", 3),
        ("No. 4 is open.", 1),
        ("I said no. He left.", 2),
        ("It grew by 3.5 per cent.", 1),
        ("He said “yes.” We left.", 2),
        ("a line\nanother line", 2),
        ("vitamins A and B. Then lunch", 1),
    ],
)
def test_sentence_count(text: str, count: int) -> None:
    """Abbreviations, initials and decimals do not end a sentence; marks and line ends do."""
    assert len(list(sentence_spans(text))) == count


def test_wrapped_lines_go_on_only_where_wanted() -> None:
    """A long line that stops in mid-sentence goes on in the next one, with `wrapped` alone; bullets never
    do."""
    text = "This line is long enough that a mail program has wrapped it\nat this place.\n- one\n- two"
    assert len(list(sentence_spans(text))) == 4
    assert len(list(sentence_spans(text, wrapped=True))) == 3


@given(st.text(max_size=200), st.booleans())
def test_any_text(text: str, wrapped: bool) -> None:
    """Spans are in order, trimmed, and hold every character that is not a blank."""
    spans = list(sentence_spans(text, wrapped=wrapped))
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert sum(len("".join(text[start:end].split())) for start, end in spans) == len("".join(text.split()))
