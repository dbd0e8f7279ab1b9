"""What the Python functions are given: refused before anything is done with it, and shown to those who look."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

import pytest

from followup import UsageError, adraft, check, draft, draft_each
from followup.synchronous import iter_each
from tests.faults.replies import NOTES

WRONG = [
    ("engine", "ofline", "engine must be one of auto, openai, offline, not 'ofline'"),
    ("tone", "loud", "tone must be one of warm, neutral, formal, not 'loud'"),
    ("occasion", "foo", "occasion must be one of thanks, not-selected, not 'foo'"),
    ("occasion", None, "not None"),
    ("max_words", "10", "max_words must be a whole number above 0, not '10'"),
    ("max_words", 0, "not 0"),
    ("to", 5, "to must be a text or several, not 5"),
    ("to", ["Priya", None], "not list"),
    ("keep", None, "keep must be"),
    ("role", b"Lead", "role must be text, not bytes"),
    ("sender", 5, "sender must be text"),
    ("interviewed", 20261123, "interviewed must be ISO 8601"),
    ("timeout_s", "120", "timeout_s must be a number"),
    ("base_url", 5, "base_url must be text"),
    ("options", "temperature=1", "options must be a mapping"),
    ("writer", "offline", "writer must be a function"),
]
OF_CHECK = {"to", "role", "sender", "occasion", "max_words", "keep"}


def adraft_now(notes: Any, **fields: Any) -> Any:
    return asyncio.run(adraft(notes, **fields))


@pytest.mark.parametrize(("name", "value", "message"), WRONG, ids=lambda item: repr(item)[:20])
def test_an_argument_that_cannot_work(name: str, value: Any, message: str) -> None:
    """Every function says which argument it is and what it may be, instead of failing somewhere inside."""
    calls: list[Callable[..., Any]] = [draft, adraft_now, draft_each]
    for call in [*calls, check] if name in OF_CHECK else calls:
        with pytest.raises(UsageError) as caught:
            call(NOTES, **{name: value})
        assert message in str(caught.value)


@pytest.mark.parametrize("call", [draft, adraft_now, draft_each, check])
@pytest.mark.parametrize("text", [None, b"notes", 5])
def test_what_is_no_text(call: Callable[..., Any], text: Any) -> None:
    """Notes and messages are text, not bytes and not nothing; notes beside a message may be left out alone."""
    with pytest.raises(UsageError, match="must be text"):
        call(text)
    if text is not None:
        with pytest.raises(UsageError, match="notes must be text"):
            check("Thank you.", notes=text)


def test_an_unknown_engine_sends_nothing(monkeypatch: pytest.MonkeyPatch, httpx2_mock: Any) -> None:
    """With a server at hand, a misspelt engine is not taken for the model."""
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    with pytest.raises(UsageError, match="ofline"):
        draft(NOTES, engine="ofline", model="m")  # type: ignore[arg-type]
    assert not httpx2_mock.calls


def test_the_parameters_are_to_be_seen() -> None:
    """`help`, editors and type checkers see every parameter of `draft` and `draft_each`, and what each returns."""
    parameters = inspect.signature(adraft).parameters
    assert [*parameters][:4] == ["notes", "to", "role", "team"] and parameters["max_words"].default == 150
    for function, result in [(draft, "DraftResult"), (draft_each, "tuple[DraftResult, ...]")]:
        shown = inspect.signature(function)
        assert (shown.parameters, shown.return_annotation) == (parameters, result)
        with pytest.raises(TypeError, match="colour"):
            function(NOTES, colour="red")


@pytest.mark.parametrize(
    "function", [adraft, draft, draft_each, iter_each, check], ids=lambda one: one.__name__
)
def test_every_argument_is_told(function: Callable[..., Any]) -> None:
    """`help` says of each argument what it is, of those handed on too."""
    told = (inspect.getdoc(function) or "").partition("Args:\n")[2]
    heads = {name for line in told.splitlines() for name in line.partition(":")[0].strip().split(", ")}
    assert set(inspect.signature(function).parameters) <= heads


def test_the_api_speaks_of_arguments_and_not_of_options() -> None:
    """A passage that cannot be released is named as Python callers gave it."""
    with pytest.raises(UsageError, match=r"^keep 99: no such withheld passage; there are: "):
        draft(NOTES, keep=("99",), engine="offline")
