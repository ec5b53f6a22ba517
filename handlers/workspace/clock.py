"""The workspace's clock: it runs with the machine's own and can be moved forwards."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

OPENING_HOUR = 9
AFTERNOON_HOUR = 15


def system_clock() -> datetime:
    """The machine's time, aware and in UTC."""
    return datetime.now(UTC)


class Clock:
    """Workspace time: the system's time plus an offset that only grows.

    The workspace opens at nine: a clock that would start earlier in its local day starts at nine of that day.
    """

    def __init__(
        self,
        time_zone: ZoneInfo,
        system_now: Callable[[], datetime] = system_clock,
        offset: timedelta = timedelta(0),
    ) -> None:
        self.time_zone = time_zone
        self.offset = offset
        self._system_now = system_now
        self._on_moved: Callable[[], None] | None = None
        opening = self.local_now().replace(hour=OPENING_HOUR, minute=0, second=0, microsecond=0).astimezone(UTC)
        now = self.now()
        if now < opening:
            self.offset += opening - now

    def now(self) -> datetime:
        """The workspace's time, aware and in UTC."""
        return (self._system_now() + self.offset).astimezone(UTC)

    def local_now(self) -> datetime:
        """The same moment on the wall of the workspace's office."""
        return self.now().astimezone(self.time_zone)

    def move_to(self, moment: datetime) -> None:
        """Move forwards to `moment`; a moment that has passed raises ValueError."""
        now = self.now()
        if moment < now:
            raise ValueError(f"the clock only moves forwards: it is {now.isoformat()}, not {moment.isoformat()}")
        self.offset += moment - now
        if self._on_moved:
            self._on_moved()

    def when_moved(self, listener: Callable[[], None]) -> None:
        """Call `listener` after each move."""
        self._on_moved = listener

    def in_an_hour(self) -> datetime:
        """The moment one hour from now."""
        return self.now() + timedelta(hours=1)

    def in_the_afternoon(self) -> datetime:
        """Three o'clock local time today, or now if that has passed."""
        afternoon = datetime.combine(self.local_now().date(), time(AFTERNOON_HOUR), self.time_zone)
        return max(afternoon.astimezone(UTC), self.now())

    def tomorrow_at_opening(self) -> datetime:
        """Nine o'clock local time on the next day."""
        tomorrow = self.local_now().date() + timedelta(days=1)
        return datetime.combine(tomorrow, time(OPENING_HOUR), self.time_zone).astimezone(UTC)

    def in_a_week(self) -> datetime:
        """The same time on the wall seven days on, whatever daylight saving does in between."""
        return (self.local_now() + timedelta(days=7)).astimezone(UTC)
