"""The payloads Slack sends to apps, complete, as pure functions of what happened."""

from typing import Any

from .identifiers import new_id
from .messages import Message
from .team import APP_ID, BOT_USER_ID, TEAM_DOMAIN, TEAM_ID, Channel, User

Json = dict[str, Any]

_VERIFICATION_TOKEN = "local-verification-token"  # noqa: S105 (nobody checks it)
"""Deprecated by Slack, but still part of every payload."""


def slash_command(user: User, channel: Channel, command: str, text: str, *, trigger_id: str, response_url: str) -> Json:
    """A typed command."""
    return {
        "token": _VERIFICATION_TOKEN,
        "team_id": TEAM_ID,
        "team_domain": TEAM_DOMAIN,
        "channel_id": channel.id,
        "channel_name": _channel_name(channel),
        "user_id": user.id,
        "user_name": user.name,
        "command": command,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger_id,
    }


def global_shortcut(user: User, callback_id: str, *, trigger_id: str, action_ts: str) -> Json:
    """A shortcut from the lightning menu."""
    return _interaction("shortcut", user) | {
        "callback_id": callback_id,
        "trigger_id": trigger_id,
        "action_ts": action_ts,
    }


def message_shortcut(
    user: User,
    channel: Channel,
    message: Message,
    callback_id: str,
    *,
    trigger_id: str,
    action_ts: str,
    response_url: str,
) -> Json:
    """A shortcut from the menu of a message."""
    return _interaction("message_action", user) | {
        "callback_id": callback_id,
        "trigger_id": trigger_id,
        "action_ts": action_ts,
        "response_url": response_url,
        "channel": _channel(channel),
        "message": message.to_slack(),
        "message_ts": message.ts,
    }


def message_actions(
    user: User,
    channel: Channel,
    message: Message,
    action: Json,
    state: Json,
    *,
    trigger_id: str,
    response_url: str,
) -> Json:
    """A click or a choice in a message; for an ephemeral one Slack leaves the message itself out."""
    is_ephemeral = message.only_visible_to is not None
    payload = _interaction("block_actions", user) | {
        "container": {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": channel.id,
            "is_ephemeral": is_ephemeral,
        },
        "channel": _channel(channel),
        "state": {"values": state},
        "actions": [action],
        "trigger_id": trigger_id,
        "response_url": response_url,
    }
    return payload if is_ephemeral else payload | {"message": message.to_slack()}


def view_actions(user: User, view: Json, action: Json, *, trigger_id: str) -> Json:
    """A click or a choice in a modal or on the Home tab."""
    return _interaction("block_actions", user) | {
        "container": {"type": "view", "view_id": view["id"]},
        "view": view,
        "actions": [action],
        "trigger_id": trigger_id,
    }


def view_submission(user: User, view: Json, *, trigger_id: str) -> Json:
    """The submit button of a modal."""
    return _interaction("view_submission", user) | {
        "view": view,
        "trigger_id": trigger_id,
        "response_urls": [],
    }


def view_closed(user: User, view: Json, is_cleared: bool) -> Json:
    """A modal that was closed; `is_cleared` when the whole stack went."""
    return _interaction("view_closed", user) | {"view": view, "is_cleared": is_cleared}


def event(event: Json, at: int) -> Json:
    """An event of the Events API in its envelope."""
    return {
        "token": _VERIFICATION_TOKEN,
        "team_id": TEAM_ID,
        "api_app_id": APP_ID,
        "event": event,
        "type": "event_callback",
        "event_id": new_id("Ev"),
        "event_time": at,
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM_ID,
                "user_id": BOT_USER_ID,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
    }


def _interaction(kind: str, user: User) -> Json:
    return {
        "type": kind,
        "token": _VERIFICATION_TOKEN,
        "team": {"id": TEAM_ID, "domain": TEAM_DOMAIN},
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": TEAM_ID},
        "api_app_id": APP_ID,
        "is_enterprise_install": False,
        "enterprise": None,
    }


def _channel(channel: Channel) -> Json:
    return {"id": channel.id, "name": _channel_name(channel)}


def _channel_name(channel: Channel) -> str:
    return "directmessage" if channel.is_direct else channel.name
