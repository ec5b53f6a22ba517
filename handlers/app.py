"""Everything put together: settings in, a running bot out."""

from __future__ import annotations

import asyncio
import logging
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.content import Library
from bot.content.live import LiveContent, Reading
from bot.errors import SettingsFault
from bot.observer import Observer
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
    readiness,
    reminders,
    sharing,
    softer_draft,
    stats,
    tips,
)
from handlers.admins import Admins, tell_stopped
from handlers.clients import observed_client
from handlers.connection import SLACK_API, Connection, who_am_i
from handlers.content_notices import ContentNotices
from handlers.direct_messages import DirectMessages
from handlers.home import Home
from handlers.posting import Poster
from handlers.schedules import ScheduleModals

logger = logging.getLogger(__name__)


def system_now() -> datetime:
    """The machine's clock, aware."""
    return datetime.now(UTC)


def build_service(
    settings: Settings,
    library: Library,
    now: Callable[[], datetime] = system_now,
    observer: Observer | None = None,
) -> Service:
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
        observer=observer,
    )
    return Service(installation, seed if settings.tip_channel else None)


def build_app(
    service: Service, client: AsyncWebClient, poster: Poster, admins: Admins, identity: AuthorizeResult
) -> AsyncApp:
    """The Bolt app with every listener, for the bot that `identity` names.

    What comes over HTTP was verified before it gets here.
    """

    async def authorize() -> AuthorizeResult:
        # Bolt by itself asks Slack anew for each request until the first answer has come: when a company checks at
        # once that is a call for everybody, before anybody is acknowledged.
        return identity

    app = AsyncApp(
        client=AsyncWebClient(base_url=client.base_url, retry_handlers=client.retry_handlers),
        authorize=authorize,
        logger=_quiet_logger(),
        request_verification_enabled=False,
    )
    duplicates.register(app, service.installation.now, service.installation.observer)
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


def _leave_no_core_dump() -> None:
    """Have a crash write no image of the memory, which holds people's drafts."""
    if sys.platform != "win32":
        import resource  # it is not there on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _quiet_logger() -> logging.Logger:
    """The logger of Slack's libraries, never below WARNING: there they log whole payloads, and so people's drafts."""
    for name in ("slack_bolt", "slack_sdk"):
        logging.getLogger(name).setLevel(logging.WARNING)
    return logging.getLogger("slack_bolt")


@dataclass
class Bot:
    """A bot that is connected, posts its tips and follows its content files until it is stopped.

    `seconds` is a clock that never jumps.
    """

    service: Service
    workspace: str
    connection: Connection
    poster: Poster
    admins: Admins
    messages: DirectMessages
    seconds: Callable[[], float] = time.monotonic

    def __post_init__(self) -> None:
        self._ticker = MinuteTicker(self.tick)
        installation = self.service.installation
        self._notices = ContentNotices(self.service, self.admins, self.workspace, self.messages)
        self.content = LiveContent(installation.library, self._use, self._notices.tell)
        self.content.when_read(self._observe)
        self._watch: asyncio.Task[None] | None = None
        self._ticked_at = self.seconds()

    @classmethod
    async def start(cls, service: Service, bot_token: str, connection: Connection, base_url: str = SLACK_API) -> Bot:
        """Check the token, open the connection, and post what is due; from here on the bot owns the service.

        Raises `ConnectionFault` when Slack refuses a token, with the service closed.
        """
        _quiet_logger()
        _leave_no_core_dump()
        try:
            service.checking.warm_up()
            identity = await who_am_i(bot_token, base_url)
            client = observed_client(bot_token, base_url, service.installation.observer)
            poster, admins = Poster(service, client), Admins(service, client)
            bot_user = AuthorizeResult.from_auth_test_response(bot_token=bot_token, auth_test_response=identity)
            await connection.open(build_app(service, client, poster, admins, bot_user))
        except BaseException:
            service.close()
            raise
        workspace = str(identity["team_id"])
        bot = cls(service, workspace, connection, poster, admins, DirectMessages(client))
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

    def _observe(self, reading: Reading) -> None:
        self.service.installation.observer.content_read(len(reading.problems))

    async def conditions(self) -> dict[str, str]:
        """What the bot needs to do its work, each with what is wrong with it right now, "" for nothing."""
        return await readiness.conditions(
            self.connection,
            self.service.installation,
            follows_content=self._watch is not None and not self._watch.done(),
            since_tick=self.seconds() - self._ticked_at,
        )

    async def tick(self) -> None:
        """What happens once a minute: post, announce, remind, see that the connection lives, and forget what is old."""
        await asyncio.shield(self.service.posting.post_due(self.workspace, self.poster.post))
        await self.poster.announce_untold(self.workspace)
        await tell_stopped(self.service, self.admins, self.workspace, self.messages)
        await asyncio.shield(reminders.remind(self.service, self.workspace, self.messages))
        await self.connection.keep_alive()
        await self.service.privacy.forget_old()
        self._ticked_at = self.seconds()

    async def stop(self) -> None:
        """Stop in the reverse order, after a tip that is being posted."""
        self._ticker.stop()
        if self._watch:
            self._watch.cancel()
            await asyncio.wait([self._watch])
        await self.service.posting.finish()
        await self.connection.close()
        self.service.close()
