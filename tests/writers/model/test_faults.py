"""Every fault of an endpoint, a wire or a model ends as it should, after as many requests as it should."""

from __future__ import annotations

import re

import pytest
from tests.faults.replies import NOTES
from tests.faults.scenarios import USAGE
from tests.writers.model.conftest import KEY, Write

#: Script, what becomes of the draft, requests that the server sees, words of the message (or broken rules).
STATUS = [
    ("401", "EndpointRefused", 1, "OPENAI_API_KEY"),
    ("status=402", "EndpointRefused", 1, "out of credit"),
    ("status=403", "EndpointRefused", 1, "key, project or region"),
    ("404-model", "EndpointRefused", 1, "scripted"),
    ("404-html", "EndpointRefused", 1, "end in /v1?"),
    ("404-text", "EndpointRefused", 1, "end in /v1?"),
    ("404-detail", "EndpointRefused", 1, "end in /v1?"),
    ("status=405", "EndpointRefused", 1, "end in /v1?"),
    ("400-context", "EndpointRefused", 1, "too long for scripted"),
    ("400-context-code", "EndpointRefused", 1, "too long for scripted"),
    ("status=400", "EndpointRefused", 1, "status 400"),
    ("status=418", "EndpointRefused", 1, "status 418"),
    ("422", "EndpointRefused", 1, "field required"),
    ("error-string", "EndpointRefused", 1, "just a string"),
    ("error-list", "EndpointRefused", 1, "in a list"),
    ("error-text", "EndpointRefused", 1, "plain words"),
    ("400-ansi", "EndpointRefused", 1, "red alert second line"),
    ("400-policy", "ModelRefused", 1, "blocked these notes"),
    ("status=413", "EndpointRefused", 1, "too long"),
    ("429", "EndpointUnavailable", 3, "busy"),
    ("429-empty", "EndpointUnavailable", 3, "busy"),
    ("429,ok", "ready", 2, ""),
    ("429*2,ok", "ready", 3, ""),
    ("429*3,ok", "EndpointUnavailable", 3, "busy"),
    ("429-after=1*2,ok", "ready", 3, ""),
    ("429-after-ms=20,ok", "ready", 2, ""),
    ("429-date=2,ok", "ready", 2, ""),
    ("429-date=-5,ok", "ready", 2, ""),
    ("429-after=60,ok", "EndpointUnavailable", 1, "asked to wait 60 s"),
    ("429-after=86400", "EndpointUnavailable", 1, "asked to wait 24 h"),
    ("429-after=1e999", "EndpointUnavailable", 1, "more than ten days"),
    ("429-odd-date=day,ok", "ready", 2, ""),
    ("429-odd-date=zone,ok", "ready", 2, ""),
    ("429-odd-date=now,ok", "ready", 2, ""),
    ("429-after=-5,ok", "ready", 2, ""),
    ("429-after=soon,ok", "ready", 2, ""),
    ("429-after=inf,ok", "ready", 2, ""),
    ("429-quota", "EndpointRefused", 1, "out of credit"),
    ("429-quota-words", "EndpointRefused", 1, "out of credit"),
    ("429-quota-alone", "EndpointRefused", 1, "out of credit"),
    ("429-by-the-minute,ok", "ready", 2, ""),
    ("500", "EndpointUnavailable", 3, "status 500"),
    ("502-html", "EndpointUnavailable", 3, "status 502"),
    ("status=503,ok", "ready", 2, ""),
    ("status=504", "EndpointUnavailable", 3, "504"),
    ("status=529", "EndpointUnavailable", 3, "529"),
    ("status=408,ok", "ready", 2, ""),
    ("500-no-retry,ok", "EndpointUnavailable", 1, "500"),
    ("400-retry,ok", "ready", 2, ""),
]
DIALECT = [
    ("no-json-schema", "ready", 2, ""),
    ("no-json-object", "ready", 3, ""),
    ("no-format-500", "ready", 2, ""),
    ("no=max_tokens", "ready", 2, ""),
    ("small-context", "ready", 2, ""),
    ("small-cap", "ready", 3, ""),
]
WIRE = [
    ("no-reply", "EndpointUnavailable", 3, "broke off"),
    ("reset", "EndpointUnavailable", 3, "broke off"),
    ("reset-mid-body", "EndpointUnavailable", 3, "may have been billed"),
    ("short-body", "EndpointUnavailable", 3, "may have been billed"),
    ("chunked-cut", "EndpointUnavailable", 3, "may have been billed"),
    ("reset,short-body,ok", "ready", 3, ""),
    ("slow=0.2", "ready", 1, ""),
    ("html-200", "EndpointUnavailable", 1, "HTML, not JSON"),
    ("empty-200", "EndpointUnavailable", 1, "empty body"),
    ("invalid-json-200", "EndpointUnavailable", 1, "not JSON"),
    ("invalid-utf8-200", "EndpointUnavailable", 1, "not UTF-8"),
    ("deep-200", "EndpointUnavailable", 1, "not JSON"),
    ("json-as-text", "ready", 1, ""),
    ("bom", "ready", 1, ""),
    ("gzip", "ready", 1, ""),
    ("gzip-cut", "EndpointUnavailable", 3, "broke off"),
    ("bad-gzip", "EndpointUnavailable", 1, "compressed"),
    ("odd-encoding", "EndpointUnavailable", 1, "compressed"),
    ("gzip-bomb", "EndpointUnavailable", 1, "compressed"),
    ("401-body=garbled", "EndpointRefused", 1, "OPENAI_API_KEY"),
    ("401-body=bomb", "EndpointRefused", 1, "OPENAI_API_KEY"),
    ("401-body=cut", "EndpointRefused", 1, "OPENAI_API_KEY"),
    ("not-http", "EndpointUnavailable", 3, ""),
    ("redirect-loop", "EndpointRefused", 1, "redirects"),
    ("redirect-file", "EndpointRefused", 1, "file://"),
]
COMPLETION = [
    ("truncated", "ModelRefused", 1, "cut off"),
    ("length-but-whole", "ModelRefused", 1, "cut off"),
    ("reasoning-only", "ModelRefused", 1, "max_tokens"),
    ("thought-only", "ModelRefused", 1, "max_tokens"),
    ("thought-and-text", "ready", 1, ""),
    ("truncated-lying", "ModelRefused", 2, "cannot be used"),
    ("truncated-lying,ok", "ready", 2, ""),
    ("refusal", "ModelRefused", 1, "declined: I cannot help with that."),
    ("content-filter", "ModelRefused", 1, "filter"),
    ("content-filter-partial", "ModelRefused", 1, "filter"),
    ("finish=MAX_TOKENS", "ModelRefused", 1, "cut off"),
    ("finish=SAFETY", "ModelRefused", 1, "filter"),
    ("finish=refusal", "ModelRefused", 1, "declined"),
    ("finish=eos", "ready", 1, ""),
    ("null-content", "ModelRefused", 2, "empty"),
    ("empty-content", "ModelRefused", 2, "empty"),
    ("tool-calls", "ModelRefused", 2, "empty"),
    ("empty-choices", "EndpointUnavailable", 3, "without a completion"),
    ("null-choices", "EndpointUnavailable", 3, "without a completion"),
    ("choice-is-text", "EndpointUnavailable", 3, "without a completion"),
    ("error-in-200", "EndpointUnavailable", 3, "busy: overloaded"),
    ("error-in-200,ok", "ready", 2, ""),
    ("error-in-choice", "EndpointUnavailable", 3, "busy"),
    ("quota-in-200", "EndpointRefused", 1, "out of credit"),
    ("body-null", "EndpointUnavailable", 1, "not a completion"),
    ("body-list", "EndpointUnavailable", 1, "not a completion"),
    ("content-parts", "ready", 1, ""),
    ("no-usage", "ready", 1, ""),
    ("odd-usage", "ready", 1, ""),
]
TEXT = [
    ("flat", "ready", 1, ""),
    ("fenced", "ready", 1, ""),
    ("prose-around", "ready", 1, ""),
    ("bom-text", "ready", 1, ""),
    ("raw-newlines", "ready", 1, ""),
    ("with-furniture", "ready", 1, ""),
    ("think", "ready", 1, ""),
    ("think-unclosed", "ModelRefused", 1, "max_tokens"),
    ("two-objects", "ModelRefused", 2, "more than one"),
    ("two-objects,ok", "ready", 2, ""),
    ("double-encoded", "ModelRefused", 2, "cannot be used"),
    ("python-dict", "ModelRefused", 2, "cannot be used"),
    ("trailing-comma", "ModelRefused", 2, "cannot be used"),
    ("duplicate-keys", "ModelRefused", 2, "closing twice"),
    ("missing-field", "ModelRefused", 2, "closing is missing"),
    ("null-fields", "ModelRefused", 2, "opening must be text"),
    ("wrong-types", "ModelRefused", 2, "subject must be text"),
    ("extra-field", "ModelRefused", 2, "bcc is not asked for"),
    ("deep", "ModelRefused", 2, "cannot be used"),
    ("prose-only", "ModelRefused", 2, "no JSON object"),
    ("surrogate", "ready", 1, ""),
    ("nul", "ready", 1, ""),
    ("ansi", "ready", 1, ""),
    ("ansi-subject", "ready", 1, ""),
    ("bidi", "ready", 1, ""),
    ("huge-text", "ModelRefused", 2, "1,000,000 characters"),
    ("huge-field", "ModelRefused", 1, "5 MB"),
    ("crlf-subject", "ModelRefused", 2, "subject must be one line"),
    ("unicode-newlines", "ModelRefused", 2, "subject must be one line"),
    ("empty-fields", "ModelRefused", 2, "opening is empty"),
    ("blank-fields", "ModelRefused", 2, "opening is empty"),
]
KEYS = [
    ("400-echo-key", "EndpointRefused", 1, "***"),
    ("400-echo-hidden", "EndpointRefused", 1, "***"),
    ("echo-line=400", "EndpointRefused", 1, "status 400: cannot take '…"),
    ("echo-line=500", "EndpointUnavailable", 3, "status 500: cannot take '…"),
    ("echo-line=307", "EndpointRefused", 1, "redirects to /why;"),
    ("echo-line=200", "ModelRefused", 1, "declined: cannot take '…"),
    ("400-echo-notes", "EndpointRefused", 1, "status 400: cannot read"),
    ("line-as-name=1", "ModelRefused", 2, "cannot be used: …"),
    ("line-as-name=3,ok", "ready", 2, ""),
    ("echo-in=subject", "ModelRefused", 2, "held the key"),
    ("echo-in=opening", "ModelRefused", 2, "held the key"),
    ("echo-in=quote", "ModelRefused", 2, "held the key"),
    ("echo-in=name", "ModelRefused", 2, "*** is not asked for"),
    ("echo-in=closing,ok", "ready", 2, ""),
]
DRAFT = [
    ("ask-feedback", "DraftRejected", 3, "feedback-request"),
    ("ask-feedback-soft", "DraftRejected", 3, "feedback-request"),
    ("ask-decision", "DraftRejected", 3, "decision-push"),
    ("ask-feedback,too-long,ok", "ready", 3, ""),
    ("feedback-topic", "ready", 1, ""),
    ("exemplar", "DraftRejected", 3, "ungrounded-number"),
    ("markdown-exfil", "ModelRefused", 2, "link or an address"),
    ("link", "ModelRefused", 2, "link or an address"),
    ("html", "DraftRejected", 3, "chat-residue"),
    ("leak-system", "ModelRefused", 2, "repeated these instructions"),
    ("echo-notes", "ModelRefused", 2, "copied the notes"),
    ("injection-success", "ModelRefused", 2, "link or an address"),
    ("too-long", "DraftRejected", 3, "too-long"),
    ("too-long,ok", "ready", 2, ""),
    ("too-long*2,ok", "ready", 3, ""),
    ("placeholders", "DraftRejected", 3, "placeholder"),
    ("invented-names", "DraftRejected", 3, "ungrounded-name"),
    ("bad-evidence", "DraftRejected", 3, "unsupported-evidence"),
    ("bad-evidence,ok", "ready", 2, ""),
    ("500,truncated-lying,429-after=1,too-long,ok", "ready", 5, ""),
    ("500*2,truncated-lying,429*2,too-long,ok", "DraftRejected", 6, "all 6 requests"),
    ("too-long,401", "DraftRejected", 2, "key was refused"),
    ("too-long,truncated", "DraftRejected", 2, "cut off"),
    ("too-long,prose-only,ok", "ready", 3, ""),
    ("prose-only,too-long,prose-only", "DraftRejected", 3, "cannot be used"),
]


@pytest.mark.parametrize(
    ("script", "kind", "requests", "words"),
    [pytest.param(*row, id=row[0]) for row in STATUS + DIALECT + WIRE + COMPLETION + TEXT + KEYS + DRAFT],
)
def test_a_fault_ends_as_it_should(write: Write, script: str, kind: str, requests: int, words: str) -> None:
    """The right class (and so exit code), the stated number of requests, a message that says what it was."""
    outcome = write(script)
    message = str(outcome.error or "")
    assert (outcome.kind, len(outcome.play.posts)) == (kind, requests), message
    assert words in message
    assert "\n" not in message and "<" not in message and "\x1b" not in message
    assert KEY[-8:] not in message and len(message) <= 400
    assert not re.search("pick.*errors|by the dock", message, re.I)
    counted = outcome.result.requests if outcome.result else getattr(outcome.error, "requests", None)
    assert counted == requests


@pytest.mark.parametrize(
    "script",
    [
        "echo-words=quiet Mondays",
        "echo-words=Zorblax",
        "echo-words=1| Zorblax",
        r"echo-words=a\nquiet mondays\n",
    ],
)
def test_a_short_line_is_not_repeated(write: Write, script: str) -> None:
    """A whole line of the notes stays out of a message however few words it has, also with its break escaped."""
    outcome = write(script, notes=f"{NOTES}quiet Mondays\nZorblax\n")
    assert "cannot take" in str(outcome.error)
    assert not re.search("monday|zorblax", str(outcome.error), re.I)


@pytest.mark.parametrize("script", ["no-seed=:", "no-seed=loc"])
def test_a_parameter_that_is_an_english_word(write: Write, script: str) -> None:
    """It is left out where a server names it without quotes."""
    assert len(write(script, options={"seed": "7"}).play.posts) == 2


@pytest.mark.parametrize(
    ("script", "replies"),
    [
        ("refusal", 1),
        ("truncated", 1),
        ("content-filter", 1),
        ("think-unclosed", 1),
        ("two-objects", 2),
        ("two-objects,truncated", 2),
        ("empty-choices", 3),
        ("empty-choices,500,ok", 2),
        ("empty-choices*2,truncated", 3),
        ("too-long,truncated", 2),
        ("too-long,two-objects", 3),
        ("too-long,empty-choices", 4),
        ("too-long,401", 1),
        ("401", 0),
    ],
)
def test_every_reply_is_paid_for(write: Write, script: str, replies: int) -> None:
    """Refused, filtered, cut off, unreadable or empty: usage is the sum over all replies that told it."""
    outcome = write(script)
    error = outcome.error
    told = [
        getattr(it, "usage", None) for it in (outcome.result or error, getattr(error, "result", None)) if it
    ]
    assert {usage.total_tokens if usage else 0 for usage in told} == {replies * USAGE["total_tokens"]}


@pytest.mark.parametrize(
    ("script", "repairs"),
    [
        ("too-long,401", 1),
        ("too-long,truncated", 1),
        ("too-long,two-objects", 2),
        ("too-long,two-objects,500", 2),
        ("two-objects,too-long,two-objects", 2),
        ("500*2,truncated-lying,429*2,too-long", 1),
    ],
)
def test_a_repair_in_vain_is_counted(write: Write, script: str, repairs: int) -> None:
    """What was asked for again counts as a repair, whether or not a draft came of it."""
    result = write(script).result
    assert result is not None and result.repairs == repairs
