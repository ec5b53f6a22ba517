"""Practice streaks (pure): which days count, and how many in a row."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from bot.working_days import WorkingDays

LEAST_WORDS = 8
"""A draft of fewer words is no practice."""


@dataclass(frozen=True, slots=True)
class Streak:
    """A person's rows of practised working days. `today_counts` tells whether today is in the current row already."""

    current: int
    longest: int
    today_counts: bool
    today_is_off: bool


def streak(practised: Collection[date], working_days: WorkingDays, today: date) -> Streak:
    """The streak that the practised local dates make on the day `today`.

    Days off neither break nor add. A working day that has not ended yet does not break either: today may still come.
    Dates after today (a clock moved back) are left out.
    """
    days = {day for day in practised if day <= today}
    longest = row = 0
    if days:
        day = min(days)
        while day <= today:
            if day in working_days:
                if day in days:
                    row += 1
                elif day != today:
                    row = 0
                longest = max(longest, row)
            day += timedelta(days=1)
    return Streak(row, longest, today in days and today in working_days, today not in working_days)
