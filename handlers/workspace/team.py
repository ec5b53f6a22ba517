"""The pretend team: who works there, which channels they share, and the ids of it all."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import combinations
from typing import Any
from zoneinfo import ZoneInfo

TEAM_ID = "T0LOCAL"
TEAM_DOMAIN = "local"
TEAM_NAME = "Local workspace"
APP_ID = "A0LOCAL"
BOT_ID = "B0LOCAL"
BOT_USER_ID = "U0APP"
BOT_TOKEN = "xoxb-local-workspace"  # noqa: S105 (opens nothing but this workspace)
APP_TOKEN = "xapp-local-workspace"  # noqa: S105 (the same)
SIGNING_SECRET = "local-signing-secret"  # noqa: S105 (the same)


@dataclass(frozen=True)
class User:
    """A person of the team."""

    id: str
    name: str
    real_name: str
    locale: str
    time_zone: str
    is_admin: bool = False

    def to_slack(self, now: datetime, include_locale: bool) -> dict[str, Any]:
        """The user object of `users.info` and `users.list`."""
        local = now.astimezone(ZoneInfo(self.time_zone))
        offset = local.utcoffset()
        user = {
            "id": self.id,
            "team_id": TEAM_ID,
            "name": self.name,
            "real_name": self.real_name,
            "tz": self.time_zone,
            "tz_label": local.tzname(),
            "tz_offset": int(offset.total_seconds()) if offset else 0,
            "profile": {"real_name": self.real_name, "display_name": self.real_name, "team": TEAM_ID},
            "deleted": False,
            "is_admin": self.is_admin,
            "is_owner": False,
            "is_bot": False,
            "is_app_user": False,
        }
        return user | ({"locale": self.locale} if include_locale else {})


@dataclass(frozen=True)
class Channel:
    """A conversation: a public channel, or the direct messages of two people, or of one person and the app."""

    id: str
    name: str
    members: frozenset[str]
    topic: str = ""
    is_archived: bool = False

    @property
    def is_direct(self) -> bool:
        """Whether these are direct messages."""
        return self.id.startswith("D")

    def to_slack(self) -> dict[str, Any]:
        """The channel object of `conversations.info`."""
        common = {"id": self.id, "is_archived": self.is_archived, "is_im": self.is_direct}
        if self.is_direct:
            return common | {"user": next(iter(self.members - {BOT_USER_ID}))}
        return common | {
            "name": self.name,
            "is_channel": True,
            "is_private": False,
            "is_member": BOT_USER_ID in self.members,
            "num_members": len(self.members),
            "topic": {"value": self.topic},
        }


PEOPLE = (
    User("U0GRACE", "grace", "Grace Miller", "en-GB", "Europe/London", is_admin=True),
    User("U0ANNA", "anna", "Anna Lind", "sv-SE", "Europe/Stockholm"),
    User("U0MAXIM", "maxim", "Maxim Orlov", "ru-RU", "Asia/Almaty"),
    User("U0LEILA", "leila", "Leila Haddad", "en-GB", "Europe/London"),
    User("U0JONAS", "jonas", "Jonas Ek", "sv-SE", "Europe/Stockholm"),
    User("U0DINA", "dina", "Dina Akhmetova", "ru-RU", "Asia/Almaty"),
)
_EVERYONE = frozenset(user.id for user in PEOPLE)

CHANNELS = (
    Channel("C0GENERAL", "general", _EVERYONE | {BOT_USER_ID}, "News for everybody"),
    Channel("C0SALES", "sales", _EVERYONE | {BOT_USER_ID}, "Drafts, deals and what customers say"),
    Channel("C0RANDOM", "random", _EVERYONE, "Everything else; the app was never invited here"),
)


class Team:
    """People and conversations by id."""

    def __init__(self, channels: Iterable[Channel] = CHANNELS, invited_to: Iterable[str] = ()) -> None:
        """`invited_to` are channels that the app joined later."""
        self.invited_to: tuple[str, ...] = ()
        self.people = {user.id: user for user in PEOPLE}
        self.channels = {channel.id: channel for channel in channels}
        self.direct_messages = {
            user.id: Channel(f"D{user.id[1:]}", "", frozenset({user.id, BOT_USER_ID})) for user in PEOPLE
        }
        self.between_people = {
            f"D{one.id[1:]}{other.id[2:]}": Channel(f"D{one.id[1:]}{other.id[2:]}", "", frozenset({one.id, other.id}))
            for one, other in combinations(PEOPLE, 2)
        }
        for channel_id in invited_to:
            self.invite_app(channel_id)

    def invite_app(self, channel_id: str) -> None:
        """Make the app a member of a channel; one that is gone, or where it is already, is left alone."""
        channel = self.channels.get(channel_id)
        if channel and BOT_USER_ID not in channel.members:
            self.channels[channel_id] = replace(channel, members=channel.members | {BOT_USER_ID})
            self.invited_to += (channel_id,)

    def conversations_of(self, user: str) -> list[Channel]:
        """Every channel and direct message that the person takes part in."""
        known = [*self.channels.values(), *self.between_people.values(), *self.direct_messages.values()]
        return [channel for channel in known if user in channel.members]

    def conversation(self, conversation_id: str) -> Channel | None:
        """The channel or the direct messages with this id; a person's id means their direct messages with the app."""
        with_app = {channel.id: channel for channel in self.direct_messages.values()} | self.direct_messages
        return (self.channels | self.between_people | with_app).get(conversation_id)
