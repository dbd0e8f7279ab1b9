"""How well notes are read: `python -m tests.measure_notes [FILE.toml...]` prints every miss, then the figures.

Reads labelled notes (`tests/corpus/notes_*.toml`): names and role right, wrong or missing; sender; withheld
passages that leak, by reason; useful passages and facts lost.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from pathlib import Path

from followup.notes.base import Notes
from followup.render import greeting_line
from tests.notes_corpus import FILES, read_once

_MARK = re.compile(r"⟦([\w-]+)\|([^⟧]*)⟧")
REASONS = "pay candidates confidential gossip personal instruction self-doubt criticism reminder".split()


def unmarked(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Labelled note -> the note as pasted, and (start, end, reason) of what must be withheld."""
    out, spans, last = "", [], 0
    for match in _MARK.finditer(text):
        out += text[last : match.start()]
        spans.append((len(out), len(out) + len(match[2]), match[1]))
        out += match[2]
        last = match.end()
    return out + text[last:], spans


def judge_names(notes: Notes, greets: list[list[str]]) -> str:
    """right, partial, none (nobody greeted though somebody is known), neutral (rightly nobody), or wrong."""
    if not notes.interviewers:
        return "none" if greets else "neutral"
    left = [set(forms) for forms in greets]
    for name in notes.interviewers:
        forms = {form.casefold() for form in name.forms}
        called = (
            greeting_line((name,), "warm").removeprefix("Hi ").removeprefix("Dear ").rstrip(",").casefold()
        )
        hit = next(
            (
                accepted
                for accepted in left
                if called in accepted or called.replace(".", "") in {a.replace(".", "") for a in accepted}
            ),
            None,
        )
        if hit is None or not forms:
            return "wrong"
        left.remove(hit)
    return "partial" if left else "right"


def judge_role(role: str, accepted: list[str]) -> str:
    if not role:
        return "none" if accepted else "neutral"
    low = " ".join(role.casefold().split())
    if low in accepted:
        return "right"
    longer = [form for form in accepted if form in low]
    return "near" if longer and len(low.split()) <= max(len(f.split()) for f in longer) + 4 else "wrong"


def judge_sender(sender: str, known: str) -> str:
    """By the first word of the name, which the sign-off needs."""
    first = sender.casefold().split()[:1]
    accepted = {word.strip(".,").casefold() for word in known.split()}
    if not first:
        return "none" if accepted else "neutral"
    return "right" if first[0].strip(".") in accepted else "wrong"


def main(paths: list[str]) -> None:
    paths = paths or [str(path) for path in FILES]
    for path in paths:
        summary(path, measure_file(Path(path)))


def measure_file(path: Path) -> Counter[str]:
    """Counts over all notes of one file, by name: "names right", "leak pay", "facts lost" and so on."""
    totals: Counter[str] = Counter()
    for note in tomllib.loads(path.read_text("utf-8"))["note"]:
        measure(note, totals)
    return totals


def measure(note: dict, totals: Counter[str]) -> None:
    text, spans = unmarked(note["text"])
    notes = read_once(text)
    verdict = judge_names(notes, note["greets"])
    totals[f"names {verdict}"] += 1
    shown = [name.full for name in notes.interviewers]
    if verdict not in ("right", "neutral"):
        print(f"{note['id']}: names {verdict}: {shown} for {note['greets']}")
    verdict = judge_role(notes.role, note["role"])
    totals[f"role {verdict}"] += 1
    if verdict not in ("right", "neutral"):
        print(f"{note['id']}: role {verdict}: {notes.role!r} for {note['role']}")
    known = note.get("sender", "")
    verdict = judge_sender(notes.sender, known)
    totals[f"sender {verdict}"] += 1
    if verdict in ("none", "wrong"):
        print(f"{note['id']}: sender {verdict}: {notes.sender!r} for {known!r}")
    measure_withheld(note, notes, spans, totals)


def measure_withheld(
    note: dict, notes: Notes, spans: list[tuple[int, int, str]], totals: Counter[str]
) -> None:
    for start, end, reason in spans:
        totals[f"held {reason}"] += 1
        covered = sum(max(0, min(end, p.end) - max(start, p.start)) for p in notes.passages if p.reason)
        if covered < 0.6 * (end - start):
            totals[f"leak {reason}"] += 1
            print(f"{note['id']}: LEAK {reason}: {notes.text[start:end]!r}")
    shown = "\n".join(p.text for p in notes.usable).casefold()
    for word in note.get("never", ()):
        totals["never"] += 1
        if word.casefold() in shown and word not in notes.retracted:
            totals["never shown"] += 1
            print(f"{note['id']}: NEVER {word!r} is usable")
    for passage in notes.passages:
        inside = sum(max(0, min(e, passage.end) - max(s, passage.start)) for s, e, _ in spans)
        if inside < 0.3 * (passage.end - passage.start):
            totals["useful"] += 1
            fact = any(word in passage.text.casefold() for item in note["facts"] for word in item["any"])
            totals["fact useful"] += fact
            totals["fact lost"] += bool(fact and passage.reason)
            if passage.reason:
                totals["lost"] += 1
                print(f"{note['id']}: {'FACTLOST' if fact else 'lost'} ({passage.reason}): {passage.text!r}")
    for fact in note["facts"]:
        totals["facts"] += 1
        if not any(word in shown for word in fact["any"]):
            totals["facts lost"] += 1
            print(f"{note['id']}: FACT lost: {fact['name']}")


def summary(path: str, totals: Counter[str]) -> None:
    print(f"== {path}")
    for what, kinds in (
        ("names", "right partial none neutral wrong"),
        ("role", "right near none neutral wrong"),
        ("sender", "right none neutral wrong"),
    ):
        print(f"   {what}: " + ", ".join(f"{kind} {totals[f'{what} {kind}']}" for kind in kinds.split()))
    held = sum(totals[f"held {r}"] for r in REASONS)
    leaks = sum(totals[f"leak {r}"] for r in REASONS)
    print(
        f"   leaked {leaks}/{held}: "
        + ", ".join(f"{r} {totals[f'leak {r}']}/{totals[f'held {r}']}" for r in REASONS)
    )
    print(
        f"   never-strings usable {totals['never shown']}/{totals['never']}; useful passages lost {totals['lost']}/{totals['useful']}"
        f" ({100 * totals['lost'] / max(1, totals['useful']):.1f} %); facts lost {totals['facts lost']}/{totals['facts']}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
