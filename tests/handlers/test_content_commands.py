"""The admins' part of the command line, as a process: check, new, preview, stats."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.handlers.test_cli import pitchcheck

ENTRY = {
    "forms": "before (the|our) acme week",
    "flags": "Could you sign [before our Acme week]?",
    "allows": "The Acme week is in May.",
}


def new_entry(folder, entry_id="urgency.en.acme-week", **changes):
    entry = ENTRY | changes
    options = ["--form", entry["forms"], "--flags", entry["flags"], "--allows", entry["allows"]]
    return pitchcheck("content", "new", "entry", entry_id, "--content", str(folder), *options)


def test_an_empty_folder_of_the_teams_own_is_well(tmp_path):
    done = pitchcheck("content", "check", "--quick", str(tmp_path))
    assert (done.returncode, done.stderr) == (0, b"")
    assert re.fullmatch(r"All is well \(en, ru, sv; \d+ rules, \d+ tips\)\n", done.stdout.decode())


def test_nothing_is_recorded_of_the_shipped_content_with_a_folder_over_it(tmp_path):
    done = pitchcheck("content", "check", "--record", str(tmp_path))
    assert done.returncode == 2
    assert b"--record confirms the shipped content alone" in done.stderr


def test_a_new_entry_is_well_at_once_and_finds_what_it_should(tmp_path):
    assert new_entry(tmp_path).returncode == 0
    assert pitchcheck("content", "check", "--quick", str(tmp_path)).returncode == 0
    draft = "Hurry, Tom, and sign before our Acme week, or you will miss it!"
    assert b"before our Acme week" in pitchcheck("check", "-", "--content", str(tmp_path), given=draft).stdout


def test_an_entry_is_not_added_twice_nor_to_what_does_not_exist(tmp_path):
    assert new_entry(tmp_path).returncode == 0
    assert b"has the entry urgency.en.acme-week already" in new_entry(tmp_path).stderr
    assert b"did you mean 'urgency'?" in new_entry(tmp_path, "urgncy.en.acme-week").stderr


def test_every_problem_is_printed_with_its_place_and_the_exit_code_is_3(tmp_path):
    new_entry(tmp_path, flags="Could you sign [after our Acme week]?")
    (tmp_path / "silence.toml").write_text('tips = ["no-such-tip"]\n', encoding="utf-8")
    done = pitchcheck("content", "check", "--quick", str(tmp_path))
    assert done.returncode == 3
    lines = done.stdout.decode().splitlines()
    assert [line.removeprefix(str(tmp_path)).split(": ")[0] for line in lines] == [
        "/lexicons/en/urgency.toml:6:11",
        "/silence.toml:1:10",
    ]
    assert done.stderr.decode() == "The content files have 2 problems\n"


def test_annotations_for_github_escape_what_ends_a_command(tmp_path):
    (tmp_path / "silence.toml").write_text('tips = ["50 %\\r\\noff"]\n', encoding="utf-8")
    done = pitchcheck("content", "check", "--quick", "--format", "github", str(tmp_path))
    (line,) = done.stdout.decode().splitlines()
    assert line.startswith(f"::error file={tmp_path}/silence.toml,line=1,col=")
    assert "50 %25" in line
    assert done.returncode == 3


def test_a_new_tip_is_a_draft_that_nobody_is_shown(tmp_path):
    done = pitchcheck("content", "new", "tip", "ask-about-spring", "--content", str(tmp_path))
    assert done.returncode == 0
    assert (tmp_path / "tips" / "en" / "ask-about-spring.md").read_text(encoding="utf-8").startswith("+++\n")
    assert pitchcheck("content", "check", "--quick", str(tmp_path)).returncode == 0
    assert pitchcheck("content", "preview", "ask-about-spring", "--content", str(tmp_path)).returncode == 2
    again = pitchcheck("content", "new", "tip", "ask-about-spring", "--content", str(tmp_path))
    assert b"is there already" in again.stderr


def test_without_a_folder_of_its_own_a_tip_is_started_nowhere():
    done = pitchcheck("content", "new", "tip", "ask-about-spring")
    assert done.returncode == 2
    assert b"say where your own content is: --content FOLDER, or set PITCHCHECK_CONTENT" in done.stderr


def test_a_preview_shows_the_whole_tip_in_plain_text_where_it_is_no_terminal():
    done = pitchcheck("content", "preview", "ask-about-a-tuesday", "--language", "en")
    said = done.stdout.decode()
    assert done.returncode == 0
    assert "\x1b" not in said
    assert len(re.findall(r"^[A-Z]\w+( \w+)?  Softness \d+ of 100\n┃ ", said, re.MULTILINE)) == 2


def test_a_preview_of_no_tip_suggests_one():
    done = pitchcheck("content", "preview", "ask-about-a-teusday")
    assert done.returncode == 2
    assert b"did you mean 'ask-about-a-tuesday'?" in done.stderr


@pytest.mark.parametrize(("variables", "has_colour"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_is_for_terminals_that_want_it(variables, has_colour):
    leader, follower = pty.openpty()
    command = [Path(sys.executable).with_name("pitchcheck"), "content", "preview", "ask-about-a-tuesday"]
    clean = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    process = subprocess.Popen([*command, "--language", "en"], stdout=follower, env=clean | variables)
    os.close(follower)
    said = b""
    try:
        while part := os.read(leader, 4096):
            said += part
    except OSError:  # the other end is closed
        pass
    os.close(leader)
    assert process.wait() == 0
    assert (b"\x1b[" in said) is has_colour


def test_stats_count_by_language_technique_and_step():
    said = pitchcheck("content", "stats").stdout.decode()
    assert re.search(r"^entries +en +ru +sv$", said, re.MULTILINE)
    assert re.search(r"^urgency +\d+ +\d+ +\d+$", said, re.MULTILINE)
    assert re.search(r"^close +\d+ +\d+ +\d+$", said, re.MULTILINE)


def test_stats_say_which_entries_have_a_reason_and_where_each_techniques_idea_is_from():
    said = pitchcheck("content", "stats").stdout.decode()
    assert re.search(r"^with a reason +en +ru +sv\nurgency +\d+ +\d+ +\d+$", said, re.MULTILINE)
    assert re.search(r"^urgency +hard selling: \w+", said, re.MULTILINE)
