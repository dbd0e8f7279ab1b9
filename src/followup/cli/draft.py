"""`followup draft`: notes in, one checked message (or one for each interviewer) out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from followup.cli import options
from followup.cli.app import command_app, one_line
from followup.cli.options import announce
from followup.cli.streams import put, read_text, say

if TYPE_CHECKING:
    from followup.models import DraftResult
    from followup.notes import Notes

EXAMPLES = """Examples:

\b
  followup draft notes.txt --from Tom
  followup draft notes.txt --to "Dr Okafor" --to Lena --each
  pbpaste | followup draft --engine offline --interviewed 2026-11-23T14:30
  followup draft notes.txt --json | jq -r .text

The message alone goes to stdout; what is missing, withheld or worth knowing goes to stderr."""

app = command_app()


@app.command(epilog=EXAMPLES)
def draft(
    notes: options.NotesFile = None,
    to: options.To = None,
    role: options.Role = None,
    team: options.Team = None,
    sender: options.Sender = None,
    interviewed: Annotated[
        str | None,
        typer.Option(metavar="WHEN", help="When it was, ISO 8601: 2026-11-23 or 2026-11-23T14:30."),
    ] = None,
    occasion: options.Occasion = "thanks",
    tone: Annotated[options.ToneName | None, typer.Option(help="How it sounds.  [default: warm]")] = None,
    max_words: options.MaxWords = 150,
    each: Annotated[bool, typer.Option("--each", help="One distinct message for each interviewer.")] = False,
    keep: options.Keep = None,
    engine: options.Engine = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
    extra: options.ModelOptions = None,
    as_json: options.AsJson = False,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Show what each recap sentence stands on.")
    ] = False,
    show_prompt: Annotated[
        bool, typer.Option("--show-prompt", help="Print what a model would be sent, and send nothing.")
    ] = False,
    edit: Annotated[
        bool, typer.Option("--edit", help="Open the draft in $EDITOR, then check it again.")
    ] = False,
    copy: Annotated[bool, typer.Option("--copy", help="Put the message on the clipboard too.")] = False,
    eml: Annotated[str | None, typer.Option(metavar="FILE", help="Write it as an unsent e-mail too.")] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-O", metavar="FILE", help="Write to this file instead of stdout."),
    ] = None,
    force: options.Force = False,
) -> int:
    """Write a short thank-you message from the notes of an internal interview."""
    from followup.cli.deliver import Delivery

    options.checked_text(to=to, role=role, team=team, **{"from": sender, "interviewed": interviewed})
    delivery = Delivery(
        as_json=as_json, as_list=each, evidence=evidence, copy=copy, eml=eml, output=output, force=force
    )
    fields: dict[str, Any] = {
        "to": to,
        "role": role,
        "team": team,
        "sender": sender or None,
        "interviewed": interviewed or None,
        "occasion": occasion,
        "tone": tone,
        "max_words": max_words,
        "keep": tuple(keep or ()),
    }
    writing = {
        "engine": engine,
        "model": model or None,
        "base_url": base_url or None,
        "timeout_s": timeout,
        "options": options.model_options(extra),
    }
    delivery.check_targets()
    command = None
    if edit:
        from followup.cli.edit import editor

        command = editor()
    text = read_text(notes)
    if show_prompt:
        put(prompt_text(text, fields, writing))
        return 0
    read: str | Notes = text
    if each:
        from followup.synchronous import read_panel

        read, panel = read_panel(text, to=to, sender=sender)
        delivery.check_targets(max(1, len(panel)))
    announce(writing)
    results = write(read, fields, writing, each=each)
    if command:
        from followup.cli.edit import edited

        results = edited(results, text, fields, command)
    return delivery.deliver(results)


def write(
    notes: str | Notes, fields: dict[str, Any], writing: dict[str, Any], *, each: bool
) -> tuple[DraftResult, ...]:
    """The drafts, rejected ones included."""
    if not each:
        return (write_one(notes, **fields, **writing),)
    from followup.synchronous import iter_each

    return tuple(iter_each(notes, write_one, **fields, **writing))


def write_one(notes: str | Notes, **arguments: Any) -> DraftResult:
    """One draft, ready or rejected; a refused one is rejected and has no text."""
    from followup.errors import DraftRejected, ModelRefused
    from followup.synchronous import draft as write_draft

    try:
        return write_draft(notes, **arguments)
    except (DraftRejected, ModelRefused) as error:
        if error.result is None:
            raise
        say(f"followup: {one_line(error)}")
        return error.result


def prompt_text(text: str, fields: dict[str, Any], writing: dict[str, Any]) -> str:
    """What a model would be sent for these notes."""
    from followup.pipeline import show_prompt

    asked = {name: value for name, value in fields.items() if name != "interviewed"}
    return show_prompt(text, **asked, **{name: writing[name] for name in ("model", "base_url", "options")})
