"""Who is an admin, and telling the admins what needs their hand."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.service import Service
from handlers.direct_messages import DirectMessages
from handlers.views.schedules import stopped_blocks, stopped_text

logger = logging.getLogger(__name__)

REMEMBERED_SECONDS = 600
"""For so long Slack's word on whether somebody is an admin holds."""

NOT_ALLOWED_TO_ASK = frozenset({"missing_scope", "not_allowed_token_type"})


class Admins:
    """The people whom the settings name, and Slack's own workspace admins where the scope users:read lets us ask."""

    def __init__(self, service: Service, client: AsyncWebClient, seconds: Callable[[], float] = time.monotonic) -> None:
        self._service = service
        self._client = client
        self._seconds = seconds
        self._answers: dict[str, tuple[float, bool]] = {}

    async def includes(self, person: str) -> bool:
        """Whether a person may set schedules."""
        if self._service.people.is_admin(person):
            return True
        asked_at, answer = self._answers.get(person, (float("-inf"), False))
        if self._seconds() - asked_at > REMEMBERED_SECONDS:
            answer = await self._ask(person)
            self._answers[person] = self._seconds(), answer
        return answer

    async def _ask(self, person: str) -> bool:
        try:
            user = (await self._client.users_info(user=person)).get("user") or {}
        except SlackApiError as error:
            code = error.response.get("error")
            if code not in NOT_ALLOWED_TO_ASK:
                logger.warning("Slack does not say whether %s is an admin: %s", person, code)
            return False
        except (aiohttp.ClientError, TimeoutError) as error:
            logger.warning("Slack could not be asked whether %s is an admin: %s", person, type(error).__name__)
            return False
        return bool(user.get("is_admin") or user.get("is_owner"))


async def tell_stopped(service: Service, workspace: str, direct_messages: DirectMessages) -> None:
    """Tell every admin, and whoever set it, once of each schedule that stopped by itself.

    It stays untold while nobody could be reached: with a revoked token that is until the bot has a new one.
    """
    for schedule, change in await service.schedules.untold(workspace):
        if change != "stopped":
            continue
        setter = {schedule.set_by} if schedule.set_by.startswith(("U", "W")) else set()
        people = sorted(service.installation.admins | setter)
        if not people:
            logger.error("nobody can be told of the stopped schedule of %s: set PITCHCHECK_ADMINS", schedule.channel)
        reached = []
        for person in people:
            say = service.say(await service.people.language_of(workspace, person))
            text, blocks = stopped_text(schedule, say), stopped_blocks(schedule, say)
            reached.append(await direct_messages.send(person, text, blocks))
        if any(reached) or not people:
            await service.schedules.told(workspace, schedule.channel)
