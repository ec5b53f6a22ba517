"""The use cases that every door calls: check a draft, see one's progress, post the day's tip.

Here work leaves the event loop: judging goes to a thread, and the store has one thread of its own, so there is one
writer at a time.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from typing import ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from bot import tips
from bot.content import Library
from bot.engine import Report, Side, analyse
from bot.scheduling import Schedule
from bot.stats import CheckRow, Stats, stats
from bot.store import Store
from bot.streak import LEAST_WORDS, Streak, streak
from bot.tips import Posted, Tip, TipState
from bot.wording import Say
from bot.working_days import WorkingDays

logger = logging.getLogger(__name__)

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Checked:
    """A judged draft, and the person's streak with it."""

    report: Report
    streak: Streak


@dataclass(frozen=True, slots=True)
class Progress:
    """A person's own figures."""

    stats: Stats
    streak: Streak


Post = Callable[[str, Tip], Awaitable[Posted]]
"""Posts a tip to a channel and says what came of it; never raises for an answer of Slack's."""


class Service:
    """Pitchcheck's use cases. `now` is the clock, aware; local dates are those of the team's time zone."""

    def __init__(
        self,
        library: Library,
        store: Store,
        *,
        now: Callable[[], datetime],
        time_zone: ZoneInfo,
        working_days: WorkingDays,
        schedules: tuple[Schedule, ...] = (),
    ) -> None:
        self.library = library
        self.schedules = schedules
        self._store = store
        self._now = now
        self._time_zone = time_zone
        self._working_days = working_days
        self._store_thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._posting = asyncio.Lock()

    def warm_up(self) -> None:
        """Compile every language and load what langdetect needs, so that nobody's first check waits for it."""
        for code in self.library.ruleset.languages:
            analyse("enough words for a whole look at them", self.library.ruleset, code)
        analyse("enough words for a whole look at them", self.library.ruleset)

    def close(self) -> None:
        """Finish what the store's thread has begun, and close the store."""
        self._store_thread.shutdown(wait=True)
        self._store.close()

    def say(self, language: str | None) -> Say:
        """The wording in a language."""
        return self.library.wording.speaker(language)

    @property
    def default_language(self) -> str:
        """The language to answer in when a text does not tell."""
        return self.schedules[0].languages[0] if self.schedules else self.library.ruleset.default_language

    # --- checking ---

    async def check(self, workspace: str, person: str, text: str) -> Checked:
        """Judge a draft, count it for the person, and tell their streak."""
        now = self._now()
        today = self._local_date(now)
        report = await asyncio.to_thread(analyse, text, self.library.ruleset)
        if report.reason is None:
            techniques = Counter(finding.technique for finding in report.findings)
            row = CheckRow(
                local_date=today,
                language=report.language,
                verdict=report.verdict,
                softness=report.softness,
                hard=report.hard,
                soft=report.soft,
                words=report.words,
                techniques=techniques,
            )
            practice = report.words >= LEAST_WORDS
            await self._stored(self._store.record_check, workspace, person, now, row, is_practice=practice)
        return Checked(report, await self._streak(workspace, person, today))

    async def progress(self, workspace: str, person: str) -> Progress:
        """A person's own figures and streak."""
        rows = await self._stored(self._store.checks, workspace, person)
        techniques = self.library.ruleset.techniques.values()
        hard = frozenset(technique.id for technique in techniques if technique.side is Side.HARD)
        return Progress(stats(rows, hard), await self._streak(workspace, person, self._local_date(self._now())))

    async def language_of(self, workspace: str, person: str) -> str:
        """The language to speak to a person in: that of their latest draft, else the default."""
        return await self._stored(self._store.latest_language, workspace, person) or self.default_language

    async def forget_workspace(self, workspace: str) -> None:
        """Remove everything about a workspace that uninstalled the app. Harmless when repeated."""
        await self._stored(self._store.forget_workspace, workspace)

    async def _streak(self, workspace: str, person: str, today: date) -> Streak:
        return streak(await self._stored(self._store.practice_days, workspace, person), self._working_days, today)

    def _local_date(self, moment: datetime) -> date:
        return moment.astimezone(self._time_zone).date()

    # --- the daily tip ---

    async def post_due_tips(self, workspace: str, post: Post) -> None:
        """Post every tip that is due and not yet claimed: at most one per channel and day, whatever happens."""
        async with self._posting:
            for schedule in self.schedules:
                day = schedule.due(self._now())
                if day is not None:
                    await self._post_tip(workspace, schedule, day, post)

    async def finish_posting(self) -> None:
        """Return when no tip is being posted, so that stopping does not part a post from its record."""
        async with self._posting:
            return

    async def _post_tip(self, workspace: str, schedule: Schedule, day: date, post: Post) -> None:
        channel = schedule.channel
        history = await self._stored(self._store.tip_history, workspace, channel)
        available = tips.in_language(self.library.tips, schedule.languages)
        tip = tips.choose(available, history, day, channel)
        if tip is None:
            logger.warning("no tip is eligible for %s on %s; add one to content/tips", channel, day)
            return
        # The claim comes first: after a crash between claim and post the day stays silent rather than doubled.
        if not await self._stored(self._store.claim_tip, workspace, channel, day, tip.slug, self._now()):
            return
        posted = await post(channel, tip)
        if posted.try_again:
            await self._stored(self._store.release_tip, workspace, channel, day)
            logger.warning("the tip for %s waits: %s", channel, posted.error)
            return
        await self._stored(self._store.settle_tip, workspace, channel, day, posted.state, posted.ts)
        if posted.state is TipState.SENT:
            logger.info("posted the tip %s in %s for %s", tip.slug, channel, day)
        else:
            logger.error("the tip %s for %s on %s is %s: %s", tip.slug, channel, day, posted.state, posted.error)

    async def report_stale_claims(self) -> None:
        """Log claims that a crash left open: whether those tips were posted is not known, so they are not repeated."""
        for channel, day in await self._stored(self._store.stale_claims):
            logger.warning("it is not known whether the tip for %s on %s was posted; it is not repeated", channel, day)

    async def next_tip(self, workspace: str, schedule: Schedule) -> datetime | None:
        """The next moment at which a channel gets a tip that it has not had; None when it never will."""
        now = self._now()
        due = schedule.due(now)
        if due is not None and due not in await self._stored(self._store.tip_days, workspace, schedule.channel):
            return now
        return schedule.next_after(now)

    async def _stored(self, operation: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a store operation on the store's own thread."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._store_thread, lambda: operation(*args, **kwargs))
