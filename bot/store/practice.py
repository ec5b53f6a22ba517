"""Days of practice, and what was a working day for whom at the time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

import sqlite_utils

from bot.streak import PracticeDay
from bot.working_days import Calendar, WorkingDays, weekdays_from, weekdays_text


class Practice:
    """Each person's days of practice, working weeks over time and days off."""

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def add(self, workspace: str, person: str, day: PracticeDay) -> None:
        """Keep a day of practice; one that is kept already stays as it is."""
        self._database.table("practice_days").insert(
            {
                "workspace": workspace,
                "person": person,
                "local_date": day.day.isoformat(),
                "counts": day.counts,
                "at": _stored(day.at),
                "until": _stored(day.until),
            },
            ignore=True,
        )

    def days(self, workspace: str, person: str) -> list[PracticeDay]:
        """A person's days of practice, oldest first."""
        rows = self._database.table("practice_days").rows_where(
            "workspace = ? and person = ?", [workspace, person], order_by="local_date"
        )
        return [
            PracticeDay(
                date.fromisoformat(row["local_date"]),
                bool(row["counts"]),
                datetime.fromisoformat(row["at"]),
                datetime.fromisoformat(row["until"]),
            )
            for row in rows
        ]

    def days_of_joined(self, workspace: str, since: date) -> dict[str, int]:
        """How many days since a date count, of each person who joined the leaderboard."""
        rows = self._database.query(
            "select person, count(*) as days from practice_days join people using (workspace, person)"
            " where workspace = ? and leaderboard and counts and local_date > ? group by person",
            [workspace, since.isoformat()],
        )
        return {row["person"]: row["days"] for row in rows}

    def calendar(self, workspace: str, person: str, week: WorkingDays, today: date) -> Calendar:
        """A person's working days over time, `week` being the one in force now.

        A week that is new holds from today, or from tomorrow when today is practised: the past is not rewritten.
        """
        rows = self._database.table("working_weeks").rows_where(
            "workspace = ? and person = ?", [workspace, person], order_by="since"
        )
        weeks = [
            (date.fromisoformat(row["since"]), WorkingDays(weekdays_from(row["weekdays"]), row["country"]))
            for row in rows
        ]
        if not weeks and not self.days(workspace, person):
            weeks = [(today, week)]  # of somebody who never practised nothing is kept: looking must not leave a trace
        elif not weeks or weeks[-1][1] != week:
            since = date.fromordinal(today.toordinal() + self._is_practised(workspace, person, today))
            weeks = [*((other, kept) for other, kept in weeks if other < since), (since, week)]
            self._keep_week(workspace, person, since, week)
        return Calendar(tuple(weeks), frozenset(self.days_off(workspace, person)))

    def days_off(self, workspace: str, person: str) -> list[date]:
        """The days off that a person announced, in order."""
        rows = self._database.table("days_off").rows_where(
            "workspace = ? and person = ?", [workspace, person], order_by="local_date"
        )
        return [date.fromisoformat(row["local_date"]) for row in rows]

    def add_days_off(self, workspace: str, person: str, days: Iterable[date]) -> None:
        """Keep days off."""
        self._database.table("days_off").insert_all(
            ({"workspace": workspace, "person": person, "local_date": day.isoformat()} for day in days), ignore=True
        )

    def remove_days_off(self, workspace: str, person: str, since: date) -> None:
        """Take back the days off from a day on."""
        self._database.table("days_off").delete_where(
            "workspace = ? and person = ? and local_date >= ?", [workspace, person, since.isoformat()]
        )

    def _is_practised(self, workspace: str, person: str, day: date) -> bool:
        where = "workspace = ? and person = ? and local_date = ?"
        return self._database.table("practice_days").count_where(where, [workspace, person, day.isoformat()]) > 0

    def _keep_week(self, workspace: str, person: str, since: date, week: WorkingDays) -> None:
        with self._database.atomic():
            # A clock moved back: what was set for later days no longer holds.
            self._database.table("working_weeks").delete_where(
                "workspace = ? and person = ? and since >= ?", [workspace, person, since.isoformat()]
            )
            self._database.table("working_weeks").insert(
                {
                    "workspace": workspace,
                    "person": person,
                    "since": since.isoformat(),
                    "weekdays": weekdays_text(week.weekdays),
                    "country": week.country,
                }
            )


def _stored(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
