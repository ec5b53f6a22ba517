"""Posting the day's tip, so that no answer of Slack's leads to a second post."""

from __future__ import annotations

from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.service import Service
from bot.tips import Posted, Tip, TipState
from handlers.views.tip import tip_blocks, tip_text

NOT_CERTAIN = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})
"""Errors after which Slack may have posted all the same (chat.postMessage documentation)."""


class TipPoster:
    """Posts tips with a client of its own: the default one sends a post again when a connection breaks."""

    def __init__(self, service: Service, token: str, base_url: str) -> None:
        self._service = service
        self._client = AsyncWebClient(token=token, base_url=base_url, retry_handlers=[])

    async def post(self, channel: str, tip: Tip) -> Posted:
        """Post a tip once and say what is known of it."""
        say = self._service.say(tip.language)
        message: dict[str, Any] = {"text": tip_text(tip, say), "blocks": tip_blocks(tip, say)}
        try:
            answer = await self._client.chat_postMessage(
                channel=channel, unfurl_links=False, unfurl_media=False, **message
            )
        except SlackApiError as error:
            return _refused(error)
        except aiohttp.ClientConnectorError as error:
            return Posted(TipState.FAILED, error=str(error), try_again=True)  # nothing was sent
        except (aiohttp.ClientError, TimeoutError, ConnectionError) as error:
            return Posted(TipState.UNKNOWN, error=f"{type(error).__name__}: the answer never came")
        return Posted(TipState.SENT, ts=answer["ts"])


def _refused(error: SlackApiError) -> Posted:
    code = str(error.response.get("error"))
    status = getattr(error.response, "status_code", 200)
    if status == 429 or code == "ratelimited":
        return Posted(TipState.FAILED, error="ratelimited", try_again=True)
    if status >= 500 or code in NOT_CERTAIN:
        return Posted(TipState.UNKNOWN, error=code)
    return Posted(TipState.FAILED, error=code)
