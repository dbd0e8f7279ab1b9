"""`adraft` for callers that do not wait: one draft, or one for each interviewer."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from inspect import getdoc, signature
from typing import Any, ParamSpec, TypeVar

from followup.checking import as_names, check_arguments
from followup.engines import pick_engine
from followup.models import Draft, DraftResult
from followup.notes import Notes, read_notes
from followup.pipeline import adraft
from followup.settings import load_settings

P = ParamSpec("P")
Result = TypeVar("Result")


def _called_like(
    model: Callable[P, object],
) -> Callable[[Callable[..., Result]], Callable[P, Result]]:
    """The parameters of another function, and what it says of them, for one that hands them on, as type
    checkers and `help` see them."""

    def give(function: Callable[..., Result]) -> Callable[P, Result]:
        own = signature(function)
        shown = signature(model).replace(return_annotation=own.return_annotation)
        function.__signature__ = shown  # type: ignore[attr-defined]
        told = (getdoc(model) or "").partition("Args:\n")[2].partition("Returns:")[0]
        function.__doc__ = f"{getdoc(function)}\n\nArgs:\n{told}"
        return function

    return give


@_called_like(adraft)
def draft(notes: str | Notes, **fields: Any) -> DraftResult:
    """`adraft`, synchronous; works inside a running event loop (a notebook) too.

    Returns and raises what `adraft` does.
    """
    waits = _may_wait(fields)
    work = adraft(notes, **fields)
    return run_sync(work) if waits else run_through(work)


@_called_like(adraft)
def draft_each(
    notes: str | Notes, *, to: str | Sequence[str] | None = None, **fields: Any
) -> tuple[DraftResult, ...]:
    """One distinct message for each interviewer; one alone where none or one is known.

    Raises what `draft` does, at the first draft that stays rejected.
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

    Args:
        notes: as for `draft`.
        write: called once a draft, with `to`, the panel and what was written before beside `fields`.
        to: who gets a message each, one name or several; by default the sure interviewers in the notes.
        fields: other arguments of `draft`, the same for each.
    Returns: each result as soon as it is there; it differs from those before it.
    Raises: what `write` does; UsageError when an argument cannot work.
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
