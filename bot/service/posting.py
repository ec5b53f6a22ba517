"""Posting to channels what is due: claimed, sent once, recorded."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bot import recap
from bot.ledger import Entry, Posted, PostKind, PostState
from bot.recap import Recap
from bot.schedules import Schedule
from bot.service.installation import Installation
from bot.service.schedules import Schedules
from bot.service.tips import Tips
from bot.tips import Tip

logger = logging.getLogger(__name__)

SENDING_ENDS_WITHIN = timedelta(minutes=5)
"""A claim that is open for longer belongs to a process that ended: sending takes half a minute at most."""

NOTHING_WAS_SENT = (PostState.WAITING, PostState.SKIPPED)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One post to be sent: its content in the schedule's language."""

    channel: str
    kind: PostKind
    day: date
    language: str
    content: Tip | Recap


Post = Callable[[Outgoing], Awaitable[Posted]]
"""Sends a post once and says what came of it; never raises for an answer of Slack's."""


class Posting:
    """The use cases about what the bot posts by itself."""

    def __init__(self, installation: Installation, schedules: Schedules, tips: Tips) -> None:
        self._installation = installation
        self._ledger = installation.store.ledger
        self._schedules = schedules
        self._tips = tips
        self._lock = asyncio.Lock()

    async def post_due(self, workspace: str, post: Post) -> None:
        """Post what is due and not yet claimed: at most once a channel, kind and day, whatever happens."""
        async with self._lock:
            for schedule in await self._schedules.all(workspace):
                if schedule.paused:
                    continue
                await self._schedules.record_missed(workspace, schedule)
                for kind in schedule.kinds:
                    await self._give_up_open_claims(workspace, schedule, kind)
                    if not await self._post_due(workspace, schedule, kind, post):
                        break  # the schedule has stopped

    async def post_now(self, workspace: str, schedule: Schedule, post: Post) -> tuple[bool, Entry | None]:
        """Post today's tip without waiting for its time, also on a day off and while the schedule is paused.

        Whether it was sent off by this call, and what the ledger knows of the day afterwards (None when no tip is
        eligible). A tip that Slack may have posted already is not sent again.
        """
        async with self._lock:
            await self._schedules.record_missed(workspace, schedule)
            day = schedule.today(self._installation.now())
            over = (*NOTHING_WAS_SENT, PostState.FAILED)
            sent = await self._claim_and_send(workspace, schedule, PostKind.TIP, day, post, over)
            return sent is not None, await self._entry(workspace, schedule, PostKind.TIP, day)

    async def finish(self) -> None:
        """Return when nothing is being posted, so that stopping does not part a post from its record."""
        async with self._lock:
            return

    async def _post_due(self, workspace: str, schedule: Schedule, kind: PostKind, post: Post) -> bool:
        """Whether the schedule still runs afterwards."""
        now = self._installation.now()
        day = schedule.due(now, kind)
        if day is None:
            return True
        entry = await self._entry(workspace, schedule, kind, day)
        if entry and not entry.may_be_claimed(now):
            return True
        posted = await self._claim_and_send(workspace, schedule, kind, day, post, NOTHING_WAS_SENT)
        if posted is None or not posted.stops:
            return True
        await self._schedules.stop(workspace, schedule, posted.stops)
        return False

    async def _claim_and_send(
        self, workspace: str, schedule: Schedule, kind: PostKind, day: date, post: Post, over: tuple[PostState, ...]
    ) -> Posted | None:
        """What came of the day's post; None when there is nothing to post, or somebody else has claimed the day."""
        installation, channel = self._installation, schedule.channel
        content, slug, lacking = await self._content(workspace, schedule, kind, day)
        if content is None:
            if await installation.stored(self._ledger.skip, workspace, channel, kind, day, installation.now(), lacking):
                logger.warning("the %s for %s on %s is skipped: %s", kind, channel, day, lacking)
                installation.observer.posted(kind, PostState.SKIPPED)
            return None
        # The claim comes first: after a crash between claim and record the day stays silent rather than doubled.
        if not await installation.stored(
            self._ledger.claim, workspace, channel, kind, day, installation.now(), slug, over=over
        ):
            return None
        posted = await post(Outgoing(channel, kind, day, schedule.language, content))
        now = installation.now()
        state = PostState.WAITING if posted.retry_after else posted.state
        await installation.stored(
            self._ledger.settle,
            *(workspace, channel, kind, day),
            state,
            now,
            ts=posted.ts,
            error=posted.error,
            retry_at=now + posted.retry_after if posted.retry_after else None,
        )
        installation.observer.posted(kind, state)
        if posted.state is PostState.SENT:
            logger.info("posted the %s in %s for %s", f"{kind} {slug}".rstrip(), channel, day)  # a recap has no slug
        elif posted.retry_after:
            logger.warning("the %s for %s on %s waits: %s", kind, channel, day, posted.error)
        else:
            logger.error("the %s for %s on %s is %s: %s", kind, channel, day, posted.state, posted.error)
        return posted

    async def _content(
        self, workspace: str, schedule: Schedule, kind: PostKind, day: date
    ) -> tuple[Tip | Recap | None, str, str]:
        """What there is to post, the slug of a tip, and what is lacking when there is nothing."""
        if kind is PostKind.TIP:
            tip = await self._tips.choose(workspace, schedule, day)
            return tip, tip.slug if tip else "", "no tip is eligible; add one to content/tips"
        # From recap to recap, to the minute: what is done on Friday after it came is in the next one, and only there.
        before = schedule.recap_before(day)
        moments = [schedule.moment(each, kind) for each in (schedule.recap_before(before), before, day)]
        stored, checks = self._installation.stored, self._installation.store.team.checks
        earlier, now = [await stored(checks, workspace, *period) for period in pairwise(moments)]
        told = recap.recap(now, earlier, self._installation.hard_techniques)
        return told, "", f"fewer than {recap.LEAST_PEOPLE} people checked a draft"

    async def _give_up_open_claims(self, workspace: str, schedule: Schedule, kind: PostKind) -> None:
        now, channel = self._installation.now(), schedule.channel
        claimed = PostState.CLAIMED  # being sent right now, or by a process that ended
        for entry in await self._installation.stored(self._ledger.in_state, workspace, channel, kind, claimed):
            if abs(now - entry.at) > SENDING_ENDS_WITHIN:
                error = "the process ended before the answer was recorded"
                await self._installation.stored(
                    self._ledger.settle, workspace, channel, kind, entry.day, PostState.UNKNOWN, now, error=error
                )
                message = "it is not known whether the %s for %s on %s was posted; it is not repeated"
                logger.warning(message, kind, channel, entry.day)
                self._installation.observer.posted(kind, PostState.UNKNOWN)

    async def _entry(self, workspace: str, schedule: Schedule, kind: PostKind, day: date) -> Entry | None:
        return await self._installation.stored(self._ledger.entry, workspace, schedule.channel, kind, day)
