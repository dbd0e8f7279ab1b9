"""`followup rules`: what is checked, each rule with an example that breaks it and one that does not."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING, Any

from followup.cli import options
from followup.cli.app import command_app
from followup.cli.streams import put, put_json

if TYPE_CHECKING:
    from followup.rules import Rule

app = command_app()


@app.command()
def rules(as_json: options.AsJson = False) -> None:
    """List every rule: id, severity, meaning, an example that fails and one that passes."""
    from followup.rules import RULES

    if as_json:
        put_json({"schema_version": 1, "rules": [rule_object(rule) for rule in RULES]})
        return
    put("\n\n".join(rule_text(rule) for rule in RULES))


def rule_object(rule: Rule) -> dict[str, Any]:
    """One rule as JSON; examples are texts, a sentence or a whole message."""
    return {
        "id": rule.id,
        "severity": rule.severity,
        "meaning": rule.meaning,
        "fails": [example_text(example) for example in rule.fails],
        "passes": [example_text(example) for example in rule.passes],
    }


def rule_text(rule: Rule) -> str:
    """One rule for people, with the first example of each kind."""
    lines = [f"{rule.id} ({rule.severity})", _indented(rule.meaning, "  ")]
    for label, examples in (("fails:  ", rule.fails), ("passes: ", rule.passes)):
        if examples:
            lines.append(_indented(example_text(examples[0]), f"  {label}"))
    return "\n".join(lines)


def example_text(example: Any) -> str:
    """The text of an example: a sentence as it is, or that of a whole message."""
    return example if isinstance(example, str) else str(example.text)


def _indented(text: str, first: str) -> str:
    rest = " " * len(first)
    parts = [fill(line, 96, initial_indent=rest, subsequent_indent=rest) for line in text.split("\n") if line]
    return first + "\n".join(parts).lstrip()
