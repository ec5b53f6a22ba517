"""Checking a draft: judged on a worker thread, counted, and forgotten."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.engine import Report, analyse
from bot.fingerprint import Fingerprint, sketch
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
        analyse("enough words for a whole look at them", ruleset)

    async def check(self, workspace: str, person: str, text: str) -> Checked:
        """Judge a draft, count it for the person, and tell their streak and their latest check of the same draft."""
        salts = await self._installation.salts()
        report, sketches, fingerprint = await asyncio.to_thread(self._judge, text, salts)
        earlier = None
        if report.reason is None:
            earlier = await self._installation.stored(
                self._count, workspace, person, report, sketches, fingerprint, self._installation.now()
            )
        return Checked(report, await self._progress.streak(workspace, person), earlier)

    def _judge(self, text: str, salts: Mapping[str, bytes]) -> tuple[Report, dict[str, bytes], Fingerprint]:
        """The report, the draft's sketch with each salt, and the fingerprint to keep."""
        report = analyse(text, self._installation.library.ruleset)
        sketches = {name: sketch(text, salt) for name, salt in salts.items()}
        newest, salt = next(iter(salts.items()))
        return report, sketches, Fingerprint(newest, sketches[newest], sketch(report.draft or "", salt))

    def _count(
        self,
        workspace: str,
        person: str,
        report: Report,
        sketches: Mapping[str, bytes],
        fingerprint: Fingerprint,
        at: datetime,
    ) -> CheckRow | None:
        """Store a judged draft, and return the latest check of the same one."""
        preferences = self._store.people.preferences(workspace, person)
        row = CheckRow(
            local_date=self._installation.local_date(preferences),
            language=report.language,
            verdict=report.verdict,
            softness=report.softness,
            hard=report.hard,
            soft=report.soft,
            words=report.words,
            techniques=Counter(finding.technique for finding in report.findings),
        )
        versions = [
            (number, day)
            for number, day, known in self._store.fingerprints.of_person(workspace, person)
            if known.salt in sketches and known.is_of(sketches[known.salt])
        ]
        is_new = all(day == row.local_date for _, day in versions)
        is_practice = is_new and report.words >= LEAST_WORDS
        earlier = self._store.checks.with_number(versions[0][0]) if versions else None
        number = self._store.checks.record(workspace, person, at, row, is_practice=is_practice)
        self._store.fingerprints.keep(workspace, person, number, fingerprint)
        return earlier
