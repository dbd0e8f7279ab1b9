"""The commands that explain: rules, doctor, demo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup.cli.options import without_secrets
from followup.rules import RULES
from tests.cli.conftest import Cli

Schema = Callable[[Any, str], None]
KEY = "sk-test-0123456789abcdef"


def test_rules_lists_all_with_examples(cli: Cli) -> None:
    """Every rule stands there with severity, an example that fails and one that passes."""
    outcome = cli("rules")
    blocks = outcome.out.rstrip("\n").split("\n\n")
    assert outcome.code == 0
    assert [block.split(" ", 1)[0] for block in blocks] == [rule.id for rule in RULES]
    assert all("  fails:  " in block and "  passes: " in block for block in blocks)


def test_rules_json(cli: Cli, matches_schema: Schema) -> None:
    """The JSON holds the same rules, with all examples."""
    content = cli("rules", "--json").json
    matches_schema(content, "rules")
    assert [rule["id"] for rule in content["rules"]] == [rule.id for rule in RULES]


def test_doctor_without_anything(cli: Cli, matches_schema: Schema) -> None:
    """Without a key the offline writer runs, which is fine, and the way to a model is named."""
    outcome = cli("doctor", "--json")
    report = outcome.json
    matches_schema(report, "doctor")
    assert (outcome.code, report["ok"], report["engine"]) == (0, True, "offline")
    assert any("OPENAI_API_KEY" in hint for hint in report["hints"])


def test_doctor_with_a_key(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a key the model would run; the key itself is printed nowhere."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    for arguments in (("doctor",), ("doctor", "--json")):
        outcome = cli(*arguments)
        assert outcome.code == 0 and "openai" in outcome.out
        assert KEY not in outcome.out + outcome.err and KEY[-8:] not in outcome.out + outcome.err


def test_doctor_says_what_is_missing(cli: Cli) -> None:
    """Asked for a model without key or base URL, it names the way out and exits 2."""
    outcome = cli("doctor", "--engine", "openai")
    assert outcome.code == 2
    assert "problem: " in outcome.out and "OPENAI_API_KEY" in outcome.out and "ready" not in outcome.out


@pytest.mark.parametrize(
    ("arguments", "environment", "word"),
    [
        (("--base-url", "ftp://x"), {}, "http:// or https://"),
        (("--base-url", "http://127.0.0.1:99999/v1"), {}, "base URL"),
        ((), {"OPENAI_API_KEY": f"{KEY}\nmore"}, "OPENAI_API_KEY"),
        ((), {"FOLLOWUP_TIMEOUT": "-5"}, "timeout"),
        ((), {"HTTP_PROXY": "garbage::::"}, "HTTP_PROXY"),
        ((), {"ALL_PROXY": "gopher://127.0.0.1:9"}, "proxy"),
        ((), {"SSL_CERT_FILE": "/nowhere.pem"}, "certificate"),
    ],
    ids=["scheme", "port", "key", "timeout", "no proxy", "odd proxy", "certificates"],
)
def test_doctor_finds_what_draft_would_refuse(
    cli: Cli,
    notes: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    environment: dict[str, str],
    word: str,
) -> None:
    """What makes `draft` exit 2 before it sends anything is a problem here, in the same words."""
    for name, value in {"OPENAI_API_KEY": KEY, **environment}.items():
        monkeypatch.setenv(name, value)
    outcome, refusal = cli("doctor", *arguments), cli("draft", str(notes), *arguments)
    problem = next(line for line in outcome.out.splitlines() if line.startswith("problem: "))
    assert (outcome.code, refusal.code) == (2, 2) and "ready" not in outcome.out
    assert word in problem and problem.removeprefix("problem: ") in refusal.err
    assert KEY not in outcome.out + outcome.err


def test_a_broken_proxy_is_no_matter_on_this_machine(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server on loopback is not reached through a proxy, so one that cannot work keeps nobody from it."""
    monkeypatch.setenv("HTTP_PROXY", "garbage::::")
    outcome = cli("doctor", "--base-url", "http://127.0.0.1:9/v1")
    assert outcome.code == 0 and outcome.out.endswith("ready\n")


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("HTTPS_PROXY", "http://127.0.0.1:9", "http://127.0.0.1:9"),
        ("https_proxy", "me:geheimnis@127.0.0.1:9", "http://***@127.0.0.1:9"),
        ("ALL_PROXY", "http://me:geheimnis/x@far.invalid", "(not a URL)"),
        ("NO_PROXY", "localhost,.far.invalid", "localhost,.far.invalid"),
    ],
    ids=["plain", "password and no scheme", "password that ends the host", "hosts without a proxy"],
)
def test_doctor_shows_proxies(
    cli: Cli, matches_schema: Schema, monkeypatch: pytest.MonkeyPatch, name: str, value: str, shown: str
) -> None:
    """The proxies of the environment are listed, in text and in JSON, without user and password."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv(name, value)
    outcome, report = cli("doctor"), cli("doctor", "--json").json
    matches_schema(report, "doctor")
    assert report["proxies"] == {name.upper(): shown}
    assert f"{name.upper()}: {shown}\n" in outcome.out and "geheimnis" not in outcome.out


def test_doctor_shows_where_settings_come_from(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Flag, FOLLOWUP_ variable, OPENAI_ variable, file and default win in this order, and each is named."""
    config = tmp_path / "config.toml"
    config.write_text('model = "m-file"\nbase_url = "http://file.invalid"\ntone = "formal"\nfrom = "Ada"\n')
    monkeypatch.setenv("FOLLOWUP_CONFIG", str(config))
    monkeypatch.setenv("OPENAI_BASE_URL", "http://openai.invalid")
    monkeypatch.setenv("FOLLOWUP_TONE", "neutral")
    monkeypatch.setenv("FOLLOWUP_FROM", "")
    found = cli("doctor", "--json", "--model", "m-flag").json["settings"]
    assert found["model"] == {"value": "m-flag", "origin": "flag"}
    assert found["tone"] == {"value": "neutral", "origin": "FOLLOWUP_TONE"}
    assert found["base_url"] == {"value": "http://openai.invalid", "origin": "OPENAI_BASE_URL"}
    assert found["from"] == {"value": "Ada", "origin": f"{config}: from"}
    assert found["engine"]["origin"] == "default"
    monkeypatch.setenv("FOLLOWUP_BASE_URL", "http://own.invalid")
    assert cli("doctor", "--json").json["settings"]["base_url"]["value"] == "http://own.invalid"


@pytest.mark.parametrize(
    ("content", "word"),
    [("engine = 3\n", "engine"), ("engin = 'auto'\n", "engin"), ("engine = \n", "config.toml")],
    ids=["value", "key", "syntax"],
)
def test_a_broken_config_file(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, word: str
) -> None:
    """A setting that cannot work is exit 2 and one line with file and key."""
    config = tmp_path / "config.toml"
    config.write_text(content)
    monkeypatch.setenv("FOLLOWUP_CONFIG", str(config))
    outcome = cli("doctor")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1 and word in outcome.err and "config.toml" in outcome.err


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("http://localhost:8080/v1", "http://localhost:8080/v1"),
        ("https://user:pass@host.invalid/v1", "https://***@host.invalid/v1"),
        ("https://host.invalid/v1?token=abc", "https://host.invalid/v1?***"),
        ("https://user:pa/ss@host.invalid/v1", "(not a URL)"),
        ("user:pass@host.invalid/v1", "(not a URL)"),
        (None, None),
    ],
    ids=["plain", "password", "token", "password that ends the host", "no scheme", "none"],
)
def test_urls_are_shown_without_secrets(url: str | None, shown: str | None) -> None:
    """A password or token in a base URL is not printed."""
    assert without_secrets(url) == shown


def test_demo_needs_nothing(cli: Cli, matches_schema: Schema) -> None:
    """The demo drafts offline from built-in notes, greets by name and names the role."""
    outcome = cli("demo")
    assert outcome.code == 0
    assert (
        outcome.out.startswith("Subject: ")
        and "Hi Priya," in outcome.out
        and "Night Shift Lead" in outcome.out
    )
    assert "pick errors" in outcome.err
    matches_schema(cli("demo", "--json").json, "draft")


def test_demo_ignores_a_key(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key in the environment does not send the demo anywhere."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    assert cli("demo", "--json").json["engine"] == "offline"
