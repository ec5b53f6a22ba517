"""When a tip is due (pure arithmetic), and the clockwork that asks once a minute."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MISSED, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.working_days import WorkingDays

logger = logging.getLogger(__name__)

LATE_WINDOW = timedelta(hours=8)
"""A tip that could not be posted on time is still posted so much later; after that the day is skipped."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When one channel gets its tip. `languages` are preferred in this order."""

    channel: str
    at: time
    time_zone: ZoneInfo
    working_days: WorkingDays
    languages: tuple[str, ...]
    late_window: timedelta = LATE_WINDOW

    def due(self, now: datetime) -> date | None:
        """The local day whose tip is due at this moment, posted already or not; None outside its window."""
        today = now.astimezone(self.time_zone).date()
        for day in (today, today - timedelta(days=1)):  # a window may reach past midnight
            if day in self.working_days and self.moment(day) <= now <= self.moment(day) + self.late_window:
                return day
        return None

    def moment(self, day: date) -> datetime:
        """The moment (UTC) at which the tip of a local day is due.

        A local time that the clock change skips counts as an hour later, one that comes twice as the first.
        """
        return datetime.combine(day, self.at, self.time_zone).astimezone(UTC)

    def next_after(self, now: datetime) -> datetime | None:
        """The next moment (UTC) after now at which a tip is due; None when there are no working days at all."""
        start = now.astimezone(self.time_zone).date()
        return next((m for day in self.working_days.from_day(start) if (m := self.moment(day)) > now), None)


class MinuteTicker:
    """Calls a coroutine once a minute, never two at a time. What raises is logged and tried again a minute later."""

    def __init__(self, tick: Callable[[], Awaitable[None]]) -> None:
        self._tick = tick
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Start ticking; needs a running event loop."""
        self._scheduler.add_listener(_report, EVENT_JOB_ERROR | EVENT_JOB_MISSED)
        # The default grace of one second would drop a tick after every hiccup of the machine.
        self._scheduler.add_job(
            self._tick, "interval", minutes=1, id="tick", coalesce=True, max_instances=1, misfire_grace_time=3600
        )
        self._scheduler.start()

    def stop(self) -> None:
        """Stop ticking. Await what the tick started beforehand: a running tick is cancelled."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)


def _report(event: JobExecutionEvent) -> None:
    if event.code == EVENT_JOB_MISSED:
        logger.warning("a minute's tick was missed; the next one makes up for it")
    else:
        logger.error("the minute's tick failed", exc_info=event.exception)
