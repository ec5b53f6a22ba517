"""Streaks: the table of cases is the specification of the rules; then what holds for every history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.streak import (
    DAYS_A_FREEZE,
    MOST_FREEZES,
    SHORTEST_DAY,
    Mark,
    PracticeDay,
    announced_days,
    practice_day,
    streak,
)
from bot.working_days import Calendar, WorkingDays

LONG_AGO = date(2026, 1, 1)


def calendar(*days_off: date, week: WorkingDays = WorkingDays()) -> Calendar:  # noqa: B008  it is frozen
    return Calendar(((LONG_AGO, week),), frozenset(days_off))


WEEK = calendar()
MON, TUE, WED, THU, FRI, SAT, SUN = (date(2026, 11, 23) + timedelta(days=n) for n in range(7))
MON2, TUE2, WED2, THU2, FRI2 = (date(2026, 11, 30) + timedelta(days=n) for n in range(5))
MON3 = date(2026, 12, 7)
WEEK3 = [MON3 + timedelta(days=n) for n in range(5)]
CHRISTMAS_EVE, THE_28TH = date(2026, 12, 24), date(2026, 12, 28)
THREE_WEEKS = [TUE + timedelta(days=n) for n in range(20)]
SUNDAY_TO_THURSDAY = calendar(week=WorkingDays(frozenset({6, 0, 1, 2, 3})))
THREE_DAYS = calendar(week=WorkingDays(frozenset({0, 1, 3})))
SWEDEN, RUSSIA = calendar(week=WorkingDays(country="SE")), calendar(week=WorkingDays(country="RU"))
FULL_WEEK = [MON, TUE, WED, THU, FRI]
FULL_FORTNIGHT = [*FULL_WEEK, MON2, TUE2, WED2, THU2, FRI2]


@pytest.mark.parametrize(
    ("case", "practised", "working", "today", "current", "longest", "freezes"),
    [
        # --- rows of working days
        ("nobody practised", [], WEEK, MON, 0, 0, 0),
        ("today is the first", [MON], WEEK, MON, 1, 1, 0),
        ("today may still come", [MON], WEEK, TUE, 1, 1, 0),
        ("yesterday was missed", [MON], WEEK, WED, 0, 1, 0),
        ("three in a row", [MON, TUE, WED], WEEK, WED, 3, 3, 0),
        ("a gap starts anew", [MON, TUE, THU], WEEK, THU, 1, 2, 0),
        # --- weekends, other weeks, public holidays
        ("the weekend does not break", [THU, FRI], WEEK, MON2, 2, 2, 0),
        ("the weekend does not add", [FRI, SAT, SUN], WEEK, SUN, 1, 1, 0),
        ("practice on a day off only", [SAT], WEEK, SAT, 0, 0, 0),
        ("over the weekend and on", [FRI, MON2], WEEK, MON2, 2, 2, 0),
        ("a week from Sunday to Thursday", [THU, SUN], SUNDAY_TO_THURSDAY, SUN, 2, 2, 0),
        ("there Friday does not add", [THU, FRI, SUN], SUNDAY_TO_THURSDAY, SUN, 2, 2, 0),
        ("a week of three days", [MON, TUE, THU], THREE_DAYS, SUN, 3, 3, 0),
        ("a public holiday at the year's end", [CHRISTMAS_EVE, THE_28TH], SWEDEN, THE_28TH, 2, 2, 0),
        ("the same days without that country", [CHRISTMAS_EVE, THE_28TH], WEEK, THE_28TH, 1, 1, 0),
        ("over New Year in Russia", [date(2026, 12, 30), date(2027, 1, 11)], RUSSIA, date(2027, 1, 11), 2, 2, 0),
        ("over New Year in Sweden", [date(2026, 12, 31), date(2027, 1, 4)], SWEDEN, date(2027, 1, 4), 2, 2, 0),
        ("leap day", [date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)], WEEK, date(2028, 3, 1), 3, 3, 0),
        # --- announced days off
        ("a day off neither breaks nor adds", [MON, WED], calendar(TUE), WED, 2, 2, 0),
        ("nor does one announced for today", [MON], calendar(TUE), TUE, 1, 1, 0),
        ("practice on it adds nothing", [MON, TUE, WED], calendar(TUE), WED, 2, 2, 0),
        ("three weeks off", [MON], calendar(*THREE_WEEKS), date(2026, 12, 14), 1, 1, 0),
        # --- freezes
        ("five days earn a freeze", FULL_WEEK, WEEK, FRI, 5, 5, 1),
        ("it covers a missed day and adds nothing", [*FULL_WEEK, TUE2], WEEK, TUE2, 6, 6, 0),
        ("it is not spent before the day has ended", FULL_WEEK, WEEK, MON2, 5, 5, 1),
        ("it covers one day, not two", [*FULL_WEEK, WED2], WEEK, WED2, 1, 5, 0),
        ("ten days earn two, which cover two days", FULL_FORTNIGHT, WEEK, MON3 + timedelta(days=2), 10, 10, 0),
        ("a third missed day breaks", FULL_FORTNIGHT, WEEK, MON3 + timedelta(days=3), 0, 10, 0),
        ("no more than two are held", [*FULL_FORTNIGHT, *WEEK3], WEEK, WEEK3[4], 15, 15, 2),
        ("none is spent where no streak is", [*FULL_WEEK, WED2, FRI2], WEEK, FRI2, 1, 5, 0),
        ("a break does not lose days towards the next", [MON, TUE, WED, FRI, MON2], WEEK, MON2, 2, 3, 1),
        ("weekends earn nothing", [MON, TUE, WED, THU, SAT, SUN], WEEK, SUN, 0, 4, 0),
        # --- the clock
        ("a clock moved back hides later days", [MON, WED], WEEK, TUE, 1, 1, 0),
        ("and they are there when their time comes", [MON, TUE, WED], WEEK, WED, 3, 3, 0),
    ],
)  # fmt: skip
def test_rows(case, practised, working, today, current, longest, freezes):
    """Every practised day counts if it was a working day then."""
    found = streak({day: day in working for day in practised}, working, today)
    assert (found.current, found.longest, found.freezes) == (current, longest, freezes), case


@dataclass(frozen=True)
class Act:
    """A real draft checked at a local time, with the settings of that moment."""

    at: str
    zone: str = "Europe/Stockholm"
    working: Calendar = WEEK

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.at).replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)


def practised(acts: list[Act]) -> list[PracticeDay]:
    days: list[PracticeDay] = []
    for act in acts:
        day = practice_day(act.moment, ZoneInfo(act.zone), act.working, days)
        days += [day] if day else []
    return days


AUCKLAND, NEW_YORK, TOKYO = "Pacific/Auckland", "America/New_York", "Asia/Tokyo"
HONOLULU, KIRITIMATI = "Pacific/Honolulu", "Pacific/Kiritimati"


@pytest.mark.parametrize(
    ("case", "acts", "days"),
    [
        ("two drafts on one day", [Act("2026-11-23T09:00"), Act("2026-11-23T16:00")], ["2026-11-23"]),
        ("before and after midnight", [Act("2026-11-23T23:59"), Act("2026-11-24T00:01")], ["2026-11-23", "2026-11-24"]),
        ("the year's end", [Act("2026-12-31T23:59"), Act("2027-01-01T00:01")], ["2026-12-31", "2027-01-01"]),
        ("the date is the person's, not UTC's", [Act("2026-11-24T07:00", TOKYO)], ["2026-11-24"]),
        (
            "the short day when clocks go forward",
            [Act("2026-03-28T23:59"), Act("2026-03-29T23:59"), Act("2026-03-30T00:01")],
            ["2026-03-28", "2026-03-29", "2026-03-30"],
        ),
        (
            "the long day when clocks go back",
            [Act("2026-10-25T00:01"), Act("2026-10-25T23:59"), Act("2026-10-26T00:01")],
            ["2026-10-25", "2026-10-26"],
        ),
        (
            "a zone set east at night does not bring tomorrow",
            [Act("2026-11-23T13:00"), Act("2026-11-24T01:30", AUCKLAND)],
            ["2026-11-23"],
        ),
        (
            "nor does a tour of all zones within an hour bring three days",
            [
                Act("2026-11-22T23:30", HONOLULU),  # 09:30 UTC on the 23rd
                Act("2026-11-23T10:45"),  # 09:45 UTC
                Act("2026-11-24T00:05", KIRITIMATI),  # 10:05 UTC
            ],
            ["2026-11-22", "2026-11-24"],
        ),
        (
            "a journey east: two days on two days",
            [Act("2026-11-23T09:00"), Act("2026-11-24T18:00", TOKYO), Act("2026-11-25T09:30", TOKYO)],
            ["2026-11-23", "2026-11-24", "2026-11-25"],
        ),
        (
            "a journey west: the long day counts once",
            [Act("2026-11-23T09:00"), Act("2026-11-23T20:00", NEW_YORK), Act("2026-11-24T09:00", NEW_YORK)],
            ["2026-11-23", "2026-11-24"],
        ),
        (
            "west over the date line, the same date comes again",
            [Act("2026-11-24T09:00", AUCKLAND), Act("2026-11-23T20:00", HONOLULU), Act("2026-11-24T09:00", HONOLULU)],
            ["2026-11-24"],
        ),
        (
            "a clock moved back a day, practised again",
            [Act("2026-11-24T09:00"), Act("2026-11-23T09:00"), Act("2026-11-24T12:00")],
            ["2026-11-24", "2026-11-23"],
        ),
        (
            "a clock that was a year ahead does not stop the days before",
            [Act("2027-11-23T09:00"), Act("2026-11-23T09:00"), Act("2026-11-24T09:00")],
            ["2027-11-23", "2026-11-23", "2026-11-24"],
        ),
    ],
)
def test_which_days_the_acts_make(case, acts, days):
    assert [day.day.isoformat() for day in practised(acts)] == days, case


def test_what_a_day_was_at_the_act_is_not_rewritten_by_a_later_working_week():
    """Somebody practises on a Friday, then sets a week from Monday to Thursday: Friday stays, and did count."""
    days = practised([Act("2026-11-26T09:00"), Act("2026-11-27T09:00")])
    new_week = Calendar(((LONG_AGO, WorkingDays()), (SAT, WorkingDays(frozenset({0, 1, 2, 3})))))
    assert streak({day.day: day.counts for day in days}, new_week, MON2).current == 2


def test_a_missed_day_stays_missed_under_a_later_working_week():
    new_week = Calendar(((LONG_AGO, WorkingDays()), (MON2, WorkingDays(frozenset({0, 1, 2, 3})))))
    assert streak({THU: True, MON2: True}, new_week, MON2).current == 1  # Friday was a working day then


def test_a_days_practice_counts_although_the_day_is_announced_off_afterwards():
    days = {day.day: day.counts for day in practised([Act("2026-11-23T09:00")])}
    assert streak(days, calendar(MON), MON).current == 1


def test_practice_on_a_day_off_adds_nothing_although_it_becomes_a_working_day_afterwards():
    days = {day.day: day.counts for day in practised([Act("2026-11-28T09:00")])}
    assert streak(days, calendar(week=WorkingDays(frozenset(range(7)))), SAT).current == 0


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [(TUE, WED, [TUE, WED]), (MON, TUE, [TUE]), (MON, MON, []), (WED, WED, [WED]), (WED, TUE, [])],
)
def test_days_off_are_announced_before_or_on_the_day(first, last, kept):
    assert list(announced_days(first, last, today=TUE)) == kept


def test_it_says_what_today_means_and_what_became_of_each_day():
    found = streak(dict.fromkeys(FULL_WEEK, True) | {SUN: False}, WEEK, TUE2)
    assert (found.today_counts, found.today_is_off, found.next_freeze_in, found.practice_days) == (False, False, 5, 5)
    assert [found.marks[day] for day in (FRI, SAT, SUN, MON2, TUE2)] == [
        Mark.PRACTISED,
        Mark.OFF,
        Mark.EXTRA,
        Mark.FROZEN,
        Mark.OPEN,
    ]
    assert streak({MON: True}, WEEK, MON).today_counts
    assert streak({}, WEEK, SAT).today_is_off


# --- What holds for every history

DATES = st.dates(date(2026, 1, 1), date(2026, 3, 31))
HISTORIES = st.dictionaries(DATES, st.just(True)).map(lambda days: {day: day in WEEK for day in days})


@given(HISTORIES, DATES)
def test_the_count_never_exceeds_the_practised_days(days, today):
    found = streak(days, WEEK, today)
    counting = [day for day, counts in days.items() if counts and day <= today]
    assert found.current <= found.longest <= found.practice_days == len(counting)


@given(HISTORIES, DATES, st.sets(DATES))
def test_a_day_off_never_breaks(days, today, off):
    """Days off announced in time, whichever they are, never make a streak shorter; practised days keep counting."""
    assert streak(days, calendar(*off), today).current >= streak(days, WEEK, today).current


@given(HISTORIES, DATES)
def test_practice_on_days_off_changes_nothing(days, today):
    extra = {today - timedelta(days=n): False for n in range(7) if today - timedelta(days=n) not in WEEK}
    one, other = streak(days, WEEK, today), streak(extra | days, WEEK, today)
    assert (one.current, one.longest, one.freezes) == (other.current, other.longest, other.freezes)


@given(HISTORIES, DATES)
def test_a_freeze_covers_one_day_at_most(days, today):
    found = streak(days, WEEK, today)
    frozen = [day for day, mark in found.marks.items() if mark is Mark.FROZEN]
    assert len(frozen) + found.freezes <= found.practice_days // DAYS_A_FREEZE
    assert 0 <= found.freezes <= MOST_FREEZES


ZONES = st.sampled_from([HONOLULU, NEW_YORK, "UTC", "Europe/Stockholm", TOKYO, AUCKLAND, KIRITIMATI])
ACTS = st.lists(st.tuples(st.integers(0, 60 * 24 * 12), ZONES), max_size=40).map(sorted)
START = datetime(2026, 3, 25, tzinfo=UTC)  # clocks go forward in Europe on the 29th, back in Auckland on 5 April


@given(ACTS)
def test_no_zone_change_ever_gains_a_day(acts):
    """Whatever the zones, in no stretch of time are there more days than somebody who stays put can practise in it."""
    days: list[PracticeDay] = []
    for minute, zone in acts:
        day = practice_day(START + timedelta(minutes=minute), ZoneInfo(zone), WEEK, days)
        days += [day] if day else []
    assert sorted({day.day for day in days}) == [day.day for day in days]
    for start in range(len(days)):
        for end in range(start, len(days)):
            most = (days[end].at - days[start].at) // SHORTEST_DAY + 2
            assert end - start + 1 <= most


@given(st.lists(st.integers(0, 60 * 24 * 12), max_size=40).map(sorted), ZONES)
def test_whoever_stays_put_has_every_local_date_on_which_they_practised(minutes, zone):
    moments = [START + timedelta(minutes=minute) for minute in minutes]
    days: list[PracticeDay] = []
    for moment in moments:
        day = practice_day(moment, ZoneInfo(zone), WEEK, days)
        days += [day] if day else []
    assert {day.day for day in days} == {moment.astimezone(ZoneInfo(zone)).date() for moment in moments}
