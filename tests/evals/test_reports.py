"""What people and programs read of a run: terminal, JUnit, Markdown, the HTML page, the comparison."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from followup.errors import EndpointUnavailable, ModelRefused
from followup.evals.cases import Case, Fact
from followup.evals.diff import compare
from followup.evals.records import EvalRecord
from followup.evals.report.junit import render_junit
from followup.evals.report.markdown import render_markdown
from followup.evals.report.marks import mark_draft, mark_notes
from followup.evals.report.page import render_page
from followup.evals.report.terminal import render_diff, render_terminal
from followup.evals.runner import Job, errored, scored

EVIL = "</pre><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">&amp;'\""


@pytest.fixture
def records(case: Case, letter: str) -> list[EvalRecord]:
    wrong = scored(case, 1, letter.replace("Subject: Thank you for the Night Shift Lead talk\n\n", ""))
    gone = errored(Job(case, 2), EndpointUnavailable("no answer"))
    return [scored(case, 0, letter), wrong, gone]


def test_the_terminal_report_counts_every_draft(records: list[EvalRecord]) -> None:
    """Scored, rejected and errored drafts are all in sight, and the mean counts all three."""
    text = render_terminal(records)
    assert "3 drafts of 1 cases: 1 scored, 1 rejected, 1 errored" in text
    mean = sum(record.overall for record in records) / 3
    assert f"overall       {mean:.3f}" in text
    assert "subject-missing" in text and "no answer" in text


def test_junit_tells_failures_from_errors(records: list[EvalRecord]) -> None:
    """A broken rule is a failure, a missing draft an error; XML holds whatever the texts hold."""
    records = [*records, records[0].model_copy(update={"reasons": {"rules": "\x00\x1b]0;x\x07"}})]
    suite = Xml.fromstring(render_junit(records)).find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("4", "1", "1")
    assert len(suite.findall("testcase/failure")) == 1


def test_junit_says_why_a_model_refused(case: Case) -> None:
    """A refusal is a failure with the reason of the model."""
    refused = errored(Job(case, 0), ModelRefused("the model declined"))
    suite = Xml.fromstring(render_junit([refused])).find("testsuite")
    assert suite is not None and (suite.get("failures"), suite.get("errors")) == ("1", "0")
    failure = suite.find("testcase/failure")
    assert failure is not None and failure.get("message") == "refused: the model declined"


def test_markdown_cannot_be_broken_out_of(records: list[EvalRecord]) -> None:
    """Text from drafts stays in its cell."""
    bad = records[2].model_copy(update={"error": "a | b\n# c <b> [x](y)"})
    text = render_markdown([bad])
    assert r"a \| b \# c \<b\> \[x\](y)" in text


def test_a_comparison_names_what_broke(records: list[EvalRecord]) -> None:
    """A case that lost its draft is broken, and the change of the mean is its own."""
    comparison = compare(records[:1], records[2:])
    assert [change.case for change in comparison.broken] == ["night"]
    assert not comparison.fixed
    overall = comparison.scores["overall"]
    assert overall and overall.value == pytest.approx(-records[0].overall)
    assert "broken: night" in render_diff(comparison)


def test_marks_say_what_is_shared_and_what_is_forbidden(case: Case, letter: str) -> None:
    """Marked pieces join to the whole text; secrets and evidence are marked as such."""
    text = letter.replace("Christmas", "31-34k")
    notes, draft = mark_notes(case, text), mark_draft(case, scored(case, 0, text))
    assert "".join(piece.text for piece in notes) == case.notes
    assert "".join(piece.text for piece in draft) == text
    assert "31-34k" in {piece.text for piece in draft if piece.kind in ("never", "error")}
    assert "label" in {piece.text for piece in draft if piece.kind == "used"}


class _Page(HTMLParser):
    """Tags and attributes that a page may not have."""

    def __init__(self) -> None:
        super().__init__()
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attributes}
        if tag in {"script", "img", "link", "iframe", "object", "base", "form"}:
            self.bad.append(tag)
        self.bad += [name for name in names if name.startswith("on") or name in {"src", "href"}]


def test_the_page_loads_nothing_and_escapes_everything(case: Case, letter: str) -> None:
    """No script, no remote address, a policy that forbids both, and every text as text."""
    fact = Fact(name=EVIL, any=(EVIL,))
    hurt = case.model_copy(
        update={
            "why": EVIL,
            "notes": case.notes + EVIL,
            "expect": case.expect.model_copy(update={"facts": (fact,), "never": (EVIL,)}),
        }
    )
    page = render_page([hurt], [scored(hurt, 0, letter + EVIL)])
    parser = _Page()
    parser.feed(page)
    assert parser.bad == []
    assert "default-src 'none'" in page
    assert not re.search(r"https?://|url\(|@import", page)


def test_the_page_of_a_comparison_has_both_drafts(case: Case, records: list[EvalRecord]) -> None:
    """Before and after stand side by side."""
    page = render_page([case], records[1:2], [records[1].model_copy(update={"text": "the old one"})])
    assert "the old one" in page and "Draft before" in page and "Draft now" in page


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --hide-scrollbars --virtual-time-budget=2000"
).split()


def _browse(page: Path, *more: str) -> str:
    with tempfile.TemporaryDirectory() as profile:
        done = subprocess.run(
            [str(CHROMIUM), *FLAGS, f"--user-data-dir={profile}", *more, page.as_uri()],
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
    return done.stdout


#: Tells, in the title, what sticks out of a page of this width; added to a copy without the policy.
_MEASURE = """<style>html { width: WIDTHpx }</style><script>addEventListener('load', () => {
  const all = [...document.querySelectorAll('body *')];
  document.title = JSON.stringify({
    out: all.filter(e => e.getBoundingClientRect().right > WIDTH + 1).length,
    wide: Math.max(...all.map(e => e.getBoundingClientRect().right)),
    pre: document.querySelector('details[open] pre').textContent.length});
})</script></body>"""


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
@pytest.mark.parametrize("width", [400, 1400])
def test_the_page_fits_in_a_browser(
    case: Case, records: list[EvalRecord], tmp_path: Path, width: int
) -> None:
    """In real Chromium nothing sticks out at either width, and hostile text stays text."""
    hurt = case.model_copy(update={"why": EVIL, "notes": case.notes + EVIL + "x" * 300})
    markup = render_page([hurt], [r.model_copy(update={"text": (r.text or "") + EVIL}) for r in records])
    path = tmp_path / "page.html"
    path.write_text(markup, encoding="utf-8")
    assert "owned" not in re.findall(r"<title>(.*?)</title>", _browse(path, "--dump-dom"))[0]
    bare = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", markup)
    path.write_text(bare.replace("</body>", _MEASURE.replace("WIDTH", str(width))), encoding="utf-8")
    dom = _browse(path, "--dump-dom", "--window-size=1500,900")
    found = json.loads(re.findall(r"<title>(.*?)</title>", dom)[0].replace("&quot;", '"'))
    assert found["out"] == 0 and found["pre"] > 0
    assert found["wide"] > 0.8 * min(width, 1312)
