"""The leaderboard: there once an admin has turned it on, and of those who joined it."""

from __future__ import annotations

from bot.leaderboard import PERIOD, Place, places
from bot.service.installation import Installation


class Leaderboard:
    """The use cases about the leaderboard."""

    def __init__(self, installation: Installation) -> None:
        self._installation = installation
        self._store = installation.store

    async def is_on(self, workspace: str) -> bool:
        """Whether an admin has turned it on."""
        return await self._installation.stored(self._store.workspaces.has_leaderboard, workspace)

    async def turn(self, workspace: str, *, on: bool) -> None:
        """Turn it on or off for the workspace. Who joined stays joined."""
        await self._installation.stored(self._store.workspaces.turn_leaderboard, workspace, on=on)

    async def places(self, workspace: str) -> tuple[Place, ...]:
        """The board of the last four weeks; empty while it is off."""
        return await self._installation.stored(self._places, workspace)

    def _places(self, workspace: str) -> tuple[Place, ...]:
        if not self._store.workspaces.has_leaderboard(workspace):
            return ()
        since = self._installation.now().astimezone(self._installation.time_zone).date() - PERIOD
        return places(self._store.practice.days_of_joined(workspace, since))
