"""A year of tips with everything that can go wrong, on a clock of its own: python -m tests.simulation [--zones N]

Real services on real SQLite, two processes on one database. What is random comes from a seed.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from bot.content import Library
from bot.engine import Ruleset
from bot.ledger import Posted, PostKind, PostState
from bot.schedules import Schedule
from bot.service import Installation, Outgoing, Service
from bot.stats import CheckRow
from bot.store import Store
from bot.tips import Tip
from bot.wording import Wording
from bot.working_days import WorkingDays

START, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
CHANNEL = "C1"
TIMES = (time(9), time(0, 30), time(1, 30), time(2, 30), time(3), time(16), time(23, 45))
"""Ordinary times, and those that clock changes skip or repeat."""

WEEKS = {frozenset(range(5)): 4, frozenset(range(7)): 6, frozenset({6, 0, 1, 2, 3}): 3, frozenset({0, 2, 4}): 4}
"""Working weeks, and the last weekday of each, on which the recap comes."""

LIBRARY_TIPS = 40
TIPS = {
    f"tip-{number}": Tip(f"tip-{number}", "en", "Title", "urgency", "close", "Idea.", "Before.", "After.", "Try.")
    for number in range(LIBRARY_TIPS)
}


LIBRARY = Library(Ruleset({}, {}, {}, "en"), {}, {"en": TIPS}, Wording({"en": "a = A"}), ())


class CrashError(BaseException):
    """The process ends here: nothing of ours may catch it."""


@dataclass
class Figures:
    """What a simulation saw."""

    zones: int = 0
    days: int = 0
    ticks: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    posts: int = 0
    duplicates: list[str] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        faults = ", ".join(f"{count} {name}" for name, count in sorted(self.faults.items()))
        states = ", ".join(f"{count} {name}" for name, count in sorted(self.states.items()))
        return (
            f"zones {self.zones}, due posts {self.days}, ticks {self.ticks}\n"
            f"faults {self.faults.total()}: {faults}\n"
            f"days in the ledger: {states}\n"
            f"posts {self.posts}, duplicates {len(self.duplicates)}, silent misses {len(self.misses)}"
        )


@dataclass
class World:
    """One zone's channel, two processes that serve it, and what the channel has really got."""

    zone: str
    chance: random.Random
    figures: Figures
    true: datetime = START
    ahead: timedelta = timedelta()
    trouble: float = 0.04
    got: Counter[tuple[PostKind, date]] = field(default_factory=Counter)

    def now(self) -> datetime:
        """What the machine's clock says, right or wrong."""
        return self.true + self.ahead

    def strike(self, fault: str, likelihood: float) -> bool:
        """Whether a fault happens now; it is counted."""
        struck = self.chance.random() < likelihood
        self.figures.faults[fault] += struck
        return struck

    async def post(self, outgoing: Outgoing) -> Posted:
        """A channel that answers as Slack may."""
        key = (outgoing.kind, outgoing.day)
        if self.strike("crash before sending", self.trouble):
            raise CrashError
        if self.strike("rate limit", self.trouble):
            wait = timedelta(seconds=self.chance.choice((1, 30, 600, 36_000)))
            return Posted(PostState.FAILED, error="ratelimited", retry_after=wait)
        if self.strike("refusal", self.trouble / 4):
            return Posted(PostState.FAILED, error="msg_too_long")
        if self.strike("unknown, and lost", self.trouble):
            return Posted(PostState.UNKNOWN, error="internal_error")
        await asyncio.sleep(0)
        self.got[key] += 1
        if self.strike("unknown, and posted", self.trouble):
            return Posted(PostState.UNKNOWN, error="internal_error")
        if self.strike("crash after sending", self.trouble):
            raise CrashError
        return Posted(PostState.SENT, ts="1.0")


class FragileInstallation(Installation):
    """An installation whose process may end before or after everything that it stores."""

    def __init__(self, world: World, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self.world = world

    async def stored(self, operation: Callable[..., Any], *arguments: Any, **more: Any) -> Any:
        name = operation.__name__
        likelihood = self.world.trouble / (2 if name in {"claim", "settle", "skip"} else 400)
        if self.world.strike(f"crash before {name}", likelihood):
            raise CrashError
        await asyncio.sleep(0)  # here the other process may come between
        result = operation(*arguments, **more)
        if self.world.strike(f"crash after {name}", likelihood):
            raise CrashError
        return result


def zones_with_clock_changes() -> list[str]:
    """Every IANA zone whose offset changes within the year."""
    months = [datetime(2026, month, 1, tzinfo=UTC) for month in range(1, 13)]
    return sorted(
        zone
        for zone in available_timezones()
        if len({moment.astimezone(ZoneInfo(zone)).utcoffset() for moment in months}) > 1
    )


async def simulate(
    zones: Iterable[str], directory: Path, seed: int = 1, end: datetime = END, trouble: float = 0.04
) -> Figures:
    """A year in each of the zones, each with a channel of its own in a workspace of its own."""
    figures = Figures()
    stores = [Store.open(directory / "simulation.db") for _ in range(2)]
    for store in stores:
        store._database.execute("pragma synchronous = off")  # the machine itself does not fail here
    try:
        for zone in zones:
            await _live(World(zone, random.Random(f"{seed} {zone}"), figures, trouble=trouble), stores, end)
    finally:
        for store in stores:
            store.close()
    return figures


async def _live(world: World, stores: list[Store], end: datetime) -> None:
    chance = world.chance
    world.figures.zones += 1
    schedule = Schedule(
        *(CHANNEL, chance.choice(TIMES), ZoneInfo(world.zone), WorkingDays(chance.choice(list(WEEKS))), "en"),
        recap=chance.random() < 0.5,
        first_day=START.date() + timedelta(days=2),
    )
    stores[0].schedules.save(world.zone, schedule)
    if schedule.recap:
        _practise(stores[0], world.zone)
    while world.true < end:
        await _minute(world, stores)
        world.true += timedelta(minutes=chance.choice((1, 1, 7, 60, 240)))
        if world.strike("sleeping host", 0.004):
            world.true += timedelta(hours=chance.choice((5, 9, 30, 100)))
        if world.ahead and chance.random() < 0.05:
            world.ahead = timedelta()
        elif world.strike("clock moved", 0.004):
            world.ahead = timedelta(hours=chance.choice((-50, -3, -1, 1, 3, 26, 200)))
    world.ahead = timedelta()
    world.trouble = 0
    world.true = end + timedelta(days=3)
    await _minute(world, stores)
    _judge(world, schedule, stores[0], end.date())


async def _minute(world: World, stores: list[Store]) -> None:
    """What both processes do at the same moment, each begun afresh after a crash."""
    world.figures.ticks += 1
    working = stores if world.chance.random() < 0.5 else stores[:1]
    await asyncio.gather(*(_tick(world, store) for store in working))


async def _tick(world: World, store: Store) -> None:
    zone = ZoneInfo(world.zone)
    installation = FragileInstallation(world, LIBRARY, store, now=world.now, time_zone=zone, working_days=WorkingDays())
    try:
        await Service(installation).posting.post_due(world.zone, world.post)
    except CrashError:
        pass
    finally:
        installation._store_thread.shutdown()


def _practise(store: Store, workspace: str) -> None:
    """Five people check a draft every Wednesday, so that there is something to recapitulate."""
    for week in range(53):
        day = date(2025, 12, 31) + timedelta(weeks=week)
        row = CheckRow(day, "en", "soft", 70, 0, 20, 20, {})
        for person in range(5):
            store.checks.record(workspace, f"U{person}", datetime.combine(day, time(12), UTC), row)


def _judge(world: World, schedule: Schedule, store: Store, end: date) -> None:
    """Hold the ledger against what the channel got, and both against the calendar."""
    figures = world.figures
    figures.posts += world.got.total()
    figures.duplicates += [f"{world.zone} {kind} {day}" for (kind, day), count in world.got.items() if count > 1]
    weekdays = schedule.working_days.weekdays
    day = schedule.first_day
    while day < end:
        due = [PostKind.TIP] if day.weekday() in weekdays else []
        if schedule.recap and day.weekday() == WEEKS[weekdays]:
            due.append(PostKind.RECAP)
        for kind in due:
            figures.days += 1
            entry = store.ledger.entry(world.zone, CHANNEL, kind, day)
            state = entry.state if entry else None
            figures.states[str(state)] += 1
            got = world.got[kind, day]
            explained = {
                PostState.SENT: got == 1,
                PostState.UNKNOWN: got <= 1,
                PostState.FAILED: got == 0,
                PostState.SKIPPED: got == 0,
            }
            if state is None or not explained.get(state, False):
                figures.misses.append(f"{world.zone} {kind} {day} {state} got {got}")
        day += timedelta(days=1)


def main() -> None:
    """Print the figures of a year over all zones whose clocks change."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--zones", type=int, help="only so many zones")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    logging.disable()
    with tempfile.TemporaryDirectory() as directory:
        zones = zones_with_clock_changes()[: arguments.zones]
        figures = asyncio.run(simulate(zones, Path(directory), arguments.seed))
    print(figures)  # noqa: T201
    for line in (*figures.duplicates, *figures.misses)[:20]:
        print(line)  # noqa: T201
    raise SystemExit(bool(figures.duplicates or figures.misses))


if __name__ == "__main__":
    main()
