"""Direct messages from the bot to one person: reminders, and notices to the admins."""

from __future__ import annotations

import logging
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.clients import sending_once
from handlers.views import blocks as views

logger = logging.getLogger(__name__)


class DirectMessages:
    """Sends direct messages with the client's token, each of them once."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = sending_once(client)

    async def send(
        self, person: str, text: str, blocks: list[dict[str, Any]] | None = None, thread_ts: str | None = None
    ) -> bool:
        """Send plain text, with blocks if given; whether Slack took it. What it refuses is logged by its code."""
        try:
            await self._client.chat_postMessage(
                channel=person,
                text=views.fallback(text),
                blocks=blocks,
                thread_ts=thread_ts,
                unfurl_links=False,
                unfurl_media=False,
            )
        except SlackApiError as error:
            logger.warning("a direct message to %s was refused: %s", person, error.response.get("error"))
            return False
        except (aiohttp.ClientError, TimeoutError, ConnectionError) as error:
            logger.warning("a direct message to %s may be lost: %s", person, type(error).__name__)
            return False
        return True
