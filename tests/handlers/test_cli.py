"""The command line as a process: output, exit codes, and what bad input is told."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from handlers.cli import main

HARD = "Hi Tom! Only two seats left. Buy now, before it is too late."
SOFT = "You wrote that the move was hard on the team. How are they doing now? There is no rush."


def pitchcheck(*arguments: str, given: str | bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the installed command in an environment without anybody's settings."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PITCHCHECK_", "SLACK_"))}
    command = Path(sys.executable).with_name("pitchcheck")
    raw = given.encode() if isinstance(given, str) else given
    return subprocess.run(
        [command, *arguments], input=raw, capture_output=True, env=clean | environment, timeout=120, check=False
    )


def test_hard_findings_are_told_in_words_and_by_the_exit_code():
    done = pitchcheck("check", "-", given=HARD)
    assert done.returncode == 1
    assert done.stdout.decode().startswith("Hard: this presses the reader\nSoftness ")
    assert done.stderr == b""


def test_nothing_hard_exits_0(tmp_path):
    file = tmp_path / "draft.txt"
    file.write_text(SOFT, encoding="utf-8")
    done = pitchcheck("check", str(file))
    assert done.returncode == 0
    assert b"What invites" in done.stdout


def test_several_files_are_told_apart(tmp_path):
    for name, text in (("a.txt", SOFT), ("b.txt", HARD)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = pitchcheck("check", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    assert done.returncode == 1
    assert re.findall(rb"== .*(a|b)\.txt ==", done.stdout) == [b"a", b"b"]


def test_json_has_every_field_of_version_1():
    done = pitchcheck("check", "--format", "json", "-", given=HARD)
    report = json.loads(done.stdout)
    assert list(report) == [
        *("version", "id", "language", "verdict", "reason", "softness", "hard", "soft", "axes", "steps", "findings"),
        *("draft", "undecided"),
    ]
    assert list(report["axes"]) == ["focus", "pressure", "horizon", "dialogue"]
    for finding in report["findings"]:
        assert list(finding) == ["technique", "side", "rule", "start", "end", "quote", "why", "alternatives"]
        assert HARD[finding["start"] : finding["end"]] == finding["quote"]
        assert finding["why"]
        assert finding["alternatives"] or finding["side"] == "soft" or finding["technique"] == "one_sided"
    assert isinstance(report["draft"], str)


def test_jsonl_answers_line_by_line_in_order_and_goes_on_after_bad_ones():
    lines = [
        json.dumps({"id": 7, "text": HARD}).encode(),
        b"not json",
        b'{"id": "x", "text": 3}',
        b'["a list"]',
        b'{"text": "\xff"}',
        b'{"id": "y", "text": "Hej", "lang": "xx"}',
        json.dumps({"id": None, "text": "Köp nu, innan det är för sent!", "lang": "sv"}).encode(),
        b'{"text": "Hello there!"}',
    ]
    done = pitchcheck("check", "--format", "jsonl", "-", given=b"\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 2
    assert [("error" in answer, answer["id"]) for answer in answers] == [
        *((False, 7), (True, None), (True, "x"), (True, None), (True, None), (True, "y"), (False, None), (False, None)),
    ]
    assert {answer["version"] for answer in answers} == {1}
    assert answers[6]["language"] == "sv"
    assert (answers[7]["reason"], answers[7]["verdict"], answers[7]["softness"]) == ("too_short", None, None)


@pytest.mark.parametrize(
    ("arguments", "given", "code", "words"),
    [
        (["check", "-"], b"caf\xe9 is closed now", 2, "byte 4 is not UTF-8"),
        (["check", "no-such-file.txt"], b"", 2, "no-such-file.txt: No such file or directory"),
        (["check"], b"", 2, "Missing argument"),
        (["check", "--format", "xml", "-"], b"", 2, "'xml' is not one of"),
        (["check", "--lang", "fi", "-"], b"hei", 2, "'fi' is none of en, ru, sv"),
        (["check", "--content", "nowhere", "-"], b"x", 3, "nowhere: no such folder"),
        (["run"], b"", 3, "SLACK_BOT_TOKEN is missing"),
        (["frobnicate"], b"", 2, "No such command 'frobnicate'"),
    ],
)
def test_wrong_use_and_faults_are_told_without_a_traceback(arguments, given, code, words):
    done = pitchcheck(*arguments, given=given)
    assert done.returncode == code
    assert words in done.stderr.decode()
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("text", "reason"),
    [(b"", "empty"), ("🎉🎉".encode(), "empty"), (b"https://a.example", "empty"), (b"x" * 200_000, "too_long")],
)
def test_what_cannot_be_judged_says_why_and_exits_0(text, reason):
    done = pitchcheck("check", "--format", "json", "-", given=text)
    assert done.returncode == 0
    assert json.loads(done.stdout)["reason"] == reason


def test_a_wrong_setting_is_named_with_its_cure():
    done = pitchcheck("workspace", "--port", "0", PITCHCHECK_TIP_TIME="nine")
    assert done.returncode == 3
    assert b"PITCHCHECK_TIP_TIME='nine': write hours and minutes, such as 09:00" in done.stderr


@pytest.mark.parametrize("command", [["content", "check", "--quick"], ["check", "-"], ["schedule", "list"]])
def test_a_broken_content_file_stops_a_command_with_file_line_and_column(tmp_path, command):
    (tmp_path / "tips" / "en").mkdir(parents=True)
    (tmp_path / "tips" / "en" / "mine.md").write_text("+++\ntitel = 1\n+++\n", encoding="utf-8")
    places = {"PITCHCHECK_CONTENT": str(tmp_path), "PITCHCHECK_DATABASE": str(tmp_path / "p.db")}
    done = pitchcheck(*command, given=HARD, **places)
    assert done.returncode == 3
    assert re.search(rb"tips/en/mine\.md:\d+:\d+: ", done.stdout + done.stderr)
    assert b"Traceback" not in done.stderr


def test_a_port_that_is_taken_is_named(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = pitchcheck("workspace", "--port", port, "--directory", str(tmp_path))
    assert done.returncode == 3
    assert f"Port {port} is in use. Stop the other program".encode() in done.stderr


def test_a_folder_that_cannot_be_used_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    done = pitchcheck("workspace", "--port", "0", "--directory", str(tmp_path / "file" / "deeper"))
    assert done.returncode == 3
    assert b"can't be used (Not a directory)" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_database_that_is_none_stops_the_workspace_and_stays(tmp_path):
    (tmp_path / "pitchcheck.db").write_text("my notes\n" * 500)
    done = pitchcheck("workspace", "--port", "0", "--directory", str(tmp_path))
    assert done.returncode == 3
    assert b"is not a Pitchcheck database" in done.stderr
    assert (tmp_path / "pitchcheck.db").read_text() == "my notes\n" * 500


def test_feedback_lists_the_rules_that_people_dismiss_most_without_their_names(tmp_path, store):
    for person_day in (date(2026, 11, 23), date(2026, 11, 24)):
        store.dismissals.count("T1", "urgency.en.act-now", "en", person_day)
    store.dismissals.count("T2", "scarcity.sv.kvar", "sv", date(2026, 11, 23))
    done = pitchcheck("content", "feedback", PITCHCHECK_DATABASE=str(tmp_path / "pitchcheck.db"))
    assert done.stdout.decode().splitlines() == [
        "    2  en  urgency.en.act-now  (latest 2026-11-24)",
        "    1  sv  scarcity.sv.kvar  (latest 2026-11-23)",
    ]


def test_feedback_makes_no_database(tmp_path):
    done = pitchcheck("content", "feedback", PITCHCHECK_DATABASE=str(tmp_path / "none.db"))
    assert b"Nobody has dismissed a finding yet" in done.stdout
    assert not (tmp_path / "none.db").exists()


def commands(group, path=()):
    yield path, group
    for name, command in getattr(group, "commands", {}).items():
        yield from commands(command, (*path, name))


@pytest.mark.parametrize(
    ("path", "command"), list(commands(main)), ids=lambda value: " ".join(value) if isinstance(value, tuple) else ""
)
def test_every_command_has_help_with_an_example(path, command):
    assert "Example" in command.help
    if path:
        assert f"pitchcheck {' '.join(path)}" in command.help
