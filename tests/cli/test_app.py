"""The command line as a whole: help, version, misspelt commands, exit codes of errors."""

from __future__ import annotations

import pytest

from followup import errors
from followup.cli.app import COMMANDS, exit_code, load_command, one_line
from tests.cli.conftest import Cli


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version(cli: Cli, option: str) -> None:
    """The version goes to stdout, with the name of the program."""
    from followup import __version__

    outcome = cli(option)
    assert (outcome.code, outcome.out) == (0, f"followup {__version__}\n")


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_lists_every_command(cli: Cli, option: str) -> None:
    """Both spellings work, and each command stands there with its line."""
    outcome = cli(option)
    assert outcome.code == 0
    assert all(f"  {name} " in outcome.out and text in outcome.out for name, text in COMMANDS.items())


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help(cli: Cli, name: str) -> None:
    """`-h` of a command works without doing anything, and says more than its name."""
    outcome = cli(name, "-h")
    assert (outcome.code, outcome.err) == (0, "")
    assert f"followup {name}" in outcome.out and "Show this message" in outcome.out


def test_no_command_is_a_usage_error(cli: Cli) -> None:
    """Without a command the help goes to stderr, and the exit code says that nothing was done."""
    outcome = cli()
    assert (outcome.code, outcome.out) == (2, "")
    assert "Commands:" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("drat",), "'draft'"),
        (("draft", "--interview", "x"), "--interviewed"),
        (("draft", "--tone", "curt"), "warm"),
    ],
    ids=["command", "option", "value"],
)
def test_misspelt_usage_is_one_line_with_a_hint(cli: Cli, arguments: tuple[str, ...], hint: str) -> None:
    """A typo gets exit code 2, nothing on stdout, and one line that helps."""
    outcome = cli(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1 and hint in outcome.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.UsageError("x"), 2),
        (errors.NotesError("x"), 2),
        (errors.EndpointRefused("x"), 3),
        (errors.EndpointUnavailable("x"), 4),
        (errors.ModelRefused("x"), 1),
        (errors.OutputError("x"), 5),
    ],
    ids=["usage", "notes", "refused", "unavailable", "declined", "output"],
)
def test_exit_codes(error: errors.FollowupError, code: int) -> None:
    """Each kind of error has the exit code that the README promises."""
    assert exit_code(error) == code


def test_an_error_is_one_line_that_names_its_file() -> None:
    """Line breaks in a message do not break the one-line promise, and long ones are cut."""
    assert one_line(errors.NotesError("bad\nthing", path="a.txt")) == "a.txt: bad thing"
    assert len(one_line(errors.UsageError("x" * 900))) == 400


def test_a_bug_is_exit_70_without_traceback(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown exception is one line and exit code 70; only FOLLOWUP_DEBUG shows where it came from."""
    monkeypatch.setattr("followup.cli.app._invoke", lambda _: 1 // 0)
    outcome = cli("demo")
    assert (outcome.code, outcome.out) == (70, "")
    assert "ZeroDivisionError" in outcome.err and "Traceback" not in outcome.err
    monkeypatch.setenv("FOLLOWUP_DEBUG", "1")
    assert "Traceback" in cli("demo").err


def test_ctrl_c_is_exit_130(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupt ends with one line and the exit code of a shell."""

    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("followup.cli.app._invoke", interrupted)
    outcome = cli("demo")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (130, "", 1)


def test_draft_offers_every_documented_option() -> None:
    """The options of `draft` are exactly the documented ones, with their short forms."""
    found = {name for param in load_command("draft").params for name in param.opts}
    documented = """notes --to --role --team --from --interviewed --occasion --tone --max-words --each --keep
        --engine --model -m --base-url --timeout -o --json --evidence --show-prompt --edit --copy --eml
        --output -O --force"""
    assert found == set(documented.split())
