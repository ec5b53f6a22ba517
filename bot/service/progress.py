"""A person's own figures and streak."""

from __future__ import annotations

from dataclasses import dataclass

from bot.service.installation import Installation
from bot.stats import Stats, stats
from bot.streak import Streak, streak


@dataclass(frozen=True, slots=True)
class PersonalFigures:
    """A person's own figures, and their streak."""

    stats: Stats
    streak: Streak


class Progress:
    """The use cases about how a person is doing."""

    def __init__(self, installation: Installation) -> None:
        self._installation = installation
        self._store = installation.store

    async def of_person(self, workspace: str, person: str) -> PersonalFigures:
        """A person's own figures and streak."""
        rows = await self._installation.stored(self._store.checks.of_person, workspace, person)
        return PersonalFigures(stats(rows, self._installation.hard_techniques), await self.streak(workspace, person))

    async def streak(self, workspace: str, person: str) -> Streak:
        """A person's streak today."""
        installation = self._installation
        preferences = await installation.stored(self._store.people.preferences, workspace, person)
        practised = await installation.stored(self._store.checks.practice_days, workspace, person)
        return streak(practised, installation.working_days_of(preferences), installation.local_date(preferences))
