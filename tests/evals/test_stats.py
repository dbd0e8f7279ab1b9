"""Error bars against values worked out elsewhere, and against simulation."""

from __future__ import annotations

from random import Random

import pytest

from followup.evals.stats import difference, mean, pass_all, pass_at, t_quantile


@pytest.mark.parametrize(
    ("freedom", "expected"), [(1, 12.706), (2, 4.303), (5, 2.571), (10, 2.228), (59, 2.001), (1000, 1.962)]
)
def test_t_quantile_agrees_with_the_table(freedom: int, expected: float) -> None:
    """The 97.5 % points of Student's t, from printed tables."""
    assert t_quantile(freedom) == pytest.approx(expected, rel=0.01)


def test_mean_of_single_drafts_has_the_textbook_error() -> None:
    """With one draft per case the error is the standard deviation over the root of n."""
    found = mean({"a": [0.2], "b": [0.4], "c": [0.6], "d": [0.8]})
    assert found is not None
    assert found.value == pytest.approx(0.5)
    assert found.error == pytest.approx(0.2581989 / 2, rel=1e-6)


def test_repeats_of_a_case_are_no_new_evidence() -> None:
    """Copying every draft ten times leaves the error as it was."""
    once = mean({"a": [0.2], "b": [0.9], "c": [0.5]})
    often = mean({"a": [0.2] * 10, "b": [0.9] * 10, "c": [0.5] * 10})
    assert once and often
    assert often.error == pytest.approx(once.error)
    assert often.count == 30


def test_interval_covers_the_truth_about_19_times_in_20() -> None:
    """Simulated runs: the 95 % interval holds the true mean in 92 to 98 of 100."""
    random = Random(7)
    hits = 0
    for _ in range(600):
        groups = {}
        for case in range(25):
            level = random.gauss(0.5, 0.1)
            groups[str(case)] = [level + random.gauss(0, 0.05) for _ in range(3)]
        found = mean(groups)
        assert found
        hits += found.low <= 0.5 <= found.high
    assert 0.92 <= hits / 600 <= 0.98


def test_nothing_has_no_mean_and_one_case_no_error() -> None:
    """No value gives None; a single case gives the widest interval."""
    assert mean({}) is None
    assert mean({"a": []}) is None
    found = mean({"a": [0.7]})
    assert found and (found.low, found.high) == (0.0, 1.0)


def test_a_clear_difference_excludes_zero_and_noise_does_not() -> None:
    """The paired bootstrap tells a shift in every case from coin tosses."""
    random = Random(1)
    before = {str(case): random.random() for case in range(60)}
    better = {case: value + 0.05 for case, value in before.items()}
    tossed = {case: value + random.gauss(0, 0.1) for case, value in before.items()}
    clear, noise = difference(before, better), difference(before, tossed)
    assert clear and noise
    assert clear.low > 0 and clear.p < 0.01
    assert noise.low < 0 < noise.high


def test_difference_pairs_shared_cases_only() -> None:
    """Cases of one side are left out; without shared ones there is no difference."""
    found = difference({"a": 0.5, "b": 0.9}, {"a": 0.75, "c": 0.0})
    assert found and (found.cases, found.value) == (1, 0.25)
    assert difference({"a": 1.0}, {"b": 1.0}) is None


def test_pass_at_and_pass_all_by_hand() -> None:
    """Two of four drafts pass: a pair holds a good one 5 times in 6, two good ones once in 6."""
    assert pass_at(2, 4, 2) == pytest.approx(5 / 6)
    assert pass_all(2, 4, 2) == pytest.approx(1 / 6)
