"""The clockwork that asks once a minute what is to be done."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MISSED, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler

logger = logging.getLogger(__name__)


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
