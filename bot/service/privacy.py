"""What people can ask about the data: to see it and to have it forgotten; and what goes by itself."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.drafts import Drafts
from bot.service.installation import Installation


class Privacy:
    """The use cases about stored data."""

    def __init__(self, installation: Installation, drafts: Drafts) -> None:
        self._installation = installation
        self._records = installation.store.records
        self._drafts = drafts
        self._cleaned_on: date | None = None

    async def export(self, workspace: str, person: str) -> dict[str, list[dict[str, Any]]]:
        """Every stored row about a person, by table."""
        return await self._installation.stored(self._records.of_person, workspace, person)

    async def forget_person(self, workspace: str, person: str) -> None:
        """Remove everything about a person, in the memory, too."""
        self._drafts.forget(workspace, person)
        await self._installation.stored(self._records.forget_person, workspace, person)

    async def forget_workspace(self, workspace: str) -> None:
        """Remove everything about a workspace that uninstalled the app. Harmless when repeated."""
        self._drafts.forget(workspace)
        await self._installation.stored(self._records.forget_workspace, workspace)

    async def forget_old(self) -> None:
        """Remove what is older than the retention, and fingerprints whose salt is gone; at most once a day."""
        today = self._installation.now().date()
        if today == self._cleaned_on:
            return
        salts = await self._installation.salts()
        await self._installation.stored(self._installation.store.fingerprints.forget_without, salts.keys())
        await self._installation.stored(self._records.forget_before, today - self._installation.retention)
        self._cleaned_on = today
