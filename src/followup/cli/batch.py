"""`followup batch`: many notes in, one JSON line each out."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import typer

from followup.cli import options
from followup.cli.app import command_app
from followup.cli.options import announce
from followup.cli.streams import read_bytes, say, shown_path
from followup.errors import UsageError

#: Longest input, in bytes; some 100,000 notes.
MAX_INPUT_BYTES = 256 * 2**20
EXAMPLES = """Examples:

\b
  followup batch notes.jsonl drafts.jsonl --engine offline
  followup batch notes.jsonl drafts.jsonl --engine openai --concurrency 8

Input lines: {"id": "...", "notes": "..."}, with to, role, team, sender, interviewed, occasion, tone,
max_words or keep where they are known. Run the same command again to go on after an interruption."""

app = command_app()


@app.command(epilog=EXAMPLES)
def batch(
    source: Annotated[
        str, typer.Argument(metavar="IN", help="JSON lines with id and notes; '-' reads stdin.")
    ],
    target: Annotated[
        str, typer.Argument(metavar="OUT", help="JSON lines, appended to; finished ids are skipped.")
    ],
    sender: options.Sender = None,
    engine: options.Engine = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
    extra: options.ModelOptions = None,
    concurrency: Annotated[
        int, typer.Option(metavar="N", min=1, max=256, help="Drafts under way at once.")
    ] = 4,
    force: Annotated[bool, typer.Option("--force", help="Start over: empty OUT first.")] = False,
) -> int:
    """Draft for many notes; resumable, and safe to interrupt at any moment."""
    from followup.batch import Journal, Tally, read_records, run_batch
    from followup.engines import pick_engine
    from followup.settings import load_settings

    options.checked_text(**{"from": sender})
    if source != "-" and Path(source).exists() and Path(target).exists() and Path(source).samefile(target):
        raise UsageError("IN and OUT are the same file")
    if target == "-":
        raise UsageError("OUT: a run goes on with its file, so it cannot be stdout; give a file name")
    records = read_records(_decoded(source), path=shown_path(source))
    defaults: dict[str, Any] = {
        "sender": sender or None,
        "engine": engine,
        "model": model or None,
        "base_url": base_url or None,
        "timeout_s": timeout,
        "options": options.model_options(extra),
    }
    announce(defaults)
    with Journal(target, force=force) as journal:
        tally = Tally(total=len(records), skipped=sum(map(journal.is_done, records)))
        work = run_batch(
            records, journal, tally=tally, defaults=defaults, concurrency=concurrency, report=_report
        )
        try:
            asyncio.run(_until_terminated(work))
        except asyncio.CancelledError:
            return 143
        finally:
            say(_summary(tally))
        states = [journal.known[str(record.id)]["status"] for record in records]
    if pick_engine(load_settings(), engine, base_url=base_url or None) == "offline":
        say("engine: offline, by rules; no model, nothing sent")
    return 0 if all(state == "ready" for state in states) else 1


async def _until_terminated(work: Coroutine[Any, Any, None]) -> None:
    """Do the work; SIGTERM cancels it, so that nothing is cut in the middle."""
    task = asyncio.current_task()
    if task is not None:
        with suppress(NotImplementedError):  # Windows: SIGTERM ends the process at once
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    await work


def _decoded(source: str) -> str:
    from followup.notes import decode_notes

    return decode_notes(read_bytes(source, limit=MAX_INPUT_BYTES), path=shown_path(source))


def _report(line: dict[str, Any]) -> None:
    if "error" in line:
        say(f"{line['id']}: {line['error']}")
    elif line["status"] == "rejected":
        broken = sorted({item["rule"] for item in line["violations"] if item["severity"] == "error"})
        say(f"{line['id']}: rejected, breaks {', '.join(broken)}")


def _summary(tally: Any) -> str:
    counts = ", ".join(f"{count} {status}" for status, count in tally.counts.items())
    skipped = f"{tally.skipped} were done before" if tally.skipped else ""
    text = f"{tally.done} of {tally.total} done: {', '.join(filter(None, (counts, skipped))) or 'none yet'}"
    return text if tally.done == tally.total else f"{text}; run the same command again to go on"
