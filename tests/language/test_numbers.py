"""Numbers: every way to write a figure gives the values it may stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.language.numbers import find_figures


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14", 14), ("fourteen", 14), ("twenty-five", 25), ("twenty five", 25), ("a dozen", 12),
        ("half a dozen", 6), ("1,900", 1900),
        ("1 900", 1900), ("1.900", 1900), ("nineteen hundred", 1900), ("a hundred and twenty", 120),
        ("two and a half", 2.5), ("two and half", 2.5), ("2½", 2.5), ("4 and a half", 4.5), ("over sixty fives", 65),
        ("40k", 40_000), ("1.2m", 1_200_000), ("£31", 31), ("4%", 4), ("two-thirds", 66), ("a third", 33),
        ("half", 50), ("3rd", 3),
        ("the fourth floor", 4), ("2pm", 14), ("10,5", 10.5), ("eleven thousand", 11_000), ("Q3", 3),
        ("a fortnight", 14), ("62 lakhs", 62),
    ],
)  # fmt: skip
def test_one_figure_in_many_forms(text: str, value: float) -> None:
    """The figure stands among the values of the text."""
    assert any(abs(value - known) < 0.01 for figure in find_figures(text) for known in figure.values)


def test_from_ten_to_one_is_no_time_of_day() -> None:
    """Two figures of a change; a clock time stands behind "at", "by" and the like."""
    assert [figure.values for figure in find_figures("from ten to one")] == [{10}, {1}]
    assert len(list(find_figures("at ten to one"))) == 1


def test_quarters_behind_digits_are_of_the_year() -> None:
    """ "In 2 quarters" tells one figure, and no share."""
    assert [figure.values for figure in find_figures("under 15% in 2 quarters")][1:] == [frozenset({2.0})]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2pm", "14:00"),
        ("2:15pm", "14:15"),
        ("2.15pm", "14:15"),
        ("half", "50%"),
        ("a quarter", "25%"),
        ("2 qtrs", "two quarters"),
        ("1,2", "1.2"),
        ("half past nine", "9:30"),
        ("till 5.30", "17:30"),
        ("half nine", "21:30"),
        ("quarter to ten", "9.45am"),
        ("3/4", "three quarters"),
        ("'98", "1998"),
    ],
)
def test_two_forms_of_the_same_figure_meet(one: str, other: str) -> None:
    """Figures that mean the same share a value."""
    values = [{value for figure in find_figures(text) for value in figure.values} for text in (one, other)]
    assert values[0] & values[1]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from 17 in the quarter to 6", [17, 6]),
        ("from 9 per quarter to 4", [9, 4]),
        ("at quarter to 6", [1005.45, 1017.45]),
    ],
)
def test_a_quarter_of_the_year_is_no_time_of_day(text: str, values: list[float]) -> None:
    """Behind "the", "per" or "last" it is what was counted; elsewhere a time of day."""
    assert sorted(value for figure in find_figures(text) for value in figure.values) == sorted(values)


@pytest.mark.parametrize("text", ["one", "the first", "both of us", "twice", "a couple", "the second time"])
def test_words_that_claim_no_figure_are_vague(text: str) -> None:
    """Pronouns and order words are found, but marked as claiming nothing."""
    assert all(figure.vague for figure in find_figures(text))


@pytest.mark.parametrize(
    "text", ["often", "weigh in", "attend", "tense", "someone", "and a", "of", "hundreds of ideas"]
)
def test_words_without_a_figure(text: str) -> None:
    """Number words inside other words are none."""
    assert list(find_figures(text)) == []


def test_ranges_and_lists_are_several_figures() -> None:
    """Each figure of a range or list is its own, at its own place."""
    text = "from 30 to 12, 3-5 bays, three, four"
    assert [text[figure.start : figure.end] for figure in find_figures(text)] == [
        "30",
        "12",
        "3",
        "5",
        "three",
        "four",
    ]


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    """Any text gives figures inside it, in order, each with a value."""
    end = 0
    for figure in find_figures(text):
        assert end <= figure.start < figure.end <= len(text)
        assert figure.values
        end = figure.end


def test_a_scale_is_carried_to_what_it_became() -> None:
    """ "Forty thousand down to twenty seven" may be 27,000; a figure of another measure is not."""
    figures = list(find_figures("from forty thousand litres a week down to twenty seven"))
    assert {27.0, 27000.0} <= figures[1].values
    apart = list(find_figures("forty thousand litres. Four to six people"))
    assert all(max(figure.values) < 1000 for figure in apart[1:])


@pytest.mark.parametrize(
    "told", ["5 n half min", "5 & a half mins", "5 an a half minutes", "5 and half minutes"]
)
def test_half_is_joined_as_people_type_it(told: str) -> None:
    """ "5 n half" is five and a half."""
    assert 5.5 in next(iter(find_figures(told))).values
