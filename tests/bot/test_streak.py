"""Streaks: which days count, in a table of cases and as properties."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.streak import streak
from bot.working_days import WorkingDays

WEEK = WorkingDays()
MON, TUE, WED, THU, FRI, SAT, SUN = (date(2026, 11, 23) + timedelta(days=n) for n in range(7))
NEXT_MON = MON + timedelta(days=7)


@pytest.mark.parametrize(
    ("case", "practised", "today", "current", "longest"),
    [
        ("nobody practised", [], MON, 0, 0),
        ("today is the first", [MON], MON, 1, 1),
        ("today may still come", [MON], TUE, 1, 1),
        ("yesterday was missed", [MON], WED, 0, 1),
        ("three in a row", [MON, TUE, WED], WED, 3, 3),
        ("a gap starts anew", [MON, TUE, THU], THU, 1, 2),
        ("the weekend does not break", [THU, FRI], NEXT_MON, 2, 2),
        ("the weekend does not add", [FRI, SAT, SUN], SUN, 1, 1),
        ("practice on a day off only", [SAT], SAT, 0, 0),
        ("over the weekend and on", [FRI, NEXT_MON], NEXT_MON, 2, 2),
        ("a clock moved back hides later days", [MON, WED], TUE, 1, 1),
    ],
)
def test_cases(case, practised, today, current, longest):
    found = streak(practised, WEEK, today)
    assert (found.current, found.longest) == (current, longest), case


def test_public_holidays_are_days_off():
    sweden = WorkingDays(country="SE")
    found = streak([date(2026, 12, 24), date(2026, 12, 28)], sweden, date(2026, 12, 28))
    assert found.current == 2  # the 25th is a holiday, the 26th and 27th are a weekend


def test_a_working_week_of_its_own():
    sunday_to_thursday = WorkingDays(frozenset({6, 0, 1, 2, 3}))
    assert streak([THU, SUN], sunday_to_thursday, SUN).current == 2


def test_it_says_what_today_means():
    assert streak([MON], WEEK, MON).today_counts
    assert not streak([], WEEK, MON).today_counts
    assert streak([SAT], WEEK, SAT).today_is_off


DAYS = st.sets(st.dates(date(2026, 1, 1), date(2026, 3, 31)))


@given(DAYS, st.dates(date(2026, 1, 1), date(2026, 3, 31)))
def test_a_streak_never_exceeds_the_practised_working_days(days, today):
    found = streak(days, WEEK, today)
    assert found.current <= found.longest <= len([day for day in days if day in WEEK and day <= today])


@given(DAYS, st.dates(date(2026, 1, 1), date(2026, 3, 31)))
def test_a_day_off_changes_nothing(days, today):
    with_weekends = days | {today + timedelta(days=n) for n in range(7) if today + timedelta(days=n) not in WEEK}
    assert streak(days, WEEK, today).current == streak(with_weekends, WEEK, today).current
