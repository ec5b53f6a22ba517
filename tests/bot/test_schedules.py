"""When a tip is due: arithmetic without a clock, clock changes included."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.ledger import PostKind
from bot.schedules import Schedule, zones_like
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


def test_a_day_that_its_zone_leaves_out_is_not_due_and_its_neighbours_are():
    """Samoa went from Thursday 29 to Saturday 31 December 2011."""
    samoa = schedule(zone=ZoneInfo("Pacific/Apia"), working_days=WorkingDays(frozenset(range(7))))
    days = list(samoa.days_from(date(2011, 12, 29)))[:2]
    assert days == [date(2011, 12, 29), date(2011, 12, 31)]


@pytest.mark.parametrize(
    ("weekdays", "day", "start", "recap"),
    [
        ({0, 1, 2, 3, 4}, date(2026, 11, 25), date(2026, 11, 23), date(2026, 11, 27)),
        ({6, 0, 1, 2, 3}, date(2026, 11, 24), date(2026, 11, 22), date(2026, 11, 26)),
        ({0, 2}, date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 25)),
        (set(range(7)), date(2026, 11, 25), date(2026, 11, 23), date(2026, 11, 29)),
    ],
)
def test_a_week_begins_after_its_longest_rest_and_ends_with_the_recap(weekdays, day, start, recap):
    found = schedule(working_days=WorkingDays(frozenset(weekdays)), recap=True)
    assert found.working_days.week_start(day) == start
    week = [start + timedelta(days=ahead) for ahead in range(7)]
    assert [each for each in week if found.has(PostKind.RECAP, each)] == [recap]


def test_the_recap_comes_before_a_holiday_that_ends_the_week():
    swedish = schedule(working_days=WorkingDays(country="SE"), recap=True)
    assert swedish.due(utc(2026, 4, 2, 13, 30), PostKind.RECAP) == date(2026, 4, 2)  # Good Friday is the third


@pytest.mark.parametrize(
    ("country", "day", "before"),
    [
        ("", date(2026, 11, 27), date(2026, 11, 20)),
        ("SE", date(2026, 4, 2), date(2026, 3, 27)),  # Good Friday is the third of April
        ("SE", date(2026, 4, 10), date(2026, 4, 2)),
        ("CN", date(2026, 10, 9), date(2026, 9, 30)),  # the first week of October is off
    ],
)
def test_a_recap_reaches_back_to_the_one_before(country, day, before):
    found = schedule(working_days=WorkingDays(country=country), recap=True)
    assert found.has(PostKind.RECAP, day)
    assert found.recap_before(day) == before


def test_where_there_was_no_recap_for_long_a_week_is_told():
    assert schedule(working_days=WorkingDays(frozenset()), recap=True).recap_before(date(2026, 11, 27)) == date(
        2026, 11, 20
    )


def test_closed_days_are_those_whose_window_is_over():
    found = schedule(first_day=date(2026, 11, 19))
    now = utc(2026, 11, 24, 16, 1)
    closed = [day.day for day in found.closed(now, PostKind.TIP)]
    assert closed == [19, 20, 23, 24]
    assert [day.day for day in found.closed(now, PostKind.TIP, date(2026, 11, 20))] == [23, 24]
    assert [day.day for day in found.closed(utc(2026, 11, 24, 15), PostKind.TIP)] == [19, 20, 23]


def test_a_schedule_begins_with_the_next_moment_to_come():
    assert schedule().starting(utc(2026, 11, 23, 7)) == date(2026, 11, 23)
    assert schedule().starting(utc(2026, 11, 23, 9)) == date(2026, 11, 24)


def test_a_first_day_set_by_a_clock_that_ran_ahead_does_not_silence_a_channel():
    assert schedule(first_day=date(2026, 11, 24)).due(utc(2026, 11, 23, 9)) is None
    assert schedule(first_day=date(2031, 1, 1)).due(utc(2026, 11, 23, 9)) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Stokholm", "Europe/Stockholm"), ("Europe/Stockolm", "Europe/Stockholm"), ("new york city", "America/New_York")],
)
def test_a_misspelt_zone_suggests_the_one_that_was_meant(typed, meant):
    assert meant in zones_like(typed)


def test_a_zone_like_no_other_suggests_none():
    assert zones_like("xyzzy") == []
