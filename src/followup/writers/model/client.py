"""The HTTP client under the SDK: no redirects, proxies by environment, and a bound on what it reads."""

from __future__ import annotations

import os
import ssl
import zlib
from collections.abc import Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import httpx2
from openai import AsyncOpenAI

from followup.errors import UsageError
from followup.writers.model.endpoint import Endpoint
from followup.writers.model.text import harmless

#: Longest body that is read, in decoded bytes; a reply has about 2 kB.
MAX_BODY = 5_000_000
#: A server that cannot be reached shows within this time; how long it may think is the deadline's matter.
CONNECT_S = 15.0
_PROXIES = "a proxy of the environment (HTTP_PROXY, HTTPS_PROXY or ALL_PROXY)"


class BodyTooLong(Exception):
    """More than MAX_BODY came. `packed` when it was a compressed body that grew to it."""

    def __init__(self, *, packed: bool) -> None:
        super().__init__(f"body over {MAX_BODY} bytes")
        self.packed = packed


class BodyGarbled(Exception):
    """The body is compressed in a way that cannot be undone."""


class BoundedClient(httpx2.AsyncClient):
    """Reads every body itself, whole, and never more than MAX_BODY decoded bytes of it.

    A request that is on its way through a proxy has its address in `extensions["proxy"]` until the endpoint
    itself is reached; else "".
    """

    async def send(self, request: httpx2.Request, **kwargs: Any) -> httpx2.Response:
        """As the base class, with the body read.

        A body that cannot be read is left empty where the status is an error and so says enough.
        """
        request.extensions |= {"trace": partial(_note_proxy, request), "proxy": ""}
        response = await super().send(request, **{**kwargs, "stream": True})
        try:
            body = await _read_bounded(response)
        except (BodyTooLong, BodyGarbled, httpx2.TransportError):
            if response.is_success:
                raise
            body = b""
        finally:
            await response.aclose()
        headers = httpx2.Headers(response.headers)
        for name in ("content-encoding", "content-length", "transfer-encoding"):
            headers.pop(name, None)
        return httpx2.Response(response.status_code, headers=headers, content=body, request=request)


async def _note_proxy(request: httpx2.Request, event: str, info: Mapping[str, Any]) -> None:
    """Tell a proxy by where the connection really goes, whatever rules of the environment led there."""
    host = request.url.raw_host.decode("ascii")
    if event.endswith("connect_tcp.started") and (info["host"], info["port"]) != (host, _port(request.url)):
        name = f"[{info['host']}]" if ":" in info["host"] else info["host"]
        request.extensions["proxy"] = f"{name}:{info['port']}"
    elif event.endswith("start_tls.started") and info["server_hostname"] == host:
        request.extensions["proxy"] = ""


def _port(url: httpx2.URL) -> int:
    return url.port or (443 if url.scheme == "https" else 80)


def open_client(endpoint: Endpoint, kind: type[BoundedClient] = BoundedClient) -> AsyncOpenAI:
    """A client for one draft, or for a run of them; close it after use.

    Raises: UsageError when the host cannot be one, or proxy or certificate settings of the environment cannot
        work.
    """
    try:
        http = kind(
            verify=_trust(endpoint),
            timeout=httpx2.Timeout(None, connect=CONNECT_S),
            headers={"Accept-Encoding": "identity"},
            trust_env=not endpoint.is_loopback,  # a proxy is of no use on the way to this machine
        )
    except httpx2.InvalidURL:
        raise UsageError(f"{_PROXIES} is no URL") from None
    except (ValueError, ImportError) as error:
        raise UsageError(f"{_PROXIES} cannot be used: {endpoint.mask(str(error))}") from None
    except OSError as error:
        raise UsageError(f"the system's certificates cannot be read: {endpoint.mask(str(error))}") from None
    try:
        return AsyncOpenAI(
            api_key=endpoint.key,
            base_url=endpoint.url,
            default_query=dict(endpoint.query) or None,
            max_retries=0,
            http_client=http,
        )
    except httpx2.InvalidURL:
        raise UsageError(f"the base URL names a host that cannot be: {endpoint.host}") from None


def _trust(endpoint: Endpoint) -> ssl.SSLContext:
    """The system's authorities, or those of SSL_CERT_FILE or else SSL_CERT_DIR; nobody where no TLS is.

    Raises: UsageError for a variable whose file or folder cannot be read.
    """
    if endpoint.url.startswith("http:"):
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return _authorities(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@lru_cache(maxsize=4)
def _authorities(file: str | None, folder: str | None) -> ssl.SSLContext:
    """Read once a process: it takes longer than everything else about a client."""
    if folder and not file and not any(Path(one).is_dir() for one in folder.split(os.pathsep)):
        raise _unreadable("SSL_CERT_DIR", folder, "no such folder")
    try:
        return httpx2.create_ssl_context()
    except OSError as error:
        if not file:
            raise
        reason = "there are none in it" if isinstance(error, ssl.SSLError) else error.strerror
        raise _unreadable("SSL_CERT_FILE", file, reason) from None


def _unreadable(variable: str, path: str, reason: str | None) -> UsageError:
    return UsageError(f"the certificates of {variable} ({harmless(path)}) cannot be read: {reason}")


async def _read_bounded(response: httpx2.Response) -> bytes:
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "", "gzip", "deflate"):
        raise BodyGarbled(encoding)
    unpacker = zlib.decompressobj(47) if encoding in ("gzip", "deflate") else None
    body = bytearray()
    async for chunk in response.aiter_raw():
        try:
            body += unpacker.decompress(chunk, MAX_BODY + 1 - len(body)) if unpacker else chunk
        except zlib.error:
            raise BodyGarbled(encoding) from None
        if len(body) > MAX_BODY:
            raise BodyTooLong(packed=unpacker is not None)
    if unpacker and not unpacker.eof and body:
        raise httpx2.RemoteProtocolError("compressed body ended early", request=response.request)
    return bytes(body)
