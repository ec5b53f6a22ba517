"""The bot against Slack as the settings say: over which way, and with or without a port for whoever watches."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager

from bot.content import Library
from bot.settings import Settings
from handlers.app import Bot, build_service
from handlers.connection import SocketMode
from handlers.http_mode import HttpMode
from handlers.metrics import Metrics
from handlers.monitoring import Monitoring
from handlers.readiness import STARTING


@asynccontextmanager
async def running(settings: Settings, library: Library) -> AsyncIterator[str]:
    """A bot at work until the block ends; the sentences that say where it can be reached.

    Raises a `bot.errors.Fault` when Slack refuses it, or an address or the database can't be had.
    """
    async with AsyncExitStack() as stack:
        bot: Bot | None = None

        async def conditions() -> Mapping[str, str]:
            return await bot.conditions() if bot else STARTING

        metrics = Metrics()
        watched = ""
        if settings.metrics:
            monitoring = Monitoring(metrics, conditions)
            watched = f" Health and metrics are at {await monitoring.open(settings.metrics)}/metrics."
            stack.push_async_callback(monitoring.close)
        http = HttpMode(settings.http, settings.signing_secret) if settings.http else None
        way = http or SocketMode(settings.app_token, settings.slack_api)
        service = build_service(settings, library, observer=metrics)
        bot = await Bot.start(service, settings.bot_token, way, settings.slack_api)
        stack.push_async_callback(bot.stop)
        connected = f"Pitchcheck takes Slack's requests at {http.url}." if http else "Pitchcheck is connected to Slack."
        yield f"{connected}{watched}"
