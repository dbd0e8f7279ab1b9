"""Labelled notes as the trainers of the models about people and roles read them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from followup.language.names import parse_name
from followup.notes.base import Passage
from followup.notes.page import Page, open_page
from followup.notes.reading import read_passages
from followup.notes.roles import title_case
from tests.measure_notes import unmarked

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests/corpus"
_WORD = re.compile(r"\S+")
_HEAD = 35  # words
_TAIL = re.compile(r"\s*(?:\(|,|:| [-–—/] ).*")
_INLINE = re.compile(r"\{([irs])\|([^}]*)\}")


@dataclass(frozen=True)
class Labelled:
    """A note with what it says: accepted forms of each person to greet, of the role and the writer; None where
    nobody looked for it. `source` is its author."""

    source: str
    text: str
    greets: tuple[tuple[str, ...], ...] | None
    role: tuple[str, ...] | None
    writer: str | None

    def page(self) -> Page:
        """Its lines, as the program reads them."""
        return open_page(self.text, passages(self.text))

    def small(self) -> Labelled:
        """The same note in small letters, as dictation and phones leave it."""
        return replace(self, text=self.text.lower())

    def head(self) -> Labelled:
        """The first words of the note alone, as if that were all."""
        found = list(_WORD.finditer(self.text))
        end = self.text.find("\n", found[min(_HEAD, len(found) - 1)].end())
        if end < 0 or end - found[0].start() > 12 * _HEAD:
            end = found[min(_HEAD, len(found) - 1)].end()
        return replace(self, text=self.text[:end])


@cache
def passages(text: str) -> tuple[Passage, ...]:
    return read_passages(text)


def note_files() -> list[Path]:
    """The labelled notes of the corpus: whole ones, and short ones whose people are hard to tell."""
    return [*sorted(CORPUS.glob("notes_*.toml")), *sorted(CORPUS.glob("names_*.toml"))]


def labelled_notes() -> Iterator[Labelled]:
    """Every labelled note of the corpus, the openings, the short notes that tell names, and the shipped cases."""
    for path in note_files():
        for note in tomllib.loads(path.read_text("utf-8"))["note"]:
            yield Labelled(
                path.stem,
                unmarked(note["text"])[0],
                tuple(map(tuple, note["greets"])),
                tuple(note["role"]),
                note.get("sender", ""),
            )
    for path in (*sorted(CORPUS.glob("openings_*.txt")), *sorted(CORPUS.glob("told_*.txt"))):
        for block in path.read_text("utf-8").split("=====\n"):
            yield opening(path.stem, block)
    for path in sorted((ROOT / "evals/cases").glob("*.toml")):
        case = tomllib.loads(path.read_text("utf-8"))
        text = case["notes"] if "notes" in case else path.with_name(case["notes_file"]).read_text("utf-8")
        given, expect = case.get("given", {}), case["expect"]
        role = None if "role" in given else tuple(expect.get("role", ()))
        greets = None if "to" in given else tuple(map(tuple, expect.get("greets", ())))
        yield Labelled("cases", text, greets, role, given.get("sender"))


def opening(source: str, block: str) -> Labelled:
    """An opening, or a short note, with inline marks: {i|who interviewed}, {r|the role}, {s|who writes}."""
    marks: dict[str, list[str]] = {"i": [], "r": [], "s": []}
    for kind, words in _INLINE.findall(block):
        marks[kind].append(words.casefold())
    text = _INLINE.sub(lambda match: match[2], block)
    people = tuple(
        (name, *name.split(), *(form.casefold() for form in parse_name(name).forms))
        for name in dict.fromkeys(marks["i"])
    )
    writer = max(marks["s"], key=len, default="")
    return Labelled(
        source,
        text,
        people,
        tuple(form for role in marks["r"] for form in _forms(role)),
        writer,
    )


def _forms(role: str) -> Iterator[str]:
    """A title as marked and as it is written out; each also without what stands in brackets or behind a comma or dash."""
    for title in dict.fromkeys((role, _TAIL.sub("", role))):
        yield title
        yield title_case(title).casefold()
