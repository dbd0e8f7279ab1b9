"""What goes back to the model when its answer will not do: the newest draft and what is wrong with it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from followup.models import Draft, Violation
from followup.writers.base import Attempt
from followup.writers.model.text import one_line

#: Problems that a model is given at once, and characters of the words that they are about.
_MOST, _EXCERPT_CHARS = 12, 160
#: Rules whose excerpt may be something that must not be sent: such a draft is written anew instead of mended.
_UNQUOTABLE = {"withheld-leak"}


@dataclass(frozen=True, slots=True)
class Mending:
    """The values of the `repair` prompt. `draft` is JSON, or "" where there is none to mend."""

    draft: str = ""
    problems: tuple[str, ...] = ()

    def plus(self, problem: str) -> Mending:
        """The same with one problem more."""
        return replace(self, problems=(*self.problems, problem))


def mending_of(previous: Attempt | None) -> Mending | None:
    """What must be mended in the last attempt, errors first; None for a first draft."""
    if previous is None:
        return None
    violations = sorted(previous.violations, key=lambda violation: violation.severity)[:_MOST]
    if any(violation.rule in _UNQUOTABLE for violation in previous.violations):
        return Mending(problems=tuple(_problem(violation, "") for violation in violations))
    problems = (_problem(item, one_line(item.excerpt, _EXCERPT_CHARS)) for item in violations)
    return Mending(_as_json(previous.draft), tuple(problems))


def _problem(violation: Violation, excerpt: str) -> str:
    place = f"{violation.part}: " if violation.part else ""
    return f"{place}{violation.message}" + (f" — “{excerpt}”" if excerpt else "")


def _as_json(draft: Draft) -> str:
    parts = {
        "subject": draft.subject,
        "opening": draft.opening,
        "recap": draft.recap,
        "closing": draft.closing,
    }
    return json.dumps(parts, ensure_ascii=False)
