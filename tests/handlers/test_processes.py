"""The real process, killed at every moment of a post and started again, against the local workspace."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from aiohttp import web

from bot.ledger import PostKind, PostState
from bot.store import Store
from handlers.manifest import read_manifest
from handlers.workspace import Workspace
from handlers.workspace.team import TEAM_ID

SALES = "C0SALES"
READY = b"Pitchcheck is connected to Slack."


@dataclass
class Road:
    """The road between bot and workspace: whoever asks may be killed on the way there, or on the way back."""

    workspace: Workspace
    kill_on_the_way: str = ""
    victim: asyncio.subprocess.Process | None = None
    url: str = ""
    answers: list[str] = field(default_factory=list)

    async def handle(self, request: web.Request) -> web.Response:
        method, body = request.match_info["method"], await request.read()
        posting = method == "chat.postMessage"
        if posting and self.kill_on_the_way == "there":
            await self._kill()
            return web.Response(status=500)
        headers = {name: request.headers[name] for name in ("Authorization", "Content-Type") if name in request.headers}
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{self.workspace.api_url}{method}", data=body, headers=headers) as answered,
        ):
            answer = await answered.json()
        if posting and self.kill_on_the_way == "back":
            await self._kill()
        return web.json_response(answer)

    async def _kill(self) -> None:
        assert self.victim
        self.victim.send_signal(signal.SIGKILL)
        await self.victim.wait()


@dataclass
class Machine:
    """Where the bot runs: its database, its environment, and the processes that were started."""

    road: Road
    database: Path
    environment: dict[str, str]
    started: list[asyncio.subprocess.Process] = field(default_factory=list)

    async def start(self, *arguments: str) -> asyncio.subprocess.Process:
        """Start the installed command."""
        process = await asyncio.create_subprocess_exec(
            Path(sys.executable).with_name("pitchcheck"),
            *(arguments or ("run",)),
            env=self.environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        self.started.append(process)
        self.road.victim = process
        return process

    async def ready(self, process: asyncio.subprocess.Process) -> None:
        """Return when the bot has done its first minute's work."""
        line = await asyncio.wait_for(process.stdout.readline(), 60)
        assert READY in line, (line, await process.stderr.read())

    async def stop(self, process: asyncio.subprocess.Process) -> None:
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.wait(), 30)

    def posts(self) -> int:
        """How many messages #sales holds."""
        return len(self.road.workspace.person("U0ANNA").messages(SALES))

    def states(self) -> list[PostState]:
        store = Store.open(self.database)
        try:
            return [e.state for e in store.ledger.latest(TEAM_ID, SALES, PostKind.TIP, date.max, 10)]
        finally:
            store.close()


@pytest.fixture
async def machine(tmp_path: Path) -> AsyncIterator[Machine]:
    workspace = Workspace(tmp_path / "workspace", read_manifest(), ZoneInfo("UTC"))
    await workspace.start(port=0)
    road = Road(workspace)
    app = web.Application()
    app.router.add_post("/api/{method}", road.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    road.url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PITCHCHECK_", "SLACK_"))}
    environment = clean | {
        "SLACK_BOT_TOKEN": workspace.bot_token,
        "SLACK_APP_TOKEN": workspace.app_token,
        "PITCHCHECK_SLACK_API": road.url,
        "PITCHCHECK_DATABASE": str(tmp_path / "pitchcheck.db"),
        "PITCHCHECK_TIP_CHANNEL": SALES,
        "PITCHCHECK_TIP_TIME": f"{datetime.now(UTC):%H:%M}",
        "PITCHCHECK_TIME_ZONE": "UTC",
        "PITCHCHECK_WORKING_DAYS": "mon-sun",
    }
    machine = Machine(road, tmp_path / "pitchcheck.db", environment)
    yield machine
    for process in machine.started:
        if process.returncode is None:
            process.kill()
            await process.wait()
    await runner.cleanup()
    await workspace.stop()


@pytest.mark.parametrize(("moment", "posts"), [("there", 0), ("back", 1)])
async def test_a_bot_killed_while_it_posts_never_posts_twice(machine, moment, posts):
    machine.road.kill_on_the_way = moment
    killed = await machine.start()
    await asyncio.wait_for(killed.wait(), 60)
    assert killed.returncode == -signal.SIGKILL
    assert machine.states() == [PostState.CLAIMED]
    machine.road.kill_on_the_way = ""
    again = await machine.start()
    await machine.ready(again)
    assert machine.posts() == posts
    assert machine.states() == [PostState.CLAIMED]
    await machine.stop(again)


async def test_a_bot_killed_after_its_post_knows_of_it(machine):
    first = await machine.start()
    await machine.ready(first)
    first.kill()
    await first.wait()
    again = await machine.start()
    await machine.ready(again)
    assert machine.posts() == 1
    assert machine.states() == [PostState.SENT]


async def test_two_processes_that_start_at_once_on_a_database_that_is_not_there_yet_post_once(machine):
    both = [await machine.start() for _ in range(2)]
    await asyncio.gather(*(machine.ready(process) for process in both))
    assert machine.posts() == 1
    assert machine.states() == [PostState.SENT]


async def test_over_http_with_metrics_the_process_serves_both_and_ends_cleanly(machine):
    """What it says when it is ready is true, and SIGTERM ends it with 0."""
    machine.environment |= {
        "PITCHCHECK_METRICS": "0",
        "PITCHCHECK_SIGNING_SECRET": machine.road.workspace.signing_secret,
    }
    del machine.environment["SLACK_APP_TOKEN"]
    bot = await machine.start("run", "--http", "0")
    line = (await asyncio.wait_for(bot.stdout.readline(), 60)).decode()
    request_url, metrics_url = re.findall(r"http://127\.0\.0\.1:\d+/[\w/]+", line)
    await machine.road.workspace.set_request_url(request_url)
    assert (await machine.road.workspace.person("U0ANNA").type(SALES, "/pitchcheck help")).ok
    async with aiohttp.ClientSession() as session:
        async with session.get(metrics_url.replace("/metrics", "/ready")) as response:
            assert (response.status, (await response.json())["ready"]) == (200, True)
        async with session.get(metrics_url) as response:
            assert 'pitchcheck_posts_total{kind="tip",state="sent"} 1.0' in await response.text()
    await machine.stop(bot)
    assert bot.returncode == 0


async def test_post_now_from_a_second_process_goes_through_the_same_ledger(machine):
    bot = await machine.start()
    await machine.ready(bot)
    late = await machine.start("schedule", "post-now", SALES)
    said, complaints = await asyncio.wait_for(late.communicate(), 60)
    assert (late.returncode, complaints) == (1, b"")
    assert said.decode().startswith("Today's tip was posted there already.")
    assert machine.posts() == 1


async def test_a_nightly_restart_survives_a_slip_in_the_teams_folder(machine, tmp_path):
    file = tmp_path / "team" / "tips" / "en" / "ours.md"
    file.parent.mkdir(parents=True)
    file.write_text("+++\ntitel = 1\n+++\n", encoding="utf-8")
    machine.environment |= {"PITCHCHECK_CONTENT": str(tmp_path / "team"), "PITCHCHECK_ADMINS": "U0GRACE"}
    bot = await machine.start()
    await machine.ready(bot)
    assert machine.posts() == 1
    grace = machine.road.workspace.person("U0GRACE")
    (notice,) = grace.messages("D0GRACE")
    assert f"{file.as_posix()}:" in str(notice.blocks)
    await machine.stop(bot)
