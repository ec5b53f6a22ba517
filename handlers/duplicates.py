"""Slack delivers some things twice: whatever was heard already is acknowledged and not done again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp

from bot.observer import Observer

REMEMBERED_FOR = timedelta(hours=1)
"""Slack repeats an event within some six minutes; late replays were seen after more than five."""

MOST_REMEMBERED = 10_000


class Heard:
    """Ids of what was heard lately. `now` is the clock."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._until: OrderedDict[str, datetime] = OrderedDict()

    def is_new(self, delivery: str) -> bool:
        """Whether this is the first time; from now on it is not."""
        now = self._now()
        while self._until and (len(self._until) > MOST_REMEMBERED or next(iter(self._until.values())) <= now):
            self._until.popitem(last=False)
        if delivery in self._until:
            return False
        self._until[delivery] = now + REMEMBERED_FOR
        return True


def register(app: AsyncApp, now: Callable[[], datetime], observer: Observer) -> None:
    """Let every listener hear everything once: events have an id, what people do has a trigger of its own."""
    heard = Heard(now)

    @app.middleware
    async def once(body: dict[str, Any], next: Callable[[], Awaitable[BoltResponse]]) -> BoltResponse:  # noqa: A002
        delivery = body.get("event_id") or body.get("trigger_id")
        if delivery and not heard.is_new(delivery):
            observer.delivered_again()
            return BoltResponse(status=200)
        return await next()
