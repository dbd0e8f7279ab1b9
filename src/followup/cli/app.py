"""The command line as a whole: commands load when they are called, and every error ends here.

Each command is a module of this package that holds a `typer.Typer` named `app`, with one command or a group
of them. Commands return their exit code, or None for 0.
"""

from __future__ import annotations

import os
import signal
import sys
from importlib import import_module
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.main import get_command

from followup.cli.parameters import PlainGroup, plain_command
from followup.cli.streams import close_quietly, flush_result, prepare_streams, put, say
from followup.errors import (
    EndpointRefused,
    EndpointUnavailable,
    FollowupError,
    NotesError,
    OutputError,
    UsageError,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Every command with its one line of help, in the order of `followup --help`; module `cli.<name>`.
COMMANDS = {
    "draft": "Write a follow-up from interview notes.",
    "check": "Check any follow-up against the rules.",
    "rules": "List every rule with an example.",
    "eval": "Score drafts on the shipped cases.",
    "batch": "Draft for many notes, JSON lines in and out.",
    "doctor": "Show which writer would run, and why.",
    "demo": "Draft from built-in example notes.",
}
SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
EXAMPLES = """Examples:

\b
  followup demo
  followup draft notes.txt --from Tom
  pbpaste | followup draft --to Priya --role "Night Shift Lead"
  followup check mail.txt --notes notes.txt

Exit codes: 0 done, 1 rejected, 2 usage or notes, 3 endpoint refused, 4 endpoint unavailable,
5 output not written, 70 a bug here."""


class LazyGroup(PlainGroup):
    """A group whose commands are names and one-line summaries until one of them is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        name, command, rest = super().resolve_command(ctx, args)
        return name, load_command(name) if name in COMMANDS else command, rest


def load_command(name: str) -> Any:
    """The command of this name, imported now."""
    command = get_command(import_module(f"followup.cli.{name}").app)
    command.name = name
    return plain_command(command)


def command_app(**attributes: Any) -> typer.Typer:
    """A Typer set up as all of ours are: plain help, no completion, no dressed-up tracebacks."""
    return typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=SETTINGS,
        **{"cls": PlainGroup} | attributes,
    )


app = command_app(cls=LazyGroup, epilog=EXAMPLES)


def _placeholder() -> None:
    """Never called: `LazyGroup` puts the real command in its place."""


for _name, _summary in COMMANDS.items():
    app.command(_name, help=_summary)(_placeholder)


@app.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version and leave.")] = False,
) -> int | None:
    """Messy interview notes -> one short, personal thank-you message, checked before you see it."""
    if version:
        from followup import __version__

        put(f"followup {__version__}")
        raise typer.Exit(0)
    if context.invoked_subcommand is None:
        say(context.get_help())
        raise typer.Exit(2)
    return None


def run(arguments: Sequence[str]) -> int:
    """Run one command line; returns its exit code. Whatever goes wrong is one line on stderr."""
    prepare_streams()
    signal.signal(signal.SIGTERM, _terminated)
    try:
        code = _invoke(list(arguments))
        flush_result()
        return code
    except BrokenPipeError:
        close_quietly()
        return 0
    except KeyboardInterrupt:
        say("followup: interrupted")
        return 130
    except SystemExit as leaving:  # SIGTERM; going through the interpreter's own exit takes seconds
        return leaving.code if isinstance(leaving.code, int) else 1
    except FollowupError as error:
        say(f"followup: {one_line(error)}")
        return exit_code(error)
    except Exception as error:
        if os.environ.get("FOLLOWUP_DEBUG"):
            import traceback

            say(traceback.format_exc())
        say(
            f"followup: a bug here, not in your notes: {type(error).__name__} "
            "(run again with FOLLOWUP_DEBUG=1 for the traceback, and please report it)"
        )
        return 70


def exit_code(error: FollowupError) -> int:
    """The exit code that stands for this error."""
    if isinstance(error, UsageError | NotesError):
        return 2
    if isinstance(error, EndpointRefused):
        return 3
    if isinstance(error, EndpointUnavailable):
        return 4
    return 5 if isinstance(error, OutputError) else 1


def one_line(error: FollowupError) -> str:
    """What went wrong and where, without line breaks, in at most 400 characters."""
    path = getattr(error, "path", None)
    text = " ".join(f"{path}: {error}".split() if path else str(error).split())
    return text if len(text) <= 400 else f"{text[:399]}…"


def _invoke(arguments: list[str]) -> int:
    group = get_command(app)
    try:
        with group.make_context("followup", arguments) as context:
            return group.invoke(context) or 0
    except typer.Exit as leave:
        return leave.exit_code
    except typer.Abort:
        return 130
    except typer.TyperException as error:
        where = getattr(error, "ctx", None)
        command = where.command_path if where else "followup"
        say(f"{command}: {' '.join(error.format_message().split())} (see {command} --help)")
        return error.exit_code


def _terminated(_signal: int, _frame: FrameType | None) -> None:
    say("followup: terminated")
    sys.exit(143)
