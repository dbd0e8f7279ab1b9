"""The repair loop, with scripted writers: what goes back, how often, and which attempt is kept."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import pytest

from followup import (
    Attempt,
    Brief,
    Draft,
    DraftRejected,
    DraftResult,
    EndpointUnavailable,
    Evidence,
    UsageError,
    Written,
    draft,
    draft_each,
)
from followup.models import Usage
from followup.synchronous import iter_each
from tests.faults.replies import GOOD, NOTES

SENTENCES = tuple(point["sentence"] for point in GOOD["recap"])
FINE = Draft(subject=GOOD["subject"], opening=GOOD["opening"], recap=SENTENCES, closing=GOOD["closing"])
OPEN_SLOT = FINE.model_copy(update={"opening": "Thank you for your time, [Name]."})
TWO_ERRORS = OPEN_SLOT.model_copy(update={"closing": "Thank you again."})
WARNED = FINE.model_copy(update={"subject": "Thank you for the talk about the Night Shift Lead role here"})
WORSE_WARNED = OPEN_SLOT.model_copy(update={"subject": WARNED.subject})


def scripted(
    *drafts: Draft | Exception,
) -> tuple[Callable[[Brief, Attempt | None], Written], list[Attempt | None]]:
    """A writer that gives these drafts in turn, and the list of what it was given."""
    given: list[Attempt | None] = []

    def write(brief: Brief, previous: Attempt | None) -> Written:
        given.append(previous)
        answer = drafts[min(len(given), len(drafts)) - 1]
        if isinstance(answer, Exception):
            raise answer
        return Written(draft=answer, requests=1, usage=Usage(total_tokens=10))

    return write, given


def run(*drafts: Draft | Exception) -> tuple[DraftResult, int, str]:
    """The result, how often the writer was asked, and the message of the rejection."""
    writer, given = scripted(*drafts)
    try:
        result = draft(NOTES, to="Priya", role="Night Shift Lead", sender="Tom", writer=writer)
    except DraftRejected as error:
        return error.result, len(given), str(error)
    return result, len(given), ""


@pytest.mark.parametrize(
    ("drafts", "kept", "asked", "status"),
    [
        ([FINE], FINE, 1, "ready"),
        ([WARNED, FINE], WARNED, 1, "ready"),
        ([OPEN_SLOT, FINE], FINE, 2, "ready"),
        ([OPEN_SLOT, OPEN_SLOT, FINE], FINE, 3, "ready"),
        ([OPEN_SLOT], OPEN_SLOT, 3, "rejected"),
        ([OPEN_SLOT, TWO_ERRORS, TWO_ERRORS], OPEN_SLOT, 3, "rejected"),
        ([TWO_ERRORS, OPEN_SLOT, TWO_ERRORS], OPEN_SLOT, 3, "rejected"),
        ([WORSE_WARNED, OPEN_SLOT, WORSE_WARNED], OPEN_SLOT, 3, "rejected"),
    ],
    ids=["fine at once", "a warning is no reason", "one repair", "two repairs", "never fine", "first is best",
         "second is best", "fewer warnings"],
)  # fmt: skip
def test_the_best_attempt_is_kept(drafts: list[Draft], kept: Draft, asked: int, status: str) -> None:
    """At most two repairs; fewest errors, then fewest warnings, then the earliest attempt wins."""
    result, count, _ = run(*drafts)
    assert (result.parts.opening, result.parts.closing, result.subject) == (
        kept.opening,
        kept.closing,
        kept.subject,
    )
    assert (count, result.status, result.requests, result.repairs) == (asked, status, asked, asked - 1)
    assert result.usage == Usage(total_tokens=10 * asked)


def test_a_repair_gets_the_newest_draft_and_its_violations() -> None:
    """Not the best one, and not the whole history."""
    writer, given = scripted(OPEN_SLOT, TWO_ERRORS, FINE)
    draft(NOTES, to="Priya", role="Night Shift Lead", sender="Tom", writer=writer)
    assert given[0] is None
    assert given[1] is not None and given[1].draft.opening == OPEN_SLOT.opening
    assert given[2] is not None and given[2].draft.closing == TWO_ERRORS.closing
    assert {violation.rule for violation in given[2].violations} >= {"placeholder", "closing-missing"}


def test_a_failing_repair_does_not_lose_the_draft() -> None:
    """The first draft is there with its violations, and the message tells why it was not mended."""
    result, count, message = run(OPEN_SLOT, EndpointUnavailable("far.example is busy", requests=3))
    assert result.parts.opening == OPEN_SLOT.opening and result.requests == 3 and count == 2
    assert "placeholder" in message and "far.example is busy" in message


def test_a_failing_first_draft_is_the_error_itself() -> None:
    """Without any draft there is nothing to reject."""
    writer, _ = scripted(EndpointUnavailable("far.example is busy", requests=3))
    with pytest.raises(EndpointUnavailable):
        draft(NOTES, writer=writer)


def test_a_writer_that_is_stuck_is_not_asked_for_ever() -> None:
    """Three times the same draft is enough, however many repairs a writer allows itself."""
    writer, given = scripted(OPEN_SLOT)
    writer.max_repairs = 50  # type: ignore[attr-defined]
    with pytest.raises(DraftRejected):
        draft(NOTES, to="Priya", writer=writer)
    assert len(given) == 3


def test_greeting_and_sign_off_are_put_on_once() -> None:
    """What a writer leaves out is added; what it wrote is kept."""
    result, _, _ = run(FINE)
    assert (result.parts.greeting, result.parts.sign_off) == ("Hi Priya,", "Best wishes,\nTom")
    own, _, _ = run(FINE.model_copy(update={"greeting": "Dear Priya,", "sign_off": "Cheers,\nTom"}))
    assert own.text.count("Priya") == 1 and own.text.endswith("Cheers,\nTom")


def test_an_async_writer_with_evidence() -> None:
    """A coroutine serves as a writer; evidence that is not in the notes rejects the draft."""

    async def write(brief: Brief, previous: Attempt | None) -> Written:
        return Written(draft=FINE, evidence=(Evidence(sentence=SENTENCES[0], lines=(1,), quote="a raise"),))

    with pytest.raises(DraftRejected, match="unsupported-evidence"):
        draft(NOTES, to="Priya", role="Night Shift Lead", sender="Tom", writer=write)


PANEL = """\
Interviewers: Priya Nair and Miguel Santos
Role: Night Shift Lead
Priya wants pick errors down from 4% to 2% by Christmas
told them about the label change I did in bay 6, mis-scans went down by a third
Miguel asked how I'd run the ten o'clock handover with one board
"""
THIN = "Interviewers: Priya Nair and Miguel Santos\nRole: Night Shift Lead\ntold them about the label change I did in bay 6"
ERRORS = (
    "Your aim to have pick errors down from 4% to 2% by Christmas stayed with me.",
    "The aim to have pick errors down from 4% to 2% by Christmas stayed with me.",
)
LABELS = "I was glad to tell you about the label change I did in bay 6."
HANDOVER = "I liked thinking through the ten o'clock handover and how one board could carry it."


def about(sentence: str) -> Draft:
    return FINE.model_copy(update={"recap": (sentence,)})


def test_the_same_message_to_a_second_reader_is_repaired() -> None:
    """A recap that another reader has, to the letter or nearly, goes back with what it repeats."""
    writer, given = scripted(about(ERRORS[0]), about(ERRORS[0]), about(ERRORS[1]), about(HANDOVER))
    priya, miguel = draft_each(PANEL, writer=writer, sender="Tom")
    assert (priya.repairs, miguel.repairs, miguel.parts.recap) == (0, 2, (HANDOVER,))
    for attempt in given[2:]:
        assert attempt is not None
        (found,) = attempt.violations
        assert (found.rule, found.part) == ("doubled-part", "recap") and "Hi Priya" in found.message


def test_two_readers_with_the_same_message_are_not_served() -> None:
    """Where the notes have more to say, a second message that stays the same is rejected."""
    writer, _ = scripted(about(LABELS))
    with pytest.raises(DraftRejected, match="doubled-part") as caught:
        draft_each(PANEL, writer=writer, sender="Tom")
    assert caught.value.result.parts.greeting == "Hi Miguel,"


def test_thin_notes_say_the_same_to_all_with_a_warning() -> None:
    """Notes with fewer points than readers leave no choice: both get it, and the writer of the notes is told."""
    writer, given = scripted(about(LABELS))
    priya, miguel = draft_each(THIN, writer=writer, sender="Tom")
    assert len(given) == 2 and not priya.violations
    assert [(item.rule, item.severity) for item in miguel.violations if item.rule == "doubled-part"] == [
        ("doubled-part", "warning")
    ]


@pytest.mark.parametrize("second", [HANDOVER, LABELS, f"{ERRORS[0]} {HANDOVER}"])
def test_messages_with_something_of_their_own_differ(second: str) -> None:
    """Another point, or one point more, is another message, however alike the rest is."""
    writer, given = scripted(about(ERRORS[0]), about(second))
    draft_each(PANEL, writer=writer, sender="Tom")
    assert len(given) == 2


def test_a_rejected_message_does_not_count_as_said() -> None:
    """A draft that nobody will get is no reason to change the next."""
    writer, given = scripted(*[OPEN_SLOT.model_copy(update={"recap": (LABELS,)})] * 3, about(LABELS))

    def write(notes: object, **fields: object) -> DraftResult:
        try:
            return draft(notes, **fields)  # type: ignore[arg-type]
        except DraftRejected as error:
            return error.result

    states = [result.status for result in iter_each(PANEL, write, writer=writer, sender="Tom")]
    assert (states, len(given)) == (["rejected", "ready"], 4)


@pytest.mark.parametrize(
    "answer",
    [None, "Dear Priya, thank you.", Written(draft="Dear Priya")],  # type: ignore[arg-type]
    ids=["nothing", "text", "text as a draft"],
)
def test_a_writer_that_gives_no_draft(answer: Any) -> None:
    """Its author is told what a writer gives."""
    with pytest.raises(UsageError, match="a writer must give a Written with a Draft"):
        draft(NOTES, writer=lambda brief, previous: answer)


def test_a_rejection_travels_between_processes() -> None:
    """Pickled and read again, it has its message and the whole best attempt."""
    with pytest.raises(DraftRejected) as caught:
        draft(NOTES, to="Priya", sender="Tom", writer=scripted(OPEN_SLOT)[0])
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is DraftRejected
    assert (str(again), again.result) == (str(caught.value), caught.value.result)
