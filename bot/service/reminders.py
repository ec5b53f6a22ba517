"""The reminder, for those who asked for one: once, in the afternoon of a working day on which a streak may end."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import time

from bot.service.installation import Installation
from bot.service.progress import Progress
from bot.streak import Streak

AFTERNOON = (time(15), time(18))
"""The person's local hours in which a reminder may come; later it would only spoil the evening."""

WORTH_A_REMINDER = 3
"""A shorter streak is soon made anew."""

Send = Callable[[str, Streak], Awaitable[None]]
"""Sends a person the reminder about their streak; never raises for an answer of Slack's."""


class Reminders:
    """The use case of reminding."""

    def __init__(self, installation: Installation, progress: Progress) -> None:
        self._installation = installation
        self._people = installation.store.people
        self._progress = progress

    async def remind(self, workspace: str, send: Send) -> None:
        """Remind everybody whose streak is in danger and who has not been looked at today.

        The day is claimed before anything is sent: after a crash between the two a reminder stays out, never doubles.
        """
        for person, preferences in await self._installation.stored(self._people.with_reminder, workspace):
            local = self._installation.now().astimezone(self._installation.time_zone_of(preferences))
            if not AFTERNOON[0] <= local.time() < AFTERNOON[1]:
                continue
            if await self._installation.stored(self._people.claim_reminder, workspace, person, local.date()):
                streak = await self._progress.streak(workspace, person)
                if streak.current >= WORTH_A_REMINDER and not (streak.today_counts or streak.today_is_off):
                    await send(person, streak)
