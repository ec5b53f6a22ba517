"""What people have set for themselves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import sqlite_utils

from bot.preferences import Preferences
from bot.working_days import weekdays_from, weekdays_text


class People:
    """The preferences of each person."""

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def preferences(self, workspace: str, person: str) -> Preferences:
        """A person's preferences; the defaults for somebody who has set nothing."""
        rows = self._database.table("people").rows_where("workspace = ? and person = ?", [workspace, person])
        return next(map(_preferences, rows), Preferences())

    def with_reminder(self, workspace: str) -> list[tuple[str, Preferences]]:
        """Everybody who asked for the reminder, with their preferences."""
        rows = self._database.table("people").rows_where("workspace = ? and reminder", [workspace], order_by="person")
        return [(row["person"], _preferences(row)) for row in rows]

    def claim_reminder(self, workspace: str, person: str, day: date) -> bool:
        """Claim a person's local date for the reminder; False when it, or a later one, is claimed already."""
        claimed = self._database.execute(
            "insert into reminders (workspace, person, local_date) values (?, ?, ?)"
            " on conflict do update set local_date = excluded.local_date where local_date < excluded.local_date",
            [workspace, person, day.isoformat()],
        )
        return claimed.rowcount == 1

    def save_preferences(self, workspace: str, person: str, preferences: Preferences) -> None:
        """Keep a person's preferences in the place of the earlier ones."""
        self._database.table("people").upsert(
            {
                "workspace": workspace,
                "person": person,
                "language": preferences.language,
                "register": preferences.register,
                "trade": preferences.trade,
                "working_days": "" if preferences.weekdays is None else weekdays_text(preferences.weekdays),
                "time_zone": preferences.time_zone,
                "reminder": preferences.reminder,
                "leaderboard": preferences.leaderboard,
            },
            pk=("workspace", "person"),
        )


def _preferences(row: Mapping[str, Any]) -> Preferences:
    return Preferences(
        language=row["language"],
        register=row["register"],
        trade=row["trade"],
        weekdays=weekdays_from(row["working_days"]) if row["working_days"] else None,
        time_zone=row["time_zone"],
        reminder=bool(row["reminder"]),
        leaderboard=bool(row["leaderboard"]),
    )
