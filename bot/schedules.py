"""A channel's schedule (pure): on which days and at which moments its tip and its recap are due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from difflib import get_close_matches
from zoneinfo import ZoneInfo, available_timezones

from bot.ledger import PostKind
from bot.working_days import WorkingDays

LATE_WINDOW = timedelta(hours=8)
"""What could not be posted on time is still posted so much later; after that the day is skipped."""

RECAP_AT = time(15)
"""When the week's recap comes, in the channel's zone: late enough to hold the week, early enough to be read."""

LONGEST_BETWEEN_RECAPS = timedelta(days=14)
"""A recap reaches back to the one before, so that every check is in one; after a longer pause it tells of a week."""

AUTO_FOCUS, NO_FOCUS = "auto", "none"
"""Values of `Schedule.focus` besides a technique's id: the team's commonest hard technique, and none at all."""

PAUSED_BY_ADMIN = "admin"
"""The value of `Schedule.paused` when a person paused it; else it is one of `STOPS`."""

STOPS = ("archived", "not_found", "not_in_channel", "restricted", "scope", "token")
"""Why a schedule stops by itself: what does not heal until a person mends it."""

LOOKS_BACK = timedelta(days=366)
"""A bot that was away for longer accounts for the days of the last year only."""

_NOON = time(12)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Schedule:
    """What one channel gets, and when.

    `language` is that of the tips; `band` names a preset of the target band, "" for none. `focus` is a technique's
    id, `AUTO_FOCUS` or `NO_FOCUS`. `paused` is "" while it runs, else why it does not. `set_by` is the Slack id of
    whoever set it, or the name of another door. No day before `first_day` counts.
    """

    channel: str
    at: time
    time_zone: ZoneInfo
    working_days: WorkingDays
    language: str
    band: str = ""
    focus: str = AUTO_FOCUS
    recap: bool = False
    paused: str = ""
    set_by: str = ""
    first_day: date = date.min
    late_window: timedelta = LATE_WINDOW

    @property
    def kinds(self) -> tuple[PostKind, ...]:
        """What the channel gets at all."""
        return (PostKind.TIP, PostKind.RECAP) if self.recap else (PostKind.TIP,)

    def today(self, now: datetime) -> date:
        """The local date of the channel."""
        return now.astimezone(self.time_zone).date()

    def has(self, kind: PostKind, day: date) -> bool:
        """Whether the channel gets this kind of post on a local day."""
        if day not in self.working_days or not self._exists(day):
            return False
        return kind is PostKind.TIP or (self.recap and self._ends_week(day))

    def moment(self, day: date, kind: PostKind = PostKind.TIP) -> datetime:
        """The moment (UTC) at which a local day's post is due.

        A local time that the clock change skips counts as an hour later, one that comes twice as the first.
        """
        at = self.at if kind is PostKind.TIP else RECAP_AT
        return datetime.combine(day, at, self.time_zone).astimezone(UTC)

    def recap_before(self, day: date) -> date:
        """The day of the recap before that of a local day; the week's before where a long holiday left none."""
        earlier = (day - timedelta(days=back) for back in range(1, LONGEST_BETWEEN_RECAPS.days + 1))
        return next((other for other in earlier if self.has(PostKind.RECAP, other)), day - timedelta(days=7))

    def midnight(self, day: date) -> datetime:
        """The moment (UTC) at which a local day begins."""
        return datetime.combine(day, time(), self.time_zone).astimezone(UTC)

    def due(self, now: datetime, kind: PostKind = PostKind.TIP) -> date | None:
        """The local day whose post is due at this moment, sent already or not; None outside its window."""
        today = self.today(now)
        for day in (today, today - _DAY):  # a window may reach past midnight
            if self._counts(day, today) and self.has(kind, day):
                moment = self.moment(day, kind)
                if moment <= now <= moment + self.late_window:
                    return day
        return None

    def is_over(self, day: date, kind: PostKind, now: datetime) -> bool:
        """Whether a local day's post comes too late now."""
        return self.moment(day, kind) + self.late_window < now

    def closed(self, now: datetime, kind: PostKind, after: date | None = None) -> Iterator[date]:
        """The local days after `after`, oldest first, whose post was due and whose late window is over."""
        today = self.today(now)
        day = max(self.first_day, today - LOOKS_BACK, after + _DAY if after else date.min)
        while day <= today:
            if self.has(kind, day) and self.is_over(day, kind, now):
                yield day
            day += _DAY

    def days_from(self, day: date) -> Iterator[date]:
        """The local days with a tip from the given day on, at most a year ahead."""
        return (day for day in self.working_days.from_day(max(day, self.first_day)) if self._exists(day))

    def next_after(self, now: datetime) -> datetime | None:
        """The next moment (UTC) after now at which a tip is due; None when there are no working days at all."""
        return next((m for day in self.days_from(self.today(now)) if (m := self.moment(day)) > now), None)

    def starting(self, now: datetime) -> date:
        """The first local day of a schedule that begins now: today while its tip is still to come, else tomorrow."""
        today = self.today(now)
        return today if now <= self.moment(today) else today + _DAY

    def _counts(self, day: date, today: date) -> bool:
        # A first day that lies further ahead than tomorrow was set by a clock that ran ahead and was put right.
        return day >= self.first_day or self.first_day > today + _DAY

    def _exists(self, day: date) -> bool:
        """Whether the zone has the day: one that moves across the date line leaves a whole day out."""
        return datetime.combine(day, _NOON, self.time_zone).astimezone(UTC).astimezone(self.time_zone).date() == day

    def _ends_week(self, day: date) -> bool:
        end = self.working_days.week_start(day) + timedelta(days=7)
        later = (day + timedelta(days=ahead) for ahead in range(1, (end - day).days))
        return not any(other in self.working_days for other in later)


def zones_like(name: str) -> list[str]:
    """Zones that may have been meant: the nearest first, at most three. A city alone is enough."""
    wanted = name.strip().replace(" ", "_").casefold()
    known = {zone.casefold(): zone for zone in sorted(available_timezones()) if "/" in zone}
    cities = {zone.rpartition("/")[2]: zone for zone in known}
    near = [cities[city] for city in get_close_matches(wanted.rpartition("/")[2], cities, 3, 0.7)]
    near += get_close_matches(wanted, known, 3, 0.7)
    return [known[zone] for zone in dict.fromkeys(near)][:3]
