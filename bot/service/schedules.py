"""The schedules of channels: set, changed, paused, resumed, removed; the settings give a workspace its first."""

from __future__ import annotations

import logging
from dataclasses import replace

from bot.ledger import PostState
from bot.schedules import PAUSED_BY_ADMIN, Schedule
from bot.service.installation import Installation

logger = logging.getLogger(__name__)

CHANGES = ("set", "changed", "paused", "resumed", "stopped")
"""What can be done to a schedule. Its channel is told, but of "stopped", a refusal of Slack's, the admins."""

LOOKS_BACK_ENTRIES = 3
"""Windows of two days can overlap, so the latest row alone does not show that all before it are there."""


class Schedules:
    """The use cases about schedules. `seed` is the schedule that the settings describe."""

    def __init__(self, installation: Installation, seed: Schedule | None = None) -> None:
        self._installation = installation
        self._store = installation.store.schedules
        self._ledger = installation.store.ledger
        self._seed = seed

    async def begin(self, workspace: str) -> None:
        """Give a workspace that never had one the schedule of the settings, from today on."""
        if self._seed:
            first = replace(self._seed, first_day=self._seed.today(self._installation.now()))
            await self._installation.stored(self._begin, workspace, first)

    async def all(self, workspace: str) -> list[Schedule]:
        """The schedules of a workspace, the oldest first."""
        return await self._installation.stored(self._store.all, workspace)

    async def of_channel(self, workspace: str, channel: str) -> Schedule | None:
        """The schedule of a channel; None when it has none."""
        return next((schedule for schedule in await self.all(workspace) if schedule.channel == channel), None)

    async def save(self, workspace: str, schedule: Schedule, *, tell: bool = False) -> Schedule:
        """Set or change a channel's schedule, from today on if today's moment is still to come or it had one before.

        With `tell` the running bot says so in the channel at its next tick.
        """
        before = await self.of_channel(workspace, schedule.channel)
        now = self._installation.now()
        if before:
            await self.record_missed(workspace, before)
            schedule = replace(schedule, first_day=schedule.today(now), paused=before.paused)
        else:
            schedule = replace(schedule, first_day=schedule.starting(now))
        await self._keep(workspace, schedule, ("changed" if before else "set") if tell else "")
        return schedule

    async def pause(self, workspace: str, schedule: Schedule, by: str, *, tell: bool = False) -> Schedule:
        """Stop a schedule until somebody resumes it."""
        await self.record_missed(workspace, schedule)
        paused = replace(schedule, paused=PAUSED_BY_ADMIN, set_by=by)
        await self._keep(workspace, paused, "paused" if tell else "")
        return paused

    async def resume(self, workspace: str, schedule: Schedule, by: str, *, tell: bool = False) -> Schedule:
        """Let a schedule run again, with the next moment that is still to come."""
        first_day = schedule.starting(self._installation.now())
        resumed = replace(schedule, paused="", set_by=by, first_day=first_day)
        await self._keep(workspace, resumed, "resumed" if tell else "")
        return resumed

    async def stop(self, workspace: str, schedule: Schedule, reason: str) -> None:
        """Pause a schedule for what does not heal by itself (one of `STOPS`); the admins are to be told once."""
        await self._keep(workspace, replace(schedule, paused=reason), "stopped")

    async def remove(self, workspace: str, channel: str) -> bool:
        """Remove a channel's schedule; whether there was one. What it has seen is remembered."""
        schedule = await self.of_channel(workspace, channel)
        if schedule:
            await self.record_missed(workspace, schedule)
        return await self._installation.stored(self._store.remove, workspace, channel)

    async def untold(self, workspace: str) -> list[tuple[Schedule, str]]:
        """Each schedule of which something is still to be said, with what was done to it (one of `CHANGES`)."""
        changes = await self._installation.stored(self._store.untold, workspace)
        return [
            (schedule, changes[schedule.channel])
            for schedule in await self.all(workspace)
            if schedule.channel in changes
        ]

    async def told(self, workspace: str, channel: str) -> None:
        """Nothing remains to be said of a channel's schedule."""
        await self._installation.stored(self._store.told, workspace, channel)

    async def record_missed(self, workspace: str, schedule: Schedule) -> None:
        """Record and log every day whose window closed without a post; a paused schedule misses none."""
        if schedule.paused:
            return
        now, channel, stored = self._installation.now(), schedule.channel, self._installation.stored
        for kind in schedule.kinds:
            today = schedule.today(now)
            recent = await stored(self._ledger.latest, workspace, channel, kind, today, LOOKS_BACK_ENTRIES)
            known = {entry.day for entry in recent}
            after = min(known) if len(known) == LOOKS_BACK_ENTRIES else None
            missed = [day for day in schedule.closed(now, kind, after) if day not in known]
            # A clock that ran ahead leaves later days behind it, so what waits is looked for everywhere.
            waiting = await stored(self._ledger.in_state, workspace, channel, kind, PostState.WAITING)
            missed += [entry.day for entry in waiting if schedule.is_over(entry.day, kind, now)]
            for day in missed:
                if await stored(self._ledger.skip, workspace, channel, kind, day, now, "its window passed"):
                    logger.warning("the %s for %s on %s is skipped: its window passed", kind, channel, day)
                    self._installation.observer.posted(kind, PostState.SKIPPED)

    def _begin(self, workspace: str, first: Schedule) -> None:
        with self._installation.store.together():  # a process that ends in between must not leave the note alone
            if self._store.begin(workspace) and not self._store.all(workspace):
                self._store.save(workspace, first)

    async def _keep(self, workspace: str, schedule: Schedule, untold: str) -> None:
        await self._installation.stored(self._store.save, workspace, schedule, untold=untold)
