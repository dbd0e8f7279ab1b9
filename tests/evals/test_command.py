"""`followup eval` as a command: exit codes, files, streams."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.faults.scenarios import start
from tests.faults.server import FaultServer

from followup.cli.app import run


@pytest.fixture(scope="module")
def server() -> Iterator[FaultServer]:
    running = start()
    yield running
    running.close()


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_run_writes_one_line_per_draft_in_input_order(
    case_file: Path, letter: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Given drafts are scored in their order, numbered within their case."""
    drafts = tmp_path / "d.jsonl"
    texts = [letter, letter.replace("Priya", "Gregory"), letter]
    drafts.write_text("".join(json.dumps({"case": "night", "text": text}) + "\n" for text in texts))
    out = tmp_path / "r.jsonl"
    assert run(["eval", "run", str(case_file), "--drafts", str(drafts), "--json", str(out)]) == 0
    found = lines(out)
    assert [line["draft"] for line in found] == [0, 1, 2]
    assert {"case", "draft", "overall", "scores", "reasons", "violations", "status"} <= found[0].keys()
    assert found[0]["overall"] == found[2]["overall"] != found[1]["overall"]
    assert "3 drafts of 1 cases" in capsys.readouterr().out


def test_the_offline_run_is_the_same_every_time(case_file: Path, tmp_path: Path) -> None:
    """Two runs give the same bytes."""
    for name in ("a", "b"):
        assert run(["eval", "run", str(case_file), "--json", str(tmp_path / name), "--repeat", "2"]) == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_users_settings_do_not_matter(
    case_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Name and tone of whoever runs the evals stay out of the drafts."""
    case_file.write_text(case_file.read_text().replace('sender = "Tom"\n', "").replace("- Tom\n", ""))
    assert run(["eval", "run", str(case_file), "--json", str(tmp_path / "a")]) == 0
    monkeypatch.setenv("FOLLOWUP_FROM", "Gregory")
    monkeypatch.setenv("FOLLOWUP_TONE", "formal")
    assert run(["eval", "run", str(case_file), "--json", str(tmp_path / "b")]) == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_gate_compares_the_mean_over_all(case_file: Path, letter: str, tmp_path: Path) -> None:
    """A good and a rejected draft average to about a half: a gate below passes, one above does not."""
    drafts = tmp_path / "d.jsonl"
    texts = [letter, letter.split("\n\n", 1)[1]]
    drafts.write_text("".join(json.dumps({"case": "night", "text": text}) + "\n" for text in texts))
    command = ["eval", "run", str(case_file), "--drafts", str(drafts), "--fail-under"]
    assert run([*command, "0.4"]) == 0
    assert run([*command, "0.6"]) == 1


@pytest.mark.parametrize(
    "line",
    [
        '{"case": "other", "text": "x"}',
        '{"case": "night"}',
        "not json",
        '{"case": "night", "text": 5}',
        "[]",
        r'{"case": "night", "text": "half a pair: \ud800"}',
    ],
    ids=["unknown-case", "no-text", "no-json", "number-for-text", "list", "no-character"],
)
def test_drafts_that_cannot_be_read_are_named_by_line(
    case_file: Path, tmp_path: Path, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2 with file and line, and nothing on stdout."""
    drafts = tmp_path / "d.jsonl"
    drafts.write_text(f"\n{line}\n")
    assert run(["eval", "run", str(case_file), "--drafts", str(drafts)]) == 2
    captured = capsys.readouterr()
    assert captured.out == "" and f"{drafts}:2:" in captured.err


def test_an_empty_draft_is_rejected_and_what_stands_beside_a_text_is_left_alone(
    case_file: Path, tmp_path: Path, letter: str
) -> None:
    """A tool that wrote nothing lowers the mean instead of stopping the run; its own keys are no mistake."""
    drafts, out = tmp_path / "d.jsonl", tmp_path / "o.jsonl"
    given = [{"case": "night", "text": letter, "model": "m"}, {"case": "night", "text": "", "kind": 3}]
    drafts.write_text("\n".join(map(json.dumps, given)))
    assert run(["eval", "run", str(case_file), "--drafts", str(drafts), "--json", str(out)]) == 0
    assert [record["status"] for record in lines(out)] == ["scored", "rejected"]


def test_existing_outputs_are_kept(case_file: Path, tmp_path: Path) -> None:
    """Without --force no file is written over; with it, it is."""
    for option in ("--json", "--html", "--junit", "--markdown"):
        target = tmp_path / "out"
        target.write_text("mine")
        assert run(["eval", "run", str(case_file), option, str(target)]) == 2
        assert target.read_text() == "mine"
        assert run(["eval", "run", str(case_file), option, str(target), "--force"]) == 0
        assert target.read_text() != "mine"


@pytest.mark.parametrize("options", [("--json", "--html"), ("--json", "--junit"), ("--html", "--markdown")])
def test_two_reports_do_not_share_a_file(case_file: Path, tmp_path: Path, options: tuple[str, str]) -> None:
    """One name for two outputs would leave the last alone: exit 2, with --force too, and nothing is written."""
    target = str(tmp_path / "r")
    for extra in ((), ("--force",)):
        command = ["eval", "run", str(case_file), options[0], target, options[1], target, *extra]
        assert run(command) == 2
    assert not (tmp_path / "r").exists()


@pytest.mark.parametrize("device", ["/dev/full", "/dev/null"])
def test_results_need_a_regular_file(
    case_file: Path, device: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A device keeps nothing that a run could go on with: exit 2 before anything is drafted."""
    assert run(["eval", "run", str(case_file), "--json", device]) == 2
    captured = capsys.readouterr()
    assert captured.out == "" and captured.err.count("\n") == 1 and "regular file" in captured.err


def test_an_endpoint_that_never_answers_is_exit_4(
    case_file: Path, tmp_path: Path, server: FaultServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """No report of nothing: stdout is empty, stderr one line, and no file but the results to resume."""
    play = server.play("500-no-retry*2")
    command = ["eval", "run", str(case_file), "--repeat", "2", "--engine", "openai", "-m", "scripted"]
    files = ["--json", str(tmp_path / "r"), "--html", str(tmp_path / "page")]
    assert run([*command, "--base-url", play.base_url, *files]) == 4
    captured = capsys.readouterr()
    assert captured.out == "" and captured.err.count("\n") == 1 and "answered for no case" in captured.err
    assert len(lines(tmp_path / "r")) == 2 and not (tmp_path / "page").exists()


def test_an_endpoint_that_answers_once_gets_its_report(
    case_file: Path, tmp_path: Path, server: FaultServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """A refusal is an answer: rejected with its reason, not asked for again; what was unavailable is errored."""
    play, out = server.play("500-no-retry,refusal,refusal"), tmp_path / "r"
    command = ["eval", "run", str(case_file), "--repeat", "2", "--engine", "openai", "-m", "scripted"]
    command += ["--base-url", play.base_url, "--concurrency", "1", "--json", str(out)]
    assert run(command) == 0
    captured = capsys.readouterr()
    assert "0 scored, 1 rejected, 1 errored" in captured.out
    assert "night: unavailable" in captured.err and "night: refused: the model declined" in captured.err
    assert [line["status"] for line in lines(out)] == ["errored", "rejected"]
    assert run([*command, "--resume"]) == 0 and len(play.posts) == 3


def test_lint_exits_2_and_says_where(case_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt key and a reference that breaks a rule are named with their lines."""
    text = case_file.read_text().replace("Subject: Thank you for the Night Shift Lead talk\n\n", "")
    case_file.write_text(text)
    assert run(["eval", "lint", str(case_file)]) == 2
    assert f"{case_file}:13: reference 1: breaks subject-missing" in capsys.readouterr().out
    case_file.write_text(text.replace("[given]", "[givn]"))
    assert run(["eval", "lint", str(case_file)]) == 2
    assert f"{case_file}:9: unknown key givn" in capsys.readouterr().out


def test_lint_of_a_good_case_is_silent(case_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing on stdout, exit 0."""
    assert run(["eval", "lint", str(case_file)]) == 0
    assert capsys.readouterr().out == ""


def test_diff_compares_two_files(
    case_file: Path, letter: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A run against a worse one: the change is shown; only --fail-worse looks at it."""
    paths = []
    for name, text in (("a", letter), ("b", letter.split("\n\n", 1)[1])):
        drafts = tmp_path / f"{name}.drafts"
        drafts.write_text(json.dumps({"case": "night", "text": text}))
        paths.append(str(tmp_path / name))
        assert run(["eval", "run", str(case_file), "--drafts", str(drafts), "--json", paths[-1]]) == 0
    capsys.readouterr()
    assert run(["eval", "diff", *paths]) == 0
    assert "broken: night" in capsys.readouterr().out
    assert run(["eval", "diff", *paths, "--fail-worse"]) == 1
    assert run(["eval", "diff", *paths[::-1], "--fail-worse"]) == 0


def test_json_to_stdout_keeps_the_report_on_stderr(
    case_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --json - stdout holds lines of JSON and nothing else."""
    assert run(["eval", "run", str(case_file), "--json", "-"]) == 0
    captured = capsys.readouterr()
    assert [json.loads(line)["case"] for line in captured.out.splitlines()] == ["night"]
    assert "1 drafts of 1 cases" in captured.err
