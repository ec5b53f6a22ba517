"""When a tip is due: arithmetic without a clock, clock changes included."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.schedules import Schedule
from bot.working_days import WorkingDays

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def schedule(at: time = time(9), zone: ZoneInfo = STOCKHOLM, **more: object) -> Schedule:
    return Schedule("C1", at, zone, more.pop("working_days", WorkingDays()), "en", **more)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (utc(2026, 11, 23, 7, 59), None),
        (utc(2026, 11, 23, 8, 0), date(2026, 11, 23)),
        (utc(2026, 11, 23, 15, 59), date(2026, 11, 23)),
        (utc(2026, 11, 23, 16, 1), None),
        (utc(2026, 11, 21, 8, 0), None),  # a Saturday
    ],
)
def test_due_within_the_window_of_a_working_day(now, due):
    assert schedule().due(now) == due


def test_a_window_reaches_past_midnight():
    late = schedule(time(23, 30))
    assert late.due(utc(2026, 11, 24, 1, 0)) == date(2026, 11, 23)


def test_holidays_are_off():
    assert schedule(working_days=WorkingDays(country="SE")).due(utc(2026, 12, 25, 9)) is None


def test_next_after_skips_the_weekend():
    assert schedule().next_after(utc(2026, 11, 21, 12)) == utc(2026, 11, 23, 8)
    assert schedule().next_after(utc(2026, 11, 23, 8)) == utc(2026, 11, 24, 8)


def test_no_working_days_no_next():
    assert schedule(working_days=WorkingDays(frozenset())).next_after(utc(2026, 11, 21)) is None


@pytest.mark.parametrize("zone", ["Europe/Stockholm", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"])
@pytest.mark.parametrize("at", [time(1, 30), time(2, 30)])
def test_every_day_of_a_year_is_due_exactly_once(zone, at):
    """Hourly steps meet every window of three hours; the bot itself asks every minute."""
    every_day = schedule(
        at, ZoneInfo(zone), working_days=WorkingDays(frozenset(range(7))), late_window=timedelta(hours=3)
    )
    seen: list[date] = []
    now = utc(2026, 1, 1)
    while now < utc(2027, 1, 1):
        due = every_day.due(now)
        if due and (not seen or seen[-1] != due):
            seen.append(due)
        now += timedelta(hours=1)
    assert len(seen) == len(set(seen)) >= 364
