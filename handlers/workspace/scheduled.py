"""Messages that an app scheduled: they wait in the workspace and are posted when its clock comes to their time."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from . import rules
from .errors import SlackError
from .identifiers import new_id
from .messages import Messages
from .team import BOT_USER_ID

Json = dict[str, Any]

FURTHEST = timedelta(days=120)
"""For `rules.SCHEDULE_TIME`."""
WINDOW_SECONDS = 300
IN_A_WINDOW = 30
"""For `rules.SCHEDULE_COUNT`."""


@dataclass(frozen=True)
class ScheduledMessage:
    """A message that is to be posted."""

    id: str
    channel: str
    post_at: int
    """When, in seconds since 1970."""
    created: int
    text: str
    blocks: tuple[Json, ...] = ()
    thread_ts: str | None = None
    has_metadata: bool = False
    kept: bool = True
    """Whether it may be written to disk, like the message that it becomes."""

    def to_slack(self) -> Json:
        """The object of `chat.scheduledMessages.list`."""
        return {
            "id": self.id,
            "channel_id": self.channel,
            "post_at": self.post_at,
            "date_created": self.created,
            "text": self.text,
        }


class ScheduledMessages:
    """What waits, in the order of posting."""

    def __init__(
        self, now: Callable[[], datetime], messages: Messages, waiting: Iterable[ScheduledMessage] = ()
    ) -> None:
        self._now = now
        self._messages = messages
        self._waiting = sorted(waiting, key=_time_of)

    @property
    def next_at(self) -> datetime | None:
        """When the next is due."""
        return datetime.fromtimestamp(self._waiting[0].post_at, UTC) if self._waiting else None

    def add(
        self,
        channel: str,
        post_at: int,
        text: str,
        blocks: Iterable[Json] = (),
        *,
        thread_ts: str | None = None,
        has_metadata: bool = False,
        kept: bool = True,
    ) -> ScheduledMessage:
        """Schedule a message; raises SlackError for a time, or a number of messages, that Slack does not take."""
        now = self._now()
        if post_at <= now.timestamp():
            raise SlackError("time_in_past", rules.SCHEDULE_TIME)
        if post_at > (now + FURTHEST).timestamp():
            raise SlackError("time_too_far", rules.SCHEDULE_TIME)
        if self._most_in_a_window(channel, post_at) > IN_A_WINDOW:
            raise SlackError("restricted_too_many", rules.SCHEDULE_COUNT)
        created = int(now.timestamp())
        added = ScheduledMessage(
            new_id("Q"), channel, post_at, created, text, tuple(blocks), thread_ts, has_metadata, kept
        )
        self._waiting = sorted([*self._waiting, added], key=_time_of)
        return added

    def waiting(self, channel: str | None = None) -> list[ScheduledMessage]:
        """What waits, in one channel or in all."""
        return [message for message in self._waiting if channel in (None, message.channel)]

    def delete(self, channel: str, scheduled_id: str) -> None:
        """Forget one that waits; raises SlackError if there is none."""
        found = [message for message in self.waiting(channel) if message.id == scheduled_id]
        if not found:
            raise SlackError("invalid_scheduled_message_id")
        self._waiting.remove(found[0])

    def post_due(self) -> None:
        """Post what is due, each dated with its own time; what carries metadata is lost, as in Slack."""
        now = self._now().timestamp()
        due = [message for message in self._waiting if message.post_at <= now]
        self._waiting = self._waiting[len(due) :]
        for message in due:
            if not message.has_metadata:  # rules.SCHEDULE_METADATA
                self._messages.post(
                    message.channel,
                    BOT_USER_ID,
                    message.text,
                    message.blocks,
                    kept=message.kept,
                    thread_ts=message.thread_ts,
                    at=datetime.fromtimestamp(message.post_at, UTC),
                )

    def _most_in_a_window(self, channel: str, post_at: int) -> int:
        """The most messages of the channel, a new one included, that some five minutes around its time would hold."""
        times = [post_at, *(message.post_at for message in self.waiting(channel))]
        starts = [start for start in times if post_at - WINDOW_SECONDS < start <= post_at]
        return max(sum(start <= time < start + WINDOW_SECONDS for time in times) for start in starts)


def _time_of(message: ScheduledMessage) -> int:
    return message.post_at
