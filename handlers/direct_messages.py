"""Direct messages from the bot to one person: answers, reminders, files, and notices to the admins."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.clients import sending_once
from handlers.views import blocks as views

logger = logging.getLogger(__name__)


MAY_SEND_FILES = "files:write"
"""The scope without which no file can be sent; the manifest asks for it as an optional one."""


@dataclass(frozen=True, slots=True)
class File:
    """A file in memory."""

    name: str
    content: bytes


class DirectMessages:
    """Sends direct messages with the client's token, each of them once."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = sending_once(client)

    async def send(
        self, person: str, text: str, blocks: list[dict[str, Any]] | None = None, thread_ts: str | None = None
    ) -> bool:
        """Send plain text, with blocks if given; whether Slack took it. What it refuses is logged by its code."""
        try:
            await self._post(person, text, blocks, thread_ts)
        except SlackApiError as error:
            logger.warning("a direct message to %s was refused: %s", person, error.response.get("error"))
            return False
        except (aiohttp.ClientError, TimeoutError, ConnectionError) as error:
            logger.warning("a direct message to %s may be lost: %s", person, type(error).__name__)
            return False
        return True

    async def may_send_files(self) -> bool:
        """Whether the bot holds the scope for files; Slack names a token's scopes with every answer."""
        answer = await self._client.auth_test()
        return MAY_SEND_FILES in answer.headers.get("X-OAuth-Scopes", "").replace(" ", "").split(",")

    async def send_file(
        self, person: str, file: File, text: str, blocks: list[dict[str, Any]] | None, thread_ts: str | None = None
    ) -> None:
        """Send a message and after it a file. Raises what Slack's library raises when either does not come through."""
        # Slack shares a file with a conversation, never with a person; the answer to a message tells its conversation.
        posted = await self._post(person, text, blocks, thread_ts)
        await self._client.files_upload_v2(
            channel=posted, filename=file.name, content=file.content, thread_ts=thread_ts
        )

    async def _post(self, person: str, text: str, blocks: list[dict[str, Any]] | None, thread_ts: str | None) -> str:
        """The conversation that a message was posted to."""
        answer = await self._client.chat_postMessage(
            channel=person,
            text=views.fallback(text),
            blocks=blocks,
            thread_ts=thread_ts,
            unfurl_links=False,
            unfurl_media=False,
        )
        return str(answer["channel"])
