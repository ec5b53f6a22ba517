"""Everything put together: settings in, a running bot out."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.content import Library
from bot.content.live import LiveContent
from bot.errors import SettingsFault
from bot.schedules import Schedule
from bot.scheduling import MinuteTicker
from bot.service import Installation, Service
from bot.settings import Settings
from bot.store import Store
from handlers import (
    checking,
    commands,
    days_off,
    dismissals,
    duplicates,
    errors,
    preferences,
    privacy,
    reminders,
    sharing,
    softer_draft,
    stats,
    tips,
)
from handlers.admins import Admins, tell_stopped
from handlers.connection import SLACK_API, Connection, workspace_of
from handlers.content_notices import ContentNotices
from handlers.direct_messages import DirectMessages
from handlers.home import Home
from handlers.posting import Poster
from handlers.schedules import ScheduleModals

logger = logging.getLogger(__name__)


def system_now() -> datetime:
    """The machine's clock, aware."""
    return datetime.now(UTC)


def build_service(settings: Settings, library: Library, now: Callable[[], datetime] = system_now) -> Service:
    """The service that the settings describe, with its store opened. Raises `SettingsFault` or `StoreFault`."""
    # Where files were left out, the language may be among them: the bot does without it until they are mended.
    if settings.tip_language not in library.ruleset.languages and not library.problems:
        known = ", ".join(library.ruleset.languages)
        raise SettingsFault(f"PITCHCHECK_TIP_LANGUAGE={settings.tip_language!r} is none of {known}", "Correct it")
    seed = Schedule(
        channel=settings.tip_channel,
        at=settings.tip_time,
        time_zone=settings.time_zone,
        working_days=settings.working_days,
        language=settings.tip_language,
        set_by="settings",
    )
    installation = Installation(
        library,
        Store.open(settings.database),
        now=now,
        time_zone=settings.time_zone,
        working_days=settings.working_days,
        language=settings.tip_language,
        admins=settings.admins,
        retention=settings.retention,
    )
    return Service(installation, seed if settings.tip_channel else None)


def build_app(service: Service, client: AsyncWebClient, poster: Poster, admins: Admins) -> AsyncApp:
    """The Bolt app with every listener."""
    app = AsyncApp(client=client, logger=_quiet_logger())
    duplicates.register(app, service.installation.now)
    home = Home(service, admins)
    subcommands = {
        "help": partial(stats.show_help, service),
        "stats": partial(stats.show_stats, service),
        "settings": partial(preferences.open_settings, service, admins),
        "tip": partial(tips.show_tip, service),
        "preview": partial(tips.show_preview, service, admins),
        "off": partial(days_off.take, service, home),
        "privacy": partial(privacy.show, service),
        "export": partial(privacy.export, service),
        "forget-me": partial(privacy.ask_to_forget, service),
    }
    commands.register(app, service, subcommands, otherwise=partial(checking.check, service))
    home.register(app)
    days_off.register(app, service, home)
    privacy.register(app, service, home)
    checking.register(app, service)
    softer_draft.register(app, service)
    dismissals.register(app, service)
    sharing.register(app, service)
    preferences.register(app, service, admins)
    ScheduleModals(service, poster, admins).register(app)
    errors.register(app, service)
    errors.register_stale(app, service)  # the last one: it takes what nobody else does
    return app


def _quiet_logger() -> logging.Logger:
    """The logger of Slack's libraries, never below WARNING: there they log whole payloads, and so people's drafts."""
    for name in ("slack_bolt", "slack_sdk"):
        logging.getLogger(name).setLevel(logging.WARNING)
    return logging.getLogger("slack_bolt")


@dataclass
class Bot:
    """A bot that is connected, posts its tips and follows its content files until it is stopped."""

    service: Service
    workspace: str
    connection: Connection
    poster: Poster
    admins: Admins
    messages: DirectMessages

    def __post_init__(self) -> None:
        self._ticker = MinuteTicker(self.tick)
        installation = self.service.installation
        self._notices = ContentNotices(self.service, self.admins, self.workspace, self.messages)
        self.content = LiveContent(installation.library, self._use, self._notices.tell)
        self._watch: asyncio.Task[None] | None = None

    @classmethod
    async def start(cls, service: Service, bot_token: str, app_token: str, base_url: str = SLACK_API) -> Bot:
        """Check the tokens, connect, and post what is due; from here on the bot owns the service.

        Raises `ConnectionFault` when Slack refuses a token, with the service closed.
        """
        _quiet_logger()
        try:
            service.checking.warm_up()
            workspace = await workspace_of(bot_token, app_token, base_url)
            client = AsyncWebClient(token=bot_token, base_url=base_url)
            poster, admins = Poster(service, bot_token, base_url), Admins(service, client)
            connection = Connection(build_app(service, client, poster, admins), app_token)
            await connection.open()
        except BaseException:
            service.close()
            raise
        bot = cls(service, workspace, connection, poster, admins, DirectMessages(bot_token, base_url))
        await service.schedules.begin(workspace)
        bot._ticker.start()
        bot._watch = asyncio.create_task(bot.content.watch())
        await bot.tick()
        if service.installation.library.problems:
            await bot._notices.tell_left_out(service.installation.library.problems)
        return bot

    def _use(self, library: Library) -> None:
        """Let everybody use another library from now on."""
        self.service.installation.library = library

    async def tick(self) -> None:
        """What happens once a minute: post, announce, remind, see that the connection lives, and forget what is old."""
        await asyncio.shield(self.service.posting.post_due(self.workspace, self.poster.post))
        await self.poster.announce_untold(self.workspace)
        await tell_stopped(self.service, self.admins, self.workspace, self.messages)
        await asyncio.shield(reminders.remind(self.service, self.workspace, self.messages))
        await self.connection.keep_alive()
        await self.service.privacy.forget_old()

    async def stop(self) -> None:
        """Stop in the reverse order, after a tip that is being posted."""
        self._ticker.stop()
        if self._watch:
            self._watch.cancel()
            await asyncio.wait([self._watch])
        await self.service.posting.finish()
        await self.connection.close()
        self.service.close()
