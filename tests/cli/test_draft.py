"""`followup draft`: what it prints where, what it writes, and what it refuses."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from followup.cli.deliver import Delivery, eml_paths
from followup.errors import UsageError
from followup.models import Draft, DraftResult
from followup.render import render_text
from tests.cli.conftest import Cli

OFFLINE = ("draft", "--engine", "offline")
Schema = Callable[[Any, str], None]


def test_plain_output_is_the_text_of_the_json(cli: Cli, notes: Path) -> None:
    """Plain stdout is `text` and one newline."""
    as_json = cli(*OFFLINE, str(notes), "--json").json
    assert cli(*OFFLINE, str(notes)).out == as_json["text"] + "\n"


def test_json_follows_its_schema(cli: Cli, notes: Path, matches_schema: Schema) -> None:
    """The JSON object is exactly what its schema says, with and without `--each` and `--interviewed`."""
    one = cli(*OFFLINE, str(notes), "--json", "--interviewed", "2026-11-23T14:30").json
    matches_schema(one, "draft")
    assert one["engine"] == "offline" and one["requests"] == 0
    assert one["model"] is one["usage"] is one["prompt"] is None
    matches_schema(cli(*OFFLINE, str(notes), "--each", "--json").json, "drafts")


def test_remarks_go_to_stderr(cli: Cli) -> None:
    """stderr names the engine, what is missing with its option, and what was withheld with the way back."""
    outcome = cli(*OFFLINE, stdin=b"She wants pick errors down to 2%.\nthe band is 31-34k\n")
    assert outcome.code == 0
    assert "offline" in outcome.err
    assert "--to" in outcome.err and "--role" in outcome.err and "--from" in outcome.err
    assert "line 2 (pay)" in outcome.err and "--keep 2" in outcome.err
    assert "31-34" not in outcome.err + outcome.out


def test_given_fields_win(cli: Cli, notes: Path) -> None:
    """Names and role on the command line stand in the message, and nothing is missing then."""
    outcome = cli(
        *OFFLINE, str(notes), "--to", "Lena Brandt", "--role", "Shift Planner", "--from", "Ada", "--json"
    )
    draft = outcome.json
    assert draft["parts"]["greeting"] == "Hi Lena,"
    assert "Shift Planner" in draft["text"] and draft["text"].endswith("\nAda")
    assert not {"interviewer", "role", "sender"} & set(draft["missing"])


def test_timing_advice(cli: Cli, notes: Path) -> None:
    """A late message is called late, and written all the same."""
    outcome = cli(*OFFLINE, str(notes), "--interviewed", "2020-01-06")
    assert outcome.code == 0 and "late" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--interviewed", "last Tuesday"), "ISO 8601"),
        (("--interviewed", "9999-12-31"), "9999-12-31"),
        (("--interviewed", "0001-01-01T00:00+14:00"), "0001-01-01"),
        (("--keep", "99"), "keep 99: no such withheld passage"),
        (("-o", "temperature"), "KEY=VALUE"),
        (("--max-words", "0"), "--max-words"),
        (("--to", "Priya\x07"), "--to"),
        (("--eml", "/nowhere/at/all.eml"), "folder"),
    ],
    ids=["date", "last day", "first day", "keep", "option", "words", "control character", "no folder"],
)
def test_options_that_cannot_work(cli: Cli, notes: Path, arguments: tuple[str, ...], word: str) -> None:
    """They are refused with one line before anything is written."""
    outcome = cli(*OFFLINE, str(notes), *arguments)
    assert outcome.code in (2, 5) and outcome.out == ""
    assert outcome.err.count("\n") == 1 and word in outcome.err


def test_keep_releases_a_passage(cli: Cli, notes: Path) -> None:
    """A kept passage is no longer listed as withheld."""
    before = {item["id"]: item["reason"] for item in cli(*OFFLINE, str(notes), "--json").json["withheld"]}
    (pay,) = [passage for passage, reason in before.items() if reason == "pay"]
    after = cli(*OFFLINE, str(notes), "--json", "--keep", pay).json["withheld"]
    assert {item["id"] for item in after} == before.keys() - {pay}


def test_output_file(cli: Cli, notes: Path, tmp_path: Path) -> None:
    """-O leaves stdout empty and writes the same bytes into a file that only its owner can read."""
    target = tmp_path / "mail.txt"
    before = os.umask(0)
    try:
        outcome = cli(*OFFLINE, str(notes), "-O", str(target))
    finally:
        os.umask(before)
    assert (outcome.code, outcome.out) == (0, "")
    assert target.read_text() == cli(*OFFLINE, str(notes)).out
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mail.txt", "notes.txt"]


@pytest.mark.parametrize("option", ["-O", "--eml"])
def test_an_existing_file_is_kept(cli: Cli, notes: Path, tmp_path: Path, option: str) -> None:
    """Without --force an existing file stays as it is, and nothing is drafted; with it, it is replaced."""
    target = tmp_path / "mail.txt"
    target.write_text("precious")
    outcome = cli(*OFFLINE, str(notes), option, str(target))
    assert (outcome.code, outcome.out) == (2, "") and "--force" in outcome.err
    assert target.read_text() == "precious"
    assert cli(*OFFLINE, str(notes), option, str(target), "--force").code == 0
    assert "Priya" in target.read_text()


def test_a_link_is_not_followed(cli: Cli, notes: Path, tmp_path: Path) -> None:
    """An output that is a symbolic link is refused, with --force too; what it points to stays."""
    victim = tmp_path / "victim"
    victim.write_text("precious")
    link = tmp_path / "mail.txt"
    link.symlink_to(victim)
    for extra in ((), ("--force",)):
        assert cli(*OFFLINE, str(notes), "-O", str(link), *extra).code == 2
    assert victim.read_text() == "precious" and link.is_symlink()


def test_a_device_that_is_full(cli: Cli, notes: Path) -> None:
    """When the file cannot be written, the exit code is 5 and the draft is still shown on stderr."""
    outcome = cli(*OFFLINE, str(notes), "-O", "/dev/full")
    assert (outcome.code, outcome.out) == (5, "")
    assert "Subject: " in outcome.err


def test_eml(cli: Cli, notes: Path, tmp_path: Path) -> None:
    """The .eml has the subject, the body and no recipient, and `check` reads it as the same message."""
    target = tmp_path / "mail.eml"
    outcome = cli(*OFFLINE, str(notes), "--eml", str(target), "--from", "Zoë", "--json")
    message = message_from_bytes(target.read_bytes(), policy=default)
    draft = outcome.json
    assert message["Subject"] == draft["subject"]
    assert not {"to", "cc", "bcc", "from"} & {name.casefold() for name in message.keys()}  # noqa: SIM118
    assert message.get_content().replace("\r\n", "\n").strip() == draft["text"].split("\n\n", 1)[1].strip()
    assert b"\r\n" in target.read_bytes() and b"\n\n" not in target.read_bytes()
    direct = cli("check", "--json", "--notes", str(notes), "-", stdin=draft["text"].encode()).json
    assert cli("check", "--json", "--notes", str(notes), str(target)).json == direct


def result(name: str, status: Any = "ready") -> DraftResult:
    """A finished draft for one person, as a writer of its own would have left it."""
    parts = Draft(
        subject=f"Thank you, {name}",
        greeting=f"Hi {name},",
        opening="Thank you for your time.",
        closing="I look forward to the next steps.",
        sign_off="Best wishes,\nTom",
    )
    return DraftResult(
        status=status, engine="custom", subject=parts.subject, text=render_text(parts), parts=parts
    )


def test_several_mails_are_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line of three dashes separates mails, stderr says whom a remark is for, .eml files are numbered."""
    results = (result("Ingrid"), result("Tunde"))
    assert Delivery(as_list=True, eml=str(tmp_path / "mail.eml")).deliver(results) == 0
    captured = capsys.readouterr()
    assert captured.out == f"{results[0].text}\n---\n{results[1].text}\n"
    assert "Hi Ingrid," in captured.err and "Hi Tunde," in captured.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mail-1.eml", "mail-2.eml"]
    assert b"Tunde" in (tmp_path / "mail-2.eml").read_bytes()


@pytest.mark.parametrize(
    ("path", "expected"),
    [("mail.eml", "mail-2.eml"), ("out.d/mail", "out.d/mail-2"), ("a.b.eml", "a.b-2.eml")],
)
def test_numbered_names(path: str, expected: str) -> None:
    """The number goes before the ending of the file, never into the name of a folder."""
    assert eml_paths(path, 2)[1] == expected and eml_paths(path, 1) == [path]


def test_one_rejected_mail_holds_all_back(capsys: pytest.CaptureFixture[str]) -> None:
    """When one of several is rejected, plain stdout stays empty, and --json has them all."""
    results = (result("Ingrid"), result("Tunde", "rejected"))
    assert Delivery(as_list=True).deliver(results) == 1
    assert capsys.readouterr().out == ""
    assert Delivery(as_list=True, as_json=True).deliver(results) == 1
    drafts = json.loads(capsys.readouterr().out)["drafts"]
    assert [draft["status"] for draft in drafts] == ["ready", "rejected"]


def test_numbered_files_are_refused_too(cli: Cli, tmp_path: Path) -> None:
    """--force is needed for every file of a panel, not only for the name as given."""
    (tmp_path / "mail-2.eml").write_text("precious")
    with pytest.raises(UsageError, match=r"mail-2\.eml"):
        Delivery(as_list=True, eml=str(tmp_path / "mail.eml")).deliver((result("Ingrid"), result("Tunde")))
    assert (tmp_path / "mail-2.eml").read_text() == "precious"
    assert not (tmp_path / "mail-1.eml").exists()


@pytest.mark.parametrize("force", [(), ("--force",)], ids=["plain", "force"])
def test_one_file_for_two_outputs_is_refused(
    cli: Cli, notes: Path, tmp_path: Path, force: tuple[str, ...]
) -> None:
    """-O and --eml with one name, however it is spelled, would leave one of the two: exit 2 before any work."""
    target = tmp_path / "mail"
    outcome = cli(*OFFLINE, str(notes), "-O", str(target), "--eml", f"{tmp_path}/./mail", *force)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1) and "two outputs" in outcome.err
    assert not target.exists()


def test_an_eml_does_not_go_to_stdout(cli: Cli, notes: Path) -> None:
    """stdout has the text, so `--eml -` is refused, and no file of that name appears."""
    outcome = cli(*OFFLINE, str(notes), "--eml", "-")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert not Path("-").exists()


def test_a_file_that_appeared_meanwhile_costs_no_draft(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the name was taken while the draft was written, that file stays and the draft is shown on stderr."""
    target = tmp_path / "mail.txt"
    delivery = Delivery(output=str(target))
    delivery.check_targets()
    target.write_text("precious")
    with pytest.raises(UsageError, match="exists"):
        delivery.deliver((result("Ingrid"),))
    assert target.read_text() == "precious" and "Thank you, Ingrid" in capsys.readouterr().err


def test_evidence_goes_beside_the_draft(cli: Cli, notes: Path) -> None:
    """--evidence adds quotes with their line on stderr; stdout stays the message."""
    plain, shown = cli(*OFFLINE, str(notes)), cli(*OFFLINE, str(notes), "--evidence")
    assert shown.out == plain.out
    assert "    notes, line" in shown.err and "    notes, line" not in plain.err


def editor(tmp_path: Path, code: str) -> str:
    """A program that edits its last argument with a line of shell, as EDITOR value."""
    script = tmp_path / "editor"
    script.write_text(f"#!/bin/sh\n{code}\n")
    script.chmod(0o700)
    return f"{script} --wait"


def test_edit_takes_the_saved_text(
    cli: Cli, notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the editor saved is what is printed."""
    monkeypatch.setenv("EDITOR", editor(tmp_path, 'sed -i "s/^Tom$/Thomas/" "$2"'))
    outcome = cli(*OFFLINE, str(notes), "--edit")
    assert outcome.code == 0 and outcome.out.endswith("\nThomas\n")


def test_edit_checks_again(cli: Cli, notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edit that breaks a rule is rejected: nothing on stdout, the text and the rule on stderr."""
    monkeypatch.setenv("VISUAL", editor(tmp_path, 'echo "Could you give me feedback on [project]?" >> "$2"'))
    outcome = cli(*OFFLINE, str(notes), "--edit")
    assert (outcome.code, outcome.out) == (1, "")
    assert "feedback on [project]" in outcome.err and "placeholder" in outcome.err


@pytest.mark.parametrize(
    ("code", "word"), [("exit 3", "exit code 3"), (': > "$2"', "empty")], ids=["failing", "emptied"]
)
def test_edit_given_up(
    cli: Cli, notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, word: str
) -> None:
    """An editor that fails or leaves nothing is exit 2, with nothing on stdout."""
    monkeypatch.setenv("EDITOR", editor(tmp_path, code))
    outcome = cli(*OFFLINE, str(notes), "--edit")
    assert (outcome.code, outcome.out) == (2, "") and word in outcome.err


GERMAN = "Hallo Priya, vielen Dank für das Gespräch über die Stelle, ich habe mich sehr darüber gefreut."


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        (f'echo "{GERMAN}" > "$2"', "vielen Dank"),
        ("printf 'Zo\\353 thanks you\\n' > \"$2\"", "Zo\\xeb thanks you"),
        ('echo "my own words" >> "$2"; exit 3', "my own words"),
        (': > "$2"', "Subject: "),
    ],
    ids=["german", "not utf-8", "failing", "emptied"],
)
def test_an_edit_that_cannot_be_judged_is_shown(
    cli: Cli, notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, shown: str
) -> None:
    """What the user wrote, or else the draft, is on stderr before the one line that says what was wrong."""
    monkeypatch.setenv("EDITOR", editor(tmp_path, code))
    outcome = cli(*OFFLINE, str(notes), "--edit")
    assert (outcome.code, outcome.out) == (2, "")
    assert shown in outcome.err and outcome.err.splitlines()[-1].startswith("followup: ")


def test_an_edit_given_up_shows_those_before_it(
    cli: Cli, notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With --each the edits that were finished are shown too when a later one cannot be judged."""
    monkeypatch.setenv(
        "EDITOR", editor(tmp_path, 'grep -q Chris "$2" && exit 3; sed -i "s/^Tom$/Thomas/" "$2"')
    )
    outcome = cli(*OFFLINE, str(notes), "--edit", "--each", "--to", "Priya", "--to", "Chris")
    assert (outcome.code, outcome.out) == (2, "")
    assert "\nThomas\n---\n" in outcome.err and "Hi Chris," in outcome.err


@pytest.mark.parametrize("value", ["vi '", "/nowhere/ed"], ids=["open quote", "missing"])
def test_an_editor_is_looked_for_first(
    cli: Cli, notes: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    """An EDITOR that cannot work is exit 2 and one line before the notes are even read."""
    monkeypatch.setenv("EDITOR", value)
    outcome = cli(*OFFLINE, f"{notes}.gone", "--edit")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert "set EDITOR" in outcome.err


def test_a_missing_editor(cli: Cli, notes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An EDITOR that is not there is named."""
    monkeypatch.setenv("EDITOR", "/nowhere/ed")
    outcome = cli(*OFFLINE, str(notes), "--edit")
    assert (outcome.code, outcome.out) == (2, "") and "/nowhere/ed" in outcome.err


def test_a_rejected_draft_stays_off_stdout(cli: Cli, notes: Path, matches_schema: Schema) -> None:
    """Plain stdout is empty on exit 1 while stderr has attempt and rule; --json prints the object."""
    plain = cli(*OFFLINE, str(notes), "--max-words", "3")
    assert (plain.code, plain.out) == (1, "")
    assert "Subject: " in plain.err and "too-long" in plain.err
    as_json = cli(*OFFLINE, str(notes), "--max-words", "3", "--json")
    assert as_json.code == 1 and as_json.json["status"] == "rejected"
    matches_schema(as_json.json, "draft")


def test_a_rejected_draft_is_not_written(cli: Cli, notes: Path, tmp_path: Path) -> None:
    """No file appears for a rejected draft, so nothing can be sent from one."""
    target = tmp_path / "mail"
    assert (
        cli(*OFFLINE, str(notes), "--max-words", "3", "-O", f"{target}.txt", "--eml", f"{target}.eml").code
        == 1
    )
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_environment_and_flag(cli: Cli, notes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FOLLOWUP_FROM signs a draft, --from wins over it, and an empty value counts as unset."""
    notes.write_text(notes.read_text().removesuffix("Tom\n"))
    monkeypatch.setenv("FOLLOWUP_FROM", "Env")
    assert cli(*OFFLINE, str(notes)).out.endswith("\nEnv\n")
    assert cli(*OFFLINE, str(notes), "--from", "Flag").out.endswith("\nFlag\n")
    assert cli(*OFFLINE, str(notes), "--from", "").out.endswith("\nEnv\n")
    monkeypatch.setenv("FOLLOWUP_FROM", "")
    assert not cli(*OFFLINE, str(notes)).out.endswith("\nEnv\n")
