"""What goes over the wire and when: waits, deadlines, redirects, certificates, proxies, keys."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from openai import AsyncOpenAI
from tests.faults.replies import NOTES
from tests.faults.scenarios import Scenarios
from tests.faults.server import FaultServer
from tests.writers.model.conftest import KEY, Write

from followup import EndpointRefused, EndpointUnavailable, FollowupError, UsageError, adraft, draft
from followup.writers.model import ModelWriter, read_endpoint

GIVEN = {"to": "Priya", "role": "Night Shift Lead", "sender": "Tom", "model": "scripted", "engine": "openai"}


@pytest.mark.parametrize(
    ("script", "waits"),
    [
        ("429-after=2,ok", [2.0]),
        ("429-after=60,ok", [60.0]),
        ("429-after-ms=250*2,ok", [0.25, 0.25]),
        ("429-date=3,ok", [3.0]),
        ("status=503,429-after=1,ok", [None, 1.0]),
        ("429-date=-5,429-after=-5,ok", [None, None]),
    ],
    ids=["seconds", "the most that is waited", "milliseconds", "date", "each for itself", "in the past"],
)
def test_a_wait_is_as_long_as_the_server_asked(write: Write, script: str, waits: list[float | None]) -> None:
    """Retry-After is kept to, in all its forms; without one the wait is short and not zero."""
    outcome = write(script, timeout_s=120)
    assert outcome.kind == "ready"
    assert len(outcome.waits) == len(waits)
    for waited, asked in zip(outcome.waits, waits, strict=True):
        assert waited == asked if asked is not None else 0.4 <= waited <= 2


@pytest.mark.parametrize("asked", ["61", "86400", "1e999"])
def test_a_long_wait_is_not_waited(write: Write, asked: str) -> None:
    """Above 60 seconds the draft ends at once, after one request."""
    outcome = write(f"429-after={asked},ok", timeout_s=1000)
    assert (outcome.kind, len(outcome.play.posts), outcome.waits) == ("EndpointUnavailable", 1, [])


def test_gaps_on_the_wire(server: FaultServer) -> None:
    """With real sleeping, the gap between requests is what Retry-After says, and at most a second more."""
    play = server.play("429-after=0.3*2,ok")
    draft(NOTES, **GIVEN, base_url=play.base_url)
    assert all(0.3 <= gap <= 1.3 for gap in play.gaps) and len(play.gaps) == 2


@pytest.mark.parametrize("script", ["stall", "stall-body", "drip=0.02", "429-after=0.6", "slow=1.5"])
def test_one_deadline_for_everything(server: FaultServer, script: str) -> None:
    """Silence, dripping bodies and waits end with the deadline, and nothing is retried after it."""
    play = server.play(script)
    began = time.monotonic()
    with pytest.raises(EndpointUnavailable):
        draft(NOTES, **GIVEN, base_url=play.base_url, timeout_s=1)
    assert time.monotonic() - began < 3
    assert 1 <= len(play.posts) <= 2


def test_a_redirect_is_not_followed(server: FaultServer) -> None:
    """Neither notes nor key reach the place that a redirect points at."""
    sink = FaultServer({"ok": lambda wire, _: None})
    target = sink.play("ok")
    play = server.play(f"redirect={sink.port}")
    with pytest.raises(EndpointRefused, match=f"redirects to http://127.0.0.1:{sink.port}"):
        draft(NOTES, **GIVEN, base_url=play.base_url)
    assert len(play.posts) == 1 and not target.requests
    sink.close()


def test_nothing_listens() -> None:
    """A closed port is named with its host, no request is counted, no key shown."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(EndpointUnavailable, match=f"127.0.0.1:{port}") as caught:
        draft(NOTES, **GIVEN, base_url=f"http://127.0.0.1:{port}/v1")
    assert caught.value.requests == 0


def test_an_unknown_host(monkeypatch: pytest.MonkeyPatch) -> None:
    """A host name that does not exist is named; credentials in the URL and the key are not."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with pytest.raises(EndpointUnavailable, match=r"nowhere\.invalid cannot be found") as caught:
        draft(NOTES, **GIVEN, base_url="https://user:geheimespasswort@nowhere.invalid/v1")
    assert caught.value.requests == 0
    assert "geheim" not in str(caught.value) and KEY not in str(caught.value)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path]]:
    if not shutil.which("openssl"):
        pytest.skip("needs the openssl command to make a certificate")
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        "openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost "
        "-addext subjectAltName=IP:127.0.0.1".split(),
        cwd=folder,
        check=True,
        capture_output=True,
    )
    yield folder / "cert.pem", folder / "key.pem"


@pytest.fixture
def tls_server(certificate: tuple[Path, Path]) -> Iterator[FaultServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    running = FaultServer(Scenarios(time.sleep).table, context)
    yield running
    running.close()


def test_a_certificate_nobody_signed(tls_server: FaultServer) -> None:
    """Refused before anything is sent, with the way to trust it."""
    play = tls_server.play("ok")
    with pytest.raises(EndpointRefused, match="SSL_CERT_FILE") as caught:
        draft(NOTES, **GIVEN, base_url=play.base_url)
    assert caught.value.requests == 0 and not play.requests


def test_a_certificate_made_known(
    tls_server: FaultServer, certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """SSL_CERT_FILE is honoured."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    play = tls_server.play("ok")
    assert draft(NOTES, **GIVEN, base_url=play.base_url).status == "ready"


@pytest.mark.parametrize(
    ("variable", "reason"), [("SSL_CERT_FILE", "No such file"), ("SSL_CERT_DIR", "no such folder")]
)
def test_certificates_that_are_not_there(
    tls_server: FaultServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, reason: str
) -> None:
    """A path that leads nowhere is told with its variable, before anything is sent."""
    monkeypatch.setenv(variable, str(tmp_path / "gone"))
    play = tls_server.play("ok")
    with pytest.raises(UsageError, match=rf"{variable} \({tmp_path}/gone\) .* {reason}"):
        draft(NOTES, **GIVEN, base_url=play.base_url)
    assert not play.requests


def test_one_of_several_folders(server: FaultServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SSL_CERT_DIR is a list; one of several folders that is there will do."""
    monkeypatch.setenv("SSL_CERT_DIR", os.pathsep.join(("/nowhere", str(tmp_path))))
    with pytest.raises(EndpointUnavailable, match="http instead of https"):
        draft(NOTES, **GIVEN, base_url=server.play("ok").base_url.replace("http:", "https:"))


def test_certificates_that_are_none(
    tls_server: FaultServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of something else is told with its variable and path."""
    path = tmp_path / "notes.pem"
    path.write_text("no certificate")
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with pytest.raises(UsageError, match=rf"SSL_CERT_FILE \({path}\) .* none in it"):
        draft(NOTES, **GIVEN, base_url=tls_server.play("ok").base_url)


def test_tls_asked_of_a_plain_server(server: FaultServer) -> None:
    """https against http ends at once and says so."""
    play = server.play("ok")
    with pytest.raises(FollowupError, match="http instead of https") as caught:
        draft(NOTES, **GIVEN, base_url=play.base_url.replace("http:", "https:"))
    assert isinstance(caught.value, EndpointUnavailable)


def test_a_server_that_never_shakes_hands(monkeypatch: pytest.MonkeyPatch) -> None:
    """A port that takes the connection and then says nothing is not tried again, and the guess is told."""
    monkeypatch.setattr("followup.writers.model.client.CONNECT_S", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"https://127.0.0.1:{listener.getsockname()[1]}/v1"
        with pytest.raises(EndpointUnavailable, match="http instead of https") as caught:
            draft(NOTES, **GIVEN, base_url=url)
    assert caught.value.requests == 0


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:9", "socks5://127.0.0.1:9", "garbage::::"])
def test_loopback_is_not_proxied(server: FaultServer, monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    """A proxy in the environment is left out for a server on this machine, even one that cannot work."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, proxy)
    play = server.play("ok")
    assert draft(NOTES, **GIVEN, base_url=play.base_url).requests == 1


def test_a_proxy_is_used(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Other hosts go through the proxy of the environment; plain http to them draws a warning."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    play = server.play("ok")
    number = play.base_url.split("/")[3]
    result = draft(NOTES, **GIVEN, base_url=f"http://far.invalid/{number}/v1")
    assert result.status == "ready"
    assert play.posts[0].path == f"http://far.invalid/{number}/v1/chat/completions"
    assert "far.invalid unencrypted" in caplog.text


@pytest.mark.parametrize(
    ("variable", "url"),
    [
        ("https_proxy", "https://far.invalid/v1"),
        ("HTTPS_PROXY", "https://far.invalid/v1"),
        ("http_proxy", "http://far.invalid/v1"),
        ("ALL_PROXY", "https://far.invalid/v1"),
    ],
)
def test_a_dead_proxy(monkeypatch: pytest.MonkeyPatch, variable: str, url: str) -> None:
    """The proxy is told with its variable and without its password: the endpoint is not to blame."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv(variable, f"http://me:geheimnis@127.0.0.1:{port}")
    with pytest.raises(EndpointUnavailable, match=rf"the proxy 127\.0\.0\.1:{port} \({variable}\)") as caught:
        draft(NOTES, **GIVEN, base_url=url)
    assert caught.value.requests == 0 and "geheimnis" not in str(caught.value)


def test_a_host_that_is_not_proxied(monkeypatch: pytest.MonkeyPatch) -> None:
    """What NO_PROXY names goes its own way, and a dead proxy is not blamed for it."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "far.invalid")
    with pytest.raises(EndpointUnavailable, match=r"^far\.invalid cannot be found"):
        draft(NOTES, **GIVEN, base_url="https://far.invalid/v1")


@contextmanager
def answering(answer: bytes) -> Iterator[int]:
    """The port of a server that gives every connection this answer and closes it."""

    def serve(listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                with connection:
                    connection.recv(4000)
                    connection.sendall(answer)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=serve, args=(listener,), daemon=True).start()
        yield listener.getsockname()[1]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (b"HTTP/1.1 407 me:geheimnis?\r\n\r\n", r"lets no request through \(status 407\)"),
        (b"HTTP/1.1 502 Bad Gateway\r\n\r\n", "cannot be reached"),
        (b"", "cannot be reached"),
        (b"220 mail.example.com ESMTP\r\n", "cannot be reached"),
    ],
    ids=["a password is wanted", "it finds no way", "it hangs up", "it is none"],
)
def test_a_proxy_that_does_not_help(monkeypatch: pytest.MonkeyPatch, answer: bytes, told: str) -> None:
    """Before the endpoint is reached nothing was sent to it and nothing billed; the proxy's words stay out."""
    with answering(answer) as port:
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
        with pytest.raises(
            EndpointUnavailable, match=rf"the proxy .*:{port} \(https_proxy\) .*{told}"
        ) as caught:
            draft(NOTES, **GIVEN, base_url="https://far.invalid/v1")
        assert caught.value.requests == 0 and "geheimnis" not in str(caught.value)


def test_a_proxy_that_wants_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without TLS too, it is the proxy that is told, not the endpoint behind it."""
    with answering(b"HTTP/1.1 407 Who?\r\nContent-Length: 0\r\n\r\n") as port:
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{port}")
        barred = rf"the proxy .*:{port} \(http_proxy\) .*lets no request through \(status 407\)"
        with pytest.raises(EndpointUnavailable, match=barred):
            draft(NOTES, **GIVEN, base_url="http://far.invalid/v1")


def test_an_endpoint_that_says_it_is_a_proxy(write: Write) -> None:
    """Where no proxy is, the status is the endpoint's own."""
    assert "status 407" in str(write("status=407").error)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://far.invalid/v1", r"far\.invalid \(or a proxy that the client has before it\)"),
        ("http://127.0.0.1:9/v1", r"nothing answers at 127\.0\.0\.1:9: "),
    ],
    ids=["far", "here"],
)
def test_a_dead_proxy_of_the_callers_client(monkeypatch: pytest.MonkeyPatch, url: str, told: str) -> None:
    """A client of the caller's own does not say where it went: its endpoint alone is not to blame."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    client = AsyncOpenAI(api_key=KEY, base_url=url)
    given = {name: value for name, value in GIVEN.items() if name != "engine"}
    with pytest.raises(EndpointUnavailable, match=told):
        draft(NOTES, **given, client=client)


def test_a_host_that_cannot_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told as a setting, before anything is sent."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with pytest.raises(UsageError, match="names a host that cannot be"):
        draft(NOTES, **GIVEN, base_url="https://me:geheimnis@m\u00fcnchen..example/v1")


def test_an_endpoint_behind_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the proxy has let the request through, what goes wrong is the endpoint's own."""
    with answering(b"HTTP/1.1 200 Connected\r\n\r\n") as port:
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
        with pytest.raises(EndpointUnavailable, match=r"^far\.invalid ") as caught:
            draft(NOTES, **GIVEN, base_url="https://far.invalid/v1")
    assert "proxy" not in str(caught.value)


@pytest.mark.parametrize(
    "proxy",
    [
        "gopher://me:geheimnis@127.0.0.1:9",
        "garbage::::",
        "http://me:geheimnis/x@h",
    ],
)
def test_a_proxy_that_cannot_be(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    """A proxy setting that no client understands is a usage error, not a crash, and shows no password."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("https_proxy", proxy)
    with pytest.raises(UsageError, match="HTTPS_PROXY") as caught:
        draft(NOTES, **GIVEN, base_url="https://far.invalid/v1")
    assert "geheimnis" not in str(caught.value)


def test_the_key_is_sent_clean(server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blanks and a line break around the key are stripped."""
    monkeypatch.setenv("OPENAI_API_KEY", f"  {KEY}\n")
    play = server.play("ok")
    draft(NOTES, **GIVEN, base_url=play.base_url)
    assert play.posts[0].headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize(
    "key", ["sk-one\nsk-two-abcdefgh", "sk-schlüssel-abcdefgh", "sk-with blank-abcdefgh"]
)
def test_a_key_that_cannot_be_sent(server: FaultServer, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    """It is refused before a request, without being shown."""
    monkeypatch.setenv("OPENAI_API_KEY", key)
    play = server.play("ok")
    with pytest.raises(UsageError) as caught:
        draft(NOTES, **GIVEN, base_url=play.base_url)
    assert not play.requests and "abcdefgh" not in str(caught.value)


def test_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key the message names both variables; loopback needs none."""
    with pytest.raises(UsageError, match=r"OPENAI_API_KEY.*OPENAI_BASE_URL"):
        draft(NOTES, **GIVEN)


@pytest.mark.parametrize("script", ["400-echo-key", "401", "status=500", "redirect-file"])
def test_the_key_is_in_no_message(server: FaultServer, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """An endpoint that echoes the key gets it masked, in the message and in the whole chain of causes."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with pytest.raises(FollowupError) as caught:
        draft(NOTES, **GIVEN, base_url=server.play(script).base_url, timeout_s=3)
    assert KEY[-8:] not in str(caught.value)
    assert caught.value.__cause__ is None and caught.value.__suppress_context__


def test_the_only_model_is_taken(server: FaultServer) -> None:
    """A foreign endpoint has no default model; the one it offers is used, and looking it up is no request."""
    play = server.play("ok,models=tiny-chat")
    given = {**GIVEN, "model": None}
    result = draft(NOTES, **given, base_url=play.base_url)
    assert (result.model, result.requests, len(play.requests)) == ("tiny-chat", 1, 2)
    assert play.posts[0].json["model"] == "tiny-chat"


@pytest.mark.parametrize("offer", ["", "one+two"], ids=["none", "two"])
def test_a_choice_of_models(server: FaultServer, offer: str) -> None:
    """Several models, or none, are for the user to settle; nothing is sent."""
    play = server.play(f"ok,models={offer}")
    with pytest.raises(UsageError, match="-m"):
        draft(NOTES, **{**GIVEN, "model": None}, base_url=play.base_url)
    assert not play.posts


def test_an_own_client_serves_one_draft_after_another(server: FaultServer) -> None:
    """Each synchronous draft has an event loop of its own; connections kept from the last one do no harm."""
    play = server.play("keep-alive")
    client = AsyncOpenAI(api_key="own", base_url=play.base_url)
    given = {name: value for name, value in GIVEN.items() if name != "engine"}
    assert [draft(NOTES, **given, client=client).requests for _ in range(3)] == [1, 1, 1]


def test_drafts_in_a_running_loop(server: FaultServer) -> None:
    """Many drafts at once share one event loop, and each counts its own requests."""
    plays = [server.play("429-after=0.05,ok") for _ in range(5)]

    async def all_of_them() -> list[int]:
        results = await asyncio.gather(*(adraft(NOTES, **GIVEN, base_url=play.base_url) for play in plays))
        return [result.requests for result in results]

    assert asyncio.run(all_of_them()) == [2] * 5


@pytest.mark.parametrize(
    ("status", "kind"), [("404", EndpointRefused), ("500", EndpointUnavailable)], ids=["unknown", "broken"]
)
def test_no_list_of_models(server: FaultServer, status: str, kind: type[FollowupError]) -> None:
    """A server without the list says how to go on without it; nothing is sent."""
    play = server.play(f"ok,models={status}")
    given = {name: value for name, value in GIVEN.items() if name != "model"}
    with pytest.raises(kind, match="name one with -m"):
        draft(NOTES, **given, base_url=play.base_url)
    assert not play.posts


def test_no_request_after_the_deadline(server: FaultServer) -> None:
    """A repair that would begin too late is not sent, and not counted."""
    play = server.play("ok")
    endpoint = read_endpoint(play.base_url, None)

    async def go() -> EndpointUnavailable:
        writer = ModelWriter(endpoint, model="scripted", timeout_s=0.2)
        writer._deadline = asyncio.get_running_loop().time() - 1
        with pytest.raises(EndpointUnavailable) as caught:
            await adraft(NOTES, to="Priya", writer=writer)
        await writer.aclose()
        return caught.value

    assert asyncio.run(go()).requests == 0 and not play.posts
