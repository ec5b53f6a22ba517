"""Which days count as working days: a team's week, less the public holidays of its country (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

WEEK = timedelta(days=7)

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""Names of weekdays as settings write them; the position is what `date.weekday()` says."""

NEVER_FURTHER_THAN = 366
"""Days after which a search for a working day gives up: a week without working days has none."""


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A working week (numbers of `date.weekday()`) and the country whose public holidays are off ("" for none)."""

    weekdays: frozenset[int] = frozenset(range(5))
    country: str = ""

    def __contains__(self, day: date) -> bool:
        return day.weekday() in self.weekdays and not self.is_holiday(day)

    def is_holiday(self, day: date) -> bool:
        """Whether the day is a public holiday of the country."""
        return bool(self.country) and day in _public_holidays(self.country, day.year)

    def from_day(self, day: date) -> Iterator[date]:
        """The working days from the given day on, at most a year ahead."""
        days = (day + timedelta(days=ahead) for ahead in range(NEVER_FURTHER_THAN))
        return (candidate for candidate in days if candidate in self)

    def week_start(self, day: date) -> date:
        """The day on which the working week around a day begins: after its longest run of days off."""
        runs = {first: _days_off_before(first, self.weekdays) for first in sorted(self.weekdays)}
        first = max(runs, key=lambda weekday: runs[weekday], default=0)  # the earliest of several
        return day - timedelta(days=(day.weekday() - first) % 7)


def _days_off_before(weekday: int, weekdays: frozenset[int]) -> int:
    return next(days for days in range(7) if (weekday - days - 1) % 7 in weekdays)


@dataclass(frozen=True, slots=True)
class Calendar:
    """A person's working days over time.

    `weeks` are the working weeks, each with the day from which it holds, oldest first; the first holds before its day,
    too. `days_off` are the days that the person announced in time.
    """

    weeks: tuple[tuple[date, WorkingDays], ...]
    days_off: frozenset[date] = frozenset()

    def __contains__(self, day: date) -> bool:
        in_force = self.weeks[0][1]
        for since, week in self.weeks:
            if since <= day:
                in_force = week
        return day in in_force and day not in self.days_off


def weekdays_from(text: str) -> frozenset[int]:
    """The days of a text such as "mon-fri" or "mon,tue,thu". Raises `ValueError` that says how to write them."""
    days: set[int] = set()
    for part in text.lower().replace(" ", "").split(","):
        first, _, last = part.partition("-")
        if first not in WEEKDAYS or (last or first) not in WEEKDAYS:
            raise ValueError(f"write days such as mon-fri or mon,thu (one of {', '.join(WEEKDAYS)})")
        start, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
        days.update((start + ahead) % 7 for ahead in range((end - start) % 7 + 1))
    return frozenset(days)


def weekdays_text(weekdays: frozenset[int]) -> str:
    """The days in the form that `weekdays_from` reads."""
    return ",".join(WEEKDAYS[day] for day in sorted(weekdays))


@lru_cache(maxsize=32)
def _public_holidays(country: str, year: int) -> frozenset[date]:
    import holidays  # here, since it takes a while to import and only teams with a country need it

    return frozenset(holidays.country_holidays(country, years=year))


def is_country(code: str) -> bool:
    """Whether public holidays are known for a country code (ISO 3166, two letters)."""
    import holidays

    return code in holidays.list_supported_countries(include_aliases=False)
