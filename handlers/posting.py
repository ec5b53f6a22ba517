"""Posting to channels, so that no answer of Slack's leads to a second post."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.ledger import Posted, PostState
from bot.schedules import Schedule
from bot.service import Outgoing, Service
from bot.tips import Tip
from handlers.clients import sending_once
from handlers.requests import NOT_CERTAIN
from handlers.views.recap import recap_blocks, recap_text
from handlers.views.schedules import announcement_blocks, announcement_text
from handlers.views.tip import tip_blocks, tip_text

logger = logging.getLogger(__name__)

STOPPING: Mapping[str, str] = {
    "is_archived": "archived",
    "channel_not_found": "not_found",
    "not_in_channel": "not_in_channel",
    "read_only_channel": "restricted",
    "restricted_action": "restricted",
    "restricted_action_non_threadable_channel": "restricted",
    "restricted_action_read_only_channel": "restricted",
    "restricted_action_thread_locked": "restricted",
    "restricted_action_thread_only_channel": "restricted",
    "ekm_access_denied": "restricted",
    "no_permission": "restricted",
    "team_access_not_granted": "restricted",
    "missing_scope": "scope",
    "account_inactive": "token",
    "invalid_auth": "token",
    "not_allowed_token_type": "token",
    "not_authed": "token",
    "token_expired": "token",
    "token_revoked": "token",
}
"""Errors that stay until a person mends something, and what each means (`bot.schedules.STOPS`), also for sharing."""

SOON = timedelta(minutes=1)
"""When to try again after a connection that was never made, or a rate limit that does not say."""


class Poster:
    """Posts to channels with the client's token, each post once."""

    def __init__(self, service: Service, client: AsyncWebClient) -> None:
        self._service = service
        self._client = sending_once(client)

    async def post(self, outgoing: Outgoing) -> Posted:
        """Post a tip or a recap once and say what is known of it."""
        say = self._service.say(outgoing.language)
        content = outgoing.content
        if isinstance(content, Tip):
            return await self._send(outgoing.channel, tip_text(content, say), tip_blocks(content, say))
        text = recap_text(content, say)
        posted = await self._send(outgoing.channel, text, recap_blocks(content, say, chart=True))
        if posted.error == "invalid_blocks":  # refused for certain: this Slack does not know charts yet
            return await self._send(outgoing.channel, text, recap_blocks(content, say, chart=False))
        return posted

    async def announce(self, schedule: Schedule, change: str) -> Posted:
        """Say in a channel what was done to its schedule (one of `bot.service.schedules.CHANGES`), and by whom."""
        say = self._service.say(schedule.language)
        return await self._send(
            schedule.channel, announcement_text(schedule, change, say), announcement_blocks(schedule, change, say)
        )

    async def announce_untold(self, workspace: str) -> None:
        """Announce what other processes did to schedules."""
        for schedule, change in await self._service.schedules.untold(workspace):
            if change != "stopped":
                await self._service.schedules.told(workspace, schedule.channel)
                await self.announce(schedule, change)

    async def _send(self, channel: str, text: str, blocks: list[dict[str, Any]]) -> Posted:
        try:
            answer = await self._client.chat_postMessage(
                channel=channel, text=text, blocks=blocks, unfurl_links=False, unfurl_media=False
            )
        except SlackApiError as error:
            return _refused(error)
        except aiohttp.ClientConnectorError as error:
            return Posted(PostState.FAILED, error=type(error).__name__, retry_after=SOON)  # nothing was sent
        except (aiohttp.ClientError, TimeoutError, ConnectionError) as error:
            return Posted(PostState.UNKNOWN, error=f"{type(error).__name__}: the answer never came")
        return Posted(PostState.SENT, ts=str(answer.get("ts", "")))


def _refused(error: SlackApiError) -> Posted:
    response = error.response
    # What is no JSON comes as aiohttp's own response: a proxy's page, after which nothing is certain.
    if not hasattr(response, "status_code"):
        return Posted(PostState.UNKNOWN, error="the answer was not Slack's")
    code = str(response.get("error"))
    if response.status_code == 429 or code in {"ratelimited", "rate_limited"}:
        return Posted(PostState.FAILED, error="ratelimited", retry_after=_retry_after(response.headers))
    if response.status_code >= 500 or code in NOT_CERTAIN or code == "None":
        return Posted(PostState.UNKNOWN, error=code)
    return Posted(PostState.FAILED, error=code, stops=STOPPING.get(code, ""))


def _retry_after(headers: Mapping[str, Any]) -> timedelta:
    seconds = str(headers.get("Retry-After", ""))
    return timedelta(seconds=int(seconds)) if seconds.isdecimal() else SOON
