"""What each step of a script does on the wire."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from tests.faults.replies import GOOD, NOTES, TEXTS, text_of
from tests.faults.server import Behaviour, FaultServer, Wire

USAGE = {"prompt_tokens": 100, "completion_tokens": 50, "total_tokens": 150}
_PAGE = b"<!doctype html><html><body><h1>Sign in</h1></body></html>"


def completion(content: Any, *, finish: str = "stop", **message: Any) -> dict[str, Any]:
    """A chat completion as servers send it."""
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "model": "scripted",
        "choices": [
            {
                "index": 0,
                "finish_reason": finish,
                "message": {"role": "assistant", "content": content, **message},
            }
        ],
        "usage": USAGE,
    }


def error(
    message: Any, *, code: str | None = None, kind: str | None = None, param: str | None = None
) -> bytes:
    return json.dumps({"error": {"message": message, "type": kind, "code": code, "param": param}}).encode()


def encoded(document: Any) -> bytes:
    return json.dumps(document).encode()


class Scenarios:
    """All steps, by name; a step may carry an argument behind `=`."""

    def __init__(self, server_wait: Any) -> None:
        self._wait = server_wait
        self.table: dict[str, Behaviour] = {name: self._text(text) for name, text in TEXTS.items()}
        for name, document in _documents().items():
            self.table[name] = _fixed(200, encoded(document))
        for name, (status, body) in _errors().items():
            self.table[name] = _fixed(status, body)
        for name in dir(self):
            if name.startswith("do_"):
                self.table[name[3:].replace("_", "-")] = getattr(self, name)

    @staticmethod
    def _text(text: str) -> Behaviour:
        return _fixed(200, encoded(completion(text)))

    # --- status

    def do_status(self, wire: Wire, status: str) -> None:
        wire.respond(int(status), error(f"scripted {status}"))

    def do_404_html(self, wire: Wire, _: str) -> None:
        wire.respond(404, _PAGE, kind="text/html")

    def do_502_html(self, wire: Wire, _: str) -> None:
        wire.respond(502, _PAGE, kind="text/html")

    def do_429_after(self, wire: Wire, seconds: str) -> None:
        wire.respond(429, error("slow down"), f"Retry-After: {seconds}")

    def do_429_after_ms(self, wire: Wire, milliseconds: str) -> None:
        wire.respond(429, error("slow down"), f"Retry-After-Ms: {milliseconds}")

    def do_429_date(self, wire: Wire, seconds: str) -> None:
        now = datetime.now(UTC)
        until = format_datetime(now + timedelta(seconds=int(seconds)), usegmt=True)
        wire.respond(
            429, error("slow down"), f"Date: {format_datetime(now, usegmt=True)}", f"Retry-After: {until}"
        )

    def do_429_odd_date(self, wire: Wire, place: str) -> None:
        """A number that no clock can hold: in the day or the zone of the wait, or only in what is "now"."""
        huge, until = "9" * 20, format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
        odd = f"Mon, {huge} Jan 2026 00:00:00 GMT"
        wait = {"day": odd, "zone": f"Mon, 05 Jan 2026 00:00:00 +{huge}", "now": until}[place]
        wire.respond(429, error("slow down"), f"Date: {odd}", f"Retry-After: {wait}")

    def do_429_empty(self, wire: Wire, _: str) -> None:
        wire.respond(429, b"")

    def do_500_no_retry(self, wire: Wire, _: str) -> None:
        wire.respond(500, error("broken"), "X-Should-Retry: false")

    def do_400_retry(self, wire: Wire, _: str) -> None:
        wire.respond(400, error("try again"), "X-Should-Retry: true")

    def do_400_echo_key(self, wire: Wire, _: str) -> None:
        wire.respond(400, error(f"bad header: {wire.request.headers.get('authorization')}"))

    def do_400_echo_notes(self, wire: Wire, _: str) -> None:
        wire.respond(400, error(f"cannot read {wire.request.json['messages'][-1]['content'][-300:]}"))

    def do_echo_line(self, wire: Wire, status: str) -> None:
        """A line of the notes is in the server's own words, as an error or as a refusal."""
        said = "cannot take 'She wants pick errors down from 4%' in input"
        if status == "200":
            wire.respond(200, encoded(completion(None, refusal=said)))
        else:
            wire.respond(int(status), error(said), "Location: /why?She%20wants%20pick%20errors%20down")

    def do_echo_words(self, wire: Wire, words: str) -> None:
        wire.respond(400, error(f"cannot take '{words}' in input"))

    def do_400_ansi(self, wire: Wire, _: str) -> None:
        wire.respond(400, error("\x1b]0;owned\x07\x1b[31mred\u202e alert\r\nsecond line"))

    def do_400_echo_hidden(self, wire: Wire, _: str) -> None:
        """The key with a character between any two that nobody sees."""
        wire.respond(400, error("\u200b".join(wire.request.headers.get("authorization", ""))))

    def do_echo_in(self, wire: Wire, part: str) -> None:
        """A good reply that carries the key in one of its parts, or as the name of one."""
        key = wire.request.headers.get("authorization", "")
        point = {**GOOD["recap"][0], "quote": key}
        parts = {"recap": [point]} if part == "quote" else {key if part == "name" else part: f"Thanks, {key}"}
        wire.respond(200, encoded(completion(text_of({**GOOD, **parts}))))

    def do_line_as_name(self, wire: Wire, number: str) -> None:
        """A reply with a line of the notes as the name of a part."""
        wire.respond(200, encoded(completion(text_of({**GOOD, NOTES.splitlines()[int(number)]: "x"}))))

    # --- what a server does not take

    def do_no_json_schema(self, wire: Wire, _: str) -> None:
        self._unless(wire, (wire.request.json.get("response_format") or {}).get("type") != "json_schema")

    def do_no_json_object(self, wire: Wire, _: str) -> None:
        kind = (wire.request.json.get("response_format") or {}).get("type")
        self._unless(wire, kind is None)

    def do_no_format_500(self, wire: Wire, _: str) -> None:
        """As llama-cpp-python's server: a 500 whose text is that of a failed validation."""
        if (wire.request.json.get("response_format") or {}).get("type") == "json_schema":
            wire.respond(
                500, error("[{'type': 'literal_error', 'loc': ('body', 'response_format', 'type')}]")
            )
        else:
            self.table["ok"](wire, "")

    def _unless(self, wire: Wire, fine: bool) -> None:
        if fine:
            self.table["ok"](wire, "")
        else:
            wire.respond(400, error("'response_format.type' must be 'text'", param="response_format"))

    def do_no(self, wire: Wire, name: str) -> None:
        """Refuses one parameter, as OpenAI's newer models refuse `max_tokens` or `temperature`."""
        if name in wire.request.json:
            said = f"Unsupported parameter: '{name}' is not supported with this model."
            wire.respond(400, error(said, code="unsupported_parameter", param=name))
        else:
            self.table["ok"](wire, "")

    def do_no_seed(self, wire: Wire, said: str) -> None:
        """Refuses `seed`, an English word, in the words of other servers."""
        if "seed" not in wire.request.json:
            self.table["ok"](wire, "")
        elif said == "loc":
            wire.respond(422, encoded({"detail": [{"loc": ["body", "seed"], "msg": "Extra input"}]}))
        else:
            wire.respond(400, error(f"Unrecognized request argument supplied{said} seed"))

    def do_small_cap(self, wire: Wire, _: str) -> None:
        """As servers that call the cap on a reply by one name, whichever was sent, and find it too large."""
        if "max_tokens" in wire.request.json or "max_completion_tokens" in wire.request.json:
            said = "max_tokens is too large: 4000. This model supports at most 2048 completion tokens"
            wire.respond(400, error(said, param="max_tokens"))
        else:
            self.table["ok"](wire, "")

    def do_small_context(self, wire: Wire, _: str) -> None:
        """As vLLM with a small window: the cap itself is too large."""
        if "max_tokens" in wire.request.json or "max_completion_tokens" in wire.request.json:
            wire.respond(
                400, error("'max_tokens' is too large: 4000. This model's maximum context length is 4096")
            )
        else:
            self.table["ok"](wire, "")

    # --- the wire

    def do_no_reply(self, wire: Wire, _: str) -> None:
        """Closes without a word."""

    def do_reset(self, wire: Wire, _: str) -> None:
        wire.reset()

    def do_reset_mid_body(self, wire: Wire, _: str) -> None:
        wire.send(wire.head(200, 5000) + b'{"choices": [')
        self._wait(0.05)
        wire.reset()

    def do_short_body(self, wire: Wire, _: str) -> None:
        wire.send(wire.head(200, 5000) + encoded(completion(text_of(GOOD)))[:200])

    def do_chunked_cut(self, wire: Wire, _: str) -> None:
        wire.send(wire.head(200, None, "Transfer-Encoding: chunked") + b"400\r\n" + b"x" * 100)

    def do_stall(self, wire: Wire, _: str) -> None:
        self._wait(30)

    def do_stall_body(self, wire: Wire, _: str) -> None:
        wire.send(wire.head(200, 5000) + b'{"choices": [')
        self._wait(30)

    def do_drip(self, wire: Wire, seconds: str) -> None:
        body = encoded(completion(text_of(GOOD)))
        wire.send(wire.head(200, len(body)))
        for index in range(len(body)):
            wire.send(body[index : index + 1])
            self._wait(float(seconds))

    def do_slow(self, wire: Wire, seconds: str) -> None:
        self._wait(float(seconds))
        self.table["ok"](wire, "")

    def do_keep_alive(self, wire: Wire, _: str) -> None:
        """A good reply on a connection that looks open afterwards."""
        wire.respond(200, encoded(completion(text_of(GOOD))), "Connection: keep-alive")
        self._wait(2)

    def do_html_200(self, wire: Wire, _: str) -> None:
        wire.respond(200, _PAGE, kind="text/html")

    def do_json_as_text(self, wire: Wire, _: str) -> None:
        wire.respond(200, encoded(completion(text_of(GOOD))), kind="text/plain")

    def do_bom(self, wire: Wire, _: str) -> None:
        wire.respond(200, b"\xef\xbb\xbf" + encoded(completion(text_of(GOOD))))

    def do_gzip(self, wire: Wire, _: str) -> None:
        body = gzip.compress(encoded(completion(text_of(GOOD))))
        wire.respond(200, body, "Content-Encoding: gzip")

    def do_gzip_cut(self, wire: Wire, _: str) -> None:
        body = gzip.compress(encoded(completion(text_of(GOOD))))[:-20]
        wire.respond(200, body, "Content-Encoding: gzip")

    def do_bad_gzip(self, wire: Wire, _: str) -> None:
        wire.respond(200, b"this is not gzip", "Content-Encoding: gzip")

    def do_401_body(self, wire: Wire, fault: str) -> None:
        """The key is refused, in a body that cannot be read."""
        if fault == "cut":
            wire.send(wire.head(401, 5000) + b'{"error": ')
        else:
            wire.respond(401, _bomb() if fault == "bomb" else b"no gzip", "Content-Encoding: gzip")

    def do_odd_encoding(self, wire: Wire, _: str) -> None:
        wire.respond(200, b"\x00\x01", "Content-Encoding: br")

    def do_gzip_bomb(self, wire: Wire, _: str) -> None:
        wire.respond(200, _bomb(), "Content-Encoding: gzip")

    def do_huge_field(self, wire: Wire, _: str) -> None:
        body = encoded(completion(text_of({**GOOD, "opening": "x" * 20_000_000})))
        wire.respond(200, body)

    def do_not_http(self, wire: Wire, _: str) -> None:
        wire.send(b"220 mail.example.com ESMTP\r\n")

    def do_redirect(self, wire: Wire, port: str) -> None:
        wire.respond(307, b"", f"Location: http://127.0.0.1:{port}/0/v1/chat/completions?x=1")

    def do_redirect_loop(self, wire: Wire, _: str) -> None:
        wire.respond(308, b"", f"Location: {wire.request.path}")

    def do_redirect_file(self, wire: Wire, _: str) -> None:
        wire.respond(302, b"", "Location: file:///etc/passwd")

    def do_finish(self, wire: Wire, reason: str) -> None:
        wire.respond(200, encoded(completion(text_of(GOOD), finish=reason)))

    def do_models(self, wire: Wire, names: str) -> None:
        listed = [step[7:] for step in wire.play.steps if step.startswith("models=")]
        names = (listed or ["only-one"])[0]
        if names.isdigit():
            wire.respond(int(names), error("no list of models here"))
            return
        wire.respond(200, encoded({"data": [{"id": name} for name in names.split("+") if name]}))


def start() -> FaultServer:
    """A running server with every step."""
    scenarios = Scenarios(lambda seconds: server.wait(seconds))
    server = FaultServer(scenarios.table)
    return server


def _fixed(status: int, body: bytes) -> Behaviour:
    return lambda wire, _: wire.respond(status, body)


def _documents() -> dict[str, Any]:
    """Bodies of a 200 that are JSON, whole, and not simply a text."""
    good = text_of(GOOD)
    tool = {"id": "call_1", "type": "function", "function": {"name": "send_mail", "arguments": "{}"}}
    usage_free = completion(good)
    del usage_free["usage"]
    return {
        "truncated": completion(good[:100], finish="length"),
        "length-but-whole": completion(good, finish="length"),
        "reasoning-only": completion("", finish="length", reasoning_content="Let me think about Priya"),
        "thought-only": completion("", reasoning="Let me think about Priya"),
        "thought-and-text": completion(good, reasoning_content="Let me think about Priya"),
        "refusal": completion(None, refusal="I cannot\x1b[31m help with that."),
        "content-filter": completion(None, finish="content_filter"),
        "content-filter-partial": completion(good, finish="content_filter"),
        "null-content": completion(None),
        "tool-calls": completion(None, finish="tool_calls", tool_calls=[tool]),
        "empty-choices": {**completion(good), "choices": []},
        "null-choices": {**completion(good), "choices": None},
        "choice-is-text": {**completion(good), "choices": ["text"]},
        "body-null": None,
        "body-list": [completion(good)],
        "content-parts": completion(
            [{"type": "text", "text": good[:80]}, {"type": "text", "text": good[80:]}]
        ),
        "no-usage": usage_free,
        "odd-usage": {**completion(good), "usage": {"prompt_tokens": "many", "completion_tokens": -1}},
        "error-in-choice": {
            "choices": [{"finish_reason": "error", "message": {"content": ""}, "error": {"code": 429}}]
        },
        "error-in-200": {"error": {"message": "overloaded", "code": 429}, "choices": None},
        "quota-in-200": {"error": {"message": "no money", "code": "insufficient_quota"}},
    }


def _errors() -> dict[str, tuple[int, bytes]]:
    """Answers with an error status, and bodies of a 200 that are no JSON."""
    context = (
        "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens."
    )
    return {
        "401": (401, error("Incorrect API key provided", code="invalid_api_key")),
        "404-text": (404, b"404 page not found"),
        "404-model": (404, error("The model `nope` does not exist", code="model_not_found")),
        "400-context": (400, error(context, code="context_length_exceeded", param="messages")),
        "400-context-code": (400, error("zu lang", code="context_length_exceeded")),
        "400-policy": (400, error("blocked by our content policy", code="content_filter")),
        "422": (422, encoded({"detail": [{"loc": ["body", "messages"], "msg": "field required"}]})),
        "error-string": (400, encoded({"error": "just a string"})),
        "error-list": (400, encoded([{"error": {"message": "in a list"}}])),
        "error-text": (400, b"plain words"),
        "429": (429, error("Rate limit reached", code="rate_limit_exceeded")),
        "404-detail": (404, encoded({"detail": "Not Found"})),
        "429-quota": (429, error("You exceeded your current quota", code="insufficient_quota")),
        "429-quota-words": (429, error("You exceeded your current quota, please check your plan")),
        "429-quota-alone": (429, encoded({"error": "insufficient_quota"})),
        "429-by-the-minute": (
            429,
            encoded(
                [
                    {
                        "error": {
                            "code": 429,
                            "message": "You exceeded your current quota",
                            "status": "RESOURCE_EXHAUSTED",
                        }
                    }
                ]
            ),
        ),
        "500": (500, error("broken")),
        "empty-200": (200, b""),
        "invalid-json-200": (200, b'{"choices": ['),
        "invalid-utf8-200": (200, b'{"choices": "\xff\xfe"}'),
        "deep-200": (200, b"[" * 200_000),
    }


def _bomb() -> bytes:
    return gzip.compress(b"\0" * 100_000_000, 9)
