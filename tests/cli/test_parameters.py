"""Plain values of parameters reach a command as typer's own conversion would hand them over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from followup.cli.app import COMMANDS, load_command
from followup.cli.parameters import is_plain

VALUES = (
    None,
    "",
    "x",
    "thanks",
    "Thanks",
    "offline",
    "warm",
    "150",
    "0",
    "a b",
    ["x", "y"],
    ("x", "y"),
    ["x", 1],
    150,
    1.5,
)


def commands(command: Any) -> Iterator[Any]:
    """The command, or those of the group."""
    if isinstance(command, TyperGroup):
        for below in command.commands.values():
            yield from commands(below)
    else:
        yield command


@pytest.mark.parametrize("name", COMMANDS)
def test_plain_values_are_what_typer_makes_of_them(name):
    """Each value that passes by is, for each parameter, what comes out of the conversion; nothing is refused."""
    tried = 0
    for command in commands(load_command(name)):
        assert isinstance(command, TyperCommand)
        for parameter in command.params:
            own = TyperOption if isinstance(parameter, TyperOption) else TyperArgument
            for value in (*VALUES, parameter.default):
                if is_plain(parameter, value):
                    tried += 1
                    made = own.process_value(
                        parameter, command.make_context(name, [], resilient_parsing=True), value
                    )
                    assert as_given(made) == as_given(value), (parameter.name, value)
    assert tried


def as_given(value: Any) -> Any:
    """As a command is given it: several values as a list, and None for none of them."""
    return list(value) or None if isinstance(value, list | tuple) else value
