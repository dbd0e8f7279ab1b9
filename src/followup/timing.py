"""When to send: target within 24 hours, at the latest after 48 (the article's "24 to 48 hours")."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from followup.errors import UsageError
from followup.models import SendWindow, made

OPENS_H, TARGET_H, LATEST_H = 2, 24, 48
#: A date without a time stands for the end of a working day.
DATE_ONLY = time(17, 0)
#: How far an interview stays from both ends of the calendar, so that no window passes them in any zone.
MARGIN = timedelta(days=7)


def read_moment(text: str) -> datetime:
    """An ISO 8601 date or date and time, with its zone where it gives one; 17:00 for a date alone.

    Raises: UsageError when it is neither.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(
            f"not an ISO 8601 date or time: {text!r} (like 2026-11-23 or 2026-11-23T14:30)"
        ) from None
    if len(text.strip()) <= 10:
        moment = datetime.combine(moment.date(), DATE_ONLY)
    return moment


def send_window(interviewed: datetime) -> SendWindow:
    """2, 24 and 48 hours after the interview, in its own zone; the local one when it has none.

    Raises: UsageError for a date at either end of what dates can be.
    """
    if not datetime.min + MARGIN <= interviewed.replace(tzinfo=None) <= datetime.max - MARGIN:
        raise UsageError(f"the interview cannot have been on {interviewed.date()}")
    moment = interviewed.astimezone() if interviewed.tzinfo is None else interviewed
    return made(
        SendWindow,
        opens=moment + timedelta(hours=OPENS_H),
        target=moment + timedelta(hours=TARGET_H),
        latest=moment + timedelta(hours=LATEST_H),
    )


def by_the_clock(window: SendWindow, now: datetime) -> tuple[SendWindow, datetime]:
    """The same moments as the clock shows them that the interview was told by.

    Where that is the clock of this machine, it may be put forward or back before they come.
    """
    interviewed = window.opens - timedelta(hours=OPENS_H)
    local = interviewed.utcoffset() == interviewed.astimezone().utcoffset()
    zone = None if local else interviewed.tzinfo  # None: as this machine tells the time at each of them
    shown = made(
        SendWindow,
        opens=window.opens.astimezone(zone),
        target=window.target.astimezone(zone),
        latest=window.latest.astimezone(zone),
    )
    return shown, now.astimezone(zone)


def advice(window: SendWindow, now: datetime) -> str | None:
    """One line for the sender about nights, weekends and lateness; None when now is a good moment."""
    if now > window.latest:
        hours = int((now - window.target).total_seconds() // 3600) + TARGET_H
        return f"the interview was {hours} hours ago: a late thank-you is still better than none, send it now"
    moment = max(now, window.opens)
    if moment.weekday() >= 5:
        return "it would arrive at a weekend; a weekday morning is kinder, if that is still within 48 hours"
    if not 7 <= moment.hour < 21:
        return "it would arrive at night; the next morning is kinder"
    if now < window.opens:
        return f"best sent from {window.opens:%a %H:%M} on, and by {window.target:%a %H:%M}"
    return None
