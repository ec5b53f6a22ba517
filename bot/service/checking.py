"""Checking a draft: judged on a worker thread, counted, and kept for its buttons in memory only."""

from __future__ import annotations

import asyncio

from bot.bands import preset
from bot.comparison import compare
from bot.drafts import Checked, Drafts
from bot.engine import Report, analyse, judge
from bot.service.installation import Installation
from bot.service.progress import Progress, row_of

__all__ = ["Checked", "Checking"]


class Checking:
    """The use cases about drafts. `drafts` are those whose buttons still work."""

    def __init__(self, installation: Installation, progress: Progress) -> None:
        self._installation = installation
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
        channel: str = "",
    ) -> Checked:
        """Judge a draft, count it for the person, and tell their streak.

        `language` forces one; `after` is the key of the draft that this one was made from. A message that somebody
        else wrote (`is_own` false) is judged all the same, and not counted. The target band is that of the person's
        trade, else that of the `channel` where they asked.
        """
        installation, ruleset = self._installation, self._installation.library.ruleset
        preferences = await installation.stored(installation.store.people.preferences, workspace, person)
        before = self.drafts.find(workspace, person, after)
        if before and language is None:
            language = before.language
        report = await asyncio.to_thread(analyse, text, ruleset, language, preferences.register)
        earlier = None
        if report.reason is None and is_own:
            earlier = await self._progress.count(workspace, person, text, report)
        if before:
            earlier = row_of(before.report, installation.local_date(preferences))
        hard = installation.hard_techniques
        comparison = compare(report, earlier, hard) if earlier and report.reason is None else None
        streak = await self._progress.streak(workspace, person)
        trade = preferences.trade or await installation.stored(installation.store.schedules.band, workspace, channel)
        checked = Checked(report, streak, earlier, comparison, preset(trade), text, language, is_own)
        return self.drafts.keep(workspace, person, checked)

    async def judge(self, text: str, language: str | None) -> Report:
        """The report of a text that nobody sent in, such as the softer draft: nothing is counted."""
        return await asyncio.to_thread(judge, text, self._installation.library.ruleset, language)
