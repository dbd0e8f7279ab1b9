"""`followup eval`: the shipped cases, scored; and the tools around them."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from followup.cli import options
from followup.cli.app import command_app
from followup.cli.files import check_apart, check_target, write_private
from followup.cli.judge import Cache, Concurrency, JudgeName, ask_judge, check_judge
from followup.cli.streams import put, say
from followup.errors import EndpointUnavailable, UsageError

if TYPE_CHECKING:
    from followup.evals.cases import Case
    from followup.evals.records import EvalRecord
    from followup.evals.runner import Job

EXAMPLES = """Examples:

\b
  followup eval
  followup eval run --html report.html --json before.jsonl
  followup eval run my-cases --engine openai -m gpt-6-luna --repeat 3 --json after.jsonl
  followup eval run --drafts written-by-hand.jsonl --fail-under 0.8
  followup eval diff before.jsonl after.jsonl"""

app = command_app(epilog=EXAMPLES)
#: How often a log that is no terminal hears of progress, in seconds.
PROGRESS_S = 5.0

Cases = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="CASES", help="Case files or folders; without any the shipped ones.", show_default=False
    ),
]
Drafts = Annotated[
    str | None,
    typer.Option(
        "--drafts",
        metavar="FILE",
        help='Score these JSON lines {"case": id, "text": e-mail} instead of writing.',
    ),
]
JsonFile = Annotated[
    str | None,
    typer.Option("--json", metavar="FILE", help="One JSON line per draft, in input order; '-' is stdout."),
]
HtmlFile = Annotated[
    str | None, typer.Option("--html", metavar="FILE", help="A page to look at, complete in itself.")
]
JunitFile = Annotated[str | None, typer.Option("--junit", metavar="FILE", help="JUnit XML for a CI server.")]
MarkdownFile = Annotated[
    str | None, typer.Option("--markdown", metavar="FILE", help="A summary in Markdown.")
]


@app.callback(invoke_without_command=True)
def main(context: typer.Context) -> int | None:
    """Score drafts on the shipped cases, offline; `run` takes options, `diff` compares, `audit` tests it."""
    if context.invoked_subcommand is None:
        return run()
    return None


@app.command("run", epilog=EXAMPLES)
def run(
    cases: Cases = None,
    engine: Annotated[options.EngineName, typer.Option("--engine", help="Who writes.")] = "offline",
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
    extra: options.ModelOptions = None,
    only: Annotated[
        str | None, typer.Option("--filter", metavar="TEXT", help="Only cases whose id holds this.")
    ] = None,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="Only the first N cases.")] = None,
    repeat: Annotated[int, typer.Option(metavar="N", min=1, max=1000, help="Drafts per case.")] = 1,
    concurrency: Concurrency = 4,
    drafts: Drafts = None,
    json_file: JsonFile = None,
    html: HtmlFile = None,
    junit: JunitFile = None,
    markdown: MarkdownFile = None,
    fail_under: Annotated[
        float | None, typer.Option(metavar="X", min=0, max=1, help="Exit 1 when the mean overall is lower.")
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the --json file of an interrupted run.")
    ] = False,
    cache: Cache = None,
    judge: JudgeName = None,
    force: options.Force = False,
) -> int:
    """Draft every case, score it, and say with error bars where it stands."""
    from followup.evals.report.terminal import render_judgement, render_terminal
    from followup.evals.runner import fingerprint, run_all
    from followup.evals.summary import summarise

    if resume and json_file in (None, "-"):
        raise UsageError("--resume needs --json FILE of the run to go on with")
    for target in filter(None, (html, junit, markdown)):
        check_target(target, force=force or resume)
    check_apart(json_file, html, junit, markdown)
    if judge is not None:
        check_judge(base_url)
    chosen = _chosen(cases, only, limit)
    fields = {
        "engine": engine,
        "model": model,
        "base_url": base_url,
        "timeout_s": timeout,
        "options": options.model_options(extra),
    }
    jobs = _jobs(chosen, drafts, repeat)
    known = {key: value for key, value in fields.items() if value is not None}
    run_id = fingerprint(jobs, known)
    with _results(json_file, run_id, resume=resume, force=force) as results:
        if results and results.done:
            say(f"{json_file}: {len(results.done)} drafts were done before")
        work = run_all(
            jobs,
            fields=known,
            cache=cache,
            results=results,
            run=run_id if results else None,
            concurrency=concurrency,
            report=_progress(len(jobs)),
        )
        try:
            records = asyncio.run(work)
        except KeyboardInterrupt:
            if results:
                say(f"{json_file}: {len(results.done)} of {len(jobs)} drafts are kept; --resume goes on")
            raise
        if results:
            results.finish(records)
    if all(map(_is_unavailable, records)):
        raise EndpointUnavailable(f"the endpoint answered for no case; {records[-1].error}")
    _write_reports(chosen, records, html=html, junit=junit, markdown=markdown)
    tell = say if json_file == "-" else put
    if json_file == "-":
        put("".join(record.line() for record in records))
    tell(render_terminal(records))
    if judge is not None:
        from followup.evals.judge import pairs_of_run

        pairs = pairs_of_run(chosen, records)
        judgement = ask_judge(
            judge, pairs, base_url=base_url, timeout_s=timeout, cache=cache, concurrency=concurrency
        )
        tell(render_judgement(judgement, "draft", "reference"))
    return _verdict(summarise(records).overall, fail_under)


def _chosen(cases: Sequence[Path] | None, only: str | None, limit: int | None) -> list[Case]:
    from followup.evals.cases import load_cases

    found = [case for case in load_cases(list(cases or ())) if only is None or only in case.id][:limit]
    if not found:
        raise UsageError(f"--filter {only}: no case has this in its id")
    return found


def _jobs(cases: Sequence[Case], drafts: str | None, repeat: int) -> list[Job]:
    from followup.evals.runner import jobs_for, jobs_from_drafts

    if drafts is None:
        return jobs_for(cases, repeat)
    if repeat > 1:
        raise UsageError("--repeat writes drafts, --drafts gives them; use one of the two")
    from followup.cli.streams import read_bytes, shown_path
    from followup.notes import decode_notes

    path = shown_path(drafts)
    return jobs_from_drafts(cases, decode_notes(read_bytes(drafts, limit=256 * 2**20), path=path), path=path)


def _results(json_file: str | None, run: str, *, resume: bool, force: bool) -> Any:
    """The file that a run appends to; nothing where its lines go to stdout or nowhere."""
    from followup.evals.records import ResultsFile

    if json_file in (None, "-"):
        return nullcontext()
    return ResultsFile(Path(str(json_file)), run, resume=resume, force=force)


def _progress(total: int) -> Callable[[EvalRecord], None]:
    """Counts drafts on stderr: on one line of a terminal, else every few seconds; errors always.

    Outages wait until the endpoint answers once; where it never does, one line says all.
    """
    finished = 0
    waiting: list[str] = []
    answered = False
    told = time.monotonic()

    def report(record: EvalRecord) -> None:
        nonlocal finished, told, answered
        finished += 1
        answered = answered or not _is_unavailable(record)
        if record.error:
            waiting.append(f"{record.case}: {record.error}")
        while answered and waiting:
            say(waiting.pop(0))
        if sys.stderr is not None and sys.stderr.isatty():
            sys.stderr.write(f"\r{finished}/{total} " + ("\n" if finished == total else ""))
            sys.stderr.flush()
        elif time.monotonic() - told > PROGRESS_S:
            told = time.monotonic()
            say(f"{finished}/{total}")

    return report


def _write_reports(
    cases: Sequence[Case],
    records: Sequence[EvalRecord],
    *,
    html: str | None,
    junit: str | None,
    markdown: str | None,
) -> None:
    if junit:
        from followup.evals.report.junit import render_junit

        write_private(junit, render_junit(records), force=True)
    if markdown:
        from followup.evals.report.markdown import render_markdown

        write_private(markdown, render_markdown(records).encode(), force=True)
    if html:
        from followup.evals.report.page import render_page

        write_private(html, render_page(cases, records).encode(), force=True)


def _is_unavailable(record: EvalRecord) -> bool:
    return (record.error or "").startswith("unavailable")


def _verdict(mean: float, fail_under: float | None) -> int:
    if fail_under is not None and mean < fail_under:
        say(f"followup: mean overall {mean:.4f} is under --fail-under {fail_under:g}")
        return 1
    return 0


@app.command("lint")
def lint(cases: Cases = None) -> int:
    """Name every mistake in the cases with file and line; references are checked and scored too."""
    from followup.evals.lint import find_mistakes

    mistakes = list(find_mistakes(list(cases or ())))
    for mistake in mistakes:
        put(str(mistake))
    say(f"{len(mistakes)} mistakes" if mistakes else "no mistakes")
    return 2 if mistakes else 0


@app.command("audit")
def audit_suite(
    cases: Cases = None,
    blind: Annotated[
        bool, typer.Option("--blind", help="Also print the damaged letters that got away.")
    ] = False,
    fail_under: Annotated[
        float | None,
        typer.Option(metavar="X", min=0, max=1, help="Exit 1 when the AUC of any kind is lower."),
    ] = None,
) -> int:
    """Measure the suite: put one defect at a time into every reference, and see how often it notices."""
    from followup.evals.audit import audit
    from followup.evals.report.terminal import render_audit

    kinds = audit(_chosen(cases, None, None))
    put(render_audit(kinds, blind=blind))
    lowest = min(kind.auc for kind in kinds)
    return 1 if fail_under is not None and lowest < fail_under else 0


@app.command("diff")
def diff(
    before: Annotated[Path, typer.Argument(metavar="A", help="Results of `eval run --json`.")],
    after: Annotated[Path, typer.Argument(metavar="B", help="Results to compare with them.")],
    cases: Annotated[
        list[Path] | None, typer.Option("--cases", help="The cases of both runs, for --html and --judge.")
    ] = None,
    html: HtmlFile = None,
    judge: JudgeName = None,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
    cache: Cache = None,
    concurrency: Concurrency = 4,
    fail_worse: Annotated[
        bool, typer.Option("--fail-worse", help="Exit 1 when B is worse than A beyond chance.")
    ] = False,
    force: options.Force = False,
) -> int:
    """Say what changed from one run to another, and whether it is more than chance."""
    from followup.evals.diff import compare
    from followup.evals.records import read_records
    from followup.evals.report.terminal import render_diff, render_judgement

    if html:
        check_target(html, force=force)
    if judge is not None:
        check_judge(base_url)
    old, new = read_records(before), read_records(after)
    comparison = compare(old, new)
    if not comparison.changes:
        raise UsageError(f"{before} and {after} have no case in common")
    if html:
        from followup.evals.cases import load_cases
        from followup.evals.report.page import render_page

        write_private(html, render_page(load_cases(list(cases or ())), new, old).encode(), force=True)
    put(render_diff(comparison))
    if judge is not None:
        from followup.evals.cases import load_cases
        from followup.evals.judge import pairs_of_runs

        pairs = pairs_of_runs(load_cases(list(cases or ())), old, new)
        judgement = ask_judge(
            judge, pairs, base_url=base_url, timeout_s=timeout, cache=cache, concurrency=concurrency
        )
        put("\n" + render_judgement(judgement, "A", "B"))
    return 1 if fail_worse and comparison.worse else 0
