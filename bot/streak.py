"""Practice streaks (pure): which days count, how many in a row, and what a freeze covers.

The rules, each with its cases in tests/bot/test_streak.py:

- A day is practised with a draft of `LEAST_WORDS` words or more that is no version of an earlier day's draft.
- Which local date that is, and whether it is a working day, is fixed at the moment of the check and stays.
- Days off (by the working week, public holidays, announced in time) neither break a streak nor add to it.
- Every `DAYS_A_FREEZE` practised working days earn a freeze; more than `MOST_FREEZES` are not held. A freeze covers one
  missed working day by itself and adds nothing.
- A change of time zone gains no day: see `practice_day`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.working_days import Calendar

LEAST_WORDS = 8
"""A draft of fewer words is no practice."""

MOST_CHECKS_A_DAY = 50
"""More checks of one person on one local date are answered, and not stored: a loop would drown the figures."""

MOST_DAYS_OFF = 366
"""So many days off are announced at once, at most."""

DAYS_A_FREEZE = 5
MOST_FREEZES = 2

SHORTEST_DAY = timedelta(hours=23)
"""So long a local day is at least, where clocks are moved an hour forward."""


class Mark(StrEnum):
    """What became of a day."""

    PRACTISED = "practised"
    EXTRA = "extra"
    """Practised on a day off, which adds nothing."""
    FROZEN = "frozen"
    """Missed, and covered by a freeze."""
    MISSED = "missed"
    OFF = "off"
    OPEN = "open"
    """Today, a working day without practice so far."""


@dataclass(frozen=True, slots=True)
class PracticeDay:
    """A practised local date, as it was at the act: `counts` on a working day; before `until` no other day begins."""

    day: date
    counts: bool
    at: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Streak:
    """A person's rows of practised working days.

    `today_counts` tells whether today is in the current row already. `freezes` are held now, and `next_freeze_in` so
    many practised days the next one is earned. `marks` holds every day from the first practised one to today.
    """

    current: int
    longest: int
    today_counts: bool
    today_is_off: bool
    freezes: int = 0
    next_freeze_in: int = DAYS_A_FREEZE
    practice_days: int = 0
    marks: Mapping[date, Mark] = field(default_factory=dict)


def practice_day(
    moment: datetime, time_zone: ZoneInfo, working: Calendar, practised: Iterable[PracticeDay]
) -> PracticeDay | None:
    """The day that practice at this moment adds to those already practised; None when it adds none.

    A day begins for a person only when the last one has ended where they then were, and at least 23 hours after it
    began: whoever travels east catches up with the local midnight within a few days, and whoever only changes their
    settings gains nothing. Practice after the moment (a clock moved back) is left out of account.
    """
    day = moment.astimezone(time_zone).date()
    midnight = datetime.combine(day + timedelta(days=1), time.min, time_zone).astimezone(UTC)
    known = list(practised)
    last = max((other for other in known if other.at <= moment), key=lambda other: other.at, default=None)
    if any(other.day == day for other in known) or (last and (day < last.day or moment < last.until)):
        return None
    until = max(midnight, last.until + SHORTEST_DAY) if last else midnight
    return PracticeDay(day, day in working, moment, until)


def streak(practised: Mapping[date, bool], working: Calendar, today: date) -> Streak:
    """The streak on the day `today`, from the practised local dates and whether each counts.

    A working day that has not ended yet does not break: today may still come. Dates after today (a clock moved back)
    are left out.
    """
    longest = row = freezes = counted = 0
    marks: dict[date, Mark] = {}
    day = min((day for day in practised if day <= today), default=today)
    while day <= today:
        if day in practised:
            marks[day] = Mark.PRACTISED if practised[day] else Mark.EXTRA
        elif day not in working:
            marks[day] = Mark.OFF
        elif day == today:
            marks[day] = Mark.OPEN
        else:
            marks[day] = Mark.FROZEN if row and freezes else Mark.MISSED
        match marks[day]:
            case Mark.PRACTISED:
                row, counted = row + 1, counted + 1
                freezes = min(MOST_FREEZES, freezes + (counted % DAYS_A_FREEZE == 0))
            case Mark.FROZEN:
                freezes -= 1
            case Mark.MISSED:
                row = 0
        longest = max(longest, row)
        day += timedelta(days=1)
    return Streak(
        current=row,
        longest=longest,
        today_counts=marks[today] is Mark.PRACTISED,
        today_is_off=marks[today] in (Mark.OFF, Mark.EXTRA),
        freezes=freezes,
        next_freeze_in=DAYS_A_FREEZE - counted % DAYS_A_FREEZE,
        practice_days=counted,
        marks=marks,
    )


def announced_days(first: date, last: date, today: date) -> tuple[date, ...]:
    """The days from first to last that can still be announced as days off: today's and later ones."""
    start = max(first, today)
    return tuple(start + timedelta(days=ahead) for ahead in range((last - start).days + 1))
