"""What is known of a post to a channel (pure): at most one of each kind for a channel and local day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class PostKind(StrEnum):
    """What a channel gets from its schedule."""

    TIP = "tip"
    RECAP = "recap"


class PostState(StrEnum):
    """What is known of a channel's post on a day.

    A day is claimed before anything is sent. `WAITING` and `SKIPPED` mean for certain that nothing was sent, and
    may be claimed again; `UNKNOWN` that it may have been, so it is never sent again.
    """

    CLAIMED = "claimed"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    WAITING = "waiting"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Posted:
    """What came of sending: Slack's timestamp, or its error code.

    With `retry_after` nothing was sent, and an attempt after that time may succeed. `stops` says, as one of
    `bot.schedules.STOPS`, that no attempt will until a person mends something.
    """

    state: PostState
    ts: str = ""
    error: str = ""
    retry_after: timedelta | None = None
    stops: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the ledger. `slug` names the tip, if it is one; `at` is when the state was recorded."""

    day: date
    state: PostState
    slug: str
    error: str
    at: datetime
    retry_at: datetime | None = None

    def may_be_claimed(self, now: datetime) -> bool:
        """Whether nothing was sent and the next attempt is due; a clock that was moved back ends a wait, too."""
        if self.state is PostState.SKIPPED:
            return True
        return self.state is PostState.WAITING and (self.retry_at is None or not self.at <= now < self.retry_at)


@dataclass(frozen=True, slots=True)
class Shown:
    """A tip that a channel has seen, and when."""

    slug: str
    day: date
