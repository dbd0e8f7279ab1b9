"""What goes in and comes out: frozen pydantic models without I/O. Field names are those of the JSON.

Annotations are not postponed here: pydantic would compile each of them, at every start.
"""

from collections.abc import Callable
from typing import Literal, ParamSpec, TypeVar, cast

from pydantic import AwareDatetime, BaseModel, ConfigDict

Part = Literal["subject", "greeting", "opening", "recap", "closing", "sign_off", "postscript"]
Severity = Literal["error", "warning"]
Occasion = Literal["thanks", "not-selected"]
Tone = Literal["warm", "neutral", "formal"]
Missing = Literal["interviewer", "role", "sender", "topics"]
Reason = Literal[
    "pay",
    "candidates",
    "confidential",
    "gossip",
    "personal",
    "instruction",
    "self-doubt",
    "criticism",
    "reminder",
]


class Frozen(BaseModel):
    """Base of all models: immutable, strict about keys, and silent about values when it complains."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True)


P = ParamSpec("P")
M = TypeVar("M", bound=Frozen)


def made(model: Callable[P, M], /, *_: P.args, **values: P.kwargs) -> M:
    """A model of values that this package has made itself: typed as its constructor is, not validated.

    Validating would build the schema of the model, which costs more than all else a command does with it.
    """
    return cast("M", cast("type[Frozen]", model).model_construct(None, **values))


class Draft(Frozen):
    """The parts of one message: the article's four, and what code puts on (`greeting`, `sign_off`).

    `recap` holds one to three points, each a sentence or two; rendering joins them into one paragraph.
    `sign_off` is the closing formula and the name, on two lines.
    """

    subject: str
    greeting: str = ""
    opening: str
    recap: tuple[str, ...] = ()
    closing: str
    sign_off: str = ""


class Evidence(Frozen):
    """What one recap sentence stands on: note lines (from 1) and an exact substring of the first of them."""

    sentence: str
    lines: tuple[int, ...]
    quote: str


class Violation(Frozen):
    """One breach at one place. `start`, `end` count code points of the text as given; missing things have
    `start == end`; `text[start:end] == excerpt`. `message` says what to change; it drives the repair too."""

    rule: str
    severity: Severity
    part: Part | None
    message: str
    excerpt: str
    start: int
    end: int


class Report(Frozen):
    """What `check` found. `ok` is true when no violation is an error; `words` counts the body."""

    schema_version: Literal[1] = 1
    ok: bool
    words: int
    violations: tuple[Violation, ...]


class Withheld(Frozen):
    """A passage of the notes that does not travel. `id` is `LINE` or `LINE.k`, as `keep` takes it."""

    id: str
    line: int
    text: str
    reason: Reason


class SendWindow(Frozen):
    """When to send: 2 h, 24 h and 48 h after the interview."""

    opens: AwareDatetime
    target: AwareDatetime
    latest: AwareDatetime


class Usage(Frozen):
    """Tokens as the endpoint counted them, summed over all requests of a draft; null where it did not say."""

    input_tokens: int | None = None
    output_tokens: int | None = None
    total_tokens: int | None = None


class PromptInfo(Frozen):
    """Which prompt wrote a draft: its name and the SHA-256 of its files, as hex."""

    name: str
    sha256: str


class DraftResult(Frozen):
    """A finished draft and everything known about it.

    Attributes:
        status: "ready", or "rejected" when rules stay broken or the model refused.
        engine: "openai", "offline", or "custom" for a writer of the caller's own.
        model: as the endpoint names it; None offline, and where a custom writer does not say.
        subject: the same as in `parts`; empty when the model refused.
        text: the whole e-mail, with its subject line; empty when the model refused.
        parts: the same in parts; also as `draft`.
        evidence: what each recap sentence stands on; empty where a custom writer gives none.
        violations: of a ready draft warnings only; of a rejected one errors too, none when the model refused.
        missing: what neither notes nor arguments tell.
        withheld: passages of the notes that do not travel, without those released by `keep`.
        send: when to send; None when nobody says when the interview was.
        requests: sent for this draft, repairs and retries included; 0 offline.
        repairs: how often it was written again, or a reply that could not be read asked for again.
        usage: tokens; None offline, and where nobody counted.
        prompt: which prompt wrote it; None offline, and where a custom writer does not say.
    """

    schema_version: Literal[1] = 1
    status: Literal["ready", "rejected"]
    engine: str
    model: str | None = None
    subject: str
    text: str
    parts: Draft
    evidence: tuple[Evidence, ...] = ()
    violations: tuple[Violation, ...] = ()
    missing: tuple[Missing, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    send: SendWindow | None = None
    requests: int = 0
    repairs: int = 0
    usage: Usage | None = None
    prompt: PromptInfo | None = None

    @property
    def draft(self) -> Draft:
        """The parts."""
        return self.parts
