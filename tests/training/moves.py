"""Train `moves.bin` (which sentences of a letter thank, want the job, look forward, or ask to be thought of later) and
`telling.bin` (which tell of something that was talked about).

python -m tests.training.moves            train on all labelled sentences and write the models
python -m tests.training.moves --crossed  leave each file out once: what is found, and what is taken for a move wrongly
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from followup.language.courtesy import INTEREST, LATER, MOVES, TELLING
from followup.language.features import features_of
from tests.training.model_file import Weights, matrix, model_bytes, rarity
from tests.training.tables import CORPUS, DATA

STRENGTH = 1.0
RARITY = 1.5  # power of the log of rarity by which a feature counts
RARE = 2  # a feature of fewer sentences learns nothing but its sentence
NEAR_MISS = 2.0  # weight of a sentence that makes no move: most stand beside one that does
#: Of the sentences that make no such move, taken for one: a letter is rejected where no sentence makes the move, so
#: one found wrongly costs far less than one missed.
WRONG = {"thanks": 0.02, "interest": 0.07, "forward": 0.05, "later": 0.05, "telling": 0.3}
#: Moves so near each other that a sentence of the one says nothing against the other.
_NEAR = {INTEREST: LATER, LATER: INTEREST}


@dataclass(frozen=True)
class Model:
    """One model: its name, the beginning of the names of its files, its labels, and the bits of its features."""

    name: str
    files: str
    labels: tuple[str, ...]
    bits: int


MODELS = (Model("moves", "moves", MOVES, 17), Model("telling", "recap", (TELLING,), 14))


@dataclass(frozen=True)
class Line:
    """One sentence, the moves that it makes, and the file that it is from."""

    source: str
    moves: frozenset[str]
    text: str


def load(model: Model) -> list[Line]:
    """The lines `moves|sentence` of the corpus; "none" or "empty" for no move."""
    found = []
    for path in sorted(CORPUS.glob(f"{model.files}_*.txt")):
        for line in path.read_text("utf-8").splitlines():
            moves, _, text = line.partition("|")
            found.append(Line(path.stem, frozenset(moves.split("+")) - {"none", "empty"}, text))
    return found


def fit(model: Model, rows: Sequence[Sequence[int]], lines: Sequence[Line]) -> dict[str, Weights]:
    """Weights and bias of each move."""
    counts = Counter(number for row in rows for number in row)
    inputs = matrix(rows, model.bits, {number for number, count in counts.items() if count >= RARE})
    rare = rarity(inputs) ** RARITY
    inputs = csr_matrix(inputs.multiply(rare))
    learned = {}
    for move in model.labels:
        counted = np.array([_tells(line, move) * (NEAR_MISS if not line.moves else 1.0) for line in lines])
        learner = LogisticRegression(
            C=STRENGTH, solver="liblinear", dual=True, tol=0.05, max_iter=500, random_state=0
        )
        learner.fit(inputs, [move in line.moves for line in lines], sample_weight=counted)
        learned[move] = learner.coef_[0] * rare, float(learner.intercept_[0])
    return learned


def _tells(line: Line, move: str) -> bool:
    """Whether the sentence says anything for or against the move."""
    return move in line.moves or _NEAR.get(move) not in line.moves


def crossed(model: Model, rows: Sequence[Sequence[int]], lines: Sequence[Line]) -> list[dict[str, float]]:
    """Log-odds of each move in each sentence, by a model that never saw its file."""
    scores: list[dict[str, float]] = [{} for _ in lines]
    for source in sorted({line.source for line in lines}):
        others = [place for place, line in enumerate(lines) if line.source != source]
        learned = fit(model, [rows[place] for place in others], [lines[place] for place in others])
        for place, line in enumerate(lines):
            if line.source == source:
                x = matrix([rows[place]], model.bits)
                scores[place] = {
                    move: float((x @ weights)[0]) + bias for move, (weights, bias) in learned.items()
                }
    return scores


def limits(model: Model, lines: Sequence[Line], scores: Sequence[dict[str, float]]) -> dict[str, float]:
    """Per move, the log-odds that no more than `WRONG` of the other sentences reach."""
    found = {}
    for move in model.labels:
        others = sorted(
            score[move]
            for line, score in zip(lines, scores, strict=True)
            if move not in line.moves and _tells(line, move)
        )
        found[move] = others[int(len(others) * (1 - WRONG[move]))]
    return found


def report(model: Model, lines: Sequence[Line], scores: Sequence[dict[str, float]]) -> None:
    """Of each file, the share of the moves that are found, and of other sentences taken for one."""
    least = limits(model, lines, scores)
    for move in model.labels:
        for source in sorted({line.source for line in lines}):
            own = [
                (move in line.moves, score[move] > least[move])
                for line, score in zip(lines, scores, strict=True)
                if line.source == source and _tells(line, move)
            ]
            made = [found for makes, found in own if makes]
            other = [found for makes, found in own if not makes]
            print(
                f"{move:9} {source:9} found {np.mean(made):.3f} of {len(made)}, wrongly {np.mean(other):.3f} of {len(other)}"
            )


def train(model: Model, *, write: bool) -> None:
    """Report what a model finds in files left out; with `write`, learn from all and write its file."""
    lines = load(model)
    hashed = [features_of(line.text) for line in lines]
    scored = crossed(model, hashed, lines)
    report(model, lines, scored)
    if write:
        shift = limits(model, lines, scored)
        learned = fit(model, hashed, lines)
        shifted = {move: (weights, bias - shift[move]) for move, (weights, bias) in learned.items()}
        (DATA / f"{model.name}.bin").write_bytes(model_bytes(shifted, model.bits))


if __name__ == "__main__":
    for one in MODELS:
        train(one, write="--crossed" not in sys.argv)
