"""The one slash command: which feature answers which words."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from handlers import ids

logger = logging.getLogger(__name__)


class Request:
    """One use of the slash command: who, where, what, and the ways to answer.

    `text` is what stands behind the command, with Slack's three entities made plain.
    """

    def __init__(
        self, command: Mapping[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient
    ) -> None:
        self.workspace: str = command["team_id"]
        self.person: str = command["user_id"]
        self.channel: str = command["channel_id"]
        self.trigger_id: str = command["trigger_id"]
        self.text = unescape(command.get("text") or "")
        self.client = client
        self._ack, self._respond = ack, respond
        self._acknowledged = False

    async def acknowledge(self) -> None:
        """Tell Slack that the answer comes later; needed when it may take longer than three seconds."""
        self._acknowledged = True
        await self._ack()

    async def answer(self, text: str, blocks: list[dict[str, Any]] | None = None) -> None:
        """Answer the person privately: inside the acknowledgement, or after it if it was given already."""
        if not self._acknowledged:
            await self._ack(text=text, blocks=blocks, response_type="ephemeral")
            return
        answered = await self._respond(text=text, blocks=blocks, response_type="ephemeral")
        if answered.status_code != 200:  # respond() does not raise for an expired or used-up URL
            logger.warning("an answer was not taken: HTTP %s", answered.status_code)


Answer = Callable[[Request], Awaitable[None]]


def unescape(text: str) -> str:
    """The text as it was typed: Slack sends three characters as entities."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def register(app: AsyncApp, subcommands: Mapping[str, Answer], otherwise: Answer) -> None:
    """Let the slash command call the subcommand that is its whole text, else `otherwise`."""

    @app.command(ids.COMMAND)
    async def on_command(command: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        request = Request(command, ack, respond, client)
        await subcommands.get(request.text.strip().casefold(), otherwise)(request)
