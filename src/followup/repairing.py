"""The repair loop: write, check, and write again while rules are broken. Only here do rules meet a writer."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from followup.errors import ModelError, ModelRefused, UsageError
from followup.models import Draft, Usage, Violation
from followup.parsing import read_message
from followup.render import greeting_line, render_text, sign_off_lines
from followup.rules import Context, find_violations
from followup.settings import MAX_REPAIRS
from followup.writers import AnyWriter, Attempt, Brief, Written
from followup.writers.base import total_usage

#: A writer that gives the same draft this many times in a row will not do better.
_STUCK = 3


class Outcome(NamedTuple):
    """The best attempt, what it was written for, and what all attempts cost. `failure` is what kept a repair,
    or any draft at all, from being written."""

    written: Written
    brief: Brief
    violations: tuple[Violation, ...]
    requests: int
    repairs: int
    usage: Usage | None
    failure: ModelError | None = None

    @property
    def broken(self) -> list[str]:
        """Ids of the rules that reject the draft, sorted."""
        return sorted({violation.rule for violation in self.violations if violation.severity == "error"})


async def write_and_repair(brief: Brief, writer: AnyWriter, context: Context) -> Outcome:
    """Have a draft written, and repaired up to `writer.max_repairs` (or MAX_REPAIRS) times while it breaks
    rules.

    The best attempt is the one with the fewest errors, then the fewest warnings, then the earliest. A repair
    that cannot be had does not lose it: the error is the outcome's `failure`. So is a refusal of the first
    draft whose cost is known; the draft is then empty.

    Raises: what else the writer raises on the first draft; UsageError when it gives no Written with a Draft.
    """
    attempts: list[tuple[Written, tuple[Violation, ...]]] = []
    failure: ModelError | None = None
    for _ in range(1 + getattr(writer, "max_repairs", MAX_REPAIRS)):
        previous = Attempt(attempts[-1][0].draft, attempts[-1][1]) if attempts else None
        try:
            answer = writer(brief, previous)
            written = await answer if inspect.isawaitable(answer) else answer
        except ModelError as error:
            if not attempts:
                return _nothing(error, brief)
            failure = error
            break
        if not (isinstance(written, Written) and isinstance(written.draft, Draft)):
            raise UsageError(f"a writer must give a Written with a Draft, not {type(written).__name__}")
        to = brief.to if written.to is None else written.to
        brief = replace(brief, to=to, sender=brief.sender or written.sender)
        written = replace(written, draft=_dressed(written.draft, brief))
        found = find_violations(
            read_message(render_text(written.draft)), context._replace(evidence=written.evidence)
        )
        attempts.append((written, found))
        if not _count(found, "error") or _is_stuck([written.draft for written, _ in attempts]):
            break
    best, violations = min(attempts, key=lambda item: (_count(item[1], "error"), _count(item[1], "warning")))
    requests = sum(written.requests for written, _ in attempts)
    reread = sum(written.repairs for written, _ in attempts)
    usage = total_usage([written.usage for written, _ in attempts])
    rounds = len(attempts) - 1
    if failure and failure.requests > requests:  # one more repair was asked for, in vain
        rounds, reread = rounds + 1, max(reread, failure.repairs)
        requests, usage = failure.requests, failure.usage or usage
    return Outcome(
        written=best,
        brief=brief,
        violations=violations,
        requests=requests,
        repairs=rounds + reread,
        usage=usage,
        failure=failure,
    )


def _nothing(error: ModelError, brief: Brief) -> Outcome:
    """What a refused first draft cost; raises an error that knows of no cost."""
    if not isinstance(error, ModelRefused) or error.written is None:
        raise error
    written = error.written
    return Outcome(written, brief, (), written.requests, written.repairs, written.usage, error)


def _dressed(draft: Draft, brief: Brief) -> Draft:
    """Greeting and sign-off put on where the writer left them out."""
    return draft.model_copy(
        update={
            "greeting": draft.greeting or greeting_line(brief.to, brief.tone),
            "sign_off": draft.sign_off or sign_off_lines(brief.sender, brief.tone),
        }
    )


def _count(violations: Sequence[Violation], severity: str) -> int:
    return sum(violation.severity == severity for violation in violations)


def _is_stuck(drafts: Sequence[Draft]) -> bool:
    return len(drafts) >= _STUCK and all(draft == drafts[-1] for draft in drafts[-_STUCK:])
