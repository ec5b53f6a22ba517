"""`pitchcheck schedule`: what it says, what it keeps, and its exit codes."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.store import Store
from handlers.cli import main

CHANNEL = "C0123456789"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database in which the bot has run for one workspace."""
    path = tmp_path / "pitchcheck.db"
    store = Store.open(path)
    store.schedules.begin("T1")
    store.close()
    return path


def schedule(database: Path, *arguments: str, **environment: str) -> Result:
    given = {"PITCHCHECK_TIME_ZONE": "Europe/Stockholm", "PITCHCHECK_DATABASE": str(database)} | environment
    return CliRunner(env=given).invoke(main, ["schedule", *arguments])


def kept(database: Path):
    store = Store.open(database)
    try:
        return store.schedules.all("T1"), store.schedules.untold("T1")
    finally:
        store.close()


def test_what_is_set_is_kept_listed_and_will_be_told_in_the_channel(database):
    options = ("--at", "8:30", "--zone", "almaty", "--days", "mon-thu", "--holidays", "kz", "--language", "ru")
    done = schedule(database, "set", CHANNEL, *options, "--band", "cars", "--focus", "urgency", "--recap")
    assert (done.exit_code, done.output.split(".")[0]) == (0, "C0123456789: Mon–Thu at 08:30 (Asia/Almaty)")
    (found,), untold = kept(database)
    assert (found.at, found.working_days.country, found.language, found.band) == (time(8, 30), "KZ", "ru", "cars")
    assert (found.focus, found.recap, found.set_by, untold) == ("urgency", True, "command-line", {CHANNEL: "set"})
    listed = schedule(database, "list").output
    assert "C0123456789  Mon–Thu at 08:30 (Asia/Almaty)  ru, focus urgency, recap, holidays KZ, band cars" in listed


def test_a_change_leaves_the_rest_as_it_was(database):
    schedule(database, "set", CHANNEL, "--language", "sv", "--recap")
    schedule(database, "set", CHANNEL, "--at", "10:00", "--no-recap")
    (found,), untold = kept(database)
    assert (found.at, found.language, found.recap, untold) == (time(10), "sv", False, {CHANNEL: "changed"})


def test_pause_resume_and_remove(database):
    schedule(database, "set", CHANNEL)
    assert "is paused" in schedule(database, "pause", CHANNEL).output
    assert "Paused" in schedule(database, "list").output
    assert schedule(database, "resume", CHANNEL).exit_code == 0
    assert "Running" in schedule(database, "list").output
    assert schedule(database, "remove", CHANNEL).exit_code == 0
    assert "No channel has a schedule" in schedule(database, "list").output


def test_the_plan_names_a_tip_for_each_working_day(database):
    schedule(database, "set", CHANNEL, "--focus", "none", "--days", "mon-sun")
    lines = schedule(database, "plan", CHANNEL).output.splitlines()
    assert len(lines) in {6, 7}  # today's moment may have passed
    assert len({line.partition(": ")[2] for line in lines}) == len(lines)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("set", "sales"), "'sales' is no channel id"),
        (("set", CHANNEL, "--zone", "Europe/Stokholm"), "perhaps Europe/Stockholm"),
        (("set", CHANNEL, "--at", "25:00"), "write hours and minutes"),
        (("set", CHANNEL, "--days", "monday"), "write days such as mon-fri"),
        (("set", CHANNEL, "--holidays", "XX"), "no such country code"),
        (("set", CHANNEL, "--language", "fi"), "write one of en, ru, sv"),
        (("set", CHANNEL, "--focus", "urgensy"), "did you mean urgency?"),
        (("set", CHANNEL, "--band", "bikes"), "write one of"),
        (("pause", CHANNEL), "has no schedule; these have: none yet"),
    ],
)
def test_wrong_use_exits_2_names_the_value_and_keeps_nothing(database, arguments, complaint):
    done = schedule(database, *arguments)
    assert done.exit_code == 2
    assert complaint in " ".join(done.output.replace("│", "").split())
    assert kept(database) == ([], {})


def test_a_database_without_a_workspace_asks_which(tmp_path):
    done = schedule(tmp_path / "new.db", "list")
    assert done.exit_code == 2
    assert "--workspace" in done.output
    assert schedule(tmp_path / "new.db", "--workspace", "T9", "set", CHANNEL).exit_code == 0


def test_post_now_without_a_token_is_a_fault(database):
    schedule(database, "set", CHANNEL)
    done = schedule(database, "post-now", CHANNEL)
    assert done.exit_code == 3
    assert "SLACK_BOT_TOKEN is missing" in done.output


@pytest.mark.parametrize("command", ["list", "set", "remove", "pause", "resume", "plan", "post-now"])
def test_every_command_has_help_with_an_example(command, database):
    done = schedule(database, command, "--help")
    assert done.exit_code == 0
    assert "Example" in done.output
    assert "Exit codes" in done.output
