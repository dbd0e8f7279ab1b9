"""Courtesy: thanks, interest, looking forward and later openings, and their nearest neighbours."""

from __future__ import annotations

import pytest

from followup.language.courtesy import looks_forward, says_thanks, shows_interest, wants_later_opening


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your time.",
        "Many thanks for today!",
        "I really appreciated you making time.",
        "I am most grateful for the hour.",
        "Please accept my sincere thanks.",
        "Much obliged for the tour.",
        "I can't thank you enough.",
        "thx for the chat",
        "It was kind of you to see me.",
        "Just a note to thank you both.",
        "My thanks to you and Tom.",
        "Your time was much appreciated.",
        "I would like to express my gratitude.",
        "God reward you for the hour on Friday.",
    ],
)
def test_thanks(text: str) -> None:
    """All of these thank."""
    assert says_thanks(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was great to meet you.",
        "Thanks to the new scanner we finished early.",
        "No thanks needed.",
        "I would appreciate any hints.",
        "I enjoyed our talk.",
        "The team appreciated the new rota.",
        "I'd be grateful if you could tell me more.",
        "The thank-you board hangs in bay 6.",
    ],
)
def test_no_thanks(text: str) -> None:
    """None of these thanks the reader."""
    assert not says_thanks(text)


@pytest.mark.parametrize(
    "text",
    [
        "I am very interested in the role.",
        "I'd love to take this on.",
        "The job appeals to me even more now.",
        "I would be proud to join you.",
        "Count me in.",
        "It would be a pleasure to lead this team.",
        "I can see myself in this post.",
        "This is the job I have been hoping for.",
        "My interest has only grown.",
        "I would do this work with great pleasure.",
        "dead keen on this one",
        "I'm excited about what comes next in this role.",
        "I look forward to joining you.",
        "I'd sign on as mate tomorrow.",
        "This post makes me very envious.",
        "The coordinator role is a great match for what I like doing.",
        "The kiln work is what gets me out of bed.",
        "The planner post is where I see my future.",
        "I would not hesitate to take the post.",
        "My answer would be a wholehearted yes.",
        "To serve as your deputy would fill me with joy.",
        "I have big interest to work as planner in your team.",
    ],
)
def test_interest(text: str) -> None:
    """All of these want the job."""
    assert shows_interest(text)


@pytest.mark.parametrize(
    "text",
    [
        "I look forward to hearing from you.",
        "Thank you again for your time.",
        "I was interested to hear that.",
        "I would be happy to send the slides.",
        "I'm glad to answer any questions.",
        "Have a good week.",
        "I would love to hear from you.",
        "Please do not hesitate to contact me.",
        "It was a match between the rota and the trains.",
        "The work desk lines up with the window.",
    ],
)
def test_no_interest(text: str) -> None:
    """None of these says that the writer wants the job."""
    assert not shows_interest(text)


@pytest.mark.parametrize(
    "text",
    [
        "I look forward to hearing from you.",
        "Can't wait for the next steps!",
        "I hope to hear from you soon.",
        "Looking fwd to it",
        "See you on the floor, I hope soon.",
        "I await your news.",
        "Speak soon.",
        "Until then, all the best.",
    ],
)
def test_forward(text: str) -> None:
    """All of these look forward."""
    assert looks_forward(text)


@pytest.mark.parametrize(
    "text", ["Thank you again.", "I am very interested in the role.", "Forward planning was one topic."]
)
def test_not_forward(text: str) -> None:
    """None of these looks forward."""
    assert not looks_forward(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("If another opening comes up, I would be glad to be considered.", True),
        ("I'd put my name down again if a post opens.", True),
        ("Please keep me in mind for future roles.", True),
        ("I wish you every success with the new clerk.", False),
        ("Thank you again for letting me know.", False),
    ],
)
def test_later_openings(text: str, wanted: bool) -> None:
    """Interest in later openings is told from mere good wishes."""
    assert wants_later_opening(text) is wanted
