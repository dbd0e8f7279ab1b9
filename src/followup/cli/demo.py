"""`followup demo`: the built-in example, so that an installed package can show itself."""

from __future__ import annotations

from followup.cli import options
from followup.cli.app import command_app
from followup.cli.options import announce
from followup.cli.streams import say

#: The notes that the demo and the README show.
EXAMPLE = "warehouse-night-shift.txt"

app = command_app()


@app.command()
def demo(
    engine: options.Engine = "offline",
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    as_json: options.AsJson = False,
) -> int:
    """Draft from built-in example notes; the notes go to stderr, the draft to stdout."""
    from followup.cli.deliver import Delivery
    from followup.cli.draft import write
    from followup.data import data_root

    notes = (data_root() / "examples" / EXAMPLE).read_text(encoding="utf-8")
    say(f"--- the notes ({EXAMPLE})\n{notes.rstrip()}\n---")
    writing = {"engine": engine, "model": model, "base_url": base_url}
    announce(writing)
    return Delivery(as_json=as_json, evidence=not as_json).deliver(write(notes, {}, writing, each=False))
