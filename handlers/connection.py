"""The Socket Mode connection: checked before it is opened, watched while it is open."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

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


async def workspace_of(bot_token: str, app_token: str, base_url: str = SLACK_API) -> str:
    """The id of the workspace that the tokens belong to.

    Raises `ConnectionFault` when Slack refuses either token: the socket client itself would try for ever.
    """
    client = AsyncWebClient(base_url=base_url)
    identity = await _asked(client, "auth.test", "SLACK_BOT_TOKEN", bot_token)
    await _asked(client, "apps.connections.open", "SLACK_APP_TOKEN", app_token)
    return str(identity["team_id"])


async def _asked(client: AsyncWebClient, method: str, variable: str, token: str) -> dict[str, object]:
    try:
        answer = await client.api_call(method, headers={"Authorization": f"Bearer {token}"})
    except SlackApiError as error:
        code = str(error.response.get("error"))
        raise ConnectionFault(f"Slack refuses {variable} ({code})", _CURES.get(code, _ANY_CURE)) from None
    except (aiohttp.ClientError, TimeoutError) as error:
        what = f"Slack can't be reached at {client.base_url} ({type(error).__name__})"
        raise ConnectionFault(what, "Check the network, a proxy or a firewall, and start again") from None
    data: dict[str, object] = dict(answer.data) if isinstance(answer.data, dict) else {}
    return data


def authorized_once(client: AsyncWebClient) -> Callable[[], Awaitable[AuthorizeResult]]:
    """Who the bot is, for Bolt: asked of Slack for the first request, and known for every later one.

    Bolt itself asks anew for each request until the first answer has come. When a company checks at once that is a
    call to Slack for everybody, before anybody is acknowledged.
    """
    asking = asyncio.Lock()
    known: list[AuthorizeResult] = []

    async def authorize() -> AuthorizeResult:
        async with asking:
            if not known:
                identity = await client.auth_test()
                known.append(
                    AuthorizeResult.from_auth_test_response(bot_token=client.token, auth_test_response=identity)
                )
        return known[0]

    return authorize


class Connection:
    """The open socket of an app. `keep_alive` is to be called now and then: the library's own watch can fail."""

    def __init__(self, app: AsyncApp, app_token: str) -> None:
        self._app, self._app_token = app, app_token
        self._handler: AsyncSocketModeHandler | None = None
        self._was_down = False

    async def open(self) -> None:
        """Connect."""
        self._handler = AsyncSocketModeHandler(self._app, self._app_token)
        await self._handler.connect_async()

    async def keep_alive(self) -> None:
        """Rebuild a connection that is down at two calls in a row; a single time is an ordinary refresh."""
        down = self._handler is None or not await self._handler.client.is_connected()
        if down and self._was_down:
            logger.warning("the connection to Slack was lost; connecting anew")
            await self.close()
            await self.open()
            down = False
        self._was_down = down

    async def close(self) -> None:
        """Disconnect."""
        if self._handler is not None:
            await self._handler.close_async()
            self._handler = None
