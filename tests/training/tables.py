"""Which models there are: name, labels, the texts they learn from, and the features they see."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from followup.language.features import features, first_look
from followup.language.reading import read_sentence
from followup.parsing import read_message
from followup.rules.base import judged_parts

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
CASES = Path(__file__).resolve().parents[2] / "evals" / "cases"
DATA = Path(__file__).resolve().parents[2] / "src" / "followup" / "language" / "data"

ANY = "any"  # the label of a table that only tells suspects from clean lines
LETTER = "letter"  # the family of sentences that stand in whole clean letters


@dataclass(frozen=True)
class Row:
    """One labelled text. `source` is the stem of its file: one author."""

    source: str
    label: str
    family: str
    text: str

    @property
    def ordinary(self) -> bool:
        """Whether it stands, or could stand, in a clean letter."""
        return self.family == LETTER or self.source.startswith("ordinary")


@dataclass(frozen=True)
class Table:
    """One model to train. A row whose label is not among `labels` counts against all of them."""

    name: str
    labels: tuple[str, ...]
    files: tuple[str, ...]
    features: Callable[[str], list[int]]
    bits: int = 18

    letters: bool = False

    def rows(self) -> list[Row]:
        """All its texts, in the order of their files."""
        paths = [path for kind in self.files for path in sorted(CORPUS.glob(f"{kind}_*.txt"))]
        rows = [row for path in paths for row in read_rows(path)]
        if self.letters:
            whole = [path for kind in _WHOLE for path in sorted(CORPUS.glob(f"{kind}*.toml"))]
            whole += sorted(CORPUS.glob("notes_*.toml"))
            rows += [row for path in whole for row in clean_sentences(path, path.stem)]
            rows += [row for path in sorted(CASES.glob("*.toml")) for row in clean_sentences(path, "cases")]
        return rows


def clean_sentences(path: Path, source: str) -> list[Row]:
    """Sentences of the letters of a TOML file that break no rule of tone, as the rules would judge them.

    Of labelled notes it is the letter that their author would send.
    """
    groups = tomllib.loads(path.read_text("utf-8")).values()
    place = "reference" if path.stem.startswith("notes") else "text"
    items = [item for group in groups if isinstance(group, list) for item in group if place in item]
    return [
        Row(source, "ok", LETTER, sentence.text)
        for item in items
        if not _OF_TONE.intersection(item.get("breaks", ()))
        for part in judged_parts(read_message(item[place].strip()))
        for sentence in part
    ]


def read_rows(path: Path) -> list[Row]:
    """Lines `label|family|text` of a corpus file; blank lines and lines that begin with "#" are skipped."""
    rows = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            fields = line.split("|", 2)
            if len(fields) != 3:
                raise ValueError(f"{path.name}:{number}: wants label|family|text")
            rows.append(Row(path.stem, *(field.strip() for field in fields)))
    return rows


_OF_TONE = frozenset(
    """feedback-request decision-push further-messages pay-talk pleading disparaging outsider-framing
    withheld-leak chat-residue""".split()
)
_WHOLE = ("letters", "references")
_KINDS = ("feedback", "rules", "sentences", "plain", "ordinary")
ACTS = Table(
    name="acts",
    labels=(
        "feedback-request", "decision-push", "further-messages", "pay-talk", "pleading", "disparaging",
        "outsider-framing", "asks-question", "stock-phrase",
    ),
    files=_KINDS,
    features=lambda text: features(read_sentence(text)),
    letters=True,
)  # fmt: skip
SUSPECTS = Table(
    name="suspects",
    labels=(ANY,),
    files=_KINDS,
    features=lambda text: first_look(read_sentence(text)),
    bits=14,
    letters=True,
)

TABLES = (ACTS, SUSPECTS)
