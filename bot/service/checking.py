"""Checking a draft: judged on a worker thread, counted, and kept for its buttons in memory only."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import date

from bot.bands import preset
from bot.comparison import compare
from bot.drafts import Checked, Drafts
from bot.engine import Report, Side, analyse, judge
from bot.service.installation import Installation
from bot.service.progress import Progress
from bot.stats import CheckRow
from bot.streak import LEAST_WORDS

__all__ = ["Checked", "Checking"]


class Checking:
    """The use cases about drafts. `drafts` are those whose buttons still work."""

    def __init__(self, installation: Installation, progress: Progress) -> None:
        self._installation = installation
        self._store = installation.store
        self._progress = progress
        self.drafts = Drafts(installation.now, installation.new_key)

    def warm_up(self) -> None:
        """Compile every language and load what langdetect needs, so that nobody's first check waits for it."""
        ruleset = self._installation.library.ruleset
        for code in ruleset.languages:
            analyse("enough words for a whole look at them", ruleset, code)
            ruleset.languages[code].patterns.clear()  # everything is compiled; 24 MB that nobody needs
        analyse("enough words for a whole look at them", ruleset)

    async def check(
        self,
        workspace: str,
        person: str,
        text: str,
        *,
        language: str | None = None,
        after: str = "",
        is_own: bool = True,
    ) -> Checked:
        """Judge a draft, count it for the person, and tell their streak.

        `language` forces one; `after` is the key of the draft that this one was made from. A message that somebody
        else wrote (`is_own` false) is judged all the same, and not counted.
        """
        installation, ruleset = self._installation, self._installation.library.ruleset
        preferences = await installation.stored(self._store.people.preferences, workspace, person)
        today = installation.local_date(preferences)
        before = self.drafts.find(workspace, person, after)
        if before and language is None:
            language = before.language
        report = await asyncio.to_thread(analyse, text, ruleset, language, preferences.register)
        if report.reason is None and is_own:
            practice = report.words >= LEAST_WORDS
            row, record = _row(report, today), self._store.checks.record
            await installation.stored(record, workspace, person, installation.now(), row, is_practice=practice)
        earlier = _row(before.report, today) if before else None
        hard = frozenset(technique.id for technique in ruleset.techniques.values() if technique.side is Side.HARD)
        comparison = compare(report, earlier, hard) if earlier and report.reason is None else None
        streak = await self._progress.streak(workspace, person)
        checked = Checked(report, streak, earlier, comparison, preset(preferences.trade), text, language, is_own)
        return self.drafts.keep(workspace, person, checked)

    async def judge(self, text: str, language: str | None) -> Report:
        """The report of a text that nobody sent in, such as the softer draft: nothing is counted."""
        return await asyncio.to_thread(judge, text, self._installation.library.ruleset, language)


def _row(report: Report, local_date: date) -> CheckRow:
    """The numbers of a report, which are all that is stored of it."""
    return CheckRow(
        local_date=local_date,
        language=report.language,
        verdict=report.verdict,
        softness=report.softness,
        hard=report.hard,
        soft=report.soft,
        words=report.words,
        techniques=Counter(finding.technique for finding in report.findings),
    )
