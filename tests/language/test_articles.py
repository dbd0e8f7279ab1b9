"""Articles that a noun phrase lacks, told by a model of what stands around it."""

from __future__ import annotations

import pytest

from followup.language.articles import lacking_article
from followup.language.shape import noun_phrase_end
from followup.language.tagging import tag_text


def lacking(text: str, phrase: str) -> str:
    """The article that the first word of `phrase` lacks in `text`."""
    words = tag_text(text)
    start = next(i for i, word in enumerate(words) if word.start == text.index(phrase))
    return lacking_article(words, start, noun_phrase_end(words, start))


@pytest.mark.parametrize(
    ("text", "phrase", "article"),
    [
        ("I would gladly join customer audit in August", "customer audit", "the"),
        ("it was done for the brine section with instrument group, which helped", "instrument group", "the"),
        ("I made separate register for returns", "separate register", "a"),
        ("I keep slips so that harvester gang does one full lane", "harvester gang", "the"),
    ],
)
def test_one_thing_that_can_be_counted_lacks_an_article(text: str, phrase: str, article: str) -> None:
    """Behind a verb, a preposition, and where a clause begins."""
    assert lacking(text, phrase) == article


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("they work as team and share the desk", "team"),
        ("at first glance it is fine", "first glance"),
        ("the lining of old carpet is soft", "old carpet"),
        ("we talked about feedback from customers", "feedback"),
        ("the milk came by train", "train"),
        ("I would bring experience and patience", "experience"),
        ("every ward has its own cart", "every ward"),
        ("we met at Tilbury depot", "Tilbury depot"),
    ],
)
def test_stuff_kinds_and_names_lack_none(text: str, phrase: str) -> None:
    """What English leaves bare stays bare; so does what has a determiner or a name."""
    assert lacking(text, phrase) == ""
