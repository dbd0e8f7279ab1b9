"""When to send: the ends of the calendar, and clocks that change."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from followup.errors import UsageError
from followup.timing import MARGIN, advice, by_the_clock, read_moment, send_window


@pytest.fixture
def _berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine in Berlin, by a rule that needs no data on zones; clocks go back on 31 October 2027."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize("zone", [None, timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))])
def test_the_ends_of_the_calendar(zone: timezone | None) -> None:
    """A window fits at the margin in every zone, and by every clock; a second beyond is refused."""
    first, last = datetime.min + MARGIN, datetime.max - MARGIN
    for moment in (first, last):
        window = send_window(moment.replace(tzinfo=zone))
        assert by_the_clock(window, datetime.now(UTC))[0] == window
    for moment in (first - timedelta(seconds=1), last + timedelta(seconds=1)):
        with pytest.raises(UsageError, match="cannot have been on"):
            send_window(moment.replace(tzinfo=zone))


@pytest.mark.usefixtures("_berlin")
def test_clocks_that_change_before_the_target() -> None:
    """24 hours after 16:00 summer time is 15:00 winter time by the same clock; the moments stay the same."""
    window = send_window(read_moment("2027-10-30T16:00"))
    shown, now = by_the_clock(window, datetime(2027, 10, 31, 6, 30, tzinfo=UTC))
    assert (f"{shown.target:%H:%M %z}", f"{now:%H:%M %z}") == ("15:00 +0100", "07:30 +0100")
    assert shown == window and f"{window.target:%H:%M %z}" == "16:00 +0200"


@pytest.mark.usefixtures("_berlin")
def test_night_is_told_by_the_changed_clock() -> None:
    """Half past six by the winter clock is night, though the summer clock of the interview says half past seven."""
    window = send_window(read_moment("2027-10-30T16:00"))
    for hour, told in ((5, True), (6, False)):
        now = datetime(2027, 11, 1, hour, 30, tzinfo=UTC)
        assert ("night" in (advice(*by_the_clock(window, now)) or "")) == told


@pytest.mark.usefixtures("_berlin")
def test_a_zone_of_its_own_is_kept() -> None:
    """What was told by another clock than this machine's is shown by that clock."""
    window = send_window(read_moment("2027-10-30T16:00+09:00"))
    shown, now = by_the_clock(window, datetime(2027, 10, 31, tzinfo=UTC))
    assert (f"{shown.target:%H:%M}", f"{now:%H:%M}") == ("16:00", "09:00")
