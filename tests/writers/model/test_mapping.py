"""Payloads by endpoint and model, and the caller's own client, with HTTP mocked."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from openai import AsyncOpenAI, OpenAI
from tests.faults.replies import GOOD, NOTES, TEXTS, text_of
from tests.faults.scenarios import completion

from followup import DraftResult, EndpointRefused, ModelRefused, UsageError, adraft
from followup.settings import DEFAULT_MODEL

KEY = "sk-0123456789abcdefghij"
OPENAI = "https://api.openai.com/v1/chat/completions"
GIVEN: dict[str, Any] = {"to": "Priya", "role": "Night Shift Lead", "sender": "Tom"}


def reply(text: str = text_of(GOOD)) -> httpx.Response:
    return httpx.Response(200, json=completion(text))


def run(**fields: Any) -> DraftResult:
    return asyncio.run(adraft(NOTES, **GIVEN, **fields))


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    return KEY


def sent(mock: Any, index: int = -1) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(mock.calls[index].request.content)
    return body


def test_what_openai_is_asked(httpx2_mock: Any, key: str) -> None:
    """A key alone means OpenAI: its default model, its name of the cap, strict schema, nothing stored."""
    httpx2_mock.post(OPENAI).mock(return_value=reply())
    result = run()
    body = sent(httpx2_mock)
    assert (result.engine, result.model, result.status) == ("openai", DEFAULT_MODEL, "ready")
    assert body["model"] == DEFAULT_MODEL and body["store"] is False and body["reasoning_effort"] == "low"
    assert body["max_completion_tokens"] >= 4000 and "max_tokens" not in body and "temperature" not in body
    assert body["response_format"]["json_schema"]["strict"] is True
    assert [message["role"] for message in body["messages"]] == ["system", "user"]


def test_what_other_endpoints_are_asked(httpx2_mock: Any, key: str) -> None:
    """Others get the parameters that all know, and those that the user set."""
    httpx2_mock.post("https://far.example/v1/chat/completions").mock(return_value=reply())
    options = {"temperature": "0.3", "seed": "7", "top_p": "0.9", "max_tokens": "900"}
    run(base_url="https://far.example/v1", model="m", options=options)
    body = sent(httpx2_mock)
    assert body.keys() == {
        "model",
        "messages",
        "response_format",
        "max_tokens",
        "temperature",
        "seed",
        "top_p",
    }
    assert (body["temperature"], body["seed"], body["top_p"], body["max_tokens"]) == (0.3, 7, 0.9, 900)


def test_azure_is_asked_as_openai(httpx2_mock: Any, key: str) -> None:
    """Azure's v1 API takes OpenAI's name of the cap."""
    url = "https://mine.openai.azure.com/openai/v1"
    httpx2_mock.post(f"{url}/chat/completions").mock(return_value=reply())
    run(base_url=url, model="my-deployment")
    assert "max_completion_tokens" in sent(httpx2_mock)


def test_older_openai_models_do_not_think(httpx2_mock: Any, key: str) -> None:
    """`reasoning_effort` goes to models that take it."""
    httpx2_mock.post(OPENAI).mock(return_value=reply())
    run(model="gpt-4.1")
    assert "reasoning_effort" not in sent(httpx2_mock)


@pytest.mark.parametrize(
    ("structured", "kind"), [("json_schema", "json_schema"), ("json_object", "json_object"), ("text", None)]
)
def test_a_fixed_form(httpx2_mock: Any, key: str, structured: str, kind: str | None) -> None:
    """-o structured=... asks in one form, and labels are read where text is asked for."""
    text = TEXTS["labelled"] if structured == "text" else text_of(GOOD)
    httpx2_mock.post(f"https://{structured.replace('_', '-')}.example/v1/chat/completions").mock(
        return_value=reply(text)
    )
    url = f"https://{structured.replace('_', '-')}.example/v1"
    result = run(base_url=url, model="m", options={"structured": structured})
    assert (sent(httpx2_mock).get("response_format") or {}).get("type") == kind
    assert result.status == "ready" and len(result.evidence) == 2


def test_a_fixed_form_is_not_left(httpx2_mock: Any, key: str) -> None:
    """A server that does not take the form the user fixed is a refusal, asked once."""
    error = {"error": {"message": "response_format is not supported", "param": "response_format"}}
    httpx2_mock.post("https://fixed.example/v1/chat/completions").mock(
        return_value=httpx.Response(400, json=error)
    )
    with pytest.raises(EndpointRefused) as caught:
        run(base_url="https://fixed.example/v1", model="m", options={"structured": "json_schema"})
    assert caught.value.requests == 1


def test_what_was_learnt_is_kept(httpx2_mock: Any, key: str) -> None:
    """The second draft begins with what was understood for the first, even where its reply was cut off."""
    seen: list[str] = []
    contents: Iterator[dict[str, Any]] = iter([completion("{", finish="length"), completion(text_of(GOOD))])

    def answer(request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content)
        kind = (body.get("response_format") or {}).get("type", "text")
        seen.append(kind)
        if kind != "text":
            return httpx.Response(400, json={"error": "'response_format.type' must be text"})
        return httpx.Response(200, json=next(contents))

    httpx2_mock.post("https://learn.example/v1/chat/completions").mock(side_effect=answer)
    with pytest.raises(ModelRefused):
        run(base_url="https://learn.example/v1", model="m")
    assert run(base_url="https://learn.example/v1", model="m").requests == 1
    assert seen == ["json_schema", "json_object", "text", "text"]


def test_a_repair_sends_the_newest_draft_alone(httpx2_mock: Any, key: str) -> None:
    """Notes, the newest draft and its violations go back; the request does not grow from round to round."""
    texts = iter([TEXTS["too-long"], TEXTS["placeholders"], text_of(GOOD)])
    httpx2_mock.post("https://repair.example/v1/chat/completions").mock(
        side_effect=lambda _: reply(next(texts))
    )
    result = run(base_url="https://repair.example/v1", model="m")
    assert (result.repairs, result.requests) == (2, 3)
    first, second, third = (sent(httpx2_mock, index)["messages"] for index in range(3))
    assert [len(messages) for messages in (first, second, third)] == [2, 2, 2]
    assert first[0] == second[0] == third[0]
    assert second[1]["content"].startswith(first[1]["content"])
    assert "words, limit 150" in second[1]["content"] and "words, limit 150" not in third[1]["content"]
    assert "[Name]" in third[1]["content"] and "We talked about the dock" not in third[1]["content"]
    assert result.usage is not None and result.usage.total_tokens == 450


def test_the_own_client_is_used_and_left_open(httpx2_mock: Any) -> None:
    """Its address, key and headers are the caller's; retries and redirects are still ours."""
    httpx2_mock.post("https://own.example/v1/chat/completions").mock(return_value=reply())

    async def go() -> tuple[DraftResult, bool]:
        client = AsyncOpenAI(
            api_key="own", base_url="https://own.example/v1", default_headers={"X-Mine": "1"}, max_retries=5
        )
        result = await adraft(NOTES, **GIVEN, client=client, model="m")
        closed = client.is_closed()
        await client.close()
        return result, closed

    result, closed = asyncio.run(go())
    request = httpx2_mock.calls.last.request
    assert (result.engine, request.headers["x-mine"], closed) == ("openai", "1", False)


@pytest.mark.parametrize("status", [307, 500])
def test_the_own_client_does_not_retry_or_follow(status: int) -> None:
    """The SDK's own retries and redirects are off for any client, one on httpx too."""
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(
            status, headers={"location": "https://evil.example/", "x-should-retry": "false"}
        )

    async def go() -> None:
        http = httpx.AsyncClient(transport=httpx.MockTransport(answer), follow_redirects=True)
        client = AsyncOpenAI(api_key="own", base_url="https://own.example/v1", http_client=http)
        await adraft(NOTES, **GIVEN, client=client, model="m")

    with pytest.raises(Exception, match="evil" if status == 307 else "500"):
        asyncio.run(go())
    assert seen == ["https://own.example/v1/chat/completions"]


def test_auto_takes_the_model_with_a_key_and_never_falls_back(httpx2_mock: Any, key: str) -> None:
    """Once a request was sent, a failing endpoint is an error and not a reason to write by rules."""
    httpx2_mock.post(OPENAI).mock(return_value=httpx.Response(401, json={"error": {"message": "no"}}))
    with pytest.raises(EndpointRefused):
        run(engine="auto")


def test_own_prompts_are_sent(
    httpx2_mock: Any, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A prompt in the folder beside the config file replaces the shipped one, in the request and in its hash."""
    (tmp_path / "config.toml").write_text("", encoding="utf-8")
    (tmp_path / "prompts").mkdir()
    own = '+++\nname = "draft"\nversion = 1\nvariables = []\n+++\nWrite it my way, as JSON.\n'
    (tmp_path / "prompts" / "draft.md").write_text(own, encoding="utf-8")
    httpx2_mock.post(OPENAI).mock(return_value=reply())
    shipped = run()
    monkeypatch.setenv("FOLLOWUP_CONFIG", str(tmp_path / "config.toml"))
    result = run()
    assert sent(httpx2_mock)["messages"][0]["content"] == "Write it my way, as JSON."
    assert result.prompt and shipped.prompt and result.prompt.sha256 != shipped.prompt.sha256


def test_a_cut_prompt_is_noticed(httpx2_mock: Any, key: str, caplog: pytest.LogCaptureFixture) -> None:
    """A count far below what was sent means that the notes were cut; short prompts raise no alarm."""
    httpx2_mock.post(OPENAI).mock(return_value=reply())
    with caplog.at_level("WARNING", logger="followup"):
        run()
        assert not caplog.messages
        long = NOTES + "we talked about the dock board again\n" * 1000
        asyncio.run(adraft(long, **GIVEN))
    assert "context is too small" in caplog.text


@pytest.mark.parametrize(
    "fields",
    [
        {"options": {"temprature": "1"}},
        {"base_url": "far.example/v1"},
        {"timeout_s": 0.0},
        {"timeout_s": float("nan")},
        {"client": OpenAI(api_key="x")},
    ],
    ids=["option", "base URL", "no time", "not a time", "a client that is not async"],
)
def test_usage_errors_come_before_any_request(httpx2_mock: Any, key: str, fields: dict[str, Any]) -> None:
    """Nothing is sent for options or a base URL that cannot work."""
    with pytest.raises(UsageError):
        run(engine="openai", **fields)
    assert not httpx2_mock.calls
