"""Health and metrics on a local port, for whoever watches over the bot: /live, /ready and /metrics."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from bot.settings import Address
from handlers.listening import listen
from handlers.metrics import CONTENT_TYPE_LATEST, Metrics

Conditions = Callable[[], Awaitable[Mapping[str, str]]]
"""What the bot needs to do its work, each with what is wrong with it, "" for nothing."""


class Monitoring:
    """Answers on an address, without a word about people or texts."""

    def __init__(self, metrics: Metrics, conditions: Conditions) -> None:
        self._metrics, self._conditions = metrics, conditions
        self._runner: web.AppRunner | None = None

    async def open(self, address: Address) -> str:
        """Listen from now on; the URL. Raises `Fault` when the address can't be had."""
        application = web.Application()
        application.add_routes(
            [web.get("/live", self._live), web.get("/ready", self._ready), web.get("/metrics", self._exposition)]
        )
        self._runner, url = await listen(application, address, "PITCHCHECK_METRICS")
        return url

    async def close(self) -> None:
        """Listen no more."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _live(self, request: web.Request) -> web.Response:
        """That the process answers at all; when it does not, start it anew."""
        return web.json_response({"live": True})

    async def _ready(self, request: web.Request) -> web.Response:
        """Whether the bot can do its work, and what is missing."""
        conditions = await self._conditions()
        ready = not any(conditions.values())
        body = {"ready": ready, "conditions": {name: fault or "ok" for name, fault in conditions.items()}}
        return web.json_response(body, status=200 if ready else 503)

    async def _exposition(self, request: web.Request) -> web.Response:
        body = self._metrics.exposition(await self._conditions())
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})
