"""The Web API methods that an app calls with its token."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from . import limits, rules
from .app_manifest import AppManifest
from .chat_methods import ChatMethods, Method
from .clock import Clock
from .content_checks import checked_view
from .errors import SlackError
from .file_methods import FileMethods
from .files import Files
from .limits import Strictness
from .messages import Messages
from .passes import Triggers
from .rates import Rates
from .scheduled import ScheduledMessages
from .socket_mode import SocketMode
from .team import (
    APP_ID,
    APP_TOKEN,
    BOT_ID,
    BOT_TOKEN,
    BOT_USER_ID,
    TEAM_ID,
    TEAM_NAME,
    Team,
)
from .views import View, Views

Json = dict[str, Any]

JSON_ARGUMENTS = ("blocks", "view", "metadata", "attachments", "files")
"""Arguments that a form carries as JSON text."""


class WebApi:
    """Answers `call(method, token, arguments)` as Slack would."""

    def __init__(
        self,
        app: AppManifest,
        team: Team,
        clock: Clock,
        messages: Messages,
        scheduled: ScheduledMessages,
        files: Files,
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
        self._views = views
        self._triggers = triggers
        self._sockets = sockets
        self._strictness = strictness
        self._rates = Rates(clock.now)
        self._addresses = addresses
        self._chat = ChatMethods(app, team, messages, scheduled, self._rates, strictness)
        file_methods = FileMethods(files, messages, self._chat, lambda secret: f"{addresses()[0]}upload/{secret}")
        self._methods: Mapping[str, Method] = {
            **self._chat.methods,
            **file_methods.methods,
            "auth.test": self._auth_test,
            "conversations.info": self._conversations_info,
            "conversations.open": self._conversations_open,
            "users.info": self._users_info,
            "users.list": self._users_list,
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

    # --- People and conversations

    def _users_info(self, arguments: Json) -> Json:
        user = self._team.people.get(str(arguments.get("user", "")))
        if user is None:
            raise SlackError("user_not_found")
        include_locale = str(arguments.get("include_locale", "")).lower() in ("1", "true")
        return {"user": user.to_slack(self._clock.now(), include_locale)}

    def _users_list(self, arguments: Json) -> Json:
        cursor, limit = (str(arguments.get(name) or "0") for name in ("cursor", "limit"))
        if not cursor.isdecimal() or not limit.isdecimal():
            raise SlackError("invalid_cursor" if limit.isdecimal() else "invalid_limit")
        following = int(cursor) + (int(limit) or len(self._team.people))
        page = list(self._team.people.values())[int(cursor) : following]
        return {
            "members": [user.to_slack(self._clock.now(), include_locale=False) for user in page],
            "response_metadata": {"next_cursor": str(following) if following < len(self._team.people) else ""},
        }

    def _conversations_info(self, arguments: Json) -> Json:
        return {"channel": self._chat.channel(arguments).to_slack()}

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
        problems = [] if self._strictness.charts_on_home else limits.chart_problems(source)
        if problems:
            raise SlackError("invalid_arguments", problems=problems)
        return _shown(self._views.publish(user, source, arguments.get("hash")))

    def _user_of_trigger(self, arguments: Json) -> str:
        return self._triggers.exchange(str(arguments.get("trigger_id", "")))


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
