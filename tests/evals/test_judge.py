"""A model as judge: it is tried first, asked in both orders, and its answers come over a real wire."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.faults.scenarios import completion, encoded, error
from tests.faults.server import FaultServer, Wire

from followup.cli.app import run
from followup.errors import EndpointRefused, EndpointUnavailable
from followup.evals.cases import Case, load_cases
from followup.evals.judge import Judge, Opinion, Pair, judge_pairs, labelled_pairs, pairs_of_run, try_judge
from followup.evals.judge.model import fill_pair, read_opinion
from followup.evals.records import EvalRecord
from followup.evals.stats import agreement
from followup.prompts import JUDGING, load_prompts
from followup.writers.model.wire import Unreadable


@pytest.fixture(scope="module")
def labelled() -> list[Pair]:
    return labelled_pairs(load_cases())


def _knowing(labelled: list[Pair]) -> dict[tuple[str, str], str]:
    answers = {(pair.first, pair.second): str(pair.label) for pair in labelled}
    return answers | {(p.first, p.second): str(p.label) for p in (pair.swapped for pair in labelled)}


def _judge(answer: str) -> Judge:
    async def judge(pair: Pair) -> Opinion:
        return Opinion(answer, "so it is")  # type: ignore[arg-type]

    return judge


def test_the_labelled_pairs_hold_every_answer(labelled: list[Pair]) -> None:
    """Thirty damaged letters of as many kinds, half of them first, and ten letters beside themselves."""
    labels = [pair.label for pair in labelled]
    assert (labels.count("first"), labels.count("second"), labels.count("neither")) == (15, 15, 10)
    assert all((pair.first == pair.second) == (pair.label == "neither") for pair in labelled)
    assert len({pair.case.id for pair in labelled}) > 20


@pytest.mark.parametrize("answer", ["first", "second", "neither"])
def test_a_judge_with_one_answer_does_not_count(labelled: list[Pair], answer: str) -> None:
    """Who always says the same agrees no more than chance would."""
    trial = asyncio.run(try_judge(_judge(answer), labelled))
    assert trial.agreement.kappa <= 0 and not trial.counts


def test_a_judge_that_knows_counts(labelled: list[Pair]) -> None:
    """Perfect agreement is kappa 1, one in four wrong about .6."""
    known = _knowing(labelled)

    async def knowing(pair: Pair) -> Opinion:
        return Opinion(known[pair.first, pair.second], "")  # type: ignore[arg-type]

    trial = asyncio.run(try_judge(knowing, labelled))
    assert trial.agreement.kappa == 1 and trial.counts


def test_kappa() -> None:
    """Cohen's own kind of table: 70 % agreement where chance gives 50 % is .4."""
    answers = [("a", "a")] * 35 + [("a", "b")] * 15 + [("b", "b")] * 35 + [("b", "a")] * 15
    found = agreement(answers)
    assert found.kappa == pytest.approx(0.4) and found.low < 0.4 < found.high and found.count == 100


def test_what_hangs_on_the_order_is_no_verdict(case: Case) -> None:
    """A judge that prefers the letter it sees first says nothing about either."""
    judged = asyncio.run(judge_pairs(_judge("first"), [Pair(case, "one", "two")]))
    assert judged[0].better == "neither" and judged[0].is_torn


def test_an_answer_that_does_not_come_is_told(case: Case) -> None:
    """One question without an answer leaves its pair undecided; none at all is an error."""

    async def sometimes(pair: Pair) -> Opinion:
        if "two" in pair.first:
            raise EndpointUnavailable("it is busy")
        return Opinion("first", "")

    judged = asyncio.run(judge_pairs(sometimes, [Pair(case, "one", "two"), Pair(case, "three", "four")]))
    assert (judged[0].better, judged[0].reason) == ("neither", "it is busy")

    async def never(pair: Pair) -> Opinion:
        raise EndpointUnavailable("it is down")

    with pytest.raises(EndpointUnavailable, match="down"):
        asyncio.run(judge_pairs(never, [Pair(case, "one", "two")]))

    asked = []

    async def down(pair: Pair) -> Opinion:
        asked.append(pair)
        await asyncio.sleep(0.001)
        raise EndpointUnavailable("it is down")

    with pytest.raises(EndpointUnavailable, match="down"):
        asyncio.run(judge_pairs(down, [Pair(case, "one", "two")] * 40, concurrency=2))
    assert len(asked) < 12

    async def refused(pair: Pair) -> Opinion:
        raise EndpointRefused("no such model")

    with pytest.raises(EndpointRefused, match="no such model"):
        asyncio.run(judge_pairs(refused, [Pair(case, "one", "two")] * 3))


def test_only_drafts_that_may_be_sent_are_judged(case: Case) -> None:
    """Rejected drafts and cases without reference make no pair."""

    def record(status: str, name: str = case.id) -> EvalRecord:
        values = {"draft": 0, "overall": 0.0, "scores": {}, "reasons": {}, "text": "x"}
        return EvalRecord(case=name, status=status, **values)  # type: ignore[arg-type]

    bare = case.model_copy(update={"id": "bare", "references": ()})
    records = [record("scored"), record("rejected"), record("scored", "bare")]
    pairs = pairs_of_run([case, bare], records)
    assert [(pair.first, pair.second) for pair in pairs] == [("x", case.references[0].text)]


def test_withheld_passages_do_not_reach_the_judge(case: Case) -> None:
    """The pay in the notes is no business of a model, be it writer or judge."""
    messages = fill_pair(load_prompts(names=JUDGING), Pair(case, "LETTER ONE", "LETTER TWO"), "json_schema")
    text = "\n".join(message["content"] for message in messages)
    assert "31-34k" in case.notes and "31-34k" not in text
    assert "pick errors" in text and text.index("LETTER ONE") < text.index("LETTER TWO")


@pytest.mark.parametrize(
    ("reply", "better"),
    [
        ('{"reason": "a wrong name", "better": "second"}', "second"),
        ('<think>hm</think>```json\n{"better": "First", "reason": ""}\n```', "first"),
        ("Reason: a wrong name\nBetter: neither", "neither"),
        ("**Better:** second", "second"),
    ],
)
def test_opinions_are_read(reply: str, better: str) -> None:
    """As JSON, fenced, behind a thought, and as labelled lines."""
    assert read_opinion(reply).better == better


@pytest.mark.parametrize("reply", ["", "the second one", '{"better": "both"}', '{"reason": "x"}'])
def test_what_is_no_opinion_is_refused(reply: str) -> None:
    """Nothing is guessed from free text."""
    with pytest.raises(Unreadable):
        read_opinion(reply)


@pytest.fixture
def server(labelled: list[Pair]) -> Iterator[FaultServer]:
    """Answers as a judge that knows the labelled pairs, else likes anything better than the reference of the case and
    of two others the shorter; or as one that sees the first letter only."""
    known = {tuple(map(str.strip, pair)): label for pair, label in _knowing(labelled).items()}

    def letters(wire: Wire) -> tuple[str, str]:
        user = wire.request.json["messages"][1]["content"]
        _, first, second, _ = user.rsplit("\n==== ", 3)
        return first.split("====\n", 1)[1].strip(), second.split("====\n", 1)[1].strip()

    def answer(wire: Wire, better: str) -> None:
        wire.respond(200, encoded(completion(json.dumps({"reason": "shorter", "better": better}))))

    def wise(wire: Wire, _: str) -> None:
        first, second = letters(wire)
        one, two = (("carry that further" in text, len(text)) for text in (first, second))
        answer(wire, known.get((first, second), "first" if one < two else "second"))

    behaviours = {
        "wise": wise,
        "biased": lambda wire, _: answer(wire, "first"),
        "no-key": lambda wire, _: wire.respond(401, error("bad key")),
    }
    running = FaultServer(behaviours)
    yield running
    running.close()


def test_a_run_with_a_judge(
    server: FaultServer, case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Tried on forty pairs, then asked about the drafts; kept replies are not asked for again."""
    play = server.play("wise")
    command = ["eval", "run", str(case_file), "--judge", "scripted", "--base-url", play.base_url]
    command += ["--cache", str(tmp_path / "kept")]
    assert run(command) == 0
    out = capsys.readouterr().out
    assert "judge scripted: kappa 1.00" in out and "40 labelled pairs" in out
    assert "preferred, of 1 pairs: draft 1, reference 0, neither 0" in out
    asked = len(play.posts)
    assert asked <= 82
    assert run(command) == 0
    assert len(play.posts) == asked


def test_a_judge_that_fails_its_trial_is_not_asked(
    server: FaultServer, case_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The verdict of a judge that looks at the order alone is not even asked for."""
    play = server.play("biased")
    assert run(["eval", "run", str(case_file), "--judge", "scripted", "--base-url", play.base_url]) == 0
    assert "so it was not asked about the drafts" in capsys.readouterr().out
    assert len(play.posts) == 80


def test_a_judge_of_two_runs(
    server: FaultServer, case_file: Path, letter: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`diff` asks which of two drafts is better, under the names A and B."""
    drafts = tmp_path / "drafts.jsonl"
    longer = letter.replace("Best wishes", "The nights are what I know best.\n\nBest wishes")
    for name, text in (("a", longer), ("b", letter)):
        drafts.write_text(json.dumps({"case": "night", "text": text}))
        target = str(tmp_path / name)
        assert run(["eval", "run", str(case_file), "--drafts", str(drafts), "--json", target]) == 0
    play = server.play("wise")
    command = ["eval", "diff", str(tmp_path / "a"), str(tmp_path / "b"), "--cases", str(case_file)]
    assert run([*command, "--judge", "scripted", "--base-url", play.base_url]) == 0
    assert "preferred, of 1 pairs: A 0, B 1, neither 0" in capsys.readouterr().out


def test_a_judge_that_cannot_be_asked_costs_no_run(
    case_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a key and a base URL nothing is drafted."""
    assert run(["eval", "run", str(case_file), "--judge", "scripted"]) == 2
    shown = capsys.readouterr()
    assert shown.out == "" and "no key" in shown.err


def test_a_judge_without_a_key(
    server: FaultServer, case_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A refused key ends the run with the exit code of a refusal, after the table."""
    play = server.play("no-key")
    assert run(["eval", "run", str(case_file), "--judge", "scripted", "--base-url", play.base_url]) == 3
    shown = capsys.readouterr()
    assert "overall" in shown.out and "key was refused" in shown.err and len(play.posts) <= 4
