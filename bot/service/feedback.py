"""What people think of a finding: counted for the admins, by rule and language only."""

from __future__ import annotations

from dataclasses import replace

from bot.drafts import Checked, Drafts
from bot.feedback import Dismissed
from bot.service.installation import Installation

MOST_RULES = 10
"""So many of the most dismissed rules are shown."""


class Feedback:
    """The use cases about findings that are no problem."""

    def __init__(self, installation: Installation, drafts: Drafts) -> None:
        self._installation = installation
        self._drafts = drafts

    async def set_aside(self, workspace: str, checked: Checked, position: int, *, undo: bool = False) -> Checked:
        """Set aside the finding at this position of the report, or take that back; the same again changes nothing."""
        if not 0 <= position < len(checked.report.findings) or (position in checked.set_aside) is not undo:
            return checked
        changed = replace(checked, set_aside=checked.set_aside ^ {position})
        self._drafts.change(changed)
        rule, language = checked.report.findings[position].rule, checked.report.language or ""
        store, day = self._installation.store.dismissals, self._installation.now().date()
        await self._installation.stored(store.count, workspace, rule, language, day, -1 if undo else 1)
        return changed

    async def most_dismissed(self, workspace: str) -> list[Dismissed]:
        """The rules that the workspace's people dismissed most, for its admins."""
        return await self._installation.stored(self._installation.store.dismissals.most, workspace, MOST_RULES)
