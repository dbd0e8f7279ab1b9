"""adraft: notes -> writer -> rules -> repair, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from followup.checking import as_names, check_arguments, released
from followup.engines import choose_writer
from followup.errors import DraftRejected, ModelRefused
from followup.language.names import parse_name
from followup.models import Draft, DraftResult, Missing, Occasion, SendWindow, Tone, made
from followup.notes import Notes, find_points, read_notes
from followup.render import render_text
from followup.repairing import Outcome, write_and_repair
from followup.rules import Context
from followup.settings import MAX_WORDS, Engine, Settings, api_key, load_settings, prompts_folder
from followup.timing import read_moment, send_window
from followup.writers import AnyWriter, Brief

if TYPE_CHECKING:
    from openai import AsyncOpenAI


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
        interviewed: when, ISO 8601 or a datetime; local zone when it has none, 17:00 for a date alone. By
            default what the notes say.
        occasion: "thanks" (the default), or "not-selected" after a no.
        tone: "warm", "neutral" or "formal". Of `tone`, `engine`, `model`, `base_url` and `timeout_s`, None
            means what FOLLOWUP_* or the config file say; where they are silent "warm", "auto" and 120.
        max_words: longest body, in words; 150 by default.
        engine: "openai", "offline", or "auto" (the model when a key or base URL is set).
        model, base_url: for the model writer; by default OpenAI and its default model.
        timeout_s: for the model writer, in seconds: for the whole draft, repairs included.
        options: for the model writer, more parameters of its requests; none by default.
        keep: ids, `LINE` or `LINE.k`, of withheld passages to release; none by default.
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
    refusal = outcome.failure if outcome.failure is not None and not outcome.written.draft.opening else None
    result = _result(outcome, refused=refusal is not None, engine=name, notes=read, send=send)
    if isinstance(refusal, ModelRefused):
        refusal.result = result
        raise refusal
    if outcome.broken:
        stopped = f"; no repair: {outcome.failure}" if outcome.failure else ""
        raise DraftRejected(f"the draft breaks {', '.join(outcome.broken)}{stopped}", result=result)
    return result


def _result(
    outcome: Outcome, *, refused: bool, engine: str, notes: Notes, send: SendWindow | None
) -> DraftResult:
    """The best attempt and everything known about it; of a refused one the text is empty."""
    written = outcome.written
    result = made(
        DraftResult,
        status="rejected" if outcome.broken or refused else "ready",
        engine=engine,
        model=written.model,
        subject=written.draft.subject,
        text="" if refused else render_text(written.draft),
        parts=written.draft,
        evidence=written.evidence,
        violations=outcome.violations,
        missing=_missing(outcome.brief),
        withheld=notes.withheld,
        send=send,
        requests=outcome.requests,
        repairs=outcome.repairs,
        usage=outcome.usage,
        prompt=written.prompt,
    )
    if engine == "offline":
        return result
    return DraftResult.model_validate(dict(result))  # what another writer gives is looked at


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
