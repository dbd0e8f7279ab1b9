"""Fault -> Failed: which error of ours a fault stands for, and whether asking again can help."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.errors import EndpointRefused, EndpointUnavailable, FollowupError, ModelRefused
from followup.models import Usage
from followup.writers.model.endpoint import Endpoint
from followup.writers.model.faults import Fault
from followup.writers.model.text import one_line, without_echo


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, as far as it matters when it fails: where it goes, to which model, and what it says."""

    endpoint: Endpoint
    model: str
    text: str = ""

    def quote(self, said: str) -> str:
        """What a server says, on one short line, without secrets and up to where it repeats the request:
        notes are private, and messages end up in logs."""
        return one_line(without_echo(self.endpoint.mask(said[:4000]), self.text), 200)


class Failed(Exception):
    """One request that gave no completion. `error` is what the caller sees if nobody can help; `usage`, what
    the useless reply cost."""

    usage: Usage | None = None

    def __init__(
        self, error: FollowupError, *, retry: bool = False, sent: bool = True, fault: Fault | None = None
    ) -> None:
        super().__init__(str(error))
        self.error = error
        self.retry = retry
        self.sent = sent
        self.fault = fault


def judge(fault: Fault, asked: Asked) -> Failed:
    """The error of ours that a fault stands for."""
    endpoint, model = asked.endpoint, asked.model
    host, status = endpoint.host, fault.status
    said = "" if fault.is_html else asked.quote(fault.message)
    because = f": {said}" if said else ""
    refused: FollowupError
    if 300 <= status < 400:
        target = asked.quote(fault.headers.get("location", ""))
        refused = EndpointRefused(f"{host} redirects to {_origin(target)}; the notes are not sent there")
    elif fault.is_quota:
        refused = EndpointRefused(f"{host}: out of credit{because}")
    elif fault.is_policy:
        refused = ModelRefused(f"the endpoint blocked these notes{because}")
    elif fault.is_context or status == 413:
        refused = EndpointRefused(f"the notes are too long for {model}{because}")
    elif status == 401:
        refused = EndpointRefused(f"the key was refused by {host} (OPENAI_API_KEY){because}")
    elif status == 403:
        refused = EndpointRefused(f"{host} does not allow this key, project or region{because}")
    elif status == 405 or (status == 404 and (fault.is_html or "model" not in fault.said.lower())):
        refused = EndpointRefused(
            f"{host} has no completion endpoint under {endpoint.shown}: does the base URL end in /v1?"
        )
    elif status == 404:
        refused = EndpointRefused(
            f"{host} does not have {model}{because}; {endpoint.shown}/models lists its models"
        )
    elif status in (408, 409, 429) or status >= 500:
        busy = "is busy" if status == 429 else f"fails with status {status}"
        return Failed(EndpointUnavailable(f"{host} {busy}{because}"), retry=_may_retry(fault), fault=fault)
    else:
        refused = EndpointRefused(f"{host} refuses the request with status {status}{because}")
        return Failed(refused, retry=fault.headers.get("x-should-retry") == "true", fault=fault)
    return Failed(refused, fault=fault)


def _may_retry(fault: Fault) -> bool:
    return fault.headers.get("x-should-retry") != "false" and not fault.names_format


def _origin(location: str) -> str:
    """Scheme and host of a redirect target, or the path of a relative one."""
    found = re.match(r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/@]*@)?[^/?#]*", location, re.I)
    return re.sub(r"//[^/@]*@", "//", found.group()) if found else re.split("[?#]", location)[0] or "nowhere"
