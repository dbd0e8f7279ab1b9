"""Wishes by their roles: the writer, what is valued or expected, and what only sounds like it."""

from __future__ import annotations

import pytest

from followup.language.courtesy import looks_forward, shows_interest, wants_later_opening


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("I would consider it a privilege to hold this post.", True),
        ("I left the room wanting it more than when I went in.", True),
        ("There is no other team I would rather be on.", True),
        ("This position is very important to me.", True),
        ("This is the direction I had hoped my career would take.", True),
        ("Binding books with you would be my idea of happiness.", True),
        ("Being river keeper is what I have wanted since I was nine.", True),
        ("Hearing about the kiln was a dream to me.", False),
        ("It was an honour to be shown round the lab.", False),
        ("I would be delighted to provide references for my work.", False),
        ("You said that the role is important to the site.", False),
        ("I appreciate your interest in the tag census.", False),
        ("I do not want this job.", False),
    ],
)
def test_interest_is_the_writer_valuing_the_job(sentence: str, expected: bool) -> None:
    """The writer values the job now; the past, mere courtesy and the wishes of others are no interest."""
    assert shows_interest(sentence) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("I'd welcome the chance to talk further.", True),
        ("I remain in hopeful expectation of your answer.", True),
        ("I am available for a second conversation at any time.", True),
        ("Until we next speak, all good wishes.", True),
        ("I am not looking forward to it.", False),
        ("I was happy to hear what you plan for bay 6.", False),
        ("I hope that the audit goes well.", False),
        ("The next step of the rollout is bay 7.", False),
    ],
)
def test_looking_forward_is_expecting_more_from_the_reader(sentence: str, expected: bool) -> None:
    """Another word or meeting is expected; what was heard, and plans at work, are not."""
    assert looks_forward(sentence) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("If another desk comes free, please think of me.", True),
        ("I mean to apply in the spring round.", True),
        ("I'd put my hand up again in a heartbeat.", True),
        ("I hope the audit next week goes well for the team.", False),
        ("I am happy to share the checklist with the team any time.", False),
        ("Thank you again for letting me know so quickly.", False),
    ],
)
def test_after_a_no_the_writer_means_to_come_back(sentence: str, expected: bool) -> None:
    """Interest in a later opening, not good wishes for those who stay."""
    assert wants_later_opening(sentence) is expected
