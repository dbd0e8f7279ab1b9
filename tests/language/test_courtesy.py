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
        ("It would be a joy to work with you all one day, cat included.", True),
        ("One day somebody should write down how the belt works.", False),
        ("I hope the audit next week goes well for the team.", False),
        ("I am happy to share the checklist with the team any time.", False),
        ("Thank you again for letting me know so quickly.", False),
    ],
)
def test_after_a_no_the_writer_means_to_come_back(sentence: str, expected: bool) -> None:
    """Interest in a later opening, not good wishes for those who stay."""
    assert wants_later_opening(sentence) is expected
