"""One request -> its Completion, or Failed: knows the exceptions of SDK and HTTP client."""

from __future__ import annotations

import json
import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from typing import Any

import httpx2
import openai

from followup.errors import EndpointRefused, EndpointUnavailable, FollowupError, ModelRefused, UsageError
from followup.settings import proxy_variable
from followup.writers.model.client import CONNECT_S, BodyGarbled, BodyTooLong
from followup.writers.model.completion import Completion, read_completion
from followup.writers.model.endpoint import Endpoint
from followup.writers.model.faults import read_fault
from followup.writers.model.judging import Asked, Failed, judge

#: Names, not classes: the caller's own client may run on httpx as well as on httpx2.
_NOT_SENT = {
    "ConnectError",
    "ConnectTimeout",
    "PoolTimeout",
    "ProxyError",
    "UnsupportedProtocol",
    "LocalProtocolError",
}

#: What OpenSSL calls an answer that is no TLS.
_NO_TLS = {"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST", "UNEXPECTED_MESSAGE"}


async def send(client: openai.AsyncOpenAI, payload: Mapping[str, Any], *, endpoint: Endpoint) -> Completion:
    """Ask once. No retry, no redirect.

    Raises: Failed, whatever happens, without the key in its text.
    """
    said = "\n".join(message["content"] for message in payload["messages"][1:])
    asked = Asked(endpoint, str(payload["model"]), said)
    response = await _call(client, "post", "/chat/completions", payload, asked)
    return read_completion(response.content, asked)


async def list_models(client: openai.AsyncOpenAI, *, endpoint: Endpoint) -> list[str]:
    """Ids of the models that the endpoint offers. Raises: Failed."""
    hint = f"{endpoint.host} gives no list of models; name one with -m"
    try:
        response = await _call(client, "get", "/models", None, Asked(endpoint, "the list of models"))
    except Failed as failed:
        status = failed.fault.status if failed.fault else 0
        if status in (404, 405):
            refused = EndpointRefused(f"{hint}, or does the base URL lack its /v1?")
            raise Failed(refused, fault=failed.fault) from None
        if status >= 500:
            raise Failed(EndpointUnavailable(hint), fault=failed.fault) from None
        raise
    try:
        entries = json.loads(response.content)["data"]
        return [entry["id"] for entry in entries if isinstance(entry["id"], str)]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Failed(EndpointUnavailable(hint)) from None


async def _call(
    client: openai.AsyncOpenAI,
    method: str,
    path: str,
    payload: Mapping[str, Any] | None,
    asked: Asked,
) -> httpx2.Response:
    try:
        try:
            return await _exchange(client, method, path, payload)
        except RuntimeError as error:
            if "loop" not in str(error):
                raise
            return await _exchange(client, method, path, payload)
    except openai.APIStatusError as error:
        response = error.response
        if response.status_code == 407 and (proxy := _proxy(error, asked.endpoint)):
            raise Failed(_barred(proxy, "407")) from None
        fault = read_fault(response.status_code, _decoded(response), response.headers)
        raise judge(fault, asked) from None
    except Exception as error:
        raise _broken(error, asked.endpoint) from None


async def _exchange(
    client: openai.AsyncOpenAI, method: str, path: str, payload: Mapping[str, Any] | None
) -> httpx2.Response:
    """One request; RuntimeError where the caller's client held a connection of a loop that has ended."""
    options: Any = {"max_retries": 0, "follow_redirects": False}
    if method == "get":
        return await client.get(path, cast_to=httpx2.Response, options=options)
    return await client.post(path, cast_to=httpx2.Response, body=payload, options=options)


def _decoded(response: httpx2.Response) -> object:
    """The body of an error answer as JSON, else as text."""
    try:
        return json.loads(response.content)
    except (ValueError, RecursionError):
        return response.content[:4000].decode("utf-8", "replace")


def _broken(error: BaseException, endpoint: Endpoint) -> Failed:
    """A request that ended without any answer."""
    chain = list(_causes(error))
    names = {type(cause).__name__ for cause in chain}
    proxy = _proxy(error, endpoint)
    scheme = endpoint.url.partition(":")[0]
    sent = not names & _NOT_SENT and not (proxy and scheme == "https")
    host = proxy or endpoint.host
    if proxy is None and not sent and not endpoint.is_loopback:
        host = f"{host} (or a proxy that the client has before it)"

    def failed(kind: type[FollowupError], text: str, *, retry: bool = False) -> Failed:
        return Failed(kind(text), retry=retry, sent=sent)

    for cause in chain:
        if isinstance(cause, BodyTooLong) and not cause.packed:
            return failed(ModelRefused, "the model's reply is over 5 MB and was cut off")
        if isinstance(cause, BodyTooLong | BodyGarbled) or type(cause).__name__ == "DecodingError":
            return failed(EndpointUnavailable, f"{host} answered with compressed data that cannot be used")
        if isinstance(cause, ssl.SSLCertVerificationError):
            reason = cause.verify_message or "not trusted"
            hint = "for a certificate of your own, name its file in SSL_CERT_FILE"
            return Failed(
                EndpointRefused(f"the certificate of {host} is refused ({reason}); {hint}"), sent=False
            )
        if isinstance(cause, ssl.SSLError) and ("ConnectError" in names or cause.reason in _NO_TLS):
            return Failed(
                EndpointUnavailable(f"{host} does not speak TLS: http instead of https?"), sent=False
            )
        if isinstance(cause, socket.gaierror):
            again = cause.errno == socket.EAI_AGAIN
            return failed(EndpointUnavailable, f"{host} cannot be found: no such host name", retry=again)
        if isinstance(cause, ConnectionRefusedError):
            return failed(EndpointUnavailable, f"nothing answers at {host}: is the server running?")
        if type(cause).__name__ == "ProxyError" and (said := re.match(r"4\d\d", str(cause))):
            return Failed(_barred(host, said.group()), sent=sent)
    if names & {"UnsupportedProtocol", "LocalProtocolError", "InvalidURL", "UnicodeEncodeError"}:
        return Failed(
            UsageError("base URL, key or OPENAI_* settings cannot be put into a request"), sent=False
        )
    if "ConnectTimeout" in names:
        hint = ": http instead of https?" if scheme == "https" and not proxy else ""
        return failed(EndpointUnavailable, f"{host} takes no connection within {CONNECT_S:g} s{hint}")
    if not sent:
        return failed(EndpointUnavailable, f"{host} cannot be reached", retry=True)
    if isinstance(error, openai.APITimeoutError):
        return failed(EndpointUnavailable, f"{host} did not answer in time", retry=True)
    if isinstance(error, openai.APIConnectionError):
        return failed(
            EndpointUnavailable,
            f"{host} broke off before its whole answer was here (the call may have been billed)",
            retry=True,
        )
    return failed(EndpointUnavailable, f"{host} gave no usable answer ({type(error).__name__})")


def _proxy(error: BaseException, endpoint: Endpoint) -> str | None:
    """The proxy where a request ended, in words; "" for none, None where the caller's client keeps it."""
    address = error.request.extensions.get("proxy") if isinstance(error, openai.APIError) else None
    variable = proxy_variable(endpoint.url.partition(":")[0])
    return f"the proxy {address} ({variable}) before {endpoint.host}" if address else address


def _barred(proxy: str, status: str) -> EndpointUnavailable:
    return EndpointUnavailable(f"{proxy} lets no request through (status {status})")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what lies under it, at most ten levels."""
    for _ in range(10):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__
