"""The real bot, connected to the local workspace instead of Slack."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.content import Library
from bot.errors import Fault
from bot.observer import Observer
from bot.settings import Settings
from handlers.app import Bot, build_service, system_now
from handlers.connection import SocketMode
from handlers.content_preview import preview_of
from handlers.http_mode import HttpMode
from handlers.manifest import read_manifest
from handlers.workspace import PortInUse, Workspace, WorkspaceFileBroken

TIP_CHANNEL = "C0SALES"
ADMINS = frozenset({"U0GRACE"})
"""The workspace's own admin is Pitchcheck's, too."""

DATABASE = "pitchcheck.db"


@asynccontextmanager
async def local_workspace(
    settings: Settings,
    library: Library,
    directory: Path,
    *,
    port: int,
    fresh: bool = False,
    now: Callable[[], datetime] = system_now,
    observer: Observer | None = None,
) -> AsyncIterator[tuple[Workspace, Bot]]:
    """A workspace on this machine with the bot connected; both stop when the block ends.

    Messages and database are kept in `directory`; `fresh` forgets them. Tips go to the workspace's #sales. With an
    address for HTTP in the settings they speak HTTP, else over a socket. Raises a `bot.errors.Fault` when a port is
    taken or the directory can't be used.
    """
    async with AsyncExitStack() as stack:
        workspace = await _started(settings, directory, port, fresh, now)
        stack.push_async_callback(workspace.stop)
        local = replace(settings, database=directory / DATABASE, tip_channel=TIP_CHANNEL, admins=ADMINS)
        service = build_service(local, library, workspace.clock.now, observer)
        http = HttpMode(settings.http, workspace.signing_secret) if settings.http else None
        way = http or SocketMode(workspace.app_token, workspace.api_url)
        bot = await Bot.start(service, workspace.bot_token, way, workspace.api_url)
        stack.push_async_callback(bot.stop)
        if http:
            await workspace.set_request_url(http.url)

        async def after_move() -> None:
            await bot.tick()
            await _announce_next_tip(workspace, bot)

        workspace.on_clock_moved(after_move)
        bot.content.when_read(lambda reading: workspace.show_preview(preview_of(reading, service)))
        await _announce_next_tip(workspace, bot)
        yield workspace, bot


async def _started(
    settings: Settings, directory: Path, port: int, fresh: bool, now: Callable[[], datetime]
) -> Workspace:
    try:
        _prepare(directory, fresh)
        workspace = Workspace(directory, read_manifest(), settings.time_zone, fresh=fresh, system_now=now)
        await workspace.start(port=port)
    except PortInUse:
        raise Fault(f"Port {port} is in use", "Stop the other program, or choose another port with --port") from None
    except WorkspaceFileBroken as error:
        raise Fault(f"{error.path} can't be read ({error.reason})", "Start over with --fresh, or mend it") from None
    except OSError as error:
        what = f"The folder {directory} can't be used ({error.strerror})"
        raise Fault(what, "Choose a folder that is writable with --directory") from None
    return workspace


def _prepare(directory: Path, fresh: bool) -> None:
    directory.mkdir(parents=True, exist_ok=True)
    if fresh:
        for file in directory.glob(f"{DATABASE}*"):
            file.unlink()


async def _announce_next_tip(workspace: Workspace, bot: Bot) -> None:
    """Say on the page when the next tip comes, with a button that moves the clock there."""
    coming = [
        (moment, schedule)
        for schedule in await bot.service.schedules.all(bot.workspace)
        if (moment := await bot.service.tips.next_moment(bot.workspace, schedule))
    ]
    moment, schedule = min(coming, key=lambda pair: pair[0], default=(None, None))
    if moment is None or schedule is None or moment <= workspace.clock.now():
        workspace.show_notice("")
        return
    say = bot.service.say("en")  # the page itself is in English
    local = moment.astimezone(schedule.time_zone)
    text = say("tip-next", day=local.date(), time=f"{local:%H:%M}")
    workspace.show_notice(text, moment, say("tip-go-there"))
