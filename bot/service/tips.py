"""Which tip a channel gets on which day: chosen by its history, its season and the week's focus."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from bot import tips
from bot.ledger import PostKind, Shown
from bot.recap import commonest
from bot.schedules import AUTO_FOCUS, NO_FOCUS, Schedule
from bot.service.installation import Installation
from bot.service.schedules import Schedules
from bot.tips import Planned, Tip
from bot.working_days import WEEK


class Tips:
    """The use cases about tips."""

    def __init__(self, installation: Installation, schedules: Schedules) -> None:
        self._installation = installation
        self._schedules = schedules
        self._ledger = installation.store.ledger

    async def choose(
        self, workspace: str, schedule: Schedule, day: date, history: Sequence[Shown] | None = None
    ) -> Tip | None:
        """The tip of a channel's day; the history is the ledger's unless given. None when no tip is eligible."""
        if history is None:
            history = await self._installation.stored(self._ledger.history, workspace, schedule.channel)
        focus = await self._focus(workspace, schedule, day)
        return tips.choose(self._in(schedule.language), history, day, schedule.channel, focus)

    async def plan(self, workspace: str, schedule: Schedule) -> list[Planned]:
        """What the channel gets on each day of the next seven, today included."""
        now = self._installation.now()
        today = schedule.today(now)
        history = await self._installation.stored(self._ledger.history, workspace, schedule.channel)
        planned = []
        for day in schedule.days_from(today):
            if day >= today + WEEK:
                break
            entry = await self._installation.stored(self._ledger.entry, workspace, schedule.channel, PostKind.TIP, day)
            moment = schedule.moment(day)
            if entry and not entry.may_be_claimed(now):
                tip = self._in(schedule.language).get(entry.slug)
            elif moment + schedule.late_window < now:
                continue
            else:
                tip = await self.choose(workspace, schedule, day, history)
                history = [*history, Shown(tip.slug, day)] if tip else history
            provisional = schedule.focus == AUTO_FOCUS and schedule.working_days.week_start(day) > today
            recap = schedule.has(PostKind.RECAP, day)
            planned.append(Planned(day, tip, entry.state if entry else None, recap, provisional))
        return planned

    async def today(self, workspace: str, channel: str, language: str) -> Tip | None:
        """The tip of today in a language: that of the channel, else of the workspace's first schedule.

        On a day off it is the latest that the channel saw. None when there is no tip at all.
        """
        all_ = await self._schedules.all(workspace)
        schedule = next((schedule for schedule in all_ if schedule.channel == channel), next(iter(all_), None))
        if schedule is None:
            day = self._installation.now().astimezone(self._installation.time_zone).date()
            return tips.choose(self._in(language), (), day, channel)
        tip = await self._of_today(workspace, schedule)
        return self._in(language).get(tip.slug, tip) if tip else None

    async def _of_today(self, workspace: str, schedule: Schedule) -> Tip | None:
        today = schedule.today(self._installation.now())
        history = await self._installation.stored(self._ledger.history, workspace, schedule.channel)
        latest = max(history, key=lambda shown: shown.day, default=None)
        if latest and (latest.day == today or not schedule.has(PostKind.TIP, today)):
            shown = self._in(schedule.language).get(latest.slug)
            if shown:
                return shown
        return await self.choose(workspace, schedule, today, history)

    async def next_moment(self, workspace: str, schedule: Schedule) -> datetime | None:
        """The next moment at which a channel gets a tip that it has not had; None when it never will."""
        now = self._installation.now()
        if schedule.paused:
            return None
        due = schedule.due(now)
        if due is not None:
            entry = await self._installation.stored(self._ledger.entry, workspace, schedule.channel, PostKind.TIP, due)
            if entry is None or entry.may_be_claimed(now):
                return now
        return schedule.next_after(now)

    async def _focus(self, workspace: str, schedule: Schedule, day: date) -> str:
        """The technique that steers the choice in the week around a day, "" for none."""
        if schedule.focus != AUTO_FOCUS:
            return "" if schedule.focus == NO_FOCUS else schedule.focus
        start = schedule.working_days.week_start(day)
        store = self._installation.store.team
        period = schedule.midnight(start - WEEK), schedule.midnight(start)
        checks = await self._installation.stored(store.checks, workspace, *period)
        return commonest(checks, self._installation.hard_techniques) or ""

    def _in(self, language: str) -> dict[str, Tip]:
        library = self._installation.library
        return dict(tips.in_language(library.tips, (language, library.ruleset.default_language)))
