"""Checking a draft: judged on a worker thread, counted, and forgotten."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass

from bot.engine import Report, analyse
from bot.service.installation import Installation
from bot.service.progress import Progress
from bot.stats import CheckRow
from bot.streak import LEAST_WORDS, Streak


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
        self._store = installation.store
        self._progress = progress

    def warm_up(self) -> None:
        """Compile every language and load what langdetect needs, so that nobody's first check waits for it."""
        ruleset = self._installation.library.ruleset
        for code in ruleset.languages:
            analyse("enough words for a whole look at them", ruleset, code)
            ruleset.languages[code].patterns.clear()  # everything is compiled; 24 MB that nobody needs
        analyse("enough words for a whole look at them", ruleset)

    async def check(self, workspace: str, person: str, text: str) -> Checked:
        """Judge a draft, count it for the person, and tell their streak."""
        installation = self._installation
        report = await asyncio.to_thread(analyse, text, installation.library.ruleset)
        if report.reason is None:
            preferences = await installation.stored(self._store.people.preferences, workspace, person)
            row = CheckRow(
                local_date=installation.local_date(preferences),
                language=report.language,
                verdict=report.verdict,
                softness=report.softness,
                hard=report.hard,
                soft=report.soft,
                words=report.words,
                techniques=Counter(finding.technique for finding in report.findings),
            )
            practice = report.words >= LEAST_WORDS
            record = self._store.checks.record
            await installation.stored(record, workspace, person, installation.now(), row, is_practice=practice)
        return Checked(report, await self._progress.streak(workspace, person))
