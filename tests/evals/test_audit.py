"""Damages damage, the audit counts what it should, and the suite sees nearly everything."""

from __future__ import annotations

import pytest

from followup.evals.audit import audit
from followup.evals.cases import Case, load_cases
from followup.evals.damages import DAMAGES, Letter
from followup.evals.damages.base import Damage


@pytest.fixture(scope="module")
def shipped() -> list[Case]:
    return load_cases()


def test_kinds_are_many_and_told_apart() -> None:
    """Every kind has an id of its own and says what it does."""
    assert len(DAMAGES) >= 60
    assert len({damage.id for damage in DAMAGES}) == len(DAMAGES)
    assert all(damage.meaning for damage in DAMAGES)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.id)
def test_a_damage_changes_the_letter_and_stays_the_same(damage: Damage, shipped: list[Case]) -> None:
    """Each kind fits some shipped reference, changes it, and does so alike every time."""
    others = [case.references[0].text for case in shipped]
    found = 0
    for place, case in enumerate(shipped[:30]):
        letter = Letter.read(case, case.references[0].text, others[place + 1 :])
        once, again = damage.apply(letter), damage.apply(letter)
        assert once == again
        if once is not None:
            found += (once.text if isinstance(once, Letter) else once) != letter.text
    assert found


def test_a_letter_in_pieces_is_the_letter(shipped: list[Case]) -> None:
    """Reading a reference and writing it again changes nothing."""
    for case in shipped:
        for reference in case.references:
            assert Letter.read(case, reference.text).text.split() == reference.text.split()


def test_the_share_of_wins_is_counted_with_ties_as_half(case: Case, letter: str) -> None:
    """A damage that changes no word is a tie, one that ruins everything a win."""
    same = Damage("same", "a blank more", lambda x: x.text + "\n")
    ruin = Damage("ruin", "nothing left", lambda x: "Subject: Hi\n\nHey,\n\nbye")
    never = Damage("never", "does not fit", lambda x: None)
    kinds = {kind.damage.id: kind for kind in audit([case], [same, ruin, never])}
    assert kinds["same"].auc == 0.5 and len(kinds["same"].blind) == 1
    assert kinds["ruin"].auc == 1.0 and not kinds["ruin"].blind
    assert "never" not in kinds


@pytest.mark.slow
def test_the_suite_has_no_blind_spot(shipped: list[Case]) -> None:
    """Over all kinds the references win nearly always, and no kind escapes."""
    kinds = audit(shipped)
    assert sum(kind.auc for kind in kinds) / len(kinds) >= 0.97
    assert {kind.damage.id: kind.auc for kind in kinds if kind.auc < 0.9} == {}
