"""Make `word_groups.txt`: words near each other in the vectors of a small sentence model. Needs scikit-learn.

python -m tests.training.word_groups FOLDER   with model.safetensors and tokenizer.json of all-MiniLM-L6-v2

Only needed to add words or change the groups; after it, train the passages anew.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path

import numpy as np
from scipy.special import erf
from sklearn.cluster import MiniBatchKMeans

from followup.language.lexicon import is_first_name, is_last_name
from followup.language.words import low_words
from tests.measure_notes import unmarked
from tests.training.tables import CORPUS, DATA

SIZES = (150, 500, 1500)  # groups, from broad to narrow
DIMENSIONS = 96  # of the vectors, after their main axes are found
BATCH = 256
LAYERS, HEADS, EDGE = 6, 12, (101, 102)  # of the model; the marks before and behind a text
_WORD = re.compile(r"[^\W\d_][^\W\d_-]{2,12}")


class SentenceModel:
    """The encoder as far as words need it: mean of the last layer, of length 1."""

    def __init__(self, folder: Path) -> None:
        raw = (folder / "model.safetensors").read_bytes()
        start = 8 + int.from_bytes(raw[:8], "little")
        header = json.loads(raw[8:start])
        self._arrays = {
            name: np.frombuffer(raw[start:], np.float32, int(np.prod(entry["shape"])), entry["data_offsets"][0])
            .reshape(entry["shape"])
            for name, entry in header.items()
            if entry.get("dtype") == "F32"
        }  # fmt: skip
        self._pieces = json.loads((folder / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]

    def knows(self, word: str) -> bool:
        """Whether the word is one of its pieces."""
        return word in self._pieces

    def vectors(self, words: list[str]) -> np.ndarray:
        """One row a word."""
        numbers = [self._numbers(word) for word in words]
        order = sorted(range(len(words)), key=lambda place: len(numbers[place]))
        width = self._arrays["embeddings.word_embeddings.weight"].shape[1]
        found = np.zeros((len(words), width), np.float32)
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            found[places] = self._encode([numbers[place] for place in places])
        return found

    def _numbers(self, word: str) -> list[int]:
        """The longest known pieces, from the left."""
        result, start = [EDGE[0]], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = ("##" if start else "") + word[start:end]
                if piece in self._pieces:
                    break
            result.append(self._pieces.get(piece, self._pieces["[UNK]"]))
            start = end
        return [*result, EDGE[1]]

    def _encode(self, numbers: list[list[int]]) -> np.ndarray:
        longest = max(map(len, numbers))
        ids = np.array([row + [0] * (longest - len(row)) for row in numbers])
        inside = np.array([[1.0] * len(row) + [0.0] * (longest - len(row)) for row in numbers], np.float32)
        arrays = self._arrays
        x = self._norm(
            arrays["embeddings.word_embeddings.weight"][ids]
            + arrays["embeddings.position_embeddings.weight"][:longest]
            + arrays["embeddings.token_type_embeddings.weight"][0],
            "embeddings.LayerNorm",
        )
        hidden = (1 - inside)[:, None, None, :] * -1e9
        for layer in range(LAYERS):
            x = self._layer(x, f"encoder.layer.{layer}", hidden)
        mean = (x * inside[:, :, None]).sum(1) / inside.sum(1, keepdims=True)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    def _layer(self, x: np.ndarray, name: str, hidden: np.ndarray) -> np.ndarray:
        rows, longest, width = x.shape
        parts = (
            self._linear(x, f"{name}.attention.self.{part}")
            .reshape(rows, longest, HEADS, -1)
            .transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        query, key, value = parts
        weights = query @ key.transpose(0, 1, 3, 2) / float(np.sqrt(width // HEADS)) + hidden
        weights = np.exp(weights - weights.max(-1, keepdims=True))
        weights /= weights.sum(-1, keepdims=True)
        seen = (weights @ value).transpose(0, 2, 1, 3).reshape(x.shape)
        x = self._norm(
            x + self._linear(seen, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm"
        )
        inner = self._linear(x, f"{name}.intermediate.dense")
        inner = inner * (0.5 * (1 + erf(inner / float(np.sqrt(2)))))
        return self._norm(x + self._linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")

    def _linear(self, x: np.ndarray, name: str) -> np.ndarray:
        return x @ self._arrays[f"{name}.weight"].T + self._arrays[f"{name}.bias"]

    def _norm(self, x: np.ndarray, name: str) -> np.ndarray:
        spread = np.sqrt(x.var(-1, keepdims=True) + np.float32(1e-12))
        scaled = (x - x.mean(-1, keepdims=True)) / spread
        return scaled * self._arrays[f"{name}.weight"] + self._arrays[f"{name}.bias"]


def wanted_words(model: SentenceModel) -> tuple[list[str], list[str]]:
    """Common words, of the notes and passages or known to the model whole; and the other words of the lexicon.

    Names that are no words are left out.
    """
    lexicon = [line.split(" ")[0] for line in (DATA / "lexicon.txt").read_text("utf-8").splitlines()]
    known = frozenset(lexicon)
    texts = [path.read_text("utf-8") for path in sorted(CORPUS.glob("passages_*.txt"))]
    for path in sorted(CORPUS.glob("notes_*.toml")):
        texts += [unmarked(note["text"])[0] for note in tomllib.loads(path.read_text("utf-8"))["note"]]
    noted = [
        word
        for word in dict.fromkeys(word for text in texts for word in low_words(text))
        if word in known or not (is_first_name(word) or is_last_name(word))
    ]
    common = dict.fromkeys([*noted, *(word for word in lexicon if model.knows(word))])
    others = [word for word in lexicon if word not in common]
    return [word for word in common if _WORD.fullmatch(word)], [
        word for word in others if _WORD.fullmatch(word)
    ]


def group_table(words: list[str], vectors: np.ndarray, common: int) -> str:
    """A line a word, sorted by byte: the word and its groups. The first `common` words make the groups."""
    centred = vectors - vectors[:common].mean(axis=0)
    axes = np.linalg.svd(centred[:common:3], full_matrices=False)[2][:DIMENSIONS]
    places = centred @ axes.T
    places /= np.linalg.norm(places, axis=1, keepdims=True)
    columns = []
    for size in SIZES:
        groups = MiniBatchKMeans(size, n_init=1, batch_size=2048, random_state=0, max_iter=25)
        columns.append(groups.fit(places[:common]).predict(places))
    lines = [" ".join([word, *map(str, row)]) for word, row in zip(words, np.array(columns).T, strict=True)]
    return "".join(f"{line}\n" for line in sorted(lines, key=lambda line: line.split(" ")[0].encode()))


def main(folder: Path) -> None:
    model = SentenceModel(folder)
    common, others = wanted_words(model)
    table = group_table([*common, *others], model.vectors([*common, *others]), len(common))
    (DATA / "word_groups.txt").write_text(table, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
