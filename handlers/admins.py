"""Who is an admin, and telling the admins what needs their hand."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.service import Service
from handlers.direct_messages import DirectMessages
from handlers.requests import UNREACHABLE, code_of
from handlers.views.schedules import stopped_blocks, stopped_text

logger = logging.getLogger(__name__)

REMEMBERED_SECONDS = 600
"""For so long Slack's word on whether somebody is an admin holds, or that it does not tell us."""

ASKED_AGAIN_SECONDS = 60
"""So soon Slack is asked again after a fault that may pass."""

LONGEST_WAIT_SECONDS = 1.5
"""Somebody waits for the answer, and Slack waits for ours three seconds at most."""

PEOPLE_A_PAGE = 200
"""What Slack recommends for users.list."""

NOT_ALLOWED_TO_ASK = frozenset({"missing_scope", "not_allowed_token_type"})

NOT_OF_THIS_WORKSPACE = frozenset({"user_not_found", "user_not_visible"})
"""What Slack says of somebody who shares only a channel with us."""


class Admins:
    """The people whom the settings name, and Slack's own workspace admins where the scope users:read lets us ask.

    Where Slack does not answer, those of the settings are admins all the same. `seconds` is a clock that only grows.
    """

    def __init__(self, service: Service, client: AsyncWebClient, seconds: Callable[[], float] = time.monotonic) -> None:
        self._service = service
        self._client = client
        self._seconds = seconds
        self._answers: dict[str, tuple[float, bool]] = {}
        self._silent_until = float("-inf")

    async def includes(self, person: str) -> bool:
        """Whether a person is an admin: sees what admins see, and may set what they set."""
        if person in self._service.installation.admins:
            return True
        known_until, answer = self._answers.get(person, (float("-inf"), False))
        if self._seconds() < known_until:
            return answer
        if self._seconds() < self._silent_until:
            return False
        try:
            async with asyncio.timeout(LONGEST_WAIT_SECONDS):
                user = (await self._client.users_info(user=person)).get("user") or {}
        except UNREACHABLE as error:
            if code_of(error) not in NOT_OF_THIS_WORKSPACE:
                self._wait_after(error)
                return False
            user = {}
        answer = _is_admin(user)
        self._answers[person] = self._seconds() + REMEMBERED_SECONDS, answer
        return answer

    async def to_be_told(self) -> frozenset[str] | None:
        """Whom to tell what needs an admin's hand: the people of the settings; without any, Slack's own admins.

        None while Slack could say, and does not.
        """
        if self._service.installation.admins:
            return self._service.installation.admins
        found: set[str] = set()
        cursor = ""
        try:
            while True:
                page = await self._client.users_list(limit=PEOPLE_A_PAGE, cursor=cursor)
                found |= {user["id"] for user in page.get("members") or () if _is_admin(user)}
                cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
                if not cursor:
                    return frozenset(found)
        except UNREACHABLE as error:
            self._wait_after(error)
            return frozenset() if code_of(error) in NOT_ALLOWED_TO_ASK else None

    def _wait_after(self, error: BaseException) -> None:
        """Leave Slack in peace for a while: Home asks at every drawing."""
        code = code_of(error)
        if code in NOT_ALLOWED_TO_ASK:
            self._silent_until = self._seconds() + REMEMBERED_SECONDS
        else:
            self._silent_until = self._seconds() + ASKED_AGAIN_SECONDS
            logger.warning("Slack does not say who is an admin: %s", code)


def _is_admin(user: Mapping[str, Any]) -> bool:
    return bool(user.get("is_admin") or user.get("is_owner")) and not user.get("deleted")


async def tell_stopped(service: Service, admins: Admins, workspace: str, direct_messages: DirectMessages) -> None:
    """Tell every admin, and whoever set it, once of each schedule that stopped by itself.

    It stays untold while nobody could be reached: with a revoked token that is until the bot has a new one.
    """
    for schedule, change in await service.schedules.untold(workspace):
        if change != "stopped":
            continue
        setter = {schedule.set_by} if schedule.set_by.startswith(("U", "W")) else set()
        known = await admins.to_be_told()
        people = sorted((known or frozenset()) | setter)
        if not people and known is None:
            continue
        if not people:
            logger.error("nobody can be told of the stopped schedule of %s: set PITCHCHECK_ADMINS", schedule.channel)
        reached = []
        for person in people:
            say = service.say(await service.people.language_of(workspace, person))
            text, blocks = stopped_text(schedule, say), stopped_blocks(schedule, say)
            reached.append(await direct_messages.send(person, text, blocks))
        if any(reached) or not people:
            await service.schedules.told(workspace, schedule.channel)
