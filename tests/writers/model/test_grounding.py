"""Evidence: what a model cites becomes exact words of the notes on the right line, or stays for the rules."""

from __future__ import annotations

import pytest
from tests.faults.replies import NOTES

from followup.models import Evidence
from followup.notes import read_notes
from followup.writers.model.grounding import ground
from followup.writers.model.wire import WirePoint

LINE = "we agreed a pick-rate board by the dock would be the first thing to try"
BOARD = "I liked the pick-rate board by the dock."


@pytest.mark.parametrize(
    ("lines", "quote", "found"),
    [
        ([4], "a pick-rate board by the dock", ((4,), "a pick-rate board by the dock")),
        ([1], "a pick-rate board by the dock", ((4, 1), "a pick-rate board by the dock")),
        ([99, 0, -1], "a pick-rate board by the dock", ((4,), "a pick-rate board by the dock")),
        ([4, 2], "a pick-rate board by the dock", ((4, 2), "a pick-rate board by the dock")),
        ([4], "A Pick-rate  board by the dock", ((4,), "a pick-rate board by the dock")),
        ([4], "pick rate board by the doc", ((4,), "pick-rate board by the dock")),
        ([4], "a pick-rate board would be the first thing", ((4,), "would be the first thing")),
        (
            [2],
            "a pick-rate board would be the first thing",
            ((2,), "a pick-rate board would be the first thing"),
        ),
        ([4], "", ((4,), LINE)),
        ([], "", ((4,), LINE)),
        ([4], "double every salary at once", ((4,), "double every salary at once")),
        ([77], "double every salary at once", ((1,), "double every salary at once")),
    ],
    ids=[
        "exact",
        "wrong line",
        "no such line",
        "two lines",
        "case and blanks",
        "slips",
        "pieced",
        "pieced, of a line not stated",
        "no quote",
        "nothing",
        "invented",
        "invented, no such line",
    ],
)
def test_ground(lines: list[int], quote: str, found: tuple[tuple[int, ...], str]) -> None:
    """The quote decides the line; what is nowhere in the notes is kept as it was given."""
    point = WirePoint(lines=lines, quote=quote, sentence=BOARD)
    evidence = ground(point, BOARD, read_notes(NOTES))
    assert evidence == Evidence(sentence=BOARD, lines=found[0], quote=found[1])


def test_a_sentence_that_stands_on_nothing() -> None:
    """Without a citation and without likeness to any line there is no evidence."""
    point = WirePoint(sentence="Quarterly zebra migrations fascinate everybody.")
    assert ground(point, point.sentence, read_notes(NOTES)) is None


def test_withheld_words_are_no_evidence() -> None:
    """A quote is never taken from a passage that must not travel."""
    notes = read_notes(f"{NOTES}band is 31k to 34k for this role\n")
    withheld = notes.withheld[0].text
    evidence = ground(WirePoint(lines=[5], quote=withheld, sentence=BOARD), BOARD, notes)
    assert evidence is not None and 5 not in evidence.lines
    bare = WirePoint(lines=[5], sentence="The band is 31k to 34k for this role, as I understand it.")
    stand_in = ground(bare, bare.sentence, notes)
    assert stand_in is None or 5 not in stand_in.lines
