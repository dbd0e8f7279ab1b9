"""Base URL, key and options: checked before anything is sent, and never shown."""

from __future__ import annotations

import pytest

from followup import UsageError
from followup.writers.model import ModelOptions, read_endpoint, read_options

KEY = "sk-0123456789abcdefghij"


@pytest.mark.parametrize(
    ("url", "host", "shown"),
    [
        (None, "api.openai.com", "https://api.openai.com/v1"),
        ("http://localhost:11434/v1/", "localhost:11434", "http://localhost:11434/v1"),
        ("http://[::1]:8080/v1", "[::1]:8080", "http://[::1]:8080/v1"),
        ("https://me:pass-word-1@far.example/v1", "far.example", "https://far.example/v1"),
        ("https://far.example/v1?code=secret-token", "far.example", "https://far.example/v1"),
        ("  https://FAR.example:8443/x/v1 ", "far.example:8443", "https://far.example:8443/x/v1"),
    ],
    ids=["default", "slash", "IPv6", "credentials", "query", "blanks and capitals"],
)
def test_what_is_shown_of_a_base_url(url: str | None, host: str, shown: str) -> None:
    """Host and path, without credentials and query."""
    endpoint = read_endpoint(url, KEY)
    assert (endpoint.host, endpoint.shown) == (host, shown)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("localhost:11434/v1", "http://localhost:11434/v1"),
        ("ftp://far.example/v1", "http:// or https://"),
        ("https://", "name a host"),
        ("https://far.example:99999/v1", "cannot be read"),
        ("https://far .example/v1", "no blanks"),
        ("me:pass-word-1@far.example", "http:// or https://"),
        ("https://me:pass-word-1/2@far.example/v1", "cannot be read"),
    ],
    ids=[
        "no scheme",
        "other scheme",
        "no host",
        "port",
        "blank",
        "credentials without scheme",
        "odd password",
    ],
)
def test_a_base_url_that_cannot_work(url: str, message: str) -> None:
    """It is a usage error that says what is wrong, without credentials."""
    with pytest.raises(UsageError, match=message) as caught:
        read_endpoint(url, KEY)
    assert "pass-word-1" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "loopback", "open_http"),
    [
        ("http://127.0.0.1:1/v1", True, False),
        ("http://127.9.9.9/v1", True, False),
        ("http://localhost/v1", True, False),
        ("http://[::1]/v1", True, False),
        ("http://192.168.1.5/v1", False, True),
        ("http://localhost.evil.example/v1", False, True),
        ("https://far.example/v1", False, False),
    ],
)
def test_what_is_local(url: str, loopback: bool, open_http: bool) -> None:
    """Loopback by address or name only; http to anywhere else is worth a warning."""
    endpoint = read_endpoint(url, KEY)
    assert (endpoint.is_loopback, endpoint.is_open_http) == (loopback, open_http)


def test_loopback_needs_no_key() -> None:
    """A placeholder is sent; elsewhere a key is asked for."""
    assert read_endpoint("http://127.0.0.1:1/v1", None).key == "none"
    with pytest.raises(UsageError, match="OPENAI_API_KEY"):
        read_endpoint("https://far.example/v1", "  ")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (f"header Bearer {KEY}!", "header Bearer ***!"),
        (f"…{KEY[-8:]}", "…***"),
        (f"{KEY[:12]} and {KEY[9:]}", "*** and ***"),
        (KEY[-7:], KEY[-7:]),
        ("pass-word-1 and secret-token", "*** and ***"),
        ("nothing", "nothing"),
    ],
    ids=["whole", "last eight", "overlapping pieces", "seven are no secret", "password and token", "none"],
)
def test_masking(text: str, masked: str) -> None:
    """Every piece of eight characters of a secret is hidden."""
    endpoint = read_endpoint("https://me:pass-word-1@far.example/v1?code=secret-token", KEY)
    assert endpoint.mask(text) == masked


def test_options_are_read() -> None:
    """Texts, as the command line gives them, become what they mean."""
    read = read_options({"temperature": "0.2", "seed": "7", "max_tokens": "900", "structured": "text"})
    assert read == ModelOptions(temperature=0.2, seed=7, max_tokens=900, structured="text")
    assert read_options({"structured": "auto"}) == read_options(None) == ModelOptions()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"temprature": "1"}, "did you mean temperature"),
        ({"zzz": "1"}, "known: temperature"),
        ({"temperature": "hot"}, "from 0 to 2"),
        ({"temperature": "2.01"}, "from 0 to 2"),
        ({"temperature": "nan"}, "from 0 to 2"),
        ({"seed": "1.5"}, "whole number"),
        ({"max_tokens": "0"}, "out of range"),
        ({"structured": "yaml"}, "json_schema"),
        ({"reasoning_effort": "huge"}, "minimal"),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else "",
)
def test_options_that_cannot_work(options: dict[str, str], message: str) -> None:
    """An unknown key gets the nearest known one; a wrong value says what is right."""
    with pytest.raises(UsageError, match=message):
        read_options(options)
