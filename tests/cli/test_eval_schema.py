"""The JSON lines of `followup eval run` follow their schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.cli.conftest import Cli


def test_eval_lines(cli: Cli, matches_schema: Callable[[Any, str], None]) -> None:
    """Each line is one scored draft by the schema, and the lines are in the order of the cases."""
    outcome = cli("eval", "run", "--limit", "3", "--json", "-")
    records = [json.loads(line) for line in outcome.out.splitlines()]
    assert len(records) == 3
    for record in records:
        matches_schema(record, "eval-run")
    assert [record["case"] for record in records] == sorted(record["case"] for record in records)
