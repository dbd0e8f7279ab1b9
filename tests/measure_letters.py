"""Measure the rules on whole letters: `python -m tests.measure_letters [FILE...]` (default: tests/corpus/letters*.toml).

A letters file is TOML, one table a letter:

    [[letter]]
    id = "dock-lead-no-thanks"
    text = '''Subject: ...'''           # as it would be pasted
    breaks = ["thanks-missing"]         # ids of the rules whose errors must be reported; [] for a clean letter
    notes = '''...'''                   # optional, as are:
    to = ["Priya"]
    role = "dock lead"
    from = "Tom"
    occasion = "not-selected"

A letter is right when the errors reported are exactly those listed. The report names every letter that is not, with
what was missed or reported in excess, and ends with one line a rule. A references file (`[[reference]]` with `id` and
`text`) is measured against the notes of the same id in the `notes_*.toml` files beside it, every reference as a clean
letter; with `--plant`, one name or figure at a time is exchanged in each and must be caught.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from followup.notes import read_notes
from followup.parsing import read_message
from followup.rules import Context, find_violations

CORPUS = Path(__file__).parent / "corpus"
_MARK = re.compile(r"⟦[a-z-]+\|([^⟧]*)⟧")
_WRONG_NAMES = ("Zebedee", "Oksana", "Quillfeather", "Marguerite", "Tolliver")
_CALENDAR = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_WRONG_FIGURES = ("97", "613", "88", "47", "741")


def load_letters(path: Path) -> Iterator[dict[str, Any]]:
    """The letters of one file; references come with their notes, as clean letters."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    yield from content.get("letter", ())
    if references := content.get("reference", ()):
        notes = {
            note["id"]: note
            for file in path.parent.glob("notes_*.toml")
            for note in tomllib.loads(file.read_text(encoding="utf-8"))["note"]
        }
        for reference in references:
            if note := notes.get(reference["id"]):
                yield {**reference, "breaks": [], "notes": _MARK.sub(r"\1", note["text"])}


def errors(letter: dict[str, Any]) -> dict[str, list[str]]:
    """Excerpts by rule id of the errors that the rules find in a letter."""
    given = letter.get("to", ())
    to = (given,) if isinstance(given, str) else tuple(given)
    sender = letter.get("from", "")
    notes = read_notes(letter["notes"], to=to, sender=sender) if letter.get("notes") else None
    context = Context(
        notes=notes,
        to=to,
        role=letter.get("role", ""),
        sender=sender,
        occasion=letter.get("occasion", "thanks"),
    )
    found: dict[str, list[str]] = {}
    for violation in find_violations(read_message(letter["text"]), context):
        if violation.severity == "error":
            found.setdefault(violation.rule, []).append(violation.excerpt)
    return found


def planted(letter: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The letter with one capitalised name or figure of its body exchanged for one that the notes lack; nothing
    where the whole letter is not clean to begin with."""
    if errors(letter):
        return
    known = set(re.findall(r"\w+", letter["notes"]))
    start = letter["text"].find("\n\n", letter["text"].find("\n\n") + 2)
    for number, match in enumerate(
        re.finditer(r"(?<=[a-z,] )[A-Z][a-zà-ÿ]{3,}|(?<![\w.,])\d+(?:[.,]\d+)*", letter["text"])
    ):
        if match.start() < start:
            continue
        digits = match.group()[0].isdigit()
        if match.group() in _CALENDAR:
            continue
        choices = [wrong for wrong in (_WRONG_FIGURES if digits else _WRONG_NAMES) if wrong not in known]
        wrong = choices[number % len(choices)]
        text = letter["text"][: match.start()] + wrong + letter["text"][match.end() :]
        rule = "ungrounded-number" if digits else "ungrounded-name"
        yield {**letter, "id": f"{letter['id']} {match.group()}->{wrong}", "text": text, "breaks": [rule]}


def main() -> None:
    """Print what is wrong, and the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, default=sorted(CORPUS.glob("letters*.toml")))
    parser.add_argument("--plant", action="store_true", help="exchange one name or figure at a time")
    parser.add_argument("--quiet", action="store_true", help="figures only")
    options = parser.parse_args()
    listed: Counter[str] = Counter()
    right: Counter[str] = Counter()
    excess: Counter[str] = Counter()
    for path in options.files:
        for whole in load_letters(path):
            for letter in planted(whole) if options.plant else (whole,):
                found = errors(letter)
                wanted = set(letter["breaks"]) or {"(clean)"}
                listed.update(wanted)
                extra = set(found) - wanted
                excess.update(extra)
                missed = wanted - set(found) - {"(clean)"}
                right.update(() if missed or extra else wanted)
                if (missed or extra) and not options.quiet:
                    print(
                        f"{path.stem} {letter['id']}: missed {sorted(missed)}, excess "
                        f"{ ({r: found[r] for r in extra}) }"
                    )
    for rule in sorted(listed | excess):
        print(f"{rule:22} {right[rule]:4} of {listed[rule]:4} letters right, in excess on {excess[rule]}")
    print(f"{'all':22} {sum(right.values()):4} of {sum(listed.values()):4}")


if __name__ == "__main__":
    main()
