"""Train `articles.bin`: which noun phrases lack an article, and which. Needs scikit-learn.

python -m tests.training.articles            learn from the letters and sentences of the corpus, and write the model
python -m tests.training.articles --held-out leave every eighth author out, and print how well articles are missed
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from followup.language.articles import LACKS, is_one_thing, phrase_features
from followup.language.linear import buckets
from followup.language.shape import noun_phrase_end
from followup.language.tagging import tag_text
from tests.training.model_file import Weights, matrix, model_bytes
from tests.training.tables import CORPUS, DATA, clean_sentences, read_rows

BITS = 16
STRENGTH = 3.0  # inverse of the regularisation
HELD = 8
_FILES = ("sentences", "ordinary", "feedback", "rules", "plain")
_ARTICLES = {"the": "the", "a": "a", "an": "a"}


class Phrase(NamedTuple):
    """A noun phrase without its determiner: its author, the determiner ("the", "a", "own" for any other, "" for none) and its features."""

    source: str
    article: str
    buckets: list[int]


def sentences() -> Iterator[tuple[str, str]]:
    """Author and text of every sentence written in a letter or for one."""
    for path in (*sorted(CORPUS.glob("letters*.toml")), *sorted(CORPUS.glob("references*.toml"))):
        yield from ((path.stem, row.text) for row in clean_sentences(path, path.stem))
    for path in sorted(CORPUS.glob("notes_*.toml")):
        if any("reference" in note for note in tomllib.loads(path.read_text("utf-8"))["note"]):
            yield from ((path.stem, row.text) for row in clean_sentences(path, path.stem))
    for kind in _FILES:
        for path in sorted(CORPUS.glob(f"{kind}_*.txt")):
            yield from ((path.stem, row.text) for row in read_rows(path))
    for kind in ("moves", "recap"):
        for path in sorted(CORPUS.glob(f"{kind}_*.txt")):
            yield from ((path.stem, line.partition("|")[2]) for line in path.read_text("utf-8").splitlines())


def phrases() -> Iterator[Phrase]:
    """Every noun phrase in the singular whose determiner tells whether it needs one."""
    for source, text in sentences():
        words = tag_text(text)
        end = 0
        for start in range(len(words)):
            if start < end:
                continue
            end = noun_phrase_end(words, start)
            if found := _without_article(words, start, end):
                article, rest, last = found
                yield Phrase(source, article, buckets(phrase_features(rest, start, last), BITS))


def _without_article(words: tuple, start: int, end: int) -> tuple[str, tuple, int] | None:
    """The determiner of a phrase, all words without it, and where the phrase ends in these."""
    if end <= start:
        return None
    first = words[start]
    determined = first.tag in ("DET", "POSS", "DEM")
    article = _ARTICLES.get(first.low, "own") if determined else ""
    if first.tag == "DET" and article == "own":
        return None  # "every", "no"
    rest = (*words[:start], *words[start + determined :])
    last = end - determined
    return (article, rest, last) if last > start and is_one_thing(rest[start:last]) else None


def fit(found: list[Phrase]) -> dict[str, Weights]:
    """Whether an article is missing, and which of the two it is."""
    x = matrix([phrase.buckets for phrase in found], BITS)
    article = np.array([phrase.article for phrase in found])
    either = np.isin(article, ("the", "a"))
    weights = {}
    for label, rows, wanted in (
        ("lacks", np.full(len(found), fill_value=True), article != ""),
        ("definite", either, article == "the"),
    ):
        model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=200, tol=1e-2)
        model.fit(x[rows], wanted[rows])
        weights[label] = model.coef_[0], float(model.intercept_[0])
    return weights


def held_out(found: list[Phrase]) -> None:
    """How many phrases that had an article are said to lack one, and how many that had none, by limit."""
    sources = sorted({phrase.source for phrase in found})
    left_out = set(sources[::HELD])
    weights = fit([phrase for phrase in found if phrase.source not in left_out])
    held = [phrase for phrase in found if phrase.source in left_out]
    x = matrix([phrase.buckets for phrase in held], BITS)
    lacks, definite = (x @ weights[label][0] + weights[label][1] for label in ("lacks", "definite"))
    article = np.array([phrase.article for phrase in held])
    for limit in (0.0, 1.0, 2.0, LACKS, 3.0):
        said = lacks > limit
        print(
            f"limit {limit}: {said[article != ''].mean():.3f} of those with one, {said[article == ''].mean():.4f} without"
        )
    either = np.isin(article, ("the", "a"))
    print(
        f"the right one: {((definite > 0) == (article == 'the'))[either].mean():.3f} of {len(held)} phrases"
    )


if __name__ == "__main__":
    everything = list(phrases())
    if "--held-out" in sys.argv:
        held_out(everything)
    else:
        (DATA / "articles.bin").write_bytes(model_bytes(fit(everything), BITS))
