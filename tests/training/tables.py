"""Which models there are: name, labels, the texts they learn from, and the features they see."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from followup.language.features import features, first_look
from followup.language.reading import read_sentence
from followup.language.sentences import sentence_spans

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
DATA = Path(__file__).resolve().parents[2] / "src" / "followup" / "language" / "data"

ANY = "any"  # the label of a table that only tells suspects from clean lines


@dataclass(frozen=True)
class Row:
    """One labelled text. `source` is the stem of its file: one author."""

    source: str
    label: str
    family: str
    text: str


@dataclass(frozen=True)
class Table:
    """One model to train. A row whose label is not among `labels` counts against all of them."""

    name: str
    labels: tuple[str, ...]
    files: tuple[str, ...]
    features: Callable[[str], list[int]]
    bits: int = 16

    letters: bool = False

    def rows(self) -> list[Row]:
        paths = [path for kind in self.files for path in sorted(CORPUS.glob(f"{kind}_*.txt"))]
        rows = [row for path in paths for row in read_rows(path)]
        if self.letters:
            whole = [
                path for kind in ("letters", "references") for path in sorted(CORPUS.glob(f"{kind}_*.toml"))
            ]
            rows += [row for path in whole for row in clean_sentences(path)]
        return rows


def clean_sentences(path: Path) -> list[Row]:
    """Sentences of the letters of a TOML file that break no rule."""
    items = [item for group in tomllib.loads(path.read_text("utf-8")).values() for item in group]
    return [
        Row("letters", "ok", path.stem, item["text"][start:end].removeprefix("Subject: "))
        for item in items
        if not item.get("breaks")
        for start, end in sentence_spans(item["text"])
        if not item["text"].startswith(">", start)
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


_KINDS = ("feedback", "rules", "plain", "ordinary")
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
