"""Measure what users wait for: `python -m tests.measure_speed [--rounds N] [--command PATH]`.

Prints how long commands take from start to end, as a multiple of `python -c pass` in the same rounds, and how many
letters a second `followup.check` judges on one core, beside a loop of plain Python in the same run: figures of one
run can be compared, seconds of two machines can not. Start-up is measured on an installed copy, whose modules are
compiled: `pip install .` into an environment of its own, and name its `followup` with `--command`.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import tempfile
import time
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from followup import check
from followup.errors import UsageError
from tests.measure_letters import CORPUS, load_letters

NOTES = Path(__file__).resolve().parents[1] / "examples" / "warehouse-night-shift.txt"
_LOOPS = 400_000


def start_up(command: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds of each command, one a round, in another order each time; the first round only warms up."""
    letter = tomllib.loads((CORPUS / "letters.toml").read_text(encoding="utf-8"))["letter"][0]["text"]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        mail = Path(folder) / "mail.txt"
        mail.write_text(letter, encoding="utf-8")
        commands = {
            "python -c pass": [str(command.parent / "python"), "-c", "pass"],
            "followup --help": [str(command), "--help"],
            "followup check FILE": [str(command), "check", str(mail)],
            "followup draft NOTES": [str(command), "draft", str(NOTES), "--engine", "offline"],
        }
        for turn in range(rounds + 1):
            for name in random.sample(sorted(commands), len(commands)):
                start = time.perf_counter()
                subprocess.run(commands[name], env=environment, capture_output=True, check=False)
                if turn:
                    taken.setdefault(name, []).append(time.perf_counter() - start)
    return taken


def plain_loop() -> float:
    """Seconds of a loop that does nothing but count: how fast this machine is just now."""
    start, value = time.perf_counter(), 0
    for number in range(_LOOPS):
        value = (value * 31 + number) & 0xFFFF
    return time.perf_counter() - start


def per_second(work: Callable[[int], object], times: int) -> tuple[float, float]:
    """How often a second `work(n)` is done for n from 0 to `times`, and the plain loop beside it in seconds."""
    before = plain_loop()
    start = time.perf_counter()
    for number in range(times):
        work(number)
    taken = time.perf_counter() - start
    return times / taken, (before + plain_loop()) / 2


def judge(letter: str, notes: str | None = None) -> None:
    """One check; letters in another language are refused, which takes its time too."""
    try:
        check(letter, notes=notes)
    except UsageError:
        return


def measured() -> Sequence[tuple[str, Callable[[int], object], int]]:
    """What is measured: its name, the work, how often it is done."""
    letters = [
        letter["text"] for path in sorted(CORPUS.glob("letters_*.toml")) for letter in load_letters(path)
    ]
    pairs = [
        (letter["text"], letter["notes"])
        for path in sorted(CORPUS.glob("references_*.toml"))
        for letter in load_letters(path)
    ]
    known, unseen = letters[: len(letters) // 3], letters[len(letters) // 3 :]
    for letter in known:  # words that all letters share are looked up once
        judge(letter)
    return [
        ("letters not seen before", lambda n: judge(unseen[n]), len(unseen)),
        ("letters seen before", lambda n: judge(unseen[n]), len(unseen)),
        ("one letter again and again", lambda _: judge(unseen[0]), 2_000),
        ("notes and letter not seen before", lambda n: judge(*pairs[n]), len(pairs)),
        ("many letters on the same notes", lambda n: judge(pairs[n][0], pairs[0][1]), len(pairs)),
    ]


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=11, help="how often each command is started")
    parser.add_argument(
        "--command", type=Path, help="`followup` of an installed copy; without it no start-up"
    )
    options = parser.parse_args()
    if options.command:
        taken = start_up(options.command.absolute(), options.rounds)
        bare = taken.pop("python -c pass")
        print(
            f"start-up, in multiples of `python -c pass` ({1000 * statistics.median(bare):.1f} ms): median, least"
        )
        for name, seconds in taken.items():
            middle = statistics.median(seconds) / statistics.median(bare)
            print(f"  {name:34} {middle:6.1f} {min(seconds) / min(bare):6.1f}")
    print("checks a second, on one core; checks in the time of the plain loop, with that time")
    for name, work, times in measured():
        rate, loop = per_second(work, times)
        print(f"  {name:34} {rate:6.0f} {rate * loop:6.1f}   {1000 * loop:.1f} ms")


if __name__ == "__main__":
    main()
