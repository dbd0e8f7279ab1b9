"""Case files: what loads, and where mistakes are said to be."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.evals.conftest import CASE

from followup.errors import UsageError
from followup.evals.cases import Case, load_cases, read_case
from followup.evals.sample import read_case_notes, released


def test_a_case_loads_whole(case_file: Path) -> None:
    """Every section of the format arrives in the case."""
    case, mistakes = read_case(case_file)
    assert case and not mistakes
    assert case.given.to == ("Priya",)
    assert case.expect.facts and case.expect.facts[0].weight == 3
    assert case.expect.greets == (("priya", "priya nair"),)


def _line(text: str, wanted: str) -> int:
    return text[: text.index(wanted)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("why =", "whi ="),
        ("sender =", "sendr ="),
        ("[[references]]\ntext", "[[references]]\ntxt"),
        ("role = [", "rolle = ["),
        ('any = ["label", "bay 6"], weight', 'any = ["label", "bay 6"], wait'),
        ("[given]", "[givn]"),
    ],
    ids=["top", "given", "reference", "expect", "second-fact", "section"],
)
def test_an_unknown_key_is_named_with_its_line(tmp_path: Path, old: str, new: str) -> None:
    """A misspelt key is refused, and the line is the one where it stands."""
    text = CASE.replace(old, new)
    path = tmp_path / "night.toml"
    path.write_text(text, encoding="utf-8")
    case, mistakes = read_case(path)
    assert case is None
    key = new.split()[-1 if "wait" in new else 0].strip("[]=").split("\n")[-1]
    wanted = _line(text, "txt" if "txt" in new else new)
    assert any(m.line == wanted and "unknown key" in m.message for m in mistakes), (key, mistakes)


@pytest.mark.parametrize(
    "bad",
    ["../up", "a/b", ".hidden", "CON", "nul.x", "x" * 65, "", "a b"],
    ids=["parent", "slash", "dot", "device", "device-with-ending", "65-letters", "empty", "blank"],
)
def test_an_id_that_is_no_file_name_is_refused(tmp_path: Path, bad: str) -> None:
    """Ids end up in file names and addresses, so nothing that could lead elsewhere gets in."""
    path = tmp_path / "x.toml"
    path.write_text(CASE.replace('id = "night"', f'id = "{bad}"'), encoding="utf-8")
    assert read_case(path)[0] is None


def test_an_id_of_64_letters_is_fine(tmp_path: Path) -> None:
    """The longest allowed id loads."""
    path = tmp_path / "x.toml"
    path.write_text(CASE.replace('id = "night"', f'id = "{"x" * 64}"'), encoding="utf-8")
    assert read_case(path)[0] is not None


def test_broken_toml_is_a_mistake_with_its_line(tmp_path: Path) -> None:
    """A syntax error names file and line and raises nothing."""
    path = tmp_path / "x.toml"
    path.write_text('id = "a"\nwhy = \n', encoding="utf-8")
    case, mistakes = read_case(path)
    assert case is None and mistakes[0].line == 2


def test_a_notes_file_is_taken_byte_for_byte(tmp_path: Path) -> None:
    """The notes beside a case arrive as pasted, line ends aside."""
    (tmp_path / "n.txt").write_bytes(b"one  \r\n\ttwo\r\n")
    path = tmp_path / "a.toml"
    path.write_text('id = "a"\nnotes_file = "n.txt"\n', encoding="utf-8")
    case, mistakes = read_case(path)
    assert case and not mistakes
    assert case.notes == "one  \n\ttwo\n"


@pytest.mark.parametrize(
    "name", ["../n.txt", "/etc/passwd", "gone.txt"], ids=["parent", "absolute", "missing"]
)
def test_a_notes_file_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    """A case reads only files beside it."""
    (tmp_path.parent / "n.txt").write_text("secret", encoding="utf-8")
    path = tmp_path / "a.toml"
    path.write_text(f'id = "a"\nnotes_file = "{name}"\n', encoding="utf-8")
    case, mistakes = read_case(path)
    assert case is None and "notes_file" in mistakes[0].message


def test_two_cases_of_one_id_are_refused(tmp_path: Path) -> None:
    """Results are told apart by id, so an id is used once."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.toml").write_text('id = "same"\nnotes = "x"\n', encoding="utf-8")
    with pytest.raises(UsageError, match="same"):
        load_cases([tmp_path])


def test_an_empty_folder_is_a_usage_error(tmp_path: Path) -> None:
    """A folder without cases is a slip, not an empty success."""
    with pytest.raises(UsageError, match=r"no \*\.toml"):
        load_cases([tmp_path])


def test_labels_overrule_the_reader_of_the_notes(case: Case) -> None:
    """What the reader withholds stays withheld for a draft only when the case counts it among its secrets."""
    notes = "Priya, night shift lead\n- band is 31-34k\n- she said in confidence that bay 6 gets new labels\n"
    labelled = case.model_copy(update={"notes": notes})
    withheld = {item.text: item.id for item in read_case_notes(labelled).withheld}
    assert len(withheld) == 2, withheld
    assert released(labelled) == tuple(id for text, id in withheld.items() if "31-34k" not in text)
