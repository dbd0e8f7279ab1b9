"""Put the example notes, and what the offline writer makes of them now, into the README.

Run as `python -m tests.refresh_readme`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOTES = ROOT / "examples" / "warehouse-night-shift.txt"


def replaced(readme: str, name: str, content: str) -> str:
    """The README with the block between the marks of this name filled anew."""
    pattern = re.compile(rf"(<!-- {name} -->\n```text\n).*?(```\n<!-- /{name} -->)", re.DOTALL)
    assert pattern.search(readme), f"no block {name}"
    return pattern.sub(lambda match: match.group(1) + content + match.group(2), readme)


def example() -> dict[str, str]:
    """What each block shows: the example notes, and what the command makes of them now."""
    command = [sys.executable, "-m", "followup", "draft", str(NOTES), "--engine", "offline"]
    env = {"PYTHONPATH": str(ROOT / "src"), "PATH": os.environ.get("PATH", ""), "HOME": "/nowhere"}
    done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=True)
    return {"notes": NOTES.read_text(encoding="utf-8"), "draft": done.stdout, "remarks": done.stderr}


def main() -> None:
    """Rewrite the README in place."""
    path = ROOT / "README.md"
    readme = path.read_text(encoding="utf-8")
    for name, content in example().items():
        readme = replaced(readme, name, content)
    path.write_text(readme, encoding="utf-8")


if __name__ == "__main__":
    main()
