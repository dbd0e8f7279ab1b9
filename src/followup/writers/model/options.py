"""`-o key=value` of the model writer, checked before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import Literal, cast

from followup.errors import UsageError

Form = Literal["json_schema", "json_object", "text"]
_STRUCTURED = ("auto", "json_schema", "json_object", "text")
_EFFORTS = ("none", "minimal", "low", "medium", "high", "xhigh", "max")


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """What a user may set; None leaves it to the endpoint. `max_tokens` caps the reply, thinking included."""

    temperature: float | None = None
    top_p: float | None = None
    seed: int | None = None
    max_tokens: int | None = None
    reasoning_effort: str | None = None
    structured: Form | None = None


def read_options(options: Mapping[str, object] | None) -> ModelOptions:
    """Raises: UsageError for an unknown key (with the nearest known one) or a value that cannot work."""
    known = [field.name for field in fields(ModelOptions)]
    values = {str(key).strip(): value for key, value in (options or {}).items()}
    for key in values:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}"
            raise UsageError(f"-o {key}: no such option; {hint}")
    structured = _choice(values, "structured", _STRUCTURED)
    return ModelOptions(
        temperature=_number(values, "temperature", 0, 2),
        top_p=_number(values, "top_p", 0, 1),
        seed=_whole(values, "seed", -(2**63)),
        max_tokens=_whole(values, "max_tokens", 1),
        reasoning_effort=_choice(values, "reasoning_effort", _EFFORTS),
        structured=None if structured in (None, "auto") else cast(Form, structured),
    )


def _number(values: Mapping[str, object], key: str, low: float, high: float) -> float | None:
    if key not in values:
        return None
    try:
        number = float(str(values[key]))
    except ValueError:
        number = float("nan")
    if not low <= number <= high:
        raise UsageError(f"-o {key}={values[key]}: must be a number from {low:g} to {high:g}")
    return number


def _whole(values: Mapping[str, object], key: str, low: int) -> int | None:
    if key not in values:
        return None
    try:
        number = int(str(values[key]))
    except ValueError:
        raise UsageError(f"-o {key}={values[key]}: must be a whole number") from None
    if not low <= number < 2**63:
        raise UsageError(f"-o {key}={values[key]}: out of range")
    return number


def _choice(values: Mapping[str, object], key: str, choices: tuple[str, ...]) -> str | None:
    if key not in values:
        return None
    if values[key] not in choices:
        raise UsageError(f"-o {key}={values[key]}: must be one of {', '.join(choices)}")
    return str(values[key])
