"""How a person is doing: checks counted, days practised, days off, streak and figures."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from bot import tips
from bot.engine import Report
from bot.figures import Figures
from bot.fingerprint import Fingerprint, sketch
from bot.preferences import Preferences
from bot.recap import Recap, recap
from bot.service.installation import Installation
from bot.stats import CheckRow, stats
from bot.streak import LEAST_WORDS, MOST_CHECKS_A_DAY, Streak, announced_days, practice_day, streak
from bot.working_days import WEEK, Calendar


class Progress:
    """The use cases about how a person is doing."""

    def __init__(self, installation: Installation) -> None:
        self._installation = installation
        self._store = installation.store

    async def count(self, workspace: str, person: str, text: str, report: Report) -> CheckRow | None:
        """Count a judged draft for the person; returns their latest check of the same draft, if there was one.

        Of more than `MOST_CHECKS_A_DAY` on one date nothing is kept.
        """
        salts = await self._installation.salts()
        sketches, fingerprint = await asyncio.to_thread(_sketched, text, report.draft or "", salts)
        return await self._installation.stored(
            self._count, workspace, person, report, sketches, fingerprint, self._installation.now()
        )

    async def streak(self, workspace: str, person: str) -> Streak:
        """A person's streak today."""
        return await self._installation.stored(self._streak, workspace, person)

    async def of_person(self, workspace: str, person: str, language: str) -> Figures:
        """A person's own figures and streak, with tips in a language."""
        return await self._installation.stored(self._of_person, workspace, person, language)

    async def team_week(self, workspace: str) -> Recap | None:
        """The whole team's last seven days; None below five people."""
        until = self._installation.now() + timedelta(seconds=1)  # what was checked in this very second, too
        since = until - WEEK
        stored, checks = self._installation.stored, self._store.team.checks
        before = await stored(checks, workspace, since - WEEK, since)
        return recap(await stored(checks, workspace, since, until), before, self._installation.hard_techniques)

    async def take_days_off(self, workspace: str, person: str, first: date, last: date) -> tuple[date, ...]:
        """Keep the days from first to last as days off, today's and later ones only; returns those."""
        return await self._installation.stored(self._take_days_off, workspace, person, first, last)

    async def cancel_days_off(self, workspace: str, person: str) -> None:
        """Take back every announced day off from today on."""
        await self._installation.stored(self._cancel_days_off, workspace, person)

    # What follows runs on the store's thread, each as one operation: nothing comes between its parts.

    def _count(
        self,
        workspace: str,
        person: str,
        report: Report,
        sketches: Mapping[str, bytes],
        fingerprint: Fingerprint,
        at: datetime,
    ) -> CheckRow | None:
        with self._store.together():
            preferences, store = self._store.people.preferences(workspace, person), self._store
            today = self._installation.local_date(preferences)
            versions = [
                (number, day)
                for number, day, known in store.fingerprints.of_person(workspace, person)
                if known.salt in sketches and known.is_of(sketches[known.salt])
            ]
            earlier = store.checks.numbered(versions[0][0]) if versions else None
            if store.checks.count_on(workspace, person, today) >= MOST_CHECKS_A_DAY:
                return earlier
            row = row_of(report, today, earlier.draft if earlier else 0)
            number = store.checks.record(workspace, person, at, row)
            store.fingerprints.keep(workspace, person, number, fingerprint)
            if report.words >= LEAST_WORDS and all(day == today for _, day in versions):
                calendar = self._calendar(workspace, person, preferences)
                time_zone = self._installation.time_zone_of(preferences)
                practised = practice_day(at, time_zone, calendar, store.practice.days(workspace, person))
                if practised:
                    store.practice.add(workspace, person, practised)
            return earlier

    def _streak(self, workspace: str, person: str) -> Streak:
        preferences = self._store.people.preferences(workspace, person)
        practised = {day.day: day.counts for day in self._store.practice.days(workspace, person)}
        calendar = self._calendar(workspace, person, preferences)
        return streak(practised, calendar, self._installation.local_date(preferences))

    def _calendar(self, workspace: str, person: str, preferences: Preferences) -> Calendar:
        today = self._installation.local_date(preferences)
        week = self._installation.working_days_of(preferences)
        return self._store.practice.calendar(workspace, person, week, today)

    def _of_person(self, workspace: str, person: str, language: str) -> Figures:
        library = self._installation.library
        hard = self._installation.hard_techniques
        today = self._installation.local_date(self._store.people.preferences(workspace, person))
        figures = stats(self._store.checks.of_person(workspace, person), hard)
        available = tips.in_language(library.tips, (language, library.ruleset.default_language))
        about = {name: tips.about(available, name, today) for name, _ in figures.commonest_hard}
        return Figures(
            figures,
            self._streak(workspace, person),
            today,
            tuple(day for day in self._store.practice.days_off(workspace, person) if day >= today),
            {name: tip for name, tip in about.items() if tip},
        )

    def _take_days_off(self, workspace: str, person: str, first: date, last: date) -> tuple[date, ...]:
        preferences = self._store.people.preferences(workspace, person)
        days = announced_days(first, last, self._installation.local_date(preferences))
        self._store.practice.add_days_off(workspace, person, days)
        return days

    def _cancel_days_off(self, workspace: str, person: str) -> None:
        today = self._installation.local_date(self._store.people.preferences(workspace, person))
        self._store.practice.remove_days_off(workspace, person, today)


def _sketched(text: str, softer: str, salts: Mapping[str, bytes]) -> tuple[dict[str, bytes], Fingerprint]:
    """A draft's sketch with each salt, and the fingerprint to keep, with the newest one."""
    sketches = {name: sketch(text, salt) for name, salt in salts.items()}
    newest, salt = next(iter(salts.items()))
    return sketches, Fingerprint(newest, sketches[newest], sketch(softer, salt))


def row_of(report: Report, today: date, draft: int = 0) -> CheckRow:
    """The numbers of a report, which are all that is stored of it."""
    return CheckRow(
        local_date=today,
        language=report.language,
        verdict=report.verdict,
        softness=report.softness,
        hard=report.hard,
        soft=report.soft,
        words=report.words,
        techniques=Counter(finding.technique for finding in report.findings),
        draft=draft,
    )
