"""`pitchcheck doctor`: what it finds in an installation, each fault with its cure, and that it changes nothing."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.content import Library
from bot.errors import ContentFault, Problem
from bot.ledger import PostKind, PostState
from bot.schedules import Schedule
from bot.store import Store
from bot.wording import phrase
from bot.working_days import WorkingDays
from handlers import doctor
from handlers.doctor import Point, State
from handlers.manifest import NEEDED_FOR, OPTIONAL_FOR, needed_scopes, read_manifest
from handlers.workspace import Workspace
from handlers.workspace.team import TEAM_ID

SALES, RANDOM = "C0SALES", "C0RANDOM"


@dataclass
class Installation:
    """What the doctor looks at: an environment, and a workspace for its tokens."""

    workspace: Workspace
    database: Path
    library: Library
    environment: dict[str, str] = field(default_factory=dict)

    async def seen(
        self, name: str = "", *, now: datetime | None = None, open_content=None, **environment: str
    ) -> list[Point]:
        """The points of a name (all for ""), of the environment with these variables over it."""
        given = self.environment | environment
        found = doctor.points(given, lambda: now or datetime.now(UTC), open_content or (lambda _: self.library))
        return [point async for point in found if point.name.startswith(name)]

    def grant(self, *scopes: str) -> None:
        """Give the app more scopes."""
        app = self.workspace.web_api._app
        self.workspace.web_api._app = replace(app, scopes=(*app.scopes, *scopes))

    def schedule(self, channel: str = SALES, **more) -> Schedule:
        """Keep a schedule, as the bot would have done."""
        kept = Schedule(channel, time(9), ZoneInfo("Asia/Almaty"), WorkingDays(frozenset(range(5)), ""), "de", **more)
        store = Store.open(self.database)
        store.schedules.begin(TEAM_ID)
        store.schedules.save(TEAM_ID, kept)
        store.close()
        return kept

    def tip(self, state: PostState, error: str = "") -> None:
        """Record what became of a tip."""
        store, now = Store.open(self.database), datetime.now(UTC)
        of_day = (TEAM_ID, SALES, PostKind.TIP, date(2026, 11, 20))
        store.ledger.claim(*of_day, now)
        store.ledger.settle(*of_day, state, now, error=error)
        store.close()


@pytest.fixture
async def installation(tmp_path: Path, small_library: Library) -> AsyncIterator[Installation]:
    workspace = Workspace(tmp_path / "workspace", read_manifest(), ZoneInfo("UTC"))
    await workspace.start(port=0)
    database = tmp_path / "pitchcheck.db"
    Store.open(database).close()
    environment = {
        "SLACK_BOT_TOKEN": workspace.bot_token,
        "SLACK_APP_TOKEN": workspace.app_token,
        "PITCHCHECK_SLACK_API": workspace.api_url,
        "PITCHCHECK_DATABASE": str(database),
        "PITCHCHECK_TIME_ZONE": "Europe/Stockholm",
        "PITCHCHECK_TIP_LANGUAGE": "de",
    }
    yield Installation(workspace, database, small_library, environment)
    await workspace.stop()


def faults(points: list[Point]) -> list[tuple[State, str]]:
    """What is wrong, with how bad it is."""
    return [(point.state, point.what) for point in points if point.state is not State.OK]


async def test_a_good_installation_has_no_fault_and_every_point_was_looked_at(installation):
    points = await installation.seen()
    assert {point.name for point in points} == {
        *("settings", "tokens", "scopes", "clock", "database", "time zones", "content")
    }
    # The library of the tests comes without a learnt layer; the disk of the tests may be small.
    assert {point.name for point in points if point.state is not State.OK} <= {"content", "database"}


async def test_nothing_is_posted_opened_or_written(installation):
    installation.schedule()
    before = installation.database.read_bytes()
    await installation.seen()
    asked = {exchange.name for exchange in installation.workspace.inspector.newest_first()}
    assert asked == {"auth.test", "apps.connections.open", "conversations.info"}
    assert installation.database.read_bytes() == before


async def test_whatever_is_wrong_has_a_cure(installation):
    installation.schedule(paused="archived")
    installation.schedule(RANDOM)
    points = await installation.seen(SLACK_APP_TOKEN="xapp-wrong", PITCHCHECK_TIP_TIME="nine", PITCHCHECK_TIPTIME="9")
    assert {point.name for point in points if point.state is State.FAULT} == {"settings", "tokens", "channels"}
    assert all(point.cure for point in points if point.state is not State.OK)


# --- Settings


async def test_every_setting_that_cant_be_used_is_a_fault_of_its_own(installation):
    points = await installation.seen(
        "settings", PITCHCHECK_TIP_TIME="nine", PITCHCHECK_HTTP="x", PITCHCHECK_ADMINS="@a"
    )
    assert [what.partition("=")[0] for _, what in faults(points)] == [
        *("PITCHCHECK_HTTP", "PITCHCHECK_TIP_TIME", "PITCHCHECK_ADMINS")
    ]


async def test_a_misspelt_variable_is_told_what_it_may_mean(installation):
    (point,) = await installation.seen("settings", PITCHCHECK_TIPCHANNEL="C1")
    assert point == Point(
        "settings", State.WARNING, "nobody reads PITCHCHECK_TIPCHANNEL", "Perhaps PITCHCHECK_TIP_CHANNEL is meant"
    )


# --- Tokens and scopes


@pytest.mark.parametrize(
    ("variable", "value", "what"),
    [
        ("SLACK_BOT_TOKEN", "", "SLACK_BOT_TOKEN is missing"),
        ("SLACK_BOT_TOKEN", "xapp-1", "SLACK_BOT_TOKEN does not start with xoxb-"),
        ("SLACK_BOT_TOKEN", "xoxb-wrong", "Slack refuses SLACK_BOT_TOKEN (invalid_auth)"),
        ("SLACK_APP_TOKEN", "", "SLACK_APP_TOKEN is missing"),
        ("SLACK_APP_TOKEN", "xapp-wrong", "Slack refuses SLACK_APP_TOKEN (invalid_auth)"),
    ],
)
async def test_tokens_are_tried(installation, variable, value, what):
    assert faults(await installation.seen("tokens", **{variable: value})) == [(State.FAULT, what)]


async def test_over_http_the_signing_secret_counts_and_not_the_app_token(installation):
    points = await installation.seen("tokens", PITCHCHECK_HTTP="3000", SLACK_APP_TOKEN="")
    assert faults(points) == [(State.FAULT, "PITCHCHECK_SIGNING_SECRET is missing")]


async def test_no_network_is_told_and_does_not_end_it(installation, unused_tcp_port):
    points = await installation.seen(PITCHCHECK_SLACK_API=f"http://127.0.0.1:{unused_tcp_port}/api/")
    assert all("can't be reached" in what for state, what in faults(points) if state is State.FAULT)
    assert {"database", "content"} <= {point.name for point in points}


async def test_a_missing_scope_is_a_fault_that_says_what_it_is_for(installation):
    app = installation.workspace.web_api._app
    installation.workspace.web_api._app = replace(app, scopes=("commands", "chat:write"))
    assert faults(await installation.seen("scopes")) == [
        (State.FAULT, "im:history is missing, for drafts that people write to the bot directly")
    ]


async def test_an_optional_scope_is_named_with_what_it_adds_and_is_no_fault(installation):
    points = await installation.seen("scopes")
    assert faults(points) == []
    assert any("users:read is not granted, and need not be; with it Slack's own" in point.what for point in points)
    installation.grant(*OPTIONAL_FOR)
    assert len(await installation.seen("scopes")) == 1


def test_each_scope_of_the_manifest_has_its_reason():
    assert list(NEEDED_FOR) == needed_scopes()
    assert not NEEDED_FOR.keys() & OPTIONAL_FOR.keys()


# --- Clock and zones


@pytest.mark.parametrize(("seconds", "word"), [(90, "ahead of"), (-90, "behind")])
async def test_a_clock_that_is_off_by_more_than_a_minute_is_a_fault(installation, seconds, word):
    now = datetime.now(UTC) + timedelta(seconds=seconds)
    ((state, what),) = faults(await installation.seen("clock", now=now))
    assert state is State.FAULT
    assert f"seconds {word} Slack's" in what


async def test_the_zones_of_settings_and_schedules_are_shown_with_their_time(installation):
    installation.schedule()
    points = await installation.seen("time zones", now=datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    assert [point.what for point in points] == ["in Asia/Almaty it is 14:00 now", "in Europe/Stockholm it is 10:00 now"]


async def test_a_zone_that_was_not_chosen_is_a_warning(installation):
    points = await installation.seen("time zones", PITCHCHECK_TIME_ZONE="")
    assert faults(points)[0][0] is State.WARNING


async def test_a_zone_in_the_database_that_nobody_knows_is_a_fault(installation):
    installation.schedule()
    connection = sqlite3.connect(installation.database)
    connection.execute("update schedules set time_zone = 'Mars/Olympus'")
    connection.commit()
    connection.close()
    ((state, what),) = faults(await installation.seen("time zones"))
    assert (state, "Mars/Olympus" in what) == (State.FAULT, True)


# --- Database


async def test_a_database_that_is_not_there_yet_is_not_made(installation, tmp_path):
    path = tmp_path / "new" / "pitchcheck.db"
    points = await installation.seen("database", PITCHCHECK_DATABASE=str(path))
    assert points[0].what == f"{path} will be made at the first start"
    assert not path.parent.exists()


async def test_a_file_that_is_no_database_is_a_fault(installation):
    installation.database.write_text("a shopping list, of more than a few words" * 40)
    ((state, what),) = faults(await installation.seen("database"))[:1]
    assert (state, "is not a sound database" in what) == (State.FAULT, True)


async def test_a_damaged_database_is_a_fault(installation):
    installation.schedule()
    whole = installation.database.read_bytes()
    page = 4096 * 3
    installation.database.write_bytes(whole[:page] + b"\xff" * 4096 + whole[page + 4096 :])
    points = await installation.seen("database")
    assert faults(points)[0][0] is State.FAULT
    assert "restore a backup" in points[0].cure.casefold()


async def test_a_database_that_another_process_keeps_locked_is_a_fault(installation, monkeypatch):
    monkeypatch.setattr("bot.store.examination.BUSY_SECONDS", 0)
    other = sqlite3.connect(installation.database)
    other.execute("begin immediate")
    ((state, what),) = faults(await installation.seen("database"))[:1]
    other.close()
    assert (state, "can't be written (database is locked)" in what) == (State.FAULT, True)


async def test_a_database_of_a_newer_version_is_a_fault_and_of_an_older_one_a_warning(installation):
    connection = sqlite3.connect(installation.database)
    connection.execute("update _sqlite_migrations set name = 'from_the_future' where name = 'create_dismissals'")
    connection.commit()
    assert "is from a newer version (from_the_future)" in faults(await installation.seen("database"))[0][1]
    connection.execute("delete from _sqlite_migrations where name = 'from_the_future'")
    connection.commit()
    connection.close()
    ((state, what),) = faults(await installation.seen("database"))[:1]
    assert (state, "is from an older version" in what) == (State.WARNING, True)


# --- Channels


async def test_with_the_scope_slack_is_asked_for_the_channel(installation):
    installation.grant("channels:read")
    installation.schedule()
    installation.schedule(RANDOM)
    points = await installation.seen("channels")
    assert [(point.state, point.what) for point in points] == [
        (State.OK, "the bot is in #sales (C0SALES)"),
        (State.FAULT, "the bot is not in #random (C0RANDOM)"),
    ]


async def test_an_archived_or_unknown_channel_is_a_fault(installation):
    installation.grant("channels:read")
    channels = installation.workspace.team.channels
    channels[SALES] = replace(channels[SALES], is_archived=True)
    installation.schedule()
    installation.schedule("C0GONE")
    assert [what for _, what in faults(await installation.seen("channels"))] == [
        "#sales (C0SALES) is archived",
        "Slack does not know C0GONE, or it is private and the bot is not in it",
    ]


async def test_a_schedule_that_stopped_is_a_fault_that_says_how_to_go_on(installation):
    installation.schedule(paused="not_in_channel")
    (point,) = await installation.seen("channels")
    assert point.state is State.FAULT
    assert point.cure.endswith("pitchcheck schedule resume C0SALES")


@pytest.mark.parametrize(
    ("state", "error", "expected", "words"),
    [
        (PostState.SENT, "", State.OK, "C0SALES got its tip on 2026-11-20"),
        (PostState.FAILED, "is_archived", State.FAULT, "refused the tip for C0SALES on 2026-11-20 (is_archived)"),
        (PostState.UNKNOWN, "", State.WARNING, "without the scope channels:read"),
    ],
)
async def test_without_the_scope_the_last_tip_tells(installation, state, error, expected, words):
    installation.schedule()
    installation.tip(state, error)
    (point,) = await installation.seen("channels")
    assert (point.state, words in point.what) == (expected, True)


async def test_the_first_schedule_is_looked_at_before_the_first_start(installation, tmp_path):
    installation.grant("channels:read")
    new = str(tmp_path / "new.db")
    (point,) = await installation.seen("channels", PITCHCHECK_DATABASE=new, PITCHCHECK_TIP_CHANNEL=RANDOM)
    assert point == Point(
        "channels", State.FAULT, "the bot is not in #random (C0RANDOM)", "Type /invite @Pitchcheck there"
    )


# --- Content


async def test_each_problem_of_the_content_is_a_fault_with_its_place(installation):
    def broken(folder: Path | None) -> Library:
        raise ContentFault(
            tuple(Problem(f"tips/{n}.md", n, 1, phrase("problem-key-missing", key="title")) for n in range(1, 8))
        )

    points = await installation.seen("content", open_content=broken)
    assert points[0] == Point("content", State.FAULT, "tips/1.md:1:1: title is missing", "add title = …")
    assert (len(points), points[-1].what) == (6, "2 more problems")


async def test_a_tip_language_that_the_content_does_not_have_is_a_fault(installation):
    points = await installation.seen("content", PITCHCHECK_TIP_LANGUAGE="fi")
    assert (State.FAULT, "PITCHCHECK_TIP_LANGUAGE='fi' is none of de") in faults(points)


# --- The command


async def run(environment: dict[str, str], *options: str) -> tuple[int, str, str]:
    """Run the installed command; exit code, output and complaints."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PITCHCHECK_", "SLACK_"))}
    process = await asyncio.create_subprocess_exec(
        *(Path(sys.executable).with_name("pitchcheck"), "doctor", *options),
        env=clean | environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    said, complaints = await asyncio.wait_for(process.communicate(), 120)
    return process.returncode, said.decode(), complaints.decode()


async def test_through_a_pipe_each_point_is_a_line_without_colour_and_a_fault_ends_with_3(installation):
    environment = installation.environment | {"PITCHCHECK_TIP_LANGUAGE": "sv", "SLACK_APP_TOKEN": "xapp-wrong"}
    code, said, complaints = await run(environment)
    lines = said.splitlines()
    assert (code, complaints) == (3, "")
    assert "\x1b" not in said
    assert {line.split()[0] for line in lines[:-1]} <= set(State)
    assert "fault    tokens      Slack refuses SLACK_APP_TOKEN (invalid_auth). Copy the token again" in said
    assert lines[-1].startswith("1 fault")


async def test_as_json_it_is_one_object_and_without_a_fault_it_ends_with_0(installation):
    code, said, complaints = await run(installation.environment | {"PITCHCHECK_TIP_LANGUAGE": "sv"}, "--format", "json")
    report = json.loads(said)
    assert (code, complaints, report["version"]) == (0, "", 1)
    assert all(list(point) == ["point", "state", "what", "cure"] for point in report["points"])
