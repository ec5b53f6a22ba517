"""Messages: what was said where, and who can see it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from .team import APP_ID, BOT_ID, BOT_USER_ID, TEAM_ID

Json = dict[str, Any]


@dataclass(frozen=True)
class Message:
    """One message as it stands now."""

    ts: str
    """When it was posted, and its id within the channel."""
    channel: str
    user: str
    """The author: a person, or the app's bot user."""
    text: str
    blocks: tuple[Json, ...] = ()
    only_visible_to: str | None = None
    """The one person who sees it, if it is ephemeral."""
    kept: bool = True
    """Whether it may be written to disk: never what is ephemeral, a direct message or a typed command."""
    edited: bool = False
    thread_ts: str | None = None
    files: tuple[Json, ...] = ()
    """The file objects of what hangs on it."""

    @property
    def is_from_app(self) -> bool:
        """Whether the app posted it."""
        return self.user == BOT_USER_ID

    def to_slack(self) -> Json:
        """The message object that Slack sends to apps."""
        message: Json = {
            "type": "message",
            "ts": self.ts,
            "user": self.user,
            "text": self.text,
            "team": TEAM_ID,
        }
        if self.blocks:
            message["blocks"] = list(self.blocks)
        if self.files:
            message["files"] = list(self.files)
        if self.is_from_app:
            message |= {"bot_id": BOT_ID, "app_id": APP_ID}
        if self.edited:
            message["edited"] = {"user": self.user, "ts": self.ts}
        if self.thread_ts:
            message["thread_ts"] = self.thread_ts
        return message


class Messages:
    """All messages of the workspace, oldest first."""

    def __init__(self, now: Callable[[], datetime], posted: Iterable[Message] = ()) -> None:
        self._now = now
        self._by_key = {(message.channel, message.ts): message for message in posted}
        self._last_microsecond = max((_microsecond(ts) for _, ts in self._by_key), default=0)

    def new_ts(self) -> str:
        """A timestamp that no other message has, later than all before."""
        self._last_microsecond = max(int(self._now().timestamp() * 1_000_000), self._last_microsecond + 1)
        return _ts(self._last_microsecond)

    def post(
        self,
        channel: str,
        user: str,
        text: str,
        blocks: Iterable[Json] = (),
        *,
        only_visible_to: str | None = None,
        kept: bool = True,
        thread_ts: str | None = None,
        at: datetime | None = None,
        files: Iterable[Json] = (),
    ) -> Message:
        """Add a message, dated now, or at a moment that has passed."""
        ts = self.new_ts() if at is None else self._free_ts(channel, at)
        message = Message(
            ts, channel, user, text, tuple(blocks), only_visible_to, kept, thread_ts=thread_ts, files=tuple(files)
        )
        self._by_key[channel, message.ts] = message
        return message

    def _free_ts(self, channel: str, at: datetime) -> str:
        microsecond = int(at.timestamp() * 1_000_000)
        while (channel, _ts(microsecond)) in self._by_key:
            microsecond += 1
        return _ts(microsecond)

    def change(self, message: Message, text: str, blocks: Iterable[Json]) -> Message:
        """Replace what a message says."""
        changed = replace(message, text=text, blocks=tuple(blocks), edited=message.only_visible_to is None)
        self._by_key[message.channel, message.ts] = changed
        return changed

    def delete(self, message: Message) -> None:
        """Remove a message; one that is gone already stays gone."""
        self._by_key.pop((message.channel, message.ts), None)

    def get(self, channel: str, ts: str) -> Message | None:
        """The message with this ts in this channel."""
        return self._by_key.get((channel, ts))

    def find(self, user: str, ts: str) -> Message | None:
        """The message with this ts, in whatever channel, if the person can see it."""
        return next((m for m in self._by_key.values() if m.ts == ts and m.only_visible_to in (None, user)), None)

    def seen_by(self, user: str, channel: str) -> list[Message]:
        """What this person sees in this channel, oldest first."""
        seen = (m for m in self._by_key.values() if m.channel == channel and m.only_visible_to in (None, user))
        return sorted(seen, key=lambda message: _microsecond(message.ts))

    def kept(self) -> list[Message]:
        """The messages that may be written to disk."""
        return [message for message in self._by_key.values() if message.kept and message.only_visible_to is None]


def escaped(text: str) -> str:
    """What a person typed, as Slack keeps it: the three characters that would be markup become entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _ts(microsecond: int) -> str:
    return f"{microsecond // 1_000_000}.{microsecond % 1_000_000:06d}"


def _microsecond(ts: str) -> int:
    seconds, _, fraction = ts.partition(".")
    return int(seconds) * 1_000_000 + int(fraction)
