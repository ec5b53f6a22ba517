"""The daily tip: claimed, posted once, recorded."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import date, datetime

from bot import tips
from bot.scheduling import Schedule
from bot.service.installation import Installation
from bot.tips import Posted, Tip, TipState

logger = logging.getLogger(__name__)

Post = Callable[[str, Tip], Awaitable[Posted]]
"""Posts a tip to a channel and says what came of it; never raises for an answer of Slack's."""


class DailyTips:
    """The use cases about tips in channels."""

    def __init__(self, installation: Installation) -> None:
        self._installation = installation
        self._ledger = installation.store.tips
        self._posting = asyncio.Lock()

    async def post_due(self, workspace: str, post: Post) -> None:
        """Post every tip that is due and not yet claimed: at most one per channel and day, whatever happens."""
        async with self._posting:
            for schedule in self._installation.schedules:
                day = schedule.due(self._installation.now())
                if day is not None:
                    await self._post_tip(workspace, schedule, day, post)

    async def finish_posting(self) -> None:
        """Return when no tip is being posted, so that stopping does not part a post from its record."""
        async with self._posting:
            return

    async def _post_tip(self, workspace: str, schedule: Schedule, day: date, post: Post) -> None:
        channel = schedule.channel
        history = await self._installation.stored(self._ledger.history, workspace, channel)
        available = tips.in_language(self._installation.library.tips, schedule.languages)
        tip = tips.choose(available, history, day, channel)
        if tip is None:
            logger.warning("no tip is eligible for %s on %s; add one to content/tips", channel, day)
            return
        # The claim comes first: after a crash between claim and post the day stays silent rather than doubled.
        if not await self._installation.stored(
            self._ledger.claim, workspace, channel, day, tip.slug, self._installation.now()
        ):
            return
        posted = await post(channel, tip)
        if posted.try_again:
            await self._installation.stored(self._ledger.release, workspace, channel, day)
            logger.warning("the tip for %s waits: %s", channel, posted.error)
            return
        await self._installation.stored(self._ledger.settle, workspace, channel, day, posted.state, posted.ts)
        if posted.state is TipState.SENT:
            logger.info("posted the tip %s in %s for %s", tip.slug, channel, day)
        else:
            logger.error("the tip %s for %s on %s is %s: %s", tip.slug, channel, day, posted.state, posted.error)

    async def report_stale_claims(self) -> None:
        """Log claims that a crash left open: whether those tips were posted is not known, so they are not repeated."""
        for channel, day in await self._installation.stored(self._ledger.stale_claims):
            logger.warning("it is not known whether the tip for %s on %s was posted; it is not repeated", channel, day)

    async def next_moment(self, workspace: str, schedule: Schedule) -> datetime | None:
        """The next moment at which a channel gets a tip that it has not had; None when it never will."""
        now = self._installation.now()
        due = schedule.due(now)
        if due is not None and due not in await self._installation.stored(
            self._ledger.days, workspace, schedule.channel
        ):
            return now
        return schedule.next_after(now)
