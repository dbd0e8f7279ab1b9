"""How long a server asks us to wait, as number and in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from math import isfinite


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that the server asks us to wait; None when it does not say or says nothing usable.

    `retry-after-ms` goes before `retry-after`, which is a number of seconds or an HTTP date; a date counts
    from the `date` header of the same answer where there is one.
    """
    for name, unit in (("retry-after-ms", 1000), ("retry-after", 1)):
        value = headers.get(name, "").strip()
        if re.fullmatch(r"\d{1,400}(\.\d{0,400})?(e\+?\d{1,4})?", value, re.I | re.A):
            return float(value) / unit
    until = _moment(headers, "retry-after")
    if until is None:
        return None
    wait_s = (until - (_moment(headers, "date") or datetime.now(UTC))).total_seconds()
    return wait_s if wait_s > 0 else None


def _moment(headers: Mapping[str, str], name: str) -> datetime | None:
    """The HTTP date in this header, in UTC where it has no zone; None when there is none that can be."""
    try:
        moment = parsedate_to_datetime(headers.get(name, ""))
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def duration(seconds: float) -> str:
    """For people: "90 s", "3 min", "24 h"."""
    if not isfinite(seconds) or seconds > 10 * 86_400:
        return "for more than ten days"
    for unit, size in (("h", 3600), ("min", 60)):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} s"
