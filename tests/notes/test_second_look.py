"""The second look sees what stands beside a passage."""

from __future__ import annotations

from followup.notes.segmenting import Piece
from followup.notes.withholding import NAMES, same_sentence, second_looks, weigh

TEXT = "he is ill, so she runs it. line 3 is slow"
FOUND = [Piece(1, 0, 10), Piece(1, 11, 26), Piece(1, 27, 41)]


def test_a_sentence_ends_at_its_stop() -> None:
    """A comma leaves two clauses in one sentence, a full stop does not."""
    assert same_sentence(TEXT, FOUND[0], FOUND[1])
    assert not same_sentence(TEXT, FOUND[1], FOUND[2])


def test_a_row_names_what_it_weighs() -> None:
    """The scores of the neighbours stand where `NAMES` says, and those beyond the note count as harmless."""
    rows = second_looks(
        TEXT, FOUND, [[3.0, 2.0, -5.0], [0.0, -1.0, -2.0], [-4.0, -5.0, -6.0]], [False, False, True]
    )
    middle = dict(zip(NAMES, rows[1], strict=False))
    assert (middle["own"], middle["likeliest reason"]) == (0.0, -1.0)
    assert (middle["before"], middle["after"]) == (3.0, -4.0)
    assert middle["before in sentence"] > 0 == middle["after in sentence"]
    assert dict(zip(NAMES, rows[0], strict=False))["before"] < 0
    assert [row[NAMES.index("head")] for row in rows] == [0.0, 0.0, 1.0]


def test_a_doubtful_clause_goes_with_the_one_before_it() -> None:
    """The same scores weigh more behind a clause of the sentence that must be withheld."""
    doubtful = [-1.0, -3.0, *[-6.0] * 8]
    beside = [[4.0, 3.0, *[-6.0] * 8], doubtful, [-6.0] * 10]
    alone = [[-6.0] * 10, doubtful, [-6.0] * 10]
    heads = [False] * 3
    assert weigh(second_looks(TEXT, FOUND, beside, heads)[1]) > weigh(
        second_looks(TEXT, FOUND, alone, heads)[1]
    )
