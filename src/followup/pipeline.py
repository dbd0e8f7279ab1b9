"""adraft: notes -> writer -> rules -> repair. The one place where rules meet a writer."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from inspect import signature
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, TypeVar

from followup.checking import as_names, check_arguments, released
from followup.errors import DraftRejected, ModelRefused
from followup.language.names import parse_name
from followup.models import Draft, DraftResult, Missing, Occasion, Tone, made
from followup.notes import Notes, find_points, read_notes
from followup.render import render_text
from followup.repairing import write_and_repair
from followup.rules import Context
from followup.settings import MAX_WORDS, Engine, Settings, api_key, load_settings, prompts_folder
from followup.timing import read_moment, send_window
from followup.writers import AnyWriter, Brief
from followup.writers.offline import OfflineWriter

if TYPE_CHECKING:
    from openai import AsyncOpenAI

P = ParamSpec("P")
Result = TypeVar("Result")


async def adraft(
    notes: str | Notes,
    *,
    to: str | Sequence[str] | None = None,
    role: str | None = None,
    team: str | None = None,
    sender: str | None = None,
    interviewed: str | datetime | None = None,
    occasion: Occasion = "thanks",
    tone: Tone | None = None,
    max_words: int = MAX_WORDS,
    engine: Engine | None = None,
    model: str | None = None,
    base_url: str | None = None,
    timeout_s: float | None = None,
    keep: Sequence[str] = (),
    options: Mapping[str, str] | None = None,
    client: AsyncOpenAI | None = None,
    writer: AnyWriter | None = None,
    panel: Sequence[str] = (),
    others: Sequence[Draft] = (),
) -> DraftResult:
    """Write one thank-you message from interview notes.

    Args:
        notes: the notes as pasted, messy as they are.
        to: who is greeted, one name or several; found in the notes when not given, never guessed.
        role, team, sender: the job applied for, its team, the writer's name; given values win over the notes.
            With sender="" the name in the settings is not used.
        interviewed: when, ISO 8601 or a datetime; local zone when it has none.
        occasion: "thanks", or "not-selected" after a no.
        tone: "warm", "neutral" or "formal". Of `tone`, `engine`, `model`, `base_url` and `timeout_s`, None
            means what FOLLOWUP_* or the config file say; where they are silent "warm", "auto" and 120.
        max_words: longest body, in words.
        engine: "openai", "offline", or "auto" (the model when a key or base URL is set).
        model, base_url, timeout_s, options: for the model writer; `timeout_s` is for the whole draft.
        keep: ids of withheld passages to release.
        client: your own `AsyncOpenAI`; retries are still ours alone.
        writer: your own writer instead of the engine; async, or a plain function.
        panel: everybody who gets a message of their own, in order.
        others: what was written to some of them already, so that no two say the same.
    Returns: the finished draft; its `violations` are warnings only.
    Raises: DraftRejected (with the best attempt) when errors remain after the last repair; NotesError,
        UsageError, and the ModelErrors.
    """
    check_arguments(**locals())
    settings = load_settings()
    names = as_names(to)
    brief = _make_brief(
        notes, settings, names, role=role, team=team, sender=sender, keep=keep, occasion=occasion, tone=tone,
        max_words=max_words,
    )  # fmt: skip
    if panel:
        brief = replace(brief, panel=tuple(parse_name(name) for name in as_names(panel)))
    read = brief.notes
    moment = read_moment(interviewed) if isinstance(interviewed, str) else interviewed or read.interviewed
    send = send_window(moment) if moment else None
    name, chosen = choose_writer(
        settings, engine, model=model, base_url=base_url, timeout_s=timeout_s, options=options, client=client,
        writer=writer,
    )  # fmt: skip
    context = Context(
        notes=read, to=names, role=brief.role, team=brief.team, sender=brief.sender, occasion=occasion,
        max_words=max_words, others=tuple(others),
    )  # fmt: skip
    try:
        outcome = await write_and_repair(brief, chosen, context)
    finally:
        if name == "openai":
            await chosen.aclose()  # type: ignore[union-attr]
    written = outcome.written
    refusal = outcome.failure if outcome.failure is not None and not written.draft.opening else None
    result = made(
        DraftResult,
        status="rejected" if outcome.broken or refusal else "ready",
        engine=name,
        model=written.model,
        subject=written.draft.subject,
        text="" if refusal else render_text(written.draft),
        parts=written.draft,
        evidence=written.evidence,
        violations=outcome.violations,
        missing=_missing(outcome.brief),
        withheld=read.withheld,
        send=send,
        requests=outcome.requests,
        repairs=outcome.repairs,
        usage=outcome.usage,
        prompt=written.prompt,
    )
    if name != "offline":
        result = DraftResult.model_validate(dict(result))  # what another writer gives is looked at
    if isinstance(refusal, ModelRefused):
        refusal.result = result
        raise refusal
    if outcome.broken:
        stopped = f"; no repair: {outcome.failure}" if outcome.failure else ""
        raise DraftRejected(f"the draft breaks {', '.join(outcome.broken)}{stopped}", result=result)
    return result


def _called_like(
    model: Callable[P, object],
) -> Callable[[Callable[..., Result]], Callable[P, Result]]:
    """The parameters of another function for one that hands them on, as type checkers and `help` see them."""

    def give(function: Callable[..., Result]) -> Callable[P, Result]:
        own = signature(function)
        shown = signature(model).replace(return_annotation=own.return_annotation)
        function.__signature__ = shown  # type: ignore[attr-defined]
        return function

    return give


@_called_like(adraft)
def draft(notes: str | Notes, **fields: Any) -> DraftResult:
    """`adraft`, synchronous; works inside a running event loop (a notebook) too.

    Same arguments and errors.
    """
    waits = _may_wait(fields)
    work = adraft(notes, **fields)
    return run_sync(work) if waits else run_through(work)


@_called_like(adraft)
def draft_each(
    notes: str | Notes, *, to: str | Sequence[str] | None = None, **fields: Any
) -> tuple[DraftResult, ...]:
    """One distinct message for each interviewer; one alone where none or one is known.

    Args: as for `draft`; `to` may name several.
    Raises: as `draft`, at the first draft that stays rejected.
    """
    return tuple(iter_each(notes, draft, to=to, **fields))


def iter_each(
    notes: str | Notes,
    write: Callable[..., DraftResult],
    *,
    to: str | Sequence[str] | None = None,
    **fields: Any,
) -> Iterator[DraftResult]:
    """The drafts of `draft_each` one after the other, by `write`, a function like `draft`.

    Each is written to those given, else to the sure interviewers, and must differ from those before it.
    """
    check_arguments(notes=notes, to=to, **fields)
    read, panel = read_panel(notes, to=to, sender=fields.get("sender"))
    if len(panel) < 2:
        yield write(read, to=panel, **fields)
        return
    written: list[Draft] = []
    for name in panel:
        result = write(read, to=name, panel=panel, others=tuple(written), **fields)
        if result.status == "ready":
            written.append(result.draft)
        yield result


def read_panel(
    notes: str | Notes, *, to: str | Sequence[str] | None = None, sender: str | None = None
) -> tuple[Notes, tuple[str, ...]]:
    """The notes, and who gets a message of their own: those given, else the sure interviewers."""
    names = as_names(to)
    read = notes if isinstance(notes, Notes) else read_notes(notes, to=names, sender=sender or "")
    return read, names or tuple(name.full for name in read.interviewers)


def run_sync(work: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine to its end, in a thread of its own when an event loop is running here."""
    import asyncio
    import threading

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    outcome: list[Result] = []
    failure: list[BaseException] = []

    def target() -> None:
        try:
            outcome.append(asyncio.run(work))
        except BaseException as error:
            failure.append(error)

    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
    if failure:
        raise failure[0]
    return outcome[0]


def run_through(work: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine that never waits to its end: no event loop, and none of the time to import one."""
    try:
        work.send(None)
    except StopIteration as end:
        result: Result = end.value
        return result
    work.close()
    raise RuntimeError("this coroutine waits; it needs an event loop")


def _may_wait(fields: Mapping[str, Any]) -> bool:
    if fields.get("writer") is not None or fields.get("client") is not None:
        return True
    if fields.get("engine") == "offline":
        return False
    engine = pick_engine(load_settings(), fields.get("engine"), base_url=fields.get("base_url"))
    return engine != "offline"


def choose_writer(
    settings: Settings,
    engine: Engine | None,
    *,
    model: str | None = None,
    base_url: str | None = None,
    timeout_s: float | None = None,
    options: Mapping[str, str] | None = None,
    client: AsyncOpenAI | None = None,
    writer: AnyWriter | None = None,
) -> tuple[str, AnyWriter]:
    """Name and writer: the caller's own, else that of the engine that `pick_engine` names."""
    if writer is not None:
        return "custom", writer
    wanted = pick_engine(settings, engine, base_url=base_url, client=client)
    if wanted == "offline":
        return "offline", OfflineWriter()
    from followup.prompts import load_prompts
    from followup.writers.model import ModelWriter, endpoint_of, read_endpoint, read_options

    endpoint = endpoint_of(client) if client else read_endpoint(base_url or settings.base_url, api_key())
    return "openai", ModelWriter(
        endpoint,
        model=model or settings.model,
        options=read_options(options),
        timeout_s=settings.timeout_s if timeout_s is None else timeout_s,
        client=client,
        prompts=load_prompts(prompts_folder()),
    )


def pick_engine(
    settings: Settings,
    engine: Engine | None = None,
    *,
    base_url: str | None = None,
    client: AsyncOpenAI | None = None,
) -> Literal["openai", "offline"]:
    """The engine that runs: as asked, and for `auto` the model when a client, key or base URL is there."""
    wanted = engine or settings.engine
    if wanted != "auto":
        return wanted
    reachable = client is not None or base_url or settings.base_url or api_key()
    return "openai" if reachable else "offline"


def show_prompt(
    notes: str | Notes,
    *,
    to: str | Sequence[str] | None = None,
    role: str | None = None,
    team: str | None = None,
    sender: str | None = None,
    occasion: Occasion = "thanks",
    tone: Tone | None = None,
    max_words: int = MAX_WORDS,
    keep: Sequence[str] = (),
    model: str | None = None,
    base_url: str | None = None,
    options: Mapping[str, str] | None = None,
) -> str:
    """What a model would be sent first for these notes, to the letter; arguments as for `adraft`.

    Sends nothing.
    """
    from followup.prompts import load_prompts
    from followup.writers.model import ModelWriter, read_endpoint, read_options

    settings = load_settings()
    brief = _make_brief(
        notes, settings, as_names(to), role=role, team=team, sender=sender, keep=keep, occasion=occasion,
        tone=tone, max_words=max_words,
    )  # fmt: skip
    writer = ModelWriter(
        read_endpoint(base_url or settings.base_url, api_key() or "none"),
        model=model or settings.model,
        options=read_options(options),
        prompts=load_prompts(prompts_folder()),
    )
    return writer.preview(brief)


def _make_brief(
    notes: str | Notes,
    settings: Settings,
    names: tuple[str, ...],
    *,
    role: str | None,
    team: str | None,
    sender: str | None,
    keep: Sequence[str],
    occasion: Occasion,
    tone: Tone | None,
    max_words: int,
) -> Brief:
    """Notes read, and given fields laid over what they say."""
    sender = settings.sender or "" if sender is None else sender
    read = notes if isinstance(notes, Notes) else read_notes(notes, to=names, sender=sender)
    read = released(read, keep)
    return Brief(
        notes=read,
        to=tuple(parse_name(name) for name in names) or read.interviewers,
        to_is_read=not names,
        role=(role or read.role).strip(),
        team=(team or read.team).strip(),
        sender=(sender or read.sender).strip(),
        occasion=occasion,
        tone=tone or settings.tone,
        max_words=max_words,
    )


def _missing(brief: Brief) -> tuple[Missing, ...]:
    found: list[Missing] = []
    if not brief.to:
        found.append("interviewer")
    if not brief.role:
        found.append("role")
    if not brief.sender:
        found.append("sender")
    if not find_points(brief.notes):
        found.append("topics")
    return tuple(found)
