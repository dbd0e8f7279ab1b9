"""panel_size: how many interviewers the notes count."""

from __future__ import annotations

import pytest

from followup.notes.panel import panel_size


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Depot manager, panel of 3.", 3),
        ("Two of them: Snr Sgt Paki and Dr Lena Oosthuizen", 2),
        ("I was received by the Ing. and Madam Quaye. The two of them.", 2),
        ("three panel members, all from ops", 3),
        ("panel was three today, canteen", 3),
        ("the guards interview they were three there was Dr Costa then Tobias", 3),
        ("they were two short on nights", 0),
        ("met Priya, and two of them passed first time", 0),
        ("panel of 3, no sorry, panel of 2", 0),
        ("panel at 2:30 with Ann", 0),
        ("she wants two of those on nights", 0),
    ],
    ids=[
        "of",
        "opens",
        "alone",
        "members",
        "was",
        "they were",
        "they lacked",
        "something else",
        "twice",
        "a time",
        "not people",
    ],
)
def test_a_count_of_interviewers(text: str, size: int) -> None:
    """Only where the count is surely of those who held the interview, and given once."""
    assert panel_size(text) == size
