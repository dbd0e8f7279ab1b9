"""What a server says instead of a completion, in one shape.

Decisions rest on status, code and type; texts of servers change between versions and serve as a hint only
where a server has nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from followup.language.patterns import lazy

_QUOTA = {
    "insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "insufficient_credits",
    "insufficient_balance", "exceeded_current_quota_error",
}  # fmt: skip
#: Money that is gone, for servers that give no code. Google says the second of a limit by the minute too,
#: and marks it with a status.
_QUOTA_TEXT = lazy(
    r"insufficient[_ ](?:quota|credit|balance|funds)|not enough (?:credit|balance)|out of credit"
    r"|exceeded your current quota",
    re.I,
)
_BY_THE_MINUTE = "resource_exhausted"
_POLICY = {"content_filter", "content_policy_violation", "responsibleaipolicyviolation", "invalid_prompt"}
_POLICY_TEXT = lazy(r"content (management )?polic|usage polic|content filter|safety system", re.I)
_CONTEXT_TEXT = lazy(
    r"context (length|window|size)|maximum context|too many tokens|prompt is too long|available context", re.I
)
_FORMAT_TEXT = lazy(r"response_format|json_schema|json_object|literal_error", re.I)
_STATUS_OF = {
    "rate_limit_exceeded": 429, "rate_limit_error": 429, "too_many_requests": 429, "insufficient_quota": 429,
    "invalid_api_key": 401, "authentication_error": 401, "permission_error": 403, "permission_denied": 403,
    "model_not_found": 404, "not_found_error": 404, "context_length_exceeded": 400, "invalid_request_error":
    400, "content_filter": 400, "content_policy_violation": 400,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """An error object of a server. `message` is for people; `said`, all its texts in a row, to search in."""

    status: int
    code: str = ""
    kind: str = ""
    param: str = ""
    message: str = ""
    said: str = ""
    is_html: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_quota(self) -> bool:
        if self.status == 402 or {self.code, self.kind} & _QUOTA:
            return True
        if self.status not in (403, 429) or self.kind == _BY_THE_MINUTE:
            return False
        is_named = self.code and not self.code.isdigit()
        return not is_named and bool(_QUOTA_TEXT.search(self.said))

    @property
    def is_policy(self) -> bool:
        named = bool({self.code, self.kind} & _POLICY)
        return named or (self.status in (400, 403, 422) and bool(_POLICY_TEXT.search(self.said)))

    @property
    def is_context(self) -> bool:
        named = self.code in ("context_length_exceeded", "string_above_max_length")
        return named or (self.status in (400, 413, 422) and bool(_CONTEXT_TEXT.search(self.said)))

    @property
    def names_format(self) -> bool:
        """True when the server takes offence at the form of answer that was asked for."""
        return self.status in (400, 404, 422, 500, 501) and bool(
            _FORMAT_TEXT.search(f"{self.param} {self.said}")
        )

    def names(self, parameter: str) -> bool:
        """True when the complaint is about this parameter; plain English words must be marked as a name."""
        if self.param == parameter:
            return True
        mark = r"(?:['\"`]|: |body )" if parameter in ("store", "seed") else ""
        return bool(re.search(rf"{mark}\b{parameter}\b", self.said))


def read_fault(status: int, body: object, headers: Mapping[str, str]) -> Fault:
    """A fault from a decoded error body: an object, a list, a text, or nothing at all."""
    if isinstance(body, list) and len(body) == 1:
        body = body[0]
    inner = body.get("error", body) if isinstance(body, dict) else body
    values = inner if isinstance(inner, dict) else {}
    texts = _texts(inner)
    said = " ".join(texts)[:4000]
    return Fault(
        status=status,
        code=_word(values.get("code")) or _word(_at(values, "innererror", "code")),
        kind=_word(values.get("type")) or _word(values.get("status")),
        param=_word(values.get("param")),
        message=texts[0] if texts else "",
        said=said,
        is_html=said.lstrip().startswith("<"),
        headers=headers,
    )


def fault_in_200(body: Mapping[str, object]) -> Fault:
    """The error object of an answer whose status says that all is well; its code stands for the status."""
    fault = read_fault(502, body, {})
    status = int(fault.code) if re.fullmatch(r"[45]\d\d", fault.code) else None
    status = status or _STATUS_OF.get(fault.code) or _STATUS_OF.get(fault.kind) or 502
    return replace(fault, status=status)


def _texts(value: object, depth: int = 0) -> list[str]:
    """The texts of an error object, without what it echoes of the request."""
    if isinstance(value, str):
        return [value]
    if depth > 4:
        return []
    if isinstance(value, list):
        return [text for item in value[:10] for text in _texts(item, depth + 1)]
    if isinstance(value, dict):
        names = (
            "message",
            "msg",
            "detail",
            "details",
            "error",
            "errors",
            "loc",
            "param",
            "code",
            "type",
            "title",
        )
        return [text for name in names if name in value for text in _texts(value[name], depth + 1)]
    return []


def _at(values: Mapping[str, object], outer: str, inner: str) -> object:
    found = values.get(outer)
    return found.get(inner) if isinstance(found, dict) else None


def _word(value: object) -> str:
    return str(value).strip().lower()[:100] if isinstance(value, str | int) and value is not True else ""
