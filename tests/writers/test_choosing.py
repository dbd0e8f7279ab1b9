"""Which points a recap stands on, for points whose soundness and worth are given."""

from __future__ import annotations

from dataclasses import replace

from followup.notes import read_notes
from followup.notes.points import Kind, Point
from followup.writers.offline.choosing import choose

PASSAGE = read_notes("Interview with Ann Hill for planner\nwaste, returns and the dock").usable[-1]


def _point(kind: Kind, text: str, soundness: float, weight: float = 1.0) -> Point:
    words = frozenset(text.split()[-2:])
    return Point(kind, text, PASSAGE, quote=text, specific=words, soundness=soundness, weight=weight)


TOPIC = _point("topic", "the returns cage", 3.0)
RESULT = _point("told", "waste went from 14 to 4 bags a month", 0.5)


def _chosen(*points: Point) -> list[str]:
    return [point.text for point in choose(points)]


def test_a_bare_topic_takes_up_a_point_with_substance() -> None:
    """What is usable at all beats a recap that only names what it was about."""
    assert _chosen(TOPIC, RESULT) == [TOPIC.text, RESULT.text]


def test_the_topic_in_more_words_is_no_substance() -> None:
    """Nor is a question or news that carries little."""
    again = _point("mine", "tell you about the returns cage", 0.5)
    news = _point("hear", "the lift is repaired in March", 0.5)
    assert _chosen(TOPIC, again, news) == [TOPIC.text]


def test_of_two_topics_one_makes_way_for_an_aim() -> None:
    """Where the aim stands at all: two bare topics tell the reader nothing."""
    other = _point("topic", "the large print", 3.0, weight=0.4)
    aim = _point("want", "want the over-seventies back", 0.4)
    chosen = choose([TOPIC, other, aim])
    assert aim in chosen and len([point for point in chosen if point.kind == "topic"]) < 2


def test_a_second_point_beside_a_full_one_must_be_likely_sound() -> None:
    """A recap with substance takes no risk."""
    full = _point("want", "want fewer late trucks", 3.0)
    assert _chosen(full, replace(RESULT, soundness=-1.0)) == [full.text]
    assert _chosen(full, replace(RESULT, soundness=2.0)) == [full.text, RESULT.text]


def test_one_clause_is_told_once() -> None:
    """A shorter form of the same clause is not new, however it ends."""
    long = _point("mine", "tell you about the label sheet and how errors went from 9 to 2", 3.0)
    short = replace(_point("mine", "tell you about the label sheet", 2.9), quote=long.quote)
    assert _chosen(long, short) == [long.text]


def test_the_same_thing_of_the_same_clause_is_told_once() -> None:
    """In whatever length each names it; and one result stands once, whoever tells it."""
    topic = _point("topic", "the Thursday soup from the old veg", 3.0)
    mine = _point("mine", "tell you about the Thursday soup and how it saved 14 kilos", 3.0)
    assert len(_chosen(topic, mine)) == 1
    first = _point("mine", "tell you about the rota and how rejects went from 40 a month to 14", 3.0)
    again = _point("told", "I chalked the shelves, and rejects went from 40 a month to 14", 3.0)
    assert len(_chosen(first, again)) == 1


def test_an_aim_and_a_deed_go_before_a_topic() -> None:
    """However sure the topic is: what they want and what I did about it say more."""
    aim = _point("want", "want pick errors down from 4% to 2%", 0.7, 2.8)
    deed = _point("mine", "tell you about the label change and how mispicks fell by half", 1.7, 4.5)
    assert _chosen(TOPIC, aim, deed) == [aim.text, deed.text]


def test_a_single_topic_gives_way_to_a_point_that_weighs() -> None:
    """A mere subject tells a reader less than the aim behind it, where that is sure."""
    aim = _point("want", "want flat wheels finished in one night", 1.5, 2.2)
    assert _chosen(replace(TOPIC, text="the flat wheels", soundness=3.4), aim) == [aim.text]


def test_a_recap_of_few_words_takes_in_what_weighs() -> None:
    """Three short points say more than two; what is not sound, or weighs nothing, joins none."""
    deed = _point("told", "I ring the ambulance crew the night before", 2.0, 2.0)
    agreed = _point("agreed", "that families should hear one time", 1.0, 1.0)
    aim = _point("want", "want beds free by noon", 1.0, 2.0)
    assert _chosen(deed, agreed, aim) == [aim.text, deed.text, agreed.text]
    assert len(_chosen(deed, agreed, replace(aim, soundness=-0.3))) == 2


def test_a_topic_that_stands_barely_takes_up_what_just_stands() -> None:
    """A recap that hardly says anything takes in any deed or aim that stands at all, though the topic is not very sure."""
    topic = _point("topic", "the route map", 1.1, 0.7)
    assert _chosen(topic, _point("mine", "tell you about my phone tree", 0.6, 0.4)) == [
        topic.text,
        "tell you about my phone tree",
    ]


def test_a_deed_is_told_in_its_fullest_sound_form() -> None:
    """The longer form says where or what came of it; one that may be broken is left."""
    bare = _point("mine", "tell you about the buddy scheme", 3.0)
    where = replace(bare, text=f"{bare.text} I ran at the depot", soundness=1.0, weight=2.0)
    torn = replace(bare, text=f"{where.text} where each new", soundness=0.0, weight=4.0)
    assert _chosen(bare, where, torn) == [where.text]


def test_a_result_is_not_claimed_for_a_deed_behind_it() -> None:
    """What the notes tell before it, and do not name well, brought it."""
    result = replace(RESULT, signs=frozenset({"own-result"}), soundness=1.0)
    later = replace(
        _point("mine", "tell you about the red socks", 2.0), passage=replace(PASSAGE, start=PASSAGE.end)
    )
    assert _chosen(later, result) == [later.text]
    earlier = replace(result, passage=replace(PASSAGE, start=PASSAGE.end + 90))
    assert _chosen(later, earlier) == [later.text, earlier.text]


def test_a_deed_that_just_stands_is_not_told_beside_a_safe_point() -> None:
    """It is where all that is safe is a mere subject."""
    safe = _point("want", "want the count in two days", 2.0)
    assert _chosen(safe, RESULT) == [safe.text]
    assert _chosen(TOPIC, RESULT) == [TOPIC.text, RESULT.text]


def test_a_topic_of_which_i_told_is_told_so() -> None:
    """Where the fuller form is sound and worth more."""
    fuller = _point("mine", "tell you about the returns cage at the far dock", 0.6, 2.4)
    assert _chosen(replace(TOPIC, soundness=3.0), fuller) == [fuller.text]
