"""Checking a draft: judged on a worker thread, counted, and forgotten."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.engine import Report, analyse
from bot.service.installation import Installation
from bot.service.progress import Progress
from bot.stats import CheckRow
from bot.streak import Streak


@dataclass(frozen=True, slots=True)
class Checked:
    """A judged draft, the person's streak with it, and their latest check of the same draft, if there was one."""

    report: Report
    streak: Streak
    earlier: CheckRow | None = None


class Checking:
    """The use cases about drafts."""

    def __init__(self, installation: Installation, progress: Progress) -> None:
        self._installation = installation
        self._progress = progress

    def warm_up(self) -> None:
        """Compile every language and load what langdetect needs, so that nobody's first check waits for it."""
        ruleset = self._installation.library.ruleset
        for code in ruleset.languages:
            analyse("enough words for a whole look at them", ruleset, code)
        analyse("enough words for a whole look at them", ruleset)

    async def check(self, workspace: str, person: str, text: str) -> Checked:
        """Judge a draft, count it for the person, and tell their streak and their latest check of the same draft."""
        report = await asyncio.to_thread(analyse, text, self._installation.library.ruleset)
        earlier = None
        if report.reason is None:
            earlier = await self._progress.count(workspace, person, text, report)
        return Checked(report, await self._progress.streak(workspace, person), earlier)
