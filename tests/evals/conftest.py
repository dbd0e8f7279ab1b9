"""A small case and letters around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup.evals.cases import Case, read_case

CASE = """id = "night"
why = "A test."
notes = '''
spoke w/ priya nair re night shift lead. she wants pick errors down from 4% to 2 by xmas
told her about the label change I did in bay 6 and how the temps stopped mixing up the small sizes
band is 31-34k
- Tom
'''
[given]
to = ["Priya"]
sender = "Tom"
[[references]]
text = '''Subject: Thank you for the Night Shift Lead talk

Hi Priya,

Thank you for taking the time to talk with me about the Night Shift Lead role.

Your aim of bringing pick errors from 4% down to 2 by Christmas stayed with me. Since the label change in bay 6 the temps no longer mix up the small sizes, and I would be glad to carry that further.

I would very much like to lead the nights, and I look forward to hearing from you.

Best wishes,
Tom'''
[expect]
greets = [["priya", "priya nair"]]
role = ["night shift lead"]
facts = [
  { name = "pick errors 4 to 2 %", any = ["pick errors"], weight = 3 },
  { name = "label change", any = ["label", "bay 6"], weight = 2 },
]
never = ["31-34k"]
names = ["Priya", "Nair", "Tom", "Christmas"]
"""


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    path = tmp_path / "night.toml"
    path.write_text(CASE, encoding="utf-8")
    return path


@pytest.fixture
def case(case_file: Path) -> Case:
    found, mistakes = read_case(case_file)
    assert found, mistakes
    return found


@pytest.fixture
def letter(case: Case) -> str:
    return case.references[0].text
