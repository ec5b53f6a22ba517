"""The Web API methods that an app calls with its token."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from . import limits, rules
from .app_manifest import AppManifest
from .clock import Clock
from .content_checks import checked_message, checked_view
from .errors import SlackError
from .limits import Strictness
from .messages import Message, Messages
from .passes import Triggers
from .rates import Rates
from .socket_mode import SocketMode
from .team import (
    APP_ID,
    APP_TOKEN,
    BOT_ID,
    BOT_TOKEN,
    BOT_USER_ID,
    TEAM_ID,
    TEAM_NAME,
    Channel,
    Team,
)
from .views import View, Views

Json = dict[str, Any]

JSON_ARGUMENTS = ("blocks", "view", "metadata", "attachments")
"""Arguments that a form carries as JSON text."""


class WebApi:
    """Answers `call(method, token, arguments)` as Slack would."""

    def __init__(
        self,
        app: AppManifest,
        team: Team,
        clock: Clock,
        messages: Messages,
        views: Views,
        triggers: Triggers,
        sockets: SocketMode,
        strictness: Strictness,
        addresses: Callable[[], tuple[str, str]],
    ) -> None:
        """`addresses` gives the page's address and the address of the Socket Mode endpoint."""
        self._app = app
        self._team = team
        self._clock = clock
        self._messages = messages
        self._views = views
        self._triggers = triggers
        self._sockets = sockets
        self._strictness = strictness
        self._rates = Rates(clock.now)
        self._addresses = addresses
        self._methods: Mapping[str, Callable[[Json], Json]] = {
            "auth.test": self._auth_test,
            "chat.postMessage": self._chat_post_message,
            "chat.postEphemeral": self._chat_post_ephemeral,
            "chat.update": self._chat_update,
            "chat.delete": self._chat_delete,
            "conversations.info": self._conversations_info,
            "conversations.open": self._conversations_open,
            "users.info": self._users_info,
            "views.open": self._views_open,
            "views.publish": self._views_publish,
            "views.push": self._views_push,
            "views.update": self._views_update,
        }

    @property
    def scopes(self) -> tuple[str, ...]:
        """The scopes that the bot's token has."""
        return self._app.scopes

    def call(self, method: str, token: str, arguments: Json) -> Json:
        """The response body of one call; raises SlackError where Slack refuses, RateLimitedError for its 429."""
        return {"ok": True, **self._answer(method, token, _decoded(arguments))}

    def _answer(self, method: str, token: str, arguments: Json) -> Json:
        if method == "api.test":
            return {"args": arguments}
        if method == "apps.connections.open":
            return self._apps_connections_open(token)
        if method not in self._methods:
            raise SlackError("unknown_method", req_method=method)
        if not token:
            raise SlackError("not_authed", rules.TOKEN)
        if token != BOT_TOKEN:
            raise SlackError("not_allowed_token_type" if token == APP_TOKEN else "invalid_auth", rules.TOKEN)
        needed = limits.METHOD_SCOPES.get(method)
        if needed and needed not in self._app.scopes:
            raise SlackError("missing_scope", rules.SCOPE, needed=needed, provided=",".join(self._app.scopes))
        if method in self._strictness.calls_a_minute:
            burst = self._strictness.calls_a_minute[method]
            self._rates.count(method, burst, 60 / burst, rules.METHOD_RATE)
        return self._methods[method](arguments)

    # --- The app itself

    def _auth_test(self, arguments: Json) -> Json:
        page, _ = self._addresses()
        return {
            "url": page,
            "team": TEAM_NAME,
            "user": self._app.name.lower(),
            "team_id": TEAM_ID,
            "user_id": BOT_USER_ID,
            "bot_id": BOT_ID,
            "app_id": APP_ID,
            "is_enterprise_install": False,
        }

    def _apps_connections_open(self, token: str) -> Json:
        if token != APP_TOKEN:
            raise SlackError("not_allowed_token_type" if token == BOT_TOKEN else "invalid_auth", rules.TOKEN)
        _, endpoint = self._addresses()
        return {"url": f"{endpoint}?ticket={self._sockets.issue_ticket()}&app_id={APP_ID}"}

    # --- Messages

    def _chat_post_message(self, arguments: Json) -> Json:
        channel = self._channel_to_post_to(arguments)
        text, blocks = _checked_post(arguments)
        if self._strictness.posts_burst is not None:
            self._rates.count(channel.id, self._strictness.posts_burst, 1.0, rules.POST_RATE)
        message = self._messages.post(
            channel.id,
            BOT_USER_ID,
            text,
            blocks,
            thread_ts=str(arguments["thread_ts"]) if arguments.get("thread_ts") else None,
            kept=not channel.is_direct,
        )
        return {"channel": channel.id, "ts": message.ts, "message": message.to_slack()}

    def _chat_post_ephemeral(self, arguments: Json) -> Json:
        channel = self._channel_to_post_to(arguments)
        user = str(arguments.get("user", ""))
        if user not in self._team.people:
            raise SlackError("user_not_found")
        if user not in channel.members:
            raise SlackError("user_not_in_channel", rules.CHANNEL_MEMBERSHIP)
        text, blocks = _checked_post(arguments)
        message = self._messages.post(channel.id, BOT_USER_ID, text, blocks, only_visible_to=user)
        return {"message_ts": message.ts}

    def _chat_update(self, arguments: Json) -> Json:
        message = self._own_message(arguments, "cant_update_message")
        text, blocks = _checked_post({"blocks": list(message.blocks), **arguments})
        changed = self._messages.change(message, text, blocks)
        return {"channel": changed.channel, "ts": changed.ts, "text": text, "message": changed.to_slack()}

    def _chat_delete(self, arguments: Json) -> Json:
        message = self._own_message(arguments, "cant_delete_message")
        self._messages.delete(message)
        return {"channel": message.channel, "ts": message.ts}

    def _channel(self, arguments: Json) -> Channel:
        channel = self._team.conversation(str(arguments.get("channel", "")))
        if channel is None or (channel.is_direct and BOT_USER_ID not in channel.members):
            raise SlackError("channel_not_found", rules.CHANNEL_KNOWN)
        return channel

    def _channel_to_post_to(self, arguments: Json) -> Channel:
        channel = self._channel(arguments)
        if channel.is_archived:
            raise SlackError("is_archived", rules.CHANNEL_ARCHIVED)
        if channel.is_direct and not self._app.messages_tab:
            raise SlackError("messages_tab_disabled")
        if BOT_USER_ID not in channel.members and "chat:write.public" not in self._app.scopes:
            raise SlackError("not_in_channel", rules.CHANNEL_MEMBERSHIP)
        return channel

    def _own_message(self, arguments: Json, refusal: str) -> Message:
        message = self._messages.get(self._channel(arguments).id, str(arguments.get("ts", "")))
        if message is None or message.only_visible_to:
            raise SlackError("message_not_found")
        if not message.is_from_app:
            raise SlackError(refusal)
        return message

    # --- People and conversations

    def _users_info(self, arguments: Json) -> Json:
        user = self._team.people.get(str(arguments.get("user", "")))
        if user is None:
            raise SlackError("user_not_found")
        include_locale = str(arguments.get("include_locale", "")).lower() in ("1", "true")
        return {"user": user.to_slack(self._clock.now(), include_locale)}

    def _conversations_info(self, arguments: Json) -> Json:
        return {"channel": self._channel(arguments).to_slack()}

    def _conversations_open(self, arguments: Json) -> Json:
        users = str(arguments.get("users", "")).split(",")
        if len(users) != 1 or users[0] not in self._team.direct_messages:
            raise SlackError("user_not_found")
        return {"channel": self._team.direct_messages[users[0]].to_slack()}

    # --- Views

    def _views_open(self, arguments: Json) -> Json:
        source = checked_view(arguments.get("view"), "modal")
        return _shown(self._views.open(self._user_of_trigger(arguments), source))

    def _views_push(self, arguments: Json) -> Json:
        source = checked_view(arguments.get("view"), "modal")
        return _shown(self._views.push(self._user_of_trigger(arguments), source))

    def _views_update(self, arguments: Json) -> Json:
        view = self._views.find(arguments.get("view_id"), arguments.get("external_id"))
        source = checked_view(arguments.get("view"), "modal")
        return _shown(self._views.update(view, source, arguments.get("hash")))

    def _views_publish(self, arguments: Json) -> Json:
        if not self._app.home_tab:
            raise SlackError("not_enabled", rules.HOME_ENABLED)
        user = str(arguments.get("user_id", ""))
        if user not in self._team.people:
            raise SlackError("user_not_found")
        source = checked_view(arguments.get("view"), "home")
        return _shown(self._views.publish(user, source, arguments.get("hash")))

    def _user_of_trigger(self, arguments: Json) -> str:
        return self._triggers.exchange(str(arguments.get("trigger_id", "")))


def _checked_post(arguments: Json) -> tuple[str, list[Json]]:
    text, blocks = checked_message(arguments)
    # Response URLs are reported not to know this limit, so only the methods check it.
    if limits.blocks_are_too_long(blocks):
        raise SlackError("msg_blocks_too_long", rules.MESSAGE_BLOCKS_TEXT)
    return text, blocks


def _shown(view: View) -> Json:
    return {"view": view.to_slack({})}


def _decoded(arguments: Json) -> Json:
    decoded = dict(arguments)
    for name in JSON_ARGUMENTS:
        if isinstance(decoded.get(name), str):
            try:
                decoded[name] = json.loads(decoded[name])
            except ValueError:
                raise SlackError("invalid_blocks_format" if name == "blocks" else "invalid_arguments") from None
    return decoded
