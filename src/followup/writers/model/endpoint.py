"""Where to ask: base URL and key, checked before anything is sent, and kept out of every message."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from functools import cached_property
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit, urlunsplit

from followup.errors import UsageError
from followup.writers.model.text import TELLING, harmless, mask

if TYPE_CHECKING:
    from openai import AsyncOpenAI

OPENAI_URL = "https://api.openai.com/v1"
#: A shorter key is a word that a local server does not mind, and a letter may hold it.
_REAL_KEY = 16


@dataclass(frozen=True)
class Endpoint:
    """One OpenAI-compatible server. `url` has no query; `secrets` must not show in any text."""

    url: str
    query: tuple[tuple[str, str], ...] = ()
    key: str = ""

    @cached_property
    def _parts(self) -> SplitResult:
        return urlsplit(self.url)

    @property
    def name(self) -> str:
        """The host, an IPv6 address in brackets."""
        name = self._parts.hostname or ""
        return f"[{name}]" if ":" in name else name

    @property
    def host(self) -> str:
        """Host and port for messages, without credentials."""
        return f"{self.name}:{self._parts.port}" if self._parts.port else self.name

    @property
    def shown(self) -> str:
        """The base URL without credentials and query."""
        return urlunsplit((self._parts.scheme, self.host, self._parts.path, "", ""))

    @property
    def is_openai(self) -> bool:
        return self._parts.hostname == "api.openai.com"

    @property
    def is_azure(self) -> bool:
        return (self._parts.hostname or "").endswith((".azure.com", ".azure.us", ".azure.cn"))

    @property
    def is_loopback(self) -> bool:
        name = self._parts.hostname or ""
        try:
            return ipaddress.ip_address(name).is_loopback
        except ValueError:
            return name == "localhost" or name.endswith(".localhost")

    @property
    def is_open_http(self) -> bool:
        """True when notes and key would cross a network unencrypted."""
        return self._parts.scheme == "http" and not self.is_loopback

    @property
    def secrets(self) -> tuple[str, ...]:
        """Key, password and query values."""
        password = self._parts.password
        found = [self.key, password or "", unquote(password or ""), *(value for _, value in self.query)]
        return tuple(secret for secret in found if len(secret) >= TELLING)

    def mask(self, text: str) -> str:
        """The text, harmless, with every piece of a secret that is 8 characters or longer as `***`."""
        text = harmless(text)
        for secret in self.secrets:
            text = mask(text, secret)
        return text

    def gives_away(self, text: str) -> bool:
        """True when the text holds a piece of a key that is one."""
        return len(self.key) >= _REAL_KEY and mask(text, self.key) != text


def read_endpoint(base_url: str | None, key: str | None) -> Endpoint:
    """Check base URL and key.

    Args:
        base_url: None for OpenAI itself.
        key: None when there is none; fine on loopback.
    Raises: UsageError, without key or credentials in its text.
    """
    parts = _split(base_url or OPENAI_URL)
    clean = urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), "", ""))
    endpoint = Endpoint(url=clean, query=tuple(parse_qsl(parts.query)), key=_checked_key(key))
    if not endpoint.key:
        if not endpoint.is_loopback:
            raise UsageError(
                "no key: set OPENAI_API_KEY (any word, if the server wants none), point OPENAI_BASE_URL at a "
                "local server, or use --engine offline"
            )
        return Endpoint(url=clean, query=endpoint.query, key="none")
    return endpoint


def endpoint_of(client: AsyncOpenAI) -> Endpoint:
    """The endpoint that a caller's own client talks to.

    Raises: UsageError for a client that is not asynchronous.
    """
    if not iscoroutinefunction(getattr(client, "post", None)):
        raise UsageError("client must be an openai.AsyncOpenAI")
    key = client.api_key if isinstance(client.api_key, str) else ""
    return Endpoint(url=str(client.base_url).rstrip("/"), key=key)


def _split(base_url: str) -> SplitResult:
    try:
        parts = urlsplit(base_url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        reason = "" if "@" in base_url else f": {error}"
        raise UsageError(f"the base URL cannot be read{reason}") from None
    if parts.scheme not in ("http", "https"):
        guess = "" if re.search(r"@|\?|://", base_url) else f", like http://{base_url.strip()}"
        raise UsageError(f"the base URL must begin with http:// or https://{guess}")
    if not host or re.search(r"[\s\x00-\x1f\x7f\\]", base_url.strip()):
        raise UsageError("the base URL must name a host and hold no blanks, like https://example.com/v1")
    return parts


def _checked_key(key: str | None) -> str:
    key = (key or "").strip()
    if not re.fullmatch(r"[\x21-\x7e]*", key):
        raise UsageError(
            "OPENAI_API_KEY holds a blank, a line break or a character that no key has; copy it again"
        )
    return key
