"""Train `people.bin`, `senders.bin` and `roles.bin`: who interviewed the writer, who writes, and for which job it was.
Needs scikit-learn.

python -m tests.training.labels people|senders|roles            train on all labelled notes and write the model
python -m tests.training.labels people|senders|roles --held-out leave each author out once: right and wrong by limit
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sklearn.linear_model import LogisticRegression

from followup.language.linear import LinearModel, buckets
from followup.language.names import TITLES
from followup.notes import choosing, people, roles
from followup.notes.base import Notes
from followup.notes.corrections import find_corrections
from followup.notes.panel import panel_size
from followup.notes.persons import Person
from followup.notes.sender import find_sender
from followup.notes.sender_features import sender_features
from followup.notes.speakers import find_cast
from tests.measure_notes import judge_names, judge_role, judge_sender
from tests.training.model_file import matrix, model_bytes
from tests.training.notes import Labelled, labelled_notes, passages
from tests.training.tables import DATA

BITS = 16
STRENGTH = 30.0  # inverse of the regularisation; flat between 5 and 60
SMALL = 0.5  # weight of a note put in small letters, beside the note as written
HEAD = 0.4  # weight of its first words alone
#: Weight of an opening, and of a short note whose people are hard to tell, beside whole notes.
WEIGHTS = {"openings": 0.3, "names": 0.6}


@dataclass
class Sheet:
    """The candidates of one note: hashed features, whether each is right, and how scores are judged."""

    source: str
    weight: float
    rows: list[list[int]]
    truth: list[bool]
    judge: Callable[[list[float], float], str]


def people_sheets() -> Iterable[Sheet]:
    """Every person that the notes name: in the notes as written, in small letters, and in their first words."""
    for note in labelled_notes():
        if note.greets is not None:
            yield _people_sheet(note, note.greets, 1.0)
            yield _people_sheet(note.small(), note.greets, SMALL)
            if not note.source.startswith(("openings", "names")):  # which are no longer than that
                yield _people_sheet(note.head(), note.greets, HEAD)


def _people_sheet(note: Labelled, greets: tuple[tuple[str, ...], ...], weight: float) -> Sheet:
    page = note.page()
    usable = tuple(passage for passage in passages(page.text) if passage.reason is None)
    cast = find_cast(page.text, usable)
    persons, mentions = people.gather(page, find_corrections(page.text), cast.friends)
    writer = find_sender(page.text, page.labels) or cast.sender

    def judge(scores: list[float], limit: float) -> str:
        chosen = choosing.choose(persons, scores, writer, limit, size=panel_size(page.text))
        found = choosing.all_there(cast.interviewers, chosen, persons)
        return judge_names(Notes(page.text, interviewers=found), [list(forms) for forms in greets])

    truth = [any(_meant(person, forms) for forms in greets) for person in persons]
    seen = choosing.look_at(page, persons, mentions)
    rows = [buckets(row, BITS) for row in seen]
    return Sheet(note.source, weight, rows, truth, judge)


def _meant(person: Person, forms: Iterable[str]) -> bool:
    """Whether a person is who the accepted forms mean: named by nothing else, or, where the forms are single words behind
    titles, by one of them among other words ("meilin" for Xu Meilin) or by what they are called."""
    told = [[word.strip(".,") for word in form.casefold().split()] for form in forms]
    bare = [[word for word in words if word not in TITLES] or words for words in told]
    own = {word.casefold().rstrip(".") for word in person.words}
    known = {word for words in told for word in words}
    if own <= known and not own <= set(TITLES):
        return True
    called = {word.rstrip(".") for word in person.called.casefold().split()}
    short = all(len(words) == 1 for words in bare)
    return short and any(words[0] in own | called for words in bare)


def sender_sheets() -> Iterable[Sheet]:
    """Every person that the notes name, as the one who may write: in the notes as written and in small letters."""
    for note in labelled_notes():
        if note.writer is not None:
            yield _sender_sheet(note, note.writer, 1.0)
            yield _sender_sheet(note.small(), note.writer, SMALL)


def _sender_sheet(note: Labelled, writer: str, weight: float) -> Sheet:
    page = note.page()
    persons, mentions = people.gather(page, find_corrections(page.text))
    accepted = {word.strip(".,").casefold() for word in writer.split()}
    ruled = find_sender(page.text, page.labels)

    def judge(scores: list[float], limit: float) -> str:
        return judge_sender(ruled or choosing.choose_sender(persons, scores, limit), writer)

    truth = [person.words[0].casefold().strip(".") in accepted for person in persons]
    rows = [buckets(row, BITS) for row in sender_features(page, persons, mentions)]
    return Sheet(note.source, weight, rows, truth, judge)


def role_sheets() -> Iterable[Sheet]:
    """Every stretch of the notes that could name a role."""
    for note in labelled_notes():
        if note.role is not None:
            yield _role_sheet(note, note.role)


def _role_sheet(note: Labelled, accepted: tuple[str, ...]) -> Sheet:
    page = note.page()
    _, mentions = people.gather(page, find_corrections(page.text))
    candidates = roles.role_candidates(page, mentions)

    def judge(scores: list[float], limit: float) -> str:
        return judge_role(roles.choose(candidates, scores, limit), list(accepted))

    truth = [roles.title_case(c.text).casefold() in accepted for c in candidates]
    return Sheet(note.source, 1.0, [buckets(c.features, BITS) for c in candidates], truth, judge)


def train(sheets: list[Sheet], label: str) -> bytes:
    """Logistic regression over rows of unit length, as the bytes of a model file."""
    rows = [row for sheet in sheets for row in sheet.rows]
    truth = [mark for sheet in sheets for mark in sheet.truth]
    weights = [
        sheet.weight * WEIGHTS.get(sheet.source.partition("_")[0], 1.0)
        for sheet in sheets
        for _ in sheet.rows
    ]
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=300)
    model.fit(matrix(rows, BITS), truth, sample_weight=weights)
    return model_bytes({label: (model.coef_[0], float(model.intercept_[0]))}, BITS)


def held_out(sheets: list[Sheet], label: str) -> None:
    """Every note judged by a model that never saw its author; the program's limit is among those printed."""
    scored: list[tuple[Sheet, list[float]]] = []
    for source in sorted({sheet.source for sheet in sheets}):
        model = LinearModel(train([sheet for sheet in sheets if sheet.source != source], label))
        for sheet in sheets:
            if sheet.source == source:
                scored.append((sheet, [model.score(label, row) for row in sheet.rows]))
    for kind in ("notes", "names", "told", "openings", "cases"):
        for weight in sorted({sheet.weight for sheet in sheets}, reverse=True):
            for limit in LIMITS[label]:
                verdicts = Counter(
                    sheet.judge(scores, limit)
                    for sheet, scores in scored
                    if sheet.source.startswith(kind) and sheet.weight == weight
                )
                print(f"{kind} weight {weight} limit {limit}: {dict(sorted(verdicts.items()))}")


LIMITS = {
    "sender": (0.0, 0.5, 0.7, choosing.WRITES, 1.5),
    "interviewer": (0.5, 0.6, choosing.SURE, 0.7),
    "role": (-2.0, -1.5, roles.SURE, -0.5, 0.0),
}

if __name__ == "__main__":
    chosen = {
        "people": ("interviewer", people_sheets),
        "senders": ("sender", sender_sheets),
        "roles": ("role", role_sheets),
    }
    label, read = chosen[sys.argv[1]]
    sheets = list(read())
    if "--held-out" in sys.argv:
        held_out(sheets, label)
    else:
        (DATA / f"{sys.argv[1]}.bin").write_bytes(train(sheets, label))
