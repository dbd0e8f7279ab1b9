"""When the interview took place, where the notes hold a full date."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo

from followup.language.patterns import lazy
from followup.notes.labels import Label

_MONTHS = {name: number for number, names in enumerate(
    ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
     "sep sept september", "oct october", "nov november", "dec december"), 1) for name in names.split()}  # fmt: skip
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>20\d\d)"
_DATES = (
    lazy(rf"(?<!\d){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    lazy(rf"(?<!\d){_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}(?!\d)", re.IGNORECASE),
    lazy(rf"\b{_MONTH} {_DAY},? {_YEAR}(?!\d)", re.IGNORECASE),
)
_TIME = lazy(
    r"(?<![\d.:])(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?\s*(?P<half>[ap])\.?m\b|(?<![\d.:])(?P<hour2>[01]?\d|2[0-3])[:h.](?P<minute2>[0-5]\d)(?!\d)",
    re.IGNORECASE,
)
_ZONES = {"utc": 0, "gmt": 0, "bst": 60, "cet": 60, "cest": 120, "ist": 330, "sgt": 480}
_OFFSET = lazy(r"\b(?:utc|gmt)([+-])(\d\d?):?(\d\d)?", re.IGNORECASE)
_CUE = lazy(r"(?i)\b(?:interview\w*|intvw|when|date|entretien|met|panel|spoke|invite)\b")


_OTHER = lazy(r"(?i)\b(?:by|until|till|before|since|from|due|deadline|go-live|starts?|starting|end|ends)\W*$")


def find_moment(text: str, found: list[Label]) -> datetime | None:
    """Date and time of the interview with its zone (local when none is given), 17:00 for a date alone.

    Only a full date (day, month, year) counts, and only in a labelled line, beside a word like "interview",
    or in the first lines; two different ones cancel each other.
    """
    lines = text.split("\n")
    when = {label.line for label in found if label.kind == "when"}
    moments = []
    for number, line in enumerate(lines, 1):
        date = _date(line)
        if date and (number in when or (not when and (number <= 3 or _CUE.search(line)))):
            moments.append(_with_time(line, date))
    days = {moment.date() for moment in moments}
    return moments[0] if len(days) == 1 else None


def _date(line: str) -> tuple[datetime, int] | None:
    for pattern in _DATES:
        if (match := pattern.search(line)) and not _OTHER.search(
            line[max(0, match.start() - 12) : match.start()]
        ):
            month = match["month"].casefold()
            try:
                number = int(month) if month.isdigit() else _MONTHS[month]
                return datetime(int(match["year"]), number, int(match["day"])), match.end()
            except ValueError:
                return None
    return None


def _with_time(line: str, date: tuple[datetime, int]) -> datetime:
    day, end = date
    hour, minute = 17, 0
    if match := _TIME.search(line, end) or _TIME.search(line[: max(0, end - 11)]):
        if match["half"]:
            hour, minute = (
                int(match["hour"]) % 12 + (12 if match["half"] in "pP" else 0),
                int(match["minute"] or 0),
            )
        else:
            hour, minute = int(match["hour2"]), int(match["minute2"])
    moment = day.replace(hour=hour % 24, minute=minute % 60)
    zone = _zone(line[end:])
    return moment.replace(tzinfo=zone) if zone else moment.astimezone()


def _zone(rest: str) -> tzinfo | None:
    if match := _OFFSET.search(rest):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        return timezone(timedelta(minutes=-minutes if match[1] == "-" else minutes))
    for name, minutes in _ZONES.items():
        if re.search(rf"\b{name}\b", rest, re.IGNORECASE):
            return timezone(timedelta(minutes=minutes))
    return None
