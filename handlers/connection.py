"""The way to Slack: checked before it is opened, watched while it is open. Here over Socket Mode."""

from __future__ import annotations

import logging
from typing import Protocol

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.errors import ConnectionFault

logger = logging.getLogger(__name__)

SLACK_API = "https://slack.com/api/"

_CURES = {
    "invalid_auth": "Copy the token again from your app's page at api.slack.com/apps",
    "not_authed": "Copy the token again from your app's page at api.slack.com/apps",
    "token_revoked": "Install the app to your workspace again and copy the new token",
    "account_inactive": "Install the app to your workspace again and copy the new token",
    "missing_scope": "Give the app-level token the scope connections:write, or make a new one with it",
    "not_allowed_token_type": "Swap the tokens: SLACK_BOT_TOKEN starts with xoxb-, SLACK_APP_TOKEN with xapp-",
}
_ANY_CURE = "See deploy/README.md, from nothing to a running bot"


async def who_am_i(bot_token: str, base_url: str = SLACK_API) -> AsyncSlackResponse:
    """Slack's answer on whose bot token it is, with `team_id`. Raises `ConnectionFault` when Slack refuses it."""
    return await _asked("auth.test", "SLACK_BOT_TOKEN", bot_token, base_url)


async def check_app_token(app_token: str, base_url: str = SLACK_API) -> None:
    """Raise `ConnectionFault` when Slack refuses the token: the socket client itself would try for ever."""
    await _asked("apps.connections.open", "SLACK_APP_TOKEN", app_token, base_url)


async def _asked(method: str, variable: str, token: str, base_url: str) -> AsyncSlackResponse:
    client = AsyncWebClient(base_url=base_url)
    try:
        return await client.api_call(method, headers={"Authorization": f"Bearer {token}"})
    except SlackApiError as error:
        code = str(error.response.get("error"))
        raise ConnectionFault(f"Slack refuses {variable} ({code})", _CURES.get(code, _ANY_CURE)) from None
    except (aiohttp.ClientError, TimeoutError) as error:
        what = f"Slack can't be reached at {client.base_url} ({type(error).__name__})"
        raise ConnectionFault(what, "Check the network, a proxy or a firewall, and start again") from None


class Connection(Protocol):
    """A way on which Slack reaches an app."""

    async def open(self, app: AsyncApp) -> None:
        """Let the app be reached from now on. Raises `ConnectionFault` when that can't be."""
        ...

    async def is_open(self) -> bool:
        """Whether Slack can reach the app right now, as far as can be seen from here."""
        ...

    async def keep_alive(self) -> None:
        """See that it is open; to be called now and then."""
        ...

    async def close(self) -> None:
        """Let nothing new in."""
        ...


class SocketMode:
    """The socket that the app opens to Slack. `keep_alive` is needed: the library's own watch can fail."""

    def __init__(self, app_token: str, base_url: str = SLACK_API) -> None:
        self._app_token, self._base_url = app_token, base_url
        self._app: AsyncApp | None = None
        self._handler: AsyncSocketModeHandler | None = None
        self._was_down = False

    async def open(self, app: AsyncApp) -> None:
        """Connect, once the token has proved good."""
        await check_app_token(self._app_token, self._base_url)
        self._app = app
        await self._connect(app)

    async def is_open(self) -> bool:
        """Whether the socket is connected; between two sockets, every few hours, it is not for a moment."""
        return self._handler is not None and await self._handler.client.is_connected()

    async def keep_alive(self) -> None:
        """Rebuild a connection that is down at two calls in a row; a single time is an ordinary refresh."""
        down = not await self.is_open()
        if down and self._was_down and self._app:
            logger.warning("the connection to Slack was lost; connecting anew")
            await self.close()
            await self._connect(self._app)
            down = False
        self._was_down = down

    async def _connect(self, app: AsyncApp) -> None:
        self._handler = AsyncSocketModeHandler(app, self._app_token)
        await self._handler.connect_async()

    async def close(self) -> None:
        """Disconnect."""
        if self._handler is not None:
            await self._handler.close_async()
            self._handler = None
