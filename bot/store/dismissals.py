"""Findings that people called no problem: counted by rule and day, without who and without a word of the text."""

from __future__ import annotations

from datetime import date

import sqlite_utils

from bot.feedback import Dismissed


class Dismissals:
    """How often each rule was dismissed."""

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def count(self, workspace: str, rule: str, language: str, day: date, by: int = 1) -> None:
        """Count one dismissal of a rule; with `by=-1` take one back, never below none."""
        self._database.execute(
            "insert into dismissals (workspace, rule, language, local_date, count) values (?, ?, ?, ?, max(?, 0))"
            " on conflict do update set count = max(count + ?, 0)",
            [workspace, rule, language, day.isoformat(), by, by],
        )

    def most(self, workspace: str | None, most: int) -> list[Dismissed]:
        """The rules dismissed most often, in one workspace or in all of them, the most dismissed first."""
        rows = self._database.query(
            "select rule, language, sum(count) as count, max(local_date) as latest from dismissals"
            " where count > 0 and (? is null or workspace = ?)"
            " group by rule, language order by sum(count) desc, rule, language limit ?",
            [workspace, workspace, most],
        )
        return [
            Dismissed(row["rule"], row["language"], row["count"], date.fromisoformat(row["latest"])) for row in rows
        ]
