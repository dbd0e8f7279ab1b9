"""What stderr says about a draft, word for word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followup.cli import deliver
from followup.cli.deliver import Delivery, remarks
from followup.models import Draft, DraftResult, Evidence, Violation, Withheld
from followup.render import render_text
from followup.timing import send_window

GOLDEN = Path(__file__).parents[1] / "golden"
INTERVIEW = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
PARTS = Draft(
    subject="Thank you for the Night Shift Lead interview",
    greeting="Hello,",
    opening="Thank you for taking the time to talk with me about the Night Shift Lead role.",
    recap=("I have been thinking about your aim of bringing pick errors down to 2%.",),
    closing="I look forward to the next steps.",
    sign_off="Best wishes,",
)
RESULT = DraftResult(
    status="ready",
    engine="openai",
    model="some-model",
    subject=PARTS.subject,
    text=render_text(PARTS),
    parts=PARTS,
    evidence=(Evidence(sentence=PARTS.recap[0], lines=(2, 3), quote="pick errors down to 2%"),),
    violations=(
        Violation(
            rule="closing-missing", severity="error", part="closing", message="say that you want the job",
            excerpt="", start=0, end=0,
        ),
        Violation(
            rule="short", severity="warning", part=None, message="40 words or more read better", excerpt="",
            start=0, end=0,
        ),
    ),
    missing=("interviewer", "role", "sender", "topics"),
    withheld=(
        Withheld(id="4", line=4, text="the band is 31-34k", reason="pay"),
        Withheld(id="6.2", line=6, text="Dev is in for it", reason="candidates"),
    ),
    send=send_window(INTERVIEW),
    requests=3,
    repairs=1,
)  # fmt: skip


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return INTERVIEW + timedelta(minutes=30)

    monkeypatch.setattr(deliver, "datetime", Clock)


@pytest.mark.parametrize("status", ["ready", "rejected"])
def test_remarks(status: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Engine, what is missing, what was withheld, what is wrong, when to send; nothing private."""
    result = RESULT.model_copy(update={"status": status})
    code = Delivery(evidence=True).deliver((result,))
    captured = capsys.readouterr()
    assert code == (status == "rejected")
    assert captured.out == ("" if status == "rejected" else RESULT.text + "\n")
    assert captured.err == (GOLDEN / f"remarks-{status}.txt").read_text(encoding="utf-8")


def test_a_plain_result_needs_one_line() -> None:
    """When nothing is missing, withheld or wrong, stderr names the engine and is done."""
    plain = RESULT.model_copy(
        update={"engine": "offline", "violations": (), "missing": (), "withheld": (), "send": None}
    )
    assert list(remarks(plain)) == ["engine: offline, by rules; no model, nothing sent"]
