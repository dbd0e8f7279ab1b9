"""Commands whose parameters take plain values as they are, and whose help is a result like any other.

Typer turns every value into the type of its parameter with pydantic, and builds that machinery for each
parameter of a command, given or not: a tenth of the time that a command takes to start. Text, defaults and
choices spelled as listed come out of it as they went in, so they pass it by; all else takes typer's own way.
Help is written by `put`, which tells of a full disk.
"""

from __future__ import annotations

from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from followup.cli.streams import put


class PlainOption(TyperOption):
    """An option that converts only what needs it."""

    def process_value(self, ctx: Any, value: Any) -> Any:
        if not is_plain(self, value):
            return super().process_value(ctx, value)
        return self.callback(ctx, self, value) if self.callback else value


class PlainArgument(TyperArgument):
    """An argument that converts only what needs it."""

    def process_value(self, ctx: Any, value: Any) -> Any:
        if not is_plain(self, value):
            return super().process_value(ctx, value)
        return self.callback(ctx, self, value) if self.callback else value


class PlainCommand(TyperCommand):
    """A command with such parameters."""

    def get_help_option(self, ctx: Any) -> Any:
        return _helping(super().get_help_option(ctx))

    def get_params(self, ctx: Any) -> list[Any]:
        return [_plain(parameter) for parameter in super().get_params(ctx)]


class PlainGroup(TyperGroup):
    """A group of such commands; its own options are read like theirs."""

    def get_help_option(self, ctx: Any) -> Any:
        return _helping(super().get_help_option(ctx))

    def get_params(self, ctx: Any) -> list[Any]:
        return [_plain(parameter) for parameter in super().get_params(ctx)]

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        name, command, rest = super().resolve_command(ctx, args)
        return name, plain_command(command), rest


def plain_command(command: Any) -> Any:
    """The same command, with plain parameters: typer lets nobody name the class of a parameter."""
    if type(command) is TyperCommand:
        command.__class__ = PlainCommand
    return command


def _helping(option: Any) -> Any:
    if option is not None:
        option.callback = _show_help
    return option


def _show_help(ctx: Any, _option: Any, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        put(ctx.get_help())
        ctx.exit()


def _plain(parameter: Any) -> Any:
    if type(parameter) is TyperOption:
        parameter.__class__ = PlainOption
    elif type(parameter) is TyperArgument:
        parameter.__class__ = PlainArgument
    return parameter


def is_plain(parameter: TyperOption | TyperArgument, value: Any) -> bool:
    """True for a value that would reach the command as it is."""
    if value is None:  # a command gets None for several values that are not given, whatever they are here
        return not parameter.required and parameter.default is None
    wanted = parameter.type_descriptor
    if parameter.multiple or parameter.nargs == -1:
        return (
            wanted.annotation == list[str] and isinstance(value, list | tuple) and all(map(_is_text, value))
        )
    if wanted.annotation is str:
        return _is_text(value)
    return value is parameter.default or (_is_text(value) and value in (wanted.choices or ()))


def _is_text(value: Any) -> bool:
    return type(value) is str
