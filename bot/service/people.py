"""What people set for themselves, and the language to speak to them in."""

from __future__ import annotations

from bot.preferences import Preferences
from bot.service.installation import Installation


class People:
    """The use cases about a person's settings."""

    def __init__(self, installation: Installation) -> None:
        self._installation = installation
        self._store = installation.store

    async def preferences(self, workspace: str, person: str) -> Preferences:
        """What the person has set."""
        return await self._installation.stored(self._store.people.preferences, workspace, person)

    async def save_preferences(self, workspace: str, person: str, preferences: Preferences) -> None:
        """Keep what the person sets."""
        await self._installation.stored(self._store.people.save_preferences, workspace, person, preferences)

    async def language_of(self, workspace: str, person: str) -> str:
        """The language to speak to a person in: the one they set, that of their latest draft, or the default."""
        preferences = await self.preferences(workspace, person)
        if preferences.language:
            return preferences.language
        latest = await self._installation.stored(self._store.checks.latest_language, workspace, person)
        return latest or self._installation.default_language

    def is_admin(self, person: str) -> bool:
        """Whether the settings name the person as an admin."""
        return person in self._installation.admins
