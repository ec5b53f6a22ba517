"""The Web API methods of the family `chat`: posting, changing, deleting and scheduling messages."""

import base64
from collections.abc import Callable, Mapping
from typing import Any

from . import limits, rules
from .app_manifest import AppManifest
from .content_checks import checked_message
from .errors import SlackError
from .limits import Strictness
from .messages import Message, Messages
from .rates import Rates
from .scheduled import ScheduledMessages
from .team import BOT_USER_ID, Channel, Team

Json = dict[str, Any]
Method = Callable[[Json], Json]

_PAGE = 100


class ChatMethods:
    """What an app says, by `methods`."""

    def __init__(
        self,
        app: AppManifest,
        team: Team,
        messages: Messages,
        scheduled: ScheduledMessages,
        rates: Rates,
        strictness: Strictness,
    ) -> None:
        self._app = app
        self._team = team
        self._messages = messages
        self._scheduled = scheduled
        self._rates = rates
        self._strictness = strictness
        self.methods: Mapping[str, Method] = {
            "chat.postMessage": self._post_message,
            "chat.postEphemeral": self._post_ephemeral,
            "chat.update": self._update,
            "chat.delete": self._delete,
            "chat.scheduleMessage": self._schedule_message,
            "chat.scheduledMessages.list": self._scheduled_messages_list,
            "chat.deleteScheduledMessage": self._delete_scheduled_message,
        }

    def channel(self, arguments: Json) -> Channel:
        """The conversation that is asked for; raises `channel_not_found` for one that the app cannot see."""
        channel = self._team.conversation(str(arguments.get("channel", "")))
        if channel is None or (channel.is_direct and BOT_USER_ID not in channel.members):
            raise SlackError("channel_not_found", rules.CHANNEL_KNOWN)
        return channel

    def channel_to_post_to(self, arguments: Json) -> Channel:
        """The same where the app may post; raises SlackError where it may not."""
        channel = self.channel(arguments)
        if channel.is_archived:
            raise SlackError("is_archived", rules.CHANNEL_ARCHIVED)
        if channel.is_direct and not self._app.messages_tab:
            raise SlackError("messages_tab_disabled")
        if BOT_USER_ID not in channel.members and "chat:write.public" not in self._app.scopes:
            raise SlackError("not_in_channel", rules.CHANNEL_MEMBERSHIP)
        return channel

    # --- Now

    def _post_message(self, arguments: Json) -> Json:
        channel = self.channel_to_post_to(arguments)
        text, blocks = _checked_post(arguments)
        if self._strictness.posts_burst is not None:
            self._rates.count(channel.id, self._strictness.posts_burst, 1.0, rules.POST_RATE)
        message = self._messages.post(
            channel.id,
            BOT_USER_ID,
            text,
            blocks,
            thread_ts=_thread_of(arguments),
            kept=not channel.is_direct,
        )
        return {"channel": channel.id, "ts": message.ts, "message": message.to_slack()}

    def _post_ephemeral(self, arguments: Json) -> Json:
        channel = self.channel_to_post_to(arguments)
        user = str(arguments.get("user", ""))
        if user not in self._team.people:
            raise SlackError("user_not_found")
        if user not in channel.members:
            raise SlackError("user_not_in_channel", rules.CHANNEL_MEMBERSHIP)
        text, blocks = _checked_post(arguments)
        message = self._messages.post(channel.id, BOT_USER_ID, text, blocks, only_visible_to=user)
        return {"message_ts": message.ts}

    def _update(self, arguments: Json) -> Json:
        message = self._own_message(arguments, "cant_update_message")
        text, blocks = _checked_post({"blocks": list(message.blocks), **arguments})
        changed = self._messages.change(message, text, blocks)
        return {"channel": changed.channel, "ts": changed.ts, "text": text, "message": changed.to_slack()}

    def _delete(self, arguments: Json) -> Json:
        message = self._own_message(arguments, "cant_delete_message")
        self._messages.delete(message)
        return {"channel": message.channel, "ts": message.ts}

    # --- Later

    def _schedule_message(self, arguments: Json) -> Json:
        channel = self.channel_to_post_to(arguments)
        text, blocks = _checked_post(arguments)
        scheduled = self._scheduled.add(
            channel.id,
            _whole_number(arguments.get("post_at"), "invalid_time"),
            text,
            blocks,
            thread_ts=_thread_of(arguments),
            has_metadata=bool(arguments.get("metadata")),
            kept=not channel.is_direct,
        )
        return {
            "channel": channel.id,
            "scheduled_message_id": scheduled.id,
            "post_at": scheduled.post_at,
            "message": {"type": "delayed_message", "user": BOT_USER_ID, "text": text, "blocks": blocks},
        }

    def _scheduled_messages_list(self, arguments: Json) -> Json:
        channel = self.channel(arguments).id if arguments.get("channel") else None
        earliest = _whole_number(arguments.get("oldest") or 0, "invalid_time")
        latest = _whole_number(arguments.get("latest") or 10**10, "invalid_time")
        found = [each for each in self._scheduled.waiting(channel) if earliest <= each.post_at <= latest]
        start = _from_cursor(arguments.get("cursor"))
        end = start + min(_PAGE, _whole_number(arguments.get("limit") or _PAGE, "invalid_limit"))
        return {
            "scheduled_messages": [each.to_slack() for each in found[start:end]],
            "response_metadata": {"next_cursor": _to_cursor(end) if end < len(found) else ""},
        }

    def _delete_scheduled_message(self, arguments: Json) -> Json:
        self._scheduled.delete(self.channel(arguments).id, str(arguments.get("scheduled_message_id", "")))
        return {}

    # --- How it is done

    def _own_message(self, arguments: Json, refusal: str) -> Message:
        message = self._messages.get(self.channel(arguments).id, str(arguments.get("ts", "")))
        if message is None or message.only_visible_to:
            raise SlackError("message_not_found")
        if not message.is_from_app:
            raise SlackError(refusal)
        return message


def _checked_post(arguments: Json) -> tuple[str, list[Json]]:
    text, blocks = checked_message(arguments)
    # Response URLs are reported not to know this limit, so only the methods check it.
    if limits.blocks_are_too_long(blocks):
        raise SlackError("msg_blocks_too_long", rules.MESSAGE_BLOCKS_TEXT)
    return text, blocks


def _thread_of(arguments: Json) -> str | None:
    return str(arguments["thread_ts"]) if arguments.get("thread_ts") else None


def _whole_number(value: object, refusal: str) -> int:
    try:
        return int(str(value))
    except ValueError:
        raise SlackError(refusal) from None


def _to_cursor(start: int) -> str:
    return base64.b64encode(f"next:{start}".encode()).decode()


def _from_cursor(cursor: object) -> int:
    if not cursor:
        return 0
    try:
        return int(base64.b64decode(str(cursor)).decode().removeprefix("next:"))
    except ValueError:
        raise SlackError("invalid_cursor") from None
