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

    async def language_of(self, workspace: str, person: str, just_used: str | None = None) -> str:
        """The language to speak to a person in.

        It is the one they set, the one that they `just_used`, that of their latest draft, or the default.
        """
        preferences = await self.preferences(workspace, person)
        if preferences.language or just_used:
            return preferences.language or str(just_used)
        latest = await self._installation.stored(self._store.checks.latest_language, workspace, person)
        return latest or self._installation.default_language

    def registers(self) -> list[tuple[str, str]]:
        """The forms of address to choose from, in the languages that have several: each with the word it is called by.

        That word is the register's name where it is one of its words ("du"), else the shortest of them ("вы").
        """
        languages = self._installation.library.ruleset.languages.values()
        return [
            (name, name if name in words else min(words, key=lambda word: (len(word), word)))
            for language in languages
            if len(language.registers) > 1
            for name, words in language.registers.items()
        ]

    async def may_join_leaderboard(self, workspace: str) -> bool:
        """Whether an admin has turned the leaderboard on."""
        return await self._installation.stored(self._store.workspaces.has_leaderboard, workspace)
